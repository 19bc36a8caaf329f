/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/office_lines.h"

#include <string.h>

#include "base/array.h"
#include "input/role_words.h"

enum { HELD_BYTES = 64 * 1024, HELD_ROWS = 24, PARAGRAPH_HELD = 4096, ROW_MOST = 16 * 1024 * 1024 };

void office_lines_init(struct office_lines *lines, const struct alloc *alloc) {
    *lines = (struct office_lines){.alloc = alloc};
    buffer_init(&lines->out, alloc);
    buffer_init(&lines->paragraph, alloc);
    buffer_init(&lines->text, alloc);
}

void office_lines_release(struct office_lines *lines) {
    array_free(lines->alloc, &lines->openings, &lines->opening_capacity, sizeof *lines->openings);
    array_free(lines->alloc, &lines->ends, &lines->end_capacity, sizeof *lines->ends);
    array_free(lines->alloc, &lines->rows, &lines->row_capacity, sizeof *lines->rows);
    buffer_release(&lines->out);
    buffer_release(&lines->paragraph);
    buffer_release(&lines->text);
}

static void put(struct office_lines *lines, struct slice text) {
    lines->failed = !buffer_append(&lines->out, text) || lines->failed;
}

/* --- what a label looks like ------------------------------------------------------------------------ */

static struct slice without_colon(struct slice text) {
    text = slice_trim(text);
    if (slice_ends(text, ":")) {
        text.length--;
    }
    return slice_trim(text);
}

/* What a line's beginning would be taken for a label by, and no sentence or section's heading. */
static bool is_label(struct slice text) {
    char line[LABEL_BYTES + 4];
    struct label label;
    if (!text.length || text.length > LABEL_BYTES) {
        return false;
    }
    memcpy(line, text.at, text.length);
    memcpy(line + text.length, ": .", 3);
    label_read(slice_make(line, text.length + 3), true, &label);
    return label.text.length == text.length &&
           (role_words_place(text).standing >= STANDING_LETTER ||
            (label_is_capitalised(text) && !label_is_heading(text)));
}

static bool is_stamp(struct slice text) {
    double start;
    double end;
    return text.length && label_stamp(text, &start, &end) == text.length;
}

/* --- bold beginnings -------------------------------------------------------------------------------- */

static struct office_known *find_known(struct office_lines *lines, struct slice label) {
    for (size_t i = 0; i < lines->known_count; i++) {
        struct office_known *known = &lines->known[i];
        if (slice_equal(slice_make(known->label, known->length), label)) {
            return known;
        }
    }
    return NULL;
}

static void note_opening(struct office_lines *lines, struct slice label, size_t at) {
    struct office_known *known = find_known(lines, label);
    if (!known && lines->known_count < OFFICE_BOLD_LABELS) {
        known = &lines->known[lines->known_count++];
        *known = (struct office_known){.length = label.length};
        memcpy(known->label, label.at, label.length);
    }
    if (!array_reserve(lines->alloc, &lines->openings, &lines->opening_capacity,
                       lines->opening_count + 1, sizeof *lines->openings)) {
        lines->failed = true;
    } else if (known) {
        known->lines++;
        lines->openings[lines->opening_count++] =
            (struct office_opening){.at = at, .length = label.length};
    }
}

/* The bold beginning of the paragraph held, if it may be a label that lacks its colon. */
static struct slice bold_opening(const struct office_lines *lines) {
    struct slice text = buffer_slice(&lines->paragraph);
    struct slice bold = slice_make(text.at, lines->bold);
    struct slice rest = slice_trim(slice_from(text, lines->bold));
    /* Nor does "Anna   0:05" lack one. */
    bool colon = slice_ends(slice_trim(bold), ":") || slice_starts(rest, ":") || is_stamp(rest);
    while (bold.length && (bold.at[bold.length - 1] == ' ' || bold.at[bold.length - 1] == '\t')) {
        bold.length--;
    }
    return !colon && is_label(bold) ? bold : (struct slice){0};
}

/* Labels that recur, two or more of them or roles, and not just here and there. */
static void choose_labels(struct office_lines *lines) {
    size_t kept = 0;
    size_t covered = 0;
    bool role = false;
    for (size_t i = 0; i < lines->known_count; i++) {
        const struct office_known *known = &lines->known[i];
        enum standing standing = role_words_place(slice_make(known->label, known->length)).standing;
        if (known->lines >= 2 || standing == STANDING_ROLE) {
            role = role || standing == STANDING_ROLE;
            covered += known->lines;
            lines->known[kept++] = *known;
        }
    }
    bool are_labels = (kept >= 2 || role) && covered * 3 >= lines->nonblank;
    lines->known_count = are_labels ? kept : 0;
}

static void put_colons(struct office_lines *lines) {
    struct buffer held = lines->out;
    size_t from = 0;
    buffer_init(&lines->out, lines->alloc);
    for (size_t i = 0; i < lines->opening_count; i++) {
        struct office_opening opening = lines->openings[i];
        size_t end = opening.at + opening.length;
        if (find_known(lines, slice_make(held.at + opening.at, opening.length))) {
            put(lines, slice_make(held.at + from, end - from));
            put(lines, slice_of(held.at[end] == ' ' || held.at[end] == '\t' ? ":" : ": "));
            from = end;
        }
    }
    put(lines, slice_from(buffer_slice(&held), from));
    buffer_release(&held);
}

static void release_held(struct office_lines *lines) {
    if (!lines->ready) {
        choose_labels(lines);
        if (lines->known_count) {
            put_colons(lines);
        }
        lines->ready = true;
        lines->opening_count = 0;
    }
}

static void release_when_enough(struct office_lines *lines) {
    if (lines->out.length - lines->taken > HELD_BYTES) {
        release_held(lines);
    }
}

/* --- paragraphs ------------------------------------------------------------------------------------- */

/* The beginning of a paragraph, or all of it. */
static void give_paragraph(struct office_lines *lines) {
    struct slice text = buffer_slice(&lines->paragraph);
    struct slice label = {0};
    if (!lines->given) {
        label = bold_opening(lines);
    }
    lines->nonblank += !lines->given && slice_trim(text).length;
    if (label.length && !lines->ready) {
        note_opening(lines, label, lines->out.length);
    } else if (label.length && find_known(lines, label)) {
        put(lines, label);
        text = slice_from(text, label.length);
        put(lines, slice_of(text.length && (text.at[0] == ' ' || text.at[0] == '\t') ? ":" : ": "));
    }
    put(lines, text);
    lines->given = true;
    buffer_clear(&lines->paragraph);
    release_when_enough(lines);
}

static void put_cell_text(struct office_lines *lines, struct slice text) {
    lines->failed = !buffer_append(&lines->text, text) || lines->failed;
    lines->too_long = lines->too_long || lines->text.length > ROW_MOST;
}

void office_lines_text(struct office_lines *lines, struct slice text, bool bold) {
    if (lines->depth) {
        put_cell_text(lines, text);
        return;
    }
    bool blank = slice_trim(text).length == 0;
    lines->failed = !buffer_append(&lines->paragraph, text) || lines->failed;
    lines->plain = lines->plain || (!bold && !blank);
    if (!lines->plain) {
        lines->bold = lines->paragraph.length;
    }
    if (lines->paragraph.length > PARAGRAPH_HELD) {
        give_paragraph(lines);
    }
}

static void end_line(struct office_lines *lines) {
    put(lines, slice_of("\n"));
    release_when_enough(lines);
}

void office_lines_break(struct office_lines *lines) {
    if (lines->depth) {
        put_cell_text(lines, slice_of("\n"));
        return;
    }
    give_paragraph(lines);
    end_line(lines);
    lines->given = lines->plain = false;
    lines->bold = 0;
}

void office_lines_finish(struct office_lines *lines) {
    if (lines->paragraph.length) {
        office_lines_break(lines);
    }
    release_held(lines);
}

/* --- cells ------------------------------------------------------------------------------------------ */

static struct slice cell_at(const struct office_lines *lines, size_t cell) {
    size_t from = cell ? lines->ends[cell - 1] : 0;
    return slice_trim(slice_make(lines->text.at + from, lines->ends[cell] - from));
}

static struct slice cell_of(const struct office_lines *lines, const struct office_row *row,
                            int column) {
    bool there = column >= 0 && (size_t)column < row->count;
    return there ? cell_at(lines, row->first + (size_t)column) : (struct slice){0};
}

/* A cell's first line. */
static struct slice first_line(struct slice text, struct slice *rest) {
    return slice_trim(slice_split(text, '\n', rest));
}

/* --- is it a transcript? ---------------------------------------------------------------------------- */

enum heading { HEADING_NONE, HEADING_SPEAKER, HEADING_TEXT, HEADING_TIME };

static enum heading heading_of(struct slice cell) {
    static const struct {
        const char *name;
        enum heading heading;
    } names[] = {
        {"speaker", HEADING_SPEAKER},     {"who", HEADING_SPEAKER},
        {"participant", HEADING_SPEAKER}, {"role", HEADING_SPEAKER},
        {"person", HEADING_SPEAKER},      {"name", HEADING_SPEAKER},
        {"text", HEADING_TEXT},           {"content", HEADING_TEXT},
        {"utterance", HEADING_TEXT},      {"transcript", HEADING_TEXT},
        {"transcription", HEADING_TEXT},  {"dialogue", HEADING_TEXT},
        {"speech", HEADING_TEXT},         {"verbatim", HEADING_TEXT},
        {"time", HEADING_TIME},           {"timestamp", HEADING_TIME},
        {"timespan", HEADING_TIME},       {"timecode", HEADING_TIME},
        {"start", HEADING_TIME},          {"start time", HEADING_TIME},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (slice_is_ignoring_case(cell, names[i].name)) {
            return names[i].heading;
        }
    }
    return HEADING_NONE;
}

/* The first row says it, as in "Time | Speaker | Text". */
static bool shape_by_headings(struct office_lines *lines) {
    struct office_shape *shape = &lines->shape;
    int *const columns[] = {[HEADING_SPEAKER] = &shape->speaker,
                            [HEADING_TEXT] = &shape->text,
                            [HEADING_TIME] = &shape->time};
    for (int i = 0; i < OFFICE_COLUMNS; i++) {
        enum heading heading = heading_of(cell_of(lines, &lines->rows[0], i));
        if (heading != HEADING_NONE && *columns[heading] < 0) {
            *columns[heading] = i;
        }
    }
    shape->header = shape->speaker >= 0 && shape->text >= 0;
    return shape->header;
}

struct column {
    size_t filled, stamps, labels, roles, distinct, bytes;
};

static bool is_first_of_its_name(const struct office_lines *lines, int column, size_t row) {
    struct slice rest;
    struct slice label = first_line(cell_of(lines, &lines->rows[row], column), &rest);
    for (size_t i = 0; i < row; i++) {
        if (slice_equal(first_line(cell_of(lines, &lines->rows[i], column), &rest), label)) {
            return false;
        }
    }
    return true;
}

static void measure_column(const struct office_lines *lines, int index, struct column *column) {
    *column = (struct column){0};
    for (size_t i = 0; i < lines->row_count; i++) {
        struct slice rest;
        struct slice cell = cell_of(lines, &lines->rows[i], index);
        struct slice label = without_colon(first_line(cell, &rest));
        bool stamp = is_stamp(cell);
        bool is_name = !stamp && is_label(label);
        column->bytes += cell.length;
        column->filled += cell.length > 0;
        column->stamps += stamp;
        column->labels += is_name && (!rest.length || is_stamp(slice_trim(rest)));
        column->roles += is_name && role_words_place(label).standing >= STANDING_LETTER;
        column->distinct += cell.length && is_first_of_its_name(lines, index, i);
    }
}

/* Every cell is a label, and they recur. */
static bool names_speakers(const struct column *column) {
    bool labels = column->filled && column->labels == column->filled;
    bool roles = column->roles == column->filled && column->filled > column->distinct;
    return labels && (roles || column->filled >= 2 * column->distinct);
}

/* The first column that names speakers, the first of times, and of the others the one with most text. */
static void shape_by_cells(struct office_lines *lines) {
    struct office_shape *shape = &lines->shape;
    size_t most = 0;
    shape->speaker = shape->text = shape->time = -1;
    for (int i = 0; i < OFFICE_COLUMNS; i++) {
        struct column column;
        measure_column(lines, i, &column);
        if (column.filled && column.stamps == column.filled) {
            shape->time = shape->time < 0 ? i : shape->time;
        } else if (shape->speaker < 0 && names_speakers(&column)) {
            shape->speaker = i;
        } else if (column.bytes > most) {
            most = column.bytes;
            shape->text = i;
        }
    }
}

/* --- rows to lines ---------------------------------------------------------------------------------- */

static void give_as_cells(struct office_lines *lines, const struct office_row *row) {
    for (size_t i = 0; i < row->count; i++) {
        put(lines, slice_of(i ? "\t" : ""));
        put(lines, cell_at(lines, row->first + i));
    }
}

static void note_other_columns(struct office_lines *lines, const struct office_row *row) {
    const struct office_shape *shape = &lines->shape;
    for (size_t i = 0; i < row->count && !lines->columns_left_out; i++) {
        bool used = (int)i == shape->speaker || (int)i == shape->text || (int)i == shape->time;
        lines->columns_left_out = !used && cell_at(lines, row->first + i).length;
    }
}

static void give_stamp(struct office_lines *lines, struct slice stamp) {
    bool bare = is_stamp(stamp) && stamp.at[0] != '[' && stamp.at[0] != '(';
    if (is_stamp(stamp)) {
        put(lines, slice_of(bare ? "[" : ""));
        put(lines, stamp);
        put(lines, slice_of(bare ? "] " : " "));
    }
}

static void give_as_turn(struct office_lines *lines, const struct office_row *row) {
    const struct office_shape *shape = &lines->shape;
    struct slice below;
    struct slice rest;
    struct slice label = without_colon(first_line(cell_of(lines, row, shape->speaker), &below));
    struct slice stamp = first_line(cell_of(lines, row, shape->time), &rest);
    note_other_columns(lines, row);
    if (label.length) {
        give_stamp(lines, stamp.length ? stamp : slice_trim(below));
        put(lines, label);
        put(lines, slice_of(": "));
    }
    put(lines, cell_of(lines, row, shape->text));
}

static void give_rows(struct office_lines *lines) {
    struct office_shape *shape = &lines->shape;
    bool turns = shape->speaker >= 0 && shape->text >= 0;
    for (size_t i = 0; i < lines->row_count; i++) {
        /* The row of headings keeps its line, so that rows can be counted. */
        if (shape->header) {
            shape->header = false;
        } else if (turns) {
            give_as_turn(lines, &lines->rows[i]);
        } else {
            give_as_cells(lines, &lines->rows[i]);
        }
        lines->nonblank++;
        end_line(lines);
    }
    buffer_clear(&lines->text);
    lines->row_count = lines->end_count = 0;
}

static void decide_shape(struct office_lines *lines) {
    if (!lines->shape.decided && lines->row_count && !shape_by_headings(lines)) {
        shape_by_cells(lines);
    }
    lines->shape.decided = true;
}

/* --- tables ----------------------------------------------------------------------------------------- */

void office_lines_begin_table(struct office_lines *lines) {
    if (lines->depth++ == 0) {
        if (lines->paragraph.length) {
            office_lines_break(lines);
        }
        lines->shape = (struct office_shape){.speaker = -1, .text = -1, .time = -1};
    }
}

void office_lines_end_cell(struct office_lines *lines) {
    if (lines->depth != 1) {
        return;
    }
    if (!array_reserve(lines->alloc, &lines->ends, &lines->end_capacity, lines->end_count + 1,
                       sizeof *lines->ends)) {
        lines->failed = true;
        return;
    }
    lines->ends[lines->end_count++] = lines->text.length;
}

static void drop_row(struct office_lines *lines, size_t first) {
    lines->end_count = first;
    buffer_cut(&lines->text, first ? lines->ends[first - 1] : 0);
}

void office_lines_end_row(struct office_lines *lines) {
    if (lines->depth != 1) {
        return;
    }
    const struct office_row *last = lines->row_count ? &lines->rows[lines->row_count - 1] : NULL;
    struct office_row row = {.first = last ? last->first + last->count : 0};
    row.count = lines->end_count - row.first;
    if (lines->dropped) {
        drop_row(lines, row.first);
        lines->dropped = false;
        return;
    }
    if (!array_reserve(lines->alloc, &lines->rows, &lines->row_capacity, lines->row_count + 1,
                       sizeof *lines->rows) ||
        !lines->rows) {
        lines->failed = true;
        return;
    }
    lines->rows[lines->row_count++] = row;
    if (lines->row_count == HELD_ROWS || lines->text.length > HELD_BYTES) {
        decide_shape(lines);
    }
    if (lines->shape.decided) {
        give_rows(lines);
    }
}

void office_lines_end_table(struct office_lines *lines) {
    if (lines->depth && --lines->depth == 0) {
        decide_shape(lines);
        give_rows(lines);
        buffer_clear(&lines->text);
    }
}
