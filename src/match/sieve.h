/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tokens are not worth a look, whoever speaks and however the sentence ends: each class has a row
 * of bits, by the class of the next token; a bit goes out when it was shown that nothing begins with
 * such a pair. Most tokens of a text are dismissed here, without a branch that depends on them. A memo:
 * it only saves time. */
#ifndef ATTUNE_MATCH_SIEVE_H
#define ATTUNE_MATCH_SIEVE_H

#include "base/alloc.h"
#include "text/token.h"

enum {
    SIEVE_COLUMNS = 2048, /* bits of a row; those of the commonest classes fill its first line */
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

/* Writes the indices of tokens in [from, to) that are worth a look to `worth`, which has room for all
 * of them; `count` is the number of tokens, and `ends` tells that the turn ends behind them. Returns
 * how many. */
size_t sieve_sift(const struct sieve *sieve, const struct token *tokens, size_t from, size_t to,
                  size_t count, bool ends, uint32_t *worth);

#endif
