/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/bootstrap.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void bootstrap_draw(struct random *random, size_t groups, double *times) {
    memset(times, 0, groups * sizeof *times);
    for (size_t i = 0; i < groups; i++) {
        times[random_below(random, (uint32_t)groups)]++;
    }
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

double bootstrap_quantile(const double *sorted, size_t count, double probability) {
    double at = probability * (double)(count - 1);
    size_t below = (size_t)at;
    size_t above = below + 1 < count ? below + 1 : below;
    return sorted[below] + (sorted[above] - sorted[below]) * (at - (double)below);
}

struct interval bootstrap_interval(double *replicates, size_t count, double confidence) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (!isnan(replicates[i])) {
            replicates[kept++] = replicates[i];
        }
    }
    if (kept == 0 || kept < count - kept) {
        return (struct interval){NAN, NAN};
    }
    qsort(replicates, kept, sizeof *replicates, compare);
    double tail = (1 - confidence) / 2;
    return (struct interval){bootstrap_quantile(replicates, kept, tail),
                             bootstrap_quantile(replicates, kept, 1 - tail)};
}
