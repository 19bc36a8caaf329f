/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as every format writes them: the same value gives the same digits in each. */
#ifndef ATTUNE_REPORT_NUMBER_H
#define ATTUNE_REPORT_NUMBER_H

#include <stdint.h>

#include "base/buffer.h"

enum { NUMBER_DIGITS_MOST = 9 };

bool number_append_integer(struct buffer *out, int64_t value);

/* With `digits` behind the point (at most NUMBER_DIGITS_MOST), rounded as printf rounds; what rounds
 * to zero has no sign. Nothing for what is not finite: such a cell is empty, never "nan". */
bool number_append_real(struct buffer *out, double value, unsigned digits);

#endif
