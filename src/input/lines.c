/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/lines.h"

#include <string.h>

#include "base/array.h"

void lines_init(struct lines *lines, const struct alloc *alloc, struct line_sink sink,
                enum width width, uint32_t skip) {
    *lines = (struct lines){.sink = sink, .width = width, .skip = skip};
    buffer_init(&lines->carry, alloc);
}

void lines_release(struct lines *lines) {
    array_free(lines->carry.alloc, &lines->steps, &lines->step_capacity, sizeof *lines->steps);
    buffer_release(&lines->carry);
}

static void begin_line(struct lines *lines, uint64_t raw) {
    if (!lines->within) {
        lines->within = true;
        lines->continued = false;
        lines->line_raw = raw;
        lines->line += lines->line < UINT32_MAX;
    }
}

static enum status give(struct lines *lines, struct slice text, const struct line_step *steps,
                        size_t step_count, bool last, struct error *error) {
    if (last && text.length && text.at[text.length - 1] == '\r') {
        text.length--;
    }
    struct line_part part = {
        .text = text,
        .steps = steps,
        .step_count = step_count,
        .line_raw = lines->line_raw,
        .line = lines->line,
        .first = !lines->continued,
        .last = last,
    };
    lines->continued = true;
    lines->within = !last;
    return lines->line <= lines->skip ? STATUS_OK
                                      : lines->sink.take(lines->sink.context, &part, error);
}

static enum status give_run(struct lines *lines, struct run run, bool last, struct error *error) {
    struct line_step step = {.at = 0, .raw = run.raw};
    return give(lines, run.text, &step, 1, last, error);
}

static enum status give_carry(struct lines *lines, bool last, struct error *error) {
    enum status status =
        give(lines, buffer_slice(&lines->carry), lines->steps, lines->step_count, last, error);
    buffer_clear(&lines->carry);
    lines->step_count = 0;
    return status;
}

static enum status carry(struct lines *lines, struct run run, struct error *error) {
    if (!array_reserve(lines->carry.alloc, &lines->steps, &lines->step_capacity,
                       lines->step_count + 1, sizeof *lines->steps)) {
        return error_memory(error);
    }
    lines->steps[lines->step_count++] =
        (struct line_step){.at = lines->carry.length, .raw = run.raw};
    return buffer_append(&lines->carry, run.text) ? STATUS_OK : error_memory(error);
}

/* A stretch of one line; `last` when a line end follows it. */
static enum status take_stretch(struct lines *lines, struct run run, bool last,
                                struct error *error) {
    bool direct = lines->carry.length == 0 && lines->step_count == 0;
    if (direct && (last || lines->continued || run.text.length >= LINE_PART)) {
        return give_run(lines, run, last, error);
    }
    enum status status = carry(lines, run, error);
    if (status == STATUS_OK && (last || lines->carry.length >= LINE_PART)) {
        status = give_carry(lines, last, error);
    }
    return status;
}

/* A line that lies whole in the run, as nearly all do. */
static enum status give_whole(struct lines *lines, struct run run, struct error *error) {
    size_t length = run.text.length;
    lines->line += lines->line < UINT32_MAX;
    if (lines->line <= lines->skip) {
        return STATUS_OK;
    }
    length -= length > 0 && run.text.at[length - 1] == '\r';
    struct line_step step = {.at = 0, .raw = run.raw};
    struct line_part part = {
        .text = slice_make(run.text.at, length),
        .steps = &step,
        .step_count = 1,
        .line_raw = run.raw,
        .line = lines->line,
        .first = true,
        .last = true,
    };
    return lines->sink.take(lines->sink.context, &part, error);
}

enum status lines_feed(struct lines *lines, struct run run, struct error *error) {
    enum status status = STATUS_OK;
    while (run.text.length && status == STATUS_OK) {
        const char *found = memchr(run.text.at, '\n', run.text.length);
        struct run line = run;
        line.text.length = found ? (size_t)(found - run.text.at) : run.text.length;
        if (found && !lines->within) {
            status = give_whole(lines, line, error);
        } else {
            begin_line(lines, line.raw);
            status = take_stretch(lines, line, found != NULL, error);
        }
        size_t passed = line.text.length + (found != NULL);
        run.raw += width_measure(lines->width, slice_make(run.text.at, passed));
        run.text = slice_make(run.text.at + passed, run.text.length - passed);
    }
    return status;
}

enum status lines_finish(struct lines *lines, struct error *error) {
    if (!lines->within) {
        return STATUS_OK;
    }
    if (lines->step_count == 0) {
        struct run nothing = {.text = slice_make("", 0), .raw = lines->line_raw};
        return give_run(lines, nothing, true, error);
    }
    return give_carry(lines, true, error);
}
