/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals against published values: Garwood's for counts, Wilson's for proportions as Newcombe (1998)
 * tabulates them. */
#include <check.h>

#include "analysis/interval.h"
#include "run_suite.h"

static const struct {
    double events, confidence, low, high;
} counts[] = {
    {0, 0.95, 0, 3.688879},          {1, 0.95, 0.025318, 5.571643},
    {10, 0.95, 4.795389, 18.390356}, {100, 0.95, 81.36394, 121.6268},
    {10, 0.90, 5.425406, 16.962219}, {3, 0.95, 0.618672, 8.767273},
};

START_TEST(a_count_has_garwoods_interval)
{
    struct interval interval = interval_count(counts[_i].events, 1, counts[_i].confidence);
    ck_assert_double_eq_tol(interval.low, counts[_i].low, 1e-4);
    ck_assert_double_eq_tol(interval.high, counts[_i].high, 1e-4);
}
END_TEST

START_TEST(dispersion_widens_as_if_there_were_fewer_events)
{
    struct interval plain = interval_count(10, 1, 0.95);
    struct interval wide = interval_count(20, 2, 0.95);
    ck_assert_double_eq_tol(wide.low, 2 * plain.low, 1e-9);
    ck_assert_double_eq_tol(wide.high, 2 * plain.high, 1e-9);
    plain = interval_count(20, 1, 0.95);
    ck_assert_double_lt(wide.low, plain.low);
    ck_assert_double_gt(wide.high, plain.high);
}
END_TEST

static const struct {
    double hits, trials, low, high;
} proportions[] = {
    {81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0.0000, 0.1611},
    {1, 29, 0.0061, 0.1718},   {20, 20, 0.8389, 1.0000},
};

START_TEST(a_proportion_has_wilsons_interval)
{
    struct interval interval =
        interval_proportion(proportions[_i].hits, proportions[_i].trials, 0.95);
    ck_assert_double_eq_tol(interval.low, proportions[_i].low, 5e-5);
    ck_assert_double_eq_tol(interval.high, proportions[_i].high, 5e-5);
    ck_assert_double_ge(interval.low, 0);
    ck_assert_double_le(interval.high, 1);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("interval");
    TCase *tests = tcase_create("interval");
    tcase_add_loop_test(tests, a_count_has_garwoods_interval, 0, sizeof counts / sizeof *counts);
    tcase_add_test(tests, dispersion_widens_as_if_there_were_fewer_events);
    tcase_add_loop_test(tests, a_proportion_has_wilsons_interval, 0,
                        sizeof proportions / sizeof *proportions);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
