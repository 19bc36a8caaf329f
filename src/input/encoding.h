/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a user may call an encoding. */
#ifndef ATTUNE_INPUT_ENCODING_H
#define ATTUNE_INPUT_ENCODING_H

#include "input/decode.h"

struct encoding_choice {
    bool by_itself; /* the first bytes decide */
    enum encoding encoding;
    enum encoding other;        /* of "UTF-16": the one whose mark would tell of it instead */
    const char *name;           /* as asked for; borrowed */
    struct converter converter; /* ENCODING_SEVERAL; to be released */
    uint32_t table[256]; /* ENCODING_SINGLE: a byte's code point; U+FFFD where there is none */
};

/* NULL or "auto", UTF-8, UTF-16, UTF-32 (LE, BE), or any name that iconv knows. Else STATUS_USAGE. */
enum status encoding_choose(const char *name, struct encoding_choice *choice, struct error *error);

void encoding_release(struct encoding_choice *choice);

/* What a source's encoding is called. */
const char *encoding_name(const struct encoding_choice *choice, enum encoding encoding);

#endif
