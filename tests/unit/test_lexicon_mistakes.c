/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in a lexicon is told with file, line, column and a remedy, several at once; nothing
 * that a damaged file or a lack of memory can do ends in anything but an error. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/bundled.h"
#include "lexicon_fixture.h"
#include "run_suite.h"

struct mistake {
    const char *text;
    const char *told; /* begins a line of what is told */
};

static const struct mistake mistakes[] = {
    {"titel x\n[a]\nx\n", "test.lex:1:1: `titel` is no key (did you mean `title`?)"},
    {"title x\ntitle y\n[a]\nx\n", "test.lex:2:1: `title` is given already on line 1"},
    {"title\n[a]\nx\n", "test.lex:1:1: `title` lacks its value"},
    {"role therapyst\n[a]\nx\n",
     "test.lex:1:6: `therapyst` is no role (did you mean `therapist`?)"},
    {"role ,\n[a]\nx\n", "test.lex:1:6: name a role"},
    {"kind notes\n[a]\nx\n", "test.lex:1:6: `notes` is no kind of text (did you mean `note`?)"},
    {"language English!\n[a]\nx\n", "test.lex:1:10: `English!` is no language"},
    {"evidence E\n[a]\nx\n", "test.lex:1:10: evidence is A, B, C or D"},
    {"opens next 5\n[a]\nx\n", "test.lex:1:7: `opens` belongs to a scope"},
    {"scope s\n[a]\nx\n", "test.lex: the scope does not say how far it reaches"},
    {"scope s\nopens next 0\n[a]\nx\n", "test.lex:2:7: write `opens next N`"},
    {"scope s\nopens sentence\nterminal ??\n[a]\nx\n", "test.lex:3:10: `terminal` is the one mark"},
    {"scope s\nopens next 3\nterminal ?\n[a]\nx\n",
     "test.lex: `terminal` puts whole sentences in scope"},
    {"scope a b\n[a]\nx\n", "test.lex:1:7: `a b` is no name for a scope"},
    {"scope s\nopens quote\n[s.x] ; once\nx\n",
     "test.lex:3:8: a scope's section has no attributes"},
    {"scope s\nopens quote\n[s.x]\nx ; weight 1\n",
     "test.lex:4:5: `weight` has no meaning for a sc"},
    {"word\n[a]\nx\n", "test.lex:1:1: `word` is no key; entries come after the first"},
    {"! word\n[a]\nx\n", "test.lex:1:1: an exclusion stands before any section"},
    {"[a]\n  ! word\nx\n", "test.lex:2:3: there is no entry above this exclusion"},
    {"[a]\nx\n! y\n  ! z\n", "test.lex:4:3: there is no entry above this exclusion"},
    {"[a]\nx\n  y\n", "test.lex:3:3: only exclusions (`!`) and the items of a list are indented"},
    {"[A b]\nx\n", "test.lex:1:1: `A b` is no section's name"},
    {"[a.]\nx\n", "test.lex:1:1: `a.` is no section's name"},
    {"[.a]\nx\n", "test.lex:1:1: `.a` is no section's name"},
    {"[a..b]\nx\n", "test.lex:1:1: `a..b` is no section's name"},
    {"[]\nx\n", "test.lex:1:1: `` is no section's name"},
    {"[client.x]\nx\n", "test.lex:1:1: `client.x` begins with a role"},
    {"[other]\nx\n", "test.lex:1:1: `other` begins with a role"},
    {"[a]\n; weight 1\n", "test.lex:2:1: the words are missing"},
    {"[a]\n!\n", "test.lex:2:2: the words are missing"},
    {"[a]\nx ; wieght 1\n", "test.lex:2:5: `wieght` is no attribute (did you mean `weight`?)"},
    {"[a]\nx ; weight 0.1234\n", "test.lex:2:12: `0.1234` is no weight"},
    {"[a]\nx ; weight\n", "test.lex:2:11: `weight` lacks its value"},
    {"[a]\nx ; weight .\n", "test.lex:2:12: `.` is no weight"},
    {"[a]\nx ; weight 1001\n", "test.lex:2:12: `1001` is no weight"},
    {"[a]\nx ; weight 99999999999999\n", "test.lex:2:12: `99999999999999` is no weight"},
    {"[a]\nx ; weight 1; weight 2\n", "test.lex:2:15: `weight` is given twice"},
    {"[a]\nx ; once now\n", "test.lex:2:10: `once` takes no value"},
    {"[a]\nx ; not question\n", "test.lex:2:9: write `not in SCOPE`"},
    {"[a]\nx ; not in qestion\n",
     "test.lex:2:9: there is no scope `qestion` (did you mean `question`?); there are: negation, "},
    {"[a]\nx ; after empaty\n", "test.lex:2:11: there is no category `empaty`"},
    {"[a.bc]\nx ; after a.bd\n",
     "test.lex:2:11: there is no category `a.bd` (did you mean `a.bc`?)"},
    {"[a]\nx ; after A!\n", "test.lex:2:11: `A!` is no category's name"},
    {"[a]\nx ; after a b\n", "test.lex:2:11: one category can stand here"},
    {"[a]\nx ; unless a\n", "test.lex:2:12: write `unless CATEGORY within N turns`"},
    {"[a]\nx ; unless a within 17 turns\n",
     "test.lex:2:12: write `unless CATEGORY within N turns`"},
    {"[a]\nx ; negation off\n", "test.lex:2:14: write `negation ignore`"},
    {"[a]\nx ; confidence hihg\n",
     "test.lex:2:16: write `confidence low`, `medium` or `high` (did"},
    {"[a]\nx ; say hello\n", "test.lex:2:9: the text must stand between straight quotation marks"},
    {"[a]\nx ; say \"hello\n", "test.lex:2:9: the text must stand between straight"},
    {"[a]\nx ; say \"\"\n", "test.lex:2:9: the text must stand between straight"},
    {"[a]\nx ; needs y\n", "test.lex:2:5: `needs` is for a /regex/ only"},
    {"[a]\n/x/ ; needs don't\n", "test.lex:2:13: `needs` takes whole words"},
    {"[a]\n/x/ ; needs a b\n", "test.lex:2:15: separate the words of `needs`"},
    {"[a]\n/x/ ; needs a|\n", "test.lex:2:15: a word is missing here"},
    {"[a]\nx\n  ! y ; once\n", "test.lex:3:9: `once` has no meaning for an exclusion"},
    {"[a]\nx ; unit turn\n", "test.lex:2:5: `unit` has no meaning for an entry"},
    {"[a] ; unit opportunity\nx\n", "test.lex:1:12: write `unit words`, `unit turn` or"},
    {"[a] ; unit turn\nx\n[a] ; unit words\ny\n",
     "test.lex:3:12: the unit of this category is set"},
    {"[a] ; needs x\nx\n", "test.lex:1:7: `needs` has no meaning for a section"},
    {"[a]\n/x(/\n", "test.lex:2:4: the regex is wrong here: missing closing parenthesis"},
    {"[a]\n/x*/\n", "test.lex:2:2: the regex can match nothing"},
    {"[a]\n/x y\n", "test.lex:2:1: the regex does not end"},
    {"[a]\n/\n", "test.lex:2:1: the regex does not end"},
    {"[a]\nx {feling}\n", "test.lex:2:3: there is no list `feling` here"},
    {"list feeling = sad\n[a]\nx {feling}\n",
     "test.lex:3:3: there is no list `feling` here (did you mean `feeling`?)"},
    {"list a = x\nlist a = y\n[a]\nx\n", "test.lex:2:1: the list `a` is defined already on line 1"},
    {"list A = x\n[a]\nx\n", "test.lex:1:1: `A` is no list's name"},
    {"list pause = x\n[a]\nx\n", "test.lex:1:1: `{pause}` is an event of transcripts"},
    {"list a = x,, y\n[a]\nx\n", "test.lex:1:12: an item is missing before this comma"},
    {"list a =\n[a]\nx\n", "test.lex:1:1: the list `a` is empty"},
    {"list a = x\n  y\n[a]\nx\n", "test.lex:2:3: the line above ends without a comma"},
    {"list a = x <2> y\n[a]\nx\n", "test.lex:1:12: a list's item has no gaps"},
    {"list a = ^ x\n[a]\nx\n", "test.lex:1:10: a list's item has no `^` or `$`"},
    {"list a = [x]\n[a]\nx\n", "test.lex:1:10: this can match nothing"},
    {"list a = {a}\n[a]\nx\n", "test.lex:1:1: the list `a` contains itself"},
    {"list a = {b}\nlist b = x {c}|y\nlist c = {a}\n[a]\nx\n", "contains itself"},
    {"include nope.lex\n[a]\nx\n", "test.lex:1:1: there is no `nope.lex` beside this file"},
    {"include lists/feeling.lex\n[a]\nx\n", "(did you mean `lists/feelings.lex`?)"},
    {"[a]\nx ; over a\n", "test.lex:2:10: `a` cannot be over `a`"},
    {"[a.b] ; over a\nx\n", "test.lex:1:14: `a.b` cannot be over `a`"},
    {"[a] ; over b\nx\n[b] ; over a\ny\n", "go in a circle"},
    {"[a.x] ; over b\nx\n[b.y] ; over c\ny\n[c] ; over a\nz\n", "go in a circle"},
    {"[a]\nx ; over b\n[b]\ny ; over a\n", "go in a circle"},
    {"[a]\nx ; over b\n[b] ; over c\ny\n[c] ; over a\nz\n", "go in a circle"},
    {"[a]\nx \xFF y\n", "test.lex:2:3: these bytes are no UTF-8"},
    {"[a]\nx \x01y\n", "test.lex:2:3: a control character"},
};

START_TEST(a_mistake_is_told_where_it_is)
{
    struct fixture fixture;
    fixture_init(&fixture);
    const struct lexicon_set *set = fixture_read(&fixture, mistakes[_i].text);
    if (!set && fixture.told.length == 0) {
        ck_abort_msg("nothing was told of %s", mistakes[_i].text);
    }
    const struct lexicon_set *finished = NULL;
    set_builder_finish(fixture.builder, &finished, &fixture.error);
    ck_assert_ptr_null(finished);
    ck_assert_int_eq(fixture.error.status, STATUS_LEXICON);
    ck_assert_msg(strstr(fixture.told.at, mistakes[_i].told) != NULL, "%s", fixture.told.at);
    ck_assert_msg(strchr(fixture.told.at, '\n') == fixture.told.at + fixture.told.length - 1,
                  "more than one mistake: %s", fixture.told.at);
    ck_assert(fixture_release(&fixture));
}
END_TEST

START_TEST(several_mistakes_are_told_at_once)
{
    struct fixture fixture;
    fixture_init(&fixture);
    ck_assert_ptr_null(fixture_read(&fixture, "[a]\nfoo, x\ngood\n(x\n  ! y.\nz ; bad\n"));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "test.lex:2:4: "));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "test.lex:4:1: "));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "test.lex:5:6: "));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "test.lex:6:5: "));
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "4 mistakes in test.lex"));
    ck_assert(fixture_release(&fixture));
}
END_TEST

static unsigned lines_of(const char *text) {
    unsigned lines = 0;
    for (; *text; text++) {
        lines += *text == '\n';
    }
    return lines;
}

START_TEST(after_twenty_mistakes_the_rest_is_counted)
{
    struct fixture fixture;
    struct buffer text;
    fixture_init(&fixture);
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "[a]\n");
    for (int i = 0; i < 50; i++) {
        buffer_append_text(&text, "x, y\n");
    }
    ck_assert_ptr_null(fixture_read(&fixture, text.at));
    ck_assert_uint_eq(lines_of(fixture.told.at), 21);
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "test.lex: 30 more mistakes are not shown"));
    buffer_release(&text);
    ck_assert(fixture_release(&fixture));
}
END_TEST

START_TEST(without_a_listener_the_first_mistake_is_the_error)
{
    struct fixture fixture;
    fixture_init(&fixture);
    fixture.builder = set_builder_new(&fixture.memory.alloc, &rules_attune, NULL);
    ck_assert_int_eq(fixture_add(&fixture, "[a]\nx, y\nz ; bad\n"), STATUS_LEXICON);
    ck_assert_uint_eq(fixture.error.line, 2);
    ck_assert_uint_eq(fixture.error.column, 2);
    ck_assert_str_eq(fixture.error.file, "test.lex");
    ck_assert(fixture_release(&fixture));
}
END_TEST

/* --- bounds ----------------------------------------------------------------------------------- */

START_TEST(lists_in_lists_have_a_bound)
{
    struct fixture fixture;
    struct buffer text;
    for (int depth = 32; depth <= 33; depth++) {
        fixture_init(&fixture);
        buffer_init(&text, &fixture.standard);
        for (int i = 1; i < depth; i++) {
            buffer_print(&text, "list l%d = {l%d}\n", i, i + 1);
        }
        buffer_print(&text, "list l%d = x\n[a]\n{l1}\n", depth);
        const struct lexicon_set *set = fixture_read(&fixture, text.at);
        ck_assert_int_eq(set != NULL, depth == 32);
        ck_assert_int_eq(strstr(fixture.told.at, "nested deeper than 32") != NULL, depth == 33);
        buffer_release(&text);
        ck_assert(fixture_release(&fixture));
    }
}
END_TEST

START_TEST(an_entry_with_its_lists_has_a_bound)
{
    struct fixture fixture;
    struct buffer text;
    for (int items = 900; items <= 1200; items += 300) {
        fixture_init(&fixture);
        buffer_init(&text, &fixture.standard);
        buffer_append_text(&text, "list l = x");
        for (int i = 0; i < items; i++) {
            buffer_print(&text, ", w%d", i);
        }
        buffer_append_text(&text, "\n[a]\n{l} {l} {l} {l} {l} {l} {l} {l} {l} {l}\n");
        const struct lexicon_set *set = fixture_read(&fixture, text.at);
        ck_assert_int_eq(set != NULL, items == 900);
        ck_assert_int_eq(strstr(fixture.told.at, "more than 10000 parts") != NULL, items == 1200);
        buffer_release(&text);
        ck_assert(fixture_release(&fixture));
    }
}
END_TEST

/* Lists that double each time stay small in memory and are refused, not expanded. */
START_TEST(a_list_bomb_is_refused)
{
    struct fixture fixture;
    struct buffer text;
    fixture_init(&fixture);
    buffer_init(&text, &fixture.standard);
    for (int i = 0; i < 30; i++) {
        buffer_print(&text, "list l%d = {l%d} a, {l%d} b\n", i, i + 1, i + 1);
    }
    buffer_append_text(&text, "list l30 = x\n[a]\n{l0}\n");
    ck_assert_ptr_null(fixture_read(&fixture, text.at));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "more than 10000 parts"));
    buffer_release(&text);
    ck_assert(fixture_release(&fixture));
}
END_TEST

/* --- memory ----------------------------------------------------------------------------------- */

static const char whole[] =
    "title T\nrole client\nover validation\nunit turn\n"
    "list l = a, b c, {m}\nlist m = d*\n"
    "include lists/feelings.lex\n"
    "[a.b] ; over c; unit opportunity c\n"
    "it|that (seems|feels) [so] {feeling} <2> x ; say \"y\"; after c\n"
    "  ! {l} ; needs\n"
    "/how (hard|bad)/ ; needs how; not in question; unless c within 2 turns\n"
    "! don't\n[c]\n^ x $\n";

/* The same without its mistake. */
static char *sound_text(void) {
    char *text = strdup(whole);
    char *mistake = strstr(text, " ; needs\n");
    memmove(mistake, mistake + strlen(" ; needs"), strlen(mistake + strlen(" ; needs")) + 1);
    return text;
}

struct starved {
    struct fixture fixture;
    const char *text;
    enum status last; /* what reading it comes to */
};

static enum status read_starved(void *context) {
    struct starved *starved = context;
    struct fixture *fixture = &starved->fixture;
    const struct lexicon_set *set = NULL;
    enum status status = fixture_add(fixture, starved->text);
    if (status == STATUS_OK) {
        status = set_builder_finish(fixture->builder, &set, &fixture->error);
    }
    ck_assert_int_eq(set != NULL, status == STATUS_OK);
    set_builder_free(fixture->builder);
    fixture->builder = NULL;
    return status == starved->last ? STATUS_OK : status;
}

static void fail_each(const char *text, enum status last) {
    struct starved starved = {.text = text, .last = last};
    fixture_init(&starved.fixture);
    struct memory_fixture *memory = &starved.fixture.memory;
    ck_assert_uint_gt(memory_fixture_fail_each(memory, read_starved, &starved), 50);
    ck_assert(fixture_release(&starved.fixture));
}

START_TEST(each_allocation_may_fail_once)
{
    char *text = sound_text();
    fail_each(text, STATUS_OK);
    free(text);
}
END_TEST

START_TEST(each_allocation_may_fail_once_among_mistakes)
{ fail_each(whole, STATUS_LEXICON); }
END_TEST

/* --- damage ----------------------------------------------------------------------------------- */

static uint64_t next_random(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static const char alphabet[] = "abx |()[]{}<>^$*/!;,.=\"'\\#-_09\n\t\xC3\xA9\xFF";

/* A byte replaced, dropped or put in, or a stretch copied elsewhere. */
static void damage(struct buffer *text, uint64_t *state) {
    size_t at = next_random(state) % (text->length + 1);
    char byte = alphabet[next_random(state) % (sizeof alphabet - 1)];
    size_t length = 0;
    switch (next_random(state) % 4) {
    case 0:
        buffer_append_byte(text, ' ');
        memmove(text->at + at + 1, text->at + at, text->length - at - 1);
        text->at[at] = byte;
        break;
    case 1:
        if (at < text->length) {
            memmove(text->at + at, text->at + at + 1, text->length - at - 1);
            buffer_cut(text, text->length - 1);
        }
        break;
    case 2:
        if (at < text->length) {
            text->at[at] = byte;
        }
        break;
    default:
        length = next_random(state) % 40;
        if (at + length < text->length) {
            memmove(text->at, text->at + at, length);
        }
        break;
    }
}

static void read_damaged(const char *original, uint64_t *state) {
    struct fixture fixture;
    struct buffer text;
    fixture_init(&fixture);
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, original);
    for (uint64_t edits = next_random(state) % 8 + 1; edits > 0; edits--) {
        damage(&text, state);
    }
    const struct lexicon_set *set = fixture_read(&fixture, text.at);
    ck_assert_int_eq(set == NULL, fixture.error.status != STATUS_OK);
    ck_assert(set || fixture.error.status == STATUS_LEXICON);
    buffer_release(&text);
    ck_assert(fixture_release(&fixture));
}

START_TEST(no_damage_to_a_lexicon_crashes)
{
    uint64_t state = 20260101;
    char *text = sound_text();
    for (int i = 0; i < 3000; i++) {
        read_damaged(text, &state);
    }
    free(text);
}
END_TEST

START_TEST(no_damage_to_a_bundled_lexicon_crashes)
{
    uint64_t state = 20260102;
    for (size_t i = 0; i < bundled_file_count; i++) {
        for (int round = 0; round < 20; round++) {
            read_damaged(bundled_files[i].text, &state);
        }
    }
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("lexicon mistakes");
    TCase *tests = tcase_create("mistakes");
    tcase_add_loop_test(tests, a_mistake_is_told_where_it_is, 0,
                        sizeof mistakes / sizeof *mistakes);
    tcase_add_test(tests, several_mistakes_are_told_at_once);
    tcase_add_test(tests, after_twenty_mistakes_the_rest_is_counted);
    tcase_add_test(tests, without_a_listener_the_first_mistake_is_the_error);
    tcase_add_test(tests, lists_in_lists_have_a_bound);
    tcase_add_test(tests, an_entry_with_its_lists_has_a_bound);
    tcase_add_test(tests, a_list_bomb_is_refused);
    tcase_add_test(tests, each_allocation_may_fail_once);
    tcase_add_test(tests, each_allocation_may_fail_once_among_mistakes);
    tcase_add_test(tests, no_damage_to_a_lexicon_crashes);
    tcase_add_test(tests, no_damage_to_a_bundled_lexicon_crashes);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
