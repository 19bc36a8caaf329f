/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/judge.h"

#include "base/array.h"

bool judge_init(struct judge *judge, const struct alloc *alloc, const struct matcher *matcher,
                bool trace) {
    *judge = (struct judge){.alloc = alloc, .matcher = matcher, .trace = trace};
    aligner_init(&judge->aligner, alloc, &matcher->main, matcher->dictionary);
    scopes_init(&judge->scopes, alloc, matcher);
    return overlap_init(&judge->overlap, alloc, matcher);
}

void judge_release(struct judge *judge) {
    if (judge->alloc) {
        aligner_release(&judge->aligner);
        scopes_release(&judge->scopes);
        overlap_release(&judge->overlap);
        array_free(judge->alloc, &judge->vetoes.items, &judge->vetoes.capacity,
                   sizeof *judge->vetoes.items);
    }
}

/* --- the side program: exclusions and scopes ------------------------------------------------------- */

/* How far before `first` an exclusion of it may begin: in the same sentence, since earlier ones are not
 * always looked at. */
static uint32_t veto_reach(const struct judge *judge, const struct token *tokens, uint32_t first) {
    uint32_t reach = first;
    while (first - reach < judge->longest_veto && reach > 0 &&
           !(tokens[reach].symbol & TOKEN_SENTENCE)) {
        reach--;
    }
    return reach;
}

/* The exclusion that vetoes an entry's match at [first, end), or NULL. */
static const struct found *vetoed(const struct judge *judge, const struct token *tokens,
                                  uint32_t entry, uint32_t first, uint32_t end) {
    if (!judge->vetoes.count) {
        return NULL;
    }
    const struct terms *terms = judge->matcher->terms;
    uint32_t section = terms[entry].section;
    size_t i =
        found_from(judge->vetoes.items, judge->vetoes.count, veto_reach(judge, tokens, first));
    for (; i < judge->vetoes.count && judge->vetoes.items[i].first < end; i++) {
        const struct found *veto = &judge->vetoes.items[i];
        const struct terms *said = &terms[veto->entry];
        uint32_t meant = said->use == ENTRY_VETOES_ENTRY ? entry : section;
        if (said->target == meant && veto->end > first) {
            return veto;
        }
    }
    return NULL;
}

static bool is_veto(const struct judge *judge, const struct found *match) {
    unsigned use = judge->matcher->terms[match->entry].use;
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

/* Takes the exclusions out of what the side program matched. */
static enum status gather_vetoes(struct judge *judge, struct found_run side) {
    struct found_list *vetoes = &judge->vetoes;
    vetoes->count = 0;
    judge->longest_veto = 0;
    if (!array_reserve(judge->alloc, &vetoes->items, &vetoes->capacity, side.count,
                       sizeof *vetoes->items)) {
        return STATUS_MEMORY;
    }
    for (size_t i = 0; i < side.count; i++) {
        if (is_veto(judge, &side.items[i])) {
            uint32_t length = side.items[i].end - side.items[i].first;
            vetoes->items[vetoes->count++] = side.items[i];
            judge->longest_veto = length > judge->longest_veto ? length : judge->longest_veto;
        }
    }
    return STATUS_OK;
}

/* What the exclusions leave of the scopes' triggers. */
static struct found_run keep_triggers(const struct judge *judge, const struct tokens *tokens,
                                      struct found_run side) {
    struct found_run kept = {.items = side.items};
    for (size_t i = 0; i < side.count; i++) {
        struct found match = side.items[i];
        if (!is_veto(judge, &match) && in_one_sentence(tokens, &match) &&
            !vetoed(judge, tokens->items, match.entry, match.first, match.end)) {
            kept.items[kept.count++] = match;
        }
    }
    return kept;
}

enum status judge_hear(struct judge *judge, const struct finder_part *part, struct found_run side) {
    if (gather_vetoes(judge, side) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    struct found_run triggers = keep_triggers(judge, part->tokens, side);
    return scopes_read(&judge->scopes, part->tokens, triggers.items, triggers.count);
}

/* Sentences that ask. Those with a mark say it themselves; the last one may lack it, and is decided by
 * the scope. */
uint32_t judge_questions(const struct judge *judge, const struct tokens *tokens) {
    uint32_t scope = judge->matcher->question;
    uint32_t questions = tokens->asked;
    if (judge_unmarked(tokens) && scope != LEXICON_NONE) {
        const struct sentence *last = &tokens->sentences[tokens->sentence_count - 1];
        uint32_t at = last->first_token;
        while (at < last->end_token && !(scopes_at(&judge->scopes, at, 0) >> scope & 1)) {
            at++;
        }
        questions += at < last->end_token;
    }
    return questions;
}

/* --- steps 2 and 3 ------------------------------------------------------------------------------------ */

static bool role_allows(const struct terms *terms, const struct finder_part *part) {
    return !terms->roles || part->any_role || (terms->roles >> part->role & 1);
}

static bool kind_allows(const struct terms *terms, const struct finder_part *part) {
    return !terms->kinds || (terms->kinds >> part->kind & 1);
}

static uint32_t lowest_bit(uint32_t bits) {
    uint32_t at = 0;
    while (!(bits >> at & 1)) {
        at++;
    }
    return at;
}

/* `terminal`: the mark of the sentence in which the hit begins. */
static void decide(const struct judge *judge, const struct finder_part *part, uint32_t terminal,
                   struct hit *hit) {
    const struct terms *terms = matcher_terms(judge->matcher, hit);
    const struct found *veto = vetoed(judge, part->tokens->items, hit->entry, hit->first, hit->end);
    uint32_t inside = scopes_at(&judge->scopes, hit->first, terminal);
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
    hit->negated = !terms->ignores_negation && (inside >> judge->matcher->negation & 1);
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
static bool plainly_read(const struct judge *judge, const struct token *tokens,
                         const struct found *match) {
    if (!judge->matcher->set->entries[match->entry].pattern) {
        return true;
    }
    const struct program_shape *shape = &judge->matcher->main.shapes[match->entry];
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
static void begin_hit(const struct judge *judge, const struct found *match, size_t candidate,
                      struct hit *hit) {
    hit->entry = match->entry;
    hit->category = judge->matcher->terms[match->entry].category;
    hit->first = match->first;
    hit->end = match->end;
    hit->start = (uint32_t)candidate;
    hit->by = LEXICON_NONE;
    hit->fate = FATE_COUNTED;
}

/* Where the match stands, and which words it read. */
static enum status place_hit(struct judge *judge, const struct token *tokens, struct found match,
                             struct hit *hit) {
    if (!judge->matcher->covered) {
        hit->words = 0;
    } else if (plainly_read(judge, tokens, &match)) {
        hit->words = words_between(tokens, match.first, match.end);
    } else if (aligner_read(&judge->aligner, tokens, &match, &hit->words) != STATUS_OK) {
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

/* Those that stay are written behind `hits`, with their candidate's index for a place. Returns how
 * many. */
static size_t judge_each(const struct judge *judge, const struct finder_part *part,
                         struct found_run candidates, struct hit *hits) {
    size_t count = 0, sentence = 0;
    for (size_t i = 0; i < candidates.count; i++) {
        struct hit *hit = &hits[count];
        begin_hit(judge, &candidates.items[i], i, hit);
        decide(judge, part, judge_sentence(part->tokens, &sentence, hit->first)->terminal, hit);
        count += hit->fate == FATE_COUNTED || judge->trace;
    }
    return count;
}

/* Where the history has no say, what loses to another hit need not be looked at any more. */
static void drop_losers(struct judge *judge, struct hit *hits, size_t *count) {
    overlap_sort(hits, *count);
    if (!overlap_select(&judge->overlap, hits, *count, judge->matcher->settled)) {
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

enum status judge_mend(struct judge *judge, const struct token *tokens,
                       struct found_run candidates) {
    enum status status = STATUS_OK;
    for (size_t i = 0; status == STATUS_OK && i < candidates.count; i++) {
        struct found *match = &candidates.items[i];
        uint32_t words;
        if (match->at_end && (tokens[match->end - 1].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
            status = aligner_read(&judge->aligner, tokens, match, &words);
        }
    }
    return status;
}

enum status judge_candidates(struct judge *judge, const struct finder_part *part,
                             struct found_run candidates, struct hit_list *hits) {
    const struct token *tokens = part->tokens->items;
    if (!array_reserve(judge->alloc, &hits->items, &hits->capacity, hits->count + candidates.count,
                       sizeof *hits->items)) {
        return STATUS_MEMORY;
    }
    struct hit *added = hits->items + hits->count;
    size_t count = judge_each(judge, part, candidates, added);
    if (count > 1 && !judge->trace) {
        drop_losers(judge, added, &count);
    }
    for (size_t i = 0; i < count; i++) {
        if (place_hit(judge, tokens, candidates.items[added[i].start], &added[i]) != STATUS_OK) {
            return STATUS_MEMORY;
        }
    }
    hits->count += count;
    return STATUS_OK;
}
