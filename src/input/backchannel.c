/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/backchannel.h"

#include <stdint.h>
#include <string.h>

#include "base/ascii.h"
#include "base/hash.h"
#include "input/mask.h"

/* The longest such word, bytes, and the most words of one length. */
enum { WORD_MOST = 8, LENGTH_MOST = 13 };

/* How far back the beginning of a last sentence is looked for; longer ones are no questions. */
enum { SENTENCE_MOST = 160 };

/* Letters, digits, ' and -, and what is not ASCII. */
static bool is_word_byte(char byte) {
    static const uint64_t bits[4] = {UINT64_C(0x03FF208000000000), UINT64_C(0x07FFFFFE07FFFFFE),
                                     UINT64_MAX, UINT64_MAX};
    unsigned char value = (unsigned char)byte;
    return bits[value / 64] >> (value % 64) & 1;
}

static bool is_general_punctuation(struct slice text, size_t at) {
    return text.at[at] == '\xE2' && at + 2 < text.length && text.at[at + 1] == '\x80';
}

/* How much of what stands between words stands at `at`. */
static size_t mark_length(struct slice text, size_t at) {
    if (is_general_punctuation(text, at)) {
        return 3;
    }
    return text.at[at] == '-' || !is_word_byte(text.at[at]);
}

/* The next word of `*rest`; marks before it are passed over. */
static bool next_word(struct slice *rest, struct slice *word) {
    size_t at = 0;
    size_t length = rest->length;
    if (length == 0) { /* an empty slice may have no address to count from */
        return false;
    }
    size_t step;
    while (at < length && (step = mark_length(*rest, at)) > 0) {
        at += step;
    }
    size_t end = at;
    while (end < length && is_word_byte(rest->at[end]) && !is_general_punctuation(*rest, end)) {
        end++;
    }
    *word = slice_make(rest->at + at, end - at);
    *rest = slice_make(rest->at + end, length - end);
    return end > at;
}

static bool is_among(struct slice word, const char *const *words, size_t count) {
    char first = word.length ? (char)(word.at[0] | 0x20) : '\0';
    for (size_t i = 0; i < count; i++) {
        if (words[i][0] == first && slice_is_ignoring_case(word, words[i])) {
            return true;
        }
    }
    return false;
}

/* A mark that makes the line more than a sign of listening, or an event. */
static bool has_other_marks(struct slice line) {
    for (size_t i = 0; i < line.length; i++) {
        if (!is_word_byte(line.at[i]) && memchr("?[]()<>{}:", line.at[i], 10) != NULL) {
            return true;
        }
    }
    return false;
}

/* Asked of every short line: words are compared as numbers, with those of their length. */
static bool is_listening_word(struct slice word) {
    static const char words[WORD_MOST + 1][LENGTH_MOST + 1][WORD_MOST] = {
        [2] = {"ok", "oh", "mm", "hm", "ah", "ya"},
        [3] = {"yes", "mhm", "mmm", "hmm", "huh", "aha", "ahh", "ooh", "yea", "yep", "yup", "kay",
               "wow"},
        [4] = {"yeah", "okay", "sure", "mmhm", "m-hm", "hmmm", "mmmm", "uhuh", "'kay"},
        [5] = {"right", "mm-hm", "mmhmm", "hm-hm", "uhhuh", "mm-mm", "ah-ha", "o-kay"},
        [6] = {"mm-hmm", "uh-huh", "gotcha"},
        [7] = {"alright", "hmm-hmm"},
    };
    char folded[WORD_MOST] = {0};
    if (word.length > WORD_MOST) {
        return false;
    }
    for (size_t i = 0; i < word.length; i++) {
        folded[i] = (char)(word.at[i] | 0x20);
    }
    const char(*known)[WORD_MOST] = words[word.length];
    while ((*known)[0] && memcmp(*known, folded, WORD_MOST) != 0) {
        known++;
    }
    return (*known)[0];
}

/* Two words that are one sign: `first` and the next of `*rest`. */
static bool is_listening_pair(struct slice first, struct slice *rest) {
    static const struct {
        const char *first, *second;
    } pairs[] = {{"i", "see"}, {"all", "right"}, {"got", "it"}, {"uh", "huh"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if ((first.at[0] | 0x20) == pairs[i].first[0] &&
            slice_is_ignoring_case(first, pairs[i].first)) {
            struct slice second;
            return next_word(rest, &second) && slice_is_ignoring_case(second, pairs[i].second);
        }
    }
    return false;
}

#define LETTER(letter) (UINT32_C(1) << ((letter) - 'a'))

/* False for two letters that no sign of listening begins with, and so for most short lines. */
static bool may_begin_sign(struct slice line) {
    static const uint32_t seconds[26] = {
        ['a' - 'a'] = LETTER('h') | LETTER('l'),
        ['g' - 'a'] = LETTER('o'),
        ['h' - 'a'] = LETTER('m') | LETTER('u'),
        ['k' - 'a'] = LETTER('a'),
        ['m' - 'a'] = LETTER('h') | LETTER('m'),
        ['o' - 'a'] = LETTER('h') | LETTER('k') | LETTER('o'),
        ['r' - 'a'] = LETTER('i'),
        ['s' - 'a'] = LETTER('u'),
        ['u' - 'a'] = LETTER('h'),
        ['w' - 'a'] = LETTER('o'),
        ['y' - 'a'] = LETTER('a') | LETTER('e') | LETTER('u'),
    };
    if (line.length < 2 || !ascii_is_letter(line.at[0]) || !ascii_is_letter(line.at[1])) {
        return true;
    }
    return seconds[(line.at[0] | 0x20) - 'a'] >> ((line.at[1] | 0x20) - 'a') & 1;
}

bool backchannel_is(struct slice line) {
    struct slice word;
    struct slice rest = line;
    if (line.length == 0 || line.length > BACKCHANNEL_MOST || !may_begin_sign(line)) {
        return false;
    }
    size_t count = 0;
    while (count < 3 && next_word(&rest, &word)) {
        bool single = is_listening_word(word);
        if (!single && !is_listening_pair(word, &rest)) {
            return false;
        }
        count += single ? 1 : 2;
    }
    return count > 0 && count <= 3 && !next_word(&rest, &word) && !has_other_marks(line);
}

/* The line, of which all is told that a memo keeps, but for what it is. */
static inline struct backchannel_sign sign_of(struct slice line) {
    struct backchannel_sign sign = {.length = (uint32_t)line.length};
    if (line.length < sizeof sign.first) {
        sign.first = hash_tail((const unsigned char *)line.at, line.length);
    } else {
        memcpy(&sign.first, line.at, sizeof sign.first);
        memcpy(&sign.last, line.at + line.length - sizeof sign.last, sizeof sign.last);
    }
    return sign;
}

bool backchannel_known(struct backchannel_memo *memo, struct slice line) {
    struct backchannel_sign sign = sign_of(line);
    if (line.length > sizeof sign.first + sizeof sign.last) {
        return backchannel_is(line);
    }
    size_t places = sizeof memo->signs / sizeof *memo->signs;
    struct backchannel_sign *known = &memo->signs[hash_mix(sign.first, sign.last) % places];
    if (((known->first ^ sign.first) | (known->last ^ sign.last) | (known->length ^ sign.length)) !=
        0) {
        *known = sign;
        known->listens = backchannel_is(line);
    }
    return known->listens;
}

/* --- questions --------------------------------------------------------------------------------- */

static bool is_blank_or_quote(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '"' || byte == '\'';
}

static struct slice trim_end(struct slice text) {
    while (text.length && is_blank_or_quote(text.at[text.length - 1])) {
        text.length--;
    }
    return text;
}

/* Without a last "[pause]" or "(laughs)". */
static struct slice trim_events(struct slice text) {
    for (;;) {
        text = trim_end(text);
        char close = text.length ? text.at[text.length - 1] : '\0';
        char open = close == ']' ? '[' : close == ')' ? '(' : '\0';
        size_t at = text.length;
        while (open && at > 0 && text.length - at < SENTENCE_MOST && text.at[at - 1] != open) {
            at--;
        }
        if (!open || at == 0 || text.at[at - 1] != open) {
            return text;
        }
        text.length = at - 1;
    }
}

static bool is_end_mark(char byte) {
    return byte == '.' || byte == '!' || byte == '?';
}

/* Where a sentence begins behind the end mark or line feed at `at`; 0: none does. */
static size_t sentence_behind(struct slice text, size_t at) {
    if (text.at[at] == '\n') {
        return at + 1;
    }
    return at + 1 < text.length && text.at[at + 1] == ' ' ? at + 2 : 0;
}

/* What follows the last end mark with a blank behind it, or the last line end. */
static struct slice last_sentence(struct slice text) {
    enum { SEEN = SENTENCE_MOST + 2 }; /* the mark and the blank before it too */
    uint64_t ends[MASK_WORDS];
    size_t base = text.length > SEEN ? text.length - SEEN : 0;
    if (text.length == 0) {
        return text;
    }
    for (size_t i = mask_find(MASK_ENDS, text.at + base, text.length - base, ends); i-- > 0;) {
        while (ends[i]) {
            unsigned last = 63 - (unsigned)__builtin_clzll(ends[i]);
            size_t begin = sentence_behind(text, base + i * MASK_BYTES + last);
            if (begin && text.length - begin <= SENTENCE_MOST) {
                return slice_from(text, begin);
            }
            ends[i] ^= UINT64_C(1) << last;
        }
    }
    return text.length > SENTENCE_MOST ? (struct slice){0} : text;
}

static bool opens_question(struct slice first, struct slice second) {
    static const char *const fronted[] = {
        "are",     "aren't", "can",     "can't", "could", "couldn't", "did",     "didn't",
        "do",      "does",   "doesn't", "don't", "had",   "has",      "hasn't",  "have",
        "haven't", "is",     "isn't",   "may",   "might", "shall",    "should",  "was",
        "wasn't",  "were",   "weren't", "will",  "won't", "would",    "wouldn't"};
    static const char *const asking[] = {"how",     "what",  "what's", "when",  "where",
                                         "where's", "which", "who",    "who's", "why"};
    static const char *const subjects[] = {"he",   "i",    "it",   "my",    "our", "she", "the",
                                           "they", "this", "that", "there", "we",  "you", "your"};
    bool inverts = is_among(first, fronted, sizeof fronted / sizeof *fronted);
    if (!inverts && !is_among(first, asking, sizeof asking / sizeof *asking)) {
        return false;
    }
    /* "do you": a question; "what I mean", "when you go": none. */
    bool subject_follows = is_among(second, subjects, sizeof subjects / sizeof *subjects);
    return subject_follows == inverts;
}

static bool is_lead_in(struct slice word) {
    static const char *const words[] = {"and", "but", "so", "well", "um",   "uh",   "okay",
                                        "ok",  "now", "or", "then", "yeah", "right"};
    return is_among(word, words, sizeof words / sizeof *words);
}

bool backchannel_answers(struct slice text) {
    /* Without anything to trim, as nearly always. */
    if (text.length && is_end_mark(text.at[text.length - 1])) {
        return text.at[text.length - 1] == '?';
    }
    text = trim_events(text);
    if (text.length && is_end_mark(text.at[text.length - 1])) {
        return text.at[text.length - 1] == '?';
    }
    struct slice rest = last_sentence(text);
    struct slice first = {0};
    struct slice second = {0};
    bool any = next_word(&rest, &first);
    while (any && is_lead_in(first)) {
        any = next_word(&rest, &first);
    }
    return any && next_word(&rest, &second) && opens_question(first, second);
}
