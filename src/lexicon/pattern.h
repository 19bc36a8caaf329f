/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pattern grammar. A parsed pattern is in normal form: no sequence directly in a sequence, no
 * choice directly in a choice, no sequence or choice of one; so equal patterns give equal trees. */
#ifndef ATTUNE_LEXICON_PATTERN_H
#define ATTUNE_LEXICON_PATTERN_H

#include "base/arena.h"
#include "base/buffer.h"
#include "lexicon/lexicon.h"
#include "lexicon/literal.h"
#include "lexicon/mistakes.h"

enum { PATTERN_DEPTH_MOST = 32 };

struct pattern {
    struct node *root;
    bool anchored_start, anchored_end;
};

enum pattern_use {
    PATTERN_ENTRY,
    PATTERN_ITEM /* of a list: neither gaps nor ^ and $ */
};

/* What patterns are made with, and where their mistakes go. */
struct pattern_reader {
    struct arena *arena; /* takes the nodes */
    struct literals *literals;
    struct mistakes *mistakes;
    /* Told of each NODE_LIST, whose `form` is the list's name and whose `list` it is to fill. */
    enum status (*list_named)(void *context, struct node *node, struct spot spot);
    void *context;
};

/* Errors: STATUS_LEXICON (told to the mistakes), STATUS_MEMORY. */
enum status pattern_parse(const struct pattern_reader *reader, struct slice text, struct spot spot,
                          enum pattern_use use, struct pattern *pattern);

/* Words separated by '|', for `needs`: a NODE_CHOICE of NODE_WORDs, also of one. */
enum status pattern_parse_words(const struct pattern_reader *reader, struct slice text,
                                struct spot spot, struct node **words);

/* Appends the canonical text; false when memory ran out. */
bool pattern_print(const struct lexicon_set *set, const struct node *node, struct buffer *buffer);

/* Are these the same? */
bool pattern_equal(const struct node *left, const struct node *right);

/* Is `name` that of a transcript event: pause, laugh … ? */
bool pattern_is_event(struct slice name);
/* Lower-case letters, digits and '_'; with `parts` also dots between them. */
bool pattern_is_name(struct slice name, bool parts);

#endif
