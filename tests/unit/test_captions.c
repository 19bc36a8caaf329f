/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WebVTT and SubRip: cues are turns, or parts of them. */
#include <check.h>
#include <string.h>

#include "input_suite.h"
#include "run_suite.h"

static void set_up(void) {
    input_fixture_init(&fixture);
    fixture.path = "test";
}

/* --- who speaks -------------------------------------------------------------------------------- */

START_TEST(cues_of_one_speaker_are_one_turn)
{
    expect("WEBVTT\n\n"
           "1\n00:00:01.000 --> 00:00:02.500\nAnna Lee: How has the week\n\n"
           "2\n00:00:02.500 --> 00:00:04.000\nAnna Lee: been for you?\n\n"
           "3\n00:00:05.250 --> 00:00:07.000\nBen: Hard.\n\n"
           "4\n00:00:08.000 --> 00:00:09.000\nBen: And long.\n",
           "1 5:11 Anna Lee/ @1-4: How has the week|been for you?\n"
           "2 13:6 Ben/ @5.25-9: Hard.|And long.\n");
    ck_assert_str_eq(fixture.figures.format, "vtt");
    ck_assert_str_eq(fixture.told.at, "");
}
END_TEST

START_TEST(voices_name_the_speaker)
{
    expect("WEBVTT\n\nab/12-0\n00:01.000 --> 00:02.000 align:start position:0%\n"
           "<v Therapist>Hello\nthere.</v>\n\n"
           "ab/13-0\n00:02.000 --> 00:03.000\n<v.loud.high Client 2>I'm <i>fine</i>.</v>\n",
           "1 5:14 Therapist/therapist @1-2: Hello|there.\n"
           "2 10:23 Client 2/client @2-3: I'm fine.\n");
}
END_TEST

START_TEST(where_two_speak_in_one_cue_the_time_between_is_unknown)
{
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Therapist>Tired?</v>\n\n"
           "00:02.000 --> 00:04.000\n<v Therapist>Or sad?</v> <v Client>Both.</v>\n\n"
           "00:04.000 --> 00:05.000\n<v Client>Always.\n\n",
           "1 4:14 Therapist/therapist @1: Tired?|Or sad?\n"
           "2 7:36 Client/client-5: Both.|Always.\n");
    expect("WEBVTT\n\n00:02.000 --> 00:04.000\n"
           "<v Therapist>Or sad?<00:03.500><v Client>Both.</v>\n\n",
           "1 4:14 Therapist/therapist @2-3.5: Or sad?\n"
           "2 4:42 Client/client @3.5-4: Both.\n");
}
END_TEST

START_TEST(a_cue_without_a_speaker_goes_on)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\nJOHN: I was\n\n"
           "2\n00:00:02,000 --> 00:00:03,000\ngoing home.\n\n"
           "3\n00:00:04,000 --> 00:00:05,000\nMARY: Then?\n\n"
           "4\n00:00:05,000 --> 00:00:06,000\nJOHN: No.\n",
           "1 3:7 JOHN/ @1-3: I was|going home.\n"
           "2 11:7 MARY/ @4-5: Then?\n"
           "3 15:7 JOHN/ @5-6: No.\n");
    ck_assert_str_eq(fixture.figures.format, "srt");
}
END_TEST

START_TEST(a_listener_does_not_end_the_turn)
{
    expect("WEBVTT\n\n00:01.000 --> 00:05.000\n<v Client>It was long\n\n"
           "00:03.000 --> 00:03.500\n<v Therapist>Mm-hmm.\n\n"
           "00:05.500 --> 00:07.000\n<v Client>and hard.\n",
           "1 4:11 Client/client @1-7: It was long|and hard.\n"
           "2 7:14 Therapist/therapist @3-3.5 backchannel: Mm-hmm.\n");
}
END_TEST

START_TEST(what_lies_between_the_cues_of_a_turn_is_not_talk)
{
    fixture.talk = true;
    /* Silences of 3 and 4 seconds; one of 2.5 is none. The listener breaks another one. */
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Client>a\n\n"
           "00:05.000 --> 00:06.000\n<v Client>b\n\n00:08.500 --> 00:10.000\n<v Client>c\n\n"
           "00:12.000 --> 00:12.500\n<v Therapist>Mm-hmm.\n\n"
           "00:14.000 --> 00:15.000\n<v Client>d\n\n00:19.000 --> 00:20.000\n<v Client>e\n",
           "1 4:11 Client/client @1-20 said 5.5 silent 2/7: a|b|c|d|e\n"
           "2 13:14 Therapist/therapist @12-12.5 said 0.5 silent 0/0 backchannel: Mm-hmm.\n");
    /* Cues that overlap are not counted twice; after one without a time nothing is known. */
    expect("WEBVTT\n\n00:01.000 --> 00:04.000\n<v Client>a\n\n"
           "00:02.000 --> 00:03.000\n<v Client>b\n\n00:03.500 --> 00:06.000\n<v Client>c\n\n"
           "00:06.000 --> 00:07.000\n<v Therapist>d\n\n0:0x --> 0:09\n<v Therapist>e\n\n"
           "00:20.000 --> 00:21.000\n<v Therapist>f\n",
           "1 4:11 Client/client @1-6 said 5 silent 0/0: a|b|c\n"
           "2 13:14 Therapist/therapist @6-21 said ? silent 0/0: d|e|f\n");
    /* Where two share a cue, the first one's talk in it is unknown too. */
    expect("WEBVTT\n\n00:02.000 --> 00:04.000\n<v Client>a <00:03.500><v Therapist>b\n\n"
           "00:04.000 --> 00:06.000\n<v Therapist>c <v Client>d\n",
           "1 4:11 Client/client @2-3.5 said 1.5 silent 0/0: a\n"
           "2 4:37 Therapist/therapist @3.5 said ? silent 0/0: b|c\n"
           "3 7:26 Client/client-6 said ? silent 0/0: d\n");
}
END_TEST

START_TEST(captions_without_speakers_are_one_who_is_not_named)
{
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\nI was thinking:\n\n"
           "00:02.000 --> 00:03.000\nit is late.\n",
           "1 4:1 / @1-3: I was thinking:|it is late.\n");
    expect_told("test: 2 of the captions name no speaker");
    fixture.options.kind_given = true;
    fixture.options.kind = KIND_NOTE;
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\nA note.\n", "1 4:1 /author @1-2: A note.\n");
}
END_TEST

START_TEST(a_dash_begins_another_speaker)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\n- How are you?\n- Fine.\n\n"
           "2\n00:00:03,000 --> 00:00:04,000\n- ANNA: Sure?\n- BEN: Yes, I am.\n\n"
           "3\n00:00:04,000 --> 00:00:05,000\n&gt;&gt; ANNA: Good.\n\n"
           "4\n00:00:05,000 --> 00:00:06,000\n>> BEN: Bye.\n",
           "1 3:3 / @1: How are you?\n2 4:3 /-2: Fine.\n"
           "3 8:9 ANNA/ @3: Sure?\n4 9:8 BEN/-4: Yes, I am.\n"
           "5 13:16 ANNA/ @4-5: Good.\n6 17:9 BEN/ @5-6: Bye.\n");
}
END_TEST

START_TEST(roles_are_known_as_in_a_transcript)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\nT: Sad?\n\n"
           "2\n00:00:03,000 --> 00:00:04,000\nC: Plan: none.\n",
           "1 3:4 T/therapist @1-2: Sad?\n2 7:4 C/client @3-4: Plan: none.\n");
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "Anna.*"}, {ROLE_CLIENT, "REST"}};
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna Lee>Sad?\n\n"
           "00:02.000 --> 00:03.000\n<v Ben>No.\n",
           "1 4:13 Anna Lee/therapist @1-2: Sad?\n2 7:8 Ben/client @2-3: No.\n");
}
END_TEST

/* --- marks ------------------------------------------------------------------------------------- */

START_TEST(marks_are_no_words_and_what_only_looks_like_one_is)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\n"
           "{\\an8}I <b>can</b>&#39;t <font color=\"#fff\">sleep</font> &amp; <laughs> 1 < 2 & 3 "
           "&copy; {x}<c.a.b>!</c><br>So\n",
           "1 3:7 / @1-2: I can't sleep & <laughs> 1 < 2 & 3 &copy; {x}!|So\n");
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n"
           "caf\xC3\xA9&nbsp;&rsquo;n&#x20AC;&lrm;a&#xD800;<i\n",
           "1 4:1 / @1-2: caf\xC3\xA9\xC2\xA0\xE2\x80\x99n\xE2\x82\xAC"
           "a&#xD800;<i\n");
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A &amp; B>x\n", "1 4:14 A & B/ @1-2: x\n");
}
END_TEST

START_TEST(notes_styles_and_regions_are_not_spoken)
{
    expect("\xEF\xBB\xBFWEBVTT - a title\r\nKind: captions\r\nLanguage: en\r\n\r\n"
           "NOTE\r\nnot spoken\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n"
           "REGION\r\nid:fred\r\n\r\nNOTE one line\r\n\r\n"
           "00:01.000 --> 00:02.000\r\nspoken\r\n\r\nNOTE more\r\n00:02.000 --> 00:03.000\r\nsaid",
           "1 17:1 / @1-3: spoken|said\n");
}
END_TEST

START_TEST(times_come_with_and_without_hours_commas_and_blanks)
{
    expect("0:00:01,5-->0:00:02.25\na\n\n01:02:03.000  -->  100:00:04.000\nb\n\n"
           "00:05 -> 00:06\nc\n",
           "1 2:1 / @1.5-360004: a|b|c\n");
}
END_TEST

START_TEST(captions_that_repeat_the_line_before_are_read_once)
{
    expect("WEBVTT\n\n00:00.000 --> 00:02.000\n \nso<00:00.500><c> I</c><00:01.000><c> was</c>\n\n"
           "00:02.000 --> 00:02.010\nso I was\n \n\n"
           "00:02.010 --> 00:04.000\nso I was\nthinking<00:02.500><c> it</c>\n\n"
           "00:04.000 --> 00:04.010\nthinking it\n \n\n"
           "00:04.010 --> 00:06.000\nthinking it\nover\n\n"
           "00:06.000 --> 00:07.000\nover again\n",
           "1 5:1 / @0-7: so I was|thinking it|over|again\n");
    expect_told("test: 5 of the lines repeat the caption before");
    expect("WEBVTT\n\n00:00.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n"
           "00:03.000 --> 00:04.000\nI said no.\n\n00:04.000 --> 00:05.000\nGo.\n",
           "1 4:1 / @0-5: No.|No.|I said no.|Go.\n");
}
END_TEST

/* --- what is wrong ----------------------------------------------------------------------------- */

START_TEST(a_cue_whose_times_are_wrong_keeps_its_text)
{
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Client>a\n\n"
           "00:05.000 --> 00:04.000\n<v Therapist>b\n\n"
           "0x:06 --> 0:07\n<v Client>c\n",
           "1 4:11 Client/client @1-2: a\n2 7:14 Therapist/therapist: b\n"
           "3 10:11 Client/client: c\n");
    expect_told("test:6: the times of this caption cannot be read");
    expect_told("test:9: the times of this caption cannot be read");
}
END_TEST

START_TEST(numbers_may_be_wrong_or_missing)
{
    expect("7\n00:00:01,000 --> 00:00:02,000\na\n\n00:00:02,000 --> 00:00:03,000\nb\n\n"
           "7\n\n00:00:03,000 --> 00:00:04,000\nc\n9\n00:00:05,000 --> 00:00:06,000\nd\n",
           "1 3:1 / @1-6: a|b|c|d\n");
    expect_told("test: 4 of the captions name no speaker");
    ck_assert_ptr_eq(strchr(fixture.told.at, '\n') + 1, fixture.told.at + fixture.told.length);
}
END_TEST

START_TEST(a_number_that_is_said_is_text)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\nHow old?\n42\n\n"
           "2\n00:00:03,000 --> 00:00:04,000\n43\n\n3\n00:00:05,000 --> 00:00:06,000\n44\n",
           "1 3:1 / @1-6: How old?|42|43|44\n");
}
END_TEST

START_TEST(a_cue_without_times_keeps_its_text)
{
    expect(
        "1\n00:00:01,000 --> 00:00:02,000\nANNA: a\n\n2\nBEN: b\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nANNA: c\n\n4\n00:00:05,000 --> 00:00:06,000\nBEN: d\n",
        "1 3:7 ANNA/ @1-2: a\n2 6:6 BEN/: b\n3 10:7 ANNA/ @3-4: c\n4 14:6 BEN/ @5-6: d\n");
    expect_told("test:5: the times of this caption cannot be read");
}
END_TEST

START_TEST(a_blank_line_within_a_cue_does_not_end_its_text)
{
    expect("1\n00:00:01,000 --> 00:00:02,000\na\n\nb\nc\n\n2\n00:00:03,000 --> 00:00:04,000\nd\n",
           "1 3:1 / @1-4: a|b|c|d\n");
    expect_told("test:5: this line stands in no caption");
}
END_TEST

START_TEST(lines_before_the_first_cue_are_left_out_and_told)
{
    expect("WEBVTT\n\nSession 3\nrecorded\n\n00:01.000 --> 00:02.000\na\n", "1 7:1 / @1-2: a\n");
    expect_told("test: 2 of the lines before the first caption are left out");
    ck_assert_uint_eq(fixture.figures.left_out, 2);
}
END_TEST

START_TEST(captions_of_nothing_have_no_turns)
{
    expect("WEBVTT", "");
    expect("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n", "");
    fixture.options.format = "srt";
    expect("", "");
    expect("1\n", "");
}
END_TEST

/* --- lengths, encodings, memory ---------------------------------------------------------------- */

/* 100 KB of words in one line, with tags that lie across every boundary. */
START_TEST(a_very_long_line_is_read_whole_however_it_comes)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "WEBVTT\n\n00:01.000 --> 00:02.000\n");
    for (int i = 0; i < 5000; i++) {
        buffer_print(&text, "word%d <i>more</i> ", i);
    }
    buffer_append_text(&text, "\n\n00:02.000 --> 00:03.000\nend\n");
    const char *turns = input_turns(&fixture, text.at);
    ck_assert_ptr_nonnull(strstr(turns, "word0 more word1 more word2"));
    ck_assert_ptr_nonnull(strstr(turns, "word4999 more|end\n"));
    ck_assert_ptr_null(strstr(turns, "<i>"));
    buffer_release(&text);
}
END_TEST

START_TEST(utf16_captions_are_read)
{
    expect_utf16("1\r\n00:00:01,000 --> 00:00:02,000\r\n<b>caf\xC3\xA9</b> &amp; \xF0\x9F\x98\x80 "
                 "<i>x</i>\r\n",
                 true, "1 3:7 / @1-2: caf\xC3\xA9 & \xF0\x9F\x98\x80 x\n");
}
END_TEST

START_TEST(memory_may_run_out_at_any_allocation)
{
    static const char text[] =
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Anna>Hi &amp; <i>so</i></v><v Ben>Yes\n\n"
        "00:02.000 --> 00:03.000\nMARY: long\n";
    ck_assert_uint_gt(input_fail_each(&fixture, slice_of(text), 5), 10);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("captions");
    tcase_add_checked_fixture(cases, set_up, release_fixture);
    tcase_add_test(cases, cues_of_one_speaker_are_one_turn);
    tcase_add_test(cases, voices_name_the_speaker);
    tcase_add_test(cases, where_two_speak_in_one_cue_the_time_between_is_unknown);
    tcase_add_test(cases, a_cue_without_a_speaker_goes_on);
    tcase_add_test(cases, a_listener_does_not_end_the_turn);
    tcase_add_test(cases, what_lies_between_the_cues_of_a_turn_is_not_talk);
    tcase_add_test(cases, captions_without_speakers_are_one_who_is_not_named);
    tcase_add_test(cases, a_dash_begins_another_speaker);
    tcase_add_test(cases, roles_are_known_as_in_a_transcript);
    tcase_add_test(cases, marks_are_no_words_and_what_only_looks_like_one_is);
    tcase_add_test(cases, notes_styles_and_regions_are_not_spoken);
    tcase_add_test(cases, times_come_with_and_without_hours_commas_and_blanks);
    tcase_add_test(cases, captions_that_repeat_the_line_before_are_read_once);
    tcase_add_test(cases, a_cue_whose_times_are_wrong_keeps_its_text);
    tcase_add_test(cases, numbers_may_be_wrong_or_missing);
    tcase_add_test(cases, a_number_that_is_said_is_text);
    tcase_add_test(cases, a_cue_without_times_keeps_its_text);
    tcase_add_test(cases, a_blank_line_within_a_cue_does_not_end_its_text);
    tcase_add_test(cases, lines_before_the_first_cue_are_left_out_and_told);
    tcase_add_test(cases, captions_of_nothing_have_no_turns);
    tcase_add_test(cases, a_very_long_line_is_read_whole_however_it_comes);
    tcase_add_test(cases, utf16_captions_are_read);
    tcase_add_test(cases, memory_may_run_out_at_any_allocation);
    tcase_set_timeout(cases, 60);
    Suite *suite = suite_create("captions");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
