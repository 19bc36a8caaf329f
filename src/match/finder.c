/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/finder.h"

#include <stdlib.h>

#include "base/array.h"
#include "match/judge.h"
#include "match/regexes.h"

struct finder {
    const struct alloc *alloc;
    const struct matcher *matcher;
    bool trace;
    struct automaton *main, *side;
    struct regexes regexes;
    struct judge judge;
    /* of the part at hand: */
    const struct tokens *tokens;
    struct searched searched;
    unsigned role; /* whose entries are looked for; 0: everybody's */
    struct found_list candidates, side_matches, needs;
    struct found_list regex_side; /* what regexes found for the side */
};

struct finder *finder_new(const struct alloc *alloc, const struct matcher *matcher, bool trace) {
    struct finder *finder = alloc_zero(alloc, sizeof *finder);
    if (!finder) {
        return NULL;
    }
    finder->alloc = alloc;
    finder->matcher = matcher;
    finder->trace = trace;
    bool judge = judge_init(&finder->judge, alloc, matcher, trace);
    enum status status = regexes_init(&finder->regexes, alloc, matcher);
    finder->main = automaton_new(alloc, &matcher->main, matcher->dictionary);
    finder->side = automaton_new(alloc, &matcher->side, matcher->dictionary);
    if (status != STATUS_OK || !judge || !finder->main || !finder->side) {
        finder_free(finder);
        return NULL;
    }
    return finder;
}

static void found_free(const struct alloc *alloc, struct found_list *found) {
    array_free(alloc, &found->items, &found->capacity, sizeof *found->items);
}

void finder_free(struct finder *finder) {
    if (!finder) {
        return;
    }
    const struct alloc *alloc = finder->alloc;
    automaton_free(finder->main);
    automaton_free(finder->side);
    regexes_release(&finder->regexes);
    judge_release(&finder->judge);
    found_free(alloc, &finder->candidates);
    found_free(alloc, &finder->side_matches);
    found_free(alloc, &finder->needs);
    found_free(alloc, &finder->regex_side);
    alloc_free(alloc, finder, sizeof *finder);
}

uint64_t finder_skipped(const struct finder *finder, size_t index) {
    return finder->regexes.skipped ? finder->regexes.skipped[index] : 0;
}

static void begin_part(struct finder *finder, const struct finder_part *part) {
    const struct tokens *tokens = part->tokens;
    bool everybody = part->any_role || finder->trace || !finder->matcher->has_roles;
    finder->tokens = tokens;
    finder->role = everybody ? 0 : part->role;
    finder->searched = (struct searched){
        .tokens = tokens->items,
        .start_end = part->starts ? automaton_start_region(tokens->items, tokens->count) : 0};
    automaton_mark_end(tokens->items, tokens->count, part->ends);
}

/* --- step 1: candidates ----------------------------------------------------------------------- */

static enum status run_regexes_everywhere(struct finder *finder, const struct finder_part *part) {
    enum status status = STATUS_OK;
    for (uint32_t sentence = 0; sentence < part->tokens->sentence_count; sentence++) {
        for (size_t i = 0; status == STATUS_OK && i < finder->matcher->regex_count; i++) {
            if (finder->matcher->regexes[i].always) {
                status = regexes_find(&finder->regexes, i, part->text, part->tokens, sentence,
                                      &finder->candidates);
            }
        }
    }
    return status;
}

static int by_first(const void *left, const void *right) {
    const struct found *a = left;
    const struct found *b = right;
    if (a->first != b->first) {
        return a->first < b->first ? -1 : 1;
    }
    return (a->entry > b->entry) - (a->entry < b->entry);
}

/* Takes the needed words out of the candidates and runs their regexes, once a sentence each. */
static enum status run_needed_regexes(struct finder *finder, const struct finder_part *part) {
    struct found_list *candidates = &finder->candidates;
    struct found_list *needs = &finder->needs;
    uint32_t base = finder->matcher->needs_base;
    size_t kept = 0;
    needs->count = 0;
    if (!array_reserve(finder->alloc, &needs->items, &needs->capacity, candidates->count,
                       sizeof *needs->items)) {
        return STATUS_MEMORY;
    }
    for (size_t i = 0; i < candidates->count; i++) {
        struct found match = candidates->items[i];
        if (match.entry < base) {
            candidates->items[kept++] = match;
            continue;
        }
        needs->items[needs->count++] = (struct found){
            .entry = match.entry - base, .first = tokens_sentence(part->tokens, match.first)};
    }
    candidates->count = kept;
    if (needs->count > 1) {
        qsort(needs->items, needs->count, sizeof *needs->items, by_first);
    }
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < needs->count; i++) {
        if (i == 0 || by_first(&needs->items[i - 1], &needs->items[i]) != 0) {
            status = regexes_find(&finder->regexes, needs->items[i].entry, part->text, part->tokens,
                                  needs->items[i].first, candidates);
        }
    }
    return status;
}

/* Takes exclusions and what opens scopes out of the candidates, among which all regexes are found. */
static enum status part_regexes(struct finder *finder) {
    struct found_list *candidates = &finder->candidates;
    struct found_list *side = &finder->regex_side;
    size_t kept = 0;
    if (!array_reserve(finder->alloc, &side->items, &side->capacity, candidates->count,
                       sizeof *side->items)) {
        return STATUS_MEMORY;
    }
    side->count = 0;
    for (size_t i = 0; i < candidates->count; i++) {
        struct found match = candidates->items[i];
        if (finder->matcher->terms[match.entry].use == ENTRY_COUNTS) {
            candidates->items[kept++] = match;
        } else {
            side->items[side->count++] = match;
        }
    }
    candidates->count = kept;
    return STATUS_OK;
}

static enum status run_regexes(struct finder *finder, const struct finder_part *part) {
    regexes_begin(&finder->regexes);
    enum status status = run_needed_regexes(finder, part);
    if (status == STATUS_OK && finder->matcher->regex_always) {
        status = run_regexes_everywhere(finder, part);
    }
    return status == STATUS_OK ? part_regexes(finder) : status;
}

static unsigned mark_of(const struct finder *finder, const struct sentence *sentence) {
    return marks_of(&finder->matcher->marks, sentence->terminal);
}

/* The end of the run of sentences with this mark, of which `*sentence` is one; it becomes the next one's. */
static size_t run_of_mark(const struct finder *finder, unsigned mark,
                          const struct sentence **sentence) {
    size_t end;
    do {
        end = (*sentence)->end_token;
        ++*sentence;
    } while (end < finder->tokens->count && mark_of(finder, *sentence) == mark);
    return end;
}

/* Runs of sentences with the same mark are searched together; mostly that is all of them. */
static enum status find_in_sentences(struct finder *finder) {
    const struct tokens *tokens = finder->tokens;
    const struct sentence *sentence = tokens->sentences;
    enum status status = STATUS_OK;
    for (size_t from = 0, to; from < tokens->count && status == STATUS_OK; from = to) {
        unsigned mark = mark_of(finder, sentence);
        bool alike = (tokens->terminals & ~finder->matcher->marks.alike[mark]) == 0;
        to = alike ? tokens->count : run_of_mark(finder, mark, &sentence);
        status = automaton_find(finder->main, &finder->searched, setting_number(finder->role, mark),
                                from, to, &finder->candidates);
    }
    return status;
}

static struct found_run candidates_of(const struct finder *finder) {
    return (struct found_run){finder->candidates.items, finder->candidates.count};
}

static enum status find_candidates(struct finder *finder, const struct finder_part *part) {
    struct found_list *found = &finder->candidates;
    found->count = 0;
    enum status status = finder->trace ? automaton_find(finder->main, &finder->searched,
                                                        SETTING_ANY, 0, part->tokens->count, found)
                                       : find_in_sentences(finder);
    if (status == STATUS_OK && finder->matcher->regex_count) {
        status = run_regexes(finder, part);
        if (found->count > 1) {
            qsort(found->items, found->count, sizeof *found->items, by_first);
        }
    }
    return status;
}

/* --- the side program: exclusions and scopes ------------------------------------------------------- */

/* Appends what begins at tokens [from, to), as in sentences of that mark. */
static enum status find_side(struct finder *finder, unsigned mark, size_t from, size_t to) {
    return automaton_find(finder->side, &finder->searched, setting_number(finder->role, mark), from,
                          to, &finder->side_matches);
}

/* Exclusions and scopes bear on a candidate from its own sentence's start on; only a quotation may be
 * open since long before. A match that goes beyond its sentence may be excluded by the next one's. The
 * last sentence, if it lacks a mark, may be a question all the same. */
static enum status find_side_of_candidates(struct finder *finder) {
    const struct tokens *tokens = finder->tokens;
    const struct sentence *said = tokens->sentences;
    struct found *match = finder->candidates.items;
    const struct found *last = match + finder->candidates.count;
    bool unmarked = judge_unmarked(tokens);
    enum status status = STATUS_OK;
    uint32_t done = 0, quote = 0;
    for (; (match < last || (unmarked && done < tokens->count)) && status == STATUS_OK; said++) {
        bool whole = !said->terminal || (tokens->quoted && scopes_may_quote(tokens, said, &quote));
        uint32_t to = whole ? said->end_token : 0;
        for (; match < last && match->first < said->end_token; match++) {
            match->sentence = (uint16_t)(said - tokens->sentences);
            to = match->end > to ? match->end : to;
        }
        uint32_t from = said->first_token > done ? said->first_token : done;
        if (from < to) {
            bool inside = to <= said->end_token;
            status = find_side(finder, inside ? mark_of(finder, said) : MARK_UNKNOWN, from, to);
            done = to;
        }
    }
    return status;
}

/* All that bears on anything; with a trace what fails is told too, and why. */
static enum status find_side_of_all(struct finder *finder) {
    const struct tokens *tokens = finder->tokens;
    for (size_t i = 0, at = 0; i < finder->candidates.count; i++) {
        struct found *match = &finder->candidates.items[i];
        match->sentence = (uint16_t)(judge_sentence(tokens, &at, match->first) - tokens->sentences);
    }
    return find_side(finder, MARK_UNKNOWN, 0, tokens->count);
}

static enum status add_regex_side(struct finder *finder) {
    struct found_list *side = &finder->side_matches;
    const struct found_list *more = &finder->regex_side;
    if (!array_reserve(finder->alloc, &side->items, &side->capacity, side->count + more->count,
                       sizeof *side->items)) {
        return STATUS_MEMORY;
    }
    for (size_t i = 0; i < more->count; i++) {
        side->items[side->count++] = more->items[i];
    }
    qsort(side->items, side->count, sizeof *side->items, by_first);
    return STATUS_OK;
}

static enum status read_side(struct finder *finder, const struct finder_part *part) {
    struct found_list *side = &finder->side_matches;
    side->count = 0;
    enum status status = finder->trace ? find_side_of_all(finder) : find_side_of_candidates(finder);
    if (status == STATUS_OK && finder->regex_side.count) {
        status = add_regex_side(finder);
    }
    return status == STATUS_OK
               ? judge_hear(&finder->judge, part, (struct found_run){side->items, side->count})
               : status;
}

enum status finder_read(struct finder *finder, const struct finder_part *part,
                        struct hit_list *hits, uint32_t *questions) {
    begin_part(finder, part);
    enum status status = find_candidates(finder, part);
    *questions = part->tokens->asked;
    if (status != STATUS_OK || (!finder->candidates.count && !judge_unmarked(part->tokens))) {
        return status;
    }
    status = read_side(finder, part);
    if (status != STATUS_OK) {
        return status;
    }
    *questions += judge_asks_unmarked(&finder->judge, part->tokens);
    return judge_candidates(&finder->judge, part, candidates_of(finder), hits);
}
