/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fast path: plain ASCII. It reads only what it can prove to be what the general path would
 * read, and leaves the rest to it:
 *   - it begins behind a word, so that both paths may take over from each other there;
 *   - between ASCII bytes UAX #29 joins letters, digits and, between two of a kind, the marks of
 *     block.c; a word is read only where the two bytes behind it are known to be ASCII, since a
 *     mark there could join it to what follows and a combining mark would belong to it;
 *   - "_" (joins, and may stand alone) and what is beyond ASCII stop it, but for the marks of block.c.
 * Its speed comes from the lists of block.c, from words that are a copy of their cache entry, and from
 * leaving everything rare to functions that the general path uses too. The sentences of a block that
 * end plainly are ended together, when something must be known of them or the block's words are read.
 * tests/unit/test_tokenize.c compares the two paths over random text. */
#include <string.h>

#include "text/block.h"
#include "text/scan.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define FAST_X86 1
#else
#define FAST_X86 0
#endif

/* Compiled once for each reader. */
#define FAST_INLINE static inline __attribute__((always_inline))

enum { BLOCK_TOKENS = BLOCK_SIZE /* a token takes a byte */ };

_Static_assert((int)BLOCK_SIZE <= (int)CACHE_KEY_LENGTHS, "a block's words may be asked for");

/* A word of a block on its way to the cache. */
struct query {
    struct word_key key;
    struct word_set *set; /* where it would be */
};

/* A block on its way to tokens. What was read of the lists is passed over. */
struct progress {
    size_t base; /* where the block begins in the text */
    /* The end of the last word, then the next one's start, to which it points, and end. */
    const unsigned char *bounds;
    const struct query *next; /* of the next word */
    const unsigned char *plain, *loud;
    struct token **firsts; /* the first token of each word, by its first byte */
};

enum { QUERIES = BLOCK_SIZE / 2 };

/* To ask for the entries of a block's words before they are looked at pays more than the detour
 * costs: they are scattered over more memory than is near. */
FAST_INLINE void ask(const struct scan *scan, const unsigned char *bounds,
                     struct query queries[QUERIES]) {
    const char *block = scan->text.at + scan->at;
    for (struct query *query = queries; *bounds != BLOCK_END; query++, bounds += 2) {
        size_t start = bounds[0], length = bounds[1] - start;
        query->key = word_key_read(block + start, length);
        query->set = word_cache_set(&scan->tokenizer->cache, query->key);
        __builtin_prefetch(query->set);
    }
}

/* The four words of a token: its place is added to what its word's entry says. */
typedef uint32_t token_vector __attribute__((vector_size(sizeof(struct token))));

static inline void put_token(struct token *to, const struct token *token, token_vector place) {
    token_vector sum;
    memcpy(&sum, token, sizeof sum);
    sum += place;
    memcpy(to, &sum, sizeof sum);
}

/* Reads words up to the byte `stop` of the block, as far as the cache knows them, nothing is special
 * about them and they repeat nothing. Sentences that end between them are left for later. */
FAST_INLINE void read_run(struct scan *scan, struct progress *progress, unsigned char stop) {
    struct tokens *tokens = scan->tokens;
    const struct query *query = progress->next;
    const unsigned char *bounds = progress->bounds;
    struct token *next = tokens->items + tokens->count, **firsts = progress->firsts;
    token_vector place = {0, 0, 0, tokens->words};
    uint32_t counted = 0;
    uint16_t identity = scan->identity;
    for (; *bounds < stop; query++, bounds += 2) {
        const struct word_entry *entry = &query->set->front; /* NOLINT: a word was asked for */
        firsts[*bounds] = next;
        if (!word_key_equal(entry->key, query->key)) {
            entry = word_cache_behind(query->set, query->key);
            if (!entry) {
                break;
            }
        }
        if (entry->identity == identity) {
            break;
        }
        place[1] = (uint32_t)progress->base + *bounds;
        put_token(next, &entry->token[0], place);
        put_token(next + 1, &entry->token[1], place);
        place += (token_vector){0, 0, 0, 1};
        next = (struct token *)(void *)((char *)next + entry->size);
        counted += entry->counted;
        identity = (uint16_t)((identity & entry->kept) | entry->identity);
    }
    progress->next = query;
    progress->bounds = bounds;
    tokens->count = (size_t)(next - tokens->items);
    tokens->words = place[3];
    tokens->fillers += word_fillers(counted);
    tokens->function_words += word_functions(counted);
    scan->identity = identity;
}

/* Ends the plain sentences before the byte `end` of the block, all words there having been read. */
FAST_INLINE void end_sentences(struct scan *scan, struct progress *progress, size_t end) {
    const char *block = scan->text.at + progress->base;
    for (; *progress->plain <= end; progress->plain++) {
        size_t start = *progress->plain;
        const struct token *token = progress->firsts[start];
        char terminal = block[start - 2];
        if (terminal != '.' || !(token[-1].flags & TOKEN_ABBREVIATION)) {
            start += progress->base;
            scan->barrier = (uint32_t)(token - scan->tokens->items);
            scan_sentence_put(scan, scan->barrier, start - 1, (unsigned char)terminal);
            scan->sentence_start = (uint32_t)start;
        }
    }
}

/* Moves behind the last word that was read, or the event behind it. */
static inline void move_behind(struct scan *scan, const struct progress *progress) {
    size_t end = progress->base + progress->bounds[-1];
    scan->at = end > scan->at ? end : scan->at;
}

/* Reads the next word as the general path does. False when it could not. */
static bool read_word(struct scan *scan, struct progress *progress) {
    size_t start = progress->bounds[0], end = progress->bounds[1];
    progress->firsts[start] = scan->tokens->items + scan->tokens->count;
    end_sentences(scan, progress, start);
    progress->next++;
    progress->bounds += 2;
    return scan_word(scan, progress->base + start, end - start);
}

static bool is_bracket(char byte) {
    return byte == '[' || byte == '(';
}

/* Reads from scan->at up to `end`, where nothing but a bracket's words stand, or to the end of an event
 * that reaches farther. */
static void read_between(struct scan *scan, size_t end) {
    while (scan->at < end) {
        size_t start = scan->at;
        while (scan->at < end && !is_bracket(scan->text.at[scan->at])) {
            scan->at++;
        }
        scan_gap_text(scan, start, scan->at);
        scan->gap.begun = true;
        if (scan->at < end && !scan_bracket(scan)) {
            scan_gap_text(scan, scan->at, scan->at + 1);
            scan->at++;
        }
    }
}

/* Passes over what begins before the byte `end` of the block. */
static void pass_over(struct progress *progress, size_t end) {
    while (*progress->bounds < end && *progress->bounds != BLOCK_END) {
        progress->bounds += 2;
        progress->next++;
    }
    while (*progress->plain < *progress->bounds) {
        progress->plain++;
    }
    while (*progress->loud < *progress->bounds) {
        progress->loud++;
    }
}

/* Reads what stands before the next word. Words of an event are part of it. */
static void read_gap(struct scan *scan, struct progress *progress) {
    end_sentences(scan, progress, progress->bounds[-1]);
    move_behind(scan, progress);
    do {
        read_between(scan, progress->base + *progress->bounds);
        pass_over(progress, scan->at - progress->base);
    } while (*progress->bounds != BLOCK_END && scan->at < progress->base + *progress->bounds);
    if (*progress->bounds != BLOCK_END) {
        scan_gap_close(scan);
        progress->loud += *progress->loud == *progress->bounds;
    }
}

/* Reads the words of a block and moves scan->at behind the last one. False when a word could not be
 * read. */
FAST_INLINE bool read_words(struct scan *scan, struct progress *progress) {
    for (;;) {
        unsigned char stop = scan->gap.begun ? *progress->bounds : *progress->loud;
        size_t first = scan->tokens->count;
        read_run(scan, progress, stop);
        if (scan->pending_flags && scan->tokens->count > first) {
            scan->tokens->items[first].flags |= scan->pending_flags;
            scan->pending_flags = 0;
        }
        if (*progress->bounds == BLOCK_END) {
            break;
        }
        if (*progress->bounds == stop) {
            read_gap(scan, progress);
        } else if (!read_word(scan, progress)) {
            return false;
        }
    }
    end_sentences(scan, progress, progress->bounds[-1]);
    move_behind(scan, progress);
    return true;
}

/* Leaves the bounds of whole words only, and marks the lists' ends. A word is known to be whole when
 * it ends two bytes before the first that is not read. False when there was another one. */
static bool leave_whole(struct block *block) {
    struct block_list *bounds = &block->bounds;
    unsigned all = bounds->count;
    while (bounds->count > 1 &&
           (bounds->count % 2 == 0 || bounds->at[bounds->count - 1] + 2U > block->stop)) {
        bounds->count--;
    }
    bounds->at[bounds->count] = BLOCK_END;
    block->plain.at[block->plain.count] = BLOCK_END;
    block->loud.at[block->loud.count] = BLOCK_END;
    return bounds->count == all;
}

/* Reads what stands behind the last word, which ends at scan->at if `word`. */
static void read_end(struct scan *scan, bool word) {
    size_t start = scan->at, end = scan->text.length;
    char first = scan->text.at[start];
    if (word && end - start == 1 && (first == '.' || first == '?' || first == '!')) {
        const struct token *last = &scan->tokens->items[scan->tokens->count - 1];
        if (first != '.' || !(last->flags & TOKEN_ABBREVIATION)) {
            scan_sentence_put(scan, scan->tokens->count, end, (unsigned char)first);
        }
    } else {
        read_between(scan, end);
    }
    scan->at = end;
}

/* Reads one block, and leaves to the general path what stands in the way. */
FAST_INLINE void read_block(struct scan *scan) {
    size_t from = scan->at, left = scan->text.length - from;
    struct block block;
    scan->tokenizer->read_block(scan->text.at + from, left, &block);
    size_t stop = from + block.stop;
    bool whole = leave_whole(&block);
    struct query queries[QUERIES];
    struct token *firsts[BLOCK_SIZE];
    ask(scan, block.bounds.at + 1, queries);
    struct progress progress = {.base = from,
                                .bounds = block.bounds.at + 1,
                                .next = queries,
                                .plain = block.plain.at,
                                .loud = block.loud.at,
                                .firsts = firsts};
    if (!read_words(scan, &progress)) {
        return;
    }
    if (block.stop < BLOCK_SIZE) {
        if (scan->at <= stop) {
            scan_slowly(scan, stop);
        }
    } else if (left < BLOCK_SIZE && whole) {
        read_end(scan, scan->at == from + progress.bounds[-1] && scan->at > from);
    } else if (scan->at == from) { /* a word or a gap longer than a block */
        scan_slowly(scan, from + 1);
    }
}

FAST_INLINE void read_text(struct scan *scan) {
    while (scan->at < scan->text.length && scan->status == STATUS_OK && !scan->full) {
        if (scan->tokens->count + BLOCK_TOKENS > TOKENS_MOST) {
            scan_slowly(scan, SIZE_MAX);
        } else {
            read_block(scan);
        }
    }
}

static void read_plainly(struct scan *scan) {
    read_text(scan);
}

#if FAST_X86

/* The same with shorter instructions. */
__attribute__((target("avx2,bmi,bmi2"))) static void read_avx2(struct scan *scan) {
    read_text(scan);
}

#endif

size_t scan_readers(scan_reader *readers[static 2]) {
    size_t count = 0;
#if FAST_X86
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
        readers[count++] = read_avx2;
    }
#endif
    readers[count++] = read_plainly;
    return count;
}
