/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of rates: which columns and rows there are, what their cells hold, and which stay empty. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "count/counter.h"
#include "input/turn.h"
#include "lexicon_fixture.h"
#include "report/rates.h"
#include "run_suite.h"

static const char lexicon[] = "evidence C\n[a.b]\nsad\n[w] ; role client\nglad\n"
                              "[o] ; unit opportunity a.b\nso\n[t] ; unit turn\nno\n";

static struct fixture fixture;
static const struct lexicon_set *set;
static struct buffer rows;
static const struct rates *writing;
static bool shown[64];
static struct tally tallies[64];

static void set_up(void) {
    fixture_init(&fixture);
    set = fixture_read(&fixture, lexicon);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    buffer_init(&rows, &fixture.standard);
    memset(tallies, 0, sizeof tallies);
    memset(shown, 0, sizeof shown);
    for (uint32_t i = 0; i < set->category_count; i++) {
        shown[i] = set->lexicons[set->categories[i].lexicon].scope == LEXICON_NONE;
    }
}

static void tear_down(void) {
    buffer_release(&rows);
    ck_assert(fixture_release(&fixture));
}

static struct tally *tally_of(const char *category) {
    return &tallies[lexicon_category(set, slice_of(category))];
}

/* name=value of the cells that are not empty; "name=" of those that are. */
static enum status write_row(void *context, const struct cell *cells, struct error *error) {
    size_t count;
    const struct column *columns = rates_columns(writing, &count);
    (void)context;
    (void)error;
    for (size_t i = 0; i < count; i++) {
        buffer_print(&rows, "%s%s=", i ? " " : "", columns[i].name);
        if (cells[i].state == CELL_EMPTY) {
            continue;
        }
        if (columns[i].type == COLUMN_TEXT) {
            buffer_append(&rows, cells[i].value.text);
        } else if (columns[i].type == COLUMN_INTEGER) {
            buffer_print(&rows, "%lld", (long long)cells[i].value.integer);
        } else {
            buffer_print(&rows, "%.3f", cells[i].value.real);
        }
    }
    buffer_append_byte(&rows, '\n');
    return STATUS_OK;
}

/* The group has one speaker: what is said is said in its role. */
static const char *rows_of(struct rates_options options, const struct group *given) {
    struct group with_role = *given;
    with_role.by_role[given->role] =
        (struct role_figures){.words = given->figures.words,
                              .turns = given->figures.turns,
                              .backchannels = given->figures.backchannels};
    const struct group *group = &with_role;
    struct error error;
    options.shown = shown;
    options.per = 1000;
    options.confidence = 0.95;
    struct rates *rates = rates_new(&fixture.memory.alloc, set, &options);
    ck_assert_ptr_nonnull(rates);
    writing = rates;
    buffer_clear(&rows);
    ck_assert_int_eq(rates_give(rates, group, write_row, NULL, &error), STATUS_OK);
    rates_free(rates);
    return rows.at;
}

static struct group group_of(uint8_t role, int64_t words, int64_t turns) {
    struct group group = {
        .role = role, .tallies = tallies, .shared.words = 2 * words, .day = DAYS_UNKNOWN};
    group.fields[GROUP_SESSION] = slice_of("s1");
    group.fields[GROUP_SPEAKER] = slice_of("Ann");
    group.figures.words = words;
    group.figures.turns = turns;
    return group;
}

static void has(const char *part) {
    ck_assert_msg(strstr(rows.at, part) != NULL, "no \"%s\" in %s", part, rows.at);
}

static void has_not(const char *part) {
    ck_assert_msg(strstr(rows.at, part) == NULL, "\"%s\" in %s", part, rows.at);
}

static size_t row_count(void) {
    size_t count = 0;
    for (const char *at = rows.at; *at; at++) {
        count += *at == '\n';
    }
    return count;
}

enum { SPEAKERS = BY_SESSION | BY_SPEAKER };

START_TEST(a_wide_row_has_two_cells_a_category)
{
    struct group group = group_of(ROLE_CLIENT, 1000, 20);
    *tally_of("a") = (struct tally){.n = 5};
    *tally_of("a.b") = (struct tally){.n = 5};
    *tally_of("w") = (struct tally){.n = 4};
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    ck_assert_uint_eq(row_count(), 1);
    has(" speaker=Ann role=client turns=20 words=1000 word_share=0.500 ");
    has(" a_n=5 a_rate=5.000 a_b_n=5 a_b_rate=5.000 ");
    has(" w_n=4 w_rate=4.000 ");
    has(" o_n=0 o_rate= "); /* no opportunity */
    has(" t_n=0 t_rate=0.000 ");
}
END_TEST

START_TEST(a_rate_is_over_the_words_of_those_who_can_show_it)
{
    struct group group = group_of(ROLE_THERAPIST, 1000, 20);
    group.by_role[ROLE_CLIENT] = (struct role_figures){.words = 500, .turns = 10};
    rows_of((struct rates_options){.by = BY_SESSION, .long_form = true}, &group);
    has("category=w evidence=C n=0 exposure=500 ");
    has("category=a evidence=C n=0 exposure=1500 ");
}
END_TEST

START_TEST(what_a_known_role_cannot_show_is_empty_or_no_row)
{
    struct group group = group_of(ROLE_THERAPIST, 1000, 20);
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    has(" w_n= w_rate= ");
    has(" a_n=0 a_rate=0.000 ");
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has_not("category=w ");
    has("category=a ");
    static const uint8_t others[] = {ROLE_UNKNOWN, ROLE_AUTHOR, ROLE_CLIENT};
    for (size_t i = 0; i < sizeof others; i++) {
        group.role = others[i];
        rows_of((struct rates_options){.by = SPEAKERS}, &group);
        has(" w_n=0 w_rate=0.000 ");
    }
    group.role = ROLE_THERAPIST;
    rows_of((struct rates_options){.by = BY_SESSION}, &group);
    has(" w_n=0 w_rate= "); /* nobody spoke who can show it */
    group.by_role[ROLE_CLIENT].words = 500;
    rows_of((struct rates_options){.by = BY_SESSION}, &group);
    has(" w_n=0 w_rate=0.000 ");
    has_not("speaker=");
    has_not("role=");
}
END_TEST

START_TEST(a_long_row_has_its_interval_and_says_how)
{
    struct group group = group_of(ROLE_CLIENT, 1000, 9);
    *tally_of("a") =
        (struct tally){.n = 10, .negated = 2, .covered = 17, .score = 10300, .squares = 1};
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    ck_assert_uint_eq(row_count(), 5);
    has("category=a evidence=C n=10 exposure=1000 exposure_unit=words rate=10.000 rate_lo=4.795 "
        "rate_hi=18.390 ci_method=garwood score=10.300 covered=17 negated=2 flag= language_flag= style_flag=\n");
    /* From ten turns on the dispersion counts: 0.4 / 0.01 - 10 = 30, over 15. */
    group.figures.turns = 9;
    group.figures.backchannels = 1;
    tally_of("a")->squares = 0.4;
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("ci_method=garwood score");
    group.figures.turns = 16;
    group.figures.backchannels = 0;
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("rate=10.000 rate_lo=3.247 rate_hi=23.337 ci_method=garwood_dispersion");
}
END_TEST

START_TEST(other_units_have_other_exposures)
{
    struct group group = group_of(ROLE_CLIENT, 1000, 20);
    *tally_of("o") = (struct tally){.n = 15, .exposure = 148};
    *tally_of("t") = (struct tally){.n = 5, .squares = 5};
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("category=o evidence=C n=15 exposure=148 exposure_unit=opportunities rate=0.101 "
        "rate_lo=0.062 rate_hi=0.160 ci_method=wilson");
    has("category=t evidence=C n=5 exposure=20 exposure_unit=turns rate=0.250 rate_lo=0.081 "
        "rate_hi=0.583 ci_method=garwood_dispersion");
    /* More hits than opportunities are no proportion. */
    *tally_of("o") = (struct tally){.n = 3, .exposure = 2};
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("exposure=2 exposure_unit=opportunities rate=1.500 rate_lo=0.309 rate_hi=4.384 "
        "ci_method=garwood ");
}
END_TEST

START_TEST(nothing_to_divide_by_is_empty)
{
    struct group group = group_of(ROLE_CLIENT, 0, 0);
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("category=a evidence=C n=0 exposure=0 exposure_unit=words rate= rate_lo= rate_hi= "
        "ci_method= score= covered=0 negated=0 flag=few_words language_flag= style_flag=\n");
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    has(" word_share= ");
    has(" a_n=0 a_rate= ");
    group.tallies = NULL;
    group.figures.words = 10;
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    has(" a_n=0 a_rate=0.000 ");
}
END_TEST

START_TEST(few_words_and_few_hits_are_flagged)
{
    struct group group = group_of(ROLE_CLIENT, 299, 20);
    *tally_of("a") = (struct tally){.n = 3};
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    has(" flag=few_words language_flag= style_flag=\n");
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("n=3 exposure=299 exposure_unit=words rate=10.033 ");
    has("flag=few_words language_flag= style_flag=\n");
    rows_of((struct rates_options){.by = SPEAKERS, .for_people = true}, &group);
    has(" a_n=3 a_rate= ");
    group = group_of(ROLE_CLIENT, 300, 20);
    rows_of((struct rates_options){.by = SPEAKERS, .for_people = true}, &group);
    has(" a_n=3 a_rate=10.000 ");
    has(" a_b_n=0 a_b_rate= ");
    has(" flag= language_flag= style_flag=\n");
    tally_of("a")->n = 2;
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    has("category=a evidence=C n=2 exposure=300 exposure_unit=words rate=6.667 ");
    has("flag=few_hits language_flag= style_flag=\n");
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true, .for_people = true}, &group);
    has("category=a evidence=C n=2 exposure=300 exposure_unit=words rate= rate_lo= ");
}
END_TEST

START_TEST(only_what_is_shown_is_a_column_or_row)
{
    struct group group = group_of(ROLE_CLIENT, 1000, 20);
    shown[lexicon_category(set, slice_of("a"))] = false;
    rows_of((struct rates_options){.by = SPEAKERS}, &group);
    has_not(" a_n=");
    has(" a_b_n=");
    rows_of((struct rates_options){.by = SPEAKERS, .long_form = true}, &group);
    ck_assert_uint_eq(row_count(), 4);
}
END_TEST

START_TEST(columns_follow_the_grouping)
{
    static const struct {
        unsigned by;
        const char *begin;
    } cases[] = {
        {BY_SESSION, "file= case_id= session_id=s1 session_no= day= therapist_id= site= "
                     "language= transcription= turns="},
        {BY_CASE, "case_id= therapist_id= site= language= transcription= turns="},
        {BY_SPEAKER, "speaker=Ann role=client turns=20 words=1000 word_share="},
        {BY_ROLE, "role=client turns=20 words=1000 word_share="},
        {BY_SESSION | BY_SEGMENT,
         "file= case_id= session_id=s1 session_no= day= therapist_id= site= "
         "language= transcription= segment= turns="},
        {BY_TURN, "file= case_id= session_id=s1 session_no= therapist_id= site= "
                  "language= transcription= turn= line= "
                  "speaker=Ann role=client turns=20 words=1000 function_word_share="},
        {BY_ROW, "file= case_id= session_id=s1 session_no= therapist_id= site= "
                 "language= transcription= line= row_id= "
                 "speaker=Ann role=client turns=20 words=1000 function_word_share="},
    };
    struct group group = group_of(ROLE_CLIENT, 1000, 20);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rows_of((struct rates_options){.by = cases[i].by}, &group);
        ck_assert_msg(slice_starts(slice_of(rows.at), cases[i].begin), "%s", rows.at);
    }
}
END_TEST

static enum status make_rates(void *context) {
    struct rates *rates = rates_new(&fixture.memory.alloc, set, context);
    rates_free(rates);
    return rates ? STATUS_OK : STATUS_MEMORY;
}

START_TEST(every_allocation_may_fail)
{
    struct rates_options options = {.by = SPEAKERS, .shown = shown, .per = 1000};
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, make_rates, &options), 2);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("rates");
    TCase *tests = tcase_create("rates");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_wide_row_has_two_cells_a_category);
    tcase_add_test(tests, a_rate_is_over_the_words_of_those_who_can_show_it);
    tcase_add_test(tests, what_a_known_role_cannot_show_is_empty_or_no_row);
    tcase_add_test(tests, a_long_row_has_its_interval_and_says_how);
    tcase_add_test(tests, other_units_have_other_exposures);
    tcase_add_test(tests, nothing_to_divide_by_is_empty);
    tcase_add_test(tests, few_words_and_few_hits_are_flagged);
    tcase_add_test(tests, only_what_is_shown_is_a_column_or_row);
    tcase_add_test(tests, columns_follow_the_grouping);
    tcase_add_test(tests, every_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
