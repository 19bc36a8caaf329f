/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/trial.h"

#include <stdlib.h>

#include "base/array.h"
#include "base/utf8.h"
#include "match/dictionary.h"

enum status trial_init(struct trial *trial, const struct alloc *alloc,
                       const struct lexicons *lexicons, struct error *error) {
    *trial = (struct trial){.alloc = alloc, .set = lexicons->set};
    buffer_init(&trial->text, alloc);
    tokens_init(&trial->tokens);
    enum status status =
        matcher_new(alloc, lexicons->set, lexicons->rules, DETAIL_HINTS, &trial->matcher, error);
    if (status != STATUS_OK) {
        return status;
    }
    trial->tokenizer = tokenizer_new(alloc, lexicons->rules, matcher_dictionary(trial->matcher));
    trial->finder = finder_new(alloc, trial->matcher, true);
    trial->selector = selector_new(alloc, trial->matcher);
    return trial->tokenizer && trial->finder && trial->selector ? STATUS_OK : error_memory(error);
}

void trial_release(struct trial *trial) {
    selector_free(trial->selector);
    finder_free(trial->finder);
    tokenizer_free(trial->tokenizer);
    matcher_free(trial->matcher);
    tokens_release(&trial->tokens, trial->alloc);
    array_free(trial->alloc, &trial->hits.items, &trial->hits.capacity, sizeof *trial->hits.items);
    buffer_release(&trial->text);
}

void trial_begin(struct trial *trial) {
    selector_session(trial->selector);
}

static bool is_utf8(struct slice text) {
    while (text.length) {
        uint32_t code_point = 0;
        size_t length = utf8_decode(text.at, text.length, &code_point);
        if (!length) {
            return false;
        }
        text = slice_from(text, length);
    }
    return true;
}

/* Tokens are read with wide loads that may run past the text's end. */
static bool keep_text(struct trial *trial, struct slice text) {
    static const char padding[TOKEN_PADDING];
    buffer_clear(&trial->text);
    return buffer_append(&trial->text, text) &&
           buffer_append_bytes(&trial->text, padding, sizeof padding);
}

static enum status find(struct trial *trial, enum role role, enum kind kind, struct slice text,
                        struct error *error) {
    uint32_t questions = 0;
    const struct finder_part part = {
        .text = text,
        .tokens = &trial->tokens,
        .role = (uint8_t)role,
        .kind = (uint8_t)kind,
        .any_role = role == ROLE_UNKNOWN || role == ROLE_AUTHOR,
        .starts = true,
        .ends = true,
    };
    trial->hits.count = 0;
    enum status status = finder_read(trial->finder, &part, &trial->hits, &questions);
    if (status == STATUS_OK) {
        selector_begin(trial->selector, (uint8_t)role, SELECTOR_STARTS | SELECTOR_ENDS);
        status = selector_read(trial->selector, trial->hits.items, trial->hits.count);
    }
    bool failed = status != STATUS_OK || dictionary_failed(trial->matcher->dictionary);
    return failed ? error_memory(error) : STATUS_OK;
}

enum status trial_read(struct trial *trial, enum role role, enum kind kind, struct slice text,
                       struct error *error) {
    if (!is_utf8(text)) {
        return error_set(error, STATUS_USAGE, "the sentence is not UTF-8; convert it, or type it");
    }
    if (!keep_text(trial, text)) {
        return error_memory(error);
    }
    text = slice_make(trial->text.at, text.length);
    if (tokenizer_read(trial->tokenizer, text, &trial->tokens) != STATUS_OK) {
        return error_memory(error);
    }
    if (trial->tokens.consumed < text.length) {
        return error_set(
            error, STATUS_USAGE,
            "the sentence is longer than what matches are found in at once (%d words); "
            "try a part of it",
            TOKENS_MOST);
    }
    return find(trial, role, kind, text, error);
}

/* --- fates in words ------------------------------------------------------------------------------ */

bool trial_append_place(const struct lexicon_set *set, const struct entry *entry,
                        struct buffer *out) {
    return buffer_print(out, "%s:%lu", set->lexicons[entry->lexicon].file,
                        (unsigned long)entry->line);
}

static void append_entry(const struct trial *trial, const struct hit *hit, const char *words,
                         struct buffer *out) {
    const struct entry *by = &trial->set->entries[hit->by];
    buffer_append_text(out, words);
    buffer_append(out, by->source);
    buffer_append_text(out, " (");
    trial_append_place(trial->set, by, out);
    buffer_append_byte(out, ')');
}

/* Weights are thousandths: 800 is 0.8. */
static void append_weight(int32_t weight, struct buffer *out) {
    long thousandths = labs((long)weight);
    buffer_print(out, "%s%ld.%03ld", weight < 0 ? "-" : "", thousandths / 1000, thousandths % 1000);
    while (out->length && out->at[out->length - 1] == '0') {
        buffer_cut(out, out->length - 1);
    }
    if (out->length && out->at[out->length - 1] == '.') {
        buffer_cut(out, out->length - 1);
    }
}

static void append_counted(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    int32_t weight = trial->set->entries[hit->entry].weight;
    bool hint = !hit->negated && weight < LEXICON_WEIGHT_COUNTS;
    buffer_append_text(out, hit->negated ? "negated" : hint ? "a hint for the score" : "counted");
    if (weight != LEXICON_WEIGHT_ONE) {
        buffer_append_text(out, ", weight ");
        append_weight(weight, out);
    }
}

static void append_roles(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    uint16_t roles = trial->set->entries[hit->entry].roles;
    const char *before = "counts only of: ";
    for (unsigned role = ROLE_UNKNOWN + 1; role < ROLE_COUNT; role++) {
        if (roles >> role & 1) {
            buffer_append_text(out, before);
            buffer_append_text(out, role_name((enum role)role));
            before = ", ";
        }
    }
}

static void append_kind(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    bool notes = trial->set->entries[hit->entry].kinds & 1U << KIND_NOTE;
    buffer_append_text(out, notes ? "counts only in notes" : "counts only in transcripts");
}

static void append_scope(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    bool missing = hit->fate == FATE_SCOPE_MISSING;
    buffer_append_text(out, missing ? "out of the scope " : "in the scope ");
    buffer_append(out, trial->set->scopes[hit->by].name);
}

/* The category or the role that `after` and `unless` speak of. */
static void append_condition(const struct trial *trial, const struct condition *condition,
                             struct buffer *out) {
    if (condition->category != LEXICON_NONE) {
        buffer_append(out, trial->set->categories[condition->category].name);
    } else {
        buffer_print(out, "the %s", role_name((enum role)condition->role));
    }
}

static void append_history(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    const struct entry *entry = &trial->set->entries[hit->entry];
    if (hit->fate == FATE_AFTER) {
        buffer_append_text(out, "counts only after ");
        append_condition(trial, &entry->after, out);
    } else {
        buffer_append_text(out, "does not count after ");
        append_condition(trial, &entry->unless, out);
        buffer_print(out, " within %u turns", (unsigned)entry->unless.turns);
    }
}

bool trial_append_fate(const struct trial *trial, const struct hit *hit, struct buffer *out) {
    switch ((enum fate)hit->fate) {
    case FATE_COUNTED:
        append_counted(trial, hit, out);
        break;
    case FATE_VETOED:
        append_entry(trial, hit, "excluded by ! ", out);
        break;
    case FATE_ROLE:
        append_roles(trial, hit, out);
        break;
    case FATE_KIND:
        append_kind(trial, hit, out);
        break;
    case FATE_SCOPE_MISSING:
    case FATE_SCOPE_FORBIDDEN:
        append_scope(trial, hit, out);
        break;
    case FATE_AFTER:
    case FATE_UNLESS:
        append_history(trial, hit, out);
        break;
    case FATE_LOST:
        append_entry(trial, hit, "lost to ", out);
        break;
    case FATE_OVER:
        append_entry(trial, hit, "gives way to ", out);
        break;
    case FATE_ONCE:
        buffer_append_text(out, "its section was counted once already");
        break;
    }
    return !out->failed;
}

enum status trial_parse_turn(struct slice text, enum role *role, struct slice *said,
                             struct error *error) {
    struct slice name = slice_trim(slice_split(text, ':', said));
    *said = slice_trim(*said);
    if (!said->length || !role_parse(name, role)) {
        return error_set(error, STATUS_USAGE,
                         "'%.*s' is no turn; write it as \"therapist: How was that?\"",
                         SLICE_PRINT(text));
    }
    return STATUS_OK;
}
