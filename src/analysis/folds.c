/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/folds.h"

#include <math.h>

#include "analysis/agreement.h"

unsigned folds_count(size_t groups) {
    return groups < FOLDS_MOST ? (unsigned)groups : FOLDS_MOST;
}

void folds_deal(struct random *random, const uint8_t *has_positive, size_t groups, unsigned folds,
                uint32_t *order, uint8_t *fold) {
    size_t dealt = 0;
    for (size_t i = 0; i < groups; i++) {
        order[i] = (uint32_t)i;
    }
    random_shuffle(random, order, groups);
    for (int positive = 1; positive >= 0; positive--) {
        for (size_t i = 0; i < groups; i++) {
            if ((has_positive[order[i]] != 0) == positive) {
                fold[order[i]] = (uint8_t)(dealt++ % folds);
            }
        }
    }
}

static void add_class(double counts[2], const struct ranked *item, const uint8_t *positive,
                      const double *weights) {
    counts[positive[item->at] != 0] += weights ? weights[item->at] : 1;
}

/* `called` of all negatives and positives are called positive. */
static double kappa_of(const double called[2], const double all[2]) {
    const double table[4] = {all[0] - called[0], called[0], all[1] - called[1], called[1]};
    return agreement_kappa(table, 2, PENALTY_ALL);
}

double folds_threshold(const struct ranked *sorted, size_t count, const uint8_t *positive,
                       const double *weights) {
    double all[2] = {0, 0};
    double called[2] = {0, 0};
    double best = 0;
    double threshold = INFINITY;
    double above = NAN; /* the lowest score that is called */
    for (size_t i = 0; i < count; i++) {
        add_class(all, &sorted[i], positive, weights);
    }
    for (size_t i = count; i-- > 0;) {
        const struct ranked *item = &sorted[i];
        if (weights && weights[item->at] <= 0) {
            continue;
        }
        double kappa = item->value < above ? kappa_of(called, all) : 0;
        if (kappa > best) {
            best = kappa;
            threshold = item->value + (above - item->value) / 2;
        }
        add_class(called, item, positive, weights);
        above = item->value;
    }
    return threshold;
}
