/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/alloc.h"

#include <stdlib.h>
#include <string.h>

static void *standard_resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

struct alloc alloc_standard(void) {
    return (struct alloc){.resize = standard_resize, .context = NULL};
}

void *alloc_resize(const struct alloc *alloc, void *block, size_t old_size, size_t new_size) {
    return alloc->resize(alloc->context, block, old_size, new_size);
}

/* The C library knows which of its pages the system handed out as zeros. A table that is larger than
 * what will be used of it then costs nothing for the rest. */
void *alloc_zero(const struct alloc *alloc, size_t size) {
    if (alloc->resize == standard_resize) {
        return size ? calloc(1, size) : NULL;
    }
    void *block = alloc_resize(alloc, NULL, 0, size);
    if (block) {
        memset(block, 0, size);
    }
    return block;
}

void alloc_free(const struct alloc *alloc, void *block, size_t size) {
    if (block) {
        alloc->resize(alloc->context, block, size, 0);
    }
}
