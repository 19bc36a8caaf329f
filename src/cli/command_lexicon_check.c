/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon check: mistakes, one lexicon after the other; then, of those without any, what is dubious
 * in them, looked at together. */
#include <string.h>

#include "cli/command_help.h"
#include "cli/lint.h"
#include "cli/messages.h"
#include "lexicon/source.h"
#include "pipeline.h"

/* A lexicon of the command line. */
struct checked {
    const char *name;
    bool sound; /* without mistakes */
};

struct check_run {
    const struct cli *cli;
    struct checked *operands;
    struct buffer text; /* for standard output */
    bool found;
    enum exit_status worst; /* of lexicons with mistakes */
};

/* --- reading them -------------------------------------------------------------------------------- */

/* Is it what the operand names? */
static bool is_operand(const struct lexicon *lexicon, const char *name) {
    const struct bundled_file *bundled = lexicons_bundled(name);
    const char *prefix = SOURCE_BUNDLED_PREFIX;
    return strcmp(lexicon->file, name) == 0 ||
           (bundled && strncmp(lexicon->file, prefix, strlen(prefix)) == 0 &&
            strcmp(lexicon->file + strlen(prefix), bundled->name) == 0);
}

static uint32_t lexicon_of(const struct lexicon_set *set, const char *name) {
    for (uint32_t i = 0; i < set->lexicon_count; i++) {
        if (set->lexicons[i].asked && is_operand(&set->lexicons[i], name)) {
            return i;
        }
    }
    return LEXICON_NONE;
}

/* The sound operands together, and what they are to be compared with. */
static enum status load(const struct check_run *run, const struct cli *cli,
                        struct lexicons *lexicons, struct error *error) {
    enum status status = lexicons_init(lexicons, cli, error);
    for (size_t i = 0; i < cli->options->operand_count && status == STATUS_OK; i++) {
        if (run->operands[i].sound) {
            status = set_builder_add(lexicons->builder, run->operands[i].name, error);
        }
    }
    if (status == STATUS_OK && options_has(cli->options, OPTION_SET)) {
        status = lexicons_add_set(lexicons, options_text(cli->options, OPTION_SET), error);
    }
    if (status == STATUS_OK) {
        status = lexicons_add_given(lexicons, cli, error);
    }
    return status == STATUS_OK ? lexicons_finish(lexicons, error) : status;
}

/* One by itself: its mistakes are told, and then it is not sound. */
static enum status read_one(const struct cli *cli, struct checked *operand, struct error *error) {
    struct lexicons lexicons;
    enum status status = lexicons_init(&lexicons, cli, error);
    if (status == STATUS_OK) {
        status = set_builder_add(lexicons.builder, operand->name, error);
    }
    if (status == STATUS_OK) {
        status = lexicons_finish(&lexicons, error);
    }
    operand->sound = status == STATUS_OK;
    lexicons_release(&lexicons);
    return status;
}

/* One that is wrong does not keep the others from being checked. */
static void read_each(struct check_run *run) {
    for (size_t i = 0; i < run->cli->options->operand_count; i++) {
        struct error error = {0};
        if (read_one(run->cli, &run->operands[i], &error) != STATUS_OK) {
            enum exit_status failed = messages_fail(run->cli, &error);
            run->worst = failed > run->worst ? failed : run->worst;
        }
    }
}

/* Lexicons may name each other's categories, so they are read together; only if that fails, one after
 * the other, to tell who is wrong. */
static enum status read_all(struct check_run *run, struct lexicons *lexicons, struct error *error) {
    struct cli silent = *run->cli;
    silent.notices = (struct notices){0};
    for (size_t i = 0; i < run->cli->options->operand_count; i++) {
        run->operands[i] = (struct checked){run->cli->options->operands[i], true};
    }
    enum status status = load(run, &silent, lexicons, error);
    if (status == STATUS_OK || status == STATUS_MEMORY) {
        return status;
    }
    lexicons_release(lexicons);
    read_each(run);
    return load(run, run->cli, lexicons, error);
}

/* --- findings ------------------------------------------------------------------------------------ */

/* Only what lies on disk has something beside it. */
static enum status look_at_tests(const struct check_run *run, struct lint *lint,
                                 struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < run->cli->options->operand_count && status == STATUS_OK; i++) {
        const char *name = run->operands[i].name;
        uint32_t lexicon = run->operands[i].sound ? lexicon_of(lint->set, name) : LEXICON_NONE;
        if (lexicon != LEXICON_NONE && strcmp(lint->set->lexicons[lexicon].file, name) == 0) {
            status = lint_tests(lint, lexicon, name, error);
        }
    }
    return status;
}

/* What could not be read is told, and shows in the exit status. */
static enum status look_at_corpus(struct check_run *run, struct lint *lint, struct error *error) {
    struct pipeline_figures figures = {0};
    enum status status = STATUS_OK;
    if (options_has(run->cli->options, OPTION_CORPUS)) {
        status = lint_corpus(lint, run->cli, &figures, error);
    }
    if ((figures.failed || figures.regex_skipped) && run->worst == EXIT_STATUS_DONE) {
        run->worst = EXIT_STATUS_INPUT;
    }
    return status;
}

static enum status look(struct check_run *run, struct lint *lint, struct error *error) {
    for (size_t i = 0; i < run->cli->options->operand_count; i++) {
        uint32_t lexicon =
            run->operands[i].sound ? lexicon_of(lint->set, run->operands[i].name) : LEXICON_NONE;
        if (lexicon != LEXICON_NONE) {
            lint->checked[lexicon] = true;
        }
    }
    lint->strict = options_has(run->cli->options, OPTION_CHECK_STRICT);
    enum status status = lint_lines(lint, error);
    if (status == STATUS_OK) {
        status = lint_entries(lint, error);
    }
    if (status == STATUS_OK) {
        status = look_at_tests(run, lint, error);
    }
    return status == STATUS_OK ? look_at_corpus(run, lint, error) : status;
}

static int64_t count_of(const struct lexicon_set *set, uint32_t lexicon, enum entry_use use) {
    int64_t count = 0;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        count += set->entries[i].lexicon == lexicon && set->entries[i].use == use;
    }
    return count;
}

static void append_number(struct buffer *out, int64_t count, const char *one, const char *many) {
    buffer_print(out, "%lld %s", (long long)count, count == 1 ? one : many);
}

/* The findings of a lexicon, and a line that sums it up. */
static void append_verdict(struct check_run *run, const struct lint *lint, const char *name) {
    uint32_t lexicon = lexicon_of(lint->set, name);
    size_t notes = lint_count(lint, lexicon, true);
    size_t findings = lint_count(lint, lexicon, false);
    lint_append(lint, lexicon, &run->text);
    run->found |= findings > 0;
    buffer_print(&run->text, "%s: ", name);
    if (findings) {
        append_number(&run->text, (int64_t)findings, "finding", "findings");
    } else {
        buffer_append_text(&run->text, "nothing wrong");
    }
    if (notes) {
        buffer_append_text(&run->text, ", ");
        append_number(&run->text, (int64_t)notes, "note", "notes");
    }
    buffer_append_text(&run->text, "; ");
    append_number(&run->text,
                  count_of(lint->set, lexicon, ENTRY_COUNTS) +
                      count_of(lint->set, lexicon, ENTRY_OPENS_SCOPE),
                  "entry", "entries");
    buffer_append_text(&run->text, ", ");
    append_number(&run->text,
                  count_of(lint->set, lexicon, ENTRY_VETOES_ENTRY) +
                      count_of(lint->set, lexicon, ENTRY_VETOES_SECTION),
                  "exclusion", "exclusions");
    buffer_append_byte(&run->text, '\n');
}

static enum status find(struct check_run *run, struct error *error) {
    struct lexicons lexicons = {0};
    struct lint lint = {0};
    enum status status = read_all(run, &lexicons, error);
    if (status == STATUS_OK) {
        status = lint_init(&lint, run->cli->alloc, &lexicons, error);
    }
    if (status == STATUS_OK) {
        status = look(run, &lint, error);
    }
    if (status == STATUS_OK) {
        lint_sort(&lint);
    }
    for (size_t i = 0; i < run->cli->options->operand_count && status == STATUS_OK; i++) {
        if (run->operands[i].sound) {
            append_verdict(run, &lint, run->operands[i].name);
        }
    }
    lint_release(&lint);
    lexicons_release(&lexicons);
    return status;
}

/* --- the command --------------------------------------------------------------------------------- */

static enum status refuse(const struct cli *cli, struct error *error) {
    return options_has(cli->options, OPTION_BROAD) && !options_has(cli->options, OPTION_CORPUS)
               ? error_set(error, STATUS_USAGE,
                           "--broad speaks of a corpus; name its texts with --corpus")
               : STATUS_OK;
}

static enum exit_status check_all(struct check_run *run) {
    struct error error = {0};
    if (refuse(run->cli, &error) != STATUS_OK || find(run, &error) != STATUS_OK) {
        return messages_fail(run->cli, &error);
    }
    enum exit_status written = command_help_print(run->cli, &run->text);
    return written != EXIT_STATUS_DONE      ? written
           : run->worst != EXIT_STATUS_DONE ? run->worst
           : run->found                     ? EXIT_STATUS_FOUND
                                            : EXIT_STATUS_DONE;
}

enum exit_status cli_lexicon_check(const struct cli *cli) {
    struct check_run run = {.cli = cli, .worst = EXIT_STATUS_DONE};
    size_t size = (cli->options->operand_count + 1) * sizeof *run.operands;
    struct error error = {0};
    run.operands = alloc_zero(cli->alloc, size);
    buffer_init(&run.text, cli->alloc);
    enum exit_status ended = EXIT_STATUS_DONE;
    if (run.operands) {
        ended = check_all(&run);
    } else {
        error_memory(&error);
        ended = messages_fail(cli, &error);
    }
    buffer_release(&run.text);
    alloc_free(cli->alloc, run.operands, size);
    return ended;
}
