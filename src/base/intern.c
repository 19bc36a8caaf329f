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
static struct intern_slot *find_slot(const struct intern *intern, struct slice text,
                                     uint32_t hash) {
    uint32_t mask = intern->slot_count - 1;
    uint32_t at = hash & mask;
    const struct intern_slot *slots = intern->slots;
    while (slots[at].number &&
           !(slots[at].hash == hash && slice_equal(intern->texts[slots[at].number - 1], text))) {
        at = (at + 1) & mask;
    }
    return &intern->slots[at];
}

static uint32_t hash_of(struct slice text) {
    return (uint32_t)hash_bytes(text.at, text.length);
}

/* All texts are different: the hashes tell where they go. */
static void move_slots(struct intern_slot *to, uint32_t mask, const struct intern *intern) {
    for (uint32_t i = 0; i < intern->slot_count; i++) {
        const struct intern_slot slot = intern->slots[i];
        uint32_t at = slot.hash & mask;
        while (slot.number && to[at].number) {
            at = (at + 1) & mask;
        }
        if (slot.number) {
            to[at] = slot;
        }
    }
}

static bool intern_grow(struct intern *intern) {
    uint32_t wanted = intern->slot_count ? intern->slot_count * 2 : 64;
    struct intern_slot *slots =
        wanted ? alloc_zero(intern->arena.alloc, wanted * sizeof *slots) : NULL;
    if (!slots) {
        return false;
    }
    move_slots(slots, wanted - 1, intern);
    free_slots(intern);
    intern->slots = slots;
    intern->slot_count = wanted;
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
    uint32_t hash = hash_of(text);
    struct intern_slot *slot = find_slot(intern, text, hash);
    if (slot->number) {
        return slot->number - 1;
    }
    struct slice copy = arena_copy(&intern->arena, text);
    if (!copy.at) {
        return INTERN_NONE;
    }
    intern->texts[intern->count] = copy;
    intern->bytes += text.length + 1;
    *slot = (struct intern_slot){.number = ++intern->count, .hash = hash};
    return intern->count - 1;
}

uint32_t intern_find(const struct intern *intern, struct slice text) {
    if (!intern->slot_count) {
        return INTERN_NONE;
    }
    const struct intern_slot *slot = find_slot(intern, text, hash_of(text));
    return slot->number ? slot->number - 1 : INTERN_NONE;
}

struct slice intern_text(const struct intern *intern, uint32_t id) {
    return intern->texts[id];
}
