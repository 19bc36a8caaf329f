/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/ignores.h"

#include <ctype.h>
#include <errno.h>
#include <fnmatch.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"

#define DEFAULT_FILE ".attuneignore"

/* --- reading ----------------------------------------------------------------------------------- */

static enum status read_text(struct ignores *ignores, FILE *file, const char *path,
                             struct error *error) {
    char block[4096];
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;) {
        if (!buffer_append_bytes(&ignores->text, block, got)) {
            return error_memory(error);
        }
    }
    return ferror(file) ? error_at(error, STATUS_USAGE, path, 0, 0,
                                   "the ignore file cannot be read: %s", strerror(errno))
                        : STATUS_OK;
}

static bool is_category(struct slice name) {
    if (slice_is(name, "*")) {
        return true;
    }
    for (size_t i = 0; i < name.length; i++) {
        unsigned char byte = (unsigned char)name.at[i];
        if (!isalnum(byte) && byte != '_' && byte != '.') {
            return false;
        }
    }
    return name.length > 0;
}

/* Cuts what stands behind the last `mark` off the line; where there is none, all of it is taken. */
static struct slice take_last(struct slice *line, char mark) {
    size_t at = line->length;
    while (at && line->at[at - 1] != mark) {
        at--;
    }
    struct slice last = slice_from(*line, at);
    line->length = at ? at - 1 : 0;
    return last;
}

/* What is left of the line is the path, with the colon behind it where words followed. */
static bool parse_words(struct ignores_rule *rule, struct slice *line) {
    line->length--; /* the closing mark */
    rule->words = take_last(line, '"');
    if (line->length && line->at[line->length - 1] != ':') {
        return false;
    }
    line->length -= line->length > 0;
    return rule->words.length > 0;
}

/* The line is one of `text`. */
static bool parse_rule(struct ignores_rule *rule, struct slice line, struct buffer *text) {
    bool understood;
    *rule = (struct ignores_rule){0};
    if (line.length > 1 && line.at[line.length - 1] == '"') {
        understood = parse_words(rule, &line);
    } else {
        rule->category = slice_trim(take_last(&line, ':'));
        understood = is_category(rule->category);
    }
    line = slice_trim(line);
    rule->path = line.length ? line.at : NULL;
    if (line.length) {
        text->at[line.at - text->at + (ptrdiff_t)line.length] = '\0'; /* a byte nobody needs now */
    }
    return understood;
}

static enum status add_rule(struct ignores *ignores, struct slice line, const char *path,
                            unsigned long number, struct error *error) {
    if (!array_reserve(ignores->alloc, &ignores->rules, &ignores->capacity, ignores->count + 1,
                       sizeof *ignores->rules)) {
        return error_memory(error);
    }
    if (!parse_rule(&ignores->rules[ignores->count], line, &ignores->text)) {
        return error_at(error, STATUS_USAGE, path, number, 0,
                        "this line ignores nothing; write PATH:CATEGORY or PATH:\"words\", as in "
                        "notes/*.txt:stigma.person, or * for every category");
    }
    ignores->count++;
    return STATUS_OK;
}

static enum status parse(struct ignores *ignores, const char *path, struct error *error) {
    struct slice rest = buffer_slice(&ignores->text);
    enum status status = STATUS_OK;
    for (unsigned long number = 1; rest.length && status == STATUS_OK; number++) {
        struct slice line = slice_trim(slice_split(rest, '\n', &rest));
        if (line.length && line.at[0] != '#') {
            status = add_rule(ignores, line, path, number, error);
        }
    }
    return status;
}

enum status ignores_read(struct ignores *ignores, const struct alloc *alloc, const char *path,
                         struct error *error) {
    *ignores = (struct ignores){.alloc = alloc};
    buffer_init(&ignores->text, alloc);
    const char *name = path ? path : DEFAULT_FILE;
    FILE *file = fopen(name, "r");
    if (!file) {
        return !path && errno == ENOENT
                   ? STATUS_OK
                   : error_at(error, STATUS_USAGE, name, 0, 0, "the ignore file cannot be read: %s",
                              strerror(errno));
    }
    enum status status = read_text(ignores, file, name, error);
    fclose(file);
    return status == STATUS_OK ? parse(ignores, name, error) : status;
}

void ignores_release(struct ignores *ignores) {
    if (ignores->alloc) {
        buffer_release(&ignores->text);
        array_free(ignores->alloc, &ignores->rules, &ignores->capacity, sizeof *ignores->rules);
    }
}

/* --- asking ------------------------------------------------------------------------------------ */

bool ignores_names(struct slice name, struct slice category) {
    if (slice_is(name, "*")) {
        return true;
    }
    return name.length <= category.length && memcmp(name.at, category.at, name.length) == 0 &&
           (name.length == category.length || category.at[name.length] == '.');
}

/* The path, or what of it stands behind a slash. */
static bool is_path(const char *pattern, const char *file) {
    while (file) {
        if (fnmatch(pattern, file, 0) == 0) {
            return true;
        }
        file = strchr(file, '/');
        file += file != NULL;
    }
    return false;
}

/* The next byte, a run of blanks as one; -1 at the end. */
static int next_letter(struct slice *text) {
    if (!text->length) {
        return -1;
    }
    bool blank = isspace((unsigned char)text->at[0]);
    int letter = blank ? ' ' : tolower((unsigned char)text->at[0]);
    do {
        *text = slice_from(*text, 1);
    } while (blank && text->length && isspace((unsigned char)text->at[0]));
    return letter;
}

static bool same_words(struct slice left, struct slice right) {
    int letter;
    do {
        letter = next_letter(&left);
        if (letter != next_letter(&right)) {
            return false;
        }
    } while (letter >= 0);
    return true;
}

bool ignores_has(const struct ignores *ignores, const char *file, struct slice category,
                 struct slice words) {
    for (size_t i = 0; i < ignores->count; i++) {
        const struct ignores_rule *rule = &ignores->rules[i];
        bool named = rule->words.length ? same_words(rule->words, words)
                                        : ignores_names(rule->category, category);
        if (named && (!rule->path || is_path(rule->path, file))) {
            return true;
        }
    }
    return false;
}
