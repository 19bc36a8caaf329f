/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Step 4: of the hits of one top-level category, those that overlap none taken before them, in the
 * order leftmost, then longest, then earliest in the file. Hints come after all hits that count, so
 * that what counts is the same with hints and without. */
#ifndef ATTUNE_MATCH_OVERLAP_H
#define ATTUNE_MATCH_OVERLAP_H

#include "match/matcher.h"

struct overlap_end;

struct overlap {
    const struct alloc *alloc;
    const struct matcher *matcher;
    struct overlap_end *ends; /* by category, of which the top-level ones are used */
    uint64_t part;            /* so that `ends` need not be cleared */
};

/* False when memory ran out; release it all the same. */
bool overlap_init(struct overlap *overlap, const struct alloc *alloc,
                  const struct matcher *matcher);
void overlap_release(struct overlap *overlap);

/* Do any two of the hits, sorted by first token, overlap? Else they are in that order, and none loses. */
static inline bool overlap_any(const struct hit *hits, size_t count) {
    bool any = false;
    for (size_t i = 1; i < count; i++) {
        any |= hits[i].first < hits[i - 1].end;
    }
    return any;
}

/* Sorts hits into that order. */
void overlap_sort(struct hit *hits, size_t count);

/* Among the sorted hits of a part, those that lose get FATE_LOST. `settled`: which categories are decided,
 * those in which no hit waits for the history or the others. */
void overlap_select(struct overlap *overlap, struct hit *hits, size_t count, bool settled);

#endif
