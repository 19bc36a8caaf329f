/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which texts are copies, which are drafts of each other, and that two sessions are neither. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/likeness.h"
#include "base/buffer.h"
#include "run_suite.h"

static struct alloc standard;

static void set_up(void) {
    standard = alloc_standard();
}

static struct likeness of(const char *text) {
    struct likeness likeness = {0};
    likeness_read(&likeness, slice_of(text));
    return likeness;
}

/* `count` words of a vocabulary of 400, by a generator that always gives the same for a seed; one in
 * `edits` words is another one. */
static struct likeness invent(unsigned seed, unsigned count, unsigned edits) {
    struct likeness likeness = {0};
    char word[16];
    uint32_t state = seed * 2654435761U + 1;
    for (unsigned i = 0; i < count; i++) {
        state = state * 1664525U + 1013904223U;
        unsigned draw = state >> 16;
        bool edited = edits && i % edits == edits - 1;
        snprintf(word, sizeof word, edited ? "x%u " : "w%u ", draw % 400);
        likeness_read(&likeness, slice_of(word));
    }
    return likeness;
}

START_TEST(case_punctuation_and_layout_make_no_difference)
{
    struct likeness one = of("Don't you think so? I do, really: it's a\nlong way.");
    struct likeness two = of("don\xE2\x80\x99t you think so \xE2\x80\x94 I do; really\xC2\xA0its a "
                             "long way");
    ck_assert_uint_eq(one.words, 11);
    ck_assert(likeness_is_same(&one, &two));
    ck_assert_double_eq(likeness_share(&one, &two), 1);
}
END_TEST

START_TEST(letters_beyond_ascii_are_letters)
{
    struct likeness one = of("caf\xC3\xA9 \xC5\x9Bwiat \xE6\x97\xA5");
    struct likeness two = of("cafe swiat \xE6\x9C\xAC");
    ck_assert_uint_eq(one.words, 3);
    ck_assert(!likeness_is_same(&one, &two));
}
END_TEST

START_TEST(another_order_is_another_text)
{
    struct likeness one = of("one two three four five");
    struct likeness two = of("two one three four five");
    struct likeness three = of("one two three four");
    ck_assert(!likeness_is_same(&one, &two));
    ck_assert(!likeness_is_same(&one, &three));
}
END_TEST

START_TEST(a_text_may_come_in_any_parts_that_end_with_words)
{
    static const char text[] =
        "so there we are again and nothing has changed since last week or so";
    struct likeness whole = of(text);
    struct likeness parts = {0};
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, " ") + 1;
        length = length < strlen(at) ? length : strlen(at);
        likeness_read(&parts, slice_make(at, length));
        at += length;
    }
    ck_assert_mem_eq(&whole, &parts, sizeof whole);
}
END_TEST

START_TEST(the_share_is_estimated_well)
{
    /* Of n words every tenth is changed: of the sequences of three, three in ten are. Of all
     * sequences in either, 0.7 / 1.3 are in both. */
    struct likeness one = invent(1, 20000, 0);
    struct likeness two = invent(1, 20000, 10);
    double share = likeness_share(&one, &two);
    ck_assert_double_lt(share, 0.54 + 0.13);
    ck_assert_double_gt(share, 0.54 - 0.13);
}
END_TEST

static void find(const struct likeness *items, uint32_t count, struct likeness_found *found) {
    const struct likeness **texts = calloc(count + 1, sizeof *texts);
    struct error error;
    for (uint32_t i = 0; i < count; i++) {
        texts[i] = &items[i];
    }
    ck_assert_int_eq(likeness_find(&standard, texts, count, found, &error), STATUS_OK);
    free(texts);
}

START_TEST(copies_and_drafts_are_found_with_the_first_of_them)
{
    const struct likeness items[] = {invent(1, 3000, 0),  invent(2, 3000, 0), invent(1, 3000, 0),
                                     invent(2, 3000, 50), invent(3, 3000, 0), invent(1, 3000, 0)};
    struct likeness_found found[6];
    find(items, 6, found);
    ck_assert_uint_eq(found[0].of, LIKENESS_NONE);
    ck_assert_uint_eq(found[1].of, LIKENESS_NONE);
    ck_assert(found[2].same && found[2].of == 0);
    ck_assert(!found[3].same && found[3].of == 1 && found[3].share > 0.8);
    ck_assert_uint_eq(found[4].of, LIKENESS_NONE);
    ck_assert(found[5].same && found[5].of == 0);
}
END_TEST

START_TEST(short_texts_are_not_compared)
{
    const struct likeness items[] = {of("Did not attend."), of("Did not attend."), {0}, {0}};
    struct likeness_found found[4];
    find(items, 4, found);
    for (int i = 0; i < 4; i++) {
        ck_assert_uint_eq(found[i].of, LIKENESS_NONE);
    }
}
END_TEST

START_TEST(of_many_texts_only_those_that_are_alike_are_found)
{
    enum { COUNT = 2000 };
    struct likeness *items = calloc(COUNT, sizeof *items);
    struct likeness_found *found = calloc(COUNT, sizeof *found);
    for (unsigned i = 0; i < COUNT; i++) {
        /* Every hundredth is a draft of the one before. */
        bool draft = i % 100 == 99;
        items[i] = invent(draft ? i - 1 : i, 400, draft ? 20 : 0);
    }
    find(items, COUNT, found);
    for (unsigned i = 0; i < COUNT; i++) {
        ck_assert_uint_eq(found[i].of, i % 100 == 99 ? i - 1 : LIKENESS_NONE);
    }
    free(items);
    free(found);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("likeness");
    TCase *tests = tcase_create("likeness");
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_add_test(tests, case_punctuation_and_layout_make_no_difference);
    tcase_add_test(tests, letters_beyond_ascii_are_letters);
    tcase_add_test(tests, another_order_is_another_text);
    tcase_add_test(tests, a_text_may_come_in_any_parts_that_end_with_words);
    tcase_add_test(tests, the_share_is_estimated_well);
    tcase_add_test(tests, copies_and_drafts_are_found_with_the_first_of_them);
    tcase_add_test(tests, short_texts_are_not_compared);
    tcase_add_test(tests, of_many_texts_only_those_that_are_alike_are_found);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
