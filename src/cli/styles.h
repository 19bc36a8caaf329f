/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the sessions of a run were transcribed, summed up session by session as their turns pass: told at the
 * end where a session lacks what a lexicon is sensitive to, or some sessions lack what others have. */
#ifndef ATTUNE_CLI_STYLES_H
#define ATTUNE_CLI_STYLES_H

#include "base/buffer.h"
#include "pipeline.h"
#include "report/style.h"

struct style_sum {
    uint64_t lacking;
    struct buffer first; /* the path of the first such session */
};

struct styles {
    struct shared_figures session; /* the one at hand */
    enum kind kind;
    struct buffer path;
    bool open, merged;
    uint64_t sessions[KIND_COUNT];
    struct style_sum sums[STYLE_TRAITS];
};

/* `merged`: backchannels are looked for. */
void styles_init(struct styles *styles, const struct alloc *alloc, bool merged);
void styles_release(struct styles *styles);

/* The part is the first of a session. Errors: STATUS_MEMORY. */
enum status styles_begin(struct styles *styles, const struct counted_part *part,
                         struct error *error);

/* The part is another one of the session. */
static inline void styles_add(struct styles *styles, const struct counted_part *part) {
    struct shared_figures *session = &styles->session;
    session->words += part->figures->words;
    session->ended += part->figures->ended;
    session->fillers += part->figures->fillers;
    if (part->starts) {
        const bool backchannel = part->turn->flags & TURN_BACKCHANNEL;
        session->backchannels += backchannel;
        session->turns += !backchannel;
        session->rows += (part->turn->flags & TURN_ROW) != 0;
    }
}

/* Errors: STATUS_MEMORY. */
static inline enum status styles_take(struct styles *styles, const struct counted_part *part,
                                      struct error *error) {
    bool begins = part->new_session || !styles->open;
    enum status status = begins ? styles_begin(styles, part, error) : STATUS_OK;
    styles_add(styles, part);
    return status;
}

/* The last session has ended. `shown`: by category of `set`. */
enum status styles_tell(struct styles *styles, const struct lexicon_set *set, const bool *shown,
                        const struct notices *notices, struct error *error);

#endif
