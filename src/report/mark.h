/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text with its matches shown in place. A command gives turn after turn with its marks; a format turns
 * them into bytes: for a terminal, for a page, or as one JSON object a turn. Transcript text is data:
 * whatever it holds, it moves no cursor and opens no tag.
 *
 * Everything a turn or a mark points at is borrowed for the call. */
#ifndef ATTUNE_REPORT_MARK_H
#define ATTUNE_REPORT_MARK_H

#include <stdint.h>

#include "report/output.h"

enum { MARK_STYLES = 12 }; /* groups of categories that can be told apart; more share them */

/* A top-level category, as it is shown. */
struct mark_group {
    struct slice name;
    char letter;   /* an upper-case one, of no other group */
    uint8_t style; /* below MARK_STYLES: how it looks */
    bool quiet;    /* it gives way to the look of any other */
    char evidence; /* 'A' to 'D'; 0: its lexicon does not say */
};

struct mark {
    uint32_t start, stop; /* bytes of the turn's text */
    uint32_t group;       /* index of the legend's groups */
    bool counts;          /* in n; else a hint, or negated */
    bool negated;
    struct slice category; /* full name */
    struct slice entry;    /* the pattern as the lexicon has it */
    struct slice say, because;
    double weight;
    uint64_t offset, end;  /* bytes [offset, end) of the source */
    uint32_t line, column; /* of the first, from 1; the column in bytes */
};

struct marked_turn {
    struct slice file, session, speaker;
    const char *role; /* its name; "" for none */
    uint64_t number;  /* of the source's turns, from 1 */
    uint32_t line;    /* of its first word */
    bool resumed;     /* the rest of a turn that was cut */
    bool backchannel;
    bool new_session;
    struct slice text;
    uint32_t from;            /* the lines before this byte have been written */
    const struct mark *marks; /* sorted by start; they may overlap where their groups differ */
    size_t mark_count;
};

/* One thing to look at, at a session's end. */
struct mark_question {
    uint32_t line;
    struct slice words, question;
};

/* What stands above a session. */
struct slice marked_turn_title(const struct marked_turn *turn);

struct marker_options {
    const struct mark_group *groups;
    size_t group_count;
    size_t width; /* columns of the terminal; 0: any */
    bool color;
};

struct marker;

struct mark_format {
    const char *name; /* as --to has it */
    enum status (*begin)(struct marker *marker, struct error *error);
    enum status (*turn)(struct marker *marker, const struct marked_turn *turn, struct error *error);
    /* Marks that only the end of the turn has shown, or (`gone`) has taken back; the turn itself has been
     * written. NULL: the format never writes a turn before its end. */
    enum status (*late)(struct marker *marker, const struct marked_turn *turn, bool gone,
                        struct error *error);
    /* At a session's end, for who reads it. NULL: the format is not for reading. */
    enum status (*closing)(struct marker *marker, const struct mark_question *questions,
                           size_t count, struct error *error);
    enum status (*finish)(struct marker *marker, struct error *error);
};

extern const struct mark_format mark_text_format, mark_html_format, mark_jsonl_format;

/* NULL when there is no such format. */
const struct mark_format *mark_find_format(const char *name);

struct marker {
    const struct mark_format *format;
    const struct marker_options *options; /* borrowed */
    struct output *output;                /* borrowed */
    struct buffer line;                   /* in the making */
    struct buffer body;                   /* of it, behind the margin, where the format has one */
    uint64_t sessions;                    /* begun so far */
    uint32_t told_line;                   /* of the session's source: the last that was named */
};

/* `marker` must be released even if a call fails. Errors of the format's functions: STATUS_MEMORY,
 * STATUS_OUTPUT, STATUS_STOP at a closed pipe. */
void marker_init(struct marker *marker, const struct alloc *alloc, const struct mark_format *format,
                 const struct marker_options *options, struct output *output);
void marker_release(struct marker *marker);

/* For formats: sends marker->line and empties it. */
enum status marker_send(struct marker *marker, struct error *error);
/* Sends on what is written so far, for who reads along. */
enum status marker_flush(struct marker *marker, struct error *error);

/* A stretch of text under the same marks. */
struct stretch {
    uint32_t start, stop;
    uint32_t open; /* marks that cover it: those of marks[first, end) that reach beyond `start` */
    size_t first, end;
};

/* The stretch that begins at `start`, no longer than up to `limit`. */
struct stretch mark_stretch(const struct mark *marks, size_t count, uint32_t start, uint32_t limit);

/* The mark that the stretch looks like: the innermost match, a quiet one only for want of others; else
 * the innermost hint. NULL: none covers it. */
const struct mark *mark_shown(const struct mark *marks, const struct stretch *stretch,
                              const struct mark_group *groups);

/* Does the mark cover the stretch? */
static inline bool mark_covers(const struct mark *mark, const struct stretch *stretch) {
    return mark->start <= stretch->start && mark->stop > stretch->start;
}

#endif
