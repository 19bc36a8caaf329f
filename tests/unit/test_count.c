/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups, against a count done turn by turn in the plainest way; with and without spilling, and whatever
 * the parts that turns come in. */
#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "count/counter.h"
#include "input/turn.h"
#include "lexicon_fixture.h"
#include "run_suite.h"

enum { TURNS = 400, HITS_MOST = 6, PARTS_MOST = 3, GROUPS_MOST = 1024, WORDS_MOST = 60 };

static const char lexicon[] = "[a.b]\nsad\nbad ; weight 0.3\n[a.c]\nmad ; weight 0.7\n"
                              "[d] ; unit opportunity a.b\nglad\n[e] ; unit turn\nso\n";

/* Entries and categories as the lexicon above has them; checked before they are relied on. */
static const struct {
    const char *source, *category;
    int64_t weight;
} entries[] = {
    {"sad", "a.b", 1000}, {"bad", "a.b", 300}, {"mad", "a.c", 700},
    {"glad", "d", 1000},  {"so", "e", 1000},
};
static const char *const categories[] = {"a", "a.b", "a.c", "d", "e"};

enum { ENTRIES = sizeof entries / sizeof *entries };
enum { CATEGORIES = sizeof categories / sizeof *categories };

static struct fixture fixture;
static const struct lexicon_set *set;

static void set_up(void) {
    fixture_init(&fixture);
    set = fixture_read(&fixture, lexicon);
    ck_assert_msg(set != NULL, "%s", fixture.told.at);
    for (size_t i = 0; i < ENTRIES; i++) {
        ck_assert(slice_is(set->entries[i].source, entries[i].source));
        ck_assert_int_eq(set->entries[i].weight, entries[i].weight);
    }
}

static void tear_down(void) {
    ck_assert(fixture_release(&fixture));
}

static uint32_t number_of(const char *category) {
    return lexicon_category(set, slice_of(category));
}

/* --- random turns --------------------------------------------------------------------------------- */

static uint64_t random_state;

static unsigned below(unsigned most) {
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((random_state >> 33) % most);
}

enum { LABELS = 4 };

struct said {
    char fields[GROUP_FIELDS][16];
    uint8_t role;
    bool backchannel, new_session, followed, row;
    uint64_t parcel; /* a speaker is in several, and some turns in none; */
    uint32_t label;  /* where the label stands in it */
    struct turn_times times;
    unsigned part_count;
    struct part_figures parts[PARTS_MOST];
    struct hit hits[PARTS_MOST][HITS_MOST];
    unsigned hit_counts[PARTS_MOST];
};

static struct said turns[TURNS];

static void random_hits(struct said *turn, unsigned part) {
    unsigned words = (unsigned)turn->parts[part].words;
    unsigned at = 0;
    unsigned count = below(3) ? below(HITS_MOST + 1) : 0;
    turn->hit_counts[part] = 0;
    for (unsigned i = 0; i < count && at + 3 < words; i++) {
        unsigned first = at + below(3);
        unsigned length = 1 + below(2);
        unsigned entry = below(ENTRIES);
        turn->hits[part][i] = (struct hit){.entry = entry,
                                           .category = number_of(entries[entry].category),
                                           .first = first,
                                           .end = first + length,
                                           .first_word = first,
                                           .last_word = first + length - 1,
                                           .words = length,
                                           .by = LEXICON_NONE,
                                           .fate = below(8) ? FATE_COUNTED : FATE_LOST,
                                           .negated = below(5) == 0};
        turn->hit_counts[part]++;
        /* The next may share a word with it: "don't". */
        at = first + length - (below(4) == 0);
    }
}

/* In quarters of a second, which are exact. The first half of the sessions has none. */
static void random_times(struct said *turn, const struct said *before) {
    bool first = turn->new_session || isnan(before->times.start);
    double start = first ? 10 : before->times.start + below(30) / 4.0;
    double end = start + below(24) / 4.0;
    turn->times = (struct turn_times){.start = below(9) ? start : NAN,
                                      .end = below(9) ? end : NAN,
                                      .spoken = below(9) ? end - start : NAN,
                                      .silence = below(9) ? 0 : 3.5,
                                      .silences = 0};
    turn->times.silences = turn->times.silence > 0;
    turn->times.spoken += turn->times.start - turn->times.start; /* unknown where the start is */
}

static void random_turn(struct said *turn, const struct said *before, unsigned number) {
    *turn = (struct said){.new_session = !before || below(20) == 0, .followed = below(3) == 0};
    if (before) {
        memcpy(turn->fields, before->fields, sizeof turn->fields);
    }
    if (turn->new_session) {
        snprintf(turn->fields[GROUP_FILE], 16, "f%u", below(6));
        snprintf(turn->fields[GROUP_CASE], 16, "c%u", below(3));
        snprintf(turn->fields[GROUP_SESSION], 16, "s%u", below(5));
        static const char *const languages[] = {"", "", "en", "en", "de"};
        snprintf(turn->fields[GROUP_LANGUAGE], 16, "%s", languages[below(5)]);
    }
    unsigned speaker = below(LABELS);
    snprintf(turn->fields[GROUP_SPEAKER], 16, "p%u", speaker);
    turn->role = (uint8_t)(speaker == 3 ? ROLE_INTERPRETER : speaker ? 1 + below(2) : 0);
    snprintf(turn->fields[GROUP_TURN], 16, "%u", number);
    snprintf(turn->fields[GROUP_ROW], 16, "r%u", number);
    turn->backchannel = below(8) == 0;
    turn->part_count = turn->backchannel ? 1 : 1 + (below(5) ? 0 : below(PARTS_MOST));
    turn->row = below(2);
    turn->parcel = below(4) ? number / 7 + 1 : 0;
    turn->label = speaker;
    random_times(turn, before);
    if (number % 2) { /* as of most turns there are */
        turn->times = (struct turn_times){.start = NAN, .end = NAN, .spoken = NAN};
    }
    for (unsigned part = 0; part < turn->part_count; part++) {
        turn->parts[part] = (struct part_figures){.words = below(5) ? below(WORDS_MOST) : 0,
                                                  .sentences = below(4),
                                                  .questions = below(2),
                                                  .fillers = below(3),
                                                  .function_words = below(9),
                                                  .ended = below(4),
                                                  .asked = below(2)};
        turn->parts[part].events[below(EVENT_KINDS)] = below(3);
        random_hits(turn, part);
    }
}

static void random_turns(uint64_t seed) {
    random_state = seed;
    for (unsigned i = 0; i < TURNS; i++) {
        random_turn(&turns[i], i ? &turns[i - 1] : NULL, i);
    }
}

/* --- the plain count ---------------------------------------------------------------------------------- */

struct plain_tally {
    int64_t n, negated, covered, score, exposure;
    double turn_n[TURNS], turn_exposure[TURNS];
};

struct plain {
    char key[160], share[128];
    int64_t words, turns, backchannels, sentences, questions, fillers, events, cut;
    int64_t function_words, ended, asked, interpreted, rows;
    struct timing_figures times;
    const char *language; /* "?": several */
    unsigned turn_count;
    struct plain_tally tallies[CATEGORIES];
};

static struct plain plain[GROUPS_MOST];
static size_t plain_count;

static bool is_within(const char *category, const char *ancestor) {
    size_t length = strlen(ancestor);
    return strncmp(category, ancestor, length) == 0 &&
           (category[length] == '\0' || category[length] == '.');
}

static int64_t words_of(const struct said *turn) {
    int64_t words = 0;
    for (unsigned part = 0; part < turn->part_count; part++) {
        words += turn->parts[part].words;
    }
    return words;
}

/* A backchannel without a time is in the turn before it; another turn without one is in no segment. */
static unsigned time_segment(const struct counter_options *options, unsigned first,
                             unsigned number) {
    while (number > first && isnan(turns[number].times.start) && turns[number].backchannel) {
        number--;
    }
    double start = turns[number].times.start;
    while (isnan(turns[first].times.start) && first < number) {
        first++;
    }
    double zero = turns[first].times.start;
    return isnan(start) ? 0 : 1 + (unsigned)((start - zero) / options->seconds);
}

/* The segment of each turn, from 1. */
static unsigned segment_of(const struct counter_options *options, unsigned number) {
    unsigned first = number;
    while (!turns[first].new_session) {
        first--;
    }
    if (options->seconds > 0) {
        return time_segment(options, first, number);
    }
    int64_t before = 0;
    int64_t all = 0;
    for (unsigned i = first; i < TURNS && (i == first || !turns[i].new_session); i++) {
        before += i < number ? words_of(&turns[i]) : 0;
        all += words_of(&turns[i]);
    }
    if (options->window) {
        return (unsigned)(before / options->window) + 1;
    }
    for (unsigned segment = 1; segment < options->segments; segment++) {
        if (before * options->segments < all * segment) {
            return segment;
        }
    }
    return all ? options->segments : 1;
}

/* Who spoke last before a turn of its session, and until when; `until` is NaN where nobody knows. False:
 * nobody spoke. */
static bool spoke_last(unsigned number, double *until, const char **speaker) {
    unsigned first = number;
    while (!turns[first].new_session) {
        first--;
    }
    bool any = false;
    *until = NAN;
    for (unsigned i = first; i < number; i++) {
        double end = turns[i].times.end;
        if (turns[i].backchannel || words_of(&turns[i]) == 0) {
            continue;
        }
        any = true;
        if (isnan(end) || isnan(*until) || end > *until) {
            *until = end;
            *speaker = turns[i].fields[GROUP_SPEAKER];
        }
    }
    return any;
}

static void count_times(struct timing_figures *sum, unsigned number) {
    const struct said *turn = &turns[number];
    const struct turn_times *times = &turn->times;
    double until;
    const char *speaker = "";
    if (words_of(turn) == 0) {
        return;
    }
    if (!isnan(times->start) && !isnan(times->end)) {
        sum->timed += !isnan(times->spoken);
        sum->words += isnan(times->spoken) ? 0 : words_of(turn);
        sum->talk += isnan(times->spoken) ? 0 : (int64_t)(times->spoken * 1000);
        sum->silences += times->silences;
        sum->silence += (int64_t)(times->silence * 1000);
    }
    bool any = spoke_last(number, &until, &speaker);
    double known = any ? until : times->end;
    if (turn->backchannel || isnan(times->start) || isnan(known)) {
        return;
    }
    sum->placed++;
    if (!any) {
        return;
    }
    int64_t gap = (int64_t)((times->start - until) * 1000);
    bool other = strcmp(speaker, turn->fields[GROUP_SPEAKER]) != 0;
    sum->silences += gap >= 3000;
    sum->silence += gap >= 3000 ? gap : 0;
    sum->responses += other && gap >= 0;
    sum->latency += other && gap >= 0 ? gap : 0;
    sum->overlaps += other && gap < 0;
    if (other && gap < 0 && !isnan(times->end)) {
        sum->overlap += (int64_t)((fmin(until, times->end) - times->start) * 1000);
    }
}

static void write_times(struct buffer *to, const struct timing_figures *times) {
    buffer_print(to, " time %d %d %d %d", (int)times->timed, (int)times->words, (int)times->talk,
                 (int)times->placed);
    buffer_print(to, " %d %d %d %d %d %d", (int)times->responses, (int)times->latency,
                 (int)times->overlaps, (int)times->overlap, (int)times->silences,
                 (int)times->silence);
}

static void write_keys(const struct counter_options *options, unsigned number, char *share,
                       char *key) {
    const struct said *turn = &turns[number];
    unsigned by = options->by;
    unsigned single = by & (BY_TURN | BY_ROW);
    const char *parts[] = {
        by & BY_CASE || by & BY_SESSION || single ? turn->fields[GROUP_CASE] : "",
        by & BY_SESSION || single ? turn->fields[GROUP_SESSION] : "",
        single ? turn->fields[GROUP_TURN] : "",
    };
    char segment[16] = "";
    if (by & BY_SEGMENT) {
        unsigned found = segment_of(options, number);
        snprintf(segment, sizeof segment, "%.0u", found); /* nothing for 0 */
    }
    snprintf(share, 128, "%s/%s/%s/%s", parts[0], parts[1], parts[2], segment);
    snprintf(key, 160, "%s:%s:%d", share,
             by & BY_SPEAKER || single ? turn->fields[GROUP_SPEAKER] : "",
             by & (BY_SPEAKER | BY_ROLE) || single ? turn->role : -1);
}

static struct plain *plain_group(const struct counter_options *options, unsigned number) {
    char share[128];
    char key[160];
    write_keys(options, number, share, key);
    for (size_t i = 0; i < plain_count; i++) {
        if (strcmp(plain[i].key, key) == 0) {
            return &plain[i];
        }
    }
    ck_assert_uint_lt(plain_count, GROUPS_MOST);
    struct plain *made = &plain[plain_count++];
    memset(made, 0, sizeof *made);
    memcpy(made->key, key, sizeof key);
    memcpy(made->share, share, sizeof share);
    return made;
}

static int64_t count_covered(const struct said *turn, unsigned part, const char *category) {
    bool covered[WORDS_MOST + 8] = {false};
    int64_t count = 0;
    for (unsigned i = 0; i < turn->hit_counts[part]; i++) {
        const struct hit *hit = &turn->hits[part][i];
        if (hit->fate != FATE_COUNTED || hit->negated || entries[hit->entry].weight < 500 ||
            !is_within(entries[hit->entry].category, category)) {
            continue;
        }
        for (unsigned word = hit->first_word; word <= hit->last_word; word++) {
            count += !covered[word];
            covered[word] = true;
        }
    }
    return count;
}

static void count_category(struct plain_tally *tally, const struct said *turn, const char *category,
                           unsigned turn_index) {
    for (unsigned part = 0; part < turn->part_count; part++) {
        tally->covered += count_covered(turn, part, category);
        for (unsigned i = 0; i < turn->hit_counts[part]; i++) {
            const struct hit *hit = &turn->hits[part][i];
            int64_t weight = entries[hit->entry].weight;
            if (hit->fate != FATE_COUNTED || !is_within(entries[hit->entry].category, category)) {
                continue;
            }
            tally->negated += hit->negated && weight >= 500;
            tally->score += hit->negated ? 0 : weight;
            tally->n += !hit->negated && weight >= 500;
            tally->turn_n[turn_index] += !hit->negated && weight >= 500;
        }
    }
    bool per_turn = strcmp(category, "e") == 0;
    tally->turn_exposure[turn_index] = per_turn ? 1 : (double)words_of(turn);
    if (strcmp(category, "d") == 0) {
        tally->exposure += words_of(turn) > 0 && !turn->backchannel && turn->followed;
    }
}

static void count_turn(const struct counter_options *options, unsigned number) {
    const struct said *turn = &turns[number];
    struct plain *group = plain_group(options, number);
    int64_t words = words_of(turn);
    group->words += words;
    group->turns += words > 0 && !turn->backchannel;
    group->backchannels += words > 0 && turn->backchannel;
    group->cut += turn->part_count > 1;
    group->rows += turn->row;
    group->interpreted += turn->role == ROLE_INTERPRETER ? words : 0;
    const char *language = turn->fields[GROUP_LANGUAGE];
    if (!group->language || !group->language[0]) {
        group->language = language;
    } else if (language[0] && strcmp(language, group->language) != 0) {
        group->language = "?";
    }
    for (unsigned part = 0; part < turn->part_count; part++) {
        group->sentences += turn->parts[part].sentences;
        group->questions += turn->parts[part].questions;
        group->fillers += turn->parts[part].fillers;
        group->function_words += turn->parts[part].function_words;
        group->ended += turn->parts[part].ended;
        group->asked += turn->parts[part].asked;
        for (int kind = 0; kind < EVENT_KINDS; kind++) {
            group->events += turn->parts[part].events[kind];
        }
    }
    for (size_t i = 0; i < CATEGORIES; i++) {
        count_category(&group->tallies[i], turn, categories[i], group->turn_count);
    }
    group->turn_count += words > 0;
    count_times(&group->times, number);
}

/* Pearson's, term by term. */
static double plain_dispersion(const struct plain *group, const struct plain_tally *tally) {
    double exposure = 0;
    double sum = 0;
    for (unsigned i = 0; i < group->turn_count; i++) {
        exposure += tally->turn_exposure[i];
    }
    if (!tally->n || group->turn_count < 2) {
        return 1;
    }
    for (unsigned i = 0; i < group->turn_count; i++) {
        double expected = (double)tally->n / exposure * tally->turn_exposure[i];
        sum += (tally->turn_n[i] - expected) * (tally->turn_n[i] - expected) / expected;
    }
    return fmax(1, sum / (group->turn_count - 1));
}

/* --- both, written down --------------------------------------------------------------------------------- */

static void share_plain(struct shared_figures *share, const struct plain *group) {
    share->words += group->words;
    share->function_words += group->function_words;
    share->interpreted += group->interpreted;
    share->turns += group->turns;
    share->backchannels += group->backchannels;
    share->ended += group->ended;
    share->fillers += group->fillers;
    share->rows += group->rows;
}

static void write_shared(struct buffer *to, const struct shared_figures *share) {
    buffer_print(to, " share %d %d %d %d %d %d %d %d", (int)share->words,
                 (int)share->function_words, (int)share->interpreted, (int)share->turns,
                 (int)share->backchannels, (int)share->ended, (int)share->fillers,
                 (int)share->rows);
}

/* How long the case and the session in a key are. */
static size_t session_length(const struct plain *group) {
    const char *end = strchr(strchr(group->key, '/') + 1, '/');
    return (size_t)(end - group->key);
}

/* Sessions in their order, which here is that of their bytes; in a session as they came. */
static void sort_plain(void) {
    for (size_t i = 1; i < plain_count; i++) {
        for (size_t k = i; k > 0; k--) {
            struct slice before = slice_make(plain[k - 1].key, session_length(&plain[k - 1]));
            if (slice_compare(before, slice_make(plain[k].key, session_length(&plain[k]))) <= 0) {
                break;
            }
            struct plain moved = plain[k];
            plain[k] = plain[k - 1];
            plain[k - 1] = moved;
        }
    }
}

static void write_plain(const struct counter_options *options, struct buffer *to) {
    bool rows = options->by & BY_ROW;
    plain_count = 0;
    for (unsigned i = 0; i < TURNS; i++) {
        count_turn(options, i);
    }
    if (!(options->by & (BY_TURN | BY_ROW))) {
        sort_plain();
    }
    for (size_t i = 0; i < plain_count; i++) {
        const struct plain *group = &plain[i];
        struct shared_figures share = {0};
        for (size_t k = 0; k < plain_count; k++) {
            if (strcmp(plain[k].share, group->share) == 0) {
                share_plain(&share, &plain[k]);
            }
        }
        if (!rows && group->turns + group->backchannels == 0) {
            continue;
        }
        buffer_print(to, "%s %d %d %d %d %d %d %d %d", group->key, (int)group->words,
                     (int)group->turns, (int)group->backchannels, (int)group->sentences,
                     (int)group->questions, (int)group->fillers, (int)group->events,
                     (int)group->cut);
        buffer_print(to, " %d %d %d %s", (int)group->function_words, (int)group->ended,
                     (int)group->asked, group->language);
        write_shared(to, &share);
        write_times(to, &group->times);
        for (size_t k = 0; k < CATEGORIES; k++) {
            const struct plain_tally *tally = &group->tallies[k];
            buffer_print(to, " | %d %d %d %d %d %.6g", (int)tally->n, (int)tally->negated,
                         (int)tally->covered, (int)tally->score, (int)tally->exposure,
                         plain_dispersion(group, tally));
        }
        buffer_append_byte(to, '\n');
    }
}

struct written {
    const struct counter_options *options;
    struct buffer text;
};

static void write_tally(struct buffer *to, const struct group *group, uint32_t category) {
    static const struct tally none;
    const struct tally *tally = group->tallies ? &group->tallies[category] : &none;
    bool per_turn = set->categories[category].unit == UNIT_TURN;
    int64_t turns_in_all = group->figures.turns + group->figures.backchannels;
    double exposure = (double)(per_turn ? turns_in_all : group->figures.words);
    buffer_print(to, " | %d %d %d %d %d %.6g", (int)tally->n, (int)tally->negated,
                 (int)tally->covered, (int)tally->score, (int)tally->exposure,
                 tally_dispersion(tally, exposure, turns_in_all));
}

static enum status write_group(void *context, const struct group *group, struct error *error) {
    struct written *written = context;
    struct buffer *to = &written->text;
    unsigned by = written->options->by;
    bool roles = by & (BY_SPEAKER | BY_ROLE | BY_TURN | BY_ROW);
    int64_t events = 0;
    (void)error;
    for (int kind = 0; kind < EVENT_KINDS; kind++) {
        events += group->figures.events[kind];
    }
    bool single = by & (BY_TURN | BY_ROW);
    struct slice row = group->fields[by & BY_TURN ? GROUP_TURN : GROUP_ROW];
    buffer_print(to, "%.*s/%.*s/%.*s/%.*s:%.*s:%d", SLICE_PRINT(group->fields[GROUP_CASE]),
                 SLICE_PRINT(group->fields[GROUP_SESSION]),
                 SLICE_PRINT(slice_from(row, single && !(by & BY_TURN))),
                 SLICE_PRINT(group->fields[GROUP_SEGMENT]),
                 SLICE_PRINT(group->fields[GROUP_SPEAKER]), roles ? group->role : -1);
    buffer_print(to, " %d %d %d %d %d %d %d %d", (int)group->figures.words,
                 (int)group->figures.turns, (int)group->figures.backchannels,
                 (int)group->figures.sentences, (int)group->figures.questions,
                 (int)group->figures.fillers, (int)events, (int)group->figures.cut_turns);
    bool several = group->differ & group_differs_bit(GROUP_LANGUAGE);
    buffer_print(to, " %d %d %d %.*s", (int)group->figures.function_words,
                 (int)group->figures.ended, (int)group->figures.asked,
                 SLICE_PRINT(several ? slice_of("?") : group->fields[GROUP_LANGUAGE]));
    write_shared(to, &group->shared);
    static const struct timing_figures none;
    int64_t latencies = 0;
    for (size_t i = 0; group->timing && i < TIMING_CLASSES; i++) {
        latencies += group->timing->classes[i];
    }
    ck_assert_int_eq(latencies, group->timing ? group->timing->figures.responses : 0);
    write_times(to, group->timing ? &group->timing->figures : &none);
    for (size_t i = 0; i < CATEGORIES; i++) {
        write_tally(to, group, number_of(categories[i]));
    }
    buffer_append_byte(to, '\n');
    return STATUS_OK;
}

static bool followed(const void *context, uint32_t category) {
    const struct said *turn = context;
    return category == number_of("a.b") && turn->followed;
}

static void name(const void *context, struct group_names *names) {
    const struct said *turn = context;
    *names = (struct group_names){.turn = strtoull(turn->fields[GROUP_TURN], NULL, 10)};
    for (int field = 0; field < GROUP_FIELDS; field++) {
        names->fields[field] = slice_of(turn->fields[field]);
    }
}

static const struct counter_questions questions = {.name = name, .followed = followed};

static struct turn turn_of(const struct said *said) {
    return (struct turn){
        .speaker = {.at = said->label, .length = (uint32_t)strlen(said->fields[GROUP_SPEAKER])},
        .role = said->role,
        .flags = (uint8_t)((said->backchannel ? TURN_BACKCHANNEL : 0) | (said->row ? TURN_ROW : 0)),
        .start = said->times.start,
        .end = said->times.end,
        .spoken = said->times.spoken,
        .silence = said->times.silence,
        .silences = (uint32_t)said->times.silences};
}

/* Adds one part of a turn. Nothing of it stays where it was: a counter keeps nothing that is lent. */
static enum status add_part(struct counter *counter, const struct said *said, unsigned part,
                            const struct group_sink *sink, struct error *error) {
    struct said lent = *said;
    struct turn turn = turn_of(&lent);
    char label[LABELS + 16];
    struct batch batch = {.text = {.at = label, .length = sizeof label}};
    snprintf(label + turn.speaker.at, 16, "%s", lent.fields[GROUP_SPEAKER]);
    const struct counted_part counted = {.turn = &turn,
                                         .figures = &lent.parts[part],
                                         .batch = &batch,
                                         .parcel = lent.parcel,
                                         .hits = lent.hits[part],
                                         .hit_count = lent.hit_counts[part],
                                         .starts = part == 0,
                                         .ends = part + 1 == lent.part_count,
                                         .new_session = lent.new_session && part == 0,
                                         .follows = lent.followed,
                                         .context = &lent};
    enum status status = counter_add(counter, &counted, sink, error);
    memset(&lent, 'x', sizeof lent);
    memset(&turn, 'x', sizeof turn);
    return status;
}

static enum status add_turn(struct counter *counter, const struct said *turn,
                            const struct group_sink *sink, struct error *error) {
    enum status status = STATUS_OK;
    for (unsigned i = 0; i < turn->part_count && status == STATUS_OK; i++) {
        status = add_part(counter, turn, i, sink, error);
    }
    return status;
}

static enum status count_all(const struct counter_options *options, struct written *written,
                             struct error *error) {
    const struct group_sink sink = {write_group, written};
    struct counter *counter;
    written->options = options;
    enum status status =
        counter_new(&fixture.memory.alloc, set, options, &questions, &counter, error);
    for (unsigned i = 0; status == STATUS_OK && i < TURNS; i++) {
        status = add_turn(counter, &turns[i], &sink, error);
    }
    if (status == STATUS_OK) {
        status = counter_finish(counter, &sink, error);
    }
    counter_free(counter);
    return status;
}

/* --- the tests ----------------------------------------------------------------------------------------------- */

static const struct counter_options groupings[] = {
    {.by = BY_SESSION | BY_SPEAKER},
    {.by = BY_CASE | BY_SESSION | BY_SPEAKER},
    {.by = BY_CASE | BY_SPEAKER},
    {.by = BY_SESSION},
    {.by = BY_CASE},
    {.by = BY_SPEAKER},
    {.by = BY_ROLE},
    {.by = BY_SESSION | BY_ROLE},
    {.by = BY_SESSION | BY_SPEAKER | BY_ROLE},
    {.by = BY_TURN},
    {.by = BY_ROW},
    {.by = BY_TURN | BY_SPEAKER},
    {.by = BY_SESSION | BY_SPEAKER | BY_SEGMENT, .window = 150},
    {.by = BY_SESSION | BY_SPEAKER | BY_SEGMENT, .segments = 4},
    {.by = BY_SESSION | BY_ROLE | BY_SEGMENT, .segments = 10},
    {.by = BY_SEGMENT, .segments = 3},
    {.by = BY_SEGMENT | BY_TURN, .window = 100},
    {.by = BY_SESSION | BY_SPEAKER | BY_SEGMENT, .seconds = 20},
    {.by = BY_SEGMENT, .seconds = 2.5},
    {.by = 0},
};

enum { GROUPINGS = sizeof groupings / sizeof *groupings };

static void compare(const char *counted, const char *plainly) {
    if (strcmp(counted, plainly) == 0) {
        return;
    }
    struct slice left = slice_of(counted);
    struct slice right = slice_of(plainly);
    while (left.length || right.length) {
        struct slice a = slice_split(left, '\n', &left);
        struct slice b = slice_split(right, '\n', &right);
        ck_assert_msg(slice_equal(a, b), "is     %.*s\nshould %.*s", SLICE_PRINT(a),
                      SLICE_PRINT(b));
    }
}

START_TEST(groups_are_what_a_plain_count_gives)
{
    static const size_t memories[] = {0, 1, 4000, 40000};
    struct counter_options options = groupings[_i];
    struct buffer plainly;
    buffer_init(&plainly, &fixture.standard);
    random_turns(77 + (uint64_t)_i);
    write_plain(&options, &plainly);
    ck_assert_uint_gt(plainly.length, 20);
    for (size_t i = 0; i < sizeof memories / sizeof *memories; i++) {
        struct written written;
        struct error error;
        buffer_init(&written.text, &fixture.standard);
        options.memory = memories[i];
        ck_assert_int_eq(count_all(&options, &written, &error), STATUS_OK);
        compare(written.text.at, plainly.at);
        buffer_release(&written.text);
    }
    buffer_release(&plainly);
}
END_TEST

START_TEST(a_turn_left_without_its_end_is_counted_all_the_same)
{
    static const unsigned bys[] = {BY_SESSION | BY_SPEAKER, BY_TURN};
    for (size_t i = 0; i < 2; i++) {
        const struct counter_options options = {.by = bys[i]};
        struct written written = {.options = &options};
        const struct group_sink sink = {write_group, &written};
        struct counter *counter;
        struct error error;
        struct said left = {.fields[GROUP_SPEAKER] = "p1",
                            .role = ROLE_CLIENT,
                            .new_session = true,
                            .times = {.start = NAN, .end = NAN},
                            .part_count = 2,
                            .parts[0] = {.words = 10},
                            .hits[0][0] = {.category = number_of("a.b"), .end = 1, .words = 1},
                            .hit_counts[0] = 1};
        buffer_init(&written.text, &fixture.standard);
        ck_assert_int_eq(
            counter_new(&fixture.memory.alloc, set, &options, &questions, &counter, &error),
            STATUS_OK);
        ck_assert_int_eq(add_part(counter, &left, 0, &sink, &error), STATUS_OK);
        left.fields[GROUP_SPEAKER][1] = '2';
        left.hit_counts[0] = 0;
        left.new_session = false;
        ck_assert_int_eq(add_part(counter, &left, 0, &sink, &error), STATUS_OK);
        ck_assert_int_eq(counter_finish(counter, &sink, &error), STATUS_OK);
        counter_free(counter);
        ck_assert_ptr_nonnull(strstr(written.text.at, ":p1:2 10 1 0 0 0 0 0 1 0 0 0  share "));
        ck_assert_ptr_nonnull(strstr(written.text.at, "| 1 0 1 1000 0 1 | 1 0 1 1000 0 1 |"));
        ck_assert_ptr_nonnull(strstr(written.text.at, ":p2:2 10 1 0 0 0 0 0 1 0 0 0  share "));
        buffer_release(&written.text);
    }
}
END_TEST

START_TEST(fields_never_run_together)
{
    const struct counter_options options = {.by = BY_CASE | BY_SESSION};
    struct written written = {.options = &options};
    const struct group_sink sink = {write_group, &written};
    struct counter *counter;
    struct error error;
    struct said said = {.new_session = true,
                        .times = {.start = NAN, .end = NAN},
                        .part_count = 1,
                        .parts[0] = {.words = 1}};
    buffer_init(&written.text, &fixture.standard);
    ck_assert_int_eq(
        counter_new(&fixture.memory.alloc, set, &options, &questions, &counter, &error), STATUS_OK);
    strcpy(said.fields[GROUP_CASE], "a\x1f");
    strcpy(said.fields[GROUP_SESSION], "b");
    ck_assert_int_eq(add_turn(counter, &said, &sink, &error), STATUS_OK);
    strcpy(said.fields[GROUP_CASE], "a");
    strcpy(said.fields[GROUP_SESSION], "\x1f"
                                       "b");
    ck_assert_int_eq(add_turn(counter, &said, &sink, &error), STATUS_OK);
    ck_assert_int_eq(counter_finish(counter, &sink, &error), STATUS_OK);
    counter_free(counter);
    ck_assert_ptr_ne(strchr(written.text.at, '\n'), strrchr(written.text.at, '\n'));
    buffer_release(&written.text);
}
END_TEST

static enum status add_up(void *context, const struct group *group, struct error *error) {
    struct figures *sum = context;
    (void)error;
    sum->words += group->figures.words;
    sum->function_words += group->shared.function_words;
    sum->events[EVENT_OTHER] += group->figures.events[EVENT_OTHER];
    sum->turns += group->by_role[ROLE_CLIENT].turns;
    return STATUS_OK;
}

START_TEST(a_long_session_does_not_overflow)
{
    enum { PARTS = 10000, MOST = (1 << 20) - 1 };
    const struct counter_options options = {.by = BY_SESSION | BY_SPEAKER};
    struct figures sum = {0};
    const struct group_sink sink = {add_up, &sum};
    struct counter *counter;
    struct error error;
    struct said said = {.fields[GROUP_SPEAKER] = "p1",
                        .role = ROLE_CLIENT,
                        .parcel = 1,
                        .times = {.start = NAN, .end = NAN},
                        .part_count = 1,
                        .parts[0] = {.words = MOST, .function_words = MOST}};
    said.parts[0].events[EVENT_OTHER] = MOST;
    ck_assert_int_eq(
        counter_new(&fixture.memory.alloc, set, &options, &questions, &counter, &error), STATUS_OK);
    for (int i = 0; i < PARTS; i++) {
        said.new_session = i == 0;
        said.parcel = 1 + (uint64_t)i / 32; /* batches are small beside that */
        ck_assert_int_eq(add_turn(counter, &said, &sink, &error), STATUS_OK);
    }
    ck_assert_int_eq(counter_finish(counter, &sink, &error), STATUS_OK);
    counter_free(counter);
    ck_assert_int_eq(sum.words, (int64_t)PARTS * MOST);
    ck_assert_int_eq(sum.function_words, (int64_t)PARTS * MOST);
    ck_assert_int_eq(sum.events[EVENT_OTHER], (int64_t)PARTS * MOST);
    ck_assert_int_eq(sum.turns, PARTS);
}
END_TEST

static enum status count_starved(void *context) {
    struct written written;
    struct error error = {.status = STATUS_OK};
    buffer_init(&written.text, &fixture.standard);
    enum status status = count_all(context, &written, &error);
    ck_assert_int_eq(error.status, status);
    buffer_release(&written.text);
    return status;
}

START_TEST(every_allocation_may_fail)
{
    struct counter_options starved[] = {
        {.by = BY_SESSION | BY_SPEAKER},
        {.by = BY_SESSION | BY_SPEAKER, .memory = 4000},
        {.by = BY_SESSION | BY_SEGMENT, .segments = 3},
        {.by = BY_TURN},
    };
    random_turns(5);
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, count_starved, &starved[_i]), 2);
}
END_TEST

static Suite *suite(void) {
    Suite *suite = suite_create("count");
    TCase *tests = tcase_create("count");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, groups_are_what_a_plain_count_gives, 0, GROUPINGS);
    tcase_add_test(tests, a_turn_left_without_its_end_is_counted_all_the_same);
    tcase_add_test(tests, fields_never_run_together);
    tcase_add_test(tests, a_long_session_does_not_overflow);
    tcase_add_loop_test(tests, every_allocation_may_fail, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}

int main(void) {
    return run_suite(suite());
}
