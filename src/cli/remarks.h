/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of the result must know of it and cannot see in it: words that were counted in every
 * category, or left out by --only, because nobody knows who spoke them. One line for each such thing, at
 * the end. */
#ifndef ATTUNE_CLI_REMARKS_H
#define ATTUNE_CLI_REMARKS_H

#include "base/buffer.h"
#include "pipeline.h"
#include "report/rates.h"

enum { REMARKS_LABELS = 4 };

struct remarks {
    enum role only;                       /* as --only has it; ROLE_UNKNOWN: everybody */
    uint64_t heard[ROLE_COUNT];           /* turns, by role */
    uint64_t turns, sessions;             /* with speakers without a role */
    bool in_session;                      /* there was one in the session at hand */
    struct buffer labels[REMARKS_LABELS]; /* the first such speakers, */
    size_t label_count;
    bool more_labels;   /* than those, */
    struct buffer path; /* and where the first one speaks */
    uint32_t line;
    uint64_t notes;   /* sessions without speakers */
    uint64_t undated; /* sessions with a date that is not understood, */
    char date[48];    /* the first of them */
};

void remarks_init(struct remarks *remarks, const struct alloc *alloc, enum role only);
void remarks_release(struct remarks *remarks);
void remarks_clear(struct remarks *remarks);

/* Of a part that begins a session, or whose speaker has no role. Errors: STATUS_MEMORY. */
enum status remarks_look(struct remarks *remarks, const struct counted_part *part,
                         struct error *error);

static inline void remarks_hear(struct remarks *remarks, const struct counted_part *part) {
    remarks->heard[part->turn->role] += part->starts;
}

/* Is it such a part? */
static inline bool remarks_ask(const struct counted_part *part) {
    return part->new_session || part->turn->role == ROLE_UNKNOWN;
}

/* Errors: STATUS_MEMORY. */
static inline enum status remarks_take(struct remarks *remarks, const struct counted_part *part,
                                       struct error *error) {
    remarks_hear(remarks, part);
    return remarks_ask(part) ? remarks_look(remarks, part, error) : STATUS_OK;
}

/* Tells of speakers without a role, and where --only has left nothing. */
void remarks_tell_roles(const struct remarks *remarks, const struct notices *notices);

/* Of one input: nobody in it is known to be one of those whose words are looked at, and some may be. */
bool remarks_left_out(const struct remarks *remarks);
/* Tells that, as a failure, with how many findings were left out. */
void remarks_tell_left_out(const struct remarks *remarks, uint64_t findings,
                           const struct notices *notices);

/* That, and all else. `kind_given`: --kind was, and nobody needs to be told of notes. */
void remarks_tell(const struct remarks *remarks, bool kind_given, const struct notices *notices);

/* Tells of the rows whose categories are empty because of their language. */
void remarks_tell_withheld(const struct rates *rates, const struct notices *notices);

/* Of so many turns --window could not tell which segment they are in. */
void remarks_tell_untimed(uint64_t turns, const struct notices *notices);

#endif
