/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A head, the texts, the tallies, the times; all but the texts are rows of 64-bit words. A word that is
 * not zero is written with its sign in the lowest bit, by sevens of bits; words that are zero as a zero and
 * how many there are. */
#include "count/packer.h"

#include <string.h>

#include "count/days.h"
#include "count/groups.h"
#include "count/kept.h"

struct head {
    uint64_t lengths[GROUP_FIELDS];
    int64_t role, kind, differ, date;
    uint64_t kept_differ;
    int64_t tallied, timed; /* these follow */
    struct figures figures;
    struct role_figures by_role[GROUP_ROLES];
    struct heard_words heard;
};

enum {
    WORD = sizeof(uint64_t),
    SEVEN = 7,
    MORE = 1 << SEVEN,
    SEVENS_MOST = 10 /* bytes that a word can take */
};

_Static_assert(sizeof(struct head) % WORD == 0 && sizeof(struct tally) % WORD == 0 &&
                   sizeof(struct timing) % WORD == 0,
               "they are rows of words");

bool packer_init(struct packer *packer, const struct alloc *alloc, uint32_t category_count) {
    *packer = (struct packer){.alloc = alloc, .category_count = category_count};
    buffer_init(&packer->bytes, alloc);
    buffer_init(&packer->cells, alloc);
    packer->tallies = alloc_zero(alloc, (category_count + 1) * sizeof *packer->tallies);
    return packer->tallies;
}

void packer_release(struct packer *packer) {
    buffer_release(&packer->bytes);
    buffer_release(&packer->cells);
    alloc_free(packer->alloc, packer->tallies,
               (packer->category_count + 1) * sizeof *packer->tallies);
    packer->tallies = NULL;
}

/* --- rows of words -------------------------------------------------------------------------------- */

static char *write_sevens(char *to, uint64_t word) {
    for (; word >= MORE; word >>= SEVEN) {
        *to++ = (char)(unsigned char)(word | MORE);
    }
    *to++ = (char)(unsigned char)word;
    return to;
}

static const char *read_sevens(const char *at, uint64_t *word) {
    unsigned char byte = (unsigned char)*at++;
    *word = byte & (MORE - 1);
    for (unsigned shift = SEVEN; byte & MORE; shift += SEVEN) {
        byte = (unsigned char)*at++;
        *word |= (uint64_t)(byte & (MORE - 1)) << shift;
    }
    return at;
}

static size_t count_zeros(const char *words, size_t size) {
    size_t at = 0;
    uint64_t word = 0;
    while (at < size && word == 0) {
        memcpy(&word, words + at, WORD);
        at += WORD;
    }
    return word ? at - WORD : at;
}

static void write_words(struct buffer *buffer, const void *words, size_t size) {
    const char *const from = words;
    if (!buffer_reserve(buffer, size / WORD * SEVENS_MOST)) {
        return;
    }
    char *to = buffer->at + buffer->length;
    for (size_t at = 0; at < size;) {
        const size_t zeros = count_zeros(from + at, size - at);
        uint64_t word;
        at += zeros;
        if (zeros) {
            *to++ = 0;
            to = write_sevens(to, zeros / WORD);
        } else {
            memcpy(&word, from + at, WORD);
            to = write_sevens(to, word << 1 ^ (0 - (word >> 63)));
            at += WORD;
        }
    }
    buffer->length = (size_t)(to - buffer->at);
    buffer->at[buffer->length] = '\0';
}

static const char *read_words(const char *at, void *words, size_t size) {
    memset(words, 0, size);
    for (size_t to = 0; to < size;) {
        uint64_t word;
        at = read_sevens(at, &word);
        if (word == 0) {
            at = read_sevens(at, &word);
            to += word * WORD;
            continue;
        }
        word = word >> 1 ^ (0 - (word & 1));
        memcpy((char *)words + to, &word, WORD);
        to += WORD;
    }
    return at;
}

/* --- groups --------------------------------------------------------------------------------------- */

static size_t size_of_tallies(const struct packer *packer) {
    return packer->category_count * sizeof *packer->tallies;
}

static struct head head_of(const struct group *group) {
    struct head head = {.role = group->role,
                        .kind = group->kind,
                        .differ = group->differ,
                        .date = group->date,
                        .kept_differ = group->kept_differ,
                        .tallied = group->tallies != NULL,
                        .timed = group->timing != NULL,
                        .figures = group->figures,
                        .heard = group->heard};
    memcpy(head.by_role, group->by_role, sizeof head.by_role);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        head.lengths[field] = group->fields[field].length;
    }
    return head;
}

bool packer_pack(struct packer *packer, const struct group *group) {
    struct buffer *bytes = &packer->bytes;
    const struct head head = head_of(group);
    buffer_clear(bytes);
    write_words(bytes, &head, sizeof head);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        buffer_append(bytes, group->fields[field]);
    }
    if (group->tallies) {
        write_words(bytes, group->tallies, size_of_tallies(packer));
    }
    if (group->timing) {
        write_words(bytes, group->timing, sizeof *group->timing);
    }
    return !bytes->failed;
}

static const char *read_head(const char *bytes, struct head *head, struct group *group) {
    const char *at = read_words(bytes, head, sizeof *head);
    *group = (struct group){.role = (uint8_t)head->role,
                            .kind = (uint8_t)head->kind,
                            .differ = (uint8_t)head->differ,
                            .kept_differ = head->kept_differ,
                            .date = (int32_t)head->date,
                            .day = DAYS_UNKNOWN,
                            .figures = head->figures,
                            .heard = head->heard};
    memcpy(group->by_role, head->by_role, sizeof head->by_role);
    for (int field = 0; field < GROUP_FIELDS; field++) {
        group->fields[field] = slice_make(at, head->lengths[field]);
        at += head->lengths[field];
    }
    return at;
}

void packer_peek(const char *bytes, struct group *group) {
    struct head head;
    read_head(bytes, &head, group);
}

void packer_unpack(struct packer *packer, const char *bytes, struct group *group) {
    struct head head;
    const char *at = read_head(bytes, &head, group);
    if (head.tallied) {
        at = read_words(at, packer->tallies, size_of_tallies(packer));
    } else {
        memset(packer->tallies, 0, size_of_tallies(packer));
    }
    if (head.timed) {
        read_words(at, &packer->timing, sizeof packer->timing);
    }
    group->tallies = packer->tallies;
    group->timing = head.timed ? &packer->timing : NULL;
}

/* --- the same group once more --------------------------------------------------------------------- */

/* As groups_agree, of two groups; what is kept points where it pointed. */
static void merge_stated(struct group *sum, const struct group *more) {
    sum->differ |= more->differ;
    for (int field = GROUP_STATED; field < GROUP_FIELDS; field++) {
        if (!sum->fields[field].length) {
            sum->fields[field] = more->fields[field];
        } else if (more->fields[field].length &&
                   !slice_equal(sum->fields[field], more->fields[field])) {
            sum->differ |= group_differs_bit((enum group_field)field);
        }
    }
}

/* As groups_keep. */
static bool merge_kept(struct packer *packer, struct group *sum, const struct group *more) {
    bool lacking = false;
    struct slice cells = sum->fields[GROUP_KEPT];
    sum->kept_differ |= more->kept_differ;
    sum->kept_differ |= kept_compare(cells, more->fields[GROUP_KEPT], &lacking);
    if (!lacking) {
        return true;
    }
    buffer_clear(&packer->cells);
    bool done = kept_join(&packer->cells, cells, more->fields[GROUP_KEPT]);
    sum->fields[GROUP_KEPT] = buffer_slice(&packer->cells);
    return done;
}

static void merge_timing(struct packer *packer, struct group *sum, const struct group *more) {
    if (!more->timing) {
        return;
    }
    if (!sum->timing) {
        memset(&packer->timing, 0, sizeof packer->timing);
    }
    timing_add(&packer->timing, more->timing);
    sum->timing = &packer->timing;
}

bool packer_merge(struct packer *packer, const char *bytes, const struct group *more,
                  struct group *sum) {
    packer_unpack(packer, bytes, sum);
    merge_stated(sum, more);
    sum->heard = more->heard;
    figures_add(&sum->figures, &more->figures);
    for (int role = 0; role < GROUP_ROLES; role++) {
        role_figures_add(&sum->by_role[role], &more->by_role[role]);
    }
    for (uint32_t i = 0; more->tallies && i < packer->category_count; i++) {
        tally_add(&packer->tallies[i], &more->tallies[i]);
    }
    merge_timing(packer, sum, more);
    return merge_kept(packer, sum, more);
}
