/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/coverage.h"

static size_t size_of_lines(uint32_t count) {
    return ((size_t)count + 1) * sizeof(struct coverage_line);
}

bool coverage_init(struct coverage *coverage, const struct alloc *alloc,
                   const struct lexicon_set *set, enum role only) {
    *coverage = (struct coverage){.alloc = alloc, .set = set, .only = only};
    coverage->entries = alloc_zero(alloc, size_of_lines(set->entry_count));
    coverage->categories = alloc_zero(alloc, size_of_lines(set->category_count));
    return coverage->entries && coverage->categories;
}

void coverage_release(struct coverage *coverage) {
    if (coverage->alloc) {
        alloc_free(coverage->alloc, coverage->entries, size_of_lines(coverage->set->entry_count));
        alloc_free(coverage->alloc, coverage->categories,
                   size_of_lines(coverage->set->category_count));
    }
}

static enum coverage_outcome outcome_of(const struct coverage *coverage, const struct hit *hit) {
    static const uint8_t outcomes[] = {
        [FATE_COUNTED] = COVERAGE_COUNTED,
        [FATE_VETOED] = COVERAGE_VETOED,
        [FATE_ROLE] = COVERAGE_ROLE,
        [FATE_KIND] = COVERAGE_CONTEXT,
        [FATE_SCOPE_MISSING] = COVERAGE_CONTEXT,
        [FATE_SCOPE_FORBIDDEN] = COVERAGE_CONTEXT,
        [FATE_AFTER] = COVERAGE_CONTEXT,
        [FATE_UNLESS] = COVERAGE_CONTEXT,
        [FATE_LOST] = COVERAGE_LOST,
        [FATE_OVER] = COVERAGE_LOST,
        [FATE_ONCE] = COVERAGE_LOST,
    };
    if (hit->fate != FATE_COUNTED) {
        return (enum coverage_outcome)outcomes[hit->fate];
    }
    bool light = coverage->set->entries[hit->entry].weight < LEXICON_WEIGHT_COUNTS;
    return hit->negated ? COVERAGE_NEGATED : light ? COVERAGE_HINT : COVERAGE_COUNTED;
}

static void add(const struct coverage *coverage, struct coverage_line *line,
                enum coverage_outcome outcome) {
    line->outcomes[outcome]++;
    if ((outcome == COVERAGE_COUNTED || outcome == COVERAGE_HINT) &&
        line->last_session != coverage->sessions) {
        line->last_session = coverage->sessions;
        line->sessions++;
    }
}

void coverage_take(struct coverage *coverage, const struct counted_part *part) {
    coverage->sessions += part->new_session;
    if (coverage->only != ROLE_UNKNOWN && part->turn->role != coverage->only) {
        return;
    }
    coverage->words[part->turn->role] += part->figures->words;
    for (size_t i = 0; i < part->hit_count; i++) {
        const struct hit *hit = &part->hits[i];
        enum coverage_outcome outcome = outcome_of(coverage, hit);
        add(coverage, &coverage->entries[hit->entry], outcome);
        if (outcome == COVERAGE_VETOED) {
            add(coverage, &coverage->entries[hit->by], outcome);
        }
        for (uint32_t category = hit->category; category != LEXICON_NONE;
             category = coverage->set->categories[category].parent) {
            add(coverage, &coverage->categories[category], outcome);
        }
    }
}

uint64_t coverage_candidates(const struct coverage_line *line) {
    uint64_t sum = 0;
    for (unsigned i = 0; i < COVERAGE_OUTCOMES; i++) {
        sum += line->outcomes[i];
    }
    return sum;
}

bool coverage_fired(const struct coverage_line *line) {
    return line->outcomes[COVERAGE_COUNTED] + line->outcomes[COVERAGE_HINT] +
               line->outcomes[COVERAGE_NEGATED] >
           0;
}

uint64_t coverage_words(const struct coverage *coverage, uint16_t roles) {
    uint64_t sum = 0;
    for (unsigned role = 0; role < ROLE_COUNT; role++) {
        sum += group_role_shows(role, roles) ? coverage->words[role] : 0;
    }
    return sum;
}
