/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program ends with. Scripts depend on the numbers; they never change. */
#ifndef ATTUNE_CLI_EXIT_H
#define ATTUNE_CLI_EXIT_H

#include "base/error.h"

enum exit_status {
    EXIT_STATUS_DONE,    /* also when the reader of a pipe wanted no more */
    EXIT_STATUS_FOUND,   /* a check found something */
    EXIT_STATUS_USAGE,   /* the command line cannot be understood */
    EXIT_STATUS_INPUT,   /* some inputs failed; the rest was done and written */
    EXIT_STATUS_LEXICON, /* a lexicon is wrong */
    EXIT_STATUS_OUTPUT,  /* the result could not be written, or not made for want of memory */
    EXIT_STATUS_COUNT
};

enum exit_status exit_status_of(enum status status);

/* A sentence on each, for --help and the manual. */
const char *exit_status_meaning(enum exit_status status);

#endif
