/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is counted, and of which any allocation can be made to fail. */
#ifndef ATTUNE_TESTS_MEMORY_FIXTURE_H
#define ATTUNE_TESTS_MEMORY_FIXTURE_H

#include <stdbool.h>

#include "base/alloc.h"
#include "base/error.h"

struct memory_fixture {
    struct alloc alloc;        /* the hook to hand out */
    unsigned long allocations; /* asked for so far */
    unsigned long fail_at;     /* the one to fail, from 1; 0: none */
    bool for_good;             /* and so do all behind it */
    size_t held;               /* bytes, by the sizes that callers tell */
};

void memory_fixture_init(struct memory_fixture *memory);

/* From here on the n-th allocation fails; 0: none does. */
void memory_fixture_fail(struct memory_fixture *memory, unsigned long nth);
/* Has one failed since? */
bool memory_fixture_failed(const struct memory_fixture *memory);

/* Tries with the first allocation failing, then with the second, until none fails. Fails the test unless
 * each try ends in STATUS_MEMORY exactly if an allocation failed, and gives back all that it took. Returns
 * how many tries failed. */
unsigned long memory_fixture_fail_each(struct memory_fixture *memory,
                                       enum status (*try)(void *context), void *context);

#endif
