/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that knows every stage: sources → batches of turns → tokens → hits → sinks.
 *
 * With jobs, one thread at a time reads, every thread tokenises and finds in batches of its own, and
 * one thread at a time does what needs the order of the turns: history, selection, the sinks. So the
 * sinks see the same calls in the same order whatever the number of jobs and the size of reads. */
#ifndef ATTUNE_PIPELINE_H
#define ATTUNE_PIPELINE_H

#include "input/intake.h"
#include "match/match.h"

/* One turn, or a part of one, with everything found in it. All of it is lent for the call. */
struct pipeline_part {
    const struct batch *batch;
    const struct turn *turn;
    uint32_t offset, length; /* of the part in the turn's text, bytes */
    bool starts, ends;       /* it begins, ends its turn */
    bool new_session;        /* the first part of another session than the part before */
    uint32_t words, sentences, questions, fillers, classless;
    const uint32_t *events; /* EVENT_KINDS counts */
    const struct hit *hits; /* sorted by place; with `trace` those that failed too */
    size_t hit_count;
    const struct selector *selector; /* for selector_followed */
};

/* Takes the parts in their order. Any status but STATUS_OK ends the run and is returned. */
struct pipeline_sink {
    enum status (*take)(void *context, const struct pipeline_part *part, struct error *error);
    void *context;
    struct pipeline_sink *next; /* sinks form a list; NULL ends it */
};

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
    unsigned jobs;   /* threads; 0 is 1 */
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
                         const struct pipeline_options *options, struct pipeline_sink *sinks,
                         const struct notices *notices, struct pipeline_figures *figures,
                         struct error *error);

#endif
