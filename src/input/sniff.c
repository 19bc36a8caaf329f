/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/sniff.h"

#include <string.h>

#include "base/ascii.h"
#include "input/cue_text.h"
#include "input/json_value.h"
#include "input/mask.h"
#include "input/rows.h"

static struct sniffed *find_label(struct sniff *sniff, struct slice label) {
    for (size_t i = 0; i < sniff->count; i++) {
        if (slice_equal(sniff->labels[i].label, label)) {
            return &sniff->labels[i];
        }
    }
    if (sniff->count == SNIFF_LABELS) {
        return NULL;
    }
    sniff->labels[sniff->count].label = label;
    return &sniff->labels[sniff->count++];
}

/* "Plan" and "Client goals", but not "So". */
static bool heads_section(struct slice label) {
    struct slice word;
    while (label_next_word(&label, &word)) {
        if (label_is_section(word)) {
            return true;
        }
    }
    return false;
}

/* Nearly every line begins with one of the last two labels, a colon and a blank, and ends without one; then it
 * need not be read to know what it begins with. */
static inline bool sniff_known(struct sniff *sniff, struct slice line) {
    for (size_t i = 0; i < 2 && sniff->last[i] < sniff->count; i++) {
        struct sniffed *seen = &sniff->labels[sniff->last[i]];
        size_t length = seen->label.length;
        if (line.length > length + 2 && line.at[length] == ':' && line.at[length + 1] == ' ' &&
            !ascii_is_space(line.at[line.length - 1]) &&
            slice_same_bytes(line.at, seen->label.at, length)) {
            seen->lines++;
            return true;
        }
    }
    return false;
}

/* "How are you?", "I was there": what stands behind a label at the head of a form is not like that. */
static bool is_spoken(struct slice text) {
    static const char *const words[] = {"i",  "i'm", "i've", "you",   "you're", "your",
                                        "we", "me",  "my",   "let's", "hello",  "hi"};
    struct slice word;
    if (slice_ends(text, "?")) {
        return true;
    }
    while (label_next_word(&text, &word)) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (slice_is_ignoring_case(word, words[i])) {
                return true;
            }
        }
    }
    return false;
}

static void sniff_line(struct sniff *sniff, struct slice line, struct roles *roles) {
    struct label label;
    line = slice_trim(line);
    bool first = !sniff->any_line && line.length;
    sniff->any_line |= first;
    if (sniff_known(sniff, line)) {
        return;
    }
    label_read(line, true, &label);
    if (label.text.length == 0) {
        sniff->plain += line.length > 0;
        return;
    }
    struct placing placing = roles_place(roles, label.text);
    sniff->headings += placing.standing == STANDING_SECTION && heads_section(label.text);
    bool counts = label.tight ? placing.standing >= STANDING_LETTER
                              : placing.standing > STANDING_SECTION || label.text.length == 1;
    sniff->plain += !counts;
    sniff->begins_spoken |=
        first && placing.standing == STANDING_ROLE && is_spoken(slice_from(line, label.rest));
    struct sniffed *seen = counts ? find_label(sniff, label.text) : NULL;
    if (seen) {
        seen->lines++;
        seen->placing = placing;
        if (sniff->last[0] != (size_t)(seen - sniff->labels)) {
            sniff->last[1] = sniff->last[0];
            sniff->last[0] = (size_t)(seen - sniff->labels);
        }
    }
}

/* The single letters seen, as a set: bit 0 for A. */
static uint32_t letters_seen(const struct sniff *sniff) {
    uint32_t letters = 0;
    for (size_t i = 0; i < sniff->count; i++) {
        char letter = sniff->labels[i].label.at[0];
        if (sniff->labels[i].label.length == 1 && letter >= 'A' && letter <= 'Z') {
            letters |= UINT32_C(1) << (letter - 'A');
        }
    }
    return letters;
}

static uint32_t letter_set(const char *letters) {
    uint32_t set = 0;
    for (; *letters; letters++) {
        set |= UINT32_C(1) << (*letters - 'A');
    }
    return set;
}

/* SOAP, DAP, BIRP and their like: headings of notes, not people. */
static bool are_note_letters(uint32_t letters) {
    static const char *const schemes[] = {"SOAP", "DAP", "BIRP", "GIRP", "PIRP", "PIE"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        if (letters == letter_set(schemes[i])) {
            return true;
        }
    }
    return false;
}

static bool is_letter_label(const struct sniffed *seen, const char *letter) {
    struct slice label = seen->label;
    label.length = label.length ? 1 : 0;
    return seen->placing.standing == STANDING_LETTER && seen->label.length <= 3 &&
           slice_is_ignoring_case(label, letter);
}

static bool has_letter(const struct sniff *sniff, const char *letter) {
    for (size_t i = 0; i < sniff->count; i++) {
        if (is_letter_label(&sniff->labels[i], letter)) {
            return true;
        }
    }
    return false;
}

/* How many distinct roles stand behind the labels, abbreviations among them. */
static size_t count_roles(const struct sniff *sniff) {
    bool seen[ROLE_COUNT] = {false};
    size_t count = 0;
    for (size_t i = 0; i < sniff->count; i++) {
        enum role role = sniff->labels[i].placing.role;
        count += role != ROLE_UNKNOWN && !seen[role];
        seen[role] = true;
    }
    return count;
}

static size_t count_recurring(const struct sniff *sniff) {
    size_t count = 0;
    for (size_t i = 0; i < sniff->count; i++) {
        count += sniff->labels[i].lines >= 2;
    }
    return count;
}

/* Do abbreviations count here? With two roles, or beside another label that recurs ("I" and "P").
 * C beside P, and no T: counsellor and patient, since one session hardly has two abbreviations for
 * its client. */
static struct roles_hints weigh_letters(const struct sniff *sniff, bool sure) {
    struct roles_hints hints = {0};
    bool beside = has_letter(sniff, "c") && has_letter(sniff, "p") && !has_letter(sniff, "t");
    bool notes = are_note_letters(letters_seen(sniff));
    hints.c_is_therapist = beside && count_roles(sniff) == 1;
    bool people = count_roles(sniff) >= 2 || hints.c_is_therapist || count_recurring(sniff) >= 2;
    hints.letters = sure || (people && !notes);
    return hints;
}

struct weight {
    uint32_t role_lines;  /* under labels whose role is known */
    uint32_t role_recurs; /* such labels on two lines or more */
    uint32_t name_recurs; /* other labels on two lines or more */
};

static struct weight weigh_labels(const struct sniff *sniff) {
    struct weight weight = {0};
    for (size_t i = 0; i < sniff->count; i++) {
        const struct sniffed *seen = &sniff->labels[i];
        bool letter = seen->placing.standing == STANDING_LETTER;
        bool role = letter ? sniff->hints.letters : seen->placing.standing == STANDING_ROLE;
        weight.role_lines += role ? seen->lines : 0;
        weight.role_recurs += role && seen->lines >= 2;
        weight.name_recurs += !role && !letter && seen->lines >= 2;
    }
    return weight;
}

/* The head of a form or note ("Client: J. D.", "Date: …") names roles once each, and mostly text
 * without labels follows: that makes no transcript, unless it begins with what people say. */
static bool is_transcript(const struct sniff *sniff) {
    struct weight weight = weigh_labels(sniff);
    bool plain = sniff->plain > 2 * weight.role_lines && !sniff->begins_spoken;
    bool heads = sniff->headings > 0 || plain || are_note_letters(letters_seen(sniff));
    if (weight.role_lines && (!heads || weight.role_recurs)) {
        return true;
    }
    return weight.name_recurs >= 2 && !are_note_letters(letters_seen(sniff));
}

static void sniff_lines(struct sniff *sniff, struct slice text, struct roles *roles) {
    uint16_t ends[MASK_PLACES];
    struct slice rest = text;
    for (size_t at = 0; at < text.length; at += MASK_STRETCH) {
        size_t left = text.length - at;
        size_t stretch = left < MASK_STRETCH ? left : MASK_STRETCH;
        size_t count = mask_list(MASK_FEEDS, text.at + at, stretch, ends);
        for (size_t i = 0; i < count; i++) {
            struct slice line = slice_make(rest.at, (size_t)(text.at + at + ends[i] - rest.at));
            rest = slice_from(rest, line.length + 1);
            if (!sniff_known(sniff, line)) {
                sniff_line(sniff, line, roles);
            }
        }
    }
    if (rest.length) {
        sniff_line(sniff, rest, roles);
    }
}

void sniff_text(struct slice text, struct roles *roles, bool sure, struct sniff *sniff) {
    *sniff = (struct sniff){.last = {SNIFF_LABELS, SNIFF_LABELS}};
    /* So that abbreviations are seen for what they are. */
    roles_hint(roles, (struct roles_hints){.letters = true});
    sniff_lines(sniff, text, roles);
    sniff->hints = weigh_letters(sniff, sure);
    sniff->is_transcript = is_transcript(sniff);
}

/* --- labels without a colon --------------------------------------------------------------------- */

static void sniff_bare_line(struct sniff *sniff, struct slice line, struct roles *roles) {
    struct label label;
    label_read_bare(line, true, &label);
    if (label.text.length == 0) {
        return;
    }
    struct placing placing = roles_place(roles, label.text);
    struct sniffed *seen =
        roles_hears(&label, line, placing) ? find_label(sniff, label.text) : NULL;
    if (seen) {
        seen->lines++;
        seen->placing = placing;
    }
}

void sniff_bare(struct slice text, struct roles *roles, struct sniff *sniff) {
    uint32_t lines = 0;
    bool recurs = false;
    *sniff = (struct sniff){.hints = {.letters = true, .bare = true}};
    roles_hint(roles, sniff->hints);
    while (text.length) {
        struct slice line = slice_split(text, '\n', &text);
        while (line.length &&
               (line.at[line.length - 1] == '\r' || line.at[line.length - 1] == ' ')) {
            line.length--;
        }
        sniff_bare_line(sniff, line, roles);
    }
    for (size_t i = 0; i < sniff->count; i++) {
        bool role = sniff->labels[i].placing.role != ROLE_UNKNOWN;
        lines += role ? sniff->labels[i].lines : 0;
        recurs |= role && sniff->labels[i].lines >= 2;
    }
    sniff->is_transcript =
        lines >= 3 && recurs && count_roles(sniff) >= 2 && !are_note_letters(letters_seen(sniff));
}

/* --- formats that name themselves --------------------------------------------------------------- */

/* The line is the word, or begins with it and a blank. */
static bool begins(struct slice line, const char *word) {
    struct slice rest = slice_from(line, strlen(word));
    return slice_starts(line, word) && (!rest.length || rest.at[0] == ' ' || rest.at[0] == '\t');
}

const char *sniff_format(struct slice text) {
    struct slice line = {0};
    while (text.length && line.length == 0) {
        line = slice_trim(slice_split(text, '\n', &text));
    }
    struct slice next = slice_trim(slice_split(text, '\n', &text));
    if (begins(line, "WEBVTT")) {
        return "vtt";
    }
    if (begins(line, "@UTF8") || begins(line, "@Begin")) {
        return "chat";
    }
    double start;
    double end;
    bool times =
        cue_timing_read(cue_is_number(line) ? next : line, &start, &end) == CUE_TIMING_READ;
    return times ? "srt" : NULL;
}

/* --- tables ------------------------------------------------------------------------------------ */

static struct slice without_quotes(struct slice name) {
    name = slice_trim(name);
    bool quoted = name.length >= 2 && name.at[0] == '"' && name.at[name.length - 1] == '"';
    return quoted ? slice_make(name.at + 1, name.length - 2) : name;
}

static bool names_text(struct slice name, const char *text_column) {
    unsigned rank;
    return text_column ? slice_is_ignoring_case(name, text_column)
                       : rows_usual(name, &rank) == INPUT_COLUMN_TEXT;
}

char sniff_table(struct slice text, const char *text_column) {
    static const char separators[] = {',', '\t', ';'};
    struct slice rest;
    struct slice header = slice_split(text, '\n', &rest);
    for (size_t i = 0; i < sizeof separators; i++) {
        struct slice names = header;
        bool parted = header.length && memchr(header.at, separators[i], header.length);
        while (parted && names.length) {
            struct slice name = slice_split(names, separators[i], &names);
            if (names_text(without_quotes(name), text_column)) {
                return separators[i];
            }
        }
    }
    return '\0';
}

/* How often the mark stands outside quotes in the first record, which `*rest` follows. */
static size_t count_marks(struct slice text, char mark, struct slice *rest) {
    size_t count = 0;
    bool quoted = false;
    size_t at = 0;
    for (; at < text.length && (quoted || text.at[at] != '\n'); at++) {
        quoted ^= text.at[at] == '"';
        count += !quoted && text.at[at] == mark;
    }
    *rest = slice_from(text, at + 1);
    return count;
}

/* How often the mark stands in each of the first rows; 0 where they differ. */
static size_t count_alike(struct slice text, char mark) {
    size_t count = count_marks(text, mark, &text);
    for (int row = 1; row < 20 && text.length && count; row++) {
        struct slice rest;
        size_t here = count_marks(text, mark, &rest);
        bool whole = rest.length > 0 || text.at[text.length - 1] == '\n';
        count = here == count || !whole ? count : 0;
        text = rest;
    }
    return count;
}

static size_t count_first(struct slice text, char mark) {
    struct slice rest;
    return count_marks(text, mark, &rest);
}

static char most_counted(struct slice text, size_t count_of(struct slice text, char mark)) {
    static const char marks[] = ",\t;|";
    char best = ',';
    size_t most = 0;
    for (size_t i = 0; marks[i]; i++) {
        size_t count = count_of(text, marks[i]);
        best = count > most ? marks[i] : best;
        most = count > most ? count : most;
    }
    return best;
}

char sniff_separator(struct slice text) {
    return most_counted(text, count_alike);
}

char sniff_separator_of_names(struct slice text) {
    return most_counted(text, count_first);
}

static bool begins_json(struct slice text, char bracket, const char *next) {
    text = slice_trim(text);
    if (text.length == 0 || text.at[0] != bracket) {
        return false;
    }
    text = slice_trim(slice_from(text, 1));
    return text.length && strchr(next, text.at[0]);
}

enum sniffed_json sniff_json(struct slice text, bool named) {
    size_t at;
    struct slice rest;
    text = slice_trim(text);
    if (begins_json(text, '[', "{]")) {
        return SNIFFED_JSON_DOCUMENT;
    }
    if (!begins_json(text, '{', "\"}")) {
        return SNIFFED_NO_JSON;
    }
    struct slice first = slice_split(text, '\n', &rest);
    bool more = begins_json(rest, '{', "\"}");
    bool ends_early = json_value_check(first, &at) && at == first.length;
    if (rest.length || !ends_early) {
        return more && !ends_early ? SNIFFED_JSON_LINES : SNIFFED_JSON_DOCUMENT;
    }
    /* A first line that the head cuts off is the first of many, or all there is. */
    return named ? SNIFFED_JSON_DOCUMENT : SNIFFED_JSON_LINES;
}
