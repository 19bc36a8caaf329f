/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands that show matches have in common: the lexicons compiled, the categories chosen, the
 * inputs read through the pipeline into a sink. */
#ifndef ATTUNE_CLI_MATCHING_H
#define ATTUNE_CLI_MATCHING_H

#include "cli/inputs.h"
#include "cli/lexicons.h"
#include "cli/remarks.h"
#include "match/matcher.h"
#include "pipeline.h"

struct matching {
    const struct cli *cli;
    struct inputs inputs;
    struct lexicons lexicons;
    struct matcher *matcher;
    bool *shown; /* by category: it was chosen, or one above it was */
    size_t shown_room;
    bool *entries; /* those of --entry; NULL: all */
    size_t entry_room;
    enum role only;                     /* ROLE_UNKNOWN: everybody's matches */
    bool trace;                         /* candidates that failed are kept too */
    const struct pipeline_watch *watch; /* the command's, or NULL */
    struct pipeline_figures figures;
    struct remarks remarks; /* for commands that take parts into it */
};

/* Errors: STATUS_USAGE, STATUS_LEXICON, STATUS_MEMORY. The matching must be released even then.
 * `hints`: entries that only add to scores are looked for too. */
enum status matching_init(struct matching *matching, const struct cli *cli, bool hints,
                          struct error *error);
void matching_release(struct matching *matching);

/* Is standard input all that is read, and does somebody wait for each of its lines? */
bool matching_is_live(const struct matching *matching, bool terminal);

/* Reads everything. Errors: those of pipeline_run. */
enum status matching_run(struct matching *matching, struct stage_sink *sink, struct error *error);

/* The status of a run that came to its end: some inputs may have failed. */
enum exit_status matching_status(const struct matching *matching);

/* Is the hit one to be shown? */
bool matching_shows(const struct matching *matching, const struct counted_part *part,
                    const struct hit *hit);

#endif
