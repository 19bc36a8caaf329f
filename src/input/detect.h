/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the first bytes of a source tell of its encoding, and whether it is text at all. */
#ifndef ATTUNE_INPUT_DETECT_H
#define ATTUNE_INPUT_DETECT_H

#include "base/slice.h"
#include "input/decode.h"

/* So many of them decide (on the format, too). */
enum { DETECT_HEAD = 64 * 1024 };

/* The encoding they speak of: a byte order mark (its length in `*mark`) or, in UTF-16 without one, where
 * the NULs stand. UTF-8 when nothing else is sure. */
enum encoding detect_encoding(struct slice head, size_t *mark);
/* Length of the mark of this encoding at the beginning of `head`, or 0. */
size_t detect_mark(enum encoding encoding, struct slice head);
/* Why these bytes are no text (a static message with its remedy), or NULL. */
const char *detect_refusal(enum encoding encoding, struct slice head);

#endif
