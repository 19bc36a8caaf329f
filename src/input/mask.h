/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where bytes of a kind stand in a stretch of text, as bits: a word tells of MASK_BYTES of them, the
 * first in its lowest bit. */
#ifndef ATTUNE_INPUT_MASK_H
#define ATTUNE_INPUT_MASK_H

#include <stddef.h>
#include <stdint.h>

/* What is looked at in one go. */
enum { MASK_BYTES = 64, MASK_WORDS = 16, MASK_STRETCH = MASK_BYTES * MASK_WORDS };

enum mask_kind {
    MASK_SPECIAL, /* no plain ASCII: beyond it, NUL, CR */
    MASK_FEEDS,   /* line feeds */
    MASK_ENDS,    /* . ! ? and line feeds */
    MASK_STRANGE, /* control characters: below the space, and neither white space nor ESC */
    MASK_KINDS
};

/* Fills the words that tell of `length` bytes, at most MASK_STRETCH; bits behind the last one are clear.
 * Returns how many words these are. */
size_t mask_find(enum mask_kind kind, const char *at, size_t length, uint64_t words[MASK_WORDS]);

/* Room for the places of all the bytes of a stretch, and for two that are none. */
enum { MASK_PLACES = MASK_STRETCH + 2 };

/* Lists where the same bytes stand, one behind the other. Returns how many there are. */
size_t mask_list(enum mask_kind kind, const char *at, size_t length, uint16_t places[MASK_PLACES]);

/* How many of the first bytes, in whole words of MASK_BYTES, are certain to be well-formed UTF-8 without NUL
 * and CR, if the first one begins a character; the last one may be cut off. 0: nobody knows. */
size_t mask_clean(const char *at, size_t length);

/* Reads `count` words. */
typedef void mask_filler(const char *at, size_t count, uint64_t *words);

/* All give the same; which are there depends on the machine. The first ones are the fastest. */
size_t mask_fillers(mask_filler *const *fillers[static 3]);

/* mask_clean as this machine does it, the fastest first; there may be none. */
typedef size_t mask_cleaner(const char *at, size_t length);
size_t mask_cleaners(mask_cleaner *cleaners[static 2]);

#endif
