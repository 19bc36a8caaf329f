/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read: messages on standard error, and how wide their terminal is. */
#ifndef ATTUNE_CLI_MESSAGES_H
#define ATTUNE_CLI_MESSAGES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/alloc.h"
#include "base/pseudonym.h"
#include "cli/command.h"

struct messages {
    const struct alloc *alloc;
    bool quiet;                          /* remarks (STATUS_OK) are not told, failures are */
    bool failed;                         /* a failure was told */
    bool concealed;                      /* no name is told: --pseudonyms is on the command line */
    const struct pseudonyms *pseudonyms; /* how, once the key is known */
};

/* Prints "attune: FILE:LINE:COL: text", with foreign characters made harmless. */
void messages_print(const struct messages *messages, const struct error *error);

/* Notices that are printed; `messages` must outlive them. */
struct notices messages_notices(struct messages *messages);

/* Prints the error, unless it only says that the reader has gone, and gives the exit status. */
enum exit_status messages_fail(const struct cli *cli, const struct error *error);

/* Columns of the terminal behind the descriptor, or as COLUMNS says; 0: there is no limit. */
size_t messages_width(int descriptor);

/* Is the output, which is a terminal or not, to be coloured? As --color and NO_COLOR say. */
bool messages_wants_color(const struct cli *cli, bool terminal);

#endif
