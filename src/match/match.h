/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What match/ hands on: hits, and what became of every candidate on the way. The semantics have six
 * steps (lexicons/README.md tells them to users): (1) per entry and first token the longest span;
 * (2) exclusions veto; (3) context: role, kind, scopes, history; (4) per top-level category leftmost,
 * then longest, then earliest in the file, without overlap, hints last; (5) `over`; (6) `once`. What is pure
 * within a part of a turn (1, 2, most of 3) is done by a finder, one a thread; what needs the turns
 * before (the rest) by the one selector, in the order of the turns. */
#ifndef ATTUNE_MATCH_MATCH_H
#define ATTUNE_MATCH_MATCH_H

#include "lexicon/lexicon.h"
#include "text/token.h"

enum fate {
    FATE_COUNTED,         /* reported, as negated where it is marked so */
    FATE_VETOED,          /* by: the exclusion's entry */
    FATE_ROLE,            /* the speaker's role is another */
    FATE_KIND,            /* a note, a transcript */
    FATE_SCOPE_MISSING,   /* `in` a scope; by: the first such scope */
    FATE_SCOPE_FORBIDDEN, /* `not in` a scope; by: the scope */
    FATE_AFTER,           /* the turn before is not what `after` asks for */
    FATE_UNLESS,          /* an earlier turn is what `unless` excludes */
    FATE_LOST,            /* another match of its category overlaps; by: that entry */
    FATE_OVER,            /* a category that goes first overlaps; by: that entry */
    FATE_ONCE             /* its section has been counted in this turn */
};

struct hit {
    uint32_t entry;
    uint32_t first, end; /* match tokens [first, end) of the part */
    uint32_t category;
    uint32_t start, stop; /* bytes [start, stop) of the part's text */
    uint32_t by;          /* see enum fate; LEXICON_NONE */
    /* If words are to be counted, else 0: */
    uint32_t words;                 /* covered: the distinct words it read, outside gaps */
    uint32_t first_word, last_word; /* ordinals in the part */
    uint8_t fate;                   /* enum fate */
    bool negated;
    uint8_t selection; /* what it gives the selector to do: enum selection, as bits */
};

struct hit_list {
    struct hit *items;
    size_t count, capacity;
};

/* Does the hit count in n? */
static inline bool hit_counts(const struct hit *hit, const struct entry *entry) {
    return hit->fate == FATE_COUNTED && !hit->negated && entry_counts(entry);
}

struct matcher; /* a compiled lexicon set: match/matcher.h */

#endif
