/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/judge.h"

#include <stdlib.h>

#include "base/array.h"

enum { MOVES_EACH = 16 }; /* in a sort by hand */

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

static inline const struct found *vetoed(const struct judge *judge, const struct terms *terms,
                                         const struct found *match, const struct sentence *said,
                                         size_t *from) {
    return judge->targets & terms->targeted ? find_veto(judge, match, said->first_token, from)
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
        judge->targets |= terms_target(terms->target) * veto;
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
        const struct terms *terms = &judge->matcher->terms[match.entry];
        const struct sentence *said = judge_sentence(tokens, &sentence, match.first);
        if (match.end <= said->end_token && !vetoed(judge, terms, &match, said, &veto)) {
            kept.items[kept.count++] = match;
        }
    }
    return kept;
}

enum status judge_hear_side(struct judge *judge, const struct finder_part *part,
                            struct found_run side) {
    if (gather_vetoes(judge, &side) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    struct found_run triggers = keep_triggers(judge, part->tokens, side);
    return triggers.count
               ? scopes_read(&judge->scopes, part->tokens, triggers.items, triggers.count)
               : STATUS_OK;
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

/* The number of the last word among tokens [first, end). */
static uint32_t last_word(const struct token *tokens, uint32_t first, uint32_t end) {
    while (end > first + 1 && (tokens[end - 1].flags & TOKEN_EVENT)) {
        end--;
    }
    return tokens[end - 1].word;
}

static enum status count_words(struct judge *judge, const struct token *tokens, struct found match,
                               struct hit *hit) {
    hit->first_word = tokens[match.first].word;
    hit->last_word = last_word(tokens, match.first, match.end);
    if (plainly_read(judge, tokens, &match)) {
        hit->words = words_between(tokens, match.first, match.end);
        return STATUS_OK;
    }
    return aligner_read(&judge->aligner, tokens, &match, &hit->words);
}

/* --- the order of the candidates ---------------------------------------------------------------------- */

/* Matches by `$` were found with all that trails them; what was only skipped there is no part of them. */
static enum status mend_all(struct judge *judge, const struct token *tokens,
                            struct found_run candidates) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < candidates.count && status == STATUS_OK; i++) {
        struct found *match = &candidates.items[i];
        uint32_t words;
        if (match->at_end && (tokens[match->end - 1].symbol & TOKEN_SKIP_MASK) != TOKEN_PLAIN) {
            status = aligner_read(&judge->aligner, tokens, match, &words);
        }
    }
    return status;
}

/* Leftmost, then longest: the lower, the earlier. */
static inline uint64_t place_of(const struct found *match) {
    return (uint64_t)match->first << 32 | (UINT32_MAX - match->end);
}

/* ... then earliest in the file. */
static inline bool comes_before(const struct found *match, const struct found *other) {
    uint64_t own = place_of(match), its = place_of(other);
    return (own < its) | ((own == its) & (match->entry < other->entry));
}

static int by_place(const void *left, const void *right) {
    return comes_before(right, left) - comes_before(left, right);
}

/* They come in the order of their first tokens, so that few have to move. False: too many would have to. */
static bool sort_by_hand(struct found *items, size_t count) {
    size_t moves = MOVES_EACH * count;
    for (size_t i = 1; i < count; i++) {
        const struct found match = items[i];
        size_t at = i;
        for (; at > 0 && moves && comes_before(&match, &items[at - 1]); at--, moves--) {
            items[at] = items[at - 1];
        }
        items[at] = match;
    }
    return moves;
}

/* Mostly they are in order. */
static bool are_in_order(const struct found *items, size_t count) {
    bool sorted = true, at_end = items[0].at_end;
    uint64_t last = place_of(&items[0]);
    for (size_t i = 1; i < count; i++) {
        uint64_t place = place_of(&items[i]);
        sorted &= (last < place) | ((last == place) & (items[i - 1].entry < items[i].entry));
        at_end |= items[i].at_end;
        last = place;
    }
    return sorted & !at_end;
}

static enum status put_in_order(struct judge *judge, const struct token *tokens,
                                struct found_run candidates) {
    if (mend_all(judge, tokens, candidates) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    if (!sort_by_hand(candidates.items, candidates.count)) {
        qsort(candidates.items, candidates.count, sizeof *candidates.items, by_place);
    }
    return STATUS_OK;
}

/* --- steps 2 and 3 ------------------------------------------------------------------------------------ */

/* Where all that is said in the part stands. */
static uint64_t place_of_part(const struct finder_part *part) {
    return (uint64_t)!part->any_role << (PLACE_ROLE + part->role) |
           UINT64_C(1) << (PLACE_KIND + part->kind) | UINT64_C(1) << PLACE_ALWAYS;
}

static uint32_t lowest_bit(uint64_t bits) {
    uint32_t at = 0;
    while (!(bits >> at & 1)) {
        at++;
    }
    return at;
}

static void seal(struct hit *hit, enum fate fate, uint32_t by) {
    hit->fate = (uint8_t)fate;
    hit->by = by;
}

/* Why a hit at `place` is none. `rival`: to which entry it lost, if it did. */
static void tell_fate(const struct terms *terms, uint64_t place, const struct found *veto,
                      uint32_t rival, struct hit *hit) {
    const uint64_t unwanted = place & terms->unwanted;
    if (veto) {
        seal(hit, FATE_VETOED, veto->entry);
    } else if (unwanted & UINT64_C(0xFFFF) << PLACE_ROLE) {
        seal(hit, FATE_ROLE, LEXICON_NONE);
    } else if (unwanted & UINT64_C(0xFF) << PLACE_KIND) {
        seal(hit, FATE_KIND, LEXICON_NONE);
    } else if (!(place & terms->wanted)) {
        seal(hit, FATE_SCOPE_MISSING, lowest_bit(terms->wanted >> PLACE_SCOPE));
    } else if (unwanted) {
        seal(hit, FATE_SCOPE_FORBIDDEN, lowest_bit(unwanted >> PLACE_SCOPE));
    } else {
        seal(hit, FATE_LOST, rival);
    }
}

/* Each member by itself: a structure that is put together elsewhere, and then moved, is waited for. */
static inline void write_hit(const struct terms *terms, const struct token *tokens,
                             const struct found *match, uint32_t inside, struct hit *hit) {
    const struct token *last = &tokens[match->end - 1];
    hit->entry = match->entry;
    hit->category = terms->category;
    hit->first = match->first;
    hit->end = match->end;
    hit->start = tokens[match->first].start;
    hit->stop = last->start + last->length;
    hit->by = LEXICON_NONE;
    hit->fate = FATE_COUNTED;
    hit->negated = inside & terms->negation;
    hit->selection = terms->selection;
    hit->words = hit->first_word = hit->last_word = 0;
}

/* Makes a hit of each candidate that stays, one behind the other; if words are to be counted, it has the
 * candidate's index in their place. What loses where the history has no say need not be looked at any more,
 * but hints, which are decided when all others have come. Returns all that the candidates give to do. */
static unsigned judge_each(struct judge *judge, const struct finder_part *part,
                           struct found_run candidates, struct hit *hits, size_t *count) {
    enum { NOT_NOW = SELECTION_UNSETTLED | SELECTION_HINT };
    const struct tokens *tokens = part->tokens;
    const struct terms *all_terms = judge->matcher->terms;
    const uint64_t place_of_all = place_of_part(part);
    unsigned selection = 0;
    size_t kept = 0, at_veto = 0;
    overlap_begin(&judge->overlap);
    for (size_t i = 0; i < candidates.count; i++) {
        const struct found *match = &candidates.items[i];
        struct hit *hit = &hits[kept];
        const struct terms *terms = &all_terms[match->entry];
        const struct sentence *said = &tokens->sentences[match->sentence];
        const uint32_t inside = scopes_at(&judge->scopes, match->first, said->terminal);
        const uint64_t place = (uint64_t)inside << PLACE_SCOPE | place_of_all;
        const struct found *veto = vetoed(judge, terms, match, said, &at_veto);
        bool stands = !veto && !(place & terms->unwanted) && (place & terms->wanted);
        bool lost =
            overlap_take(&judge->overlap, terms, stands & !(terms->selection & NOT_NOW), match);
        selection |= terms->selection;
        write_hit(terms, tokens->items, match, inside, hit);
        if (judge->matcher->covered) {
            hit->words = (uint32_t)i;
        }
        if (judge->trace && (!stands || lost)) {
            tell_fate(terms, place, veto, overlap_rival(&judge->overlap, terms), hit);
        }
        kept += (stands & !lost) | judge->trace;
    }
    *count = kept;
    return selection;
}

static size_t judge_hints(struct judge *judge, struct hit *hits, size_t count) {
    overlap_take_hints(&judge->overlap, hits, count, true);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        hits[kept] = hits[i];
        kept += hits[i].fate == FATE_COUNTED || judge->trace;
    }
    return kept;
}

enum status judge_candidates(struct judge *judge, const struct finder_part *part,
                             struct found_run candidates, struct hit_list *hits) {
    if (!array_reserve(judge->alloc, &hits->items, &hits->capacity, hits->count + candidates.count,
                       sizeof *hits->items)) {
        return STATUS_MEMORY;
    }
    enum status status = STATUS_OK;
    if (candidates.count && !are_in_order(candidates.items, candidates.count)) {
        status = put_in_order(judge, part->tokens->items, candidates);
    }
    struct hit *added = hits->items + hits->count;
    size_t count;
    if (judge_each(judge, part, candidates, added, &count) & SELECTION_HINT) {
        count = judge_hints(judge, added, count);
    }
    for (size_t i = 0; judge->matcher->covered && i < count && status == STATUS_OK; i++) {
        status =
            count_words(judge, part->tokens->items, candidates.items[added[i].words], &added[i]);
    }
    hits->count += status == STATUS_OK ? count : 0;
    return status;
}
