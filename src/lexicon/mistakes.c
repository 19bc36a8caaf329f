/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/mistakes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool mistakes_full(const struct mistakes *mistakes) {
    return mistakes->count >= MISTAKES_TOLD;
}

enum status mistakes_tell_list(struct mistakes *mistakes, struct spot spot, const char *format,
                               va_list arguments) {
    if (!mistakes_full(mistakes)) {
        char text[sizeof mistakes->first->text];
        vsnprintf(text, sizeof text, format, arguments);
        struct error mistake;
        error_at(&mistake, STATUS_LEXICON, mistakes->file, spot.line, spot.column, "%s", text);
        if (mistakes->first->status == STATUS_OK) {
            *mistakes->first = mistake;
        }
        notices_tell(mistakes->notices, &mistake);
    }
    mistakes->count++;
    return STATUS_LEXICON;
}

enum status mistakes_tell(struct mistakes *mistakes, struct spot spot, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    enum status status = mistakes_tell_list(mistakes, spot, format, arguments);
    va_end(arguments);
    return status;
}

void mistakes_close(const struct mistakes *mistakes) {
    if (mistakes->count > MISTAKES_TOLD) {
        struct error rest;
        error_at(&rest, STATUS_LEXICON, mistakes->file, 0, 0,
                 "%lu more mistakes are not shown; correct those above first",
                 mistakes->count - MISTAKES_TOLD);
        notices_tell(mistakes->notices, &rest);
    }
}

/* --- the nearest known name ----------------------------------------------------------------- */

enum { EDITS_MOST = 2 };

void nearest_init(struct nearest *nearest, struct slice wanted) {
    *nearest = (struct nearest){.wanted = wanted, .distance = EDITS_MOST + 1};
}

static unsigned least(unsigned a, unsigned b, unsigned c) {
    unsigned ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* Levenshtein's distance, one row at a time. Both texts are at most NEAREST_MOST bytes. */
static unsigned edits(struct slice left, struct slice right) {
    unsigned row[NEAREST_MOST + 1];
    for (unsigned j = 0; j <= right.length; j++) {
        row[j] = j;
    }
    for (unsigned i = 1; i <= left.length; i++) {
        unsigned diagonal = row[0];
        row[0] = i;
        for (unsigned j = 1; j <= right.length; j++) {
            unsigned replaced = diagonal + (left.at[i - 1] != right.at[j - 1]);
            diagonal = row[j];
            row[j] = least(replaced, row[j] + 1, row[j - 1] + 1);
        }
    }
    return row[right.length];
}

void nearest_offer(struct nearest *nearest, struct slice known) {
    struct slice wanted = nearest->wanted;
    if (wanted.length > NEAREST_MOST || known.length > NEAREST_MOST ||
        wanted.length > known.length + EDITS_MOST || known.length > wanted.length + EDITS_MOST) {
        return;
    }
    unsigned distance = edits(wanted, known);
    /* Two edits turn any two-letter name into any other. */
    if (distance < nearest->distance && distance < known.length) {
        nearest->distance = distance;
        nearest->name = known;
    }
}

const char *nearest_text(struct nearest *nearest) {
    nearest->text[0] = '\0';
    if (nearest->name.length) {
        snprintf(nearest->text, sizeof nearest->text, " (did you mean `%.*s`?)",
                 SLICE_PRINT(nearest->name));
    }
    return nearest->text;
}
