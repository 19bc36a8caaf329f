/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CHAT, the format of TalkBank: header lines ("@…"), what speakers say ("*PAR:\t…"), tiers that depend
 * on it ("%…", passed over), each going on in lines that begin with a tab. Lines of headers and
 * speakers are put together until their tier ends; then they are read. A line that is none of these
 * is left out and told. */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "input/chat_codes.h"
#include "input/chat_header.h"
#include "input/reader.h"

/* A longer tier is read in parts; codes do not reach from one into the other. */
enum { CHAT_TIER_MOST = 64 * 1024 };

/* So many damaged lines are told one by one. */
enum { CHAT_TOLD = 5 };

enum chat_kind { CHAT_PASSED_OVER, CHAT_HEADER, CHAT_SPEECH };

struct reader {
    struct reader_setup setup;
    struct lines lines;
    struct chat_header header;
    struct chat_codes codes;

    enum chat_kind kind;   /* of the tier that is put together */
    struct chat_tier tier; /* a speaker's without its label */
    char label[LABEL_BYTES];
    size_t label_length;
    struct opening opening; /* of the tier's speaker */

    struct line_step *steps; /* of the line that is handed on */
    size_t step_capacity;

    bool speaking; /* a speaker's tier was seen */
    bool left_out; /* the rest of this line is */
    uint64_t damaged;
    uint64_t parted; /* tiers read in parts */
};

/* --- handing on -------------------------------------------------------------------------------- */

/* Of the speech from its step `first` on, what stands on the same line of the source. */
static enum status make_part(struct reader *reader, const struct chat_tier *speech, size_t first,
                             struct line_part *part, struct error *error) {
    const struct chat_step *steps = speech->steps;
    size_t end = first;
    while (end < speech->step_count && steps[end].place.line == steps[first].place.line) {
        end++;
    }
    if (!array_reserve(reader->setup.alloc, &reader->steps, &reader->step_capacity, end - first,
                       sizeof *reader->steps)) {
        return error_memory(error);
    }
    for (size_t i = first; i < end; i++) {
        reader->steps[i - first] =
            (struct line_step){.at = steps[i].at - steps[first].at, .raw = steps[i].place.raw};
    }
    bool last = end == speech->step_count;
    size_t until = last ? speech->text.length : steps[end].at;
    *part = (struct line_part){
        .text = slice_make(speech->text.at + steps[first].at, until - steps[first].at),
        .steps = reader->steps,
        .step_count = end - first,
        .line_raw = steps[first].place.line_raw,
        .line = steps[first].place.line,
        .first = first == 0,
        .last = last,
    };
    return STATUS_OK;
}

static enum status hand_on(struct reader *reader, const struct opening *opening,
                           const struct chat_tier *speech, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t step = 0; step < speech->step_count && status == STATUS_OK;) {
        struct line_part part = {0};
        status = make_part(reader, speech, step, &part, error);
        if (status == STATUS_OK) {
            status = step ? turns_continue(reader->setup.turns, opening, &part, 0, error)
                          : turns_speak(reader->setup.turns, opening, &part, 0, error);
        }
        step += part.step_count;
    }
    return status;
}

static enum status take_speech(void *context, struct slice speaker, const struct chat_tier *speech,
                               struct error *error) {
    struct reader *reader = context;
    struct opening other = {.speaker = speaker, .start = NAN, .end = NAN};
    if (speaker.length == 0) {
        return hand_on(reader, &reader->opening, speech, error);
    }
    other.role = roles_place(reader->setup.roles, speaker).role;
    return hand_on(reader, &other, speech, error);
}

/* --- tiers ------------------------------------------------------------------------------------- */

static enum status read_speech(struct reader *reader, size_t length, struct error *error) {
    struct slice label = slice_make(reader->label, reader->label_length);
    struct opening *opening = &reader->opening;
    enum status status = STATUS_OK;
    if (!reader->speaking) {
        reader->speaking = true;
        status = chat_header_close(&reader->header, error);
    }
    *opening = (struct opening){.speaker = label};
    opening->role = roles_place(reader->setup.roles, label).role;
    if (status != STATUS_OK || reader->setup.survey) {
        return status;
    }
    chat_codes_times(slice_make(reader->tier.text.at, length), &opening->start, &opening->end);
    return chat_codes_read(&reader->codes, &reader->tier, length, error);
}

/* The first `length` bytes of the tier. */
static enum status read_tier(struct reader *reader, size_t length, struct error *error) {
    bool changed = false;
    enum status status = STATUS_OK;
    if (reader->kind == CHAT_SPEECH) {
        status = read_speech(reader, length, error);
    } else if (reader->kind == CHAT_HEADER) {
        struct slice line = slice_make(reader->tier.text.at, length);
        status = chat_header_read(&reader->header, line, &changed, error);
    }
    if (changed) {
        turns_change_session(reader->setup.turns);
    }
    return status;
}

static enum status end_tier(struct reader *reader, struct error *error) {
    enum status status = read_tier(reader, reader->tier.text.length, error);
    chat_tier_clear(&reader->tier);
    reader->kind = CHAT_PASSED_OVER;
    return status;
}

/* Reads what there is of a tier that is too long, up to a blank, and keeps what is behind it. */
static enum status read_first_part(struct reader *reader, struct error *error) {
    struct slice text = buffer_slice(&reader->tier.text);
    size_t at = text.length;
    while (at > 0 && text.at[at - 1] != ' ' && text.at[at - 1] != '\n') {
        at--;
    }
    at = at ? at : text.length;
    enum status status = read_tier(reader, at, error);
    chat_tier_drop(&reader->tier, at);
    reader->parted++;
    return status;
}

/* As many bytes as fit, whole code points. */
static size_t fitting(struct slice text, size_t room) {
    size_t length = text.length < room ? text.length : room;
    while (length > 0 && length < text.length && ((unsigned char)text.at[length] & 0xC0) == 0x80) {
        length--;
    }
    return length;
}

static enum status put_text(struct reader *reader, struct slice text, struct chat_place place,
                            struct error *error) {
    enum status status = STATUS_OK;
    while (text.length && status == STATUS_OK) {
        size_t length = fitting(text, CHAT_TIER_MOST - reader->tier.text.length);
        struct slice fits = slice_make(text.at, length);
        if (!chat_tier_put(&reader->tier, fits, place)) {
            return error_memory(error);
        }
        place.raw += width_measure(reader->setup.width, fits);
        text = slice_from(text, length);
        if (text.length) {
            status = read_first_part(reader, error);
        }
    }
    return status;
}

/* The part of a line from `from` on, to the end of the tier. */
static enum status put_part(struct reader *reader, const struct line_part *part, size_t from,
                            struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < part->step_count && status == STATUS_OK; i++) {
        const struct line_step *step = &part->steps[i];
        size_t end = i + 1 < part->step_count ? step[1].at : part->text.length;
        size_t begin = step->at < from ? from : step->at;
        end = end < part->text.length ? end : part->text.length;
        if (begin >= end) {
            continue;
        }
        struct slice passed = slice_make(part->text.at + step->at, begin - step->at);
        struct chat_place place = {.line = part->line, .line_raw = part->line_raw};
        place.raw = step->raw + width_measure(reader->setup.width, passed);
        status = put_text(reader, slice_make(part->text.at + begin, end - begin), place, error);
    }
    return status;
}

/* --- lines ------------------------------------------------------------------------------------- */

static void tell_damage(struct reader *reader, const struct line_part *part, const char *what) {
    struct error notice;
    reader->left_out = true;
    reader->damaged++;
    if (reader->damaged <= CHAT_TOLD) {
        error_at(&notice, STATUS_INPUT, reader->setup.path, part->line, 1, "%s", what);
        notices_tell(reader->setup.notices, &notice);
    }
}

/* "*PAR:\t…" */
static enum status begin_speech(struct reader *reader, const struct line_part *part,
                                struct error *error) {
    size_t at = 1;
    while (at < part->text.length && at <= LABEL_BYTES && part->text.at[at] != ':') {
        at++;
    }
    struct slice label = slice_trim(slice_make(part->text.at + 1, at - 1));
    bool closed = at < part->text.length && part->text.at[at] == ':';
    if (!closed || label.length == 0) {
        tell_damage(reader, part,
                    "a speaker's line without the speaker; left out. It begins as in \"*PAR:\"");
        return STATUS_OK;
    }
    reader->kind = CHAT_SPEECH;
    reader->label_length = label.length;
    memcpy(reader->label, label.at, label.length);
    return put_part(reader, part, at + 1 + label_blanks(slice_from(part->text, at + 1)), error);
}

static enum status begin_tier(struct reader *reader, const struct line_part *part,
                              struct error *error) {
    enum status status = end_tier(reader, error);
    if (status != STATUS_OK) {
        return status;
    }
    switch (part->text.at[0]) {
    case '*':
        return begin_speech(reader, part, error);
    case '@':
        reader->kind = CHAT_HEADER;
        return put_part(reader, part, 0, error);
    default: /* % */
        return STATUS_OK;
    }
}

/* A line that begins with a blank goes on with its tier. */
static enum status go_on(struct reader *reader, const struct line_part *part, struct error *error) {
    size_t from = label_blanks(part->text);
    struct chat_tier *tier = &reader->tier;
    if (reader->kind == CHAT_PASSED_OVER || from == part->text.length) {
        return STATUS_OK;
    }
    struct chat_place place = {
        .raw = part->line_raw, .line = part->line, .line_raw = part->line_raw};
    struct slice blank =
        slice_make(reader->kind == CHAT_SPEECH ? "\n" : " ", tier->text.length > 0);
    enum status status = put_text(reader, blank, place, error);
    return status == STATUS_OK ? put_part(reader, part, from, error) : status;
}

static enum status take_beginning(struct reader *reader, const struct line_part *part,
                                  struct error *error) {
    char first = part->text.length ? part->text.at[0] : ' ';
    reader->left_out = false;
    if (first == '*' || first == '@' || first == '%') {
        return begin_tier(reader, part, error);
    }
    if (first == ' ' || first == '\t') {
        return go_on(reader, part, error);
    }
    tell_damage(reader, part,
                "this line is none of CHAT's, which begin with @, *, % or a tab; left out");
    return STATUS_OK;
}

static enum status take_part(void *context, const struct line_part *part, struct error *error) {
    struct reader *reader = context;
    if (part->first) {
        return take_beginning(reader, part, error);
    }
    bool taken = reader->kind != CHAT_PASSED_OVER && !reader->left_out;
    return taken ? put_part(reader, part, 0, error) : STATUS_OK;
}

/* --- new, finish, free ------------------------------------------------------------------------- */

static struct reader *chat_make(const struct reader_setup *setup, struct error *error) {
    struct reader *reader = alloc_zero(setup->alloc, sizeof *reader);
    if (!reader) {
        error_memory(error);
        return NULL;
    }
    reader->setup = *setup;
    struct line_sink lines = {.take = take_part, .context = reader};
    struct chat_sink speech = {.take = take_speech, .context = reader};
    lines_init(&reader->lines, setup->alloc, lines, setup->width, setup->skip);
    chat_header_begin(&reader->header, &setup->turns->session, setup->roles);
    chat_tier_init(&reader->tier, setup->alloc, setup->width);
    chat_codes_init(&reader->codes, setup->alloc, setup->width, speech);
    return reader;
}

static enum status chat_feed(struct reader *reader, struct run run, struct error *error) {
    return lines_feed(&reader->lines, run, error);
}

static void tell(const struct reader *reader, enum status status, unsigned long line,
                 uint64_t count, const char *what) {
    struct error notice;
    if (count) {
        error_at(&notice, status, reader->setup.path, line, 0, what, (unsigned long long)count);
        notices_tell(reader->setup.notices, &notice);
    }
}

static void tell_all(const struct reader *reader) {
    const struct chat_codes *codes = &reader->codes;
    tell(reader, STATUS_INPUT, 0, reader->damaged > CHAT_TOLD ? reader->damaged : 0,
         "%llu lines in all are none of CHAT's; left out");
    tell(reader, STATUS_OK, codes->unclosed_line, codes->unclosed,
         "codes that do not end, or do not begin: %llu, the first on this line; only their signs "
         "are left out, so explanations may be counted as words");
    tell(reader, STATUS_OK, 0, reader->parted,
         "speakers' lines longer than 64 KiB: %llu, read in parts; are line ends missing?");
    tell(reader, STATUS_OK, 0, reader->speaking && !reader->header.ended,
         "the last line is not @End; is the file cut short?");
}

static enum status chat_finish(struct reader *reader, struct error *error) {
    enum status status = lines_finish(&reader->lines, error);
    if (status == STATUS_OK) {
        status = end_tier(reader, error);
    }
    if (status == STATUS_OK) {
        tell_all(reader);
        status = turns_close(reader->setup.turns, error);
    }
    return status;
}

static void chat_figures(const struct reader *reader, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = reader->lines.line, .left_out = reader->damaged};
}

static void chat_free(struct reader *reader) {
    const struct alloc *alloc = reader->setup.alloc;
    array_free(alloc, &reader->steps, &reader->step_capacity, sizeof *reader->steps);
    chat_codes_release(&reader->codes);
    chat_tier_release(&reader->tier);
    lines_release(&reader->lines);
    alloc_free(alloc, reader, sizeof *reader);
}

const struct reader_format reader_chat = {
    .name = "chat",
    .extensions = "cha",
    .has_front_matter = false,
    .make = chat_make,
    .feed = chat_feed,
    .finish = chat_finish,
    .figures = chat_figures,
    .free = chat_free,
};
