/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV after RFC 4180, with LF line ends, which every reader takes. Text is written as it is, also
 * where it begins with = + - @: the files are data for R, Python and SPSS, and changed labels would
 * no longer join with others. A spreadsheet may take such a cell for a formula: import the column as
 * text there. */
#include <limits.h>
#include <string.h>

#include "report/delimited.h"

/* Bytes that part cells or rows, or quote them. */
static const bool parting[UCHAR_MAX + 1] = {
    [','] = true,
    ['"'] = true,
    ['\r'] = true,
    ['\n'] = true,
};

/* Spaces at the ends belong to the field, yet some readers strip them unless it is quoted. */
static bool needs_quotes(struct slice text) {
    if (!text.length) {
        return false;
    }
    if (text.at[0] == ' ' || text.at[text.length - 1] == ' ') {
        return true;
    }
    bool parts = false;
    for (size_t i = 0; i < text.length && !parts; i++) {
        parts = parting[(unsigned char)text.at[i]];
    }
    return parts;
}

static void append_text(struct buffer *out, struct slice text) {
    if (!needs_quotes(text)) {
        buffer_append(out, text);
        return;
    }
    buffer_append_byte(out, '"');
    while (text.length) {
        const char *quote = memchr(text.at, '"', text.length);
        size_t run = quote ? (size_t)(quote - text.at) + 1 : text.length;
        buffer_append_bytes(out, text.at, run);
        if (quote) {
            buffer_append_byte(out, '"');
        }
        text = slice_from(text, run);
    }
    buffer_append_byte(out, '"');
}

/* A line without any byte would be skipped by readers, and the row lost: hence the empty row. */
static const struct delimited delimited = {
    .separator = ',', .append_text = append_text, .empty_row = "\"\""};

const struct table_format writer_csv_format = {
    .name = "csv",
    .size = sizeof(struct table_writer),
    .begin = delimited_begin,
    .row = delimited_row,
    .finish = delimited_finish,
    .delimited = &delimited,
};
