/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lexicons/README.md promises ("What is counted, in order"), step by step: a lexicon, a dialogue, and
 * what became of every candidate.
 *
 * A dialogue's turns stand on lines of their own. "T:" is the therapist's, "C:" the client's, "A:" a note's
 * by its author, "U:" somebody's of unknown role, "M:" a client's backchannel; "+" before the colon: the
 * turn goes on in the next line, which begins with ">". "-" begins another session.
 *
 * The outcome lists the candidates of a turn as CATEGORY:WORDS and what became of them, "" for counted and
 * "~" for negated; turns are separated by " / ". */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "input/turn.h"
#include "lexicon_fixture.h"
#include "match/finder.h"
#include "match/select.h"
#include "run_suite.h"
#include "text/tokenize.h"

struct dialogue {
    struct fixture fixture;
    const struct lexicon_set *set;
    struct matcher *matcher;
    struct tokenizer *tokenizer;
    struct finder *finder;
    struct selector *selector;
    struct tokens tokens;
    struct hit_list hits;
    struct buffer text, outcome;
    bool failed_too;    /* show candidates that failed */
    bool counting_only; /* show no hints */
    bool words;         /* show how many were covered */
    uint32_t questions; /* of the last turn */
};

static struct dialogue dialogue;

static void open_dialogue(bool trace, enum match_detail detail) {
    struct error error;
    const struct alloc *alloc = &dialogue.fixture.memory.alloc;
    ck_assert_int_eq(
        matcher_new(alloc, dialogue.set, &rules_attune, detail, &dialogue.matcher, &error),
        STATUS_OK);
    dialogue.tokenizer = tokenizer_new(alloc, &rules_attune, matcher_dictionary(dialogue.matcher));
    dialogue.finder = finder_new(alloc, dialogue.matcher, trace);
    dialogue.selector = selector_new(alloc, dialogue.matcher);
    ck_assert(dialogue.tokenizer && dialogue.finder && dialogue.selector);
    tokens_init(&dialogue.tokens);
    buffer_init(&dialogue.text, &dialogue.fixture.standard);
    buffer_init(&dialogue.outcome, &dialogue.fixture.standard);
    dialogue.failed_too = trace;
}

static void begin(const char *lexicon) {
    dialogue = (struct dialogue){0};
    fixture_init(&dialogue.fixture);
    dialogue.set = fixture_read(&dialogue.fixture, lexicon);
    ck_assert_msg(dialogue.set != NULL, "%s%s", dialogue.fixture.told.at,
                  dialogue.fixture.error.text);
    open_dialogue(true, DETAIL_COVERED);
}

/* The second as a lexicon of its own. */
static void begin_two(const char *first, const char *second) {
    dialogue = (struct dialogue){0};
    struct fixture *fixture = &dialogue.fixture;
    fixture_init(fixture);
    bool added = fixture_add(fixture, first) == STATUS_OK &&
                 set_builder_add_text(fixture->builder, "second.lex", slice_of(second),
                                      &fixture->error) == STATUS_OK &&
                 set_builder_finish(fixture->builder, &dialogue.set, &fixture->error) == STATUS_OK;
    ck_assert_msg(added, "%s%s", fixture->told.at, fixture->error.text);
    open_dialogue(true, DETAIL_COVERED);
}

static void end(void) {
    const struct alloc *alloc = &dialogue.fixture.memory.alloc;
    selector_free(dialogue.selector);
    finder_free(dialogue.finder);
    tokenizer_free(dialogue.tokenizer);
    matcher_free(dialogue.matcher);
    tokens_release(&dialogue.tokens, alloc);
    array_free(alloc, &dialogue.hits.items, &dialogue.hits.capacity, sizeof *dialogue.hits.items);
    buffer_release(&dialogue.text);
    buffer_release(&dialogue.outcome);
    ck_assert(fixture_release(&dialogue.fixture));
}

static void show_hit(const struct hit *hit) {
    static const char *const fates[] = {
        [FATE_COUNTED] = "",     [FATE_VETOED] = "!veto",      [FATE_ROLE] = "!role",
        [FATE_KIND] = "!kind",   [FATE_SCOPE_MISSING] = "!in", [FATE_SCOPE_FORBIDDEN] = "!not in",
        [FATE_AFTER] = "!after", [FATE_UNLESS] = "!unless",    [FATE_LOST] = "!lost",
        [FATE_OVER] = "!over",   [FATE_ONCE] = "!once"};
    struct buffer *to = &dialogue.outcome;
    if ((hit->fate != FATE_COUNTED && !dialogue.failed_too) ||
        (dialogue.counting_only && !entry_counts(&dialogue.set->entries[hit->entry]))) {
        return;
    }
    size_t length = to->length;
    buffer_append_text(to, length && to->at[length - 1] != ' ' ? " " : "");
    buffer_append(to, dialogue.set->categories[hit->category].name);
    buffer_print(to, ":%.*s%s", (int)(hit->stop - hit->start), dialogue.text.at + hit->start,
                 fates[hit->fate]);
    buffer_append_text(to, hit->fate == FATE_COUNTED && hit->negated ? "~" : "");
    if (dialogue.words) {
        buffer_print(to, "(%u)", hit->words);
    }
}

static void read_text(struct slice text, uint8_t role, unsigned bits) {
    static const char padding[TOKEN_PADDING];
    buffer_clear(&dialogue.text);
    buffer_append(&dialogue.text, text);
    buffer_append_bytes(&dialogue.text, padding, sizeof padding);
    text = slice_make(dialogue.text.at, text.length);
    ck_assert_int_eq(tokenizer_read(dialogue.tokenizer, text, &dialogue.tokens), STATUS_OK);
    const struct finder_part part = {
        .text = text,
        .tokens = &dialogue.tokens,
        .role = role,
        .kind = role == ROLE_AUTHOR ? KIND_NOTE : KIND_TRANSCRIPT,
        .any_role = role == ROLE_UNKNOWN || role == ROLE_AUTHOR,
        .starts = bits & SELECTOR_STARTS,
        .ends = bits & SELECTOR_ENDS,
    };
    dialogue.hits.count = 0;
    ck_assert_int_eq(finder_read(dialogue.finder, &part, &dialogue.hits, &dialogue.questions),
                     STATUS_OK);
    selector_begin(dialogue.selector, role, bits);
    ck_assert_int_eq(selector_read(dialogue.selector, dialogue.hits.items, dialogue.hits.count),
                     STATUS_OK);
    for (size_t i = 0; i < dialogue.hits.count; i++) {
        show_hit(&dialogue.hits.items[i]);
    }
}

static void read_turn(struct slice line) {
    static const struct {
        char letter;
        uint8_t role;
    } roles[] = {{'T', ROLE_THERAPIST},
                 {'C', ROLE_CLIENT},
                 {'A', ROLE_AUTHOR},
                 {'U', ROLE_UNKNOWN},
                 {'M', ROLE_CLIENT}};
    struct slice text;
    struct slice who = slice_split(line, ':', &text);
    unsigned bits =
        (slice_starts(who, ">") ? 0 : SELECTOR_STARTS) | (slice_ends(who, "+") ? 0 : SELECTOR_ENDS);
    uint8_t role = ROLE_UNKNOWN;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (memchr(who.at, roles[i].letter, who.length)) {
            role = roles[i].role;
            bits |= roles[i].letter == 'M' ? SELECTOR_BACKCHANNEL : 0;
        }
    }
    read_text(slice_trim(text), role, bits);
}

static const char *outcome_of(const char *turns) {
    struct slice rest = slice_of(turns);
    buffer_clear(&dialogue.outcome);
    selector_session(dialogue.selector);
    while (rest.length) {
        struct slice line = slice_split(rest, '\n', &rest);
        if (slice_is(line, "-")) {
            selector_session(dialogue.selector);
            continue;
        }
        if (line.at != turns) {
            buffer_append_text(&dialogue.outcome, " / ");
        }
        read_turn(line);
    }
    return dialogue.outcome.at;
}

static void expect(const char *turns, const char *outcome) {
    const char *seen = outcome_of(turns);
    ck_assert_msg(strcmp(seen, outcome) == 0, "%s: is \"%s\", should be \"%s\"", turns, seen,
                  outcome);
}

/* One turn by somebody of unknown role. */
#define expect_of(text, outcome) expect("U: " text, outcome)

/* --- 1: the longest span ----------------------------------------------------------------------- */

START_TEST(an_entry_takes_the_most_words_at_each_start)
{
    begin("[x]\nvery <4> sad\nso [very|much] sad\n");
    expect_of("very sad and sad you see", "x:very sad and sad");
    expect_of("so very sad", "x:so very sad x:very sad!lost");
    expect_of("very sad. Sad", "x:very sad");
    end();
}
END_TEST

START_TEST(fillers_repeats_and_events_are_passed_over)
{
    begin("[x]\ni feel sad\nyou know\n^ fine $\n");
    expect_of("I, um, I feel [pause] sad", "x:I, um, I feel [pause] sad x:I feel [pause] sad!lost");
    expect_of("I feel, you know, sad", "x:I feel, you know, sad x:you know!lost");
    expect_of("um, fine (laughs)", "x:fine");
    expect_of("you know better", "x:you know");
    expect_of("well fine", "");
    end();
}
END_TEST

START_TEST(contractions_are_read_in_text_and_entry_alike)
{
    begin("[x]\nit is hard\nyou'd go\nthat's it\n");
    expect_of("It's hard", "x:It's hard");
    expect_of("It\xE2\x80\x99s hard", "x:It\xE2\x80\x99s hard");
    expect_of("you would go, you had go, you will go", "x:you would go x:you had go");
    expect_of("that is it, that has it, that was it", "x:that is it x:that has it");
    end();
}
END_TEST

START_TEST(a_word_may_be_in_any_number_of_lists)
{
    enum { LISTS = 700 };
    struct alloc standard = alloc_standard();
    struct buffer lexicon;
    buffer_init(&lexicon, &standard);
    for (int i = 0; i < LISTS; i++) {
        buffer_print(&lexicon, "list l%d = dog, other%d\n", i, i);
    }
    buffer_append_text(&lexicon, "\n[x]\n");
    for (int i = 0; i < LISTS; i++) {
        buffer_print(&lexicon, "{l%d} number%d\n", i, i);
    }
    begin(lexicon.at);
    expect_of("dog number0", "x:dog number0");
    expect_of("dog number699", "x:dog number699");
    expect_of("other7 number8", "");
    end();
    buffer_release(&lexicon);
}
END_TEST

START_TEST(covered_words_are_distinct_and_outside_gaps)
{
    begin("[x]\ndo not <3> go\ni feel sad\nwe [{pause}] see\n/s(a|o)d it/\n/laughs/\n{sigh}\n");
    dialogue.words = true;
    expect_of("I don't ever really go", "x:don't ever really go(2)");
    expect_of("I, uh, I feel sad", "x:I, uh, I feel sad(3) x:I feel sad!lost(3)");
    expect_of("we (pause) see", "x:we (pause) see(2)");
    expect_of("we see", "x:we see(2)");
    expect_of("it was sad it was", "x:sad it(2)");
    expect_of("and (laughs) so", "x:(laughs)(0)");
    expect_of("and (sighs) so", "x:(sighs)(0)");
    end();
}
END_TEST

/* --- 2: exclusions ------------------------------------------------------------------------------ */

START_TEST(an_indented_exclusion_is_for_its_entry)
{
    begin("[x]\nfeel free\n  ! feel free to go\nfree to\n");
    expect_of("feel free to go", "x:feel free!veto x:free to");
    expect_of("feel free to stay", "x:feel free x:free to!lost");
    end();
}
END_TEST

START_TEST(an_exclusion_at_the_margin_is_for_its_section)
{
    begin("[x]\nfeel free\nfree to\n! to go\n[y]\nfree to go\n");
    expect_of("feel free to go", "x:feel free y:free to go x:free to!veto");
    end();
}
END_TEST

START_TEST(an_exclusion_must_share_a_token)
{
    begin("[x]\nsad\n  ! very\n  ! so sad\n  ! sad <2> day\n");
    expect_of("very sad", "x:sad");
    expect_of("so sad", "x:sad!veto");
    expect_of("sad old rainy day", "x:sad!veto");
    expect_of("sad old very rainy day", "x:sad");
    end();
}
END_TEST

START_TEST(an_exclusion_does_not_reach_a_later_sentence)
{
    begin("[x]\nsad\n  ! so sad\nglad\n");
    expect_of("so. Sad", "x:Sad");
    expect_of("glad so. Sad", "x:glad x:Sad");
    expect_of("\"Yes\", so. Sad", "x:Sad");
    end();
}
END_TEST

START_TEST(a_veto_revives_nothing)
{
    begin("[x]\nvery sad day\nsad day\n  ! day off\n");
    expect_of("very sad day off", "x:very sad day x:sad day!veto");
    end();
    begin("[x]\nsad [day]\n  ! day off\n");
    expect_of("sad day off", "x:sad day!veto");
    end();
}
END_TEST

/* --- 3: context ---------------------------------------------------------------------------------- */

START_TEST(a_role_limits_where_it_is_known)
{
    begin("[x]\nsad ; role client\nglad ; role therapist\n");
    expect("T: sad glad\nC: sad glad\nU: sad glad\nA: sad glad",
           "x:sad!role x:glad / x:sad x:glad!role / x:sad x:glad / x:sad x:glad");
    end();
}
END_TEST

START_TEST(a_kind_limits)
{
    begin("[x]\nsad ; kind note\nglad ; kind transcript\n");
    expect("T: sad glad\nA: sad glad", "x:sad!kind x:glad / x:sad x:glad!kind");
    end();
}
END_TEST

START_TEST(negation_reaches_six_tokens)
{
    begin("[x]\nsad\n");
    expect_of("not a b c d e sad", "x:sad~");
    expect_of("not a b c d e f sad", "x:sad");
    expect_of("not a um b uh c (laughs) d e sad", "x:sad~");
    expect_of("I don't a b c d e sad", "x:sad~");
    end();
}
END_TEST

START_TEST(negation_ends_with_its_stop_words_and_its_sentence)
{
    begin("[x]\nsad\n");
    expect_of("not here but sad", "x:sad");
    expect_of("not sad but sad", "x:sad~ x:sad");
    expect_of("not here. sad", "x:sad");
    expect_of("not here, sad", "x:sad~");
    expect_of("not only sad", "x:sad");
    end();
}
END_TEST

START_TEST(negation_is_ignored_inside_a_match_and_where_it_is_told_to_be)
{
    begin("[x]\nnot sad\nglad ; negation ignore\nmad ; in negation\nbad ; not in negation\n");
    expect_of("I am not sad", "x:not sad");
    expect_of("never glad", "x:glad");
    expect_of("never mad, bad", "x:mad x:bad!not in");
    expect_of("mad, bad", "x:mad!in x:bad");
    expect_of("never am I not sad", "x:not sad~");
    end();
}
END_TEST

START_TEST(what_others_said_is_reported)
{
    begin("[x]\nlazy ; not in reported\nsilly ; in reported\n");
    expect_of("my mum says I am lazy and silly", "x:lazy!not in x:silly");
    expect_of("I am lazy and silly", "x:lazy x:silly!in");
    expect_of("she says no. I am lazy", "x:lazy");
    expect_of("she says so but I am lazy", "x:lazy");
    end();
}
END_TEST

START_TEST(a_scope_may_be_a_quotation)
{
    begin_two("scope said\nopens quote\n[said.open]\nhe says\n",
              "[x]\nsad ; in said\nglad ; not in said\n");
    expect_of("he says \"I am sad. And glad\" and sad glad", "x:sad x:glad!not in x:sad!in x:glad");
    expect_of("he says I am sad", "x:sad!in");
    expect_of("\"I am sad\" he says", "x:sad!in");
    expect_of("he says that I am, well, \"sad\"", "x:sad!in");
    end();
}
END_TEST

START_TEST(a_mark_or_else_the_wording_makes_a_question)
{
    begin("[x]\nsad ; in question\nglad ; not in question\n");
    expect_of("you are sad? glad.", "x:sad x:glad");
    expect_of("are you sad and glad", "x:sad x:glad!not in");
    expect_of("are you sad and glad.", "x:sad!in x:glad");
    expect_of("you are sad and glad", "x:sad!in x:glad");
    expect_of("glad. are you feeling sad", "x:glad x:sad");
    end();
}
END_TEST

START_TEST(questions_are_counted_by_sentence)
{
    begin("[x]\nsad\n");
    expect_of("You are? Are you. Are you?!", "");
    ck_assert_uint_eq(dialogue.questions, 2);
    expect_of("how are you feeling", "");
    ck_assert_uint_eq(dialogue.questions, 1);
    expect_of("I am sad", "x:sad");
    ck_assert_uint_eq(dialogue.questions, 0);
    expect_of("", "");
    ck_assert_uint_eq(dialogue.questions, 0);
    end();
}
END_TEST

START_TEST(after_looks_at_the_turn_just_before)
{
    begin("[y]\nwhy\nlight ; weight 0.3\n[x]\nfine ; after y\nokay ; after therapist\n");
    expect("T: why\nC: fine", "y:why / x:fine");
    expect("T: so\nC: fine", " / x:fine!after");
    expect("C: fine", "x:fine!after");
    expect("T: why\nC: so\nT: fine", "y:why /  / x:fine!after");
    expect("T: so\nC: okay", " / x:okay");
    expect("C: so\nC: okay", " / x:okay!after");
    expect("T: light\nC: fine", "y:light / x:fine!after");
    expect("T: not why\nC: fine", "y:why~ / x:fine!after");
    expect("T: why fine", "y:why x:fine!after");
    end();
}
END_TEST

START_TEST(after_a_category_sees_those_below_it)
{
    begin("[y.a]\nwhy\n[y.b]\nhow\n[x]\nfine ; after y\nokay ; after y.b\n");
    expect("T: why\nC: fine okay", "y.a:why / x:fine x:okay!after");
    expect("T: how\nC: fine okay", "y.b:how / x:fine x:okay");
    end();
}
END_TEST

START_TEST(unless_looks_back_so_many_turns)
{
    begin("[y]\nwhy\n[x]\nfine ; unless y within 2 turns\n");
    expect("T: why\nC: fine", "y:why / x:fine!unless");
    expect("T: why\nC: so\nC: fine", "y:why /  / x:fine!unless");
    expect("T: why\nC: so\nC: so\nC: fine", "y:why /  /  / x:fine");
    expect("C: fine\nT: why", "x:fine / y:why");
    end();
}
END_TEST

START_TEST(unless_reaches_sixteen_turns)
{
    struct buffer turns;
    begin("[y]\nwhy\n[x]\nfine ; unless y within 16 turns\n");
    buffer_init(&turns, &dialogue.fixture.standard);
    buffer_append_text(&turns, "T: why\n");
    for (int turn = 0; turn < 15; turn++) {
        buffer_append_text(&turns, "C: so\n");
    }
    buffer_append_text(&turns, "C: fine\nC: fine");
    const char *outcome = outcome_of(turns.at);
    ck_assert(slice_ends(slice_of(outcome), " / x:fine!unless / x:fine"));
    buffer_release(&turns);
    end();
}
END_TEST

START_TEST(backchannels_leave_no_trace_in_history)
{
    begin("[y]\nwhy\n[x]\nfine ; after y\nokay ; unless y within 1 turns\n");
    expect("T: why\nM: mhm\nC: fine", "y:why /  / x:fine");
    expect("T: so\nM: why\nC: fine okay", " / y:why / x:fine!after x:okay");
    expect("T: why\nM: fine\nM: fine\nC: okay",
           "y:why / x:fine!after / x:fine!after / x:okay!unless");
    end();
}
END_TEST

START_TEST(the_parts_of_a_turn_are_one_turn)
{
    begin("[y]\nwhy\n[x]\nfine ; after y\nsad ; once\n^ so\ngo $\n[z]\nokay ; after y\n");
    expect("T+: why\n>T: well\nC: fine", "y:why /  / x:fine");
    expect("T: why\nC+: fine\n>C: fine", "y:why / x:fine / x:fine");
    /* One without its last part has not been. */
    expect("T: why\nC+: well\nC: fine", "y:why /  / x:fine");
    expect("T: well\nC+: why\nC: fine", " / y:why / x:fine!after");
    expect("T+: why\n>T: fine", "y:why / x:fine!after");
    expect("T+: sad\n>T: sad\nT: sad", "x:sad / x:sad!once / x:sad");
    expect("T+: so go\n>T+: so go\n>T: so go", "x:so /  / x:go");
    end();
}
END_TEST

START_TEST(another_session_begins_without_history)
{
    begin("[y]\nwhy\n[x]\nfine ; after y\nokay ; unless y within 9 turns\nso ; after therapist\n");
    expect("T: why\n-\nC: fine okay so", "y:why / x:fine!after x:okay x:so!after");
    expect("T+: why\n-\nC: fine", "y:why / x:fine!after");
    end();
}
END_TEST

/* --- 4: no overlap within a top-level category ---------------------------------------------------- */

START_TEST(the_leftmost_then_the_longest_then_the_earliest_wins)
{
    begin("[x.a]\nb c\na b\nc d e\n[x.b]\nc d\na b\n[y]\nb c\n");
    expect_of("a b c d e", "x.a:a b x.b:a b!lost x.a:b c!lost y:b c x.a:c d e x.b:c d!lost");
    end();
}
END_TEST

START_TEST(a_loss_revives_nothing)
{
    begin("[x]\na b\nb c\nc d\n");
    expect_of("a b c d", "x:a b x:b c!lost x:c d");
    expect_of("b c d", "x:b c x:c d!lost");
    end();
}
END_TEST

START_TEST(negated_matches_keep_their_words)
{
    begin("[x]\nvery sad\nsad\n");
    expect_of("not very sad", "x:very sad~ x:sad!lost");
    end();
}
END_TEST

START_TEST(hints_give_way_to_what_counts)
{
    begin("[x]\nvery sad day ; weight 0.3\nsad\nvery ; weight 0.2\nso very ; weight 0.4\n");
    expect_of("so very sad day", "x:so very x:very sad day!lost x:very!lost x:sad");
    end();
    begin("[x] ; over y\nvery sad ; weight 0.3\n[y]\nsad\nvery ; weight 0.1\n");
    expect_of("very sad", "x:very sad y:very!over y:sad");
    end();
    begin("[x] ; once\nsad ; weight 0.3\nbad\n");
    expect_of("sad bad sad bad", "x:sad x:bad x:sad!once x:bad!once");
    expect_of("bad sad", "x:bad x:sad!once");
    end();
}
END_TEST

/* --- 5: over --------------------------------------------------------------------------------------- */

START_TEST(over_makes_the_other_category_give_way)
{
    begin("[x]\nsad ; over y\n[y]\nsad day\nday\n");
    expect_of("sad day", "y:sad day!over x:sad y:day!lost");
    expect_of("day sad", "y:day x:sad");
    end();
}
END_TEST

START_TEST(the_narrower_over_wins)
{
    begin("[x] ; over y\nsad day\n[y]\nsad day ; over x\nbad day\n");
    expect_of("sad day", "x:sad day!over y:sad day");
    end();
    begin_two("over y\n[x.a]\nsad\n", "[y.b] ; over x.a\nsad\n[y.c]\nmad\n");
    expect_of("sad mad", "x.a:sad!over y.b:sad y.c:mad");
    end();
    begin_two("over y\n[x]\nsad\n", "[y]\nsad\n[z] ; over x\nsad\n");
    expect_of("sad", "x:sad!over y:sad z:sad");
    end();
}
END_TEST

START_TEST(only_survivors_suppress)
{
    begin("[x]\na b ; over y\n[y]\nb c ; over z\n[z]\nc d\n");
    expect_of("b c d", "y:b c z:c d!over");
    expect_of("a b c d", "x:a b y:b c!over z:c d");
    end();
}
END_TEST

START_TEST(negated_matches_suppress_nothing)
{
    begin("[x]\nsad ; over y\n[y]\nsad day ; negation ignore\n");
    expect_of("not sad day", "y:sad day x:sad~");
    expect_of("a sad day", "y:sad day!over x:sad");
    end();
}
END_TEST

START_TEST(what_failed_before_suppresses_nothing)
{
    begin("[x]\nsad ; over y ; role client\n  ! sad old\n[y]\nsad day\nsad old\n");
    expect("T: sad day\nC: sad old", "y:sad day x:sad!role / y:sad old x:sad!veto");
    end();
}
END_TEST

/* --- 6: once, and history after it ------------------------------------------------------------------ */

START_TEST(once_is_for_a_section_and_a_turn)
{
    begin("[x.a] ; once\nsad\nbad\n[x.b]\nmad ; once\n");
    expect("T: sad bad mad\nT: bad", "x.a:sad x.a:bad!once x.b:mad / x.a:bad");
    expect("T: not sad but bad, never bad", "x.a:sad~ x.a:bad x.a:bad!once");
    end();
}
END_TEST

START_TEST(what_failed_is_not_remembered)
{
    begin("[y]\nwhy ; role therapist\nsad why ; over z\n[x]\nfine ; after y\n[z]\nwhy\n");
    expect("C: why\nT: fine", "y:why!role z:why / x:fine!after");
    expect("T: why\nT: fine", "y:why z:why / x:fine");
    end();
}
END_TEST

/* --- regexes ------------------------------------------------------------------------------------------ */

START_TEST(a_regex_snaps_to_tokens_inside_a_sentence)
{
    begin("[x]\n/how (sad|aw)/\n/day. was/\n/\\bu+\\b/ ; needs u|uu\n");
    expect_of("How awful. How sad", "x:How awful x:How sad");
    expect_of("a day. was", "");
    expect_of("uuu u. uu", "x:uuu x:u x:uu");
    expect_of("uuu", "");
    end();
}
END_TEST

START_TEST(a_regex_may_exclude)
{
    begin("[x]\nsad day\n  ! /\\bda/\nsad\nday\n! /very (sad|bad)/ ; needs very\n");
    expect_of("a sad day", "x:sad day!veto x:sad x:day");
    expect_of("very sad. sad", "x:sad!veto x:sad");
    end();
}
END_TEST

START_TEST(a_regex_may_open_a_scope)
{
    begin_two("scope said\nopens sentence\n[said.open]\n/(he|she) says/\n",
              "[x]\nsad ; not in said\n");
    expect_of("she says sad. sad", "x:sad!not in x:sad");
    end();
}
END_TEST

/* --- step 4 once more, as one would say it ------------------------------------------------------------- */

static uint64_t random_state;

static unsigned below(unsigned most) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random_state >> 33) % most);
}

static bool hit_is_hint(const struct hit *hit) {
    return !entry_counts(&dialogue.set->entries[hit->entry]);
}

static bool are_rivals(const struct hit *hit, const struct hit *other) {
    const struct category *categories = dialogue.set->categories;
    return categories[hit->category].top == categories[other->category].top &&
           hit->first < other->end && other->first < hit->end;
}

static void expect_order(const struct hit *hit, const struct hit *next) {
    ck_assert_uint_le(hit->first, next->first);
    if (hit->first == next->first) {
        ck_assert_uint_ge(hit->end, next->end);
        ck_assert(hit->end > next->end || hit->entry < next->entry);
    }
}

/* Hits that count are taken before hints; what overlaps one that was taken is not. */
static size_t expect_plain_choice(const struct hit *hits, size_t count) {
    bool taken[200] = {false};
    size_t lost = 0;
    ck_assert_uint_lt(count, sizeof taken);
    for (int hints = 0; hints < 2; hints++) {
        for (size_t i = 0; i < count; i++) {
            if (hit_is_hint(&hits[i]) != hints) {
                continue;
            }
            taken[i] = true;
            for (size_t k = 0; k < count; k++) {
                bool before = k < i || hit_is_hint(&hits[k]) != hints;
                taken[i] =
                    taken[i] && !(k != i && before && taken[k] && are_rivals(&hits[i], &hits[k]));
            }
            ck_assert_int_eq(hits[i].fate, taken[i] ? FATE_COUNTED : FATE_LOST);
            lost += !taken[i];
        }
    }
    return lost;
}

START_TEST(what_wins_is_what_a_plain_choice_gives)
{
    static const char *const words[] = {"ash ", "birch ", "cedar ", "date ", "elm "};
    struct buffer text;
    size_t lost = 0;
    begin("[x.a]\nash birch\nbirch cedar\nash\ncedar date elm\nbirch ; weight 0.2\n"
          "[x.b]\nash birch cedar\ncedar date\ndate ; weight 0.3\ndate elm ash ; weight 0.1\n"
          "[y]\nbirch cedar\nash birch ; weight 0.4\nelm\nash <2> elm\n");
    buffer_init(&text, &dialogue.fixture.standard);
    random_state = 3;
    for (int i = 0; i < 3000; i++) {
        buffer_clear(&text);
        for (unsigned count = 1 + below(25); count; count--) {
            buffer_append_text(&text, words[below(sizeof words / sizeof *words)]);
        }
        read_text(buffer_slice(&text), ROLE_UNKNOWN, SELECTOR_STARTS | SELECTOR_ENDS);
        for (size_t k = 1; k < dialogue.hits.count; k++) {
            expect_order(&dialogue.hits.items[k - 1], &dialogue.hits.items[k]);
        }
        lost += expect_plain_choice(dialogue.hits.items, dialogue.hits.count);
    }
    ck_assert_uint_gt(lost, 3000);
    buffer_release(&text);
    end();
}
END_TEST

/* --- where exclusions and scopes are looked for --------------------------------------------------------- */

static void write_sentences(struct buffer *to) {
    static const char *const words[] = {
        "sad", "glad", "mad",   "not",   "never", "but", "because", "so",   "very", "he said",
        "i",   "they", "think", "you",   "are",   "do",  "feel",    "how",  "um,",  "no",
        "old", "you",  "glad",  "think", "is",    "or",  "said",    "wise", "sad",  "old"};
    static const char *const ends[] = {". ", "? ", "! ",  "... ", ", ", " ", " ",
                                       " ",  " ",  "\" ", " \"",  " ",  " ", " "};
    buffer_clear(to);
    buffer_append_text(to, "U: ");
    for (unsigned count = 1 + below(60); count; count--) {
        buffer_append_text(to, words[below(sizeof words / sizeof *words)]);
        buffer_append_text(to, ends[below(sizeof ends / sizeof *ends)]);
    }
    static const char *const last[] = {"old.", "old", "um. Um.", "old"};
    buffer_append_text(to, last[below(sizeof last / sizeof *last)]);
}

/* With a trace everywhere, else only where they may bear on a candidate. */
START_TEST(exclusions_and_scopes_are_looked_for_wherever_they_matter)
{
    struct buffer text, outcome;
    begin("[x]\nsad\n  ! so <2> sad\n  ! sad old sad\nvery <3> glad ; not in reported\n"
          "mad ; in question\n! old mad\nwise ; in quoted\nold ; not in quoted\n"
          "[y]\nyou are <2> sad ; not in question ; over x\nno [not] glad\nso|very mad\n"
          "  ! mad (but|because)\nglad ; in reported\nwise ; negation ignore\n"
          "[z]\nsad $\nmad $\n[w]\num ; not in question\n");
    buffer_init(&text, &dialogue.fixture.standard);
    buffer_init(&outcome, &dialogue.fixture.standard);
    dialogue.failed_too = false;
    struct finder *thorough = dialogue.finder;
    struct finder *finder = finder_new(&dialogue.fixture.memory.alloc, dialogue.matcher, false);
    ck_assert_ptr_nonnull(finder);
    random_state = 1;
    for (int i = 0; i < 6000; i++) {
        write_sentences(&text);
        dialogue.finder = thorough;
        buffer_clear(&outcome);
        buffer_append_text(&outcome, outcome_of(text.at));
        uint32_t questions = dialogue.questions;
        dialogue.finder = finder;
        expect(text.at, outcome.at);
        ck_assert_uint_eq(dialogue.questions, questions);
    }
    finder_free(thorough);
    buffer_release(&text);
    buffer_release(&outcome);
    end();
}
END_TEST

/* --- speaking of fewer ----------------------------------------------------------------------------------- */

/* Without a trace what fails early is never looked at; what is counted must be the same. */
START_TEST(a_trace_changes_nothing_that_counts)
{
    static const char lexicon[] =
        "[y]\nwhy\nso <3> sad ; role therapist\n[x] ; role client\nsad ; not in question\n"
        "  ! so sad\nvery sad ; over y\nglad\n! glad to\nday $ ; once\n/s.d/ ; needs sad\n";
    static const char turns[] =
        "T: so very sad?\nC: why not sad, glad to day\nU: so sad. Glad day\nC: um, very sad day\n"
        "T: glad sad day\nC: \"so sad\" he said, sad day. day";
    char outcome[2][1000];
    for (int trace = 0; trace < 2; trace++) {
        dialogue = (struct dialogue){0};
        fixture_init(&dialogue.fixture);
        dialogue.set = fixture_read(&dialogue.fixture, lexicon);
        ck_assert_ptr_nonnull(dialogue.set);
        open_dialogue(trace, DETAIL_COVERED);
        dialogue.failed_too = false;
        dialogue.words = true;
        snprintf(outcome[trace], sizeof outcome[trace], "%s", outcome_of(turns));
        end();
    }
    ck_assert_str_eq(outcome[0], outcome[1]);
    ck_assert_uint_gt(strlen(outcome[0]), 60);
}
END_TEST

/* Where scores are not asked for, hints are not looked for. */
START_TEST(hints_change_nothing_that_counts)
{
    static const char lexicon[] =
        "[y]\nwhy ; weight 0.2\nso <3> sad ; weight 0.4\n! so very\n[x.a] ; once ; over y\nsad\n"
        "very sad ; weight 0.4\n  ! not very sad\nglad day ; weight 0.1\nglad\n/s.d/ ; weight 0.1\n"
        "[x.b]\nday ; in question ; weight 0.3\nsad day ; not in question\n"
        "[z]\nday ; after x ; weight 0.7\nglad ; after y\n";
    static const char turns[] =
        "T: so very sad day?\nC: why not sad, glad to day\nU: so sad. Glad day\nC: um, very sad day\n"
        "T: glad sad day\nC: \"so sad\" he said, sad day. day? Glad day\nT: glad day";
    char outcome[2][1000];
    for (int hints = 0; hints < 2; hints++) {
        dialogue = (struct dialogue){0};
        fixture_init(&dialogue.fixture);
        dialogue.set = fixture_read(&dialogue.fixture, lexicon);
        ck_assert_ptr_nonnull(dialogue.set);
        open_dialogue(false, hints ? DETAIL_HINTS : DETAIL_COUNTS);
        dialogue.counting_only = true;
        snprintf(outcome[hints], sizeof outcome[hints], "%s", outcome_of(turns));
        end();
    }
    ck_assert_str_eq(outcome[0], outcome[1]);
    ck_assert_uint_gt(strlen(outcome[0]), 60);
}
END_TEST

/* --- memory ------------------------------------------------------------------------------------------------ */

static bool try_starved(const char *lexicon, const char *turns, unsigned long fail_at) {
    struct error error = {0};
    dialogue = (struct dialogue){0};
    fixture_init(&dialogue.fixture);
    const struct alloc *alloc = &dialogue.fixture.memory.alloc;
    buffer_init(&dialogue.text, &dialogue.fixture.standard);
    dialogue.set = fixture_read(&dialogue.fixture, lexicon);
    ck_assert_ptr_nonnull(dialogue.set);
    unsigned long before = dialogue.fixture.memory.allocations;
    dialogue.fixture.memory.fail_at = before + fail_at;
    enum status status =
        matcher_new(alloc, dialogue.set, &rules_attune, DETAIL_COVERED, &dialogue.matcher, &error);
    ck_assert_int_eq(status != STATUS_OK, dialogue.matcher == NULL);
    ck_assert_int_eq(status, error.status);
    tokens_init(&dialogue.tokens);
    if (status == STATUS_OK) {
        dialogue.tokenizer =
            tokenizer_new(alloc, &rules_attune, matcher_dictionary(dialogue.matcher));
        dialogue.finder = finder_new(alloc, dialogue.matcher, true);
        dialogue.selector = selector_new(alloc, dialogue.matcher);
        bool made = dialogue.tokenizer && dialogue.finder && dialogue.selector;
        status = made ? STATUS_OK : STATUS_MEMORY;
    }
    struct slice rest = slice_of(turns);
    while (status == STATUS_OK && rest.length) {
        static const char padding[TOKEN_PADDING];
        struct slice text = slice_split(rest, '\n', &rest);
        buffer_clear(&dialogue.text);
        buffer_append(&dialogue.text, text);
        buffer_append_bytes(&dialogue.text, padding, sizeof padding);
        const struct finder_part part = {.text = slice_make(dialogue.text.at, text.length),
                                         .tokens = &dialogue.tokens,
                                         .role = ROLE_CLIENT,
                                         .starts = true,
                                         .ends = true};
        status = tokenizer_read(dialogue.tokenizer, part.text, &dialogue.tokens);
        if (status == STATUS_OK) {
            status = finder_read(dialogue.finder, &part, &dialogue.hits, &dialogue.questions);
        }
        if (status == STATUS_OK) {
            selector_begin(dialogue.selector, ROLE_CLIENT, SELECTOR_STARTS | SELECTOR_ENDS);
            status = selector_read(dialogue.selector, dialogue.hits.items, dialogue.hits.count);
        }
        if (status == STATUS_OK && dictionary_failed(dialogue.matcher->dictionary)) {
            status = STATUS_MEMORY;
        }
    }
    bool reached = dialogue.fixture.memory.allocations >= before + fail_at;
    ck_assert_int_eq(status, reached ? STATUS_MEMORY : STATUS_OK);
    buffer_init(&dialogue.outcome, &dialogue.fixture.standard);
    end();
    return reached;
}

START_TEST(every_allocation_may_fail)
{
    static const char lexicon[] =
        "list w = sad, bad*, so what, {pause}\n[y]\nwhy ; over x\n[x]\n{w} <3> *ly [a|b c] d\n"
        "^ so {w} $ ; once\n  ! so bad\n/s.d/\n/m.d/ ; needs mad\nfine ; unless y within 3 turns\n"
        "o 's (ok|fine) ; not in reported\n";
    static const char turns[] =
        "so sad\nwhy mad, baddy truly a d not fine.\nhe said \"sad (pause) so what a slowly d\" "
        "o is fine? fine";
    unsigned long fail_at = 1;
    while (try_starved(lexicon, turns, fail_at)) {
        fail_at++;
    }
    ck_assert_uint_gt(fail_at, 100);
}
END_TEST

static Suite *suite(void) {
    const TTest *const tests[] = {
        an_entry_takes_the_most_words_at_each_start,
        fillers_repeats_and_events_are_passed_over,
        contractions_are_read_in_text_and_entry_alike,
        a_word_may_be_in_any_number_of_lists,
        covered_words_are_distinct_and_outside_gaps,
        an_indented_exclusion_is_for_its_entry,
        an_exclusion_at_the_margin_is_for_its_section,
        an_exclusion_must_share_a_token,
        an_exclusion_does_not_reach_a_later_sentence,
        a_veto_revives_nothing,
        a_role_limits_where_it_is_known,
        a_kind_limits,
        negation_reaches_six_tokens,
        negation_ends_with_its_stop_words_and_its_sentence,
        negation_is_ignored_inside_a_match_and_where_it_is_told_to_be,
        what_others_said_is_reported,
        a_scope_may_be_a_quotation,
        a_mark_or_else_the_wording_makes_a_question,
        questions_are_counted_by_sentence,
        after_looks_at_the_turn_just_before,
        after_a_category_sees_those_below_it,
        unless_looks_back_so_many_turns,
        unless_reaches_sixteen_turns,
        backchannels_leave_no_trace_in_history,
        the_parts_of_a_turn_are_one_turn,
        another_session_begins_without_history,
        the_leftmost_then_the_longest_then_the_earliest_wins,
        a_loss_revives_nothing,
        negated_matches_keep_their_words,
        hints_give_way_to_what_counts,
        over_makes_the_other_category_give_way,
        the_narrower_over_wins,
        only_survivors_suppress,
        negated_matches_suppress_nothing,
        what_failed_before_suppresses_nothing,
        once_is_for_a_section_and_a_turn,
        what_failed_is_not_remembered,
        a_regex_snaps_to_tokens_inside_a_sentence,
        a_regex_may_exclude,
        a_regex_may_open_a_scope,
        what_wins_is_what_a_plain_choice_gives,
        exclusions_and_scopes_are_looked_for_wherever_they_matter,
        a_trace_changes_nothing_that_counts,
        hints_change_nothing_that_counts,
        every_allocation_may_fail,
    };
    Suite *suite = suite_create("match");
    TCase *steps = tcase_create("steps");
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        tcase_add_test(steps, tests[i]);
    }
    suite_add_tcase(suite, steps);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
