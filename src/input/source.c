/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths come from the innermost folder being walked, else from what was given. An archive that is being
 * walked is the source at its head: its members come before what follows it.
 * Each source is opened by reading its first bytes, which tell how it is packed. */
#include "input/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "input/folder.h"
#include "input/members.h"
#include "input/office.h"
#include "input/packing.h"

enum { BEGUN_BYTES = 32 * 1024 };

struct source {
    struct buffer path;
    int descriptor; /* -1: closed, or a member's */
    bool borrowed;  /* standard input is not ours to close */
    bool regular;   /* a file: what it has is read at once */
    bool whole;     /* `begun` is all there is, or could be read: then `failure` tells why */
    struct error failure;
    struct members *members; /* where its bytes come from instead; belongs to the sources */
    char *begun;             /* BEGUN_BYTES, of which `begun_length` were read and `given` given */
    size_t begun_length, given;
    struct office *office; /* of the document in `document`, or NULL */
    struct buffer document;
    bool raw_given;
};

struct sources {
    const struct alloc *alloc;
    struct sources_options options;
    size_t next;
    struct folder *folder;   /* being walked, or NULL */
    struct members *members; /* of the archive being walked, or NULL */
    struct source archive;   /* itself, open as long as its members are read */
    struct buffer path;      /* in the making */
    uint64_t locks;          /* lock files passed over; */
    struct buffer lock;      /* the path of the first */
    struct source source;
};

static bool source_init(struct source *source, const struct alloc *alloc) {
    source->descriptor = -1;
    buffer_init(&source->path, alloc);
    buffer_init(&source->document, alloc);
    source->begun = alloc_zero(alloc, BEGUN_BYTES);
    return source->begun;
}

static void source_release(struct source *source) {
    source_close(source);
    alloc_free(source->path.alloc, source->begun, source->begun ? BEGUN_BYTES : 0);
    buffer_release(&source->document);
    buffer_release(&source->path);
}

struct sources *sources_new(const struct alloc *alloc, const struct sources_options *options) {
    struct sources *sources = alloc_zero(alloc, sizeof *sources);
    if (!sources) {
        return NULL;
    }
    sources->alloc = alloc;
    sources->options = *options;
    buffer_init(&sources->path, alloc);
    buffer_init(&sources->lock, alloc);
    bool enough = source_init(&sources->source, alloc);
    enough = source_init(&sources->archive, alloc) && enough;
    if (!enough) {
        sources_free(sources);
        return NULL;
    }
    return sources;
}

void sources_free(struct sources *sources) {
    if (!sources) {
        return;
    }
    const struct alloc *alloc = sources->alloc;
    while (sources->folder) {
        sources->folder = folder_leave(sources->folder);
    }
    members_free(sources->members);
    source_release(&sources->source);
    source_release(&sources->archive);
    buffer_release(&sources->path);
    buffer_release(&sources->lock);
    alloc_free(alloc, sources, sizeof *sources);
}

/* The next path into sources->path; false when there is none. */
static bool next_path(struct sources *sources, bool *explicit_path) {
    buffer_clear(&sources->path);
    while (sources->folder && !folder_next(sources->folder, &sources->path)) {
        sources->folder = folder_leave(sources->folder);
    }
    *explicit_path = !sources->folder;
    if (sources->folder) {
        return true;
    }
    if (sources->next == sources->options.count) {
        return false;
    }
    buffer_append_text(&sources->path, sources->options.paths[sources->next++]);
    return true;
}

/* --- bytes ------------------------------------------------------------------------------------------ */

static enum status system_error(struct error *error, const char *path, const char *what) {
    return error_at(error, STATUS_INPUT, path, 0, 0, "%s: %s", what, strerror(errno));
}

static enum status read_descriptor(struct source *source, void *bytes, size_t size, size_t *length,
                                   struct error *error) {
    ssize_t got;
    do {
        got = read(source->descriptor, bytes, size);
    } while (got < 0 && errno == EINTR);
    *length = got > 0 ? (size_t)got : 0;
    return got < 0 ? system_error(error, source->path.at, "this input cannot be read") : STATUS_OK;
}

/* The bytes of the file or member, still in its document's packing. */
static enum status read_packed(struct source *source, void *bytes, size_t size, size_t *length,
                               struct error *error) {
    size_t left = source->begun_length - source->given;
    if (!left && source->failure.status != STATUS_OK) {
        *length = 0;
        *error = source->failure;
        return error->status;
    }
    if (left || source->whole) {
        *length = size < left ? size : left;
        memcpy(bytes, source->begun + source->given, *length);
        source->given += *length;
        return STATUS_OK;
    }
    return source->members ? members_read(source->members, bytes, size, length, error)
                           : read_descriptor(source, bytes, size, length, error);
}

/* Reads until the first bytes tell how the source is packed. What was read before a failure counts:
 * the failure is told behind it. */
static enum status begin_reading(struct source *source, struct error *error) {
    enum status status = STATUS_OK;
    source->begun_length = source->given = 0;
    source->whole = false;
    source->failure.status = STATUS_OK;
    while (status == STATUS_OK && !source->whole && source->begun_length < PACKING_HEAD) {
        char *bytes = source->begun + source->begun_length;
        size_t room = BEGUN_BYTES - source->begun_length;
        size_t length = 0;
        status = source->members ? members_read(source->members, bytes, room, &length, error)
                                 : read_descriptor(source, bytes, room, &length, error);
        source->begun_length += length;
        source->whole = status == STATUS_OK && (length == 0 || (source->regular && length < room));
    }
    if (status == STATUS_INPUT && source->begun_length) {
        source->failure = *error;
        source->whole = true;
        status = STATUS_OK;
    }
    return status;
}

static struct slice begun(const struct source *source) {
    return slice_make(source->begun, source->begun_length);
}

/* --- documents -------------------------------------------------------------------------------------- */

static enum status read_document(struct source *source, struct error *error) {
    struct buffer *document = &source->document;
    enum status status = STATUS_OK;
    size_t length = 1;
    buffer_clear(document);
    while (status == STATUS_OK && length) {
        if (!buffer_reserve(document, BEGUN_BYTES)) {
            return error_memory(error);
        }
        status = read_packed(source, document->at + document->length, BEGUN_BYTES, &length, error);
        document->length += length;
        if (document->length > OFFICE_MOST) {
            return office_refuse_size(source->path.at, error);
        }
    }
    return status;
}

static enum status open_document(struct sources *sources, struct source *source,
                                 struct error *error) {
    enum status status = read_document(source, error);
    if (status == STATUS_OK) {
        source->office = office_new(sources->alloc, buffer_slice(&source->document),
                                    source->path.at, sources->options.notices, error);
        status = source->office ? STATUS_OK : error->status;
    }
    return status;
}

/* With --from docx nothing else will do. */
static enum status check_asked(const struct sources *sources, const struct source *source,
                               struct error *error) {
    const char *asked = sources->options.format;
    if (!asked || !office_is_format(asked) ||
        (source->office && strcmp(office_format(source->office), asked) == 0)) {
        return STATUS_OK;
    }
    return error_at(error, STATUS_INPUT, source->path.at, 0, 0,
                    "this is no %s document, as --from %s says it is; leave out --from", asked,
                    asked);
}

static enum status settle_document(struct sources *sources, struct source *source,
                                   enum packing packing, struct error *error) {
    enum status status = STATUS_OK;
    if (packing == PACKING_OFFICE) {
        status = open_document(sources, source, error);
    }
    return status == STATUS_OK ? check_asked(sources, source, error) : status;
}

/* --- archives --------------------------------------------------------------------------------------- */

static enum status begin_source(struct source *source, const char *path, struct error *error) {
    buffer_clear(&source->path);
    source->raw_given = false;
    return buffer_append_text(&source->path, path) ? STATUS_OK : error_memory(error);
}

static enum status open_member(struct sources *sources, const char *path, struct error *error) {
    struct source *source = &sources->source;
    source->members = sources->members;
    source->regular = false;
    enum status status = begin_source(source, path, error);
    if (status == STATUS_OK) {
        status = begin_reading(source, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    enum packing packing = packing_of(begun(source));
    if (packing != PACKING_NONE && packing != PACKING_OFFICE) {
        return error_at(error, STATUS_INPUT, path, 0, 0,
                        "this is an archive or a compressed file inside another; unpack it first");
    }
    return settle_document(sources, source, packing, error);
}

/* The next member of the archive being walked; behind the last the archive is closed. */
static enum status next_member(struct sources *sources, struct source **source,
                               struct error *error) {
    const char *path;
    enum status status = members_next(sources->members, &path, error);
    if (status == STATUS_OK && path) {
        status = open_member(sources, path, error);
        if (status == STATUS_OK) {
            *source = &sources->source;
        } else {
            source_close(&sources->source);
        }
    } else if (status == STATUS_OK) {
        members_free(sources->members);
        sources->members = NULL;
        source_close(&sources->archive);
    }
    return status;
}

/* The source is an archive: it stays open as one, and its members follow. */
static enum status enter_archive(struct sources *sources, struct error *error) {
    struct source archive = sources->source;
    sources->source = sources->archive;
    sources->archive = archive;
    sources->members =
        members_new(sources->alloc, archive.path.at, archive.descriptor, begun(&archive), error);
    if (!sources->members) {
        source_close(&sources->archive);
        return error->status;
    }
    return STATUS_OK;
}

/* --- files ------------------------------------------------------------------------------------------ */

static enum status refuse(struct error *error, const char *path) {
    return error_at(error, STATUS_INPUT, path, 0, 0,
                    "this is neither a file nor a folder; give a pipe as standard input: -");
}

static enum status enter_folder(struct sources *sources, const char *path, const struct stat *about,
                                struct error *error) {
    struct folder *outer = sources->folder;
    struct slice first;
    enum status status = folder_enter(&sources->folder, sources->alloc, path, about, error);
    size_t locks = sources->folder != outer ? folder_locks(sources->folder, &first) : 0;
    if (locks && sources->locks == 0) {
        buffer_append_text(&sources->lock, path);
        buffer_append_text(&sources->lock, slice_ends(slice_of(path), "/") ? "" : "/");
        buffer_append(&sources->lock, first);
    }
    sources->locks += locks;
    return status == STATUS_OK && sources->lock.failed ? error_memory(error) : status;
}

/* Opens without waiting, so that a FIFO without a writer does not hold everything up. A folder is
 * entered, anything else is open afterwards. */
static enum status open_file(struct sources *sources, struct error *error) {
    const char *path = sources->path.at;
    struct stat about;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        bool none = errno == ENOENT || errno == ENOTDIR || errno == ELOOP;
        return system_error(error, path,
                            none ? "this input cannot be found" : "this file cannot be opened");
    }
    bool known = fstat(descriptor, &about) == 0;
    if (known && S_ISREG(about.st_mode)) {
        sources->source.descriptor = descriptor;
        sources->source.regular = true;
        return STATUS_OK;
    }
    close(descriptor);
    return known && S_ISDIR(about.st_mode) ? enter_folder(sources, path, &about, error)
                                           : refuse(error, path);
}

static enum status open_path(struct sources *sources, bool explicit_path, struct error *error) {
    struct source *source = &sources->source;
    source->borrowed = explicit_path && strcmp(sources->path.at, "-") == 0;
    if (source->borrowed) {
        source->descriptor = STDIN_FILENO;
        return STATUS_OK;
    }
    return open_file(sources, error);
}

/* Opens what `path` in the making names, if it is no folder. */
static enum status open_next(struct sources *sources, bool explicit_path, struct source **source,
                             struct error *error) {
    struct source *opened = &sources->source;
    opened->members = NULL;
    opened->regular = false;
    enum status status = open_path(sources, explicit_path, error);
    if (status != STATUS_OK || opened->descriptor < 0) {
        return status;
    }
    status = begin_source(opened, sources->path.at, error);
    if (status == STATUS_OK) {
        status = begin_reading(opened, error);
    }
    enum packing packing = status == STATUS_OK ? packing_of(begun(opened)) : PACKING_NONE;
    if (packing != PACKING_NONE && packing != PACKING_OFFICE) {
        return enter_archive(sources, error);
    }
    if (status == STATUS_OK) {
        status = settle_document(sources, opened, packing, error);
    }
    if (status == STATUS_OK) {
        *source = opened;
    } else {
        source_close(opened);
    }
    return status;
}

/* Once, behind everything. */
static void tell_locks(struct sources *sources) {
    struct error notice;
    if (sources->locks) {
        error_at(&notice, STATUS_OK, sources->lock.at, 0, 0,
                 "%llu lock file%s passed over, of %s open in Word or Excel just now: what is not "
                 "saved there is not read",
                 (unsigned long long)sources->locks,
                 sources->locks == 1 ? " was" : "s, this one first, were",
                 sources->locks == 1 ? "a document that is" : "documents that are");
        notices_tell(sources->options.notices, &notice);
        sources->locks = 0;
    }
}

enum status sources_next(struct sources *sources, struct source **source, struct error *error) {
    enum status status = STATUS_OK;
    bool explicit_path;
    *source = NULL;
    while (status == STATUS_OK && !*source) {
        if (sources->members) {
            status = next_member(sources, source, error);
            continue;
        }
        if (!next_path(sources, &explicit_path)) {
            tell_locks(sources);
            break;
        }
        status = sources->path.failed ? error_memory(error)
                                      : open_next(sources, explicit_path, source, error);
    }
    return status;
}

/* --- one source ------------------------------------------------------------------------------------- */

const char *source_path(const struct source *source) {
    return source->path.at;
}

const char *source_document(const struct source *source) {
    return source->office ? office_format(source->office) : NULL;
}

enum status source_read(struct source *source, void *bytes, size_t size, size_t *length,
                        struct error *error) {
    return source->office ? office_read(source->office, bytes, size, length, error)
                          : read_packed(source, bytes, size, length, error);
}

struct slice source_raw(struct source *source, struct slice bytes) {
    if (!source->office) {
        return bytes;
    }
    struct slice raw = {0};
    if (!source->raw_given) {
        raw = buffer_slice(&source->document);
    }
    source->raw_given = true;
    return raw;
}

void source_close(struct source *source) {
    if (!source) {
        return;
    }
    office_free(source->office);
    source->office = NULL;
    source->members = NULL;
    if (source->descriptor >= 0) {
        if (!source->borrowed) {
            close(source->descriptor);
        }
        source->descriptor = -1;
    }
}
