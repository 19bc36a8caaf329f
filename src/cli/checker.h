/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which matches are findings, and what is said of them: of the author of a note or of one's own side of
 * a transcript, counted, sure enough, and not ignored by a mark in the text or by the ignore file.
 * It looks at parts in their order. Shared by `check` and the language server. */
#ifndef ATTUNE_CLI_CHECKER_H
#define ATTUNE_CLI_CHECKER_H

#include "cli/ignores.h"
#include "cli/matching.h"
#include "report/finding.h"

/* A mark in the text, [attune:ignore NAME…], and the lines it speaks of. */
struct checker_mark {
    uint32_t first, last;   /* lines */
    uint32_t names, length; /* in checker.names; no length: whatever is found */
};

struct checker {
    const struct matching *matching; /* borrowed */
    struct ignores ignores;
    bool strict, with_text;
    struct checker_mark *marks; /* that the part at hand is under */
    size_t mark_count, mark_capacity;
    struct buffer names;     /* of the marks */
    uint64_t marked;         /* findings that a mark in the text, */
    uint64_t listed;         /* or the ignore file took out; */
    uint64_t placeless;      /* and of speakers who have no role; */
    uint64_t placeless_here; /* in the input at hand too */
    struct remarks here;     /* who speaks in it */
    struct buffer input;     /* its path */
    uint64_t unchecked;      /* inputs in which nobody is known to speak for whom it looks */
};

/* Reads the ignore file: --ignore, or .attuneignore where there is one. Must be released even if this
 * fails. Errors: STATUS_USAGE, STATUS_MEMORY. */
enum status checker_init(struct checker *checker, const struct matching *matching,
                         struct error *error);
void checker_release(struct checker *checker);

/* Before the hits of a part are looked at: the marks in its text, and who speaks; where it begins
 * another input, the one before is ended. Errors: STATUS_MEMORY. */
enum status checker_part(struct checker *checker, const struct counted_part *part,
                         const struct notices *notices, struct error *error);

/* Behind the last part of an input: tells, as a failure, where nothing of it could be checked. */
void checker_end_input(struct checker *checker, const struct notices *notices);

/* Is the hit a finding? Then `found` tells of it, for as long as the part lives. */
bool checker_finds(struct checker *checker, const struct counted_part *part, const struct hit *hit,
                   struct found *found);

/* What was left out, told as remarks. */
void checker_tell(const struct checker *checker, const struct notices *notices);

#endif
