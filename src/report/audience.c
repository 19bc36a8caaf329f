/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/audience.h"

static size_t room_for(uint32_t category_count) {
    return 2 * (size_t)category_count + 1;
}

static uint32_t number_of(struct audiences *audiences, uint16_t roles, struct slice language) {
    uint32_t i = 0;
    while (i < audiences->count && !(audiences->items[i].roles == roles &&
                                     slice_equal(audiences->items[i].language, language))) {
        i++;
    }
    if (i == audiences->count) {
        audiences->items[i] = (struct audience){.roles = roles, .language = language};
        audiences->count++;
    }
    return i;
}

bool audiences_init(struct audiences *audiences, const struct alloc *alloc,
                    const struct lexicon_set *set) {
    size_t room = room_for(set->category_count);
    *audiences = (struct audiences){.alloc = alloc, .category_count = set->category_count};
    audiences->items = alloc_zero(alloc, room * sizeof *audiences->items);
    audiences->own = alloc_zero(alloc, room * sizeof *audiences->own);
    audiences->everybody = alloc_zero(alloc, room * sizeof *audiences->everybody);
    if (!audiences->items || !audiences->own || !audiences->everybody) {
        return false;
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        const struct category *category = &set->categories[i];
        const struct slice language = set->lexicons[category->lexicon].language;
        audiences->own[i] = number_of(audiences, category->roles, language);
        audiences->everybody[i] = number_of(audiences, 0, language);
    }
    return true;
}

void audiences_release(struct audiences *audiences) {
    size_t room = room_for(audiences->category_count);
    if (audiences->alloc) {
        alloc_free(audiences->alloc, audiences->items, room * sizeof *audiences->items);
        alloc_free(audiences->alloc, audiences->own, room * sizeof *audiences->own);
        alloc_free(audiences->alloc, audiences->everybody, room * sizeof *audiences->everybody);
    }
}

const struct audience *audiences_hear(struct audiences *audiences, uint32_t number,
                                      const struct language_guard *guard, const struct group *group,
                                      uint64_t row) {
    struct audience *audience = &audiences->items[number];
    if (audience->row != row) {
        audience->row = row;
        audience->said = group_exposure(group, audience->roles);
        audience->flag = language_of_words(guard, group, &audience->said, audience->language);
    }
    return audience;
}
