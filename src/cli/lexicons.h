/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lexicon set that --set, --lexicon and --category ask for. */
#ifndef ATTUNE_CLI_LEXICONS_H
#define ATTUNE_CLI_LEXICONS_H

#include "cli/command.h"
#include "lexicon/bundled.h"
#include "lexicon/set.h"

struct lexicons {
    const struct alloc *alloc;
    struct set_builder *builder;
    const struct lexicon_set *set; /* the builder's */
    const struct rules *rules;
};

/* The lexicons must be released even if a function here fails. Mistakes in a lexicon are told through
 * cli->notices, and summed up in `error`. */
enum status lexicons_init(struct lexicons *lexicons, const struct cli *cli, struct error *error);
void lexicons_release(struct lexicons *lexicons);

/* The set that --set names; `unnamed` where the option was not given. */
const char *lexicons_named_set(const struct options *options, const char *unnamed);

/* Adds the bundled lexicons of a set: "core", "full" …; then those of --lexicon. */
enum status lexicons_add_set(struct lexicons *lexicons, const char *name, struct error *error);
enum status lexicons_add_given(struct lexicons *lexicons, const struct cli *cli,
                               struct error *error);
enum status lexicons_finish(struct lexicons *lexicons, struct error *error);

/* All of it, with the set that --set names and a category for each --pattern. */
enum status lexicons_load(struct lexicons *lexicons, const struct cli *cli, struct error *error);

/* The categories of --category, each once, in the order given; all that were asked for where the option
 * was not. `chosen` has room for all categories of the set. Errors: STATUS_USAGE, with the names that
 * exist. */
enum status lexicons_choose(const struct lexicons *lexicons, const struct options *options,
                            uint32_t *chosen, uint32_t *count, struct error *error);

/* Does --pattern ask for the category? Such are chosen beside those of --category. */
bool lexicons_is_pattern(const struct lexicon_set *set, uint32_t category);

/* Is the category one of a bundled lexicon that is not in use? Then the error says so of what was given to
 * `option`, and how to have it. Errors: STATUS_USAGE, STATUS_MEMORY; STATUS_OK: there is no such one. */
enum status lexicons_tell_elsewhere(const struct alloc *alloc, const char *option,
                                    struct slice category, struct error *error);

/* A bundled file by its stem ("negation") or name ("scopes/negation", "scopes/negation.lex"); NULL:
 * there is none. */
const struct bundled_file *lexicons_bundled(const char *name);

#endif
