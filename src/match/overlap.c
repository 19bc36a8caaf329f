/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/overlap.h"

_Static_assert(TOKENS_MOST < 1 << (OVERLAP_TOKENS - 1), "a match ends not far behind them");

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

/* Is the hit one of those that are decided now? */
static bool is_decided(const struct hit *hit, const struct terms *terms, bool settled) {
    return hit->fate == FATE_COUNTED && overlap_settles(terms) == settled;
}

static void lose(struct hit *hit, uint32_t to) {
    hit->fate = FATE_LOST;
    hit->by = to;
}

/* One round: of the hits that count, or of the hints. Were there others of them? */
static bool take_in_turn(struct overlap *overlap, struct hit *hits, size_t count, bool settled,
                         bool counting) {
    bool others = false;
    overlap_begin(overlap);
    for (size_t i = 0; i < count; i++) {
        struct hit *hit = &hits[i];
        const struct terms *terms = matcher_terms(overlap->matcher, hit);
        const struct found match = {.entry = hit->entry, .first = hit->first, .end = hit->end};
        bool decided = is_decided(hit, terms, settled);
        bool takes_part = decided && terms_count(terms) == counting;
        if (overlap_take(overlap, terms, takes_part, &match)) {
            lose(hit, overlap_rival(overlap, terms));
        }
        others |= decided && !takes_part;
    }
    return others;
}

/* In the sorted order a hint loses to the last hit before it, if that ends behind its first token, and
 * from the end on to the next one, if that begins before its end. */
static void yield_hints(struct overlap *overlap, struct hit *hits, size_t count, bool settled,
                        bool back) {
    overlap_begin(overlap);
    const uint64_t round = overlap->round;
    for (size_t i = 0; i < count; i++) {
        struct hit *hit = &hits[back ? count - 1 - i : i];
        const struct terms *terms = matcher_terms(overlap->matcher, hit);
        struct overlap_end *near = &overlap->ends[terms->top + 1];
        bool meets = back ? near->reach >= round && near->reach < (round | hit->end)
                          : near->reach > (round | hit->first);
        if (!is_decided(hit, terms, settled)) {
            continue;
        }
        if (terms_count(terms)) {
            near->reach = round | (back ? hit->first : hit->end);
            near->entry = hit->entry;
        } else if (meets) {
            lose(hit, near->entry);
        }
    }
}

void overlap_take_hints(struct overlap *overlap, struct hit *hits, size_t count, bool settled) {
    yield_hints(overlap, hits, count, settled, false);
    yield_hints(overlap, hits, count, settled, true);
    take_in_turn(overlap, hits, count, settled, false);
}

void overlap_select(struct overlap *overlap, struct hit *hits, size_t count, bool settled) {
    if (take_in_turn(overlap, hits, count, settled, true)) {
        overlap_take_hints(overlap, hits, count, settled);
    }
}
