/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/lex_lines.h"

#include <string.h>

#include "base/utf8.h"

void lex_lines_init(struct lex_lines *lines, struct slice text) {
    *lines =
        (struct lex_lines){.rest = slice_starts(text, "\xEF\xBB\xBF") ? slice_from(text, 3) : text};
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

struct slice lex_lines_trim(struct slice text, struct spot *spot) {
    size_t blanks = 0;
    while (blanks < text.length && is_blank(text.at[blanks])) {
        blanks++;
    }
    spot->column += (uint32_t)blanks;
    return slice_trim(text);
}

/* How many of the first bytes are plain, by eights. */
static size_t plain_length(struct slice text) {
    size_t at = 0;
    uint64_t bytes = 0;
    while (text.length - at >= sizeof bytes) {
        memcpy(&bytes, text.at + at, sizeof bytes);
        if (bytes & UINT64_C(0x8080808080808080)) {
            break;
        }
        at += sizeof bytes;
    }
    return at;
}

/* Where the text stops being UTF-8; its length when it never does. */
static size_t valid_length(struct slice text) {
    size_t at = plain_length(text);
    while (at < text.length) {
        uint32_t code_point = 0;
        size_t bytes = (signed char)text.at[at] >= 0
                           ? 1
                           : utf8_decode(text.at + at, text.length - at, &code_point);
        if (bytes == 0) {
            break;
        }
        at += bytes;
    }
    return at;
}

/* What may follow the slash that ends a regex: attributes, a comment, nothing. */
static bool ends_regex(struct slice after) {
    size_t at = 0;
    while (at < after.length && is_blank(after.at[at])) {
        at++;
    }
    return at == after.length || (at > 0 && (after.at[at] == ';' || after.at[at] == '#'));
}

/* The length of the regex at the text's start, slashes included; 0 when it does not end. */
static size_t regex_length(struct slice text) {
    for (size_t i = 1; i < text.length; i++) {
        if (text.at[i] == '\\') {
            i++;
        } else if (text.at[i] == '/' && ends_regex(slice_from(text, i + 1))) {
            return i + 1;
        }
    }
    return 0;
}

/* The first `mark` outside quotes from `at` on that stands at the start or behind a blank. */
static size_t find_mark(struct slice text, size_t at, char mark) {
    bool quoted = false;
    if (at >= text.length || !memchr(text.at + at, mark, text.length - at)) {
        return text.length; /* as a rule */
    }
    for (; at < text.length; at++) {
        char byte = text.at[at];
        if (quoted && byte == '\\') {
            at++;
        } else if (byte == '"') {
            quoted = !quoted;
        } else if (!quoted && byte == mark && (at == 0 || is_blank(text.at[at - 1]))) {
            return at;
        }
    }
    return text.length;
}

static struct spot spot_after(struct spot spot, size_t bytes) {
    return (struct spot){spot.line, spot.column + (uint32_t)bytes};
}

/* Cuts line->text, whose comment is still there, into its parts. */
static void split(struct line *line) {
    struct slice text = line->text;
    struct spot spot = line->spot;
    line->excludes = text.at[0] == '!';
    size_t skipped = line->excludes ? 1 : 0;
    while (skipped < text.length && is_blank(text.at[skipped])) {
        skipped++;
    }
    line->body_spot = spot_after(spot, skipped);
    line->regex = skipped < text.length && text.at[skipped] == '/';
    size_t plain = skipped;
    if (line->regex) {
        plain += regex_length(slice_from(text, skipped));
    }
    text.length = find_mark(text, plain, '#');
    line->text = slice_trim(text);
    size_t body = find_mark(text, plain, ';');
    line->body = slice_trim(slice_make(text.at + skipped, body > skipped ? body - skipped : 0));
    line->has_attributes = body < text.length;
    line->attributes = slice_from(text, body + 1);
    line->attributes_spot = spot_after(spot, body + 1);
}

static bool read_line(struct lex_lines *lines, struct line *line) {
    struct slice physical = slice_split(lines->rest, '\n', &lines->rest);
    lines->number++;
    *line = (struct line){.spot = {lines->number, 1}, .valid = true};
    size_t valid = valid_length(physical);
    if (valid < physical.length) {
        line->valid = false;
        line->spot.column += (uint32_t)valid;
        return true;
    }
    line->text = lex_lines_trim(physical, &line->spot);
    line->indented = line->spot.column > 1;
    if (line->text.length == 0 || line->text.at[0] == '#') {
        return false;
    }
    split(line);
    return true;
}

bool lex_lines_next(struct lex_lines *lines, struct line *line) {
    while (lines->rest.length) {
        if (read_line(lines, line)) {
            return true;
        }
    }
    return false;
}

struct slice lex_lines_part(struct slice *text, char separator, struct spot *spot,
                            struct spot *part_spot) {
    bool quoted = false;
    size_t at = 0;
    for (; at < text->length && (quoted || text->at[at] != separator); at++) {
        if (quoted && text->at[at] == '\\') {
            at++;
        } else if (text->at[at] == '"') {
            quoted = !quoted;
        }
    }
    at = at < text->length ? at : text->length; /* a last backslash steps over the end */
    *part_spot = *spot;
    struct slice part = lex_lines_trim(slice_make(text->at, at), part_spot);
    *spot = spot_after(*spot, at + 1);
    *text = slice_from(*text, at + 1);
    return part;
}
