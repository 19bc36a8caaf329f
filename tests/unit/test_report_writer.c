/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same rows in every format, compared byte for byte, and every allocation made to fail. */
#include <check.h>
#include <fcntl.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory_fixture.h"
#include "report/writer.h"
#include "run_suite.h"

static const struct column columns[] = {
    {"file", COLUMN_TEXT, 0, true, NULL},
    {"words", COLUMN_INTEGER, 0, true, NULL},
    {"share", COLUMN_REAL, 1, false, NULL},
    {"empathy_rate", COLUMN_REAL, 2, true, "empathy\nper 1,000"},
};

static struct cell row_cells[][4] = {
    {{.state = CELL_SET, .value.text = {"one, two", 8}},
     {.state = CELL_SET, .value.integer = 1234},
     {.state = CELL_SET, .value.real = 50.0},
     {.state = CELL_SET, .value.real = 4.8}},
    {{.state = CELL_SET, .value.text = {"say \"hi\"\n\tyou\\", 14}},
     {.state = CELL_SET, .value.integer = 7},
     {.state = CELL_EMPTY},
     {.state = CELL_EMPTY}},
    {{.state = CELL_EMPTY},
     {.state = CELL_SET, .value.integer = 0},
     {.state = CELL_SET, .value.real = NAN},
     {.state = CELL_SET, .value.real = 12.345}},
    {{.state = CELL_SET, .value.text = {"=SUM(A1)", 8}},
     {.state = CELL_SET, .value.integer = -1},
     {.state = CELL_SET, .value.real = 0.04},
     {.state = CELL_SET, .value.real = 0}},
    {{.state = CELL_SET, .value.text = {" end", 4}},
     {.state = CELL_EMPTY},
     {.state = CELL_EMPTY},
     {.state = CELL_EMPTY}},
};

/* --- running a writer into a file ---------------------------------------------------------------- */

static char folder[64];
static char path[128];
static char content[1 << 20];

static void set_up(void) {
    snprintf(folder, sizeof folder, "%s", "/tmp/attune-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/table", folder);
}

static void tear_down(void) {
    unlink(path);
    ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

static const char *read_back(void) {
    int descriptor = open(path, O_RDONLY);
    ck_assert_int_ge(descriptor, 0);
    ssize_t length = read(descriptor, content, sizeof content - 1);
    ck_assert_int_ge(length, 0);
    close(descriptor);
    content[length] = '\0';
    return content;
}

static enum status write_rows(struct table_writer *writer, size_t rows, struct error *error) {
    enum status status = writer_begin(writer, columns, 4, error);
    for (size_t i = 0; i < rows && status == STATUS_OK; i++) {
        status = writer_row(writer, row_cells[i % 5], error);
    }
    return status;
}

static const struct column spare_columns[] = {
    {"name", COLUMN_TEXT, 0, COLUMN_BRIEF, NULL},
    {"often", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL},
    {"seldom", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL},
    {"n", COLUMN_INTEGER, 0, COLUMN_BRIEF, NULL},
    {"entry", COLUMN_TEXT, 0, COLUMN_BRIEF, NULL},
};

/* One row, whatever `rows` says. */
static enum status write_spare_row(struct table_writer *writer, size_t rows, struct error *error) {
    const struct cell cells[] = {
        {.state = CELL_SET, .value.text = {"warm", 4}},
        {.state = CELL_SET, .value.integer = 12345},
        {.state = CELL_SET, .value.integer = 678},
        {.state = CELL_SET, .value.integer = 9},
        {.state = CELL_SET, .value.text = {"you sound [really] {feeling}", 28}},
    };
    (void)rows;
    enum status status = writer_begin(writer, spare_columns, 5, error);
    return status == STATUS_OK ? writer_row(writer, cells, error) : status;
}

typedef enum status write_function(struct table_writer *writer, size_t rows, struct error *error);

static enum status write_with(write_function *write_all, const struct alloc *alloc,
                              const char *format, size_t width, size_t rows, struct error *error) {
    struct output output;
    struct table_writer *writer = NULL;
    enum status status = output_open(&output, alloc, path, error);
    if (status == STATUS_OK) {
        writer = writer_new(alloc, writer_find_format(format), &output, width);
        status = writer ? write_all(writer, rows, error) : error_memory(error);
    }
    if (status == STATUS_OK) {
        status = writer_finish(writer, error);
    }
    if (status == STATUS_OK) {
        status = output_commit(&output, error);
    }
    writer_free(writer);
    output_release(&output);
    return status;
}

static enum status write_table(const struct alloc *alloc, const char *format, size_t width,
                               size_t rows, struct error *error) {
    return write_with(write_rows, alloc, format, width, rows, error);
}

static const char *spare_table(size_t width) {
    struct alloc alloc = alloc_standard();
    struct error error;
    ck_assert_int_eq(write_with(write_spare_row, &alloc, "table", width, 1, &error), STATUS_OK);
    return read_back();
}

static const char *table(const char *format, size_t width, size_t rows) {
    struct alloc alloc = alloc_standard();
    struct error error;
    ck_assert_int_eq(write_table(&alloc, format, width, rows, &error), STATUS_OK);
    return read_back();
}

/* --- formats ------------------------------------------------------------------------------------ */

START_TEST(csv_quotes_as_rfc_4180_says_and_leaves_formulas_alone)
{
    ck_assert_str_eq(table("csv", 0, 5), "file,words,share,empathy_rate\n"
                                         "\"one, two\",1234,50.0,4.80\n"
                                         "\"say \"\"hi\"\"\n\tyou\\\",7,,\n"
                                         ",0,,12.35\n"
                                         "=SUM(A1),-1,0.0,0.00\n"
                                         "\" end\",,,\n");
}
END_TEST

START_TEST(tsv_keeps_a_row_on_a_line)
{
    ck_assert_str_eq(table("tsv", 0, 5), "file\twords\tshare\tempathy_rate\n"
                                         "one, two\t1234\t50.0\t4.80\n"
                                         "say \"hi\"\\n\\tyou\\\\\t7\t\t\n"
                                         "\t0\t\t12.35\n"
                                         "=SUM(A1)\t-1\t0.0\t0.00\n"
                                         " end\t\t\t\n");
}
END_TEST

START_TEST(jsonl_has_every_column_and_null_for_empty)
{
    char *text = strdup(table("jsonl", 0, 5));
    ck_assert_ptr_nonnull(text);
    size_t rows = 0;
    for (char *rest = NULL, *line = strtok_r(text, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest), rows++) {
        json_t *object = json_loads(line, 0, NULL);
        ck_assert_ptr_nonnull(object);
        ck_assert_uint_eq(json_object_size(object), 4);
        const struct cell *cells = row_cells[rows];
        json_t *words = json_object_get(object, "words");
        if (cells[1].state == CELL_EMPTY) {
            ck_assert(json_is_null(words));
        } else {
            ck_assert_int_eq(json_integer_value(words), cells[1].value.integer);
        }
        json_t *file = json_object_get(object, "file");
        if (cells[0].state == CELL_EMPTY) {
            ck_assert(json_is_null(file));
        } else {
            ck_assert(slice_equal(slice_of(json_string_value(file)), cells[0].value.text));
        }
        json_decref(object);
    }
    ck_assert_uint_eq(rows, 5);
    free(text);
}
END_TEST

START_TEST(jsonl_writes_what_is_not_finite_as_null)
{ ck_assert_ptr_nonnull(strstr(table("jsonl", 0, 5), "\"share\":null,\"empathy_rate\":12.35}")); }
END_TEST

START_TEST(the_table_aligns_brief_columns)
{
    ck_assert_str_eq(table("table", 0, 5), "                           empathy\n"
                                           "file              words  per 1,000\n"
                                           "one, two           1234       4.80\n"
                                           "say \"hi\"\\n\\tyou\\      7\n"
                                           "                      0      12.35\n"
                                           "=SUM(A1)             -1       0.00\n"
                                           " end\n");
}
END_TEST

START_TEST(a_narrow_table_shortens_text_first)
{
    ck_assert_str_eq(table("table", 30, 2), "                       empathy\n"
                                            "file          words  per 1,000\n"
                                            "one, two       1234       4.80\n"
                                            "say \"\xE2\x80\xA6\\tyou\\      7\n");
}
END_TEST

START_TEST(a_table_too_narrow_names_what_it_leaves_out)
{
    ck_assert_str_eq(table("table", 20, 1), "file      words\n"
                                            "one, two   1234\n"
                                            "\n"
                                            "Not shown, for want of room: empathy_rate. "
                                            "A wider window shows more, --to csv all.\n");
}
END_TEST

START_TEST(spare_columns_are_left_out_before_text_is_hard_to_read)
{
    const char *all = "name  often  seldom  n  entry\n"
                      "warm  12345     678  9  you sound [really] {feeling}\n";
    ck_assert_str_eq(spare_table(0), all);
    ck_assert_str_eq(spare_table(52), all);
    ck_assert_str_eq(spare_table(48),
                     "name  often  seldom  n  entry\n"
                     "warm  12345     678  9  you sound [\xE2\x80\xA6y] {feeling}\n");
    ck_assert_str_eq(spare_table(47),
                     "name  often  n  entry\n"
                     "warm  12345  9  you sound [really] {feeling}\n"
                     "\n"
                     "Not shown, for want of room: seldom. A wider window shows more, --to csv "
                     "all.\n");
    ck_assert_str_eq(spare_table(30),
                     "name  n  entry\n"
                     "warm  9  you sound \xE2\x80\xA6 {feeling}\n"
                     "\n"
                     "Not shown, for want of room: often, seldom. A wider window shows more, --to "
                     "csv all.\n");
    ck_assert_str_eq(spare_table(20),
                     "name  n\n"
                     "warm  9\n"
                     "\n"
                     "Not shown, for want of room: often, seldom, entry. A wider window shows "
                     "more, --to csv all.\n");
}
END_TEST

START_TEST(an_empty_table_has_its_header)
{
    ck_assert_str_eq(table("csv", 0, 0), "file,words,share,empathy_rate\n");
    ck_assert_str_eq(table("tsv", 0, 0), "file\twords\tshare\tempathy_rate\n");
    ck_assert_str_eq(table("jsonl", 0, 0), "");
    ck_assert_str_eq(table("table", 0, 0), "               empathy\n"
                                           "file  words  per 1,000\n");
}
END_TEST

/* An empty line would be no row to most readers. */
START_TEST(a_csv_row_of_one_empty_cell_is_no_empty_line)
{
    struct alloc alloc = alloc_standard();
    struct error error;
    struct output output;
    struct cell empty = {.state = CELL_EMPTY};
    ck_assert_int_eq(output_open(&output, &alloc, path, &error), STATUS_OK);
    struct table_writer *writer = writer_new(&alloc, writer_find_format("csv"), &output, 0);
    ck_assert_int_eq(writer_begin(writer, columns, 1, &error), STATUS_OK);
    ck_assert_int_eq(writer_row(writer, &empty, &error), STATUS_OK);
    ck_assert_int_eq(writer_finish(writer, &error), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    writer_free(writer);
    output_release(&output);
    ck_assert_str_eq(read_back(), "file\n\"\"\n");
}
END_TEST

/* Beyond the spool's bound the rows pass through a file, and none is lost. */
START_TEST(a_long_table_is_whole)
{
    struct alloc alloc = alloc_standard();
    struct error error;
    ck_assert_int_eq(write_table(&alloc, "table", 0, 100000, &error), STATUS_OK);
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    size_t lines = 0;
    size_t ends = 0;
    while (fgets(content, (int)sizeof content, file)) {
        lines++;
        ends += strcmp(content, " end\n") == 0;
    }
    fclose(file);
    ck_assert_uint_eq(lines, 100000 + 2);
    ck_assert_uint_eq(ends, 20000);
}
END_TEST

START_TEST(only_known_formats_are_found)
{
    ck_assert_ptr_eq(writer_find_format("csv"), &writer_csv_format);
    ck_assert_ptr_null(writer_find_format("CSV"));
    ck_assert_ptr_null(writer_find_format("sav"));
}
END_TEST

/* --- every allocation fails once ------------------------------------------------------------------ */

struct starved {
    struct memory_fixture memory;
    const char *format;
};

static enum status write_starved(void *context) {
    const struct starved *starved = context;
    struct error error = {0};
    enum status status = write_table(&starved->memory.alloc, starved->format, 0, 3000, &error);
    ck_assert_int_eq(error.status, status);
    ck_assert(status == STATUS_OK || access(path, F_OK) != 0);
    return status;
}

START_TEST(running_out_of_memory_ends_cleanly)
{
    static const char *const formats[] = {"table", "csv", "tsv", "jsonl"};
    struct starved starved = {.format = formats[_i]};
    memory_fixture_init(&starved.memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&starved.memory, write_starved, &starved), 5);
    unlink(path);
    starved.memory.for_good = true;
    ck_assert_uint_gt(memory_fixture_fail_each(&starved.memory, write_starved, &starved), 5);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("report writer");
    TCase *tests = tcase_create("writer");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, csv_quotes_as_rfc_4180_says_and_leaves_formulas_alone);
    tcase_add_test(tests, tsv_keeps_a_row_on_a_line);
    tcase_add_test(tests, jsonl_has_every_column_and_null_for_empty);
    tcase_add_test(tests, jsonl_writes_what_is_not_finite_as_null);
    tcase_add_test(tests, the_table_aligns_brief_columns);
    tcase_add_test(tests, a_narrow_table_shortens_text_first);
    tcase_add_test(tests, a_table_too_narrow_names_what_it_leaves_out);
    tcase_add_test(tests, spare_columns_are_left_out_before_text_is_hard_to_read);
    tcase_add_test(tests, an_empty_table_has_its_header);
    tcase_add_test(tests, a_csv_row_of_one_empty_cell_is_no_empty_line);
    tcase_add_test(tests, a_long_table_is_whole);
    tcase_add_test(tests, only_known_formats_are_found);
    tcase_add_loop_test(tests, running_out_of_memory_ends_cleanly, 0, 4);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
