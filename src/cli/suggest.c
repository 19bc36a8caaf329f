/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/suggest.h"

#include <stdio.h>
#include <string.h>

enum { SUGGEST_LONGEST = 64 };

/* One slip in three letters is still meant; more is another word. */
struct suggest suggest_for(struct slice wanted) {
    unsigned allowed = wanted.length < 3 ? 1 : (unsigned)(wanted.length + 1) / 3;
    return (struct suggest){.wanted = wanted, .distance = allowed + 1};
}

static unsigned least_of(unsigned left, unsigned right) {
    return left < right ? left : right;
}

/* Insertions, deletions, replacements and swaps of neighbours (Damerau 1964, optimal alignment):
 * three rows of the table, of which `now` is being filled. */
static unsigned distance_of(struct slice left, struct slice right) {
    unsigned rows[3][SUGGEST_LONGEST + 1];
    for (unsigned j = 0; j <= right.length; j++) {
        rows[0][j] = j;
    }
    for (unsigned i = 1; i <= left.length; i++) {
        unsigned *now = rows[i % 3];
        const unsigned *above = rows[(i + 2) % 3];
        const unsigned *swapped = rows[(i + 1) % 3];
        now[0] = i;
        for (unsigned j = 1; j <= right.length; j++) {
            bool same = left.at[i - 1] == right.at[j - 1];
            now[j] = least_of(above[j - 1] + !same, least_of(above[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && left.at[i - 1] == right.at[j - 2] &&
                left.at[i - 2] == right.at[j - 1]) {
                now[j] = least_of(now[j], swapped[j - 2] + 1);
            }
        }
    }
    return rows[left.length % 3][right.length];
}

void suggest_consider(struct suggest *suggest, struct slice candidate) {
    if (suggest->wanted.length > SUGGEST_LONGEST || candidate.length > SUGGEST_LONGEST) {
        return;
    }
    unsigned distance = distance_of(suggest->wanted, candidate);
    /* A beginning that was not finished is the likeliest slip of all. */
    if (suggest->wanted.length >= 2 && suggest->wanted.length < candidate.length &&
        memcmp(suggest->wanted.at, candidate.at, suggest->wanted.length) == 0) {
        distance = 1;
    }
    if (distance < suggest->distance) {
        suggest->distance = distance;
        suggest->nearest = candidate;
    }
}

void suggest_list(struct suggest *suggest, struct slice candidate) {
    size_t length = strlen(suggest->list);
    if (length + candidate.length + sizeof ", " <= sizeof suggest->list) {
        snprintf(suggest->list + length, sizeof suggest->list - length, "%s%.*s",
                 length ? ", " : "", SLICE_PRINT(candidate));
    }
}
