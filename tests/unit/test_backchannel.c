/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <check.h>
#include <string.h>

#include "input/backchannel.h"
#include "run_suite.h"

START_TEST(signs_of_listening_are_known)
{
    static const char *const lines[] = {"mm-hmm",
                                        "Mm-hmm.",
                                        "mm-hm",
                                        "mhm",
                                        "mmhm",
                                        "mmhmm",
                                        "hm-hm",
                                        "hmm-hmm",
                                        "uh-huh",
                                        "uhuh",
                                        "uhhuh",
                                        "huh",
                                        "mm",
                                        "mmm",
                                        "mmmm",
                                        "hm",
                                        "hmm",
                                        "hmmm",
                                        "m-hm",
                                        "mm-mm",
                                        "ah",
                                        "ahh",
                                        "aha",
                                        "ah-ha",
                                        "oh",
                                        "ooh",
                                        "yeah",
                                        "yea",
                                        "yes",
                                        "yep",
                                        "yup",
                                        "ya",
                                        "right",
                                        "okay",
                                        "ok",
                                        "o-kay",
                                        "kay",
                                        "'kay",
                                        "sure",
                                        "wow",
                                        "gotcha",
                                        "I see",
                                        "all right",
                                        "got it",
                                        "uh huh",
                                        "alright",
                                        "Yeah, yeah, yeah.",
                                        "Oh, I see.",
                                        "Okay. All right.",
                                        "\"yeah\"",
                                        "- mm -",
                                        "\xE2\x80\xA6right\xE2\x80\xA6",
                                        "Yeah\xE2\x80\x94",
                                        "MM-HMM"};
    ck_assert_msg(backchannel_is(slice_of(lines[_i])), "%s", lines[_i]);
}
END_TEST

START_TEST(anything_more_is_none)
{
    static const char *const lines[] = {"",
                                        ".",
                                        "[silence]",
                                        "yeah?",
                                        "(laughs) yeah",
                                        "no",
                                        "I",
                                        "I see it",
                                        "see",
                                        "all",
                                        "yeah but",
                                        "thanks",
                                        "all right then",
                                        "yeah yeah yeah yeah",
                                        "okay I see you",
                                        "got",
                                        "yes: that",
                                        "right now",
                                        "mm-hmm-hmm-hmm",
                                        "\xC3\xA9 right",
                                        "okay 3",
                                        "yeah, and then we went home again"};
    ck_assert_msg(!backchannel_is(slice_of(lines[_i])), "%s", lines[_i]);
}
END_TEST

/* Words and marks in any order and number: whatever stood in the same place of the memo before. */
START_TEST(a_line_seen_before_is_what_it_was)
{
    static const char *const words[] = {"yeah",     "mm", "Mm-hmm. ", "I see", "no",
                                        "mm, mm, ", " ",  "?",        "okay"};
    enum { WORDS = sizeof words / sizeof *words, LINES = 20000 };
    struct backchannel_memo memo = {0};
    uint32_t seed = 1;
    for (int i = 0; i < LINES; i++) {
        char line[BACKCHANNEL_MOST + 8] = "";
        size_t length = 0;
        seed = seed * 1664525U + 1013904223U;
        for (uint32_t left = (seed >> 16) % 5000;
             length == 0 || (left && length < BACKCHANNEL_MOST); left /= WORDS) {
            strcat(line, words[left % WORDS]);
            length = strlen(line);
        }
        struct slice text = slice_make(line, length);
        ck_assert_msg(backchannel_known(&memo, text) == backchannel_is(text), "%s", line);
    }
    /* The same first and last bytes, and twice as many. */
    ck_assert(backchannel_known(&memo, slice_of("mm, mm, ")));
    ck_assert(!backchannel_known(&memo, slice_of("mm, mm, mm, mm, ")));
}
END_TEST

START_TEST(after_a_question_it_is_an_answer)
{
    static const char *const texts[] = {
        "How are you?",          "How are you? [pause 3s]",       "So are you sleeping",
        "\"Did he?\" ",          "I see. What about work",        "Okay. And how did that go",
        "Does it help (laughs)", "It was hard.\ndo you think so", "and who told you"};
    ck_assert_msg(backchannel_answers(slice_of(texts[_i])), "%s", texts[_i]);
}
END_TEST

START_TEST(after_a_statement_it_is_none)
{
    static const char *const texts[] = {
        "",
        "I was tired.",
        "so I went home",
        "How are you? I was worried about",
        "what I mean is",
        "when you go there",
        "Is that so. It is",
        "He asked are you well?\nand I said yes",
        "[pause]",
        "Do\n",
        ("do you know that he went on and on about the house and the garden and the dog and the cat "
         "and all the other things that he had never told anybody before and would never tell again")};
    ck_assert_msg(!backchannel_answers(slice_of(texts[_i])), "%s", texts[_i]);
}
END_TEST

/* A last sentence of as many bytes as are looked at, and of one more. */
START_TEST(a_question_may_be_long_but_not_endless)
{
    static const char question[] = "do you ";
    for (size_t length = 159; length <= 162; length++) {
        for (int begun = 0; begun < 2; begun++) {
            char text[200] = "It is. ";
            char *sentence = text + (begun ? 0 : strlen(text));
            memset(sentence, 'a', length);
            memcpy(sentence, question, strlen(question));
            sentence[length] = '\0';
            ck_assert_int_eq(backchannel_answers(slice_of(text)), length <= 160);
        }
    }
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("backchannel");
    tcase_add_loop_test(cases, signs_of_listening_are_known, 0, 54);
    tcase_add_loop_test(cases, anything_more_is_none, 0, 22);
    tcase_add_test(cases, a_line_seen_before_is_what_it_was);
    tcase_add_loop_test(cases, after_a_question_it_is_an_answer, 0, 9);
    tcase_add_loop_test(cases, after_a_statement_it_is_none, 0, 11);
    tcase_add_test(cases, a_question_may_be_long_but_not_endless);
    Suite *suite = suite_create("backchannel");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
