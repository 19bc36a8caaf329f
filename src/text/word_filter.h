/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules out most words that a table does not hold by their length and their first and last letters;
 * case does not count. */
#ifndef ATTUNE_TEXT_WORD_FILTER_H
#define ATTUNE_TEXT_WORD_FILTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

enum { WORD_FILTER_LENGTHS = 17 }; /* a longer word is in no table */

struct word_filter {
    struct {
        uint32_t first, last;
    } letters[WORD_FILTER_LENGTHS]; /* by length */
};

static inline uint32_t word_filter_letter(char byte) {
    return UINT32_C(1) << ((unsigned char)byte & 31);
}

static inline void word_filter_add(struct word_filter *filter, struct slice word) {
    if (word.length && word.length < WORD_FILTER_LENGTHS) {
        filter->letters[word.length].first |= word_filter_letter(word.at[0]);
        filter->letters[word.length].last |= word_filter_letter(word.at[word.length - 1]);
    }
}

/* Whether the word may be one that was added. */
static inline bool word_filter_admits(const struct word_filter *filter, struct slice word) {
    return word.length < WORD_FILTER_LENGTHS &&
           filter->letters[word.length].first & word_filter_letter(word.at[0]) &&
           filter->letters[word.length].last & word_filter_letter(word.at[word.length - 1]);
}

#endif
