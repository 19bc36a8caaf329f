/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a session was transcribed, as far as it changes what is counted: a lexicon's header says what its
 * categories are sensitive to, the session's figures say what it lacks. README.md says what the bounds
 * were taken from. */
#ifndef ATTUNE_REPORT_STYLE_H
#define ATTUNE_REPORT_STYLE_H

#include <stdbool.h>

#include "count/tally.h"
#include "input/turn.h"

/* Bits. */
enum style_trait { STYLE_PUNCTUATION = 1, STYLE_FILLERS = 2, STYLE_BACKCHANNELS = 4 };

enum { STYLE_TRAITS = 3 };

enum {
    STYLE_MARKED_WORDS = 100,      /* so many words, and hardly a mark */
    STYLE_FILLED_WORDS = 1000,     /* so many words, and hardly a filler */
    STYLE_BACKCHANNEL_TURNS = 100, /* so many turns, and no backchannel */
};

/* What a session of this kind and these figures lacks. `merged`: backchannels were looked for. */
unsigned style_lacks(const struct shared_figures *session, enum kind kind, bool merged);

/* What a header's `sensitive` names. */
unsigned style_traits(struct slice sensitive);

/* Of the first trait that is lacking: "no_punctuation"; "" when none is. */
const char *style_flag_name(unsigned lacks);
/* "punctuation" */
const char *style_trait_name(enum style_trait trait);

#endif
