/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A turn may come in several parts; what is known of the turn at hand is kept apart (`turn`) and goes
 * into the group's sums when its last part has come. Figures wait in the speaker's account; whoever looks
 * at a group's, or moves the groups, closes the accounts first. */
#include "count/counter.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "count/accounts.h"
#include "count/days.h"
#include "count/group_order.h"
#include "count/groups.h"
#include "count/session_spool.h"
#include "count/spill.h"
#include "input/turn.h"

enum {
    MEMORY_DEFAULT = 24 * 1024 * 1024,
    LIVE_SHARE = 4, /* part of it for groups that are being counted; the rest holds packed ones */
    NUMBER_ROOM = 24
};

/* A category in the turn at hand, with what counting a hit asks of it. */
struct turn_count {
    uint32_t n;         /* its hits */
    uint32_t last_word; /* of the last such hit in this part */
    uint32_t parent;    /* as the category has it */
    bool in_part;       /* there was one in this part */
    bool per_turn;      /* its unit is a turn */
};

struct counter {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct counter_options options;
    const struct counter_questions *ask;
    bool named, single; /* groups keep speakers apart; each is one turn */
    bool joined;        /* a group is more than a turn, and no segment's */
    bool windows;       /* sessions are divided as they go on, */
    bool spooling;      /* at their end: until then parts go to the spool */
    struct groups groups;
    struct spill *spill; /* NULL until memory was short */
    struct buffer key;
    struct days days;         /* of the cases */
    struct accounts accounts; /* of this session and segment */

    struct account *account; /* of the turn at hand; NULL: it passes by */
    int64_t turn_words;
    bool turn_counted;
    bool open;               /* its last part has not come */
    struct turn_count *turn; /* by category */
    uint32_t *touched;       /* categories with hits in the turn at hand */
    size_t touched_count;
    int32_t *weights;      /* by entry: the entries themselves are large, and seldom at hand */
    uint32_t *opportunity; /* categories whose unit is an opportunity */
    size_t opportunity_count;

    struct turn_times times; /* of the turn at hand, */
    bool timed;              /* if it has any, */
    uint64_t speaker;        /* and whose it is then; 0: not named */
    bool backchannel;
    struct timing_chain chain;

    int64_t session_words;                 /* so far, for windows */
    double session_start;                  /* of its first turn of known start; or NaN */
    uint64_t untimed;                      /* turns without a segment */
    struct heard_words heard[GROUP_ROLES]; /* in this session so far, by role */
    unsigned segment;                      /* of the turn at hand, from 1; 0: none */
    struct session_spool *spool;           /* of a session whose length is not yet known */
};

/* --- life ------------------------------------------------------------------------------------------ */

static size_t size_of_weights(const struct lexicon_set *set) {
    return ((size_t)set->entry_count + 1) * sizeof(int32_t);
}

static void list_opportunities(struct counter *counter) {
    for (uint32_t i = 0; i < counter->set->category_count; i++) {
        if (counter->set->categories[i].unit == UNIT_OPPORTUNITY) {
            counter->opportunity[counter->opportunity_count++] = i;
        }
    }
}

static void fill_tables(struct counter *counter) {
    const struct lexicon_set *set = counter->set;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        counter->weights[i] = set->entries[i].weight;
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        counter->turn[i].parent = set->categories[i].parent;
        counter->turn[i].per_turn = set->categories[i].unit == UNIT_TURN;
    }
}

enum status counter_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct counter_options *options,
                        const struct counter_questions *questions, struct counter **counter,
                        struct error *error) {
    struct counter *made = alloc_zero(alloc, sizeof *made);
    *counter = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->set = set;
    made->options = *options;
    made->ask = options->segments ? &session_spool_questions : questions;
    made->options.memory = options->memory ? options->memory : MEMORY_DEFAULT;
    made->single = options->by & (BY_TURN | BY_ROW);
    made->spooling = options->segments;
    made->windows = options->window || options->seconds > 0;
    made->joined = !made->single && !made->windows && !made->spooling;
    made->named = made->single || (options->by & BY_SPEAKER);
    size_t categories = (size_t)set->category_count + 1;
    groups_init(&made->groups, alloc, set->category_count);
    buffer_init(&made->key, alloc);
    days_init(&made->days, alloc);
    accounts_init(&made->accounts);
    made->turn = alloc_zero(alloc, categories * sizeof *made->turn);
    made->touched = alloc_zero(alloc, categories * sizeof *made->touched);
    made->opportunity = alloc_zero(alloc, categories * sizeof *made->opportunity);
    made->weights = alloc_zero(alloc, size_of_weights(set));
    if (!made->turn || !made->touched || !made->opportunity || !made->weights) {
        counter_free(made);
        return error_memory(error);
    }
    enum status status = options->segments
                             ? session_spool_new(alloc, set, questions, &made->spool, error)
                             : STATUS_OK;
    if (status != STATUS_OK) {
        counter_free(made);
        return status;
    }
    list_opportunities(made);
    fill_tables(made);
    *counter = made;
    return STATUS_OK;
}

void counter_free(struct counter *counter) {
    if (!counter) {
        return;
    }
    const struct alloc *alloc = counter->alloc;
    size_t categories = (size_t)counter->set->category_count + 1;
    alloc_free(alloc, counter->turn, categories * sizeof *counter->turn);
    alloc_free(alloc, counter->touched, categories * sizeof *counter->touched);
    alloc_free(alloc, counter->opportunity, categories * sizeof *counter->opportunity);
    alloc_free(alloc, counter->weights, size_of_weights(counter->set));
    groups_release(&counter->groups);
    buffer_release(&counter->key);
    days_release(&counter->days);
    spill_free(counter->spill);
    session_spool_free(counter->spool);
    alloc_free(alloc, counter, sizeof *counter);
}

/* --- the group of a part ------------------------------------------------------------------------------ */

/* Which fields make the key under which --by flag. What the speakers of a session share comes first. */
static const struct {
    unsigned by;
    enum group_field field;
} key_fields[] = {
    {BY_CASE | BY_SESSION | BY_TURN | BY_ROW, GROUP_CASE},
    {BY_SESSION | BY_TURN | BY_ROW, GROUP_SESSION},
    {BY_TURN | BY_ROW, GROUP_FILE},
    {BY_SEGMENT, GROUP_SEGMENT},
    {BY_TURN, GROUP_TURN},
    {BY_ROW, GROUP_ROW},
};

/* Its length first, so that no two lists of fields give the same key. */
static void append_field(struct buffer *key, struct slice field) {
    uint32_t length = (uint32_t)field.length;
    buffer_append_bytes(key, &length, sizeof length);
    buffer_append(key, field);
}

static bool write_key(struct counter *counter, unsigned role,
                      const struct slice fields[GROUP_FIELDS], size_t *share_length) {
    struct buffer *key = &counter->key;
    unsigned by = counter->options.by;
    buffer_clear(key);
    for (size_t i = 0; i < sizeof key_fields / sizeof *key_fields; i++) {
        if (by & key_fields[i].by) {
            append_field(key, fields[key_fields[i].field]);
        }
    }
    *share_length = key->length;
    if (counter->named) {
        append_field(key, fields[GROUP_SPEAKER]);
    }
    if (counter->named || (by & BY_ROLE)) {
        buffer_append_byte(key, (char)role);
    }
    return !key->failed;
}

static void close_accounts(struct counter *counter) {
    accounts_close(&counter->accounts, &counter->groups);
}

static enum status make_room(struct counter *counter, struct error *error) {
    const size_t live = counter->options.memory / LIVE_SHARE;
    if (counter->groups.bytes < live) {
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    close_accounts(counter);
    if (!counter->spill) {
        status = spill_new(counter->alloc, counter->set->category_count,
                           counter->options.memory - live, &counter->spill, error);
    }
    if (status == STATUS_OK) {
        status = spill_add(counter->spill, &counter->groups, error);
    }
    if (status == STATUS_OK) {
        groups_clear(&counter->groups);
    }
    return status;
}

/* Fields that the grouping does not fix are left empty: they would tell only of the first turn. */
static void keep_fixed(const struct counter *counter, struct slice fields[GROUP_FIELDS]) {
    unsigned by = counter->options.by;
    bool session = by & (BY_SESSION | BY_TURN | BY_ROW);
    bool fixed[GROUP_FIELDS] = {
        [GROUP_FILE] = session,
        [GROUP_CASE] = session || (by & BY_CASE),
        [GROUP_SESSION] = session,
        [GROUP_SESSION_NO] = session,
        [GROUP_THERAPIST] = session || (by & BY_CASE),
        [GROUP_SITE] = session || (by & BY_CASE),
        [GROUP_DATE] = session,
        [GROUP_SEGMENT] = by & BY_SEGMENT,
        [GROUP_TURN] = by & BY_TURN,
        [GROUP_LINE] = counter->single,
        [GROUP_ROW] = by & BY_ROW,
        [GROUP_SPEAKER] = counter->named,
        [GROUP_KEPT] = true,
        [GROUP_LANGUAGE] = true,
        [GROUP_TRANSCRIPTION] = true,
    };
    for (int field = 0; field < GROUP_FIELDS; field++) {
        fields[field] = fixed[field] ? fields[field] : (struct slice){0};
    }
}

/* Room for the fields that are numbers. */
struct digits {
    char turn[NUMBER_ROOM], line[NUMBER_ROOM], segment[NUMBER_ROOM];
};

static struct slice write_number(char room[NUMBER_ROOM], uint64_t number) {
    char *at = room + NUMBER_ROOM;
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return slice_make(at, (size_t)(room + NUMBER_ROOM - at));
}

/* How the part's group is named, as far as the grouping goes. */
static void name_group(const struct counter *counter, const struct counted_part *part,
                       struct group_names *names, struct digits *digits) {
    counter->ask->name(part->context, names);
    if (counter->single) {
        names->fields[GROUP_TURN] = write_number(digits->turn, names->turn);
        names->fields[GROUP_LINE] = write_number(digits->line, names->line);
    }
    if (counter->segment) {
        names->fields[GROUP_SEGMENT] = write_number(digits->segment, counter->segment);
    }
    keep_fixed(counter, names->fields);
}

static bool fill_made(struct counter *counter, struct group *group, unsigned role,
                      const struct group_names *names) {
    group->role = (uint8_t)role;
    group->kind = names->kind;
    return days_see(&counter->days, names->fields[GROUP_CASE], group->date);
}

/* The group of the part, by its key. NULL when memory ran out. */
static struct record *find_group(struct counter *counter, const struct counted_part *part) {
    struct group_names names;
    struct digits digits;
    unsigned role = part->turn->role;
    size_t share_length;
    bool made;
    name_group(counter, part, &names, &digits);
    if (!write_key(counter, role, names.fields, &share_length)) {
        return NULL;
    }
    struct record *record = groups_find(&counter->groups, buffer_slice(&counter->key), share_length,
                                        names.fields, &made);
    if (!record) {
        return NULL;
    }
    bool done = made ? fill_made(counter, &record->group, role, &names)
                     : groups_agree(&counter->groups, record, names.fields);
    return done ? record : NULL;
}

static struct slice speaker_of(const struct counted_part *part) {
    return batch_text(part->batch, part->turn->speaker);
}

/* Within a session, the same number: the same label, as a batch has it in one place, or in few, and the same
 * role. */
static inline uint64_t voice_of(const struct counted_part *part) {
    const struct turn *turn = part->turn;
    uint64_t label = (uint64_t)turn->speaker.at + (turn->speaker.length > 0);
    return (part->parcel << 3 | turn->role) << 32 | label;
}

/* The account of a speaker whose voice is not known. */
static enum status open_account(struct counter *counter, const struct counted_part *part,
                                struct error *error) {
    const struct account_owner owner = {
        .speaker = counter->named ? speaker_of(part) : (struct slice){0},
        .role = part->turn->role,
    };
    const uint64_t voice = part->parcel ? voice_of(part) : ACCOUNT_VOICE_NONE;
    struct accounts *accounts = &counter->accounts;
    counter->account =
        counter->single ? NULL : accounts_recognise(accounts, &counter->groups, &owner, voice);
    if (counter->account) {
        return STATUS_OK;
    }
    enum status status = make_room(counter, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct record *record = find_group(counter, part);
    if (!record) {
        return error_memory(error);
    }
    counter->account = accounts_open(accounts, &counter->groups, record, &owner, voice);
    return STATUS_OK;
}

/* Turns of the same speaker come again and again, unless each is a group. */
static enum status find_account(struct counter *counter, const struct counted_part *part,
                                struct error *error) {
    counter->account = accounts_find(&counter->accounts, voice_of(part));
    return counter->account ? STATUS_OK : open_account(counter, part, error);
}

/* What the rows of a group have in common of the kept columns. */
static enum status keep_cells(struct counter *counter, const struct counted_part *part,
                              struct error *error) {
    struct group_names names;
    counter->ask->name(part->context, &names);
    return groups_keep(&counter->groups, counter->account->record, names.fields[GROUP_KEPT])
               ? STATUS_OK
               : error_memory(error);
}

/* --- a turn ----------------------------------------------------------------------------------------- */

static void count_in_turn(struct counter *counter, uint32_t category, const struct hit *hit,
                          struct tally *tally) {
    struct turn_count *turn = &counter->turn[category];
    if (turn->n == 0) {
        counter->touched[counter->touched_count++] = category;
    }
    tally->n++;
    turn->n++;
    if (hit->words) { /* an event covers no word */
        bool shared = turn->in_part && turn->last_word == hit->first_word;
        tally->covered += (int64_t)hit->words - shared;
        turn->last_word = hit->last_word;
        turn->in_part = true;
    }
}

static void count_hit(struct counter *counter, const struct hit *hit, struct tally *tallies) {
    const int32_t weight = counter->weights[hit->entry];
    const bool counts = weight >= LEXICON_WEIGHT_COUNTS;
    for (uint32_t category = hit->category; category != LEXICON_NONE;
         category = counter->turn[category].parent) {
        struct tally *tally = &tallies[category];
        if (hit->negated) {
            tally->negated += counts;
            continue;
        }
        tally->score += weight;
        if (counts) {
            count_in_turn(counter, category, hit, tally);
        }
    }
}

static bool count_hits(struct counter *counter, const struct counted_part *part) {
    struct tally *tallies = groups_tallies(&counter->groups, counter->account->record);
    if (!tallies) {
        return false;
    }
    for (size_t i = 0; i < counter->touched_count; i++) {
        counter->turn[counter->touched[i]].in_part = false;
    }
    for (size_t i = 0; i < part->hit_count; i++) {
        if (part->hits[i].fate == FATE_COUNTED) {
            count_hit(counter, &part->hits[i], tallies);
        }
    }
    return true;
}

static bool count_opportunities(struct counter *counter, const struct counted_part *part) {
    for (size_t i = 0; i < counter->opportunity_count; i++) {
        uint32_t index = counter->opportunity[i];
        const struct category *category = &counter->set->categories[index];
        if (!counter->ask->followed(part->context, category->opportunity) ||
            !group_role_shows(part->turn->role, category->roles)) {
            continue;
        }
        struct tally *tallies = groups_tallies(&counter->groups, counter->account->record);
        if (!tallies) {
            return false;
        }
        tallies[index].exposure++;
    }
    return true;
}

/* A turn is counted at its first part that holds a word: events alone make none. */
static bool count_turn(struct counter *counter, const struct counted_part *part) {
    counter->turn_counted = true;
    if (counter->backchannel) {
        counter->account->backchannels++;
        return true;
    }
    counter->account->turns++;
    return !part->follows || count_opportunities(counter, part);
}

/* Who speaks, as a number. */
static uint64_t number_of(struct slice label) {
    return label.length ? hash_bytes(label.at, label.length) | 1 : 0;
}

static bool is_timed(const struct turn *turn) {
    return !isnan(turn->start) || !isnan(turn->end);
}

/* A turn that is cut off has no known end. */
static void note_times(struct counter *counter, const struct counted_part *part) {
    const struct turn *turn = part->turn;
    counter->times = (struct turn_times){.start = turn->start,
                                         .end = part->ends ? turn->end : NAN,
                                         .spoken = turn->spoken,
                                         .silence = turn->silence,
                                         .silences = turn->silences};
    counter->speaker = part->starts ? number_of(speaker_of(part)) : counter->speaker;
}

/* Times are taken when the turn has ended: only then its end is known. */
static bool take_times(struct counter *counter) {
    struct timing *timing = NULL;
    if (counter->account && timing_is_told(&counter->times)) {
        timing = groups_timing(&counter->groups, counter->account->record);
        if (!timing) {
            return false;
        }
    }
    timing_take(timing, &counter->chain, &counter->times, counter->speaker, counter->turn_words,
                counter->backchannel);
    return true;
}

static void end_turn(struct counter *counter) {
    struct tally *tallies = counter->account->record->tallies;
    const double exposures[] = {(double)counter->turn_words, 1}; /* [1]: of a unit that is a turn */
    for (size_t i = 0; i < counter->touched_count; i++) {
        uint32_t category = counter->touched[i];
        struct turn_count *turn = &counter->turn[category];
        double n = turn->n;
        if (counter->turn_words) { /* events alone are no turn to compare with others */
            tallies[category].squares += n * n / exposures[turn->per_turn];
        }
        turn->n = 0;
        turn->in_part = false;
    }
    counter->touched_count = 0;
}

static enum status give(struct counter *counter, const struct record *record,
                        const struct group_sink *sink, struct error *error) {
    struct group group = record->group;
    group.shared = counter->groups.shared[record->share];
    return sink->take(sink->context, &group, error);
}

static enum status give_turn(struct counter *counter, const struct group_sink *sink,
                             struct error *error) {
    const struct record *record = counter->account->record;
    close_accounts(counter);
    bool empty = group_is_empty(&record->group) && !(counter->options.by & BY_ROW);
    enum status status = empty ? STATUS_OK : give(counter, record, sink, error);
    groups_clear(&counter->groups);
    return status;
}

static void choose_segment(struct counter *counter, unsigned segment) {
    if (segment != counter->segment) {
        close_accounts(counter);
        counter->segment = segment;
    }
}

/* A turn whose start nobody knows has no segment of its own; a backchannel is in the other's turn. */
static void choose_window(struct counter *counter, const struct counted_part *part) {
    double start = part->turn->start;
    if (isnan(start)) {
        if (!counter->backchannel || part->new_session) {
            counter->untimed += !part->passing;
            choose_segment(counter, 0);
        }
        return;
    }
    if (isnan(counter->session_start)) {
        counter->session_start = start;
    }
    double windows = (start - counter->session_start) / counter->options.seconds;
    choose_segment(counter, windows < 0 ? 1 : windows < 1e9 ? (unsigned)windows + 1 : UINT_MAX);
}

static void begin_session(struct counter *counter) {
    close_accounts(counter);
    counter->session_words = 0;
    counter->session_start = NAN;
    counter->chain = (struct timing_chain){.begun = false};
    memset(counter->heard, 0, sizeof counter->heard);
}

static void choose_part(struct counter *counter, const struct counted_part *part) {
    if (counter->options.window) {
        int64_t windows = counter->session_words / counter->options.window;
        choose_segment(counter, (unsigned)windows + 1);
    } else {
        choose_window(counter, part);
    }
}

static enum status begin_turn(struct counter *counter, const struct counted_part *part,
                              struct error *error) {
    const struct turn *turn = part->turn;
    counter->turn_words = 0;
    counter->turn_counted = false;
    counter->backchannel = turn->flags & TURN_BACKCHANNEL;
    counter->speaker = 0;
    counter->account = NULL;
    if (part->new_session) {
        begin_session(counter);
    }
    if (counter->windows) {
        choose_part(counter, part);
    }
    enum status status = part->passing ? STATUS_OK : find_account(counter, part, error);
    if (!counter->account) {
        return status;
    }
    if (!part->ends) {
        counter->account->cut_turns++;
    }
    if (turn->flags & TURN_ROW) {
        counter->account->rows++;
    }
    return turn->kept.length ? keep_cells(counter, part, error) : STATUS_OK;
}

/* Goes into the speaker's account, and into what his role has said. */
static inline void add_figures(struct counter *counter, const struct counted_part *part,
                               struct account *account) {
    const struct part_figures *figures = part->figures;
    struct heard_words *heard = &counter->heard[part->turn->role % GROUP_ROLES];
    part_figures_add(&account->figures, figures);
    heard->words += figures->words;
    heard->function_words += figures->function_words;
    account->record->group.heard = *heard;
}

static bool count_part(struct counter *counter, const struct counted_part *part) {
    const uint32_t words = part->figures->words;
    add_figures(counter, part, counter->account);
    counter->session_words += words;
    if (words && !counter->turn_counted && !count_turn(counter, part)) {
        return false;
    }
    return !part->hit_count || count_hits(counter, part);
}

/* The turn at hand has ended, or was left without its last part by an input that failed. */
static enum status finish_turn(struct counter *counter, const struct group_sink *sink,
                               struct error *error) {
    if (counter->turn_words && !counter->timed) {
        timing_pass(&counter->chain, counter->backchannel);
    } else if (counter->turn_words && !take_times(counter)) {
        return error_memory(error);
    }
    if (counter->touched_count) {
        end_turn(counter);
    }
    return counter->single && counter->account ? give_turn(counter, sink, error) : STATUS_OK;
}

static enum status finish_open_turn(struct counter *counter, const struct group_sink *sink,
                                    struct error *error) {
    bool open = counter->open;
    counter->open = false;
    return open ? finish_turn(counter, sink, error) : STATUS_OK;
}

static enum status spool_part(struct counter *counter, const struct counted_part *part,
                              const struct group_sink *sink, struct error *error);

static enum status add_part(struct counter *counter, const struct counted_part *part,
                            const struct group_sink *sink, struct error *error) {
    enum status status = STATUS_OK;
    if (part->starts) {
        status = counter->open ? finish_open_turn(counter, sink, error) : STATUS_OK;
        status = status == STATUS_OK ? begin_turn(counter, part, error) : status;
    }
    if (status != STATUS_OK) {
        return status;
    }
    counter->timed = is_timed(part->turn);
    if (counter->timed) {
        note_times(counter, part);
    }
    if (counter->account && !count_part(counter, part)) {
        return error_memory(error);
    }
    counter->turn_words += part->figures->words;
    counter->open = !part->ends;
    return part->ends ? finish_turn(counter, sink, error) : STATUS_OK;
}

__attribute__((noinline)) static enum status add_any(struct counter *counter,
                                                     const struct counted_part *part,
                                                     const struct group_sink *sink,
                                                     struct error *error) {
    return counter->spooling ? spool_part(counter, part, sink, error)
                             : add_part(counter, part, sink, error);
}

/* A whole turn that is only added to what its speaker has said: as nearly all are. */
static inline bool is_plain(const struct counter *counter, const struct counted_part *part) {
    const struct turn *turn = part->turn;
    return counter->joined && !counter->open && part->starts && part->ends && !part->new_session &&
           !part->passing && turn->flags == 0 && turn->kept.length == 0 && !is_timed(turn);
}

/* What count_hits and end_turn make of a turn's only hit, if it counts. */
static inline void count_alone(struct counter *counter, const struct hit *hit, uint32_t words,
                               struct tally *tallies) {
    const double squares[] = {words ? 1 / (double)words : 0, words ? 1 : 0};
    const int32_t weight = counter->weights[hit->entry];
    uint32_t category = hit->category;
    do {
        const struct turn_count *turn = &counter->turn[category];
        struct tally *tally = &tallies[category];
        tally->n++;
        tally->score += weight;
        tally->covered += hit->words;
        tally->squares += squares[turn->per_turn];
        category = turn->parent;
    } while (category != LEXICON_NONE);
}

static inline bool counts_alone(const struct counter *counter, const struct counted_part *part) {
    const struct hit *hit = part->hits;
    return part->hit_count == 1 && hit->fate == FATE_COUNTED && !hit->negated &&
           counter->weights[hit->entry] >= LEXICON_WEIGHT_COUNTS;
}

static bool count_found(struct counter *counter, const struct counted_part *part) {
    struct tally *tallies = groups_tallies(&counter->groups, counter->account->record);
    if (!tallies) {
        return false;
    }
    if (counts_alone(counter, part)) {
        count_alone(counter, part->hits, part->figures->words, tallies);
        return true;
    }
    bool counted = count_hits(counter, part);
    end_turn(counter);
    return counted;
}

/* What is found in such a turn, and what it answers. */
__attribute__((noinline)) static enum status count_content(struct counter *counter,
                                                           const struct counted_part *part,
                                                           struct account *account,
                                                           struct error *error) {
    counter->account = account;
    counter->turn_words = part->figures->words;
    bool counted = !part->follows || !counter->turn_words || count_opportunities(counter, part);
    counted = counted && (!part->hit_count || count_found(counter, part));
    return counted ? STATUS_OK : error_memory(error);
}

/* What begin_turn, count_part and finish_turn make of such a turn of one who has an account. */
static inline enum status add_plain(struct counter *counter, const struct counted_part *part,
                                    struct account *account, struct error *error) {
    add_figures(counter, part, account);
    if (part->figures->words) {
        account->turns++;
        timing_pass(&counter->chain, false);
    }
    bool more = part->hit_count | part->follows;
    return more ? count_content(counter, part, account, error) : STATUS_OK;
}

enum status counter_add(struct counter *counter, const struct counted_part *part,
                        const struct group_sink *sink, struct error *error) {
    struct account *account =
        is_plain(counter, part) ? accounts_find(&counter->accounts, voice_of(part)) : NULL;
    return account ? add_plain(counter, part, account, error) : add_any(counter, part, sink, error);
}

/* --- segments of equal length: the session's length is known only at its end ------------------------- */

struct replay {
    struct counter *counter;
    const struct group_sink *sink;
};

static enum status replay_part(void *context, const struct counted_part *part, int64_t words_before,
                               int64_t words, struct error *error) {
    struct replay *replay = context;
    struct counter *counter = replay->counter;
    unsigned segments = counter->options.segments;
    if (part->starts) {
        unsigned segment = words ? (unsigned)(words_before * segments / words) + 1 : 1;
        segment = segment > segments ? segments : segment;
        choose_segment(counter, segment);
    }
    return counter_add(counter, part, replay->sink, error);
}

static enum status end_session(struct counter *counter, const struct group_sink *sink,
                               struct error *error) {
    struct replay replay = {.counter = counter, .sink = sink};
    counter->spooling = false;
    enum status status = session_spool_replay(counter->spool, replay_part, &replay, error);
    counter->spooling = true;
    return status;
}

static enum status spool_part(struct counter *counter, const struct counted_part *part,
                              const struct group_sink *sink, struct error *error) {
    enum status status = part->new_session ? end_session(counter, sink, error) : STATUS_OK;
    return status == STATUS_OK ? session_spool_add(counter->spool, part, error) : status;
}

/* --- the end ------------------------------------------------------------------------------------------- */

struct dated_sink {
    const struct counter *counter;
    const struct group_sink *sink;
};

/* All sessions have been seen: the days of each case count from its first. */
static enum status give_dated(void *context, const struct group *group, struct error *error) {
    const struct dated_sink *dated = context;
    struct group counted = *group;
    counted.day = days_since_first(&dated->counter->days, group->fields[GROUP_CASE], group->date);
    return dated->sink->take(dated->sink->context, &counted, error);
}

static bool list_places(const struct groups *groups, struct group_places *places) {
    bool done = true;
    for (uint32_t i = 0; i < groups->count && done; i++) {
        const struct record *record = groups->records[i];
        done = group_places_add(places, &record->group, record->sequence, i);
    }
    group_places_sort(places);
    return done;
}

static enum status give_all(struct counter *counter, const struct group_sink *sink,
                            struct error *error) {
    struct groups *groups = &counter->groups;
    if (counter->spill) {
        enum status status = spill_add(counter->spill, groups, error);
        return status == STATUS_OK ? spill_give(counter->spill, sink, error) : status;
    }
    struct group_places places;
    group_places_init(&places, counter->alloc);
    enum status status = list_places(groups, &places) ? STATUS_OK : error_memory(error);
    for (size_t i = 0; status == STATUS_OK && i < places.count; i++) {
        const struct record *record = groups->records[places.items[i].item];
        status = group_is_empty(&record->group) ? STATUS_OK : give(counter, record, sink, error);
    }
    group_places_release(&places);
    return status;
}

enum status counter_finish(struct counter *counter, const struct group_sink *sink,
                           struct error *error) {
    enum status status = STATUS_OK;
    if (counter->spool) {
        status = end_session(counter, sink, error);
    }
    if (status == STATUS_OK) {
        status = finish_open_turn(counter, sink, error);
    }
    close_accounts(counter);
    struct dated_sink dated = {.counter = counter, .sink = sink};
    const struct group_sink all = {.take = give_dated, .context = &dated};
    return status == STATUS_OK ? give_all(counter, &all, error) : status;
}

uint64_t counter_untimed(const struct counter *counter) {
    return counter->untimed;
}
