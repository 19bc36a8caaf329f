/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history is a ring that holds LEXICON_TURNS_MOST turns and the one at hand; each has its role and a
 * bit for every category that some condition asks for. */
#include "match/select.h"

#include <string.h>

#include "base/array.h"
#include "match/overlap.h"

/* A power of two, so that a turn's place in the ring takes no division. */
enum { RING = 32 };

_Static_assert((int)RING > (int)LEXICON_TURNS_MOST, "the ring holds the turn at hand too");

enum survival { SURVIVAL_UNKNOWN, SURVIVAL_ASKED, SURVIVAL_YES, SURVIVAL_NO };

struct selector {
    const struct alloc *alloc;
    const struct matcher *matcher;
    const struct lexicon_set *set;
    uint64_t *bits; /* RING rows */
    size_t row;     /* words of a row */
    uint8_t roles[RING];
    size_t turns; /* that the session had before the one at hand */
    struct overlap overlap;
    uint32_t *once; /* sections counted in the turn at hand, as once_key says */
    size_t once_count, once_capacity;
    uint8_t *survival; /* by hit, while `over` is decided */
    size_t survival_capacity;
    bool closed; /* the turn at hand has been ended: the next one is another */
};

struct selector *selector_new(const struct alloc *alloc, const struct matcher *matcher) {
    struct selector *selector = alloc_zero(alloc, sizeof *selector);
    if (!selector) {
        return NULL;
    }
    selector->alloc = alloc;
    selector->matcher = matcher;
    selector->set = matcher->set;
    selector->row = matcher->remembered_count / 64 + 1;
    selector->bits = alloc_zero(alloc, RING * selector->row * sizeof *selector->bits);
    if (!overlap_init(&selector->overlap, alloc, matcher->set) || !selector->bits) {
        selector_free(selector);
        return NULL;
    }
    return selector;
}

void selector_free(struct selector *selector) {
    if (!selector) {
        return;
    }
    const struct alloc *alloc = selector->alloc;
    alloc_free(alloc, selector->bits, RING * selector->row * sizeof *selector->bits);
    overlap_release(&selector->overlap);
    array_free(alloc, &selector->once, &selector->once_capacity, sizeof *selector->once);
    array_free(alloc, &selector->survival, &selector->survival_capacity, 1);
    alloc_free(alloc, selector, sizeof *selector);
}

/* --- history ---------------------------------------------------------------------------------- */

static uint64_t *row_of(const struct selector *selector, size_t turn) {
    return selector->bits + turn % RING * selector->row;
}

static void clear_current(struct selector *selector) {
    uint64_t *row = row_of(selector, selector->turns);
    for (size_t i = 0; i < selector->row; i++) { /* one word, as a rule */
        row[i] = 0;
    }
    selector->once_count = 0;
}

void selector_session(struct selector *selector) {
    selector->turns = 0;
    selector->closed = false;
    clear_current(selector);
}

static void begin_turn(struct selector *selector, const struct selector_turn *turn) {
    if (selector->closed) {
        selector->turns++;
        selector->closed = false;
    }
    if (!turn->resumed) {
        clear_current(selector);
    }
    selector->roles[selector->turns % RING] = turn->role;
}

static bool holds(const struct selector *selector, size_t turn, uint32_t bit) {
    return row_of(selector, turn)[bit / 64] >> (bit % 64) & 1;
}

static bool turn_meets(const struct selector *selector, size_t turn,
                       const struct condition *condition) {
    if (condition->category == LEXICON_NONE) {
        return selector->roles[turn % RING] == condition->role;
    }
    return holds(selector, turn, selector->matcher->remembered[condition->category] - 1);
}

/* Does one of the last turns meet the condition? */
static bool met_before(const struct selector *selector, const struct condition *condition) {
    size_t reach = condition->turns < selector->turns ? condition->turns : selector->turns;
    for (size_t back = 1; back <= reach; back++) {
        if (turn_meets(selector, selector->turns - back, condition)) {
            return true;
        }
    }
    return false;
}

bool selector_followed(const struct selector *selector, uint32_t category) {
    uint32_t remembered = selector->matcher->remembered[category];
    return remembered && selector->turns && holds(selector, selector->turns - 1, remembered - 1);
}

/* A backchannel lies in the midst of another's turn and follows none of its words. */
static void judge_history(const struct selector *selector, bool backchannel, struct hit *hits,
                          size_t count) {
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = &selector->set->entries[hits[i].entry];
        if (hits[i].fate != FATE_COUNTED) {
            continue;
        }
        if (entry->after.turns && (backchannel || !met_before(selector, &entry->after))) {
            hits[i].fate = FATE_AFTER;
        } else if (entry->unless.turns && met_before(selector, &entry->unless)) {
            hits[i].fate = FATE_UNLESS;
        }
    }
}

static void remember(struct selector *selector, uint32_t category) {
    uint64_t *row = row_of(selector, selector->turns);
    for (; category != LEXICON_NONE; category = selector->set->categories[category].parent) {
        uint32_t remembered = selector->matcher->remembered[category];
        if (remembered) {
            row[(remembered - 1) / 64] |= UINT64_C(1) << ((remembered - 1) % 64);
        }
    }
}

/* --- selection --------------------------------------------------------------------------------- */

/* How narrowly `entry` says that it goes over `category`; -1: not at all. */
static int over_level(const struct selector *selector, const struct entry *entry,
                      uint32_t category) {
    int level = -1;
    for (const struct over *over = entry->over; over; over = over->next) {
        if (lexicon_within(selector->set, category, over->category) && (int)over->level > level) {
            level = (int)over->level;
        }
    }
    return level;
}

static bool suppresses(const struct selector *selector, const struct hit *hit,
                       const struct hit *other) {
    if (hit->negated || hit->fate != FATE_COUNTED || hit->first >= other->end ||
        other->first >= hit->end) {
        return false;
    }
    const struct entry *entry = &selector->set->entries[hit->entry];
    const struct entry *over = &selector->set->entries[other->entry];
    int level = over_level(selector, entry, other->category);
    return level >= 0 && level > over_level(selector, over, hit->category) &&
           (entry_counts(entry) || !entry_counts(over));
}

struct contest {
    struct selector *selector;
    struct hit *hits;
    size_t count;
    uint32_t longest;
};

/* Only survivors suppress: a hit survives unless a surviving one goes over it. Resolved sets have no
 * cycles; were there one, the hit asked first would stay. */
static bool survives(struct contest *contest, size_t at) {
    uint8_t *survival = &contest->selector->survival[at];
    if (*survival != SURVIVAL_UNKNOWN) {
        return *survival != SURVIVAL_NO;
    }
    *survival = SURVIVAL_ASKED;
    struct hit *hit = &contest->hits[at];
    size_t i = at;
    while (i > 0 && contest->hits[i - 1].first + contest->longest > hit->first) {
        i--;
    }
    for (; i < contest->count && contest->hits[i].first < hit->end; i++) {
        if (i != at && suppresses(contest->selector, &contest->hits[i], hit) &&
            survives(contest, i)) {
            *survival = SURVIVAL_NO;
            hit->by = contest->hits[i].entry;
            return false;
        }
    }
    *survival = SURVIVAL_YES;
    return true;
}

/* Step 5. */
static enum status suppress(struct selector *selector, struct hit *hits, size_t count) {
    struct contest contest = {.selector = selector, .hits = hits, .count = count};
    if (!array_reserve(selector->alloc, &selector->survival, &selector->survival_capacity, count,
                       1)) {
        return STATUS_MEMORY;
    }
    memset(selector->survival, SURVIVAL_UNKNOWN, count);
    for (size_t i = 0; i < count; i++) {
        uint32_t length = hits[i].end - hits[i].first;
        contest.longest = length > contest.longest ? length : contest.longest;
    }
    for (size_t i = 0; i < count; i++) {
        if (hits[i].fate == FATE_COUNTED) {
            survives(&contest, i);
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (hits[i].fate == FATE_COUNTED && selector->survival[i] == SURVIVAL_NO) {
            hits[i].fate = FATE_OVER;
        }
    }
    return STATUS_OK;
}

/* What is negated and what is not are two things to have once. */
static uint32_t once_key(const struct hit *hit, const struct entry *entry, bool hint) {
    return entry->section * 4 + (uint32_t)hit->negated * 2 + hint;
}

/* Step 6. A hint leaves room for one that counts. */
static enum status keep_once(struct selector *selector, struct hit *hit) {
    const struct entry *entry = &selector->set->entries[hit->entry];
    bool hint = !entry_counts(entry);
    uint32_t section = once_key(hit, entry, hint);
    uint32_t counted = once_key(hit, entry, false);
    for (size_t i = 0; i < selector->once_count; i++) {
        if (selector->once[i] == section || selector->once[i] == counted) {
            hit->fate = FATE_ONCE;
            return STATUS_OK;
        }
    }
    if (!array_reserve(selector->alloc, &selector->once, &selector->once_capacity,
                       selector->once_count + 1, sizeof *selector->once)) {
        return STATUS_MEMORY;
    }
    selector->once[selector->once_count++] = section;
    return STATUS_OK;
}

static enum status finish(struct selector *selector, struct hit *hits, size_t count) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        const struct entry *entry = &selector->set->entries[hits[i].entry];
        if (hits[i].fate == FATE_COUNTED && entry->once) {
            status = keep_once(selector, &hits[i]);
        }
        if (hit_counts(&hits[i], entry)) {
            remember(selector, hits[i].category);
        }
    }
    return status;
}

/* Steps 4 and 5, and what of step 3 the turns before decide. */
static enum status decide(struct selector *selector, bool backchannel, struct hit *hits,
                          size_t count) {
    judge_history(selector, backchannel, hits, count);
    overlap_sort(hits, count);
    overlap_select(&selector->overlap, hits, count, NULL);
    return selector->matcher->has_over ? suppress(selector, hits, count) : STATUS_OK;
}

enum status selector_preview(struct selector *selector, struct hit *hits, size_t count) {
    size_t turns = selector->turns;
    selector->turns += selector->closed;
    enum status status = count ? decide(selector, false, hits, count) : STATUS_OK;
    selector->turns = turns;
    return status;
}

enum status selector_read(struct selector *selector, const struct selector_turn *turn,
                          struct hit *hits, size_t count) {
    enum status status = STATUS_OK;
    begin_turn(selector, turn);
    if (count) {
        status = decide(selector, turn->backchannel, hits, count);
        if (status == STATUS_OK) {
            status = finish(selector, hits, count);
        }
    }
    if (turn->backchannel) {
        clear_current(selector);
    } else {
        selector->closed = !turn->cut;
    }
    return status;
}
