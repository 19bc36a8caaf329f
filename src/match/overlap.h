/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Step 4: of the hits of one top-level category, those that overlap none taken before them, in the
 * order leftmost, then longest, then earliest in the file. Hints come after all hits that count, so
 * that what counts is the same with hints and without. */
#ifndef ATTUNE_MATCH_OVERLAP_H
#define ATTUNE_MATCH_OVERLAP_H

#include "match/automaton.h"
#include "match/matcher.h"

/* How far the last hit reaches that was taken of a top-level category. */
struct overlap_end {
    uint64_t reach; /* the round, as struct overlap has it, and the token behind */
    uint32_t entry; /* its */
};

enum { OVERLAP_TOKENS = 20 }; /* bits of a token's number */

struct overlap {
    const struct alloc *alloc;
    const struct matcher *matcher;
    struct overlap_end *ends; /* [0]: nobody's; by category + 1, the top-level ones being used */
    uint64_t round;           /* << OVERLAP_TOKENS; so that `ends` need not be cleared */
};

/* False when memory ran out; release it all the same. */
bool overlap_init(struct overlap *overlap, const struct alloc *alloc,
                  const struct matcher *matcher);
void overlap_release(struct overlap *overlap);

/* Do any two of the hits, sorted by first token, overlap? Else none loses. */
static inline bool overlap_any(const struct hit *hits, size_t count) {
    bool any = false;
    for (size_t i = 1; i < count; i++) {
        any |= hits[i].first < hits[i - 1].end;
    }
    return any;
}

/* Are hits of such an entry settled without regard to the turns before? */
static inline bool overlap_settles(const struct terms *terms) {
    return !(terms->selection & SELECTION_UNSETTLED);
}

/* The hits of a part come, in that order. */
static inline void overlap_begin(struct overlap *overlap) {
    overlap->round += UINT64_C(1) << OVERLAP_TOKENS;
}

/* Does a hit that `takes_part` lose to the one of its top-level category that was taken last, since that
 * reaches so far? Else it is taken. Written so that no branch depends on it. */
static inline bool overlap_take(const struct overlap *overlap, const struct terms *terms,
                                bool takes_part, const struct found *match) {
    const uint32_t at = terms->top + 1;
    bool lost = takes_part & ((overlap->round | match->first) < overlap->ends[at].reach);
    struct overlap_end *own = &overlap->ends[at & -(uint32_t)(takes_part & !lost)];
    own->reach = overlap->round | match->end;
    own->entry = match->entry;
    return lost;
}

/* To which entry it lost. */
static inline uint32_t overlap_rival(const struct overlap *overlap, const struct terms *terms) {
    return overlap->ends[terms->top + 1].entry;
}

/* Of the part's hits, all of which came, hints lose to those that count and to each other. */
void overlap_take_hints(struct overlap *overlap, struct hit *hits, size_t count, bool settled);

/* Among the sorted hits of a part, those lose that are settled so, and get FATE_LOST. */
void overlap_select(struct overlap *overlap, struct hit *hits, size_t count, bool settled);

#endif
