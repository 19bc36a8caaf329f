/* SPDX-License-Identifier: GPL-3.0-or-later */
#define MATHLIB_STANDALONE 1
#include "analysis/interval.h"

#include <Rmath.h>
#include <math.h>

struct interval interval_count(double events, double dispersion, double confidence) {
    double tail = (1 - confidence) / 2;
    double k = events / dispersion;
    struct interval interval = {0, 0};
    if (k > 0) {
        interval.low = dispersion * qchisq(tail, 2 * k, 1, 0) / 2;
    }
    interval.high = dispersion * qchisq(tail, 2 * k + 2, 0, 0) / 2;
    return interval;
}

struct interval interval_proportion(double hits, double trials, double confidence) {
    double z = qnorm5((1 - confidence) / 2, 0, 1, 0, 0);
    double p = hits / trials;
    double centre = p + z * z / (2 * trials);
    double half = z * sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
    double scale = 1 + z * z / trials;
    return (struct interval){fmax(0, (centre - half) / scale), fmin(1, (centre + half) / scale)};
}
