/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a format is to the intake: a table of functions. A reader turns a source's runs into calls of
 * turns_*; it owns all its carry-over and never asks how the source was split. A new format is a new
 * file with such a table and a line in reader_find. */
#ifndef ATTUNE_INPUT_READER_H
#define ATTUNE_INPUT_READER_H

#include "input/intake.h"

/* What a reader works with; all borrowed. */
struct reader_setup {
    const struct alloc *alloc;
    const struct intake_options *options;
    const struct notices *notices;
    const char *path; /* for messages */
    struct roles *roles;
    struct turns *turns;
    enum width width;
    uint32_t skip;        /* lines of front matter, already read */
    char separator;       /* of a table's cells, as its first line tells; or '\0' */
    enum role unlabelled; /* who speaks where nobody is named */
    bool paragraphs;      /* each line of a text is one */
    bool survey;          /* its labels are placed, its turns are not given */
    struct buffer *plain; /* of a survey of captions: what is said, as a plain transcript */
    bool labels;          /* of captions: names stand before their text */
    bool repeats;         /* of captions: each repeats the line before, as live ones do */
};

/* What it has to tell at the end. */
struct reader_figures {
    uint64_t lines;
    uint64_t left_out;
    uint64_t ragged_rows;
    uint64_t lines_given,
        lines_repeated; /* of captions: lines of speech, and how many repeat one */
};

struct reader; /* each format has its own */

struct reader_format {
    const char *name;
    const char *extensions; /* "csv" or "tsv tab": files of these names are read by it; or "" */
    bool has_front_matter;
    bool has_captions; /* its labels stand among marks and times: a survey tells them */
    struct reader *(*make)(const struct reader_setup *setup, struct error *error);
    enum status (*feed)(struct reader *reader, struct run run, struct error *error);
    enum status (*finish)(struct reader *reader, struct error *error);
    void (*figures)(const struct reader *reader, struct reader_figures *figures);
    void (*free)(struct reader *reader);
};

extern const struct reader_format reader_text;
extern const struct reader_format reader_transcript;
extern const struct reader_format reader_csv;
extern const struct reader_format reader_tsv;
extern const struct reader_format reader_chat;
extern const struct reader_format reader_jsonl;
extern const struct reader_format reader_json;
extern const struct reader_format reader_vtt;
extern const struct reader_format reader_srt;

#endif
