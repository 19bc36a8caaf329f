/* SPDX-License-Identifier: GPL-3.0-or-later */
/* validate: rows of a table from the pipeline into units, units and codes into a sample, a sample and
 * measures into figures. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "cli/command.h"
#include "cli/destination.h"
#include "cli/draw.h"
#include "cli/inputs.h"
#include "cli/lexicons.h"
#include "cli/messages.h"
#include "cli/misses.h"
#include "cli/reading.h"
#include "cli/record.h"
#include "cli/sample.h"
#include "cli/scores.h"
#include "cli/sheet_key.h"
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
    struct sheet_key key;
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
    size_t silent; /* categories left out, for want of a match */
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

static bool draws(const struct validate_run *run) {
    return options_has(run->cli->options, OPTION_DRAW);
}

/* A drawn sheet that has been filled in. */
static bool reads_sheet(const struct validate_run *run) {
    return options_has(run->cli->options, OPTION_KEY) && !draws(run);
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
    if (status == STATUS_OK && !run->kept_count && reads_sheet(run)) {
        status = keep_codes(run, "code", error);
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
    return status == STATUS_OK && reads_sheet(run) ? keep_column(run, "part", &asked->part, error)
                                                   : status;
}

/* A sheet may hold a coder's work, and a key is the only one to its sheet. */
static enum status check_absent(const struct options *options, enum option_id id,
                                struct error *error) {
    const char *path = options_text(options, id);
    struct stat found;
    if (!path || stat(path, &found) != 0 || !S_ISREG(found.st_mode) || !found.st_size) {
        return STATUS_OK;
    }
    return error_set(error, STATUS_USAGE,
                     "--%s \"%s\" is there already, and a coder's work may depend on it; name "
                     "another file, or remove that one first",
                     option_table[id].name, path);
}

static enum status check_draw(const struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    const char *key = options_text(options, OPTION_KEY);
    const char *sheet = options_text(options, OPTION_OUT);
    if (!key) {
        return error_set(error, STATUS_USAGE,
                         "--draw needs --key FILE: what each text stands for is written there, and "
                         "coders must not see it");
    }
    if (sheet && strcmp(sheet, key) == 0) {
        return error_set(error, STATUS_USAGE,
                         "--out and --key are the same file; coders must not see the key");
    }
    if (!options_has(options, OPTION_MEASURE)) {
        return error_set(error, STATUS_USAGE,
                         "--draw needs --measure: half of the texts are hits of it");
    }
    enum status status = inputs_spare(&run->inputs, options, OPTION_KEY, error);
    if (status == STATUS_OK) {
        status = check_absent(options, OPTION_OUT, error);
    }
    return status == STATUS_OK ? check_absent(options, OPTION_KEY, error) : status;
}

static enum status check_codes(const struct validate_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    if (draws(run)) {
        return check_draw(run, error);
    }
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
    asked->coder = asked->group = asked->subgroup = UNITS_NOWHERE;
    asked->weight = asked->part = UNITS_NOWHERE;
    asked->shown = options_has(options, OPTION_MISSES);
    asked->counted = options_has(options, OPTION_COUNTED) || draws(run);
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
    enum status status = lexicons_init(&run->lexicons, run->cli, error);
    if (status == STATUS_OK) {
        bool beside = options_has(options, OPTION_LEXICON);
        status = lexicons_add_set(&run->lexicons,
                                  lexicons_named_set(options, beside ? "core" : "full"), error);
    }
    if (status == STATUS_OK) {
        status = lexicons_add_given(&run->lexicons, run->cli, error);
    }
    return status == STATUS_OK ? lexicons_finish(&run->lexicons, error) : status;
}

/* --- reading ----------------------------------------------------------------------------------- */

/* Each unit of a sheet is a session, in which the turn before is heard; each coder has a file. */
static void read_as_sheet(struct validate_run *run) {
    const char **columns = run->inputs.intake.columns;
    run->asked.in_sessions = true;
    columns[INPUT_COLUMN_SESSION + SESSION_ID] = "unit";
    columns[INPUT_COLUMN_ROW] = "unit";
    if (run->asked.code_count == 1 && run->asked.coder == UNITS_NOWHERE) {
        run->asked.coder = UNITS_FILE;
    }
}

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
    if (status == STATUS_OK) {
        status = inputs_spare(&run->inputs, cli->options, OPTION_OUT, error);
    }
    if (reads_sheet(run)) {
        read_as_sheet(run);
    }
    run->units.options = run->asked;
    run->inputs.intake.kept = run->kept;
    run->inputs.intake.kept_count = run->kept_count;
    run->inputs.intake.rows_apart = !run->asked.in_sessions;
    enum match_detail detail = run->asked.counted ? DETAIL_COUNTS : DETAIL_HINTS;
    return status == STATUS_OK ? matcher_new(cli->alloc, run->lexicons.set, run->lexicons.rules,
                                             detail, &run->matcher, error)
                               : status;
}

static enum status read_all(struct validate_run *run, struct stage_sink *sink,
                            struct pipeline_figures *figures, struct error *error) {
    const struct pipeline_options options = {
        .intake = &run->inputs.intake,
        .paths = run->inputs.paths,
        .path_count = run->inputs.path_count,
        .jobs = inputs_jobs(run->cli->options),
        .trace = run->asked.shown,
        .watch = record_watch(&run->record),
    };
    return reading_run(&run->reading, run->cli, run->matcher, &options, sink, figures, error);
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

/* What stands in a row beside the figures. */
static enum status give(struct validate_run *run, const struct sample *sample,
                        struct validity_row *row, struct error *error) {
    const struct alloc *alloc = run->cli->alloc;
    struct validity *validity = &row->validity;
    enum status status =
        row->coders ? validity_coders(alloc, &sample->arrays, &run->options, validity, error)
                    : validity_estimate(alloc, &sample->arrays, &run->options, sample->called,
                                        validity, error);
    return status == STATUS_OK ? validity_rows_give(&run->rows, row, error) : status;
}

/* Of all units, then of each subgroup. */
static enum status give_rows(struct validate_run *run, struct validity_row *row,
                             struct error *error) {
    enum status status = give(run, &run->sample, row, error);
    for (uint32_t i = 0; i < run->units.subgroups.count && status == STATUS_OK; i++) {
        struct sample subset;
        row->subgroup = intern_text(&run->units.subgroups, i);
        status = sample_subset(&subset, run->cli->alloc, &run->sample, &run->units, i, error);
        if (status == STATUS_OK && subset.arrays.count) {
            status = give(run, &subset, row, error);
        }
        sample_release(&subset);
    }
    return status;
}

static enum status call_measure(struct validate_run *run, const struct expression *measure,
                                const struct validity_options *options, double *threshold,
                                struct error *error) {
    sample_score(&run->sample, &run->units, measure, run->rates, run->sample.scores);
    return validity_call(run->cli->alloc, &run->sample.arrays, options, run->sample.called,
                         threshold, error);
}

static enum status give_measure(struct validate_run *run, const struct expression *measure,
                                const struct validity_options *options, struct error *error) {
    struct validity_row row = {.measure = measure->name};
    enum status status = call_measure(run, measure, options, &row.threshold, error);
    if (status == STATUS_OK) {
        status = scores_give(&run->scores, &run->sample, &run->units, measure->name, error);
    }
    return status == STATUS_OK ? give_rows(run, &row, error) : status;
}

/* Measures, then what they have to be better than, then what coders make of each other. A threshold
 * that is given is the measures'. */
static enum status give_all(struct validate_run *run, struct error *error) {
    struct validity_options chosen = run->options;
    struct validity_row coders = {.measure = slice_of("coders"), .coders = true};
    enum status status = add_controls(run, error);
    chosen.threshold = NAN;
    for (size_t i = 0; i < run->measure_count && status == STATUS_OK; i++) {
        status = give_measure(run, &run->measures[i], &run->options, error);
    }
    for (size_t i = 0; i < run->control_count && status == STATUS_OK; i++) {
        status = give_measure(run, &run->controls[i].expression, &chosen, error);
    }
    return status == STATUS_OK && run->rows.several_coders ? give_rows(run, &coders, error)
                                                           : status;
}

/* --- from units to figures --------------------------------------------------------------------- */

static enum status read_key(struct validate_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    const char *path = options_text(cli->options, OPTION_KEY);
    enum status status = sheet_key_read(&run->key, cli->alloc, run->matcher, path,
                                        record_watch(&run->record), &cli->notices, error);
    bool grouped = run->asked.group != UNITS_NOWHERE;
    return status == STATUS_OK ? sheet_key_apply(&run->key, &run->units, grouped, error) : status;
}

static enum status resolve(struct validate_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    if (reads_sheet(run)) {
        enum status status = read_key(run, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
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
    return status == STATUS_OK ? destination_finish(&run->destination, error) : status;
}

static enum status write_misses(struct validate_run *run, struct error *error) {
    struct misses misses = {
        .alloc = run->cli->alloc,
        .destination = &run->destination,
        .sample = &run->sample,
        .units = &run->units,
        .most = (size_t)options_number(run->cli->options, OPTION_MISSES),
        .seed = run->options.seed,
    };
    double threshold = NAN;
    enum status status = misses_begin(&misses, error);
    for (size_t i = 0; i < run->measure_count && status == STATUS_OK; i++) {
        status = call_measure(run, &run->measures[i], &run->options, &threshold, error);
        if (status == STATUS_OK) {
            status = misses_give(&misses, &run->measures[i], error);
        }
    }
    if (status == STATUS_OK) {
        status = misses_finish(&misses, error);
    }
    misses_release(&misses);
    return status;
}

static bool is_silent(struct validate_run *run, const struct expression *measure) {
    const double *scores = run->sample.scores;
    sample_score(&run->sample, &run->units, measure, run->rates, run->sample.scores);
    for (size_t i = 0; i < run->sample.arrays.count; i++) {
        if (scores[i] != 0) {
            return false;
        }
    }
    return true;
}

/* Of categories that nobody named, those without a match tell nothing. */
static void drop_silent(struct validate_run *run) {
    const struct options *options = run->cli->options;
    size_t kept = 0;
    if (options_has(options, OPTION_MEASURE) || options_has(options, OPTION_CATEGORY)) {
        return;
    }
    for (size_t i = 0; i < run->measure_count; i++) {
        if (is_silent(run, &run->measures[i])) {
            expression_release(&run->measures[i]);
        } else {
            run->measures[kept++] = run->measures[i];
        }
    }
    run->silent = run->measure_count - kept;
    run->measure_count = kept;
}

static enum status write_result(struct validate_run *run, struct error *error) {
    enum status status = resolve(run, error);
    if (status == STATUS_OK) {
        drop_silent(run);
        status = run->asked.shown ? write_misses(run, error) : write_figures(run, error);
    }
    return status;
}

/* --- what must be told beside it --------------------------------------------------------------- */

static void tell_threshold(const struct validate_run *run) {
    struct error notice;
    size_t groups = run->sample.arrays.group_count;
    if (isnan(run->options.threshold)) {
        error_set(
            &notice, STATUS_OK,
            "the code %s is taken for positive (--positive). Precision, recall, F1 and kappa are of "
            "units judged by the threshold at which kappa was highest in the other groups (%u parts "
            "of %zu groups)",
            run->codes.described.at, groups < 10 ? (unsigned)groups : 10, groups);
    } else {
        error_set(&notice, STATUS_OK, "the code %s is taken for positive (--positive)",
                  run->codes.described.at);
    }
    notices_tell(&run->cli->notices, &notice);
}

static void tell_counts(const struct validate_run *run) {
    struct error notice;
    size_t undecided = 0;
    for (size_t i = 0; i < run->sample.arrays.count; i++) {
        undecided += run->sample.positive[i] == VALIDITY_UNDECIDED;
    }
    if (run->sample.uncoded) {
        error_set(&notice, STATUS_OK, "%zu of %zu units have no code and were left out",
                  run->sample.uncoded, run->units.count);
        notices_tell(&run->cli->notices, &notice);
    }
    if (run->silent) {
        error_set(&notice, STATUS_OK,
                  "categories without a match here, left out: %zu; --category names those that "
                  "are to be shown all the same",
                  run->silent);
        notices_tell(&run->cli->notices, &notice);
    }
    if (undecided) {
        error_set(
            &notice, STATUS_OK,
            "the coders are split evenly on %zu of %zu units, which count in alpha and ICC alone",
            undecided, run->sample.arrays.count);
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

/* --- drawing ----------------------------------------------------------------------------------- */

/* The key is in its place first: a sheet without it is of no use. */
static enum status write_sheet(struct validate_run *run, struct draw *draw, struct error *error) {
    struct destination key;
    enum status status = destination_init_data(&key, run->cli, OPTION_KEY, error);
    if (status == STATUS_OK) {
        status = draw_write(draw, run->destination.writer, key.writer, error);
    }
    if (status == STATUS_OK) {
        status = destination_finish(&key, error);
    }
    if (status == STATUS_OK) {
        status = destination_finish(&run->destination, error);
    }
    destination_release(&key);
    return status;
}

static void tell_drawn(const struct validate_run *run, const struct draw *draw) {
    struct error notice;
    const struct reservoir *hits = &draw->strata[DRAW_HITS];
    const struct reservoir *others = &draw->strata[DRAW_MISSES];
    error_set(
        &notice, STATUS_OK,
        "drawn: %zu of %llu turns in which %.*s counts in n, and %zu of %llu without. Coders fill in "
        "`code` where `part` is \"code\", and do not see the key",
        hits->taken, (unsigned long long)hits->seen, SLICE_PRINT(draw->measure->name),
        others->taken, (unsigned long long)others->seen);
    notices_tell(&run->cli->notices, &notice);
    if (draw->too_long) {
        error_set(&notice, STATUS_OK, "%llu turns are longer than 512 KiB and were left out",
                  (unsigned long long)draw->too_long);
        notices_tell(&run->cli->notices, &notice);
    }
}

static enum status draw_sheet(struct validate_run *run, struct pipeline_figures *figures,
                              struct error *error) {
    const struct cli *cli = run->cli;
    struct draw draw;
    size_t most = (size_t)options_number(cli->options, OPTION_DRAW);
    enum status status = draw_init(&draw, cli->alloc, run->lexicons.set, &run->measures[0],
                                   run->asked.only, most, run->options.seed, error);
    struct stage_sink sink = {.take = draw_take, .context = &draw};
    if (status == STATUS_OK) {
        status = read_all(run, &sink, figures, error);
    }
    if (status == STATUS_OK) {
        status = write_sheet(run, &draw, error);
    }
    if (status == STATUS_OK) {
        tell_drawn(run, &draw);
    }
    draw_release(&draw);
    return status;
}

static enum status measure_units(struct validate_run *run, struct pipeline_figures *figures,
                                 struct error *error) {
    struct stage_sink sink = {.take = units_take, .context = &run->units};
    enum status status = read_all(run, &sink, figures, error);
    if (status != STATUS_OK || (!run->units.count && figures->failed)) {
        return status; /* what failed has been told */
    }
    status = write_result(run, error);
    if (status == STATUS_OK) {
        tell_threshold(run);
        tell_counts(run);
    }
    return status;
}

static enum status write_all(struct validate_run *run, struct pipeline_figures *figures,
                             struct error *error) {
    enum status status = draws(run)
                             ? destination_init_data(&run->destination, run->cli, OPTION_OUT, error)
                             : destination_init(&run->destination, run->cli, error);
    if (status == STATUS_OK) {
        status = record_init(&run->record, run->cli, &run->lexicons, &run->destination, error);
        if (status == STATUS_OK) {
            status =
                draws(run) ? draw_sheet(run, figures, error) : measure_units(run, figures, error);
        }
        if (status == STATUS_OK) {
            status = record_finish(&run->record, error);
        }
        record_release(&run->record);
    }
    destination_release(&run->destination);
    return status;
}

/* --- the command ------------------------------------------------------------------------------- */

static void release(struct validate_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    validity_rows_release(&run->rows);
    sample_release(&run->sample);
    codes_release(&run->codes);
    units_release(&run->units);
    sheet_key_release(&run->key);
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
        status = reading_tell(&run.reading, &figures, &error);
    }
    release(&run);
    if (status != STATUS_OK) {
        return messages_fail(cli, &error);
    }
    return figures.failed || figures.regex_skipped ? EXIT_STATUS_INPUT : EXIT_STATUS_DONE;
}
