/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "packed_fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <string.h>

static la_ssize_t take(struct archive *archive, void *context, const void *bytes, size_t length) {
    (void)archive;
    return buffer_append_bytes(context, bytes, length) ? (la_ssize_t)length : -1;
}

static struct archive *begin(struct buffer *out, const char *format, const char *filter) {
    struct archive *archive = archive_write_new();
    ck_assert_ptr_nonnull(archive);
    if (filter) {
        ck_assert_int_eq(archive_write_add_filter_by_name(archive, filter), ARCHIVE_OK);
    }
    ck_assert_int_eq(
        archive_write_set_format_by_name(archive, strcmp(format, "tar") == 0 ? "gnutar" : format),
        ARCHIVE_OK);
    archive_write_set_bytes_in_last_block(archive, 1);
    ck_assert_int_eq(archive_write_open(archive, out, NULL, take, NULL), ARCHIVE_OK);
    return archive;
}

static void write_item(struct archive *archive, const struct packed_item *item) {
    struct archive_entry *entry = archive_entry_new();
    size_t repeat = item->repeat ? item->repeat : 1;
    size_t length = item->text ? strlen(item->text) : 0;
    archive_entry_set_pathname(entry, item->name);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_filetype(entry, item->link     ? AE_IFLNK
                                      : item->device ? AE_IFIFO
                                      : item->text   ? AE_IFREG
                                                     : AE_IFDIR);
    if (item->link) {
        archive_entry_set_symlink(entry, item->link);
    }
    archive_entry_set_size(entry, (la_int64_t)(length * repeat));
    ck_assert_int_eq(archive_write_header(archive, entry), ARCHIVE_OK);
    for (size_t i = 0; i < repeat && length; i++) {
        ck_assert_int_eq(archive_write_data(archive, item->text, length), (la_ssize_t)length);
    }
    archive_entry_free(entry);
}

static void end(struct archive *archive) {
    ck_assert_int_eq(archive_write_close(archive), ARCHIVE_OK);
    archive_write_free(archive);
}

void packed_write(struct buffer *out, const char *format, const char *filter,
                  const struct packed_item *items, size_t count) {
    struct archive *archive = begin(out, format, filter);
    for (size_t i = 0; i < count; i++) {
        write_item(archive, &items[i]);
    }
    end(archive);
}

void packed_compress(struct buffer *out, const char *filter, struct slice bytes) {
    struct archive *archive = begin(out, "raw", filter);
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, "raw");
    archive_entry_set_filetype(entry, AE_IFREG);
    ck_assert_int_eq(archive_write_header(archive, entry), ARCHIVE_OK);
    ck_assert_int_eq(archive_write_data(archive, bytes.at, bytes.length), (la_ssize_t)bytes.length);
    archive_entry_free(entry);
    end(archive);
}

static void write_part(struct archive *archive, const char *name, const struct buffer *text) {
    const struct packed_item item = {.name = name, .text = text->at};
    write_item(archive, &item);
}

void packed_docx(struct buffer *out, const char *before, const char *body, size_t repeat) {
    static const struct packed_item types = {.name = "[Content_Types].xml", .text = "<Types/>"};
    struct buffer xml;
    buffer_init(&xml, out->alloc);
    buffer_print(&xml,
                 "<?xml version=\"1.0\"?>%s<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                 "wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/"
                 "markup-compatibility/2006\"><w:body>",
                 before ? before : "");
    for (size_t i = 0; i < repeat; i++) {
        buffer_append_text(&xml, body);
    }
    buffer_append_text(&xml, "</w:body></w:document>");
    struct archive *archive = begin(out, "zip", NULL);
    write_item(archive, &types);
    write_part(archive, "word/document.xml", &xml);
    end(archive);
    buffer_release(&xml);
}

void packed_odt(struct buffer *out, const char *styles, const char *body) {
    static const struct packed_item type = {.name = "mimetype",
                                            .text = "application/vnd.oasis.opendocument.text"};
    struct buffer xml;
    buffer_init(&xml, out->alloc);
    buffer_print(&xml,
                 "<?xml version=\"1.0\"?><office:document-content "
                 "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                 "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                 "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                 "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                 "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                 "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                 "<office:automatic-styles>%s</office:automatic-styles><office:body><office:text>"
                 "%s</office:text></office:body></office:document-content>",
                 styles, body);
    struct archive *archive = begin(out, "zip", NULL);
    archive_write_zip_set_compression_store(archive);
    write_item(archive, &type);
    archive_write_zip_set_compression_deflate(archive);
    write_part(archive, "content.xml", &xml);
    end(archive);
    buffer_release(&xml);
}
