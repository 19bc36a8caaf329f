/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals for counts and proportions, with R's own quantiles (libRmath). */
#ifndef ATTUNE_ANALYSIS_INTERVAL_H
#define ATTUNE_ANALYSIS_INTERVAL_H

struct interval {
    double low, high;
};

/* Of an expected count, `events` having been seen: Garwood (1936), exact for a Poisson count.
 * `dispersion` >= 1 is how much more the count varies than a Poisson count would; the interval is
 * that of events / dispersion independent events, scaled back. `confidence` lies between 0 and 1. */
struct interval interval_count(double events, double dispersion, double confidence);

/* Of a proportion, `hits` of `trials` > 0: Wilson (1927), without continuity correction. */
struct interval interval_proportion(double hits, double trials, double confidence);

#endif
