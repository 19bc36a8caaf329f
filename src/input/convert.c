/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/convert.h"

#include <errno.h>
#include <string.h>

static uint32_t from_unit(const unsigned char *unit) {
    return (uint32_t)unit[0] | (uint32_t)unit[1] << 8 | (uint32_t)unit[2] << 16 |
           (uint32_t)unit[3] << 24;
}

/* Of encodings with escape sequences some byte below 80 is the beginning of one. */
static bool is_ascii(const struct converter *converter) {
    for (unsigned byte = 0; byte < 0x80; byte++) {
        const unsigned char bytes[1] = {(unsigned char)byte};
        size_t used;
        uint32_t code_point;
        converter_reset(converter);
        if (converter_next(converter, bytes, 1, &used, &code_point) != CONVERT_CHARACTER ||
            code_point != byte) {
            return false;
        }
    }
    return true;
}

bool converter_open(struct converter *converter, const char *name) {
    converter->handle = iconv_open("UTF-32LE", name);
    converter->open = converter->handle != (iconv_t)-1;
    converter->ascii = false;
    converter->ascii = converter->open && is_ascii(converter);
    return converter->open;
}

void converter_close(struct converter *converter) {
    if (converter->open) {
        iconv_close(converter->handle);
        converter->open = false;
    }
}

void converter_reset(const struct converter *converter) {
    iconv(converter->handle, NULL, NULL, NULL, NULL);
}

/* There is room for one character, so iconv stops behind it. `given` bytes at most are looked at. */
static enum convert_result convert(const struct converter *converter, const unsigned char *bytes,
                                   size_t given, size_t *used, uint32_t *code_point) {
    unsigned char in[CONVERT_BYTES_MOST];
    unsigned char out[CONVERT_UNIT];
    size_t in_left = given;
    size_t out_left = sizeof out;
    char *from = (char *)in;
    char *to = (char *)out;
    memcpy(in, bytes, given);
    bool stopped = iconv(converter->handle, &from, &in_left, &to, &out_left) == (size_t)-1;
    int reason = stopped ? errno : 0;
    *used = given - in_left;
    if (out_left == 0) {
        *code_point = from_unit(out);
        return CONVERT_CHARACTER;
    }
    if (*used) {
        return CONVERT_NOTHING;
    }
    if (reason == EINVAL && given < sizeof in) {
        return CONVERT_MORE;
    }
    *used = 1;
    return CONVERT_MALFORMED;
}

/* Where bytes may change the state alone, they are given one more at a time: else it would depend on how
 * many are here whether a character's place is its own or that of the change before it. */
enum convert_result converter_next(const struct converter *converter, const unsigned char *bytes,
                                   size_t length, size_t *used, uint32_t *code_point) {
    size_t most = length < CONVERT_BYTES_MOST ? length : CONVERT_BYTES_MOST;
    enum convert_result result = CONVERT_MORE;
    for (size_t given = converter->ascii ? most : 1; given <= most && result == CONVERT_MORE;
         given++) {
        result = convert(converter, bytes, given, used, code_point);
    }
    return result;
}

bool converter_last(const struct converter *converter, uint32_t *code_point) {
    unsigned char out[CONVERT_UNIT];
    size_t out_left = sizeof out;
    char *to = (char *)out;
    iconv(converter->handle, NULL, NULL, &to, &out_left);
    *code_point = out_left == 0 ? from_unit(out) : 0;
    return out_left == 0;
}
