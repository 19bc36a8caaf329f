/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row holds the key, the part of it that fellows share, the sequence number, the rest as one record (a
 * head, the texts, the tallies that are not zero, the times), and what fellows add up. Records never leave the
 * process, so their layout is the machine's. */
#include "count/spill.h"

#include <sqlite3.h>
#include <string.h>

#include "count/days.h"
#include "count/group_order.h"
#include "count/kept.h"
#include "input/turn.h"

struct head {
    uint32_t lengths[GROUP_FIELDS];
    uint8_t role, kind, differ;
    uint32_t tallies;
    int32_t date;
    uint64_t kept_differ;
    uint32_t latencies; /* classes that are not zero */
    bool timed;         /* times follow */
    struct figures figures;
    struct role_figures by_role[GROUP_ROLES];
    struct heard_words heard;
};

struct latency {
    uint32_t class, count;
};

struct counted {
    uint32_t category;
    struct tally tally;
};

struct spill {
    const struct alloc *alloc;
    uint32_t category_count;
    sqlite3 *table;
    sqlite3_stmt *find, *put, *change;
    struct buffer record;
    struct buffer order;   /* of one group, or its joined cells */
    struct tally *tallies; /* of one group, while it is read back */
    struct timing timing;  /* likewise */
};

/* The columns that fellows add up, in the order of their values below. */
#define SHARED "words, function_words, interpreted, turns, backchannels, ended, fillers, rows"
enum { SHARED_COLUMNS = 8 };

static void write_shared(const struct group *group, int64_t values[SHARED_COLUMNS]) {
    const struct figures *figures = &group->figures;
    const int64_t written[SHARED_COLUMNS] = {
        figures->words,   figures->function_words, group->by_role[ROLE_INTERPRETER].words,
        figures->turns,   figures->backchannels,   figures->ended,
        figures->fillers, figures->rows,
    };
    memcpy(values, written, sizeof written);
}

static void read_shared(sqlite3_stmt *row, int first, struct shared_figures *shared) {
    int64_t *const fields[SHARED_COLUMNS] = {
        &shared->words,        &shared->function_words, &shared->interpreted, &shared->turns,
        &shared->backchannels, &shared->ended,          &shared->fillers,     &shared->rows,
    };
    for (int i = 0; i < SHARED_COLUMNS; i++) {
        *fields[i] = sqlite3_column_int64(row, first + i);
    }
}

static const char schema[] =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096;"
    "PRAGMA temp_store = FILE; PRAGMA locking_mode = EXCLUSIVE;"
    "CREATE TABLE groups (sequence INTEGER PRIMARY KEY, key BLOB UNIQUE, share BLOB, record BLOB, " SHARED
    ", place BLOB);";
static const char find_text[] = "SELECT sequence, record FROM groups WHERE key = ?1";
#define COLUMNS "groups (key, share, sequence, record, " SHARED ", place)"
#define VALUES  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
static const char put_text[] = "INSERT INTO " COLUMNS VALUES " ON CONFLICT DO NOTHING";
static const char change_text[] = "REPLACE INTO " COLUMNS VALUES;
enum { SHARED_PARAMETER = 5, PLACE_PARAMETER = 13 };
static const char share_text[] =
    "CREATE TABLE shares (share BLOB PRIMARY KEY, " SHARED ");"
    "INSERT INTO shares SELECT share, SUM(words), SUM(function_words), SUM(interpreted),"
    " SUM(turns), SUM(backchannels), SUM(ended), SUM(fillers), SUM(rows) FROM groups GROUP BY share;";
/* By an index, so that no record is sorted. */
static const char order_text[] = "CREATE INDEX places ON groups (place, sequence)";
static const char give_text[] =
    "SELECT record, shares.* FROM groups INDEXED BY places CROSS JOIN shares USING (share)"
    " ORDER BY place, sequence";
enum { SHARED_RESULT = 2 }; /* behind the record and the shares' own key */

static enum status sqlite_error(const struct spill *spill, struct error *error) {
    return error_set(error, STATUS_OUTPUT,
                     "the temporary table of groups failed (%s); free space in the temporary "
                     "folder or set SQLITE_TMPDIR",
                     sqlite3_errmsg(spill->table));
}

static bool prepare(struct spill *spill, const char *text, sqlite3_stmt **statement) {
    return sqlite3_prepare_v2(spill->table, text, -1, statement, NULL) == SQLITE_OK;
}

enum status spill_new(const struct alloc *alloc, uint32_t category_count, struct spill **spill,
                      struct error *error) {
    struct spill *made = alloc_zero(alloc, sizeof *made);
    /* One thread at a time counts. */
    const int open_flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    *spill = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->category_count = category_count;
    buffer_init(&made->record, alloc);
    buffer_init(&made->order, alloc);
    made->tallies = alloc_zero(alloc, (category_count + 1) * sizeof *made->tallies);
    enum status status = made->tallies ? STATUS_OK : error_memory(error);
    if (status == STATUS_OK &&
        (sqlite3_open_v2("", &made->table, open_flags, NULL) != SQLITE_OK ||
         sqlite3_exec(made->table, schema, NULL, NULL, NULL) != SQLITE_OK ||
         !prepare(made, find_text, &made->find) || !prepare(made, put_text, &made->put) ||
         !prepare(made, change_text, &made->change))) {
        status = sqlite_error(made, error);
    }
    if (status != STATUS_OK) {
        spill_free(made);
        return status;
    }
    *spill = made;
    return STATUS_OK;
}

void spill_free(struct spill *spill) {
    if (!spill) {
        return;
    }
    sqlite3_finalize(spill->find);
    sqlite3_finalize(spill->put);
    sqlite3_finalize(spill->change);
    sqlite3_close(spill->table);
    buffer_release(&spill->record);
    buffer_release(&spill->order);
    alloc_free(spill->alloc, spill->tallies, (spill->category_count + 1) * sizeof *spill->tallies);
    alloc_free(spill->alloc, spill, sizeof *spill);
}

/* --- records ------------------------------------------------------------------------------------- */

static bool is_zero(const struct tally *tally) {
    return !tally->n && !tally->negated && !tally->score && !tally->exposure;
}

static void write_timing(struct spill *spill, const struct timing *timing, struct head *head) {
    buffer_append_bytes(&spill->record, &timing->figures, sizeof timing->figures);
    head->timed = true;
    for (uint32_t class = 0; class < TIMING_CLASSES; class ++) {
        if (timing->classes[class]) {
            struct latency latency = {.class = class, .count = timing->classes[class]};
            buffer_append_bytes(&spill->record, &latency, sizeof latency);
            head->latencies++;
        }
    }
}

static void read_timing(struct spill *spill, const char *at, const struct head *head) {
    memset(&spill->timing, 0, sizeof spill->timing);
    if (head->timed) {
        memcpy(&spill->timing.figures, at, sizeof spill->timing.figures);
        at += sizeof spill->timing.figures;
    }
    for (uint32_t i = 0; i < head->latencies; i++) {
        struct latency latency;
        memcpy(&latency, at, sizeof latency);
        at += sizeof latency;
        spill->timing.classes[latency.class] = latency.count;
    }
}

static bool write_record(struct spill *spill, const struct group *group) {
    struct head head = {.role = group->role,
                        .kind = group->kind,
                        .differ = group->differ,
                        .kept_differ = group->kept_differ,
                        .date = group->date,
                        .figures = group->figures,
                        .heard = group->heard};
    memcpy(head.by_role, group->by_role, sizeof head.by_role);
    buffer_clear(&spill->record);
    buffer_append_bytes(&spill->record, &head, sizeof head); /* its room; filled below */
    for (int field = 0; field < GROUP_FIELDS; field++) {
        head.lengths[field] = (uint32_t)group->fields[field].length;
        buffer_append(&spill->record, group->fields[field]);
    }
    for (uint32_t category = 0; group->tallies && category < spill->category_count; category++) {
        if (!is_zero(&group->tallies[category])) {
            struct counted counted = {.category = category, .tally = group->tallies[category]};
            buffer_append_bytes(&spill->record, &counted, sizeof counted);
            head.tallies++;
        }
    }
    if (group->timing) {
        write_timing(spill, group->timing, &head);
    }
    if (!spill->record.failed) {
        memcpy(spill->record.at, &head, sizeof head);
    }
    return !spill->record.failed;
}

/* The group's texts point into `record`, its tallies at the spill's own. */
static void read_record(struct spill *spill, const char *record, struct group *group) {
    struct head head;
    memcpy(&head, record, sizeof head);
    const char *at = record + sizeof head;
    *group = (struct group){.role = head.role,
                            .kind = head.kind,
                            .differ = head.differ,
                            .kept_differ = head.kept_differ,
                            .date = head.date,
                            .day = DAYS_UNKNOWN,
                            .figures = head.figures,
                            .heard = head.heard,
                            .tallies = spill->tallies};
    memcpy(group->by_role, head.by_role, sizeof head.by_role);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        group->fields[field] = slice_make(at, head.lengths[field]);
        at += head.lengths[field];
    }
    memset(spill->tallies, 0, (spill->category_count + 1) * sizeof *spill->tallies);
    for (uint32_t i = 0; i < head.tallies; i++) {
        struct counted counted;
        memcpy(&counted, at, sizeof counted);
        at += sizeof counted;
        spill->tallies[counted.category] = counted.tally;
    }
    read_timing(spill, at, &head);
    group->timing = head.timed ? &spill->timing : NULL;
}

/* As groups_agree, of two groups; what is kept points where it pointed. */
static void merge_stated(struct group *sum, const struct group *more) {
    sum->differ |= more->differ;
    for (int field = GROUP_STATED; field < GROUP_FIELDS; field++) {
        if (!sum->fields[field].length) {
            sum->fields[field] = more->fields[field];
        } else if (more->fields[field].length &&
                   !slice_equal(sum->fields[field], more->fields[field])) {
            sum->differ |= group_differs_bit((enum group_field)field);
        }
    }
}

/* As groups_keep. */
static bool merge_kept(struct spill *spill, struct group *sum, const struct group *more) {
    bool lacking = false;
    struct slice cells = sum->fields[GROUP_KEPT];
    sum->kept_differ |= more->kept_differ;
    sum->kept_differ |= kept_compare(cells, more->fields[GROUP_KEPT], &lacking);
    if (!lacking) {
        return true;
    }
    buffer_clear(&spill->order);
    bool done = kept_join(&spill->order, cells, more->fields[GROUP_KEPT]);
    sum->fields[GROUP_KEPT] = buffer_slice(&spill->order);
    return done;
}

/* What is stored came first: its texts and role stay, the figures of `more` are added. */
static bool merge(struct spill *spill, const char *stored, const struct group *more,
                  struct group *sum) {
    read_record(spill, stored, sum);
    merge_stated(sum, more);
    sum->heard = more->heard;
    figures_add(&sum->figures, &more->figures);
    for (int role = 0; role < GROUP_ROLES; role++) {
        role_figures_add(&sum->by_role[role], &more->by_role[role]);
    }
    for (uint32_t i = 0; more->tallies && i < spill->category_count; i++) {
        tally_add(&spill->tallies[i], &more->tallies[i]);
    }
    if (more->timing) {
        timing_add(&spill->timing, more->timing);
        sum->timing = &spill->timing;
    }
    return merge_kept(spill, sum, more);
}

/* --- the table ------------------------------------------------------------------------------------ */

static enum status put(struct spill *spill, sqlite3_stmt *statement, const struct record *record,
                       uint64_t sequence, const struct group *group, struct error *error) {
    if (!write_record(spill, group)) {
        return error_memory(error);
    }
    buffer_clear(&spill->order);
    if (!group_order_key(group, &spill->order)) {
        return error_memory(error);
    }
    sqlite3_bind_blob64(statement, 1, record->key.at, record->key.length, SQLITE_STATIC);
    sqlite3_bind_blob64(statement, 2, record->key.at, record->share_length, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)sequence);
    sqlite3_bind_blob64(statement, 4, spill->record.at, spill->record.length, SQLITE_STATIC);
    int64_t values[SHARED_COLUMNS];
    write_shared(group, values);
    for (int i = 0; i < SHARED_COLUMNS; i++) {
        sqlite3_bind_int64(statement, SHARED_PARAMETER + i, values[i]);
    }
    sqlite3_bind_blob64(statement, PLACE_PARAMETER, spill->order.at, spill->order.length,
                        SQLITE_STATIC);
    bool done = sqlite3_step(statement) == SQLITE_DONE;
    enum status status = done ? STATUS_OK : sqlite_error(spill, error);
    sqlite3_reset(statement);
    return status;
}

/* To the one of this key that is there already. */
static enum status add_to_stored(struct spill *spill, const struct record *record,
                                 struct error *error) {
    sqlite3_bind_blob64(spill->find, 1, record->key.at, record->key.length, SQLITE_STATIC);
    enum status status = STATUS_OK;
    if (sqlite3_step(spill->find) == SQLITE_ROW) {
        struct group sum;
        uint64_t sequence = (uint64_t)sqlite3_column_int64(spill->find, 0);
        status = merge(spill, sqlite3_column_blob(spill->find, 1), &record->group, &sum)
                     ? put(spill, spill->change, record, sequence, &sum, error)
                     : error_memory(error);
    } else {
        status = sqlite_error(spill, error);
    }
    sqlite3_reset(spill->find);
    return status;
}

static enum status add_record(struct spill *spill, const struct record *record,
                              struct error *error) {
    enum status status = put(spill, spill->put, record, record->sequence, &record->group, error);
    bool stored = status == STATUS_OK && sqlite3_changes(spill->table) == 0;
    return stored ? add_to_stored(spill, record, error) : status;
}

enum status spill_add(struct spill *spill, const struct groups *groups, struct error *error) {
    enum status status = STATUS_OK;
    if (sqlite3_exec(spill->table, "BEGIN", NULL, NULL, NULL) != SQLITE_OK) {
        return sqlite_error(spill, error);
    }
    for (size_t i = 0; status == STATUS_OK && i < groups->count; i++) {
        status = add_record(spill, groups->records[i], error);
    }
    if (sqlite3_exec(spill->table, "COMMIT", NULL, NULL, NULL) != SQLITE_OK &&
        status == STATUS_OK) {
        status = sqlite_error(spill, error);
    }
    return status;
}

static enum status give_rows(struct spill *spill, sqlite3_stmt *rows, const struct group_sink *sink,
                             struct error *error) {
    int found = sqlite3_step(rows);
    for (; found == SQLITE_ROW; found = sqlite3_step(rows)) {
        struct group group;
        read_record(spill, sqlite3_column_blob(rows, 0), &group);
        if (group_is_empty(&group)) {
            continue;
        }
        read_shared(rows, SHARED_RESULT, &group.shared);
        enum status status = sink->take(sink->context, &group, error);
        if (status != STATUS_OK) {
            return status;
        }
    }
    return found == SQLITE_DONE ? STATUS_OK : sqlite_error(spill, error);
}

enum status spill_give(struct spill *spill, const struct group_sink *sink, struct error *error) {
    sqlite3_stmt *rows = NULL;
    if (sqlite3_exec(spill->table, share_text, NULL, NULL, NULL) != SQLITE_OK ||
        sqlite3_exec(spill->table, order_text, NULL, NULL, NULL) != SQLITE_OK ||
        !prepare(spill, give_text, &rows)) {
        return sqlite_error(spill, error);
    }
    enum status status = give_rows(spill, rows, sink, error);
    sqlite3_finalize(rows);
    return status;
}
