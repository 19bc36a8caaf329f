/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef ATTUNE_CLI_COMMAND_HELP_H
#define ATTUNE_CLI_COMMAND_HELP_H

#include "base/buffer.h"
#include "cli/command.h"

/* Help on a command; NULL: on attune. */
enum exit_status command_help_of(const struct cli *cli, const struct command *command);
enum exit_status command_help_of_group(const struct cli *cli, const char *word);
enum exit_status command_help_version(const struct cli *cli);

/* Writes a finished text to standard output. */
enum exit_status command_help_print(const struct cli *cli, const struct buffer *text);

#endif
