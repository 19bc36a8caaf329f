/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in an archive, one member after the other, each as a stream; or what a compressed file
 * holds, as if it were one member. Nothing is written to disk, and a member's name is only ever a
 * name. The order is the archive's own.
 *
 * Passed over: folders, hidden members, lock files and what macOS adds (__MACOSX). Refused by name: links,
 * devices, encrypted members. What expands beyond all measure is given up (EXPANSION_*).
 *
 * libarchive keeps its own memory, from the C library: what a decompressor's window needs, and for a
 * zip archive the list of its members. */
#ifndef ATTUNE_INPUT_MEMBERS_H
#define ATTUNE_INPUT_MEMBERS_H

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

/* Beyond its first EXPANSION_FREE bytes nothing may grow to more than EXPANSION_RATIO times what was
 * read for it; deflate itself ends at 1032, text rarely goes beyond 20. Where all members together
 * did, each of the others may still hold EXPANSION_SMALL bytes. */
enum { EXPANSION_FREE = 16 * 1024 * 1024, EXPANSION_SMALL = 1024 * 1024, EXPANSION_RATIO = 1000 };

struct members;

/* From `descriptor`, of which the bytes `begun` were read already; it stays the caller's, `begun` too,
 * and both are needed as long as the members. `path` is borrowed likewise. NULL, with `error`
 * filled: STATUS_MEMORY, STATUS_INPUT. */
struct members *members_new(const struct alloc *alloc, const char *path, int descriptor,
                            struct slice begun, struct error *error);
void members_free(struct members *members);

/* Goes to the next member; *path is "ARCHIVE/NAME", or NULL behind the last. Errors: STATUS_INPUT for a
 * member that cannot be read (the next call goes on behind it) or for the rest of a damaged archive
 * (the next call finds none); STATUS_MEMORY. */
enum status members_next(struct members *members, const char **path, struct error *error);

/* Reads up to `size` bytes of the member; *length is 0 at its end. Errors: STATUS_INPUT. */
enum status members_read(struct members *members, void *bytes, size_t size, size_t *length,
                         struct error *error);

#endif
