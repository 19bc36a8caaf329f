/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes looked at sixteen at a time; both compilers know vectors of this size on every machine. */
#ifndef ATTUNE_INPUT_VECTOR_H
#define ATTUNE_INPUT_VECTOR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/slice.h"

enum { VECTOR_BYTES = 16 };
typedef signed char vector __attribute__((vector_size(VECTOR_BYTES)));
typedef uint64_t vector_words __attribute__((vector_size(VECTOR_BYTES)));

/* Is any of its bytes not zero? */
static inline bool vector_any(vector bytes) {
    vector_words words = (vector_words)bytes;
    return (words[0] | words[1]) != 0;
}

/* So many bytes that `text` begins with, sixteen at a time, hold none of the four stops. */
static inline size_t vector_pass(struct slice text, const char stops[static 4]) {
    size_t at = 0;
    for (; text.length - at >= VECTOR_BYTES; at += VECTOR_BYTES) {
        vector bytes;
        memcpy(&bytes, text.at + at, sizeof bytes);
        vector found =
            (vector)(bytes == (signed char)stops[0]) | (vector)(bytes == (signed char)stops[1]) |
            (vector)(bytes == (signed char)stops[2]) | (vector)(bytes == (signed char)stops[3]);
        if (vector_any(found)) {
            break;
        }
    }
    return at;
}

#endif
