/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lexicon sets from texts, for tests: what was told is collected, and memory is counted. */
#ifndef TESTS_LEXICON_FIXTURE_H
#define TESTS_LEXICON_FIXTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "lexicon/set.h"
#include "memory_fixture.h"

struct fixture {
    struct memory_fixture memory;
    struct alloc standard; /* for the fixture's own needs */
    struct notices notices;
    struct buffer told; /* "FILE:LINE:COL: text\n" of each mistake */
    struct set_builder *builder;
    struct error error;
};

void fixture_init(struct fixture *fixture);
/* Frees the builder; false when something was not given back. */
bool fixture_release(struct fixture *fixture);

/* A builder with the text as test.lex. */
enum status fixture_add(struct fixture *fixture, const char *text);
/* The same, finished; NULL when there were mistakes. */
const struct lexicon_set *fixture_read(struct fixture *fixture, const char *text);

#endif
