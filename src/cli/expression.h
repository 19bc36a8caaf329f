/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A measure: a weighted sum of categories, as in `empathy.reflection + 0.5*question.open - directive`.
 * Numbers may multiply or divide what stands beside them, parentheses group, and `words`, `turns` and
 * `words_per_turn` stand for the length of what is measured. `NAME = …` before it gives it a name. */
#ifndef ATTUNE_CLI_EXPRESSION_H
#define ATTUNE_CLI_EXPRESSION_H

#include <stdbool.h>

#include "lexicon/lexicon.h"

/* What a term stands for: a category's number, or one of these. */
#define EXPRESSION_WORDS_PER_TURN (LEXICON_NONE - 3)
#define EXPRESSION_TURNS          (LEXICON_NONE - 2)
#define EXPRESSION_WORDS          (LEXICON_NONE - 1)

struct expression_term {
    double factor;
    uint32_t of;
};

struct expression {
    const struct alloc *alloc;
    struct slice name;             /* borrowed from the text */
    struct expression_term *terms; /* each thing once */
    size_t count, capacity;
};

static inline bool expression_is_length(uint32_t of) {
    return of >= EXPRESSION_WORDS_PER_TURN && of != LEXICON_NONE;
}

/* `text` must outlive the expression, which must be released even if this fails. Errors: STATUS_USAGE,
 * naming what is not understood, or the categories there are; STATUS_MEMORY. */
enum status expression_parse(struct expression *expression, const struct alloc *alloc,
                             const struct lexicon_set *set, const char *text, struct error *error);
/* The measure that is one thing alone. */
enum status expression_of(struct expression *expression, const struct alloc *alloc,
                          struct slice name, uint32_t of, struct error *error);
void expression_release(struct expression *expression);

#endif
