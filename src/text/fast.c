/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fast path: plain ASCII, 64 bytes at a time. It reads only what it can prove to be what the
 * general path would read, and leaves the rest to it:
 *   - a block begins behind a word, so both paths may take over from each other there;
 *   - between ASCII bytes UAX #29 joins letters, digits and, in the middle, the marks of `joiners`;
 *     a word is read only where the two bytes behind it are ASCII too, since a mark there could join
 *     it to what follows and a combining mark would belong to it;
 *   - "_" (joins, and may stand alone), brackets (events) and all beyond ASCII stop it.
 * tests/unit/test_tokenize.c compares the two paths over random text. */
#include "text/block.h"
#include "text/scan.h"

enum {
    JOINS_LETTERS = 1,
    JOINS_DIGITS = 2,
    BLOCK_TOKENS = BLOCK_SIZE * 2 /* more than one block can give, counting what is stored ahead */
};

/* WB6, WB7, WB11, WB12: a mark joins where its neighbours are of the same kind as it says. */
static const unsigned char joiners[128] = {
    ['\''] = JOINS_LETTERS | JOINS_DIGITS,
    ['.'] = JOINS_LETTERS | JOINS_DIGITS,
    [':'] = JOINS_LETTERS,
    [','] = JOINS_DIGITS,
    [';'] = JOINS_DIGITS,
};

/* What the loop keeps in registers, and hands back before anything else may look. */
struct hot {
    struct token *next;
    uint32_t words, classless;
    uint32_t identity, identity_token;
    uint32_t pending_symbol;
    uint32_t pending_flags;
};

static unsigned kind_of(char byte) {
    return byte >= '0' && byte <= '9' ? JOINS_DIGITS : JOINS_LETTERS;
}

static uint64_t below(unsigned bit) {
    return bit < 64 ? (UINT64_C(1) << bit) - 1 : UINT64_MAX;
}

static unsigned lowest(uint64_t mask) {
    return (unsigned)__builtin_ctzll(mask);
}

/* The marks that join the words around them; `between` are those that have a neighbour on both
 * sides. */
static uint64_t joined(const char *at, uint64_t between) {
    uint64_t result = 0;
    for (; between; between &= between - 1) {
        unsigned i = lowest(between);
        unsigned kinds = joiners[(unsigned char)at[i] & 0x7F];
        if (kinds & kind_of(at[i - 1]) & kind_of(at[i + 1])) {
            result |= UINT64_C(1) << i;
        }
    }
    return result;
}

static struct hot take_over(const struct scan *scan) {
    const struct tokens *tokens = scan->tokens;
    return (struct hot){.next = tokens->items + tokens->count,
                        .words = tokens->words,
                        .classless = tokens->classless,
                        .identity = scan->identity,
                        .identity_token = scan->identity_token,
                        .pending_symbol = scan->pending_symbol,
                        .pending_flags = scan->pending_flags};
}

static void hand_back(struct scan *scan, const struct hot *hot) {
    struct tokens *tokens = scan->tokens;
    tokens->count = (size_t)(hot->next - tokens->items);
    tokens->words = hot->words;
    tokens->classless = hot->classless;
    scan->identity = hot->identity;
    scan->identity_token = hot->identity_token;
    scan->pending_symbol = hot->pending_symbol;
    scan->pending_flags = (uint16_t)hot->pending_flags;
}

/* Two tokens are always stored; the next word overwrites the second where there was only one. */
static inline void put_entry(struct hot *hot, const struct tokens *tokens,
                             const struct word_entry *entry, uint32_t start) {
    hot->next[0] = (struct token){.symbol = entry->symbol[0] | hot->pending_symbol,
                                  .start = start,
                                  .length = entry->cut,
                                  .flags = (uint16_t)hot->pending_flags,
                                  .word = hot->words};
    hot->next[1] = (struct token){.symbol = entry->symbol[1],
                                  .start = start + entry->cut,
                                  .length = (uint16_t)(entry->length - entry->cut),
                                  .flags = TOKEN_CONTINUES,
                                  .word = hot->words};
    hot->pending_symbol = 0;
    hot->pending_flags = 0;
    hot->identity = entry->identity;
    hot->identity_token = (uint32_t)(hot->next - tokens->items);
    hot->next += entry->count;
    hot->words++;
    hot->classless += entry->traits / WORD_CLASSLESS;
}

/* NULL: not a word that put_entry may take. */
static inline const struct word_entry *find_plain(const struct scan *scan, const struct hot *hot,
                                                  size_t start, size_t length) {
    if (length > CACHE_KEY_SIZE) {
        return NULL;
    }
    struct word_key key = word_key_read(scan->text.at + start, length);
    const struct word_entry *entry = word_cache_find(&scan->tokenizer->cache, key);
    bool plain = entry && !(entry->traits & WORD_SPECIAL) &&
                 (entry->identity != hot->identity || !entry->identity);
    return plain ? entry : NULL;
}

/* Reads the words of a block (masks relative to scan->at) whose ends lie at `last` or before. Returns
 * the offset behind the last one. */
static unsigned read_words(struct scan *scan, uint64_t word, uint64_t other, unsigned last) {
    struct hot hot = take_over(scan);
    size_t base = scan->at;
    unsigned done = 0;
    uint64_t bounds = word ^ word << 1;
    while (bounds) {
        unsigned start = lowest(bounds);
        bounds &= bounds - 1;
        unsigned end = bounds ? lowest(bounds) : 64;
        if (end > last) {
            break;
        }
        bounds &= bounds - 1;
        if (other & below(start)) {
            hand_back(scan, &hot);
            scan_gap_ascii(scan, base + done, base + start);
            scan_gap_close(scan);
            hot = take_over(scan);
            other &= ~below(start);
        }
        const struct word_entry *entry = find_plain(scan, &hot, base + start, end - start);
        if (entry) {
            put_entry(&hot, scan->tokens, entry, (uint32_t)(base + start));
        } else {
            hand_back(scan, &hot);
            if (!scan_word(scan, base + start, end - start)) {
                break;
            }
            hot = take_over(scan);
        }
        done = end;
    }
    hand_back(scan, &hot);
    return done;
}

/* Reads one block, and leaves to the general path what stands in the way. */
static void read_block(struct scan *scan) {
    size_t left = scan->text.length - scan->at;
    bool ends = left < BLOCK_SIZE;
    uint64_t inside = ends ? below((unsigned)left) : UINT64_MAX;
    const char *at = scan->text.at + scan->at;
    struct block block = block_read(at);
    uint64_t stop = block.stop & inside;
    uint64_t word = block.word & inside;
    uint64_t other = ~(block.word | block.space) & inside;
    uint64_t marks = joined(at, other & ~stop & word << 1 & word >> 1);
    word |= marks;
    other &= ~marks;
    unsigned limit = stop ? lowest(stop) : BLOCK_SIZE;
    unsigned done = limit < 2 ? 0 : read_words(scan, word, other, limit - 2);
    size_t from = scan->at;
    scan->at += done;
    if (stop) {
        scan_slowly(scan, from + limit);
    } else if (ends && !(word & ~below(done))) {
        scan_gap_ascii(scan, scan->at, scan->text.length);
        scan->at = scan->text.length;
    } else if (!done) { /* a word or a gap longer than a block */
        scan_slowly(scan, from + 1);
    }
}

void scan_quickly(struct scan *scan) {
    while (scan->at < scan->text.length && scan->status == STATUS_OK && !scan->full) {
        if (scan->tokens->count + BLOCK_TOKENS > TOKENS_MOST) {
            scan_slowly(scan, SIZE_MAX);
        } else {
            read_block(scan);
        }
    }
}
