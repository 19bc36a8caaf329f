/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/scopes.h"

#include <string.h>

#include "base/array.h"

enum { QUOTE_NEAR = 3, QUOTE_LONGEST = 200 }; /* tokens */

struct scope_reading {
    struct scopes *scopes;
    const struct tokens *tokens;
    const struct found *side;
    size_t side_count;
};

void scopes_init(struct scopes *scopes, const struct alloc *alloc, const struct matcher *matcher) {
    const struct lexicon_set *set = matcher->set;
    *scopes = (struct scopes){.alloc = alloc, .matcher = matcher};
    for (uint32_t scope = 0; scope < set->scope_count && scope < LEXICON_SCOPES_MOST; scope++) {
        uint32_t terminal = set->scopes[scope].terminal;
        if (terminal_is(terminal)) {
            scopes->marked[terminal_number(terminal)] |= UINT32_C(1) << scope;
        }
    }
}

void scopes_release(struct scopes *scopes) {
    array_free(scopes->alloc, &scopes->inside, &scopes->inside_capacity, sizeof *scopes->inside);
}

static const struct sentence *sentence_of(const struct tokens *tokens, uint32_t token) {
    return &tokens->sentences[tokens_sentence(tokens, token)];
}

static void add_region(struct scope_reading *reading, uint32_t scope, uint32_t first,
                       uint32_t end) {
    for (uint32_t token = first; token < end; token++) {
        reading->scopes->inside[token] |= UINT32_C(1) << scope;
    }
}

/* The first stop word of the scope from `first` on, or `end`. */
static uint32_t stopped(const struct scope_reading *reading, uint32_t scope, uint32_t first,
                        uint32_t end) {
    size_t i = found_from(reading->side, reading->side_count, first);
    for (; i < reading->side_count && reading->side[i].first < end; i++) {
        const struct terms *terms = &reading->scopes->matcher->terms[reading->side[i].entry];
        if (terms->use == ENTRY_STOPS_SCOPE && terms->target == scope) {
            return reading->side[i].first;
        }
    }
    return end;
}

/* Where the next n tokens end; what may be skipped does not use them up. */
static uint32_t count_on(const struct tokens *tokens, uint32_t first, uint32_t end, unsigned n) {
    uint32_t at = first;
    for (unsigned counted = 0; at < end && counted < n; at++) {
        counted += (tokens->items[at].symbol & TOKEN_SKIP_MASK) == TOKEN_PLAIN;
    }
    return at;
}

/* The token before which the next quotation mark stands, from `from` on; `end` if none. */
static uint32_t next_quote(const struct tokens *tokens, uint32_t from, uint32_t end) {
    while (from < end && !(tokens->items[from].flags & TOKEN_QUOTE)) {
        from++;
    }
    return from;
}

static uint32_t quote_limit(const struct tokens *tokens, uint32_t from) {
    size_t limit = (size_t)from + QUOTE_LONGEST;
    return (uint32_t)(limit < tokens->count ? limit : tokens->count);
}

static void open_next(struct scope_reading *reading, const struct found *trigger, uint32_t scope) {
    const struct tokens *tokens = reading->tokens;
    uint32_t end = sentence_of(tokens, trigger->end - 1)->end_token;
    end = count_on(tokens, trigger->end, end, reading->scopes->matcher->set->scopes[scope].next);
    add_region(reading, scope, trigger->end, stopped(reading, scope, trigger->end, end));
}

static void open_quote(struct scope_reading *reading, const struct found *trigger, uint32_t scope) {
    const struct tokens *tokens = reading->tokens;
    uint32_t near = quote_limit(tokens, trigger->end);
    near = near < trigger->end + QUOTE_NEAR ? near : trigger->end + QUOTE_NEAR;
    uint32_t first = next_quote(tokens, trigger->end, near);
    if (first < near) {
        add_region(reading, scope, first,
                   next_quote(tokens, first + 1, quote_limit(tokens, first)));
    }
}

/* To the sentence's end; if a quotation is open there, to the end of that. */
static void open_sentence(struct scope_reading *reading, const struct found *trigger,
                          uint32_t scope) {
    const struct tokens *tokens = reading->tokens;
    const struct scope *said = &reading->scopes->matcher->set->scopes[scope];
    const struct sentence *sentence = sentence_of(tokens, trigger->end - 1);
    if (said->terminal) {
        if (!sentence->terminal) {
            add_region(reading, scope, trigger->first, sentence->end_token);
        }
        return;
    }
    uint32_t end = stopped(reading, scope, trigger->end, sentence->end_token);
    bool open = false;
    for (uint32_t at = trigger->end; at < end; at++) {
        open ^= (tokens->items[at].flags & TOKEN_QUOTE) != 0;
    }
    if (open && end == sentence->end_token) {
        end = next_quote(tokens, end, quote_limit(tokens, end));
    }
    add_region(reading, scope, trigger->end, end);
}

bool scopes_may_quote(const struct tokens *tokens, const struct sentence *sentence,
                      uint32_t *quote) {
    if (*quote <= sentence->first_token) {
        *quote = next_quote(tokens, sentence->first_token + 1, (uint32_t)tokens->count);
    }
    return *quote < tokens->count && *quote < sentence->end_token + QUOTE_NEAR;
}

static bool opens(const struct scopes *scopes, const struct found *match) {
    return scopes->matcher->terms[match->entry].use == ENTRY_OPENS_SCOPE;
}

/* Makes all tokens lie in no scope, if some trigger is to change that. */
static enum status clear(struct scopes *scopes, const struct tokens *tokens,
                         const struct found *side, size_t side_count) {
    scopes->any = false;
    for (size_t i = 0; i < side_count && !scopes->any; i++) {
        scopes->any = opens(scopes, &side[i]);
    }
    if (!scopes->any) {
        return STATUS_OK;
    }
    if (!array_reserve(scopes->alloc, &scopes->inside, &scopes->inside_capacity, tokens->count,
                       sizeof *scopes->inside)) {
        return STATUS_MEMORY;
    }
    memset(scopes->inside, 0, tokens->count * sizeof *scopes->inside);
    return STATUS_OK;
}

enum status scopes_read(struct scopes *scopes, const struct tokens *tokens,
                        const struct found *side, size_t side_count) {
    static void (*const openers[])(struct scope_reading *, const struct found *, uint32_t) = {
        [SCOPE_NEXT] = open_next, [SCOPE_QUOTE] = open_quote, [SCOPE_SENTENCE] = open_sentence};
    struct scope_reading reading = {
        .scopes = scopes, .tokens = tokens, .side = side, .side_count = side_count};
    enum status status = clear(scopes, tokens, side, side_count);
    for (size_t i = 0; status == STATUS_OK && scopes->any && i < side_count; i++) {
        if (opens(scopes, &side[i])) {
            uint32_t scope = scopes->matcher->terms[side[i].entry].target;
            openers[scopes->matcher->set->scopes[scope].opens](&reading, &side[i], scope);
        }
    }
    return status;
}
