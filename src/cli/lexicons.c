/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/lexicons.h"

#include <string.h>

#include "cli/suggest.h"

/* What messages call a pattern of the command line. */
#define PATTERN_FILE "--pattern"

/* --- bundled files ------------------------------------------------------------------------------- */

/* "scopes/negation.lex" without its ending. */
static struct slice name_of(const struct bundled_file *file) {
    struct slice name = slice_of(file->name);
    name.length -= slice_ends(name, ".lex") ? strlen(".lex") : 0;
    return name;
}

/* "negation" */
static struct slice stem_of(const struct bundled_file *file) {
    struct slice name = name_of(file);
    const char *slash = strrchr(file->name, '/');
    return slash ? slice_from(name, (size_t)(slash - file->name) + 1) : name;
}

/* Where a category and a scope share a stem, the category is meant. */
const struct bundled_file *lexicons_bundled(const char *name) {
    const struct bundled_file *found = NULL;
    for (size_t i = 0; i < bundled_file_count; i++) {
        const struct bundled_file *file = &bundled_files[i];
        if (strcmp(file->name, name) == 0 || slice_is(name_of(file), name)) {
            return file;
        }
        if (slice_is(stem_of(file), name) && !found) {
            found = file;
        }
    }
    return found;
}

/* --- lexicons ------------------------------------------------------------------------------------ */

enum status lexicons_add_set(struct lexicons *lexicons, const char *name, struct error *error) {
    return set_builder_add_set(lexicons->builder, name, error);
}

enum status lexicons_add_given(struct lexicons *lexicons, const struct cli *cli,
                               struct error *error) {
    size_t position = 0;
    enum status status = STATUS_OK;
    for (const char *name; status == STATUS_OK && (name = options_next(cli->options, OPTION_LEXICON,
                                                                       &position)) != NULL;) {
        status = set_builder_add(lexicons->builder, name, error);
    }
    return status;
}

enum status lexicons_init(struct lexicons *lexicons, const struct cli *cli, struct error *error) {
    *lexicons = (struct lexicons){.alloc = cli->alloc, .rules = &rules_attune};
    lexicons->builder = set_builder_new(cli->alloc, lexicons->rules, &cli->notices);
    return lexicons->builder ? STATUS_OK : error_memory(error);
}

void lexicons_release(struct lexicons *lexicons) {
    set_builder_free(lexicons->builder);
    *lexicons = (struct lexicons){0};
}

enum status lexicons_finish(struct lexicons *lexicons, struct error *error) {
    return set_builder_finish(lexicons->builder, &lexicons->set, error);
}

/* Other lines of a lexicon are no entries: sections, exclusions, comments, lists. A section ends as it
 * begins, so optional words at both ends are taken for one. */
static bool is_entry_line(struct slice line) {
    bool section = slice_starts(line, "[") && slice_ends(line, "]");
    bool list = slice_starts(line, "list ") && memchr(line.at, '=', line.length);
    return line.length && !section && !list && !slice_starts(line, "!") &&
           !slice_starts(line, "#") && !memchr(line.at, '\n', line.length);
}

/* One --pattern as a lexicon of one entry. */
static enum status add_pattern(struct lexicons *lexicons, const struct cli *cli, const char *given,
                               unsigned number, struct error *error) {
    struct slice pattern = slice_trim(slice_of(given));
    struct buffer text;
    if (!is_entry_line(pattern)) {
        return error_set(error, STATUS_USAGE,
                         "--pattern: '%s' is no entry; write one line as a lexicon has it: "
                         "\"it sounds like\", \"i [really] feel <2> alone\"",
                         given);
    }
    buffer_init(&text, cli->alloc);
    buffer_append_text(&text, "[pattern");
    if (number > 1) {
        buffer_print(&text, "%u", number);
    }
    buffer_append_text(&text, "]\n");
    buffer_append(&text, pattern);
    buffer_append_byte(&text, '\n');
    enum status status = text.failed ? error_memory(error)
                                     : set_builder_add_text(lexicons->builder, PATTERN_FILE,
                                                            buffer_slice(&text), error);
    buffer_release(&text);
    return status;
}

static enum status add_patterns(struct lexicons *lexicons, const struct cli *cli,
                                struct error *error) {
    size_t position = 0;
    unsigned number = 0;
    enum status status = STATUS_OK;
    for (const char *given;
         status == STATUS_OK &&
         (given = options_next(cli->options, OPTION_PATTERN, &position)) != NULL;) {
        status = add_pattern(lexicons, cli, given, ++number, error);
    }
    return status;
}

const char *lexicons_named_set(const struct options *options, const char *unnamed) {
    const char *named = options_text(options, OPTION_SET);
    return named ? named : unnamed;
}

/* A pattern of one's own is all that is looked for, unless something else is named too; so is a lexicon
 * whose coverage is asked for. What is to be reconsidered has sets of its own. */
static const char *first_set(const struct options *options) {
    bool own = options_has(options, OPTION_LEXICON) && options->command->bit == COMMAND_COVERAGE;
    bool pattern = options_has(options, OPTION_PATTERN) && !options_has(options, OPTION_CATEGORY);
    bool alone = (own || pattern) && !options_has(options, OPTION_SET);
    bool finds =
        (options->command->bit & (COMMAND_FIND | COMMAND_LSP)) && !options_has(options, OPTION_SET);
    if (finds) {
        return options_has(options, OPTION_STRICT) ? "strict" : "check";
    }
    return alone ? "none" : lexicons_named_set(options, "core");
}

enum status lexicons_load(struct lexicons *lexicons, const struct cli *cli, struct error *error) {
    enum status status = lexicons_init(lexicons, cli, error);
    if (status == STATUS_OK) {
        status = lexicons_add_set(lexicons, first_set(cli->options), error);
    }
    if (status == STATUS_OK) {
        status = lexicons_add_given(lexicons, cli, error);
    }
    if (status == STATUS_OK) {
        status = add_patterns(lexicons, cli, error);
    }
    return status == STATUS_OK ? lexicons_finish(lexicons, error) : status;
}

/* --- categories ---------------------------------------------------------------------------------- */

static enum status tell_lexicon(const char *option, struct slice category, struct slice lexicon,
                                struct error *error) {
    const char *set = set_holding(lexicon);
    return error_set(error, STATUS_USAGE,
                     "%s: '%.*s' is in the lexicon %.*s, which is not in use here; add --lexicon "
                     "%.*s%s%s",
                     option, SLICE_PRINT(category), SLICE_PRINT(lexicon), SLICE_PRINT(lexicon),
                     set[0] ? " or --set " : "", set);
}

enum status lexicons_tell_elsewhere(const struct alloc *alloc, const char *option,
                                    struct slice category, struct error *error) {
    const struct lexicon_set *set = NULL;
    struct set_builder *builder = set_builder_new(alloc, &rules_attune, NULL);
    enum status status = builder ? set_builder_add_set(builder, "all", error) : error_memory(error);
    if (status == STATUS_OK) {
        status = set_builder_finish(builder, &set, error);
    }
    uint32_t found = status == STATUS_OK ? lexicon_category(set, category) : LEXICON_NONE;
    if (found != LEXICON_NONE) {
        const struct lexicon *lexicon = &set->lexicons[set->categories[found].lexicon];
        status = tell_lexicon(option, category, lexicon->name, error);
    }
    set_builder_free(builder);
    return status;
}

static enum status unknown_category(const struct lexicons *lexicons, struct slice name,
                                    struct error *error) {
    const struct lexicon_set *set = lexicons->set;
    struct suggest suggest = suggest_for(name);
    enum status status = lexicons_tell_elsewhere(lexicons->alloc, "--category", name, error);
    if (status != STATUS_OK) {
        return status;
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        const struct category *category = &set->categories[i];
        suggest_consider(&suggest, category->name);
        if (category->parent == LEXICON_NONE && lexicon_is_asked(set, i)) {
            suggest_list(&suggest, category->name);
        }
    }
    return error_set(error, STATUS_USAGE,
                     "--category: '%.*s' is not known%s%.*s%s; there are: %s, and below them what "
                     "'attune lexicon list' shows",
                     SLICE_PRINT(name), suggest.nearest.at ? " (did you mean " : "",
                     SLICE_PRINT(suggest.nearest), suggest.nearest.at ? "?)" : "", suggest.list);
}

static void add_once(uint32_t *chosen, uint32_t *count, uint32_t category) {
    for (uint32_t i = 0; i < *count; i++) {
        if (chosen[i] == category) {
            return;
        }
    }
    chosen[(*count)++] = category;
}

bool lexicons_is_pattern(const struct lexicon_set *set, uint32_t category) {
    return strcmp(set->lexicons[set->categories[category].lexicon].file, PATTERN_FILE) == 0;
}

static enum status choose_named(const struct lexicons *lexicons, struct slice rest,
                                uint32_t *chosen, uint32_t *count, struct error *error) {
    while (rest.length) {
        struct slice name = slice_split(rest, ',', &rest);
        uint32_t category = lexicon_category(lexicons->set, name);
        if (category == LEXICON_NONE) {
            return unknown_category(lexicons, name, error);
        }
        add_once(chosen, count, category);
    }
    return STATUS_OK;
}

enum status lexicons_choose(const struct lexicons *lexicons, const struct options *options,
                            uint32_t *chosen, uint32_t *count, struct error *error) {
    const struct lexicon_set *set = lexicons->set;
    enum status status = STATUS_OK;
    size_t position = 0;
    *count = 0;
    for (const char *names; status == STATUS_OK &&
                            (names = options_next(options, OPTION_CATEGORY, &position)) != NULL;) {
        status = choose_named(lexicons, slice_of(names), chosen, count, error);
    }
    bool named = options_has(options, OPTION_CATEGORY);
    for (uint32_t i = 0; status == STATUS_OK && i < set->category_count; i++) {
        if (lexicon_is_asked(set, i) && (!named || lexicons_is_pattern(set, i))) {
            add_once(chosen, count, i);
        }
    }
    return status;
}
