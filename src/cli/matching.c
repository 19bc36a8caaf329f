/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/matching.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/suggest.h"

/* Also what lies below a chosen category. */
static enum status choose(struct matching *matching, struct error *error) {
    const struct lexicon_set *set = matching->lexicons.set;
    const struct alloc *alloc = matching->cli->alloc;
    size_t room = (size_t)set->category_count + 1;
    uint32_t *chosen = alloc_zero(alloc, room * sizeof *chosen);
    uint32_t count = 0;
    matching->shown = alloc_zero(alloc, room * sizeof *matching->shown);
    matching->shown_room = matching->shown ? room : 0;
    enum status status =
        chosen && matching->shown
            ? lexicons_choose(&matching->lexicons, matching->cli->options, chosen, &count, error)
            : error_memory(error);
    for (uint32_t i = 0; status == STATUS_OK && i < count; i++) {
        for (uint32_t below = 0; below < set->category_count; below++) {
            matching->shown[below] |= lexicon_within(set, below, chosen[i]);
        }
    }
    alloc_free(alloc, chosen, room * sizeof *chosen);
    return status;
}

/* --- entries ------------------------------------------------------------------------------------- */

/* As its lexicon has it, or "empathy:34". */
static bool is_entry(const struct lexicon_set *set, const struct entry *entry, struct slice name) {
    struct slice lexicon = set->lexicons[entry->lexicon].name;
    if (slice_equal(entry->source, name)) {
        return true;
    }
    if (name.length <= lexicon.length + 1 || name.at[lexicon.length] != ':' ||
        memcmp(name.at, lexicon.at, lexicon.length) != 0) {
        return false;
    }
    char *end = NULL;
    unsigned long line = strtoul(name.at + lexicon.length + 1, &end, 10); /* NOLINT: ends in NUL */
    return end == name.at + name.length && line == entry->line;
}

static enum status choose_entry(const struct lexicon_set *set, const char *name, bool *chosen,
                                struct error *error) {
    struct suggest suggest = suggest_for(slice_of(name));
    bool found = false;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS) {
            bool meant = is_entry(set, entry, slice_of(name));
            chosen[i] |= meant;
            found |= meant;
            suggest_consider(&suggest, entry->source);
        }
    }
    if (found) {
        return STATUS_OK;
    }
    return error_set(
        error, STATUS_USAGE,
        "--entry: no lexicon in use has '%s'%s%.*s%s; 'attune lexicon show NAME' prints "
        "the entries of one",
        name, suggest.nearest.at ? " (did you mean '" : "", SLICE_PRINT(suggest.nearest),
        suggest.nearest.at ? "'?)" : "");
}

/* Of the categories, those that the chosen entries stand in. */
static void narrow_shown(struct matching *matching) {
    const struct lexicon_set *set = matching->lexicons.set;
    for (uint32_t category = 0; category < set->category_count; category++) {
        bool holds = false;
        for (uint32_t i = 0; i < set->entry_count && !holds; i++) {
            holds =
                matching->entries[i] && set->sections[set->entries[i].section].category == category;
        }
        matching->shown[category] &= holds;
    }
}

static enum status choose_entries(struct matching *matching, struct error *error) {
    const struct options *options = matching->cli->options;
    const struct lexicon_set *set = matching->lexicons.set;
    size_t room = (size_t)set->entry_count + 1;
    size_t position = 0;
    if (!options_has(options, OPTION_ENTRY)) {
        return STATUS_OK;
    }
    bool *chosen = alloc_zero(matching->cli->alloc, room * sizeof *chosen);
    enum status status = STATUS_OK;
    if (!chosen) {
        return error_memory(error);
    }
    matching->entries = chosen;
    matching->entry_room = room;
    for (const char *name;
         status == STATUS_OK && (name = options_next(options, OPTION_ENTRY, &position)) != NULL;) {
        status = choose_entry(set, name, chosen, error);
    }
    if (status == STATUS_OK) {
        narrow_shown(matching);
    }
    return status;
}

/* --- all of it ----------------------------------------------------------------------------------- */

enum status matching_init(struct matching *matching, const struct cli *cli, bool hints,
                          struct error *error) {
    const char *only = options_text(cli->options, OPTION_ONLY);
    *matching = (struct matching){.cli = cli, .only = ROLE_UNKNOWN};
    if (only) {
        role_parse(slice_of(only), &matching->only); /* a choice of the table: a role */
    }
    remarks_init(&matching->remarks, cli->alloc, matching->only);
    enum status status = inputs_init(&matching->inputs, cli, error);
    if (status == STATUS_OK) {
        status = lexicons_load(&matching->lexicons, cli, error);
    }
    if (status == STATUS_OK) {
        status = choose(matching, error);
    }
    if (status == STATUS_OK) {
        status = choose_entries(matching, error);
    }
    if (status == STATUS_OK) {
        status = matcher_new(cli->alloc, matching->lexicons.set, matching->lexicons.rules,
                             hints ? DETAIL_HINTS : DETAIL_COUNTS, &matching->matcher, error);
    }
    return status;
}

void matching_release(struct matching *matching) {
    matcher_free(matching->matcher);
    alloc_free(matching->cli->alloc, matching->shown,
               matching->shown_room * sizeof *matching->shown);
    alloc_free(matching->cli->alloc, matching->entries,
               matching->entry_room * sizeof *matching->entries);
    lexicons_release(&matching->lexicons);
    remarks_release(&matching->remarks);
    inputs_release(&matching->inputs);
}

enum status matching_run(struct matching *matching, struct stage_sink *sink, struct error *error) {
    const struct pipeline_options options = {
        .intake = &matching->inputs.intake,
        .paths = matching->inputs.paths,
        .path_count = matching->inputs.path_count,
        .jobs = inputs_jobs(matching->cli->options),
        .trace = matching->trace,
        .watch = matching->watch,
    };
    return pipeline_run(matching->cli->alloc, matching->matcher, &options, sink,
                        &matching->cli->notices, &matching->figures, error);
}

bool matching_is_live(const struct matching *matching, bool terminal) {
    struct stat status;
    const struct inputs *inputs = &matching->inputs;
    bool alone = inputs->path_count == 1 && strcmp(inputs->paths[0], "-") == 0;
    bool comes = fstat(STDIN_FILENO, &status) == 0 && !S_ISREG(status.st_mode);
    return alone && (options_has(matching->cli->options, OPTION_LIVE) || (terminal && comes));
}

enum exit_status matching_status(const struct matching *matching) {
    bool all = matching->figures.failed == 0 && matching->figures.regex_skipped == 0;
    return all ? EXIT_STATUS_DONE : EXIT_STATUS_INPUT;
}

bool matching_shows(const struct matching *matching, const struct counted_part *part,
                    const struct hit *hit) {
    return hit->fate == FATE_COUNTED && matching->shown[hit->category] &&
           (!matching->entries || matching->entries[hit->entry]) &&
           (matching->only == ROLE_UNKNOWN || part->turn->role == matching->only);
}
