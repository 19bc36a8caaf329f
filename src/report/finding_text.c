/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line a finding, as compilers write them, so that editors find the place:
 *     FILE:LINE:COLUMN: SEVERITY: CATEGORY: "WORDS": SUGGESTION [ENTRY]
 * In a document a paragraph's number stands for line and column. Its text, where asked for, follows in a
 * line of its own that begins with blanks. */
#include "report/finding.h"
#include "report/visible.h"

static enum status begin(struct finding_writer *writer, struct error *error) {
    (void)writer;
    (void)error;
    return STATUS_OK;
}

static enum status write_found(struct finding_writer *writer, const struct found *found,
                               struct error *error) {
    struct buffer *out = &writer->line;
    visible_append(out, found->file);
    if (found->document) {
        buffer_print(out, ": paragraph %lu", (unsigned long)found->line);
    } else {
        buffer_print(out, ":%lu:%lu", (unsigned long)found->line, (unsigned long)found->column);
    }
    buffer_print(out, ": %s: ", finding_severity_name(found->severity));
    finding_append_message(out, found, writer->options.because);
    buffer_append_byte(out, '\n');
    if (found->text.length) {
        buffer_append_text(out, "    ");
        visible_append(out, found->text);
        buffer_append_byte(out, '\n');
    }
    return finding_writer_send(writer, error);
}

const struct finding_format finding_text_format = {
    .name = "text", .begin = begin, .write = write_found, .finish = begin};
