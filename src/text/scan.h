/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of reading one part, and what both paths do with a word, an event and the characters
 * between them. The paths differ only in how they find words: scan_slowly asks word_break.h for
 * each segment, those of fast.c look at up to 512 ASCII bytes at once. */
#ifndef ATTUNE_TEXT_SCAN_H
#define ATTUNE_TEXT_SCAN_H

#include <stddef.h>

#include "base/buffer.h"
#include "text/ahead.h"
#include "text/rules.h"
#include "text/token.h"
#include "text/tokenize.h"
#include "text/word_filter.h"

/* What a short bracket was found to be; the same ones come again and again. */
struct event_memo {
    struct word_key key; /* its bytes, the brackets among them */
    uint8_t length;      /* 0: no event */
    uint8_t kind;
};

enum { EVENT_MEMO_BITS = 10, EVENT_MEMOS = 1 << EVENT_MEMO_BITS };

struct scan;

/* Reads a text as scan_slowly would. */
typedef void scan_reader(struct scan *scan);

/* All give the same; which are there depends on the machine. The first one is the fastest. */
size_t scan_readers(scan_reader *readers[static 2]);

struct tokenizer {
    struct alloc alloc;
    const struct rules *rules;
    struct dictionary dictionary;
    struct word_cache cache;
    struct event_memo memo[EVENT_MEMOS];
    scan_reader *read_fast;
    block_reader *read_block;
    struct ahead ahead;
    struct word_filter ruled, functions; /* words that rules and tables say something of */
    struct buffer forms, other_forms; /* of the word at hand, and of the one it is compared with */
    uint32_t event_symbol[EVENT_KINDS];
};

/* What struct word_entry says of a word that may have more tokens. */
struct word {
    struct token token[RULES_FORMS_MOST];
    unsigned count;
    uint32_t counted;  /* enum word_count */
    uint16_t identity; /* enum word_identity */
    uint16_t traits;   /* enum word_trait */
};

enum { /* what a run of terminals holds */
       RUN_QUESTION = 1,
       RUN_EXCLAMATION = 2,
       RUN_ELLIPSIS = 4
};

/* The characters since the last word or event. */
struct gap {
    enum gap_phase {
        GAP_PLAIN,
        GAP_RUN,    /* in a run of . ? ! or U+2026 */
        GAP_CLOSING /* behind a sentence's end: closing quotes and brackets still belong to it */
    } phase;
    unsigned marks; /* of the run, RUN_… */
    unsigned dots;
    size_t run_start;
    bool ellipsis; /* U+2026 ended a sentence here */
    bool other;    /* not only space, dashes, commas and the run */
    bool begun;    /* some of it was read: its end must not be passed over */
};

struct scan {
    struct tokenizer *tokenizer;
    struct slice text;
    struct tokens *tokens;
    size_t at; /* read up to here: a segment boundary */
    struct gap gap;
    uint16_t identity;       /* of the last word that is no filler, or IDENTITY_NONE */
    uint32_t barrier;        /* no word before this token is repeated any more */
    uint32_t sentence_token; /* first token of the open sentence */
    uint32_t sentence_start; /* the byte where it begins, but for space */
    uint16_t pending_flags;  /* TOKEN_QUOTE for the next token */
    bool full;               /* the token at `at` would be too many */
    enum status status;
};

/* Stops at the text's end, when the part is full and on an error, and behind a word that ends at
 * `until` or later, where ASCII follows. */
void scan_slowly(struct scan *scan, size_t until);

/* Reads the event that begins at scan->at; false when none does, or the part is full. */
bool scan_bracket(struct scan *scan);
/* False when the part is full or memory ran out; then the word was not read. */
bool scan_word(struct scan *scan, size_t start, size_t length);
/* The characters between words: one, a stretch, and what follows once they are all known. */
void scan_gap(struct scan *scan, uint32_t code_point, size_t start, size_t end);
void scan_gap_text(struct scan *scan, size_t start, size_t end);
void scan_gap_close(struct scan *scan);
/* Whether a point behind the word ends no sentence: it is one of a table, or a name's initial. */
bool gap_is_abbreviation(struct slice word);
void gap_abbreviations_filter(struct word_filter *filter);
/* Ends the sentence whose run of terminals ends at `end`, unless it is an abbreviation's. */
bool scan_sentence_end(struct scan *scan, size_t end);
/* Ends the part: its last sentence, and what it covers. */
void scan_finish(struct scan *scan);

/* Fills the tokenizer's filters, which are empty. */
void word_filters_fill(struct tokenizer *tokenizer);
static inline bool scan_is_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Ends the open sentence, which has tokens, before the token `count`. Room was reserved when the scan
 * began. */
static inline void scan_sentence_put(struct scan *scan, size_t count, size_t end,
                                     uint32_t terminal) {
    struct tokens *tokens = scan->tokens;
    struct token *first = &tokens->items[scan->sentence_token];
    uint32_t start = scan->sentence_start;
    while (start < first->start && scan_is_space(scan->text.at[start])) {
        start++;
    }
    tokens->sentences[tokens->sentence_count++] =
        (struct sentence){.first_token = scan->sentence_token,
                          .end_token = (uint32_t)count,
                          .start = start,
                          .end = (uint32_t)end,
                          .terminal = terminal};
    first->symbol |= TOKEN_SENTENCE;
    tokens->ended += terminal != 0;
    tokens->asked += terminal == '?';
    tokens->terminals |= (uint16_t)(1U << terminal_number(terminal));
    scan->sentence_token = (uint32_t)count;
    scan->sentence_start = (uint32_t)end;
}

/* Looks the word up, or derives it. Errors: STATUS_MEMORY. */
enum status word_read(struct tokenizer *tokenizer, struct slice raw, struct word *word);

#endif
