/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text/ hands on: the words, match tokens, sentences and events of one part of a turn. A part
 * is a whole turn, or what TOKENS_MOST leaves of it up to a sentence's end. */
#ifndef ATTUNE_TEXT_TOKEN_H
#define ATTUNE_TEXT_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/slice.h"

enum {
    TOKENS_MOST = 32768, /* match tokens in one part */
    TOKENS_BORDER = 2,   /* more have room behind a part's last, for who marks its end there */
    TOKEN_PADDING = 64   /* bytes that must be readable behind a text */
};

/* A match token's symbol is what the automaton reads: the class of its form (which patterns it can
 * take part in; 0: none), whether it begins a sentence, and whether a match may skip it. */
enum token_symbol {
    TOKEN_PLAIN = 0,
    TOKEN_SKIP = 1, /* a filler, an event, an immediately repeated word; a bit of all that follow */
    TOKEN_SKIP_PAIR = 2,   /* a bit of the next two */
    TOKEN_SKIP_FIRST = 3,  /* the first of two that are skipped together: ", you know," "I'm I'm" */
    TOKEN_SKIP_SECOND = 7, /* the second of them */
    TOKEN_SKIP_MASK = 7,
    TOKEN_SENTENCE = 8, /* the first token of a sentence */
    TOKEN_CLASS_SHIFT = 4
};

enum token_flag {
    TOKEN_EVENT = 1,     /* [pause 5s]: a token, no word */
    TOKEN_CONTINUES = 2, /* not its word's first token ("not" of "don't") */
    TOKEN_QUOTE = 4,     /* a double quotation mark stands between the token before and this one */
    TOKEN_FILLER = 8,    /* um, uh: a word, but spoken while searching */
    TOKEN_FUNCTION = 16, /* the first token of an English function word (text/function_words.h) */
    TOKEN_ABBREVIATION = 32, /* of "Dr": a point behind it ends no sentence */
    TOKEN_EVENT_SHIFT = 8    /* the upper byte of an event's flags: its enum event_kind */
};

struct token {
    uint32_t symbol;
    uint32_t start;  /* byte offset in the part's text */
    uint16_t length; /* bytes; 65,535 for longer ones */
    uint16_t flags;  /* enum token_flag */
    uint32_t word;   /* ordinal of its word in the part, from 0; for an event, of the next word */
};

static inline uint32_t token_class(const struct token *token) {
    return token->symbol >> TOKEN_CLASS_SHIFT;
}

enum event_kind {
    EVENT_PAUSE,
    EVENT_LAUGH,
    EVENT_CRY,  /* crying, sobbing, tearful */
    EVENT_SIGH, /* sighs and audible breath */
    EVENT_CROSSTALK,
    EVENT_INAUDIBLE,
    EVENT_OTHER,
    EVENT_KINDS
};

/* Every token belongs to a sentence and every sentence has a token; they stand in the text's order.
 * The text of a sentence holds what stands before its first word (but space) since the last one,
 * and its terminal with closing quotes and brackets. */
struct sentence {
    uint32_t first_token, end_token; /* [first, end) */
    uint32_t start, end;             /* bytes in the part's text */
    uint32_t terminal; /* the code point that ended it: . ? ! U+2026; 0: the part ended it */
};

/* Those marks, and 0, have numbers. */
enum { TERMINAL_NUMBERS = 16 };
static inline unsigned terminal_number(uint32_t terminal) {
    return terminal % TERMINAL_NUMBERS; /* which tells them apart */
}

static inline bool terminal_is(uint32_t code_point) {
    return code_point == '.' || code_point == '?' || code_point == '!' || code_point == 0x2026;
}

struct tokens {
    struct token *items;
    struct sentence *sentences;
    size_t count, capacity;
    size_t sentence_count, sentence_capacity;
    size_t consumed; /* bytes of the text this part covers; less than all: the part was cut */
    uint32_t words;  /* UAX #29 word segments that hold a letter or a number */
    uint32_t fillers;
    uint32_t function_words; /* English ones */
    uint32_t ended, asked;   /* sentences that a mark ends, that a question mark does */
    uint32_t events[EVENT_KINDS];
    uint16_t terminals; /* a bit for each that ends a sentence, by its number */
    bool quoted; /* a double quotation mark may stand in it: some token may have TOKEN_QUOTE */
};

/* The number of the sentence that holds a token. */
static inline uint32_t tokens_sentence(const struct tokens *tokens, uint32_t token) {
    size_t low = 0;
    size_t high = tokens->sentence_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (tokens->sentences[middle].first_token <= token) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return (uint32_t)low;
}

/* Who knows the classes: match/. `classify` must give the same class for the same form always, and
 * be callable from several threads at once. Forms are as the rules derive them: "not", "'s",
 * "{pause}". */
struct dictionary {
    uint32_t (*classify)(const void *context, struct slice form);
    const void *context;
};

void tokens_init(struct tokens *tokens);
void tokens_release(struct tokens *tokens, const struct alloc *alloc);

#endif
