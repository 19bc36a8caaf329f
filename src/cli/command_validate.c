/* SPDX-License-Identifier: GPL-3.0-or-later */
/* validate: rows of a table from the pipeline into units, units and codes into a sample, a sample and
 * measures into figures. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "cli/command.h"
#include "cli/destination.h"
#include "cli/inputs.h"
#include "cli/lexicons.h"
#include "cli/messages.h"
#include "cli/reading.h"
#include "cli/record.h"
#include "cli/sample.h"
#include "cli/scores.h"
#include "cli/validity_rows.h"
#include "match/matcher.h"
#include "pipeline.h"

enum { FEW_GROUPS = 15 };

/* A length that measures must be better than, as it is or turned round. */
struct control {
    struct expression expression;
    double area;
    char name[32];
};

enum { CONTROLS = 3 };

struct validate_run {
    const struct cli *cli;
    struct inputs inputs;
    struct inputs_reading reading;
    struct lexicons lexicons;
    struct destination destination;
    struct record_of_run record;
    struct matcher *matcher;
    struct units units;
    struct codes codes;
    struct sample sample;
    struct validity_rows rows;
    struct scores scores;

    const char **kept; /* names of the columns kept: codes, coder, group … */
    size_t kept_count, kept_capacity;
    struct units_options asked;
    struct validity_options options;
    struct expression *measures;
    size_t measure_count, measure_capacity;
    struct control controls[CONTROLS];
    size_t control_count, best_control;
    bool rates;
};

/* --- the command line -------------------------------------------------------------------------- */

static enum status keep_column(struct validate_run *run, const char *name, int *position,
                               struct error *error) {
    if (!array_reserve(run->cli->alloc, &run->kept, &run->kept_capacity, run->kept_count + 1,
                       sizeof *run->kept)) {
        return error_memory(error);
    }
    *position = (int)run->kept_count;
    run->kept[run->kept_count++] = name;
    return STATUS_OK;
}

/* "anna,ben": the names are kept with the units. */
static enum status keep_codes(struct validate_run *run, const char *names, struct error *error) {
    struct slice rest = slice_of(names);
    enum status status = STATUS_OK;
    while (rest.length && status == STATUS_OK) {
        int position = 0;
        struct slice name = slice_split(rest, ',', &rest);
        struct slice copy = arena_copy(&run->units.texts, name);
        status = copy.at ? keep_column(run, copy.at, &position, error) : error_memory(error);
    }
    return status;
}

static enum status keep_if_asked(struct validate_run *run, enum option_id id, int *position,
                                 struct error *error) {
    const char *name = options_text(run->cli->options, id);
    return name ? keep_column(run, name, position, error) : STATUS_OK;
}

static enum status keep_columns(struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    struct units_options *asked = &run->asked;
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *names;
         status == STATUS_OK && (names = options_next(options, OPTION_CODE, &position)) != NULL;) {
        status = keep_codes(run, names, error);
    }
    asked->code_count = run->kept_count;
    const struct {
        enum option_id id;
        int *position;
    } columns[] = {{OPTION_CODER, &asked->coder},
                   {OPTION_GROUP, &asked->group},
                   {OPTION_SUBGROUP, &asked->subgroup},
                   {OPTION_WEIGHT, &asked->weight}};
    for (size_t i = 0; i < sizeof columns / sizeof *columns && status == STATUS_OK; i++) {
        status = keep_if_asked(run, columns[i].id, columns[i].position, error);
    }
    return status;
}

static enum status check_codes(const struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    if (run->asked.code_count == 0) {
        return error_set(error, STATUS_USAGE,
                         "--code is missing: which column holds the human codes?");
    }
    if (options_has(options, OPTION_CODER) && run->asked.code_count > 1) {
        return error_set(error, STATUS_USAGE,
                         "--coder says that each coder has rows of their own, and --code names "
                         "several columns; choose one");
    }
    if (options_has(options, OPTION_CODER) && run->asked.sessions) {
        return error_set(error, STATUS_USAGE, "--coder goes with --unit row");
    }
    return STATUS_OK;
}

static enum status read_threshold(struct validate_run *run, struct error *error) {
    const char *text = options_text(run->cli->options, OPTION_THRESHOLD);
    char *end = NULL;
    run->options.threshold = text ? strtod(text, &end) : NAN;
    if (text && (*end || end == text || !isfinite(run->options.threshold))) {
        return error_set(error, STATUS_USAGE, "--threshold: '%s' is no number", text);
    }
    return STATUS_OK;
}

static enum status read_options(struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    const char *score = options_text(options, OPTION_SCORE);
    const char *only = options_text(options, OPTION_ONLY);
    struct units_options *asked = &run->asked;
    asked->sessions = options_choice(options, OPTION_UNIT) == 1;
    asked->in_sessions = asked->sessions || options_has(options, OPTION_SESSION);
    asked->coder = asked->group = asked->subgroup = asked->weight = UNITS_NOWHERE;
    if (only) {
        role_parse(slice_of(only), &asked->only); /* a choice of the table: a role */
    }
    run->rates = score ? strcmp(score, "rate") == 0 : asked->sessions;
    run->options.replicates = (unsigned)options_number(options, OPTION_REPLICATES);
    run->options.seed = (uint64_t)options_number(options, OPTION_SEED);
    run->options.confidence = options_number(options, OPTION_CI);
    return read_threshold(run, error);
}

/* --- measures ---------------------------------------------------------------------------------- */

static struct expression *new_measure(struct validate_run *run) {
    if (!array_reserve(run->cli->alloc, &run->measures, &run->measure_capacity,
                       run->measure_count + 1, sizeof *run->measures)) {
        return NULL;
    }
    struct expression *measure = &run->measures[run->measure_count++];
    *measure = (struct expression){0};
    return measure;
}

static enum status add_measures(struct validate_run *run, struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *text;
         status == STATUS_OK &&
         (text = options_next(run->cli->options, OPTION_MEASURE, &position)) != NULL;) {
        struct expression *measure = new_measure(run);
        status = measure
                     ? expression_parse(measure, run->cli->alloc, run->lexicons.set, text, error)
                     : error_memory(error);
    }
    return status;
}

/* Without --measure: the categories named, or all at the top. */
static enum status add_categories(struct validate_run *run, struct error *error) {
    const struct lexicon_set *set = run->lexicons.set;
    const struct alloc *alloc = run->cli->alloc;
    size_t size = ((size_t)set->category_count + 1) * sizeof(uint32_t);
    uint32_t *chosen = alloc_zero(alloc, size);
    uint32_t count = 0;
    bool named = options_has(run->cli->options, OPTION_CATEGORY);
    enum status status =
        chosen ? lexicons_choose(&run->lexicons, run->cli->options, chosen, &count, error)
               : error_memory(error);
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
        const struct category *category = &set->categories[chosen[i]];
        if (!named && category->parent != LEXICON_NONE) {
            continue;
        }
        struct expression *measure = new_measure(run);
        status = measure ? expression_of(measure, alloc, category->name, chosen[i], error)
                         : error_memory(error);
    }
    alloc_free(alloc, chosen, size);
    return status;
}

static enum status want_categories(struct validate_run *run, struct error *error) {
    for (size_t i = 0; i < run->measure_count; i++) {
        const struct expression *measure = &run->measures[i];
        for (size_t k = 0; k < measure->count; k++) {
            uint32_t of = measure->terms[k].of;
            if (!expression_is_length(of) && !units_want(&run->units, of)) {
                return error_memory(error);
            }
        }
    }
    return STATUS_OK;
}

/* All bundled categories can be named, unless --set or --lexicon says which. */
static enum status load_lexicons(struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    bool chosen = options_has(options, OPTION_SET) || options_has(options, OPTION_LEXICON);
    enum status status = lexicons_init(&run->lexicons, run->cli, error);
    if (status == STATUS_OK) {
        const char *set = chosen ? options_text(options, OPTION_SET) : "full";
        status = lexicons_add_set(&run->lexicons, set, error);
    }
    if (status == STATUS_OK) {
        status = lexicons_add_given(&run->lexicons, run->cli, error);
    }
    return status == STATUS_OK ? lexicons_finish(&run->lexicons, error) : status;
}

/* --- reading ----------------------------------------------------------------------------------- */

static enum status prepare(struct validate_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    enum status status = read_options(run, error);
    if (status == STATUS_OK) {
        status = inputs_init(&run->inputs, cli, error);
    }
    if (status == STATUS_OK) {
        status = load_lexicons(run, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    units_init(&run->units, cli->alloc, run->lexicons.set, &run->asked);
    status = keep_columns(run, error);
    if (status == STATUS_OK) {
        status = check_codes(run, error);
    }
    if (status == STATUS_OK) {
        status = options_has(cli->options, OPTION_MEASURE) ? add_measures(run, error)
                                                           : add_categories(run, error);
    }
    if (status == STATUS_OK) {
        status = want_categories(run, error);
    }
    run->units.options = run->asked;
    run->inputs.intake.kept = run->kept;
    run->inputs.intake.kept_count = run->kept_count;
    run->inputs.intake.rows_apart = !run->asked.in_sessions;
    return status == STATUS_OK ? matcher_new(cli->alloc, run->lexicons.set, run->lexicons.rules,
                                             &run->matcher, error)
                               : status;
}

static enum status read_all(struct validate_run *run, struct pipeline_figures *figures,
                            struct error *error) {
    struct stage_sink sink = {.take = units_take, .context = &run->units};
    const struct pipeline_options options = {
        .intake = &run->inputs.intake,
        .paths = run->inputs.paths,
        .path_count = run->inputs.path_count,
        .jobs = inputs_jobs(run->cli->options),
        .trace = run->asked.shown,
        .watch = record_watch(&run->record),
    };
    return reading_run(&run->reading, run->cli, run->matcher, &options, &sink, figures, error);
}

/* --- controls ---------------------------------------------------------------------------------- */

/* The length is turned the way in which it does better: a measure has to beat it at its best. */
static enum status add_control(struct validate_run *run, const char *name, uint32_t of,
                               struct error *error) {
    struct control *control = &run->controls[run->control_count++];
    const struct alloc *alloc = run->cli->alloc;
    enum status status = expression_of(&control->expression, alloc, slice_of(name), of, error);
    if (status != STATUS_OK) {
        return status;
    }
    sample_score(&run->sample, &run->units, &control->expression, false, run->sample.lengths);
    control->area = sample_area(&run->sample, alloc, run->sample.lengths);
    if (control->area < 0.5) {
        control->expression.terms[0].factor = -1;
        control->area = 1 - control->area;
    }
    const char *sign = control->expression.terms[0].factor < 0 ? "-" : "";
    snprintf(control->name, sizeof control->name, "%s%s", sign, name);
    control->expression.name = slice_of(control->name);
    if (control->area > run->controls[run->best_control].area) {
        run->best_control = run->control_count - 1;
    }
    return STATUS_OK;
}

static enum status add_controls(struct validate_run *run, struct error *error) {
    enum status status = add_control(run, "words", EXPRESSION_WORDS, error);
    if (status == STATUS_OK && run->asked.sessions) {
        status = add_control(run, "turns", EXPRESSION_TURNS, error);
    }
    if (status == STATUS_OK && run->asked.sessions) {
        status = add_control(run, "words_per_turn", EXPRESSION_WORDS_PER_TURN, error);
    }
    sample_score(&run->sample, &run->units, &run->controls[run->best_control].expression, false,
                 run->sample.lengths);
    return status;
}

/* --- figures ----------------------------------------------------------------------------------- */

static enum status give(struct validate_run *run, struct sample *sample, struct slice measure,
                        struct slice subgroup, double threshold, struct error *error) {
    struct validity validity;
    enum status status = validity_estimate(run->cli->alloc, &sample->arrays, &run->options,
                                           sample->called, &validity, error);
    const struct validity_row row = {
        .measure = measure, .subgroup = subgroup, .threshold = threshold, .validity = &validity};
    return status == STATUS_OK ? validity_rows_give(&run->rows, &row, error) : status;
}

static enum status give_subgroups(struct validate_run *run, struct slice measure, double threshold,
                                  struct error *error) {
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < run->units.subgroups.count && status == STATUS_OK; i++) {
        struct sample subset;
        status = sample_subset(&subset, run->cli->alloc, &run->sample, &run->units, i, error);
        if (status == STATUS_OK && subset.arrays.count) {
            status = give(run, &subset, measure, intern_text(&run->units.subgroups, i), threshold,
                          error);
        }
        sample_release(&subset);
    }
    return status;
}

static enum status give_measure(struct validate_run *run, const struct expression *measure,
                                struct error *error) {
    double threshold = NAN;
    sample_score(&run->sample, &run->units, measure, run->rates, run->sample.scores);
    enum status status = validity_call(run->cli->alloc, &run->sample.arrays, &run->options,
                                       run->sample.called, &threshold, error);
    if (status == STATUS_OK) {
        status = scores_give(&run->scores, &run->sample, &run->units, measure->name, error);
    }
    if (status == STATUS_OK) {
        status = give(run, &run->sample, measure->name, (struct slice){0}, threshold, error);
    }
    return status == STATUS_OK ? give_subgroups(run, measure->name, threshold, error) : status;
}

static enum status give_all(struct validate_run *run, struct error *error) {
    enum status status = add_controls(run, error);
    for (size_t i = 0; i < run->measure_count && status == STATUS_OK; i++) {
        status = give_measure(run, &run->measures[i], error);
    }
    for (size_t i = 0; i < run->control_count && status == STATUS_OK; i++) {
        status = give_measure(run, &run->controls[i].expression, error);
    }
    return status;
}

/* --- from units to figures --------------------------------------------------------------------- */

static enum status resolve(struct validate_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    size_t coders =
        run->asked.coder == UNITS_NOWHERE ? run->asked.code_count : run->units.coders.count;
    enum status status = codes_init(&run->codes, cli->alloc, &run->units.codes,
                                    options_text(cli->options, OPTION_POSITIVE), error);
    return status == STATUS_OK
               ? sample_init(&run->sample, cli->alloc, &run->units, &run->codes, coders, error)
               : status;
}

static enum status write_figures(struct validate_run *run, struct error *error) {
    run->rows = (struct validity_rows){
        .writer = run->destination.writer,
        .for_people = run->destination.for_people,
        .ordinal = run->codes.ordinal,
        .several_coders = run->sample.arrays.coder_count > 1,
        .subgroups = run->asked.subgroup != UNITS_NOWHERE,
    };
    enum status status = validity_rows_begin(&run->rows, run->cli->alloc, error);
    if (status == STATUS_OK) {
        status = scores_init(&run->scores, run->cli, error);
    }
    if (status == STATUS_OK) {
        status = give_all(run, error);
    }
    if (status == STATUS_OK) {
        status = scores_finish(&run->scores, error);
    }
    scores_release(&run->scores);
    return status;
}

static enum status write_all(struct validate_run *run, struct pipeline_figures *figures,
                             struct error *error) {
    enum status status = destination_init(&run->destination, run->cli, error);
    if (status == STATUS_OK) {
        status = record_init(&run->record, run->cli, &run->lexicons, &run->destination, error);
        if (status == STATUS_OK) {
            status = read_all(run, figures, error);
        }
        if (status == STATUS_OK) {
            status = resolve(run, error);
        }
        if (status == STATUS_OK) {
            status = write_figures(run, error);
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

/* --- what must be told beside it --------------------------------------------------------------- */

static void tell_threshold(const struct validate_run *run) {
    struct error notice;
    size_t groups = run->sample.arrays.group_count;
    if (isnan(run->options.threshold)) {
        error_set(
            &notice, STATUS_OK,
            "positive: %s. Precision, recall, F1 and kappa are of units judged by the threshold "
            "at which kappa was highest in the other groups (%u parts of %zu groups)",
            run->codes.described.at, groups < 10 ? (unsigned)groups : 10, groups);
    } else {
        error_set(&notice, STATUS_OK, "positive: %s", run->codes.described.at);
    }
    notices_tell(&run->cli->notices, &notice);
}

static void tell_counts(const struct validate_run *run) {
    struct error notice;
    if (run->sample.uncoded) {
        error_set(&notice, STATUS_OK, "%zu of %zu units have no code and were left out",
                  run->sample.uncoded, run->units.count);
        notices_tell(&run->cli->notices, &notice);
    }
    if (run->units.conflicts) {
        error_set(&notice, STATUS_OK,
                  "%llu rows have another code than the first row of their session, which was "
                  "taken; is --unit session meant?",
                  (unsigned long long)run->units.conflicts);
        notices_tell(&run->cli->notices, &notice);
    }
    if (run->sample.arrays.group_count < FEW_GROUPS) {
        error_set(&notice, STATUS_OK,
                  "only %zu groups: intervals from a bootstrap over so few cannot be trusted",
                  run->sample.arrays.group_count);
        notices_tell(&run->cli->notices, &notice);
    }
}

static void release(struct validate_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    validity_rows_release(&run->rows);
    sample_release(&run->sample);
    codes_release(&run->codes);
    units_release(&run->units);
    matcher_free(run->matcher);
    for (size_t i = 0; i < run->measure_count; i++) {
        expression_release(&run->measures[i]);
    }
    for (size_t i = 0; i < run->control_count; i++) {
        expression_release(&run->controls[i].expression);
    }
    array_free(alloc, &run->measures, &run->measure_capacity, sizeof *run->measures);
    array_free(alloc, &run->kept, &run->kept_capacity, sizeof *run->kept);
    lexicons_release(&run->lexicons);
    reading_release(&run->reading);
    inputs_release(&run->inputs);
}

enum exit_status cli_validate(const struct cli *cli) {
    struct validate_run run = {.cli = cli};
    struct pipeline_figures figures = {0};
    struct error error = {0};
    enum status status = prepare(&run, &error);
    if (status == STATUS_OK) {
        status = write_all(&run, &figures, &error);
    }
    if (status == STATUS_OK) {
        tell_threshold(&run);
        tell_counts(&run);
        status = reading_tell(&run.reading, &figures, &error);
    }
    release(&run);
    if (status != STATUS_OK) {
        return messages_fail(cli, &error);
    }
    return figures.failed || figures.regex_skipped ? EXIT_STATUS_INPUT : EXIT_STATUS_DONE;
}
