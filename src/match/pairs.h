/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pairs of a first token's class and the next one's are worth a walk of the automaton: a memo
 * that only ever rules out. Each first class has a row of bits, by the next class; a bit goes out when
 * a walk has shown that nothing begins with such a pair. Most tokens of a text are dismissed here,
 * without a branch that depends on them. */
#ifndef ATTUNE_MATCH_PAIRS_H
#define ATTUNE_MATCH_PAIRS_H

#include "base/alloc.h"
#include "text/token.h"

enum {
    PAIRS_TRIPLES = 4096, /* that are known, a power of two */
    PAIRS_COLUMNS = 2048,  /* bits of a row; those of the commonest classes fill its first line */
    PAIRS_ROWS = 1024,
    PAIRS_CLASSES_MOST = 65536 /* first classes with a row of their own */
};

struct pairs {
    const struct alloc *alloc;
    uint32_t *row_of; /* by class, an index of `bits`; the last stands for all classes beyond */
    uint32_t classes;
    char *room;     /* of the rows, before they are aligned */
    uint32_t *bits; /* row after row, each aligned; the first classes seen are the commonest, so their
                       bits, and their rows, are the ones that stay in the cache */
    size_t row_count;
    uint64_t *triples; /* known to lead nowhere, by their hash */
};

void pairs_init(struct pairs *pairs, const struct alloc *alloc);
void pairs_release(struct pairs *pairs);

/* Forgets everything and serves `classes` classes, or as many as it can. False when memory ran out. */
bool pairs_begin(struct pairs *pairs, size_t classes);

/* Nothing begins with the class. */
void pairs_rule_out_first(struct pairs *pairs, uint32_t class_id);
/* Nothing begins with the class and, next to it, a token of class `next`. */
void pairs_rule_out(struct pairs *pairs, uint32_t class_id, uint32_t next);

/* Nothing begins with the class and, next to it, tokens of these symbols. */
void pairs_rule_out_triple(struct pairs *pairs, uint32_t class_id, uint32_t second, uint32_t third);

/* Nothing begins with the class where the turn ends behind it. */
void pairs_rule_out_last(struct pairs *pairs, uint32_t class_id);

/* Is one token worth a walk? As pairs_sift decides it. */
bool pairs_worth(const struct pairs *pairs, const struct token *tokens, size_t at, size_t count,
                 bool ends);

/* Writes the indices of tokens in [from, to) that are worth a walk to `worth`, which has room for all
 * of them; `count` is the number of tokens, and `ends` tells that the turn ends behind them. Returns
 * how many. */
size_t pairs_sift(const struct pairs *pairs, const struct token *tokens, size_t from, size_t to,
                  size_t count, bool ends, uint32_t *worth);

#endif
