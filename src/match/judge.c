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

/* Exclusions are told apart by their targets, entries or sections, as one of 64 bits. */
static inline uint64_t target_bit(uint32_t target) {
    return UINT64_C(1) << target % 64;
}

static inline bool may_be_vetoed(const struct judge *judge, uint32_t entry) {
    uint32_t section = judge->matcher->terms[entry].section;
    return judge->targets & (target_bit(entry) | target_bit(section));
}

/* The exclusion that vetoes an entry's match at [first, end), or NULL. It begins in the same sentence, that
 * is from token `sentence` on, since earlier ones are not always looked at. `*from` is the first one that
 * may reach the match; it was so for a match before. */
static const struct found *find_veto(const struct judge *judge, const struct found *match,
                                     uint32_t sentence, size_t *from) {
    const struct terms *terms = judge->matcher->terms;
    const struct found *vetoes = judge->vetoes.items;
    size_t count = judge->vetoes.count;
    uint32_t section = terms[match->entry].section;
    while (*from < count && (vetoes[*from].first < sentence ||
                             vetoes[*from].first + judge->longest_veto <= match->first)) {
        ++*from;
    }
    for (size_t i = *from; i < count && vetoes[i].first < match->end; i++) {
        const struct terms *said = &terms[vetoes[i].entry];
        uint32_t meant = said->use == ENTRY_VETOES_ENTRY ? match->entry : section;
        if (said->target == meant && vetoes[i].end > match->first) {
            return &vetoes[i];
        }
    }
    return NULL;
}

static inline const struct found *vetoed(const struct judge *judge, const struct found *match,
                                         const struct sentence *said, size_t *from) {
    return may_be_vetoed(judge, match->entry) ? find_veto(judge, match, said->first_token, from)
                                              : NULL;
}

static bool is_veto(const struct terms *terms) {
    return terms->use == ENTRY_VETOES_ENTRY || terms->use == ENTRY_VETOES_SECTION;
}

/* Takes the exclusions out of what the side program matched; what remains are the scopes' triggers. Written
 * so that no branch depends on which is which. */
static enum status gather_vetoes(struct judge *judge, struct found_run *side) {
    struct found_list *vetoes = &judge->vetoes;
    size_t gathered = 0, kept = 0;
    if (!array_reserve(judge->alloc, &vetoes->items, &vetoes->capacity, side->count,
                       sizeof *vetoes->items)) {
        return STATUS_MEMORY;
    }
    for (size_t i = 0; i < side->count; i++) {
        const struct found match = side->items[i];
        const struct terms *terms = &judge->matcher->terms[match.entry];
        bool veto = is_veto(terms);
        uint32_t length = (match.end - match.first) * veto;
        judge->longest_veto = length > judge->longest_veto ? length : judge->longest_veto;
        judge->targets |= target_bit(terms->target) * veto;
        vetoes->items[gathered] = match;
        side->items[kept] = match;
        gathered += veto;
        kept += !veto;
    }
    vetoes->count = gathered;
    side->count = kept;
    return STATUS_OK;
}

/* What the exclusions leave of the triggers. Each lies in one sentence, so that it is found from any
 * candidate in the sentence where it opens its scope. */
static struct found_run keep_triggers(const struct judge *judge, const struct tokens *tokens,
                                      struct found_run triggers) {
    struct found_run kept = {.items = triggers.items};
    size_t sentence = 0, veto = 0;
    for (size_t i = 0; i < triggers.count; i++) {
        struct found match = triggers.items[i];
        const struct sentence *said = judge_sentence(tokens, &sentence, match.first);
        if (match.end <= said->end_token && !vetoed(judge, &match, said, &veto)) {
            kept.items[kept.count++] = match;
        }
    }
    return kept;
}

enum status judge_hear(struct judge *judge, const struct finder_part *part, struct found_run side) {
    judge->vetoes.count = 0;
    judge->longest_veto = 0;
    judge->targets = 0;
    if (side.count && gather_vetoes(judge, &side) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    struct found_run triggers = keep_triggers(judge, part->tokens, side);
    return scopes_read(&judge->scopes, part->tokens, triggers.items, triggers.count);
}

bool judge_asks_unmarked(const struct judge *judge, const struct tokens *tokens) {
    uint32_t scope = judge->matcher->question;
    if (!judge_unmarked(tokens) || scope == LEXICON_NONE) {
        return false;
    }
    const struct sentence *last = &tokens->sentences[tokens->sentence_count - 1];
    uint32_t at = last->first_token;
    while (at < last->end_token && !(scopes_at(&judge->scopes, at, 0) >> scope & 1)) {
        at++;
    }
    return at < last->end_token;
}

/* --- steps 2 and 3 ------------------------------------------------------------------------------------ */

static bool role_allows(const struct terms *terms, const struct finder_part *part) {
    return part->any_role || (terms->roles >> part->role & 1);
}

static bool kind_allows(const struct terms *terms, const struct finder_part *part) {
    return terms->kinds >> part->kind & 1;
}

static uint32_t lowest_bit(uint32_t bits) {
    uint32_t at = 0;
    while (!(bits >> at & 1)) {
        at++;
    }
    return at;
}

/* Decides the fate of a candidate's hit. `said` is its sentence. */
static void decide(const struct judge *judge, const struct finder_part *part,
                   const struct sentence *said, const struct found *veto, struct hit *hit) {
    const struct terms *terms = matcher_terms(judge->matcher, hit);
    uint32_t inside = scopes_at(&judge->scopes, hit->first, said->terminal);
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

/* The number of the last word among tokens [first, end). */
static uint32_t last_word(const struct token *tokens, uint32_t first, uint32_t end) {
    while (end > first + 1 && (tokens[end - 1].flags & TOKEN_EVENT)) {
        end--;
    }
    return tokens[end - 1].word;
}

/* Each member by itself: a structure that is put together elsewhere, and then moved, is waited for. */
static void begin_hit(const struct judge *judge, const struct token *tokens,
                      const struct found *match, struct hit *hit) {
    const struct token *first = &tokens[match->first];
    const struct token *last = &tokens[match->end - 1];
    hit->entry = match->entry;
    hit->category = judge->matcher->terms[match->entry].category;
    hit->first = match->first;
    hit->end = match->end;
    hit->start = first->start;
    hit->stop = last->start + last->length;
    hit->first_word = first->word;
    hit->last_word = last_word(tokens, match->first, match->end);
    hit->by = LEXICON_NONE;
    hit->fate = FATE_COUNTED;
}

/* A match by `$` was found with all that trails it; what was only skipped there is no part of it. */
static enum status mend(struct judge *judge, const struct token *tokens, struct found *match) {
    uint32_t words;
    bool skipped = (tokens[match->end - 1].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN;
    return (match->at_end & skipped) ? aligner_read(&judge->aligner, tokens, match, &words)
                                     : STATUS_OK;
}

/* Those that stay are written behind `hits`, with their candidate's index for words, if these are to be
 * counted. */
static enum status judge_each(struct judge *judge, const struct finder_part *part,
                              struct found_run candidates, struct hit *hits, size_t *count) {
    const struct tokens *tokens = part->tokens;
    size_t veto = 0;
    *count = 0;
    for (size_t i = 0; i < candidates.count; i++) {
        struct hit *hit = &hits[*count];
        struct found *match = &candidates.items[i];
        const struct sentence *said = &tokens->sentences[match->sentence];
        if (mend(judge, tokens->items, match) != STATUS_OK) {
            return STATUS_MEMORY;
        }
        begin_hit(judge, tokens->items, match, hit);
        hit->words = judge->matcher->covered ? (uint32_t)i : 0;
        decide(judge, part, said, vetoed(judge, match, said, &veto), hit);
        *count += hit->fate == FATE_COUNTED || judge->trace;
    }
    return STATUS_OK;
}

/* Where the history has no say, what loses to another hit need not be looked at any more. */
static size_t drop_losers(struct judge *judge, struct hit *hits, size_t count) {
    if (!overlap_any(hits, count)) {
        return count;
    }
    overlap_sort(hits, count);
    overlap_select(&judge->overlap, hits, count, true);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (hits[i].fate == FATE_COUNTED || judge->trace) {
            if (kept < i) {
                hits[kept] = hits[i];
            }
            kept++;
        }
    }
    return kept;
}

/* --- words covered ------------------------------------------------------------------------------------ */

/* The distinct words of tokens [first, end); an event is none. */
static uint32_t words_between(const struct token *tokens, uint32_t first, uint32_t end) {
    uint32_t words = 0;
    for (uint32_t at = first; at < end; at++) {
        words += at == first ? !(tokens[at].flags & TOKEN_EVENT)
                             : !(tokens[at].flags & (TOKEN_EVENT | TOKEN_CONTINUES));
    }
    return words;
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

static enum status count_words(struct judge *judge, const struct token *tokens, struct found match,
                               uint32_t *words) {
    if (plainly_read(judge, tokens, &match)) {
        *words = words_between(tokens, match.first, match.end);
        return STATUS_OK;
    }
    return aligner_read(&judge->aligner, tokens, &match, words);
}

enum status judge_candidates(struct judge *judge, const struct finder_part *part,
                             struct found_run candidates, struct hit_list *hits) {
    if (!array_reserve(judge->alloc, &hits->items, &hits->capacity, hits->count + candidates.count,
                       sizeof *hits->items)) {
        return STATUS_MEMORY;
    }
    struct hit *added = hits->items + hits->count;
    size_t count;
    enum status status = judge_each(judge, part, candidates, added, &count);
    count = status == STATUS_OK ? drop_losers(judge, added, count) : 0;
    for (size_t i = 0; judge->matcher->covered && i < count && status == STATUS_OK; i++) {
        status = count_words(judge, part->tokens->items, candidates.items[added[i].words],
                             &added[i].words);
    }
    hits->count += count;
    return status;
}
