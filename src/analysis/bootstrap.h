/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals by resampling whole groups (sessions, clients), because what is in one group is alike:
 * the cluster bootstrap (Davison & Hinkley 1997, 3.8; Field & Welsh 2007) with percentile intervals
 * (Efron 1979). */
#ifndef ATTUNE_ANALYSIS_BOOTSTRAP_H
#define ATTUNE_ANALYSIS_BOOTSTRAP_H

#include "analysis/interval.h"
#include "analysis/random.h"

/* Draws `groups` of `groups` with replacement: `times` tells how often each was drawn. */
void bootstrap_draw(struct random *random, size_t groups, double *times);

/* The interval that holds the middle part of the replicates, which are sorted in place; those that
 * are NaN (a replicate without positives) are left out. NaN where fewer than half of them are numbers. */
struct interval bootstrap_interval(double *replicates, size_t count, double confidence);

/* The quantile of sorted values by linear interpolation: R's type 7 (Hyndman & Fan 1996). */
double bootstrap_quantile(const double *sorted, size_t count, double probability);

#endif
