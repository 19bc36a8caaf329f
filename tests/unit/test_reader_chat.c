/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CHAT: tiers become turns, codes become words, events or nothing. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "input_suite.h"
#include "run_suite.h"

static void set_up(void) {
    input_fixture_init(&fixture);
    fixture.path = "test.cha";
    fixture.added = "[]., \"x";
}

/* A tier of PAR's becomes this text; NULL: no turn. */
static void expect_said(const char *tier, const char *text) {
    char source[600];
    char *turns = source + 300;
    snprintf(source, 300, "@UTF8\n@Begin\n*PAR:\t%s\n@End\n", tier);
    const char *said = strstr(input_turns(&fixture, source), ": ");
    if (text) {
        snprintf(turns, 300, ": %s\n", text);
    }
    ck_assert_str_eq(said ? said : "none", text ? turns : "none");
}

START_TEST(speakers_tiers_are_turns_and_others_are_not)
{
    expect("@UTF8\r\n@Begin\r\n*INV:\tone .\r\n%mor:\tnum|one .\r\n\tnum|more\r\n*INV:\ttwo\r\n"
           "\tthree .\r\n@G:\tgem\r\n\r\n*PAR:\tfour .\r\n@End\r\n",
           "1 3:7 INV/therapist: one .|two|three .\n2 10:7 PAR/client: four .\n");
    ck_assert_str_eq(fixture.told.at, "");
    ck_assert_str_eq(fixture.figures.format, "chat");
}
END_TEST

START_TEST(chat_is_known_by_its_first_line)
{
    fixture.path = "-";
    expect("@Begin\n*PAR:\thi .\n@End\n", "1 2:7 PAR/client: hi .\n");
    expect("\xEF\xBB\xBF@UTF8\n@Begin\n*PAR:\thi .\n@End\n", "1 3:7 PAR/client: hi .\n");
    fixture.options.format = "text";
    expect("@Begin\n", "1 1:1 /author: @Begin\n");
}
END_TEST

START_TEST(roles_come_from_the_headers)
{
    expect("@Begin\n@Participants:\tTHE Anna Lee Therapist, CLI\n\tClient, CHI Target_Child,\n"
           "\tP Teacher, XYZ Unidentified\n@ID:\ten|demo|XYZ|40;|male|||Patient||retired|\n"
           "*THE:\ta .\n*CLI:\tb .\n*CHI:\tc .\n*P:\td .\n*XYZ:\te .\n*PAR:\tf .\n@End\n",
           "1 6:7 THE/therapist: a .\n2 7:7 CLI/client: b .\n3 8:7 CHI/: c .\n4 9:5 P/: d .\n"
           "5 10:7 XYZ/client: e .\n6 11:7 PAR/: f .\n");
}
END_TEST

START_TEST(patterns_and_rest_come_before_headers)
{
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "chi"}, {ROLE_CLIENT, "REST"}};
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    expect("@Begin\n@Participants:\tCHI Participant, MOT Teacher\n*CHI:\ta .\n*MOT:\tb .\n@End\n",
           "1 3:7 CHI/therapist: a .\n2 4:7 MOT/client: b .\n");
    ck_assert_str_eq(fixture.told.at, "");
}
END_TEST

START_TEST(headers_tell_language_and_date)
{
    const char *text = "@Begin\n@Languages:\teng, spa\n@Date:\t02-FEB-2019\n*PAR:\ta .\n@End\n";
    fixture.asked = "language";
    expect(text, "{en} 1 4:7 PAR/client: a .\n");
    fixture.asked = "date";
    expect(text, "{2019-02-02} 1 4:7 PAR/client: a .\n");
    expect("@Begin\n@Date:\tin May\n*PAR:\ta .\n@End\n", "{in May} 1 3:7 PAR/client: a .\n");
}
END_TEST

START_TEST(bullets_are_times)
{
    expect("@Begin\n*PAR:\ta . \x15"
           "1000_2500\x15\n*PAR:\tb . \x15"
           "3000_4000-\x15\n"
           "*INV:\tc \x15%mov:\"tape 3_1\"_5000_6000\x15 d\n\t. \x15"
           "6000_7500\x15\n"
           "*PAR:\te . \xE2\x80\xA2"
           "8000_9000\xE2\x80\xA2\n*INV:\tf . \x15"
           "12\x15\n@End\n",
           "1 2:7 PAR/client @1-4: a .|b .\n2 4:7 INV/therapist @5-7.5: c d|.\n"
           "3 6:7 PAR/client @8-9: e .\n4 7:7 INV/therapist: f .\n");
    ck_assert_str_eq(fixture.told.at, "");
}
END_TEST

START_TEST(words_are_what_was_said)
{
    static const struct {
        const char *tier, *text;
    } cases[] = {
        {"&-um I (be)cause wouldn('t) .", "um I because wouldn't ."},
        {"I [/] I <want to> [//] need [/-] to [///] .", "I I want to need to ."},
        {"yuh [: you] know [* s:r]", "you know"},
        {"<goin out> [: going out] [*] now", "going out now"},
        {"hare [:: hair] [* p:w]", "hare"},
        {"a [: b [x 2] c", "a : b c"},
        {"so: sad [!] [!!] [?] [= her aunt] [=? glad] [% low] [+ exc] [x 3]", "so sad"},
        {"[- spa] hola@s:spa bam@o .", "hola bam ."},
        {"0det dog 0 .", "dog ."},
        {"0.5 and 0", "0.5 and"},
        {"all_right the F_B_I ice+cream good-bye", "all right the FBI ice cream good-bye"},
        {"no\xE2\x80\xA1 you know \xE2\x80\x9E mm", "no, you know , mm"},
        {"\xE2\x86\x91yes \xE2\x88\x86really\xE2\x88\x86 \xCB\x88"
         "a\xCB\x8C"
         "b",
         "yes really ab"},
        {"\xE2\x86\xABr-r-r\xE2\x86\xABrabbit rhi^no", "rabbit rhino"},
        {"he said \xE2\x80\x9Cno\xE2\x80\x9D .", "he said \xE2\x80\x9Cno\xE2\x80\x9D ."},
        {"<yes> [<] <<no> [/] no> [>1] .", "yes no no ."},
        {"at 10:30 she", "at 10:30 she"},
        /* A code among plain words, before, behind and within them. */
        {"well I went yuh [: you] home .", "well I went you home ."},
        {"and so we [: they] [/] they went", "and so they they went"},
        {"so then www and 0is on 0 , www", "so then xxx and on , xxx"},
        {"one two  three \t four\n\tfive .", "one two three four|five ."},
        {"it was no:pe, don't you thi(nk) so?", "it was nope, don't you think so?"},
        {"I can<not go> [: leave] now", "I canleave now"},
        {"that is it[*] then", "that is it then"},
        {"is it don\xE2\x80\x99t or not", "is it don\xE2\x80\x99t or not"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_said(cases[i].tier, cases[i].text);
    }
}
END_TEST

START_TEST(events_are_put_in_brackets)
{
    static const struct {
        const char *tier, *text;
    } cases[] = {
        {"&=laughs no &=clears:throat .", "[laughs] no [clears:throat] ."},
        {"no [=! laughing] yes [^ door opens]", "no [laughing] yes [door opens]"},
        {"no [=! laughing\n\tloudly] .", "no [laughing loudly] ."},
        {"&{l=laughs no &}l=laughs .", "[laughs] no ."},
        {"&+th &~gah the &sh &uh I", "[th] [gah] the [sh] uh I"},
        {"(.) a (..) b (...) c (1.5) d (12) .", "(.) a (..) b (...) c (1.5) d (12) ."},
        {"a (2.) b (1:05.2) c (120.4) d(.)", "a (.) b (.) c (.) d(.)"},
        {"xxx yyy www", "xxx yyy xxx"},
        {"[pause 5s] hm", "[pause 5s] hm"},
        {"&=nods .", "[nods] ."},
        {"0 .", NULL},
        {"&= [=!] .", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_said(cases[i].tier, cases[i].text);
    }
}
END_TEST

START_TEST(linkers_and_terminators_are_punctuation_or_nothing)
{
    static const struct {
        const char *tier, *text;
    } cases[] = {
        {"I just +...", "I just ..."},
        {"and you +..?", "and you ..?"},
        {"no +!?", "no !?"},
        {"+, but I +/.", "but I ."},
        {"++ and so +//.", "and so ."},
        {"+< you +//?", "you ?"},
        {"+^ and you +/?", "and you ?"},
        {"she said +\"/.", "she said ,"},
        {"+\" go home .", "\"go home .\""},
        {"she said +\".", "she said ."},
        {"a +\xE2\x80\xA6", "a \xE2\x80\xA6"},
        {"a +.", "a"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_said(cases[i].tier, cases[i].text);
    }
}
END_TEST

START_TEST(interposed_words_are_a_turn_of_their_speaker)
{
    expect("@Begin\n*PAR:\tI was &*INV:mhm there &*INV:oh_no again .\n@End\n",
           "1 2:7 PAR/client: I was|there\n2 2:19 INV/therapist backchannel: mhm\n"
           "3 2:35 INV/therapist: oh no\n4 2:41 PAR/client: again .\n");
}
END_TEST

START_TEST(damage_is_told_with_its_line_and_the_rest_is_read)
{
    expect(
        "@Begin\n*PAR\tno colon\n\tmore of it\n*PAR:\ta <b [= c\n\td &*INV .\nwrapped\n*INV:\te ] > "
        "\x15"
        "12_3 .\n",
        "1 4:7 PAR/client: a b = c|d INV .\n2 7:7 INV/therapist: e .\n");
    ck_assert_str_eq(fixture.told.at,
                     "test.cha:2:1: a speaker's line without the speaker; left out. It begins as "
                     "in \"*PAR:\"\n"
                     "test.cha:6:1: this line is none of CHAT's, which begin with @, *, % or a "
                     "tab; left out\n"
                     "test.cha:4: codes that do not end, or do not begin: 5, the first on this "
                     "line; only their signs are left out, so explanations may be counted as "
                     "words\n"
                     "test.cha: the last line is not @End; is the file cut short?\n");
    ck_assert_uint_eq(fixture.figures.left_out, 2);
}
END_TEST

START_TEST(many_damaged_lines_are_told_in_sum)
{
    expect("@Begin\na\nb\nc\nd\ne\nf\ng\n*PAR:\th .\n@End\n", "1 9:7 PAR/client: h .\n");
    expect_told("test.cha:6:1: ");
    ck_assert_ptr_null(strstr(fixture.told.at, "test.cha:7:1: "));
    expect_told("7 lines in all");
}
END_TEST

START_TEST(a_very_long_tier_is_read_in_parts_that_lose_nothing)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "@Begin\n*PAR:\t");
    for (int i = 0; i < 10000; i++) {
        buffer_append_text(&text, i % 10 ? "\xC3\xA4\xC3\xB6 (so)on " : "and\n\tthen ");
    }
    buffer_append_text(&text, ".\n@End\n");
    const char *turns = input_turns(&fixture, text.at);
    size_t words = 0;
    for (const char *at = turns; (at = strstr(at, "soon")) != NULL; at++) {
        words++;
    }
    ck_assert_uint_eq(words, 9000);
    expect_told("longer than 64 KiB");
    buffer_release(&text);
}
END_TEST

START_TEST(utf16_is_traced_too)
{
    expect_utf16(
        "@UTF8\n@Begin\n*PAR:\tcaf\xC3\xA9 \xE2\x80\xA1 (be)cause &=sighs\n\tI&=caf\xC3\xA9 . "
        "\x15"
        "1_2\x15\n@End\n",
        true, "1 3:13 PAR/client @0.001-0.002: caf\xC3\xA9 , because [sighs]|I&=caf\xC3\xA9 .\n");
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    const struct slice source = slice_of(
        "@Begin\n@Participants:\tTHE Therapist, CLI Client\n@Date:\t02-FEB-2019\n*THE:\ta <b> [: c] "
        "&=laughs (1:02.3)\n\tand &*CLI:mhm so +...\n*CLI:\t+\" no .\n@End\n");
    ck_assert_uint_gt(input_fail_each(&fixture, source, 7), 10);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("reader_chat");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, set_up, release_fixture);
    tcase_add_test(cases, speakers_tiers_are_turns_and_others_are_not);
    tcase_add_test(cases, chat_is_known_by_its_first_line);
    tcase_add_test(cases, roles_come_from_the_headers);
    tcase_add_test(cases, patterns_and_rest_come_before_headers);
    tcase_add_test(cases, headers_tell_language_and_date);
    tcase_add_test(cases, bullets_are_times);
    tcase_add_test(cases, words_are_what_was_said);
    tcase_add_test(cases, events_are_put_in_brackets);
    tcase_add_test(cases, linkers_and_terminators_are_punctuation_or_nothing);
    tcase_add_test(cases, interposed_words_are_a_turn_of_their_speaker);
    tcase_add_test(cases, damage_is_told_with_its_line_and_the_rest_is_read);
    tcase_add_test(cases, many_damaged_lines_are_told_in_sum);
    tcase_add_test(cases, a_very_long_tier_is_read_in_parts_that_lose_nothing);
    tcase_add_test(cases, utf16_is_traced_too);
    tcase_add_test(cases, every_allocation_may_fail);
    tcase_set_timeout(cases, 60);
    Suite *suite = suite_create("reader_chat");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
