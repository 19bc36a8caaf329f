/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/tally.h"

double tally_dispersion(const struct tally *tally, const struct figures *figures) {
    double turns = (double)figures->turns + (double)figures->backchannels;
    if (tally->n == 0 || figures->words == 0 || turns < 2) {
        return 1;
    }
    double n = (double)tally->n;
    double rate = n / (double)figures->words;
    double dispersion = (tally->squares / rate - n) / (turns - 1);
    return dispersion > 1 ? dispersion : 1;
}
