/* SPDX-License-Identifier: GPL-3.0-or-later */
/* count: turns from the pipeline into groups, groups into rows, rows to their destination. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "cli/destination.h"
#include "cli/dry_run.h"
#include "cli/further.h"
#include "cli/inputs.h"
#include "cli/lexicons.h"
#include "cli/messages.h"
#include "cli/reading.h"
#include "cli/record.h"
#include "cli/remarks.h"
#include "cli/styles.h"
#include "count/counter.h"
#include "match/matcher.h"
#include "pipeline.h"
#include "report/rates.h"

enum { SEGMENTS_UNASKED = 10, WINDOW_LEAST = 10 };

struct count_run {
    const struct cli *cli;
    struct inputs inputs;
    struct inputs_reading reading;
    struct lexicons lexicons;
    struct destination destination;
    struct record_of_run record;
    struct remarks remarks;
    struct styles styles;
    struct matcher *matcher;
    struct counter *counter;
    struct rates *rates;
    struct further further;
    bool incomplete; /* rows lack what they should have from elsewhere */
    bool *shown;     /* by category */
    size_t shown_room;
    struct counter_options grouping;
    struct group_sink groups; /* from the counter to the writer */
    enum role only;           /* ROLE_UNKNOWN: everybody */
};

/* --- the grouping that was asked for ------------------------------------------------------------- */

/* The units of --window, and how many seconds one is; 0: words. */
static const struct {
    const char *name;
    double seconds;
    long least;
} window_units[] = {{"w", 0, WINDOW_LEAST}, {"s", 1, 1}, {"m", 60, 1}, {"h", 3600, 1}};

/* "150w", "30s", "5m", "1h" */
static enum status read_window(const char *text, struct counter_options *grouping,
                               struct error *error) {
    char *end = NULL;
    long value = ascii_is_digit(text[0]) ? strtol(text, &end, 10) : 0;
    for (size_t i = 0; end && i < sizeof window_units / sizeof *window_units; i++) {
        double seconds = window_units[i].seconds;
        if (strcmp(end, window_units[i].name) == 0 && value >= window_units[i].least &&
            value <= 1000000000) {
            grouping->window = seconds > 0 ? 0 : (unsigned)value;
            grouping->seconds = seconds * (double)value;
            return STATUS_OK;
        }
    }
    return error_set(error, STATUS_USAGE,
                     "--window: '%s' is neither a number of words from %d on, as 150w, nor a time, "
                     "as 30s, 5m or 1h",
                     text, WINDOW_LEAST);
}

/* --segments and --window imply --by segment; --by segment alone means ten. */
static enum status read_grouping(struct count_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    const char *window = options_text(options, OPTION_WINDOW);
    struct counter_options *grouping = &run->grouping;
    enum status status = STATUS_OK;
    grouping->by = options_bits(options, OPTION_BY);
    grouping->segments = (unsigned)options_number(options, OPTION_SEGMENTS);
    if (window) {
        status = read_window(window, grouping, error);
    }
    bool windows = grouping->window || grouping->seconds > 0;
    if (status == STATUS_OK && grouping->segments && windows) {
        status = error_set(error, STATUS_USAGE,
                           "--segments and --window both divide the sessions; choose one");
    }
    if (grouping->segments || windows) {
        grouping->by |= BY_SEGMENT;
    } else if (grouping->by & BY_SEGMENT) {
        grouping->segments = SEGMENTS_UNASKED;
    }
    return status;
}

static void read_only(struct count_run *run) {
    const char *only = options_text(run->cli->options, OPTION_ONLY);
    run->only = ROLE_UNKNOWN;
    if (only) {
        role_parse(slice_of(only), &run->only); /* a choice of the table: a role */
    }
}

/* --- from turns to groups to rows ---------------------------------------------------------------- */

static enum status write_row(void *context, const struct cell *cells, struct error *error) {
    struct count_run *run = context;
    return writer_row(run->destination.writer, further_row(&run->further, cells), error);
}

/* Do groups keep the roles apart? Then --only chooses among them, and what they share with the others
 * (words, the length of a segment) stays as it is; else it chooses among the turns. */
static bool groups_have_roles(const struct count_run *run) {
    return run->grouping.by & (BY_SPEAKER | BY_ROLE | BY_TURN | BY_ROW);
}

static enum status take_group(void *context, const struct group *group, struct error *error) {
    struct count_run *run = context;
    if (run->only != ROLE_UNKNOWN && groups_have_roles(run) && group->role != run->only) {
        return STATUS_OK;
    }
    enum status status = further_begin(&run->further, group, error);
    return status == STATUS_OK ? rates_give(run->rates, group, write_row, run, error) : status;
}

/* --only, and what a reader of the table must be told of, has a say in the part. */
__attribute__((noinline)) static enum status take_with_remarks(struct count_run *run,
                                                               const struct counted_part *part,
                                                               struct error *error) {
    if (run->only != ROLE_UNKNOWN && !groups_have_roles(run) && part->turn->role != run->only) {
        struct counted_part passing = *part;
        passing.passing = true;
        return counter_add(run->counter, &passing, &run->groups, error);
    }
    enum status status = remarks_take(&run->remarks, part, error);
    if (status == STATUS_OK) {
        status = styles_take(&run->styles, part, error);
    }
    return status == STATUS_OK ? counter_add(run->counter, part, &run->groups, error) : status;
}

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct count_run *run = context;
    if (run->only != ROLE_UNKNOWN || remarks_ask(part) || !run->styles.open) {
        return take_with_remarks(run, part, error);
    }
    remarks_hear(&run->remarks, part);
    styles_add(&run->styles, part);
    return counter_add(run->counter, part, &run->groups, error);
}

/* --- setting up ---------------------------------------------------------------------------------- */

static enum status choose_shown(struct count_run *run, struct error *error) {
    const struct alloc *alloc = run->cli->alloc;
    size_t room = (size_t)run->lexicons.set->category_count + 1;
    uint32_t *chosen = alloc_zero(alloc, room * sizeof *chosen);
    uint32_t count = 0;
    enum status status = STATUS_OK;
    run->shown = alloc_zero(alloc, room * sizeof *run->shown);
    run->shown_room = run->shown ? room : 0;
    if (!chosen || !run->shown) {
        status = error_memory(error);
    } else {
        status = lexicons_choose(&run->lexicons, run->cli->options, chosen, &count, error);
    }
    for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
        run->shown[chosen[i]] = true;
    }
    alloc_free(alloc, chosen, room * sizeof *chosen);
    return status;
}

/* A code, or "any". */
static struct language_guard read_language(const struct options *options) {
    struct slice language = slice_of(options_text(options, OPTION_LANGUAGE));
    bool any = slice_is_ignoring_case(language, "any");
    return (struct language_guard){.off = any, .unstated = any ? (struct slice){0} : language};
}

static bool is_merged(const struct options *options) {
    return options_choice(options, OPTION_BACKCHANNELS) == BACKCHANNELS_MERGE;
}

static enum status open_table(struct count_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    size_t count = 0;
    enum status status = destination_init(&run->destination, run->cli, error);
    if (status != STATUS_OK) {
        return status;
    }
    const struct rates_options rates_options = {
        .by = run->grouping.by,
        .long_form = options_has(options, OPTION_LONG),
        .for_people = run->destination.for_people,
        .named = options_has(options, OPTION_CATEGORY),
        .per = options_number(options, OPTION_PER),
        .confidence = options_number(options, OPTION_CI),
        .shown = run->shown,
        .language = read_language(options),
        .merged = is_merged(options),
    };
    run->rates = rates_new(run->cli->alloc, run->lexicons.set, &rates_options);
    if (!run->rates) {
        return error_memory(error);
    }
    const struct column *columns = rates_columns(run->rates, &count);
    status =
        further_columns(&run->further, columns, count, &columns, &count, &run->cli->notices, error);
    return status == STATUS_OK ? writer_begin(run->destination.writer, columns, count, error)
                               : status;
}

/* What can be said of the command line is said before anything is opened. */
static enum status prepare(struct count_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    enum status status = inputs_init(&run->inputs, cli, error);
    if (status == STATUS_OK) {
        status = read_grouping(run, error);
    }
    if (status == STATUS_OK) {
        status = further_init(&run->further, cli, &run->inputs, run->grouping.by, error);
    }
    if (status == STATUS_OK) {
        status = inputs_spare(&run->inputs, cli->options, OPTION_OUT, error);
    }
    if (status == STATUS_OK) {
        status = inputs_spare(&run->inputs, cli->options, OPTION_PROVENANCE, error);
    }
    if (status == STATUS_OK) {
        status = lexicons_load(&run->lexicons, cli, error);
    }
    if (status == STATUS_OK) {
        status = choose_shown(run, error);
    }
    if (status == STATUS_OK) {
        status =
            matcher_new(cli->alloc, run->lexicons.set, run->lexicons.rules,
                        options_has(cli->options, OPTION_LONG) ? DETAIL_COVERED : DETAIL_COUNTS,
                        &run->matcher, error);
    }
    if (status == STATUS_OK) {
        status = counter_new(cli->alloc, run->lexicons.set, &run->grouping, &stage_questions,
                             &run->counter, error);
    }
    return status;
}

static enum status read_all(struct count_run *run, struct pipeline_figures *figures,
                            struct error *error) {
    struct stage_sink sink = {.take = take_part, .context = run};
    const struct pipeline_options options = {
        .intake = &run->inputs.intake,
        .paths = run->inputs.paths,
        .path_count = run->inputs.path_count,
        .jobs = inputs_jobs(run->cli->options),
        .watch = record_watch(&run->record),
    };
    enum status status =
        reading_run(&run->reading, run->cli, run->matcher, &options, &sink, figures, error);
    return status == STATUS_OK ? counter_finish(run->counter, &run->groups, error) : status;
}

static enum status write_all(struct count_run *run, struct pipeline_figures *figures,
                             struct error *error) {
    enum status status = open_table(run, error);
    if (status == STATUS_OK) {
        status = record_init(&run->record, run->cli, &run->lexicons, &run->destination, error);
        if (status == STATUS_OK) {
            status = read_all(run, figures, error);
        }
        if (status == STATUS_OK) {
            status = destination_finish(&run->destination, error);
        }
        if (status == STATUS_OK) {
            status = record_finish(&run->record, error);
        }
        record_release(&run->record);
    }
    destination_release(&run->destination);
    return status;
}

static void release(struct count_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    remarks_release(&run->remarks);
    styles_release(&run->styles);
    rates_free(run->rates);
    further_release(&run->further);
    counter_free(run->counter);
    matcher_free(run->matcher);
    alloc_free(alloc, run->shown, run->shown_room * sizeof *run->shown);
    lexicons_release(&run->lexicons);
    reading_release(&run->reading);
    inputs_release(&run->inputs);
}

/* What a reader of the table must know of it. */
static enum status tell_remarks(struct count_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    remarks_tell(&run->remarks, options_has(cli->options, OPTION_KIND), &cli->notices);
    remarks_tell_withheld(run->rates, &cli->notices);
    remarks_tell_untimed(counter_untimed(run->counter), &cli->notices);
    run->incomplete = further_tell(&run->further, &cli->notices);
    return styles_tell(&run->styles, run->lexicons.set, run->shown, &cli->notices, error);
}

/* A list of speakers is part of a dry run. */
static enum exit_status refuse_list(const struct cli *cli) {
    struct error error;
    error_set(&error, STATUS_USAGE,
              "--speakers-out is written by a dry run, which counts nothing; add --dry-run");
    return messages_fail(cli, &error);
}

/* Whoever checks a batch must see who is who. */
static enum exit_status dry_run(const struct cli *cli) {
    struct error error;
    if (!options_has(cli->options, OPTION_PSEUDONYMS)) {
        return cli_dry_run(cli);
    }
    error_set(&error, STATUS_USAGE,
              "a dry run shows the names so that they can be checked; leave --pseudonyms out");
    return messages_fail(cli, &error);
}

enum exit_status cli_count(const struct cli *cli) {
    if (options_has(cli->options, OPTION_DRY_RUN)) {
        return dry_run(cli);
    }
    if (options_has(cli->options, OPTION_SPEAKERS_OUT)) {
        return refuse_list(cli);
    }
    struct count_run run = {.cli = cli};
    struct pipeline_figures figures = {0};
    struct error error = {0};
    run.groups = (struct group_sink){.take = take_group, .context = &run};
    styles_init(&run.styles, cli->alloc, is_merged(cli->options));
    read_only(&run);
    remarks_init(&run.remarks, cli->alloc, run.only);
    enum status status = prepare(&run, &error);
    if (status == STATUS_OK) {
        status = write_all(&run, &figures, &error);
    }
    if (status == STATUS_OK) {
        status = tell_remarks(&run, &error);
    }
    if (status == STATUS_OK) {
        status = reading_tell(&run.reading, &figures, &error);
    }
    release(&run);
    if (status != STATUS_OK) {
        return messages_fail(cli, &error);
    }
    bool complete = !figures.failed && !figures.regex_skipped && !run.incomplete;
    return complete ? EXIT_STATUS_DONE : EXIT_STATUS_INPUT;
}
