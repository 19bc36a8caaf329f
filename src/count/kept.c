/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/kept.h"

static struct slice next_cell(struct slice *rest) {
    return slice_split(*rest, '\0', rest);
}

struct slice kept_cell(struct slice cells, size_t index) {
    struct slice cell = {0};
    for (size_t i = 0; i <= index; i++) {
        cell = next_cell(&cells);
    }
    return cell;
}

uint64_t kept_compare(struct slice cells, struct slice more, bool *lacking) {
    uint64_t differ = 0;
    *lacking = false;
    for (size_t i = 0; more.length && i < KEPT_MOST; i++) {
        struct slice ours = next_cell(&cells);
        struct slice theirs = next_cell(&more);
        if (theirs.length && !ours.length) {
            *lacking = true;
        } else if (theirs.length && !slice_equal(ours, theirs)) {
            differ |= UINT64_C(1) << i;
        }
    }
    return differ;
}

bool kept_join(struct buffer *to, struct slice cells, struct slice more) {
    while (cells.length || more.length) {
        struct slice ours = next_cell(&cells);
        struct slice theirs = next_cell(&more);
        buffer_append(to, ours.length ? ours : theirs);
        buffer_append_byte(to, '\0');
    }
    return !to->failed;
}
