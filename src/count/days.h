/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates to days, and the first day of each case, from which the days of its sessions count. */
#ifndef ATTUNE_COUNT_DAYS_H
#define ATTUNE_COUNT_DAYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/intern.h"
#include "count/tally.h"

/* Days from 1970-01-01. Dates are 2024-03-28 and 2024/3/28 (a time may follow), 20240328 and
 * 28.3.2024. Others, 3/4/2024 above all, could be two days: DAYS_UNKNOWN. */
int32_t days_of(struct slice date);

struct days {
    struct intern cases;
    int32_t *first; /* by the case's number */
    size_t capacity;
};

void days_init(struct days *days, const struct alloc *alloc);
void days_release(struct days *days);

/* A session of the case was on this day. False when memory ran out. */
bool days_see(struct days *days, struct slice person, int32_t day);
/* Days since the case's first session, or DAYS_UNKNOWN. */
int32_t days_since_first(const struct days *days, struct slice person, int32_t day);

#endif
