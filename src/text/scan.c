/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens: how a word or an event becomes them, and which of them a match may skip. */
#include "text/scan.h"

#include "text/code_point.h"
#include "text/events.h"
#include "text/word_break.h"

static uint16_t saturate(size_t length) {
    return length > UINT16_MAX ? UINT16_MAX : (uint16_t)length;
}

static bool has_room(struct scan *scan, unsigned count) {
    scan->full |= scan->tokens->count + count > TOKENS_MOST;
    return !scan->full;
}

/* Room was reserved when the scan began. */
static void put_token(struct scan *scan, struct token token) {
    token.flags |= scan->pending_flags;
    scan->pending_flags = 0;
    scan->tokens->items[scan->tokens->count++] = token;
}

static void put_word(struct scan *scan, const struct word *word, size_t start) {
    for (unsigned i = 0; i < word->count; i++) {
        struct token token = word->token[i];
        token.start += (uint32_t)start;
        token.word = scan->tokens->words;
        put_token(scan, token);
    }
    scan->tokens->words++;
    scan->tokens->fillers += word_fillers(word->counted);
    scan->tokens->function_words += word_functions(word->counted);
}

static void mark(struct token *token, enum token_symbol skip) {
    token->symbol = (token->symbol & ~(uint32_t)TOKEN_SKIP_MASK) | (uint32_t)skip;
}

/* The raw word whose first token is `first`. */
static struct slice word_at(const struct scan *scan, size_t first) {
    const struct tokens *tokens = scan->tokens;
    size_t last = first;
    while (last + 1 < tokens->count && tokens->items[last + 1].flags & TOKEN_CONTINUES) {
        last++;
    }
    size_t start = tokens->items[first].start;
    size_t end = tokens->items[last].start + tokens->items[last].length;
    return slice_make(scan->text.at + start, end - start);
}

enum { NO_TOKEN = -1 };

/* The first token of the last word before the token `end` that a repetition could refer to: fillers, events
 * and what is skipped in pairs are passed over. */
static ptrdiff_t last_word(const struct scan *scan, size_t end) {
    const struct token *items = scan->tokens->items;
    while (end--) {
        if (!(items[end].flags & (TOKEN_EVENT | TOKEN_FILLER | TOKEN_CONTINUES)) &&
            !(items[end].symbol & TOKEN_SKIP_PAIR)) {
            return (ptrdiff_t)end;
        }
    }
    return NO_TOKEN;
}

/* The short way to what the rules would say of two ASCII words. */
static bool equal_ignoring_case(struct slice left, struct slice right) {
    bool equal = left.length == right.length;
    for (size_t i = 0; equal && i < left.length; i++) {
        char one = left.at[i], other = right.at[i];
        bool letter = (one | 0x20) >= 'a' && (one | 0x20) <= 'z';
        equal = one == other || (letter && (one ^ other) == 0x20);
    }
    return equal;
}

/* Whether the word has the same forms as the one whose identity it has: that alone is no proof. */
static bool repeats(struct scan *scan, struct slice raw) {
    struct tokenizer *tokenizer = scan->tokenizer;
    ptrdiff_t last = last_word(scan, scan->tokens->count);
    if (last < (ptrdiff_t)scan->barrier) {
        return false;
    }
    struct slice before = word_at(scan, (size_t)last);
    if (slice_equal(before, raw)) {
        return true;
    }
    if (tokenizer->rules->fold_case && equal_ignoring_case(before, raw)) {
        return true;
    }
    struct forms left = {.count = 0}, right = {.count = 0};
    scan->status = rules_derive(tokenizer->rules, raw, &tokenizer->forms, &left);
    if (scan->status == STATUS_OK) {
        scan->status = rules_derive(tokenizer->rules, before, &tokenizer->other_forms, &right);
    }
    if (scan->status != STATUS_OK || left.count != right.count) {
        return false;
    }
    bool equal = true;
    for (unsigned i = 0; i < left.count; i++) {
        equal = equal && slice_equal(left.form[i], right.form[i]);
    }
    return equal;
}

/* A filler is skipped anyway; three tokens or more cannot be. */
static bool may_repeat(const struct scan *scan, const struct word *word) {
    return scan->tokenizer->rules->skip_repeats && word->count <= 2 &&
           !(word->counted & WORD_FILLER);
}

static void mark_repetition(struct scan *scan, const struct word *word, size_t first) {
    struct token *items = scan->tokens->items;
    if (word->count == 1) {
        mark(&items[first], TOKEN_SKIP);
    } else {
        mark(&items[first], TOKEN_SKIP_FIRST);
        mark(&items[first + 1], TOKEN_SKIP_SECOND);
    }
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\n';
}

static size_t start_of_space(struct slice text, size_t at) {
    while (at && is_space(text.at[at - 1])) {
        at--;
    }
    return at;
}

/* The nearest byte that is no space on either side; 0 at the text's ends. */
static char byte_before(struct slice text, size_t at) {
    at = start_of_space(text, at);
    return at ? text.at[at - 1] : 0;
}

static char byte_behind(struct slice text, size_t at) {
    while (at < text.length && is_space(text.at[at])) {
        at++;
    }
    return at < text.length ? text.at[at] : 0;
}

/* Whether the tokens are "you" and "know" with nothing but space between them. */
static bool is_you_know(const struct scan *scan, const struct token *you) {
    size_t end = you->start + you->length;
    return !(you->flags & (TOKEN_EVENT | TOKEN_CONTINUES)) &&
           slice_is_ignoring_case(slice_make(scan->text.at + you->start, you->length), "you") &&
           start_of_space(scan->text, you[1].start) == end;
}

/* Makes a word repeat the one before the token `end` again, if that is of the same sentence. */
static void restore_identity(struct scan *scan, size_t end) {
    ptrdiff_t last = last_word(scan, end);
    scan->identity = IDENTITY_NONE;
    if (last < (ptrdiff_t)scan->sentence_token) {
        return;
    }
    struct word word;
    scan->status = word_read(scan->tokenizer, word_at(scan, (size_t)last), &word);
    scan->identity = scan->status == STATUS_OK ? word.identity : IDENTITY_NONE;
}

/* It is a mannerism between commas, or between a comma and a sentence's bound: "you know better"
 * and "as you know," are not. A repetition may reach across it. */
static void mark_you_know(struct scan *scan) {
    struct tokens *tokens = scan->tokens;
    if (tokens->count < 2) {
        return;
    }
    struct token *you = &tokens->items[tokens->count - 2];
    if (!is_you_know(scan, you)) {
        return;
    }
    char before = byte_before(scan->text, you->start);
    char behind = byte_behind(scan->text, you[1].start + you[1].length);
    bool opens = tokens->count - 2 == scan->sentence_token;
    bool closes = behind == 0 || behind == '.' || behind == '?' || behind == '!';
    if ((before == ',' && (behind == ',' || closes)) || (opens && behind == ',')) {
        mark(you, TOKEN_SKIP_FIRST);
        mark(you + 1, TOKEN_SKIP_SECOND);
        restore_identity(scan, tokens->count - 2);
    }
}

static bool read_event(struct scan *scan, unsigned kind, size_t start, size_t length) {
    if (kind == EVENT_NOTHING) {
        return true;
    }
    if (!has_room(scan, 1)) {
        return false;
    }
    scan_gap_close(scan);
    uint32_t skip = scan->tokenizer->rules->skip_events ? TOKEN_SKIP : TOKEN_PLAIN;
    put_token(scan, (struct token){.symbol = scan->tokenizer->event_symbol[kind] | skip,
                                   .start = (uint32_t)start,
                                   .length = saturate(length),
                                   .flags = (uint16_t)(TOKEN_EVENT | kind << TOKEN_EVENT_SHIFT),
                                   .word = scan->tokens->words});
    scan->tokens->events[kind]++;
    return true;
}

bool scan_word(struct scan *scan, size_t start, size_t length) {
    struct word word;
    struct slice raw = slice_make(scan->text.at + start, length);
    scan->status = word_read(scan->tokenizer, raw, &word);
    if (scan->status != STATUS_OK) {
        return false;
    }
    if (word.traits & WORD_MARK) {
        return read_event(scan, EVENT_INAUDIBLE, start, length);
    }
    if (!has_room(scan, word.count)) {
        return false;
    }
    scan_gap_close(scan);
    bool again = word.identity == scan->identity && may_repeat(scan, &word) && repeats(scan, raw);
    size_t first = scan->tokens->count;
    put_word(scan, &word, start);
    if (again) {
        mark_repetition(scan, &word, first);
    }
    if (!(word.counted & WORD_FILLER)) {
        scan->identity = word.identity;
    }
    if (word.traits & WORD_KNOW) {
        mark_you_know(scan);
    }
    return scan->status == STATUS_OK;
}

static void put_gap_segment(struct scan *scan, size_t length) {
    size_t end = scan->at + length;
    while (scan->at < end) {
        uint32_t point;
        size_t bytes = code_point_read(scan->text.at + scan->at, end - scan->at, &point);
        scan_gap(scan, point, scan->at, scan->at + bytes);
        scan->at += bytes;
    }
}

/* Whether eight ASCII bytes follow, or the text ends before them in ASCII. */
static bool is_ascii_ahead(const struct scan *scan) {
    uint64_t bytes;
    memcpy(&bytes, scan->text.at + scan->at, sizeof bytes);
    return !(bytes & UINT64_C(0x8080808080808080));
}

/* The length of a bracket that a key has room for; 0: it is longer. */
static size_t short_bracket(struct slice text) {
    char closing = text.at[0] == '[' ? ']' : ')';
    size_t most = text.length < CACHE_KEY_SIZE ? text.length : CACHE_KEY_SIZE;
    for (size_t at = 1; at < most; at++) {
        if (text.at[at] == closing) {
            return at + 1;
        }
    }
    return 0;
}

/* event_match, which is asked once only for a bracket said over and over. */
static size_t match_event(struct tokenizer *tokenizer, struct slice text, unsigned *kind) {
    size_t bracket = short_bracket(text);
    if (!bracket) {
        return event_match(text, kind);
    }
    struct word_key key = word_key_read(text.at, bracket);
    struct event_memo *memo = &tokenizer->memo[word_key_hash(key) >> (64 - EVENT_MEMO_BITS)];
    if (!word_key_equal(&memo->key, &key)) {
        *kind = EVENT_NOTHING;
        memo->length = (uint8_t)event_match(text, kind);
        memo->kind = (uint8_t)*kind;
        memo->key = key;
    }
    *kind = memo->kind;
    return memo->length;
}

bool scan_bracket(struct scan *scan) {
    char first = scan->text.at[scan->at];
    if (first != '[' && first != '(') {
        return false;
    }
    unsigned kind;
    size_t length = match_event(scan->tokenizer, slice_from(scan->text, scan->at), &kind);
    if (!length) {
        return false;
    }
    if (scan->gap.phase == GAP_RUN) { /* "Okay.[laughs]": a bracket parts as space does */
        scan_sentence_end(scan, scan->at);
        scan->gap.phase = GAP_PLAIN;
    }
    if (!read_event(scan, kind, scan->at, length)) {
        return false;
    }
    scan->at += length;
    return true;
}

void scan_slowly(struct scan *scan, size_t until) {
    while (scan->at < scan->text.length && scan->status == STATUS_OK && !scan->full) {
        if (scan_bracket(scan) || scan->full) {
            continue;
        }
        bool word;
        size_t length = word_break_next(slice_from(scan->text, scan->at), &word);
        if (!word) {
            put_gap_segment(scan, length);
            continue;
        }
        if (!scan_word(scan, scan->at, length)) {
            return;
        }
        scan->at += length;
        if (scan->at >= until && is_ascii_ahead(scan)) {
            return;
        }
    }
}
