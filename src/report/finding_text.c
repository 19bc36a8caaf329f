/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line a finding, as compilers write them, so that editors find the place:
 *     FILE:LINE:COLUMN: SEVERITY: CATEGORY: "WORDS": SUGGESTION [ENTRY]
 * In a document a paragraph's number stands for line and column. Its text, where asked for, follows in a
 * line of its own that begins with blanks. On a terminal a line that is too long goes on in the next,
 * set in, broken between words. */
#include "report/finding.h"
#include "report/visible.h"

enum { TEXT_HANG = 4 };

static enum status begin(struct finding_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}

/* Neither red nor green: none is an error. */
static const char *const severity_colors[FINDING_SEVERITIES] = {
    [FINDING_NOTE] = "\x1B[38;5;103m",
    [FINDING_INFO] = "\x1B[38;5;33m",
    [FINDING_WARNING] = "\x1B[38;5;172m",
};

static const struct finding_look strong = {"\x1B[1m", "\x1B[0m"};

static void put_place(struct buffer *out, const struct found *found, bool color) {
    buffer_append_text(out, color ? "\x1B[1m" : "");
    visible_append(out, found->file);
    if (found->document) {
        buffer_print(out, ": paragraph %lu", (unsigned long)found->line);
    } else {
        buffer_print(out, ":%lu:%lu", (unsigned long)found->line, (unsigned long)found->column);
    }
    buffer_append_text(out, color ? ":\x1B[0m " : ": ");
    buffer_append_text(out, color ? severity_colors[found->severity] : "");
    buffer_append_text(out, finding_severity_name(found->severity));
    buffer_append_text(out, color ? ":\x1B[0m " : ": ");
}

/* Bytes of the escape sequence that the text begins with; in what is written here none but its own
 * colours are left. */
static size_t escape_length(struct slice text) {
    size_t length = 0;
    if (text.length && text.at[0] == '\x1B') {
        while (length < text.length && text.at[length++] != 'm') {}
    }
    return length;
}

/* Bytes up to the next blank, or to the end; `*columns` what they take. */
static size_t word_length(struct slice text, size_t *columns) {
    size_t length = 0;
    size_t from = 0;
    *columns = 0;
    while (length < text.length && (text.at[length] != ' ' || length == 0)) {
        size_t escape = escape_length(slice_from(text, length));
        if (escape) {
            *columns += visible_width(slice_make(text.at + from, length - from));
            from = length + escape;
        }
        length += escape ? escape : 1;
    }
    *columns += visible_width(slice_make(text.at + from, length - from));
    return length;
}

/* A word is taken with the blank before it, which gives way where the line is broken. */
static void put_wrapped(struct buffer *out, struct slice text, size_t width) {
    size_t column = 0;
    while (text.length) {
        size_t columns;
        size_t length = word_length(text, &columns);
        bool breaks = width && column > TEXT_HANG && column + columns > width;
        if (breaks) {
            buffer_append_text(out, "\n    ");
            bool blank = text.at[0] == ' ';
            column = TEXT_HANG + columns - blank;
            buffer_append(out, slice_make(text.at + blank, length - blank));
        } else {
            buffer_append(out, slice_make(text.at, length));
            column += columns;
        }
        text = slice_from(text, length);
    }
    buffer_append_byte(out, '\n');
}

static enum status write_found(struct finding_writer *writer, const struct found *found,
                               struct error *error) {
    const struct finding_options *options = &writer->options;
    struct buffer whole;
    buffer_init(&whole, writer->line.alloc);
    put_place(&whole, found, options->color);
    finding_append_message(&whole, found, options->because, options->color ? &strong : NULL);
    put_wrapped(&writer->line, buffer_slice(&whole), options->width);
    writer->line.failed |= whole.failed;
    buffer_release(&whole);
    if (found->text.length) {
        buffer_append_text(&writer->line, "    ");
        visible_append(&writer->line, found->text);
        buffer_append_byte(&writer->line, '\n');
    }
    return finding_writer_send(writer, error);
}

const struct finding_format finding_text_format = {
    .name = "text", .begin = begin, .write = write_found, .finish = begin};
