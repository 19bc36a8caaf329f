/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual page attune(1), in the macros of man(7), from the tables of options and commands. */
#ifndef ATTUNE_CLI_MANUAL_H
#define ATTUNE_CLI_MANUAL_H

#include "base/buffer.h"

/* The buffer's `failed` tells when memory ran out. */
void manual_page(struct buffer *out);

#endif
