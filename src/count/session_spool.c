/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/session_spool.h"

#include <stdio.h>

#include "base/array.h"
#include "base/buffer.h"

/* A record is a head, the fields' texts, the hits. */
struct head {
    uint32_t lengths[GROUP_FIELDS];
    struct counted_part part; /* its pointers mean nothing in the file */
    uint64_t met;
};

struct session_spool {
    const struct alloc *alloc;
    FILE *file;
    struct buffer texts;
    struct hit *hits;
    size_t hit_capacity;
    uint64_t parts;
    int64_t words;
};

static enum status file_error(struct error *error) {
    return error_set(error, STATUS_OUTPUT,
                     "the temporary file for --segments failed; free space in the temporary "
                     "folder or set TMPDIR");
}

enum status session_spool_new(const struct alloc *alloc, struct session_spool **spool,
                              struct error *error) {
    struct session_spool *made = alloc_zero(alloc, sizeof *made);
    *spool = NULL;
    if (!made) {
        return error_memory(error);
    }
    made->alloc = alloc;
    buffer_init(&made->texts, alloc);
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
    alloc_free(spool->alloc, spool, sizeof *spool);
}

static bool put(FILE *file, const void *bytes, size_t length) {
    return length == 0 || fwrite(bytes, 1, length, file) == length;
}

static bool get(FILE *file, void *bytes, size_t length) {
    return length == 0 || fread(bytes, 1, length, file) == length;
}

enum status session_spool_add(struct session_spool *spool, const struct counted_part *part,
                              uint64_t met, struct error *error) {
    struct head head = {.part = *part, .met = met};
    for (int field = 0; field < GROUP_FIELDS; field++) {
        head.lengths[field] = (uint32_t)part->fields[field].length;
    }
    bool written = put(spool->file, &head, sizeof head);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        written = written && put(spool->file, part->fields[field].at, part->fields[field].length);
    }
    written = written && put(spool->file, part->hits, part->hit_count * sizeof *part->hits);
    spool->parts++;
    spool->words += part->passing ? 0 : part->figures.words;
    return written ? STATUS_OK : file_error(error);
}

static enum status read_part(struct session_spool *spool, struct head *head, struct error *error) {
    if (!get(spool->file, head, sizeof *head)) {
        return file_error(error);
    }
    size_t texts = 0;
    for (int field = 0; field < GROUP_FIELDS; field++) {
        texts += head->lengths[field];
    }
    buffer_clear(&spool->texts);
    if (!buffer_reserve(&spool->texts, texts) ||
        !array_reserve(spool->alloc, &spool->hits, &spool->hit_capacity, head->part.hit_count,
                       sizeof *spool->hits)) {
        return error_memory(error);
    }
    if (!get(spool->file, spool->texts.at, texts) ||
        !get(spool->file, spool->hits, head->part.hit_count * sizeof *spool->hits)) {
        return file_error(error);
    }
    const char *at = spool->texts.at;
    for (int field = 0; field < GROUP_FIELDS; field++) {
        head->part.fields[field] = slice_make(at, head->lengths[field]);
        at += head->lengths[field];
    }
    head->part.hits = spool->hits;
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
        struct head head;
        status = read_part(spool, &head, error);
        if (status == STATUS_OK) {
            status = take(context, &head.part, head.met, before, spool->words, error);
            before += head.part.passing ? 0 : head.part.figures.words;
        }
    }
    spool->parts = 0;
    spool->words = 0;
    return status == STATUS_OK && fseek(spool->file, 0, SEEK_SET) != 0 ? file_error(error) : status;
}
