/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A turn may come in several parts; what is known of the turn at hand is kept apart (`turn`) and goes
 * into the group's sums when its last part has come. */
#include "count/counter.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/hash.h"
#include "count/days.h"
#include "count/group_order.h"
#include "count/groups.h"
#include "count/session_spool.h"
#include "count/spill.h"
#include "input/turn.h"

enum { MEMORY_DEFAULT = 24 * 1024 * 1024, KNOWN_GROUPS = 4, OPPORTUNITIES_SPOOLED = 64 };

struct turn_count {
    uint32_t n;         /* hits of the category in the turn at hand */
    uint32_t last_word; /* of the last such hit in this part */
    bool in_part;
};

struct counter {
    const struct alloc *alloc;
    const struct lexicon_set *set;
    struct counter_options options;
    struct groups groups;
    struct spill *spill; /* NULL until memory was short */
    struct buffer key;
    struct days days;                   /* of the cases */
    struct record *known[KNOWN_GROUPS]; /* of this session and segment, newest first */
    size_t known_count;

    struct record *group; /* of the turn at hand */
    int64_t turn_words;
    bool turn_counted;
    bool open;               /* its last part has not come */
    struct turn_count *turn; /* by category */
    uint32_t *touched;       /* categories with hits in the turn at hand */
    size_t touched_count;
    uint32_t *opportunity; /* categories whose unit is an opportunity */
    size_t opportunity_count;

    struct turn_times times; /* of the turn at hand */
    uint64_t speaker;        /* whose it is, if its times matter; 0: not named */
    bool backchannel;
    struct timing_chain chain;

    int64_t session_words;                 /* so far, for windows */
    double session_start;                  /* of its first turn of known start; or NaN */
    uint64_t untimed;                      /* turns without a segment */
    struct heard_words heard[GROUP_ROLES]; /* in this session so far, by role */
    unsigned segment;                      /* of the turn at hand, from 1; 0: none */
    struct session_spool *spool;           /* of a session whose length is not yet known */
    uint64_t met; /* of the replayed part: bit by opportunity, did the turn before hold one? */
};

/* --- life ------------------------------------------------------------------------------------------ */

static void list_opportunities(struct counter *counter) {
    for (uint32_t i = 0; i < counter->set->category_count; i++) {
        if (counter->set->categories[i].unit == UNIT_OPPORTUNITY) {
            counter->opportunity[counter->opportunity_count++] = i;
        }
    }
}

enum status counter_new(const struct alloc *alloc, const struct lexicon_set *set,
                        const struct counter_options *options, struct counter **counter,
                        struct error *error) {
    struct counter *made = alloc_zero(alloc, sizeof *made);
    *counter = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->set = set;
    made->options = *options;
    made->options.memory = options->memory ? options->memory : MEMORY_DEFAULT;
    size_t categories = (size_t)set->category_count + 1;
    groups_init(&made->groups, alloc, set->category_count);
    buffer_init(&made->key, alloc);
    days_init(&made->days, alloc);
    made->turn = alloc_zero(alloc, categories * sizeof *made->turn);
    made->touched = alloc_zero(alloc, categories * sizeof *made->touched);
    made->opportunity = alloc_zero(alloc, categories * sizeof *made->opportunity);
    if (!made->turn || !made->touched || !made->opportunity) {
        counter_free(made);
        return error_memory(error);
    }
    enum status status =
        options->segments ? session_spool_new(alloc, &made->spool, error) : STATUS_OK;
    if (status != STATUS_OK) {
        counter_free(made);
        return status;
    }
    list_opportunities(made);
    if (options->segments && made->opportunity_count > OPPORTUNITIES_SPOOLED) {
        counter_free(made);
        return error_set(error, STATUS_USAGE,
                         "segments cannot be counted with more than %d categories that are per "
                         "opportunity; name fewer lexicons, or use --window",
                         OPPORTUNITIES_SPOOLED);
    }
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

static bool write_key(struct counter *counter, const struct counted_part *part,
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
    if (by & (BY_SPEAKER | BY_TURN | BY_ROW)) {
        append_field(key, fields[GROUP_SPEAKER]);
    }
    if (by & (BY_SPEAKER | BY_ROLE | BY_TURN | BY_ROW)) {
        buffer_append_byte(key, (char)part->role);
    }
    return !key->failed;
}

static enum status make_room(struct counter *counter, struct error *error) {
    if (counter->groups.bytes < counter->options.memory) {
        return STATUS_OK;
    }
    enum status status = STATUS_OK;
    if (!counter->spill) {
        status = spill_new(counter->alloc, counter->set->category_count, &counter->spill, error);
    }
    if (status == STATUS_OK) {
        status = spill_add(counter->spill, &counter->groups, error);
    }
    if (status == STATUS_OK) {
        groups_clear(&counter->groups);
        counter->known_count = 0;
    }
    return status;
}

/* Fields that the grouping does not fix are left empty: they would tell only of the first turn. */
static void fixed_fields(const struct counter *counter, const struct counted_part *part,
                         struct slice fields[GROUP_FIELDS]) {
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
        [GROUP_LINE] = by & (BY_TURN | BY_ROW),
        [GROUP_ROW] = by & BY_ROW,
        [GROUP_SPEAKER] = by & (BY_SPEAKER | BY_TURN | BY_ROW),
        [GROUP_KEPT] = true,
        [GROUP_LANGUAGE] = true,
        [GROUP_TRANSCRIPTION] = true,
    };
    for (int field = 0; field < GROUP_FIELDS; field++) {
        fields[field] = fixed[field] ? part->fields[field] : (struct slice){0};
    }
}

static void know(struct counter *counter, struct record *record) {
    size_t kept = counter->known_count < KNOWN_GROUPS ? counter->known_count : KNOWN_GROUPS - 1;
    memmove(counter->known + 1, counter->known, kept * sizeof(struct record *));
    counter->known[0] = record;
    counter->known_count = kept + 1;
}

static struct record *known_group(const struct counter *counter, const struct counted_part *part) {
    if (counter->options.by & (BY_TURN | BY_ROW) || !(counter->options.by & BY_SPEAKER)) {
        return NULL;
    }
    for (size_t i = 0; i < counter->known_count; i++) {
        const struct group *group = &counter->known[i]->group;
        if (group->role == part->role &&
            slice_equal(group->fields[GROUP_SPEAKER], part->fields[GROUP_SPEAKER])) {
            return counter->known[i];
        }
    }
    return NULL;
}

static enum status find_group(struct counter *counter, const struct counted_part *part,
                              struct error *error) {
    counter->group = known_group(counter, part);
    if (counter->group) {
        return STATUS_OK;
    }
    enum status status = make_room(counter, error);
    if (status != STATUS_OK) {
        return status;
    }
    char segment[16] = "";
    struct slice fields[GROUP_FIELDS];
    size_t share_length;
    bool made;
    fixed_fields(counter, part, fields);
    if (counter->segment && (counter->options.by & BY_SEGMENT)) {
        snprintf(segment, sizeof segment, "%u", counter->segment);
        fields[GROUP_SEGMENT] = slice_of(segment);
    }
    if (!write_key(counter, part, fields, &share_length)) {
        return error_memory(error);
    }
    counter->group =
        groups_find(&counter->groups, buffer_slice(&counter->key), share_length, fields, &made);
    if (!counter->group) {
        return error_memory(error);
    }
    if (made) {
        counter->group->group.role = (uint8_t)part->role;
        counter->group->group.kind = (uint8_t)part->kind;
        if (!days_see(&counter->days, fields[GROUP_CASE], counter->group->group.date)) {
            return error_memory(error);
        }
    } else if (!groups_agree(&counter->groups, counter->group, fields)) {
        return error_memory(error);
    }
    know(counter, counter->group);
    return STATUS_OK;
}

/* --- a turn ----------------------------------------------------------------------------------------- */

static struct tally *tally_of(struct counter *counter, uint32_t category) {
    struct tally *tallies = groups_tallies(&counter->groups, counter->group);
    return tallies ? &tallies[category] : NULL;
}

static void count_in_turn(struct counter *counter, uint32_t category, const struct hit *hit,
                          struct tally *tally) {
    struct turn_count *turn = &counter->turn[category];
    if (turn->n == 0) {
        counter->touched[counter->touched_count++] = category;
    }
    bool shared = turn->in_part && turn->last_word == hit->first_word;
    tally->covered += (int64_t)hit->words - (shared && hit->words);
    tally->n++;
    turn->n++;
    if (hit->words) { /* an event covers no word */
        turn->last_word = hit->last_word;
        turn->in_part = true;
    }
}

static bool count_hit(struct counter *counter, const struct hit *hit) {
    const struct entry *entry = &counter->set->entries[hit->entry];
    bool counts = entry_counts(entry);
    for (uint32_t category = hit->category; category != LEXICON_NONE;
         category = counter->set->categories[category].parent) {
        struct tally *tally = tally_of(counter, category);
        if (!tally) {
            return false;
        }
        if (hit->negated) {
            tally->negated += counts;
            continue;
        }
        tally->score += entry->weight;
        if (counts) {
            count_in_turn(counter, category, hit, tally);
        }
    }
    return true;
}

static bool count_opportunities(struct counter *counter, unsigned role,
                                bool (*followed)(const void *, uint32_t), const void *context) {
    for (size_t i = 0; i < counter->opportunity_count; i++) {
        uint32_t category = counter->opportunity[i];
        uint16_t roles = counter->set->categories[category].roles;
        if (!followed(context, counter->set->categories[category].opportunity) ||
            !group_role_shows(role, roles)) {
            continue;
        }
        struct tally *tally = tally_of(counter, category);
        if (!tally) {
            return false;
        }
        tally->exposure++;
    }
    return true;
}

/* A turn is counted at its first part that holds a word: events alone make none. */
static bool count_turn(struct counter *counter, const struct counted_part *part,
                       bool (*followed)(const void *, uint32_t), const void *context) {
    struct figures *figures = &counter->group->group.figures;
    struct role_figures *role = &counter->group->group.by_role[part->role % GROUP_ROLES];
    struct shared_figures *shared = groups_shared(&counter->groups, counter->group);
    if (counter->turn_counted || part->figures.words == 0) {
        return true;
    }
    counter->turn_counted = true;
    if (part->backchannel) {
        figures->backchannels++;
        role->backchannels++;
        shared->backchannels++;
        return true;
    }
    figures->turns++;
    role->turns++;
    shared->turns++;
    return count_opportunities(counter, part->role, followed, context);
}

/* Who speaks, as a number. */
static uint64_t speaker_of(const struct counted_part *part) {
    struct slice label = part->fields[GROUP_SPEAKER];
    return label.length ? hash_bytes(label.at, label.length) | 1 : 0;
}

/* A turn that is cut off has no known end. */
static void note_times(struct counter *counter, const struct counted_part *part) {
    counter->times = part->times;
    if (part->cut) {
        counter->times.end = NAN;
    }
}

/* Times are taken when the turn has ended: only then its end is known. */
static bool take_times(struct counter *counter) {
    struct timing *timing = NULL;
    if (counter->turn_words == 0) {
        return true;
    }
    if (counter->group && timing_is_told(&counter->times)) {
        timing = groups_timing(&counter->groups, counter->group);
        if (!timing) {
            return false;
        }
    }
    timing_take(timing, &counter->chain, &counter->times, counter->speaker, counter->turn_words,
                counter->backchannel);
    return true;
}

static void end_turn(struct counter *counter) {
    for (size_t i = 0; i < counter->touched_count; i++) {
        uint32_t category = counter->touched[i];
        double n = counter->turn[category].n;
        bool per_turn = counter->set->categories[category].unit == UNIT_TURN;
        double exposure = per_turn ? 1 : (double)counter->turn_words;
        if (counter->turn_words) { /* events alone are no turn to compare with others */
            counter->group->tallies[category].squares += n * n / exposure;
        }
        counter->turn[category] = (struct turn_count){0};
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
    const struct record *record = counter->group;
    bool empty = group_is_empty(&record->group) && !(counter->options.by & BY_ROW);
    enum status status = empty ? STATUS_OK : give(counter, record, sink, error);
    groups_clear(&counter->groups);
    counter->known_count = 0;
    return status;
}

static void choose_segment(struct counter *counter, unsigned segment) {
    counter->known_count = segment == counter->segment ? counter->known_count : 0;
    counter->segment = segment;
}

/* A turn whose start nobody knows has no segment of its own; a backchannel is in the other's turn. */
static void choose_window(struct counter *counter, const struct counted_part *part) {
    double start = part->times.start;
    if (isnan(start)) {
        if (!part->backchannel || part->new_session) {
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

static void begin_turn(struct counter *counter, const struct counted_part *part) {
    counter->turn_words = 0;
    counter->turn_counted = false;
    counter->backchannel = part->backchannel;
    counter->speaker = timing_is_told(&part->times) ? speaker_of(part) : 0;
    if (part->new_session) {
        counter->known_count = 0;
        counter->session_words = 0;
        counter->session_start = NAN;
        counter->chain = (struct timing_chain){.begun = false};
        memset(counter->heard, 0, sizeof counter->heard);
    }
    if (counter->options.window) {
        int64_t windows = counter->session_words / counter->options.window;
        choose_segment(counter, (unsigned)windows + 1);
    } else if (counter->options.seconds > 0) {
        choose_window(counter, part);
    }
}

static void count_words(struct counter *counter, const struct counted_part *part) {
    const struct figures *said = &part->figures;
    unsigned role = part->role % GROUP_ROLES;
    struct group *group = &counter->group->group;
    struct role_figures *by_role = &group->by_role[role];
    struct heard_words *heard = &counter->heard[role];
    struct shared_figures *shared = groups_shared(&counter->groups, counter->group);
    figures_add(&group->figures, said);
    by_role->words += said->words;
    by_role->function_words += said->function_words;
    heard->words += said->words;
    heard->function_words += said->function_words;
    group->heard = *heard;
    shared->words += said->words;
    shared->function_words += said->function_words;
    shared->interpreted += part->role == ROLE_INTERPRETER ? said->words : 0;
    shared->ended += said->ended;
    shared->rows += said->rows;
    shared->fillers += said->fillers;
    counter->turn_words += said->words;
    counter->session_words += said->words;
}

static bool count_part(struct counter *counter, const struct counted_part *part,
                       bool (*followed)(const void *, uint32_t), const void *context) {
    struct group *group = &counter->group->group;
    count_words(counter, part);
    group->figures.cut_turns += part->cut && !part->resumed;
    if (!count_turn(counter, part, followed, context)) {
        return false;
    }
    for (size_t i = 0; i < counter->touched_count; i++) {
        counter->turn[counter->touched[i]].in_part = false;
    }
    for (size_t i = 0; i < part->hit_count; i++) {
        if (part->hits[i].fate == FATE_COUNTED && !count_hit(counter, &part->hits[i])) {
            return false;
        }
    }
    return true;
}

/* Ends the turn at hand, if there is one: an input that fails may leave it without its last part. */
static enum status finish_turn(struct counter *counter, const struct group_sink *sink,
                               struct error *error) {
    if (!counter->open) {
        return STATUS_OK;
    }
    counter->open = false;
    if (!take_times(counter)) {
        return error_memory(error);
    }
    if (!counter->group) {
        return STATUS_OK;
    }
    end_turn(counter);
    bool single = counter->options.by & (BY_TURN | BY_ROW);
    return single ? give_turn(counter, sink, error) : STATUS_OK;
}

static enum status count_now(struct counter *counter, const struct counted_part *part,
                             bool (*followed)(const void *, uint32_t), const void *context,
                             const struct group_sink *sink, struct error *error) {
    enum status status = STATUS_OK;
    if (!part->resumed) {
        status = finish_turn(counter, sink, error);
        begin_turn(counter, part);
        counter->group = NULL;
        if (status == STATUS_OK && !part->passing) {
            status = find_group(counter, part, error);
        }
        if (status == STATUS_OK && counter->group &&
            !groups_keep(&counter->groups, counter->group, part->fields[GROUP_KEPT])) {
            status = error_memory(error);
        }
    }
    if (status != STATUS_OK) {
        return status;
    }
    counter->open = true;
    note_times(counter, part);
    if (part->passing) {
        counter->turn_words += part->figures.words;
    } else if (!count_part(counter, part, followed, context)) {
        return error_memory(error);
    }
    return part->cut ? STATUS_OK : finish_turn(counter, sink, error);
}

/* --- segments of equal length: the session's length is known only at its end ------------------------- */

struct replay {
    struct counter *counter;
    const struct group_sink *sink;
};

/* What `followed` told when the part was spooled. */
static bool spooled_followed(const void *context, uint32_t category) {
    const struct counter *counter = context;
    for (size_t i = 0; i < counter->opportunity_count; i++) {
        if (counter->set->categories[counter->opportunity[i]].opportunity == category) {
            return counter->met >> i & 1;
        }
    }
    return false;
}

static enum status replay_part(void *context, const struct counted_part *part, uint64_t met,
                               int64_t words_before, int64_t words, struct error *error) {
    struct replay *replay = context;
    struct counter *counter = replay->counter;
    unsigned segments = counter->options.segments;
    counter->met = met;
    if (!part->resumed) {
        unsigned segment = words ? (unsigned)(words_before * segments / words) + 1 : 1;
        segment = segment > segments ? segments : segment;
        choose_segment(counter, segment);
    }
    return count_now(counter, part, spooled_followed, counter, replay->sink, error);
}

static enum status end_session(struct counter *counter, const struct group_sink *sink,
                               struct error *error) {
    struct replay replay = {.counter = counter, .sink = sink};
    return session_spool_replay(counter->spool, replay_part, &replay, error);
}

/* --- the outside ---------------------------------------------------------------------------------------- */

enum status counter_add(struct counter *counter, const struct counted_part *part,
                        bool (*followed)(const void *context, uint32_t category),
                        const void *context, const struct group_sink *sink, struct error *error) {
    if (!counter->spool) {
        return count_now(counter, part, followed, context, sink, error);
    }
    if (part->new_session) {
        enum status status = end_session(counter, sink, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    uint64_t met = 0;
    for (size_t i = 0; i < counter->opportunity_count; i++) {
        uint32_t asked = counter->set->categories[counter->opportunity[i]].opportunity;
        met |= (uint64_t)followed(context, asked) << i;
    }
    return session_spool_add(counter->spool, part, met, error);
}

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

static enum status give_all(struct counter *counter, const struct group_sink *sink,
                            struct error *error) {
    struct groups *groups = &counter->groups;
    if (counter->spill) {
        enum status status = spill_add(counter->spill, groups, error);
        return status == STATUS_OK ? spill_give(counter->spill, sink, error) : status;
    }
    enum status status = group_order_sort(groups) ? STATUS_OK : error_memory(error);
    for (size_t i = 0; status == STATUS_OK && i < groups->count; i++) {
        const struct record *record = groups->records[i];
        status = group_is_empty(&record->group) ? STATUS_OK : give(counter, record, sink, error);
    }
    return status;
}

enum status counter_finish(struct counter *counter, const struct group_sink *sink,
                           struct error *error) {
    enum status status = STATUS_OK;
    if (counter->spool) {
        status = end_session(counter, sink, error);
    }
    if (status == STATUS_OK) {
        status = finish_turn(counter, sink, error);
    }
    struct dated_sink dated = {.counter = counter, .sink = sink};
    const struct group_sink all = {.take = give_dated, .context = &dated};
    return status == STATUS_OK ? give_all(counter, &all, error) : status;
}

uint64_t counter_untimed(const struct counter *counter) {
    return counter->untimed;
}
