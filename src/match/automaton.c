/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/automaton.h"

#include <stdlib.h>

#include "base/array.h"
#include "match/pairs.h"
#include "match/states.h"

enum {
    RECORDS_BY_HAND = 24,
    SKIPS_MOST = 16,      /* tokens in a row */
    CLASSES_FIRST = 1024, /* that pairs serve at once */
    AHEAD = 4             /* walks for which memory is asked before they begin */
};

struct automaton {
    const struct alloc *alloc;
    struct states states;
    struct pairs pairs[2]; /* what is not worth a walk; [1]: at the turn's start */
    struct numbers worth;  /* the first tokens that are */
    bool failed;           /* memory ran out: what is remembered may be wrong from then on */
};

struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary, struct setting setting) {
    struct automaton *automaton = alloc_zero(alloc, sizeof *automaton);
    if (!automaton) {
        return NULL;
    }
    automaton->alloc = alloc;
    pairs_init(&automaton->pairs[0], alloc);
    pairs_init(&automaton->pairs[1], alloc);
    if (!states_init(&automaton->states, alloc, program, dictionary, setting) ||
        !pairs_begin(&automaton->pairs[0], CLASSES_FIRST) ||
        !pairs_begin(&automaton->pairs[1], CLASSES_FIRST)) {
        automaton_free(automaton);
        return NULL;
    }
    return automaton;
}

void automaton_free(struct automaton *automaton) {
    if (!automaton) {
        return;
    }
    const struct alloc *alloc = automaton->alloc;
    states_release(&automaton->states);
    pairs_release(&automaton->pairs[0]);
    pairs_release(&automaton->pairs[1]);
    array_free(alloc, &automaton->worth.items, &automaton->worth.capacity,
               sizeof *automaton->worth.items);
    alloc_free(alloc, automaton, sizeof *automaton);
}

struct walk {
    struct automaton *automaton;
    const struct token *tokens;
    size_t count;
    bool ends;
    bool at_start; /* the first tokens are ones that ^ may stand before */
    bool failed;
    struct found_list *found;
    size_t begun; /* of `found`, when the walk began */
};

/* --- what a walk finds -------------------------------------------------------------------------- */

static void record(struct walk *walk, uint32_t accepts, size_t first, size_t end, bool at_end) {
    struct found_list *found = walk->found;
    uint32_t count;
    const uint32_t *entries = states_list(&walk->automaton->states, accepts, &count);
    if (!array_reserve(walk->automaton->alloc, &found->items, &found->capacity,
                       found->count + count, sizeof *found->items)) {
        walk->failed = true;
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        found->items[found->count++] = (struct found){
            .entry = entries[i], .first = (uint32_t)first, .end = (uint32_t)end, .at_end = at_end};
    }
}

static int by_entry(const void *left, const void *right) {
    const struct found *a = left;
    const struct found *b = right;
    if (a->entry != b->entry) {
        return a->entry < b->entry ? -1 : 1;
    }
    return (a->end < b->end) - (a->end > b->end);
}

/* Is a longer match of the same entry, or as long a one by its `$`, among those behind? */
static bool surpassed(const struct found *match, const struct found *end) {
    for (const struct found *later = match + 1; later < end; later++) {
        if (later->entry == match->entry) {
            return true;
        }
    }
    return false;
}

/* Keeps the longest match of each entry. They were recorded in the order of their ends. */
static void keep_longest(struct walk *walk) {
    struct found *first = walk->found->items + walk->begun;
    const struct found *end = walk->found->items + walk->found->count;
    struct found *kept = first;
    bool sorted = end - first > RECORDS_BY_HAND;
    if (sorted) {
        qsort(first, (size_t)(end - first), sizeof *first, by_entry);
    }
    for (const struct found *match = first; match < end; match++) {
        bool shorter =
            sorted ? match > first && match[-1].entry == match->entry : surpassed(match, end);
        if (!shorter) {
            *kept++ = *match;
        }
    }
    walk->found->count = (size_t)(kept - walk->found->items);
}

/* --- walking --------------------------------------------------------------------------------------- */

/* The walk from `first` has found nothing and met its end at token `next`: if that is soon, nothing
 * begins so. A token that begins a sentence may only have been one too many for a gap. */
static void rule_out(struct walk *walk, size_t first, size_t next, bool at_start, bool in_gap) {
    struct pairs *pairs = &walk->automaton->pairs[at_start];
    const struct token *tokens = walk->tokens + first;
    uint32_t bars = TOKEN_SKIP_MASK | (in_gap ? TOKEN_SENTENCE : 0);
    if (next == walk->count) {
        if (next == first + 1 && walk->ends) {
            pairs_rule_out_last(pairs, token_class(tokens));
        }
    } else if (next == first + 1 && (tokens[1].symbol & bars) == TOKEN_PLAIN) {
        pairs_rule_out(pairs, token_class(tokens), token_class(tokens + 1));
    } else if (next == first + 2) {
        pairs_rule_out_triple(pairs, token_class(tokens), tokens[1].symbol, tokens[2].symbol);
    }
}

/* Walks on from the state behind the first token; returns the token that it could not read, or the
 * number of tokens. More than SKIPS_MOST tokens in a row are not skipped: else a turn of one word
 * said over and over would be walked through from each of its tokens. */
static size_t walk_on(struct walk *walk, size_t first, uint32_t at) {
    struct states *states = &walk->automaton->states;
    size_t next = first + 1;
    unsigned skips = 0;
    for (;; next++) {
        const struct state *state = &states->items[at];
        if (state->accepts) {
            record(walk, state->accepts, first, next, false);
        }
        if (next == walk->count) {
            if (walk->ends && state->end_accepts) {
                record(walk, state->end_accepts, first, next, true);
            }
            return next;
        }
        uint32_t symbol = walk->tokens[next].symbol;
        skips = symbol & TOKEN_SKIP_MASK ? skips + 1 : 0;
        at = states_step(states, at, symbol);
        if (at == STATE_DEAD || skips > SKIPS_MOST) {
            return next;
        }
    }
}

static void walk_from(struct walk *walk, size_t first) {
    struct automaton *automaton = walk->automaton;
    uint32_t class_id = token_class(&walk->tokens[first]);
    uint32_t skip = walk->tokens[first].symbol & TOKEN_SKIP_MASK;
    bool at_start = walk->at_start && skip != TOKEN_SKIP_SECOND; /* or half a pair was skipped */
    uint32_t at = states_first(&automaton->states, class_id, at_start);
    if (at == STATE_DEAD) {
        pairs_rule_out_first(&automaton->pairs[at_start], class_id);
        return;
    }
    walk->begun = walk->found->count;
    size_t next = walk_on(walk, first, at);
    if (walk->found->count == walk->begun) {
        rule_out(walk, first, next, at_start, automaton->states.items[at].in_gap);
    } else if (walk->found->count > walk->begun + 1) {
        keep_longest(walk);
    }
    if (automaton->states.grown) {
        states_bound(&automaton->states);
    }
}

static bool room_for_classes(struct automaton *automaton, struct pairs *pairs) {
    size_t classes = automaton->states.class_capacity;
    return classes <= pairs->classes || pairs->classes == PAIRS_CLASSES_MOST ||
           pairs_begin(pairs, classes);
}

/* Walks from those of the turn's first tokens that are worth it; they are few. */
static bool walk_start(struct walk *walk, size_t from, size_t to) {
    struct pairs *pairs = &walk->automaton->pairs[1];
    walk->at_start = true;
    if (from < to && !room_for_classes(walk->automaton, pairs)) {
        return false;
    }
    for (; from < to; from++) {
        if (pairs_worth(pairs, walk->tokens, from, walk->count, walk->ends)) {
            walk_from(walk, from);
        }
    }
    return true;
}

/* The same for the other tokens. */
static bool walk_range(struct walk *walk, size_t from, size_t to) {
    struct automaton *automaton = walk->automaton;
    struct numbers *worth = &automaton->worth;
    struct pairs *pairs = &automaton->pairs[0];
    walk->at_start = false;
    if (from >= to) {
        return true;
    }
    if (!room_for_classes(automaton, pairs) ||
        (worth->capacity < to - from &&
         !array_reserve(automaton->alloc, &worth->items, &worth->capacity, to - from,
                        sizeof *worth->items))) {
        return false;
    }
    size_t count = pairs_sift(pairs, walk->tokens, from, to, walk->count, walk->ends, worth->items);
    for (size_t i = 0; i < count; i++) {
        if (i + AHEAD < count && worth->items[i + AHEAD] + 1 < walk->count) {
            const struct token *ahead = walk->tokens + worth->items[i + AHEAD];
            states_prefetch(&automaton->states, token_class(ahead), ahead[1].symbol);
        }
        walk_from(walk, worth->items[i]);
    }
    return true;
}

/* The end of the tokens that ^ may stand before: all before them may be skipped. */
static size_t start_region(const struct token *tokens, size_t count) {
    size_t at = 0;
    while (at < count && (tokens[at].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
        at++;
    }
    return at < count ? at + 1 : count;
}

static size_t least(size_t left, size_t right) {
    return left < right ? left : right;
}

enum status automaton_find(struct automaton *automaton, const struct token *tokens, size_t from,
                           size_t to, size_t count, bool starts, bool ends,
                           struct found_list *found) {
    struct walk walk = {
        .automaton = automaton, .tokens = tokens, .count = count, .ends = ends, .found = found};
    size_t start_end = least(starts ? start_region(tokens, count) : 0, to);
    if (automaton->failed) {
        return STATUS_MEMORY;
    }
    bool walked = walk_start(&walk, from, start_end) &&
                  walk_range(&walk, from > start_end ? from : start_end, to);
    automaton->failed |= automaton->states.failed || walk.failed || !walked;
    return automaton->failed ? STATUS_MEMORY : STATUS_OK;
}
