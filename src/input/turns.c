/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/turns.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "input/backchannel.h"

static const uint32_t no_index = UINT32_MAX;

/* So many backchannels in one turn end it, so that they never pile up. */
enum { ASIDE_MOST = 4096 };

void turns_init(struct turns *turns, const struct alloc *alloc, enum backchannels policy) {
    *turns = (struct turns){.alloc = alloc, .policy = policy};
    session_init(&turns->session, alloc);
    batch_init(&turns->aside, alloc);
}

void turns_release(struct turns *turns) {
    session_release(&turns->session);
    batch_release(&turns->aside);
}

void turns_begin(struct turns *turns) {
    session_clear(&turns->session);
    batch_clear(&turns->aside);
    turns->open = turns->undecided = false;
    turns->number = 0;
    turns->counts = (struct turns_counts){0};
    turns->batch = NULL;
    turns->session_index = no_index;
}

void turns_use(struct turns *turns, struct batch *batch) {
    if (batch != turns->batch) {
        turns->batch = batch;
        turns->session_index = no_index;
        turns->speakers[0] = turns->speakers[1] = (struct span){0};
    }
}

void turns_change_session(struct turns *turns) {
    turns->session_index = no_index;
}

/* --- putting things into a batch --------------------------------------------------------------- */

/* Spans are 32 bits wide. A batch that is shipped in time never comes near. */
static enum status reserve_text(struct batch *batch, size_t more, struct error *error) {
    if (more > UINT32_MAX / 2 || batch->text.length > UINT32_MAX / 2) {
        return error_set(error, STATUS_USAGE,
                         "more than 2 GiB of text in one batch; feed and ship smaller parts");
    }
    bool fits = batch->text.length + more < batch->text.capacity;
    return fits || buffer_reserve(&batch->text, more) ? STATUS_OK : error_memory(error);
}

static enum status put_text(struct batch *batch, struct slice text, struct span *span,
                            struct error *error) {
    enum status status = reserve_text(batch, text.length, error);
    if (status == STATUS_OK) {
        *span = (struct span){.at = (uint32_t)batch->text.length, .length = (uint32_t)text.length};
        buffer_append(&batch->text, text);
    }
    return status;
}

static enum status put_piece(struct batch *batch, struct piece piece, struct error *error) {
    if (batch->piece_count == batch->piece_capacity &&
        !array_reserve(batch->text.alloc, &batch->pieces, &batch->piece_capacity,
                       batch->piece_count + 1, sizeof piece)) {
        return error_memory(error);
    }
    batch->pieces[batch->piece_count++] = piece;
    return STATUS_OK;
}

static enum status put_turn(struct batch *batch, const struct turn *turn, struct error *error) {
    if (batch->turn_count == batch->turn_capacity &&
        !array_reserve(batch->text.alloc, &batch->turns, &batch->turn_capacity,
                       batch->turn_count + 1, sizeof *turn)) {
        return error_memory(error);
    }
    batch->turns[batch->turn_count++] = *turn;
    return STATUS_OK;
}

static enum status put_session(struct turns *turns, struct error *error) {
    struct batch *batch = turns->batch;
    struct session session = {.kind = turns->session.kind};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < SESSION_FIELDS && status == STATUS_OK; i++) {
        struct slice value = buffer_slice(&turns->session.fields[i]);
        status = put_text(batch, value, &session.fields[i], error);
    }
    if (status == STATUS_OK &&
        !array_reserve(batch->text.alloc, &batch->sessions, &batch->session_capacity,
                       batch->session_count + 1, sizeof session)) {
        status = error_memory(error);
    }
    if (status == STATUS_OK) {
        turns->session_index = (uint32_t)batch->session_count;
        batch->sessions[batch->session_count++] = session;
    }
    return status;
}

static enum status need_session(struct turns *turns, struct error *error) {
    return turns->session_index == no_index ? put_session(turns, error) : STATUS_OK;
}

static bool is_span(const struct batch *batch, struct span span, struct slice text) {
    return span.length == text.length &&
           (text.length == 0 || memcmp(batch->text.at + span.at, text.at, text.length) == 0);
}

/* The label's place in the batch. Mostly one of the last two speakers says it again. */
static enum status put_speaker(struct turns *turns, struct slice label, struct span *span,
                               struct error *error) {
    for (size_t i = 0; i < 2; i++) {
        if (is_span(turns->batch, turns->speakers[i], label)) {
            *span = turns->speakers[i];
            return STATUS_OK;
        }
    }
    enum status status = put_text(turns->batch, label, span, error);
    if (status == STATUS_OK) {
        turns->speakers[1] = turns->speakers[0];
        turns->speakers[0] = *span;
    }
    return status;
}

/* --- text, with where it came from ------------------------------------------------------------- */

static struct piece make_piece(const struct batch *batch, const struct line_part *part,
                               uint64_t raw) {
    uint64_t column = raw - part->line_raw + 1;
    return (struct piece){
        .text = (uint32_t)batch->text.length,
        .line = part->line,
        .column = column < UINT32_MAX ? (uint32_t)column : UINT32_MAX,
        .raw = raw,
    };
}

/* The text of one step of a part, into the tail of the batch. */
static enum status write_step(struct turns *turns, struct batch *batch,
                              const struct line_part *part, struct slice text, uint64_t raw,
                              bool begins, struct error *error) {
    enum status status = STATUS_OK;
    if (begins || raw != turns->next_raw) {
        status = put_piece(batch, make_piece(batch, part, raw), error);
    }
    if (status == STATUS_OK) {
        /* Room was made for the whole part. */
        memcpy(batch->text.at + batch->text.length, text.at, text.length);
        batch->text.length += text.length;
        batch->text.at[batch->text.length] = '\0';
        turns->next_raw = raw + width_measure(batch->width, text);
    }
    return status;
}

/* What of `step` (the part's i-th) lies behind `from`. */
static enum status write_behind(struct turns *turns, struct batch *batch,
                                const struct line_part *part, size_t i, size_t from, bool *begins,
                                struct error *error) {
    const struct line_step *step = &part->steps[i];
    size_t end = i + 1 < part->step_count ? step[1].at : part->text.length;
    end = end < part->text.length ? end : part->text.length;
    size_t begin = step->at < from ? from : step->at;
    if (begin >= end) {
        return STATUS_OK;
    }
    struct slice passed = slice_make(part->text.at + step->at, begin - step->at);
    struct slice text = slice_make(part->text.at + begin, end - begin);
    uint64_t raw = step->raw + width_measure(batch->width, passed);
    bool first = *begins;
    *begins = false;
    return write_step(turns, batch, part, text, raw, first, error);
}

/* `part` from `from` on, to the tail of the batch. `begins`: of a turn or a line. */
static enum status write_part(struct turns *turns, struct batch *batch,
                              const struct line_part *part, size_t from, bool begins,
                              struct error *error) {
    enum status status = reserve_text(batch, part->text.length - from, error);
    for (size_t i = 0; i < part->step_count && status == STATUS_OK; i++) {
        status = write_behind(turns, batch, part, i, from, &begins, error);
    }
    return status;
}

/* --- finished turns ---------------------------------------------------------------------------- */

/* Copies a turn's text and pieces to the tail of `to`; `*turn` then speaks of the copy. Session,
 * speaker and row stay what they were. */
static enum status copy_body(const struct batch *from, struct batch *to, struct turn *turn,
                             struct error *error) {
    struct span text;
    enum status status = put_text(to, batch_text(from, turn->text), &text, error);
    uint32_t first_piece = (uint32_t)to->piece_count;
    for (uint32_t i = 0; i < turn->piece_count && status == STATUS_OK; i++) {
        struct piece piece = from->pieces[turn->first_piece + i];
        piece.text = piece.text - turn->text.at + text.at;
        status = put_piece(to, piece, error);
    }
    turn->text = text;
    turn->first_piece = first_piece;
    return status;
}

static enum status emit(struct turns *turns, struct turn *turn, struct error *error) {
    if (!(turn->flags & TURN_RESUMED)) {
        turn->number = ++turns->number;
        turns->counts.turns++;
        turns->counts.unplaced += turn->role == ROLE_UNKNOWN;
    }
    return put_turn(turns->batch, turn, error);
}

/* Copies a turn of `aside` into the batch, the label included. */
static enum status bring_aside(struct turns *turns, const struct turn *waiting,
                               struct turn *brought, struct error *error) {
    *brought = *waiting;
    enum status status =
        put_speaker(turns, batch_text(&turns->aside, waiting->speaker), &brought->speaker, error);
    if (status == STATUS_OK) {
        status = need_session(turns, error);
    }
    brought->session = turns->session_index;
    brought->row = brought->kept = (struct span){0};
    return status == STATUS_OK ? copy_body(&turns->aside, turns->batch, brought, error) : status;
}

/* Hands on the first `count` backchannels that wait, behind the turn they were spoken in. */
static enum status emit_aside(struct turns *turns, size_t count, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        struct turn turn;
        status = bring_aside(turns, &turns->aside.turns[i], &turn, error);
        turn.flags = TURN_BACKCHANNEL;
        if (status == STATUS_OK) {
            status = emit(turns, &turn, error);
        }
    }
    return status;
}

enum status turns_close_row(struct turns *turns, uint32_t line, uint64_t raw, struct error *error) {
    struct turn *turn = &turns->turn;
    if (turn->text.length) {
        return turns_close(turns, error);
    }
    struct piece piece = {.text = turn->text.at, .line = line, .column = 1, .raw = raw};
    enum status status = put_piece(turns->batch, piece, error);
    turn->piece_count = 1;
    turns->open = false;
    return status == STATUS_OK ? emit(turns, turn, error) : status;
}

static void close_pieces(struct turns *turns) {
    turns->turn.piece_count = (uint32_t)turns->batch->piece_count - turns->turn.first_piece;
}

/* The open turn and the decided backchannels are handed on; an undecided line stays in `aside`. */
static enum status finish_turn(struct turns *turns, struct error *error) {
    enum status status = STATUS_OK;
    size_t decided = turns->aside.turn_count - turns->undecided;
    if (turns->open && turns->turn.text.length) {
        close_pieces(turns);
        status = emit(turns, &turns->turn, error);
    }
    turns->open = false;
    return status == STATUS_OK ? emit_aside(turns, decided, error) : status;
}

enum status turns_close(struct turns *turns, struct error *error) {
    enum status status = finish_turn(turns, error);
    if (status == STATUS_OK && turns->undecided) {
        /* Nobody went on: an ordinary turn after all. */
        struct turn turn;
        size_t last = turns->aside.turn_count - 1;
        turns->undecided = false;
        status = bring_aside(turns, &turns->aside.turns[last], &turn, error);
        if (status == STATUS_OK) {
            status = emit(turns, &turn, error);
        }
    }
    if (turns->aside.turn_count) {
        batch_clear(&turns->aside);
    }
    return status;
}

/* --- cutting ----------------------------------------------------------------------------------- */

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t';
}

static bool ends_sentence(const char *text, size_t at) {
    bool ellipsis = at >= 2 && memcmp(text + at - 2, "\xE2\x80\xA6", 3) == 0;
    return text[at] == '.' || text[at] == '!' || text[at] == '?' || ellipsis;
}

/* Where the first part of a text longer than TURN_MOST ends. */
static uint32_t cut_length(const char *text) {
    uint32_t blank = 0;
    for (uint32_t at = TURN_MOST - 1; at > 0; at--) {
        if (is_blank(text[at])) {
            if (ends_sentence(text, at - 1)) {
                return at;
            }
            blank = blank ? blank : at;
        }
    }
    uint32_t at = TURN_MOST;
    while (((unsigned char)text[at] & 0xC0) == 0x80) {
        at--;
    }
    return blank ? blank : at;
}

/* Makes a piece begin at `text`, which lies in the open turn, and returns its index. */
static enum status split_piece(struct turns *turns, uint32_t text, uint32_t *index,
                               struct error *error) {
    struct batch *batch = turns->batch;
    size_t at = batch->piece_count;
    *index = (uint32_t)at;
    if (text == batch->text.length) {
        return STATUS_OK;
    }
    close_pieces(turns);
    struct place place = batch_place(batch, &turns->turn, text);
    while (batch->pieces[at - 1].text > text) {
        at--;
    }
    *index = (uint32_t)at;
    if (batch->pieces[at - 1].text == text) {
        (*index)--;
        return STATUS_OK;
    }
    struct piece piece = {
        .text = text, .line = place.line, .column = place.column, .raw = place.raw};
    enum status status = put_piece(batch, piece, error);
    if (status == STATUS_OK) {
        memmove(batch->pieces + at + 1, batch->pieces + at,
                (batch->piece_count - 1 - at) * sizeof piece);
        batch->pieces[at] = piece;
    }
    return status;
}

/* Hands on the first `length` bytes of the open turn; the rest goes on as its next part. */
static enum status cut_turn(struct turns *turns, uint32_t length, struct error *error) {
    struct turn *turn = &turns->turn;
    uint32_t piece;
    uint32_t behind = turn->text.at + length;
    enum status status = split_piece(turns, behind, &piece, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct turn part = *turn;
    part.text.length = length;
    part.piece_count = piece - turn->first_piece;
    part.flags |= TURN_CUT;
    turns->counts.cut += !(part.flags & TURN_RESUMED);
    status = emit(turns, &part, error);
    turn->number = part.number;
    turn->flags |= TURN_RESUMED;
    turn->first_piece = piece;
    turn->text.at = behind;
    turn->text.length -= length;
    return status;
}

static enum status cut_where_needed(struct turns *turns, struct error *error) {
    enum status status = STATUS_OK;
    while (turns->turn.text.length > TURN_MOST && status == STATUS_OK) {
        const char *text = turns->batch->text.at + turns->turn.text.at;
        status = cut_turn(turns, cut_length(text), error);
    }
    return status;
}

/* --- times ------------------------------------------------------------------------------------- */

static struct turn begin_turn(const struct opening *opening) {
    return (struct turn){.role = (uint8_t)opening->role,
                         .start = opening->start,
                         .end = opening->end,
                         .spoken = opening->end - opening->start};
}

/* When the last of those who spoke in the open turn stopped: its speaker, or a listener. */
static double heard_until(const struct turns *turns) {
    double until = turns->turn.end;
    for (size_t i = 0; i < turns->aside.turn_count; i++) {
        double end = turns->aside.turns[i].end;
        until = end > until ? end : until;
    }
    return until;
}

/* The open turn's speaker goes on with a line of these times. What one line leaves unknown stays so:
 * the turn's start is its first line's, its end the last one's. */
static void go_on(struct turns *turns, const struct opening *opening) {
    struct turn *turn = &turns->turn;
    double begun = opening->start > turn->end ? opening->start : turn->end;
    if (isnan(turn->end) || isnan(opening->start) || isnan(opening->end)) {
        turn->spoken = NAN;
        turn->end = opening->end;
        return;
    }
    double silence = opening->start - heard_until(turns);
    if (silence >= TURN_SILENCE) {
        turn->silences++;
        turn->silence += silence;
    }
    if (opening->end > begun) {
        turn->spoken += opening->end - begun;
        turn->end = opening->end;
    }
}

/* --- the open turn ----------------------------------------------------------------------------- */

static enum status open_turn(struct turns *turns, const struct opening *opening, struct slice row,
                             struct error *error) {
    struct turn *turn = &turns->turn;
    *turn = begin_turn(opening);
    enum status status = need_session(turns, error);
    if (status == STATUS_OK) {
        status = put_speaker(turns, opening->speaker, &turn->speaker, error);
    }
    if (status == STATUS_OK && row.length) {
        status = put_text(turns->batch, row, &turn->row, error);
    }
    if (status == STATUS_OK && opening->kept.length) {
        status = put_text(turns->batch, opening->kept, &turn->kept, error);
    }
    turn->session = turns->session_index;
    turn->text.at = (uint32_t)turns->batch->text.length;
    turn->first_piece = (uint32_t)turns->batch->piece_count;
    turns->open = status == STATUS_OK;
    turns->line_begins = true;
    return status;
}

/* Line ends join with a line feed that lies in the step of the line before. */
static enum status join_line(struct turns *turns, struct error *error) {
    struct batch *batch = turns->batch;
    enum status status = reserve_text(batch, 1, error);
    if (status == STATUS_OK && turns->turn.text.length) {
        buffer_append_byte(&batch->text, '\n');
        turns->turn.text.length++;
    }
    return status;
}

/* A resumed part keeps a byte, so that a turn that was cut always has its last part. */
static void trim_line_end(struct turns *turns) {
    struct buffer *text = &turns->batch->text;
    bool resumed = turns->turn.flags & TURN_RESUMED;
    size_t least = turns->turn.text.at + resumed;
    least = turns->line_text > least ? turns->line_text : least;
    size_t end = text->length;
    while (end > least && (text->at[end - 1] == ' ' || text->at[end - 1] == '\t')) {
        end--;
    }
    if (end < text->length) {
        turns->turn.text.length -= (uint32_t)(text->length - end);
        buffer_cut(text, end);
    }
}

static enum status append(struct turns *turns, const struct line_part *part, size_t from,
                          struct error *error) {
    struct batch *batch = turns->batch;
    bool begins = turns->line_begins;
    enum status status = STATUS_OK;
    if (from < part->text.length) {
        status = begins ? join_line(turns, error) : STATUS_OK;
        if (begins) {
            turns->line_text = (uint32_t)batch->text.length;
        }
        size_t before = batch->text.length;
        if (status == STATUS_OK) {
            status = write_part(turns, batch, part, from, begins, error);
        }
        turns->line_begins = false;
        turns->turn.text.length += (uint32_t)(batch->text.length - before);
        if (status == STATUS_OK) {
            status = cut_where_needed(turns, error);
        }
    }
    if (status == STATUS_OK && part->last) {
        if (!turns->line_begins) {
            trim_line_end(turns);
        }
        turns->line_begins = true;
    }
    return status;
}

/* --- backchannels ------------------------------------------------------------------------------ */

static struct slice open_text(const struct turns *turns) {
    return batch_text(turns->batch, turns->turn.text);
}

/* The whole line is a sign of listening in the midst of somebody else's turn, as far as one can
 * tell before the next line. */
static bool may_be_backchannel(const struct turns *turns, const struct line_part *part,
                               size_t from) {
    return turns->policy != BACKCHANNELS_SPLIT && turns->open && turns->turn.text.length &&
           part->last && part->text.length < LINE_PART &&
           backchannel_is(slice_from(part->text, from)) && !backchannel_answers(open_text(turns));
}

static size_t blanks_behind(struct slice text) {
    size_t end = text.length;
    while (end > 0 && is_blank(text.at[end - 1])) {
        end--;
    }
    return text.length - end;
}

static enum status set_aside(struct turns *turns, const struct opening *opening,
                             const struct line_part *part, size_t from, struct error *error) {
    struct batch *aside = &turns->aside;
    struct turn turn = begin_turn(opening);
    struct line_part trimmed = *part;
    trimmed.text.length -= blanks_behind(slice_from(part->text, from));
    aside->width = turns->batch->width;
    uint64_t next_raw = turns->next_raw;
    enum status status = put_text(aside, opening->speaker, &turn.speaker, error);
    turn.text.at = (uint32_t)aside->text.length;
    turn.first_piece = (uint32_t)aside->piece_count;
    if (status == STATUS_OK) {
        status = write_part(turns, aside, &trimmed, from, true, error);
    }
    turns->next_raw = next_raw;
    turn.text.length = (uint32_t)aside->text.length - turn.text.at;
    turn.piece_count = (uint32_t)aside->piece_count - turn.first_piece;
    if (status == STATUS_OK) {
        status = put_turn(aside, &turn, error);
    }
    turns->undecided = status == STATUS_OK;
    return status;
}

/* The speaker went on: what the listener said was a backchannel. */
static enum status settle_backchannel(struct turns *turns, struct error *error) {
    struct batch *aside = &turns->aside;
    turns->undecided = false;
    turns->counts.backchannels++;
    if (turns->policy == BACKCHANNELS_DROP) {
        turns->counts.dropped++;
        batch_clear(aside);
    }
    if (aside->turn_count < ASIDE_MOST) {
        return STATUS_OK;
    }
    /* So many that the turn ends here: the parts of a turn are never parted by others. */
    return turns_close(turns, error);
}

/* The speaker did not go on: the open turn ends, and the listener's line opens the next. */
static enum status promote_undecided(struct turns *turns, struct error *error) {
    enum status status = finish_turn(turns, error);
    const struct turn *waiting = &turns->aside.turns[turns->aside.turn_count - 1];
    if (status == STATUS_OK) {
        status = bring_aside(turns, waiting, &turns->turn, error);
    }
    if (status == STATUS_OK) {
        turns->open = true;
        turns->line_begins = true;
        turns->undecided = false;
        batch_clear(&turns->aside);
    }
    return status;
}

/* --- what readers call ------------------------------------------------------------------------- */

static bool is_speaking(const struct turns *turns, struct slice speaker) {
    return turns->open && is_span(turns->batch, turns->turn.speaker, speaker);
}

void turns_end_at(struct turns *turns, double end) {
    if (turns->undecided) {
        struct turn *aside = &turns->aside.turns[turns->aside.turn_count - 1];
        aside->end = end;
        aside->spoken = end - aside->start;
    } else if (turns->open) {
        turns->turn.spoken += end - turns->turn.end;
        turns->turn.end = end;
    }
}

static enum status speak_anew(struct turns *turns, const struct opening *opening,
                              const struct line_part *part, size_t from, struct error *error) {
    if (may_be_backchannel(turns, part, from)) {
        return set_aside(turns, opening, part, from, error);
    }
    enum status status = turns_close(turns, error);
    if (status == STATUS_OK) {
        status = open_turn(turns, opening, (struct slice){0}, error);
    }
    return status == STATUS_OK ? append(turns, part, from, error) : status;
}

/* Who speaks, as the user's list has it. `*named` keeps what it says. */
static const struct opening *look_up(const struct turns *turns, const struct opening *opening,
                                     struct opening *named) {
    const struct speakers_row *row = speakers_find(turns->list, opening->speaker);
    if (!row) {
        return opening;
    }
    *named = *opening;
    named->role = row->role != ROLE_UNKNOWN ? row->role : opening->role;
    /* Who has no role yet keeps the label that the list must have. */
    bool renamed = row->person.length && named->role != ROLE_UNKNOWN;
    named->speaker = renamed ? row->person : opening->speaker;
    return named;
}

enum status turns_speak(struct turns *turns, const struct opening *opening,
                        const struct line_part *part, size_t from, struct error *error) {
    enum status status = STATUS_OK;
    struct opening named;
    if (turns->list) {
        opening = look_up(turns, opening, &named);
    }
    bool goes_on = is_speaking(turns, opening->speaker);
    if (turns->undecided) {
        status = goes_on ? settle_backchannel(turns, error) : promote_undecided(turns, error);
        goes_on = is_speaking(turns, opening->speaker);
    }
    if (status != STATUS_OK) {
        return status;
    }
    if (!goes_on) {
        return speak_anew(turns, opening, part, from, error);
    }
    go_on(turns, opening);
    return append(turns, part, from, error);
}

enum status turns_continue(struct turns *turns, const struct opening *otherwise,
                           const struct line_part *part, size_t from, struct error *error) {
    enum status status = STATUS_OK;
    bool begins = !turns->open;
    if (turns->undecided && from < part->text.length) {
        status = promote_undecided(turns, error);
    } else if (begins && from < part->text.length) {
        status = open_turn(turns, otherwise, (struct slice){0}, error);
    }
    bool timed = otherwise && !isnan(otherwise->start);
    if (status == STATUS_OK && !begins && timed) {
        go_on(turns, otherwise); /* a line without a label may have a time of its own */
    }
    return status == STATUS_OK && turns->open ? append(turns, part, from, error) : status;
}

enum status turns_open(struct turns *turns, const struct opening *opening, struct slice row,
                       struct error *error) {
    struct opening named;
    if (turns->list) {
        opening = look_up(turns, opening, &named);
    }
    enum status status = turns_close(turns, error);
    if (status == STATUS_OK) {
        status = open_turn(turns, opening, row, error);
        turns->turn.flags |= TURN_ROW;
    }
    return status;
}

/* --- shipping ---------------------------------------------------------------------------------- */

/* Copies the open turn to the batch now in use; `*turn` then speaks of the copy. */
static enum status copy_open(struct turns *turns, const struct batch *full, struct turn *turn,
                             struct error *error) {
    struct slice speaker = batch_text(full, turn->speaker);
    struct slice row = batch_text(full, turn->row);
    struct slice kept = batch_text(full, turn->kept);
    turn->piece_count = (uint32_t)full->piece_count - turn->first_piece;
    enum status status = need_session(turns, error);
    if (status == STATUS_OK) {
        status = put_speaker(turns, speaker, &turn->speaker, error);
    }
    if (status == STATUS_OK) {
        status = put_text(turns->batch, row, &turn->row, error);
    }
    if (status == STATUS_OK) {
        status = put_text(turns->batch, kept, &turn->kept, error);
    }
    turn->session = turns->session_index;
    return status == STATUS_OK ? copy_body(full, turns->batch, turn, error) : status;
}

enum status turns_move(struct turns *turns, struct batch *next, struct error *error) {
    struct batch *full = turns->batch;
    struct turn moved = turns->turn;
    uint32_t from = moved.text.at;
    enum status status = STATUS_OK;
    next->width = full->width;
    turns_use(turns, next);
    if (turns->open) {
        status = copy_open(turns, full, &moved, error);
    }
    if (status != STATUS_OK) {
        turns_use(turns, full);
        return status;
    }
    if (turns->open) {
        buffer_cut(&full->text, from);
        full->piece_count = turns->turn.first_piece;
        uint32_t line_from = turns->line_text > from ? turns->line_text - from : 0;
        turns->line_text = moved.text.at + line_from;
        turns->turn = moved;
    }
    return STATUS_OK;
}
