/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/pairs.h"

#include <string.h>

#include "base/array.h"

enum { ROWS_MOST = 8192 }; /* a first class beyond keeps the row PAIRS_ANY */

void pairs_init(struct pairs *pairs, const struct alloc *alloc) {
    *pairs = (struct pairs){.alloc = alloc};
}

void pairs_release(struct pairs *pairs) {
    alloc_free(pairs->alloc, pairs->row_of, pairs->classes * sizeof *pairs->row_of);
    array_free(pairs->alloc, &pairs->rows, &pairs->capacity, sizeof *pairs->rows);
}

static bool add_row(struct pairs *pairs, int byte) {
    size_t need = (pairs->row_count + 1) * pairs->words;
    if (!array_reserve(pairs->alloc, &pairs->rows, &pairs->capacity, need,
                       sizeof *pairs->rows)) {
        return false;
    }
    memset(pairs->rows + pairs->row_count * pairs->words, byte,
           pairs->words * sizeof *pairs->rows);
    pairs->row_count++;
    return true;
}

bool pairs_begin(struct pairs *pairs, size_t classes) {
    uint32_t wanted = (uint32_t)(classes < PAIRS_CLASSES_MOST ? classes : PAIRS_CLASSES_MOST);
    wanted = (wanted + 63) / 64 * 64;
    uint32_t *row_of = alloc_resize(pairs->alloc, pairs->row_of,
                                    pairs->classes * sizeof *row_of, wanted * sizeof *row_of);
    if (!row_of) {
        return false;
    }
    pairs->row_of = row_of;
    pairs->classes = wanted;
    pairs->words = wanted / 64;
    pairs->row_count = 0;
    for (uint32_t i = 0; i < wanted; i++) {
        row_of[i] = PAIRS_ANY;
    }
    row_of[0] = PAIRS_NONE; /* class 0 takes part in nothing */
    return add_row(pairs, 0) && add_row(pairs, 0xFF);
}

void pairs_rule_out_first(struct pairs *pairs, uint32_t class_id) {
    if (class_id + 1 < pairs->classes) {
        pairs->row_of[class_id] = PAIRS_NONE;
    }
}

void pairs_rule_out(struct pairs *pairs, uint32_t class_id, uint32_t next) {
    if (class_id + 1 >= pairs->classes || next + 1 >= pairs->classes) {
        return; /* that column, or row, stands for others too */
    }
    uint32_t *row = &pairs->row_of[class_id];
    if (*row == PAIRS_ANY) {
        if (pairs->row_count >= ROWS_MOST || !add_row(pairs, 0xFF)) {
            return; /* a memo may do without */
        }
        *row = (uint32_t)pairs->row_count - 1;
    }
    pairs->rows[*row * pairs->words + next / 64] &= ~(UINT64_C(1) << (next % 64));
}

size_t pairs_sift(const struct pairs *pairs, const struct token *tokens, size_t from, size_t to,
                  uint32_t *worth) {
    const uint32_t *row_of = pairs->row_of;
    const uint64_t *rows = pairs->rows;
    uint32_t last = pairs->classes - 1;
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        uint32_t class_id = token_class(&tokens[i]);
        uint32_t next = token_class(&tokens[i + 1]);
        class_id = class_id < last ? class_id : last;
        next = next < last ? next : last;
        uint32_t row = row_of[class_id];
        uint64_t bits = rows[row * pairs->words + next / 64] >> (next % 64);
        /* What may be skipped says nothing about what follows the first token. */
        bool skips = (tokens[i + 1].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN;
        worth[count] = (uint32_t)i;
        count += (size_t)((bits & 1) | (uint64_t)(skips & (row != PAIRS_NONE)));
    }
    return count;
}
