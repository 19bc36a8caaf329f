/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `check` and the language server report: words that may be said otherwise, where they stand, and
 * what may stand there instead. A finding borrows everything it holds for as long as the part of the
 * turn lives that it was found in. Formats write findings one by one, in the order they are given. */
#ifndef ATTUNE_REPORT_FINDING_H
#define ATTUNE_REPORT_FINDING_H

#include "lexicon/lexicon.h"
#include "report/output.h"

/* By the entry's confidence. None is an error: each is advice that its context decides on. */
enum finding_severity {
    FINDING_NOTE,    /* low */
    FINDING_INFO,    /* medium */
    FINDING_WARNING, /* high */
    FINDING_SEVERITIES
};

const char *finding_severity_name(enum finding_severity severity); /* "warning" … */

struct found {
    struct slice file;
    bool document;          /* of an office document: lines are paragraphs, columns mean nothing */
    uint32_t line, column;  /* of its first byte in the source, from 1; columns in bytes */
    uint32_t end_line;      /* of its last character */
    uint32_t character;     /* `column` in characters, from 1; 0: not known */
    uint32_t end_character; /* behind its last character; 0: not known */
    uint64_t offset, end;   /* in the source, bytes from 0 */
    enum finding_severity severity;
    struct slice words;        /* as the text has them */
    struct slice category;     /* "stigma.behaviour" */
    struct slice lexicon;      /* "stigma" */
    uint32_t entry_line;       /* in the lexicon's file */
    struct slice entry;        /* its pattern */
    struct slice say, because; /* or empty */
    struct slice text;         /* its line, or its paragraph in a document; empty: not asked for */
};

/* What is written before and behind a finding's words, where its message is shown. */
struct finding_look {
    const char *words_on, *words_off;
};

/* Appends what a person reads of it: category: "words": suggestion [entry]; with `because` the reason
 * too. Nothing in it can move a cursor. `look`: NULL for none. */
bool finding_append_message(struct buffer *out, const struct found *found, bool because,
                            const struct finding_look *look);

struct finding_options {
    const struct lexicon_set *set; /* borrowed, for the list of rules */
    const bool *shown;             /* by category: what was looked for; borrowed */
    bool because;
    bool color;   /* for a terminal */
    size_t width; /* of it, in columns; 0: any */
};

struct finding_writer;

struct finding_format {
    const char *name;
    enum status (*begin)(struct finding_writer *writer, struct error *error);
    enum status (*write)(struct finding_writer *writer, const struct found *found,
                         struct error *error);
    enum status (*finish)(struct finding_writer *writer, struct error *error);
};

extern const struct finding_format finding_text_format, finding_json_format, finding_sarif_format;

/* NULL when there is no such format. */
const struct finding_format *finding_find_format(const char *name);

struct finding_writer {
    const struct finding_format *format;
    struct finding_options options;
    struct output *output; /* borrowed */
    struct buffer line;    /* in the making */
    uint64_t count;        /* findings written */
};

/* `writer` must be released even if a call fails. Errors of the format's functions: STATUS_MEMORY,
 * STATUS_OUTPUT, STATUS_STOP at a closed pipe. */
void finding_writer_init(struct finding_writer *writer, const struct alloc *alloc,
                         const struct finding_format *format, const struct finding_options *options,
                         struct output *output);
void finding_writer_release(struct finding_writer *writer);

/* For formats: sends writer->line and empties it. */
enum status finding_writer_send(struct finding_writer *writer, struct error *error);

#endif
