/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which brackets are events, and of what kind. */
#include <check.h>
#include <string.h>

#include "run_suite.h"
#include "text/events.h"

enum { TEXT = -1 }; /* no event */

struct example {
    const char *text;
    int kind;
};

static void verify(const struct example *examples, size_t count) {
    for (size_t i = 0; i < count; i++) {
        unsigned kind = EVENT_NOTHING;
        size_t length = event_match(slice_of(examples[i].text), &kind);
        int found = length ? (int)kind : TEXT;
        ck_assert_msg(found == examples[i].kind, "%s is %d, not %d", examples[i].text, found,
                      examples[i].kind);
        ck_assert_uint_eq(length, found == TEXT ? 0 : strlen(examples[i].text));
    }
}

#define VERIFY(examples) verify(examples, sizeof(examples) / sizeof *(examples))

START_TEST(transcribers_marks_are_events)
{
    static const struct example examples[] = {
        {"[pause 5s]", EVENT_PAUSE},
        {"(pause)", EVENT_PAUSE},
        {"(long pause)", EVENT_PAUSE},
        {"[silence]", EVENT_PAUSE},
        {"[silence 10 s]", EVENT_PAUSE},
        {"[Silence, 00:00:10]", EVENT_PAUSE},
        {"(5)", EVENT_PAUSE},
        {"(5s)", EVENT_PAUSE},
        {"(12 seconds)", EVENT_PAUSE},
        {"[8 sec]", EVENT_PAUSE},
        {"(0.4)", EVENT_PAUSE},
        {"(.)", EVENT_PAUSE},
        {"(..)", EVENT_PAUSE},
        {"(...)", EVENT_PAUSE},
        {"(\xE2\x80\xA6)", EVENT_PAUSE},
        {"[laughs]", EVENT_LAUGH},
        {"(Laughter)", EVENT_LAUGH},
        {"[both laugh softly]", EVENT_LAUGH},
        {"(client laughs)", EVENT_LAUGH},
        {"[chuckles]", EVENT_LAUGH},
        {"[=! laughing]", EVENT_LAUGH},
        {"[crying]", EVENT_CRY},
        {"(tearful)", EVENT_CRY},
        {"(in tears)", EVENT_CRY},
        {"[sobbing]", EVENT_CRY},
        {"[sighs]", EVENT_SIGH},
        {"(deep breath)", EVENT_SIGH},
        {"[sniffs]", EVENT_SIGH},
        {"[crosstalk]", EVENT_CROSSTALK},
        {"[overlapping]", EVENT_CROSSTALK},
        {"[overlapping speech]", EVENT_CROSSTALK},
        {"[inaudible 00:01:02]", EVENT_INAUDIBLE},
        {"[unintelligible 00:00:12]", EVENT_INAUDIBLE},
        {"(unclear)", EVENT_INAUDIBLE},
        {"[?]", EVENT_INAUDIBLE},
        {"[clears throat]", EVENT_OTHER},
        {"(coughs)", EVENT_OTHER},
        {"[foreign language]", EVENT_OTHER},
        {"[NAME]", EVENT_OTHER},
        {"[5]", EVENT_OTHER},
        {"[soupir \xC3\xA9touff\xC3\xA9]", EVENT_OTHER},
        {"[00:01:02]", EVENT_NOTHING},
        {"[1:02:33.250]", EVENT_NOTHING},
        {"[00:01:02 - 00:01:09]", EVENT_NOTHING},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(other_brackets_are_text)
{
    static const struct example examples[] = {
        {"(as discussed)", TEXT},
        {"(I was crying)", TEXT},
        {"(2019)", TEXT},
        {"(5 years)", TEXT},
        {"(10:30)", TEXT},
        {"(long)", TEXT},
        {"(s)", TEXT},
        {"(?)", TEXT},
        {"()", TEXT},
        {"[]", TEXT},
        {"[ ]", TEXT},
        {"[pause", TEXT},
        {"(pause]", TEXT},
        {"[two\nlines]", TEXT},
        {"(sobriety)", TEXT},
        {"(inhaler)", TEXT},
        {"(pause \xE2\x80\x94)", TEXT},
        {"[a note of the transcriber that goes on for longer than any event is]", TEXT},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(the_inner_bracket_is_the_event)
{
    unsigned kind;
    ck_assert_uint_eq(event_match(slice_of("[[laughs]]"), &kind), 0);
    ck_assert_uint_eq(event_match(slice_of("[laughs] and [cries]"), &kind), 8);
    ck_assert_uint_eq(kind, EVENT_LAUGH);
}
END_TEST

START_TEST(marks_are_lower_case)
{
    ck_assert(event_is_mark(slice_of("xxx")));
    ck_assert(!event_is_mark(slice_of("XXX")));
    ck_assert(!event_is_mark(slice_of("xxxx")));
}
END_TEST

START_TEST(each_kind_has_its_form)
{
    for (unsigned kind = 0; kind < EVENT_KINDS; kind++) {
        ck_assert_int_eq(event_form((enum event_kind)kind)[0], '{');
    }
    ck_assert_str_eq(event_form(EVENT_OTHER), "{event}");
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("events");
    tcase_add_test(cases, transcribers_marks_are_events);
    tcase_add_test(cases, other_brackets_are_text);
    tcase_add_test(cases, the_inner_bracket_is_the_event);
    tcase_add_test(cases, marks_are_lower_case);
    tcase_add_test(cases, each_kind_has_its_form);
    Suite *suite = suite_create("text_events");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
