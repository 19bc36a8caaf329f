/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coded units as the arrays that analysis/validity.h reckons with. Units without a code are left out.
 * All arrays lie in the sample's arena. */
#ifndef ATTUNE_CLI_SAMPLE_H
#define ATTUNE_CLI_SAMPLE_H

#include "analysis/validity.h"
#include "cli/codes.h"
#include "cli/expression.h"
#include "cli/units.h"

struct sample {
    struct arena arena;
    struct validity_sample arrays; /* into the members below */
    uint32_t *units;               /* which unit each is */
    double *scores, *lengths, *codes, *weights;
    uint8_t *positive, *called;
    uint32_t *groups;
    int16_t *levels;
    size_t uncoded;
};

/* Must be released even if this fails. Errors: STATUS_MEMORY. */
enum status sample_init(struct sample *sample, const struct alloc *alloc, const struct units *units,
                        const struct codes *codes, size_t coder_count, struct error *error);
/* Those of a sample's units that are in a subgroup, with their scores, lengths and calls. */
enum status sample_subset(struct sample *subset, const struct alloc *alloc,
                          const struct sample *sample, const struct units *units, uint32_t subgroup,
                          struct error *error);
void sample_release(struct sample *sample);

/* Fills in what an expression gives for each unit: of sums of weights, or of rates. */
void sample_score(const struct sample *sample, const struct units *units,
                  const struct expression *expression, bool rates, double *scores);

/* The area under the curve of scores, as they are. */
double sample_area(const struct sample *sample, const struct alloc *alloc, const double *scores);

#endif
