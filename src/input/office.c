/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The zip archive around a document, and what is told of it. What could be read before a failure is
 * given first. */
#include "input/office.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "input/libarchive.h"
#include "input/members.h"
#include "input/office_xml.h"

enum {
    XML_BYTES = 32 * 1024,        /* parsed at once */
    XML_MOST = 256 * 1024 * 1024, /* of a document */
    MIME_BYTES = 80
};

struct office {
    const struct alloc *alloc;
    const char *path;
    const struct notices *notices;
    size_t size; /* of the file */
    struct libarchive library;
    struct archive *archive;
    enum office_kind kind;
    struct office_lines lines;
    struct office_xml *xml;
    char *bytes; /* XML_BYTES */
    uint64_t expanded;
    bool ended;
    struct error failure; /* told behind the text before it */
};

static const char *const format_names[OFFICE_KINDS] = {
    [OFFICE_DOCX] = "docx",
    [OFFICE_ODT] = "odt",
};

/* --- what is in the archive ------------------------------------------------------------------------- */

/* Parts that tell what kind of document it is; '*' stands for digits, which Word at times adds. */
static const struct part {
    const char *name;
    const char *refusal; /* NULL: the text is in it */
    enum office_kind kind;
} parts[] = {
    {"word/document*.xml", NULL, OFFICE_DOCX},
    {"content.xml", NULL, OFFICE_ODT},
    {"xl/workbook*.xml", "this is a spreadsheet; save it as CSV", OFFICE_DOCX},
    {"ppt/presentation*.xml", "these are slides; save their text as a .txt file", OFFICE_DOCX},
};

static bool is_part(const char *name, const char *pattern) {
    while (*name && (*name == *pattern || *pattern == '*')) {
        if (*pattern == '*' && !ascii_is_digit(*name)) {
            pattern++;
            continue;
        }
        pattern += *pattern != '*';
        name++;
    }
    pattern += *pattern == '*';
    return !*name && !*pattern;
}

static const struct part *part_of_name(const char *name) {
    for (size_t i = 0; name && i < sizeof parts / sizeof *parts; i++) {
        if (is_part(name, parts[i].name)) {
            return &parts[i];
        }
    }
    return NULL;
}

/* OpenDocument's first member says what it is; other kinds have a content.xml too. */
static bool is_other_opendocument(struct office *office, const char *name) {
    char type[MIME_BYTES];
    static const char text[] = "application/vnd.oasis.opendocument.text";
    if (!name || strcmp(name, "mimetype") != 0) {
        return false;
    }
    la_ssize_t got = office->library.archive_read_data(office->archive, type, sizeof type);
    return got > 0 && !slice_starts(slice_make(type, (size_t)got), text);
}

static enum status refuse(const struct office *office, const char *why, struct error *error) {
    return error_at(error, STATUS_INPUT, office->path, 0, 0, "%s", why);
}

static enum status find_text(struct office *office, struct error *error) {
    struct archive_entry *entry;
    int result;
    while ((result = office->library.archive_read_next_header(office->archive, &entry)) >=
               ARCHIVE_WARN &&
           result != ARCHIVE_EOF) {
        const char *name = office->library.archive_entry_pathname(entry);
        const struct part *part = part_of_name(name);
        if (is_other_opendocument(office, name)) {
            return refuse(office,
                          "this OpenDocument file is no text document; save a spreadsheet as CSV, "
                          "anything else as a .txt file",
                          error);
        }
        if (part && part->refusal) {
            return refuse(office, part->refusal, error);
        }
        if (part) {
            office->kind = part->kind;
            return STATUS_OK;
        }
    }
    return refuse(
        office,
        "no document's text is found in it; if it is a Word or OpenDocument file, open it "
        "there and save it anew",
        error);
}

static enum status open_package(struct office *office, struct slice bytes, struct error *error) {
    const struct libarchive *library = &office->library;
    enum status status = libarchive_load(&office->library, office->path, error);
    if (status != STATUS_OK) {
        return status;
    }
    office->archive = library->archive_read_new();
    office->bytes = alloc_zero(office->alloc, XML_BYTES);
    if (!office->archive || !office->bytes) {
        return error_memory(error);
    }
    library->archive_read_support_format_zip(office->archive);
    if (library->archive_read_open_memory(office->archive, bytes.at, bytes.length) != ARCHIVE_OK) {
        return refuse(office, "this document is damaged; open it with a word processor and save it",
                      error);
    }
    status = find_text(office, error);
    if (status == STATUS_OK) {
        office->xml = office_xml_new(office->alloc, office->kind, &office->lines);
        status = office->xml ? STATUS_OK : error_memory(error);
    }
    return status;
}

void office_free(struct office *office) {
    if (office) {
        office_xml_free(office->xml);
        office_lines_release(&office->lines);
        if (office->archive) {
            office->library.archive_read_free(office->archive);
        }
        alloc_free(office->alloc, office->bytes, office->bytes ? XML_BYTES : 0);
        alloc_free(office->alloc, office, sizeof *office);
    }
}

const char *office_format(const struct office *office) {
    return format_names[office->kind];
}

bool office_is_format(const char *format) {
    for (int i = 0; format && i < OFFICE_KINDS; i++) {
        if (strcmp(format, format_names[i]) == 0) {
            return true;
        }
    }
    return false;
}

enum status office_refuse_size(const char *path, struct error *error) {
    return error_at(error, STATUS_INPUT, path, 0, 0,
                    "this document is larger than 16 MiB; remove its pictures, or save its text as "
                    "a .txt file");
}

/* --- reading ---------------------------------------------------------------------------------------- */

static void tell(const struct office *office, uint64_t count, const char *one, const char *many) {
    struct error notice;
    if (count) {
        error_at(&notice, STATUS_OK, office->path, 0, 0,
                 "%llu %s left out; if it is part of what was said, put it into the text",
                 (unsigned long long)count, count == 1 ? one : many);
        notices_tell(office->notices, &notice);
    }
}

static void tell_left_out(const struct office *office) {
    static const struct {
        const char *one, *many;
    } names[LEFT_KINDS] = {
        [LEFT_NOTES] = {"footnote or endnote is", "footnotes or endnotes are"},
        [LEFT_COMMENTS] = {"comment is", "comments are"},
        [LEFT_BOXES] = {"text box is", "text boxes are"},
    };
    for (int i = 0; i < LEFT_KINDS; i++) {
        tell(office, office_xml_left_out(office->xml, (enum office_left)i), names[i].one,
             names[i].many);
    }
    if (office->lines.columns_left_out) {
        struct error notice;
        error_at(
            &notice, STATUS_OK, office->path, 0, 0,
            "of its table the columns of speaker, text and time are read, the others left out");
        notices_tell(office->notices, &notice);
    }
}

static bool expands_too_much(const struct office *office) {
    return office->expanded > XML_MOST ||
           (office->expanded > EXPANSION_FREE && office->expanded / EXPANSION_RATIO > office->size);
}

/* Parses some more. */
static enum status parse(struct office *office, struct error *error) {
    la_ssize_t got = office->library.archive_read_data(office->archive, office->bytes, XML_BYTES);
    if (got < 0) {
        const char *why = office->library.archive_error_string(office->archive);
        return error_set(error, STATUS_INPUT,
                         "this document is damaged or protected (%s); what stands before that is "
                         "read; open it with a word processor and save it anew",
                         why ? why : "its structure is broken");
    }
    office->expanded += (uint64_t)got;
    if (expands_too_much(office)) {
        return error_set(error, STATUS_INPUT,
                         "this document is refused: it expands to more than %d times its size, or "
                         "256 MiB",
                         EXPANSION_RATIO);
    }
    office->ended = got == 0;
    return office_xml_feed(office->xml, slice_make(office->bytes, (size_t)got), office->ended,
                           error);
}

/* Parses until there is text to give, or no more of it. */
static enum status parse_on(struct office *office, struct error *error) {
    struct office_lines *lines = &office->lines;
    enum status status = STATUS_OK;
    buffer_clear(&lines->out);
    lines->taken = 0;
    while (status == STATUS_OK && !office->ended && !(lines->ready && lines->out.length)) {
        status = parse(office, error);
        if (status == STATUS_INPUT) {
            error_name_file(error, office->path);
            office->failure = *error;
            office->ended = true;
            status = STATUS_OK;
        }
        if (office->ended) {
            office_lines_finish(lines);
            tell_left_out(office);
        }
    }
    return lines->failed ? error_memory(error) : status;
}

struct office *office_new(const struct alloc *alloc, struct slice bytes, const char *path,
                          const struct notices *notices, struct error *error) {
    struct office *office = alloc_zero(alloc, sizeof *office);
    if (!office) {
        error_memory(error);
        return NULL;
    }
    office->alloc = alloc;
    office->path = path;
    office->notices = notices;
    office->size = bytes.length;
    office_lines_init(&office->lines, alloc);
    enum status status = open_package(office, bytes, error);
    if (status == STATUS_OK) {
        status = parse_on(office, error);
    }
    /* Of a document that gives nothing but a failure, only that is told. */
    if (status == STATUS_OK && office->failure.status != STATUS_OK && !office->lines.out.length) {
        *error = office->failure;
        status = error->status;
    }
    if (status != STATUS_OK) {
        office_free(office);
        return NULL;
    }
    return office;
}

enum status office_read(struct office *office, void *bytes, size_t size, size_t *length,
                        struct error *error) {
    struct office_lines *lines = &office->lines;
    enum status status = STATUS_OK;
    *length = 0;
    if (lines->taken == lines->out.length && !office->ended) {
        status = parse_on(office, error);
    }
    size_t left = lines->ready ? lines->out.length - lines->taken : 0;
    if (status == STATUS_OK && !left && office->failure.status != STATUS_OK) {
        *error = office->failure;
        status = error->status;
    }
    if (status == STATUS_OK) {
        *length = left < size ? left : size;
        memcpy(bytes, lines->out.at + lines->taken, *length);
        lines->taken += *length;
    }
    return status;
}
