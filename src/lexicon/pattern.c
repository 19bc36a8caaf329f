/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recursive descent over one entry. Each part read tells whether it can match nothing and where a
 * gap stands at its edge, so that gaps at an entry's end, or next to each other, are seen wherever
 * optional words hide them. */
#include "lexicon/pattern.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

struct parser {
    const struct pattern_reader *reader;
    struct slice text;
    size_t at;
    struct spot spot; /* of the text's first byte */
    enum pattern_use use;
    unsigned depth;
    bool anchored_start, anchored_end;
    enum status status; /* what made a function return without a part */
};

/* Places are offsets + 1, 0 for none. */
struct part {
    struct node *node; /* NULL: it failed, parser->status says how */
    bool nullable;
    size_t starts_gap, ends_gap; /* where the gap stands */
};

struct chain {
    struct node *first, **end;
    size_t count;
};

static const struct part failed = {0};

/* A part that matches something, without a gap at its edges. */
static struct part plain(struct node *node) {
    return (struct part){.node = node};
}

static void chain_init(struct chain *chain) {
    *chain = (struct chain){.first = NULL};
    chain->end = &chain->first;
}

static void chain_add(struct chain *chain, struct node *node) {
    *chain->end = node;
    chain->end = &node->next;
    chain->count++;
}

/* Adds the node, or its children if it is a group of the chain's own kind. */
static void chain_splice(struct chain *chain, struct node *node, enum node_type type) {
    if (node->type != type) {
        chain_add(chain, node);
        return;
    }
    struct node *next = NULL;
    for (struct node *child = node->child; child; child = next) {
        next = child->next;
        child->next = NULL;
        chain_add(chain, child);
    }
}

/* --- help for all parts --------------------------------------------------------------------- */

static struct spot place(const struct parser *parser, size_t at) {
    return (struct spot){parser->spot.line, parser->spot.column + (uint32_t)at};
}

/* Tells what is wrong at `at` and makes the parser fail. */
__attribute__((format(printf, 3, 4))) static struct part wrong(struct parser *parser, size_t at,
                                                               const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    parser->status =
        mistakes_tell_list(parser->reader->mistakes, place(parser, at), format, arguments);
    va_end(arguments);
    return failed;
}

static char peek(const struct parser *parser) {
    return parser->at < parser->text.length ? parser->text.at[parser->at] : '\0';
}

static bool at_end(const struct parser *parser) {
    return parser->at >= parser->text.length;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static void skip_blanks(struct parser *parser) {
    while (is_blank(peek(parser))) {
        parser->at++;
    }
}

static struct node *new_node(struct parser *parser, enum node_type type) {
    struct node *node = arena_take(parser->reader->arena, sizeof *node);
    if (!node) {
        parser->status = STATUS_MEMORY;
        return NULL;
    }
    node->type = type;
    node->list = LEXICON_NONE;
    return node;
}

/* The chain as one node: its only member, or a group of `type`. */
static struct node *group(struct parser *parser, enum node_type type, const struct chain *chain) {
    if (chain->count == 1) {
        return chain->first;
    }
    struct node *node = new_node(parser, type);
    if (node) {
        node->child = chain->first;
    }
    return node;
}

/* --- words ---------------------------------------------------------------------------------- */

struct advice {
    uint32_t code_point;
    const char *text;
};

/* What those who wrote it probably wanted. */
static const struct advice advices[] = {
    {';', "put a space before it to begin the attributes"},
    {',', "leave it out; several words in place of one are `one|other`"},
    {'.', "leave it out; `$` is the turn's end"},
    {'?', "`[word]` is an optional word, and `; in question` wants a question"},
    {'!', "an exclusion begins its line with it; else leave it out"},
    {'"', "leave it out; words that follow each other need no quotes"},
    {'/', "write `one|other`; a regex stands between slashes from its first to its last character"},
    {'&', "write `and`"},
    {'%', "write `percent`"},
    {'+', "write `word|word*` or a list"},
    {'=', "a list is defined by `list name = word, word`"},
    {':', "leave it out"},
    {'#', "a comment needs a space before it"},
    {'\\', "leave it out; nothing needs to be escaped"},
    {0x2026, "leave it out; `<5>` is a gap of up to five words"},
    {0x201C, "leave it out; attributes are quoted with straight quotation marks"},
    {0x201D, "leave it out; attributes are quoted with straight quotation marks"},
};

static const char *advice_for(uint32_t code_point) {
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++) {
        if (advices[i].code_point == code_point) {
            return advices[i].text;
        }
    }
    return "leave it out; patterns are made of words";
}

static void tell_fault(struct parser *parser, size_t at, struct slice text,
                       const struct literal *literal) {
    if (literal->fault == '*') {
        wrong(parser, at + literal->fault_at,
              "`*` alone would match every word; write `<1>` for a word or none, or `word*`");
        return;
    }
    if (!literal->fault) {
        if (text.length) {
            wrong(parser, at, "`%.*s` holds no word; leave it out", SLICE_PRINT(text));
        } else {
            wrong(parser, at, "a word is missing here; write it");
        }
        return;
    }
    char bytes[4];
    size_t length = utf8_encode(literal->fault, bytes);
    if (literal->fault < ' ') {
        wrong(parser, at + literal->fault_at, "a control character; remove it");
        return;
    }
    wrong(parser, at + literal->fault_at, "`%.*s` cannot stand in a pattern: %s", (int)length,
          bytes, advice_for(literal->fault));
}

static bool ends_word(char byte) {
    static const bool ends[UCHAR_MAX + 1] = {
        [' '] = true, ['\t'] = true, ['|'] = true, ['('] = true, [')'] = true,
        ['['] = true, [']'] = true,  ['{'] = true, ['}'] = true, ['<'] = true,
        ['>'] = true, ['^'] = true,  ['$'] = true,
    };
    return ends[(unsigned char)byte];
}

static struct slice take_word(struct parser *parser) {
    const struct slice rest = slice_from(parser->text, parser->at);
    size_t length = 0;
    while (length < rest.length && !ends_word(rest.at[length])) {
        length++;
    }
    parser->at += length;
    return slice_make(rest.at, length);
}

static struct node *form_node(struct parser *parser, const struct literal *literal,
                              struct slice form) {
    bool wild = literal->wild && memchr(form.at, '*', form.length);
    struct node *node = new_node(parser, wild ? NODE_WILDCARD : NODE_WORD);
    if (node) {
        node->form = form;
    }
    return node;
}

static struct part word(struct parser *parser) {
    size_t start = parser->at;
    struct slice text = take_word(parser);
    struct literal literal;
    parser->status = literals_read(parser->reader->literals, text, &literal);
    if (parser->status != STATUS_OK) {
        return failed;
    }
    if (literal.count == 0) {
        tell_fault(parser, start, text, &literal);
        return failed;
    }
    struct chain chain;
    chain_init(&chain);
    for (uint32_t i = 0; i < literal.count; i++) {
        struct node *node = form_node(parser, &literal, literal.forms[i]);
        if (!node) {
            return failed;
        }
        chain_add(&chain, node);
    }
    return plain(group(parser, NODE_SEQUENCE, &chain));
}

/* --- {list} and {event} ---------------------------------------------------------------------- */

static const char *const event_names[] = {"event", "pause",     "laugh",    "cry",
                                          "sigh",  "crosstalk", "inaudible"};

bool pattern_is_event(struct slice name) {
    for (size_t i = 0; i < sizeof event_names / sizeof *event_names; i++) {
        if (slice_is(name, event_names[i])) {
            return true;
        }
    }
    return false;
}

static bool is_name_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || ascii_is_digit(byte) || byte == '_';
}

bool pattern_is_name(struct slice name, bool parts) {
    bool inside = false;
    for (size_t i = 0; i < name.length; i++) {
        if (!is_name_byte(name.at[i]) && !(parts && inside && name.at[i] == '.')) {
            return false;
        }
        inside = name.at[i] != '.';
    }
    return inside;
}

/* The text up to `close`, which is stepped over; `at` NULL when it does not come. */
static struct slice take_until(struct parser *parser, char close) {
    size_t start = parser->at + 1;
    const char *end = memchr(parser->text.at + start, close, parser->text.length - start);
    if (!end) {
        return (struct slice){0};
    }
    parser->at = (size_t)(end - parser->text.at) + 1;
    return slice_trim(slice_make(parser->text.at + start, parser->at - 1 - start));
}

static struct part event(struct parser *parser, struct slice name) {
    struct node *node = new_node(parser, NODE_EVENT);
    if (!node) {
        return failed;
    }
    char form[16];
    snprintf(form, sizeof form, "{%.*s}", SLICE_PRINT(name));
    node->form = literals_form(parser->reader->literals, slice_of(form));
    parser->status = node->form.at ? STATUS_OK : STATUS_MEMORY;
    return parser->status == STATUS_OK ? plain(node) : failed;
}

static struct part list_or_event(struct parser *parser) {
    size_t start = parser->at;
    struct slice name = take_until(parser, '}');
    if (!name.at) {
        return wrong(parser, start, "`{` is never closed; write `{list}`");
    }
    if (!pattern_is_name(name, false)) {
        return wrong(parser, start, "`{%.*s}` is no list's name; names hold a-z, 0-9 and _ only",
                     SLICE_PRINT(name));
    }
    if (pattern_is_event(name)) {
        return event(parser, name);
    }
    struct node *node = new_node(parser, NODE_LIST);
    if (!node) {
        return failed;
    }
    node->form = literals_form(parser->reader->literals, name);
    parser->status = STATUS_MEMORY;
    if (node->form.at) {
        parser->status =
            parser->reader->list_named(parser->reader->context, node, place(parser, start));
    }
    return parser->status == STATUS_OK ? plain(node) : failed;
}

/* --- gaps and anchors ------------------------------------------------------------------------- */

static struct part gap(struct parser *parser) {
    size_t start = parser->at;
    struct slice number = take_until(parser, '>');
    unsigned value = 0;
    for (size_t i = 0; i < number.length && value <= LEXICON_GAP_MOST; i++) {
        bool digit = ascii_is_digit(number.at[i]);
        value = digit ? value * 10 + (unsigned)(number.at[i] - '0') : LEXICON_GAP_MOST + 1;
    }
    if (value == 0 || value > LEXICON_GAP_MOST) {
        return wrong(parser, start, "a gap is written `<1>` to `<%d>`: at most so many words",
                     LEXICON_GAP_MOST);
    }
    if (parser->use == PATTERN_ITEM) {
        return wrong(parser, start, "a list's item has no gaps; write an entry of its own");
    }
    struct node *node = new_node(parser, NODE_GAP);
    if (!node) {
        return failed;
    }
    node->gap = value;
    return (struct part){node, true, start + 1, start + 1};
}

static struct part anchor(struct parser *parser, enum node_type type) {
    if (parser->use == PATTERN_ITEM) {
        return wrong(parser, parser->at,
                     "a list's item has no `^` or `$`; write them in the entry");
    }
    parser->at++;
    return (struct part){.node = new_node(parser, type), .nullable = true};
}

static struct part start_anchor(struct parser *parser) {
    size_t before = 0;
    while (before < parser->at && is_blank(parser->text.at[before])) {
        before++;
    }
    if (before < parser->at) {
        return wrong(parser, parser->at,
                     "`^`, the turn's start, can only be first in an entry; "
                     "write a second entry for the other case");
    }
    parser->anchored_start = true;
    return anchor(parser, NODE_START);
}

static struct part end_anchor(struct parser *parser) {
    size_t start = parser->at;
    if (parser->depth || slice_trim(slice_from(parser->text, start + 1)).length) {
        return wrong(parser, start,
                     "`$`, the turn's end, can only be last in an entry; "
                     "write a second entry for the other case");
    }
    parser->anchored_end = true;
    return anchor(parser, NODE_END);
}

/* --- sequences -------------------------------------------------------------------------------- */

struct sequence {
    struct chain chain;
    bool nullable;
    size_t starts_gap, ends_gap;
};

static void sequence_init(struct sequence *sequence) {
    *sequence = (struct sequence){.nullable = true};
    chain_init(&sequence->chain);
}

static bool sequence_add(struct parser *parser, struct sequence *sequence, struct part part) {
    if (sequence->ends_gap && part.starts_gap) {
        wrong(parser, part.starts_gap - 1, "two gaps meet here; write one that is as long as both");
        return false;
    }
    if (sequence->nullable && !sequence->starts_gap) {
        sequence->starts_gap = part.starts_gap;
    }
    if (part.ends_gap || !part.nullable) {
        sequence->ends_gap = part.ends_gap;
    }
    sequence->nullable = sequence->nullable && part.nullable;
    chain_splice(&sequence->chain, part.node, NODE_SEQUENCE);
    return true;
}

static struct part sequence_part(struct parser *parser, const struct sequence *sequence) {
    return (struct part){group(parser, NODE_SEQUENCE, &sequence->chain), sequence->nullable,
                         sequence->starts_gap, sequence->ends_gap};
}

/* --- choices ---------------------------------------------------------------------------------- */

struct choice {
    struct chain chain;
    bool nullable;
    size_t starts_gap, ends_gap;
};

static void choice_add(struct choice *choice, struct part part) {
    choice->nullable = choice->nullable || part.nullable;
    choice->starts_gap = choice->starts_gap ? choice->starts_gap : part.starts_gap;
    choice->ends_gap = choice->ends_gap ? choice->ends_gap : part.ends_gap;
    chain_splice(&choice->chain, part.node, NODE_CHOICE);
}

static struct part choice_part(struct parser *parser, const struct choice *choice) {
    return (struct part){group(parser, NODE_CHOICE, &choice->chain), choice->nullable,
                         choice->starts_gap, choice->ends_gap};
}

static struct part element(struct parser *parser);

static bool is_separate(const struct parser *parser) {
    char next = peek(parser);
    return at_end(parser) || is_blank(next) || next == '|' || next == ')' || next == ']';
}

/* One element, and nothing glued to it. */
static struct part separate_element(struct parser *parser) {
    size_t start = parser->at;
    struct part part = element(parser);
    if (part.node && !is_separate(parser)) {
        return wrong(parser, parser->at, "put a space behind `%.*s`", (int)(parser->at - start),
                     parser->text.at + start);
    }
    return part;
}

/* Inside a group: elements up to '|' or the group's end. */
static struct part grouped_sequence(struct parser *parser) {
    struct sequence sequence;
    sequence_init(&sequence);
    for (;;) {
        skip_blanks(parser);
        char next = peek(parser);
        if (at_end(parser) || next == '|' || next == ')' || next == ']') {
            break;
        }
        struct part part = separate_element(parser);
        if (!part.node || !sequence_add(parser, &sequence, part)) {
            return failed;
        }
    }
    if (sequence.chain.count == 0) {
        return wrong(parser, parser->at,
                     "an alternative is empty; write its words, or `[…]` if all may be missing");
    }
    return sequence_part(parser, &sequence);
}

static struct part alternatives(struct parser *parser, size_t start, char close) {
    struct choice choice = {.nullable = false};
    chain_init(&choice.chain);
    do {
        parser->at++; /* over the opening bracket or '|' */
        struct part part = grouped_sequence(parser);
        if (!part.node) {
            return failed;
        }
        choice_add(&choice, part);
    } while (peek(parser) == '|');
    if (peek(parser) != close) {
        return wrong(parser, start, "`%c` is never closed by `%c`; add it where the group ends",
                     parser->text.at[start], close);
    }
    parser->at++;
    return choice_part(parser, &choice);
}

static struct part bracketed(struct parser *parser, char close) {
    size_t start = parser->at;
    if (parser->depth == PATTERN_DEPTH_MOST) {
        return wrong(parser, start, "groups are nested deeper than %d; write several entries",
                     PATTERN_DEPTH_MOST);
    }
    parser->depth++;
    struct part part = alternatives(parser, start, close);
    parser->depth--;
    return part;
}

static struct part optional(struct parser *parser) {
    struct part part = bracketed(parser, ']');
    if (!part.node || part.node->type == NODE_OPTIONAL) {
        return part;
    }
    struct node *node = new_node(parser, NODE_OPTIONAL);
    if (!node) {
        return failed;
    }
    node->child = part.node;
    part.node = node;
    part.nullable = true;
    return part;
}

static struct part element(struct parser *parser) {
    switch (peek(parser)) {
    case '(':
        return bracketed(parser, ')');
    case '[':
        return optional(parser);
    case '{':
        return list_or_event(parser);
    case '<':
        return gap(parser);
    case '^':
        return start_anchor(parser);
    case '$':
        return end_anchor(parser);
    case ')':
    case ']':
    case '}':
    case '>':
        return wrong(parser, parser->at, "`%c` closes nothing; remove it or open its group",
                     peek(parser));
    case '|':
        return wrong(parser, parser->at,
                     "`|` needs a word right before and after it; put whole phrases in `(…|…)`");
    default:
        return word(parser);
    }
}

/* --- the whole pattern ------------------------------------------------------------------------ */

static bool can_join(const struct node *node) {
    return node->type != NODE_GAP && node->type != NODE_START && node->type != NODE_END &&
           node->type != NODE_OPTIONAL;
}

/* At the top level `|` joins the words beside it. */
static struct part joined(struct parser *parser) {
    struct choice choice = {.nullable = false};
    chain_init(&choice.chain);
    size_t start = parser->at;
    struct part part = separate_element(parser);
    if (!part.node || peek(parser) != '|') {
        return part;
    }
    for (;;) {
        if (!can_join(part.node)) {
            return wrong(parser, start,
                         "`|` joins words; put whole phrases in `(…|…)`, "
                         "optional ones in `[…|…]`");
        }
        choice_add(&choice, part);
        if (peek(parser) != '|') {
            return choice_part(parser, &choice);
        }
        start = ++parser->at;
        if (at_end(parser) || is_blank(peek(parser)) || peek(parser) == '|') {
            return wrong(parser, start - 1,
                         "`|` needs a word right before and after it; "
                         "put whole phrases in `(…|…)`");
        }
        part = separate_element(parser);
        if (!part.node) {
            return failed;
        }
    }
}

static struct part whole(struct parser *parser) {
    struct sequence sequence;
    sequence_init(&sequence);
    for (skip_blanks(parser); !at_end(parser); skip_blanks(parser)) {
        struct part part = joined(parser);
        if (!part.node || !sequence_add(parser, &sequence, part)) {
            return failed;
        }
    }
    if (sequence.starts_gap) {
        return wrong(parser, sequence.starts_gap - 1,
                     "a gap cannot be first, also when optional words before it are missing; "
                     "write `[word <2>] word`");
    }
    if (sequence.ends_gap) {
        return wrong(parser, sequence.ends_gap - 1,
                     "a gap cannot be last, also when optional words after it are missing; "
                     "write `word [<2> word]`");
    }
    if (sequence.nullable) {
        return wrong(parser, 0, "this can match nothing at all; make a word in it obligatory");
    }
    return sequence_part(parser, &sequence);
}

enum status pattern_parse(const struct pattern_reader *reader, struct slice text, struct spot spot,
                          enum pattern_use use, struct pattern *pattern) {
    struct parser parser = {.reader = reader, .text = text, .spot = spot, .use = use};
    struct part part = whole(&parser);
    if (!part.node) {
        return parser.status;
    }
    *pattern = (struct pattern){part.node, parser.anchored_start, parser.anchored_end};
    return STATUS_OK;
}

enum status pattern_parse_words(const struct pattern_reader *reader, struct slice text,
                                struct spot spot, struct node **words) {
    struct parser parser = {.reader = reader, .text = text, .spot = spot, .use = PATTERN_ITEM};
    struct chain chain;
    chain_init(&chain);
    for (bool more = true; more; parser.at++) {
        skip_blanks(&parser);
        size_t start = parser.at;
        struct part part = word(&parser);
        if (!part.node) {
            return parser.status;
        }
        if (part.node->type != NODE_WORD) {
            wrong(&parser, start,
                  "`needs` takes whole words as matching sees them, "
                  "separated by `|`: \"don't\" is `do` and `not`");
            return parser.status;
        }
        chain_add(&chain, part.node);
        skip_blanks(&parser);
        more = peek(&parser) == '|';
        if (!more && !at_end(&parser)) {
            wrong(&parser, parser.at, "separate the words of `needs` by `|`");
            return parser.status;
        }
    }
    *words = new_node(&parser, NODE_CHOICE);
    if (*words) {
        (*words)->child = chain.first;
    }
    return parser.status;
}

bool pattern_equal(const struct node *left, const struct node *right) {
    for (; left && right; left = left->next, right = right->next) {
        if (left->type != right->type || left->gap != right->gap || left->list != right->list ||
            !slice_equal(left->form, right->form) || !pattern_equal(left->child, right->child)) {
            return false;
        }
    }
    return left == right;
}
