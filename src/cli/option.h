/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options: one table, from which parsing (options.h), --help, the manual page and shell
 * completion come. */
#ifndef ATTUNE_CLI_OPTION_H
#define ATTUNE_CLI_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

enum option_id {
    OPTION_FROM,
    OPTION_TEXT,
    OPTION_SPEAKER,
    OPTION_SESSION,
    OPTION_CASE,
    OPTION_ID_COLUMN,
    OPTION_COLUMN,
    OPTION_NO_HEADER,
    OPTION_ID,
    OPTION_ENCODING,
    OPTION_ROLE,
    OPTION_SPEAKERS,
    OPTION_LANGUAGE,
    OPTION_SPEAKERS_OUT,
    OPTION_KIND,
    OPTION_BACKCHANNELS,
    OPTION_DRY_RUN,
    OPTION_SET,
    OPTION_LEXICON,
    OPTION_CATEGORY,
    OPTION_PATTERN,
    OPTION_ENTRY,
    OPTION_SCORING,
    OPTION_SPEAKER_ROLE,
    OPTION_BEFORE,
    OPTION_CODE,
    OPTION_CODER,
    OPTION_POSITIVE,
    OPTION_MEASURE,
    OPTION_UNIT,
    OPTION_SCORE,
    OPTION_COUNTED,
    OPTION_GROUP,
    OPTION_SUBGROUP,
    OPTION_WEIGHT,
    OPTION_THRESHOLD,
    OPTION_REPLICATES,
    OPTION_SEED,
    OPTION_SCORES,
    OPTION_MISSES,
    OPTION_DRAW,
    OPTION_KEY,
    OPTION_ONLY,
    OPTION_CONTEXT,
    OPTION_SORT,
    OPTION_SAMPLE,
    OPTION_BY,
    OPTION_COVERAGE_BY,
    OPTION_NEVER,
    OPTION_SPAN,
    OPTION_LEAST,
    OPTION_TOP,
    OPTION_SEGMENTS,
    OPTION_WINDOW,
    OPTION_KEEP,
    OPTION_JOIN,
    OPTION_ON,
    OPTION_LONG,
    OPTION_PER,
    OPTION_CI,
    OPTION_TO,
    OPTION_MARK_TO,
    OPTION_CHECK_TO,
    OPTION_STRICT,
    OPTION_CHECK_STRICT,
    OPTION_CORPUS,
    OPTION_BROAD,
    OPTION_IGNORE,
    OPTION_BECAUSE,
    OPTION_WITH_TEXT,
    OPTION_HINTS,
    OPTION_LIVE,
    OPTION_COLOR,
    OPTION_WIDTH,
    OPTION_OUT,
    OPTION_PROVENANCE,
    OPTION_PSEUDONYMS,
    OPTION_JOBS,
    OPTION_QUIET,
    OPTION_MAN,
    OPTION_COMPLETION,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT
};

enum option_argument {
    ARGUMENT_NONE,
    ARGUMENT_TEXT,
    ARGUMENT_FILE,
    ARGUMENT_CHOICE,  /* one of `choices` */
    ARGUMENT_LIST,    /* some of `choices`, or any names, with commas between */
    ARGUMENT_INTEGER, /* from `least` to `most` */
    ARGUMENT_REAL
};

enum option_group {
    GROUP_INPUT,
    GROUP_LEXICONS,
    GROUP_AGREEMENT,
    GROUP_ROWS,
    GROUP_OUTPUT,
    GROUP_GENERAL,
    GROUP_COUNT
};

struct option {
    const char *name;
    const char *metavar;
    const char *choices; /* "auto|text|csv", or NULL */
    const char *preset;  /* the value when none is given, or NULL */
    const char *help;    /* a phrase; choices and preset are added to it */
    double least, most;
    unsigned commands; /* enum command_bit */
    enum option_argument argument;
    enum option_group group;
    char letter;
    bool repeats;  /* may be given several times, each counts; else the last one does */
    bool recorded; /* it can change the result, and so belongs to its provenance */
    bool
        nameless; /* its text is checked and can be no name, so that --pseudonyms leaves it alone */
};

extern const struct option option_table[OPTION_COUNT];

/* By long name without its dashes, or by letter; OPTION_COUNT when there is none. Where several have the
 * name, that of one of the commands (bits) goes first. */
enum option_id option_find(struct slice name, unsigned commands);
enum option_id option_find_letter(char letter);

/* The choice that `index` counts to, from 0; its `at` is NULL behind the last. */
struct slice option_choice(const struct option *option, unsigned index);

const char *option_group_name(enum option_group group);

#endif
