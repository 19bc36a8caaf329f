/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stretches of a part that lie in a scope: what follows a negation, what is reported, what is
 * asked. A hit is in a scope if its first token is; so a trigger inside the hit itself opens nothing
 * for it. */
#ifndef ATTUNE_MATCH_SCOPES_H
#define ATTUNE_MATCH_SCOPES_H

#include "match/automaton.h"
#include "match/matcher.h"

struct scopes {
    const struct alloc *alloc;
    const struct matcher *matcher;
    uint32_t marked[TERMINAL_NUMBERS]; /* by terminal_number: a bit for each scope that all of a
                                          sentence with that mark is in */
    uint32_t *inside; /* by token: a bit for each scope that a trigger opened there */
    size_t inside_capacity;
    bool any; /* some trigger did; else `inside` is not filled */
};

void scopes_init(struct scopes *scopes, const struct alloc *alloc, const struct matcher *matcher);
void scopes_release(struct scopes *scopes);

/* Opens the scopes from the side program's matches (those of triggers that are vetoed must be gone).
 * Errors: STATUS_MEMORY. */
enum status scopes_read(struct scopes *scopes, const struct tokens *tokens,
                        const struct found *side, size_t side_count);

/* May something that is said in the sentence open a scope that goes beyond it? A quotation does; its mark
 * stands in the sentence or right behind. `*quote` is the first token of no sentence before that has a
 * mark before it, or any before that one. */
bool scopes_may_quote(const struct tokens *tokens, const struct sentence *sentence,
                      uint32_t *quote);

/* A bit for each scope that the token is in; `terminal` is the mark of its sentence, which may say so
 * too. */
static inline uint32_t scopes_at(const struct scopes *scopes, uint32_t token, uint32_t terminal) {
    uint32_t marked = scopes->marked[terminal_number(terminal)];
    return scopes->any ? marked | scopes->inside[token] : marked;
}

#endif
