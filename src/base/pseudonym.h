/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes in the place of names, made with a key (HMAC-SHA-256): the same name has the same code wherever
 * the key is the same, and without the key no code tells its name. A code is a letter for what is
 * named, "-", and 60 bits in base 32: among a million names two share a code with a chance of
 * less than one in a million. */
#ifndef ATTUNE_BASE_PSEUDONYM_H
#define ATTUNE_BASE_PSEUDONYM_H

#include <nettle/hmac.h>
#include <stdbool.h>

#include "base/buffer.h"
#include "base/error.h"

/* The same name gives different codes for different kinds. */
enum pseudonym_kind {
    PSEUDONYM_CASE,
    PSEUDONYM_FILE,
    PSEUDONYM_KEY, /* of the key itself: tells whether two results have the same */
    PSEUDONYM_NUMBER,
    PSEUDONYM_PERSON,
    PSEUDONYM_ROW,
    PSEUDONYM_SESSION,
    PSEUDONYM_SITE,
    PSEUDONYM_THERAPIST,
    PSEUDONYM_VALUE
};

enum {
    PSEUDONYM_LENGTH = 14,
    PSEUDONYM_KEY_LEAST = 16 /* bytes in a key */
};

struct pseudonyms {
    struct hmac_sha256_ctx keyed;
};

void pseudonym_init(struct pseudonyms *pseudonyms, struct slice key);

/* Writes the terminated code of a name. */
void pseudonym_code(const struct pseudonyms *pseudonyms, enum pseudonym_kind kind,
                    struct slice name, char code[PSEUDONYM_LENGTH + 1]);
/* The same of a path: "./a//b" is "a/b", and "-" stays. */
void pseudonym_path(const struct pseudonyms *pseudonyms, struct slice path,
                    char code[PSEUDONYM_LENGTH + 1]);
bool pseudonym_is_code(struct slice text);

/* Makes a message say no name: its file becomes a code, and what it quotes and whatever looks like a
 * path is left out. One about a lexicon stays as it is. So a message puts what comes from an input between
 * double quotation marks. `pseudonyms` NULL: there is no key yet, and the file is left out too. */
void pseudonym_conceal(const struct pseudonyms *pseudonyms, struct error *error);

#endif
