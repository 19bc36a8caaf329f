/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/tally.h"

double tally_dispersion(const struct tally *tally, double exposure, int64_t turns) {
    if (tally->n == 0 || exposure <= 0 || turns < 2) {
        return 1;
    }
    double n = (double)tally->n;
    double rate = n / exposure;
    double dispersion = (tally->squares / rate - n) / (double)(turns - 1);
    return dispersion > 1 ? dispersion : 1;
}
