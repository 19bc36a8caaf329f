/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A .tests file, read line by line: `[name]` says what the sentences that follow must, or must not,
 * match. Each sentence is read by a trial, with the turns before it, and handed on. In a file beside a
 * scope the sentence is handed on unread, as the stars in it are to be taken out first. */
#ifndef ATTUNE_CLI_SENTENCES_H
#define ATTUNE_CLI_SENTENCES_H

#include "cli/trial.h"

/* A line's sentence and its context. */
struct sentence_line {
    char sign; /* '+', '-' or '~' */
    enum role role;
    enum kind kind;
    struct slice text; /* behind the braces */
};

struct sentences {
    const char *path;
    struct trial *trial;
    uint32_t scope;    /* the file is about this scope, or LEXICON_NONE */
    uint32_t category; /* of the group at hand; LEXICON_NONE before the first */
    unsigned long line;
    /* Any status but STATUS_OK ends the reading and is returned. */
    enum status (*take)(void *context, const struct sentence_line *sentence);
    /* A line that says nothing; `message` is static, or the error's. */
    enum status (*malformed)(void *context, const char *message);
    void *context;
};

/* What stands above `line` and `category` is set before, and these two are not. Errors: STATUS_INPUT,
 * STATUS_MEMORY, what a callback returned. */
enum status sentences_read(struct sentences *sentences, struct error *error);

/* Appends the path of the tests beside a lexicon, or of the lexicon beside tests. */
bool sentences_append_sibling(struct buffer *out, struct slice path, const char *ending);

/* Did the hit match in the sense of tests: does it count in n, or would, were it not negated? */
bool sentences_is_match(const struct lexicon_set *set, const struct hit *hit, bool negated);

#endif
