/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "live.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "match/matcher.h"

enum {
    READ_BYTES = 32 * 1024,
    LINE_BYTES = 64 * 1024 /* of a line without an end, before it is looked at all the same */
};

static const char name[] = "-";

struct live {
    const struct alloc *alloc;
    const struct live_options *options;
    const struct notices *notices;
    struct pipeline_figures *figures;
    struct intake *intake;
    struct stage_reader reader;
    struct stage_order order;
    struct parcel parcels[2]; /* the first one is being filled */
    struct buffer line;       /* the one that has not ended */
    uint64_t sequence;
};

/* --- turns ------------------------------------------------------------------------------------- */

static enum status take_parcel(struct live *live, struct parcel *parcel, struct error *error) {
    parcel->source = 1;
    parcel->batch.sequence = live->sequence++;
    enum status status = stage_match(&live->reader, parcel);
    return status == STATUS_OK ? stage_take(&live->order, parcel, error) : error_memory(error);
}

/* Hands on the turns that have ended. */
static enum status ship(struct live *live, struct error *error) {
    struct parcel *full = &live->parcels[0];
    struct parcel *next = &live->parcels[1];
    if (full->batch.turn_count == 0) {
        return STATUS_OK;
    }
    batch_clear(&next->batch);
    enum status status = intake_ship(live->intake, &full->batch, &next->batch, error);
    if (status == STATUS_OK) {
        status = take_parcel(live, full, error);
        struct parcel filling = *next;
        *next = *full;
        *full = filling;
    }
    return status;
}

/* Looks at the open turn as at a part that goes on. It stands in the batch, which holds no other by now,
 * and is left as it was: it has not ended. */
static enum status preview(struct live *live, struct error *error) {
    struct parcel *parcel = &live->parcels[0];
    struct batch *batch = &parcel->batch;
    struct turn open;
    if (!intake_open_turn(live->intake, batch, &open)) {
        return STATUS_OK;
    }
    if (!batch_pad(batch)) {
        return error_memory(error);
    }
    const struct turn own = batch->turns[0];
    open.flags |= TURN_CUT;
    batch->turns[0] = open;
    batch->turn_count = 1;
    enum status status = stage_match(&live->reader, parcel) == STATUS_OK
                             ? stage_preview(&live->order, parcel, live->options->preview, error)
                             : error_memory(error);
    batch->turns[0] = own;
    batch->turn_count = 0;
    return status;
}

/* --- lines ------------------------------------------------------------------------------------- */

static enum status take_line(struct live *live, struct slice line, struct error *error) {
    struct batch *batch = &live->parcels[0].batch;
    enum status status = intake_feed(live->intake, line, batch, error);
    if (status == STATUS_OK) {
        status = intake_decide(live->intake, batch, error);
    }
    if (status == STATUS_OK) {
        status = ship(live, error);
    }
    return status == STATUS_OK ? preview(live, error) : status;
}

static enum status take_held(struct live *live, struct error *error) {
    enum status status =
        live->line.length ? take_line(live, buffer_slice(&live->line), error) : STATUS_OK;
    buffer_clear(&live->line);
    return status;
}

/* Cuts what was read into lines. */
static enum status take_bytes(struct live *live, struct slice bytes, struct error *error) {
    enum status status = STATUS_OK;
    while (bytes.length && status == STATUS_OK) {
        const char *feed = memchr(bytes.at, '\n', bytes.length);
        size_t length = feed ? (size_t)(feed - bytes.at) + 1 : bytes.length;
        if (!buffer_append(&live->line, slice_make(bytes.at, length))) {
            return error_memory(error);
        }
        bytes = slice_from(bytes, length);
        if (feed || live->line.length >= LINE_BYTES) {
            status = take_held(live, error);
        }
    }
    return status;
}

static enum status read_lines(struct live *live, struct error *error) {
    enum status status = STATUS_OK;
    char bytes[READ_BYTES];
    ssize_t length = 1;
    while (status == STATUS_OK && length != 0) {
        length = read(live->options->descriptor, bytes, sizeof bytes);
        if (length > 0) {
            live->figures->bytes += (uint64_t)length;
            status = take_bytes(live, slice_make(bytes, (size_t)length), error);
        } else if (length < 0 && errno != EINTR) {
            status =
                error_at(error, STATUS_INPUT, name, 0, 0, "cannot be read: %s", strerror(errno));
        }
    }
    return status == STATUS_OK ? take_held(live, error) : status;
}

/* What came before a failure is handed on. */
static enum status finish(struct live *live, enum status status, struct error *error) {
    struct parcel *parcel = &live->parcels[0];
    if (status != STATUS_OK && status != STATUS_INPUT) {
        return status;
    }
    bool failed = status == STATUS_INPUT;
    if (failed) {
        error_name_file(error, name);
        notices_tell(live->notices, error);
    }
    status = intake_finish(live->intake, &parcel->batch, error);
    if (status == STATUS_INPUT) {
        if (!failed) {
            error_name_file(error, name);
            notices_tell(live->notices, error);
        }
        failed = true;
        status = STATUS_OK;
    }
    live->figures->failed += failed;
    return status == STATUS_OK ? take_parcel(live, parcel, error) : status;
}

/* --- life -------------------------------------------------------------------------------------- */

static enum status prepare(struct live *live, const struct matcher *matcher, struct error *error) {
    live->intake = intake_new(live->alloc, live->options->intake, live->notices, error);
    if (!live->intake) {
        return error->status ? error->status : error_memory(error);
    }
    if (stage_reader_init(&live->reader, live->alloc, matcher, false) != STATUS_OK ||
        stage_order_init(&live->order, live->alloc, matcher, live->options->sinks) != STATUS_OK) {
        return error_memory(error);
    }
    return intake_open(live->intake, name, &live->parcels[0].batch, error);
}

static void release(struct live *live) {
    intake_free(live->intake);
    stage_reader_release(&live->reader);
    stage_order_release(&live->order);
    parcel_release(&live->parcels[0], live->alloc);
    parcel_release(&live->parcels[1], live->alloc);
    buffer_release(&live->line);
}

enum status live_run(const struct alloc *alloc, const struct matcher *matcher,
                     const struct live_options *options, const struct notices *notices,
                     struct pipeline_figures *figures, struct error *error) {
    struct live live = {.alloc = alloc, .options = options, .notices = notices, .figures = figures};
    *figures = (struct pipeline_figures){.sources = 1};
    error->status = STATUS_OK;
    buffer_init(&live.line, alloc);
    parcel_init(&live.parcels[0], alloc);
    parcel_init(&live.parcels[1], alloc);
    enum status status = prepare(&live, matcher, error);
    if (status == STATUS_OK) {
        status = finish(&live, read_lines(&live, error), error);
    }
    if (status == STATUS_OK && dictionary_failed(matcher->dictionary)) {
        status = error_memory(error);
    }
    release(&live);
    return status;
}
