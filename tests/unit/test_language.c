/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in another language than the lexicon's give no figures; a session that lacks what a lexicon is
 * sensitive to is told. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "input/turn.h"
#include "lexicon_fixture.h"
#include "report/rates.h"
#include "run_suite.h"

static const char lexicon[] = "language en\nsensitive punctuation fillers backchannels\n"
                              "[a]\nsad\n[w] ; role client\nglad\n";

/* --- tags ------------------------------------------------------------------------------------------------ */

START_TEST(tags_are_compared_by_their_language)
{
    static const struct {
        const char *left, *right;
        bool same;
    } rows[] = {
        {"en", "en", true},      {"en-US", "en_GB", true},  {"eng", "en", true},
        {"English", "en", true}, {" DE ", "German", true},  {"espa\xC3\xB1ol", "es", true},
        {"tlh", "TLH", true},    {"TLH", "tlh", true},      {"tlh-x", "tlh", true},
        {"de", "en", false},     {"english", "eng-", true}, {"", "en", false},
        {"nb", "nn", true},      {"enx", "en", false},      {"", "", true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        ck_assert_msg(language_same(slice_of(rows[i].left), slice_of(rows[i].right)) ==
                          rows[i].same,
                      "%s, %s", rows[i].left, rows[i].right);
    }
}
END_TEST

/* --- groups ---------------------------------------------------------------------------------------------- */

/* Who says so many words, so many of them function words. */
static void say(struct group *group, enum role role, int64_t words, int64_t function_words) {
    group->by_role[role].words += words;
    group->by_role[role].function_words += function_words;
    group->by_role[role].turns++;
    group->figures.words += words;
    group->figures.function_words += function_words;
    group->figures.turns++;
    group->shared.words += words;
    group->shared.function_words += function_words;
    group->shared.turns++;
}

static enum language_flag flag_of(const struct group *group, const char *unstated, bool off) {
    const struct language_guard guard = {.off = off, .unstated = slice_of(unstated)};
    const struct role_figures said = {.words = group->figures.words,
                                      .function_words = group->figures.function_words};
    return language_of_words(&guard, group, &said, slice_of("en"));
}

static enum language_flag row_of(const struct group *group) {
    const struct language_guard guard = {.off = false};
    return language_of_row(&guard, group);
}

START_TEST(few_function_words_are_another_language)
{
    struct group english = {.role = ROLE_CLIENT}, other = {.role = ROLE_CLIENT};
    struct group brief = {.role = ROLE_CLIENT};
    say(&english, ROLE_CLIENT, 100, 30);
    say(&other, ROLE_CLIENT, 100, 29);
    say(&brief, ROLE_CLIENT, 49, 0);
    ck_assert_int_eq(flag_of(&english, "", false), LANGUAGE_FITS);
    ck_assert_int_eq(flag_of(&other, "", false), LANGUAGE_FOUND);
    ck_assert_int_eq(flag_of(&other, "", true), LANGUAGE_FITS);
    ck_assert_int_eq(flag_of(&brief, "", false), LANGUAGE_FITS);
    /* What the same role has said before tells of a few words. */
    brief.heard = (struct heard_words){.words = 50, .function_words = 1};
    ck_assert_int_eq(flag_of(&brief, "", false), LANGUAGE_FOUND);
    /* So does the rest of the session, but only of words that look foreign themselves. */
    brief.heard = (struct heard_words){0};
    brief.shared.words += 100;
    ck_assert_int_eq(flag_of(&brief, "", false), LANGUAGE_FOUND);
    brief.figures.function_words = 30;
    ck_assert_int_eq(flag_of(&brief, "", false), LANGUAGE_FITS);
    /* A lexicon of another language does not count English either. */
    const struct language_guard guard = {.off = false};
    const struct role_figures said = {.words = 100, .function_words = 30};
    ck_assert_int_eq(language_of_words(&guard, &english, &said, slice_of("de")), LANGUAGE_FOUND);
    ck_assert_int_eq(language_of_words(&guard, &english, &said, slice_of("")), LANGUAGE_FITS);
}
END_TEST

START_TEST(what_is_stated_counts_too)
{
    struct group group = {.role = ROLE_CLIENT};
    say(&group, ROLE_CLIENT, 100, 60);
    ck_assert_int_eq(flag_of(&group, "de", false), LANGUAGE_STATED);
    ck_assert_int_eq(flag_of(&group, "de", true), LANGUAGE_FITS);
    group.fields[GROUP_LANGUAGE] = slice_of("en-GB");
    ck_assert_int_eq(flag_of(&group, "de", false), LANGUAGE_FITS);
    group.fields[GROUP_LANGUAGE] = slice_of("und");
    ck_assert_int_eq(flag_of(&group, "", false), LANGUAGE_FITS);
    group.fields[GROUP_LANGUAGE] = slice_of("spa, eng");
    ck_assert_int_eq(flag_of(&group, "", false), LANGUAGE_FITS);
    group.fields[GROUP_LANGUAGE] = slice_of("spa");
    ck_assert_int_eq(flag_of(&group, "", false), LANGUAGE_STATED);
    /* Sessions that do not agree are told as mixed. */
    group.differ = group_differs_bit(GROUP_LANGUAGE);
    ck_assert_int_eq(flag_of(&group, "", false), LANGUAGE_FITS);
    ck_assert_int_eq(row_of(&group), LANGUAGE_MIXED);
}
END_TEST

START_TEST(a_terse_note_is_believed_a_transcript_is_not)
{
    struct group group = {.role = ROLE_AUTHOR, .kind = KIND_NOTE};
    say(&group, ROLE_AUTHOR, 100, 4);
    ck_assert_int_eq(flag_of(&group, "", false), LANGUAGE_FOUND);
    ck_assert_int_eq(flag_of(&group, "en", false), LANGUAGE_FITS);
    group.kind = KIND_TRANSCRIPT;
    ck_assert_int_eq(flag_of(&group, "en", false), LANGUAGE_FOUND);
}
END_TEST

START_TEST(sessions_in_two_languages_are_told)
{
    struct group client = {.role = ROLE_CLIENT};
    say(&client, ROLE_CLIENT, 100, 60);
    ck_assert_int_eq(row_of(&client), LANGUAGE_FITS);
    client.shared.words += 49; /* too few to tell */
    ck_assert_int_eq(row_of(&client), LANGUAGE_FITS);
    client.shared.words += 51;
    ck_assert_int_eq(row_of(&client), LANGUAGE_MIXED);
    client.shared.function_words += 60;
    client.shared.interpreted = 100;
    ck_assert_int_eq(row_of(&client), LANGUAGE_INTERPRETED);
    struct group session = {.role = ROLE_THERAPIST};
    say(&session, ROLE_THERAPIST, 100, 60);
    say(&session, ROLE_CLIENT, 100, 10);
    ck_assert_int_eq(row_of(&session), LANGUAGE_MIXED);
    const struct language_guard off = {.off = true};
    ck_assert_int_eq(language_of_row(&off, &session), LANGUAGE_FITS);
}
END_TEST

/* --- style ----------------------------------------------------------------------------------------------- */

START_TEST(a_style_lacks_what_it_has_too_little_of)
{
    struct shared_figures session = {.words = 99};
    ck_assert_uint_eq(style_lacks(&session, KIND_NOTE, true), 0);
    session.words = 100;
    ck_assert_uint_eq(style_lacks(&session, KIND_NOTE, true), STYLE_PUNCTUATION);
    session.ended = 1;
    ck_assert_uint_eq(style_lacks(&session, KIND_TRANSCRIPT, true), 0);
    session = (struct shared_figures){.words = 1000, .ended = 90, .turns = 100};
    ck_assert_uint_eq(style_lacks(&session, KIND_TRANSCRIPT, true),
                      STYLE_FILLERS | STYLE_BACKCHANNELS);
    ck_assert_uint_eq(style_lacks(&session, KIND_TRANSCRIPT, false), STYLE_FILLERS);
    ck_assert_uint_eq(style_lacks(&session, KIND_NOTE, true), 0);
    session.rows = 1; /* of a table, where each is a turn */
    ck_assert_uint_eq(style_lacks(&session, KIND_TRANSCRIPT, true), STYLE_FILLERS);
    session.rows = 0;
    session.fillers = session.backchannels = 1;
    ck_assert_uint_eq(style_lacks(&session, KIND_TRANSCRIPT, true), 0);
    ck_assert_uint_eq(style_traits(slice_of("quotation  Fillers punctuation")),
                      STYLE_FILLERS | STYLE_PUNCTUATION);
    ck_assert_str_eq(style_flag_name(STYLE_FILLERS | STYLE_BACKCHANNELS), "no_fillers");
    ck_assert_str_eq(style_flag_name(0), "");
}
END_TEST

/* --- rows ------------------------------------------------------------------------------------------------ */

struct row {
    const struct rates *rates;
    struct buffer *to;
};

static enum status write_row(void *context, const struct cell *cells, struct error *error) {
    const struct row *row = context;
    size_t count;
    const struct column *columns = rates_columns(row->rates, &count);
    (void)error;
    for (size_t i = 0; i < count; i++) {
        bool text = columns[i].type == COLUMN_TEXT;
        struct slice value =
            text && cells[i].state == CELL_SET ? cells[i].value.text : (struct slice){0};
        const char *set = cells[i].state == CELL_SET && !text ? "set" : "";
        buffer_print(row->to, "%s=%.*s%s ", columns[i].name, SLICE_PRINT(value), set);
    }
    buffer_append_byte(row->to, '\n');
    return STATUS_OK;
}

START_TEST(rows_in_another_language_show_no_figures)
{
    struct fixture fixture;
    fixture_init(&fixture);
    const struct lexicon_set *set = fixture_read(&fixture, lexicon);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    const bool shown[] = {true, true};
    struct rates_options options = {
        .by = BY_SESSION | BY_SPEAKER, .per = 1000, .confidence = 0.95, .shown = shown};
    struct group group = {.role = ROLE_CLIENT};
    group.fields[GROUP_FILE] = slice_of("x.txt");
    say(&group, ROLE_CLIENT, 400, 20);
    for (int pass = 0; pass < 2; pass++) {
        options.long_form = pass == 1;
        struct rates *rates = rates_new(&fixture.memory.alloc, set, &options);
        ck_assert_ptr_nonnull(rates);
        struct row row = {rates, &text};
        struct error error;
        ck_assert_int_eq(rates_give(rates, &group, write_row, &row, &error), STATUS_OK);
        const struct rates_withheld *withheld = rates_withheld(rates, LANGUAGE_FOUND);
        ck_assert_uint_eq(withheld->rows, 1);
        ck_assert_str_eq(withheld->first.at, "x.txt");
        ck_assert_int_eq(withheld->words, 400);
        ck_assert_int_eq(withheld->function_words, 20);
        ck_assert_uint_eq(rates_withheld(rates, LANGUAGE_STATED)->rows, 0);
        rates_free(rates);
    }
    ck_assert_ptr_nonnull(strstr(text.at, " a_n= a_rate= w_n= w_rate= flag= "
                                          "language_flag=other_found style_flag=no_punctuation"));
    ck_assert_ptr_nonnull(strstr(text.at, " category=w evidence= n= exposure=set "
                                          "exposure_unit=words rate= rate_lo= rate_hi= ci_method= "
                                          "score= covered= negated= flag=few_hits "
                                          "language_flag=other_found style_flag=no_punctuation"));
    buffer_release(&text);
    ck_assert(fixture_release(&fixture));
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("language");
    TCase *tests = tcase_create("language");
    tcase_add_test(tests, tags_are_compared_by_their_language);
    tcase_add_test(tests, few_function_words_are_another_language);
    tcase_add_test(tests, what_is_stated_counts_too);
    tcase_add_test(tests, a_terse_note_is_believed_a_transcript_is_not);
    tcase_add_test(tests, sessions_in_two_languages_are_told);
    tcase_add_test(tests, a_style_lacks_what_it_has_too_little_of);
    tcase_add_test(tests, rows_in_another_language_show_no_figures);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
