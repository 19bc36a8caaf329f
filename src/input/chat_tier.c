/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/chat_tier.h"

#include "base/array.h"

void chat_tier_init(struct chat_tier *tier, const struct alloc *alloc, enum width width) {
    *tier = (struct chat_tier){.width = width};
    buffer_init(&tier->text, alloc);
}

void chat_tier_release(struct chat_tier *tier) {
    array_free(tier->text.alloc, &tier->steps, &tier->step_capacity, sizeof *tier->steps);
    buffer_release(&tier->text);
}

void chat_tier_clear(struct chat_tier *tier) {
    buffer_clear(&tier->text);
    tier->step_count = 0;
}

bool chat_tier_put(struct chat_tier *tier, struct slice text, struct chat_place place) {
    bool follows = tier->step_count && place.raw == tier->next_raw &&
                   place.line == tier->steps[tier->step_count - 1].place.line;
    if (text.length == 0) {
        return true;
    }
    if (!follows) {
        if (!array_reserve(tier->text.alloc, &tier->steps, &tier->step_capacity,
                           tier->step_count + 1, sizeof *tier->steps)) {
            return false;
        }
        tier->steps[tier->step_count++] =
            (struct chat_step){.at = tier->text.length, .place = place};
    }
    tier->next_raw = place.raw + width_measure(tier->width, text);
    return buffer_append(&tier->text, text);
}

void chat_tier_cut(struct chat_tier *tier, size_t length) {
    buffer_cut(&tier->text, length);
    while (tier->step_count && tier->steps[tier->step_count - 1].at >= length) {
        tier->step_count--;
    }
    tier->next_raw = UINT64_MAX;
}

void chat_tier_drop(struct chat_tier *tier, size_t count) {
    struct chat_cursor cursor;
    size_t end;
    chat_cursor_init(&cursor, tier);
    if (count >= tier->text.length) {
        chat_tier_clear(tier);
        return;
    }
    struct chat_place place = chat_cursor_tell(&cursor, count, &end);
    size_t kept = tier->step_count - cursor.step;
    for (size_t i = 0; i < kept; i++) {
        tier->steps[i] = tier->steps[cursor.step + i];
        tier->steps[i].at -= i ? count : tier->steps[i].at;
    }
    tier->steps[0].place = place;
    tier->step_count = kept;
    buffer_drop(&tier->text, count);
}

void chat_cursor_init(struct chat_cursor *cursor, const struct chat_tier *tier) {
    *cursor = (struct chat_cursor){.tier = tier};
    if (tier->step_count) {
        cursor->raw = tier->steps[0].place.raw;
    }
}

struct chat_place chat_cursor_tell(struct chat_cursor *cursor, size_t at, size_t *end) {
    const struct chat_tier *tier = cursor->tier;
    while (cursor->step + 1 < tier->step_count && tier->steps[cursor->step + 1].at <= at) {
        cursor->step++;
        cursor->at = tier->steps[cursor->step].at;
        cursor->raw = tier->steps[cursor->step].place.raw;
    }
    struct slice passed = slice_make(tier->text.at + cursor->at, at - cursor->at);
    cursor->raw += width_measure(tier->width, passed);
    cursor->at = at;
    bool last = cursor->step + 1 == tier->step_count;
    *end = last ? tier->text.length : tier->steps[cursor->step + 1].at;
    struct chat_place place = tier->steps[cursor->step].place;
    place.raw = cursor->raw;
    return place;
}
