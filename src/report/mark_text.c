/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For a terminal, or as plain text: a margin with the line of the source and the letters of the marks that
 * begin in a line, and the line. With colour a mark has its group's colour and its kind of underline;
 * without, it stands in brackets behind its letter. What does not fit the terminal's width goes on in the
 * next line, broken between words, or where a word alone is too long, between characters. */
#include <string.h>

#include "base/utf8.h"
#include "report/mark.h"
#include "report/visible.h"

enum {
    LETTERS = 6,       /* columns for letters */
    LINE_BEHIND = 2,   /* for the line behind them */
    NUMBER = 5,        /* for the line's number, with a blank */
    NUMBER_WIDTH = 60, /* a narrower terminal has no room for it */
    TEXT_LEAST = 16,   /* columns for the text; a narrower terminal breaks it by itself */
    TURN_HANG = 2,     /* by how much the lines of a turn after its first are set in */
    QUESTION_HANG = 3,
    LEGEND_BETWEEN = 3,
};

/* Colours of the 256 that most terminals have, readable on black and on white, and told apart with each
 * kind of colour blindness beside their underline (ECMA-48 SGR 4, and its kinds as later terminals have
 * them: single, double, wavy, dotted, dashed). */
static const struct {
    unsigned color, underline;
} looks[MARK_STYLES] = {
    {33, 1},  {134, 2}, {172, 3}, {169, 5}, {103, 4}, {37, 2},
    {137, 1}, {245, 4}, {69, 5},  {173, 3}, {97, 1},  {66, 2},
};

struct page {
    struct marker *marker;
    const struct marked_turn *turn;
    struct buffer *body;
    size_t room;             /* columns for the text; 0: any */
    size_t hang;             /* of them, left free in all lines but the first */
    size_t indent;           /* left free in this line */
    size_t column;           /* used, of those that remain */
    uint32_t number;         /* of the source's line, to stand in this line's margin; 0: none */
    uint64_t letters;        /* bit by group: a mark begins in this line */
    const struct mark *look; /* in force, or NULL */
    bool bare;               /* no margin: not of the text */
    bool faint;              /* so is this line, from its label on */
};

static bool has_numbers(const struct marker *marker) {
    size_t width = marker->options->width;
    return !width || width >= NUMBER_WIDTH;
}

/* Columns that a margin of so many leaves. */
static size_t room_beside(const struct marker *marker, size_t margin) {
    size_t width = marker->options->width;
    return width && width < margin + TEXT_LEAST ? TEXT_LEAST : width ? width - margin : 0;
}

static size_t text_room(const struct marker *marker) {
    return room_beside(marker, LETTERS + LINE_BEHIND + (has_numbers(marker) ? NUMBER : 0));
}

/* Columns of the line that words may fill. */
static size_t line_room(const struct page *page) {
    return page->room - page->indent;
}

static bool has_color(const struct page *page) {
    return page->marker->options->color;
}

static char letter_of(const struct marker *marker, const struct mark *mark) {
    char letter = marker->options->groups[mark->group].letter;
    return mark->counts || mark->negated ? letter : (char)(letter | 0x20);
}

/* --- how a mark looks -------------------------------------------------------------------------- */

static void put_look(struct buffer *out, const struct mark_group *group, bool counts,
                     bool negated) {
    unsigned color = looks[group->style].color;
    unsigned underline = looks[group->style].underline;
    if (counts) { /* those that know no kinds keep the plain line */
        buffer_print(out, "\x1B[4m\x1B[4:%um\x1B[38;5;%um", underline, color);
    } else {
        buffer_print(out, negated ? "\x1B[3m\x1B[38;5;%um" : "\x1B[38;5;%um", color);
    }
}

static void set_look(struct page *page, const struct mark *mark) {
    if (!has_color(page) || mark == page->look) {
        return;
    }
    if (page->look) {
        buffer_append_text(page->body, "\x1B[0m");
    }
    if (mark) {
        put_look(page->body, &page->marker->options->groups[mark->group], mark->counts,
                 mark->negated);
    }
    page->look = mark;
}

/* "[E: ", "[e: ", "[not E: " */
static void put_opener(const struct page *page, const struct mark *mark, struct buffer *out) {
    buffer_append_text(out, mark->negated ? "[not " : "[");
    buffer_append_byte(out, letter_of(page->marker, mark));
    buffer_append_text(out, ": ");
}

/* A bracket, and whose, where another is still open. */
static void put_closer(const struct page *page, const struct mark *mark, bool others,
                       struct buffer *out) {
    buffer_append_byte(out, ']');
    if (others) {
        buffer_append_byte(out, letter_of(page->marker, mark));
    }
}

/* --- a line ------------------------------------------------------------------------------------ */

static void put_blanks(struct buffer *out, size_t count) {
    static const char blanks[] = "      ";
    while (count) {
        size_t some = count < sizeof blanks - 1 ? count : sizeof blanks - 1;
        buffer_append_bytes(out, blanks, some);
        count -= some;
    }
}

/* Right-aligned; one of more digits than there is room for moves its line to the right. */
static void put_number(struct page *page, struct buffer *out) {
    char digits[20];
    size_t at = sizeof digits;
    for (uint32_t rest = page->number; rest; rest /= 10) {
        digits[--at] = (char)('0' + rest % 10);
    }
    size_t length = sizeof digits - at;
    put_blanks(out, length < NUMBER - 1 ? NUMBER - 1 - length : 0);
    buffer_append_text(out, has_color(page) && length ? "\x1B[2m" : "");
    buffer_append_bytes(out, digits + at, length);
    buffer_append_text(out, has_color(page) && length ? "\x1B[0m " : " ");
    page->marker->told_line = length ? page->number : page->marker->told_line;
}

/* The line's number, and its letters, as many as there is room for. */
static void put_margin(struct page *page) {
    const struct marker_options *options = page->marker->options;
    struct buffer *out = &page->marker->line;
    size_t used = 0;
    if (has_numbers(page->marker)) {
        put_number(page, out);
    }
    for (uint32_t group = 0; group < options->group_count && used < LETTERS - 1; group++) {
        if (page->letters >> (group % 64) & 1) {
            if (options->color) {
                put_look(out, &options->groups[group], false, false);
            }
            buffer_append_byte(out, options->groups[group].letter);
            buffer_append_text(out, options->color ? "\x1B[0m" : "");
            used++;
        }
    }
    put_blanks(out, LETTERS - used);
    buffer_append_text(out, options->color ? "\x1B[2m\xE2\x94\x82\x1B[0m " : "\xE2\x94\x82 ");
}

static void end_line(struct page *page) {
    const struct mark *look = page->look;
    set_look(page, NULL);
    if (!page->bare) {
        put_margin(page);
    }
    put_blanks(&page->marker->line, page->indent);
    buffer_append(&page->marker->line, buffer_slice(page->body));
    buffer_append_text(&page->marker->line, page->faint ? "\x1B[0m\n" : "\n");
    page->faint = false;
    page->marker->line.failed |= page->body->failed;
    buffer_clear(page->body);
    page->column = 0;
    page->indent = page->hang;
    page->letters = 0;
    page->number = 0;
    set_look(page, look);
}

/* A mark that began in a line that was written before it was known begins again. */
static bool begins(const struct page *page, const struct mark *mark,
                   const struct stretch *stretch) {
    bool again = page->turn->from && stretch->start == page->turn->from;
    return mark->start == stretch->start || again;
}

static void put_openers(const struct page *page, const struct stretch *stretch,
                        struct buffer *out) {
    for (size_t i = stretch->first; i < stretch->end; i++) {
        const struct mark *mark = &page->turn->marks[i];
        if (mark_covers(mark, stretch) && begins(page, mark, stretch)) {
            put_opener(page, mark, out);
        }
    }
}

/* What began last ends first. */
static void put_closers(const struct page *page, const struct stretch *stretch,
                        struct buffer *out) {
    uint32_t open = stretch->open;
    for (size_t i = stretch->end; i-- > stretch->first;) {
        const struct mark *mark = &page->turn->marks[i];
        if (mark_covers(mark, stretch) && mark->stop == stretch->stop) {
            put_closer(page, mark, --open > 0, out);
        }
    }
}

static void note_margin(struct page *page, const struct stretch *stretch) {
    for (size_t i = stretch->first; i < stretch->end; i++) {
        const struct mark *mark = &page->turn->marks[i];
        if (mark->counts && mark_covers(mark, stretch) && begins(page, mark, stretch)) {
            bool told = page->number || mark->line <= page->marker->told_line;
            page->number = told ? page->number : mark->line;
            page->letters |= UINT64_C(1) << (mark->group % 64);
        }
    }
}

/* A tab is as good as a blank here; where it led to in the source is not known. */
static void put_shown(struct buffer *out, struct slice text) {
    const char *tab;
    while (text.length && (tab = memchr(text.at, '\t', text.length))) {
        size_t before = (size_t)(tab - text.at);
        visible_append(out, slice_make(text.at, before));
        buffer_append_byte(out, ' ');
        text = slice_from(text, before + 1);
    }
    visible_append(out, text);
}

/* The turn's bytes [from, to), which hold no line feed, onto the line. */
static void put_run(struct page *page, uint32_t from, uint32_t to) {
    const struct marked_turn *turn = page->turn;
    if (!turn->mark_count) {
        put_shown(page->body, slice_make(turn->text.at + from, to - from));
        return;
    }
    while (from < to) {
        struct stretch stretch = mark_stretch(turn->marks, turn->mark_count, from, to);
        set_look(page, mark_shown(turn->marks, &stretch, page->marker->options->groups));
        note_margin(page, &stretch);
        if (!has_color(page)) {
            put_openers(page, &stretch, page->body);
        }
        put_shown(page->body, slice_make(turn->text.at + from, stretch.stop - from));
        if (!has_color(page)) {
            put_closers(page, &stretch, page->body);
        }
        from = stretch.stop;
    }
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

/* --- breaking lines ---------------------------------------------------------------------------- */

/* Columns of the text as it is shown, escapes in place of controls. */
static size_t shown_width(struct page *page, struct slice text) {
    struct buffer *scratch = &page->marker->line;
    size_t before = scratch->length;
    put_shown(scratch, text);
    size_t width = visible_width(slice_from(buffer_slice(scratch), before));
    buffer_cut(scratch, before);
    return width;
}

/* Puts a run down and returns its columns: with brackets, where these are shown. */
static size_t put_measured(struct page *page, uint32_t from, uint32_t to) {
    size_t before = page->body->length;
    put_run(page, from, to);
    return has_color(page) ? shown_width(page, slice_make(page->turn->text.at + from, to - from))
                           : visible_width(slice_from(buffer_slice(page->body), before));
}

/* A word that is wider than a line. */
static void put_characters(struct page *page, uint32_t from, uint32_t to) {
    const char *text = page->turn->text.at;
    while (from < to) {
        uint32_t code_point;
        size_t length = utf8_decode(text + from, to - from, &code_point);
        uint32_t next = from + (length ? (uint32_t)length : 1);
        size_t width = shown_width(page, slice_make(text + from, next - from));
        if (page->column && page->column + width > line_room(page)) {
            end_line(page);
        }
        page->column += put_measured(page, from, next);
        from = next;
    }
}

/* A word, on this line or the next. */
static void put_word(struct page *page, uint32_t from, uint32_t to, size_t blanks) {
    const struct page before = *page;
    size_t length = page->body->length;
    if (page->column) {
        put_run(page, from - (uint32_t)blanks, from);
    }
    size_t width = put_measured(page, from, to) + (page->column ? blanks : 0);
    if (page->column + width <= line_room(page)) {
        page->column += width;
        return;
    }
    buffer_cut(page->body, length);
    page->letters = before.letters;
    page->number = before.number;
    page->look = before.look;
    if (page->column) {
        end_line(page);
        put_word(page, from, to, blanks);
    } else {
        put_characters(page, from, to);
    }
}

/* A line of the source. */
static void put_line(struct page *page, uint32_t from, uint32_t to) {
    const char *text = page->turn->text.at;
    if (!page->room) {
        put_run(page, from, to);
        return;
    }
    while (from < to) {
        uint32_t word = from;
        while (word < to && is_blank(text[word])) {
            word++;
        }
        uint32_t end = word;
        while (end < to && !is_blank(text[end])) {
            end++;
        }
        if (word < end) {
            put_word(page, word, end, word - from);
        }
        from = end;
    }
}

/* --- the format -------------------------------------------------------------------------------- */

static void put_label(struct page *page) {
    const struct marked_turn *turn = page->turn;
    struct buffer *out = page->body;
    page->faint = has_color(page) && turn->backchannel && !turn->mark_count;
    if (turn->backchannel) {
        buffer_append_text(out, page->faint ? "\x1B[2m\xE2\x80\xBA " : "\xE2\x80\xBA ");
        page->column += 2;
    }
    if (!turn->speaker.length || turn->resumed) {
        return;
    }
    bool strong = has_color(page) && !turn->backchannel;
    buffer_append_text(out, strong ? "\x1B[1m" : "");
    visible_append(out, turn->speaker);
    buffer_append_text(out, strong ? ":\x1B[0m " : ": ");
    page->column += page->room ? shown_width(page, turn->speaker) + 2 : 0;
}

static void put_session(struct marker *marker, const struct marked_turn *turn) {
    struct buffer *out = &marker->line;
    buffer_append_text(out, marker->options->color ? "\n\x1B[1m" : "\n");
    visible_append(out, marked_turn_title(turn));
    buffer_append_text(out, marker->options->color ? "\x1B[0m\n" : "\n");
    marker->told_line = 0;
}

static enum status write_turn(struct marker *marker, const struct marked_turn *turn,
                              struct error *error) {
    uint32_t from = turn->from;
    struct page page = {.marker = marker,
                        .turn = turn,
                        .body = &marker->body,
                        .room = text_room(marker),
                        .hang = turn->speaker.length ? TURN_HANG : 0,
                        .number = from ? 0 : turn->line};
    if (turn->new_session) {
        put_session(marker, turn);
    }
    if (from || turn->resumed) {
        page.indent = page.hang;
    }
    if (from == 0) {
        put_label(&page);
    }
    uint32_t length = (uint32_t)turn->text.length;
    while (from <= length) {
        const char *feed = memchr(turn->text.at + from, '\n', length - from);
        uint32_t to = feed ? (uint32_t)(feed - turn->text.at) : length;
        put_line(&page, from, to);
        end_line(&page);
        from = to + 1;
    }
    return marker_send(marker, error);
}

/* "+ W: whatever (withdrawal.minimal)" */
static void put_late(struct page *page, const struct mark *mark, bool gone) {
    struct buffer *out = page->body;
    buffer_append_text(out, gone ? "- " : "+ ");
    put_opener(page, mark, out);
    visible_append(out, slice_make(page->turn->text.at + mark->start, mark->stop - mark->start));
    buffer_append_text(out, "] ");
    visible_append(out, mark->category);
    end_line(page);
}

static enum status late(struct marker *marker, const struct marked_turn *turn, bool gone,
                        struct error *error) {
    struct page page = {.marker = marker, .turn = turn, .body = &marker->body};
    for (size_t i = 0; i < turn->mark_count; i++) {
        const struct mark *mark = &turn->marks[i];
        page.letters |= !gone && mark->counts ? UINT64_C(1) << (mark->group % 64) : 0;
        page.number = mark->line;
        put_late(&page, mark, gone);
    }
    return marker_send(marker, error);
}

static void put_legend_mark(struct buffer *out, const struct marker_options *options, size_t i) {
    char letter = options->groups[i].letter;
    if (options->color) {
        buffer_append_byte(out, letter);
        buffer_append_byte(out, ' ');
        put_look(out, &options->groups[i], true, false);
    } else {
        buffer_print(out, "[%c: ", letter);
    }
    visible_append(out, options->groups[i].name);
    buffer_append_text(out, options->color ? "\x1B[0m" : "]");
}

static enum status begin(struct marker *marker, struct error *error) {
    const struct marker_options *options = marker->options;
    size_t column = 0;
    for (size_t i = 0; i < options->group_count; i++) {
        size_t before = options->color ? strlen("E ") : strlen("[E: ]");
        size_t width = before + visible_width(options->groups[i].name);
        if (column && options->width && column + LEGEND_BETWEEN + width > options->width) {
            buffer_append_byte(&marker->line, '\n');
            column = 0;
        }
        put_blanks(&marker->line, column ? LEGEND_BETWEEN : 0);
        put_legend_mark(&marker->line, options, i);
        column += (column ? LEGEND_BETWEEN : 0) + width;
    }
    buffer_append_text(&marker->line, "\n");
    return marker_send(marker, error);
}

/* A turn without a speaker or a mark. */
static void put_question(struct marker *marker, size_t number, struct slice sentence) {
    const struct marked_turn turn = {.text = sentence};
    struct page page = {.marker = marker,
                        .turn = &turn,
                        .body = &marker->body,
                        .room = room_beside(marker, 0),
                        .hang = QUESTION_HANG,
                        .bare = true};
    buffer_print(page.body, "%zu. ", number);
    page.column = QUESTION_HANG;
    put_line(&page, 0, (uint32_t)sentence.length);
    end_line(&page);
}

static enum status closing(struct marker *marker, const struct mark_question *questions,
                           size_t count, struct error *error) {
    struct buffer sentence;
    buffer_init(&sentence, marker->line.alloc);
    buffer_append_text(&marker->line, "\nTo take to supervision:\n");
    for (size_t i = 0; i < count; i++) {
        const struct mark_question *question = &questions[i];
        buffer_clear(&sentence);
        buffer_print(&sentence, "Line %lu, \xE2\x80\x9C", (unsigned long)question->line);
        buffer_append(&sentence, question->words);
        buffer_append_text(&sentence, "\xE2\x80\x9D: ");
        buffer_append(&sentence, question->question);
        put_question(marker, i + 1, buffer_slice(&sentence));
    }
    bool failed = sentence.failed;
    buffer_release(&sentence);
    return failed ? error_memory(error) : marker_send(marker, error);
}

static enum status finish(struct marker *marker, struct error *error) {
    (void)marker;
    (void)error;
    return STATUS_OK;
}

const struct mark_format mark_text_format = {
    .name = "text",
    .begin = begin,
    .turn = write_turn,
    .late = late,
    .closing = closing,
    .finish = finish,
};
