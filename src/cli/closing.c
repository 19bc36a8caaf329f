/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/closing.h"

#include <string.h>

enum theme { THEME_DISTANCE, THEME_PRESSURE, THEME_CONTACT };

/* Which categories speak of which theme, and what is asked of them; in a theme the earlier row goes
 * first where a turn shows several. */
static const struct {
    const char *category;
    enum theme theme;
    const char *question;
} questions[] = {
    {"complaint", THEME_DISTANCE, "What would it be like to come back to this together?"},
    {"withdrawal", THEME_DISTANCE, "What may have been happening between you just then?"},
    {"invalidation", THEME_PRESSURE, "What might the client have wanted to be understood here?"},
    {"judgment", THEME_PRESSURE, "How might the client have heard this?"},
    {"directive", THEME_PRESSURE, "Whose idea was this, and had it been asked for?"},
    {"repair", THEME_CONTACT, "What did you notice that led you to say it, and how was it met?"},
    {"empathy", THEME_CONTACT, "What were you listening to when you said it?"},
    {"validation", THEME_CONTACT, "What made it possible to say this here?"},
};

enum { QUESTIONS = sizeof questions / sizeof *questions };

void closing_clear(struct closing *closing) {
    memset(closing->themes, 0, sizeof closing->themes);
}

/* "withdrawal" and what lies below it. */
static bool is_of(struct slice category, const char *top) {
    size_t length = strlen(top);
    return slice_starts(category, top) && (category.length == length || category.at[length] == '.');
}

static uint32_t question_of(struct slice category) {
    uint32_t row = 0;
    while (row < QUESTIONS && !is_of(category, questions[row].category)) {
        row++;
    }
    return row;
}

/* Up to the last blank that fits, else between characters. */
static size_t fitting(struct slice words) {
    size_t length = words.length < CLOSING_WORDS ? words.length : CLOSING_WORDS;
    size_t blank = length;
    while (length < words.length && blank > 0 && words.at[blank] != ' ') {
        blank--;
    }
    while (length < words.length && length > 0 &&
           ((unsigned char)words.at[length] & 0xC0) == 0x80) {
        length--;
    }
    return blank ? blank : length;
}

/* In one line: a match may reach over a line's end. */
static void keep_words(struct closing_theme *theme, struct slice words) {
    size_t length = fitting(words);
    for (size_t i = 0; i < length; i++) {
        theme->words[i] = words.at[i] == '\n' ? ' ' : words.at[i];
    }
    theme->length = length;
    if (length < words.length) {
        memcpy(theme->words + length, "\xE2\x80\xA6", 3);
        theme->length += 3;
    }
}

void closing_take(struct closing *closing, const struct closing_hit *hits, size_t count) {
    uint32_t shown[CLOSING_MOST] = {0};
    const struct closing_hit *best[CLOSING_MOST] = {NULL};
    for (size_t i = 0; i < count; i++) {
        uint32_t row = question_of(hits[i].category);
        if (row < QUESTIONS) {
            enum theme theme = questions[row].theme;
            bool first = !best[theme] || row < question_of(best[theme]->category);
            best[theme] = first ? &hits[i] : best[theme];
            shown[theme]++;
        }
    }
    for (int theme = 0; theme < CLOSING_MOST; theme++) {
        struct closing_theme *most = &closing->themes[theme];
        if (shown[theme] > most->hits) {
            most->hits = shown[theme];
            most->line = best[theme]->line;
            most->question = question_of(best[theme]->category);
            keep_words(most, best[theme]->words);
        }
    }
}

size_t closing_questions(const struct closing *closing,
                         struct mark_question found[static CLOSING_MOST]) {
    size_t count = 0;
    for (int i = 0; i < CLOSING_MOST; i++) {
        const struct closing_theme *theme = &closing->themes[i];
        if (theme->hits) {
            found[count++] = (struct mark_question){
                .line = theme->line,
                .words = slice_make(theme->words, theme->length),
                .question = slice_of(questions[theme->question].question),
            };
        }
    }
    return count;
}
