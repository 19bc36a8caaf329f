/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE, where there is such a thing; realpath */
#include "report/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Half of what a pipe holds, so that its reader works while the next half is made. */
enum { OUTPUT_PENDING = 32 * 1024, OUTPUT_TARGET_ROOM = 64, OUTPUT_ATTEMPTS = 1000 };

static enum status fail(struct output *output, struct error *error) {
    int cause = errno;
    if (cause == EPIPE) {
        output->failed = STATUS_STOP;
        return error_set(error, STATUS_STOP, "the reader has closed the pipe");
    }
    output->failed = STATUS_OUTPUT;
    return error_at(error, STATUS_OUTPUT, output->path.at, 0, 0,
                    "cannot be written: %s; make room or choose another place with --out",
                    strerror(cause));
}

static enum status fail_memory(struct output *output, struct error *error) {
    output->failed = STATUS_MEMORY;
    return error_memory(error);
}

/* --- opening ------------------------------------------------------------------------------- */

/* A link leads to the file that is to be replaced, else the link itself would be. */
static bool find_target(struct output *output, const char *path) {
    char *real = realpath(path, NULL);
    bool found = buffer_append_text(&output->target, real ? real : path);
    free(real); /* realpath's own malloc */
    return found;
}

/* The folder of the target, with its slash; empty for the working folder. */
static struct slice target_folder(const struct output *output) {
    const char *slash = strrchr(output->target.at, '/');
    return slice_make(output->target.at, slash ? (size_t)(slash - output->target.at) + 1 : 0);
}

/* A name beside the target's; `mark` tells it from others. A name may be as long as the file system
 * allows, and this one must not be longer. */
static bool name_temporary(struct output *output, const char *mark) {
    struct slice folder = target_folder(output);
    buffer_clear(&output->temporary);
    return buffer_append(&output->temporary, folder) &&
           buffer_print(&output->temporary, ".%.*s.%s", OUTPUT_TARGET_ROOM,
                        output->target.at + folder.length, mark);
}

#ifdef O_TMPFILE
static bool print_own_path(const struct output *output, char path[OUTPUT_TARGET_ROOM]) {
    snprintf(path, OUTPUT_TARGET_ROOM, "/proc/self/fd/%d", output->descriptor);
    return access(path, F_OK) == 0;
}

/* A file without a name is gone with the process, however that ends. False where the system cannot. */
static bool open_nameless(struct output *output, struct buffer *folder) {
    char own[OUTPUT_TARGET_ROOM];
    output->descriptor = open(folder->at, O_TMPFILE | O_WRONLY, 0600);
    if (output->descriptor < 0) {
        return false;
    }
    if (!print_own_path(output, own)) { /* it could not be given a name later */
        close(output->descriptor);
        output->descriptor = -1;
        return false;
    }
    output->nameless = true;
    return true;
}

/* The complete file is given the temporary name, which nobody else has. No memory is needed: there is
 * room since try_nameless. */
static bool give_name(struct output *output) {
    char own[OUTPUT_TARGET_ROOM];
    char mark[OUTPUT_TARGET_ROOM];
    int failed = -1;
    errno = EEXIST;
    for (unsigned attempt = 0; failed && errno == EEXIST && attempt < OUTPUT_ATTEMPTS; attempt++) {
        snprintf(mark, sizeof mark, "%ld-%u", (long)getpid(), attempt);
        name_temporary(output, mark);
        print_own_path(output, own);
        failed = linkat(AT_FDCWD, own, AT_FDCWD, output->temporary.at, AT_SYMLINK_FOLLOW);
    }
    if (failed) {
        buffer_clear(&output->temporary); /* it is another's */
    }
    return !failed;
}
#else
static bool open_nameless(struct output *output, struct buffer *folder) {
    (void)output;
    (void)folder;
    return false;
}

static bool give_name(struct output *output) {
    (void)output;
    return false;
}
#endif

/* Also makes room for the name that the file is given in the end. False when memory ran out. */
static bool try_nameless(struct output *output, bool *opened) {
    struct buffer folder;
    struct slice above = target_folder(output);
    buffer_init(&folder, output->pending.alloc);
    bool room = name_temporary(output, "4294967295-4294967295-4294967295") &&
                (above.length ? buffer_append(&folder, above) : buffer_append_text(&folder, "."));
    *opened = room && open_nameless(output, &folder);
    buffer_clear(&output->temporary);
    buffer_release(&folder);
    return room;
}

static enum status open_named(struct output *output, struct error *error) {
    if (!name_temporary(output, "XXXXXX")) {
        buffer_clear(&output->temporary);
        return fail_memory(output, error);
    }
    output->descriptor = mkstemp(output->temporary.at);
    if (output->descriptor < 0) {
        int cause = errno;
        buffer_clear(&output->temporary);
        errno = cause;
        return fail(output, error);
    }
    return STATUS_OK;
}

static enum status open_beside(struct output *output, const char *path, bool named,
                               struct error *error) {
    bool opened = false;
    if (!find_target(output, path) || (!named && !try_nameless(output, &opened))) {
        return fail_memory(output, error);
    }
    enum status status = opened ? STATUS_OK : open_named(output, error);
    output->owned = status == STATUS_OK;
    return status;
}

static enum status open_in_place(struct output *output, const char *path, struct error *error) {
    output->descriptor = open(path, O_WRONLY | O_NOCTTY);
    if (output->descriptor < 0) {
        return fail(output, error);
    }
    output->owned = true;
    return STATUS_OK;
}

static enum status open_path(struct output *output, const char *path, bool named,
                             struct error *error) {
    struct stat found;
    bool exists = stat(path, &found) == 0;
    if (exists && S_ISDIR(found.st_mode)) {
        output->failed = STATUS_OUTPUT;
        return error_at(error, STATUS_OUTPUT, path, 0, 0,
                        "is a folder; name a file in it with --out");
    }
    return exists && !S_ISREG(found.st_mode) ? open_in_place(output, path, error)
                                             : open_beside(output, path, named, error);
}

static enum status open_any(struct output *output, const struct alloc *alloc, const char *path,
                            bool named, struct error *error) {
    bool standard = !path || strcmp(path, "-") == 0;
    *output = (struct output){.descriptor = STDOUT_FILENO};
    buffer_init(&output->pending, alloc);
    buffer_init(&output->path, alloc);
    buffer_init(&output->target, alloc);
    buffer_init(&output->temporary, alloc);
    if (!buffer_append_text(&output->path, standard ? "standard output" : path)) {
        return fail_memory(output, error);
    }
    enum status status = standard ? STATUS_OK : open_path(output, path, named, error);
    output->terminal = status == STATUS_OK && isatty(output->descriptor);
    return status;
}

enum status output_open(struct output *output, const struct alloc *alloc, const char *path,
                        struct error *error) {
    return open_any(output, alloc, path, false, error);
}

enum status output_open_named(struct output *output, const struct alloc *alloc, const char *path,
                              struct error *error) {
    return open_any(output, alloc, path, true, error);
}

/* --- writing ------------------------------------------------------------------------------- */

static enum status write_all(struct output *output, struct slice bytes, struct error *error) {
    while (bytes.length) {
        ssize_t done = write(output->descriptor, bytes.at, bytes.length);
        if (done < 0 && errno != EINTR) {
            return fail(output, error);
        }
        bytes = slice_from(bytes, done > 0 ? (size_t)done : 0);
    }
    return STATUS_OK;
}

static enum status write_pending(struct output *output, struct error *error) {
    enum status status = write_all(output, buffer_slice(&output->pending), error);
    buffer_clear(&output->pending);
    return status;
}

/* What sticks; the message was given with the first failure, this one is for those who missed it. */
static enum status failed_before(const struct output *output, struct error *error) {
    if (output->failed == STATUS_MEMORY) {
        return error_memory(error);
    }
    return error_at(error, output->failed, output->path.at, 0, 0, "could not be written before");
}

enum status output_write(struct output *output, struct slice bytes, struct error *error) {
    if (output->failed != STATUS_OK) {
        return failed_before(output, error);
    }
    if (!buffer_append(&output->pending, bytes)) {
        return fail_memory(output, error);
    }
    bool full = output->terminal || output->pending.length >= OUTPUT_PENDING;
    return full ? write_pending(output, error) : STATUS_OK;
}

enum status output_flush(struct output *output, struct error *error) {
    return output->failed != STATUS_OK ? failed_before(output, error)
                                       : write_pending(output, error);
}

/* --- ending -------------------------------------------------------------------------------- */

/* Some file systems tell of a full disk only when a file is closed; a copy leaves ours open. */
static enum status close_copy(struct output *output, struct error *error) {
    int copy = dup(output->descriptor);
    return copy < 0 || close(copy) != 0 ? fail(output, error) : STATUS_OK;
}

static enum status put_in_place(struct output *output, struct error *error) {
    int descriptor = output->descriptor;
    bool safe = fsync(descriptor) == 0 && (!output->nameless || give_name(output));
    output->descriptor = -1;
    output->owned = false;
    if (!safe) {
        int cause = errno;
        close(descriptor);
        errno = cause;
        return fail(output, error);
    }
    if (close(descriptor) != 0 || rename(output->temporary.at, output->target.at) != 0) {
        return fail(output, error);
    }
    buffer_clear(&output->temporary);
    return STATUS_OK;
}

enum status output_commit(struct output *output, struct error *error) {
    if (output->failed != STATUS_OK) {
        return failed_before(output, error);
    }
    enum status status = write_pending(output, error);
    if (status != STATUS_OK) {
        return status;
    }
    return output->target.length ? put_in_place(output, error) : close_copy(output, error);
}

void output_release(struct output *output) {
    if (output->owned) {
        close(output->descriptor);
    }
    if (output->temporary.length) {
        unlink(output->temporary.at);
    }
    buffer_release(&output->pending);
    buffer_release(&output->path);
    buffer_release(&output->target);
    buffer_release(&output->temporary);
    output->owned = false;
}
