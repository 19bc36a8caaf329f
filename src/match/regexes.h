/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regex entries: PCRE2 over the normalised text of one sentence, each match snapped to whole tokens.
 * Belongs to one thread. */
#ifndef ATTUNE_MATCH_REGEXES_H
#define ATTUNE_MATCH_REGEXES_H

#include "base/buffer.h"
#include "match/automaton.h"
#include "match/matcher.h"

struct regexes {
    const struct alloc *alloc;
    const struct matcher *matcher;
    pcre2_match_context *context;
    pcre2_match_data *match;
    struct buffer text; /* the sentence, normalised */
    uint32_t *map;      /* its bytes' offsets in the raw sentence */
    size_t map_capacity;
    uint32_t prepared; /* the sentence that `text` holds; LEXICON_NONE: none */
    uint64_t *skipped; /* by regex: sentences given up at the match limit */
};

enum status regexes_init(struct regexes *regexes, const struct alloc *alloc,
                         const struct matcher *matcher);
void regexes_release(struct regexes *regexes);

/* Begins another part of text. */
void regexes_begin(struct regexes *regexes);

/* Runs regex `index` on sentence `number` of `text` and appends its matches. A sentence at which the
 * match limit was reached is counted in `skipped`. Errors: STATUS_MEMORY. */
enum status regexes_find(struct regexes *regexes, size_t index, struct slice text,
                         const struct tokens *tokens, uint32_t number, struct found_list *found);

#endif
