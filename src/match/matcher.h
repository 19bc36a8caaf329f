/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lexicon set compiled for matching. Immutable but for the dictionary's memo; shared by all
 * threads. The main program holds what can be counted; the side program (exclusions, scopes) is run
 * only where the main one has found something. */
#ifndef ATTUNE_MATCH_MATCHER_H
#define ATTUNE_MATCH_MATCHER_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "match/match.h"
#include "match/program.h"

struct regex {
    uint32_t entry;
    pcre2_code *code;
    bool always; /* no `needs`: it is run on every sentence */
};

/* What a hit of an entry gives the selector to do. */
enum selection {
    SELECTION_HISTORY = 1,   /* `after` or `unless` waits for the turns before */
    SELECTION_UNSETTLED = 2, /* it, or another of its top-level category, does so */
    SELECTION_OVER = 4,      /* the entry goes over others */
    SELECTION_ONCE = 8,
    SELECTION_REMEMBERED = 16, /* the turns after it may ask for its category */
    SELECTION_HINT = 32        /* nothing but to be behind all that count */
};

/* Where a match stands, in 64 bits: one that is always set, one for the role that speaks, if that is not to be
 * shown all, one for the kind of text, and one for each scope that it lies in. */
enum { PLACE_ROLE = 0, PLACE_KIND = 16, PLACE_ALWAYS = 24, PLACE_SCOPE = 32 };

/* What judging a match asks of its entry, kept apart from the entries, which are large and many. */
struct terms {
    uint32_t section, category; /* LEXICON_NONE: none */
    uint32_t top;               /* the category's top-level one */
    uint32_t target;            /* by `use`, as the entry has it */
    uint64_t wanted, unwanted;  /* it must stand in one of these places, and in none of those */
    uint64_t targeted;          /* terms_target of it and of its section: by these it is excluded */
    uint32_t negation;          /* the bit of that scope; 0: it ignores it, or asks for it */
    uint8_t use;                /* enum entry_use */
    uint8_t selection;          /* enum selection, as bits */
};

/* Exclusions are told apart by their targets, entries or sections, as one of 64 bits. */
static inline uint64_t terms_target(uint32_t target) {
    return UINT64_C(1) << target % 64;
}

struct matcher {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct terms *terms; /* by entry */
    const struct rules *rules;
    struct word_dictionary *dictionary;
    struct marks marks;
    struct program main, side;
    struct regex *regexes;
    size_t regex_count, regex_capacity;
    uint32_t needs_base;  /* in `main`, entry needs_base + i: regex i's needed word stands here */
    uint32_t *remembered; /* by category: its bit in the history + 1; 0: nothing asks for it */
    uint32_t remembered_count;
    uint32_t negation, question; /* scopes by name; LEXICON_NONE: not in the set */
    bool covered;                /* hits tell how many words they read */
    bool regex_always, has_roles;
};

/* What is asked of the matches. What counts is the same with little detail, and found in less time. */
enum match_detail {
    DETAIL_COUNTS, /* those that count in n */
    DETAIL_HINTS,  /* hints too, which only add to scores */
    DETAIL_COVERED /* and how many words each of them read */
};

/* `set` and `rules` must outlive it. */
enum status matcher_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct rules *rules, enum match_detail detail,
                        struct matcher **matcher, struct error *error);
void matcher_free(struct matcher *matcher);

static inline bool terms_count(const struct terms *terms) {
    return !(terms->selection & SELECTION_HINT);
}

static inline const struct terms *matcher_terms(const struct matcher *matcher,
                                                const struct hit *hit) {
    return &matcher->terms[hit->entry];
}

struct dictionary matcher_dictionary(const struct matcher *matcher);

#endif
