/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/inputs.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "input/rows.h"

enum { JOBS_MOST_UNASKED = 8 };

/* Which option names which column of a table. */
static const struct {
    enum option_id option;
    unsigned column;
} column_options[] = {
    {OPTION_TEXT, INPUT_COLUMN_TEXT},
    {OPTION_SPEAKER, INPUT_COLUMN_SPEAKER},
    {OPTION_ID_COLUMN, INPUT_COLUMN_ROW},
    {OPTION_SESSION, INPUT_COLUMN_SESSION + SESSION_ID},
    {OPTION_CASE, INPUT_COLUMN_SESSION + SESSION_CASE},
};

/* "therapist=REGEX" */
static enum status add_rule(struct inputs *inputs, const char *text, struct error *error) {
    const char *equals = strchr(text, '=');
    struct role_rule rule = {.role = ROLE_UNKNOWN, .pattern = equals ? equals + 1 : ""};
    if (!equals || !role_parse(slice_make(text, (size_t)(equals - text)), &rule.role)) {
        return error_set(error, STATUS_USAGE,
                         "--role: '%s' does not begin with therapist=, client=, author=, "
                         "interpreter= or other=",
                         text);
    }
    if (!rule.pattern[0]) {
        return error_set(error, STATUS_USAGE, "--role: '%s' has no pattern behind its =", text);
    }
    if (!array_reserve(inputs->alloc, &inputs->rules, &inputs->rule_capacity,
                       inputs->intake.role_count + 1, sizeof *inputs->rules)) {
        return error_memory(error);
    }
    inputs->rules[inputs->intake.role_count++] = rule;
    inputs->intake.roles = inputs->rules;
    return STATUS_OK;
}

static enum status add_rules(struct inputs *inputs, const struct options *options,
                             struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *text;
         status == STATUS_OK && (text = options_next(options, OPTION_ROLE, &position)) != NULL;) {
        status = add_rule(inputs, text, error);
    }
    return status;
}

/* "therapist_id=clinician" */
static enum status add_column(struct inputs *inputs, const char *text, struct error *error) {
    const char *equals = strchr(text, '=');
    enum input_column column;
    if (!equals || !rows_column_parse(slice_make(text, (size_t)(equals - text)), &column)) {
        return error_set(
            error, STATUS_USAGE,
            "--column: '%s' does not begin with what attune knows and =; known are "
            "text, speaker, role, row_id, start, end, start_ms, end_ms, case_id, session_id, "
            "session_no, therapist_id, site, date, language and transcription",
            text);
    }
    if (!equals[1]) {
        return error_set(error, STATUS_USAGE, "--column: '%s' names no column behind its =", text);
    }
    inputs->intake.columns[column] = equals + 1;
    return STATUS_OK;
}

static enum status add_columns(struct inputs *inputs, const struct options *options,
                               struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *text;
         status == STATUS_OK && (text = options_next(options, OPTION_COLUMN, &position)) != NULL;) {
        status = add_column(inputs, text, error);
    }
    return status;
}

/* The choices of the table stand in the order of the enums. */
static void read_choices(struct inputs *inputs, const struct options *options) {
    int kind = options_choice(options, OPTION_KIND);
    int backchannels = options_choice(options, OPTION_BACKCHANNELS);
    inputs->intake.format = options_text(options, OPTION_FROM);
    inputs->intake.encoding = options_text(options, OPTION_ENCODING);
    inputs->intake.speakers = options_text(options, OPTION_SPEAKERS);
    inputs->intake.id_pattern = options_text(options, OPTION_ID);
    inputs->intake.backchannels = (enum backchannels)backchannels;
    inputs->intake.kind_given = kind >= 0;
    inputs->intake.kind = kind >= 0 ? (enum kind)kind : KIND_TRANSCRIPT;
    inputs->intake.no_header = options_has(options, OPTION_NO_HEADER);
    for (size_t i = 0; i < sizeof column_options / sizeof *column_options; i++) {
        inputs->intake.columns[column_options[i].column] =
            options_text(options, column_options[i].option);
    }
}

static enum status choose_corpus(struct inputs *inputs, const struct options *options,
                                 struct error *error) {
    size_t position = 0;
    for (const char *path; (path = options_next(options, OPTION_CORPUS, &position)) != NULL;) {
        if (!array_reserve(inputs->alloc, &inputs->corpus, &inputs->corpus_capacity,
                           inputs->path_count + 1, sizeof *inputs->corpus)) {
            return error_memory(error);
        }
        inputs->corpus[inputs->path_count++] = path;
    }
    inputs->paths = inputs->corpus;
    return STATUS_OK;
}

static enum status choose_paths(struct inputs *inputs, const struct options *options,
                                struct error *error) {
    static const char *const standard_input[] = {"-"};
    if (option_table[OPTION_CORPUS].commands & options->command->bit) {
        return choose_corpus(inputs, options, error);
    }
    inputs->paths = options->operands;
    inputs->path_count = options->operand_count;
    if (inputs->path_count) {
        return STATUS_OK;
    }
    if (isatty(STDIN_FILENO)) {
        return error_set(error, STATUS_USAGE,
                         "there is nothing to read; name a file or a folder, or - for what you "
                         "type; 'attune help' tells more");
    }
    inputs->paths = standard_input;
    inputs->path_count = 1;
    return STATUS_OK;
}

enum status inputs_init(struct inputs *inputs, const struct cli *cli, struct error *error) {
    *inputs = (struct inputs){.alloc = cli->alloc};
    read_choices(inputs, cli->options);
    inputs->intake.pseudonyms = cli->pseudonyms;
    enum status status = choose_paths(inputs, cli->options, error);
    if (status == STATUS_OK) {
        status = add_columns(inputs, cli->options, error);
    }
    return status == STATUS_OK ? add_rules(inputs, cli->options, error) : status;
}

void inputs_release(struct inputs *inputs) {
    array_free(inputs->alloc, &inputs->rules, &inputs->rule_capacity, sizeof *inputs->rules);
    array_free(inputs->alloc, &inputs->corpus, &inputs->corpus_capacity, sizeof *inputs->corpus);
}

static bool is_file(const char *path, const struct stat *file) {
    struct stat about;
    return path && stat(path, &about) == 0 && about.st_dev == file->st_dev &&
           about.st_ino == file->st_ino;
}

enum status inputs_spare(const struct inputs *inputs, const struct options *options,
                         enum option_id id, struct error *error) {
    const char *path = options_text(options, id);
    struct stat out;
    if (!path || stat(path, &out) != 0 || !S_ISREG(out.st_mode)) {
        return STATUS_OK;
    }
    bool lost = is_file(options_text(options, OPTION_PSEUDONYMS), &out) ||
                is_file(options_text(options, OPTION_SPEAKERS), &out) ||
                (options->command->bit == COMMAND_COUNT &&
                 is_file(options_text(options, OPTION_JOIN), &out));
    for (size_t i = 0; i < inputs->path_count; i++) {
        lost = lost || is_file(inputs->paths[i], &out);
    }
    return lost ? error_set(error, STATUS_USAGE,
                            "--%s \"%s\" is an input too; it would be lost; name another file",
                            option_table[id].name, path)
                : STATUS_OK;
}

unsigned inputs_jobs(const struct options *options) {
    if (options_has(options, OPTION_JOBS)) {
        return (unsigned)options_number(options, OPTION_JOBS);
    }
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1) {
        return 1;
    }
    return processors < JOBS_MOST_UNASKED ? (unsigned)processors : JOBS_MOST_UNASKED;
}
