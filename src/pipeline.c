/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work travels in units: a batch, and what was found in it. A unit is filled under `reading`, matched
 * by whoever filled it, and taken in its turn under `ordering`; then it is free again. There are
 * more units than threads, so that a thread rarely waits. A single job runs the same loop alone. */
#include "pipeline.h"

#include <pthread.h>

#include "base/array.h"
#include "input/source.h"
#include "match/finder.h"
#include "match/matcher.h"
#include "match/select.h"
#include "text/tokenize.h"

enum {
    BATCH_BYTES = 256 * 1024, /* text in a batch before it is handed on */
    READ_BYTES = 256 * 1024,
    UNITS_SPARE = 2,
    JOBS_MOST = 64
};

/* What was found in one part of a turn, before history. */
struct part_record {
    uint32_t turn;
    uint32_t offset, length;
    uint32_t words, sentences, questions, fillers, classless;
    uint32_t events[EVENT_KINDS];
    uint32_t first_hit, hit_count;
};

struct unit {
    struct batch batch;
    struct part_record *parts;
    size_t part_count, part_capacity;
    struct hit_list hits;
    uint64_t source; /* which of the sources, from 0 */
    struct unit *next_free;
    bool ready;
};

struct run {
    const struct alloc *alloc;
    const struct matcher *matcher;
    const struct pipeline_options *options;
    struct pipeline_sink *sinks;
    const struct notices *notices;
    struct pipeline_figures *figures;

    struct unit *units;
    size_t unit_count;

    pthread_mutex_t reading; /* of the sources and the intake */
    struct sources *sources;
    struct source *source; /* open, or NULL */
    struct intake *intake;
    struct unit *filling;  /* the open source's batch in the making */
    char *bytes;           /* READ_BYTES */
    uint64_t source_bytes; /* of the open source */
    uint64_t source_number;
    uint64_t sequence; /* of the next unit handed out */
    bool read_all;

    pthread_mutex_t ordering; /* of what follows; `reading` may be held when it is taken */
    pthread_cond_t freed;
    struct unit *free;
    struct unit **waiting; /* by sequence modulo unit_count */
    uint64_t next;         /* sequence of the next unit to be taken */
    bool taking;           /* a thread is at it */
    bool stopped;          /* by a failure */
    enum status status;
    struct error error;
    struct selector *selector;
    uint64_t last_source; /* session at hand: its source, */
    struct buffer last_session; /* and its fields */
    bool any_session;
};

/* One thread's own. */
struct worker {
    struct run *run;
    struct tokenizer *tokenizer;
    struct finder *finder;
    struct tokens tokens;
    pthread_t thread;
};

/* --- failures -------------------------------------------------------------------------------------- */

static void fail(struct run *run, enum status status, const struct error *error) {
    pthread_mutex_lock(&run->ordering);
    if (run->status == STATUS_OK) {
        run->status = status;
        run->error = *error;
    }
    run->stopped = true;
    pthread_cond_broadcast(&run->freed);
    pthread_mutex_unlock(&run->ordering);
}

static bool stopped(struct run *run) {
    pthread_mutex_lock(&run->ordering);
    bool is_stopped = run->stopped;
    pthread_mutex_unlock(&run->ordering);
    return is_stopped;
}

/* --- units ------------------------------------------------------------------------------------------- */

/* Waits for a unit that nobody uses; NULL when the run has been stopped. */
static struct unit *take_free_unit(struct run *run) {
    pthread_mutex_lock(&run->ordering);
    while (!run->free && !run->stopped) {
        pthread_cond_wait(&run->freed, &run->ordering);
    }
    struct unit *unit = run->stopped ? NULL : run->free;
    if (unit) {
        run->free = unit->next_free;
    }
    pthread_mutex_unlock(&run->ordering);
    if (unit) {
        batch_clear(&unit->batch);
    }
    return unit;
}

/* Under `ordering`. */
static void free_unit(struct run *run, struct unit *unit) {
    unit->next_free = run->free;
    run->free = unit;
    pthread_cond_signal(&run->freed);
}

/* --- reading ------------------------------------------------------------------------------------------ */

/* An input has failed: it is told and counted, the others go on. */
static void input_failed(struct run *run, struct error *error) {
    error_name_file(error, source_path(run->source));
    notices_tell(run->notices, error);
    run->figures->failed++;
}

static bool ends_run(enum status status) {
    return status != STATUS_OK && status != STATUS_INPUT;
}

static enum status close_source(struct run *run, struct error *error) {
    const struct pipeline_watch *watch = run->options->watch;
    enum status status = STATUS_OK;
    if (watch && watch->end) {
        status = watch->end(watch->context, source_path(run->source), run->source_bytes, error);
    }
    source_close(run->source);
    run->source = NULL;
    return status;
}

/* Opens the next source that can be opened. `run->source` is NULL at the end of all. */
static enum status open_next_source(struct run *run, struct error *error) {
    for (;;) {
        enum status status = sources_next(run->sources, &run->source, error);
        if (status == STATUS_OK && !run->source) {
            return STATUS_OK;
        }
        run->figures->sources++;
        if (status == STATUS_OK) {
            run->source_bytes = 0;
            run->source_number++;
            return intake_open(run->intake, source_path(run->source), &run->filling->batch, error);
        }
        if (ends_run(status)) {
            return status;
        }
        notices_tell(run->notices, error);
        run->figures->failed++;
    }
}

/* Reads once; `*ended` at the source's end. */
static enum status read_some(struct run *run, bool *ended, struct error *error) {
    size_t size = run->options->read_size ? run->options->read_size : READ_BYTES;
    size_t length = 0;
    enum status status = source_read(run->source, run->bytes, size, &length, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct slice bytes = slice_make(run->bytes, length);
    run->source_bytes += length;
    run->figures->bytes += length;
    *ended = length == 0;
    if (length && run->options->watch && run->options->watch->bytes) {
        run->options->watch->bytes(run->options->watch->context, bytes);
    }
    return length ? intake_feed(run->intake, bytes, &run->filling->batch, error) : STATUS_OK;
}

/* The source has ended or failed: what came of it is handed on. */
static enum status finish_source(struct run *run, struct error *error) {
    enum status status = intake_finish(run->intake, &run->filling->batch, error);
    if (status == STATUS_INPUT) {
        input_failed(run, error);
        status = STATUS_OK;
    }
    enum status closed = close_source(run, error);
    return status == STATUS_OK ? closed : status;
}

/* Gives `*unit` the next batch, or NULL at the end. Under `reading`. */
static enum status fill_unit(struct run *run, struct unit **unit, struct error *error) {
    enum status status = STATUS_OK;
    *unit = NULL;
    if (!run->source) {
        run->filling = run->read_all ? NULL : take_free_unit(run);
        if (!run->filling) {
            return STATUS_OK;
        }
        status = open_next_source(run, error);
        run->read_all = !run->source;
    }
    bool ended = run->read_all;
    while (status == STATUS_OK && !ended && run->filling->batch.text.length < BATCH_BYTES) {
        status = read_some(run, &ended, error);
        if (status == STATUS_INPUT) {
            input_failed(run, error);
            status = STATUS_OK;
            ended = true;
        }
    }
    if (status != STATUS_OK || run->read_all) {
        return status;
    }
    struct unit *next = NULL;
    if (ended) {
        status = finish_source(run, error);
    } else {
        next = take_free_unit(run);
        status = next ? intake_ship(run->intake, &run->filling->batch, &next->batch, error)
                      : STATUS_OK;
        if (!next) {
            return STATUS_OK; /* stopped */
        }
    }
    *unit = run->filling;
    (*unit)->batch.sequence = run->sequence++;
    (*unit)->source = run->source_number;
    run->filling = next;
    return status;
}

/* --- matching ------------------------------------------------------------------------------------------ */

static enum status match_part(struct worker *worker, struct unit *unit, uint32_t turn_index,
                              uint32_t *offset) {
    const struct turn *turn = &unit->batch.turns[turn_index];
    struct slice text = slice_from(batch_text(&unit->batch, turn->text), *offset);
    enum status status = tokenizer_read(worker->tokenizer, text, &worker->tokens);
    if (status != STATUS_OK ||
        !array_reserve(worker->run->alloc, &unit->parts, &unit->part_capacity,
                       unit->part_count + 1, sizeof *unit->parts)) {
        return STATUS_MEMORY;
    }
    const struct tokens *tokens = &worker->tokens;
    uint32_t consumed = (uint32_t)tokens->consumed;
    struct finder_part part = {
        .text = text,
        .tokens = tokens,
        .role = turn->role,
        .kind = (uint8_t)unit->batch.sessions[turn->session].kind,
        .any_role = turn->role == ROLE_UNKNOWN || turn->role == ROLE_AUTHOR,
        .starts = *offset == 0 && !(turn->flags & TURN_RESUMED),
        .ends = *offset + consumed == turn->text.length && !(turn->flags & TURN_CUT)};
    struct part_record *record = &unit->parts[unit->part_count++];
    *record = (struct part_record){.turn = turn_index,
                                   .offset = *offset,
                                   .length = consumed,
                                   .words = tokens->words,
                                   .sentences = (uint32_t)tokens->sentence_count,
                                   .fillers = tokens->fillers,
                                   .classless = tokens->classless,
                                   .first_hit = (uint32_t)unit->hits.count};
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        record->events[kind] = tokens->events[kind];
    }
    *offset += consumed;
    status = finder_read(worker->finder, &part, &unit->hits, &record->questions);
    record->hit_count = (uint32_t)unit->hits.count - record->first_hit;
    return status;
}

static enum status match_unit(struct worker *worker, struct unit *unit) {
    unit->part_count = 0;
    unit->hits.count = 0;
    for (uint32_t turn = 0; turn < unit->batch.turn_count; turn++) {
        uint32_t offset = 0;
        do {
            enum status status = match_part(worker, unit, turn, &offset);
            if (status != STATUS_OK) {
                return status;
            }
        } while (offset < unit->batch.turns[turn].text.length);
    }
    return STATUS_OK;
}

/* --- in order -------------------------------------------------------------------------------------------- */

static bool write_session(struct run *run, const struct batch *batch,
                          const struct session *session) {
    buffer_clear(&run->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        buffer_append(&run->last_session, batch_text(batch, session->fields[field]));
        buffer_append_byte(&run->last_session, '\x1f');
    }
    return !run->last_session.failed;
}

static bool same_session(const struct run *run, const struct batch *batch,
                         const struct session *session) {
    struct slice rest = buffer_slice(&run->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        struct slice known = slice_split(rest, '\x1f', &rest);
        if (!slice_equal(known, batch_text(batch, session->fields[field]))) {
            return false;
        }
    }
    return true;
}

/* Does the turn belong to another session than the one before? Then the turns before are forgotten. */
static enum status follow_session(struct run *run, const struct unit *unit, uint32_t session_index,
                                  bool *is_new) {
    const struct session *session = &unit->batch.sessions[session_index];
    *is_new = !run->any_session || run->last_source != unit->source ||
              !same_session(run, &unit->batch, session);
    if (!*is_new) {
        return STATUS_OK;
    }
    run->any_session = true;
    run->last_source = unit->source;
    selector_session(run->selector);
    return write_session(run, &unit->batch, session) ? STATUS_OK : STATUS_MEMORY;
}

static enum status give_part(struct run *run, const struct pipeline_part *part,
                             struct error *error) {
    enum status status = STATUS_OK;
    for (struct pipeline_sink *sink = run->sinks; sink && status == STATUS_OK; sink = sink->next) {
        status = sink->take(sink->context, part, error);
    }
    return status;
}

static enum status take_part(struct run *run, struct unit *unit, const struct part_record *record,
                             bool new_session, struct error *error) {
    const struct turn *turn = &unit->batch.turns[record->turn];
    struct hit *hits = unit->hits.items + record->first_hit;
    bool starts = record->offset == 0 && !(turn->flags & TURN_RESUMED);
    bool ends = record->offset + record->length == turn->text.length && !(turn->flags & TURN_CUT);
    struct selector_turn said = {.role = turn->role,
                                 .resumed = !starts,
                                 .cut = !ends,
                                 .backchannel = turn->flags & TURN_BACKCHANNEL};
    if (selector_read(run->selector, &said, hits, record->hit_count) != STATUS_OK) {
        return error_memory(error);
    }
    struct pipeline_part part = {.batch = &unit->batch,
                                 .turn = turn,
                                 .offset = record->offset,
                                 .length = record->length,
                                 .starts = starts,
                                 .ends = ends,
                                 .new_session = new_session,
                                 .words = record->words,
                                 .sentences = record->sentences,
                                 .questions = record->questions,
                                 .fillers = record->fillers,
                                 .classless = record->classless,
                                 .events = record->events,
                                 .hits = hits,
                                 .hit_count = record->hit_count,
                                 .selector = run->selector};
    return give_part(run, &part, error);
}

static enum status take_unit(struct run *run, struct unit *unit, struct error *error) {
    enum status status = STATUS_OK;
    uint32_t session = UINT32_MAX;
    for (size_t i = 0; status == STATUS_OK && i < unit->part_count; i++) {
        const struct turn *turn = &unit->batch.turns[unit->parts[i].turn];
        bool new_session = false;
        if (turn->session != session) {
            session = turn->session;
            status = follow_session(run, unit, session, &new_session);
        }
        if (status != STATUS_OK) {
            return error_memory(error);
        }
        status = take_part(run, unit, &unit->parts[i], new_session, error);
    }
    return status;
}

/* Hands the unit in; whoever finds nobody at it takes all units whose turn has come. */
static void hand_in(struct run *run, struct unit *unit) {
    pthread_mutex_lock(&run->ordering);
    run->waiting[unit->batch.sequence % run->unit_count] = unit;
    if (run->taking) {
        pthread_mutex_unlock(&run->ordering);
        return;
    }
    run->taking = true;
    for (;;) {
        struct unit **slot = &run->waiting[run->next % run->unit_count];
        struct unit *taken = *slot;
        if (!taken || run->stopped) {
            break;
        }
        *slot = NULL;
        pthread_mutex_unlock(&run->ordering);
        struct error error = {0};
        enum status status = take_unit(run, taken, &error);
        if (status != STATUS_OK) {
            fail(run, status, &error);
        }
        pthread_mutex_lock(&run->ordering);
        run->next++;
        free_unit(run, taken);
    }
    run->taking = false;
    pthread_mutex_unlock(&run->ordering);
}

/* --- threads ------------------------------------------------------------------------------------------------ */

static void *work(void *context) {
    struct worker *worker = context;
    struct run *run = worker->run;
    while (!stopped(run)) {
        struct error error = {0};
        struct unit *unit = NULL;
        pthread_mutex_lock(&run->reading);
        enum status status = fill_unit(run, &unit, &error);
        pthread_mutex_unlock(&run->reading);
        if (status == STATUS_OK && !unit) {
            break;
        }
        if (status == STATUS_OK) {
            status = match_unit(worker, unit);
            if (status != STATUS_OK) {
                error_memory(&error);
            }
        }
        if (status != STATUS_OK) {
            fail(run, status, &error);
            break;
        }
        hand_in(run, unit);
    }
    return NULL;
}

static enum status worker_init(struct worker *worker, struct run *run) {
    *worker = (struct worker){.run = run};
    tokens_init(&worker->tokens);
    worker->tokenizer =
        tokenizer_new(run->alloc, run->matcher->rules, matcher_dictionary(run->matcher));
    worker->finder = finder_new(run->alloc, run->matcher, run->options->trace);
    return worker->tokenizer && worker->finder ? STATUS_OK : STATUS_MEMORY;
}

/* Tells of the regex entries that gave sentences up. */
static void tell_skipped(struct run *run, const struct worker *workers, size_t count) {
    for (size_t i = 0; i < run->matcher->regex_count; i++) {
        uint64_t skipped = 0;
        for (size_t k = 0; k < count; k++) {
            skipped += workers[k].finder ? finder_skipped(workers[k].finder, i) : 0;
        }
        if (skipped) {
            const struct lexicon_set *set = run->matcher->set;
            const struct entry *entry = &set->entries[run->matcher->regexes[i].entry];
            struct error notice;
            error_at(&notice, STATUS_INPUT, set->lexicons[entry->lexicon].file, entry->line,
                     entry->column,
                     "this regular expression took too long in %llu sentences, which it skipped; "
                     "make it simpler",
                     (unsigned long long)skipped);
            notices_tell(run->notices, &notice);
            run->figures->regex_skipped += skipped;
        }
    }
}

static void worker_release(struct worker *worker) {
    tokens_release(&worker->tokens, worker->run->alloc);
    tokenizer_free(worker->tokenizer);
    finder_free(worker->finder);
}

/* Runs the workers: the first in this thread, the others in their own. Fewer threads than asked for
 * do the same work. */
static void run_workers(struct worker *workers, size_t count) {
    size_t started = 1;
    while (started < count &&
           pthread_create(&workers[started].thread, NULL, work, &workers[started]) == 0) {
        started++;
    }
    work(&workers[0]);
    for (size_t i = 1; i < started; i++) {
        pthread_join(workers[i].thread, NULL);
    }
}

static enum status run_jobs(struct run *run, size_t jobs) {
    size_t size = jobs * sizeof(struct worker);
    struct worker *workers = alloc_zero(run->alloc, size);
    enum status status = workers ? STATUS_OK : STATUS_MEMORY;
    size_t made = 0;
    for (; status == STATUS_OK && made < jobs; made++) {
        status = worker_init(&workers[made], run);
    }
    if (status == STATUS_OK) {
        run_workers(workers, jobs);
        tell_skipped(run, workers, jobs);
    }
    for (size_t i = 0; i < made; i++) {
        worker_release(&workers[i]);
    }
    alloc_free(run->alloc, workers, size);
    return status;
}

/* --- life ----------------------------------------------------------------------------------------------------- */

static enum status run_init(struct run *run, size_t jobs, struct error *error) {
    const struct alloc *alloc = run->alloc;
    run->unit_count = jobs + (jobs > 1 ? jobs : 0) + UNITS_SPARE;
    run->units = alloc_zero(alloc, run->unit_count * sizeof *run->units);
    run->waiting = alloc_zero(alloc, run->unit_count * sizeof(struct unit *));
    run->bytes = alloc_zero(alloc, READ_BYTES);
    if (!run->units || !run->waiting || !run->bytes) {
        return error_memory(error);
    }
    for (size_t i = 0; i < run->unit_count; i++) {
        batch_init(&run->units[i].batch, alloc);
        run->units[i].next_free = run->free;
        run->free = &run->units[i];
    }
    run->selector = selector_new(alloc, run->matcher);
    run->intake = intake_new(alloc, run->options->intake, run->notices, error);
    if (!run->intake) {
        return error->status ? error->status : error_memory(error);
    }
    if (!run->selector) {
        return error_memory(error);
    }
    run->sources = sources_new(alloc, run->options->paths, run->options->path_count);
    return run->sources ? STATUS_OK : error_memory(error);
}

static void run_release(struct run *run) {
    const struct alloc *alloc = run->alloc;
    source_close(run->source);
    sources_free(run->sources);
    intake_free(run->intake);
    selector_free(run->selector);
    for (size_t i = 0; run->units && i < run->unit_count; i++) {
        struct unit *unit = &run->units[i];
        batch_release(&unit->batch);
        array_free(alloc, &unit->parts, &unit->part_capacity, sizeof *unit->parts);
        array_free(alloc, &unit->hits.items, &unit->hits.capacity, sizeof *unit->hits.items);
    }
    alloc_free(alloc, run->units, run->unit_count * sizeof *run->units);
    alloc_free(alloc, run->waiting, run->unit_count * sizeof(struct unit *));
    alloc_free(alloc, run->bytes, READ_BYTES);
    buffer_release(&run->last_session);
    pthread_mutex_destroy(&run->reading);
    pthread_mutex_destroy(&run->ordering);
    pthread_cond_destroy(&run->freed);
}

enum status pipeline_run(const struct alloc *alloc, const struct matcher *matcher,
                         const struct pipeline_options *options, struct pipeline_sink *sinks,
                         const struct notices *notices, struct pipeline_figures *figures,
                         struct error *error) {
    size_t jobs = options->jobs ? options->jobs : 1;
    jobs = jobs < JOBS_MOST ? jobs : JOBS_MOST;
    struct run run = {.alloc = alloc, .matcher = matcher, .options = options, .sinks = sinks,
                      .notices = notices, .figures = figures};
    *figures = (struct pipeline_figures){0};
    pthread_mutex_init(&run.reading, NULL);
    pthread_mutex_init(&run.ordering, NULL);
    pthread_cond_init(&run.freed, NULL);
    buffer_init(&run.last_session, alloc);
    error->status = STATUS_OK;
    enum status status = run_init(&run, jobs, error);
    if (status == STATUS_OK) {
        status = run_jobs(&run, jobs);
        if (status != STATUS_OK) {
            error_memory(error);
        } else if (run.status != STATUS_OK) {
            status = run.status;
            *error = run.error;
        } else if (dictionary_failed(matcher->dictionary)) {
            status = error_memory(error);
        }
    }
    run_release(&run);
    return status;
}
