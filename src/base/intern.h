/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text to a small number and back: each distinct text is kept once and numbered from 0 in the order
 * of first sight. The table owns its copies. */
#ifndef ATTUNE_BASE_INTERN_H
#define ATTUNE_BASE_INTERN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/slice.h"

#define INTERN_NONE UINT32_MAX

/* The hash stands beside the number, so that a text is looked at only where it is likely the one. */
struct intern_slot {
    uint32_t number; /* + 1; 0: free */
    uint32_t hash;
};

struct intern {
    struct arena arena;
    struct slice *texts;
    size_t capacity;
    uint32_t count;
    struct intern_slot *slots;
    uint32_t slot_count; /* a power of two, or 0 */
    size_t bytes;        /* held by texts, for those who bound the table */
};

void intern_init(struct intern *intern, const struct alloc *alloc);
void intern_release(struct intern *intern);
void intern_clear(struct intern *intern);

/* The text's number, added if new; INTERN_NONE when memory ran out. */
uint32_t intern_add(struct intern *intern, struct slice text);
/* The text's number, or INTERN_NONE when it was never added. */
uint32_t intern_find(const struct intern *intern, struct slice text);
struct slice intern_text(const struct intern *intern, uint32_t id);

#endif
