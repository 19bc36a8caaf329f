/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Findings that a look at the lines gives. */
#include <string.h>

#include "base/intern.h"
#include "cli/lint.h"
#include "lexicon/pattern.h"

/* Lines and items that were seen, by what they say. */
struct seen {
    struct intern texts;
    struct buffer text;
};

static void seen_init(struct seen *seen, const struct alloc *alloc) {
    intern_init(&seen->texts, alloc);
    buffer_init(&seen->text, alloc);
}

static void seen_release(struct seen *seen) {
    intern_release(&seen->texts);
    buffer_release(&seen->text);
}

/* Is what stands in seen->text there already? It is from now on. */
static enum status seen_before(struct seen *seen, bool *before, struct error *error) {
    uint32_t known = seen->texts.count;
    uint32_t id =
        seen->text.failed ? INTERN_NONE : intern_add(&seen->texts, buffer_slice(&seen->text));
    *before = id < known;
    return id == INTERN_NONE ? error_memory(error) : STATUS_OK;
}

static void append_pattern(const struct lexicon_set *set, const struct entry *entry,
                           struct buffer *out) {
    if (entry->pattern) {
        pattern_print(set, entry->pattern, out);
    } else {
        buffer_print(out, "/%.*s/", SLICE_PRINT(entry->regex));
    }
}

static enum status tell_of_entry(struct lint *lint, const struct entry *entry, const char *kind,
                                 enum finding_severity severity, const char *what,
                                 struct error *error) {
    struct buffer text;
    buffer_init(&text, lint->alloc);
    buffer_print(&text, "`%.*s` %s", SLICE_PRINT(entry->source), what);
    enum status status =
        lint_tell(lint, entry->lexicon, entry->line, entry->column, severity, kind, &text, error);
    buffer_release(&text);
    return status;
}

/* --- exclusions, and what opens and stops scopes -------------------------------------------------- */

/* What an exclusion's own section excludes needs no saying of an entry in it. */
static uint32_t section_above(const struct lexicon_set *set, const struct entry *entry) {
    return entry->use == ENTRY_VETOES_ENTRY ? set->entries[entry->target].section : entry->target;
}

static enum status put_line(struct seen *seen, const struct lexicon_set *set,
                            const struct entry *entry, unsigned use, uint32_t target, bool *before,
                            struct error *error) {
    buffer_clear(&seen->text);
    buffer_print(&seen->text, "%u %lu ", use, (unsigned long)target);
    append_pattern(set, entry, &seen->text);
    return seen_before(seen, before, error);
}

static enum status check_line(struct lint *lint, struct seen *seen, const struct entry *entry,
                              struct error *error) {
    bool before = false;
    enum status status =
        put_line(seen, lint->set, entry, entry->use, entry->target, &before, error);
    if (status == STATUS_OK && before && lint_checks(lint, entry)) {
        status = tell_of_entry(lint, entry, "duplicate", FINDING_WARNING,
                               "stands above already; remove one of them", error);
    }
    return status;
}

/* Exclusions of entries that their section has too. */
static enum status check_narrow(struct lint *lint, struct seen *seen, const struct entry *entry,
                                struct error *error) {
    buffer_clear(&seen->text);
    buffer_print(&seen->text, "%u %lu ", (unsigned)ENTRY_VETOES_SECTION,
                 (unsigned long)section_above(lint->set, entry));
    append_pattern(lint->set, entry, &seen->text);
    bool known = intern_find(&seen->texts, buffer_slice(&seen->text)) != INTERN_NONE;
    if (seen->text.failed) {
        return error_memory(error);
    }
    return known ? tell_of_entry(lint, entry, "duplicate", FINDING_WARNING,
                                 "is excluded for the whole section too; remove one of the two "
                                 "exclusions",
                                 error)
                 : STATUS_OK;
}

static enum status check_lines(struct lint *lint, struct error *error) {
    const struct lexicon_set *set = lint->set;
    struct seen seen;
    enum status status = STATUS_OK;
    seen_init(&seen, lint->alloc);
    for (uint32_t i = 0; i < set->entry_count && status == STATUS_OK; i++) {
        if (set->entries[i].use != ENTRY_COUNTS) {
            status = check_line(lint, &seen, &set->entries[i], error);
        }
    }
    for (uint32_t i = 0; i < set->entry_count && status == STATUS_OK; i++) {
        if (set->entries[i].use == ENTRY_VETOES_ENTRY && lint_checks(lint, &set->entries[i])) {
            status = check_narrow(lint, &seen, &set->entries[i], error);
        }
    }
    seen_release(&seen);
    return status;
}

static enum status check_regexes(struct lint *lint, struct error *error) {
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < lint->set->entry_count && status == STATUS_OK; i++) {
        const struct entry *entry = &lint->set->entries[i];
        if (lint_checks(lint, entry) && !entry->pattern && !entry->needs) {
            status = tell_of_entry(lint, entry, "slow", FINDING_WARNING,
                                   "is tried on every sentence, which is slow; name words of which "
                                   "it holds one: ; needs WORD|WORD",
                                   error);
        }
    }
    return status;
}

/* --- lists --------------------------------------------------------------------------------------- */

/* The lexicon whose file the list stands in; LEXICON_NONE if it is not checked. */
static uint32_t lexicon_of(const struct lint *lint, const struct list *list) {
    for (uint32_t i = 0; i < lint->set->lexicon_count; i++) {
        if (lint->checked[i] && strcmp(lint->set->lexicons[i].file, list->file) == 0) {
            return i;
        }
    }
    return LEXICON_NONE;
}

static enum status check_items(struct lint *lint, const struct list *list, uint32_t lexicon,
                               struct error *error) {
    struct seen seen;
    struct buffer text;
    enum status status = STATUS_OK;
    seen_init(&seen, lint->alloc);
    buffer_init(&text, lint->alloc);
    for (const struct node *item = list->items->child; item && status == STATUS_OK;
         item = item->next) {
        bool before = false;
        buffer_clear(&seen.text);
        pattern_print(lint->set, item, &seen.text);
        status = seen_before(&seen, &before, error);
        if (status == STATUS_OK && before) {
            buffer_clear(&text);
            buffer_print(&text, "the list `%.*s` names `%.*s` twice; remove one of them",
                         SLICE_PRINT(list->name), SLICE_PRINT(buffer_slice(&seen.text)));
            status =
                lint_tell(lint, lexicon, list->line, 1, FINDING_WARNING, "duplicate", &text, error);
        }
    }
    buffer_release(&text);
    seen_release(&seen);
    return status;
}

/* Lists that lists name are used with them. */
static void mark_used(const struct lexicon_set *set, const struct node *node, bool *used) {
    for (; node; node = node->next) {
        if (node->type == NODE_LIST && !used[node->list]) {
            used[node->list] = true;
            mark_used(set, set->lists[node->list].items->child, used);
        }
        mark_used(set, node->child, used);
    }
}

static enum status check_use(struct lint *lint, const struct list *list, uint32_t lexicon,
                             struct error *error) {
    struct buffer text;
    buffer_init(&text, lint->alloc);
    buffer_print(&text, "the list `%.*s` is used by no entry; use it as {%.*s}, or remove it",
                 SLICE_PRINT(list->name), SLICE_PRINT(list->name));
    enum status status =
        lint_tell(lint, lexicon, list->line, 1, FINDING_WARNING, "unused", &text, error);
    buffer_release(&text);
    return status;
}

/* A file of lists alone is there for others. */
static bool has_lines(const struct lexicon_set *set, uint32_t lexicon) {
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (set->entries[i].lexicon == lexicon) {
            return true;
        }
    }
    return false;
}

static enum status check_lists(struct lint *lint, struct error *error) {
    const struct lexicon_set *set = lint->set;
    size_t size = ((size_t)set->list_count + 1) * sizeof(bool);
    bool *used = alloc_zero(lint->alloc, size);
    enum status status = STATUS_OK;
    if (!used) {
        return error_memory(error);
    }
    for (uint32_t i = 0; i < set->entry_count; i++) {
        mark_used(set, set->entries[i].pattern, used);
    }
    for (uint32_t i = 0; i < set->list_count && status == STATUS_OK; i++) {
        uint32_t lexicon = lexicon_of(lint, &set->lists[i]);
        if (lexicon != LEXICON_NONE) {
            status = check_items(lint, &set->lists[i], lexicon, error);
        }
        if (lexicon != LEXICON_NONE && status == STATUS_OK && !used[i] && has_lines(set, lexicon)) {
            status = check_use(lint, &set->lists[i], lexicon, error);
        }
    }
    alloc_free(lint->alloc, used, size);
    return status;
}

enum status lint_lines(struct lint *lint, struct error *error) {
    enum status status = check_lines(lint, error);
    if (status == STATUS_OK) {
        status = check_regexes(lint, error);
    }
    return status == STATUS_OK ? check_lists(lint, error) : status;
}
