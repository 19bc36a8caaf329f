/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --provenance: the record of what a result was made of, kept while it is being made. */
#ifndef ATTUNE_CLI_RECORD_H
#define ATTUNE_CLI_RECORD_H

#include "cli/destination.h"
#include "cli/lexicons.h"
#include "pipeline.h"
#include "report/provenance.h"

struct record_of_run {
    bool kept; /* --provenance was given */
    const struct pseudonyms *pseudonyms;
    struct output output;
    struct provenance provenance;
    struct digest digest; /* of the input at hand */
    struct pipeline_watch watch;
};

/* Writes all that is known before the first input is read. Must be released even if this fails. */
enum status record_init(struct record_of_run *record, const struct cli *cli,
                        const struct lexicons *lexicons, const struct destination *destination,
                        struct error *error);

/* What the pipeline is to show its inputs to; NULL when nothing is kept. */
const struct pipeline_watch *record_watch(struct record_of_run *record);

/* After the result is in its place, so is the record. */
enum status record_finish(struct record_of_run *record, struct error *error);
void record_release(struct record_of_run *record);

#endif
