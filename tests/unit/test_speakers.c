/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's list of speakers: how it is read, what is wrong with it, and what it decides. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input_fixture.h"
#include "run_suite.h"

static struct input_fixture fixture;
static char list_path[] = "/tmp/attune-speakers-XXXXXX";

static void set_up(void) {
    strcpy(list_path, "/tmp/attune-speakers-XXXXXX");
    int descriptor = mkstemp(list_path);
    ck_assert_int_ge(descriptor, 0);
    close(descriptor);
    input_fixture_init(&fixture);
    fixture.options.speakers = list_path;
}

static void tear_down(void) {
    unlink(list_path);
    ck_assert(input_fixture_release(&fixture));
}

static void write_list(const char *text) {
    FILE *stream = fopen(list_path, "wb");
    ck_assert_ptr_nonnull(stream);
    fputs(text, stream);
    ck_assert_int_eq(fclose(stream), 0);
}

static void expect(const char *list, const char *text, const char *turns) {
    write_list(list);
    ck_assert_str_eq(input_turns(&fixture, text), turns);
}

static const char names[] = "Anna: One.\nSam: Two.\nAnna: Three.\nSam: Four.\n";

/* The same for `names`, of which the two speakers are given. */
static void expect_names(const char *list, const char *anna, const char *sam) {
    char turns[200];
    snprintf(turns, sizeof turns,
             "1 1:7 %s: One.\n2 2:6 %s: Two.\n3 3:7 %s: Three.\n4 4:6 %s: Four.\n", anna, sam, anna,
             sam);
    expect(list, names, turns);
}

/* `line` 0: the message names no line. */
static void refused(const char *list, unsigned long line, const char *text) {
    write_list(list);
    ck_assert_int_eq(input_read(&fixture, slice_of("A: b\n"), 0), STATUS_USAGE);
    ck_assert_str_eq(fixture.error.file, list_path);
    ck_assert_uint_eq(fixture.error.line, line);
    ck_assert_msg(strstr(fixture.error.text, text), "%s", fixture.error.text);
}

START_TEST(a_row_places_a_label_and_what_it_does_not_name_stays)
{ expect_names("path,label,role,person\ntest.txt,anna,therapist,\n", "Anna/therapist", "Sam/"); }
END_TEST

START_TEST(a_row_without_a_path_is_for_every_source)
{
    expect_names("label,role\nSam,client\n", "Anna/", "Sam/client");
    expect_names("role;label;path\nclient;Sam;*\n", "Anna/", "Sam/client");
}
END_TEST

START_TEST(the_row_of_the_source_comes_before_the_one_for_all)
{
    expect_names("path,label,role\n,Sam,client\ntest.txt,Sam,other\nelse.txt,Anna,client\n",
                 "Anna/", "Sam/other");
}
END_TEST

START_TEST(the_list_comes_before_patterns_headers_and_usual_words)
{
    static const struct role_rule rule = {.role = ROLE_CLIENT, .pattern = "Anna"};
    fixture.options.roles = &rule;
    fixture.options.role_count = 1;
    expect("label,role\nAnna,therapist\nTherapist,interpreter\n",
           "---\nclient: Anna\n---\nAnna: One.\nTherapist: Two.\n",
           "1 4:7 Anna/therapist: One.\n2 5:12 Therapist/interpreter: Two.\n");
}
END_TEST

START_TEST(the_list_comes_before_the_role_column_of_a_table)
{
    expect("label,role\nAnna,interpreter\n",
           "speaker,role,text\nAnna,client,One.\nSam,client,Two.\n",
           "1 2:13 Anna/interpreter: One.\n2 3:12 Sam/client: Two.\n");
}
END_TEST

START_TEST(a_person_is_shown_instead_of_the_label)
{
    expect_names("label,role,person\nAnna,therapist,\"Keller, Anna\"\nSam,client,\n",
                 "Keller, Anna/therapist", "Sam/client");
}
END_TEST

START_TEST(two_labels_of_one_person_are_one_speaker)
{
    expect("label,role,person\nAnna,therapist,K1\nAnna K,therapist,K1\n",
           "Anna: One.\nAnna K: Two.\nSam: Three.\nAnna K: Four.\nSam: Five.\n",
           "1 1:7 K1/therapist: One.|Two.\n2 3:6 Sam/: Three.\n"
           "3 4:9 K1/therapist: Four.\n4 5:6 Sam/: Five.\n");
}
END_TEST

START_TEST(a_row_that_is_not_filled_in_decides_nothing)
{
    expect("label,role,person\nAnna,,K1\nTherapist,,K2\n", "Anna: One.\nTherapist: Two.\n",
           "1 1:7 Anna/: One.\n2 2:12 K2/therapist: Two.\n");
}
END_TEST

START_TEST(a_list_makes_a_label_of_what_looks_like_none)
{
    expect("label,role\nso then,client\n", "Therapist: One.\nso then: Two.\n",
           "1 1:12 Therapist/therapist: One.\n2 2:10 so then/client: Two.\n");
}
END_TEST

START_TEST(what_a_row_leaves_out_at_its_end_is_empty)
{
    expect_names("label;role;person\n\nAnna;therapist\nSam\n", "Anna/therapist", "Sam/");
    refused("label,role\nSmith, Anna,therapist\n", 2, "this row has 3 fields and the first 2");
}
END_TEST

START_TEST(a_mark_and_lines_of_other_systems_are_fine)
{ expect_names("\xEF\xBB\xBFpath,label,role\r\n,Anna,client\r\n\r\n", "Anna/client", "Sam/"); }
END_TEST

START_TEST(what_is_wrong_is_told_with_its_line)
{
    refused("", 1, "empty");
    refused("path,role\na,client\n", 1, "path,label,role,person");
    refused("label,role\nAnna,\"doc\ntor\"\n", 2, "no role");
    refused("label,role\n\nAnna,client\nSam,boss\n", 4, "\"boss\" is no role");
    refused("label,role\n,client\n", 2, "no label");
    refused("label,role\nAnna,client\n\nANNA,therapist\n", 4, "line 2 has the same speaker");
    refused("label,role\nJos\xE9,client\n", 2, "not in UTF-8");
}
END_TEST

START_TEST(a_list_that_is_not_there_is_told)
{
    fixture.options.speakers = "/nonexistent/list.csv";
    ck_assert_int_eq(input_read(&fixture, slice_of("A: b\n"), 0), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "cannot be read"));
}
END_TEST

START_TEST(rows_of_no_use_are_told_with_the_first_one)
{
    struct speakers *speakers;
    write_list("path,label,role\n,Anna,client\nelse.txt,Bo,client\n,Cy,client\n");
    ck_assert_int_eq(speakers_read(&fixture.memory.alloc, list_path, &speakers, &fixture.error),
                     STATUS_OK);
    ck_assert(speakers_begin(speakers, slice_of("test.txt")));
    ck_assert_ptr_nonnull(speakers_find(speakers, slice_of("Anna")));
    ck_assert_ptr_null(speakers_find(speakers, slice_of("Bo")));
    speakers_tell_unused(speakers, &fixture.notices);
    ck_assert_ptr_nonnull(strstr(fixture.told.at, ":3:"));
    ck_assert_ptr_nonnull(strstr(fixture.told.at,
                                 "no speaker \"Bo\" was met in \"else.txt\"; nor was "
                                 "1 other row of use"));
    speakers_free(speakers);
}
END_TEST

START_TEST(running_out_of_memory_is_never_a_wrong_role)
{
    write_list("path,label,role,person\ntest.txt,Anna,therapist,K1\n,Sam,client,\n");
    ck_assert_uint_gt(input_fail_each(&fixture, slice_of(names), 0), 10);
    ck_assert_str_eq(fixture.turns.at, "1 1:7 K1/therapist: One.\n2 2:6 Sam/client: Two.\n"
                                       "3 3:7 K1/therapist: Three.\n4 4:6 Sam/client: Four.\n");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("speakers");
    TCase *tcase = tcase_create("speakers");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, a_row_places_a_label_and_what_it_does_not_name_stays);
    tcase_add_test(tcase, a_row_without_a_path_is_for_every_source);
    tcase_add_test(tcase, the_row_of_the_source_comes_before_the_one_for_all);
    tcase_add_test(tcase, the_list_comes_before_patterns_headers_and_usual_words);
    tcase_add_test(tcase, the_list_comes_before_the_role_column_of_a_table);
    tcase_add_test(tcase, a_person_is_shown_instead_of_the_label);
    tcase_add_test(tcase, two_labels_of_one_person_are_one_speaker);
    tcase_add_test(tcase, a_row_that_is_not_filled_in_decides_nothing);
    tcase_add_test(tcase, a_list_makes_a_label_of_what_looks_like_none);
    tcase_add_test(tcase, what_a_row_leaves_out_at_its_end_is_empty);
    tcase_add_test(tcase, a_mark_and_lines_of_other_systems_are_fine);
    tcase_add_test(tcase, what_is_wrong_is_told_with_its_line);
    tcase_add_test(tcase, a_list_that_is_not_there_is_told);
    tcase_add_test(tcase, rows_of_no_use_are_told_with_the_first_one);
    tcase_add_test(tcase, running_out_of_memory_is_never_a_wrong_role);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
