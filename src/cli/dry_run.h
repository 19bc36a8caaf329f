/* SPDX-License-Identifier: GPL-3.0-or-later */
/* count --dry-run: every input is read as count would read it, and nothing is counted. Told is what each
 * was taken for, who speaks in it, and what may be wrong: as a page for people, or with --to as a table,
 * a row a speaker. */
#ifndef ATTUNE_CLI_DRY_RUN_H
#define ATTUNE_CLI_DRY_RUN_H

#include "cli/command.h"
#include "cli/findings.h"
#include "cli/survey.h"
#include "report/output.h"
#include "report/writer.h"

enum exit_status cli_dry_run(const struct cli *cli);

/* What is written from. */
struct dry_run {
    const struct cli *cli;
    struct survey survey;
    struct findings findings;
    struct output output;
    uint64_t failed;  /* inputs that could not be read, or not to their end */
    bool incomplete;  /* something was left out of an input */
    const char *list; /* --speakers-out, once it is written; or NULL */
    uint32_t listed;  /* speakers in it */
};

/* The page. Errors of all: STATUS_MEMORY, STATUS_OUTPUT, STATUS_STOP. */
enum status dry_run_write_page(struct dry_run *run, size_t width, struct error *error);
/* The table, in a format of report/. */
enum status dry_run_write_table(struct dry_run *run, const struct table_format *format,
                                struct error *error);
/* --speakers-out: the speakers without a role. */
enum status dry_run_write_list(struct dry_run *run, const char *path, struct error *error);

/* "the usual word", "--role": how a speaker's role was found, for people and for files. */
const char *dry_run_found_by(const struct survey_speaker *speaker);
const char *dry_run_found_code(const struct survey_speaker *speaker);

#endif
