/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line's beginning says by its shape alone: a timestamp, a list marker, a speaker label.
 * Whether a label-shaped beginning is taken for a speaker is decided in roles.
 *
 *     [00:12] - Therapist (Anna): text      label with its text
 *     Speaker 1   00:01:02                  label alone on its line, text follows below
 *     Client [00:12]: text
 *     [Anna Lee] 10:05:11                   likewise
 */
#ifndef ATTUNE_INPUT_LABEL_H
#define ATTUNE_INPUT_LABEL_H

#include <stdbool.h>

#include "base/slice.h"

enum { LABEL_BYTES = 40, LABEL_WORDS = 4 };

/* How a label is set off from its text. */
enum label_shape {
    LABEL_COLON, /* or a timestamp behind it */
    LABEL_TAB,
    LABEL_BRACKETS, /* "[Therapist] text", "<Client> text" */
    LABEL_DASH,     /* "Therapist - text" */
    LABEL_ALONE     /* on its line */
};

struct label {
    struct slice text; /* in the line; empty: nothing label-shaped here */
    size_t rest;       /* where the text begins, behind stamp, label and blanks */
    size_t plain;      /* where it begins if that is no label: behind blanks and a stamp that is
                           plainly one, in brackets or alone on the line */
    double start, end; /* seconds; NaN: not said */
    bool tight;        /* text follows the colon without a space */
    enum label_shape shape;
};

/* Reads the beginning of a line. `whole`: all of the line is here. */
void label_read(struct slice line, bool whole, struct label *label);

/* The same for labels without a colon, which are some only where a whole text is written that way. */
void label_read_bare(struct slice line, bool whole, struct label *label);

/* Every word begins with a capital or a digit, as names do. */
bool label_is_capitalised(struct slice text);
/* Its first word opens sentences or heads a section of a note ("Plan", "Question", "So"). */
bool label_is_heading(struct slice text);

/* The word heads a section of a note or a line of a form ("Goals", "Name"). */
bool label_is_section(struct slice word);

/* The next word of a label (letters, digits and apostrophes), taken from `rest`. */
bool label_next_word(struct slice *rest, struct slice *word);

/* Spaces, tabs and no-break spaces that `text` begins with, in bytes. */
size_t label_blanks(struct slice text);

/* "00:12", "1:02:03.5" in brackets or not, or two with a dash or arrow between. Returns its bytes,
 * 0 if there is none. */
size_t label_stamp(struct slice text, double *start, double *end);

#endif
