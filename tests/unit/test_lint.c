/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns spelt out, and what is dubious in lexicons: a lexicon of each kind, with the findings that
 * it must have and no others. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cli/lint.h"
#include "cli/wordings.h"
#include "lexicon_fixture.h"
#include "run_suite.h"

static struct fixture fixture;

static void begin(void) {
    fixture_init(&fixture);
}

static void end(void) {
    ck_assert(fixture_release(&fixture));
}

/* --- wordings ------------------------------------------------------------------------------------ */

struct spelt {
    const char *pattern;
    uint64_t count;
    const char *texts; /* all of them, "/" between */
};

static const struct spelt spelt[] = {
    {"so sad", 1, "so sad"},
    {"so|too sad", 2, "so sad/too sad"},
    {"[very] [very] sad", 4, "sad/very sad/very sad/very very sad"},
    {"(no one|nobody) came", 2, "no one came/nobody came"},
    {"[so|too] sad", 3, "sad/so sad/too sad"},
    {"{feeling} now", 3, "sad now/let down now/hurt now"},
    {"too <2> sad", 3, "too sad/too zqxa sad/too zqxa zqxb sad"},
    {"judg* *ing", 1, "judgzqx zqxing"},
    {"it's {pause} fine", 1, "it's [pause] fine"},
    {"'s fine", 1, "zqx's fine"},
    {"^ do not $", 1, "do not"},
};

START_TEST(a_pattern_is_spelt_out)
{
    const struct spelt *row = &spelt[_i];
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_print(&text, "list feeling = sad, let down, {more}\nlist more = hurt\n[a]\n%s\n",
                 row->pattern);
    const struct lexicon_set *set = fixture_read(&fixture, text.at);
    ck_assert_ptr_nonnull(set);
    const struct node *pattern = set->entries[0].pattern;
    ck_assert_uint_eq(wordings_count(set, pattern), row->count);
    buffer_clear(&text);
    for (uint64_t i = 0; i < row->count; i++) {
        struct buffer wording;
        buffer_init(&wording, &fixture.standard);
        ck_assert(wordings_append(set, pattern, i, &wording));
        buffer_print(&text, "%s%s", i ? "/" : "", wording.at);
        buffer_release(&wording);
    }
    ck_assert_str_eq(text.at, row->texts);
    buffer_release(&text);
}
END_TEST

START_TEST(wordings_beyond_number_are_many)
{
    const struct lexicon_set *set = fixture_read(
        &fixture, "list x = a, b, c, d, e, f, g, h, i, j\n[a]\n{x} {x} {x} {x} {x} {x} {x} {x} {x} "
                  "{x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x} {x}\n");
    ck_assert_ptr_nonnull(set);
    ck_assert(wordings_count(set, set->entries[0].pattern) == WORDINGS_MOST);
}
END_TEST

/* --- findings ------------------------------------------------------------------------------------ */

static bool strict;

static enum status look(const struct lexicons *lexicons, struct buffer *out, struct error *error) {
    struct lint lint = {0};
    enum status status = lint_init(&lint, &fixture.memory.alloc, lexicons, error);
    if (status == STATUS_OK) {
        lint.strict = strict;
        lint.checked[0] = true;
        status = lint_lines(&lint, error);
    }
    if (status == STATUS_OK) {
        status = lint_entries(&lint, error);
    }
    for (size_t i = 0; status == STATUS_OK && i < lint.count; i++) {
        lint_sort(&lint);
        buffer_print(out, "%s%lu %s", i ? ", " : "", (unsigned long)lint.items[i].line,
                     lint.items[i].kind);
    }
    lint_release(&lint);
    return status;
}

struct dubious {
    const char *text;
    const char *findings; /* "LINE KIND, …" */
};

static const struct dubious lexicons[] = {
    {"[a]\nso sad\n", ""},
    /* Twice, and within another. */
    {"[a]\nso sad\nSo  sad\n", "3 duplicate"},
    {"[a]\nso|too sad\nso sad\n", "3 shadowed"},
    {"[a]\nso sad\nso|too sad\n", ""},
    {"[a]\nso <2> sad\nso [very] sad\n", "3 shadowed"},
    {"[a]\nso <2> sad\nso <3> sad\n", ""},
    {"[a]\njudg*\njudgmental\n", "3 shadowed"},
    {"[a]\njudgmental\njudg*\n", ""},
    {"[a.b]\nso sad\n[a.c]\nso sad\n", "4 duplicate"},
    {"[a]\nso sad\nso sad day\n", ""},
    {"[a]\nso|too sad\nso sad|bad\nso bad\n", "4 shadowed"},
    /* By several lines together. */
    {"[a]\nso sad\nso bad\nso sad|bad\n", "4 shadowed"},
    /* What the first one asks for, the second does not. */
    {"[a]\nso sad ; not in question\nso sad\n", ""},
    {"[a]\nso sad\nso sad ; not in question\n", "3 duplicate"},
    {"[a]\nso sad ; role client\nso sad ; role therapist\n", ""},
    {"[a]\nso sad ; role client\nso sad\n", ""},
    {"[a]\nso sad\nso sad ; role client\n", "3 duplicate"},
    {"[a]\nso sad ; kind note\nso sad ; kind transcript\n", ""},
    {"[a]\nso sad ; after client\nso sad\n", ""},
    {"[a]\nso sad ; after client\nso sad ; after client\n", "3 duplicate"},
    {"[a]\nso sad\n  ! not so sad\nso sad\n", ""},
    {"[a]\n! not so sad\nso sad\nso sad\n", "4 duplicate"},
    {"[a.b]\n! not so sad\nso sad\n[a.c]\nso sad\n", ""},
    {"[a]\n^ so sad\nso sad\n", ""},
    {"[a]\nso sad\n^ so sad\n", "3 shadowed"},
    {"[a]\nso sad $\nso sad\n", ""},
    /* Excluded always, or only sometimes. */
    {"[a]\nso sad\n  ! sad\n", "2 never"},
    {"[a]\nso sad|bad\n  ! sad\n", ""},
    {"[a]\nso sad\n  ! ^ so\n", ""},
    {"[a]\n! so\nso sad\n", "3 never"},
    /* Context that the words bring themselves, or cannot bring. */
    {"[a]\nso sad ; in question\nso bad ; not in question\n", ""},
    {"[a]\nhow are you ; not in question\n", ""},
    {"[a]\nso sad ; in reported\n", ""},
    /* Other categories. */
    {"[a]\nso sad\n[b]\nso sad\n", "2 overlap"},
    {"[a]\nso sad\n[b]\nso sad|bad\n", "2 overlap"},
    {"[a]\nso sad ; role client\n[b]\nso sad ; role therapist\n", ""},
    {"[a]\nso sad\n[b]\nsad\n", ""},
    {"[a]\nso sad\n[b]\nso sad ; weight 0.2\n", ""},
    {"[a]\nso sad\n[b]\nso sad ; over a\n", "2 never"},
    {"[a]\nso sad\n[b]\nso sad ; over a; not in question\n", ""},
    /* Lines. */
    {"[a]\nso sad\n  ! not so sad\n  ! not so sad\n", "4 duplicate"},
    {"[a]\n! not so sad\nso sad\n  ! not so sad\n", "4 duplicate"},
    {"[a]\nso sad\n  ! not so sad\nso bad\n  ! not so sad\n", ""},
    {"list x = sad, bad, sad\n[a]\nso {x}\n", "1 duplicate"},
    {"list x = sad, bad\n[a]\nso sad\n", "1 unused"},
    {"list x = sad, bad\nlist y = {x}, mad\n[a]\nso {y}\n", ""},
    {"list x = sad, bad\n[a]\nso sad\n  ! so {x} then\n", ""},
    {"list x = sad, bad\n", ""},
    {"[a]\n/so s\\w+/\n", "2 slow"},
    {"[a]\n/so s\\w+/ ; needs so\n", ""},
    {"scope x\nopens sentence\n[x]\nnot\nnot\n", "5 duplicate"},
    /* What is to be ignored. */
    {"[a]\nso sad\nso sad # attune:ignore\n", ""},
    {"[a]\nso sad\nso sad # attune:ignore duplicate: for the record\n", ""},
    {"[a]\nso sad\nso sad # attune:ignore overlap, slow: for the duplicate\n", "3 duplicate"},
    {"[a]\nso sad # attune:ignore\nso sad\n", "3 duplicate"},
};

START_TEST(a_lexicon_has_these_findings)
{
    const struct dubious *row = &lexicons[_i];
    struct buffer found;
    buffer_init(&found, &fixture.standard);
    const struct lexicon_set *set = fixture_read(&fixture, row->text);
    ck_assert_msg(set != NULL, "%s\n%s", row->text, fixture.told.at);
    const struct lexicons given = {.set = set, .rules = &rules_attune};
    ck_assert_int_eq(look(&given, &found, &fixture.error), STATUS_OK);
    ck_assert_msg(strcmp(found.at, row->findings) == 0, "%s: \"%s\", not \"%s\"", row->text,
                  found.at, row->findings);
    buffer_release(&found);
}
END_TEST

START_TEST(what_is_shared_in_part_is_found_where_all_is_wanted)
{
    struct buffer found;
    const struct lexicon_set *set = fixture_read(
        &fixture, "[a]\nso sad|bad\n[b]\nso sad\n[c]\nso bad\nso [very] mad\n[d]\nmad\n");
    ck_assert_ptr_nonnull(set);
    const struct lexicons given = {.set = set, .rules = &rules_attune};
    buffer_init(&found, &fixture.standard);
    strict = true;
    ck_assert_int_eq(look(&given, &found, &fixture.error), STATUS_OK);
    strict = false;
    ck_assert_str_eq(found.at, "2 overlap, 2 overlap, 4 overlap, 6 overlap");
    buffer_release(&found);
}
END_TEST

/* A lexicon that is looked at again and again. */
struct starving {
    struct lexicons lexicons;
    struct buffer found;
};

static enum status look_starving(void *context) {
    struct starving *starving = context;
    buffer_clear(&starving->found);
    return look(&starving->lexicons, &starving->found, &fixture.error);
}

START_TEST(each_allocation_may_fail)
{
    const struct lexicon_set *set = fixture_read(
        &fixture, "list x = sad, bad, sad\n[a]\nso {x}\nso sad\n  ! sad\n  ! sad\n[b]\nso {x}\n");
    ck_assert_ptr_nonnull(set);
    struct starving starving = {.lexicons = {.set = set, .rules = &rules_attune}};
    buffer_init(&starving.found, &fixture.standard);
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, look_starving, &starving), 20);
    ck_assert_str_eq(starving.found.at, "1 duplicate, 3 overlap, 4 never, 6 duplicate");
    buffer_release(&starving.found);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("lint");
    TCase *tests = tcase_create("wordings");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, a_pattern_is_spelt_out, 0, sizeof spelt / sizeof *spelt);
    tcase_add_test(tests, wordings_beyond_number_are_many);
    suite_add_tcase(suite, tests);
    tests = tcase_create("findings");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_loop_test(tests, a_lexicon_has_these_findings, 0, sizeof lexicons / sizeof *lexicons);
    tcase_add_test(tests, what_is_shared_in_part_is_found_where_all_is_wanted);
    tcase_add_test(tests, each_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
