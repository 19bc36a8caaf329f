/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/keyfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    KEY_MOST = 4096,
    KEY_RANDOM = 32,          /* bytes of chance in a new key, */
    KEY_TEXT = 2 * KEY_RANDOM /* written in hexadecimal */
};

static enum status usage(struct error *error, const char *what) {
    return error_set(error, STATUS_USAGE, "--pseudonyms: %s", what);
}

/* --- a new key ----------------------------------------------------------------------------------- */

static bool draw(unsigned char *bytes, size_t size) {
    int source = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    size_t length = 0;
    while (source >= 0 && length < size) {
        ssize_t got = read(source, bytes + length, size - length);
        if (got <= 0 && errno != EINTR) {
            break;
        }
        length += got > 0 ? (size_t)got : 0;
    }
    if (source >= 0) {
        close(source);
    }
    return length == size;
}

static bool write_whole(int descriptor, const char *text, size_t length) {
    while (length) {
        ssize_t written = write(descriptor, text, length);
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text += written > 0 ? written : 0;
        length -= written > 0 ? (size_t)written : 0;
    }
    return true;
}

/* `key` is as it will be read. */
static enum status make_key(const char *path, char key[KEY_MOST], size_t *length,
                            struct error *error) {
    unsigned char bytes[KEY_RANDOM];
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool done = descriptor >= 0 && draw(bytes, sizeof bytes);
    for (size_t i = 0; done && i < sizeof bytes; i++) {
        snprintf(key + 2 * i, 3, "%02x", bytes[i]);
    }
    if (done) {
        key[KEY_TEXT] = '\n';
        done = write_whole(descriptor, key, KEY_TEXT + 1) && fsync(descriptor) == 0;
    }
    if (descriptor >= 0 && close(descriptor) != 0) {
        done = false;
    }
    if (!done && descriptor >= 0) {
        unlink(path);
    }
    *length = KEY_TEXT;
    return done ? STATUS_OK
                : error_set(error, STATUS_OUTPUT,
                            "--pseudonyms: a new key could not be written: %s", strerror(errno));
}

/* --- a key that is there ------------------------------------------------------------------------- */

static enum status check_file(int descriptor, struct error *error) {
    struct stat about;
    if (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
        return usage(error, "the key is no file; name one of your own");
    }
    if (about.st_mode & (S_IRWXG | S_IRWXO)) {
        return usage(error,
                     "others may read the key file; chmod 600 it, and take a new key if they "
                     "have");
    }
    return STATUS_OK;
}

static enum status read_key(int descriptor, char key[KEY_MOST], size_t *length,
                            struct error *error) {
    enum status status = check_file(descriptor, error);
    ssize_t got = 1;
    *length = 0;
    while (status == STATUS_OK && got > 0 && *length < KEY_MOST) {
        got = read(descriptor, key + *length, KEY_MOST - *length);
        *length += got > 0 ? (size_t)got : 0;
    }
    if (status == STATUS_OK && got < 0) {
        status = usage(error, "the key file cannot be read");
    }
    if (status == STATUS_OK && *length == KEY_MOST) {
        status = usage(error, "a key has less than 4 KiB; is this the key file?");
    }
    while (*length && strchr(" \t\r\n", key[*length - 1])) {
        --*length;
    }
    if (status == STATUS_OK && *length < PSEUDONYM_KEY_LEAST) {
        status = usage(error, "a key has at least 16 characters; remove the file, and a new key is "
                              "made");
    }
    return status;
}

enum status keyfile_read(const char *path, struct pseudonyms *pseudonyms, bool *made,
                         struct error *error) {
    char key[KEY_MOST];
    size_t length = 0;
    enum status status = STATUS_OK;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    *made = descriptor < 0 && errno == ENOENT;
    if (*made) {
        status = make_key(path, key, &length, error);
    } else if (descriptor < 0) {
        status = error_set(error, STATUS_USAGE, "--pseudonyms: the key file cannot be read: %s",
                           strerror(errno));
    } else {
        status = read_key(descriptor, key, &length, error);
        close(descriptor);
    }
    if (status == STATUS_OK) {
        pseudonym_init(pseudonyms, slice_make(key, length));
    }
    memset(key, 0, sizeof key);
    return status;
}
