/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks and rank correlation. Observations may have weights >= 0: one of weight 2 counts as two
 * equal ones, one of weight 0 as none. Where weights are NULL, all are 1. */
#ifndef ATTUNE_ANALYSIS_RANK_H
#define ATTUNE_ANALYSIS_RANK_H

#include <stddef.h>
#include <stdint.h>

/* An observation in a sorted list: its value, and which of the sample it is. */
struct ranked {
    double value;
    uint32_t at;
};

/* `sorted` holds the `count` values by size; what is equal stays in the sample's order. */
void rank_sort(const double *values, size_t count, struct ranked *sorted);

/* Midranks: tied values share the mean of their ranks (less a half, which correlation ignores). */
void rank_mid(const struct ranked *sorted, size_t count, const double *weights, double *ranks);

/* Pearson's product-moment correlation; of midranks it is Spearman's rho with ties (Spearman 1904;
 * Kendall 1948, ch. 3). NaN where one side does not vary. */
double rank_correlation(const double *left, const double *right, const double *weights,
                        size_t count);

/* The correlation of x and y with z held fixed: (xy - xz yz) / sqrt((1 - xz²)(1 - yz²)); of
 * Spearman's rhos it is the partial rank correlation. */
double rank_partial(double xy, double xz, double yz);

#endif
