/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

enum { ARENA_BLOCK = 16 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of `bytes` */
    alignas(max_align_t) unsigned char bytes[];
};

void arena_init(struct arena *arena, const struct alloc *alloc) {
    *arena = (struct arena){.alloc = alloc};
}

static struct arena_block *free_newest(struct arena *arena) {
    struct arena_block *older = arena->newest->older;
    alloc_free(arena->alloc, arena->newest, sizeof *arena->newest + arena->newest->size);
    return older;
}

void arena_clear(struct arena *arena) {
    while (arena->newest) {
        struct arena_block *older = arena->newest->older;
        if (arena->newest->size == ARENA_BLOCK) {
            arena->newest->older = arena->spare;
            arena->spare = arena->newest;
            arena->newest = older;
        } else {
            arena->newest = free_newest(arena);
        }
    }
    arena->used = 0;
}

void arena_release(struct arena *arena) {
    arena_clear(arena);
    arena->newest = arena->spare;
    arena->spare = NULL;
    while (arena->newest) {
        arena->newest = free_newest(arena);
    }
}

static bool arena_grow(struct arena *arena, size_t size) {
    size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
    struct arena_block *block = room == ARENA_BLOCK ? arena->spare : NULL;
    if (block) {
        arena->spare = block->older;
    } else {
        block = alloc_resize(arena->alloc, NULL, 0, sizeof(struct arena_block) + room);
    }
    if (!block) {
        return false;
    }
    *block = (struct arena_block){.older = arena->newest, .size = room};
    arena->newest = block;
    arena->used = 0;
    return true;
}

void *arena_take(struct arena *arena, size_t size) {
    size_t rounded = (size + alignof(max_align_t) - 1) & ~(size_t)(alignof(max_align_t) - 1);
    if (rounded < size || rounded > SIZE_MAX / 2) {
        return NULL;
    }
    bool fits = arena->newest && arena->newest->size - arena->used >= rounded;
    if (!fits && !arena_grow(arena, rounded)) {
        return NULL;
    }
    void *taken = arena->newest->bytes + arena->used;
    arena->used += rounded;
    return memset(taken, 0, size);
}

struct slice arena_copy(struct arena *arena, struct slice text) {
    char *copy = arena_take(arena, text.length + 1);
    if (!copy) {
        return (struct slice){0};
    }
    if (text.length) {
        memcpy(copy, text.at, text.length);
    }
    return slice_make(copy, text.length);
}
