/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Matches with their contexts, kept until they can be written: all of them to be sorted, or a sample.
 * What is kept is owned here and bounded: beyond KWIC_HELD_MOST bytes it is refused, with a remedy. */
#ifndef ATTUNE_CLI_KWIC_ITEMS_H
#define ATTUNE_CLI_KWIC_ITEMS_H

#include <stdint.h>

#include "analysis/random.h"
#include "base/buffer.h"
#include "base/error.h"
#include "cli/context_words.h"

enum { KWIC_HELD_MOST = 256 << 20 };

enum kwic_sort { KWIC_SORT_NONE, KWIC_SORT_LEFT, KWIC_SORT_RIGHT }; /* as --sort names them */

enum kwic_name { KWIC_FILE, KWIC_SESSION, KWIC_SPEAKER, KWIC_MATCH, KWIC_NAMES };

struct kwic_item {
    struct kwic_item *next;    /* that waits for its right context */
    uint64_t sequence;         /* of all matches */
    uint64_t turn, start, end; /* bytes [start, end) of the source */
    uint32_t line, column;
    uint32_t entry, category;
    uint32_t slot; /* of the sample */
    uint32_t turns_to_come;
    uint8_t role;
    bool negated, full; /* no more of the right context is kept */
    size_t held;        /* bytes that were counted for it */
    size_t lengths[KWIC_NAMES];
    struct buffer names; /* one after the other */
    struct buffer left, right, key;
};

struct kwic_items {
    const struct alloc *alloc;
    enum kwic_sort sort;
    size_t most; /* of a sample; 0: all are kept, or none */
    struct random random;
    uint64_t seen;
    size_t held, bound; /* bytes, of items that wait too */
    struct kwic_item **items;
    size_t count, capacity;
    struct context_words words;
};

void kwic_items_init(struct kwic_items *items, const struct alloc *alloc, enum kwic_sort sort,
                     size_t most, uint64_t seed);
void kwic_items_release(struct kwic_items *items);

/* The next match: is it wanted? Then `*slot` is its place. Each is asked about once, in order. */
bool kwic_items_admit(struct kwic_items *items, uint32_t *slot);

/* An item without content; NULL when memory ran out. */
struct kwic_item *kwic_items_new(struct kwic_items *items);
void kwic_items_drop(struct kwic_items *items, struct kwic_item *item);

/* Counts what the item has come to hold. Errors: STATUS_MEMORY, STATUS_USAGE: it is too much. */
enum status kwic_items_weigh(struct kwic_items *items, struct kwic_item *item, struct error *error);

/* Are items kept to the end? Else each is written when it is complete. */
bool kwic_items_keeps(const struct kwic_items *items);
/* Takes the complete item over, even if it fails. Errors: as above. */
enum status kwic_items_keep(struct kwic_items *items, struct kwic_item *item, struct error *error);
/* Puts what is kept in its order. */
void kwic_items_order(struct kwic_items *items);

struct slice kwic_item_name(const struct kwic_item *item, enum kwic_name name);

#endif
