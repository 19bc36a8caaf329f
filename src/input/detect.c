/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/detect.h"

#include <string.h>

#include "input/mask.h"

/* The mark of UTF-32 begins like that of UTF-16. */
static const struct mark {
    enum encoding encoding;
    const char *bytes;
    size_t length;
} marks[] = {
    {ENCODING_UTF8, "\xEF\xBB\xBF", 3},     {ENCODING_UTF32_LE, "\xFF\xFE\0\0", 4},
    {ENCODING_UTF32_BE, "\0\0\xFE\xFF", 4}, {ENCODING_UTF16_LE, "\xFF\xFE", 2},
    {ENCODING_UTF16_BE, "\xFE\xFF", 2},
};

enum { MARK_COUNT = sizeof marks / sizeof *marks };

static bool begins_with(struct slice head, const struct mark *mark) {
    return head.length >= mark->length && memcmp(head.at, mark->bytes, mark->length) == 0;
}

size_t detect_mark(enum encoding encoding, struct slice head) {
    for (size_t i = 0; i < MARK_COUNT; i++) {
        if (marks[i].encoding == encoding && begins_with(head, &marks[i])) {
            return marks[i].length;
        }
    }
    return 0;
}

/* In UTF-16 every space, line end and Latin letter has a NUL half, always on the same side. */
static enum encoding detect_by_nuls(struct slice head) {
    size_t nuls[2] = {0, 0};
    if (!head.length || !memchr(head.at, '\0', head.length)) {
        return ENCODING_UTF8;
    }
    for (size_t i = 0; i < head.length; i++) {
        nuls[i % 2] += head.at[i] == '\0';
    }
    size_t pairs = head.length / 2;
    if (pairs >= 2 && nuls[1] > pairs / 10 && nuls[0] <= nuls[1] / 16) {
        return ENCODING_UTF16_LE;
    }
    if (pairs >= 2 && nuls[0] > pairs / 10 && nuls[1] <= nuls[0] / 16) {
        return ENCODING_UTF16_BE;
    }
    return ENCODING_UTF8;
}

enum encoding detect_encoding(struct slice head, size_t *mark) {
    for (size_t i = 0; i < MARK_COUNT; i++) {
        if (begins_with(head, &marks[i])) {
            *mark = marks[i].length;
            return marks[i].encoding;
        }
    }
    *mark = 0;
    return detect_by_nuls(head);
}

static const struct foreign {
    const char *begins;
    const char *refusal;
} foreign[] = {
    {"%PDF-", "this is a PDF file; extract its text first, for example with pdftotext"},
    {"{\\rtf", "this is a rich text (RTF) file; save it as plain text first"},
    {"PK\x03\x04", "this is an archive; unpack it first"},
    {"\xD0\xCF\x11\xE0",
     "this is an old Office document (.doc) or one with a password; save it as .docx "
     "without a password first"},
    {"7z\xBC\xAF\x27\x1C", "this is a 7z archive; unpack it, or pack it as .zip or .tar.xz, first"},
    {"Rar!", "this is a RAR archive; unpack it, or pack it as .zip, first"},
    {"\x1F\x8B", "this is a compressed file; unpack it first, for example with gunzip"},
};

/* Not those that stand in texts: white space, escape sequences, the signs about CHAT's times. */
static bool is_control(uint32_t unit) {
    return unit < 0x20 && !(unit >= '\t' && unit <= '\r') && unit != 0x1B && unit != 0x15;
}

static size_t unit_size(enum encoding encoding) {
    enum width width = decoder_width(encoding);
    return width == WIDTH_UTF16 ? 2 : width == WIDTH_UTF32 ? 4 : 1;
}

/* The unit at `at`, of an encoding whose least byte comes first or last. */
static uint32_t unit_at(enum encoding encoding, const unsigned char *at) {
    size_t size = unit_size(encoding);
    bool little = encoding == ENCODING_UTF16_LE || encoding == ENCODING_UTF32_LE;
    uint32_t unit = 0;
    for (size_t i = 0; i < size; i++) {
        unit = unit << 8 | at[little ? size - 1 - i : i];
    }
    return unit;
}

/* SO and SI change the state of some encodings of several bytes. */
static bool is_strange(enum encoding encoding, const unsigned char *at) {
    uint32_t unit = unit_at(encoding, at);
    bool shift = encoding == ENCODING_SEVERAL && (unit == 0x0E || unit == 0x0F);
    return is_control(unit) && !shift;
}

/* Of bytes that are units of their own: their few control characters are looked at one by one. */
static size_t count_strange_bytes(enum encoding encoding, const unsigned char *text,
                                  size_t length) {
    uint64_t words[MASK_WORDS];
    size_t strange = 0;
    for (size_t at = 0; at < length; at += MASK_STRETCH) {
        size_t stretch = length - at < MASK_STRETCH ? length - at : MASK_STRETCH;
        size_t count = mask_find(MASK_STRANGE, (const char *)text + at, stretch, words);
        for (size_t i = 0; i < count; i++) {
            for (uint64_t left = words[i]; left; left &= left - 1) {
                size_t within = i * MASK_BYTES + (size_t)__builtin_ctzll(left);
                strange += is_strange(encoding, text + at + within);
            }
        }
    }
    return strange;
}

static size_t count_strange(enum encoding encoding, const unsigned char *text, size_t length) {
    const size_t unit = unit_size(encoding);
    size_t strange = 0;
    if (unit == 1) {
        return count_strange_bytes(encoding, text, length);
    }
    for (size_t at = 0; at + unit <= length; at += unit) {
        strange += is_strange(encoding, text + at);
    }
    return strange;
}

const char *detect_refusal(enum encoding encoding, struct slice head) {
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        if (slice_starts(head, foreign[i].begins)) {
            return foreign[i].refusal;
        }
    }
    size_t unit = unit_size(encoding);
    size_t strange = count_strange(encoding, (const unsigned char *)head.at, head.length);
    /* A damaged text has a few; two in a hundred are no text. */
    return strange > 4 + head.length / unit / 50
               ? "this is a binary file, not text; leave it out, or export it as plain text"
               : NULL;
}
