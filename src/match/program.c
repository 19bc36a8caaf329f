/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code is made back to front: each node is given the instruction that follows it. */
#include "match/program.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

struct compile {
    struct program *program;
    struct word_dictionary *dictionary;
    const struct lexicon_set *set;
    bool failed;
};

void program_init(struct program *program, const struct alloc *alloc) {
    *program = (struct program){.alloc = alloc};
}

void program_release(struct program *program) {
    const struct alloc *alloc = program->alloc;
    array_free(alloc, &program->instructions, &program->capacity, sizeof *program->instructions);
    alloc_free(alloc, program->awaited, program->awaited_count);
    array_free(alloc, &program->starts, &program->start_capacity, sizeof *program->starts);
    array_free(alloc, &program->shapes, &program->shape_capacity, sizeof *program->shapes);
    for (int anchored = 0; anchored < 2; anchored++) {
        array_free(alloc, &program->firsts[anchored], &program->first_capacity[anchored],
                   sizeof **program->firsts);
    }
}

static uint32_t emit(struct compile *compile, enum operation operation, uint32_t operand,
                     uint32_t next, uint32_t other) {
    struct program *program = compile->program;
    if (compile->failed || operand == LEXICON_NONE ||
        !array_reserve(program->alloc, &program->instructions, &program->capacity,
                       program->count + 1, sizeof *program->instructions)) {
        compile->failed = true;
        return 0;
    }
    program->instructions[program->count] = (struct instruction){
        .operation = operation, .operand = operand, .next = next, .other = other};
    return (uint32_t)program->count++;
}

static uint32_t emit_node(struct compile *compile, const struct node *node, uint32_t next);

static uint32_t emit_atom(struct compile *compile, const struct node *node, uint32_t next) {
    return emit(compile, OP_ATOM, dictionary_atom(compile->dictionary, node->form), next, 0);
}

static uint32_t emit_sequence(struct compile *compile, const struct node *child, uint32_t next) {
    return child ? emit_node(compile, child, emit_sequence(compile, child->next, next)) : next;
}

static uint32_t emit_sequence_node(struct compile *compile, const struct node *node,
                                   uint32_t next) {
    return emit_sequence(compile, node->child, next);
}

static uint32_t emit_choice(struct compile *compile, const struct node *node, uint32_t next) {
    uint32_t at = emit_node(compile, node->child, next);
    for (const struct node *child = node->child->next; child; child = child->next) {
        at = emit(compile, OP_SPLIT, 0, at, emit_node(compile, child, next));
    }
    return at;
}

static uint32_t emit_optional(struct compile *compile, const struct node *node, uint32_t next) {
    return emit(compile, OP_SPLIT, 0, emit_sequence(compile, node->child, next), next);
}

/* Up to n times any token, then on; neither the gap nor what follows it crosses a sentence's end. */
static uint32_t emit_gap(struct compile *compile, const struct node *node, uint32_t next) {
    uint32_t leave = emit(compile, OP_LEAVE_GAP, 0, next, 0);
    uint32_t at = leave;
    for (unsigned step = 0; step < node->gap; step++) {
        at = emit(compile, OP_SPLIT, 0, emit(compile, OP_ANY, 0, at, 0), leave);
    }
    return at;
}

static bool single_token(const struct node *node) {
    return node->type == NODE_WORD || node->type == NODE_WILDCARD || node->type == NODE_EVENT;
}

/* A list's one-token items share one atom; its phrases, and lists in it, are written out. */
static uint32_t emit_list(struct compile *compile, const struct node *node, uint32_t next) {
    const struct node *items = compile->set->lists[node->list].items;
    uint32_t at = 0;
    bool atom = false;
    bool any = false;
    bool known = dictionary_knows_list(compile->dictionary, node->list);
    for (const struct node *item = items->child; item; item = item->next) {
        if (single_token(item)) {
            atom = true;
            if (!known) {
                compile->failed |=
                    dictionary_list_item(compile->dictionary, node->list, item->form);
            }
            continue;
        }
        uint32_t phrase = emit_node(compile, item, next);
        at = any ? emit(compile, OP_SPLIT, 0, phrase, at) : phrase;
        any = true;
    }
    if (!atom) {
        return at;
    }
    uint32_t one =
        emit(compile, OP_ATOM, dictionary_list_atom(compile->dictionary, node->list), next, 0);
    return any ? emit(compile, OP_SPLIT, 0, one, at) : one;
}

static uint32_t emit_start(struct compile *compile, const struct node *node, uint32_t next) {
    (void)compile;
    (void)node;
    return next; /* the entry's `anchored_start` says it */
}

static uint32_t emit_end(struct compile *compile, const struct node *node, uint32_t next) {
    (void)node;
    return emit(compile, OP_END, 0, next, 0);
}

static uint32_t emit_node(struct compile *compile, const struct node *node, uint32_t next) {
    static uint32_t (*const emitters[])(struct compile *, const struct node *, uint32_t) = {
        [NODE_WORD] = emit_atom,     [NODE_WILDCARD] = emit_atom,
        [NODE_EVENT] = emit_atom,    [NODE_LIST] = emit_list,
        [NODE_GAP] = emit_gap,       [NODE_SEQUENCE] = emit_sequence_node,
        [NODE_CHOICE] = emit_choice, [NODE_OPTIONAL] = emit_optional,
        [NODE_START] = emit_start,   [NODE_END] = emit_end,
    };
    return compile->failed ? 0 : emitters[node->type](compile, node, next);
}

static bool add_first(struct program *program, const struct program_entry *added, uint32_t at) {
    bool anchored = added->anchored_start;
    if (!array_reserve(program->alloc, &program->firsts[anchored],
                       &program->first_capacity[anchored], program->first_count[anchored] + 1,
                       sizeof **program->firsts)) {
        return false;
    }
    program->firsts[anchored][program->first_count[anchored]++] = (struct first_step){
        .atom = program->instructions[at].operand, .at = at, .setting = added->setting};
    return true;
}

static bool add_firsts(struct program *program, const struct program_entry *added, uint32_t at) {
    const struct instruction *instruction = &program->instructions[at];
    switch (instruction->operation) {
    case OP_SPLIT:
        return add_firsts(program, added, instruction->next) &&
               add_firsts(program, added, program->instructions[at].other);
    case OP_LEAVE_GAP:
        return add_firsts(program, added, instruction->next);
    case OP_ATOM:
        return add_first(program, added, at);
    default:
        return true; /* no match begins with a gap, or with nothing */
    }
}

static uint32_t least_of(const struct compile *compile, const struct node *node, bool *has_gap);

static uint32_t least_of_choice(const struct compile *compile, const struct node *choice,
                                bool *has_gap) {
    uint32_t least = UINT32_MAX;
    for (const struct node *child = choice->child; child; child = child->next) {
        uint32_t tokens = least_of(compile, child, has_gap);
        least = tokens < least ? tokens : least;
    }
    return least;
}

static uint32_t least_of_sequence(const struct compile *compile, const struct node *sequence,
                                  bool *has_gap) {
    uint32_t least = 0;
    for (const struct node *child = sequence->child; child; child = child->next) {
        least += least_of(compile, child, has_gap);
    }
    return least;
}

/* The fewest tokens that the node reads, and whether a gap is in it. */
static uint32_t least_of(const struct compile *compile, const struct node *node, bool *has_gap) {
    switch (node->type) {
    case NODE_SEQUENCE:
        return least_of_sequence(compile, node, has_gap);
    case NODE_CHOICE:
        return least_of_choice(compile, node, has_gap);
    case NODE_LIST:
        return least_of_choice(compile, compile->set->lists[node->list].items, has_gap);
    case NODE_OPTIONAL:
        least_of_sequence(compile, node, has_gap);
        return 0;
    case NODE_GAP:
        *has_gap = true;
        return 0;
    case NODE_START:
    case NODE_END:
        return 0;
    default:
        return 1;
    }
}

static bool note_start(struct compile *compile, const struct program_entry *added, uint32_t at) {
    struct program *program = compile->program;
    uint32_t entry = added->entry;
    size_t known = program->start_capacity;
    if (!array_reserve(program->alloc, &program->shapes, &program->shape_capacity,
                       (size_t)entry + 1, sizeof *program->shapes) ||
        !array_reserve(program->alloc, &program->starts, &program->start_capacity,
                       (size_t)entry + 1, sizeof *program->starts)) {
        return false;
    }
    for (; known < program->start_capacity; known++) {
        program->starts[known] = LEXICON_NONE;
    }
    program->starts[entry] = at;
    struct program_shape *shape = &program->shapes[entry];
    shape->has_gap = false;
    shape->least = least_of(compile, added->pattern, &shape->has_gap);
    return true;
}

enum status program_add(struct program *program, struct word_dictionary *dictionary,
                        const struct lexicon_set *set, const struct program_entry *added) {
    struct compile compile = {.program = program, .dictionary = dictionary, .set = set};
    uint32_t accept = emit(&compile, OP_ACCEPT, added->entry, 0, 0);
    uint32_t start = emit_node(&compile, added->pattern, accept);
    if (compile.failed || !note_start(&compile, added, start) ||
        !add_firsts(program, added, start)) {
        return STATUS_MEMORY;
    }
    return STATUS_OK;
}

static int by_atom(const void *left, const void *right) {
    const struct first_step *a = left;
    const struct first_step *b = right;
    int order = (a->atom > b->atom) - (a->atom < b->atom);
    return order ? order : (a->at > b->at) - (a->at < b->at);
}

/* Notes the atoms that are asked for behind others. Code leads to what was made before it, so one pass from
 * the last to the first sees all. */
static void note_awaited(struct program *program, bool *reached) {
    for (size_t i = program->count; i-- > 0;) {
        const struct instruction *instruction = &program->instructions[i];
        bool consumes = instruction->operation == OP_ATOM || instruction->operation == OP_ANY;
        if (instruction->operation == OP_ATOM && reached[i]) {
            program->awaited[instruction->operand] = true;
        }
        if (consumes || reached[i]) {
            reached[instruction->next] = true;
            reached[instruction->other] |= instruction->operation == OP_SPLIT;
        }
    }
}

static enum status find_awaited(struct program *program) {
    const struct alloc *alloc = program->alloc;
    program->awaited_count = 1;
    for (size_t i = 0; i < program->count; i++) {
        const struct instruction *instruction = &program->instructions[i];
        if (instruction->operation == OP_ATOM && instruction->operand >= program->awaited_count) {
            program->awaited_count = (size_t)instruction->operand + 1;
        }
    }
    program->awaited = alloc_zero(alloc, program->awaited_count);
    bool *reached = alloc_zero(alloc, program->count + 1);
    bool room = program->awaited && reached;
    if (room) {
        note_awaited(program, reached);
    }
    alloc_free(alloc, reached, program->count + 1);
    return room ? STATUS_OK : STATUS_MEMORY;
}

enum status program_seal(struct program *program) {
    for (int anchored = 0; anchored < 2; anchored++) {
        if (program->first_count[anchored]) {
            qsort(program->firsts[anchored], program->first_count[anchored],
                  sizeof **program->firsts, by_atom);
        }
    }
    return find_awaited(program);
}

const struct first_step *program_firsts(const struct program *program, bool anchored, uint32_t atom,
                                        size_t *count) {
    const struct first_step *steps = program->firsts[anchored];
    size_t low = 0;
    size_t high = program->first_count[anchored];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (steps[middle].atom < atom) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *count = 0;
    while (low + *count < program->first_count[anchored] && steps[low + *count].atom == atom) {
        ++*count;
    }
    return steps + low;
}
