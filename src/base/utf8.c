/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The well-formed byte sequences of the Unicode Standard, table 3-7: the first byte gives the
 * length and the range of the second; all further bytes are 80..BF. */
#include "base/utf8.h"

#include <stdbool.h>

struct utf8_form {
    unsigned char first_low, first_high, length, second_low, second_high;
};

static const struct utf8_form utf8_forms[] = {
    {0x00, 0x7F, 1, 0x00, 0x00}, {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F}, {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

static const struct utf8_form *form_of(unsigned char first) {
    for (size_t i = 0; i < sizeof utf8_forms / sizeof *utf8_forms; i++) {
        if (first >= utf8_forms[i].first_low && first <= utf8_forms[i].first_high) {
            return &utf8_forms[i];
        }
    }
    return NULL;
}

static bool follows(const struct utf8_form *form, size_t position, unsigned char byte) {
    if (position == 1) {
        return byte >= form->second_low && byte <= form->second_high;
    }
    return byte >= 0x80 && byte <= 0xBF;
}

/* How many of the bytes at `at` agree with the form. */
static size_t agreeing(const struct utf8_form *form, const char *at, size_t length) {
    size_t count = 1;
    while (count < form->length && count < length &&
           follows(form, count, (unsigned char)at[count])) {
        count++;
    }
    return count;
}

size_t utf8_decode(const char *at, size_t length, uint32_t *code_point) {
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const struct utf8_form *form = form_of((unsigned char)at[0]);
    if (!form || agreeing(form, at, length) < form->length) {
        return 0;
    }
    uint32_t value = (unsigned char)at[0] & first_bits[form->length];
    for (size_t i = 1; i < form->length; i++) {
        value = value << 6 | ((unsigned char)at[i] & 0x3FU);
    }
    *code_point = value;
    return form->length;
}

size_t utf8_malformed(const char *at, size_t length, int *truncated) {
    const struct utf8_form *form = form_of((unsigned char)at[0]);
    size_t count = form ? agreeing(form, at, length) : 1;
    *truncated = form && count == length && count < form->length;
    return count;
}

size_t utf8_encode(uint32_t code_point, char bytes[4]) {
    bool scalar = code_point < 0x110000 && (code_point < 0xD800 || code_point > 0xDFFF);
    uint32_t value = scalar ? code_point : UTF8_REPLACEMENT;
    size_t length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
    static const unsigned char marks[] = {0, 0x00, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i-- > 1; value >>= 6) {
        bytes[i] = (char)(0x80 | (value & 0x3F));
    }
    bytes[0] = (char)(marks[length] | value);
    return length;
}
