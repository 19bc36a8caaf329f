/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose words a category is held against: those of the roles that can show it. Many categories share an
 * audience, so what one has said in a group, and whether in the lexicon's language, is worked out once for
 * all of them. */
#ifndef ATTUNE_REPORT_AUDIENCE_H
#define ATTUNE_REPORT_AUDIENCE_H

#include "lexicon/lexicon.h"
#include "report/language.h"

struct audience {
    uint16_t roles;        /* as in struct category */
    struct slice language; /* of the lexicon */
    uint64_t row;          /* for which the rest has been worked out */
    struct role_figures said;
    enum language_flag flag; /* LANGUAGE_FITS, or why nothing is shown */
};

struct audiences {
    const struct alloc *alloc;
    uint32_t category_count;
    struct audience *items;
    uint32_t count;
    uint32_t *own;       /* by category */
    uint32_t *everybody; /* by category: the one of its language and all roles */
};

/* `set` must outlive it. False when memory ran out; release it all the same. */
bool audiences_init(struct audiences *audiences, const struct alloc *alloc,
                    const struct lexicon_set *set);
void audiences_release(struct audiences *audiences);

/* The audience numbered so, in the group of this row; rows count from 1. */
const struct audience *audiences_hear(struct audiences *audiences, uint32_t number,
                                      const struct language_guard *guard, const struct group *group,
                                      uint64_t row);

#endif
