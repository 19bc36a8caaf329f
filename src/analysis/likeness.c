/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/likeness.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

/* Candidates are texts that have several of their smallest hashes in common. Of texts that are alike
 * by half one in five hundred is missed; of others next to none becomes a candidate. */
enum {
    INDEXED = 16, /* so many smallest hashes of a text are looked up, */
    SHARED_LEAST = 3,
    LOOKED_AT = 500 /* and so many texts with the same hash, the first ones, are looked at */
};

/* --- words ----------------------------------------------------------------------------------------- */

static bool is_curly_apostrophe(const unsigned char *at, size_t left) {
    return left >= 3 && at[0] == 0xE2 && at[1] == 0x80 && at[2] == 0x99;
}

static unsigned char folded(unsigned char byte) {
    return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte | 0x20) : byte;
}

/* How many bytes that belong to no word stand here; 0: one of a word. Above ASCII these are the signs of
 * Latin-1 and general punctuation. */
static size_t gap_length(const unsigned char *at, size_t left) {
    unsigned char byte = folded(at[0]);
    if (byte < 0x80) {
        return !((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'));
    }
    if (byte == 0xC2 && left >= 2) {
        return 2;
    }
    return byte == 0xE2 && left >= 3 && (at[1] == 0x80 || at[1] == 0x81) ? 3 : 0;
}

/* Keeps the hash if it is among the smallest. */
static void keep(struct likeness *likeness, uint32_t hash) {
    uint32_t *least = likeness->least;
    uint32_t low = 0;
    uint32_t high = likeness->kept;
    if (high == LIKENESS_KEPT && hash >= least[high - 1]) {
        return;
    }
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (least[middle] < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < likeness->kept && least[low] == hash) {
        return;
    }
    likeness->kept += likeness->kept < LIKENESS_KEPT;
    memmove(least + low + 1, least + low, (likeness->kept - low - 1) * sizeof *least);
    least[low] = hash;
}

static void end_word(struct likeness *likeness, uint64_t word) {
    likeness->words++;
    likeness->digest = hash_mix(likeness->digest, word);
    if (likeness->words >= 3) {
        uint64_t sequence = hash_mix(hash_mix(likeness->last[0], likeness->last[1]), word);
        keep(likeness, (uint32_t)(sequence >> 32));
    }
    likeness->last[0] = likeness->last[1];
    likeness->last[1] = word;
}

/* An apostrophe belongs to its word and makes no difference. */
static size_t apostrophe_length(const unsigned char *at, size_t left) {
    return at[0] == '\'' ? 1 : is_curly_apostrophe(at, left) ? 3 : 0;
}

void likeness_read(struct likeness *likeness, struct slice text) {
    const unsigned char *at = (const unsigned char *)text.at;
    uint64_t word = 0;
    bool inside = false;
    for (size_t i = 0; i < text.length;) {
        size_t apostrophe = apostrophe_length(at + i, text.length - i);
        size_t gap = apostrophe ? 0 : gap_length(at + i, text.length - i);
        if (gap && inside) {
            end_word(likeness, word);
            word = 0;
            inside = false;
        } else if (!gap && !apostrophe) {
            word = (word ^ folded(at[i])) * UINT64_C(0x100000001B3);
            inside = true;
        }
        i += apostrophe + gap ? apostrophe + gap : 1;
    }
    if (inside) {
        end_word(likeness, word);
    }
}

/* --- two texts ------------------------------------------------------------------------------------- */

bool likeness_is_same(const struct likeness *left, const struct likeness *right) {
    return left->words == right->words && left->digest == right->digest;
}

/* Of the smallest hashes of both texts together, how many are in both. */
double likeness_share(const struct likeness *left, const struct likeness *right) {
    uint32_t i = 0;
    uint32_t k = 0;
    uint32_t seen = 0;
    uint32_t both = 0;
    while (seen < LIKENESS_KEPT && (i < left->kept || k < right->kept)) {
        bool from_left = k == right->kept || (i < left->kept && left->least[i] <= right->least[k]);
        bool from_right = i == left->kept || (k < right->kept && right->least[k] <= left->least[i]);
        both += from_left && from_right;
        i += from_left;
        k += from_right;
        seen++;
    }
    return seen ? (double)both / seen : 0;
}

/* --- many texts ------------------------------------------------------------------------------------ */

struct posting {
    uint64_t hash;
    uint32_t text;
};

struct search {
    const struct alloc *alloc;
    const struct likeness *const *texts;
    uint32_t count;
    struct posting *postings; /* by hash, then by text */
    size_t posting_count;
    uint8_t *shared;     /* by text: hashes in common with the one at hand */
    uint32_t *candidate; /* texts with any */
    uint32_t candidate_count;
};

static int compare_postings(const void *left, const void *right) {
    const struct posting *a = left;
    const struct posting *b = right;
    if (a->hash != b->hash) {
        return a->hash < b->hash ? -1 : 1;
    }
    return a->text < b->text ? -1 : a->text > b->text;
}

static void sort_postings(struct search *search) {
    if (search->posting_count) {
        qsort(search->postings, search->posting_count, sizeof *search->postings, compare_postings);
    }
}

/* The first posting of this hash, or where it would be. */
static size_t first_posting(const struct search *search, uint64_t hash) {
    size_t low = 0;
    size_t high = search->posting_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (search->postings[middle].hash < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool is_long_enough(const struct likeness *text) {
    return text->words >= LIKENESS_WORDS_LEAST;
}

static void find_same(struct search *search, struct likeness_found *found) {
    search->posting_count = 0;
    for (uint32_t i = 0; i < search->count; i++) {
        found[i] = (struct likeness_found){.of = LIKENESS_NONE};
        if (is_long_enough(search->texts[i])) {
            search->postings[search->posting_count++] =
                (struct posting){.hash = search->texts[i]->digest, .text = i};
        }
    }
    sort_postings(search);
    for (uint32_t i = 0; i < search->count; i++) {
        const struct likeness *text = search->texts[i];
        size_t at = is_long_enough(text) ? first_posting(search, text->digest) : SIZE_MAX;
        if (at < search->posting_count && search->postings[at].text < i &&
            likeness_is_same(search->texts[search->postings[at].text], text)) {
            found[i] =
                (struct likeness_found){.of = search->postings[at].text, .same = true, .share = 1};
        }
    }
}

static void index_texts(struct search *search, const struct likeness_found *found) {
    search->posting_count = 0;
    for (uint32_t i = 0; i < search->count; i++) {
        const struct likeness *text = search->texts[i];
        for (uint32_t k = 0; k < text->kept && k < INDEXED; k++) {
            if (is_long_enough(text) && !found[i].same) {
                search->postings[search->posting_count++] =
                    (struct posting){.hash = text->least[k], .text = i};
            }
        }
    }
    sort_postings(search);
}

static void look_up(struct search *search, uint32_t text, uint64_t hash) {
    size_t at = first_posting(search, hash);
    size_t end = at + LOOKED_AT;
    while (at < search->posting_count && at < end && search->postings[at].hash == hash &&
           search->postings[at].text < text) {
        uint32_t other = search->postings[at++].text;
        if (search->shared[other]++ == 0) {
            search->candidate[search->candidate_count++] = other;
        }
    }
}

static void find_alike(struct search *search, uint32_t text, struct likeness_found *found) {
    const struct likeness *at = search->texts[text];
    uint32_t looked_up = at->kept < INDEXED ? at->kept : INDEXED;
    search->candidate_count = 0;
    for (uint32_t k = 0; k < looked_up; k++) {
        look_up(search, text, at->least[k]);
    }
    for (uint32_t i = 0; i < search->candidate_count; i++) {
        uint32_t other = search->candidate[i];
        bool likely = search->shared[other] >= SHARED_LEAST;
        double share = likely ? likeness_share(search->texts[other], at) : 0;
        bool better = share > found->share || (share == found->share && other < found->of);
        if (share >= LIKENESS_LEAST && better) {
            *found = (struct likeness_found){.of = other, .share = share};
        }
        search->shared[other] = 0;
    }
}

static void find_all(struct search *search, struct likeness_found *found) {
    find_same(search, found);
    index_texts(search, found);
    for (uint32_t i = 0; i < search->count; i++) {
        if (!found[i].same && is_long_enough(search->texts[i])) {
            find_alike(search, i, &found[i]);
        }
    }
}

enum status likeness_find(const struct alloc *alloc, const struct likeness *const *texts,
                          uint32_t count, struct likeness_found *found, struct error *error) {
    size_t postings = ((size_t)count * INDEXED + 1) * sizeof(struct posting);
    size_t numbers = ((size_t)count + 1) * sizeof(uint32_t);
    size_t bytes = (size_t)count + 1;
    struct search search = {.alloc = alloc, .texts = texts, .count = count};
    search.postings = alloc_zero(alloc, postings);
    search.candidate = alloc_zero(alloc, numbers);
    search.shared = alloc_zero(alloc, bytes);
    bool enough = search.postings && search.candidate && search.shared;
    if (enough) {
        find_all(&search, found);
    }
    alloc_free(alloc, search.postings, search.postings ? postings : 0);
    alloc_free(alloc, search.candidate, search.candidate ? numbers : 0);
    alloc_free(alloc, search.shared, search.shared ? bytes : 0);
    return enough ? STATUS_OK : error_memory(error);
}
