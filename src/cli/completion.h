/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completion for shells, from the tables of options and commands. */
#ifndef ATTUNE_CLI_COMPLETION_H
#define ATTUNE_CLI_COMPLETION_H

#include "base/buffer.h"

/* The buffer's `failed` tells when memory ran out. */
void completion_bash(struct buffer *out);
void completion_zsh(struct buffer *out);

#endif
