/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The `key value` lines before a file's first section. */
#ifndef ATTUNE_LEXICON_HEADER_H
#define ATTUNE_LEXICON_HEADER_H

#include "lexicon/parse.h"

/* Errors: STATUS_LEXICON (told), STATUS_MEMORY. */
enum status header_read(struct parse *parse, const struct line *line);
/* Did the header give that key? */
bool header_has(const struct parse *parse, const char *name);

#endif
