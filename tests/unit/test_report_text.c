/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, visible text, JSON strings and spools: what all writers stand on. */
#include <check.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "report/json.h"
#include "report/number.h"
#include "report/spool.h"
#include "report/visible.h"
#include "run_suite.h"

static struct alloc alloc;
static struct buffer out;

static void set_up(void) {
    alloc = alloc_standard();
    buffer_init(&out, &alloc);
}

static void tear_down(void) {
    buffer_release(&out);
}

static const char *real_text(double value, unsigned digits) {
    buffer_clear(&out);
    ck_assert(number_append_real(&out, value, digits));
    return out.at;
}

static const char *integer_text(int64_t value) {
    buffer_clear(&out);
    ck_assert(number_append_integer(&out, value));
    return out.at;
}

START_TEST(integers_reach_both_ends)
{
    ck_assert_str_eq(integer_text(0), "0");
    ck_assert_str_eq(integer_text(-7), "-7");
    ck_assert_str_eq(integer_text(INT64_MAX), "9223372036854775807");
    ck_assert_str_eq(integer_text(INT64_MIN), "-9223372036854775808");
}
END_TEST

START_TEST(reals_have_their_digits_and_zero_no_sign)
{
    ck_assert_str_eq(real_text(0.0, 2), "0.00");
    ck_assert_str_eq(real_text(-0.0, 0), "0");
    ck_assert_str_eq(real_text(0.0, NUMBER_DIGITS_MOST), "0.000000000");
    ck_assert_str_eq(real_text(-0.001, 2), "0.00");
    ck_assert_str_eq(real_text(0.125, 2), "0.12"); /* the tie goes to the even digit */
    ck_assert_str_eq(real_text(0.375, 2), "0.38");
    ck_assert_str_eq(real_text(-12.5, 0), "-12");
    ck_assert_str_eq(real_text(999.996, 2), "1000.00");
    ck_assert_str_eq(real_text(1e15, 1), "1000000000000000.0");
    ck_assert_str_eq(real_text(NAN, 2), "");
    ck_assert_str_eq(real_text(INFINITY, 2), "");
}
END_TEST

/* The short way must agree with printf on ties, near ties, tiny and huge values alike. */
START_TEST(reals_are_rounded_as_printf_rounds)
{
    uint64_t state = 20261123;
    char expected[512];
    for (int i = 0; i < 200000; i++) {
        state = hash_mix(state, (uint64_t)i);
        double value = ldexp((double)(int64_t)state, -(int)(state % 80));
        if (i % 3 == 0) {
            value = (double)(int64_t)(state % 200001 - 100000) / 8000.0;
        }
        unsigned digits = (unsigned)(state >> 32) % (NUMBER_DIGITS_MOST + 1);
        snprintf(expected, sizeof expected, "%.*f", (int)digits, value);
        const char *text = expected;
        if (strspn(text, "-0.") == strlen(text) && text[0] == '-') {
            text++;
        }
        ck_assert_str_eq(real_text(value, digits), text);
    }
}
END_TEST

static const char *visible_text(const char *text, size_t length) {
    buffer_clear(&out);
    ck_assert(visible_append(&out, slice_make(text, length)));
    return out.at;
}

START_TEST(what_could_repaint_a_terminal_is_shown_as_an_escape)
{
    ck_assert_str_eq(visible_text("Zo\xC3\xAB's caf\xC3\xA9", 12), "Zo\xC3\xAB's caf\xC3\xA9");
    ck_assert_str_eq(visible_text("a\tb\nc\rd", 7), "a\\tb\\nc\\rd");
    ck_assert_str_eq(visible_text("\x1B[31mred", 8), "\\u{1B}[31mred");
    ck_assert_str_eq(visible_text("a\0b", 3), "a\\u{0}b");
    ck_assert_str_eq(visible_text("\xC2\x9B", 2), "\\u{9B}");
    ck_assert_str_eq(visible_text("\xE2\x80\xAE"
                                  "csv.exe",
                                  10),
                     "\\u{202E}csv.exe");
    ck_assert_str_eq(visible_text("caf\xE9", 4), "caf\\xE9");
}
END_TEST

START_TEST(width_counts_columns_not_bytes)
{
    ck_assert_uint_eq(visible_width(slice_of("abc")), 3);
    ck_assert_uint_eq(visible_width(slice_of("\xE6\xBC\xA2\xE5\xAD\x97")), 4); /* wide */
    ck_assert_uint_eq(visible_width(slice_of("e\xCC\x81")), 1);                /* combining */
}
END_TEST

START_TEST(text_is_cut_in_its_middle_to_whole_characters)
{
    static const struct {
        const char *text;
        size_t width;
        const char *expected;
    } cases[] = {
        {"abcdef", 6, "abcdef"},
        {"abcdefg", 6,
         "ab\xE2\x80\xA6"
         "efg"},
        {"abcdefg", 1, "\xE2\x80\xA6"},
        /* of a path the end is kept, of a pattern both ends */
        {"a/b/skilful.txt", 13, "\xE2\x80\xA6/skilful.txt"},
        {"(a|b)/(c|d)", 6,
         "(a\xE2\x80\xA6"
         "|d)"},
        {"he and/ or she", 6,
         "he\xE2\x80\xA6"
         "she"},
        {"abcdefg", 0, ""},
        /* a wide character that does not fit leaves its column empty */
        {"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2", 4, "\xE2\x80\xA6\xE6\xBC\xA2"},
        /* no combining mark loses its letter */
        {"abcde\xCC\x81", 2,
         "\xE2\x80\xA6"
         "e\xCC\x81"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer_clear(&out);
        ck_assert(visible_append_cut(&out, slice_of(cases[i].text), cases[i].width));
        ck_assert_str_eq(out.at, cases[i].expected);
        ck_assert_uint_le(visible_width(buffer_slice(&out)), cases[i].width);
    }
}
END_TEST

/* Whatever the bytes, what comes out is one JSON string; what was UTF-8 comes back the same. */
START_TEST(json_strings_are_read_back_by_jansson)
{
    uint64_t state = 7;
    char bytes[24];
    for (int i = 0; i < 20000; i++) {
        state = hash_mix(state, (uint64_t)i);
        size_t length = state % sizeof bytes;
        for (size_t j = 0; j < length; j++) {
            uint64_t draw = hash_mix(state, j);
            bytes[j] = (char)(i % 2 ? draw % 128 : draw % 256);
        }
        buffer_clear(&out);
        ck_assert(json_append(&out, slice_make(bytes, length)));
        json_t *read = json_loadb(out.at, out.length, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
        ck_assert_msg(read != NULL, "not JSON: %s", out.at);
        if (i % 2) {
            ck_assert_uint_eq(json_string_length(read), length);
            ck_assert_mem_eq(json_string_value(read), bytes, length);
        }
        json_decref(read);
    }
}
END_TEST

START_TEST(json_escapes_what_breaks_lines)
{
    buffer_clear(&out);
    ck_assert(json_append(&out, slice_of("a\"\\\b\f\n\r\t\x01\x7F\xE2\x80\xA8\xFF")));
    ck_assert_str_eq(out.at, "\"a\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u007f\\u2028\xEF\xBF\xBD\"");
}
END_TEST

/* Bounds 0 and small ones go through the file, the large one stays in memory. */
START_TEST(a_spool_gives_back_its_lines_at_any_bound)
{
    static const size_t bounds[] = {0, 1, 100, 4096, 8 << 20};
    struct spool spool;
    struct error error;
    struct slice line;
    spool_init(&spool, &alloc, bounds[_i]);
    for (int i = 0; i < 30000; i++) {
        buffer_clear(&out);
        buffer_print(&out, "line %d%*s\n", i, i % 50, "");
        ck_assert_int_eq(spool_add(&spool, buffer_slice(&out), &error), STATUS_OK);
    }
    ck_assert_int_eq(spool_rewind(&spool, &error), STATUS_OK);
    for (int i = 0; i < 30000; i++) {
        buffer_clear(&out);
        buffer_print(&out, "line %d%*s", i, i % 50, "");
        ck_assert_int_eq(spool_line(&spool, &line, &error), STATUS_OK);
        ck_assert(slice_equal(line, buffer_slice(&out)));
    }
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(spool_line(&spool, &line, &error), STATUS_OK);
        ck_assert_ptr_null(line.at);
    }
    ck_assert_int_eq(spool.descriptor >= 0, bounds[_i] < (8 << 20));
    spool_release(&spool);
}
END_TEST

START_TEST(an_empty_line_is_a_line)
{
    struct spool spool;
    struct error error;
    struct slice line;
    spool_init(&spool, &alloc, 10);
    ck_assert_int_eq(spool_add(&spool, slice_of("\n"), &error), STATUS_OK);
    ck_assert_int_eq(spool_rewind(&spool, &error), STATUS_OK);
    ck_assert_int_eq(spool_line(&spool, &line, &error), STATUS_OK);
    ck_assert_ptr_nonnull(line.at);
    ck_assert_uint_eq(line.length, 0);
    ck_assert_int_eq(spool_line(&spool, &line, &error), STATUS_OK);
    ck_assert_ptr_null(line.at);
    spool_release(&spool);
}
END_TEST

START_TEST(a_spool_without_a_place_says_what_to_do)
{
    struct spool spool;
    struct error error;
    const char *folder = getenv("TMPDIR");
    char *before = folder ? strdup(folder) : NULL;
    setenv("TMPDIR", "/nonexistent/folder", 1);
    spool_init(&spool, &alloc, 0);
    ck_assert_int_eq(spool_add(&spool, slice_of("x\n"), &error), STATUS_OUTPUT);
    ck_assert_ptr_nonnull(strstr(error.text, "TMPDIR"));
    spool_release(&spool);
    if (before) {
        setenv("TMPDIR", before, 1);
    } else {
        unsetenv("TMPDIR");
    }
    free(before);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("report text");
    TCase *tests = tcase_create("text");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, integers_reach_both_ends);
    tcase_add_test(tests, reals_have_their_digits_and_zero_no_sign);
    tcase_add_test(tests, reals_are_rounded_as_printf_rounds);
    tcase_add_test(tests, what_could_repaint_a_terminal_is_shown_as_an_escape);
    tcase_add_test(tests, width_counts_columns_not_bytes);
    tcase_add_test(tests, text_is_cut_in_its_middle_to_whole_characters);
    tcase_add_test(tests, json_strings_are_read_back_by_jansson);
    tcase_add_test(tests, json_escapes_what_breaks_lines);
    tcase_add_loop_test(tests, a_spool_gives_back_its_lines_at_any_bound, 0, 5);
    tcase_add_test(tests, an_empty_line_is_a_line);
    tcase_add_test(tests, a_spool_without_a_place_says_what_to_do);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
