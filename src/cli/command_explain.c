/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon explain: every candidate of a sentence and what became of it. */
#include <unistd.h>

#include "cli/messages.h"
#include "cli/trial.h"
#include "report/visible.h"
#include "report/writer.h"

enum {
    EXPLAIN_CATEGORY,
    EXPLAIN_WORDS,
    EXPLAIN_FATE,
    EXPLAIN_PLACE,
    EXPLAIN_ENTRY,
    EXPLAIN_COLUMNS
};

static const struct column explain_columns[EXPLAIN_COLUMNS] = {
    [EXPLAIN_CATEGORY] = {"category", COLUMN_TEXT, 0, true, NULL},
    [EXPLAIN_WORDS] = {"words", COLUMN_TEXT, 0, true, NULL},
    [EXPLAIN_FATE] = {"fate", COLUMN_TEXT, 0, true, "what became of it"},
    [EXPLAIN_PLACE] = {"place", COLUMN_TEXT, 0, true, "where"},
    [EXPLAIN_ENTRY] = {"entry", COLUMN_TEXT, 0, true, NULL},
};

struct explanation {
    const struct cli *cli;
    struct trial trial;
    struct output output;
    bool *shown; /* by category */
    size_t shown_room;
    enum role role;
    enum kind kind;
};

/* --- a sentence's table -------------------------------------------------------------------------- */

static enum status write_hit(struct explanation *explanation, struct table_writer *writer,
                             const struct hit *hit, struct error *error) {
    const struct trial *trial = &explanation->trial;
    const struct entry *entry = &trial->set->entries[hit->entry];
    struct buffer words;
    struct buffer fate;
    struct buffer place;
    buffer_init(&words, explanation->cli->alloc);
    buffer_init(&fate, explanation->cli->alloc);
    buffer_init(&place, explanation->cli->alloc);
    buffer_print(&words, "\"%.*s\"", (int)(hit->stop - hit->start), trial->text.at + hit->start);
    trial_append_fate(trial, hit, &fate);
    trial_append_place(trial->set, entry, &place);
    const struct cell cells[EXPLAIN_COLUMNS] = {
        [EXPLAIN_CATEGORY] = cell_text(trial->set->categories[hit->category].name),
        [EXPLAIN_WORDS] = cell_text(buffer_slice(&words)),
        [EXPLAIN_FATE] = cell_text(buffer_slice(&fate)),
        [EXPLAIN_PLACE] = cell_text(buffer_slice(&place)),
        [EXPLAIN_ENTRY] = cell_text(entry->source),
    };
    enum status status = words.failed || fate.failed || place.failed
                             ? error_memory(error)
                             : writer_row(writer, cells, error);
    buffer_release(&words);
    buffer_release(&fate);
    buffer_release(&place);
    return status;
}

/* Hints are single words of little weight; those that failed would only hide the rest. */
static bool is_shown(const struct explanation *explanation, const struct hit *hit) {
    int32_t weight = explanation->trial.set->entries[hit->entry].weight;
    return explanation->shown[hit->category] &&
           (weight >= LEXICON_WEIGHT_COUNTS || hit->fate == FATE_COUNTED);
}

static size_t count_shown(const struct explanation *explanation) {
    size_t count = 0;
    for (size_t i = 0; i < explanation->trial.hits.count; i++) {
        count += is_shown(explanation, &explanation->trial.hits.items[i]);
    }
    return count;
}

static enum status write_table(struct explanation *explanation, struct error *error) {
    struct table_writer *writer =
        writer_new(explanation->cli->alloc, &writer_table_format, &explanation->output,
                   messages_width(explanation->output.descriptor));
    enum status status = writer ? writer_begin(writer, explain_columns, EXPLAIN_COLUMNS, error)
                                : error_memory(error);
    for (size_t i = 0; i < explanation->trial.hits.count && status == STATUS_OK; i++) {
        const struct hit *hit = &explanation->trial.hits.items[i];
        if (is_shown(explanation, hit)) {
            status = write_hit(explanation, writer, hit, error);
        }
    }
    if (status == STATUS_OK) {
        status = writer_finish(writer, error);
    }
    writer_free(writer);
    return status;
}

static enum status write_sentence(struct explanation *explanation, struct slice sentence,
                                  bool first, struct error *error) {
    struct buffer line;
    buffer_init(&line, explanation->cli->alloc);
    buffer_append_text(&line, first ? "" : "\n");
    visible_append(&line, sentence);
    buffer_append_text(&line, count_shown(explanation) ? "\n" : "\nNothing in it could match.\n");
    enum status status = line.failed
                             ? error_memory(error)
                             : output_write(&explanation->output, buffer_slice(&line), error);
    buffer_release(&line);
    return status == STATUS_OK && count_shown(explanation) ? write_table(explanation, error)
                                                           : status;
}

/* --- the turns ----------------------------------------------------------------------------------- */

static enum status read_turns_before(struct explanation *explanation, struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    trial_begin(&explanation->trial);
    for (const char *turn;
         status == STATUS_OK &&
         (turn = options_next(explanation->cli->options, OPTION_BEFORE, &position)) != NULL;) {
        enum role role = ROLE_UNKNOWN;
        struct slice said = {0};
        status = trial_parse_turn(slice_of(turn), &role, &said, error);
        if (status == STATUS_OK) {
            status = trial_read(&explanation->trial, role, explanation->kind, said, error);
        }
    }
    return status;
}

static enum status explain_all(struct explanation *explanation, struct error *error) {
    const struct options *options = explanation->cli->options;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < options->operand_count && status == STATUS_OK; i++) {
        struct slice sentence = slice_of(options->operands[i]);
        status = read_turns_before(explanation, error);
        if (status == STATUS_OK) {
            status = trial_read(&explanation->trial, explanation->role, explanation->kind, sentence,
                                error);
        }
        if (status == STATUS_OK) {
            status = write_sentence(explanation, sentence, i == 0, error);
        }
    }
    return status == STATUS_OK ? output_commit(&explanation->output, error) : status;
}

/* --- setting up ---------------------------------------------------------------------------------- */

/* A category that was named shows what lies below it. */
static void show_below(struct explanation *explanation, const struct lexicon_set *set,
                       const uint32_t *chosen, uint32_t count) {
    for (uint32_t i = 0; i < set->category_count; i++) {
        for (uint32_t j = 0; j < count; j++) {
            explanation->shown[i] |= lexicon_within(set, i, chosen[j]);
        }
    }
}

static enum status choose_shown(struct explanation *explanation, const struct lexicons *lexicons,
                                struct error *error) {
    const struct alloc *alloc = explanation->cli->alloc;
    size_t room = (size_t)lexicons->set->category_count + 1;
    uint32_t *chosen = alloc_zero(alloc, room * sizeof *chosen);
    uint32_t count = 0;
    enum status status = STATUS_OK;
    explanation->shown = alloc_zero(alloc, room * sizeof *explanation->shown);
    explanation->shown_room = explanation->shown ? room : 0;
    if (!chosen || !explanation->shown) {
        status = error_memory(error);
    } else {
        status = lexicons_choose(lexicons, explanation->cli->options, chosen, &count, error);
        show_below(explanation, lexicons->set, chosen, count);
    }
    alloc_free(alloc, chosen, room * sizeof *chosen);
    return status;
}

static enum status explain(struct explanation *explanation, const struct lexicons *lexicons,
                           struct error *error) {
    const struct alloc *alloc = explanation->cli->alloc;
    enum status status = choose_shown(explanation, lexicons, error);
    if (status != STATUS_OK) {
        return status;
    }
    status = trial_init(&explanation->trial, alloc, lexicons, error);
    if (status == STATUS_OK) {
        status = output_open(&explanation->output, alloc, NULL, error);
        if (status == STATUS_OK) {
            status = explain_all(explanation, error);
        }
        output_release(&explanation->output);
    }
    trial_release(&explanation->trial);
    return status;
}

static void read_context(struct explanation *explanation) {
    const char *role = options_text(explanation->cli->options, OPTION_SPEAKER_ROLE);
    int kind = options_choice(explanation->cli->options, OPTION_KIND);
    explanation->role = ROLE_UNKNOWN;
    explanation->kind = kind == KIND_NOTE ? KIND_NOTE : KIND_TRANSCRIPT;
    if (role) {
        role_parse(slice_of(role), &explanation->role); /* a choice of the table: a role */
    }
}

enum exit_status cli_lexicon_explain(const struct cli *cli) {
    struct explanation explanation = {.cli = cli};
    struct lexicons lexicons;
    struct error error = {0};
    read_context(&explanation);
    enum status status = lexicons_load(&lexicons, cli, &error);
    if (status == STATUS_OK) {
        status = explain(&explanation, &lexicons, &error);
    }
    alloc_free(cli->alloc, explanation.shown, explanation.shown_room * sizeof(bool));
    lexicons_release(&lexicons);
    return status == STATUS_OK ? EXIT_STATUS_DONE : messages_fail(cli, &error);
}
