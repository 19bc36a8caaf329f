/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sample.h"

#include <math.h>
#include <string.h>

#include "analysis/roc.h"

/* Scores are rounded, so that equal sums reached by different ways are ties. */
enum { PER_WORDS = 1000, ROUNDING = 1000000000 };

/* --- room -------------------------------------------------------------------------------------- */

static bool take_room(struct sample *sample, const struct alloc *alloc, size_t count,
                      size_t coders) {
    struct arena *arena = &sample->arena;
    size_t room = count + 1;
    arena_init(arena, alloc);
    sample->units = arena_take(arena, room * sizeof *sample->units);
    sample->scores = arena_take(arena, room * sizeof *sample->scores);
    sample->lengths = arena_take(arena, room * sizeof *sample->lengths);
    sample->codes = arena_take(arena, room * sizeof *sample->codes);
    sample->weights = arena_take(arena, room * sizeof *sample->weights);
    sample->positive = arena_take(arena, room);
    sample->called = arena_take(arena, room);
    sample->groups = arena_take(arena, room * sizeof *sample->groups);
    sample->levels = arena_take(arena, room * (coders + 1) * sizeof *sample->levels);
    return sample->units && sample->scores && sample->lengths && sample->codes && sample->weights &&
           sample->positive && sample->called && sample->groups && sample->levels;
}

static void point_arrays(struct sample *sample, bool ordinal) {
    struct validity_sample *arrays = &sample->arrays;
    arrays->scores = sample->scores;
    arrays->lengths = sample->lengths;
    arrays->codes = ordinal ? sample->codes : NULL;
    arrays->positive = sample->positive;
    arrays->weights = sample->weights;
    arrays->groups = sample->groups;
    arrays->levels = sample->levels;
}

void sample_release(struct sample *sample) {
    if (sample->arena.alloc) {
        arena_release(&sample->arena);
    }
}

/* Numbers the groups of the sample from 0 without holes. */
static bool number_groups(struct sample *sample, const struct alloc *alloc) {
    uint32_t most = 0;
    for (size_t i = 0; i < sample->arrays.count; i++) {
        most = sample->groups[i] > most ? sample->groups[i] : most;
    }
    size_t size = ((size_t)most + 1) * sizeof(uint32_t);
    uint32_t *numbers = alloc_zero(alloc, size); /* + 1 */
    if (!numbers) {
        return false;
    }
    sample->arrays.group_count = 0;
    for (size_t i = 0; i < sample->arrays.count; i++) {
        uint32_t *number = &numbers[sample->groups[i]];
        if (!*number) {
            *number = (uint32_t)++sample->arrays.group_count;
        }
        sample->groups[i] = *number - 1;
    }
    alloc_free(alloc, numbers, size);
    return true;
}

/* --- codes ------------------------------------------------------------------------------------- */

/* The codes of every unit, coded or not: rows[unit * (coders + 1) + coder] of levels, and what the
 * majority needs. The first code counts where a coder gave two. */
static void spread_codes(const struct units *units, const struct codes *codes, size_t coders,
                         int16_t *levels, uint32_t *given) {
    size_t stride = coders + 1;
    for (size_t i = 0; i < units->count * stride; i++) {
        levels[i] = AGREEMENT_MISSING;
        given[i] = INTERN_NONE;
    }
    for (size_t i = 0; i < units->given_count; i++) {
        const struct units_code *code = &units->given[i];
        size_t at = code->unit * stride + code->coder;
        if (given[at] == INTERN_NONE) {
            given[at] = code->code;
            levels[at] = codes->levels[code->code];
        }
    }
}

static uint8_t majority(const struct codes *codes, const uint32_t *given, size_t coders,
                        double *mean) {
    size_t count = 0;
    size_t positive = 0;
    double sum = 0;
    for (size_t coder = 0; coder < coders; coder++) {
        if (given[coder] != INTERN_NONE) {
            count++;
            positive += codes->positive[given[coder]];
            sum += codes->values[given[coder]];
        }
    }
    *mean = sum / (double)count;
    if (2 * positive == count) {
        return VALIDITY_UNDECIDED;
    }
    return 2 * positive > count ? VALIDITY_POSITIVE : VALIDITY_NEGATIVE;
}

static bool is_coded(const uint32_t *given, size_t coders) {
    for (size_t coder = 0; coder < coders; coder++) {
        if (given[coder] != INTERN_NONE) {
            return true;
        }
    }
    return false;
}

static void fill(struct sample *sample, const struct units *units, const struct codes *codes,
                 const uint32_t *given) {
    size_t coders = sample->arrays.coder_count;
    size_t stride = coders + 1;
    size_t kept = 0;
    for (size_t i = 0; i < units->count; i++) {
        if (!is_coded(given + i * stride, coders)) {
            sample->uncoded++;
            continue;
        }
        sample->units[kept] = (uint32_t)i;
        sample->groups[kept] = units->items[i].group;
        sample->weights[kept] = units->items[i].weight;
        memmove(sample->levels + kept * stride, sample->levels + i * stride,
                stride * sizeof *sample->levels);
        sample->positive[kept] = majority(codes, given + i * stride, coders, &sample->codes[kept]);
        kept++;
    }
    sample->arrays.count = kept;
}

enum status sample_init(struct sample *sample, const struct alloc *alloc, const struct units *units,
                        const struct codes *codes, size_t coder_count, struct error *error) {
    size_t size = (units->count * (coder_count + 1) + 1) * sizeof(uint32_t);
    uint32_t *given = alloc_zero(alloc, size);
    *sample = (struct sample){.arrays = {.coder_count = coder_count,
                                         .level_values = codes->level_values,
                                         .level_count = codes->level_count}};
    bool room = take_room(sample, alloc, units->count, coder_count) && given;
    if (room) {
        point_arrays(sample, codes->ordinal);
        spread_codes(units, codes, coder_count, sample->levels, given);
        fill(sample, units, codes, given);
        room = number_groups(sample, alloc);
    }
    alloc_free(alloc, given, size);
    return room ? STATUS_OK : error_memory(error);
}

enum status sample_subset(struct sample *subset, const struct alloc *alloc,
                          const struct sample *sample, const struct units *units, uint32_t subgroup,
                          struct error *error) {
    size_t stride = sample->arrays.coder_count + 1;
    size_t kept = 0;
    *subset = (struct sample){.arrays = sample->arrays};
    if (!take_room(subset, alloc, sample->arrays.count, sample->arrays.coder_count)) {
        return error_memory(error);
    }
    point_arrays(subset, sample->arrays.codes != NULL);
    for (size_t i = 0; i < sample->arrays.count; i++) {
        if (units->items[sample->units[i]].subgroup != subgroup) {
            continue;
        }
        subset->units[kept] = sample->units[i];
        subset->scores[kept] = sample->scores[i];
        subset->lengths[kept] = sample->lengths[i];
        subset->codes[kept] = sample->codes[i];
        subset->weights[kept] = sample->weights[i];
        subset->positive[kept] = sample->positive[i];
        subset->called[kept] = sample->called[i];
        subset->groups[kept] = sample->groups[i];
        memcpy(subset->levels + kept * stride, sample->levels + i * stride,
               stride * sizeof *sample->levels);
        kept++;
    }
    subset->arrays.count = kept;
    return number_groups(subset, alloc) ? STATUS_OK : error_memory(error);
}

/* --- scores ------------------------------------------------------------------------------------ */

static double length_of(const struct units_item *unit, uint32_t of) {
    double turns = (double)unit->turns;
    switch (of) {
    case EXPRESSION_WORDS:
        return (double)unit->words;
    case EXPRESSION_TURNS:
        return turns;
    default:
        return turns > 0 ? (double)unit->words / turns : 0;
    }
}

static double value_of(const struct units *units, size_t unit, uint32_t of, bool rates) {
    if (expression_is_length(of)) {
        return length_of(&units->items[unit], of);
    }
    const struct units_sum *sum = units_sum(units, unit, of);
    double score = (double)sum->score / LEXICON_WEIGHT_ONE;
    if (!rates) {
        return score;
    }
    double per = units->set->categories[of].unit == UNIT_WORDS ? PER_WORDS : 1;
    return sum->exposure ? score * per / (double)sum->exposure : 0;
}

void sample_score(const struct sample *sample, const struct units *units,
                  const struct expression *expression, bool rates, double *scores) {
    for (size_t i = 0; i < sample->arrays.count; i++) {
        scores[i] = 0;
        for (size_t k = 0; k < expression->count; k++) {
            const struct expression_term *term = &expression->terms[k];
            scores[i] += term->factor * value_of(units, sample->units[i], term->of, rates);
        }
        scores[i] = round(scores[i] * ROUNDING) / ROUNDING;
    }
}

double sample_area(const struct sample *sample, const struct alloc *alloc, const double *scores) {
    size_t count = sample->arrays.count;
    size_t size = (count + 1) * sizeof(struct ranked);
    struct ranked *sorted = alloc_zero(alloc, size);
    struct roc_pairs pairs = {0, 0};
    size_t decided = 0;
    if (!sorted) {
        return NAN;
    }
    rank_sort(scores, count, sorted);
    for (size_t i = 0; i < count; i++) {
        if (sample->positive[sorted[i].at] != VALIDITY_UNDECIDED) {
            sorted[decided++] = sorted[i];
        }
    }
    roc_add_pairs(&pairs, sorted, decided, sample->positive, sample->weights);
    alloc_free(alloc, sorted, size);
    return roc_area(&pairs);
}
