/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each entry is tried on the words it stands for (wordings.h), in the midst of other words where it is
 * not bound to a turn's start or end, as a statement, as a question and without a mark. If it counts in
 * any, or if only its context kept it from counting, nothing is told. If each of its wordings is
 * taken away by something that has no more conditions than the entry, it can never count. */
#include "cli/lint.h"
#include "cli/trial.h"
#include "cli/wordings.h"
#include "lexicon/pattern.h"

enum {
    WORDINGS_TRIED = 2000, /* of one entry; of more, as many at equal distances */
    RIVALS_MOST = 16       /* other categories that are compared with one entry */
};

/* Words that no pattern names. */
#define BEFORE "zqv "
#define BEHIND " zqw"

enum { EXCLUDED_ENTRY = 1, EXCLUDED_SECTION = 2 };

/* What took a wording away; beyond the kinds: nothing did, and: this text does not tell. */
enum loss { LOSS_FOUND_FIRST, LOSS_VETOED, LOSS_OVER, LOSS_UNMATCHED, LOSS_KINDS, LOSS_UNKNOWN };

/* An entry of another category that counts the same words: in every wording so far, or, where notes are
 * wanted one by one, in some. */
struct rival {
    uint32_t top;   /* its top-level category */
    uint32_t entry; /* the first that was seen, */
    uint64_t first; /* and in which wording */
    uint64_t times;
    bool again; /* in the wording at hand */
};

struct entry_trial {
    struct lint *lint;
    struct trial trial;
    struct buffer text;
    uint32_t index; /* of the entry at hand */
    const struct entry *entry;
    bool alive;
    bool lost[LOSS_KINDS];
    uint32_t by[LOSS_KINDS]; /* the first exclusion or entry that took a wording */
    struct rival rivals[RIVALS_MOST];
    size_t rival_count;
    uint64_t wordings, tried;
    uint64_t number;   /* of the wording at hand */
    uint8_t *told;     /* by entry: its overlap with others was told */
    uint8_t *excluded; /* by entry, and by section: has exclusions of its own */
};

/* --- who takes whose words ----------------------------------------------------------------------- */

static bool same_condition(const struct condition *left, const struct condition *right) {
    return left->category == right->category && left->role == right->role &&
           left->turns == right->turns;
}

static bool is_condition(const struct condition *condition) {
    return condition->category != LEXICON_NONE || condition->role;
}

/* Does all that one asks for hold wherever what the other asks for does? */
static bool no_stricter(const struct condition *one, const struct condition *other) {
    return !is_condition(one) || same_condition(one, other);
}

/* What an entry's own section excludes is excluded from the winner too, where it is in that section. */
static bool has_exclusions(const struct entry_trial *trial, uint32_t index) {
    uint32_t section = trial->lint->set->entries[index].section;
    return (trial->excluded[index] & EXCLUDED_ENTRY) ||
           ((trial->excluded[section] & EXCLUDED_SECTION) && section != trial->entry->section);
}

/* Wherever the entry would count, the winner does first. */
static bool always_wins(const struct entry_trial *trial, uint32_t index) {
    const struct entry *winner = &trial->lint->set->entries[index];
    const struct entry *entry = trial->entry;
    bool roles = !winner->roles || (entry->roles && !(entry->roles & ~winner->roles));
    bool kinds = !winner->kinds || (entry->kinds && !(entry->kinds & ~winner->kinds));
    bool scopes = !(winner->in_scopes & ~entry->in_scopes) &&
                  !(winner->not_in_scopes & ~entry->not_in_scopes);
    bool history =
        no_stricter(&winner->after, &entry->after) && no_stricter(&winner->unless, &entry->unless);
    return winner->pattern && roles && kinds && scopes && history && !has_exclusions(trial, index);
}

/* --- one wording --------------------------------------------------------------------------------- */

/* What the hit's fate means; LOSS_KINDS: the entry is alive. */
static enum loss judge(const struct entry_trial *trial, const struct hit *hit) {
    switch ((enum fate)hit->fate) {
    case FATE_VETOED:
        return LOSS_VETOED;
    case FATE_SCOPE_FORBIDDEN:
        return LOSS_UNKNOWN; /* it is one of the three that are tried, and another may tell */
    case FATE_LOST:
        return always_wins(trial, hit->by) ? LOSS_FOUND_FIRST : LOSS_KINDS;
    case FATE_OVER:
        return always_wins(trial, hit->by) ? LOSS_OVER : LOSS_KINDS;
    case FATE_COUNTED:
    case FATE_ROLE:
    case FATE_KIND:
    case FATE_SCOPE_MISSING:
    case FATE_AFTER:
    case FATE_UNLESS:
    case FATE_ONCE:
        break;
    }
    return LOSS_KINDS;
}

/* Of a category that is asked for, and not only one that another waits for. */
static bool can_rival(const struct entry_trial *trial, const struct hit *own,
                      const struct hit *hit) {
    const struct lexicon_set *set = trial->lint->set;
    return hit->fate == FATE_COUNTED && hit->first == own->first && hit->end == own->end &&
           set->categories[hit->category].top != set->categories[own->category].top &&
           set->entries[hit->entry].weight >= LEXICON_WEIGHT_COUNTS &&
           lexicon_is_asked(set, hit->category);
}

static void note_rival(struct entry_trial *trial, const struct hit *hit) {
    uint32_t top = trial->lint->set->categories[hit->category].top;
    for (size_t i = 0; i < trial->rival_count; i++) {
        if (trial->rivals[i].top == top) {
            trial->rivals[i].again = true;
            return;
        }
    }
    if ((trial->tried == 0 || trial->lint->strict) && trial->rival_count < RIVALS_MOST) {
        trial->rivals[trial->rival_count++] =
            (struct rival){.top = top, .entry = hit->entry, .first = trial->number, .again = true};
    }
}

static void note_rivals(struct entry_trial *trial, const struct hit *own) {
    if (own->fate == FATE_COUNTED && trial->entry->weight >= LEXICON_WEIGHT_COUNTS) {
        for (size_t i = 0; i < trial->trial.hits.count; i++) {
            if (can_rival(trial, own, &trial->trial.hits.items[i])) {
                note_rival(trial, &trial->trial.hits.items[i]);
            }
        }
    }
}

static void note_loss(struct entry_trial *trial, enum loss loss, uint32_t by) {
    if (loss == LOSS_KINDS) {
        trial->alive = true;
    } else if (loss < LOSS_KINDS && !trial->lost[loss]) {
        trial->lost[loss] = true;
        trial->by[loss] = by;
    }
}

/* Whoever may speak the entry does; where there are several, the first. */
static enum role role_of(const struct entry *entry) {
    for (unsigned role = ROLE_UNKNOWN + 1; role < ROLE_COUNT; role++) {
        if (entry->roles >> role & 1) {
            return (enum role)role;
        }
    }
    return ROLE_UNKNOWN;
}

static const struct entry *first_of(const struct lexicon_set *set, uint32_t category) {
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS && entry->pattern &&
            lexicon_within(set, set->sections[entry->section].category, category)) {
            return entry;
        }
    }
    return NULL;
}

/* The turn that `after` asks for: any of that role, or one that holds the first words of the category. */
static enum status read_turn_before(struct entry_trial *trial, enum kind kind,
                                    struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    const struct condition *after = &trial->entry->after;
    const struct entry *other =
        after->category == LEXICON_NONE ? NULL : first_of(set, after->category);
    enum role role = other ? role_of(other) : (enum role)after->role;
    struct buffer words;
    buffer_init(&words, trial->lint->alloc);
    if (other) {
        wordings_append(set, other->pattern, 0, &words);
    } else {
        buffer_append_text(&words, BEFORE);
    }
    enum status status = words.failed
                             ? error_memory(error)
                             : trial_read(&trial->trial, role, kind, buffer_slice(&words), error);
    buffer_release(&words);
    return status;
}

static enum status try_text(struct entry_trial *trial, struct error *error) {
    const struct entry *entry = trial->entry;
    enum kind kind = entry->kinds == 1U << KIND_NOTE ? KIND_NOTE : KIND_TRANSCRIPT;
    bool any = false;
    enum status status = STATUS_OK;
    trial_begin(&trial->trial);
    if (is_condition(&entry->after)) {
        status = read_turn_before(trial, kind, error);
    }
    if (status == STATUS_OK) {
        status = trial_read(&trial->trial, role_of(entry), kind, buffer_slice(&trial->text), error);
    }
    for (size_t i = 0; status == STATUS_OK && i < trial->trial.hits.count; i++) {
        const struct hit *hit = &trial->trial.hits.items[i];
        if (hit->entry == trial->index) {
            any = true;
            note_loss(trial, judge(trial, hit), hit->by);
            note_rivals(trial, hit);
        }
    }
    if (!any) {
        note_loss(trial, LOSS_UNMATCHED, LEXICON_NONE);
    }
    return status;
}

/* Only those rivals stay that have shown up once more, unless all are wanted. */
static void keep_rivals(struct entry_trial *trial) {
    size_t kept = 0;
    for (size_t i = 0; i < trial->rival_count; i++) {
        struct rival rival = trial->rivals[i];
        if (rival.again || trial->lint->strict) {
            rival.times += rival.again;
            rival.again = false;
            trial->rivals[kept++] = rival;
        }
    }
    trial->rival_count = kept;
    trial->tried++;
}

static enum status try_wording(struct entry_trial *trial, uint64_t number, struct error *error) {
    static const char *const marks[] = {"", ".", "?"};
    const struct entry *entry = trial->entry;
    struct buffer *text = &trial->text;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof marks / sizeof *marks && status == STATUS_OK; i++) {
        struct buffer words;
        buffer_init(&words, trial->lint->alloc);
        wordings_append(trial->lint->set, entry->pattern, number, &words);
        buffer_clear(text);
        buffer_append_text(text, entry->anchored_start ? "" : BEFORE);
        buffer_append(text, buffer_slice(&words));
        buffer_append_text(text, entry->anchored_end ? "" : BEHIND);
        buffer_append_text(text, marks[i]);
        status = text->failed || words.failed ? error_memory(error) : try_text(trial, error);
        buffer_release(&words);
    }
    keep_rivals(trial);
    return status;
}

/* --- telling ------------------------------------------------------------------------------------- */

static enum status tell(struct entry_trial *trial, enum finding_severity severity, const char *kind,
                        const struct buffer *text, struct error *error) {
    const struct entry *entry = trial->entry;
    return lint_tell(trial->lint, entry->lexicon, entry->line, entry->column, severity, kind, text,
                     error);
}

static void append_by(const struct entry_trial *trial, enum loss loss, struct buffer *out) {
    lint_append_entry(trial->lint, &trial->lint->set->entries[trial->by[loss]], trial->entry, out);
}

/* Two lines that say the same. */
static bool is_twin(const struct entry_trial *trial, uint32_t other) {
    const struct entry *entry = &trial->lint->set->entries[other];
    return entry->pattern && pattern_equal(entry->pattern, trial->entry->pattern);
}

static const char *append_found_first(const struct entry_trial *trial, struct buffer *out) {
    const struct lexicon_set *set = trial->lint->set;
    uint32_t by = trial->by[LOSS_FOUND_FIRST];
    bool twin = is_twin(trial, by);
    buffer_append_text(out, twin ? " stands already as " : " never counts: ");
    append_by(trial, LOSS_FOUND_FIRST, out);
    buffer_append_text(out, twin ? "" : " finds its words first");
    if (set->entries[by].section != trial->entry->section) {
        buffer_append_text(out, " in ");
        buffer_append(out, set->categories[set->sections[set->entries[by].section].category].name);
    }
    bool yields = !entry_counts(trial->entry) && entry_counts(&set->entries[by]);
    buffer_append_text(out, twin     ? "; remove one of them"
                            : yields ? "; remove it: a hint has only what is left"
                                     : "; remove it, or move it before that one");
    return twin ? "duplicate" : "shadowed";
}

/* Where several things take its words away, the first of the enum is told. */
static const char *append_loss(const struct entry_trial *trial, struct buffer *out) {
    if (trial->lost[LOSS_FOUND_FIRST]) {
        return append_found_first(trial, out);
    }
    if (trial->lost[LOSS_VETOED]) {
        buffer_append_text(out, " never counts: the exclusion ");
        append_by(trial, LOSS_VETOED, out);
        buffer_append_text(out, " takes all its words; remove one of the two");
        return "never";
    }
    if (trial->lost[LOSS_OVER]) {
        buffer_append_text(out, " never counts: it gives way to ");
        append_by(trial, LOSS_OVER, out);
        buffer_append_text(out, "; remove it, or the `over`");
        return "never";
    }
    buffer_append_text(out, " can match no text: its words are read as others; try them with "
                            "'attune lexicon explain'");
    return "never";
}

static enum status tell_dead(struct entry_trial *trial, struct error *error) {
    struct buffer text;
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "`%.*s`", SLICE_PRINT(trial->entry->source));
    const char *kind = append_loss(trial, &text);
    if (trial->tried < trial->wordings) {
        buffer_print(&text, " (%llu of its wordings were tried)", (unsigned long long)trial->tried);
    }
    enum status status = tell(trial, FINDING_WARNING, kind, &text, error);
    buffer_release(&text);
    return status;
}

/* " in 3 of 12 wordings, as in "thank you for your trust"" */
static void append_times(const struct entry_trial *trial, const struct rival *rival,
                         struct buffer *out) {
    struct buffer words;
    buffer_init(&words, trial->lint->alloc);
    wordings_append(trial->lint->set, trial->entry->pattern, rival->first, &words);
    buffer_print(out, " in %llu of %llu wordings, as in \"%s\"", (unsigned long long)rival->times,
                 (unsigned long long)trial->tried, words.at);
    out->failed |= words.failed;
    buffer_release(&words);
}

/* Of two entries that find each other's words, one is told. */
static enum status tell_rival(struct entry_trial *trial, const struct rival *rival,
                              struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    const struct entry *other = &set->entries[rival->entry];
    struct buffer text;
    if (trial->told[rival->entry] && lint_checks(trial->lint, other) &&
        is_twin(trial, rival->entry)) {
        return STATUS_OK;
    }
    buffer_init(&text, trial->lint->alloc);
    buffer_print(&text, "`%.*s` counts in ", SLICE_PRINT(trial->entry->source));
    buffer_append(&text, set->categories[set->sections[other->section].category].name);
    buffer_append_text(&text, " too");
    if (rival->times < trial->tried) {
        append_times(trial, rival, &text);
    }
    buffer_append_text(&text, ", by ");
    lint_append_entry(trial->lint, other, trial->entry, &text);
    buffer_append_text(&text, "; if one of them is meant, say there: over CATEGORY, or exclude it");
    trial->told[trial->index] = true;
    enum status status = tell(trial, FINDING_NOTE, "overlap", &text, error);
    buffer_release(&text);
    return status;
}

/* --- entries ------------------------------------------------------------------------------------- */

static void begin_entry(struct entry_trial *trial, uint32_t index) {
    trial->index = index;
    trial->entry = &trial->lint->set->entries[index];
    trial->alive = false;
    trial->rival_count = 0;
    trial->tried = 0;
    trial->wordings = wordings_count(trial->lint->set, trial->entry->pattern);
    for (unsigned i = 0; i < LOSS_KINDS; i++) {
        trial->lost[i] = false;
    }
}

static bool is_dead(const struct entry_trial *trial) {
    bool lost = false;
    for (unsigned i = 0; i < LOSS_KINDS; i++) {
        lost |= trial->lost[i];
    }
    return lost && !trial->alive;
}

static enum status try_entry(struct entry_trial *trial, uint32_t index, struct error *error) {
    enum status status = STATUS_OK;
    begin_entry(trial, index);
    uint64_t most = trial->wordings < WORDINGS_TRIED ? trial->wordings : WORDINGS_TRIED;
    for (uint64_t i = 0; i < most && status == STATUS_OK; i++) {
        uint64_t number = trial->wordings / most * i + trial->wordings % most * i / most;
        trial->number = number;
        status = try_wording(trial, number, error);
        if (trial->alive && trial->rival_count == 0 && !trial->lint->strict) {
            return status;
        }
    }
    if (status == STATUS_OK && is_dead(trial)) {
        return tell_dead(trial, error);
    }
    for (size_t i = 0; i < trial->rival_count && status == STATUS_OK; i++) {
        status = tell_rival(trial, &trial->rivals[i], error);
    }
    return status;
}

static enum status try_entries(struct entry_trial *trial, struct error *error) {
    const struct lexicon_set *set = trial->lint->set;
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < set->entry_count && status == STATUS_OK; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_COUNTS && entry->pattern && lint_checks(trial->lint, entry)) {
            status = try_entry(trial, i, error);
        }
    }
    return status;
}

static void note_exclusions(struct entry_trial *trial) {
    const struct lexicon_set *set = trial->lint->set;
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct entry *entry = &set->entries[i];
        if (entry->use == ENTRY_VETOES_ENTRY) {
            trial->excluded[entry->target] |= EXCLUDED_ENTRY;
        } else if (entry->use == ENTRY_VETOES_SECTION) {
            trial->excluded[entry->target] |= EXCLUDED_SECTION;
        }
    }
}

static enum status try_all(struct entry_trial *trial, struct error *error) {
    const struct lint *lint = trial->lint;
    note_exclusions(trial);
    enum status status = trial_init(&trial->trial, lint->alloc, lint->lexicons, error);
    if (status == STATUS_OK) {
        status = try_entries(trial, error);
    }
    trial_release(&trial->trial);
    return status;
}

enum status lint_entries(struct lint *lint, struct error *error) {
    struct entry_trial trial = {.lint = lint};
    size_t size = (size_t)lint->set->entry_count + lint->set->section_count + 1;
    buffer_init(&trial.text, lint->alloc);
    trial.told = alloc_zero(lint->alloc, size);
    trial.excluded = alloc_zero(lint->alloc, size);
    enum status status =
        trial.told && trial.excluded ? try_all(&trial, error) : error_memory(error);
    alloc_free(lint->alloc, trial.told, size);
    alloc_free(lint->alloc, trial.excluded, size);
    buffer_release(&trial.text);
    return status;
}
