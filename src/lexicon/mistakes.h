/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telling what is wrong with a lexicon file. Parsing goes on after a mistake, so that one run shows
 * several; after MISTAKES_TOLD of one file the rest are only counted. */
#ifndef ATTUNE_LEXICON_MISTAKES_H
#define ATTUNE_LEXICON_MISTAKES_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/slice.h"

enum { MISTAKES_TOLD = 20, NEAREST_MOST = 64 };

/* Where something stands in its file, for messages. */
struct spot {
    uint32_t line, column; /* from 1; column in bytes */
};

struct mistakes {
    const struct notices *notices;
    const char *file;
    struct error *first; /* of all files; its status is STATUS_OK until there is one */
    unsigned long count;
};

/* Tells it and returns STATUS_LEXICON. The text says what is wrong and what to do. */
enum status mistakes_tell(struct mistakes *mistakes, struct spot spot, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
enum status mistakes_tell_list(struct mistakes *mistakes, struct spot spot, const char *format,
                               va_list arguments) __attribute__((format(printf, 3, 0)));
/* Is the next one only counted? Then there is no need to look for a remedy. */
bool mistakes_full(const struct mistakes *mistakes);
/* One more line when some were only counted. */
void mistakes_close(const struct mistakes *mistakes);

/* Looks for the known name that a wrong one was meant to be. */
struct nearest {
    struct slice wanted;
    struct slice name; /* the nearest so far; empty: none within two edits */
    unsigned distance;
    char text[NEAREST_MOST + 24];
};

void nearest_init(struct nearest *nearest, struct slice wanted);
void nearest_offer(struct nearest *nearest, struct slice known);
/* " (did you mean `NAME`?)" or "". */
const char *nearest_text(struct nearest *nearest);

#endif
