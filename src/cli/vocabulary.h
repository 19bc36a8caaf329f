/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around the matches of categories: those that stand next to them, and those of turns with and
 * without any. A word is a match token, as an entry would name it ("do" and "not" of "don't"); the
 * words of a category's own matches are left out of what is counted for it.
 *
 * Memory has a bound: when the table of words is full, words that were not met before are only counted.
 * They are rare ones; how many there were is told. */
#ifndef ATTUNE_CLI_VOCABULARY_H
#define ATTUNE_CLI_VOCABULARY_H

#include "analysis/keyness.h"
#include "base/intern.h"
#include "input/turn.h"
#include "stage.h"
#include "text/tokenize.h"

enum vocabulary_place { PLACE_LEFT, PLACE_RIGHT, PLACE_WITH, PLACE_WITHOUT, PLACE_COUNT };

/* Of a word, for one category. */
struct vocabulary_count {
    uint32_t near[2]; /* left, right of a match */
    uint32_t with;    /* in turns with a match */
    uint32_t all;
};

/* Of all words. */
struct vocabulary_sum {
    uint64_t here[PLACE_COUNT], all;
};

/* What is looked at. All of it is borrowed. */
struct vocabulary_view {
    const struct lexicon_set *set;
    const struct rules *rules;
    const bool *shown;   /* by category: those with none above them that is shown are targets */
    const bool *entries; /* whose matches are looked at, hints too; NULL: all that count */
    enum role only;      /* ROLE_UNKNOWN: everybody */
    uint32_t span;       /* how far from a match a word is near it */
};

struct vocabulary {
    struct vocabulary *self; /* what the tokenizer is given, as it promises to change nothing */
    const struct alloc *alloc;
    struct vocabulary_view view;
    uint32_t *targets; /* the categories that are looked at */
    uint32_t target_count;
    struct tokenizer *tokenizer;
    struct tokens tokens;
    struct intern words;             /* a token's class is its word's number + 1 */
    uint32_t words_most;             /* room */
    struct vocabulary_count *counts; /* by word, by target */
    size_t count_capacity;
    struct vocabulary_sum *sums; /* by target */
    uint8_t *marks;              /* of each token of the part at hand */
    size_t mark_capacity;
    uint64_t unknown; /* tokens whose word found no more room */
    bool failed;      /* memory ran out */
};

/* Must be released even if this fails, and stay where it is. Errors: STATUS_MEMORY. */
enum status vocabulary_init(struct vocabulary *vocabulary, const struct alloc *alloc,
                            const struct vocabulary_view *view, struct error *error);
void vocabulary_release(struct vocabulary *vocabulary);

/* Errors: STATUS_MEMORY. */
enum status vocabulary_take(struct vocabulary *vocabulary, const struct counted_part *part,
                            struct error *error);

/* A word that is more frequent in its place than elsewhere. */
struct vocabulary_row {
    struct slice word;
    struct keyness_count here, elsewhere;
    double likelihood;
};

/* The words of a place that are met there at least `least` times and more often than elsewhere, the most
 * telling first; at most `most` of them. `rows` has room for so many. */
uint32_t vocabulary_rank(const struct vocabulary *vocabulary, uint32_t target,
                         enum vocabulary_place place, uint32_t least, struct vocabulary_row *rows,
                         uint32_t most);

#endif
