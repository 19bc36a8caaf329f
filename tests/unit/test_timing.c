/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of turns, against figures worked out by hand. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "count/timing.h"
#include "run_suite.h"

enum { ANNA = 1, BEN = 2 };

static struct timing anna, ben;
static struct timing_chain chain;

static void set_up(void) {
    anna = ben = (struct timing){.figures = {0}};
    chain = (struct timing_chain){.begun = false};
}

static void say(uint64_t speaker, double start, double end, int64_t words) {
    const struct turn_times times = {.start = start, .end = end, .spoken = end - start};
    timing_take(speaker == ANNA ? &anna : &ben, &chain, &times, speaker, words, false);
}

START_TEST(a_dialogue_has_the_times_worked_out_by_hand)
{
    say(ANNA, 0, 4, 10);
    say(BEN, 5.5, 10, 9);   /* responds after 1.5 */
    say(ANNA, 9.25, 12, 5); /* overlaps for 0.75 */
    say(BEN, 16, 20, 8);    /* responds after 4, which breaks a silence of 4 */
    say(ANNA, 20, 21, 3);   /* responds at once */
    say(ANNA, 24, 25.5, 2); /* breaks a silence of 3, responds to nobody */
    ck_assert_int_eq(anna.figures.timed, 4);
    ck_assert_int_eq(anna.figures.words, 20);
    ck_assert_int_eq(anna.figures.talk, 4000 + 2750 + 1000 + 1500);
    ck_assert_int_eq(anna.figures.placed, 4); /* before the first there was nothing, as one knows */
    ck_assert_int_eq(anna.figures.responses, 1);
    ck_assert_int_eq(anna.figures.latency, 0);
    ck_assert_int_eq(anna.figures.overlaps, 1);
    ck_assert_int_eq(anna.figures.overlap, 750);
    ck_assert_int_eq(anna.figures.silences, 1);
    ck_assert_int_eq(anna.figures.silence, 3000);
    ck_assert_int_eq(ben.figures.responses, 2);
    ck_assert_int_eq(ben.figures.latency, 5500);
    ck_assert_int_eq(ben.figures.silences, 1);
    ck_assert_int_eq(ben.figures.silence, 4000);
    ck_assert_double_eq(timing_median(&ben), 2.75);
}
END_TEST

START_TEST(who_speaks_within_anothers_turn_does_not_end_it)
{
    say(ANNA, 0, 10, 20);
    say(BEN, 4, 6, 3);     /* overlaps for all its 2 */
    say(ANNA, 12, 13, 2);  /* behind Anna's own end, so she responds to nobody */
    say(BEN, 12.5, 14, 2); /* overlaps for 0.5 */
    ck_assert_int_eq(ben.figures.overlaps, 2);
    ck_assert_int_eq(ben.figures.overlap, 2000 + 500);
    ck_assert_int_eq(anna.figures.responses + ben.figures.responses, 0);
    ck_assert_int_eq(anna.figures.silences + ben.figures.silences, 0);
}
END_TEST

START_TEST(behind_an_unknown_end_nothing_is_known)
{
    say(ANNA, 0, NAN, 5);
    say(BEN, 8, 9, 5);
    ck_assert_int_eq(ben.figures.placed, 0);
    ck_assert_int_eq(ben.figures.responses, 0);
    ck_assert_int_eq(ben.figures.silences, 0);
    say(ANNA, NAN, 12, 5);
    ck_assert_int_eq(anna.figures.placed, 0); /* her first has no end */
    ck_assert_int_eq(anna.figures.timed, 0);
    say(BEN, 12.5, 13, 5);
    ck_assert_int_eq(ben.figures.placed, 1);
    ck_assert_int_eq(ben.figures.latency, 500);
    say(ANNA, NAN, NAN, 5);
    say(BEN, 20, 21, 5);
    ck_assert_int_eq(ben.figures.placed, 1);
    ck_assert_int_eq(ben.figures.silences, 0);
}
END_TEST

START_TEST(a_time_that_runs_backwards_is_none)
{
    say(ANNA, 5, 4, 5);
    say(BEN, 6, 7, 5);
    say(ANNA, INFINITY, INFINITY, 5);
    say(BEN, 1e300, 2e300, 5);
    ck_assert_int_eq(anna.figures.timed, 0);
    ck_assert_int_eq(ben.figures.timed, 1);
    ck_assert_int_eq(ben.figures.placed, 0);
}
END_TEST

START_TEST(a_backchannel_takes_time_and_breaks_nothing)
{
    const struct turn_times hum = {.start = 11, .end = 11.5, .spoken = 0.5};
    say(ANNA, 0, 10, 20);
    timing_take(&ben, &chain, &hum, BEN, 1, true);
    say(BEN, 13, 14, 4);
    ck_assert_int_eq(ben.figures.timed, 2);
    ck_assert_int_eq(ben.figures.talk, 1500);
    ck_assert_int_eq(ben.figures.responses, 1);
    ck_assert_int_eq(ben.figures.latency, 3000);
    ck_assert_int_eq(ben.figures.silences, 1);
}
END_TEST

START_TEST(who_is_not_named_responds_to_nobody)
{
    say(0, 0, 1, 5);
    say(0, 5, 6, 5);
    say(ANNA, 7, 8, 5);
    ck_assert_int_eq(anna.figures.responses + ben.figures.responses, 0);
    ck_assert_int_eq(ben.figures.silences, 1);
    ck_assert_int_eq(anna.figures.placed, 1);
}
END_TEST

START_TEST(a_turn_that_passes_by_is_heard)
{
    const struct turn_times times = {.start = 1, .end = 9, .spoken = 8};
    say(ANNA, 0, 1, 5);
    timing_take(NULL, &chain, &times, BEN, 5, false);
    say(ANNA, 10, 11, 5);
    ck_assert_int_eq(anna.figures.silences, 0);
    ck_assert_int_eq(anna.figures.latency, 1000);
}
END_TEST

/* Latencies of 1 to 99 times a step: the middle one is 50 steps. */
START_TEST(the_median_is_within_one_percent)
{
    for (double step = 0.001; step < 20; step *= 2.3) {
        set_up();
        double at = 0;
        for (int i = 1; i <= 99; i++) {
            say(ANNA, at, at + 1, 1);
            say(BEN, at + 1 + i * step, at + 2 + i * step, 1);
            at += 2 + i * step;
        }
        double expected = round(50 * step * 1000) / 1000;
        ck_assert_double_le(fabs(timing_median(&ben) - expected), 0.01 * expected + 0.001);
    }
}
END_TEST

START_TEST(sums_of_two_groups_are_those_of_both)
{
    say(ANNA, 0, 4, 10);
    say(BEN, 5.5, 10, 9);
    say(ANNA, 9, 12, 5);
    say(BEN, 16, 20, 8);
    struct timing both = anna;
    timing_add(&both, &ben);
    ck_assert_int_eq(both.figures.talk, anna.figures.talk + ben.figures.talk);
    ck_assert_int_eq(both.figures.words, 32);
    ck_assert_int_eq(both.figures.timed, 4);
    ck_assert_int_eq(both.figures.placed, 4);
    ck_assert_int_eq(both.figures.overlap, 1000);
    ck_assert_int_eq(both.figures.overlaps, 1);
    ck_assert_int_eq(both.figures.silences, 1);
    ck_assert_int_eq(both.figures.silence, 4000);
    ck_assert_int_eq(both.figures.responses, 2);
    ck_assert_int_eq(both.figures.latency, 5500);
    uint64_t kept = 0;
    for (size_t i = 0; i < TIMING_CLASSES; i++) {
        kept += both.classes[i];
    }
    ck_assert_uint_eq(kept, 2);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("timing");
    tcase_add_checked_fixture(cases, set_up, NULL);
    tcase_add_test(cases, a_dialogue_has_the_times_worked_out_by_hand);
    tcase_add_test(cases, who_speaks_within_anothers_turn_does_not_end_it);
    tcase_add_test(cases, behind_an_unknown_end_nothing_is_known);
    tcase_add_test(cases, a_time_that_runs_backwards_is_none);
    tcase_add_test(cases, a_backchannel_takes_time_and_breaks_nothing);
    tcase_add_test(cases, who_is_not_named_responds_to_nobody);
    tcase_add_test(cases, a_turn_that_passes_by_is_heard);
    tcase_add_test(cases, the_median_is_within_one_percent);
    tcase_add_test(cases, sums_of_two_groups_are_those_of_both);
    Suite *suite = suite_create("timing");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
