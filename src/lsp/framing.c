/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lsp/framing.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum {
    LINE_MOST = 4096,       /* bytes of a header that are kept */
    BODY_KEPT = 1024 * 1024 /* bytes of memory kept for the next message */
};

static const char length_name[] = "Content-Length:";

void framing_init(struct framing *framing, const struct alloc *alloc, size_t limit) {
    *framing = (struct framing){.limit = limit};
    buffer_init(&framing->line, alloc);
    buffer_init(&framing->body, alloc);
}

void framing_release(struct framing *framing) {
    buffer_release(&framing->line);
    buffer_release(&framing->body);
}

/* --- headers ----------------------------------------------------------------------------------- */

/* Digits and nothing else; what no memory could hold is as long as can be told. */
static bool read_length(struct slice text, size_t *length) {
    text = slice_trim(text);
    *length = 0;
    for (size_t i = 0; i < text.length; i++) {
        char digit = text.at[i];
        if (digit < '0' || digit > '9') {
            return false;
        }
        *length = *length > SIZE_MAX / 16 ? SIZE_MAX / 2 : *length * 10 + (size_t)(digit - '0');
    }
    return text.length > 0;
}

/* Behind the header's name, where it is that one. */
static bool behind_name(struct slice line, struct slice *value) {
    size_t length = strlen(length_name);
    if (line.length < length || strncasecmp(line.at, length_name, length) != 0) {
        return false;
    }
    *value = slice_from(line, length);
    return true;
}

/* The same wherever the name stands in the line: what went before is lost. */
static bool find_name(struct slice line, struct slice *value) {
    for (size_t at = line.length; at > 0; at--) {
        if (behind_name(slice_from(line, at - 1), value)) {
            return true;
        }
    }
    return false;
}

/* A name and a colon behind it. */
static bool is_header(struct slice line) {
    size_t at = 0;
    while (at < line.length && (isalnum((unsigned char)line.at[at]) || line.at[at] == '-')) {
        at++;
    }
    return at > 0 && at < line.length && line.at[at] == ':';
}

/* What cannot be understood is told once, and everything passed over until a length comes. */
static enum framing_event lose(struct framing *framing) {
    bool told = framing->lost;
    framing->lost = true;
    framing->begun = framing->named = false;
    return told ? FRAMING_MORE : FRAMING_MALFORMED;
}

static enum framing_event take_header(struct framing *framing, struct slice line) {
    struct slice value;
    framing->begun = true;
    if (framing->lost ? find_name(line, &value) : behind_name(line, &value)) {
        framing->named = read_length(value, &framing->left);
        framing->lost = framing->lost && !framing->named;
        return framing->named ? FRAMING_MORE : lose(framing);
    }
    return is_header(line) ? FRAMING_MORE : lose(framing);
}

/* The empty line behind the headers; empty lines before any are passed over. */
static enum framing_event end_headers(struct framing *framing) {
    if (!framing->named) {
        return framing->begun ? lose(framing) : FRAMING_MORE;
    }
    framing->named = framing->begun = false;
    framing->state = FRAMING_BODY;
    framing->passed = framing->left > framing->limit;
    return framing->passed ? FRAMING_TOO_LONG : FRAMING_MORE;
}

/* The end of a line that is too long may yet hold the length. */
static bool keep_end(struct framing *framing) {
    bool cut = framing->line.length > LINE_MOST;
    if (cut) {
        buffer_drop(&framing->line, framing->line.length - LINE_MOST);
    }
    return cut;
}

static enum status take_line(struct framing *framing, struct slice *bytes,
                             enum framing_event *event) {
    const char *feed = memchr(bytes->at, '\n', bytes->length);
    size_t length = feed ? (size_t)(feed - bytes->at) + 1 : bytes->length;
    if (!buffer_append(&framing->line, slice_make(bytes->at, length))) {
        return STATUS_MEMORY;
    }
    *bytes = slice_from(*bytes, length);
    if (keep_end(framing)) {
        *event = lose(framing);
    }
    if (feed) {
        struct slice line = slice_trim(buffer_slice(&framing->line));
        enum framing_event told = line.length ? take_header(framing, line) : end_headers(framing);
        *event = *event == FRAMING_MORE ? told : *event;
        buffer_clear(&framing->line);
    }
    return STATUS_OK;
}

/* --- messages ---------------------------------------------------------------------------------- */

static enum status take_body(struct framing *framing, struct slice *bytes,
                             enum framing_event *event) {
    size_t length = bytes->length < framing->left ? bytes->length : framing->left;
    if (!framing->passed && !buffer_append(&framing->body, slice_make(bytes->at, length))) {
        return STATUS_MEMORY;
    }
    *bytes = slice_from(*bytes, length);
    framing->left -= length;
    if (framing->left == 0) {
        framing->state = framing->passed ? FRAMING_HEADERS : FRAMING_DONE;
        *event = framing->passed ? FRAMING_MORE : FRAMING_MESSAGE;
    }
    return STATUS_OK;
}

/* Memory that one long message needed is not kept for all the short ones. */
static void begin_next(struct framing *framing) {
    if (framing->body.capacity > BODY_KEPT) {
        const struct alloc *alloc = framing->body.alloc;
        buffer_release(&framing->body);
        buffer_init(&framing->body, alloc);
    }
    buffer_clear(&framing->body);
    framing->state = FRAMING_HEADERS;
}

enum status framing_take(struct framing *framing, struct slice *bytes, enum framing_event *event) {
    enum status status = STATUS_OK;
    *event = FRAMING_MORE;
    if (framing->state == FRAMING_DONE) {
        begin_next(framing);
    }
    while (status == STATUS_OK && *event == FRAMING_MORE &&
           (bytes->length || (framing->state == FRAMING_BODY && framing->left == 0))) {
        status = framing->state == FRAMING_BODY ? take_body(framing, bytes, event)
                                                : take_line(framing, bytes, event);
    }
    return status;
}

bool framing_append(struct buffer *out, struct slice body) {
    return buffer_print(out, "%s %zu\r\n\r\n", length_name, body.length) &&
           buffer_append(out, body);
}
