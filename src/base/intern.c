/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Open addressing with linear steps, at most half full. */
#include "base/intern.h"

#include <string.h>

#include "base/array.h"
#include "base/hash.h"

void intern_init(struct intern *intern, const struct alloc *alloc) {
    *intern = (struct intern){0};
    arena_init(&intern->arena, alloc);
}

static void free_slots(struct intern *intern) {
    alloc_free(intern->arena.alloc, intern->slots, intern->slot_count * sizeof *intern->slots);
    intern->slots = NULL;
    intern->slot_count = 0;
}

void intern_release(struct intern *intern) {
    const struct alloc *alloc = intern->arena.alloc;
    free_slots(intern);
    array_free(alloc, &intern->texts, &intern->capacity, sizeof *intern->texts);
    arena_release(&intern->arena);
    intern_init(intern, alloc);
}

void intern_clear(struct intern *intern) {
    if (intern->slots) {
        memset(intern->slots, 0, intern->slot_count * sizeof *intern->slots);
    }
    arena_clear(&intern->arena);
    intern->count = 0;
    intern->bytes = 0;
}

/* The slot that holds the text, or the free slot where it would go. */
static uint32_t *intern_slot(const struct intern *intern, struct slice text) {
    uint32_t mask = intern->slot_count - 1;
    uint32_t at = (uint32_t)hash_bytes(text.at, text.length) & mask;
    while (intern->slots[at] && !slice_equal(intern->texts[intern->slots[at] - 1], text)) {
        at = (at + 1) & mask;
    }
    return &intern->slots[at];
}

static bool intern_grow(struct intern *intern) {
    uint32_t wanted = intern->slot_count ? intern->slot_count * 2 : 64;
    uint32_t *slots = wanted ? alloc_zero(intern->arena.alloc, wanted * sizeof *slots) : NULL;
    if (!slots) {
        return false;
    }
    free_slots(intern);
    intern->slots = slots;
    intern->slot_count = wanted;
    for (uint32_t id = 0; id < intern->count; id++) {
        *intern_slot(intern, intern->texts[id]) = id + 1;
    }
    return true;
}

static bool intern_room(struct intern *intern) {
    bool room = intern->count < intern->slot_count / 2 || intern_grow(intern);
    return room && array_reserve(intern->arena.alloc, &intern->texts, &intern->capacity,
                                 (size_t)intern->count + 1, sizeof *intern->texts);
}

uint32_t intern_add(struct intern *intern, struct slice text) {
    if (!intern_room(intern)) {
        return INTERN_NONE;
    }
    uint32_t *slot = intern_slot(intern, text);
    if (*slot) {
        return *slot - 1;
    }
    struct slice copy = arena_copy(&intern->arena, text);
    if (!copy.at) {
        return INTERN_NONE;
    }
    intern->texts[intern->count] = copy;
    intern->bytes += text.length + 1;
    *slot = ++intern->count;
    return *slot - 1;
}

uint32_t intern_find(const struct intern *intern, struct slice text) {
    if (!intern->slot_count) {
        return INTERN_NONE;
    }
    uint32_t *slot = intern_slot(intern, text);
    return *slot ? *slot - 1 : INTERN_NONE;
}

struct slice intern_text(const struct intern *intern, uint32_t id) {
    return intern->texts[id];
}
