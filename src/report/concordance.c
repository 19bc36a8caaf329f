/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/concordance.h"

#include <stdint.h>

#include "report/visible.h"

enum {
    PAGE_SPOOL = 1 << 20, /* bytes held before a temporary file is taken */
    PAGE_SPACE = 2,       /* between columns */
    SPEAKER_MOST = 14,
    TEXT_LEAST = 20 /* columns that remain for the match and its context */
};

void concordance_init(struct concordance *page, const struct alloc *alloc, struct output *output,
                      size_t width, bool color) {
    *page = (struct concordance){.output = output, .width = width, .color = color};
    spool_init(&page->lines, alloc, PAGE_SPOOL);
    buffer_init(&page->line, alloc);
    buffer_init(&page->cell, alloc);
    buffer_init(&page->label, alloc);
}

void concordance_release(struct concordance *page) {
    if (page->line.alloc) {
        spool_release(&page->lines);
        buffer_release(&page->line);
        buffer_release(&page->cell);
        buffer_release(&page->label);
    }
}

/* --- collecting -------------------------------------------------------------------------------- */

/* Lines and tabs of the text are spaces here; what else is not shown by itself becomes an escape. */
static bool make_visible(struct buffer *out, struct slice text) {
    size_t from = 0;
    for (size_t i = 0; i <= text.length; i++) {
        bool ends = i == text.length;
        if (ends || text.at[i] == '\n' || text.at[i] == '\t' || text.at[i] == '\r') {
            visible_append(out, slice_make(text.at + from, i - from));
            buffer_append_text(out, ends ? "" : " ");
            from = i + 1;
        }
    }
    return !out->failed;
}

/* Bytes that both begin with, the last of them a dot, at most `most`. */
static size_t shared_names(struct slice left, struct slice right, size_t most) {
    size_t shared = 0;
    for (size_t i = 0; i < most && i < right.length && left.at[i] == right.at[i]; i++) {
        shared = left.at[i] == '.' ? i + 1 : shared;
    }
    return shared;
}

static void note_label(struct concordance *page, struct slice label) {
    if (!page->any) {
        buffer_append(&page->label, label);
        page->shared = page->label.length;
    }
    page->shared = shared_names(buffer_slice(&page->label), label, page->shared);
    page->labels_differ |= !slice_equal(buffer_slice(&page->label), label);
    page->any = true;
}

enum status concordance_add(struct concordance *page, const struct slice cells[CONCORDANCE_CELLS],
                            struct error *error) {
    bool whole = true;
    buffer_clear(&page->line);
    note_label(page, cells[CONCORDANCE_LABEL]);
    for (size_t i = 0; i < CONCORDANCE_CELLS; i++) {
        buffer_clear(&page->cell);
        whole &= make_visible(&page->cell, cells[i]);
        size_t width = visible_width(buffer_slice(&page->cell));
        page->widths[i] = width > page->widths[i] ? width : page->widths[i];
        buffer_append(&page->line, buffer_slice(&page->cell));
        buffer_append_byte(&page->line, i + 1 < CONCORDANCE_CELLS ? '\t' : '\n');
    }
    if (!whole || page->line.failed || page->label.failed) {
        return error_memory(error);
    }
    return spool_add(&page->lines, buffer_slice(&page->line), error);
}

/* --- fitting ----------------------------------------------------------------------------------- */

static void limit(size_t *width, size_t most) {
    *width = *width < most ? *width : most;
}

static size_t named_width(const struct concordance *page) {
    size_t width = 0;
    for (size_t i = CONCORDANCE_PLACE; i <= CONCORDANCE_LABEL; i++) {
        width += page->widths[i] ? page->widths[i] + PAGE_SPACE : 0;
    }
    return width;
}

/* The names have a part of the line each, the left context two fifths of the rest; what it leaves is
 * the match's and the right context's. Where a line is very narrow the names give way, the last first. */
static size_t fit(struct concordance *page) {
    size_t *widths = page->widths;
    widths[CONCORDANCE_LABEL] = page->labels_differ ? widths[CONCORDANCE_LABEL] - page->shared : 0;
    if (!page->width) {
        return SIZE_MAX;
    }
    limit(&widths[CONCORDANCE_PLACE], page->width / 4);
    limit(&widths[CONCORDANCE_SPEAKER], SPEAKER_MOST);
    limit(&widths[CONCORDANCE_LABEL], page->width / 6);
    for (size_t i = CONCORDANCE_LABEL + 1;
         i-- > 0 && named_width(page) + TEXT_LEAST > page->width;) {
        widths[i] = 0;
    }
    size_t rest = page->width > named_width(page) ? page->width - named_width(page) : 1;
    limit(&widths[CONCORDANCE_LEFT], rest < TEXT_LEAST ? 0 : rest * 2 / 5);
    size_t used = widths[CONCORDANCE_LEFT] ? widths[CONCORDANCE_LEFT] + PAGE_SPACE : 0;
    return rest > used ? rest - used : 1;
}

/* --- laying out -------------------------------------------------------------------------------- */

static void append_spaces(struct buffer *out, size_t count) {
    while (count--) {
        buffer_append_byte(out, ' ');
    }
}

/* Of a place the end is cut last: it holds the line. */
static void append_name(struct concordance *page, size_t index, struct slice text) {
    size_t width = page->widths[index];
    if (index == CONCORDANCE_PLACE && visible_width(text) > width) {
        buffer_append_text(&page->line, "…");
        buffer_append(&page->line, visible_tail(text, width - 1));
    } else {
        visible_append_cut(&page->line, text, width);
    }
}

static void lay_name(struct concordance *page, size_t index, struct slice text) {
    size_t width = page->widths[index];
    size_t before = page->line.length;
    if (width) {
        append_name(page, index, text);
        struct slice laid = slice_make(page->line.at + before, page->line.length - before);
        size_t columns = visible_width(laid);
        append_spaces(&page->line, width + PAGE_SPACE - (columns < width ? columns : width));
    }
}

/* The nearest words stay; they end where the match begins. */
static void lay_left(struct concordance *page, struct slice text) {
    size_t width = page->widths[CONCORDANCE_LEFT];
    if (!width) {
        return;
    }
    bool cut = visible_width(text) > width;
    struct slice shown = cut ? visible_tail(text, width - 1) : text;
    append_spaces(&page->line, width - visible_width(shown) - cut);
    buffer_append_text(&page->line, cut ? "…" : "");
    buffer_append(&page->line, shown);
    append_spaces(&page->line, PAGE_SPACE);
}

static void append_end(struct buffer *out, struct slice text, size_t width) {
    bool cut = visible_width(text) > width;
    buffer_append(out, cut ? visible_head(text, width ? width - 1 : 0) : text);
    buffer_append_text(out, cut && width ? "…" : "");
}

static void lay_right(struct concordance *page, struct slice match, struct slice right,
                      size_t room) {
    size_t width = visible_width(match);
    buffer_append_text(&page->line, page->color ? "\x1B[1m\x1B[4m" : "");
    append_end(&page->line, match, room);
    buffer_append_text(&page->line, page->color ? "\x1B[0m" : "");
    if (right.length && width + PAGE_SPACE < room) {
        append_spaces(&page->line, PAGE_SPACE);
        append_end(&page->line, right, room - width - PAGE_SPACE);
    }
}

static enum status lay_line(struct concordance *page, struct slice cells, size_t room,
                            struct error *error) {
    struct slice parts[CONCORDANCE_CELLS];
    for (size_t i = 0; i < CONCORDANCE_CELLS; i++) {
        parts[i] = slice_split(cells, '\t', &cells);
    }
    buffer_clear(&page->line);
    parts[CONCORDANCE_LABEL] = slice_from(parts[CONCORDANCE_LABEL], page->shared);
    for (size_t i = CONCORDANCE_PLACE; i <= CONCORDANCE_LABEL; i++) {
        lay_name(page, i, parts[i]);
    }
    lay_left(page, parts[CONCORDANCE_LEFT]);
    lay_right(page, parts[CONCORDANCE_MATCH], parts[CONCORDANCE_RIGHT], room);
    buffer_append_byte(&page->line, '\n');
    return page->line.failed ? error_memory(error)
                             : output_write(page->output, buffer_slice(&page->line), error);
}

enum status concordance_finish(struct concordance *page, struct error *error) {
    struct slice cells = {0};
    size_t room = fit(page);
    enum status status = spool_rewind(&page->lines, error);
    while (status == STATUS_OK) {
        status = spool_line(&page->lines, &cells, error);
        if (status != STATUS_OK || !cells.at) {
            break;
        }
        status = lay_line(page, cells, room, error);
    }
    return status;
}
