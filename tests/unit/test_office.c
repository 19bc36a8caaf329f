/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word and OpenDocument files to lines of text. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "input/office.h"
#include "input_fixture.h"
#include "packed_fixture.h"
#include "run_suite.h"

static struct input_fixture fixture;
static struct buffer file, text;

static void set_up(void) {
    input_fixture_init(&fixture);
    buffer_init(&file, &fixture.standard);
    buffer_init(&text, &fixture.standard);
}

static void tear_down(void) {
    buffer_release(&file);
    buffer_release(&text);
    ck_assert(input_fixture_release(&fixture));
}

/* Reads `file` into `text`, so many bytes at a time. */
static enum status read_file(size_t size) {
    char bytes[4096];
    size_t length = 1;
    buffer_clear(&text);
    buffer_clear(&fixture.told);
    struct office *office = office_new(&fixture.memory.alloc, buffer_slice(&file), "a.docx",
                                       &fixture.notices, &fixture.error);
    enum status status = office ? STATUS_OK : fixture.error.status;
    while (status == STATUS_OK && length) {
        status = office_read(office, bytes, size, &length, &fixture.error);
        buffer_append_bytes(&text, bytes, length);
    }
    office_free(office);
    return status;
}

static void check_read(const char *expected) {
    static const size_t sizes[] = {1, 2, 3, 5, 64, 4096};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        ck_assert_int_eq(read_file(sizes[i]), STATUS_OK);
        ck_assert_str_eq(text.at, expected);
    }
}

static void check_docx(const char *body, const char *expected) {
    buffer_clear(&file);
    packed_docx(&file, NULL, body, 1);
    check_read(expected);
}

static void check_odt(const char *styles, const char *body, const char *expected) {
    buffer_clear(&file);
    packed_odt(&file, styles, body);
    check_read(expected);
}

#define RUN(text)  "<w:r><w:t>" text "</w:t></w:r>"
#define BOLD(text) "<w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r>"
#define P(runs)    "<w:p>" runs "</w:p>"
#define CELL(text) "<w:tc>" P(RUN(text)) "</w:tc>"
#define ROW(cells) "<w:tr>" cells "</w:tr>"

START_TEST(a_paragraph_is_a_line_and_so_is_what_follows_a_break)
{
    check_docx(P(RUN("One") RUN(" two")) P("") P(RUN("Three") "<w:r><w:br/><w:t>four</w:t></w:r>"),
               "One two\n\nThree\nfour\n");
    check_odt("", "<text:h>One</text:h><text:p/><text:p>Three<text:line-break/>four</text:p>",
              "One\n\nThree\nfour\n");
}
END_TEST

START_TEST(tabs_hyphens_and_links_are_text_and_soft_hyphens_are_none)
{
    check_docx(
        P("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" RUN(
            "a") "<w:r><w:tab/>"
                 "<w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d e\nf</w:t></w:r>"
                 "<w:hyperlink>" RUN(" link") "</w:hyperlink>" RUN("\xC2\xAD!")),
        "a\tb-cd e f link!\n");
    check_odt("",
              "<text:p> a <text:s text:c=\"2\"/>b\n  c<text:tab/>d <text:a>link</text:a></text:p>",
              "a   b c\td link\n");
}
END_TEST

START_TEST(tracked_changes_are_taken_as_accepted)
{
    check_docx(
        P(RUN("I ") "<w:ins>" RUN("am") "</w:ins><w:del><w:r><w:delText>was</w:delText>" RUN(
            "x") "</w:r></w:del><w:moveFrom>" RUN("gone") "</w:moveFrom><w:moveTo>" RUN(" here") "</w:moveTo>")
            P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN("joined "))
                P(RUN("line")) "<w:tbl>" ROW(CELL("kept"))
                    ROW("<w:trPr><w:del/></w:trPr>" CELL("dropped")) "</w:tbl>",
        "I am here\njoined line\nkept\n");
    check_odt("",
              "<text:tracked-changes><text:changed-region><text:deletion><text:p>was</text:p>"
              "</text:deletion></text:changed-region></text:tracked-changes>"
              "<text:p>I <text:change-start/>am<text:change-end/></text:p>",
              "I am\n");
}
END_TEST

START_TEST(notes_comments_and_boxes_are_left_out_and_told)
{
    check_docx(
        P(RUN(
            "a") "<w:r><w:footnoteReference/></w:r><w:r><w:endnoteReference/></w:r>"
                 "<w:r><w:commentReference/></w:r>"
                 "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P(RUN("box")) "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P(
                     RUN("box")) "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" RUN("b")),
        "ab\n");
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "2 footnotes or endnotes are left out"));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "1 comment is left out"));
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "1 text box is left out"));
    check_odt("",
              "<text:p>a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>"
              "<office:annotation><text:p>c</text:p></office:annotation>b</text:p>",
              "ab\n");
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "1 footnote or endnote is left out"));
}
END_TEST

START_TEST(bold_beginnings_that_recur_get_the_colon_they_lack)
{
    check_docx(P(BOLD("Anna Lee") RUN(" Hello.")) P(BOLD("Ben") "<w:r><w:tab/></w:r>" RUN("Hi."))
                   P(BOLD("Anna Lee") RUN(": So?")) P(BOLD("Anna Lee")) P(RUN("More."))
                       P(BOLD("Ben")),
               "Anna Lee: Hello.\nBen:\tHi.\nAnna Lee: So?\nAnna Lee: \nMore.\nBen: \n");
    check_odt("<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/>"
              "</style:style>",
              "<text:p><text:span text:style-name=\"T1\">Therapist</text:span> Hello.</text:p>"
              "<text:p><text:span text:style-name=\"T2\">Client</text:span> Hi.</text:p>",
              "Therapist: Hello.\nClient Hi.\n");
}
END_TEST

START_TEST(bold_names_before_a_time_are_labels_already)
{
    check_docx(
        P(BOLD("Anna Lee") RUN("   0:05") "<w:r><w:br/></w:r>" RUN("Hello."))
            P(BOLD("Ben") RUN("   0:09") "<w:r><w:br/></w:r>" RUN("Hi."))
                P(BOLD("Anna Lee") RUN("   0:12") "<w:r><w:br/></w:r>" RUN("So?"))
                    P(BOLD("Ben") RUN("   0:15") "<w:r><w:br/></w:r>" RUN("Yes.")),
        "Anna Lee   0:05\nHello.\nBen   0:09\nHi.\nAnna Lee   0:12\nSo?\nBen   0:15\nYes.\n");
}
END_TEST

START_TEST(headings_and_single_bold_words_stay_as_they_are)
{
    check_docx(P(BOLD("Presenting problem")) P(RUN("Low mood.")) P(BOLD("Plan")) P(RUN("Go on.")),
               "Presenting problem\nLow mood.\nPlan\nGo on.\n");
    check_docx(P("<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Ben</w:t></w:r>")
                   P("<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Ben</w:t></w:r>"),
               "Ben\nBen\n");
}
END_TEST

START_TEST(bold_labels_are_told_apart_beyond_what_is_held_too)
{
    buffer_clear(&file);
    packed_docx(&file, NULL,
                P(BOLD("Anna") RUN(" Hello there, how are you today?"))
                    P(BOLD("Ben") RUN(" Not too bad, all in all.")),
                3000);
    ck_assert_int_eq(read_file(4096), STATUS_OK);
    size_t lines = 0;
    for (struct slice rest = buffer_slice(&text); rest.length; lines++) {
        struct slice line = slice_split(rest, '\n', &rest);
        ck_assert(slice_starts(line, lines % 2 ? "Ben: Not" : "Anna: Hello"));
    }
    ck_assert_uint_eq(lines, 6000);
}
END_TEST

START_TEST(a_table_that_is_a_transcript_becomes_turns)
{
    check_docx(
        "<w:tbl>" ROW(CELL("0:01") CELL("Therapist:") CELL("Hello.") CELL("x")) ROW(
            CELL("0:02") CELL("Client") "<w:tc>" P(RUN("Hi.")) P(RUN("Well.")) "</w:tc>" CELL(""))
            ROW(CELL("0:03") CELL("Therapist:") CELL("So?") CELL("")) "</w:tbl>" P(RUN("End.")),
        "[0:01] Therapist: Hello.\n[0:02] Client: Hi.\nWell.\n[0:03] Therapist: So?\nEnd.\n");
    ck_assert_ptr_nonnull(strstr(fixture.told.at, "the others left out"));
    check_docx("<w:tbl>" ROW(CELL("Who") CELL("Text")) ROW(CELL("Zo") CELL("Hello."))
                   ROW(CELL("") CELL("And so on.")) "</w:tbl>",
               "\nZo: Hello.\nAnd so on.\n");
}
END_TEST

START_TEST(another_table_gives_its_cells)
{
    check_docx("<w:tbl>" ROW(CELL("Client") CELL("AB")) ROW(CELL("Date") CELL("1 May"))
                   ROW(CELL("Mood") CELL("low, and then some more of it")) "</w:tbl>",
               "Client\tAB\nDate\t1 May\nMood\tlow, and then some more of it\n");
    check_odt(
        "",
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><table:table><table:table-row><table:table-cell><text:p>b</text:p>"
        "</table:table-cell></table:table-row></table:table></table:table-cell>"
        "</table:table-row></table:table>",
        "a\tb\n");
}
END_TEST

START_TEST(entities_are_refused_before_they_expand)
{
    static const char *const types[] = {
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x SYSTEM \"http://localhost/x.dtd\">",
    };
    packed_docx(&file, types[_i], P(RUN("&b;")), 1);
    ck_assert_int_eq(read_file(64), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "DOCTYPE"));
    ck_assert_uint_eq(text.length, 0);
}
END_TEST

START_TEST(what_stands_before_the_damage_is_given)
{
    packed_docx(&file, NULL, P(RUN("kept")) "<w:p></w:q>", 1);
    ck_assert_int_eq(read_file(3), STATUS_INPUT);
    ck_assert_str_eq(text.at, "kept\n");
    ck_assert_str_eq(fixture.error.file, "a.docx");
}
END_TEST

START_TEST(what_expands_without_measure_is_refused)
{
    packed_docx(&file, NULL, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                600000);
    ck_assert_uint_lt(file.length, 200000);
    ck_assert_int_eq(read_file(4096), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "1000 times"));
}
END_TEST

START_TEST(a_paragraph_without_end_is_not_held)
{
    char bytes[4096];
    size_t length;
    struct buffer body;
    buffer_init(&body, &fixture.standard);
    buffer_append_text(&body, "<w:p><w:r><w:t>");
    for (uint32_t i = 0, state = 1; i < 4000000; i++) {
        state = state * 1664525 + 1013904223;
        buffer_append_byte(&body, (char)('a' + (state >> 24) % 26));
    }
    buffer_append_text(&body, "</w:t></w:r></w:p>");
    packed_docx(&file, NULL, body.at, 1);
    struct office *office = office_new(&fixture.memory.alloc, buffer_slice(&file), "a.docx",
                                       &fixture.notices, &fixture.error);
    ck_assert_int_eq(office_read(office, bytes, sizeof bytes, &length, &fixture.error), STATUS_OK);
    ck_assert_uint_eq(length, sizeof bytes);
    ck_assert_uint_lt(fixture.memory.held, 1024 * 1024);
    office_free(office);
    ck_assert_int_eq(read_file(4096), STATUS_OK);
    ck_assert_uint_eq(text.length, 4000001);
    buffer_release(&body);
}
END_TEST

START_TEST(what_nests_without_end_is_refused)
{
    packed_docx(&file, NULL, "<w:p>", 100000);
    ck_assert_int_eq(read_file(64), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "nest"));
}
END_TEST

START_TEST(a_tag_without_end_is_refused)
{
    packed_docx(&file, "<?x ", "0123456789", 300000);
    ck_assert_int_eq(read_file(64), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "longer than 1 MiB"));
}
END_TEST

START_TEST(other_packages_are_named)
{
    static const struct {
        struct packed_item items[2];
        const char *told;
    } cases[] = {
        {{{.name = "xl/workbook.xml", .text = "<a/>"}, {.name = "x", .text = ""}}, "spreadsheet"},
        {{{.name = "ppt/presentation.xml", .text = "<a/>"}, {.name = "x", .text = ""}}, "slides"},
        {{{.name = "mimetype", .text = "application/vnd.oasis.opendocument.spreadsheet"},
          {.name = "content.xml", .text = "<a/>"}},
         "CSV"},
        {{{.name = "a", .text = ""}, {.name = "x", .text = ""}}, "no document"},
    };
    packed_write(&file, "zip", NULL, cases[_i].items, 2);
    ck_assert_int_eq(read_file(64), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, cases[_i].told));
}
END_TEST

static enum status read_document(void *context) {
    (void)context;
    return read_file(64);
}

START_TEST(whatever_allocation_fails_nothing_is_lost_or_wrong)
{
    packed_docx(&file, NULL,
                P(BOLD("Anna") RUN(" Hello.")) "<w:tbl>" ROW(CELL("a") CELL("b")) "</w:tbl>", 2);
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, read_document, NULL), 5);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("office");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, a_paragraph_is_a_line_and_so_is_what_follows_a_break);
    tcase_add_test(cases, tabs_hyphens_and_links_are_text_and_soft_hyphens_are_none);
    tcase_add_test(cases, tracked_changes_are_taken_as_accepted);
    tcase_add_test(cases, notes_comments_and_boxes_are_left_out_and_told);
    tcase_add_test(cases, bold_beginnings_that_recur_get_the_colon_they_lack);
    tcase_add_test(cases, bold_names_before_a_time_are_labels_already);
    tcase_add_test(cases, headings_and_single_bold_words_stay_as_they_are);
    tcase_add_test(cases, bold_labels_are_told_apart_beyond_what_is_held_too);
    tcase_add_test(cases, a_table_that_is_a_transcript_becomes_turns);
    tcase_add_test(cases, another_table_gives_its_cells);
    tcase_add_loop_test(cases, entities_are_refused_before_they_expand, 0, 3);
    tcase_add_test(cases, what_stands_before_the_damage_is_given);
    tcase_add_test(cases, what_expands_without_measure_is_refused);
    tcase_add_test(cases, a_paragraph_without_end_is_not_held);
    tcase_add_test(cases, what_nests_without_end_is_refused);
    tcase_add_test(cases, a_tag_without_end_is_refused);
    tcase_add_loop_test(cases, other_packages_are_named, 0, 4);
    tcase_add_test(cases, whatever_allocation_fails_nothing_is_lost_or_wrong);
    Suite *suite = suite_create("office");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
