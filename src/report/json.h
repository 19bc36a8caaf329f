/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON strings (RFC 8259). */
#ifndef ATTUNE_REPORT_JSON_H
#define ATTUNE_REPORT_JSON_H

#include "base/buffer.h"

/* Appends `text` in quotes. Bytes that are not UTF-8, as file names may hold, become U+FFFD. */
bool json_append(struct buffer *out, struct slice text);

#endif
