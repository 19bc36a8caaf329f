/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `mark` says at a session's end: at most three things to look at, put as questions for
 * supervision. Words only point; so each question names its line and its words, and judges nothing. */
#ifndef ATTUNE_CLI_CLOSING_H
#define ATTUNE_CLI_CLOSING_H

#include "report/mark.h"

enum { CLOSING_MOST = 3, CLOSING_WORDS = 60 /* bytes of what was said that are shown */ };

/* The turn that shows most of a theme so far: the first of those that show as much. */
struct closing_theme {
    uint32_t hits;
    uint32_t line;
    uint32_t question;                                 /* row of the table of questions */
    char words[CLOSING_WORDS + sizeof "\xE2\x80\xA6"]; /* with an ellipsis where they are cut */
    size_t length;
};

struct closing {
    struct closing_theme themes[CLOSING_MOST];
};

struct closing_hit {
    struct slice category; /* full name */
    struct slice words;    /* the match, and what follows it in its sentence */
    uint32_t line;
};

/* All zero bytes: nothing taken yet. */
void closing_clear(struct closing *closing);

/* The counted hits of one turn. */
void closing_take(struct closing *closing, const struct closing_hit *hits, size_t count);

/* Gives the questions, which point into `closing`; returns how many. */
size_t closing_questions(const struct closing *closing,
                         struct mark_question found[static CLOSING_MOST]);

#endif
