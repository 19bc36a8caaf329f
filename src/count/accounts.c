/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/accounts.h"

#include "input/turn.h"

static struct figures figures_of(const struct account *account) {
    const struct part_figures *parts = &account->figures;
    struct figures figures = {.words = parts->words,
                              .sentences = parts->sentences,
                              .questions = parts->questions,
                              .fillers = parts->fillers,
                              .function_words = parts->function_words,
                              .ended = parts->ended,
                              .asked = parts->asked,
                              .turns = account->turns,
                              .backchannels = account->backchannels,
                              .cut_turns = account->cut_turns,
                              .rows = account->rows};
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        figures.events[kind] = parts->events[kind];
    }
    return figures;
}

static void share_figures(struct shared_figures *shared, const struct figures *figures,
                          unsigned role) {
    shared->words += figures->words;
    shared->function_words += figures->function_words;
    shared->interpreted += role == ROLE_INTERPRETER ? figures->words : 0;
    shared->turns += figures->turns;
    shared->backchannels += figures->backchannels;
    shared->ended += figures->ended;
    shared->fillers += figures->fillers;
    shared->rows += figures->rows;
}

/* What the account holds goes where it belongs; it stays open. */
static void settle(struct account *account, struct groups *groups) {
    const struct figures figures = figures_of(account);
    const unsigned role = account->owner.role;
    struct group *group = &account->record->group;
    const struct role_figures said = {.words = figures.words,
                                      .function_words = figures.function_words,
                                      .turns = figures.turns,
                                      .backchannels = figures.backchannels};
    figures_add(&group->figures, &figures);
    role_figures_add(&group->by_role[role % GROUP_ROLES], &said);
    share_figures(groups_shared(groups, account->record), &figures, role);
    *account = (struct account){.owner = account->owner, .record = account->record};
}

static void forget_voices(struct accounts *accounts) {
    for (unsigned i = 0; i < ACCOUNTS_MOST; i++) {
        accounts->voices[i] = ACCOUNT_VOICE_NONE;
    }
}

void accounts_init(struct accounts *accounts) {
    *accounts = (struct accounts){.count = 0};
    forget_voices(accounts);
}

void accounts_close(struct accounts *accounts, struct groups *groups) {
    for (unsigned i = 0; i < accounts->count; i++) {
        settle(&accounts->items[i], groups);
    }
    accounts->count = 0;
    forget_voices(accounts);
}

struct account *accounts_recognise(struct accounts *accounts, struct groups *groups,
                                   const struct account_owner *owner, uint64_t voice) {
    for (unsigned i = 0; i < accounts->count; i++) {
        struct account *account = &accounts->items[i];
        const struct account_owner *own = &account->owner;
        if (own->role == owner->role && slice_equal(own->speaker, owner->speaker)) {
            accounts->voices[i] = voice;
            if (++account->meetings == ACCOUNT_MEETINGS) {
                settle(account, groups);
            }
            return account;
        }
    }
    return NULL;
}

struct account *accounts_open(struct accounts *accounts, struct groups *groups,
                              struct record *record, const struct account_owner *owner,
                              uint64_t voice) {
    unsigned at = accounts->count;
    if (at < ACCOUNTS_MOST) {
        accounts->count++;
    } else {
        at = accounts->next;
        settle(&accounts->items[at], groups);
    }
    struct account *account = &accounts->items[at];
    accounts->next = (at + 1) % ACCOUNTS_MOST;
    accounts->voices[at] = voice;
    *account = (struct account){.owner = *owner, .record = record};
    account->owner.speaker = record->group.fields[GROUP_SPEAKER];
    return account;
}
