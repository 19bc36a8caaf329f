/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sound lexicon becomes: entries with what they inherit, categories, lists, scopes, and what
 * is pulled in because it is named. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input/turn.h"
#include "lexicon/bundled.h"
#include "lexicon/pattern.h"
#include "lexicon_fixture.h"
#include "run_suite.h"

static struct fixture fixture;

static void begin(void) {
    fixture_init(&fixture);
}

static void end(void) {
    ck_assert(fixture_release(&fixture));
}

static const struct lexicon_set *read_text(const char *text) {
    const struct lexicon_set *set = fixture_read(&fixture, text);
    ck_assert_msg(set != NULL, "%s%s", fixture.told.at, fixture.error.text);
    return set;
}

/* The entry that was written as `source` in test.lex. */
static const struct entry *entry_of(const struct lexicon_set *set, const char *source) {
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (set->entries[i].lexicon == 0 && slice_is(set->entries[i].source, source)) {
            return &set->entries[i];
        }
    }
    ck_abort_msg("no entry %s", source);
    return NULL;
}

static uint32_t category_of(const struct lexicon_set *set, const char *name) {
    uint32_t category = lexicon_category(set, slice_of(name));
    ck_assert_msg(category != LEXICON_NONE, "no category %s", name);
    return category;
}

static uint32_t entry_number(const struct lexicon_set *set, const char *source) {
    return (uint32_t)(entry_of(set, source) - set->entries);
}

START_TEST(the_header_describes_the_lexicon)
{
    const struct lexicon_set *set = read_text("title     A title, with; marks\n"
                                              "role      therapist\n"
                                              "language  en\n"
                                              "source    MITI 4.2.1; EPITOME\n"
                                              "version   2026.1 # a comment\n"
                                              "evidence  B\n"
                                              "sensitive punctuation fillers\n"
                                              "kind note\n"
                                              "\n[a]\nword\n");
    const struct lexicon *lexicon = &set->lexicons[0];
    ck_assert(slice_is(lexicon->name, "test"));
    ck_assert(slice_is(lexicon->title, "A title, with; marks"));
    ck_assert(slice_is(lexicon->language, "en"));
    ck_assert(slice_is(lexicon->source, "MITI 4.2.1; EPITOME"));
    ck_assert(slice_is(lexicon->version, "2026.1"));
    ck_assert(slice_is(lexicon->sensitive, "punctuation fillers"));
    ck_assert_int_eq(lexicon->evidence, 'B');
    ck_assert_uint_eq(lexicon->roles, 1U << ROLE_THERAPIST);
    ck_assert_uint_eq(lexicon->scope, LEXICON_NONE);
    ck_assert(lexicon->asked);
    ck_assert_uint_eq(entry_of(set, "word")->roles, 1U << ROLE_THERAPIST);
    ck_assert_uint_eq(entry_of(set, "word")->kinds, 1U << KIND_NOTE);
}
END_TEST

START_TEST(entries_inherit_from_section_and_header)
{
    const struct lexicon_set *set =
        read_text("role therapist\n"
                  "[a]\nplain\n"
                  "[b] ; weight 0.25; role client, author; not in question; confidence high\n"
                  "inherits\n"
                  "overrides ; weight 1.5; role any; in question; confidence low\n"
                  "[c]\nafresh\n");
    const struct entry *plain = entry_of(set, "plain");
    ck_assert_int_eq(plain->weight, 1000);
    ck_assert_uint_eq(plain->roles, 1U << ROLE_THERAPIST);
    ck_assert_int_eq(plain->confidence, CONFIDENCE_MEDIUM);
    uint32_t question = UINT32_C(1) << lexicon_scope(set, slice_of("question"));
    const struct entry *inherits = entry_of(set, "inherits");
    ck_assert_int_eq(inherits->weight, 250);
    ck_assert_uint_eq(inherits->roles, 1U << ROLE_CLIENT | 1U << ROLE_AUTHOR);
    ck_assert_uint_eq(inherits->not_in_scopes, question);
    ck_assert_int_eq(inherits->confidence, CONFIDENCE_HIGH);
    const struct entry *overrides = entry_of(set, "overrides");
    ck_assert_int_eq(overrides->weight, 1500);
    ck_assert_uint_eq(overrides->roles, 0);
    ck_assert_uint_eq(overrides->in_scopes, question);
    ck_assert_uint_eq(overrides->not_in_scopes, 0);
    ck_assert_int_eq(overrides->confidence, CONFIDENCE_LOW);
    ck_assert_int_eq(entry_of(set, "afresh")->weight, 1000);
    ck_assert_uint_eq(entry_of(set, "afresh")->roles, 1U << ROLE_THERAPIST);
}
END_TEST

START_TEST(every_attribute_reaches_its_entry)
{
    const struct lexicon_set *set = read_text(
        "[a.b]\nx ; once; negation ignore; say \"try; \\\"this\\\" # now\"; because \"y\"\n"
        "y ; after a.c; unless a.b within 3 turns # a comment\n"
        "z ; after client\n"
        "w ; not in reported|question\n"
        "[a.c]\nv ; over d\n[d]\nu\n");
    const struct entry *x = entry_of(set, "x");
    ck_assert(x->once && x->negation_ignore);
    ck_assert(slice_is(x->say, "try; \"this\" # now"));
    ck_assert(slice_is(x->because, "y"));
    ck_assert_uint_eq(x->after.category, LEXICON_NONE);
    ck_assert_uint_eq(x->after.role, 0);
    const struct entry *y = entry_of(set, "y");
    ck_assert_uint_eq(y->after.category, category_of(set, "a.c"));
    ck_assert_uint_eq(y->after.turns, 1);
    ck_assert_uint_eq(y->unless.category, category_of(set, "a.b"));
    ck_assert_uint_eq(y->unless.turns, 3);
    ck_assert_uint_eq(entry_of(set, "z")->after.category, LEXICON_NONE);
    ck_assert_uint_eq(entry_of(set, "z")->after.role, ROLE_CLIENT);
    ck_assert_uint_eq(entry_of(set, "w")->not_in_scopes,
                      1U << lexicon_scope(set, slice_of("reported")) |
                          1U << lexicon_scope(set, slice_of("question")));
    const struct over *over = entry_of(set, "v")->over;
    ck_assert_uint_eq(over->category, category_of(set, "d"));
    ck_assert_int_eq(over->level, OVER_ENTRY);
    ck_assert_ptr_null(over->next);
}
END_TEST

START_TEST(exclusions_know_what_they_exclude_from)
{
    const struct lexicon_set *set = read_text("[a]\nfirst\n  ! not first\n\n"
                                              "  # a comment between\n  ! nor this\n"
                                              "second\n  ! not second\n! no section\nthird\n");
    ck_assert_int_eq(entry_of(set, "not first")->use, ENTRY_VETOES_ENTRY);
    ck_assert_uint_eq(entry_of(set, "not first")->target, entry_number(set, "first"));
    ck_assert_uint_eq(entry_of(set, "nor this")->target, entry_number(set, "first"));
    ck_assert_uint_eq(entry_of(set, "not second")->target, entry_number(set, "second"));
    const struct entry *section = entry_of(set, "no section");
    ck_assert_int_eq(section->use, ENTRY_VETOES_SECTION);
    ck_assert_uint_eq(section->target, entry_of(set, "third")->section);
    ck_assert_int_eq(entry_of(set, "third")->use, ENTRY_COUNTS);
    ck_assert_uint_eq(entry_of(set, "not first")->line, 3);
    ck_assert_uint_eq(entry_of(set, "not first")->column, 3);
}
END_TEST

START_TEST(categories_form_a_tree)
{
    const struct lexicon_set *set = read_text("[a.b.c]\nx ; role client\n[a.d]\ny ; role "
                                              "therapist\n[e]\nz\n");
    uint32_t leaf = category_of(set, "a.b.c");
    uint32_t middle = category_of(set, "a.b");
    uint32_t top = category_of(set, "a");
    ck_assert_uint_eq(set->categories[leaf].parent, middle);
    ck_assert_uint_eq(set->categories[middle].parent, top);
    ck_assert_uint_eq(set->categories[top].parent, LEXICON_NONE);
    ck_assert_uint_eq(set->categories[leaf].top, top);
    ck_assert_uint_eq(set->categories[top].top, top);
    ck_assert(lexicon_within(set, leaf, top) && lexicon_within(set, leaf, leaf));
    ck_assert(!lexicon_within(set, top, leaf));
    ck_assert(!lexicon_within(set, leaf, category_of(set, "e")));
    ck_assert_uint_eq(set->categories[middle].roles, 1U << ROLE_CLIENT);
    ck_assert_uint_eq(set->categories[top].roles, 1U << ROLE_CLIENT | 1U << ROLE_THERAPIST);
    ck_assert_uint_eq(set->categories[category_of(set, "e")].roles, 0);
    ck_assert_uint_eq(lexicon_category(set, slice_of("nothing")), LEXICON_NONE);
}
END_TEST

START_TEST(a_category_that_one_entry_opens_to_all_is_open_to_all)
{
    const struct lexicon_set *set = read_text("[a]\nx ; role client\ny\n");
    ck_assert_uint_eq(set->categories[category_of(set, "a")].roles, 0);
}
END_TEST

START_TEST(units_come_from_header_or_section)
{
    const struct lexicon_set *set = read_text("unit turn\n[a.b]\nx\n"
                                              "[c] ; unit opportunity a.b\ny\n"
                                              "[d] ; unit words\nz\n[c]\nw\n");
    const struct category *categories = set->categories;
    ck_assert_int_eq(categories[category_of(set, "a")].unit, UNIT_TURN);
    ck_assert_int_eq(categories[category_of(set, "a.b")].unit, UNIT_TURN);
    ck_assert_int_eq(categories[category_of(set, "c")].unit, UNIT_OPPORTUNITY);
    ck_assert_uint_eq(categories[category_of(set, "c")].opportunity, category_of(set, "a.b"));
    ck_assert_int_eq(categories[category_of(set, "d")].unit, UNIT_WORDS);
    ck_assert_uint_eq(categories[category_of(set, "d")].opportunity, LEXICON_NONE);
}
END_TEST

START_TEST(lists_hold_words_phrases_and_lists)
{
    const struct lexicon_set *set = read_text("list feeling = sad, let down,\n"
                                              "  # a comment inside\n"
                                              "  ashamed, {strong}, don't\n"
                                              "list strong = furious|livid,\n"
                                              "[a]\nyou feel {feeling}\n"
                                              "list late = x\nso {late}\n");
    ck_assert_uint_ge(set->list_count, 3);
    const struct list *feeling = &set->lists[0];
    ck_assert(slice_is(feeling->name, "feeling"));
    ck_assert_uint_eq(feeling->line, 1);
    ck_assert_int_eq(feeling->items->type, NODE_CHOICE);
    const struct node *item = feeling->items->child;
    ck_assert(slice_is(item->form, "sad"));
    item = item->next;
    ck_assert_int_eq(item->type, NODE_SEQUENCE);
    ck_assert(slice_is(item->child->next->form, "down"));
    item = item->next->next;
    ck_assert_int_eq(item->type, NODE_LIST);
    ck_assert_uint_eq(item->list, 1);
    ck_assert_int_eq(item->next->type, NODE_SEQUENCE);
    ck_assert_ptr_null(item->next->next);
    ck_assert(slice_is(set->lists[1].items->child->next->form, "livid"));
    const struct node *use = entry_of(set, "you feel {feeling}")->pattern->child->next->next;
    ck_assert_uint_eq(use->list, 0);
    ck_assert_uint_eq(entry_of(set, "so {late}")->pattern->child->next->list, 2);
}
END_TEST

START_TEST(a_regex_ends_at_its_last_slash)
{
    const struct lexicon_set *set = read_text("[a]\n/\\bhow (hard|awful)\\b/ ; needs how|what; "
                                              "weight 0.7\n"
                                              "/a ;b \"c/ ; weight 0.5\n"
                                              "/and/or #1/ # a comment\n"
                                              "x\n  ! /y+/\n");
    const struct entry *first = entry_of(set, "/\\bhow (hard|awful)\\b/");
    ck_assert_ptr_null(first->pattern);
    ck_assert(slice_is(first->regex, "\\bhow (hard|awful)\\b"));
    ck_assert_int_eq(first->needs->type, NODE_CHOICE);
    ck_assert(slice_is(first->needs->child->form, "how"));
    ck_assert(slice_is(first->needs->child->next->form, "what"));
    ck_assert_int_eq(first->weight, 700);
    ck_assert(slice_is(entry_of(set, "/a ;b \"c/")->regex, "a ;b \"c"));
    ck_assert_int_eq(entry_of(set, "/a ;b \"c/")->weight, 500);
    ck_assert(slice_is(entry_of(set, "/and/or #1/")->regex, "and/or #1"));
    ck_assert_ptr_null(entry_of(set, "/and/or #1/")->needs);
    ck_assert_int_eq(entry_of(set, "/y+/")->use, ENTRY_VETOES_ENTRY);
}
END_TEST

START_TEST(a_scope_opens_and_stops)
{
    const struct lexicon_set *set = read_text("scope doubt\nopens next 4\n"
                                              "[doubt.word]\nmaybe\n  ! maybe not\n! or maybe\n"
                                              "[doubt.stop]\nbut\n");
    uint32_t scope = lexicon_scope(set, slice_of("doubt"));
    ck_assert_uint_ne(scope, LEXICON_NONE);
    ck_assert_uint_eq(set->lexicons[0].scope, scope);
    ck_assert_uint_eq(set->scopes[scope].lexicon, 0);
    ck_assert_int_eq(set->scopes[scope].opens, SCOPE_NEXT);
    ck_assert_uint_eq(set->scopes[scope].next, 4);
    ck_assert_uint_eq(set->scopes[scope].terminal, 0);
    ck_assert_int_eq(entry_of(set, "maybe")->use, ENTRY_OPENS_SCOPE);
    ck_assert_uint_eq(entry_of(set, "maybe")->target, scope);
    ck_assert_int_eq(entry_of(set, "but")->use, ENTRY_STOPS_SCOPE);
    ck_assert_uint_eq(entry_of(set, "but")->target, scope);
    ck_assert_int_eq(entry_of(set, "or maybe")->use, ENTRY_VETOES_SECTION);
    ck_assert_uint_eq(set->sections[entry_of(set, "maybe")->section].category, LEXICON_NONE);
    ck_assert_uint_eq(set->sections[entry_of(set, "maybe")->section].scope, scope);
    ck_assert_uint_eq(lexicon_category(set, slice_of("doubt")), LEXICON_NONE);
}
END_TEST

START_TEST(the_bundled_scopes_are_always_there)
{
    const struct lexicon_set *set = read_text("[a]\nx\n");
    static const char *const names[] = {"negation", "reported", "question"};
    for (uint32_t i = 0; i < 3; i++) {
        ck_assert_uint_eq(lexicon_scope(set, slice_of(names[i])), i);
        ck_assert_uint_ne(set->scopes[i].lexicon, LEXICON_NONE);
        ck_assert(!set->lexicons[set->scopes[i].lexicon].asked);
    }
    ck_assert_uint_eq(lexicon_scope(set, slice_of("nothing")), LEXICON_NONE);
}
END_TEST

START_TEST(a_scope_of_ones_own_replaces_the_bundled)
{
    const struct lexicon_set *set =
        read_text("scope negation\nopens sentence\n[negation.x]\nnot\n");
    uint32_t scope = lexicon_scope(set, slice_of("negation"));
    ck_assert_uint_eq(set->scopes[scope].lexicon, 0);
    ck_assert_int_eq(set->scopes[scope].opens, SCOPE_SENTENCE);
}
END_TEST

START_TEST(what_is_named_is_pulled_in)
{
    const struct lexicon_set *set = read_text("[a]\nx ; after empathy\n");
    ck_assert_uint_eq(entry_of(set, "x")->after.category, category_of(set, "empathy"));
    bool found = false;
    for (uint32_t i = 0; i < set->lexicon_count; i++) {
        if (slice_is(set->lexicons[i].name, "empathy")) {
            found = true;
            ck_assert(!set->lexicons[i].asked);
            ck_assert_str_eq(set->lexicons[i].file, "lexicons/empathy.lex");
        }
    }
    ck_assert(found);
}
END_TEST

START_TEST(over_chains_run_from_narrow_to_wide)
{
    begin();
    ck_assert_int_eq(fixture_add(&fixture, "over x\n[a] ; over y\nm ; over z\nn\n[b]\no\n"),
                     STATUS_OK);
    ck_assert_int_eq(set_builder_add_text(fixture.builder, "other.lex",
                                          slice_of("[x]\np\n[y]\nq\n[z]\nr\n"), &fixture.error),
                     STATUS_OK);
    const struct lexicon_set *set = NULL;
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_OK);
    const struct over *over = entry_of(set, "m")->over;
    ck_assert_uint_eq(over->category, category_of(set, "z"));
    ck_assert_int_eq(over->level, OVER_ENTRY);
    over = over->next;
    ck_assert_uint_eq(over->category, category_of(set, "y"));
    ck_assert_int_eq(over->level, OVER_SECTION);
    ck_assert_ptr_eq(entry_of(set, "n")->over, over);
    over = over->next;
    ck_assert_uint_eq(over->category, category_of(set, "x"));
    ck_assert_int_eq(over->level, OVER_HEADER);
    ck_assert_ptr_eq(entry_of(set, "o")->over, over);
    ck_assert_ptr_null(over->next);
    end();
}
END_TEST

/* Statements of `over` that the narrower one decides. */
static const char *const decided[] = {
    "[a] ; over b\nu\n[b]\nv ; over a\n",
    "over b\n[a]\nu\n[c]\nv\n",
    "[a] ; over b\nu\n[b] ; over c\nv\n[c]\nw\n",
    "[a.x] ; over a.y\nu\n[a.y]\nv\n",
};

START_TEST(the_narrower_over_decides)
{
    begin();
    if (strncmp(decided[_i], "over b", 6) == 0) { /* a header against a section of another file */
        ck_assert_int_eq(fixture_add(&fixture, "[b.x] ; over a\nw\n"), STATUS_OK);
    }
    read_text(decided[_i]);
    end();
}
END_TEST

START_TEST(adding_twice_adds_once)
{
    begin();
    ck_assert_int_eq(fixture_add(&fixture, "[a]\nx ; after empathy\n"), STATUS_OK);
    ck_assert_int_eq(set_builder_add(fixture.builder, "empathy", &fixture.error), STATUS_OK);
    ck_assert_int_eq(set_builder_add(fixture.builder, "empathy", &fixture.error), STATUS_OK);
    const struct lexicon_set *set = NULL;
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_OK);
    unsigned found = 0;
    for (uint32_t i = 0; i < set->lexicon_count; i++) {
        found += slice_is(set->lexicons[i].name, "empathy");
    }
    ck_assert_uint_eq(found, 1);
    end();
}
END_TEST

START_TEST(every_bundled_lexicon_is_sound)
{
    begin();
    ck_assert_int_eq(fixture_add(&fixture, "[a]\nx\n"), STATUS_OK);
    for (size_t i = 0; i < bundled_file_count; i++) {
        char name[200];
        snprintf(name, sizeof name, "%s", bundled_files[i].name);
        if (!strchr(name, '/')) {
            name[strlen(name) - 4] = '\0';
            ck_assert_msg(set_builder_add(fixture.builder, name, &fixture.error) == STATUS_OK, "%s",
                          fixture.told.at);
        }
    }
    const struct lexicon_set *set = NULL;
    ck_assert_msg(set_builder_finish(fixture.builder, &set, &fixture.error) == STATUS_OK, "%s",
                  fixture.told.at);
    end();
}
END_TEST

/* The patterns of one lexicon, or of all, one a line. */
static void print_all(const struct lexicon_set *set, uint32_t lexicon, struct buffer *text) {
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->pattern && (lexicon == LEXICON_NONE || entry->lexicon == lexicon)) {
            ck_assert(pattern_print(set, entry->pattern, text));
            buffer_append_byte(text, '\n');
        }
    }
}

static bool is_first_of_name(const struct lexicon_set *set, uint32_t list) {
    for (uint32_t i = 0; i < list; i++) {
        if (slice_equal(set->lists[i].name, set->lists[list].name)) {
            return false;
        }
    }
    return true;
}

static void define_lists(const struct lexicon_set *set, struct buffer *text) {
    for (uint32_t i = 0; i < set->list_count; i++) {
        if (is_first_of_name(set, i)) {
            buffer_print(text, "list %s = word\n", set->lists[i].name.at);
        }
    }
}

START_TEST(bundled_patterns_survive_printing)
{
    begin();
    const struct lexicon_set *set = read_text("[a]\nx ; after empathy; unless judgment within 2 "
                                              "turns\n[b]\ny ; after validation\n");
    struct buffer printed, text, again;
    buffer_init(&printed, &fixture.standard);
    buffer_init(&text, &fixture.standard);
    buffer_init(&again, &fixture.standard);
    print_all(set, LEXICON_NONE, &printed);
    define_lists(set, &text);
    buffer_append_text(&text, "[s]\n");
    buffer_append(&text, buffer_slice(&printed));
    struct fixture second;
    fixture_init(&second);
    const struct lexicon_set *reread = fixture_read(&second, text.at);
    ck_assert_msg(reread != NULL, "%s", second.told.at);
    print_all(reread, 0, &again);
    ck_assert_uint_gt(again.length, 10000);
    ck_assert_str_eq(again.at, printed.at);
    ck_assert(fixture_release(&second));
    buffer_release(&printed);
    buffer_release(&text);
    buffer_release(&again);
    end();
}
END_TEST

/* --- files on disk ---------------------------------------------------------------------------- */

struct folder {
    char path[64];
};

static void write_file(const struct folder *folder, const char *name, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(text, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

static void remove_file(const struct folder *folder, const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    ck_assert_int_eq(unlink(path), 0);
}

static enum status add_file(const struct folder *folder, const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder->path, name);
    return set_builder_add(fixture.builder, path, &fixture.error);
}

static void make_folder(struct folder *folder) {
    strcpy(folder->path, "/tmp/attune-lexicon-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder->path));
    begin();
    fixture.builder = set_builder_new(&fixture.memory.alloc, &rules_attune, &fixture.notices);
    ck_assert_ptr_nonnull(fixture.builder);
}

static void drop_folder(const struct folder *folder) {
    end();
    ck_assert_int_eq(rmdir(folder->path), 0);
}

START_TEST(includes_are_looked_for_beside_the_file_then_bundled)
{
    struct folder folder;
    const struct lexicon_set *set = NULL;
    make_folder(&folder);
    write_file(&folder, "a.lex",
               "include b.lex\ninclude lists/feelings.lex\n[a]\nx {own} {feeling}\n");
    write_file(&folder, "b.lex", "include c.lex\n");
    write_file(&folder, "c.lex", "list own = mine, yours\n");
    ck_assert_msg(add_file(&folder, "a.lex") == STATUS_OK, "%s", fixture.told.at);
    ck_assert_int_eq(add_file(&folder, "./a.lex"), STATUS_OK);
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_OK);
    ck_assert(slice_is(set->lexicons[0].name, "a") && slice_is(set->lexicons[2].name, "c"));
    ck_assert(set->lexicons[2].included && !set->lexicons[0].included);
    ck_assert(!set->lexicons[2].asked && set->lexicons[0].asked);
    ck_assert(slice_is(set->lists[0].name, "own"));
    ck_assert_uint_eq(entry_of(set, "x {own} {feeling}")->pattern->child->next->list, 0);
    remove_file(&folder, "a.lex");
    remove_file(&folder, "b.lex");
    remove_file(&folder, "c.lex");
    drop_folder(&folder);
}
END_TEST

START_TEST(includes_in_a_circle_are_told)
{
    struct folder folder;
    make_folder(&folder);
    write_file(&folder, "a.lex", "include b.lex\n[a]\nx\n");
    write_file(&folder, "b.lex", "list l = x\n  include a.lex\ninclude a.lex\n");
    ck_assert_int_eq(add_file(&folder, "a.lex"), STATUS_OK);
    const struct lexicon_set *set = NULL;
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_LEXICON);
    ck_assert_ptr_null(set);
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "b.lex:3:1: `a.lex` includes this file"));
    remove_file(&folder, "a.lex");
    remove_file(&folder, "b.lex");
    drop_folder(&folder);
}
END_TEST

START_TEST(an_included_file_has_no_sections)
{
    struct folder folder;
    make_folder(&folder);
    write_file(&folder, "a.lex", "include b.lex\n[a]\nx\n");
    write_file(&folder, "b.lex", "list l = x\n[b]\ny\n");
    ck_assert_int_eq(add_file(&folder, "a.lex"), STATUS_OK);
    const struct lexicon_set *set = NULL;
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_LEXICON);
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "b.lex:2:1: an included file holds lists only"));
    remove_file(&folder, "a.lex");
    remove_file(&folder, "b.lex");
    drop_folder(&folder);
}
END_TEST

START_TEST(a_lexicon_read_before_with_sections_is_not_included)
{
    struct folder folder;
    make_folder(&folder);
    write_file(&folder, "a.lex", "include b.lex\n[a]\nx\n");
    write_file(&folder, "b.lex", "list l = x\n[b]\ny\n");
    ck_assert_int_eq(add_file(&folder, "b.lex"), STATUS_OK);
    ck_assert_int_eq(add_file(&folder, "a.lex"), STATUS_LEXICON);
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "a.lex:1:1: `b.lex` has sections"));
    remove_file(&folder, "a.lex");
    remove_file(&folder, "b.lex");
    drop_folder(&folder);
}
END_TEST

START_TEST(what_cannot_be_found_or_read_is_named)
{
    struct folder folder;
    make_folder(&folder);
    ck_assert_int_eq(add_file(&folder, "missing.lex"), STATUS_LEXICON);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "cannot read the lexicon"));
    ck_assert_ptr_nonnull(strstr(fixture.error.file, "missing.lex"));
    ck_assert_int_eq(set_builder_add(fixture.builder, folder.path, &fixture.error), STATUS_LEXICON);
    ck_assert_int_eq(set_builder_add(fixture.builder, "empaty", &fixture.error), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "(did you mean `empathy`?)"));
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "withdrawal"));
    drop_folder(&folder);
}
END_TEST

/* Whether the finished set of that name holds the category, asked for or only referred to. */
static bool set_holds(const char *name, const char *category) {
    begin();
    fixture.builder = set_builder_new(&fixture.memory.alloc, &rules_attune, &fixture.notices);
    ck_assert_ptr_nonnull(fixture.builder);
    const struct lexicon_set *set = NULL;
    ck_assert_int_eq(set_builder_add_set(fixture.builder, name, &fixture.error), STATUS_OK);
    ck_assert_int_eq(set_builder_finish(fixture.builder, &set, &fixture.error), STATUS_OK);
    uint32_t found = lexicon_category(set, slice_of(category));
    bool holds = found != LEXICON_NONE && lexicon_is_asked(set, found);
    end();
    return holds;
}

START_TEST(a_set_holds_what_it_says)
{
    ck_assert(set_holds("core", "repair.owning"));
    ck_assert(set_holds("default", "directive"));
    ck_assert(!set_holds("core", "complaint"));
    ck_assert(!set_holds("core", "collaboration"));
    ck_assert(set_holds("full", "complaint"));
    ck_assert(set_holds("full", "repair.owning"));
    ck_assert(!set_holds("full", "flags"));
    ck_assert(!set_holds("full", "stigma_strict"));
    ck_assert(!set_holds("full", "style_article"));
    ck_assert(!set_holds("none", "empathy"));
    ck_assert(set_holds("all", "complaint"));
    ck_assert(set_holds("all", "style_article"));
}
END_TEST

START_TEST(the_smallest_set_of_each_lexicon_is_known)
{
    ck_assert_str_eq(set_holding(slice_of("repair")), "core");
    ck_assert_str_eq(set_holding(slice_of("stigma")), "full");
    ck_assert_str_eq(set_holding(slice_of("flags")), "");
}
END_TEST

/* --- size and the file's bytes ---------------------------------------------------------------- */

START_TEST(a_byte_order_mark_and_crlf_are_accepted)
{
    begin();
    const struct lexicon_set *set =
        read_text("\xEF\xBB\xBFtitle  T\r\n\r\n[a]\r\nx y ; weight 0.5\r\n  ! x y z\r\n");
    ck_assert(slice_is(set->lexicons[0].title, "T"));
    ck_assert_int_eq(entry_of(set, "x y")->weight, 500);
    ck_assert_uint_eq(entry_of(set, "x y z")->line, 5);
    end();
}
END_TEST

START_TEST(a_large_lexicon_is_read_whole)
{
    enum { MANY = 200000 };
    begin();
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "[a]\n");
    for (unsigned i = 0; i < MANY; i++) {
        buffer_print(&text, "w%x v%x|u\n", i, i % 977);
    }
    const struct lexicon_set *set = read_text(text.at);
    ck_assert_uint_ge(set->entry_count, MANY);
    ck_assert(slice_is(set->entries[MANY - 1].pattern->child->form, "w30d3f"));
    ck_assert_uint_eq(set->entries[MANY - 1].line, MANY + 1);
    buffer_release(&text);
    end();
}
END_TEST

START_TEST(a_file_over_the_limit_is_refused)
{
    begin();
    ck_assert_int_eq(fixture_add(&fixture, "[a]\nx\n"), STATUS_OK);
    struct slice huge = {"", 256 * 1024 * 1024 + 1};
    ck_assert_int_eq(set_builder_add_text(fixture.builder, "h.lex", huge, &fixture.error),
                     STATUS_LEXICON);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "at most 256 MB"));
    end();
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("lexicon");
    TCase *tests = tcase_create("a set");
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, the_header_describes_the_lexicon);
    tcase_add_test(tests, entries_inherit_from_section_and_header);
    tcase_add_test(tests, every_attribute_reaches_its_entry);
    tcase_add_test(tests, exclusions_know_what_they_exclude_from);
    tcase_add_test(tests, categories_form_a_tree);
    tcase_add_test(tests, a_category_that_one_entry_opens_to_all_is_open_to_all);
    tcase_add_test(tests, units_come_from_header_or_section);
    tcase_add_test(tests, lists_hold_words_phrases_and_lists);
    tcase_add_test(tests, a_regex_ends_at_its_last_slash);
    tcase_add_test(tests, a_scope_opens_and_stops);
    tcase_add_test(tests, the_bundled_scopes_are_always_there);
    tcase_add_test(tests, a_scope_of_ones_own_replaces_the_bundled);
    tcase_add_test(tests, what_is_named_is_pulled_in);
    suite_add_tcase(suite, tests);
    tests = tcase_create("sets");
    tcase_add_test(tests, over_chains_run_from_narrow_to_wide);
    tcase_add_loop_test(tests, the_narrower_over_decides, 0, sizeof decided / sizeof *decided);
    tcase_add_test(tests, adding_twice_adds_once);
    tcase_add_test(tests, every_bundled_lexicon_is_sound);
    tcase_add_test(tests, bundled_patterns_survive_printing);
    suite_add_tcase(suite, tests);
    tests = tcase_create("files");
    tcase_add_test(tests, includes_are_looked_for_beside_the_file_then_bundled);
    tcase_add_test(tests, includes_in_a_circle_are_told);
    tcase_add_test(tests, an_included_file_has_no_sections);
    tcase_add_test(tests, a_lexicon_read_before_with_sections_is_not_included);
    tcase_add_test(tests, what_cannot_be_found_or_read_is_named);
    tcase_add_test(tests, a_set_holds_what_it_says);
    tcase_add_test(tests, the_smallest_set_of_each_lexicon_is_known);
    tcase_add_test(tests, a_byte_order_mark_and_crlf_are_accepted);
    tcase_add_test(tests, a_large_lexicon_is_read_whole);
    tcase_add_test(tests, a_file_over_the_limit_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
