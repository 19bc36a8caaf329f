/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the options of the group Input say to the intake, and which paths are read. */
#ifndef ATTUNE_CLI_INPUTS_H
#define ATTUNE_CLI_INPUTS_H

#include "cli/command.h"
#include "input/intake.h"

struct inputs {
    const struct alloc *alloc;
    struct intake_options intake;
    struct role_rule *rules;
    size_t rule_capacity;
    const char *const *paths;
    size_t path_count;
    const char **corpus; /* the paths, where operands are something else */
    size_t corpus_capacity;
};

/* Without operands standard input is read, unless somebody sits at it. The paths are the options': the
 * operands, or for a command that takes it those of --corpus.
 * Must be released even if this fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status inputs_init(struct inputs *inputs, const struct cli *cli, struct error *error);
void inputs_release(struct inputs *inputs);

/* The file that option `id` names must be no input and no key: what was there would be lost.
 * Errors: STATUS_USAGE. */
enum status inputs_spare(const struct inputs *inputs, const struct options *options,
                         enum option_id id, struct error *error);

/* --jobs, else the processors of this machine, at most 8. */
unsigned inputs_jobs(const struct options *options);

#endif
