/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/pairs.h"

#include <string.h>

enum {
    WORDS = PAIRS_COLUMNS / 32, /* of a row */
    ROW_NONE = 0,               /* of classes that begin nothing: all 0 */
    ROW_ANY = WORDS,            /* of those that may begin anything: all 1 */
    /* In place of a next token, the turn's end; and the column of all classes beyond, and of tokens
     * that may be skipped: these say nothing of what follows, so its bit never goes out. */
    COLUMN_BEYOND = PAIRS_COLUMNS - 2,
    COLUMN_END = PAIRS_COLUMNS - 1,
    LINE = 64,
    ROOM = PAIRS_ROWS * WORDS * (int)sizeof(uint32_t) + LINE
};

void pairs_init(struct pairs *pairs, const struct alloc *alloc) {
    *pairs = (struct pairs){.alloc = alloc};
}

void pairs_release(struct pairs *pairs) {
    alloc_free(pairs->alloc, pairs->row_of, pairs->classes * sizeof *pairs->row_of);
    alloc_free(pairs->alloc, pairs->room, ROOM);
    alloc_free(pairs->alloc, pairs->remembered, PAIRS_REMEMBERED * sizeof *pairs->remembered);
}

static bool make_room(struct pairs *pairs) {
    if (!pairs->room) {
        pairs->room = alloc_resize(pairs->alloc, NULL, 0, ROOM);
    }
    if (!pairs->remembered) {
        pairs->remembered = alloc_zero(pairs->alloc, PAIRS_REMEMBERED * sizeof *pairs->remembered);
    }
    if (!pairs->room || !pairs->remembered) {
        return false;
    }
    size_t past = (uintptr_t)pairs->room % LINE;
    pairs->bits = (uint32_t *)(void *)(pairs->room + (past ? LINE - past : 0));
    return true;
}

static void add_row(struct pairs *pairs, int byte) {
    memset(pairs->bits + pairs->row_count++ * WORDS, byte, WORDS * sizeof *pairs->bits);
}

bool pairs_begin(struct pairs *pairs, size_t classes) {
    uint32_t wanted = (uint32_t)(classes < PAIRS_CLASSES_MOST ? classes : PAIRS_CLASSES_MOST);
    uint32_t *row_of = alloc_resize(pairs->alloc, pairs->row_of, pairs->classes * sizeof *row_of,
                                    wanted * sizeof *row_of);
    if (!row_of) {
        return false;
    }
    pairs->row_of = row_of;
    pairs->classes = wanted;
    if (!make_room(pairs)) {
        return false;
    }
    for (uint32_t i = 0; i < wanted; i++) {
        row_of[i] = ROW_ANY;
    }
    row_of[0] = ROW_NONE; /* class 0 takes part in nothing */
    pairs->row_count = 0;
    add_row(pairs, 0);
    add_row(pairs, 0xFF);
    return true;
}

void pairs_rule_out_first(struct pairs *pairs, uint32_t class_id) {
    if (class_id + 1 < pairs->classes) {
        pairs->row_of[class_id] = ROW_NONE;
    }
}

static void clear_bit(struct pairs *pairs, uint32_t class_id, uint32_t column) {
    if (class_id + 1 >= pairs->classes) {
        return; /* that row stands for others too */
    }
    uint32_t *row = &pairs->row_of[class_id];
    if (*row == ROW_ANY) {
        if (pairs->row_count == PAIRS_ROWS) {
            return; /* a memo may do without */
        }
        *row = (uint32_t)pairs->row_count * WORDS;
        add_row(pairs, 0xFF);
    }
    pairs->bits[*row + column / 32] &= ~(UINT32_C(1) << (column % 32));
}

void pairs_rule_out(struct pairs *pairs, uint32_t class_id, uint32_t next) {
    if (next < COLUMN_BEYOND) {
        clear_bit(pairs, class_id, next);
    }
}

void pairs_rule_out_last(struct pairs *pairs, uint32_t class_id) {
    clear_bit(pairs, class_id, COLUMN_END);
}

void pairs_remember(struct pairs *pairs, uint32_t class_id, uint32_t second, uint32_t state,
                    uint64_t awaits) {
    uint64_t key = pairs_key(class_id, second);
    *pairs_slot(pairs, key) = (struct pair){.key = key, .awaits = awaits, .state = state};
}

void pairs_forget_states(struct pairs *pairs) {
    memset(pairs->remembered, 0, PAIRS_REMEMBERED * sizeof *pairs->remembered);
}

static inline uint32_t least(uint32_t left, uint32_t right) {
    return left < right ? left : right;
}

/* The column of a next token: a large number, and so the one for all beyond, if it may be skipped.
 * Written so that no branch depends on the token: those could not be foretold. */
static inline uint32_t column_of(uint32_t symbol) {
    uint32_t number = symbol >> TOKEN_CLASS_SHIFT | (symbol & TOKEN_SKIP_MASK) << 29;
    return least(number, COLUMN_BEYOND);
}

/* The row of a class is the index of its first word in `bits`. */
static inline uint32_t row_at(const struct pairs *pairs, const struct token *token) {
    return pairs->row_of[least(token_class(token), pairs->classes - 1)];
}

static inline uint32_t bit_at(const struct pairs *pairs, uint32_t row, uint32_t column) {
    return pairs->bits[row + column / 32] >> (column % 32) & 1;
}

bool pairs_worth(const struct pairs *pairs, const struct token *tokens, size_t at, size_t count,
                 bool ends) {
    uint32_t row = row_at(pairs, &tokens[at]);
    if (at + 1 == count) {
        return bit_at(pairs, row, ends ? COLUMN_END : COLUMN_BEYOND);
    }
    return bit_at(pairs, row, column_of(tokens[at + 1].symbol));
}

static size_t sift(const struct pairs *pairs, const struct token *tokens, size_t from, size_t to,
                   uint32_t *worth) {
    const uint32_t *row_of = pairs->row_of;
    const uint32_t *bits = pairs->bits;
    uint32_t last = pairs->classes - 1;
    const struct token *token = tokens + from;
    const uint32_t *row = bits + row_of[least(token_class(token), last)];
    uint32_t *found = worth;
    for (; from < to; from++) {
        uint32_t symbol = (++token)->symbol;
        uint32_t column = column_of(symbol);
        *found = (uint32_t)from;
        found += row[column / 32] >> (column % 32) & 1;
        row = bits + row_of[least(symbol >> TOKEN_CLASS_SHIFT, last)];
    }
    return (size_t)(found - worth);
}

size_t pairs_sift(const struct pairs *pairs, const struct token *tokens, size_t from, size_t to,
                  size_t count, bool ends, uint32_t *worth) {
    size_t paired = to < count ? to : count - 1;
    size_t worth_count = from < paired ? sift(pairs, tokens, from, paired, worth) : 0;
    if (paired < to && from <= paired && pairs_worth(pairs, tokens, paired, count, ends)) {
        worth[worth_count++] = (uint32_t)paired;
    }
    return worth_count;
}
