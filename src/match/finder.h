/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is pure within one part of a turn: candidates (step 1), exclusions (2), and of the context (3)
 * role, kind and scopes. Belongs to one thread; what it finds depends on the part alone. */
#ifndef ATTUNE_MATCH_FINDER_H
#define ATTUNE_MATCH_FINDER_H

#include "match/match.h"
#include "match/matcher.h"

struct finder;

struct finder_part {
    struct slice text;
    struct tokens *tokens; /* whose end is marked behind them */
    uint8_t role, kind;    /* enum role, enum kind of input/; 0 is an unknown role */
    bool any_role;         /* the speaker's words are shown every category: unknown, author */
    bool starts, ends;     /* the part begins, ends its turn */
};

/* `trace`: keep the candidates that failed, with their fate. NULL when memory ran out. */
struct finder *finder_new(const struct alloc *alloc, const struct matcher *matcher, bool trace);
void finder_free(struct finder *finder);

/* Appends the part's candidates to `hits`, sorted by first token; `*questions` is the number of its
 * sentences that ask. Errors: STATUS_MEMORY. */
enum status finder_read(struct finder *finder, const struct finder_part *part,
                        struct hit_list *hits, uint32_t *questions);

/* Sentences that regex `index` of the matcher gave up at its match limit. */
uint64_t finder_skipped(const struct finder *finder, size_t index);

#endif
