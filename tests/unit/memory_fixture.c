/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "memory_fixture.h"

#include <check.h>
#include <stdlib.h>

static bool fails(const struct memory_fixture *memory) {
    return memory->fail_at && (memory->for_good ? memory->allocations >= memory->fail_at
                                                : memory->allocations == memory->fail_at);
}

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
    struct memory_fixture *memory = context;
    if (new_size == 0) {
        free(block);
        memory->held -= old_size;
        return NULL;
    }
    memory->allocations++;
    void *moved = fails(memory) ? NULL : realloc(block, new_size);
    memory->held += moved ? new_size - old_size : 0;
    return moved;
}

void memory_fixture_init(struct memory_fixture *memory) {
    *memory = (struct memory_fixture){.alloc = {.resize = resize, .context = memory}};
}

void memory_fixture_fail(struct memory_fixture *memory, unsigned long nth) {
    memory->allocations = 0;
    memory->fail_at = nth;
}

bool memory_fixture_failed(const struct memory_fixture *memory) {
    return memory->fail_at && memory->allocations >= memory->fail_at;
}

unsigned long memory_fixture_fail_each(struct memory_fixture *memory,
                                       enum status (*try)(void *context), void *context) {
    size_t held = memory->held;
    unsigned long nth = 0;
    bool failed = true;
    while (failed) {
        memory_fixture_fail(memory, ++nth);
        enum status status = try(context);
        failed = memory_fixture_failed(memory);
        ck_assert_msg((int)status == (failed ? STATUS_MEMORY : STATUS_OK),
                      "allocation %lu: status %d", nth, (int)status);
        ck_assert_msg(memory->held == held, "allocation %lu: not all was given back", nth);
    }
    memory_fixture_fail(memory, 0);
    return nth - 1;
}
