/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/styles.h"

#include <stdio.h>

void styles_init(struct styles *styles, const struct alloc *alloc, bool merged) {
    *styles = (struct styles){.merged = merged};
    buffer_init(&styles->path, alloc);
    for (size_t i = 0; i < STYLE_TRAITS; i++) {
        buffer_init(&styles->sums[i].first, alloc);
    }
}

void styles_release(struct styles *styles) {
    buffer_release(&styles->path);
    for (size_t i = 0; i < STYLE_TRAITS; i++) {
        buffer_release(&styles->sums[i].first);
    }
}

/* --- a session ----------------------------------------------------------------------------------- */

static enum status end_session(struct styles *styles, struct error *error) {
    unsigned lacks = style_lacks(&styles->session, styles->kind, styles->merged);
    bool kept = true;
    styles->sessions[styles->kind] += styles->open;
    for (size_t i = 0; styles->open && i < STYLE_TRAITS; i++) {
        struct style_sum *sum = &styles->sums[i];
        if ((lacks >> i & 1) && sum->lacking++ == 0) {
            kept = kept && buffer_append(&sum->first, buffer_slice(&styles->path));
        }
    }
    return kept ? STATUS_OK : error_memory(error);
}

enum status styles_begin(struct styles *styles, const struct counted_part *part,
                         struct error *error) {
    enum status status = end_session(styles, error);
    styles->open = true;
    styles->session = (struct shared_figures){0};
    styles->kind = part->batch->sessions[part->turn->session].kind;
    buffer_clear(&styles->path);
    bool kept = buffer_append(&styles->path, buffer_slice(&part->batch->path));
    return status == STATUS_OK && !kept ? error_memory(error) : status;
}

/* --- the end ------------------------------------------------------------------------------------- */

/* "empathy, withdrawal": the lexicons shown whose header names the trait. Returns how many. */
static size_t name_sensitive(const struct lexicon_set *set, const bool *shown, unsigned trait,
                             char *names, size_t size) {
    size_t length = 0, count = 0;
    names[0] = '\0';
    for (uint32_t i = 0; i < set->lexicon_count; i++) {
        bool used = false;
        for (uint32_t k = 0; k < set->category_count; k++) {
            used |= shown[k] && set->categories[k].lexicon == i;
        }
        if (used && (style_traits(set->lexicons[i].sensitive) & trait) && length < size) {
            length += (size_t)snprintf(names + length, size - length, "%s%.*s", count ? ", " : "",
                                       SLICE_PRINT(set->lexicons[i].name));
            count++;
        }
    }
    return count;
}

static void tell_trait(const struct styles *styles, size_t index, const struct lexicon_set *set,
                       const bool *shown, const struct notices *notices) {
    const struct style_sum *sum = &styles->sums[index];
    unsigned trait = 1U << index;
    /* Only a transcript can lack the others. */
    uint64_t sessions = styles->sessions[KIND_TRANSCRIPT] +
                        (trait == STYLE_PUNCTUATION ? styles->sessions[KIND_NOTE] : 0);
    char names[200];
    size_t sensitive = name_sensitive(set, shown, trait, names, sizeof names);
    if (!sum->lacking || (!sensitive && sum->lacking == sessions)) {
        return;
    }
    struct error notice;
    error_at(
        &notice, STATUS_OK, sum->first.at, 0, 0,
        "%llu of %llu session%s, this one first, show hardly any %s%s%s%s; do not compare their "
        "figures with those of sessions transcribed otherwise",
        (unsigned long long)sum->lacking, (unsigned long long)sessions, sessions == 1 ? "" : "s",
        style_trait_name((enum style_trait)trait), sensitive ? ", on which " : "", names,
        sensitive > 1    ? " depend"
        : sensitive == 1 ? " depends"
                         : "");
    notices_tell(notices, &notice);
}

enum status styles_tell(struct styles *styles, const struct lexicon_set *set, const bool *shown,
                        const struct notices *notices, struct error *error) {
    enum status status = end_session(styles, error);
    styles->open = false;
    for (size_t i = 0; status == STATUS_OK && i < STYLE_TRAITS; i++) {
        tell_trait(styles, i, set, shown, notices);
    }
    return status;
}
