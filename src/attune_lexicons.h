/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files behind attune.h share: the lexicons' object, and how the errors inside become
 * those outside. */
#ifndef ATTUNE_LEXICONS_H
#define ATTUNE_LEXICONS_H

#include "attune.h"
#include "lexicon/set.h"
#include "match/matcher.h"

/* Where notices go: told through attune_messages_tell, with this as its context. */
struct attune_messages {
    attune_message_function *message; /* NULL: nobody is told */
    void *context;
};

struct attune_lexicons {
    struct alloc alloc;
    struct attune_messages messages;
    struct notices notices;
    struct set_builder *builder;
    const struct lexicon_set *set; /* the builder's */
    struct matcher *matcher;
    bool *asked;       /* by category */
    uint32_t *numbers; /* of the categories that were asked for */
    size_t count;
};

struct notices attune_messages_notices(struct attune_messages *messages);

/* `to` may be NULL. Returns the status of `error`, which is left alone where that is STATUS_OK. */
enum attune_status attune_error_give(const struct error *error, struct attune_error *to);

/* The hook that was given, or malloc's. */
struct alloc attune_alloc_of(const struct attune_alloc *alloc);

/* Copies what the caller's version of an options struct holds, its first `size` bytes, over `known`,
 * which is zero and has `room` bytes. Errors: STATUS_USAGE when the size was not set. */
enum status attune_options_read(const void *given, size_t size, void *known, size_t room,
                                struct error *error);

/* "words", "turns", "opportunities". */
const char *attune_unit_name(enum unit unit);

#endif
