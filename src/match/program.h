/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns compiled to one program for a group of entries: instructions in Thompson's manner, each
 * consuming one token or none. A program is immutable once sealed and shared by all threads. */
#ifndef ATTUNE_MATCH_PROGRAM_H
#define ATTUNE_MATCH_PROGRAM_H

#include "match/dictionary.h"
#include "match/setting.h"

enum operation {
    OP_ATOM,     /* consumes a token whose class has atom `operand` */
    OP_ANY,      /* consumes any token that does not begin a sentence: one step of a gap */
    OP_END,      /* consumes nothing, and holds only where the turn ends */
    OP_ACCEPT,   /* entry `operand` has matched */
    OP_SPLIT,    /* goes on at `next` and at `other` */
    OP_LEAVE_GAP /* goes on at `next`, whose token must not begin a sentence */
};

struct instruction {
    enum operation operation;
    uint32_t operand;
    uint32_t next, other;
};

struct first_step {
    uint32_t atom;
    uint32_t at;            /* of an OP_ATOM instruction */
    struct setting setting; /* where the entry is worth looking for */
};

/* What tells of an entry's matches without a look at their tokens. */
struct program_shape {
    bool has_gap;
    uint32_t least; /* tokens it reads at the least */
};

struct program {
    const struct alloc *alloc;
    struct instruction *instructions;
    size_t count, capacity;
    uint32_t *starts; /* by entry: its first instruction; LEXICON_NONE: not in this program */
    size_t start_capacity;
    struct program_shape *shapes; /* by entry */
    size_t shape_capacity;
    bool *awaited; /* by atom: something other than an entry's beginning asks for it */
    size_t awaited_count;
    /* The consuming instructions that entries can begin with, sorted by atom. */
    struct first_step *firsts[2]; /* [1]: of entries that only the turn's start may begin */
    size_t first_count[2], first_capacity[2];
};

void program_init(struct program *program, const struct alloc *alloc);
void program_release(struct program *program);

/* What is added: `pattern` accepts as `entry`. Numbers may come in any order. */
struct program_entry {
    const struct node *pattern;
    uint32_t entry;
    struct setting setting;
    bool anchored_start;
};

enum status program_add(struct program *program, struct word_dictionary *dictionary,
                        const struct lexicon_set *set, const struct program_entry *added);
enum status program_seal(struct program *program);

/* The first steps of `atom`: a run of `*count`. */
const struct first_step *program_firsts(const struct program *program, bool anchored, uint32_t atom,
                                        size_t *count);

/* Does anything ask for the atom behind a match's first token? */
static inline bool program_awaits(const struct program *program, uint32_t atom) {
    return atom < program->awaited_count && program->awaited[atom];
}

#endif
