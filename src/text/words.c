/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a word's raw bytes to the symbols of its tokens: through the cache, or by the rules and the
 * dictionary. */
#include <string.h>

#include "base/hash.h"
#include "text/events.h"
#include "text/function_words.h"
#include "text/scan.h"

static uint16_t identity_of(const struct forms *forms) {
    uint64_t hash = forms->count;
    for (unsigned i = 0; i < forms->count; i++) {
        hash = hash_mix(hash, hash_bytes(forms->form[i].at, forms->form[i].length));
    }
    return (uint16_t)(forms->filler ? IDENTITY_FILLER
                                    : IDENTITY_FIRST + hash % (UINT16_MAX - IDENTITY_FIRST));
}

static unsigned traits_of(const struct rules *rules, struct slice raw, const struct forms *forms) {
    unsigned traits = 0;
    if (event_is_mark(raw)) {
        traits |= WORD_MARK;
    }
    if (rules->skip_you_know && forms->count == 1 && slice_is(forms->form[0], "know")) {
        traits |= WORD_KNOW;
    }
    return traits;
}

/* Its place is given within the word; a word of more bytes than fit ends there. */
static struct token token_of(const struct dictionary *dictionary, const struct forms *forms,
                             unsigned index, size_t length) {
    size_t from = forms->cut[index];
    size_t to = index + 1 < forms->count ? forms->cut[index + 1] : length;
    uint32_t class = dictionary->classify(dictionary->context, forms->form[index]);
    return (struct token){.symbol = class << TOKEN_CLASS_SHIFT,
                          .start = (uint32_t)from,
                          .length = to - from > UINT16_MAX ? UINT16_MAX : (uint16_t)(to - from),
                          .flags = index ? TOKEN_CONTINUES : 0};
}

static enum status derive(struct tokenizer *tokenizer, struct slice raw, struct word *word) {
    struct forms forms;
    const struct rules *rules = tokenizer->rules;
    enum status status = rules_derive(rules, raw, &tokenizer->forms, &forms);
    if (status != STATUS_OK) {
        return status;
    }
    for (unsigned i = 0; i < forms.count; i++) {
        word->token[i] = token_of(&tokenizer->dictionary, &forms, i, raw.length);
    }
    bool function = function_words_classes(forms.form[0]); /* that of "don't" is "do" */
    bool abbreviation = forms.count == 1 && gap_is_abbreviation(raw);
    word->token[0].symbol |= forms.filler && rules->skip_fillers ? TOKEN_SKIP : TOKEN_PLAIN;
    word->token[0].flags =
        (uint16_t)((forms.filler ? TOKEN_FILLER : 0) | (function ? TOKEN_FUNCTION : 0) |
                   (abbreviation ? TOKEN_ABBREVIATION : 0));
    word->count = forms.count;
    word->counted = (forms.filler ? WORD_FILLER : 0U) | (function ? WORD_FUNCTION : 0U);
    word->identity = identity_of(&forms);
    word->traits = (uint16_t)traits_of(rules, raw, &forms);
    return STATUS_OK;
}

static void expand(const struct word_entry *entry, struct word *word) {
    memcpy(word->token, entry->token, sizeof entry->token);
    word->count = (unsigned)(entry->size / sizeof *entry->token);
    word->counted = entry->counted;
    word->identity = entry->identity;
    word->traits = entry->traits;
}

static void keep(struct word_cache *cache, struct word_key key, const struct word *word) {
    struct word_entry entry = {.key = key,
                               .size = (uint32_t)(word->count * sizeof *word->token),
                               .counted = word->counted,
                               .identity = word->identity,
                               .kept = word->identity == IDENTITY_FILLER ? UINT16_MAX : 0,
                               .traits = word->traits};
    memcpy(entry.token, word->token, entry.size);
    word_cache_put(cache, &entry);
}

enum status word_read(struct tokenizer *tokenizer, struct slice raw, struct word *word) {
    if (raw.length > CACHE_KEY_SIZE) {
        return derive(tokenizer, raw, word);
    }
    struct word_key key = word_key_read(raw.at, raw.length);
    const struct word_entry *entry = word_cache_find(&tokenizer->cache, key);
    if (entry) {
        expand(entry, word);
        return STATUS_OK;
    }
    enum status status = derive(tokenizer, raw, word);
    if (status == STATUS_OK && word->count <= CACHE_TOKENS) {
        keep(&tokenizer->cache, key, word);
    }
    return status;
}
