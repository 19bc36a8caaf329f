/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contexts of matches: the words around a place, what is kept, what is laid out, and that the bytes at the
 * reported offsets are the reported words. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/kwic_items.h"
#include "cli/messages.h"
#include "report/concordance.h"
#include "report/visible.h"
#include "run_suite.h"

static struct alloc alloc;
static struct error error;

static void set_up(void) {
    alloc = alloc_standard();
    error = (struct error){0};
}

/* --- words ------------------------------------------------------------------------------------- */

static const struct {
    const char *text;
    size_t start, stop, count;
    const char *left, *right;
} around[] = {
    {"one two three four five", 8, 13, 1, "two ", " four"},
    {"one two three four five", 8, 13, 2, "one two ", " four five"},
    {"one two three four five", 8, 13, 9, "one two ", " four five"},
    {"one two three four five", 8, 13, 0, "", ""},
    {"one, (two) three \"four\". five", 11, 16, 1, "(two) ", " \"four\"."},
    {"one", 0, 3, 2, "", ""},
    {"it's fine", 2, 4, 1, "it", " fine"}, /* a match may be a part of a word */
    {"caf\xC3\xA9 so na\xC3\xAFve", 6, 8, 1, "caf\xC3\xA9 ", " na\xC3\xAFve"},
    {"... so ...", 4, 6, 3, "... ", " ..."},
};

START_TEST(words_around_a_place_keep_the_marks_that_touch_them)
{
    struct context_words words;
    struct slice text = slice_of(around[_i].text);
    context_words_init(&words, &alloc);
    ck_assert(context_words_read(&words, text));
    size_t from = context_words_left(&words, text, around[_i].start, around[_i].count);
    size_t to = context_words_right(&words, text, around[_i].stop, around[_i].count);
    ck_assert(slice_is(slice_make(text.at + from, around[_i].start - from), around[_i].left));
    ck_assert(
        slice_is(slice_make(text.at + around[_i].stop, to - around[_i].stop), around[_i].right));
    context_words_release(&words);
}
END_TEST

START_TEST(contexts_are_sorted_by_their_words_alone)
{
    struct context_words words;
    struct buffer key;
    context_words_init(&words, &alloc);
    buffer_init(&key, &alloc);
    ck_assert(context_words_key(&words, slice_of("\"And, \xC3\x89T\xC3\x89 so"), false, &key));
    ck_assert_str_eq(key.at, "and \xC3\xA9t\xC3\xA9 so ");
    buffer_clear(&key);
    ck_assert(context_words_key(&words, slice_of("And then, \"So..."), true, &key));
    ck_assert_str_eq(key.at, "so then and ");
    buffer_release(&key);
    context_words_release(&words);
}
END_TEST

/* --- keeping ----------------------------------------------------------------------------------- */

static enum status keep(struct kwic_items *items, const char *left, const char *right) {
    uint32_t slot = 0;
    if (!kwic_items_admit(items, &slot)) {
        return STATUS_OK;
    }
    struct kwic_item *item = kwic_items_new(items);
    ck_assert_ptr_nonnull(item);
    item->slot = slot;
    buffer_append_text(&item->left, left);
    buffer_append_text(&item->right, right);
    return kwic_items_keep(items, item, &error);
}

static const struct {
    enum kwic_sort sort;
    uint64_t order[4];
} sorted[] = {
    {KWIC_SORT_LEFT, {4, 2, 1, 3}},
    {KWIC_SORT_RIGHT, {3, 1, 4, 2}},
};

START_TEST(like_contexts_come_together_and_equal_ones_in_their_order)
{
    struct kwic_items items;
    kwic_items_init(&items, &alloc, sorted[_i].sort, 0, 1);
    ck_assert_int_eq(keep(&items, "I feel so", "now."), STATUS_OK);
    ck_assert_int_eq(keep(&items, "feel SO", "then."), STATUS_OK);
    ck_assert_int_eq(keep(&items, "we feel so", "again"), STATUS_OK);
    ck_assert_int_eq(keep(&items, "", "Now!"), STATUS_OK);
    kwic_items_order(&items);
    ck_assert_uint_eq(items.count, 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_uint_eq(items.items[i]->sequence, sorted[_i].order[i]);
    }
    kwic_items_release(&items);
}
END_TEST

/* Over many seeds each of ten matches is drawn about as often: 400 of 1000 times three tenths would
 * be ten standard deviations off. */
START_TEST(a_sample_draws_each_match_as_likely_and_stays_in_order)
{
    unsigned drawn[10] = {0};
    for (uint64_t seed = 0; seed < 1000; seed++) {
        struct kwic_items items;
        kwic_items_init(&items, &alloc, KWIC_SORT_NONE, 3, seed);
        for (size_t i = 0; i < 10; i++) {
            ck_assert_int_eq(keep(&items, "left", "right"), STATUS_OK);
        }
        kwic_items_order(&items);
        ck_assert_uint_eq(items.count, 3);
        ck_assert_uint_eq(items.seen, 10);
        for (size_t i = 0; i < 3; i++) {
            ck_assert(i == 0 || items.items[i - 1]->sequence < items.items[i]->sequence);
            drawn[items.items[i]->sequence - 1]++;
        }
        kwic_items_release(&items);
    }
    for (size_t i = 0; i < 10; i++) {
        ck_assert_uint_gt(drawn[i], 200);
        ck_assert_uint_lt(drawn[i], 400);
    }
}
END_TEST

START_TEST(what_is_too_much_to_keep_is_refused_and_a_sample_holds_no_more_than_itself)
{
    struct kwic_items items;
    enum status status = STATUS_OK;
    kwic_items_init(&items, &alloc, KWIC_SORT_LEFT, 0, 1);
    items.bound = 10000;
    for (size_t i = 0; i < 1000 && status == STATUS_OK; i++) {
        status = keep(&items, "left", "right");
    }
    ck_assert_int_eq(status, STATUS_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "--sample"));
    kwic_items_release(&items);
    kwic_items_init(&items, &alloc, KWIC_SORT_LEFT, 3, 1);
    items.bound = 10000;
    for (size_t i = 0; i < 1000; i++) {
        ck_assert_int_eq(keep(&items, "left", "right"), STATUS_OK);
    }
    ck_assert_uint_eq(items.count, 3);
    kwic_items_release(&items);
}
END_TEST

/* --- the page ---------------------------------------------------------------------------------- */

static char page_path[] = "/tmp/attune-kwic-page-XXXXXX";

static size_t read_file(const char *path, char *bytes, size_t size) {
    FILE *stream = fopen(path, "rb");
    ck_assert_ptr_nonnull(stream);
    size_t length = fread(bytes, 1, size - 1, stream);
    bytes[length] = '\0';
    fclose(stream);
    return length;
}

static void lay_page(size_t width, char *bytes, size_t size) {
    struct output output;
    struct concordance page;
    const struct slice lines[][CONCORDANCE_CELLS] = {
        {slice_of("some/long/folder/session.txt:12"), slice_of("Therapist"), slice_of("empathy"),
         slice_of("so \xE4\xB8\x80\xE4\xBA\xBA\xE3\x81\xA7 and e\xCC\x81tude before"),
         slice_of("it sounds like"), slice_of("you \x1B[31mwere\nvery \xE4\xB8\x80\xE4\xBA\xBA")},
        {slice_of("b.txt:1"), slice_of("C"), slice_of("judgment.blame"), slice_of("x"),
         slice_of("alone"), slice_of("y")},
    };
    ck_assert_int_eq(output_open(&output, &alloc, page_path, &error), STATUS_OK);
    concordance_init(&page, &alloc, &output, width, false);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(concordance_add(&page, lines[i], &error), STATUS_OK);
    }
    ck_assert_int_eq(concordance_finish(&page, &error), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    concordance_release(&page);
    output_release(&output);
    read_file(page_path, bytes, size);
}

/* At every width: no line is wider, no control character comes through, and the matches begin in the
 * same column. */
START_TEST(lines_fit_every_width_and_matches_stand_below_each_other)
{
    int descriptor = mkstemp(page_path);
    ck_assert_int_ge(descriptor, 0);
    close(descriptor);
    for (size_t width = 1; width < 160; width++) {
        char bytes[4096];
        size_t column[2] = {0, 0};
        lay_page(width, bytes, sizeof bytes);
        struct slice rest = slice_of(bytes);
        for (size_t i = 0; i < 2; i++) {
            struct slice line = slice_split(rest, '\n', &rest);
            ck_assert_uint_le(visible_width(line), width);
            ck_assert_ptr_null(memchr(line.at, 0x1B, line.length));
            const char *match = strstr(line.at, i ? "alone" : "it so");
            column[i] = match && match < line.at + line.length
                            ? visible_width(slice_make(line.at, (size_t)(match - line.at)))
                            : SIZE_MAX;
        }
        ck_assert_uint_eq(rest.length, 0);
        ck_assert(width < 12 || column[0] != SIZE_MAX);
        ck_assert(column[0] == SIZE_MAX || column[1] == SIZE_MAX || column[0] == column[1]);
    }
    remove(page_path);
}
END_TEST

/* --- the whole command ------------------------------------------------------------------------- */

static char text_path[] = "/tmp/attune-kwic-text-XXXXXX";
static char rows_path[] = "/tmp/attune-kwic-rows-XXXXXX";

static enum exit_status run_kwic(const struct alloc *given, const char *context) {
    const char *const arguments[] = {
        "--quiet",   "--pattern",    "so <2> alone", "--pattern", "na\xC3\xAFve",
        "--pattern", "\xE4\xB8\x80", "--context",    context,     "--to",
        "tsv",       "--out",        rows_path,      "--jobs",    "1",
        "--from",    "transcript",   text_path};
    const struct command *command = NULL;
    const char *const name[] = {"kwic"};
    size_t used = 0;
    struct options options;
    struct messages messages = {.alloc = given, .quiet = true, .concealed = true};
    ck_assert_int_eq(command_find(1, name, &command, &used, &error), STATUS_OK);
    enum status status = options_parse(&options, given, command,
                                       sizeof arguments / sizeof *arguments, arguments, &error);
    const struct cli cli = {.alloc = given, .options = &options, .messages = &messages};
    enum exit_status done = status == STATUS_OK ? cli_kwic(&cli) : EXIT_STATUS_OUTPUT;
    options_release(&options);
    return done;
}

static void write_text(struct random *random, size_t words) {
    static const char *const pieces[] = {
        "so ",
        "So, ",
        "alone ",
        "ALONE. ",
        "na\xC3\xAFve ",
        "nai\xCC\x88ve ",
        "\xE4\xB8\x80",
        "\xF0\x9F\x99\x82 ",
        "\xE2\x80\x9Cso\xE2\x80\x9D ",
        "e\xCC\x81 ",
        "\nTherapist: ",
        "\nClient: ",
        "one ",
        "\xC2\xA0",
        "... ",
        "\xE2\x80\xAE ",
    };
    FILE *stream = fopen(text_path, "wb");
    ck_assert_ptr_nonnull(stream);
    fputs("Therapist: so alone.\nClient: yes.\nTherapist: ", stream);
    for (size_t i = 0; i < words; i++) {
        fputs(pieces[random_below(random, sizeof pieces / sizeof *pieces)], stream);
    }
    fputs("\nClient: no.\n", stream);
    ck_assert_int_eq(fclose(stream), 0);
}

/* The cell of that index, from 0. */
static struct slice cell_of(struct slice row, size_t index) {
    struct slice cell = {0};
    for (size_t i = 0; i <= index; i++) {
        cell = slice_split(row, '\t', &row);
    }
    return cell;
}

static size_t check_rows(const char *source, size_t length, struct slice rows) {
    size_t count = 0;
    slice_split(rows, '\n', &rows);
    while (rows.length) {
        struct slice row = slice_split(rows, '\n', &rows);
        struct slice matched = cell_of(row, 11);
        size_t start = strtoul(cell_of(row, 13).at, NULL, 10);
        size_t end = strtoul(cell_of(row, 14).at, NULL, 10);
        ck_assert_uint_lt(start, end);
        ck_assert_uint_le(end, length);
        /* A line feed inside a match is an escape in TSV: such a match tells its bytes otherwise. */
        if (!memchr(source + start, '\n', end - start)) {
            ck_assert(slice_equal(matched, slice_make(source + start, end - start)));
        }
        count++;
    }
    return count;
}

static void make_paths(void) {
    char *paths[] = {text_path, rows_path};
    for (size_t i = 0; i < 2; i++) {
        int descriptor = mkstemp(paths[i]);
        ck_assert_int_ge(descriptor, 0);
        close(descriptor);
    }
}

START_TEST(the_bytes_at_the_offsets_are_the_matched_words)
{
    static char source[1 << 16];
    static char rows[1 << 20];
    struct random random;
    size_t count = 0;
    make_paths();
    random_seed(&random, 5);
    for (size_t i = 0; i < 60; i++) {
        write_text(&random, 5 + 3 * i);
        ck_assert_int_eq(run_kwic(&alloc, i % 2 ? "3w" : "2t"), EXIT_STATUS_DONE);
        size_t length = read_file(text_path, source, sizeof source);
        size_t size = read_file(rows_path, rows, sizeof rows);
        count += check_rows(source, length, slice_make(rows, size));
    }
    ck_assert_uint_gt(count, 500);
    remove(text_path);
    remove(rows_path);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("kwic");
    TCase *tests = tcase_create("kwic");
    tcase_add_checked_fixture(tests, set_up, NULL);
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, words_around_a_place_keep_the_marks_that_touch_them, 0,
                        sizeof around / sizeof *around);
    tcase_add_test(tests, contexts_are_sorted_by_their_words_alone);
    tcase_add_loop_test(tests, like_contexts_come_together_and_equal_ones_in_their_order, 0,
                        sizeof sorted / sizeof *sorted);
    tcase_add_test(tests, a_sample_draws_each_match_as_likely_and_stays_in_order);
    tcase_add_test(tests,
                   what_is_too_much_to_keep_is_refused_and_a_sample_holds_no_more_than_itself);
    tcase_add_test(tests, lines_fit_every_width_and_matches_stand_below_each_other);
    tcase_add_test(tests, the_bytes_at_the_offsets_are_the_matched_words);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
