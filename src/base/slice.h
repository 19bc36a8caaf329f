/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Borrowed text. A slice owns nothing and need not be terminated; `at` may be NULL when empty. */
#ifndef ATTUNE_BASE_SLICE_H
#define ATTUNE_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const char *at;
    size_t length; /* bytes */
};

static inline struct slice slice_make(const char *at, size_t length) {
    return (struct slice){.at = at, .length = length};
}

struct slice slice_of(const char *text);    /* of a terminated string; NULL gives an empty slice */
struct slice slice_trim(struct slice text); /* without ASCII space, tab, CR, LF at both ends */
/* From `from` to the end; empty when `from` lies beyond it. */
static inline struct slice slice_from(struct slice text, size_t from) {
    size_t passed = from < text.length ? from : text.length;
    return slice_make(passed ? text.at + passed : text.at, text.length - passed);
}
/* The text before the first `separator`; `*rest` is what follows it, or empty. */
struct slice slice_split(struct slice text, char separator, struct slice *rest);

/* How many ASCII digits it begins with. */
size_t slice_digits(struct slice text);

/* Are the `length` bytes at both places the same? Names are short and asked for again and again: up to
 * sixteen bytes are compared by their first and their last ones, which may overlap. */
static inline bool slice_same_bytes(const char *left, const char *right, size_t length) {
    if (length > 2 * sizeof(uint64_t)) {
        return memcmp(left, right, length) == 0;
    }
    if (length >= sizeof(uint64_t)) {
        return memcmp(left, right, sizeof(uint64_t)) == 0 &&
               memcmp(left + length - sizeof(uint64_t), right + length - sizeof(uint64_t),
                      sizeof(uint64_t)) == 0;
    }
    if (length >= sizeof(uint32_t)) {
        return memcmp(left, right, sizeof(uint32_t)) == 0 &&
               memcmp(left + length - sizeof(uint32_t), right + length - sizeof(uint32_t),
                      sizeof(uint32_t)) == 0;
    }
    return length == 0 || (left[0] == right[0] && left[length / 2] == right[length / 2] &&
                           left[length - 1] == right[length - 1]);
}

/* Copies `length` bytes to a place that does not overlap theirs; made for few of them. */
void slice_copy_bytes(char *to, const char *from, size_t length);

/* The first eight bytes as a number, whatever the machine's order; those that are not there are zero. */
static inline uint64_t slice_first_bytes(struct slice text) {
    uint64_t first = 0;
    if (text.length >= sizeof first) {
        memcpy(&first, text.at, sizeof first);
    } else if (text.length) {
        memcpy(&first, text.at, text.length);
    }
    return first;
}

bool slice_equal(struct slice left, struct slice right);
bool slice_is(struct slice left, const char *right);
bool slice_same(struct slice left, struct slice right);            /* but for ASCII case */
bool slice_is_ignoring_case(struct slice left, const char *right); /* the same */
bool slice_starts(struct slice text, const char *prefix);
bool slice_ends(struct slice text, const char *suffix);
int slice_compare(struct slice left, struct slice right); /* bytewise */

/* For printf's "%.*s": SLICE_PRINT(text). */
#define SLICE_PRINT(text) (int)(text).length, (text).at ? (text).at : ""

#endif
