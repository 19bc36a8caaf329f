/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/provenance.h"

#include <inttypes.h>

#include "report/json.h"

void provenance_init(struct provenance *provenance, const struct alloc *alloc,
                     struct output *output) {
    *provenance = (struct provenance){.output = output};
    buffer_init(&provenance->line, alloc);
}

void provenance_release(struct provenance *provenance) {
    buffer_release(&provenance->line);
}

static enum status send(struct provenance *provenance, struct error *error) {
    if (provenance->line.failed) {
        return error_memory(error);
    }
    enum status status = output_write(provenance->output, buffer_slice(&provenance->line), error);
    buffer_clear(&provenance->line);
    return status;
}

static void append_member(struct buffer *line, const char *name, struct slice value) {
    json_append(line, slice_of(name));
    buffer_append_text(line, ": ");
    json_append(line, value);
}

/* Closes the open part if it is another, opens `part` (NULL: none) and begins an item in it. */
static void begin_item(struct provenance *provenance, const char *part) {
    struct buffer *line = &provenance->line;
    if (provenance->part != part) {
        if (provenance->part) {
            buffer_append_text(line, "\n  ]");
        }
        if (part) {
            buffer_append_text(line, ",\n  ");
            json_append(line, slice_of(part));
            buffer_append_text(line, ": [");
        }
        provenance->part = part;
        provenance->items = 0;
    }
    if (part) {
        buffer_append_text(line, provenance->items++ ? ",\n    {" : "\n    {");
    }
}

static void end_item(struct provenance *provenance) {
    buffer_append_byte(&provenance->line, '}');
}

enum status provenance_begin(struct provenance *provenance, const char *version,
                             const char *command, const char *rules, struct error *error) {
    struct buffer *line = &provenance->line;
    buffer_append_text(line, "{\n  ");
    append_member(line, "attune", slice_of(version));
    buffer_append_text(line, ",\n  ");
    append_member(line, "command", slice_of(command));
    buffer_append_text(line, ",\n  ");
    append_member(line, "rules", slice_of(rules));
    return send(provenance, error);
}

static enum status add_pair(struct provenance *provenance, const char *part, const char *key,
                            const char *name, const char *value, struct error *error) {
    begin_item(provenance, part);
    append_member(&provenance->line, "name", slice_of(name));
    buffer_append_text(&provenance->line, ", ");
    append_member(&provenance->line, key, slice_of(value));
    end_item(provenance);
    return send(provenance, error);
}

/* The parts are compared by address: each name exists once. */
static const char libraries[] = "libraries";
static const char options[] = "options";
static const char lexicons[] = "lexicons";
static const char inputs[] = "inputs";

enum status provenance_library(struct provenance *provenance, const char *name, const char *version,
                               struct error *error) {
    return add_pair(provenance, libraries, "version", name, version, error);
}

enum status provenance_option(struct provenance *provenance, const char *name, const char *value,
                              struct error *error) {
    return add_pair(provenance, options, "value", name, value, error);
}

static void append_digest(struct provenance *provenance, struct digest *digest) {
    char text[DIGEST_TEXT];
    digest_finish(digest, text);
    buffer_append_text(&provenance->line, ", ");
    append_member(&provenance->line, "sha256", slice_of(text));
}

enum status provenance_lexicon(struct provenance *provenance, struct slice name,
                               struct slice version, struct slice text, struct error *error) {
    struct digest digest;
    digest_init(&digest);
    digest_feed(&digest, text);
    begin_item(provenance, lexicons);
    append_member(&provenance->line, "name", name);
    buffer_append_text(&provenance->line, ", ");
    append_member(&provenance->line, "version", version);
    append_digest(provenance, &digest);
    end_item(provenance);
    return send(provenance, error);
}

enum status provenance_input(struct provenance *provenance, struct slice path, uint64_t bytes,
                             struct digest *digest, struct error *error) {
    begin_item(provenance, inputs);
    append_member(&provenance->line, "path", path);
    buffer_print(&provenance->line, ", \"bytes\": %" PRIu64, bytes);
    append_digest(provenance, digest);
    end_item(provenance);
    return send(provenance, error);
}

enum status provenance_finish(struct provenance *provenance, struct error *error) {
    begin_item(provenance, NULL);
    buffer_append_text(&provenance->line, "\n}\n");
    return send(provenance, error);
}
