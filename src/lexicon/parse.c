/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Line by line. A line that is wrong is told and left out; what comes after it is read as if it had
 * been right, so that one mistake gives one message. */
#include "lexicon/parse.h"

#include <string.h>

#include "base/array.h"
#include "lexicon/header.h"
#include "lexicon/lists.h"
#include "lexicon/regex.h"
#include "lexicon/source.h"

struct lexicon *parse_lexicon(const struct parse *parse) {
    return &parse->builder->set.lexicons[parse->lexicon];
}

/* --- patterns --------------------------------------------------------------------------------- */

static enum status read_regex(struct parse *parse, const struct line *line, struct entry *entry) {
    struct slice body = line->body;
    struct spot spot = {line->body_spot.line, line->body_spot.column + 1};
    if (body.length < 2 || !slice_ends(body, "/")) {
        return PARSE_WRONG(
            parse, line->body_spot,
            "the regex does not end; close it with `/` before ` ;` or the line's end");
    }
    struct slice text = slice_make(body.at + 1, body.length - 2);
    enum status status = regex_check(parse->builder->alloc, text, spot, &parse->file->mistakes);
    if (status != STATUS_OK) {
        return status;
    }
    entry->regex = builder_keep(parse->builder, text);
    return entry->regex.at ? STATUS_OK : STATUS_MEMORY;
}

static enum status read_pattern(struct parse *parse, const struct line *line, struct entry *entry) {
    struct pattern_reader reader = lists_reader(parse);
    struct pattern pattern = {0};
    enum status status =
        pattern_parse(&reader, line->body, line->body_spot, PATTERN_ENTRY, &pattern);
    entry->pattern = pattern.root;
    entry->anchored_start = pattern.anchored_start;
    entry->anchored_end = pattern.anchored_end;
    return status;
}

/* --- entries ---------------------------------------------------------------------------------- */

static void state(struct entry *entry, const struct attributes *attributes) {
    entry->needs = attributes->needs;
    entry->roles = attributes->roles;
    entry->kinds = attributes->kinds;
    entry->in_scopes = attributes->in_scopes;
    entry->not_in_scopes = attributes->not_in_scopes;
    entry->after = attributes->after;
    entry->unless = attributes->unless;
    entry->over = attributes->over;
    entry->weight = attributes->weight;
    entry->once = attributes->once;
    entry->negation_ignore = attributes->negation_ignore;
    entry->confidence = attributes->confidence;
    entry->say = attributes->say;
    entry->because = attributes->because;
}

static enum attributes_place place_of(enum entry_use use) {
    switch (use) {
    case ENTRY_COUNTS:
        return PLACE_ENTRY;
    case ENTRY_OPENS_SCOPE:
    case ENTRY_STOPS_SCOPE:
        return PLACE_SCOPE_ENTRY;
    case ENTRY_VETOES_ENTRY:
    case ENTRY_VETOES_SECTION:
        break;
    }
    return PLACE_EXCLUSION;
}

static enum status read_attributes(struct parse *parse, const struct line *line,
                                   struct entry *entry) {
    struct attributes attributes;
    attributes_init(&attributes);
    if (entry->use == ENTRY_COUNTS) {
        attributes = parse->section;
    }
    attributes.needs = NULL;
    enum status status = line->has_attributes
                             ? attributes_parse(parse, line->attributes, line->attributes_spot,
                                                place_of(entry->use), line->regex, &attributes)
                             : STATUS_OK;
    state(entry, &attributes);
    return status;
}

/* Of two outcomes the graver. */
static enum status worse(enum status left, enum status right) {
    if (left == STATUS_MEMORY || right == STATUS_OK) {
        return left;
    }
    return right;
}

/* Adds the entry that the line holds; both halves are read even if one is wrong. */
static enum status read_entry(struct parse *parse, const struct line *line, enum entry_use use,
                              uint32_t target) {
    struct entry entry = {.use = use, .target = target, .section = parse->section_index};
    entry.lexicon = parse->lexicon;
    entry.line = line->spot.line;
    entry.column = line->spot.column;
    enum status status = STATUS_OK;
    if (!line->body.length) {
        status = PARSE_WRONG(parse, line->body_spot, "the words are missing; write them here");
    } else {
        status = line->regex ? read_regex(parse, line, &entry) : read_pattern(parse, line, &entry);
    }
    status = worse(status, read_attributes(parse, line, &entry));
    if (status != STATUS_OK || parse->section_index == LEXICON_NONE) {
        return status;
    }
    entry.source = builder_keep(parse->builder, line->body);
    uint32_t index = entry.source.at ? builder_add_entry(parse->builder) : LEXICON_NONE;
    if (index == LEXICON_NONE) {
        return STATUS_MEMORY;
    }
    parse->builder->set.entries[index] = entry;
    parse->entry = index;
    return STATUS_OK;
}

static enum status read_plain_entry(struct parse *parse, const struct line *line) {
    enum entry_use use = ENTRY_COUNTS;
    uint32_t target = LEXICON_NONE;
    uint32_t scope = parse_lexicon(parse)->scope;
    if (scope != LEXICON_NONE) {
        use = parse->stops ? ENTRY_STOPS_SCOPE : ENTRY_OPENS_SCOPE;
        target = scope;
    }
    parse->above = ABOVE_WRONG_ENTRY;
    enum status status = read_entry(parse, line, use, target);
    if (status == STATUS_OK && parse->section_index != LEXICON_NONE) {
        parse->above = ABOVE_ENTRY;
    }
    return status;
}

static enum status read_exclusion(struct parse *parse, const struct line *line) {
    bool of_entry = line->indented;
    if (of_entry && parse->above != ABOVE_ENTRY && parse->above != ABOVE_WRONG_ENTRY) {
        return PARSE_WRONG(parse, line->spot,
                           "there is no entry above this exclusion; move it below one, or to the "
                           "margin to exclude for the whole section");
    }
    if (!of_entry && !parse->in_section) {
        return PARSE_WRONG(parse, line->spot,
                           "an exclusion stands before any section; move it below its `[section]`");
    }
    uint32_t above = parse->entry;
    if (!of_entry) {
        parse->above = ABOVE_NOTHING;
        return read_entry(parse, line, ENTRY_VETOES_SECTION, parse->section_index);
    }
    /* Read for its own mistakes, but of no effect, when the entry above is wrong. */
    uint32_t section = parse->section_index;
    if (parse->above == ABOVE_WRONG_ENTRY) {
        parse->section_index = LEXICON_NONE;
    }
    enum status status = read_entry(parse, line, ENTRY_VETOES_ENTRY, above);
    parse->section_index = section;
    parse->entry = above;
    return status;
}

/* --- sections --------------------------------------------------------------------------------- */

/* `[…]` alone on its line: no entry is like that, since it could match nothing. */
static bool is_section(const struct line *line) {
    struct slice body = line->body;
    return !line->indented && !line->excludes && slice_starts(body, "[") && slice_ends(body, "]") &&
           !memchr(body.at + 1, '[', body.length - 1);
}

static bool is_stop(struct slice name) {
    return slice_is(name, "stop") || slice_ends(name, ".stop");
}

static enum status check_section(struct parse *parse, struct slice name, struct spot spot) {
    struct slice rest;
    if (parse->included) {
        return PARSE_WRONG(parse, spot,
                           "an included file holds lists only; move its sections to a lexicon");
    }
    if (!pattern_is_name(name, true)) {
        return PARSE_WRONG(parse, spot,
                           "`%.*s` is no section's name; write [a.b] with a-z, 0-9 and _ (an "
                           "entry of optional words alone could match nothing)",
                           SLICE_PRINT(name));
    }
    if (attributes_role(slice_split(name, '.', &rest))) {
        return PARSE_WRONG(parse, spot, "`%.*s` begins with a role; name the category otherwise",
                           SLICE_PRINT(name));
    }
    return STATUS_OK;
}

/* A category has one unit, wherever its sections stand. */
static enum status settle_unit(struct parse *parse) {
    struct set_builder *builder = parse->builder;
    const struct attributes *defaults = &parse->section;
    struct category *category = &builder->set.categories[parse->category];
    struct spot *spot = &builder->unit_spots[parse->category];
    bool same = category->unit == defaults->unit && category->opportunity == defaults->opportunity;
    if (!defaults->unit_spot.line) {
        return STATUS_OK;
    }
    if (spot->line && !same) {
        return PARSE_WRONG(parse, defaults->unit_spot,
                           "the unit of this category is set otherwise on line %lu; remove one",
                           (unsigned long)spot->line);
    }
    *spot = defaults->unit_spot;
    category->unit = defaults->unit;
    category->opportunity = defaults->opportunity;
    return STATUS_OK;
}

static enum status open_section(struct parse *parse, const struct line *line, struct slice name) {
    struct set_builder *builder = parse->builder;
    uint32_t scope = parse_lexicon(parse)->scope;
    uint32_t index = builder_add_section(builder);
    if (index == LEXICON_NONE) {
        return STATUS_MEMORY;
    }
    parse->category = LEXICON_NONE;
    if (scope == LEXICON_NONE) {
        parse->category = builder_category(builder, name, parse->lexicon);
        if (parse->category == LEXICON_NONE) {
            return STATUS_MEMORY;
        }
    }
    builder->set.sections[index] =
        (struct section){parse->category, scope, parse->lexicon, line->spot.line};
    parse->file->sections = true;
    parse->section_index = index;
    parse->stops = is_stop(name);
    return STATUS_OK;
}

static enum status read_defaults(struct parse *parse, const struct line *line) {
    if (line->has_attributes && parse->category == LEXICON_NONE) {
        return PARSE_WRONG(parse, line->attributes_spot,
                           "a scope's section has no attributes; remove them");
    }
    if (!line->has_attributes) {
        return STATUS_OK;
    }
    enum status status = attributes_parse(parse, line->attributes, line->attributes_spot,
                                          PLACE_SECTION, false, &parse->section);
    return status == STATUS_OK ? settle_unit(parse) : status;
}

static enum status read_section(struct parse *parse, const struct line *line) {
    struct slice name = slice_trim(slice_make(line->body.at + 1, line->body.length - 2));
    parse->above = ABOVE_NOTHING;
    parse->in_section = true;
    parse->section_index = LEXICON_NONE;
    parse->section = parse->header;
    parse->section.unit_spot = (struct spot){0};
    enum status status = check_section(parse, name, line->body_spot);
    if (status == STATUS_OK) {
        status = open_section(parse, line, name);
    }
    return status == STATUS_OK ? read_defaults(parse, line) : status;
}

/* --- lines ------------------------------------------------------------------------------------ */

static enum status read_indented(struct parse *parse, const struct line *line) {
    if (line->excludes) {
        return read_exclusion(parse, line);
    }
    if (parse->above == ABOVE_LIST) {
        return lists_continue(parse, line);
    }
    return PARSE_WRONG(parse, line->spot,
                       "only exclusions (`!`) and the items of a list are indented; move this to "
                       "the margin");
}

static enum status read_line(struct parse *parse, const struct line *line) {
    if (!line->valid) {
        return PARSE_WRONG(parse, line->spot, "these bytes are no UTF-8; save the file as UTF-8");
    }
    if (line->indented) {
        return read_indented(parse, line);
    }
    if (line->excludes) {
        return read_exclusion(parse, line);
    }
    if (lists_begins(line)) {
        return lists_begin(parse, line);
    }
    if (lists_includes(line)) {
        return lists_include(parse, line);
    }
    if (is_section(line)) {
        return read_section(parse, line);
    }
    if (parse->in_section) {
        return read_plain_entry(parse, line);
    }
    parse->above = ABOVE_NOTHING;
    return header_read(parse, line);
}

static enum status read_lines(struct parse *parse) {
    struct lex_lines lines;
    struct line line;
    enum status status = STATUS_OK;
    lex_lines_init(&lines, parse_lexicon(parse)->text);
    while (status != STATUS_MEMORY && lex_lines_next(&lines, &line)) {
        status = read_line(parse, &line);
    }
    return status == STATUS_MEMORY ? status : STATUS_OK;
}

/* A scope must say how far it reaches; a mark speaks for its whole sentence. */
static void check_scope(struct parse *parse) {
    uint32_t scope = parse_lexicon(parse)->scope;
    if (scope == LEXICON_NONE) {
        return;
    }
    const struct scope *said = &parse->builder->set.scopes[scope];
    if (!header_has(parse, "opens")) {
        PARSE_WRONG(parse, ((struct spot){0}),
                    "the scope does not say how far it reaches; add `opens next N`, `opens "
                    "quote` or `opens sentence`");
    } else if (said->terminal && said->opens != SCOPE_SENTENCE) {
        PARSE_WRONG(parse, ((struct spot){0}),
                    "`terminal` puts whole sentences in scope; write `opens sentence` beside it");
    }
}

/* Header defaults that no section changed hold for every category of the file. */
static void spread_unit(struct parse *parse, uint32_t first_category) {
    struct lexicon_set *set = &parse->builder->set;
    for (uint32_t i = first_category; i < set->category_count; i++) {
        if (!parse->builder->unit_spots[i].line && parse->header.unit_spot.line) {
            set->categories[i].unit = parse->header.unit;
            set->categories[i].opportunity = parse->header.opportunity;
        }
    }
}

enum status parse_file(struct set_builder *builder, uint32_t lexicon, bool included) {
    struct parse parse = {.builder = builder, .file = builder->files[lexicon]};
    uint32_t first_entry = builder->set.entry_count;
    uint32_t first_category = builder->set.category_count;
    parse.lexicon = lexicon;
    parse.included = included;
    parse.section_index = parse.category = LEXICON_NONE;
    attributes_init(&parse.header);
    intern_init(&parse.list_names, builder->alloc);
    parse.file->open = true;
    parse.file->included = included;
    enum status status = read_lines(&parse);
    if (status == STATUS_OK) {
        check_scope(&parse);
        spread_unit(&parse, first_category);
        status = lists_resolve(&parse, first_entry);
    }
    parse.file->open = false;
    intern_release(&parse.list_names);
    array_free(builder->alloc, &parse.list_numbers, &parse.number_capacity,
               sizeof *parse.list_numbers);
    array_free(builder->alloc, &parse.uses, &parse.use_capacity, sizeof *parse.uses);
    return status;
}
