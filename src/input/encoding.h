/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a user may call an encoding. */
#ifndef ATTUNE_INPUT_ENCODING_H
#define ATTUNE_INPUT_ENCODING_H

#include "input/decode.h"

struct encoding_choice {
    bool by_itself; /* the first bytes decide */
    enum encoding encoding;
    uint32_t table[256]; /* ENCODING_SINGLE: a byte's code point; U+FFFD where there is none */
};

/* NULL or "auto", UTF-8, UTF-16LE, UTF-16BE, or any name for a one-byte encoding that iconv knows.
 * Else STATUS_USAGE. */
enum status encoding_choose(const char *name, struct encoding_choice *choice, struct error *error);

const char *encoding_name(enum encoding encoding);

#endif
