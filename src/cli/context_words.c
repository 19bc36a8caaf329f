/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/context_words.h"

#include <utf8proc.h>

#include "base/array.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "text/word_break.h"

enum { KEY_WORDS = 16 };

void context_words_init(struct context_words *words, const struct alloc *alloc) {
    *words = (struct context_words){.alloc = alloc};
}

void context_words_release(struct context_words *words) {
    if (words->alloc) {
        array_free(words->alloc, &words->items, &words->capacity, sizeof *words->items);
    }
}

bool context_words_read(struct context_words *words, struct slice text) {
    words->count = 0;
    for (size_t at = 0; at < text.length;) {
        bool word = false;
        size_t length = word_break_next(slice_from(text, at), &word);
        if (word) {
            if (!array_reserve(words->alloc, &words->items, &words->capacity, words->count + 1,
                               sizeof *words->items)) {
                return false;
            }
            words->items[words->count++] = (struct context_word){at, at + length};
        }
        at += length;
    }
    return true;
}

/* How many words begin before `at`, or end at or before it. */
static size_t count_before(const struct context_words *words, size_t at, bool whole) {
    size_t low = 0;
    size_t high = words->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct context_word *word = &words->items[middle];
        bool before = whole ? word->stop <= at : word->start < at;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

size_t context_words_left(const struct context_words *words, struct slice text, size_t start,
                          size_t count) {
    size_t before = count_before(words, start, false);
    if (count == 0 || count >= before) {
        return count ? 0 : start;
    }
    size_t least = words->items[before - count - 1].stop;
    size_t at = words->items[before - count].start;
    while (at > least && !ascii_is_space(text.at[at - 1])) {
        at--;
    }
    return at;
}

size_t context_words_right(const struct context_words *words, struct slice text, size_t stop,
                           size_t count) {
    size_t first = count_before(words, stop, true);
    if (count == 0 || count >= words->count - first) {
        return count ? text.length : stop;
    }
    size_t most = words->items[first + count].start;
    size_t at = words->items[first + count - 1].stop;
    while (at < most && !ascii_is_space(text.at[at])) {
        at++;
    }
    return at;
}

static void append_lower(struct buffer *out, struct slice text) {
    while (text.length) {
        uint32_t code_point = 0;
        size_t length = utf8_decode(text.at, text.length, &code_point);
        if (length == 0) {
            break;
        }
        buffer_append_code_point(out, (unsigned)utf8proc_tolower((utf8proc_int32_t)code_point));
        text = slice_from(text, length);
    }
}

bool context_words_key(struct context_words *words, struct slice text, bool backwards,
                       struct buffer *out) {
    if (!context_words_read(words, text)) {
        return false;
    }
    size_t count = words->count < KEY_WORDS ? words->count : KEY_WORDS;
    for (size_t i = 0; i < count; i++) {
        const struct context_word *word = &words->items[backwards ? words->count - 1 - i : i];
        append_lower(out, slice_make(text.at + word->start, word->stop - word->start));
        buffer_append_byte(out, ' ');
    }
    return !out->failed;
}
