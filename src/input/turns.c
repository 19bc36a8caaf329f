/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/turns.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "input/vector.h"

/* What is done for every line ends up in one function, what few need in another. */
#define LINE_INLINE static inline __attribute__((always_inline))
#define LINE_APART  __attribute__((noinline))

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
    turns->turn = NULL;
    turns->undecided = false;
    turns->counts = (struct turns_counts){0};
    turns->batch = NULL;
    turns->session_index = no_index;
}

/* Forgets what stands in the batch already. */
static void forget_places(struct turns *turns) {
    turns->session_index = no_index;
    memset(turns->speakers, 0, sizeof turns->speakers);
    memset(turns->voices, 0, sizeof turns->voices);
    turns->next_speaker = 0;
}

void turns_use(struct turns *turns, struct batch *batch) {
    if (batch != turns->batch) {
        turns->batch = batch;
        forget_places(turns);
    }
}

void turns_change_session(struct turns *turns) {
    turns->session_index = no_index;
}

/* --- putting things into a batch --------------------------------------------------------------- */

/* Spans are 32 bits wide. A batch that is shipped in time never comes near. */
static enum status grow_text(struct batch *batch, size_t more, struct error *error) {
    if (more > UINT32_MAX / 2 || batch->text.length > UINT32_MAX / 2) {
        return error_set(error, STATUS_USAGE,
                         "more than 2 GiB of text in one batch; feed and ship smaller parts");
    }
    return buffer_reserve(&batch->text, more) ? STATUS_OK : error_memory(error);
}

LINE_INLINE enum status reserve_text(struct batch *batch, size_t more, struct error *error) {
    size_t need = batch->text.length + more;
    bool fits = need < batch->text.capacity && need <= UINT32_MAX / 2;
    return fits ? STATUS_OK : grow_text(batch, more, error);
}

/* Begins behind the zero byte that ends what stands in the batch, which thereby belongs to it: texts that one
 * parts can be read in one go. There is room for it. */
LINE_INLINE uint32_t begin_text(struct batch *batch) {
    return (uint32_t)++batch->text.length;
}

static enum status put_text(struct batch *batch, struct slice text, struct span *span,
                            struct error *error) {
    enum status status = reserve_text(batch, text.length + 1, error);
    if (status == STATUS_OK) {
        *span = (struct span){.at = begin_text(batch), .length = (uint32_t)text.length};
        buffer_append(&batch->text, text);
    }
    return status;
}

LINE_INLINE enum status reserve_pieces(struct batch *batch, size_t more, struct error *error) {
    bool fits = array_reserve(batch->text.alloc, &batch->pieces, &batch->piece_capacity,
                              batch->piece_count + more, sizeof *batch->pieces);
    return fits ? STATUS_OK : error_memory(error);
}

static enum status put_piece(struct batch *batch, struct piece piece, struct error *error) {
    enum status status = reserve_pieces(batch, 1, error);
    if (status == STATUS_OK) {
        batch->pieces[batch->piece_count++] = piece;
    }
    return status;
}

/* Room for `more` turns behind the finished ones. */
LINE_INLINE enum status reserve_turns(struct batch *batch, size_t more, struct error *error) {
    bool fits = array_reserve(batch->text.alloc, &batch->turns, &batch->turn_capacity,
                              batch->turn_count + more, sizeof *batch->turns);
    return fits ? STATUS_OK : error_memory(error);
}

/* Where the next turn goes. */
static struct turn *next_turn(const struct batch *batch) {
    return batch->turns + batch->turn_count;
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
           slice_same_bytes(batch->text.at + span.at, text.at, text.length);
}

/* The label's place in the batch, where it may stand already. */
static enum status find_speaker(struct turns *turns, struct slice label, struct span *span,
                                struct error *error) {
    for (size_t i = 0; i < TURNS_SPEAKERS; i++) {
        if (is_span(turns->batch, turns->speakers[i], label)) {
            *span = turns->speakers[i];
            return STATUS_OK;
        }
    }
    enum status status = put_text(turns->batch, label, span, error);
    if (status == STATUS_OK) {
        turns->speakers[turns->next_speaker] = *span;
        turns->next_speaker = (turns->next_speaker + 1) % TURNS_SPEAKERS;
    }
    return status;
}

/* Mostly one of the last voices is heard again. NULL: none of them. */
LINE_INLINE const struct span *known_speaker(const struct turns *turns, uint32_t voice) {
    const struct turns_voice *known = &turns->voices[voice % TURNS_SPEAKERS];
    return voice && known->voice == voice ? &known->span : NULL;
}

static enum status put_speaker(struct turns *turns, struct slice label, uint32_t voice,
                               struct span *span, struct error *error) {
    const struct span *known = known_speaker(turns, voice);
    if (known) {
        *span = *known;
        return STATUS_OK;
    }
    enum status status = find_speaker(turns, label, span, error);
    if (status == STATUS_OK && voice) {
        turns->voices[voice % TURNS_SPEAKERS] = (struct turns_voice){.span = *span, .voice = voice};
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

/* Lines differ in length, each from the one before, and there are many: what a library call, or an instruction
 * of the processor, would find out first is not asked. They do not overlap. */
LINE_INLINE void copy_line(char *to, struct slice line) {
    enum { AT_ONCE = 2 * VECTOR_BYTES };
    if (line.length < AT_ONCE) {
        memcpy(to, line.at, line.length);
        return;
    }
    for (size_t at = 0; at < line.length - AT_ONCE; at += AT_ONCE) {
        memcpy(to + at, line.at + at, AT_ONCE);
    }
    memcpy(to + line.length - AT_ONCE, line.at + line.length - AT_ONCE, AT_ONCE);
}

/* The text of one step of a part, into the tail of the batch, where there is room. */
LINE_INLINE void write_step(struct turns *turns, struct batch *batch, const struct line_part *part,
                            struct slice text, uint64_t raw, bool begins) {
    if (begins || raw != turns->next_raw) {
        batch->pieces[batch->piece_count++] = make_piece(batch, part, raw);
    }
    copy_line(batch->text.at + batch->text.length, text);
    batch->text.length += text.length;
    batch->text.at[batch->text.length] = '\0';
    turns->next_raw = raw + width_measure(batch->width, text);
}

/* The steps of a part that has several, from `from` on. */
static void write_steps(struct turns *turns, struct batch *batch, const struct line_part *part,
                        size_t from, bool begins) {
    for (size_t i = 0; i < part->step_count; i++) {
        const struct line_step *step = &part->steps[i];
        size_t end = i + 1 < part->step_count ? step[1].at : part->text.length;
        end = end < part->text.length ? end : part->text.length;
        size_t begin = step->at < from ? from : step->at;
        if (begin < end) {
            struct slice passed = slice_make(part->text.at + step->at, begin - step->at);
            write_step(turns, batch, part, slice_make(part->text.at + begin, end - begin),
                       step->raw + width_measure(batch->width, passed), begins);
            begins = false;
        }
    }
}

/* `part` from `from` on, where something is, to the tail of the batch. `begins`: of a turn or a line. */
LINE_INLINE enum status write_part(struct turns *turns, struct batch *batch,
                                   const struct line_part *part, size_t from, bool begins,
                                   struct error *error) {
    enum status status = reserve_text(batch, part->text.length - from, error);
    if (status == STATUS_OK) {
        status = reserve_pieces(batch, part->step_count, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    if (part->step_count == 1) {
        struct slice passed = slice_make(part->text.at, from);
        struct slice text = slice_make(part->text.at + from, part->text.length - from);
        write_step(turns, batch, part, text, part->steps->raw + width_measure(batch->width, passed),
                   begins);
    } else {
        write_steps(turns, batch, part, from, begins);
    }
    return STATUS_OK;
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

/* Hands on the turn that stands behind the finished ones, where the open one does too. */
LINE_INLINE void emit_turn(struct turns *turns, struct turn *turn) {
    turns->batch->turn_count++;
    if (!(turn->flags & TURN_RESUMED)) {
        turn->number = ++turns->counts.turns;
        turns->counts.unplaced += turn->role == ROLE_UNKNOWN;
    }
}

static void emit(struct turns *turns) {
    emit_turn(turns, next_turn(turns->batch));
}

/* Copies a turn of `aside`, the label included, behind the finished turns. */
static enum status bring_aside(struct turns *turns, size_t index, uint8_t flags,
                               struct error *error) {
    struct turn brought = turns->aside.turns[index];
    struct slice speaker = batch_text(&turns->aside, brought.speaker);
    enum status status = put_speaker(turns, speaker, 0, &brought.speaker, error);
    if (status == STATUS_OK) {
        status = need_session(turns, error);
    }
    if (status == STATUS_OK) {
        status = copy_body(&turns->aside, turns->batch, &brought, error);
    }
    if (status == STATUS_OK) {
        status = reserve_turns(turns->batch, 1, error);
    }
    if (status == STATUS_OK) {
        brought.session = turns->session_index;
        brought.flags = flags;
        *next_turn(turns->batch) = brought;
    }
    return status;
}

/* Hands on the first `count` backchannels that wait, behind the turn they were spoken in. */
static enum status emit_aside(struct turns *turns, size_t count, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = bring_aside(turns, i, TURN_BACKCHANNEL, error);
        if (status == STATUS_OK) {
            emit(turns);
        }
    }
    return status;
}

static size_t open_length(const struct turns *turns) {
    return turns->batch->text.length - turns->turn->text.at;
}

/* Length and pieces of the open turn, which are known when it ends. */
LINE_INLINE void measure_turn(const struct turns *turns, struct turn *turn) {
    turn->text.length = (uint32_t)open_length(turns);
    turn->piece_count = (uint32_t)turns->batch->piece_count - turn->first_piece;
}

bool turns_peek(const struct turns *turns, struct turn *turn) {
    if (!turns->turn || open_length(turns) == 0) {
        return false;
    }
    *turn = *turns->turn;
    measure_turn(turns, turn);
    return true;
}

enum status turns_close_row(struct turns *turns, uint32_t line, uint64_t raw, struct error *error) {
    struct turn *turn = turns->turn;
    if (open_length(turns)) {
        return turns_close(turns, error);
    }
    struct piece piece = {.text = turn->text.at, .line = line, .column = 1, .raw = raw};
    enum status status = put_piece(turns->batch, piece, error);
    turn->piece_count = 1;
    turns->turn = NULL;
    if (status == STATUS_OK) {
        emit(turns);
    }
    return status;
}

/* The open turn is handed on, if anything was said in it. */
LINE_INLINE void finish_open(struct turns *turns) {
    struct turn *turn = turns->turn;
    if (turn && open_length(turns)) {
        measure_turn(turns, turn);
        emit_turn(turns, turn);
    }
    turns->turn = NULL;
}

/* The open turn and the decided backchannels are handed on; an undecided line stays in `aside`. */
static enum status finish_turn(struct turns *turns, struct error *error) {
    finish_open(turns);
    return emit_aside(turns, turns->aside.turn_count - turns->undecided, error);
}

static enum status close_with_aside(struct turns *turns, struct error *error) {
    enum status status = finish_turn(turns, error);
    if (status == STATUS_OK && turns->undecided) {
        /* Nobody went on: an ordinary turn after all. */
        turns->undecided = false;
        status = bring_aside(turns, turns->aside.turn_count - 1, 0, error);
        if (status == STATUS_OK) {
            emit(turns);
        }
    }
    batch_clear(&turns->aside);
    return status;
}

/* Nothing was said in the open turn. A batch without turns is not handed on: labels under which nobody ever
 * says anything would pile up in it. */
static void drop_open(struct turns *turns) {
    struct batch *batch = turns->batch;
    if (batch->turn_count == 0) {
        buffer_clear(&batch->text);
        batch->session_count = 0;
        forget_places(turns);
    }
    turns->turn = NULL;
}

enum status turns_close(struct turns *turns, struct error *error) {
    if (turns->aside.turn_count) {
        return close_with_aside(turns, error);
    }
    if (turns->turn && open_length(turns) == 0) {
        drop_open(turns);
    } else {
        finish_open(turns);
    }
    return STATUS_OK;
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
    measure_turn(turns, turns->turn);
    struct place place = batch_place(batch, turns->turn, text);
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
    uint32_t piece;
    uint32_t behind = turns->turn->text.at + length;
    enum status status = split_piece(turns, behind, &piece, error);
    if (status == STATUS_OK) {
        status = reserve_turns(turns->batch, 2, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct turn *part = next_turn(turns->batch);
    struct turn rest = *part;
    part->text.length = length;
    part->piece_count = piece - part->first_piece;
    part->flags |= TURN_CUT;
    turns->counts.cut += !(part->flags & TURN_RESUMED);
    emit(turns);
    rest.number = part->number;
    rest.flags |= TURN_RESUMED;
    rest.first_piece = piece;
    rest.text.at = behind;
    turns->turn = next_turn(turns->batch);
    *turns->turn = rest;
    return STATUS_OK;
}

static enum status cut_turns(struct turns *turns, struct error *error) {
    enum status status = STATUS_OK;
    while (open_length(turns) > TURN_MOST && status == STATUS_OK) {
        const char *text = turns->batch->text.at + turns->turn->text.at;
        status = cut_turn(turns, cut_length(text), error);
    }
    return status;
}

/* --- times ------------------------------------------------------------------------------------- */

LINE_INLINE struct turn begin_turn(const struct opening *opening) {
    return (struct turn){.role = (uint8_t)opening->role,
                         .start = opening->start,
                         .end = opening->end,
                         .spoken = opening->end - opening->start};
}

/* When the last of those who spoke in the open turn stopped: its speaker, or a listener. */
static double heard_until(const struct turns *turns) {
    double until = turns->turn->end;
    for (size_t i = 0; i < turns->aside.turn_count; i++) {
        double end = turns->aside.turns[i].end;
        until = end > until ? end : until;
    }
    return until;
}

/* The open turn's speaker goes on with a line of these times. What one line leaves unknown stays so:
 * the turn's start is its first line's, its end the last one's. */
static void go_on(struct turns *turns, const struct opening *opening) {
    struct turn *turn = turns->turn;
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

/* Cells of the row that the open turn is, in front of its text. */
static enum status put_cells(struct turns *turns, struct slice row, struct slice kept,
                             struct error *error) {
    struct turn *turn = turns->turn;
    enum status status = STATUS_OK;
    if (row.length) {
        status = put_text(turns->batch, row, &turn->row, error);
    }
    if (kept.length && status == STATUS_OK) {
        status = put_text(turns->batch, kept, &turn->kept, error);
    }
    return status;
}

static enum status open_turn(struct turns *turns, const struct opening *opening, struct slice row,
                             struct error *error) {
    struct batch *batch = turns->batch;
    enum status status = need_session(turns, error);
    if (status == STATUS_OK) {
        status = reserve_turns(batch, 1, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct turn *turn = next_turn(batch);
    *turn = begin_turn(opening);
    status = put_speaker(turns, opening->speaker, opening->voice, &turn->speaker, error);
    if (status != STATUS_OK) {
        return status;
    }
    turn->session = turns->session_index;
    turn->first_piece = (uint32_t)batch->piece_count;
    turns->turn = turn;
    turns->line_begins = true;
    status = put_cells(turns, row, opening->kept, error);
    return status == STATUS_OK ? put_text(batch, (struct slice){0}, &turn->text, error) : status;
}

/* Lines are joined by a line feed that lies in the step of the line before. */
LINE_INLINE enum status begin_line(struct turns *turns, struct error *error) {
    struct buffer *text = &turns->batch->text;
    if (open_length(turns)) {
        enum status status = reserve_text(turns->batch, 1, error);
        if (status != STATUS_OK) {
            return status;
        }
        buffer_append_byte(text, '\n');
    }
    turns->line_text = (uint32_t)text->length;
    turns->line_begins = false;
    return STATUS_OK;
}

/* A resumed part keeps a byte, so that a turn that was cut always has its last part. */
static void trim_line_end(struct turns *turns) {
    struct buffer *text = &turns->batch->text;
    bool resumed = turns->turn->flags & TURN_RESUMED;
    size_t least = turns->turn->text.at + resumed;
    least = turns->line_text > least ? turns->line_text : least;
    size_t end = text->length;
    while (end > least && (text->at[end - 1] == ' ' || text->at[end - 1] == '\t')) {
        end--;
    }
    buffer_cut(text, end);
}

LINE_INLINE enum status append_text(struct turns *turns, const struct line_part *part, size_t from,
                                    struct error *error) {
    bool begins = turns->line_begins;
    enum status status = begins ? begin_line(turns, error) : STATUS_OK;
    if (status == STATUS_OK) {
        status = write_part(turns, turns->batch, part, from, begins, error);
    }
    bool whole = status != STATUS_OK || open_length(turns) <= TURN_MOST;
    return whole ? status : cut_turns(turns, error);
}

LINE_INLINE enum status append(struct turns *turns, const struct line_part *part, size_t from,
                               struct error *error) {
    bool anything = from < part->text.length;
    if (anything) {
        enum status status = append_text(turns, part, from, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    if (part->last && !turns->line_begins) {
        /* What was only now written is not read back: it is not there yet. */
        if (!anything || is_blank(part->text.at[part->text.length - 1])) {
            trim_line_end(turns);
        }
        turns->line_begins = true;
    }
    return STATUS_OK;
}

/* --- backchannels ------------------------------------------------------------------------------ */

static struct slice open_text(const struct turns *turns) {
    return slice_make(turns->batch->text.at + turns->turn->text.at, open_length(turns));
}

/* The line, which is short, is a sign of listening in the midst of somebody else's turn, as far as one can tell
 * before the next line. */
static bool is_backchannel(struct turns *turns, const struct line_part *part, struct slice line) {
    return line.length > 0 && turns->policy != BACKCHANNELS_SPLIT && turns->turn &&
           open_length(turns) && part->last && part->text.length < LINE_PART &&
           backchannel_known(&turns->memo, line) && !backchannel_answers(open_text(turns));
}

LINE_INLINE bool may_be_backchannel(struct turns *turns, const struct line_part *part,
                                    size_t from) {
    size_t length = part->text.length - from;
    return length <= BACKCHANNEL_MOST &&
           is_backchannel(turns, part, slice_make(part->text.at + from, length));
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
        status = reserve_turns(aside, 1, error);
    }
    turns->undecided = status == STATUS_OK;
    if (turns->undecided) {
        *next_turn(aside) = turn;
        aside->turn_count++;
    }
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
    if (status == STATUS_OK) {
        status = bring_aside(turns, turns->aside.turn_count - 1, 0, error);
    }
    if (status == STATUS_OK) {
        turns->turn = next_turn(turns->batch);
        turns->line_begins = true;
        turns->undecided = false;
        batch_clear(&turns->aside);
    }
    return status;
}

/* --- a turn of one line ------------------------------------------------------------------------ */

static bool is_speaking(const struct turns *turns, struct slice speaker) {
    return turns->turn && is_span(turns->batch, turns->turn->speaker, speaker);
}

/* Somebody else than who spoke says a line that can be a turn as it is: given whole, in step with its source,
 * without a blank at its end, and with room for it; no listener waits to be told from one. So nearly every turn
 * begins. */
LINE_INLINE bool is_plain(const struct turns *turns, const struct opening *opening,
                          const struct line_part *part, size_t from) {
    const struct batch *batch = turns->batch;
    size_t length = part->text.length;
    size_t end = batch->text.length + length + 1;
    return !turns->list && turns->aside.turn_count == 0 && !is_speaking(turns, opening->speaker) &&
           part->last && part->step_count == 1 && from < length && length <= LINE_PART &&
           !is_blank(part->text.at[length - 1]) && opening->kept.length == 0 &&
           turns->session_index != no_index && end < batch->text.capacity &&
           end <= UINT32_MAX / 2 && batch->piece_count < batch->piece_capacity &&
           batch->turn_count + 1 < batch->turn_capacity;
}

/* What open_turn and append make of such a line. */
LINE_INLINE void open_plain(struct turns *turns, const struct opening *opening, struct span speaker,
                            const struct line_part *part, size_t from) {
    struct batch *batch = turns->batch;
    struct turn *turn = next_turn(batch);
    *turn = begin_turn(opening);
    turn->text.at = begin_text(batch);
    turn->first_piece = (uint32_t)batch->piece_count;
    turn->session = turns->session_index;
    turn->speaker = speaker;
    turns->turn = turn;
    turns->line_begins = true;
    struct slice passed = slice_make(part->text.at, from);
    struct slice text = slice_make(part->text.at + from, part->text.length - from);
    write_step(turns, batch, part, text, part->steps->raw + width_measure(batch->width, passed),
               true);
}

/* --- what readers call ------------------------------------------------------------------------- */

void turns_end_at(struct turns *turns, double end) {
    if (turns->undecided) {
        struct turn *aside = &turns->aside.turns[turns->aside.turn_count - 1];
        aside->end = end;
        aside->spoken = end - aside->start;
    } else if (turns->turn) {
        turns->turn->spoken += end - turns->turn->end;
        turns->turn->end = end;
    }
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
    named->voice = 0; /* several labels may be one person's */
    return named;
}

/* A line that may be anything: of who speaks already, of a listener, in parts. */
static LINE_APART enum status speak(struct turns *turns, const struct opening *opening,
                                    const struct line_part *part, size_t from,
                                    struct error *error) {
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
    if (status == STATUS_OK && !goes_on) {
        if (may_be_backchannel(turns, part, from)) {
            return set_aside(turns, opening, part, from, error);
        }
        status = turns_close(turns, error);
        if (status == STATUS_OK) {
            status = open_turn(turns, opening, (struct slice){0}, error);
        }
    }
    if (goes_on) {
        go_on(turns, opening);
    }
    return status == STATUS_OK ? append(turns, part, from, error) : status;
}

enum status turns_speak(struct turns *turns, const struct opening *opening,
                        const struct line_part *part, size_t from, struct error *error) {
    const struct span *speaker = known_speaker(turns, opening->voice);
    if (!speaker || !is_plain(turns, opening, part, from)) {
        return speak(turns, opening, part, from, error);
    }
    if (may_be_backchannel(turns, part, from)) {
        return set_aside(turns, opening, part, from, error);
    }
    finish_open(turns);
    open_plain(turns, opening, *speaker, part, from);
    return STATUS_OK;
}

enum status turns_continue(struct turns *turns, const struct opening *otherwise,
                           const struct line_part *part, size_t from, struct error *error) {
    enum status status = STATUS_OK;
    bool begins = !turns->turn;
    if (turns->undecided && from < part->text.length) {
        status = promote_undecided(turns, error);
    } else if (begins && from < part->text.length) {
        status = open_turn(turns, otherwise, (struct slice){0}, error);
    }
    bool timed = otherwise && !isnan(otherwise->start);
    if (status == STATUS_OK && !begins && timed) {
        go_on(turns, otherwise); /* a line without a label may have a time of its own */
    }
    return status == STATUS_OK && turns->turn ? append(turns, part, from, error) : status;
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
    }
    if (status == STATUS_OK) {
        turns->turn->flags |= TURN_ROW;
    }
    return status;
}

/* --- shipping ---------------------------------------------------------------------------------- */

/* Copies the open turn behind the finished ones of the batch now in use. */
static enum status copy_open(struct turns *turns, const struct batch *full, struct error *error) {
    struct turn turn = *turns->turn;
    struct slice speaker = batch_text(full, turn.speaker);
    struct slice row = batch_text(full, turn.row);
    struct slice kept = batch_text(full, turn.kept);
    enum status status = need_session(turns, error);
    if (status == STATUS_OK) {
        status = put_speaker(turns, speaker, 0, &turn.speaker, error);
    }
    if (status == STATUS_OK) {
        status = put_text(turns->batch, row, &turn.row, error);
    }
    if (status == STATUS_OK) {
        status = put_text(turns->batch, kept, &turn.kept, error);
    }
    if (status == STATUS_OK) {
        status = copy_body(full, turns->batch, &turn, error);
    }
    if (status == STATUS_OK) {
        status = reserve_turns(turns->batch, 1, error);
    }
    if (status == STATUS_OK) {
        turn.session = turns->session_index;
        *next_turn(turns->batch) = turn;
    }
    return status;
}

enum status turns_move(struct turns *turns, struct batch *next, struct error *error) {
    struct batch *full = turns->batch;
    next->width = full->width;
    if (turns->turn) {
        measure_turn(turns, turns->turn);
    }
    turns_use(turns, next);
    if (!turns->turn) {
        return STATUS_OK;
    }
    enum status status = copy_open(turns, full, error);
    if (status != STATUS_OK) {
        turns_use(turns, full);
        return status;
    }
    uint32_t from = turns->turn->text.at;
    uint32_t line_from = turns->line_text > from ? turns->line_text - from : 0;
    buffer_cut(&full->text, from);
    full->piece_count = turns->turn->first_piece;
    turns->turn = next_turn(next);
    turns->line_text = turns->turn->text.at + line_from;
    return STATUS_OK;
}
