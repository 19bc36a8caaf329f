/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/header.h"

#include <stddef.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "input/turn.h"

/* One key being read. */
struct key_reading {
    struct parse *parse;
    const struct key *key;
    struct slice value;
    struct spot spot; /* of the value */
};

struct key {
    const char *name;
    enum status (*read)(struct key_reading *reading);
    size_t offset; /* of the slice in struct lexicon, for texts */
    bool repeats;
};

#define WRONG(reading, ...) PARSE_WRONG((reading)->parse, (reading)->spot, __VA_ARGS__)

/* --- texts ------------------------------------------------------------------------------------ */

static enum status read_text(struct key_reading *reading) {
    struct slice kept = builder_keep(reading->parse->builder, reading->value);
    if (!kept.at) {
        return STATUS_MEMORY;
    }
    char *lexicon = (char *)parse_lexicon(reading->parse);
    memcpy(lexicon + reading->key->offset, &kept, sizeof kept);
    return STATUS_OK;
}

static enum status read_language(struct key_reading *reading) {
    struct slice value = reading->value;
    for (size_t i = 0; i < value.length; i++) {
        char byte = value.at[i];
        if (!ascii_is_letter(byte) && !(i >= 2 && (byte == '-' || ascii_is_digit(byte)))) {
            return WRONG(reading, "`%.*s` is no language; write its code, for example `en`",
                         SLICE_PRINT(value));
        }
    }
    return read_text(reading);
}

static enum status read_evidence(struct key_reading *reading) {
    struct slice value = reading->value;
    if (value.length != 1 || value.at[0] < 'A' || value.at[0] > 'D') {
        return WRONG(reading, "evidence is A, B, C or D; write one of them");
    }
    parse_lexicon(reading->parse)->evidence = value.at[0];
    return STATUS_OK;
}

/* --- defaults, read as the attributes of that name -------------------------------------------- */

static enum status read_default(struct key_reading *reading) {
    struct parse *parse = reading->parse;
    enum status status = attributes_parse_value(parse, reading->key->name, reading->value,
                                                reading->spot, &parse->header);
    parse_lexicon(parse)->roles = parse->header.roles;
    return status;
}

/* --- scopes ----------------------------------------------------------------------------------- */

static struct scope *own_scope(struct key_reading *reading) {
    uint32_t scope = parse_lexicon(reading->parse)->scope;
    if (scope == LEXICON_NONE) {
        WRONG(reading, "`%s` belongs to a scope; write `scope NAME` above it", reading->key->name);
        return NULL;
    }
    return &reading->parse->builder->set.scopes[scope];
}

static enum status read_scope(struct key_reading *reading) {
    struct set_builder *builder = reading->parse->builder;
    if (!pattern_is_name(reading->value, false)) {
        return WRONG(reading, "`%.*s` is no name for a scope; use a-z, 0-9 and _",
                     SLICE_PRINT(reading->value));
    }
    uint32_t scope = builder_scope(builder, reading->value);
    if (scope == LEXICON_NONE) {
        return builder->set.scope_count < LEXICON_SCOPES_MOST
                   ? STATUS_MEMORY
                   : WRONG(reading, "a set has at most %d scopes; leave one out",
                           LEXICON_SCOPES_MOST);
    }
    struct scope *defined = &builder->set.scopes[scope];
    if (defined->lexicon != LEXICON_NONE) {
        return WRONG(reading, "the scope `%.*s` is defined already in %s; use another name",
                     SLICE_PRINT(reading->value), builder->set.lexicons[defined->lexicon].file);
    }
    defined->lexicon = reading->parse->lexicon;
    parse_lexicon(reading->parse)->scope = scope;
    return STATUS_OK;
}

static bool read_number(struct slice text, unsigned *number) {
    *number = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' || i > 3) {
            return false;
        }
        *number = *number * 10 + (unsigned)(text.at[i] - '0');
    }
    return *number > 0;
}

static enum status read_opens(struct key_reading *reading) {
    struct scope *scope = own_scope(reading);
    struct slice number;
    struct slice word = slice_split(reading->value, ' ', &number);
    if (!scope) {
        return STATUS_LEXICON;
    }
    if (slice_is(reading->value, "quote")) {
        scope->opens = SCOPE_QUOTE;
    } else if (slice_is(reading->value, "sentence")) {
        scope->opens = SCOPE_SENTENCE;
    } else if (slice_is(word, "next") && read_number(slice_trim(number), &scope->next)) {
        scope->opens = SCOPE_NEXT;
    } else {
        return WRONG(reading, "write `opens next N` (words), `opens quote` or `opens sentence`");
    }
    return STATUS_OK;
}

static enum status read_terminal(struct key_reading *reading) {
    struct scope *scope = own_scope(reading);
    if (!scope) {
        return STATUS_LEXICON;
    }
    struct slice value = reading->value;
    if (utf8_decode(value.at, value.length, &scope->terminal) != value.length) {
        return WRONG(reading, "`terminal` is the one mark that ends the sentence: `terminal ?`");
    }
    return STATUS_OK;
}

/* --- the table -------------------------------------------------------------------------------- */

#define TEXT(field) offsetof(struct lexicon, field)

static const struct key keys[] = {
    {"title", read_text, TEXT(title), false},
    {"role", read_default, 0, false},
    {"language", read_language, TEXT(language), false},
    {"source", read_text, TEXT(source), false},
    {"version", read_text, TEXT(version), false},
    {"evidence", read_evidence, 0, false},
    {"sensitive", read_text, TEXT(sensitive), false},
    {"kind", read_default, 0, false},
    {"unit", read_default, 0, false},
    {"over", read_default, 0, true},
    {"scope", read_scope, 0, false},
    {"opens", read_opens, 0, false},
    {"terminal", read_terminal, 0, false},
};

enum { KEYS = sizeof keys / sizeof *keys };

_Static_assert(KEYS <= sizeof((struct parse *)0)->keys / sizeof(struct spot),
               "parse.keys holds all");

static const struct key *find_key(struct slice name) {
    for (size_t i = 0; i < KEYS; i++) {
        if (slice_is(name, keys[i].name)) {
            return &keys[i];
        }
    }
    return NULL;
}

static enum status tell_unknown(struct parse *parse, struct slice name, struct spot spot) {
    struct nearest nearest;
    nearest_init(&nearest, name);
    for (size_t i = 0; i < KEYS; i++) {
        nearest_offer(&nearest, slice_of(keys[i].name));
    }
    return PARSE_WRONG(parse, spot, "`%.*s` is no key%s; entries come after the first `[section]`",
                       SLICE_PRINT(name), nearest_text(&nearest));
}

static enum status read_key(struct key_reading *reading, struct spot line) {
    struct spot *first = &reading->parse->keys[reading->key - keys];
    if (first->line && !reading->key->repeats) {
        return PARSE_WRONG(reading->parse, line, "`%s` is given already on line %lu; remove one",
                           reading->key->name, (unsigned long)first->line);
    }
    *first = line;
    if (!reading->value.length) {
        return PARSE_WRONG(reading->parse, line, "`%s` lacks its value; write it behind the key",
                           reading->key->name);
    }
    return reading->key->read(reading);
}

enum status header_read(struct parse *parse, const struct line *line) {
    struct slice name = line->text;
    for (size_t i = 0; i < name.length; i++) {
        if (name.at[i] == ' ' || name.at[i] == '\t') {
            name.length = i;
        }
    }
    const struct key *key = find_key(name);
    if (!key) {
        return tell_unknown(parse, name, line->spot);
    }
    struct key_reading reading = {.parse = parse, .key = key, .spot = line->spot};
    reading.spot.column += (uint32_t)name.length;
    reading.value = lex_lines_trim(slice_from(line->text, name.length), &reading.spot);
    return read_key(&reading, line->spot);
}

bool header_has(const struct parse *parse, const char *name) {
    const struct key *key = find_key(slice_of(name));
    return key && parse->keys[key - keys].line;
}
