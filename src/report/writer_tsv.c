/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tab-separated values: a tab ends a cell and a line feed a row, always, so that cut, awk and sort
 * need no parser. Inside a cell they are written \t and \n, a carriage return \r, a backslash \\. */
#include <string.h>

#include "report/delimited.h"

static void append_text(struct buffer *out, struct slice text) {
    static const char special[] = "\t\n\r\\";
    static const char letters[] = "tnr\\";
    for (size_t i = 0; i < text.length; i++) {
        const char *found = memchr(special, text.at[i], sizeof special - 1);
        if (found) {
            buffer_append_byte(out, '\\');
            buffer_append_byte(out, letters[found - special]);
        } else {
            buffer_append_byte(out, text.at[i]);
        }
    }
}

static const struct delimited delimited = {
    .separator = '\t', .append_text = append_text, .empty_row = ""};

const struct table_format writer_tsv_format = {
    .name = "tsv",
    .size = sizeof(struct table_writer),
    .begin = delimited_begin,
    .row = delimited_row,
    .finish = delimited_finish,
    .delimited = &delimited,
};
