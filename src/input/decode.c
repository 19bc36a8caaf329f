/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/decode.h"

#include <string.h>

#include "base/utf8.h"
#include "input/mask.h"

enum { UTF32_UNIT = 4 };

static const char replacement[] = "\xEF\xBF\xBD";

void decoder_init(struct decoder *decoder, const struct alloc *alloc) {
    *decoder = (struct decoder){0};
    buffer_init(&decoder->text, alloc);
}

void decoder_release(struct decoder *decoder) {
    buffer_release(&decoder->text);
}

void decoder_begin(struct decoder *decoder, enum encoding encoding, const uint32_t *table,
                   struct run_sink sink) {
    struct buffer text = decoder->text;
    buffer_clear(&text);
    *decoder = (struct decoder){.encoding = encoding, .table = table, .sink = sink, .text = text};
}

void decoder_convert(struct decoder *decoder, const struct converter *converter) {
    decoder->converter = converter;
    converter_reset(converter);
}

void decoder_skip(struct decoder *decoder, size_t length) {
    decoder->counts.bytes += length;
}

static enum status pass_on(struct decoder *decoder, const void *at, size_t length, uint64_t raw,
                           struct error *error) {
    if (length == 0) {
        return STATUS_OK;
    }
    struct run run = {.text = slice_make(at, length), .raw = raw};
    return decoder->sink.take(decoder->sink.context, run, error);
}

static enum status pass_replacement(struct decoder *decoder, uint64_t raw, struct error *error) {
    return pass_on(decoder, replacement, sizeof replacement - 1, raw, error);
}

/* --- UTF-8 ------------------------------------------------------------------------------------ */

static bool continues(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/* Three bytes of which the first is E0..EF and the others continue it; behind E0 overlong forms are
 * none, behind ED surrogates (table 3-7 of the Unicode Standard). */
static bool is_triple(const unsigned char *at) {
    uint32_t bytes = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2];
    uint32_t narrow = bytes & 0x0F2000;
    return (bytes & 0xF0C0C0) == 0xE08080 && narrow != 0 && narrow != 0x0D2000;
}

/* Length of the well-formed sequence at `at`, or 0. Two and three bytes, nearly all text there is,
 * are told here; base/utf8 knows the rest. */
static size_t sequence_length(const unsigned char *at, size_t length) {
    if (length >= 3 && is_triple(at)) {
        return 3;
    }
    if (length >= 2 && at[0] >= 0xC2 && at[0] <= 0xDF && continues(at[1])) {
        return 2;
    }
    uint32_t code_point;
    return utf8_decode((const char *)at, length, &code_point);
}

/* How much of the special bytes at `at` can be passed on as it is: a sequence, CR and LF, or nothing. */
static size_t clean_length(const unsigned char *at, size_t length) {
    if (at[0] >= 0x80) {
        return sequence_length(at, length);
    }
    return at[0] == '\r' && length > 1 && at[1] == '\n' ? 2 : 0;
}

/* Passes over the special bytes that `words` tell of, which begin at `*at` and of which `length` bytes are
 * there, and moves `*at` behind the last one. False: it stands before one that cannot be passed on. */
static bool pass_special(const unsigned char *text, size_t length, const uint64_t *words,
                         size_t count, size_t *at) {
    size_t base = *at;
    for (size_t i = 0; i < count; i++, base += MASK_BYTES) {
        uint64_t left = words[i];
        if (*at > base) {
            left &= UINT64_MAX << (*at - base);
        }
        while (left) {
            size_t within = (size_t)__builtin_ctzll(left);
            size_t step = clean_length(text + base + within, length - base - within);
            *at = base + within + step;
            if (step == 0) {
                return false;
            }
            within += step;
            left = within < MASK_BYTES ? left & UINT64_MAX << within : 0;
        }
    }
    return true;
}

/* Where the last character begins that `end` cuts off, if it does; all before `end` is clean. */
static size_t character_end(const unsigned char *text, size_t end) {
    if (text[end - 1] >= 0xC2) {
        return end - 1;
    }
    return text[end - 2] >= 0xE0 ? end - 2 : end;
}

/* The first byte from `at` on that cannot be passed on as it is. */
static size_t clean_end(const unsigned char *text, size_t at, size_t length) {
    while (at < length) {
        size_t clean = mask_clean((const char *)text + at, length - at);
        if (clean) {
            at = character_end(text, at + clean);
            continue;
        }
        uint64_t special[MASK_WORDS];
        size_t stretch = length - at < MASK_STRETCH ? length - at : MASK_STRETCH;
        size_t end = at + stretch;
        size_t count = mask_find(MASK_SPECIAL, (const char *)text + at, stretch, special);
        if (!pass_special(text, length, special, count, &at)) {
            return at;
        }
        at = at < end ? end : at;
    }
    return at;
}

/* What stands at `at` (not clean) takes so many bytes; 0: it waits for more. */
static size_t unclean_length(const unsigned char *at, size_t length, bool last) {
    if (at[0] == '\r' && length == 1 && !last) {
        return 0;
    }
    if (at[0] < 0x80) {
        return 1;
    }
    int truncated;
    size_t count = utf8_malformed((const char *)at, length, &truncated);
    return truncated && !last ? 0 : count;
}

static enum status pass_unclean(struct decoder *decoder, unsigned char first, uint64_t raw,
                                struct error *error) {
    if (first == '\r') {
        decoder->counts.lone_returns++;
        return pass_on(decoder, "\n", 1, raw, error);
    }
    if (first == '\0') {
        decoder->counts.nuls++;
    } else {
        decoder->counts.malformed++;
    }
    return pass_replacement(decoder, raw, error);
}

/* `raw` is the source offset of text[0]. What must wait is held. */
static enum status decode_utf8(struct decoder *decoder, const unsigned char *text, size_t length,
                               uint64_t raw, bool last, struct error *error) {
    enum status status = STATUS_OK;
    size_t at = 0;
    while (at < length && status == STATUS_OK) {
        size_t end = clean_end(text, at, length);
        status = pass_on(decoder, text + at, end - at, raw + at, error);
        at = end;
        if (at == length || status != STATUS_OK) {
            break;
        }
        size_t step = unclean_length(text + at, length - at, last);
        if (step == 0) {
            decoder->held_count = length - at;
            memcpy(decoder->held, text + at, length - at);
            break;
        }
        status = pass_unclean(decoder, text[at], raw + at, error);
        at += step;
    }
    return status;
}

/* Completes what is held, a byte at a time, until nothing is or the bytes are used up. Returns how
 * many were used. A byte that breaks a sequence is decoded with the rest. */
static size_t complete_held(struct decoder *decoder, const unsigned char *bytes, size_t length,
                            enum status *status, struct error *error) {
    size_t used = 0;
    while (decoder->held_count && used < length && *status == STATUS_OK) {
        unsigned char joined[sizeof decoder->held + 1];
        size_t held = decoder->held_count;
        memcpy(joined, decoder->held, held);
        joined[held] = bytes[used];
        uint64_t raw = decoder->counts.bytes + used - held;
        if (clean_end(joined, 0, held + 1) == held + 1) {
            decoder->held_count = 0;
            used++;
            *status = pass_on(decoder, joined, held + 1, raw, error);
        } else if (unclean_length(joined, held + 1, false) == 0) {
            decoder->held[decoder->held_count++] = bytes[used++];
        } else {
            decoder->held_count = 0;
            *status = pass_unclean(decoder, joined[0], raw, error);
        }
    }
    return used;
}

static enum status feed_utf8(struct decoder *decoder, const unsigned char *bytes, size_t length,
                             struct error *error) {
    enum status status = STATUS_OK;
    size_t used = complete_held(decoder, bytes, length, &status, error);
    if (status == STATUS_OK) {
        status = decode_utf8(decoder, bytes + used, length - used, decoder->counts.bytes + used,
                             false, error);
    }
    return status;
}

static enum status finish_utf8(struct decoder *decoder, struct error *error) {
    unsigned char held[sizeof decoder->held];
    size_t length = decoder->held_count;
    memcpy(held, decoder->held, length);
    decoder->held_count = 0;
    return decode_utf8(decoder, held, length, decoder->counts.bytes - length, true, error);
}

/* --- encodings that are rewritten -------------------------------------------------------------- */

static enum status pass_text(struct decoder *decoder, struct error *error) {
    if (decoder->text.failed) {
        return error_memory(error);
    }
    enum status status =
        pass_on(decoder, decoder->text.at, decoder->text.length, decoder->text_raw, error);
    buffer_clear(&decoder->text);
    return status;
}

/* Where characters differ in size, text leaves step with its source. A CR and its LF stay together. */
static void keep_step(struct decoder *decoder, uint32_t code_point, uint64_t raw) {
    struct buffer *text = &decoder->text;
    bool pair = code_point == '\n' && text->length && text->at[text->length - 1] == '\r';
    if (text->length && raw != decoder->next_raw && !pair && decoder->status == STATUS_OK) {
        decoder->status = pass_text(decoder, decoder->error);
    }
    decoder->next_raw = raw + (code_point < 0x80 ? 1 : 2);
}

static void write_code_point(struct decoder *decoder, uint32_t code_point, uint64_t raw) {
    struct buffer *text = &decoder->text;
    if (decoder->encoding == ENCODING_SEVERAL) {
        keep_step(decoder, code_point, raw);
    }
    if (text->length == 0) {
        decoder->text_raw = raw;
    }
    if (code_point < 0x80 && text->length + 1 < text->capacity) {
        text->at[text->length++] = (char)code_point;
        text->at[text->length] = '\0';
    } else {
        buffer_append_code_point(text, code_point);
    }
}

static void write_waiting_return(struct decoder *decoder, bool line_feed_follows) {
    decoder->return_waits = false;
    decoder->counts.lone_returns += !line_feed_follows;
    write_code_point(decoder, line_feed_follows ? '\r' : '\n', decoder->return_raw);
}

/* A CR waits to be told what follows it. */
static void put_code_point(struct decoder *decoder, uint32_t code_point, uint64_t raw) {
    if (decoder->return_waits) {
        write_waiting_return(decoder, code_point == '\n');
    }
    if (code_point == '\r') {
        decoder->return_waits = true;
        decoder->return_raw = raw;
        return;
    }
    decoder->counts.nuls += code_point == 0;
    write_code_point(decoder, code_point ? code_point : UTF8_REPLACEMENT, raw);
}

static void put_malformed(struct decoder *decoder, uint64_t raw) {
    decoder->counts.malformed++;
    put_code_point(decoder, UTF8_REPLACEMENT, raw);
}

static void put_utf16(struct decoder *decoder, uint32_t unit, uint64_t raw) {
    bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
    bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    uint32_t high = decoder->high;
    decoder->high = 0;
    if (high && is_low) {
        put_code_point(decoder, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), raw - 2);
        return;
    }
    if (high) {
        put_malformed(decoder, raw - 2);
    }
    if (is_high) {
        decoder->high = unit;
    } else if (is_low) {
        put_malformed(decoder, raw);
    } else {
        put_code_point(decoder, unit, raw);
    }
}

static uint32_t utf16_unit(const struct decoder *decoder, unsigned first, unsigned second) {
    return decoder->encoding == ENCODING_UTF16_LE ? second << 8 | first : first << 8 | second;
}

static void rewrite_utf16(struct decoder *decoder, const unsigned char *bytes, size_t length) {
    size_t at = 0;
    uint64_t raw = decoder->counts.bytes;
    if (decoder->held_count && length) {
        put_utf16(decoder, utf16_unit(decoder, decoder->held[0], bytes[0]), raw - 1);
        decoder->held_count = 0;
        at = 1;
    }
    for (; at + 1 < length; at += 2) {
        put_utf16(decoder, utf16_unit(decoder, bytes[at], bytes[at + 1]), raw + at);
    }
    if (at < length) {
        decoder->held[0] = bytes[at];
        decoder->held_count = 1;
    }
}

static uint32_t utf32_unit(const struct decoder *decoder, const unsigned char *at) {
    return decoder->encoding == ENCODING_UTF32_LE
               ? (uint32_t)at[3] << 24 | (uint32_t)at[2] << 16 | (uint32_t)at[1] << 8 | at[0]
               : (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static void rewrite_utf32(struct decoder *decoder, const unsigned char *bytes, size_t length) {
    for (size_t at = 0; at < length; at++) {
        decoder->held[decoder->held_count++] = bytes[at];
        if (decoder->held_count < UTF32_UNIT) {
            continue;
        }
        uint32_t code_point = utf32_unit(decoder, decoder->held);
        uint64_t raw = decoder->counts.bytes + at + 1 - UTF32_UNIT;
        decoder->held_count = 0;
        if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
            put_malformed(decoder, raw);
        } else {
            put_code_point(decoder, code_point, raw);
        }
    }
}

static void rewrite_single(struct decoder *decoder, const unsigned char *bytes, size_t length) {
    for (size_t at = 0; at < length; at++) {
        uint32_t code_point = decoder->table[bytes[at]];
        uint64_t raw = decoder->counts.bytes + at;
        if (code_point == UTF8_REPLACEMENT) {
            put_malformed(decoder, raw);
        } else {
            put_code_point(decoder, code_point, raw);
        }
    }
}

/* One step of the conversion. False: it waits for more. */
static bool convert_one(struct decoder *decoder, const unsigned char *bytes, size_t length,
                        uint64_t raw, size_t *used) {
    uint32_t code_point;
    if (decoder->converter->ascii && bytes[0] < 0x80) {
        *used = 1;
        put_code_point(decoder, bytes[0], raw);
        return true;
    }
    switch (converter_next(decoder->converter, bytes, length, used, &code_point)) {
    case CONVERT_CHARACTER:
        put_code_point(decoder, code_point, raw);
        return true;
    case CONVERT_MALFORMED:
        put_malformed(decoder, raw);
        return true;
    case CONVERT_NOTHING:
        return true;
    case CONVERT_MORE:
        break;
    }
    *used = 0;
    return false;
}

/* What is held is completed first, a byte at a time. Returns how many bytes were used. */
static size_t convert_held(struct decoder *decoder, const unsigned char *bytes, size_t length) {
    size_t taken = 0;
    while (decoder->held_count) {
        uint64_t raw = decoder->counts.bytes + taken - decoder->held_count;
        size_t used;
        if (convert_one(decoder, decoder->held, decoder->held_count, raw, &used)) {
            decoder->held_count -= used;
            memmove(decoder->held, decoder->held + used, decoder->held_count);
        } else if (taken < length) {
            decoder->held[decoder->held_count++] = bytes[taken++];
        } else {
            break;
        }
    }
    return taken;
}

static void rewrite_several(struct decoder *decoder, const unsigned char *bytes, size_t length) {
    size_t at = convert_held(decoder, bytes, length);
    size_t used;
    while (at < length &&
           convert_one(decoder, bytes + at, length - at, decoder->counts.bytes + at, &used)) {
        at += used;
    }
    while (at < length) {
        decoder->held[decoder->held_count++] = bytes[at++];
    }
}

/* How each encoding is rewritten, and how many bytes of the source a unit takes. */
static void (*const rewriters[])(struct decoder *decoder, const unsigned char *bytes,
                                 size_t length) = {
    [ENCODING_UTF16_LE] = rewrite_utf16, [ENCODING_UTF16_BE] = rewrite_utf16,
    [ENCODING_UTF32_LE] = rewrite_utf32, [ENCODING_UTF32_BE] = rewrite_utf32,
    [ENCODING_SINGLE] = rewrite_single,  [ENCODING_SEVERAL] = rewrite_several,
};

static enum status pass_rewritten(struct decoder *decoder, struct error *error) {
    enum status status = decoder->status;
    decoder->status = STATUS_OK;
    return status == STATUS_OK ? pass_text(decoder, error) : status;
}

static enum status feed_rewritten(struct decoder *decoder, const unsigned char *bytes,
                                  size_t length, struct error *error) {
    buffer_reserve(&decoder->text, length);
    decoder->error = error;
    rewriters[decoder->encoding](decoder, bytes, length);
    return pass_rewritten(decoder, error);
}

/* A character that the source's end cuts off is one that is malformed. */
static enum status finish_rewritten(struct decoder *decoder, struct error *error) {
    uint64_t end = decoder->counts.bytes;
    uint32_t last;
    decoder->error = error;
    if (decoder->high) {
        put_malformed(decoder, end - decoder->held_count - 2);
    }
    if (decoder->held_count) {
        put_malformed(decoder, end - decoder->held_count);
    }
    if (decoder->encoding == ENCODING_SEVERAL && converter_last(decoder->converter, &last)) {
        put_code_point(decoder, last, end);
    }
    if (decoder->return_waits) {
        write_waiting_return(decoder, false);
    }
    decoder->held_count = 0;
    decoder->high = 0;
    return pass_rewritten(decoder, error);
}

/* --- all --------------------------------------------------------------------------------------- */

enum status decoder_feed(struct decoder *decoder, struct slice bytes, struct error *error) {
    /* Rewritten text is passed on block by block, so that it stays in the cache. */
    enum { BLOCK = 16 * 1024 };
    bool utf8 = decoder->encoding == ENCODING_UTF8;
    const unsigned char *at = (const unsigned char *)bytes.at;
    size_t left = bytes.length;
    enum status status = STATUS_OK;
    while (left && status == STATUS_OK) {
        size_t length = utf8 || left < BLOCK ? left : BLOCK;
        status = utf8 ? feed_utf8(decoder, at, length, error)
                      : feed_rewritten(decoder, at, length, error);
        decoder->counts.bytes += length;
        at += length;
        left -= length;
    }
    return status;
}

enum status decoder_finish(struct decoder *decoder, struct error *error) {
    return decoder->encoding == ENCODING_UTF8 ? finish_utf8(decoder, error)
                                              : finish_rewritten(decoder, error);
}

enum width decoder_width(enum encoding encoding) {
    static const enum width widths[] = {
        [ENCODING_UTF8] = WIDTH_UTF8,      [ENCODING_UTF16_LE] = WIDTH_UTF16,
        [ENCODING_UTF16_BE] = WIDTH_UTF16, [ENCODING_UTF32_LE] = WIDTH_UTF32,
        [ENCODING_UTF32_BE] = WIDTH_UTF32, [ENCODING_SINGLE] = WIDTH_SINGLE,
        [ENCODING_SEVERAL] = WIDTH_DOUBLE,
    };
    return widths[encoding];
}
