/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole commands with every allocation failing once: each run ends with a message and a status, gives
 * all memory back and leaves no file behind. */
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/messages.h"
#include "memory_fixture.h"
#include "run_suite.h"

static char folder[64];
static char lexicon[128];
static char session[128];
static char sentences[128];
static char table[128];
static char record[128];
static char list[128];
static char typed[128];
static char said[128];
static int standard_error = -1;
static int standard_output = -1;

static void put(const char *path, const char *text) {
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

/* Thousands of "out of memory" would hide what matters. */
static int redirect(int descriptor, const char *path) {
    int kept = dup(descriptor);
    int other = open(path, descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY);
    ck_assert_int_ge(other, 0);
    dup2(other, descriptor);
    close(other);
    return kept;
}

static void set_up(void) {
    snprintf(folder, sizeof folder, "%s", "/tmp/attune-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(lexicon, sizeof lexicon, "%s/probe.lex", folder);
    snprintf(session, sizeof session, "%s/session.txt", folder);
    snprintf(sentences, sizeof sentences, "%s/probe.tests", folder);
    snprintf(table, sizeof table, "%s/table.csv", folder);
    snprintf(record, sizeof record, "%s/table.json", folder);
    snprintf(list, sizeof list, "%s/list.csv", folder);
    snprintf(typed, sizeof typed, "%s/typed", folder);
    snprintf(said, sizeof said, "%s/.said", folder);
    put(lexicon,
        "title Probe\nrole therapist\nlist feeling = sad, afraid\n"
        "[warmth]\nyou sound|seem [really] {feeling}\ni am sorry\n  ! i am sorry i am\n"
        "[blame]\nyour fault ; unless warmth within 2 turns\n/never (ever )?listen/ ; needs never\n");
    put(session, "---\ncase_id: C1\n---\nTherapist: You sound really sad. I'm sorry.\n"
                 "Client: It is not your fault, no.\nTherapist: You never listen, your fault.\n");
    fflush(stderr);
    standard_error = redirect(STDERR_FILENO, "/dev/null");
    put(said, "");
    standard_output = redirect(STDOUT_FILENO, said);
}

static void tear_down(void) {
    dup2(standard_error, STDERR_FILENO);
    dup2(standard_output, STDOUT_FILENO);
    close(standard_error);
    close(standard_output);
    unlink(lexicon);
    unlink(session);
    unlink(sentences);
    unlink(table);
    unlink(record);
    unlink(typed);
    unlink(said);
    ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

/* Runs the words as a command, with memory as it is. */
static enum exit_status run(struct memory_fixture *memory, size_t count, const char *const *words) {
    const struct alloc alloc = memory->alloc;
    struct messages messages = {.alloc = &alloc};
    struct options options = {.alloc = &alloc};
    struct error error = {0};
    struct cli cli = {.alloc = &alloc,
                      .options = &options,
                      .notices = messages_notices(&messages),
                      .messages = &messages};
    const struct command *command = NULL;
    size_t used = 0;
    lseek(STDIN_FILENO, 0, SEEK_SET);
    ck_assert_int_eq(lseek(STDOUT_FILENO, 0, SEEK_SET), 0);
    ck_assert_int_eq(ftruncate(STDOUT_FILENO, 0), 0);
    ck_assert_int_eq(command_find(count, words, &command, &used, &error), STATUS_OK);
    enum exit_status ended = EXIT_STATUS_OUTPUT;
    if (options_parse(&options, &alloc, command, count - used, words + used, &error) == STATUS_OK) {
        ended = command->run(&cli);
    }
    options_release(&options);
    return ended;
}

/* All that the run wrote; its files are taken away. */
static void take_results(struct buffer *results) {
    const char *const paths[] = {said, table, record, list};
    char bytes[4096];
    buffer_clear(results);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        FILE *file = fopen(paths[i], "rb");
        for (size_t length = 1; file && length;) {
            length = fread(bytes, 1, sizeof bytes, file);
            buffer_append_bytes(results, bytes, length);
        }
        if (file) {
            fclose(file);
        }
        buffer_append_byte(results, '\n');
        if (paths[i] != said) {
            unlink(paths[i]);
        }
    }
}

/* With each allocation failing, alone or with all behind it: never a result that is wrong in silence. */
static void starve_so(size_t count, const char *const *words, enum exit_status wanted,
                      bool for_good) {
    struct memory_fixture memory;
    struct buffer whole, results;
    const struct alloc standard = alloc_standard();
    size_t failures = 0;
    memory_fixture_init(&memory);
    memory.for_good = for_good;
    buffer_init(&whole, &standard);
    buffer_init(&results, &standard);
    ck_assert_int_eq(run(&memory, count, words), wanted);
    take_results(&whole);
    ck_assert_uint_gt(whole.length, 20);
    unsigned long needed = memory.allocations;
    for (unsigned long nth = 1; nth <= needed; nth++) {
        memory_fixture_fail(&memory, nth);
        enum exit_status ended = run(&memory, count, words);
        ck_assert_msg(memory.held == 0, "%zu bytes kept at allocation %lu", memory.held, nth);
        if (ended == EXIT_STATUS_OUTPUT) {
            ck_assert_int_ne(access(table, F_OK), 0);
            ck_assert_int_ne(access(record, F_OK), 0);
            unlink(list);
            failures++;
        } else {
            ck_assert_int_eq(ended, wanted);
            take_results(&results);
            ck_assert_str_eq(results.at, whole.at);
        }
    }
    ck_assert_uint_gt(failures, 20);
    buffer_release(&whole);
    buffer_release(&results);
}

static void starve(size_t count, const char *const *words, enum exit_status wanted) {
    starve_so(count, words, wanted, true);
    starve_so(count, words, wanted, false);
}

START_TEST(count_survives_any_failed_allocation)
{
    const char *const words[] = {"count",  "--set",  "none",        "--lexicon", lexicon,
                                 "--jobs", "1",      "--out",       table,       "--provenance",
                                 record,   "--role", "client=REST", session};
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(the_table_for_people_survives_any_failed_allocation)
{
    const char *const words[] = {"count",  "--set", "none",  "--lexicon",  lexicon, "--jobs", "1",
                                 "--long", "--to",  "table", "--segments", "2",     session};
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(kwic_survives_any_failed_allocation)
{
    const char *const turns[] = {"kwic",        "--lexicon", lexicon,       "--pattern",
                                 "you <1> sad", "--jobs",    "1",           "--to",
                                 "table",       "--context", "1t",          "--entry",
                                 "i am sorry",  "--entry",   "you <1> sad", session};
    const char *const words[] = {"kwic", "--set",        "none", "--lexicon", lexicon, "--sort",
                                 "left", "--sample",     "2",    "--jobs",    "1",     "--out",
                                 table,  "--provenance", record, session};
    starve(sizeof turns / sizeof *turns, turns, EXIT_STATUS_DONE);
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(explain_survives_any_failed_allocation)
{
    const char *const words[] = {"lexicon",
                                 "explain",
                                 "--set",
                                 "none",
                                 "--lexicon",
                                 lexicon,
                                 "--before",
                                 "client: You are late.",
                                 "You seem sad. Your fault."};
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(list_survives_any_failed_allocation)
{
    const char *const words[] = {"lexicon", "list",  "--set", "none", "--lexicon",
                                 lexicon,   "--out", table,   "--to", "jsonl"};
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(test_survives_any_failed_allocation)
{
    const char *const words[] = {"lexicon", "test", folder};
    put(sentences, "[warmth]\n+ You sound sad.\n- {before client: Well.} You sound bad.\n");
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(check_survives_any_failed_allocation)
{
    const char *const words[] = {"lexicon", "check", lexicon,  "--corpus", session,
                                 "--broad", "1",     "--jobs", "1"};
    put(sentences, "[warmth]\n+ You sound sad.\n- You sound bad.\n");
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_FOUND);
}
END_TEST

START_TEST(coverage_survives_any_failed_allocation)
{
    const char *const entries[] = {"lexicon", "coverage",     "--lexicon", lexicon,
                                   "--never", "--jobs",       "1",         "--out",
                                   table,     "--provenance", record,      session};
    const char *const near[] = {"lexicon",   "coverage", "--lexicon", lexicon,   "--by",
                                "neighbour", "--least",  "1",         "--entry", "i am sorry",
                                "--jobs",    "1",        "--out",     table,     session};
    starve(sizeof entries / sizeof *entries, entries, EXIT_STATUS_DONE);
    starve(sizeof near / sizeof *near, near, EXIT_STATUS_DONE);
}
END_TEST

START_TEST(a_dry_run_survives_any_failed_allocation)
{
    const char *const page[] = {"count", "--dry-run", "--set", "none", "--lexicon", lexicon,
                                "--to",  "table",     "--out", table,  session};
    const char *const rows[] = {"count", "--dry-run",      "--to", "csv", "--out",
                                table,   "--speakers-out", list,   folder};
    starve(sizeof page / sizeof *page, page, EXIT_STATUS_DONE);
    starve(sizeof rows / sizeof *rows, rows, EXIT_STATUS_DONE);
}
END_TEST

static void put_messages(const char *const *messages, size_t count) {
    FILE *file = fopen(typed, "w");
    ck_assert_ptr_nonnull(file);
    for (size_t i = 0; i < count; i++) {
        fprintf(file, "Content-Length: %zu\r\n\r\n%s", strlen(messages[i]), messages[i]);
    }
    fclose(file);
}

START_TEST(lsp_survives_any_failed_allocation)
{
    static const char *const messages[] = {
        "{\"id\":1,\"method\":\"initialize\",\"params\":{}}",
        "{\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
        "\"file:///n%20o.txt\",\"version\":1,\"text\":\"Therapist: Your fault.\\nClient: \"}}}",
        "{\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":"
        "\"file:///n%20o.txt\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{"
        "\"line\":1,\"character\":8},\"end\":{\"line\":1,\"character\":8}},\"text\":"
        "\"No.\\nTherapist: I am sorry. You never listen.\\n\"}]}}",
        "{\"id\":2,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":{\"uri\":"
        "\"file:///n%20o.txt\"},\"position\":{\"line\":0,\"character\":12}}}",
        "{\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":{\"textDocument\":{\"uri\":"
        "\"file:///n%20o.txt\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{"
        "\"line\":9,\"character\":0}}}}",
        "{\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":"
        "\"file:///n%20o.txt\"}}}",
        "{\"id\":4,\"method\":\"shutdown\"}",
        "{\"method\":\"exit\"}",
    };
    const char *const words[] = {"lsp", "--set", "none", "--lexicon", lexicon, "--strict"};
    put_messages(messages, sizeof messages / sizeof *messages);
    int standard_input = redirect(STDIN_FILENO, typed);
    starve(sizeof words / sizeof *words, words, EXIT_STATUS_DONE);
    dup2(standard_input, STDIN_FILENO);
    close(standard_input);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("command");
    TCase *tests = tcase_create("command");
    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, count_survives_any_failed_allocation);
    tcase_add_test(tests, the_table_for_people_survives_any_failed_allocation);
    tcase_add_test(tests, kwic_survives_any_failed_allocation);
    tcase_add_test(tests, explain_survives_any_failed_allocation);
    tcase_add_test(tests, list_survives_any_failed_allocation);
    tcase_add_test(tests, test_survives_any_failed_allocation);
    tcase_add_test(tests, check_survives_any_failed_allocation);
    tcase_add_test(tests, coverage_survives_any_failed_allocation);
    tcase_add_test(tests, a_dry_run_survives_any_failed_allocation);
    tcase_add_test(tests, lsp_survives_any_failed_allocation);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
