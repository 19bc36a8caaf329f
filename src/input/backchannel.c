/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/backchannel.h"

#include <string.h>

/* More bytes than three such words and their punctuation need. */
enum { LINE_MOST = 64 };

/* How far back the beginning of a last sentence is looked for. */
enum { SENTENCE_MOST = 512 };

static bool is_letter(char byte) {
    return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (unsigned char)byte >= 0x80 ||
           byte == '\'';
}

static bool is_word_byte(char byte) {
    return is_letter(byte) || byte == '-' || (byte >= '0' && byte <= '9');
}

static bool is_general_punctuation(struct slice text, size_t at) {
    return at + 2 < text.length && text.at[at] == '\xE2' && text.at[at + 1] == '\x80';
}

/* The next word of `*rest`; marks between words are passed over. */
static bool next_word(struct slice *rest, struct slice *word) {
    size_t at = 0;
    while (at < rest->length &&
           (!is_word_byte(rest->at[at]) || is_general_punctuation(*rest, at))) {
        at += is_general_punctuation(*rest, at) ? 3 : 1;
    }
    size_t end = at;
    while (end < rest->length && is_word_byte(rest->at[end]) &&
           !is_general_punctuation(*rest, end)) {
        end++;
    }
    *word = slice_make(rest->at + at, end - at);
    *rest = slice_from(*rest, end);
    return end > at;
}

static bool is_among(struct slice word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (slice_is_ignoring_case(word, words[i])) {
            return true;
        }
    }
    return false;
}

/* A mark that makes the line more than a sign of listening, or an event. */
static bool has_other_marks(struct slice line) {
    for (size_t i = 0; i < line.length; i++) {
        if (strchr("?[]()<>{}:", line.at[i]) != NULL) {
            return true;
        }
    }
    return false;
}

static bool is_listening_word(struct slice word) {
    static const char *const words[] = {
        "mm-hmm", "mm-hm",  "mhm",    "mmhm",  "mmhmm", "hm-hm",  "hmm-hmm", "uh-huh", "uhuh",
        "uhhuh",  "huh",    "mm",     "mmm",   "mmmm",  "hm",     "hmm",     "hmmm",   "m-hm",
        "mm-mm",  "ah",     "ahh",    "aha",   "ah-ha", "oh",     "ooh",     "yeah",   "yea",
        "yes",    "yep",    "yup",    "ya",    "right", "okay",   "ok",      "o-kay",  "kay",
        "'kay",   "sure",   "wow",    "gosh",  "i-see", "good",   "great",   "nice",   "gotcha",
        "true",   "indeed", "really", "alright"};
    return is_among(word, words, sizeof words / sizeof *words);
}

/* Two words that are one sign. */
static bool is_listening_pair(struct slice first, struct slice second) {
    static const struct {
        const char *first, *second;
    } pairs[] = {{"i", "see"},   {"of", "course"}, {"all", "right"}, {"got", "it"},
                 {"uh", "huh"},  {"mm", "hm"},     {"mm", "hmm"},    {"oh", "wow"},
                 {"that's", "right"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (slice_is_ignoring_case(first, pairs[i].first) &&
            slice_is_ignoring_case(second, pairs[i].second)) {
            return true;
        }
    }
    return false;
}

bool backchannel_is(struct slice line) {
    line = slice_trim(line);
    struct slice words[4];
    size_t count = 0;
    if (line.length > LINE_MOST || has_other_marks(line)) {
        return false;
    }
    while (count < 4 && next_word(&line, &words[count])) {
        count++;
    }
    if (count == 0 || count > 3) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (i + 1 < count && is_listening_pair(words[i], words[i + 1])) {
            i++;
        } else if (!is_listening_word(words[i])) {
            return false;
        }
    }
    return true;
}

/* --- questions --------------------------------------------------------------------------------- */

static struct slice trim_end(struct slice text) {
    while (text.length && strchr(" \t\n\"'", text.at[text.length - 1]) != NULL) {
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

/* What follows the last end mark with a blank behind it, or the last line end. */
static struct slice last_sentence(struct slice text) {
    size_t at = text.length;
    while (at > 0 && text.length - at < SENTENCE_MOST) {
        bool ends_before = text.at[at - 1] == '\n' ||
                           (at > 1 && text.at[at - 1] == ' ' && is_end_mark(text.at[at - 2]));
        if (ends_before) {
            break;
        }
        at--;
    }
    return slice_from(text, at);
}

static bool opens_question(struct slice first, struct slice second) {
    static const char *const fronted[] = {
        "are",    "aren't", "can",   "can't",  "could",   "couldn't", "did",  "didn't", "do",
        "does",   "doesn't", "don't", "had",   "has",     "hasn't",   "have", "haven't", "is",
        "isn't",  "may",    "might", "shall",  "should",  "was",      "wasn't", "were", "weren't",
        "will",   "won't",  "would", "wouldn't"};
    static const char *const asking[] = {"how", "what", "what's", "when", "where", "where's",
                                         "which", "who", "who's", "why"};
    static const char *const subjects[] = {"he", "i", "it", "my", "our", "she", "the", "they",
                                           "this", "that", "there", "we", "you", "your"};
    bool subject_follows = is_among(second, subjects, sizeof subjects / sizeof *subjects);
    if (is_among(first, fronted, sizeof fronted / sizeof *fronted)) {
        return subject_follows;
    }
    /* "what I mean", "when you go": no question. */
    return is_among(first, asking, sizeof asking / sizeof *asking) && !subject_follows;
}

static bool is_lead_in(struct slice word) {
    static const char *const words[] = {"and", "but", "so", "well", "um", "uh", "okay", "ok",
                                        "now", "or", "then", "yeah", "right"};
    return is_among(word, words, sizeof words / sizeof *words);
}

bool backchannel_answers(struct slice text) {
    text = trim_events(text);
    if (text.length == 0) {
        return false;
    }
    char last = text.at[text.length - 1];
    if (is_end_mark(last)) {
        return last == '?';
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
