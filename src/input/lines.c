/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/lines.h"

#include <string.h>

#include "base/array.h"
#include "input/mask.h"

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

/* What lines_feed reads from: where what is not given yet begins, and a line that lies whole in it, as nearly
 * all do; of that, `text`, the two `raw` and `line` change from line to line. */
struct lines_ahead {
    const char *at;
    struct line_step step; /* its `raw` is where that stands in the source */
    struct line_part whole;
};

static enum status give_whole(struct lines *lines, struct lines_ahead *ahead, struct slice text,
                              struct error *error) {
    lines->line += lines->line < UINT32_MAX;
    if (lines->line <= lines->skip) {
        return STATUS_OK;
    }
    text.length -= text.length > 0 && text.at[text.length - 1] == '\r';
    ahead->whole.text = text;
    ahead->whole.line_raw = ahead->step.raw;
    ahead->whole.line = lines->line;
    return lines->sink.take(lines->sink.context, &ahead->whole, error);
}

/* Gives the line that ends at `end`. */
static inline enum status give_line(struct lines *lines, struct lines_ahead *ahead, const char *end,
                                    struct error *error) {
    struct slice text = slice_make(ahead->at, (size_t)(end - ahead->at));
    struct run line = {.text = text, .raw = ahead->step.raw};
    uint64_t next = line.raw + width_measure(lines->width, slice_make(text.at, text.length + 1));
    enum status status = lines->within ? take_stretch(lines, line, true, error)
                                       : give_whole(lines, ahead, text, error);
    ahead->at = end + 1;
    ahead->step.raw = next;
    return status;
}

/* Gives the lines that end in the stretch at `at`. */
static enum status give_lines(struct lines *lines, struct lines_ahead *ahead, const char *at,
                              size_t stretch, struct error *error) {
    uint16_t ends[MASK_PLACES];
    size_t count = mask_list(MASK_FEEDS, at, stretch, ends);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = give_line(lines, ahead, at + ends[i], error);
    }
    return status;
}

enum status lines_feed(struct lines *lines, struct run run, struct error *error) {
    struct lines_ahead ahead = {
        .at = run.text.at, .step = {.raw = run.raw}, .whole = {.first = true, .last = true}};
    ahead.whole.steps = &ahead.step;
    ahead.whole.step_count = 1;
    size_t looked_at = 0;
    while (looked_at < run.text.length) {
        size_t left = run.text.length - looked_at;
        size_t stretch = left < MASK_STRETCH ? left : MASK_STRETCH;
        enum status status = give_lines(lines, &ahead, run.text.at + looked_at, stretch, error);
        if (status != STATUS_OK) {
            return status;
        }
        looked_at += stretch;
    }
    struct run rest = {.raw = ahead.step.raw};
    rest.text = slice_from(run.text, (size_t)(ahead.at - run.text.at));
    if (rest.text.length == 0) {
        return STATUS_OK;
    }
    begin_line(lines, rest.raw);
    return take_stretch(lines, rest, false, error);
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
