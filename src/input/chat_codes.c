/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/chat_codes.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "input/vector.h"

/* An event may be as long as text/ takes for one. */
enum { EVENT_BYTES = 60 };

/* Milliseconds; more than eleven days are no time. */
enum { TIME_MOST = 1000000000 };

static const char bullet = '\x15';

void chat_codes_init(struct chat_codes *codes, const struct alloc *alloc, enum width width,
                     struct chat_sink sink) {
    *codes = (struct chat_codes){.sink = sink};
    chat_tier_init(&codes->speech, alloc, width);
}

void chat_codes_release(struct chat_codes *codes) {
    chat_tier_release(&codes->speech);
}

/* --- bytes ------------------------------------------------------------------------------------- */

static char byte_at(const struct chat_codes *codes, size_t at) {
    return at < codes->end ? codes->tier->text.at[at] : ' ';
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

static bool is_letter(char byte) {
    return ascii_is_letter(byte) || (unsigned char)byte >= 0x80 || byte == '\'';
}

static bool ends_word(char byte) {
    return is_blank(byte) || byte == bullet || byte == '<' || byte == '>' || byte == '[';
}

static bool continues_code_point(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

static struct slice text_from(const struct chat_codes *codes, size_t at) {
    return slice_make(codes->tier->text.at + at, codes->end - at);
}

static size_t find_word_end(const struct chat_codes *codes, size_t at) {
    while (at < codes->end && !ends_word(byte_at(codes, at))) {
        at++;
    }
    return at;
}

static size_t pass_blanks(const struct chat_codes *codes, size_t at) {
    while (at < codes->end && is_blank(byte_at(codes, at))) {
        at++;
    }
    return at;
}

/* --- writing ----------------------------------------------------------------------------------- */

static void put(struct chat_codes *codes, struct slice text, struct chat_place place) {
    if (!chat_tier_put(&codes->speech, text, place)) {
        codes->status = STATUS_MEMORY;
    }
}

static void copy(struct chat_codes *codes, size_t from, size_t to) {
    while (from < to) {
        size_t end;
        struct chat_place place = chat_cursor_tell(&codes->cursor, from, &end);
        end = end < to ? end : to;
        put(codes, slice_make(codes->tier->text.at + from, end - from), place);
        from = end;
    }
}

/* Text that the tier does not have, in the place of what stands there at `at`. */
static void add(struct chat_codes *codes, const char *text, size_t at) {
    size_t end;
    put(codes, slice_of(text), chat_cursor_tell(&codes->cursor, at, &end));
}

static bool follows_blank(const struct chat_codes *codes) {
    const struct buffer *text = &codes->speech.text;
    return text->length == 0 || is_blank(text->at[text->length - 1]);
}

/* What is only punctuation is nobody's speech. */
static bool has_speech(struct slice text) {
    for (size_t i = 0; i < text.length; i++) {
        if (!memchr(" \t\n.,?!\"", text.at[i], 8)) {
            return true;
        }
    }
    return false;
}

static void give(struct chat_codes *codes, struct slice speaker, struct error *error) {
    if (codes->status == STATUS_OK && has_speech(buffer_slice(&codes->speech.text))) {
        codes->status = codes->sink.take(codes->sink.context, speaker, &codes->speech, error);
    }
    chat_tier_clear(&codes->speech);
    codes->unit = 0;
    memset(codes->groups, 0, sizeof codes->groups);
}

static void note_unclosed(struct chat_codes *codes, size_t at) {
    const struct chat_tier *tier = codes->tier;
    size_t step = 0;
    while (step + 1 < tier->step_count && tier->steps[step + 1].at <= at) {
        step++;
    }
    if (codes->unclosed++ == 0) {
        codes->unclosed_line = tier->steps[step].place.line;
    }
}

/* The last code point's first byte in UTF-16 and the like, where places are those of code points. */
static size_t last_place(const struct chat_codes *codes, size_t from, size_t to) {
    size_t at = to - 1;
    while (codes->speech.width != WIDTH_UTF8 && at > from &&
           continues_code_point(byte_at(codes, at))) {
        at--;
    }
    return at;
}

/* Puts tier text in brackets, of which the one at `open` and the other at `close` stand in for codes
 * (0: for the text's own end). Line ends in it become blanks, and what is too long is cut. */
static void put_event(struct chat_codes *codes, size_t open, size_t from, size_t to, size_t close) {
    size_t end = to - from > EVENT_BYTES ? from + EVENT_BYTES : to;
    while (end > from && end < to && continues_code_point(byte_at(codes, end))) {
        end--;
    }
    if (end == from) {
        return;
    }
    add(codes, "[", open);
    for (size_t at = from; at < end; at = from) {
        while (at < end && byte_at(codes, at) != '\n') {
            at++;
        }
        copy(codes, from, at);
        if (at < end) {
            add(codes, " ", at++);
        }
        from = at;
    }
    add(codes, "]", close ? close : last_place(codes, open, to));
}

/* --- words ------------------------------------------------------------------------------------- */

/* Marks of conversation analysis, prosody and stress, which are no part of a word; and the two that
 * stand where others write a comma. */
static const struct chat_mark {
    uint32_t code_point;
    const char *instead;
} marks[] = {
    {0x2021, ","}, /* satellite marker: a vocative or the like before the sentence */
    {0x201E, ","}, /* tag question or dislocation marker */
    {0x00A7, ""},  /* precise */
    {0x00B0, ""},  /* softer */
    {0x02C8, ""},  /* primary stress */
    {0x02CC, ""},  /* secondary stress */
    {0x03AB, ""},  /* yawn */
    {0x1F29, ""},  /* laughter in a word */
    {0x204E, ""},  /* creaky */
    {0x2047, ""},  /* unsure */
    {0x2051, ""},  /* hardening */
    {0x2191, ""},  /* shift to high pitch */
    {0x2192, ""},  /* level */
    {0x2193, ""},  /* shift to low pitch */
    {0x2197, ""},  /* rising to mid */
    {0x2198, ""},  /* falling to mid */
    {0x21BB, ""},  /* pitch reset */
    {0x21D7, ""},  /* rising to high */
    {0x21D8, ""},  /* falling to low */
    {0x2206, ""},  /* faster */
    {0x2207, ""},  /* slower */
    {0x2219, ""},  /* inhalation */
    {0x221E, ""},  /* unmarked ending */
    {0x222C, ""},  /* whisper */
    {0x222E, ""},  /* singing */
    {0x223E, ""},  /* constriction */
    {0x2248, ""},  /* latching */
    {0x224B, ""},  /* latching */
    {0x2260, ""},  /* block */
    {0x2261, ""},  /* uptake */
    {0x2308, ""},  /* overlaps, top and bottom, beginning and end */
    {0x2309, ""},  {0x230A, ""}, {0x230B, ""}, {0x2581, ""}, /* low pitch */
    {0x2594, ""},                                            /* high pitch */
    {0x25C9, ""},                                            /* louder */
    {0x263A, ""},                                            /* smile voice */
    {0x264B, ""},                                            /* breathy */
};

/* Around the sounds a stutter repeats. */
static const char repeated_sign[] = "\xE2\x86\xAB";

/* What of a word is not taken over as it is. */
struct exception {
    size_t length; /* 0: none */
    const char *instead;
};

static struct exception read_mark(struct slice text) {
    uint32_t code_point = 0;
    size_t length = utf8_decode(text.at, text.length, &code_point);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (length && marks[i].code_point == code_point) {
            return (struct exception){.length = length, .instead = marks[i].instead};
        }
    }
    if (!slice_starts(text, repeated_sign)) {
        return (struct exception){0};
    }
    /* Segment repetition: what is between two such signs is no word. */
    length = strlen(repeated_sign);
    for (size_t at = length; at < text.length && !ends_word(text.at[at]); at++) {
        if (slice_starts(slice_from(text, at), repeated_sign)) {
            return (struct exception){.length = at + length, .instead = ""};
        }
    }
    return (struct exception){.length = length, .instead = ""};
}

/* Special form markers: "bam@o", "hola@s:spa". */
static size_t form_marker_length(const struct chat_codes *codes, size_t at) {
    size_t end = at + 1;
    while (end < codes->end && !ends_word(byte_at(codes, end)) &&
           !memchr(",;?!.", byte_at(codes, end), 5)) {
        end++;
    }
    return end - at;
}

/* "F_B_I": linked letters are one word; "all_right" and "ice+cream" are several. */
static const char *join_of(const struct chat_codes *codes, size_t start, size_t at) {
    bool single = at == start + 1 || byte_at(codes, at - 2) == '_';
    char behind = byte_at(codes, at + 2);
    bool next_single = !is_letter(behind) && !ascii_is_digit(behind);
    return byte_at(codes, at) == '_' && single && next_single ? "" : " ";
}

static struct exception find_exception(const struct chat_codes *codes, size_t start, size_t at) {
    static const struct exception dropped = {.length = 1, .instead = ""};
    char byte = byte_at(codes, at);
    char before = at > start ? byte_at(codes, at - 1) : ' ';
    if ((unsigned char)byte >= 0x80) {
        return read_mark(text_from(codes, at));
    }
    switch (byte) {
    case '(': /* shortenings: "(be)cause" is "because" */
    case ')':
    case '^': /* pause within a word */
    case ']': /* of no code */
        return dropped;
    case ':': /* lengthened sound */
        return is_letter(before) || before == ':' ? dropped : (struct exception){0};
    case '@':
        return is_letter(before) || before == ')'
                   ? (struct exception){.length = form_marker_length(codes, at), .instead = ""}
                   : (struct exception){0};
    case '_': /* compounds and linkages */
    case '+':
        return is_letter(before) && is_letter(byte_at(codes, at + 1))
                   ? (struct exception){.length = 1, .instead = join_of(codes, start, at)}
                   : (struct exception){0};
    default:
        return (struct exception){0};
    }
}

/* "(.)", "(..)", "(1.5)", "(1:05.2)", in bytes; 0: no pause. */
static size_t pause_length(const struct chat_codes *codes, size_t at) {
    size_t end = at + 1;
    while (end < codes->end && (ascii_is_digit(byte_at(codes, end)) || byte_at(codes, end) == '.' ||
                                byte_at(codes, end) == ':')) {
        end++;
    }
    bool closed = byte_at(codes, end) == ')' && end > at + 1;
    return byte_at(codes, at) == '(' && closed && end - at < EVENT_BYTES ? end + 1 - at : 0;
}

/* Untranscribed material, for which text/ knows the same mark as for what is inaudible. */
static bool is_untranscribed(struct slice word) {
    return word.length == 3 && memcmp(word.at, "www", 3) == 0;
}

static size_t read_word(struct chat_codes *codes, size_t at) {
    size_t start = at;
    size_t taken = at;
    size_t end = find_word_end(codes, at);
    struct slice word = slice_make(codes->tier->text.at + at, end - at);
    codes->unit = codes->speech.text.length;
    if (is_untranscribed(word)) {
        add(codes, "xxx", at);
        return end;
    }
    while (at < end && !pause_length(codes, at)) {
        struct exception exception = find_exception(codes, start, at);
        if (exception.length) {
            copy(codes, taken, at);
            add(codes, exception.instead, at);
            taken = at + exception.length;
        }
        at += exception.length ? exception.length : 1;
    }
    copy(codes, taken, at);
    return at;
}

/* None of these bytes is a code's, wherever in a word it stands, but for a zero that begins one. */
static bool is_plain(char byte) {
    return ascii_is_letter(byte) || ascii_is_digit(byte) || byte == '\'' || byte == '.' ||
           byte == ',' || byte == '?' || byte == '!' || byte == '-';
}

/* Where the word at `at` ends, if all of it is taken over as it stands; else `at`. */
static size_t plain_word_end(const struct chat_codes *codes, size_t at) {
    const char *text = codes->tier->text.at;
    size_t end = at;
    while (end < codes->end && is_plain(text[end])) {
        end++;
    }
    bool whole = end == codes->end || ends_word(text[end]);
    bool other = end > at && (text[at] == '0' || is_untranscribed(slice_make(text + at, end - at)));
    return whole && !other ? end : at;
}

/* Takes over plain words, parted by single spaces, all at once. Returns where they end, or `at`. */
static size_t read_plain(struct chat_codes *codes, size_t at) {
    const char *text = codes->tier->text.at;
    size_t last = at; /* where the last of them begins */
    size_t behind = plain_word_end(codes, at);
    while (behind > last && behind + 1 < codes->end && text[behind] == ' ') {
        size_t end = plain_word_end(codes, behind + 1);
        if (end == behind + 1) {
            break;
        }
        last = behind + 1;
        behind = end;
    }
    if (behind > at) {
        codes->unit = codes->speech.text.length + (last - at);
        copy(codes, at, behind);
    }
    return behind;
}

/* --- signs ------------------------------------------------------------------------------------- */

static size_t read_blanks(struct chat_codes *codes, size_t at) {
    if (!follows_blank(codes)) {
        copy(codes, at, at + 1);
    }
    return pass_blanks(codes, at);
}

/* Pauses that text/ would not know for one are shown without their length. */
static size_t read_parenthesis(struct chat_codes *codes, size_t at) {
    size_t length = pause_length(codes, at);
    if (!length) {
        return read_word(codes, at);
    }
    struct slice inside = slice_make(codes->tier->text.at + at + 1, length - 2);
    const char *point = memchr(inside.at, '.', inside.length);
    size_t whole = point ? (size_t)(point - inside.at) : inside.length;
    bool dots = whole == 0 && !ascii_is_digit(inside.at[inside.length - 1]);
    bool seconds = whole > 0 && whole <= 2 && inside.at[inside.length - 1] != '.' &&
                   !memchr(inside.at, ':', inside.length);
    if (dots || seconds) {
        copy(codes, at, at + length);
    } else {
        copy(codes, at, at + 1);
        add(codes, ".", at + 1);
        copy(codes, at + length - 1, at + length);
    }
    return at + length;
}

static size_t read_group_begin(struct chat_codes *codes, size_t at) {
    if (codes->depth < CHAT_GROUPS_MOST) {
        codes->groups[codes->depth] = codes->speech.text.length;
        codes->opened[codes->depth] = at;
    }
    codes->depth++;
    return at + 1;
}

static size_t read_group_end(struct chat_codes *codes, size_t at) {
    if (codes->depth == 0) {
        note_unclosed(codes, at);
        return at + 1;
    }
    codes->depth--;
    codes->unit =
        codes->depth < CHAT_GROUPS_MOST ? codes->groups[codes->depth] : codes->speech.text.length;
    return at + 1;
}

/* "0is", an omitted word; "0" alone, an action without speech. */
static size_t read_zero(struct chat_codes *codes, size_t at) {
    char next = byte_at(codes, at + 1);
    if (is_letter(next)) {
        return find_word_end(codes, at);
    }
    bool alone =
        ends_word(next) || (memchr(".?!", next, 3) && !ascii_is_digit(byte_at(codes, at + 2)));
    return alone ? at + 1 : read_word(codes, at);
}

/* --- bullets ----------------------------------------------------------------------------------- */

/* The length of a bullet, "\x15" or U+2022 at both ends, or 0. */
static size_t read_bullet_times(struct slice text, double *start, double *end) {
    const char *sign = slice_starts(text, "\xE2\x80\xA2") ? "\xE2\x80\xA2" : "\x15";
    size_t from = strlen(sign);
    size_t at = from;
    double numbers[2] = {0, 0};
    size_t parts = 0;
    if (!slice_starts(text, sign)) {
        return 0;
    }
    /* Older files name the media before the times: %mov:"name"_1_2. */
    for (; at < text.length && !slice_starts(slice_from(text, at), sign) && text.at[at] != '\n';
         at++) {
        if (!ascii_is_digit(text.at[at])) {
            if (sign[0] != bullet && text.at[at] != '_' && text.at[at] != '-') {
                return 0;
            }
            continue;
        }
        if (!ascii_is_digit(text.at[at - 1])) {
            numbers[0] = numbers[1];
            numbers[1] = 0;
            parts++;
        }
        numbers[1] = numbers[1] * 10 + (text.at[at] - '0');
    }
    bool closed = slice_starts(slice_from(text, at), sign);
    if (closed && parts >= 2 && numbers[0] < TIME_MOST && numbers[1] < TIME_MOST) {
        *start = numbers[0] / 1000;
        *end = numbers[1] / 1000;
    }
    return closed && (parts >= 2 || sign[0] == bullet) ? at + strlen(sign) : 0;
}

static size_t read_bullet(struct chat_codes *codes, size_t at) {
    double start;
    double end;
    size_t length = read_bullet_times(text_from(codes, at), &start, &end);
    if (length) {
        return at + length;
    }
    note_unclosed(codes, at);
    at++;
    while (ascii_is_digit(byte_at(codes, at)) || byte_at(codes, at) == '_') {
        at++;
    }
    return at;
}

/* The next byte from `at` on that a bullet may begin with; the tier's end, if there is none. */
static size_t next_sign(struct slice tier, size_t at) {
    static const char signs[] = {'\x15', '\x15', '\xE2', '\xE2'};
    at += vector_pass(slice_from(tier, at), signs);
    while (at < tier.length && tier.at[at] != bullet && tier.at[at] != '\xE2') {
        at++;
    }
    return at;
}

void chat_codes_times(struct slice tier, double *start, double *end) {
    *start = *end = NAN;
    for (size_t at = next_sign(tier, 0); at < tier.length; at = next_sign(tier, at)) {
        double from = NAN;
        double to = NAN;
        size_t length = read_bullet_times(slice_from(tier, at), &from, &to);
        if (!isnan(from)) {
            *start = isnan(*start) ? from : *start;
            *end = to;
        }
        at += length ? length : 1;
    }
}

/* --- brackets ---------------------------------------------------------------------------------- */

enum bracket { BRACKET_LEFT_OUT, BRACKET_EVENT, BRACKET_REPLACEMENT };

/* By what a bracket begins with; the first that fits. What none fits is no code of CHAT, and stays. */
static const struct {
    const char *begins;
    enum bracket is;
} brackets[] = {
    {"=!", BRACKET_EVENT},      /* paralinguistic material: [=! laughing] */
    {"=", BRACKET_LEFT_OUT},    /* explanation, and alternative transcription [=? two] */
    {"::", BRACKET_LEFT_OUT},   /* target of an error that is a word itself */
    {":", BRACKET_REPLACEMENT}, /* replacement: [: going to] */
    {"/", BRACKET_LEFT_OUT},    /* repetition [/], retracing [//] [///], false start [/-] [/?] */
    {"*", BRACKET_LEFT_OUT},    /* error */
    {"?", BRACKET_LEFT_OUT},    /* best guess */
    {"!", BRACKET_LEFT_OUT},    /* stressing, contrastive stressing */
    {"+", BRACKET_LEFT_OUT},    /* postcode */
    {"-", BRACKET_LEFT_OUT},    /* language of the utterance */
    {"%", BRACKET_LEFT_OUT},    /* comment */
    {"^ ", BRACKET_EVENT},      /* complex local event */
    {"^", BRACKET_LEFT_OUT},    /* clause delimiter */
    {"<", BRACKET_LEFT_OUT},    /* overlap precedes */
    {">", BRACKET_LEFT_OUT},    /* overlap follows */
    {"x ", BRACKET_LEFT_OUT},   /* repeated so many times */
    {"e]", BRACKET_LEFT_OUT},   /* excluded material */
    {"\"]", BRACKET_LEFT_OUT},  /* quotation mark */
    {"#", BRACKET_LEFT_OUT},    /* pauses of old */
    {"$", BRACKET_LEFT_OUT},    /* codes of old */
};

static void read_all(struct chat_codes *codes, size_t from, size_t to, struct error *error);

static void replace_unit(struct chat_codes *codes, size_t from, size_t to, struct error *error) {
    size_t length = codes->speech.text.length;
    size_t unit = codes->unit < length ? codes->unit : length;
    chat_tier_cut(&codes->speech, unit);
    read_all(codes, pass_blanks(codes, from), to, error);
    codes->unit = unit;
}

static size_t read_bracket(struct chat_codes *codes, size_t at, struct error *error) {
    struct slice text = text_from(codes, at + 1);
    size_t end = at + 1;
    while (end < codes->end && byte_at(codes, end) != ']' && byte_at(codes, end) != '[') {
        end++;
    }
    if (byte_at(codes, end) != ']') {
        note_unclosed(codes, at);
        return at + 1;
    }
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        size_t from = at + 1 + strlen(brackets[i].begins);
        if (!slice_starts(text, brackets[i].begins)) {
            continue;
        }
        if (brackets[i].is == BRACKET_EVENT) {
            put_event(codes, at, pass_blanks(codes, from), end, end);
        } else if (brackets[i].is == BRACKET_REPLACEMENT) {
            replace_unit(codes, from, end, error);
        }
        return end + 1;
    }
    put_event(codes, at, at + 1, end, end);
    return end + 1;
}

/* --- ampersands -------------------------------------------------------------------------------- */

/* "&um" as it was written before there was "&-um". */
static bool is_filler(struct slice word) {
    static const char *const fillers[] = {"um", "uh", "er", "erm", "eh", "ah", "mm", "hm", "uhm"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (slice_is(word, fillers[i])) {
            return true;
        }
    }
    return false;
}

/* "&=laughs", "&+fr", "&~gah": the words behind the sign at `at`, as an event. */
static size_t read_event(struct chat_codes *codes, size_t at) {
    size_t end = find_word_end(codes, at);
    codes->unit = codes->speech.text.length;
    put_event(codes, at, at + 1, end, 0);
    return end;
}

/* "&{l=laughs … &}l=laughs": an event that lasts is told where it begins. */
static size_t read_long_event(struct chat_codes *codes, size_t at) {
    size_t end = find_word_end(codes, at);
    while (at < end && byte_at(codes, at) != '=') {
        at++;
    }
    return at < end ? read_event(codes, at) : end;
}

/* "&*INV:mhm": what somebody else says meanwhile. */
static size_t read_interposed(struct chat_codes *codes, size_t at, struct error *error) {
    size_t end = find_word_end(codes, at);
    struct slice said;
    struct slice speaker = slice_split(slice_make(codes->tier->text.at + at, end - at), ':', &said);
    if (!speaker.length || !said.length) {
        note_unclosed(codes, at);
        return at;
    }
    give(codes, (struct slice){0}, error);
    at += speaker.length + 1;
    while (at < end) {
        bool event = slice_starts(text_from(codes, at), "&=");
        at = event                       ? read_event(codes, at + 1)
             : byte_at(codes, at) == '(' ? read_parenthesis(codes, at)
                                         : read_word(codes, at);
    }
    give(codes, speaker, error);
    return end;
}

static size_t read_ampersand(struct chat_codes *codes, size_t at, struct error *error) {
    char next = byte_at(codes, at + 1);
    size_t end = find_word_end(codes, at + 1);
    switch (next) {
    case '-': /* filler */
        return read_word(codes, at + 2);
    case '=': /* event */
    case '+': /* fragment */
    case '~': /* nonword */
        return read_event(codes, at + 1);
    case '{':
        return read_long_event(codes, at + 1);
    case '}':
        return end;
    case '*':
        return read_interposed(codes, at + 2, error);
    default: {
        struct slice word = slice_make(codes->tier->text.at + at + 1, end - at - 1);
        return is_letter(next) && !is_filler(word) ? read_event(codes, at)
                                                   : read_word(codes, at + 1);
    }
    }
}

/* --- linkers and terminators ------------------------------------------------------------------- */

/* What stays of "+…" codes: `length` bytes from `from` on, or `instead`. The first that fits. */
static const struct {
    const char *code;
    size_t from, length;
    const char *instead;
} plus_codes[] = {
    {"+...", 1, 3, ""},          /* trailing off */
    {"+\xE2\x80\xA6", 1, 3, ""}, /* the same, with U+2026 */
    {"+..?", 1, 3, ""},          /* trailing off of a question */
    {"+!?", 1, 2, ""},           /* question with exclamation */
    {"+//.", 3, 1, ""},          /* self-interruption */
    {"+//?", 3, 1, ""},          /* self-interrupted question */
    {"+/.", 2, 1, ""},           /* interruption */
    {"+/?", 2, 1, ""},           /* interruption of a question */
    {"+\"/.", 3, 0, ","},        /* quotation on the next line: the sentence goes on there */
    {"+\"/?", 3, 1, ""},         /* the same, of a question */
    {"+\"/!", 3, 1, ""},         /* and of an exclamation */
    {"+\".", 2, 1, ""},          /* quotation precedes */
    {"+.", 2, 0, ""},            /* transcription break */
    {"+\"", 1, 1, ""},           /* quoted utterance */
    {"+,", 2, 0, ""},            /* self-completion */
    {"++", 2, 0, ""},            /* other-completion */
    {"+<", 2, 0, ""},            /* lazy overlap */
    {"+^", 2, 0, ""},            /* quick uptake */
    {"+\xE2\x89\x8B", 4, 0, ""}, /* latching */
    {"+\xE2\x89\x88", 4, 0, ""}, /* latching */
};

static size_t read_plus(struct chat_codes *codes, size_t at) {
    struct slice text = text_from(codes, at);
    for (size_t i = 0; i < sizeof plus_codes / sizeof *plus_codes; i++) {
        size_t end = at + strlen(plus_codes[i].code);
        size_t from = at + plus_codes[i].from;
        if (!slice_starts(text, plus_codes[i].code)) {
            continue;
        }
        copy(codes, from, from + plus_codes[i].length);
        add(codes, plus_codes[i].instead, end - 1);
        if (slice_is(slice_of(plus_codes[i].code), "+\"")) {
            codes->quoted = true;
            return pass_blanks(codes, end);
        }
        return end;
    }
    return at + 1;
}

/* --- a tier ------------------------------------------------------------------------------------ */

static size_t read_next(struct chat_codes *codes, size_t at, struct error *error) {
    static const struct {
        char sign;
        size_t (*read)(struct chat_codes *codes, size_t at);
    } signs[] = {
        {' ', read_blanks},      {'\t', read_blanks},     {'\n', read_blanks},
        {'(', read_parenthesis}, {'<', read_group_begin}, {'>', read_group_end},
        {'0', read_zero},        {'+', read_plus},        {'\x15', read_bullet},
    };
    size_t plain = read_plain(codes, at);
    if (plain > at) {
        return plain;
    }
    char byte = byte_at(codes, at);
    if (byte == '[') {
        return read_bracket(codes, at, error);
    }
    if (byte == '&') {
        return read_ampersand(codes, at, error);
    }
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (byte == signs[i].sign) {
            return signs[i].read(codes, at);
        }
    }
    double start;
    double end;
    size_t length = byte == '\xE2' ? read_bullet_times(text_from(codes, at), &start, &end) : 0;
    return length ? at + length : read_word(codes, at);
}

static void read_all(struct chat_codes *codes, size_t from, size_t to, struct error *error) {
    size_t end = codes->end;
    codes->end = to;
    while (from < to && codes->status == STATUS_OK) {
        from = read_next(codes, from, error);
    }
    codes->end = end;
}

static void end_quotation(struct chat_codes *codes) {
    struct buffer *text = &codes->speech.text;
    size_t length = text->length;
    while (length && is_blank(text->at[length - 1])) {
        length--;
    }
    chat_tier_cut(&codes->speech, length);
    add(codes, "\"", last_place(codes, 0, codes->end));
}

enum status chat_codes_read(struct chat_codes *codes, const struct chat_tier *tier, size_t length,
                            struct error *error) {
    codes->tier = tier;
    codes->end = length;
    codes->depth = codes->unit = 0;
    codes->quoted = false;
    codes->status = STATUS_OK;
    chat_cursor_init(&codes->cursor, tier);
    chat_tier_clear(&codes->speech);
    read_all(codes, 0, length, error);
    if (codes->quoted && codes->status == STATUS_OK) {
        end_quotation(codes);
    }
    for (size_t i = 0; i < codes->depth && i < CHAT_GROUPS_MOST; i++) {
        note_unclosed(codes, codes->opened[i]);
    }
    if (codes->status == STATUS_OK) {
        give(codes, (struct slice){0}, error);
    }
    return codes->status == STATUS_MEMORY ? error_memory(error) : codes->status;
}
