/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tokens are not worth a look, in one setting (see setting.h): each class has a row of bits, by
 * the class of the next token; a bit goes out when it was shown that nothing begins with
 * such a pair. Most tokens of a text are dismissed here, without a branch that depends on them. A memo:
 * it only saves time. */
#ifndef ATTUNE_MATCH_SIEVE_H
#define ATTUNE_MATCH_SIEVE_H

#include "base/alloc.h"
#include "text/token.h"

enum {
    SIEVE_COLUMNS = 2048, /* bits of a row; those of the commonest classes fill its first line */
    /* In place of a next token, the turn's end; and the column of all classes beyond, and of tokens
     * that may be skipped: these say nothing of what follows, so its bit never goes out. */
    SIEVE_BEYOND = SIEVE_COLUMNS - 2,
    SIEVE_END = SIEVE_COLUMNS - 1,
    SIEVE_ROWS = 2048,
    SIEVE_CLASSES_MOST = 65536 /* first classes with a row of their own */
};

struct sieve {
    const struct alloc *alloc;
    uint32_t *row_of; /* by class, an index of `bits`; the last stands for all classes beyond */
    uint32_t classes;
    char *room;     /* of the rows, before they are aligned */
    uint32_t *bits; /* row after row; the first classes seen are the commonest, so that their rows,
                         and their bits, stay in the cache */
    size_t row_count;
};

/* False when memory ran out; release it all the same. */
bool sieve_init(struct sieve *sieve, const struct alloc *alloc);
void sieve_release(struct sieve *sieve);

/* Makes room for rows of `classes` classes, or as many as it can. False when memory ran out. */
bool sieve_serve(struct sieve *sieve, size_t classes);

/* Nothing begins with the class. */
void sieve_rule_out_first(struct sieve *sieve, uint32_t class_id);
/* Nothing begins with the class and, next to it, a token of class `next`. */
void sieve_rule_out(struct sieve *sieve, uint32_t class_id, uint32_t next);
/* Nothing begins with the class where the turn ends behind it. */
void sieve_rule_out_last(struct sieve *sieve, uint32_t class_id);

static inline uint32_t sieve_least(uint32_t left, uint32_t right) {
    return left < right ? left : right;
}

/* The column of a next token: a large number, and so the one for all beyond, if it may be skipped.
 * Written so that no branch depends on the token: those could not be foretold. */
static inline uint32_t sieve_column(uint32_t symbol) {
    uint32_t number = symbol >> TOKEN_CLASS_SHIFT | (symbol & TOKEN_SKIP_MASK) << 29;
    return sieve_least(number, SIEVE_BEYOND);
}

static inline uint32_t sieve_bit(const uint32_t *row, uint32_t column) {
    return row[column / 32] >> (column % 32) & 1;
}

/* Writes the indices of tokens in [from, to) that are worth a look to `worth`, which has room for all
 * of them; `count` is the number of tokens, and `ends` tells that the turn ends behind them. Returns
 * how many. */
static inline size_t sieve_sift(const struct sieve *sieve, const struct token *tokens, size_t from,
                                size_t to, size_t count, bool ends, uint32_t *worth) {
    if (from >= to) {
        return 0;
    }
    const uint32_t *row_of = sieve->row_of, *bits = sieve->bits;
    const uint32_t last = sieve->classes - 1;
    const struct token *token = tokens + from;
    const uint32_t *row = bits + row_of[sieve_least(token_class(token), last)];
    uint32_t *found = worth;
    for (const struct token *end = tokens + (to < count ? to : count - 1); token < end;) {
        *found = (uint32_t)from++;
        uint32_t symbol = (++token)->symbol;
        found += sieve_bit(row, sieve_column(symbol));
        row = bits + row_of[sieve_least(symbol >> TOKEN_CLASS_SHIFT, last)];
    }
    if (to == count) {
        *found = (uint32_t)from;
        found += sieve_bit(row, ends ? SIEVE_END : SIEVE_BEYOND);
    }
    return (size_t)(found - worth);
}

#endif
