/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between words: where sentences end, and what keeps two equal words from being a
 * repetition. A sentence ends at a run of . ? ! U+2026 that white space, a closing quotation mark,
 * a closing bracket or the text's end follows. */
#include <string.h>

#include "base/array.h"
#include "text/code_point.h"
#include "text/scan.h"
#include "text/word_break.h"

enum gap_class {
    GAP_OTHER,
    GAP_SPACE,
    GAP_COMMA, /* and dashes: they may stand between a word and its repetition */
    GAP_TERMINAL,
    GAP_CLOSER, /* closing brackets and single quotation marks */
    GAP_QUOTE,  /* double quotation marks that may close */
    GAP_OPENING_QUOTE
};

static const unsigned char ascii_classes[128] = {
    [' '] = GAP_SPACE,    ['\t'] = GAP_SPACE,   ['\n'] = GAP_SPACE,   ['\v'] = GAP_SPACE,
    ['\f'] = GAP_SPACE,   ['\r'] = GAP_SPACE,   [','] = GAP_COMMA,    ['-'] = GAP_COMMA,
    ['.'] = GAP_TERMINAL, ['?'] = GAP_TERMINAL, ['!'] = GAP_TERMINAL, [')'] = GAP_CLOSER,
    [']'] = GAP_CLOSER,   ['}'] = GAP_CLOSER,   ['\''] = GAP_CLOSER,  ['"'] = GAP_QUOTE,
};

static enum gap_class class_of(uint32_t point) {
    if (point < 128) {
        return (enum gap_class)ascii_classes[point];
    }
    switch (point) {
    case 0x2026: /* horizontal ellipsis */
        return GAP_TERMINAL;
    case 0x2010: /* hyphen, non-breaking hyphen, figure, en and em dash, horizontal bar */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return GAP_COMMA;
    case 0x201C: /* left double quotation mark */
    case 0xAB:   /* left guillemet; closes in German, where it may not follow a terminal */
        return GAP_OPENING_QUOTE;
    case 0x201D: /* right double quotation mark */
    case 0xBB:
        return GAP_QUOTE;
    case 0x2019: /* right single quotation mark */
        return GAP_CLOSER;
    default:
        return word_break_is_space(point) ? GAP_SPACE : GAP_OTHER;
    }
}

/* Abbreviations that end in a point: a point behind them ends no sentence. */
static const char *const abbreviations[] = {
    "mr",  "ms",  "dr",  "st",  "vs",  "jr",  "sr",  "pt",  "hx",   "dx",   "tx",   "rx",     "cf",
    "mrs", "etc", "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "prof", "appt", "dept", "approx", NULL,
};

bool gap_is_abbreviation(struct slice word) {
    if (word.length == 1) { /* an initial, but not the pronoun */
        return word.at[0] >= 'A' && word.at[0] <= 'Z' && word.at[0] != 'I';
    }
    for (const char *const *row = abbreviations; *row; row++) {
        if ((word.at[0] | 0x20) == (*row)[0] && slice_is_ignoring_case(word, *row)) {
            return true;
        }
    }
    return false;
}

void gap_abbreviations_filter(struct word_filter *filter) {
    static const char initials[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (size_t i = 0; initials[i]; i++) {
        word_filter_add(filter, slice_make(&initials[i], 1));
    }
    for (const char *const *row = abbreviations; *row; row++) {
        word_filter_add(filter, slice_of(*row));
    }
}

/* Whether the point at `point` is that of an abbreviation right before it. */
static bool abbreviates(const struct scan *scan, size_t point) {
    const struct tokens *tokens = scan->tokens;
    if (tokens->count == 0) {
        return false;
    }
    const struct token *last = &tokens->items[tokens->count - 1];
    return last->flags & TOKEN_ABBREVIATION && last->start + last->length == point;
}

/* Two points or more stand for U+2026, but in "...." the fourth is the sentence's own. */
static uint32_t terminal_of(const struct gap *gap) {
    if (gap->marks & RUN_QUESTION) {
        return '?';
    }
    if (gap->marks & RUN_EXCLAMATION) {
        return '!';
    }
    return gap->dots == 1 || gap->dots == 4 ? '.' : 0x2026;
}

/* A further run without a token since: "Really! ?" is one sentence, and a question. */
static void extend_sentence(struct scan *scan, size_t end, uint32_t terminal) {
    struct tokens *tokens = scan->tokens;
    if (tokens->sentence_count) {
        struct sentence *last = &tokens->sentences[tokens->sentence_count - 1];
        last->end = scan->sentence_start = (uint32_t)end;
        tokens->asked += terminal == '?' && last->terminal != '?';
        last->terminal = terminal == '?' ? terminal : last->terminal;
        tokens->terminals |= (uint16_t)(1U << terminal_number(last->terminal));
    }
}

bool scan_sentence_end(struct scan *scan, size_t end) {
    const struct gap *gap = &scan->gap;
    if (gap->dots == 1 && !gap->marks && abbreviates(scan, gap->run_start)) {
        return false;
    }
    uint32_t terminal = terminal_of(gap);
    if (terminal == 0x2026) {
        scan->gap.ellipsis = true;
    } else {
        scan->barrier = (uint32_t)scan->tokens->count;
    }
    if (scan->tokens->count > scan->sentence_token) {
        scan_sentence_put(scan, scan->tokens->count, end, terminal);
    } else {
        extend_sentence(scan, end, terminal);
    }
    return true;
}

static void put_terminal(struct gap *gap, uint32_t point, size_t start) {
    if (gap->phase != GAP_RUN) {
        gap->phase = GAP_RUN;
        gap->marks = 0;
        gap->dots = 0;
        gap->run_start = start;
    }
    gap->dots += point == '.';
    gap->marks |= point == '?'      ? RUN_QUESTION
                  : point == '!'    ? RUN_EXCLAMATION
                  : point == 0x2026 ? RUN_ELLIPSIS
                                    : 0U;
}

/* The first character behind a run decides whether it ended a sentence. */
static void leave_run(struct scan *scan, enum gap_class class, size_t start) {
    bool follows = class == GAP_SPACE || class == GAP_CLOSER || class == GAP_QUOTE;
    bool ended = follows && scan_sentence_end(scan, start);
    scan->gap.phase = ended ? GAP_CLOSING : GAP_PLAIN;
}

static void close_sentence(struct scan *scan, enum gap_class class, size_t end) {
    if (class != GAP_CLOSER && class != GAP_QUOTE) {
        scan->gap.phase = GAP_PLAIN;
    } else if (scan->tokens->sentence_count) {
        scan->tokens->sentences[scan->tokens->sentence_count - 1].end = (uint32_t)end;
        scan->sentence_start = (uint32_t)end;
    }
}

void scan_gap(struct scan *scan, uint32_t code_point, size_t start, size_t end) {
    enum gap_class class = class_of(code_point);
    if (class == GAP_TERMINAL) {
        put_terminal(&scan->gap, code_point, start);
        return;
    }
    if (scan->gap.phase == GAP_RUN) {
        leave_run(scan, class, start);
    }
    if (scan->gap.phase == GAP_CLOSING) {
        close_sentence(scan, class, end);
    }
    if (class == GAP_QUOTE || class == GAP_OPENING_QUOTE) {
        scan->pending_flags = TOKEN_QUOTE;
        scan->tokens->quoted = true;
    }
    scan->gap.other |= class != GAP_SPACE && class != GAP_COMMA;
}

void scan_gap_text(struct scan *scan, size_t start, size_t end) {
    while (start < end) {
        uint32_t point;
        size_t bytes = code_point_read(scan->text.at + start, end - start, &point);
        scan_gap(scan, point, start, start + bytes);
        start += bytes;
    }
}

void scan_gap_close(struct scan *scan) {
    if (scan->gap.ellipsis && scan->gap.other) {
        scan->barrier = (uint32_t)scan->tokens->count; /* "I..." and "I" in quotes are no stutter */
    }
    scan->gap = (struct gap){.phase = GAP_PLAIN};
}

static size_t trimmed_end(struct slice text, size_t end) {
    while (end && scan_is_space(text.at[end - 1])) {
        end--;
    }
    return end;
}

/* Takes back the tokens from `count` on. */
static void drop_tokens(struct tokens *tokens, size_t count) {
    struct token *items = tokens->items;
    if (count < tokens->count) {
        tokens->words = items[count].word;
    }
    while (tokens->count > count) {
        struct token *last = &items[--tokens->count];
        if (last->flags & TOKEN_EVENT) {
            tokens->events[last->flags >> TOKEN_EVENT_SHIFT]--;
            continue;
        }
        while (items[tokens->count].flags & TOKEN_CONTINUES) {
            tokens->count--;
        }
        tokens->fillers -= (items[tokens->count].flags & TOKEN_FILLER) != 0;
        tokens->function_words -= (items[tokens->count].flags & TOKEN_FUNCTION) != 0;
    }
}

/* A full part ends with its last sentence, or, without one, before the token that is too many. */
static bool cut_at_sentence(struct scan *scan) {
    struct tokens *tokens = scan->tokens;
    if (!scan->full || !tokens->sentence_count) {
        return false;
    }
    const struct sentence *last = &tokens->sentences[tokens->sentence_count - 1];
    drop_tokens(tokens, last->end_token);
    tokens->consumed = last->end;
    return true;
}

void scan_finish(struct scan *scan) {
    struct tokens *tokens = scan->tokens;
    if (scan->status != STATUS_OK || cut_at_sentence(scan)) {
        return;
    }
    tokens->consumed = scan->at;
    if (!scan->full && scan->gap.phase == GAP_RUN) {
        scan_sentence_end(scan, scan->at);
    }
    if (scan->status == STATUS_OK && tokens->count > scan->sentence_token) {
        scan_sentence_put(scan, tokens->count, trimmed_end(scan->text, scan->at), 0);
    }
}
