/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/matcher.h"

#include "base/array.h"

#if defined __has_include
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif
#ifndef RUNNING_ON_VALGRIND
#define RUNNING_ON_VALGRIND 0
#endif

/* One that nothing asks for is compiled all the same, to tell of its mistakes. */
static enum status add_regex(struct matcher *matcher, uint32_t entry, bool asked,
                             struct error *error) {
    const struct entry *said = &matcher->set->entries[entry];
    int code = 0;
    PCRE2_SIZE at = 0;
    if (!array_reserve(matcher->alloc, &matcher->regexes, &matcher->regex_capacity,
                       matcher->regex_count + 1, sizeof *matcher->regexes)) {
        return error_memory(error);
    }
    pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)said->regex.at, said->regex.length,
                                         PCRE2_UTF | PCRE2_UCP, &code, &at, NULL);
    if (!compiled) {
        PCRE2_UCHAR message[160];
        pcre2_get_error_message(code, message, sizeof message);
        return error_at(error, STATUS_LEXICON, matcher->set->lexicons[said->lexicon].file,
                        said->line, said->column + (unsigned long)at + 1,
                        "this regular expression is not valid: %s", (const char *)message);
    }
    if (!asked) {
        pcre2_code_free(compiled);
        return STATUS_OK;
    }
    if (!RUNNING_ON_VALGRIND) { /* which cannot follow it; the interpreter serves too */
        pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE);
    }
    matcher->regexes[matcher->regex_count++] =
        (struct regex){.entry = entry, .code = compiled, .always = said->needs == NULL};
    matcher->regex_always = matcher->regex_always || said->needs == NULL;
    return STATUS_OK;
}

static enum status add_entry(struct matcher *matcher, uint32_t index, struct error *error) {
    const struct entry *entry = &matcher->set->entries[index];
    struct setting setting = setting_of(&matcher->marks, entry);
    if (!entry->pattern) {
        return add_regex(matcher, index, setting.marks != 0, error);
    }
    if (!setting.marks) {
        return STATUS_OK;
    }
    struct program *program = entry->use == ENTRY_COUNTS ? &matcher->main : &matcher->side;
    struct program_entry added = {.pattern = entry->pattern,
                                  .entry = index,
                                  .setting = setting,
                                  .anchored_start = entry->anchored_start};
    matcher->has_roles |= added.setting.roles != 0;
    enum status status = program_add(program, matcher->dictionary, matcher->set, &added);
    return status == STATUS_OK ? status : error_memory(error);
}

static enum status add_needs(struct matcher *matcher, struct error *error) {
    matcher->needs_base = matcher->set->entry_count;
    for (size_t i = 0; i < matcher->regex_count; i++) {
        const struct entry *entry = &matcher->set->entries[matcher->regexes[i].entry];
        struct program_entry added = {.pattern = entry->needs,
                                      .entry = matcher->needs_base + (uint32_t)i,
                                      .setting = setting_of(&matcher->marks, entry)};
        if (entry->needs &&
            program_add(&matcher->main, matcher->dictionary, matcher->set, &added) != STATUS_OK) {
            return error_memory(error);
        }
    }
    return STATUS_OK;
}

static void remember(struct matcher *matcher, uint32_t category) {
    if (category != LEXICON_NONE && !matcher->remembered[category]) {
        matcher->remembered[category] = ++matcher->remembered_count;
    }
}

/* In settled categories hits can be selected before the turns before are known. */
static enum status note_unsettled(struct matcher *matcher, struct error *error) {
    const struct lexicon_set *set = matcher->set;
    struct terms *terms = matcher->terms;
    bool *waits = alloc_zero(matcher->alloc, set->category_count + 1);
    if (!waits) {
        return error_memory(error);
    }
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (terms[i].use == ENTRY_COUNTS) {
            waits[terms[i].top] |= terms[i].selection & SELECTION_HISTORY;
        }
    }
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (terms[i].use == ENTRY_COUNTS && waits[terms[i].top]) {
            terms[i].selection |= SELECTION_UNSETTLED;
        }
    }
    alloc_free(matcher->alloc, waits, set->category_count + 1);
    return STATUS_OK;
}

/* A hit is remembered for its category and those above. */
static void note_remembered(struct matcher *matcher) {
    const struct lexicon_set *set = matcher->set;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        struct terms *terms = &matcher->terms[i];
        uint32_t at = terms_count(terms) ? terms->category : LEXICON_NONE;
        for (; at != LEXICON_NONE; at = set->categories[at].parent) {
            terms->selection |= matcher->remembered[at] ? SELECTION_REMEMBERED : 0;
        }
    }
}

static enum status note_conditions(struct matcher *matcher, struct error *error) {
    const struct lexicon_set *set = matcher->set;
    matcher->remembered =
        alloc_zero(matcher->alloc, (set->category_count + 1) * sizeof *matcher->remembered);
    if (!matcher->remembered) {
        return error_memory(error);
    }
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        remember(matcher, entry->after.turns ? entry->after.category : LEXICON_NONE);
        remember(matcher, entry->unless.turns ? entry->unless.category : LEXICON_NONE);
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        remember(matcher, set->categories[i].unit == UNIT_OPPORTUNITY
                              ? set->categories[i].opportunity
                              : LEXICON_NONE);
    }
    note_remembered(matcher);
    return STATUS_OK;
}

static uint64_t unwanted_by(const struct entry *entry) {
    uint16_t roles = entry->roles ? (uint16_t)~entry->roles : 0;
    uint8_t kinds = entry->kinds ? (uint8_t)~entry->kinds : 0;
    return (uint64_t)roles << PLACE_ROLE | (uint64_t)kinds << PLACE_KIND |
           (uint64_t)entry->not_in_scopes << PLACE_SCOPE;
}

static struct terms terms_of(const struct matcher *matcher, const struct entry *entry) {
    const struct lexicon_set *set = matcher->set;
    bool heeds = matcher->negation != LEXICON_NONE && !entry->negation_ignore;
    uint32_t negated = heeds ? (UINT32_C(1) << matcher->negation) & ~entry->in_scopes : 0;
    uint32_t category =
        entry->section == LEXICON_NONE ? LEXICON_NONE : set->sections[entry->section].category;
    return (struct terms){
        .section = entry->section,
        .category = category,
        .top = category == LEXICON_NONE ? LEXICON_NONE : set->categories[category].top,
        .target = entry->target,
        .wanted = entry->in_scopes ? (uint64_t)entry->in_scopes << PLACE_SCOPE
                                   : UINT64_C(1) << PLACE_ALWAYS,
        .unwanted = unwanted_by(entry),
        .use = (uint8_t)entry->use,
        .selection =
            (uint8_t)((entry->after.turns || entry->unless.turns ? SELECTION_HISTORY : 0) |
                      (entry->over ? SELECTION_OVER : 0) | (entry->once ? SELECTION_ONCE : 0) |
                      (entry_counts(entry) ? 0 : SELECTION_HINT)),
        .negation = negated,
        .targeted = terms_target((uint32_t)(entry - set->entries)) | terms_target(entry->section),
    };
}

static enum status note_terms(struct matcher *matcher, struct error *error) {
    const struct lexicon_set *set = matcher->set;
    matcher->terms = alloc_zero(matcher->alloc, (set->entry_count + 1) * sizeof *matcher->terms);
    for (uint32_t i = 0; matcher->terms && i < set->entry_count; i++) {
        matcher->terms[i] = terms_of(matcher, &set->entries[i]);
    }
    return matcher->terms ? STATUS_OK : error_memory(error);
}

static enum status compile(struct matcher *matcher, struct error *error) {
    enum status status = note_terms(matcher, error);
    for (uint32_t i = 0; status == STATUS_OK && i < matcher->set->entry_count; i++) {
        status = add_entry(matcher, i, error);
    }
    if (status == STATUS_OK) {
        status = add_needs(matcher, error);
    }
    if (status == STATUS_OK) {
        status = note_conditions(matcher, error);
    }
    if (status == STATUS_OK) {
        status = note_unsettled(matcher, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    dictionary_seal(matcher->dictionary);
    bool sealed =
        program_seal(&matcher->main) == STATUS_OK && program_seal(&matcher->side) == STATUS_OK;
    return sealed ? STATUS_OK : error_memory(error);
}

enum status matcher_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct rules *rules, enum match_detail detail,
                        struct matcher **matcher, struct error *error) {
    struct matcher *made = alloc_zero(alloc, sizeof *made);
    *matcher = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->set = set;
    made->rules = rules;
    made->covered = detail >= DETAIL_COVERED;
    made->negation = lexicon_scope(set, slice_of("negation"));
    made->question = lexicon_scope(set, slice_of("question"));
    program_init(&made->main, alloc);
    program_init(&made->side, alloc);
    made->dictionary = dictionary_new(alloc, rules);
    bool marks = marks_init(&made->marks, alloc, set, detail >= DETAIL_HINTS);
    enum status status = made->dictionary && marks ? compile(made, error) : error_memory(error);
    if (status != STATUS_OK) {
        matcher_free(made);
        return status;
    }
    *matcher = made;
    return STATUS_OK;
}

void matcher_free(struct matcher *matcher) {
    if (!matcher) {
        return;
    }
    const struct alloc *alloc = matcher->alloc;
    for (size_t i = 0; i < matcher->regex_count; i++) {
        pcre2_code_free(matcher->regexes[i].code);
    }
    array_free(alloc, &matcher->regexes, &matcher->regex_capacity, sizeof *matcher->regexes);
    alloc_free(alloc, matcher->terms, (matcher->set->entry_count + 1) * sizeof *matcher->terms);
    alloc_free(alloc, matcher->remembered,
               (matcher->set->category_count + 1) * sizeof *matcher->remembered);
    marks_release(&matcher->marks, alloc);
    program_release(&matcher->main);
    program_release(&matcher->side);
    dictionary_free(matcher->dictionary);
    alloc_free(alloc, matcher, sizeof *matcher);
}

struct dictionary matcher_dictionary(const struct matcher *matcher) {
    return (struct dictionary){.classify = dictionary_classify, .context = matcher->dictionary};
}
