/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encodings of several bytes a character: the text comes out whole however its bytes are split, and each
 * character stands where it is said to stand. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/decode.h"
#include "input/detect.h"
#include "input/encoding.h"
#include "run_suite.h"

#define MARK "\xEF\xBF\xBD"

static struct alloc standard;

/* What came out: its text, and of each code point its place by the run it came in. */
struct heard {
    enum width width;
    struct buffer text;
    uint64_t places[400];
    size_t count;
};

static enum status hear(void *context, struct run run, struct error *error) {
    struct heard *heard = context;
    (void)error;
    for (size_t at = 0; at < run.text.length;) {
        uint32_t code_point;
        size_t length = utf8_decode(run.text.at + at, run.text.length - at, &code_point);
        ck_assert_uint_gt(length, 0);
        ck_assert_uint_lt(heard->count, 400);
        struct slice before = slice_make(run.text.at, at);
        heard->places[heard->count++] = run.raw + width_measure(heard->width, before);
        at += length;
    }
    buffer_append(&heard->text, run.text);
    return STATUS_OK;
}

static struct decoder_counts decode(struct heard *heard, const struct encoding_choice *choice,
                                    struct slice bytes, size_t chunk) {
    struct decoder decoder;
    struct run_sink sink = {.take = hear, .context = heard};
    *heard = (struct heard){.width = decoder_width(choice->encoding)};
    buffer_init(&heard->text, &standard);
    decoder_init(&decoder, &standard);
    decoder_begin(&decoder, choice->encoding,
                  choice->encoding == ENCODING_SINGLE ? choice->table : NULL, sink);
    if (choice->encoding == ENCODING_SEVERAL) {
        decoder_convert(&decoder, &choice->converter);
    }
    for (size_t at = 0; at < bytes.length; at += chunk) {
        size_t left = bytes.length - at;
        struct slice part = slice_make(bytes.at + at, left < chunk ? left : chunk);
        ck_assert_int_eq(decoder_feed(&decoder, part, NULL), STATUS_OK);
    }
    ck_assert_int_eq(decoder_finish(&decoder, NULL), STATUS_OK);
    struct decoder_counts counts = decoder.counts;
    decoder_release(&decoder);
    return counts;
}

static const size_t chunks[] = {1, 2, 3, 4, 5, 64, 4096};
enum { CHUNKS = sizeof chunks / sizeof *chunks };

/* --- whole texts ----------------------------------------------------------------------------------- */

/* Every character takes its bytes alone, wherever it stands, where `stateless`. */
static const struct language {
    const char *encoding;
    const char *text;
    bool stateless;
} languages[] = {
    {"SHIFT_JIS",
     "\xE5\x85\x83\xE6\xB0\x97 OK?\r\n\xEF\xBD\xB1\xEF\xBD\xB2 \xE3\x82\xBD\xE8\xA1\xA8\n", true},
    {"EUC-JP", "\xE5\x85\x83\xE6\xB0\x97 OK?\n\xEF\xBD\xB1\xEF\xBD\xB2\r\n", true},
    {"ISO-2022-JP", "Hi \xE5\x85\x83\xE6\xB0\x97\xE3\x81\xA7\xE3\x81\x99 OK?\r\n\xE5\x85\x83\n",
     false},
    {"GB18030", "\xE4\xBD\xA0\xE5\xA5\xBD, \xF0\x9F\x98\x80 caf\xC3\xA9\r\n", true},
    {"EUC-KR", "\xEC\x95\x88\xEB\x85\x95, yes.\n", true},
    {"BIG5", "\xE4\xBD\xA0\xE5\xA5\xBD (ok)\r\n", true},
    {"UTF-7", "caf\xC3\xA9 + \xE5\x85\x83\n", false},
    {"UTF-32LE", "a\xC3\xA9\xE5\x85\x83\xF0\x9F\x98\x80\r\n", true},
    {"UTF-32BE", "a\xC3\xA9\xE5\x85\x83\xF0\x9F\x98\x80\r\n", true},
    {"WINDOWS-1251", "\xD0\x94\xD0\xB0, \xD1\x85\xD0\xBE.\n", true},
};

static size_t encode(const char *encoding, struct slice text, char *bytes, size_t size) {
    iconv_t handle = iconv_open(encoding, "UTF-8");
    ck_assert(handle != (iconv_t)-1);
    char from[400];
    char *in = from;
    char *out = bytes;
    size_t in_left = text.length;
    size_t out_left = size;
    memcpy(from, text.at, text.length);
    ck_assert_uint_eq(iconv(handle, &in, &in_left, &out, &out_left), 0);
    ck_assert_uint_eq(iconv(handle, NULL, NULL, &out, &out_left), 0);
    iconv_close(handle);
    return size - out_left;
}

/* Each character, encoded alone, is what stands at its place. */
static void check_places(const struct language *language, const struct heard *heard,
                         struct slice bytes) {
    size_t at = 0;
    for (size_t i = 0; i < heard->count; i++) {
        uint32_t code_point;
        char alone[16];
        size_t length = utf8_decode(heard->text.at + at, heard->text.length - at, &code_point);
        size_t size = encode(language->encoding, slice_make(heard->text.at + at, length), alone,
                             sizeof alone);
        ck_assert_uint_le(heard->places[i] + size, bytes.length);
        ck_assert_mem_eq(bytes.at + heard->places[i], alone, size);
        at += length;
    }
}

START_TEST(a_text_comes_out_whole_and_in_its_place)
{
    const struct language *language = &languages[_i];
    struct encoding_choice choice;
    char bytes[400];
    size_t length = encode(language->encoding, slice_of(language->text), bytes, sizeof bytes);
    ck_assert_int_eq(encoding_choose(language->encoding, &choice, NULL), STATUS_OK);
    for (size_t i = 0; i < CHUNKS; i++) {
        struct heard heard;
        struct decoder_counts counts =
            decode(&heard, &choice, slice_make(bytes, length), chunks[i]);
        ck_assert_str_eq(heard.text.at, language->text);
        ck_assert_uint_eq(counts.malformed + counts.nuls + counts.lone_returns, 0);
        if (language->stateless) {
            check_places(language, &heard, slice_make(bytes, length));
        }
        buffer_release(&heard.text);
    }
    encoding_release(&choice);
}
END_TEST

/* --- damage ---------------------------------------------------------------------------------------- */

static const struct damage {
    const char *encoding;
    const char *bytes;
    size_t length;
    const char *text;
    uint64_t malformed;
} damages[] = {
    {"SHIFT_JIS", "a\x83", 2, "a" MARK, 1}, /* cut off */
    {"SHIFT_JIS",
     "\xFF"
     "b\x8C\xB3",
     4, MARK "b\xE5\x85\x83", 1},
    {"GB18030", "\x81\x30\x81", 3, MARK, 1},
    {"EUC-KR", "\xB0 x", 3, MARK " x", 1},
    {"UTF-32LE", "a\0\0\0\0\xD8\0\0b\0\0", 11, "a" MARK MARK, 2},
    {"UTF-32BE", "\x7F\xFF\xFF\xFF\0\0\0z", 8, MARK "z", 1},
};

START_TEST(what_is_damaged_is_marked_and_counted_the_same_for_every_split)
{
    const struct damage *damage = &damages[_i];
    struct encoding_choice choice;
    ck_assert_int_eq(encoding_choose(damage->encoding, &choice, NULL), STATUS_OK);
    for (size_t i = 0; i < CHUNKS; i++) {
        struct heard heard;
        struct decoder_counts counts =
            decode(&heard, &choice, slice_make(damage->bytes, damage->length), chunks[i]);
        ck_assert_str_eq(heard.text.at, damage->text);
        ck_assert_uint_eq(counts.malformed, damage->malformed);
        buffer_release(&heard.text);
    }
    encoding_release(&choice);
}
END_TEST

START_TEST(random_bytes_come_out_the_same_for_every_split)
{
    static const char *const names[] = {"SHIFT_JIS", "GB18030", "ISO-2022-JP",
                                        "EUC-KR",    "UTF-7",   "UTF-32LE"};
    const char *name = names[_i % 6];
    struct encoding_choice choice;
    char bytes[300];
    uint32_t state = (uint32_t)_i * 2654435761U + 1;
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 1664525U + 1013904223U;
        unsigned draw = state >> 16;
        static const char kinds[] = "\x1B$BJ(\r\n\x83\x8C\xB0\xA1z+-AGk";
        bytes[i] =
            (char)(draw & 0x8000 ? draw >> 3 : (unsigned char)kinds[draw % (sizeof kinds - 1)]);
    }
    ck_assert_int_eq(encoding_choose(name, &choice, NULL), STATUS_OK);
    struct heard whole;
    struct decoder_counts counts = decode(&whole, &choice, slice_make(bytes, sizeof bytes), 300);
    for (size_t i = 0; i < CHUNKS; i++) {
        struct heard heard;
        struct decoder_counts split =
            decode(&heard, &choice, slice_make(bytes, sizeof bytes), chunks[i]);
        ck_assert_str_eq(heard.text.at, whole.text.at);
        ck_assert_uint_eq(split.malformed, counts.malformed);
        ck_assert_uint_eq(heard.count, whole.count);
        ck_assert_mem_eq(heard.places, whole.places, whole.count * sizeof *whole.places);
        buffer_release(&heard.text);
    }
    buffer_release(&whole.text);
    encoding_release(&choice);
}
END_TEST

START_TEST(utf_16_and_utf_32_without_an_order_go_by_their_mark)
{
    size_t mark;
    ck_assert_int_eq(detect_encoding(slice_make("\xFF\xFE\0\0a\0\0\0", 8), &mark),
                     ENCODING_UTF32_LE);
    ck_assert_uint_eq(mark, 4);
    ck_assert_int_eq(detect_encoding(slice_make("\0\0\xFE\xFF\0\0\0a", 8), &mark),
                     ENCODING_UTF32_BE);
    ck_assert_int_eq(detect_encoding(slice_make("\xFF\xFE"
                                                "a\0",
                                                4),
                                     &mark),
                     ENCODING_UTF16_LE);
    struct encoding_choice choice;
    ck_assert_int_eq(encoding_choose("UTF-16", &choice, NULL), STATUS_OK);
    ck_assert_int_eq(choice.encoding, ENCODING_UTF16_LE);
    ck_assert_int_eq(choice.other, ENCODING_UTF16_BE);
}
END_TEST

int main(void) {
    standard = alloc_standard();
    Suite *suite = suite_create("convert");
    TCase *tests = tcase_create("convert");
    tcase_add_loop_test(tests, a_text_comes_out_whole_and_in_its_place, 0,
                        sizeof languages / sizeof *languages);
    tcase_add_loop_test(tests, what_is_damaged_is_marked_and_counted_the_same_for_every_split, 0,
                        sizeof damages / sizeof *damages);
    tcase_add_loop_test(tests, random_bytes_come_out_the_same_for_every_split, 0, 60);
    tcase_add_test(tests, utf_16_and_utf_32_without_an_order_go_by_their_mark);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
