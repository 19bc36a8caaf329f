/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done with a batch of turns once it has been read, in two steps. Matching is pure: every
 * thread does it with a reader of its own, for whole batches at a time. Taking needs the order of the
 * turns and is done by one thread at a time: history, selection, the sinks. pipeline.c composes the
 * steps with threads, attune.c without; so both see the same parts in the same order. */
#ifndef ATTUNE_STAGE_H
#define ATTUNE_STAGE_H

#include "count/counter.h"
#include "input/turn.h"
#include "match/match.h"

/* --- what travels ------------------------------------------------------------------------------ */

/* What was found in one part of a turn, before history. */
struct part_record {
    uint32_t turn;
    uint32_t offset, length;
    uint32_t first_hit, hit_count;
    bool starts, ends; /* it begins, ends its turn */
    struct part_figures figures;
};

/* A batch, and what was found in it. */
struct parcel {
    struct batch batch;
    uint64_t source; /* which of the sources: the sessions of two are never the same */
    struct part_record *parts;
    size_t part_count, part_capacity;
    struct hit_list hits;
};

void parcel_init(struct parcel *parcel, const struct alloc *alloc);
void parcel_release(struct parcel *parcel, const struct alloc *alloc);

/* Takes the parts in their order, with their hits sorted by place (with `trace` those that failed too). Any
 * status but STATUS_OK ends the run and is returned. */
struct stage_sink {
    enum status (*take)(void *context, const struct counted_part *part, struct error *error);
    void *context;
    struct stage_sink *next; /* sinks form a list; NULL ends it */
};

/* --- matching ---------------------------------------------------------------------------------- */

struct matcher;

/* One thread's own. */
struct stage_reader {
    const struct alloc *alloc;
    struct tokenizer *tokenizer;
    struct finder *finder;
    struct tokens tokens;
};

/* `matcher` must outlive it. Must be released even if this fails. Errors: STATUS_MEMORY. */
enum status stage_reader_init(struct stage_reader *reader, const struct alloc *alloc,
                              const struct matcher *matcher, bool trace);
void stage_reader_release(struct stage_reader *reader);

/* Finds what the parcel's batch holds. Errors: STATUS_MEMORY. */
enum status stage_match(struct stage_reader *reader, struct parcel *parcel);

/* Tells that regex entry `index` of the matcher gave up `skipped` sentences at its match limit. */
void stage_tell_skipped(const struct matcher *matcher, size_t index, uint64_t skipped,
                        const struct notices *notices);

/* --- taking ------------------------------------------------------------------------------------ */

/* The session at hand and what its turns so far have to do with the next ones. */
struct stage_order {
    struct selector *selector;
    struct stage_sink *sinks;
    uint64_t last_source;       /* session at hand: its source, */
    struct buffer last_session; /* and its fields */
    uint64_t parcels;           /* that came */
    bool any_session;
};

/* `matcher` and `sinks` must outlive it. Must be released even if this fails. Errors: STATUS_MEMORY. */
enum status stage_order_init(struct stage_order *order, const struct alloc *alloc,
                             const struct matcher *matcher, struct stage_sink *sinks);
void stage_order_release(struct stage_order *order);

/* Gives the parts of a matched parcel to the sinks. Errors: STATUS_MEMORY, what a sink returned. */
enum status stage_take(struct stage_order *order, struct parcel *parcel, struct error *error);

/* Gives the matched parcel, which holds a turn that is still being spoken, to one who only looks: nothing
 * is remembered of it. Errors: STATUS_MEMORY, what `take` returned. */
enum status stage_preview(struct stage_order *order, struct parcel *parcel,
                          const struct stage_sink *sink, struct error *error);

/* Where a hit stands, and its words as the part's text has them. */
struct hit_place {
    struct slice words;
    struct place first;
    uint64_t end; /* behind its last character in the source, bytes */
};

struct place stage_place(const struct counted_part *part);
struct hit_place stage_hit_place(const struct counted_part *part, const struct hit *hit);

static inline struct slice stage_text(const struct counted_part *part) {
    return slice_make(part->batch->text.at + part->turn->text.at + part->offset, part->length);
}

/* What names the part's group, but for numbers of turn and line. A session without a name of its own is
 * its source. */
void stage_names(const struct counted_part *part, struct slice fields[GROUP_FIELDS]);

/* For a counter of such parts. */
extern const struct counter_questions stage_questions;

#endif
