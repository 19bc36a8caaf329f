/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/accounts.h"

#include "input/turn.h"

static void share_figures(struct shared_figures *shared, const struct account *account) {
    const struct figures *figures = &account->figures;
    shared->words += figures->words;
    shared->function_words += figures->function_words;
    shared->interpreted += account->role == ROLE_INTERPRETER ? figures->words : 0;
    shared->turns += figures->turns;
    shared->backchannels += figures->backchannels;
    shared->ended += figures->ended;
    shared->fillers += figures->fillers;
    shared->rows += figures->rows;
}

static void close_account(const struct account *account, struct groups *groups) {
    const struct figures *figures = &account->figures;
    struct group *group = &account->record->group;
    const struct role_figures said = {.words = figures->words,
                                      .function_words = figures->function_words,
                                      .turns = figures->turns,
                                      .backchannels = figures->backchannels};
    figures_add(&group->figures, figures);
    role_figures_add(&group->by_role[account->role % GROUP_ROLES], &said);
    share_figures(groups_shared(groups, account->record), account);
}

void accounts_close(struct accounts *accounts, struct groups *groups) {
    for (unsigned i = 0; i < accounts->count; i++) {
        close_account(&accounts->items[i], groups);
    }
    accounts->count = 0;
}

struct account *accounts_open(struct accounts *accounts, struct groups *groups,
                              struct record *record, unsigned role, struct slice speaker) {
    unsigned at = accounts->count;
    if (at < ACCOUNTS_MOST) {
        accounts->count++;
    } else {
        at = accounts->next;
        close_account(&accounts->items[at], groups);
    }
    accounts->next = (at + 1) % ACCOUNTS_MOST;
    accounts->items[at] = (struct account){.record = record, .role = role, .speaker = speaker};
    return &accounts->items[at];
}
