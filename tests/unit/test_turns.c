/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line may come in one step or in several: the turns are the same, byte for byte and place for place. */
#include <check.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "input/turns.h"
#include "run_suite.h"

enum { LINES = 3000, TEXT_ROOM = 256, BATCH_TURNS = 40 };

static uint64_t random_state;

static unsigned below(unsigned most) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random_state >> 33) % most);
}

/* A line of somebody's, and what is known of it. */
struct line {
    struct opening opening;
    char text[TEXT_ROOM];
    size_t length, from;
    uint64_t raw;
    uint32_t number;
};

static void say_line(struct line *line) {
    static const char *const words[] = {"Yeah.", "I",      "see",     "what's that?", "\xC3\xA4",
                                        "again", "mm-hmm", "[pause]", "then"};
    static const char *const labels[] = {"Anna", "Bert", "Therapist", "T"};
    unsigned speaker = below(4);
    double start = below(3) ? (double)NAN : (double)line->number;
    line->from = below(3);
    line->length = line->from;
    memset(line->text, ' ', line->length);
    for (unsigned left = below(4) ? 1 + below(20) : below(3); left > 0; left--) {
        const char *word = words[below(sizeof words / sizeof *words)];
        memcpy(line->text + line->length, word, strlen(word));
        line->length += strlen(word);
        line->text[line->length] = ' ';
        line->length += left > 1 || below(6) == 0;
    }
    line->opening = (struct opening){
        .speaker = slice_of(labels[speaker]),
        .voice = below(5) ? speaker + 1 : 0,
        .role = speaker == 2 ? ROLE_THERAPIST : ROLE_CLIENT,
        .start = start,
        .end = start + 0.5,
        .kept = below(20) ? (struct slice){0} : slice_of("kept"),
    };
}

/* Gives the line in one step, or in two that follow each other. */
static enum status speak(struct turns *turns, const struct line *line, bool whole,
                         struct error *error) {
    size_t half = line->length / 2;
    const struct line_step steps[] = {{.at = 0, .raw = line->raw},
                                      {.at = half, .raw = line->raw + half}};
    const struct line_part part = {
        .text = slice_make(line->text, line->length),
        .steps = steps,
        .step_count = whole ? 1 : 2,
        .line_raw = line->raw,
        .line = line->number,
        .first = true,
        .last = true,
    };
    return turns_speak(turns, &line->opening, &part, line->from, error);
}

static bool same_time(double left, double right) {
    return left == right || (isnan(left) && isnan(right));
}

static void expect_span(const struct batch *left, struct span one, const struct batch *right,
                        struct span other) {
    ck_assert(slice_equal(batch_text(left, one), batch_text(right, other)));
}

static void expect_same_turn(const struct batch *left, const struct turn *one,
                             const struct batch *right, const struct turn *other) {
    expect_span(left, one->text, right, other->text);
    expect_span(left, one->speaker, right, other->speaker);
    expect_span(left, one->kept, right, other->kept);
    ck_assert_uint_eq(one->text.at, other->text.at);
    ck_assert_uint_eq(one->row.length, other->row.length);
    ck_assert_uint_eq(one->first_piece, other->first_piece);
    ck_assert_uint_eq(one->piece_count, other->piece_count);
    ck_assert_uint_eq(one->session, other->session);
    ck_assert_uint_eq(one->number, other->number);
    ck_assert_uint_eq(one->role, other->role);
    ck_assert_uint_eq(one->flags, other->flags);
    ck_assert_uint_eq(one->silences, other->silences);
    ck_assert(same_time(one->start, other->start) && same_time(one->end, other->end));
    ck_assert(same_time(one->spoken, other->spoken) && one->silence == other->silence);
}

static void expect_same(const struct batch *left, const struct batch *right) {
    ck_assert_uint_eq(left->turn_count, right->turn_count);
    ck_assert_uint_eq(left->piece_count, right->piece_count);
    ck_assert_uint_eq(left->text.length, right->text.length);
    for (size_t i = 0; i < left->turn_count; i++) {
        expect_same_turn(left, &left->turns[i], right, &right->turns[i]);
    }
    for (size_t i = 0; i < left->piece_count; i++) {
        const struct piece *one = &left->pieces[i];
        const struct piece *other = &right->pieces[i];
        ck_assert_uint_eq(one->text, other->text);
        ck_assert_uint_eq(one->line, other->line);
        ck_assert_uint_eq(one->column, other->column);
        ck_assert_uint_eq(one->raw, other->raw);
    }
}

/* The same lines twice, and the batches they go to. */
struct told {
    struct turns turns;
    struct batch batches[2];
    unsigned at;
};

static void begin(struct told *told, const struct alloc *alloc, enum backchannels policy) {
    turns_init(&told->turns, alloc, policy);
    batch_init(&told->batches[0], alloc);
    batch_init(&told->batches[1], alloc);
    told->at = 0;
    turns_begin(&told->turns);
    turns_use(&told->turns, &told->batches[0]);
}

static void end(struct told *told) {
    turns_release(&told->turns);
    batch_release(&told->batches[0]);
    batch_release(&told->batches[1]);
}

static void move_on(struct told *told, struct error *error) {
    told->at = 1 - told->at;
    batch_clear(&told->batches[told->at]);
    ck_assert_int_eq(turns_move(&told->turns, &told->batches[told->at], error), STATUS_OK);
}

static void expect_same_turns(enum backchannels policy) {
    struct alloc alloc = alloc_standard();
    struct told told[2];
    struct error error;
    struct line line = {.number = 0};
    begin(&told[0], &alloc, policy);
    begin(&told[1], &alloc, policy);
    while (line.number < LINES) {
        line.number++;
        say_line(&line);
        for (unsigned i = 0; i < 2; i++) {
            ck_assert_int_eq(speak(&told[i].turns, &line, i == 0, &error), STATUS_OK);
        }
        line.raw += line.length + 1;
        if (told[0].batches[told[0].at].turn_count >= BATCH_TURNS) {
            for (unsigned i = 0; i < 2; i++) {
                move_on(&told[i], &error);
            }
            expect_same(&told[0].batches[1 - told[0].at], &told[1].batches[1 - told[1].at]);
        }
    }
    for (unsigned i = 0; i < 2; i++) {
        ck_assert_int_eq(turns_close(&told[i].turns, &error), STATUS_OK);
    }
    expect_same(&told[0].batches[told[0].at], &told[1].batches[told[1].at]);
    ck_assert_uint_gt(told[0].turns.counts.turns, LINES / 4);
    ck_assert_mem_eq(&told[0].turns.counts, &told[1].turns.counts, sizeof told[0].turns.counts);
    end(&told[0]);
    end(&told[1]);
}

START_TEST(a_line_in_two_steps_makes_the_turns_of_a_whole_one)
{
    random_state = 7;
    expect_same_turns(BACKCHANNELS_MERGE);
    expect_same_turns(BACKCHANNELS_SPLIT);
    expect_same_turns(BACKCHANNELS_DROP);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("turns");
    tcase_add_test(cases, a_line_in_two_steps_makes_the_turns_of_a_whole_one);
    Suite *suite = suite_create("turns");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
