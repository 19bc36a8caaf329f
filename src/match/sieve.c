/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/sieve.h"

#include <string.h>

enum {
    WORDS = SIEVE_COLUMNS / 32, /* of a row */
    ROW_NONE = 0,               /* of classes that begin nothing: all 0 */
    ROW_ANY = WORDS,            /* of those that may begin anything: all 1 */
    CLASSES_FIRST = 1024,
    LINE = 64,
    ROOM = SIEVE_ROWS * WORDS * (int)sizeof(uint32_t) + LINE
};

static void add_row(struct sieve *sieve, int byte) {
    memset(sieve->bits + sieve->row_count++ * WORDS, byte, WORDS * sizeof *sieve->bits);
}

bool sieve_init(struct sieve *sieve, const struct alloc *alloc) {
    *sieve = (struct sieve){.alloc = alloc};
    sieve->room = alloc_resize(alloc, NULL, 0, ROOM);
    if (!sieve->room || !sieve_serve(sieve, CLASSES_FIRST)) {
        return false;
    }
    size_t past = (uintptr_t)sieve->room % LINE;
    sieve->bits = (uint32_t *)(void *)(sieve->room + (past ? LINE - past : 0));
    sieve->row_of[0] = ROW_NONE; /* class 0 takes part in nothing */
    add_row(sieve, 0);
    add_row(sieve, 0xFF);
    return true;
}

void sieve_release(struct sieve *sieve) {
    if (sieve->alloc) {
        alloc_free(sieve->alloc, sieve->row_of, sieve->classes * sizeof *sieve->row_of);
        alloc_free(sieve->alloc, sieve->room, ROOM);
    }
}

bool sieve_serve(struct sieve *sieve, size_t classes) {
    uint32_t wanted = (uint32_t)(classes < SIEVE_CLASSES_MOST ? classes : SIEVE_CLASSES_MOST);
    if (wanted <= sieve->classes) {
        return true;
    }
    uint32_t *row_of = alloc_resize(sieve->alloc, sieve->row_of, sieve->classes * sizeof *row_of,
                                    wanted * sizeof *row_of);
    if (!row_of) {
        return false;
    }
    for (uint32_t i = sieve->classes; i < wanted; i++) {
        row_of[i] = ROW_ANY;
    }
    sieve->row_of = row_of;
    sieve->classes = wanted;
    return true;
}

void sieve_rule_out_first(struct sieve *sieve, uint32_t class_id) {
    if (class_id + 1 < sieve->classes) {
        sieve->row_of[class_id] = ROW_NONE;
    }
}

static void clear_bit(struct sieve *sieve, uint32_t class_id, uint32_t column) {
    if (class_id + 1 >= sieve->classes) {
        return; /* that row stands for others too */
    }
    uint32_t *row = &sieve->row_of[class_id];
    if (*row == ROW_ANY) {
        if (sieve->row_count == SIEVE_ROWS) {
            return; /* a memo may do without */
        }
        *row = (uint32_t)sieve->row_count * WORDS;
        add_row(sieve, 0xFF);
    }
    sieve->bits[*row + column / 32] &= ~(UINT32_C(1) << (column % 32));
}

void sieve_rule_out(struct sieve *sieve, uint32_t class_id, uint32_t next) {
    if (next < SIEVE_BEYOND) {
        clear_bit(sieve, class_id, next);
    }
}

void sieve_rule_out_last(struct sieve *sieve, uint32_t class_id) {
    clear_bit(sieve, class_id, SIEVE_END);
}
