/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a text as an editor counts them: lines from 0, and in the line code units of the encoding that
 * was agreed on. A line ends with LF, CR LF or CR. A cursor walks the text and is cheap for as long as what
 * it is asked for lies ahead; it borrows the text. */
#ifndef ATTUNE_LSP_POSITION_H
#define ATTUNE_LSP_POSITION_H

#include <stdint.h>

#include "base/slice.h"

enum position_encoding { POSITION_UTF16, POSITION_UTF8, POSITION_UTF32, POSITION_ENCODINGS };

/* "utf-16" … */
const char *position_encoding_name(enum position_encoding encoding);

struct position {
    uint32_t line, character;
};

struct position_cursor {
    struct slice text; /* valid UTF-8 */
    enum position_encoding encoding;
    size_t offset;
    struct position at;
};

void position_cursor_init(struct position_cursor *cursor, struct slice text,
                          enum position_encoding encoding);

/* Of the byte at `offset`, or of the end. */
struct position position_of(struct position_cursor *cursor, size_t offset);

/* Of a position behind a line's end: that end; inside a character: its beginning; behind the last line:
 * the text's end. */
size_t position_offset(struct position_cursor *cursor, struct position position);

#endif
