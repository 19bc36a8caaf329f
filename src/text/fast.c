/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fast path: plain ASCII. It reads only what it can prove to be what the general path would
 * read, and leaves the rest to it:
 *   - it begins behind a word, so that both paths may take over from each other there;
 *   - between ASCII bytes UAX #29 joins letters, digits and, between two of a kind, the marks of
 *     block.c; a word is read only where the two bytes behind it are known to be ASCII, since a
 *     mark there could join it to what follows and a combining mark would belong to it;
 *   - "_" (joins, and may stand alone) and what is beyond ASCII stop it, but for the marks of block.c.
 * Texts that stand side by side are looked at together, as many as a block holds: most are short, and what is
 * done for each of them alone is dear. Reading one only takes what is known of it.
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

/* A text on its way through a block. */
struct progress {
    struct ahead *ahead;
    size_t base;  /* where the block begins in the text, which may be before it */
    uint16_t end; /* of the text in the block; BLOCK_END: it goes on behind what is listed */
};

/* To ask for the entries of a block's words before they are looked at pays more than the detour
 * costs: they are scattered over more memory than is near. */
FAST_INLINE void ask(const struct word_cache *cache, struct ahead *ahead) {
    const char *block = ahead->at;
    const uint16_t *bounds = ahead->bounds;
    struct query *query = ahead->queries;
    for (size_t start; (start = *bounds) != BLOCK_END; query++, bounds += 2) {
        query->key = word_key_read(block + start, bounds[1] - start);
        query->set = word_cache_set(cache, query->key);
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
FAST_INLINE void read_run(struct scan *scan, struct progress *progress, uint16_t stop) {
    struct tokens *tokens = scan->tokens;
    struct ahead *ahead = progress->ahead;
    const struct query *query = ahead->next;
    const uint16_t *bounds = ahead->bounds;
    struct token *next = tokens->items + tokens->count;
    token_vector place = {0, 0, 0, tokens->words};
    uint32_t counted = 0;
    uint16_t identity = scan->identity;
    for (unsigned start; (start = *bounds) < stop; query++, bounds += 2) {
        const struct word_entry *entry = &query->set->front; /* NOLINT: a word was asked for */
        ahead->firsts[start / 2] = (uint16_t)(next - tokens->items);
        if (!word_key_equal(&entry->key, &query->key)) {
            entry = word_cache_behind(query->set, &query->key);
            if (!entry) {
                break;
            }
        }
        if (entry->identity == identity) {
            break;
        }
        place[1] = (uint32_t)progress->base + start;
        put_token(next, &entry->token[0], place);
        put_token(next + 1, &entry->token[1], place);
        place += (token_vector){0, 0, 0, 1};
        next = (struct token *)(void *)((char *)next + entry->size);
        counted += entry->counted;
        identity = (uint16_t)((identity & entry->kept) | entry->identity);
    }
    ahead->next = query;
    ahead->bounds = bounds;
    tokens->count = (size_t)(next - tokens->items);
    tokens->words = place[3];
    tokens->fillers += word_fillers(counted);
    tokens->function_words += word_functions(counted);
    scan->identity = identity;
}

/* Ends the plain sentences before the byte `end` of the block, all words there having been read. */
FAST_INLINE void end_sentences(struct scan *scan, struct progress *progress, size_t end) {
    struct ahead *ahead = progress->ahead;
    for (; *ahead->plain <= end; ahead->plain++) {
        size_t start = *ahead->plain;
        const struct token *token = scan->tokens->items + ahead->firsts[start / 2];
        char terminal = ahead->at[start - 2];
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
    ptrdiff_t end = (ptrdiff_t)(progress->base + progress->ahead->bounds[-1]);
    scan->at = end > (ptrdiff_t)scan->at ? (size_t)end : scan->at;
}

/* Reads the next word as the general path does. False when it could not. */
static bool read_word(struct scan *scan, struct progress *progress) {
    struct ahead *ahead = progress->ahead;
    size_t start = ahead->bounds[0], end = ahead->bounds[1];
    ahead->firsts[start / 2] = (uint16_t)scan->tokens->count;
    end_sentences(scan, progress, start);
    ahead->next++;
    ahead->bounds += 2;
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
static void pass_over(struct ahead *ahead, size_t end) {
    while (*ahead->bounds < end) {
        ahead->bounds += 2;
        ahead->next++;
    }
    while (*ahead->plain < *ahead->bounds) {
        ahead->plain++;
    }
    while (*ahead->loud < *ahead->bounds) {
        ahead->loud++;
    }
}

/* Reads what stands before the next word. Words of an event are part of it. */
static void read_gap(struct scan *scan, struct progress *progress) {
    struct ahead *ahead = progress->ahead;
    end_sentences(scan, progress, ahead->bounds[-1]);
    move_behind(scan, progress);
    do {
        read_between(scan, progress->base + *ahead->bounds);
        pass_over(ahead, scan->at - progress->base);
    } while (*ahead->bounds < progress->end && scan->at < progress->base + *ahead->bounds);
    if (*ahead->bounds < progress->end) {
        scan_gap_close(scan);
        ahead->loud += *ahead->loud == *ahead->bounds;
    }
}

/* Reads the words of a block and moves scan->at behind the last one. False when a word could not be
 * read. */
FAST_INLINE bool read_words(struct scan *scan, struct progress *progress) {
    struct ahead *ahead = progress->ahead;
    for (;;) {
        uint16_t stop = scan->gap.begun ? *ahead->bounds : *ahead->loud;
        stop = stop < progress->end ? stop : progress->end;
        size_t first = scan->tokens->count;
        read_run(scan, progress, stop);
        if (scan->pending_flags && scan->tokens->count > first) {
            scan->tokens->items[first].flags |= scan->pending_flags;
            scan->pending_flags = 0;
        }
        if (*ahead->bounds >= progress->end) {
            break;
        }
        if (*ahead->bounds == stop) {
            read_gap(scan, progress);
        } else if (!read_word(scan, progress)) {
            return false;
        }
    }
    end_sentences(scan, progress, ahead->bounds[-1]);
    move_behind(scan, progress);
    return true;
}

/* Leaves the bounds of whole words only, and marks the lists' ends. A word is known to be whole when
 * it ends two bytes before the first that is not read. Returns up to where all words are listed. */
static size_t leave_whole(struct block *block, size_t known) {
    struct block_list *bounds = &block->bounds;
    while (bounds->count > 1 &&
           (bounds->count % 2 == 0 || bounds->at[bounds->count - 1] + 2U > block->stop)) {
        size_t dropped = bounds->at[--bounds->count];
        known = dropped < known ? dropped : known;
    }
    bounds->at[bounds->count] = BLOCK_END;
    block->plain.at[block->plain.count] = BLOCK_END;
    block->loud.at[block->loud.count] = BLOCK_END;
    return known;
}

/* Whether the text, of which nothing is read yet, lies in the block. A zero byte joins nothing. */
static inline bool is_ahead(const struct scan *scan, const struct ahead *ahead) {
    size_t before = (size_t)((uintptr_t)scan->text.at - (uintptr_t)ahead->at) - 1;
    return before < ahead->shared && !(scan->text.at[-1] | scan->text.at[scan->text.length]);
}

/* How many bytes from scan->at on may be read: as far as texts lie side by side, or the text alone. */
static inline size_t readable(const struct scan *scan, const struct ahead *ahead, bool *shared) {
    size_t rest = (size_t)((uintptr_t)ahead->end - (uintptr_t)(scan->text.at + scan->at));
    *shared = rest <= ahead->size && !scan->text.at[scan->text.length];
    return *shared ? rest : scan->text.length - scan->at;
}

/* Reads the block that begins at scan->at. */
FAST_INLINE void read_ahead(const struct scan *scan, struct ahead *ahead) {
    struct block *block = &ahead->block;
    bool shared;
    size_t left = readable(scan, ahead, &shared);
    ahead->at = scan->text.at + scan->at;
    scan->tokenizer->read_block(ahead->at, left, block);
    size_t known = left < BLOCK_SIZE ? left : BLOCK_SIZE - 1;
    ahead->known = leave_whole(block, block->stop < known ? block->stop : known);
    ahead->shared = shared ? ahead->known : 0;
    ahead->bounds = block->bounds.at + 1;
    ahead->next = ahead->queries;
    ahead->plain = block->plain.at;
    ahead->loud = block->loud.at;
    ask(&scan->tokenizer->cache, ahead);
}

/* Goes on to the text that begins at `begin`. What stands before a text makes no word of it loud. */
static inline void turn_to(struct ahead *ahead, size_t begin) {
    if (*ahead->bounds < begin) {
        pass_over(ahead, begin);
    }
    ahead->loud += *ahead->loud == begin;
}

/* Reads what stands behind the last word, which ends at scan->at if `word`. */
FAST_INLINE void read_end(struct scan *scan, bool word) {
    size_t end = scan->text.length;
    char first = scan->text.at[scan->at];
    if (word && end - scan->at == 1 && (first == '.' || first == '?' || first == '!')) {
        const struct token *last = &scan->tokens->items[scan->tokens->count - 1];
        if (first != '.' || !(last->flags & TOKEN_ABBREVIATION)) {
            scan_sentence_put(scan, scan->tokens->count, end, (unsigned char)first);
        }
    } else {
        read_between(scan, end);
    }
    scan->at = end;
}

/* Reads what the block holds of the text, and leaves to the general path what stands in the way. */
FAST_INLINE void read_block(struct scan *scan, struct ahead *ahead) {
    size_t from = scan->at, base = (size_t)(ahead->at - scan->text.at);
    size_t end = scan->text.length - base;
    bool whole = end <= ahead->known;
    struct progress progress = {ahead, base, whole ? (uint16_t)end : BLOCK_END};
    if (!read_words(scan, &progress)) {
        ahead->shared = 0;
        return;
    }
    size_t stop = base + ahead->block.stop;
    if (whole) {
        read_end(scan, scan->at == base + ahead->bounds[-1] && scan->at > from);
    } else if (ahead->block.stop < BLOCK_SIZE) {
        if (scan->at <= stop) {
            scan_slowly(scan, stop);
        }
    } else if (scan->at == base) { /* a word or a gap longer than a block */
        scan_slowly(scan, base + 1);
    }
}

FAST_INLINE void read_text(struct scan *scan) {
    struct ahead *ahead = &scan->tokenizer->ahead;
    bool here = is_ahead(scan, ahead);
    if (here) {
        turn_to(ahead, (size_t)(scan->text.at - ahead->at));
    }
    while (scan->at < scan->text.length && scan->status == STATUS_OK && !scan->full) {
        if (scan->tokens->count + BLOCK_TOKENS > TOKENS_MOST) {
            scan_slowly(scan, SIZE_MAX);
        } else {
            if (!here) {
                read_ahead(scan, ahead);
            }
            read_block(scan, ahead);
            here = false;
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
