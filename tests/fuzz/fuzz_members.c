/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an archive or a compressed file: its members come to an end, and are the same whether
 * they are read in large pieces or in small ones. */
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/hash.h"
#include "input/members.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* No more members than bytes: each takes some. */
enum { PIECE_MOST = 4096, READ_MOST = 4 * 1024 * 1024 };

static void mix(uint64_t *sum, uint64_t value) {
    *sum = hash_mix(*sum ^ value, UINT64_C(0x9e3779b97f4a7c15));
}

static enum status read_member(struct members *members, size_t piece, uint64_t *sum, size_t *total,
                               struct error *error) {
    char bytes[PIECE_MOST];
    size_t length = 1;
    enum status status = STATUS_OK;
    while (length && status == STATUS_OK && *total < READ_MOST) {
        status = members_read(members, bytes, piece, &length, error);
        for (size_t i = 0; status == STATUS_OK && i < length; i++) {
            mix(sum, (unsigned char)bytes[i]);
        }
        *total += status == STATUS_OK ? length : 0;
    }
    mix(sum, status);
    return status;
}

static uint64_t read_all(struct slice bytes, size_t piece) {
    struct alloc alloc = alloc_standard();
    struct error error;
    uint64_t sum = 0;
    size_t total = 0;
    int nothing = open("/dev/null", O_RDONLY);
    struct members *members = members_new(&alloc, "fuzz", nothing, bytes, &error);
    size_t most = bytes.length + 16;
    for (const char *path = ""; members && path && total < READ_MOST;) {
        enum status status = members_next(members, &path, &error);
        if (most-- == 0) {
            abort();
        }
        mix(&sum, status);
        if (status == STATUS_OK && path) {
            mix(&sum, hash_bytes(path, strlen(path)));
            read_member(members, piece, &sum, &total, &error);
        }
    }
    if (members) {
        members_free(members);
    }
    close(nothing);
    return total < READ_MOST ? sum : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    size_t piece = length ? 1 + bytes[0] % 64 : 1;
    struct slice archive = slice_make((const char *)bytes, length);
    archive = slice_from(archive, length ? 1 : 0);
    if (read_all(archive, PIECE_MOST) != read_all(archive, piece)) {
        abort();
    }
    return 0;
}
