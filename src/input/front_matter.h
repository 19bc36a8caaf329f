/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The `key: value` lines between two lines of `---` at the very beginning of a text: what is known
 * of the session, and who its labels are. */
#ifndef ATTUNE_INPUT_FRONT_MATTER_H
#define ATTUNE_INPUT_FRONT_MATTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "input/roles.h"
#include "input/session.h"

struct front_matter {
    uint32_t lines;        /* the header takes, both rules included; 0: there is none */
    size_t bytes;          /* the same in bytes of the text given */
    uint32_t unknown_line; /* of the first key that says nothing to us, or 0 */
    struct slice unknown_key;
    bool kind_given;
};

/* Reads the header at the beginning of `text` into `session` and `roles`. The slices in
 * `front_matter` point into `text`. */
enum status front_matter_read(struct slice text, struct session_text *session, struct roles *roles,
                              struct front_matter *front_matter, struct error *error);

/* Has a header begun at the beginning of `text` that whole lines still to come may end? A line of it that is
 * no pair says no, and so do too many lines. */
bool front_matter_is_open(struct slice text);

#endif
