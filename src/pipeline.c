/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work travels in parcels: a batch, and what was found in it. A parcel is filled under `reading`, matched
 * by whoever filled it, and taken in its turn under `ordering`; then it is free again. There are
 * more parcels than threads, so that a thread rarely waits. A single job runs the same loop alone. */
#include "pipeline.h"

#include <pthread.h>

#include "base/array.h"
#include "input/source.h"
#include "match/finder.h"
#include "match/matcher.h"
#include "match/select.h"
#include "text/tokenize.h"

enum {
    BATCH_BYTES = 16 * 1024, /* text in a batch before it is handed on */
    READ_BYTES = 32 * 1024,
    PARCELS_SPARE = 2,
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

struct parcel {
    struct batch batch;
    struct part_record *parts;
    size_t part_count, part_capacity;
    struct hit_list hits;
    uint64_t source; /* which of the sources, from 0 */
    struct parcel *next_free;
    bool ready;
};

struct pipeline {
    const struct alloc *alloc;
    const struct matcher *matcher;
    const struct pipeline_options *options;
    struct pipeline_sink *sinks;
    const struct notices *notices;
    struct pipeline_figures *figures;

    struct parcel *parcels;
    size_t parcel_count;

    pthread_mutex_t reading; /* of the sources and the intake */
    struct sources *sources;
    struct source *source; /* open, or NULL */
    struct intake *intake;
    struct parcel *filling;  /* the open source's batch in the making */
    char *bytes;           /* READ_BYTES */
    uint64_t source_bytes; /* of the open source */
    uint64_t source_number;
    uint64_t sequence; /* of the next parcel handed out */
    bool read_all;

    pthread_mutex_t ordering; /* of what follows; `reading` may be held when it is taken */
    pthread_cond_t freed;
    struct parcel *free;
    struct parcel **waiting; /* by sequence modulo parcel_count */
    uint64_t next;         /* sequence of the next parcel to be taken */
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
    struct pipeline *pipeline;
    struct tokenizer *tokenizer;
    struct finder *finder;
    struct tokens tokens;
    pthread_t thread;
};

/* --- failures -------------------------------------------------------------------------------------- */

static void fail(struct pipeline *pipeline, enum status status, const struct error *error) {
    pthread_mutex_lock(&pipeline->ordering);
    if (pipeline->status == STATUS_OK) {
        pipeline->status = status;
        pipeline->error = *error;
    }
    pipeline->stopped = true;
    pthread_cond_broadcast(&pipeline->freed);
    pthread_mutex_unlock(&pipeline->ordering);
}

static bool stopped(struct pipeline *pipeline) {
    pthread_mutex_lock(&pipeline->ordering);
    bool is_stopped = pipeline->stopped;
    pthread_mutex_unlock(&pipeline->ordering);
    return is_stopped;
}

/* --- parcels ------------------------------------------------------------------------------------------- */

/* Waits for a parcel that nobody uses; NULL when the run has been stopped. */
static struct parcel *take_free_parcel(struct pipeline *pipeline) {
    pthread_mutex_lock(&pipeline->ordering);
    while (!pipeline->free && !pipeline->stopped) {
        pthread_cond_wait(&pipeline->freed, &pipeline->ordering);
    }
    struct parcel *parcel = pipeline->stopped ? NULL : pipeline->free;
    if (parcel) {
        pipeline->free = parcel->next_free;
    }
    pthread_mutex_unlock(&pipeline->ordering);
    if (parcel) {
        batch_clear(&parcel->batch);
    }
    return parcel;
}

/* Under `ordering`. */
static void free_parcel(struct pipeline *pipeline, struct parcel *parcel) {
    parcel->next_free = pipeline->free;
    pipeline->free = parcel;
    pthread_cond_signal(&pipeline->freed);
}

/* --- reading ------------------------------------------------------------------------------------------ */

/* An input has failed: it is told and counted, the others go on. */
static void input_failed(struct pipeline *pipeline, struct error *error) {
    error_name_file(error, source_path(pipeline->source));
    notices_tell(pipeline->notices, error);
    pipeline->figures->failed++;
}

static bool ends_run(enum status status) {
    return status != STATUS_OK && status != STATUS_INPUT;
}

static enum status close_source(struct pipeline *pipeline, struct error *error) {
    const struct pipeline_watch *watch = pipeline->options->watch;
    enum status status = STATUS_OK;
    if (watch && watch->end) {
        status = watch->end(watch->context, source_path(pipeline->source), pipeline->source_bytes, error);
    }
    source_close(pipeline->source);
    pipeline->source = NULL;
    return status;
}

/* Opens the next source that can be opened. `pipeline->source` is NULL at the end of all. */
static enum status open_next_source(struct pipeline *pipeline, struct error *error) {
    for (;;) {
        enum status status = sources_next(pipeline->sources, &pipeline->source, error);
        if (status == STATUS_OK && !pipeline->source) {
            return STATUS_OK;
        }
        pipeline->figures->sources++;
        if (status == STATUS_OK) {
            pipeline->source_bytes = 0;
            pipeline->source_number++;
            return intake_open(pipeline->intake, source_path(pipeline->source), &pipeline->filling->batch, error);
        }
        if (ends_run(status)) {
            return status;
        }
        notices_tell(pipeline->notices, error);
        pipeline->figures->failed++;
    }
}

/* Reads once; `*ended` at the source's end. */
static enum status read_some(struct pipeline *pipeline, bool *ended, struct error *error) {
    size_t size = pipeline->options->read_size ? pipeline->options->read_size : READ_BYTES;
    size_t length = 0;
    enum status status = source_read(pipeline->source, pipeline->bytes, size, &length, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct slice bytes = slice_make(pipeline->bytes, length);
    pipeline->source_bytes += length;
    pipeline->figures->bytes += length;
    *ended = length == 0;
    if (length && pipeline->options->watch && pipeline->options->watch->bytes) {
        pipeline->options->watch->bytes(pipeline->options->watch->context, bytes);
    }
    return length ? intake_feed(pipeline->intake, bytes, &pipeline->filling->batch, error) : STATUS_OK;
}

/* The source has ended or failed: what came of it is handed on. */
static enum status finish_source(struct pipeline *pipeline, bool failed, struct error *error) {
    enum status status = intake_finish(pipeline->intake, &pipeline->filling->batch, error);
    if (status == STATUS_INPUT) {
        if (!failed) {
            input_failed(pipeline, error);
        }
        status = STATUS_OK;
    }
    enum status closed = close_source(pipeline, error);
    return status == STATUS_OK ? closed : status;
}

/* Gives `*parcel` the next batch, or NULL at the end. Under `reading`. */
static enum status fill_parcel(struct pipeline *pipeline, struct parcel **parcel, struct error *error) {
    enum status status = STATUS_OK;
    *parcel = NULL;
    if (!pipeline->source) {
        pipeline->filling = pipeline->read_all ? NULL : take_free_parcel(pipeline);
        if (!pipeline->filling) {
            return STATUS_OK;
        }
        status = open_next_source(pipeline, error);
        pipeline->read_all = !pipeline->source;
    }
    bool ended = pipeline->read_all;
    bool failed = false;
    while (status == STATUS_OK && !ended && pipeline->filling->batch.text.length < BATCH_BYTES) {
        status = read_some(pipeline, &ended, error);
        if (status == STATUS_INPUT) {
            input_failed(pipeline, error);
            status = STATUS_OK;
            ended = failed = true;
        }
    }
    if (status != STATUS_OK || pipeline->read_all) {
        return status;
    }
    struct parcel *next = NULL;
    if (ended) {
        status = finish_source(pipeline, failed, error);
    } else {
        next = take_free_parcel(pipeline);
        status = next ? intake_ship(pipeline->intake, &pipeline->filling->batch, &next->batch, error)
                      : STATUS_OK;
        if (!next) {
            return STATUS_OK; /* stopped */
        }
    }
    *parcel = pipeline->filling;
    (*parcel)->batch.sequence = pipeline->sequence++;
    (*parcel)->source = pipeline->source_number;
    pipeline->filling = next;
    return status;
}

/* --- matching ------------------------------------------------------------------------------------------ */

static enum status match_part(struct worker *worker, struct parcel *parcel, uint32_t turn_index,
                              uint32_t *offset) {
    const struct turn *turn = &parcel->batch.turns[turn_index];
    struct slice text = slice_from(batch_text(&parcel->batch, turn->text), *offset);
    enum status status = tokenizer_read(worker->tokenizer, text, &worker->tokens);
    if (status != STATUS_OK ||
        !array_reserve(worker->pipeline->alloc, &parcel->parts, &parcel->part_capacity,
                       parcel->part_count + 1, sizeof *parcel->parts)) {
        return STATUS_MEMORY;
    }
    const struct tokens *tokens = &worker->tokens;
    uint32_t consumed = (uint32_t)tokens->consumed;
    struct finder_part part = {
        .text = text,
        .tokens = tokens,
        .role = turn->role,
        .kind = (uint8_t)parcel->batch.sessions[turn->session].kind,
        .any_role = turn->role == ROLE_UNKNOWN || turn->role == ROLE_AUTHOR,
        .starts = *offset == 0 && !(turn->flags & TURN_RESUMED),
        .ends = *offset + consumed == turn->text.length && !(turn->flags & TURN_CUT)};
    struct part_record *record = &parcel->parts[parcel->part_count++];
    *record = (struct part_record){.turn = turn_index,
                                   .offset = *offset,
                                   .length = consumed,
                                   .words = tokens->words,
                                   .sentences = (uint32_t)tokens->sentence_count,
                                   .fillers = tokens->fillers,
                                   .classless = tokens->classless,
                                   .first_hit = (uint32_t)parcel->hits.count};
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        record->events[kind] = tokens->events[kind];
    }
    *offset += consumed;
    status = finder_read(worker->finder, &part, &parcel->hits, &record->questions);
    record->hit_count = (uint32_t)parcel->hits.count - record->first_hit;
    return status;
}

static enum status match_parcel(struct worker *worker, struct parcel *parcel) {
    parcel->part_count = 0;
    parcel->hits.count = 0;
    for (uint32_t turn = 0; turn < parcel->batch.turn_count; turn++) {
        uint32_t offset = 0;
        do {
            enum status status = match_part(worker, parcel, turn, &offset);
            if (status != STATUS_OK) {
                return status;
            }
        } while (offset < parcel->batch.turns[turn].text.length);
    }
    return STATUS_OK;
}

/* --- in order -------------------------------------------------------------------------------------------- */

static bool write_session(struct pipeline *pipeline, const struct batch *batch,
                          const struct session *session) {
    buffer_clear(&pipeline->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        buffer_append(&pipeline->last_session, batch_text(batch, session->fields[field]));
        buffer_append_byte(&pipeline->last_session, '\x1f');
    }
    return !pipeline->last_session.failed;
}

static bool same_session(const struct pipeline *pipeline, const struct batch *batch,
                         const struct session *session) {
    struct slice rest = buffer_slice(&pipeline->last_session);
    for (int field = 0; field < SESSION_FIELDS; field++) {
        struct slice known = slice_split(rest, '\x1f', &rest);
        if (!slice_equal(known, batch_text(batch, session->fields[field]))) {
            return false;
        }
    }
    return true;
}

/* Does the turn belong to another session than the one before? Then the turns before are forgotten. */
static enum status follow_session(struct pipeline *pipeline, const struct parcel *parcel, uint32_t session_index,
                                  bool *is_new) {
    const struct session *session = &parcel->batch.sessions[session_index];
    *is_new = !pipeline->any_session || pipeline->last_source != parcel->source ||
              !same_session(pipeline, &parcel->batch, session);
    if (!*is_new) {
        return STATUS_OK;
    }
    pipeline->any_session = true;
    pipeline->last_source = parcel->source;
    selector_session(pipeline->selector);
    return write_session(pipeline, &parcel->batch, session) ? STATUS_OK : STATUS_MEMORY;
}

static enum status give_part(struct pipeline *pipeline, const struct pipeline_part *part,
                             struct error *error) {
    enum status status = STATUS_OK;
    for (struct pipeline_sink *sink = pipeline->sinks; sink && status == STATUS_OK; sink = sink->next) {
        status = sink->take(sink->context, part, error);
    }
    return status;
}

static enum status take_part(struct pipeline *pipeline, struct parcel *parcel, const struct part_record *record,
                             bool new_session, struct error *error) {
    const struct turn *turn = &parcel->batch.turns[record->turn];
    struct hit *hits = parcel->hits.items + record->first_hit;
    bool starts = record->offset == 0 && !(turn->flags & TURN_RESUMED);
    bool ends = record->offset + record->length == turn->text.length && !(turn->flags & TURN_CUT);
    struct selector_turn said = {.role = turn->role,
                                 .resumed = !starts,
                                 .cut = !ends,
                                 .backchannel = turn->flags & TURN_BACKCHANNEL};
    if (selector_read(pipeline->selector, &said, hits, record->hit_count) != STATUS_OK) {
        return error_memory(error);
    }
    struct pipeline_part part = {.batch = &parcel->batch,
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
                                 .selector = pipeline->selector};
    return give_part(pipeline, &part, error);
}

static enum status take_parcel(struct pipeline *pipeline, struct parcel *parcel, struct error *error) {
    enum status status = STATUS_OK;
    uint32_t session = UINT32_MAX;
    for (size_t i = 0; status == STATUS_OK && i < parcel->part_count; i++) {
        const struct turn *turn = &parcel->batch.turns[parcel->parts[i].turn];
        bool new_session = false;
        if (turn->session != session) {
            session = turn->session;
            status = follow_session(pipeline, parcel, session, &new_session);
        }
        if (status != STATUS_OK) {
            return error_memory(error);
        }
        status = take_part(pipeline, parcel, &parcel->parts[i], new_session, error);
    }
    return status;
}

/* Hands the parcel in; whoever finds nobody at it takes all parcels whose turn has come. */
static void hand_in(struct pipeline *pipeline, struct parcel *parcel) {
    pthread_mutex_lock(&pipeline->ordering);
    pipeline->waiting[parcel->batch.sequence % pipeline->parcel_count] = parcel;
    if (pipeline->taking) {
        pthread_mutex_unlock(&pipeline->ordering);
        return;
    }
    pipeline->taking = true;
    for (;;) {
        struct parcel **slot = &pipeline->waiting[pipeline->next % pipeline->parcel_count];
        struct parcel *taken = *slot;
        if (!taken || pipeline->stopped) {
            break;
        }
        *slot = NULL;
        pthread_mutex_unlock(&pipeline->ordering);
        struct error error = {0};
        enum status status = take_parcel(pipeline, taken, &error);
        if (status != STATUS_OK) {
            fail(pipeline, status, &error);
        }
        pthread_mutex_lock(&pipeline->ordering);
        pipeline->next++;
        free_parcel(pipeline, taken);
    }
    pipeline->taking = false;
    pthread_mutex_unlock(&pipeline->ordering);
}

/* --- threads ------------------------------------------------------------------------------------------------ */

static void *work(void *context) {
    struct worker *worker = context;
    struct pipeline *pipeline = worker->pipeline;
    while (!stopped(pipeline)) {
        struct error error = {0};
        struct parcel *parcel = NULL;
        pthread_mutex_lock(&pipeline->reading);
        enum status status = fill_parcel(pipeline, &parcel, &error);
        pthread_mutex_unlock(&pipeline->reading);
        if (status == STATUS_OK && !parcel) {
            break;
        }
        if (status == STATUS_OK) {
            status = match_parcel(worker, parcel);
            if (status != STATUS_OK) {
                error_memory(&error);
            }
        }
        if (status != STATUS_OK) {
            fail(pipeline, status, &error);
            break;
        }
        hand_in(pipeline, parcel);
    }
    return NULL;
}

static enum status worker_init(struct worker *worker, struct pipeline *pipeline) {
    *worker = (struct worker){.pipeline = pipeline};
    tokens_init(&worker->tokens);
    worker->tokenizer =
        tokenizer_new(pipeline->alloc, pipeline->matcher->rules, matcher_dictionary(pipeline->matcher));
    worker->finder = finder_new(pipeline->alloc, pipeline->matcher, pipeline->options->trace);
    return worker->tokenizer && worker->finder ? STATUS_OK : STATUS_MEMORY;
}

/* Tells of the regex entries that gave sentences up. */
static void tell_skipped(struct pipeline *pipeline, const struct worker *workers, size_t count) {
    for (size_t i = 0; i < pipeline->matcher->regex_count; i++) {
        uint64_t skipped = 0;
        for (size_t k = 0; k < count; k++) {
            skipped += workers[k].finder ? finder_skipped(workers[k].finder, i) : 0;
        }
        if (skipped) {
            const struct lexicon_set *set = pipeline->matcher->set;
            const struct entry *entry = &set->entries[pipeline->matcher->regexes[i].entry];
            struct error notice;
            error_at(&notice, STATUS_INPUT, set->lexicons[entry->lexicon].file, entry->line,
                     entry->column,
                     "this regular expression took too long in %llu sentences, which it skipped; "
                     "make it simpler",
                     (unsigned long long)skipped);
            notices_tell(pipeline->notices, &notice);
            pipeline->figures->regex_skipped += skipped;
        }
    }
}

static void worker_release(struct worker *worker) {
    tokens_release(&worker->tokens, worker->pipeline->alloc);
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

static enum status run_jobs(struct pipeline *pipeline, size_t jobs) {
    size_t size = jobs * sizeof(struct worker);
    struct worker *workers = alloc_zero(pipeline->alloc, size);
    enum status status = workers ? STATUS_OK : STATUS_MEMORY;
    size_t made = 0;
    for (; status == STATUS_OK && made < jobs; made++) {
        status = worker_init(&workers[made], pipeline);
    }
    if (status == STATUS_OK) {
        run_workers(workers, jobs);
        tell_skipped(pipeline, workers, jobs);
    }
    for (size_t i = 0; i < made; i++) {
        worker_release(&workers[i]);
    }
    alloc_free(pipeline->alloc, workers, size);
    return status;
}

/* --- life ----------------------------------------------------------------------------------------------------- */

static enum status run_init(struct pipeline *pipeline, size_t jobs, struct error *error) {
    const struct alloc *alloc = pipeline->alloc;
    pipeline->parcel_count = jobs + (jobs > 1 ? jobs : 0) + PARCELS_SPARE;
    pipeline->parcels = alloc_zero(alloc, pipeline->parcel_count * sizeof *pipeline->parcels);
    pipeline->waiting = alloc_zero(alloc, pipeline->parcel_count * sizeof(struct parcel *));
    pipeline->bytes = alloc_zero(alloc, READ_BYTES);
    if (!pipeline->parcels || !pipeline->waiting || !pipeline->bytes) {
        return error_memory(error);
    }
    for (size_t i = 0; i < pipeline->parcel_count; i++) {
        batch_init(&pipeline->parcels[i].batch, alloc);
        pipeline->parcels[i].next_free = pipeline->free;
        pipeline->free = &pipeline->parcels[i];
    }
    pipeline->selector = selector_new(alloc, pipeline->matcher);
    pipeline->intake = intake_new(alloc, pipeline->options->intake, pipeline->notices, error);
    if (!pipeline->intake) {
        return error->status ? error->status : error_memory(error);
    }
    if (!pipeline->selector) {
        return error_memory(error);
    }
    pipeline->sources = sources_new(alloc, pipeline->options->paths, pipeline->options->path_count);
    return pipeline->sources ? STATUS_OK : error_memory(error);
}

static void run_release(struct pipeline *pipeline) {
    const struct alloc *alloc = pipeline->alloc;
    source_close(pipeline->source);
    sources_free(pipeline->sources);
    intake_free(pipeline->intake);
    selector_free(pipeline->selector);
    for (size_t i = 0; pipeline->parcels && i < pipeline->parcel_count; i++) {
        struct parcel *parcel = &pipeline->parcels[i];
        batch_release(&parcel->batch);
        array_free(alloc, &parcel->parts, &parcel->part_capacity, sizeof *parcel->parts);
        array_free(alloc, &parcel->hits.items, &parcel->hits.capacity, sizeof *parcel->hits.items);
    }
    alloc_free(alloc, pipeline->parcels, pipeline->parcel_count * sizeof *pipeline->parcels);
    alloc_free(alloc, pipeline->waiting, pipeline->parcel_count * sizeof(struct parcel *));
    alloc_free(alloc, pipeline->bytes, READ_BYTES);
    buffer_release(&pipeline->last_session);
    pthread_mutex_destroy(&pipeline->reading);
    pthread_mutex_destroy(&pipeline->ordering);
    pthread_cond_destroy(&pipeline->freed);
}

enum status pipeline_run(const struct alloc *alloc, const struct matcher *matcher,
                         const struct pipeline_options *options, struct pipeline_sink *sinks,
                         const struct notices *notices, struct pipeline_figures *figures,
                         struct error *error) {
    size_t jobs = options->jobs ? options->jobs : 1;
    jobs = jobs < JOBS_MOST ? jobs : JOBS_MOST;
    struct pipeline pipeline = {.alloc = alloc, .matcher = matcher, .options = options, .sinks = sinks,
                      .notices = notices, .figures = figures};
    *figures = (struct pipeline_figures){0};
    pthread_mutex_init(&pipeline.reading, NULL);
    pthread_mutex_init(&pipeline.ordering, NULL);
    pthread_cond_init(&pipeline.freed, NULL);
    buffer_init(&pipeline.last_session, alloc);
    error->status = STATUS_OK;
    enum status status = run_init(&pipeline, jobs, error);
    if (status == STATUS_OK) {
        status = run_jobs(&pipeline, jobs);
        if (status != STATUS_OK) {
            error_memory(error);
        } else if (pipeline.status != STATUS_OK) {
            status = pipeline.status;
            *error = pipeline.error;
        } else if (dictionary_failed(matcher->dictionary)) {
            status = error_memory(error);
        }
    }
    run_release(&pipeline);
    return status;
}
