/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the main part of a document (the archive about it is fuzz_members'): its lines are the
 * same whether they are read in large pieces or in small ones. The first byte chooses docx or odt, and
 * the pieces. */
#include <archive.h>
#include <archive_entry.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/hash.h"
#include "input/office.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

enum { PIECE_MOST = 4096, ROOM = 1024 };

static void put_member(struct archive *zip, const char *name, struct slice content) {
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, (la_int64_t)content.length);
    if (archive_write_header(zip, entry) != ARCHIVE_OK ||
        archive_write_data(zip, content.at, content.length) != (la_ssize_t)content.length) {
        abort();
    }
    archive_entry_free(entry);
}

/* The document as a file of `*used` bytes in `file`, which has room for it. */
static void wrap(struct slice content, int is_odt, char *file, size_t room, size_t *used) {
    struct archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_zip_set_compression_store(zip);
    if (archive_write_open_memory(zip, file, room, used) != ARCHIVE_OK) {
        abort();
    }
    if (is_odt) {
        put_member(zip, "mimetype", slice_of("application/vnd.oasis.opendocument.text"));
        put_member(zip, "content.xml", content);
    } else {
        put_member(zip, "[Content_Types].xml", slice_of("<Types/>"));
        put_member(zip, "word/document.xml", content);
    }
    archive_write_close(zip);
    archive_write_free(zip);
}

static uint64_t read_all(struct slice file, size_t piece) {
    struct alloc alloc = alloc_standard();
    const struct notices quiet = {NULL, NULL};
    struct error error;
    char bytes[PIECE_MOST];
    uint64_t sum = 0;
    size_t length = 1;
    enum status status = STATUS_OK;
    struct office *office = office_new(&alloc, file, "fuzz.docx", &quiet, &error);
    while (office && length && status == STATUS_OK) {
        status = office_read(office, bytes, piece, &length, &error);
        for (size_t i = 0; status == STATUS_OK && i < length; i++) {
            sum = hash_mix(sum ^ (unsigned char)bytes[i], UINT64_C(0x9e3779b97f4a7c15));
        }
    }
    if (office) {
        office_free(office);
    }
    return sum ^ (uint64_t)status;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    if (length == 0) {
        return 0;
    }
    size_t used = 0;
    size_t room = length + 2 * ROOM;
    char *file = malloc(room);
    if (!file) {
        return 0;
    }
    wrap(slice_make((const char *)bytes + 1, length - 1), bytes[0] & 1, file, room, &used);
    struct slice whole = slice_make(file, used);
    if (read_all(whole, PIECE_MOST) != read_all(whole, 1 + bytes[0] / 2)) {
        abort();
    }
    free(file);
    return 0;
}
