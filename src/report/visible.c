/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/visible.h"

#include <string.h>

#include <string.h>

#include <utf8proc.h>

#include "base/utf8.h"

/* Where a code point is shown as an escape. UAX #9 names the bidirectional controls. */
static const struct {
    uint32_t first, last;
} hidden[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F},
    {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF},
};

static bool is_hidden(uint32_t code_point) {
    for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++) {
        if (code_point >= hidden[i].first && code_point <= hidden[i].last) {
            return true;
        }
    }
    return false;
}

static bool append_escape(struct buffer *out, uint32_t code_point) {
    switch (code_point) {
    case '\n':
        return buffer_append_text(out, "\\n");
    case '\r':
        return buffer_append_text(out, "\\r");
    case '\t':
        return buffer_append_text(out, "\\t");
    default:
        return buffer_print(out, "\\u{%X}", (unsigned)code_point);
    }
}

/* Are eight bytes printable ASCII? It may say no for some that are. */
static bool plain_eight(const char *at) {
    const uint64_t ones = UINT64_MAX / 255;
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return (((bytes - 0x20 * ones) | bytes | (bytes + ones)) & 0x80 * ones) == 0;
}

/* Bytes of printable ASCII that the text begins with: most of nearly every text. */
static size_t plain_length(struct slice text) {
    size_t length = 0;
    while (length + 8 <= text.length && plain_eight(text.at + length)) {
        length += 8;
    }
    while (length < text.length && text.at[length] >= 0x20 && text.at[length] < 0x7F) {
        length++;
    }
    return length;
}

bool visible_append(struct buffer *out, struct slice text) {
    while (text.length) {
        size_t plain = plain_length(text);
        if (plain && !buffer_append_bytes(out, text.at, plain)) {
            return false;
        }
        text = slice_from(text, plain);
        if (!text.length) {
            break;
        }
        uint32_t code_point = 0;
        size_t length = utf8_decode(text.at, text.length, &code_point);
        bool done = false;
        if (length == 0) {
            length = 1;
            done = buffer_print(out, "\\x%02X", (unsigned)(unsigned char)text.at[0]);
        } else if (is_hidden(code_point)) {
            done = append_escape(out, code_point);
        } else {
            done = buffer_append_bytes(out, text.at, length);
        }
        if (!done) {
            return false;
        }
        text = slice_from(text, length);
    }
    return true;
}

/* One code point's columns; `*length` its bytes. */
static size_t step_width(struct slice text, size_t *length) {
    uint32_t code_point = 0;
    *length = utf8_decode(text.at, text.length, &code_point);
    if (*length == 0) {
        *length = 1;
        return 1;
    }
    int width = utf8proc_charwidth((utf8proc_int32_t)code_point);
    return width > 0 ? (size_t)width : 0;
}

size_t visible_width(struct slice text) {
    size_t width = 0;
    while (text.length) {
        size_t length = 0;
        width += step_width(text, &length);
        text = slice_from(text, length);
    }
    return width;
}

struct slice visible_head(struct slice text, size_t width) {
    size_t taken = 0;
    size_t columns = 0;
    while (taken < text.length) {
        size_t length = 0;
        columns += step_width(slice_from(text, taken), &length);
        if (columns > width) {
            break;
        }
        taken += length;
    }
    return slice_make(text.at, taken);
}

struct slice visible_tail(struct slice text, size_t width) {
    size_t columns = visible_width(text);
    while (text.length) {
        size_t length = 0;
        size_t step = step_width(text, &length);
        if (columns <= width && step > 0) {
            break;
        }
        columns -= step;
        text = slice_from(text, length);
    }
    return text;
}

/* Folders and a name, rather than a pattern with alternatives or a sentence with a stroke in it. */
static bool is_path(struct slice text) {
    const char *stroke = text.length ? memchr(text.at, '/', text.length) : NULL;
    return stroke && !memchr(text.at, '|', text.length) && !memchr(text.at, '(', text.length) &&
           stroke + 1 < text.at + text.length && stroke[1] != ' ';
}

bool visible_append_cut(struct buffer *out, struct slice text, size_t width) {
    if (visible_width(text) <= width) {
        return buffer_append(out, text);
    }
    if (width == 0) {
        return true;
    }
    size_t before = is_path(text) ? 0 : (width - 1) / 2;
    return buffer_append(out, visible_head(text, before)) &&
           buffer_append_code_point(out, 0x2026) &&
           buffer_append(out, visible_tail(text, width - 1 - before));
}
