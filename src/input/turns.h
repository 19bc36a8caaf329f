/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to turns, in a batch that the caller lends. The open turn is always the tail of the batch: of its
 * text, its pieces and, not yet counted, its `turns`; so its length and its pieces are told when it ends. What a listener says in the midst of the open
 * turn waits in `aside`, a batch of our own, until the next line tells whether the speaker goes on:
 * the last turn there may still be undecided, the ones before it are backchannels. Text, once given,
 * always comes out: in a turn, or (BACKCHANNELS_DROP) as a count. */
#ifndef ATTUNE_INPUT_TURNS_H
#define ATTUNE_INPUT_TURNS_H

#include "input/backchannel.h"
#include "input/lines.h"
#include "input/session.h"
#include "input/speakers.h"

/* A longer turn is cut: at its last sentence end, else at a blank, else between code points. */
enum { TURN_MOST = 512 * 1024 };

/* So many labels are looked for in the batch before one is laid down again, and so many voices remembered. */
enum { TURNS_SPEAKERS = 8 };

enum backchannels { BACKCHANNELS_MERGE, BACKCHANNELS_SPLIT, BACKCHANNELS_DROP };

/* Who begins to speak. */
struct opening {
    struct slice speaker; /* empty in a note */
    uint32_t voice;       /* of a source, the same number: the same speaker; 0: it is not told */
    enum role role;
    double start, end; /* NaN: unknown */
    struct slice kept; /* as in struct turn */
};

struct turns_counts {
    uint64_t turns;        /* the last one's number: a cut one counts once; backchannels included */
    uint64_t cut;          /* turns that were cut */
    uint64_t backchannels; /* merged into what they interrupted */
    uint64_t dropped;      /* of these, those not handed on */
    uint64_t unplaced;     /* turns whose label has no role */
};

/* Where the label of a voice stands in the batch. */
struct turns_voice {
    struct span span;
    uint32_t voice;
};

struct turns {
    const struct alloc *alloc;
    enum backchannels policy;
    struct batch *batch;   /* borrowed */
    struct speakers *list; /* the user's list of speakers, borrowed; NULL: none */
    struct session_text session;
    uint32_t session_index; /* in the batch, or NO_INDEX */

    struct turn *turn;  /* the one being spoken; NULL: nobody speaks */
    uint32_t line_text; /* where the text of the line being written begins */
    bool line_begins;   /* the next text is the first of its line */
    uint64_t next_raw;  /* what would follow the text in step */

    struct batch aside;
    bool undecided; /* aside's last turn may yet be an ordinary one */
    struct backchannel_memo memo;

    struct span speakers[TURNS_SPEAKERS];      /* labels already in the batch; */
    size_t next_speaker;                       /* a new one takes the place of the oldest */
    struct turns_voice voices[TURNS_SPEAKERS]; /* by their number, modulo so many */
    struct turns_counts counts;
};

void turns_init(struct turns *turns, const struct alloc *alloc, enum backchannels policy);
void turns_release(struct turns *turns);
/* Begins a source: forgets turns, session and counts. */
void turns_begin(struct turns *turns);
/* Where finished turns go from now on. What is open must be there already. */
void turns_use(struct turns *turns, struct batch *batch);

/* The session of the turns to come has changed. */
void turns_change_session(struct turns *turns);

/* A line whose speaker is told, as `part` from its byte `from` on. Joins the open turn if it has the
 * same speaker. */
enum status turns_speak(struct turns *turns, const struct opening *opening,
                        const struct line_part *part, size_t from, struct error *error);
/* Whoever spoke last stops at `end` (NaN: nobody knows when), whatever was told before. */
void turns_end_at(struct turns *turns, double end);
/* More of whoever speaks: the line after, or the rest of a line given in parts. With no turn open,
 * begins one by `otherwise`. */
enum status turns_continue(struct turns *turns, const struct opening *otherwise,
                           const struct line_part *part, size_t from, struct error *error);
/* A turn of its own, in pieces given with turns_continue; `row` is its id. */
enum status turns_open(struct turns *turns, const struct opening *opening, struct slice row,
                       struct error *error);
/* The open turn as it would be if it ended now; false: there is none, or nothing was said in it. */
bool turns_peek(const struct turns *turns, struct turn *turn);
/* Ends the open turn. */
enum status turns_close(struct turns *turns, struct error *error);
/* The same for a turn that turns_open began: handed on even without text, as the row at `line` that
 * stands at `raw`. */
enum status turns_close_row(struct turns *turns, uint32_t line, uint64_t raw, struct error *error);

/* Moves the open turn from its batch to the empty `next` and goes on there. On failure nothing has
 * moved. */
enum status turns_move(struct turns *turns, struct batch *next, struct error *error);

#endif
