/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recursive descent. What is read appends its terms; the signs and numbers beside it then multiply the
 * terms appended since.
 *
 *     sum     = ["+" | "-"] product {("+" | "-") product}
 *     product = {NUMBER ["*"]} primary {("*" | "/") NUMBER}
 *     primary = NAME | "(" sum ")"
 */
#include "cli/expression.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/ascii.h"
#include "cli/lexicons.h"
#include "cli/suggest.h"

enum { DEPTH_MOST = 50 };

struct expression_reader {
    struct expression *expression;
    const struct lexicon_set *set;
    const char *text, *at;
    unsigned depth;
    struct error *error;
};

static bool is_name_byte(char byte) {
    return ascii_is_letter(byte) || ascii_is_digit(byte) || byte == '_' || byte == '.';
}

static char next_byte(struct expression_reader *reading) {
    while (*reading->at == ' ' || *reading->at == '\t' || *reading->at == '\n') {
        reading->at++;
    }
    return *reading->at;
}

static bool take(struct expression_reader *reading, char byte) {
    bool found = next_byte(reading) == byte;
    reading->at += found;
    return found;
}

static enum status misunderstood(struct expression_reader *reading, const char *wanted) {
    size_t place = (size_t)(reading->at - reading->text) + 1;
    if (!*reading->at) {
        return error_set(reading->error, STATUS_USAGE, "--measure: '%s' ends where %s should come",
                         reading->text, wanted);
    }
    return error_set(reading->error, STATUS_USAGE,
                     "--measure: in '%s', at %zu, %s should come, not '%.20s'", reading->text,
                     place, wanted, reading->at);
}

static enum status unknown_name(struct expression_reader *reading, struct slice name) {
    const struct lexicon_set *set = reading->set;
    struct suggest suggest = suggest_for(name);
    enum status status =
        lexicons_tell_elsewhere(reading->expression->alloc, "--measure", name, reading->error);
    if (status != STATUS_OK) {
        return status;
    }
    for (uint32_t i = 0; i < set->category_count; i++) {
        suggest_consider(&suggest, set->categories[i].name);
        if (set->categories[i].parent == LEXICON_NONE && lexicon_is_asked(set, i)) {
            suggest_list(&suggest, set->categories[i].name);
        }
    }
    return error_set(reading->error, STATUS_USAGE,
                     "--measure: '%.*s' is no category%s%.*s%s; there are: %s, words, turns, "
                     "words_per_turn, and below them what 'attune lexicon list' shows",
                     SLICE_PRINT(name), suggest.nearest.at ? " (did you mean " : "",
                     SLICE_PRINT(suggest.nearest), suggest.nearest.at ? "?)" : "", suggest.list);
}

static enum status add_term(struct expression_reader *reading, uint32_t of) {
    struct expression *expression = reading->expression;
    if (!array_reserve(expression->alloc, &expression->terms, &expression->capacity,
                       expression->count + 1, sizeof *expression->terms)) {
        return error_memory(reading->error);
    }
    expression->terms[expression->count++] = (struct expression_term){.factor = 1, .of = of};
    return STATUS_OK;
}

static void multiply(struct expression_reader *reading, size_t first, double factor) {
    for (size_t i = first; i < reading->expression->count; i++) {
        reading->expression->terms[i].factor *= factor;
    }
}

static enum status read_name(struct expression_reader *reading) {
    static const struct {
        const char *name;
        uint32_t of;
    } lengths[] = {{"words", EXPRESSION_WORDS},
                   {"turns", EXPRESSION_TURNS},
                   {"words_per_turn", EXPRESSION_WORDS_PER_TURN}};
    const char *start = reading->at;
    while (is_name_byte(*reading->at)) {
        reading->at++;
    }
    struct slice name = slice_make(start, (size_t)(reading->at - start));
    uint32_t of = lexicon_category(reading->set, name);
    for (size_t i = 0; of == LEXICON_NONE && i < sizeof lengths / sizeof *lengths; i++) {
        of = slice_is(name, lengths[i].name) ? lengths[i].of : of;
    }
    return of == LEXICON_NONE ? unknown_name(reading, name) : add_term(reading, of);
}

static enum status read_sum(struct expression_reader *reading);

static enum status read_primary(struct expression_reader *reading) {
    if (!take(reading, '(')) {
        return is_name_byte(next_byte(reading)) ? read_name(reading)
                                                : misunderstood(reading, "a category");
    }
    if (++reading->depth > DEPTH_MOST) {
        return misunderstood(reading, "fewer parentheses");
    }
    enum status status = read_sum(reading);
    reading->depth--;
    return status == STATUS_OK && !take(reading, ')') ? misunderstood(reading, "')'") : status;
}

static bool read_number(struct expression_reader *reading, double *number) {
    char *end = NULL;
    char byte = next_byte(reading);
    if ((byte < '0' || byte > '9') && byte != '.') {
        return false;
    }
    *number = strtod(reading->at, &end);
    bool read = end != reading->at && !is_name_byte(*end);
    reading->at = read ? end : reading->at;
    return read;
}

static enum status read_product(struct expression_reader *reading, double factor) {
    size_t first = reading->expression->count;
    double number = 0;
    while (read_number(reading, &number)) {
        factor *= number;
        take(reading, '*');
    }
    enum status status = read_primary(reading);
    while (status == STATUS_OK && (next_byte(reading) == '*' || *reading->at == '/')) {
        bool divide = *reading->at++ == '/';
        if (!read_number(reading, &number) || (divide && number == 0)) {
            return misunderstood(reading, "a number (categories are added, never multiplied)");
        }
        factor *= divide ? 1 / number : number;
    }
    multiply(reading, first, factor);
    return status;
}

static enum status read_sum(struct expression_reader *reading) {
    enum status status = STATUS_OK;
    char sign = next_byte(reading);
    reading->at += sign == '+' || sign == '-';
    do {
        status = read_product(reading, sign == '-' ? -1 : 1);
        sign = next_byte(reading);
        reading->at += status == STATUS_OK && (sign == '+' || sign == '-');
    } while (status == STATUS_OK && (sign == '+' || sign == '-'));
    return status;
}

/* Each thing once. */
static void merge(struct expression *expression) {
    size_t kept = 0;
    for (size_t i = 0; i < expression->count; i++) {
        size_t same = 0;
        while (same < kept && expression->terms[same].of != expression->terms[i].of) {
            same++;
        }
        if (same < kept) {
            expression->terms[same].factor += expression->terms[i].factor;
        } else {
            expression->terms[kept++] = expression->terms[i];
        }
    }
    expression->count = kept;
}

enum status expression_parse(struct expression *expression, const struct alloc *alloc,
                             const struct lexicon_set *set, const char *text, struct error *error) {
    const char *equals = strchr(text, '=');
    struct expression_reader reading = {.expression = expression,
                                        .set = set,
                                        .text = text,
                                        .at = equals ? equals + 1 : text,
                                        .error = error};
    *expression = (struct expression){.alloc = alloc};
    expression->name =
        slice_trim(equals ? slice_make(text, (size_t)(equals - text)) : slice_of(text));
    if (!expression->name.length) {
        return error_set(error, STATUS_USAGE, "--measure: '%s' has no name before its =", text);
    }
    enum status status = read_sum(&reading);
    if (status == STATUS_OK && next_byte(&reading)) {
        status = misunderstood(&reading, "+, - or the end");
    }
    merge(expression);
    return status;
}

enum status expression_of(struct expression *expression, const struct alloc *alloc,
                          struct slice name, uint32_t of, struct error *error) {
    struct expression_reader reading = {.expression = expression, .error = error};
    *expression = (struct expression){.alloc = alloc, .name = name};
    return add_term(&reading, of);
}

void expression_release(struct expression *expression) {
    if (expression->alloc) {
        array_free(expression->alloc, &expression->terms, &expression->capacity,
                   sizeof *expression->terms);
    }
}
