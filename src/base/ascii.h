/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of ASCII bytes, whatever the locale. Bytes of other characters are of none. */
#ifndef ATTUNE_BASE_ASCII_H
#define ATTUNE_BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static inline bool ascii_is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

static inline char ascii_lower(char byte) {
    return ascii_is_capital(byte) ? (char)(byte | 0x20) : byte;
}

static inline bool ascii_is_letter(char byte) {
    char folded = (char)(byte | 0x20);
    return folded >= 'a' && folded <= 'z';
}

/* Space, tab, line feed, carriage return. */
static inline bool ascii_is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

#endif
