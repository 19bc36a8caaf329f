/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/checker.h"

#include <stdio.h>
#include <string.h>

#include "base/array.h"

#define MARK "[attune:ignore"

enum status checker_init(struct checker *checker, const struct matching *matching,
                         struct error *error) {
    const struct cli *cli = matching->cli;
    *checker = (struct checker){.matching = matching,
                                .strict = options_has(cli->options, OPTION_STRICT),
                                .with_text = options_has(cli->options, OPTION_WITH_TEXT)};
    buffer_init(&checker->names, cli->alloc);
    buffer_init(&checker->input, cli->alloc);
    remarks_init(&checker->here, cli->alloc, matching->only);
    return ignores_read(&checker->ignores, cli->alloc, options_text(cli->options, OPTION_IGNORE),
                        error);
}

void checker_release(struct checker *checker) {
    if (checker->matching) {
        buffer_release(&checker->names);
        buffer_release(&checker->input);
        remarks_release(&checker->here);
        ignores_release(&checker->ignores);
        array_free(checker->matching->cli->alloc, &checker->marks, &checker->mark_capacity,
                   sizeof *checker->marks);
    }
}

/* --- marks in the text --------------------------------------------------------------------------- */

static uint32_t part_start(const struct counted_part *part) {
    return part->turn->text.at + part->offset;
}

static uint32_t line_at(const struct counted_part *part, size_t offset) {
    return batch_place(part->batch, part->turn, part_start(part) + (uint32_t)offset).line;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Does nothing else stand in the line of text[from, to)? */
static bool is_alone(struct slice text, size_t from, size_t to) {
    while (from && is_blank(text.at[from - 1])) {
        from--;
    }
    while (to < text.length && is_blank(text.at[to])) {
        to++;
    }
    return (from == 0 || text.at[from - 1] == '\n') && (to == text.length || text.at[to] == '\n');
}

/* The mark whose bracket is at `from`; its length, or 0: it is none. */
static size_t mark_length(struct slice text, size_t from) {
    struct slice rest = slice_from(text, from);
    size_t length = strlen(MARK);
    if (!slice_starts(rest, MARK) || rest.length == length || !strchr(" :,]", rest.at[length])) {
        return 0;
    }
    while (length < rest.length && rest.at[length] != ']' && rest.at[length] != '\n') {
        length++;
    }
    return length < rest.length && rest.at[length] == ']' ? length + 1 : 0;
}

static enum status add_mark(struct checker *checker, const struct counted_part *part, size_t from,
                            size_t length, struct error *error) {
    struct slice text = stage_text(part);
    struct slice names =
        slice_trim(slice_make(text.at + from + strlen(MARK), length - strlen(MARK) - 1));
    if (!array_reserve(checker->matching->cli->alloc, &checker->marks, &checker->mark_capacity,
                       checker->mark_count + 1, sizeof *checker->marks)) {
        return error_memory(error);
    }
    uint32_t line = line_at(part, from);
    checker->marks[checker->mark_count++] = (struct checker_mark){
        .first = line,
        .last = line + is_alone(text, from, from + length),
        .names = (uint32_t)checker->names.length,
        .length = (uint32_t)names.length,
    };
    return buffer_append(&checker->names, names) ? STATUS_OK : error_memory(error);
}

/* Of the marks of the part before, the last one may speak of this part's first line: a mark alone in a
 * paragraph is one of the next. */
static void keep_last(struct checker *checker, const struct counted_part *part) {
    struct checker_mark last = {0};
    if (checker->mark_count && !part->new_session) {
        last = checker->marks[checker->mark_count - 1];
    }
    checker->mark_count = 0;
    if (last.last > last.first) {
        buffer_drop(&checker->names, last.names);
        last.names = 0;
        checker->marks[checker->mark_count++] = last;
    } else {
        buffer_clear(&checker->names);
    }
}

/* A mark alone in a paragraph speaks of the next one, however many blank lines part them. */
static void reach_on(struct checker *checker, const struct counted_part *part) {
    if (checker->mark_count && part->starts) {
        uint32_t line = stage_place(part).line;
        struct checker_mark *mark = &checker->marks[0];
        mark->last = line > mark->last ? line : mark->last;
    }
}

/* --- inputs --------------------------------------------------------------------------------------- */

void checker_end_input(struct checker *checker, const struct notices *notices) {
    if (remarks_left_out(&checker->here)) {
        remarks_tell_left_out(&checker->here, checker->placeless_here, notices);
        checker->unchecked++;
    } else {
        checker->placeless += checker->placeless_here;
    }
    checker->placeless_here = 0;
    remarks_clear(&checker->here);
    buffer_clear(&checker->input);
}

static enum status note_speaker(struct checker *checker, const struct counted_part *part,
                                const struct notices *notices, struct error *error) {
    struct slice path = buffer_slice(&part->batch->path);
    if (part->new_session && !slice_equal(buffer_slice(&checker->input), path)) {
        checker_end_input(checker, notices);
        if (!buffer_append(&checker->input, path)) {
            return error_memory(error);
        }
    }
    return remarks_take(&checker->here, part, error);
}

/* --- findings of a part --------------------------------------------------------------------------- */

enum status checker_part(struct checker *checker, const struct counted_part *part,
                         const struct notices *notices, struct error *error) {
    struct slice text = stage_text(part);
    enum status status = note_speaker(checker, part, notices, error);
    keep_last(checker, part);
    reach_on(checker, part);
    for (size_t at = 0; at < text.length && status == STATUS_OK; at++) {
        const char *bracket = memchr(text.at + at, '[', text.length - at);
        if (!bracket) {
            break;
        }
        at = (size_t)(bracket - text.at);
        size_t length = mark_length(text, at);
        status = length ? add_mark(checker, part, at, length, error) : STATUS_OK;
    }
    return status;
}

/* Names with blanks or commas between; what follows "because" or a dash is for people. */
static bool mark_names(struct slice names, struct slice category) {
    bool any = false;
    while (names.length) {
        size_t length = 0;
        while (length < names.length && !strchr(" ,:\t", names.at[length])) {
            length++;
        }
        struct slice name = slice_make(names.at, length);
        if (slice_is(name, "because") || slice_starts(name, "-")) {
            break;
        }
        if (length && ignores_names(name, category)) {
            return true;
        }
        any = any || length;
        names = slice_from(names, length + 1);
    }
    return !any;
}

static bool is_marked(const struct checker *checker, const struct found *found) {
    for (size_t i = 0; i < checker->mark_count; i++) {
        const struct checker_mark *mark = &checker->marks[i];
        if (found->line >= mark->first && found->line <= mark->last &&
            mark_names(slice_make(checker->names.at + mark->names, mark->length),
                       found->category)) {
            return true;
        }
    }
    return false;
}

/* --- places -------------------------------------------------------------------------------------- */

static bool ends_in(struct slice path, const char *const *endings, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(endings[i]);
        if (path.length >= length &&
            slice_is_ignoring_case(slice_from(path, path.length - length), endings[i])) {
            return true;
        }
    }
    return false;
}

static bool is_document(struct slice path) {
    static const char *const endings[] = {".docx", ".odt"};
    return ends_in(path, endings, sizeof endings / sizeof *endings);
}

static bool is_table(struct slice path) {
    static const char *const endings[] = {".csv", ".tsv", ".json", ".jsonl", ".ndjson"};
    return ends_in(path, endings, sizeof endings / sizeof *endings);
}

static bool is_ascii(struct slice text) {
    for (size_t i = 0; i < text.length; i++) {
        if ((unsigned char)text.at[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

/* The piece of the turn that holds the byte. */
static const struct piece *piece_at(const struct counted_part *part, uint32_t offset) {
    const struct piece *pieces = part->batch->pieces + part->turn->first_piece;
    size_t low = 0, high = part->turn->piece_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        *(pieces[middle].text <= offset ? &low : &high) = middle;
    }
    return &pieces[low];
}

/* What stands before a piece in its line is no part of the text. It is known to be of one byte a
 * character where it is nothing or a label in ASCII. */
static uint32_t character_at(const struct counted_part *part, uint32_t offset) {
    const struct batch *batch = part->batch;
    const struct piece *piece = piece_at(part, offset);
    struct slice speaker = batch_text(batch, part->turn->speaker);
    bool labelled = speaker.length && is_ascii(speaker) && batch->width == WIDTH_UTF8 &&
                    !is_table(buffer_slice(&batch->path));
    if (piece->column != 1 && !labelled) {
        return 0;
    }
    uint32_t count = piece->column;
    for (uint32_t at = piece->text; at < offset; at++) {
        count += ((unsigned char)batch->text.at[at] & 0xC0) != 0x80;
    }
    return count;
}

/* The line of the text that the hit begins in; all of a paragraph in a document. */
static struct slice line_around(const struct counted_part *part, const struct hit *hit) {
    struct slice text = stage_text(part);
    size_t from = hit->start;
    size_t to = hit->stop;
    while (from && text.at[from - 1] != '\n') {
        from--;
    }
    while (to < text.length && text.at[to] != '\n') {
        to++;
    }
    return slice_make(text.at + from, to - from);
}

/* --- findings ------------------------------------------------------------------------------------ */

static enum finding_severity severity_of(enum confidence confidence) {
    static const enum finding_severity severities[] = {[CONFIDENCE_LOW] = FINDING_NOTE,
                                                       [CONFIDENCE_MEDIUM] = FINDING_INFO,
                                                       [CONFIDENCE_HIGH] = FINDING_WARNING};
    return severities[confidence];
}

/* One's own words: without --only, a note's author and a therapist. */
static bool is_own(const struct checker *checker, const struct counted_part *part) {
    uint8_t role = part->turn->role;
    return checker->matching->only != ROLE_UNKNOWN || role == ROLE_THERAPIST ||
           role == ROLE_AUTHOR || role == ROLE_UNKNOWN;
}

/* A note is not looked at for what only a speaker can say. */
static bool is_sayable(const struct counted_part *part, const struct entry *entry) {
    bool note = part->batch->sessions[part->turn->session].kind == KIND_NOTE;
    return !note || !entry->roles || (entry->roles & (1u << ROLE_AUTHOR));
}

static bool is_finding(const struct checker *checker, const struct counted_part *part,
                       const struct hit *hit, const struct entry *entry) {
    return matching_shows(checker->matching, part, hit) && hit_counts(hit, entry) &&
           is_own(checker, part) && is_sayable(part, entry) &&
           (checker->strict || entry->confidence != CONFIDENCE_LOW);
}

static void fill(const struct checker *checker, const struct counted_part *part,
                 const struct hit *hit, struct found *found) {
    const struct lexicon_set *set = checker->matching->lexicons.set;
    const struct entry *entry = &set->entries[hit->entry];
    struct hit_place place = stage_hit_place(part, hit);
    uint32_t start = part_start(part);
    uint32_t last = character_at(part, start + hit->stop - 1);
    *found = (struct found){
        .file = buffer_slice(&part->batch->path),
        .document = is_document(buffer_slice(&part->batch->path)),
        .line = place.first.line,
        .column = place.first.column,
        .end_line = line_at(part, hit->stop - 1),
        .character = character_at(part, start + hit->start),
        .end_character = last ? last + 1 : 0,
        .offset = place.first.raw,
        .end = place.end,
        .severity = severity_of(entry->confidence),
        .words = place.words,
        .category = set->categories[hit->category].name,
        .lexicon = set->lexicons[entry->lexicon].name,
        .entry_line = entry->line,
        .entry = entry->source,
        .say = entry->say,
        .because = entry->because,
        .text = checker->with_text ? line_around(part, hit) : (struct slice){0},
    };
}

bool checker_finds(struct checker *checker, const struct counted_part *part, const struct hit *hit,
                   struct found *found) {
    const struct entry *entry = &checker->matching->lexicons.set->entries[hit->entry];
    if (!is_finding(checker, part, hit, entry)) {
        return false;
    }
    fill(checker, part, hit, found);
    if (is_marked(checker, found)) {
        checker->marked++;
        return false;
    }
    if (ignores_has(&checker->ignores, part->batch->path.at, found->category, found->words)) {
        checker->listed++;
        return false;
    }
    bool placed = part->turn->role != ROLE_UNKNOWN;
    checker->placeless_here += !placed;
    return placed;
}

static void tell_ignored(uint64_t count, const char *by, const struct notices *notices) {
    struct error notice;
    if (count) {
        error_set(&notice, STATUS_OK, "%llu finding%s ignored by %s", (unsigned long long)count,
                  count == 1 ? " was" : "s were", by);
        notices_tell(notices, &notice);
    }
}

void checker_tell(const struct checker *checker, const struct notices *notices) {
    struct error notice;
    tell_ignored(checker->marked, "marks in the text", notices);
    tell_ignored(checker->listed, "the ignore file", notices);
    if (checker->placeless) {
        error_set(&notice, STATUS_OK,
                  "%llu finding%s in the words of speakers without a role %s left out; say who "
                  "they are with --role therapist=REGEX and --role client=REGEX",
                  (unsigned long long)checker->placeless, checker->placeless == 1 ? "" : "s",
                  checker->placeless == 1 ? "is" : "are");
        notices_tell(notices, &notice);
    }
}
