/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that are too broad for a corpus: whatever counts every few sentences seldom means what its
 * category does. */
#include "cli/coverage.h"
#include "cli/inputs.h"
#include "cli/lint.h"
#include "match/matcher.h"
#include "pipeline.h"
#include "report/number.h"

enum { RATE_PER = 1000, RATE_DIGITS = 1, HITS_LEAST = 5 };

struct corpus_run {
    struct lint *lint;
    struct coverage coverage;
    double most; /* hits in 1,000 words */
};

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct corpus_run *run = context;
    (void)error;
    coverage_take(&run->coverage, part);
    return STATUS_OK;
}

/* "counts 83 times, 2.1 in 1,000 words of those who can say it, and is 17 % of empathy" */
static void append_figures(const struct corpus_run *run, uint32_t index, double rate,
                           struct buffer *out) {
    const struct lexicon_set *set = run->lint->set;
    const struct entry *entry = &set->entries[index];
    uint32_t top = set->categories[set->sections[entry->section].category].top;
    uint64_t hits = run->coverage.entries[index].outcomes[COVERAGE_COUNTED];
    uint64_t all = run->coverage.categories[top].outcomes[COVERAGE_COUNTED];
    buffer_print(out, "`%.*s` counts %llu times, ", SLICE_PRINT(entry->source),
                 (unsigned long long)hits);
    number_append_real(out, rate, RATE_DIGITS);
    buffer_append_text(out, " in 1,000 words of those who can say it, and is ");
    number_append_real(out, 100 * (double)hits / (double)all, 0);
    buffer_print(out, " %% of %.*s", SLICE_PRINT(set->categories[top].name));
}

/* One's own lexicon is named by its file. */
static void append_remedy(const struct lexicon_set *set, const struct entry *entry,
                          struct buffer *out) {
    const struct lexicon *lexicon = &set->lexicons[entry->lexicon];
    bool bundled = lexicons_bundled(lexicon->name.at) != NULL;
    buffer_print(out,
                 "; read some (attune kwic --lexicon %s --entry %.*s:%lu --sample 20), then "
                 "narrow it, or make it a hint",
                 bundled ? lexicon->name.at : lexicon->file, SLICE_PRINT(lexicon->name),
                 (unsigned long)entry->line);
}

static enum status check_entry(struct corpus_run *run, uint32_t index, struct error *error) {
    const struct lexicon_set *set = run->lint->set;
    const struct entry *entry = &set->entries[index];
    uint64_t hits = run->coverage.entries[index].outcomes[COVERAGE_COUNTED];
    uint64_t words = coverage_words(&run->coverage, entry->roles);
    double rate = words ? RATE_PER * (double)hits / (double)words : 0;
    struct buffer text;
    if (hits < HITS_LEAST || rate <= run->most) {
        return STATUS_OK;
    }
    buffer_init(&text, run->lint->alloc);
    append_figures(run, index, rate, &text);
    append_remedy(set, entry, &text);
    enum status status = lint_tell(run->lint, entry->lexicon, entry->line, entry->column,
                                   FINDING_WARNING, "broad", &text, error);
    buffer_release(&text);
    return status;
}

static enum status read_corpus(struct corpus_run *run, const struct cli *cli,
                               const struct inputs *inputs, struct pipeline_figures *figures,
                               struct error *error) {
    struct stage_sink sink = {.take = take_part, .context = run};
    struct matcher *matcher = NULL;
    const struct pipeline_options options = {.intake = &inputs->intake,
                                             .paths = inputs->paths,
                                             .path_count = inputs->path_count,
                                             .jobs = inputs_jobs(cli->options)};
    enum status status = matcher_new(cli->alloc, run->lint->set, run->lint->lexicons->rules,
                                     DETAIL_COUNTS, &matcher, error);
    if (status == STATUS_OK) {
        status = pipeline_run(cli->alloc, matcher, &options, &sink, &cli->notices, figures, error);
    }
    matcher_free(matcher);
    return status;
}

enum status lint_corpus(struct lint *lint, const struct cli *cli, struct pipeline_figures *figures,
                        struct error *error) {
    const struct lexicon_set *set = lint->set;
    const char *only = options_text(cli->options, OPTION_ONLY);
    struct corpus_run run = {.lint = lint, .most = options_number(cli->options, OPTION_BROAD)};
    struct inputs inputs;
    enum role role = ROLE_UNKNOWN;
    if (only) {
        role_parse(slice_of(only), &role); /* a choice of the table: a role */
    }
    enum status status = inputs_init(&inputs, cli, error);
    if (status == STATUS_OK && !coverage_init(&run.coverage, lint->alloc, set, role)) {
        status = error_memory(error);
    }
    if (status == STATUS_OK) {
        status = read_corpus(&run, cli, &inputs, figures, error);
    }
    for (uint32_t i = 0; i < set->entry_count && status == STATUS_OK; i++) {
        if (set->entries[i].use == ENTRY_COUNTS && lint_checks(lint, &set->entries[i])) {
            status = check_entry(&run, i, error);
        }
    }
    coverage_release(&run.coverage);
    inputs_release(&inputs);
    return status;
}
