/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/style.h"

static const struct {
    enum style_trait trait;
    const char *name, *flag;
} traits[] = {
    {STYLE_PUNCTUATION, "punctuation", "no_punctuation"},
    {STYLE_FILLERS, "fillers", "no_fillers"},
    {STYLE_BACKCHANNELS, "backchannels", "no_backchannels"},
};

_Static_assert(sizeof traits / sizeof *traits == STYLE_TRAITS, "a row each");

/* Notes have no fillers and no listener. */
unsigned style_lacks(const struct shared_figures *session, enum kind kind, bool merged) {
    unsigned lacks = 0;
    if (session->words >= STYLE_MARKED_WORDS &&
        session->ended * STYLE_MARKED_WORDS < session->words) {
        lacks |= STYLE_PUNCTUATION;
    }
    if (kind == KIND_NOTE) {
        return lacks;
    }
    if (session->words >= STYLE_FILLED_WORDS &&
        session->fillers * STYLE_FILLED_WORDS < session->words) {
        lacks |= STYLE_FILLERS;
    }
    bool sought = merged && !session->rows; /* a row is a turn, even if it only says "mm-hmm" */
    if (sought && session->turns >= STYLE_BACKCHANNEL_TURNS && !session->backchannels) {
        lacks |= STYLE_BACKCHANNELS;
    }
    return lacks;
}

unsigned style_traits(struct slice sensitive) {
    unsigned found = 0;
    while (sensitive.length) {
        struct slice word = slice_trim(slice_split(sensitive, ' ', &sensitive));
        for (size_t i = 0; i < STYLE_TRAITS; i++) {
            found |= slice_is_ignoring_case(word, traits[i].name) ? (unsigned)traits[i].trait : 0;
        }
    }
    return found;
}

const char *style_flag_name(unsigned lacks) {
    for (size_t i = 0; i < STYLE_TRAITS; i++) {
        if (lacks & traits[i].trait) {
            return traits[i].flag;
        }
    }
    return "";
}

const char *style_trait_name(enum style_trait trait) {
    size_t i = 0;
    while (i + 1 < STYLE_TRAITS && traits[i].trait != trait) {
        i++;
    }
    return traits[i].name;
}
