/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a result goes: standard output, or a file that appears whole or not at all. A file is
 * written beside its place, without a name where the system can and else under another one, with mode
 * 0600 because the texts are confidential, and put in its place when it is complete; what is neither
 * a file nor new (a device, a pipe) is written in place.
 * Every write is checked. The first failure sticks: all later calls return it.
 * A closed pipe gives STATUS_STOP: whoever read the result wants no more of it. */
#ifndef ATTUNE_REPORT_OUTPUT_H
#define ATTUNE_REPORT_OUTPUT_H

#include "base/buffer.h"
#include "base/error.h"

struct output {
    struct buffer pending;   /* not yet written */
    struct buffer path;      /* what messages call it */
    struct buffer target;    /* what the finished file will be called; empty: written in place */
    struct buffer temporary; /* what it is called until then; empty: nothing to remove */
    int descriptor;
    bool owned;    /* the descriptor is ours to close */
    bool nameless; /* the file has no name until it is complete */
    bool terminal; /* somebody is reading along */
    enum status failed;
};

/* `path` NULL or "-" is standard output. The output must be released even if this fails.
 * Errors: STATUS_OUTPUT, STATUS_MEMORY. */
enum status output_open(struct output *output, const struct alloc *alloc, const char *path,
                        struct error *error);

/* The same where the system knows no files without a name; for tests. */
enum status output_open_named(struct output *output, const struct alloc *alloc, const char *path,
                              struct error *error);

enum status output_write(struct output *output, struct slice bytes, struct error *error);

/* Writes what is pending, for who reads along. */
enum status output_flush(struct output *output, struct error *error);

/* Writes what is pending; a file is put in its place, safe on the disk. */
enum status output_commit(struct output *output, struct error *error);

/* Without output_commit before it: nothing of a file remains. */
void output_release(struct output *output);

#endif
