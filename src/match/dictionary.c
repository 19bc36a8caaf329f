/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms, wildcards and lists are kept in one intern table, so that an atom's number is its number
 * there: a literal as it is, a wildcard with its '*', a list as a control byte and its number.
 * Wildcards are found through the literal text before their first '*' or behind their last one. */
#include "match/dictionary.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "base/intern.h"

enum {
    CLASS_CHUNK = 1024,
    CLASS_CHUNKS = DICTIONARY_CLASSES_MOST / CLASS_CHUNK,
    ATOMS_NEAR = 128, /* that a form satisfies without memory being asked for */
    SEEN_BITS = 1 << 15
};

struct membership {
    uint32_t atom; /* of the item */
    uint32_t list_atom;
};

struct wildcard {
    uint32_t atom;
    uint32_t next; /* with the same key; LEXICON_NONE ends */
};

/* Literal text that wildcards begin with, or else end with. */
struct wildcard_keys {
    struct intern texts;
    uint32_t *first; /* by text: the newest wildcard */
    size_t capacity;
    size_t longest;            /* bytes of a text */
    struct word_filter filter; /* of the texts that are not too long for it */
};

struct word_dictionary {
    const struct alloc *alloc;
    const struct rules *rules;
    struct intern names;           /* of atoms */
    uint64_t seen[SEEN_BITS / 64]; /* by their hash: a form that is no name seldom gets beyond */
    bool *asked;                   /* by atom: a pattern asks for it */
    size_t asked_capacity;
    struct membership *memberships; /* sorted by atom once sealed */
    size_t membership_count, membership_capacity;

    struct wildcard *wildcards;
    size_t wildcard_count, wildcard_capacity;
    struct wildcard_keys heads, tails;
    uint32_t bare_first;         /* "*word*" */
    struct word_filter readings; /* of forms that have any */

    pthread_mutex_t lock; /* of what follows */
    struct arena arena;
    struct atom_set *chunks[CLASS_CHUNKS];
    uint32_t class_count;
    uint32_t *slots; /* class id; 0: free */
    uint32_t slot_count;
    bool failed;
};

struct word_dictionary *dictionary_new(const struct alloc *alloc, const struct rules *rules) {
    struct word_dictionary *dictionary = alloc_zero(alloc, sizeof *dictionary);
    if (!dictionary) {
        return NULL;
    }
    dictionary->alloc = alloc;
    dictionary->rules = rules;
    dictionary->class_count = CLASS_OF_FORMS;
    dictionary->bare_first = LEXICON_NONE;
    intern_init(&dictionary->names, alloc);
    intern_init(&dictionary->heads.texts, alloc);
    intern_init(&dictionary->tails.texts, alloc);
    rules_readings_filter(rules, &dictionary->readings);
    arena_init(&dictionary->arena, alloc);
    pthread_mutex_init(&dictionary->lock, NULL);
    return dictionary;
}

static void release_keys(struct wildcard_keys *keys, const struct alloc *alloc) {
    array_free(alloc, &keys->first, &keys->capacity, sizeof *keys->first);
    intern_release(&keys->texts);
}

void dictionary_free(struct word_dictionary *dictionary) {
    if (!dictionary) {
        return;
    }
    const struct alloc *alloc = dictionary->alloc;
    for (size_t i = 0; i < CLASS_CHUNKS && dictionary->chunks[i]; i++) {
        alloc_free(alloc, dictionary->chunks[i], CLASS_CHUNK * sizeof **dictionary->chunks);
    }
    alloc_free(alloc, dictionary->slots, dictionary->slot_count * sizeof *dictionary->slots);
    release_keys(&dictionary->heads, alloc);
    release_keys(&dictionary->tails, alloc);
    array_free(alloc, &dictionary->wildcards, &dictionary->wildcard_capacity,
               sizeof *dictionary->wildcards);
    array_free(alloc, &dictionary->memberships, &dictionary->membership_capacity,
               sizeof *dictionary->memberships);
    array_free(alloc, &dictionary->asked, &dictionary->asked_capacity, sizeof *dictionary->asked);
    intern_release(&dictionary->names);
    arena_release(&dictionary->arena);
    pthread_mutex_destroy(&dictionary->lock);
    alloc_free(alloc, dictionary, sizeof *dictionary);
}

/* --- compiling --------------------------------------------------------------------------------- */

static bool add_wildcard(struct word_dictionary *dictionary, uint32_t atom);

static uint32_t seen_bit(struct slice name) {
    return (uint32_t)hash_bytes(name.at, name.length) % SEEN_BITS;
}

static bool may_be_name(const struct word_dictionary *dictionary, struct slice form) {
    uint32_t bit = seen_bit(form);
    return dictionary->seen[bit / 64] >> bit % 64 & 1;
}

static uint32_t name_atom(struct word_dictionary *dictionary, struct slice name) {
    uint32_t before = dictionary->names.count;
    /* Room first: a name without it would be found by the next who asks. */
    if (!array_reserve(dictionary->alloc, &dictionary->asked, &dictionary->asked_capacity,
                       (size_t)before + 1, sizeof *dictionary->asked)) {
        return LEXICON_NONE;
    }
    uint32_t atom = intern_add(&dictionary->names, name);
    if (atom == INTERN_NONE || atom < before) {
        return atom;
    }
    dictionary->asked[atom] = false;
    uint32_t bit = seen_bit(name);
    dictionary->seen[bit / 64] |= UINT64_C(1) << bit % 64;
    bool wild = name.length && memchr(name.at, '*', name.length);
    return wild && !add_wildcard(dictionary, atom) ? LEXICON_NONE : atom;
}

enum { LIST_NAME_ROOM = 16 };

/* No form begins with such a byte. The digits come last to first, which tells lists apart as well. */
static struct slice list_name(uint32_t list, char name[static LIST_NAME_ROOM]) {
    size_t length = 0;
    name[length++] = '\001';
    for (; list; list /= 10) {
        name[length++] = (char)('0' + list % 10);
    }
    return slice_make(name, length);
}

static uint32_t list_atom(struct word_dictionary *dictionary, uint32_t list) {
    char name[LIST_NAME_ROOM];
    return name_atom(dictionary, list_name(list, name));
}

bool dictionary_knows_list(const struct word_dictionary *dictionary, uint32_t list) {
    char name[LIST_NAME_ROOM];
    uint32_t atom = intern_find(&dictionary->names, list_name(list, name));
    return atom != INTERN_NONE && dictionary->asked[atom];
}

static uint32_t ask(struct word_dictionary *dictionary, uint32_t atom) {
    if (atom != LEXICON_NONE) {
        dictionary->asked[atom] = true;
    }
    return atom;
}

uint32_t dictionary_atom(struct word_dictionary *dictionary, struct slice form) {
    return ask(dictionary, name_atom(dictionary, form));
}

uint32_t dictionary_list_atom(struct word_dictionary *dictionary, uint32_t list) {
    return ask(dictionary, list_atom(dictionary, list));
}

enum status dictionary_list_item(struct word_dictionary *dictionary, uint32_t list,
                                 struct slice form) {
    struct membership membership = {.atom = name_atom(dictionary, form),
                                    .list_atom = list_atom(dictionary, list)};
    if (membership.atom == LEXICON_NONE || membership.list_atom == LEXICON_NONE ||
        !array_reserve(dictionary->alloc, &dictionary->memberships,
                       &dictionary->membership_capacity, dictionary->membership_count + 1,
                       sizeof *dictionary->memberships)) {
        return STATUS_MEMORY;
    }
    dictionary->memberships[dictionary->membership_count++] = membership;
    return STATUS_OK;
}

static struct slice literal_head(struct slice name) {
    struct slice rest;
    return slice_split(name, '*', &rest);
}

static struct slice literal_tail(struct slice name) {
    size_t from = name.length;
    while (from && name.at[from - 1] != '*') {
        from--;
    }
    return slice_from(name, from);
}

/* Chains the wildcard under its key: the newest first. */
static bool chain_under(struct word_dictionary *dictionary, struct wildcard_keys *keys,
                        struct slice key, uint32_t wildcard) {
    uint32_t before = keys->texts.count;
    if (!array_reserve(dictionary->alloc, &keys->first, &keys->capacity, (size_t)before + 1,
                       sizeof *keys->first)) {
        return false;
    }
    uint32_t id = intern_add(&keys->texts, key);
    if (id == INTERN_NONE) {
        return false;
    }
    keys->longest = key.length > keys->longest ? key.length : keys->longest;
    word_filter_add(&keys->filter, key);
    dictionary->wildcards[wildcard].next = id < before ? keys->first[id] : LEXICON_NONE;
    keys->first[id] = wildcard;
    return true;
}

static bool add_wildcard(struct word_dictionary *dictionary, uint32_t atom) {
    if (!array_reserve(dictionary->alloc, &dictionary->wildcards, &dictionary->wildcard_capacity,
                       dictionary->wildcard_count + 1, sizeof *dictionary->wildcards)) {
        return false;
    }
    uint32_t wildcard = (uint32_t)dictionary->wildcard_count++;
    dictionary->wildcards[wildcard] = (struct wildcard){.atom = atom};
    struct slice name = intern_text(&dictionary->names, atom);
    struct slice head = literal_head(name);
    struct slice tail = literal_tail(name);
    if (head.length) {
        return chain_under(dictionary, &dictionary->heads, head, wildcard);
    }
    if (tail.length) {
        return chain_under(dictionary, &dictionary->tails, tail, wildcard);
    }
    dictionary->wildcards[wildcard].next = dictionary->bare_first;
    dictionary->bare_first = wildcard;
    return true;
}

static int by_atom(const void *left, const void *right) {
    const struct membership *a = left;
    const struct membership *b = right;
    int order = (a->atom > b->atom) - (a->atom < b->atom);
    return order ? order : (a->list_atom > b->list_atom) - (a->list_atom < b->list_atom);
}

void dictionary_seal(struct word_dictionary *dictionary) {
    if (dictionary->membership_count) {
        qsort(dictionary->memberships, dictionary->membership_count,
              sizeof *dictionary->memberships, by_atom);
    }
}

/* --- the atoms of a form ------------------------------------------------------------------------ */

struct gathered {
    const struct alloc *alloc;
    uint32_t near[ATOMS_NEAR];
    uint32_t *atoms; /* `near`, or as many as it takes */
    size_t capacity; /* of atoms that were allocated; 0: none were */
    bool failed;
    uint32_t count;
};

static bool room_for_atom(struct gathered *gathered) {
    size_t room = gathered->capacity ? gathered->capacity : ATOMS_NEAR;
    if (gathered->count < room) {
        return true;
    }
    uint32_t *atoms = gathered->capacity ? gathered->atoms : NULL;
    if (!array_reserve(gathered->alloc, &atoms, &gathered->capacity, room * 2, sizeof *atoms)) {
        gathered->failed = true;
        return false;
    }
    if (gathered->atoms == gathered->near) {
        memcpy(atoms, gathered->near, sizeof gathered->near);
    }
    gathered->atoms = atoms;
    return true;
}

static void gather(const struct word_dictionary *dictionary, struct gathered *gathered,
                   uint32_t atom) {
    if (dictionary->asked[atom] && room_for_atom(gathered)) {
        gathered->atoms[gathered->count++] = atom;
    }
}

static const struct membership *first_membership(const struct word_dictionary *dictionary,
                                                 uint32_t atom) {
    size_t low = 0;
    size_t high = dictionary->membership_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dictionary->memberships[middle].atom < atom) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return dictionary->memberships + low;
}

/* The atom itself and the lists that have it as an item. */
static void gather_with_lists(const struct word_dictionary *dictionary, struct gathered *gathered,
                              uint32_t atom) {
    gather(dictionary, gathered, atom);
    if (!dictionary->membership_count) {
        return;
    }
    const struct membership *end = dictionary->memberships + dictionary->membership_count;
    for (const struct membership *at = first_membership(dictionary, atom);
         at < end && at->atom == atom; at++) {
        gather(dictionary, gathered, at->list_atom);
    }
}

static void gather_literal(const struct word_dictionary *dictionary, struct gathered *gathered,
                           struct slice form) {
    uint32_t atom =
        may_be_name(dictionary, form) ? intern_find(&dictionary->names, form) : INTERN_NONE;
    if (atom != INTERN_NONE) {
        gather_with_lists(dictionary, gathered, atom);
    }
}

/* Does the form fit a wildcard name, whose pieces between '*' must follow one another? */
static bool fits(struct slice name, struct slice form) {
    struct slice rest = name;
    struct slice piece = slice_split(rest, '*', &rest);
    if (form.length < piece.length || memcmp(form.at, piece.at, piece.length) != 0) {
        return false;
    }
    form = slice_from(form, piece.length);
    struct slice tail = literal_tail(name);
    if (form.length < tail.length) {
        return false;
    }
    struct slice middle = slice_make(form.at, form.length - tail.length);
    if (tail.length && memcmp(middle.at + middle.length, tail.at, tail.length) != 0) {
        return false;
    }
    while (rest.length > tail.length) { /* the pieces in the middle, each at its earliest place */
        piece = slice_split(rest, '*', &rest);
        size_t at = 0;
        while (at + piece.length <= middle.length &&
               memcmp(middle.at + at, piece.at, piece.length) != 0) {
            at++;
        }
        if (at + piece.length > middle.length) {
            return false;
        }
        middle = slice_from(middle, at + piece.length);
    }
    return true;
}

static void gather_chain(const struct word_dictionary *dictionary, struct gathered *gathered,
                         uint32_t wildcard, struct slice form) {
    for (; wildcard != LEXICON_NONE; wildcard = dictionary->wildcards[wildcard].next) {
        uint32_t atom = dictionary->wildcards[wildcard].atom;
        if (fits(intern_text(&dictionary->names, atom), form)) {
            gather_with_lists(dictionary, gathered, atom);
        }
    }
}

/* The wildcards that have this piece of the form as their key. */
static void gather_keyed(const struct word_dictionary *dictionary, struct gathered *gathered,
                         const struct wildcard_keys *keys, struct slice piece, struct slice form) {
    if (piece.length < WORD_FILTER_LENGTHS && !word_filter_admits(&keys->filter, piece)) {
        return;
    }
    uint32_t key = intern_find(&keys->texts, piece);
    if (key != INTERN_NONE) {
        gather_chain(dictionary, gathered, keys->first[key], form);
    }
}

static void gather_wildcards(const struct word_dictionary *dictionary, struct gathered *gathered,
                             struct slice form) {
    const struct wildcard_keys *heads = &dictionary->heads, *tails = &dictionary->tails;
    for (size_t length = 1; length <= form.length && length <= heads->longest; length++) {
        gather_keyed(dictionary, gathered, heads, slice_make(form.at, length), form);
    }
    for (size_t length = 1; length <= form.length && length <= tails->longest; length++) {
        gather_keyed(dictionary, gathered, tails, slice_from(form, form.length - length), form);
    }
    gather_chain(dictionary, gathered, dictionary->bare_first, form);
}

static void gather_readings(const struct word_dictionary *dictionary, struct gathered *gathered,
                            struct slice form) {
    if (!word_filter_admits(&dictionary->readings, form)) {
        return;
    }
    struct slice readings = slice_of(rules_readings(dictionary->rules, form));
    while (readings.length) {
        gather_literal(dictionary, gathered, slice_split(readings, ' ', &readings));
    }
}

static int by_number(const void *left, const void *right) {
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void sort_once(struct gathered *gathered) {
    qsort(gathered->atoms, gathered->count, sizeof *gathered->atoms, by_number);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < gathered->count; i++) {
        if (kept == 0 || gathered->atoms[kept - 1] != gathered->atoms[i]) {
            gathered->atoms[kept++] = gathered->atoms[i];
        }
    }
    gathered->count = kept;
}

static void gather_form(const struct word_dictionary *dictionary, struct gathered *gathered,
                        struct slice form) {
    gathered->count = 0;
    gather_literal(dictionary, gathered, form);
    if (form.length && form.at[0] == '{') { /* an event is what it is, and an event */
        gather_literal(dictionary, gathered, slice_of("{event}"));
    } else {
        gather_readings(dictionary, gathered, form);
        gather_wildcards(dictionary, gathered, form);
    }
    if (gathered->count > 1) {
        sort_once(gathered);
    }
}

/* --- classes ------------------------------------------------------------------------------------ */

struct atom_set dictionary_class(const struct word_dictionary *dictionary, uint32_t class_id) {
    if (class_id < CLASS_OF_FORMS) {
        return (struct atom_set){0};
    }
    return dictionary->chunks[class_id / CLASS_CHUNK][class_id % CLASS_CHUNK];
}

static uint32_t *class_slot(const struct word_dictionary *dictionary, const uint32_t *atoms,
                            uint32_t count) {
    uint32_t mask = dictionary->slot_count - 1;
    uint32_t at = (uint32_t)hash_bytes(atoms, count * sizeof *atoms) & mask;
    for (; dictionary->slots[at]; at = (at + 1) & mask) {
        struct atom_set known = dictionary_class(dictionary, dictionary->slots[at]);
        if (known.count == count &&
            (count == 0 || memcmp(known.atoms, atoms, count * sizeof *atoms) == 0)) {
            break;
        }
    }
    return &dictionary->slots[at];
}

static bool grow_slots(struct word_dictionary *dictionary) {
    uint32_t wanted = dictionary->slot_count ? dictionary->slot_count * 2 : 1024;
    uint32_t *slots = alloc_zero(dictionary->alloc, wanted * sizeof *slots);
    if (!slots) {
        return false;
    }
    alloc_free(dictionary->alloc, dictionary->slots,
               dictionary->slot_count * sizeof *dictionary->slots);
    dictionary->slots = slots;
    dictionary->slot_count = wanted;
    for (uint32_t id = CLASS_OF_FORMS; id < dictionary->class_count; id++) {
        struct atom_set set = dictionary_class(dictionary, id);
        *class_slot(dictionary, set.atoms, set.count) = id;
    }
    return true;
}

static bool store_class(struct word_dictionary *dictionary, uint32_t id, const uint32_t *atoms,
                        uint32_t count) {
    struct atom_set **chunk = &dictionary->chunks[id / CLASS_CHUNK];
    uint32_t *copy = arena_take(&dictionary->arena, count * sizeof *copy);
    if (copy && !*chunk) {
        *chunk = alloc_zero(dictionary->alloc, CLASS_CHUNK * sizeof **chunk);
    }
    if (!copy || !*chunk) {
        return false;
    }
    memcpy(copy, atoms, count * sizeof *copy);
    (*chunk)[id % CLASS_CHUNK] = (struct atom_set){.atoms = copy, .count = count};
    return true;
}

/* Under the lock. 0 when memory ran out. */
static uint32_t class_of(struct word_dictionary *dictionary, const uint32_t *atoms,
                         uint32_t count) {
    if (dictionary->class_count >= dictionary->slot_count / 2 && !grow_slots(dictionary)) {
        return 0;
    }
    uint32_t *slot = class_slot(dictionary, atoms, count);
    if (*slot) {
        return *slot;
    }
    uint32_t id = dictionary->class_count;
    if (id >= DICTIONARY_CLASSES_MOST || !store_class(dictionary, id, atoms, count)) {
        return 0;
    }
    dictionary->class_count++;
    *slot = id;
    return id;
}

uint32_t dictionary_classify(const void *opaque, struct slice form) {
    /* Classes are a memo: they grow under the lock, and what they say never changes. */
    struct word_dictionary *dictionary = (struct word_dictionary *)(uintptr_t)opaque;
    struct gathered gathered;
    gathered.alloc = dictionary->alloc;
    gathered.atoms = gathered.near;
    gathered.capacity = 0;
    gathered.failed = false;
    gather_form(dictionary, &gathered, form);
    uint32_t id = 0;
    if (gathered.count) {
        pthread_mutex_lock(&dictionary->lock);
        id = class_of(dictionary, gathered.atoms, gathered.count);
        dictionary->failed = dictionary->failed || gathered.failed || id == 0;
        pthread_mutex_unlock(&dictionary->lock);
    }
    if (gathered.capacity) {
        array_free(dictionary->alloc, &gathered.atoms, &gathered.capacity, sizeof(uint32_t));
    }
    return id;
}

bool dictionary_failed(struct word_dictionary *dictionary) {
    pthread_mutex_lock(&dictionary->lock);
    bool failed = dictionary->failed;
    pthread_mutex_unlock(&dictionary->lock);
    return failed;
}
