/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of walks that begin with a pair: a first token's class and the next token. Each first
 * class has a row of bits, by the next class; a bit goes out when a walk has shown that nothing begins
 * with such a pair. Most tokens of a text are dismissed here, without a branch that depends on them. Of
 * the pairs that are left a small table remembers the state behind them and what the token after them
 * must have, which dismisses most of the rest. All of it is a memo: it only saves time. */
#ifndef ATTUNE_MATCH_PAIRS_H
#define ATTUNE_MATCH_PAIRS_H

#include "base/alloc.h"
#include "text/token.h"

enum {
    PAIRS_REMEMBERED = 2048, /* with their state, a power of two */
    PAIRS_COLUMNS = 2048,    /* bits of a row; those of the commonest classes fill its first line */
    PAIRS_ROWS = 1024,
    PAIRS_CLASSES_MOST = 65536 /* first classes with a row of their own */
};

#define PAIR_AWAITS_NOTHING UINT64_MAX /* any token may come third */

/* What a walk is after its first two tokens, if it found nothing so far. */
struct pair {
    uint64_t key; /* of the class and the next token's symbol; 0: free */
    uint64_t
        awaits; /* atoms, a bit each as in states.h: a plain third token must have one of them */
    uint32_t state;
};

struct pairs {
    const struct alloc *alloc;
    uint32_t *row_of; /* by class, an index of `bits`; the last stands for all classes beyond */
    uint32_t classes;
    char *room; /* of the rows, before they are aligned */
    uint32_t
        *bits; /* row after row, each aligned; the first classes seen are the commonest, so their
                       bits, and their rows, are the ones that stay in the cache */
    size_t row_count;
    struct pair *remembered; /* by a hash of their key */
};

void pairs_init(struct pairs *pairs, const struct alloc *alloc);
void pairs_release(struct pairs *pairs);

/* Forgets everything and serves `classes` classes, or as many as it can. False when memory ran out. */
bool pairs_begin(struct pairs *pairs, size_t classes);

/* Nothing begins with the class. */
void pairs_rule_out_first(struct pairs *pairs, uint32_t class_id);
/* Nothing begins with the class and, next to it, a token of class `next`. */
void pairs_rule_out(struct pairs *pairs, uint32_t class_id, uint32_t next);

/* The walk that begins with the class and a token of that symbol. */
void pairs_remember(struct pairs *pairs, uint32_t class_id, uint32_t second, uint32_t state,
                    uint64_t awaits);

/* Forgets the states, whose numbers have been given up. */
void pairs_forget_states(struct pairs *pairs);

/* 16 bits of class, 24 of the symbol; what does not fit has key 0. Class 0 begins nothing. */
static inline uint64_t pairs_key(uint32_t class_id, uint32_t second) {
    bool fits = (class_id >> 16 | second >> 24) == 0;
    uint64_t key = (uint64_t)class_id << 24 | second;
    return key & (0 - (uint64_t)fits);
}

static inline struct pair *pairs_slot(const struct pairs *pairs, uint64_t key) {
    size_t slot = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> 40) & (PAIRS_REMEMBERED - 1);
    return &pairs->remembered[slot];
}

/* NULL: nothing is remembered. */
static inline const struct pair *pairs_recall(const struct pairs *pairs, uint32_t class_id,
                                              uint32_t second) {
    uint64_t key = pairs_key(class_id, second);
    const struct pair *pair = pairs_slot(pairs, key);
    return pair->key == key && key ? pair : NULL;
}

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
