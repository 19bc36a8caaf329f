/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What captions share, whatever their format: the line of a cue's times, and the text of its lines
 * without marks. Marks are tags that captions know (<i>, <c.yellow>, <v Anna>, <00:00:01.000>), braces
 * with a backslash ({\an8}) and character references (&amp;). What only looks like one, as "<laughs>",
 * is text. A cue_text owns what it reads into and is used again for each line. */
#ifndef ATTUNE_INPUT_CUE_TEXT_H
#define ATTUNE_INPUT_CUE_TEXT_H

#include "input/lines.h"

enum cue_timing {
    CUE_TIMING_NONE,   /* no such line */
    CUE_TIMING_BROKEN, /* it has an arrow and a time, but no two times in order */
    CUE_TIMING_READ
};

/* "00:01:02.500 --> 00:01:04,000 align:start". Times are NaN unless they were read. */
enum cue_timing cue_timing_read(struct slice line, double *start, double *end);

/* Nothing but digits: what numbers a cue. */
bool cue_is_number(struct slice line);

enum cue_mark_kind {
    CUE_MARK_VOICE, /* <v Anna>: from here on Anna speaks */
    CUE_MARK_TIME   /* <00:00:01.000>: what follows is spoken from then on */
};

struct cue_mark {
    enum cue_mark_kind kind;
    size_t at;                   /* in the text */
    size_t name_at, name_length; /* CUE_MARK_VOICE: in `names` */
    double time;                 /* CUE_MARK_TIME */
};

struct cue_text {
    const struct alloc *alloc;
    enum width width;
    struct buffer text; /* without marks */
    struct line_step *steps;
    size_t step_count, step_capacity;
    struct cue_mark *marks;
    size_t mark_count, mark_capacity;
    struct buffer names;
};

void cue_text_init(struct cue_text *cue, const struct alloc *alloc, enum width width);
void cue_text_release(struct cue_text *cue);
/* Reads a whole line, or a long line's part, anew. */
enum status cue_text_read(struct cue_text *cue, const struct line_part *line, struct error *error);

static inline struct slice cue_mark_name(const struct cue_text *cue, const struct cue_mark *mark) {
    return slice_make(cue->names.at + mark->name_at, mark->name_length);
}

#endif
