/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that are open in an editor, and what was found in each. A document owns copies of all it
 * holds; what was found is of the text as it stands, or of none. Memory is bounded by the documents that
 * are open: each takes at most DOCUMENT_BYTES and DOCUMENT_NOTES_MOST notes. */
#ifndef ATTUNE_LSP_DOCUMENT_H
#define ATTUNE_LSP_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/error.h"
#include "lsp/position.h"

enum {
    DOCUMENT_BYTES = 16 * 1024 * 1024,
    DOCUMENT_NOTES_MOST = 1000 /* an editor gets no further in them */
};

/* As the protocol numbers them. */
enum document_severity { DOCUMENT_WARNING = 2, DOCUMENT_INFORMATION = 3, DOCUMENT_HINT = 4 };

/* Text in document.texts. */
struct document_text {
    size_t at, length;
};

struct document_note {
    size_t start, stop; /* bytes of the text */
    struct position from, to;
    enum document_severity severity;
    bool spotless; /* of the whole document rather than of words in it */
    struct document_text code, message, hover, say;
};

struct document {
    const struct alloc *alloc;
    struct buffer uri, path, text;
    int64_t version;
    bool versioned;
    bool too_long;               /* its text was not kept */
    struct document_note *notes; /* by place */
    size_t note_count, note_capacity;
    uint64_t notes_left_out;
    struct buffer texts;
    struct document *next;
};

struct documents {
    const struct alloc *alloc;
    struct document *first;
};

void documents_init(struct documents *documents, const struct alloc *alloc);
void documents_release(struct documents *documents);

struct document *documents_find(const struct documents *documents, struct slice uri);
/* A new one, empty; that with this URI is closed. NULL: memory ran out. */
struct document *documents_open(struct documents *documents, struct slice uri);
void documents_close(struct documents *documents, struct slice uri);

/* Replaces the bytes from `start` to `stop`. A text beyond DOCUMENT_BYTES is not kept. Errors:
 * STATUS_MEMORY. */
enum status document_replace(struct document *document, size_t start, size_t stop,
                             struct slice text);

/* What is to be said of a stretch of the text, all borrowed. */
struct document_remark {
    size_t start, stop;
    enum document_severity severity;
    bool spotless;
    struct slice code, message, hover, say;
};

void document_clear_notes(struct document *document);
/* Errors: STATUS_MEMORY. */
enum status document_note(struct document *document, const struct document_remark *remark);
/* Sorts the notes, and gives them positions. */
void document_place_notes(struct document *document, enum position_encoding encoding);

static inline struct slice document_slice(const struct document *document,
                                          struct document_text text) {
    return slice_make(document->texts.at + text.at, text.length);
}

/* The path in a file: URI; of any other, the URI. */
bool document_append_path(struct buffer *out, struct slice uri);

#endif
