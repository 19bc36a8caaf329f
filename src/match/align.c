/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match/align.h"

#include "base/array.h"

void aligner_init(struct aligner *aligner, const struct alloc *alloc, const struct program *program,
                  const struct word_dictionary *dictionary) {
    *aligner = (struct aligner){.alloc = alloc, .program = program, .dictionary = dictionary};
}

void aligner_release(struct aligner *aligner) {
    array_free(aligner->alloc, &aligner->now.items, &aligner->now.capacity, sizeof(struct way));
    array_free(aligner->alloc, &aligner->next.items, &aligner->next.capacity, sizeof(struct way));
    array_free(aligner->alloc, &aligner->stack.items, &aligner->stack.capacity, sizeof(struct way));
}

static void push(struct aligner *aligner, struct way_list *places, struct way place) {
    if (!array_reserve(aligner->alloc, &places->items, &places->capacity, places->count + 1,
                       sizeof *places->items)) {
        aligner->failed = true;
        return;
    }
    places->items[places->count++] = place;
}

static enum operation operation_at(const struct aligner *aligner, const struct way *way) {
    return aligner->program->instructions[way->item >> 1].operation;
}

/* More words are better; then, if more can follow, not to have read the word that may go on; then
 * more tokens. */
static bool is_better(const struct aligner *aligner, const struct way *way,
                      const struct way *than) {
    if (way->words != than->words) {
        return way->words > than->words;
    }
    if (way->last_word != than->last_word && operation_at(aligner, way) != OP_END) {
        return way->last_word < than->last_word;
    }
    return way->end > than->end;
}

/* Keeps the place, or the better of two ways to it. */
static void keep(struct aligner *aligner, struct way_list *places, struct way place) {
    for (size_t i = 0; i < places->count; i++) {
        struct way *known = &places->items[i];
        if (known->item == place.item && known->pending == place.pending) {
            *known = is_better(aligner, &place, known) ? place : *known;
            return;
        }
    }
    push(aligner, places, place);
}

static bool has_atom(struct atom_set set, uint32_t atom) {
    for (uint32_t i = 0; i < set.count; i++) {
        if (set.atoms[i] == atom) {
            return true;
        }
    }
    return false;
}

/* A place whose atom is none of the tokens ahead, up to the first that cannot be skipped, leads nowhere:
 * most of a list's phrases are dismissed so. */
static bool leads_on(const struct aligner *aligner, const struct instruction *instruction) {
    if (instruction->operation != OP_ATOM) {
        return true;
    }
    for (const struct token *token = aligner->ahead; token < aligner->end; token++) {
        if (has_atom(dictionary_class(aligner->dictionary, token_class(token)),
                     instruction->operand)) {
            return true;
        }
        if ((token->symbol & TOKEN_SKIP_MASK) == TOKEN_PLAIN) {
            return false;
        }
    }
    return false;
}

/* Follows one way from `place` to where it stays, which goes to `next`; other ways go to the stack. */
static void follow_way(struct aligner *aligner, struct way place) {
    for (;;) {
        const struct instruction *instruction = &aligner->program->instructions[place.item >> 1];
        uint32_t gap = place.item & 1;
        if (instruction->operation == OP_SPLIT) {
            place.item = instruction->other << 1 | gap;
            push(aligner, &aligner->stack, place);
            place.item = instruction->next << 1 | gap;
        } else if (instruction->operation == OP_LEAVE_GAP) {
            place.item = instruction->next << 1 | 1;
        } else {
            if (leads_on(aligner, instruction)) {
                keep(aligner, &aligner->next, place);
            }
            return;
        }
    }
}

/* Follows what consumes nothing. */
static void follow(struct aligner *aligner, struct way place) {
    aligner->stack.count = 0;
    follow_way(aligner, place);
    while (aligner->stack.count && !aligner->failed) {
        follow_way(aligner, aligner->stack.items[--aligner->stack.count]);
    }
}

static struct way read_token(struct way place, const struct token *token, uint32_t at,
                             uint32_t next) {
    bool word = !(token->flags & TOKEN_EVENT) && token->word != place.last_word;
    place.words += word;
    place.last_word = word ? token->word : place.last_word;
    place.end = at + 1;
    place.item = next << 1;
    return place;
}

static void step_place(struct aligner *aligner, struct way place, const struct token *token,
                       uint32_t at) {
    const struct instruction *instruction = &aligner->program->instructions[place.item >> 1];
    uint32_t skip = token->symbol & TOKEN_SKIP_MASK;
    if (place.pending) {
        place.pending = false;
        if (skip == TOKEN_SKIP_SECOND) {
            keep(aligner, &aligner->next, place);
        }
        return;
    }
    bool in_gap = (place.item & 1) || instruction->operation == OP_ANY;
    if (in_gap && (token->symbol & TOKEN_SENTENCE)) {
        return;
    }
    struct atom_set set = dictionary_class(aligner->dictionary, token_class(token));
    if (instruction->operation == OP_ANY) {
        struct way passed = place;
        passed.item = instruction->next << 1;
        follow(aligner, passed);
    } else if (instruction->operation == OP_ATOM && has_atom(set, instruction->operand)) {
        follow(aligner, read_token(place, token, at, instruction->next));
    }
    /* No match begins or ends in what it skipped. */
    bool waits = place.end && instruction->operation != OP_ACCEPT;
    if (waits && (skip == TOKEN_SKIP || skip == TOKEN_SKIP_FIRST)) {
        place.pending = skip == TOKEN_SKIP_FIRST;
        keep(aligner, &aligner->next, place);
    }
}

static void swap(struct aligner *aligner) {
    struct way_list now = aligner->now;
    aligner->now = aligner->next;
    aligner->next = now;
    aligner->next.count = 0;
}

static bool finished(const struct aligner *aligner, const struct way *place, bool at_end) {
    return !place->pending && operation_at(aligner, place) == (at_end ? OP_END : OP_ACCEPT);
}

enum status aligner_read(struct aligner *aligner, const struct token *tokens, struct found *found,
                         uint32_t *words) {
    aligner->failed = false;
    aligner->next.count = 0;
    aligner->ahead = tokens + found->first;
    aligner->end = tokens + found->end;
    follow(aligner, (struct way){.item = aligner->program->starts[found->entry] << 1,
                                 .last_word = LEXICON_NONE});
    swap(aligner);
    for (uint32_t at = found->first; at < found->end && !aligner->failed; at++) {
        aligner->ahead = tokens + at + 1;
        for (size_t i = 0; i < aligner->now.count; i++) {
            step_place(aligner, aligner->now.items[i], &tokens[at], at);
        }
        swap(aligner);
    }
    const struct way *best = NULL;
    for (size_t i = 0; i < aligner->now.count; i++) {
        const struct way *place = &aligner->now.items[i];
        if (finished(aligner, place, found->at_end) && (!best || is_better(aligner, place, best))) {
            best = place;
        }
    }
    if (aligner->failed) {
        return STATUS_MEMORY;
    }
    *words = best ? best->words : 0;
    found->end = best ? best->end : found->end;
    return STATUS_OK;
}
