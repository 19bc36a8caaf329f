/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canonical text of a pattern: reading it again gives the same tree. */
#include "lexicon/pattern.h"

/* What stands around and between a group's members. */
struct frame {
    const char *open, *between, *close;
};

static const struct frame frames[] = {
    [NODE_SEQUENCE] = {"", " ", ""},
    [NODE_CHOICE] = {"(", "|", ")"},
    [NODE_OPTIONAL] = {"[", "", "]"},
};

static bool is_bare(const struct node *node) {
    return node->type == NODE_WORD || node->type == NODE_WILDCARD || node->type == NODE_EVENT ||
           node->type == NODE_LIST;
}

/* At the top level a choice between single words needs no brackets. */
static bool needs_no_brackets(const struct node *choice) {
    for (const struct node *child = choice->child; child; child = child->next) {
        if (!is_bare(child)) {
            return false;
        }
    }
    return choice->type == NODE_CHOICE;
}

static bool print_node(const struct lexicon_set *set, const struct node *node, bool top,
                       struct buffer *buffer);

static bool print_children(const struct lexicon_set *set, const struct node *node,
                           const struct frame *frame, bool top, struct buffer *buffer) {
    bool done = buffer_append_text(buffer, frame->open);
    for (const struct node *child = node->child; child && done; child = child->next) {
        done = (child == node->child || buffer_append_text(buffer, frame->between)) &&
               print_node(set, child, top, buffer);
    }
    return done && buffer_append_text(buffer, frame->close);
}

static bool print_group(const struct lexicon_set *set, const struct node *node, bool top,
                        struct buffer *buffer) {
    struct frame frame = frames[node->type];
    const struct node *only = node->child;
    if (top && needs_no_brackets(node)) {
        frame.open = frame.close = "";
    }
    if (node->type == NODE_OPTIONAL && only && only->type == NODE_CHOICE) {
        frame.between = "|"; /* the optional's brackets are the choice's */
        node = only;
    }
    return print_children(set, node, &frame, top && node->type == NODE_SEQUENCE, buffer);
}

static struct slice list_name(const struct lexicon_set *set, const struct node *node) {
    return set && node->list < set->list_count ? set->lists[node->list].name : node->form;
}

static bool print_node(const struct lexicon_set *set, const struct node *node, bool top,
                       struct buffer *buffer) {
    switch (node->type) {
    case NODE_WORD:
    case NODE_WILDCARD:
    case NODE_EVENT:
        return buffer_append(buffer, node->form);
    case NODE_LIST:
        return buffer_print(buffer, "{%.*s}", SLICE_PRINT(list_name(set, node)));
    case NODE_GAP:
        return buffer_print(buffer, "<%u>", node->gap);
    case NODE_START:
        return buffer_append_text(buffer, "^");
    case NODE_END:
        return buffer_append_text(buffer, "$");
    case NODE_SEQUENCE:
    case NODE_CHOICE:
    case NODE_OPTIONAL:
        break;
    }
    return print_group(set, node, top, buffer);
}

bool pattern_print(const struct lexicon_set *set, const struct node *node, struct buffer *buffer) {
    return print_node(set, node, true, buffer);
}
