/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors are values. A function that can fail returns a status and, where it is given a
 * `struct error`, fills it; the storage is the caller's, nothing is allocated, so that running out
 * of memory can be reported like anything else. */
#ifndef ATTUNE_BASE_ERROR_H
#define ATTUNE_BASE_ERROR_H

enum status {
    STATUS_OK,
    STATUS_MEMORY,  /* an allocation failed */
    STATUS_USAGE,   /* the caller asked for something that does not exist */
    STATUS_INPUT,   /* an input cannot be read or understood */
    STATUS_LEXICON, /* a lexicon is wrong */
    STATUS_OUTPUT,  /* a result cannot be written */
    STATUS_STOP     /* a callback asked to stop; not an error of ours */
};

struct error {
    enum status status;
    unsigned long line;   /* from 1; 0: unknown */
    unsigned long column; /* in bytes, from 1; 0: unknown */
    char file[512];       /* the end of a longer path; "" : unknown */
    char text[512];       /* what is wrong, and what to do; no final full stop */
};

/* Where warnings and per-input errors go while the work continues. `tell` may be NULL. */
struct notices {
    void (*tell)(void *context, const struct error *notice);
    void *context;
};

/* Fills `error` (which may be NULL), without a position. Returns `status`. */
enum status error_set(struct error *error, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same with a position; `file` may be NULL. */
enum status error_at(struct error *error, enum status status, const char *file, unsigned long line,
                     unsigned long column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* Out of memory. */
enum status error_memory(struct error *error);

/* Adds the file to an error that has none yet. */
void error_name_file(struct error *error, const char *file);

/* "FILE:LINE:COL: text" into `line`, cut to `size`. Returns `line`. */
char *error_format(const struct error *error, char *line, unsigned long size);

void notices_tell(const struct notices *notices, const struct error *notice);

#endif
