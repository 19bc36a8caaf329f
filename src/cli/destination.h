/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a command's table goes, as --out and --to say. */
#ifndef ATTUNE_CLI_DESTINATION_H
#define ATTUNE_CLI_DESTINATION_H

#include "cli/command.h"
#include "report/writer.h"

struct destination {
    struct output output;
    struct table_writer *writer;
    const struct table_format *format;
    bool for_people; /* the aligned table: brief, and careful with small numbers */
};

/* Without --to: a table on a terminal, CSV elsewhere. Must be released even if it fails. */
enum status destination_init(struct destination *destination, const struct cli *cli,
                             struct error *error);
/* The same for what programs read, even if people asked for a table: to the file that option `id`
 * names, as CSV unless --to names another such format. */
enum status destination_init_data(struct destination *destination, const struct cli *cli,
                                  enum option_id id, struct error *error);
/* Ends the table and puts it in its place. */
enum status destination_finish(struct destination *destination, struct error *error);
void destination_release(struct destination *destination);

#endif
