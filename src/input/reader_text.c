/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text by one author, a note: a paragraph is a turn; blank lines part paragraphs, or, in what
 * was a document, line ends do. */
#include <math.h>

#include "input/reader.h"

struct reader {
    const struct alloc *alloc;
    struct turns *turns;
    struct opening author;
    struct lines lines;
    bool paragraphs; /* each line is one */
    bool blank;      /* nothing but blanks seen of this line so far */
};

static enum status take_part(void *context, const struct line_part *part, struct error *error) {
    struct reader *reader = context;
    size_t from = 0;
    reader->blank = reader->blank || part->first;
    if (reader->blank) {
        from = label_blanks(part->text);
        reader->blank = from == part->text.length;
    }
    if (reader->blank) {
        return part->last ? turns_close(reader->turns, error) : STATUS_OK;
    }
    enum status status = turns_continue(reader->turns, &reader->author, part, from, error);
    bool ends = part->last && reader->paragraphs;
    return status == STATUS_OK && ends ? turns_close(reader->turns, error) : status;
}

static struct reader *text_make(const struct reader_setup *setup, struct error *error) {
    struct reader *reader = alloc_zero(setup->alloc, sizeof *reader);
    if (!reader) {
        error_memory(error);
        return NULL;
    }
    reader->alloc = setup->alloc;
    reader->turns = setup->turns;
    reader->paragraphs = setup->paragraphs;
    reader->author = (struct opening){.role = setup->unlabelled, .start = NAN, .end = NAN};
    struct line_sink sink = {.take = take_part, .context = reader};
    lines_init(&reader->lines, setup->alloc, sink, setup->width, setup->skip);
    return reader;
}

static enum status text_feed(struct reader *reader, struct run run, struct error *error) {
    return lines_feed(&reader->lines, run, error);
}

static enum status text_finish(struct reader *reader, struct error *error) {
    enum status status = lines_finish(&reader->lines, error);
    return status == STATUS_OK ? turns_close(reader->turns, error) : status;
}

static void text_figures(const struct reader *reader, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = reader->lines.line};
}

static void text_free(struct reader *reader) {
    lines_release(&reader->lines);
    alloc_free(reader->alloc, reader, sizeof *reader);
}

const struct reader_format reader_text = {
    .name = "text",
    .extensions = "",
    .has_front_matter = true,
    .make = text_make,
    .feed = text_feed,
    .finish = text_finish,
    .figures = text_figures,
    .free = text_free,
};
