/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dry run learns of its inputs, kept until all of them have been seen: each input, its sessions,
 * their speakers, and what was told of it. About a kilobyte a session, whatever its length. */
#ifndef ATTUNE_CLI_SURVEY_H
#define ATTUNE_CLI_SURVEY_H

#include "analysis/likeness.h"
#include "base/intern.h"
#include "input/intake.h"
#include "stage.h"

#define SURVEY_NONE UINT32_MAX

/* A file in which every line begins with another "label" is no transcript of so many people. */
enum { SURVEY_SPEAKERS_MOST = 200 };

struct survey_speaker {
    uint32_t name;  /* number of the label among `names` */
    uint32_t next;  /* of the same session, or SURVEY_NONE */
    uint32_t line;  /* where it speaks first */
    uint8_t role;   /* enum role */
    uint8_t by;     /* enum placed_by */
    bool in_source; /* the role stands beside the turns: a column, a tag */
    uint64_t turns, words;
};

struct survey_session {
    uint32_t input;
    uint32_t fields[SESSION_FIELDS]; /* numbers among `names` */
    uint32_t next;                   /* of the same input */
    uint32_t first_speaker, last_speaker;
    uint32_t speaker_count;
    bool more_speakers; /* than are kept */
    uint8_t kind;       /* enum kind */
    uint64_t turns, words, function_words;
    struct likeness likeness;
    struct likeness_found alike;
    uint32_t twin;     /* an earlier session of another input with the same case and id */
    unsigned problems; /* bit by enum survey_problem (checks.h) */
};

/* A notice of an input. */
struct survey_note {
    uint32_t text; /* number among `names` */
    uint32_t next;
};

struct survey_input {
    uint32_t path; /* number among `names` */
    uint32_t first_session, last_session;
    uint32_t first_note, last_note;
    bool failed;
    struct intake_figures figures;
};

struct survey {
    const struct alloc *alloc;
    struct intern names; /* paths, labels, fields of sessions, notices; number 0 is "" */
    struct survey_input *inputs;
    struct survey_session *sessions;
    struct survey_speaker *speakers;
    struct survey_note *notes;
    uint32_t input_count, session_count, speaker_count, note_count;
    size_t input_capacity, session_capacity, speaker_capacity, note_capacity;
    struct intern keys; /* of sessions */
    uint32_t session;   /* of the turns at hand */
    bool turn_counted;  /* the turn at hand */
};

/* False when memory ran out. */
bool survey_init(struct survey *survey, const struct alloc *alloc);
void survey_release(struct survey *survey);

/* Errors of all: STATUS_MEMORY. */
enum status survey_begin(struct survey *survey, const char *path, struct error *error);
/* A matched batch of the input at hand; `intake` says who placed the speakers. */
enum status survey_take(struct survey *survey, const struct parcel *parcel, struct intake *intake,
                        struct error *error);
enum status survey_note(struct survey *survey, const char *text, struct error *error);
void survey_end(struct survey *survey, const struct intake_figures *figures, bool failed);

/* After the last input: which sessions are alike, or bear the same name. */
enum status survey_compare(struct survey *survey, struct error *error);

/* Whether the words of a session are English, as far as its function words tell. */
enum survey_english { SURVEY_ENGLISH, SURVEY_FOREIGN, SURVEY_UNTOLD };
enum survey_english survey_english(const struct survey_session *session);

struct slice survey_name(const struct survey *survey, uint32_t number);

#endif
