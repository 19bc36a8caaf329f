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

/* Sorts hits into that order. */
void overlap_sort(struct hit *hits, size_t count);

/* Among the sorted hits of a part, those that lose get FATE_LOST. `only`: by category, the top-level
 * ones that are decided; NULL: all. False when no two of the hits overlap, of whatever category. */
bool overlap_select(struct overlap *overlap, struct hit *hits, size_t count, const bool *only);

#endif
