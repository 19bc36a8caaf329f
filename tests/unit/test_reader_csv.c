/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: a row is a turn. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "input_suite.h"
#include "run_suite.h"

static void set_up(void) {
    input_fixture_init(&fixture);
    fixture.path = "test.csv";
}

START_TEST(a_row_is_a_turn)
{
    expect("id,speaker,text\n1,Therapist,Hello.\n2,Client,Hi\n3,Client,there\n",
           "1 2:13 Therapist/therapist #1: Hello.\n"
           "2 3:10 Client/client #2: Hi\n"
           "3 4:10 Client/client #3: there\n");
}
END_TEST

START_TEST(quotes_hold_separators_quotes_and_line_ends)
{
    expect("speaker,text\r\nT,\"a, \"\"b\"\" and\r\nc\r\n\r\n d\"\r\n\"C\",\"\"\"e\"\"\"\r\n",
           "1 2:4 T/therapist: a, \"b\" and|c|d\n"
           "2 6:6 C/client: \"e\"\n");
}
END_TEST

START_TEST(line_ends_within_quotes_are_line_ends)
{
    expect("text,speaker\n\"one\rtwo\",T\r\"three\",C",
           "1 2:2 T/therapist: one|two\n2 4:2 C/client: three\n");
}
END_TEST

START_TEST(tabs_and_semicolons_separate_too)
{
    expect("speaker;text\nT;a, b\n", "1 2:3 T/therapist: a, b\n");
    expect("speaker\ttext\nT\ta, b; c\n", "1 2:3 T/therapist: a, b; c\n");
    fixture.path = "table.tsv";
    expect("speaker\ttext\nT\ta, b\n", "1 2:3 T/therapist: a, b\n");
    ck_assert_str_eq(fixture.figures.format, "tsv");
}
END_TEST

START_TEST(tables_are_known_by_their_first_line_too)
{
    fixture.path = "-";
    expect("id,speaker,text\n1,T,a\n", "1 2:5 T/therapist #1: a\n");
    expect("\"Text\",\"Speaker\"\n\"a\",\"C\"\n", "1 2:2 C/client: a\n");
    ck_assert_str_eq(fixture.figures.format, "csv");
}
END_TEST

START_TEST(columns_are_asked_for_by_name_or_number)
{
    fixture.options.columns[INPUT_COLUMN_TEXT] = "Said";
    fixture.options.columns[INPUT_COLUMN_SPEAKER] = "1";
    fixture.options.columns[INPUT_COLUMN_SESSION + SESSION_ID] = "visit";
    fixture.asked = "session_id";
    expect("who,visit,said\nT,v1,a\nC,v1,b\nT,v2,c\n",
           "{v1} 1 2:6 T/therapist: a\n{v1} 2 3:6 C/client: b\n{v2} 3 4:6 T/therapist: c\n");
}
END_TEST

START_TEST(sessions_may_alternate)
{
    fixture.asked = "session_id";
    expect("session,text\nx,a\ny,b\nx,c\n",
           "{x} 1 2:3 /author: a\n{y} 2 3:3 /author: b\n{x} 3 4:3 /author: c\n");
}
END_TEST

START_TEST(roles_come_from_a_column_or_from_the_speaker)
{
    expect("speaker,role,text\nAnna,therapist,a\nBen,,b\nclient 3,,c\n,client,d\n",
           "1 2:16 Anna/therapist: a\n2 3:6 Ben/: b\n3 4:11 client 3/client: c\n"
           "4 5:9 client/client: d\n");
}
END_TEST

START_TEST(further_columns_travel_with_their_rows)
{
    static const char *const kept[] = {"Code", "4"};
    fixture.options.kept = kept;
    fixture.options.kept_count = 2;
    expect("speaker,text,code,site\nT,a, 1 ,\"x, y\"\nT,b,,\nC,\"c\nd\",2,z\n",
           "1 2:3 T/therapist <1> <x, y>: a\n2 3:3 T/therapist <> <>: b\n"
           "3 4:4 C/client <2> <z>: c|d\n");
    struct slice lacking = slice_of("speaker,text,site,kind\nT,a,x,y\n");
    ck_assert_int_eq(input_read(&fixture, lacking, 0), STATUS_INPUT);
    ck_assert_str_eq(fixture.error.text,
                     "no column \"Code\"; its columns are \"speaker\", \"text\", \"site\", "
                     "\"kind\"");
}
END_TEST

START_TEST(a_row_can_be_a_session_of_its_own)
{
    fixture.options.rows_apart = true;
    fixture.asked = "session_id";
    expect("session,text\nx,a\nx,\"b\nc\"\nx,d\n",
           "{2} 1 2:3 /author: a\n{3} 2 3:4 /author: b|c\n{5} 3 5:3 /author: d\n");
}
END_TEST

START_TEST(times_are_read_as_seconds_or_clock)
{
    expect("start,end,speaker,text\n1.5,2,T,a\n00:01:02,,C,b\nsoon,,T,c\n",
           "1 2:9 T/therapist @1.5-2: a\n2 3:13 C/client @62: b\n3 4:9 T/therapist: c\n");
}
END_TEST

START_TEST(columns_of_milliseconds_are_named_so)
{
    static const char both[] = "1 2:14 T/therapist @1.5-2: a\n2 3:13 C/client @62: b\n";
    expect("start_ms,End_ms,speaker,text\n1500,2000,T,a\n0:01:02,,C,b\n",
           "1 2:13 T/therapist @1.5-2: a\n2 3:12 C/client @62: b\n");
    expect("start,start_ms,end,speaker,text\n,1500,2,T,a\n62,9,,C,b\n",
           "1 2:11 T/therapist @1.5-2: a\n2 3:9 C/client @62: b\n");
    fixture.options.columns[INPUT_COLUMN_START_MS] = "start";
    fixture.options.columns[INPUT_COLUMN_END_MS] = "3";
    expect("start,x,end,speaker,text\n1500,,2000,T,a\n62000.0,,,C,b\n", both);
    expect("start,x,end,speaker,text\n1500,,2000,T,a\n0:01:02,,,C,b\n", both);
}
END_TEST

static void times_told(const char *rows, bool told) {
    char text[400];
    snprintf(text, sizeof text, "start,end,speaker,text\n%s", rows);
    input_turns(&fixture, text);
    const char *first = strstr(fixture.told.at, "where they are milliseconds, say --column");
    ck_assert_msg((first != NULL) == told, "%s", fixture.told.at);
    ck_assert(!first || !strstr(first + 1, "where they are milliseconds"));
}

START_TEST(times_that_can_be_no_seconds_are_told_once)
{
    times_told("0,4200,T,How was your week?\n4300,9000,C,Fine.\n9100,9900,T,I see.\n", true);
    times_told("0,4.2,T,How was your week?\n4.3,9,C,Fine.\n9.1,9.9,T,I see.\n", false);
    times_told("0,4200,T,How was your week?\n4300,9000,C,Fine.\n", false);
    times_told("1:00,2:00,T,a\n2:00,3:00,C,b\n3:00,4:00,T,c\n", false);
    fixture.options.columns[INPUT_COLUMN_START_MS] = "start";
    fixture.options.columns[INPUT_COLUMN_END_MS] = "end";
    times_told("0,4200,T,How was your week?\n4300,9000,C,Fine.\n9100,9900,T,I see.\n", false);
}
END_TEST

START_TEST(a_row_without_text_is_still_a_row)
{
    expect("id,speaker,text\n1,T,\n2,C,\"  \"\n3,T,x\n",
           "1 2:1 T/therapist #1: \n2 3:1 C/client #2: \n3 4:5 T/therapist #3: x\n");
}
END_TEST

START_TEST(blanks_about_a_cell_are_no_part_of_it)
{
    expect("speaker , text\n T ,  a b  \n C , \" c \" \n",
           "1 2:7 T/therapist: a b\n2 3:8 C/client: c\n");
}
END_TEST

/* A cell as it stands in a table, and where its first letter is: blanks, a letter, then anything. */
static size_t write_cell(struct buffer *table, struct buffer *cell, uint32_t *state,
                         size_t length) {
    static const char bytes[] = "ab  \t,\"c";
    buffer_clear(cell);
    for (size_t i = 0; i < length; i++) {
        *state = *state * 1664525U + 1013904223U;
        buffer_append_byte(cell, bytes[(*state >> 16) % (sizeof bytes - 1)]);
    }
    bool quoted = memchr(cell->at, ',', length) || memchr(cell->at, '"', length);
    size_t blanks = length % 4;
    buffer_print(table, "%s%*sx", quoted ? "\"" : "", (int)blanks, "");
    for (size_t i = 0; i < length; i++) {
        buffer_print(table, cell->at[i] == '"' ? "\"\"" : "%c", cell->at[i]);
    }
    buffer_append_text(table, quoted ? "\"" : "");
    return blanks + quoted + 1;
}

START_TEST(cells_of_any_length_come_out_as_they_were_written)
{
    struct buffer table, cell, turns;
    uint32_t state = (uint32_t)_i;
    buffer_init(&table, &fixture.standard);
    buffer_init(&cell, &fixture.standard);
    buffer_init(&turns, &fixture.standard);
    buffer_append_text(&table, "speaker,text\n");
    for (int row = 1; row <= 60; row++) {
        buffer_append_text(&table, "Anna,");
        size_t column = 5 + write_cell(&table, &cell, &state, (size_t)row);
        buffer_append_byte(&table, '\n');
        while (cell.length && strchr(" \t", cell.at[cell.length - 1])) {
            buffer_cut(&cell, cell.length - 1);
        }
        buffer_print(&turns, "%d %d:%zu Anna/: x%s\n", row, row + 1, column, cell.at);
    }
    expect(table.at, turns.at);
    buffer_release(&table);
    buffer_release(&cell);
    buffer_release(&turns);
}
END_TEST

START_TEST(ragged_rows_are_named_left_out_and_counted)
{
    expect("speaker,text\nT,a\nC\nT,b,c\nC,d\nT\nC\n", "1 2:3 T/therapist: a\n2 5:3 C/client: d\n");
    ck_assert_uint_eq(fixture.figures.ragged_rows, 4);
    expect_told("test.csv:3: this row has 1 fields and the header 2");
    expect_told("test.csv: 4 rows in all");
}
END_TEST

START_TEST(a_missing_column_is_an_error_that_names_those_there_are)
{
    ck_assert_int_eq(input_read(&fixture, slice_of("who,said\nT,a\n"), 0), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "--text, its columns are \"who\", \"said\""));
    fixture.options.columns[INPUT_COLUMN_TEXT] = "speech";
    ck_assert_int_eq(input_read(&fixture, slice_of("who,said\nT,a\n"), 0), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "no column \"speech\""));
    fixture.options.columns[INPUT_COLUMN_TEXT] = "3";
    ck_assert_int_eq(input_read(&fixture, slice_of("who,said\nT,a\n"), 0), STATUS_INPUT);
}
END_TEST

START_TEST(a_table_of_nothing_has_no_turns)
{
    expect("", "");
    expect("speaker,text\n", "");
    expect("speaker,text", "");
}
END_TEST

START_TEST(a_quote_that_is_never_closed_is_reported)
{
    expect("speaker,text\nT,a\nC,\"b\nT,c\n", "1 2:3 T/therapist: a\n2 3:4 C/client: b|T,c\n");
    expect_told("test.csv:3: a quote in this row");
}
END_TEST

START_TEST(a_row_over_16_mib_is_refused_by_its_line)
{
    struct buffer text;
    buffer_init(&text, &fixture.standard);
    buffer_append_text(&text, "speaker,text\nT,a\nC,\"");
    while (text.length < 17000000) {
        buffer_append_text(&text, "and so on, and on\n");
    }
    ck_assert_int_eq(input_read(&fixture, buffer_slice(&text), 64 * 1024), STATUS_INPUT);
    ck_assert_uint_eq(fixture.error.line, 3);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "16 MiB"));
    ck_assert_uint_eq(fixture.figures.turns.turns, 1); /* nothing of it counts */
    buffer_release(&text);
}
END_TEST

START_TEST(damaged_bytes_keep_their_places)
{
    expect("text,n\n\"a\xFF\"\"b\"\"\xE2\x80\",1\n",
           "1 2:2 /author: a\xEF\xBF\xBD\"b\"\xEF\xBF\xBD\n");
}
END_TEST

START_TEST(utf16_tables_are_read)
{
    expect_utf16("speaker,text\r\nT,\"caf\xC3\xA9 \"\"so\"\"\r\nb\"\r\nC,c\r\n", true,
                 "1 2:7 T/therapist: caf\xC3\xA9 \"so\"|b\n2 4:5 C/client: c\n");
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("reader_csv");
    tcase_add_checked_fixture(cases, set_up, release_fixture);
    tcase_add_test(cases, a_row_is_a_turn);
    tcase_add_test(cases, quotes_hold_separators_quotes_and_line_ends);
    tcase_add_test(cases, line_ends_within_quotes_are_line_ends);
    tcase_add_test(cases, tabs_and_semicolons_separate_too);
    tcase_add_test(cases, tables_are_known_by_their_first_line_too);
    tcase_add_test(cases, columns_are_asked_for_by_name_or_number);
    tcase_add_test(cases, sessions_may_alternate);
    tcase_add_test(cases, roles_come_from_a_column_or_from_the_speaker);
    tcase_add_test(cases, further_columns_travel_with_their_rows);
    tcase_add_test(cases, a_row_can_be_a_session_of_its_own);
    tcase_add_test(cases, times_are_read_as_seconds_or_clock);
    tcase_add_test(cases, columns_of_milliseconds_are_named_so);
    tcase_add_test(cases, times_that_can_be_no_seconds_are_told_once);
    tcase_add_test(cases, a_row_without_text_is_still_a_row);
    tcase_add_test(cases, blanks_about_a_cell_are_no_part_of_it);
    tcase_add_loop_test(cases, cells_of_any_length_come_out_as_they_were_written, 0, 20);
    tcase_add_test(cases, ragged_rows_are_named_left_out_and_counted);
    tcase_add_test(cases, a_missing_column_is_an_error_that_names_those_there_are);
    tcase_add_test(cases, a_table_of_nothing_has_no_turns);
    tcase_add_test(cases, a_quote_that_is_never_closed_is_reported);
    tcase_add_test(cases, a_row_over_16_mib_is_refused_by_its_line);
    tcase_add_test(cases, damaged_bytes_keep_their_places);
    tcase_add_test(cases, utf16_tables_are_read);
    Suite *suite = suite_create("reader_csv");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
