/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kwic: every match in its context. Matches come with their left context; with --context in turns each
 * waits, in the order it came, until the turns behind it have been heard. */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "cli/destination.h"
#include "cli/kwic_items.h"
#include "cli/matching.h"
#include "cli/messages.h"
#include "cli/record.h"
#include "cli/suggest.h"
#include "report/concordance.h"

enum {
    CONTEXT_WORDS_MOST = 1000,
    CONTEXT_TURNS_MOST = 100,
    SIDE_MOST = 8192 /* bytes of a side in turns; what is cut is shown as cut */
};

#define CUT           "…"
#define BETWEEN_TURNS " / "

/* A turn that may come to stand left of a match. */
struct past_turn {
    size_t length; /* of its text in `past` */
    bool backchannel;
};

struct kwic_run {
    const struct cli *cli;
    struct matching matching;
    struct destination destination;
    struct record_of_run record;
    struct concordance page;
    struct kwic_items items;
    uint64_t written;
    bool hints, in_turns;
    size_t context; /* words, or turns */

    struct context_words words; /* of the part at hand */
    struct kwic_item *waiting, **last;
    struct buffer past; /* turns that have ended, oldest first, each ended by BETWEEN_TURNS */
    struct past_turn *turns;
    size_t turn_count, turn_capacity;
    struct buffer now; /* the turn at hand as far as it has been heard, behind its speaker */
    size_t now_prefix; /* bytes of the speaker in front */
    bool now_backchannel, any;
};

/* --- what is asked for --------------------------------------------------------------------------- */

static enum status read_context(struct kwic_run *run, struct error *error) {
    const char *text = options_text(run->cli->options, OPTION_CONTEXT);
    char *end = NULL;
    unsigned long count = text[0] >= '0' && text[0] <= '9' ? strtoul(text, &end, 10) : 0;
    bool words = end && (strcmp(end, "w") == 0 || end[0] == '\0');
    bool turns = end && strcmp(end, "t") == 0;
    if ((!words || count > CONTEXT_WORDS_MOST) && (!turns || count > CONTEXT_TURNS_MOST)) {
        return error_set(
            error, STATUS_USAGE,
            "--context: '%s' is neither up to %d words, as in 10w, nor up to %d turns, "
            "as in 2t",
            text, CONTEXT_WORDS_MOST, CONTEXT_TURNS_MOST);
    }
    run->context = count;
    run->in_turns = turns;
    return STATUS_OK;
}

static bool is_wanted(const struct kwic_run *run, const struct counted_part *part,
                      const struct hit *hit) {
    const struct entry *entry = &run->matching.lexicons.set->entries[hit->entry];
    return matching_shows(&run->matching, part, hit) &&
           (run->hints || entry_counts(entry) ||
            lexicons_is_pattern(run->matching.lexicons.set, hit->category));
}

/* --- rows ---------------------------------------------------------------------------------------- */

static const struct column columns[] = {
    {"file", COLUMN_TEXT, 0, true, NULL},           {"line", COLUMN_INTEGER, 0, true, NULL},
    {"byte_column", COLUMN_INTEGER, 0, true, NULL}, {"session_id", COLUMN_TEXT, 0, true, NULL},
    {"speaker", COLUMN_TEXT, 0, true, NULL},        {"role", COLUMN_TEXT, 0, true, NULL},
    {"turn", COLUMN_INTEGER, 0, true, NULL},        {"category", COLUMN_TEXT, 0, true, NULL},
    {"entry", COLUMN_TEXT, 0, true, NULL},          {"negated", COLUMN_INTEGER, 0, true, NULL},
    {"left_context", COLUMN_TEXT, 0, true, NULL},   {"matched", COLUMN_TEXT, 0, true, NULL},
    {"right_context", COLUMN_TEXT, 0, true, NULL},  {"source_start", COLUMN_INTEGER, 0, true, NULL},
    {"source_end", COLUMN_INTEGER, 0, true, NULL},
};

static struct cell text_or_empty(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){.state = CELL_EMPTY};
}

static enum status give_row(struct kwic_run *run, const struct kwic_item *item,
                            struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct cell cells[] = {
        cell_text(kwic_item_name(item, KWIC_FILE)),
        cell_integer(item->line),
        cell_integer(item->column),
        cell_text(kwic_item_name(item, KWIC_SESSION)),
        text_or_empty(kwic_item_name(item, KWIC_SPEAKER)),
        text_or_empty(slice_of(role_name((enum role)item->role))),
        cell_integer((int64_t)item->turn),
        cell_text(set->categories[item->category].name),
        cell_text(set->entries[item->entry].source),
        cell_integer(item->negated),
        text_or_empty(buffer_slice(&item->left)),
        cell_text(kwic_item_name(item, KWIC_MATCH)),
        text_or_empty(buffer_slice(&item->right)),
        cell_integer((int64_t)item->start),
        cell_integer((int64_t)item->end),
    };
    return writer_row(run->destination.writer, cells, error);
}

static enum status give_line(struct kwic_run *run, struct kwic_item *item, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    struct buffer place;
    struct buffer label;
    buffer_init(&place, run->cli->alloc);
    buffer_init(&label, run->cli->alloc);
    buffer_append(&place, kwic_item_name(item, KWIC_FILE));
    buffer_print(&place, ":%lu", (unsigned long)item->line);
    buffer_append(&label, set->categories[item->category].name);
    buffer_append_text(&label, item->negated ? ", negated" : "");
    const struct slice cells[CONCORDANCE_CELLS] = {
        [CONCORDANCE_PLACE] = buffer_slice(&place),
        [CONCORDANCE_SPEAKER] = kwic_item_name(item, KWIC_SPEAKER),
        [CONCORDANCE_LABEL] = buffer_slice(&label),
        [CONCORDANCE_LEFT] = buffer_slice(&item->left),
        [CONCORDANCE_MATCH] = kwic_item_name(item, KWIC_MATCH),
        [CONCORDANCE_RIGHT] = buffer_slice(&item->right),
    };
    enum status status = place.failed || label.failed ? error_memory(error)
                                                      : concordance_add(&run->page, cells, error);
    buffer_release(&place);
    buffer_release(&label);
    return status;
}

static enum status give(struct kwic_run *run, struct kwic_item *item, struct error *error) {
    run->written++;
    return run->destination.for_people ? give_line(run, item, error) : give_row(run, item, error);
}

/* --- items --------------------------------------------------------------------------------------- */

/* Spaces around a side say nothing, and its lines are one. */
static void tidy(struct buffer *side) {
    struct slice text = slice_trim(buffer_slice(side));
    size_t before = (size_t)(text.at - side->at);
    buffer_cut(side, before + text.length);
    buffer_drop(side, before);
    for (size_t i = 0; i < side->length; i++) {
        bool space = side->at[i] == '\n' || side->at[i] == '\r' || side->at[i] == '\t';
        side->at[i] = space ? ' ' : side->at[i];
    }
}

static enum status complete(struct kwic_run *run, struct kwic_item *item, struct error *error) {
    tidy(&item->left);
    tidy(&item->right);
    if (kwic_items_keeps(&run->items)) {
        return kwic_items_keep(&run->items, item, error);
    }
    enum status status = give(run, item, error);
    kwic_items_drop(&run->items, item);
    return status;
}

static void add_name(struct kwic_item *item, enum kwic_name name, struct slice text) {
    buffer_append(&item->names, text);
    item->lengths[name] = text.length;
}

static void describe(struct kwic_item *item, const struct counted_part *part,
                     const struct hit *hit) {
    const struct batch *batch = part->batch;
    const struct session *session = &batch->sessions[part->turn->session];
    struct slice file = buffer_slice(&batch->path);
    struct slice id = batch_text(batch, session->fields[SESSION_ID]);
    struct hit_place place = stage_hit_place(part, hit);
    add_name(item, KWIC_FILE, file);
    add_name(item, KWIC_SESSION, id.length ? id : file);
    add_name(item, KWIC_SPEAKER, batch_text(batch, part->turn->speaker));
    add_name(item, KWIC_MATCH, place.words);
    item->turn = part->turn->number;
    item->start = place.first.raw;
    item->end = place.end;
    item->line = place.first.line;
    item->column = place.first.column;
    item->entry = hit->entry;
    item->category = hit->category;
    item->role = part->turn->role;
    item->negated = hit->negated;
}

/* --- context in words ------------------------------------------------------------------------------ */

static void add_words(const struct kwic_run *run, struct kwic_item *item, struct slice text,
                      const struct hit *hit) {
    size_t from = context_words_left(&run->words, text, hit->start, run->context);
    size_t to = context_words_right(&run->words, text, hit->stop, run->context);
    buffer_append(&item->left, slice_make(text.at + from, hit->start - from));
    buffer_append(&item->right, slice_make(text.at + hit->stop, to - hit->stop));
}

/* --- context in turns ------------------------------------------------------------------------------ */

/* Where text may be cut at or behind `at`: between characters. */
static size_t boundary(struct slice text, size_t at) {
    while (at < text.length && ((unsigned char)text.at[at] & 0xC0) == 0x80) {
        at++;
    }
    return at;
}

/* Appends the text's end, at most SIDE_MOST bytes of it. */
static void append_tail(struct buffer *out, struct slice text) {
    size_t from = text.length > SIDE_MOST ? boundary(text, text.length - SIDE_MOST) : 0;
    buffer_append_text(out, from ? CUT : "");
    buffer_append(out, slice_from(text, from));
}

/* Appends to a right context up to SIDE_MOST bytes in all. */
static void append_right(struct kwic_item *item, struct slice text) {
    size_t room = SIDE_MOST > item->right.length ? SIDE_MOST - item->right.length : 0;
    if (item->full) {
        return;
    }
    if (text.length > room) {
        while (room && ((unsigned char)text.at[room] & 0xC0) == 0x80) {
            room--;
        }
        item->full = true;
    }
    buffer_append(&item->right, item->full ? slice_make(text.at, room) : text);
    buffer_append_text(&item->right, item->full ? CUT : "");
}

static void append_speaker(struct buffer *out, const struct counted_part *part) {
    struct slice speaker = batch_text(part->batch, part->turn->speaker);
    buffer_append(out, speaker);
    buffer_append_text(out, speaker.length ? ": " : "");
}

/* Gives the items that have all their turns; with `all`, every one. They wait in their order. */
static enum status release_waiting(struct kwic_run *run, bool all, struct error *error) {
    enum status status = STATUS_OK;
    while (run->waiting && status == STATUS_OK && (all || run->waiting->turns_to_come == 0)) {
        struct kwic_item *item = run->waiting;
        run->waiting = item->next;
        status = complete(run, item, error);
    }
    run->last = run->waiting ? run->last : &run->waiting;
    return status;
}

static void drop_oldest(struct kwic_run *run) {
    buffer_drop(&run->past, run->turns[0].length);
    memmove(run->turns, run->turns + 1, --run->turn_count * sizeof *run->turns);
}

/* How many turns are remembered, a listener's "mm-hmm" not among them. */
static size_t turns_heard(const struct kwic_run *run) {
    size_t count = 0;
    for (size_t i = 0; i < run->turn_count; i++) {
        count += !run->turns[i].backchannel;
    }
    return count;
}

/* The turn at hand becomes one of those before. */
static enum status end_turn(struct kwic_run *run, struct error *error) {
    size_t before = run->past.length;
    if (!array_reserve(run->cli->alloc, &run->turns, &run->turn_capacity, run->turn_count + 1,
                       sizeof *run->turns)) {
        return error_memory(error);
    }
    append_tail(&run->past, slice_trim(buffer_slice(&run->now)));
    buffer_append_text(&run->past, BETWEEN_TURNS);
    run->turns[run->turn_count++] = (struct past_turn){.length = run->past.length - before,
                                                       .backchannel = run->now_backchannel};
    while (run->turn_count &&
           (turns_heard(run) > run->context || run->past.length > 4 * SIDE_MOST)) {
        drop_oldest(run);
    }
    return run->past.failed ? error_memory(error) : STATUS_OK;
}

static void forget_turns(struct kwic_run *run) {
    run->turn_count = 0;
    buffer_clear(&run->past);
    buffer_clear(&run->now);
    run->any = false;
}

static enum status begin_turn(struct kwic_run *run, const struct counted_part *part,
                              struct error *error) {
    bool backchannel = part->turn->flags & TURN_BACKCHANNEL;
    enum status status = run->any ? end_turn(run, error) : STATUS_OK;
    if (status == STATUS_OK && !backchannel) {
        status = release_waiting(run, false, error);
    }
    for (struct kwic_item *item = run->waiting; item; item = item->next) {
        item->turns_to_come -= !backchannel;
        append_right(item, slice_of(BETWEEN_TURNS));
        struct slice speaker = batch_text(part->batch, part->turn->speaker);
        append_right(item, speaker);
        append_right(item, slice_of(speaker.length ? ": " : ""));
    }
    buffer_clear(&run->now);
    append_speaker(&run->now, part);
    run->now_prefix = run->now.length;
    run->now_backchannel = backchannel;
    run->any = true;
    return status;
}

/* What has been heard of this turn, and the turns before it. */
static enum status hear_part(struct kwic_run *run, const struct counted_part *part,
                             struct error *error) {
    enum status status = STATUS_OK;
    if (part->new_session) {
        status = release_waiting(run, true, error);
        forget_turns(run);
    }
    if (status == STATUS_OK && (part->starts || !run->any)) {
        status = begin_turn(run, part, error);
    }
    for (struct kwic_item *item = run->waiting; item && status == STATUS_OK; item = item->next) {
        append_right(item, slice_make(stage_text(part).at, part->length));
        status = kwic_items_weigh(&run->items, item, error);
    }
    return status;
}

static void add_turns(struct kwic_run *run, struct kwic_item *item, struct slice text,
                      const struct hit *hit) {
    struct slice own = slice_from(buffer_slice(&run->now), run->now_prefix);
    if (hit->start < SIDE_MOST && run->context) {
        append_tail(&item->left, buffer_slice(&run->past));
    }
    if (hit->start < SIDE_MOST) {
        append_tail(&item->left, own);
    }
    size_t from = hit->start > SIDE_MOST ? boundary(text, hit->start - SIDE_MOST) : 0;
    buffer_append_text(&item->left, from ? CUT : "");
    buffer_append(&item->left, slice_make(text.at + from, hit->start - from));
    item->turns_to_come = (uint32_t)run->context;
    append_right(item, slice_from(text, hit->stop));
}

/* The part's own words are history from here on; their end is enough. */
static enum status note_part(struct kwic_run *run, struct slice text, struct error *error) {
    append_tail(&run->now, text);
    if (run->now.length > 4 * SIDE_MOST) {
        struct slice now = buffer_slice(&run->now);
        size_t most = now.length - SIDE_MOST;
        size_t from = boundary(now, most);
        buffer_drop(&run->now, from);
        run->now_prefix = 0;
    }
    return run->now.failed ? error_memory(error) : STATUS_OK;
}

/* --- taking ---------------------------------------------------------------------------------------- */

static enum status take_hit(struct kwic_run *run, const struct counted_part *part,
                            const struct hit *hit, struct error *error) {
    uint32_t slot = 0;
    if (!is_wanted(run, part, hit) || !kwic_items_admit(&run->items, &slot)) {
        return STATUS_OK;
    }
    struct kwic_item *item = kwic_items_new(&run->items);
    if (!item) {
        return error_memory(error);
    }
    item->slot = slot;
    describe(item, part, hit);
    if (run->in_turns) {
        add_turns(run, item, stage_text(part), hit);
    } else {
        add_words(run, item, stage_text(part), hit);
    }
    enum status status = kwic_items_weigh(&run->items, item, error);
    if (status != STATUS_OK) {
        kwic_items_drop(&run->items, item);
        return status;
    }
    if (run->in_turns) {
        *run->last = item;
        run->last = &item->next;
        return STATUS_OK;
    }
    return complete(run, item, error);
}

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct kwic_run *run = context;
    enum status status = remarks_take(&run->matching.remarks, part, error);
    if (status == STATUS_OK && run->in_turns) {
        status = hear_part(run, part, error);
    }
    bool any = false;
    for (size_t i = 0; i < part->hit_count && !any && !run->in_turns; i++) {
        any = is_wanted(run, part, &part->hits[i]);
    }
    if (any && !context_words_read(&run->words, stage_text(part))) {
        return error_memory(error);
    }
    for (size_t i = 0; i < part->hit_count && status == STATUS_OK; i++) {
        status = take_hit(run, part, &part->hits[i], error);
    }
    return status == STATUS_OK && run->in_turns ? note_part(run, stage_text(part), error) : status;
}

/* --- the run --------------------------------------------------------------------------------------- */

static enum status give_kept(struct kwic_run *run, struct error *error) {
    enum status status = STATUS_OK;
    kwic_items_order(&run->items);
    for (size_t i = 0; i < run->items.count && status == STATUS_OK; i++) {
        status = give(run, run->items.items[i], error);
    }
    return status;
}

/* Below the table for people: how many there were. */
static enum status finish_page(struct kwic_run *run, struct error *error) {
    struct buffer line;
    enum status status = concordance_finish(&run->page, error);
    if (status != STATUS_OK) {
        return status;
    }
    buffer_init(&line, run->cli->alloc);
    buffer_print(&line, "%s%llu match%s", run->written ? "\n" : "",
                 (unsigned long long)run->items.seen, run->items.seen == 1 ? "" : "es");
    if (run->written < run->items.seen) {
        buffer_print(&line, ", of which %llu were drawn (--seed %s)",
                     (unsigned long long)run->written,
                     options_text(run->cli->options, OPTION_SEED));
    }
    buffer_append_byte(&line, '\n');
    status = line.failed ? error_memory(error)
                         : output_write(&run->destination.output, buffer_slice(&line), error);
    buffer_release(&line);
    return status == STATUS_OK ? output_commit(&run->destination.output, error) : status;
}

static enum status open_result(struct kwic_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    enum status status = destination_init(&run->destination, cli, error);
    if (status == STATUS_OK) {
        status = record_init(&run->record, cli, &run->matching.lexicons, &run->destination, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    run->matching.watch = record_watch(&run->record);
    concordance_init(&run->page, cli->alloc, &run->destination.output,
                     run->destination.writer->width,
                     messages_wants_color(cli, run->destination.output.terminal));
    return run->destination.for_people ? STATUS_OK
                                       : writer_begin(run->destination.writer, columns,
                                                      sizeof columns / sizeof *columns, error);
}

static enum status read_all(struct kwic_run *run, struct error *error) {
    struct stage_sink sink = {.take = take_part, .context = run};
    enum status status = matching_run(&run->matching, &sink, error);
    if (status == STATUS_OK) {
        status = release_waiting(run, true, error);
    }
    return status == STATUS_OK ? give_kept(run, error) : status;
}

static enum status prepare(struct kwic_run *run, struct error *error) {
    enum status status = read_context(run, error);
    if (status == STATUS_OK) {
        bool hints = run->hints || options_has(run->cli->options, OPTION_PATTERN);
        status = matching_init(&run->matching, run->cli, hints, error);
    }
    return status == STATUS_OK ? open_result(run, error) : status;
}

static enum status write_all(struct kwic_run *run, struct error *error) {
    enum status status = prepare(run, error);
    if (status == STATUS_OK) {
        status = read_all(run, error);
    }
    if (status == STATUS_OK) {
        status = run->destination.for_people ? finish_page(run, error)
                                             : destination_finish(&run->destination, error);
    }
    return status == STATUS_OK ? record_finish(&run->record, error) : status;
}

static void release(struct kwic_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    while (run->waiting) {
        struct kwic_item *item = run->waiting;
        run->waiting = item->next;
        kwic_items_drop(&run->items, item);
    }
    kwic_items_release(&run->items);
    context_words_release(&run->words);
    buffer_release(&run->past);
    buffer_release(&run->now);
    array_free(alloc, &run->turns, &run->turn_capacity, sizeof *run->turns);
    concordance_release(&run->page);
    if (run->destination.output.path.alloc) {
        record_release(&run->record);
        destination_release(&run->destination);
    }
    if (run->matching.cli) {
        matching_release(&run->matching);
    }
}

enum exit_status cli_kwic(const struct cli *cli) {
    const struct options *options = cli->options;
    struct kwic_run run = {.cli = cli,
                           .hints = options_has(options, OPTION_HINTS) ||
                                    options_has(options, OPTION_ENTRY)}; /* one may be named */
    struct error error = {0};
    size_t most =
        options_has(options, OPTION_SAMPLE) ? (size_t)options_number(options, OPTION_SAMPLE) : 0;
    kwic_items_init(&run.items, cli->alloc, (enum kwic_sort)options_choice(options, OPTION_SORT),
                    most, (uint64_t)options_number(options, OPTION_SEED));
    context_words_init(&run.words, cli->alloc);
    buffer_init(&run.past, cli->alloc);
    buffer_init(&run.now, cli->alloc);
    run.last = &run.waiting;
    enum status status = write_all(&run, &error);
    enum exit_status done = status == STATUS_OK ? matching_status(&run.matching) : EXIT_STATUS_DONE;
    if (status == STATUS_OK) {
        remarks_tell_roles(&run.matching.remarks, &cli->notices);
    }
    release(&run);
    return status == STATUS_OK ? done : messages_fail(cli, &error);
}
