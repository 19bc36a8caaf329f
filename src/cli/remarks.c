/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/remarks.h"

#include <stdio.h>
#include <string.h>

#include "count/days.h"

void remarks_init(struct remarks *remarks, const struct alloc *alloc, enum role only) {
    *remarks = (struct remarks){.only = only};
    for (size_t i = 0; i < REMARKS_LABELS; i++) {
        buffer_init(&remarks->labels[i], alloc);
    }
    buffer_init(&remarks->path, alloc);
}

void remarks_release(struct remarks *remarks) {
    for (size_t i = 0; i < REMARKS_LABELS; i++) {
        buffer_release(&remarks->labels[i]);
    }
    buffer_release(&remarks->path);
}

void remarks_clear(struct remarks *remarks) {
    for (size_t i = 0; i < REMARKS_LABELS; i++) {
        buffer_clear(&remarks->labels[i]);
    }
    buffer_clear(&remarks->path);
    struct remarks empty = {.only = remarks->only, .path = remarks->path};
    memcpy(empty.labels, remarks->labels, sizeof empty.labels);
    *remarks = empty;
}

static enum status keep_label(struct remarks *remarks, struct slice label, struct error *error) {
    for (size_t i = 0; i < remarks->label_count; i++) {
        if (slice_equal(buffer_slice(&remarks->labels[i]), label)) {
            return STATUS_OK;
        }
    }
    if (remarks->label_count == REMARKS_LABELS) {
        remarks->more_labels = true;
        return STATUS_OK;
    }
    return buffer_append(&remarks->labels[remarks->label_count++], label) ? STATUS_OK
                                                                          : error_memory(error);
}

static enum status keep_place(struct remarks *remarks, const struct counted_part *part,
                              struct error *error) {
    buffer_append(&remarks->path, buffer_slice(&part->batch->path));
    remarks->line = batch_place(part->batch, part->turn, part->turn->text.at).line;
    return remarks->path.failed ? error_memory(error) : STATUS_OK;
}

static void note_date(struct remarks *remarks, struct slice date) {
    bool undated = date.length && days_of(date) == DAYS_UNKNOWN;
    if (undated && remarks->undated++ == 0) {
        int shown = date.length < 40 ? (int)date.length : 40;
        snprintf(remarks->date, sizeof remarks->date, "%.*s", shown, date.at);
    }
}

enum status remarks_look(struct remarks *remarks, const struct counted_part *part,
                         struct error *error) {
    const struct session *session = &part->batch->sessions[part->turn->session];
    remarks->notes += part->new_session && session->kind == KIND_NOTE;
    if (part->new_session) {
        remarks->in_session = false;
        note_date(remarks, batch_text(part->batch, session->fields[SESSION_DATE]));
    }
    if (!part->starts || part->turn->role != ROLE_UNKNOWN) {
        return STATUS_OK;
    }
    remarks->sessions += !remarks->in_session;
    remarks->in_session = true;
    enum status status = remarks->turns++ ? STATUS_OK : keep_place(remarks, part, error);
    return status == STATUS_OK
               ? keep_label(remarks, batch_text(part->batch, part->turn->speaker), error)
               : status;
}

/* "who are "A", "B" and others" into `text`; a long label is cut, as messages are. */
static void ask_who(const struct remarks *remarks, char *text, size_t size) {
    size_t count = remarks->label_count;
    bool several = count > 1 || remarks->more_labels;
    size_t length = (size_t)snprintf(text, size, "who %s", several ? "are" : "is");
    for (size_t i = 0; i < count; i++) {
        bool last = i + 1 == count && !remarks->more_labels;
        const char *before = i == 0 ? " " : last ? " and " : ", ";
        const char *label = remarks->labels[i].at;
        length += (size_t)snprintf(text + length, size - length,
                                   label[0] ? "%s\"%.40s\"" : "%sthe one without a name%s", before,
                                   label);
    }
    snprintf(text + length, size - length, "%s", remarks->more_labels ? " and others" : "");
}

static void tell_unplaced(const struct remarks *remarks, const struct notices *notices) {
    struct error notice;
    char question[REMARKS_LABELS * 48 + 32];
    char where[48] = "";
    char what[64] = "counted in every category";
    if (remarks->sessions > 1) {
        snprintf(where, sizeof where, " in %llu sessions", (unsigned long long)remarks->sessions);
    }
    if (remarks->only != ROLE_UNKNOWN) {
        snprintf(what, sizeof what, "left out by --only %s", role_name(remarks->only));
    }
    ask_who(remarks, question, sizeof question);
    error_at(&notice, STATUS_OK, remarks->path.at, remarks->line, 0,
             "%s? %llu turn%s%s %s by speakers without a role, %s; say who they are with --role "
             "therapist=REGEX and --role client=REGEX, or one by one: --dry-run --speakers-out "
             "FILE writes a list to fill in",
             question, (unsigned long long)remarks->turns, remarks->turns == 1 ? "" : "s", where,
             remarks->turns == 1 ? "is" : "are", what);
    notices_tell(notices, &notice);
}

/* Everybody has a role, and nobody this one. */
static void tell_unheard(const struct remarks *remarks, const struct notices *notices) {
    struct error notice;
    char others[80] = "";
    size_t length = 0;
    for (int role = ROLE_THERAPIST; role < ROLE_COUNT; role++) {
        if (remarks->heard[role]) {
            length += (size_t)snprintf(others + length, sizeof others - length, "%s%s",
                                       length ? ", " : "", role_name((enum role)role));
        }
    }
    if (length) {
        error_set(&notice, STATUS_OK,
                  "--only %s leaves every turn out: the roles found are %s; a text without "
                  "speakers is its author's; attune --dry-run shows who was taken for whom",
                  role_name(remarks->only), others);
        notices_tell(notices, &notice);
    }
}

void remarks_tell_roles(const struct remarks *remarks, const struct notices *notices) {
    if (remarks->turns) {
        tell_unplaced(remarks, notices);
    } else if (remarks->only != ROLE_UNKNOWN && !remarks->heard[remarks->only]) {
        tell_unheard(remarks, notices);
    }
}

bool remarks_left_out(const struct remarks *remarks) {
    uint64_t own = remarks->only == ROLE_UNKNOWN
                       ? remarks->heard[ROLE_THERAPIST] + remarks->heard[ROLE_AUTHOR]
                       : remarks->heard[remarks->only];
    return remarks->turns && !own;
}

void remarks_tell_left_out(const struct remarks *remarks, uint64_t findings,
                           const struct notices *notices) {
    struct error notice;
    char question[REMARKS_LABELS * 48 + 32];
    char left[80] = "";
    enum role wanted = remarks->only == ROLE_UNKNOWN ? ROLE_THERAPIST : remarks->only;
    if (findings) {
        snprintf(left, sizeof left, ", and %llu finding%s left out", (unsigned long long)findings,
                 findings == 1 ? " is" : "s are");
    }
    ask_who(remarks, question, sizeof question);
    error_at(&notice, STATUS_INPUT, remarks->path.at, remarks->line, 0,
             "nothing was checked here: %s? Nobody is known to be the %s%s; say who they are with "
             "--role therapist=REGEX and --role client=REGEX, or with --speakers FILE; --kind note "
             "checks all of it as its author's",
             question, role_name(wanted), left);
    notices_tell(notices, &notice);
}

void remarks_tell(const struct remarks *remarks, bool kind_given, const struct notices *notices) {
    struct error notice;
    remarks_tell_roles(remarks, notices);
    if (remarks->undated) {
        error_set(
            &notice, STATUS_OK,
            "%llu session%s no day, as dates such as \"%s\" are not understood; write them as "
            "2024-03-28",
            (unsigned long long)remarks->undated, remarks->undated == 1 ? " has" : "s have",
            remarks->date);
        notices_tell(notices, &notice);
    }
    if (remarks->notes && !kind_given) {
        error_set(
            &notice, STATUS_OK,
            "%llu text%s without speakers: read as %s, counted in every category; --kind note "
            "says that this is meant",
            (unsigned long long)remarks->notes, remarks->notes == 1 ? "" : "s",
            remarks->notes == 1 ? "a note" : "notes");
        notices_tell(notices, &notice);
    }
}

static void tell_withheld(const struct rates_withheld *withheld, const char *why,
                          const char *remedy, const struct notices *notices) {
    struct error notice;
    error_at(&notice, STATUS_OK, withheld->first.at, 0, 0,
             "%llu row%s, this one first, %s not in the language of the lexicons%s; the categories "
             "are empty there; --language any counts them all the same%s",
             (unsigned long long)withheld->rows, withheld->rows == 1 ? "" : "s",
             withheld->rows == 1 ? "is" : "are", why, remedy);
    notices_tell(notices, &notice);
}

void remarks_tell_withheld(const struct rates *rates, const struct notices *notices) {
    const struct rates_withheld *stated = rates_withheld(rates, LANGUAGE_STATED);
    const struct rates_withheld *found = rates_withheld(rates, LANGUAGE_FOUND);
    char why[120];
    if (stated->rows) {
        tell_withheld(stated, ", as their sessions state", "", notices);
    }
    if (found->rows) {
        snprintf(why, sizeof why, " (here %lld of %lld words are English function words)",
                 (long long)found->function_words, (long long)found->words);
        tell_withheld(found, why, ", --language en says that terse notes are English", notices);
    }
}

void remarks_tell_untimed(uint64_t turns, const struct notices *notices) {
    struct error notice;
    if (turns) {
        error_set(&notice, STATUS_OK,
                  "%llu turn%s no start time, and %s in rows with an empty segment; --window "
                  "150w and --segments 10 need no times",
                  (unsigned long long)turns, turns == 1 ? " has" : "s have",
                  turns == 1 ? "is" : "are");
        notices_tell(notices, &notice);
    }
}
