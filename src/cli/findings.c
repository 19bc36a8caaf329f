/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/findings.h"

#include <string.h>

#include "base/array.h"
#include "base/hash.h"

void findings_init(struct findings *findings, const struct alloc *alloc) {
    *findings = (struct findings){.alloc = alloc};
    intern_init(&findings->shapes, alloc);
    arena_init(&findings->arena, alloc);
    buffer_init(&findings->shape, alloc);
}

void findings_release(struct findings *findings) {
    intern_release(&findings->shapes);
    array_free(findings->alloc, &findings->groups, &findings->capacity, sizeof *findings->groups);
    arena_release(&findings->arena);
    buffer_release(&findings->shape);
}

/* --- shapes ---------------------------------------------------------------------------------------- */

/* A number or a quoted text, whatever it is: its length; 0: neither stands here. */
static size_t variable_length(struct slice text) {
    const char *close = text.at[0] == '"' ? memchr(text.at + 1, '"', text.length - 1) : NULL;
    return close ? (size_t)(close - text.at) + 1 : slice_digits(text);
}

static bool write_shape(struct buffer *shape, struct slice text) {
    buffer_clear(shape);
    while (text.length) {
        size_t variable = variable_length(text);
        buffer_append_byte(shape, variable ? '#' : text.at[0]);
        text = slice_from(text, variable ? variable : 1);
    }
    return !shape->failed;
}

/* --- adding ---------------------------------------------------------------------------------------- */

static bool copy(struct findings *findings, struct slice text, struct slice *to) {
    *to = text.length ? arena_copy(&findings->arena, text) : (struct slice){0};
    return text.length == 0 || to->at;
}

static bool keep_place(struct findings *findings, struct findings_group *group,
                       const struct findings_place *place) {
    if (group->place_count == FINDINGS_PLACES) {
        return true;
    }
    struct findings_place *kept = &group->places[group->place_count++];
    kept->line = place->line;
    return copy(findings, place->file, &kept->file) && copy(findings, place->detail, &kept->detail);
}

static bool begin_group(struct findings *findings, struct findings_group *group,
                        const struct finding *finding) {
    *group = (struct findings_group){.failure = finding->failure,
                                     .counts = slice_digits(finding->text) > 0};
    return copy(findings, finding->text, &group->text) &&
           copy(findings, finding->advice, &group->advice);
}

static uint64_t number_of(struct slice text) {
    uint64_t number = 0;
    for (size_t i = 0; i < slice_digits(text); i++) {
        number = number * 10 + (uint64_t)(text.at[i] - '0');
    }
    return number;
}

static struct findings_group *find_group(struct findings *findings, const struct finding *finding) {
    if (!write_shape(&findings->shape, finding->text)) {
        return NULL;
    }
    uint32_t known = findings->shapes.count;
    if (!array_reserve(findings->alloc, &findings->groups, &findings->capacity, (size_t)known + 1,
                       sizeof *findings->groups)) {
        return NULL;
    }
    uint32_t id = intern_add(&findings->shapes, buffer_slice(&findings->shape));
    if (id == INTERN_NONE) {
        return NULL;
    }
    struct findings_group *group = &findings->groups[id];
    return id < known || begin_group(findings, group, finding) ? group : NULL;
}

enum status findings_add(struct findings *findings, const struct finding *finding,
                         struct error *error) {
    struct findings_group *group = find_group(findings, finding);
    struct slice file = finding->place.file;
    if (!group || !keep_place(findings, group, &finding->place)) {
        return error_memory(error);
    }
    group->varies |= !slice_equal(group->text, finding->text);
    group->failure |= finding->failure;
    group->sum += number_of(finding->text);
    uint64_t hash = hash_bytes(file.at, file.length);
    group->files += group->count == 0 || group->last_file != hash;
    group->last_file = hash;
    group->count++;
    return STATUS_OK;
}

enum status findings_add_notice(struct findings *findings, const struct error *notice,
                                struct error *error) {
    const struct finding finding = {
        .text = slice_of(notice->text),
        .place = {.file = slice_of(notice->file), .line = notice->line},
        .failure = notice->status != STATUS_OK,
    };
    return findings_add(findings, &finding, error);
}

/* --- telling --------------------------------------------------------------------------------------- */

void findings_print(const struct findings_group *group, struct buffer *to) {
    if (group->counts && group->varies) {
        buffer_print(to, "%llu", (unsigned long long)group->sum);
        buffer_append(to, slice_from(group->text, slice_digits(group->text)));
        return;
    }
    buffer_append(to, group->text);
    if (group->varies) {
        buffer_append_text(to, " (the first; the others are alike)");
    }
}

static void print_place(const struct findings_place *place, struct buffer *to) {
    buffer_append(to, place->file);
    if (place->line) {
        buffer_print(to, ":%lu", place->line);
    }
    if (place->detail.length) {
        buffer_print(to, " %.*s", SLICE_PRINT(place->detail));
    }
}

void findings_print_places(const struct findings_group *group, struct buffer *to) {
    for (uint32_t i = 0; i < group->place_count; i++) {
        bool last = i + 1 == group->place_count && group->count == group->place_count;
        buffer_append_text(to, i == 0 ? "" : last ? " and " : ", ");
        print_place(&group->places[i], to);
    }
    if (group->count > group->place_count) {
        buffer_print(to, " and %llu more", (unsigned long long)(group->count - group->place_count));
    }
}
