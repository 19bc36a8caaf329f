/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a word's raw bytes to the symbols of its tokens: through the cache, or by the rules and the
 * dictionary. */
#include "base/hash.h"
#include "text/events.h"
#include "text/function_words.h"
#include "text/scan.h"

static uint16_t identity_of(const struct forms *forms) {
    uint64_t hash = forms->count;
    for (unsigned i = 0; i < forms->count; i++) {
        hash = hash_mix(hash, hash_bytes(forms->form[i].at, forms->form[i].length));
    }
    return (uint16_t)hash != IDENTITY_NONE ? (uint16_t)hash : IDENTITY_NONE + 1;
}

static unsigned traits_of(const struct rules *rules, struct slice raw, const struct forms *forms) {
    unsigned traits = forms->filler ? WORD_FILLER : 0;
    if (function_words_classes(forms->form[0])) { /* that of "don't" is "do" */
        traits |= WORD_FUNCTION;
    }
    if (event_is_mark(raw)) {
        traits |= WORD_MARK;
    }
    if (rules->skip_you_know && forms->count == 1 && slice_is(forms->form[0], "know")) {
        traits |= WORD_KNOW;
    }
    return traits;
}

static enum status derive(struct tokenizer *tokenizer, struct slice raw, struct word *word) {
    struct forms forms;
    const struct rules *rules = tokenizer->rules;
    enum status status = rules_derive(rules, raw, &tokenizer->forms, &forms);
    if (status != STATUS_OK) {
        return status;
    }
    for (unsigned i = 0; i < forms.count; i++) {
        const struct dictionary *dictionary = &tokenizer->dictionary;
        uint32_t class = dictionary->classify(dictionary->context, forms.form[i]);
        word->symbol[i] = class << TOKEN_CLASS_SHIFT;
        word->cut[i] = forms.cut[i];
    }
    if (forms.filler && rules->skip_fillers) {
        word->symbol[0] |= TOKEN_SKIP;
    }
    word->count = (uint8_t)forms.count;
    word->identity = identity_of(&forms);
    word->traits = (uint16_t)traits_of(rules, raw, &forms);
    return STATUS_OK;
}

static void expand(const struct word_entry *entry, struct word *word) {
    *word = (struct word){.symbol = {entry->first.symbol, entry->first.start},
                          .cut = {0, entry->first.length},
                          .identity = entry_identity(entry),
                          .count = entry_count(entry),
                          .traits = entry_traits(entry)};
}

static void keep(struct tokenizer *tokenizer, struct word_key key, size_t length,
                 const struct word *word) {
    bool two = word->count > 1;
    struct token first = {.symbol = word->symbol[0],
                          .start = two ? word->symbol[1] : 0,
                          .length = two ? word->cut[1] : (uint16_t)length,
                          .flags = word_flags(word),
                          .word = entry_rest(word->identity, word->count, word->traits)};
    word_cache_put(&tokenizer->cache, &(struct word_entry){.key = key, .first = first});
}

enum status word_read(struct tokenizer *tokenizer, struct slice raw, struct word *word) {
    if (raw.length > CACHE_KEY_SIZE) {
        return derive(tokenizer, raw, word);
    }
    struct word_key key = word_key_read(raw.at, raw.length);
    const struct word_entry *entry =
        word_cache_find(tokenizer->cache.sets + word_cache_set(key), key);
    if (entry) {
        expand(entry, word);
        return STATUS_OK;
    }
    enum status status = derive(tokenizer, raw, word);
    if (status == STATUS_OK && word->count <= 2) {
        keep(tokenizer, key, raw.length, word);
    }
    return status;
}
