/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fast path: plain ASCII. It reads only what it can prove to be what the general path would
 * read, and leaves the rest to it:
 *   - it begins behind a word, so that both paths may take over from each other there;
 *   - between ASCII bytes UAX #29 joins letters, digits and, between two of a kind, the marks of
 *     block.c; a word is read only where the two bytes behind it are known to be ASCII, since a
 *     mark there could join it to what follows and a combining mark would belong to it;
 *   - "_" (joins, and may stand alone) and what is beyond ASCII stop it, but for the marks of block.c;
 *   - a bracket stops it for a moment: it is an event, or part of a gap.
 * Its speed comes from the masks, from asking for the cache entries of a block's words before they
 * are looked at, and from leaving everything rare to functions that the general path uses too.
 * tests/unit/test_tokenize.c compares the two paths over random text. */
#include "text/block.h"
#include "text/scan.h"

enum {
    BLOCK_WORDS = BLOCK_SIZE / 2,
    BLOCK_TOKENS = BLOCK_SIZE /* a token takes a byte */
};

/* What the loop keeps in registers, and hands back before anything else may look. */
struct hot {
    struct token *next;
    uint32_t words;
    uint32_t traits; /* of the words since it was taken over, added up */
    uint16_t identity;
};

/* The bits below `bit` < 64. */
static uint64_t below(size_t bit) {
    return (UINT64_C(1) << bit) - 1;
}

static unsigned lowest(uint64_t mask) {
    return (unsigned)__builtin_ctzll(mask);
}

static struct hot take_over(const struct scan *scan) {
    const struct tokens *tokens = scan->tokens;
    return (struct hot){
        .next = tokens->items + tokens->count, .words = tokens->words, .identity = scan->identity};
}

static void hand_back(struct scan *scan, const struct hot *hot) {
    struct tokens *tokens = scan->tokens;
    tokens->count = (size_t)(hot->next - tokens->items);
    tokens->words = hot->words;
    tokens->fillers += word_trait_count(hot->traits, WORD_FILLER_SHIFT);
    tokens->function_words += word_trait_count(hot->traits, WORD_FUNCTION_SHIFT);
    scan->identity = hot->identity;
}

static inline void put_entry(struct hot *hot, const struct word_entry *entry, uint32_t start,
                             uint32_t length) {
    struct token *token = hot->next++;
    *token = entry->first;
    token->start = start;
    token->word = hot->words;
    if (entry_count(entry) > 1) {
        *hot->next++ = (struct token){.symbol = entry->first.start,
                                      .start = start + entry->first.length,
                                      .length = (uint16_t)(length - entry->first.length),
                                      .flags = TOKEN_CONTINUES,
                                      .word = hot->words};
    }
    hot->words++;
    hot->traits += entry_traits(entry);
    hot->identity = entry_traits(entry) & WORD_FILLER ? hot->identity : entry_identity(entry);
}

/* A word of a block on its way to the cache. */
struct query {
    struct word_key key;
    struct cache_set *set;
    uint32_t start, length;
};

/* Lists the words of a block: `bounds` are the bits where a word begins and behind where it ends,
 * in turn; a last one without its end is left. To ask for a word's set well before it is read pays
 * more than the detour costs. */
static inline unsigned list_words(const struct scan *scan, uint64_t bounds,
                                  struct query queries[BLOCK_WORDS]) {
    struct cache_set *sets = scan->tokenizer->cache.sets;
    const char *text = scan->text.at;
    uint32_t base = (uint32_t)scan->at;
    struct query *query = queries;
    for (; bounds & (bounds - 1); query++) {
        uint32_t start = base + lowest(bounds);
        bounds &= bounds - 1;
        uint32_t length = base + lowest(bounds) - start;
        bounds &= bounds - 1;
        query->start = start;
        query->length = length;
        query->key = word_key_read(text + start, length < CACHE_KEY_SIZE ? length : CACHE_KEY_SIZE);
        query->set = sets + word_cache_set(query->key);
        __builtin_prefetch(query->set);
    }
    return (unsigned)(query - queries);
}

/* Reads a word whose entry asks for nothing special. */
static inline bool read_plain(struct hot *hot, const struct query *query) {
    const struct word_entry *entry = word_cache_first(query->set);
    if (!word_key_equal(entry->key, query->key) || query->length > CACHE_KEY_SIZE ||
        entry_traits(entry) & WORD_SPECIAL || entry_identity(entry) == hot->identity) {
        return false;
    }
    put_entry(hot, entry, query->start, query->length);
    return true;
}

/* Reads a word behind a gap that ends a sentence or holds a quotation mark. */
static bool read_behind_gap(struct scan *scan, struct hot *hot, size_t gap,
                            const struct query *query) {
    struct token *token = hot->next;
    scan->tokens->count = (size_t)(token - scan->tokens->items);
    scan->identity = hot->identity;
    scan_gap_text(scan, gap, query->start);
    scan_gap_close(scan);
    hot->identity = scan->identity;
    if (scan->status != STATUS_OK || !read_plain(hot, query)) {
        return false;
    }
    token->symbol |= scan->pending_symbol;
    token->flags |= scan->pending_flags;
    scan->pending_symbol = 0;
    scan->pending_flags = 0;
    return true;
}

/* Reads any other word: its entry was the second of its set, or the general path must. */
static bool read_other(struct scan *scan, struct hot *hot, const struct query *query) {
    if (scan->status != STATUS_OK) {
        return false;
    }
    if (!(scan->pending_symbol | scan->pending_flags) && word_cache_find(query->set, query->key) &&
        read_plain(hot, query)) {
        return true;
    }
    hand_back(scan, hot);
    bool read = scan_word(scan, query->start, query->length);
    *hot = take_over(scan);
    return read;
}

/* Reads the words between `bounds`; `loud` are the starts of those whose gap is to be read. Moves
 * scan->at behind the last one. False when a word could not be read. */
static bool read_words(struct scan *scan, uint64_t bounds, uint64_t loud) {
    struct query queries[BLOCK_WORDS];
    const struct query *end = queries + list_words(scan, bounds, queries);
    struct hot hot = take_over(scan);
    size_t base = scan->at, gap = base;
    for (const struct query *query = queries; query < end; query++) {
        struct hot copy = hot; /* so that `hot` itself may stay in registers */
        bool read;
        if (loud >> (query->start - base) & 1) {
            read = read_behind_gap(scan, &copy, gap, query);
            hot = copy;
        } else {
            read = read_plain(&hot, query);
        }
        gap = query->start + query->length;
        if (!read) {
            copy = hot;
            if (!read_other(scan, &copy, query)) {
                return false;
            }
            hot = copy;
        }
    }
    hand_back(scan, &hot);
    scan->at = gap;
    return true;
}

/* Reads the bracket at `at`, and the gap before it. */
static void read_bracket(struct scan *scan, size_t at) {
    scan_gap_text(scan, scan->at, at);
    scan->at = at;
    scan->gap.begun = true;
    if (scan->status != STATUS_OK || scan_bracket(scan) || scan->full) {
        scan->gap.begun = true;
    } else if (scan->text.at[at + 1] & 0x80) { /* which may be a mark on the bracket */
        scan_slowly(scan, at + 1);
    } else {
        scan_gap_text(scan, at, at + 1);
        scan->at = at + 1;
        scan->gap.begun = true;
    }
}

static bool is_bracket(char byte) {
    return byte == '[' || byte == '(';
}

/* Where a word may end to be known to be whole: two bytes before the first that is not read, or right
 * before a bracket, which joins nothing. */
static uint64_t whole_words(unsigned limit, bool bracket) {
    return bracket ? (UINT64_C(2) << limit) - 1 : limit ? below(limit - 1) : 0;
}

/* Reads one block, and leaves to the general path what stands in the way. */
static void read_block(struct scan *scan) {
    size_t from = scan->at, left = scan->text.length - from;
    struct block block;
    scan->tokenizer->read_block(scan->text.at + from, left, &block);
    uint64_t bounds = block.word ^ block.word << 1;
    /* Added to its gap, a loud byte carries over to the start of the word behind. The first token
     * begins a sentence as if behind one. */
    uint64_t loud = (~block.word + block.loud) & block.word;
    loud |= scan->gap.begun ? bounds & -bounds : 0;
    unsigned limit = block.stop ? lowest(block.stop) : BLOCK_SIZE;
    bool bracket = block.stop && is_bracket(scan->text.at[from + limit]);
    bool read = read_words(scan, bounds & whole_words(limit, bracket), loud);
    if (bracket && read) {
        read_bracket(scan, from + limit);
    } else if (block.stop) {
        scan_slowly(scan, from + limit);
    } else if (left < BLOCK_SIZE && !(block.word & ~below(scan->at - from))) {
        scan_gap_text(scan, scan->at, scan->text.length);
        scan->at = scan->text.length;
    } else if (scan->at == from) { /* a word or a gap longer than a block */
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
