/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input_fixture.h"
#include "input/detect.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/session.h"

static void note_down(void *context, const struct error *notice) {
    struct input_fixture *fixture = context;
    char line[1100];
    buffer_append_text(&fixture->told, error_format(notice, line, sizeof line));
    buffer_append_byte(&fixture->told, '\n');
}

void input_fixture_init(struct input_fixture *fixture) {
    *fixture = (struct input_fixture){.standard = alloc_standard(), .ship_at = SIZE_MAX};
    memory_fixture_init(&fixture->memory);
    fixture->notices = (struct notices){.tell = note_down, .context = fixture};
    fixture->path = "test.txt";
    buffer_init(&fixture->told, &fixture->standard);
    buffer_init(&fixture->turns, &fixture->standard);
}

bool input_fixture_release(struct input_fixture *fixture) {
    buffer_release(&fixture->told);
    buffer_release(&fixture->turns);
    return fixture->memory.held == 0;
}

/* --- writing down ------------------------------------------------------------------------------ */

static void show_text(struct buffer *to, struct slice text) {
    for (size_t i = 0; i < text.length; i++) {
        buffer_append_byte(to, (char)(text.at[i] == '\n' ? '|' : text.at[i]));
    }
}

static void show_session(struct input_fixture *fixture, const struct batch *batch,
                         const struct session *session) {
    enum session_field field;
    if (fixture->asked && session_field_parse(slice_of(fixture->asked), &field)) {
        struct slice value = batch_text(batch, session->fields[field]);
        buffer_print(&fixture->turns, "{%.*s} ", SLICE_PRINT(value));
    }
}

static void show_turn(struct input_fixture *fixture, const struct batch *batch,
                      const struct turn *turn) {
    struct buffer *to = &fixture->turns;
    struct place place = batch_place(batch, turn, turn->text.at);
    if (turn->session >= batch->session_count) {
        ck_abort_msg("a turn of no session");
    }
    show_session(fixture, batch, &batch->sessions[turn->session]);
    buffer_print(to, "%llu %u:%u %.*s/%s", (unsigned long long)turn->number, place.line,
                 place.column, SLICE_PRINT(batch_text(batch, turn->speaker)),
                 role_name((enum role)turn->role));
    if (turn->row.length) {
        buffer_print(to, " #%.*s", SLICE_PRINT(batch_text(batch, turn->row)));
    }
    struct slice kept = batch_text(batch, turn->kept);
    while (kept.length) {
        struct slice cell = slice_split(kept, '\0', &kept);
        buffer_print(to, " <%.*s>", SLICE_PRINT(cell));
    }
    if (!isnan(turn->start)) {
        buffer_print(to, " @%g", turn->start);
    }
    if (!isnan(turn->end)) {
        buffer_print(to, "-%g", turn->end);
    }
    if (fixture->talk) {
        buffer_print(to, isnan(turn->spoken) ? " said ?" : " said %g", turn->spoken);
        buffer_print(to, " silent %u/%g", (unsigned)turn->silences, turn->silence);
    }
    buffer_append_text(to, turn->flags & TURN_BACKCHANNEL ? " backchannel" : "");
    buffer_append_text(to, turn->flags & TURN_RESUMED ? " resumed" : "");
    buffer_append_text(to, turn->flags & TURN_CUT ? " cut" : "");
    buffer_append_text(to, ": ");
    show_text(to, batch_text(batch, turn->text));
    buffer_append_byte(to, '\n');
}

/* --- tracing back ------------------------------------------------------------------------------ */

static uint32_t unit_at(struct slice source, size_t at) {
    return (uint32_t)(unsigned char)source.at[at] | (uint32_t)(unsigned char)source.at[at + 1] << 8;
}

/* The code point that stands in the source at `raw`. */
static uint32_t source_code_point(struct slice source, enum width width, uint64_t raw) {
    uint32_t code_point = UTF8_REPLACEMENT;
    if (width == WIDTH_UTF8) {
        bool valid = utf8_decode(source.at + raw, source.length - raw, &code_point) > 0;
        return valid ? code_point : UTF8_REPLACEMENT;
    }
    if (raw + 1 >= source.length) {
        return UTF8_REPLACEMENT;
    }
    uint32_t unit = unit_at(source, raw);
    bool pair = unit >= 0xD800 && unit < 0xDC00 && raw + 3 < source.length;
    return pair ? 0x10000 + ((unit - 0xD800) << 10) + (unit_at(source, raw + 2) - 0xDC00) : unit;
}

static bool is_in_place(struct slice source, enum width width, uint32_t code_point,
                        struct place place) {
    if (code_point == '\n') {
        /* It joins two lines, and is no byte of the source. */
        return true;
    }
    if (place.raw >= source.length) {
        return false;
    }
    uint32_t there = source_code_point(source, width, place.raw);
    /* An escape of JSON stands where its backslash does. */
    bool escape = there == '\\' && place.raw + 1 < source.length;
    bool surrogate = there >= 0xD800 && there < 0xE000;
    /* A character reference of captions stands where its ampersand does. */
    bool reference = there == '&';
    return there == code_point || escape || reference ||
           (code_point == UTF8_REPLACEMENT && (there == 0 || surrogate));
}

/* The line that begins last before `raw`, as a reader of the source would count. */
static bool is_on_line(struct slice source, enum width width, struct place place) {
    size_t step = width == WIDTH_UTF8 ? 1 : 2;
    uint32_t line = 1;
    uint64_t line_raw = 0;
    for (size_t at = 0; at < place.raw; at += step) {
        uint32_t here = step == 1 ? (unsigned char)source.at[at] : unit_at(source, at);
        uint32_t next = at + 2 * step > source.length ? 0
                        : step == 1                   ? (unsigned char)source.at[at + 1]
                                                      : unit_at(source, at + 2);
        if (here == '\n' || (here == '\r' && next != '\n')) {
            line++;
            line_raw = at + step;
        }
    }
    uint64_t mark =
        line == 1 ? detect_mark(step == 1 ? ENCODING_UTF8 : ENCODING_UTF16_LE, source) : 0;
    return place.line == line && place.column == place.raw - line_raw - mark + 1;
}

static void trace_turn(struct input_fixture *fixture, const struct batch *batch,
                       const struct turn *turn, struct slice source) {
    struct slice text = batch_text(batch, turn->text);
    for (size_t i = 0; i < text.length;) {
        uint32_t code_point;
        size_t length = utf8_decode(text.at + i, text.length - i, &code_point);
        if (length == 0) {
            ck_abort_msg("no valid UTF-8 in a turn");
        }
        struct place place = batch_place(batch, turn, turn->text.at + (uint32_t)i);
        bool added = fixture->added && code_point && code_point < 0x80 &&
                     strchr(fixture->added, (int)code_point) && place.raw < source.length;
        bool right = added || is_in_place(source, batch->width, code_point, place);
        /* Counting lines is slow; at every place of a small source, at some of a large one. */
        if (right && code_point != '\n' &&
            (source.length < 10000 || (i == 0 && turn->number % 64 == 0))) {
            right = is_on_line(source, batch->width, place);
        }
        fixture->misplaced += !right;
        i += length;
    }
}

/* --- reading ----------------------------------------------------------------------------------- */

static void take_batch(struct input_fixture *fixture, const struct batch *batch,
                       struct slice source) {
    static const char zeros[BATCH_PADDING];
    ck_assert_int_eq(memcmp(batch->text.at + batch->text.length, zeros, BATCH_PADDING), 0);
    for (size_t i = 0; i < batch->turn_count; i++) {
        show_turn(fixture, batch, &batch->turns[i]);
        trace_turn(fixture, batch, &batch->turns[i], source);
    }
}

static size_t next_chunk(size_t chunk, size_t left, uint64_t *state) {
    if (chunk == CHUNKS_RANDOM) {
        *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407U;
        chunk = 1 + (*state >> 33) % 100;
    }
    return chunk == 0 || chunk > left ? left : chunk;
}

static enum status feed_all(struct input_fixture *fixture, struct intake *intake,
                            struct batch batches[2], struct slice source, size_t chunk) {
    uint64_t state = 1;
    size_t filling = 0;
    enum status status = STATUS_OK;
    for (size_t at = 0; at < source.length && status == STATUS_OK;) {
        struct batch *batch = &batches[filling];
        size_t length = next_chunk(chunk, source.length - at, &state);
        struct slice bytes = slice_make(source.at + at, length);
        status = intake_feed(intake, bytes, batch, &fixture->error);
        at += length;
        fixture->text_most =
            batch->text.length > fixture->text_most ? batch->text.length : fixture->text_most;
        if (status == STATUS_OK && batch->text.length > fixture->ship_at) {
            status = intake_ship(intake, batch, &batches[!filling], &fixture->error);
            if (status == STATUS_OK) {
                take_batch(fixture, batch, source);
                batch_clear(batch);
                filling = !filling;
            }
        }
    }
    if (status == STATUS_OK) {
        status = intake_finish(intake, &batches[filling], &fixture->error);
    }
    if (status == STATUS_OK) {
        ck_assert(batches[filling].last_of_source);
        take_batch(fixture, &batches[filling], source);
    }
    return status;
}

enum status input_read(struct input_fixture *fixture, struct slice bytes, size_t chunk) {
    buffer_clear(&fixture->told);
    buffer_clear(&fixture->turns);
    fixture->misplaced = fixture->text_most = 0;
    struct intake *intake =
        intake_new(&fixture->memory.alloc, &fixture->options, &fixture->notices, &fixture->error);
    if (!intake) {
        return fixture->error.status;
    }
    struct batch batches[2];
    batch_init(&batches[0], &fixture->memory.alloc);
    batch_init(&batches[1], &fixture->memory.alloc);
    enum status status = intake_open(intake, fixture->path, &batches[0], &fixture->error);
    if (status == STATUS_OK) {
        status = feed_all(fixture, intake, batches, bytes, chunk);
    }
    intake_figures(intake, &fixture->figures);
    batch_release(&batches[0]);
    batch_release(&batches[1]);
    intake_free(intake);
    return status;
}

const char *input_turns_of(struct input_fixture *fixture, struct slice source) {
    static const size_t chunks[] = {1, 2, 3, 4, 5, 64, 4096, CHUNKS_RANDOM, 0};
    struct buffer first;
    buffer_init(&first, &fixture->standard);
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        fixture->ship_at = i % 2 ? 16 : SIZE_MAX;
        enum status status = input_read(fixture, source, chunks[i]);
        ck_assert_msg(status == STATUS_OK, "%s", fixture->error.text);
        ck_assert_uint_eq(fixture->misplaced, 0);
        if (i == 0) {
            buffer_append(&first, buffer_slice(&fixture->turns));
        }
        ck_assert_str_eq(first.at, fixture->turns.at);
    }
    buffer_release(&first);
    return fixture->turns.at;
}

const char *input_turns(struct input_fixture *fixture, const char *text) {
    return input_turns_of(fixture, slice_of(text));
}

struct starved_read {
    struct input_fixture *fixture;
    struct slice bytes;
    size_t chunk;
};

static enum status read_starved(void *context) {
    struct starved_read *read = context;
    return input_read(read->fixture, read->bytes, read->chunk);
}

unsigned long input_fail_each(struct input_fixture *fixture, struct slice bytes, size_t chunk) {
    struct starved_read read = {.fixture = fixture, .bytes = bytes, .chunk = chunk};
    return memory_fixture_fail_each(&fixture->memory, read_starved, &read);
}

void input_utf16(struct buffer *to, const char *text, bool mark) {
    struct slice rest = slice_of(text);
    if (mark) {
        buffer_append_bytes(to, "\xFF\xFE", 2);
    }
    while (rest.length) {
        uint32_t point;
        size_t length = utf8_decode(rest.at, rest.length, &point);
        ck_assert_uint_gt(length, 0);
        uint32_t units[2] = {point, 0};
        if (point >= 0x10000) {
            units[0] = 0xD800 + ((point - 0x10000) >> 10);
            units[1] = 0xDC00 + ((point - 0x10000) & 0x3FF);
        }
        for (size_t i = 0; i < 2 && (i == 0 || units[1]); i++) {
            buffer_append_byte(to, (char)(units[i] & 0xFF));
            buffer_append_byte(to, (char)(units[i] >> 8));
        }
        rest = slice_from(rest, length);
    }
}
