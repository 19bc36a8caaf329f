/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Normalisation works on one grapheme cluster at a time, because canonical composition never
 * reaches across their bounds; that is what lets every byte of the result be traced to the text. A
 * cluster of more than CLUSTER_MOST bytes (a tower of marks) is taken in pieces, as the stream-safe
 * format of UAX #15 does. ASCII takes the short way: a byte before another ASCII byte is a
 * cluster. */
#include <utf8proc.h>

#include "base/array.h"
#include "text/code_point.h"
#include "text/rules.h"

enum {
    CLUSTER_MOST = 128,                 /* bytes */
    EXPANSION_MOST = 18 * CLUSTER_MOST, /* code points; 18 is utf8proc's longest decomposition */
};

struct output {
    const struct rules *rules;
    struct buffer *out;
    uint32_t **map;
    size_t *map_capacity;
};

static uint32_t straighten(uint32_t point) {
    switch (point) {
    case 0x2018: /* left and right single quotation mark */
    case 0x2019:
    case 0x201B: /* single high-reversed-9 quotation mark */
    case 0x02BC: /* modifier letter apostrophe */
    case 0xFF07: /* fullwidth apostrophe */
        return '\'';
    case 0x201C: /* left and right double quotation mark */
    case 0x201D:
    case 0x201E: /* double low-9 quotation mark */
    case 0x201F:
        return '"';
    default:
        return point;
    }
}

/* Makes map[…] of the bytes appended since `from` point at `raw`. */
static bool put_map(const struct output *output, size_t from, size_t raw) {
    if (!output->map) {
        return true;
    }
    size_t end = output->out->length;
    if (!array_reserve(output->out->alloc, output->map, output->map_capacity, end + 1,
                       sizeof **output->map)) {
        return false;
    }
    for (size_t i = from; i < end; i++) {
        (*output->map)[i] = (uint32_t)raw;
    }
    return true;
}

static bool put_ascii(const struct output *output, char byte) {
    bool upper = output->rules->fold_case && byte >= 'A' && byte <= 'Z';
    return buffer_append_byte(output->out, upper ? (char)(byte + ('a' - 'A')) : byte);
}

static utf8proc_option_t options_of(const struct rules *rules) {
    unsigned compose = rules->compose ? UTF8PROC_COMPOSE | UTF8PROC_STABLE : 0;
    unsigned fold = rules->fold_case ? UTF8PROC_CASEFOLD : 0;
    unsigned ignore = rules->drop_ignorable ? UTF8PROC_IGNORE : 0;
    return (utf8proc_option_t)(compose | fold | ignore);
}

static bool put_cluster(const struct output *output, struct slice cluster) {
    utf8proc_int32_t points[EXPANSION_MOST];
    utf8proc_option_t options = options_of(output->rules);
    utf8proc_ssize_t count =
        utf8proc_decompose((const utf8proc_uint8_t *)cluster.at, (utf8proc_ssize_t)cluster.length,
                           points, EXPANSION_MOST, options);
    if (count < 0 || count > EXPANSION_MOST) { /* not valid UTF-8 */
        return buffer_append(output->out, cluster);
    }
    count = utf8proc_normalize_utf32(points, count, options);
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        uint32_t point = (uint32_t)points[i];
        point = output->rules->straighten_quotes ? straighten(point) : point;
        if (!buffer_append_code_point(output->out, point)) {
            return false;
        }
    }
    return true;
}

static size_t cluster_length(struct slice text) {
    uint32_t point, next;
    size_t length = code_point_read(text.at, text.length, &point);
    utf8proc_int32_t state = 0;
    while (length < text.length) {
        size_t more = code_point_read(text.at + length, text.length - length, &next);
        if (length + more > CLUSTER_MOST ||
            utf8proc_grapheme_break_stateful((utf8proc_int32_t)point, (utf8proc_int32_t)next,
                                             &state)) {
            break;
        }
        length += more;
        point = next;
    }
    return length;
}

static bool is_ascii(char byte) {
    return !((unsigned char)byte & 0x80);
}

enum status rules_normalise(const struct rules *rules, struct slice text, struct buffer *out,
                            uint32_t **map, size_t *map_capacity) {
    struct output output = {rules, out, map, map_capacity};
    size_t length = 0;
    bool done = true;
    for (size_t at = 0; done && at < text.length; at += length) {
        size_t from = out->length;
        struct slice rest = slice_from(text, at);
        if (is_ascii(rest.at[0]) && (rest.length == 1 || is_ascii(rest.at[1]))) {
            length = 1;
            done = put_ascii(&output, rest.at[0]);
        } else {
            length = cluster_length(rest);
            done = put_cluster(&output, slice_make(rest.at, length));
        }
        done = done && put_map(&output, from, at);
    }
    if (!done || !put_map(&output, out->length, text.length)) {
        return STATUS_MEMORY;
    }
    if (map) {
        (*map)[out->length] = (uint32_t)text.length;
    }
    return STATUS_OK;
}
