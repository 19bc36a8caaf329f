/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/sieve.h"

#include <string.h>

enum {
    WORDS = SIEVE_COLUMNS / 32, /* of a row */
    ROW_NONE = 0,               /* of classes that begin nothing: all 0 */
    ROW_ANY = 1,                /* of those that may begin anything: all 1 */
    LINE = 64,
    ROW_SIZE = WORDS * (int)sizeof(uint32_t),
    ROOM = SIEVE_ROWS * ROW_SIZE + LINE
};

static uint16_t add_row(struct sieve *sieve, int bytes) {
    memset(sieve->bits + sieve->row_count * WORDS, bytes, ROW_SIZE);
    return (uint16_t)sieve->row_count++;
}

bool sieve_init(struct sieve *sieve, const struct alloc *alloc) {
    sieve->alloc = alloc;
    sieve->row_count = 0;
    sieve->room = alloc_resize(alloc, NULL, 0, ROOM);
    if (!sieve->room) {
        return false;
    }
    sieve->bits = (uint32_t *)(void *)(sieve->room + LINE - (uintptr_t)sieve->room % LINE);
    add_row(sieve, 0);
    add_row(sieve, 0xFF);
    for (int i = 0; i <= SIEVE_BEYOND; i++) {
        sieve->row_of[i] = ROW_ANY;
    }
    return true;
}

void sieve_release(struct sieve *sieve) {
    if (sieve->alloc) {
        alloc_free(sieve->alloc, sieve->room, ROOM);
    }
}

void sieve_rule_out_first(struct sieve *sieve, uint32_t class_id) {
    if (class_id < SIEVE_BEYOND) {
        sieve->row_of[class_id] = ROW_NONE;
    }
}

/* What stands for all classes beyond is never ruled out; and a memo may do without. */
void sieve_rule_out(struct sieve *sieve, uint32_t class_id, uint32_t next) {
    uint16_t *row = &sieve->row_of[class_id < SIEVE_BEYOND ? class_id : SIEVE_BEYOND];
    if (class_id >= SIEVE_BEYOND || next == SIEVE_BEYOND ||
        (*row == ROW_ANY && sieve->row_count == SIEVE_ROWS)) {
        return;
    }
    if (*row == ROW_ANY) {
        *row = add_row(sieve, 0xFF);
    }
    sieve->bits[*row * WORDS + next / 32] &= ~(UINT32_C(1) << (next % 32));
}
