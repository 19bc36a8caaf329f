/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of two bytes of UTF-8 the first, C2 or C3, became "Â" or "Ã", the second what Windows-1252 or Latin-1
 * have in 80 to BF. Of three bytes, punctuation being E2 80 xx, the first two became "â€". */
#include "input/mojibake.h"

#include <string.h>

enum { LEAD = 0xC3 }; /* the first byte of "Â", "Ã" and "â" */

static const char *const windows_1252[] = {
    "\xC2", /* U+0080 to U+00BF: as Latin-1 has them */
    "\xE2\x82\xAC", "\xE2\x80", "\xC6\x92",     "\xCB\x86", "\xC5\xA0", "\xC5\x92", "\xC5\xBD",
    "\xCB\x9C",     "\xC5\xA1", "\xE2\x84\xA2", "\xC5\x93", "\xC5\xBE", "\xC5\xB8",
};

/* A character stands here that a byte of 80 to BF becomes. */
static bool is_image(struct slice text) {
    for (size_t i = 0; i < sizeof windows_1252 / sizeof *windows_1252; i++) {
        if (slice_starts(text, windows_1252[i])) {
            return true;
        }
    }
    return false;
}

static bool is_mojibake(struct slice text) {
    if (slice_starts(text, "\xC3\x82") || slice_starts(text, "\xC3\x83")) {
        return is_image(slice_from(text, 2));
    }
    if (slice_starts(text, "\xC3\xA2\xE2\x82\xAC")) {
        return is_image(slice_from(text, 5));
    }
    return slice_starts(text, "\xC3\xA2\xC2\x80") && is_image(slice_from(text, 4));
}

uint64_t mojibake_count(struct slice text) {
    uint64_t count = 0;
    const char *at;
    while (text.length && (at = memchr(text.at, LEAD, text.length)) != NULL) {
        text = slice_from(text, (size_t)(at - text.at));
        count += is_mojibake(text);
        text = slice_from(text, 2);
    }
    return count;
}

/* Labels stand in the batch's text too, once or several times as it happens; only turns are counted. */
uint64_t mojibake_count_batch(const struct batch *batch) {
    uint64_t count = 0;
    if (mojibake_count(buffer_slice(&batch->text)) == 0) {
        return 0;
    }
    for (size_t i = 0; i < batch->turn_count; i++) {
        count += mojibake_count(batch_text(batch, batch->turns[i].text));
    }
    return count;
}
