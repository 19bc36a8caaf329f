/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/reading.h"

#include "base/hash.h"
#include "base/pseudonym.h"

void reading_release(struct inputs_reading *reading) {
    if (reading->cli) {
        progress_release(&reading->progress);
        findings_release(&reading->failures);
    }
}

/* Each failure has been told when it was met: so many are summed up too, fewer can be seen at once. */
enum { MANY_FAILURES = 5 };

/* --- watching -------------------------------------------------------------------------------------- */

static void see_bytes(void *context, struct slice bytes) {
    struct inputs_reading *reading = context;
    if (reading->watch && reading->watch->bytes) {
        reading->watch->bytes(reading->watch->context, bytes);
    }
    progress_read(&reading->progress, bytes.length);
}

static enum status see_end(void *context, const char *path, uint64_t bytes, struct error *error) {
    struct inputs_reading *reading = context;
    progress_end_file(&reading->progress);
    return reading->watch && reading->watch->end
               ? reading->watch->end(reading->watch->context, path, bytes, error)
               : STATUS_OK;
}

static void keep_failure(struct inputs_reading *reading, const struct error *notice) {
    struct slice file = slice_of(notice->file);
    uint64_t hash = hash_bytes(file.at, file.length);
    struct error error;
    if (findings_add_notice(&reading->failures, notice, &error) != STATUS_OK) {
        reading->status = STATUS_MEMORY;
    }
    reading->files += reading->files == 0 || hash != reading->last_file;
    reading->last_file = hash;
}

static void hear(void *context, const struct error *notice) {
    struct inputs_reading *reading = context;
    struct error told = *notice;
    progress_hide(&reading->progress);
    if (reading->cli->pseudonyms) { /* before the file becomes a part of a text */
        pseudonym_conceal(reading->cli->pseudonyms, &told);
    }
    notices_tell(&reading->cli->notices, &told);
    if (told.status == STATUS_INPUT) {
        keep_failure(reading, &told);
    }
}

enum status reading_run(struct inputs_reading *reading, const struct cli *cli,
                        const struct matcher *matcher, const struct pipeline_options *options,
                        struct stage_sink *sinks, struct pipeline_figures *figures,
                        struct error *error) {
    struct pipeline_options watched = *options;
    const struct pipeline_watch watch = {.bytes = see_bytes, .end = see_end, .context = reading};
    const struct notices notices = {.tell = hear, .context = reading};
    *reading = (struct inputs_reading){.cli = cli, .watch = options->watch};
    progress_init(&reading->progress, cli, options->paths, options->path_count);
    findings_init(&reading->failures, cli->alloc);
    if (reading->progress.on) {
        watched.watch = &watch;
    }
    enum status status =
        pipeline_run(cli->alloc, matcher, &watched, sinks, &notices, figures, error);
    progress_hide(&reading->progress);
    if (status == STATUS_OK && reading->status != STATUS_OK) {
        status = error_memory(error);
    }
    return status;
}

/* --- summing up ------------------------------------------------------------------------------------ */

static void tell_line(const struct inputs_reading *reading, const struct buffer *line) {
    struct error notice;
    error_set(&notice, STATUS_OK, "%s", line->at);
    notices_tell(&reading->cli->notices, &notice);
}

static void tell_group(const struct inputs_reading *reading, const struct findings_group *group,
                       struct buffer *line) {
    buffer_clear(line);
    buffer_print(line, "- %llu: ", (unsigned long long)group->files);
    findings_print(group, line);
    buffer_append_text(line, " (");
    findings_print_places(group, line);
    buffer_append_byte(line, ')');
    tell_line(reading, line);
}

enum status reading_tell(struct inputs_reading *reading, const struct pipeline_figures *figures,
                         struct error *error) {
    const struct findings *failures = &reading->failures;
    struct buffer line;
    if (reading->files < 2) {
        return STATUS_OK;
    }
    buffer_init(&line, reading->cli->alloc);
    bool many = reading->files >= MANY_FAILURES;
    buffer_print(&line,
                 "of %llu inputs %llu could not be read, or not wholly; the others are in the "
                 "result%s",
                 (unsigned long long)figures->sources, (unsigned long long)reading->files,
                 many ? ". Why:" : "");
    tell_line(reading, &line);
    for (uint32_t i = 0; many && i < failures->shapes.count; i++) {
        tell_group(reading, &failures->groups[i], &line);
    }
    enum status status = line.failed ? error_memory(error) : STATUS_OK;
    buffer_release(&line);
    return status;
}
