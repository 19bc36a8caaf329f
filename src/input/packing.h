/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a file is packed, as its first bytes tell: whatever its name, and before anything is decoded. */
#ifndef ATTUNE_INPUT_PACKING_H
#define ATTUNE_INPUT_PACKING_H

#include <stdbool.h>

#include "base/slice.h"

enum packing {
    PACKING_NONE,       /* as far as one can see: text, or what decoding refuses by name */
    PACKING_COMPRESSED, /* gz, xz, zst, bz2; a tar archive may be inside */
    PACKING_TAR,
    PACKING_ZIP,
    PACKING_OFFICE /* a zip archive that is one document */
};

/* So many first bytes tell it. */
enum { PACKING_HEAD = 512 };

enum packing packing_of(struct slice head);

/* The path without the ending that only says how a file is compressed: "a.csv" of "a.csv.gz". */
struct slice packing_bare_path(struct slice path);

#endif
