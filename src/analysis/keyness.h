/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much more frequent something is in one text than in another. */
#ifndef ATTUNE_ANALYSIS_KEYNESS_H
#define ATTUNE_ANALYSIS_KEYNESS_H

#include <stdint.h>

/* So many of so many words. */
struct keyness_count {
    uint64_t n, words;
};

/* The log-likelihood ratio of the table of both counts and what is left of both texts (Dunning 1993), as
 * quanteda's textstat_keyness has it with measure = "lr" and no correction, but without a sign. It grows
 * with the difference and with the evidence for it; above 10.83 a difference of this size would be seen
 * by chance once in a thousand, were words independent of each other, which they are not. 0 where a text
 * has no words. */
double keyness_likelihood(struct keyness_count here, struct keyness_count there);

/* The binary logarithm of the ratio of both rates: 1 is twice as frequent here (Hardie 2014). A count of
 * 0 is taken for a half. 0 where a text has no words. */
double keyness_log_ratio(struct keyness_count here, struct keyness_count there);

#endif
