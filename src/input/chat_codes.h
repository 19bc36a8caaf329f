/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said on a main tier of CHAT: its codes taken off, its events put in brackets. One principle:
 * what was spoken and written down as words counts, also where it was taken back, as it would in any
 * other format; what the transcriber added (explanations, errors, omitted words) does not. The
 * table of rules is in README.md. Of what is added here (brackets, a comma, a closing quotation mark)
 * each byte has the place of the code it stands for. */
#ifndef ATTUNE_INPUT_CHAT_CODES_H
#define ATTUNE_INPUT_CHAT_CODES_H

#include "base/error.h"
#include "input/chat_tier.h"

/* So many groups (<…>) may stand in each other and still be told apart. */
enum { CHAT_GROUPS_MOST = 16 };

struct chat_sink {
    /* Words and events of `speaker`; empty: of whoever the tier belongs to. `speech` is valid until
     * it returns. */
    enum status (*take)(void *context, struct slice speaker, const struct chat_tier *speech,
                        struct error *error);
    void *context;
};

struct chat_codes {
    struct chat_sink sink;
    struct chat_tier speech;
    uint64_t unclosed;      /* codes that begin and do not end, or the other way round, so far */
    uint32_t unclosed_line; /* of the first one */

    /* of the tier being read */
    const struct chat_tier *tier;
    struct chat_cursor cursor;
    size_t end;                      /* of what is being read of it */
    size_t groups[CHAT_GROUPS_MOST]; /* where the speech of open groups begins */
    size_t opened[CHAT_GROUPS_MOST]; /* and where they begin in the tier */
    size_t depth;
    size_t unit; /* where the speech begins that a code behind it speaks of: a word or a group */
    bool quoted; /* the tier is one quotation */
    enum status status;
};

void chat_codes_init(struct chat_codes *codes, const struct alloc *alloc, enum width width,
                     struct chat_sink sink);
void chat_codes_release(struct chat_codes *codes);
/* Reads the first `length` bytes of a tier. */
enum status chat_codes_read(struct chat_codes *codes, const struct chat_tier *tier, size_t length,
                            struct error *error);

/* The times that a tier's bullets tell, in seconds; NaN without any. */
void chat_codes_times(struct slice tier, double *start, double *end);

#endif
