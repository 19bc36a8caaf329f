/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The states of a program run deterministically, made as the text asks for them. A state is a set of
 * places in the program. All of it is a memo of one thread: when it has outgrown its bound it is
 * forgotten, which costs time and changes nothing. */
#ifndef ATTUNE_MATCH_STATES_H
#define ATTUNE_MATCH_STATES_H

#include "match/program.h"
#include "text/token.h"

enum { STATE_UNKNOWN = 0, STATE_DEAD = 1 };

/* What a state awaits, and what a token offers it, are sets of 64 bits; a walk goes on where they meet.
 * The high bits are for atoms, several to a bit; the others tell of what is no atom. */
enum {
    AWAITS_HERE = 1,             /* an entry has matched; no token offers it */
    AWAITS_SECOND = 2,           /* only a pair's first token was read; no token offers it */
    AWAITS_OTHER = 4,            /* offered by tokens that may be skipped, not just read */
    AWAITS_GAP = TOKEN_SENTENCE, /* offered by whatever begins no sentence */
    AWAITS_END = 16,             /* offered by the turn's end */
    AWAITS_ATOM = 5,             /* the first of the other bits */
    AWAITS_ATOMS = 64 - AWAITS_ATOM
};
#define OFFERS_ALL (~(uint64_t)(AWAITS_HERE | AWAITS_SECOND))

/* Where tokens lead. It is kept under what they are: from << 46 | symbol << 18 | to; 0: free. `from` is a
 * state, or PAIR_FROM and what a match's first token is known by. */
struct step {
    uint64_t known;
    uint64_t awaits; /* the state that is reached; 0: none is, or nothing can come of it */
};
enum {
    STATE_BITS = 18,
    SYMBOL_BITS = 28,
    PAIR_CLASS_BITS = 16,
    PAIR_START = 1 << PAIR_CLASS_BITS,
    PAIR_FROM = 1 << (STATE_BITS - 1)
};
_Static_assert((DICTIONARY_CLASSES_MOST << TOKEN_CLASS_SHIFT) <= 1 << SYMBOL_BITS &&
                   2 * STATE_BITS + SYMBOL_BITS <= 64 && 2 * PAIR_START <= PAIR_FROM,
               "a key has room for each symbol, and a word for it and a state");

struct numbers {
    uint32_t *items;
    size_t count, capacity;
};

/* What walks seldom ask for: steps tell them most. */
struct state {
    uint64_t awaits;
    uint32_t items;
    uint32_t accepts; /* entries that have matched here: a list in the pool; 0: none */
    uint32_t alone;   /* the entry that has matched, if it is the only one; else LEXICON_NONE */
    uint32_t reads;   /* the bits of a symbol that matter: not TOKEN_SENTENCE, if no item minds
                             where a sentence begins */
};

/* What the states of every setting of a program have in common. */
struct states_ground {
    const struct alloc *alloc;
    const struct program *program;
    const struct word_dictionary *dictionary;
    uint64_t *offers; /* by class; OFFERS_ALL: not known yet */
    size_t class_capacity;
    /* By instruction * 2 + in gap: the round that came by, while a state is made. */
    uint32_t *visited;
    uint32_t round;
};

/* `program` and `dictionary` must outlive it. False when memory ran out; release it all the same. */
bool states_ground_init(struct states_ground *ground, const struct alloc *alloc,
                        const struct program *program, const struct word_dictionary *dictionary);
void states_ground_release(struct states_ground *ground);

struct states {
    const struct alloc *alloc;
    struct states_ground *ground;
    struct setting setting; /* only its entries take part */

    uint32_t *first[2]; /* by class: states_first; [1]: at the turn's start */
    size_t class_capacity;

    struct state *items;
    size_t count, capacity;
    struct numbers pool; /* lists of numbers, each behind its length; [0] is the empty one */
    uint32_t *slots;     /* state; 0: free */
    size_t slot_count;
    struct step *steps;
    size_t step_count, step_slots;
    int step_shift;

    /* of the state in the making */
    struct numbers places, accepts, stack;
    bool grown;  /* something was learnt since states_bound looked */
    bool failed; /* memory ran out: what was given since is of no use */
};

/* `ground` must outlive it. False when memory ran out; release it all the same. */
bool states_init(struct states *states, struct states_ground *ground, struct setting setting);
void states_release(struct states *states);

/* Between walks: forgets all states if they take too much. True if it did. */
bool states_bound(struct states *states);

static inline uint32_t step_to(struct step step) {
    return (uint32_t)(step.known & ((1U << STATE_BITS) - 1));
}

/* The state behind a first token of this class. */
uint32_t states_first(struct states *states, uint32_t class_id, bool at_start);

/* The numbers of a list in the pool, and how many. */
static inline const uint32_t *states_list(const struct states *states, uint32_t at,
                                          uint32_t *count) {
    *count = states->pool.items[at];
    return states->pool.items + at + 1;
}

static inline uint64_t states_key(uint32_t from, uint32_t symbol) {
    return (uint64_t)from << SYMBOL_BITS | symbol;
}

static inline size_t states_slot(const struct states *states, uint64_t key) {
    return (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> states->step_shift);
}

/* What a token of that symbol (see text/token.h) offers. */
static inline uint64_t states_offer(const struct states_ground *ground, uint32_t symbol) {
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    if ((symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN || class_id >= ground->class_capacity) {
        return OFFERS_ALL;
    }
    return ground->offers[class_id] & ~(uint64_t)(symbol & TOKEN_SENTENCE);
}

/* Where a token leads behind the state. */
struct step states_step_far(struct states *states, uint32_t from, uint32_t symbol);
static inline struct step states_step(struct states *states, uint32_t from, uint32_t symbol) {
    uint64_t key = states_key(from, symbol);
    struct step step = states->steps[states_slot(states, key)];
    return step.known >> STATE_BITS == key ? step : states_step_far(states, from, symbol);
}

/* Where a match's first token, of that class, and the one behind it lead; where an entry matches with the
 * first alone, it is the first that leads there, and AWAITS_SECOND tells so. */
struct step states_pair_far(struct states *states, uint32_t class_id, bool at_start,
                            uint32_t second);
static inline struct step states_pair(struct states *states, uint32_t class_id, bool at_start,
                                      uint32_t second) {
    uint32_t from = PAIR_FROM | (uint32_t)at_start << PAIR_CLASS_BITS | class_id;
    uint64_t key = states_key(from, second);
    struct step step = states->steps[states_slot(states, key)];
    bool known = step.known >> STATE_BITS == key && class_id < PAIR_START;
    return known ? step : states_pair_far(states, class_id, at_start, second);
}

#endif
