/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/finder.h"

#include <stdlib.h>

#include "base/array.h"
#include "match/align.h"
#include "match/overlap.h"
#include "match/regexes.h"
#include "match/scopes.h"

struct finder {
    const struct alloc *alloc;
    const struct matcher *matcher;
    const struct lexicon_set *set;
    bool trace;
    struct automaton *main, *side;
    /* of the part at hand: */
    const struct tokens *tokens;
    struct searched searched;
    unsigned role; /* whose entries are looked for; 0: everybody's */
    struct aligner aligner;
    struct overlap overlap;
    struct regexes regexes;
    struct scopes scopes;
    struct found_list candidates, side_matches, vetoes;
    uint32_t longest_veto; /* tokens */
};

struct finder *finder_new(const struct alloc *alloc, const struct matcher *matcher, bool trace) {
    struct finder *finder = alloc_zero(alloc, sizeof *finder);
    if (!finder) {
        return NULL;
    }
    finder->alloc = alloc;
    finder->matcher = matcher;
    finder->set = matcher->set;
    finder->trace = trace;
    aligner_init(&finder->aligner, alloc, &matcher->main, matcher->dictionary);
    scopes_init(&finder->scopes, alloc, matcher);
    bool overlap = overlap_init(&finder->overlap, alloc, matcher);
    enum status status = regexes_init(&finder->regexes, alloc, matcher);
    finder->main = automaton_new(alloc, &matcher->main, matcher->dictionary);
    finder->side = automaton_new(alloc, &matcher->side, matcher->dictionary);
    if (status != STATUS_OK || !overlap || !finder->main || !finder->side) {
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
    aligner_release(&finder->aligner);
    overlap_release(&finder->overlap);
    regexes_release(&finder->regexes);
    scopes_release(&finder->scopes);
    found_free(alloc, &finder->candidates);
    found_free(alloc, &finder->side_matches);
    found_free(alloc, &finder->vetoes);
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
        .count = tokens->count,
        .start_end = part->starts ? automaton_start_region(tokens->items, tokens->count) : 0,
        .ends = part->ends};
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
    struct found_list *needs = &finder->vetoes; /* free at this step */
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

static enum status run_regexes(struct finder *finder, const struct finder_part *part) {
    regexes_begin(&finder->regexes);
    enum status status = run_needed_regexes(finder, part);
    if (status == STATUS_OK && finder->matcher->regex_always) {
        status = run_regexes_everywhere(finder, part);
    }
    return status;
}

static bool role_allows(const struct terms *terms, const struct finder_part *part) {
    return !terms->roles || part->any_role || (terms->roles >> part->role & 1);
}

static bool kind_allows(const struct terms *terms, const struct finder_part *part) {
    return !terms->kinds || (terms->kinds >> part->kind & 1);
}

/* The sentence of a token; `*at` is where the one of an earlier token was found. */
static const struct sentence *sentence_on(const struct tokens *tokens, size_t *at, uint32_t token) {
    while (*at + 1 < tokens->sentence_count && tokens->sentences[*at + 1].first_token <= token) {
        (*at)++;
    }
    return &tokens->sentences[*at];
}

/* A match by `$` was found with all that trails it; what was only skipped there is no part of it. */
static enum status mend_ends(struct finder *finder, const struct token *tokens) {
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < finder->candidates.count; i++) {
        struct found *match = &finder->candidates.items[i];
        uint32_t words;
        if (match->at_end && (tokens[match->end - 1].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
            status = aligner_read(&finder->aligner, tokens, match, &words);
        }
    }
    return status;
}

static unsigned mark_of(const struct finder *finder, const struct sentence *sentence) {
    return marks_of(&finder->matcher->marks, sentence->terminal);
}

/* Runs of sentences with the same mark are searched together. */
static enum status find_in_sentences(struct finder *finder, const struct finder_part *part) {
    const struct sentence *sentence = part->tokens->sentences;
    enum status status = STATUS_OK;
    for (size_t from = 0, to; from < part->tokens->count && status == STATUS_OK; from = to) {
        unsigned mark = mark_of(finder, sentence);
        do {
            to = sentence->end_token;
            sentence++;
        } while (to < part->tokens->count && mark_of(finder, sentence) == mark);
        status = automaton_find(finder->main, &finder->searched, setting_number(finder->role, mark),
                                from, to, &finder->candidates);
    }
    return status;
}

static enum status find_candidates(struct finder *finder, const struct finder_part *part) {
    struct found_list *found = &finder->candidates;
    found->count = 0;
    enum status status = finder->trace ? automaton_find(finder->main, &finder->searched,
                                                        SETTING_ANY, 0, part->tokens->count, found)
                                       : find_in_sentences(finder, part);
    if (status == STATUS_OK && finder->matcher->regex_count) {
        status = run_regexes(finder, part);
        if (found->count > 1) {
            qsort(found->items, found->count, sizeof *found->items, by_first);
        }
    }
    return status == STATUS_OK ? mend_ends(finder, part->tokens->items) : status;
}

/* --- the side program: exclusions and scopes ------------------------------------------------------- */

/* How far before `first` an exclusion of it may begin: in the same sentence, since earlier ones are not
 * always looked at. */
static uint32_t veto_reach(const struct finder *finder, uint32_t first) {
    uint32_t reach = first;
    while (first - reach < finder->longest_veto && reach > 0 &&
           !(finder->tokens->items[reach].symbol & TOKEN_SENTENCE)) {
        reach--;
    }
    return reach;
}

/* The exclusion that vetoes an entry's match at [first, end), or NULL. */
static const struct found *vetoed(const struct finder *finder, uint32_t entry, uint32_t first,
                                  uint32_t end) {
    if (!finder->vetoes.count) {
        return NULL;
    }
    const struct terms *terms = finder->matcher->terms;
    uint32_t section = terms[entry].section;
    size_t i = found_from(finder->vetoes.items, finder->vetoes.count, veto_reach(finder, first));
    for (; i < finder->vetoes.count && finder->vetoes.items[i].first < end; i++) {
        const struct found *veto = &finder->vetoes.items[i];
        const struct terms *said = &terms[veto->entry];
        uint32_t meant = said->use == ENTRY_VETOES_ENTRY ? entry : section;
        if (said->target == meant && veto->end > first) {
            return veto;
        }
    }
    return NULL;
}

static bool is_veto(const struct finder *finder, const struct found *match) {
    unsigned use = finder->matcher->terms[match->entry].use;
    return use == ENTRY_VETOES_ENTRY || use == ENTRY_VETOES_SECTION;
}

/* So that it is found from any candidate in the sentence where it opens its scope. */
static bool in_one_sentence(const struct tokens *tokens, const struct found *match) {
    for (uint32_t at = match->first + 1; at < match->end; at++) {
        if (tokens->items[at].symbol & TOKEN_SENTENCE) {
            return false;
        }
    }
    return true;
}

/* Splits the side matches into exclusions and what they leave of the scopes' triggers. */
static enum status sort_side_matches(struct finder *finder) {
    struct found_list *side = &finder->side_matches;
    struct found_list *vetoes = &finder->vetoes;
    vetoes->count = 0;
    finder->longest_veto = 0;
    if (!array_reserve(finder->alloc, &vetoes->items, &vetoes->capacity, side->count,
                       sizeof *vetoes->items)) {
        return STATUS_MEMORY;
    }
    for (size_t i = 0; i < side->count; i++) {
        struct found match = side->items[i];
        if (is_veto(finder, &match)) {
            uint32_t length = match.end - match.first;
            vetoes->items[vetoes->count++] = match;
            finder->longest_veto = length > finder->longest_veto ? length : finder->longest_veto;
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < side->count; i++) {
        struct found match = side->items[i];
        if (!is_veto(finder, &match) && in_one_sentence(finder->tokens, &match) &&
            !vetoed(finder, match.entry, match.first, match.end)) {
            side->items[kept++] = match;
        }
    }
    side->count = kept;
    return STATUS_OK;
}

static bool ends_unmarked(const struct tokens *tokens) {
    return tokens->sentence_count && tokens->sentences[tokens->sentence_count - 1].terminal == 0;
}

/* May a quotation be open at some candidate, or in the sentence that lacks a mark? */
static bool has_quotes(const struct finder *finder, const struct tokens *tokens) {
    const struct found_list *candidates = &finder->candidates;
    size_t end =
        ends_unmarked(tokens) ? tokens->count : candidates->items[candidates->count - 1].first + 1;
    for (size_t i = 0; i < end; i++) {
        if (tokens->items[i].flags & TOKEN_QUOTE) {
            return true;
        }
    }
    return false;
}

/* Appends what begins at tokens [from, to), as in sentences of that mark. */
static enum status find_side(struct finder *finder, unsigned mark, size_t from, size_t to) {
    return automaton_find(finder->side, &finder->searched, setting_number(finder->role, mark), from,
                          to, &finder->side_matches);
}

/* Exclusions and scopes bear on a candidate from its own sentence's start on; only a quotation may be
 * open since long before. A match that goes beyond its sentence may be excluded by the next one's. */
static enum status find_side_of_candidates(struct finder *finder) {
    const struct tokens *tokens = finder->tokens;
    enum status status = STATUS_OK;
    size_t done = 0, sentence = 0;
    const struct found *match = finder->candidates.items;
    const struct found *last = match + finder->candidates.count;
    while (status == STATUS_OK && match < last) {
        const struct sentence *said = sentence_on(tokens, &sentence, match->first);
        size_t from = said->first_token > done ? said->first_token : done;
        size_t to = 0;
        for (; match < last && match->first < said->end_token; match++) {
            to = match->end > to ? match->end : to;
        }
        if (from < to) {
            bool inside = to <= said->end_token && !finder->trace;
            status = find_side(finder, inside ? mark_of(finder, said) : MARK_UNKNOWN, from, to);
            done = to;
        }
    }
    if (status == STATUS_OK && ends_unmarked(tokens)) {
        size_t from = tokens->sentences[tokens->sentence_count - 1].first_token;
        from = from > done ? from : done;
        status = find_side(finder, MARK_UNKNOWN, from, tokens->count);
    }
    return status;
}

static enum status read_side(struct finder *finder, const struct finder_part *part) {
    finder->side_matches.count = 0;
    enum status status = has_quotes(finder, part->tokens)
                             ? find_side(finder, MARK_UNKNOWN, 0, part->tokens->count)
                             : find_side_of_candidates(finder);
    if (status == STATUS_OK) {
        status = sort_side_matches(finder);
    }
    if (status == STATUS_OK) {
        status = scopes_read(&finder->scopes, part->tokens, finder->side_matches.items,
                             finder->side_matches.count);
    }
    return status;
}

/* Sentences that ask. Those with a mark say it themselves; the last one may lack it, and is decided by
 * the scope. */
static uint32_t count_questions(const struct finder *finder, const struct tokens *tokens) {
    uint32_t scope = finder->matcher->question;
    uint32_t questions = tokens->asked;
    if (ends_unmarked(tokens) && scope != LEXICON_NONE) {
        const struct sentence *last = &tokens->sentences[tokens->sentence_count - 1];
        uint32_t at = last->first_token;
        while (at < last->end_token && !(scopes_at(&finder->scopes, at, 0) >> scope & 1)) {
            at++;
        }
        questions += at < last->end_token;
    }
    return questions;
}

/* --- steps 2 and 3 ------------------------------------------------------------------------------------ */

static uint32_t lowest_bit(uint32_t bits) {
    uint32_t at = 0;
    while (!(bits >> at & 1)) {
        at++;
    }
    return at;
}

/* `terminal`: the mark of the sentence in which the hit begins. */
static void judge(const struct finder *finder, const struct finder_part *part, uint32_t terminal,
                  struct hit *hit) {
    const struct terms *terms = &finder->matcher->terms[hit->entry];
    const struct found *veto = vetoed(finder, hit->entry, hit->first, hit->end);
    uint32_t inside = scopes_at(&finder->scopes, hit->first, terminal);
    if (veto) {
        hit->fate = FATE_VETOED;
        hit->by = veto->entry;
    } else if (!role_allows(terms, part)) {
        hit->fate = FATE_ROLE;
    } else if (!kind_allows(terms, part)) {
        hit->fate = FATE_KIND;
    } else if (terms->in_scopes && !(terms->in_scopes & inside)) {
        hit->fate = FATE_SCOPE_MISSING;
        hit->by = lowest_bit(terms->in_scopes);
    } else if (terms->not_in_scopes & inside) {
        hit->fate = FATE_SCOPE_FORBIDDEN;
        hit->by = lowest_bit(terms->not_in_scopes & inside);
    }
    hit->negated = !terms->ignores_negation && (inside >> finder->matcher->negation & 1);
}

/* The distinct words of tokens [first, end); an event is none. */
static uint32_t words_between(const struct token *tokens, uint32_t first, uint32_t end) {
    uint32_t words = 0;
    for (uint32_t at = first; at < end; at++) {
        words += at == first ? !(tokens[at].flags & TOKEN_EVENT)
                             : !(tokens[at].flags & (TOKEN_EVENT | TOKEN_CONTINUES));
    }
    return words;
}

/* The number of the last word among tokens [first, end). */
static uint32_t last_word(const struct token *tokens, uint32_t first, uint32_t end) {
    while (end > first + 1 && (tokens[end - 1].flags & TOKEN_EVENT)) {
        end--;
    }
    return tokens[end - 1].word;
}

/* Gaps and skipped tokens make it necessary to look which words were read. */
static bool plainly_read(const struct finder *finder, const struct token *tokens,
                         const struct found *match) {
    if (!finder->set->entries[match->entry].pattern) {
        return true;
    }
    const struct program_shape *shape = &finder->matcher->main.shapes[match->entry];
    if (match->end - match->first == shape->least) {
        return true; /* there is room for nothing else */
    }
    if (shape->has_gap) {
        return false;
    }
    for (uint32_t at = match->first; at < match->end; at++) {
        if ((tokens[at].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
            return false;
        }
    }
    return true;
}

/* Each member by itself: a structure that is put together elsewhere, and then moved, is waited for. */
static void begin_hit(const struct finder *finder, const struct found *match, size_t candidate,
                      struct hit *hit) {
    hit->entry = match->entry;
    hit->category = finder->matcher->terms[match->entry].category;
    hit->first = match->first;
    hit->end = match->end;
    hit->start = (uint32_t)candidate;
    hit->by = LEXICON_NONE;
    hit->fate = FATE_COUNTED;
}

/* Where the match stands, and which words it read. */
static enum status place_hit(struct finder *finder, const struct token *tokens, struct found match,
                             struct hit *hit) {
    if (!finder->matcher->covered) {
        hit->words = 0;
    } else if (plainly_read(finder, tokens, &match)) {
        hit->words = words_between(tokens, match.first, match.end);
    } else if (aligner_read(&finder->aligner, tokens, &match, &hit->words) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    const struct token *first = &tokens[match.first];
    const struct token *last = &tokens[match.end - 1];
    hit->end = match.end;
    hit->start = first->start;
    hit->stop = last->start + last->length;
    hit->first_word = first->word;
    hit->last_word = last_word(tokens, match.first, match.end);
    return STATUS_OK;
}

/* Judges the candidates; those that stay are written behind `hits`, with their candidate's index for a
 * place. Returns how many. */
static size_t judge_candidates(const struct finder *finder, const struct finder_part *part,
                               struct hit *hits) {
    size_t count = 0, sentence = 0;
    for (size_t i = 0; i < finder->candidates.count; i++) {
        struct hit *hit = &hits[count];
        begin_hit(finder, &finder->candidates.items[i], i, hit);
        judge(finder, part, sentence_on(part->tokens, &sentence, hit->first)->terminal, hit);
        count += hit->fate == FATE_COUNTED || finder->trace;
    }
    return count;
}

/* Where the history has no say, what loses to another hit need not be looked at any more. */
static void drop_losers(struct finder *finder, struct hit *hits, size_t *count) {
    overlap_sort(hits, *count);
    if (!overlap_select(&finder->overlap, hits, *count, finder->matcher->settled)) {
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        if (hits[i].fate == FATE_COUNTED) {
            hits[kept++] = hits[i];
        }
    }
    *count = kept;
}

static enum status add_hits(struct finder *finder, const struct finder_part *part,
                            struct hit_list *hits) {
    if (!array_reserve(finder->alloc, &hits->items, &hits->capacity,
                       hits->count + finder->candidates.count, sizeof *hits->items)) {
        return STATUS_MEMORY;
    }
    struct hit *added = hits->items + hits->count;
    size_t count = judge_candidates(finder, part, added);
    if (count > 1 && !finder->trace) {
        drop_losers(finder, added, &count);
    }
    for (size_t i = 0; i < count; i++) {
        const struct found *match = &finder->candidates.items[added[i].start];
        if (place_hit(finder, part->tokens->items, *match, &added[i]) != STATUS_OK) {
            return STATUS_MEMORY;
        }
    }
    hits->count += count;
    return STATUS_OK;
}

enum status finder_read(struct finder *finder, const struct finder_part *part,
                        struct hit_list *hits, uint32_t *questions) {
    begin_part(finder, part);
    enum status status = find_candidates(finder, part);
    if (status == STATUS_OK && (finder->candidates.count || ends_unmarked(part->tokens))) {
        status = read_side(finder, part);
    }
    if (status == STATUS_OK) {
        *questions = count_questions(finder, part->tokens);
        status = finder->candidates.count ? add_hits(finder, part, hits) : STATUS_OK;
    }
    return status;
}
