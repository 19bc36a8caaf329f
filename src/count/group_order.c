/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/group_order.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/ascii.h"
#include "count/days.h"

enum { MARK_END = 0, MARK_KNOWN = 1, MARK_UNKNOWN = 2 };

/* A number as its length and its digits, so that a longer one is larger. */
static size_t write_number(struct buffer *key, struct slice text) {
    size_t zeros = 0;
    while (zeros + 1 < text.length && text.at[zeros] == '0' && ascii_is_digit(text.at[zeros + 1])) {
        zeros++;
    }
    size_t end = zeros;
    while (end < text.length && ascii_is_digit(text.at[end]) && end - zeros < 255) {
        end++;
    }
    buffer_append_byte(key, '0');
    buffer_append_byte(key, (char)(unsigned char)(end - zeros));
    buffer_append_bytes(key, text.at + zeros, end - zeros);
    return end;
}

/* Letters without regard to their case first; the text as it is decides between equals. */
static void write_natural(struct buffer *key, struct slice text) {
    buffer_append_byte(key, text.length ? MARK_KNOWN : MARK_UNKNOWN);
    for (size_t i = 0; i < text.length;) {
        char byte = text.at[i];
        if (ascii_is_digit(byte)) {
            i += write_number(key, slice_from(text, i));
            continue;
        }
        buffer_append_byte(key, ascii_lower(byte));
        i++;
    }
    buffer_append_byte(key, MARK_END);
    buffer_append(key, text);
    buffer_append_byte(key, MARK_END);
}

static void write_day(struct buffer *key, int32_t day) {
    uint32_t count = (uint32_t)day ^ UINT32_C(0x80000000);
    buffer_append_byte(key, day == DAYS_UNKNOWN ? MARK_UNKNOWN : MARK_KNOWN);
    for (int shift = 24; shift >= 0; shift -= 8) {
        buffer_append_byte(key, (char)(unsigned char)(count >> shift));
    }
}

bool group_order_key(const struct group *group, struct buffer *key) {
    const struct slice *fields = group->fields;
    /* A session without a name bears its file's; files are in order already. */
    bool named = !slice_equal(fields[GROUP_SESSION], fields[GROUP_FILE]);
    write_natural(key, fields[GROUP_CASE]);
    write_natural(key, fields[GROUP_SESSION_NO]);
    write_day(key, group->date);
    write_natural(key, named ? fields[GROUP_SESSION] : (struct slice){0});
    return !key->failed;
}

/* --- sorting ----------------------------------------------------------------------------------- */

void group_places_init(struct group_places *places, const struct alloc *alloc) {
    *places = (struct group_places){.count = 0};
    arena_init(&places->arena, alloc);
    buffer_init(&places->key, alloc);
}

void group_places_release(struct group_places *places) {
    const struct alloc *alloc = places->arena.alloc;
    array_free(alloc, &places->items, &places->capacity, sizeof *places->items);
    arena_release(&places->arena);
    buffer_release(&places->key);
}

bool group_places_add(struct group_places *places, const struct group *group, uint64_t sequence,
                      uint32_t item) {
    buffer_clear(&places->key);
    if (!group_order_key(group, &places->key) ||
        !array_reserve(places->arena.alloc, &places->items, &places->capacity, places->count + 1,
                       sizeof *places->items)) {
        return false;
    }
    struct slice key = arena_copy(&places->arena, buffer_slice(&places->key));
    places->items[places->count] = (struct group_place){key, sequence, item};
    places->count += key.at != NULL;
    return key.at;
}

static int compare(const void *left, const void *right) {
    const struct group_place *a = left;
    const struct group_place *b = right;
    int order = slice_compare(a->key, b->key);
    return order ? order : (a->sequence > b->sequence) - (a->sequence < b->sequence);
}

void group_places_sort(struct group_places *places) {
    if (places->count) {
        qsort(places->items, places->count, sizeof *places->items, compare);
    }
}
