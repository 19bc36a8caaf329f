/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/lists.h"

#include <string.h>

#include "base/array.h"
#include "lexicon/source.h"

/* --- the names patterns use ------------------------------------------------------------------- */

static enum status note_use(void *context, struct node *node, struct spot spot) {
    struct parse *parse = context;
    if (!array_reserve(parse->builder->alloc, &parse->uses, &parse->use_capacity,
                       parse->use_count + 1, sizeof *parse->uses)) {
        return STATUS_MEMORY;
    }
    parse->uses[parse->use_count++] = (struct list_use){node, spot};
    return STATUS_OK;
}

struct pattern_reader lists_reader(struct parse *parse) {
    struct pattern_reader reader = builder_reader(parse->builder, parse->lexicon);
    reader.list_named = note_use;
    reader.context = parse;
    return reader;
}

/* --- definitions ------------------------------------------------------------------------------ */

/* Cuts "list NAME" off; what follows '=' stays in *text. */
static struct slice take_name(struct slice *text) {
    struct slice name = slice_split(*text, '=', text);
    return slice_trim(slice_from(name, strlen("list")));
}

bool lists_begins(const struct line *line) {
    bool keyword = slice_starts(line->text, "list ") || slice_starts(line->text, "list\t");
    return keyword && memchr(line->text.at, '=', line->text.length);
}

static enum status check_name(struct parse *parse, struct slice name, struct spot spot) {
    if (!pattern_is_name(name, false)) {
        return PARSE_WRONG(parse, spot, "`%.*s` is no list's name; use a-z, 0-9 and _",
                           SLICE_PRINT(name));
    }
    if (pattern_is_event(name)) {
        return PARSE_WRONG(parse, spot, "`{%.*s}` is an event of transcripts; use another name",
                           SLICE_PRINT(name));
    }
    uint32_t known = intern_find(&parse->list_names, name);
    if (known != INTERN_NONE) {
        const struct list *list = &parse->builder->set.lists[parse->list_numbers[known]];
        return PARSE_WRONG(parse, spot,
                           "the list `%.*s` is defined already on line %lu; use another name",
                           SLICE_PRINT(name), (unsigned long)list->line);
    }
    return STATUS_OK;
}

/* Makes the list one that this file sees; *known is the one it sees by that name already. */
static enum status see_list(struct parse *parse, uint32_t list, uint32_t *known) {
    struct intern *names = &parse->list_names;
    uint32_t count = names->count;
    uint32_t id = intern_add(names, parse->builder->set.lists[list].name);
    *known = list;
    if (id == INTERN_NONE ||
        !array_reserve(parse->builder->alloc, &parse->list_numbers, &parse->number_capacity,
                       names->count, sizeof *parse->list_numbers)) {
        return STATUS_MEMORY;
    }
    if (id == count) {
        parse->list_numbers[id] = list;
    }
    *known = parse->list_numbers[id];
    return STATUS_OK;
}

static enum status add_list(struct parse *parse, struct slice name, struct spot spot) {
    struct set_builder *builder = parse->builder;
    struct node *items = arena_take(&builder->arena, sizeof *items);
    struct slice kept = literals_form(&builder->literals, name);
    parse->list = items && kept.at ? builder_add_list(builder, parse->lexicon) : LEXICON_NONE;
    if (parse->list == LEXICON_NONE) {
        return STATUS_MEMORY;
    }
    items->type = NODE_CHOICE;
    items->list = LEXICON_NONE;
    builder->set.lists[parse->list] = (struct list){kept, items, parse->file->name, spot.line};
    parse->items = &items->child;
    uint32_t known = LEXICON_NONE;
    return see_list(parse, parse->list, &known);
}

/* Adds an item; alternatives at its top are items of their own. */
static void add_item(struct parse *parse, struct node *item) {
    if (item->type == NODE_CHOICE) {
        item = item->child;
    }
    *parse->items = item;
    while (*parse->items) {
        parse->items = &(*parse->items)->next;
    }
}

static enum status read_item(struct parse *parse, struct slice text, struct spot spot) {
    struct pattern_reader reader = lists_reader(parse);
    struct pattern pattern = {0};
    enum status status = pattern_parse(&reader, text, spot, PATTERN_ITEM, &pattern);
    if (status == STATUS_OK && parse->items) {
        add_item(parse, pattern.root);
    }
    return status;
}

/* The items of one line. */
static enum status read_items(struct parse *parse, struct slice text, struct spot spot) {
    enum status status = STATUS_OK;
    parse->list_open = slice_ends(text, ",") || !text.length;
    while (text.length && status != STATUS_MEMORY) {
        struct spot item_spot;
        struct slice item = lex_lines_part(&text, ',', &spot, &item_spot);
        status = item.length ? read_item(parse, item, item_spot)
                             : PARSE_WRONG(parse, item_spot,
                                           "an item is missing before this comma; "
                                           "write it or remove the comma");
    }
    return status;
}

enum status lists_begin(struct parse *parse, const struct line *line) {
    struct slice text = line->text;
    struct spot spot = line->spot;
    struct slice name = take_name(&text);
    parse->above = ABOVE_LIST;
    parse->items = NULL; /* items of a list without a sound name are read and dropped */
    enum status status = check_name(parse, name, spot);
    if (status == STATUS_OK) {
        status = add_list(parse, name, spot);
    }
    if (status == STATUS_MEMORY) {
        return status;
    }
    spot.column += (uint32_t)(line->text.length - text.length);
    return read_items(parse, lex_lines_trim(text, &spot), spot);
}

enum status lists_continue(struct parse *parse, const struct line *line) {
    if (!parse->list_open) {
        return PARSE_WRONG(
            parse, line->spot,
            "the line above ends without a comma; add one there if the list goes on");
    }
    return read_items(parse, line->text, line->spot);
}

/* --- includes --------------------------------------------------------------------------------- */

static struct slice include_name(const struct line *line) {
    return slice_trim(slice_from(line->text, strlen("include")));
}

bool lists_includes(const struct line *line) {
    bool keyword = slice_starts(line->text, "include ") || slice_starts(line->text, "include\t");
    return keyword && slice_ends(line->text, ".lex");
}

static enum status link_include(struct parse *parse, uint32_t lexicon) {
    struct file *file = parse->file;
    for (size_t i = 0; i < file->include_count; i++) {
        if (file->includes[i] == lexicon) {
            return STATUS_OK;
        }
    }
    if (!array_reserve(parse->builder->alloc, &file->includes, &file->include_capacity,
                       file->include_count + 1, sizeof *file->includes)) {
        return STATUS_MEMORY;
    }
    file->includes[file->include_count++] = lexicon;
    return STATUS_OK;
}

/* Its own mistakes are told under its own name. */
static enum status parse_include(struct parse *parse, uint32_t lexicon, struct spot spot) {
    struct set_builder *builder = parse->builder;
    if (builder->depth == INCLUDE_DEPTH_MOST) {
        return PARSE_WRONG(parse, spot, "includes are nested deeper than %d; include it directly",
                           INCLUDE_DEPTH_MOST);
    }
    builder->depth++;
    enum status status = parse_file(builder, lexicon, true);
    builder->depth--;
    mistakes_close(&builder->files[lexicon]->mistakes);
    return status;
}

static enum status tell_missing(struct parse *parse, struct slice name, struct spot spot,
                                int cause) {
    if (cause) {
        return PARSE_WRONG(parse, spot, "cannot read `%.*s` (%s); correct the include",
                           SLICE_PRINT(name), strerror(cause));
    }
    struct nearest nearest;
    nearest_init(&nearest, name);
    for (size_t i = 0; i < bundled_file_count; i++) {
        nearest_offer(&nearest, slice_of(bundled_files[i].name));
    }
    return PARSE_WRONG(parse, spot,
                       "there is no `%.*s` beside this file nor among the bundled ones%s; correct "
                       "the name",
                       SLICE_PRINT(name), nearest_text(&nearest));
}

enum status lists_include(struct parse *parse, const struct line *line) {
    struct source source;
    struct slice name = include_name(line);
    parse->above = ABOVE_NOTHING;
    enum status status = source_add_include(parse->builder, parse->lexicon, name, &source);
    if (status != STATUS_OK) {
        return status;
    }
    if (source.lexicon == LEXICON_NONE) {
        return tell_missing(parse, name, line->spot, source.cause);
    }
    if (parse->builder->files[source.lexicon]->open) {
        return PARSE_WRONG(parse, line->spot,
                           "`%.*s` includes this file in turn, or is this file; remove one include",
                           SLICE_PRINT(name));
    }
    if (parse->builder->files[source.lexicon]->sections) {
        return PARSE_WRONG(parse, line->spot,
                           "`%.*s` has sections, and only files of lists can be included; move its "
                           "lists to a file of their own",
                           SLICE_PRINT(name));
    }
    status = source.known ? STATUS_OK : parse_include(parse, source.lexicon, line->spot);
    return status == STATUS_OK ? link_include(parse, source.lexicon) : status;
}

/* --- names to numbers ------------------------------------------------------------------------- */

static enum status see_lists_of(struct parse *parse, uint32_t lexicon) {
    struct set_builder *builder = parse->builder;
    enum status status = STATUS_OK;
    uint32_t list = builder->files[lexicon]->first_list;
    for (; list != LEXICON_NONE && status != STATUS_MEMORY; list = builder->list_facts[list].next) {
        uint32_t known = LEXICON_NONE;
        status = see_list(parse, list, &known);
        if (status == STATUS_OK && known != list) {
            const struct list *lists = builder->set.lists;
            PARSE_WRONG(parse, ((struct spot){0}),
                        "the list `%.*s` is defined in %s and in %s, and both are seen here; "
                        "rename one",
                        SLICE_PRINT(lists[list].name), lists[known].file, lists[list].file);
        }
    }
    return status;
}

/* The lists of the files that `file` includes, directly or not. */
static enum status see_includes(struct parse *parse, const struct file *file) {
    enum status status = STATUS_OK;
    for (size_t i = 0; i < file->include_count && status == STATUS_OK; i++) {
        struct file *included = parse->builder->files[file->includes[i]];
        if (included->visit != parse->builder->visit) {
            included->visit = parse->builder->visit;
            status = see_lists_of(parse, file->includes[i]);
            status = status == STATUS_OK ? see_includes(parse, included) : status;
        }
    }
    return status;
}

static void tell_unknown(struct parse *parse, struct slice name, struct spot spot) {
    struct nearest nearest;
    nearest_init(&nearest, name);
    for (uint32_t i = 0; i < parse->list_names.count && !mistakes_full(&parse->file->mistakes);
         i++) {
        nearest_offer(&nearest, intern_text(&parse->list_names, i));
    }
    PARSE_WRONG(parse, spot, "there is no list `%.*s` here%s; define or include it",
                SLICE_PRINT(name), nearest_text(&nearest));
}

static void resolve_uses(struct parse *parse) {
    for (size_t i = 0; i < parse->use_count; i++) {
        struct node *node = parse->uses[i].node;
        uint32_t id = intern_find(&parse->list_names, node->form);
        if (id == INTERN_NONE) {
            tell_unknown(parse, node->form, parse->uses[i].spot);
        } else {
            node->list = parse->list_numbers[id];
        }
    }
}

/* --- sizes and cycles ------------------------------------------------------------------------- */

/* What is known of a tree: how many nodes once all lists stand in it, how deep its lists go. */
struct extent {
    uint32_t nodes;
    uint32_t depth;
};

static void measure_list(struct parse *parse, uint32_t number, unsigned level);

static void widen(struct extent *extent, struct extent more) {
    uint32_t nodes = extent->nodes + more.nodes;
    extent->nodes = nodes > ENTRY_NODES_MOST ? ENTRY_NODES_MOST + 1 : nodes;
    extent->depth = more.depth > extent->depth ? more.depth : extent->depth;
}

/* The node and its children. `level` counts the lists around it. */
static struct extent measure(struct parse *parse, const struct node *node, unsigned level) {
    struct extent extent = {1, 0};
    if (node->type == NODE_LIST && node->list != LEXICON_NONE) {
        measure_list(parse, node->list, level + 1);
        const struct list_facts *facts = &parse->builder->list_facts[node->list];
        widen(&extent, (struct extent){facts->nodes, facts->depth});
    }
    for (const struct node *child = node->child; child; child = child->next) {
        widen(&extent, measure(parse, child, level));
    }
    return extent;
}

static void measure_list(struct parse *parse, uint32_t number, unsigned level) {
    const struct list *list = &parse->builder->set.lists[number];
    struct list_facts *facts = &parse->builder->list_facts[number];
    struct spot spot = {list->line, 1};
    if (facts->state == LIST_MEASURED) {
        return;
    }
    if (facts->state == LIST_OPEN) {
        PARSE_WRONG(parse, spot, "the list `%.*s` contains itself; remove it from one of its items",
                    SLICE_PRINT(list->name));
        return;
    }
    facts->state = LIST_OPEN;
    struct extent extent = {0, 0};
    if (level <= LIST_DEPTH_MOST) {
        extent = measure(parse, list->items, level);
    }
    if (level > LIST_DEPTH_MOST || extent.depth >= LIST_DEPTH_MOST) {
        PARSE_WRONG(parse, spot, "lists are nested deeper than %d at `%.*s`; name fewer in others",
                    LIST_DEPTH_MOST, SLICE_PRINT(list->name));
    }
    facts->nodes = extent.nodes;
    facts->depth = extent.depth + 1;
    facts->state = LIST_MEASURED;
}

static void measure_lists(struct parse *parse) {
    uint32_t list = parse->file->first_list;
    for (; list != LEXICON_NONE; list = parse->builder->list_facts[list].next) {
        const struct list *measured = &parse->builder->set.lists[list];
        if (!measured->items->child && !parse->file->mistakes.count) {
            PARSE_WRONG(parse, ((struct spot){measured->line, 1}),
                        "the list `%.*s` is empty; write its items behind `=`",
                        SLICE_PRINT(measured->name));
        }
        measure_list(parse, list, 1);
    }
}

static void measure_entries(struct parse *parse, uint32_t first_entry) {
    const struct lexicon_set *set = &parse->builder->set;
    for (uint32_t i = first_entry; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->pattern && measure(parse, entry->pattern, 0).nodes > ENTRY_NODES_MOST) {
            PARSE_WRONG(parse, ((struct spot){entry->line, entry->column}),
                        "with its lists this entry has more than %d parts; write several entries, "
                        "or a section of single words instead of a list",
                        ENTRY_NODES_MOST);
        }
    }
}

enum status lists_resolve(struct parse *parse, uint32_t first_entry) {
    parse->builder->visit++;
    enum status status = see_includes(parse, parse->file);
    if (status == STATUS_MEMORY) {
        return status;
    }
    resolve_uses(parse);
    measure_lists(parse);
    measure_entries(parse, first_entry);
    return STATUS_OK;
}
