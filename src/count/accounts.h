/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speakers at hand have said since their groups were looked up: a turn of one who has an account
 * needs no key, and its figures go to one place. A closed account has gone into its group, the group's
 * figures of that role, and what the group's fellows share. Accounts belong to one session and segment;
 * their records must stay where they are until they are closed. */
#ifndef ATTUNE_COUNT_ACCOUNTS_H
#define ATTUNE_COUNT_ACCOUNTS_H

#include "count/groups.h"

enum {
    ACCOUNTS_MOST = 4,
    ACCOUNT_MEETINGS = 1 << 6 /* so many batches of texts of 64 mebibytes cannot overflow 32 bits */
};

#define ACCOUNT_VOICE_NONE UINT64_MAX /* no speaker's */

/* Who speaks. */
struct account_owner {
    struct slice speaker; /* empty where groups do not keep speakers apart */
    unsigned role;        /* enum role */
};

struct account {
    struct account_owner owner; /* its text is the record's own */
    struct record *record;
    struct part_figures figures;                   /* of what was said since they were settled, */
    uint32_t turns, backchannels, cut_turns, rows; /* and its turns */
    unsigned meetings;                             /* times its owner was recognised since */
};

struct accounts {
    uint64_t voices[ACCOUNTS_MOST]; /* of the owners the ones last heard, or ACCOUNT_VOICE_NONE */
    struct account items[ACCOUNTS_MOST];
    unsigned count, next; /* `next` is closed first when there is no room */
};

void accounts_init(struct accounts *accounts);

/* By the speaker's text; NULL where there is none. The voice is his from then on. */
struct account *accounts_recognise(struct accounts *accounts, struct groups *groups,
                                   const struct account_owner *owner, uint64_t voice);

/* By voice alone: NULL where it has not been heard. Written so that no branch depends on whose it is. */
static inline struct account *accounts_find(struct accounts *accounts, uint64_t voice) {
    unsigned at = 0;
    for (unsigned i = 1; i < ACCOUNTS_MOST; i++) {
        at += i * (accounts->voices[i] == voice); /* no two have the same */
    }
    return accounts->voices[at] == voice ? &accounts->items[at] : NULL;
}

/* Opens one; that of another may be closed for it. */
struct account *accounts_open(struct accounts *accounts, struct groups *groups,
                              struct record *record, const struct account_owner *owner,
                              uint64_t voice);

/* Closes all. */
void accounts_close(struct accounts *accounts, struct groups *groups);

#endif
