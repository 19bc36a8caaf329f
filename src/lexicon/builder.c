/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/builder.h"

#include "base/array.h"

struct pattern_reader builder_reader(struct set_builder *builder, uint32_t lexicon) {
    return (struct pattern_reader){
        .arena = &builder->arena,
        .literals = &builder->literals,
        .mistakes = &builder->files[lexicon]->mistakes,
    };
}

struct slice builder_keep(struct set_builder *builder, struct slice text) {
    return arena_copy(&builder->arena, text);
}

uint32_t builder_add_entry(struct set_builder *builder) {
    struct lexicon_set *set = &builder->set;
    if (set->entry_count == LEXICON_NONE - 1 ||
        !array_reserve(builder->alloc, &set->entries, &builder->entry_capacity,
                       (size_t)set->entry_count + 1, sizeof *set->entries)) {
        return LEXICON_NONE;
    }
    set->entries[set->entry_count] = (struct entry){0};
    return set->entry_count++;
}

uint32_t builder_add_section(struct set_builder *builder) {
    struct lexicon_set *set = &builder->set;
    if (!array_reserve(builder->alloc, &set->sections, &builder->section_capacity,
                       (size_t)set->section_count + 1, sizeof *set->sections)) {
        return LEXICON_NONE;
    }
    set->sections[set->section_count] = (struct section){0};
    return set->section_count++;
}

uint32_t builder_add_list(struct set_builder *builder, uint32_t lexicon) {
    struct lexicon_set *set = &builder->set;
    struct file *file = builder->files[lexicon];
    size_t need = (size_t)set->list_count + 1;
    if (!array_reserve(builder->alloc, &set->lists, &builder->list_capacity, need,
                       sizeof *set->lists) ||
        !array_reserve(builder->alloc, &builder->list_facts, &builder->facts_capacity, need,
                       sizeof *builder->list_facts)) {
        return LEXICON_NONE;
    }
    set->lists[set->list_count] = (struct list){.name = {0}};
    builder->list_facts[set->list_count] = (struct list_facts){.next = file->first_list};
    file->first_list = set->list_count;
    return set->list_count++;
}

/* --- categories ------------------------------------------------------------------------------- */

static bool reserve_category(struct set_builder *builder) {
    size_t need = (size_t)builder->set.category_count + 1;
    return array_reserve(builder->alloc, &builder->set.categories, &builder->category_capacity,
                         need, sizeof *builder->set.categories) &&
           array_reserve(builder->alloc, &builder->unit_spots, &builder->spot_capacity, need,
                         sizeof *builder->unit_spots);
}

/* One category whose ancestors exist; `parent` is the nearest. */
static uint32_t add_category(struct set_builder *builder, struct slice name, uint32_t parent,
                             uint32_t lexicon) {
    struct lexicon_set *set = &builder->set;
    uint32_t known = intern_find(&builder->categories, name);
    if (known != INTERN_NONE) {
        return known;
    }
    uint32_t id = reserve_category(builder) ? intern_add(&builder->categories, name) : INTERN_NONE;
    if (id == INTERN_NONE) {
        return LEXICON_NONE;
    }
    set->categories[id] = (struct category){
        .name = intern_text(&builder->categories, id),
        .parent = parent,
        .top = parent == LEXICON_NONE ? id : set->categories[parent].top,
        .lexicon = lexicon,
        .opportunity = LEXICON_NONE,
    };
    builder->unit_spots[id] = (struct spot){0};
    set->category_count++;
    return id;
}

uint32_t builder_category(struct set_builder *builder, struct slice name, uint32_t lexicon) {
    uint32_t category = LEXICON_NONE;
    for (size_t end = 0; end <= name.length; end++) {
        if (end == name.length || name.at[end] == '.') {
            category = add_category(builder, slice_make(name.at, end), category, lexicon);
            if (category == LEXICON_NONE) {
                break;
            }
        }
    }
    return category;
}

/* --- scopes ----------------------------------------------------------------------------------- */

uint32_t builder_scope(struct set_builder *builder, struct slice name) {
    struct lexicon_set *set = &builder->set;
    uint32_t known = intern_find(&builder->scopes, name);
    if (known != INTERN_NONE) {
        return known;
    }
    if (set->scope_count == LEXICON_SCOPES_MOST ||
        !array_reserve(builder->alloc, &set->scopes, &builder->scope_capacity,
                       (size_t)set->scope_count + 1, sizeof *set->scopes)) {
        return LEXICON_NONE;
    }
    uint32_t id = intern_add(&builder->scopes, name);
    if (id == INTERN_NONE) {
        return LEXICON_NONE;
    }
    set->scopes[id] =
        (struct scope){.name = intern_text(&builder->scopes, id), .lexicon = LEXICON_NONE};
    set->scope_count++;
    return id;
}

/* --- mentions --------------------------------------------------------------------------------- */

enum status builder_mention(struct set_builder *builder, struct slice name, uint32_t lexicon,
                            struct spot spot, uint32_t *mention) {
    uint32_t id = intern_add(&builder->mentioned, name);
    if (id == INTERN_NONE ||
        !array_reserve(builder->alloc, &builder->mentions, &builder->mention_capacity,
                       builder->mention_count + 1, sizeof *builder->mentions)) {
        return STATUS_MEMORY;
    }
    builder->mentions[builder->mention_count++] = (struct mention){id, lexicon, spot};
    *mention = id;
    return STATUS_OK;
}

enum status builder_mention_scope(struct set_builder *builder, uint32_t scope, uint32_t lexicon,
                                  struct spot spot) {
    if (builder->set.scopes[scope].lexicon != LEXICON_NONE) {
        return STATUS_OK;
    }
    if (!array_reserve(builder->alloc, &builder->scope_mentions, &builder->scope_mention_capacity,
                       builder->scope_mention_count + 1, sizeof *builder->scope_mentions)) {
        return STATUS_MEMORY;
    }
    builder->scope_mentions[builder->scope_mention_count++] =
        (struct mention){scope, lexicon, spot};
    return STATUS_OK;
}

enum status builder_note_over(struct set_builder *builder, struct over_source source) {
    if (!array_reserve(builder->alloc, &builder->overs, &builder->over_capacity,
                       builder->over_count + 1, sizeof *builder->overs)) {
        return STATUS_MEMORY;
    }
    builder->overs[builder->over_count++] = source;
    return STATUS_OK;
}
