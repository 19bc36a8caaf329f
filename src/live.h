/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A run that waits for nobody: standard input is read line by line, and each line is looked at as soon as
 * it has come. Turns go to the sink when they have ended, as in pipeline.h; the one that is still being
 * spoken is shown after each of its lines, with the matches it has so far. What is shown depends on the
 * lines alone, not on how they came. */
#ifndef ATTUNE_LIVE_H
#define ATTUNE_LIVE_H

#include "pipeline.h"

struct live_options {
    const struct intake_options *intake;
    int descriptor;
    struct stage_sink *sinks;         /* turns that have ended */
    const struct stage_sink *preview; /* the open turn, after each line */
};

/* Errors: STATUS_MEMORY, STATUS_USAGE (options), what a sink returned. An input that fails is told through
 * `notices` and counted. */
enum status live_run(const struct alloc *alloc, const struct matcher *matcher,
                     const struct live_options *options, const struct notices *notices,
                     struct pipeline_figures *figures, struct error *error);

#endif
