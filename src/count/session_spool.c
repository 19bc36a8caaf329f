/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/session_spool.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "input/turn.h"

/* A record is a head, the fields' texts, a byte for each opportunity, the hits. A head's members leave no
 * gap: it is written as it is. */
struct head {
    uint32_t lengths[GROUP_FIELDS];
    uint32_t hit_count;
    uint64_t number, line;
    double start, end, spoken, silence;
    uint32_t silences;
    uint8_t role, flags, kind;
    bool starts;
    struct part_figures figures;
    bool ends, new_session, passing, follows;
    uint8_t none[4]; /* in the place of a gap */
};

_Static_assert(sizeof(struct head) ==
                   4 * GROUP_FIELDS + 4 + 2 * 8 + 4 * 8 + 8 + sizeof(struct part_figures) + 8,
               "no gap");

struct session_spool {
    const struct alloc *alloc;
    const struct counter_questions *ask;
    FILE *file;
    struct counted_part part; /* the one that was read last, */
    struct turn turn;         /* and what it refers to */
    struct batch batch;       /* its text is `texts` */
    struct part_figures figures;
    struct group_names names;
    struct buffer texts;
    struct hit *hits;
    size_t hit_capacity;
    bool *met;       /* by category: did the turn before hold one? */
    uint32_t *asked; /* the categories of which that is asked */
    size_t asked_count;
    uint32_t category_count;
    uint64_t parts;
    int64_t words;
};

static enum status file_error(struct error *error) {
    return error_set(error, STATUS_OUTPUT,
                     "the temporary file for --segments failed; free space in the temporary "
                     "folder or set TMPDIR");
}

static size_t size_of_met(const struct session_spool *spool) {
    return ((size_t)spool->category_count + 1) * sizeof *spool->met;
}

static size_t size_of_asked(const struct session_spool *spool) {
    return ((size_t)spool->category_count + 1) * sizeof *spool->asked;
}

enum status session_spool_new(const struct alloc *alloc, const struct lexicon_set *set,
                              const struct counter_questions *questions,
                              struct session_spool **spool, struct error *error) {
    struct session_spool *made = alloc_zero(alloc, sizeof *made);
    *spool = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    made->ask = questions;
    made->category_count = set->category_count;
    buffer_init(&made->texts, alloc);
    made->met = alloc_zero(alloc, size_of_met(made));
    made->asked = alloc_zero(alloc, size_of_asked(made));
    if (!made->met || !made->asked) {
        session_spool_free(made);
        return error_memory(error);
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        if (set->categories[i].unit == UNIT_OPPORTUNITY) {
            made->asked[made->asked_count++] = set->categories[i].opportunity;
        }
    }
    made->file = tmpfile();
    if (!made->file) {
        session_spool_free(made);
        return file_error(error);
    }
    *spool = made;
    return STATUS_OK;
}

void session_spool_free(struct session_spool *spool) {
    if (!spool) {
        return;
    }
    if (spool->file) {
        fclose(spool->file);
    }
    buffer_release(&spool->texts);
    array_free(spool->alloc, &spool->hits, &spool->hit_capacity, sizeof *spool->hits);
    alloc_free(spool->alloc, spool->met, size_of_met(spool));
    alloc_free(spool->alloc, spool->asked, size_of_asked(spool));
    alloc_free(spool->alloc, spool, sizeof *spool);
}

static bool put(FILE *file, const void *bytes, size_t length) {
    return length == 0 || fwrite(bytes, 1, length, file) == length;
}

static bool get(FILE *file, void *bytes, size_t length) {
    return length == 0 || fread(bytes, 1, length, file) == length;
}

static bool put_met(struct session_spool *spool, const struct counted_part *part) {
    bool written = true;
    for (size_t i = 0; i < spool->asked_count && written; i++) {
        bool met = spool->ask->followed(part->context, spool->asked[i]);
        written = put(spool->file, &met, sizeof met);
    }
    return written;
}

static struct head head_of(const struct counted_part *part, const struct group_names *names) {
    const struct turn *turn = part->turn;
    struct head head = {.hit_count = (uint32_t)part->hit_count,
                        .number = names->turn,
                        .line = names->line,
                        .start = turn->start,
                        .end = turn->end,
                        .spoken = turn->spoken,
                        .silence = turn->silence,
                        .silences = turn->silences,
                        .role = turn->role,
                        .flags = turn->flags,
                        .kind = names->kind,
                        .starts = part->starts,
                        .figures = *part->figures,
                        .ends = part->ends,
                        .new_session = part->new_session,
                        .passing = part->passing,
                        .follows = part->follows};
    for (int field = 0; field < GROUP_FIELDS; field++) {
        head.lengths[field] = (uint32_t)names->fields[field].length;
    }
    return head;
}

/* A hit ends in a gap, which nobody has written. */
static bool put_hits(struct session_spool *spool, const struct counted_part *part) {
    enum { MEMBERS = offsetof(struct hit, selection) + sizeof(uint8_t) };
    char bytes[sizeof(struct hit)] = {0};
    bool written = true;
    for (size_t i = 0; i < part->hit_count && written; i++) {
        memcpy(bytes, &part->hits[i], MEMBERS);
        written = put(spool->file, bytes, sizeof bytes);
    }
    return written;
}

enum status session_spool_add(struct session_spool *spool, const struct counted_part *part,
                              struct error *error) {
    struct group_names names;
    spool->ask->name(part->context, &names);
    const struct head head = head_of(part, &names);
    bool written = put(spool->file, &head, sizeof head);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        written = written && put(spool->file, names.fields[field].at, names.fields[field].length);
    }
    written = written && put_met(spool, part) && put_hits(spool, part);
    spool->parts++;
    spool->words += part->passing ? 0 : part->figures->words;
    return written ? STATUS_OK : file_error(error);
}

static void name(const void *context, struct group_names *names) {
    const struct session_spool *spool = context;
    *names = spool->names;
}

static bool followed(const void *context, uint32_t category) {
    const struct session_spool *spool = context;
    return spool->met[category];
}

const struct counter_questions session_spool_questions = {.name = name, .followed = followed};

static bool get_met(struct session_spool *spool) {
    bool done = true;
    for (size_t i = 0; i < spool->asked_count && done; i++) {
        done = get(spool->file, &spool->met[spool->asked[i]], sizeof *spool->met);
    }
    return done;
}

static void fill_part(struct session_spool *spool, const struct head *head) {
    const char *at = spool->texts.at;
    for (int field = 0; field < GROUP_FIELDS; field++) {
        spool->names.fields[field] = slice_make(at, head->lengths[field]);
        at += head->lengths[field];
    }
    spool->names.turn = head->number;
    spool->names.line = head->line;
    spool->names.kind = head->kind;
    spool->figures = head->figures;
    const char *speaker = spool->names.fields[GROUP_SPEAKER].at;
    spool->batch.text = spool->texts;
    spool->turn = (struct turn){.speaker = {.at = (uint32_t)(speaker - spool->texts.at),
                                            .length = head->lengths[GROUP_SPEAKER]},
                                .kept.length = head->lengths[GROUP_KEPT],
                                .role = head->role,
                                .flags = head->flags,
                                .start = head->start,
                                .end = head->end,
                                .spoken = head->spoken,
                                .silence = head->silence,
                                .silences = head->silences};
    spool->part = (struct counted_part){.turn = &spool->turn,
                                        .figures = &spool->figures,
                                        .batch = &spool->batch,
                                        .hits = spool->hits,
                                        .hit_count = head->hit_count,
                                        .starts = head->starts,
                                        .ends = head->ends,
                                        .new_session = head->new_session,
                                        .passing = head->passing,
                                        .follows = head->follows,
                                        .context = spool};
}

static enum status read_part(struct session_spool *spool, struct error *error) {
    struct head head;
    size_t texts = 0;
    if (!get(spool->file, &head, sizeof head)) {
        return file_error(error);
    }
    for (int field = 0; field < GROUP_FIELDS; field++) {
        texts += head.lengths[field];
    }
    buffer_clear(&spool->texts);
    if (!buffer_reserve(&spool->texts, texts) ||
        !array_reserve(spool->alloc, &spool->hits, &spool->hit_capacity, head.hit_count,
                       sizeof *spool->hits)) {
        return error_memory(error);
    }
    if (!get(spool->file, spool->texts.at, texts) || !get_met(spool) ||
        !get(spool->file, spool->hits, head.hit_count * sizeof *spool->hits)) {
        return file_error(error);
    }
    fill_part(spool, &head);
    return STATUS_OK;
}

enum status session_spool_replay(struct session_spool *spool, session_spool_take *take,
                                 void *context, struct error *error) {
    enum status status = STATUS_OK;
    int64_t before = 0;
    if (fflush(spool->file) != 0 || fseek(spool->file, 0, SEEK_SET) != 0) {
        return file_error(error);
    }
    for (uint64_t i = 0; status == STATUS_OK && i < spool->parts; i++) {
        const struct counted_part *part = &spool->part;
        status = read_part(spool, error);
        if (status == STATUS_OK) {
            status = take(context, part, before, spool->words, error);
            before += part->passing ? 0 : part->figures->words;
        }
    }
    spool->parts = 0;
    spool->words = 0;
    return status == STATUS_OK && fseek(spool->file, 0, SEEK_SET) != 0 ? file_error(error) : status;
}
