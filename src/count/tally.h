/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What count/ hands on: groups with their tallies. A group is what one row of a result stands for: by
 * default a speaker in a session. */
#ifndef ATTUNE_COUNT_TALLY_H
#define ATTUNE_COUNT_TALLY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"
#include "count/timing.h"
#include "text/token.h"

/* What can tell groups apart, and what is known of a group. */
enum group_field {
    GROUP_FILE,
    GROUP_CASE,
    GROUP_SESSION,
    GROUP_SESSION_NO,
    GROUP_THERAPIST,
    GROUP_SITE,
    GROUP_DATE,
    GROUP_SEGMENT,
    GROUP_TURN, /* the turn's number in its source */
    GROUP_LINE, /* of the turn's first word in its source */
    GROUP_ROW,  /* the id column */
    GROUP_KEPT, /* further columns of a table: count/kept.h */
    GROUP_SPEAKER,
    GROUP_LANGUAGE, /* this and the next as the sessions state them, if they agree */
    GROUP_TRANSCRIPTION,
    GROUP_FIELDS,
    GROUP_STATED = GROUP_LANGUAGE
};

#define DAYS_UNKNOWN INT32_MIN

/* Of --by. */
enum group_by {
    BY_CASE = 1,
    BY_SESSION = 2,
    BY_SPEAKER = 4,
    BY_ROLE = 8,
    BY_TURN = 16,
    BY_ROW = 32,
    BY_SEGMENT = 64
};

/* One category in one group. Only counted hits; negated ones apart. */
struct tally {
    int64_t n;        /* hits of weight 0.5 and more */
    int64_t negated;  /* such hits in a negation */
    int64_t covered;  /* distinct words that the hits in n read */
    int64_t score;    /* sum of weights, thousandths, hints included */
    int64_t exposure; /* UNIT_OPPORTUNITY: opportunities; else unused */
    double squares;   /* sum over turns of n_turn^2 / words_turn, for the dispersion; UNIT_TURN: of
                         n_turn^2 */
};

/* What was found in one part of a turn: as many numbers of 32 bits as it has members. */
struct part_figures {
    uint32_t words, fillers, function_words; /* these and the next as struct tokens has them */
    uint32_t ended, asked; /* sentences that a mark ends, that a question mark does */
    uint32_t events[EVENT_KINDS];
    uint32_t sentences, questions;
};

enum { PART_FIGURES = sizeof(struct part_figures) / sizeof(uint32_t) };

/* Number by number, so that several are added at once. */
static inline void part_figures_add(struct part_figures *restrict sum,
                                    const struct part_figures *restrict more) {
    uint32_t *to = &sum->words;
    const uint32_t *from = &more->words;
    for (size_t i = 0; i < PART_FIGURES; i++) {
        to[i] += from[i];
    }
}

/* The sums of that, and what makes turns. */
struct figures {
    int64_t words, sentences, questions, fillers, function_words;
    int64_t ended, asked;
    int64_t events[EVENT_KINDS];
    int64_t turns, backchannels, cut_turns;
    int64_t rows; /* turns that are rows of a table */
};

/* What each role has said in a group of several: a category's exposure is that of the roles that can
 * show it. */
enum { GROUP_ROLES = 8 };
struct role_figures {
    int64_t words, function_words, turns, backchannels;
};

/* What groups that differ in speaker and role only have together. */
struct shared_figures {
    int64_t words, function_words;
    int64_t interpreted; /* words of interpreters */
    int64_t turns, backchannels, ended, fillers, rows;
};

/* What the role of a group's last turn had said in its session so far. */
struct heard_words {
    int64_t words, function_words;
};

struct group {
    struct slice fields[GROUP_FIELDS]; /* empty where the grouping leaves it open */
    uint8_t role;                      /* enum role; of the first turn */
    uint8_t kind;                      /* enum kind */
    struct figures figures;
    struct role_figures by_role[GROUP_ROLES]; /* by enum role */
    struct shared_figures shared;
    struct heard_words heard;
    uint8_t differ;              /* group_differs_bit: its sessions do not agree on the field */
    uint64_t kept_differ;        /* a bit for each kept column in which its rows differ */
    int32_t date;                /* days from 1970-01-01, or DAYS_UNKNOWN */
    int32_t day;                 /* since the first session of its case, or DAYS_UNKNOWN */
    const struct tally *tallies; /* by category; NULL: all zero */
    const struct timing *timing; /* NULL: no time of its turns is known */
};

static inline uint8_t group_differs_bit(enum group_field field) {
    return (uint8_t)(1U << (field - GROUP_STATED));
}

/* Events alone make no turn, and so no row. */
static inline bool group_is_empty(const struct group *group) {
    return group->figures.turns + group->figures.backchannels == 0;
}

/* Can a speaker of that role show a category limited to `roles` (bits; 0: none)? Who has no known role,
 * and the author of a note, can show all. */
bool group_role_shows(unsigned role, uint16_t roles);

void role_figures_add(struct role_figures *sum, const struct role_figures *more);

/* The figures of the roles that can show such a category. */
struct role_figures group_exposure(const struct group *group, uint16_t roles);

/* Pearson's dispersion of the hits between turns, from the sums: sum (n_i - r w_i)^2 / (r w_i), over
 * turns - 1, where w_i is a turn's share of `exposure` (its words, or 1). 1 where there is nothing to
 * estimate. */
double tally_dispersion(const struct tally *tally, double exposure, int64_t turns);

#endif
