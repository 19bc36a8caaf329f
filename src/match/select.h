/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What needs the turns before, in the order of the turns: history (the rest of step 3), selection
 * without overlap (4), `over` (5), `once` (6). One selector serves a whole run; it remembers the last
 * turns of the session at hand and nothing else. */
#ifndef ATTUNE_MATCH_SELECT_H
#define ATTUNE_MATCH_SELECT_H

#include "match/match.h"
#include "match/matcher.h"

struct selector;

/* Of a part of a turn. */
enum selector_bit {
    SELECTOR_STARTS = 1,     /* it begins, */
    SELECTOR_ENDS = 2,       /* ends its turn */
    SELECTOR_BACKCHANNEL = 4 /* which leaves no trace in the history */
};

/* NULL when memory ran out. */
struct selector *selector_new(const struct alloc *alloc, const struct matcher *matcher);
void selector_free(struct selector *selector);

/* Another session begins: the turns before are forgotten. */
void selector_session(struct selector *selector);

/* A part of a turn comes, spoken by a `role`, with hits or without. `bits`: enum selector_bit. Was anything
 * remembered of the turn before, so that selector_followed may tell it? */
bool selector_begin(struct selector *selector, uint8_t role, unsigned bits);

/* Decides the fate of its hits, as a finder gives them. Errors: STATUS_MEMORY. */
enum status selector_read(struct selector *selector, struct hit *hits, size_t count);

/* The same for a turn that is still being spoken, as far as it is known: nothing is remembered of it, and
 * what may be had once is not held back. Errors: STATUS_MEMORY. */
enum status selector_preview(struct selector *selector, struct hit *hits, size_t count);

/* Did the turn before the one that was read last hold a counted hit of `category`? Only of categories
 * that the matcher remembers (`after`, `unless`, units). */
bool selector_followed(const struct selector *selector, uint32_t category);

#endif
