/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands: one table, as for the options. */
#ifndef ATTUNE_CLI_COMMAND_H
#define ATTUNE_CLI_COMMAND_H

#include "cli/exit.h"
#include "cli/options.h"

enum command_bit {
    COMMAND_COUNT = 1,
    COMMAND_LIST = 2,
    COMMAND_SHOW = 4,
    COMMAND_CHECK = 8,
    COMMAND_EXPLAIN = 16,
    COMMAND_TEST = 32,
    COMMAND_HELP = 64,
    COMMAND_VALIDATE = 128,
    COMMAND_MARK = 256,
    COMMAND_KWIC = 512,
    COMMAND_FIND = 1024, /* check */
    COMMAND_COVERAGE = 2048,
    COMMAND_LSP = 16384,
    COMMAND_ALL = 0xFFFF
};

struct messages;
struct pseudonyms;

/* What a command is given. */
struct cli {
    const struct alloc *alloc;
    const struct options *options;
    struct notices notices; /* to standard error */
    struct messages *messages;
    const struct pseudonyms *pseudonyms; /* NULL: names are shown as they are */
};

struct command {
    const char *name; /* "count", "lexicon list" */
    enum command_bit bit;
    const char *operands;    /* for usage: "[FILE|FOLDER|-]..." */
    const char *summary;     /* a line, beginning in lower case */
    const char *description; /* sentences; a line feed ends a paragraph */
    size_t least, most;      /* operands; most 0: none are taken */
    enum exit_status (*run)(const struct cli *cli);
};

enum { COMMAND_MANY = 1 << 30 };

/* The commands in the order of the manual; ended by one without a name. */
extern const struct command command_table[];

/* What `count` words name: *used is how many of them are the name. Without a command's name the
 * command is `count` and *used is 0. Errors: STATUS_USAGE, for "lexicon" and nothing that is known
 * behind it. */
enum status command_find(size_t count, const char *const *words, const struct command **command,
                         size_t *used, struct error *error);

/* A group's name is a first word that only stands before others: "lexicon". */
bool command_is_group(const char *word);

/* Does the command's name begin with that word? */
bool command_in_group(const struct command *command, const char *word);

enum exit_status cli_count(const struct cli *cli);
enum exit_status cli_kwic(const struct cli *cli);
enum exit_status cli_mark(const struct cli *cli);
enum exit_status cli_check(const struct cli *cli);
enum exit_status cli_lsp(const struct cli *cli);
enum exit_status cli_validate(const struct cli *cli);
enum exit_status cli_lexicon_list(const struct cli *cli);
enum exit_status cli_lexicon_show(const struct cli *cli);
enum exit_status cli_lexicon_check(const struct cli *cli);
enum exit_status cli_lexicon_explain(const struct cli *cli);
enum exit_status cli_lexicon_test(const struct cli *cli);
enum exit_status cli_lexicon_coverage(const struct cli *cli);
enum exit_status cli_help(const struct cli *cli);

#endif
