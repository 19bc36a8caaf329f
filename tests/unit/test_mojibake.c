/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text garbled by another encoding is found, and good text is not taken for it. */
#include <check.h>
#include <string.h>

#include "input/mojibake.h"
#include "input_fixture.h"
#include "run_suite.h"

static const struct {
    const char *text;
    uint64_t count;
} cases[] = {
    {"", 0},
    {"don\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2t", 1},                       /* don’t by Windows-1252 */
    {"don\xC3\xA2\xC2\x80\xC2\x99t", 1},                               /* by Latin-1 */
    {"caf\xC3\x83\xC2\xA9, \xC3\x83\xE2\x80\x9Cscar", 2},              /* café, Óscar */
    {"5\xC3\x82\xC2\xA0\xC3\x82\xC2\xB0", 2},                          /* no-break space, degree */
    {"\xC3\x83\xC5\x93\xC3\x83\xC5\xB8", 2},                           /* Üß */
    {"\xC3\xA2\xE2\x82\xAC\xC5\x93so\xC3\xA2\xE2\x82\xAC\xC2\x9D", 2}, /* “so” */
    {"caf\xC3\xA9 \xC3\x89t\xC3\xA9 \xC3\xA2ge", 0},                   /* café Été âge */
    {"S\xC3\x83O PAULO, \xC3\x82NGELO", 0},                            /* SÃO PAULO, ÂNGELO */
    {"20 \xE2\x82\xAC \xE2\x80\x99t \xE2\x84\xA2", 0},                 /* 20 € ’t ™ */
    {"\xC3\x83", 0},
    {"\xC3\xA2\xE2\x82\xAC", 0},
};

START_TEST(garbled_characters_are_counted)
{ ck_assert_uint_eq(mojibake_count(slice_of(cases[_i].text)), cases[_i].count); }
END_TEST

/* Labels are in a batch's text too, as often as batches are; they must not be counted again. */
START_TEST(an_input_has_the_same_count_however_it_is_read)
{
    static const char text[] =
        "Th\xC3\x83\xC2\xA9r\xC3\x83\xC2\xA8se: It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s "
        "late.\nSam: Oh.\nTh\xC3\x83\xC2\xA9r\xC3\x83\xC2\xA8se: "
        "Yes\xC3\xA2\xE2\x82\xAC\xC2\xA6 it is.\nSam: Caf\xC3\x83\xC2\xA9?\n";
    static const size_t ships[] = {SIZE_MAX, 1, 20};
    for (size_t chunk = 0; chunk <= 5; chunk++) {
        for (size_t i = 0; i < sizeof ships / sizeof *ships; i++) {
            struct input_fixture fixture;
            input_fixture_init(&fixture);
            fixture.ship_at = ships[i];
            ck_assert_int_eq(input_read(&fixture, slice_of(text), chunk), STATUS_OK);
            ck_assert_uint_eq(fixture.figures.mojibake, 3);
            ck_assert_ptr_nonnull(strstr(fixture.told.at, "3 characters are garbled"));
            ck_assert(input_fixture_release(&fixture));
        }
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("mojibake");
    TCase *tests = tcase_create("mojibake");
    tcase_add_loop_test(tests, garbled_characters_are_counted, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tests, an_input_has_the_same_count_however_it_is_read);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
