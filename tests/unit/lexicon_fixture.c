/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon_fixture.h"

#include <stdlib.h>

static void collect(void *context, const struct error *notice) {
    struct buffer *told = context;
    char line[1100];
    buffer_append_text(told, error_format(notice, line, sizeof line));
    buffer_append_byte(told, '\n');
}

void fixture_init(struct fixture *fixture) {
    *fixture = (struct fixture){.standard = alloc_standard()};
    memory_fixture_init(&fixture->memory);
    fixture->notices = (struct notices){collect, &fixture->told};
    buffer_init(&fixture->told, &fixture->standard);
}

bool fixture_release(struct fixture *fixture) {
    set_builder_free(fixture->builder);
    fixture->builder = NULL;
    buffer_release(&fixture->told);
    return fixture->memory.held == 0;
}

enum status fixture_add(struct fixture *fixture, const char *text) {
    if (!fixture->builder) {
        fixture->builder =
            set_builder_new(&fixture->memory.alloc, &rules_attune, &fixture->notices);
    }
    if (!fixture->builder) {
        return STATUS_MEMORY;
    }
    return set_builder_add_text(fixture->builder, "test.lex", slice_of(text), &fixture->error);
}

const struct lexicon_set *fixture_read(struct fixture *fixture, const char *text) {
    const struct lexicon_set *set = NULL;
    if (fixture_add(fixture, text) != STATUS_OK ||
        set_builder_finish(fixture->builder, &set, &fixture->error) != STATUS_OK) {
        return NULL;
    }
    return set;
}
