/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code points to UTF-8 and back. Behind the decoder of input/ all text is valid UTF-8. */
#ifndef ATTUNE_BASE_UTF8_H
#define ATTUNE_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

enum { UTF8_REPLACEMENT = 0xFFFD };

/* Decodes the code point at `at`, of which `length` > 0 bytes are there. Returns the bytes it takes,
 * and 0 where the bytes are not valid UTF-8 (or end too early). */
size_t utf8_decode(const char *at, size_t length, uint32_t *code_point);

/* How many bytes of a malformed sequence one U+FFFD stands for (the maximal subpart practice of the
 * Unicode Standard, section 3.9), at least 1. `*truncated` tells that the bytes given are a valid
 * beginning that more bytes might complete. */
size_t utf8_malformed(const char *at, size_t length, int *truncated);

/* Writes 1 to 4 bytes and returns how many. What is no scalar value is written as U+FFFD. */
size_t utf8_encode(uint32_t code_point, char bytes[4]);

#endif
