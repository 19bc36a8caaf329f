/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources are read one after the other, in one thread, through the same intake that count reads through.
 * What the intake tells is kept instead of printed, and said once for all inputs at the end. */
#include "cli/dry_run.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/checks.h"
#include "cli/destination.h"
#include "cli/inputs.h"
#include "cli/lexicons.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "input/source.h"
#include "match/matcher.h"

enum { BATCH_BYTES = 16 * 1024, READ_BYTES = 32 * 1024 };

/* What reads. */
struct dry_reading {
    struct dry_run *run;
    struct notices notices; /* that are kept */
    struct inputs inputs;
    struct progress progress;
    struct lexicons lexicons; /* none at all: words are counted and nothing is looked for */
    struct matcher *matcher;
    struct stage_reader reader;
    struct sources *sources;
    struct source *source;
    struct intake *intake;
    struct parcel parcels[2]; /* the one being filled, and the next one */
    unsigned filling;
    bool open;          /* an input is at hand, and notices are its */
    enum status status; /* of keeping notices */
    struct error error;
    char bytes[READ_BYTES];
};

/* --- notices --------------------------------------------------------------------------------------- */

static void keep_notice(void *context, const struct error *notice) {
    struct dry_reading *reading = context;
    struct dry_run *run = reading->run;
    run->incomplete |= notice->status != STATUS_OK;
    enum status status = findings_add_notice(&run->findings, notice, &reading->error);
    if (status == STATUS_OK && reading->open) {
        status = survey_note(&run->survey, notice->text, &reading->error);
    }
    reading->status = status == STATUS_OK ? reading->status : status;
}

/* --- one source ------------------------------------------------------------------------------------ */

static struct batch *batch_at_hand(struct dry_reading *reading) {
    return &reading->parcels[reading->filling].batch;
}

static enum status take(struct dry_reading *reading, struct parcel *parcel, struct error *error) {
    if (stage_match(&reading->reader, parcel) != STATUS_OK) {
        return error_memory(error);
    }
    enum status status = survey_take(&reading->run->survey, parcel, reading->intake, error);
    batch_clear(&parcel->batch);
    return status;
}

static enum status ship(struct dry_reading *reading, struct error *error) {
    struct parcel *full = &reading->parcels[reading->filling];
    struct parcel *next = &reading->parcels[!reading->filling];
    if (full->batch.turn_count == 0 || full->batch.text.length < BATCH_BYTES) {
        return STATUS_OK;
    }
    enum status status = intake_ship(reading->intake, &full->batch, &next->batch, error);
    reading->filling = !reading->filling;
    return status == STATUS_OK ? take(reading, full, error) : status;
}

static enum status read_bytes(struct dry_reading *reading, struct error *error) {
    enum status status = STATUS_OK;
    size_t length = 1;
    while (status == STATUS_OK && length) {
        status =
            source_read(reading->source, reading->bytes, sizeof reading->bytes, &length, error);
        progress_read(&reading->progress, length);
        if (status == STATUS_OK && length) {
            status = intake_feed(reading->intake, slice_make(reading->bytes, length),
                                 batch_at_hand(reading), error);
        }
        if (status == STATUS_OK) {
            status = ship(reading, error);
        }
    }
    return status;
}

static void tell_failure(struct dry_reading *reading, const char *path, struct error *error) {
    error_name_file(error, path);
    keep_notice(reading, error);
    reading->run->failed++;
}

/* What was read before a failure is kept, as count keeps it. */
static enum status read_source(struct dry_reading *reading, struct error *error) {
    const char *path = source_path(reading->source);
    struct intake_figures figures;
    intake_expect(reading->intake, source_document(reading->source));
    enum status status = intake_open(reading->intake, path, batch_at_hand(reading), error);
    if (status == STATUS_OK) {
        status = read_bytes(reading, error);
    }
    bool failed = status == STATUS_INPUT;
    if (failed) {
        tell_failure(reading, path, error);
        status = STATUS_OK;
    }
    if (status == STATUS_OK) {
        status = intake_finish(reading->intake, batch_at_hand(reading), error);
        if (status == STATUS_INPUT) {
            if (!failed) {
                tell_failure(reading, path, error);
            }
            failed = true;
            status = STATUS_OK;
        }
    }
    if (status == STATUS_OK) {
        status = take(reading, &reading->parcels[reading->filling], error);
    }
    intake_figures(reading->intake, &figures);
    survey_end(&reading->run->survey, &figures, failed);
    return status;
}

/* --- all sources ----------------------------------------------------------------------------------- */

/* A source that cannot even be opened is an input too, named by its error. */
static enum status read_next(struct dry_reading *reading, bool *ended, struct error *error) {
    struct survey *survey = &reading->run->survey;
    *error = (struct error){0};
    enum status status = sources_next(reading->sources, &reading->source, error);
    *ended = status == STATUS_OK && !reading->source;
    if (*ended || (status != STATUS_OK && status != STATUS_INPUT)) {
        return status;
    }
    bool opened = status == STATUS_OK;
    struct error begun = {0};
    status = survey_begin(survey, opened ? source_path(reading->source) : error->file, &begun);
    if (status != STATUS_OK) {
        *error = begun;
        return status;
    }
    reading->open = true;
    if (opened) {
        status = read_source(reading, error);
        source_close(reading->source);
        progress_end_file(&reading->progress);
    } else {
        const struct intake_figures none = {.format = "", .encoding = ""};
        tell_failure(reading, error->file, error);
        survey_end(survey, &none, true);
    }
    reading->open = false;
    return status;
}

static enum status read_all(struct dry_reading *reading, struct error *error) {
    enum status status = STATUS_OK;
    bool ended = false;
    while (status == STATUS_OK && !ended) {
        status = read_next(reading, &ended, error);
        if (status == STATUS_OK && reading->status != STATUS_OK) {
            *error = reading->error;
            status = reading->status;
        }
    }
    return status == STATUS_OK ? intake_tell_unmatched(reading->intake, error) : status;
}

/* --- setting up ------------------------------------------------------------------------------------ */

/* A lexicon that is wrong is told now rather than later. */
static enum status check_lexicons(const struct cli *cli, struct error *error) {
    struct lexicons lexicons = {0};
    enum status status = lexicons_load(&lexicons, cli, error);
    lexicons_release(&lexicons);
    return status;
}

static enum status prepare_reading(struct dry_reading *reading, struct error *error) {
    const struct cli *cli = reading->run->cli;
    reading->notices = (struct notices){.tell = keep_notice, .context = reading};
    enum status status = inputs_init(&reading->inputs, cli, error);
    if (status == STATUS_OK) {
        status = inputs_spare(&reading->inputs, cli->options, OPTION_OUT, error);
    }
    if (status == STATUS_OK) {
        status = check_lexicons(cli, error);
    }
    if (status == STATUS_OK) {
        status = lexicons_init(&reading->lexicons, cli, error);
    }
    if (status == STATUS_OK) {
        status = lexicons_finish(&reading->lexicons, error);
    }
    if (status == STATUS_OK) {
        status = matcher_new(cli->alloc, reading->lexicons.set, reading->lexicons.rules,
                             DETAIL_COUNTS, &reading->matcher, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    if (stage_reader_init(&reading->reader, cli->alloc, reading->matcher, false) != STATUS_OK) {
        return error_memory(error);
    }
    reading->intake = intake_new(cli->alloc, &reading->inputs.intake, &reading->notices, error);
    if (!reading->intake) {
        return error->status ? error->status : error_memory(error);
    }
    const struct sources_options sources = {
        .paths = reading->inputs.paths,
        .count = reading->inputs.path_count,
        .format = reading->inputs.intake.format,
        .notices = &reading->notices,
    };
    reading->sources = sources_new(cli->alloc, &sources);
    return reading->sources ? STATUS_OK : error_memory(error);
}

static void release_reading(struct dry_reading *reading) {
    const struct alloc *alloc = reading->run->cli->alloc;
    sources_free(reading->sources);
    intake_free(reading->intake);
    stage_reader_release(&reading->reader);
    matcher_free(reading->matcher);
    lexicons_release(&reading->lexicons);
    inputs_release(&reading->inputs);
    parcel_release(&reading->parcels[0], alloc);
    parcel_release(&reading->parcels[1], alloc);
    alloc_free(alloc, reading, sizeof *reading);
}

static enum status survey_all(struct dry_run *run, struct error *error) {
    const struct alloc *alloc = run->cli->alloc;
    struct dry_reading *reading = alloc_zero(alloc, sizeof *reading);
    if (!reading) {
        return error_memory(error);
    }
    reading->run = run;
    parcel_init(&reading->parcels[0], alloc);
    parcel_init(&reading->parcels[1], alloc);
    enum status status = prepare_reading(reading, error);
    if (status == STATUS_OK) {
        progress_init(&reading->progress, run->cli, reading->inputs.paths,
                      reading->inputs.path_count);
        status = read_all(reading, error);
        progress_release(&reading->progress);
    }
    release_reading(reading);
    if (status == STATUS_OK) {
        status = survey_compare(&run->survey, error);
    }
    const struct checks_options options = {.kind_given =
                                               options_has(run->cli->options, OPTION_KIND)};
    return status == STATUS_OK ? checks_run(&run->survey, &options, &run->findings, error) : status;
}

/* --- writing --------------------------------------------------------------------------------------- */

/* What somebody has filled in must not be lost to a second run. */
static enum status check_list(const char *path, struct error *error) {
    struct stat about;
    if (!path || strcmp(path, "-") == 0 || stat(path, &about) != 0 || !S_ISREG(about.st_mode) ||
        about.st_size == 0) {
        return STATUS_OK;
    }
    return error_set(error, STATUS_USAGE,
                     "--speakers-out %s is there already, and what was filled in would be lost; "
                     "name another file",
                     path);
}

static enum status write_result(struct dry_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    const char *format = options_text(options, OPTION_TO);
    const char *path = options_text(options, OPTION_OUT);
    enum status status = output_open(&run->output, run->cli->alloc, path, error);
    bool page = !format || strcmp(format, "table") == 0;
    if (status == STATUS_OK && page) {
        status = dry_run_write_page(run, messages_width(run->output.descriptor), error);
    } else if (status == STATUS_OK) {
        status = dry_run_write_table(run, writer_find_format(format), error);
    }
    if (status == STATUS_OK) {
        status = output_commit(&run->output, error);
    }
    output_release(&run->output);
    return status;
}

static enum status survey_and_write(struct dry_run *run, struct error *error) {
    const char *list = options_text(run->cli->options, OPTION_SPEAKERS_OUT);
    enum status status = check_list(list, error);
    if (status == STATUS_OK) {
        status = survey_all(run, error);
    }
    if (status == STATUS_OK && list) {
        status = dry_run_write_list(run, list, error);
        run->list = list;
    }
    return status == STATUS_OK ? write_result(run, error) : status;
}

enum exit_status cli_dry_run(const struct cli *cli) {
    struct dry_run run = {.cli = cli};
    struct error error = {0};
    findings_init(&run.findings, cli->alloc);
    enum status status = survey_init(&run.survey, cli->alloc) ? STATUS_OK : error_memory(&error);
    if (status == STATUS_OK) {
        status = survey_and_write(&run, &error);
    }
    survey_release(&run.survey);
    findings_release(&run.findings);
    if (status != STATUS_OK) {
        return messages_fail(cli, &error);
    }
    return run.failed || run.incomplete ? EXIT_STATUS_INPUT : EXIT_STATUS_DONE;
}

/* --- words for it ---------------------------------------------------------------------------------- */

static const struct {
    const char *words, *code;
} placed_by[] = {
    [PLACED_BY_NOTHING] = {"nothing tells", ""},
    [PLACED_BY_LIST] = {"--speakers", "speakers"},
    [PLACED_BY_PATTERN] = {"--role", "role"},
    [PLACED_BY_SOURCE] = {"the file's header", "header"},
    [PLACED_BY_WORD] = {"the word", "word"},
    [PLACED_BY_LETTER] = {"the letter", "letter"},
    [PLACED_BY_REST] = {"--role =REST", "rest"},
};

const char *dry_run_found_by(const struct survey_speaker *speaker) {
    if (speaker->role == ROLE_AUTHOR && !speaker->by) {
        return "no speakers";
    }
    return speaker->in_source ? "the file's own column" : placed_by[speaker->by].words;
}

const char *dry_run_found_code(const struct survey_speaker *speaker) {
    return speaker->in_source ? "column" : placed_by[speaker->by].code;
}
