/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often each entry of a lexicon set could match in a corpus, and what became of it: a figure for
 * each entry and for each category, however large the corpus is. */
#ifndef ATTUNE_CLI_COVERAGE_H
#define ATTUNE_CLI_COVERAGE_H

#include "count/tally.h"
#include "input/turn.h"
#include "stage.h"

enum coverage_outcome {
    COVERAGE_COUNTED, /* in n */
    COVERAGE_HINT,    /* of so little weight that it adds to the score alone */
    COVERAGE_NEGATED,
    COVERAGE_VETOED,
    COVERAGE_ROLE,    /* somebody else spoke */
    COVERAGE_CONTEXT, /* kind, scope, turns before */
    COVERAGE_LOST,    /* to another match; its section has been counted */
    COVERAGE_OUTCOMES
};

struct coverage_line {
    uint64_t outcomes[COVERAGE_OUTCOMES];
    uint64_t sessions;     /* in which it counted, or hinted, */
    uint64_t last_session; /* and the last of them */
};

struct coverage {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    enum role only;                   /* ROLE_UNKNOWN: everybody */
    struct coverage_line *entries;    /* by entry; of an exclusion, what it vetoed */
    struct coverage_line *categories; /* by category, with all below it */
    uint64_t words[ROLE_COUNT];
    uint64_t sessions;
};

/* False when memory ran out; release it all the same. */
bool coverage_init(struct coverage *coverage, const struct alloc *alloc,
                   const struct lexicon_set *set, enum role only);
void coverage_release(struct coverage *coverage);

/* A part of a run with `trace`. */
void coverage_take(struct coverage *coverage, const struct counted_part *part);

/* All that could match. */
uint64_t coverage_candidates(const struct coverage_line *line);
/* Did it ever count, hint, or stand in a negation? */
bool coverage_fired(const struct coverage_line *line);
/* The words of those who can speak an entry or a category of these roles. */
uint64_t coverage_words(const struct coverage *coverage, uint16_t roles);

#endif
