/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns tried against a lexicon set one by one, with the fate of every candidate kept: what `lexicon
 * explain` shows and `lexicon test` compares. */
#ifndef ATTUNE_CLI_TRIAL_H
#define ATTUNE_CLI_TRIAL_H

#include "base/buffer.h"
#include "cli/lexicons.h"
#include "input/turn.h"
#include "match/finder.h"
#include "match/matcher.h"
#include "match/select.h"
#include "text/tokenize.h"

struct trial {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct matcher *matcher;
    struct tokenizer *tokenizer;
    struct finder *finder;
    struct selector *selector;
    struct buffer text; /* of the turn at hand, padded */
    struct tokens tokens;
    struct hit_list hits; /* of the turn at hand; their places are bytes of its text */
};

/* The set must outlive it. Must be released even if this fails. */
enum status trial_init(struct trial *trial, const struct alloc *alloc,
                       const struct lexicons *lexicons, struct error *error);
void trial_release(struct trial *trial);

/* Forgets the turns before. */
void trial_begin(struct trial *trial);

/* One turn after the others. ROLE_UNKNOWN: anybody. Errors: STATUS_MEMORY; STATUS_USAGE for a text
 * that is too long for one part, or is not UTF-8. */
enum status trial_read(struct trial *trial, enum role role, enum kind kind, struct slice text,
                       struct error *error);

/* What became of a hit, in words. */
bool trial_append_fate(const struct trial *trial, const struct hit *hit, struct buffer *out);

/* Where an entry stands: "lexicons/empathy.lex:34". */
bool trial_append_place(const struct lexicon_set *set, const struct entry *entry,
                        struct buffer *out);

/* Reads "therapist: How was that?". Errors: STATUS_USAGE. */
enum status trial_parse_turn(struct slice text, enum role *role, struct slice *said,
                             struct error *error);

#endif
