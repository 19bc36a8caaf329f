/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found again and again in many inputs, said once: findings whose texts differ only in numbers
 * and in what they quote form a group, which counts them and keeps the first few places. Memory grows
 * with the groups, not with the findings. */
#ifndef ATTUNE_CLI_FINDINGS_H
#define ATTUNE_CLI_FINDINGS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/intern.h"

enum { FINDINGS_PLACES = 5 };

struct findings_place {
    struct slice file, detail; /* detail may be empty */
    unsigned long line;        /* 0: none */
};

struct findings_group {
    struct slice text;   /* of the first finding */
    struct slice advice; /* what to do, where the text does not say so; or empty */
    bool failure;
    bool varies;  /* the texts are not all the same */
    bool counts;  /* they begin with a number */
    uint64_t sum; /* of these numbers */
    uint64_t count;
    uint64_t files;     /* with any; findings of one file come one after the other */
    uint64_t last_file; /* its hash */
    struct findings_place places[FINDINGS_PLACES];
    uint32_t place_count;
};

struct findings {
    const struct alloc *alloc;
    struct intern shapes; /* texts without their numbers and quotes; a group each */
    struct findings_group *groups;
    size_t capacity;
    struct arena arena;
    struct buffer shape; /* in the making */
};

void findings_init(struct findings *findings, const struct alloc *alloc);
void findings_release(struct findings *findings);

struct finding {
    struct slice text, advice;
    struct findings_place place;
    bool failure;
};

/* Everything is copied. Errors: STATUS_MEMORY. */
enum status findings_add(struct findings *findings, const struct finding *finding,
                         struct error *error);
/* A notice as a finding. */
enum status findings_add_notice(struct findings *findings, const struct error *notice,
                                struct error *error);

/* What the group says of all its findings: a number at the beginning is their sum. */
void findings_print(const struct findings_group *group, struct buffer *to);
/* "a.txt:3, b.txt:7 and 40 more". */
void findings_print_places(const struct findings_group *group, struct buffer *to);

#endif
