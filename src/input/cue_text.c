/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/cue_text.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "input/label.h"
#include "input/vector.h"

/* A longer mark is text. */
enum { MARK_MOST = 512, REFERENCE_MOST = 12 };

/* --- times --------------------------------------------------------------------------------------- */

/* Does an arrow of so many dashes stand in the line? */
static bool holds_arrow(struct slice line, size_t dashes) {
    const char *tip = line.length ? memchr(line.at, '>', line.length) : NULL;
    while (tip) {
        size_t before = (size_t)(tip - line.at);
        size_t length = 0;
        while (length < dashes && length < before && tip[-1 - (ptrdiff_t)length] == '-') {
            length++;
        }
        if (length == dashes) {
            return true;
        }
        tip = memchr(tip + 1, '>', line.length - before - 1);
    }
    return false;
}

/* "1:23" somewhere. */
static bool holds_time(struct slice line) {
    for (size_t i = 1; i + 1 < line.length; i++) {
        if (line.at[i] == ':' && ascii_is_digit(line.at[i - 1]) && ascii_is_digit(line.at[i + 1])) {
            return true;
        }
    }
    return false;
}

/* Cue settings may follow behind a blank. */
static bool ends_here(struct slice line, size_t at) {
    return at == line.length || line.at[at] == ' ' || line.at[at] == '\t';
}

enum cue_timing cue_timing_read(struct slice line, double *start, double *end) {
    *start = *end = NAN;
    line = slice_from(line, label_blanks(line));
    if (!holds_arrow(line, 1) || !holds_time(line)) {
        return CUE_TIMING_NONE;
    }
    double first;
    double second;
    size_t behind = ascii_is_digit(line.at[0]) ? label_stamp(line, &first, &second) : 0;
    if (behind == 0 || isnan(second) || second < first || !ends_here(line, behind)) {
        return holds_arrow(line, 2) ? CUE_TIMING_BROKEN : CUE_TIMING_NONE;
    }
    *start = first;
    *end = second;
    return CUE_TIMING_READ;
}

bool cue_is_number(struct slice line) {
    line = slice_trim(line);
    for (size_t i = 0; i < line.length; i++) {
        if (!ascii_is_digit(line.at[i])) {
            return false;
        }
    }
    return line.length > 0;
}

/* --- life ---------------------------------------------------------------------------------------- */

void cue_text_init(struct cue_text *cue, const struct alloc *alloc, enum width width) {
    *cue = (struct cue_text){.alloc = alloc, .width = width};
    buffer_init(&cue->text, alloc);
    buffer_init(&cue->names, alloc);
}

void cue_text_release(struct cue_text *cue) {
    buffer_release(&cue->text);
    buffer_release(&cue->names);
    array_free(cue->alloc, &cue->steps, &cue->step_capacity, sizeof *cue->steps);
    array_free(cue->alloc, &cue->marks, &cue->mark_capacity, sizeof *cue->marks);
}

/* --- where the reading stands ---------------------------------------------------------------------- */

/* The source's byte is followed along, since each look back would cost the line's length. */
struct cursor {
    const struct line_part *line;
    enum width width;
    size_t at;   /* in the line's text */
    size_t step; /* of the line, that `at` is in */
    uint64_t raw;
};

static void move_to(struct cursor *cursor, size_t at) {
    const struct line_part *line = cursor->line;
    while (cursor->step + 1 < line->step_count && line->steps[cursor->step + 1].at <= at) {
        cursor->step++;
        cursor->at = line->steps[cursor->step].at;
        cursor->raw = line->steps[cursor->step].raw;
    }
    struct slice passed = slice_make(line->text.at + cursor->at, at - cursor->at);
    cursor->raw += width_measure(cursor->width, passed);
    cursor->at = at;
}

static bool add_step(struct cue_text *cue, uint64_t raw) {
    if (!array_reserve(cue->alloc, &cue->steps, &cue->step_capacity, cue->step_count + 1,
                       sizeof *cue->steps)) {
        return false;
    }
    cue->steps[cue->step_count++] = (struct line_step){.at = cue->text.length, .raw = raw};
    return true;
}

/* The line's bytes from the cursor to `end`, step by step. */
static bool copy_to(struct cue_text *cue, struct cursor *cursor, size_t end) {
    const struct line_part *line = cursor->line;
    while (cursor->at < end) {
        bool more = cursor->step + 1 < line->step_count;
        size_t step_end = more ? line->steps[cursor->step + 1].at : line->text.length;
        size_t stop = step_end < end ? step_end : end;
        struct slice text = slice_make(line->text.at + cursor->at, stop - cursor->at);
        if (text.length && (!add_step(cue, cursor->raw) || !buffer_append(&cue->text, text))) {
            return false;
        }
        move_to(cursor, stop);
    }
    return true;
}

/* --- tags ------------------------------------------------------------------------------------------ */

static const char *const tag_names[] = {"b", "c",    "em",     "font", "i",    "lang",
                                        "p", "ruby", "rt",     "s",    "span", "strong",
                                        "u", "v",    "strike", "code", "small"};

static struct slice tag_name(struct slice tag) {
    size_t length = 0;
    while (length < tag.length && ascii_is_letter(tag.at[length])) {
        length++;
    }
    return slice_make(tag.at, length);
}

static bool is_known(struct slice name) {
    char first = name.length ? ascii_lower(name.at[0]) : '\0';
    for (size_t i = 0; i < sizeof tag_names / sizeof *tag_names; i++) {
        if (tag_names[i][0] == first && slice_is_ignoring_case(name, tag_names[i])) {
            return true;
        }
    }
    return false;
}

static bool add_mark(struct cue_text *cue, struct cue_mark mark) {
    if (!array_reserve(cue->alloc, &cue->marks, &cue->mark_capacity, cue->mark_count + 1,
                       sizeof *cue->marks)) {
        return false;
    }
    mark.at = cue->text.length;
    cue->marks[cue->mark_count++] = mark;
    return true;
}

static size_t read_reference(struct slice text, uint32_t *code_point);

/* A name with its character references read. */
static bool add_name(struct cue_text *cue, struct slice name) {
    if (!name.length || !memchr(name.at, '&', name.length)) {
        return buffer_append(&cue->names, name);
    }
    while (name.length) {
        uint32_t code_point;
        size_t length = name.at[0] == '&' ? read_reference(name, &code_point) : 0;
        if (length == 0) {
            buffer_append_byte(&cue->names, name.at[0]);
        } else if (code_point) {
            buffer_append_code_point(&cue->names, code_point);
        }
        name = slice_from(name, length ? length : 1);
    }
    return !cue->names.failed;
}

/* "v.loud Anna Lee": classes, then the name. */
static bool add_voice(struct cue_text *cue, struct slice tag) {
    size_t at = 0;
    while (at < tag.length && tag.at[at] != ' ' && tag.at[at] != '\t') {
        at++;
    }
    struct cue_mark mark = {.kind = CUE_MARK_VOICE, .name_at = cue->names.length};
    bool added = add_name(cue, slice_trim(slice_from(tag, at)));
    mark.name_length = cue->names.length - mark.name_at;
    return added && add_mark(cue, mark);
}

/* Reads what stands between < and >. False when it is no tag, which is text then. */
static bool take_tag(struct cue_text *cue, struct slice tag, bool *enough) {
    double time;
    double none;
    bool closes = tag.length > 0 && tag.at[0] == '/';
    struct slice inner = slice_from(tag, closes);
    struct slice name = tag_name(inner);
    char behind = name.length < inner.length ? inner.at[name.length] : ' ';
    if (!closes && inner.length && label_stamp(inner, &time, &none) == inner.length) {
        *enough = add_mark(cue, (struct cue_mark){.kind = CUE_MARK_TIME, .time = time});
        return true;
    }
    if (slice_is_ignoring_case(name, "br")) {
        *enough = buffer_append_byte(&cue->text, '\n');
        return true;
    }
    if (!is_known(name) || !(behind == ' ' || behind == '\t' || behind == '.' || behind == '/')) {
        return false;
    }
    if (!closes && slice_is_ignoring_case(name, "v")) {
        *enough = add_voice(cue, inner);
    }
    return true;
}

/* --- character references ---------------------------------------------------------------------------- */

static const struct {
    const char *name;
    uint32_t code_point; /* 0: a mark of direction, which is no text */
} references[] = {{"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
                  {"apos", '\''},     {"nbsp", 160},     {"lrm", 0},        {"rlm", 0},
                  {"rsquo", 0x2019},  {"lsquo", 0x2018}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
                  {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}};

static int digit_value(char byte) {
    if (ascii_is_digit(byte)) {
        return byte - '0';
    }
    char folded = (char)(byte | 0x20);
    return folded >= 'a' && folded <= 'f' ? folded - 'a' + 10 : 16;
}

static bool read_number(struct slice digits, uint32_t *code_point) {
    bool hex = digits.length && (digits.at[0] | 0x20) == 'x';
    int base = hex ? 16 : 10;
    uint32_t value = 0;
    digits = slice_from(digits, hex);
    for (size_t i = 0; i < digits.length; i++) {
        int digit = digit_value(digits.at[i]);
        if (digit >= base || value > 0x10FFFF) {
            return false;
        }
        value = value * (uint32_t)base + (uint32_t)digit;
    }
    *code_point = value;
    bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    return digits.length && !control && value <= 0x10FFFF && !(value >= 0xD800 && value < 0xE000);
}

/* `text` begins with "&". Returns the reference's bytes; 0: there is none. */
static size_t read_reference(struct slice text, uint32_t *code_point) {
    size_t most = text.length < REFERENCE_MOST ? text.length : REFERENCE_MOST;
    const char *end = memchr(text.at, ';', most);
    struct slice name = slice_make(text.at + 1, end ? (size_t)(end - text.at) - 1 : 0);
    if (name.length && name.at[0] == '#') {
        return read_number(slice_from(name, 1), code_point) ? name.length + 2 : 0;
    }
    for (size_t i = 0; i < sizeof references / sizeof *references; i++) {
        if (slice_is(name, references[i].name)) {
            *code_point = references[i].code_point;
            return name.length + 2;
        }
    }
    return 0;
}

/* --- a line ------------------------------------------------------------------------------------------ */

/* The mark at `at`; its bytes, or 0 if what stands there is text. */
static size_t take_mark(struct cue_text *cue, struct cursor *cursor, size_t at, bool *enough) {
    struct slice rest = slice_from(cursor->line->text, at);
    size_t most = rest.length < MARK_MOST ? rest.length : MARK_MOST;
    uint32_t code_point;
    if (rest.at[0] == '&') {
        size_t length = read_reference(rest, &code_point);
        if (length && code_point) {
            move_to(cursor, at);
            *enough =
                add_step(cue, cursor->raw) && buffer_append_code_point(&cue->text, code_point);
        }
        return length;
    }
    char close = rest.at[0] == '<' ? '>' : '}';
    const char *end = memchr(rest.at, close, most);
    struct slice inner = slice_make(rest.at + 1, end ? (size_t)(end - rest.at) - 1 : 0);
    if (!end || (inner.length && memchr(inner.at, rest.at[0], inner.length))) {
        return 0;
    }
    bool taken = close == '}' ? inner.length && inner.at[0] == '\\' : take_tag(cue, inner, enough);
    return taken ? inner.length + 2 : 0;
}

/* The next byte from `at` on that a mark may begin with; the text's end, if there is none. */
static size_t next_mark(struct slice text, size_t at) {
    at += vector_pass(slice_from(text, at), "<&{{");
    while (at < text.length && text.at[at] != '<' && text.at[at] != '&' && text.at[at] != '{') {
        at++;
    }
    return at;
}

enum status cue_text_read(struct cue_text *cue, const struct line_part *line, struct error *error) {
    struct cursor cursor = {.line = line, .width = cue->width, .raw = line->steps[0].raw};
    bool enough = true;
    buffer_clear(&cue->text);
    buffer_clear(&cue->names);
    cue->step_count = cue->mark_count = 0;
    size_t at = next_mark(line->text, 0);
    while (at < line->text.length && enough) {
        /* What stands before a mark is written first, for the mark's place in the text. */
        enough = copy_to(cue, &cursor, at);
        size_t length = enough ? take_mark(cue, &cursor, at, &enough) : 0;
        if (length) {
            move_to(&cursor, at + length);
        }
        at = next_mark(line->text, at + (length ? length : 1));
    }
    enough = enough && copy_to(cue, &cursor, line->text.length);
    if (enough && cue->step_count == 0) {
        enough = add_step(cue, line->steps[0].raw);
    }
    return enough ? STATUS_OK : error_memory(error);
}
