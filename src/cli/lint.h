/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `lexicon check` has to say of lexicons that are no mistakes in them: entries that stand twice,
 * that can never count, that no test exercises. Each step looks at one lexicon set, and tells its
 * findings here, where they are kept until they are written in the order of the files.
 *
 * A comment at the end of a line takes the findings of that line away: "# attune:ignore overlap: both
 * are meant" those of one kind, without a name all. */
#ifndef ATTUNE_CLI_LINT_H
#define ATTUNE_CLI_LINT_H

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/lexicons.h"
#include "report/finding.h"

struct lint_finding {
    uint32_t lexicon, line, column;
    enum finding_severity severity;
    const char *kind; /* "overlap", behind the text in brackets */
    struct slice text;
};

/* A comment that asks for findings of its line to be ignored. */
struct lint_mark {
    uint32_t lexicon, line;
    struct slice kinds; /* what stands behind it */
};

struct lint {
    const struct alloc *alloc;
    const struct lexicons *lexicons;
    const struct lexicon_set *set;
    bool *checked; /* by lexicon: its findings are wanted; others are there to be compared with */
    bool strict;   /* notes are wanted one by one */
    struct arena arena;      /* of the texts */
    struct lint_mark *marks; /* in the order of lexicons and lines */
    size_t mark_count, mark_capacity;
    struct lint_finding *items;
    size_t count, capacity;
};

/* Must be released even if this fails. Errors: STATUS_MEMORY. */
enum status lint_init(struct lint *lint, const struct alloc *alloc, const struct lexicons *lexicons,
                      struct error *error);
void lint_release(struct lint *lint);

/* Keeps a finding, unless its line says that it is to be ignored. The text says what, and what to do.
 * Errors: STATUS_MEMORY. */
enum status lint_tell(struct lint *lint, uint32_t lexicon, uint32_t line, uint32_t column,
                      enum finding_severity severity, const char *kind, const struct buffer *text,
                      struct error *error);

bool lint_ignores(const struct lint *lint, uint32_t lexicon, uint32_t line, const char *kind);

/* Appends "`it sounds like` (line 12)", with the file where `seen_from` is another's entry. */
void lint_append_entry(const struct lint *lint, const struct entry *entry,
                       const struct entry *seen_from, struct buffer *out);

/* Is it an entry, or another line of a pattern, of a lexicon that is checked? */
bool lint_checks(const struct lint *lint, const struct entry *entry);

/* Puts the findings into the order of lexicons and lines, and appends those of one lexicon. */
void lint_sort(struct lint *lint);
void lint_append(const struct lint *lint, uint32_t lexicon, struct buffer *out);
/* How many notes a lexicon has, or how many other findings. */
size_t lint_count(const struct lint *lint, uint32_t lexicon, bool notes);

/* --- the steps ----------------------------------------------------------------------------------- */

/* What can be seen without trying anything: exclusions and items of lists that stand twice, lists
 * that are used nowhere, regexes that are tried everywhere. */
enum status lint_lines(struct lint *lint, struct error *error);
/* What becomes of each entry in the words it stands for: it may never count, or another category may
 * count the same. */
enum status lint_entries(struct lint *lint, struct error *error);
/* What the sentences beside the lexicon at `path` leave out. Errors: STATUS_INPUT too. */
enum status lint_tests(struct lint *lint, uint32_t lexicon, const char *path, struct error *error);
/* What is too broad for the texts of --corpus. Errors: those of pipeline_run. */
struct pipeline_figures;
enum status lint_corpus(struct lint *lint, const struct cli *cli, struct pipeline_figures *figures,
                        struct error *error);

#endif
