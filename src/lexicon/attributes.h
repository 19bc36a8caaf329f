/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind ` ;`, and the header keys that say the same for a whole file. */
#ifndef ATTUNE_LEXICON_ATTRIBUTES_H
#define ATTUNE_LEXICON_ATTRIBUTES_H

#include "lexicon/builder.h"

struct parse;

/* What an entry, a section or a header states. Mentions stand for categories. */
struct attributes {
    uint16_t roles;
    uint8_t kinds;
    uint32_t in_scopes, not_in_scopes;
    struct condition after, unless;
    struct over *over;
    int32_t weight;
    bool once, negation_ignore;
    enum confidence confidence;
    struct slice say, because;
    struct node *needs;
    enum unit unit;
    uint32_t opportunity;
    struct spot unit_spot; /* line 0: not stated here */
};

enum attributes_place {
    PLACE_HEADER = 1,
    PLACE_SECTION = 2,
    PLACE_ENTRY = 4,
    PLACE_EXCLUSION = 8,
    PLACE_SCOPE_ENTRY = 16
};

/* The role of that name, or 0. */
uint8_t attributes_role(struct slice name);

void attributes_init(struct attributes *attributes);

/* Reads `text`, separated by ';', over the defaults that *attributes holds.
 * `regex`: the entry is one. Errors: STATUS_LEXICON (told), STATUS_MEMORY. */
enum status attributes_parse(struct parse *parse, struct slice text, struct spot spot,
                             enum attributes_place place, bool regex,
                             struct attributes *attributes);

/* The value of one attribute by name, for header keys. */
enum status attributes_parse_value(struct parse *parse, const char *name, struct slice value,
                                   struct spot spot, struct attributes *attributes);

#endif
