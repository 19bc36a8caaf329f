/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attune_lexicons.h"

#include <stdio.h>
#include <string.h>

#include "input/turn.h"

_Static_assert((int)ATTUNE_OK == (int)STATUS_OK && (int)ATTUNE_MEMORY == (int)STATUS_MEMORY &&
                   (int)ATTUNE_USAGE == (int)STATUS_USAGE &&
                   (int)ATTUNE_INPUT == (int)STATUS_INPUT &&
                   (int)ATTUNE_LEXICON == (int)STATUS_LEXICON &&
                   (int)ATTUNE_OUTPUT == (int)STATUS_OUTPUT &&
                   (int)ATTUNE_STOPPED == (int)STATUS_STOP,
               "a status has the same number inside and outside");
_Static_assert((int)ATTUNE_ROLE_UNKNOWN == (int)ROLE_UNKNOWN &&
                   (int)ATTUNE_ROLE_THERAPIST == (int)ROLE_THERAPIST &&
                   (int)ATTUNE_ROLE_CLIENT == (int)ROLE_CLIENT &&
                   (int)ATTUNE_ROLE_AUTHOR == (int)ROLE_AUTHOR &&
                   (int)ATTUNE_ROLE_INTERPRETER == (int)ROLE_INTERPRETER &&
                   (int)ATTUNE_ROLE_OTHER == (int)ROLE_OTHER,
               "and so has a role");

/* --- values -------------------------------------------------------------------------------------- */

const char *attune_version(void) {
    return ATTUNE_VERSION;
}

const char *attune_role_name(enum attune_role role) {
    return (unsigned)role < ROLE_COUNT ? role_name((enum role)role) : "";
}

static struct attune_error outside(const struct error *error) {
    struct attune_error made = {
        .status = (enum attune_status)error->status,
        .line = error->line,
        .column = error->column,
    };
    snprintf(made.file, sizeof made.file, "%s", error->file);
    snprintf(made.text, sizeof made.text, "%s", error->text);
    return made;
}

enum attune_status attune_error_give(const struct error *error, struct attune_error *to) {
    if (to && error->status != STATUS_OK) {
        *to = outside(error);
    }
    return (enum attune_status)error->status;
}

const char *attune_error_format(const struct attune_error *error, char *line, size_t size) {
    struct error inside;
    error_at(&inside, (enum status)error->status, error->file, error->line, error->column, "%s",
             error->text);
    return error_format(&inside, line, size);
}

static void tell(void *context, const struct error *notice) {
    const struct attune_messages *messages = context;
    struct attune_error message = outside(notice);
    messages->message(messages->context, &message);
}

struct notices attune_messages_notices(struct attune_messages *messages) {
    return (struct notices){.tell = messages->message ? tell : NULL, .context = messages};
}

struct alloc attune_alloc_of(const struct attune_alloc *alloc) {
    return alloc ? (struct alloc){.resize = alloc->resize, .context = alloc->context}
                 : alloc_standard();
}

enum status attune_options_read(const void *given, size_t size, void *known, size_t room,
                                struct error *error) {
    if (size == 0) {
        return error_set(error, STATUS_USAGE,
                         "the options' size is 0; set it to sizeof the options' struct");
    }
    memcpy(known, given, size < room ? size : room);
    return STATUS_OK;
}

const char *attune_unit_name(enum unit unit) {
    static const char *const names[] = {
        [UNIT_WORDS] = "words", [UNIT_TURN] = "turns", [UNIT_OPPORTUNITY] = "opportunities"};
    return names[unit];
}

/* --- loading ------------------------------------------------------------------------------------- */

/* A wrong lexicon does not keep the others from being read: all mistakes are told at once. */
static enum status note(enum status added, const struct error *error, struct error *first) {
    if (added == STATUS_LEXICON && first->status == STATUS_OK) {
        *first = *error;
    }
    return added == STATUS_LEXICON ? STATUS_OK : added;
}

static enum status add_names(struct attune_lexicons *lexicons,
                             const struct attune_lexicons_options *options, struct error *first,
                             struct error *error) {
    const char *set = options->set ? options->set : "default";
    enum status status = note(set_builder_add_set(lexicons->builder, set, error), error, first);
    for (size_t i = 0; i < options->name_count && status == STATUS_OK; i++) {
        status = note(set_builder_add(lexicons->builder, options->names[i], error), error, first);
    }
    return status;
}

static enum status add_texts(struct attune_lexicons *lexicons,
                             const struct attune_lexicons_options *options, struct error *first,
                             struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < options->text_count && status == STATUS_OK; i++) {
        const struct attune_lexicon_text *text = &options->texts[i];
        struct slice content = slice_make(text->text, text->length);
        status =
            note(set_builder_add_text(lexicons->builder, text->name, content, error), error, first);
    }
    return status;
}

static enum status list_asked(struct attune_lexicons *lexicons) {
    size_t room = (size_t)lexicons->set->category_count + 1;
    lexicons->asked = alloc_zero(&lexicons->alloc, room * sizeof *lexicons->asked);
    lexicons->numbers = alloc_zero(&lexicons->alloc, room * sizeof *lexicons->numbers);
    if (!lexicons->asked || !lexicons->numbers) {
        return STATUS_MEMORY;
    }
    for (uint32_t i = 0; i < lexicons->set->category_count; i++) {
        lexicons->asked[i] = lexicon_is_asked(lexicons->set, i);
        if (lexicons->asked[i]) {
            lexicons->numbers[lexicons->count++] = i;
        }
    }
    return STATUS_OK;
}

static enum status load(struct attune_lexicons *lexicons,
                        const struct attune_lexicons_options *options, struct error *error) {
    struct error first = {0};
    lexicons->builder = set_builder_new(&lexicons->alloc, &rules_attune, &lexicons->notices);
    if (!lexicons->builder) {
        return error_memory(error);
    }
    enum status status = add_names(lexicons, options, &first, error);
    if (status == STATUS_OK) {
        status = add_texts(lexicons, options, &first, error);
    }
    if (status == STATUS_OK && first.status != STATUS_OK) {
        *error = first;
        status = first.status;
    }
    if (status == STATUS_OK) {
        status = set_builder_finish(lexicons->builder, &lexicons->set, error);
    }
    if (status == STATUS_OK) {
        status = matcher_new(&lexicons->alloc, lexicons->set, &rules_attune, DETAIL_COVERED,
                             &lexicons->matcher, error);
    }
    if (status == STATUS_OK && list_asked(lexicons) != STATUS_OK) {
        status = error_memory(error);
    }
    return status;
}

static struct attune_lexicons *make(const struct attune_lexicons_options *options,
                                    struct error *error) {
    struct alloc alloc = attune_alloc_of(options->alloc);
    struct attune_lexicons *lexicons = alloc_zero(&alloc, sizeof *lexicons);
    if (!lexicons) {
        error_memory(error);
        return NULL;
    }
    lexicons->alloc = alloc;
    lexicons->messages = (struct attune_messages){options->message, options->context};
    lexicons->notices = attune_messages_notices(&lexicons->messages);
    if (load(lexicons, options, error) != STATUS_OK) {
        attune_lexicons_free(lexicons);
        return NULL;
    }
    return lexicons;
}

enum attune_status attune_lexicons_new(const struct attune_lexicons_options *options,
                                       struct attune_lexicons **lexicons,
                                       struct attune_error *error) {
    struct attune_lexicons_options known = {0};
    struct error inside = {0};
    *lexicons = NULL;
    if (!options ||
        attune_options_read(options, options->size, &known, sizeof known, &inside) == STATUS_OK) {
        *lexicons = make(&known, &inside);
    }
    return *lexicons ? ATTUNE_OK : attune_error_give(&inside, error);
}

void attune_lexicons_free(struct attune_lexicons *lexicons) {
    if (!lexicons) {
        return;
    }
    struct alloc alloc = lexicons->alloc;
    size_t room = lexicons->set ? (size_t)lexicons->set->category_count + 1 : 0;
    alloc_free(&alloc, lexicons->asked, room * sizeof *lexicons->asked);
    alloc_free(&alloc, lexicons->numbers, room * sizeof *lexicons->numbers);
    matcher_free(lexicons->matcher);
    set_builder_free(lexicons->builder);
    alloc_free(&alloc, lexicons, sizeof *lexicons);
}

/* --- categories ---------------------------------------------------------------------------------- */

size_t attune_lexicons_count(const struct attune_lexicons *lexicons) {
    return lexicons->count;
}

enum attune_status attune_lexicons_category(const struct attune_lexicons *lexicons, size_t index,
                                            struct attune_category *category) {
    if (index >= lexicons->count) {
        return ATTUNE_USAGE;
    }
    const struct category *known = &lexicons->set->categories[lexicons->numbers[index]];
    const struct lexicon *lexicon = &lexicons->set->lexicons[known->lexicon];
    *category = (struct attune_category){
        .name = known->name.at,
        .title = lexicon->title.at,
        .version = lexicon->version.at,
        .source = lexicon->source.at,
        .file = lexicon->file,
        .evidence = lexicon->evidence,
        .unit = attune_unit_name(known->unit),
    };
    return ATTUNE_OK;
}
