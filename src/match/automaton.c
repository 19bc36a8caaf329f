/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "match/sieve.h"
#include "match/states.h"

enum {
    RECORDS_BY_HAND = 24,
    SKIPS_MOST = 16, /* tokens in a row */
    AT_ONCE = 128    /* tokens that are sifted before walks from them are made */
};

/* What is remembered of one setting. */
struct remembered {
    struct states states;
    struct sieve sieve;
};

/* A walk to be made, from where token `next - 1` led. */
struct start {
    uint64_t awaits;
    uint32_t state;
    uint32_t first, next; /* tokens */
};

struct automaton {
    const struct alloc *alloc;
    struct states_ground ground;
    struct remembered *settings[SETTINGS_MOST]; /* made when first needed */
    uint32_t worth[AT_ONCE + 1];                /* tokens that the sieve lets through */
    struct start starts[AT_ONCE];
    bool failed; /* memory ran out: what is remembered may be wrong from then on */
};

static void forget_setting(const struct alloc *alloc, struct remembered *remembered) {
    states_release(&remembered->states);
    sieve_release(&remembered->sieve);
    alloc_free(alloc, remembered, sizeof *remembered);
}

struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary) {
    struct automaton *automaton = alloc_zero(alloc, sizeof *automaton);
    if (!automaton) {
        return NULL;
    }
    automaton->alloc = alloc;
    if (!states_ground_init(&automaton->ground, alloc, program, dictionary)) {
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
    for (int setting = 0; setting < SETTINGS_MOST; setting++) {
        if (automaton->settings[setting]) {
            forget_setting(alloc, automaton->settings[setting]);
        }
    }
    states_ground_release(&automaton->ground);
    alloc_free(alloc, automaton, sizeof *automaton);
}

static struct remembered *new_setting(struct automaton *automaton, unsigned number) {
    struct remembered *remembered = alloc_zero(automaton->alloc, sizeof *remembered);
    if (!remembered) {
        return NULL;
    }
    bool states = states_init(&remembered->states, &automaton->ground, setting_numbered(number));
    if (!sieve_init(&remembered->sieve, automaton->alloc) || !states) {
        forget_setting(automaton->alloc, remembered);
        return NULL;
    }
    return remembered;
}

/* What is searched, and for what. */
struct walk {
    struct automaton *automaton;
    struct remembered *here;
    const struct token *tokens;
    size_t start_end; /* as of struct searched */
    struct found_list *found;
};

/* --- what a walk finds -------------------------------------------------------------------------- */

static void record(struct automaton *automaton, struct found_list *found, const uint32_t *entries,
                   uint32_t count, struct found match) {
    if (!array_reserve(automaton->alloc, &found->items, &found->capacity, found->count + count,
                       sizeof *found->items)) {
        automaton->failed = true;
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        match.entry = entries[i];
        found->items[found->count++] = match;
    }
}

static bool stands_behind(const struct token *token) {
    return token_class(token) == CLASS_END || token_class(token) == CLASS_CUT;
}

/* Most states that accept at all accept one entry, which the state itself tells. Where it is the turn's end
 * that led there, it is no part of the match. */
static inline void record_accepted(const struct walk *walk, uint32_t at, struct found match) {
    const struct states *states = &walk->here->states;
    const struct state *state = &states->items[at];
    uint32_t count = 1;
    const uint32_t *entries =
        state->alone != LEXICON_NONE ? &state->alone : states_list(states, state->accepts, &count);
    match.at_end = stands_behind(&walk->tokens[match.end - 1]);
    match.end -= match.at_end;
    record(walk->automaton, walk->found, entries, count, match);
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

/* Keeps the longest match of each entry, of those from number `begun` on. They were recorded in the order
 * of their ends. */
static void keep_longest(struct found_list *found, size_t begun) {
    struct found *first = found->items + begun;
    const struct found *end = found->items + found->count;
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
    found->count = (size_t)(kept - found->items);
}

/* --- walking --------------------------------------------------------------------------------------- */

/* More than SKIPS_MOST tokens in a row are not skipped: else a turn of one word said over and over would
 * be walked through from each of its tokens. */
static bool too_many_skipped(const struct token *tokens, size_t first, size_t last) {
    size_t at = last;
    while (at > first && (tokens[at].symbol & TOKEN_SKIP_MASK)) {
        at--;
    }
    return last - at > SKIPS_MOST;
}

/* What the token offers that a walk comes to. */
static inline uint64_t offer_of(const struct walk *walk, size_t at) {
    return states_offer(&walk->automaton->ground, walk->tokens[at].symbol);
}

static inline void walk_on(const struct walk *walk, const struct start *start) {
    struct states *states = &walk->here->states;
    uint32_t first = start->first, next = start->next, state = start->state;
    for (uint64_t awaits = start->awaits;; next++) {
        struct found match = {.first = first, .end = next};
        if (awaits & AWAITS_HERE) {
            record_accepted(walk, state, match);
        }
        uint64_t met = awaits & offer_of(walk, next);
        if (!met) {
            return;
        }
        /* All that only a gap takes are one to it. */
        uint32_t symbol = walk->tokens[next].symbol;
        struct step step = states_step(states, state, met == AWAITS_GAP ? TOKEN_PLAIN : symbol);
        state = step_to(step);
        awaits = step.awaits;
        if ((symbol & TOKEN_SKIP) && too_many_skipped(walk->tokens, first, next)) {
            return;
        }
    }
}

static inline void walk_from(const struct walk *walk, const struct start *start) {
    size_t begun = walk->found->count;
    walk_on(walk, start);
    if (walk->found->count > begun + 1) {
        keep_longest(walk->found, begun);
    }
}

/* --- where a walk begins --------------------------------------------------------------------------- */

/* Tells the sieve that nothing begins with the token and `second`, the symbol next to it, unless it was
 * not the second's class that ended it: it may be one that is skipped, or begin a sentence, which a gap
 * does not cross. */
static void rule_out(struct remembered *here, uint32_t class_id, uint32_t second) {
    uint32_t state = states_first(&here->states, class_id, false);
    if (state == STATE_DEAD) {
        sieve_rule_out_first(&here->sieve, class_id);
    } else if (!(second & here->states.items[state].reads & (TOKEN_SKIP | TOKEN_SENTENCE))) {
        sieve_rule_out(&here->sieve, class_id, sieve_class(second));
    }
}

/* Where the token and the one next to it lead. */
static inline struct step pair_of(const struct walk *walk, const struct token *token,
                                  bool at_start) {
    uint32_t class_id = token_class(token), second = token[1].symbol;
    struct step step = states_pair(&walk->here->states, class_id, at_start, second);
    if (!step.awaits && !at_start) {
        rule_out(walk->here, class_id, second);
    }
    return step;
}

/* Writes down a walk from the token, and tells whether one can begin there. Few branches depend on it, so
 * that several are asked for at once. */
static inline bool start_at(const struct walk *walk, uint32_t first, bool at_start,
                            struct start *start) {
    struct step step = pair_of(walk, walk->tokens + first, at_start);
    start->awaits = step.awaits;
    start->state = step_to(step);
    start->first = first;
    start->next = first + (step.awaits & AWAITS_SECOND ? 1 : 2);
    return step.awaits & (offer_of(walk, start->next) | AWAITS_HERE);
}

/* Nothing begins as at the turn's start behind half a pair that is skipped. */
static inline bool may_begin_turn(const struct token *token) {
    return (token->symbol & TOKEN_SKIP_MASK) != TOKEN_SKIP_SECOND;
}

/* Lists walks from tokens [from, to) that can begin; returns how many. The sieve does not know what begins at
 * the turn's start. */
static inline size_t list_starts(const struct walk *walk, size_t from, size_t to,
                                 struct start *starts) {
    uint32_t *worth = walk->automaton->worth;
    size_t listed = 0;
    for (; from < to && from < walk->start_end; from++) {
        listed +=
            start_at(walk, (uint32_t)from, may_begin_turn(&walk->tokens[from]), &starts[listed]);
    }
    size_t count = sieve_sift(&walk->here->sieve, walk->tokens, from, to, worth);
    for (size_t i = 0; i < count; i++) {
        listed += start_at(walk, worth[i], false, &starts[listed]);
    }
    return listed;
}

/* Finds what begins at tokens [from, to), which are at most AT_ONCE; returns the token to go on with: `to`,
 * unless the states were forgotten that walks still to be made were to begin with. */
static inline size_t find_among(const struct walk *walk, size_t from, size_t to) {
    struct states *states = &walk->here->states;
    struct start *starts = walk->automaton->starts;
    if (states->grown) { /* also where no walk begins: pairs that lead nowhere are kept too */
        states_bound(states);
    }
    size_t listed = list_starts(walk, from, to, starts);
    for (size_t i = 0; i < listed; i++) {
        walk_from(walk, &starts[i]);
        if (states->grown && states_bound(states)) {
            return starts[i].first + 1;
        }
    }
    return to;
}

size_t automaton_start_region(const struct token *tokens, size_t count) {
    size_t at = 0;
    while (at < count && (tokens[at].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
        at++;
    }
    return at < count ? at + 1 : count;
}

void automaton_mark_end(struct token *tokens, size_t count, bool ends) {
    for (size_t at = count; at < count + TOKENS_BORDER; at++) {
        tokens[at].symbol = (uint32_t)(ends ? CLASS_END : CLASS_CUT) << TOKEN_CLASS_SHIFT;
    }
}

/* The memory of a setting; NULL when memory ran out. */
static struct remembered *memory_of(struct automaton *automaton, unsigned setting) {
    struct remembered **memory = &automaton->settings[setting];
    if (!*memory) {
        *memory = new_setting(automaton, setting);
    }
    return *memory;
}

enum status automaton_find(struct automaton *automaton, const struct searched *searched,
                           unsigned setting, size_t from, size_t to, struct found_list *found) {
    struct remembered *here = memory_of(automaton, setting);
    if (automaton->failed || !here) {
        return STATUS_MEMORY;
    }
    const struct walk walk = {.automaton = automaton,
                              .here = here,
                              .tokens = searched->tokens,
                              .start_end = searched->start_end,
                              .found = found};
    while (from < to) {
        from = find_among(&walk, from, to - from < AT_ONCE ? to : from + AT_ONCE);
    }
    automaton->failed |= here->states.failed;
    return automaton->failed ? STATUS_MEMORY : STATUS_OK;
}
