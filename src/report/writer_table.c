/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The aligned table for people: the brief columns, text to the left, numbers to the right, fitted to
 * the terminal; where it is narrow, spare columns go first. Widths are known at the end only, so rows are spooled as lines of cells, each ended
 * by a tab; no cell holds a tab or a line feed, since control characters are written visibly. */
#include "report/spool.h"
#include "report/visible.h"
#include "report/writer.h"

#include <string.h>

#include "base/array.h"

enum {
    TABLE_SPOOL = 1 << 20, /* bytes held before a temporary file is taken */
    TABLE_SPACE = 2,       /* between columns */
    TABLE_TEXT_EASY = 24,  /* what a shortened text column keeps while there are spare columns */
    TABLE_TEXT_LEAST = 12  /* what it keeps then */
};

/* A shown column. */
struct lane {
    const struct column *column;
    size_t index;  /* of its cell */
    size_t widest; /* cell or heading */
    size_t width;  /* what it is given */
    bool left_out;
};

struct table_page {
    struct table_writer writer;
    struct spool rows;
    struct buffer cell;
    struct lane *lanes;
    size_t count, capacity;
};

static struct table_page *page_of(struct table_writer *writer) {
    return (struct table_page *)writer;
}

static bool is_number(const struct lane *lane) {
    return lane->column->type != COLUMN_TEXT;
}

/* --- headings, which may have several lines ---------------------------------------------------- */

static struct slice heading_of(const struct lane *lane) {
    const struct column *column = lane->column;
    return slice_of(column->heading ? column->heading : column->name);
}

static size_t heading_lines(const struct lane *lane, size_t *width) {
    struct slice rest = heading_of(lane);
    size_t lines = 0;
    *width = 0;
    do {
        size_t columns = visible_width(slice_split(rest, '\n', &rest));
        *width = columns > *width ? columns : *width;
        lines++;
    } while (rest.length);
    return lines;
}

/* The heading's line that stands `below` lines above its last, empty where it has none. */
static struct slice heading_line(const struct lane *lane, size_t below) {
    size_t width = 0;
    size_t lines = heading_lines(lane, &width);
    struct slice rest = heading_of(lane);
    struct slice line = {0};
    for (size_t i = 0; below < lines && i < lines - below; i++) {
        line = slice_split(rest, '\n', &rest);
    }
    return line;
}

/* --- collecting -------------------------------------------------------------------------------- */

static enum status begin(struct table_writer *writer, struct error *error) {
    struct table_page *page = page_of(writer);
    spool_init(&page->rows, writer->alloc, TABLE_SPOOL);
    buffer_init(&page->cell, writer->alloc);
    if (!array_reserve(writer->alloc, &page->lanes, &page->capacity, writer->column_count,
                       sizeof *page->lanes)) {
        return error_memory(error);
    }
    for (size_t i = 0; i < writer->column_count; i++) {
        if (writer->columns[i].brief) {
            struct lane *lane = &page->lanes[page->count++];
            *lane = (struct lane){.column = &writer->columns[i], .index = i};
            heading_lines(lane, &lane->widest);
        }
    }
    return STATUS_OK;
}

static void collect_cell(struct table_page *page, struct lane *lane, const struct cell *cell) {
    buffer_clear(&page->cell);
    if (is_number(lane)) {
        writer_append_number(&page->cell, lane->column, cell);
    } else if (cell->state == CELL_SET) {
        visible_append(&page->cell, cell->value.text);
    }
    size_t width = visible_width(buffer_slice(&page->cell));
    lane->widest = width > lane->widest ? width : lane->widest;
    buffer_append(&page->writer.line, buffer_slice(&page->cell));
    buffer_append_byte(&page->writer.line, '\t');
}

static enum status row(struct table_writer *writer, const struct cell *cells, struct error *error) {
    struct table_page *page = page_of(writer);
    for (size_t i = 0; i < page->count; i++) {
        collect_cell(page, &page->lanes[i], &cells[page->lanes[i].index]);
        writer->line.failed |= page->cell.failed;
    }
    buffer_append_byte(&writer->line, '\n');
    if (writer->line.failed) {
        return error_memory(error);
    }
    enum status status = spool_add(&page->rows, buffer_slice(&writer->line), error);
    buffer_clear(&writer->line);
    return status;
}

/* --- fitting ----------------------------------------------------------------------------------- */

static size_t total_width(const struct table_page *page) {
    size_t total = 0;
    for (size_t i = 0; i < page->count; i++) {
        total += page->lanes[i].left_out ? 0 : page->lanes[i].width + (total ? TABLE_SPACE : 0);
    }
    return total;
}

static bool is_too_wide(const struct table_page *page) {
    return page->writer.width && total_width(page) > page->writer.width;
}

/* The widest text column that is wider than `least`, or NULL. */
static struct lane *widest_text(const struct table_page *page, size_t least) {
    struct lane *widest = NULL;
    for (size_t i = 0; i < page->count; i++) {
        struct lane *lane = &page->lanes[i];
        if (!lane->left_out && !is_number(lane) && lane->width > least &&
            (!widest || lane->width > widest->width)) {
            widest = lane;
        }
    }
    return widest;
}

/* Text columns give way, the widest of them by one column at a time. */
static void shorten(struct table_page *page, size_t least) {
    struct lane *lane = NULL;
    for (size_t i = 0; i < page->count; i++) {
        page->lanes[i].width = page->lanes[i].widest;
    }
    while (is_too_wide(page) && (lane = widest_text(page, least)) != NULL) {
        lane->width--;
    }
}

/* Of the columns of a kind the last goes first. The table's first always stays. */
static void leave_out(struct table_page *page, enum column_brief kind) {
    for (size_t i = page->count; i-- > 1 && is_too_wide(page);) {
        struct lane *lane = &page->lanes[i];
        lane->left_out = lane->left_out || lane->column->brief == kind;
    }
}

/* Text gives way first as far as it can be read easily, then the spare columns are left out, then text
 * gives way further, and at last so do the other columns. */
static void fit(struct table_page *page) {
    shorten(page, TABLE_TEXT_EASY);
    leave_out(page, COLUMN_SPARE);
    shorten(page, TABLE_TEXT_LEAST);
    leave_out(page, COLUMN_BRIEF);
    shorten(page, TABLE_TEXT_LEAST); /* which is given what the columns left out were to have */
}

/* --- laying out -------------------------------------------------------------------------------- */

static void append_spaces(struct buffer *out, size_t count) {
    while (count--) {
        buffer_append_byte(out, ' ');
    }
}

static void lay_cell(struct table_page *page, size_t index, struct slice text) {
    const struct lane *lane = &page->lanes[index];
    struct buffer *line = &page->writer.line;
    size_t width = visible_width(text);
    size_t padding = width < lane->width ? lane->width - width : 0;
    if (lane->left_out) {
        return;
    }
    append_spaces(line, index > 0 ? TABLE_SPACE : 0);
    append_spaces(line, is_number(lane) ? padding : 0);
    visible_append_cut(line, text, lane->width);
    append_spaces(line, is_number(lane) ? 0 : padding);
}

static enum status end_line(struct table_page *page, struct error *error) {
    struct buffer *line = &page->writer.line;
    while (line->length && line->at[line->length - 1] == ' ') {
        buffer_cut(line, line->length - 1);
    }
    buffer_append_byte(line, '\n');
    return writer_send_line(&page->writer, error);
}

static enum status lay_headings(struct table_page *page, struct error *error) {
    size_t most = 0;
    for (size_t i = 0; i < page->count; i++) {
        size_t width = 0;
        size_t lines = heading_lines(&page->lanes[i], &width);
        most = lines > most && !page->lanes[i].left_out ? lines : most;
    }
    enum status status = STATUS_OK;
    while (most-- && status == STATUS_OK) {
        for (size_t i = 0; i < page->count; i++) {
            lay_cell(page, i, heading_line(&page->lanes[i], most));
        }
        status = end_line(page, error);
    }
    return status;
}

static enum status lay_rows(struct table_page *page, struct error *error) {
    struct slice cells = {0};
    enum status status = spool_rewind(&page->rows, error);
    while (status == STATUS_OK) {
        status = spool_line(&page->rows, &cells, error);
        if (status != STATUS_OK || !cells.at) {
            break;
        }
        for (size_t i = 0; i < page->count; i++) {
            lay_cell(page, i, slice_split(cells, '\t', &cells));
        }
        status = end_line(page, error);
    }
    return status;
}

static enum status name_left_out(struct table_page *page, struct error *error) {
    struct buffer *line = &page->writer.line;
    size_t named = 0;
    for (size_t i = 0; i < page->count; i++) {
        if (page->lanes[i].left_out) {
            buffer_append_text(line, named++ ? ", " : "\nNot shown, for want of room: ");
            buffer_append_text(line, page->lanes[i].column->name);
        }
    }
    if (!named) {
        return STATUS_OK;
    }
    buffer_append_text(line, ". A wider window shows more, --to csv all.");
    return end_line(page, error);
}

static enum status finish(struct table_writer *writer, struct error *error) {
    struct table_page *page = page_of(writer);
    fit(page);
    enum status status = lay_headings(page, error);
    if (status == STATUS_OK) {
        status = lay_rows(page, error);
    }
    return status == STATUS_OK ? name_left_out(page, error) : status;
}

static void release(struct table_writer *writer) {
    struct table_page *page = page_of(writer);
    if (page->cell.alloc) { /* else it was never begun */
        spool_release(&page->rows);
        buffer_release(&page->cell);
    }
    array_free(writer->alloc, &page->lanes, &page->capacity, sizeof *page->lanes);
}

const struct table_format writer_table_format = {
    .name = "table",
    .size = sizeof(struct table_page),
    .begin = begin,
    .row = row,
    .finish = finish,
    .release = release,
};
