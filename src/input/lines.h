/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs to lines. A line is given whole when it fits LINE_PART bytes; a longer one in parts, of which
 * the first holds at least LINE_PART bytes, so that whoever reads the beginning of a line need not
 * ask how the source was split. A line ends at LF or CR LF, which belong to no part. A line that
 * lies whole in one run is given where it lies, without a copy. */
#ifndef ATTUNE_INPUT_LINES_H
#define ATTUNE_INPUT_LINES_H

#include "input/decode.h"

enum { LINE_PART = 4096 };

/* From `at` (in the part's text) on, text is in step with the source from `raw` on. */
struct line_step {
    size_t at;
    uint64_t raw;
};

struct line_part {
    struct slice text;
    const struct line_step *steps; /* one or more, the first at 0 */
    size_t step_count;
    uint64_t line_raw; /* where the line begins in the source */
    uint32_t line;     /* its number, from 1 */
    bool first, last;  /* of the line's parts */
};

struct line_sink {
    enum status (*take)(void *context, const struct line_part *part, struct error *error);
    void *context;
};

struct lines {
    struct line_sink sink;
    enum width width;
    struct buffer carry; /* the beginning of a line whose end is not here yet */
    struct line_step *steps;
    size_t step_count, step_capacity;
    uint64_t line_raw;
    uint32_t line;
    uint32_t skip;  /* so many first lines are not given */
    bool within;    /* a byte of the line was seen */
    bool continued; /* the line's first part was given */
};

void lines_init(struct lines *lines, const struct alloc *alloc, struct line_sink sink,
                enum width width, uint32_t skip);
void lines_release(struct lines *lines);
enum status lines_feed(struct lines *lines, struct run run, struct error *error);
/* Gives a last line that no line end closed. */
enum status lines_finish(struct lines *lines, struct error *error);

#endif
