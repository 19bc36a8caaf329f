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
    SETTING_BITS = 8,
    /* What a lead is known by: its setting, whether it begins the turn, the class of the first token
     * and the symbol of the second. */
    LEAD_CLASS_BITS = 16,
    LEAD_KEY_BITS = SETTING_BITS + 1 + LEAD_CLASS_BITS + TRANSITION_SYMBOL_BITS,
    LEAD_SLOT_BITS = 13,
    LEAD_REST_BITS = LEAD_KEY_BITS - LEAD_SLOT_BITS,
    PLACE_BITS = TRANSITION_STATE_BITS + 1,
    SYMBOL_END = (1 << TRANSITION_SYMBOL_BITS) - 1 /* in place of a second token, the turn's end */
};

#define LEAD_KEY_MASK  ((UINT64_C(1) << LEAD_KEY_BITS) - 1)
#define LEAD_REST_MASK ((UINT64_C(1) << LEAD_REST_BITS) - 1)
#define LEAD_SIZE      (sizeof(struct lead) << LEAD_SLOT_BITS)
#define PLACE_MASK     ((UINT64_C(1) << PLACE_BITS) - 1)
#define SYMBOL_UNKNOWN SYMBOL_NONE /* in place of a second token, what is not known yet */

/* Where a walk's first tokens lead. Keys are mixed so that no two of them become one: a part of the mixed
 * key is the slot, the lead holds the rest of it. */
struct lead {
    uint64_t
        known; /* the rest << PLACE_BITS | the place: the state behind the tokens << 1 | whether
                        both were read to get there; all bits set: free */
    uint64_t awaits; /* what a plain token next to them must have, as signatures have it; 0: nothing
                        begins with them, whatever comes next */
};

/* A walk to be made. */
struct start {
    uint32_t first; /* token */
    uint32_t place;
};

/* What is remembered of one setting. */
struct remembered {
    uint64_t lead_base; /* of its leads' keys */
    struct states states;
    struct sieve sieve;
};

struct automaton {
    const struct alloc *alloc;
    struct states_ground ground;
    struct remembered *settings[SETTINGS_MOST]; /* made when first needed */
    struct lead *leads;
    uint32_t *worth; /* tokens that the sieve lets through */
    size_t worth_capacity;
    struct start *starts;
    size_t start_capacity;
    bool failed; /* memory ran out: what is remembered may be wrong from then on */
};

static void forget_setting(const struct alloc *alloc, struct remembered *remembered) {
    states_release(&remembered->states);
    sieve_release(&remembered->sieve);
    alloc_free(alloc, remembered, sizeof *remembered);
}

static void forget_leads(struct automaton *automaton) {
    memset(automaton->leads, 0xFF, LEAD_SIZE);
}

struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary) {
    struct automaton *automaton = alloc_zero(alloc, sizeof *automaton);
    if (!automaton) {
        return NULL;
    }
    automaton->alloc = alloc;
    automaton->leads = alloc_resize(alloc, NULL, 0, LEAD_SIZE);
    bool ground = states_ground_init(&automaton->ground, alloc, program, dictionary);
    if (!ground || !automaton->leads) {
        automaton_free(automaton);
        return NULL;
    }
    forget_leads(automaton);
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
    alloc_free(alloc, automaton->leads, LEAD_SIZE);
    array_free(alloc, &automaton->worth, &automaton->worth_capacity, sizeof *automaton->worth);
    array_free(alloc, &automaton->starts, &automaton->start_capacity, sizeof *automaton->starts);
    alloc_free(alloc, automaton, sizeof *automaton);
}

static struct remembered *new_setting(struct automaton *automaton, unsigned number) {
    struct remembered *remembered = alloc_zero(automaton->alloc, sizeof *remembered);
    if (!remembered) {
        return NULL;
    }
    remembered->lead_base = (uint64_t)number << (LEAD_CLASS_BITS + 1);
    bool states = states_init(&remembered->states, &automaton->ground, setting_numbered(number));
    if (!sieve_init(&remembered->sieve, automaton->alloc) || !states) {
        forget_setting(automaton->alloc, remembered);
        return NULL;
    }
    return remembered;
}

struct walk {
    struct automaton *automaton;
    struct remembered *here;
    const struct token *tokens;
    size_t count;
    uint32_t behind; /* in place of the symbol of token `count` */
    bool ends;
    bool failed;
    bool forgot; /* the states of walks that are still to be made */
    struct found_list *found;
    size_t begun; /* of `found`, when the walk began */
};

/* --- what a walk finds -------------------------------------------------------------------------- */

static void record(struct walk *walk, const uint32_t *entries, uint32_t count, size_t first,
                   size_t end, bool at_end) {
    struct found_list *found = walk->found;
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

/* Most states that accept at all accept one entry, which the state itself tells. */
static void record_accepted(struct walk *walk, const struct state *state, size_t first,
                            size_t end) {
    uint32_t count = 1;
    const uint32_t *entries = state->alone != LEXICON_NONE
                                  ? &state->alone
                                  : states_list(&walk->here->states, state->accepts, &count);
    record(walk, entries, count, first, end, false);
}

static void record_at_end(struct walk *walk, const struct state *state, size_t first, size_t end) {
    uint32_t count;
    const uint32_t *entries = states_list(&walk->here->states, state->end_accepts, &count);
    record(walk, entries, count, first, end, true);
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

/* --- where a walk begins --------------------------------------------------------------------------- */

/* Mixed. */
static inline uint64_t lead_key(const struct remembered *here, bool at_start, uint32_t class_id,
                                uint32_t second) {
    uint64_t first = here->lead_base | (uint64_t)at_start << LEAD_CLASS_BITS | class_id;
    return (first << TRANSITION_SYMBOL_BITS | second) * UINT64_C(0x9E3779B97F4A7C15) &
           LEAD_KEY_MASK;
}

/* Has the key room for them? What it has no room for is not remembered. */
static inline bool lead_fits(uint32_t class_id, uint32_t second) {
    return (class_id >> LEAD_CLASS_BITS | second >> TRANSITION_SYMBOL_BITS) == 0;
}

static inline struct lead *lead_slot(const struct automaton *automaton, uint64_t key) {
    return &automaton->leads[key >> LEAD_REST_BITS];
}

static inline uint32_t lead_place(struct lead lead) {
    return (uint32_t)(lead.known & PLACE_MASK);
}

static struct lead lead_to(uint32_t state, bool two, uint64_t awaits) {
    uint32_t place = state << 1 | two;
    return (struct lead){.known = place & PLACE_MASK,
                         .awaits = state == STATE_DEAD ? 0 : awaits | SIGNATURE_OTHER};
}

static void forget_if_full(struct walk *walk) {
    if (walk->here->states.grown && states_bound(&walk->here->states)) {
        forget_leads(walk->automaton);
        walk->forgot = true;
    }
}

/* What a plain token must have that is read behind the state. */
static uint64_t awaited(struct states *states, uint32_t at) {
    uint64_t signature = states->items[at].signature;
    bool found = states->items[at].accepts;
    return !found && states_step(states, at, TOKEN_PLAIN) == STATE_DEAD ? signature : SIGNATURE_ANY;
}

/* Where the tokens lead. What leads nowhere is told to the sieve, unless it was not the second token's
 * class that ended it: it may be one that is skipped, or begin a sentence, which a gap does not cross. */
static struct lead lead_from(struct remembered *here, uint32_t class_id, uint32_t second,
                             bool at_start) {
    struct states *states = &here->states;
    uint32_t first = states_first(states, class_id, at_start);
    const struct lead one = lead_to(first, false, SIGNATURE_ANY);
    if (first == STATE_DEAD) {
        sieve_rule_out_first(&here->sieve, class_id);
        return one;
    }
    if (states->items[first].accepts || second == SYMBOL_UNKNOWN) {
        return one;
    }
    if (second == SYMBOL_END) {
        if (!states->items[first].end_accepts && !at_start) {
            sieve_rule_out_last(&here->sieve, class_id);
        }
        return states->items[first].end_accepts ? one : lead_to(STATE_DEAD, false, 0);
    }
    uint32_t at = states_step(states, first, second);
    uint32_t read = second & states->items[first].reads;
    if (at == STATE_DEAD && !at_start &&
        (read & (TOKEN_SKIP_MASK | TOKEN_SENTENCE)) == TOKEN_PLAIN) {
        sieve_rule_out(&here->sieve, class_id, second >> TOKEN_CLASS_SHIFT);
    }
    return lead_to(at, true, at == STATE_DEAD ? 0 : awaited(states, at));
}

/* Finds out where the tokens lead, and remembers it. */
static struct lead learn_lead(struct walk *walk, uint32_t class_id, uint32_t second,
                              bool at_start) {
    struct remembered *here = walk->here;
    if (!class_id) {
        return lead_to(STATE_DEAD, false, 0);
    }
    forget_if_full(walk);
    struct lead lead = lead_from(here, class_id, second, at_start);
    walk->failed |= here->states.failed || !sieve_serve(&here->sieve, here->states.class_capacity);
    if (lead_fits(class_id, second)) {
        uint64_t key = lead_key(here, at_start, class_id, second);
        lead.known |= (key & LEAD_REST_MASK) << PLACE_BITS;
        *lead_slot(walk->automaton, key) = lead;
    }
    return lead;
}

static inline struct lead lead_of(struct walk *walk, size_t first, bool at_start) {
    const struct token *tokens = walk->tokens + first;
    uint32_t class_id = token_class(tokens);
    uint32_t second = first + 1 < walk->count ? tokens[1].symbol : walk->behind;
    uint64_t key = lead_key(walk->here, at_start, class_id, second);
    struct lead lead = *lead_slot(walk->automaton, key);
    bool known = lead.known >> PLACE_BITS == (key & LEAD_REST_MASK) && lead_fits(class_id, second);
    return known ? lead : learn_lead(walk, class_id, second, at_start);
}

/* What the token behind the first two has to offer. */
static inline uint64_t offered(const struct walk *walk, size_t first) {
    const struct states_ground *ground = &walk->automaton->ground;
    uint32_t third = first + 2 < walk->count ? walk->tokens[first + 2].symbol : TOKEN_SKIP;
    uint32_t class_id = third >> TOKEN_CLASS_SHIFT;
    bool plain = (third & TOKEN_SKIP_MASK) == TOKEN_PLAIN;
    return plain && class_id < ground->class_capacity ? ground->signatures[class_id] : UINT64_MAX;
}

/* --- walking --------------------------------------------------------------------------------------- */

/* More than SKIPS_MOST tokens in a row are not skipped: else a turn of one word said over and over would
 * be walked through from each of its tokens. */
static bool too_many_skipped(const struct walk *walk, size_t first, size_t last) {
    size_t at = last;
    while (at > first && (walk->tokens[at].symbol & TOKEN_SKIP_MASK)) {
        at--;
    }
    return last - at > SKIPS_MOST;
}

/* Walks on from state `at`, behind token `next - 1`. */
static inline void walk_on(struct walk *walk, size_t first, size_t next, uint32_t at) {
    struct states *states = &walk->here->states;
    for (;; next++) {
        const struct state *state = &states->items[at];
        if (state->accepts) {
            record_accepted(walk, state, first, next);
        }
        if (next == walk->count) {
            if (walk->ends && state->end_accepts) {
                record_at_end(walk, state, first, next);
            }
            return;
        }
        uint32_t symbol = walk->tokens[next].symbol;
        at = states_step(states, at, symbol);
        if (at == STATE_DEAD ||
            ((symbol & TOKEN_SKIP_MASK) && too_many_skipped(walk, first, next))) {
            return;
        }
    }
}

/* Lists a walk, if one can begin at the token. Written so that few branches depend on it. */
static inline size_t list_start(struct walk *walk, size_t first, bool at_start, size_t listed) {
    struct lead lead = lead_of(walk, first, at_start);
    walk->automaton->starts[listed] =
        (struct start){.first = (uint32_t)first, .place = lead_place(lead)};
    return listed + ((lead.awaits & offered(walk, first)) != 0);
}

/* Nothing begins as at the turn's start behind half a pair that is skipped. */
static bool may_start(const struct walk *walk, size_t first, size_t start_end) {
    return first < start_end && (walk->tokens[first].symbol & TOKEN_SKIP_MASK) != TOKEN_SKIP_SECOND;
}

/* Lists the walks from tokens [from, to). The sieve does not know what begins at the turn's start. */
static size_t list_starts(struct walk *walk, size_t from, size_t to, size_t start_end) {
    size_t listed = 0;
    for (; from < to && from < start_end; from++) {
        listed = list_start(walk, from, may_start(walk, from, start_end), listed);
    }
    const uint32_t *worth = walk->automaton->worth;
    size_t count = sieve_sift(&walk->here->sieve, walk->tokens, from, to, walk->count, walk->ends,
                              walk->automaton->worth);
    for (size_t i = 0; i < count; i++) {
        listed = list_start(walk, worth[i], false, listed);
    }
    return listed;
}

/* What was listed before something was forgotten is to be found out anew. */
static uint32_t place_anew(struct walk *walk, size_t first, size_t start_end) {
    struct lead lead = lead_of(walk, first, may_start(walk, first, start_end));
    return lead.awaits & offered(walk, first) ? lead_place(lead) : 0;
}

static inline void walk_from(struct walk *walk, size_t first, uint32_t place) {
    walk->begun = walk->found->count;
    walk_on(walk, first, first + 1 + (place & 1), place >> 1);
    if (walk->found->count > walk->begun + 1) {
        keep_longest(walk);
    }
    forget_if_full(walk);
}

/* All tokens [from, to) are of one setting. */
static void find_here(struct walk *walk, size_t from, size_t to, size_t start_end) {
    const struct start *starts = walk->automaton->starts;
    walk->forgot = false;
    size_t listed = list_starts(walk, from, to, start_end);
    for (size_t i = 0; i < listed; i++) {
        size_t first = starts[i].first;
        uint32_t place = walk->forgot ? place_anew(walk, first, start_end) : starts[i].place;
        if (place) {
            walk_from(walk, first, place);
        }
    }
    walk->failed |= walk->here->states.failed;
}

size_t automaton_start_region(const struct token *tokens, size_t count) {
    size_t at = 0;
    while (at < count && (tokens[at].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
        at++;
    }
    return at < count ? at + 1 : count;
}

static bool room_for_starts(struct automaton *automaton, size_t count) {
    return array_reserve(automaton->alloc, &automaton->worth, &automaton->worth_capacity, count,
                         sizeof *automaton->worth) &&
           array_reserve(automaton->alloc, &automaton->starts, &automaton->start_capacity,
                         count + 1, sizeof *automaton->starts);
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
    struct walk walk = {.automaton = automaton,
                        .here = memory_of(automaton, setting),
                        .tokens = searched->tokens,
                        .count = searched->count,
                        .behind = searched->ends ? SYMBOL_END : SYMBOL_UNKNOWN,
                        .ends = searched->ends,
                        .found = found};
    if (automaton->failed || !walk.here || !room_for_starts(automaton, to - from)) {
        return STATUS_MEMORY;
    }
    find_here(&walk, from, to, searched->start_end);
    automaton->failed |= walk.failed;
    return walk.failed ? STATUS_MEMORY : STATUS_OK;
}
