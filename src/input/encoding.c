/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/encoding.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

static const struct known {
    const char *name;
    enum encoding encoding, other;
} known[] = {
    {"utf-8", ENCODING_UTF8, ENCODING_UTF8},
    {"utf8", ENCODING_UTF8, ENCODING_UTF8},
    {"ascii", ENCODING_UTF8, ENCODING_UTF8},
    {"utf-16", ENCODING_UTF16_LE, ENCODING_UTF16_BE},
    {"utf16", ENCODING_UTF16_LE, ENCODING_UTF16_BE},
    {"utf-16le", ENCODING_UTF16_LE, ENCODING_UTF16_LE},
    {"utf-16be", ENCODING_UTF16_BE, ENCODING_UTF16_BE},
    {"utf16le", ENCODING_UTF16_LE, ENCODING_UTF16_LE},
    {"utf16be", ENCODING_UTF16_BE, ENCODING_UTF16_BE},
    {"utf-32", ENCODING_UTF32_LE, ENCODING_UTF32_BE},
    {"utf32", ENCODING_UTF32_LE, ENCODING_UTF32_BE},
    {"utf-32le", ENCODING_UTF32_LE, ENCODING_UTF32_LE},
    {"utf-32be", ENCODING_UTF32_BE, ENCODING_UTF32_BE},
};

/* What one byte means. False: it is but the beginning of a character, so this is no one-byte
 * encoding. */
static bool convert_byte(iconv_t converter, unsigned byte, uint32_t *code_point) {
    char from[1] = {(char)byte};
    char to[8];
    char *in = from;
    char *out = to;
    size_t in_left = sizeof from;
    size_t out_left = sizeof to;
    iconv(converter, NULL, NULL, NULL, NULL);
    *code_point = UTF8_REPLACEMENT;
    if (iconv(converter, &in, &in_left, &out, &out_left) == (size_t)-1) {
        return errno == EILSEQ;
    }
    size_t length = sizeof to - out_left;
    return length > 0 && utf8_decode(to, length, code_point) == length;
}

static enum status choose_by_iconv(const char *name, struct encoding_choice *choice,
                                   struct error *error) {
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1) {
        return error_set(error, STATUS_USAGE,
                         "unknown encoding \"%s\"; iconv -l lists the names, windows-1252 is the "
                         "usual one of old files",
                         name);
    }
    bool single = true;
    for (unsigned byte = 0; byte < 256 && single; byte++) {
        single = convert_byte(converter, byte, &choice->table[byte]);
    }
    iconv_close(converter);
    choice->encoding = single ? ENCODING_SINGLE : ENCODING_SEVERAL;
    if (!single && !converter_open(&choice->converter, name)) {
        return error_memory(error);
    }
    return STATUS_OK;
}

enum status encoding_choose(const char *name, struct encoding_choice *choice, struct error *error) {
    struct slice asked = slice_of(name);
    choice->by_itself = !name || slice_is_ignoring_case(asked, "auto");
    choice->encoding = choice->other = ENCODING_UTF8;
    choice->name = name;
    choice->converter = (struct converter){0};
    if (choice->by_itself) {
        return STATUS_OK;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (slice_is_ignoring_case(asked, known[i].name)) {
            choice->encoding = known[i].encoding;
            choice->other = known[i].other;
            return STATUS_OK;
        }
    }
    enum status status = choose_by_iconv(name, choice, error);
    choice->other = choice->encoding;
    return status;
}

void encoding_release(struct encoding_choice *choice) {
    converter_close(&choice->converter);
}

const char *encoding_name(const struct encoding_choice *choice, enum encoding encoding) {
    static const char *const names[] = {
        [ENCODING_UTF8] = "UTF-8",        [ENCODING_UTF16_LE] = "UTF-16LE",
        [ENCODING_UTF16_BE] = "UTF-16BE", [ENCODING_UTF32_LE] = "UTF-32LE",
        [ENCODING_UTF32_BE] = "UTF-32BE",
    };
    bool asked = encoding == ENCODING_SINGLE || encoding == ENCODING_SEVERAL;
    return asked ? choice->name : names[encoding];
}
