/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of --pseudonyms: a secret of its owner's. One that is not there is made. */
#ifndef ATTUNE_CLI_KEYFILE_H
#define ATTUNE_CLI_KEYFILE_H

#include <stdbool.h>

#include "base/pseudonym.h"

/* Reads the key; space at its end does not count. `*made` tells that there was none, so that a new one
 * was written, of random bytes and readable by its owner alone. Errors: STATUS_USAGE where others may
 * read it or it is no key; STATUS_OUTPUT where a new one cannot be written. */
enum status keyfile_read(const char *path, struct pseudonyms *pseudonyms, bool *made,
                         struct error *error);

#endif
