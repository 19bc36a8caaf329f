/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sentences.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { LINE_MOST = 64 * 1024 };

/* What one file's lines are read with. */
struct sentence_reader {
    struct sentences *sentences;
    struct error *error;
};

static enum status malformed(const struct sentence_reader *reader, const char *message) {
    return reader->sentences->malformed(reader->sentences->context, message);
}

static enum status read_group(const struct sentence_reader *reader, struct slice name) {
    struct sentences *sentences = reader->sentences;
    const struct lexicon_set *set = sentences->trial->set;
    bool of_scope = sentences->scope != LEXICON_NONE;
    sentences->category = of_scope ? LEXICON_NONE : lexicon_category(set, name);
    if (of_scope && !slice_equal(set->scopes[sentences->scope].name, name)) {
        return malformed(reader,
                         "this file lies beside another scope; its group bears that one's name");
    }
    if (!of_scope && sentences->category == LEXICON_NONE) {
        return malformed(reader, "no section of the lexicon has this name");
    }
    return STATUS_OK;
}

/* One `{role client}` and the like; a turn before is read at once. */
static enum status read_brace(const struct sentence_reader *reader, struct slice brace,
                              struct sentence_line *sentence, bool *wrong) {
    struct slice value;
    struct slice key = slice_split(brace, ' ', &value);
    enum role role = ROLE_UNKNOWN;
    struct slice said;
    if (slice_is(key, "role") && role_parse(value, &sentence->role)) {
        return STATUS_OK;
    }
    if (slice_is(key, "kind") && (slice_is(value, "note") || slice_is(value, "transcript"))) {
        sentence->kind = slice_is(value, "note") ? KIND_NOTE : KIND_TRANSCRIPT;
        return STATUS_OK;
    }
    if (slice_is(key, "before") && trial_parse_turn(value, &role, &said, NULL) == STATUS_OK) {
        return trial_read(reader->sentences->trial, role, sentence->kind, said, reader->error);
    }
    *wrong = true;
    return STATUS_OK;
}

static enum status read_braces(const struct sentence_reader *reader, struct sentence_line *sentence,
                               bool *wrong) {
    enum status status = STATUS_OK;
    while (status == STATUS_OK && !*wrong && slice_starts(sentence->text, "{")) {
        struct slice rest;
        struct slice brace = slice_split(slice_from(sentence->text, 1), '}', &rest);
        *wrong = !rest.length;
        sentence->text = slice_trim(rest);
        if (!*wrong) {
            status = read_brace(reader, brace, sentence, wrong);
        }
    }
    return status;
}

static enum status hand_on(const struct sentence_reader *reader,
                           const struct sentence_line *sentence) {
    struct sentences *sentences = reader->sentences;
    enum status status = STATUS_OK;
    if (sentences->scope == LEXICON_NONE && sentences->category == LEXICON_NONE) {
        return malformed(reader, "a [section] must come before the first sentence");
    }
    if (sentences->scope == LEXICON_NONE) {
        status = trial_read(sentences->trial, sentence->role, sentence->kind, sentence->text,
                            reader->error);
    }
    if (status == STATUS_USAGE) {
        return malformed(reader, reader->error->text);
    }
    return status == STATUS_OK ? sentences->take(sentences->context, sentence) : status;
}

static enum status read_sentence(const struct sentence_reader *reader, struct slice line) {
    struct sentence_line sentence = {
        .sign = line.at[0], .role = ROLE_UNKNOWN, .text = slice_trim(slice_from(line, 1))};
    bool wrong = false;
    trial_begin(reader->sentences->trial);
    enum status status = read_braces(reader, &sentence, &wrong);
    if (status != STATUS_OK) {
        return status;
    }
    if (wrong || !sentence.text.length) {
        return malformed(reader, "write {role client}, {kind note} or {before therapist: How was "
                                 "that?}, then the sentence");
    }
    return hand_on(reader, &sentence);
}

static enum status read_line(const struct sentence_reader *reader, struct slice line) {
    line = slice_trim(line);
    if (!line.length || line.at[0] == '#') {
        return STATUS_OK;
    }
    if (line.at[0] == '[' && line.at[line.length - 1] == ']') {
        return read_group(reader, slice_make(line.at + 1, line.length - 2));
    }
    if (strchr("+-~", line.at[0])) {
        return read_sentence(reader, line);
    }
    return malformed(reader, "a line begins with [section], + - ~ or #");
}

static enum status read_lines(const struct sentence_reader *reader, FILE *stream) {
    const struct alloc *alloc = reader->sentences->trial->alloc;
    char *line = alloc_zero(alloc, LINE_MOST);
    enum status status = line ? STATUS_OK : error_memory(reader->error);
    while (status == STATUS_OK && fgets(line, LINE_MOST, stream)) {
        reader->sentences->line++;
        status = read_line(reader, slice_of(line));
    }
    alloc_free(alloc, line, LINE_MOST);
    if (status == STATUS_OK && ferror(stream)) {
        status = error_at(reader->error, STATUS_INPUT, reader->sentences->path, 0, 0,
                          "cannot be read: %s", strerror(errno));
    }
    return status;
}

enum status sentences_read(struct sentences *sentences, struct error *error) {
    const struct sentence_reader reader = {sentences, error};
    sentences->line = 0;
    sentences->category = LEXICON_NONE;
    FILE *stream = fopen(sentences->path, "r");
    if (!stream) {
        return error_at(error, STATUS_INPUT, sentences->path, 0, 0, "cannot be read: %s",
                        strerror(errno));
    }
    enum status status = read_lines(&reader, stream);
    fclose(stream);
    return status;
}

bool sentences_append_sibling(struct buffer *out, struct slice path, const char *ending) {
    size_t stem = path.length;
    while (stem && path.at[stem - 1] != '.') {
        stem--;
    }
    return buffer_append(out, slice_make(path.at, stem)) && buffer_append_text(out, ending);
}

bool sentences_is_match(const struct lexicon_set *set, const struct hit *hit, bool negated) {
    return hit->fate == FATE_COUNTED && hit->negated == negated &&
           set->entries[hit->entry].weight >= LEXICON_WEIGHT_COUNTS;
}
