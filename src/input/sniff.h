/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a source is, by the beginning of its decoded text: a table, a transcript or a note; and which
 * labels it uses. Depends on that text alone. */
#ifndef ATTUNE_INPUT_SNIFF_H
#define ATTUNE_INPUT_SNIFF_H

#include "input/roles.h"

enum { SNIFF_LABELS = 64 };

/* A label seen, and on how many lines. */
struct sniffed {
    struct slice label; /* in the text sniffed */
    uint32_t lines;
    struct placing placing;
};

struct sniff {
    struct sniffed labels[SNIFF_LABELS]; /* the first so many distinct ones */
    size_t count;
    size_t last[2];    /* of the labels: those seen last, the latest first */
    uint32_t headings; /* lines with a heading of notes or forms */
    uint32_t plain;    /* lines without a label */
    bool any_line;     /* there was a line that is not blank */
    bool
        begins_spoken; /* the first such has a role's label and words that people say to each other */
    bool is_transcript;
    struct roles_hints hints;
};

/* `roles` already knows patterns and the source's header. `sure`: it is said to be a transcript. */
void sniff_text(struct slice text, struct roles *roles, bool sure, struct sniff *sniff);

/* The same for a text whose labels have no colon: a transcript only where two roles and three lines have
 * one, and one recurs. */
void sniff_bare(struct slice text, struct roles *roles, struct sniff *sniff);

/* The name of the reader for a text that says by its first lines what it is: "vtt", "srt", "chat".
 * NULL: none of these. */
const char *sniff_format(struct slice text);

/* The separator of a table whose first line names a text column, or '\0'. */
char sniff_table(struct slice text, const char *text_column);

/* What parts the cells of a table whatever its columns are called: the mark that its first rows have
 * equally often. */
char sniff_separator(struct slice text);
/* The same, where the first row is known to hold names: the mark it has most often. */
char sniff_separator_of_names(struct slice text);

enum sniffed_json { SNIFFED_NO_JSON, SNIFFED_JSON_LINES, SNIFFED_JSON_DOCUMENT };

/* Objects line by line, or one value that is an object or a list of objects. `named`: it is called
 * .json. */
enum sniffed_json sniff_json(struct slice text, bool named);

#endif
