/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/units.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "match/select.h"

void units_init(struct units *units, const struct alloc *alloc, const struct lexicon_set *set,
                const struct units_options *options) {
    *units = (struct units){.alloc = alloc, .set = set, .options = *options};
    arena_init(&units->texts, alloc);
    struct intern *interns[] = {&units->names,  &units->codes,     &units->coders,
                                &units->groups, &units->subgroups, &units->keys};
    for (size_t i = 0; i < sizeof interns / sizeof *interns; i++) {
        intern_init(interns[i], alloc);
    }
    buffer_init(&units->before, alloc);
    buffer_init(&units->key, alloc);
    units->current = LEXICON_NONE;
}

void units_release(struct units *units) {
    const struct alloc *alloc = units->alloc;
    if (!alloc) {
        return;
    }
    struct intern *interns[] = {&units->names,  &units->codes,     &units->coders,
                                &units->groups, &units->subgroups, &units->keys};
    for (size_t i = 0; i < sizeof interns / sizeof *interns; i++) {
        intern_release(interns[i]);
    }
    size_t stride = units->category_count * sizeof *units->sums;
    arena_release(&units->texts);
    array_free(alloc, &units->items, &units->capacity, sizeof *units->items);
    array_free(alloc, &units->sums, &units->sum_capacity, stride ? stride : 1);
    array_free(alloc, &units->given, &units->given_capacity, sizeof *units->given);
    array_free(alloc, &units->hits, &units->hit_capacity, sizeof *units->hits);
    array_free(alloc, &units->categories, &units->category_capacity, sizeof *units->categories);
    buffer_release(&units->before);
    buffer_release(&units->key);
}

bool units_want(struct units *units, uint32_t category) {
    for (size_t i = 0; i < units->category_count; i++) {
        if (units->categories[i] == category) {
            return true;
        }
    }
    if (!array_reserve(units->alloc, &units->categories, &units->category_capacity,
                       units->category_count + 1, sizeof category)) {
        return false;
    }
    units->categories[units->category_count++] = category;
    return true;
}

const struct units_sum *units_sum(const struct units *units, size_t unit, uint32_t category) {
    size_t i = 0;
    while (units->categories[i] != category) {
        i++;
    }
    return &units->sums[unit * units->category_count + i];
}

/* --- cells ------------------------------------------------------------------------------------- */

static struct slice cell_of(const struct counted_part *part, int position) {
    struct slice rest = batch_text(part->batch, part->turn->kept);
    struct slice cell = {0};
    for (int i = 0; i <= position; i++) {
        cell = slice_split(rest, '\0', &rest);
    }
    return cell;
}

static uint32_t line_of(const struct counted_part *part) {
    return batch_place(part->batch, part->turn, part->turn->text.at).line;
}

/* Spreadsheets and R write NA for what was not coded. */
static bool is_missing(struct slice code) {
    return code.length == 0 || slice_is(code, "NA");
}

enum status units_read_weight(const struct counted_part *part, struct slice cell, double *weight,
                              struct error *error) {
    char digits[40] = "";
    char *end = digits;
    if (cell.length && cell.length < sizeof digits) {
        memcpy(digits, cell.at, cell.length);
        digits[cell.length] = '\0';
        *weight = strtod(digits, &end);
    }
    if (end == digits || *end || !isfinite(*weight) || *weight < 0) {
        return error_at(error, STATUS_INPUT, part->batch->path.at, line_of(part), 0,
                        "the weight '%.*s' is no number from 0 on", SLICE_PRINT(cell));
    }
    return STATUS_OK;
}

/* --- units ------------------------------------------------------------------------------------- */

static bool make_key(struct units *units, const struct counted_part *part) {
    const struct session *session = &part->batch->sessions[part->turn->session];
    static const enum session_field fields[] = {SESSION_CASE, SESSION_ID, SESSION_NO};
    buffer_clear(&units->key);
    buffer_append(&units->key, buffer_slice(&part->batch->path));
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        buffer_append_byte(&units->key, '\0');
        buffer_append(&units->key, batch_text(part->batch, session->fields[fields[i]]));
    }
    return !units->key.failed;
}

static bool place_in_groups(struct units *units, const struct counted_part *part,
                            struct units_item *unit) {
    const struct units_options *options = &units->options;
    unit->group = (uint32_t)units->count;
    if (options->group != UNITS_NOWHERE) {
        unit->group = intern_add(&units->groups, cell_of(part, options->group));
    } else if (options->in_sessions) {
        if (!make_key(units, part)) {
            return false;
        }
        unit->group = intern_add(&units->groups, buffer_slice(&units->key));
    }
    if (options->subgroup != UNITS_NOWHERE) {
        unit->subgroup = intern_add(&units->subgroups, cell_of(part, options->subgroup));
    }
    return unit->group != INTERN_NONE && unit->subgroup != INTERN_NONE;
}

static bool keep_texts(struct units *units, const struct counted_part *part,
                       struct units_item *unit) {
    const struct session *session = &part->batch->sessions[part->turn->session];
    struct span id = units->options.sessions ? session->fields[SESSION_ID] : part->turn->row;
    unit->id = arena_copy(&units->texts, batch_text(part->batch, id));
    if (!units->options.shown || units->options.sessions) {
        return unit->id.at;
    }
    unit->speaker = arena_copy(&units->texts, batch_text(part->batch, part->turn->speaker));
    unit->before = arena_copy(&units->texts, buffer_slice(&units->before));
    unit->text = arena_copy(&units->texts, batch_text(part->batch, part->turn->text));
    return unit->id.at && unit->speaker.at && unit->before.at && unit->text.at;
}

static enum status add_unit(struct units *units, const struct counted_part *part,
                            struct error *error) {
    struct units_item unit = {.line = line_of(part), .weight = 1};
    size_t stride = units->category_count * sizeof *units->sums;
    enum status status = STATUS_OK;
    unit.path = intern_add(&units->names, buffer_slice(&part->batch->path));
    if (unit.path == INTERN_NONE || !place_in_groups(units, part, &unit) ||
        !keep_texts(units, part, &unit) ||
        !array_reserve(units->alloc, &units->items, &units->capacity, units->count + 1,
                       sizeof unit) ||
        !array_reserve(units->alloc, &units->sums, &units->sum_capacity, units->count + 1,
                       stride ? stride : 1)) {
        return error_memory(error);
    }
    if (units->options.weight != UNITS_NOWHERE) {
        status = units_read_weight(part, cell_of(part, units->options.weight), &unit.weight, error);
    }
    memset(units->sums + units->count * units->category_count, 0, stride);
    units->items[units->count++] = unit;
    return status;
}

/* The unit by the name in `key`, made where it is new. */
static enum status named_unit(struct units *units, const struct counted_part *part, bool *is_new,
                              struct error *error) {
    uint32_t known = units->keys.count;
    units->current = intern_add(&units->keys, buffer_slice(&units->key));
    if (units->current == INTERN_NONE) {
        return error_memory(error);
    }
    *is_new = units->current == known;
    return *is_new ? add_unit(units, part, error) : STATUS_OK;
}

/* The unit that the turn beginning belongs to. A row that several coders coded is measured once. */
static enum status find_unit(struct units *units, const struct counted_part *part,
                             struct error *error) {
    bool is_new = true;
    enum status status = STATUS_OK;
    if (units->options.sessions) {
        status =
            make_key(units, part) ? named_unit(units, part, &is_new, error) : error_memory(error);
        units->current_adds = true;
    } else if (units->options.coder != UNITS_NOWHERE) {
        buffer_clear(&units->key);
        buffer_append(&units->key, batch_text(part->batch, part->turn->row));
        status = units->key.failed ? error_memory(error) : named_unit(units, part, &is_new, error);
        units->current_adds = is_new;
    } else {
        units->current = (uint32_t)units->count;
        units->current_adds = true;
        status = add_unit(units, part, error);
    }
    return status;
}

/* --- codes ------------------------------------------------------------------------------------- */

/* A session has one code; its rows repeat it. */
static bool is_known(struct units *units, const struct units_code *code) {
    for (size_t i = units->given_count; units->options.sessions && i-- > 0;) {
        const struct units_code *given = &units->given[i];
        if (given->unit == code->unit && given->coder == code->coder) {
            units->conflicts += given->code != code->code;
            return true;
        }
        if (given->unit < code->unit && code->unit + 1 == units->count) {
            break; /* the usual case: the session at hand is the last, and has no code yet */
        }
    }
    return false;
}

static enum status take_code(struct units *units, const struct counted_part *part, size_t column,
                             struct error *error) {
    struct slice cell = cell_of(part, (int)column);
    if (is_missing(cell)) {
        return STATUS_OK;
    }
    struct units_code code = {.unit = units->current, .coder = (uint32_t)column};
    code.code = intern_add(&units->codes, cell);
    if (units->options.coder != UNITS_NOWHERE) {
        struct slice coder = units->options.coder == UNITS_FILE
                                 ? buffer_slice(&part->batch->path)
                                 : cell_of(part, units->options.coder);
        code.coder = intern_add(&units->coders, coder);
    }
    if (code.code == INTERN_NONE || code.coder == INTERN_NONE) {
        return error_memory(error);
    }
    if (is_known(units, &code)) {
        return STATUS_OK;
    }
    if (!array_reserve(units->alloc, &units->given, &units->given_capacity, units->given_count + 1,
                       sizeof code)) {
        return error_memory(error);
    }
    units->given[units->given_count++] = code;
    return STATUS_OK;
}

static enum status take_codes(struct units *units, const struct counted_part *part,
                              struct error *error) {
    enum status status = STATUS_OK;
    if (!part->turn->kept.length && units->options.code_count) {
        return error_at(error, STATUS_INPUT, part->batch->path.at, 0, 0,
                        "this is no table, so it has no column of codes; give a csv or tsv file, "
                        "or name its format with --from");
    }
    for (size_t i = 0; i < units->options.code_count && status == STATUS_OK; i++) {
        status = take_code(units, part, i, error);
    }
    return status;
}

/* --- sums -------------------------------------------------------------------------------------- */

/* As in count/: the denominator is what those said whose role can show the category. */
static uint64_t exposure_of(const struct units *units, const struct counted_part *part,
                            uint32_t index, bool counts_turn) {
    const struct category *category = &units->set->categories[index];
    bool backchannel = part->turn->flags & TURN_BACKCHANNEL;
    if (!group_role_shows(part->turn->role, category->roles)) {
        return 0;
    }
    switch (category->unit) {
    case UNIT_WORDS:
        return part->figures->words;
    case UNIT_TURN:
        return counts_turn && !backchannel;
    case UNIT_OPPORTUNITY:
        return counts_turn && !backchannel &&
               selector_followed(part->selector, category->opportunity);
    }
    return 0;
}

int64_t units_worth(const struct lexicon_set *set, const struct hit *hit, bool counted) {
    const struct entry *entry = &set->entries[hit->entry];
    if (counted) {
        return hit_counts(hit, entry) ? LEXICON_WEIGHT_ONE : 0;
    }
    return hit->fate == FATE_COUNTED && !hit->negated ? entry->weight : 0;
}

static void add_sums(struct units *units, const struct counted_part *part, bool counts_turn) {
    struct units_sum *sums = units->sums + units->current * units->category_count;
    for (size_t i = 0; i < units->category_count; i++) {
        sums[i].exposure += exposure_of(units, part, units->categories[i], counts_turn);
    }
    for (size_t i = 0; i < part->hit_count; i++) {
        const struct hit *hit = &part->hits[i];
        int64_t worth = units_worth(units->set, hit, units->options.counted);
        for (size_t k = 0; worth && k < units->category_count; k++) {
            if (lexicon_within(units->set, hit->category, units->categories[k])) {
                sums[k].score += worth;
            }
        }
    }
}

static bool is_wanted(const struct units *units, const struct hit *hit) {
    for (size_t i = 0; i < units->category_count; i++) {
        if (lexicon_within(units->set, hit->category, units->categories[i])) {
            return true;
        }
    }
    return false;
}

static bool keep_hits(struct units *units, const struct counted_part *part) {
    for (size_t i = 0; i < part->hit_count; i++) {
        if (!is_wanted(units, &part->hits[i])) {
            continue;
        }
        if (!array_reserve(units->alloc, &units->hits, &units->hit_capacity, units->hit_count + 1,
                           sizeof *units->hits)) {
            return false;
        }
        units->hits[units->hit_count++] =
            (struct units_hit){.unit = units->current, .at = part->offset, .hit = part->hits[i]};
    }
    return true;
}

/* --- parts ------------------------------------------------------------------------------------- */

static enum status begin_turn(struct units *units, const struct counted_part *part,
                              struct error *error) {
    bool is_other = units->options.only != ROLE_UNKNOWN && part->turn->role != units->options.only;
    bool is_before = units->options.part != UNITS_NOWHERE &&
                     slice_is(cell_of(part, units->options.part), UNITS_BEFORE);
    units->current = LEXICON_NONE;
    units->turn_counted = false;
    units->left_out += is_other;
    if (is_before || (is_other && !units->options.sessions)) {
        return STATUS_OK;
    }
    enum status status = find_unit(units, part, error);
    if (status == STATUS_OK) {
        status = take_codes(units, part, error);
    }
    if (is_other) {
        units->current = LEXICON_NONE;
    }
    return status;
}

static bool remember(struct units *units, const struct counted_part *part) {
    if (!units->options.shown) {
        return true;
    }
    buffer_clear(&units->before);
    buffer_append(&units->before, batch_text(part->batch, part->turn->speaker));
    buffer_append_text(&units->before, part->turn->speaker.length ? ": " : "");
    buffer_append(&units->before, batch_text(part->batch, part->turn->text));
    return !units->before.failed;
}

enum status units_take(void *context, const struct counted_part *part, struct error *error) {
    struct units *units = context;
    enum status status = STATUS_OK;
    if (part->new_session) {
        buffer_clear(&units->before);
    }
    if (part->starts) {
        status = begin_turn(units, part, error);
    }
    if (status == STATUS_OK && units->current != LEXICON_NONE && units->current_adds) {
        bool counts_turn = !units->turn_counted && part->figures->words > 0;
        units->turn_counted |= counts_turn;
        units->items[units->current].words += part->figures->words;
        units->items[units->current].turns += counts_turn;
        add_sums(units, part, counts_turn);
        if (units->options.shown && !keep_hits(units, part)) {
            status = error_memory(error);
        }
    }
    if (status == STATUS_OK && part->ends && !remember(units, part)) {
        status = error_memory(error);
    }
    return status;
}
