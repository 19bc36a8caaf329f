/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/validity_rows.h"

#include <math.h>

#include "report/number.h"

enum { FIGURE_DIGITS = 4, SHOWN_DIGITS = 3 };

/* By enum validity_figure: what files call them. */
static const char *const figure_names[VALIDITY_FIGURES] = {
    [VALIDITY_AUC] = "auc",
    [VALIDITY_AVERAGE_PRECISION] = "average_precision",
    [VALIDITY_AUC_WITHIN_LENGTH] = "auc_within_length",
    [VALIDITY_AUC_OVER_LENGTH] = "auc_over_length",
    [VALIDITY_PRECISION] = "precision",
    [VALIDITY_RECALL] = "recall",
    [VALIDITY_SPECIFICITY] = "specificity",
    [VALIDITY_F1] = "f1",
    [VALIDITY_KAPPA] = "kappa",
    [VALIDITY_FLAGGED] = "flagged",
    [VALIDITY_PREVALENCE] = "prevalence",
    [VALIDITY_SPEARMAN] = "spearman",
    [VALIDITY_SPEARMAN_PARTIAL] = "spearman_partial",
    [VALIDITY_KAPPA_PAIRS] = "kappa_pairs",
    [VALIDITY_ALPHA] = "alpha",
    [VALIDITY_ICC1] = "icc1",
    [VALIDITY_ICC2] = "icc2",
    [VALIDITY_ICC3] = "icc3",
    [VALIDITY_ICC1K] = "icc1k",
    [VALIDITY_ICC2K] = "icc2k",
    [VALIDITY_ICC3K] = "icc3k",
};

/* --- cells ------------------------------------------------------------------------------------- */

static struct cell real_cell(double value) {
    return isfinite(value) ? (struct cell){.state = CELL_SET, .value.real = value}
                           : (struct cell){.state = CELL_EMPTY};
}

static struct cell text_or_empty(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){.state = CELL_EMPTY};
}

/* --- for files --------------------------------------------------------------------------------- */

static const struct column file_columns[] = {
    {"measure", COLUMN_TEXT, 0, true, NULL},
    {"subgroup", COLUMN_TEXT, 0, true, NULL},
    {"figure", COLUMN_TEXT, 0, true, NULL},
    {"value", COLUMN_REAL, FIGURE_DIGITS, true, NULL},
    {"low", COLUMN_REAL, FIGURE_DIGITS, true, NULL},
    {"high", COLUMN_REAL, FIGURE_DIGITS, true, NULL},
    {"units", COLUMN_INTEGER, 0, true, NULL},
    {"positives", COLUMN_INTEGER, 0, true, NULL},
    {"groups", COLUMN_INTEGER, 0, true, NULL},
};

static enum status give_figure(struct validity_rows *rows, const struct validity_row *row,
                               const char *name, double value, struct interval interval,
                               struct error *error) {
    const struct cell cells[] = {
        cell_text(row->measure),
        text_or_empty(row->subgroup),
        cell_text(slice_of(name)),
        real_cell(value),
        real_cell(interval.low),
        real_cell(interval.high),
        cell_integer((int64_t)row->validity.count),
        cell_integer((int64_t)row->validity.positives),
        cell_integer((int64_t)row->validity.groups),
    };
    return writer_row(rows->writer, cells, error);
}

static bool applies(const struct validity_rows *rows, const struct validity_row *row,
                    size_t figure) {
    if (row->coders) {
        return figure >= VALIDITY_KAPPA_PAIRS;
    }
    return rows->ordinal || (figure != VALIDITY_SPEARMAN && figure != VALIDITY_SPEARMAN_PARTIAL);
}

static enum status give_figures(struct validity_rows *rows, const struct validity_row *row,
                                struct error *error) {
    const struct validity *validity = &row->validity;
    const struct interval none = {NAN, NAN};
    enum status status =
        row->coders ? STATUS_OK : give_figure(rows, row, "threshold", row->threshold, none, error);
    for (size_t i = 0; i < VALIDITY_FIGURES && status == STATUS_OK; i++) {
        if (applies(rows, row, i)) {
            status = give_figure(rows, row, figure_names[i], validity->values[i],
                                 validity->intervals[i], error);
        }
    }
    return status;
}

/* --- for people -------------------------------------------------------------------------------- */

enum shown_when { ALWAYS, ORDINAL, RATERS };

/* Figures in the order of the columns; those with an interval have one behind them. */
static const struct {
    enum validity_figure figure;
    const char *heading;
    enum shown_when when;
    bool interval;
} shown_figures[] = {
    {VALIDITY_AUC, "AUC", ALWAYS, true},
    {VALIDITY_AUC_WITHIN_LENGTH, "within\nlength", ALWAYS, false},
    {VALIDITY_AVERAGE_PRECISION, "AP", ALWAYS, false},
    {VALIDITY_SPEARMAN, "rho", ORDINAL, false},
    {VALIDITY_PRECISION, "precision", ALWAYS, false},
    {VALIDITY_RECALL, "recall", ALWAYS, false},
    {VALIDITY_F1, "F1", ALWAYS, false},
    {VALIDITY_KAPPA, "kappa", ALWAYS, true},
    {VALIDITY_KAPPA_PAIRS, "kappa\nof pairs", RATERS, false},
    {VALIDITY_ALPHA, "alpha", RATERS, false},
    {VALIDITY_ICC2, "ICC(2,1)", RATERS, false},
};

enum { SHOWN = sizeof shown_figures / sizeof *shown_figures };

static bool is_shown(const struct validity_rows *rows, size_t i) {
    enum shown_when when = shown_figures[i].when;
    return when == ALWAYS || (when == ORDINAL && rows->ordinal) ||
           (when == RATERS && (rows->several_coders || rows->ordinal));
}

static void add_column(struct validity_rows *rows, struct column column) {
    rows->columns[rows->count++] = column;
}

static void add_shown_columns(struct validity_rows *rows) {
    add_column(rows, (struct column){"measure", COLUMN_TEXT, 0, true, NULL});
    if (rows->subgroups) {
        add_column(rows, (struct column){"subgroup", COLUMN_TEXT, 0, true, NULL});
    }
    add_column(rows, (struct column){"units", COLUMN_INTEGER, 0, true, "n"});
    add_column(rows, (struct column){"positives", COLUMN_INTEGER, 0, true, "positive"});
    for (size_t i = 0; i < SHOWN; i++) {
        if (!is_shown(rows, i)) {
            continue;
        }
        if (shown_figures[i].figure == VALIDITY_PRECISION) {
            add_column(rows, (struct column){"threshold", COLUMN_REAL, SHOWN_DIGITS, true, NULL});
        }
        const char *name = figure_names[shown_figures[i].figure];
        add_column(
            rows, (struct column){name, COLUMN_REAL, SHOWN_DIGITS, true, shown_figures[i].heading});
        if (shown_figures[i].interval) {
            add_column(rows, (struct column){"interval", COLUMN_TEXT, 0, true, "interval"});
        }
    }
}

/* "0.812-0.853", in rows->texts from `from` on. */
static struct cell interval_cell(struct validity_rows *rows, struct interval interval) {
    size_t from = rows->texts.length;
    if (!isfinite(interval.low)) {
        return (struct cell){.state = CELL_EMPTY};
    }
    number_append_real(&rows->texts, interval.low, SHOWN_DIGITS);
    buffer_append_text(&rows->texts, " to ");
    number_append_real(&rows->texts, interval.high, SHOWN_DIGITS);
    return cell_text(slice_from(buffer_slice(&rows->texts), from));
}

static enum status give_shown(struct validity_rows *rows, const struct validity_row *row,
                              struct error *error) {
    const struct validity *validity = &row->validity;
    struct cell *cell = rows->cells;
    buffer_clear(&rows->texts);
    if (!buffer_reserve(&rows->texts, 256)) { /* cells refer into it */
        return error_memory(error);
    }
    *cell++ = cell_text(row->measure);
    if (rows->subgroups) {
        *cell++ = text_or_empty(row->subgroup);
    }
    *cell++ = cell_integer((int64_t)validity->count);
    *cell++ = cell_integer((int64_t)validity->positives);
    for (size_t i = 0; i < SHOWN; i++) {
        size_t figure = shown_figures[i].figure;
        if (!is_shown(rows, i)) {
            continue;
        }
        if (figure == VALIDITY_PRECISION) {
            *cell++ = real_cell(row->coders ? NAN : row->threshold);
        }
        *cell++ = real_cell(validity->values[figure]);
        if (shown_figures[i].interval) {
            *cell++ = interval_cell(rows, validity->intervals[figure]);
        }
    }
    return rows->texts.failed ? error_memory(error) : writer_row(rows->writer, rows->cells, error);
}

/* --- both -------------------------------------------------------------------------------------- */

enum status validity_rows_begin(struct validity_rows *rows, const struct alloc *alloc,
                                struct error *error) {
    buffer_init(&rows->texts, alloc);
    if (!rows->for_people) {
        return writer_begin(rows->writer, file_columns, sizeof file_columns / sizeof *file_columns,
                            error);
    }
    add_shown_columns(rows);
    return writer_begin(rows->writer, rows->columns, rows->count, error);
}

void validity_rows_release(struct validity_rows *rows) {
    if (rows->texts.alloc) {
        buffer_release(&rows->texts);
    }
}

enum status validity_rows_give(struct validity_rows *rows, const struct validity_row *row,
                               struct error *error) {
    return rows->for_people ? give_shown(rows, row, error) : give_figures(rows, row, error);
}
