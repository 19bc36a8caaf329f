/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/destination.h"

#include "cli/messages.h"

static enum status open_as(struct destination *destination, const struct cli *cli,
                           enum option_id id, const char *format, struct error *error) {
    *destination = (struct destination){0};
    enum status status =
        output_open(&destination->output, cli->alloc, options_text(cli->options, id), error);
    if (status != STATUS_OK) {
        return status;
    }
    if (!format) {
        format = destination->output.terminal ? "table" : "csv";
    }
    destination->format = writer_find_format(format);
    destination->for_people = destination->format == &writer_table_format;
    destination->writer = writer_new(cli->alloc, destination->format, &destination->output,
                                     messages_width(destination->output.descriptor));
    return destination->writer ? STATUS_OK : error_memory(error);
}

enum status destination_init(struct destination *destination, const struct cli *cli,
                             struct error *error) {
    return open_as(destination, cli, OPTION_OUT, options_text(cli->options, OPTION_TO), error);
}

enum status destination_init_data(struct destination *destination, const struct cli *cli,
                                  enum option_id id, struct error *error) {
    const char *format = options_text(cli->options, OPTION_TO);
    bool for_people = format && writer_find_format(format) == &writer_table_format;
    return open_as(destination, cli, id, format && !for_people ? format : "csv", error);
}

enum status destination_finish(struct destination *destination, struct error *error) {
    enum status status = writer_finish(destination->writer, error);
    return status == STATUS_OK ? output_commit(&destination->output, error) : status;
}

void destination_release(struct destination *destination) {
    writer_free(destination->writer);
    output_release(&destination->output);
}
