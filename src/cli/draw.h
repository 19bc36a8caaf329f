/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --draw: turns of a corpus drawn at random for people to code, half of them with a hit of the measure
 * and half without, so that rare hits and common misses are both seen; a hit counts in n, for that is
 * what precision and recall are asked of. The sheet holds texts in random
 * order and nothing that tells a hit; the key, which coders must not see, how many turns of the corpus
 * each stands for (the inverse of its probability of being drawn).
 *
 * Memory: at most two times N turns, whatever the size of the corpus (reservoirs; Vitter 1985,
 * algorithm R). */
#ifndef ATTUNE_CLI_DRAW_H
#define ATTUNE_CLI_DRAW_H

#include "analysis/random.h"
#include "cli/expression.h"
#include "cli/units.h"
#include "report/writer.h"

/* What a reservoir keeps of a turn. */
struct drawn {
    struct buffer path, session, speaker, text, before_speaker, before;
    uint8_t role, before_role;
    uint32_t line;
    double counted; /* what the measure comes to by what counts in n */
};

struct reservoir {
    struct drawn *items; /* `most` of them, or fewer while the corpus has not given more */
    size_t count;
    uint64_t seen; /* turns of this stratum */
    size_t taken;  /* for the sheet */
};

enum { DRAW_MISSES, DRAW_HITS, DRAW_STRATA };

struct draw {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    const struct expression *measure; /* borrowed */
    enum role only;                   /* ROLE_UNKNOWN: whoever can show the measure */
    size_t most;
    struct random random;
    struct reservoir strata[DRAW_STRATA];
    struct drawn turn; /* the turn before the one at hand: its before_* */
    uint64_t too_long; /* turns in parts, left out */
};

/* Must be released even if this fails. */
enum status draw_init(struct draw *draw, const struct alloc *alloc, const struct lexicon_set *set,
                      const struct expression *measure, enum role only, size_t most, uint64_t seed,
                      struct error *error);
void draw_release(struct draw *draw);

/* A stage sink's `take`; the context is the draw. */
enum status draw_take(void *context, const struct counted_part *part, struct error *error);

/* Writes the sheet and the key, to writers that have not begun. */
enum status draw_write(struct draw *draw, struct table_writer *sheet, struct table_writer *key,
                       struct error *error);

#endif
