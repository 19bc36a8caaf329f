/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --misses: the units on which a measure and the coders differ most, in context, with the entries
 * behind them. This shows text, and is what somebody asked for who wants to see why. */
#ifndef ATTUNE_CLI_MISSES_H
#define ATTUNE_CLI_MISSES_H

#include "cli/destination.h"
#include "cli/sample.h"

struct misses {
    const struct alloc *alloc;
    struct destination *destination;
    const struct sample *sample;
    const struct units *units;
    size_t most; /* of each kind */
    uint64_t seed;
    struct buffer line, cell;
};

/* The members above the buffers are set before. Must be released even if this fails. */
enum status misses_begin(struct misses *misses, struct error *error);
/* The sample's scores and calls are those of the measure. */
enum status misses_give(struct misses *misses, const struct expression *measure,
                        struct error *error);
/* Ends the output and puts it in its place. */
enum status misses_finish(struct misses *misses, struct error *error);
void misses_release(struct misses *misses);

#endif
