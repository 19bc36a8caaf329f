/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that derive match tokens from words, as a value: `rules_attune` is attune's own set;
 * those that reproduce another tool's counts are further values, not further code. Text and
 * patterns pass through the same rules. */
#ifndef ATTUNE_TEXT_RULES_H
#define ATTUNE_TEXT_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "text/word_filter.h"

/* A word that is always the same two or three tokens: "don't" = "do not". A "|" cuts the word into
 * as many parts as there are forms, so that each token has its place in the text. Whole words come
 * first: suffixes are taken off until a whole word remains or nothing fits any more. */
struct contraction {
    const char *word;  /* folded, straight apostrophe: "gon|na"; "*|n't" is a suffix rule (a suffix
                          holds an apostrophe) */
    const char *forms; /* separated by a space: "going to"; "*" is what stands before the suffix */
};

/* A form that can be read as others: 's as is, has, us. It matches each, and each matches it. */
struct reading {
    const char *form;
    const char *readings; /* separated by a space */
};

struct rules {
    const char *name;
    bool compose;           /* NFC */
    bool fold_case;         /* full case folding */
    bool drop_ignorable;    /* soft hyphens, joiners, directional controls (Default_Ignorable) */
    bool straighten_quotes; /* curly apostrophes and double quotation marks */
    bool skip_fillers, skip_you_know, skip_repeats, skip_events;
    const struct contraction *contractions; /* ended by a NULL word */
    const struct reading *readings;         /* ended by a NULL form */
    const char *const *fillers;             /* ended by NULL */
};

extern const struct rules rules_attune;

enum {
    RULES_FORMS_MOST = 4,
    RULES_READING_MOST = 8, /* a form of more bytes has no readings and is none */
    RULES_WHOLE_MOST = 8,   /* a form of more bytes is no contraction as a whole, and no filler */
    RULES_CONTRACTION_MOST = 255 /* a word of more bytes is never split */
};

/* The match tokens of one word. */
struct forms {
    unsigned count;
    struct slice form[RULES_FORMS_MOST]; /* in the caller's buffer or in the rules */
    uint16_t
        cut[RULES_FORMS_MOST]; /* where each token begins in the raw word, bytes; rises from 0 */
    bool filler;
};

/* Derives the tokens of one UAX #29 word (raw bytes, valid UTF-8). The forms lie in `storage`,
 * which is cleared first. Errors: STATUS_MEMORY. */
enum status rules_derive(const struct rules *rules, struct slice word, struct buffer *storage,
                         struct forms *forms);

/* Adds the ASCII words without an apostrophe that the rules take apart or take for fillers: what the
 * filter then rules out is derived as itself, folded. */
void rules_filter(const struct rules *rules, struct word_filter *filter);

/* Adds the forms that have readings, and the readings. */
void rules_readings_filter(const struct rules *rules, struct word_filter *filter);

/* The readings of a form, both ways ("is" gives "'s"); NULL when it has none. */
const char *rules_readings(const struct rules *rules, struct slice form);

/* Normalises running text (NFC, fold, quotes) as words are normalised; punctuation and spaces stay.
 * map[i] is the raw offset (in `text`) of out's byte i, map[out->length] that of the end; `out` is
 * appended to, and the map (an array of base/array.h with out's allocator; NULL: not wanted) grows
 * in step with it. What composes together shares its first byte's offset. For regex entries and
 * display. Errors: STATUS_MEMORY. */
enum status rules_normalise(const struct rules *rules, struct slice text, struct buffer *out,
                            uint32_t **map, size_t *map_capacity);

#endif
