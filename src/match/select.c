/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history is a ring that holds LEXICON_TURNS_MOST turns and the one at hand; each has its role and a
 * bit for every category that some condition asks for. Turns are numbered over the whole run; a row of
 * bits is a turn's only if it bears its number, so that turns without a match have nothing to clear. */
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
    uint64_t *bits;    /* RING rows, */
    size_t rows[RING]; /* the turns they are of */
    uint64_t *marks;   /* a row a category: its bit and its ancestors' */
    size_t row;        /* words of a row */
    uint8_t roles[RING];
    size_t turn;  /* the one at hand; from 2, as no row is of turn 1 */
    size_t first; /* of its session */
    struct overlap overlap;
    uint32_t *once; /* sections counted in the turn at hand, as once_key says */
    size_t once_count, once_capacity;
    uint8_t *survival; /* by hit, while `over` is decided */
    size_t survival_capacity;
    bool backchannel; /* the turn at hand is one */
    bool closed;      /* it has been ended: the next one is another */
};

static void fill_marks(struct selector *selector) {
    const struct lexicon_set *set = selector->set;
    for (uint32_t i = 0; i < set->category_count; i++) {
        for (uint32_t at = i; at != LEXICON_NONE; at = set->categories[at].parent) {
            uint32_t remembered = selector->matcher->remembered[at];
            if (remembered) {
                selector->marks[i * selector->row + (remembered - 1) / 64] |=
                    UINT64_C(1) << ((remembered - 1) % 64);
            }
        }
    }
}

static size_t size_of_marks(const struct selector *selector) {
    return ((size_t)selector->set->category_count + 1) * selector->row * sizeof *selector->marks;
}

struct selector *selector_new(const struct alloc *alloc, const struct matcher *matcher) {
    struct selector *selector = alloc_zero(alloc, sizeof *selector);
    if (!selector) {
        return NULL;
    }
    selector->alloc = alloc;
    selector->matcher = matcher;
    selector->set = matcher->set;
    selector->turn = selector->first = 2;
    selector->row = matcher->remembered_count / 64 + 1;
    selector->bits = alloc_zero(alloc, RING * selector->row * sizeof *selector->bits);
    selector->marks = alloc_zero(alloc, size_of_marks(selector));
    if (!overlap_init(&selector->overlap, alloc, matcher) || !selector->bits || !selector->marks) {
        selector_free(selector);
        return NULL;
    }
    fill_marks(selector);
    return selector;
}

void selector_free(struct selector *selector) {
    if (!selector) {
        return;
    }
    const struct alloc *alloc = selector->alloc;
    alloc_free(alloc, selector->bits, RING * selector->row * sizeof *selector->bits);
    alloc_free(alloc, selector->marks, size_of_marks(selector));
    overlap_release(&selector->overlap);
    array_free(alloc, &selector->once, &selector->once_capacity, sizeof *selector->once);
    array_free(alloc, &selector->survival, &selector->survival_capacity, 1);
    alloc_free(alloc, selector, sizeof *selector);
}

/* --- history ---------------------------------------------------------------------------------- */

/* A turn's row is made when something of it is remembered. */
static uint64_t *row_to_mark(struct selector *selector) {
    size_t place = selector->turn % RING;
    uint64_t *row = selector->bits + place * selector->row;
    if (selector->rows[place] != selector->turn) {
        selector->rows[place] = selector->turn;
        for (size_t i = 0; i < selector->row; i++) { /* one word, as a rule */
            row[i] = 0;
        }
    }
    return row;
}

static void forget_current(struct selector *selector) {
    selector->rows[selector->turn % RING] = 0;
    selector->once_count = 0;
}

/* A turn that nobody speaks stands between, so that what is asked of the turn before has an answer. */
void selector_session(struct selector *selector) {
    selector->turn += 2;
    selector->first = selector->turn;
    selector->once_count = 0;
    selector->closed = false;
}

static inline bool has_row(const struct selector *selector, size_t turn) {
    return selector->rows[turn % RING] == turn;
}

static bool holds(const struct selector *selector, size_t turn, uint32_t bit) {
    const uint64_t *row = selector->bits + turn % RING * selector->row;
    return has_row(selector, turn) && (row[bit / 64] >> (bit % 64) & 1);
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
    size_t before = selector->turn - selector->first;
    size_t reach = condition->turns < before ? condition->turns : before;
    for (size_t back = 1; back <= reach; back++) {
        if (turn_meets(selector, selector->turn - back, condition)) {
            return true;
        }
    }
    return false;
}

bool selector_begin(struct selector *selector, uint8_t role, unsigned bits) {
    selector->turn += selector->closed;
    selector->closed = (bits & (SELECTOR_ENDS | SELECTOR_BACKCHANNEL)) == SELECTOR_ENDS;
    selector->backchannel = bits & SELECTOR_BACKCHANNEL;
    selector->roles[selector->turn % RING] = role;
    if (bits & SELECTOR_STARTS) { /* what an abandoned turn has left behind too */
        forget_current(selector);
    }
    return has_row(selector, selector->turn - 1);
}

bool selector_followed(const struct selector *selector, uint32_t category) {
    uint32_t remembered = selector->matcher->remembered[category];
    return remembered && holds(selector, selector->turn - 1, remembered - 1);
}

/* A backchannel lies in the midst of another's turn and follows none of its words. */
static void judge_history(const struct selector *selector, bool backchannel, struct hit *hit) {
    const struct entry *entry = &selector->set->entries[hit->entry];
    if (entry->after.turns && (backchannel || !met_before(selector, &entry->after))) {
        hit->fate = FATE_AFTER;
    } else if (entry->unless.turns && met_before(selector, &entry->unless)) {
        hit->fate = FATE_UNLESS;
    }
}

/* Written so that no branch depends on which of the hits are remembered. */
static void remember_all(struct selector *selector, const struct hit *hits, size_t count) {
    for (size_t i = 0; i < selector->row; i++) { /* one word, as a rule */
        uint64_t marks = 0;
        for (size_t k = 0; k < count; k++) {
            bool seen = (hits[k].fate == FATE_COUNTED) & !hits[k].negated &
                        (hits[k].selection & SELECTION_REMEMBERED) / SELECTION_REMEMBERED;
            marks |= selector->marks[hits[k].category * selector->row + i] & -(uint64_t)seen;
        }
        if (marks) {
            row_to_mark(selector)[i] |= marks;
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
    if (!(hit->selection & SELECTION_OVER) || hit->negated || hit->fate != FATE_COUNTED ||
        hit->first >= other->end || other->first >= hit->end) {
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

static enum status keep_all_once(struct selector *selector, struct hit *hits, size_t count) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        bool once = hits[i].selection & SELECTION_ONCE;
        status = once && hits[i].fate == FATE_COUNTED ? keep_once(selector, &hits[i]) : STATUS_OK;
    }
    return status;
}

static void judge_history_of_all(const struct selector *selector, bool backchannel,
                                 struct hit *hits, size_t count) {
    for (size_t i = 0; i < count; i++) {
        bool waits = hits[i].selection & SELECTION_HISTORY;
        if (waits && hits[i].fate == FATE_COUNTED) {
            judge_history(selector, backchannel, &hits[i]);
        }
    }
}

/* All that some of the hits give to do. */
static inline unsigned selection_of_all(const struct hit *hits, size_t count) {
    unsigned selection = 0;
    for (size_t i = 0; i < count; i++) {
        selection |= hits[i].selection;
    }
    return selection;
}

/* Step 5, what of step 4 waits for the turns before, and what of step 3 these decide. `selection`: all
 * that there is to do. */
static enum status decide(struct selector *selector, unsigned selection, bool backchannel,
                          struct hit *hits, size_t count) {
    if (selection & SELECTION_HISTORY) {
        judge_history_of_all(selector, backchannel, hits, count);
    }
    bool contested = selection & (SELECTION_UNSETTLED | SELECTION_OVER) && overlap_any(hits, count);
    if (contested && selection & SELECTION_UNSETTLED) {
        overlap_select(&selector->overlap, hits, count, false);
    }
    return contested && selection & SELECTION_OVER ? suppress(selector, hits, count) : STATUS_OK;
}

enum status selector_preview(struct selector *selector, struct hit *hits, size_t count) {
    size_t turn = selector->turn;
    selector->turn += selector->closed;
    unsigned selection = selection_of_all(hits, count);
    enum status status = decide(selector, selection, false, hits, count);
    selector->turn = turn;
    return status;
}

enum status selector_read(struct selector *selector, struct hit *hits, size_t count) {
    unsigned selection = selection_of_all(hits, count);
    enum status status = STATUS_OK;
    if (selection & ~(unsigned)(SELECTION_REMEMBERED | SELECTION_HINT)) {
        status = decide(selector, selection, selector->backchannel, hits, count);
    }
    if (status == STATUS_OK && selection & SELECTION_ONCE) {
        status = keep_all_once(selector, hits, count);
    }
    if (selector->backchannel) {
        forget_current(selector);
    } else if (selection & SELECTION_REMEMBERED) {
        remember_all(selector, hits, count);
    }
    return status;
}
