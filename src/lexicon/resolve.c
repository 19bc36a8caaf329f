/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/resolve.h"

#include <stdio.h>
#include <string.h>

#include "lexicon/parse.h"
#include "lexicon/source.h"

static struct mistakes *mistakes_of(const struct set_builder *builder, uint32_t lexicon) {
    return &builder->files[lexicon]->mistakes;
}

/* --- pulling in what is named ----------------------------------------------------------------- */

static enum status pull(struct set_builder *builder, const struct bundled_file *bundled,
                        bool *pulled) {
    struct source source;
    enum status status = source_add_bundled(builder, bundled, &source);
    if (status == STATUS_OK && !source.known) {
        status = parse_file(builder, source.lexicon, false);
        mistakes_close(mistakes_of(builder, source.lexicon));
        *pulled = true;
    }
    return status;
}

static struct slice top_of(struct slice name) {
    struct slice rest;
    return slice_split(name, '.', &rest);
}

/* Does the text have a section of that top category? A glance, for finding the file. */
static bool has_top(const struct bundled_file *file, struct slice top) {
    struct slice rest = slice_make(file->text, file->length);
    while (rest.length) {
        struct slice line = slice_split(rest, '\n', &rest);
        bool long_enough = line.length > top.length + 1 && line.at[0] == '[';
        if (long_enough && memcmp(line.at + 1, top.at, top.length) == 0 &&
            (line.at[top.length + 1] == '.' || line.at[top.length + 1] == ']')) {
            return true;
        }
    }
    return false;
}

/* The bundled lexicon (no list, no scope) that bears the top category's name, or else holds it. */
static const struct bundled_file *find_defining(struct slice name) {
    struct slice top = top_of(name);
    char path[NEAREST_MOST + 8];
    int length = snprintf(path, sizeof path, "%.*s.lex", SLICE_PRINT(top));
    const struct bundled_file *named =
        length > 0 && (size_t)length < sizeof path ? source_bundled(slice_of(path)) : NULL;
    if (named) {
        return named;
    }
    for (size_t i = 0; i < bundled_file_count; i++) {
        if (!strchr(bundled_files[i].name, '/') && has_top(&bundled_files[i], top)) {
            return &bundled_files[i];
        }
    }
    return NULL;
}

static bool is_defined(const struct set_builder *builder, uint32_t mentioned) {
    struct slice name = intern_text(&builder->mentioned, mentioned);
    return intern_find(&builder->categories, name) != INTERN_NONE;
}

/* Those mentioned from `*next` on; reading a lexicon may add mentions. */
static enum status pull_categories(struct set_builder *builder, uint32_t *next, bool *pulled) {
    enum status status = STATUS_OK;
    for (; *next < builder->mentioned.count && status == STATUS_OK; ++*next) {
        if (!is_defined(builder, *next)) {
            const struct bundled_file *file =
                find_defining(intern_text(&builder->mentioned, *next));
            status = file ? pull(builder, file, pulled) : STATUS_OK;
        }
    }
    return status;
}

static enum status pull_scopes(struct set_builder *builder, bool *pulled) {
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < builder->set.scope_count && status == STATUS_OK; i++) {
        char path[NEAREST_MOST + 16];
        const struct scope *scope = &builder->set.scopes[i];
        int length = snprintf(path, sizeof path, "scopes/%.*s.lex", SLICE_PRINT(scope->name));
        if (scope->lexicon == LEXICON_NONE && length > 0 && (size_t)length < sizeof path) {
            const struct bundled_file *file = source_bundled(slice_of(path));
            status = file ? pull(builder, file, pulled) : STATUS_OK;
        }
    }
    return status;
}

static enum status pull_missing(struct set_builder *builder) {
    enum status status = STATUS_OK;
    uint32_t next = 0;
    bool pulled = true;
    while (pulled && status == STATUS_OK) {
        pulled = false;
        status = pull_categories(builder, &next, &pulled);
        status = status == STATUS_OK ? pull_scopes(builder, &pulled) : status;
    }
    return status;
}

/* --- telling what does not exist -------------------------------------------------------------- */

static void tell_category(struct set_builder *builder, const struct mention *mention) {
    struct mistakes *mistakes = mistakes_of(builder, mention->lexicon);
    struct slice name = intern_text(&builder->mentioned, mention->name);
    struct nearest nearest;
    nearest_init(&nearest, name);
    for (uint32_t i = 0; i < builder->set.category_count && !mistakes_full(mistakes); i++) {
        nearest_offer(&nearest, builder->set.categories[i].name);
    }
    mistakes_tell(mistakes, mention->spot,
                  "there is no category `%.*s`%s; correct the name or add its lexicon",
                  SLICE_PRINT(name), nearest_text(&nearest));
}

static void tell_categories(struct set_builder *builder) {
    for (size_t i = 0; i < builder->mention_count; i++) {
        if (!is_defined(builder, builder->mentions[i].name)) {
            tell_category(builder, &builder->mentions[i]);
        }
    }
}

static void tell_scope(struct set_builder *builder, const struct mention *mention) {
    char known[256] = "";
    size_t used = 0;
    struct nearest nearest;
    nearest_init(&nearest, builder->set.scopes[mention->name].name);
    for (uint32_t i = 0; i < builder->set.scope_count; i++) {
        const struct scope *scope = &builder->set.scopes[i];
        if (scope->lexicon != LEXICON_NONE) {
            nearest_offer(&nearest, scope->name);
            int length = snprintf(known + used, sizeof known - used, "%s%.*s", used ? ", " : "",
                                  SLICE_PRINT(scope->name));
            used += length > 0 && (size_t)length < sizeof known - used ? (size_t)length : 0;
        }
    }
    mistakes_tell(mistakes_of(builder, mention->lexicon), mention->spot,
                  "there is no scope `%.*s`%s; there are: %s", SLICE_PRINT(nearest.wanted),
                  nearest_text(&nearest), known);
}

static void tell_scopes(struct set_builder *builder) {
    for (size_t i = 0; i < builder->scope_mention_count; i++) {
        const struct mention *mention = &builder->scope_mentions[i];
        if (builder->set.scopes[mention->name].lexicon == LEXICON_NONE) {
            tell_scope(builder, mention);
        }
    }
    for (uint32_t i = 0; i < builder->set.scope_count && builder->set.lexicon_count; i++) {
        const struct scope *scope = &builder->set.scopes[i];
        if (scope->lexicon == LEXICON_NONE && !builder->files[0]->mistakes.count) {
            mistakes_tell(mistakes_of(builder, 0), (struct spot){0},
                          "the scope `%.*s`, which every set needs, is not bundled; install "
                          "scopes/%.*s.lex",
                          SLICE_PRINT(scope->name), SLICE_PRINT(scope->name));
        }
    }
}

/* --- names to numbers ------------------------------------------------------------------------- */

static void settle(const struct set_builder *builder, uint32_t *mention) {
    if (*mention != LEXICON_NONE) {
        struct slice name = intern_text(&builder->mentioned, *mention);
        *mention = intern_find(&builder->categories, name);
    }
}

static void settle_names(struct set_builder *builder) {
    struct lexicon_set *set = &builder->set;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        settle(builder, &set->entries[i].after.category);
        settle(builder, &set->entries[i].unless.category);
    }
    for (size_t i = 0; i < builder->over_count; i++) {
        settle(builder, &builder->overs[i].over->category);
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        settle(builder, &set->categories[i].opportunity);
    }
}

/* --- roles of categories ---------------------------------------------------------------------- */

enum { ANYBODY = 1 }; /* the bit of ROLE_UNKNOWN, which no entry names */

static void collect_roles(struct lexicon_set *set) {
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use != ENTRY_COUNTS) {
            continue;
        }
        uint16_t roles = entry->roles ? entry->roles : ANYBODY;
        for (uint32_t at = set->sections[entry->section].category; at != LEXICON_NONE;
             at = set->categories[at].parent) {
            set->categories[at].roles |= roles;
        }
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        if (set->categories[i].roles & ANYBODY) {
            set->categories[i].roles = 0;
        }
    }
}

static void mark_lists(struct set_builder *builder) {
    for (uint32_t i = 0; i < builder->set.lexicon_count; i++) {
        builder->set.lexicons[i].included = builder->files[i]->included;
    }
}

enum status resolve(struct set_builder *builder) {
    enum status status = pull_missing(builder);
    if (status != STATUS_OK) {
        return status;
    }
    tell_categories(builder);
    tell_scopes(builder);
    if (builder->first.status != STATUS_OK) {
        return STATUS_OK;
    }
    settle_names(builder);
    collect_roles(&builder->set);
    mark_lists(builder);
    return resolve_over(builder);
}
