/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/libarchive.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Those of version 3, then whatever is installed with its headers. */
static const char *const names[] = {"libarchive.so.13", "libarchive.13.dylib", "libarchive.so"};

static const struct {
    const char *name;
    size_t at; /* in struct libarchive */
} calls[] = {
#define LIBARCHIVE_CALL(name) {#name, offsetof(struct libarchive, name)},
    LIBARCHIVE_CALLS(LIBARCHIVE_CALL)
#undef LIBARCHIVE_CALL
};

static void *open_library(void) {
    void *handle = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && !handle; i++) {
        handle = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    }
    return handle;
}

static bool look_up(struct libarchive *library, void *handle) {
    bool complete = handle;
    for (size_t i = 0; i < sizeof calls / sizeof *calls && complete; i++) {
        /* POSIX lets an object's address be a function's; ISO C has no conversion between them. */
        void *found = dlsym(handle, calls[i].name);
        memcpy((char *)library + calls[i].at, &found, sizeof found);
        complete = found;
    }
    return complete;
}

enum status libarchive_load(struct libarchive *library, const char *path, struct error *error) {
    return look_up(library, open_library())
               ? STATUS_OK
               : error_at(error, STATUS_INPUT, path, 0, 0,
                          "libarchive, which reads packed files and documents, is not installed "
                          "here; install it, or unpack this or save it as text first");
}
