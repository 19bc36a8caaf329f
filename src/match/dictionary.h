/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a match token's form to its class. An atom is one thing a pattern can ask of a token: to be
 * this literal, to fit this wildcard, to be in this list. A form's class stands for the set of atoms
 * it satisfies; CLASS_NONE satisfies none. The atoms are fixed once the lexicons are compiled; classes
 * are numbered as their sets are first met, under a lock, and keep their place from then on, so that
 * several threads may classify and read at once. */
#ifndef ATTUNE_MATCH_DICTIONARY_H
#define ATTUNE_MATCH_DICTIONARY_H

#include "base/alloc.h"
#include "base/error.h"
#include "lexicon/lexicon.h"
#include "text/rules.h"

enum { DICTIONARY_CLASSES_MOST = 1 << 23 }; /* what has no room is told as memory that ran out */

/* Classes that satisfy no atom. */
enum {
    CLASS_NONE, /* of forms that nothing asks for */
    CLASS_END,  /* of what stands behind a turn's last token */
    CLASS_CUT,  /* of what stands behind a part's, if the turn goes on */
    CLASS_OF_FORMS
};

struct word_dictionary;

struct atom_set {
    const uint32_t *atoms; /* ascending */
    uint32_t count;
};

/* NULL when memory ran out. `rules` must outlive it. */
struct word_dictionary *dictionary_new(const struct alloc *alloc, const struct rules *rules);
void dictionary_free(struct word_dictionary *dictionary);

/* While compiling: the atom of a literal or wildcard form, or of a list; LEXICON_NONE when memory ran
 * out. Only atoms asked for here take part in classes. */
uint32_t dictionary_atom(struct word_dictionary *dictionary, struct slice form);
uint32_t dictionary_list_atom(struct word_dictionary *dictionary, uint32_t list);
/* Has the atom of the list been asked for? Then its items are known. */
bool dictionary_knows_list(const struct word_dictionary *dictionary, uint32_t list);
/* `form` (literal or wildcard) is an item of `list`. */
enum status dictionary_list_item(struct word_dictionary *dictionary, uint32_t list,
                                 struct slice form);
/* Ends compiling: from here on the dictionary may be shared. */
void dictionary_seal(struct word_dictionary *dictionary);

/* The class of a form; see text/token.h. Out of memory shows as class 0 and in dictionary_failed. */
uint32_t dictionary_classify(const void *opaque, struct slice form);
bool dictionary_failed(struct word_dictionary *dictionary);
struct atom_set dictionary_class(const struct word_dictionary *dictionary, uint32_t class_id);

#endif
