/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 of bytes as they flow by. */
#ifndef ATTUNE_REPORT_DIGEST_H
#define ATTUNE_REPORT_DIGEST_H

#include <nettle/sha2.h>

#include "base/slice.h"

enum { DIGEST_TEXT = 2 * SHA256_DIGEST_SIZE + 1 };

struct digest {
    struct sha256_ctx state;
};

void digest_init(struct digest *digest);
void digest_feed(struct digest *digest, struct slice bytes);
/* In hexadecimal, terminated; the digest then is as after digest_init. */
void digest_finish(struct digest *digest, char text[DIGEST_TEXT]);

#endif
