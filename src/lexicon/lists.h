/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `list NAME = …` and `include FILE`. A file sees its own lists and those of the files it includes,
 * directly or not. */
#ifndef ATTUNE_LEXICON_LISTS_H
#define ATTUNE_LEXICON_LISTS_H

#include "lexicon/parse.h"

/* Reads patterns of this file and notes the lists they name. */
struct pattern_reader lists_reader(struct parse *parse);

/* Is the line `list NAME = …`, `include FILE.lex`? Neither can be an entry, for its punctuation. */
bool lists_begins(const struct line *line);
bool lists_includes(const struct line *line);

/* Errors: STATUS_LEXICON (told), STATUS_MEMORY. */
enum status lists_begin(struct parse *parse, const struct line *line);
enum status lists_continue(struct parse *parse, const struct line *line);
enum status lists_include(struct parse *parse, const struct line *line);

/* At the file's end: the names used become numbers; cycles, and entries that lists make too large,
 * are told. Entries from `first_entry` on are the file's. Errors: STATUS_MEMORY. */
enum status lists_resolve(struct parse *parse, uint32_t first_entry);

#endif
