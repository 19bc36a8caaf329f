/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mark: the text with its matches in place. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/array.h"
#include "cli/closing.h"
#include "cli/matching.h"
#include "cli/messages.h"
#include "live.h"
#include "report/mark.h"

struct mark_run {
    const struct cli *cli;
    struct matching matching;
    struct output output;
    struct marker marker;
    struct marker_options options;
    struct mark_group *groups;
    size_t group_capacity;
    uint32_t *group_of; /* by top-level category */
    size_t group_room;
    struct mark *marks;
    size_t mark_capacity;
    struct closing_hit *hits; /* of the turn at hand that count */
    size_t hit_capacity;
    struct closing closing;
    struct live_view {
        bool on;
        bool begun;         /* the session of the open turn has been announced */
        uint32_t written;   /* bytes of that turn that have been shown, line feeds included */
        struct mark *shown; /* its marks that have been */
        size_t count, capacity;
    } live;
    bool hints;
    bool any; /* turn has been written */
};

/* --- groups ------------------------------------------------------------------------------------ */

static bool is_taken(const struct mark_run *run, char letter) {
    for (size_t i = 0; i < run->options.group_count; i++) {
        if (run->groups[i].letter == letter) {
            return true;
        }
    }
    return false;
}

/* These look the same whatever else is shown, so that pages can be laid side by side. */
static const char *const known_groups[] = {
    "empathy", "validation", "judgment", "directive", "question", "withdrawal", "repair",
};

enum { KNOWN_GROUPS = sizeof known_groups / sizeof *known_groups };

_Static_assert((int)KNOWN_GROUPS < (int)MARK_STYLES, "others have styles of their own");

/* The first style that no other group has; when all are taken, they begin anew. */
static uint8_t style_for(const struct mark_run *run, struct slice name) {
    uint32_t taken = 0;
    for (size_t i = 0; i < KNOWN_GROUPS; i++) {
        if (slice_is(name, known_groups[i])) {
            return (uint8_t)i;
        }
    }
    for (size_t i = 0; i < run->options.group_count; i++) {
        taken |= UINT32_C(1) << run->groups[i].style;
    }
    uint8_t style = 0;
    while (style < MARK_STYLES && (taken >> style & 1)) {
        style++;
    }
    return style < MARK_STYLES ? style : (uint8_t)(run->options.group_count % MARK_STYLES);
}

/* The first letter of its name that no other group has; else any that is free. */
static char letter_for(const struct mark_run *run, struct slice name) {
    for (size_t i = 0; i < name.length; i++) {
        char letter = (char)(name.at[i] & ~0x20);
        if (letter >= 'A' && letter <= 'Z' && !is_taken(run, letter)) {
            return letter;
        }
    }
    for (const char *letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"; *letter; letter++) {
        if (!is_taken(run, *letter)) {
            return *letter;
        }
    }
    return '#';
}

static enum status add_group(struct mark_run *run, uint32_t top, struct error *error) {
    size_t count = run->options.group_count;
    if (!array_reserve(run->cli->alloc, &run->groups, &run->group_capacity, count + 1,
                       sizeof *run->groups)) {
        return error_memory(error);
    }
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct category *category = &set->categories[top];
    run->groups[count] = (struct mark_group){
        .name = category->name,
        .letter = letter_for(run, category->name),
        .style = style_for(run, category->name),
        .quiet = slice_is(category->name, "question"), /* in nearly every turn */
        .evidence = set->lexicons[category->lexicon].evidence};
    run->group_of[top] = (uint32_t)count;
    run->options.groups = run->groups;
    run->options.group_count++;
    return STATUS_OK;
}

static enum status add_shown(struct mark_run *run, const char *only, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < set->category_count && status == STATUS_OK; i++) {
        uint32_t top = set->categories[i].top;
        bool asked = !only || slice_is(set->categories[top].name, only);
        if (asked && run->matching.shown[i] && run->group_of[top] == LEXICON_NONE) {
            status = add_group(run, top, error);
        }
    }
    return status;
}

/* One for each top-level category of which something is shown; first those that are known, so that they
 * have their letters. */
static enum status make_groups(struct mark_run *run, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    size_t room = (size_t)set->category_count + 1;
    run->group_of = alloc_zero(run->cli->alloc, room * sizeof *run->group_of);
    run->group_room = run->group_of ? room : 0;
    if (!run->group_of) {
        return error_memory(error);
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        run->group_of[i] = LEXICON_NONE;
    }
    enum status status = STATUS_OK;
    for (size_t i = 0; i < KNOWN_GROUPS && status == STATUS_OK; i++) {
        status = add_shown(run, known_groups[i], error);
    }
    return status == STATUS_OK ? add_shown(run, NULL, error) : status;
}

/* --- turns ------------------------------------------------------------------------------------- */

static struct mark mark_of(const struct mark_run *run, const struct counted_part *part,
                           const struct hit *hit) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct entry *entry = &set->entries[hit->entry];
    struct hit_place place = stage_hit_place(part, hit);
    return (struct mark){
        .start = hit->start,
        .stop = hit->stop,
        .group = run->group_of[set->categories[hit->category].top],
        .counts = hit_counts(hit, entry),
        .negated = hit->negated,
        .category = set->categories[hit->category].name,
        .entry = entry->source,
        .say = entry->say,
        .because = entry->because,
        .weight = (double)entry->weight / LEXICON_WEIGHT_ONE,
        .offset = place.first.raw,
        .end = place.end,
        .line = place.first.line,
        .column = place.first.column,
    };
}

static int by_start(const void *left, const void *right) {
    const struct mark *a = left;
    const struct mark *b = right;
    int order = (a->start > b->start) - (a->start < b->start);
    order = order ? order : (a->stop < b->stop) - (a->stop > b->stop);
    return order ? order : (a->group > b->group) - (a->group < b->group);
}

static bool is_marked(const struct mark_run *run, const struct counted_part *part,
                      const struct hit *hit) {
    const struct entry *entry = &run->matching.lexicons.set->entries[hit->entry];
    return matching_shows(&run->matching, part, hit) && (run->hints || entry_counts(entry));
}

static enum status gather(struct mark_run *run, const struct counted_part *part, size_t *count,
                          struct error *error) {
    *count = 0;
    if (part->hit_count && !array_reserve(run->cli->alloc, &run->marks, &run->mark_capacity,
                                          part->hit_count, sizeof *run->marks)) {
        return error_memory(error);
    }
    for (size_t i = 0; i < part->hit_count; i++) {
        if (is_marked(run, part, &part->hits[i])) {
            run->marks[(*count)++] = mark_of(run, part, &part->hits[i]);
        }
    }
    if (*count > 1) {
        qsort(run->marks, *count, sizeof *run->marks, by_start);
    }
    return STATUS_OK;
}

static bool ends_saying(char byte) {
    return byte == '.' || byte == '?' || byte == '!' || byte == '\n';
}

/* The match, and what follows it in its sentence or line: "you've" alone tells nobody what was said. */
static struct slice said_at(struct slice text, const struct mark *mark) {
    size_t stop = mark->stop;
    while (stop < text.length && !ends_saying(text.at[stop])) {
        stop++;
    }
    return slice_trim(slice_make(text.at + mark->start, stop - mark->start));
}

static enum status note_closing(struct mark_run *run, struct slice text, size_t count,
                                struct error *error) {
    size_t counted = 0;
    if (count &&
        !array_reserve(run->cli->alloc, &run->hits, &run->hit_capacity, count, sizeof *run->hits)) {
        return error_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        const struct mark *mark = &run->marks[i];
        if (mark->counts) {
            run->hits[counted++] = (struct closing_hit){
                .category = mark->category,
                .words = said_at(text, mark),
                .line = mark->line,
            };
        }
    }
    closing_take(&run->closing, run->hits, counted);
    return STATUS_OK;
}

static enum status close_session(struct mark_run *run, struct error *error) {
    struct mark_question questions[CLOSING_MOST];
    size_t count = closing_questions(&run->closing, questions);
    enum status status = STATUS_OK;
    if (count && run->marker.format->closing) {
        status = run->marker.format->closing(&run->marker, questions, count, error);
    }
    closing_clear(&run->closing);
    return status;
}

static struct marked_turn turn_of(const struct mark_run *run, const struct counted_part *part,
                                  size_t count) {
    const struct batch *batch = part->batch;
    const struct session *session = &batch->sessions[part->turn->session];
    return (struct marked_turn){
        .file = buffer_slice(&batch->path),
        .session = batch_text(batch, session->fields[SESSION_ID]),
        .speaker = batch_text(batch, part->turn->speaker),
        .role = role_name((enum role)part->turn->role),
        .number = part->turn->number,
        .line = stage_place(part).line,
        .resumed = !part->starts,
        .backchannel = part->turn->flags & TURN_BACKCHANNEL,
        .new_session = part->new_session,
        .text = stage_text(part),
        .marks = run->marks,
        .mark_count = count,
    };
}

/* --- turns that are shown while they are spoken ------------------------------------------------ */

static bool same_mark(const struct mark *left, const struct mark *right) {
    return left->start == right->start && left->stop == right->stop &&
           left->category.at == right->category.at && left->negated == right->negated;
}

static bool is_among(const struct mark *mark, const struct mark *marks, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (same_mark(mark, &marks[i])) {
            return true;
        }
    }
    return false;
}

/* Remembers the marks that the lines from `from` on have shown. */
static enum status note_shown(struct mark_run *run, const struct marked_turn *turn,
                              struct error *error) {
    struct live_view *live = &run->live;
    if (!array_reserve(run->cli->alloc, &live->shown, &live->capacity,
                       live->count + turn->mark_count + 1, sizeof *live->shown)) {
        return error_memory(error);
    }
    for (size_t i = 0; i < turn->mark_count; i++) {
        if (turn->marks[i].stop > turn->from) {
            live->shown[live->count++] = turn->marks[i];
        }
    }
    return STATUS_OK;
}

/* Shows the lines of the turn that have not been shown yet. */
static enum status show_rest(struct mark_run *run, struct marked_turn *turn, struct error *error) {
    struct live_view *live = &run->live;
    turn->from = live->written;
    turn->new_session = turn->new_session && !live->begun;
    if (turn->from > turn->text.length) {
        return STATUS_OK;
    }
    live->begun = live->begun || turn->new_session;
    live->written = (uint32_t)turn->text.length + 1; /* a line feed follows, if anything does */
    enum status status = note_shown(run, turn, error);
    return status == STATUS_OK ? run->marker.format->turn(&run->marker, turn, error) : status;
}

/* The marks of `marks` that are not among `others`, to the format as late ones. */
static enum status tell_late(struct mark_run *run, struct marked_turn turn, struct mark *marks,
                             size_t count, const struct mark *others, size_t other_count, bool gone,
                             struct error *error) {
    size_t late = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_among(&marks[i], others, other_count)) {
            marks[late++] = marks[i];
        }
    }
    turn.marks = marks;
    turn.mark_count = late;
    return late ? run->marker.format->late(&run->marker, &turn, gone, error) : STATUS_OK;
}

/* The turn has ended: now its marks are certain. */
static enum status end_shown(struct mark_run *run, struct marked_turn turn, bool ends,
                             struct error *error) {
    struct live_view *live = &run->live;
    size_t count = turn.mark_count;
    enum status status = show_rest(run, &turn, error);
    if (status == STATUS_OK && !array_reserve(run->cli->alloc, &live->shown, &live->capacity,
                                              2 * live->count + 1, sizeof *live->shown)) {
        status = error_memory(error);
    }
    if (status == STATUS_OK) {
        struct mark *gone = live->shown + live->count; /* a copy: each is told against the other */
        memcpy(gone, live->shown, live->count * sizeof *gone);
        status = tell_late(run, turn, gone, live->count, run->marks, count, true, error);
    }
    if (status == STATUS_OK) {
        status = tell_late(run, turn, run->marks, count, live->shown, live->count, false, error);
    }
    uint32_t length = (uint32_t)turn.text.length;
    live->count = 0;
    live->written = !ends && live->written > length ? live->written - length : 0;
    live->begun = false;
    return status == STATUS_OK ? marker_flush(&run->marker, error) : status;
}

static enum status flush_only(void *context, const struct counted_part *part, struct error *error) {
    struct mark_run *run = context;
    (void)part;
    return marker_flush(&run->marker, error);
}

static enum status preview_part(void *context, const struct counted_part *part,
                                struct error *error) {
    struct mark_run *run = context;
    size_t count;
    enum status status = gather(run, part, &count, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct marked_turn turn = turn_of(run, part, count);
    status = show_rest(run, &turn, error);
    return status == STATUS_OK ? marker_flush(&run->marker, error) : status;
}

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct mark_run *run = context;
    size_t count;
    enum status status = part->new_session && run->any ? close_session(run, error) : STATUS_OK;
    run->any = true;
    if (status == STATUS_OK) {
        status = remarks_take(&run->matching.remarks, part, error);
    }
    if (status == STATUS_OK) {
        status = gather(run, part, &count, error);
    }
    if (status == STATUS_OK) {
        status = note_closing(run, stage_text(part), count, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    struct marked_turn turn = turn_of(run, part, count);
    return run->live.on && run->marker.format->late
               ? end_shown(run, turn, part->ends, error)
               : run->marker.format->turn(&run->marker, &turn, error);
}

/* --- the run ----------------------------------------------------------------------------------- */

static enum status open_marker(struct mark_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    enum status status =
        output_open(&run->output, run->cli->alloc, options_text(options, OPTION_OUT), error);
    if (status != STATUS_OK) {
        return status;
    }
    bool terminal = run->output.terminal;
    run->options.color = messages_wants_color(run->cli, terminal);
    run->options.width = terminal ? messages_width(run->output.descriptor) : 0;
    if (options_has(options, OPTION_WIDTH)) {
        run->options.width = (size_t)options_number(options, OPTION_WIDTH);
    }
    const struct mark_format *format = mark_find_format(options_text(options, OPTION_MARK_TO));
    marker_init(&run->marker, run->cli->alloc, format, &run->options, &run->output);
    return format->begin(&run->marker, error);
}

/* A format that writes whole turns gives each as soon as it has ended. */
static enum status read_live(struct mark_run *run, struct stage_sink *sink, struct error *error) {
    const struct cli *cli = run->cli;
    bool by_line = run->marker.format->late;
    const struct stage_sink preview = {.take = by_line ? preview_part : flush_only, .context = run};
    const struct live_options options = {.intake = &run->matching.inputs.intake,
                                         .descriptor = STDIN_FILENO,
                                         .sinks = sink,
                                         .preview = &preview};
    if (!options_has(cli->options, OPTION_BACKCHANNELS)) {
        run->matching.inputs.intake.backchannels = BACKCHANNELS_SPLIT; /* else a line would wait */
    }
    run->live.on = true;
    return live_run(cli->alloc, run->matching.matcher, &options, &cli->notices,
                    &run->matching.figures, error);
}

static enum status read_all(struct mark_run *run, struct error *error) {
    struct stage_sink sink = {.take = take_part, .context = run};
    return matching_is_live(&run->matching, run->output.terminal)
               ? read_live(run, &sink, error)
               : matching_run(&run->matching, &sink, error);
}

static enum status write_all(struct mark_run *run, struct error *error) {
    enum status status = matching_init(&run->matching, run->cli, run->hints, error);
    if (status == STATUS_OK) {
        status = make_groups(run, error);
    }
    if (status == STATUS_OK) {
        status = open_marker(run, error);
    }
    if (status == STATUS_OK) {
        status = read_all(run, error);
    }
    if (status == STATUS_OK) {
        status = close_session(run, error);
    }
    if (status == STATUS_OK) {
        status = run->marker.format->finish(&run->marker, error);
    }
    return status == STATUS_OK ? output_commit(&run->output, error) : status;
}

static void release(struct mark_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    marker_release(&run->marker);
    if (run->output.path.alloc) {
        output_release(&run->output);
    }
    array_free(alloc, &run->groups, &run->group_capacity, sizeof *run->groups);
    array_free(alloc, &run->marks, &run->mark_capacity, sizeof *run->marks);
    array_free(alloc, &run->live.shown, &run->live.capacity, sizeof *run->live.shown);
    array_free(alloc, &run->hits, &run->hit_capacity, sizeof *run->hits);
    alloc_free(alloc, run->group_of, run->group_room * sizeof *run->group_of);
    matching_release(&run->matching);
}

enum exit_status cli_mark(const struct cli *cli) {
    struct mark_run run = {.cli = cli, .hints = options_has(cli->options, OPTION_HINTS)};
    struct error error = {0};
    enum status status = write_all(&run, &error);
    enum exit_status done = matching_status(&run.matching);
    if (status == STATUS_OK) {
        remarks_tell_roles(&run.matching.remarks, &cli->notices);
    }
    release(&run);
    return status == STATUS_OK ? done : messages_fail(cli, &error);
}
