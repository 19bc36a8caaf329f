/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "cli/command.h"
#include "cli/suggest.h"

/* --- messages ---------------------------------------------------------------------------------- */

/* Between quotation marks only what might be a name of the study's: --pseudonyms leaves that out. */
static enum status foreign_name(const struct options *options, struct slice name,
                                struct error *error) {
    const char *command = options->command->name;
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (slice_is(name, option_table[id].name)) {
            return error_set(error, STATUS_USAGE,
                             "--%s is an option of other commands, not of %s; attune help %s lists "
                             "those it has",
                             option_table[id].name, command, command);
        }
    }
    return error_set(error, STATUS_USAGE,
                     "'--%.*s' is no option of %s; attune help %s lists those it has",
                     SLICE_PRINT(name), command, command);
}

/* "--by" and the like, as people write it. */
static enum status unknown_name(const struct options *options, struct slice name,
                                struct error *error) {
    struct suggest suggest = suggest_for(name);
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        if (option_table[id].commands & options->command->bit) {
            suggest_consider(&suggest, slice_of(option_table[id].name));
        }
    }
    if (suggest.nearest.at) {
        return error_set(error, STATUS_USAGE, "'--%.*s' is no option of %s; did you mean --%.*s?",
                         SLICE_PRINT(name), options->command->name, SLICE_PRINT(suggest.nearest));
    }
    return foreign_name(options, name, error);
}

static enum status bad_choice(const struct option *option, struct slice value,
                              struct error *error) {
    struct suggest suggest = suggest_for(value);
    struct slice choice;
    for (unsigned i = 0; (choice = option_choice(option, i)).at; i++) {
        suggest_consider(&suggest, choice);
        suggest_list(&suggest, choice);
    }
    if (suggest.nearest.at) {
        return error_set(
            error, STATUS_USAGE, "--%s: '%.*s' is not known (did you mean %.*s?); there are: %s",
            option->name, SLICE_PRINT(value), SLICE_PRINT(suggest.nearest), suggest.list);
    }
    return error_set(error, STATUS_USAGE, "--%s: '%.*s' is not known; there are: %s", option->name,
                     SLICE_PRINT(value), suggest.list);
}

/* --- values ------------------------------------------------------------------------------------ */

static int find_choice(const struct option *option, struct slice value) {
    struct slice choice;
    for (unsigned i = 0; (choice = option_choice(option, i)).at; i++) {
        if (slice_equal(choice, value)) {
            return (int)i;
        }
    }
    return -1;
}

static enum status check_list(const struct option *option, struct slice rest, struct error *error) {
    do {
        struct slice item = slice_split(rest, ',', &rest);
        if (!item.length) {
            return error_set(error, STATUS_USAGE, "--%s: a name is missing; write a,b",
                             option->name);
        }
        if (option->choices && find_choice(option, item) < 0) {
            return bad_choice(option, item, error);
        }
    } while (rest.length);
    return STATUS_OK;
}

/* strtod alone would also take "", " 5", "0x10", "inf" and "nan". */
static bool read_number(const char *text, double *value) {
    char *end = NULL;
    if (!text[0] || strspn(text, "0123456789.") != strlen(text)) {
        return false;
    }
    *value = strtod(text, &end);
    return *end == '\0';
}

static enum status check_number(const struct option *option, const char *text,
                                struct error *error) {
    double value = 0;
    bool whole = option->argument == ARGUMENT_INTEGER;
    if (!read_number(text, &value) || (whole && strchr(text, '.')) || value < option->least ||
        value > option->most) {
        return error_set(error, STATUS_USAGE, "--%s: '%s' is not a %snumber from %.15g to %.15g",
                         option->name, text, whole ? "whole " : "", option->least, option->most);
    }
    return STATUS_OK;
}

static enum status check_value(const struct option *option, const char *value,
                               struct error *error) {
    switch (option->argument) {
    case ARGUMENT_CHOICE:
        return find_choice(option, slice_of(value)) < 0 ? bad_choice(option, slice_of(value), error)
                                                        : STATUS_OK;
    case ARGUMENT_LIST:
        return check_list(option, slice_of(value), error);
    case ARGUMENT_INTEGER:
    case ARGUMENT_REAL:
        return check_number(option, value, error);
    case ARGUMENT_TEXT:
    case ARGUMENT_FILE:
        return value[0] ? STATUS_OK
                        : error_set(error, STATUS_USAGE, "--%s: its %s is empty", option->name,
                                    option->metavar);
    case ARGUMENT_NONE:
        break;
    }
    return STATUS_OK;
}

/* --- parsing ------------------------------------------------------------------------------------ */

/* The words still to be read. */
struct words {
    const char *const *at;
    size_t left;
};

static const char *take_word(struct words *words) {
    if (!words->left) {
        return NULL;
    }
    words->left--;
    return *words->at++;
}

static enum status keep_operand(struct options *options, const char *word, struct error *error) {
    if (!array_reserve(options->alloc, &options->operands, &options->operand_capacity,
                       options->operand_count + 1, sizeof *options->operands)) {
        return error_memory(error);
    }
    options->operands[options->operand_count++] = word;
    return STATUS_OK;
}

static enum status keep_option(struct options *options, enum option_id id, const char *value,
                               struct error *error) {
    const struct option *option = &option_table[id];
    if (!(option->commands & options->command->bit)) {
        return unknown_name(options, slice_of(option->name), error);
    }
    if (!value) {
        return error_set(error, STATUS_USAGE, "--%s needs its %s: --%s %s", option->name,
                         option->metavar, option->name, option->metavar);
    }
    enum status status = check_value(option, value, error);
    if (status != STATUS_OK) {
        return status;
    }
    if (!array_reserve(options->alloc, &options->given, &options->given_capacity,
                       options->given_count + 1, sizeof *options->given)) {
        return error_memory(error);
    }
    options->given[options->given_count++] = (struct options_given){.id = id, .value = value};
    return STATUS_OK;
}

static enum status parse_long(struct options *options, const char *word, struct words *words,
                              struct error *error) {
    const char *equals = strchr(word, '=');
    struct slice name = equals ? slice_make(word, (size_t)(equals - word)) : slice_of(word);
    enum option_id id = option_find(name, options->command->bit);
    if (id == OPTION_COUNT) {
        return unknown_name(options, name, error);
    }
    if (option_table[id].argument == ARGUMENT_NONE) {
        return equals ? error_set(error, STATUS_USAGE, "'--%.*s' takes no value", SLICE_PRINT(name))
                      : keep_option(options, id, "", error);
    }
    return keep_option(options, id, equals ? equals + 1 : take_word(words), error);
}

static enum status parse_letters(struct options *options, const char *word, struct words *words,
                                 struct error *error) {
    for (const char *at = word; *at; at++) {
        enum option_id id = option_find_letter(*at);
        if (id == OPTION_COUNT || !(option_table[id].commands & options->command->bit)) {
            return error_set(error, STATUS_USAGE,
                             "'-%s' is no option of '%s'; long options begin with two dashes, and "
                             "'attune help %s' lists them",
                             word, options->command->name, options->command->name);
        }
        if (option_table[id].argument != ARGUMENT_NONE) {
            return keep_option(options, id, at[1] ? at + 1 : take_word(words), error);
        }
        enum status status = keep_option(options, id, "", error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

enum status options_parse(struct options *options, const struct alloc *alloc,
                          const struct command *command, size_t count, const char *const *arguments,
                          struct error *error) {
    struct words words = {.at = arguments, .left = count};
    bool only_operands = false;
    enum status status = STATUS_OK;
    *options = (struct options){.alloc = alloc, .command = command};
    while (status == STATUS_OK && words.left) {
        const char *word = take_word(&words);
        if (only_operands || word[0] != '-' || !word[1]) {
            status = keep_operand(options, word, error);
        } else if (strcmp(word, "--") == 0) {
            only_operands = true;
        } else if (word[1] == '-') {
            status = parse_long(options, word + 2, &words, error);
        } else {
            status = parse_letters(options, word + 1, &words, error);
        }
    }
    return status;
}

void options_release(struct options *options) {
    array_free(options->alloc, &options->given, &options->given_capacity, sizeof *options->given);
    array_free(options->alloc, &options->operands, &options->operand_capacity,
               sizeof *options->operands);
    options->given_count = options->operand_count = 0;
}

/* --- asking ------------------------------------------------------------------------------------- */

const char *options_next(const struct options *options, enum option_id id, size_t *position) {
    while (*position < options->given_count) {
        const struct options_given *given = &options->given[(*position)++];
        if (given->id == id) {
            return given->value;
        }
    }
    return NULL;
}

bool options_has(const struct options *options, enum option_id id) {
    size_t position = 0;
    return options_next(options, id, &position) != NULL;
}

const char *options_text(const struct options *options, enum option_id id) {
    size_t position = 0;
    const char *last = option_table[id].preset;
    for (const char *value; (value = options_next(options, id, &position)) != NULL;) {
        last = value;
    }
    return last;
}

double options_number(const struct options *options, enum option_id id) {
    const char *text = options_text(options, id);
    double value = 0;
    return text && read_number(text, &value) ? value : 0;
}

int options_choice(const struct options *options, enum option_id id) {
    const char *text = options_text(options, id);
    return text ? find_choice(&option_table[id], slice_of(text)) : -1;
}

unsigned options_bits(const struct options *options, enum option_id id) {
    struct slice rest = slice_of(options_text(options, id));
    unsigned bits = 0;
    while (rest.length) {
        int index = find_choice(&option_table[id], slice_split(rest, ',', &rest));
        bits |= index < 0 ? 0 : 1U << index;
    }
    return bits;
}
