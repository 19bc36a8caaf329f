/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Never written to: every writer reserves first, and capacity 0 makes it grow. */
static const char empty_text[1] = "";

void buffer_init(struct buffer *buffer, const struct alloc *alloc) {
    *buffer = (struct buffer){.alloc = alloc, .at = (char *)(uintptr_t)empty_text};
}

void buffer_release(struct buffer *buffer) {
    if (buffer->capacity) {
        alloc_free(buffer->alloc, buffer->at, buffer->capacity);
    }
    buffer_init(buffer, buffer->alloc);
}

void buffer_clear(struct buffer *buffer) {
    buffer_cut(buffer, 0);
    buffer->failed = false;
}

static bool buffer_fail(struct buffer *buffer) {
    buffer->failed = true;
    return false;
}

bool buffer_reserve(struct buffer *buffer, size_t more) {
    if (buffer->failed || more > SIZE_MAX / 4 || buffer->length > SIZE_MAX / 4) {
        return buffer_fail(buffer);
    }
    size_t need = buffer->length + more + 1;
    if (need <= buffer->capacity) {
        return true;
    }
    size_t wanted = buffer->capacity + buffer->capacity / 2;
    if (wanted < need) {
        wanted = need < 64 ? 64 : need;
    }
    char *block =
        alloc_resize(buffer->alloc, buffer->capacity ? buffer->at : NULL, buffer->capacity, wanted);
    if (!block) {
        return buffer_fail(buffer);
    }
    block[buffer->length] = '\0';
    buffer->at = block;
    buffer->capacity = wanted;
    return true;
}

bool buffer_append_growing(struct buffer *buffer, const void *bytes, size_t length) {
    if (!buffer_reserve(buffer, length)) {
        return false;
    }
    if (length) {
        memcpy(buffer->at + buffer->length, bytes, length);
    }
    buffer->length += length;
    buffer->at[buffer->length] = '\0';
    return true;
}

bool buffer_append_text(struct buffer *buffer, const char *text) {
    return buffer_append_bytes(buffer, text, strlen(text));
}

bool buffer_append_code_point(struct buffer *buffer, unsigned code_point) {
    char bytes[4] = {0};
    return buffer_append_bytes(buffer, bytes, utf8_encode(code_point, bytes));
}

bool buffer_print(struct buffer *buffer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0 || !buffer_reserve(buffer, (size_t)length)) {
        return buffer_fail(buffer);
    }
    va_start(arguments, format);
    vsnprintf(buffer->at + buffer->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
    return true;
}

bool buffer_append_count(struct buffer *buffer, unsigned long long count) {
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%llu", count);
    for (int i = 0; i < length; i++) {
        buffer_append_byte(buffer, digits[i]);
        if (i + 1 < length && (length - i - 1) % 3 == 0) {
            buffer_append_byte(buffer, ',');
        }
    }
    return !buffer->failed;
}

void buffer_cut(struct buffer *buffer, size_t length) {
    if (buffer->capacity && length <= buffer->length) {
        buffer->length = length;
        buffer->at[length] = '\0';
    }
}

void buffer_drop(struct buffer *buffer, size_t count) {
    if (count && count <= buffer->length) {
        memmove(buffer->at, buffer->at + count, buffer->length - count + 1);
        buffer->length -= count;
    }
}
