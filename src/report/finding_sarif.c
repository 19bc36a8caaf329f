/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SARIF 2.1.0 (OASIS): one run, a rule for each category that was looked for. A region's columns are
 * characters, from 1 (columnKind unicodeCodePoints); where they are not known a region is its line. */
#include "report/finding.h"
#include "report/json.h"
#include "report/visible.h"

#ifndef ATTUNE_VERSION
#define ATTUNE_VERSION "unknown"
#endif

#define SARIF_SCHEMA \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

static const char *level_of(enum finding_severity severity) {
    return severity == FINDING_WARNING ? "warning" : "note";
}

/* A path as a URI reference (RFC 3986). */
static void put_uri(struct buffer *out, struct slice path) {
    static const char plain[] = "-._~/";
    buffer_append_text(out, path.length && path.at[0] == '/' ? "\"file://" : "\"");
    for (size_t i = 0; i < path.length; i++) {
        unsigned char byte = (unsigned char)path.at[i];
        bool letter = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= 'a' && byte <= 'z');
        bool kept = letter;
        for (size_t j = 0; !kept && j + 1 < sizeof plain; j++) {
            kept = byte == (unsigned char)plain[j];
        }
        if (kept) {
            buffer_append_byte(out, (char)byte);
        } else {
            buffer_print(out, "%%%02X", byte);
        }
    }
    buffer_append_byte(out, '"');
}

static void put_rule(struct buffer *out, const struct lexicon_set *set, uint32_t index) {
    const struct category *category = &set->categories[index];
    buffer_append_text(out, "{\"id\":");
    json_append(out, category->name);
    buffer_append_text(out, ",\"shortDescription\":{\"text\":");
    json_append(out, set->lexicons[category->lexicon].title);
    buffer_append_text(out, "}}");
}

static enum status begin(struct finding_writer *writer, struct error *error) {
    struct buffer *out = &writer->line;
    const struct lexicon_set *set = writer->options.set;
    bool any = false;
    buffer_append_text(out, "{\"$schema\":\"" SARIF_SCHEMA
                            "\",\n\"version\":\"2.1.0\",\n\"runs\":[{\"tool\":{\"driver\":"
                            "{\"name\":\"attune\",\"semanticVersion\":\"" ATTUNE_VERSION
                            "\",\"rules\":[");
    for (uint32_t i = 0; i < set->category_count; i++) {
        if (writer->options.shown[i]) {
            buffer_append_text(out, any ? ",\n" : "\n");
            put_rule(out, set, i);
            any = true;
        }
    }
    buffer_append_text(out, "]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[");
    return finding_writer_send(writer, error);
}

static void put_region(struct buffer *out, const struct found *found) {
    bool columns = found->character && found->end_character && !found->document;
    buffer_print(out, "\"region\":{\"startLine\":%lu,\"endLine\":%lu", (unsigned long)found->line,
                 (unsigned long)found->end_line);
    if (columns) {
        buffer_print(out, ",\"startColumn\":%lu,\"endColumn\":%lu", (unsigned long)found->character,
                     (unsigned long)found->end_character);
        buffer_append_text(out, ",\"snippet\":{\"text\":");
        json_append(out, found->words);
        buffer_append_byte(out, '}');
    }
    buffer_append_byte(out, '}');
    if (found->text.length) {
        buffer_print(out,
                     ",\"contextRegion\":{\"startLine\":%lu,\"endLine\":%lu,\"snippet\":{\"text\":",
                     (unsigned long)found->line, (unsigned long)found->end_line);
        json_append(out, found->text);
        buffer_append_text(out, "}}");
    }
}

static void put_properties(struct buffer *out, const struct found *found) {
    buffer_append_text(out, "\"properties\":{\"words\":");
    json_append(out, found->words);
    buffer_append_text(out, ",\"say\":");
    json_append(out, found->say);
    buffer_append_text(out, ",\"because\":");
    json_append(out, found->because);
    buffer_append_text(out, ",\"entry\":");
    json_append(out, found->entry);
    buffer_append_byte(out, '}');
}

static void put_message(struct buffer *out, const struct found *found, bool because) {
    struct buffer message;
    buffer_init(&message, out->alloc);
    bool done = finding_append_message(&message, found, because, NULL);
    json_append(out, buffer_slice(&message));
    out->failed |= !done;
    buffer_release(&message);
}

/* Where the category stands among the rules that `begin` wrote. */
static unsigned long rule_of(const struct finding_options *options, struct slice category) {
    unsigned long index = 0;
    for (uint32_t i = 0; i < options->set->category_count; i++) {
        if (options->shown[i]) {
            if (slice_equal(options->set->categories[i].name, category)) {
                break;
            }
            index++;
        }
    }
    return index;
}

static enum status write_found(struct finding_writer *writer, const struct found *found,
                               struct error *error) {
    struct buffer *out = &writer->line;
    buffer_append_text(out, writer->count++ ? ",\n{\"ruleId\":" : "\n{\"ruleId\":");
    json_append(out, found->category);
    buffer_print(out, ",\"ruleIndex\":%lu", rule_of(&writer->options, found->category));
    buffer_print(out, ",\"level\":\"%s\",\"message\":{\"text\":", level_of(found->severity));
    put_message(out, found, writer->options.because);
    buffer_append_text(out,
                       "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":");
    put_uri(out, found->file);
    buffer_append_text(out, "},");
    put_region(out, found);
    buffer_append_text(out, "}}],");
    put_properties(out, found);
    buffer_append_byte(out, '}');
    return finding_writer_send(writer, error);
}

static enum status finish(struct finding_writer *writer, struct error *error) {
    buffer_append_text(&writer->line, writer->count ? "\n]}]}\n" : "]}]}\n");
    return finding_writer_send(writer, error);
}

const struct finding_format finding_sarif_format = {
    .name = "sarif", .begin = begin, .write = write_found, .finish = finish};
