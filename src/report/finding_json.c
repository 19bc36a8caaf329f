/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One JSON array, an object a finding. What is not known or was not asked for is null or left out. */
#include "report/finding.h"
#include "report/json.h"

static void put_text(struct buffer *out, const char *name, struct slice text) {
    buffer_append_text(out, name);
    json_append(out, text);
}

static void put_optional(struct buffer *out, const char *name, struct slice text) {
    buffer_append_text(out, name);
    if (text.length) {
        json_append(out, text);
    } else {
        buffer_append_text(out, "null");
    }
}

static void put_number(struct buffer *out, const char *name, unsigned long long number,
                       bool known) {
    buffer_append_text(out, name);
    if (known) {
        buffer_print(out, "%llu", number);
    } else {
        buffer_append_text(out, "null");
    }
}

static enum status begin(struct finding_writer *writer, struct error *error) {
    buffer_append_byte(&writer->line, '[');
    return finding_writer_send(writer, error);
}

static void put_place(struct buffer *out, const struct found *found) {
    bool columns = !found->document;
    put_text(out, "{\"file\":", found->file);
    put_number(out, found->document ? ",\"paragraph\":" : ",\"line\":", found->line, true);
    put_number(out, ",\"column\":", found->column, columns);
    put_number(out, ",\"source_start\":", found->offset, columns);
    put_number(out, ",\"source_end\":", found->end, columns);
}

static enum status write_found(struct finding_writer *writer, const struct found *found,
                               struct error *error) {
    struct buffer *out = &writer->line;
    buffer_append_text(out, writer->count++ ? ",\n" : "\n");
    put_place(out, found);
    buffer_print(out, ",\"severity\":\"%s\"", finding_severity_name(found->severity));
    put_text(out, ",\"category\":", found->category);
    put_text(out, ",\"words\":", found->words);
    put_optional(out, ",\"say\":", found->say);
    put_optional(out, ",\"because\":", found->because);
    put_text(out, ",\"lexicon\":", found->lexicon);
    put_number(out, ",\"entry_line\":", found->entry_line, true);
    put_text(out, ",\"entry\":", found->entry);
    if (found->text.length) {
        put_text(out, ",\"text\":", found->text);
    }
    buffer_append_byte(out, '}');
    return finding_writer_send(writer, error);
}

static enum status finish(struct finding_writer *writer, struct error *error) {
    buffer_append_text(&writer->line, writer->count ? "\n]\n" : "]\n");
    return finding_writer_send(writer, error);
}

const struct finding_format finding_json_format = {
    .name = "json", .begin = begin, .write = write_found, .finish = finish};
