/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what a rate counts was said in the language its lexicon is for. Two things tell: the language
 * that the sessions state, and the share of English function words among the words. The second needs
 * LANGUAGE_WORDS words, and believes a note that states its language: notes may leave all small words
 * out. README.md says what the threshold was taken from. */
#ifndef ATTUNE_REPORT_LANGUAGE_H
#define ATTUNE_REPORT_LANGUAGE_H

#include "count/tally.h"

enum { LANGUAGE_WORDS = 50, LANGUAGE_SHARE = 300 /* thousandths */ };

enum language_flag {
    LANGUAGE_FITS,   /* or nothing tells */
    LANGUAGE_STATED, /* another one is stated: cells are empty */
    LANGUAGE_FOUND,  /* another one is found: cells are empty */
    LANGUAGE_MIXED,  /* of the session's speakers some speak another one, or its sessions differ */
    LANGUAGE_INTERPRETED,
    LANGUAGE_FLAGS
};

struct language_guard {
    bool off;
    struct slice unstated; /* the language of sessions that state none; empty: nobody knows */
};

/* "other_stated" and so on; "" for LANGUAGE_FITS. */
const char *language_flag_name(enum language_flag flag);

/* Do two names or tags mean the same language? "en-US", "eng" and "English" do. */
bool language_same(struct slice left, struct slice right);

/* Of what `said` counts of the group, for a lexicon of that language (empty: of any): LANGUAGE_FITS,
 * LANGUAGE_STATED or LANGUAGE_FOUND. */
enum language_flag language_of_words(const struct language_guard *guard, const struct group *group,
                                     const struct role_figures *said, struct slice lexicon);
/* Of a row, apart from its categories: LANGUAGE_FITS, LANGUAGE_MIXED or LANGUAGE_INTERPRETED. */
enum language_flag language_of_row(const struct language_guard *guard, const struct group *group);

#endif
