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
    ACCOUNT_PARTS = 1 << 12 /* so many parts of texts of a mebibyte cannot overflow 32 bits */
};

#define ACCOUNT_VOICE_NONE UINT64_MAX /* no speaker's */

/* Who speaks. */
struct account_owner {
    struct slice speaker; /* empty where groups do not keep speakers apart */
    uint64_t voice;       /* the one last heard, or ACCOUNT_VOICE_NONE */
    unsigned role;        /* enum role */
};

struct account {
    struct account_owner owner; /* its text is the record's own */
    struct record *record;
    struct part_figures figures; /* of the last parts, */
    unsigned parts;              /* so many */
    uint32_t turns, backchannels, cut_turns, rows;
};

struct accounts {
    struct account items[ACCOUNTS_MOST];
    unsigned count, next; /* `next` is closed first when there is no room */
};

/* By the speaker's text; NULL where there is none. The voice is his from then on. */
struct account *accounts_recognise(struct accounts *accounts, const struct account_owner *owner);

/* By voice alone: NULL where it has not been heard in this role. */
static inline struct account *accounts_find(struct accounts *accounts, uint64_t voice,
                                            unsigned role) {
    for (unsigned i = 0; i < accounts->count; i++) {
        const struct account_owner *own = &accounts->items[i].owner;
        if (own->voice == voice && own->role == role) {
            return &accounts->items[i];
        }
    }
    return NULL;
}

/* Opens one; that of another may be closed for it. */
struct account *accounts_open(struct accounts *accounts, struct groups *groups,
                              struct record *record, const struct account_owner *owner);

/* Closes all. */
void accounts_close(struct accounts *accounts, struct groups *groups);

/* What an account holds goes where it belongs; it stays open. */
void account_settle(struct account *account, struct groups *groups);

static inline void account_add(struct account *account, struct groups *groups,
                               const struct part_figures *part) {
    if (account->parts == ACCOUNT_PARTS) {
        account_settle(account, groups);
    }
    account->parts++;
    part_figures_add(&account->figures, part);
}

#endif
