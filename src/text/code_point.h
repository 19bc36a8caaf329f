/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading code points of text that the decoder has made valid UTF-8: the first byte alone tells the
 * length. Other bytes give nonsense code points, but nothing is read beyond `left`. */
#ifndef ATTUNE_TEXT_CODE_POINT_H
#define ATTUNE_TEXT_CODE_POINT_H

#include <stddef.h>
#include <stdint.h>

/* Reads the code point at `at`, of which `left` > 0 bytes are there. Returns the bytes it takes. */
static inline size_t code_point_read(const char *at, size_t left, uint32_t *code_point) {
    const unsigned char *byte = (const unsigned char *)at;
    uint32_t first = byte[0];
    size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length > left) {
        length = 1;
    }
    switch (length) {
    case 1:
        *code_point = first;
        break;
    case 2:
        *code_point = (first & 0x1FU) << 6 | (byte[1] & 0x3FU);
        break;
    case 3:
        *code_point = (first & 0x0FU) << 12 | (byte[1] & 0x3FU) << 6 | (byte[2] & 0x3FU);
        break;
    default:
        *code_point = (first & 0x07U) << 18 | (byte[1] & 0x3FU) << 12 | (byte[2] & 0x3FU) << 6 |
                      (byte[3] & 0x3FU);
    }
    return length;
}

#endif
