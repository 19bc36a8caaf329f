/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --help, from the tables of options and commands. Each function appends to a buffer, whose `failed`
 * tells when memory ran out. */
#ifndef ATTUNE_CLI_HELP_H
#define ATTUNE_CLI_HELP_H

#include "base/buffer.h"
#include "cli/command.h"

/* `width` is the line's length in columns. */
void help_program(struct buffer *out, size_t width);
void help_group(struct buffer *out, const char *word, size_t width);
void help_command(struct buffer *out, const struct command *command, size_t width);

/* What an option does: its help, the choices, the preset. */
void help_describe(struct buffer *out, const struct option *option);

#endif
