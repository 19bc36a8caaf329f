/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key of a sheet that --draw wrote: what each unit stands for in the corpus it was drawn from. */
#ifndef ATTUNE_CLI_SHEET_KEY_H
#define ATTUNE_CLI_SHEET_KEY_H

#include "cli/units.h"

struct sheet_key {
    const struct alloc *alloc;
    struct intern units, sessions;
    double *weights;       /* by unit */
    uint32_t *sessions_of; /* by unit */
    size_t weight_capacity, session_capacity;
};

/* Reads the file, shown to `watch` unless that is NULL. Must be released even if this fails. */
enum status sheet_key_read(struct sheet_key *key, const struct alloc *alloc,
                           const struct matcher *matcher, const char *path,
                           const struct pipeline_watch *watch, const struct notices *notices,
                           struct error *error);
void sheet_key_release(struct sheet_key *key);

/* Gives each unit its weight, and, unless they are `grouped` already, its session as its group. Errors:
 * STATUS_INPUT for a unit that the key does not know. */
enum status sheet_key_apply(const struct sheet_key *key, struct units *units, bool grouped,
                            struct error *error);

#endif
