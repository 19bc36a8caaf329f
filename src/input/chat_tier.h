/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tier of a CHAT file: text put together from stretches of the source, each of which knows its
 * place there. What is read of a tier is written into another one. */
#ifndef ATTUNE_INPUT_CHAT_TIER_H
#define ATTUNE_INPUT_CHAT_TIER_H

#include "base/buffer.h"
#include "input/turn.h"

struct chat_place {
    uint64_t raw;      /* offset in the source */
    uint64_t line_raw; /* where its line begins there */
    uint32_t line;     /* from 1 */
};

/* From `at` on, the text is in step with the source, up to the next step. */
struct chat_step {
    size_t at;
    struct chat_place place;
};

struct chat_tier {
    enum width width;
    struct buffer text;
    struct chat_step *steps; /* the first at 0, when there is text */
    size_t step_count, step_capacity;
    uint64_t next_raw; /* what would follow in step */
};

void chat_tier_init(struct chat_tier *tier, const struct alloc *alloc, enum width width);
void chat_tier_release(struct chat_tier *tier);
void chat_tier_clear(struct chat_tier *tier);
/* False when memory ran out. */
bool chat_tier_put(struct chat_tier *tier, struct slice text, struct chat_place place);
/* Keeps the first `length` bytes. */
void chat_tier_cut(struct chat_tier *tier, size_t length);
/* Removes the first `count` bytes. */
void chat_tier_drop(struct chat_tier *tier, size_t count);

/* Tells places of a tier, each behind the last one told or the same. */
struct chat_cursor {
    const struct chat_tier *tier;
    size_t step;
    size_t at;
    uint64_t raw;
};

void chat_cursor_init(struct chat_cursor *cursor, const struct chat_tier *tier);
/* Where the byte at `at` stands in the source; `*end`: up to where text is in step with it. */
struct chat_place chat_cursor_tell(struct chat_cursor *cursor, size_t at, size_t *end);

#endif
