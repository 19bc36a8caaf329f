/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a turn's text to tokens. A tokenizer owns a bounded cache: each distinct word (its raw
 * bytes) is derived and classified once, then looked up. It belongs to one thread; what it computes
 * depends on the text alone. */
#ifndef ATTUNE_TEXT_TOKENIZE_H
#define ATTUNE_TEXT_TOKENIZE_H

#include "base/error.h"
#include "text/rules.h"
#include "text/token.h"

struct tokenizer;

/* NULL when memory ran out. `rules` and `dictionary.context` must outlive it. */
struct tokenizer *tokenizer_new(const struct alloc *alloc, const struct rules *rules,
                                struct dictionary dictionary);
void tokenizer_free(struct tokenizer *tokenizer);

/* Says that texts to be read lie in `text`, which stays as it is until this is called again. Where a zero byte
 * stands before and behind each of them, several are looked at at once; what they give is the same. */
void tokenizer_ahead(struct tokenizer *tokenizer, struct slice text);

/* Reads the first part of `text` (valid UTF-8, TOKEN_PADDING readable bytes behind it) into
 * `tokens`, whose arrays are used again. tokens->consumed < text.length tells that TOKENS_MOST cut
 * the part: at its last sentence end, else before the token that would be too many. Errors:
 * STATUS_MEMORY. */
enum status tokenizer_read(struct tokenizer *tokenizer, struct slice text, struct tokens *tokens);

/* The general path for every byte: the reference that the fast path is tested against. */
enum status tokenizer_read_slowly(struct tokenizer *tokenizer, struct slice text,
                                  struct tokens *tokens);

#endif
