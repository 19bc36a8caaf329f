/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/completion.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"

/* --- both ---------------------------------------------------------------------------------------- */

static void append_choices(struct buffer *out, const struct option *option) {
    struct slice choice;
    for (unsigned i = 0; (choice = option_choice(option, i)).at; i++) {
        buffer_append_text(out, i ? " " : "");
        buffer_append(out, choice);
    }
}

/* The first words that name a command or a group, each once: neighbours in the table share one. */
static void append_first_words(struct buffer *out) {
    struct slice last = {0};
    for (const struct command *command = command_table; command->name; command++) {
        struct slice rest;
        struct slice word = slice_split(slice_of(command->name), ' ', &rest);
        if (!slice_equal(word, last)) {
            buffer_append_text(out, last.at ? " " : "");
            buffer_append(out, word);
        }
        last = word;
    }
}

static void append_second_words(struct buffer *out, struct slice first) {
    const char *before = "";
    for (const struct command *command = command_table; command->name; command++) {
        struct slice rest;
        struct slice word = slice_split(slice_of(command->name), ' ', &rest);
        if (slice_equal(word, first) && rest.length) {
            buffer_append_text(out, before);
            buffer_append(out, rest);
            before = " ";
        }
    }
}

/* What names a category or a lexicon is asked of attune itself when it is needed. */
#define LIST_CATEGORIES "$(attune lexicon list --to tsv 2>/dev/null | sed 1d | cut -f 1)"

/* --- bash ---------------------------------------------------------------------------------------- */

static void append_bash_value(struct buffer *out, const struct option *option) {
    buffer_print(out, "        --%s", option->name);
    if (option->letter) {
        buffer_print(out, " | -%c", option->letter);
    }
    buffer_append_text(out, ")\n            ");
    if (option == &option_table[OPTION_CATEGORY]) {
        buffer_append_text(out, "COMPREPLY=($(compgen -W \"" LIST_CATEGORIES "\" -- \"$word\"))");
    } else if (option->choices) {
        buffer_append_text(out, "COMPREPLY=($(compgen -W '");
        append_choices(out, option);
        buffer_append_text(out, "' -- \"$word\"))");
    } else if (option->argument == ARGUMENT_FILE) {
        buffer_append_text(out, "COMPREPLY=($(compgen -f -- \"$word\"))");
    } else {
        buffer_append_text(out, "COMPREPLY=()");
    }
    buffer_append_text(out, "\n            return\n            ;;\n");
}

/* `pattern` is what `case` compares the command with. */
static void append_bash_options(struct buffer *out, const struct command *command,
                                const char *pattern) {
    buffer_print(out, "        %s) options='", pattern);
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (option_table[id].commands & command->bit) {
            buffer_print(out, "--%s ", option_table[id].name);
        }
    }
    buffer_append_text(out, "' ;;\n");
}

static const char bash_head[] =
    "# bash completion for attune; written by attune help --completion bash\n"
    "# shellcheck shell=bash disable=SC2207\n"
    "_attune() {\n"
    "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    local command=${COMP_WORDS[1]} options='' words=''\n"
    "    COMPREPLY=()\n"
    "    # bash splits --name=value into three words\n"
    "    if [[ $word == '=' ]]; then\n"
    "        word=''\n"
    "    elif [[ $before == '=' ]] && (( COMP_CWORD > 2 )); then\n"
    "        before=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    case $before in\n";

static const char bash_tail[] =
    "    if [[ $word == -* ]]; then\n"
    "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
    "    else\n"
    "        COMPREPLY=($(compgen -W \"$words\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
    "    fi\n"
    "}\n"
    "complete -o filenames -F _attune attune\n";

void completion_bash(struct buffer *out) {
    buffer_append_text(out, bash_head);
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (option_table[id].argument != ARGUMENT_NONE) {
            append_bash_value(out, &option_table[id]);
        }
    }
    buffer_append_text(out, "    esac\n    if (( COMP_CWORD == 1 )); then\n        words='");
    append_first_words(out);
    buffer_append_text(out, "'\n    elif (( COMP_CWORD == 2 )) && [[ $command == lexicon ]]; then\n"
                            "        words='");
    append_second_words(out, slice_of("lexicon"));
    buffer_append_text(out,
                       "'\n    fi\n"
                       "    [[ $command == lexicon ]] && command=\"lexicon ${COMP_WORDS[2]}\"\n"
                       "    case $command in\n");
    for (const struct command *command = command_table + 1; command->name; command++) {
        char pattern[64];
        snprintf(pattern, sizeof pattern, "'%s'", command->name);
        append_bash_options(out, command, pattern);
    }
    append_bash_options(out, command_table, "*"); /* also where no command is named */
    buffer_append_text(out, "    esac\n");
    buffer_append_text(out, bash_tail);
}

/* --- zsh ----------------------------------------------------------------------------------------- */

/* Inside '…': a bracket or colon would end the part, an apostrophe the word. */
static void append_zsh_text(struct buffer *out, const char *text) {
    for (; *text; text++) {
        if (*text == '\'') {
            buffer_append_text(out, "'\\''");
        } else {
            if (strchr("[]:\\", *text)) {
                buffer_append_byte(out, '\\');
            }
            buffer_append_byte(out, *text);
        }
    }
}

static void append_zsh_action(struct buffer *out, const struct option *option) {
    if (option == &option_table[OPTION_CATEGORY]) {
        buffer_append_text(out, "(" LIST_CATEGORIES ")");
    } else if (option->choices) {
        bool list = option->argument == ARGUMENT_LIST;
        buffer_append_text(out, list ? "_values -s , value " : "(");
        append_choices(out, option);
        buffer_append_text(out, list ? "" : ")");
    } else if (option->argument == ARGUMENT_FILE) {
        buffer_append_text(out, "_files");
    }
}

static void append_zsh_name(struct buffer *out, const struct option *option, const char *name) {
    const char *equals = strlen(name) > 2 ? "=" : "+";
    buffer_print(out, "        '%s%s%s[", option->repeats ? "*" : "", name,
                 option->argument == ARGUMENT_NONE ? "" : equals);
    append_zsh_text(out, option->help);
    buffer_append_byte(out, ']');
    if (option->argument != ARGUMENT_NONE) {
        buffer_append_byte(out, ':');
        append_zsh_text(out, option->metavar);
        buffer_append_byte(out, ':');
        append_zsh_action(out, option);
    }
    buffer_append_text(out, "' \\\n");
}

static void append_zsh_command(struct buffer *out, const struct command *command) {
    buffer_print(out, "    '%s') _arguments -s -S \\\n", command->name);
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct option *option = &option_table[id];
        char name[32] = {'-', option->letter};
        if (!(option->commands & command->bit)) {
            continue;
        }
        if (option->letter) {
            append_zsh_name(out, option, name);
        }
        name[1] = '-';
        strncpy(name + 2, option->name, sizeof name - 3);
        append_zsh_name(out, option, name);
    }
    buffer_append_text(out, command->most ? "        '*:file:_files' ;;\n" : "        ;;\n");
}

void completion_zsh(struct buffer *out) {
    buffer_append_text(out, "#compdef attune\n"
                            "# zsh completion for attune; written by attune help --completion zsh\n"
                            "_attune() {\n"
                            "    local command=$words[2]\n"
                            "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
                            "        compadd -- ");
    append_first_words(out);
    buffer_append_text(out, "\n        _files\n        return\n    fi\n"
                            "    if [[ $command == lexicon ]]; then\n"
                            "        if (( CURRENT == 3 )); then\n            compadd -- ");
    append_second_words(out, slice_of("lexicon"));
    buffer_append_text(out, "\n            return\n        fi\n"
                            "        command=\"lexicon $words[3]\"\n        shift words\n"
                            "        (( CURRENT-- ))\n    fi\n"
                            "    case $command in\n");
    for (const struct command *command = command_table + 1; command->name; command++) {
        buffer_append_text(out, "    ");
        buffer_print(out, "'%s') shift words; (( CURRENT-- )) ;;\n", command->name);
    }
    buffer_append_text(out, "    count) shift words; (( CURRENT-- )) ;;\n"
                            "    *) command=count ;;\n    esac\n    case $command in\n");
    for (const struct command *command = command_table; command->name; command++) {
        append_zsh_command(out, command);
    }
    buffer_append_text(out, "    esac\n}\n_attune \"$@\"\n");
}
