/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/label.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"

static bool is_letter(char byte) {
    return ascii_is_letter(byte) || (unsigned char)byte >= 0x80;
}

static char byte_at(struct slice text, size_t at) {
    return at < text.length ? text.at[at] : '\0';
}

/* A space, a tab or U+00A0. */
static size_t blank_length(struct slice text, size_t at) {
    char byte = byte_at(text, at);
    if (byte == ' ' || byte == '\t') {
        return 1;
    }
    return byte == '\xC2' && byte_at(text, at + 1) == '\xA0' ? 2 : 0;
}

static size_t skip_blanks(struct slice text, size_t at) {
    size_t length;
    while ((length = blank_length(text, at)) > 0) {
        at += length;
    }
    return at;
}

size_t label_blanks(struct slice text) {
    return skip_blanks(text, 0);
}

/* --- timestamps -------------------------------------------------------------------------------- */

static size_t read_digits(struct slice text, size_t at, size_t most, double *value) {
    size_t count = 0;
    *value = 0;
    while (count < most && ascii_is_digit(byte_at(text, at + count))) {
        *value = *value * 10 + (text.at[at + count] - '0');
        count++;
    }
    return ascii_is_digit(byte_at(text, at + count)) ? 0 : count;
}

/* ":" and two digits that make `*seconds` sixty times as much. */
static size_t read_sixtieths(struct slice text, size_t at, double *seconds) {
    double value;
    if (byte_at(text, at) != ':' || read_digits(text, at + 1, 2, &value) != 2) {
        return 0;
    }
    *seconds = *seconds * 60 + value;
    return 3;
}

static size_t read_fraction(struct slice text, size_t at, double *seconds) {
    double value;
    char mark = byte_at(text, at);
    size_t digits = mark == '.' || mark == ',' ? read_digits(text, at + 1, 3, &value) : 0;
    if (digits == 0) {
        return 0;
    }
    static const double parts[] = {1, 10, 100, 1000};
    *seconds += value / parts[digits];
    return digits + 1;
}

/* M:SS or H:MM:SS, perhaps with a fraction. Returns the offset behind it, or `at`. */
static size_t read_time(struct slice text, size_t at, double *seconds) {
    size_t digits = read_digits(text, at, 3, seconds);
    size_t minutes = digits ? read_sixtieths(text, at + digits, seconds) : 0;
    if (minutes == 0) {
        return at;
    }
    size_t end = at + digits + minutes;
    end += read_sixtieths(text, end, seconds);
    return end + read_fraction(text, end, seconds);
}

static size_t skip_dash(struct slice text, size_t at) {
    static const char *const dashes[] = {"-->", "->", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
    size_t from = skip_blanks(text, at);
    if (byte_at(text, from) != '-' && byte_at(text, from) != '\xE2') {
        return at;
    }
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        if (slice_starts(slice_from(text, from), dashes[i])) {
            return skip_blanks(text, from + strlen(dashes[i]));
        }
    }
    return at;
}

/* The second time of a range. Returns the offset behind it, or `at`. */
static size_t read_range_end(struct slice text, size_t at, double *end) {
    size_t from = skip_dash(text, at);
    double seconds = NAN;
    size_t behind = from > at ? read_time(text, from, &seconds) : at;
    if (behind <= from) {
        return at;
    }
    *end = seconds;
    return behind;
}

size_t label_stamp(struct slice text, double *start, double *end) {
    char open = byte_at(text, 0);
    char close = open == '[' ? ']' : open == '(' ? ')' : '\0';
    size_t from = close ? 1 : 0;
    double first;
    double second = NAN;
    size_t at = read_time(text, from, &first);
    if (at == from) {
        return 0;
    }
    at = read_range_end(text, at, &second);
    if (close && byte_at(text, at) != close) {
        return 0;
    }
    *start = first;
    *end = second;
    return close ? at + 1 : at;
}

/* --- the label --------------------------------------------------------------------------------- */

/* "- ", "* ", a bullet, or a line number: "12. ", "12) ", "12" and a tab. */
static size_t skip_list_marker(struct slice line, size_t at) {
    static const char *const bullets[] = {"-", "*", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94"};
    size_t behind = at;
    bool marked = !is_letter(byte_at(line, at)) || byte_at(line, at) == '\xE2';
    for (size_t i = 0; marked && i < sizeof bullets / sizeof *bullets; i++) {
        if (slice_starts(slice_from(line, at), bullets[i])) {
            behind = at + strlen(bullets[i]);
        }
    }
    double number;
    size_t digits = read_digits(line, at, 6, &number);
    char mark = byte_at(line, at + digits);
    if (digits && (mark == '.' || mark == ')' || mark == '\t')) {
        behind = at + digits + (mark != '\t');
    }
    return behind > at && blank_length(line, behind) ? skip_blanks(line, behind) : at;
}

/* Bytes that may stand in a label, by their number: 0 not, else the length of what stands there.
 * General punctuation (E2 80 xx) does not, save the apostrophe; nor does U+FFFD. */
static size_t label_byte(struct slice line, size_t at) {
    char byte = byte_at(line, at);
    if (byte == '\xE2' && byte_at(line, at + 1) == '\x80') {
        return byte_at(line, at + 2) == '\x99' ? 3 : 0;
    }
    if (byte == '\xEF' && byte_at(line, at + 1) == '\xBF' && byte_at(line, at + 2) == '\xBD') {
        return 0;
    }
    bool allowed = is_letter(byte) || ascii_is_digit(byte) ||
                   (byte != '\0' && strchr(" ._-'()#/&\t", byte) != NULL);
    return allowed ? 1 : 0;
}

/* The end of the label-shaped stretch from `from` on: where a colon or a timestamp stands, or where
 * the shape ends. `*stamp` is that timestamp's length. */
static size_t scan_label(struct slice line, size_t from, size_t *stamp, struct label *label) {
    size_t at = from;
    *stamp = 0;
    while (at - from <= LABEL_BYTES + 8) {
        bool word_begins = at > from && blank_length(line, at - 1);
        if (word_begins) {
            *stamp = label_stamp(slice_from(line, at), &label->start, &label->end);
        }
        size_t step = *stamp ? 0 : label_byte(line, at);
        if (step == 0) {
            break;
        }
        at += step;
    }
    return at;
}

static struct slice trim_label(struct slice text) {
    text = slice_trim(text);
    while (slice_ends(text, "\xC2\xA0")) {
        text = slice_trim(slice_make(text.at, text.length - 2));
    }
    return text;
}

static size_t count_words(struct slice text) {
    size_t words = 0;
    for (size_t i = 0; i < text.length; i++) {
        words += text.at[i] != ' ' && (i == 0 || text.at[i - 1] == ' ');
    }
    return words;
}

static bool fits(struct slice text) {
    bool begins = text.length > 0 && (is_letter(text.at[0]) || ascii_is_digit(text.at[0]));
    return begins && text.length <= LABEL_BYTES && !memchr(text.at, '\t', text.length) &&
           count_words(text) <= LABEL_WORDS;
}

static bool all_digits(struct slice text) {
    size_t digits = 0;
    while (digits < text.length && (ascii_is_digit(text.at[digits]) || text.at[digits] == '.')) {
        digits++;
    }
    return digits == text.length;
}

/* Markdown's bold, "**Client:** text": nothing where it did not begin with `stars`. */
static size_t skip_stars(struct slice line, size_t at, size_t stars) {
    size_t count = 0;
    while (count < stars && byte_at(line, at + count) == '*') {
        count++;
    }
    return at + count;
}

/* A label from `from` on, with the colon or the timestamp that closes it. */
static void read_label(struct slice line, bool whole, size_t from, struct label *label) {
    size_t stamp;
    struct label inner = {.start = NAN, .end = NAN};
    size_t stars = skip_stars(line, from, 3) - from;
    from += stars;
    size_t end = scan_label(line, from, &stamp, &inner);
    struct slice text = trim_label(slice_make(line.at + from, end - from));
    size_t at = skip_stars(line, skip_blanks(line, end + stamp), stars);
    bool colon = byte_at(line, at) == ':';
    at = skip_stars(line, at + colon, colon ? stars : 0);
    size_t blanks = skip_blanks(line, at) - at;
    bool ends = whole && at + blanks == line.length;
    if (!fits(text) || all_digits(text) || (colon ? false : !(stamp && ends))) {
        return;
    }
    label->text = text;
    label->tight = blanks == 0 && !ends;
    label->rest = at + blanks;
    if (stamp) {
        label->start = inner.start;
        label->end = inner.end;
    }
}

/* "[Anna Lee] 10:05:11" alone on its line, as meetings are saved. */
static bool read_bracketed(struct slice line, bool whole, size_t from, struct label *label) {
    const char *close = byte_at(line, from) == '[' ? memchr(line.at, ']', line.length) : NULL;
    if (!close || !whole) {
        return false;
    }
    double start;
    double end;
    size_t behind = (size_t)(close - line.at) + 1;
    struct slice text = slice_make(line.at + from + 1, behind - from - 2);
    size_t at = skip_blanks(line, behind);
    size_t stamp = label_stamp(slice_from(line, at), &start, &end);
    if (!stamp || skip_blanks(line, at + stamp) != line.length || !fits(text)) {
        return false;
    }
    *label = (struct label){
        .text = text, .start = start, .end = end, .rest = line.length, .plain = from};
    return true;
}

void label_read(struct slice line, bool whole, struct label *label) {
    *label = (struct label){.start = NAN, .end = NAN};
    size_t from = skip_blanks(line, 0);
    label->plain = from;
    /* Neither a label nor a time is without a colon: most lines are told by that. */
    bool may = from < line.length && memchr(line.at + from, ':', line.length - from);
    if (!may || read_bracketed(line, whole, from, label)) {
        return;
    }
    size_t stamp = label_stamp(slice_from(line, from), &label->start, &label->end);
    size_t behind = skip_blanks(line, from + stamp);
    bool alone = whole && behind == line.length;
    bool plain = stamp && (alone || !ascii_is_digit(line.at[from]));
    label->plain = plain ? behind : from;
    from = stamp ? skip_dash(line, behind) : from;
    read_label(line, whole, skip_list_marker(line, from), label);
    if (label->text.length == 0 && !plain) {
        label->start = label->end = NAN;
    }
}

/* --- labels without a colon ---------------------------------------------------------------------- */

/* The label is what stands before `end`, its text what stands behind `behind`. */
static bool take_bare(struct slice line, size_t from, size_t end, size_t behind,
                      enum label_shape shape, struct label *label) {
    struct slice text = trim_label(slice_make(line.at + from, end - from));
    if (!fits(text) || all_digits(text)) {
        return false;
    }
    label->text = text;
    label->rest = skip_blanks(line, behind);
    label->shape = shape;
    return true;
}

static bool read_enclosed(struct slice line, size_t from, struct label *label) {
    char open = byte_at(line, from);
    char close = open == '[' ? ']' : open == '<' ? '>' : '\0';
    const char *found = close ? memchr(line.at + from, close, line.length - from) : NULL;
    size_t end = found ? (size_t)(found - line.at) : 0;
    bool set_off = found && (end + 1 == line.length || blank_length(line, end + 1));
    return set_off && take_bare(line, from + 1, end, end + 1, LABEL_BRACKETS, label);
}

/* A dash between blanks, or a tab, behind at most LABEL_BYTES bytes. */
static bool read_parted(struct slice line, size_t from, struct label *label) {
    for (size_t at = from; at < line.length && at - from <= LABEL_BYTES; at++) {
        size_t behind = line.at[at] == ' ' ? skip_dash(line, at) : at;
        if (line.at[at] == '\t') {
            return take_bare(line, from, at, at + 1, LABEL_TAB, label);
        }
        if (behind > skip_blanks(line, at) + 1 && blank_length(line, behind - 1)) {
            return take_bare(line, from, at, behind, LABEL_DASH, label);
        }
    }
    return false;
}

void label_read_bare(struct slice line, bool whole, struct label *label) {
    label_read(line, whole, label);
    label->text = (struct slice){0};
    label->tight = false;
    size_t from = label->plain;
    bool found = read_enclosed(line, from, label) || read_parted(line, from, label);
    if (!found && whole) {
        take_bare(line, from, line.length, line.length, LABEL_ALONE, label);
    }
}

/* --- words of a label -------------------------------------------------------------------------- */

bool label_next_word(struct slice *rest, struct slice *word) {
    size_t at = 0;
    while (at < rest->length && !is_letter(rest->at[at]) && !ascii_is_digit(rest->at[at])) {
        at++;
    }
    size_t end = at;
    while (end < rest->length &&
           (is_letter(rest->at[end]) || ascii_is_digit(rest->at[end]) || rest->at[end] == '\'')) {
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

bool label_is_capitalised(struct slice text) {
    static const char *const small[] = {"of", "the", "de", "du", "van", "von", "der", "la", "and"};
    /* What a name carries in parentheses may be a common word: "Anna (mother)". */
    const char *parenthesis = memchr(text.at, '(', text.length);
    if (parenthesis) {
        text.length = (size_t)(parenthesis - text.at);
    }
    struct slice word;
    size_t words = 0;
    while (label_next_word(&text, &word)) {
        bool lower = word.at[0] >= 'a' && word.at[0] <= 'z';
        if (lower && (words == 0 || !is_among(word, small, sizeof small / sizeof *small))) {
            return false;
        }
        words++;
    }
    return words > 0;
}

/* Words that open sentences, and days and months. */
static const char openers[] =
    "a actually also although and anyway basically because but either especially example "
    "finally first firstly fourth he her here his honestly how however i if in instead it just "
    "last lastly like listen literally look maybe meaning my no now of oh ok okay one or our "
    "perhaps please plus remember second secondly see she since so some something still that "
    "the their then there these they third thirdly this those to two uh um warning we well "
    "what when where which who why with yeah yep yes you your monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august "
    "september october november december";

/* Words that head sections of notes, and lines of forms and files. */
static const char sections[] =
    "affect age agenda allergies alliance answer appearance appointment assessment attendance "
    "background behavior behaviour cc chapter chief cognition comment comments complaint "
    "conclusion conclusions confidential consent copyright data date day description diagnosis "
    "diagnoses discussion dob duration education email employment end examples family file "
    "focus follow formulation from gender goal goals history homework http https id important "
    "impression information insight intervention interventions issue issues judgment key "
    "language length location measures medical medication medications memory mental method "
    "methods mood mse name next note notes objective objectives observation observations "
    "occupation option orientation outcome page part phone place plan point presentation "
    "presenting problem problems procedure progress purpose question questions rapport re "
    "reason recommendation recommendations recorded recording referral reference relationship "
    "report response result results risk safety scene section session setting sex sleep social "
    "source speech start status step strengths subject subjective substance suicidality "
    "summary symptoms task tel termination themes thought thoughts time tip title to topic "
    "topics total transcribed transcriber transcript transcription treatment type update "
    "version week www";

/* `list`: words with a space between. */
static bool is_listed(struct slice word, const char *list) {
    struct slice rest = slice_of(list);
    while (rest.length) {
        struct slice known = slice_split(rest, ' ', &rest);
        if (slice_same(known, word)) {
            return true;
        }
    }
    return false;
}

static bool opens_sentence(struct slice word) {
    return is_listed(word, openers);
}

bool label_is_section(struct slice word) {
    return is_listed(word, sections);
}

bool label_is_heading(struct slice text) {
    struct slice word;
    return label_next_word(&text, &word) && (opens_sentence(word) || label_is_section(word));
}
