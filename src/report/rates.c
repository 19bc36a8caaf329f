/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns are described by tables, in the order of output; each says how its cell is made. */
#include "report/rates.h"

#include <string.h>

#include "analysis/interval.h"
#include "base/arena.h"
#include "base/array.h"
#include "input/turn.h"
#include "report/audience.h"

struct rates {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct rates_options options;
    struct arena arena;
    struct audiences audiences;
    struct column *columns;
    struct cell *cells;
    size_t count, capacity;
    bool failed; /* memory ran out while the columns were made */
    struct rates_withheld withheld[LANGUAGE_FLAGS];
    uint64_t withheld_row; /* number of the last of them */
    uint64_t rows;         /* groups given: one is withheld once, in the long table too */
};

/* --- cells of the group ------------------------------------------------------------------------- */

static struct cell text_cell(struct slice text) {
    return (struct cell){.state = text.length ? CELL_SET : CELL_EMPTY, .value.text = text};
}

static struct cell integer_cell(int64_t integer) {
    return (struct cell){.state = CELL_SET, .value.integer = integer};
}

static struct cell real_cell(double real) {
    return (struct cell){.state = CELL_SET, .value.real = real};
}

/* Empty where there is nothing to share. */
static struct cell ratio_cell(int64_t part, int64_t whole) {
    return whole ? real_cell((double)part / (double)whole) : (struct cell){0};
}

#define SHARE_CELL(name, part, whole)                    \
    static struct cell name(const struct group *group) { \
        return ratio_cell((part), (whole));              \
    }
SHARE_CELL(share_cell, group->figures.words, group->shared.words)
SHARE_CELL(function_words_cell, group->figures.function_words, group->figures.words)
SHARE_CELL(punctuation_cell, group->figures.ended, group->figures.sentences)
SHARE_CELL(backchannel_cell, group->figures.backchannels,
           group->figures.turns + group->figures.backchannels)

/* A column that tells of the group, not of a category. */
struct group_column {
    struct column column;
    unsigned by;     /* shown under any of these; 0: always */
    unsigned unless; /* not shown under any of these */
    struct cell (*cell)(const struct group *group);
};

#define FIELD_CELL(name, field)                          \
    static struct cell name(const struct group *group) { \
        return text_cell(group->fields[field]);          \
    }
FIELD_CELL(file_cell, GROUP_FILE)
FIELD_CELL(case_cell, GROUP_CASE)
FIELD_CELL(session_cell, GROUP_SESSION)
FIELD_CELL(session_no_cell, GROUP_SESSION_NO)
FIELD_CELL(therapist_cell, GROUP_THERAPIST)
FIELD_CELL(site_cell, GROUP_SITE)
FIELD_CELL(row_cell, GROUP_ROW)
FIELD_CELL(speaker_cell, GROUP_SPEAKER)

/* What sessions state, unless they do not agree. */
static struct cell stated_cell(const struct group *group, enum group_field field) {
    bool differs = group->differ & group_differs_bit(field);
    return differs ? (struct cell){0} : text_cell(group->fields[field]);
}

static struct cell language_cell(const struct group *group) {
    return stated_cell(group, GROUP_LANGUAGE);
}

static struct cell transcription_cell(const struct group *group) {
    return stated_cell(group, GROUP_TRANSCRIPTION);
}

/* Of the case, from its first session on. */
static struct cell day_cell(const struct group *group) {
    return group->day == DAYS_UNKNOWN ? (struct cell){0} : integer_cell(group->day);
}

/* Numbers that tell groups apart are kept as digits, since all fields are text. */
static struct cell digits_cell(struct slice digits) {
    int64_t number = 0;
    for (size_t i = 0; i < digits.length; i++) {
        number = number * 10 + (digits.at[i] - '0');
    }
    return digits.length ? integer_cell(number) : (struct cell){0};
}

#define NUMBER_CELL(name, field)                         \
    static struct cell name(const struct group *group) { \
        return digits_cell(group->fields[field]);        \
    }
NUMBER_CELL(segment_cell, GROUP_SEGMENT)
NUMBER_CELL(turn_cell, GROUP_TURN)
NUMBER_CELL(line_cell, GROUP_LINE)

static struct cell role_cell(const struct group *group) {
    return text_cell(slice_of(role_name((enum role)group->role)));
}

#define FIGURE_CELL(name, figure)                        \
    static struct cell name(const struct group *group) { \
        return integer_cell(group->figures.figure);      \
    }
FIGURE_CELL(turns_cell, turns)
FIGURE_CELL(words_cell, words)
FIGURE_CELL(backchannels_cell, backchannels)
FIGURE_CELL(sentences_cell, sentences)
FIGURE_CELL(questions_cell, questions)
FIGURE_CELL(fillers_cell, fillers)
FIGURE_CELL(pauses_cell, events[EVENT_PAUSE])
FIGURE_CELL(question_marks_cell, asked)
FIGURE_CELL(laughs_cell, events[EVENT_LAUGH])
FIGURE_CELL(cries_cell, events[EVENT_CRY])
FIGURE_CELL(sighs_cell, events[EVENT_SIGH])
FIGURE_CELL(crosstalk_cell, events[EVENT_CROSSTALK])
FIGURE_CELL(inaudible_cell, events[EVENT_INAUDIBLE])

static struct cell events_cell(const struct group *group) {
    int64_t events = 0;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        events += group->figures.events[kind];
    }
    return integer_cell(events);
}

/* --- times; what is not known is empty, never 0 --------------------------------------------------- */

static struct cell seconds_cell(bool known, int64_t milliseconds) {
    return known ? real_cell((double)milliseconds / 1000) : (struct cell){0};
}

static struct cell known_cell(bool known, int64_t count) {
    return known ? integer_cell(count) : (struct cell){0};
}

static const struct timing_figures *times_of(const struct group *group) {
    static const struct timing_figures unknown;
    return group->timing ? &group->timing->figures : &unknown;
}

static struct cell timed_turns_cell(const struct group *group) {
    return known_cell(times_of(group)->timed, times_of(group)->timed);
}

static struct cell talk_cell(const struct group *group) {
    return seconds_cell(times_of(group)->timed, times_of(group)->talk);
}

static struct cell pace_cell(const struct group *group) {
    const struct timing_figures *times = times_of(group);
    return times->talk ? real_cell((double)times->words * 60000 / (double)times->talk)
                       : (struct cell){0};
}

static struct cell responses_cell(const struct group *group) {
    return known_cell(times_of(group)->placed, times_of(group)->responses);
}

static struct cell latency_mean_cell(const struct group *group) {
    const struct timing_figures *times = times_of(group);
    return times->responses ? real_cell((double)times->latency / (double)times->responses / 1000)
                            : (struct cell){0};
}

static struct cell latency_median_cell(const struct group *group) {
    return times_of(group)->responses ? real_cell(timing_median(group->timing)) : (struct cell){0};
}

static struct cell overlaps_cell(const struct group *group) {
    return known_cell(times_of(group)->placed, times_of(group)->overlaps);
}

static struct cell overlap_cell(const struct group *group) {
    return seconds_cell(times_of(group)->placed, times_of(group)->overlap);
}

static struct cell silences_cell(const struct group *group) {
    return known_cell(times_of(group)->placed, times_of(group)->silences);
}

static struct cell silence_cell(const struct group *group) {
    return seconds_cell(times_of(group)->placed, times_of(group)->silence);
}

enum {
    SESSIONS = BY_SESSION | BY_TURN | BY_ROW,
    SINGLE = BY_TURN | BY_ROW,
    NAMED = BY_SPEAKER | SINGLE /* rows that show a speaker */
};

static const struct group_column group_columns[] = {
    {{"file", COLUMN_TEXT, 0, false, NULL}, SESSIONS, 0, file_cell},
    {{"case_id", COLUMN_TEXT, 0, false, NULL}, SESSIONS | BY_CASE, 0, case_cell},
    {{"session_id", COLUMN_TEXT, 0, true, "session"}, SESSIONS, 0, session_cell},
    {{"session_no", COLUMN_TEXT, 0, false, NULL}, SESSIONS, 0, session_no_cell},
    {{"day", COLUMN_INTEGER, 0, false, NULL}, BY_SESSION, SINGLE, day_cell},
    {{"therapist_id", COLUMN_TEXT, 0, false, NULL}, SESSIONS | BY_CASE, 0, therapist_cell},
    {{"site", COLUMN_TEXT, 0, false, NULL}, SESSIONS | BY_CASE, 0, site_cell},
    {{"language", COLUMN_TEXT, 0, false, NULL}, SESSIONS | BY_CASE, 0, language_cell},
    {{"transcription", COLUMN_TEXT, 0, false, NULL}, SESSIONS | BY_CASE, 0, transcription_cell},
    {{"segment", COLUMN_INTEGER, 0, true, NULL}, BY_SEGMENT, 0, segment_cell},
    {{"turn", COLUMN_INTEGER, 0, true, NULL}, BY_TURN, 0, turn_cell},
    {{"line", COLUMN_INTEGER, 0, true, NULL}, SINGLE, 0, line_cell},
    {{"row_id", COLUMN_TEXT, 0, true, "row"}, BY_ROW, 0, row_cell},
    {{"speaker", COLUMN_TEXT, 0, true, NULL}, BY_SPEAKER | SINGLE, 0, speaker_cell},
    {{"role", COLUMN_TEXT, 0, false, NULL}, BY_SPEAKER | BY_ROLE | SINGLE, 0, role_cell},
    {{"turns", COLUMN_INTEGER, 0, true, NULL}, 0, 0, turns_cell},
    {{"words", COLUMN_INTEGER, 0, true, NULL}, 0, 0, words_cell},
    {{"word_share", COLUMN_REAL, 3, COLUMN_SPARE, "share"},
     BY_SPEAKER | BY_ROLE,
     SINGLE,
     share_cell},
};

/* Of the wide table only. */
static const struct group_column figure_columns[] = {
    {{"function_word_share", COLUMN_REAL, 3, false, NULL}, 0, 0, function_words_cell},
    {{"sentences", COLUMN_INTEGER, 0, false, NULL}, 0, 0, sentences_cell},
    {{"punctuation_share", COLUMN_REAL, 3, false, NULL}, 0, 0, punctuation_cell},
    {{"question_marks", COLUMN_INTEGER, 0, false, NULL}, 0, 0, question_marks_cell},
    {{"questions", COLUMN_INTEGER, 0, COLUMN_SPARE, NULL}, 0, 0, questions_cell},
    {{"backchannels", COLUMN_INTEGER, 0, false, NULL}, 0, 0, backchannels_cell},
    {{"backchannel_share", COLUMN_REAL, 3, false, NULL}, 0, 0, backchannel_cell},
    {{"fillers", COLUMN_INTEGER, 0, false, NULL}, 0, 0, fillers_cell},
    {{"pauses", COLUMN_INTEGER, 0, false, NULL}, 0, 0, pauses_cell},
    {{"laughs", COLUMN_INTEGER, 0, false, NULL}, 0, 0, laughs_cell},
    {{"cries", COLUMN_INTEGER, 0, false, NULL}, 0, 0, cries_cell},
    {{"sighs", COLUMN_INTEGER, 0, false, NULL}, 0, 0, sighs_cell},
    {{"crosstalk", COLUMN_INTEGER, 0, false, NULL}, 0, 0, crosstalk_cell},
    {{"inaudible", COLUMN_INTEGER, 0, false, NULL}, 0, 0, inaudible_cell},
    {{"events", COLUMN_INTEGER, 0, false, NULL}, 0, 0, events_cell},
    {{"timed_turns", COLUMN_INTEGER, 0, false, NULL}, 0, 0, timed_turns_cell},
    {{"talk_seconds", COLUMN_REAL, 2, false, NULL}, 0, 0, talk_cell},
    {{"words_per_minute", COLUMN_REAL, 1, false, NULL}, 0, 0, pace_cell},
    {{"responses", COLUMN_INTEGER, 0, false, NULL}, 0, 0, responses_cell},
    {{"latency_mean", COLUMN_REAL, 2, false, NULL}, 0, 0, latency_mean_cell},
    {{"latency_median", COLUMN_REAL, 2, false, NULL}, 0, 0, latency_median_cell},
    {{"overlaps", COLUMN_INTEGER, 0, false, NULL}, 0, 0, overlaps_cell},
    {{"overlap_seconds", COLUMN_REAL, 2, false, NULL}, 0, 0, overlap_cell},
    {{"silences", COLUMN_INTEGER, 0, false, NULL}, 0, 0, silences_cell},
    {{"silence_seconds", COLUMN_REAL, 2, false, NULL}, 0, 0, silence_cell},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static bool column_shown(const struct rates *rates, const struct group_column *column) {
    unsigned by = rates->options.by;
    return (!column->by || (column->by & by)) && !(column->unless & by);
}

/* --- cells of a category -------------------------------------------------------------------------- */

/* One category in one group, worked out. */
struct rate {
    const struct category *category;
    const struct tally *tally;
    struct role_figures said; /* by those who can show the category */
    double exposure;          /* in units */
    double per;               /* units a rate refers to */
    double dispersion;
    bool few;                    /* too little for a rate to be shown to people */
    enum language_flag language; /* LANGUAGE_FITS, or why nothing is shown */
};

static const struct tally no_tally;

static const struct audience *hear(struct rates *rates, const struct group *group,
                                   uint32_t audience) {
    return audiences_hear(&rates->audiences, audience, &rates->options.language, group,
                          rates->rows);
}

static struct rate work_out(struct rates *rates, const struct group *group, uint32_t category) {
    const struct audience *audience = hear(rates, group, rates->audiences.own[category]);
    struct rate rate = {.category = &rates->set->categories[category],
                        .tally = group->tallies ? &group->tallies[category] : &no_tally,
                        .said = audience->said,
                        .language = audience->flag,
                        .per = 1,
                        .dispersion = 1};
    switch (rate.category->unit) {
    case UNIT_WORDS:
        rate.exposure = (double)rate.said.words;
        rate.per = rates->options.per;
        break;
    case UNIT_TURN:
        rate.exposure = (double)rate.said.turns;
        break;
    case UNIT_OPPORTUNITY:
        rate.exposure = (double)rate.tally->exposure;
        break;
    }
    if (rate.category->unit != UNIT_OPPORTUNITY && rate.said.turns >= RATES_TURNS) {
        bool words = rate.category->unit == UNIT_WORDS; /* those of backchannels too */
        rate.dispersion = tally_dispersion(rate.tally, rate.exposure,
                                           rate.said.turns + (words ? rate.said.backchannels : 0));
    }
    rate.few = rate.said.words < RATES_WORDS || rate.tally->n < RATES_HITS;
    return rate;
}

static bool is_proportion(const struct rate *rate) {
    return rate->category->unit == UNIT_OPPORTUNITY && (double)rate->tally->n <= rate->exposure;
}

static struct interval interval_of(const struct rates *rates, const struct rate *rate) {
    double confidence = rates->options.confidence;
    if (is_proportion(rate)) {
        return interval_proportion((double)rate->tally->n, rate->exposure, confidence);
    }
    struct interval interval = interval_count((double)rate->tally->n, rate->dispersion, confidence);
    double scale = rate->per / rate->exposure;
    return (struct interval){interval.low * scale, interval.high * scale};
}

static const char *method_of(const struct rate *rate) {
    if (is_proportion(rate)) {
        return "wilson";
    }
    return rate->category->unit != UNIT_OPPORTUNITY && rate->said.turns >= RATES_TURNS
               ? "garwood_dispersion"
               : "garwood";
}

static struct cell rate_cell(const struct rates *rates, const struct rate *rate) {
    if (rate->language || rate->exposure <= 0 || (rates->options.for_people && rate->few)) {
        return (struct cell){0};
    }
    return real_cell((double)rate->tally->n * rate->per / rate->exposure);
}

/* Nothing of a category is shown for words in another language. */
static struct cell shown_cell(const struct rate *rate, struct cell cell) {
    return rate->language ? (struct cell){0} : cell;
}

static struct slice flag_of(const struct group *group, const struct rate *rate) {
    if ((rate ? rate->said.words : group->figures.words) < RATES_WORDS) {
        return slice_of("few_words");
    }
    return rate && rate->tally->n < RATES_HITS ? slice_of("few_hits") : (struct slice){0};
}

static bool applies(const struct rates *rates, const struct group *group, uint32_t category) {
    uint16_t roles = rates->set->categories[category].roles;
    bool by_role = rates->options.by & (BY_SPEAKER | BY_ROLE | BY_TURN | BY_ROW);
    return !by_role || group_role_shows(group->role, roles);
}

/* --- life ------------------------------------------------------------------------------------------- */

static void add_column(struct rates *rates, struct column column) {
    if (array_reserve(rates->alloc, &rates->columns, &rates->capacity, rates->count + 1,
                      sizeof *rates->columns)) {
        rates->columns[rates->count++] = column;
    }
}

/* "empathy.reflection" and "_n" give "empathy_reflection_n". */
static const char *category_name(struct rates *rates, struct slice category, const char *suffix) {
    char *name = arena_take(&rates->arena, category.length + strlen(suffix) + 1);
    if (!name) {
        rates->failed = true;
        return "";
    }
    for (size_t i = 0; i < category.length; i++) {
        name[i] = category.at[i] == '.' || category.at[i] == '-' ? '_' : category.at[i];
    }
    memcpy(name + category.length, suffix, strlen(suffix) + 1);
    return name;
}

static void add_group_columns(struct rates *rates, const struct group_column *columns,
                              size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (column_shown(rates, &columns[i])) {
            struct column column = columns[i].column;
            /* Beside a speaker the role goes without saying, beside a session its case; without them
             * they tell the rows apart. */
            column.brief |= columns[i].cell == role_cell && !(rates->options.by & NAMED);
            column.brief |= columns[i].cell == case_cell && !(rates->options.by & SESSIONS);
            add_column(rates, column);
        }
    }
}

static void add_wide_columns(struct rates *rates) {
    add_group_columns(rates, figure_columns, COUNT_OF(figure_columns));
    for (uint32_t i = 0; i < rates->set->category_count; i++) {
        const struct category *category = &rates->set->categories[i];
        if (!rates->options.shown[i]) {
            continue;
        }
        bool brief = rates->options.named || category->parent == LEXICON_NONE;
        add_column(rates, (struct column){.name = category_name(rates, category->name, "_n"),
                                          .type = COLUMN_INTEGER,
                                          .brief = brief,
                                          .heading = category->name.at});
        add_column(rates, (struct column){.name = category_name(rates, category->name, "_rate"),
                                          .type = COLUMN_REAL,
                                          .digits = 3,
                                          .brief = brief ? COLUMN_SPARE : COLUMN_IN_FILES,
                                          .heading = "rate"});
    }
    add_column(rates, (struct column){.name = "flag", .type = COLUMN_TEXT});
    add_column(rates, (struct column){.name = "language_flag", .type = COLUMN_TEXT});
    add_column(rates, (struct column){.name = "style_flag", .type = COLUMN_TEXT});
}

static const struct column long_columns[] = {
    {"category", COLUMN_TEXT, 0, true, NULL},
    {"evidence", COLUMN_TEXT, 0, true, NULL},
    {"n", COLUMN_INTEGER, 0, true, NULL},
    {"exposure", COLUMN_INTEGER, 0, true, NULL},
    {"exposure_unit", COLUMN_TEXT, 0, true, "unit"},
    {"rate", COLUMN_REAL, 3, true, NULL},
    {"rate_lo", COLUMN_REAL, 3, true, NULL},
    {"rate_hi", COLUMN_REAL, 3, true, NULL},
    {"ci_method", COLUMN_TEXT, 0, false, NULL},
    {"score", COLUMN_REAL, 3, false, NULL},
    {"covered", COLUMN_INTEGER, 0, false, NULL},
    {"negated", COLUMN_INTEGER, 0, false, NULL},
    {"flag", COLUMN_TEXT, 0, true, NULL},
    {"language_flag", COLUMN_TEXT, 0, false, NULL},
    {"style_flag", COLUMN_TEXT, 0, false, NULL},
};

static void add_columns(struct rates *rates) {
    add_group_columns(rates, group_columns, COUNT_OF(group_columns));
    if (!rates->options.long_form) {
        add_wide_columns(rates);
        return;
    }
    for (size_t i = 0; i < COUNT_OF(long_columns); i++) {
        add_column(rates, long_columns[i]);
    }
}

static size_t most_columns(const struct lexicon_set *set) {
    return COUNT_OF(group_columns) + COUNT_OF(figure_columns) + COUNT_OF(long_columns) +
           2 * (size_t)set->category_count;
}

struct rates *rates_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct rates_options *options) {
    struct rates *rates = alloc_zero(alloc, sizeof *rates);
    if (!rates) {
        return NULL;
    }
    rates->alloc = alloc;
    rates->set = set;
    rates->options = *options;
    arena_init(&rates->arena, alloc);
    for (size_t i = 0; i < LANGUAGE_FLAGS; i++) {
        buffer_init(&rates->withheld[i].first, alloc);
    }
    rates->cells = alloc_zero(alloc, most_columns(set) * sizeof *rates->cells);
    bool heard = audiences_init(&rates->audiences, alloc, set);
    bool room = array_reserve(alloc, &rates->columns, &rates->capacity, most_columns(set),
                              sizeof *rates->columns);
    if (!rates->cells || !heard || !room) {
        rates_free(rates);
        return NULL;
    }
    add_columns(rates);
    if (rates->failed) {
        rates_free(rates);
        return NULL;
    }
    return rates;
}

void rates_free(struct rates *rates) {
    if (!rates) {
        return;
    }
    alloc_free(rates->alloc, rates->cells, most_columns(rates->set) * sizeof *rates->cells);
    array_free(rates->alloc, &rates->columns, &rates->capacity, sizeof *rates->columns);
    arena_release(&rates->arena);
    audiences_release(&rates->audiences);
    for (size_t i = 0; i < LANGUAGE_FLAGS; i++) {
        buffer_release(&rates->withheld[i].first);
    }
    alloc_free(rates->alloc, rates, sizeof *rates);
}

const struct column *rates_columns(const struct rates *rates, size_t *count) {
    *count = rates->count;
    return rates->columns;
}

const struct rates_withheld *rates_withheld(const struct rates *rates, enum language_flag flag) {
    return &rates->withheld[flag];
}

/* --- rows --------------------------------------------------------------------------------------------- */

static size_t fill_group(struct rates *rates, const struct group_column *columns, size_t count,
                         const struct group *group, size_t at) {
    for (size_t i = 0; i < count; i++) {
        if (column_shown(rates, &columns[i])) {
            rates->cells[at++] = columns[i].cell(group);
        }
    }
    return at;
}

/* Keeps in mind that a row has categories without figures because of its language. */
static void withhold(struct rates *rates, const struct group *group, enum language_flag flag) {
    struct rates_withheld *withheld = &rates->withheld[flag];
    if (!flag || rates->withheld_row == rates->rows) {
        return;
    }
    rates->withheld_row = rates->rows;
    if (!withheld->rows++) {
        struct slice file = group->fields[GROUP_FILE];
        buffer_append(&withheld->first, file.length ? file : group->fields[GROUP_CASE]);
        withheld->words = group->figures.words;
        withheld->function_words = group->figures.function_words;
    }
}

/* What of the session's style the category is sensitive to and the session lacks. */
static unsigned lacking(const struct rates *rates, const struct group *group,
                        const struct category *category) {
    bool single = rates->options.by & SINGLE; /* of a turn alone nothing can be said */
    unsigned lacks =
        single ? 0 : style_lacks(&group->shared, (enum kind)group->kind, rates->options.merged);
    return lacks ? lacks & style_traits(rates->set->lexicons[category->lexicon].sensitive) : 0;
}

/* Why a row's categories are not what they look like: behind `flag`, in both tables. */
static void fill_flags(const struct rates *rates, const struct group *group, struct slice flag,
                       enum language_flag language, unsigned lacks, struct cell *cells) {
    language = language ? language : language_of_row(&rates->options.language, group);
    cells[0] = text_cell(flag);
    cells[1] = text_cell(slice_of(language_flag_name(language)));
    cells[2] = text_cell(slice_of(style_flag_name(lacks)));
}

static void fill_wide(struct rates *rates, const struct group *group, size_t at) {
    enum language_flag language = LANGUAGE_FITS;
    unsigned lacks = 0;
    at = fill_group(rates, figure_columns, COUNT_OF(figure_columns), group, at);
    for (uint32_t i = 0; i < rates->set->category_count; i++) {
        if (!rates->options.shown[i]) {
            continue;
        }
        rates->cells[at] = rates->cells[at + 1] = (struct cell){0};
        if (applies(rates, group, i)) {
            struct rate rate = work_out(rates, group, i);
            rates->cells[at] = shown_cell(&rate, integer_cell(rate.tally->n));
            rates->cells[at + 1] = rate_cell(rates, &rate);
            language = language ? language : rate.language;
            lacks |= lacking(rates, group, rate.category);
        } else if (!language) { /* the row is in another language all the same */
            language = hear(rates, group, rates->audiences.everybody[i])->flag;
        }
        at += 2;
    }
    withhold(rates, group, language);
    fill_flags(rates, group, flag_of(group, NULL), language, lacks, &rates->cells[at]);
}

static struct cell score_cell(const struct rate *rate) {
    double score = (double)rate->tally->score / LEXICON_WEIGHT_ONE;
    return rate->exposure > 0 ? real_cell(score * rate->per / rate->exposure) : (struct cell){0};
}

static void fill_long(struct rates *rates, const struct group *group, uint32_t category,
                      size_t at) {
    static const char *const unit_names[] = {
        [UNIT_WORDS] = "words", [UNIT_TURN] = "turns", [UNIT_OPPORTUNITY] = "opportunities"};
    struct rate rate = work_out(rates, group, category);
    struct cell *cells = rates->cells + at;
    const struct lexicon *lexicon = &rates->set->lexicons[rate.category->lexicon];
    *cells++ = text_cell(rate.category->name);
    *cells++ = text_cell(slice_make(&lexicon->evidence, lexicon->evidence != 0));
    *cells++ = shown_cell(&rate, integer_cell(rate.tally->n));
    *cells++ = integer_cell((int64_t)rate.exposure);
    *cells++ = text_cell(slice_of(unit_names[rate.category->unit]));
    struct cell shown = rate_cell(rates, &rate);
    struct interval interval = {0, 0};
    if (shown.state == CELL_SET) {
        interval = interval_of(rates, &rate);
    }
    *cells++ = shown;
    *cells++ = shown.state == CELL_SET ? real_cell(interval.low) : shown;
    *cells++ = shown.state == CELL_SET ? real_cell(interval.high) : shown;
    *cells++ = shown.state == CELL_SET ? text_cell(slice_of(method_of(&rate))) : shown;
    *cells++ = shown_cell(&rate, score_cell(&rate));
    *cells++ = shown_cell(&rate, integer_cell(rate.tally->covered));
    *cells++ = shown_cell(&rate, integer_cell(rate.tally->negated));
    withhold(rates, group, rate.language);
    fill_flags(rates, group, flag_of(group, &rate), rate.language,
               lacking(rates, group, rate.category), cells);
}

enum status rates_give(struct rates *rates, const struct group *group,
                       enum status (*row)(void *context, const struct cell *cells,
                                          struct error *error),
                       void *context, struct error *error) {
    size_t at = fill_group(rates, group_columns, COUNT_OF(group_columns), group, 0);
    rates->rows++;
    if (!rates->options.long_form) {
        fill_wide(rates, group, at);
        return row(context, rates->cells, error);
    }
    enum status status = STATUS_OK;
    for (uint32_t i = 0; status == STATUS_OK && i < rates->set->category_count; i++) {
        if (rates->options.shown[i] && applies(rates, group, i)) {
            fill_long(rates, group, i, at);
            status = row(context, rates->cells, error);
        }
    }
    return status;
}
