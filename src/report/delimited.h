/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What CSV and TSV share: a line a row, cells between separators. How text is kept from being taken
 * for one is each format's own. */
#ifndef ATTUNE_REPORT_DELIMITED_H
#define ATTUNE_REPORT_DELIMITED_H

#include "report/writer.h"

struct delimited {
    char separator;
    void (*append_text)(struct buffer *out, struct slice text);
    const char *empty_row; /* what stands for a row that would have no byte */
};

enum status delimited_begin(struct table_writer *writer, struct error *error);
enum status delimited_row(struct table_writer *writer, const struct cell *cells,
                          struct error *error);
enum status delimited_finish(struct table_writer *writer, struct error *error);

#endif
