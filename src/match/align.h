/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which tokens of a match its entry read: the automaton knows where a match ends, not which tokens
 * stood in gaps or were skipped. One match is run through its entry's program again, keeping for each
 * place the way that read the most words. */
#ifndef ATTUNE_MATCH_ALIGN_H
#define ATTUNE_MATCH_ALIGN_H

#include "match/automaton.h"

struct way {
    uint32_t item; /* instruction << 1 | reached through a gap */
    uint32_t words;
    uint32_t last_word; /* of the last token read; LEXICON_NONE: none */
    uint32_t end;       /* behind the last token read */
    bool pending;       /* passed the first of two tokens that are skipped together */
};

struct way_list {
    struct way *items;
    size_t count, capacity;
};

struct aligner {
    const struct alloc *alloc;
    const struct program *program;
    const struct word_dictionary *dictionary;
    struct way_list now, next, stack;
    const struct token *ahead; /* the token after the one being read, */
    const struct token *end;   /* and where the match ends */
    bool failed;
};

void aligner_init(struct aligner *aligner, const struct alloc *alloc, const struct program *program,
                  const struct word_dictionary *dictionary);
void aligner_release(struct aligner *aligner);

/* Gives the words that the match read and mends `found->end` where tokens trail that were skipped.
 * Errors: STATUS_MEMORY. */
enum status aligner_read(struct aligner *aligner, const struct token *tokens, struct found *found,
                         uint32_t *words);

#endif
