/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef LEXICON_BUNDLED_H
#define LEXICON_BUNDLED_H

/*
 * The lexicons of lexicons/, compiled in, so that the program works from anywhere.
 * The table is generated at build time by scripts/bundle-lexicons. Names are relative to
 * lexicons/ ("empathy.lex", "lists/feeling.lex") and sorted by byte; texts are the files'
 * bytes followed by a NUL that `length` does not count. One more, empty, element follows
 * the last.
 */

#include <stddef.h>

struct bundled_file {
    const char *name;
    const char *text;
    size_t length;
};

extern const struct bundled_file bundled_files[];
extern const size_t bundled_file_count;

#endif
