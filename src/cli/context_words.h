/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a place in a text. The list owns its places and borrows no text. */
#ifndef ATTUNE_CLI_CONTEXT_WORDS_H
#define ATTUNE_CLI_CONTEXT_WORDS_H

#include "base/buffer.h"

struct context_word {
    size_t start, stop; /* bytes of the text */
};

struct context_words {
    const struct alloc *alloc;
    struct context_word *items;
    size_t count, capacity;
};

void context_words_init(struct context_words *words, const struct alloc *alloc);
void context_words_release(struct context_words *words);

/* Finds the words of valid UTF-8: those that count as words elsewhere. False when memory ran out. */
bool context_words_read(struct context_words *words, struct slice text);

/* Where the `count` words that begin before byte `start` begin, and where those that end behind byte
 * `stop` end, with the marks that touch them. `text` is that which was read. */
size_t context_words_left(const struct context_words *words, struct slice text, size_t start,
                          size_t count);
size_t context_words_right(const struct context_words *words, struct slice text, size_t stop,
                           size_t count);

/* Appends what a context is sorted by: its first words, or, `backwards`, its last ones from the end; in
 * lower case and without marks. `words` is overwritten. False when memory ran out. */
bool context_words_key(struct context_words *words, struct slice text, bool backwards,
                       struct buffer *out);

#endif
