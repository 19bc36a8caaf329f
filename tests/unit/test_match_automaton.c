/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The automaton against a matcher that does what lexicons/README.md says, word by word and by trial and
 * error: random lexicons, random tokens, the same entries, first tokens, ends and words read. */
#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "input/turn.h"
#include "lexicon_fixture.h"
#include "match/align.h"
#include "match/matcher.h"
#include "run_suite.h"

enum { LEXICONS = 600, TEXTS = 50, TOKENS_LONGEST = 14, FOUND_MOST = 4096 };

static const char *const vocabulary[] = {"ab", "abc", "abd",     "bcd",     "cd",      "cde", "e",
                                         "is", "has", "had",     "'s",      "'d",      "zz",  "yy",
                                         "ab", "cd",  "{pause}", "{laugh}", "{event}", "e"};

enum { VOCABULARY = sizeof vocabulary / sizeof *vocabulary };

/* --- random ------------------------------------------------------------------------------------ */

static uint64_t random_state;

static unsigned below(unsigned most) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random_state >> 33) % most);
}

static bool in_ten(unsigned tenths) {
    return below(10) < tenths;
}

/* --- a random lexicon --------------------------------------------------------------------------- */

static const char lists[] = "list one = ab, cd e, bcd\n"
                            "list two = {one}, abd*, {pause}, e is\n"
                            "list three = 's, cde, *bd\n"
                            "[x]\n";

static const char *const simple_items[] = {
    "ab",  "abc",   "cd",    "cde", "e",     "is",    "had",     "ab*",     "*d",  "b*d",
    "*c*", "{one}", "{two}", "'s",  "ab|cd", "has|e", "{three}", "{pause}", "bcd", "'d"};

static void write_sequence(struct buffer *text, unsigned depth);

static void write_simple(struct buffer *text) {
    buffer_append_text(text, simple_items[below(sizeof simple_items / sizeof *simple_items)]);
}

static void write_group(struct buffer *text, unsigned depth, const char *brackets) {
    buffer_append_byte(text, brackets[0]);
    write_sequence(text, depth + 1);
    for (unsigned more = below(3); more; more--) {
        buffer_append_byte(text, '|');
        write_sequence(text, depth + 1);
    }
    buffer_append_byte(text, brackets[1]);
}

static void write_sequence(struct buffer *text, unsigned depth) {
    unsigned items = 1 + below(depth ? 2 : 3);
    for (unsigned i = 0; i < items; i++) {
        unsigned kind = below(10);
        buffer_append_text(text, i ? " " : "");
        if (i && in_ten(2)) {
            buffer_print(text, "<%u> ", 1 + below(3));
            kind = 9;
        }
        if (kind < 2 && depth < 2) {
            write_group(text, depth, "()");
        } else if (kind < 4 && depth < 2) {
            write_group(text, depth, "[]");
        } else {
            write_simple(text);
        }
    }
}

static void write_entry(struct buffer *text) {
    static const char *const roles[] = {"", "", " ; role client", " ; role therapist"};
    buffer_append_text(text, in_ten(2) ? "^ " : "");
    write_sequence(text, 0);
    buffer_append_text(text, in_ten(2) ? " $" : "");
    buffer_append_text(text, roles[below(4)]);
    buffer_append_byte(text, '\n');
}

/* Random patterns may be refused; then others are tried. */
static const struct lexicon_set *random_set(struct fixture *fixture, struct buffer *text) {
    for (;;) {
        fixture_init(fixture);
        buffer_init(text, &fixture->standard);
        buffer_append_text(text, lists);
        for (unsigned entries = 1 + below(6); entries; entries--) {
            write_entry(text);
        }
        const struct lexicon_set *set = fixture_read(fixture, text->at);
        if (set) {
            return set;
        }
        buffer_release(text);
        ck_assert(fixture_release(fixture));
    }
}

/* --- a random text ----------------------------------------------------------------------------- */

struct sample {
    const char *forms[TOKENS_LONGEST];
    struct token *tokens; /* of just the right size, so that reading beyond is seen */
    size_t count;
    bool starts, ends;
};

static bool is_event(const char *form) {
    return form[0] == '{';
}

static struct token random_token(const struct matcher *matcher, const char *form, bool first,
                                 uint32_t *words) {
    uint32_t class_id = dictionary_classify(matcher->dictionary, slice_of(form));
    struct token token = {.symbol = class_id << TOKEN_CLASS_SHIFT, .word = *words};
    if (first || below(7) == 0) {
        token.symbol |= TOKEN_SENTENCE;
    }
    if (is_event(form)) {
        token.symbol |= TOKEN_SKIP;
        token.flags = TOKEN_EVENT;
    } else if (*words && !first && below(6) == 0) {
        token.flags = TOKEN_CONTINUES;
        token.word = *words - 1;
    } else {
        token.symbol |= below(7) == 0 ? TOKEN_SKIP : TOKEN_PLAIN;
        ++*words;
    }
    return token;
}

/* Two that are skipped together. */
static void pair_up(struct sample *sample, size_t at) {
    struct token *pair = sample->tokens + at;
    if (!is_event(sample->forms[at]) && !is_event(sample->forms[at + 1])) {
        pair[0].symbol = (pair[0].symbol & ~(uint32_t)TOKEN_SKIP_MASK) | TOKEN_SKIP_FIRST;
        pair[1].symbol =
            (pair[1].symbol & ~(uint32_t)(TOKEN_SKIP_MASK | TOKEN_SENTENCE)) | TOKEN_SKIP_SECOND;
    }
}

static void random_sample(const struct matcher *matcher, struct sample *sample) {
    uint32_t words = 0;
    sample->count = below(TOKENS_LONGEST + 1);
    sample->starts = in_ten(7);
    sample->ends = in_ten(7);
    sample->tokens = calloc(sample->count + TOKENS_BORDER, sizeof *sample->tokens);
    ck_assert_ptr_nonnull(sample->tokens);
    unsigned narrow = in_ten(5) ? VOCABULARY : 4; /* few words match more */
    unsigned from = narrow == 4 ? below(VOCABULARY - 4) : 0;
    for (size_t i = 0; i < sample->count; i++) {
        sample->forms[i] = vocabulary[from + below(narrow)];
        sample->tokens[i] = random_token(matcher, sample->forms[i], i == 0, &words);
    }
    for (size_t i = 0; i + 1 < sample->count; i++) {
        if (below(9) == 0) {
            pair_up(sample, i++);
        }
    }
    automaton_mark_end(sample->tokens, sample->count, sample->ends);
}

/* --- the reference ------------------------------------------------------------------------------ */

/* What of the pattern is still to be matched. */
struct rest {
    const struct node *node;
    const struct rest *next;
};

/* What has been matched. */
struct so_far {
    size_t at;   /* the next token */
    size_t last; /* behind the last token read */
    uint32_t words, last_word;
    bool begun, after_gap;
};

struct reference {
    const struct lexicon_set *set;
    const struct sample *sample;
    size_t first;
    bool found;
    struct so_far best;
    bool best_at_end;
    size_t best_end;
};

static unsigned skip_of(const struct reference *reference, size_t at) {
    return reference->sample->tokens[at].symbol & TOKEN_SKIP_MASK;
}

static bool begins_sentence(const struct reference *reference, size_t at) {
    return reference->sample->tokens[at].symbol & TOKEN_SENTENCE;
}

/* How many tokens may be skipped at once here. */
static size_t skippable(const struct reference *reference, size_t at) {
    unsigned skip = at < reference->sample->count ? skip_of(reference, at) : TOKEN_PLAIN;
    return skip == TOKEN_SKIP ? 1 : skip == TOKEN_SKIP_FIRST ? 2 : 0;
}

static bool all_skippable(const struct reference *reference, size_t from, size_t to) {
    while (from < to) {
        size_t length = skippable(reference, from);
        if (!length) {
            return false;
        }
        from += length;
    }
    return from == to;
}

static bool fits_wildcard(const char *name, const char *form) {
    if (*name == '\0') {
        return *form == '\0';
    }
    if (*name == '*') {
        return fits_wildcard(name + 1, form) || (*form && fits_wildcard(name, form + 1));
    }
    return *name == *form && fits_wildcard(name + 1, form + 1);
}

static bool reads_as(const char *short_form, const char *form) {
    return strcmp(short_form, "'s") == 0   ? strstr("is has us", form) != NULL
           : strcmp(short_form, "'d") == 0 ? strstr("had would did", form) != NULL
                                           : false;
}

static bool fits(const struct node *node, const char *form) {
    if (node->type == NODE_WILDCARD) {
        return !is_event(form) && fits_wildcard(node->form.at, form);
    }
    if (is_event(form)) {
        return strcmp(node->form.at, form) == 0 || strcmp(node->form.at, "{event}") == 0;
    }
    return strcmp(node->form.at, form) == 0 || reads_as(node->form.at, form) ||
           reads_as(form, node->form.at);
}

static void go(struct reference *reference, const struct rest *rest, struct so_far so_far);

static void accept(struct reference *reference, const struct so_far *so_far, bool at_end) {
    size_t end = at_end ? reference->sample->count : so_far->last;
    const struct so_far *best = &reference->best;
    bool better =
        !reference->found || end > reference->best_end ||
        (end == reference->best_end && so_far->words > best->words) ||
        (end == reference->best_end && so_far->words == best->words && so_far->last > best->last);
    if (better) {
        reference->found = true;
        reference->best = *so_far;
        reference->best_end = end;
        reference->best_at_end = at_end;
    }
}

static void read_one(struct reference *reference, const struct rest *rest, struct so_far so_far) {
    const struct sample *sample = reference->sample;
    while (so_far.at < sample->count &&
           !(so_far.after_gap && begins_sentence(reference, so_far.at))) {
        const struct token *token = &sample->tokens[so_far.at];
        if (fits(rest->node, sample->forms[so_far.at])) {
            struct so_far on = so_far;
            bool new_word = !(token->flags & TOKEN_EVENT) && token->word != so_far.last_word;
            on.words += new_word;
            on.last_word = new_word ? token->word : so_far.last_word;
            on.begun = true;
            on.after_gap = false;
            on.at = on.last = so_far.at + 1;
            go(reference, rest->next, on);
        }
        size_t skipped = so_far.begun ? skippable(reference, so_far.at) : 0;
        if (!skipped) {
            return;
        }
        so_far.at += skipped;
    }
}

static void pass_gap(struct reference *reference, const struct rest *rest, struct so_far so_far,
                     unsigned left) {
    struct so_far on = so_far;
    on.after_gap = true;
    go(reference, rest->next, on);
    if (so_far.at == reference->sample->count || begins_sentence(reference, so_far.at)) {
        return;
    }
    size_t skipped = skippable(reference, so_far.at);
    on = so_far;
    on.at = so_far.at + 1;
    if (left) {
        pass_gap(reference, rest, on, left - 1);
    }
    if (skipped) {
        on.at = so_far.at + skipped;
        pass_gap(reference, rest, on, left);
    }
}

static void read_sequence(struct reference *reference, const struct node *child,
                          const struct rest *next, struct so_far so_far) {
    if (!child) {
        go(reference, next, so_far);
        return;
    }
    struct rest behind = {.node = child->next ? child->next : NULL, .next = next};
    struct rest here = {.node = child, .next = next};
    if (!behind.node) {
        go(reference, &here, so_far);
        return;
    }
    /* The rest of a sequence is a sequence of its own. */
    struct node tail = {.type = NODE_SEQUENCE, .child = child->next};
    behind.node = &tail;
    here.next = &behind;
    go(reference, &here, so_far);
}

static void choose(struct reference *reference, const struct node *child, const struct rest *next,
                   struct so_far so_far) {
    for (; child; child = child->next) {
        struct rest here = {.node = child, .next = next};
        go(reference, &here, so_far);
    }
}

static void go(struct reference *reference, const struct rest *rest, struct so_far so_far) {
    const struct sample *sample = reference->sample;
    if (!rest) {
        accept(reference, &so_far, false);
        return;
    }
    const struct node *node = rest->node;
    switch (node->type) {
    case NODE_SEQUENCE:
        read_sequence(reference, node->child, rest->next, so_far);
        break;
    case NODE_CHOICE:
        choose(reference, node->child, rest->next, so_far);
        break;
    case NODE_LIST:
        choose(reference, reference->set->lists[node->list].items->child, rest->next, so_far);
        break;
    case NODE_OPTIONAL:
        go(reference, rest->next, so_far);
        read_sequence(reference, node->child, rest->next, so_far);
        break;
    case NODE_GAP:
        pass_gap(reference, rest, so_far, node->gap);
        break;
    case NODE_START:
        if (sample->starts && all_skippable(reference, 0, reference->first)) {
            go(reference, rest->next, so_far);
        }
        break;
    case NODE_END:
        if (sample->ends && all_skippable(reference, so_far.at, sample->count)) {
            accept(reference, &so_far, true);
        }
        break;
    default:
        read_one(reference, rest, so_far);
    }
}

/* --- the comparison ------------------------------------------------------------------------------ */

struct results {
    struct found items[FOUND_MOST];
    size_t ends[FOUND_MOST]; /* behind the last token read */
    uint32_t words[FOUND_MOST];
    size_t count;
};

static bool takes_part(const struct entry *entry, uint16_t roles) {
    return entry->use == ENTRY_COUNTS && (!roles || !entry->roles || (entry->roles & roles));
}

static void look_up(const struct lexicon_set *set, const struct sample *sample, uint16_t roles,
                    struct results *results) {
    results->count = 0;
    for (size_t first = 0; first < sample->count; first++) {
        for (uint32_t entry = 0; entry < set->entry_count; entry++) {
            struct reference reference = {.set = set, .sample = sample, .first = first};
            struct rest whole = {.node = set->entries[entry].pattern};
            if (!takes_part(&set->entries[entry], roles)) {
                continue;
            }
            go(&reference, &whole, (struct so_far){.at = first, .last_word = LEXICON_NONE});
            if (reference.found) {
                results->items[results->count] = (struct found){.entry = entry,
                                                                .first = (uint32_t)first,
                                                                .end = (uint32_t)reference.best_end,
                                                                .at_end = reference.best_at_end};
                results->ends[results->count] = reference.best.last;
                results->words[results->count++] = reference.best.words;
            }
        }
    }
}

static int by_first_and_entry(const void *left, const void *right) {
    const struct found *a = left;
    const struct found *b = right;
    return a->first != b->first   ? (a->first < b->first ? -1 : 1)
           : a->entry != b->entry ? (a->entry < b->entry ? -1 : 1)
                                  : 0;
}

static bool same(const struct found *left, const struct found *right) {
    return left->entry == right->entry && left->first == right->first && left->end == right->end &&
           left->at_end == right->at_end;
}

static void show(const struct buffer *lexicon, const struct sample *sample,
                 const struct results *expected, const struct found_list *found) {
    fprintf(stderr, "%s\n%s", lexicon->at, sample->starts ? "^ " : "");
    for (size_t i = 0; i < sample->count; i++) {
        static const char *const skips[] = {[TOKEN_PLAIN] = "",
                                            [TOKEN_SKIP] = "~",
                                            [TOKEN_SKIP_FIRST] = "~1",
                                            [TOKEN_SKIP_SECOND] = "~2"};
        const struct token *token = &sample->tokens[i];
        fprintf(stderr, "%s%s%s ", token->symbol & TOKEN_SENTENCE ? "/ " : "", sample->forms[i],
                skips[token->symbol & TOKEN_SKIP_MASK]);
    }
    fprintf(stderr, "%s\nexpected:", sample->ends ? "$" : "");
    for (size_t i = 0; i < expected->count; i++) {
        const struct found *item = &expected->items[i];
        fprintf(stderr, " %u[%u,%u)", item->entry, item->first, item->end);
    }
    fprintf(stderr, "\nfound:");
    for (size_t i = 0; i < found->count; i++) {
        fprintf(stderr, " %u[%u,%u)", found->items[i].entry, found->items[i].first,
                found->items[i].end);
    }
    fprintf(stderr, "\n");
}

static void compare(const struct buffer *lexicon, const struct sample *sample,
                    const struct results *expected, struct found_list *found) {
    bool equal = found->count == expected->count;
    if (found->count) {
        qsort(found->items, found->count, sizeof *found->items, by_first_and_entry);
    }
    for (size_t i = 0; equal && i < found->count; i++) {
        equal = same(&found->items[i], &expected->items[i]);
    }
    if (!equal) {
        show(lexicon, sample, expected, found);
        ck_abort_msg("the automaton and the reference differ");
    }
}

/* In two windows, or one, under a mark that forbids no entry: each has its own memory. */
static void find(struct automaton *automaton, unsigned role, const struct sample *sample,
                 size_t cut, struct found_list *found) {
    const struct searched searched = {
        .tokens = sample->tokens,
        .start_end = sample->starts ? automaton_start_region(sample->tokens, sample->count) : 0};
    /* Neither mark forbids an entry, but each has a memory of its own. */
    unsigned setting = setting_number(role, in_ten(5) ? MARK_UNKNOWN : MARK_OTHER);
    found->count = 0;
    ck_assert_int_eq(automaton_find(automaton, &searched, setting, 0, cut, found), STATUS_OK);
    ck_assert_int_eq(automaton_find(automaton, &searched, setting, cut, sample->count, found),
                     STATUS_OK);
}

static void compare_words(struct aligner *aligner, const struct buffer *lexicon,
                          const struct sample *sample, const struct results *expected,
                          struct found_list *found) {
    for (size_t i = 0; i < found->count; i++) {
        struct found match = found->items[i];
        uint32_t words = 0;
        ck_assert_int_eq(aligner_read(aligner, sample->tokens, &match, &words), STATUS_OK);
        if (words != expected->words[i] || match.end != expected->ends[i]) {
            show(lexicon, sample, expected, found);
            ck_abort_msg("match %zu: %u words to %u, should be %u to %zu", i, words, match.end,
                         expected->words[i], expected->ends[i]);
        }
    }
}

struct machines {
    struct matcher *matcher;
    struct automaton *automaton;
    struct aligner aligner;
};

static void try_sample(const struct lexicon_set *set, struct machines *machines,
                       const struct buffer *lexicon, struct found_list *found, size_t *matches) {
    static struct results expected;
    const struct alloc standard = alloc_standard();
    const uint16_t client = 1U << ROLE_CLIENT;
    struct sample sample;
    random_sample(machines->matcher, &sample);
    look_up(set, &sample, 0, &expected);
    *matches += expected.count;
    find(machines->automaton, 0, &sample, sample.count, found);
    compare(lexicon, &sample, &expected, found);
    compare_words(&machines->aligner, lexicon, &sample, &expected, found);
    find(machines->automaton, 0, &sample, below((unsigned)sample.count + 1), found);
    compare(lexicon, &sample, &expected, found);
    struct automaton *fresh =
        automaton_new(&standard, &machines->matcher->main, machines->matcher->dictionary);
    find(fresh, 0, &sample, below((unsigned)sample.count + 1), found);
    compare(lexicon, &sample, &expected, found);
    automaton_free(fresh);
    look_up(set, &sample, client, &expected);
    find(machines->automaton, ROLE_CLIENT, &sample, sample.count, found);
    compare(lexicon, &sample, &expected, found);
    free(sample.tokens);
}

START_TEST(the_automaton_finds_what_the_reference_finds)
{
    const struct alloc standard = alloc_standard();
    struct found_list found = {0};
    struct error error;
    size_t matches = 0;
    random_state = 20260 + (uint64_t)_i;
    for (int lexicon = 0; lexicon < LEXICONS / 4; lexicon++) {
        struct fixture fixture;
        struct buffer text;
        struct machines machines;
        const struct lexicon_set *set = random_set(&fixture, &text);
        ck_assert_int_eq(
            matcher_new(&standard, set, &rules_attune, DETAIL_COVERED, &machines.matcher, &error),
            STATUS_OK);
        const struct program *program = &machines.matcher->main;
        struct word_dictionary *dictionary = machines.matcher->dictionary;
        machines.automaton = automaton_new(&standard, program, dictionary);
        aligner_init(&machines.aligner, &standard, program, dictionary);
        for (int i = 0; i < TEXTS; i++) {
            try_sample(set, &machines, &text, &found, &matches);
        }
        aligner_release(&machines.aligner);
        automaton_free(machines.automaton);
        matcher_free(machines.matcher);
        buffer_release(&text);
        ck_assert(fixture_release(&fixture));
    }
    array_free(&standard, &found.items, &found.capacity, sizeof *found.items);
    ck_assert_uint_gt(matches, LEXICONS / 4 * TEXTS); /* most texts hold something */
}
END_TEST

/* --- much to remember ------------------------------------------------------------------------------ */

enum { WIDE_WORDS = 120, WIDE_TOKENS = 60000, WIDE_PART = 500 };

/* Each word begins wide gaps, so that almost every step makes a new state. */
static void write_wide_lexicon(struct buffer *text) {
    buffer_append_text(text, "[x]\n");
    for (unsigned word = 0; word < WIDE_WORDS; word++) {
        buffer_print(text, "(w%u|v%u) <16> (u%u|t%u|w%u) <16> v%u\n", word, (word * 7) % WIDE_WORDS,
                     word, (word * 3) % WIDE_WORDS, (word + 1) % WIDE_WORDS,
                     (word * 5 + 1) % WIDE_WORDS);
    }
}

START_TEST(forgetting_what_does_not_fit_changes_nothing)
{
    const struct alloc standard = alloc_standard();
    struct fixture fixture;
    struct buffer text;
    struct matcher *matcher;
    struct error error;
    struct found_list found = {0};
    struct found_list fresh_found = {0};
    fixture_init(&fixture);
    buffer_init(&text, &standard);
    write_wide_lexicon(&text);
    const struct lexicon_set *set = fixture_read(&fixture, text.at);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    ck_assert_int_eq(matcher_new(&standard, set, &rules_attune, DETAIL_COVERED, &matcher, &error),
                     STATUS_OK);
    struct token *tokens = calloc(WIDE_TOKENS + TOKENS_BORDER, sizeof *tokens);
    random_state = 5;
    for (size_t i = 0; i < WIDE_TOKENS; i++) {
        char form[16];
        snprintf(form, sizeof form, "%c%u", "wvut"[below(4)], below(WIDE_WORDS));
        uint32_t class_id = dictionary_classify(matcher->dictionary, slice_of(form));
        tokens[i].symbol = class_id << TOKEN_CLASS_SHIFT;
    }
    struct automaton *automaton = automaton_new(&standard, &matcher->main, matcher->dictionary);
    automaton_mark_end(tokens, WIDE_TOKENS, true);
    const struct searched searched = {.tokens = tokens,
                                      .start_end = automaton_start_region(tokens, WIDE_TOKENS)};
    ck_assert_int_eq(automaton_find(automaton, &searched, SETTING_ANY, 0, WIDE_TOKENS, &found),
                     STATUS_OK);
    for (size_t from = 0; from < WIDE_TOKENS; from += WIDE_PART) {
        struct automaton *fresh = automaton_new(&standard, &matcher->main, matcher->dictionary);
        ck_assert_int_eq(
            automaton_find(fresh, &searched, SETTING_ANY, from, from + WIDE_PART, &fresh_found),
            STATUS_OK);
        automaton_free(fresh);
    }
    ck_assert_uint_gt(found.count, 50);
    ck_assert_uint_eq(found.count, fresh_found.count);
    for (size_t i = 0; i < found.count; i++) {
        ck_assert(same(&found.items[i], &fresh_found.items[i]));
    }
    array_free(&standard, &found.items, &found.capacity, sizeof *found.items);
    array_free(&standard, &fresh_found.items, &fresh_found.capacity, sizeof *found.items);
    automaton_free(automaton);
    free(tokens);
    matcher_free(matcher);
    buffer_release(&text);
    ck_assert(fixture_release(&fixture));
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("match: automaton");
    TCase *tests = tcase_create("automaton");
    tcase_add_loop_test(tests, the_automaton_finds_what_the_reference_finds, 0, 4);
    tcase_add_test(tests, forgetting_what_does_not_fit_changes_nothing);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
