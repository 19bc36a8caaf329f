/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/digest.h"

#include <stdio.h>

void digest_init(struct digest *digest) {
    sha256_init(&digest->state);
}

void digest_feed(struct digest *digest, struct slice bytes) {
    if (bytes.length) {
        sha256_update(&digest->state, bytes.length, (const uint8_t *)bytes.at);
    }
}

void digest_finish(struct digest *digest, char text[DIGEST_TEXT]) {
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(&digest->state, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof bytes; i++) {
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
    }
}
