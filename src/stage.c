/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include <string.h>

#include "base/array.h"
#include "match/finder.h"
#include "match/matcher.h"
#include "match/select.h"
#include "text/tokenize.h"

void parcel_init(struct parcel *parcel, const struct alloc *alloc) {
    *parcel = (struct parcel){0};
    batch_init(&parcel->batch, alloc);
}

void parcel_release(struct parcel *parcel, const struct alloc *alloc) {
    batch_release(&parcel->batch);
    array_free(alloc, &parcel->parts, &parcel->part_capacity, sizeof *parcel->parts);
    array_free(alloc, &parcel->hits.items, &parcel->hits.capacity, sizeof *parcel->hits.items);
}

/* --- matching ---------------------------------------------------------------------------------- */

enum status stage_reader_init(struct stage_reader *reader, const struct alloc *alloc,
                              const struct matcher *matcher, bool trace) {
    *reader = (struct stage_reader){.alloc = alloc};
    tokens_init(&reader->tokens);
    reader->tokenizer = tokenizer_new(alloc, matcher->rules, matcher_dictionary(matcher));
    reader->finder = finder_new(alloc, matcher, trace);
    return reader->tokenizer && reader->finder ? STATUS_OK : STATUS_MEMORY;
}

void stage_reader_release(struct stage_reader *reader) {
    if (reader->alloc) {
        tokens_release(&reader->tokens, reader->alloc);
        tokenizer_free(reader->tokenizer);
        finder_free(reader->finder);
    }
}

/* Once a turn; in their order, several at once. */
static void record_figures(struct part_figures *restrict figures,
                           const struct tokens *restrict tokens) {
    figures->words = tokens->words;
    figures->fillers = tokens->fillers;
    figures->function_words = tokens->function_words;
    figures->ended = tokens->ended;
    figures->asked = tokens->asked;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        figures->events[kind] = tokens->events[kind];
    }
    figures->sentences = (uint32_t)tokens->sentence_count;
}

/* Matches the part of the turn that `record` tells the beginning of; `part` has the text from there on. The
 * tokens' figures are copied last: what was only now written by halves is waited for. */
static enum status match_part(struct stage_reader *reader, struct parcel *parcel,
                              const struct turn *turn, struct finder_part *part,
                              struct part_record *record) {
    if (tokenizer_read(reader->tokenizer, part->text, &reader->tokens) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    record->length = (uint32_t)reader->tokens.consumed;
    record->first_hit = (uint32_t)parcel->hits.count;
    bool last = record->offset + record->length == turn->text.length;
    part->ends = last && !(turn->flags & TURN_CUT);
    record->starts = part->starts;
    record->ends = part->ends;
    if (finder_read(reader->finder, part, &parcel->hits, &record->figures.questions) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    record->hit_count = (uint32_t)parcel->hits.count - record->first_hit;
    record_figures(&record->figures, &reader->tokens);
    return STATUS_OK;
}

/* Room for a part of each turn from `index` on, and one more. */
static bool reserve_parts(const struct stage_reader *reader, struct parcel *parcel,
                          uint32_t index) {
    return array_reserve(reader->alloc, &parcel->parts, &parcel->part_capacity,
                         parcel->part_count + (parcel->batch.turn_count - index) + 1,
                         sizeof *parcel->parts);
}

/* Behind the part before there is more of the turn. */
static enum status match_rest(struct stage_reader *reader, struct parcel *parcel, uint32_t index,
                              struct finder_part *part) {
    const struct turn *turn = &parcel->batch.turns[index];
    const struct slice text = batch_text(&parcel->batch, turn->text);
    const struct part_record *before = &parcel->parts[parcel->part_count - 1];
    uint32_t offset = before->length;
    enum status status = STATUS_OK;
    part->starts = false;
    while (status == STATUS_OK && offset < turn->text.length) {
        if (!reserve_parts(reader, parcel, index)) {
            return STATUS_MEMORY;
        }
        struct part_record *record = &parcel->parts[parcel->part_count++];
        record->turn = index;
        record->offset = offset;
        part->text = slice_from(text, offset);
        status = match_part(reader, parcel, turn, part, record);
        offset += record->length;
    }
    return status;
}

static enum status match_turn(struct stage_reader *reader, struct parcel *parcel, uint32_t index) {
    const struct turn *turn = &parcel->batch.turns[index];
    struct part_record *record = &parcel->parts[parcel->part_count++];
    struct finder_part part = {
        .text = batch_text(&parcel->batch, turn->text),
        .tokens = &reader->tokens,
        .role = turn->role,
        .kind = (uint8_t)parcel->batch.sessions[turn->session].kind,
        .any_role = turn->role == ROLE_UNKNOWN || turn->role == ROLE_AUTHOR,
        .starts = !(turn->flags & TURN_RESUMED),
    };
    record->turn = index;
    record->offset = 0;
    enum status status = match_part(reader, parcel, turn, &part, record);
    bool whole = status != STATUS_OK || record->length == turn->text.length;
    return whole ? status : match_rest(reader, parcel, index, &part);
}

enum status stage_match(struct stage_reader *reader, struct parcel *parcel) {
    parcel->part_count = 0;
    parcel->hits.count = 0;
    tokenizer_ahead(reader->tokenizer, buffer_slice(&parcel->batch.text));
    enum status status = reserve_parts(reader, parcel, 0) ? STATUS_OK : STATUS_MEMORY;
    for (uint32_t i = 0; status == STATUS_OK && i < parcel->batch.turn_count; i++) {
        status = match_turn(reader, parcel, i);
    }
    return status;
}

void stage_tell_skipped(const struct matcher *matcher, size_t index, uint64_t skipped,
                        const struct notices *notices) {
    const struct lexicon_set *set = matcher->set;
    const struct entry *entry = &set->entries[matcher->regexes[index].entry];
    struct error notice;
    error_at(&notice, STATUS_INPUT, set->lexicons[entry->lexicon].file, entry->line, entry->column,
             "this regular expression took too long in %llu sentences, which it skipped; make it "
             "simpler",
             (unsigned long long)skipped);
    notices_tell(notices, &notice);
}

/* --- taking ------------------------------------------------------------------------------------ */

enum status stage_order_init(struct stage_order *order, const struct alloc *alloc,
                             const struct matcher *matcher, struct stage_sink *sinks) {
    *order = (struct stage_order){.sinks = sinks};
    buffer_init(&order->last_session, alloc);
    order->selector = selector_new(alloc, matcher);
    return order->selector ? STATUS_OK : STATUS_MEMORY;
}

void stage_order_release(struct stage_order *order) {
    selector_free(order->selector);
    if (order->last_session.alloc) {
        buffer_release(&order->last_session);
    }
}

static bool write_session(struct stage_order *order, const struct batch *batch,
                          const struct session *session) {
    buffer_clear(&order->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        struct slice value = batch_text(batch, session->fields[field]);
        uint32_t length = (uint32_t)value.length;
        buffer_append_bytes(&order->last_session, &length, sizeof length);
        buffer_append(&order->last_session, value);
    }
    return !order->last_session.failed;
}

static bool same_session(const struct stage_order *order, const struct batch *batch,
                         const struct session *session) {
    struct slice rest = buffer_slice(&order->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        uint32_t length;
        memcpy(&length, rest.at, sizeof length);
        rest = slice_from(rest, sizeof length);
        if (!slice_equal(slice_make(rest.at, length), batch_text(batch, session->fields[field]))) {
            return false;
        }
        rest = slice_from(rest, length);
    }
    return true;
}

/* Does the turn belong to another session than the one before? Then the turns before are forgotten. */
static enum status follow_session(struct stage_order *order, const struct parcel *parcel,
                                  uint32_t session_index, bool *is_new) {
    const struct session *session = &parcel->batch.sessions[session_index];
    *is_new = !order->any_session || order->last_source != parcel->source ||
              !same_session(order, &parcel->batch, session);
    if (!*is_new) {
        return STATUS_OK;
    }
    order->any_session = true;
    order->last_source = parcel->source;
    selector_session(order->selector);
    return write_session(order, &parcel->batch, session) ? STATUS_OK : STATUS_MEMORY;
}

static enum status give_part(const struct stage_order *order, const struct counted_part *part,
                             struct error *error) {
    enum status status = STATUS_OK;
    for (struct stage_sink *sink = order->sinks; sink && status == STATUS_OK; sink = sink->next) {
        status = sink->take(sink->context, part, error);
    }
    return status;
}

/* What the parts of a parcel share. */
static void begin_parts(const struct stage_order *order, const struct parcel *parcel,
                        struct counted_part *part) {
    *part = (struct counted_part){
        .batch = &parcel->batch,
        .parcel = order->parcels,
        .selector = order->selector,
        .context = part,
    };
}

/* NULL where there are none: an array that was never filled has no address to count from. */
static struct hit *hits_of(const struct parcel *parcel, const struct part_record *record) {
    return record->hit_count ? parcel->hits.items + record->first_hit : NULL;
}

static inline void fill_part(struct counted_part *part, const struct parcel *parcel,
                             const struct part_record *record) {
    part->turn = &parcel->batch.turns[record->turn];
    part->figures = &record->figures;
    part->hits = hits_of(parcel, record);
    part->hit_count = record->hit_count;
    part->starts = record->starts;
    part->ends = record->ends;
    part->offset = record->offset;
    part->length = record->length;
}

static inline bool begin_turn(const struct stage_order *order, const struct counted_part *part) {
    const struct turn *turn = part->turn;
    unsigned bits = (part->starts ? SELECTOR_STARTS : 0) | (part->ends ? SELECTOR_ENDS : 0) |
                    (turn->flags & TURN_BACKCHANNEL ? SELECTOR_BACKCHANNEL : 0);
    return selector_begin(order->selector, turn->role, bits);
}

enum status stage_take(struct stage_order *order, struct parcel *parcel, struct error *error) {
    enum status status = STATUS_OK;
    uint32_t session = UINT32_MAX;
    order->parcels++;
    struct counted_part part;
    begin_parts(order, parcel, &part);
    const struct part_record *end = parcel->parts + parcel->part_count;
    for (const struct part_record *record = parcel->parts; record < end && status == STATUS_OK;
         record++) {
        fill_part(&part, parcel, record);
        part.new_session = false;
        if (part.turn->session != session) {
            session = part.turn->session;
            status = follow_session(order, parcel, session, &part.new_session);
        }
        part.follows = begin_turn(order, &part);
        if (part.hits && status == STATUS_OK) {
            status = selector_read(order->selector, hits_of(parcel, record), part.hit_count);
        }
        if (status != STATUS_OK) {
            return error_memory(error);
        }
        status = give_part(order, &part, error);
    }
    return status;
}

enum status stage_preview(struct stage_order *order, struct parcel *parcel,
                          const struct stage_sink *sink, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < parcel->part_count && status == STATUS_OK; i++) {
        const struct part_record *record = &parcel->parts[i];
        struct counted_part part;
        begin_parts(order, parcel, &part);
        fill_part(&part, parcel, record);
        part.new_session = !order->any_session;
        if (selector_preview(order->selector, hits_of(parcel, record), part.hit_count) !=
            STATUS_OK) {
            return error_memory(error);
        }
        status = sink->take(sink->context, &part, error);
    }
    return status;
}

/* --- places ------------------------------------------------------------------------------------ */

static uint32_t part_start(const struct counted_part *part) {
    return part->turn->text.at + part->offset;
}

struct place stage_place(const struct counted_part *part) {
    return batch_place(part->batch, part->turn, part_start(part));
}

/* Behind the hit's last character, whatever stands between its words in the source. */
static uint64_t raw_end(const struct counted_part *part, const struct hit *hit) {
    const char *text = stage_text(part).at;
    uint32_t last = hit->stop - 1;
    while (last > hit->start && ((unsigned char)text[last] & 0xC0) == 0x80) {
        last--;
    }
    struct place place = batch_place(part->batch, part->turn, part_start(part) + last);
    return place.raw + width_measure(part->batch->width, slice_make(text + last, hit->stop - last));
}

struct hit_place stage_hit_place(const struct counted_part *part, const struct hit *hit) {
    return (struct hit_place){
        .words = slice_make(stage_text(part).at + hit->start, hit->stop - hit->start),
        .first = batch_place(part->batch, part->turn, part_start(part) + hit->start),
        .end = raw_end(part, hit),
    };
}

/* --- counting ---------------------------------------------------------------------------------- */

void stage_names(const struct counted_part *part, struct slice fields[GROUP_FIELDS]) {
    static const enum group_field stated[SESSION_FIELDS] = {
        [SESSION_CASE] = GROUP_CASE,         [SESSION_ID] = GROUP_SESSION,
        [SESSION_NO] = GROUP_SESSION_NO,     [SESSION_THERAPIST] = GROUP_THERAPIST,
        [SESSION_SITE] = GROUP_SITE,         [SESSION_DATE] = GROUP_DATE,
        [SESSION_LANGUAGE] = GROUP_LANGUAGE, [SESSION_TRANSCRIPTION] = GROUP_TRANSCRIPTION,
    };
    const struct batch *batch = part->batch;
    const struct session *session = &batch->sessions[part->turn->session];
    for (int field = 0; field < SESSION_FIELDS; field++) {
        fields[stated[field]] = batch_text(batch, session->fields[field]);
    }
    fields[GROUP_FILE] = buffer_slice(&batch->path);
    if (!fields[GROUP_SESSION].length) {
        fields[GROUP_SESSION] = fields[GROUP_FILE];
    }
    fields[GROUP_KEPT] = batch_text(batch, part->turn->kept);
    fields[GROUP_SEGMENT] = fields[GROUP_TURN] = fields[GROUP_LINE] = (struct slice){0};
    fields[GROUP_ROW] = batch_text(batch, part->turn->row);
    fields[GROUP_SPEAKER] = batch_text(batch, part->turn->speaker);
}

static void name(const void *context, struct group_names *names) {
    const struct counted_part *part = context;
    stage_names(part, names->fields);
    names->turn = part->turn->number;
    names->line = batch_place(part->batch, part->turn, part->turn->text.at).line;
    names->kind = (uint8_t)part->batch->sessions[part->turn->session].kind;
}

static bool followed(const void *context, uint32_t category) {
    const struct counted_part *part = context;
    return selector_followed(part->selector, category);
}

const struct counter_questions stage_questions = {.name = name, .followed = followed};
