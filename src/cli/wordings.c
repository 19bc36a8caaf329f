/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A wording's number is taken apart as digits of a mixed base: a sequence has a digit for each of its
 * members, with as many values as that has wordings; a choice gives its first members the lowest
 * numbers. */
#include "cli/wordings.h"

#define ANY_LETTERS "zqx"

/* --- counting ------------------------------------------------------------------------------------ */

static uint64_t plus(uint64_t left, uint64_t right) {
    return left > WORDINGS_MOST - right ? WORDINGS_MOST : left + right;
}

static uint64_t times(uint64_t left, uint64_t right) {
    return left > WORDINGS_MOST / right ? WORDINGS_MOST : left * right;
}

/* The members of a choice, a list or an optional are alternatives. */
static const struct node *alternatives(const struct lexicon_set *set, const struct node *node) {
    return node->type == NODE_LIST ? set->lists[node->list].items->child : node->child;
}

uint64_t wordings_count(const struct lexicon_set *set, const struct node *pattern) {
    uint64_t count = 0;
    switch (pattern->type) {
    case NODE_WORD:
    case NODE_WILDCARD:
    case NODE_EVENT:
    case NODE_START:
    case NODE_END:
        return 1;
    case NODE_GAP:
        return (uint64_t)pattern->gap + 1;
    case NODE_SEQUENCE:
        count = 1;
        for (const struct node *child = pattern->child; child; child = child->next) {
            count = times(count, wordings_count(set, child));
        }
        return count;
    case NODE_LIST:
    case NODE_CHOICE:
    case NODE_OPTIONAL:
        break;
    }
    count = pattern->type == NODE_OPTIONAL;
    for (const struct node *child = alternatives(set, pattern); child; child = child->next) {
        count = plus(count, wordings_count(set, child));
    }
    return count ? count : 1;
}

/* --- writing ------------------------------------------------------------------------------------- */

/* Words have spaces between them, but for what is the end of the word before ("it" and "'s"). */
static void begin_word(struct buffer *out, struct slice form) {
    bool suffix = slice_starts(form, "'");
    if (suffix && !out->length) {
        buffer_append_text(out, ANY_LETTERS);
    } else if (!suffix && out->length) {
        buffer_append_byte(out, ' ');
    }
}

static void append_wildcard(struct slice form, struct buffer *out) {
    for (size_t i = 0; i < form.length; i++) {
        if (form.at[i] == '*') {
            buffer_append_text(out, ANY_LETTERS);
        } else {
            buffer_append_byte(out, form.at[i]);
        }
    }
}

/* A mark of the transcript that is read as this form. */
static const char *event_text(struct slice form) {
    static const struct {
        const char *form, *text;
    } events[] = {
        {"{pause}", "[pause]"}, {"{laugh}", "[laughs]"},        {"{cry}", "[crying]"},
        {"{sigh}", "[sighs]"},  {"{crosstalk}", "[crosstalk]"}, {"{inaudible}", "[inaudible]"},
    };
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        if (slice_is(form, events[i].form)) {
            return events[i].text;
        }
    }
    return "[cough]";
}

static void append_form(const struct node *node, struct buffer *out) {
    begin_word(out, node->form);
    if (node->type == NODE_WORD) {
        buffer_append(out, node->form);
    } else if (node->type == NODE_WILDCARD) {
        append_wildcard(node->form, out);
    } else {
        buffer_append_text(out, event_text(node->form));
    }
}

/* Each word is another one: what is repeated at once could be skipped. */
static void append_any(uint64_t count, struct buffer *out) {
    for (uint64_t i = 0; i < count; i++) {
        buffer_print(out, "%s" ANY_LETTERS "%c", out->length ? " " : "", (int)('a' + i % 26));
    }
}

static void append_node(const struct lexicon_set *set, const struct node *node, uint64_t index,
                        struct buffer *out);

/* The first member's digit is the lowest. */
static void append_sequence(const struct lexicon_set *set, const struct node *node, uint64_t index,
                            struct buffer *out) {
    for (const struct node *child = node->child; child; child = child->next) {
        uint64_t count = wordings_count(set, child);
        append_node(set, child, index % count, out);
        index /= count;
    }
}

/* Number 0 of an optional is nothing. */
static void append_alternative(const struct lexicon_set *set, const struct node *node,
                               uint64_t index, struct buffer *out) {
    if (node->type == NODE_OPTIONAL && index-- == 0) {
        return;
    }
    for (const struct node *child = alternatives(set, node); child; child = child->next) {
        uint64_t count = wordings_count(set, child);
        if (index < count) {
            append_node(set, child, index, out);
            return;
        }
        index -= count;
    }
}

static void append_node(const struct lexicon_set *set, const struct node *node, uint64_t index,
                        struct buffer *out) {
    switch (node->type) {
    case NODE_WORD:
    case NODE_WILDCARD:
    case NODE_EVENT:
        append_form(node, out);
        break;
    case NODE_GAP:
        append_any(index, out);
        break;
    case NODE_SEQUENCE:
        append_sequence(set, node, index, out);
        break;
    case NODE_CHOICE:
    case NODE_LIST:
    case NODE_OPTIONAL:
        append_alternative(set, node, index, out);
        break;
    case NODE_START:
    case NODE_END:
        break;
    }
}

bool wordings_append(const struct lexicon_set *set, const struct node *pattern, uint64_t index,
                     struct buffer *out) {
    append_node(set, pattern, index, out);
    return !out->failed;
}
