/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon list and show. */
#include <string.h>

#include "base/array.h"
#include "cli/command_help.h"
#include "cli/destination.h"
#include "cli/lexicons.h"
#include "cli/messages.h"
#include "cli/suggest.h"
#include "input/turn.h"

/* --- list ---------------------------------------------------------------------------------------- */

enum {
    LIST_CATEGORY,
    LIST_LEXICON,
    LIST_SET,
    LIST_TITLE,
    LIST_ROLE,
    LIST_UNIT,
    LIST_ENTRIES,
    LIST_EVIDENCE,
    LIST_VERSION,
    LIST_SOURCE,
    LIST_COLUMNS
};

static const struct column list_columns[LIST_COLUMNS] = {
    [LIST_CATEGORY] = {"category", COLUMN_TEXT, 0, true, NULL},
    [LIST_LEXICON] = {"lexicon", COLUMN_TEXT, 0, false, NULL},
    [LIST_SET] = {"set", COLUMN_TEXT, 0, true, NULL},
    [LIST_TITLE] = {"title", COLUMN_TEXT, 0, true, NULL},
    [LIST_ROLE] = {"role", COLUMN_TEXT, 0, true, NULL},
    [LIST_UNIT] = {"unit", COLUMN_TEXT, 0, false, NULL},
    [LIST_ENTRIES] = {"entries", COLUMN_INTEGER, 0, true, NULL},
    [LIST_EVIDENCE] = {"evidence", COLUMN_TEXT, 0, true, NULL},
    [LIST_VERSION] = {"version", COLUMN_TEXT, 0, true, NULL},
    [LIST_SOURCE] = {"source", COLUMN_TEXT, 0, false, NULL},
};

static int64_t count_entries(const struct lexicon_set *set, uint32_t category) {
    int64_t count = 0;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS && entry->section != LEXICON_NONE) {
            count += lexicon_within(set, set->sections[entry->section].category, category);
        }
    }
    return count;
}

/* "therapist client", in the order of the roles; "any" where nobody is excluded. */
static void append_roles(struct buffer *out, uint16_t roles) {
    if (!roles) {
        buffer_append_text(out, "any");
    }
    for (unsigned role = ROLE_UNKNOWN + 1; role < ROLE_COUNT; role++) {
        if (roles >> role & 1) {
            buffer_append_text(out, out->length ? " " : "");
            buffer_append_text(out, role_name((enum role)role));
        }
    }
}

static void append_unit(struct buffer *out, const struct lexicon_set *set,
                        const struct category *category) {
    static const char *const names[] = {
        [UNIT_WORDS] = "words", [UNIT_TURN] = "turn", [UNIT_OPPORTUNITY] = "opportunity"};
    buffer_append_text(out, names[category->unit]);
    if (category->unit == UNIT_OPPORTUNITY && category->opportunity != LEXICON_NONE) {
        buffer_append_byte(out, ' ');
        buffer_append(out, set->categories[category->opportunity].name);
    }
}

static struct cell text_or_empty(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){.state = CELL_EMPTY};
}

/* Of a lexicon of one's own, and of one that must be named: none. */
static struct cell set_of(const struct lexicon *lexicon) {
    bool bundled = strncmp(lexicon->file, "lexicons/", strlen("lexicons/")) == 0;
    return text_or_empty(slice_of(bundled ? set_holding(lexicon->name) : ""));
}

static enum status list_row(const struct cli *cli, struct destination *destination,
                            const struct lexicon_set *set, uint32_t index, struct error *error) {
    const struct category *category = &set->categories[index];
    const struct lexicon *lexicon = &set->lexicons[category->lexicon];
    struct buffer roles;
    struct buffer unit;
    buffer_init(&roles, cli->alloc);
    buffer_init(&unit, cli->alloc);
    append_roles(&roles, category->roles);
    append_unit(&unit, set, category);
    const struct cell cells[LIST_COLUMNS] = {
        [LIST_CATEGORY] = cell_text(category->name),
        [LIST_LEXICON] = cell_text(lexicon->name),
        [LIST_SET] = set_of(lexicon),
        [LIST_TITLE] = text_or_empty(lexicon->title),
        [LIST_ROLE] = cell_text(buffer_slice(&roles)),
        [LIST_UNIT] = cell_text(buffer_slice(&unit)),
        [LIST_ENTRIES] = cell_integer(count_entries(set, index)),
        [LIST_EVIDENCE] = text_or_empty(slice_make(&lexicon->evidence, lexicon->evidence != 0)),
        [LIST_VERSION] = text_or_empty(lexicon->version),
        [LIST_SOURCE] = text_or_empty(lexicon->source),
    };
    enum status status = roles.failed || unit.failed
                             ? error_memory(error)
                             : writer_row(destination->writer, cells, error);
    buffer_release(&roles);
    buffer_release(&unit);
    return status;
}

static enum status write_list(const struct cli *cli, const struct lexicons *lexicons,
                              const uint32_t *chosen, uint32_t count, struct error *error) {
    struct destination destination;
    enum status status = destination_init(&destination, cli, error);
    if (status == STATUS_OK) {
        status = writer_begin(destination.writer, list_columns, LIST_COLUMNS, error);
    }
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
        status = list_row(cli, &destination, lexicons->set, chosen[i], error);
    }
    if (status == STATUS_OK) {
        status = destination_finish(&destination, error);
    }
    destination_release(&destination);
    return status;
}

static enum status list_chosen(const struct cli *cli, const struct lexicons *lexicons,
                               struct error *error) {
    uint32_t *chosen = NULL;
    uint32_t count = 0;
    size_t capacity = 0;
    enum status status = STATUS_OK;
    if (!array_reserve(cli->alloc, &chosen, &capacity, (size_t)lexicons->set->category_count + 1,
                       sizeof *chosen)) {
        return error_memory(error);
    }
    status = lexicons_choose(lexicons, cli->options, chosen, &count, error);
    if (status == STATUS_OK) {
        status = write_list(cli, lexicons, chosen, count, error);
    }
    array_free(cli->alloc, &chosen, &capacity, sizeof *chosen);
    return status;
}

/* Unlike count, list shows everything unless a set is named. */
enum exit_status cli_lexicon_list(const struct cli *cli) {
    struct lexicons lexicons;
    struct error error = {0};
    const char *set = lexicons_named_set(
        cli->options, options_has(cli->options, OPTION_LEXICON) ? "core" : "all");
    enum status status = lexicons_init(&lexicons, cli, &error);
    if (status == STATUS_OK) {
        status = lexicons_add_set(&lexicons, set, &error);
    }
    if (status == STATUS_OK) {
        status = lexicons_add_given(&lexicons, cli, &error);
    }
    if (status == STATUS_OK) {
        status = lexicons_finish(&lexicons, &error);
    }
    if (status == STATUS_OK) {
        status = list_chosen(cli, &lexicons, &error);
    }
    lexicons_release(&lexicons);
    return status == STATUS_OK ? EXIT_STATUS_DONE : messages_fail(cli, &error);
}

/* --- show ---------------------------------------------------------------------------------------- */

static enum status unknown_lexicon(const char *name, struct error *error) {
    struct suggest suggest = suggest_for(slice_of(name));
    for (size_t i = 0; i < bundled_file_count; i++) {
        struct slice known = slice_of(bundled_files[i].name);
        known.length -= slice_ends(known, ".lex") ? strlen(".lex") : 0;
        suggest_consider(&suggest, known);
    }
    if (suggest.nearest.at) {
        return error_set(error, STATUS_USAGE, "no lexicon is called '%s'; did you mean '%.*s'?",
                         name, SLICE_PRINT(suggest.nearest));
    }
    return error_set(error, STATUS_USAGE,
                     "no lexicon is called '%s'; 'attune lexicon list' names those there are",
                     name);
}

enum exit_status cli_lexicon_show(const struct cli *cli) {
    struct buffer text;
    struct error error = {0};
    enum status status = STATUS_OK;
    buffer_init(&text, cli->alloc);
    for (size_t i = 0; i < cli->options->operand_count && status == STATUS_OK; i++) {
        const struct bundled_file *file = lexicons_bundled(cli->options->operands[i]);
        if (!file) {
            status = unknown_lexicon(cli->options->operands[i], &error);
        } else {
            buffer_append(&text, slice_make(file->text, file->length));
        }
    }
    enum exit_status ended =
        status == STATUS_OK ? command_help_print(cli, &text) : messages_fail(cli, &error);
    buffer_release(&text);
    return ended;
}
