/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Owned bytes. `at` is never NULL (it points at an empty string before the first growth) and
 * at[length] is always '\0'. A failed growth returns false, leaves the content as it was and is
 * remembered in `failed`, so that a writer may append freely and ask once at the end; until the buffer is
 * cleared nothing more is appended, so that it holds no text with a gap. */
#ifndef ATTUNE_BASE_BUFFER_H
#define ATTUNE_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/alloc.h"
#include "base/slice.h"

struct buffer {
    const struct alloc *alloc;
    char *at;
    size_t length;
    size_t capacity; /* bytes allocated, 0 while `at` is the shared empty string */
    bool failed;
};

void buffer_init(struct buffer *buffer, const struct alloc *alloc);
void buffer_release(struct buffer *buffer);
void buffer_clear(struct buffer *buffer);

/* Room for `more` bytes behind the content (and its terminator). */
bool buffer_reserve(struct buffer *buffer, size_t more);
bool buffer_append_text(struct buffer *buffer, const char *text);
bool buffer_append_code_point(struct buffer *buffer, unsigned code_point);
bool buffer_print(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool buffer_append_count(struct buffer *buffer, unsigned long long count); /* 12345 as "12,345" */
void buffer_cut(struct buffer *buffer, size_t length); /* keeps the first `length` bytes */
void buffer_drop(struct buffer *buffer, size_t count); /* removes the first `count` bytes */

/* buffer_append_bytes, where there is not enough room. */
bool buffer_append_growing(struct buffer *buffer, const void *bytes, size_t length);

static inline bool buffer_append_bytes(struct buffer *buffer, const void *bytes, size_t length) {
    if (buffer->failed || length == 0 || length >= buffer->capacity - buffer->length) {
        return buffer_append_growing(buffer, bytes, length);
    }
    slice_copy_bytes(buffer->at + buffer->length, bytes, length);
    buffer->length += length;
    buffer->at[buffer->length] = '\0';
    return true;
}

static inline bool buffer_append(struct buffer *buffer, struct slice text) {
    return buffer_append_bytes(buffer, text.at, text.length);
}

static inline bool buffer_append_byte(struct buffer *buffer, char byte) {
    if (buffer->failed || buffer->length + 1 >= buffer->capacity) {
        return buffer_append_bytes(buffer, &byte, 1);
    }
    buffer->at[buffer->length++] = byte;
    buffer->at[buffer->length] = '\0';
    return true;
}

static inline struct slice buffer_slice(const struct buffer *buffer) {
    return slice_make(buffer->at, buffer->length);
}

#endif
