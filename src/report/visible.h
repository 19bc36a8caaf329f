/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Foreign text (file names, speaker labels) made safe to show on a terminal: what would move the
 * cursor, change colours or reverse the line is written as an escape that can be read. */
#ifndef ATTUNE_REPORT_VISIBLE_H
#define ATTUNE_REPORT_VISIBLE_H

#include "base/buffer.h"

/* Appends `text`: control characters as \n, \t or \u{1B}, bidirectional controls and line
 * separators as \u{202E}, bytes that are not UTF-8 as \xFF; all else as it is. */
bool visible_append(struct buffer *out, struct slice text);

/* Columns that valid UTF-8 without control characters takes on a terminal. */
size_t visible_width(struct slice text);

/* The longest beginning of at most `width` columns, and the longest such end that begins with no
 * combining mark. */
struct slice visible_head(struct slice text, size_t width);
struct slice visible_tail(struct slice text, size_t width);

/* Appends `text` cut to `width` columns, an ellipsis in its middle; of a path the end is kept, which tells
 * the files of one folder apart. */
bool visible_append_cut(struct buffer *out, struct slice text, size_t width);

#endif
