/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"
#include "base/ascii.h"

#include <string.h>

struct slice slice_of(const char *text) {
    return slice_make(text, text ? strlen(text) : 0);
}

struct slice slice_trim(struct slice text) {
    while (text.length && ascii_is_space(text.at[0])) {
        text = slice_from(text, 1);
    }
    while (text.length && ascii_is_space(text.at[text.length - 1])) {
        text.length--;
    }
    return text;
}

struct slice slice_split(struct slice text, char separator, struct slice *rest) {
    const char *found = text.length ? memchr(text.at, separator, text.length) : NULL;
    if (!found) {
        *rest = slice_from(text, text.length);
        return text;
    }
    size_t before = (size_t)(found - text.at);
    *rest = slice_from(text, before + 1);
    return slice_make(text.at, before);
}

/* Texts that are put together are put together of few bytes at a time, and then what copies any number of them,
 * be it an instruction of the processor, takes longer to begin than to copy. Up to sixteen are copied by their
 * first and their last ones, which may overlap. */
__attribute__((noinline)) void slice_copy_bytes(char *to, const char *from, size_t length) {
    uint64_t words[2];
    uint32_t halves[2];
    if (length > sizeof words) {
        memcpy(to, from, length);
    } else if (length >= sizeof *words) {
        memcpy(&words[0], from, sizeof *words);
        memcpy(&words[1], from + length - sizeof *words, sizeof *words);
        memcpy(to, &words[0], sizeof *words);
        memcpy(to + length - sizeof *words, &words[1], sizeof *words);
    } else if (length >= sizeof *halves) {
        memcpy(&halves[0], from, sizeof *halves);
        memcpy(&halves[1], from + length - sizeof *halves, sizeof *halves);
        memcpy(to, &halves[0], sizeof *halves);
        memcpy(to + length - sizeof *halves, &halves[1], sizeof *halves);
    } else if (length) {
        to[0] = from[0];
        to[length / 2] = from[length / 2];
        to[length - 1] = from[length - 1];
    }
}

bool slice_equal(struct slice left, struct slice right) {
    return left.length == right.length && slice_same_bytes(left.at, right.at, left.length);
}

bool slice_is(struct slice left, const char *right) {
    return slice_equal(left, slice_of(right));
}

bool slice_same(struct slice left, struct slice right) {
    size_t i = 0;
    while (left.length == right.length && i < left.length &&
           ascii_lower(left.at[i]) == ascii_lower(right.at[i])) {
        i++;
    }
    return left.length == right.length && i == left.length;
}

bool slice_is_ignoring_case(struct slice left, const char *right) {
    size_t i = 0;
    while (i < left.length && right[i] && ascii_lower(left.at[i]) == ascii_lower(right[i])) {
        i++;
    }
    return i == left.length && right[i] == '\0';
}

bool slice_starts(struct slice text, const char *prefix) {
    size_t length = strlen(prefix);
    return text.length >= length && (length == 0 || memcmp(text.at, prefix, length) == 0);
}

bool slice_ends(struct slice text, const char *suffix) {
    size_t length = strlen(suffix);
    return text.length >= length &&
           (length == 0 || memcmp(text.at + text.length - length, suffix, length) == 0);
}

size_t slice_digits(struct slice text) {
    size_t count = 0;
    while (count < text.length && ascii_is_digit(text.at[count])) {
        count++;
    }
    return count;
}

int slice_compare(struct slice left, struct slice right) {
    size_t shared = left.length < right.length ? left.length : right.length;
    int order = shared ? memcmp(left.at, right.at, shared) : 0;
    if (order) {
        return order;
    }
    return (left.length > right.length) - (left.length < right.length);
}
