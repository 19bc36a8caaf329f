/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/finding.h"

#include <string.h>

#include "report/visible.h"

const char *finding_severity_name(enum finding_severity severity) {
    static const char *const names[FINDING_SEVERITIES] = {
        [FINDING_NOTE] = "note", [FINDING_INFO] = "info", [FINDING_WARNING] = "warning"};
    return names[severity];
}

/* A line's end between two words is a blank to who reads them in one line. */
static void put_words(struct buffer *out, struct slice words) {
    while (words.length) {
        size_t run = 0;
        while (run < words.length && words.at[run] != '\n' && words.at[run] != '\r') {
            run++;
        }
        visible_append(out, slice_make(words.at, run));
        if (run < words.length) {
            buffer_append_byte(out, ' ');
            while (run < words.length && strchr("\r\n\t ", words.at[run])) {
                run++;
            }
        }
        words = slice_from(words, run);
    }
}

bool finding_append_message(struct buffer *out, const struct found *found, bool because,
                            const struct finding_look *look) {
    visible_append(out, found->category);
    buffer_append_text(out, ": \"");
    buffer_append_text(out, look ? look->words_on : "");
    put_words(out, found->words);
    buffer_append_text(out, look ? look->words_off : "");
    buffer_append_byte(out, '"');
    if (found->say.length) {
        buffer_append_text(out, ": ");
        visible_append(out, found->say);
    }
    if (because && found->because.length) {
        buffer_append_text(out, found->say.length ? "; because " : ": ");
        visible_append(out, found->because);
    }
    buffer_append_text(out, " [");
    visible_append(out, found->lexicon);
    buffer_print(out, ":%lu]", (unsigned long)found->entry_line);
    return !out->failed;
}

const struct finding_format *finding_find_format(const char *name) {
    static const struct finding_format *const formats[] = {
        &finding_text_format, &finding_json_format, &finding_sarif_format};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i]->name, name) == 0) {
            return formats[i];
        }
    }
    return NULL;
}

void finding_writer_init(struct finding_writer *writer, const struct alloc *alloc,
                         const struct finding_format *format, const struct finding_options *options,
                         struct output *output) {
    *writer = (struct finding_writer){.format = format, .options = *options, .output = output};
    buffer_init(&writer->line, alloc);
}

void finding_writer_release(struct finding_writer *writer) {
    if (writer->line.alloc) {
        buffer_release(&writer->line);
    }
}

enum status finding_writer_send(struct finding_writer *writer, struct error *error) {
    enum status status = writer->line.failed
                             ? error_memory(error)
                             : output_write(writer->output, buffer_slice(&writer->line), error);
    buffer_clear(&writer->line);
    return status;
}
