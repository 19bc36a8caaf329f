/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/regexes.h"

#include "base/array.h"

enum { MATCH_LIMIT = 200000 };

enum status regexes_init(struct regexes *regexes, const struct alloc *alloc,
                         const struct matcher *matcher) {
    *regexes = (struct regexes){.alloc = alloc, .matcher = matcher, .prepared = LEXICON_NONE};
    buffer_init(&regexes->text, alloc);
    if (matcher->regex_count == 0) {
        return STATUS_OK;
    }
    regexes->context = pcre2_match_context_create(NULL);
    regexes->match = pcre2_match_data_create(1, NULL);
    regexes->skipped = alloc_zero(alloc, matcher->regex_count * sizeof *regexes->skipped);
    if (!regexes->context || !regexes->match || !regexes->skipped) {
        return STATUS_MEMORY;
    }
    pcre2_set_match_limit(regexes->context, MATCH_LIMIT);
    return STATUS_OK;
}

void regexes_release(struct regexes *regexes) {
    pcre2_match_context_free(regexes->context);
    pcre2_match_data_free(regexes->match);
    alloc_free(regexes->alloc, regexes->skipped,
               regexes->matcher->regex_count * sizeof *regexes->skipped);
    array_free(regexes->alloc, &regexes->map, &regexes->map_capacity, sizeof *regexes->map);
    buffer_release(&regexes->text);
}

void regexes_begin(struct regexes *regexes) {
    regexes->prepared = LEXICON_NONE;
}

static enum status prepare(struct regexes *regexes, struct slice text,
                           const struct sentence *sentence, uint32_t number) {
    if (regexes->prepared == number) {
        return STATUS_OK;
    }
    buffer_clear(&regexes->text);
    struct slice raw = slice_make(text.at + sentence->start, sentence->end - sentence->start);
    enum status status = rules_normalise(regexes->matcher->rules, raw, &regexes->text,
                                         &regexes->map, &regexes->map_capacity);
    regexes->prepared = status == STATUS_OK ? number : LEXICON_NONE;
    return status;
}

/* The tokens that bytes [from, to) of the raw text touch. */
static struct found snap(const struct tokens *tokens, const struct sentence *sentence,
                         uint32_t from, uint32_t to) {
    uint32_t first = sentence->first_token;
    while (first < sentence->end_token &&
           tokens->items[first].start + tokens->items[first].length <= from) {
        first++;
    }
    uint32_t end = first;
    while (end < sentence->end_token && tokens->items[end].start < to) {
        end++;
    }
    return (struct found){.first = first, .end = end};
}

static bool append(struct regexes *regexes, struct found_list *found, struct found match) {
    if (match.first >= match.end) {
        return true; /* it touched no token */
    }
    if (!array_reserve(regexes->alloc, &found->items, &found->capacity, found->count + 1,
                       sizeof *found->items)) {
        return false;
    }
    found->items[found->count++] = match;
    return true;
}

enum status regexes_find(struct regexes *regexes, size_t index, struct slice text,
                         const struct tokens *tokens, uint32_t number, struct found_list *found) {
    const struct regex *regex = &regexes->matcher->regexes[index];
    const struct sentence *sentence = &tokens->sentences[number];
    enum status status = prepare(regexes, text, sentence, number);
    PCRE2_SIZE from = 0;
    while (status == STATUS_OK && from <= regexes->text.length) {
        int result = pcre2_match(regex->code, (PCRE2_SPTR)regexes->text.at, regexes->text.length,
                                 from, PCRE2_NO_UTF_CHECK, regexes->match, regexes->context);
        if (result < 0) {
            regexes->skipped[index] += result != PCRE2_ERROR_NOMATCH;
            break;
        }
        const PCRE2_SIZE *bounds = pcre2_get_ovector_pointer(regexes->match);
        struct found match = snap(tokens, sentence, sentence->start + regexes->map[bounds[0]],
                                  sentence->start + regexes->map[bounds[1]]);
        match.entry = regex->entry;
        if (bounds[1] > bounds[0] && !append(regexes, found, match)) {
            status = STATUS_MEMORY;
        }
        from = bounds[1] > from ? bounds[1] : from + 1;
        while (from < regexes->text.length &&
               ((unsigned char)regexes->text.at[from] & 0xC0) == 0x80) {
            from++;
        }
    }
    return status;
}
