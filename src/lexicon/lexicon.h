/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lexicon/ hands on: a set of lexicons, parsed and resolved, immutable from then on and shared
 * by all threads. The set's builder owns all strings, nodes and arrays; slices are terminated.
 * Categories, entries, lists and scopes are numbered across the whole set. */
#ifndef ATTUNE_LEXICON_LEXICON_H
#define ATTUNE_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

#define LEXICON_NONE UINT32_MAX

enum {
    LEXICON_GAP_MOST = 16,      /* tokens in <n> */
    LEXICON_TURNS_MOST = 16,    /* N of `within N turns` */
    LEXICON_SCOPES_MOST = 32,   /* scopes in a set */
    LEXICON_WEIGHT_ONE = 1000,  /* weights are thousandths, so that sums are exact */
    LEXICON_WEIGHT_COUNTS = 500 /* from this weight on a hit counts in n */
};

/* --- patterns ------------------------------------------------------------------------------- */

enum node_type {
    NODE_WORD,     /* form: one match token's form */
    NODE_WILDCARD, /* form holds one or more '*' */
    NODE_EVENT,    /* form: "{event}", "{pause}" … */
    NODE_LIST,     /* list: any item of lists[list]; form: its name */
    NODE_GAP,      /* 0 to gap tokens inside the sentence */
    NODE_SEQUENCE, /* children, one after the other */
    NODE_CHOICE,   /* one of the children */
    NODE_OPTIONAL, /* the only child, or nothing */
    NODE_START,    /* ^ : first in its entry */
    NODE_END       /* $ : last in its entry */
};

struct node {
    enum node_type type;
    unsigned gap;
    uint32_t list;
    struct slice form;
    struct node *child; /* the first */
    struct node *next;  /* the next sibling */
};

struct list {
    struct slice name;
    struct node *items; /* a NODE_CHOICE; items may be NODE_LIST, never in a cycle */
    const char *file;
    uint32_t line;
};

/* --- entries -------------------------------------------------------------------------------- */

enum entry_use {
    ENTRY_COUNTS,         /* a category's entry */
    ENTRY_VETOES_ENTRY,   /* an indented `!`: `target` is an entry */
    ENTRY_VETOES_SECTION, /* a `!` at the margin: `target` is a section */
    ENTRY_OPENS_SCOPE,    /* `target` is a scope */
    ENTRY_STOPS_SCOPE     /* of the section [NAME.stop] of a scope file */
};

enum confidence { CONFIDENCE_LOW, CONFIDENCE_MEDIUM, CONFIDENCE_HIGH };

/* `after` and `unless`: either a category or a role is meant. */
struct condition {
    uint32_t category; /* LEXICON_NONE: none */
    uint8_t role;      /* enum role; 0: none */
    uint8_t turns;     /* how far back; 1 for `after` */
};

enum over_level { OVER_HEADER, OVER_SECTION, OVER_ENTRY };

/* A chain, narrowest first. One entry suppresses another exactly if its narrowest statement about
 * the other's category is narrower than any the other makes about its own; in a finished set this
 * has no cycles. */
struct over {
    uint32_t category;
    enum over_level level;
    struct over *next;
};

struct entry {
    enum entry_use use;
    uint32_t section; /* index of the section it stands in; LEXICON_NONE for none */
    uint32_t lexicon;
    uint32_t target; /* by `use`; LEXICON_NONE for ENTRY_COUNTS */
    uint32_t line, column;
    struct slice source; /* the pattern as written, for messages and `explain` */

    struct node *pattern; /* NULL for a regex */
    struct slice regex;   /* between the slashes */
    struct node *needs;   /* a NODE_CHOICE of words, or NULL: always */

    uint16_t roles;                    /* bit per enum role that may speak it; 0: any */
    uint8_t kinds;                     /* bit per enum kind; 0: any */
    uint32_t in_scopes, not_in_scopes; /* bit per scope */
    struct condition after, unless;
    struct over *over;
    int32_t weight; /* thousandths */
    bool once, negation_ignore, anchored_start, anchored_end;
    enum confidence confidence;
    struct slice say, because;
};

/* Do matches of the entry count in n? Lighter ones are hints, which add to the score alone. */
static inline bool entry_counts(const struct entry *entry) {
    return entry->weight >= LEXICON_WEIGHT_COUNTS;
}

/* --- sections and categories ------------------------------------------------------------------ */

enum unit { UNIT_WORDS, UNIT_TURN, UNIT_OPPORTUNITY };

/* [a.b.c] makes the category a.b.c and its ancestors a.b and a. A match belongs to the category of
 * its section and counts once in each ancestor. */
struct category {
    struct slice name; /* full: "empathy.reflection.stem" */
    uint32_t parent;   /* LEXICON_NONE at the top */
    uint32_t top;      /* the top-level category above it, or itself */
    uint32_t lexicon;  /* of first mention */
    uint16_t roles;    /* who can show it: union over its entries; 0: anybody */
    enum unit unit;
    uint32_t opportunity; /* UNIT_OPPORTUNITY: the category whose hits are the denominator */
};

struct section {
    uint32_t category; /* LEXICON_NONE in a scope file */
    uint32_t scope;    /* LEXICON_NONE in a category file */
    uint32_t lexicon;
    uint32_t line;
};

/* --- scopes --------------------------------------------------------------------------------- */

enum scope_opens { SCOPE_NEXT, SCOPE_QUOTE, SCOPE_SENTENCE };

struct scope {
    struct slice name;
    uint32_t lexicon;
    enum scope_opens opens;
    unsigned next;     /* SCOPE_NEXT: tokens after the trigger */
    uint32_t terminal; /* code point of the header key `terminal`, or 0: a sentence that ends in a
                           mark is in scope exactly if it is this; only a sentence without one is
                           decided by its triggers */
};

/* --- lexicons and the set --------------------------------------------------------------------- */

struct lexicon {
    struct slice name; /* the file's stem */
    struct slice title, language, source, version, sensitive;
    char evidence; /* 'A' to 'D'; 0: not said */
    uint16_t roles;
    const char *file;  /* as messages show it */
    struct slice text; /* the file as read, for provenance */
    uint32_t scope;    /* LEXICON_NONE: it holds categories */
    bool asked;        /* named by the user or the default set; not only needed by another */
    bool included;     /* only its lists are used */
};

struct lexicon_set {
    struct lexicon *lexicons;
    struct list *lists;
    struct category *categories;
    struct section *sections;
    struct entry *entries;
    struct scope *scopes;
    uint32_t lexicon_count, list_count, category_count, section_count, entry_count, scope_count;
};

/* The index of the category, or LEXICON_NONE. */
uint32_t lexicon_category(const struct lexicon_set *set, struct slice name);
uint32_t lexicon_scope(const struct lexicon_set *set, struct slice name);
/* Was its lexicon named by the user or the default set, rather than only needed by another? */
bool lexicon_is_asked(const struct lexicon_set *set, uint32_t category);
/* Is `category` the same as `ancestor` or below it? */
bool lexicon_within(const struct lexicon_set *set, uint32_t category, uint32_t ancestor);

#endif
