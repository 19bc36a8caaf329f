/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/draw.h"

#include <string.h>

#include "base/array.h"

/* --- a drawn turn ------------------------------------------------------------------------------ */

static void drawn_init(struct drawn *drawn, const struct alloc *alloc) {
    *drawn = (struct drawn){.role = ROLE_UNKNOWN};
    struct buffer *buffers[] = {&drawn->path, &drawn->session,        &drawn->speaker,
                                &drawn->text, &drawn->before_speaker, &drawn->before};
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) {
        buffer_init(buffers[i], alloc);
    }
}

static void drawn_release(struct drawn *drawn) {
    struct buffer *buffers[] = {&drawn->path, &drawn->session,        &drawn->speaker,
                                &drawn->text, &drawn->before_speaker, &drawn->before};
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++) {
        buffer_release(buffers[i]);
    }
}

static bool set_text(struct buffer *buffer, struct slice text) {
    buffer_clear(buffer);
    return buffer_append(buffer, text);
}

/* --- life -------------------------------------------------------------------------------------- */

enum status draw_init(struct draw *draw, const struct alloc *alloc, const struct lexicon_set *set,
                      const struct expression *measure, enum role only, size_t most, uint64_t seed,
                      struct error *error) {
    *draw =
        (struct draw){.alloc = alloc, .set = set, .measure = measure, .only = only, .most = most};
    random_seed(&draw->random, seed);
    drawn_init(&draw->turn, alloc);
    for (size_t i = 0; i < DRAW_STRATA; i++) {
        draw->strata[i].items = alloc_zero(alloc, most * sizeof(struct drawn));
        if (!draw->strata[i].items) {
            return error_memory(error);
        }
    }
    return STATUS_OK;
}

void draw_release(struct draw *draw) {
    if (!draw->alloc) {
        return;
    }
    for (size_t i = 0; i < DRAW_STRATA; i++) {
        struct reservoir *reservoir = &draw->strata[i];
        for (size_t k = 0; k < reservoir->count; k++) {
            drawn_release(&reservoir->items[k]);
        }
        alloc_free(draw->alloc, reservoir->items, draw->most * sizeof(struct drawn));
    }
    drawn_release(&draw->turn);
}

/* --- who is in the corpus ---------------------------------------------------------------------- */

/* Without --only, turns of those who can show a category of the measure. */
static bool can_show(const struct draw *draw, unsigned role) {
    if (draw->only != ROLE_UNKNOWN) {
        return role == (unsigned)draw->only;
    }
    for (size_t i = 0; i < draw->measure->count; i++) {
        uint32_t of = draw->measure->terms[i].of;
        if (expression_is_length(of) || group_role_shows(role, draw->set->categories[of].roles)) {
            return true;
        }
    }
    return false;
}

/* The measure of what counts in n. Lengths have no hits. */
static double counted_of(const struct draw *draw, const struct counted_part *part) {
    double counted = 0;
    for (size_t i = 0; i < part->hit_count; i++) {
        const struct hit *hit = &part->hits[i];
        int64_t worth = units_worth(draw->set, hit, true);
        for (size_t k = 0; worth && k < draw->measure->count; k++) {
            const struct expression_term *term = &draw->measure->terms[k];
            if (!expression_is_length(term->of) &&
                lexicon_within(draw->set, hit->category, term->of)) {
                counted += term->factor * (double)worth;
            }
        }
    }
    return counted / LEXICON_WEIGHT_ONE;
}

/* --- drawing ----------------------------------------------------------------------------------- */

/* Where the turn goes; NULL: it is not drawn. */
static struct drawn *place_for(struct draw *draw, struct reservoir *reservoir) {
    reservoir->seen++;
    if (reservoir->count < draw->most) {
        struct drawn *item = &reservoir->items[reservoir->count++];
        drawn_init(item, draw->alloc);
        return item;
    }
    uint32_t bound = reservoir->seen < UINT32_MAX ? (uint32_t)reservoir->seen : UINT32_MAX;
    uint32_t at = random_below(&draw->random, bound);
    return at < draw->most ? &reservoir->items[at] : NULL;
}

static bool fill(struct draw *draw, const struct counted_part *part, struct drawn *item) {
    const struct session *session = &part->batch->sessions[part->turn->session];
    const struct drawn *before = &draw->turn;
    struct slice id = batch_text(part->batch, session->fields[SESSION_ID]);
    item->role = part->turn->role;
    item->before_role = before->before_role;
    item->line = batch_place(part->batch, part->turn, part->turn->text.at).line;
    return set_text(&item->path, buffer_slice(&part->batch->path)) &&
           set_text(&item->session, id) &&
           set_text(&item->speaker, batch_text(part->batch, part->turn->speaker)) &&
           set_text(&item->text, batch_text(part->batch, part->turn->text)) &&
           set_text(&item->before_speaker, buffer_slice(&before->before_speaker)) &&
           set_text(&item->before, buffer_slice(&before->before));
}

static enum status consider(struct draw *draw, const struct counted_part *part,
                            struct error *error) {
    double counted = counted_of(draw, part);
    struct drawn *item = place_for(draw, &draw->strata[counted > 0 ? DRAW_HITS : DRAW_MISSES]);
    if (!item) {
        return STATUS_OK;
    }
    item->counted = counted;
    return fill(draw, part, item) ? STATUS_OK : error_memory(error);
}

enum status draw_take(void *context, const struct counted_part *part, struct error *error) {
    struct draw *draw = context;
    struct drawn *turn = &draw->turn;
    enum status status = STATUS_OK;
    bool backchannel = part->turn->flags & TURN_BACKCHANNEL;
    if (part->new_session) {
        buffer_clear(&turn->before);
        buffer_clear(&turn->before_speaker);
    }
    if (part->starts && !backchannel && part->figures->words && can_show(draw, part->turn->role)) {
        draw->too_long += !part->ends;
        status = part->ends ? consider(draw, part, error) : STATUS_OK;
    }
    if (status != STATUS_OK || backchannel || !part->ends) {
        return status;
    }
    turn->before_role = part->turn->role;
    return set_text(&turn->before, batch_text(part->batch, part->turn->text)) &&
                   set_text(&turn->before_speaker, batch_text(part->batch, part->turn->speaker))
               ? STATUS_OK
               : error_memory(error);
}

/* --- the sheet and its key --------------------------------------------------------------------- */

static const struct column sheet_columns[] = {
    {"unit", COLUMN_INTEGER, 0, true, NULL}, {"part", COLUMN_TEXT, 0, true, NULL},
    {"speaker", COLUMN_TEXT, 0, true, NULL}, {"role", COLUMN_TEXT, 0, true, NULL},
    {"text", COLUMN_TEXT, 0, true, NULL},    {"code", COLUMN_TEXT, 0, true, NULL},
};

static const struct column key_columns[] = {
    {"unit", COLUMN_INTEGER, 0, true, NULL}, {"file", COLUMN_TEXT, 0, true, NULL},
    {"line", COLUMN_INTEGER, 0, true, NULL}, {"session", COLUMN_TEXT, 0, true, NULL},
    {"stratum", COLUMN_TEXT, 0, true, NULL}, {"counted", COLUMN_REAL, 3, true, NULL},
    {"weight", COLUMN_REAL, 6, true, NULL},
};

/* Half of either stratum; where one is too small, more of the other. */
static void allot(struct draw *draw) {
    struct reservoir *hits = &draw->strata[DRAW_HITS];
    struct reservoir *misses = &draw->strata[DRAW_MISSES];
    size_t half = draw->most - draw->most / 2;
    hits->taken = hits->count < half ? hits->count : half;
    misses->taken = draw->most - hits->taken;
    misses->taken = misses->count < misses->taken ? misses->count : misses->taken;
    size_t left = draw->most - misses->taken;
    hits->taken = hits->count < left ? hits->count : left;
}

static struct cell text_or_empty(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){.state = CELL_EMPTY};
}

static enum status write_text(struct table_writer *sheet, size_t number, const char *part,
                              struct slice speaker, unsigned role, struct slice text,
                              struct error *error) {
    const struct cell cells[] = {
        cell_integer((int64_t)number),
        cell_text(slice_of(part)),
        text_or_empty(speaker),
        text_or_empty(slice_of(role_name((enum role)role))),
        cell_text(text),
        {.state = CELL_EMPTY},
    };
    return writer_row(sheet, cells, error);
}

static enum status write_unit(struct table_writer *sheet, size_t number, const struct drawn *item,
                              struct error *error) {
    enum status status = STATUS_OK;
    if (item->before.length) {
        status = write_text(sheet, number, UNITS_BEFORE, buffer_slice(&item->before_speaker),
                            item->before_role, buffer_slice(&item->before), error);
    }
    return status == STATUS_OK ? write_text(sheet, number, "code", buffer_slice(&item->speaker),
                                            item->role, buffer_slice(&item->text), error)
                               : status;
}

static enum status write_key(struct table_writer *key, size_t number, const struct drawn *item,
                             size_t stratum, double weight, struct error *error) {
    const struct cell cells[] = {
        cell_integer((int64_t)number),
        cell_text(buffer_slice(&item->path)),
        cell_integer(item->line),
        text_or_empty(buffer_slice(&item->session)),
        cell_text(slice_of(stratum == DRAW_HITS ? "hit" : "no_hit")),
        {.state = CELL_SET, .value.real = item->counted},
        {.state = CELL_SET, .value.real = weight},
    };
    return writer_row(key, cells, error);
}

/* `order` numbers the taken of both strata, the hits behind the others. */
static enum status write_rows(struct draw *draw, const uint32_t *order, size_t count,
                              uint32_t *const picks[DRAW_STRATA], struct table_writer *sheet,
                              struct table_writer *key, struct error *error) {
    enum status status = STATUS_OK;
    size_t first = draw->strata[DRAW_MISSES].taken;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        size_t stratum = order[i] < first ? DRAW_MISSES : DRAW_HITS;
        const struct reservoir *reservoir = &draw->strata[stratum];
        size_t at = order[i] - (stratum == DRAW_HITS ? first : 0);
        const struct drawn *item = &reservoir->items[picks[stratum][at]];
        double weight = (double)reservoir->seen / (double)reservoir->taken;
        status = write_unit(sheet, i + 1, item, error);
        if (status == STATUS_OK) {
            status = write_key(key, i + 1, item, stratum, weight, error);
        }
    }
    return status;
}

/* 0 … count - 1 in random order. */
static uint32_t *shuffled(struct draw *draw, size_t count) {
    uint32_t *items = alloc_zero(draw->alloc, (count + 1) * sizeof *items);
    for (size_t i = 0; items && i < count; i++) {
        items[i] = (uint32_t)i;
    }
    if (items) {
        random_shuffle(&draw->random, items, count);
    }
    return items;
}

static enum status write_tables(struct draw *draw, const uint32_t *order, size_t count,
                                uint32_t *const picks[DRAW_STRATA], struct table_writer *sheet,
                                struct table_writer *key, struct error *error) {
    enum status status =
        writer_begin(sheet, sheet_columns, sizeof sheet_columns / sizeof *sheet_columns, error);
    if (status == STATUS_OK) {
        status = writer_begin(key, key_columns, sizeof key_columns / sizeof *key_columns, error);
    }
    return status == STATUS_OK ? write_rows(draw, order, count, picks, sheet, key, error) : status;
}

enum status draw_write(struct draw *draw, struct table_writer *sheet, struct table_writer *key,
                       struct error *error) {
    allot(draw);
    size_t count = draw->strata[DRAW_HITS].taken + draw->strata[DRAW_MISSES].taken;
    uint32_t *picks[DRAW_STRATA];
    for (size_t i = 0; i < DRAW_STRATA; i++) {
        picks[i] = shuffled(draw, draw->strata[i].count);
    }
    uint32_t *order = shuffled(draw, count);
    enum status status = order && picks[DRAW_MISSES] && picks[DRAW_HITS]
                             ? write_tables(draw, order, count, picks, sheet, key, error)
                             : error_memory(error);
    for (size_t i = 0; i < DRAW_STRATA; i++) {
        alloc_free(draw->alloc, picks[i], (draw->strata[i].count + 1) * sizeof(uint32_t));
    }
    alloc_free(draw->alloc, order, (count + 1) * sizeof(uint32_t));
    return status;
}
