/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a measure agrees with human codes: all figures of one sample, with bootstrap intervals
 * over its groups. The sample's arrays are the caller's and are not changed. */
#ifndef ATTUNE_ANALYSIS_VALIDITY_H
#define ATTUNE_ANALYSIS_VALIDITY_H

#include <stdbool.h>

#include "analysis/agreement.h"
#include "analysis/interval.h"
#include "base/alloc.h"
#include "base/error.h"

enum { VALIDITY_NEGATIVE, VALIDITY_POSITIVE, VALIDITY_UNDECIDED };

struct validity_sample {
    size_t count;
    const double *scores;    /* of the measure */
    const double *lengths;   /* words, or what else the measure must be better than */
    const double *codes;     /* on an ordinal scale, the mean of the coders; else NULL */
    const uint8_t *positive; /* of the coders' majority: VALIDITY_… */
    const double *weights;   /* how many units of the corpus one stands for; NULL: all alike */
    const uint32_t *groups;  /* 0 … group_count - 1 */
    size_t group_count;

    /* Codes of the coders, and in the last column room for the measure's. */
    int16_t *levels; /* [unit * (coder_count + 1) + coder] */
    size_t coder_count;
    const double *level_values;
    size_t level_count;
};

struct validity_options {
    unsigned replicates;
    uint64_t seed;
    double confidence;
    double threshold; /* NaN: chosen by cross-validation */
};

enum validity_figure {
    VALIDITY_AUC,
    VALIDITY_AVERAGE_PRECISION,
    VALIDITY_AUC_WITHIN_LENGTH,
    VALIDITY_AUC_OVER_LENGTH,
    VALIDITY_PRECISION,
    VALIDITY_RECALL,
    VALIDITY_SPECIFICITY,
    VALIDITY_F1,
    VALIDITY_KAPPA,
    VALIDITY_FLAGGED,
    VALIDITY_PREVALENCE,
    VALIDITY_SPEARMAN,
    VALIDITY_SPEARMAN_PARTIAL,
    VALIDITY_KAPPA_PAIRS, /* from here on: of raters */
    VALIDITY_ALPHA,
    VALIDITY_ICC1,
    VALIDITY_ICC2,
    VALIDITY_ICC3,
    VALIDITY_ICC1K,
    VALIDITY_ICC2K,
    VALIDITY_ICC3K,
    VALIDITY_FIGURES
};

struct validity {
    size_t count, groups; /* units, and groups that hold one */
    size_t positives, undecided;
    double values[VALIDITY_FIGURES]; /* NaN: does not apply, or is not defined */
    struct interval intervals[VALIDITY_FIGURES];
};

/* Says of each unit whether the measure calls it positive (`called`), and on which level it puts it
 * (the last column of sample->levels). The threshold that decides is chosen by 10-fold
 * cross-validation over groups unless given: `*threshold` is the one that all data would choose, a unit
 * is judged by the one that the other folds chose. Its level is the one that has, among the codes of
 * the other folds, the rank that its score has among their scores (equipercentile). */
enum status validity_call(const struct alloc *alloc, struct validity_sample *sample,
                          const struct validity_options *options, uint8_t *called,
                          double *threshold, struct error *error);

/* The figures of the coders alone, as raters; the others are NaN. */
enum status validity_coders(const struct alloc *alloc, const struct validity_sample *sample,
                            const struct validity_options *options, struct validity *validity,
                            struct error *error);

/* All figures of the sample, the measure being one rater more; `called` by validity_call, perhaps of a
 * larger sample. */
enum status validity_estimate(const struct alloc *alloc, const struct validity_sample *sample,
                              const struct validity_options *options, const uint8_t *called,
                              struct validity *validity, struct error *error);

#endif
