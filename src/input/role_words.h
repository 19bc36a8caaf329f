/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words everybody uses for who speaks, "Therapist", "Client 2", "T", and what a label made of them
 * tells, whatever the source. */
#ifndef ATTUNE_INPUT_ROLE_WORDS_H
#define ATTUNE_INPUT_ROLE_WORDS_H

#include "base/slice.h"
#include "input/turn.h"

enum standing {
    STANDING_NONE,    /* no label: a sentence with a colon */
    STANDING_SECTION, /* no label either: a heading, as notes have them, or a sentence's opener */
    STANDING_NAME,    /* a name, of a role nobody told */
    STANDING_LETTER,  /* T, C, P …: a role, where single letters count */
    STANDING_ROLE
};

/* What told the role. */
enum placed_by {
    PLACED_BY_NOTHING,
    PLACED_BY_LIST,    /* --speakers */
    PLACED_BY_PATTERN, /* --role */
    PLACED_BY_SOURCE,  /* its header */
    PLACED_BY_WORD,    /* "Therapist" */
    PLACED_BY_LETTER,  /* "T" */
    PLACED_BY_REST
};

struct placing {
    enum role role;
    enum standing standing;
    enum placed_by by;
};

/* The words, by index; NULL behind the last. */
const char *role_words_at(size_t index, struct placing *placing);
/* Where a label stands by such words alone. */
struct placing role_words_place(struct slice label);
/* Is the label made of such words, their abbreviations and numbers, and of nothing that could be a
 * name? "Client 2" and "SPEAKER_01" are, "Dr Lee" is not. */
bool role_words_only(struct slice label);
/* "T1" and "Client2" without their number. */
struct slice role_words_bare(struct slice word);

#endif
