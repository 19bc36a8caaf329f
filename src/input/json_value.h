/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON where it lies: a value is a stretch of the text it was read in, so that it keeps its place and
 * takes no memory, however deep the text nests. json_value_check comes first; everything else asks for text
 * that passed it. Text is valid UTF-8 without NUL, as all text behind the decoder. */
#ifndef ATTUNE_INPUT_JSON_VALUE_H
#define ATTUNE_INPUT_JSON_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* Deeper nesting is refused. */
enum { JSON_VALUE_DEPTH = 1024 };

enum json_value_type {
    JSON_VALUE_NONE,
    JSON_VALUE_OBJECT,
    JSON_VALUE_ARRAY,
    JSON_VALUE_STRING,
    JSON_VALUE_NUMBER,
    JSON_VALUE_WORD, /* true, false */
    JSON_VALUE_NULL
};

struct json_value {
    enum json_value_type type;
    struct slice text; /* as written; of a string what its quotes hold */
};

/* Is the text one JSON value (RFC 8259) and nothing else? NULL, or what is wrong at `*at`. */
const char *json_value_check(struct slice text, size_t *at);

/* The value the text begins with; `*rest` is what follows it. */
struct json_value json_value_read(struct slice text, struct slice *rest);

/* The value that the text is. */
struct json_value json_value_whole(struct slice text);

/* What is in an object or an array, one after the other: begin with *rest = json_value_inside(value). */
struct slice json_value_inside(struct json_value value);
bool json_value_next_member(struct slice *rest, struct slice *name, struct json_value *value);
bool json_value_next_element(struct slice *rest, struct json_value *value);

/* By a member's name, else by a path of names and numbers from 0 with dots between. JSON_VALUE_NONE where
 * nothing stands. Names are compared without ASCII case. */
struct json_value json_value_find(struct json_value from, struct slice path);

/* One character of a string's text: how many bytes of it are taken, and in `bytes` the `*length` bytes
 * they stand for. What is no character (NUL, half a pair) is U+FFFD. */
size_t json_value_character(struct slice text, char bytes[4], size_t *length);

/* Is this text of a string, with its escapes, the name? */
bool json_value_is_name(struct slice text, struct slice name);

#endif
