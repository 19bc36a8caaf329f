/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word boundaries after Unicode Standard Annex #29 (version 15.0), default rules, over valid UTF-8.
 * Nothing is kept between calls: a segment depends on the text from its start on. */
#ifndef ATTUNE_TEXT_WORD_BREAK_H
#define ATTUNE_TEXT_WORD_BREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

/* The bytes of the segment that begins at text.at, which must be a boundary and not the text's end.
 * `*word` tells whether it holds a letter or a number (General_Category L* or N*). */
size_t word_break_next(struct slice text, bool *word);

/* Whether a sentence's terminal may stand before it: Unicode's White_Space. */
bool word_break_is_space(uint32_t code_point);

#endif
