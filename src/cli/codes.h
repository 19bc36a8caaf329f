/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What human codes mean: which are positive, and, where they are numbers and more than two, their
 * order. Codes come as an intern table of what was written in the cells. */
#ifndef ATTUNE_CLI_CODES_H
#define ATTUNE_CLI_CODES_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/intern.h"

struct codes {
    const struct alloc *alloc;
    const struct intern *texts; /* borrowed */
    bool ordinal;               /* else codes are positive or not */
    bool reversed;              /* the lowest code is positive: the scale is turned round */
    int16_t *levels;            /* of each text, from 0 */
    uint8_t *positive;          /* each text */
    double *values;             /* of each text, or NaN */
    double *level_values;
    size_t level_count;
    size_t room;             /* of the arrays */
    struct buffer described; /* which codes are positive: "2, 3 or 4" */
};

/* `wanted` is what --positive says, or NULL: codes with commas between, or a comparison such as >=2.
 * Without it, of two numbers the larger is positive, of several all but the smallest, of two words the
 * one that is no "no". Must be released even if this fails. Errors: STATUS_USAGE, naming the codes
 * there are; STATUS_MEMORY. */
enum status codes_init(struct codes *codes, const struct alloc *alloc, const struct intern *texts,
                       const char *wanted, struct error *error);
void codes_release(struct codes *codes);

#endif
