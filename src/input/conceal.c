/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes are put behind the batch's text. The names stay in it, but no span leads there any more. */
#include "input/conceal.h"

#include "base/ascii.h"
#include "input/role_words.h"

enum { WHOLE_DIGITS_MOST = 6 };

/* What was last replaced, by where it stood: most turns share their labels with the last two. */
struct replaced {
    struct span from, to;
};

struct concealing {
    const struct pseudonyms *pseudonyms;
    struct batch *batch;
    struct replaced last[2];
};

bool conceal_is_number(struct slice text) {
    size_t at = text.length && text.at[0] == '-';
    size_t begin = at;
    while (at < text.length && ascii_is_digit(text.at[at])) {
        at++;
    }
    bool small = at > begin && at - begin <= WHOLE_DIGITS_MOST;
    at += at < text.length && text.at[at] == '.';
    while (at < text.length && ascii_is_digit(text.at[at])) {
        at++;
    }
    return small && at == text.length;
}

static bool put(struct concealing *concealing, struct slice text, struct span *span) {
    struct buffer *to = &concealing->batch->text;
    *span = (struct span){.at = (uint32_t)to->length, .length = (uint32_t)text.length};
    return to->length < UINT32_MAX / 2 && buffer_append(to, text);
}

static bool replace(struct concealing *concealing, enum pseudonym_kind kind, struct span *span) {
    char code[PSEUDONYM_LENGTH + 1];
    if (!span->length) {
        return true;
    }
    pseudonym_code(concealing->pseudonyms, kind, batch_text(concealing->batch, *span), code);
    return put(concealing, slice_of(code), span);
}

static bool replace_speaker(struct concealing *concealing, struct span *span) {
    struct replaced *last = concealing->last;
    if (!span->length) {
        return true;
    }
    for (size_t i = 0; i < 2; i++) {
        if (last[i].from.at == span->at && last[i].from.length == span->length) {
            *span = last[i].to;
            return true;
        }
    }
    struct replaced made = {.from = *span, .to = *span};
    bool done = role_words_only(batch_text(concealing->batch, *span)) ||
                replace(concealing, PSEUDONYM_PERSON, &made.to);
    last[1] = last[0];
    last[0] = made;
    *span = made.to;
    return done;
}

/* Cells, each ended by a NUL. */
static bool replace_cells(struct concealing *concealing, struct span *span) {
    struct buffer *text = &concealing->batch->text;
    struct span cells = {.at = (uint32_t)text->length};
    /* Room first, so that the cells do not move while they are read: a code is longer than a cell of a byte. */
    if (span->length == 0) {
        return true;
    }
    if (!buffer_reserve(text, (size_t)span->length * (PSEUDONYM_LENGTH + 1))) {
        return false;
    }
    struct slice rest = batch_text(concealing->batch, *span);
    while (rest.length) {
        struct slice cell = slice_split(rest, '\0', &rest);
        char code[PSEUDONYM_LENGTH + 1];
        if (cell.length && !conceal_is_number(cell)) {
            pseudonym_code(concealing->pseudonyms, PSEUDONYM_VALUE, cell, code);
            cell = slice_of(code);
        }
        buffer_append(text, cell);
        buffer_append_byte(text, '\0');
    }
    cells.length = (uint32_t)text->length - cells.at;
    *span = cells;
    return !text->failed;
}

static bool replace_session(struct concealing *concealing, struct session *session) {
    static const struct {
        enum session_field field;
        enum pseudonym_kind kind;
    } named[] = {
        {SESSION_CASE, PSEUDONYM_CASE},
        {SESSION_ID, PSEUDONYM_SESSION},
        {SESSION_THERAPIST, PSEUDONYM_THERAPIST},
        {SESSION_SITE, PSEUDONYM_SITE},
    };
    bool done = true;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        done = done && replace(concealing, named[i].kind, &session->fields[named[i].field]);
    }
    struct span *number = &session->fields[SESSION_NO];
    if (!conceal_is_number(batch_text(concealing->batch, *number))) {
        done = done && replace(concealing, PSEUDONYM_NUMBER, number);
    }
    return done;
}

enum status conceal_batch(const struct pseudonyms *pseudonyms, struct batch *batch,
                          struct error *error) {
    struct concealing concealing = {.pseudonyms = pseudonyms, .batch = batch};
    bool done = true;
    for (size_t i = 0; i < batch->session_count && done; i++) {
        done = replace_session(&concealing, &batch->sessions[i]);
    }
    for (size_t i = 0; i < batch->turn_count && done; i++) {
        struct turn *turn = &batch->turns[i];
        done = replace_speaker(&concealing, &turn->speaker) &&
               replace(&concealing, PSEUDONYM_ROW, &turn->row) &&
               replace_cells(&concealing, &turn->kept);
    }
    return done ? STATUS_OK : error_memory(error);
}
