/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Source bytes to valid UTF-8, in runs. What comes out holds no NUL, and a CR only right before an
 * LF of the same run; a lone CR becomes LF, NUL and malformed sequences become U+FFFD, each counted.
 * A run is in step with the source: its text grows as the source does, by the rule of the decoder's
 * width. Where step is lost a new run begins. A run may end anywhere between code points, wherever
 * the bytes fed happened to end; joined, the runs are the same for every split of the source.
 * Clean UTF-8 is passed on where it lies, without a copy. The decoder keeps at most twelve bytes. */
#ifndef ATTUNE_INPUT_DECODE_H
#define ATTUNE_INPUT_DECODE_H

#include "base/buffer.h"
#include "base/error.h"
#include "input/convert.h"
#include "input/turn.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF16_LE,
    ENCODING_UTF16_BE,
    ENCODING_UTF32_LE,
    ENCODING_UTF32_BE,
    ENCODING_SINGLE, /* a byte a character */
    ENCODING_SEVERAL /* one byte and more a character */
};

struct run {
    struct slice text; /* valid until the sink returns */
    uint64_t raw;      /* where its first byte stands in the source */
};

struct run_sink {
    enum status (*take)(void *context, struct run run, struct error *error);
    void *context;
};

struct decoder_counts {
    uint64_t bytes;     /* fed, a byte order mark included */
    uint64_t malformed; /* sequences, each now one U+FFFD */
    uint64_t nuls;      /* each now one U+FFFD */
    uint64_t lone_returns;
};

struct decoder {
    enum encoding encoding;
    const uint32_t *table;             /* ENCODING_SINGLE: 256 code points, borrowed */
    const struct converter *converter; /* ENCODING_SEVERAL: borrowed */
    struct run_sink sink;
    struct decoder_counts counts;
    unsigned char held[CONVERT_BYTES_MOST]; /* a sequence or a CR that waits for what follows */
    size_t held_count;
    struct buffer text;  /* what other encodings become, until it is passed on */
    uint64_t text_raw;   /* where text's first byte stands in the source */
    uint32_t high;       /* UTF-16: a high surrogate that waits for its low one */
    bool return_waits;   /* the same for CR, in other encodings than UTF-8, */
    uint64_t return_raw; /* where it stands */
    uint64_t next_raw;   /* ENCODING_SEVERAL: what would follow text in step */
    enum status status;  /* of passing text on where step was lost */
    struct error *error; /* of the call at hand */
};

void decoder_init(struct decoder *decoder, const struct alloc *alloc);
void decoder_release(struct decoder *decoder);

/* Begins a source. `table` only for ENCODING_SINGLE. */
void decoder_begin(struct decoder *decoder, enum encoding encoding, const uint32_t *table,
                   struct run_sink sink);
/* For ENCODING_SEVERAL, right after decoder_begin. */
void decoder_convert(struct decoder *decoder, const struct converter *converter);
/* Passes over a byte order mark of `length` bytes. */
void decoder_skip(struct decoder *decoder, size_t length);
enum status decoder_feed(struct decoder *decoder, struct slice bytes, struct error *error);
enum status decoder_finish(struct decoder *decoder, struct error *error);

enum width decoder_width(enum encoding encoding);

#endif
