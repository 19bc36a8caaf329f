/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/keyness.h"

#include <math.h>

/* A cell's part: 0 log 0 is 0. */
static double part(double seen, double expected) {
    return seen > 0 ? seen * log(seen / expected) : 0;
}

double keyness_likelihood(struct keyness_count here, struct keyness_count there) {
    if (!here.words || !there.words) {
        return 0;
    }
    double a = (double)here.n;
    double b = (double)there.n;
    double c = (double)(here.words - here.n);
    double d = (double)(there.words - there.n);
    double all = a + b + c + d;
    double sum = part(a, (a + b) * (a + c) / all) + part(b, (a + b) * (b + d) / all) +
                 part(c, (c + d) * (a + c) / all) + part(d, (c + d) * (b + d) / all);
    return sum > 0 ? 2 * sum : 0; /* rounding may leave less than nothing */
}

static double rate(struct keyness_count count) {
    return (count.n ? (double)count.n : 0.5) / (double)count.words;
}

double keyness_log_ratio(struct keyness_count here, struct keyness_count there) {
    return here.words && there.words ? log2(rate(here) / rate(there)) : 0;
}
