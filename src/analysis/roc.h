/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well a score puts positives before negatives, whatever the threshold. Weights as in rank.h. */
#ifndef ATTUNE_ANALYSIS_ROC_H
#define ATTUNE_ANALYSIS_ROC_H

#include "analysis/rank.h"

/* Pairs of a positive and a negative, and those of them in which the positive scores higher; a tie
 * is half of one. Sums of several lists may be added up: their quotient is then the area within
 * the lists (strata). */
struct roc_pairs {
    double concordant, all;
};

/* `positive` is by the position in the sample. */
void roc_add_pairs(struct roc_pairs *pairs, const struct ranked *sorted, size_t count,
                   const uint8_t *positive, const double *weights);

/* The area under the receiver operating characteristic: the probability that a positive scores
 * higher than a negative, plus half that they tie (Hanley & McNeil 1982), which is Mann & Whitney's
 * U with midranks over the number of pairs. NaN without positives or without negatives. */
double roc_area(const struct roc_pairs *pairs);

/* Average precision: the sum over the distinct scores, from the highest on, of the recall gained
 * there times the precision there, as scikit-learn's average_precision_score has it (no
 * interpolation). Without information it is the share of positives. NaN without positives. */
double roc_average_precision(const struct ranked *sorted, size_t count, const uint8_t *positive,
                             const double *weights);

#endif
