/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/help.h"

#include <string.h>

enum { HELP_OPTIONS = 26, HELP_COMMANDS = 19, HELP_STATUS = 5 };

static void append_spaces(struct buffer *out, size_t count) {
    while (count--) {
        buffer_append_byte(out, ' ');
    }
}

/* Lays words out from column `at` on, in lines that begin at `indent` and end before `width`. A line
 * feed in the text begins a new paragraph. All help is ASCII: a byte is a column. */
static void append_wrapped(struct buffer *out, const char *text, size_t indent, size_t at,
                           size_t width) {
    struct slice rest = slice_of(text);
    bool first = true;
    append_spaces(out, at < indent ? indent - at : 0);
    at = indent;
    while (rest.length) {
        size_t length = strcspn(rest.at, " \n");
        bool paragraph = rest.at[length] == '\n';
        if (!first && at + 1 + length > width) {
            buffer_append_byte(out, '\n');
            append_spaces(out, indent);
            at = indent;
            first = true;
        }
        buffer_append_text(out, first ? "" : " ");
        buffer_append_bytes(out, rest.at, length);
        at += length + !first;
        first = false;
        rest = slice_from(rest, length + 1);
        if (paragraph) {
            buffer_append_text(out, "\n\n");
            append_spaces(out, indent);
            at = indent;
            first = true;
        }
    }
    buffer_append_byte(out, '\n');
}

/* A term, and what it means beside it, or below it where it is too long. */
static void append_term(struct buffer *out, const char *term, const char *meaning, size_t indent,
                        size_t width) {
    size_t length = strlen(term) + 2;
    buffer_print(out, "  %s", term);
    if (length + 2 > indent) {
        buffer_append_byte(out, '\n');
        length = 0;
    }
    append_wrapped(out, meaning, indent, length, width);
}

void help_describe(struct buffer *out, const struct option *option) {
    struct slice choice;
    const char *before = " (";
    buffer_append_text(out, option->help);
    for (unsigned i = 0; option->choices && (choice = option_choice(option, i)).at; i++) {
        buffer_append_text(out, before);
        buffer_append(out, choice);
        before = ", ";
    }
    if (option->preset) {
        buffer_print(out, "%sdefault: %s", option->choices ? "; " : before, option->preset);
    }
    buffer_append_text(out, option->choices || option->preset ? ")" : "");
}

static void append_option(struct buffer *out, const struct option *option, size_t width) {
    struct buffer term;
    struct buffer meaning;
    buffer_init(&term, out->alloc);
    buffer_init(&meaning, out->alloc);
    if (option->letter) {
        buffer_print(&term, "-%c, ", option->letter);
    }
    buffer_print(&term, "--%s", option->name);
    if (option->argument != ARGUMENT_NONE) {
        buffer_print(&term, " %s", option->metavar);
    }
    help_describe(&meaning, option);
    append_term(out, term.at, meaning.at, HELP_OPTIONS, width);
    out->failed |= term.failed || meaning.failed;
    buffer_release(&term);
    buffer_release(&meaning);
}

static void append_group(struct buffer *out, enum option_group group, const struct command *command,
                         size_t width) {
    bool any = false;
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct option *option = &option_table[id];
        if (option->group != group || !(option->commands & command->bit)) {
            continue;
        }
        if (!any) {
            buffer_print(out, "\n%s\n", option_group_name(group));
        }
        append_option(out, option, width);
        any = true;
    }
}

/* `count` is what attune does when nothing is named, and its name is optional. */
static void append_usage(struct buffer *out, const struct command *command) {
    bool optional = command == command_table;
    buffer_print(out, "Usage: attune %s%s%s [OPTION]...%s%s\n", optional ? "[" : "", command->name,
                 optional ? "]" : "", command->operands[0] ? " " : "", command->operands);
}

void help_command(struct buffer *out, const struct command *command, size_t width) {
    append_usage(out, command);
    buffer_append_byte(out, '\n');
    append_wrapped(out, command->description, 0, 0, width);
    for (unsigned group = 0; group < GROUP_COUNT; group++) {
        append_group(out, (enum option_group)group, command, width);
    }
}

void help_group(struct buffer *out, const char *word, size_t width) {
    buffer_print(out, "Usage: attune %s COMMAND [OPTION]...\n\n", word);
    for (const struct command *command = command_table; command->name; command++) {
        if (command_in_group(command, word)) {
            append_term(out, command->name, command->summary, HELP_COMMANDS, width);
        }
    }
    buffer_print(out, "\nattune help %s COMMAND tells more about one of them.\n", word);
}

void help_program(struct buffer *out, size_t width) {
    append_wrapped(out,
                   "attune measures the language of the therapeutic relationship in psychotherapy "
                   "transcripts and clinical notes: how often, and by whom, people speak with "
                   "empathy, validation, judgment or withdrawal. It works on this machine alone.",
                   0, 0, width);
    buffer_append_text(out, "\nUsage: attune [COMMAND] [OPTION]... [FILE|FOLDER|-]...\n\n"
                            "Commands\n");
    for (const struct command *command = command_table; command->name; command++) {
        append_term(out, command->name, command->summary, HELP_COMMANDS, width);
    }
    buffer_append_text(out, "\nTo begin\n"
                            "  attune session.txt                       a table on the terminal\n"
                            "  attune sessions/ --out table.csv         a folder, for R or Python\n"
                            "  attune lexicon explain \"That makes sense.\"\n"
                            "\nattune help COMMAND tells more, with all options.\n"
                            "\nExit status\n");
    for (unsigned status = 0; status < EXIT_STATUS_COUNT; status++) {
        const char digit[] = {(char)('0' + status), '\0'};
        append_term(out, digit, exit_status_meaning((enum exit_status)status), HELP_STATUS, width);
    }
}
