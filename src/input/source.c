/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders that are being walked form a chain, the innermost first; each holds its names, sorted. */
#include "input/source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/buffer.h"

struct source {
    struct buffer path;
    int descriptor; /* -1: closed */
    bool borrowed;  /* standard input is not ours to close */
};

struct folder {
    struct folder *outer;
    struct arena arena;
    struct slice path;
    struct slice *names;
    size_t count, capacity, next;
    dev_t device; /* with `number` tells a folder that links lead into itself */
    ino_t number;
};

struct sources {
    const struct alloc *alloc;
    const char *const *paths;
    size_t count, next;
    struct folder *folder; /* being walked, or NULL */
    struct buffer path;    /* in the making */
    struct source source;
};

struct sources *sources_new(const struct alloc *alloc, const char *const *paths, size_t count) {
    struct sources *sources = alloc_zero(alloc, sizeof *sources);
    if (sources) {
        sources->alloc = alloc;
        sources->paths = paths;
        sources->count = count;
        sources->source.descriptor = -1;
        buffer_init(&sources->path, alloc);
        buffer_init(&sources->source.path, alloc);
    }
    return sources;
}

static struct folder *folder_free(const struct alloc *alloc, struct folder *folder) {
    struct folder *outer = folder->outer;
    array_free(alloc, &folder->names, &folder->capacity, sizeof *folder->names);
    arena_release(&folder->arena);
    alloc_free(alloc, folder, sizeof *folder);
    return outer;
}

void sources_free(struct sources *sources) {
    if (!sources) {
        return;
    }
    const struct alloc *alloc = sources->alloc;
    while (sources->folder) {
        sources->folder = folder_free(alloc, sources->folder);
    }
    source_close(&sources->source);
    buffer_release(&sources->path);
    buffer_release(&sources->source.path);
    alloc_free(alloc, sources, sizeof *sources);
}

/* --- names ---------------------------------------------------------------------------------------- */

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static size_t digits(struct slice text) {
    size_t count = 0;
    while (count < text.length && is_digit(text.at[count])) {
        count++;
    }
    return count;
}

static struct slice without_zeros(struct slice number) {
    while (number.length > 1 && number.at[0] == '0') {
        number = slice_from(number, 1);
    }
    return number;
}

static int compare_numbers(struct slice left, struct slice right) {
    left = without_zeros(left);
    right = without_zeros(right);
    if (left.length != right.length) {
        return left.length < right.length ? -1 : 1;
    }
    return slice_compare(left, right);
}

int source_compare_names(struct slice left, struct slice right) {
    struct slice a = left;
    struct slice b = right;
    while (a.length && b.length) {
        size_t step_a = digits(a);
        size_t step_b = digits(b);
        int order;
        if (step_a && step_b) {
            order = compare_numbers(slice_make(a.at, step_a), slice_make(b.at, step_b));
        } else {
            step_a = step_b = 1;
            order = (unsigned char)a.at[0] - (unsigned char)b.at[0];
        }
        if (order) {
            return order;
        }
        a = slice_from(a, step_a);
        b = slice_from(b, step_b);
    }
    if (a.length || b.length) {
        return a.length ? 1 : -1;
    }
    return slice_compare(left, right); /* "01" and "1" */
}

static int by_name(const void *left, const void *right) {
    return source_compare_names(*(const struct slice *)left, *(const struct slice *)right);
}

/* --- folders --------------------------------------------------------------------------------------- */

static bool add_name(const struct alloc *alloc, struct folder *folder, const char *name) {
    if (!array_reserve(alloc, &folder->names, &folder->capacity, folder->count + 1,
                       sizeof *folder->names)) {
        return false;
    }
    struct slice copy = arena_copy(&folder->arena, slice_of(name));
    if (!copy.at) {
        return false;
    }
    folder->names[folder->count++] = copy;
    return true;
}

static enum status system_error(struct error *error, const char *path, const char *what) {
    return error_at(error, STATUS_INPUT, path, 0, 0, "%s: %s", what, strerror(errno));
}

static enum status list_names(const struct alloc *alloc, struct folder *folder, DIR *directory,
                              struct error *error) {
    const struct dirent *found;
    errno = 0;
    while ((found = readdir(directory))) {
        if (found->d_name[0] != '.' && !add_name(alloc, folder, found->d_name)) {
            return error_memory(error);
        }
        errno = 0;
    }
    if (errno) {
        return system_error(error, folder->path.at, "this folder cannot be read to its end");
    }
    if (folder->count) {
        qsort(folder->names, folder->count, sizeof *folder->names, by_name);
    }
    return STATUS_OK;
}

static bool is_being_walked(const struct sources *sources, const struct stat *about) {
    for (const struct folder *folder = sources->folder; folder; folder = folder->outer) {
        if (folder->device == about->st_dev && folder->number == about->st_ino) {
            return true;
        }
    }
    return false;
}

static enum status enter_folder(struct sources *sources, const char *path, const struct stat *about,
                                struct error *error) {
    if (is_being_walked(sources, about)) {
        return error_at(error, STATUS_INPUT, path, 0, 0,
                        "this link leads back into a folder above it; remove the link");
    }
    DIR *directory = opendir(path);
    if (!directory) {
        return system_error(error, path, "this folder cannot be read; check its permissions");
    }
    struct folder *folder = alloc_zero(sources->alloc, sizeof *folder);
    enum status status = STATUS_MEMORY;
    if (folder) {
        folder->device = about->st_dev;
        folder->number = about->st_ino;
        arena_init(&folder->arena, sources->alloc);
        folder->path = arena_copy(&folder->arena, slice_of(path));
        status = folder->path.at ? list_names(sources->alloc, folder, directory, error)
                                 : error_memory(error);
        folder->outer = sources->folder;
        sources->folder = folder;
    } else {
        error_memory(error);
    }
    closedir(directory);
    return status;
}

/* The next path into sources->path; false when there is none. */
static bool next_path(struct sources *sources, bool *explicit_path) {
    buffer_clear(&sources->path);
    while (sources->folder && sources->folder->next == sources->folder->count) {
        sources->folder = folder_free(sources->alloc, sources->folder);
    }
    *explicit_path = !sources->folder;
    if (sources->folder) {
        struct folder *folder = sources->folder;
        buffer_append(&sources->path, folder->path);
        if (!slice_ends(folder->path, "/")) {
            buffer_append_byte(&sources->path, '/');
        }
        buffer_append(&sources->path, folder->names[folder->next++]);
        return true;
    }
    if (sources->next == sources->count) {
        return false;
    }
    buffer_append_text(&sources->path, sources->paths[sources->next++]);
    return true;
}

/* --- files ------------------------------------------------------------------------------------------ */

static enum status refuse(struct error *error, const char *path) {
    return error_at(error, STATUS_INPUT, path, 0, 0,
                    "this is neither a file nor a folder; give a pipe as standard input: -");
}

/* Opens without waiting, so that a FIFO without a writer does not hold everything up. */
static enum status open_file(struct sources *sources, struct source **source, struct error *error) {
    const char *path = sources->path.at;
    struct stat about;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return system_error(error, path, "this file cannot be opened");
    }
    if (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
        close(descriptor);
        return refuse(error, path);
    }
    sources->source.descriptor = descriptor;
    sources->source.borrowed = false;
    *source = &sources->source;
    return STATUS_OK;
}

static enum status open_path(struct sources *sources, bool explicit_path, struct source **source,
                             struct error *error) {
    const char *path = sources->path.at;
    struct stat about;
    if (explicit_path && strcmp(path, "-") == 0) {
        sources->source.descriptor = STDIN_FILENO;
        sources->source.borrowed = true;
        *source = &sources->source;
        return STATUS_OK;
    }
    if (stat(path, &about) != 0) {
        return system_error(error, path, "this input cannot be found");
    }
    if (S_ISDIR(about.st_mode)) {
        return enter_folder(sources, path, &about, error);
    }
    return open_file(sources, source, error);
}

enum status sources_next(struct sources *sources, struct source **source, struct error *error) {
    enum status status = STATUS_OK;
    bool explicit_path;
    *source = NULL;
    while (status == STATUS_OK && !*source && next_path(sources, &explicit_path)) {
        buffer_clear(&sources->source.path);
        if (sources->path.failed ||
            !buffer_append(&sources->source.path, buffer_slice(&sources->path))) {
            return error_memory(error);
        }
        status = open_path(sources, explicit_path, source, error);
    }
    return status;
}

const char *source_path(const struct source *source) {
    return source->path.at;
}

enum status source_read(struct source *source, void *bytes, size_t size, size_t *length,
                        struct error *error) {
    ssize_t got;
    do {
        got = read(source->descriptor, bytes, size);
    } while (got < 0 && errno == EINTR);
    *length = got > 0 ? (size_t)got : 0;
    return got < 0 ? system_error(error, source->path.at, "this input cannot be read") : STATUS_OK;
}

void source_close(struct source *source) {
    if (source && source->descriptor >= 0) {
        if (!source->borrowed) {
            close(source->descriptor);
        }
        source->descriptor = -1;
    }
}
