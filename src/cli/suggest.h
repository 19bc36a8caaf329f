/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean …?" */
#ifndef ATTUNE_CLI_SUGGEST_H
#define ATTUNE_CLI_SUGGEST_H

#include "base/slice.h"

enum { SUGGEST_LIST = 384 };

/* Keeps the nearest of the words it is shown, and a list of those that are to be named. */
struct suggest {
    struct slice wanted;
    struct slice nearest; /* `at` NULL: none is near enough */
    unsigned distance;
    char list[SUGGEST_LIST]; /* "a, b, c", as many as find room */
};

struct suggest suggest_for(struct slice wanted);
void suggest_consider(struct suggest *suggest, struct slice candidate);
void suggest_list(struct suggest *suggest, struct slice candidate);

#endif
