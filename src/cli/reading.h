/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A run over the inputs, and what is told of it besides its result: how far it has come, and in the end,
 * of many inputs, how many failed and why. */
#ifndef ATTUNE_CLI_READING_H
#define ATTUNE_CLI_READING_H

#include "cli/findings.h"
#include "cli/progress.h"
#include "pipeline.h"

struct inputs_reading {
    const struct cli *cli;
    struct progress progress;
    const struct pipeline_watch *watch; /* the caller's, or NULL */
    struct findings failures;
    uint64_t files; /* with failures */
    uint64_t last_file;
    enum status status; /* of keeping failures */
};

/* pipeline_run, watched. The notices are the command line's. `reading` is zeroed, and must be released
 * even if this fails. */
enum status reading_run(struct inputs_reading *reading, const struct cli *cli,
                        const struct matcher *matcher, const struct pipeline_options *options,
                        struct stage_sink *sinks, struct pipeline_figures *figures,
                        struct error *error);
void reading_release(struct inputs_reading *reading);

/* Remarks how many inputs failed, where more than one did, and of many also why. Errors: STATUS_MEMORY. */
enum status reading_tell(struct inputs_reading *reading, const struct pipeline_figures *figures,
                         struct error *error);

#endif
