/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"

struct folder {
    const struct alloc *alloc;
    struct folder *outer;
    struct arena arena;
    struct slice path;
    struct slice *names;
    size_t count, capacity, next;
    size_t locks;      /* names of lock files, */
    struct slice lock; /* the first of them */
    dev_t device;      /* with `number` tells a folder that links lead into itself */
    ino_t number;
};

/* --- names ---------------------------------------------------------------------------------------- */

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

int folder_compare_names(struct slice left, struct slice right) {
    struct slice a = left;
    struct slice b = right;
    while (a.length && b.length) {
        size_t step_a = slice_digits(a);
        size_t step_b = slice_digits(b);
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
    return folder_compare_names(*(const struct slice *)left, *(const struct slice *)right);
}

bool folder_is_lock(struct slice name) {
    return slice_starts(name, "~$");
}

static bool note_lock(struct folder *folder, const char *name) {
    struct slice lock = slice_of(name);
    if (folder->locks++ == 0 || folder_compare_names(lock, folder->lock) < 0) {
        folder->lock = arena_copy(&folder->arena, lock);
    }
    return folder->lock.at;
}

static bool add_name(struct folder *folder, const char *name) {
    if (!array_reserve(folder->alloc, &folder->names, &folder->capacity, folder->count + 1,
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

static bool take_name(struct folder *folder, const char *name) {
    return folder_is_lock(slice_of(name)) ? note_lock(folder, name) : add_name(folder, name);
}

/* --- folders --------------------------------------------------------------------------------------- */

static enum status system_error(struct error *error, const char *path, const char *what) {
    return error_at(error, STATUS_INPUT, path, 0, 0, "%s: %s", what, strerror(errno));
}

static enum status list_names(struct folder *folder, DIR *directory, struct error *error) {
    const struct dirent *found;
    errno = 0;
    while ((found = readdir(directory))) {
        if (found->d_name[0] != '.' && !take_name(folder, found->d_name)) {
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

static bool is_within(const struct folder *innermost, const struct stat *about) {
    for (const struct folder *folder = innermost; folder; folder = folder->outer) {
        if (folder->device == about->st_dev && folder->number == about->st_ino) {
            return true;
        }
    }
    return false;
}

static struct folder *make(struct folder *outer, const struct alloc *alloc, const char *path,
                           const struct stat *about) {
    struct folder *folder = alloc_zero(alloc, sizeof *folder);
    if (!folder) {
        return NULL;
    }
    folder->alloc = alloc;
    folder->outer = outer;
    folder->device = about->st_dev;
    folder->number = about->st_ino;
    arena_init(&folder->arena, alloc);
    folder->path = arena_copy(&folder->arena, slice_of(path));
    if (!folder->path.at) {
        folder_leave(folder);
        return NULL;
    }
    return folder;
}

enum status folder_enter(struct folder **innermost, const struct alloc *alloc, const char *path,
                         const struct stat *about, struct error *error) {
    if (is_within(*innermost, about)) {
        return error_at(error, STATUS_INPUT, path, 0, 0,
                        "this link leads back into a folder above it; remove the link");
    }
    DIR *directory = opendir(path);
    if (!directory) {
        return system_error(error, path, "this folder cannot be read; check its permissions");
    }
    struct folder *folder = make(*innermost, alloc, path, about);
    enum status status = folder ? list_names(folder, directory, error) : error_memory(error);
    *innermost = folder ? folder : *innermost;
    closedir(directory);
    return status;
}

struct folder *folder_leave(struct folder *folder) {
    struct folder *outer = folder->outer;
    array_free(folder->alloc, &folder->names, &folder->capacity, sizeof *folder->names);
    arena_release(&folder->arena);
    alloc_free(folder->alloc, folder, sizeof *folder);
    return outer;
}

size_t folder_locks(const struct folder *folder, struct slice *first) {
    *first = folder->lock;
    return folder->locks;
}

bool folder_next(struct folder *folder, struct buffer *path) {
    if (folder->next == folder->count) {
        return false;
    }
    buffer_append(path, folder->path);
    if (!slice_ends(folder->path, "/")) {
        buffer_append_byte(path, '/');
    }
    buffer_append(path, folder->names[folder->next++]);
    return true;
}
