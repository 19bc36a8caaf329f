/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"

const struct bundled_file *source_bundled(struct slice name) {
    for (size_t i = 0; i < bundled_file_count; i++) {
        if (slice_is(name, bundled_files[i].name)) {
            return &bundled_files[i];
        }
    }
    return NULL;
}

/* "lists/feelings.lex" is named "feelings". */
static struct slice stem_of(struct slice name) {
    for (size_t i = name.length; i-- > 0;) {
        if (name.at[i] == '/') {
            name = slice_from(name, i + 1);
            break;
        }
    }
    if (slice_ends(name, ".lex") && name.length > 4) {
        name.length -= 4;
    }
    return name;
}

static bool reserve(struct set_builder *builder) {
    size_t need = (size_t)builder->set.lexicon_count + 1;
    return array_reserve(builder->alloc, &builder->set.lexicons, &builder->lexicon_capacity, need,
                         sizeof *builder->set.lexicons) &&
           array_reserve(builder->alloc, &builder->files, &builder->file_capacity, need,
                         sizeof *builder->files);
}

static struct file *add_file(struct set_builder *builder, struct slice name, struct slice text,
                             struct source *source) {
    struct file *file = arena_take(&builder->arena, sizeof *file);
    struct slice shown = builder_keep(builder, name);
    struct slice stem = builder_keep(builder, stem_of(name));
    if (!file || !shown.at || !stem.at || !reserve(builder)) {
        return NULL;
    }
    file->name = shown.at;
    file->first_list = LEXICON_NONE;
    file->mistakes = (struct mistakes){builder->notices, shown.at, &builder->first, 0};
    source->lexicon = builder->set.lexicon_count++;
    builder->files[source->lexicon] = file;
    builder->set.lexicons[source->lexicon] =
        (struct lexicon){.name = stem, .file = shown.at, .text = text, .scope = LEXICON_NONE};
    return file;
}

enum status source_add_text(struct set_builder *builder, const char *name, struct slice text,
                            struct source *source) {
    *source = (struct source){.lexicon = LEXICON_NONE};
    struct slice kept = builder_keep(builder, text);
    return kept.at && add_file(builder, slice_of(name), kept, source) ? STATUS_OK : STATUS_MEMORY;
}

enum status source_add_bundled(struct set_builder *builder, const struct bundled_file *bundled,
                               struct source *source) {
    *source = (struct source){.lexicon = LEXICON_NONE};
    for (uint32_t i = 0; i < builder->set.lexicon_count; i++) {
        if (builder->files[i]->bundled == bundled->name) {
            *source = (struct source){.lexicon = i, .known = true};
            return STATUS_OK;
        }
    }
    struct buffer name;
    buffer_init(&name, builder->alloc);
    buffer_print(&name, SOURCE_BUNDLED_PREFIX "%s", bundled->name);
    struct file *file = name.failed ? NULL
                                    : add_file(builder, buffer_slice(&name),
                                               slice_make(bundled->text, bundled->length), source);
    buffer_release(&name);
    if (!file) {
        return STATUS_MEMORY;
    }
    file->bundled = bundled->name;
    return STATUS_OK;
}

/* --- files on disk ---------------------------------------------------------------------------- */

static bool find_same(const struct set_builder *builder, const struct stat *facts,
                      struct source *source) {
    for (uint32_t i = 0; i < builder->set.lexicon_count; i++) {
        const struct file *file = builder->files[i];
        if (file->inode == facts->st_ino && file->device == facts->st_dev && facts->st_ino) {
            *source = (struct source){.lexicon = i, .known = true};
            return true;
        }
    }
    return false;
}

static enum status read_all(int descriptor, struct buffer *bytes, int *cause) {
    enum { STEP = 64 * 1024 };
    ssize_t count = 1;
    while (count != 0 && bytes->length <= FILE_BYTES_MOST) {
        if (!buffer_reserve(bytes, STEP)) {
            return STATUS_MEMORY;
        }
        count = read(descriptor, bytes->at + bytes->length, STEP);
        if (count < 0 && errno != EINTR) {
            *cause = errno;
            return STATUS_OK;
        }
        bytes->length += count > 0 ? (size_t)count : 0;
        bytes->at[bytes->length] = '\0';
    }
    return STATUS_OK;
}

static enum status read_opened(struct set_builder *builder, const char *path, int descriptor,
                               struct source *source) {
    struct stat facts;
    struct buffer bytes;
    buffer_init(&bytes, builder->alloc);
    enum status status = STATUS_OK;
    if (fstat(descriptor, &facts) != 0) {
        source->cause = errno;
    } else if (!find_same(builder, &facts, source)) {
        status = read_all(descriptor, &bytes, &source->cause);
        if (bytes.length > FILE_BYTES_MOST) {
            source->cause = EFBIG;
        }
        if (status == STATUS_OK && !source->cause) {
            status = source_add_text(builder, path, buffer_slice(&bytes), source);
        }
        if (status == STATUS_OK && source->lexicon != LEXICON_NONE) {
            builder->files[source->lexicon]->device = facts.st_dev;
            builder->files[source->lexicon]->inode = facts.st_ino;
        }
    }
    buffer_release(&bytes);
    return status;
}

enum status source_add_path(struct set_builder *builder, const char *path, struct source *source) {
    *source = (struct source){.lexicon = LEXICON_NONE};
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        source->cause = errno == ENOENT || errno == ENOTDIR ? 0 : errno;
        return STATUS_OK;
    }
    enum status status = read_opened(builder, path, descriptor, source);
    close(descriptor);
    return status;
}

/* --- includes --------------------------------------------------------------------------------- */

/* `name` in the folder of `file`. */
static bool beside(struct buffer *path, struct slice file, struct slice name) {
    struct slice stem = file;
    while (stem.length && stem.at[stem.length - 1] != '/') {
        stem.length--;
    }
    bool absolute = slice_starts(name, "/");
    return (absolute || buffer_append(path, stem)) && buffer_append(path, name);
}

static enum status add_beside(struct set_builder *builder, const struct file *file,
                              struct slice name, struct source *source) {
    struct buffer path;
    buffer_init(&path, builder->alloc);
    enum status status = STATUS_MEMORY;
    if (file->bundled && beside(&path, slice_of(file->bundled), name)) {
        const struct bundled_file *bundled = source_bundled(buffer_slice(&path));
        status = bundled ? source_add_bundled(builder, bundled, source) : STATUS_OK;
    } else if (!file->bundled && beside(&path, slice_of(file->name), name)) {
        status = source_add_path(builder, path.at, source);
    }
    buffer_release(&path);
    return status;
}

enum status source_add_include(struct set_builder *builder, uint32_t lexicon, struct slice name,
                               struct source *source) {
    *source = (struct source){.lexicon = LEXICON_NONE};
    enum status status = add_beside(builder, builder->files[lexicon], name, source);
    if (status != STATUS_OK || source->lexicon != LEXICON_NONE || source->cause) {
        return status;
    }
    const struct bundled_file *bundled = source_bundled(name);
    return bundled ? source_add_bundled(builder, bundled, source) : STATUS_OK;
}
