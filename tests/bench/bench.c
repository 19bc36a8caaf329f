/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench ROUNDS < PLAN
 *
 * Runs the commands of a plan, each ROUNDS times, interleaved: a round runs every command once, so
 * that a machine busy with something else slows all of them alike. Prints a table of the median
 * time, MB/s, processor time, peak memory (ru_maxrss of the command), and speed per byte relative
 * to another row, the median over rounds of the ratio within the round.
 *
 * A plan is lines of five fields separated by a tab:
 *   name    bytes read    row to compare with, or -    budget for that ratio, or -    command
 * Several rows to compare with are parted by |; the budget is for the ratio to the first.
 * A line whose bytes are 0 is timed only, and its time printed in milliseconds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* wait4 is BSD's, and older than POSIX; getrusage(RUSAGE_CHILDREN) keeps only the largest. */
pid_t wait4(pid_t child, int *status, int options, struct rusage *usage);

enum { ROW_LIMIT = 64, ROUND_LIMIT = 99 };

struct row {
    char *name;
    double bytes;
    char *baselines; /* parted by | */
    char *budget;
    char *command;
    double seconds[ROUND_LIMIT];
    double processor[ROUND_LIMIT]; /* seconds, of all threads, in the program and for it */
    long peak;                     /* KiB */
};

/* Rows point into their lines. */
struct plan {
    struct row rows[ROW_LIMIT];
    char lines[ROW_LIMIT][512];
    size_t count;
};

static int by_size(const void *a, const void *b) {
    const double *x = a;
    const double *y = b;

    return (*x > *y) - (*x < *y);
}

static double median(const double *values, size_t count) {
    double sorted[ROUND_LIMIT];

    memcpy(sorted, values, count * sizeof *values);
    qsort(sorted, count, sizeof *sorted, by_size);
    return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

static double now(void) {
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds_of(struct timeval time) {
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static int read_row(struct row *row, char *line) {
    char *rest = NULL;
    const char *bytes;

    row->name = strtok_r(line, "\t", &rest);
    bytes = strtok_r(NULL, "\t", &rest);
    row->baselines = strtok_r(NULL, "\t", &rest);
    row->budget = strtok_r(NULL, "\t", &rest);
    row->command = strtok_r(NULL, "\n", &rest);
    if (!row->command)
        return 0;
    row->bytes = strtod(bytes, NULL);
    return 1;
}

static int read_plan(struct plan *plan) {
    while (plan->count < ROW_LIMIT && fgets(plan->lines[plan->count], 512, stdin)) {
        if (!read_row(&plan->rows[plan->count], plan->lines[plan->count])) {
            fprintf(stderr, "bench: line %zu of the plan has not five fields\n", plan->count + 1);
            return 0;
        }
        plan->count++;
    }
    return plan->count > 0;
}

/* The figures of a command that failed mean nothing, so it ends the bench. */
static void run(struct row *row, size_t round) {
    struct rusage usage;
    int status;
    double start = now();
    pid_t child = fork();

    if (child == 0) {
        execl("/bin/sh", "sh", "-c", row->command, (char *)NULL);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
        fprintf(stderr, "bench: failed: %s\n", row->command);
        exit(1);
    }
    row->seconds[round] = now() - start;
    row->processor[round] = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    if (usage.ru_maxrss > row->peak)
        row->peak = usage.ru_maxrss;
}

static const struct row *find_row(const struct plan *plan, const char *name) {
    for (size_t i = 0; i < plan->count; i++)
        if (!strcmp(plan->rows[i].name, name))
            return &plan->rows[i];
    return NULL;
}

static void run_all(struct plan *plan, size_t rounds) {
    for (size_t round = 0; round < rounds; round++) {
        fprintf(stderr, "bench: round %zu of %zu\n", round + 1, rounds);
        for (size_t i = 0; i < plan->count; i++)
            run(&plan->rows[i], round);
    }
}

/* Bytes a second, as a share of the other's: the median of the rounds. */
static double relative_speed(const struct row *row, const struct row *other, size_t rounds) {
    double ratios[ROUND_LIMIT] = {0};

    for (size_t i = 0; i < rounds; i++)
        ratios[i] = (row->bytes / row->seconds[i]) / (other->bytes / other->seconds[i]);
    return median(ratios, rounds);
}

static void print_comparisons(const struct plan *plan, struct row *row, size_t rounds) {
    const char *budget = strcmp(row->budget, "-") != 0 ? row->budget : NULL;
    char *rest = NULL;

    for (char *name = strtok_r(row->baselines, "|", &rest); name;
         name = strtok_r(NULL, "|", &rest)) {
        const struct row *other = find_row(plan, name);

        if (other)
            printf("  %.2f x %s", relative_speed(row, other, rounds), name);
        if (budget)
            printf("%s(budget %s)", other ? " " : "  ", budget);
        budget = NULL;
    }
}

static void print_row(const struct plan *plan, struct row *row, size_t rounds, int width) {
    double seconds = median(row->seconds, rounds);

    if (row->bytes > 0)
        printf("%-*s %9.2f s %9.0f", width, row->name, seconds, row->bytes / seconds / 1e6);
    else
        printf("%-*s %8.1f ms %9s", width, row->name, seconds * 1e3, "");
    printf(" %7.2f %8.1f", median(row->processor, rounds), (double)row->peak / 1024);
    print_comparisons(plan, row, rounds);
    putchar('\n');
}

int main(int argc, char **argv) {
    static struct plan plan; /* 64 rows with their rounds are too much for a small stack */
    size_t rounds = argc == 2 ? strtoul(argv[1], NULL, 10) : 0;
    int width = 0;

    if (rounds < 1 || rounds > ROUND_LIMIT) {
        fprintf(stderr, "usage: bench ROUNDS < PLAN, 1 to %d rounds\n", ROUND_LIMIT);
        return 2;
    }
    if (!read_plan(&plan))
        return 1;
    run_all(&plan, rounds);
    for (size_t i = 0; i < plan.count; i++)
        if ((int)strlen(plan.rows[i].name) > width)
            width = (int)strlen(plan.rows[i].name);
    printf("%-*s %11s %9s %7s %8s  %s\n", width, "", "time", "MB/s", "cpu s", "peak MB",
           "speed per byte");
    for (size_t i = 0; i < plan.count; i++)
        print_row(&plan, &plan.rows[i], rounds, width);
    return 0;
}
