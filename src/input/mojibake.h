/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that was UTF-8, was once read as Windows-1252 or Latin-1, and saved again: "donâ€™t" for "don't",
 * "cafÃ©" for "café". Valid text, so that no decoder finds it, and no lexicon its words. */
#ifndef ATTUNE_INPUT_MOJIBAKE_H
#define ATTUNE_INPUT_MOJIBAKE_H

#include "input/turn.h"

/* How many characters of valid UTF-8 look like that. */
uint64_t mojibake_count(struct slice text);
/* In the turns of a batch. Costs next to nothing where there is none. */
uint64_t mojibake_count_batch(const struct batch *batch);

#endif
