/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "report/visible.h"

#define IGNORE "attune:ignore"

static size_t size_of_checked(const struct lexicon_set *set) {
    return ((size_t)set->lexicon_count + 1) * sizeof(bool);
}

/* --- what is to be ignored ----------------------------------------------------------------------- */

/* Where a line's comment asks for it; its `at` is NULL where there is none. */
static struct slice kinds_of(struct slice line) {
    size_t length = strlen(IGNORE);
    const char *comment = memchr(line.at, '#', line.length);
    size_t from = comment ? (size_t)(comment - line.at) : line.length;
    for (size_t i = from; i + length <= line.length; i++) {
        if (memcmp(line.at + i, IGNORE, length) == 0) {
            return slice_from(line, i + length);
        }
    }
    return (struct slice){0};
}

static bool find_marks(struct lint *lint, uint32_t lexicon) {
    struct slice rest = lint->set->lexicons[lexicon].text;
    for (uint32_t number = 1; rest.length; number++) {
        struct slice line = slice_split(rest, '\n', &rest);
        struct slice kinds = line.length ? kinds_of(line) : (struct slice){0};
        if (!kinds.at) {
            continue;
        }
        if (!array_reserve(lint->alloc, &lint->marks, &lint->mark_capacity, lint->mark_count + 1,
                           sizeof *lint->marks)) {
            return false;
        }
        lint->marks[lint->mark_count++] = (struct lint_mark){lexicon, number, kinds};
    }
    return true;
}

static int compare_marks(const void *left, const void *right) {
    const struct lint_mark *a = left;
    const struct lint_mark *b = right;
    if (a->lexicon != b->lexicon) {
        return a->lexicon < b->lexicon ? -1 : 1;
    }
    return (a->line > b->line) - (a->line < b->line);
}

static bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/* What stands behind the mark up to a colon are kinds; none means all of them. */
static bool names_kind(struct slice rest, const char *kind) {
    bool any = false;
    rest = slice_split(rest, ':', &(struct slice){0});
    while (rest.length) {
        size_t length = 0;
        while (length < rest.length && is_letter(rest.at[length])) {
            length++;
        }
        if (length && slice_is(slice_make(rest.at, length), kind)) {
            return true;
        }
        any |= length > 0;
        rest = slice_from(rest, length ? length : 1);
    }
    return !any;
}

bool lint_ignores(const struct lint *lint, uint32_t lexicon, uint32_t line, const char *kind) {
    const struct lint_mark wanted = {.lexicon = lexicon, .line = line};
    const struct lint_mark *mark =
        lint->mark_count
            ? bsearch(&wanted, lint->marks, lint->mark_count, sizeof wanted, compare_marks)
            : NULL;
    return mark && names_kind(mark->kinds, kind);
}

/* --- setting up ---------------------------------------------------------------------------------- */

enum status lint_init(struct lint *lint, const struct alloc *alloc, const struct lexicons *lexicons,
                      struct error *error) {
    *lint = (struct lint){.alloc = alloc, .lexicons = lexicons, .set = lexicons->set};
    arena_init(&lint->arena, alloc);
    lint->checked = alloc_zero(alloc, size_of_checked(lint->set));
    bool done = lint->checked != NULL;
    for (uint32_t i = 0; done && i < lint->set->lexicon_count; i++) {
        done = find_marks(lint, i);
    }
    return done ? STATUS_OK : error_memory(error);
}

void lint_release(struct lint *lint) {
    if (lint->alloc) {
        alloc_free(lint->alloc, lint->checked, size_of_checked(lint->set));
        array_free(lint->alloc, &lint->marks, &lint->mark_capacity, sizeof *lint->marks);
        array_free(lint->alloc, &lint->items, &lint->capacity, sizeof *lint->items);
        arena_release(&lint->arena);
    }
}

/* --- keeping ------------------------------------------------------------------------------------- */

enum status lint_tell(struct lint *lint, uint32_t lexicon, uint32_t line, uint32_t column,
                      enum finding_severity severity, const char *kind, const struct buffer *text,
                      struct error *error) {
    if (text->failed || !array_reserve(lint->alloc, &lint->items, &lint->capacity, lint->count + 1,
                                       sizeof *lint->items)) {
        return error_memory(error);
    }
    if (lint_ignores(lint, lexicon, line, kind)) {
        return STATUS_OK;
    }
    struct slice kept = arena_copy(&lint->arena, buffer_slice(text));
    lint->items[lint->count] = (struct lint_finding){.lexicon = lexicon,
                                                     .line = line,
                                                     .column = column,
                                                     .severity = severity,
                                                     .kind = kind,
                                                     .text = kept};
    lint->count += kept.at != NULL;
    return kept.at ? STATUS_OK : error_memory(error);
}

void lint_append_entry(const struct lint *lint, const struct entry *entry,
                       const struct entry *seen_from, struct buffer *out) {
    buffer_append_byte(out, '`');
    buffer_append(out, entry->source);
    buffer_append_text(out, "` (");
    if (entry->lexicon == seen_from->lexicon) {
        buffer_print(out, "line %lu)", (unsigned long)entry->line);
    } else {
        buffer_print(out, "%s:%lu)", lint->set->lexicons[entry->lexicon].file,
                     (unsigned long)entry->line);
    }
}

bool lint_checks(const struct lint *lint, const struct entry *entry) {
    return lint->checked[entry->lexicon];
}

/* --- giving -------------------------------------------------------------------------------------- */

/* Findings of one place stay in the order in which they were told, as the sort by kind has it. */
static int compare(const void *left, const void *right) {
    const struct lint_finding *a = left;
    const struct lint_finding *b = right;
    if (a->lexicon != b->lexicon) {
        return a->lexicon < b->lexicon ? -1 : 1;
    }
    if (a->line != b->line) {
        return a->line < b->line ? -1 : 1;
    }
    if (a->column != b->column) {
        return a->column < b->column ? -1 : 1;
    }
    int kinds = strcmp(a->kind, b->kind);
    size_t length = a->text.length < b->text.length ? a->text.length : b->text.length;
    return kinds ? kinds : memcmp(a->text.at, b->text.at, length);
}

void lint_sort(struct lint *lint) {
    if (lint->count) {
        qsort(lint->items, lint->count, sizeof *lint->items, compare);
    }
}

void lint_append(const struct lint *lint, uint32_t lexicon, struct buffer *out) {
    for (size_t i = 0; i < lint->count; i++) {
        const struct lint_finding *finding = &lint->items[i];
        if (finding->lexicon == lexicon) {
            buffer_append_text(out, lint->set->lexicons[lexicon].file);
            buffer_print(out, ":%lu:%lu: %s: ", (unsigned long)finding->line,
                         (unsigned long)finding->column, finding_severity_name(finding->severity));
            visible_append(out, finding->text);
            buffer_print(out, " [%s]\n", finding->kind);
        }
    }
}

size_t lint_count(const struct lint *lint, uint32_t lexicon, bool notes) {
    size_t count = 0;
    for (size_t i = 0; i < lint->count; i++) {
        const struct lint_finding *finding = &lint->items[i];
        count += finding->lexicon == lexicon && (finding->severity == FINDING_NOTE) == notes;
    }
    return count;
}
