/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzz targets of the readers share: bytes read as one format give the same turns, at the same
 * places, and the same status, whether they come whole or in pieces, shipped in one batch or in many.
 * The first byte chooses the pieces. A target is one call of fuzz_reader with its format's name. */
#ifndef ATTUNE_TESTS_FUZZ_READER_H
#define ATTUNE_TESTS_FUZZ_READER_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "input/intake.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static inline void fuzz_mix(uint64_t *sum, uint64_t value) {
    *sum = hash_mix(*sum ^ value, UINT64_C(0x9e3779b97f4a7c15));
}

static inline void fuzz_mix_span(uint64_t *sum, const struct batch *batch, struct span span) {
    if ((uint64_t)span.at + span.length > batch->text.length) {
        abort();
    }
    fuzz_mix(sum, hash_bytes(batch->text.at + span.at, span.length));
}

static inline void fuzz_mix_time(uint64_t *sum, double seconds) {
    uint64_t bits = 1;
    if (seconds == seconds) { /* all unknown times are alike */
        memcpy(&bits, &seconds, sizeof bits);
    }
    fuzz_mix(sum, bits);
}

/* Text is valid UTF-8, whatever the bytes were; the place of each end of it is hashed too. */
static inline void fuzz_mix_turn(uint64_t *sum, const struct batch *batch,
                                 const struct turn *turn) {
    fuzz_mix_span(sum, batch, turn->text);
    fuzz_mix_span(sum, batch, turn->speaker);
    fuzz_mix_span(sum, batch, turn->row);
    fuzz_mix(sum, turn->number);
    fuzz_mix(sum, turn->role);
    fuzz_mix(sum, turn->flags);
    fuzz_mix_time(sum, turn->start);
    fuzz_mix_time(sum, turn->end);
    struct slice text = batch_text(batch, turn->text);
    for (size_t at = 0; at < text.length;) {
        uint32_t code_point;
        size_t step = utf8_decode(text.at + at, text.length - at, &code_point);
        if (step == 0) {
            abort();
        }
        at += step;
    }
    if (turn->session >= batch->session_count) {
        abort();
    }
    if (turn->piece_count) {
        struct place place = batch_place(batch, turn, turn->text.at);
        fuzz_mix(sum, place.raw);
        fuzz_mix(sum, place.line);
        fuzz_mix(sum, place.column);
    }
}

static inline void fuzz_take(uint64_t *sum, struct batch *batch) {
    for (size_t i = 0; i < batch->turn_count; i++) {
        fuzz_mix_turn(sum, batch, &batch->turns[i]);
    }
    batch_clear(batch);
}

static inline enum status fuzz_feed(struct intake *intake, struct batch batches[2], uint64_t *sum,
                                    struct slice bytes, size_t piece, struct error *error) {
    size_t filling = 0;
    enum status status = intake_open(intake, "fuzz", &batches[0], error);
    for (size_t at = 0; status == STATUS_OK && at < bytes.length; at += piece) {
        struct slice rest = slice_from(bytes, at);
        rest.length = rest.length < piece ? rest.length : piece;
        status = intake_feed(intake, rest, &batches[filling], error);
        if (status == STATUS_OK && piece < bytes.length &&
            batches[filling].text.length > piece * 16) {
            status = intake_ship(intake, &batches[filling], &batches[!filling], error);
            fuzz_take(sum, &batches[filling]);
            filling = !filling;
        }
    }
    if (status == STATUS_OK) {
        status = intake_finish(intake, &batches[filling], error);
    }
    if (status == STATUS_OK) {
        fuzz_take(sum, &batches[filling]);
    }
    return status;
}

static inline uint64_t fuzz_read(const char *format, struct slice bytes, size_t piece) {
    uint64_t sum = 0;
    struct alloc alloc = alloc_standard();
    struct error error = {.status = STATUS_OK};
    const struct notices quiet = {NULL, NULL};
    const struct intake_options options = {.format = format};
    struct intake *intake = intake_new(&alloc, &options, &quiet, &error);
    if (!intake) {
        abort(); /* no such format */
    }
    struct batch batches[2];
    batch_init(&batches[0], &alloc);
    batch_init(&batches[1], &alloc);
    enum status status = fuzz_feed(intake, batches, &sum, bytes, piece, &error);
    /* Of a source that fails, what came before is handed on or not as its batches were cut. */
    sum = status == STATUS_OK ? sum : 0;
    fuzz_mix(&sum, status);
    batch_release(&batches[0]);
    batch_release(&batches[1]);
    intake_free(intake);
    return sum;
}

static inline int fuzz_reader(const char *format, const uint8_t *bytes, size_t length) {
    size_t piece = length ? 1 + bytes[0] % 64 : 1;
    struct slice source = slice_make((const char *)bytes, length);
    source = slice_from(source, length ? 1 : 0);
    if (fuzz_read(format, source, length + 1) != fuzz_read(format, source, piece)) {
        abort();
    }
    return 0;
}

#endif
