/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/roles.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "input/pattern.h"

enum { CACHE_SLOTS = 256 };

struct role_pattern {
    enum role role;
    const char *text; /* borrowed */
    struct pattern pattern;
    bool matched; /* a label, in any source */
};

/* A label decided on; valid when its round is the table's. */
struct cached {
    uint32_t round;
    uint8_t length;
    char text[LABEL_BYTES];
    struct placing placing;
};

/* What the usual words say of a label, which is the same in every source. */
struct by_words {
    uint8_t length; /* 0: empty */
    char text[LABEL_BYTES];
    struct placing placing;
};

struct named {
    struct slice label;
    struct placing placing;
};

/* One of the first labels of all sources, to remind of. */
struct heard {
    uint8_t length;
    char text[LABEL_BYTES];
};

struct roles {
    const struct alloc *alloc;
    struct speakers *list; /* borrowed, or NULL */
    struct role_pattern *patterns;
    size_t pattern_count, pattern_capacity;
    enum role rest;           /* ROLE_UNKNOWN: no REST was asked for */
    bool surveying;           /* labels are looked at to see who gets it */
    struct buffer rest_label; /* who gets it in this source; empty: nobody */
    struct buffer rest_rival; /* a second label without a role: then nobody does */
    struct heard heard[ROLES_HEARD];
    size_t heard_count;
    bool heard_more;
    struct arena arena;  /* names' labels */
    struct named *names; /* of this source */
    size_t name_count, name_capacity;
    struct roles_hints hints;
    bool enough; /* memory, so far */
    uint32_t round;
    struct cached cache[CACHE_SLOTS];
    struct by_words words[CACHE_SLOTS];
};

/* --- the user's patterns ----------------------------------------------------------------------- */

static enum status add_rule(struct roles *roles, const struct role_rule *rule,
                            struct error *error) {
    if (strcmp(rule->pattern, "REST") == 0) {
        roles->rest = rule->role;
        return STATUS_OK;
    }
    if (!array_reserve(roles->alloc, &roles->patterns, &roles->pattern_capacity,
                       roles->pattern_count + 1, sizeof *roles->patterns)) {
        return error_memory(error);
    }
    char option[32];
    snprintf(option, sizeof option, "--role %s", role_name(rule->role));
    struct role_pattern *added = &roles->patterns[roles->pattern_count];
    *added = (struct role_pattern){.role = rule->role, .text = rule->pattern};
    enum status status = pattern_init(&added->pattern, roles->alloc, option, rule->pattern,
                                      PCRE2_CASELESS | PCRE2_ANCHORED | PCRE2_ENDANCHORED, error);
    roles->pattern_count += status == STATUS_OK;
    return status;
}

struct roles *roles_new(const struct alloc *alloc, const struct role_rule *rules, size_t count,
                        struct error *error) {
    struct roles *roles = alloc_zero(alloc, sizeof *roles);
    if (!roles) {
        error_memory(error);
        return NULL;
    }
    roles->alloc = alloc;
    roles->round = 1;
    arena_init(&roles->arena, alloc);
    buffer_init(&roles->rest_label, alloc);
    buffer_init(&roles->rest_rival, alloc);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status = add_rule(roles, &rules[i], error);
    }
    if (status != STATUS_OK) {
        roles_free(roles);
        return NULL;
    }
    return roles;
}

void roles_free(struct roles *roles) {
    if (!roles) {
        return;
    }
    for (size_t i = 0; i < roles->pattern_count; i++) {
        pattern_release(&roles->patterns[i].pattern);
    }
    array_free(roles->alloc, &roles->patterns, &roles->pattern_capacity, sizeof *roles->patterns);
    array_free(roles->alloc, &roles->names, &roles->name_capacity, sizeof *roles->names);
    arena_release(&roles->arena);
    buffer_release(&roles->rest_label);
    buffer_release(&roles->rest_rival);
    alloc_free(roles->alloc, roles, sizeof *roles);
}

static bool place_by_patterns(struct roles *roles, struct slice label, enum role *role) {
    for (size_t i = 0; i < roles->pattern_count; i++) {
        if (pattern_matches(&roles->patterns[i].pattern, label, &roles->enough)) {
            roles->patterns[i].matched = true;
            *role = roles->patterns[i].role;
            return true;
        }
    }
    return false;
}

void roles_use_list(struct roles *roles, struct speakers *speakers) {
    roles->list = speakers;
}

/* --- a source ---------------------------------------------------------------------------------- */

void roles_begin(struct roles *roles) {
    roles->round++;
    roles->hints = (struct roles_hints){0};
    roles->name_count = 0;
    roles->enough = true;
    arena_clear(&roles->arena);
    roles->surveying = false;
    buffer_clear(&roles->rest_label);
    buffer_clear(&roles->rest_rival);
}

void roles_hint(struct roles *roles, struct roles_hints hints) {
    roles->round++;
    roles->hints = hints;
}

static enum status add_name(struct roles *roles, struct slice label, struct placing placing,
                            struct error *error) {
    if (!array_reserve(roles->alloc, &roles->names, &roles->name_capacity, roles->name_count + 1,
                       sizeof *roles->names)) {
        return error_memory(error);
    }
    struct slice copy = arena_copy(&roles->arena, label);
    if (!copy.at) {
        return error_memory(error);
    }
    roles->round++;
    roles->names[roles->name_count++] = (struct named){.label = copy, .placing = placing};
    return STATUS_OK;
}

enum status roles_name(struct roles *roles, struct slice label, enum role role,
                       struct error *error) {
    struct placing placing = {.role = role, .standing = STANDING_ROLE, .by = PLACED_BY_SOURCE};
    return add_name(roles, label, placing, error);
}

enum status roles_admit(struct roles *roles, struct slice label, struct error *error) {
    struct placing placing = {.role = ROLE_UNKNOWN, .standing = STANDING_NAME};
    return add_name(roles, label, placing, error);
}

static struct placing place_by_names(const struct roles *roles, struct slice label) {
    for (size_t i = 0; i < roles->name_count; i++) {
        if (slice_same(roles->names[i].label, label)) {
            return roles->names[i].placing;
        }
    }
    return (struct placing){0};
}

static struct placing place_by_letter(const struct roles *roles, struct slice label,
                                      struct placing placing) {
    if (!roles->hints.letters) {
        return (struct placing){.standing = label.length == 1 ? STANDING_SECTION : STANDING_NONE};
    }
    struct slice bare = role_words_bare(label);
    if (roles->hints.c_is_therapist && slice_is_ignoring_case(bare, "c")) {
        placing.role = ROLE_THERAPIST;
    }
    return placing;
}

static struct placing place_by_words(struct roles *roles, struct slice label) {
    if (label.length > LABEL_BYTES) {
        return role_words_place(label);
    }
    struct by_words *slot = &roles->words[hash_bytes(label.at, label.length) % CACHE_SLOTS];
    if (slot->length != label.length || memcmp(slot->text, label.at, label.length) != 0) {
        *slot =
            (struct by_words){.length = (uint8_t)label.length, .placing = role_words_place(label)};
        memcpy(slot->text, label.at, label.length);
    }
    return slot->placing;
}

static struct placing place_unasked(struct roles *roles, struct slice label) {
    struct placing named = place_by_names(roles, label);
    if (named.standing == STANDING_ROLE) {
        return named;
    }
    struct placing placing = place_by_words(roles, label);
    if (placing.standing == STANDING_LETTER) {
        placing = place_by_letter(roles, label, placing);
    }
    if (placing.standing <= STANDING_SECTION && named.standing != STANDING_NONE) {
        placing = named;
    }
    /* A capitalised name; one letter alone is none unless the source uses it again and again. */
    bool name =
        placing.standing == STANDING_NONE && label.length >= 2 && label_is_capitalised(label);
    if (name || (roles->hints.any && placing.standing < STANDING_NAME)) {
        placing.standing = STANDING_NAME;
    }
    return placing;
}

static void survey_label(struct roles *roles, struct slice label) {
    struct buffer *free = &roles->rest_label;
    if (free->length) {
        free = slice_same(buffer_slice(free), label) ? NULL : &roles->rest_rival;
    }
    if (free && free->length == 0) {
        roles->enough = buffer_append(free, label) && roles->enough;
    }
}

/* The only label without a role gets the one REST is for. */
static void give_rest(struct roles *roles, struct slice label, struct placing *placing) {
    if (placing->standing != STANDING_NAME || placing->role != ROLE_UNKNOWN || !roles->rest) {
        return;
    }
    if (roles->surveying) {
        survey_label(roles, label);
    } else if (roles->rest_label.length && slice_same(buffer_slice(&roles->rest_label), label)) {
        placing->role = roles->rest;
        placing->by = PLACED_BY_REST;
    }
}

static void remember_heard(struct roles *roles, struct slice label) {
    for (size_t i = 0; i < roles->heard_count; i++) {
        const struct heard *heard = &roles->heard[i];
        if (slice_same(slice_make(heard->text, heard->length), label)) {
            return;
        }
    }
    if (roles->heard_count == ROLES_HEARD || label.length > LABEL_BYTES) {
        roles->heard_more = true;
        return;
    }
    struct heard *heard = &roles->heard[roles->heard_count++];
    heard->length = (uint8_t)label.length;
    memcpy(heard->text, label.at, label.length);
}

/* A row of the list without a role says nothing of it. */
static bool place_by_list(const struct roles *roles, struct slice label, enum role *role) {
    const struct speakers_row *row = roles->list ? speakers_find(roles->list, label) : NULL;
    *role = row ? row->role : ROLE_UNKNOWN;
    return *role != ROLE_UNKNOWN;
}

static struct placing place(struct roles *roles, struct slice label) {
    struct placing placing = {.standing = STANDING_ROLE, .by = PLACED_BY_LIST};
    if (place_by_list(roles, label, &placing.role)) {
        return placing;
    }
    placing.by = PLACED_BY_PATTERN;
    if (!place_by_patterns(roles, label, &placing.role)) {
        placing = place_unasked(roles, label);
        give_rest(roles, label, &placing);
    }
    if (placing.standing >= STANDING_NAME && roles->pattern_count) {
        remember_heard(roles, label);
    }
    return placing;
}

static bool is_cached(const struct roles *roles, const struct cached *slot, struct slice label) {
    return slot->round == roles->round && slot->length == label.length &&
           memcmp(slot->text, label.at, label.length) == 0;
}

struct placing roles_place(struct roles *roles, struct slice label) {
    if (label.length > LABEL_BYTES) {
        return place(roles, label);
    }
    struct cached *slot = &roles->cache[hash_bytes(label.at, label.length) % CACHE_SLOTS];
    if (!is_cached(roles, slot, label)) {
        *slot = (struct cached){
            .round = roles->round, .length = (uint8_t)label.length, .placing = place(roles, label)};
        memcpy(slot->text, label.at, label.length);
    }
    return slot->placing;
}

bool roles_hears(const struct label *label, struct slice text, struct placing placing) {
    /* The less a label is set off, the surer it must be of itself. */
    static const enum standing least[] = {
        [LABEL_COLON] = STANDING_NAME,      [LABEL_TAB] = STANDING_NAME,
        [LABEL_BRACKETS] = STANDING_LETTER, [LABEL_DASH] = STANDING_ROLE,
        [LABEL_ALONE] = STANDING_ROLE,
    };
    if (!label->tight) {
        return placing.standing >= least[label->shape];
    }
    char next = text.at[label->rest];
    return placing.standing >= STANDING_LETTER && next != '/' && !ascii_is_digit(next);
}

/* --- REST, and what patterns were for -------------------------------------------------------------- */

bool roles_are_bare(const struct roles *roles) {
    return roles->hints.bare;
}

enum role roles_rest(const struct roles *roles) {
    return roles->rest;
}

void roles_survey(struct roles *roles) {
    roles->round++;
    roles->surveying = true;
    buffer_clear(&roles->rest_label);
    buffer_clear(&roles->rest_rival);
}

bool roles_settle(struct roles *roles, struct error *notice) {
    roles->round++;
    roles->surveying = false;
    if (roles->rest_rival.length == 0) {
        return true;
    }
    error_set(notice, STATUS_OK,
              "--role %s=REST gives nobody a role, since \"%s\" and \"%s\" both have none; say who "
              "the other one is, for example --role %s=NAME",
              role_name(roles->rest), roles->rest_label.at, roles->rest_rival.at,
              role_name(roles->rest == ROLE_THERAPIST ? ROLE_CLIENT : ROLE_THERAPIST));
    buffer_clear(&roles->rest_label);
    return false;
}

static void list_heard(const struct roles *roles, struct buffer *list) {
    buffer_append_text(list, roles->heard_count ? "the labels were: " : "there were no labels");
    for (size_t i = 0; i < roles->heard_count; i++) {
        const struct heard *heard = &roles->heard[i];
        buffer_print(list, "%s\"%.*s\"", i ? ", " : "", (int)heard->length, heard->text);
    }
    buffer_append_text(list, roles->heard_more ? " and others" : "");
}

enum status roles_tell_unmatched(const struct roles *roles, const struct notices *notices,
                                 struct error *error) {
    struct buffer list;
    buffer_init(&list, roles->alloc);
    for (size_t i = 0; i < roles->pattern_count; i++) {
        struct error notice;
        const struct role_pattern *pattern = &roles->patterns[i];
        if (!pattern->matched) {
            buffer_clear(&list);
            list_heard(roles, &list);
            error_set(&notice, STATUS_OK, "--role %s=\"%.60s\" matched no label; %s",
                      role_name(pattern->role), pattern->text, list.at);
            notices_tell(notices, &notice);
        }
    }
    enum status status = list.failed ? error_memory(error) : STATUS_OK;
    buffer_release(&list);
    return status;
}

enum status roles_check(const struct roles *roles, struct error *error) {
    bool enough = roles->enough && !(roles->list && speakers_failed(roles->list));
    return enough ? STATUS_OK : error_memory(error);
}
