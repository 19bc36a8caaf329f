/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder being walked: its names in natural order, hidden ones and lock files left out. Folders within folders form a
 * chain, the innermost first, so that a link that leads back into one above is seen. */
#ifndef ATTUNE_INPUT_FOLDER_H
#define ATTUNE_INPUT_FOLDER_H

#include <sys/stat.h>

#include "base/buffer.h"
#include "base/error.h"

struct folder;

/* Puts the folder at `path` before `*innermost`; it may be there even if its names could not all be read.
 * Errors: STATUS_INPUT, STATUS_MEMORY. */
enum status folder_enter(struct folder **innermost, const struct alloc *alloc, const char *path,
                         const struct stat *about, struct error *error);
/* Frees it, and returns the one around it. */
struct folder *folder_leave(struct folder *folder);

/* Appends the path of the next name; false: there is none left. */
bool folder_next(struct folder *folder, struct buffer *path);

/* How many lock files were left out, and the name of one, which lives as long as the folder. */
size_t folder_locks(const struct folder *folder, struct slice *first);

/* "~$session.docx": it lies beside session.docx for as long as that is open in Word or Excel, and holds
 * nothing but who opened it. */
bool folder_is_lock(struct slice name);

/* Natural order: runs of digits compare as numbers. */
int folder_compare_names(struct slice left, struct slice right);

#endif
