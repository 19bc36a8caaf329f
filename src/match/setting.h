/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of an entry's chances before its words are looked at: who speaks, and how the sentence
 * ends. Where the mark alone decides a scope (a question mark does), entries of the scope are looked
 * for in such sentences only. Each setting has a memory of its own, so that no walk begins for
 * what role or mark forbid. It only ever rules out; what is left is judged. */
#ifndef ATTUNE_MATCH_SETTING_H
#define ATTUNE_MATCH_SETTING_H

#include "lexicon/lexicon.h"
#include "text/token.h"

enum {
    MARK_UNKNOWN, /* the sentence has no mark, or none that is told apart: anything may be meant */
    MARK_OTHER,   /* it has one, which opens no scope */
    MARKS_MOST = 16
};

/* A bit for each. */
struct setting {
    uint16_t roles; /* 0: any */
    uint16_t marks; /* 0: none, since nothing asks for the entry */
};

/* How the marks that open scopes are numbered. */
struct marks {
    const struct lexicon_set *set;
    uint32_t scopes[MARKS_MOST];    /* by mark: a bit for each scope that it opens */
    uint32_t terminals[MARKS_MOST]; /* by mark, from MARK_OTHER + 1 on: the code point */
    unsigned count;
    uint8_t numbers[TERMINAL_NUMBERS]; /* by terminal_number: the mark */
    uint16_t alike[MARKS_MOST];        /* by mark: which terminals have it, a bit each */
    uint32_t decided;                  /* a bit for each scope that a mark decides alone */
    uint16_t *asked; /* by section: the marks in which its entries are looked for, a bit each */
    bool hints;      /* entries that only add to scores are looked for too */
};

/* `set` must outlive it. False when memory ran out; release it all the same. */
bool marks_init(struct marks *marks, const struct alloc *alloc, const struct lexicon_set *set,
                bool hints);
void marks_release(struct marks *marks, const struct alloc *alloc);

/* The number of a sentence's mark, by its code point. */
static inline unsigned marks_of(const struct marks *marks, uint32_t terminal) {
    return marks->numbers[terminal_number(terminal)];
}

/* Where an entry of any use is worth looking for. */
struct setting setting_of(const struct marks *marks, const struct entry *entry);

static inline bool setting_allows(struct setting here, struct setting entry) {
    return (!here.roles || !entry.roles || (here.roles & entry.roles)) &&
           (here.marks & entry.marks);
}

/* Settings that are searched in have numbers: 0 is that of everything. */
enum { SETTING_ANY = 0, SETTINGS_MOST = 16 * MARKS_MOST };

static inline unsigned setting_number(unsigned role, unsigned mark) {
    return role * MARKS_MOST + mark;
}

struct setting setting_numbered(unsigned number);

#endif
