/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/misses.h"

#include <stdlib.h>

#include "analysis/random.h"
#include "cli/trial.h"
#include "report/number.h"
#include "report/visible.h"

enum { SCORE_DIGITS = 3 };

/* A unit that was called wrongly. The worst comes first; equally bad ones come in random order, so
 * that what is read is a sample of them. */
struct wrong {
    double badness;
    uint32_t at; /* in the sample */
    uint32_t draw;
};

static int compare(const void *left, const void *right) {
    const struct wrong *a = left;
    const struct wrong *b = right;
    if (a->badness != b->badness) {
        return a->badness > b->badness ? -1 : 1;
    }
    return (a->draw > b->draw) - (a->draw < b->draw);
}

static size_t find_wrong(const struct misses *misses, bool missed, struct wrong *wrong) {
    const struct sample *sample = misses->sample;
    struct random random;
    size_t count = 0;
    random_seed(&random, misses->seed);
    for (size_t i = 0; i < sample->arrays.count; i++) {
        uint8_t code = missed ? VALIDITY_POSITIVE : VALIDITY_NEGATIVE;
        uint32_t draw = (uint32_t)random_next(&random);
        if (sample->positive[i] == code && (sample->called[i] != 0) != missed) {
            double badness = missed ? -sample->scores[i] : sample->scores[i];
            wrong[count++] = (struct wrong){.badness = badness, .at = (uint32_t)i, .draw = draw};
        }
    }
    qsort(wrong, count, sizeof *wrong, compare);
    return count;
}

/* --- what is behind a score -------------------------------------------------------------------- */

static bool concerns(const struct misses *misses, const struct expression *measure,
                     const struct hit *hit) {
    for (size_t i = 0; i < measure->count; i++) {
        uint32_t of = measure->terms[i].of;
        if (!expression_is_length(of) && lexicon_within(misses->units->set, hit->category, of)) {
            return true;
        }
    }
    return false;
}

static void append_entry(const struct misses *misses, uint32_t index, struct buffer *out) {
    const struct lexicon_set *set = misses->units->set;
    const struct entry *entry = &set->entries[index];
    buffer_append(out, set->categories[set->sections[entry->section].category].name);
    buffer_append_text(out, ": ");
    buffer_append(out, entry->source);
    buffer_append_text(out, " (");
    trial_append_place(set, entry, out);
    buffer_append_byte(out, ')');
}

/* "sounds like" empathy.reflection.stem: it|that sounds like (empathy.lex:34), counted */
static void append_hit(const struct misses *misses, const struct units_hit *found,
                       struct buffer *out) {
    const struct trial trial = {.set = misses->units->set};
    const struct hit *hit = &found->hit;
    struct slice text = misses->units->items[found->unit].text;
    buffer_append_byte(out, '"');
    buffer_append(out, slice_make(text.at + found->at + hit->start, hit->stop - hit->start));
    buffer_append_text(out, "\" ");
    append_entry(misses, hit->entry, out);
    buffer_append_text(out, ", ");
    trial_append_fate(&trial, hit, out);
}

/* The entries of a session, with how often each counted. `before` comes before each. */
static void append_session(const struct misses *misses, const struct expression *measure,
                           uint32_t unit, const char *before, struct buffer *out) {
    const struct units *units = misses->units;
    for (size_t i = 0; i < units->hit_count; i++) {
        const struct units_hit *found = &units->hits[i];
        size_t times = 0;
        bool first = found->unit == unit && found->hit.fate == FATE_COUNTED &&
                     !found->hit.negated && concerns(misses, measure, &found->hit);
        for (size_t k = 0; first && k < units->hit_count; k++) {
            const struct units_hit *other = &units->hits[k];
            if (other->unit == unit && other->hit.entry == found->hit.entry &&
                other->hit.fate == FATE_COUNTED && !other->hit.negated) {
                first = k >= i;
                times++;
            }
        }
        if (first) {
            buffer_append_text(out, out->length ? before : "");
            buffer_print(out, "%zu x ", times);
            append_entry(misses, found->hit.entry, out);
        }
    }
}

static void append_behind(const struct misses *misses, const struct expression *measure,
                          uint32_t unit, const char *before, struct buffer *out) {
    if (misses->units->options.sessions) {
        append_session(misses, measure, unit, before, out);
        return;
    }
    for (size_t i = 0; i < misses->units->hit_count; i++) {
        const struct units_hit *found = &misses->units->hits[i];
        if (found->unit == unit && concerns(misses, measure, &found->hit)) {
            buffer_append_text(out, out->length ? before : "");
            append_hit(misses, found, out);
        }
    }
}

static void append_codes(const struct misses *misses, uint32_t unit, struct buffer *out) {
    for (size_t i = 0; i < misses->units->given_count; i++) {
        const struct units_code *code = &misses->units->given[i];
        if (code->unit == unit) {
            buffer_append_text(out, out->length ? ", " : "");
            buffer_append(out, intern_text(&misses->units->codes, code->code));
        }
    }
}

/* --- for files --------------------------------------------------------------------------------- */

static const struct column miss_columns[] = {
    {"measure", COLUMN_TEXT, 0, true, NULL}, {"kind", COLUMN_TEXT, 0, true, NULL},
    {"file", COLUMN_TEXT, 0, true, NULL},    {"line", COLUMN_INTEGER, 0, true, NULL},
    {"id", COLUMN_TEXT, 0, true, NULL},      {"score", COLUMN_REAL, SCORE_DIGITS, true, NULL},
    {"code", COLUMN_TEXT, 0, true, NULL},    {"before", COLUMN_TEXT, 0, true, NULL},
    {"speaker", COLUMN_TEXT, 0, true, NULL}, {"text", COLUMN_TEXT, 0, true, NULL},
    {"entries", COLUMN_TEXT, 0, true, NULL},
};

static struct cell text_or_empty(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){.state = CELL_EMPTY};
}

static enum status give_row(struct misses *misses, const struct expression *measure, bool missed,
                            uint32_t at, struct error *error) {
    uint32_t unit = misses->sample->units[at];
    const struct units_item *item = &misses->units->items[unit];
    buffer_clear(&misses->line);
    buffer_clear(&misses->cell);
    append_codes(misses, unit, &misses->cell);
    append_behind(misses, measure, unit, "; ", &misses->line);
    if (misses->line.failed || misses->cell.failed) {
        return error_memory(error);
    }
    const struct cell cells[] = {
        cell_text(measure->name),
        cell_text(slice_of(missed ? "miss" : "false_alarm")),
        cell_text(intern_text(&misses->units->names, item->path)),
        cell_integer(item->line),
        text_or_empty(item->id),
        {.state = CELL_SET, .value.real = misses->sample->scores[at]},
        text_or_empty(buffer_slice(&misses->cell)),
        text_or_empty(item->before),
        text_or_empty(item->speaker),
        text_or_empty(item->text),
        text_or_empty(buffer_slice(&misses->line)),
    };
    return writer_row(misses->destination->writer, cells, error);
}

/* --- for people -------------------------------------------------------------------------------- */

/* A line of foreign text, made safe, behind the name of what it is. */
static void append_line(struct misses *misses, const char *name, struct slice text) {
    if (text.length) {
        buffer_print(&misses->line, "  %-8s", name);
        visible_append(&misses->line, text);
        buffer_append_byte(&misses->line, '\n');
    }
}

static void append_place(struct misses *misses, uint32_t at) {
    uint32_t unit = misses->sample->units[at];
    const struct units_item *item = &misses->units->items[unit];
    visible_append(&misses->line, intern_text(&misses->units->names, item->path));
    buffer_print(&misses->line, ":%lu", (unsigned long)item->line);
    if (item->id.length) {
        buffer_append_text(&misses->line, ": ");
        visible_append(&misses->line, item->id);
    }
    buffer_append_text(&misses->line, misses->units->options.counted ? ": counted " : ": score ");
    number_append_real(&misses->line, misses->sample->scores[at], SCORE_DIGITS);
    buffer_append_text(&misses->line, ", code ");
    buffer_clear(&misses->cell);
    append_codes(misses, unit, &misses->cell);
    visible_append(&misses->line, buffer_slice(&misses->cell));
    buffer_append_byte(&misses->line, '\n');
}

static enum status send(struct misses *misses, struct error *error) {
    if (misses->line.failed || misses->cell.failed) {
        return error_memory(error);
    }
    enum status status =
        output_write(&misses->destination->output, buffer_slice(&misses->line), error);
    buffer_clear(&misses->line);
    return status;
}

static enum status give_block(struct misses *misses, const struct expression *measure, uint32_t at,
                              struct error *error) {
    uint32_t unit = misses->sample->units[at];
    const struct units_item *item = &misses->units->items[unit];
    append_place(misses, at);
    append_line(misses, "before", item->before);
    append_line(misses, "speaker", item->speaker);
    append_line(misses, "text", item->text);
    buffer_clear(&misses->cell);
    append_behind(misses, measure, unit, "\n", &misses->cell);
    struct slice rest = buffer_slice(&misses->cell);
    while (rest.length) {
        append_line(misses, "entry", slice_split(rest, '\n', &rest));
    }
    buffer_append_byte(&misses->line, '\n');
    return send(misses, error);
}

static enum status give_heading(struct misses *misses, const struct expression *measure,
                                bool missed, size_t count, struct error *error) {
    size_t shown = count < misses->most ? count : misses->most;
    visible_append(&misses->line, measure->name);
    buffer_print(&misses->line, ": %zu %s; here are %zu, the %s scores first\n\n", count,
                 missed ? "missed" : "false alarms", shown, missed ? "lowest" : "highest");
    return send(misses, error);
}

/* --- both -------------------------------------------------------------------------------------- */

enum status misses_begin(struct misses *misses, struct error *error) {
    buffer_init(&misses->line, misses->alloc);
    buffer_init(&misses->cell, misses->alloc);
    return misses->destination->for_people
               ? STATUS_OK
               : writer_begin(misses->destination->writer, miss_columns,
                              sizeof miss_columns / sizeof *miss_columns, error);
}

static enum status give_kind(struct misses *misses, const struct expression *measure, bool missed,
                             struct wrong *wrong, struct error *error) {
    size_t count = find_wrong(misses, missed, wrong);
    bool for_people = misses->destination->for_people;
    enum status status =
        for_people ? give_heading(misses, measure, missed, count, error) : STATUS_OK;
    for (size_t i = 0; i < count && i < misses->most && status == STATUS_OK; i++) {
        status = for_people ? give_block(misses, measure, wrong[i].at, error)
                            : give_row(misses, measure, missed, wrong[i].at, error);
    }
    return status;
}

enum status misses_give(struct misses *misses, const struct expression *measure,
                        struct error *error) {
    size_t size = (misses->sample->arrays.count + 1) * sizeof(struct wrong);
    struct wrong *wrong = alloc_zero(misses->alloc, size);
    if (!wrong) {
        return error_memory(error);
    }
    enum status status = give_kind(misses, measure, true, wrong, error);
    if (status == STATUS_OK) {
        status = give_kind(misses, measure, false, wrong, error);
    }
    alloc_free(misses->alloc, wrong, size);
    return status;
}

enum status misses_finish(struct misses *misses, struct error *error) {
    return misses->destination->for_people ? output_commit(&misses->destination->output, error)
                                           : destination_finish(misses->destination, error);
}

void misses_release(struct misses *misses) {
    if (misses->line.alloc) {
        buffer_release(&misses->line);
        buffer_release(&misses->cell);
    }
}
