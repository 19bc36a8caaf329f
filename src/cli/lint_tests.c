/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sentences beside a lexicon leave out: sections without a sentence that must match and one
 * that must not, and entries that no sentence that must match holds. */
#include <string.h>
#include <unistd.h>

#include "cli/lint.h"
#include "cli/sentences.h"

#define KIND "untested"

enum { SECTION_MATCHED = 1, SECTION_SPARED = 2 };

struct tests_trial {
    struct lint *lint;
    struct trial trial;
    struct sentences sentences;
    uint32_t lexicon;
    uint8_t *entries;    /* 1: a sentence that must match holds it */
    uint8_t *categories; /* SECTION_MATCHED, SECTION_SPARED */
};

/* --- reading ------------------------------------------------------------------------------------- */

/* Fates of what has found its words in its context. */
static bool is_exercised(const struct hit *hit) {
    return hit->fate == FATE_COUNTED || hit->fate == FATE_OVER || hit->fate == FATE_ONCE;
}

static enum status take_sentence(void *context, const struct sentence_line *sentence) {
    struct tests_trial *trial = context;
    const struct lexicon_set *set = trial->lint->set;
    uint32_t group = trial->sentences.category;
    if (sentence->sign == '-') {
        for (uint32_t i = 0; i < set->category_count; i++) {
            trial->categories[i] |= lexicon_within(set, i, group) ? SECTION_SPARED : 0;
        }
        return STATUS_OK;
    }
    for (size_t i = 0; i < trial->trial.hits.count; i++) {
        const struct hit *hit = &trial->trial.hits.items[i];
        if (is_exercised(hit)) {
            trial->entries[hit->entry] = 1;
        }
        if (sentences_is_match(set, hit, sentence->sign == '~') &&
            lexicon_within(set, hit->category, group)) {
            trial->categories[hit->category] |= SECTION_MATCHED;
        }
    }
    return STATUS_OK;
}

/* `lexicon test` tells of it. */
static enum status pass_over(void *context, const char *message) {
    (void)context;
    (void)message;
    return STATUS_OK;
}

/* --- telling ------------------------------------------------------------------------------------- */

static enum status tell(struct tests_trial *trial, uint32_t line, uint32_t column,
                        enum finding_severity severity, const struct buffer *text,
                        struct error *error) {
    return lint_tell(trial->lint, trial->lexicon, line, column, severity, KIND, text, error);
}

static enum status tell_section(struct tests_trial *trial, const struct section *section,
                                struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    uint8_t seen = trial->categories[section->category];
    const char *missing = !seen                     ? "must match it, and none that must not"
                          : seen == SECTION_MATCHED ? "must not match it"
                                                    : "must match it";
    struct buffer text;
    if (seen == (SECTION_MATCHED | SECTION_SPARED)) {
        return STATUS_OK;
    }
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "[%.*s] has no sentence in %s that %s; add one",
                 SLICE_PRINT(set->categories[section->category].name), trial->sentences.path,
                 missing);
    enum status status = tell(trial, section->line, 1, FINDING_WARNING, &text, error);
    buffer_release(&text);
    return status;
}

/* Hints are no matches, and are tested by nobody. */
static bool is_untested(const struct tests_trial *trial, uint32_t index) {
    const struct entry *entry = &trial->lint->set->entries[index];
    return entry->use == ENTRY_COUNTS && entry->lexicon == trial->lexicon &&
           entry->weight >= LEXICON_WEIGHT_COUNTS && !trial->entries[index] &&
           !lint_ignores(trial->lint, trial->lexicon, entry->line, KIND);
}

static enum status tell_entry(struct tests_trial *trial, const struct entry *entry,
                              struct error *error) {
    struct buffer text;
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "`%.*s` is in no sentence of %s that must match; add one",
                 SLICE_PRINT(entry->source), trial->sentences.path);
    enum status status = tell(trial, entry->line, entry->column, FINDING_NOTE, &text, error);
    buffer_release(&text);
    return status;
}

static enum status tell_number(struct tests_trial *trial, unsigned long count,
                               struct error *error) {
    struct buffer text;
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "%lu %s in no sentence of %s that must match; --strict names them", count,
                 count == 1 ? "entry is" : "entries are", trial->sentences.path);
    enum status status = tell(trial, 1, 1, FINDING_NOTE, &text, error);
    buffer_release(&text);
    return status;
}

static enum status tell_all(struct tests_trial *trial, struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    enum status status = STATUS_OK;
    unsigned long count = 0;
    for (uint32_t i = 0; i < set->section_count && status == STATUS_OK; i++) {
        if (set->sections[i].lexicon == trial->lexicon &&
            set->sections[i].category != LEXICON_NONE) {
            status = tell_section(trial, &set->sections[i], error);
        }
    }
    for (uint32_t i = 0; i < set->entry_count && status == STATUS_OK; i++) {
        if (is_untested(trial, i)) {
            count++;
            status = trial->lint->strict ? tell_entry(trial, &set->entries[i], error) : STATUS_OK;
        }
    }
    return status == STATUS_OK && count && !trial->lint->strict ? tell_number(trial, count, error)
                                                                : status;
}

static enum status tell_missing(struct tests_trial *trial, struct error *error) {
    struct buffer text;
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "there is no %s; write into it what must match and what must not",
                 trial->sentences.path);
    enum status status = tell(trial, 1, 1, FINDING_NOTE, &text, error);
    buffer_release(&text);
    return status;
}

/* --- one file ------------------------------------------------------------------------------------ */

static enum status read_and_tell(struct tests_trial *trial, struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    const struct alloc *alloc = trial->lint->alloc;
    size_t entries = (size_t)set->entry_count + 1;
    size_t categories = (size_t)set->category_count + 1;
    trial->entries = alloc_zero(alloc, entries);
    trial->categories = alloc_zero(alloc, categories);
    enum status status = trial->entries && trial->categories
                             ? trial_init(&trial->trial, alloc, trial->lint->lexicons, error)
                             : error_memory(error);
    if (status == STATUS_OK) {
        status = sentences_read(&trial->sentences, error);
    }
    if (status == STATUS_OK) {
        status = tell_all(trial, error);
    }
    if (trial->trial.alloc) {
        trial_release(&trial->trial);
    }
    alloc_free(alloc, trial->entries, entries);
    alloc_free(alloc, trial->categories, categories);
    return status;
}

enum status lint_tests(struct lint *lint, uint32_t lexicon, const char *path, struct error *error) {
    struct tests_trial trial = {.lint = lint, .lexicon = lexicon};
    struct buffer tests;
    buffer_init(&tests, lint->alloc);
    enum status status =
        sentences_append_sibling(&tests, slice_of(path), "tests") ? STATUS_OK : error_memory(error);
    trial.sentences = (struct sentences){.path = tests.at,
                                         .trial = &trial.trial,
                                         .scope = LEXICON_NONE,
                                         .take = take_sentence,
                                         .malformed = pass_over,
                                         .context = &trial};
    if (status == STATUS_OK && lint->set->lexicons[lexicon].scope == LEXICON_NONE) {
        status = access(tests.at, R_OK) == 0 ? read_and_tell(&trial, error)
                                             : tell_missing(&trial, error);
    }
    buffer_release(&tests);
    return status;
}
