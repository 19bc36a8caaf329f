/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marked text: stretches under the same marks, lines of every width, and what becomes of the commands that
 * show text (mark, kwic, check) when memory runs out. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/random.h"
#include "base/utf8.h"
#include "cli/closing.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "memory_fixture.h"
#include "report/mark.h"
#include "report/visible.h"
#include "run_suite.h"

enum { MARKS_MOST = 12, TEXT_LENGTH = 40, OUTPUT_MOST = 1 << 16 };

static struct alloc alloc;
static struct error error;
static char path[] = "/tmp/attune-mark-XXXXXX";

/* A new file; its name has been used before where tests are not forked. */
static void make_file(char *name) {
    memcpy(name + strlen(name) - 6, "XXXXXX", 6);
    int descriptor = mkstemp(name);
    ck_assert_int_ge(descriptor, 0);
    close(descriptor);
}

static void set_up(void) {
    alloc = alloc_standard();
    error = (struct error){0};
    make_file(path);
}

static void tear_down(void) {
    remove(path);
}

/* --- stretches --------------------------------------------------------------------------------- */

static int by_start(const void *left, const void *right) {
    const struct mark *a = left;
    const struct mark *b = right;
    return a->start != b->start ? (a->start > b->start ? 1 : -1)
                                : (a->stop < b->stop) - (a->stop > b->stop);
}

static size_t make_marks(struct random *random, struct mark *marks) {
    size_t count = random_below(random, MARKS_MOST + 1);
    for (size_t i = 0; i < count; i++) {
        uint32_t start = (uint32_t)random_below(random, TEXT_LENGTH);
        uint32_t length = 1 + (uint32_t)random_below(random, TEXT_LENGTH - start);
        marks[i] = (struct mark){.start = start, .stop = start + length};
    }
    qsort(marks, count, sizeof *marks, by_start);
    return count;
}

/* By the definition: nothing begins or ends inside, and `open` is how many of [first, end) cover it, all
 * that do being there. */
static void check_stretch(const struct mark *marks, size_t count, const struct stretch *stretch) {
    uint32_t covering = 0;
    for (size_t i = 0; i < count; i++) {
        bool begins = marks[i].start > stretch->start && marks[i].start < stretch->stop;
        bool ends = marks[i].stop > stretch->start && marks[i].stop < stretch->stop;
        ck_assert(!begins && !ends);
        if (mark_covers(&marks[i], stretch)) {
            covering++;
            ck_assert_uint_ge(i, stretch->first);
            ck_assert_uint_lt(i, stretch->end);
        }
    }
    ck_assert_uint_eq(stretch->open, covering);
}

START_TEST(stretches_part_a_text_where_marks_begin_and_end)
{
    struct random random;
    struct mark marks[MARKS_MOST];
    random_seed(&random, 7);
    for (size_t round = 0; round < 3000; round++) {
        size_t count = make_marks(&random, marks);
        uint32_t limit = 1 + (uint32_t)random_below(&random, TEXT_LENGTH);
        uint32_t at = 0;
        while (at < limit) {
            struct stretch stretch = mark_stretch(marks, count, at, limit);
            ck_assert_uint_eq(stretch.start, at);
            ck_assert_uint_gt(stretch.stop, at);
            ck_assert_uint_le(stretch.stop, limit);
            check_stretch(marks, count, &stretch);
            at = stretch.stop;
        }
    }
}
END_TEST

START_TEST(a_hint_gives_way_to_a_match)
{
    const struct mark_group known[] = {{.letter = 'J'}, {.letter = 'Q', .quiet = true}};
    const struct mark marks[] = {{.start = 0, .stop = 9, .group = 1, .counts = true},
                                 {.start = 2, .stop = 6, .group = 0},
                                 {.start = 3, .stop = 5, .group = 0, .negated = true}};
    static const int shown[] = {0, 0, 2, 0, 0};
    uint32_t at = 0;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        struct stretch stretch = mark_stretch(marks, 3, at, 9);
        ck_assert_ptr_eq(mark_shown(marks, &stretch, known), &marks[shown[i]]);
        at = stretch.stop;
    }
    ck_assert_uint_eq(at, 9);
}
END_TEST

START_TEST(a_quiet_mark_gives_way_to_any_other)
{
    const struct mark_group known[] = {{.letter = 'J'}, {.letter = 'Q', .quiet = true}};
    const struct mark marks[] = {{.start = 2, .stop = 9, .group = 0},
                                 {.start = 2, .stop = 6, .group = 1},
                                 {.start = 8, .stop = 12, .group = 1},
                                 {.start = 10, .stop = 11, .group = 0}};
    static const int shown[] = {-1, 0, 0, 0, 2, 3, 2, -1};
    uint32_t at = 0;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        struct stretch stretch = mark_stretch(marks, 4, at, 20);
        const struct mark *mark = mark_shown(marks, &stretch, known);
        ck_assert_ptr_eq(mark, shown[i] < 0 ? NULL : &marks[shown[i]]);
        at = stretch.stop;
    }
    ck_assert_uint_eq(at, 20);
}
END_TEST

START_TEST(a_stretch_ends_only_where_something_changes)
{
    const struct mark marks[] = {{.start = 2, .stop = 9}, {.start = 4, .stop = 6}};
    static const uint32_t ends[] = {2, 4, 6, 9, 20};
    static const uint32_t open[] = {0, 1, 2, 1, 0};
    uint32_t at = 0;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct stretch stretch = mark_stretch(marks, 2, at, 20);
        ck_assert_uint_eq(stretch.stop, ends[i]);
        ck_assert_uint_eq(stretch.open, open[i]);
        at = stretch.stop;
    }
}
END_TEST

/* --- lines ------------------------------------------------------------------------------------- */

static const struct mark_group groups[] = {{.name = {"empathy", 7}, .letter = 'E'},
                                           {.name = {"question", 8}, .letter = 'Q'}};

static size_t read_output(char *bytes) {
    FILE *stream = fopen(path, "rb");
    ck_assert_ptr_nonnull(stream);
    size_t length = fread(bytes, 1, OUTPUT_MOST - 1, stream);
    bytes[length] = '\0';
    fclose(stream);
    return length;
}

static enum status write_turn(const struct alloc *given, const struct marker_options *options,
                              const struct marked_turn *turn) {
    struct output output = {0};
    struct marker marker = {0};
    enum status status = output_open(&output, given, path, &error);
    if (status == STATUS_OK) {
        marker_init(&marker, given, &mark_text_format, options, &output);
        status = marker.format->turn(&marker, turn, &error);
        status = status == STATUS_OK ? output_commit(&output, &error) : status;
    }
    marker_release(&marker);
    output_release(&output);
    return status;
}

/* The words of the text that carry a mark, in order. */
static struct marked_turn turn_of(struct slice text, const char *const *words, size_t count,
                                  struct mark *marks) {
    size_t from = 0;
    for (size_t i = 0; i < count; i++) {
        const char *at = strstr(text.at + from, words[i]);
        ck_assert_ptr_nonnull(at);
        from = (size_t)(at - text.at);
        marks[i] = (struct mark){.start = (uint32_t)from,
                                 .stop = (uint32_t)(from + strlen(words[i])),
                                 .group = (uint32_t)(i % 2),
                                 .counts = true,
                                 .line = 3};
    }
    return (struct marked_turn){.speaker = slice_of("Client"),
                                .text = text,
                                .marks = marks,
                                .mark_count = count,
                                .line = 3};
}

static void show(size_t width, bool color, const struct marked_turn *turn, char *bytes) {
    const struct marker_options options = {
        .groups = groups, .group_count = 2, .width = width, .color = color};
    ck_assert_int_eq(write_turn(&alloc, &options, turn), STATUS_OK);
    read_output(bytes);
}

START_TEST(equal_spans_close_in_the_reverse_of_their_opening)
{
    static char bytes[OUTPUT_MOST];
    const struct mark marks[] = {
        {.start = 0, .stop = 3, .group = 0, .counts = true, .line = 3},
        {.start = 0, .stop = 3, .group = 1, .counts = true, .line = 3},
    };
    const struct marked_turn turn = {
        .text = slice_of("why now"), .marks = marks, .mark_count = 2, .line = 3};
    show(0, false, &turn, bytes);
    ck_assert_str_eq(bytes, "   3 EQ    \xE2\x94\x82 [E: [Q: why]Q] now\n");
}
END_TEST

START_TEST(marks_that_cross_are_told_apart_by_their_letters)
{
    static char bytes[OUTPUT_MOST];
    const struct mark marks[] = {
        {.start = 0, .stop = 7, .group = 0, .counts = true, .line = 3},
        {.start = 4, .stop = 11, .group = 1, .counts = false, .line = 3},
    };
    const struct marked_turn turn = {
        .text = slice_of("why now then"), .marks = marks, .mark_count = 2, .line = 12345};
    show(0, false, &turn, bytes);
    ck_assert_str_eq(bytes, "12345 E     \xE2\x94\x82 [E: why [q: now]E the]n\n");
}
END_TEST

static const char *const hard_words[] = {
    "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", /* wide */
    ("e\xCC\x81\xCC\xA3"
     "a\xCC\x81"),                                  /* combining, two on one */
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB", /* a joined emoji */
    "sense",
    "a",
    "hmm,",
    "x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81x\xCC\x81",
    "\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97\xE5\xAD\x97",
    "\x1B[31m",
    "\xE2\x80\xAE",
};

/* Without escape sequences of our own; returns its length. */
static size_t strip(char *bytes) {
    size_t kept = 0;
    for (size_t i = 0; bytes[i]; i++) {
        if (bytes[i] == '\x1B') {
            i += strcspn(bytes + i, "m");
        } else {
            bytes[kept++] = bytes[i];
        }
    }
    bytes[kept] = '\0';
    return kept;
}

static bool is_combining(struct slice text) {
    uint32_t point = 0;
    return utf8_decode(text.at, text.length, &point) && point >= 0x300 && point < 0x370;
}

/* Fits the width, or the least that a line takes; a character keeps its marks. Returns the text's part
 * of the line, behind the margin. */
static struct slice check_line(struct slice line, size_t width) {
    const char *bar = strstr(line.at, "\xE2\x94\x82 ");
    ck_assert(bar && bar < line.at + line.length);
    ck_assert_uint_le(visible_width(line), width < 24 ? 24 : width);
    struct slice text = slice_trim(slice_from(line, (size_t)(bar + 4 - line.at)));
    ck_assert(!text.length || !is_combining(text));
    return text;
}

static void append_solid(char *to, struct slice text) {
    size_t length = strlen(to);
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] != ' ') {
            to[length++] = text.at[i];
        }
    }
    to[length] = '\0';
}

static void check_page(char *bytes, size_t width, const char *whole) {
    static char joined[OUTPUT_MOST];
    struct slice rest = slice_make(bytes, strip(bytes));
    joined[0] = '\0';
    while (rest.length) {
        append_solid(joined, check_line(slice_split(rest, '\n', &rest), width));
    }
    ck_assert_str_eq(joined, whole);
}

/* At every width: lines fit, no character is parted from its marks, nothing is lost. */
START_TEST(wide_and_combining_characters_fit_every_width)
{
    static char bytes[OUTPUT_MOST], whole[OUTPUT_MOST];
    static const char *const marked[] = {"sense", "\xE5\xAD\x97\xE5\xAD\x97", "x\xCC\x81x",
                                         "sense"};
    struct random random;
    struct buffer text;
    struct mark marks[4];
    buffer_init(&text, &alloc);
    random_seed(&random, 3);
    for (size_t i = 0; i < 60; i++) {
        buffer_append_text(
            &text, hard_words[random_below(&random, sizeof hard_words / sizeof *hard_words)]);
        buffer_append_byte(&text, ' ');
    }
    for (size_t i = 0; i < 4; i++) { /* so that each is there, in this order */
        buffer_append_text(&text, i == 1 ? hard_words[7] : i == 2 ? hard_words[6] : "sense");
        buffer_append_byte(&text, ' ');
    }
    struct marked_turn turn = turn_of(buffer_slice(&text), marked, 4, marks);
    for (int color = 0; color < 2; color++) {
        show(0, color, &turn, bytes);
        struct slice line = slice_make(bytes, strip(bytes));
        whole[0] = '\0';
        append_solid(whole, check_line(slice_trim(line), SIZE_MAX));
        for (size_t width = 1; width < 130; width++) {
            show(width, color, &turn, bytes);
            check_page(bytes, width, whole);
        }
    }
    buffer_release(&text);
}
END_TEST

/* --- closing questions ------------------------------------------------------------------------- */

/* 59 bytes to the blank, then a word that does not fit; one without a blank, cut between characters. */
static const struct {
    const char *said, *shown;
} quoted[] = {
    {"you should", "you should"},
    {"you\nshould", "you should"},
    {"123456789 123456789 123456789 123456789 123456789 123456789 1",
     "123456789 123456789 123456789 123456789 123456789 123456789\xE2\x80\xA6"},
    {"1234567890123456789012345678901234567890123456789012345678\xE6\x97\xA5\xE6\x9C\xAC",
     "1234567890123456789012345678901234567890123456789012345678\xE2\x80\xA6"},
};

START_TEST(a_question_quotes_whole_words_in_one_line)
{
    struct closing closing = {0};
    struct mark_question questions[CLOSING_MOST];
    const struct closing_hit hit = {
        .category = slice_of("judgment.blame"), .words = slice_of(quoted[_i].said), .line = 7};
    closing_take(&closing, &hit, 1);
    ck_assert_uint_eq(closing_questions(&closing, questions), 1);
    ck_assert_uint_eq(questions[0].line, 7);
    ck_assert(slice_is(questions[0].words, quoted[_i].shown));
}
END_TEST

START_TEST(questions_are_of_the_turn_that_shows_most_of_each_theme)
{
    struct closing closing = {0};
    struct mark_question questions[CLOSING_MOST];
    const struct closing_hit first[] = {
        {.category = slice_of("directive.must"), .words = slice_of("a"), .line = 1},
        {.category = slice_of("empathy"), .words = slice_of("b"), .line = 1},
        {.category = slice_of("question.open"), .words = slice_of("c"), .line = 1}};
    const struct closing_hit second[] = {
        {.category = slice_of("directive.must"), .words = slice_of("d"), .line = 2},
        {.category = slice_of("judgment"), .words = slice_of("e"), .line = 3}};
    closing_take(&closing, first, 3);
    closing_take(&closing, second, 2);
    closing_take(&closing, second, 1);
    ck_assert_uint_eq(closing_questions(&closing, questions), 2); /* a question asks for none */
    ck_assert(slice_is(questions[0].words, "e")); /* judgment goes before directive */
    ck_assert_uint_eq(questions[0].line, 3);
    ck_assert(slice_is(questions[1].words, "b"));
    closing_clear(&closing);
    ck_assert_uint_eq(closing_questions(&closing, questions), 0);
}
END_TEST

/* --- memory ------------------------------------------------------------------------------------ */

static const char lexicon_text[] = "title Trial\nrole any\n\n"
                                   "[trial.one] ; confidence high; say \"nothing\"\n"
                                   "so <2> alone\nwhatever\n\n[second]\nalone ; confidence high\n";
static const char session_text[] =
    "Therapist: so very alone. Mm-hmm.\nClient: whatever, alone\nand so on.\n"
    "Therapist: So alone? \xE6\x97\xA5 so alone.\nClient: whatever.\n";

struct starved {
    struct memory_fixture memory;
    const char *const *words;
    size_t count;
};

static void write_file(const char *to, const char *text) {
    FILE *stream = fopen(to, "wb");
    ck_assert_ptr_nonnull(stream);
    fputs(text, stream);
    ck_assert_int_eq(fclose(stream), 0);
}

static enum status run_command(void *context) {
    struct starved *starved = context;
    const struct alloc *given = &starved->memory.alloc;
    const struct command *command = NULL;
    size_t used = 0;
    struct options options;
    struct messages messages = {.alloc = given, .quiet = true, .concealed = true};
    error = (struct error){0};
    ck_assert_int_eq(command_find(1, starved->words, &command, &used, &error), STATUS_OK);
    enum status status =
        options_parse(&options, given, command, starved->count - 1, starved->words + 1, &error);
    const struct cli cli = {.alloc = given, .options = &options, .messages = &messages};
    enum exit_status done = status == STATUS_OK ? command->run(&cli) : EXIT_STATUS_OUTPUT;
    options_release(&options);
    return done == EXIT_STATUS_DONE || done == EXIT_STATUS_FOUND ? STATUS_OK
           : done == EXIT_STATUS_OUTPUT                          ? STATUS_MEMORY
                                                                 : STATUS_INPUT;
}

static char lexicon_path[] = "/tmp/attune-trial-XXXXXX";
static char session_path[] = "/tmp/attune-session-XXXXXX";

#define COMMON                                                                           \
    "--quiet", "--set", "none", "--lexicon", lexicon_path, "--jobs", "1", "--out", path, \
        session_path

static const struct {
    const char *words[20];
} commands[] = {
    {{"mark", "--hints", "--color", "always", "--width", "40", COMMON}},
    {{"mark", "--width", "70", COMMON}},
    {{"mark", "--to", "html", COMMON}},
    {{"mark", "--to", "jsonl", COMMON}},
    {{"kwic", "--to", "table", "--color", "always", COMMON}},
    {{"kwic", "--to", "csv", "--context", "2t", "--sort", "right", COMMON}},
    {{"kwic", "--to", "jsonl", "--sample", "2", COMMON}},
    {{"check", "--only", "therapist", "--because", "--color", "always", COMMON}},
    {{"check", "--to", "json", COMMON}},
    {{"check", "--to", "sarif", "--with-text", COMMON}},
};

START_TEST(a_command_that_runs_out_of_memory_says_so_and_gives_all_back)
{
    struct starved starved = {.words = commands[_i].words};
    while (starved.words[starved.count]) {
        starved.count++;
    }
    make_file(lexicon_path);
    make_file(session_path);
    write_file(lexicon_path, lexicon_text);
    write_file(session_path, session_text);
    int told = dup(STDERR_FILENO); /* each time, which is thousands of times */
    ck_assert(told >= 0 && freopen("/dev/null", "w", stderr));
    memory_fixture_init(&starved.memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&starved.memory, run_command, &starved), 50);
    fflush(stderr);
    ck_assert_int_ge(dup2(told, STDERR_FILENO), 0);
    close(told);
    remove(lexicon_path);
    remove(session_path);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("mark");
    TCase *tests = tcase_create("mark");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, stretches_part_a_text_where_marks_begin_and_end);
    tcase_add_test(tests, a_hint_gives_way_to_a_match);
    tcase_add_test(tests, a_quiet_mark_gives_way_to_any_other);
    tcase_add_test(tests, a_stretch_ends_only_where_something_changes);
    tcase_add_test(tests, equal_spans_close_in_the_reverse_of_their_opening);
    tcase_add_test(tests, marks_that_cross_are_told_apart_by_their_letters);
    tcase_add_test(tests, wide_and_combining_characters_fit_every_width);
    tcase_add_loop_test(tests, a_question_quotes_whole_words_in_one_line, 0,
                        sizeof quoted / sizeof *quoted);
    tcase_add_test(tests, questions_are_of_the_turn_that_shows_most_of_each_theme);
    tcase_add_loop_test(tests, a_command_that_runs_out_of_memory_says_so_and_gives_all_back, 0,
                        sizeof commands / sizeof *commands);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
