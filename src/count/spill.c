/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row holds the key, the part of it that fellows share, the sequence number, the packed group, and what
 * fellows add up. */
#include "count/spill.h"

#include <sqlite3.h>
#include <string.h>

#include "count/group_order.h"
#include "count/shelf.h"

struct spill {
    const struct alloc *alloc;
    size_t memory;
    struct shelf shelf;
    sqlite3 *table; /* NULL until the shelf was full */
    sqlite3_stmt *find, *put, *change;
    struct packer packer; /* of groups in the table */
    struct buffer order;  /* of one group */
};

/* The columns that fellows add up, as struct shared_figures has them. */
#define SHARED "words, function_words, interpreted, turns, backchannels, ended, fillers, rows"
enum { SHARED_COLUMNS = 8 };

_Static_assert(sizeof(struct shared_figures) == SHARED_COLUMNS * sizeof(int64_t), "a column each");

static void write_shared(sqlite3_stmt *row, int first, const struct group *group) {
    const struct shared_figures own = shared_figures_of(group);
    int64_t values[SHARED_COLUMNS];
    memcpy(values, &own, sizeof values);
    for (int i = 0; i < SHARED_COLUMNS; i++) {
        sqlite3_bind_int64(row, first + i, values[i]);
    }
}

static void read_shared(sqlite3_stmt *row, int first, struct shared_figures *shared) {
    int64_t values[SHARED_COLUMNS];
    for (int i = 0; i < SHARED_COLUMNS; i++) {
        values[i] = sqlite3_column_int64(row, first + i);
    }
    memcpy(shared, values, sizeof values);
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

enum status spill_new(const struct alloc *alloc, uint32_t category_count, size_t memory,
                      struct spill **spill, struct error *error) {
    struct spill *made = alloc_zero(alloc, sizeof *made);
    *spill = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->memory = memory;
    buffer_init(&made->order, alloc);
    bool shelf = shelf_init(&made->shelf, alloc, category_count);
    if (!packer_init(&made->packer, alloc, category_count) || !shelf) {
        spill_free(made);
        return error_memory(error);
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
    shelf_release(&spill->shelf);
    packer_release(&spill->packer);
    buffer_release(&spill->order);
    alloc_free(spill->alloc, spill, sizeof *spill);
}

/* --- the table ------------------------------------------------------------------------------------ */

static enum status open_table(struct spill *spill, struct error *error) {
    /* One thread at a time counts. */
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (spill->table) {
        return STATUS_OK;
    }
    bool done = sqlite3_open_v2("", &spill->table, flags, NULL) == SQLITE_OK &&
                sqlite3_exec(spill->table, schema, NULL, NULL, NULL) == SQLITE_OK &&
                prepare(spill, find_text, &spill->find) && prepare(spill, put_text, &spill->put) &&
                prepare(spill, change_text, &spill->change);
    return done ? STATUS_OK : sqlite_error(spill, error);
}

/* The group is the record's, or what it adds up to. */
static enum status put(struct spill *spill, sqlite3_stmt *statement, const struct record *record,
                       uint64_t sequence, const struct group *group, struct error *error) {
    buffer_clear(&spill->order);
    if (!packer_pack(&spill->packer, group) || !group_order_key(group, &spill->order)) {
        return error_memory(error);
    }
    const struct buffer *packed = &spill->packer.bytes;
    sqlite3_bind_blob64(statement, 1, record->key.at, record->key.length, SQLITE_STATIC);
    sqlite3_bind_blob64(statement, 2, record->key.at, record->share_length, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 3, (sqlite3_int64)sequence);
    sqlite3_bind_blob64(statement, 4, packed->at, packed->length, SQLITE_STATIC);
    write_shared(statement, SHARED_PARAMETER, group);
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
        const char *stored = sqlite3_column_blob(spill->find, 1);
        status = packer_merge(&spill->packer, stored, &record->group, &sum)
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

/* All that is on the shelf goes to the table. */
static enum status clear_shelf(struct spill *spill, struct error *error) {
    enum status status = open_table(spill, error);
    if (status != STATUS_OK) {
        return status;
    }
    if (sqlite3_exec(spill->table, "BEGIN", NULL, NULL, NULL) != SQLITE_OK) {
        return sqlite_error(spill, error);
    }
    for (uint32_t i = 0; status == STATUS_OK && i < spill->shelf.keys.count; i++) {
        struct record record;
        shelf_read(&spill->shelf, i, &record);
        status = add_record(spill, &record, error);
    }
    if (sqlite3_exec(spill->table, "COMMIT", NULL, NULL, NULL) != SQLITE_OK &&
        status == STATUS_OK) {
        status = sqlite_error(spill, error);
    }
    shelf_clear(&spill->shelf);
    return status;
}

enum status spill_add(struct spill *spill, const struct groups *groups, struct error *error) {
    for (size_t i = 0; i < groups->count; i++) {
        if (!shelf_add(&spill->shelf, groups->records[i])) {
            return error_memory(error);
        }
    }
    return spill->shelf.bytes < spill->memory ? STATUS_OK : clear_shelf(spill, error);
}

/* --- the end -------------------------------------------------------------------------------------- */

static enum status give_rows(struct spill *spill, sqlite3_stmt *rows, const struct group_sink *sink,
                             struct error *error) {
    int found = sqlite3_step(rows);
    for (; found == SQLITE_ROW; found = sqlite3_step(rows)) {
        struct group group;
        packer_unpack(&spill->packer, sqlite3_column_blob(rows, 0), &group);
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

static enum status give_table(struct spill *spill, const struct group_sink *sink,
                              struct error *error) {
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

enum status spill_give(struct spill *spill, const struct group_sink *sink, struct error *error) {
    if (!spill->table) {
        return shelf_give(&spill->shelf, sink, error);
    }
    enum status status = clear_shelf(spill, error);
    return status == STATUS_OK ? give_table(spill, sink, error) : status;
}
