/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stretches of a part that lie in a scope: what follows a negation, what is reported, what is
 * asked. A hit is in a scope if its first token is; so a trigger inside the hit itself opens nothing
 * for it. */
#ifndef ATTUNE_MATCH_SCOPES_H
#define ATTUNE_MATCH_SCOPES_H

#include "match/automaton.h"
#include "match/matcher.h"

struct region {
    uint32_t scope;
    uint32_t first, end; /* tokens [first, end) */
};

struct scopes {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct region *regions;
    size_t count, capacity;
    uint32_t *inside; /* by token: a bit for each scope that it is in */
    size_t inside_capacity;
};

void scopes_init(struct scopes *scopes, const struct alloc *alloc, const struct lexicon_set *set);
void scopes_release(struct scopes *scopes);

/* Finds the regions of every scope from the side program's matches (those of triggers that are
 * vetoed must be gone). Errors: STATUS_MEMORY. */
enum status scopes_read(struct scopes *scopes, const struct tokens *tokens,
                        const struct found *side, size_t side_count);

/* A bit for each scope that the token is in. */
static inline uint32_t scopes_at(const struct scopes *scopes, uint32_t token) {
    return scopes->inside[token];
}

#endif
