/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pattern stands for, spelt out: texts that it matches as a whole, numbered from 0. Where any
 * word may stand (a gap, the rest of a wildcard) there stands one that no other pattern is likely to
 * name. Nothing is kept. */
#ifndef ATTUNE_CLI_WORDINGS_H
#define ATTUNE_CLI_WORDINGS_H

#include "base/buffer.h"
#include "lexicon/lexicon.h"

#define WORDINGS_MOST UINT64_C(1000000000000)

/* How many there are; WORDINGS_MOST where there are as many and more. */
uint64_t wordings_count(const struct lexicon_set *set, const struct node *pattern);

/* Appends number `index` of them; with WORDINGS_MOST wordings and more, the numbers up to there give
 * some of them. False when memory ran out. */
bool wordings_append(const struct lexicon_set *set, const struct node *pattern, uint64_t index,
                     struct buffer *out);

#endif
