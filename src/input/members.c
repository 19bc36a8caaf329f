/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/members.h"
#include "input/folder.h"

#include <errno.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "input/libarchive.h"

enum { BLOCK_BYTES = 64 * 1024 };

struct members {
    const struct alloc *alloc;
    struct libarchive library;
    struct archive *archive;
    const char *path;
    int descriptor;
    bool regular;       /* a file that can be read from anywhere */
    uint64_t file_size; /* of a regular one */
    struct slice begun; /* of what is no regular file: not given to libarchive yet */
    char *block;        /* BLOCK_BYTES */
    struct slice rest;  /* of the member's bytes that libarchive gave, what was not asked for yet */

    locale_t utf8;      /* in which libarchive reads names, or 0 */
    struct buffer name; /* "ARCHIVE/NAME" */
    bool ended;         /* nothing more can be read */
    bool opened;        /* a header was asked for */
    bool seen;          /* a member was given, or told to be unreadable */
    bool blank;         /* a compressed file that holds nothing: a member without bytes */
    uint64_t delivered; /* bytes given to libarchive */
    uint64_t delivered_before;
    uint64_t expanded; /* bytes of all members, and of this one */
    uint64_t member_expanded;
};

/* --- what libarchive reads ----------------------------------------------------------------------- */

static la_ssize_t read_block(struct archive *archive, void *context, const void **block) {
    struct members *members = context;
    ssize_t got;
    if (members->begun.length) {
        got = (ssize_t)members->begun.length;
        *block = members->begun.at;
        members->begun.length = 0;
        members->delivered += (uint64_t)got;
        return got;
    }
    do {
        got = read(members->descriptor, members->block, BLOCK_BYTES);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        members->library.archive_set_error(archive, errno, "%s", strerror(errno));
        return ARCHIVE_FATAL;
    }
    *block = members->block;
    members->delivered += (uint64_t)got;
    return got;
}

static la_int64_t seek_block(struct archive *archive, void *context, la_int64_t offset,
                             int whence) {
    struct members *members = context;
    off_t place = lseek(members->descriptor, offset, whence);
    if (place < 0) {
        members->library.archive_set_error(archive, errno, "%s", strerror(errno));
        return ARCHIVE_FATAL;
    }
    return place;
}

/* One that libarchive could only read by running another program is left out: attune runs none. */
static bool support(const struct libarchive *library, struct archive *archive) {
    return library->archive_read_support_filter_gzip(archive) == ARCHIVE_OK &&
           library->archive_read_support_filter_xz(archive) == ARCHIVE_OK &&
           library->archive_read_support_filter_zstd(archive) == ARCHIVE_OK &&
           library->archive_read_support_filter_bzip2(archive) == ARCHIVE_OK &&
           library->archive_read_support_format_tar(archive) == ARCHIVE_OK &&
           library->archive_read_support_format_zip(archive) == ARCHIVE_OK &&
           library->archive_read_support_format_raw(archive) == ARCHIVE_OK &&
           library->archive_read_support_format_empty(archive) == ARCHIVE_OK;
}

/* What libarchive says went wrong; never NULL. */
static const char *reason(const struct members *members) {
    const char *text = members->library.archive_error_string(members->archive);
    return text ? text : "its structure is broken";
}

static enum status damaged(struct members *members, const char *path, struct error *error) {
    members->ended = true;
    members->seen = true;
    if (members->library.archive_errno(members->archive) == ENOMEM) {
        return error_memory(error);
    }
    return error_at(error, STATUS_INPUT, path, 0, 0,
                    "damaged or cut off (%s); what stands before that is read, the rest is not",
                    reason(members));
}

static enum status open_archive(struct members *members, struct error *error) {
    const struct libarchive *library = &members->library;
    enum status status = libarchive_load(&members->library, members->path, error);
    if (status != STATUS_OK) {
        return status;
    }
    struct archive *archive = members->archive = library->archive_read_new();
    if (!archive) {
        return error_memory(error);
    }
    if (!support(library, archive)) {
        return error_at(error, STATUS_INPUT, members->path, 0, 0,
                        "the libarchive here cannot read archives by itself; unpack it first");
    }
    library->archive_read_set_callback_data(archive, members);
    library->archive_read_set_read_callback(archive, read_block);
    if (members->regular) {
        library->archive_read_set_seek_callback(archive, seek_block);
    }
    return library->archive_read_open1(archive) == ARCHIVE_OK
               ? STATUS_OK
               : damaged(members, members->path, error);
}

/* A regular file is read from its beginning again, so that a zip archive's list is found. */
static void look_at_file(struct members *members) {
    struct stat about;
    members->regular = fstat(members->descriptor, &about) == 0 && S_ISREG(about.st_mode) &&
                       lseek(members->descriptor, 0, SEEK_SET) == 0;
    members->file_size = members->regular ? (uint64_t)about.st_size : 0;
    if (members->regular) {
        members->begun.length = 0;
    }
}

struct members *members_new(const struct alloc *alloc, const char *path, int descriptor,
                            struct slice begun, struct error *error) {
    struct members *members = alloc_zero(alloc, sizeof *members);
    if (!members) {
        error_memory(error);
        return NULL;
    }
    *members =
        (struct members){.alloc = alloc, .path = path, .descriptor = descriptor, .begun = begun};
    members->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    buffer_init(&members->name, alloc);
    members->block = alloc_zero(alloc, BLOCK_BYTES);
    enum status status = members->block ? STATUS_OK : error_memory(error);
    if (status == STATUS_OK) {
        look_at_file(members);
        status = open_archive(members, error);
    }
    if (status != STATUS_OK) {
        members_free(members);
        return NULL;
    }
    return members;
}

void members_free(struct members *members) {
    if (members) {
        if (members->archive) {
            members->library.archive_read_free(members->archive);
        }
        if (members->utf8) {
            freelocale(members->utf8);
        }
        alloc_free(members->alloc, members->block, members->block ? BLOCK_BYTES : 0);
        buffer_release(&members->name);
        alloc_free(members->alloc, members, sizeof *members);
    }
}

/* --- one after the other ------------------------------------------------------------------------- */

/* The one member is what a compressed file holds. */
static bool is_single(const struct members *members) {
    return members->blank ||
           members->library.archive_format(members->archive) == ARCHIVE_FORMAT_RAW;
}

/* Whatever the user's locale: without one for UTF-8 libarchive loses names that are no ASCII. */
static int next_header(struct members *members, struct archive_entry **entry) {
    locale_t before = members->utf8 ? uselocale(members->utf8) : (locale_t)0;
    int result = members->library.archive_read_next_header(members->archive, entry);
    if (before) {
        uselocale(before);
    }
    return result;
}

/* It is shown on terminals and in tables of a line a row. */
static void append_name(struct buffer *path, const char *name) {
    for (; *name; name++) {
        bool control = (unsigned char)*name < 0x20 || *name == 0x7F;
        buffer_append_byte(path, control ? '?' : *name);
    }
}

static bool set_name(struct members *members, struct archive_entry *entry) {
    const char *name = members->library.archive_entry_pathname(entry);
    buffer_clear(&members->name);
    buffer_append_text(&members->name, members->path);
    if (!is_single(members)) {
        buffer_append_byte(&members->name, '/');
        append_name(&members->name, name ? name : "(without a name)");
    }
    return !members->name.failed;
}

/* Part of a name as folders walked leave it out: ".git", not ".."; "~$a.docx" */
static bool is_hidden(struct slice part) {
    return slice_is(part, "__MACOSX") || folder_is_lock(part) ||
           (part.length > 1 && part.at[0] == '.' && !slice_is(part, ".."));
}

static bool is_passed_over(const struct members *members, struct archive_entry *entry) {
    struct slice name = slice_from(buffer_slice(&members->name), strlen(members->path));
    bool hidden =
        members->library.archive_entry_filetype(entry) == AE_IFDIR || slice_ends(name, "/");
    while (name.length && !hidden) {
        hidden = is_hidden(slice_split(name, '/', &name));
    }
    return hidden;
}

/* Why a member is not read, or NULL. */
static const char *refusal_of(const struct members *members, struct archive_entry *entry) {
    if (members->library.archive_entry_symlink(entry) ||
        members->library.archive_entry_hardlink(entry)) {
        return "this member is a link, which is not followed; put the file itself in the archive";
    }
    if (members->library.archive_entry_is_data_encrypted(entry) ||
        members->library.archive_entry_is_metadata_encrypted(entry)) {
        return "this member is encrypted; unpack the archive with its password first";
    }
    unsigned type = (unsigned)members->library.archive_entry_filetype(entry);
    return type && type != AE_IFREG ? "this member is no file (a device or a pipe); leave it out"
                                    : NULL;
}

static enum status refuse_member(struct members *members, const char *why, struct error *error) {
    members->seen = true;
    return error_at(error, STATUS_INPUT, members->name.at, 0, 0, "%s", why);
}

/* What the first header tells of the whole. */
static enum status check_layers(struct members *members, struct error *error) {
    bool raw = members->library.archive_format(members->archive) == ARCHIVE_FORMAT_RAW;
    int filters = members->library.archive_filter_count(members->archive);
    const char *why = raw && filters < 2 ? "this archive is damaged at its very beginning"
                      : filters > 2      ? "this file is compressed more than once; unpack it first"
                                         : NULL;
    if (why) {
        members->ended = members->seen = true;
        return error_at(error, STATUS_INPUT, members->path, 0, 0, "%s", why);
    }
    return STATUS_OK;
}

/* Behind the last member. */
static enum status end_archive(struct members *members, const char **path, struct error *error) {
    members->ended = true;
    if (members->seen) {
        return STATUS_OK;
    }
    members->seen = true;
    if (members->library.archive_filter_count(members->archive) > 1 &&
        members->library.archive_format(members->archive) == ARCHIVE_FORMAT_EMPTY) {
        members->blank = true;
        *path = members->path;
        return STATUS_OK;
    }
    return error_at(error, STATUS_INPUT, members->path, 0, 0,
                    "this archive holds no file that could be read");
}

enum status members_next(struct members *members, const char **path, struct error *error) {
    struct archive_entry *entry;
    *path = NULL;
    while (!members->ended) {
        int result = next_header(members, &entry);
        if (result == ARCHIVE_EOF) {
            return end_archive(members, path, error);
        }
        if (result < ARCHIVE_WARN) {
            return damaged(members, members->path, error);
        }
        enum status status = members->opened ? STATUS_OK : check_layers(members, error);
        members->opened = true;
        members->delivered_before = members->delivered;
        members->member_expanded = 0;
        members->rest.length = 0;
        if (status != STATUS_OK) {
            return status;
        }
        if (!set_name(members, entry)) {
            return error_memory(error);
        }
        if (is_passed_over(members, entry)) {
            continue;
        }
        const char *why = refusal_of(members, entry);
        if (why) {
            return refuse_member(members, why, error);
        }
        members->seen = true;
        *path = members->name.at;
        break;
    }
    return STATUS_OK;
}

/* --- bytes --------------------------------------------------------------------------------------- */

static bool is_beyond(uint64_t expanded, uint64_t read) {
    return expanded > EXPANSION_FREE && expanded / EXPANSION_RATIO > read;
}

/* By this member, as far as one can tell what was read for it, or by all of them: the members of a
 * hostile zip archive may share their bytes. */
static bool expands_too_much(const struct members *members) {
    uint64_t delivered = members->delivered;
    uint64_t own = delivered - members->delivered_before + (uint64_t)2 * BLOCK_BYTES;
    uint64_t all =
        members->regular && members->file_size < delivered ? members->file_size : delivered;
    return is_beyond(members->member_expanded, own) ||
           (members->member_expanded > EXPANSION_SMALL && is_beyond(members->expanded, all));
}

/* Passing over the rest would mean to expand it, except in a zip archive. */
static enum status give_up(struct members *members, struct error *error) {
    members->ended = members->library.archive_filter_count(members->archive) > 1;
    return error_at(error, STATUS_INPUT, members->name.at, 0, 0,
                    "expands to more than %d times its size, which no text does; its rest %s not "
                    "read; if it is no bomb, unpack it first",
                    EXPANSION_RATIO, members->ended ? "and what follows it are" : "is");
}

/* Not archive_read_data, which forgets what it read right before damage. */
static enum status read_rest(struct members *members, struct error *error) {
    int result = ARCHIVE_OK;
    while (members->rest.length == 0 && result == ARCHIVE_OK) {
        const void *at;
        la_int64_t place;
        result = members->library.archive_read_data_block(members->archive, &at,
                                                          &members->rest.length, &place);
        members->rest.at = at;
    }
    if (result == ARCHIVE_OK) {
        return STATUS_OK;
    }
    members->rest.length = 0;
    if (result == ARCHIVE_EOF) {
        return STATUS_OK;
    }
    enum status status = damaged(members, members->name.at, error);
    members->ended = result == ARCHIVE_FATAL;
    return status;
}

enum status members_read(struct members *members, void *bytes, size_t size, size_t *length,
                         struct error *error) {
    *length = 0;
    enum status status = members->blank ? STATUS_OK : read_rest(members, error);
    if (status != STATUS_OK || members->rest.length == 0) {
        return status;
    }
    *length = members->rest.length < size ? members->rest.length : size;
    memcpy(bytes, members->rest.at, *length);
    members->rest = slice_from(members->rest, *length);
    members->member_expanded += *length;
    members->expanded += *length;
    return expands_too_much(members) ? give_up(members, error) : STATUS_OK;
}
