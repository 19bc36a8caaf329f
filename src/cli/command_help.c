/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help, --help and --version: texts made in memory, then written like any other result. */
#include "cli/command_help.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/completion.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/messages.h"
#include "report/output.h"

enum { HELP_WIDTH = 80 };

static size_t help_width(void) {
    size_t width = messages_width(STDOUT_FILENO);
    return width && width < HELP_WIDTH ? width : HELP_WIDTH;
}

enum exit_status command_help_print(const struct cli *cli, const struct buffer *text) {
    struct output output;
    struct error error = {0};
    enum status status =
        text->failed ? error_memory(&error) : output_open(&output, cli->alloc, NULL, &error);
    if (text->failed) {
        return messages_fail(cli, &error);
    }
    if (status == STATUS_OK) {
        status = output_write(&output, buffer_slice(text), &error);
    }
    if (status == STATUS_OK) {
        status = output_commit(&output, &error);
    }
    output_release(&output);
    return status == STATUS_OK ? EXIT_STATUS_DONE : messages_fail(cli, &error);
}

enum exit_status command_help_of(const struct cli *cli, const struct command *command) {
    struct buffer text;
    buffer_init(&text, cli->alloc);
    if (command) {
        help_command(&text, command, help_width());
    } else {
        help_program(&text, help_width());
    }
    enum exit_status status = command_help_print(cli, &text);
    buffer_release(&text);
    return status;
}

enum exit_status command_help_of_group(const struct cli *cli, const char *word) {
    struct buffer text;
    buffer_init(&text, cli->alloc);
    help_group(&text, word, help_width());
    enum exit_status status = command_help_print(cli, &text);
    buffer_release(&text);
    return status;
}

enum exit_status command_help_version(const struct cli *cli) {
    struct buffer text;
    buffer_init(&text, cli->alloc);
    buffer_append_text(&text, "attune " ATTUNE_VERSION "\n"
                              "Licence GPL-3.0-or-later. There is no warranty.\n");
    enum exit_status status = command_help_print(cli, &text);
    buffer_release(&text);
    return status;
}

/* What is asked for by an option instead of a command's name. */
static void append_asked(const struct cli *cli, struct buffer *text) {
    const char *shell = options_text(cli->options, OPTION_COMPLETION);
    if (options_has(cli->options, OPTION_MAN)) {
        manual_page(text);
    } else if (shell && strcmp(shell, "bash") == 0) {
        completion_bash(text);
    } else if (shell) {
        completion_zsh(text);
    }
}

static enum exit_status help_on_words(const struct cli *cli) {
    const struct command *command = NULL;
    struct error error = {0};
    size_t used = 0;
    size_t count = cli->options->operand_count;
    const char *const *words = cli->options->operands;
    if (count == 0) {
        return command_help_of(cli, NULL);
    }
    if (count == 1 && command_is_group(words[0])) {
        return command_help_of_group(cli, words[0]);
    }
    enum status status = command_find(count, words, &command, &used, &error);
    if (status == STATUS_OK && used < count) {
        status = error_set(&error, STATUS_USAGE, "'%s' is no command; 'attune help' lists them",
                           words[used]);
    }
    return status == STATUS_OK ? command_help_of(cli, command) : messages_fail(cli, &error);
}

enum exit_status cli_help(const struct cli *cli) {
    struct buffer text;
    buffer_init(&text, cli->alloc);
    append_asked(cli, &text);
    enum exit_status status =
        text.length || text.failed ? command_help_print(cli, &text) : help_on_words(cli);
    buffer_release(&text);
    return status;
}
