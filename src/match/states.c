/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in the program is kept as an item: instruction << 2 | flags. Items stand only at
 * instructions that consume (or wait for the turn's end); what consumes nothing is followed when a
 * state is made. A token that may be skipped leads to the union of reading it and passing it by; an
 * entry is accepted only where a token was read, so that no match ends in what it skipped. */
#include "match/states.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"

enum {
    ITEM_PENDING = 1, /* passed the first of two tokens that are skipped together */
    ITEM_IN_GAP = 2,  /* reached through a gap: the next token must not begin a sentence */
    ITEM_SHIFT = 2,
    MOVES_EACH = 16, /* in a sort by hand */

    POOL_MOST = 2 * 1024 * 1024, /* numbers in all states' sets */
    STATES_FIRST = 64,
    STATES_MOST = 64 * 1024,
    STEPS_FIRST_BITS = 10,
    STEPS_MOST = 40 * 1024, /* each of many settings has such a table, of 1 MB */
    CLASSES_FIRST = 1024    /* room made for classes at once */
};

/* --- life ------------------------------------------------------------------------------------------- */

static size_t room_for_class(size_t capacity, uint32_t class_id) {
    size_t wanted = capacity ? capacity : CLASSES_FIRST;
    while (wanted <= class_id) {
        wanted *= 2;
    }
    return wanted;
}

/* What a class offers must be known before it is held against it; until then it offers all. */
static bool grow_offers(struct states_ground *ground, uint32_t class_id) {
    static const uint64_t bare[CLASS_OF_FORMS] = {
        [CLASS_NONE] = AWAITS_GAP, [CLASS_END] = AWAITS_END, [CLASS_CUT] = 0};
    size_t known = ground->class_capacity;
    size_t wanted = room_for_class(known, class_id);
    uint64_t *offers = alloc_resize(ground->alloc, ground->offers, known * sizeof *offers,
                                    wanted * sizeof *offers);
    if (!offers) {
        return false;
    }
    for (size_t id = known; id < wanted; id++) {
        offers[id] = id < CLASS_OF_FORMS ? bare[id] : OFFERS_ALL;
    }
    ground->offers = offers;
    ground->class_capacity = wanted;
    return true;
}

static size_t size_of_visited(const struct program *program) {
    return (program->count + 1) * 2 * sizeof(uint32_t);
}

bool states_ground_init(struct states_ground *ground, const struct alloc *alloc,
                        const struct program *program, const struct word_dictionary *dictionary) {
    *ground = (struct states_ground){.alloc = alloc, .program = program, .dictionary = dictionary};
    ground->visited = alloc_zero(alloc, size_of_visited(program));
    return ground->visited && grow_offers(ground, 0);
}

void states_ground_release(struct states_ground *ground) {
    if (ground->alloc) {
        alloc_free(ground->alloc, ground->visited, size_of_visited(ground->program));
        alloc_free(ground->alloc, ground->offers, ground->class_capacity * sizeof *ground->offers);
    }
}

/* Back to the dead state alone. */
static void forget(struct states *states) {
    states->pool.count = 1;
    states->pool.items[0] = 0;
    states->count = STATE_DEAD + 1;
    states->step_count = 0;
    memset(states->items, 0, states->count * sizeof *states->items);
    memset(states->slots, 0, states->slot_count * sizeof *states->slots);
    memset(states->steps, 0, states->step_slots * sizeof *states->steps);
    for (int anchored = 0; anchored < 2 && states->class_capacity; anchored++) {
        memset(states->first[anchored], 0, states->class_capacity * sizeof **states->first);
    }
}

/* Room for `need` states. */
static bool reserve_states(struct states *states, size_t need) {
    return need <= PAIR_FROM && array_reserve(states->alloc, &states->items, &states->capacity,
                                              need, sizeof *states->items);
}

bool states_init(struct states *states, struct states_ground *ground, struct setting setting) {
    const struct alloc *alloc = ground->alloc;
    *states = (struct states){.alloc = alloc,
                              .ground = ground,
                              .setting = setting,
                              .slot_count = 1024,
                              .step_slots = (size_t)1 << STEPS_FIRST_BITS,
                              .step_shift = 64 - STEPS_FIRST_BITS};
    states->slots = alloc_zero(alloc, states->slot_count * sizeof *states->slots);
    states->steps = alloc_zero(alloc, states->step_slots * sizeof *states->steps);
    if (!states->slots || !states->steps || !reserve_states(states, STATES_FIRST) ||
        !array_reserve(alloc, &states->pool.items, &states->pool.capacity, 64,
                       sizeof *states->pool.items)) {
        return false;
    }
    forget(states);
    return true;
}

static void numbers_free(const struct alloc *alloc, struct numbers *numbers) {
    array_free(alloc, &numbers->items, &numbers->capacity, sizeof *numbers->items);
}

void states_release(struct states *states) {
    const struct alloc *alloc = states->alloc;
    alloc_free(alloc, states->slots, states->slot_count * sizeof *states->slots);
    alloc_free(alloc, states->steps, states->step_slots * sizeof *states->steps);
    for (int anchored = 0; anchored < 2; anchored++) {
        alloc_free(alloc, states->first[anchored], states->class_capacity * sizeof **states->first);
    }
    array_free(alloc, &states->items, &states->capacity, sizeof *states->items);
    numbers_free(alloc, &states->pool);
    numbers_free(alloc, &states->places);
    numbers_free(alloc, &states->accepts);
    numbers_free(alloc, &states->stack);
}

bool states_bound(struct states *states) {
    states->grown = false;
    bool full = states->pool.count > POOL_MOST || states->count > STATES_MOST ||
                states->step_count > STEPS_MOST;
    if (full) {
        forget(states);
    }
    return full;
}

/* --- what a state is made of ------------------------------------------------------------------------- */

static void push(struct states *states, struct numbers *numbers, uint32_t number) {
    if (!array_reserve(states->alloc, &numbers->items, &numbers->capacity, numbers->count + 1,
                       sizeof *numbers->items)) {
        states->failed = true;
        return;
    }
    numbers->items[numbers->count++] = number;
}

static const struct instruction *instruction_of(const struct states *states, uint32_t item) {
    return &states->ground->program->instructions[item >> ITEM_SHIFT];
}

static bool first_visit(struct states *states, uint32_t item) {
    uint32_t *visited = &states->ground->visited[item >> 1];
    bool first = *visited != states->ground->round;
    *visited = states->ground->round;
    return first;
}

/* What is reached from `item` without consuming: consuming places go to `places`, entries to
 * `accepts`. */
static void follow(struct states *states, uint32_t item, struct numbers *accepts) {
    struct numbers *stack = &states->stack;
    push(states, stack, item);
    while (stack->count && !states->failed) {
        item = stack->items[--stack->count];
        if (!first_visit(states, item)) {
            continue;
        }
        const struct instruction *instruction = instruction_of(states, item);
        uint32_t flags = item & ITEM_IN_GAP;
        switch (instruction->operation) {
        case OP_SPLIT:
            push(states, stack, instruction->other << ITEM_SHIFT | flags);
            push(states, stack, instruction->next << ITEM_SHIFT | flags);
            break;
        case OP_LEAVE_GAP:
            push(states, stack, instruction->next << ITEM_SHIFT | ITEM_IN_GAP);
            break;
        case OP_ACCEPT:
            push(states, accepts, instruction->operand);
            break;
        default:
            push(states, &states->places, item);
        }
    }
    stack->count = 0;
}

static int by_number(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The places of a step are nearly in order, so that few of them move. False: too many would have to. */
static bool sort_by_hand(uint32_t *items, size_t count) {
    size_t moves = MOVES_EACH * count;
    for (size_t i = 1; i < count; i++) {
        uint32_t item = items[i];
        size_t at = i;
        for (; at > 0 && items[at - 1] > item && moves; at--, moves--) {
            items[at] = items[at - 1];
        }
        items[at] = item;
    }
    return moves;
}

static void sort_once(struct numbers *numbers) {
    if (numbers->count < 2) {
        return;
    }
    if (!sort_by_hand(numbers->items, numbers->count)) {
        qsort(numbers->items, numbers->count, sizeof *numbers->items, by_number);
    }
    size_t kept = 1;
    for (size_t i = 1; i < numbers->count; i++) {
        if (numbers->items[i] != numbers->items[kept - 1]) {
            numbers->items[kept++] = numbers->items[i];
        }
    }
    numbers->count = kept;
}

static bool minds_sentences(const struct states *states, uint32_t item) {
    return (item & ITEM_IN_GAP) || instruction_of(states, item)->operation == OP_ANY;
}

static uint64_t atom_bit(uint32_t atom) {
    return UINT64_C(1) << (AWAITS_ATOM + hash_mix(atom, 1) % AWAITS_ATOMS);
}

/* --- states by what they are made of --------------------------------------------------------------------- */

static bool same_numbers(const struct states *states, uint32_t at, const struct numbers *numbers) {
    uint32_t count;
    const uint32_t *list = states_list(states, at, &count);
    return count == numbers->count &&
           (count == 0 || memcmp(list, numbers->items, count * sizeof *list) == 0);
}

static uint64_t hash_numbers(const uint32_t *numbers, size_t count) {
    return hash_bytes(numbers, count * sizeof *numbers);
}

static uint64_t hash_state(uint64_t places, uint64_t accepts) {
    return hash_mix(places, accepts + 1);
}

static uint64_t hash_list(const struct states *states, uint32_t at) {
    uint32_t count;
    const uint32_t *list = states_list(states, at, &count);
    return hash_numbers(list, count);
}

static uint32_t *state_slot(const struct states *states, uint64_t hash) {
    size_t mask = states->slot_count - 1;
    size_t at = (size_t)hash & mask;
    for (; states->slots[at]; at = (at + 1) & mask) {
        const struct state *state = &states->items[states->slots[at]];
        if (same_numbers(states, state->items, &states->places) &&
            same_numbers(states, state->accepts, &states->accepts)) {
            break;
        }
    }
    return &states->slots[at];
}

static bool grow_slots(struct states *states) {
    size_t wanted = states->slot_count * 2;
    uint32_t *slots = alloc_zero(states->alloc, wanted * sizeof *slots);
    if (!slots) {
        return false;
    }
    for (uint32_t id = STATE_DEAD + 1; id < states->count; id++) {
        const struct state *state = &states->items[id];
        size_t at =
            (size_t)hash_state(hash_list(states, state->items), hash_list(states, state->accepts)) &
            (wanted - 1);
        while (slots[at]) {
            at = (at + 1) & (wanted - 1);
        }
        slots[at] = id;
    }
    alloc_free(states->alloc, states->slots, states->slot_count * sizeof *states->slots);
    states->slots = slots;
    states->slot_count = wanted;
    return true;
}

static uint32_t keep(struct states *states, const struct numbers *numbers) {
    uint32_t at = (uint32_t)states->pool.count;
    if (numbers->count == 0) {
        return 0;
    }
    push(states, &states->pool, (uint32_t)numbers->count);
    for (size_t i = 0; i < numbers->count; i++) {
        push(states, &states->pool, numbers->items[i]);
    }
    return at;
}

/* What a token must offer to be read by the item, if it may not be skipped. */
static uint64_t awaited_by(const struct states *states, uint32_t item) {
    const struct instruction *instruction = instruction_of(states, item);
    if (item & ITEM_PENDING) {
        return 0;
    }
    switch (instruction->operation) {
    case OP_ANY:
        return AWAITS_GAP;
    case OP_END:
        return AWAITS_END;
    default:
        return atom_bit(instruction->operand);
    }
}

static struct state describe(struct states *states) {
    struct state state = {.reads = ~(uint32_t)TOKEN_SENTENCE};
    for (size_t i = 0; i < states->places.count; i++) {
        uint32_t item = states->places.items[i];
        state.reads |= minds_sentences(states, item) ? TOKEN_SENTENCE : 0;
        state.awaits |= AWAITS_OTHER | awaited_by(states, item);
    }
    state.items = keep(states, &states->places);
    state.accepts = keep(states, &states->accepts);
    state.alone = states->accepts.count == 1 ? states->accepts.items[0] : LEXICON_NONE;
    state.awaits |= state.accepts ? AWAITS_HERE : 0;
    return state;
}

static bool room_for_state(struct states *states) {
    return (states->count < states->slot_count / 2 || grow_slots(states)) &&
           reserve_states(states, states->count + 1);
}

/* The number of the state that `places` and `accepts` describe. */
static uint32_t intern_state(struct states *states) {
    if (states->failed || (states->places.count == 0 && states->accepts.count == 0)) {
        return STATE_DEAD;
    }
    sort_once(&states->places);
    sort_once(&states->accepts);
    uint64_t hash = hash_state(hash_numbers(states->places.items, states->places.count),
                               hash_numbers(states->accepts.items, states->accepts.count));
    uint32_t known = *state_slot(states, hash);
    if (known) {
        return known;
    }
    struct state state = describe(states);
    if (states->failed || !room_for_state(states)) {
        states->failed = true;
        return STATE_DEAD;
    }
    uint32_t id = (uint32_t)states->count++;
    states->items[id] = state;
    *state_slot(states, hash) = id;
    return id;
}

/* The number of a round that has come by is no longer there when numbers begin anew. */
static void next_round(struct states_ground *ground) {
    if (++ground->round == 0) {
        memset(ground->visited, 0, size_of_visited(ground->program));
        ground->round = 1;
    }
}

static void begin_state(struct states *states) {
    states->places.count = 0;
    states->accepts.count = 0;
    next_round(states->ground);
}

/* --- first tokens ------------------------------------------------------------------------------------------- */

static void follow_firsts(struct states *states, uint32_t atom, bool anchored) {
    size_t count;
    const struct first_step *steps =
        program_firsts(states->ground->program, anchored, atom, &count);
    for (size_t i = 0; i < count; i++) {
        uint32_t next = states->ground->program->instructions[steps[i].at].next;
        if (setting_allows(states->setting, steps[i].setting)) {
            follow(states, next << ITEM_SHIFT, &states->accepts);
        }
    }
}

static uint32_t make_first(struct states *states, uint32_t class_id, bool at_start) {
    struct atom_set set = dictionary_class(states->ground->dictionary, class_id);
    begin_state(states);
    for (uint32_t i = 0; i < set.count; i++) {
        follow_firsts(states, set.atoms[i], false);
        if (at_start) {
            follow_firsts(states, set.atoms[i], true);
        }
    }
    return intern_state(states);
}

static bool grow_firsts(struct states *states, uint32_t class_id) {
    size_t wanted = room_for_class(states->class_capacity, class_id);
    uint32_t *firsts[2] = {alloc_zero(states->alloc, wanted * sizeof **firsts),
                           alloc_zero(states->alloc, wanted * sizeof **firsts)};
    bool made = firsts[0] && firsts[1];
    for (int anchored = 0; anchored < 2; anchored++) {
        uint32_t *old = states->first[anchored];
        if (made && old) {
            memcpy(firsts[anchored], old, states->class_capacity * sizeof *old);
        }
        alloc_free(states->alloc, made ? old : firsts[anchored],
                   (made ? states->class_capacity : wanted) * sizeof *old);
        states->first[anchored] = made ? firsts[anchored] : old;
    }
    states->class_capacity = made ? wanted : states->class_capacity;
    return made;
}

uint32_t states_first(struct states *states, uint32_t class_id, bool at_start) {
    if (class_id >= states->class_capacity && !grow_firsts(states, class_id)) {
        states->failed = true;
        return STATE_DEAD;
    }
    uint32_t *first = &states->first[at_start][class_id];
    if (*first == STATE_UNKNOWN) {
        states->grown = true;
        *first = make_first(states, class_id, at_start);
    }
    return *first;
}

/* --- steps ----------------------------------------------------------------------------------------------------- */

static void learn_offer(struct states_ground *ground, uint32_t class_id) {
    struct atom_set set = dictionary_class(ground->dictionary, class_id);
    uint64_t offer = AWAITS_GAP;
    for (uint32_t i = 0; i < set.count; i++) {
        offer |= program_awaits(ground->program, set.atoms[i]) ? atom_bit(set.atoms[i]) : 0;
    }
    ground->offers[class_id] = offer;
}

static bool know_class(struct states_ground *ground, uint32_t class_id) {
    if (class_id >= ground->class_capacity && !grow_offers(ground, class_id)) {
        return false;
    }
    if (ground->offers[class_id] == OFFERS_ALL) {
        learn_offer(ground, class_id);
    }
    return true;
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

/* One item where the tokens end. */
static void step_item_out(struct states *states, uint32_t item, uint32_t border) {
    const struct instruction *instruction = instruction_of(states, item);
    if (border == CLASS_END && instruction->operation == OP_END && !(item & ITEM_PENDING)) {
        follow(states, instruction->next << ITEM_SHIFT, &states->accepts);
    }
}

/* One item under one symbol: what is read leads on, what is skipped stays. */
static void step_item(struct states *states, uint32_t item, struct atom_set set, uint32_t symbol) {
    uint32_t skip = symbol & TOKEN_SKIP_MASK;
    if (item & ITEM_PENDING) {
        if (skip == TOKEN_SKIP_SECOND) {
            push(states, &states->places, item & ~(uint32_t)ITEM_PENDING);
        }
        return;
    }
    if ((symbol & TOKEN_SENTENCE) && minds_sentences(states, item)) {
        return;
    }
    const struct instruction *instruction = instruction_of(states, item);
    if (consumes(instruction, set)) {
        follow(states, instruction->next << ITEM_SHIFT, &states->accepts);
    }
    if (skip == TOKEN_SKIP) {
        push(states, &states->places, item);
    } else if (skip == TOKEN_SKIP_FIRST) {
        push(states, &states->places, item | ITEM_PENDING);
    }
}

static uint32_t make_step(struct states *states, uint32_t from, uint32_t symbol) {
    uint32_t class_id = symbol >> TOKEN_CLASS_SHIFT;
    if (!know_class(states->ground, class_id)) {
        states->failed = true;
        return STATE_DEAD;
    }
    struct atom_set set = dictionary_class(states->ground->dictionary, class_id);
    uint32_t count;
    const uint32_t *items = states_list(states, states->items[from].items, &count);
    symbol &= states->items[from].reads;
    begin_state(states);
    for (uint32_t i = 0; i < count && !states->failed; i++) {
        if (class_id == CLASS_END || class_id == CLASS_CUT) {
            step_item_out(states, items[i], class_id);
        } else {
            step_item(states, items[i], set, symbol);
        }
    }
    states->grown = true;
    return intern_state(states);
}

static struct step *slot_of(const struct states *states, uint64_t key) {
    size_t mask = states->step_slots - 1;
    size_t at = states_slot(states, key);
    while (states->steps[at].known && states->steps[at].known >> STATE_BITS != key) {
        at = (at + 1) & mask;
    }
    return &states->steps[at];
}

static bool grow_steps(struct states *states) {
    size_t old_slots = states->step_slots;
    struct step *old = states->steps;
    struct step *wanted = alloc_zero(states->alloc, old_slots * 2 * sizeof *wanted);
    if (!wanted) {
        return false;
    }
    states->steps = wanted;
    states->step_slots = old_slots * 2;
    states->step_shift--;
    for (size_t i = 0; i < old_slots; i++) {
        if (old[i].known) {
            *slot_of(states, old[i].known >> STATE_BITS) = old[i];
        }
    }
    alloc_free(states->alloc, old, old_slots * sizeof *old);
    return true;
}

static struct step step_into(const struct states *states, uint32_t to) {
    return (struct step){.known = to, .awaits = states->items[to].awaits};
}

static struct step remember(struct states *states, uint64_t key, struct step step) {
    if (states->step_count >= states->step_slots / 4 * 3 && !grow_steps(states)) {
        states->failed = true;
        return step;
    }
    step.known |= key << STATE_BITS;
    *slot_of(states, key) = step;
    states->step_count++;
    return step;
}

struct step states_step_far(struct states *states, uint32_t from, uint32_t symbol) {
    uint64_t key = states_key(from, symbol);
    struct step known = *slot_of(states, key);
    return known.known ? known
                       : remember(states, key, step_into(states, make_step(states, from, symbol)));
}

static struct step make_pair(struct states *states, uint32_t class_id, bool at_start,
                             uint32_t second) {
    struct step one = step_into(states, states_first(states, class_id, at_start));
    if (one.awaits & AWAITS_HERE) {
        one.awaits |= AWAITS_SECOND;
        return one;
    }
    return step_into(states, make_step(states, step_to(one), second));
}

struct step states_pair_far(struct states *states, uint32_t class_id, bool at_start,
                            uint32_t second) {
    if (class_id >= PAIR_START) {
        return make_pair(states, class_id, at_start, second); /* too large to be remembered */
    }
    uint64_t key = states_key(PAIR_FROM | (at_start ? PAIR_START : 0) | class_id, second);
    struct step known = *slot_of(states, key);
    return known.known ? known
                       : remember(states, key, make_pair(states, class_id, at_start, second));
}
