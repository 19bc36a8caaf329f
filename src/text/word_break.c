/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each rule of UAX #29 is a line or a function that bears its number. Rules that look ahead (WB6,
 * WB7b, WB12) consume the mark in the middle at once, so that none has to look back. */
#include "text/word_break.h"

#include "text/code_point.h"
#include "text/word_break_table.h"

#define BIT(class) (UINT32_C(1) << (class))

enum {
    LETTERS = BIT(WB_ALETTER) | BIT(WB_HEBREW_LETTER), /* AHLetter */
    NEWLINES = BIT(WB_CR) | BIT(WB_LF) | BIT(WB_NEWLINE),
    IGNORED = BIT(WB_EXTEND) | BIT(WB_FORMAT) | BIT(WB_ZWJ),  /* WB4 */
    MIDDLE_QUOTES = BIT(WB_MIDNUMLET) | BIT(WB_SINGLE_QUOTE), /* MidNumLetQ */
    BETWEEN_LETTERS = BIT(WB_MIDLETTER) | MIDDLE_QUOTES,
    BETWEEN_NUMBERS = BIT(WB_MIDNUM) | MIDDLE_QUOTES,
    JOINED_LETTERS = LETTERS | BIT(WB_NUMERIC) | BIT(WB_EXTENDNUMLET) /* WB5, WB9, WB13a */
};

/* What joins its neighbour to the right without a look at anything else. */
static const uint32_t joins[32] = {
    [WB_ALETTER] = JOINED_LETTERS,
    [WB_HEBREW_LETTER] = JOINED_LETTERS | BIT(WB_SINGLE_QUOTE),      /* WB7a */
    [WB_NUMERIC] = BIT(WB_NUMERIC) | LETTERS | BIT(WB_EXTENDNUMLET), /* WB8, WB10, WB13a */
    [WB_KATAKANA] = BIT(WB_KATAKANA) | BIT(WB_EXTENDNUMLET),         /* WB13, WB13a */
    [WB_EXTENDNUMLET] =
        BIT(WB_EXTENDNUMLET) | LETTERS | BIT(WB_NUMERIC) | BIT(WB_KATAKANA), /* WB13a, WB13b */
};

struct reader {
    struct slice text;
    size_t at;         /* end of the segment so far */
    unsigned value;    /* of the code point read last, from the table */
    unsigned previous; /* the class that the rules after WB4 see to the left */
    bool odd;          /* an odd number of regional indicators stands to the left */
    bool word;
};

static unsigned value_of(uint32_t code_point) {
    if (code_point > 0x10FFFF) {
        return WB_OTHER;
    }
    unsigned block = word_break_blocks[code_point / WORD_BREAK_BLOCK_SIZE];
    return word_break_values[block * WORD_BREAK_BLOCK_SIZE + code_point % WORD_BREAK_BLOCK_SIZE];
}

static size_t peek(const struct reader *reader, size_t at, unsigned *value) {
    uint32_t code_point;
    size_t length = code_point_read(reader->text.at + at, reader->text.length - at, &code_point);
    *value = value_of(code_point);
    return length;
}

static bool is_one_of(unsigned value, uint32_t classes) {
    return BIT(value & WORD_BREAK_CLASS) & classes;
}

/* Takes in the code point that ends at `end`. */
static void take(struct reader *reader, unsigned value, size_t end) {
    reader->at = end;
    reader->value = value;
    reader->word |= (value & WORD_BREAK_LETTER_OR_NUMBER) != 0;
}

/* The class that follows `at` when Extend, Format and ZWJ are passed over (WB4). */
static unsigned class_behind(const struct reader *reader, size_t at) {
    unsigned value = WB_EXTEND;
    while (at < reader->text.length && is_one_of(value, IGNORED)) {
        at += peek(reader, at, &value);
    }
    return is_one_of(value, IGNORED) ? WB_OTHER : value & WORD_BREAK_CLASS;
}

/* X (Extend | Format | ZWJ)* is as X. */
static void take_ignored(struct reader *reader) { /* WB4 */
    while (reader->at < reader->text.length) {
        unsigned value;
        size_t length = peek(reader, reader->at, &value);
        if (!is_one_of(value, IGNORED)) {
            return;
        }
        take(reader, value, reader->at + length);
    }
}

/* The classes that must stand behind a mark in the middle for it to join both sides. */
static uint32_t wanted_behind(unsigned left, unsigned middle) {
    if (is_one_of(left, LETTERS) && is_one_of(middle, BETWEEN_LETTERS)) { /* WB6, WB7 */
        return LETTERS;
    }
    if (left == WB_HEBREW_LETTER && middle == WB_DOUBLE_QUOTE) { /* WB7b, WB7c */
        return BIT(WB_HEBREW_LETTER);
    }
    if (left == WB_NUMERIC && is_one_of(middle, BETWEEN_NUMBERS)) { /* WB11, WB12 */
        return BIT(WB_NUMERIC);
    }
    return 0;
}

/* Takes in a mark together with what stands behind it, if they join. */
static bool take_middle(struct reader *reader, unsigned value, size_t length) {
    uint32_t wanted = wanted_behind(reader->previous, value & WORD_BREAK_CLASS);
    if (!wanted || !is_one_of(class_behind(reader, reader->at + length), wanted)) {
        return false;
    }
    take(reader, value, reader->at + length);
    take_ignored(reader);
    length = peek(reader, reader->at, &value);
    take(reader, value, reader->at + length);
    reader->previous = value & WORD_BREAK_CLASS;
    return true;
}

/* Whether no boundary stands before a code point that is not ignored. */
static bool joined(struct reader *reader, unsigned class) {
    if (class == WB_REGIONAL_INDICATOR && reader->previous == WB_REGIONAL_INDICATOR) {
        return reader->odd; /* WB15, WB16 */
    }
    return joins[reader->previous] & BIT(class); /* else WB999 */
}

/* Takes in the next code point; false when a boundary stands before it. */
static bool extend(struct reader *reader) {
    unsigned value;
    size_t length = peek(reader, reader->at, &value);
    unsigned class = value & WORD_BREAK_CLASS;
    unsigned last = reader->value & WORD_BREAK_CLASS;
    if (last == WB_CR && class == WB_LF) { /* WB3 */
        take(reader, value, reader->at + length);
        return true;
    }
    if (is_one_of(last, NEWLINES) || is_one_of(class, NEWLINES)) { /* WB3a, WB3b */
        return false;
    }
    if (is_one_of(class, IGNORED)) { /* WB4 */
        take(reader, value, reader->at + length);
        return true;
    }
    bool pictographs = last == WB_ZWJ && (value & WORD_BREAK_PICTOGRAPHIC); /* WB3c */
    bool spaces = last == WB_WSEGSPACE && class == WB_WSEGSPACE;            /* WB3d */
    if (!pictographs && !spaces) {
        if (take_middle(reader, value, length)) {
            return true;
        }
        if (!joined(reader, class)) {
            return false;
        }
    }
    take(reader, value, reader->at + length);
    reader->previous = class;
    reader->odd = class == WB_REGIONAL_INDICATOR && !reader->odd;
    return true;
}

size_t word_break_next(struct slice text, bool *word) {
    struct reader reader = {.text = text};
    unsigned value;
    size_t length = peek(&reader, 0, &value); /* WB1 */
    take(&reader, value, length);
    reader.previous = value & WORD_BREAK_CLASS;
    reader.odd = reader.previous == WB_REGIONAL_INDICATOR;
    while (reader.at < text.length && extend(&reader)) { /* WB2 */
    }
    *word = reader.word;
    return reader.at;
}

bool word_break_is_space(uint32_t code_point) {
    unsigned value = value_of(code_point);
    return is_one_of(value, NEWLINES | BIT(WB_WSEGSPACE)) || code_point == '\t' ||
           code_point == 0xA0 || code_point == 0x2007 || code_point == 0x202F;
}
