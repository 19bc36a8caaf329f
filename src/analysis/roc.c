/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/roc.h"

#include <math.h>

/* Weight of the negatives and of the positives at one score. */
struct block {
    double classes[2];
};

static void add(struct block *block, const struct ranked *item, const uint8_t *positive,
                const double *weights) {
    block->classes[positive[item->at] != 0] += weights ? weights[item->at] : 1;
}

void roc_add_pairs(struct roc_pairs *pairs, const struct ranked *sorted, size_t count,
                   const uint8_t *positive, const double *weights) {
    double negatives = 0;
    double positives = 0;
    for (size_t from = 0, to = 0; from < count; from = to) {
        struct block tied = {{0, 0}};
        for (to = from; to < count && sorted[to].value == sorted[from].value; to++) {
            add(&tied, &sorted[to], positive, weights);
        }
        pairs->concordant += tied.classes[1] * (negatives + tied.classes[0] / 2);
        negatives += tied.classes[0];
        positives += tied.classes[1];
    }
    pairs->all += negatives * positives;
}

double roc_area(const struct roc_pairs *pairs) {
    return pairs->all > 0 ? pairs->concordant / pairs->all : NAN;
}

double roc_average_precision(const struct ranked *sorted, size_t count, const uint8_t *positive,
                             const double *weights) {
    double negatives = 0;
    double positives = 0;
    double sum = 0;
    for (size_t from = count, to = count; to > 0; to = from) {
        struct block tied = {{0, 0}};
        for (; from > 0 && sorted[from - 1].value == sorted[to - 1].value; from--) {
            add(&tied, &sorted[from - 1], positive, weights);
        }
        negatives += tied.classes[0];
        positives += tied.classes[1];
        if (tied.classes[1] > 0) {
            sum += tied.classes[1] * positives / (positives + negatives);
        }
    }
    return positives > 0 ? sum / positives : NAN;
}
