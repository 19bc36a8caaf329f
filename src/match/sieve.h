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
    SIEVE_ROWS = 2048,
    SIEVE_BEYOND = SIEVE_COLUMNS - 1 /* in place of all classes beyond, of which nothing is known */
};

struct sieve {
    const struct alloc *alloc;
    uint16_t row_of[SIEVE_BEYOND + 1]; /* by class: the number of its row */
    char *room;                        /* of the rows, before they are aligned */
    /* Row after row; the first classes seen are the commonest, so that their rows, and their bits, stay in
     * the cache. */
    uint32_t *bits;
    size_t row_count;
};

/* False when memory ran out; release it all the same. */
bool sieve_init(struct sieve *sieve, const struct alloc *alloc);
void sieve_release(struct sieve *sieve);

/* Nothing begins with the class. */
void sieve_rule_out_first(struct sieve *sieve, uint32_t class_id);
/* Nor with the class and, next to it, a token of class `next`. */
void sieve_rule_out(struct sieve *sieve, uint32_t class_id, uint32_t next);

/* A token's class, or SIEVE_BEYOND. */
static inline uint32_t sieve_class(uint32_t symbol) {
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    return class_id < SIEVE_BEYOND ? class_id : SIEVE_BEYOND;
}

/* Is a token of that row worth a look in front of one of class `next`? One that may be skipped, by its
 * symbol, says nothing of what follows. */
static inline uint32_t sieve_bit(const uint32_t *bits, size_t row, uint32_t next, uint32_t symbol) {
    return (bits[row * (SIEVE_COLUMNS / 32) + next / 32] >> next % 32 | symbol) & TOKEN_SKIP;
}

/* Writes the numbers of tokens in [from, to) that are worth a look to `worth`, which has room for one more
 * than all of them; token `to` is there too. Returns how many. Written so that no branch depends on a
 * token: those could not be foretold. */
static inline size_t sieve_sift(const struct sieve *sieve, const struct token *tokens, size_t from,
                                size_t to, uint32_t *worth) {
    const uint32_t *bits = sieve->bits;
    const struct token *token = tokens + from, *last = tokens + to;
    size_t row = sieve->row_of[sieve_class(token->symbol)];
    uint32_t *found = worth;
    for (uint32_t number = (uint32_t)from; token < last; number++) {
        uint32_t symbol = (++token)->symbol, next = sieve_class(symbol);
        *found = number;
        found += sieve_bit(bits, row, next, symbol);
        row = sieve->row_of[next];
    }
    return (size_t)(found - worth);
}

#endif
