/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: a record a line, and documents. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "input_suite.h"
#include "run_suite.h"

static void set_up(void) {
    input_fixture_init(&fixture);
    fixture.path = "test.jsonl";
}

START_TEST(an_object_a_line_is_a_turn)
{
    expect("{\"id\":1,\"speaker\":\"T\",\"text\":\"Hello.\",\"start\":1.5,\"end\":\"00:00:02\"}\n"
           "\n"
           "{ \"text\" : \" Hi  \" , \"speaker\" : \"C\" }\r\n"
           "{\"text\": null, \"speaker\": \"C\"}",
           "1 1:31 T/therapist #1 @1.5-2: Hello.\n"
           "2 3:14 C/client: Hi\n"
           "3 4:1 C/client: \n");
    ck_assert_str_eq(fixture.figures.format, "jsonl");
}
END_TEST

START_TEST(escapes_are_read_and_keep_their_places)
{
    expect("{\"text\":\"say \\\"\\u00e4\\\\ \\ud83d\\ude00\\\" so\\r\\n\\n then\\tgo\"}\n",
           "1 1:10 /author: say \"\xC3\xA4\\ \xF0\x9F\x98\x80\" so|then go\n");
}
END_TEST

START_TEST(values_are_found_by_path)
{
    fixture.options.columns[INPUT_COLUMN_TEXT] = "message.parts.0.text";
    fixture.options.columns[INPUT_COLUMN_SPEAKER] = "message.author";
    fixture.options.columns[INPUT_COLUMN_SESSION + SESSION_ID] = "meta.visit";
    fixture.asked = "session_id";
    expect("{\"message\":{\"author\":\"T\",\"parts\":[{\"text\":\"a\"}]},\"meta\":{\"visit\":3}}\n"
           "{\"meta\":{\"visit\":4},\"message\":{\"parts\":[{\"text\":\"b\"}],\"author\":\"C\"}}\n",
           "{3} 1 1:44 T/therapist: a\n{4} 2 2:50 C/client: b\n");
}
END_TEST

START_TEST(a_conversation_a_line_is_a_session_a_line)
{
    fixture.asked = "session_id";
    expect("{\"id\":\"x\",\"turns\":[{\"speaker\":\"T\",\"text\":\"a\"},{\"speaker\":\"T\","
           "\"text\":\"b\"},{\"speaker\":\"C\",\"text\":\"c\"}]}\n"
           "{\"turns\":[{\"speaker\":\"C\",\"text\":\"d\"}]}\n"
           "{\"session\":\"s\",\"utterances\":[{\"speaker\":\"C\",\"text\":\"e\"}]}\n",
           "{test.jsonl:x} 1 1:43 T/therapist: a|b\n"
           "{test.jsonl:x} 2 1:97 C/client: c\n"
           "{test.jsonl:2} 3 2:34 C/client: d\n"
           "{s} 4 3:53 C/client: e\n");
}
END_TEST

static const char recognised[] =
    "{\"text\": \"all of it\", \"language\": \"en\",\n"
    " \"segments\": [\n"
    "  {\"id\": 0, \"start\": 0.0, \"end\": 2.5, \"speaker\": \"A\",\n"
    "   \"text\": \" How are you?\", \"words\": [{\"word\": \"How\"}]},\n"
    "  {\"id\": 1, \"start\": 2.5, \"end\": 4, \"speaker\": \"B\", \"text\": \" Not great.\"},\n"
    "  {\"id\": 2, \"start\": 4.5, \"end\": 6, \"speaker\": \"B\", \"text\": \" I feel low.\"}]}\n";

START_TEST(a_document_of_a_recogniser_is_a_conversation)
{
    fixture.path = "test.json";
    fixture.asked = "language";
    expect(recognised, "{en} 1 4:14 A/ @0-2.5: How are you?\n"
                       "{en} 2 5:63 B/ @2.5-6: Not great.|I feel low.\n");
    ck_assert_str_eq(fixture.figures.format, "json");
    fixture.path = "-";
    expect(recognised, "{en} 1 4:14 A/ @0-2.5: How are you?\n"
                       "{en} 2 5:63 B/ @2.5-6: Not great.|I feel low.\n");
}
END_TEST

START_TEST(times_of_a_conversation_are_not_those_of_its_turns)
{
    expect("{\"start\":0,\"end\":3000,\"turns\":[{\"speaker\":\"T\",\"text\":\"a\"},"
           "{\"speaker\":\"C\",\"text\":\"b\",\"start_ms\":1500,\"end_ms\":2000}]}\n",
           "1 1:55 T/therapist: a\n2 1:82 C/client @1.5-2: b\n");
}
END_TEST

START_TEST(who_remains_is_known_at_a_documents_end)
{
    static const struct role_rule rules[] = {{ROLE_THERAPIST, "A"}, {ROLE_CLIENT, "REST"}};
    fixture.options.roles = rules;
    fixture.options.role_count = 2;
    fixture.path = "test.json";
    expect(recognised, "1 4:14 A/therapist @0-2.5: How are you?\n"
                       "2 5:63 B/client @2.5-6: Not great.|I feel low.\n");
    fixture.path = "test.jsonl";
    expect("{\"speaker\":\"A\",\"text\":\"a\"}\n{\"speaker\":\"B\",\"text\":\"b\"}\n",
           "1 1:24 A/therapist: a\n2 2:24 B/client: b\n");
}
END_TEST

START_TEST(a_list_of_objects_is_a_record_each)
{
    fixture.path = "test.json";
    fixture.asked = "session_id";
    expect("[{\"speaker\":\"T\",\"text\":\"a\"},\n {\"speaker\":\"C\",\"text\":\"b\"}]",
           "{} 1 1:25 T/therapist: a\n{} 2 2:25 C/client: b\n");
    expect("[{\"text\":\"a\"},\n {\"id\":7,\"text\":\"b\"}]",
           "{test.json:1} 1 1:11 /author: a\n{test.json:7} 2 2:18 /author #7: b\n");
    expect("[]", "");
}
END_TEST

START_TEST(json_is_known_by_its_content)
{
    fixture.path = "-";
    expect("{\"speaker\":\"T\",\"text\":\"a\"}\n{\"speaker\":\"C\",\"text\":\"b\"}\n",
           "1 1:24 T/therapist: a\n2 2:24 C/client: b\n");
    ck_assert_str_eq(fixture.figures.format, "jsonl");
    expect("{\"speaker\":\"T\",\"text\":\"a\"}\n", "1 1:24 T/therapist: a\n");
    ck_assert_str_eq(fixture.figures.format, "json");
    fixture.path = "test.json"; /* as many call it */
    expect("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "1 1:10 /author: a\n2 2:10 /author: b\n");
    ck_assert_str_eq(fixture.figures.format, "jsonl");
    fixture.path = "-";
    expect("[pause]\nTherapist: a\nClient: b\n", "1 2:12 Therapist/therapist: a\n"
                                                 "2 3:9 Client/client: b\n");
    ck_assert_str_eq(fixture.figures.format, "transcript");
}
END_TEST

START_TEST(what_is_no_record_is_named_left_out_and_counted)
{
    expect("{\"text\":\"a\"}\n{\"text\":\"b\"\n{\"said\":\"c\"}\n3\n{\"text\":[\"d\"]}\n"
           "{\"text\":\"e\",\"speaker\":{\"name\":\"f\"}}\n{\"text\":\"g\"}\n",
           "1 1:10 /author: a\n2 7:10 /author: g\n");
    expect_told("test.jsonl:2:12: no JSON: it ends too early; this record is left out\n");
    expect_told("test.jsonl:3:1: no text found; name it with --text, its members are \"said\";");
    expect_told("test.jsonl:4:1: a record that is no object;");
    expect_told("test.jsonl: 5 records in all are left out\n");
    ck_assert_uint_eq(fixture.figures.ragged_rows, 5);
}
END_TEST

START_TEST(a_path_that_leads_nowhere_is_told)
{
    fixture.options.columns[INPUT_COLUMN_SPEAKER] = "author.name";
    expect("{\"text\":\"a\",\"author\":{\"nick\":\"b\"}}\n", "1 1:10 /author: a\n");
    expect_told("test.jsonl: no record has a \"author.name\"");
    fixture.options.columns[INPUT_COLUMN_TEXT] = "body";
    expect("{\"text\":\"a\"}\n", "");
    expect_told("test.jsonl:1:1: no \"body\" here; its members are \"text\";");
}
END_TEST

START_TEST(further_values_travel_with_turns)
{
    static const char *const kept[] = {"arm", "meta.phq"};
    fixture.options.kept = kept;
    fixture.options.kept_count = 2;
    expect("{\"text\":\"a\",\"arm\":\"x\",\"meta\":{\"phq\":9}}\n"
           "{\"arm\":\"y\",\"turns\":[{\"speaker\":\"T\",\"text\":\"b\"},"
           "{\"speaker\":\"C\",\"text\":\"c\",\"arm\":\"z\"}]}\n",
           "1 1:10 /author <x> <9>: a\n"
           "2 2:44 T/therapist <y> <>: b\n"
           "3 2:71 C/client <z> <>: c\n");
    ck_assert_str_eq(fixture.told.at, "");
    input_turns(&fixture, "{\"text\":\"a\",\"arm\":\"x\"}\n");
    expect_told("no record has a \"meta.phq\"");
}
END_TEST

START_TEST(a_record_over_16_mib_is_left_out_alone)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "{\"text\":\"a\"}\n{\"text\":\"");
    while (text.length < 17000000) {
        buffer_append_text(&text, "and so on, and on, and on");
    }
    buffer_append_text(&text, "\"}\n{\"text\":\"b\"}\n");
    fixture.ship_at = 16;
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 64 * 1024), STATUS_OK);
    ck_assert_str_eq(fixture.turns.at, "1 1:10 /author: a\n2 3:10 /author: b\n");
    expect_told("test.jsonl:2:1: this line is longer than 16 MiB");
    fixture.path = "test.json";
    buffer_clear(&text);
    buffer_append_text(&text, "[");
    while (text.length < 17000000) {
        buffer_append_text(&text, "{\"text\":\"and so on, and on, and on\"},\n");
    }
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 64 * 1024), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "jq -c"));
    buffer_release(&text);
}
END_TEST

START_TEST(long_lines_keep_their_places)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "{\"speaker\":\"T\",\"text\":\"");
    while (text.length < 9000) {
        buffer_append_text(&text, "caf\xC3\xA9 \\\"so\\\" \xFF on\\n");
    }
    buffer_append_text(&text, "\"}\n{\"speaker\":\"C\",\"text\":\"b\"}\n");
    ck_assert_ptr_nonnull(strstr(input_turns(&fixture, text.at), "2 2:24 C/client: b\n"));
    buffer_release(&text);
}
END_TEST

START_TEST(utf16_documents_are_read)
{
    fixture.path = "test.json";
    expect_utf16(
        "[{\"speaker\":\"T\",\r\n\"text\":\"caf\xC3\xA9 \\\"so\\\" \xF0\x9F\x98\x80 on\"}]", true,
        "1 2:17 T/therapist: caf\xC3\xA9 \"so\" \xF0\x9F\x98\x80 on\n");
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    static const char text[] =
        "{\"session\":\"a\\n\",\"turns\":[{\"speaker\":\"T\\u0041\",\"text\":\"a\\nb\"}]}\n"
        "{\"session\":\"b\",\"turns\":[{\"speaker\":\"C\",\"text\":\"c \\\"d\\\" e\"}]}\n"
        "{\"session\":\"c\",\"speaker\":\"C\",\"text\":\"f\"}\n";
    ck_assert_uint_gt(input_fail_each(&fixture, slice_of(text), 7), 10);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("reader_jsonl");
    tcase_add_checked_fixture(cases, set_up, release_fixture);
    tcase_add_test(cases, an_object_a_line_is_a_turn);
    tcase_add_test(cases, escapes_are_read_and_keep_their_places);
    tcase_add_test(cases, values_are_found_by_path);
    tcase_add_test(cases, a_conversation_a_line_is_a_session_a_line);
    tcase_add_test(cases, a_document_of_a_recogniser_is_a_conversation);
    tcase_add_test(cases, times_of_a_conversation_are_not_those_of_its_turns);
    tcase_add_test(cases, who_remains_is_known_at_a_documents_end);
    tcase_add_test(cases, a_list_of_objects_is_a_record_each);
    tcase_add_test(cases, json_is_known_by_its_content);
    tcase_add_test(cases, what_is_no_record_is_named_left_out_and_counted);
    tcase_add_test(cases, a_path_that_leads_nowhere_is_told);
    tcase_add_test(cases, further_values_travel_with_turns);
    tcase_add_test(cases, a_record_over_16_mib_is_left_out_alone);
    tcase_add_test(cases, long_lines_keep_their_places);
    tcase_add_test(cases, utf16_documents_are_read);
    tcase_add_test(cases, every_allocation_may_fail);
    Suite *suite = suite_create("reader_jsonl");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
