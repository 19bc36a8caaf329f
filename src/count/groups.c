/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/groups.h"

#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "count/days.h"
#include "count/kept.h"
#include "input/turn.h"

void groups_init(struct groups *groups, const struct alloc *alloc, uint32_t category_count) {
    *groups = (struct groups){.alloc = alloc, .category_count = category_count};
    arena_init(&groups->arena, alloc);
    intern_init(&groups->shares, alloc);
}

void groups_release(struct groups *groups) {
    arena_release(&groups->arena);
    intern_release(&groups->shares);
    array_free(groups->alloc, &groups->records, &groups->capacity, sizeof *groups->records);
    array_free(groups->alloc, &groups->shared, &groups->share_capacity, sizeof *groups->shared);
    alloc_free(groups->alloc, groups->slots, groups->slot_count * sizeof *groups->slots);
}

void groups_clear(struct groups *groups) {
    arena_clear(&groups->arena);
    intern_clear(&groups->shares);
    if (groups->slots) {
        memset(groups->slots, 0, groups->slot_count * sizeof *groups->slots);
    }
    groups->count = 0;
    groups->bytes = 0;
}

static uint32_t *group_slot(const struct groups *groups, struct slice key) {
    size_t mask = groups->slot_count - 1;
    size_t at = (size_t)hash_bytes(key.at, key.length) & mask;
    while (groups->slots[at] && !slice_equal(groups->records[groups->slots[at] - 1]->key, key)) {
        at = (at + 1) & mask;
    }
    return &groups->slots[at];
}

static bool grow_slots(struct groups *groups) {
    size_t wanted = groups->slot_count ? groups->slot_count * 2 : 256;
    uint32_t *slots = alloc_zero(groups->alloc, wanted * sizeof *slots);
    if (!slots) {
        return false;
    }
    alloc_free(groups->alloc, groups->slots, groups->slot_count * sizeof *groups->slots);
    groups->slots = slots;
    groups->slot_count = wanted;
    for (size_t i = 0; i < groups->count; i++) {
        *group_slot(groups, groups->records[i]->key) = (uint32_t)i + 1;
    }
    return true;
}

static bool copy_fields(struct groups *groups, struct record *record,
                        const struct slice fields[GROUP_FIELDS]) {
    for (int field = 0; field < GROUP_FIELDS; field++) {
        if (fields[field].length) {
            record->group.fields[field] = arena_copy(&groups->arena, fields[field]);
            groups->bytes += fields[field].length + 16;
            if (!record->group.fields[field].at) {
                return false;
            }
        }
    }
    return true;
}

static bool join_share(struct groups *groups, struct record *record) {
    uint32_t before = groups->shares.count;
    record->share = intern_add(&groups->shares, slice_make(record->key.at, record->share_length));
    if (record->share == INTERN_NONE ||
        !array_reserve(groups->alloc, &groups->shared, &groups->share_capacity,
                       groups->shares.count, sizeof *groups->shared)) {
        return false;
    }
    if (record->share == before) {
        groups->shared[record->share] = (struct shared_figures){0};
        groups->bytes += record->share_length + 48;
    }
    return true;
}

static struct record *make_record(struct groups *groups, struct slice key, size_t share_length,
                                  const struct slice fields[GROUP_FIELDS]) {
    struct record *record = arena_take(&groups->arena, sizeof *record);
    if (!record) {
        return NULL;
    }
    record->sequence = groups->sequence;
    record->share_length = (uint32_t)share_length;
    record->group.date = days_of(fields[GROUP_DATE]);
    record->group.day = DAYS_UNKNOWN;
    record->key = arena_copy(&groups->arena, key);
    if (!record->key.at || !copy_fields(groups, record, fields) || !join_share(groups, record) ||
        !array_reserve(groups->alloc, &groups->records, &groups->capacity, groups->count + 1,
                       sizeof(struct record *))) {
        return NULL;
    }
    groups->bytes += sizeof *record + key.length + 32;
    groups->sequence++;
    return record;
}

struct record *groups_find(struct groups *groups, struct slice key, size_t share_length,
                           const struct slice fields[GROUP_FIELDS], bool *made) {
    *made = false;
    if (groups->count >= groups->slot_count / 2 && !grow_slots(groups)) {
        return NULL;
    }
    uint32_t *slot = group_slot(groups, key);
    if (*slot) {
        return groups->records[*slot - 1];
    }
    struct record *record = make_record(groups, key, share_length, fields);
    if (record) {
        groups->records[groups->count++] = record;
        *slot = (uint32_t)groups->count;
        *made = true;
    }
    return record;
}

struct tally *groups_tallies(struct groups *groups, struct record *record) {
    if (!record->tallies) {
        size_t size = (groups->category_count + 1) * sizeof *record->tallies;
        record->tallies = arena_take(&groups->arena, size);
        record->group.tallies = record->tallies;
        groups->bytes += size;
    }
    return record->tallies;
}

struct timing *groups_timing(struct groups *groups, struct record *record) {
    if (!record->timing) {
        record->timing = arena_take(&groups->arena, sizeof *record->timing);
        record->group.timing = record->timing;
        groups->bytes += sizeof *record->timing;
    }
    return record->timing;
}

struct shared_figures *groups_shared(struct groups *groups, const struct record *record) {
    return &groups->shared[record->share];
}

static bool keep_field(struct groups *groups, struct record *record, enum group_field field,
                       struct slice value) {
    record->group.fields[field] = arena_copy(&groups->arena, value);
    groups->bytes += value.length + 16;
    return record->group.fields[field].at;
}

bool groups_agree(struct groups *groups, struct record *record,
                  const struct slice fields[GROUP_FIELDS]) {
    struct group *group = &record->group;
    for (int field = GROUP_STATED; field < GROUP_FIELDS; field++) {
        if (!fields[field].length || slice_equal(group->fields[field], fields[field])) {
            continue;
        }
        if (group->fields[field].length) {
            group->differ |= group_differs_bit((enum group_field)field);
        } else if (!keep_field(groups, record, (enum group_field)field, fields[field])) {
            return false;
        }
    }
    return true;
}

bool groups_keep(struct groups *groups, struct record *record, struct slice kept) {
    struct group *group = &record->group;
    struct slice cells = group->fields[GROUP_KEPT];
    bool lacking = false;
    if (kept.length == 0 || slice_equal(cells, kept)) {
        return true;
    }
    group->kept_differ |= kept_compare(cells, kept, &lacking);
    if (!lacking) {
        return true;
    }
    struct buffer joined;
    buffer_init(&joined, groups->alloc);
    bool done = kept_join(&joined, cells, kept) &&
                keep_field(groups, record, GROUP_KEPT, buffer_slice(&joined));
    buffer_release(&joined);
    return done;
}

struct shared_figures shared_figures_of(const struct group *group) {
    const struct figures *figures = &group->figures;
    return (struct shared_figures){.words = figures->words,
                                   .function_words = figures->function_words,
                                   .interpreted = group->by_role[ROLE_INTERPRETER].words,
                                   .turns = figures->turns,
                                   .backchannels = figures->backchannels,
                                   .ended = figures->ended,
                                   .fillers = figures->fillers,
                                   .rows = figures->rows};
}

void shared_figures_add(struct shared_figures *sum, const struct shared_figures *more) {
    sum->words += more->words;
    sum->function_words += more->function_words;
    sum->interpreted += more->interpreted;
    sum->turns += more->turns;
    sum->backchannels += more->backchannels;
    sum->ended += more->ended;
    sum->fillers += more->fillers;
    sum->rows += more->rows;
}

void figures_add(struct figures *sum, const struct figures *more) {
    sum->words += more->words;
    sum->sentences += more->sentences;
    sum->questions += more->questions;
    sum->fillers += more->fillers;
    sum->function_words += more->function_words;
    sum->ended += more->ended;
    sum->asked += more->asked;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        sum->events[kind] += more->events[kind];
    }
    sum->turns += more->turns;
    sum->backchannels += more->backchannels;
    sum->cut_turns += more->cut_turns;
    sum->rows += more->rows;
}

void tally_add(struct tally *sum, const struct tally *more) {
    sum->n += more->n;
    sum->negated += more->negated;
    sum->covered += more->covered;
    sum->score += more->score;
    sum->exposure += more->exposure;
    sum->squares += more->squares;
}
