/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/decode.h"
#include "input/detect.h"
#include "input/encoding.h"
#include "run_suite.h"

/* What came out, with the places where runs leave step: "[RAW]" before the text. */
struct heard {
    struct buffer text;
    enum width width;
    uint64_t next_raw;
    bool any;
};

static enum status hear(void *context, struct run run, struct error *error) {
    struct heard *heard = context;
    (void)error;
    if (heard->any && run.raw != heard->next_raw) {
        buffer_print(&heard->text, "[%llu]", (unsigned long long)run.raw);
    }
    heard->any = true;
    heard->next_raw = run.raw + width_measure(heard->width, run.text);
    buffer_append(&heard->text, run.text);
    return STATUS_OK;
}

static void decode(struct heard *heard, struct decoder_counts *counts, enum encoding encoding,
                   const uint32_t *table, struct slice bytes, size_t chunk) {
    struct alloc alloc = alloc_standard();
    struct decoder decoder;
    struct run_sink sink = {.take = hear, .context = heard};
    static struct alloc standard;
    standard = alloc;
    buffer_init(&heard->text, &standard);
    heard->width = decoder_width(encoding);
    heard->any = false;
    decoder_init(&decoder, &standard);
    decoder_begin(&decoder, encoding, table, sink);
    for (size_t at = 0; at < bytes.length; at += chunk) {
        size_t left = bytes.length - at;
        struct slice part = slice_make(bytes.at + at, left < chunk ? left : chunk);
        ck_assert_int_eq(decoder_feed(&decoder, part, NULL), STATUS_OK);
    }
    ck_assert_int_eq(decoder_finish(&decoder, NULL), STATUS_OK);
    *counts = decoder.counts;
    ck_assert_uint_eq(counts->bytes, bytes.length);
    decoder_release(&decoder);
}

struct example {
    const char *bytes;
    size_t length;
    const char *text;
    uint64_t malformed, nuls, lone_returns;
};

#define BYTES(literal) literal, sizeof(literal) - 1

static void check_example(enum encoding encoding, const uint32_t *table,
                          const struct example *example) {
    static const size_t chunks[] = {1, 2, 3, 4, 5, 64, 4096};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct heard heard;
        struct decoder_counts counts;
        struct slice bytes = slice_make(example->bytes, example->length);
        decode(&heard, &counts, encoding, table, bytes, chunks[i]);
        ck_assert_str_eq(heard.text.at, example->text);
        ck_assert_uint_eq(counts.malformed, example->malformed);
        ck_assert_uint_eq(counts.nuls, example->nuls);
        ck_assert_uint_eq(counts.lone_returns, example->lone_returns);
        buffer_release(&heard.text);
    }
}

#define MARK "\xEF\xBF\xBD"

START_TEST(utf8_comes_out_valid_and_every_loss_is_counted)
{
    static const struct example examples[] = {
        {BYTES(""), "", 0, 0, 0},
        {BYTES("plain\n"), "plain\n", 0, 0, 0},
        {BYTES("caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D \xF0\x9F\x98\x80"),
         "caf\xC3\xA9 \xE2\x80\x9Cso\xE2\x80\x9D \xF0\x9F\x98\x80", 0, 0, 0},
        {BYTES("a\r\nb\rc\r\r\nd\r"), "a\r\nb\nc\n\r\nd\n", 0, 0, 3},
        {BYTES("a\0b"), "a" MARK "[2]b", 0, 1, 0},
        {BYTES("\0\0"), MARK "[1]" MARK, 0, 2, 0},
        {BYTES("a\xFFz"), "a" MARK "[2]z", 1, 0, 0},
        {BYTES("\xE9t\xE9"), MARK "[1]t" MARK, 2, 0, 0},
        /* Maximal subparts: a truncated sequence of three bytes is as long as its mark. */
        {BYTES("\xF0\x9F\x98z"), MARK "z", 1, 0, 0},
        {BYTES("\xE2\x80z"), MARK "[2]z", 1, 0, 0},
        {BYTES("\xE2\x80"), MARK, 1, 0, 0},
        {BYTES("\xE2\x80\r\n"), MARK "[2]\r\n", 1, 0, 0},
        {BYTES("\xC0\xAF"), MARK "[1]" MARK, 2, 0, 0},
        {BYTES("\xE0\x9F\xBFx"), MARK "[1]" MARK "[2]" MARK "[3]x", 3, 0, 0},
        {BYTES("\xED\xA0\x80x"), MARK "[1]" MARK "[2]" MARK "[3]x", 3, 0, 0},
        {BYTES("\xF4\x90\x80\x80"), MARK "[1]" MARK "[2]" MARK "[3]" MARK, 4, 0, 0},
        {BYTES("0123456789012345678901234567890123456789012345678901234567890123456789\0z"),
         "0123456789012345678901234567890123456789012345678901234567890123456789" MARK "[71]z", 0,
         1, 0},
    };
    check_example(ENCODING_UTF8, NULL, &examples[_i]);
}
END_TEST

/* What is no plain ASCII is looked for in many bytes at a time: it must be found in every place. */
START_TEST(what_is_no_plain_text_is_found_in_every_place)
{
    static const struct example kinds[] = {
        {BYTES("\xE2\x80\x99"), "\xE2\x80\x99", 0, 0, 0},
        {BYTES("\xC3\xA9\xF0\x9F\x98\x80"), "\xC3\xA9\xF0\x9F\x98\x80", 0, 0, 0},
        {BYTES("\xE0\xA0\x80\xED\x9F\xBF"), "\xE0\xA0\x80\xED\x9F\xBF", 0, 0, 0},
        {BYTES("\r\n"), "\r\n", 0, 0, 0},
        {BYTES("\r"), "\n", 0, 0, 1},
    };
    enum { AROUND = 130, MOST = 8 };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        char bytes[AROUND + MOST] = {0};
        char text[AROUND + MOST] = {0};
        size_t place = (size_t)_i;
        size_t length = strlen(kinds[i].text);
        struct example example = kinds[i];
        memset(bytes, 'a', AROUND + example.length);
        memcpy(bytes + place, example.bytes, example.length);
        memset(text, 'a', AROUND + length);
        memcpy(text + place, example.text, length);
        example.bytes = bytes;
        example.length += AROUND;
        example.text = text;
        check_example(ENCODING_UTF8, NULL, &example);
    }
}
END_TEST

START_TEST(utf16_comes_out_the_same_in_both_orders)
{
    static const struct example examples[] = {
        {BYTES("a\0\r\0\n\0b\0"), "a\r\nb", 0, 0, 0},
        {BYTES("a\0\r\0b\0\r\0"), "a\nb\n", 0, 0, 2},
        {BYTES("\x3D\xD8\x00\xDE!\0"), "\xF0\x9F\x98\x80!", 0, 0, 0},
        {BYTES("\x3D\xD8!\0"), MARK "!", 1, 0, 0},
        {BYTES("\x3D\xD8"), MARK, 1, 0, 0},
        {BYTES("\x3D\xD8\x3D\xD8\x00\xDE"), MARK "\xF0\x9F\x98\x80", 1, 0, 0},
        {BYTES("\x00\xDE!\0"), MARK "!", 1, 0, 0},
        {BYTES("!\0\0\0"), "!" MARK, 0, 1, 0},
        {BYTES("!\0x"), "!" MARK, 1, 0, 0},
        {BYTES("\r\0\x3D\xD8"), "\n" MARK, 1, 0, 1},
    };
    const struct example *example = &examples[_i];
    check_example(ENCODING_UTF16_LE, NULL, example);
    char swapped[32];
    memcpy(swapped, example->bytes, example->length);
    for (size_t i = 0; i + 1 < example->length; i += 2) {
        swapped[i] = example->bytes[i + 1];
        swapped[i + 1] = example->bytes[i];
    }
    struct example big = *example;
    big.bytes = swapped;
    check_example(ENCODING_UTF16_BE, NULL, &big);
}
END_TEST

START_TEST(one_byte_encodings_are_known_by_name)
{
    struct encoding_choice choice;
    ck_assert_int_eq(encoding_choose("windows-1252", &choice, NULL), STATUS_OK);
    ck_assert_int_eq(choice.encoding, ENCODING_SINGLE);
    struct example western = {BYTES("\x93"
                                    "caf\xE9\x94\r\nz\x81\0"),
                              "\xE2\x80\x9C"
                              "caf\xC3\xA9\xE2\x80\x9D\r\nz" MARK MARK,
                              1, 1, 0};
    check_example(ENCODING_SINGLE, choice.table, &western);
    ck_assert_int_eq(encoding_choose("no-such-thing", &choice, NULL), STATUS_USAGE);
    ck_assert_int_eq(encoding_choose("shift_jis", &choice, NULL), STATUS_OK);
    ck_assert_int_eq(choice.encoding, ENCODING_SEVERAL);
    encoding_release(&choice);
    ck_assert_int_eq(encoding_choose("UTF-16LE", &choice, NULL), STATUS_OK);
    ck_assert_int_eq(choice.encoding, ENCODING_UTF16_LE);
    ck_assert_int_eq(encoding_choose(NULL, &choice, NULL), STATUS_OK);
    ck_assert(choice.by_itself);
}
END_TEST

/* Whatever the bytes, the text is valid, and the same for every split. */
START_TEST(random_bytes_come_out_valid_however_they_are_split)
{
    static const char kinds[] = "\0\r\n\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80\xFF\xEDq ";
    char bytes[200];
    uint32_t state = (uint32_t)_i * 2654435761U + 1;
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = kinds[(state >> 16) % (sizeof kinds - 1)];
    }
    struct heard whole;
    struct decoder_counts counts;
    decode(&whole, &counts, ENCODING_UTF8, NULL, slice_make(bytes, sizeof bytes), sizeof bytes);
    for (size_t at = 0; at < whole.text.length;) {
        uint32_t code_point;
        size_t length = utf8_decode(whole.text.at + at, whole.text.length - at, &code_point);
        ck_assert_uint_gt(length, 0);
        ck_assert_uint_ne(code_point, 0);
        at += length;
    }
    for (size_t chunk = 1; chunk < 20; chunk++) {
        struct heard split;
        struct decoder_counts split_counts;
        struct slice all = slice_make(bytes, sizeof bytes);
        decode(&split, &split_counts, ENCODING_UTF8, NULL, all, chunk);
        ck_assert_str_eq(split.text.at, whole.text.at);
        ck_assert_uint_eq(split_counts.malformed, counts.malformed);
        ck_assert_uint_eq(split_counts.lone_returns, counts.lone_returns);
        buffer_release(&split.text);
    }
    buffer_release(&whole.text);
}
END_TEST

START_TEST(the_first_bytes_tell_the_encoding)
{
    size_t mark;
    struct slice utf8 = slice_make("\xEF\xBB\xBFhello", 8);
    ck_assert_int_eq(detect_encoding(utf8, &mark), ENCODING_UTF8);
    ck_assert_uint_eq(mark, 3);
    struct slice marked = slice_make("\xFE\xFF\0h\0i", 6);
    ck_assert_int_eq(detect_encoding(marked, &mark), ENCODING_UTF16_BE);
    ck_assert_uint_eq(mark, 2);
    struct slice little = slice_make("T\0:\0 \0h\0i\0", 10);
    ck_assert_int_eq(detect_encoding(little, &mark), ENCODING_UTF16_LE);
    ck_assert_uint_eq(mark, 0);
    struct slice big = slice_make("\0T\0:\0 \0h\0i", 10);
    ck_assert_int_eq(detect_encoding(big, &mark), ENCODING_UTF16_BE);
    struct slice damaged = slice_make("a text with one NUL\0 in it, and no more", 39);
    ck_assert_int_eq(detect_encoding(damaged, &mark), ENCODING_UTF8);
}
END_TEST

START_TEST(what_is_no_text_is_refused_with_a_remedy)
{
    char noise[4096];
    uint32_t state = 7;
    for (size_t i = 0; i < sizeof noise; i++) {
        state = state * 1664525U + 1013904223U;
        noise[i] = (char)(state >> 24);
    }
    ck_assert_ptr_nonnull(detect_refusal(ENCODING_UTF8, slice_make(noise, sizeof noise)));
    ck_assert_ptr_nonnull(strstr(detect_refusal(ENCODING_UTF8, slice_of("%PDF-1.7 ...")), "PDF"));
    ck_assert_ptr_null(detect_refusal(ENCODING_UTF8, slice_make("a\0b", 3)));
    ck_assert_ptr_null(detect_refusal(ENCODING_UTF16_LE, slice_make("a\0b\0c\0d\0e\0f\0", 12)));
    ck_assert_ptr_null(detect_refusal(ENCODING_UTF8, slice_of("\tTabs\r\nand\fpages")));
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("decode");
    tcase_add_loop_test(cases, utf8_comes_out_valid_and_every_loss_is_counted, 0, 17);
    tcase_add_loop_test(cases, what_is_no_plain_text_is_found_in_every_place, 0, 130);
    tcase_add_loop_test(cases, utf16_comes_out_the_same_in_both_orders, 0, 10);
    tcase_add_test(cases, one_byte_encodings_are_known_by_name);
    tcase_add_loop_test(cases, random_bytes_come_out_valid_however_they_are_split, 0, 50);
    tcase_add_test(cases, the_first_bytes_tell_the_encoding);
    tcase_add_test(cases, what_is_no_text_is_refused_with_a_remedy);
    Suite *suite = suite_create("decode");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
