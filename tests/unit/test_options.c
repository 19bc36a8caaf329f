/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line as data: parsing, finding commands, and what is written from the tables. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/help.h"
#include "cli/manual.h"
#include "cli/suggest.h"
#include "memory_fixture.h"
#include "run_suite.h"

static struct alloc alloc;
static struct options options;
static struct error error;

static void set_up(void) {
    alloc = alloc_standard();
}

static void tear_down(void) {
    options_release(&options);
}

/* Parses the words after "count", ended by NULL. */
static enum status parse(const char *const *words) {
    size_t count = 0;
    while (words[count]) {
        count++;
    }
    options_release(&options);
    error = (struct error){0};
    return options_parse(&options, &alloc, command_table, count, words, &error);
}

#define PARSE(...) parse((const char *const[]){__VA_ARGS__, NULL})

static void refuse(const char *const *words, const char *message) {
    ck_assert_int_eq(parse(words), STATUS_USAGE);
    ck_assert_int_eq(error.status, STATUS_USAGE);
    ck_assert_msg(strstr(error.text, message) != NULL, "\"%s\" is not in: %s", message, error.text);
}

#define REFUSE(message, ...) refuse((const char *const[]){__VA_ARGS__, NULL}, message)

/* --- parsing ------------------------------------------------------------------------------------ */

START_TEST(a_value_follows_or_is_joined)
{
    ck_assert_int_eq(PARSE("--to", "csv"), STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_TO), "csv");
    ck_assert_int_eq(PARSE("--to=tsv"), STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_TO), "tsv");
    ck_assert_int_eq(PARSE("-o", "x"), STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_OUT), "x");
    ck_assert_int_eq(PARSE("-ox"), STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_OUT), "x");
    ck_assert_int_eq(PARSE("--role=client=P|Pt"), STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_ROLE), "client=P|Pt");
}
END_TEST

START_TEST(letters_stand_together)
{
    ck_assert_int_eq(PARSE("-qj4"), STATUS_OK);
    ck_assert(options_has(&options, OPTION_QUIET));
    ck_assert_double_eq(options_number(&options, OPTION_JOBS), 4);
}
END_TEST

START_TEST(operands_may_stand_anywhere)
{
    ck_assert_int_eq(PARSE("a", "--long", "-", "--", "--to", "-q"), STATUS_OK);
    ck_assert_uint_eq(options.operand_count, 4);
    ck_assert_str_eq(options.operands[1], "-");
    ck_assert_str_eq(options.operands[2], "--to");
    ck_assert_str_eq(options.operands[3], "-q");
    ck_assert(!options_has(&options, OPTION_QUIET));
}
END_TEST

START_TEST(the_last_of_a_single_option_counts_and_all_of_a_repeated_one)
{
    size_t position = 0;
    ck_assert_int_eq(PARSE("--to", "csv", "--lexicon", "a", "--to", "tsv", "--lexicon", "b"),
                     STATUS_OK);
    ck_assert_str_eq(options_text(&options, OPTION_TO), "tsv");
    ck_assert_str_eq(options_next(&options, OPTION_LEXICON, &position), "a");
    ck_assert_str_eq(options_next(&options, OPTION_LEXICON, &position), "b");
    ck_assert_ptr_null(options_next(&options, OPTION_LEXICON, &position));
}
END_TEST

START_TEST(what_is_not_given_has_its_preset)
{
    ck_assert_int_eq(PARSE("x"), STATUS_OK);
    ck_assert_ptr_null(options_text(&options, OPTION_TO));
    ck_assert_int_eq(options_choice(&options, OPTION_KIND), -1);
    ck_assert_double_eq(options_number(&options, OPTION_PER), 1000);
    ck_assert_double_eq(options_number(&options, OPTION_CI), 0.95);
    ck_assert_uint_eq(options_bits(&options, OPTION_BY), 1U << 1 | 1U << 2);
}
END_TEST

START_TEST(lists_become_bits_whatever_their_order)
{
    ck_assert_int_eq(PARSE("--by", "turn,case,turn"), STATUS_OK);
    ck_assert_uint_eq(options_bits(&options, OPTION_BY), 1U << 0 | 1U << 4);
}
END_TEST

START_TEST(misuse_is_named_with_a_remedy)
{
    REFUSE("did you mean --to?", "--tto", "csv");
    REFUSE("attune help count lists", "--zzzzzzz");
    REFUSE("did you mean --category?", "--cat", "x"); /* no prefixes: they would change meaning */
    REFUSE("(did you mean csv?); there are: table, csv, tsv, jsonl", "--to", "xcsv");
    REFUSE("there are: table, csv, tsv, jsonl", "--to", "");
    REFUSE("did you mean session?", "--by", "sesion");
    REFUSE("a name is missing", "--by", "session,,turn");
    REFUSE("needs its FILE", "--out");
    REFUSE("its FILE is empty", "--out=");
    REFUSE("takes no value", "--long=yes");
    REFUSE("'-x' is no option", "-x");
    REFUSE("is an option of other commands, not of count", "--man");
    REFUSE("is no option", "---");
}
END_TEST

START_TEST(numbers_are_whole_words_within_their_range)
{
    static const char *const wrong[] = {"",     "0",   "-1",  "1.5", "x",  "4x",
                                        " 4",   "0x4", "1e2", "nan", "+4", "99999999999999999999",
                                        "1.2.", "65"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_msg(PARSE("--jobs", wrong[i]) == STATUS_USAGE, "--jobs '%s'", wrong[i]);
    }
    ck_assert_int_eq(PARSE("--jobs", "64"), STATUS_OK);
    ck_assert_int_eq(PARSE("--ci", "0.9"), STATUS_OK);
    ck_assert_int_eq(PARSE("--ci", "1"), STATUS_USAGE);
    ck_assert_int_eq(PARSE("--ci", "1.2.3"), STATUS_USAGE);
}
END_TEST

/* --- commands ----------------------------------------------------------------------------------- */

static enum status find(const struct command **command, size_t *used, const char *first,
                        const char *second) {
    const char *const words[] = {first, second};
    error = (struct error){0};
    return command_find(first ? second ? 2 : 1 : 0, words, command, used, &error);
}

START_TEST(the_first_word_is_a_command_only_when_it_is_ones_name)
{
    const struct command *command = NULL;
    size_t used = 9;
    ck_assert_int_eq(find(&command, &used, NULL, NULL), STATUS_OK);
    ck_assert_str_eq(command->name, "count");
    ck_assert_uint_eq(used, 0);
    ck_assert_int_eq(find(&command, &used, "count", "x"), STATUS_OK);
    ck_assert_uint_eq(used, 1);
    ck_assert_int_eq(find(&command, &used, "./count", NULL), STATUS_OK);
    ck_assert_uint_eq(used, 0);
    ck_assert_int_eq(find(&command, &used, "lexicon", "show"), STATUS_OK);
    ck_assert_str_eq(command->name, "lexicon show");
    ck_assert_uint_eq(used, 2);
    ck_assert_int_eq(find(&command, &used, "--to", "count"), STATUS_OK);
    ck_assert_uint_eq(used, 0);
}
END_TEST

START_TEST(a_slip_in_a_command_is_named)
{
    const struct command *command = NULL;
    size_t used = 0;
    ck_assert_int_eq(find(&command, &used, "coutn", NULL), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "'attune count'"));
    ck_assert_int_eq(find(&command, &used, "lexicon", "shwo"), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "'lexicon show'"));
    ck_assert_int_eq(find(&command, &used, "lexicon", NULL), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "list, show, check, explain, test"));
    /* A name that is like no command's is a file that may be missing; reading it will tell. */
    ck_assert_int_eq(find(&command, &used, "interview", NULL), STATUS_OK);
}
END_TEST

START_TEST(suggestions_know_slips_from_other_words)
{
    static const struct {
        const char *wanted, *known;
        bool near_enough;
    } cases[] = {
        {"csv", "csv", true},        {"cvs", "csv", true},    {"sv", "csv", true},
        {"abc", "xyz", false},       {"jsonl", "json", true}, {"sp", "speaker", true},
        {"", "csv", false},          {"turns", "turn", true}, {"count", "case", false},
        {"empaty", "empathy", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct suggest suggest = suggest_for(slice_of(cases[i].wanted));
        suggest_consider(&suggest, slice_of(cases[i].known));
        ck_assert_msg((suggest.nearest.at != NULL) == cases[i].near_enough, "%s ~ %s",
                      cases[i].wanted, cases[i].known);
    }
}
END_TEST

/* --- the tables ---------------------------------------------------------------------------------- */

START_TEST(the_option_table_is_complete_and_without_doubles)
{
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct option *option = &option_table[id];
        ck_assert_ptr_nonnull(option->name);
        ck_assert_ptr_nonnull(option->help);
        ck_assert_uint_ne(option->commands, 0);
        ck_assert_int_eq(option->argument == ARGUMENT_NONE, option->metavar == NULL);
        ck_assert_int_eq(option_find(slice_of(option->name), option->commands), id);
        ck_assert(!option->letter || option_find_letter(option->letter) == id);
        ck_assert(option->argument != ARGUMENT_CHOICE || option->choices != NULL);
    }
}
END_TEST

/* A preset must be something that could have been given. */
START_TEST(presets_are_valid_values)
{
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        const struct option *option = &option_table[id];
        if (option->preset && (option->commands & COMMAND_COUNT)) {
            char name[64];
            snprintf(name, sizeof name, "--%s", option->name);
            ck_assert_msg(PARSE(name, option->preset) == STATUS_OK, "%s: %s", name, error.text);
        }
    }
}
END_TEST

static void for_each_text(void (*look)(const struct buffer *text)) {
    struct buffer text;
    buffer_init(&text, &alloc);
    help_program(&text, 80);
    look(&text);
    for (const struct command *command = command_table; command->name; command++) {
        buffer_clear(&text);
        help_command(&text, command, 80);
        look(&text);
    }
    buffer_release(&text);
}

static void look_at_lines(const struct buffer *text) {
    struct slice rest = buffer_slice(text);
    ck_assert_uint_gt(rest.length, 0);
    while (rest.length) {
        struct slice line = slice_split(rest, '\n', &rest);
        ck_assert_msg(line.length <= 80, "too long: %.*s", SLICE_PRINT(line));
        ck_assert_msg(!line.length || line.at[line.length - 1] != ' ', "blank at the end: %.*s",
                      SLICE_PRINT(line));
    }
}

START_TEST(help_fits_eighty_columns)
{ for_each_text(look_at_lines); }
END_TEST

START_TEST(every_option_is_in_the_manual_and_in_both_completions)
{
    struct buffer manual;
    struct buffer bash;
    struct buffer zsh;
    buffer_init(&manual, &alloc);
    buffer_init(&bash, &alloc);
    buffer_init(&zsh, &alloc);
    manual_page(&manual);
    completion_bash(&bash);
    completion_zsh(&zsh);
    for (unsigned id = 0; id < OPTION_COUNT; id++) {
        char name[64];
        snprintf(name, sizeof name, "--%s", option_table[id].name);
        ck_assert_ptr_nonnull(strstr(bash.at, name));
        ck_assert_ptr_nonnull(strstr(zsh.at, name));
    }
    ck_assert_ptr_nonnull(strstr(manual.at, "\\fB\\-\\-backchannels\\fR"));
    for (const struct command *command = command_table; command->name; command++) {
        ck_assert_ptr_nonnull(strstr(manual.at, command->name));
        ck_assert_ptr_nonnull(strstr(zsh.at, command->name));
    }
    buffer_release(&manual);
    buffer_release(&bash);
    buffer_release(&zsh);
}
END_TEST

/* --- memory ------------------------------------------------------------------------------------- */

static enum status parse_starved(void *context) {
    static const char *const words[] = {"a", "--long", "b", "--to", "csv", "--by", "turn"};
    const struct memory_fixture *memory = context;
    struct options parsed;
    enum status status = options_parse(&parsed, &memory->alloc, command_table, 7, words, &error);
    options_release(&parsed);
    return status;
}

START_TEST(running_out_of_memory_while_parsing_ends_cleanly)
{
    struct memory_fixture memory;
    memory_fixture_init(&memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&memory, parse_starved, &memory), 1);
}
END_TEST

static enum status help_starved(void *context) {
    const struct memory_fixture *memory = context;
    struct buffer text;
    buffer_init(&text, &memory->alloc);
    help_command(&text, command_table, 80);
    manual_page(&text);
    completion_bash(&text);
    completion_zsh(&text);
    bool failed = text.failed;
    buffer_release(&text);
    return failed ? STATUS_MEMORY : STATUS_OK;
}

START_TEST(running_out_of_memory_while_writing_help_is_remembered)
{
    struct memory_fixture memory;
    memory_fixture_init(&memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&memory, help_starved, &memory), 1);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("options");
    TCase *tests = tcase_create("options");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_value_follows_or_is_joined);
    tcase_add_test(tests, letters_stand_together);
    tcase_add_test(tests, operands_may_stand_anywhere);
    tcase_add_test(tests, the_last_of_a_single_option_counts_and_all_of_a_repeated_one);
    tcase_add_test(tests, what_is_not_given_has_its_preset);
    tcase_add_test(tests, lists_become_bits_whatever_their_order);
    tcase_add_test(tests, misuse_is_named_with_a_remedy);
    tcase_add_test(tests, numbers_are_whole_words_within_their_range);
    tcase_add_test(tests, the_first_word_is_a_command_only_when_it_is_ones_name);
    tcase_add_test(tests, a_slip_in_a_command_is_named);
    tcase_add_test(tests, suggestions_know_slips_from_other_words);
    tcase_add_test(tests, the_option_table_is_complete_and_without_doubles);
    tcase_add_test(tests, presets_are_valid_values);
    tcase_add_test(tests, help_fits_eighty_columns);
    tcase_add_test(tests, every_option_is_in_the_manual_and_in_both_completions);
    tcase_add_test(tests, running_out_of_memory_while_parsing_ends_cleanly);
    tcase_add_test(tests, running_out_of_memory_while_writing_help_is_remembered);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
