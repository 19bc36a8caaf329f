/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cross-validation over groups: whole groups are left out in turn, so that what is chosen on the
 * others is tried on speakers it has not seen (Stone 1974; Roberts et al. 2017 on grouped data). */
#ifndef ATTUNE_ANALYSIS_FOLDS_H
#define ATTUNE_ANALYSIS_FOLDS_H

#include "analysis/random.h"
#include "analysis/rank.h"

enum { FOLDS_MOST = 10 };

/* Ten, or as many as there are groups. */
unsigned folds_count(size_t groups);

/* Deals the groups at random to `folds`, those that hold a positive first, so that each fold gets its
 * share of them. `order` is room for `groups` numbers. */
void folds_deal(struct random *random, const uint8_t *has_positive, size_t groups, unsigned folds,
                uint32_t *order, uint8_t *fold);

/* The threshold at which calling everything from it on positive has the highest kappa with the
 * labels: halfway between two scores, the higher where several are as good. INFINITY where no
 * threshold is better than chance. Weights as in rank.h. */
double folds_threshold(const struct ranked *sorted, size_t count, const uint8_t *positive,
                       const double *weights);

#endif
