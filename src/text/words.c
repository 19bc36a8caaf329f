/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a word's raw bytes to the symbols of its tokens: through the cache, or by the rules and the
 * dictionary. */
#include "text/events.h"
#include "text/scan.h"

static uint32_t identity_of(const struct forms *forms) {
    uint64_t hash = forms->count;
    for (unsigned i = 0; i < forms->count; i++) {
        hash = hash_mix(hash, hash_bytes(forms->form[i].at, forms->form[i].length));
    }
    return (uint32_t)hash ? (uint32_t)hash : 1;
}

/* A word of three tokens or more cannot be skipped, and a filler is no word to repeat. */
static bool can_repeat(const struct rules *rules, const struct forms *forms) {
    return rules->skip_repeats && forms->count <= 2 && !forms->filler;
}

static unsigned traits_of(const struct rules *rules, struct slice raw, const struct forms *forms) {
    unsigned traits = forms->filler ? WORD_FILLER : 0;
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
    uint32_t classes = 0;
    for (unsigned i = 0; i < forms.count; i++) {
        const struct dictionary *dictionary = &tokenizer->dictionary;
        uint32_t class = dictionary->classify(dictionary->context, forms.form[i]);
        classes |= class;
        word->symbol[i] = class << TOKEN_CLASS_SHIFT;
        word->cut[i] = forms.cut[i];
    }
    if (forms.filler && rules->skip_fillers) {
        word->symbol[0] |= TOKEN_SKIP;
    }
    word->count = (uint8_t)forms.count;
    word->identity = can_repeat(rules, &forms) ? identity_of(&forms) : 0;
    word->traits = (uint8_t)(traits_of(rules, raw, &forms) | (classes ? 0 : WORD_CLASSLESS));
    return STATUS_OK;
}

static void expand(const struct word_entry *entry, struct word *word) {
    *word = (struct word){.symbol = {entry->symbol[0], entry->symbol[1]},
                          .cut = {0, entry->cut},
                          .identity = entry->identity,
                          .count = entry->count,
                          .traits = entry->traits};
}

static void keep(struct tokenizer *tokenizer, struct word_key key, size_t length,
                 const struct word *word) {
    struct word_entry entry = {.key = key,
                               .symbol = {word->symbol[0], word->count > 1 ? word->symbol[1] : 0},
                               .identity = word->identity,
                               .count = word->count,
                               .cut = (uint8_t)(word->count > 1 ? word->cut[1] : length),
                               .length = (uint8_t)length,
                               .traits = word->traits};
    word_cache_put(&tokenizer->cache, &entry);
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
    if (status == STATUS_OK && word->count <= 2) {
        keep(tokenizer, key, raw.length, word);
    }
    return status;
}
