/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/shelf.h"

#include <string.h>

#include "base/array.h"
#include "count/group_order.h"

bool shelf_init(struct shelf *shelf, const struct alloc *alloc, uint32_t category_count) {
    *shelf = (struct shelf){.alloc = alloc};
    arena_init(&shelf->arena, alloc);
    intern_init(&shelf->keys, alloc);
    intern_init(&shelf->shares, alloc);
    return packer_init(&shelf->packer, alloc, category_count);
}

void shelf_release(struct shelf *shelf) {
    packer_release(&shelf->packer);
    arena_release(&shelf->arena);
    intern_release(&shelf->keys);
    intern_release(&shelf->shares);
    array_free(shelf->alloc, &shelf->items, &shelf->capacity, sizeof *shelf->items);
    array_free(shelf->alloc, &shelf->shared, &shelf->share_capacity, sizeof *shelf->shared);
}

void shelf_clear(struct shelf *shelf) {
    arena_clear(&shelf->arena);
    intern_clear(&shelf->keys);
    intern_clear(&shelf->shares);
    shelf->bytes = 0;
}

static bool join_share(struct shelf *shelf, const struct record *record, uint32_t *share) {
    const uint32_t before = shelf->shares.count;
    *share = intern_add(&shelf->shares, slice_make(record->key.at, record->share_length));
    if (*share == INTERN_NONE ||
        !array_reserve(shelf->alloc, &shelf->shared, &shelf->share_capacity, shelf->shares.count,
                       sizeof *shelf->shared)) {
        return false;
    }
    if (*share == before) {
        shelf->shared[*share] = (struct shared_figures){0};
        shelf->bytes += record->share_length + sizeof *shelf->shared + 48;
    }
    return true;
}

static bool add_item(struct shelf *shelf, uint32_t item, const struct record *record) {
    uint32_t share;
    if (!array_reserve(shelf->alloc, &shelf->items, &shelf->capacity, shelf->keys.count,
                       sizeof *shelf->items) ||
        !join_share(shelf, record, &share)) {
        return false;
    }
    shelf->items[item] = (struct shelved){
        .sequence = record->sequence, .share = share, .share_length = record->share_length};
    shelf->bytes += record->key.length + sizeof *shelf->items + 48;
    return true;
}

/* What the packer holds goes where the item was, if there is room. */
static bool put(struct shelf *shelf, struct shelved *shelved) {
    const struct buffer *packed = &shelf->packer.bytes;
    if (packed->length > shelved->room) {
        shelved->bytes = arena_take(&shelf->arena, packed->length);
        shelved->room = (uint32_t)packed->length;
        shelf->bytes += packed->length + 16;
    }
    if (!shelved->bytes) {
        return false;
    }
    shelved->length = (uint32_t)packed->length;
    memcpy(shelved->bytes, packed->at, packed->length);
    return true;
}

bool shelf_add(struct shelf *shelf, const struct record *record) {
    const uint32_t before = shelf->keys.count;
    const uint32_t item = intern_add(&shelf->keys, record->key);
    struct group sum;
    const struct group *group = &record->group;
    if (item == INTERN_NONE || (item == before && !add_item(shelf, item, record))) {
        return false;
    }
    struct shelved *shelved = &shelf->items[item];
    if (item != before) {
        if (!packer_merge(&shelf->packer, shelved->bytes, group, &sum)) {
            return false;
        }
        group = &sum;
    }
    const struct shared_figures own = shared_figures_of(&record->group);
    shared_figures_add(&shelf->shared[shelved->share], &own);
    return packer_pack(&shelf->packer, group) && put(shelf, shelved);
}

void shelf_read(struct shelf *shelf, uint32_t item, struct record *record) {
    const struct shelved *shelved = &shelf->items[item];
    *record = (struct record){.sequence = shelved->sequence,
                              .key = intern_text(&shelf->keys, item),
                              .share = shelved->share,
                              .share_length = shelved->share_length};
    packer_unpack(&shelf->packer, shelved->bytes, &record->group);
    record->group.shared = shelf->shared[shelved->share];
}

/* --- the end -------------------------------------------------------------------------------------- */

static bool list_places(struct shelf *shelf, struct group_places *places) {
    bool done = true;
    for (uint32_t i = 0; i < shelf->keys.count && done; i++) {
        struct group group;
        packer_peek(shelf->items[i].bytes, &group);
        done = group_places_add(places, &group, shelf->items[i].sequence, i);
    }
    group_places_sort(places);
    return done;
}

static enum status give_item(struct shelf *shelf, uint32_t item, const struct group_sink *sink,
                             struct error *error) {
    struct record record;
    shelf_read(shelf, item, &record);
    return group_is_empty(&record.group) ? STATUS_OK
                                         : sink->take(sink->context, &record.group, error);
}

enum status shelf_give(struct shelf *shelf, const struct group_sink *sink, struct error *error) {
    struct group_places places;
    group_places_init(&places, shelf->alloc);
    enum status status = list_places(shelf, &places) ? STATUS_OK : error_memory(error);
    for (uint32_t i = 0; status == STATUS_OK && i < places.count; i++) {
        status = give_item(shelf, places.items[i].item, sink, error);
    }
    group_places_release(&places);
    return status;
}
