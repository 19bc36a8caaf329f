/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `mark` says at a session's end: at most three things to look at, put as questions for
 * supervision. Words only point; so each question names its line and its words, and judges nothing. */
#ifndef ATTUNE_CLI_CLOSING_H
#define ATTUNE_CLI_CLOSING_H

#include "base/buffer.h"
#include "base/error.h"
#include "lexicon/lexicon.h"

enum { CLOSING_MOST = 3, CLOSING_WORDS = 60 /* bytes of a match that are shown */ };

/* The turn that shows most of a theme so far: the first of those that show as much. */
struct closing_theme {
    uint32_t hits;
    uint32_t line;
    uint32_t question; /* row of the table of questions */
    char words[CLOSING_WORDS + 1];
};

struct closing {
    struct closing_theme themes[CLOSING_MOST];
    struct buffer sentences[CLOSING_MOST];
};

struct closing_hit {
    struct slice category; /* full name */
    struct slice words;
    uint32_t line;
};

void closing_init(struct closing *closing, const struct alloc *alloc);
void closing_release(struct closing *closing);
void closing_clear(struct closing *closing);

/* The counted hits of one turn. */
void closing_take(struct closing *closing, const struct closing_hit *hits, size_t count);

/* Writes the sentences and gives them; returns how many. SIZE_MAX: memory ran out. */
size_t closing_sentences(struct closing *closing, struct slice sentences[static CLOSING_MOST]);

#endif
