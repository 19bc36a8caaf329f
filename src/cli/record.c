/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/record.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* --- before the inputs --------------------------------------------------------------------------- */

static enum status write_libraries(struct record_of_run *record, struct error *error) {
    char version[64] = "";
    struct provenance *provenance = &record->provenance;
    pcre2_config(PCRE2_CONFIG_VERSION, version);
    enum status status = provenance_library(provenance, "pcre2", version, error);
    if (status == STATUS_OK) {
        status = provenance_library(provenance, "utf8proc", utf8proc_version(), error);
    }
    if (status == STATUS_OK) {
        status = provenance_library(provenance, "unicode", utf8proc_unicode_version(), error);
    }
    return status;
}

/* A value that can hold a name is told by its code, the key by its own. */
static enum status write_value(struct record_of_run *record, enum option_id id, const char *value,
                               struct error *error) {
    const struct option *option = &option_table[id];
    bool text = option->argument == ARGUMENT_TEXT || option->argument == ARGUMENT_FILE;
    char code[PSEUDONYM_LENGTH + 1];
    if (record->pseudonyms && text && !option->nameless) {
        bool key = id == OPTION_PSEUDONYMS;
        pseudonym_code(record->pseudonyms, key ? PSEUDONYM_KEY : PSEUDONYM_VALUE,
                       slice_of(key ? "" : value), code);
        value = code;
    }
    return provenance_option(&record->provenance, option->name, value, error);
}

static enum status write_option(struct record_of_run *record, const struct options *options,
                                enum option_id id, struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    if (!option_table[id].repeats) {
        const char *value = options_text(options, id);
        return value ? write_value(record, id, value, error) : STATUS_OK;
    }
    for (const char *value;
         status == STATUS_OK && (value = options_next(options, id, &position)) != NULL;) {
        status = write_value(record, id, value, error);
    }
    return status;
}

/* What was taken for --to where it was not given, and the width that a table for people is fitted to. */
static enum status write_destination(struct record_of_run *record, const struct options *options,
                                     const struct destination *destination, struct error *error) {
    char width[32];
    enum status status = STATUS_OK;
    if (!options_has(options, OPTION_TO)) {
        status = provenance_option(&record->provenance, option_table[OPTION_TO].name,
                                   destination->format->name, error);
    }
    if (status == STATUS_OK && destination->for_people && destination->writer->width) {
        snprintf(width, sizeof width, "%zu", destination->writer->width);
        status = provenance_option(&record->provenance, "width", width, error);
    }
    return status;
}

static enum status write_options(struct record_of_run *record, const struct options *options,
                                 struct error *error) {
    enum status status = STATUS_OK;
    for (unsigned id = 0; id < OPTION_COUNT && status == STATUS_OK; id++) {
        if (option_table[id].recorded && (option_table[id].commands & options->command->bit)) {
            status = write_option(record, options, (enum option_id)id, error);
        }
    }
    return status;
}

static enum status write_lexicons(struct record_of_run *record, const struct lexicon_set *set,
                                  struct error *error) {
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < set->lexicon_count && status == STATUS_OK; i++) {
        const struct lexicon *lexicon = &set->lexicons[i];
        status = provenance_lexicon(&record->provenance, lexicon->name, lexicon->version,
                                    lexicon->text, error);
    }
    return status;
}

static enum status write_known(struct record_of_run *record, const struct cli *cli,
                               const struct lexicons *lexicons,
                               const struct destination *destination, struct error *error) {
    enum status status =
        provenance_begin(&record->provenance, ATTUNE_VERSION, cli->options->command->name,
                         lexicons->rules->name, error);
    if (status == STATUS_OK) {
        status = write_libraries(record, error);
    }
    if (status == STATUS_OK) {
        status = write_options(record, cli->options, error);
    }
    if (status == STATUS_OK) {
        status = write_destination(record, cli->options, destination, error);
    }
    return status == STATUS_OK ? write_lexicons(record, lexicons->set, error) : status;
}

/* --- the inputs ---------------------------------------------------------------------------------- */

static void see_bytes(void *context, struct slice bytes) {
    struct record_of_run *record = context;
    digest_feed(&record->digest, bytes);
}

static enum status see_end(void *context, const char *path, uint64_t bytes, struct error *error) {
    struct record_of_run *record = context;
    struct slice shown = slice_of(path);
    char code[PSEUDONYM_LENGTH + 1];
    if (record->pseudonyms) {
        pseudonym_path(record->pseudonyms, shown, code);
        shown = slice_of(code);
    }
    return provenance_input(&record->provenance, shown, bytes, &record->digest, error);
}

/* A table of the user's that the result depends on beside the inputs. */
static enum status see_table(struct record_of_run *record, const char *path, struct error *error) {
    char bytes[16 * 1024];
    uint64_t total = 0;
    FILE *file = path ? fopen(path, "rb") : NULL;
    if (!file) {
        return STATUS_OK; /* whoever needs it tells so */
    }
    for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0; total += length) {
        see_bytes(record, slice_make(bytes, length));
    }
    fclose(file);
    return see_end(record, path, total, error);
}

static enum status see_tables(struct record_of_run *record, const struct options *options,
                              struct error *error) {
    static const enum option_id tables[] = {OPTION_SPEAKERS, OPTION_JOIN};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof tables / sizeof *tables && status == STATUS_OK; i++) {
        bool taken = option_table[tables[i]].commands & options->command->bit;
        status = taken ? see_table(record, options_text(options, tables[i]), error) : STATUS_OK;
    }
    return status;
}

const struct pipeline_watch *record_watch(struct record_of_run *record) {
    return record->kept ? &record->watch : NULL;
}

/* --- life ---------------------------------------------------------------------------------------- */

/* Two results in one place would be one result less. */
static enum status check_place(const struct cli *cli, struct error *error) {
    const char *out = options_text(cli->options, OPTION_OUT);
    const char *path = options_text(cli->options, OPTION_PROVENANCE);
    if (path && strcmp(path, out ? out : "-") == 0) {
        return error_set(error, STATUS_USAGE,
                         "--provenance and the result go to the same place; name another file");
    }
    return STATUS_OK;
}

enum status record_init(struct record_of_run *record, const struct cli *cli,
                        const struct lexicons *lexicons, const struct destination *destination,
                        struct error *error) {
    *record = (struct record_of_run){.pseudonyms = cli->pseudonyms};
    enum status status = check_place(cli, error);
    if (status != STATUS_OK || !options_has(cli->options, OPTION_PROVENANCE)) {
        return status;
    }
    record->kept = true;
    record->watch = (struct pipeline_watch){.bytes = see_bytes, .end = see_end, .context = record};
    digest_init(&record->digest);
    provenance_init(&record->provenance, cli->alloc, &record->output);
    status = output_open(&record->output, cli->alloc, options_text(cli->options, OPTION_PROVENANCE),
                         error);
    if (status == STATUS_OK) {
        status = write_known(record, cli, lexicons, destination, error);
    }
    return status == STATUS_OK ? see_tables(record, cli->options, error) : status;
}

enum status record_finish(struct record_of_run *record, struct error *error) {
    if (!record->kept) {
        return STATUS_OK;
    }
    enum status status = provenance_finish(&record->provenance, error);
    return status == STATUS_OK ? output_commit(&record->output, error) : status;
}

void record_release(struct record_of_run *record) {
    if (record->kept) {
        provenance_release(&record->provenance);
        output_release(&record->output);
    }
}
