/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Building a lexicon set: add files or bundled lexicons, then resolve what they say of each other.
 * Every mistake is told through `notices` (several at once, each with file, line, column and a
 * remedy); the status then is STATUS_LEXICON and the set is of no use but to be freed. */
#ifndef ATTUNE_LEXICON_SET_H
#define ATTUNE_LEXICON_SET_H

#include "lexicon/lexicon.h"
#include "text/rules.h"

struct set_builder;

/* NULL when memory ran out. `rules` derive the tokens of literals as they do those of the text. */
struct set_builder *set_builder_new(const struct alloc *alloc, const struct rules *rules,
                                    const struct notices *notices);
void set_builder_free(struct set_builder *builder); /* frees the set with it */

/* `name` is a bundled lexicon's name ("empathy") or a path to a .lex file (it holds '/' or ends in
 * ".lex"). Adding one twice does nothing. What it includes is looked for beside it, then among the
 * bundled files. An unknown name is told with those that exist. */
enum status set_builder_add(struct set_builder *builder, const char *name, struct error *error);

/* Adds the bundled lexicons of a set: "default", "core", "full" (all but those on request), "none"; "all",
 * those too. An unknown one is told with those that exist. */
enum status set_builder_add_set(struct set_builder *builder, const char *name, struct error *error);

/* "core" or "full", whichever is the smallest set with the bundled lexicon; "": it is had by its name
 * alone. */
const char *set_holding(struct slice lexicon);

/* One more lexicon from memory, as `file` would hold it. */
enum status set_builder_add_text(struct set_builder *builder, const char *file, struct slice text,
                                 struct error *error);

/* Adds the bundled scopes and the lexicons that `after`, `unless`, `over` and units name and that
 * are not there yet (marked as not asked for), resolves names, finds cycles. The set belongs to the
 * builder, and nothing can be added to it any more. */
enum status set_builder_finish(struct set_builder *builder, const struct lexicon_set **set,
                               struct error *error);

#endif
