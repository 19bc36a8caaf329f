/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/agreement.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

static double weight_of(const struct ratings *ratings, size_t unit) {
    return ratings->weights ? ratings->weights[unit] : 1;
}

static int level_of(const struct ratings *ratings, size_t unit, size_t rater) {
    return ratings->levels[unit * ratings->stride + rater];
}

/* --- kappa ------------------------------------------------------------------------------------- */

static double penalty_of(enum agreement_penalty penalty, size_t left, size_t right) {
    double distance = left < right ? (double)(right - left) : (double)(left - right);
    switch (penalty) {
    case PENALTY_LINEAR:
        return distance;
    case PENALTY_QUADRATIC:
        return distance * distance;
    case PENALTY_ALL:
        break;
    }
    return distance > 0;
}

/* Sums of a row and a column. */
static void margins(const double *table, size_t level_count, size_t level, double *row,
                    double *column) {
    *row = *column = 0;
    for (size_t i = 0; i < level_count; i++) {
        *row += table[level * level_count + i];
        *column += table[i * level_count + level];
    }
}

double agreement_kappa(const double *table, size_t level_count, enum agreement_penalty penalty) {
    double rows[AGREEMENT_LEVELS_MOST];
    double columns[AGREEMENT_LEVELS_MOST];
    double total = 0;
    double observed = 0;
    double expected = 0;
    for (size_t i = 0; i < level_count; i++) {
        margins(table, level_count, i, &rows[i], &columns[i]);
        total += rows[i];
    }
    for (size_t i = 0; i < level_count; i++) {
        for (size_t k = 0; k < level_count; k++) {
            double cost = penalty_of(penalty, i, k);
            observed += cost * table[i * level_count + k];
            expected += cost * rows[i] * columns[k];
        }
    }
    return expected > 0 ? 1 - observed * total / expected : NAN;
}

void agreement_cross(const struct ratings *ratings, size_t left, size_t right, double *table) {
    size_t levels = ratings->level_count;
    memset(table, 0, levels * levels * sizeof *table);
    for (size_t unit = 0; unit < ratings->count; unit++) {
        int one = level_of(ratings, unit, left);
        int other = level_of(ratings, unit, right);
        if (one >= 0 && other >= 0) {
            table[(size_t)one * levels + (size_t)other] += weight_of(ratings, unit);
        }
    }
}

/* --- alpha ------------------------------------------------------------------------------------- */

/* Adds a unit's pairs of codes to the table of coincidences: each pair counts 1 / (codes - 1). */
static void add_coincidences(const struct ratings *ratings, size_t unit, double *table) {
    size_t codes = 0;
    for (size_t rater = ratings->first; rater < ratings->end; rater++) {
        codes += level_of(ratings, unit, rater) >= 0;
    }
    if (codes < 2) {
        return;
    }
    double share = weight_of(ratings, unit) / (double)(codes - 1);
    for (size_t i = ratings->first; i < ratings->end; i++) {
        for (size_t k = ratings->first; k < ratings->end; k++) {
            int one = level_of(ratings, unit, i);
            int other = level_of(ratings, unit, k);
            if (i != k && one >= 0 && other >= 0) {
                table[(size_t)one * ratings->level_count + (size_t)other] += share;
            }
        }
    }
}

/* Squared difference of two levels. `below` holds, for each level, the codes below it. */
static double difference(const struct ratings *ratings, enum agreement_scale scale, size_t low,
                         size_t high, const double *totals, const double *below) {
    double distance = 0;
    switch (scale) {
    case AGREEMENT_NOMINAL:
        return 1;
    case AGREEMENT_ORDINAL: /* codes between the two, of the two themselves a half each */
        distance = below[high] - below[low] + (totals[high] - totals[low]) / 2;
        break;
    case AGREEMENT_INTERVAL:
        distance = ratings->values[high] - ratings->values[low];
        break;
    }
    return distance * distance;
}

double agreement_alpha(const struct ratings *ratings, enum agreement_scale scale, double *scratch) {
    size_t levels = ratings->level_count;
    double *table = scratch;
    double *totals = table + levels * levels;
    double *below = totals + levels;
    double all = 0;
    memset(table, 0, levels * levels * sizeof *table);
    for (size_t unit = 0; unit < ratings->count; unit++) {
        add_coincidences(ratings, unit, table);
    }
    for (size_t i = 0; i < levels; i++) {
        double column = 0;
        margins(table, levels, i, &totals[i], &column);
        below[i] = all;
        all += totals[i];
    }
    double observed = 0;
    double expected = 0;
    for (size_t low = 0; low < levels; low++) {
        for (size_t high = low + 1; high < levels; high++) {
            double cost = difference(ratings, scale, low, high, totals, below);
            observed += cost * table[low * levels + high];
            expected += cost * totals[low] * totals[high];
        }
    }
    return expected > 0 ? 1 - (all - 1) * observed / expected : NAN;
}

/* --- intraclass correlation -------------------------------------------------------------------- */

static bool is_complete(const struct ratings *ratings, size_t unit) {
    for (size_t rater = ratings->first; rater < ratings->end; rater++) {
        if (level_of(ratings, unit, rater) < 0) {
            return false;
        }
    }
    return weight_of(ratings, unit) > 0;
}

static double value_of(const struct ratings *ratings, size_t unit, size_t rater) {
    return ratings->values[level_of(ratings, unit, rater)];
}

static double mean_of_unit(const struct ratings *ratings, size_t unit) {
    double sum = 0;
    for (size_t rater = ratings->first; rater < ratings->end; rater++) {
        sum += value_of(ratings, unit, rater);
    }
    return sum / (double)(ratings->end - ratings->first);
}

/* Sums of squares of the two-way layout. */
struct squares {
    double units, mean, between, raters, total;
};

static void add_units(const struct ratings *ratings, struct squares *squares) {
    double k = (double)(ratings->end - ratings->first);
    for (size_t unit = 0; unit < ratings->count; unit++) {
        if (!is_complete(ratings, unit)) {
            continue;
        }
        double weight = weight_of(ratings, unit);
        double off = mean_of_unit(ratings, unit) - squares->mean;
        squares->between += weight * k * off * off;
        for (size_t rater = ratings->first; rater < ratings->end; rater++) {
            double own = value_of(ratings, unit, rater) - squares->mean;
            squares->total += weight * own * own;
        }
    }
}

static double sum_of_rater(const struct ratings *ratings, size_t rater, double *units) {
    double sum = 0;
    *units = 0;
    for (size_t unit = 0; unit < ratings->count; unit++) {
        if (is_complete(ratings, unit)) {
            sum += weight_of(ratings, unit) * value_of(ratings, unit, rater);
            *units += weight_of(ratings, unit);
        }
    }
    return sum;
}

static struct squares squares_of(const struct ratings *ratings) {
    struct squares squares = {0, 0, 0, 0, 0};
    double sum = 0;
    for (size_t rater = ratings->first; rater < ratings->end; rater++) {
        sum += sum_of_rater(ratings, rater, &squares.units);
    }
    squares.mean = sum / squares.units / (double)(ratings->end - ratings->first);
    for (size_t rater = ratings->first; rater < ratings->end; rater++) {
        double off = sum_of_rater(ratings, rater, &squares.units) / squares.units - squares.mean;
        squares.raters += squares.units * off * off;
    }
    add_units(ratings, &squares);
    return squares;
}

static double quotient(double above, double below) {
    return below > 0 ? above / below : NAN;
}

struct agreement_icc agreement_icc(const struct ratings *ratings) {
    struct squares squares = squares_of(ratings);
    double n = squares.units;
    double k = (double)(ratings->end - ratings->first);
    struct agreement_icc icc = {{NAN, NAN, NAN}, {NAN, NAN, NAN}, n};
    if (n < 2 || k < 2 || squares.total <= 0) {
        return icc;
    }
    double between = squares.between / (n - 1);
    double within = (squares.total - squares.between) / (n * (k - 1));
    double raters = squares.raters / (k - 1);
    double rest = (squares.total - squares.between - squares.raters) / ((n - 1) * (k - 1));
    icc.single[0] = quotient(between - within, between + (k - 1) * within);
    icc.single[1] = quotient(between - rest, between + (k - 1) * rest + k * (raters - rest) / n);
    icc.single[2] = quotient(between - rest, between + (k - 1) * rest);
    icc.average[0] = quotient(between - within, between);
    icc.average[1] = quotient(between - rest, between + (raters - rest) / n);
    icc.average[2] = quotient(between - rest, between);
    return icc;
}
