/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of the candidates of one part: exclusions veto (step 2), the context allows or forbids
 * (3), and where the turns before have no say, what loses its place is dropped (4). Belongs to one
 * thread; what it says depends on the part alone. */
#ifndef ATTUNE_MATCH_JUDGE_H
#define ATTUNE_MATCH_JUDGE_H

#include "match/align.h"
#include "match/finder.h"
#include "match/overlap.h"
#include "match/scopes.h"

struct judge {
    const struct alloc *alloc;
    const struct matcher *matcher;
    bool trace; /* those that fail are kept too, with their fate */
    struct aligner aligner;
    struct overlap overlap;
    struct scopes scopes;
    struct found_list vetoes; /* the exclusions of the part */
    uint32_t longest_veto;    /* tokens */
    uint64_t targets;         /* what they veto, as bits */
};

/* `matcher` must outlive it. False when memory ran out; release it all the same. */
bool judge_init(struct judge *judge, const struct alloc *alloc, const struct matcher *matcher,
                bool trace);
void judge_release(struct judge *judge);

/* For judge_hear, where there is something. */
enum status judge_hear_side(struct judge *judge, const struct finder_part *part,
                            struct found_run side);

/* Learns what bears on the part's candidates: `side` is what the side program matched, in the order of
 * first tokens, and is used up. Errors: STATUS_MEMORY. */
static inline enum status judge_hear(struct judge *judge, const struct finder_part *part,
                                     struct found_run side) {
    judge->vetoes.count = 0;
    judge->longest_veto = 0;
    judge->targets = 0;
    judge->scopes.any = false;
    return side.count ? judge_hear_side(judge, part, side) : STATUS_OK;
}

/* Does the part's last sentence ask, though it lacks a mark? */
bool judge_asks_unmarked(const struct judge *judge, const struct tokens *tokens);

/* Appends the hits among the candidates, which are sorted by first token and tell their sentences, and are
 * used up; the hits are sorted by place, and those have lost that do so without regard to the turns before.
 * Errors: STATUS_MEMORY. */
enum status judge_candidates(struct judge *judge, const struct finder_part *part,
                             struct found_run candidates, struct hit_list *hits);

/* The sentence of a token; `*at` is where the one of an earlier token was found. */
static inline const struct sentence *judge_sentence(const struct tokens *tokens, size_t *at,
                                                    uint32_t token) {
    while (*at + 1 < tokens->sentence_count && tokens->sentences[*at + 1].first_token <= token) {
        (*at)++;
    }
    return &tokens->sentences[*at];
}

/* Only a part's last sentence can lack a mark. */
static inline bool judge_unmarked(const struct tokens *tokens) {
    return tokens->terminals & 1U << terminal_number(0);
}

#endif
