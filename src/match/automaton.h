/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program run as a deterministic automaton whose states are made as the text asks for them. A state
 * is a set of places in the program; walks begin at each token that can be the first of an entry. Each
 * setting (who speaks, which mark ends the sentence) has states of its own, in which only its entries
 * take part. All that is remembered of the text is a memo of one thread: when it outgrows its bound it
 * is forgotten, which costs time and changes nothing. */
#ifndef ATTUNE_MATCH_AUTOMATON_H
#define ATTUNE_MATCH_AUTOMATON_H

#include "match/program.h"
#include "text/token.h"

struct automaton;

/* An entry's longest match from one first token. */
struct found {
    uint32_t entry;
    uint32_t first, end; /* tokens [first, end) */
    bool at_end;         /* it ended with the turn ($): skipped tokens may trail in [first, end) */
    uint16_t sentence;   /* for who has found it to note where it begins */
};

struct found_list {
    struct found *items;
    size_t count, capacity;
};

/* Such a list, lent. */
struct found_run {
    struct found *items;
    size_t count;
};

/* The index of the first match that begins at token `first` or later; they are sorted so. */
static inline size_t found_from(const struct found *items, size_t count, uint32_t first) {
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (items[middle].first < first) {
            low = middle + 1;
        } else {
            count = middle;
        }
    }
    return low;
}

/* What is searched. */
struct searched {
    const struct token *tokens; /* of a part, whose end is marked */
    size_t start_end; /* of automaton_start_region; 0: token 0 begins no turn, and no ^ holds */
};

/* `program` and `dictionary` must outlive it. NULL when memory ran out. */
struct automaton *automaton_new(const struct alloc *alloc, const struct program *program,
                                const struct word_dictionary *dictionary);
void automaton_free(struct automaton *automaton);

/* The end of a turn's first tokens, those that ^ may stand before: all before them may be skipped. */
size_t automaton_start_region(const struct token *tokens, size_t count);

/* Marks where a part's tokens end, behind them; `ends`: the last one is its turn's last (else no $ holds). */
void automaton_mark_end(struct token *tokens, size_t count, bool ends);

/* Appends what begins at tokens [from, to) in the setting of that number, in the order of first tokens;
 * matches may end anywhere. Errors: STATUS_MEMORY. */
enum status automaton_find(struct automaton *automaton, const struct searched *searched,
                           unsigned setting, size_t from, size_t to, struct found_list *found);

#endif
