/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/days.h"

#include "base/array.h"
#include "base/ascii.h"

void days_init(struct days *days, const struct alloc *alloc) {
    *days = (struct days){0};
    intern_init(&days->cases, alloc);
}

void days_release(struct days *days) {
    array_free(days->cases.arena.alloc, &days->first, &days->capacity, sizeof *days->first);
    intern_release(&days->cases);
}

bool days_see(struct days *days, struct slice person, int32_t day) {
    if (day == DAYS_UNKNOWN || !person.length) {
        return true;
    }
    uint32_t before = days->cases.count;
    uint32_t number = intern_add(&days->cases, person);
    if (number == INTERN_NONE ||
        !array_reserve(days->cases.arena.alloc, &days->first, &days->capacity, (size_t)number + 1,
                       sizeof *days->first)) {
        return false;
    }
    if (number == before || day < days->first[number]) {
        days->first[number] = day;
    }
    return true;
}

int32_t days_since_first(const struct days *days, struct slice person, int32_t day) {
    uint32_t number = day == DAYS_UNKNOWN ? INTERN_NONE : intern_find(&days->cases, person);
    return number == INTERN_NONE ? DAYS_UNKNOWN : day - days->first[number];
}

/* --- dates ------------------------------------------------------------------------------------- */

/* Up to four digits at `*at`; the number of them is returned. */
static size_t read_number(struct slice text, size_t *at, size_t most, int32_t *number) {
    size_t digits = 0;
    *number = 0;
    while (digits < most && *at < text.length && ascii_is_digit(text.at[*at])) {
        *number = *number * 10 + (text.at[*at] - '0');
        (*at)++;
        digits++;
    }
    return digits;
}

static bool is_leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t days_in(int32_t year, int32_t month) {
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* By counting: years before this one, months before this one, days. */
static int32_t count_days(int32_t year, int32_t month, int32_t day) {
    if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1 ||
        day > days_in(year, month)) {
        return DAYS_UNKNOWN;
    }
    int32_t before = year - 1;
    int32_t leaps = before / 4 - before / 100 + before / 400 - (1969 / 4 - 1969 / 100 + 1969 / 400);
    int32_t days = (year - 1970) * 365 + leaps + day - 1;
    for (int32_t m = 1; m < month; m++) {
        days += days_in(year, m);
    }
    return days;
}

static bool takes(struct slice text, size_t *at, char mark) {
    bool there = *at < text.length && text.at[*at] == mark;
    *at += there;
    return there;
}

/* What follows a date: nothing, or a time of day behind a blank or a T. */
static bool ends_well(struct slice text, size_t at) {
    return at == text.length || text.at[at] == ' ' || text.at[at] == 'T';
}

static int32_t read_year_first(struct slice text, char mark) {
    int32_t year;
    int32_t month;
    int32_t day;
    size_t at = 0;
    bool parted = mark != '\0';
    if (read_number(text, &at, 4, &year) != 4 || (parted && !takes(text, &at, mark)) ||
        !read_number(text, &at, 2, &month) || (parted && !takes(text, &at, mark)) ||
        !read_number(text, &at, 2, &day) || !ends_well(text, at) || (!parted && at != 8)) {
        return DAYS_UNKNOWN;
    }
    return count_days(year, month, day);
}

static int32_t read_day_first(struct slice text) {
    int32_t year;
    int32_t month;
    int32_t day;
    size_t at = 0;
    if (!read_number(text, &at, 2, &day) || !takes(text, &at, '.') ||
        !read_number(text, &at, 2, &month) || !takes(text, &at, '.') ||
        read_number(text, &at, 4, &year) != 4 || !ends_well(text, at)) {
        return DAYS_UNKNOWN;
    }
    return count_days(year, month, day);
}

int32_t days_of(struct slice date) {
    static const char marks[] = {'-', '/', '\0'};
    date = slice_trim(date);
    int32_t day = read_day_first(date);
    for (size_t i = 0; i < sizeof marks && day == DAYS_UNKNOWN; i++) {
        day = read_year_first(date, marks[i]);
    }
    return day;
}
