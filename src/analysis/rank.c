/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/rank.h"

#include <math.h>
#include <stdlib.h>

static int compare(const void *left, const void *right) {
    const struct ranked *a = left;
    const struct ranked *b = right;
    if (a->value != b->value) {
        return a->value < b->value ? -1 : 1;
    }
    return (a->at > b->at) - (a->at < b->at);
}

void rank_sort(const double *values, size_t count, struct ranked *sorted) {
    for (size_t i = 0; i < count; i++) {
        sorted[i] = (struct ranked){.value = values[i], .at = (uint32_t)i};
    }
    qsort(sorted, count, sizeof *sorted, compare);
}

void rank_mid(const struct ranked *sorted, size_t count, const double *weights, double *ranks) {
    double below = 0;
    for (size_t from = 0, to = 0; from < count; from = to) {
        double tied = 0;
        for (to = from; to < count && sorted[to].value == sorted[from].value; to++) {
            tied += weights ? weights[sorted[to].at] : 1;
        }
        for (size_t i = from; i < to; i++) {
            ranks[sorted[i].at] = below + tied / 2;
        }
        below += tied;
    }
}

static double mean(const double *values, const double *weights, size_t count) {
    double sum = 0;
    double total = 0;
    for (size_t i = 0; i < count; i++) {
        double weight = weights ? weights[i] : 1;
        sum += weight * values[i];
        total += weight;
    }
    return sum / total;
}

double rank_correlation(const double *left, const double *right, const double *weights,
                        size_t count) {
    double left_mean = mean(left, weights, count);
    double right_mean = mean(right, weights, count);
    double both = 0;
    double left_square = 0;
    double right_square = 0;
    for (size_t i = 0; i < count; i++) {
        double weight = weights ? weights[i] : 1;
        double x = left[i] - left_mean;
        double y = right[i] - right_mean;
        both += weight * x * y;
        left_square += weight * x * x;
        right_square += weight * y * y;
    }
    double scale = sqrt(left_square) * sqrt(right_square);
    return scale > 0 ? both / scale : NAN;
}

double rank_partial(double xy, double xz, double yz) {
    double scale = sqrt((1 - xz * xz) * (1 - yz * yz));
    return scale > 0 ? (xy - xz * yz) / scale : NAN;
}
