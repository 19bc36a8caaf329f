/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/vocabulary.h"

#include <string.h>

#include "base/array.h"

enum {
    COUNTS_BYTES = 32 << 20, /* of the table of counts, at most */
    WORDS_MOST = 1 << 18,
    WORD_BYTES_MOST = 64 /* a longer word is none that anybody looks for */
};

/* What is known of a token of the part at hand. */
enum { MARK_MATCHED = 1, MARK_LEFT = 2, MARK_RIGHT = 4 };

/* --- words --------------------------------------------------------------------------------------- */

/* Called by the tokenizer, in the order of the text. Class 0 is a word that is not told apart. */
static uint32_t classify(const void *context, struct slice form) {
    struct vocabulary *const *const owner = context;
    struct vocabulary *vocabulary = *owner;
    if (form.length > WORD_BYTES_MOST) {
        return 0;
    }
    uint32_t id = intern_find(&vocabulary->words, form);
    if (id == INTERN_NONE && vocabulary->words.count < vocabulary->words_most) {
        id = intern_add(&vocabulary->words, form);
        vocabulary->failed |= id == INTERN_NONE;
    }
    return id == INTERN_NONE ? 0 : id + 1;
}

/* Room for all words known so far; new counts are 0. */
static bool reserve_counts(struct vocabulary *vocabulary) {
    size_t need = (size_t)vocabulary->words.count * vocabulary->target_count;
    size_t before = vocabulary->count_capacity;
    if (!array_reserve(vocabulary->alloc, &vocabulary->counts, &vocabulary->count_capacity, need,
                       sizeof *vocabulary->counts)) {
        return false;
    }
    if (vocabulary->count_capacity > before) {
        memset(vocabulary->counts + before, 0,
               (vocabulary->count_capacity - before) * sizeof *vocabulary->counts);
    }
    return true;
}

/* --- setting up ---------------------------------------------------------------------------------- */

static size_t size_of_targets(const struct lexicon_set *set) {
    return ((size_t)set->category_count + 1) * sizeof(uint32_t);
}

static size_t size_of_sums(const struct lexicon_set *set) {
    return ((size_t)set->category_count + 1) * sizeof(struct vocabulary_sum);
}

static void choose_targets(struct vocabulary *vocabulary) {
    const struct category *categories = vocabulary->view.set->categories;
    const bool *shown = vocabulary->view.shown;
    for (uint32_t i = 0; i < vocabulary->view.set->category_count; i++) {
        uint32_t parent = categories[i].parent;
        if (shown[i] && (parent == LEXICON_NONE || !shown[parent])) {
            vocabulary->targets[vocabulary->target_count++] = i;
        }
    }
}

enum status vocabulary_init(struct vocabulary *vocabulary, const struct alloc *alloc,
                            const struct vocabulary_view *view, struct error *error) {
    *vocabulary = (struct vocabulary){.self = vocabulary, .alloc = alloc, .view = *view};
    intern_init(&vocabulary->words, alloc);
    tokens_init(&vocabulary->tokens);
    vocabulary->targets = alloc_zero(alloc, size_of_targets(view->set));
    vocabulary->sums = alloc_zero(alloc, size_of_sums(view->set));
    if (!vocabulary->targets || !vocabulary->sums) {
        return error_memory(error);
    }
    choose_targets(vocabulary);
    size_t row = ((size_t)vocabulary->target_count + 1) * sizeof *vocabulary->counts;
    vocabulary->words_most =
        COUNTS_BYTES / row < WORDS_MOST ? (uint32_t)(COUNTS_BYTES / row) : (uint32_t)WORDS_MOST;
    vocabulary->tokenizer =
        tokenizer_new(alloc, view->rules, (struct dictionary){classify, &vocabulary->self});
    return vocabulary->tokenizer && !vocabulary->failed ? STATUS_OK : error_memory(error);
}

void vocabulary_release(struct vocabulary *vocabulary) {
    const struct alloc *alloc = vocabulary->alloc;
    if (alloc) {
        tokenizer_free(vocabulary->tokenizer);
        tokens_release(&vocabulary->tokens, alloc);
        intern_release(&vocabulary->words);
        alloc_free(alloc, vocabulary->targets, size_of_targets(vocabulary->view.set));
        alloc_free(alloc, vocabulary->sums, size_of_sums(vocabulary->view.set));
        array_free(alloc, &vocabulary->counts, &vocabulary->count_capacity,
                   sizeof *vocabulary->counts);
        array_free(alloc, &vocabulary->marks, &vocabulary->mark_capacity,
                   sizeof *vocabulary->marks);
    }
}

/* --- one part of a turn -------------------------------------------------------------------------- */

static bool is_wanted(const struct vocabulary *vocabulary, uint32_t target, const struct hit *hit) {
    bool chosen =
        vocabulary->view.entries
            ? hit->fate == FATE_COUNTED && !hit->negated && vocabulary->view.entries[hit->entry]
            : hit_counts(hit, &vocabulary->view.set->entries[hit->entry]);
    return chosen && lexicon_within(vocabulary->view.set, hit->category, target) &&
           hit->end <= vocabulary->tokens.count;
}

/* What a match may skip stands anywhere, and no entry names it. */
static bool is_word(const struct token *token) {
    return !(token->symbol & TOKEN_SKIP_MASK);
}

/* Up to `span` words of the same sentence on one side of a match, from token `at` on. */
static void mark_near(struct vocabulary *vocabulary, uint32_t at, uint32_t end, int step,
                      uint8_t mark) {
    uint32_t seen = 0;
    for (; at != end && seen < vocabulary->view.span; at += (uint32_t)step) {
        if (is_word(&vocabulary->tokens.items[at])) {
            vocabulary->marks[at] |= mark;
            seen++;
        }
    }
}

static void mark_around(struct vocabulary *vocabulary, const struct hit *hit) {
    const struct tokens *tokens = &vocabulary->tokens;
    const struct sentence *first = &tokens->sentences[tokens_sentence(tokens, hit->first)];
    const struct sentence *last = &tokens->sentences[tokens_sentence(tokens, hit->end - 1)];
    mark_near(vocabulary, hit->first - 1, first->first_token - 1, -1, MARK_LEFT);
    mark_near(vocabulary, hit->end, last->end_token, 1, MARK_RIGHT);
}

/* Marks matches and what is near them; is there any match? */
static bool mark_part(struct vocabulary *vocabulary, uint32_t target,
                      const struct counted_part *part) {
    bool any = false;
    memset(vocabulary->marks, 0, vocabulary->tokens.count);
    for (size_t i = 0; i < part->hit_count; i++) {
        const struct hit *hit = &part->hits[i];
        if (is_wanted(vocabulary, target, hit)) {
            any = true;
            mark_around(vocabulary, hit);
        }
    }
    for (size_t i = 0; any && i < part->hit_count; i++) {
        const struct hit *hit = &part->hits[i];
        if (is_wanted(vocabulary, target, hit)) {
            memset(vocabulary->marks + hit->first, MARK_MATCHED, hit->end - hit->first);
        }
    }
    return any;
}

static void add(struct vocabulary_count *count, uint8_t mark, bool with) {
    count->near[0] += (mark & MARK_LEFT) != 0;
    count->near[1] += (mark & MARK_RIGHT) != 0;
    count->with += with;
    count->all++;
}

static void add_to_sum(struct vocabulary_sum *sum, uint8_t mark, bool with) {
    sum->here[PLACE_LEFT] += (mark & MARK_LEFT) != 0;
    sum->here[PLACE_RIGHT] += (mark & MARK_RIGHT) != 0;
    sum->here[with ? PLACE_WITH : PLACE_WITHOUT]++;
    sum->all++;
}

static void count_target(struct vocabulary *vocabulary, uint32_t index,
                         const struct counted_part *part) {
    uint32_t target = vocabulary->targets[index];
    bool with = mark_part(vocabulary, target, part);
    for (size_t i = 0; i < vocabulary->tokens.count; i++) {
        const struct token *token = &vocabulary->tokens.items[i];
        uint32_t word = token_class(token);
        uint8_t mark = vocabulary->marks[i];
        if (!is_word(token) || (mark & MARK_MATCHED)) {
            continue;
        }
        add_to_sum(&vocabulary->sums[index], mark, with);
        if (word) {
            size_t at = (size_t)(word - 1) * vocabulary->target_count + index;
            add(&vocabulary->counts[at], mark, with);
        }
    }
}

static enum status read_part(struct vocabulary *vocabulary, const struct counted_part *part,
                             struct error *error) {
    enum status status =
        tokenizer_read(vocabulary->tokenizer, stage_text(part), &vocabulary->tokens);
    if (status != STATUS_OK || vocabulary->failed || !reserve_counts(vocabulary) ||
        !array_reserve(vocabulary->alloc, &vocabulary->marks, &vocabulary->mark_capacity,
                       vocabulary->tokens.count + 1, sizeof *vocabulary->marks)) {
        return error_memory(error);
    }
    for (size_t i = 0; i < vocabulary->tokens.count; i++) {
        vocabulary->unknown += token_class(&vocabulary->tokens.items[i]) == 0;
    }
    return STATUS_OK;
}

enum status vocabulary_take(struct vocabulary *vocabulary, const struct counted_part *part,
                            struct error *error) {
    unsigned role = part->turn->role;
    if (vocabulary->view.only != ROLE_UNKNOWN && role != (unsigned)vocabulary->view.only) {
        return STATUS_OK;
    }
    enum status status = read_part(vocabulary, part, error);
    for (uint32_t i = 0; i < vocabulary->target_count && status == STATUS_OK; i++) {
        if (group_role_shows(role,
                             vocabulary->view.set->categories[vocabulary->targets[i]].roles)) {
            count_target(vocabulary, i, part);
        }
    }
    return status;
}

/* --- what is telling ----------------------------------------------------------------------------- */

static uint32_t count_at(const struct vocabulary_count *count, enum vocabulary_place place) {
    switch (place) {
    case PLACE_LEFT:
        return count->near[0];
    case PLACE_RIGHT:
        return count->near[1];
    case PLACE_WITH:
        return count->with;
    case PLACE_WITHOUT:
    case PLACE_COUNT:
        break;
    }
    return count->all - count->with;
}

static struct vocabulary_row make_row(const struct vocabulary *vocabulary, uint32_t target,
                                      enum vocabulary_place place, uint32_t word) {
    const struct vocabulary_count *count =
        &vocabulary->counts[(size_t)word * vocabulary->target_count + target];
    const struct vocabulary_sum *sum = &vocabulary->sums[target];
    struct vocabulary_row row = {.word = intern_text(&vocabulary->words, word)};
    row.here = (struct keyness_count){count_at(count, place), sum->here[place]};
    row.elsewhere = (struct keyness_count){count->all - row.here.n, sum->all - row.here.words};
    row.likelihood = keyness_log_ratio(row.here, row.elsewhere) > 0
                         ? keyness_likelihood(row.here, row.elsewhere)
                         : 0;
    return row;
}

static bool goes_before(const struct vocabulary_row *left, const struct vocabulary_row *right) {
    return left->likelihood != right->likelihood ? left->likelihood > right->likelihood
                                                 : slice_compare(left->word, right->word) < 0;
}

/* Keeps the rows in their order, and the last one out. */
static uint32_t insert(struct vocabulary_row *rows, uint32_t count, uint32_t most,
                       const struct vocabulary_row *row) {
    uint32_t at = count < most ? count : most - 1;
    if (count == most && !goes_before(row, &rows[at])) {
        return count;
    }
    for (; at > 0 && goes_before(row, &rows[at - 1]); at--) {
        rows[at] = rows[at - 1];
    }
    rows[at] = *row;
    return count < most ? count + 1 : most;
}

uint32_t vocabulary_rank(const struct vocabulary *vocabulary, uint32_t target,
                         enum vocabulary_place place, uint32_t least, struct vocabulary_row *rows,
                         uint32_t most) {
    uint32_t count = 0;
    for (uint32_t word = 0; vocabulary->sums[target].all && word < vocabulary->words.count;
         word++) {
        struct vocabulary_row row = make_row(vocabulary, target, place, word);
        if (row.here.n >= least && row.likelihood > 0) {
            count = insert(rows, count, most, &row);
        }
    }
    return count;
}
