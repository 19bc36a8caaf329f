/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/set.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "lexicon/builder.h"
#include "lexicon/parse.h"
#include "lexicon/resolve.h"
#include "lexicon/source.h"

/* The scopes every set has, first and in this order. */
static const char *const constant_scopes[] = {"negation", "reported", "question"};

static bool add_constant_scopes(struct set_builder *builder) {
    for (size_t i = 0; i < sizeof constant_scopes / sizeof *constant_scopes; i++) {
        if (builder_scope(builder, slice_of(constant_scopes[i])) == LEXICON_NONE) {
            return false;
        }
    }
    return true;
}

struct set_builder *set_builder_new(const struct alloc *alloc, const struct rules *rules,
                                    const struct notices *notices) {
    struct set_builder *builder = alloc_zero(alloc, sizeof *builder);
    if (!builder) {
        return NULL;
    }
    builder->alloc = alloc;
    builder->notices = notices;
    arena_init(&builder->arena, alloc);
    literals_init(&builder->literals, alloc, rules);
    intern_init(&builder->categories, alloc);
    intern_init(&builder->mentioned, alloc);
    intern_init(&builder->scopes, alloc);
    if (!add_constant_scopes(builder)) {
        set_builder_free(builder);
        return NULL;
    }
    return builder;
}

static void free_set(struct set_builder *builder) {
    const struct alloc *alloc = builder->alloc;
    struct lexicon_set *set = &builder->set;
    array_free(alloc, &set->lexicons, &builder->lexicon_capacity, sizeof *set->lexicons);
    array_free(alloc, &set->lists, &builder->list_capacity, sizeof *set->lists);
    array_free(alloc, &set->categories, &builder->category_capacity, sizeof *set->categories);
    array_free(alloc, &set->sections, &builder->section_capacity, sizeof *set->sections);
    array_free(alloc, &set->entries, &builder->entry_capacity, sizeof *set->entries);
    array_free(alloc, &set->scopes, &builder->scope_capacity, sizeof *set->scopes);
}

static void free_files(struct set_builder *builder) {
    for (uint32_t i = 0; i < builder->set.lexicon_count; i++) {
        struct file *file = builder->files[i];
        array_free(builder->alloc, &file->includes, &file->include_capacity,
                   sizeof *file->includes);
    }
    array_free(builder->alloc, &builder->files, &builder->file_capacity, sizeof *builder->files);
}

void set_builder_free(struct set_builder *builder) {
    if (!builder) {
        return;
    }
    const struct alloc *alloc = builder->alloc;
    free_files(builder);
    free_set(builder);
    array_free(alloc, &builder->mentions, &builder->mention_capacity, sizeof *builder->mentions);
    array_free(alloc, &builder->scope_mentions, &builder->scope_mention_capacity,
               sizeof *builder->scope_mentions);
    array_free(alloc, &builder->overs, &builder->over_capacity, sizeof *builder->overs);
    array_free(alloc, &builder->list_facts, &builder->facts_capacity, sizeof *builder->list_facts);
    array_free(alloc, &builder->unit_spots, &builder->spot_capacity, sizeof *builder->unit_spots);
    intern_release(&builder->categories);
    intern_release(&builder->mentioned);
    intern_release(&builder->scopes);
    literals_release(&builder->literals);
    arena_release(&builder->arena);
    alloc_free(alloc, builder, sizeof *builder);
}

/* --- adding ----------------------------------------------------------------------------------- */

/* The error that stands for all mistakes told: the first itself, when nobody was told. */
static enum status summarise(const struct set_builder *builder, const char *file,
                             unsigned long count, struct error *error) {
    if (!count) {
        return STATUS_OK;
    }
    if (!builder->notices || !builder->notices->tell) {
        if (error) {
            *error = builder->first;
        }
        return STATUS_LEXICON;
    }
    error_set(error, STATUS_LEXICON, "%lu mistake%s in %s; correct what is told above", count,
              count == 1 ? "" : "s", file);
    return STATUS_LEXICON;
}

static enum status read_source(struct set_builder *builder, const struct source *source,
                               struct error *error) {
    struct file *file = builder->files[source->lexicon];
    if (!source->known) {
        if (parse_file(builder, source->lexicon, false) != STATUS_OK) {
            return error_memory(error);
        }
        mistakes_close(&file->mistakes);
    }
    builder->set.lexicons[source->lexicon].asked = true;
    return summarise(builder, file->name, file->mistakes.count, error);
}

static bool is_path(struct slice name) {
    return slice_ends(name, ".lex") || (name.length && memchr(name.at, '/', name.length));
}

/* The bundled file that `name` means: "empathy" is empathy.lex, "negation" scopes/negation.lex. */
static const struct bundled_file *find_bundled(const char *name) {
    static const char *const folders[] = {"", "scopes/"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[256];
        int length = snprintf(path, sizeof path, "%s%s.lex", folders[i], name);
        const struct bundled_file *file =
            length > 0 && (size_t)length < sizeof path ? source_bundled(slice_of(path)) : NULL;
        if (file) {
            return file;
        }
    }
    return NULL;
}

/* Bundled lexicons that can be asked for lie at the top of lexicons/. */
static bool is_offered(const struct bundled_file *file, struct slice *name) {
    *name = slice_of(file->name);
    bool offered = !memchr(name->at, '/', name->length) && slice_ends(*name, ".lex");
    name->length -= offered ? 4 : 0;
    return offered;
}

static enum status tell_unknown(const char *name, struct error *error) {
    char known[1024] = "";
    size_t used = 0;
    struct nearest nearest;
    nearest_init(&nearest, slice_of(name));
    for (size_t i = 0; i < bundled_file_count; i++) {
        struct slice offered;
        if (is_offered(&bundled_files[i], &offered)) {
            nearest_offer(&nearest, offered);
            int length = snprintf(known + used, sizeof known - used, "%s%.*s", used ? ", " : "",
                                  SLICE_PRINT(offered));
            used += length > 0 && (size_t)length < sizeof known - used ? (size_t)length : 0;
        }
    }
    return error_set(error, STATUS_USAGE,
                     "there is no lexicon `%s`%s; there are: %s; or name a .lex file", name,
                     nearest_text(&nearest), known);
}

static enum status tell_unreadable(const char *name, int cause, struct error *error) {
    if (cause == EFBIG) {
        return error_at(error, STATUS_LEXICON, name, 0, 0,
                        "a lexicon file has at most %d MB; split it", FILE_BYTES_MOST >> 20);
    }
    return error_at(error, STATUS_LEXICON, name, 0, 0,
                    "cannot read the lexicon: %s; correct its "
                    "name or its permissions",
                    strerror(cause ? cause : ENOENT));
}

enum status set_builder_add(struct set_builder *builder, const char *name, struct error *error) {
    struct source source;
    const struct bundled_file *bundled = NULL;
    bool path = is_path(slice_of(name));
    if (!path) {
        bundled = find_bundled(name);
        if (!bundled) {
            return tell_unknown(name, error);
        }
    }
    enum status status = bundled ? source_add_bundled(builder, bundled, &source)
                                 : source_add_path(builder, name, &source);
    if (status != STATUS_OK) {
        return error_memory(error);
    }
    if (source.lexicon == LEXICON_NONE) {
        return tell_unreadable(name, source.cause, error);
    }
    return read_source(builder, &source, error);
}

#define CORE "empathy validation judgment directive question withdrawal repair"

/* The sets that name their lexicons; "full" is all there are but those on request, "check" and "strict"
 * what findings are made of. */
static const struct {
    const char *name;
    const char *lexicons;
} sets[] = {
    {"default", CORE},
    {"core", CORE},
    {"none", ""},
    {"check", "stigma judgment invalidation"},
    {"strict", "stigma stigma_strict judgment invalidation directive"},
};

/* Only when named: wording that needs a reader before it is a finding, and half of all words. */
static const char *const on_request[] = {"flags", "stigma_strict", "style"};

enum { SET_COUNT = sizeof sets / sizeof *sets, NAME_ROOM = 256 };

static enum status add_name(struct set_builder *builder, struct slice name, struct error *error) {
    char text[NAME_ROOM];
    snprintf(text, sizeof text, "%.*s", SLICE_PRINT(name));
    return set_builder_add(builder, text, error);
}

static bool is_on_request(struct slice name) {
    for (size_t i = 0; i < sizeof on_request / sizeof *on_request; i++) {
        if (slice_is(name, on_request[i])) {
            return true;
        }
    }
    return false;
}

const char *set_holding(struct slice lexicon) {
    struct slice rest = slice_of(CORE);
    while (rest.length) {
        if (slice_equal(slice_split(rest, ' ', &rest), lexicon)) {
            return "core";
        }
    }
    return is_on_request(lexicon) ? "" : "full";
}

static enum status add_offered(struct set_builder *builder, bool all, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < bundled_file_count && status == STATUS_OK; i++) {
        struct slice name;
        if (is_offered(&bundled_files[i], &name) && (all || !is_on_request(name))) {
            status = add_name(builder, name, error);
        }
    }
    return status;
}

enum status set_builder_add_set(struct set_builder *builder, const char *name,
                                struct error *error) {
    bool all = strcmp(name, "all") == 0;
    if (all || strcmp(name, "full") == 0) {
        return add_offered(builder, all, error);
    }
    for (size_t i = 0; i < SET_COUNT; i++) {
        if (strcmp(sets[i].name, name) == 0) {
            enum status status = STATUS_OK;
            struct slice rest = slice_of(sets[i].lexicons);
            while (rest.length && status == STATUS_OK) {
                status = add_name(builder, slice_split(rest, ' ', &rest), error);
            }
            return status;
        }
    }
    return error_set(error, STATUS_USAGE,
                     "there is no set `%s`; there are: default, core, full, none", name);
}

enum status set_builder_add_text(struct set_builder *builder, const char *file, struct slice text,
                                 struct error *error) {
    struct source source;
    if (text.length > FILE_BYTES_MOST) {
        return tell_unreadable(file, EFBIG, error);
    }
    if (source_add_text(builder, file, text, &source) != STATUS_OK) {
        return error_memory(error);
    }
    return read_source(builder, &source, error);
}

enum status set_builder_finish(struct set_builder *builder, const struct lexicon_set **set,
                               struct error *error) {
    *set = NULL;
    if (!builder->finished && resolve(builder) != STATUS_OK) {
        return error_memory(error);
    }
    builder->finished = true;
    literals_forget(&builder->literals);
    unsigned long mistakes = 0;
    for (uint32_t i = 0; i < builder->set.lexicon_count; i++) {
        mistakes += builder->files[i]->mistakes.count;
    }
    enum status status = summarise(builder, "the lexicons", mistakes, error);
    *set = status == STATUS_OK ? &builder->set : NULL;
    return status;
}
