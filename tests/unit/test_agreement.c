/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agreement against scikit-learn 1.2.1, R 4.2.2 (psych 2.2.9) and the worked examples of the papers. The
 * call that gave a figure stands beside it. */
#include <check.h>
#include <math.h>

#include "analysis/agreement.h"
#include "run_suite.h"

enum { MISSING = AGREEMENT_MISSING };

static const int16_t pair[] = {0, 0, 1, 1, 2, 1, 2, 2, 1, 2, 0, 0, 0, 1,       2, 2, 1,
                               1, 1, 0, 2, 2, 0, 0, 1, 2, 2, 2, 0, 1, MISSING, 2, 1, MISSING};
static const double pair_weights[] = {1, 2, 3, 1, 1, 2, .5, 1, 1, 2, 2, 1, 1, 1, 1, 9, 9};
static const double small_values[] = {0, 1, 2};

static double kappa_of(enum agreement_penalty penalty, const double *weights) {
    const struct ratings ratings = {.levels = pair,
                                    .count = 17,
                                    .stride = 2,
                                    .end = 2,
                                    .values = small_values,
                                    .level_count = 3,
                                    .weights = weights};
    double table[9];
    agreement_cross(&ratings, 0, 1, table);
    return agreement_kappa(table, 3, penalty);
}

/* cohen_kappa_score(a, b, weights=…), with and without sample_weight */
START_TEST(kappa_is_scikit_learns)
{
    ck_assert_double_eq_tol(kappa_of(PENALTY_ALL, NULL), 0.4, 1e-12);
    ck_assert_double_eq_tol(kappa_of(PENALTY_LINEAR, NULL), 0.55, 1e-12);
    ck_assert_double_eq_tol(kappa_of(PENALTY_QUADRATIC, NULL), 0.7, 1e-12);
    ck_assert_double_eq_tol(kappa_of(PENALTY_ALL, pair_weights), 0.374887892376682, 1e-12);
}
END_TEST

START_TEST(kappa_of_nothing_to_disagree_on_is_no_number)
{
    const double table[] = {7, 0, 0, 0};
    ck_assert(isnan(agreement_kappa(table, 2, PENALTY_ALL)));
}
END_TEST

/* The four observers of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", part C. */
static const int16_t observers[12 * 4] = {
    0, 0, MISSING, 0, 1,       1, 2, 1, 2,       2,       2, 2, 2,       2, 2,       2,
    1, 1, 1,       1, 0,       1, 2, 3, 3,       3,       3, 3, 0,       0, 1,       0,
    1, 1, 1,       1, MISSING, 4, 4, 4, MISSING, MISSING, 0, 0, MISSING, 2, MISSING, MISSING,
};
static const double five_values[] = {1, 2, 3, 4, 5};

static double alpha_of(enum agreement_scale scale, size_t count, const double *weights) {
    const struct ratings ratings = {.levels = observers,
                                    .count = count,
                                    .stride = 4,
                                    .end = 4,
                                    .values = five_values,
                                    .level_count = 5,
                                    .weights = weights};
    double scratch[5 * 7];
    return agreement_alpha(&ratings, scale, scratch);
}

START_TEST(alpha_is_krippendorffs)
{
    ck_assert_double_eq_tol(alpha_of(AGREEMENT_NOMINAL, 12, NULL), 0.743, 5e-4);
    ck_assert_double_eq_tol(alpha_of(AGREEMENT_ORDINAL, 12, NULL), 0.815, 5e-4);
    ck_assert_double_eq_tol(alpha_of(AGREEMENT_INTERVAL, 12, NULL), 0.849, 5e-4);
}
END_TEST

START_TEST(a_unit_with_one_code_says_nothing_of_alpha)
{
    for (int scale = AGREEMENT_NOMINAL; scale <= AGREEMENT_INTERVAL; scale++) {
        ck_assert_double_eq_tol(alpha_of((enum agreement_scale)scale, 11, NULL),
                                alpha_of((enum agreement_scale)scale, 12, NULL), 1e-12);
    }
}
END_TEST

START_TEST(a_unit_without_weight_is_as_if_it_were_not_there)
{
    const double weights[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0};
    ck_assert_double_eq_tol(alpha_of(AGREEMENT_ORDINAL, 12, weights),
                            alpha_of(AGREEMENT_ORDINAL, 9, NULL), 1e-12);
}
END_TEST

/* Shrout & Fleiss (1979), table 2; ICC(m, lmer = FALSE) of psych gives the digits. Codes 1 to 10 are
 * levels 0 to 9. */
static const int16_t judges[6 * 4] = {8, 1, 4, 7, 5, 0, 2, 1, 7, 3, 5, 7,
                                      6, 0, 1, 5, 9, 4, 5, 8, 5, 1, 3, 6};
static const double ten_values[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
static const double single_icc[] = {0.165741768405476, 0.289763779527559, 0.714840714840715};
static const double average_icc[] = {0.442797133679269, 0.620050547598989, 0.909315542377069};

static struct ratings six_targets(const double *weights) {
    return (struct ratings){.levels = judges,
                            .count = 6,
                            .stride = 4,
                            .end = 4,
                            .values = ten_values,
                            .level_count = 10,
                            .weights = weights};
}

START_TEST(intraclass_correlations_are_those_of_shrout_and_fleiss)
{
    const struct ratings ratings = six_targets(NULL);
    struct agreement_icc icc = agreement_icc(&ratings);
    ck_assert_double_eq(icc.units, 6);
    for (int i = 0; i < 3; i++) {
        ck_assert_double_eq_tol(icc.single[i], single_icc[i], 1e-12);
        ck_assert_double_eq_tol(icc.average[i], average_icc[i], 1e-12);
    }
}
END_TEST

START_TEST(units_that_a_rater_left_out_are_no_part_of_icc)
{
    int16_t levels[8 * 4];
    for (int i = 0; i < 24; i++) {
        levels[i] = judges[i];
    }
    for (int i = 24; i < 32; i++) {
        levels[i] = i % 4 ? 3 : MISSING;
    }
    struct ratings ratings = six_targets(NULL);
    ratings.levels = levels;
    ratings.count = 8;
    ck_assert_double_eq_tol(agreement_icc(&ratings).single[1], single_icc[1], 1e-12);
}
END_TEST

START_TEST(a_unit_of_weight_two_is_two_units)
{
    const double weights[] = {2, 1, 1, 1, 1, 1};
    int16_t levels[7 * 4];
    for (int i = 0; i < 28; i++) {
        levels[i] = judges[i % 24];
    }
    struct ratings twice = six_targets(NULL);
    const struct ratings weighted = six_targets(weights);
    twice.levels = levels;
    twice.count = 7;
    for (int i = 0; i < 3; i++) {
        ck_assert_double_eq_tol(agreement_icc(&weighted).single[i], agreement_icc(&twice).single[i],
                                1e-12);
        ck_assert_double_eq_tol(agreement_icc(&weighted).average[i],
                                agreement_icc(&twice).average[i], 1e-12);
    }
}
END_TEST

START_TEST(one_rater_or_no_variance_gives_no_icc)
{
    static const int16_t equal[] = {3, 3, 3, 3, 3, 3};
    struct ratings ratings = six_targets(NULL);
    ratings.end = 1;
    ck_assert(isnan(agreement_icc(&ratings).single[0]));
    ratings = (struct ratings){.levels = equal,
                               .count = 3,
                               .stride = 2,
                               .end = 2,
                               .values = ten_values,
                               .level_count = 10};
    ck_assert(isnan(agreement_icc(&ratings).single[1]));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("agreement");
    TCase *tests = tcase_create("agreement");
    tcase_add_test(tests, kappa_is_scikit_learns);
    tcase_add_test(tests, kappa_of_nothing_to_disagree_on_is_no_number);
    tcase_add_test(tests, alpha_is_krippendorffs);
    tcase_add_test(tests, a_unit_with_one_code_says_nothing_of_alpha);
    tcase_add_test(tests, a_unit_without_weight_is_as_if_it_were_not_there);
    tcase_add_test(tests, intraclass_correlations_are_those_of_shrout_and_fleiss);
    tcase_add_test(tests, units_that_a_rater_left_out_are_no_part_of_icc);
    tcase_add_test(tests, a_unit_of_weight_two_is_two_units);
    tcase_add_test(tests, one_rater_or_no_variance_gives_no_icc);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
