/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes depend on the key and the name alone; messages say no name; and no span of a batch leads to
 * one. */
#include <check.h>
#include <string.h>

#include "base/pseudonym.h"
#include "input/conceal.h"
#include "input/roles.h"
#include "run_suite.h"

static struct pseudonyms key_of(const char *key) {
    struct pseudonyms pseudonyms;
    pseudonym_init(&pseudonyms, slice_of(key));
    return pseudonyms;
}

/* --- codes ----------------------------------------------------------------------------------------------- */

START_TEST(a_code_is_the_hash_of_kind_and_name)
{
    /* From `printf 'cK01' | openssl dgst -sha256 -hmac 0123456789abcdef`: the first 60 bits. */
    const struct pseudonyms key = key_of("0123456789abcdef");
    char code[PSEUDONYM_LENGTH + 1];
    pseudonym_code(&key, PSEUDONYM_CASE, slice_of("K01"), code);
    ck_assert_str_eq(code, "c-mbup4dhubniy");
}
END_TEST

START_TEST(codes_differ_by_key_kind_and_name)
{
    const struct pseudonyms one = key_of("0123456789abcdef");
    const struct pseudonyms other = key_of("0123456789abcdeg");
    char codes[4][PSEUDONYM_LENGTH + 1];
    pseudonym_code(&one, PSEUDONYM_CASE, slice_of("Anna"), codes[0]);
    pseudonym_code(&other, PSEUDONYM_CASE, slice_of("Anna"), codes[1]);
    pseudonym_code(&one, PSEUDONYM_PERSON, slice_of("Anna"), codes[2]);
    pseudonym_code(&one, PSEUDONYM_CASE, slice_of("Anne"), codes[3]);
    for (size_t i = 0; i < 4; i++) {
        ck_assert(pseudonym_is_code(slice_of(codes[i])));
        for (size_t k = 0; k < i; k++) {
            ck_assert_str_ne(codes[i] + 2, codes[k] + 2);
        }
    }
}
END_TEST

START_TEST(a_path_has_one_code_however_it_is_written)
{
    static const char *const same[] = {"a/b.txt", "./a/b.txt", "a//b.txt", ".//a/b.txt",
                                       "././a///b.txt"};
    static const char *const others[] = {"/a/b.txt", "a/b.txt/", "../a/b.txt", ".", "./"};
    const struct pseudonyms key = key_of("0123456789abcdef");
    char first[PSEUDONYM_LENGTH + 1], code[PSEUDONYM_LENGTH + 1];
    pseudonym_path(&key, slice_of(same[0]), first);
    for (size_t i = 1; i < sizeof same / sizeof *same; i++) {
        pseudonym_path(&key, slice_of(same[i]), code);
        ck_assert_msg(strcmp(first, code) == 0, "%s", same[i]);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        pseudonym_path(&key, slice_of(others[i]), code);
        ck_assert_msg(strcmp(first, code) != 0, "%s", others[i]);
    }
    pseudonym_path(&key, slice_of("-"), code);
    ck_assert_str_eq(code, "-");
}
END_TEST

/* --- messages -------------------------------------------------------------------------------------------- */

START_TEST(messages_say_no_name)
{
    static const struct {
        const char *text, *concealed;
    } rows[] = {
        {"is empty, so it has no row", "is empty, so it has no row"},
        {"who is \"Anna K.\"? 4 turns are", "who is (withheld)? 4 turns are"},
        {"who are \"Anna \"Nan\" K.\", \"Ben\" and others?", "who are (withheld) and others?"},
        {"who is \"p-abcdefghijkl\"?", "who is \"p-abcdefghijkl\"?"},
        {"who are \"p-abcdefghijkl\", \"Ben\"?", "who are (withheld)?"},
        {"cut off: \"Anna", "cut off: (withheld)"},
        {"the header's \"name\" says", "the header's (withheld) says"},
        {"--role: 'Anna's' does not begin", "--role: (withheld) does not begin"},
        {"don't, and can't", "don't, and can't"},
        {"same as data/Anna and so on", "same as (withheld) and so on"},
    };
    const struct pseudonyms key = key_of("0123456789abcdef");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct error error;
        error_set(&error, STATUS_INPUT, "%s", rows[i].text);
        pseudonym_conceal(i % 2 ? &key : NULL, &error);
        ck_assert_str_eq(error.text, rows[i].concealed);
        ck_assert_str_eq(error.file, "");
    }
}
END_TEST

START_TEST(messages_name_files_by_their_codes)
{
    const struct pseudonyms key = key_of("0123456789abcdef");
    struct error error;
    char code[PSEUDONYM_LENGTH + 1];
    char deep[700];
    error_at(&error, STATUS_INPUT, "./Anna/1.txt", 3, 4, "is wrong");
    pseudonym_conceal(&key, &error);
    pseudonym_path(&key, slice_of("Anna/1.txt"), code);
    ck_assert_str_eq(error.file, code);
    ck_assert_uint_eq(error.line, 3);
    pseudonym_conceal(&key, &error);
    ck_assert_str_eq(error.file, code);
    error_at(&error, STATUS_INPUT, "Anna/1.txt", 0, 0, "is wrong");
    pseudonym_conceal(NULL, &error);
    ck_assert_str_eq(error.file, "(withheld)");
    error_at(&error, STATUS_LEXICON, "mine/hope.lex", 0, 0, "is wrong");
    pseudonym_conceal(&key, &error);
    ck_assert_str_eq(error.file, "mine/hope.lex");
    memset(deep, 'A', sizeof deep - 1);
    deep[sizeof deep - 1] = '\0';
    error_at(&error, STATUS_INPUT, deep, 0, 0, "is wrong");
    pseudonym_conceal(&key, &error);
    ck_assert_str_eq(error.file, "(withheld)");
}
END_TEST

/* --- batches --------------------------------------------------------------------------------------------- */

static struct span put(struct batch *batch, const char *text, size_t length) {
    struct span span = {.at = (uint32_t)batch->text.length, .length = (uint32_t)length};
    ck_assert(buffer_append_bytes(&batch->text, text, length));
    return span;
}

static struct span put_text(struct batch *batch, const char *text) {
    return put(batch, text, strlen(text));
}

static bool is_code_of(const struct pseudonyms *key, const struct batch *batch, struct span span,
                       enum pseudonym_kind kind, const char *name) {
    char code[PSEUDONYM_LENGTH + 1];
    pseudonym_code(key, kind, slice_of(name), code);
    return slice_is(batch_text(batch, span), code);
}

START_TEST(no_span_of_a_batch_leads_to_a_name)
{
    struct alloc alloc = alloc_standard();
    const struct pseudonyms key = key_of("0123456789abcdef");
    struct session session = {.kind = KIND_TRANSCRIPT};
    struct turn turns[4] = {{.number = 1}, {.number = 2}, {.number = 3}, {.number = 4}};
    struct batch batch;
    struct error error;
    batch_init(&batch, &alloc);
    session.fields[SESSION_CASE] = put_text(&batch, "Keller");
    session.fields[SESSION_NO] = put_text(&batch, "12");
    session.fields[SESSION_SITE] = put_text(&batch, "West");
    session.fields[SESSION_DATE] = put_text(&batch, "2024-03-11");
    session.fields[SESSION_LANGUAGE] = put_text(&batch, "en");
    turns[0].speaker = turns[2].speaker = put_text(&batch, "Anna");
    turns[1].speaker = put_text(&batch, "Therapist 2");
    turns[0].row = put_text(&batch, "77");
    static const char cells[] = "12.5\0"
                                "Bern\0\0"
                                "20240311\0"
                                "1.2.3";
    turns[0].kept = put(&batch, cells, sizeof cells);
    turns[3].text = put_text(&batch, "Anna is fine.");
    batch.sessions = &session;
    batch.session_count = 1;
    batch.turns = turns;
    batch.turn_count = 4;
    ck_assert_int_eq(conceal_batch(&key, &batch, &error), STATUS_OK);
    ck_assert(is_code_of(&key, &batch, session.fields[SESSION_CASE], PSEUDONYM_CASE, "Keller"));
    ck_assert(is_code_of(&key, &batch, session.fields[SESSION_SITE], PSEUDONYM_SITE, "West"));
    ck_assert(slice_is(batch_text(&batch, session.fields[SESSION_NO]), "12"));
    ck_assert(slice_is(batch_text(&batch, session.fields[SESSION_LANGUAGE]), "en"));
    ck_assert(slice_is(batch_text(&batch, session.fields[SESSION_DATE]), "2024-03-11"));
    ck_assert_uint_eq(session.fields[SESSION_ID].length, 0);
    ck_assert(is_code_of(&key, &batch, turns[0].speaker, PSEUDONYM_PERSON, "Anna"));
    ck_assert(is_code_of(&key, &batch, turns[2].speaker, PSEUDONYM_PERSON, "Anna"));
    ck_assert(slice_is(batch_text(&batch, turns[1].speaker), "Therapist 2"));
    ck_assert_uint_eq(turns[3].speaker.length, 0);
    ck_assert(is_code_of(&key, &batch, turns[0].row, PSEUDONYM_ROW, "77"));
    ck_assert(slice_is(batch_text(&batch, turns[3].text), "Anna is fine."));
    static const char *const kept[] = {"12.5", "Bern", "", "20240311", "1.2.3"};
    struct slice rest = batch_text(&batch, turns[0].kept);
    for (size_t i = 0; i < 5; i++) {
        struct slice cell = slice_split(rest, '\0', &rest);
        bool stays = i == 0 || i == 2;
        ck_assert(stays ? slice_is(cell, kept[i]) : pseudonym_is_code(cell));
    }
    ck_assert_uint_eq(rest.length, 0);
    batch.sessions = NULL;
    batch.turns = NULL;
    batch_release(&batch);
}
END_TEST

START_TEST(only_labels_without_a_name_stay)
{
    static const struct {
        const char *label;
        bool stays;
    } rows[] = {
        {"Therapist", true},
        {"CLIENT 2", true},
        {"T", true},
        {"SPEAKER_01", true},
        {"Client's mother", true},
        {"Co-Therapist", true},
        {"Dr Lee", false},
        {"Therapist (Anna)", false},
        {"Anna", false},
        {"Therapist \xD0\x90", false},
        {"A", false},
        {"", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_msg(role_words_only(slice_of(rows[i].label)) == rows[i].stays, "%s",
                      rows[i].label);
    }
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("pseudonym");
    TCase *tests = tcase_create("pseudonym");
    tcase_add_test(tests, a_code_is_the_hash_of_kind_and_name);
    tcase_add_test(tests, codes_differ_by_key_kind_and_name);
    tcase_add_test(tests, a_path_has_one_code_however_it_is_written);
    tcase_add_test(tests, messages_say_no_name);
    tcase_add_test(tests, messages_name_files_by_their_codes);
    tcase_add_test(tests, no_span_of_a_batch_leads_to_a_name);
    tcase_add_test(tests, only_labels_without_a_name_stay);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
