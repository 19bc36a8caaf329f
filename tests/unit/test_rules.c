/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attune's rules, pinned one by one: what each word gives, and where its tokens stand. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "run_suite.h"
#include "text/rules.h"

struct example {
    const char *word;
    const char *forms; /* separated by a space; a number behind a form is its cut */
};

/* "do not:2" for "don't". */
static void render(const struct forms *forms, struct buffer *line) {
    for (unsigned i = 0; i < forms->count; i++) {
        buffer_append_text(line, i ? " " : "");
        buffer_append(line, forms->form[i]);
        if (i) {
            buffer_print(line, ":%u", forms->cut[i]);
        }
    }
    buffer_append_text(line, forms->filler ? " (filler)" : "");
}

static void verify(const struct example *examples, size_t count) {
    struct alloc alloc = alloc_standard();
    struct buffer storage, line;
    buffer_init(&storage, &alloc);
    buffer_init(&line, &alloc);
    for (size_t i = 0; i < count; i++) {
        struct forms forms;
        struct slice word = slice_of(examples[i].word);
        ck_assert_int_eq(rules_derive(&rules_attune, word, &storage, &forms), STATUS_OK);
        ck_assert_uint_eq(forms.cut[0], 0);
        buffer_clear(&line);
        render(&forms, &line);
        ck_assert_msg(slice_is(buffer_slice(&line), examples[i].forms), "%s gave %s, not %s",
                      examples[i].word, line.at, examples[i].forms);
    }
    buffer_release(&storage);
    buffer_release(&line);
}

#define VERIFY(examples) verify(examples, sizeof(examples) / sizeof *(examples))

START_TEST(contractions_are_split)
{
    static const struct example examples[] = {
        {"don't", "do not:2"},
        {"Don\xE2\x80\x99T", "do not:2"},
        {"can't", "can not:2"},
        {"CANNOT", "can not:3"},
        {"won't", "will not:2"},
        {"so\xC2\xAD"
         "rry\xE2\x80\xAE",
         "sorry"},
        {"do\xE2\x80\x8Dn't", "do not:5"},
        {"shan't", "shall not:3"},
        {"ain't", "is not:2"},
        {"you're", "you are:3"},
        {"we've", "we have:2"},
        {"she'll", "she will:3"},
        {"I'm", "i am:1"},
        {"let's", "let us:3"},
        {"y'all", "you all:1"},
        {"mum's", "mum 's:3"},
        {"he'd", "he 'd:2"},
        {"shouldn't've", "should not:6 have:9"},
        {"couldn\xE2\x80\x99t\xE2\x80\x99ve", "could not:5 have:10"},
        {"he'd've", "he 'd:2 have:4"},
        {"gonna", "going to:3"},
        {"wanna", "want to:3"},
        {"gotta", "got to:3"},
        {"lemme", "let me:3"},
        {"gimme", "give me:3"},
        {"kinda", "kind of:4"},
        {"sorta", "sort of:4"},
        {"dunno", "do not:2 know:3"},
        {"didnt", "did not:3"},
        {"\xEF\xBD\x84on't", "\xEF\xBD\x84o not:4"}, /* a wide letter stays one */
    };
    VERIFY(examples);
}
END_TEST

START_TEST(other_words_stay_whole)
{
    static const struct example examples[] = {
        {"o'clock", "o'clock"}, {"ma'am", "ma'am"},
        {"n't", "n't"},         {"cant\xC3\xA9", "cant\xC3\xA9"},
        {"kindai", "kindai"},   {"going", "going"},
        {"3.5", "3.5"},         {"its", "its"},
        {"well", "well"},       {"were", "were"},
        {"ill", "ill"},         {"x'd'd'd'd", "x'd 'd:3 'd:5 'd:7"},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(forms_are_composed_and_folded)
{
    static const struct example examples[] = {
        {"E\xCC\x81t\xC3\x89", "\xC3\xA9t\xC3\xA9"},
        {"STRASSE", "strasse"},
        {"Stra\xC3\x9F"
         "e",
         "strasse"},
        {"\xCE\xA3\xCE\x91\xCE\xA3",
         "\xCF\x83\xCE\xB1\xCF\x83"}, /* final sigma folds like the others */
        {"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "\xEA\xB0\x81"}, /* Hangul */
        {"e\xCC\x81's", "\xC3\xA9 's:3"},
        {"q\xCC\x87\xCC\xA3", "q\xCC\xA3\xCC\x87"},   /* marks in canonical order */
        {"\xE0\xA5\x98", "\xE0\xA4\x95\xE0\xA4\xBC"}, /* excluded from composition */
    };
    VERIFY(examples);
}
END_TEST

START_TEST(fillers_are_known)
{
    static const struct example examples[] = {
        {"um", "um (filler)"},    {"Uh", "uh (filler)"},   {"ERM", "erm (filler)"},
        {"hmm", "hmm (filler)"},  {"mhm", "mhm (filler)"}, {"oh", "oh (filler)"},
        {"umbrella", "umbrella"}, {"ohm", "ohm"},          {"like", "like"},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(every_contraction_of_the_table_is_split_into_its_parts)
{
    struct alloc alloc = alloc_standard();
    struct buffer storage;
    buffer_init(&storage, &alloc);
    for (const struct contraction *row = rules_attune.contractions; row->word; row++) {
        char word[32] = "";
        size_t length = 0;
        unsigned parts = 1, spaces = 1;
        for (const char *at = row->word; *at; at++) {
            parts += *at == '|';
            word[length] = *at == '*' ? 'q' : *at;
            length += *at != '|';
        }
        word[length] = '\0';
        for (const char *at = row->forms; *at; at++) {
            spaces += *at == ' ';
        }
        struct forms forms;
        ck_assert_int_eq(rules_derive(&rules_attune, slice_of(word), &storage, &forms), STATUS_OK);
        ck_assert_msg(forms.count == parts && spaces == parts, "%s", row->word);
    }
    buffer_release(&storage);
}
END_TEST

START_TEST(readings_go_both_ways)
{
    ck_assert_str_eq(rules_readings(&rules_attune, slice_of("'s")), "is has us");
    ck_assert_str_eq(rules_readings(&rules_attune, slice_of("'d")), "had would did");
    ck_assert_str_eq(rules_readings(&rules_attune, slice_of("is")), "'s");
    ck_assert_str_eq(rules_readings(&rules_attune, slice_of("would")), "'d");
    ck_assert_ptr_null(rules_readings(&rules_attune, slice_of("i")));
    ck_assert_ptr_null(rules_readings(&rules_attune, slice_of("us is")));
    ck_assert_ptr_null(rules_readings(&rules_attune, slice_of("")));
}
END_TEST

/* Other rule sets are other values: nothing of the above is built in. */
START_TEST(an_empty_rule_set_changes_nothing)
{
    static const struct contraction contractions[] = {{NULL, NULL}};
    static const char *const fillers[] = {NULL};
    static const struct reading readings[] = {{NULL, NULL}};
    struct rules plain = {
        .name = "plain", .contractions = contractions, .fillers = fillers, .readings = readings};
    struct alloc alloc = alloc_standard();
    struct buffer storage;
    struct forms forms;
    buffer_init(&storage, &alloc);
    static const char word[] = "E\xCC\x81\xE2\x80\x99s";
    ck_assert_int_eq(rules_derive(&plain, slice_of(word), &storage, &forms), STATUS_OK);
    ck_assert_uint_eq(forms.count, 1);
    ck_assert(slice_is(forms.form[0], word));
    ck_assert_int_eq(rules_derive(&plain, slice_of("Um"), &storage, &forms), STATUS_OK);
    ck_assert(slice_is(forms.form[0], "Um") && !forms.filler);
    buffer_release(&storage);
}
END_TEST

START_TEST(running_text_is_normalised_with_a_map)
{
    static const char text[] = "He\xCC\x81 said \xE2\x80\x9CSTRA\xC3\x9F"
                               "E\xE2\x80\x9D\xE2\x80\xA6 It\xE2\x80\x99s";
    static const char wanted[] = "h\xC3\xA9 said \"strasse\"\xE2\x80\xA6 it's";
    struct alloc alloc = alloc_standard();
    struct buffer out;
    uint32_t *map = NULL;
    size_t capacity = 0;
    buffer_init(&out, &alloc);
    ck_assert_int_eq(rules_normalise(&rules_attune, slice_of(text), &out, &map, &capacity),
                     STATUS_OK);
    ck_assert_str_eq(out.at, wanted);
    ck_assert_uint_eq(map[0], 0);
    ck_assert_uint_eq(map[1], 1); /* both bytes of the composed letter */
    ck_assert_uint_eq(map[2], 1);
    ck_assert_uint_eq(map[3], 4);
    ck_assert_uint_eq(map[strlen("h\xC3\xA9 said ")], strlen("he\xCC\x81 said "));
    ck_assert_uint_eq(map[out.length], strlen(text));
    for (size_t i = 0; i < out.length; i++) {
        ck_assert_uint_le(map[i], map[i + 1]);
    }
    array_free(&alloc, &map, &capacity, sizeof *map);
    buffer_release(&out);
}
END_TEST

START_TEST(normalising_appends)
{
    struct alloc alloc = alloc_standard();
    struct buffer out;
    uint32_t *map = NULL;
    size_t capacity = 0;
    buffer_init(&out, &alloc);
    for (unsigned i = 0; i < 2; i++) {
        ck_assert_int_eq(rules_normalise(&rules_attune, slice_of("Ab"), &out, &map, &capacity),
                         STATUS_OK);
    }
    ck_assert_str_eq(out.at, "abab");
    ck_assert_uint_eq(map[1], 1);
    ck_assert_uint_eq(map[2], 0);
    ck_assert_uint_eq(map[4], 2);
    array_free(&alloc, &map, &capacity, sizeof *map);
    buffer_release(&out);
}
END_TEST

/* A tower of marks and broken bytes are taken as they come, inside their bounds. */
START_TEST(hostile_text_is_survived)
{
    struct alloc alloc = alloc_standard();
    struct buffer text, out;
    buffer_init(&text, &alloc);
    buffer_init(&out, &alloc);
    buffer_append_text(&text, "A");
    for (unsigned i = 0; i < 5000; i++) {
        buffer_append_text(&text, "\xCC\x81");
    }
    buffer_append_text(&text, "\xEF\xB7\xBA\xE2\x80\xFF\xF0\x9F");
    ck_assert_int_eq(rules_normalise(&rules_attune, buffer_slice(&text), &out, NULL, NULL),
                     STATUS_OK);
    ck_assert(slice_starts(buffer_slice(&out), "\xC3\xA1\xCC\x81"));
    ck_assert_uint_ge(out.length, 10000);
    buffer_release(&text);
    buffer_release(&out);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("rules");
    tcase_add_test(cases, contractions_are_split);
    tcase_add_test(cases, other_words_stay_whole);
    tcase_add_test(cases, forms_are_composed_and_folded);
    tcase_add_test(cases, fillers_are_known);
    tcase_add_test(cases, every_contraction_of_the_table_is_split_into_its_parts);
    tcase_add_test(cases, readings_go_both_ways);
    tcase_add_test(cases, an_empty_rule_set_changes_nothing);
    tcase_add_test(cases, running_text_is_normalised_with_a_map);
    tcase_add_test(cases, normalising_appends);
    tcase_add_test(cases, hostile_text_is_survived);
    Suite *suite = suite_create("rules");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
