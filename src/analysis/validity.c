/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sorts is done once a sample; a replicate only gives the units other weights (how often their
 * group was drawn, times what each stands for) and passes over the sorted lists. All scratch memory is
 * in one arena. */
#include "analysis/validity.h"

#include <math.h>
#include <string.h>

#include "analysis/bootstrap.h"
#include "analysis/folds.h"
#include "analysis/roc.h"
#include "base/arena.h"

enum { STRATA = 5 };

struct figuring {
    const struct validity_sample *sample;
    const uint8_t *called; /* NULL: the coders alone */
    struct arena arena;
    bool failed;

    struct ranked *by_score, *by_length, *by_code;
    struct ranked *by_stratum; /* by_score, the units of each stratum of length together */
    size_t strata[STRATA + 1]; /* where each begins */
    double *base;              /* weights of the sample, their mean 1 */
    double *weights;           /* of the replicate at hand */
    double *decided;           /* the same, without units that have no majority */
    double *times;             /* that each group was drawn */
    double *score_ranks, *length_ranks, *code_ranks;
    double *scratch; /* for tables of levels */
    double *replicates[VALIDITY_FIGURES];
};

static void *take(struct figuring *figuring, size_t count, size_t size) {
    void *room = arena_take(&figuring->arena, count * size + 1);
    figuring->failed |= !room;
    return room;
}

static double *take_numbers(struct figuring *figuring, size_t count) {
    return take(figuring, count, sizeof(double));
}

static size_t table_size(const struct validity_sample *sample) {
    return sample->level_count * (sample->level_count + 2);
}

/* --- once a sample ----------------------------------------------------------------------------- */

static void fill_base(const struct validity_sample *sample, double *base) {
    double sum = 0;
    for (size_t i = 0; i < sample->count; i++) {
        sum += base[i] = sample->weights ? sample->weights[i] : 1;
    }
    for (size_t i = 0; i < sample->count && sum > 0; i++) {
        base[i] *= (double)sample->count / sum;
    }
}

/* Fifths of the sample by length; equally long units are in the same one. */
static void fill_strata(struct figuring *figuring) {
    const struct validity_sample *sample = figuring->sample;
    uint8_t *stratum = take(figuring, sample->count, 1);
    if (!stratum) {
        return;
    }
    rank_mid(figuring->by_length, sample->count, figuring->base, figuring->length_ranks);
    for (size_t i = 0; i < sample->count; i++) {
        double share = figuring->length_ranks[i] / (double)sample->count;
        stratum[i] = share < 1 ? (uint8_t)(share * STRATA) : STRATA - 1;
    }
    size_t at = 0;
    for (unsigned s = 0; s < STRATA; s++) {
        figuring->strata[s] = at;
        for (size_t i = 0; i < sample->count; i++) {
            if (stratum[figuring->by_score[i].at] == s) {
                figuring->by_stratum[at++] = figuring->by_score[i];
            }
        }
    }
    figuring->strata[STRATA] = at;
}

static struct ranked *take_sorted(struct figuring *figuring, const double *values) {
    size_t count = figuring->sample->count;
    struct ranked *sorted = take(figuring, count, sizeof *sorted);
    if (sorted && values) {
        rank_sort(values, count, sorted);
    }
    return sorted;
}

static enum status prepare(struct figuring *figuring, const struct alloc *alloc,
                           unsigned replicates, struct error *error) {
    const struct validity_sample *sample = figuring->sample;
    arena_init(&figuring->arena, alloc);
    figuring->by_score = take_sorted(figuring, sample->scores);
    figuring->by_length = take_sorted(figuring, sample->lengths);
    figuring->by_code = take_sorted(figuring, sample->codes);
    figuring->by_stratum = take_sorted(figuring, NULL);
    double **lists[] = {&figuring->base,        &figuring->weights,      &figuring->decided,
                        &figuring->score_ranks, &figuring->length_ranks, &figuring->code_ranks};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        *lists[i] = take_numbers(figuring, sample->count);
    }
    figuring->times = take_numbers(figuring, sample->group_count);
    figuring->scratch = take_numbers(figuring, table_size(sample));
    for (size_t i = 0; i < VALIDITY_FIGURES; i++) {
        figuring->replicates[i] = take_numbers(figuring, replicates);
    }
    if (figuring->failed) {
        return error_memory(error);
    }
    fill_base(sample, figuring->base);
    fill_strata(figuring);
    return figuring->failed ? error_memory(error) : STATUS_OK;
}

/* --- figures ----------------------------------------------------------------------------------- */

static double area_of(const struct figuring *figuring, const struct ranked *sorted) {
    struct roc_pairs pairs = {0, 0};
    roc_add_pairs(&pairs, sorted, figuring->sample->count, figuring->sample->positive,
                  figuring->decided);
    return roc_area(&pairs);
}

static void figure_order(const struct figuring *figuring, double *values) {
    const struct validity_sample *sample = figuring->sample;
    struct roc_pairs within = {0, 0};
    for (size_t s = 0; s < STRATA; s++) {
        roc_add_pairs(&within, figuring->by_stratum + figuring->strata[s],
                      figuring->strata[s + 1] - figuring->strata[s], sample->positive,
                      figuring->decided);
    }
    values[VALIDITY_AUC] = area_of(figuring, figuring->by_score);
    values[VALIDITY_AUC_WITHIN_LENGTH] = roc_area(&within);
    values[VALIDITY_AUC_OVER_LENGTH] =
        values[VALIDITY_AUC] - area_of(figuring, figuring->by_length);
    values[VALIDITY_AVERAGE_PRECISION] = roc_average_precision(figuring->by_score, sample->count,
                                                               sample->positive, figuring->decided);
}

static double share(double part, double whole) {
    return whole > 0 ? part / whole : NAN;
}

static void figure_calls(const struct figuring *figuring, double *values) {
    const struct validity_sample *sample = figuring->sample;
    double table[4] = {0, 0, 0, 0}; /* code by call */
    for (size_t i = 0; i < sample->count; i++) {
        if (figuring->decided[i] > 0) {
            table[2 * sample->positive[i] + (figuring->called[i] != 0)] += figuring->decided[i];
        }
    }
    double all = table[0] + table[1] + table[2] + table[3];
    values[VALIDITY_PRECISION] = share(table[3], table[1] + table[3]);
    values[VALIDITY_RECALL] = share(table[3], table[2] + table[3]);
    values[VALIDITY_SPECIFICITY] = share(table[0], table[0] + table[1]);
    values[VALIDITY_F1] = share(2 * table[3], 2 * table[3] + table[1] + table[2]);
    values[VALIDITY_KAPPA] = agreement_kappa(table, 2, PENALTY_ALL);
    values[VALIDITY_FLAGGED] = share(table[1] + table[3], all);
    values[VALIDITY_PREVALENCE] = share(table[2] + table[3], all);
}

static void figure_ranks(const struct figuring *figuring, double *values) {
    const struct validity_sample *sample = figuring->sample;
    const double *weights = figuring->weights;
    size_t count = sample->count;
    if (!sample->codes) {
        return;
    }
    rank_mid(figuring->by_score, count, weights, figuring->score_ranks);
    rank_mid(figuring->by_length, count, weights, figuring->length_ranks);
    rank_mid(figuring->by_code, count, weights, figuring->code_ranks);
    double measure = rank_correlation(figuring->score_ranks, figuring->code_ranks, weights, count);
    double length = rank_correlation(figuring->length_ranks, figuring->code_ranks, weights, count);
    double both = rank_correlation(figuring->score_ranks, figuring->length_ranks, weights, count);
    values[VALIDITY_SPEARMAN] = measure;
    values[VALIDITY_SPEARMAN_PARTIAL] = rank_partial(measure, both, length);
}

static struct ratings ratings_of(const struct figuring *figuring) {
    const struct validity_sample *sample = figuring->sample;
    return (struct ratings){.levels = sample->levels,
                            .count = sample->count,
                            .stride = sample->coder_count + 1,
                            .first = 0,
                            .end = sample->coder_count + (figuring->called != NULL),
                            .values = sample->level_values,
                            .level_count = sample->level_count,
                            .weights = figuring->weights};
}

/* The mean kappa of the pairs of coders; with a measure, of its pairs with each of them. */
static double mean_kappa(const struct figuring *figuring, const struct ratings *ratings) {
    bool ordinal = ratings->level_count > 2;
    size_t coders = figuring->sample->coder_count;
    double sum = 0;
    double pairs = 0;
    for (size_t i = 0; i < coders; i++) {
        for (size_t k = figuring->called ? coders : i + 1; k < ratings->end; k++) {
            agreement_cross(ratings, i, k, figuring->scratch);
            double kappa = agreement_kappa(figuring->scratch, ratings->level_count,
                                           ordinal ? PENALTY_QUADRATIC : PENALTY_ALL);
            sum += isnan(kappa) ? 0 : kappa;
            pairs += !isnan(kappa);
        }
    }
    return share(sum, pairs);
}

static void figure_raters(const struct figuring *figuring, double *values) {
    struct ratings ratings = ratings_of(figuring);
    bool ordinal = ratings.level_count > 2;
    values[VALIDITY_KAPPA_PAIRS] = mean_kappa(figuring, &ratings);
    values[VALIDITY_ALPHA] = agreement_alpha(
        &ratings, ordinal ? AGREEMENT_ORDINAL : AGREEMENT_NOMINAL, figuring->scratch);
    struct agreement_icc icc = agreement_icc(&ratings);
    for (size_t i = 0; i < 3; i++) {
        values[VALIDITY_ICC1 + i] = icc.single[i];
        values[VALIDITY_ICC1K + i] = icc.average[i];
    }
}

/* `times` NULL: the sample itself. */
static void figure_all(struct figuring *figuring, const double *times, double *values) {
    const struct validity_sample *sample = figuring->sample;
    for (size_t i = 0; i < sample->count; i++) {
        double weight = figuring->base[i] * (times ? times[sample->groups[i]] : 1);
        figuring->weights[i] = weight;
        figuring->decided[i] = sample->positive[i] == VALIDITY_UNDECIDED ? 0 : weight;
    }
    for (size_t i = 0; i < VALIDITY_FIGURES; i++) {
        values[i] = NAN;
    }
    if (figuring->called) {
        figure_order(figuring, values);
        figure_calls(figuring, values);
        figure_ranks(figuring, values);
    }
    figure_raters(figuring, values);
}

static void replicate(struct figuring *figuring, const struct validity_options *options,
                      struct validity *validity) {
    struct random random;
    double values[VALIDITY_FIGURES];
    random_seed(&random, options->seed);
    for (unsigned r = 0; r < options->replicates; r++) {
        bootstrap_draw(&random, figuring->sample->group_count, figuring->times);
        figure_all(figuring, figuring->times, values);
        for (size_t i = 0; i < VALIDITY_FIGURES; i++) {
            figuring->replicates[i][r] = values[i];
        }
    }
    for (size_t i = 0; i < VALIDITY_FIGURES; i++) {
        validity->intervals[i] =
            bootstrap_interval(figuring->replicates[i], options->replicates, options->confidence);
    }
}

enum status validity_estimate(const struct alloc *alloc, const struct validity_sample *sample,
                              const struct validity_options *options, const uint8_t *called,
                              struct validity *validity, struct error *error) {
    struct figuring figuring = {.sample = sample, .called = called};
    *validity = (struct validity){.count = sample->count, .groups = sample->group_count};
    enum status status = prepare(&figuring, alloc, options->replicates, error);
    for (size_t i = 0; i < sample->count; i++) {
        validity->positives += sample->positive[i] == VALIDITY_POSITIVE;
        validity->undecided += sample->positive[i] == VALIDITY_UNDECIDED;
    }
    if (status == STATUS_OK) {
        figure_all(&figuring, NULL, validity->values);
        replicate(&figuring, options, validity);
    }
    arena_release(&figuring.arena);
    return status;
}

enum status validity_coders(const struct alloc *alloc, const struct validity_sample *sample,
                            const struct validity_options *options, struct validity *validity,
                            struct error *error) {
    return validity_estimate(alloc, sample, options, NULL, validity, error);
}

/* --- calls ------------------------------------------------------------------------------------- */

struct calling {
    struct validity_sample *sample;
    struct arena arena;
    struct ranked *by_score;
    double *base;    /* weights; 0 for units without a majority */
    double *weights; /* the same, without the fold that is left out */
    double *ranks, *shares;
    uint8_t *has_positive, *fold;
    uint32_t *order;
};

static bool calling_init(struct calling *calling, const struct alloc *alloc) {
    const struct validity_sample *sample = calling->sample;
    size_t count = sample->count + 1;
    size_t groups = sample->group_count + 1;
    arena_init(&calling->arena, alloc);
    calling->by_score = arena_take(&calling->arena, count * sizeof *calling->by_score);
    calling->base = arena_take(&calling->arena, count * sizeof(double));
    calling->weights = arena_take(&calling->arena, count * sizeof(double));
    calling->ranks = arena_take(&calling->arena, count * sizeof(double));
    calling->shares = arena_take(&calling->arena, (sample->level_count + 1) * sizeof(double));
    calling->has_positive = arena_take(&calling->arena, groups);
    calling->fold = arena_take(&calling->arena, groups);
    calling->order = arena_take(&calling->arena, groups * sizeof(uint32_t));
    return calling->by_score && calling->base && calling->weights && calling->ranks &&
           calling->shares && calling->has_positive && calling->fold && calling->order;
}

/* The share of the coders' codes on each level or below it. */
static void fill_shares(const struct calling *calling) {
    const struct validity_sample *sample = calling->sample;
    size_t stride = sample->coder_count + 1;
    double all = 0;
    memset(calling->shares, 0, sample->level_count * sizeof(double));
    for (size_t i = 0; i < sample->count; i++) {
        for (size_t coder = 0; coder < sample->coder_count; coder++) {
            int level = sample->levels[i * stride + coder];
            if (level >= 0) {
                calling->shares[level] += calling->weights[i];
                all += calling->weights[i];
            }
        }
    }
    double below = 0;
    for (size_t level = 0; level < sample->level_count; level++) {
        below += calling->shares[level];
        calling->shares[level] = all > 0 ? below / all : 1;
    }
}

static int16_t level_at(const struct calling *calling, double rank) {
    size_t level = 0;
    while (level + 1 < calling->sample->level_count && calling->shares[level] < rank) {
        level++;
    }
    return (int16_t)level;
}

/* Judges the units of one fold by the others; `given` is the threshold, or NaN. */
static void call_fold(const struct calling *calling, unsigned fold, double given, uint8_t *called) {
    struct validity_sample *sample = calling->sample;
    size_t count = sample->count;
    double all = 0;
    for (size_t i = 0; i < count; i++) {
        bool left_out = calling->fold[sample->groups[i]] == fold;
        calling->weights[i] = left_out ? 0 : calling->base[i];
        all += calling->weights[i];
    }
    double threshold = given;
    if (isnan(given)) {
        threshold = folds_threshold(calling->by_score, count, sample->positive, calling->weights);
    }
    fill_shares(calling);
    rank_mid(calling->by_score, count, calling->weights, calling->ranks);
    for (size_t i = 0; i < count; i++) {
        if (calling->fold[sample->groups[i]] != fold) {
            continue;
        }
        int16_t *level = &sample->levels[i * (sample->coder_count + 1) + sample->coder_count];
        called[i] = sample->scores[i] >= threshold;
        *level = called[i];
        if (sample->level_count > 2) {
            *level = level_at(calling, all > 0 ? calling->ranks[i] / all : 0);
        }
    }
}

static void call_all(const struct calling *calling, const struct validity_options *options,
                     uint8_t *called, double *threshold) {
    const struct validity_sample *sample = calling->sample;
    struct random random;
    for (size_t i = 0; i < sample->count; i++) {
        bool undecided = sample->positive[i] == VALIDITY_UNDECIDED;
        calling->base[i] = undecided ? 0 : sample->weights ? sample->weights[i] : 1;
        calling->has_positive[sample->groups[i]] |= sample->positive[i] == VALIDITY_POSITIVE;
    }
    rank_sort(sample->scores, sample->count, calling->by_score);
    random_seed(&random, options->seed);
    unsigned folds = folds_count(sample->group_count);
    folds_deal(&random, calling->has_positive, sample->group_count, folds, calling->order,
               calling->fold);
    *threshold = options->threshold;
    if (isnan(*threshold)) {
        *threshold =
            folds_threshold(calling->by_score, sample->count, sample->positive, calling->base);
    }
    for (unsigned fold = 0; fold < folds; fold++) {
        call_fold(calling, fold, options->threshold, called);
    }
}

enum status validity_call(const struct alloc *alloc, struct validity_sample *sample,
                          const struct validity_options *options, uint8_t *called,
                          double *threshold, struct error *error) {
    struct calling calling = {.sample = sample};
    bool room = calling_init(&calling, alloc);
    if (room) {
        call_all(&calling, options, called, threshold);
    }
    arena_release(&calling.arena);
    return room ? STATUS_OK : error_memory(error);
}
