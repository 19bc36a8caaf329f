/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a label to a role, and to whether it is a label at all. In this order: the user's list of
 * speakers, the user's patterns, the labels a source's header names, the words everybody uses ("Therapist", "Client 2", "T"), and
 * the role that REST gives to the one label that nothing else places. What was decided is kept in a
 * table of fixed size; a damaged file with a million labels costs time, not memory. */
#ifndef ATTUNE_INPUT_ROLES_H
#define ATTUNE_INPUT_ROLES_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "input/label.h"
#include "input/role_words.h"
#include "input/speakers.h"
#include "input/turn.h"

/* One --role ROLE=PATTERN. The pattern is a PCRE2 expression that the whole label must match,
 * whatever its case; or "REST". Borrowed. */
struct role_rule {
    enum role role;
    const char *pattern;
};

/* What the beginning of a source told of its labels. */
struct roles_hints {
    bool letters;        /* single letters are labels here */
    bool c_is_therapist; /* C beside P: counsellor and patient */
    bool bare;           /* labels have no colon here */
    bool any;            /* every label is one, whatever its shape: a column says so */
};

/* So many labels of all sources are kept to remind of. */
enum { ROLES_HEARD = 6 };

struct roles;

struct roles *roles_new(const struct alloc *alloc, const struct role_rule *rules, size_t count,
                        struct error *error);
void roles_free(struct roles *roles);
/* The user's list of speakers; borrowed. NULL: there is none. */
void roles_use_list(struct roles *roles, struct speakers *speakers);

/* Forgets what the last source told. */
void roles_begin(struct roles *roles);
/* This source's header says that `label` has the role. */
enum status roles_name(struct roles *roles, struct slice label, enum role role,
                       struct error *error);
/* This source uses the label again and again: it is one, whatever its shape. */
enum status roles_admit(struct roles *roles, struct slice label, struct error *error);
void roles_hint(struct roles *roles, struct roles_hints hints);

/* Labels have no colon here. */
bool roles_are_bare(const struct roles *roles);
/* The role that REST is asked for, or ROLE_UNKNOWN. */
enum role roles_rest(const struct roles *roles);
/* From here to roles_settle, each label that is placed is looked at: if just one is left without a
 * role, REST is for it. False, with `notice` filled, when there are more: nobody gets it then. */
void roles_survey(struct roles *roles);
bool roles_settle(struct roles *roles, struct error *notice);

/* Where a label stands. */
struct placing roles_place(struct roles *roles, struct slice label);
/* Does the label of a line's beginning, placed so, tell who speaks? "Client:yes" does, "Anna:yes" and
 * "T:30" do not. */
bool roles_hears(const struct label *label, struct slice text, struct placing placing);
/* STATUS_MEMORY if a roles_place since roles_begin had not enough memory to tell. */
enum status roles_check(const struct roles *roles, struct error *error);

/* Tells, after the last source, of each pattern that no label of theirs matched. */
enum status roles_tell_unmatched(const struct roles *roles, const struct notices *notices,
                                 struct error *error);

#endif
