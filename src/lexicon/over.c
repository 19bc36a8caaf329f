/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cycles of `over`. Entries of one category that make the same statements are one group: they
 * suppress the same, and the same suppresses them. Of two groups that are over each other the
 * narrower statement wins; if both are as narrow, or if three or more go in a circle, that is a
 * mistake.
 *
 * Groups that nobody suppresses are taken away, then those that only these suppressed, and so on;
 * what cannot be taken away lies on a circle or behind one. */
#include <string.h>

#include "base/array.h"
#include "lexicon/resolve.h"

enum { GROUPS_MOST = 2048 }; /* all pairs are looked at */

struct groups {
    struct set_builder *builder;
    struct intern keys;         /* category and statements; a group's number is its key's */
    const struct entry **first; /* an entry of each */
    uint32_t *above;            /* how many groups left suppress it; then, which of them */
    uint32_t *queue;
    size_t first_capacity, above_capacity, queue_capacity;
};

/* --- groups ----------------------------------------------------------------------------------- */

static uint32_t category_of(const struct groups *groups, const struct entry *entry) {
    return groups->builder->set.sections[entry->section].category;
}

static bool append_number(struct buffer *key, uint32_t number) {
    return buffer_append_bytes(key, &number, sizeof number);
}

static bool make_key(const struct groups *groups, const struct entry *entry, struct buffer *key) {
    buffer_clear(key);
    bool done = append_number(key, category_of(groups, entry));
    for (const struct over *over = entry->over; over && done; over = over->next) {
        done = append_number(key, over->category) && append_number(key, over->level);
    }
    return done;
}

static bool add_entry(struct groups *groups, const struct entry *entry, struct buffer *key) {
    if (!make_key(groups, entry, key)) {
        return false;
    }
    uint32_t count = groups->keys.count;
    uint32_t id = intern_add(&groups->keys, buffer_slice(key));
    if (id == INTERN_NONE ||
        !array_reserve(groups->builder->alloc, &groups->first, &groups->first_capacity,
                       groups->keys.count, sizeof *groups->first)) {
        return false;
    }
    if (id == count) {
        groups->first[id] = entry;
    }
    return true;
}

static bool collect(struct groups *groups) {
    const struct lexicon_set *set = &groups->builder->set;
    struct buffer key;
    bool done = true;
    buffer_init(&key, groups->builder->alloc);
    for (uint32_t i = 0; i < set->entry_count && done; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS && entry->over && groups->keys.count <= GROUPS_MOST) {
            done = add_entry(groups, entry, &key);
        }
    }
    buffer_release(&key);
    return done;
}

/* --- who suppresses whom --------------------------------------------------------------------- */

/* The narrowest statement of `group` about the category of `other`, or NULL. */
static const struct over *statement(const struct groups *groups, uint32_t group, uint32_t other) {
    uint32_t category = category_of(groups, groups->first[other]);
    const struct over *over = groups->first[group]->over;
    while (over && !lexicon_within(&groups->builder->set, category, over->category)) {
        over = over->next;
    }
    return over;
}

static bool suppresses(const struct groups *groups, uint32_t group, uint32_t other) {
    const struct over *over = statement(groups, group, other);
    const struct over *back = over ? statement(groups, other, group) : NULL;
    return over && (!back || over->level >= back->level);
}

static const struct over_source *source_of(const struct groups *groups, const struct over *over) {
    const struct set_builder *builder = groups->builder;
    size_t at = 0;
    while (at + 1 < builder->over_count && builder->overs[at].over != over) {
        at++;
    }
    return &builder->overs[at];
}

static enum status tell_self(const struct groups *groups, uint32_t group) {
    const struct over *over = statement(groups, group, group);
    const struct over_source *source = source_of(groups, over);
    const struct category *categories = groups->builder->set.categories;
    return mistakes_tell(&groups->builder->files[source->lexicon]->mistakes, source->spot,
                         "`%.*s` cannot be over `%.*s`, to which it belongs; remove this `over`",
                         SLICE_PRINT(categories[category_of(groups, groups->first[group])].name),
                         SLICE_PRINT(categories[over->category].name));
}

/* A group that is over itself would hide every circle. */
static bool tell_selves(const struct groups *groups) {
    bool any = false;
    for (uint32_t i = 0; i < groups->keys.count; i++) {
        if (statement(groups, i, i)) {
            tell_self(groups, i);
            any = true;
        }
    }
    return any;
}

/* --- circles --------------------------------------------------------------------------------- */

static void count_above(struct groups *groups) {
    for (uint32_t i = 0; i < groups->keys.count; i++) {
        groups->above[i] = 0;
        for (uint32_t j = 0; j < groups->keys.count; j++) {
            groups->above[i] += suppresses(groups, j, i);
        }
    }
}

/* Returns how many groups went. */
static uint32_t take_away(struct groups *groups) {
    uint32_t taken = 0, waiting = 0;
    for (uint32_t i = 0; i < groups->keys.count; i++) {
        if (groups->above[i] == 0) {
            groups->queue[waiting++] = i;
        }
    }
    for (; taken < waiting; taken++) {
        for (uint32_t i = 0; i < groups->keys.count; i++) {
            if (suppresses(groups, groups->queue[taken], i) && --groups->above[i] == 0) {
                groups->queue[waiting++] = i;
            }
        }
    }
    return taken;
}

/* A group left that suppresses `group`, which is left itself. */
static uint32_t step_up(const struct groups *groups, uint32_t group) {
    uint32_t above = 0;
    while (groups->above[above] == 0 || !suppresses(groups, above, group)) {
        above++;
    }
    return above;
}

/* Going up from a group left, for as many steps as there are groups, ends on a circle. */
static void tell_circle(const struct groups *groups) {
    uint32_t group = 0;
    while (groups->above[group] == 0) {
        group++;
    }
    for (uint32_t i = 0; i < groups->keys.count; i++) {
        group = step_up(groups, group);
    }
    uint32_t above = step_up(groups, group);
    uint32_t further = step_up(groups, above);
    const struct over_source *one = source_of(groups, statement(groups, above, group));
    const struct over_source *two = source_of(groups, statement(groups, further, above));
    const struct set_builder *builder = groups->builder;
    mistakes_tell(&builder->files[one->lexicon]->mistakes, one->spot,
                  "this `over` and that of %s:%lu go in a circle; remove one, or say the one that "
                  "shall win for a section or an entry",
                  builder->files[two->lexicon]->name, (unsigned long)two->spot.line);
}

static void tell_too_many(const struct groups *groups) {
    const struct over_source *source =
        source_of(groups, groups->first[groups->keys.count - 1]->over);
    mistakes_tell(&groups->builder->files[source->lexicon]->mistakes, source->spot,
                  "more than %d different uses of `over`; say it for sections or headers",
                  GROUPS_MOST);
}

static enum status find_circles(struct groups *groups) {
    const struct alloc *alloc = groups->builder->alloc;
    size_t count = groups->keys.count;
    if (count > GROUPS_MOST) {
        tell_too_many(groups);
        return STATUS_OK;
    }
    if (!array_reserve(alloc, &groups->above, &groups->above_capacity, count + 1,
                       sizeof *groups->above) ||
        !array_reserve(alloc, &groups->queue, &groups->queue_capacity, count + 1,
                       sizeof *groups->queue)) {
        return STATUS_MEMORY;
    }
    if (tell_selves(groups)) {
        return STATUS_OK;
    }
    count_above(groups);
    if (take_away(groups) < count) {
        tell_circle(groups);
    }
    return STATUS_OK;
}

enum status resolve_over(struct set_builder *builder) {
    struct groups groups = {.builder = builder};
    intern_init(&groups.keys, builder->alloc);
    enum status status = collect(&groups) ? find_circles(&groups) : STATUS_MEMORY;
    intern_release(&groups.keys);
    array_free(builder->alloc, &groups.first, &groups.first_capacity, sizeof *groups.first);
    array_free(builder->alloc, &groups.above, &groups.above_capacity, sizeof *groups.above);
    array_free(builder->alloc, &groups.queue, &groups.queue_capacity, sizeof *groups.queue);
    return status;
}
