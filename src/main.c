/* SPDX-License-Identifier: GPL-3.0-or-later */
/* argv → command → exit status. Nothing else ends the program. */
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/command_help.h"
#include "cli/exit.h"
#include "cli/keyfile.h"
#include "cli/messages.h"

/* A closed standard descriptor would be given to the next file that is opened, and messages would
 * land in it. Opened the wrong way round, it still fails where it is used. */
static void fill_standard_descriptors(void) {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
        if (fcntl(descriptor, F_GETFD) < 0) {
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

static enum exit_status check_operands(const struct cli *cli) {
    const struct command *command = cli->options->command;
    struct error error = {0};
    if (cli->options->operand_count < command->least) {
        error_set(&error, STATUS_USAGE, "'%s' needs its %s; 'attune help %s' tells more",
                  command->name, command->operands, command->name);
        return messages_fail(cli, &error);
    }
    if (cli->options->operand_count > command->most) {
        error_set(&error, STATUS_USAGE, "'%s' does not take '%s'; 'attune help %s' tells more",
                  command->name, cli->options->operands[command->most], command->name);
        return messages_fail(cli, &error);
    }
    return EXIT_STATUS_DONE;
}

/* Even a command line that is wrong, or a key that cannot be read, names nobody then. */
static bool asks_to_conceal(size_t count, const char *const *words) {
    bool asks = false;
    for (size_t i = 0; i < count; i++) {
        asks = asks || slice_starts(slice_of(words[i]), "--pseudonyms");
    }
    return asks;
}

/* A dry run shows names, and so refuses to conceal them: it is no reason to make a key. */
static bool shows_names(const struct options *options) {
    return options_has(options, OPTION_DRY_RUN) || options_has(options, OPTION_SPEAKERS_OUT);
}

/* Makes names into codes from here on, if they are to be. */
static enum status take_key(struct cli *cli, struct pseudonyms *pseudonyms) {
    const char *path = options_text(cli->options, OPTION_PSEUDONYMS);
    struct error error;
    bool made = false;
    if (!path || shows_names(cli->options)) {
        return STATUS_OK;
    }
    enum status status = keyfile_read(path, pseudonyms, &made, &error);
    if (status == STATUS_OK) {
        cli->pseudonyms = cli->messages->pseudonyms = pseudonyms;
    }
    if (made || status != STATUS_OK) {
        if (status == STATUS_OK) {
            error_set(&error, STATUS_OK,
                      "--pseudonyms: a new key was made; keep it secret and keep it: without it "
                      "later results do not join with these");
        }
        notices_tell(&cli->notices, &error);
    }
    return status;
}

/* `named` tells whether the command was, or is only what attune does by itself. */
static enum exit_status run(struct cli *cli, struct messages *messages,
                            struct pseudonyms *pseudonyms, bool named) {
    const struct options *options = cli->options;
    messages->quiet = options_has(options, OPTION_QUIET);
    if (options_has(options, OPTION_HELP)) {
        return command_help_of(cli, named ? options->command : NULL);
    }
    if (options_has(options, OPTION_VERSION)) {
        return command_help_version(cli);
    }
    enum exit_status status = check_operands(cli);
    if (status == EXIT_STATUS_DONE) {
        status = exit_status_of(take_key(cli, pseudonyms));
    }
    return status == EXIT_STATUS_DONE ? options->command->run(cli) : status;
}

static bool asks_for_group(size_t count, const char *const *words) {
    return count == 2 && command_is_group(words[0]) &&
           (slice_is(slice_of(words[1]), "--help") || slice_is(slice_of(words[1]), "-h"));
}

int main(int argc, char **argv) {
    struct alloc alloc = alloc_standard();
    struct messages messages = {.alloc = &alloc};
    struct options options = {.alloc = &alloc};
    struct pseudonyms pseudonyms;
    struct cli cli = {.alloc = &alloc,
                      .options = &options,
                      .notices = messages_notices(&messages),
                      .messages = &messages};
    const struct command *command = NULL;
    const char *const *words = (const char *const *)argv + (argc > 0);
    size_t count = argc > 0 ? (size_t)argc - 1 : 0;
    size_t used = 0;
    struct error error = {0};

    messages.concealed = asks_to_conceal(count, words);
    fill_standard_descriptors();
    signal(SIGPIPE, SIG_IGN); /* writes then fail with EPIPE, which is told from other failures */
    if (asks_for_group(count, words)) {
        return (int)command_help_of_group(&cli, words[0]);
    }
    enum status status = command_find(count, words, &command, &used, &error);
    if (status == STATUS_OK) {
        status = options_parse(&options, &alloc, command, count - used, words + used, &error);
    }
    enum exit_status ended = status == STATUS_OK ? run(&cli, &messages, &pseudonyms, used > 0)
                                                 : messages_fail(&cli, &error);
    if (ended == EXIT_STATUS_DONE && messages.failed) {
        ended = EXIT_STATUS_INPUT; /* a part of an input was left out */
    }
    options_release(&options);
    return (int)ended;
}
