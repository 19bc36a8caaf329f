/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon coverage: what became of each entry in a corpus. */
#include <stdlib.h>

#include "cli/coverage.h"
#include "cli/destination.h"
#include "cli/matching.h"
#include "cli/messages.h"
#include "cli/record.h"
#include "cli/vocabulary.h"

enum {
    LIKELIHOOD_DIGITS = 2,
    RATE_DIGITS = 3,
    SHARE_DIGITS = 3,
    WEIGHT_DIGITS = 3,
    RATE_PER = 1000
};

/* As the choices of --by have it. */
enum coverage_by { BY_ENTRY, BY_SECTION, BY_TOP, BY_EXCLUSION, BY_NEIGHBOUR, BY_WORD };

struct coverage_run {
    const struct cli *cli;
    struct matching matching;
    struct destination destination;
    struct record_of_run record;
    struct coverage coverage;
    struct vocabulary vocabulary; /* of what goes by words */
    enum coverage_by by;
    bool never; /* only what never fired */
};

/* --- rows ---------------------------------------------------------------------------------------- */

/* What both tables hold of each row, the outcomes in the order of their enum. */
#define OUTCOME_COLUMNS                                                         \
    {"candidates", COLUMN_INTEGER, 0, COLUMN_SPARE, "could\nmatch"},            \
        {"counted", COLUMN_INTEGER, 0, COLUMN_BRIEF, NULL},                     \
        {"hints", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL},                       \
        {"negated", COLUMN_INTEGER, 0, COLUMN_IN_FILES, NULL},                  \
        {"vetoed", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL},                      \
        {"other_role", COLUMN_INTEGER, 0, COLUMN_SPARE, "other\nrole"},         \
        {"out_of_context", COLUMN_INTEGER, 0, COLUMN_SPARE, "out of\ncontext"}, \
        {"lost", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL},                        \
        {"sessions", COLUMN_INTEGER, 0, COLUMN_IN_FILES, NULL},                 \
        {"words", COLUMN_INTEGER, 0, COLUMN_IN_FILES, NULL},                    \
        {"rate", COLUMN_REAL, RATE_DIGITS, COLUMN_BRIEF, "per\n1,000"},         \
        {"share", COLUMN_REAL, SHARE_DIGITS, COLUMN_IN_FILES, NULL},

enum { OUTCOME_CELLS = COVERAGE_OUTCOMES + 5, ENTRY_LEAD = 4, SECTION_LEAD = 3 };

static const struct column entry_columns[] = {{"category", COLUMN_TEXT, 0, true, NULL},
                                              {"lexicon", COLUMN_TEXT, 0, false, NULL},
                                              {"line", COLUMN_INTEGER, 0, true, NULL},
                                              {"weight", COLUMN_REAL, WEIGHT_DIGITS, false, NULL},
                                              OUTCOME_COLUMNS{"entry", COLUMN_TEXT, 0, true, NULL}};

static const struct column section_columns[] = {
    {"category", COLUMN_TEXT, 0, true, NULL},
    {"entries", COLUMN_INTEGER, 0, true, NULL},
    {"fired", COLUMN_INTEGER, 0, true, NULL},
    OUTCOME_COLUMNS{"top_share", COLUMN_REAL, SHARE_DIGITS, true, "most\nfrequent"},
    {"top_entry", COLUMN_TEXT, 0, true, "entry"}};

static struct cell cell_count(uint64_t count) {
    return cell_integer((int64_t)count);
}

/* Empty where there is nothing to divide by. */
static struct cell cell_ratio(double above, uint64_t below, double per) {
    struct cell cell = {.state = CELL_EMPTY};
    if (below) {
        cell = (struct cell){.state = CELL_SET, .value.real = per * above / (double)below};
    }
    return cell;
}

static uint64_t counted(const struct coverage_line *line) {
    return line->outcomes[COVERAGE_COUNTED];
}

/* `all`: what the share is of. */
static void fill_outcomes(const struct coverage_run *run, const struct coverage_line *line,
                          uint16_t roles, uint64_t all, struct cell *cells) {
    uint64_t words = coverage_words(&run->coverage, roles);
    *cells++ = cell_count(coverage_candidates(line));
    for (unsigned i = 0; i < COVERAGE_OUTCOMES; i++) {
        *cells++ = cell_count(line->outcomes[i]);
    }
    *cells++ = cell_count(line->sessions);
    *cells++ = cell_count(words);
    *cells++ = cell_ratio((double)counted(line), words, RATE_PER);
    *cells++ = cell_ratio((double)counted(line), all, 1);
}

static uint32_t category_of(const struct lexicon_set *set, const struct entry *entry) {
    return set->sections[entry->section].category;
}

static bool is_shown(const struct coverage_run *run, uint32_t index) {
    const struct matching *matching = &run->matching;
    const struct entry *entry = &matching->lexicons.set->entries[index];
    return entry->use == ENTRY_COUNTS &&
           matching->shown[category_of(matching->lexicons.set, entry)] &&
           (!matching->entries || matching->entries[index]);
}

static bool is_of(const struct lexicon_set *set, uint32_t index, uint32_t category) {
    const struct entry *entry = &set->entries[index];
    return entry->use == ENTRY_COUNTS && lexicon_within(set, category_of(set, entry), category);
}

/* --- a row for each entry ------------------------------------------------------------------------ */

/* Entries stand by category, the most frequent first. */
struct entry_rank {
    uint32_t category, entry;
    uint64_t counted, candidates;
};

static int by_frequency(const void *left, const void *right) {
    const struct entry_rank *a = left;
    const struct entry_rank *b = right;
    if (a->category != b->category) {
        return a->category < b->category ? -1 : 1;
    }
    if (a->counted != b->counted) {
        return a->counted > b->counted ? -1 : 1;
    }
    if (a->candidates != b->candidates) {
        return a->candidates > b->candidates ? -1 : 1;
    }
    return (a->entry > b->entry) - (a->entry < b->entry);
}

static enum status give_entry(struct coverage_run *run, uint32_t index, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct entry *entry = &set->entries[index];
    const struct category *category = &set->categories[category_of(set, entry)];
    struct cell cells[ENTRY_LEAD + OUTCOME_CELLS + 1] = {
        cell_text(category->name),
        cell_text(set->lexicons[entry->lexicon].name),
        cell_integer(entry->line),
        {.state = CELL_SET, .value.real = (double)entry->weight / LEXICON_WEIGHT_ONE},
    };
    fill_outcomes(run, &run->coverage.entries[index], entry->roles,
                  counted(&run->coverage.categories[category->top]), cells + ENTRY_LEAD);
    cells[ENTRY_LEAD + OUTCOME_CELLS] = cell_text(entry->source);
    return writer_row(run->destination.writer, cells, error);
}

static uint32_t rank_entries(const struct coverage_run *run, struct entry_rank *ranks) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    uint32_t count = 0;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        const struct coverage_line *line = &run->coverage.entries[i];
        if (is_shown(run, i) && !(run->never && coverage_fired(line))) {
            ranks[count++] = (struct entry_rank){.category = category_of(set, entry),
                                                 .entry = i,
                                                 .counted = counted(line),
                                                 .candidates = coverage_candidates(line)};
        }
    }
    qsort(ranks, count, sizeof *ranks, by_frequency);
    return count;
}

static enum status give_ranked(struct coverage_run *run,
                               uint32_t (*rank)(const struct coverage_run *run,
                                                struct entry_rank *ranks),
                               enum status (*give)(struct coverage_run *run, uint32_t index,
                                                   struct error *error),
                               struct error *error) {
    size_t size = ((size_t)run->matching.lexicons.set->entry_count + 1) * sizeof(struct entry_rank);
    struct entry_rank *ranks = alloc_zero(run->cli->alloc, size);
    if (!ranks) {
        return error_memory(error);
    }
    uint32_t count = rank(run, ranks);
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
        status = give(run, ranks[i].entry, error);
    }
    alloc_free(run->cli->alloc, ranks, size);
    return status;
}

static enum status give_entries(struct coverage_run *run, struct error *error) {
    return give_ranked(run, rank_entries, give_entry, error);
}

/* --- a row for each exclusion -------------------------------------------------------------------- */

static const struct column exclusion_columns[] = {
    {"category", COLUMN_TEXT, 0, true, NULL},
    {"lexicon", COLUMN_TEXT, 0, false, NULL},
    {"line", COLUMN_INTEGER, 0, true, NULL},
    {"candidates", COLUMN_INTEGER, 0, true, "could\nmatch"},
    {"vetoed", COLUMN_INTEGER, 0, true, NULL},
    {"exclusion", COLUMN_TEXT, 0, true, NULL},
    {"entry", COLUMN_TEXT, 0, true, "of entry"},
};

/* The category whose matches an exclusion vetoes; LEXICON_NONE for other lines, and those of scopes. */
static uint32_t guarded_category(const struct lexicon_set *set, const struct entry *exclusion) {
    return exclusion->use == ENTRY_VETOES_ENTRY ? category_of(set, &set->entries[exclusion->target])
           : exclusion->use == ENTRY_VETOES_SECTION ? set->sections[exclusion->target].category
                                                    : LEXICON_NONE;
}

/* What the exclusion was held against: its entry's candidates, or its section's. */
static uint64_t guarded_candidates(const struct coverage_run *run, const struct entry *exclusion) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    uint64_t sum = 0;
    if (exclusion->use == ENTRY_VETOES_ENTRY) {
        return coverage_candidates(&run->coverage.entries[exclusion->target]);
    }
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (set->entries[i].use == ENTRY_COUNTS && set->entries[i].section == exclusion->target) {
            sum += coverage_candidates(&run->coverage.entries[i]);
        }
    }
    return sum;
}

static uint32_t rank_exclusions(const struct coverage_run *run, struct entry_rank *ranks) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    uint32_t count = 0;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        uint32_t category = guarded_category(set, &set->entries[i]);
        uint64_t vetoed = run->coverage.entries[i].outcomes[COVERAGE_VETOED];
        if (category != LEXICON_NONE && run->matching.shown[category] && !(run->never && vetoed)) {
            ranks[count++] =
                (struct entry_rank){.category = category, .entry = i, .counted = vetoed};
        }
    }
    qsort(ranks, count, sizeof *ranks, by_frequency);
    return count;
}

static enum status give_exclusion(struct coverage_run *run, uint32_t index, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct entry *exclusion = &set->entries[index];
    bool whole = exclusion->use == ENTRY_VETOES_SECTION;
    const struct cell cells[] = {
        cell_text(set->categories[guarded_category(set, exclusion)].name),
        cell_text(set->lexicons[exclusion->lexicon].name),
        cell_integer(exclusion->line),
        cell_count(guarded_candidates(run, exclusion)),
        cell_count(run->coverage.entries[index].outcomes[COVERAGE_VETOED]),
        cell_text(exclusion->source),
        whole ? (struct cell){.state = CELL_EMPTY}
              : cell_text(set->entries[exclusion->target].source),
    };
    return writer_row(run->destination.writer, cells, error);
}

static enum status give_exclusions(struct coverage_run *run, struct error *error) {
    return give_ranked(run, rank_exclusions, give_exclusion, error);
}

/* --- a row for each section or category ---------------------------------------------------------- */

/* What the entries of a category come to beside their sums. */
struct category_sum {
    int64_t entries, fired;
    uint32_t top; /* the entry that counted most; LEXICON_NONE */
};

static struct category_sum sum_up(const struct coverage_run *run, uint32_t category) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct coverage_line *lines = run->coverage.entries;
    struct category_sum sum = {.top = LEXICON_NONE};
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (is_of(set, i, category)) {
            sum.entries++;
            sum.fired += coverage_fired(&lines[i]);
            bool more = sum.top == LEXICON_NONE || counted(&lines[i]) > counted(&lines[sum.top]);
            sum.top = counted(&lines[i]) && more ? i : sum.top;
        }
    }
    return sum;
}

static enum status give_category(struct coverage_run *run, uint32_t index, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct category *category = &set->categories[index];
    const struct coverage_line *line = &run->coverage.categories[index];
    struct category_sum sum = sum_up(run, index);
    struct cell cells[SECTION_LEAD + OUTCOME_CELLS + 2] = {
        cell_text(category->name),
        cell_integer(sum.entries),
        cell_integer(sum.fired),
    };
    fill_outcomes(run, line, category->roles, counted(&run->coverage.categories[category->top]),
                  cells + SECTION_LEAD);
    if (sum.top != LEXICON_NONE) {
        struct cell *top = cells + SECTION_LEAD + OUTCOME_CELLS;
        top[0] = cell_ratio((double)counted(&run->coverage.entries[sum.top]), counted(line), 1);
        top[1] = cell_text(set->entries[sum.top].source);
    }
    return writer_row(run->destination.writer, cells, error);
}

static bool has_own_entries(const struct lexicon_set *set, uint32_t category) {
    for (uint32_t i = 0; i < set->section_count; i++) {
        if (set->sections[i].category == category) {
            return true;
        }
    }
    return false;
}

/* A section is a category with entries of its own; what stands highest of those chosen is a category. */
static bool has_row(const struct coverage_run *run, uint32_t category) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const bool *shown = run->matching.shown;
    uint32_t parent = set->categories[category].parent;
    bool row = run->by == BY_SECTION ? has_own_entries(set, category)
                                     : parent == LEXICON_NONE || !shown[parent];
    return row && shown[category] &&
           !(run->never && coverage_fired(&run->coverage.categories[category]));
}

static enum status give_categories(struct coverage_run *run, struct error *error) {
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < run->matching.lexicons.set->category_count && status == STATUS_OK;
         i++) {
        if (has_row(run, i)) {
            status = give_category(run, i, error);
        }
    }
    return status;
}

/* --- a row for each word around the matches ------------------------------------------------------ */

static const struct column word_columns[] = {
    {"category", COLUMN_TEXT, 0, true, NULL},
    {"place", COLUMN_TEXT, 0, true, NULL},
    {"word", COLUMN_TEXT, 0, true, NULL},
    {"n", COLUMN_INTEGER, 0, true, NULL},
    {"n_elsewhere", COLUMN_INTEGER, 0, true, "else-\nwhere"},
    {"rate", COLUMN_REAL, RATE_DIGITS, true, "per\n1,000"},
    {"rate_elsewhere", COLUMN_REAL, RATE_DIGITS, true, "else-\nwhere"},
    {"log_ratio", COLUMN_REAL, LIKELIHOOD_DIGITS, true, "log\nratio"},
    {"g2", COLUMN_REAL, LIKELIHOOD_DIGITS, true, "G2"},
};

static const char *const place_names[PLACE_COUNT] = {[PLACE_LEFT] = "left",
                                                     [PLACE_RIGHT] = "right",
                                                     [PLACE_WITH] = "with",
                                                     [PLACE_WITHOUT] = "without"};

static bool goes_by_words(const struct coverage_run *run) {
    return run->by == BY_NEIGHBOUR || run->by == BY_WORD;
}

static enum status give_word(struct coverage_run *run, uint32_t target, enum vocabulary_place place,
                             const struct vocabulary_row *row, struct error *error) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    const struct cell cells[] = {
        cell_text(set->categories[run->vocabulary.targets[target]].name),
        cell_text(slice_of(place_names[place])),
        cell_text(row->word),
        cell_count(row->here.n),
        cell_count(row->elsewhere.n),
        cell_ratio((double)row->here.n, row->here.words, RATE_PER),
        cell_ratio((double)row->elsewhere.n, row->elsewhere.words, RATE_PER),
        {.state = CELL_SET, .value.real = keyness_log_ratio(row->here, row->elsewhere)},
        {.state = CELL_SET, .value.real = row->likelihood},
    };
    return writer_row(run->destination.writer, cells, error);
}

static enum status give_place(struct coverage_run *run, uint32_t target,
                              enum vocabulary_place place, struct vocabulary_row *rows,
                              struct error *error) {
    const struct options *options = run->cli->options;
    uint32_t count = vocabulary_rank(&run->vocabulary, target, place,
                                     (uint32_t)options_number(options, OPTION_LEAST), rows,
                                     (uint32_t)options_number(options, OPTION_TOP));
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
        status = give_word(run, target, place, &rows[i], error);
    }
    return status;
}

static enum status give_words(struct coverage_run *run, struct error *error) {
    size_t size =
        (size_t)options_number(run->cli->options, OPTION_TOP) * sizeof(struct vocabulary_row);
    enum vocabulary_place first = run->by == BY_NEIGHBOUR ? PLACE_LEFT : PLACE_WITH;
    enum vocabulary_place second = run->by == BY_NEIGHBOUR ? PLACE_RIGHT : PLACE_WITHOUT;
    struct vocabulary_row *rows = alloc_zero(run->cli->alloc, size);
    enum status status = STATUS_OK;
    if (!rows) {
        return error_memory(error);
    }
    for (uint32_t i = 0; i < run->vocabulary.target_count && status == STATUS_OK; i++) {
        status = give_place(run, i, first, rows, error);
        if (status == STATUS_OK) {
            status = give_place(run, i, second, rows, error);
        }
    }
    alloc_free(run->cli->alloc, rows, size);
    return status;
}

/* --- the tables ---------------------------------------------------------------------------------- */

struct coverage_table {
    const struct column *columns;
    size_t count;
    enum status (*give)(struct coverage_run *run, struct error *error);
};

#define COLUMNS(columns) columns, sizeof(columns) / sizeof *(columns)

static const struct coverage_table tables[] = {
    [BY_ENTRY] = {COLUMNS(entry_columns), give_entries},
    [BY_SECTION] = {COLUMNS(section_columns), give_categories},
    [BY_TOP] = {COLUMNS(section_columns), give_categories},
    [BY_EXCLUSION] = {COLUMNS(exclusion_columns), give_exclusions},
    [BY_NEIGHBOUR] = {COLUMNS(word_columns), give_words},
    [BY_WORD] = {COLUMNS(word_columns), give_words},
};

/* --- the run ------------------------------------------------------------------------------------- */

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct coverage_run *run = context;
    enum status status = remarks_take(&run->matching.remarks, part, error);
    coverage_take(&run->coverage, part);
    return status == STATUS_OK && goes_by_words(run)
               ? vocabulary_take(&run->vocabulary, part, error)
               : status;
}

/* One line that says how much of the lexicons was of use here. */
static void tell_sum(const struct coverage_run *run) {
    const struct lexicon_set *set = run->matching.lexicons.set;
    unsigned long entries = 0;
    unsigned long fired = 0;
    struct error notice;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        if (is_shown(run, i)) {
            entries++;
            fired += coverage_fired(&run->coverage.entries[i]);
        }
    }
    error_set(&notice, STATUS_OK, "%lu of %lu entries fired in %llu words of %llu session%s%s",
              fired, entries, (unsigned long long)coverage_words(&run->coverage, 0),
              (unsigned long long)run->coverage.sessions, run->coverage.sessions == 1 ? "" : "s",
              fired < entries && !run->never ? "; --never shows the others" : "");
    notices_tell(&run->cli->notices, &notice);
}

/* What no row of words holds. */
static void tell_unknown(const struct coverage_run *run) {
    uint64_t count = run->vocabulary.unknown;
    struct error notice;
    if (count) {
        error_set(&notice, STATUS_OK,
                  "%llu word%s no row: longer than 64 bytes, or new when the table of words "
                  "was full; look at fewer categories at once (--category)",
                  (unsigned long long)count, count == 1 ? " is in" : "s are in");
        notices_tell(&run->cli->notices, &notice);
    }
}

/* An option that would change nothing was meant for something else. */
static enum status refuse(const struct coverage_run *run, struct error *error) {
    static const struct {
        enum option_id option;
        unsigned with; /* a bit for each choice of --by */
        const char *need;
    } rules[] = {
        {OPTION_SPAN, 1U << BY_NEIGHBOUR, "neighbour"},
        {OPTION_LEAST, 1U << BY_NEIGHBOUR | 1U << BY_WORD, "neighbour or word"},
        {OPTION_TOP, 1U << BY_NEIGHBOUR | 1U << BY_WORD, "neighbour or word"},
        {OPTION_ENTRY, 1U << BY_ENTRY | 1U << BY_NEIGHBOUR | 1U << BY_WORD,
         "entry, neighbour or word"},
        {OPTION_NEVER, 1U << BY_ENTRY | 1U << BY_SECTION | 1U << BY_TOP | 1U << BY_EXCLUSION,
         "entry, section, category or exclusion"},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (options_has(run->cli->options, rules[i].option) && !(rules[i].with >> run->by & 1)) {
            return error_set(error, STATUS_USAGE, "--%s goes with --by %s only",
                             option_table[rules[i].option].name, rules[i].need);
        }
    }
    return STATUS_OK;
}

static enum status prepare(struct coverage_run *run, struct error *error) {
    const struct cli *cli = run->cli;
    enum status status = refuse(run, error);
    if (status == STATUS_OK) {
        status = matching_init(&run->matching, cli, true, error);
    }
    if (status == STATUS_OK && !coverage_init(&run->coverage, cli->alloc,
                                              run->matching.lexicons.set, run->matching.only)) {
        status = error_memory(error);
    }
    if (status == STATUS_OK && goes_by_words(run)) {
        const struct vocabulary_view view = {
            .set = run->matching.lexicons.set,
            .rules = run->matching.lexicons.rules,
            .shown = run->matching.shown,
            .entries = run->matching.entries,
            .only = run->matching.only,
            .span = (uint32_t)options_number(cli->options, OPTION_SPAN),
        };
        status = vocabulary_init(&run->vocabulary, cli->alloc, &view, error);
    }
    if (status == STATUS_OK) {
        status = destination_init(&run->destination, cli, error);
    }
    if (status == STATUS_OK) {
        status = record_init(&run->record, cli, &run->matching.lexicons, &run->destination, error);
    }
    run->matching.watch = status == STATUS_OK ? record_watch(&run->record) : NULL;
    run->matching.trace = true;
    return status;
}

static enum status write_all(struct coverage_run *run, struct error *error) {
    const struct coverage_table *table = &tables[run->by];
    struct stage_sink sink = {.take = take_part, .context = run};
    enum status status = prepare(run, error);
    if (status == STATUS_OK) {
        status = matching_run(&run->matching, &sink, error);
    }
    if (status == STATUS_OK) {
        status = writer_begin(run->destination.writer, table->columns, table->count, error);
    }
    if (status == STATUS_OK) {
        status = table->give(run, error);
    }
    if (status == STATUS_OK) {
        status = destination_finish(&run->destination, error);
    }
    if (status == STATUS_OK) {
        tell_sum(run);
        tell_unknown(run);
        remarks_tell_roles(&run->matching.remarks, &run->cli->notices);
        status = record_finish(&run->record, error);
    }
    return status;
}

static void release(struct coverage_run *run) {
    if (run->destination.output.path.alloc) {
        record_release(&run->record);
        destination_release(&run->destination);
    }
    coverage_release(&run->coverage);
    vocabulary_release(&run->vocabulary);
    if (run->matching.cli) {
        matching_release(&run->matching);
    }
}

enum exit_status cli_lexicon_coverage(const struct cli *cli) {
    struct coverage_run run = {
        .cli = cli,
        .by = (enum coverage_by)options_choice(cli->options, OPTION_COVERAGE_BY),
        .never = options_has(cli->options, OPTION_NEVER)};
    struct error error = {0};
    enum status status = write_all(&run, &error);
    enum exit_status done = status == STATUS_OK ? matching_status(&run.matching) : EXIT_STATUS_DONE;
    release(&run);
    return status == STATUS_OK ? done : messages_fail(cli, &error);
}
