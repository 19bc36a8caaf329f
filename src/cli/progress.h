/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long run has come, on one line of a terminal that is written over and in the end wiped out. It
 * appears after a second. Nothing is done unless somebody sits at the terminal. */
#ifndef ATTUNE_CLI_PROGRESS_H
#define ATTUNE_CLI_PROGRESS_H

#include <stdint.h>
#include <time.h>

#include "base/buffer.h"
#include "cli/command.h"

/* What the line tells. */
struct progress_figures {
    uint64_t files, bytes;
    uint64_t all_files, all_bytes; /* 0: nobody knows */
    double seconds;                /* since the run began */
};

/* "120 of 6,000 files, 2.1 of 340.0 MB, 95 MB/s, about 4 s left". */
void progress_print(const struct progress_figures *figures, struct buffer *to);

struct progress {
    bool on;
    bool shown;  /* the line stands there */
    bool listed; /* the totals have been looked for */
    const struct alloc *alloc;
    const char *const *paths;
    size_t path_count;
    struct progress_figures figures;
    struct timespec began, drawn;
    struct buffer line;
    size_t width;
};

/* `paths` are borrowed. */
void progress_init(struct progress *progress, const struct cli *cli, const char *const *paths,
                   size_t count);
void progress_release(struct progress *progress);

void progress_read(struct progress *progress, size_t bytes);
void progress_end_file(struct progress *progress);
/* Wipes the line out, before something else is written; it comes back later. */
void progress_hide(struct progress *progress);

/* Files and their bytes below the paths, as far as they are found quickly; false where that tells
 * nothing: standard input, what is packed, very many files. */
bool progress_measure(const char *const *paths, size_t count, uint64_t *files, uint64_t *bytes);

#endif
