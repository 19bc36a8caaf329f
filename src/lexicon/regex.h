/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is a regex one that PCRE2 takes? Matching compiles it again for its own use. */
#ifndef ATTUNE_LEXICON_REGEX_H
#define ATTUNE_LEXICON_REGEX_H

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"
#include "lexicon/mistakes.h"

/* `text` is what stands between the slashes, `spot` its first byte. Errors: STATUS_LEXICON (told),
 * STATUS_MEMORY. */
enum status regex_check(const struct alloc *alloc, struct slice text, struct spot spot,
                        struct mistakes *mistakes);

#endif
