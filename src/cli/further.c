/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/further.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "count/kept.h"

/* --- what is asked for ------------------------------------------------------------------------- */

static enum status add_own(struct further *further, struct further_column column,
                           struct error *error) {
    if (!array_reserve(further->alloc, &further->own, &further->own_capacity,
                       further->own_count + 1, sizeof column)) {
        return error_memory(error);
    }
    further->own[further->own_count++] = column;
    return STATUS_OK;
}

/* The date of a session is told by whatever tells the session; the rest stands in tables. */
static enum status keep(struct further *further, struct slice text, bool coded,
                        struct error *error) {
    struct slice copy = arena_copy(&further->arena, slice_trim(text));
    struct further_column column = {.name = copy.at, .kept = -1, .field = -1};
    if (!copy.at) {
        return error_memory(error);
    }
    if (!copy.length) {
        return error_set(error, STATUS_USAGE, "--keep: a name is missing between the commas");
    }
    bool date = slice_is_ignoring_case(copy, "date");
    if (date && coded) {
        return error_set(error, STATUS_USAGE,
                         "--keep date: dates can tell who somebody is, so --pseudonyms leaves them "
                         "out; \"day\" stands in the result");
    }
    if (date) {
        column.field = GROUP_DATE;
        return add_own(further, column, error);
    }
    if (further->kept_count == KEPT_MOST) {
        return error_set(error, STATUS_USAGE, "--keep: more than %d columns", KEPT_MOST);
    }
    if (!array_reserve(further->alloc, &further->kept, &further->kept_capacity,
                       further->kept_count + 1, sizeof *further->kept)) {
        return error_memory(error);
    }
    column.kept = (int)further->kept_count;
    further->kept[further->kept_count++] = copy.at;
    return add_own(further, column, error);
}

static enum status read_keep(struct further *further, const struct options *options, bool coded,
                             struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *list;
         status == STATUS_OK && (list = options_next(options, OPTION_KEEP, &position)) != NULL;) {
        struct slice rest = slice_of(list);
        do {
            struct slice name = slice_split(rest, ',', &rest);
            status = keep(further, name, coded, error);
        } while (rest.length && status == STATUS_OK);
    }
    return status;
}

static enum status read_join(struct further *further, const struct cli *cli, unsigned by,
                             struct error *error) {
    const struct options *options = cli->options;
    const char *file = options_text(options, OPTION_JOIN);
    if (!file) {
        return options_has(options, OPTION_ON)
                   ? error_set(error, STATUS_USAGE,
                               "--on says how --join finds its rows; add --join")
                   : STATUS_OK;
    }
    further->joins = true;
    enum status status = join_init(&further->join, further->alloc, file,
                                   options_text(options, OPTION_ON), by, cli->pseudonyms, error);
    for (size_t i = 0; i < further->join.column_count && status == STATUS_OK; i++) {
        struct further_column column = {
            .name = join_name(&further->join, i).at, .kept = -1, .field = -1, .joined = i};
        status = add_own(further, column, error);
    }
    return status;
}

enum status further_init(struct further *further, const struct cli *cli, struct inputs *inputs,
                         unsigned by, struct error *error) {
    *further = (struct further){.alloc = cli->alloc};
    arena_init(&further->arena, cli->alloc);
    enum status status = read_keep(further, cli->options, cli->pseudonyms, error);
    if (status == STATUS_OK) {
        status = read_join(further, cli, by, error);
    }
    inputs->intake.kept = further->kept;
    inputs->intake.kept_count = further->kept_count;
    return status;
}

void further_release(struct further *further) {
    const struct alloc *alloc = further->alloc;
    if (!alloc) {
        return;
    }
    if (further->joins) {
        join_release(&further->join);
    }
    array_free(alloc, &further->kept, &further->kept_capacity, sizeof *further->kept);
    array_free(alloc, &further->own, &further->own_capacity, sizeof *further->own);
    alloc_free(alloc, further->columns, further->count * sizeof *further->columns);
    alloc_free(alloc, further->cells, further->count * sizeof *further->cells);
    arena_release(&further->arena);
}

/* --- names ------------------------------------------------------------------------------------- */

static bool may_name(char byte) {
    return ascii_is_letter(byte) || ascii_is_digit(byte) || (unsigned char)byte >= 0x80;
}

/* A name that R, SPSS and SQL take: "PHQ-9 total" becomes "PHQ_9_total", "9" becomes "column_9". */
static void write_name(struct buffer *to, struct slice name) {
    bool begins = name.length && (ascii_is_letter(name.at[0]) || (unsigned char)name.at[0] >= 0x80);
    buffer_append_text(to, begins ? "" : "column_");
    for (size_t i = 0; i < name.length; i++) {
        buffer_append_byte(to, may_name(name.at[i]) ? name.at[i] : '_');
    }
}

static bool is_taken(const struct further *further, size_t before, struct slice name) {
    for (size_t i = 0; i < before; i++) {
        if (slice_is_ignoring_case(name, further->columns[i].name)) {
            return true;
        }
    }
    return false;
}

/* The name of the column at `at`, with a number if it is taken. */
static enum status name_column(struct further *further, size_t at, const char *own,
                               const struct notices *notices, struct error *error) {
    struct buffer name;
    buffer_init(&name, further->alloc);
    write_name(&name, slice_of(own));
    size_t length = name.length;
    bool taken = is_taken(further, at, buffer_slice(&name));
    for (unsigned number = 2; !name.failed && is_taken(further, at, buffer_slice(&name));
         number++) {
        buffer_cut(&name, length);
        buffer_print(&name, "_%u", number);
    }
    struct slice kept =
        name.failed ? (struct slice){0} : arena_copy(&further->arena, buffer_slice(&name));
    buffer_release(&name);
    if (!kept.at) {
        return error_memory(error);
    }
    further->columns[at] = (struct column){.name = kept.at, .type = COLUMN_TEXT, .brief = true};
    if (taken) {
        struct error notice;
        error_set(&notice, STATUS_OK,
                  "the result has a column \"%.60s\" of its own; yours is called \"%.60s\"", own,
                  kept.at);
        notices_tell(notices, &notice);
    }
    return STATUS_OK;
}

enum status further_columns(struct further *further, const struct column *counted, size_t count,
                            const struct column **columns, size_t *total,
                            const struct notices *notices, struct error *error) {
    size_t all = count + further->own_count;
    further->columns = alloc_zero(further->alloc, all * sizeof *further->columns);
    further->cells = alloc_zero(further->alloc, all * sizeof *further->cells);
    further->count = all;
    if (!further->columns || !further->cells) {
        return error_memory(error);
    }
    memcpy(further->columns, counted, count * sizeof *counted);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < further->own_count && status == STATUS_OK; i++) {
        status = name_column(further, count + i, further->own[i].name, notices, error);
    }
    *columns = further->columns;
    *total = all;
    return status;
}

/* --- cells ------------------------------------------------------------------------------------- */

static struct slice cell_of(struct further *further, struct further_column *own,
                            const struct group *group, size_t joined) {
    if (own->field >= 0) {
        return group->fields[own->field];
    }
    if (own->kept < 0) {
        return joined ? join_cell(&further->join, joined, own->joined, own->code)
                      : (struct slice){0};
    }
    bool differs = group->kept_differ >> own->kept & 1;
    own->differing += differs;
    return differs ? (struct slice){0} : kept_cell(group->fields[GROUP_KEPT], (size_t)own->kept);
}

enum status further_begin(struct further *further, const struct group *group, struct error *error) {
    size_t joined = 0;
    size_t counted = further->count - further->own_count;
    enum status status =
        further->joins ? join_find(&further->join, group, &joined, error) : STATUS_OK;
    for (size_t i = 0; i < further->own_count && status == STATUS_OK; i++) {
        struct slice text = cell_of(further, &further->own[i], group, joined);
        further->cells[counted + i] =
            (struct cell){.state = text.length ? CELL_SET : CELL_EMPTY, .value.text = text};
    }
    return status;
}

const struct cell *further_row(struct further *further, const struct cell *counted) {
    size_t count = further->count - further->own_count;
    if (further->own_count == 0) {
        return counted;
    }
    memcpy(further->cells, counted, count * sizeof *counted);
    return further->cells;
}

bool further_tell(const struct further *further, const struct notices *notices) {
    struct error notice;
    for (size_t i = 0; i < further->own_count; i++) {
        const struct further_column *own = &further->own[i];
        if (own->differing) {
            error_set(
                &notice, STATUS_OK,
                "\"%.60s\" differs within %llu row%s of the result and is empty there; a finer "
                "--by would show it",
                own->name, (unsigned long long)own->differing, own->differing == 1 ? "" : "s");
            notices_tell(notices, &notice);
        }
    }
    return further->joins && join_tell(&further->join, notices);
}
