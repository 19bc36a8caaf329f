/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encodings of several bytes a character, by iconv, a character at a time, so that each one's place in the
 * source is known. */
#ifndef ATTUNE_INPUT_CONVERT_H
#define ATTUNE_INPUT_CONVERT_H

#include <iconv.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CONVERT_BYTES_MOST = 12, /* no character and no escape sequence is longer */
    CONVERT_UNIT = 4
};

struct converter {
    iconv_t handle;
    bool open;
    bool ascii; /* a byte below 80 where a character begins is that character */
};

enum convert_result {
    CONVERT_CHARACTER,
    CONVERT_NOTHING, /* a sequence that only changes the state */
    CONVERT_MALFORMED,
    CONVERT_MORE /* what is here is the beginning of something */
};

/* False for a name that iconv does not know. */
bool converter_open(struct converter *converter, const char *name);
void converter_close(struct converter *converter);
/* A source begins. */
void converter_reset(const struct converter *converter);

/* The character at `bytes`, which takes `*used` of them. */
enum convert_result converter_next(const struct converter *converter, const unsigned char *bytes,
                                   size_t length, size_t *used, uint32_t *code_point);
/* A character that was still kept back at the source's end; false: there is none. */
bool converter_last(const struct converter *converter, uint32_t *code_point);

#endif
