/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/codes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/agreement.h"
#include "cli/suggest.h"

enum { DIGITS_MOST = 64 };

/* --- reading ----------------------------------------------------------------------------------- */

static double number_of(struct slice text) {
    char digits[DIGITS_MOST];
    char *end = NULL;
    if (!text.length || text.length >= sizeof digits) {
        return NAN;
    }
    memcpy(digits, text.at, text.length);
    digits[text.length] = '\0';
    double number = strtod(digits, &end);
    return *end == '\0' && isfinite(number) ? number : NAN;
}

static bool all_numbers(const struct codes *codes) {
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        if (isnan(codes->values[i])) {
            return false;
        }
    }
    return true;
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

/* "1" and "1.0" are one level. */
static void find_levels(struct codes *codes) {
    uint32_t count = codes->texts->count;
    memcpy(codes->level_values, codes->values, count * sizeof(double));
    qsort(codes->level_values, count, sizeof(double), compare);
    codes->level_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        double value = codes->level_values[i];
        if (i == 0 || value != codes->level_values[codes->level_count - 1]) {
            codes->level_values[codes->level_count++] = value;
        }
    }
}

/* --- what is positive -------------------------------------------------------------------------- */

static enum status not_clear(const struct codes *codes, const char *wanted, const char *what,
                             struct error *error) {
    struct suggest list = suggest_for((struct slice){0});
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        suggest_list(&list, intern_text(codes->texts, i));
    }
    return error_set(error, STATUS_USAGE, "--positive%s%s: %s; the codes are: %s",
                     wanted ? " " : "", wanted ? wanted : "", what, list.list);
}

static bool says_no(struct slice text) {
    static const char *const words[] = {"no",  "n",       "false",    "absent", "none",
                                        "not", "neutral", "negative", "other",  "0"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_is_ignoring_case(text, words[i])) {
            return true;
        }
    }
    return false;
}

static enum status choose_unasked(struct codes *codes, bool numbers, struct error *error) {
    uint32_t count = codes->texts->count;
    if (numbers) {
        for (uint32_t i = 0; i < count; i++) {
            codes->positive[i] = codes->values[i] > codes->level_values[0];
        }
        return STATUS_OK;
    }
    unsigned negatives = 0;
    for (uint32_t i = 0; i < count; i++) {
        codes->positive[i] = !says_no(intern_text(codes->texts, i));
        negatives += !codes->positive[i];
    }
    return count == 2 && negatives == 1
               ? STATUS_OK
               : not_clear(codes, NULL, "say which code is the positive one", error);
}

static bool holds(double value, struct slice sign, double limit) {
    bool or_equal = sign.length == 2;
    if (or_equal && value == limit) {
        return true;
    }
    return sign.at[0] == '>' ? value > limit : value < limit;
}

static enum status choose_compared(struct codes *codes, bool numbers, const char *wanted,
                                   struct error *error) {
    size_t length = wanted[1] == '=' ? 2 : 1;
    double limit = number_of(slice_trim(slice_of(wanted + length)));
    if (isnan(limit) || !numbers) {
        return not_clear(codes, wanted, "that compares numbers", error);
    }
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        codes->positive[i] = holds(codes->values[i], slice_make(wanted, length), limit);
    }
    return STATUS_OK;
}

static enum status choose_listed(struct codes *codes, const char *wanted, struct error *error) {
    struct slice rest = slice_of(wanted);
    while (rest.length) {
        struct slice name = slice_trim(slice_split(rest, ',', &rest));
        double number = number_of(name);
        bool found = false;
        for (uint32_t i = 0; i < codes->texts->count; i++) {
            bool same = slice_equal(intern_text(codes->texts, i), name) ||
                        (!isnan(number) && codes->values[i] == number);
            codes->positive[i] |= same;
            found |= same;
        }
        if (!found) {
            return not_clear(codes, wanted, "nobody used this code", error);
        }
    }
    return STATUS_OK;
}

static enum status choose_positive(struct codes *codes, bool numbers, const char *wanted,
                                   struct error *error) {
    enum status status = STATUS_OK;
    size_t positive = 0;
    if (!wanted) {
        status = choose_unasked(codes, numbers, error);
    } else if (wanted[0] == '>' || wanted[0] == '<') {
        status = choose_compared(codes, numbers, wanted, error);
    } else {
        status = choose_listed(codes, wanted, error);
    }
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        positive += codes->positive[i];
    }
    if (status == STATUS_OK && (positive == 0 || positive == codes->texts->count)) {
        status =
            not_clear(codes, wanted, positive ? "then all are positive" : "then none is", error);
    }
    return status;
}

/* --- levels ------------------------------------------------------------------------------------ */

static int16_t level_of(const struct codes *codes, double value) {
    size_t level = 0;
    while (codes->level_values[level] < value) {
        level++;
    }
    return (int16_t)level;
}

/* The lowest code is positive and the highest is not: more of the measure is then less of the scale. */
static bool is_reversed(const struct codes *codes) {
    bool low = false;
    bool high = false;
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        low |= codes->positive[i] && codes->values[i] == codes->level_values[0];
        high |=
            codes->positive[i] && codes->values[i] == codes->level_values[codes->level_count - 1];
    }
    return low && !high;
}

static void turn_round(struct codes *codes) {
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        codes->values[i] = -codes->values[i];
    }
    for (size_t i = 0; i < codes->level_count / 2; i++) {
        double value = codes->level_values[i];
        codes->level_values[i] = codes->level_values[codes->level_count - 1 - i];
        codes->level_values[codes->level_count - 1 - i] = value;
    }
    for (size_t i = 0; i < codes->level_count; i++) {
        codes->level_values[i] = -codes->level_values[i];
    }
}

static void set_levels(struct codes *codes) {
    if (!codes->ordinal) {
        codes->level_count = 2;
        codes->level_values[0] = 0;
        codes->level_values[1] = 1;
    } else {
        codes->reversed = is_reversed(codes);
        if (codes->reversed) {
            turn_round(codes);
        }
    }
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        codes->levels[i] = codes->ordinal ? level_of(codes, codes->values[i]) : codes->positive[i];
    }
}

/* Numbers by size, words as they came. */
static bool is_before(const struct codes *codes, uint32_t left, uint32_t right) {
    double a = codes->reversed ? -codes->values[left] : codes->values[left];
    double b = codes->reversed ? -codes->values[right] : codes->values[right];
    return a < b || (!(a > b) && left < right);
}

/* The next positive code behind `last`; the first where that is INTERN_NONE. */
static uint32_t next_positive(const struct codes *codes, uint32_t last) {
    uint32_t next = INTERN_NONE;
    for (uint32_t i = 0; i < codes->texts->count; i++) {
        bool behind = last == INTERN_NONE || is_before(codes, last, i);
        if (codes->positive[i] && behind && (next == INTERN_NONE || is_before(codes, i, next))) {
            next = i;
        }
    }
    return next;
}

static bool describe(struct codes *codes) {
    uint32_t last = INTERN_NONE;
    for (uint32_t i = next_positive(codes, last); i != INTERN_NONE;) {
        uint32_t next = next_positive(codes, i);
        const char *between = next == INTERN_NONE ? " or " : ", ";
        buffer_append_text(&codes->described, last == INTERN_NONE ? "" : between);
        buffer_append(&codes->described, intern_text(codes->texts, i));
        last = i;
        i = next;
    }
    return !codes->described.failed;
}

/* --- life -------------------------------------------------------------------------------------- */

static bool take_room(struct codes *codes) {
    const struct alloc *alloc = codes->alloc;
    codes->room = (size_t)codes->texts->count + 2;
    codes->levels = alloc_zero(alloc, codes->room * sizeof *codes->levels);
    codes->positive = alloc_zero(alloc, codes->room * sizeof *codes->positive);
    codes->values = alloc_zero(alloc, codes->room * sizeof *codes->values);
    codes->level_values = alloc_zero(alloc, codes->room * sizeof *codes->level_values);
    return codes->levels && codes->positive && codes->values && codes->level_values;
}

static enum status nothing_to_agree(const struct intern *texts, struct error *error) {
    if (texts->count == 0) {
        return error_set(error, STATUS_INPUT, "nothing was coded: no cell of --code holds a code");
    }
    return error_set(error, STATUS_INPUT,
                     "every code is the same, \"%.*s\", so there is nothing to agree on",
                     SLICE_PRINT(intern_text(texts, 0)));
}

enum status codes_init(struct codes *codes, const struct alloc *alloc, const struct intern *texts,
                       const char *wanted, struct error *error) {
    *codes = (struct codes){.alloc = alloc, .texts = texts};
    buffer_init(&codes->described, alloc);
    if (!take_room(codes)) {
        return error_memory(error);
    }
    if (texts->count < 2) {
        return nothing_to_agree(texts, error);
    }
    for (uint32_t i = 0; i < texts->count; i++) {
        codes->values[i] = number_of(intern_text(texts, i));
    }
    bool numbers = all_numbers(codes);
    if (numbers) {
        find_levels(codes);
    }
    enum status status = choose_positive(codes, numbers, wanted, error);
    codes->ordinal = numbers && codes->level_count > 2;
    if (status == STATUS_OK && codes->ordinal && codes->level_count > AGREEMENT_LEVELS_MOST) {
        status = error_set(error, STATUS_INPUT,
                           "the codes have %zu different values; round them to at most %d",
                           codes->level_count, AGREEMENT_LEVELS_MOST);
    }
    if (status == STATUS_OK) {
        set_levels(codes);
        status = describe(codes) ? STATUS_OK : error_memory(error);
    }
    return status;
}

void codes_release(struct codes *codes) {
    if (!codes->alloc) {
        return;
    }
    alloc_free(codes->alloc, codes->levels, codes->room * sizeof *codes->levels);
    alloc_free(codes->alloc, codes->positive, codes->room * sizeof *codes->positive);
    alloc_free(codes->alloc, codes->values, codes->room * sizeof *codes->values);
    alloc_free(codes->alloc, codes->level_values, codes->room * sizeof *codes->level_values);
    buffer_release(&codes->described);
}
