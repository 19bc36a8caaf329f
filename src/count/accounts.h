/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the speakers at hand have said since their groups were looked up: a turn of one who has an account
 * needs no key, and its figures go to one place. A closed account has gone into its group, the group's
 * figures of that role, and what the group's fellows share. Accounts belong to one session and segment;
 * their records must stay where they are until they are closed. */
#ifndef ATTUNE_COUNT_ACCOUNTS_H
#define ATTUNE_COUNT_ACCOUNTS_H

#include <string.h>

#include "count/groups.h"

enum { ACCOUNTS_MOST = 4 };

struct account {
    struct record *record;
    struct slice speaker; /* the record's own text; empty where groups do not keep speakers apart */
    unsigned role;        /* enum role */
    struct figures figures;
};

struct accounts {
    struct account items[ACCOUNTS_MOST];
    unsigned count, next; /* `next` is closed first when there is no room */
};

/* NULL where this speaker in this role has none. */
static inline struct account *accounts_find(struct accounts *accounts, unsigned role,
                                            struct slice speaker) {
    for (unsigned i = 0; i < accounts->count; i++) {
        struct account *account = &accounts->items[i];
        if (account->role == role && account->speaker.length == speaker.length &&
            (speaker.length == 0 || memcmp(account->speaker.at, speaker.at, speaker.length) == 0)) {
            return account;
        }
    }
    return NULL;
}

/* Opens one; that of another may be closed for it. */
struct account *accounts_open(struct accounts *accounts, struct groups *groups,
                              struct record *record, unsigned role, struct slice speaker);

/* Closes all. */
void accounts_close(struct accounts *accounts, struct groups *groups);

static inline void account_add(struct account *account, const struct part_figures *part) {
    struct figures *sum = &account->figures;
    sum->words += part->words;
    sum->sentences += part->sentences;
    sum->questions += part->questions;
    sum->fillers += part->fillers;
    sum->function_words += part->function_words;
    sum->ended += part->ended;
    sum->asked += part->asked;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        sum->events[kind] += part->events[kind];
    }
}

#endif
