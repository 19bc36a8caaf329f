/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Did you mean …?" */
#ifndef ATTUNE_CLI_SUGGEST_H
#define ATTUNE_CLI_SUGGEST_H

#include "base/slice.h"

/* Keeps the nearest of the words it is shown. */
struct suggest {
    struct slice wanted;
    struct slice nearest; /* `at` NULL: none is near enough */
    unsigned distance;
};

struct suggest suggest_for(struct slice wanted);
void suggest_consider(struct suggest *suggest, struct slice candidate);

#endif
