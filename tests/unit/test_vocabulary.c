/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words around matches: the counts of a text that can be counted by hand, the same for every size of
 * reads; and a table of words that is full. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/vocabulary.h"
#include "lexicon_fixture.h"
#include "match/matcher.h"
#include "pipeline.h"
#include "run_suite.h"

static struct fixture fixture;
static const struct lexicon_set *set;
static struct matcher *matcher;
static char path[64];
static const bool shown[] = {true, true, true, true};

static const char lexicon[] = "[warm]\nit sounds like\n[cold] ; role therapist\nget over it\n";

/* "um" and the second "rain" may be skipped and are no words here; "rain" is right of a match once. */
static const char text[] = "Therapist: So, um, it sounds like a hard week. Tell me more.\n"
                           "Client: And it sounds like rain. Rain, rain!\n"
                           "Therapist: How was that week?\n";

static void set_up(void) {
    struct error error;
    fixture_init(&fixture);
    set = fixture_read(&fixture, lexicon);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    ck_assert_int_eq(
        matcher_new(&fixture.standard, set, &rules_attune, DETAIL_HINTS, &matcher, &error),
        STATUS_OK);
    strcpy(path, "/tmp/attune-vocabulary-XXXXXX");
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
}

static void tear_down(void) {
    unlink(path);
    matcher_free(matcher);
    ck_assert(fixture_release(&fixture));
}

static enum status take(void *context, const struct counted_part *part, struct error *error) {
    return vocabulary_take(context, part, error);
}

static enum status count(struct vocabulary *vocabulary, size_t read_size, uint32_t words_most) {
    const char *const paths[] = {path};
    const struct intake_options intake = {.format = "transcript"};
    const struct pipeline_options options = {
        .intake = &intake, .paths = paths, .path_count = 1, .jobs = 1, .read_size = read_size};
    const struct vocabulary_view view = {
        .set = set, .rules = &rules_attune, .shown = shown, .only = ROLE_UNKNOWN, .span = 3};
    struct stage_sink sink = {.take = take, .context = vocabulary};
    struct pipeline_figures figures;
    enum status status = vocabulary_init(vocabulary, &fixture.memory.alloc, &view, &fixture.error);
    if (status == STATUS_OK) {
        vocabulary->words_most = words_most ? words_most : vocabulary->words_most;
        status = pipeline_run(&fixture.standard, matcher, &options, &sink, NULL, &figures,
                              &fixture.error);
    }
    return status;
}

/* "word n/words elsewhere/words, …" */
static void write_rows(const struct vocabulary *vocabulary, uint32_t target,
                       enum vocabulary_place place, struct buffer *out) {
    struct vocabulary_row rows[20];
    uint32_t rows_count = vocabulary_rank(vocabulary, target, place, 1, rows, 20);
    buffer_clear(out);
    for (uint32_t i = 0; i < rows_count; i++) {
        buffer_print(out, "%s%.*s %u/%u %u/%u", i ? ", " : "", SLICE_PRINT(rows[i].word),
                     (unsigned)rows[i].here.n, (unsigned)rows[i].here.words,
                     (unsigned)rows[i].elsewhere.n, (unsigned)rows[i].elsewhere.words);
    }
}

static const struct {
    uint32_t target;
    enum vocabulary_place place;
    const char *rows;
} places[] = {
    {0, PLACE_LEFT, "and 1/2 0/12, so 1/2 0/12"},
    {0, PLACE_RIGHT, "a 1/4 0/10, hard 1/4 0/10, rain 1/4 1/10, week 1/4 1/10"},
    {0, PLACE_WITHOUT, "how 1/4 0/10, that 1/4 0/10, was 1/4 0/10, week 1/4 1/10"},
    {1, PLACE_WITH, ""},
};

START_TEST(words_are_counted_where_they_stand)
{
    struct buffer rows;
    struct vocabulary vocabulary;
    static const size_t sizes[] = {1, 2, 3, 4, 5, 64, 4096};
    buffer_init(&rows, &fixture.standard);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        ck_assert_int_eq(count(&vocabulary, sizes[i], 0), STATUS_OK);
        ck_assert_uint_eq(vocabulary.target_count, 2);
        write_rows(&vocabulary, places[_i].target, places[_i].place, &rows);
        ck_assert_str_eq(rows.at, places[_i].rows);
        ck_assert_uint_eq(vocabulary.unknown, 0);
        vocabulary_release(&vocabulary);
    }
    buffer_release(&rows);
}
END_TEST

/* The words that are not told apart are still words of their places. */
START_TEST(a_full_table_counts_what_it_does_not_tell_apart)
{
    struct buffer rows;
    struct vocabulary vocabulary;
    buffer_init(&rows, &fixture.standard);
    ck_assert_int_eq(count(&vocabulary, 0, 16), STATUS_OK);
    ck_assert_uint_eq(vocabulary.words.count, 16);
    ck_assert_uint_gt(vocabulary.unknown, 0);
    write_rows(&vocabulary, 0, PLACE_RIGHT, &rows);
    ck_assert_str_eq(rows.at, "a 1/4 0/10, hard 1/4 0/10, week 1/4 1/10");
    vocabulary_release(&vocabulary);
    buffer_release(&rows);
}
END_TEST

static enum status count_starving(void *context) {
    struct vocabulary vocabulary;
    (void)context;
    enum status status = count(&vocabulary, 0, 0);
    vocabulary_release(&vocabulary);
    return status;
}

START_TEST(each_allocation_may_fail)
{ ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, count_starving, NULL), 5); }
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("vocabulary");
    TCase *tests = tcase_create("vocabulary");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, words_are_counted_where_they_stand, 0,
                        sizeof places / sizeof *places);
    tcase_add_test(tests, a_full_table_counts_what_it_does_not_tell_apart);
    tcase_add_test(tests, each_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
