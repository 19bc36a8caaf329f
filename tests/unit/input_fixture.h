/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources from bytes, for tests: read in chunks of any size, what came out written down as text, and
 * every byte of it traced back to the source. Memory is counted, and can be made to fail. */
#ifndef TESTS_INPUT_FIXTURE_H
#define TESTS_INPUT_FIXTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "input/intake.h"
#include "memory_fixture.h"

/* Chunks of 1 to 100 bytes, by a generator that always gives the same. */
#define CHUNKS_RANDOM ((size_t)-1)

struct input_fixture {
    struct memory_fixture memory;
    struct alloc standard; /* for the fixture's own needs */
    struct notices notices;
    struct buffer told;  /* the notices, a line each */
    struct buffer turns; /* a line a turn: see input_read */
    struct error error;
    struct intake_options options;
    struct intake_figures figures;
    const char *path;
    size_t ship_at;   /* a batch with more text than this is shipped */
    size_t text_most; /* the most text a batch ever held */
    size_t misplaced; /* bytes whose place in the source is wrong */
    const char
        *added; /* ASCII that a format may write where the source has something else, or NULL */
    bool talk;  /* turns shows how long each was spoken, and its silences */
    const char *asked; /* what turns shows of the session: a field's name, or NULL */
};

void input_fixture_init(struct input_fixture *fixture);
/* False when something was not given back. */
bool input_fixture_release(struct input_fixture *fixture);

/* Reads the bytes as one source, `chunk` at a time (0: all at once). Leaves in `turns`, for each turn,
 * "NUMBER LINE:COLUMN SPEAKER/role flags: text"; line feeds in a text are shown as "|". */
enum status input_read(struct input_fixture *fixture, struct slice bytes, size_t chunk);

/* The same, all at once and in all the usual ways; fails the test where they differ. Returns the turns. */
const char *input_turns_of(struct input_fixture *fixture, struct slice bytes);
const char *input_turns(struct input_fixture *fixture, const char *text);

/* Reads with each allocation failing once; see memory_fixture_fail_each. */
unsigned long input_fail_each(struct input_fixture *fixture, struct slice bytes, size_t chunk);

/* The text in UTF-16, little-endian, with or without its mark. The caller releases the buffer. */
void input_utf16(struct buffer *to, const char *text, bool mark);

#endif
