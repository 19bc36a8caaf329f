/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/json_value.h"

#include <stdint.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "input/vector.h"

/* --- characters -------------------------------------------------------------------------------- */

static size_t skip_space(struct slice text, size_t at) {
    while (at < text.length && text.at[at] <= ' ' && ascii_is_space(text.at[at])) {
        at++;
    }
    return at;
}

static int hex_value(char byte) {
    if (ascii_is_digit(byte)) {
        return byte - '0';
    }
    char lower = (char)(byte | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* The four digits behind "\u", or -1. */
static int32_t read_unit(struct slice text, size_t at) {
    int32_t unit = 0;
    if (text.length < at + 6 || text.at[at] != '\\' || text.at[at + 1] != 'u') {
        return -1;
    }
    for (size_t i = 2; i < 6; i++) {
        int value = hex_value(text.at[at + i]);
        if (value < 0) {
            return -1;
        }
        unit = unit * 16 + value;
    }
    return unit;
}

static size_t escaped_unit(struct slice text, char bytes[4], size_t *length) {
    int32_t unit = read_unit(text, 0);
    size_t taken = 6;
    uint32_t code_point = unit > 0 ? (uint32_t)unit : UTF8_REPLACEMENT;
    int32_t low = unit >= 0xD800 && unit < 0xDC00 ? read_unit(text, 6) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
        code_point = 0x10000 + (((uint32_t)unit - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
        taken = 12;
    }
    *length = utf8_encode(code_point, bytes);
    return taken;
}

static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";

size_t json_value_character(struct slice text, char bytes[4], size_t *length) {
    *length = 1;
    bytes[0] = text.at[0];
    if (text.at[0] != '\\') {
        return 1;
    }
    if (text.length > 1 && text.at[1] == 'u') {
        return escaped_unit(text, bytes, length);
    }
    for (size_t i = 0; i + 1 < sizeof escapes && text.length > 1; i += 2) {
        bytes[0] = escapes[i] == text.at[1] ? escapes[i + 1] : bytes[0];
    }
    return 2;
}

/* --- checking ---------------------------------------------------------------------------------- */

struct check {
    struct slice text;
    size_t at;
    const char *wrong;
    size_t depth;
    bool
        empty; /* nothing is open in the value that was just begun: it is scalar or closes at once */
    uint8_t is_object[JSON_VALUE_DEPTH / 8]; /* a bit for each open bracket */
};

static bool refuse(struct check *check, const char *wrong) {
    check->wrong = check->wrong ? check->wrong : wrong;
    return false;
}

static bool at_end(const struct check *check) {
    return check->at == check->text.length;
}

static char here(const struct check *check) {
    return at_end(check) ? '\0' : check->text.at[check->at];
}

static bool check_escape(struct check *check) {
    struct slice rest = slice_from(check->text, check->at);
    char kind = rest.length > 1 ? rest.at[1] : '\0';
    if (kind == 'u' && read_unit(rest, 0) >= 0) {
        check->at += 6;
        return true;
    }
    for (size_t i = 0; i + 1 < sizeof escapes; i += 2) {
        if (escapes[i] == kind) {
            check->at += 2;
            return true;
        }
    }
    return refuse(check, "this is no escape");
}

/* Is a quote, a backslash or a control character among the sixteen bytes? */
static bool has_special(const char *at) {
    vector bytes;
    memcpy(&bytes, at, sizeof bytes);
    vector control = (vector)(bytes >= 0) & (vector)(bytes < 0x20);
    return vector_any((vector)(bytes == '"') | (vector)(bytes == '\\') | control);
}

static const char *skip_ordinary(const char *at, const char *end) {
    while (end - at >= VECTOR_BYTES && !has_special(at)) {
        at += VECTOR_BYTES;
    }
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20) {
        at++;
    }
    return at;
}

static bool check_string(struct check *check) {
    check->at++;
    for (;;) {
        const char *end = check->text.at + check->text.length;
        const char *at = skip_ordinary(check->text.at + check->at, end);
        check->at = (size_t)(at - check->text.at);
        if (at == end) {
            return refuse(check, "a string is not closed");
        }
        if (*at == '"') {
            check->at++;
            return true;
        }
        if (*at != '\\') {
            return refuse(check, "a line end or control character stands in a string");
        }
        if (!check_escape(check)) {
            return false;
        }
    }
}

static bool check_digits(struct check *check) {
    size_t from = check->at;
    while (ascii_is_digit(here(check))) {
        check->at++;
    }
    return check->at > from || refuse(check, "a number ends too early");
}

static bool check_number(struct check *check) {
    check->at += here(check) == '-';
    if (here(check) == '0') {
        check->at++;
    } else if (!check_digits(check)) {
        return false;
    }
    if (here(check) == '.') {
        check->at++;
        if (!check_digits(check)) {
            return false;
        }
    }
    if (here(check) == 'e' || here(check) == 'E') {
        check->at++;
        check->at += here(check) == '+' || here(check) == '-';
        return check_digits(check);
    }
    return true;
}

static bool check_word(struct check *check) {
    static const char *const words[] = {"true", "false", "null"};
    struct slice rest = slice_from(check->text, check->at);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_starts(rest, words[i])) {
            check->at += strlen(words[i]);
            return true;
        }
    }
    return refuse(check, at_end(check) ? "it ends too early" : "no value stands here");
}

static void skip(struct check *check) {
    check->at = skip_space(check->text, check->at);
}

static bool in_object(const struct check *check) {
    size_t level = check->depth - 1;
    return check->is_object[level / 8] >> level % 8 & 1;
}

/* A member's name and its colon. */
static bool check_name(struct check *check) {
    skip(check);
    if (here(check) != '"') {
        return refuse(check, "a name in double quotes is missing");
    }
    if (!check_string(check)) {
        return false;
    }
    skip(check);
    if (here(check) != ':') {
        return refuse(check, "a colon is missing");
    }
    check->at++;
    return true;
}

/* Into an object or array, up to its first value. */
static bool check_open(struct check *check) {
    bool object = here(check) == '{';
    if (check->depth == JSON_VALUE_DEPTH) {
        return refuse(check, "it nests too deeply");
    }
    uint8_t bit = (uint8_t)(1U << check->depth % 8);
    uint8_t *bits = &check->is_object[check->depth / 8];
    *bits = (uint8_t)(object ? *bits | bit : *bits & ~bit);
    check->depth++;
    check->at++;
    skip(check);
    check->empty = here(check) == (object ? '}' : ']');
    return check->empty || !object || check_name(check);
}

static bool check_scalar(struct check *check) {
    char first = here(check);
    check->empty = true;
    if (first == '"') {
        return check_string(check);
    }
    return first == '-' || ascii_is_digit(first) ? check_number(check) : check_word(check);
}

/* Behind a value: what closes, and the comma before the next value. False at the very end too. */
static bool check_behind(struct check *check) {
    skip(check);
    while (check->depth && here(check) == (in_object(check) ? '}' : ']')) {
        check->depth--;
        check->at++;
        skip(check);
    }
    if (check->depth == 0) {
        return at_end(check) ? false : refuse(check, "more follows behind the value");
    }
    if (here(check) != ',') {
        return refuse(check, at_end(check) ? "it ends too early" : "a comma is missing");
    }
    check->at++;
    return !in_object(check) || check_name(check);
}

const char *json_value_check(struct slice text, size_t *at) {
    struct check check = {.text = text};
    bool goes_on = true;
    while (goes_on) {
        skip(&check);
        bool opens = here(&check) == '{' || here(&check) == '[';
        goes_on = opens ? check_open(&check) : check_scalar(&check);
        if (goes_on && check.empty) {
            goes_on = check_behind(&check);
        }
    }
    *at = check.at;
    return check.wrong;
}

/* --- values ------------------------------------------------------------------------------------ */

/* Does an odd number of backslashes stand before `quote`? */
static bool is_escaped(const char *quote, const char *from) {
    const char *at = quote;
    while (at > from && at[-1] == '\\') {
        at--;
    }
    return (quote - at) % 2;
}

/* Behind the string that begins at `at`. */
static size_t skip_string(struct slice text, size_t at) {
    const char *from = text.at + at + 1;
    const char *end = text.at + text.length;
    const char *quote = memchr(from, '"', (size_t)(end - from));
    while (quote && is_escaped(quote, from)) {
        quote = memchr(quote + 1, '"', (size_t)(end - quote - 1));
    }
    return quote ? (size_t)(quote + 1 - text.at) : text.length;
}

static size_t skip_brackets(struct slice text, size_t at) {
    size_t depth = 0;
    while (at < text.length) {
        char byte = text.at[at];
        if (byte == '"') {
            at = skip_string(text, at);
            continue;
        }
        depth += byte == '{' || byte == '[';
        depth -= byte == '}' || byte == ']';
        at++;
        if (depth == 0) {
            break;
        }
    }
    return at;
}

static size_t skip_scalar(struct slice text, size_t at) {
    while (at < text.length && !ascii_is_space(text.at[at]) && text.at[at] != ',' &&
           text.at[at] != '}' && text.at[at] != ']') {
        at++;
    }
    return at;
}

static enum json_value_type type_of(char first) {
    static const struct {
        char first;
        enum json_value_type type;
    } types[] = {{'"', JSON_VALUE_STRING}, {'{', JSON_VALUE_OBJECT}, {'[', JSON_VALUE_ARRAY},
                 {'t', JSON_VALUE_WORD},   {'f', JSON_VALUE_WORD},   {'n', JSON_VALUE_NULL}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (types[i].first == first) {
            return types[i].type;
        }
    }
    return JSON_VALUE_NUMBER;
}

struct json_value json_value_read(struct slice text, struct slice *rest) {
    size_t from = skip_space(text, 0);
    if (from == text.length) {
        *rest = (struct slice){0};
        return (struct json_value){.type = JSON_VALUE_NONE};
    }
    struct json_value value = {.type = type_of(text.at[from])};
    bool nests = value.type == JSON_VALUE_OBJECT || value.type == JSON_VALUE_ARRAY;
    bool quoted = value.type == JSON_VALUE_STRING;
    size_t end = nests    ? skip_brackets(text, from)
                 : quoted ? skip_string(text, from)
                          : skip_scalar(text, from);
    *rest = slice_from(text, end);
    value.text = slice_make(text.at + from + quoted, end - from - 2 * (size_t)quoted);
    return value;
}

struct json_value json_value_whole(struct slice text) {
    struct slice rest;
    text = slice_trim(text);
    bool nests = text.length && (text.at[0] == '{' || text.at[0] == '[');
    return nests ? (struct json_value){.type = type_of(text.at[0]), .text = text}
                 : json_value_read(text, &rest);
}

struct slice json_value_inside(struct json_value value) {
    bool nests = value.type == JSON_VALUE_OBJECT || value.type == JSON_VALUE_ARRAY;
    return nests ? slice_make(value.text.at + 1, value.text.length - 2) : (struct slice){0};
}

/* Behind blanks and the comma or colon that parts values. */
static struct slice behind_mark(struct slice text, char mark) {
    size_t at = skip_space(text, 0);
    return slice_from(text, at + (at < text.length && text.at[at] == mark));
}

bool json_value_next_element(struct slice *rest, struct json_value *value) {
    *value = json_value_read(*rest, rest);
    *rest = behind_mark(*rest, ',');
    return value->type != JSON_VALUE_NONE;
}

bool json_value_next_member(struct slice *rest, struct slice *name, struct json_value *value) {
    struct json_value quoted = json_value_read(*rest, rest);
    *name = quoted.text;
    *rest = behind_mark(*rest, ':');
    return quoted.type == JSON_VALUE_STRING && json_value_next_element(rest, value);
}

bool json_value_is_name(struct slice text, struct slice name) {
    while (text.length) {
        char bytes[4];
        size_t length;
        size_t taken = json_value_character(text, bytes, &length);
        for (size_t i = 0; i < length; i++) {
            if (i >= name.length || ascii_lower(name.at[i]) != ascii_lower(bytes[i])) {
                return false;
            }
        }
        text = slice_from(text, taken);
        name = slice_from(name, length);
    }
    return name.length == 0;
}

static struct json_value find_member(struct json_value object, struct slice wanted) {
    struct slice rest = json_value_inside(object);
    struct slice name;
    struct json_value value;
    while (object.type == JSON_VALUE_OBJECT && json_value_next_member(&rest, &name, &value)) {
        if (json_value_is_name(name, wanted)) {
            return value;
        }
    }
    return (struct json_value){.type = JSON_VALUE_NONE};
}

static struct json_value find_element(struct json_value array, struct slice wanted) {
    struct slice rest = json_value_inside(array);
    struct json_value value = {.type = JSON_VALUE_NONE};
    size_t number = 0;
    bool digits = wanted.length > 0 && wanted.length < 9;
    for (size_t i = 0; i < wanted.length && digits; i++) {
        digits = ascii_is_digit(wanted.at[i]);
        number = number * 10 + (size_t)(wanted.at[i] - '0');
    }
    for (size_t i = 0; digits && i <= number; i++) {
        if (!json_value_next_element(&rest, &value)) {
            return value;
        }
    }
    return digits ? value : (struct json_value){.type = JSON_VALUE_NONE};
}

struct json_value json_value_find(struct json_value from, struct slice path) {
    struct json_value whole = find_member(from, path);
    while (whole.type == JSON_VALUE_NONE && path.length && from.type != JSON_VALUE_NONE) {
        struct slice step = slice_split(path, '.', &path);
        from = from.type == JSON_VALUE_ARRAY ? find_element(from, step) : find_member(from, step);
        whole = path.length ? whole : from;
    }
    return whole;
}
