/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/lexicon.h"

uint32_t lexicon_category(const struct lexicon_set *set, struct slice name) {
    for (uint32_t i = 0; i < set->category_count; i++) {
        if (slice_equal(set->categories[i].name, name)) {
            return i;
        }
    }
    return LEXICON_NONE;
}

uint32_t lexicon_scope(const struct lexicon_set *set, struct slice name) {
    for (uint32_t i = 0; i < set->scope_count; i++) {
        if (slice_equal(set->scopes[i].name, name)) {
            return i;
        }
    }
    return LEXICON_NONE;
}

bool lexicon_within(const struct lexicon_set *set, uint32_t category, uint32_t ancestor) {
    while (category != ancestor && category != LEXICON_NONE) {
        category = set->categories[category].parent;
    }
    return category != LEXICON_NONE;
}

bool lexicon_is_asked(const struct lexicon_set *set, uint32_t category) {
    uint32_t lexicon = set->categories[category].lexicon;
    return lexicon == LEXICON_NONE || set->lexicons[lexicon].asked;
}
