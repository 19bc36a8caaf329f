/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in the program is kept as an item: instruction << 2 | flags. Items stand only at
 * instructions that consume (or wait for the turn's end); what consumes nothing is followed when a
 * state is made. A token that may be skipped leads to the union of reading it and passing it by; an
 * entry is accepted only where a token was read, so that no match ends in what it skipped. */
#include "match/automaton.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"

enum {
    ITEM_PENDING = 1, /* passed the first of two tokens that are skipped together */
    ITEM_IN_GAP = 2,  /* reached through a gap: the next token must not begin a sentence */
    ITEM_SHIFT = 2,

    STATE_UNKNOWN = 0,
    STATE_DEAD = 1,

    POOL_MOST = 2 * 1024 * 1024,  /* numbers in all states' sets */
    NEUTRAL_MOST = 512 * 1024,    /* words of neutral rows */
    NEUTRAL_CLASSES = 16384,      /* classes that have a bit in such a row */
    TRANSITIONS_MOST = 512 * 1024 /* a power of two */
};

struct state {
    uint32_t items; /* where in the pool */
    uint32_t item_count;
    uint32_t accepts, accept_count;
    uint32_t end_accepts, end_accept_count;
    uint32_t on_neutral; /* where a plain token leads whose class no item asks for */
    bool in_gap;         /* some item minds where a sentence begins */
};

struct transition {
    uint64_t key; /* state << 32 | symbol */
    uint32_t to;  /* STATE_UNKNOWN: free */
};

struct numbers {
    uint32_t *items;
    size_t count, capacity;
};

struct automaton {
    const struct alloc *alloc;
    const struct program *program;
    const struct word_dictionary *dictionary;

    uint32_t *first[2]; /* by class: the state behind a first token; [1]: at the turn's start */
    size_t first_capacity;

    struct state *states;
    size_t state_count, state_capacity;
    uint64_t *neutral; /* a row of class bits a state: is the class known to be neutral there? */
    size_t neutral_capacity, neutral_row; /* words in all, in a row */
    struct numbers pool;
    uint32_t *state_slots; /* state; 0: free */
    size_t state_slot_count;
    struct transition *transitions;
    size_t transition_count, transition_slots;
    int transition_shift;

    /* while a state is made */
    struct numbers items, accepts, end_accepts, stack;
    uint32_t *visited; /* by instruction * 2 + in gap: the round that came by */
    uint32_t round;

    /* while walking: the longest match of each entry from this first token */
    uint32_t *walk_of, *place_of; /* by entry */
    uint32_t walk;
    bool failed;
};

/* --- life ----------------------------------------------------------------------------------------- */

static bool make_tables(struct automaton *automaton) {
    const struct alloc *alloc = automaton->alloc;
    size_t instructions = automaton->program->count + 1;
    size_t entries = automaton->program->start_capacity + 1;
    automaton->state_slot_count = 1024;
    automaton->transition_slots = 4096;
    automaton->transition_shift = 64 - 12;
    automaton->visited = alloc_zero(alloc, instructions * 2 * sizeof(uint32_t));
    automaton->walk_of = alloc_zero(alloc, entries * sizeof(uint32_t));
    automaton->place_of = alloc_zero(alloc, entries * sizeof(uint32_t));
    automaton->state_slots = alloc_zero(alloc, automaton->state_slot_count * sizeof(uint32_t));
    automaton->transitions =
        alloc_zero(alloc, automaton->transition_slots * sizeof *automaton->transitions);
    return automaton->visited && automaton->walk_of && automaton->place_of &&
           automaton->state_slots && automaton->transitions &&
           array_reserve(alloc, &automaton->states, &automaton->state_capacity, 64,
                         sizeof *automaton->states);
}

static void forget(struct automaton *automaton);

struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary) {
    struct automaton *automaton = alloc_zero(alloc, sizeof *automaton);
    if (!automaton) {
        return NULL;
    }
    automaton->alloc = alloc;
    automaton->program = program;
    automaton->dictionary = dictionary;
    if (!make_tables(automaton)) {
        automaton_free(automaton);
        return NULL;
    }
    forget(automaton);
    return automaton;
}

static void numbers_free(const struct alloc *alloc, struct numbers *numbers) {
    array_free(alloc, &numbers->items, &numbers->capacity, sizeof *numbers->items);
}

void automaton_free(struct automaton *automaton) {
    if (!automaton) {
        return;
    }
    const struct alloc *alloc = automaton->alloc;
    size_t entries = automaton->program->start_capacity + 1;
    alloc_free(alloc, automaton->visited,
               (automaton->program->count + 1) * 2 * sizeof *automaton->visited);
    alloc_free(alloc, automaton->walk_of, entries * sizeof *automaton->walk_of);
    alloc_free(alloc, automaton->place_of, entries * sizeof *automaton->place_of);
    alloc_free(alloc, automaton->state_slots,
               automaton->state_slot_count * sizeof *automaton->state_slots);
    alloc_free(alloc, automaton->transitions,
               automaton->transition_slots * sizeof *automaton->transitions);
    for (int anchored = 0; anchored < 2; anchored++) {
        alloc_free(alloc, automaton->first[anchored],
                   automaton->first_capacity * sizeof **automaton->first);
    }
    array_free(alloc, &automaton->states, &automaton->state_capacity, sizeof *automaton->states);
    array_free(alloc, &automaton->neutral, &automaton->neutral_capacity,
               sizeof *automaton->neutral);
    numbers_free(alloc, &automaton->pool);
    numbers_free(alloc, &automaton->items);
    numbers_free(alloc, &automaton->accepts);
    numbers_free(alloc, &automaton->end_accepts);
    numbers_free(alloc, &automaton->stack);
    alloc_free(alloc, automaton, sizeof *automaton);
}

static size_t neutral_row_wanted(const struct automaton *automaton) {
    size_t classes = automaton->first_capacity;
    return (classes < NEUTRAL_CLASSES ? classes : NEUTRAL_CLASSES) / 64;
}

/* Back to the dead state alone. */
static void forget(struct automaton *automaton) {
    automaton->pool.count = 0;
    automaton->state_count = STATE_DEAD + 1;
    automaton->neutral_row = neutral_row_wanted(automaton);
    memset(automaton->states, 0, automaton->state_count * sizeof *automaton->states);
    memset(automaton->state_slots, 0,
           automaton->state_slot_count * sizeof *automaton->state_slots);
    memset(automaton->transitions, 0,
           automaton->transition_slots * sizeof *automaton->transitions);
    automaton->transition_count = 0;
    for (int anchored = 0; anchored < 2 && automaton->first_capacity; anchored++) {
        memset(automaton->first[anchored], 0,
               automaton->first_capacity * sizeof **automaton->first);
    }
}

/* --- making states ---------------------------------------------------------------------------------- */

static bool push(struct automaton *automaton, struct numbers *numbers, uint32_t number) {
    if (!array_reserve(automaton->alloc, &numbers->items, &numbers->capacity, numbers->count + 1,
                       sizeof *numbers->items)) {
        automaton->failed = true;
        return false;
    }
    numbers->items[numbers->count++] = number;
    return true;
}

static bool first_visit(struct automaton *automaton, uint32_t item) {
    uint32_t *visited = &automaton->visited[item >> 1];
    bool first = *visited != automaton->round;
    *visited = automaton->round;
    return first;
}

/* What is reached from `item` without consuming: consuming places go to `items`, entries to
 * `accepts`. */
static void follow(struct automaton *automaton, uint32_t item, struct numbers *accepts) {
    push(automaton, &automaton->stack, item);
    while (automaton->stack.count && !automaton->failed) {
        item = automaton->stack.items[--automaton->stack.count];
        if (!first_visit(automaton, item)) {
            continue;
        }
        const struct instruction *instruction =
            &automaton->program->instructions[item >> ITEM_SHIFT];
        uint32_t flags = item & ITEM_IN_GAP;
        switch (instruction->operation) {
        case OP_SPLIT:
            push(automaton, &automaton->stack, instruction->other << ITEM_SHIFT | flags);
            push(automaton, &automaton->stack, instruction->next << ITEM_SHIFT | flags);
            break;
        case OP_LEAVE_GAP:
            push(automaton, &automaton->stack, instruction->next << ITEM_SHIFT | ITEM_IN_GAP);
            break;
        case OP_ACCEPT:
            push(automaton, accepts, instruction->operand);
            break;
        default:
            push(automaton, &automaton->items, item);
        }
    }
}

static int by_number(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void sort_once(struct numbers *numbers) {
    if (numbers->count < 2) {
        return;
    }
    qsort(numbers->items, numbers->count, sizeof *numbers->items, by_number);
    size_t kept = 1;
    for (size_t i = 1; i < numbers->count; i++) {
        if (numbers->items[i] != numbers->items[kept - 1]) {
            numbers->items[kept++] = numbers->items[i];
        }
    }
    numbers->count = kept;
}

static bool same_numbers(const struct automaton *automaton, uint32_t at, uint32_t count,
                         const struct numbers *numbers) {
    return count == numbers->count &&
           (count == 0 || memcmp(automaton->pool.items + at, numbers->items,
                                 count * sizeof *numbers->items) == 0);
}

static uint64_t hash_numbers(const struct numbers *numbers) {
    return hash_bytes(numbers->items, numbers->count * sizeof *numbers->items);
}

static uint32_t *state_slot(struct automaton *automaton, uint64_t hash) {
    size_t mask = automaton->state_slot_count - 1;
    size_t at = (size_t)hash & mask;
    for (; automaton->state_slots[at]; at = (at + 1) & mask) {
        const struct state *state = &automaton->states[automaton->state_slots[at]];
        if (same_numbers(automaton, state->items, state->item_count, &automaton->items) &&
            same_numbers(automaton, state->accepts, state->accept_count, &automaton->accepts)) {
            break;
        }
    }
    return &automaton->state_slots[at];
}

static uint64_t state_hash(const struct numbers *items, const struct numbers *accepts) {
    return hash_mix(hash_numbers(items), hash_numbers(accepts) + 1);
}

static bool grow_state_slots(struct automaton *automaton) {
    size_t wanted = automaton->state_slot_count * 2;
    uint32_t *slots = alloc_zero(automaton->alloc, wanted * sizeof *slots);
    if (!slots) {
        return false;
    }
    for (uint32_t id = STATE_DEAD + 1; id < automaton->state_count; id++) {
        const struct state *state = &automaton->states[id];
        struct numbers items = {.items = automaton->pool.items + state->items,
                                .count = state->item_count};
        struct numbers accepts = {.items = automaton->pool.items + state->accepts,
                                  .count = state->accept_count};
        size_t at = (size_t)state_hash(&items, &accepts) & (wanted - 1);
        while (slots[at]) {
            at = (at + 1) & (wanted - 1);
        }
        slots[at] = id;
    }
    alloc_free(automaton->alloc, automaton->state_slots,
               automaton->state_slot_count * sizeof *automaton->state_slots);
    automaton->state_slots = slots;
    automaton->state_slot_count = wanted;
    return true;
}

static uint32_t keep(struct automaton *automaton, const struct numbers *numbers) {
    uint32_t at = (uint32_t)automaton->pool.count;
    for (size_t i = 0; i < numbers->count; i++) {
        push(automaton, &automaton->pool, numbers->items[i]);
    }
    return at;
}

/* The entries that would be accepted if the turn ended in this state. */
static void gather_end_accepts(struct automaton *automaton) {
    automaton->end_accepts.count = 0;
    size_t places = automaton->items.count;
    for (size_t i = 0; i < places && !automaton->failed; i++) {
        uint32_t item = automaton->items.items[i];
        const struct instruction *instruction =
            &automaton->program->instructions[item >> ITEM_SHIFT];
        if (instruction->operation == OP_END && !(item & ITEM_PENDING)) {
            automaton->round++;
            follow(automaton, instruction->next << ITEM_SHIFT, &automaton->end_accepts);
        }
    }
    automaton->items.count = places; /* $ is last: nothing consuming can follow */
    sort_once(&automaton->end_accepts);
}

static bool item_in_gap(const struct automaton *automaton, uint32_t item) {
    return (item & ITEM_IN_GAP) ||
           automaton->program->instructions[item >> ITEM_SHIFT].operation == OP_ANY;
}

static bool minds_sentences(const struct automaton *automaton) {
    for (size_t i = 0; i < automaton->items.count; i++) {
        if (item_in_gap(automaton, automaton->items.items[i])) {
            return true;
        }
    }
    return false;
}

/* The number of the state that `items` and `accepts` describe. */
static uint32_t intern_state(struct automaton *automaton) {
    if (automaton->failed || (automaton->items.count == 0 && automaton->accepts.count == 0)) {
        return STATE_DEAD;
    }
    sort_once(&automaton->items);
    sort_once(&automaton->accepts);
    uint64_t hash = state_hash(&automaton->items, &automaton->accepts);
    uint32_t *slot = state_slot(automaton, hash);
    if (*slot) {
        return *slot;
    }
    gather_end_accepts(automaton);
    bool room = automaton->state_count < automaton->state_slot_count / 2 ||
                grow_state_slots(automaton);
    room = room &&
           array_reserve(automaton->alloc, &automaton->states, &automaton->state_capacity,
                         automaton->state_count + 1, sizeof *automaton->states) &&
           array_reserve(automaton->alloc, &automaton->neutral, &automaton->neutral_capacity,
                         (automaton->state_count + 1) * automaton->neutral_row,
                         sizeof *automaton->neutral);
    if (!room) {
        automaton->failed = true;
        return STATE_DEAD;
    }
    uint32_t id = (uint32_t)automaton->state_count;
    struct state state = {.item_count = (uint32_t)automaton->items.count,
                          .accept_count = (uint32_t)automaton->accepts.count,
                          .end_accept_count = (uint32_t)automaton->end_accepts.count,
                          .in_gap = minds_sentences(automaton)};
    state.items = keep(automaton, &automaton->items);
    state.accepts = keep(automaton, &automaton->accepts);
    state.end_accepts = keep(automaton, &automaton->end_accepts);
    if (automaton->failed) {
        return STATE_DEAD;
    }
    automaton->states[id] = state;
    memset(automaton->neutral + id * automaton->neutral_row, 0,
           automaton->neutral_row * sizeof *automaton->neutral);
    automaton->state_count++;
    *state_slot(automaton, hash) = id;
    return id;
}

static void begin_state(struct automaton *automaton) {
    automaton->items.count = 0;
    automaton->accepts.count = 0;
    automaton->round++;
}

/* The state behind a first token of this class. */
static uint32_t make_first(struct automaton *automaton, uint32_t class_id, bool at_start) {
    struct atom_set set = dictionary_class(automaton->dictionary, class_id);
    begin_state(automaton);
    for (uint32_t i = 0; i < set.count; i++) {
        for (int anchored = 0; anchored <= (int)at_start; anchored++) {
            size_t count;
            const struct first_step *steps =
                program_firsts(automaton->program, anchored, set.atoms[i], &count);
            for (size_t k = 0; k < count; k++) {
                uint32_t next = automaton->program->instructions[steps[k].at].next;
                follow(automaton, next << ITEM_SHIFT, &automaton->accepts);
            }
        }
    }
    return intern_state(automaton);
}

static bool has_atom(struct atom_set set, uint32_t atom) {
    for (uint32_t i = 0; i < set.count; i++) {
        if (set.atoms[i] == atom) {
            return true;
        }
    }
    return false;
}

static bool consumes(const struct instruction *instruction, struct atom_set set) {
    return instruction->operation == OP_ANY ||
           (instruction->operation == OP_ATOM && has_atom(set, instruction->operand));
}

/* One item under one symbol: what is read leads on, what is skipped stays. */
static void step_item(struct automaton *automaton, uint32_t item, struct atom_set set,
                      uint32_t symbol) {
    const struct instruction *instruction = &automaton->program->instructions[item >> ITEM_SHIFT];
    uint32_t skip = symbol & TOKEN_SKIP_MASK;
    if (item & ITEM_PENDING) {
        if (skip == TOKEN_SKIP_SECOND) {
            push(automaton, &automaton->items, item & ~(uint32_t)ITEM_PENDING);
        }
        return;
    }
    if ((symbol & TOKEN_SENTENCE) && item_in_gap(automaton, item)) {
        return;
    }
    if (consumes(instruction, set)) {
        follow(automaton, instruction->next << ITEM_SHIFT, &automaton->accepts);
    }
    if (skip == TOKEN_SKIP) {
        push(automaton, &automaton->items, item);
    } else if (skip == TOKEN_SKIP_FIRST) {
        push(automaton, &automaton->items, item | ITEM_PENDING);
    }
}

static uint32_t make_step(struct automaton *automaton, uint32_t from, uint32_t symbol) {
    struct atom_set set =
        dictionary_class(automaton->dictionary, symbol >> TOKEN_CLASS_SHIFT);
    begin_state(automaton);
    for (uint32_t i = 0; i < automaton->states[from].item_count; i++) {
        uint32_t item = automaton->pool.items[automaton->states[from].items + i];
        step_item(automaton, item, set, symbol);
    }
    return intern_state(automaton);
}

/* --- transitions --------------------------------------------------------------------------------------- */

static inline struct transition *transition_slot(const struct automaton *automaton, uint64_t key) {
    size_t mask = automaton->transition_slots - 1;
    size_t at = (size_t)((key * UINT64_C(0x9E3779B97F4A7C15)) >> automaton->transition_shift);
    while (automaton->transitions[at].to != STATE_UNKNOWN && automaton->transitions[at].key != key) {
        at = (at + 1) & mask;
    }
    return &automaton->transitions[at];
}

static bool grow_transitions(struct automaton *automaton) {
    size_t old_slots = automaton->transition_slots;
    struct transition *old = automaton->transitions;
    struct transition *wanted = alloc_zero(automaton->alloc, old_slots * 2 * sizeof *wanted);
    if (!wanted) {
        return false;
    }
    automaton->transitions = wanted;
    automaton->transition_slots = old_slots * 2;
    automaton->transition_shift--;
    for (size_t i = 0; i < old_slots; i++) {
        if (old[i].to != STATE_UNKNOWN) {
            *transition_slot(automaton, old[i].key) = old[i];
        }
    }
    alloc_free(automaton->alloc, old, old_slots * sizeof *old);
    return true;
}

static bool is_neutral(const struct automaton *automaton, uint32_t from, uint32_t class_id) {
    struct atom_set set = dictionary_class(automaton->dictionary, class_id);
    const struct state *state = &automaton->states[from];
    for (uint32_t i = 0; i < state->item_count; i++) {
        uint32_t item = automaton->pool.items[state->items + i];
        const struct instruction *instruction =
            &automaton->program->instructions[item >> ITEM_SHIFT];
        if (instruction->operation == OP_ATOM && has_atom(set, instruction->operand)) {
            return false;
        }
    }
    return true;
}

/* Where a neutral token leads, which is the same for all of them. */
static uint32_t learn_neutral(struct automaton *automaton, uint32_t from, uint32_t class_id) {
    uint64_t *row = automaton->neutral + from * automaton->neutral_row;
    row[class_id / 64] |= UINT64_C(1) << (class_id % 64);
    if (automaton->states[from].on_neutral == STATE_UNKNOWN) {
        uint32_t to = make_step(automaton, from, 0);
        automaton->states[from].on_neutral = to;
    }
    return automaton->states[from].on_neutral;
}

static uint32_t learn(struct automaton *automaton, uint32_t from, uint32_t symbol, uint64_t key) {
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    bool plain = (symbol & ((1U << TOKEN_CLASS_SHIFT) - 1)) == 0;
    if (plain && class_id < automaton->neutral_row * 64 &&
        is_neutral(automaton, from, class_id)) {
        return learn_neutral(automaton, from, class_id);
    }
    uint32_t to = make_step(automaton, from, symbol);
    if (automaton->transition_count >= automaton->transition_slots / 2 &&
        !grow_transitions(automaton)) {
        automaton->failed = true;
        return STATE_DEAD;
    }
    *transition_slot(automaton, key) = (struct transition){.key = key, .to = to};
    automaton->transition_count++;
    return to;
}

static inline uint32_t step(struct automaton *automaton, uint32_t from, uint32_t symbol) {
    const struct state *state = &automaton->states[from];
    if (!state->in_gap) {
        symbol &= ~(uint32_t)TOKEN_SENTENCE;
    }
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    bool plain = (symbol & ((1U << TOKEN_CLASS_SHIFT) - 1)) == 0;
    if (plain && class_id < automaton->neutral_row * 64 &&
        (automaton->neutral[from * automaton->neutral_row + class_id / 64] >> (class_id % 64) &
         1)) {
        return state->on_neutral;
    }
    uint64_t key = (uint64_t)from << 32 | symbol;
    const struct transition *known = transition_slot(automaton, key);
    return known->to != STATE_UNKNOWN ? known->to : learn(automaton, from, symbol, key);
}

static bool grow_first(struct automaton *automaton, uint32_t class_id) {
    size_t wanted = automaton->first_capacity ? automaton->first_capacity : 1024;
    while (wanted <= class_id) {
        wanted *= 2;
    }
    size_t old_size = automaton->first_capacity * sizeof(uint32_t);
    uint32_t *grown[2] = {alloc_zero(automaton->alloc, wanted * sizeof(uint32_t)),
                          alloc_zero(automaton->alloc, wanted * sizeof(uint32_t))};
    if (!grown[0] || !grown[1]) {
        alloc_free(automaton->alloc, grown[0], wanted * sizeof(uint32_t));
        alloc_free(automaton->alloc, grown[1], wanted * sizeof(uint32_t));
        return false;
    }
    for (int anchored = 0; anchored < 2; anchored++) {
        if (old_size) {
            memcpy(grown[anchored], automaton->first[anchored], old_size);
        }
        alloc_free(automaton->alloc, automaton->first[anchored], old_size);
        automaton->first[anchored] = grown[anchored];
    }
    automaton->first_capacity = wanted;
    return true;
}

static uint32_t learn_first(struct automaton *automaton, uint32_t class_id, bool at_start) {
    if (class_id >= automaton->first_capacity && !grow_first(automaton, class_id)) {
        automaton->failed = true;
        return STATE_DEAD;
    }
    uint32_t state = make_first(automaton, class_id, at_start);
    automaton->first[at_start][class_id] = state;
    return state;
}

static inline uint32_t first_state(struct automaton *automaton, uint32_t class_id, bool at_start) {
    uint32_t known = class_id < automaton->first_capacity ? automaton->first[at_start][class_id]
                                                          : STATE_UNKNOWN;
    return known != STATE_UNKNOWN ? known : learn_first(automaton, class_id, at_start);
}

/* --- walking -------------------------------------------------------------------------------------------- */

struct walk {
    struct automaton *automaton;
    const struct token *tokens;
    size_t count;
    bool ends;
    struct found_list *found;
};

static void record(struct walk *walk, uint32_t entry, size_t first, size_t end, bool at_end) {
    struct automaton *automaton = walk->automaton;
    struct found_list *found = walk->found;
    struct found match = {.entry = entry, .first = (uint32_t)first, .end = (uint32_t)end,
                          .at_end = at_end};
    if (automaton->walk_of[entry] == automaton->walk) {
        found->items[automaton->place_of[entry]] = match;
        return;
    }
    if (!array_reserve(automaton->alloc, &found->items, &found->capacity, found->count + 1,
                       sizeof *found->items)) {
        automaton->failed = true;
        return;
    }
    automaton->walk_of[entry] = automaton->walk;
    automaton->place_of[entry] = (uint32_t)found->count;
    found->items[found->count++] = match;
}

static void record_all(struct walk *walk, uint32_t at, uint32_t count, size_t first, size_t end,
                       bool at_end) {
    for (uint32_t i = 0; i < count; i++) {
        record(walk, walk->automaton->pool.items[at + i], first, end, at_end);
    }
}

static void walk_from(struct walk *walk, size_t first, uint32_t at) {
    struct automaton *automaton = walk->automaton;
    automaton->walk++;
    size_t next = first + 1;
    for (;;) {
        const struct state *state = &automaton->states[at];
        if (state->accept_count) {
            record_all(walk, state->accepts, state->accept_count, first, next, false);
        }
        if (next == walk->count) {
            if (walk->ends && state->end_accept_count) {
                record_all(walk, state->end_accepts, state->end_accept_count, first, next, true);
            }
            return;
        }
        at = step(automaton, at, walk->tokens[next].symbol);
        if (at == STATE_DEAD) {
            return;
        }
        next++;
    }
}

/* Are all tokens before `at` such that ^ may skip them? */
static size_t start_region(const struct token *tokens, size_t count) {
    size_t at = 0;
    while (at < count && (tokens[at].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
        at++;
    }
    return at < count ? at + 1 : count;
}

static void bound_memory(struct automaton *automaton) {
    if (automaton->pool.count > POOL_MOST || automaton->transition_count > TRANSITIONS_MOST / 2 ||
        automaton->state_count * automaton->neutral_row > NEUTRAL_MOST ||
        automaton->neutral_row != neutral_row_wanted(automaton)) {
        forget(automaton);
    }
}

enum status automaton_find(struct automaton *automaton, const struct token *tokens, size_t from,
                           size_t to, size_t count, bool starts, bool ends,
                           struct found_list *found) {
    struct walk walk = {.automaton = automaton, .tokens = tokens, .count = count, .ends = ends,
                        .found = found};
    size_t start_end = starts ? start_region(tokens, count) : 0;
    for (size_t first = from; first < to; first++) {
        uint32_t class_id = token_class(&tokens[first]);
        if (class_id == 0) {
            continue;
        }
        uint32_t at = first_state(automaton, class_id, first < start_end);
        if (at != STATE_DEAD) {
            walk_from(&walk, first, at);
            bound_memory(automaton);
        }
    }
    bool failed = automaton->failed;
    automaton->failed = false;
    return failed ? STATUS_MEMORY : STATUS_OK;
}
