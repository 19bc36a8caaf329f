/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement between raters. Codes are levels, numbered from 0 in their order; a level's value is what
 * interval-scaled figures reckon with. Units may have weights >= 0 as in rank.h (NULL: all 1). */
#ifndef ATTUNE_ANALYSIS_AGREEMENT_H
#define ATTUNE_ANALYSIS_AGREEMENT_H

#include <stddef.h>
#include <stdint.h>

enum { AGREEMENT_MISSING = -1, AGREEMENT_LEVELS_MOST = 256 };

enum agreement_scale { AGREEMENT_NOMINAL, AGREEMENT_ORDINAL, AGREEMENT_INTERVAL };

/* What raters said: levels[unit * stride + rater] of the raters first … end - 1. */
struct ratings {
    const int16_t *levels; /* or AGREEMENT_MISSING */
    size_t count, stride;
    size_t first, end;
    const double *values; /* of each level, ascending */
    size_t level_count;
    const double *weights; /* of the units; NULL: all 1 */
};

enum agreement_penalty { PENALTY_ALL, PENALTY_LINEAR, PENALTY_QUADRATIC };

/* Cohen's kappa of a level_count x level_count table of counts, rows one rater, columns the other:
 * 1 - observed over expected disagreement, a disagreement being worth 1 (Cohen 1960), the distance
 * in levels, or its square (Cohen 1968). NaN where nothing else was to be expected. */
double agreement_kappa(const double *table, size_t level_count, enum agreement_penalty penalty);

/* The table of two raters over the units that both coded. */
void agreement_cross(const struct ratings *ratings, size_t left, size_t right, double *table);

/* Krippendorff's alpha (Krippendorff 2019, ch. 12): 1 - observed over expected disagreement among
 * pairable codes; units with one code are left out. `scratch` has room for
 * level_count * (level_count + 2) numbers. NaN where all codes are equal. */
double agreement_alpha(const struct ratings *ratings, enum agreement_scale scale, double *scratch);

/* Intraclass correlations (Shrout & Fleiss 1979; McGraw & Wong 1996) of the units that every rater
 * coded: ICC(1,·) each unit has raters of its own; ICC(2,·) the raters are a sample, absolute agreement;
 * ICC(3,·) the raters are all there are, consistency. The first of each is of a single rating, the other
 * of their mean. NaN with fewer than two units or raters, or without any variance. */
struct agreement_icc {
    double single[3], average[3];
    double units;
};
struct agreement_icc agreement_icc(const struct ratings *ratings);

#endif
