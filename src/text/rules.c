/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word's tokens are found from its end: suffixes are taken off until the rest is a whole word of
 * the table or no suffix fits. Everything is decided on the normalised form; only then are the cuts
 * carried over to the raw bytes. */
#include "text/rules.h"

#include <string.h>

#include "base/array.h"

/* The tokens found so far, the last one first. */
struct pieces {
    struct slice form[RULES_FORMS_MOST];
    size_t from[RULES_FORMS_MOST]; /* offset in the normalised word */
    unsigned count;
};

static unsigned count_words(const char *forms) {
    unsigned count = 1;
    for (; *forms; forms++) {
        count += *forms == ' ';
    }
    return count;
}

/* Whether `word` without its "|" is the pattern; the offsets of the parts go to `cuts`. */
static bool is_whole(const char *pattern, struct slice word, size_t cuts[RULES_FORMS_MOST]) {
    size_t at = 0, count = 1;
    cuts[0] = 0;
    for (; *pattern; pattern++) {
        if (*pattern == '|') {
            cuts[count++] = at;
        } else if (at == word.length || word.at[at++] != *pattern) {
            return false;
        }
    }
    return at == word.length;
}

static void put_piece(struct pieces *pieces, struct slice form, size_t from) {
    pieces->form[pieces->count] = form;
    pieces->from[pieces->count++] = from;
}

/* The last of the forms first. */
static void put_whole(struct pieces *pieces, const char *forms,
                      const size_t cuts[RULES_FORMS_MOST]) {
    struct slice left[RULES_FORMS_MOST];
    struct slice rest = slice_of(forms);
    unsigned count = 0;
    while (rest.length) {
        left[count++] = slice_split(rest, ' ', &rest);
    }
    while (count--) {
        put_piece(pieces, left[count], cuts[count]);
    }
}

static bool take_whole(const struct rules *rules, struct slice word, struct pieces *pieces) {
    size_t cuts[RULES_FORMS_MOST] = {0};
    if (word.length > RULES_WHOLE_MOST) {
        return false;
    }
    for (const struct contraction *row = rules->contractions; row->word; row++) {
        if (row->word[0] == word.at[0] && is_whole(row->word, word, cuts)) {
            if (pieces->count + count_words(row->forms) > RULES_FORMS_MOST) {
                return false;
            }
            put_whole(pieces, row->forms, cuts);
            return true;
        }
    }
    return false;
}

/* Takes one suffix off; its rule is "*|suffix" = "* form". */
static bool take_suffix(const struct rules *rules, struct slice *word, struct pieces *pieces) {
    if (pieces->count + 2 > RULES_FORMS_MOST) {
        return false;
    }
    for (const struct contraction *row = rules->contractions; row->word; row++) {
        if (row->word[0] == '*') {
            const char *suffix = row->word + strlen("*|");
            size_t length = strlen(suffix);
            if (word->length > length && slice_ends(*word, suffix)) {
                word->length -= length;
                put_piece(pieces, slice_of(row->forms + strlen("* ")), word->length);
                return true;
            }
        }
    }
    return false;
}

static void split(const struct rules *rules, struct slice word, struct pieces *pieces) {
    bool suffixed = memchr(word.at, '\'', word.length);
    do {
        if (take_whole(rules, word, pieces)) {
            return;
        }
    } while (suffixed && take_suffix(rules, &word, pieces));
    put_piece(pieces, word, 0);
}

static bool is_filler(const struct rules *rules, struct slice form) {
    if (form.length > RULES_WHOLE_MOST) {
        return false;
    }
    for (const char *const *filler = rules->fillers; *filler; filler++) {
        if (**filler == form.at[0] && slice_is(form, *filler)) {
            return true;
        }
    }
    return false;
}

static bool all_ascii(struct slice text) {
    unsigned char high = 0;
    for (size_t i = 0; i < text.length; i++) {
        high |= (unsigned char)text.at[i];
    }
    return !(high & 0x80);
}

/* The short way for most words: what rules_normalise does to ASCII. */
static enum status fold_ascii(const struct rules *rules, struct slice word, struct buffer *out) {
    size_t from = out->length;
    if (!buffer_append(out, word)) {
        return STATUS_MEMORY;
    }
    for (size_t i = from; rules->fold_case && i < out->length; i++) {
        char byte = out->at[i];
        out->at[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
    }
    return STATUS_OK;
}

/* Hands the pieces over in the text's order; false when a cut has no place of its own in the raw
 * word (map[i] is the raw offset of the form's byte i; NULL: they run in step). */
static bool put_forms(const struct pieces *pieces, const uint32_t *map, struct forms *forms) {
    for (unsigned i = 0; i < pieces->count; i++) {
        unsigned from_end = pieces->count - 1 - i;
        size_t raw = map ? map[pieces->from[from_end]] : pieces->from[from_end];
        if (i > 0 && raw <= forms->cut[i - 1]) {
            return false;
        }
        forms->form[i] = pieces->form[from_end];
        forms->cut[i] = (uint16_t)raw;
    }
    forms->count = pieces->count;
    return true;
}

static void put_one(struct slice form, struct forms *forms) {
    *forms = (struct forms){.count = 1, .form = {form}};
}

/* The cuts of a word that normalisation may have lengthened or shortened. */
static enum status place_forms(const struct rules *rules, struct slice word,
                               const struct pieces *pieces, struct slice whole,
                               const struct alloc *alloc, struct forms *forms) {
    struct buffer again;
    uint32_t *map = NULL;
    size_t map_capacity = 0;
    buffer_init(&again, alloc);
    enum status status = rules_normalise(rules, word, &again, &map, &map_capacity);
    if (status == STATUS_OK && !put_forms(pieces, map, forms)) {
        put_one(whole, forms);
    }
    array_free(alloc, &map, &map_capacity, sizeof *map);
    buffer_release(&again);
    return status;
}

enum status rules_derive(const struct rules *rules, struct slice word, struct buffer *storage,
                         struct forms *forms) {
    buffer_clear(storage);
    bool ascii = all_ascii(word);
    enum status status = ascii ? fold_ascii(rules, word, storage)
                               : rules_normalise(rules, word, storage, NULL, NULL);
    if (status != STATUS_OK) {
        return status;
    }
    struct slice whole = buffer_slice(storage);
    struct pieces pieces = {.count = 0};
    put_one(whole, forms);
    if (word.length <= RULES_CONTRACTION_MOST) {
        split(rules, whole, &pieces);
        forms->filler = pieces.count == 1 && is_filler(rules, whole);
    }
    if (pieces.count > 1 && ascii) {
        put_forms(&pieces, NULL, forms);
    } else if (pieces.count > 1) {
        status = place_forms(rules, word, &pieces, whole, storage->alloc, forms);
    }
    return status;
}

/* A contraction without its cuts, which is no longer than RULES_WHOLE_MOST. */
static struct slice uncut(const char *word, char bytes[RULES_WHOLE_MOST]) {
    size_t length = 0;
    for (; *word && length < RULES_WHOLE_MOST; word++) {
        if (*word != '|') {
            bytes[length++] = *word;
        }
    }
    return slice_make(bytes, length);
}

void rules_filter(const struct rules *rules, struct word_filter *filter) {
    char bytes[RULES_WHOLE_MOST];
    for (const struct contraction *row = rules->contractions; row->word; row++) {
        word_filter_add(filter, uncut(row->word, bytes));
    }
    for (const char *const *filler = rules->fillers; *filler; filler++) {
        word_filter_add(filter, slice_of(*filler));
    }
}

void rules_readings_filter(const struct rules *rules, struct word_filter *filter) {
    for (const struct reading *row = rules->readings; row->form; row++) {
        word_filter_add(filter, slice_of(row->form));
        struct slice rest = slice_of(row->readings);
        while (rest.length) {
            word_filter_add(filter, slice_split(rest, ' ', &rest));
        }
    }
}

static bool has_word(const char *words, struct slice word) {
    struct slice rest = slice_of(words);
    while (rest.length) {
        if (slice_equal(slice_split(rest, ' ', &rest), word)) {
            return true;
        }
    }
    return false;
}

const char *rules_readings(const struct rules *rules, struct slice form) {
    if (form.length > RULES_READING_MOST) {
        return NULL;
    }
    for (const struct reading *row = rules->readings; row->form; row++) {
        if (slice_is(form, row->form)) {
            return row->readings;
        }
        if (has_word(row->readings, form)) {
            return row->form;
        }
    }
    return NULL;
}
