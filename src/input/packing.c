/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/packing.h"

#include <string.h>

struct magic {
    enum packing packing;
    size_t at, length;
    const char *bytes;
};

/* A tar archive of before 1988 has no mark and is not known. */
static const struct magic magics[] = {
    {PACKING_COMPRESSED, 0, 2, "\x1F\x8B"},
    {PACKING_COMPRESSED, 0, 6,
     "\xFD"
     "7zXZ\0"},
    {PACKING_COMPRESSED, 0, 4, "\x28\xB5\x2F\xFD"},
    {PACKING_COMPRESSED, 0, 3, "BZh"},
    {PACKING_ZIP, 0, 4, "PK\x03\x04"},
    {PACKING_ZIP, 0, 4, "PK\x05\x06"},
    {PACKING_TAR, 257, 5, "ustar"},
};

static bool stands(struct slice head, const struct magic *magic) {
    return head.length >= magic->at + magic->length &&
           memcmp(head.at + magic->at, magic->bytes, magic->length) == 0;
}

/* "BZh" may begin a text; a block size and the block's mark follow it in a file. */
static bool is_bzip2(struct slice head) {
    return head.length >= 10 && head.at[3] >= '1' && head.at[3] <= '9' &&
           (memcmp(head.at + 4, "1AY&SY", 6) == 0 ||
            memcmp(head.at + 4, "\x17\x72\x45\x38\x50\x90", 6) == 0);
}

/* By the name of its first member: those that write documents put one of these first. */
static bool is_office(struct slice head) {
    static const char *const firsts[] = {"[Content_Types].xml", "_rels/",
                                         "docProps/",           "word/",
                                         "customXml/",          "mimetypeapplication/vnd.oasis"};
    enum { NAME_AT = 30 };
    struct slice name = slice_from(head, NAME_AT);
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
        if (slice_starts(name, firsts[i])) {
            return true;
        }
    }
    return false;
}

enum packing packing_of(struct slice head) {
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
        if (!stands(head, &magics[i]) || (head.at[0] == 'B' && !is_bzip2(head))) {
            continue;
        }
        bool office = magics[i].packing == PACKING_ZIP && is_office(head);
        return office ? PACKING_OFFICE : magics[i].packing;
    }
    return PACKING_NONE;
}

struct slice packing_bare_path(struct slice path) {
    static const char *const endings[] = {".gz", ".xz", ".zst", ".bz2"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (slice_ends(path, endings[i])) {
            return slice_make(path.at, path.length - strlen(endings[i]));
        }
    }
    return path;
}
