/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes looked at sixteen at a time; both compilers know vectors of this size on every machine. */
#ifndef ATTUNE_INPUT_VECTOR_H
#define ATTUNE_INPUT_VECTOR_H

#include <stdbool.h>
#include <stdint.h>

enum { VECTOR_BYTES = 16 };
typedef signed char vector __attribute__((vector_size(VECTOR_BYTES)));
typedef uint64_t vector_words __attribute__((vector_size(VECTOR_BYTES)));

/* Is any of its bytes not zero? */
static inline bool vector_any(vector bytes) {
    vector_words words = (vector_words)bytes;
    return (words[0] | words[1]) != 0;
}

#endif
