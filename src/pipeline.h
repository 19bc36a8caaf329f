/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A run of the program: sources → batches of turns → (stage.h) tokens → hits → sinks.
 *
 * With jobs, one thread at a time reads, every thread tokenises and finds in batches of its own, and
 * one thread at a time does what needs the order of the turns: history, selection, the sinks. So the
 * sinks see the same calls in the same order whatever the number of jobs and the size of reads. */
#ifndef ATTUNE_PIPELINE_H
#define ATTUNE_PIPELINE_H

#include "input/intake.h"
#include "stage.h"

/* Sees the raw bytes of each source as they are read, and its end. May be NULL. */
struct pipeline_watch {
    void (*bytes)(void *context, struct slice bytes);
    enum status (*end)(void *context, const char *path, uint64_t bytes, struct error *error);
    void *context;
};

struct pipeline_options {
    const struct intake_options *intake;
    const char *const *paths; /* files, folders, "-" */
    size_t path_count;
    unsigned jobs;    /* threads; 0 is 1 */
    size_t read_size; /* bytes a read; 0: as suits the machine */
    bool trace;
    const struct pipeline_watch *watch;
};

struct pipeline_figures {
    uint64_t sources, failed; /* failed: could not be read, or not to their end */
    uint64_t bytes;
    uint64_t regex_skipped; /* sentences given up at a regex entry's match limit */
};

/* Runs everything. Inputs that fail are told through `notices` and counted; the run goes on. `matcher`
 * is shared and borrowed. Errors: STATUS_MEMORY, STATUS_USAGE (options), what a sink returned. */
struct matcher;
enum status pipeline_run(const struct alloc *alloc, const struct matcher *matcher,
                         const struct pipeline_options *options, struct stage_sink *sinks,
                         const struct notices *notices, struct pipeline_figures *figures,
                         struct error *error);

#endif
