/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can only be known when all lexicons are read: names become numbers, lexicons that others
 * name are pulled in, cycles are found. */
#ifndef ATTUNE_LEXICON_RESOLVE_H
#define ATTUNE_LEXICON_RESOLVE_H

#include "lexicon/builder.h"

/* Mistakes are told and counted in their files. Errors: STATUS_MEMORY. */
enum status resolve(struct set_builder *builder);

/* Finds cycles of `over`. The names must be resolved. */
enum status resolve_over(struct set_builder *builder);

#endif
