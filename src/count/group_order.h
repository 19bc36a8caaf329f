/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the rows of a result: by case, then by the session's number, day and name, each as
 * people count (2 before 10), what is not known last; and as they came, where these are alike. */
#ifndef ATTUNE_COUNT_GROUP_ORDER_H
#define ATTUNE_COUNT_GROUP_ORDER_H

#include "base/buffer.h"
#include "count/groups.h"

/* Writes what, compared byte by byte, gives the order. False when memory ran out. */
bool group_order_key(const struct group *group, struct buffer *key);

/* Puts the records into this order. False when memory ran out; they stand as they did then. */
bool group_order_sort(struct groups *groups);

#endif
