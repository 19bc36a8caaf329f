/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English function words: the closed classes of words, of which every English text is half made
 * whatever it is about. Their share tells English from other languages. The nine classes are those
 * of language style matching (Ireland & Pennebaker 2010); the words are our own list. */
#ifndef ATTUNE_TEXT_FUNCTION_WORDS_H
#define ATTUNE_TEXT_FUNCTION_WORDS_H

#include "base/slice.h"
#include "text/word_filter.h"

enum function_class {
    FUNCTION_PRONOUN = 1, /* personal */
    FUNCTION_IMPERSONAL = 2,
    FUNCTION_ARTICLE = 4,
    FUNCTION_AUXILIARY = 8,
    FUNCTION_PREPOSITION = 16,
    FUNCTION_CONJUNCTION = 32,
    FUNCTION_NEGATION = 64,
    FUNCTION_QUANTIFIER = 128,
    FUNCTION_ADVERB = 256
};

/* The classes a form belongs to, whatever its case; 0: it is no function word. */
unsigned function_words_classes(struct slice form);

void function_words_filter(struct word_filter *filter);

#endif
