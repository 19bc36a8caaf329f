/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/group_order.h"

#include <stdlib.h>

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

struct ordered {
    struct slice key;
    struct record *record;
};

static int compare(const void *left, const void *right) {
    const struct ordered *a = left;
    const struct ordered *b = right;
    int order = slice_compare(a->key, b->key);
    if (order) {
        return order;
    }
    return (a->record->sequence > b->record->sequence) -
           (a->record->sequence < b->record->sequence);
}

static bool write_keys(const struct groups *groups, struct ordered *ordered, struct arena *arena) {
    struct buffer key;
    bool done = true;
    buffer_init(&key, groups->alloc);
    for (size_t i = 0; i < groups->count && done; i++) {
        buffer_clear(&key);
        ordered[i].record = groups->records[i];
        done = group_order_key(&groups->records[i]->group, &key);
        ordered[i].key = done ? arena_copy(arena, buffer_slice(&key)) : (struct slice){0};
        done = done && ordered[i].key.at;
    }
    buffer_release(&key);
    return done;
}

bool group_order_sort(struct groups *groups) {
    struct arena arena;
    struct ordered *ordered = alloc_zero(groups->alloc, (groups->count + 1) * sizeof *ordered);
    arena_init(&arena, groups->alloc);
    bool done = ordered && write_keys(groups, ordered, &arena);
    if (done) {
        qsort(ordered, groups->count, sizeof *ordered, compare);
    }
    for (size_t i = 0; i < groups->count && done; i++) {
        groups->records[i] = ordered[i].record;
    }
    arena_release(&arena);
    alloc_free(groups->alloc, ordered, (groups->count + 1) * sizeof *ordered);
    return done;
}
