/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which texts are copies of each other, by their words alone: case, punctuation, labels and layout do
 * not matter. Of each text 128 numbers are kept, whatever its length: the smallest hashes of its
 * sequences of three words, a random sample of them that two texts draw alike (bottom-k sketch; Broder
 * 1997). The share of sequences that two texts have in common is estimated to about 0.04. */
#ifndef ATTUNE_ANALYSIS_LIKENESS_H
#define ATTUNE_ANALYSIS_LIKENESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

enum {
    LIKENESS_KEPT = 128,
    LIKENESS_WORDS_LEAST = 25 /* in shorter texts a likeness says nothing */
};

/* Alike are texts that have at least this share of all their sequences in common. Two sessions of
 * the same two people share a few in a hundred. */
#define LIKENESS_LEAST 0.5

/* A text: what was read of it so far. Zeroed to begin with. */
struct likeness {
    uint64_t words;
    uint64_t digest;  /* of all words in their order */
    uint64_t last[2]; /* the two last words */
    uint32_t kept;
    uint32_t least[LIKENESS_KEPT]; /* ascending, each once */
};

/* Reads on. A word ends where `text` does. */
void likeness_read(struct likeness *likeness, struct slice text);

bool likeness_is_same(const struct likeness *left, const struct likeness *right);
/* The share of sequences in common, of all that are in either, from 0 to 1. */
double likeness_share(const struct likeness *left, const struct likeness *right);

/* What a text is like, among those before it. */
struct likeness_found {
    uint32_t of; /* its index; LIKENESS_NONE: none */
    bool same;   /* word by word; else alike */
    double share;
};
#define LIKENESS_NONE UINT32_MAX

/* Fills `found` for each of the texts: the first that is the same, else the one most alike, the
 * first of several. Errors: STATUS_MEMORY. */
enum status likeness_find(const struct alloc *alloc, const struct likeness *const *texts,
                          uint32_t count, struct likeness_found *found, struct error *error);

#endif
