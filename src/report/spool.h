/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines kept until the end is known: in memory up to a bound, from there on in a temporary file that
 * has no name, so that nothing confidential is left behind whatever happens. The spool owns both. */
#ifndef ATTUNE_REPORT_SPOOL_H
#define ATTUNE_REPORT_SPOOL_H

#include "base/buffer.h"
#include "base/error.h"

struct spool {
    struct buffer held; /* while writing: what is not in the file; while reading: a window on it */
    size_t bound;       /* of `held` while writing, bytes */
    size_t taken;       /* of `held` while reading */
    int descriptor;     /* -1: no file was needed */
};

void spool_init(struct spool *spool, const struct alloc *alloc, size_t bound);
void spool_release(struct spool *spool);

/* Adds bytes; a line ends in '\n'. Errors: STATUS_MEMORY, STATUS_OUTPUT. */
enum status spool_add(struct spool *spool, struct slice bytes, struct error *error);

/* Ends the writing. From here on spool_line gives line after line, without its '\n' and valid until
 * the next call; `line->at` is NULL after the last. Errors as above. */
enum status spool_rewind(struct spool *spool, struct error *error);
enum status spool_line(struct spool *spool, struct slice *line, struct error *error);

#endif
