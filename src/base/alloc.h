/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one allocation hook. `resize` is realloc with the old size told, as Lua has it: block NULL and
 * old_size 0 allocates, new_size 0 frees and returns NULL. On failure it returns NULL and the old
 * block stays as it was. It may be called from several threads at once. */
#ifndef ATTUNE_BASE_ALLOC_H
#define ATTUNE_BASE_ALLOC_H

#include <stddef.h>

struct alloc {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
};

/* The C library's realloc and free. */
struct alloc alloc_standard(void);

void *alloc_resize(const struct alloc *alloc, void *block, size_t old_size, size_t new_size);
/* Zeroed memory. */
void *alloc_zero(const struct alloc *alloc, size_t size);
void alloc_free(const struct alloc *alloc, void *block, size_t size);

#endif
