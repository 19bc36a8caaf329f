/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes a turn, of whom, and from where: sources as people write them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input/detect.h"
#include "input/front_matter.h"
#include "input_suite.h"
#include "run_suite.h"

static void set_up(void) {
    input_fixture_init(&fixture);
}

START_TEST(speakers_take_turns)
{
    expect("Therapist: Hello.\nClient: Hi there.\nT: How are you?\n",
           "1 1:12 Therapist/therapist: Hello.\n"
           "2 2:9 Client/client: Hi there.\n"
           "3 3:4 T/therapist: How are you?\n");
}
END_TEST

/* Labels seen before are told at a glance; each of these is another speaker, or another way to begin. */
START_TEST(labels_that_begin_alike_are_not_mistaken_for_one_another)
{
    expect("Ann: one\nAnna: two\nAnn: three\nAnna Lee: four\nAnna: five\nANNA: six\nAnna : seven\n"
           "Anna:\teight\nAnna:\xC2\xA0nine\nAnna:  ten\nAnn: eleven\n",
           "1 1:6 Ann/: one\n2 2:7 Anna/: two\n3 3:6 Ann/: three\n4 4:11 Anna Lee/: four\n"
           "5 5:7 Anna/: five\n6 6:7 ANNA/: six\n7 7:8 Anna/: seven|eight|nine|ten\n"
           "8 11:6 Ann/: eleven\n");
}
END_TEST

START_TEST(a_speaker_is_known_again_after_many_others)
{
    enum { ROUNDS = 3, SPEAKERS = 12 };
    struct buffer text, turns;
    buffer_init(&text, &fixture.standard);
    buffer_init(&turns, &fixture.standard);
    for (int i = 0; i < ROUNDS * SPEAKERS; i++) {
        int length = 1 + i % SPEAKERS * 3; /* from "Xa" to a name of 35 letters */
        char name[64] = "X";
        memset(name + 1, 'a' + i % SPEAKERS, (size_t)length);
        buffer_print(&text, "%s: line %d\n", name, i);
        buffer_print(&turns, "%d %d:%d %s/: line %d\n", i + 1, i + 1, length + 4, name, i);
    }
    expect(text.at, turns.at);
    buffer_release(&text);
    buffer_release(&turns);
}
END_TEST

START_TEST(a_label_may_be_as_long_as_sixteen_bytes_or_longer_by_one)
{
    expect("Abcdefghijklmno: one\nAbcdefghijklmnop: two\nAbcdefghijklmnoq: three\n"
           "Abcdefghijklmno: four\nAbcdefghijklmnop: five\nAbcdefghijklmnoq: six\n",
           "1 1:18 Abcdefghijklmno/: one\n2 2:19 Abcdefghijklmnop/: two\n"
           "3 3:19 Abcdefghijklmnoq/: three\n4 4:18 Abcdefghijklmno/: four\n"
           "5 5:19 Abcdefghijklmnop/: five\n6 6:19 Abcdefghijklmnoq/: six\n");
}
END_TEST

/* Some of these names differ in their middle only, some are the beginning of another. */
START_TEST(whoever_speaks_next_is_known_by_all_of_the_label)
{
    static const char *const names[] = {
        "A",
        "Abc",
        "Abcdefg",
        "Abcdefgh",
        "Abcdefghij",
        "Abcdefgh One Ijklmno",
        "Abcdefgh Two Ijklmno",
        "Abcdefgh Six Ijklmno",
        "Abcdefgij",
    };
    enum { NAMES = sizeof names / sizeof *names, LINES = 300 };
    struct buffer text, turns;
    buffer_init(&text, &fixture.standard);
    buffer_init(&turns, &fixture.standard);
    uint32_t seed = 1;
    size_t speaker = 0;
    for (int i = 1; i <= LINES; i++) {
        seed = seed * 1664525U + 1013904223U;
        speaker = (speaker + 1 + (seed >> 16) % (NAMES - 1)) % NAMES;
        size_t column = strlen(names[speaker]) + 3;
        buffer_print(&text, "%s: %d\n", names[speaker], i);
        buffer_print(&turns, "%d %d:%zu %s/: %d\n", i, i, column, names[speaker], i);
    }
    expect(text.at, turns.at);
    buffer_release(&text);
    buffer_release(&turns);
}
END_TEST

START_TEST(an_empty_source_has_no_turns)
{
    expect("", "");
    expect_told("test.txt: is empty");
    expect("\n  \n\r\n", "");
    expect_told("test.txt: holds no words");
}
END_TEST

START_TEST(a_text_without_speakers_is_its_authors_note_a_paragraph_a_turn)
{
    expect("Seen today. Sleeping\nbetter.\n\n \n  Plan: see again.\n",
           "1 1:1 /author: Seen today. Sleeping|better.\n"
           "2 5:3 /author: Plan: see again.\n");
    ck_assert_str_eq(fixture.figures.format, "text");
}
END_TEST

START_TEST(lines_of_one_speaker_and_lines_without_label_join)
{
    expect("Client: one\nClient: two  \n\nthree\n\n   four\nTherapist:\nfive\n",
           "1 1:9 Client/client: one|two|three|four\n"
           "2 8:1 Therapist/therapist: five\n");
}
END_TEST

START_TEST(a_first_turn_of_many_lines_makes_a_transcript_where_it_is_spoken)
{
    expect("Therapist: How was your week?\none\ntwo\nthree\nfour\n",
           "1 1:12 Therapist/therapist: How was your week?|one|two|three|four\n");
    expect("Client: J. D.\none\ntwo\nthree\nfour\n",
           "1 1:1 /author: Client: J. D.|one|two|three|four\n");
    expect("Therapist: How was your week?\none\ntwo\nPlan: see again\nthree\n",
           "1 1:1 /author: Therapist: How was your week?|one|two|Plan: see again|three\n");
}
END_TEST

START_TEST(a_first_turn_of_more_than_the_head_makes_a_transcript)
{
    enum { LINES = 9000 };
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "Therapist: Hello.\n");
    for (int i = 0; i < LINES; i++) {
        buffer_append_text(&text, "so it went\n");
    }
    buffer_append_text(&text, "Client: Oh.\n");
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 4096), STATUS_OK);
    ck_assert_str_eq(fixture.figures.format, "transcript");
    ck_assert_uint_eq(fixture.figures.turns.turns, 2);
    buffer_release(&text);
}
END_TEST

START_TEST(labels_may_have_no_colon_where_roles_recur)
{
    expect("T\tHello.\nC\tHi - well.\n\tYes.\nT\tHow?\n",
           "1 1:3 T/therapist: Hello.\n2 2:3 C/client: Hi - well.|Yes.\n3 4:3 T/therapist: How?\n");
    expect("Therapist\tHello.\nAnna\tHi.\nTherapist\tHow?\nClient\tOh.\n",
           "1 1:11 Therapist/therapist: Hello.\n2 2:6 Anna/: Hi.\n"
           "3 3:11 Therapist/therapist: How?\n4 4:8 Client/client: Oh.\n");
    expect("[Therapist] Hello.\n[Client] Hi.\n[laughs]\n<Therapist> How?\n[Client] Oh.\n",
           "1 1:13 Therapist/therapist: Hello.\n2 2:10 Client/client: Hi.|[laughs]\n"
           "3 4:13 Therapist/therapist: How?\n4 5:10 Client/client: Oh.\n");
    expect("Therapist - Hello.\nClient \xE2\x80\x93 Hi.\nWell - yes.\nTherapist - How?\n",
           "1 1:13 Therapist/therapist: Hello.\n2 2:12 Client/client: Hi.|Well - yes.\n"
           "3 4:13 Therapist/therapist: How?\n");
    expect("THERAPIST\nHello.\nCLIENT\nFine\nTHERAPIST\nHow?\n",
           "1 2:1 THERAPIST/therapist: Hello.\n2 4:1 CLIENT/client: Fine\n"
           "3 6:1 THERAPIST/therapist: How?\n");
}
END_TEST

START_TEST(the_head_of_a_form_makes_no_transcript_without_colons_either)
{
    expect("Therapist - Dr. Lee\nClient - J. D.\nSleeps well.\n",
           "1 1:1 /author: Therapist - Dr. Lee|Client - J. D.|Sleeps well.\n");
    expect("Client\nJ. D.\nTherapist\nDr. Lee\nSleeps well.\n",
           "1 1:1 /author: Client|J. D.|Therapist|Dr. Lee|Sleeps well.\n");
}
END_TEST

START_TEST(a_colon_inside_a_sentence_is_no_label)
{
    expect("Client: well\nI told her: stop.\nMy mother said: no\nSo: it ended.\nPlan: none\n"
           "at 12:30 we left\nTherapist: hm\nHonestly: yes\nClient: so\n",
           "1 1:9 Client/client: well|I told her: stop.|My mother said: no|So: it ended.|"
           "Plan: none|at 12:30 we left\n"
           "2 7:12 Therapist/therapist: hm|Honestly: yes\n"
           "3 9:9 Client/client: so\n");
}
END_TEST

START_TEST(a_heading_in_a_transcript_is_told)
{
    expect("Client: well\nSo: it ended.\nNote: looks away\nTherapist: and then?\nNotes: x\n"
           "Client: so\n",
           "1 1:9 Client/client: well|So: it ended.|Note: looks away\n"
           "2 4:12 Therapist/therapist: and then?|Notes: x\n"
           "3 6:9 Client/client: so\n");
    expect_told("test.txt:3: \"Note:\" is no speaker's label: 2 such lines are");
    expect("Client: well\nSo: it ended.\nnote: no\nTherapist: and then?\nClient: so\n",
           "1 1:9 Client/client: well|So: it ended.|note: no\n"
           "2 4:12 Therapist/therapist: and then?\n"
           "3 5:9 Client/client: so\n");
    ck_assert_str_eq(fixture.told.at, "");
}
END_TEST

START_TEST(timestamps_are_kept_apart_from_text)
{
    expect(
        "[00:12] THERAPIST: a\n(1:02:03.5) Client: b\n00:14 - Therapist: c\n[00:20 - 00:25] Client: d\n"
        "Therapist [00:30]: e\nClient  00:31\nf\n[00:40]\nTherapist: g\n[00:50] h at 10:30\n",
        "1 1:20 THERAPIST/therapist @12: a\n"
        "2 2:21 Client/client @3723.5: b\n"
        "3 3:20 Therapist/therapist @14: c\n"
        "4 4:25 Client/client @20-25: d\n"
        "5 5:20 Therapist/therapist @30: e\n"
        "6 7:1 Client/client @31: f\n"
        "7 9:12 Therapist/therapist @40: g|h at 10:30\n");
}
END_TEST

START_TEST(a_speaker_heard_before_is_known_behind_a_time)
{
    expect(
        "Ann: a.\nBen: b.\n[00:12] Ann: c.\n(0:14)Ben:  d.\n1:02:03.5  Ann: e.\n"
        "[00:20 - 00:25]\tBen:\tf.\n00:30 - Ann: g.\n[00:31] Anna: h.\n[00:32] Ann well.\n"
        "[00:33] 2. Ben: i.\n  [00:34] Ann: j.\n[0:35] Ben:k. [0:36] Ann: no.\n[00:40]\n"
        "Ben: l.\n[00:41] Ann:\nm.\n[0:42] [0:43] Ben: n.\n",
        "1 1:6 Ann/: a.\n2 2:6 Ben/: b.\n3 3:14 Ann/ @12: c.\n4 4:13 Ben/ @14: d.\n"
        "5 5:17 Ann/ @3723.5: e.\n6 6:22 Ben/ @20-25: f.\n7 7:14 Ann/ @30: g.\n"
        "8 8:15 Anna/ @31: h.|Ann well.\n9 10:17 Ben/ @33: i.\n10 11:16 Ann/ @34: j.|Ben:k. [0:36] Ann: no.\n"
        "11 14:6 Ben/ @40: l.\n12 16:1 Ann/ @41: m.|[0:43] Ben: n.\n");
}
END_TEST

START_TEST(a_time_alone_on_its_line_is_of_the_text_below)
{
    expect("[Anna Lee] 10:05:11\na\n\n[Ben] 10:05:15\nb\n[Anna Lee] 10:05:18\nc\n[Ben] 10:05:20\n"
           "d [Anna Lee] 10:05:21\n",
           "1 2:1 Anna Lee/ @36311: a\n2 5:1 Ben/ @36315: b\n3 7:1 Anna Lee/ @36318: c\n"
           "4 9:1 Ben/ @36320: d [Anna Lee] 10:05:21\n");
    expect("Anna  0:03\na\n\nBen  1:02:07\nb\nAnna (1:02:09):\nc\n00:12:03 Ben: d\n",
           "1 2:1 Anna/ @3: a\n2 5:1 Ben/ @3727: b\n3 7:1 Anna/ @3729: c\n4 8:15 Ben/ @723: d\n");
    expect("00:01:10 - 00:01:20\nClient: a\nTherapist:\n[00:01:21]\nb\nClient:\n[01:30] c\n"
           "[01:40]\nd\nTherapist: e\n",
           "1 2:9 Client/client @70-80: a\n2 5:1 Therapist/therapist @81: b\n"
           "3 7:9 Client/client @90: c|d\n4 10:12 Therapist/therapist: e\n");
}
END_TEST

START_TEST(lines_of_one_turn_make_its_time)
{
    expect("[00:10 - 00:12] Client: a\n[00:12 - 00:15] Client: b\n[00:15 - 00:16] c\n",
           "1 1:25 Client/client @10-16: a|b|c\n");
    expect("[00:10 - 00:12] Client: a\nClient: b\n", "1 1:25 Client/client @10: a|b\n");
    expect("Client: a\n[00:12 - 00:15] Client: b\n", "1 1:9 Client/client-15: a|b\n");
}
END_TEST

START_TEST(list_markers_before_a_label_are_passed_over)
{
    expect("- Therapist: a\n* Client: b\n3. Therapist: c\n4) Client: d\n5\tTherapist: e\n",
           "1 1:14 Therapist/therapist: a\n2 2:11 Client/client: b\n3 3:15 Therapist/therapist: c\n"
           "4 4:12 Client/client: d\n5 5:14 Therapist/therapist: e\n");
}
END_TEST

START_TEST(bold_labels_are_labels)
{
    expect("**Therapist:** a\n**Client**: *b*\n***T:*** c\n**Client** d\n**bold** e: f\n",
           "1 1:16 Therapist/therapist: a\n2 2:13 Client/client: *b*\n"
           "3 3:10 T/therapist: c|**Client** d|**bold** e: f\n");
}
END_TEST

START_TEST(blanks_behind_a_line_do_not_change_it)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "Therapist: a\nClient 0:10");
    for (size_t i = 0; i < 6000; i++) {
        buffer_append_byte(&text, ' ');
    }
    buffer_append_text(&text, "\nb\n");
    expect(text.at, "1 1:12 Therapist/therapist: a|Client 0:10|b\n");
    buffer_release(&text);
}
END_TEST

START_TEST(labels_of_known_roles_count_without_a_blank)
{
    expect("Therapist:hello\nClient:yes\nClient:10 or so\nAnna:no\n",
           "1 1:11 Therapist/therapist: hello\n2 2:8 Client/client: yes|Client:10 or so|Anna:no\n");
}
END_TEST

START_TEST(other_people_speak_in_transcripts_too)
{
    expect("Therapist: a\nDr. O'Neil: b\nMother: c\nInterpreter 2: d\nSpeaker 1: e\nAnna Lee: f\n"
           "Client's mother: g\nCo-therapist: h\nPatient (Ben): i\nM\xC3\xBCller: j\n",
           "1 1:12 Therapist/therapist: a\n2 2:13 Dr. O'Neil/therapist: b\n3 3:9 Mother/other: c\n"
           "4 4:16 Interpreter 2/interpreter: d\n5 5:12 Speaker 1/: e\n6 6:11 Anna Lee/: f\n"
           "7 7:18 Client's mother/other: g\n8 8:15 Co-therapist/therapist: h\n"
           "9 9:16 Patient (Ben)/client: i\n10 10:10 M\xC3\xBCller/: j\n");
    ck_assert_uint_eq(fixture.figures.turns.unplaced, 3);
}
END_TEST

START_TEST(unknown_labels_make_a_transcript_when_two_recur)
{
    expect("Anna: a\nBen: b\nAnna: c\nBen: d\n",
           "1 1:7 Anna/: a\n2 2:6 Ben/: b\n3 3:7 Anna/: c\n4 4:6 Ben/: d\n");
    expect("Anna: a\nBen: b\n", "1 1:1 /author: Anna: a|Ben: b\n");
}
END_TEST

START_TEST(abbreviations_count_beside_another_role)
{
    expect("T: a\nC: b\n", "1 1:4 T/therapist: a\n2 2:4 C/client: b\n");
    expect("C: a\nP: b\nC: c\n", "1 1:4 C/therapist: a\n2 2:4 P/client: b\n3 3:4 C/therapist: c\n");
    expect("I: a\nP: b\nI: c\nP: d\n",
           "1 1:4 I/: a\n2 2:4 P/client: b\n3 3:4 I/: c\n4 4:4 P/client: d\n");
    expect("P: a\nplan\n", "1 1:1 /author: P: a|plan\n");
}
END_TEST

START_TEST(notes_by_scheme_are_no_transcripts)
{
    expect("S: tired\nO: pale\nA: low\nP: rest\n\nS: tired\nO: pale\nA: low\nP: rest\n",
           "1 1:1 /author: S: tired|O: pale|A: low|P: rest\n"
           "2 6:1 /author: S: tired|O: pale|A: low|P: rest\n");
    expect("Client: J. D.\nTherapist: Dr Lee\nDate: 2025-01-02\n\nClient came late.\n",
           "1 1:1 /author: Client: J. D.|Therapist: Dr Lee|Date: 2025-01-02\n"
           "2 5:1 /author: Client came late.\n");
    expect("Client Goals: sleep\nMood: low\nClient Goals: work\nMood: low\n",
           "1 1:1 /author: Client Goals: sleep|Mood: low|Client Goals: work|Mood: low\n");
}
END_TEST

START_TEST(lines_before_the_first_label_are_left_out_and_reported)
{
    expect("Session three\n\nof six\nTherapist: a\nClient: b\n",
           "1 4:12 Therapist/therapist: a\n2 5:9 Client/client: b\n");
    ck_assert_uint_eq(fixture.figures.left_out, 2);
    expect_told("test.txt: 2 lines before the first");
}
END_TEST

START_TEST(events_alone_stay_the_turn_of_their_speaker)
{
    expect("Therapist: What happened?\nClient: [silence]\nTherapist: Take your time.\n[pause]\n",
           "1 1:12 Therapist/therapist: What happened?\n2 2:9 Client/client: [silence]\n"
           "3 3:12 Therapist/therapist: Take your time.|[pause]\n");
}
END_TEST

/* --- backchannels ------------------------------------------------------------------------------ */

static const char talk[] = "Client: I was\nTherapist: Mm-hmm.\nClient: going home\n"
                           "Therapist: right, yeah\nClient: alone.\nTherapist: And then?\n"
                           "Client: yeah\nTherapist: yes\n";

START_TEST(a_listeners_sign_does_not_end_a_turn)
{
    expect(talk, "1 1:9 Client/client: I was|going home|alone.\n"
                 "2 2:12 Therapist/therapist backchannel: Mm-hmm.\n"
                 "3 4:12 Therapist/therapist backchannel: right, yeah\n"
                 "4 6:12 Therapist/therapist: And then?\n"
                 "5 7:9 Client/client: yeah\n"
                 "6 8:12 Therapist/therapist: yes\n");
    ck_assert_uint_eq(fixture.figures.turns.backchannels, 2);
}
END_TEST

START_TEST(a_backchannel_may_stand_below_its_label)
{
    expect("Client:\nI was\n\nTherapist:\nMm-hmm.\n\nClient:\nso tired.\n\nTherapist:\nClient:\n"
           "Really.\nTherapist:\n",
           "1 2:1 Client/client: I was|so tired.\n"
           "2 5:1 Therapist/therapist backchannel: Mm-hmm.\n3 12:1 Client/client: Really.\n");
}
END_TEST

START_TEST(backchannels_can_be_turns_like_others)
{
    fixture.options.backchannels = BACKCHANNELS_SPLIT;
    expect(talk, "1 1:9 Client/client: I was\n2 2:12 Therapist/therapist: Mm-hmm.\n"
                 "3 3:9 Client/client: going home\n4 4:12 Therapist/therapist: right, yeah\n"
                 "5 5:9 Client/client: alone.\n6 6:12 Therapist/therapist: And then?\n"
                 "7 7:9 Client/client: yeah\n8 8:12 Therapist/therapist: yes\n");
}
END_TEST

START_TEST(dropped_backchannels_are_counted)
{
    fixture.options.backchannels = BACKCHANNELS_DROP;
    expect(talk, "1 1:9 Client/client: I was|going home|alone.\n"
                 "2 6:12 Therapist/therapist: And then?\n3 7:9 Client/client: yeah\n"
                 "4 8:12 Therapist/therapist: yes\n");
    ck_assert_uint_eq(fixture.figures.turns.dropped, 2);
}
END_TEST

START_TEST(an_answer_is_no_backchannel)
{
    expect(
        "Therapist: do you sleep\nClient: yes\nTherapist: How long?\nClient: okay\nTherapist: so\n",
        "1 1:12 Therapist/therapist: do you sleep\n2 2:9 Client/client: yes\n"
        "3 3:12 Therapist/therapist: How long?\n4 4:9 Client/client: okay\n"
        "5 5:12 Therapist/therapist: so\n");
}
END_TEST

START_TEST(a_sign_that_goes_on_is_a_turn)
{
    expect(
        "Client: one.\nTherapist: yeah\nI see what you mean\nClient: two.\nTherapist: okay\n"
        "Mother: right\nClient: three.\nTherapist: mhm\nTherapist: so four\n",
        "1 1:9 Client/client: one.\n2 2:12 Therapist/therapist: yeah|I see what you mean\n"
        "3 4:9 Client/client: two.\n4 5:12 Therapist/therapist: okay\n5 6:9 Mother/other: right\n"
        "6 7:9 Client/client: three.\n7 8:12 Therapist/therapist: mhm|so four\n");
}
END_TEST

/* --- what is said of the session ---------------------------------------------------------------- */

START_TEST(a_header_tells_of_session_and_roles)
{
    static const char text[] = "---\ncase_id: C01\nsession_no: \"2\"\ntherapist: Anna, AL\n"
                               "client: Ben\nweather: fine\n---\nAnna: a\nBen: b\n";
    fixture.asked = "case_id";
    expect(text, "{C01} 1 8:7 Anna/therapist: a\n{C01} 2 9:6 Ben/client: b\n");
    expect_told("test.txt:6: the header's \"weather\"");
    fixture.asked = "session_no";
    expect(text, "{2} 1 8:7 Anna/therapist: a\n{2} 2 9:6 Ben/client: b\n");
}
END_TEST

START_TEST(a_rule_without_its_second_is_text)
{ expect("---\ncase_id: C01\n", "1 1:1 /author: ---|case_id: C01\n"); }
END_TEST

START_TEST(who_reads_line_by_line_waits_for_a_headers_end)
{
    static const char *const open[] = {"---\n", "---\ncase_id: A\n",
                                       "  --- \r\n# said in May\r\n\r\ntherapist: Anna\r\n"};
    static const char *const settled[] = {"", "Anna: Hello.\n", "\n---\n", "---\ncase_id: A\n---\n",
                                          "---\nAn afternoon.\n"};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        ck_assert(front_matter_is_open(slice_of(open[i])));
    }
    for (size_t i = 0; i < sizeof settled / sizeof *settled; i++) {
        ck_assert(!front_matter_is_open(slice_of(settled[i])));
    }
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append(&text, slice_of("---\n"));
    for (int line = 0; line < 100; line++) { /* a rule, and then a transcript */
        buffer_append(&text, slice_of("Anna: Hello.\n"));
    }
    ck_assert(!front_matter_is_open(buffer_slice(&text)));
    buffer_release(&text);
}
END_TEST

START_TEST(a_header_can_say_that_it_is_a_note)
{
    expect("---\nkind: note\n---\nTherapist: a\nClient: b\n",
           "1 4:1 /author: Therapist: a|Client: b\n");
}
END_TEST

START_TEST(the_path_tells_of_the_session)
{
    fixture.options.id_pattern = "(?<case_id>[^/]+)/s(?<session_no>\\d+)";
    fixture.path = "study/C07/s3.txt";
    fixture.asked = "case_id";
    expect("Therapist: a\n", "{C07} 1 1:12 Therapist/therapist: a\n");
    fixture.options.id_pattern = "(";
    ck_assert_int_eq(input_read(&fixture, slice_of("a"), 0), STATUS_USAGE);
}
END_TEST

START_TEST(patterns_place_labels_before_anything_else)
{
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "anna.*|x"}, {ROLE_CLIENT, "REST"}};
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    expect("Anna B: a\nBen: b\nAnna B: c\nBen: d\nMother: e\nx: g\n",
           "1 1:9 Anna B/therapist: a\n2 2:6 Ben/client: b\n3 3:9 Anna B/therapist: c\n"
           "4 4:6 Ben/client: d\n5 5:9 Mother/other: e\n6 6:4 x/therapist: g\n");
    static const struct role_rule broken[] = {{ROLE_CLIENT, "a(b"}};
    fixture.options.roles = broken;
    fixture.options.role_count = 1;
    ck_assert_int_eq(input_read(&fixture, slice_of("a"), 0), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "--role client=\"a(b"));
}
END_TEST

START_TEST(rest_is_for_the_one_label_left_and_else_for_nobody)
{
    static const struct role_rule rules[] = {{ROLE_CLIENT, "REST"}};
    fixture.options.roles = rules;
    fixture.options.role_count = 1;
    expect("Therapist: a\nBen: b\nTherapist: c\nBEN: d\n",
           "1 1:12 Therapist/therapist: a\n2 2:6 Ben/client: b\n3 3:12 Therapist/therapist: c\n"
           "4 4:6 BEN/client: d\n");
    ck_assert_str_eq(fixture.told.at, "");
    expect("Anna: a\nBen: b\nAnna: c\nBen: d\n",
           "1 1:7 Anna/: a\n2 2:6 Ben/: b\n3 3:7 Anna/: c\n4 4:6 Ben/: d\n");
    expect_told("--role client=REST gives nobody a role, since "
                "\"Anna\" and \"Ben\" both have none");
    expect_told("--role therapist=NAME");
}
END_TEST

START_TEST(rest_in_a_table_looks_at_its_labels_first)
{
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "anna"}, {ROLE_CLIENT, "REST"}};
    fixture.options.format = "csv";
    fixture.options.roles = rules + 1;
    fixture.options.role_count = 1;
    expect("speaker,text\nanna,a\nben,b\nanna,c",
           "1 2:6 anna/: a\n2 3:5 ben/: b\n3 4:6 anna/: c\n");
    expect_told("gives nobody a role");
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    expect("speaker,text\nben,b\nanna,a", "1 2:5 ben/client: b\n2 3:6 anna/therapist: a\n");
    ck_assert_str_eq(fixture.told.at, "");
}
END_TEST

START_TEST(formats_are_known_by_their_first_lines)
{
    static const struct {
        const char *text, *name;
    } marked[] = {
        {"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nhi\n", "vtt"},
        {"WEBVTT - made by hand\n", "vtt"},
        {"\xEF\xBB\xBF\r\n1\r\n00:00:01,000 --> 00:00:02,000\r\nhi\r\n", "srt"},
        {"0:01.5 -> 0:02\nhi\n", "srt"},
        {"@UTF8\n@Begin\n*PAR:\thi .\n", "chat"},
        {"@Begin\n*PAR:\thi .\n", "chat"},
        {"@Beginners meet at ten.\n", "text"},
        {"1\n00:00 she came --> late\n", "text"},
        {"WEBVTTs are subtitles.\n", "text"},
    };
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++) {
        ck_assert_int_eq(input_read(&fixture, slice_of(marked[i].text), 0), STATUS_OK);
        ck_assert_str_eq(fixture.figures.format, marked[i].name);
    }
    fixture.options.format = "text"; /* who asks for text gets it */
    ck_assert_int_eq(input_read(&fixture, slice_of(marked[0].text), 0), STATUS_OK);
    ck_assert_str_eq(fixture.figures.format, "text");
}
END_TEST

START_TEST(one_turn_is_a_transcript_under_a_word_and_not_under_a_letter)
{
    expect("Therapist: I hear you.", "1 1:12 Therapist/therapist: I hear you.\n");
    expect("T: I hear you.", "1 1:1 /author: T: I hear you.\n");
}
END_TEST

START_TEST(a_transcript_without_labels_is_read_as_one_authors_text)
{
    fixture.options.format = "transcript";
    expect("just talk\n", "1 1:1 /author: just talk\n");
    expect_told("no speaker label found");
    fixture.options.format = "nonsense";
    ck_assert_int_eq(input_read(&fixture, slice_of("a"), 0), STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "text, transcript, csv, tsv"));
}
END_TEST

/* --- bytes ------------------------------------------------------------------------------------- */

START_TEST(line_ends_of_all_systems_are_the_same)
{
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    char text[200];
    snprintf(text, sizeof text, "Therapist: a%sb%s%sClient: c%s", ends[_i], ends[_i], ends[_i],
             ends[_i]);
    expect(text, "1 1:12 Therapist/therapist: a|b\n2 4:9 Client/client: c\n");
}
END_TEST

START_TEST(every_byte_has_its_place_in_damaged_text_too)
{
    expect("\xEF\xBB\xBFTherapist: caf\xC3\xA9 \xFF\xE2\x80 so\xE2\x80\xA6\r\nClient: \xE9t\xE9\n",
           "1 1:12 Therapist/therapist: caf\xC3\xA9 \xEF\xBF\xBD\xEF\xBF\xBD so\xE2\x80\xA6\n"
           "2 2:9 Client/client: \xEF\xBF\xBDt\xEF\xBF\xBD\n");
    ck_assert_uint_eq(fixture.figures.malformed, 4);
    expect_told("4 byte sequences not valid");
}
END_TEST

START_TEST(utf16_is_known_with_its_mark_and_without)
{
    expect_utf16("Therapist: caf\xC3\xA9 \xF0\x9F\x98\x80 ok\r\nand more\nClient: yes.\n", _i,
                 "1 1:23 Therapist/therapist: caf\xC3\xA9 \xF0\x9F\x98\x80 ok|and more\n"
                 "2 3:17 Client/client: yes.\n");
    ck_assert_str_eq(fixture.figures.encoding, "UTF-16LE");
}
END_TEST

START_TEST(what_is_no_text_is_an_error_that_names_it)
{
    char bytes[512];
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] = (char)(i * 37 % 11);
    }
    enum status status = input_read(&fixture, slice_make(bytes, sizeof bytes), 100);
    ck_assert_int_eq(status, STATUS_INPUT);
    ck_assert_str_eq(fixture.error.file, "test.txt");
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "binary"));
}
END_TEST

/* --- sizes ------------------------------------------------------------------------------------- */

static void repeat(struct buffer *to, const char *text, size_t size) {
    while (to->length < size) {
        buffer_append_text(to, text);
    }
}

/* Reads in several ways, compares, and leaves what came out. */
static void read_large(struct slice source) {
    static const size_t chunks[] = {777, 64 * 1024, 0};
    struct buffer first;
    buffer_init(&first, &fixture.standard);
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        fixture.ship_at = i == 2 ? SIZE_MAX : 100000;
        ck_assert_int_eq(input_read(&fixture, source, chunks[i]), STATUS_OK);
        ck_assert_uint_eq(fixture.misplaced, 0);
        if (i == 0) {
            buffer_append(&first, buffer_slice(&fixture.turns));
        }
        ck_assert(slice_equal(buffer_slice(&first), buffer_slice(&fixture.turns)));
    }
    buffer_release(&first);
}

static size_t count_lines(const char *text, const char *with) {
    size_t count = 0;
    for (const char *at = strstr(text, with); at; at = strstr(at + 1, with)) {
        count++;
    }
    return count;
}

START_TEST(a_long_turn_is_cut_where_a_sentence_ends)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "Client: ");
    repeat(&text, "It goes on and on. ", 1200000);
    buffer_append_text(&text, "End\nTherapist: Stop.\n");
    read_large(buffer_slice(&text));
    ck_assert_uint_eq(count_lines(fixture.turns.at, "Client/client"), 3);
    ck_assert_ptr_nonnull(strstr(fixture.turns.at, "on and on.\n1 1:"));
    ck_assert_ptr_nonnull(strstr(fixture.turns.at, "Client/client resumed cut: "));
    ck_assert_ptr_nonnull(strstr(fixture.turns.at, "on and on. End\n2 2:12 Therapist"));
    ck_assert_uint_eq(fixture.figures.turns.cut, 1);
    ck_assert_uint_eq(fixture.figures.turns.turns, 2);
    expect_told("1 turn longer than 512 KiB");
    buffer_release(&text);
}
END_TEST

START_TEST(a_turn_without_blanks_is_cut_between_code_points)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "Client: x");
    repeat(&text, "\xE2\x82\xAC", 1100000);
    read_large(buffer_slice(&text));
    ck_assert_uint_eq(fixture.figures.turns.cut, 1);
    ck_assert_uint_eq(count_lines(fixture.turns.at, "Client/client"), 3);
    buffer_release(&text);
}
END_TEST

START_TEST(memory_is_bounded_whatever_the_line)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "Client: ");
    repeat(&text, _i ? "word " : " ", 8000000);
    buffer_append_text(&text, "\nTherapist: a\nClient: b\n");
    fixture.ship_at = 256 * 1024;
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 64 * 1024), STATUS_OK);
    ck_assert_uint_lt(fixture.text_most, 1024 * 1024);
    buffer_release(&text);
}
END_TEST

START_TEST(a_turn_full_of_backchannels_does_not_pile_them_up)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    repeat(&text, "Client: a.\nTherapist: mm\n", 250000);
    read_large(buffer_slice(&text));
    uint64_t pairs = count_lines(text.at, "Therapist: mm");
    ck_assert_uint_eq(fixture.figures.turns.backchannels, pairs - 1);
    ck_assert_uint_eq(count_lines(fixture.turns.at, "Therapist/therapist"), pairs);
    /* So many end a turn; the next one begins. */
    ck_assert_uint_eq(count_lines(fixture.turns.at, "Client/client: a."), 1 + (pairs - 1) / 4096);
    buffer_release(&text);
}
END_TEST

START_TEST(many_labels_cost_no_memory)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    for (unsigned i = 0; i < 20000; i++) {
        buffer_print(&text, "Speaker %u: a\n", i);
    }
    buffer_append_text(&text, "Speaker 1: a\nSpeaker 2: a\nTherapist: b\nClient: c\nClient: d\n");
    fixture.options.format = "transcript";
    fixture.ship_at = 4096;
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 1000), STATUS_OK);
    ck_assert_uint_eq(fixture.figures.turns.turns, 20004);
    ck_assert_uint_lt(fixture.text_most, 2 * DETECT_HEAD);
    buffer_release(&text);
}
END_TEST

START_TEST(labels_under_which_nothing_is_said_cost_no_memory)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    for (unsigned i = 0; i < 20000; i++) {
        buffer_print(&text, "Speaker %u:\n", _i ? i : i % 2);
    }
    buffer_append_text(&text, "Speaker 1: a\nSpeaker 2: b\n");
    fixture.options.format = "transcript";
    fixture.ship_at = 4096;
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 1000), STATUS_OK);
    ck_assert_str_eq(fixture.turns.at, "1 20001:12 Speaker 1/: a\n2 20002:12 Speaker 2/: b\n");
    ck_assert_uint_lt(fixture.text_most, 1024);
    buffer_release(&text);
}
END_TEST

START_TEST(a_label_under_which_nothing_is_said_changes_nobodys_turn)
{
    expect("Ann:\nBert:\nAnn: one\nBert:\nAnn: two\nBert: three\n",
           "1 3:6 Ann/: one\n2 5:6 Ann/: two\n3 6:7 Bert/: three\n");
    expect("Ann: one\nBert:\nCleo:\nBert: two\nAnn:\n", "1 1:6 Ann/: one\n2 4:7 Bert/: two\n");
}
END_TEST

/* --- whatever stands in a source --------------------------------------------------------------- */

static const char *const scraps[] = {
    "Therapist: ", "Client: ", "T:",       "C: ",   "Anna: ",   "[00:12] ",
    "(pause)",     "\n",       "\n",       "\n",    "\r\n",     "\r",
    " ",           "  ",       "\t",       "yeah",  "mm-hmm",   "ok. ",
    "are you ",    "well?",    "\xC3\xA9", "\xFF",  "\xE2\x80", "\xE2\x80\x9C",
    "---",         "a: b",     "S: ",      "text,", "\"",       "\"\"",
    ",",           "speaker",  "1. ",      "- ",    "00:10"};

static void write_scraps(struct buffer *text, uint32_t seed) {
    enum { SCRAPS = sizeof scraps / sizeof *scraps };
    for (size_t i = 0; i < 120; i++) {
        seed = seed * 1664525U + 1013904223U;
        buffer_append_text(text, scraps[(seed >> 16) % SCRAPS]);
    }
}

START_TEST(any_text_reads_the_same_however_it_is_split)
{
    static const char *const formats[] = {NULL, "transcript", "text", "csv"};
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    fixture.options.format = formats[_i % 4];
    fixture.options.backchannels = (enum backchannels)(_i % 3);
    fixture.options.columns[INPUT_COLUMN_TEXT] = _i % 4 == 3 ? "1" : NULL;
    buffer_append_text(&text, _i % 4 == 3 ? "text,n\n" : "");
    write_scraps(&text, (uint32_t)_i * 2654435761U);
    input_turns(&fixture, text.at);
    buffer_release(&text);
}
END_TEST

/* --- memory running out ------------------------------------------------------------------------ */

START_TEST(every_allocation_may_fail)
{
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "anna"}, {ROLE_CLIENT, "REST"}};
    static const char *const texts[] = {
        ("---\ncase_id: C1\ntherapist: Zed\n---\nAnna: one\nBen: two.\nAnna: mm\nBen: \xFF three\n"
         "Zed: four\nAnna: f\nMother: longer than this line was before, by some words\n"),
        "A note.\n\nOf two paragraphs.\r\nand a line\n",
        "id,speaker,text\n1,T,\"a \"\"b\"\"\nc\"\n2,C,d\n3,e\n",
    };
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    fixture.options.id_pattern = "(?<case_id>test)";
    fixture.options.format = _i == 2 ? "csv" : NULL;
    fixture.ship_at = 30;
    ck_assert_uint_gt(input_fail_each(&fixture, slice_of(texts[_i]), 7), 10);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("input");
    tcase_add_checked_fixture(cases, set_up, release_fixture);
    tcase_add_test(cases, speakers_take_turns);
    tcase_add_test(cases, labels_that_begin_alike_are_not_mistaken_for_one_another);
    tcase_add_test(cases, a_speaker_is_known_again_after_many_others);
    tcase_add_test(cases, a_label_may_be_as_long_as_sixteen_bytes_or_longer_by_one);
    tcase_add_test(cases, whoever_speaks_next_is_known_by_all_of_the_label);
    tcase_add_test(cases, an_empty_source_has_no_turns);
    tcase_add_test(cases, a_text_without_speakers_is_its_authors_note_a_paragraph_a_turn);
    tcase_add_test(cases, lines_of_one_speaker_and_lines_without_label_join);
    tcase_add_test(cases, a_first_turn_of_many_lines_makes_a_transcript_where_it_is_spoken);
    tcase_add_test(cases, a_first_turn_of_more_than_the_head_makes_a_transcript);
    tcase_add_test(cases, labels_may_have_no_colon_where_roles_recur);
    tcase_add_test(cases, the_head_of_a_form_makes_no_transcript_without_colons_either);
    tcase_add_test(cases, a_colon_inside_a_sentence_is_no_label);
    tcase_add_test(cases, a_heading_in_a_transcript_is_told);
    tcase_add_test(cases, timestamps_are_kept_apart_from_text);
    tcase_add_test(cases, a_speaker_heard_before_is_known_behind_a_time);
    tcase_add_test(cases, a_time_alone_on_its_line_is_of_the_text_below);
    tcase_add_test(cases, lines_of_one_turn_make_its_time);
    tcase_add_test(cases, list_markers_before_a_label_are_passed_over);
    tcase_add_test(cases, bold_labels_are_labels);
    tcase_add_test(cases, blanks_behind_a_line_do_not_change_it);
    tcase_add_test(cases, labels_of_known_roles_count_without_a_blank);
    tcase_add_test(cases, other_people_speak_in_transcripts_too);
    tcase_add_test(cases, unknown_labels_make_a_transcript_when_two_recur);
    tcase_add_test(cases, abbreviations_count_beside_another_role);
    tcase_add_test(cases, notes_by_scheme_are_no_transcripts);
    tcase_add_test(cases, lines_before_the_first_label_are_left_out_and_reported);
    tcase_add_test(cases, events_alone_stay_the_turn_of_their_speaker);
    tcase_add_test(cases, a_listeners_sign_does_not_end_a_turn);
    tcase_add_test(cases, a_backchannel_may_stand_below_its_label);
    tcase_add_test(cases, backchannels_can_be_turns_like_others);
    tcase_add_test(cases, dropped_backchannels_are_counted);
    tcase_add_test(cases, an_answer_is_no_backchannel);
    tcase_add_test(cases, a_sign_that_goes_on_is_a_turn);
    tcase_add_test(cases, a_header_tells_of_session_and_roles);
    tcase_add_test(cases, a_rule_without_its_second_is_text);
    tcase_add_test(cases, who_reads_line_by_line_waits_for_a_headers_end);
    tcase_add_test(cases, a_header_can_say_that_it_is_a_note);
    tcase_add_test(cases, the_path_tells_of_the_session);
    tcase_add_test(cases, patterns_place_labels_before_anything_else);
    tcase_add_test(cases, rest_is_for_the_one_label_left_and_else_for_nobody);
    tcase_add_test(cases, rest_in_a_table_looks_at_its_labels_first);
    tcase_add_test(cases, formats_are_known_by_their_first_lines);
    tcase_add_test(cases, one_turn_is_a_transcript_under_a_word_and_not_under_a_letter);
    tcase_add_test(cases, a_transcript_without_labels_is_read_as_one_authors_text);
    tcase_add_loop_test(cases, line_ends_of_all_systems_are_the_same, 0, 3);
    tcase_add_test(cases, every_byte_has_its_place_in_damaged_text_too);
    tcase_add_loop_test(cases, utf16_is_known_with_its_mark_and_without, 0, 2);
    tcase_add_test(cases, what_is_no_text_is_an_error_that_names_it);
    tcase_add_test(cases, a_long_turn_is_cut_where_a_sentence_ends);
    tcase_add_test(cases, a_turn_without_blanks_is_cut_between_code_points);
    tcase_add_loop_test(cases, memory_is_bounded_whatever_the_line, 0, 2);
    tcase_add_test(cases, a_turn_full_of_backchannels_does_not_pile_them_up);
    tcase_add_test(cases, a_label_under_which_nothing_is_said_changes_nobodys_turn);
    tcase_add_test(cases, many_labels_cost_no_memory);
    tcase_add_loop_test(cases, labels_under_which_nothing_is_said_cost_no_memory, 0, 2);
    tcase_add_loop_test(cases, any_text_reads_the_same_however_it_is_split, 0, 120);
    tcase_add_loop_test(cases, every_allocation_may_fail, 0, 3);
    tcase_set_timeout(cases, 120);
    Suite *suite = suite_create("input");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
