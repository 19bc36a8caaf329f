/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SPOOL_WINDOW = 64 * 1024 };

void spool_init(struct spool *spool, const struct alloc *alloc, size_t bound) {
    *spool = (struct spool){.bound = bound, .descriptor = -1};
    buffer_init(&spool->held, alloc);
}

void spool_release(struct spool *spool) {
    if (spool->descriptor >= 0) {
        close(spool->descriptor);
        spool->descriptor = -1;
    }
    buffer_release(&spool->held);
}

static enum status fail(const char *what, struct error *error) {
    return error_set(error, STATUS_OUTPUT,
                     "the temporary file cannot be %s: %s; make room, or set TMPDIR to a folder "
                     "that has some",
                     what, strerror(errno));
}

/* Made with mode 0600 and unlinked before its first byte is written. */
static enum status open_file(struct spool *spool, struct error *error) {
    const char *folder = getenv("TMPDIR");
    struct buffer path;
    enum status status = STATUS_OK;
    buffer_init(&path, spool->held.alloc);
    if (!buffer_print(&path, "%s/attune-XXXXXX", folder && folder[0] ? folder : "/tmp")) {
        status = error_memory(error);
    } else if ((spool->descriptor = mkstemp(path.at)) < 0 || unlink(path.at) != 0) {
        status = fail("made", error);
    }
    buffer_release(&path);
    return status;
}

static enum status write_out(struct spool *spool, struct error *error) {
    struct slice rest = buffer_slice(&spool->held);
    if (spool->descriptor < 0) {
        enum status status = open_file(spool, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    while (rest.length) {
        ssize_t done = write(spool->descriptor, rest.at, rest.length);
        if (done < 0 && errno != EINTR) {
            return fail("written", error);
        }
        rest = slice_from(rest, done > 0 ? (size_t)done : 0);
    }
    buffer_clear(&spool->held);
    return STATUS_OK;
}

enum status spool_add(struct spool *spool, struct slice bytes, struct error *error) {
    if (!buffer_append(&spool->held, bytes)) {
        return error_memory(error);
    }
    return spool->held.length > spool->bound ? write_out(spool, error) : STATUS_OK;
}

enum status spool_rewind(struct spool *spool, struct error *error) {
    spool->taken = 0;
    if (spool->descriptor < 0) {
        return STATUS_OK;
    }
    enum status status = write_out(spool, error);
    if (status == STATUS_OK && lseek(spool->descriptor, 0, SEEK_SET) != 0) {
        status = fail("read", error);
    }
    return status;
}

/* Moves the window on; `*ended` tells that the file holds no more. */
static enum status read_more(struct spool *spool, bool *ended, struct error *error) {
    ssize_t got = 0;
    buffer_drop(&spool->held, spool->taken);
    spool->taken = 0;
    if (spool->descriptor < 0) {
        *ended = true;
        return STATUS_OK;
    }
    if (!buffer_reserve(&spool->held, SPOOL_WINDOW)) {
        return error_memory(error);
    }
    do {
        got = read(spool->descriptor, spool->held.at + spool->held.length, SPOOL_WINDOW);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        return fail("read", error);
    }
    spool->held.length += (size_t)got;
    spool->held.at[spool->held.length] = '\0';
    *ended = got == 0;
    return STATUS_OK;
}

enum status spool_line(struct spool *spool, struct slice *line, struct error *error) {
    bool ended = false;
    for (;;) {
        struct slice rest = slice_from(buffer_slice(&spool->held), spool->taken);
        const char *end = rest.length ? memchr(rest.at, '\n', rest.length) : NULL;
        if (end) {
            *line = slice_make(rest.at, (size_t)(end - rest.at));
            spool->taken += line->length + 1;
            return STATUS_OK;
        }
        if (ended) {
            *line = (struct slice){0};
            return STATUS_OK;
        }
        enum status status = read_more(spool, &ended, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
}
