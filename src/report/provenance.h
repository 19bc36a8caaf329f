/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a result was made of, as JSON: equal provenance means equal output. So whatever can change a
 * byte of the result is in it, and nothing that cannot (--jobs, --out, the time, the machine). It is
 * written as it becomes known, so that a million inputs take no memory; the parts come in the order
 * below. Calls may follow a failure; output_commit on the output says whether all is well. */
#ifndef ATTUNE_REPORT_PROVENANCE_H
#define ATTUNE_REPORT_PROVENANCE_H

#include <stdint.h>

#include "report/digest.h"
#include "report/output.h"

struct provenance {
    struct output *output;
    struct buffer line;
    const char *part; /* the array that is open, or NULL */
    size_t items;     /* in the open part */
};

/* `output` is borrowed and must outlive it. */
void provenance_init(struct provenance *provenance, const struct alloc *alloc,
                     struct output *output);
void provenance_release(struct provenance *provenance);

/* 1. attune itself, what it does, and its rules for tokens. */
enum status provenance_begin(struct provenance *provenance, const char *version,
                             const char *command, const char *rules, struct error *error);
/* 2. The libraries that decide what a word or a match is. */
enum status provenance_library(struct provenance *provenance, const char *name, const char *version,
                               struct error *error);
/* 3. An option's value; one that was given twice comes twice. */
enum status provenance_option(struct provenance *provenance, const char *name, const char *value,
                              struct error *error);
/* 4. A lexicon: its text is what the digest is taken of. */
enum status provenance_lexicon(struct provenance *provenance, struct slice name,
                               struct slice version, struct slice text, struct error *error);
/* 5. An input, complete or as far as it could be read. `digest` is finished. */
enum status provenance_input(struct provenance *provenance, struct slice path, uint64_t bytes,
                             struct digest *digest, struct error *error);
enum status provenance_finish(struct provenance *provenance, struct error *error);

#endif
