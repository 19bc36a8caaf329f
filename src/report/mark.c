/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/mark.h"

#include <string.h>

static const struct mark_format *const formats[] = {&mark_text_format, &mark_html_format,
                                                    &mark_jsonl_format};

const struct mark_format *mark_find_format(const char *name) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i]->name, name) == 0) {
            return formats[i];
        }
    }
    return NULL;
}

struct slice marked_turn_title(const struct marked_turn *turn) {
    if (turn->session.length && !slice_is(turn->session, "-")) {
        return turn->session;
    }
    return slice_is(turn->file, "-") ? slice_of("Standard input") : turn->file;
}

void marker_init(struct marker *marker, const struct alloc *alloc, const struct mark_format *format,
                 const struct marker_options *options, struct output *output) {
    *marker = (struct marker){.format = format, .options = options, .output = output};
    buffer_init(&marker->line, alloc);
    buffer_init(&marker->body, alloc);
}

void marker_release(struct marker *marker) {
    if (marker->line.alloc) {
        buffer_release(&marker->line);
        buffer_release(&marker->body);
    }
}

enum status marker_send(struct marker *marker, struct error *error) {
    enum status status = marker->line.failed || marker->body.failed
                             ? error_memory(error)
                             : output_write(marker->output, buffer_slice(&marker->line), error);
    buffer_clear(&marker->line);
    return status;
}

enum status marker_flush(struct marker *marker, struct error *error) {
    return output_flush(marker->output, error);
}

/* A stretch ends where a mark begins or ends. Marks of one group never overlap, so those that cover a
 * byte are few; they are looked for among all that begin before it. */
struct stretch mark_stretch(const struct mark *marks, size_t count, uint32_t start,
                            uint32_t limit) {
    struct stretch stretch = {.start = start, .stop = limit};
    for (size_t i = 0; i < count && marks[i].start < stretch.stop; i++) {
        if (marks[i].stop <= start) {
            continue;
        }
        if (marks[i].start > start) {
            stretch.stop = marks[i].start;
            break;
        }
        stretch.first = stretch.open ? stretch.first : i;
        stretch.end = i + 1;
        stretch.open++;
        stretch.stop = marks[i].stop < stretch.stop ? marks[i].stop : stretch.stop;
    }
    return stretch;
}

/* A hint gives way to a match, and of each the quiet ones to the others. */
static int loudness(const struct mark *mark, const struct mark_group *groups) {
    return 2 * (mark->counts || mark->negated) + !groups[mark->group].quiet;
}

const struct mark *mark_shown(const struct mark *marks, const struct stretch *stretch,
                              const struct mark_group *groups) {
    const struct mark *shown = NULL;
    for (size_t i = stretch->first; i < stretch->end; i++) {
        const struct mark *mark = &marks[i];
        if (mark_covers(mark, stretch) &&
            (!shown || loudness(mark, groups) >= loudness(shown, groups))) {
            shown = mark;
        }
    }
    return shown;
}
