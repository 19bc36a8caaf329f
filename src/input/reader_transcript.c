/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A transcript: lines that begin with a speaker's label, and lines that go on with whoever speaks,
 * blank lines or not. Lines before the first label are left out, counted and reported; lines that begin
 * like a section of a note ("Note: ") are the words of whoever spoke before, and reported too. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "input/reader.h"

/* What few lines need is kept out of what nearly all do. */
#define LINE_APART __attribute__((noinline))

/* How many voices are kept, the bytes of a label that are compared at once, and room for all that are. */
enum { VOICES = 8, VOICE_WORD = sizeof(uint64_t), VOICE_REACH = LABEL_BYTES + VOICE_WORD };

/* A label in force: who begins to speak where a line begins with it and its colon. Their first and their last
 * bytes are compared as numbers, whatever of them there are in these; seldom is there more to compare. */
struct voice {
    struct opening opening; /* at no known time; its speaker is the label */
    uint64_t first, first_mask;
    uint64_t last, last_mask; /* from `last_at` on */
    size_t last_at, behind;   /* the colon */
    struct voice *follower;   /* who spoke next, the last time */
    char label[LABEL_BYTES + 1];
};

struct reader {
    struct reader_setup setup;
    struct lines lines;
    struct voice voices[VOICES]; /* those heard last; a new one takes the place of the oldest */
    size_t voice_count, next_voice;
    struct voice *last;    /* who spoke */
    size_t reach;          /* how far into a line it takes to compare it with any of them */
    uint32_t voices_heard; /* so many had a number */
    char called_label[LABEL_BYTES]; /* one that stood alone on a line: */
    struct opening called;          /* the text below is theirs; no speaker: none did */
    double start, end; /* of a timestamp alone on its line, for the label that follows */
    uint64_t left_out;
    uint64_t sections;             /* lines that begin like a section of a note, */
    char section[LABEL_BYTES + 1]; /* the first such beginning, */
    uint64_t section_line;         /* and where it stands */
    bool speaking;                 /* a label was seen */
    bool blank;                    /* nothing but blanks seen of this line's text so far */
    bool ignored;                  /* the rest of this line is left out too */
};

/* The label and where the text behind it begins. */
struct heard {
    const struct opening *opening; /* `own`, or a voice's */
    struct opening own;
    size_t from;
    struct slice section; /* no speaker: "Note" */
};

/* A blank stands there, and behind it something that begins none. */
static inline bool is_one_blank(struct slice text, size_t at) {
    return at + 1 < text.length && text.at[at] == ' ' && (unsigned char)text.at[at + 1] > ' ' &&
           text.at[at + 1] != '\xC2';
}

static size_t skip_blanks(struct slice text, size_t from) {
    return is_one_blank(text, from) ? from + 1 : from + label_blanks(slice_from(text, from));
}

static inline bool is_voice(const struct voice *voice, const char *at) {
    uint64_t first = slice_first_bytes(slice_make(at, VOICE_WORD));
    uint64_t last = slice_first_bytes(slice_make(at + voice->last_at, VOICE_WORD));
    bool same = (((first ^ voice->first) & voice->first_mask) |
                 ((last ^ voice->last) & voice->last_mask)) == 0;
    return same && (voice->behind <= (size_t)2 * VOICE_WORD ||
                    memcmp(at + VOICE_WORD, voice->label + VOICE_WORD,
                           voice->behind - (size_t)2 * VOICE_WORD) == 0);
}

/* The voice that begins a line at `at`, where `reach` bytes are, though it was not expected; NULL: none of those
 * kept. */
static LINE_APART struct voice *find_voice(struct reader *reader, const char *at) {
    for (size_t i = 0; i < reader->voice_count; i++) {
        if (is_voice(&reader->voices[i], at)) {
            reader->last->follower = &reader->voices[i];
            return &reader->voices[i];
        }
    }
    return NULL;
}

/* Who followed a voice follows it again, mostly: so nothing depends on who speaks. */
static inline const struct voice *hear_next(struct reader *reader, const char *at) {
    struct voice *voice = reader->last->follower;
    if (!is_voice(voice, at)) {
        voice = find_voice(reader, at);
    }
    reader->last = voice ? voice : reader->last;
    return voice;
}

static bool hear_voice(struct reader *reader, struct slice text, struct heard *heard) {
    char padded[VOICE_REACH] = {0};
    const char *at = text.at;
    if (reader->voice_count == 0 || text.length == 0) {
        return false;
    }
    if (text.length < reader->reach) {
        at = memcpy(padded, text.at, text.length);
    }
    const struct voice *voice = hear_next(reader, at);
    if (!voice) {
        return false;
    }
    heard->opening = &voice->opening;
    heard->from = skip_blanks(text, voice->behind);
    return heard->from > voice->behind || heard->from == text.length;
}

/* "[00:12] Anna: " */
static bool hear_timed(struct reader *reader, struct slice text, struct heard *heard) {
    char first = text.length ? text.at[0] : '\0';
    bool may = first == '[' || first == '(' || ascii_is_digit(first);
    double start;
    double end;
    size_t stamp = may && reader->voice_count ? label_stamp(text, &start, &end) : 0;
    if (stamp == 0) {
        return false;
    }
    size_t behind = skip_blanks(text, stamp);
    if (!hear_voice(reader, slice_from(text, behind), heard)) {
        return false;
    }
    heard->own = *heard->opening;
    heard->own.start = start;
    heard->own.end = end;
    heard->opening = &heard->own;
    heard->from += behind;
    return true;
}

/* Nearly every line begins with what one of the last speakers' lines began with, at some time or none. */
static bool hear_known(struct reader *reader, struct slice text, struct heard *heard) {
    return hear_voice(reader, text, heard) || hear_timed(reader, text, heard);
}

static bool is_remembered(const struct reader *reader, struct slice label) {
    size_t i = 0;
    while (i < reader->voice_count && !slice_equal(reader->voices[i].opening.speaker, label)) {
        i++;
    }
    return i < reader->voice_count;
}

/* What the first, or the last, bytes of the label and its colon are, and which of a word they are. */
static void cut_voice(struct voice *voice, struct slice label) {
    char every[VOICE_WORD];
    memset(every, 0xFF, sizeof every);
    memcpy(voice->label, label.at, label.length);
    voice->label[label.length] = ':';
    voice->behind = label.length + 1;
    voice->last_at = voice->behind > VOICE_WORD ? voice->behind - VOICE_WORD : 0;
    struct slice whole = slice_make(voice->label, voice->behind);
    voice->first = slice_first_bytes(whole);
    voice->last = slice_first_bytes(slice_from(whole, voice->last_at));
    voice->first_mask = voice->last_mask = slice_first_bytes(
        slice_make(every, voice->behind < VOICE_WORD ? voice->behind : VOICE_WORD));
}

static void remember(struct reader *reader, struct slice label, enum role role) {
    if (is_remembered(reader, label)) {
        return;
    }
    struct voice *voice = &reader->voices[reader->next_voice];
    reader->next_voice = (reader->next_voice + 1) % VOICES;
    reader->voice_count += reader->voice_count < VOICES;
    cut_voice(voice, label);
    voice->follower = reader->voices;
    size_t reach = voice->last_at + VOICE_WORD;
    bool farthest = reader->voice_count == 1 || reach > reader->reach;
    reader->reach = farthest ? reach : reader->reach;
    voice->opening = (struct opening){.speaker = slice_make(voice->label, label.length),
                                      .voice = ++reader->voices_heard,
                                      .role = role,
                                      .start = NAN,
                                      .end = NAN};
}

/* "Note: ", "Observation: "; not what opens a sentence ("So: "). */
static bool heads_section(const struct label *label, struct placing placing) {
    struct slice rest = label->text;
    struct slice word;
    return placing.standing == STANDING_SECTION && label->shape == LABEL_COLON && !label->tight &&
           label_is_capitalised(label->text) && label_next_word(&rest, &word) &&
           label_is_section(word);
}

static void note_section(struct reader *reader, struct slice label) {
    if (label.length && reader->sections++ == 0) {
        snprintf(reader->section, sizeof reader->section, "%.*s", SLICE_PRINT(label));
        reader->section_line = reader->lines.line;
    }
}

/* Fills `heard`, with an empty speaker when the line has no label. */
static void hear(struct reader *reader, struct slice text, bool whole, struct heard *heard) {
    struct label label;
    bool bare = roles_are_bare(reader->setup.roles);
    if (bare) {
        label_read_bare(text, whole, &label);
    } else {
        label_read(text, whole, &label);
    }
    heard->own = (struct opening){.start = label.start, .end = label.end};
    heard->opening = &heard->own;
    heard->section = (struct slice){0};
    heard->from = label.plain;
    if (label.text.length) {
        struct placing placing = roles_place(reader->setup.roles, label.text);
        if (roles_hears(&label, text, placing)) {
            heard->own.speaker = label.text;
            heard->own.role = placing.role;
            heard->from = label.rest;
            if (!bare) {
                remember(reader, label.text, placing.role);
            }
        } else if (heads_section(&label, placing)) {
            heard->section = label.text;
        }
    }
}

/* Whether they are heard listening or take the turn shows in what they say, so that is waited for. */
static void call(struct reader *reader, const struct opening *opening) {
    memcpy(reader->called_label, opening->speaker.at, opening->speaker.length);
    reader->called = *opening;
    reader->called.speaker.at = reader->called_label;
}

static bool is_called(const struct reader *reader) {
    return reader->called.speaker.length > 0;
}

static enum status speak_called(struct reader *reader, const struct line_part *part, size_t from,
                                struct error *error) {
    struct opening opening = reader->called;
    reader->called.speaker.length = 0;
    return turns_speak(reader->setup.turns, &opening, part, from, error);
}

/* Nothing was said below the label: it ends the turn before all the same. */
static enum status dismiss_called(struct reader *reader, struct error *error) {
    const struct line_part nothing = {.text = slice_make("", 0), .first = true, .last = true};
    return is_called(reader) ? speak_called(reader, &nothing, 0, error) : STATUS_OK;
}

/* A timestamp alone on its line tells of the text that follows. */
static void use_stamp(struct reader *reader, struct heard *heard) {
    if (isnan(reader->start)) {
        return;
    }
    if (isnan(heard->opening->start)) {
        heard->own = *heard->opening;
        heard->own.start = reader->start;
        heard->own.end = reader->end;
        heard->opening = &heard->own;
    }
    reader->start = reader->end = NAN;
}

static void keep_stamp(struct reader *reader, const struct opening *stamp) {
    if (isnan(stamp->start)) {
        return;
    }
    if (is_called(reader)) {
        bool known = !isnan(reader->called.start);
        reader->called.start = known ? reader->called.start : stamp->start;
        reader->called.end = known ? reader->called.end : stamp->end;
    } else {
        reader->start = stamp->start;
        reader->end = stamp->end;
    }
}

/* A longer line is given whole or in parts, as it happens; that must not matter. */
static bool is_whole(const struct line_part *part) {
    return part->last && part->text.length < LINE_PART;
}

static enum status take_labelled(struct reader *reader, const struct line_part *part,
                                 struct heard *heard, struct error *error) {
    use_stamp(reader, heard);
    reader->speaking = true;
    reader->blank = heard->from == part->text.length;
    if (is_called(reader)) {
        enum status status = dismiss_called(reader, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    if (reader->blank && is_whole(part)) {
        call(reader, heard->opening);
        return STATUS_OK;
    }
    return turns_speak(reader->setup.turns, heard->opening, part, heard->from, error);
}

static enum status go_on(struct reader *reader, const struct opening *otherwise,
                         const struct line_part *part, size_t from, struct error *error) {
    return is_called(reader) ? speak_called(reader, part, from, error)
                             : turns_continue(reader->setup.turns, otherwise, part, from, error);
}

static enum status take_unlabelled(struct reader *reader, const struct line_part *part,
                                   struct heard *heard, struct error *error) {
    reader->blank = heard->from == part->text.length;
    if (reader->blank) {
        keep_stamp(reader, heard->opening);
        return STATUS_OK;
    }
    if (!reader->speaking) {
        reader->ignored = true;
        reader->left_out++;
        return STATUS_OK;
    }
    note_section(reader, heard->section);
    use_stamp(reader, heard);
    if (is_called(reader)) {
        keep_stamp(reader, heard->opening);
    }
    return go_on(reader, heard->opening, part, heard->from, error);
}

static enum status take_beginning(struct reader *reader, const struct line_part *part,
                                  struct error *error) {
    struct heard heard;
    reader->ignored = false;
    bool labelled = hear_known(reader, part->text, &heard);
    if (!labelled) {
        hear(reader, part->text, is_whole(part), &heard);
        labelled = heard.opening->speaker.length > 0;
    }
    return labelled ? take_labelled(reader, part, &heard, error)
                    : take_unlabelled(reader, part, &heard, error);
}

static enum status take_rest(struct reader *reader, const struct line_part *part,
                             struct error *error) {
    size_t from = reader->blank ? label_blanks(part->text) : 0;
    struct opening nobody = {.start = NAN, .end = NAN};
    if (reader->blank && from < part->text.length && !reader->speaking) {
        reader->ignored = true;
        reader->left_out++;
    }
    reader->blank = reader->blank && from == part->text.length;
    if (reader->ignored || reader->blank) {
        return STATUS_OK;
    }
    return go_on(reader, &nobody, part, from, error);
}

static LINE_APART enum status take_any(struct reader *reader, const struct line_part *part,
                                       struct error *error) {
    return part->first ? take_beginning(reader, part, error) : take_rest(reader, part, error);
}

/* Nearly every line is what somebody says whose voice is known, and neither a time nor a label stood alone
 * before it. */
static enum status take_part(void *context, const struct line_part *part, struct error *error) {
    struct reader *reader = context;
    bool waits = is_called(reader) || !isnan(reader->start);
    bool may = part->first && !waits && part->text.length >= reader->reach;
    const struct voice *voice = may ? hear_next(reader, part->text.at) : NULL;
    if (!voice || !is_one_blank(part->text, voice->behind)) {
        return take_any(reader, part, error);
    }
    reader->ignored = reader->blank = false;
    return turns_speak(reader->setup.turns, &voice->opening, part, voice->behind + 1, error);
}

static struct reader *transcript_make(const struct reader_setup *setup, struct error *error) {
    struct reader *reader = alloc_zero(setup->alloc, sizeof *reader);
    if (!reader) {
        error_memory(error);
        return NULL;
    }
    reader->setup = *setup;
    reader->start = reader->end = NAN;
    reader->reach = SIZE_MAX; /* nobody spoke yet */
    reader->last = reader->voices;
    struct line_sink sink = {.take = take_part, .context = reader};
    lines_init(&reader->lines, setup->alloc, sink, setup->width, setup->skip);
    return reader;
}

static enum status transcript_feed(struct reader *reader, struct run run, struct error *error) {
    return lines_feed(&reader->lines, run, error);
}

static void report_left_out(const struct reader *reader) {
    struct error notice;
    if (reader->left_out) {
        error_at(&notice, STATUS_OK, reader->setup.path, 0, 0,
                 "%llu %s before the first speaker label left out; give them a label, or write "
                 "them as \"key: value\" between two lines of \"---\"",
                 (unsigned long long)reader->left_out, reader->left_out == 1 ? "line" : "lines");
        notices_tell(reader->setup.notices, &notice);
    }
}

static void report_sections(const struct reader *reader) {
    struct error notice;
    bool one = reader->sections == 1;
    if (reader->sections) {
        error_at(&notice, STATUS_OK, reader->setup.path, (uint32_t)reader->section_line, 0,
                 "\"%s:\" is no speaker's label: %llu such line%s read as the words of whoever "
                 "spoke before; if %s not said, --role other=LABEL takes %s out",
                 reader->section, (unsigned long long)reader->sections, one ? " is" : "s are",
                 one ? "it was" : "they were", one ? "it" : "them");
        notices_tell(reader->setup.notices, &notice);
    }
}

static enum status transcript_finish(struct reader *reader, struct error *error) {
    enum status status = lines_finish(&reader->lines, error);
    if (status == STATUS_OK) {
        status = dismiss_called(reader, error);
    }
    if (status == STATUS_OK) {
        report_left_out(reader);
        report_sections(reader);
        status = turns_close(reader->setup.turns, error);
    }
    return status;
}

static void transcript_figures(const struct reader *reader, struct reader_figures *figures) {
    *figures = (struct reader_figures){.lines = reader->lines.line, .left_out = reader->left_out};
}

static void transcript_free(struct reader *reader) {
    lines_release(&reader->lines);
    alloc_free(reader->setup.alloc, reader, sizeof *reader);
}

const struct reader_format reader_transcript = {
    .name = "transcript",
    .extensions = "",
    .has_front_matter = true,
    .make = transcript_make,
    .feed = transcript_feed,
    .finish = transcript_finish,
    .figures = transcript_figures,
    .free = transcript_free,
};
