/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks, areas, random numbers, resampling and cross-validation against scikit-learn 1.2.1, scipy 1.10.1
 * and R 4.2.2. The call that gave a figure stands beside it. */
#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/bootstrap.h"
#include "analysis/folds.h"
#include "analysis/roc.h"
#include "run_suite.h"

/* --- areas ------------------------------------------------------------------------------------- */

enum { N = 12 };
static const uint8_t label[N] = {0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1};
static const double score[N] = {.1, .4, .35, .8, .4, .4, 0, .9, .1, .35, .6, .6};
static const double weight[N] = {1, 2, 1, 3, .5, 1, 2, 1, 4, 1, 1, .25};

static double area(const double *weights) {
    struct ranked sorted[N];
    struct roc_pairs pairs = {0, 0};
    rank_sort(score, N, sorted);
    roc_add_pairs(&pairs, sorted, N, label, weights);
    return roc_area(&pairs);
}

/* roc_auc_score(label, score, sample_weight=…), average_precision_score(…) */
START_TEST(areas_are_scikit_learns)
{
    struct ranked sorted[N];
    rank_sort(score, N, sorted);
    ck_assert_double_eq_tol(area(NULL), 0.708333333333333, 1e-12);
    ck_assert_double_eq_tol(area(weight), 0.656910569105691, 1e-12);
    ck_assert_double_eq_tol(roc_average_precision(sorted, N, label, NULL), 0.737073112073112,
                            1e-12);
    ck_assert_double_eq_tol(roc_average_precision(sorted, N, label, weight), 0.779214722379782,
                            1e-12);
}
END_TEST

START_TEST(what_says_nothing_has_half_the_area_and_the_share_as_precision)
{
    static const double same[N] = {0};
    struct ranked sorted[N];
    struct roc_pairs pairs = {0, 0};
    rank_sort(same, N, sorted);
    roc_add_pairs(&pairs, sorted, N, label, NULL);
    ck_assert_double_eq_tol(roc_area(&pairs), 0.5, 1e-15);
    ck_assert_double_eq_tol(roc_average_precision(sorted, N, label, NULL), 0.5, 1e-15);
}
END_TEST

START_TEST(one_class_alone_has_no_area)
{
    static const uint8_t none[N] = {0};
    struct ranked sorted[N];
    struct roc_pairs pairs = {0, 0};
    rank_sort(score, N, sorted);
    roc_add_pairs(&pairs, sorted, N, none, NULL);
    ck_assert(isnan(roc_area(&pairs)));
    ck_assert(isnan(roc_average_precision(sorted, N, none, NULL)));
}
END_TEST

/* --- ranks ------------------------------------------------------------------------------------- */

enum { M = 11 };
static const double x[M] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
static const double y[M] = {2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4};
static const double z[M] = {10, 3, 8, 3, 2, 7, 7, 5, 1, 9, 4};

static double spearman(const double *left, const double *right, const double *weights) {
    struct ranked sorted[M];
    double left_ranks[M];
    double right_ranks[M];
    rank_sort(left, M, sorted);
    rank_mid(sorted, M, weights, left_ranks);
    rank_sort(right, M, sorted);
    rank_mid(sorted, M, weights, right_ranks);
    return rank_correlation(left_ranks, right_ranks, weights, M);
}

/* R: cor(x, y, method = "spearman"); scipy: spearmanr(numpy.repeat(x, weights), …) */
START_TEST(spearmans_rho_is_rs)
{
    static const double weights[M] = {1, 2, 1, 3, 1, 1, 0, 2, 1, 1, 1};
    ck_assert_double_eq_tol(spearman(x, y, NULL), 0.138456765146769, 1e-12);
    ck_assert_double_eq_tol(spearman(x, z, NULL), -0.0740772496072277, 1e-12);
    ck_assert_double_eq_tol(spearman(x, y, weights), -0.0559436861772358, 1e-12);
}
END_TEST

/* R: the inverse of cor(cbind(rank(x), rank(y), rank(z))), -i[1,2] / sqrt(i[1,1] * i[2,2]) */
START_TEST(the_partial_correlation_is_rs)
{
    double partial = rank_partial(spearman(x, y, NULL), spearman(x, z, NULL), spearman(y, z, NULL));
    ck_assert_double_eq_tol(partial, 0.135961457927265, 1e-12);
}
END_TEST

START_TEST(what_does_not_vary_correlates_with_nothing)
{
    static const double same[M] = {0};
    ck_assert(isnan(spearman(x, same, NULL)));
}
END_TEST

/* --- random numbers ---------------------------------------------------------------------------- */

/* The first four of xoshiro256** from the state 1, 2, 3, 4; the first of splitmix64 from 0. */
START_TEST(random_numbers_are_the_published_ones)
{
    struct random random = {{1, 2, 3, 4}};
    ck_assert_uint_eq(random_next(&random), 11520);
    ck_assert_uint_eq(random_next(&random), 0);
    ck_assert_uint_eq(random_next(&random), 1509978240);
    ck_assert_uint_eq(random_next(&random), UINT64_C(1215971899390074240));
    random_seed(&random, 0);
    ck_assert_uint_eq(random.state[0], UINT64_C(0xE220A8397B1DCDAF));
}
END_TEST

START_TEST(every_number_below_a_bound_comes_about_as_often)
{
    struct random random;
    unsigned seen[7] = {0};
    random_seed(&random, 42);
    for (int i = 0; i < 70000; i++) {
        seen[random_below(&random, 7)]++;
    }
    for (int i = 0; i < 7; i++) { /* five standard deviations */
        ck_assert_uint_gt(seen[i], 9530);
        ck_assert_uint_lt(seen[i], 10470);
    }
}
END_TEST

START_TEST(a_shuffle_keeps_every_item)
{
    struct random random;
    uint32_t items[100];
    unsigned moved = 0;
    uint32_t sum = 0;
    for (uint32_t i = 0; i < 100; i++) {
        items[i] = i;
    }
    random_seed(&random, 1);
    random_shuffle(&random, items, 100);
    for (uint32_t i = 0; i < 100; i++) {
        moved += items[i] != i;
        sum += items[i];
    }
    ck_assert_uint_gt(moved, 80);
    ck_assert_uint_eq(sum, 4950);
}
END_TEST

/* --- resampling -------------------------------------------------------------------------------- */

/* R: quantile(c(.2, .5, .9, 1.4, 3, 7), c(.025, .3, .975), type = 7) */
START_TEST(quantiles_are_rs_type_7)
{
    static const double sorted[] = {.2, .5, .9, 1.4, 3, 7};
    ck_assert_double_eq_tol(bootstrap_quantile(sorted, 6, .025), 0.2375, 1e-12);
    ck_assert_double_eq_tol(bootstrap_quantile(sorted, 6, .3), 0.7, 1e-12);
    ck_assert_double_eq_tol(bootstrap_quantile(sorted, 6, .975), 6.5, 1e-12);
}
END_TEST

START_TEST(an_interval_leaves_out_replicates_that_are_no_numbers)
{
    double some[] = {3, NAN, .2, 7, .5, NAN, 1.4, .9};
    double few[] = {1, NAN, NAN};
    struct interval interval = bootstrap_interval(some, 8, .95);
    ck_assert_double_eq_tol(interval.low, 0.2375, 1e-12);
    ck_assert_double_eq_tol(interval.high, 6.5, 1e-12);
    ck_assert(isnan(bootstrap_interval(few, 3, .95).low));
    ck_assert(isnan(bootstrap_interval(few, 0, .95).low));
}
END_TEST

START_TEST(as_many_groups_are_drawn_as_there_are)
{
    struct random random;
    double times[50];
    double squares = 0;
    random_seed(&random, 3);
    for (int i = 0; i < 200; i++) {
        double sum = 0;
        bootstrap_draw(&random, 50, times);
        for (int k = 0; k < 50; k++) {
            sum += times[k];
            squares += (times[k] - 1) * (times[k] - 1);
        }
        ck_assert_double_eq(sum, 50);
    }
    /* The variance of a binomial count with n = 50, p = 1/50. */
    ck_assert_double_eq_tol(squares / 10000, .98, .06);
}
END_TEST

/* --- folds ------------------------------------------------------------------------------------- */

START_TEST(each_fold_gets_its_share_of_groups_with_positives)
{
    struct random random;
    uint8_t has_positive[43] = {0};
    uint8_t fold[43];
    uint32_t order[43];
    unsigned size[10] = {0};
    unsigned positives[10] = {0};
    for (int i = 0; i < 20; i++) {
        has_positive[2 * i] = 1;
    }
    random_seed(&random, 5);
    folds_deal(&random, has_positive, 43, 10, order, fold);
    for (int i = 0; i < 43; i++) {
        size[fold[i]]++;
        positives[fold[i]] += has_positive[i];
    }
    for (int i = 0; i < 10; i++) {
        ck_assert_uint_ge(size[i], 4);
        ck_assert_uint_le(size[i], 5);
        ck_assert_uint_eq(positives[i], 2);
    }
    ck_assert_uint_eq(folds_count(43), 10);
    ck_assert_uint_eq(folds_count(4), 4);
}
END_TEST

START_TEST(the_threshold_is_where_kappa_is_highest)
{
    static const uint8_t labels[] = {0, 0, 0, 1, 0, 1, 1};
    static const double scores[] = {0, 0, 1, 2, 2, 3, 5};
    static const double no_last[] = {1, 1, 1, 1, 1, 1, 0};
    struct ranked sorted[7];
    rank_sort(scores, 7, sorted);
    /* at 1.5: 3 of 3 found, 1 false: kappa .72; at 2.5: 2 of 3, none false: .70 */
    ck_assert_double_eq_tol(folds_threshold(sorted, 7, labels, NULL), 1.5, 1e-12);
    /* without the last at 1.5: 2 of 2, 1 false: .67; at 2.5: 1 of 2: .57 */
    ck_assert_double_eq_tol(folds_threshold(sorted, 7, labels, no_last), 1.5, 1e-12);
}
END_TEST

START_TEST(no_threshold_is_better_than_chance_for_a_measure_upside_down)
{
    static const uint8_t labels[] = {1, 1, 0, 0};
    static const double scores[] = {0, 1, 2, 3};
    struct ranked sorted[4];
    rank_sort(scores, 4, sorted);
    ck_assert(isinf(folds_threshold(sorted, 4, labels, NULL)));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("analysis");
    TCase *tests = tcase_create("analysis");
    tcase_add_test(tests, areas_are_scikit_learns);
    tcase_add_test(tests, what_says_nothing_has_half_the_area_and_the_share_as_precision);
    tcase_add_test(tests, one_class_alone_has_no_area);
    tcase_add_test(tests, spearmans_rho_is_rs);
    tcase_add_test(tests, the_partial_correlation_is_rs);
    tcase_add_test(tests, what_does_not_vary_correlates_with_nothing);
    tcase_add_test(tests, random_numbers_are_the_published_ones);
    tcase_add_test(tests, every_number_below_a_bound_comes_about_as_often);
    tcase_add_test(tests, a_shuffle_keeps_every_item);
    tcase_add_test(tests, quantiles_are_rs_type_7);
    tcase_add_test(tests, an_interval_leaves_out_replicates_that_are_no_numbers);
    tcase_add_test(tests, as_many_groups_are_drawn_as_there_are);
    tcase_add_test(tests, each_fold_gets_its_share_of_groups_with_positives);
    tcase_add_test(tests, the_threshold_is_where_kappa_is_highest);
    tcase_add_test(tests, no_threshold_is_better_than_chance_for_a_measure_upside_down);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
