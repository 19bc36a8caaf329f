/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/setting.h"

/* The mark of a code point, made if it has none yet; MARK_UNKNOWN if there is no room. */
static unsigned number_mark(struct marks *marks, uint32_t terminal) {
    unsigned mark = MARK_OTHER + 1;
    while (mark < marks->count && marks->terminals[mark] != terminal) {
        mark++;
    }
    if (mark == MARKS_MOST) {
        return MARK_UNKNOWN;
    }
    marks->terminals[mark] = terminal;
    marks->count = mark < marks->count ? marks->count : mark + 1;
    return mark;
}

static void number_marks(struct marks *marks) {
    const struct lexicon_set *set = marks->set;
    marks->count = MARK_OTHER + 1;
    for (uint32_t scope = 0; scope < set->scope_count; scope++) {
        const struct scope *said = &set->scopes[scope];
        unsigned mark = said->terminal ? number_mark(marks, said->terminal) : MARK_UNKNOWN;
        if (mark != MARK_UNKNOWN) {
            marks->scopes[mark] |= UINT32_C(1) << scope;
            marks->decided |= UINT32_C(1) << scope;
        }
    }
}

/* So that a sentence's mark is found at once. */
static void note_numbers(struct marks *marks) {
    for (unsigned number = 1; number < TERMINAL_NUMBERS; number++) {
        marks->numbers[number] = MARK_OTHER;
    }
    for (unsigned mark = MARK_OTHER + 1; mark < marks->count; mark++) {
        if (terminal_is(marks->terminals[mark])) {
            marks->numbers[terminal_number(marks->terminals[mark])] = (uint8_t)mark;
        }
    }
    for (unsigned number = 0; number < TERMINAL_NUMBERS; number++) {
        marks->alike[marks->numbers[number]] |= (uint16_t)(1U << number);
    }
}

/* The marks that do not already keep an entry out of a scope that it needs, or in one that it must not
 * be in. */
static uint16_t counted_marks(const struct marks *marks, const struct entry *entry) {
    if (!marks->hints && !entry_counts(entry)) {
        return 0;
    }
    uint16_t allowed = 1U << MARK_UNKNOWN;
    for (unsigned mark = MARK_OTHER; mark < marks->count; mark++) {
        uint32_t opened = marks->scopes[mark];
        bool missing = entry->in_scopes && !(entry->in_scopes & (opened | ~marks->decided));
        if (!missing && !(entry->not_in_scopes & opened)) {
            allowed |= (uint16_t)(1U << mark);
        }
    }
    return allowed;
}

bool marks_init(struct marks *marks, const struct alloc *alloc, const struct lexicon_set *set,
                bool hints) {
    *marks = (struct marks){.set = set, .hints = hints};
    number_marks(marks);
    note_numbers(marks);
    marks->asked = alloc_zero(alloc, (set->section_count + 1) * sizeof *marks->asked);
    for (uint32_t i = 0; marks->asked && i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS) {
            marks->asked[entry->section] |= counted_marks(marks, entry);
        }
    }
    return marks->asked != NULL;
}

void marks_release(struct marks *marks, const struct alloc *alloc) {
    if (marks->set) {
        alloc_free(alloc, marks->asked, (marks->set->section_count + 1) * sizeof *marks->asked);
    }
}

static struct setting counted_setting(const struct marks *marks, const struct entry *entry) {
    return (struct setting){.roles = entry->roles, .marks = counted_marks(marks, entry)};
}

/* What opens or stops a scope bears on nothing where the mark has decided. */
static struct setting scope_setting(const struct marks *marks, uint32_t scope) {
    bool decided = scope != LEXICON_NONE && (marks->decided >> scope & 1);
    return (struct setting){.marks = decided ? 1U << MARK_UNKNOWN : UINT16_MAX};
}

/* An exclusion of a whole section is asked for by any entry of it. */
static struct setting section_setting(const struct marks *marks, uint32_t section) {
    const struct section *said = &marks->set->sections[section];
    if (said->category == LEXICON_NONE) {
        return scope_setting(marks, said->scope);
    }
    return (struct setting){.roles = marks->set->categories[said->category].roles,
                            .marks = marks->asked[section]};
}

struct setting setting_numbered(unsigned number) {
    unsigned role = number / MARKS_MOST, mark = number % MARKS_MOST;
    return (struct setting){.roles = (uint16_t)(role ? 1U << role : 0),
                            .marks = (uint16_t)(1U << mark)};
}

struct setting setting_of(const struct marks *marks, const struct entry *entry) {
    switch (entry->use) {
    case ENTRY_COUNTS:
        return counted_setting(marks, entry);
    case ENTRY_VETOES_ENTRY:
        return setting_of(marks, &marks->set->entries[entry->target]);
    case ENTRY_VETOES_SECTION:
        return section_setting(marks, entry->target);
    default:
        return scope_setting(marks, entry->target);
    }
}
