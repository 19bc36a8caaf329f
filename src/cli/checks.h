/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be wrong with sessions that could be read: a table of questions, each asked of every session
 * of a survey. */
#ifndef ATTUNE_CLI_CHECKS_H
#define ATTUNE_CLI_CHECKS_H

#include "cli/findings.h"
#include "cli/survey.h"

/* In the order in which they are told. */
enum survey_problem {
    PROBLEM_UNPLACED,
    PROBLEM_MANY_SPEAKERS,
    PROBLEM_ONE_SPEAKER,
    PROBLEM_NO_THERAPIST,
    PROBLEM_NO_CLIENT,
    PROBLEM_NO_SPEAKERS,
    PROBLEM_LANGUAGE,
    PROBLEM_SAME_TEXT,
    PROBLEM_ALIKE,
    PROBLEM_SAME_SESSION,
    PROBLEM_FEW_WORDS,
    PROBLEM_COUNT
};

/* For files: "no_role" and so on. */
const char *checks_code(enum survey_problem problem);

struct checks_options {
    bool kind_given; /* nobody needs to be told of notes */
};

/* Sets `problems` of all sessions. Errors: STATUS_MEMORY. */
enum status checks_run(struct survey *survey, const struct checks_options *options,
                       struct findings *findings, struct error *error);

#endif
