/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <check.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "input/json_value.h"
#include "run_suite.h"

static const char *wrong(const char *text) {
    size_t at;
    return json_value_check(slice_of(text), &at);
}

static const char *const good[] = {"{}",
                                   "[]",
                                   "\"\"",
                                   "0",
                                   "-0",
                                   "-1.5e+3",
                                   "1E5",
                                   "true",
                                   "false",
                                   "null",
                                   " [ ] ",
                                   "{\"a\":1}",
                                   "{ \"a\" : [ 1 , 2 , { } ] , \"b\" : \"x\" }",
                                   "[[],[[]],{\"a\":{}}]",
                                   "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\uDE00\"",
                                   "{\"a\":1,\"a\":2}",
                                   "[1,[2,[3,[]]]]",
                                   "{\"\":\"\"}",
                                   "[\"\xC3\xA4\"]",
                                   "{\"a\":\n\t{\"b\":\r\n[]}}"};

static const char *const bad[] = {"",
                                  " ",
                                  "{",
                                  "}",
                                  "[",
                                  "]",
                                  "{]",
                                  "[}",
                                  "[1,]",
                                  "[,1]",
                                  "{,}",
                                  "{\"a\"}",
                                  "{\"a\":}",
                                  "{\"a\":1,}",
                                  "{a:1}",
                                  "{'a':1}",
                                  "{1:2}",
                                  "[1 2]",
                                  "{\"a\" 1}",
                                  "{\"a\":1 \"b\":2}",
                                  "01",
                                  "-",
                                  "1.",
                                  ".5",
                                  "1e",
                                  "1e+",
                                  "+1",
                                  "0x1",
                                  "tru",
                                  "nul",
                                  "truex",
                                  "\"",
                                  "\"\\x\"",
                                  "\"\\u12\"",
                                  "\"\\u12g4\"",
                                  "\"a\nb\"",
                                  "\"\t\"",
                                  "[] []",
                                  "{} x",
                                  "[1]]",
                                  "NaN",
                                  "\"\\",
                                  "{\"a\":[}",
                                  "{\"a\":{]}",
                                  "[{\"a\":1]",
                                  "--1",
                                  "{\"a\":1,\"b\"}",
                                  "\xEF\xBB\xBF{}"};

/* A parser of somebody else's has the same opinion. */
static bool others_accept(const char *text) {
    json_error_t error;
    json_t *value = json_loads(text, JSON_DECODE_ANY, &error);
    bool accepted = value != NULL;
    json_decref(value);
    return accepted;
}

START_TEST(json_is_told_from_what_is_none)
{
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        ck_assert_msg(wrong(good[i]) == NULL, "%s: %s", good[i], wrong(good[i]));
        ck_assert_msg(others_accept(good[i]), "%s", good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert_msg(wrong(bad[i]) != NULL, "%s", bad[i]);
        ck_assert_msg(!others_accept(bad[i]), "%s", bad[i]);
    }
}
END_TEST

static uint64_t next_random(uint64_t *state) {
    *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407U;
    return *state >> 33;
}

START_TEST(damaged_json_is_judged_as_others_judge_it)
{
    static const char alphabet[] = "{}[]\",:\\/ 01-.eEtrufalsn\n";
    uint64_t state = 7;
    size_t accepted = 0;
    for (int round = 0; round < 200000; round++) {
        char text[80];
        const char *from = good[next_random(&state) % (sizeof good / sizeof *good)];
        size_t length = strlen(from);
        memcpy(text, from, length + 1);
        for (uint64_t damages = next_random(&state) % 3; damages > 0 && length; damages--) {
            text[next_random(&state) % length] =
                alphabet[next_random(&state) % (sizeof alphabet - 1)];
        }
        bool accept = wrong(text) == NULL;
        accepted += accept;
        /* Half a pair is U+FFFD here and an error there; what is no UTF-8 never comes here. */
        bool alike = accept == others_accept(text);
        ck_assert_msg(alike || strstr(text, "\\u") || strpbrk(text, "\xC3\xA4"), "%s", text);
    }
    ck_assert_uint_gt(accepted, 10000);
    ck_assert_uint_lt(accepted, 190000);
}
END_TEST

START_TEST(what_is_wrong_has_its_place)
{
    size_t at;
    ck_assert_str_eq(json_value_check(slice_of("{\"a\": x}"), &at), "no value stands here");
    ck_assert_uint_eq(at, 6);
    ck_assert_str_eq(json_value_check(slice_of("{\"a\": 1} {"), &at),
                     "more follows behind the value");
    ck_assert_uint_eq(at, 9);
    ck_assert_str_eq(json_value_check(slice_of("[1, "), &at), "it ends too early");
    ck_assert_uint_eq(at, 4);
}
END_TEST

START_TEST(nesting_is_bounded)
{
    char text[4 * JSON_VALUE_DEPTH];
    memset(text, '[', sizeof text);
    memset(text + JSON_VALUE_DEPTH, ']', JSON_VALUE_DEPTH);
    size_t at;
    ck_assert_ptr_null(json_value_check(slice_make(text, 2 * JSON_VALUE_DEPTH), &at));
    memset(text, '[', sizeof text);
    ck_assert_str_eq(json_value_check(slice_make(text, sizeof text), &at), "it nests too deeply");
}
END_TEST

static void expect_found(const char *text, const char *path, const char *expected) {
    struct slice rest;
    struct json_value found =
        json_value_find(json_value_read(slice_of(text), &rest), slice_of(path));
    ck_assert_msg(slice_is(found.text, expected), "%s: %.*s", path, SLICE_PRINT(found.text));
}

START_TEST(values_are_found_by_path)
{
    static const char text[] = "{\"a\": {\"b\": [10, {\"c\": \"x\\\"y\"}], \"d\": null},"
                               " \"a.b\": 7, \"\\u00e4\": 8, \"Text\": true}";
    expect_found(text, "a.b", "7");
    expect_found(text, "a.b.0", "10");
    expect_found(text, "a.d", "null");
    expect_found(text, "\xC3\xA4", "8");
    expect_found(text, "text", "true");
    expect_found(text, "nothing", "");
    expect_found("{\"a\": {\"b\": [10, {\"c\": \"x\\\"y\"}]}}", "a.b.1.c", "x\\\"y");
    expect_found("{\"a\": {\"b\": [10, 20]}}", "a.b.1", "20");
    expect_found("{\"a\": {\"b\": [10, 20]}}", "a.b.2", "");
    expect_found("{\"a\": {\"b\": [10, 20]}}", "a.b.x", "");
    expect_found("[]", "0", "");
    expect_found("3", "a", "");
}
END_TEST

static void expect_characters(const char *text, const char *expected) {
    char decoded[64];
    size_t length = 0;
    struct slice rest = slice_of(text);
    while (rest.length) {
        char bytes[4];
        size_t count;
        rest = slice_from(rest, json_value_character(rest, bytes, &count));
        memcpy(decoded + length, bytes, count);
        length += count;
    }
    decoded[length] = '\0';
    ck_assert_str_eq(decoded, expected);
}

START_TEST(escapes_become_characters)
{
    expect_characters("a\\n\\\"\\\\\\/\\t", "a\n\"\\/\t");
    expect_characters("\\u00e4\\u20AC\\ud83d\\ude00", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80");
    expect_characters("\\ud83dx\\ude00\\u0000", "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD");
    expect_characters("\\ud83d\\u0041", "\xEF\xBF\xBD"
                                        "A");
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("json_value");
    tcase_add_test(cases, json_is_told_from_what_is_none);
    tcase_add_test(cases, damaged_json_is_judged_as_others_judge_it);
    tcase_add_test(cases, what_is_wrong_has_its_place);
    tcase_add_test(cases, nesting_is_bounded);
    tcase_add_test(cases, values_are_found_by_path);
    tcase_add_test(cases, escapes_become_characters);
    Suite *suite = suite_create("json_value");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
