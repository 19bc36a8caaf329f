/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lsp/document.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

/* --- the documents ----------------------------------------------------------------------------- */

void documents_init(struct documents *documents, const struct alloc *alloc) {
    *documents = (struct documents){.alloc = alloc};
}

static void free_document(struct document *document) {
    const struct alloc *alloc = document->alloc;
    buffer_release(&document->uri);
    buffer_release(&document->path);
    buffer_release(&document->text);
    buffer_release(&document->texts);
    array_free(alloc, &document->notes, &document->note_capacity, sizeof *document->notes);
    alloc_free(alloc, document, sizeof *document);
}

void documents_release(struct documents *documents) {
    while (documents->first) {
        struct document *next = documents->first->next;
        free_document(documents->first);
        documents->first = next;
    }
}

struct document *documents_find(const struct documents *documents, struct slice uri) {
    struct document *document = documents->first;
    while (document && !slice_equal(buffer_slice(&document->uri), uri)) {
        document = document->next;
    }
    return document;
}

void documents_close(struct documents *documents, struct slice uri) {
    struct document **link = &documents->first;
    while (*link && !slice_equal(buffer_slice(&(*link)->uri), uri)) {
        link = &(*link)->next;
    }
    if (*link) {
        struct document *closed = *link;
        *link = closed->next;
        free_document(closed);
    }
}

struct document *documents_open(struct documents *documents, struct slice uri) {
    documents_close(documents, uri);
    struct document *document = alloc_zero(documents->alloc, sizeof *document);
    if (!document) {
        return NULL;
    }
    document->alloc = documents->alloc;
    buffer_init(&document->uri, documents->alloc);
    buffer_init(&document->path, documents->alloc);
    buffer_init(&document->text, documents->alloc);
    buffer_init(&document->texts, documents->alloc);
    if (!buffer_append(&document->uri, uri) || !document_append_path(&document->path, uri)) {
        free_document(document);
        return NULL;
    }
    document->next = documents->first;
    documents->first = document;
    return document;
}

/* --- paths ------------------------------------------------------------------------------------- */

static int hex_value(char digit) {
    static const char digits[] = "0123456789abcdef";
    char lower = digit >= 'A' && digit <= 'F' ? (char)(digit | 0x20) : digit;
    const char *found = lower ? strchr(digits, lower) : NULL;
    return found ? (int)(found - digits) : -1;
}

/* RFC 3986: %41 is A. A NUL would end the path, so it stays as it is written. */
static size_t decode_percent(struct slice text, char *byte) {
    *byte = text.at[0];
    if (text.length < 3 || text.at[0] != '%') {
        return 1;
    }
    int high = hex_value(text.at[1]);
    int low = hex_value(text.at[2]);
    if (high < 0 || low < 0 || high + low == 0) {
        return 1;
    }
    *byte = (char)(high * 16 + low);
    return 3;
}

bool document_append_path(struct buffer *out, struct slice uri) {
    if (!slice_starts(uri, "file://")) {
        return buffer_append(out, uri);
    }
    struct slice path = slice_from(uri, strlen("file://"));
    while (path.length && path.at[0] != '/') { /* the host, which is this one */
        path = slice_from(path, 1);
    }
    while (path.length) {
        char byte;
        path = slice_from(path, decode_percent(path, &byte));
        buffer_append_byte(out, byte);
    }
    return !out->failed;
}

/* --- text -------------------------------------------------------------------------------------- */

static void empty(struct buffer *buffer) {
    const struct alloc *alloc = buffer->alloc;
    buffer_release(buffer);
    buffer_init(buffer, alloc);
}

enum status document_replace(struct document *document, size_t start, size_t stop,
                             struct slice text) {
    struct buffer *old = &document->text;
    size_t length = old->length - (stop - start) + text.length;
    document->too_long = length > DOCUMENT_BYTES;
    if (document->too_long) {
        empty(old);
        return STATUS_OK;
    }
    struct buffer fresh;
    buffer_init(&fresh, document->alloc);
    if (!buffer_reserve(&fresh, length) || !buffer_append(&fresh, slice_make(old->at, start)) ||
        !buffer_append(&fresh, text) ||
        !buffer_append(&fresh, slice_from(buffer_slice(old), stop))) {
        buffer_release(&fresh);
        return STATUS_MEMORY;
    }
    buffer_release(old);
    *old = fresh;
    return STATUS_OK;
}

/* --- notes ------------------------------------------------------------------------------------- */

void document_clear_notes(struct document *document) {
    document->note_count = 0;
    document->notes_left_out = 0;
    buffer_clear(&document->texts);
}

static struct document_text keep(struct document *document, struct slice text) {
    struct document_text kept = {.at = document->texts.length, .length = text.length};
    buffer_append(&document->texts, text);
    return kept;
}

enum status document_note(struct document *document, const struct document_remark *remark) {
    if (document->note_count == DOCUMENT_NOTES_MOST) {
        document->notes_left_out++;
        return STATUS_OK;
    }
    if (!array_reserve(document->alloc, &document->notes, &document->note_capacity,
                       document->note_count + 1, sizeof *document->notes)) {
        return STATUS_MEMORY;
    }
    document->notes[document->note_count++] = (struct document_note){
        .start = remark->start,
        .stop = remark->stop,
        .severity = remark->severity,
        .spotless = remark->spotless,
        .code = keep(document, remark->code),
        .message = keep(document, remark->message),
        .hover = keep(document, remark->hover),
        .say = keep(document, remark->say),
    };
    return document->texts.failed ? STATUS_MEMORY : STATUS_OK;
}

/* By start, then by end; else in the order they were made, which the texts tell. */
static int by_place(const void *left, const void *right) {
    const struct document_note *a = left;
    const struct document_note *b = right;
    int order = (a->start > b->start) - (a->start < b->start);
    order = order ? order : (a->stop > b->stop) - (a->stop < b->stop);
    return order ? order : (a->message.at > b->message.at) - (a->message.at < b->message.at);
}

void document_place_notes(struct document *document, enum position_encoding encoding) {
    struct position_cursor cursor;
    if (document->note_count > 1) {
        qsort(document->notes, document->note_count, sizeof *document->notes, by_place);
    }
    position_cursor_init(&cursor, buffer_slice(&document->text), encoding);
    for (size_t i = 0; i < document->note_count; i++) {
        struct document_note *note = &document->notes[i];
        note->from = position_of(&cursor, note->start);
        struct position_cursor behind = cursor; /* the next note may begin before this one's end */
        note->to = position_of(&behind, note->stop);
    }
}
