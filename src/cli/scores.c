/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/scores.h"

#include "report/number.h"

static const struct column score_columns[] = {
    {"measure", COLUMN_TEXT, 0, true, NULL},
    {"file", COLUMN_TEXT, 0, true, NULL},
    {"line", COLUMN_INTEGER, 0, true, NULL},
    {"id", COLUMN_TEXT, 0, true, NULL},
    {"group_no", COLUMN_INTEGER, 0, true, NULL},
    {"words", COLUMN_INTEGER, 0, true, NULL},
    {"score", COLUMN_REAL, NUMBER_DIGITS_MOST, true, NULL},
    {"positive", COLUMN_INTEGER, 0, true, NULL},
    {"called", COLUMN_INTEGER, 0, true, NULL},
    {"weight", COLUMN_REAL, NUMBER_DIGITS_MOST, true, NULL},
};

enum status scores_init(struct scores *scores, const struct cli *cli, struct error *error) {
    *scores = (struct scores){.kept = options_has(cli->options, OPTION_SCORES)};
    if (!scores->kept) {
        return STATUS_OK;
    }
    enum status status = destination_init_data(&scores->destination, cli, OPTION_SCORES, error);
    return status == STATUS_OK ? writer_begin(scores->destination.writer, score_columns,
                                              sizeof score_columns / sizeof *score_columns, error)
                               : status;
}

static struct cell real_cell(double value) {
    return (struct cell){.state = CELL_SET, .value.real = value};
}

enum status scores_give(struct scores *scores, const struct sample *sample,
                        const struct units *units, struct slice measure, struct error *error) {
    enum status status = STATUS_OK;
    for (size_t i = 0; scores->kept && i < sample->arrays.count && status == STATUS_OK; i++) {
        const struct units_item *unit = &units->items[sample->units[i]];
        bool decided = sample->positive[i] != VALIDITY_UNDECIDED;
        const struct cell empty = {.state = CELL_EMPTY};
        const struct cell cells[] = {
            cell_text(measure),
            cell_text(intern_text(&units->names, unit->path)),
            cell_integer(unit->line),
            unit->id.length ? cell_text(unit->id) : empty,
            cell_integer((int64_t)sample->groups[i] + 1),
            cell_integer((int64_t)unit->words),
            real_cell(sample->scores[i]),
            decided ? cell_integer(sample->positive[i]) : empty,
            cell_integer(sample->called[i]),
            real_cell(unit->weight),
        };
        status = writer_row(scores->destination.writer, cells, error);
    }
    return status;
}

enum status scores_finish(struct scores *scores, struct error *error) {
    return scores->kept ? destination_finish(&scores->destination, error) : STATUS_OK;
}

void scores_release(struct scores *scores) {
    if (scores->kept) {
        destination_release(&scores->destination);
    }
}
