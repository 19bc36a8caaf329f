/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json.h"

#include <string.h>

#include "base/utf8.h"

/* What stands for itself in a string, ASCII only; DEL is escaped for the terminal's sake. */
static bool is_plain(unsigned char byte) {
    return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

static bool append_escape(struct buffer *out, uint32_t code_point) {
    static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (size_t i = 0; i + 1 < sizeof named; i += 2) {
        if (code_point == (unsigned char)named[i]) {
            return buffer_append_byte(out, '\\') && buffer_append_byte(out, named[i + 1]);
        }
    }
    return buffer_print(out, "\\u%04x", (unsigned)code_point);
}

/* One code point, or what stands in for a malformed sequence; returns the bytes taken, 0: no memory. */
static size_t append_one(struct buffer *out, struct slice text) {
    uint32_t code_point = 0;
    size_t length = utf8_decode(text.at, text.length, &code_point);
    bool done = false;
    if (length == 0) {
        int truncated = 0;
        length = utf8_malformed(text.at, text.length, &truncated);
        done = buffer_append_code_point(out, UTF8_REPLACEMENT);
    } else if (code_point < 0xA0 || code_point == 0x2028 || code_point == 0x2029) {
        /* JavaScript takes U+2028 and U+2029 for line ends. */
        done = append_escape(out, code_point);
    } else {
        done = buffer_append_bytes(out, text.at, length);
    }
    return done ? length : 0;
}

bool json_append(struct buffer *out, struct slice text) {
    if (!buffer_append_byte(out, '"')) {
        return false;
    }
    while (text.length) {
        size_t run = 0;
        while (run < text.length && is_plain((unsigned char)text.at[run])) {
            run++;
        }
        if (!buffer_append_bytes(out, text.at, run)) {
            return false;
        }
        text = slice_from(text, run);
        size_t taken = text.length ? append_one(out, text) : 0;
        if (text.length && !taken) {
            return false;
        }
        text = slice_from(text, taken);
    }
    return buffer_append_byte(out, '"');
}
