/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines, whole (or cut at fixed places, when they are very long), go through take_line, which tells
 * times, identifiers and what is skipped from speech; speech goes through give_line, which tells who
 * speaks. So a line's meaning never depends on how the source was split. */
#include "input/cues.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "input/cue_text.h"

/* A line of speech longer than this is read in parts, cut at a blank. */
enum { CUES_LINE_MOST = 32 * 1024, CUES_TOLD = 3 };

/* A line kept whole. */
struct kept_line {
    struct buffer text;
    struct line_step *steps;
    size_t step_count, step_capacity;
    uint64_t line_raw;
    uint32_t line;
    bool first;
};

struct reader {
    struct reader_setup setup;
    cues_skips *skips;
    struct lines lines;
    struct cue_text text;

    struct kept_line whole; /* a line that comes in parts */
    struct kept_line held;  /* one that the next line may show to be an identifier */
    bool holding;
    bool held_first;     /* it was the first of its block */
    bool rest_is_speech; /* of a line too long to be held */

    bool between;  /* a blank line was the last: the next one begins a block */
    bool skipping; /* up to the next blank line */

    double start, end;     /* of the cue at hand */
    double speaks_from;    /* when its speaker begins, if known */
    bool begun;            /* some of its text was given */
    bool announced;        /* the turns know who speaks in it */
    bool voiced;           /* it has a <v> */
    struct buffer speaker; /* who spoke last; empty: not named */
    enum role role;
    enum role unnamed_role;
    struct buffer last; /* the last line of text, for captions that repeat it */
    uint64_t number;    /* of the last numbered cue */

    uint64_t cues, unnamed, left_out, broken, strays;
    uint64_t given, repeated; /* lines of text */
};

/* --- life ------------------------------------------------------------------------------------------ */

static enum status take_part(void *context, const struct line_part *part, struct error *error);

struct reader *cues_make(const struct reader_setup *setup, cues_skips *skips, struct error *error) {
    struct reader *cues = alloc_zero(setup->alloc, sizeof *cues);
    if (!cues) {
        error_memory(error);
        return NULL;
    }
    bool note = setup->turns->session.kind == KIND_NOTE;
    struct line_sink sink = {.take = take_part, .context = cues};
    cues->setup = *setup;
    cues->skips = skips;
    cues->between = true;
    lines_init(&cues->lines, setup->alloc, sink, setup->width, setup->skip);
    cue_text_init(&cues->text, setup->alloc, setup->width);
    buffer_init(&cues->whole.text, setup->alloc);
    buffer_init(&cues->held.text, setup->alloc);
    buffer_init(&cues->speaker, setup->alloc);
    buffer_init(&cues->last, setup->alloc);
    cues->role = cues->unnamed_role = note ? ROLE_AUTHOR : ROLE_UNKNOWN;
    cues->start = cues->end = cues->speaks_from = NAN;
    return cues;
}

static void release_line(struct kept_line *line) {
    array_free(line->text.alloc, &line->steps, &line->step_capacity, sizeof *line->steps);
    buffer_release(&line->text);
}

void cues_free(struct reader *cues) {
    const struct alloc *alloc = cues->setup.alloc;
    lines_release(&cues->lines);
    cue_text_release(&cues->text);
    release_line(&cues->whole);
    release_line(&cues->held);
    buffer_release(&cues->speaker);
    buffer_release(&cues->last);
    alloc_free(alloc, cues, sizeof *cues);
}

/* --- messages -------------------------------------------------------------------------------------- */

static void tell(const struct reader *cues, uint32_t line, const char *text) {
    struct error notice;
    error_at(&notice, STATUS_OK, cues->setup.path, line, 0, "%s", text);
    notices_tell(cues->setup.notices, &notice);
}

static void tell_some(const struct reader *cues, uint64_t count, uint32_t line, const char *text) {
    if (count <= CUES_TOLD) {
        tell(cues, line, text);
    }
}

static void tell_count(const struct reader *cues, bool wanted, uint64_t count, const char *what) {
    struct error notice;
    if (wanted) {
        error_at(&notice, STATUS_OK, cues->setup.path, 0, 0, "%llu %s", (unsigned long long)count,
                 what);
        notices_tell(cues->setup.notices, &notice);
    }
}

static void report(const struct reader *cues) {
    tell_count(cues, cues->broken > CUES_TOLD, cues->broken,
               "captions in all have a time that cannot be read; their text is kept");
    tell_count(cues, cues->strays > CUES_TOLD, cues->strays,
               "lines in all stand in no caption, and are read as more of the one before");
    tell_count(cues, cues->left_out > 0, cues->left_out,
               "of the lines before the first caption are left out; a caption begins with its "
               "times, as \"00:00:01.000 --> 00:00:04.000\"");
    tell_count(cues, cues->unnamed > 0, cues->unnamed,
               "of the captions name no speaker, and are read as said by one without a name; name "
               "speakers as \"Anna: \" or, in WebVTT, \"<v Anna>\" before the text");
    tell_count(cues, cues->setup.repeats && cues->repeated > 0, cues->repeated,
               "of the lines repeat the caption before, as live captions do, and are read once");
}

/* --- lines that are kept ---------------------------------------------------------------------------- */

static bool keep_step(struct kept_line *line, size_t at, uint64_t raw) {
    if (!array_reserve(line->text.alloc, &line->steps, &line->step_capacity, line->step_count + 1,
                       sizeof *line->steps)) {
        return false;
    }
    line->steps[line->step_count++] = (struct line_step){.at = at, .raw = raw};
    return true;
}

static void clear_line(struct kept_line *line) {
    buffer_clear(&line->text);
    line->step_count = 0;
}

/* More of a line, or all of it. */
static bool keep_more(struct kept_line *line, const struct line_part *part) {
    size_t before = line->text.length;
    bool enough = true;
    if (line->step_count == 0) {
        line->line_raw = part->line_raw;
        line->line = part->line;
        line->first = part->first;
    }
    for (size_t i = 0; i < part->step_count && enough; i++) {
        enough = keep_step(line, before + part->steps[i].at, part->steps[i].raw);
    }
    return enough && buffer_append(&line->text, part->text);
}

static struct line_part part_of(const struct kept_line *line, size_t length, bool last) {
    return (struct line_part){
        .text = slice_make(line->text.at, length),
        .steps = line->steps,
        .step_count = line->step_count,
        .line_raw = line->line_raw,
        .line = line->line,
        .first = line->first,
        .last = last,
    };
}

/* --- who speaks ------------------------------------------------------------------------------------- */

/* From here on somebody speaks. Within a cue, `from` tells when, if anything does. */
static enum status change_speaker(struct reader *cues, struct slice name, enum role role,
                                  double from, struct error *error) {
    bool same = slice_equal(buffer_slice(&cues->speaker), name);
    if (cues->begun && same) {
        return STATUS_OK;
    }
    if (cues->begun) {
        turns_end_at(cues->setup.turns, from);
    }
    cues->speaks_from = cues->begun ? from : cues->start;
    cues->announced = false;
    cues->role = role;
    buffer_clear(&cues->speaker);
    return buffer_append(&cues->speaker, name) ? STATUS_OK : error_memory(error);
}

static enum status change_voice(struct reader *cues, size_t index, struct error *error) {
    const struct cue_mark *marks = cues->text.marks;
    struct slice name = cue_mark_name(&cues->text, &marks[index]);
    double from = NAN;
    for (size_t i = index > 0 ? index - 1 : 0; i < cues->text.mark_count && i <= index + 1; i++) {
        if (marks[i].kind == CUE_MARK_TIME && marks[i].at == marks[index].at) {
            from = marks[i].time;
        }
    }
    enum role role = name.length ? roles_place(cues->setup.roles, name).role : cues->unnamed_role;
    cues->voiced = true;
    return change_speaker(cues, name, role, from, error);
}

/* "- " or ">> ", behind which another one speaks. */
static size_t dash_length(struct slice text) {
    static const char *const dashes[] = {">>>", ">>", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
    size_t blanks = label_blanks(text);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t length = blanks + strlen(dashes[i]);
        struct slice rest = slice_from(text, length);
        bool dash = i >= 2;
        if (slice_starts(slice_from(text, blanks), dashes[i]) && rest.length &&
            (!dash || label_blanks(rest) > 0)) {
            return length + label_blanks(rest);
        }
    }
    return 0;
}

/* A name before the text at `*from`, which then moves behind it. */
static enum status read_prefix(struct reader *cues, const struct line_part *part, size_t *from,
                               bool *named, struct error *error) {
    struct label label;
    struct slice text = slice_from(part->text, *from);
    label_read(text, part->last, &label);
    *named = false;
    if (!label.text.length) {
        return STATUS_OK;
    }
    struct placing placing = roles_place(cues->setup.roles, label.text);
    if (!roles_hears(&label, text, placing)) {
        return STATUS_OK;
    }
    *named = true;
    *from += label.rest;
    return change_speaker(cues, label.text, placing.role, NAN, error);
}

/* Two who are not named are two, though nothing tells them apart. */
static enum status change_unnamed(struct reader *cues, struct error *error) {
    if (cues->begun) {
        turns_end_at(cues->setup.turns, NAN);
        cues->speaks_from = NAN;
    }
    cues->announced = false;
    return cues->setup.survey ? STATUS_OK : turns_close(cues->setup.turns, error);
}

/* What the beginning of a line says of the speaker. */
static enum status read_beginning(struct reader *cues, const struct line_part *part, size_t *from,
                                  struct error *error) {
    size_t dash = dash_length(slice_from(part->text, *from));
    bool named = false;
    enum status status = STATUS_OK;
    *from += dash;
    if (cues->setup.labels && !cues->voiced) {
        status = read_prefix(cues, part, from, &named, error);
    }
    if (status != STATUS_OK || named || dash == 0 || cues->voiced) {
        return status;
    }
    return cues->speaker.length
               ? change_speaker(cues, (struct slice){0}, cues->unnamed_role, NAN, error)
               : change_unnamed(cues, error);
}

/* --- what is said ------------------------------------------------------------------------------------- */

/* Into the plain transcript that tells whose labels are whose. */
static enum status write_plain(struct reader *cues, struct slice text, struct error *error) {
    struct buffer *plain = cues->setup.plain;
    if (!cues->announced && cues->speaker.length) {
        buffer_append(plain, buffer_slice(&cues->speaker));
        buffer_append_text(plain, ": ");
    }
    buffer_append(plain, text);
    buffer_append_byte(plain, '\n');
    cues->announced = cues->begun = true;
    return plain->failed ? error_memory(error) : STATUS_OK;
}

static enum status say(struct reader *cues, const struct line_part *part, size_t from,
                       struct error *error) {
    if (cues->setup.survey) {
        return write_plain(cues, slice_from(part->text, from), error);
    }
    const struct opening opening = {.speaker = buffer_slice(&cues->speaker),
                                    .role = cues->role,
                                    .start = cues->speaks_from,
                                    .end = cues->end};
    bool speaks = !cues->announced;
    cues->unnamed += speaks && cues->speaker.length == 0;
    cues->announced = cues->begun = true;
    if (speaks) {
        return turns_speak(cues->setup.turns, &opening, part, from, error);
    }
    const struct opening nobody = {
        .speaker = opening.speaker, .role = opening.role, .start = NAN, .end = NAN};
    return turns_continue(cues->setup.turns, &nobody, part, from, error);
}

/* The text from `from` to the end of `part`, behind a voice or at a line's beginning. */
static enum status say_stretch(struct reader *cues, const struct line_part *part, size_t from,
                               bool begins, struct error *error) {
    enum status status = STATUS_OK;
    if (begins) {
        from += label_blanks(slice_from(part->text, from));
        status = from < part->text.length ? read_beginning(cues, part, &from, error) : STATUS_OK;
    }
    if (status != STATUS_OK || from == part->text.length) {
        return status;
    }
    return say(cues, part, from, error);
}

/* How much of the line the line before has said already. */
static size_t repeated_length(struct reader *cues, struct slice text) {
    struct slice last = buffer_slice(&cues->last);
    bool begins =
        last.length && text.length >= last.length && memcmp(text.at, last.at, last.length) == 0;
    bool repeats = begins && (text.length == last.length || text.at[last.length] == ' ');
    cues->repeated += repeats;
    return repeats && cues->setup.repeats ? last.length : 0;
}

/* Notes a line of speech, and what of it is new. */
static enum status note_line(struct reader *cues, const struct line_part *part, size_t *from,
                             struct error *error) {
    struct slice text = slice_trim(buffer_slice(&cues->text.text));
    *from = 0;
    if (!part->first || !part->last || text.length == 0) {
        return STATUS_OK;
    }
    size_t blanks = (size_t)(text.at - cues->text.text.at);
    size_t repeated = repeated_length(cues, text);
    *from = repeated ? blanks + repeated + label_blanks(slice_from(text, repeated)) : 0;
    cues->given++;
    buffer_clear(&cues->last);
    return buffer_append(&cues->last, text) ? STATUS_OK : error_memory(error);
}

/* Speech: a line, or a part of a long one. */
static enum status give_line(struct reader *cues, const struct line_part *part,
                             struct error *error) {
    if (cues->cues == 0) {
        cues->left_out += part->first;
        return STATUS_OK;
    }
    size_t from = 0;
    enum status status = cue_text_read(&cues->text, part, error);
    if (status == STATUS_OK) {
        status = note_line(cues, part, &from, error);
    }
    struct line_part clean = *part;
    clean.steps = cues->text.steps;
    clean.step_count = cues->text.step_count;
    bool begins = part->first && status == STATUS_OK && from == 0;
    for (size_t i = 0; i <= cues->text.mark_count && status == STATUS_OK; i++) {
        bool ends = i == cues->text.mark_count;
        size_t to = ends ? cues->text.text.length : cues->text.marks[i].at;
        if (!ends && cues->text.marks[i].kind != CUE_MARK_VOICE) {
            continue;
        }
        clean.text = slice_make(cues->text.text.at, to);
        clean.last = ends ? part->last : true;
        if (to > from) {
            status = say_stretch(cues, &clean, from, begins, error);
            from = to;
        }
        if (!ends && status == STATUS_OK) {
            begins = true;
            status = change_voice(cues, i, error);
        }
    }
    return status;
}

/* --- what a line is ------------------------------------------------------------------------------------ */

static uint64_t number_of(struct slice digits) {
    uint64_t number = 0;
    digits = slice_trim(digits);
    for (size_t i = 0; i < digits.length && number < UINT32_MAX; i++) {
        number = number * 10 + (uint64_t)(digits.at[i] - '0');
    }
    return number;
}

static enum status give_held(struct reader *cues, struct error *error) {
    if (!cues->holding) {
        return STATUS_OK;
    }
    struct line_part held = part_of(&cues->held, cues->held.text.length, true);
    cues->holding = false;
    if (cues->held_first && cues->cues > 0) {
        tell_some(cues, ++cues->strays, cues->held.line,
                  "this line stands in no caption, and is read as more of the one before; is its "
                  "time missing, or is there a blank line within a caption?");
    }
    return give_line(cues, &held, error);
}

static enum status hold(struct reader *cues, const struct line_part *part, bool first,
                        struct error *error) {
    enum status status = give_held(cues, error);
    if (status != STATUS_OK) {
        return status;
    }
    clear_line(&cues->held);
    cues->holding = true;
    cues->held_first = first;
    return keep_more(&cues->held, part) ? STATUS_OK : error_memory(error);
}

/* Does the held line only number what follows? A line of digits in a cue does so where cues have
 * numbers and no blank line parts them. */
static bool held_is_number(const struct reader *cues) {
    return cues->holding && cue_is_number(buffer_slice(&cues->held.text));
}

static enum status begin_cue(struct reader *cues, const struct line_part *part,
                             enum cue_timing timing, double start, double end,
                             struct error *error) {
    enum status status = STATUS_OK;
    if (cues->holding && !cues->held_first && cues->number == 0) {
        status = give_held(cues, error);
    }
    if (held_is_number(cues)) {
        cues->number = number_of(buffer_slice(&cues->held.text));
    }
    cues->holding = false;
    cues->cues++;
    cues->between = cues->skipping = cues->begun = cues->announced = cues->voiced = false;
    cues->start = cues->speaks_from = start;
    cues->end = end;
    if (timing == CUE_TIMING_BROKEN) {
        tell_some(cues, ++cues->broken, part->line,
                  "the times of this caption cannot be read, its text is kept; they are written as "
                  "00:00:01.000 --> 00:00:04.000, the earlier one first");
    }
    return status;
}

/* A number that goes on counting, and no time behind it: a cue whose time is missing. */
static bool begins_untimed(const struct reader *cues) {
    return held_is_number(cues) && cues->held_first && cues->number > 0 &&
           number_of(buffer_slice(&cues->held.text)) == cues->number + 1;
}

static enum status take_speech(struct reader *cues, const struct line_part *part,
                               struct error *error) {
    enum status status = STATUS_OK;
    if (begins_untimed(cues)) {
        struct line_part number = part_of(&cues->held, cues->held.text.length, true);
        status = begin_cue(cues, &number, CUE_TIMING_BROKEN, NAN, NAN, error);
    }
    if (status == STATUS_OK && part->first && part->last && cue_is_number(part->text)) {
        return hold(cues, part, false, error);
    }
    if (status == STATUS_OK) {
        status = give_held(cues, error);
    }
    cues->rest_is_speech = true;
    return status == STATUS_OK ? give_line(cues, part, error) : status;
}

static enum status take_blank(struct reader *cues, struct error *error) {
    bool may_number = held_is_number(cues) && cues->held_first;
    cues->between = true;
    cues->skipping = false;
    return may_number ? STATUS_OK : give_held(cues, error);
}

/* The first line of a block, which is an identifier if times follow. */
static enum status take_first(struct reader *cues, const struct line_part *part,
                              struct error *error) {
    cues->between = false;
    cues->skipping = cues->skips(part->text, cues->cues == 0);
    if (cues->skipping) {
        return give_held(cues, error);
    }
    return part->last ? hold(cues, part, true, error) : take_speech(cues, part, error);
}

static enum status take_line(struct reader *cues, const struct line_part *part,
                             struct error *error) {
    double start;
    double end;
    if (!part->first) {
        return cues->rest_is_speech ? give_line(cues, part, error) : STATUS_OK;
    }
    cues->rest_is_speech = false;
    enum cue_timing timing = cue_timing_read(part->text, &start, &end);
    if (timing != CUE_TIMING_NONE) {
        return begin_cue(cues, part, timing, start, end, error);
    }
    bool blank = label_blanks(part->text) == part->text.length;
    if (part->text.length == 0 || (blank && cues->between)) {
        return take_blank(cues, error);
    }
    if (blank || cues->skipping) {
        return STATUS_OK;
    }
    return cues->between ? take_first(cues, part, error) : take_speech(cues, part, error);
}

/* --- lines that come in parts ---------------------------------------------------------------------------- */

/* Where a line that is too long is cut: behind its last blank that leaves some, else between code
 * points. */
static size_t cut_length(struct slice text) {
    size_t at = CUES_LINE_MOST;
    while (at > CUES_LINE_MOST / 2 && text.at[at - 1] != ' ') {
        at--;
    }
    if (text.at[at - 1] == ' ') {
        return at;
    }
    at = CUES_LINE_MOST;
    while (((unsigned char)text.at[at] & 0xC0) == 0x80) {
        at--;
    }
    return at;
}

/* Takes the first `length` bytes out of the line; what is behind them goes on. */
static void drop_beginning(struct kept_line *line, size_t length, enum width width) {
    size_t kept = 0;
    for (size_t i = 0; i < line->step_count; i++) {
        size_t end = i + 1 < line->step_count ? line->steps[i + 1].at : line->text.length;
        struct line_step step = line->steps[i];
        if (end <= length && i + 1 < line->step_count) {
            continue;
        }
        if (step.at < length) {
            struct slice passed = slice_make(line->text.at + step.at, length - step.at);
            step.raw += width_measure(width, passed);
            step.at = length;
        }
        step.at -= length;
        line->steps[kept++] = step;
    }
    line->step_count = kept;
    line->first = false;
    buffer_drop(&line->text, length);
}

static enum status take_part(void *context, const struct line_part *part, struct error *error) {
    struct reader *cues = context;
    struct kept_line *whole = &cues->whole;
    enum status status = STATUS_OK;
    if (part->first && part->last && part->text.length <= CUES_LINE_MOST) {
        return take_line(cues, part, error);
    }
    if (part->first) {
        clear_line(whole);
    }
    if (!keep_more(whole, part)) {
        return error_memory(error);
    }
    while (status == STATUS_OK && whole->text.length > CUES_LINE_MOST) {
        size_t length = cut_length(buffer_slice(&whole->text));
        struct line_part beginning = part_of(whole, length, false);
        status = take_line(cues, &beginning, error);
        drop_beginning(whole, length, cues->setup.width);
    }
    if (status == STATUS_OK && part->last) {
        struct line_part rest = part_of(whole, whole->text.length, true);
        status = take_line(cues, &rest, error);
        clear_line(whole);
    }
    return status;
}

/* --- the outside --------------------------------------------------------------------------------------- */

enum status cues_feed(struct reader *cues, struct run run, struct error *error) {
    return lines_feed(&cues->lines, run, error);
}

enum status cues_finish(struct reader *cues, struct error *error) {
    enum status status = lines_finish(&cues->lines, error);
    if (status == STATUS_OK && !begins_untimed(cues)) {
        status = give_held(cues, error);
    }
    if (status != STATUS_OK || cues->setup.survey) {
        return status;
    }
    report(cues);
    return turns_close(cues->setup.turns, error);
}

void cues_figures(const struct reader *cues, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = cues->lines.line,
                                       .left_out = cues->left_out,
                                       .lines_given = cues->given,
                                       .lines_repeated = cues->repeated};
}
