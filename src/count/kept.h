/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a table that travel with its rows (struct turn's `kept`: each ended by a NUL), and what a
 * group of several rows makes of them: a cell that all rows share stays, where they differ it is none. */
#ifndef ATTUNE_COUNT_KEPT_H
#define ATTUNE_COUNT_KEPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

/* So many columns can be kept: a bit each tells that a group's rows differ. */
enum { KEPT_MOST = 64 };

/* The cell by its number from 0; empty where there is none. */
struct slice kept_cell(struct slice cells, size_t index);

/* Which cells of `more` contradict those of `cells`, as bits. Where only `more` has one, `*lacking` is
 * set. */
uint64_t kept_compare(struct slice cells, struct slice more, bool *lacking);

/* Writes `cells`, what is lacking there taken from `more`. False when memory ran out. */
bool kept_join(struct buffer *to, struct slice cells, struct slice more);

#endif
