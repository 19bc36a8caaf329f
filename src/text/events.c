/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bracket's content is taken as words (runs of letters) and numbers (digits with their colons and
 * points). The first known event word gives the kind; in round brackets every other word must be
 * one that merely describes: "(long pause)", "(5 seconds)", "(client laughs softly)". */
#include "text/events.h"

#include <string.h>

struct event_word {
    const char *stem; /* folded; a trailing "*" stands for any ending */
    enum event_kind kind;
};

static const struct event_word event_words[] = {
    {"pause*", EVENT_PAUSE},
    {"pausing", EVENT_PAUSE},
    {"silen*", EVENT_PAUSE},
    {"laugh*", EVENT_LAUGH},
    {"chuckl*", EVENT_LAUGH},
    {"giggl*", EVENT_LAUGH},
    {"snicker*", EVENT_LAUGH},
    {"cry", EVENT_CRY},
    {"cries", EVENT_CRY},
    {"crying", EVENT_CRY},
    {"cried", EVENT_CRY},
    {"sob", EVENT_CRY},
    {"sobs", EVENT_CRY},
    {"sobbing", EVENT_CRY},
    {"weep*", EVENT_CRY},
    {"tearful*", EVENT_CRY},
    {"tears", EVENT_CRY},
    {"teary", EVENT_CRY},
    {"sigh", EVENT_SIGH},
    {"sighs", EVENT_SIGH},
    {"sighing", EVENT_SIGH},
    {"sniff*", EVENT_SIGH},
    {"exhales", EVENT_SIGH},
    {"exhaling", EVENT_SIGH},
    {"inhales", EVENT_SIGH},
    {"inhaling", EVENT_SIGH},
    {"breath", EVENT_SIGH},
    {"breathes", EVENT_SIGH},
    {"breathing", EVENT_SIGH},
    {"gasp*", EVENT_SIGH},
    {"yawn*", EVENT_SIGH},
    {"crosstalk", EVENT_CROSSTALK},
    {"overlap*", EVENT_CROSSTALK},
    {"simultaneous*", EVENT_CROSSTALK},
    {"interrupting", EVENT_CROSSTALK},
    {"inaudible*", EVENT_INAUDIBLE},
    {"unintelligible", EVENT_INAUDIBLE},
    {"indiscernible", EVENT_INAUDIBLE},
    {"indistinct", EVENT_INAUDIBLE},
    {"unclear", EVENT_INAUDIBLE},
    {"mumbl*", EVENT_INAUDIBLE},
    {"cough*", EVENT_OTHER},
    {"throat", EVENT_OTHER},
    {"sneez*", EVENT_OTHER},
    {"scoff*", EVENT_OTHER},
    {"nods", EVENT_OTHER},
    {"nodding", EVENT_OTHER},
    {"shrugs", EVENT_OTHER},
    {"shrugging", EVENT_OTHER},
    {"smiles", EVENT_OTHER},
    {"smiling", EVENT_OTHER},
    {NULL, EVENT_OTHER},
};

/* Words that describe an event and are none. */
static const char *const describing[] = {
    "a",       "and",       "both",       "brief",        "briefly",   "clear",   "clearing",
    "clears",  "client",    "deep",       "deeply",       "for",       "gently",  "head",
    "heavily", "heavy",     "in",         "intermittent", "long",      "loud",    "loudly",
    "min",     "minute",    "minutes",    "nervous",      "nervously", "of",      "on",
    "out",     "patient",   "quiet",      "quietly",      "s",         "sec",     "second",
    "seconds", "secs",      "short",      "slight",       "slightly",  "soft",    "softly",
    "speaker", "speakers",  "speech",     "starts",       "still",     "talking", "the",
    "their",   "therapist", "throughout", "together",     "while",     NULL,
};

/* With a number, and nothing else, these are a pause. */
static const char *const seconds[] = {"s", "sec", "secs", "second", "seconds", NULL};

static const char *const forms[EVENT_KINDS] = {
    [EVENT_PAUSE] = "{pause}", [EVENT_LAUGH] = "{laugh}",         [EVENT_CRY] = "{cry}",
    [EVENT_SIGH] = "{sigh}",   [EVENT_CROSSTALK] = "{crosstalk}", [EVENT_INAUDIBLE] = "{inaudible}",
    [EVENT_OTHER] = "{event}",
};

/* What a bracket holds. */
struct content {
    unsigned words, known, others, seconds, numbers;
    unsigned dots;  /* points outside numbers, U+2026 as one */
    unsigned marks; /* question marks */
    bool odd;       /* anything else but space and the punctuation of numbers and phrases */
    bool long_number;
    bool stamp;           /* a number with a colon */
    enum event_kind kind; /* of the first known word */
};

const char *event_form(enum event_kind kind) {
    return forms[kind];
}

static const char *const marks[] = {"xxx", "yyy", NULL};

bool event_is_mark(struct slice word) {
    for (const char *const *mark = marks; *mark; mark++) {
        if (slice_is(word, *mark)) {
            return true;
        }
    }
    return false;
}

void event_marks_filter(struct word_filter *filter) {
    for (const char *const *mark = marks; *mark; mark++) {
        word_filter_add(filter, slice_of(*mark));
    }
}

static bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_listed(const char *const *list, struct slice word) {
    for (; *list; list++) {
        if (slice_is_ignoring_case(word, *list)) {
            return true;
        }
    }
    return false;
}

static bool has_stem(struct slice word, const char *stem) {
    size_t length = strlen(stem);
    if (stem[length - 1] != '*') {
        return slice_is_ignoring_case(word, stem);
    }
    struct slice wanted = slice_make(stem, length - 1);
    for (size_t i = 0; i < wanted.length; i++) {
        if (i == word.length || (word.at[i] | 0x20) != wanted.at[i]) {
            return false;
        }
    }
    return true;
}

static void put_word(struct content *content, struct slice word) {
    content->words++;
    if (is_listed(seconds, word)) {
        content->seconds++;
    }
    for (const struct event_word *row = event_words; row->stem; row++) {
        if (has_stem(word, row->stem)) {
            content->kind = content->known ? content->kind : row->kind;
            content->known++;
            return;
        }
    }
    content->others += !is_listed(describing, word);
}

/* Reads digits with the colons and points between them; returns how many bytes. */
static size_t put_number(struct content *content, struct slice text) {
    size_t length = 0, whole = 0;
    bool point = false;
    while (length < text.length && (is_digit(text.at[length]) ||
                                    ((text.at[length] == ':' || text.at[length] == '.') &&
                                     length + 1 < text.length && is_digit(text.at[length + 1])))) {
        content->stamp |= text.at[length] == ':';
        point |= text.at[length] == '.';
        whole += !point;
        length++;
    }
    content->numbers++;
    content->long_number |= whole > 2;
    return length;
}

static size_t put_other(struct content *content, struct slice text) {
    static const char ellipsis[] = "\xE2\x80\xA6";
    if (slice_starts(text, ellipsis)) {
        content->dots++;
        return strlen(ellipsis);
    }
    content->dots += text.at[0] == '.';
    content->marks += text.at[0] == '?';
    content->odd |= !strchr(" .?,-:;/=!", text.at[0]);
    return 1;
}

static struct content read_content(struct slice text) {
    struct content content = {.kind = EVENT_OTHER};
    size_t at = 0;
    while (at < text.length) {
        struct slice rest = slice_from(text, at);
        size_t length = 0;
        while (length < rest.length && is_letter(rest.at[length])) {
            length++;
        }
        if (length) {
            put_word(&content, slice_make(rest.at, length));
        } else {
            length = is_digit(rest.at[0]) ? put_number(&content, rest) : put_other(&content, rest);
        }
        at += length;
    }
    return content;
}

static bool is_square_event(const struct content *content, unsigned *kind) {
    bool stamp_alone = content->stamp && !content->words && !content->odd;
    bool question_alone = content->marks && !content->words && !content->numbers;
    bool seconds_alone = content->numbers == 1 && !content->odd && !content->stamp &&
                         content->seconds && content->words == content->seconds;
    *kind = stamp_alone      ? (unsigned)EVENT_NOTHING
            : question_alone ? (unsigned)EVENT_INAUDIBLE
            : seconds_alone  ? (unsigned)EVENT_PAUSE
                             : (unsigned)content->kind;
    return content->words || content->numbers || content->odd || content->dots || content->marks;
}

static bool is_round_event(const struct content *content, unsigned *kind) {
    if (content->odd || content->others) {
        return false;
    }
    bool dots_alone = content->dots && !content->marks && !content->words && !content->numbers;
    bool number_alone = content->numbers == 1 && !content->stamp && !content->dots &&
                        !content->marks && content->words == content->seconds &&
                        (content->seconds || !content->long_number);
    *kind = dots_alone || number_alone ? (unsigned)EVENT_PAUSE : (unsigned)content->kind;
    return dots_alone || number_alone || content->known;
}

size_t event_match(struct slice text, unsigned *kind) {
    size_t most = text.length < EVENT_LENGTH_MOST ? text.length : EVENT_LENGTH_MOST;
    char closing = text.at[0] == '[' ? ']' : ')';
    const char *end = memchr(text.at, closing, most);
    if (!end) {
        return 0;
    }
    size_t length = (size_t)(end - text.at) + 1;
    struct slice inside = slice_make(text.at + 1, length - 2);
    if (memchr(inside.at, text.at[0], inside.length) || memchr(inside.at, '\n', inside.length)) {
        return 0;
    }
    struct content content = read_content(inside);
    bool event = closing == ']' ? is_square_event(&content, kind) : is_round_event(&content, kind);
    return event ? length : 0;
}
