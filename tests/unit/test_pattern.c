/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pattern grammar: what each operator gives, what is refused, and that printing a pattern and
 * trial it again gives the same tree. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "lexicon/pattern.h"
#include "lexicon_fixture.h"
#include "run_suite.h"

struct trial {
    struct fixture fixture;
    struct arena arena;
    struct literals literals;
    struct error first;
    struct mistakes mistakes;
    struct pattern_reader reader;
};

static enum status take_list(void *context, struct node *node, struct spot spot) {
    unsigned *lists = context;
    (void)spot;
    node->list = LEXICON_NONE;
    ++*lists;
    return STATUS_OK;
}

static unsigned lists_named;

static void begin(struct trial *trial) {
    *trial = (struct trial){.first = {.status = STATUS_OK}};
    fixture_init(&trial->fixture);
    arena_init(&trial->arena, &trial->fixture.memory.alloc);
    literals_init(&trial->literals, &trial->fixture.memory.alloc, &rules_attune);
    trial->mistakes = (struct mistakes){&trial->fixture.notices, "test.lex", &trial->first, 0};
    trial->reader = (struct pattern_reader){&trial->arena, &trial->literals, &trial->mistakes,
                                            take_list, &lists_named};
}

static void end(struct trial *trial) {
    arena_release(&trial->arena);
    literals_release(&trial->literals);
    ck_assert(fixture_release(&trial->fixture));
}

static enum status read_pattern(struct trial *trial, const char *text, struct pattern *pattern) {
    return pattern_parse(&trial->reader, slice_of(text), (struct spot){1, 1}, PATTERN_ENTRY,
                         pattern);
}

struct printed {
    const char *text, *canonical;
};

static const struct printed prints[] = {
    {"you know", "you know"},
    {"  you   know  ", "you know"},
    {"You KNOW", "you know"},
    {"it|that (sounds|seems|feels) like", "it|that sounds|seems|feels like"},
    {"you (are|have been) [really|so] {feeling}", "you (are|have been) [really|so] {feeling}"},
    {"must be <2> {hard}", "must be <2> {hard}"},
    {"^ (yeah|i guess) $", "^ (yeah|i guess) $"},
    {"word* *word w*d", "word* *word w*d"},
    {"w**d", "w*d"},
    {"((a))", "a"},
    {"(a b) c", "a b c"},
    {"(a|(b|c))", "a|b|c"},
    {"a|(b c)", "(a|b c)"},
    {"[[a]] b", "[a] b"},
    {"[a|b c] d", "[a|b c] d"},
    {"[a [b]] c", "[a [b]] c"},
    {"(a|b [c|d])", "(a|b [c|d])"},
    {"a [<2> b]", "a [<2> b]"},
    {"{pause} {list}|a", "{pause} {list}|a"},
    {"don't", "do not"},
    {"don\xE2\x80\x99t", "do not"},
    {"it's", "it 's"},
    {"it|that's", "(it|that 's)"},
    {"'s", "'s"},
    {"self-esteem", "self esteem"},
    {"self-crit*", "self crit*"},
    {"e.g", "e.g"},
    {"\xC3\x89t\xC3\xA9", "\xC3\xA9t\xC3\xA9"},
    {"911", "911"},
};

static void print(struct trial *trial, const struct pattern *pattern, struct buffer *text) {
    buffer_init(text, &trial->fixture.standard);
    ck_assert(pattern_print(NULL, pattern->root, text));
}

START_TEST(a_pattern_prints_canonically_and_reads_back_the_same)
{
    struct trial trial;
    struct pattern pattern, again;
    struct buffer text, second;
    begin(&trial);
    ck_assert_int_eq(read_pattern(&trial, prints[_i].text, &pattern), STATUS_OK);
    print(&trial, &pattern, &text);
    ck_assert_str_eq(text.at, prints[_i].canonical);
    ck_assert_int_eq(read_pattern(&trial, text.at, &again), STATUS_OK);
    ck_assert(pattern_equal(pattern.root, again.root));
    ck_assert_int_eq(pattern.anchored_start, again.anchored_start);
    ck_assert_int_eq(pattern.anchored_end, again.anchored_end);
    print(&trial, &again, &second);
    ck_assert_str_eq(text.at, second.at);
    buffer_release(&text);
    buffer_release(&second);
    end(&trial);
}
END_TEST

struct refused {
    const char *text;
    unsigned long column;
    const char *part; /* of the message */
};

static const struct refused refusals[] = {
    {"a <2>", 3, "cannot be last"},
    {"<2> a", 1, "cannot be first"},
    {"^ <2> a", 3, "cannot be first"},
    {"[a] <2> b", 5, "cannot be first"},
    {"a <2> [b]", 3, "cannot be last"},
    {"a <2> <3> b", 7, "two gaps meet"},
    {"a <2> [b] <3> c", 11, "two gaps meet"},
    {"a (b <2>) <3> c", 11, "two gaps meet"},
    {"a <0> b", 3, "a gap is written"},
    {"a <17> b", 3, "a gap is written"},
    {"a <99999999999999999999> b", 3, "a gap is written"},
    {"a <2 b", 3, "a gap is written"},
    {"[a]", 1, "match nothing"},
    {"[a] [b|c]", 1, "match nothing"},
    {"([a]|b)", 1, "match nothing"},
    {"^ $", 1, "match nothing"},
    {"a ^ b", 3, "can only be first"},
    {"(^ a)", 2, "can only be first"},
    {"a $ b", 3, "can only be last"},
    {"(a $)", 4, "can only be last"},
    {"*", 1, "`*` alone"},
    {"a * b", 3, "`*` alone"},
    {"a-*", 3, "`*` alone"},
    {"'*", 1, "`*` alone"},
    {"foo, bar", 4, "`,` cannot stand"},
    {"foo.", 4, "`.` cannot stand"},
    {"foo; weight", 4, "put a space before it"},
    {"really?", 7, "`[word]` is an optional word"},
    {"a \xE2\x80\x94 b", 3, "cannot stand"},
    {"$5 x", 1, "can only be last"},
    {"a | b", 3, "right before and after"},
    {"a| b", 2, "right before and after"},
    {"a||b", 2, "right before and after"},
    {"a|[b]", 3, "joins words"},
    {"<2>|a", 1, "joins words"},
    {"(a|)", 4, "alternative is empty"},
    {"()", 2, "alternative is empty"},
    {"(a b", 1, "never closed"},
    {"a [b", 3, "never closed"},
    {"(a]", 1, "never closed"},
    {"a)", 2, "closes nothing"},
    {"a )", 3, "closes nothing"},
    {"word(s)", 5, "put a space behind `word`"},
    {"{a}{b}", 4, "put a space behind"},
    {"{a", 1, "never closed"},
    {"{A b}", 1, "no list's name"},
    {"{}", 1, "no list's name"},
    {"-", 1, "holds no word"},
};

START_TEST(what_is_wrong_is_told_with_its_column)
{
    struct trial trial;
    struct pattern pattern;
    char place[32];
    const struct refused *refused = &refusals[_i];
    begin(&trial);
    ck_assert_int_eq(read_pattern(&trial, refused->text, &pattern), STATUS_LEXICON);
    snprintf(place, sizeof place, "test.lex:1:%lu: ", refused->column);
    ck_assert_msg(strncmp(trial.fixture.told.at, place, strlen(place)) == 0, "%s: %s",
                  refused->text, trial.fixture.told.at);
    ck_assert_msg(strstr(trial.fixture.told.at, refused->part) != NULL, "%s: %s", refused->text,
                  trial.fixture.told.at);
    ck_assert_uint_eq(trial.mistakes.count, 1);
    end(&trial);
}
END_TEST

START_TEST(anchors_are_nodes_and_flags)
{
    struct trial trial;
    struct pattern pattern;
    begin(&trial);
    ck_assert_int_eq(read_pattern(&trial, "^ fine $", &pattern), STATUS_OK);
    ck_assert(pattern.anchored_start && pattern.anchored_end);
    ck_assert_int_eq(pattern.root->type, NODE_SEQUENCE);
    ck_assert_int_eq(pattern.root->child->type, NODE_START);
    ck_assert_int_eq(pattern.root->child->next->next->type, NODE_END);
    ck_assert_int_eq(read_pattern(&trial, "fine", &pattern), STATUS_OK);
    ck_assert(!pattern.anchored_start && !pattern.anchored_end);
    ck_assert_int_eq(pattern.root->type, NODE_WORD);
    end(&trial);
}
END_TEST

START_TEST(events_are_no_lists)
{
    static const char *const events[] = {"{event}", "{pause}",     "{laugh}",    "{cry}",
                                         "{sigh}",  "{crosstalk}", "{inaudible}"};
    struct trial trial;
    struct pattern pattern;
    begin(&trial);
    lists_named = 0;
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        ck_assert_int_eq(read_pattern(&trial, events[i], &pattern), STATUS_OK);
        ck_assert_int_eq(pattern.root->type, NODE_EVENT);
        ck_assert(slice_is(pattern.root->form, events[i]));
    }
    ck_assert_uint_eq(lists_named, 0);
    ck_assert_int_eq(read_pattern(&trial, "{ pause }", &pattern), STATUS_OK);
    ck_assert(slice_is(pattern.root->form, "{pause}"));
    ck_assert_int_eq(read_pattern(&trial, "{feeling}", &pattern), STATUS_OK);
    ck_assert_int_eq(pattern.root->type, NODE_LIST);
    ck_assert_uint_eq(lists_named, 1);
    end(&trial);
}
END_TEST

/* "[[[a]]] b" */
static void nest(char *text, size_t depth) {
    memset(text, '[', depth);
    text[depth] = 'a';
    memset(text + depth + 1, ']', depth);
    memcpy(text + 2 * depth + 1, " b", sizeof " b");
}

START_TEST(groups_nest_to_a_bound)
{
    struct trial trial;
    struct pattern pattern;
    char text[200] = "";
    begin(&trial);
    nest(text, PATTERN_DEPTH_MOST);
    ck_assert_int_eq(read_pattern(&trial, text, &pattern), STATUS_OK);
    nest(text, PATTERN_DEPTH_MOST + 1);
    ck_assert_int_eq(read_pattern(&trial, text, &pattern), STATUS_LEXICON);
    end(&trial);
}
END_TEST

START_TEST(equal_is_equal_in_every_part)
{
    static const char *const different[] = {"a b",       "a c",   "a",       "a|b",
                                            "(a b|c)",   "[a] b", "a <2> b", "a <3> b",
                                            "a {pause}", "a*",    "^ a b",   "a b $"};
    struct trial trial;
    struct pattern left, right;
    begin(&trial);
    size_t count = sizeof different / sizeof *different;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            ck_assert_int_eq(read_pattern(&trial, different[i], &left), STATUS_OK);
            ck_assert_int_eq(read_pattern(&trial, different[j], &right), STATUS_OK);
            ck_assert_int_eq(pattern_equal(left.root, right.root), i == j);
        }
    }
    end(&trial);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("pattern");
    TCase *tests = tcase_create("pattern");
    tcase_add_loop_test(tests, a_pattern_prints_canonically_and_reads_back_the_same, 0,
                        sizeof prints / sizeof *prints);
    tcase_add_loop_test(tests, what_is_wrong_is_told_with_its_column, 0,
                        sizeof refusals / sizeof *refusals);
    tcase_add_test(tests, anchors_are_nodes_and_flags);
    tcase_add_test(tests, events_are_no_lists);
    tcase_add_test(tests, groups_nest_to_a_bound);
    tcase_add_test(tests, equal_is_equal_in_every_part);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
