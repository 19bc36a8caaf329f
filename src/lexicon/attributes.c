/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/attributes.h"

#include <string.h>

#include "input/turn.h"
#include "lexicon/parse.h"

/* One attribute being read. */
struct statement {
    struct parse *parse;
    enum attributes_place place;
    struct slice value;
    struct spot spot; /* of the value */
    struct attributes *attributes;
};

#define WRONG(reading, ...) PARSE_WRONG((reading)->parse, (reading)->spot, __VA_ARGS__)

void attributes_init(struct attributes *attributes) {
    *attributes = (struct attributes){
        .after = {.category = LEXICON_NONE},
        .unless = {.category = LEXICON_NONE},
        .weight = LEXICON_WEIGHT_ONE,
        .confidence = CONFIDENCE_MEDIUM,
        .unit = UNIT_WORDS,
        .opportunity = LEXICON_NONE,
    };
}

/* --- pieces of values ------------------------------------------------------------------------- */

static bool is_separator(char byte) {
    return byte == ' ' || byte == '\t' || byte == ',' || byte == '|';
}

/* Cuts off the first word of *text; empty at the end. */
static struct slice next_word(struct slice *text) {
    size_t start = 0;
    while (start < text->length && is_separator(text->at[start])) {
        start++;
    }
    size_t end = start;
    while (end < text->length && !is_separator(text->at[end])) {
        end++;
    }
    struct slice word = slice_make(text->at ? text->at + start : NULL, end - start);
    *text = slice_from(*text, end);
    return word;
}

static bool parse_count(struct slice text, unsigned most, unsigned *count) {
    *count = 0;
    for (size_t i = 0; i < text.length && *count <= most; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') {
            return false;
        }
        *count = *count * 10 + (unsigned)(text.at[i] - '0');
    }
    return *count > 0 && *count <= most;
}

/* The place of `word` among `names`, or -1 with the nearest of them in *nearest. */
static int name_index(struct slice word, const char *const *names, struct nearest *nearest) {
    int found = 0;
    while (names[found] && !slice_is(word, names[found])) {
        found++;
    }
    nearest_init(nearest, word);
    for (int i = 0; !names[found] && names[i]; i++) {
        nearest_offer(nearest, slice_of(names[i]));
    }
    return names[found] ? found : -1;
}

/* --- roles and kinds -------------------------------------------------------------------------- */

static const char *const role_names[] = {
    [ROLE_UNKNOWN] = "any",   [ROLE_THERAPIST] = "therapist",     [ROLE_CLIENT] = "client",
    [ROLE_AUTHOR] = "author", [ROLE_INTERPRETER] = "interpreter", [ROLE_OTHER] = "other",
    [ROLE_COUNT] = NULL,
};

static const char *const kind_names[] = {
    [KIND_TRANSCRIPT] = "transcript",
    [KIND_NOTE] = "note",
    [KIND_COUNT] = NULL,
};

uint8_t attributes_role(struct slice name) {
    struct nearest nearest;
    int role = name_index(name, role_names, &nearest);
    return role > ROLE_UNKNOWN ? (uint8_t)role : 0;
}

static enum status read_roles(struct statement *reading) {
    uint16_t roles = 0;
    bool any = false;
    struct slice rest = reading->value;
    for (struct slice word = next_word(&rest); word.length; word = next_word(&rest)) {
        struct nearest nearest;
        int role = name_index(word, role_names, &nearest);
        if (role < 0) {
            return WRONG(reading,
                         "`%.*s` is no role%s; write therapist, client, author, "
                         "interpreter, other or any",
                         SLICE_PRINT(word), nearest_text(&nearest));
        }
        any = any || role == ROLE_UNKNOWN;
        roles |= (uint16_t)(1U << role);
    }
    reading->attributes->roles = any ? 0 : roles;
    return any || roles ? STATUS_OK : WRONG(reading, "name a role, for example `role client`");
}

static enum status read_kinds(struct statement *reading) {
    uint8_t kinds = 0;
    struct slice rest = reading->value;
    for (struct slice word = next_word(&rest); word.length; word = next_word(&rest)) {
        struct nearest nearest;
        int kind = name_index(word, kind_names, &nearest);
        if (kind < 0) {
            return WRONG(reading, "`%.*s` is no kind of text%s; write transcript or note",
                         SLICE_PRINT(word), nearest_text(&nearest));
        }
        kinds |= (uint8_t)(1U << kind);
    }
    reading->attributes->kinds = kinds;
    return kinds ? STATUS_OK : WRONG(reading, "name a kind, for example `kind note`");
}

/* --- scopes ----------------------------------------------------------------------------------- */

static enum status read_scopes(struct statement *reading, uint32_t *bits) {
    struct set_builder *builder = reading->parse->builder;
    struct slice rest = reading->value;
    for (struct slice word = next_word(&rest); word.length; word = next_word(&rest)) {
        if (!pattern_is_name(word, false)) {
            return WRONG(reading, "`%.*s` is no scope's name; write for example `in question`",
                         SLICE_PRINT(word));
        }
        uint32_t scope = builder_scope(builder, word);
        if (scope == LEXICON_NONE && builder->set.scope_count == LEXICON_SCOPES_MOST) {
            return WRONG(reading, "a set has at most %d scopes; use those there are",
                         LEXICON_SCOPES_MOST);
        }
        enum status status =
            scope == LEXICON_NONE
                ? STATUS_MEMORY
                : builder_mention_scope(builder, scope, reading->parse->lexicon, reading->spot);
        if (status != STATUS_OK) {
            return status;
        }
        *bits |= UINT32_C(1) << scope;
    }
    return STATUS_OK;
}

static enum status settle_scopes(struct statement *reading, uint32_t in, uint32_t not_in) {
    struct attributes *attributes = reading->attributes;
    attributes->in_scopes = (attributes->in_scopes & ~not_in) | in;
    attributes->not_in_scopes = (attributes->not_in_scopes & ~in) | not_in;
    return STATUS_OK;
}

static enum status read_in(struct statement *reading) {
    uint32_t bits = 0;
    enum status status = read_scopes(reading, &bits);
    return status == STATUS_OK ? settle_scopes(reading, bits, 0) : status;
}

static enum status read_not(struct statement *reading) {
    uint32_t bits = 0;
    if (!slice_is(next_word(&reading->value), "in") || !slice_trim(reading->value).length) {
        return WRONG(reading, "write `not in SCOPE`, for example `not in question`");
    }
    enum status status = read_scopes(reading, &bits);
    return status == STATUS_OK ? settle_scopes(reading, 0, bits) : status;
}

/* --- categories ------------------------------------------------------------------------------- */

static enum status read_category(struct statement *reading, struct slice name, uint32_t *mention) {
    if (!pattern_is_name(name, true)) {
        return WRONG(reading, "`%.*s` is no category's name; write for example `empathy.warmth`",
                     SLICE_PRINT(name));
    }
    return builder_mention(reading->parse->builder, name, reading->parse->lexicon, reading->spot,
                           mention);
}

/* A category's name and nothing else. */
static enum status read_only_category(struct statement *reading, uint32_t *mention) {
    struct slice rest = reading->value;
    struct slice name = next_word(&rest);
    if (slice_trim(rest).length) {
        return WRONG(reading, "one category can stand here; remove `%.*s`",
                     SLICE_PRINT(slice_trim(rest)));
    }
    return read_category(reading, name, mention);
}

static enum status read_after(struct statement *reading) {
    struct condition after = {LEXICON_NONE, attributes_role(reading->value), 1};
    enum status status = after.role ? STATUS_OK : read_only_category(reading, &after.category);
    if (status == STATUS_OK) {
        reading->attributes->after = after;
    }
    return status;
}

static enum status read_unless(struct statement *reading) {
    struct slice rest = reading->value;
    struct slice name = next_word(&rest);
    struct slice within = next_word(&rest);
    struct slice number = next_word(&rest);
    struct slice turns = next_word(&rest);
    unsigned count = 0;
    bool sound = slice_is(within, "within") && parse_count(number, LEXICON_TURNS_MOST, &count) &&
                 (slice_is(turns, "turns") || slice_is(turns, "turn")) && !next_word(&rest).length;
    if (!sound) {
        return WRONG(reading, "write `unless CATEGORY within N turns`, N from 1 to %d",
                     LEXICON_TURNS_MOST);
    }
    struct condition unless = {LEXICON_NONE, 0, (uint8_t)count};
    enum status status = read_category(reading, name, &unless.category);
    if (status == STATUS_OK) {
        reading->attributes->unless = unless;
    }
    return status;
}

static enum over_level over_level(enum attributes_place place) {
    return place == PLACE_HEADER ? OVER_HEADER : place == PLACE_SECTION ? OVER_SECTION : OVER_ENTRY;
}

/* Statements are chained narrowest first; the chain goes on into the section's and header's. */
static enum status read_over(struct statement *reading) {
    uint32_t mention = LEXICON_NONE;
    enum status status = read_only_category(reading, &mention);
    if (status != STATUS_OK) {
        return status;
    }
    struct over *over = arena_take(&reading->parse->builder->arena, sizeof *over);
    if (!over) {
        return STATUS_MEMORY;
    }
    *over = (struct over){mention, over_level(reading->place), reading->attributes->over};
    reading->attributes->over = over;
    bool all = reading->place == PLACE_HEADER;
    struct over_source source = {over, reading->parse->lexicon,
                                 all ? LEXICON_NONE : reading->parse->category, reading->spot};
    return builder_note_over(reading->parse->builder, source);
}

static enum status read_unit(struct statement *reading) {
    static const char *const names[] = {
        [UNIT_WORDS] = "words",
        [UNIT_TURN] = "turn",
        [UNIT_OPPORTUNITY] = "opportunity",
        [UNIT_OPPORTUNITY + 1] = NULL,
    };
    struct nearest nearest;
    struct slice rest = reading->value;
    int unit = name_index(next_word(&rest), names, &nearest);
    rest = slice_trim(rest);
    if (unit < 0 || (unit == UNIT_OPPORTUNITY) != (rest.length > 0)) {
        return WRONG(reading, "write `unit words`, `unit turn` or `unit opportunity CATEGORY`%s",
                     nearest_text(&nearest));
    }
    struct attributes *attributes = reading->attributes;
    attributes->unit = (enum unit)unit;
    attributes->unit_spot = reading->spot;
    attributes->opportunity = LEXICON_NONE;
    return unit == UNIT_OPPORTUNITY ? read_category(reading, rest, &attributes->opportunity)
                                    : STATUS_OK;
}

/* --- numbers, flags, texts -------------------------------------------------------------------- */

enum { WEIGHT_WHOLE_MOST = 1000 };

/* Thousandths of `digits[.digits]`; false when it is no such number. */
static bool parse_thousandths(struct slice text, int32_t *thousandths) {
    struct slice fraction;
    struct slice whole = slice_split(text, '.', &fraction);
    if (fraction.length > 3 || text.length == 0 || (whole.length + fraction.length) == 0) {
        return false;
    }
    int32_t value = 0;
    for (size_t i = 0; i < whole.length + 3; i++) {
        size_t behind = i - whole.length;
        char digit = '0';
        if (i < whole.length) {
            digit = whole.at[i];
        } else if (behind < fraction.length) {
            digit = fraction.at[behind];
        }
        if (digit < '0' || digit > '9' || value > WEIGHT_WHOLE_MOST * 1000) {
            return false;
        }
        value = value * 10 + (digit - '0');
    }
    *thousandths = value;
    return value <= WEIGHT_WHOLE_MOST * 1000;
}

static enum status read_weight(struct statement *reading) {
    bool negative = slice_starts(reading->value, "-");
    int32_t weight = 0;
    if (!parse_thousandths(slice_from(reading->value, negative), &weight)) {
        return WRONG(reading,
                     "`%.*s` is no weight; write a number with at most three digits "
                     "behind the point, for example `weight 0.8`",
                     SLICE_PRINT(reading->value));
    }
    reading->attributes->weight = negative ? -weight : weight;
    return STATUS_OK;
}

static enum status read_once(struct statement *reading) {
    reading->attributes->once = true;
    return STATUS_OK;
}

static enum status read_negation(struct statement *reading) {
    if (!slice_is(reading->value, "ignore")) {
        return WRONG(reading, "write `negation ignore`: negated matches then count as others do");
    }
    reading->attributes->negation_ignore = true;
    return STATUS_OK;
}

static enum status read_confidence(struct statement *reading) {
    static const char *const names[] = {
        [CONFIDENCE_LOW] = "low",
        [CONFIDENCE_MEDIUM] = "medium",
        [CONFIDENCE_HIGH] = "high",
        [CONFIDENCE_HIGH + 1] = NULL,
    };
    struct nearest nearest;
    int confidence = name_index(reading->value, names, &nearest);
    if (confidence < 0) {
        return WRONG(reading, "write `confidence low`, `medium` or `high`%s",
                     nearest_text(&nearest));
    }
    reading->attributes->confidence = (enum confidence)confidence;
    return STATUS_OK;
}

/* The text between quotation marks; in it \" is a mark and \\ a backslash. */
static enum status read_quoted(struct statement *reading, struct slice *text) {
    struct slice value = reading->value;
    char *plain = arena_take(&reading->parse->builder->arena, value.length + 1);
    if (!plain) {
        return STATUS_MEMORY;
    }
    size_t length = 0;
    size_t at = 1;
    for (; at < value.length && value.at[at] != '"'; at++) {
        if (value.at[at] == '\\' && at + 1 < value.length) {
            at++;
        }
        plain[length++] = value.at[at];
    }
    if (!slice_starts(value, "\"") || at + 1 != value.length || length == 0) {
        return WRONG(reading, "the text must stand between straight quotation marks: \"…\"");
    }
    *text = slice_make(plain, length);
    return STATUS_OK;
}

static enum status read_say(struct statement *reading) {
    return read_quoted(reading, &reading->attributes->say);
}

static enum status read_because(struct statement *reading) {
    return read_quoted(reading, &reading->attributes->because);
}

static enum status read_needs(struct statement *reading) {
    struct parse *parse = reading->parse;
    struct pattern_reader reader = builder_reader(parse->builder, parse->lexicon);
    return pattern_parse_words(&reader, reading->value, reading->spot, &reading->attributes->needs);
}

/* --- the table -------------------------------------------------------------------------------- */

struct attribute {
    const char *name;
    enum status (*read)(struct statement *reading);
    unsigned places; /* enum attributes_place */
    bool value;      /* it has one */
    bool repeats;    /* it may be said more than once */
};

enum {
    DEFAULTS = PLACE_SECTION | PLACE_ENTRY,
    ANY_ENTRY = PLACE_ENTRY | PLACE_EXCLUSION | PLACE_SCOPE_ENTRY
};

static const struct attribute attributes_known[] = {
    {"weight", read_weight, DEFAULTS, true, false},
    {"role", read_roles, DEFAULTS | PLACE_HEADER, true, false},
    {"kind", read_kinds, DEFAULTS | PLACE_HEADER, true, false},
    {"in", read_in, DEFAULTS, true, true},
    {"not", read_not, DEFAULTS, true, true},
    {"after", read_after, DEFAULTS, true, false},
    {"unless", read_unless, DEFAULTS, true, false},
    {"once", read_once, DEFAULTS, false, false},
    {"over", read_over, DEFAULTS | PLACE_HEADER, true, true},
    {"negation", read_negation, DEFAULTS, true, false},
    {"confidence", read_confidence, DEFAULTS, true, false},
    {"say", read_say, DEFAULTS, true, false},
    {"because", read_because, DEFAULTS, true, false},
    {"unit", read_unit, PLACE_SECTION | PLACE_HEADER, true, false},
    {"needs", read_needs, ANY_ENTRY, true, false},
};

enum { ATTRIBUTES_KNOWN = sizeof attributes_known / sizeof *attributes_known };

static const struct attribute *find_attribute(struct slice name, struct nearest *nearest) {
    for (size_t i = 0; i < ATTRIBUTES_KNOWN; i++) {
        if (slice_is(name, attributes_known[i].name)) {
            return &attributes_known[i];
        }
    }
    nearest_init(nearest, name);
    for (size_t i = 0; i < ATTRIBUTES_KNOWN; i++) {
        nearest_offer(nearest, slice_of(attributes_known[i].name));
    }
    return NULL;
}

static const char *place_name(enum attributes_place place) {
    switch (place) {
    case PLACE_HEADER:
        return "a header";
    case PLACE_SECTION:
        return "a section";
    case PLACE_EXCLUSION:
        return "an exclusion";
    case PLACE_SCOPE_ENTRY:
        return "a scope's entry";
    case PLACE_ENTRY:
        break;
    }
    return "an entry";
}

static enum status check_value(const struct attribute *attribute, struct statement *reading) {
    if (attribute->value && !reading->value.length) {
        return WRONG(reading, "`%s` lacks its value; write it behind the name", attribute->name);
    }
    if (!attribute->value && reading->value.length) {
        return WRONG(reading, "`%s` takes no value; remove `%.*s`", attribute->name,
                     SLICE_PRINT(reading->value));
    }
    return STATUS_OK;
}

/* One attribute; reading->value is still all of it. `*seen` has a bit per attribute read before. */
static enum status read_attribute(struct statement *reading, bool regex, uint32_t *seen) {
    struct nearest nearest;
    struct slice name = reading->value;
    for (size_t i = 0; i < name.length; i++) {
        if (name.at[i] == ' ' || name.at[i] == '\t') {
            name.length = i;
        }
    }
    const struct attribute *attribute = find_attribute(name, &nearest);
    if (!attribute) {
        return WRONG(reading,
                     "`%.*s` is no attribute%s; there are weight, role, kind, in, not "
                     "in, after, unless, once, over, negation, confidence, say, because, "
                     "unit, needs",
                     SLICE_PRINT(name), nearest_text(&nearest));
    }
    uint32_t bit = UINT32_C(1) << (attribute - attributes_known);
    if (!(attribute->places & reading->place)) {
        return WRONG(reading, "`%s` has no meaning for %s; remove it", attribute->name,
                     place_name(reading->place));
    }
    if (attribute->read == read_needs && !regex) {
        return WRONG(reading, "`needs` is for a /regex/ only; remove it");
    }
    if (*seen & bit && !attribute->repeats) {
        return WRONG(reading, "`%s` is given twice; remove one", attribute->name);
    }
    *seen |= bit;
    reading->spot.column += (uint32_t)name.length;
    reading->value = lex_lines_trim(slice_from(reading->value, name.length), &reading->spot);
    enum status status = check_value(attribute, reading);
    return status == STATUS_OK ? attribute->read(reading) : status;
}

enum status attributes_parse(struct parse *parse, struct slice text, struct spot spot,
                             enum attributes_place place, bool regex,
                             struct attributes *attributes) {
    enum status status = STATUS_OK;
    uint32_t seen = 0;
    while (text.length && status == STATUS_OK) {
        struct statement reading = {.parse = parse, .place = place, .attributes = attributes};
        reading.value = lex_lines_part(&text, ';', &spot, &reading.spot);
        if (reading.value.length) {
            status = read_attribute(&reading, regex, &seen);
        }
    }
    return status;
}

enum status attributes_parse_value(struct parse *parse, const char *name, struct slice value,
                                   struct spot spot, struct attributes *attributes) {
    struct nearest nearest;
    const struct attribute *attribute = find_attribute(slice_of(name), &nearest);
    struct statement reading = {parse, PLACE_HEADER, value, spot, attributes};
    enum status status = check_value(attribute, &reading);
    return status == STATUS_OK ? attribute->read(&reading) : status;
}
