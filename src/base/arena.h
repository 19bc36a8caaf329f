/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory released all at once. Blocks form a chain, newest first; arena_clear keeps blocks for the next
 * round, so a steady workload stops allocating, and one that several threads serve in turn does not
 * spread over the C library's memory of each. */
#ifndef ATTUNE_BASE_ARENA_H
#define ATTUNE_BASE_ARENA_H

#include <stddef.h>

#include "base/alloc.h"
#include "base/slice.h"

struct arena_block;

struct arena {
    const struct alloc *alloc;
    struct arena_block *newest, *spare;
    size_t used; /* bytes of the newest block */
};

void arena_init(struct arena *arena, const struct alloc *alloc);
void arena_release(struct arena *arena);
void arena_clear(struct arena *arena);

/* `size` zeroed bytes aligned for any type, or NULL when memory ran out. */
void *arena_take(struct arena *arena, size_t size);
/* A terminated copy; its `at` is NULL when memory ran out. */
struct slice arena_copy(struct arena *arena, struct slice text);

#endif
