/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The states of a program run deterministically, made as the text asks for them. A state is a set of
 * places in the program. All of it is a memo of one thread: when it has outgrown its bound it is
 * forgotten, which costs time and changes nothing. */
#ifndef ATTUNE_MATCH_STATES_H
#define ATTUNE_MATCH_STATES_H

#include "match/program.h"
#include "text/token.h"

enum { STATE_UNKNOWN = 0, STATE_DEAD = 1, STATE_NEAR = 4 };
#define SYMBOL_NONE UINT32_MAX /* no token has it */

struct numbers {
    uint32_t *items;
    size_t count, capacity;
};

struct near {
    uint32_t symbol; /* SYMBOL_NONE: free */
    uint32_t to;
};

/* One line of the processor's cache holds all that most steps ask for: the atoms that the state's
 * items wait for, as a signature, and the transitions that were taken last. */
struct state {
    uint64_t signature;
    uint32_t on_neutral;  /* where a plain token leads whose class has none of the atoms */
    uint32_t accepts;     /* entries that have matched here: a list in the pool; 0: none */
    uint32_t alone;       /* the entry that has matched, if it is the only one; else LEXICON_NONE */
    uint32_t end_accepts; /* entries that match if the turn ends here */
    uint32_t items;
    uint32_t reads; /* the bits of a symbol that matter: not TOKEN_SENTENCE, if no item
                                     minds where a sentence begins */
    struct near near[STATE_NEAR]; /* by the low bits of the class */
};

enum { STATE_LINE = 64 };
_Static_assert(sizeof(struct state) == STATE_LINE, "a state fills one line");

/* A transition in 8 bytes, so that many lie close together: from << 44 | symbol << 20 | to; 0: free. */
enum { TRANSITION_STATE_BITS = 20, TRANSITION_SYMBOL_BITS = 24 };

/* Signatures are sets of atoms, each as one of 62 bits. The other two: what every class has, and what
 * only tokens offer that are not read for their class, and the turn's end. */
#define SIGNATURE_ANY   (UINT64_C(1) << 63)
#define SIGNATURE_OTHER (UINT64_C(1) << 62)

/* What the states of every setting of a program have in common. */
struct states_ground {
    const struct alloc *alloc;
    const struct program *program;
    const struct word_dictionary *dictionary;
    uint64_t *signatures; /* by class: its atoms, as bits, and SIGNATURE_ANY */
    size_t class_capacity;
    uint32_t
        *visited; /* by instruction * 2 + in gap: the round that came by, while a state is made */
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

    uint32_t *first[2]; /* by class: the state behind a first token; [1]: at the turn's start */
    size_t class_capacity;

    struct state *items; /* each in a line of its own */
    size_t count, capacity;
    char *room;          /* of the items, before they are aligned */
    struct numbers pool; /* lists of numbers, each behind its length; [0] is the empty one */
    uint32_t *slots;     /* state; 0: free */
    size_t slot_count;
    uint64_t *transitions;
    size_t transition_count, transition_slots;
    int transition_shift;

    /* of the state in the making */
    struct numbers places, accepts, end_accepts, stack;
    bool grown;  /* something was learnt since states_bound looked */
    bool failed; /* memory ran out: what was given since is of no use */
};

/* `ground` must outlive it. False when memory ran out; release it all the same. */
bool states_init(struct states *states, struct states_ground *ground, struct setting setting);
void states_release(struct states *states);

/* Between walks: forgets all states if they take too much. True if it did. */
bool states_bound(struct states *states);

/* The state behind a first token of this class, which is not 0. */
uint32_t states_first_far(struct states *states, uint32_t class_id, bool at_start);
static inline uint32_t states_first(struct states *states, uint32_t class_id, bool at_start) {
    uint32_t known =
        class_id < states->class_capacity ? states->first[at_start][class_id] : STATE_UNKNOWN;
    return known != STATE_UNKNOWN ? known : states_first_far(states, class_id, at_start);
}

/* The numbers of a list in the pool, and how many. */
static inline const uint32_t *states_list(const struct states *states, uint32_t at,
                                          uint32_t *count) {
    *count = states->pool.items[at];
    return states->pool.items + at + 1;
}

static inline size_t states_transition_slot(const struct states *states, uint64_t key) {
    return (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> states->transition_shift);
}

static inline uint64_t states_transition_key(uint32_t from, uint32_t symbol) {
    return (uint64_t)from << TRANSITION_SYMBOL_BITS | symbol;
}

/* For states_step: the transition is none of those nearby. */
uint32_t states_step_far(struct states *states, uint32_t from, uint32_t symbol);

/* The state behind `from` and a token of that symbol (see text/token.h). */
static inline uint32_t states_step(struct states *states, uint32_t from, uint32_t symbol) {
    const struct state *state = &states->items[from];
    symbol &= state->reads;
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    bool plain = (symbol & (TOKEN_SKIP_MASK | TOKEN_SENTENCE)) == 0;
    if (plain && class_id < states->ground->class_capacity &&
        (state->signature & states->ground->signatures[class_id]) == 0 &&
        state->on_neutral != STATE_UNKNOWN) {
        return state->on_neutral;
    }
    const struct near *near = &state->near[class_id % STATE_NEAR];
    return near->symbol == symbol ? near->to : states_step_far(states, from, symbol);
}

#endif
