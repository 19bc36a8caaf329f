/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/tokenize.h"

#include <string.h>

#include "base/array.h"
#include "text/events.h"
#include "text/scan.h"

enum {
    TOKENS_SLACK = 8, /* written beyond the last token, for a store that is not waited for */
    TEXT_MOST = UINT32_C(1) << 30 /* bytes in one part: offsets are 32 bits */
};

_Static_assert((int)TOKENS_SLACK >= (int)TOKENS_BORDER, "there is room for a part's end");

void tokens_init(struct tokens *tokens) {
    *tokens = (struct tokens){.items = NULL};
}

void tokens_release(struct tokens *tokens, const struct alloc *alloc) {
    array_free(alloc, &tokens->items, &tokens->capacity, sizeof *tokens->items);
    array_free(alloc, &tokens->sentences, &tokens->sentence_capacity, sizeof *tokens->sentences);
    tokens_init(tokens);
}

/* Empty, with its arrays kept. Once a turn: member by member is quicker than zeroing the whole. */
static void tokens_clear(struct tokens *tokens) {
    tokens->count = 0;
    tokens->sentence_count = 0;
    tokens->consumed = 0;
    tokens->words = 0;
    tokens->fillers = 0;
    tokens->function_words = 0;
    tokens->ended = tokens->asked = 0;
    tokens->terminals = 0;
    tokens->quoted = false;
    memset(tokens->events, 0, sizeof tokens->events);
}

struct tokenizer *tokenizer_new(const struct alloc *alloc, const struct rules *rules,
                                struct dictionary dictionary) {
    struct tokenizer *tokenizer = alloc_zero(alloc, sizeof *tokenizer);
    if (!tokenizer) {
        return NULL;
    }
    tokenizer->alloc = *alloc;
    tokenizer->rules = rules;
    tokenizer->dictionary = dictionary;
    scan_reader *fast[2];
    scan_readers(fast);
    tokenizer->read_fast = fast[0];
    block_reader *readers[4];
    block_readers(readers);
    tokenizer->read_block = readers[0];
    word_filters_fill(tokenizer);
    buffer_init(&tokenizer->forms, &tokenizer->alloc);
    buffer_init(&tokenizer->other_forms, &tokenizer->alloc);
    for (unsigned kind = 0; kind < EVENT_KINDS; kind++) {
        struct slice form = slice_of(event_form((enum event_kind)kind));
        tokenizer->event_symbol[kind] = dictionary.classify(dictionary.context, form)
                                        << TOKEN_CLASS_SHIFT;
    }
    if (!word_cache_init(&tokenizer->cache, alloc)) {
        tokenizer_free(tokenizer);
        return NULL;
    }
    return tokenizer;
}

void tokenizer_free(struct tokenizer *tokenizer) {
    if (tokenizer) {
        struct alloc alloc = tokenizer->alloc;
        word_cache_release(&tokenizer->cache, &alloc);
        buffer_release(&tokenizer->forms);
        buffer_release(&tokenizer->other_forms);
        alloc_free(&alloc, tokenizer, sizeof *tokenizer);
    }
}

void tokenizer_ahead(struct tokenizer *tokenizer, struct slice text) {
    tokenizer->ahead.end = text.length ? text.at + text.length : NULL;
    tokenizer->ahead.size = text.length;
    tokenizer->ahead.shared = 0;
}

/* A text too long for 32-bit offsets is cut between characters. */
static struct slice bounded(struct slice text) {
    if (text.length > TEXT_MOST) {
        text.length = TEXT_MOST;
        while (((unsigned char)text.at[text.length] & 0xC0) == 0x80) {
            text.length--;
        }
    }
    return text;
}

/* A token takes a byte of text at least, and a sentence's end another one, so that all room can be
 * had at once. */
static bool reserve(const struct tokenizer *tokenizer, struct slice text, struct tokens *tokens) {
    size_t length = text.length < 2 * TOKENS_MOST ? text.length : 2 * TOKENS_MOST;
    size_t most = (length < TOKENS_MOST ? length : TOKENS_MOST) + TOKENS_SLACK;
    return array_reserve(&tokenizer->alloc, &tokens->items, &tokens->capacity, most,
                         sizeof *tokens->items) &&
           array_reserve(&tokenizer->alloc, &tokens->sentences, &tokens->sentence_capacity,
                         length / 2 + 1, sizeof *tokens->sentences);
}

static enum status begin(struct scan *scan, struct tokenizer *tokenizer, struct slice text,
                         struct tokens *tokens) {
    scan->tokenizer = tokenizer;
    scan->text = bounded(text);
    scan->tokens = tokens;
    scan->at = 0;
    scan->gap = (struct gap){.phase = GAP_PLAIN};
    scan->identity = IDENTITY_NONE;
    scan->barrier = 0;
    scan->sentence_token = 0;
    scan->sentence_start = 0;
    scan->pending_flags = 0;
    scan->full = false;
    scan->status = STATUS_OK;
    tokens_clear(tokens);
    return reserve(tokenizer, scan->text, tokens) ? STATUS_OK : STATUS_MEMORY;
}

enum status tokenizer_read(struct tokenizer *tokenizer, struct slice text, struct tokens *tokens) {
    struct scan scan;
    enum status status = begin(&scan, tokenizer, text, tokens);
    if (status != STATUS_OK) {
        return status;
    }
    tokenizer->read_fast(&scan);
    scan_finish(&scan);
    return scan.status;
}

enum status tokenizer_read_slowly(struct tokenizer *tokenizer, struct slice text,
                                  struct tokens *tokens) {
    struct scan scan;
    enum status status = begin(&scan, tokenizer, text, tokens);
    if (status != STATUS_OK) {
        return status;
    }
    scan_slowly(&scan, SIZE_MAX);
    scan_finish(&scan);
    return scan.status;
}
