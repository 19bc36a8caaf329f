/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of patterns, derived into match tokens by the same rules as the text's words. Each
 * distinct form is kept once, and each distinct literal is derived once. */
#ifndef ATTUNE_LEXICON_LITERAL_H
#define ATTUNE_LEXICON_LITERAL_H

#include "base/intern.h"
#include "text/rules.h"

/* What a literal becomes: one or more forms. */
struct literal {
    const struct slice *forms;
    uint32_t count;    /* 0: it holds something no word holds */
    uint32_t fault;    /* the code point at fault, or 0: there is no letter or number in it */
    uint32_t fault_at; /* its offset in the literal */
    bool wild;         /* it holds '*', and so does one of its forms */
};

struct literals {
    const struct alloc *alloc;
    const struct rules *rules;
    struct intern seen;   /* the literals as written */
    struct literal *made; /* by number in `seen` */
    size_t made_capacity;
    struct intern forms;
    struct arena arena;
    struct buffer storage;
    uint32_t *map; /* what rules_normalise tells and nobody here needs */
    size_t map_capacity;
};

void literals_init(struct literals *literals, const struct alloc *alloc, const struct rules *rules);
void literals_release(struct literals *literals);

/* `text` holds no blank and no operator, but may hold '*'. *literal is valid as long as `literals`.
 * Errors: STATUS_MEMORY. */
enum status literals_read(struct literals *literals, struct slice text, struct literal *literal);
/* Forgets the literals, not their forms: for when all patterns are read. */
void literals_forget(struct literals *literals);
/* The form, kept. Its `at` is NULL when memory ran out. */
struct slice literals_form(struct literals *literals, struct slice form);

#endif
