/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a source's bytes to batches of turns: decode, sniff, read, assemble. One intake reads many
 * sources, one after the other, each by open, feed as often as there are bytes, finish.
 *
 * The caller lends the batch and may pass another one only through intake_ship, which it calls
 * between feeds when the batch has grown enough. The turns of all batches of a source, joined, are
 * the same for every split of its bytes. Memory: the batch, and what one turn and one line's
 * beginning need. After a failed feed the source is lost; intake_open begins the next one. */
#ifndef ATTUNE_INPUT_INTAKE_H
#define ATTUNE_INPUT_INTAKE_H

#include "base/pseudonym.h"
#include "input/roles.h"
#include "input/turns.h"

/* Columns of tables, by name or by number from 1. The session's own follow in the order of
 * enum session_field. */
enum input_column {
    INPUT_COLUMN_TEXT,
    INPUT_COLUMN_SPEAKER,
    INPUT_COLUMN_ROLE,
    INPUT_COLUMN_ROW, /* an id for each row */
    INPUT_COLUMN_START,
    INPUT_COLUMN_END,
    INPUT_COLUMN_START_MS, /* the same in milliseconds */
    INPUT_COLUMN_END_MS,
    INPUT_COLUMN_SESSION,
    INPUT_COLUMN_COUNT = INPUT_COLUMN_SESSION + SESSION_FIELDS
};

/* All borrowed, and kept valid as long as the intake. */
struct intake_options {
    const char *format;   /* NULL or "auto"; or a reader's name: text, transcript, csv …; or docx,
                             odt, which whoever opens sources looks to */
    const char *encoding; /* NULL or "auto": by the first bytes; else a name iconv knows */
    enum backchannels backchannels;
    bool kind_given;
    enum kind kind;
    const struct role_rule *roles;
    size_t role_count;
    const char *speakers;                    /* the file that lists who is who; NULL: none */
    const char *columns[INPUT_COLUMN_COUNT]; /* NULL: by their usual names */
    bool no_header;                          /* tables begin with a row, and columns have numbers */
    const char *const *kept; /* further columns of a table whose cells travel with each row */
    size_t kept_count;
    bool rows_apart;                     /* each row of a table is a session of its own */
    const struct pseudonyms *pseudonyms; /* codes in the place of names; NULL: names */
    const char *id_pattern; /* PCRE2 over the path; named groups fill session fields. NULL: none */
};

struct intake_figures {
    uint64_t bytes, lines;
    uint64_t malformed, nuls, lone_returns; /* as decoder_counts */
    uint64_t mojibake;                      /* characters garbled by another encoding */
    uint64_t left_out;                      /* lines before the first speaker label */
    uint64_t ragged_rows;                   /* of a table, or records of JSON, left out */
    struct turns_counts turns;
    const char *format;   /* the reader that read it */
    const char *document; /* "docx", "odt": what its text was in, or NULL */
    const char *encoding;
};

struct intake;

/* Errors: STATUS_MEMORY; STATUS_USAGE for a format, encoding, pattern or list of speakers that is none. */
struct intake *intake_new(const struct alloc *alloc, const struct intake_options *options,
                          const struct notices *notices, struct error *error);
void intake_free(struct intake *intake);

/* The next source is the text of a document in this format (office.h): UTF-8, whatever encoding was
 * asked for, and each line of it a paragraph. NULL: it is none. */
void intake_expect(struct intake *intake, const char *document);

/* `batch` must be empty. */
enum status intake_open(struct intake *intake, const char *path, struct batch *batch,
                        struct error *error);
enum status intake_feed(struct intake *intake, struct slice bytes, struct batch *batch,
                        struct error *error);
/* Decides now how the source is read, by what has come of it: for who cannot wait for more. Only the end of a
 * header that has begun (front_matter.h) is waited for all the same. Whole lines must have been fed. */
enum status intake_decide(struct intake *intake, struct batch *batch, struct error *error);
/* The turn that is still being spoken, in the batch; false when there is none, or nothing was said in
 * it. It stands behind the finished turns of the batch, as far as it is known. */
bool intake_open_turn(struct intake *intake, struct batch *batch, struct turn *turn);
/* Ends the source; the batch is its last, and padded. */
enum status intake_finish(struct intake *intake, struct batch *batch, struct error *error);

/* Takes the unfinished turn out of `full`, which is then ready to be handed on, padded, into the
 * empty `next`, which is fed from then on. On failure both are as if nothing had been said. */
enum status intake_ship(struct intake *intake, struct batch *full, struct batch *next,
                        struct error *error);

/* Tells, after the last source, of each pattern for roles that no label matched. */
enum status intake_tell_unmatched(const struct intake *intake, struct error *error);

/* Where a label stands in the source at hand. */
struct placing intake_place(struct intake *intake, struct slice label);

void intake_figures(const struct intake *intake, struct intake_figures *figures);

#endif
