/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One JSON object a turn, with its text and its spans. Offsets come twice: in the turn's text, as bytes
 * and as characters (code points) from 0, and in the source, as bytes from 0 and as line and column
 * (bytes, from 1). */
#include "report/json.h"
#include "report/mark.h"
#include "report/number.h"

static void put_text(struct buffer *out, const char *name, struct slice text) {
    buffer_append_text(out, name);
    json_append(out, text);
}

static void put_integer(struct buffer *out, const char *name, uint64_t number) {
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_append_text(out, name);
    buffer_append_bytes(out, digits + at, sizeof digits - at);
}

static void put_boolean(struct buffer *out, const char *name, bool value) {
    buffer_append_text(out, name);
    buffer_append_text(out, value ? "true" : "false");
}

/* Code points begin with any byte but a continuation. */
static uint64_t count_characters(const char *text, uint32_t from, uint32_t to) {
    uint64_t count = 0;
    for (uint32_t at = from; at < to; at++) {
        count += ((unsigned char)text[at] & 0xC0) != 0x80;
    }
    return count;
}

static void put_span(struct buffer *out, const struct mark *mark, const struct marked_turn *turn,
                     uint64_t character) {
    uint32_t length = mark->stop - mark->start;
    put_integer(out, "{\"start\":", mark->start);
    put_integer(out, ",\"end\":", mark->stop);
    put_integer(out, ",\"character_start\":", character);
    put_integer(out, ",\"character_end\":",
                character + count_characters(turn->text.at, mark->start, mark->stop));
    put_integer(out, ",\"source_start\":", mark->offset);
    put_integer(out, ",\"source_end\":", mark->end);
    put_integer(out, ",\"line\":", mark->line);
    put_integer(out, ",\"column\":", mark->column);
    put_text(out, ",\"words\":", slice_make(turn->text.at + mark->start, length));
    put_text(out, ",\"category\":", mark->category);
    put_text(out, ",\"entry\":", mark->entry);
    buffer_print(out, ",\"weight\":%.3f", mark->weight);
    put_boolean(out, ",\"counts\":", mark->counts);
    put_boolean(out, ",\"negated\":", mark->negated);
    buffer_append_byte(out, '}');
}

static void put_spans(struct buffer *out, const struct marked_turn *turn) {
    uint64_t character = 0;
    uint32_t counted = 0;
    buffer_append_text(out, ",\"spans\":[");
    for (size_t i = 0; i < turn->mark_count; i++) {
        const struct mark *mark = &turn->marks[i];
        character += count_characters(turn->text.at, counted, mark->start);
        counted = mark->start;
        buffer_append_text(out, i ? "," : "");
        put_span(out, mark, turn, character);
    }
    buffer_append_text(out, "]}\n");
}

static enum status write_turn(struct marker *marker, const struct marked_turn *turn,
                              struct error *error) {
    struct buffer *out = &marker->line;
    put_text(out, "{\"file\":", turn->file);
    put_text(out, ",\"session_id\":", turn->session);
    put_text(out, ",\"speaker\":", turn->speaker);
    buffer_append_text(out, ",\"role\":\"");
    buffer_append_text(out, turn->role);
    put_integer(out, "\",\"turn\":", turn->number);
    put_integer(out, ",\"line\":", turn->line);
    put_boolean(out, ",\"resumed\":", turn->resumed);
    put_boolean(out, ",\"backchannel\":", turn->backchannel);
    put_text(out, ",\"text\":", turn->text);
    put_spans(out, turn);
    return marker_send(marker, error);
}

static enum status nothing(struct marker *marker, struct error *error) {
    (void)marker;
    (void)error;
    return STATUS_OK;
}

const struct mark_format mark_jsonl_format = {
    .name = "jsonl",
    .begin = nothing,
    .turn = write_turn,
    .finish = nothing,
};
