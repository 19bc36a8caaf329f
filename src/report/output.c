/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _XOPEN_SOURCE 700 /* realpath is an XSI extension */
#include "report/output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OUTPUT_PENDING = 64 * 1024, OUTPUT_TARGET_ROOM = 64 };

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

static bool name_temporary(struct output *output) {
    const char *target = output->target.at;
    const char *slash = strrchr(target, '/');
    size_t folder = slash ? (size_t)(slash - target) + 1 : 0;
    const char *name = target + folder;
    /* A name may be as long as the file system allows; the temporary one must not be longer. */
    return buffer_append(&output->temporary, slice_make(target, folder)) &&
           buffer_print(&output->temporary, ".%.*s.XXXXXX", OUTPUT_TARGET_ROOM, name);
}

static enum status open_beside(struct output *output, const char *path, struct error *error) {
    if (!find_target(output, path) || !name_temporary(output)) {
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
    output->owned = true;
    return STATUS_OK;
}

static enum status open_in_place(struct output *output, const char *path, struct error *error) {
    output->descriptor = open(path, O_WRONLY | O_NOCTTY);
    if (output->descriptor < 0) {
        return fail(output, error);
    }
    output->owned = true;
    return STATUS_OK;
}

static enum status open_path(struct output *output, const char *path, struct error *error) {
    struct stat found;
    bool exists = stat(path, &found) == 0;
    if (exists && S_ISDIR(found.st_mode)) {
        output->failed = STATUS_OUTPUT;
        return error_at(error, STATUS_OUTPUT, path, 0, 0,
                        "is a folder; name a file in it with --out");
    }
    return exists && !S_ISREG(found.st_mode) ? open_in_place(output, path, error)
                                             : open_beside(output, path, error);
}

enum status output_open(struct output *output, const struct alloc *alloc, const char *path,
                        struct error *error) {
    bool standard = !path || strcmp(path, "-") == 0;
    *output = (struct output){.descriptor = STDOUT_FILENO};
    buffer_init(&output->pending, alloc);
    buffer_init(&output->path, alloc);
    buffer_init(&output->target, alloc);
    buffer_init(&output->temporary, alloc);
    if (!buffer_append_text(&output->path, standard ? "standard output" : path)) {
        return fail_memory(output, error);
    }
    enum status status = standard ? STATUS_OK : open_path(output, path, error);
    output->terminal = status == STATUS_OK && isatty(output->descriptor);
    return status;
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

/* --- ending -------------------------------------------------------------------------------- */

/* Some file systems tell of a full disk only when a file is closed; a copy leaves ours open. */
static enum status close_copy(struct output *output, struct error *error) {
    int copy = dup(output->descriptor);
    return copy < 0 || close(copy) != 0 ? fail(output, error) : STATUS_OK;
}

static enum status put_in_place(struct output *output, struct error *error) {
    int descriptor = output->descriptor;
    bool safe = fsync(descriptor) == 0;
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
    return output->temporary.length ? put_in_place(output, error) : close_copy(output, error);
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
