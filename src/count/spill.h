/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups that wait for the end: packed in memory, and where that has no room for them either, in a temporary
 * SQLite table that vanishes with its owner. */
#ifndef ATTUNE_COUNT_SPILL_H
#define ATTUNE_COUNT_SPILL_H

#include "base/error.h"
#include "count/counter.h"
#include "count/groups.h"

struct spill;

/* `memory`: bytes of packed groups before they go to the table. */
enum status spill_new(const struct alloc *alloc, uint32_t category_count, size_t memory,
                      struct spill **spill, struct error *error);
void spill_free(struct spill *spill);

/* Adds all groups of the table to what is there under the same keys. The table is left as it is. */
enum status spill_add(struct spill *spill, const struct groups *groups, struct error *error);

/* Gives all groups in the order of rows (count/group_order.h). */
enum status spill_give(struct spill *spill, const struct group_sink *sink, struct error *error);

#endif
