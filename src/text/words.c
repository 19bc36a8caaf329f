/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a word's raw bytes to the symbols of its tokens: through the cache, or by the rules and the
 * dictionary. */
#include <string.h>

#include "base/hash.h"
#include "text/events.h"
#include "text/function_words.h"
#include "text/scan.h"

static const char know[] = "know";

static uint64_t hash_key(struct word_key key) {
    return hash_mix(key.low, key.high);
}

static uint64_t hash_form(struct slice form) {
    struct word_key key = {0, 0};
    if (form.length > sizeof key) {
        return hash_bytes(form.at, form.length);
    }
    memcpy(&key, form.at, form.length);
    return hash_key(key);
}

/* Of a word of which the forms have these hashes, mixed in turn. */
static uint16_t identity_of(uint64_t hash) {
    return (uint16_t)(IDENTITY_FIRST + hash % (UINT16_MAX - IDENTITY_FIRST));
}

static uint16_t identity_of_forms(const struct forms *forms) {
    uint64_t hash = 0;
    for (unsigned i = 0; i < forms->count; i++) {
        hash = hash_mix(hash, hash_form(forms->form[i]));
    }
    return forms->filler ? (uint16_t)IDENTITY_FILLER : identity_of(hash);
}

static unsigned traits_of(const struct rules *rules, struct slice raw, const struct forms *forms) {
    unsigned traits = 0;
    if (event_is_mark(raw)) {
        traits |= WORD_MARK;
    }
    if (rules->skip_you_know && forms->count == 1 && slice_is(forms->form[0], know)) {
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
    word->identity = identity_of_forms(&forms);
    word->traits = (uint16_t)traits_of(rules, raw, &forms);
    return STATUS_OK;
}

#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

static bool is_ascii(struct word_key key) {
    return !((key.low | key.high) & EACH_BYTE(0x80));
}

/* Whether one of eight ASCII bytes is an apostrophe. */
static bool has_apostrophe(uint64_t bytes) {
    return (EACH_BYTE(0x80) - (bytes ^ EACH_BYTE('\''))) & EACH_BYTE(0x80);
}

/* Eight ASCII bytes in lower case. */
static uint64_t lower(uint64_t bytes) {
    uint64_t from_a = bytes + EACH_BYTE(0x80 - 'A');
    uint64_t behind_z = bytes + EACH_BYTE(0x80 - ('Z' + 1));
    return bytes | (from_a & ~behind_z & EACH_BYTE(0x80)) >> 2;
}

/* Whether the word is one token, itself in lower case: ASCII that no rule takes apart or marks. */
static bool is_plain(const struct tokenizer *tokenizer, struct slice raw, struct word_key key) {
    return is_ascii(key) && !has_apostrophe(key.low) && !has_apostrophe(key.high) &&
           !word_filter_admits(&tokenizer->ruled, raw);
}

/* What `derive` says of such a word. */
static void derive_plain(const struct tokenizer *tokenizer, size_t length, struct word_key key,
                         struct word *word) {
    const struct dictionary *dictionary = &tokenizer->dictionary;
    if (tokenizer->rules->fold_case) {
        key = (struct word_key){lower(key.low), lower(key.high)};
    }
    char bytes[sizeof key];
    memcpy(bytes, &key, sizeof key);
    struct slice form = slice_make(bytes, length);
    bool function = word_filter_admits(&tokenizer->functions, form) && function_words_classes(form);
    uint32_t class = dictionary->classify(dictionary->context, form);
    word->token[0] = (struct token){.symbol = class << TOKEN_CLASS_SHIFT,
                                    .length = (uint16_t)length,
                                    .flags = function ? TOKEN_FUNCTION : 0};
    word->count = 1;
    word->counted = function ? WORD_FUNCTION : 0;
    word->identity = identity_of(hash_mix(0, hash_key(key)));
    word->traits = 0;
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

void word_filters_fill(struct tokenizer *tokenizer) {
    rules_filter(tokenizer->rules, &tokenizer->ruled);
    event_marks_filter(&tokenizer->ruled);
    gap_abbreviations_filter(&tokenizer->ruled);
    word_filter_add(&tokenizer->ruled, slice_of(know));
    function_words_filter(&tokenizer->functions);
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
    enum status status = STATUS_OK;
    if (is_plain(tokenizer, raw, key)) {
        derive_plain(tokenizer, raw.length, key, word);
    } else {
        status = derive(tokenizer, raw, word);
    }
    if (status == STATUS_OK && word->count <= CACHE_TOKENS) {
        keep(&tokenizer->cache, key, word);
    }
    return status;
}
