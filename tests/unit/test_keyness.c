/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keyness against scipy 1.10 (chi2_contingency with lambda_ "log-likelihood", without correction). */
#include <check.h>

#include "analysis/keyness.h"
#include "run_suite.h"

static const struct {
    struct keyness_count here, there;
    double likelihood, log_ratio;
} rows[] = {
    {{10, 1000}, {5, 2000}, 6.969191931932806, 2},
    {{5, 2000}, {10, 1000}, 6.969191931932806, -2},
    {{120, 4000}, {30, 90000}, 613.5755426370779, 6.491853096329675},
    {{0, 1000}, {7, 2000}, 5.684694095095394, -2.807354922057604},
    {{3, 500}, {3, 500}, 0, 0},
    {{0, 500}, {0, 250}, 0, -1}, /* half a word in both */
    {{0, 0}, {7, 2000}, 0, 0},
    {{7, 2000}, {0, 0}, 0, 0},
    {{500, 500}, {500, 500}, 0, 0},
};

START_TEST(keyness_is_that_of_scipy)
{
    ck_assert_double_eq_tol(keyness_likelihood(rows[_i].here, rows[_i].there), rows[_i].likelihood,
                            1e-9);
    ck_assert_double_eq_tol(keyness_log_ratio(rows[_i].here, rows[_i].there), rows[_i].log_ratio,
                            1e-12);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("keyness");
    TCase *tests = tcase_create("keyness");
    tcase_add_loop_test(tests, keyness_is_that_of_scipy, 0, sizeof rows / sizeof *rows);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
