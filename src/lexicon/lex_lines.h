/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lexicon file as lines: comments and blank lines dropped, each line cut into what stands before
 * the first ` ;` and its attributes. Slices lie in the file's text. */
#ifndef ATTUNE_LEXICON_LEX_LINES_H
#define ATTUNE_LEXICON_LEX_LINES_H

#include <stdbool.h>

#include "base/slice.h"
#include "lexicon/mistakes.h"

struct line {
    struct spot spot; /* of the first byte that is no blank */
    bool indented;
    bool excludes; /* it began with `!`, which `body` lacks */
    bool regex;    /* the body begins with '/' */
    bool valid;    /* it is UTF-8; if not, `spot` is the first wrong byte, and nothing else holds */
    struct slice text; /* without indentation and comment */
    struct slice body;
    struct spot body_spot;
    bool has_attributes;
    struct slice attributes;
    struct spot attributes_spot;
};

struct lex_lines {
    struct slice rest;
    uint32_t number; /* of the line read last */
};

void lex_lines_init(struct lex_lines *lines, struct slice text); /* skips a byte order mark */
/* The next line that holds something; false at the end. */
bool lex_lines_next(struct lex_lines *lines, struct line *line);

/* Cuts the first part of `text` off at a `separator` outside quotes; *spot moves along with *text.
 * Returns it trimmed, with its place in *part_spot. */
struct slice lex_lines_part(struct slice *text, char separator, struct spot *spot,
                            struct spot *part_spot);
/* Drops blanks at both ends and moves the spot to the first byte left. */
struct slice lex_lines_trim(struct slice text, struct spot *spot);

#endif
