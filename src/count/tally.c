/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/tally.h"

#include "input/turn.h"

bool group_role_shows(unsigned role, uint16_t roles) {
    return !roles || role == ROLE_UNKNOWN || role == ROLE_AUTHOR || (roles >> role & 1);
}

void role_figures_add(struct role_figures *sum, const struct role_figures *more) {
    sum->words += more->words;
    sum->function_words += more->function_words;
    sum->turns += more->turns;
    sum->backchannels += more->backchannels;
}

struct role_figures group_exposure(const struct group *group, uint16_t roles) {
    struct role_figures sum = {0};
    for (unsigned role = 0; role < GROUP_ROLES; role++) {
        if (group_role_shows(role, roles)) {
            role_figures_add(&sum, &group->by_role[role]);
        }
    }
    return sum;
}

double tally_dispersion(const struct tally *tally, double exposure, int64_t turns) {
    if (tally->n == 0 || exposure <= 0 || turns < 2) {
        return 1;
    }
    double n = (double)tally->n;
    double rate = n / exposure;
    double dispersion = (tally->squares / rate - n) / (double)(turns - 1);
    return dispersion > 1 ? dispersion : 1;
}
