/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/overlap.h"

#include <stdlib.h>

enum { MOVES_EACH = 16 }; /* in a sort by hand */

struct overlap_end {
    uint64_t part; /* the part in which it was set */
    uint32_t end;  /* behind the last hit taken, tokens */
    uint32_t entry;
};

static size_t size_of_ends(const struct lexicon_set *set) {
    return ((size_t)set->category_count + 1) * sizeof(struct overlap_end);
}

bool overlap_init(struct overlap *overlap, const struct alloc *alloc,
                  const struct matcher *matcher) {
    *overlap = (struct overlap){.alloc = alloc, .matcher = matcher};
    overlap->ends = alloc_zero(alloc, size_of_ends(matcher->set));
    return overlap->ends;
}

void overlap_release(struct overlap *overlap) {
    alloc_free(overlap->alloc, overlap->ends, size_of_ends(overlap->matcher->set));
}

static int by_place(const void *left, const void *right) {
    const struct hit *a = left;
    const struct hit *b = right;
    if (a->first != b->first) {
        return a->first < b->first ? -1 : 1;
    }
    if (a->end != b->end) {
        return a->end > b->end ? -1 : 1;
    }
    return (a->entry > b->entry) - (a->entry < b->entry);
}

/* Hits come in the order of their first tokens, so that few have to move. False: too many would have
 * to. */
static bool sort_by_hand(struct hit *hits, size_t count) {
    size_t moves = MOVES_EACH * count;
    for (size_t i = 1; i < count; i++) {
        if (by_place(&hits[i - 1], &hits[i]) < 0) {
            continue; /* what is not moved need not be copied */
        }
        struct hit hit = hits[i];
        size_t at = i;
        for (; at > 0 && moves && by_place(&hit, &hits[at - 1]) < 0; at--, moves--) {
            hits[at] = hits[at - 1];
        }
        hits[at] = hit;
    }
    return moves;
}

void overlap_sort(struct hit *hits, size_t count) {
    if (count > 1 && !sort_by_hand(hits, count)) {
        qsort(hits, count, sizeof *hits, by_place);
    }
}

static void lose(struct hit *hit, uint32_t to) {
    hit->fate = FATE_LOST;
    hit->by = to;
}

/* Is it among those that are decided and have not lost, and if so, does it count? */
static bool takes_part(const struct hit *hit, const struct terms *terms, bool settled,
                       bool counting) {
    return hit->fate == FATE_COUNTED && settled == !(terms->selection & SELECTION_UNSETTLED) &&
           terms->counts == counting;
}

/* One round: of the hits that count, or of the hints. */
static bool select_in_turn(struct overlap *overlap, struct hit *hits, size_t count, bool settled,
                           bool counting) {
    bool others = false;
    overlap->part++;
    for (size_t i = 0; i < count; i++) {
        struct hit *hit = &hits[i];
        const struct terms *terms = matcher_terms(overlap->matcher, hit);
        if (!takes_part(hit, terms, settled, counting)) {
            others = others || takes_part(hit, terms, settled, !counting);
            continue;
        }
        struct overlap_end *top = &overlap->ends[terms->top];
        if (top->part == overlap->part && hit->first < top->end) {
            lose(hit, top->entry);
        } else {
            *top =
                (struct overlap_end){.part = overlap->part, .end = hit->end, .entry = hit->entry};
        }
    }
    return others;
}

/* Hints lose to those hits that count and were taken: in the sorted order to the last one before, if
 * that ends behind their first token, else to the next one, if that begins before their end. */
static void yield_hints(struct overlap *overlap, struct hit *hits, size_t count, bool settled) {
    for (int back = 0; back < 2; back++) {
        overlap->part++;
        for (size_t i = 0; i < count; i++) {
            struct hit *hit = &hits[back ? count - 1 - i : i];
            const struct terms *terms = matcher_terms(overlap->matcher, hit);
            struct overlap_end *top = &overlap->ends[terms->top];
            if (takes_part(hit, terms, settled, true)) {
                *top = (struct overlap_end){.part = overlap->part,
                                            .end = back ? hit->first : hit->end,
                                            .entry = hit->entry};
            } else if (top->part == overlap->part && takes_part(hit, terms, settled, false) &&
                       (back ? top->end < hit->end : top->end > hit->first)) {
                lose(hit, top->entry);
            }
        }
    }
}

void overlap_select(struct overlap *overlap, struct hit *hits, size_t count, bool settled) {
    if (select_in_turn(overlap, hits, count, settled, true)) {
        yield_hints(overlap, hits, count, settled);
        select_in_turn(overlap, hits, count, settled, false);
    }
}
