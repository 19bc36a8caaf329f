/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/literal.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "text/word_break.h"

void literals_init(struct literals *literals, const struct alloc *alloc,
                   const struct rules *rules) {
    *literals = (struct literals){.alloc = alloc, .rules = rules};
    intern_init(&literals->seen, alloc);
    intern_init(&literals->forms, alloc);
    arena_init(&literals->arena, alloc);
    buffer_init(&literals->storage, alloc);
}

void literals_release(struct literals *literals) {
    const struct alloc *alloc = literals->alloc;
    intern_release(&literals->seen);
    intern_release(&literals->forms);
    arena_release(&literals->arena);
    buffer_release(&literals->storage);
    array_free(alloc, &literals->made, &literals->made_capacity, sizeof *literals->made);
    array_free(alloc, &literals->map, &literals->map_capacity, sizeof *literals->map);
}

void literals_forget(struct literals *literals) {
    const struct alloc *alloc = literals->alloc;
    intern_release(&literals->seen);
    arena_release(&literals->arena);
    array_free(alloc, &literals->made, &literals->made_capacity, sizeof *literals->made);
}

struct slice literals_form(struct literals *literals, struct slice form) {
    uint32_t id = intern_add(&literals->forms, form);
    struct slice none = {0};
    return id == INTERN_NONE ? none : intern_text(&literals->forms, id);
}

/* --- deriving ------------------------------------------------------------------------------- */

enum { LITERAL_FORMS_MOST = 64 };

struct collected {
    struct slice forms[LITERAL_FORMS_MOST];
    uint32_t count;
};

static enum status collect(struct literals *literals, struct collected *collected,
                           struct slice form) {
    if (collected->count == LITERAL_FORMS_MOST) {
        return STATUS_OK; /* derive() refuses a full array */
    }
    struct slice kept = literals_form(literals, form);
    if (!kept.at) {
        return STATUS_MEMORY;
    }
    collected->forms[collected->count++] = kept;
    return STATUS_OK;
}

static enum status collect_word(struct literals *literals, struct collected *collected,
                                struct slice word) {
    struct forms forms = {0};
    enum status status = rules_derive(literals->rules, word, &literals->storage, &forms);
    for (unsigned i = 0; i < forms.count && status == STATUS_OK; i++) {
        status = collect(literals, collected, forms.form[i]);
    }
    return status;
}

static enum status normalise(struct literals *literals, struct slice text) {
    buffer_clear(&literals->storage);
    return rules_normalise(literals->rules, text, &literals->storage, &literals->map,
                           &literals->map_capacity);
}

/* Characters that stand between or beside words and mean nothing of their own. */
static const uint32_t silent[] = {'\'', 0x2018, 0x2019, '-', 0x2010, 0x2011};

static bool is_silent(uint32_t code_point) {
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
        if (silent[i] == code_point) {
            return true;
        }
    }
    return false;
}

/* What stands between words: apostrophes and hyphens, and with `wild` also '*'. */
static bool check_between(struct slice text, size_t at, size_t end, bool wild,
                          struct literal *literal) {
    while (at < end) {
        uint32_t code_point = UTF8_REPLACEMENT;
        size_t bytes = utf8_decode(text.at + at, end - at, &code_point);
        if (!is_silent(code_point) && !(wild && code_point == '*')) {
            literal->fault = code_point;
            literal->fault_at = (uint32_t)at;
            return false;
        }
        at += bytes ? bytes : 1;
    }
    return true;
}

/* The same words as in a text: UAX #29. */
static enum status collect_words(struct literals *literals, struct slice text,
                                 struct collected *collected, struct literal *literal) {
    enum status status = STATUS_OK;
    for (size_t at = 0, next = 0; at < text.length && status == STATUS_OK; at = next) {
        bool word = false;
        next = at + word_break_next(slice_from(text, at), &word);
        if (word) {
            status = collect_word(literals, collected, slice_make(text.at + at, next - at));
        } else if (!check_between(text, at, next, false, literal)) {
            break;
        }
    }
    return status;
}

/* --- wildcards -------------------------------------------------------------------------------- */

/* Everything in a wildcard must be of words, or '*', apostrophe or hyphen. `*words` counts them. */
static bool check_wildcard(struct slice text, struct literal *literal, size_t *words) {
    bool sound = true;
    for (size_t at = 0, next = 0; at < text.length && sound; at = next) {
        bool word = false;
        next = at + word_break_next(slice_from(text, at), &word);
        *words += word;
        sound = word || check_between(text, at, next, true, literal);
    }
    return sound;
}

/* Folded, with each run of '*' as one. */
static enum status collect_wildcard(struct literals *literals, struct slice word,
                                    struct collected *collected) {
    enum status status = normalise(literals, word);
    if (status != STATUS_OK) {
        return status;
    }
    char *text = literals->storage.at;
    size_t length = 0;
    for (size_t i = 0; i < literals->storage.length; i++) {
        if (text[i] != '*' || length == 0 || text[length - 1] != '*') {
            text[length++] = text[i];
        }
    }
    return collect(literals, collected, slice_make(text, length));
}

static enum status collect_compound_part(struct literals *literals, struct slice part,
                                         struct collected *collected, struct literal *literal) {
    size_t words = 0;
    bool starred = part.length && memchr(part.at, '*', part.length) != NULL;
    if (!check_wildcard(part, literal, &words)) {
        return STATUS_OK;
    }
    if (starred && words == 0) {
        literal->fault = '*';
        return STATUS_OK;
    }
    return starred ? collect_wildcard(literals, part, collected)
                   : collect_words(literals, part, collected, literal);
}

/* Hyphens part words here too: "self-crit*" is a word and a wildcard. */
static enum status collect_wild_compound(struct literals *literals, struct slice text,
                                         struct collected *collected, struct literal *literal) {
    enum status status = STATUS_OK;
    for (struct slice rest = text; rest.length && status == STATUS_OK && !literal->fault;) {
        struct slice part = slice_split(rest, '-', &rest);
        uint32_t at = (uint32_t)(part.at - text.at);
        status = collect_compound_part(literals, part, collected, literal);
        literal->fault_at += literal->fault ? at : 0;
    }
    return status;
}

/* "'s" and "'d" alone are the forms that stand for several readings, not the words "s" and "d". */
static enum status collect_clitic(struct literals *literals, struct slice text,
                                  struct collected *collected) {
    enum status status = normalise(literals, text);
    struct slice form = buffer_slice(&literals->storage);
    if (status != STATUS_OK || !slice_starts(form, "'") || !rules_readings(literals->rules, form)) {
        return status;
    }
    return collect(literals, collected, form);
}

static enum status derive_any(struct literals *literals, struct slice text,
                              struct collected *collected, struct literal *literal) {
    literal->wild = text.length && memchr(text.at, '*', text.length);
    if (literal->wild) {
        return collect_wild_compound(literals, text, collected, literal);
    }
    enum status status = collect_clitic(literals, text, collected);
    return status == STATUS_OK && collected->count == 0
               ? collect_words(literals, text, collected, literal)
               : status;
}

static enum status derive(struct literals *literals, struct slice text, struct literal *literal) {
    struct collected collected; /* its thousand bytes are not cleared for each word */
    collected.count = 0;
    enum status status = derive_any(literals, text, &collected, literal);
    if (status != STATUS_OK || literal->fault || collected.count == 0 ||
        collected.count == LITERAL_FORMS_MOST) {
        return status;
    }
    struct slice *forms = arena_take(&literals->arena, collected.count * sizeof *forms);
    if (!forms) {
        return STATUS_MEMORY;
    }
    memcpy(forms, collected.forms, collected.count * sizeof *forms);
    literal->forms = forms;
    literal->count = collected.count;
    return STATUS_OK;
}

enum status literals_read(struct literals *literals, struct slice text, struct literal *literal) {
    uint32_t known = intern_find(&literals->seen, text);
    if (known != INTERN_NONE) {
        *literal = literals->made[known];
        return STATUS_OK;
    }
    *literal = (struct literal){0};
    enum status status = derive(literals, text, literal);
    if (status != STATUS_OK) {
        return status;
    }
    if (!array_reserve(literals->alloc, &literals->made, &literals->made_capacity,
                       (size_t)literals->seen.count + 1, sizeof *literals->made)) {
        return STATUS_MEMORY;
    }
    uint32_t id = intern_add(&literals->seen, text);
    if (id == INTERN_NONE) {
        return STATUS_MEMORY;
    }
    literals->made[id] = *literal;
    return STATUS_OK;
}
