/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lsp/position.h"

#include <stdbool.h>

static const char *const names[POSITION_ENCODINGS] = {
    [POSITION_UTF16] = "utf-16", [POSITION_UTF8] = "utf-8", [POSITION_UTF32] = "utf-32"};

const char *position_encoding_name(enum position_encoding encoding) {
    return names[encoding];
}

void position_cursor_init(struct position_cursor *cursor, struct slice text,
                          enum position_encoding encoding) {
    *cursor = (struct position_cursor){.text = text, .encoding = encoding};
}

static void rewind_cursor(struct position_cursor *cursor) {
    cursor->offset = 0;
    cursor->at = (struct position){0};
}

/* Bytes of the character that begins with this byte. */
static size_t bytes_of(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static uint32_t units_of(enum position_encoding encoding, size_t bytes) {
    if (encoding == POSITION_UTF8) {
        return (uint32_t)bytes;
    }
    return encoding == POSITION_UTF16 && bytes == 4 ? 2 : 1;
}

static bool at_line_end(const struct position_cursor *cursor) {
    return cursor->offset == cursor->text.length || cursor->text.at[cursor->offset] == '\n' ||
           cursor->text.at[cursor->offset] == '\r';
}

/* Over one character; CR LF are two, of which the second ends the line. */
static void step(struct position_cursor *cursor) {
    const char *at = cursor->text.at + cursor->offset;
    size_t left = cursor->text.length - cursor->offset;
    bool ends = *at == '\n' || (*at == '\r' && !(left > 1 && at[1] == '\n'));
    size_t bytes = bytes_of((unsigned char)*at);
    cursor->offset += bytes < left ? bytes : left;
    if (ends) {
        cursor->at = (struct position){.line = cursor->at.line + 1};
    } else {
        cursor->at.character += units_of(cursor->encoding, bytes);
    }
}

struct position position_of(struct position_cursor *cursor, size_t offset) {
    if (offset < cursor->offset) {
        rewind_cursor(cursor);
    }
    while (cursor->offset < offset && cursor->offset < cursor->text.length) {
        step(cursor);
    }
    return cursor->at;
}

static bool lies_ahead(const struct position_cursor *cursor, struct position position) {
    return position.line > cursor->at.line ||
           (position.line == cursor->at.line && position.character >= cursor->at.character);
}

size_t position_offset(struct position_cursor *cursor, struct position position) {
    if (!lies_ahead(cursor, position)) {
        rewind_cursor(cursor);
    }
    while (cursor->at.line < position.line && cursor->offset < cursor->text.length) {
        step(cursor);
    }
    while (cursor->at.line == position.line && !at_line_end(cursor)) {
        struct position_cursor next = *cursor;
        step(&next);
        if (next.at.character > position.character) {
            break;
        }
        *cursor = next;
    }
    return cursor->offset;
}
