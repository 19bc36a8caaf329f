/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: findings, as linters give them. */
#include "cli/checker.h"
#include "cli/messages.h"

struct check_run {
    const struct cli *cli;
    struct matching matching;
    struct checker checker;
    struct output output;
    struct finding_writer writer;
    bool found;
};

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct check_run *run = context;
    struct found found;
    enum status status = checker_part(&run->checker, part, &run->cli->notices, error);
    if (status == STATUS_OK) {
        status = remarks_take(&run->matching.remarks, part, error);
    }
    for (size_t i = 0; i < part->hit_count && status == STATUS_OK; i++) {
        if (checker_finds(&run->checker, part, &part->hits[i], &found)) {
            run->found = true;
            status = run->writer.format->write(&run->writer, &found, error);
        }
    }
    return status;
}

static enum status open_writer(struct check_run *run, struct error *error) {
    const struct options *options = run->cli->options;
    enum status status =
        output_open(&run->output, run->cli->alloc, options_text(options, OPTION_OUT), error);
    if (status != STATUS_OK) {
        return status;
    }
    bool terminal = run->output.terminal;
    const struct finding_options how = {
        .set = run->matching.lexicons.set,
        .shown = run->matching.shown,
        .because = options_has(options, OPTION_BECAUSE),
        .color = messages_wants_color(run->cli, terminal),
        .width = terminal ? messages_width(run->output.descriptor) : 0,
    };
    const struct finding_format *format =
        finding_find_format(options_text(options, OPTION_CHECK_TO));
    finding_writer_init(&run->writer, run->cli->alloc, format, &how, &run->output);
    return format->begin(&run->writer, error);
}

static enum status check_all(struct check_run *run, struct error *error) {
    struct stage_sink sink = {.take = take_part, .context = run};
    const struct options *options = run->cli->options;
    enum status status = matching_init(&run->matching, run->cli, false, error);
    if (status == STATUS_OK) {
        status = inputs_spare(&run->matching.inputs, options, OPTION_OUT, error);
    }
    if (status == STATUS_OK) {
        status = checker_init(&run->checker, &run->matching, error);
    }
    if (status == STATUS_OK) {
        status = open_writer(run, error);
    }
    if (status == STATUS_OK) {
        status = matching_run(&run->matching, &sink, error);
    }
    if (status == STATUS_OK) {
        status = run->writer.format->finish(&run->writer, error);
    }
    return status == STATUS_OK ? output_commit(&run->output, error) : status;
}

static void release(struct check_run *run) {
    finding_writer_release(&run->writer);
    if (run->output.path.alloc) {
        output_release(&run->output);
    }
    checker_release(&run->checker);
    matching_release(&run->matching);
}

enum exit_status cli_check(const struct cli *cli) {
    struct check_run run = {.cli = cli};
    struct error error = {0};
    enum status status = check_all(&run, &error);
    enum exit_status done = matching_status(&run.matching);
    if (status == STATUS_OK) {
        checker_end_input(&run.checker, &cli->notices);
        checker_tell(&run.checker, &cli->notices);
    }
    if (run.checker.unchecked) {
        done = EXIT_STATUS_INPUT;
    } else if (status == STATUS_OK && run.matching.only != ROLE_UNKNOWN) { /* else it told itself */
        remarks_tell_roles(&run.matching.remarks, &cli->notices);
    }
    if (done == EXIT_STATUS_DONE && run.found) {
        done = EXIT_STATUS_FOUND;
    }
    release(&run);
    return status == STATUS_OK ? done : messages_fail(cli, &error);
}
