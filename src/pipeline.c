/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work travels in parcels (stage.h). A parcel is filled under `reading`, matched
 * by whoever filled it, and taken in its turn under `ordering`; then it is free again. Every thread has
 * parcels of its own, more than one, so that it rarely waits and finds their memory at hand; a turn that
 * is not finished when one is full is carried to the next, whosesoever that is. A single job runs the same
 * loop alone. */
#include "pipeline.h"

#include <pthread.h>

#include "input/source.h"
#include "match/finder.h"
#include "match/matcher.h"

enum {
    /* Text in a batch before it is handed on. With less, several jobs spend more on what one has in its cache
     * and another goes on with. */
    BATCH_BYTES = 64 * 1024,
    READ_BYTES = 32 * 1024,
    PARCELS_EACH = 3, /* of each of several jobs; one alone needs one */
    JOBS_MOST = 64
};

struct pipeline {
    const struct alloc *alloc;
    const struct matcher *matcher;
    const struct pipeline_options *options;
    struct stage_sink *sinks;
    const struct notices *notices;
    struct pipeline_figures *figures;

    struct parcel *parcels; /* those of the first worker, of the second, … */
    size_t parcel_count;
    size_t each; /* worker has so many */

    pthread_mutex_t reading; /* of the sources and the intake */
    struct sources *sources;
    struct source *source; /* open, or NULL */
    struct intake *intake;
    struct parcel *filling; /* by who holds `reading` */
    struct batch carried;   /* the open source's unfinished turn, while nobody does */
    uint64_t source_bytes;  /* of the open source */
    uint64_t source_number;
    uint64_t sequence; /* of the next parcel handed out */
    bool read_all;

    pthread_mutex_t ordering; /* of what follows; `reading` may be held when it is taken */
    pthread_cond_t freed;
    bool *used;              /* by parcel */
    struct parcel **waiting; /* by sequence modulo parcel_count */
    uint64_t next;           /* sequence of the next parcel to be taken */
    bool taking;             /* a thread is at it */
    bool stopped;            /* by a failure */
    enum status status;
    struct error error;
    struct stage_order order;
};

/* One thread's own. */
struct worker {
    struct pipeline *pipeline;
    size_t first; /* of its parcels */
    struct stage_reader reader;
    char *bytes; /* READ_BYTES */
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

/* Under `ordering`. NULL: all of the worker's are in use. */
static struct parcel *find_free_parcel(const struct worker *worker) {
    const struct pipeline *pipeline = worker->pipeline;
    for (size_t i = worker->first; i < worker->first + pipeline->each; i++) {
        if (!pipeline->used[i]) {
            pipeline->used[i] = true;
            return &pipeline->parcels[i];
        }
    }
    return NULL;
}

/* Waits for a parcel of the worker's that nobody uses; NULL when the run has been stopped. */
static struct parcel *take_free_parcel(const struct worker *worker) {
    struct pipeline *pipeline = worker->pipeline;
    struct parcel *parcel = NULL;
    pthread_mutex_lock(&pipeline->ordering);
    while (!pipeline->stopped && !(parcel = find_free_parcel(worker))) {
        pthread_cond_wait(&pipeline->freed, &pipeline->ordering);
    }
    pthread_mutex_unlock(&pipeline->ordering);
    if (parcel) {
        batch_clear(&parcel->batch);
    }
    return parcel;
}

/* Under `ordering`. */
static void free_parcel(struct pipeline *pipeline, const struct parcel *parcel) {
    pipeline->used[parcel - pipeline->parcels] = false;
    pthread_cond_signal(&pipeline->freed); /* only who holds `reading` waits for it */
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
        status = watch->end(watch->context, source_path(pipeline->source), pipeline->source_bytes,
                            error);
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
            intake_expect(pipeline->intake, source_document(pipeline->source));
            return intake_open(pipeline->intake, source_path(pipeline->source),
                               &pipeline->filling->batch, error);
        }
        if (ends_run(status)) {
            return status;
        }
        notices_tell(pipeline->notices, error);
        pipeline->figures->failed++;
    }
}

/* Reads once; `*ended` at the source's end. */
static enum status read_some(struct pipeline *pipeline, char *room, bool *ended,
                             struct error *error) {
    size_t wanted = pipeline->options->read_size;
    size_t size = wanted && wanted < READ_BYTES ? wanted : READ_BYTES;
    size_t length = 0;
    enum status status = source_read(pipeline->source, room, size, &length, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct slice bytes = slice_make(room, length);
    struct slice raw = source_raw(pipeline->source, bytes);
    pipeline->source_bytes += raw.length;
    pipeline->figures->bytes += raw.length;
    *ended = length == 0;
    if (raw.length && pipeline->options->watch && pipeline->options->watch->bytes) {
        pipeline->options->watch->bytes(pipeline->options->watch->context, raw);
    }
    return length ? intake_feed(pipeline->intake, bytes, &pipeline->filling->batch, error)
                  : STATUS_OK;
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

/* An unfinished turn alone is never handed on: it would only be moved, again and again. */
static bool is_full(const struct batch *batch) {
    return batch->turn_count > 0 && batch->text.length >= BATCH_BYTES;
}

/* The open source goes on where it stood, or the next one is opened. */
static enum status begin_filling(struct pipeline *pipeline, struct error *error) {
    if (!pipeline->source) {
        enum status status = open_next_source(pipeline, error);
        pipeline->read_all = !pipeline->source;
        return status;
    }
    enum status status =
        intake_ship(pipeline->intake, &pipeline->carried, &pipeline->filling->batch, error);
    batch_clear(&pipeline->carried);
    return status;
}

/* Reads until the parcel is full or the source has ended. */
static enum status fill(struct pipeline *pipeline, char *room, struct error *error) {
    enum status status = STATUS_OK;
    bool ended = false;
    bool failed = false;
    while (status == STATUS_OK && !ended && !is_full(&pipeline->filling->batch)) {
        status = read_some(pipeline, room, &ended, error);
        if (status == STATUS_INPUT) {
            input_failed(pipeline, error);
            status = STATUS_OK;
            ended = failed = true;
        }
    }
    if (status != STATUS_OK) {
        return status;
    }
    return ended ? finish_source(pipeline, failed, error)
                 : intake_ship(pipeline->intake, &pipeline->filling->batch, &pipeline->carried,
                               error);
}

/* Gives `*parcel` the next batch, or NULL at the end. Under `reading`. */
static enum status fill_parcel(struct worker *worker, struct parcel **parcel, struct error *error) {
    struct pipeline *pipeline = worker->pipeline;
    *parcel = NULL;
    pipeline->filling = pipeline->read_all ? NULL : take_free_parcel(worker);
    if (!pipeline->filling) {
        return STATUS_OK; /* at the end, or stopped */
    }
    enum status status = begin_filling(pipeline, error);
    if (status != STATUS_OK || pipeline->read_all) {
        return status;
    }
    status = fill(pipeline, worker->bytes, error);
    *parcel = pipeline->filling;
    (*parcel)->batch.sequence = pipeline->sequence++;
    (*parcel)->source = pipeline->source_number;
    return status;
}

/* --- in order ------------------------------------------------------------------------------------ */

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
        enum status status = stage_take(&pipeline->order, taken, &error);
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
        enum status status = fill_parcel(worker, &parcel, &error);
        pthread_mutex_unlock(&pipeline->reading);
        if (status == STATUS_OK && !parcel) {
            break;
        }
        if (status == STATUS_OK) {
            status = stage_match(&worker->reader, parcel);
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

/* Tells of the regex entries that gave sentences up. */
static void tell_skipped(struct pipeline *pipeline, const struct worker *workers, size_t count) {
    for (size_t i = 0; i < pipeline->matcher->regex_count; i++) {
        uint64_t skipped = 0;
        for (size_t k = 0; k < count; k++) {
            skipped += finder_skipped(workers[k].reader.finder, i);
        }
        if (skipped) {
            stage_tell_skipped(pipeline->matcher, i, skipped, pipeline->notices);
            pipeline->figures->regex_skipped += skipped;
        }
    }
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
        workers[made].pipeline = pipeline;
        workers[made].first = made * pipeline->each;
        workers[made].bytes = alloc_zero(pipeline->alloc, READ_BYTES);
        status = stage_reader_init(&workers[made].reader, pipeline->alloc, pipeline->matcher,
                                   pipeline->options->trace);
        if (!workers[made].bytes) {
            status = STATUS_MEMORY;
        }
    }
    if (status == STATUS_OK) {
        run_workers(workers, jobs);
        tell_skipped(pipeline, workers, jobs);
    }
    for (size_t i = 0; i < made; i++) {
        stage_reader_release(&workers[i].reader);
        alloc_free(pipeline->alloc, workers[i].bytes, READ_BYTES);
    }
    alloc_free(pipeline->alloc, workers, size);
    return status;
}

/* --- life ----------------------------------------------------------------------------------------------------- */

static enum status run_init(struct pipeline *pipeline, size_t jobs, struct error *error) {
    const struct alloc *alloc = pipeline->alloc;
    pipeline->each = jobs > 1 ? PARCELS_EACH : 1;
    pipeline->parcel_count = jobs * pipeline->each;
    pipeline->parcels = alloc_zero(alloc, pipeline->parcel_count * sizeof *pipeline->parcels);
    pipeline->waiting = alloc_zero(alloc, pipeline->parcel_count * sizeof(struct parcel *));
    pipeline->used = alloc_zero(alloc, pipeline->parcel_count * sizeof *pipeline->used);
    batch_init(&pipeline->carried, alloc);
    if (!pipeline->parcels || !pipeline->waiting || !pipeline->used) {
        return error_memory(error);
    }
    for (size_t i = 0; i < pipeline->parcel_count; i++) {
        parcel_init(&pipeline->parcels[i], alloc);
    }
    pipeline->intake = intake_new(alloc, pipeline->options->intake, pipeline->notices, error);
    if (!pipeline->intake) {
        return error->status ? error->status : error_memory(error);
    }
    if (stage_order_init(&pipeline->order, alloc, pipeline->matcher, pipeline->sinks) !=
        STATUS_OK) {
        return error_memory(error);
    }
    const struct sources_options sources = {
        .paths = pipeline->options->paths,
        .count = pipeline->options->path_count,
        .format = pipeline->options->intake->format,
        .notices = pipeline->notices,
    };
    pipeline->sources = sources_new(alloc, &sources);
    return pipeline->sources ? STATUS_OK : error_memory(error);
}

static void run_release(struct pipeline *pipeline) {
    const struct alloc *alloc = pipeline->alloc;
    source_close(pipeline->source);
    sources_free(pipeline->sources);
    intake_free(pipeline->intake);
    stage_order_release(&pipeline->order);
    for (size_t i = 0; pipeline->parcels && i < pipeline->parcel_count; i++) {
        parcel_release(&pipeline->parcels[i], alloc);
    }
    batch_release(&pipeline->carried);
    alloc_free(alloc, pipeline->used, pipeline->parcel_count * sizeof *pipeline->used);
    alloc_free(alloc, pipeline->parcels, pipeline->parcel_count * sizeof *pipeline->parcels);
    alloc_free(alloc, pipeline->waiting, pipeline->parcel_count * sizeof(struct parcel *));
    pthread_mutex_destroy(&pipeline->reading);
    pthread_mutex_destroy(&pipeline->ordering);
    pthread_cond_destroy(&pipeline->freed);
}

enum status pipeline_run(const struct alloc *alloc, const struct matcher *matcher,
                         const struct pipeline_options *options, struct stage_sink *sinks,
                         const struct notices *notices, struct pipeline_figures *figures,
                         struct error *error) {
    size_t jobs = options->jobs ? options->jobs : 1;
    jobs = jobs < JOBS_MOST ? jobs : JOBS_MOST;
    struct pipeline pipeline = {.alloc = alloc,
                                .matcher = matcher,
                                .options = options,
                                .sinks = sinks,
                                .notices = notices,
                                .figures = figures};
    *figures = (struct pipeline_figures){0};
    pthread_mutex_init(&pipeline.reading, NULL);
    pthread_mutex_init(&pipeline.ordering, NULL);
    pthread_cond_init(&pipeline.freed, NULL);
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
        } else {
            status = intake_tell_unmatched(pipeline.intake, error);
        }
    }
    run_release(&pipeline);
    return status;
}
