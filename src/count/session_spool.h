/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The counted parts of one session, kept in an unlinked temporary file until the session's length is
 * known, then given once more in their order. */
#ifndef ATTUNE_COUNT_SESSION_SPOOL_H
#define ATTUNE_COUNT_SESSION_SPOOL_H

#include "count/counter.h"

struct session_spool;

/* Of the parts that it gives. */
extern const struct counter_questions session_spool_questions;

/* `questions` are those of the parts that it is given. */
enum status session_spool_new(const struct alloc *alloc, const struct lexicon_set *set,
                              const struct counter_questions *questions,
                              struct session_spool **spool, struct error *error);
void session_spool_free(struct session_spool *spool);

/* Keeps the part. */
enum status session_spool_add(struct session_spool *spool, const struct counted_part *part,
                              struct error *error);

/* Gives every part with the words before it and the words in all, then forgets them. */
typedef enum status session_spool_take(void *context, const struct counted_part *part,
                                       int64_t words_before, int64_t words, struct error *error);
enum status session_spool_replay(struct session_spool *spool, session_spool_take *take,
                                 void *context, struct error *error);

#endif
