/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages out of a stream of bytes: each is a block of headers, an empty line, and as many bytes as
 * Content-Length says. The framing owns what has come of a message; it never holds more than `limit`
 * bytes of one, and a headers' line is cut. After headers that cannot be understood it goes on at the
 * next Content-Length it sees. */
#ifndef ATTUNE_LSP_FRAMING_H
#define ATTUNE_LSP_FRAMING_H

#include "base/buffer.h"
#include "base/error.h"

enum framing_event {
    FRAMING_MORE,      /* all bytes are used; the message goes on */
    FRAMING_MESSAGE,   /* framing.body is one, until the next call */
    FRAMING_MALFORMED, /* headers without a length that can be understood */
    FRAMING_TOO_LONG   /* a message beyond the limit, which is passed over */
};

enum framing_state { FRAMING_HEADERS, FRAMING_BODY, FRAMING_DONE };

struct framing {
    size_t limit;
    struct buffer line; /* of the headers, as far as it has come */
    struct buffer body;
    enum framing_state state;
    bool begun;  /* the block at hand has a header, */
    bool named;  /* the one that is needed */
    bool lost;   /* something was no header; what comes is passed over until a length does */
    bool passed; /* the message is beyond the limit */
    size_t left; /* bytes of the message that have not come */
};

void framing_init(struct framing *framing, const struct alloc *alloc, size_t limit);
void framing_release(struct framing *framing);

/* Takes bytes off `*bytes` up to what happens next. Errors: STATUS_MEMORY. */
enum status framing_take(struct framing *framing, struct slice *bytes, enum framing_event *event);

/* Appends a message with its headers. */
bool framing_append(struct buffer *out, struct slice body);

#endif
