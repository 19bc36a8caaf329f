/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/automaton.h"

#include <stdlib.h>

#include "base/array.h"
#include "match/pairs.h"
#include "match/states.h"

enum {
    RECORDS_BY_HAND = 24,
    SKIPS_MOST = 16,     /* tokens in a row */
    CLASSES_FIRST = 1024 /* that pairs serve at once */
};

/* A walk that has read its first token, or its first two. */
struct start {
    uint32_t first;
    uint32_t state; /* behind the second token; STATE_UNKNOWN: it is still to be read */
};

struct automaton {
    const struct alloc *alloc;
    struct states states;
    struct pairs pairs[2]; /* what is not worth a walk; [1]: at the turn's start */
    struct numbers worth;  /* the first tokens that are */
    struct start *starts;  /* of the walks to be made */
    size_t start_capacity;
    bool failed; /* memory ran out: what is remembered may be wrong from then on */
};

struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary, struct setting setting,
                                struct visits *visits) {
    struct automaton *automaton = alloc_zero(alloc, sizeof *automaton);
    if (!automaton) {
        return NULL;
    }
    automaton->alloc = alloc;
    pairs_init(&automaton->pairs[0], alloc);
    pairs_init(&automaton->pairs[1], alloc);
    if (!states_init(&automaton->states, alloc, program, dictionary, setting, visits) ||
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
    array_free(alloc, &automaton->starts, &automaton->start_capacity, sizeof *automaton->starts);
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
    bool forgot;  /* the states of walks that are still to be made */
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

/* Nothing begins with the token and the next one, unless it was not its class that ended the walk: it
 * may be one that is skipped, or begin a sentence, which a gap does not cross. */
static void rule_out_pair(struct walk *walk, size_t first, bool at_start, bool in_gap) {
    const struct token *tokens = walk->tokens + first;
    uint32_t bars = TOKEN_SKIP_MASK | (in_gap ? TOKEN_SENTENCE : 0);
    if ((tokens[1].symbol & bars) == TOKEN_PLAIN) {
        pairs_rule_out(&walk->automaton->pairs[at_start], token_class(tokens),
                       token_class(tokens + 1));
    }
}

/* Walks on from state `at`, behind token `next - 1`. More than SKIPS_MOST tokens in a row are not
 * skipped: else a turn of one word said over and over would be walked through from each of its tokens. */
static void walk_on(struct walk *walk, size_t first, size_t next, uint32_t at) {
    struct states *states = &walk->automaton->states;
    unsigned skips = next > first + 1 && (walk->tokens[next - 1].symbol & TOKEN_SKIP_MASK);
    for (;; next++) {
        const struct state *state = &states->items[at];
        if (state->accepts) {
            record(walk, state->accepts, first, next, false);
        }
        if (next == walk->count) {
            if (walk->ends && state->end_accepts) {
                record(walk, state->end_accepts, first, next, true);
            }
            return;
        }
        uint32_t symbol = walk->tokens[next].symbol;
        skips = symbol & TOKEN_SKIP_MASK ? skips + 1 : 0;
        at = states_step(states, at, symbol);
        if (at == STATE_DEAD || skips > SKIPS_MOST) {
            return;
        }
    }
}

/* What a plain token must have that is read behind the state. */
static uint64_t awaited(struct states *states, uint32_t at) {
    uint64_t signature = states->items[at].signature;
    bool found = states->items[at].accepts;
    return !found && states_step(states, at, TOKEN_PLAIN) == STATE_DEAD ? signature
                                                                        : PAIR_AWAITS_NOTHING;
}

/* Reads the second token, if it is there and what begins so far has found nothing, and remembers where
 * that led. Returns the token to go on at; 0: nowhere. */
static size_t read_second(struct walk *walk, size_t first, uint32_t *at, bool at_start) {
    struct automaton *automaton = walk->automaton;
    struct states *states = &automaton->states;
    const struct token *tokens = walk->tokens + first;
    if (states->items[*at].accepts || first + 1 == walk->count) {
        return first + 1;
    }
    uint32_t to = states_step(states, *at, tokens[1].symbol);
    if (to == STATE_DEAD) {
        rule_out_pair(walk, first, at_start, states->items[*at].in_gap);
        return 0;
    }
    pairs_remember(&automaton->pairs[at_start], token_class(tokens), tokens[1].symbol, to,
                   awaited(states, to));
    *at = to;
    return first + 2;
}

/* Finds the state at which a walk can go on; returns the token it goes on at; 0: nowhere. */
static size_t begin_walk(struct walk *walk, size_t first, bool at_start, uint32_t *at) {
    struct automaton *automaton = walk->automaton;
    uint32_t class_id = token_class(&walk->tokens[first]);
    *at = states_first(&automaton->states, class_id, at_start);
    if (*at == STATE_DEAD) {
        pairs_rule_out_first(&automaton->pairs[at_start], class_id);
        return 0;
    }
    return read_second(walk, first, at, at_start);
}

static void walk_from(struct walk *walk, struct start start) {
    struct automaton *automaton = walk->automaton;
    size_t first = start.first;
    uint32_t skip = walk->tokens[first].symbol & TOKEN_SKIP_MASK;
    bool at_start = walk->at_start && skip != TOKEN_SKIP_SECOND; /* or half a pair was skipped */
    uint32_t at = start.state;
    size_t next = at != STATE_UNKNOWN ? first + 2 : begin_walk(walk, first, at_start, &at);
    if (next) {
        walk->begun = walk->found->count;
        walk_on(walk, first, next, at);
        if (walk->found->count > walk->begun + 1) {
            keep_longest(walk);
        } else if (walk->found->count == walk->begun && first + 1 == walk->count && walk->ends) {
            pairs_rule_out_last(&automaton->pairs[at_start], token_class(&walk->tokens[first]));
        }
    }
    if (automaton->states.grown && states_bound(&automaton->states)) {
        pairs_forget_states(&automaton->pairs[0]);
        pairs_forget_states(&automaton->pairs[1]);
        walk->forgot = true;
    }
}

/* Can a walk begin at the token, as far as its first pair and the token behind it tell? */
static bool can_begin(const struct walk *walk, const struct pairs *pairs, size_t first,
                      struct start *start) {
    const struct states *states = &walk->automaton->states;
    const struct token *tokens = walk->tokens + first;
    *start = (struct start){.first = (uint32_t)first, .state = STATE_UNKNOWN};
    if (first + 1 >= walk->count) {
        return true;
    }
    const struct pair *pair = pairs_recall(pairs, token_class(tokens), tokens[1].symbol);
    if (!pair) {
        return true;
    }
    start->state = pair->state;
    if (first + 2 >= walk->count) {
        return true;
    }
    uint32_t third = tokens[2].symbol;
    return pair->awaits == PAIR_AWAITS_NOTHING || (third & TOKEN_SKIP_MASK) ||
           third >> TOKEN_CLASS_SHIFT >= states->class_capacity ||
           (pair->awaits & states->signatures[third >> TOKEN_CLASS_SHIFT]);
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
        struct start start;
        bool skipped = (walk->tokens[from].symbol & TOKEN_SKIP_MASK) == TOKEN_SKIP_SECOND;
        if (pairs_worth(pairs, walk->tokens, from, walk->count, walk->ends) &&
            (skipped || can_begin(walk, pairs, from, &start))) {
            walk_from(walk, skipped ? (struct start){.first = (uint32_t)from} : start);
        }
    }
    return true;
}

static bool room_for_starts(struct automaton *automaton, size_t count) {
    struct numbers *worth = &automaton->worth;
    return array_reserve(automaton->alloc, &worth->items, &worth->capacity, count,
                         sizeof *worth->items) &&
           array_reserve(automaton->alloc, &automaton->starts, &automaton->start_capacity, count,
                         sizeof *automaton->starts);
}

/* The walks that can begin at tokens [from, to), in automaton->starts; returns how many. */
static size_t sift_starts(struct walk *walk, size_t from, size_t to) {
    struct automaton *automaton = walk->automaton;
    const struct pairs *pairs = &automaton->pairs[0];
    const uint32_t *worth = automaton->worth.items;
    size_t kept = 0;
    size_t count =
        pairs_sift(pairs, walk->tokens, from, to, walk->count, walk->ends, automaton->worth.items);
    for (size_t i = 0; i < count; i++) {
        kept += can_begin(walk, pairs, worth[i], &automaton->starts[kept]);
    }
    return kept;
}

/* The same for the other tokens. */
static bool walk_range(struct walk *walk, size_t from, size_t to) {
    struct automaton *automaton = walk->automaton;
    walk->at_start = walk->forgot = false;
    if (from >= to) {
        return true;
    }
    if (!room_for_classes(automaton, &automaton->pairs[0]) ||
        ((automaton->worth.capacity < to - from || automaton->start_capacity < to - from) &&
         !room_for_starts(automaton, to - from))) {
        return false;
    }
    size_t count = sift_starts(walk, from, to);
    for (size_t i = 0; i < count; i++) {
        struct start start = automaton->starts[i];
        start.state = walk->forgot ? STATE_UNKNOWN : start.state;
        walk_from(walk, start);
    }
    return true;
}

size_t automaton_start_region(const struct token *tokens, size_t count) {
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
                           size_t to, size_t count, size_t start_end, bool ends,
                           struct found_list *found) {
    struct walk walk = {
        .automaton = automaton, .tokens = tokens, .count = count, .ends = ends, .found = found};
    start_end = least(start_end, to);
    if (automaton->failed) {
        return STATUS_MEMORY;
    }
    bool walked = walk_start(&walk, from, start_end) &&
                  walk_range(&walk, from > start_end ? from : start_end, to);
    automaton->failed |= automaton->states.failed || walk.failed || !walked;
    return automaton->failed ? STATUS_MEMORY : STATUS_OK;
}
