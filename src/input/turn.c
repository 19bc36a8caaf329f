/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/turn.h"

#include <string.h>

#include "base/array.h"
#include "base/error.h"

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_UNKNOWN] = "",      [ROLE_THERAPIST] = "therapist",     [ROLE_CLIENT] = "client",
    [ROLE_AUTHOR] = "author", [ROLE_INTERPRETER] = "interpreter", [ROLE_OTHER] = "other",
};

const char *role_name(enum role role) {
    return role_names[role];
}

bool role_parse(struct slice text, enum role *role) {
    for (int i = ROLE_THERAPIST; i < ROLE_COUNT; i++) {
        if (slice_is_ignoring_case(text, role_names[i])) {
            *role = (enum role)i;
            return true;
        }
    }
    return false;
}

void batch_init(struct batch *batch, const struct alloc *alloc) {
    *batch = (struct batch){0};
    buffer_init(&batch->text, alloc);
    buffer_init(&batch->path, alloc);
}

void batch_release(struct batch *batch) {
    const struct alloc *alloc = batch->text.alloc;
    array_free(alloc, &batch->turns, &batch->turn_capacity, sizeof *batch->turns);
    array_free(alloc, &batch->pieces, &batch->piece_capacity, sizeof *batch->pieces);
    array_free(alloc, &batch->sessions, &batch->session_capacity, sizeof *batch->sessions);
    buffer_release(&batch->text);
    buffer_release(&batch->path);
    batch_init(batch, alloc);
}

void batch_clear(struct batch *batch) {
    buffer_clear(&batch->text);
    buffer_clear(&batch->path);
    batch->turn_count = batch->piece_count = batch->session_count = 0;
    batch->sequence = 0;
    batch->width = WIDTH_UTF8;
    batch->last_of_source = false;
}

bool batch_pad(struct batch *batch) {
    if (!buffer_reserve(&batch->text, BATCH_PADDING)) {
        return false;
    }
    memset(batch->text.at + batch->text.length, 0, BATCH_PADDING);
    return true;
}

/* Bytes of the source by how the UTF-8 of a code point begins: one byte, two or three, four. */
static const uint8_t width_steps[][3] = {
    [WIDTH_UTF16] = {2, 2, 4},
    [WIDTH_UTF32] = {4, 4, 4},
    [WIDTH_SINGLE] = {1, 1, 1},
    [WIDTH_DOUBLE] = {1, 2, 2},
};

uint64_t width_count(enum width width, struct slice text) {
    const uint8_t *steps = width_steps[width];
    uint64_t raw = 0;
    if (width == WIDTH_UTF8) {
        return text.length;
    }
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if ((byte & 0xC0) != 0x80) {
            raw += steps[(byte >= 0x80) + (byte >= 0xF0)];
        }
    }
    return raw;
}

/* Back to the first byte of the code point that `offset` stands in. */
static uint32_t code_point_start(const struct batch *batch, uint32_t from, uint32_t offset) {
    while (offset > from && ((unsigned char)batch->text.at[offset] & 0xC0) == 0x80) {
        offset--;
    }
    return offset;
}

static const struct piece *piece_of(const struct batch *batch, const struct turn *turn,
                                    uint32_t offset) {
    const struct piece *pieces = batch->pieces + turn->first_piece;
    size_t low = 0;
    size_t high = turn->piece_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (pieces[middle].text <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &pieces[low];
}

struct place batch_place(const struct batch *batch, const struct turn *turn, uint32_t offset) {
    const struct piece *piece = piece_of(batch, turn, offset);
    if (batch->width != WIDTH_UTF8) {
        offset = code_point_start(batch, piece->text, offset);
    }
    struct slice before = slice_make(batch->text.at + piece->text, offset - piece->text);
    uint64_t raw = width_measure(batch->width, before);
    uint64_t column = piece->column + raw;
    return (struct place){
        .raw = piece->raw + raw,
        .line = piece->line,
        .column = column < UINT32_MAX ? (uint32_t)column : UINT32_MAX,
    };
}
