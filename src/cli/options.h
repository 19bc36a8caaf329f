/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command line gave of the options and operands. Values are borrowed from argv. */
#ifndef ATTUNE_CLI_OPTIONS_H
#define ATTUNE_CLI_OPTIONS_H

#include "base/alloc.h"
#include "base/error.h"
#include "cli/option.h"

struct command;

struct options_given {
    enum option_id id;
    const char *value; /* "" for an option without argument */
};

struct options {
    const struct alloc *alloc;
    const struct command *command;
    struct options_given *given; /* in the order given */
    size_t given_count, given_capacity;
    const char **operands;
    size_t operand_count, operand_capacity;
};

/* `arguments` is what follows the command's name. Options are `--name value`, `--name=value`, `-n value`
 * and `-nvalue`, letters without argument may stand together; `--` ends them, `-` is an operand.
 * The options must be released even if this fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status options_parse(struct options *options, const struct alloc *alloc,
                          const struct command *command, size_t count, const char *const *arguments,
                          struct error *error);
void options_release(struct options *options);

bool options_has(const struct options *options, enum option_id id);
/* The last value given, else the preset, else NULL. */
const char *options_text(const struct options *options, enum option_id id);
double options_number(const struct options *options, enum option_id id);
/* The index of the value among the choices, or -1 where there is no value. */
int options_choice(const struct options *options, enum option_id id);
/* A list: a bit for each of the choices that it names. */
unsigned options_bits(const struct options *options, enum option_id id);
/* The values one by one, in the order given: start with *position 0; NULL after the last. */
const char *options_next(const struct options *options, enum option_id id, size_t *position);

#endif
