/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All figures of a sample: that they are those of the pure functions, that weights are repetitions, that
 * no unit is judged by its own group. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/random.h"
#include "analysis/validity.h"
#include "memory_fixture.h"
#include "run_suite.h"

enum { UNITS = 240, GROUPS = 24, CODERS = 2 };

static struct alloc standard;
struct made {
    double scores[UNITS], lengths[UNITS], codes[UNITS], weights[UNITS];
    uint8_t positive[UNITS], called[UNITS];
    uint32_t groups[UNITS];
    int16_t levels[UNITS * (CODERS + 1)];
    struct validity_sample sample;
};

static const double values[] = {0, 1, 2};
static struct made made; /* each test runs in a process of its own */
static const struct validity_options options = {
    .replicates = 200, .seed = 7, .confidence = .95, .threshold = NAN};

/* Two coders on a scale of three, a measure that leans the same way, lengths that say a little. */
static void set_up(void) {
    struct random random;
    standard = alloc_standard();
    random_seed(&random, 11);
    for (uint32_t i = 0; i < UNITS; i++) {
        int truth = (int)random_below(&random, 3);
        for (int coder = 0; coder < CODERS; coder++) {
            int off = random_below(&random, 4) == 0;
            made.levels[i * 3 + (uint32_t)coder] = (int16_t)(off ? (truth + 1) % 3 : truth);
        }
        made.codes[i] = (made.levels[i * 3] + made.levels[i * 3 + 1]) / 2.0;
        made.positive[i] = made.codes[i] > .5 ? VALIDITY_POSITIVE : VALIDITY_NEGATIVE;
        if (made.codes[i] == .5) {
            made.positive[i] = VALIDITY_UNDECIDED;
        }
        made.scores[i] = truth + (int)random_below(&random, 3);
        made.lengths[i] = 5 + truth + (int)random_below(&random, 20);
        made.groups[i] = i % GROUPS;
        made.weights[i] = 1;
    }
    made.sample = (struct validity_sample){.count = UNITS,
                                           .scores = made.scores,
                                           .lengths = made.lengths,
                                           .codes = made.codes,
                                           .positive = made.positive,
                                           .weights = made.weights,
                                           .groups = made.groups,
                                           .group_count = GROUPS,
                                           .levels = made.levels,
                                           .coder_count = CODERS,
                                           .level_values = values,
                                           .level_count = 3};
}

static struct validity estimate(double *threshold) {
    struct error error;
    struct validity validity;
    ck_assert_int_eq(
        validity_call(&standard, &made.sample, &options, made.called, threshold, &error),
        STATUS_OK);
    ck_assert_int_eq(
        validity_estimate(&standard, &made.sample, &options, made.called, &validity, &error),
        STATUS_OK);
    return validity;
}

/* Is every pair of a positive and a negative right? Counted one by one. */
static double area_by_pairs(void) {
    double right = 0;
    double pairs = 0;
    for (int i = 0; i < UNITS; i++) {
        for (int k = 0; k < UNITS; k++) {
            if (made.positive[i] == VALIDITY_POSITIVE && made.positive[k] == VALIDITY_NEGATIVE) {
                double ahead = made.scores[i] - made.scores[k];
                right += ahead > 0 ? 1 : ahead == 0 ? .5 : 0;
                pairs++;
            }
        }
    }
    return right / pairs;
}

START_TEST(the_figures_are_those_of_the_sample)
{
    double threshold;
    struct validity validity = estimate(&threshold);
    size_t positives = 0;
    size_t undecided = 0;
    for (int i = 0; i < UNITS; i++) {
        positives += made.positive[i] == VALIDITY_POSITIVE;
        undecided += made.positive[i] == VALIDITY_UNDECIDED;
    }
    ck_assert_uint_eq(validity.count, UNITS);
    ck_assert_uint_eq(validity.groups, GROUPS);
    ck_assert_uint_eq(validity.positives, positives);
    ck_assert_uint_eq(validity.undecided, undecided);
    ck_assert_uint_gt(undecided, 0);
    ck_assert_double_eq_tol(validity.values[VALIDITY_AUC], area_by_pairs(), 1e-12);
    ck_assert_double_eq_tol(validity.values[VALIDITY_PREVALENCE],
                            (double)positives / (double)(UNITS - undecided), 1e-12);
}
END_TEST

START_TEST(every_figure_is_a_number_inside_its_interval)
{
    double threshold;
    struct validity validity = estimate(&threshold);
    for (int i = 0; i < VALIDITY_FIGURES; i++) {
        ck_assert_msg(!isnan(validity.values[i]), "figure %d", i);
        ck_assert_double_lt(validity.intervals[i].low, validity.intervals[i].high);
        ck_assert_double_gt(validity.values[i], validity.intervals[i].low);
        ck_assert_double_lt(validity.values[i], validity.intervals[i].high);
    }
}
END_TEST

START_TEST(the_seed_decides_everything)
{
    double threshold;
    struct validity first = estimate(&threshold);
    struct validity second = estimate(&threshold);
    ck_assert_int_eq(memcmp(first.intervals, second.intervals, sizeof first.intervals), 0);
    struct validity_options other = options;
    struct error error;
    other.seed = 8;
    ck_assert_int_eq(
        validity_estimate(&standard, &made.sample, &other, made.called, &second, &error),
        STATUS_OK);
    ck_assert_int_ne(memcmp(first.intervals, second.intervals, sizeof first.intervals), 0);
    ck_assert_int_eq(memcmp(first.values, second.values, sizeof first.values), 0);
}
END_TEST

/* The second half repeats the first, in the same groups. */
START_TEST(a_unit_of_weight_two_is_two_units)
{
    double threshold;
    for (int i = UNITS / 2; i < UNITS; i++) {
        int from = i - UNITS / 2;
        made.scores[i] = made.scores[from];
        made.lengths[i] = made.lengths[from];
        made.codes[i] = made.codes[from];
        made.positive[i] = made.positive[from];
        made.groups[i] = made.groups[from];
        for (int k = 0; k < CODERS; k++) {
            made.levels[i * 3 + k] = made.levels[from * 3 + k];
        }
    }
    struct validity twice = estimate(&threshold);
    made.sample.count = UNITS / 2;
    for (int i = 0; i < UNITS / 2; i++) {
        made.weights[i] = 2;
    }
    struct validity weighted = estimate(&threshold);
    static const enum validity_figure equal[] = {VALIDITY_AUC,
                                                 VALIDITY_AVERAGE_PRECISION,
                                                 VALIDITY_AUC_WITHIN_LENGTH,
                                                 VALIDITY_PRECISION,
                                                 VALIDITY_RECALL,
                                                 VALIDITY_F1,
                                                 VALIDITY_KAPPA,
                                                 VALIDITY_SPEARMAN,
                                                 VALIDITY_SPEARMAN_PARTIAL,
                                                 VALIDITY_KAPPA_PAIRS};
    for (size_t i = 0; i < sizeof equal / sizeof *equal; i++) {
        ck_assert_double_eq_tol(twice.values[equal[i]], weighted.values[equal[i]], 1e-9);
        ck_assert_double_eq_tol(twice.intervals[equal[i]].low, weighted.intervals[equal[i]].low,
                                1e-9);
    }
}
END_TEST

/* Every group has a scale of its own, on which its own best threshold would be perfect. */
START_TEST(no_unit_is_judged_by_its_own_group)
{
    double threshold;
    for (int i = 0; i < UNITS; i++) {
        made.groups[i] = (uint32_t)(i % 2);
        made.positive[i] = i / 2 % 2 ? VALIDITY_POSITIVE : VALIDITY_NEGATIVE;
        made.scores[i] = made.positive[i] + (i % 2 ? 10 : 0);
    }
    made.sample.group_count = 2;
    struct validity validity = estimate(&threshold);
    /* By the other's threshold, one group is called all, the other none. */
    ck_assert_double_eq_tol(validity.values[VALIDITY_KAPPA], 0, 1e-12);
    ck_assert_double_eq_tol(validity.values[VALIDITY_FLAGGED], .5, 1e-12);
}
END_TEST

START_TEST(a_threshold_that_is_given_is_taken)
{
    struct validity_options given = options;
    struct error error;
    double threshold;
    given.threshold = 3;
    ck_assert_int_eq(
        validity_call(&standard, &made.sample, &given, made.called, &threshold, &error), STATUS_OK);
    ck_assert_double_eq(threshold, 3);
    for (int i = 0; i < UNITS; i++) {
        ck_assert_int_eq(made.called[i], made.scores[i] >= 3);
    }
}
END_TEST

/* Scores that are lengths, and labels that follow them, say nothing more within a length. */
START_TEST(what_only_measures_length_says_nothing_within_it)
{
    double threshold;
    for (int i = 0; i < UNITS; i++) {
        made.lengths[i] = i % 5;
        made.scores[i] = i % 5;
        made.positive[i] = i % 5 + i / 5 % 3 > 3 ? VALIDITY_POSITIVE : VALIDITY_NEGATIVE;
    }
    struct validity validity = estimate(&threshold);
    ck_assert_double_gt(validity.values[VALIDITY_AUC], .8);
    ck_assert_double_eq_tol(validity.values[VALIDITY_AUC_WITHIN_LENGTH], .5, 1e-12);
    ck_assert_double_eq_tol(validity.values[VALIDITY_AUC_OVER_LENGTH], 0, 1e-12);
}
END_TEST

static enum status call_and_estimate(void *context) {
    const struct memory_fixture *memory = context;
    struct error error = {0};
    struct validity validity;
    double threshold;
    enum status status =
        validity_call(&memory->alloc, &made.sample, &options, made.called, &threshold, &error);
    if (status == STATUS_OK) {
        status = validity_estimate(&memory->alloc, &made.sample, &options, made.called, &validity,
                                   &error);
    }
    ck_assert_int_eq(error.status, status);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    struct memory_fixture memory;
    memory_fixture_init(&memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&memory, call_and_estimate, &memory), 2);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("validity");
    TCase *tests = tcase_create("validity");
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_add_test(tests, the_figures_are_those_of_the_sample);
    tcase_add_test(tests, every_figure_is_a_number_inside_its_interval);
    tcase_add_test(tests, the_seed_decides_everything);
    tcase_add_test(tests, a_unit_of_weight_two_is_two_units);
    tcase_add_test(tests, no_unit_is_judged_by_its_own_group);
    tcase_add_test(tests, a_threshold_that_is_given_is_taken);
    tcase_add_test(tests, what_only_measures_length_says_nothing_within_it);
    tcase_add_test(tests, every_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
