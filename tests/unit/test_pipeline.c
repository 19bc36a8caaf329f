/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole runs: everything the sinks see is written down and must be the same for every size of reads and
 * every number of jobs; inputs that fail do not end a run; memory that runs out ends it cleanly. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lexicon_fixture.h"
#include "match/matcher.h"
#include "pipeline.h"
#include "run_suite.h"

static struct fixture fixture;
static const struct lexicon_set *set;
static struct matcher *matcher;
static char folder[64];
static struct buffer notices_told;

static const char lexicon[] =
    "[y]\nwhy\nhow <3> feel ; over x\n[x] ; role client\nfine ; after y\n^ okay $ ; after y\nsad\n"
    "  ! not so sad\nvery [very] sad ; once\n/s.d day/ ; needs sad\n"
    "[z]\nsomething ; unless y within 3 turns\nhints ; weight 0.2\n";

static void set_up(void) {
    struct error error;
    fixture_init(&fixture);
    set = fixture_read(&fixture, lexicon);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    ck_assert_int_eq(
        matcher_new(&fixture.standard, set, &rules_attune, DETAIL_COVERED, &matcher, &error),
        STATUS_OK);
    strcpy(folder, "/tmp/attune-pipeline-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    buffer_init(&notices_told, &fixture.standard);
}

static void path_of(const char *name, char path[128]) {
    snprintf(path, 128, "%s/%s", folder, name);
}

static const char *const names[] = {"case-1.txt", "case-2.txt", "huge.txt", "note.txt",
                                    "table.csv",  "empty.txt",  "gone.txt", "noise.txt"};

static void tear_down(void) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[128];
        path_of(names[i], path);
        unlink(path);
    }
    rmdir(folder);
    matcher_free(matcher);
    buffer_release(&notices_told);
    ck_assert(fixture_release(&fixture));
}

/* --- inputs ---------------------------------------------------------------------------------------- */

static uint64_t random_state;

static unsigned below(unsigned most) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random_state >> 33) % most);
}

static const char *const words[] = {"why",    "how",         "do",
                                    "you",    "feel",        "fine",
                                    "okay",   "sad",         "very",
                                    "not",    "so",          "day",
                                    "I",      "something",   "um,",
                                    "don't",  "(laughs)",    "hints",
                                    "well.",  "sad.",        "why?",
                                    "you're", "is",          "[pause 3s]",
                                    "a",      "caf\xC3\xA9", "\xE2\x80\x9Cno\xE2\x80\x9D",
                                    "it's"};

static void write_words(struct buffer *to, unsigned count) {
    for (unsigned i = 0; i < count; i++) {
        buffer_append_text(to, i ? " " : "");
        buffer_append_text(to, words[below(sizeof words / sizeof *words)]);
    }
}

static void write_transcript(struct buffer *to, unsigned turns) {
    static const char *const speakers[] = {"Therapist", "Client", "Anna Lee"};
    static const char *const listening[] = {"mm-hmm", "yeah", "okay"};
    for (unsigned i = 0; i < turns; i++) {
        unsigned speaker = below(12) ? i % 2 : 2;
        buffer_print(to, "%s: ", speakers[speaker]);
        if (below(5) == 0) {
            buffer_append_text(to, listening[below(3)]);
        } else {
            write_words(to, 1 + below(25));
        }
        buffer_append_text(to, below(6) ? "\n" : "\r\n\n");
    }
}

static void put_file(const char *name, struct buffer *bytes) {
    char path[128];
    path_of(name, path);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes->at, 1, bytes->length, file), bytes->length);
    ck_assert_int_eq(fclose(file), 0);
    buffer_clear(bytes);
}

static void put_transcripts(struct buffer *bytes, unsigned turns) {
    buffer_append_text(bytes, "---\nsession: 1\ncase: c1\n---\n");
    write_transcript(bytes, turns);
    put_file("case-1.txt", bytes);
    write_transcript(bytes, turns / 3);
    put_file("case-2.txt", bytes);
}

static void put_table(struct buffer *bytes, unsigned rows) {
    buffer_append_text(bytes, "id,session,speaker,text\n");
    for (unsigned i = 0; i < rows; i++) {
        buffer_print(bytes, "%u,s%u,%s,\"", i, i / 70, i % 2 ? "client" : "therapist");
        write_words(bytes, below(12));
        buffer_append_text(bytes, "\"\n");
    }
    put_file("table.csv", bytes);
}

static void put_note(struct buffer *bytes) {
    for (unsigned i = 0; i < 20; i++) {
        write_words(bytes, 1 + below(60));
        buffer_append_text(bytes, "\n\n");
    }
    put_file("note.txt", bytes);
}

/* --- what the sinks see -------------------------------------------------------------------------------- */

static void write_hit(struct buffer *to, const struct hit *hit) {
    buffer_print(to, " {%u %u %u-%u %u-%u %u-%u %u %u %u %d}", hit->entry, hit->category,
                 hit->first, hit->end, hit->start, hit->stop, hit->first_word, hit->last_word,
                 hit->words, hit->by, hit->fate, hit->negated);
}

static enum status write_part(void *context, const struct counted_part *part, struct error *error) {
    struct buffer *to = context;
    const struct batch *batch = part->batch;
    const struct turn *turn = part->turn;
    const struct session *session = &batch->sessions[turn->session];
    (void)error;
    buffer_append(to, buffer_slice(&batch->path));
    buffer_print(to, " %.*s %llu %.*s/%u %u %u+%u [%d%d%d] %u %u %u %u",
                 SLICE_PRINT(batch_text(batch, session->fields[SESSION_ID])),
                 (unsigned long long)turn->number, SLICE_PRINT(batch_text(batch, turn->speaker)),
                 turn->role, turn->flags, part->offset, part->length, part->starts, part->ends,
                 part->new_session, part->figures->words, part->figures->sentences,
                 part->figures->questions, part->figures->fillers);
    buffer_print(to, " %u", batch_place(batch, turn, turn->text.at).line);
    for (size_t i = 0; i < part->hit_count; i++) {
        write_hit(to, &part->hits[i]);
    }
    buffer_append_byte(to, '\n');
    return to->failed ? STATUS_MEMORY : STATUS_OK;
}

static void note_down(void *context, const struct error *notice) {
    char line[1100];
    buffer_append_text(context, error_format(notice, line, sizeof line));
    buffer_append_byte(context, '\n');
}

static enum status run(const struct alloc *alloc, struct pipeline_options *options,
                       struct buffer *seen, struct pipeline_figures *figures, struct error *error) {
    const struct intake_options intake = {.columns = {[INPUT_COLUMN_ROW] = "id"}};
    const struct notices notices = {note_down, &notices_told};
    const char *paths[] = {folder};
    struct stage_sink sink = {.take = write_part, .context = seen};
    options->intake = &intake;
    options->paths = paths;
    options->path_count = 1;
    buffer_clear(&notices_told);
    return pipeline_run(alloc, matcher, options, &sink, &notices, figures, error);
}

/* The same with memory to spare. */
static struct buffer seen_with(unsigned jobs, size_t read_size, struct pipeline_figures *figures) {
    const struct alloc standard = alloc_standard();
    struct pipeline_options options = {.jobs = jobs, .read_size = read_size};
    struct buffer seen;
    struct error error;
    buffer_init(&seen, &fixture.standard);
    enum status status = run(&standard, &options, &seen, figures, &error);
    ck_assert_msg(status == STATUS_OK, "%s", error.text);
    return seen;
}

static size_t count_of(const char *text, const char *part) {
    size_t count = 0;
    for (; (text = strstr(text, part)) != NULL; text++) {
        count++;
    }
    return count;
}

static void compare(const struct buffer *seen, const struct buffer *expected) {
    struct slice left = buffer_slice(seen);
    struct slice right = buffer_slice(expected);
    while (left.length || right.length) {
        struct slice a = slice_split(left, '\n', &left);
        struct slice b = slice_split(right, '\n', &right);
        ck_assert_msg(slice_equal(a, b), "is     %.*s\nshould %.*s", SLICE_PRINT(a),
                      SLICE_PRINT(b));
    }
}

/* --- the tests ------------------------------------------------------------------------------------------- */

static const size_t read_sizes[] = {1, 2, 3, 4, 5, 64, 977, 4096, 1000000};
static const unsigned jobs[] = {1, 2, 4, 100};

START_TEST(reads_and_jobs_change_nothing)
{
    struct buffer bytes;
    struct pipeline_figures figures;
    random_state = 11;
    buffer_init(&bytes, &fixture.standard);
    put_transcripts(&bytes, 1500);
    put_table(&bytes, 600);
    put_note(&bytes);
    struct buffer expected = seen_with(1, 0, &figures);
    ck_assert_uint_eq(figures.sources, 4);
    ck_assert_uint_eq(figures.failed, 0);
    ck_assert_uint_gt(figures.bytes, 120000);
    ck_assert_uint_gt(count_of(expected.at, "{"), 1000);
    for (size_t i = 0; i < sizeof read_sizes / sizeof *read_sizes; i++) {
        for (size_t k = 0; k < sizeof jobs / sizeof *jobs; k++) {
            struct buffer seen = seen_with(jobs[k], read_sizes[i], &figures);
            compare(&seen, &expected);
            buffer_release(&seen);
        }
    }
    buffer_release(&expected);
    buffer_release(&bytes);
}
END_TEST

START_TEST(sessions_begin_where_the_input_says)
{
    struct buffer bytes;
    struct pipeline_figures figures;
    random_state = 3;
    buffer_init(&bytes, &fixture.standard);
    put_transcripts(&bytes, 30);
    put_table(&bytes, 211);
    struct buffer seen = seen_with(2, 0, &figures);
    size_t begun = 0;
    for (const char *line = seen.at; *line; line = strchr(line, '\n') + 1) {
        const char *flags = strstr(line, "[111]");
        begun += flags && flags < strchr(line, '\n');
    }
    ck_assert_uint_eq(begun, 2 + 4); /* two transcripts, s0 to s3 */
    buffer_release(&seen);
    buffer_release(&bytes);
}
END_TEST

START_TEST(a_turn_of_three_megabytes_is_one_turn)
{
    struct buffer bytes;
    struct pipeline_figures figures;
    random_state = 8;
    buffer_init(&bytes, &fixture.standard);
    buffer_append_text(&bytes, "Therapist: why\nClient: ");
    size_t spoken = 0;
    while (bytes.length < 3 * 1024 * 1024) {
        /* Some lines are long, some sentences longer than a part. */
        write_words(&bytes, below(300) ? 40 : 20000);
        buffer_append_text(&bytes, below(50) ? " " : "\n");
    }
    buffer_append_text(&bytes, "okay\nTherapist: fine\n");
    put_file("huge.txt", &bytes);
    struct buffer expected = seen_with(1, 0, &figures);
    uint64_t last = 0;
    for (const char *line = expected.at; *line; line = strchr(line, '\n') + 1) {
        unsigned long long number = strtoull(strstr(line, "huge.txt ") + 10, NULL, 10);
        ck_assert_uint_ge(number, last);
        last = number;
        spoken += number == 2;
    }
    ck_assert_uint_eq(last, 3);
    ck_assert_uint_gt(spoken, 6);
    ck_assert_uint_eq(count_of(expected.at, "[100]") + count_of(expected.at, "[101]"), 1);
    ck_assert_uint_eq(count_of(expected.at, "[010]"), 1);
    for (size_t i = 0; i < 2; i++) {
        struct buffer seen = seen_with(i ? 4 : 2, i ? 4096 : 977, &figures);
        compare(&seen, &expected);
        buffer_release(&seen);
    }
    buffer_release(&expected);
    buffer_release(&bytes);
}
END_TEST

START_TEST(inputs_that_fail_do_not_end_a_run)
{
    struct buffer bytes;
    struct pipeline_figures figures;
    char path[128];
    random_state = 4;
    buffer_init(&bytes, &fixture.standard);
    put_transcripts(&bytes, 40);
    struct buffer expected = seen_with(1, 0, &figures);
    put_file("empty.txt", &bytes);
    for (unsigned i = 0; i < 5000; i++) {
        buffer_append_byte(&bytes, (char)below(256));
    }
    put_file("noise.txt", &bytes);
    path_of("gone.txt", path);
    ck_assert_int_eq(symlink("nowhere", path), 0);
    for (size_t k = 0; k < sizeof jobs / sizeof *jobs; k++) {
        struct buffer seen = seen_with(jobs[k], 64, &figures);
        compare(&seen, &expected);
        ck_assert_uint_eq(figures.sources, 5);
        ck_assert_uint_eq(figures.failed, 2);
        ck_assert_uint_eq(count_of(notices_told.at, "gone.txt"), 1);
        ck_assert_uint_eq(count_of(notices_told.at, "noise.txt"), 1);
        buffer_release(&seen);
    }
    buffer_release(&expected);
    buffer_release(&bytes);
}
END_TEST

static enum status stop_at_ten(void *context, const struct counted_part *part,
                               struct error *error) {
    unsigned *taken = context;
    (void)part;
    return ++*taken == 10 ? error_set(error, STATUS_STOP, "ten") : STATUS_OK;
}

START_TEST(what_a_sink_returns_ends_the_run)
{
    const struct alloc standard = alloc_standard();
    const struct intake_options intake = {0};
    const struct notices notices = {0};
    const char *paths[] = {folder};
    struct buffer bytes;
    struct pipeline_figures figures;
    random_state = 4;
    buffer_init(&bytes, &fixture.standard);
    put_transcripts(&bytes, 2000);
    for (size_t k = 0; k < sizeof jobs / sizeof *jobs; k++) {
        unsigned taken = 0;
        struct error error;
        struct stage_sink sink = {.take = stop_at_ten, .context = &taken};
        struct pipeline_options options = {
            .intake = &intake, .paths = paths, .path_count = 1, .jobs = jobs[k]};
        ck_assert_int_eq(
            pipeline_run(&standard, matcher, &options, &sink, &notices, &figures, &error),
            STATUS_STOP);
        ck_assert_str_eq(error.text, "ten");
        ck_assert_uint_eq(taken, 10);
    }
    buffer_release(&bytes);
}
END_TEST

/* What is seen then is what is seen without it. */
static enum status run_starved(void *context) {
    const struct buffer *expected = context;
    struct pipeline_options options = {.jobs = 1, .read_size = 500};
    struct buffer seen;
    struct pipeline_figures figures;
    struct error error;
    buffer_init(&seen, &fixture.standard);
    enum status status = run(&fixture.memory.alloc, &options, &seen, &figures, &error);
    ck_assert(status != STATUS_OK || slice_equal(buffer_slice(&seen), buffer_slice(expected)));
    buffer_release(&seen);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    struct buffer bytes, expected;
    struct pipeline_figures figures;
    random_state = 9;
    buffer_init(&bytes, &fixture.standard);
    put_transcripts(&bytes, 60);
    put_table(&bytes, 20);
    expected = seen_with(1, 0, &figures);
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, run_starved, &expected), 50);
    buffer_release(&expected);
    buffer_release(&bytes);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("pipeline");
    TCase *tests = tcase_create("pipeline");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, reads_and_jobs_change_nothing);
    tcase_add_test(tests, sessions_begin_where_the_input_says);
    tcase_add_test(tests, a_turn_of_three_megabytes_is_one_turn);
    tcase_add_test(tests, inputs_that_fail_do_not_end_a_run);
    tcase_add_test(tests, what_a_sink_returns_ends_the_run);
    tcase_add_test(tests, every_allocation_may_fail);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
