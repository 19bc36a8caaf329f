/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What input/ hands on: batches of whole turns. A batch owns everything it holds; offsets, never
 * pointers, refer into its text, so it may grow and travel between threads. A batch belongs to one
 * source; a source gives one batch or more, the last of them marked. */
#ifndef ATTUNE_INPUT_TURN_H
#define ATTUNE_INPUT_TURN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

enum role {
    ROLE_UNKNOWN, /* a speaker label that nothing placed: every category applies */
    ROLE_THERAPIST,
    ROLE_CLIENT,
    ROLE_AUTHOR, /* of a note; every category applies */
    ROLE_INTERPRETER,
    ROLE_OTHER,
    ROLE_COUNT
};

enum kind { KIND_TRANSCRIPT, KIND_NOTE, KIND_COUNT };

/* How a source's bytes became the batch's UTF-8: tells what a step in the text is in the source. */
enum width {
    WIDTH_UTF8,   /* a byte is a byte */
    WIDTH_UTF16,  /* a code point is 2 bytes, or 4 beyond U+FFFF */
    WIDTH_UTF32,  /* a code point is 4 bytes */
    WIDTH_SINGLE, /* a code point is one byte */
    WIDTH_DOUBLE  /* one of ASCII is one byte, each other one two */
};

/* Text in a batch. A zero byte stands before each and behind it, but where a turn was cut. */
struct span {
    uint32_t at;     /* offset in batch.text */
    uint32_t length; /* bytes */
};

/* A stretch of turn text that runs in step with the source: from `text` (offset in batch.text) up to
 * the next piece. A new piece begins on each line and wherever decoding or unquoting left step. */
struct piece {
    uint32_t text;
    uint32_t line;   /* of the source, from 1 */
    uint32_t column; /* in source bytes, from 1, of the piece's first byte */
    uint64_t raw;    /* offset in the source, bytes, from 0 */
};

enum session_field {
    SESSION_CASE,
    SESSION_ID, /* empty: the source's name */
    SESSION_NO,
    SESSION_THERAPIST,
    SESSION_SITE,
    SESSION_DATE,
    SESSION_LANGUAGE,
    SESSION_TRANSCRIPTION,
    SESSION_FIELDS
};

struct session {
    struct span fields[SESSION_FIELDS];
    enum kind kind;
};

enum turn_flag {
    TURN_RESUMED = 1,     /* not the first part of a cut turn */
    TURN_CUT = 2,         /* not the last part of a cut turn */
    TURN_BACKCHANNEL = 4, /* a listener's "mm-hmm" in the midst of another's turn: counted, but no
                             part of the history of turns */
    TURN_ROW = 8          /* a row of a table, which is a turn whatever it says */
};

struct turn {
    struct span text;
    uint32_t first_piece, piece_count;
    uint32_t session;    /* index into batch.sessions */
    struct span speaker; /* the label as written; empty in a note */
    struct span row;     /* the id column, or empty */
    struct span kept;    /* cells of the columns that were asked for beside, each ended by a NUL */
    uint64_t number;     /* of the source's turns (parts of one turn share it), from 1 */
    uint8_t role;        /* enum role */
    uint8_t flags;       /* enum turn_flag */
    double start, end;   /* seconds in the session; NaN: unknown */
    double spoken;       /* of them, those in which its lines were said; NaN: unknown */
    double silence;      /* seconds of its silences, */
    uint32_t silences; /* where nobody spoke between two of its lines for TURN_SILENCE or longer */
};

/* Seconds from which on it counts that nobody speaks. */
enum { TURN_SILENCE = 3 };

/* Zero bytes that follow batch.text's content, so that wide loads may run past a turn's end. */
enum { BATCH_PADDING = 64 };

struct batch {
    struct buffer text;
    struct buffer path; /* the source's name as messages and the `file` column show it */
    struct turn *turns;
    struct piece *pieces;
    struct session *sessions;
    size_t turn_count, turn_capacity;
    size_t piece_count, piece_capacity;
    size_t session_count, session_capacity;
    uint64_t sequence; /* 0, 1, 2 … over all sources */
    enum width width;
    bool last_of_source;
};

void batch_init(struct batch *batch, const struct alloc *alloc);
void batch_release(struct batch *batch);
void batch_clear(struct batch *batch); /* empties it and keeps its memory */
bool batch_pad(struct batch *batch);   /* lays the padding; false when memory ran out */

static inline struct slice batch_text(const struct batch *batch, struct span span) {
    return slice_make(batch->text.at + span.at, span.length);
}

/* Where the byte at `offset` (in batch.text, inside the turn) stands in the source. */
struct place {
    uint64_t raw;    /* bytes from 0 */
    uint32_t line;   /* from 1 */
    uint32_t column; /* bytes from 1 */
};
struct place batch_place(const struct batch *batch, const struct turn *turn, uint32_t offset);

/* How many source bytes a stretch of text in step with its source takes there. */
uint64_t width_count(enum width width, struct slice text);

static inline uint64_t width_measure(enum width width, struct slice text) {
    return width == WIDTH_UTF8 ? text.length : width_count(width, text);
}

const char *role_name(enum role role); /* "therapist" …, "" for unknown */
bool role_parse(struct slice text, enum role *role);

#endif
