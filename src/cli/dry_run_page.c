/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dry run for people: what was read, what it was taken for, who speaks, what may be wrong and what to do
 * about it. Up to INPUTS_LISTED inputs are named one by one; of more, those that look the same are one
 * line, with an example. */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "cli/checks.h"
#include "cli/dry_run.h"
#include "report/language.h"
#include "report/visible.h"

enum {
    INPUTS_LISTED = 20,
    SPEAKERS_LISTED = 30,
    LABELS_SHOWN = 4, /* of an input */
    WIDTH_MOST = 100, /* of running text */
    WIDTH_UNKNOWN = 80,
    INDENT = 4
};

struct page {
    struct dry_run *run;
    const struct survey *survey;
    size_t width;       /* of the terminal; 0: any */
    struct buffer text; /* in the making */
    struct buffer line;
    bool listed; /* inputs are named one by one */
};

/* --- running text ---------------------------------------------------------------------------------- */

static enum status send(struct page *page, struct error *error) {
    if (page->text.failed || page->line.failed) {
        return error_memory(error);
    }
    enum status status = output_write(&page->run->output, buffer_slice(&page->text), error);
    buffer_clear(&page->text);
    return status;
}

static void put(struct page *page, const char *text) {
    buffer_append_text(&page->text, text);
}

static void blanks(struct page *page, size_t count) {
    while (count--) {
        buffer_append_byte(&page->text, ' ');
    }
}

/* Fills lines with the words of page->line, `indent` blanks before each but the first. */
static void wrap(struct page *page, size_t indent, size_t column) {
    size_t width = page->width && page->width < WIDTH_MOST ? page->width : WIDTH_UNKNOWN;
    struct slice rest = buffer_slice(&page->line);
    bool begins = true;
    while (rest.length) {
        struct slice word = slice_split(rest, ' ', &rest);
        size_t columns = visible_width(word);
        if (!begins && column + 1 + columns > width) {
            put(page, "\n");
            blanks(page, indent);
            column = indent;
            begins = true;
        }
        put(page, begins ? "" : " ");
        column += columns + !begins;
        visible_append(&page->text, word);
        begins = false;
    }
    put(page, "\n");
    page->text.failed |= page->line.failed;
    buffer_clear(&page->line);
}

/* "1 input", "1,200 inputs" */
static void amount(struct buffer *to, uint64_t count, const char *one, const char *many) {
    buffer_append_count(to, count);
    buffer_print(to, " %s", count == 1 ? one : many);
}

static void heading(struct page *page, const char *text) {
    buffer_print(&page->text, "\n%s\n", text);
    for (size_t i = strlen(text); i > 0; i--) {
        buffer_append_byte(&page->text, '-');
    }
    put(page, "\n");
}

/* --- what was read --------------------------------------------------------------------------------- */

static void put_totals(struct page *page) {
    const struct survey *survey = page->survey;
    uint64_t turns = 0;
    uint64_t words = 0;
    for (uint32_t i = 0; i < survey->session_count; i++) {
        turns += survey->sessions[i].turns;
        words += survey->sessions[i].words;
    }
    amount(&page->line, survey->input_count, "input", "inputs");
    if (page->run->failed) {
        buffer_append_text(&page->line, ", of which ");
        buffer_append_count(&page->line, page->run->failed);
        buffer_append_text(&page->line, " could not be read (see below)");
    }
    buffer_append_text(&page->line, ": ");
    amount(&page->line, survey->session_count, "session", "sessions");
    buffer_append_text(&page->line, ", ");
    amount(&page->line, turns, "turn", "turns");
    buffer_append_text(&page->line, ", ");
    amount(&page->line, words, "word", "words");
    buffer_append_text(&page->line, ". Nothing was counted: this was a dry run.");
    wrap(page, 0, 0);
}

/* --- tables ---------------------------------------------------------------------------------------- */

static struct cell text_cell(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){0};
}

static struct cell whole_cell(uint64_t count) {
    return cell_integer((int64_t)count);
}

static enum status begin_table(struct page *page, const struct column *columns, size_t count,
                               struct table_writer **writer, struct error *error) {
    enum status status = send(page, error);
    *writer =
        writer_new(page->run->cli->alloc, &writer_table_format, &page->run->output, page->width);
    if (!*writer) {
        return error_memory(error);
    }
    return status == STATUS_OK ? writer_begin(*writer, columns, count, error) : status;
}

static enum status end_table(struct table_writer *writer, enum status status, struct error *error) {
    if (status == STATUS_OK) {
        status = writer_finish(writer, error);
    }
    writer_free(writer);
    return status;
}

/* "note", "csv", "docx, transcript" */
static void print_taken(const struct survey_input *input, struct buffer *to) {
    const char *format = input->figures.format;
    if (input->failed && input->first_session == SURVEY_NONE) {
        buffer_append_text(to, "could not be read");
        return;
    }
    if (input->figures.document) {
        buffer_print(to, "%s, ", input->figures.document);
    }
    buffer_append_text(to, strcmp(format, "text") == 0 ? "note" : format);
}

/* --- what inputs were taken for -------------------------------------------------------------------- */

enum {
    TAKEN_INPUTS,
    TAKEN_FOR,
    TAKEN_ENCODING,
    TAKEN_LANGUAGE,
    TAKEN_ROLES,
    TAKEN_SESSIONS,
    TAKEN_TURNS,
    TAKEN_WORDS,
    TAKEN_EXAMPLE,
    TAKEN_COLUMNS
};

static const struct column taken_columns[TAKEN_COLUMNS] = {
    [TAKEN_INPUTS] = {.name = "inputs", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_FOR] = {.name = "taken for", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_ENCODING] = {.name = "encoding", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_LANGUAGE] = {.name = "language", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_ROLES] = {.name = "who speaks", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_SESSIONS] = {.name = "sessions", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_TURNS] = {.name = "turns", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_WORDS] = {.name = "words", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_EXAMPLE] = {.name = "for example", .type = COLUMN_TEXT, .brief = true},
};

static const struct column listed_columns[TAKEN_COLUMNS] = {
    [TAKEN_INPUTS] = {.name = "inputs", .type = COLUMN_INTEGER},
    [TAKEN_FOR] = {.name = "taken for", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_ENCODING] = {.name = "encoding", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_LANGUAGE] = {.name = "language", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_ROLES] = {.name = "who speaks", .type = COLUMN_TEXT, .brief = true},
    [TAKEN_SESSIONS] = {.name = "sessions", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_TURNS] = {.name = "turns", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_WORDS] = {.name = "words", .type = COLUMN_INTEGER, .brief = true},
    [TAKEN_EXAMPLE] = {.name = "input", .type = COLUMN_TEXT, .brief = true},
};

/* Inputs that look the same. */
struct alike {
    uint32_t first;            /* input */
    struct slice taken, roles; /* of the keys' copy */
    uint64_t inputs, sessions, turns, words;
};

struct alikes {
    struct intern keys;
    struct alike *items;
    size_t capacity;
};

/* The most speakers of each role that a session of the input has. */
static void count_roles(const struct survey *survey, const struct survey_input *input,
                        unsigned count[ROLE_COUNT]) {
    for (uint32_t at = input->first_session; at != SURVEY_NONE; at = survey->sessions[at].next) {
        unsigned here[ROLE_COUNT] = {0};
        for (uint32_t who = survey->sessions[at].first_speaker; who != SURVEY_NONE;
             who = survey->speakers[who].next) {
            unsigned role = survey->speakers[who].role;
            here[role]++;
            count[role] = here[role] > count[role] ? here[role] : count[role];
        }
    }
}

/* "therapist, client, 2 without a role" */
static void print_roles(const struct survey *survey, const struct survey_input *input,
                        struct buffer *to) {
    unsigned count[ROLE_COUNT] = {0};
    const char *separator = "";
    count_roles(survey, input, count);
    for (unsigned i = 1; i <= ROLE_COUNT; i++) {
        enum role role = (enum role)(i % ROLE_COUNT); /* who has none comes last */
        if (count[role] == 0) {
            continue;
        }
        buffer_append_text(to, separator);
        separator = ", ";
        if (role == ROLE_UNKNOWN) {
            buffer_print(to, "%u without a role", count[role]);
        } else if (count[role] > 1) {
            buffer_print(to, "%u %ss", count[role], role_name(role));
        } else {
            buffer_append_text(to, role_name(role));
        }
    }
}

/* "Anna K. (?), Client" for the only session of an input. */
static void print_labels(const struct survey *survey, const struct survey_session *session,
                         struct buffer *to) {
    unsigned shown = 0;
    for (uint32_t at = session->first_speaker; at != SURVEY_NONE && shown <= LABELS_SHOWN;
         at = survey->speakers[at].next) {
        const struct survey_speaker *speaker = &survey->speakers[at];
        const char *role = role_name((enum role)speaker->role);
        struct slice label = survey_name(survey, speaker->name);
        buffer_append_text(to, shown ? ", " : "");
        if (shown++ == LABELS_SHOWN) {
            buffer_append_text(to, "...");
        } else if (label.length == 0 || slice_is_ignoring_case(label, role)) {
            buffer_append_text(to, role[0] ? role : "?");
        } else {
            buffer_print(to, "%.*s (%s)", SLICE_PRINT(label), role[0] ? role : "?");
        }
    }
}

static void print_speakers(const struct page *page, const struct survey_input *input,
                           struct buffer *to) {
    bool one = input->first_session != SURVEY_NONE && input->first_session == input->last_session;
    if (page->listed && one) {
        print_labels(page->survey, &page->survey->sessions[input->first_session], to);
    } else {
        print_roles(page->survey, input, to);
    }
}

/* What the first session with enough words is in, by what it states or else by its small words. */
static struct slice language_of(const struct survey *survey, const struct survey_input *input) {
    static const char *const names[] = {
        [SURVEY_ENGLISH] = "English", [SURVEY_FOREIGN] = "other?", [SURVEY_UNTOLD] = ""};
    struct slice language = {0};
    for (uint32_t at = input->first_session; at != SURVEY_NONE && language.length == 0;
         at = survey->sessions[at].next) {
        const struct survey_session *session = &survey->sessions[at];
        struct slice stated = survey_name(survey, session->fields[SESSION_LANGUAGE]);
        bool other = stated.length && !language_same(stated, slice_of("en"));
        bool told = stated.length && survey_english(session) != SURVEY_FOREIGN;
        language = other ? stated
                         : slice_of(told ? names[SURVEY_ENGLISH] : names[survey_english(session)]);
    }
    return language;
}

static struct alike *find_alike(struct page *page, struct alikes *alikes, uint32_t number) {
    const struct survey_input *input = &page->survey->inputs[number];
    struct buffer *key = &page->line;
    buffer_clear(key);
    print_taken(input, key);
    size_t taken = key->length;
    buffer_print(key, "\n%s\n%.*s\n", input->figures.encoding,
                 SLICE_PRINT(language_of(page->survey, input)));
    if (page->listed) {
        buffer_print(key, "%u\n", number);
    }
    size_t roles = key->length;
    print_speakers(page, input, key);
    uint32_t known = alikes->keys.count;
    uint32_t id = key->failed ? INTERN_NONE : intern_add(&alikes->keys, buffer_slice(key));
    buffer_clear(key);
    if (id == INTERN_NONE || !array_reserve(page->survey->alloc, &alikes->items, &alikes->capacity,
                                            (size_t)id + 1, sizeof *alikes->items)) {
        return NULL;
    }
    if (id == known) {
        struct slice text = intern_text(&alikes->keys, id);
        alikes->items[id] = (struct alike){
            .first = number, .taken = slice_make(text.at, taken), .roles = slice_from(text, roles)};
    }
    return &alikes->items[id];
}

static enum status collect_alikes(struct page *page, struct alikes *alikes, struct error *error) {
    const struct survey *survey = page->survey;
    for (uint32_t i = 0; i < survey->input_count; i++) {
        struct alike *alike = find_alike(page, alikes, i);
        if (!alike) {
            return error_memory(error);
        }
        alike->inputs++;
        for (uint32_t at = survey->inputs[i].first_session; at != SURVEY_NONE;
             at = survey->sessions[at].next) {
            alike->sessions++;
            alike->turns += survey->sessions[at].turns;
            alike->words += survey->sessions[at].words;
        }
    }
    return STATUS_OK;
}

static enum status write_alikes(struct page *page, const struct alikes *alikes,
                                struct error *error) {
    struct table_writer *writer;
    enum status status = begin_table(page, page->listed ? listed_columns : taken_columns,
                                     TAKEN_COLUMNS, &writer, error);
    for (uint32_t i = 0; i < alikes->keys.count && status == STATUS_OK; i++) {
        const struct alike *alike = &alikes->items[i];
        const struct survey_input *input = &page->survey->inputs[alike->first];
        const struct cell cells[TAKEN_COLUMNS] = {
            [TAKEN_INPUTS] = whole_cell(alike->inputs),
            [TAKEN_FOR] = text_cell(alike->taken),
            [TAKEN_ENCODING] = text_cell(slice_of(input->figures.encoding)),
            [TAKEN_LANGUAGE] = text_cell(language_of(page->survey, input)),
            [TAKEN_ROLES] = text_cell(alike->roles),
            [TAKEN_SESSIONS] = whole_cell(alike->sessions),
            [TAKEN_TURNS] = whole_cell(alike->turns),
            [TAKEN_WORDS] = whole_cell(alike->words),
            [TAKEN_EXAMPLE] = text_cell(survey_name(page->survey, input->path)),
        };
        status = writer_row(writer, cells, error);
    }
    return end_table(writer, status, error);
}

static enum status put_inputs(struct page *page, struct error *error) {
    struct alikes alikes = {0};
    intern_init(&alikes.keys, page->survey->alloc);
    heading(page, "What the inputs were taken for");
    enum status status = collect_alikes(page, &alikes, error);
    if (status == STATUS_OK) {
        status = write_alikes(page, &alikes, error);
    }
    array_free(page->survey->alloc, &alikes.items, &alikes.capacity, sizeof *alikes.items);
    intern_release(&alikes.keys);
    if (!page->listed) {
        put(page, "For a line on each input: --dry-run --to csv\n");
    }
    return status;
}

/* --- who speaks ------------------------------------------------------------------------------------ */

enum { WHO_LABEL, WHO_ROLE, WHO_BY, WHO_SESSIONS, WHO_TURNS, WHO_WORDS, WHO_WHERE, WHO_COLUMNS };

static const struct column who_columns[WHO_COLUMNS] = {
    [WHO_LABEL] = {.name = "label", .type = COLUMN_TEXT, .brief = true},
    [WHO_ROLE] = {.name = "role", .type = COLUMN_TEXT, .brief = true},
    [WHO_BY] = {.name = "known by", .type = COLUMN_TEXT, .brief = true},
    [WHO_SESSIONS] = {.name = "sessions", .type = COLUMN_INTEGER, .brief = true},
    [WHO_TURNS] = {.name = "turns", .type = COLUMN_INTEGER, .brief = true},
    [WHO_WORDS] = {.name = "words", .type = COLUMN_INTEGER, .brief = true},
    [WHO_WHERE] = {.name = "first in", .type = COLUMN_TEXT, .brief = true},
};

/* A label with a role, wherever it speaks. */
struct who {
    uint32_t name, input;
    struct survey_speaker speaker; /* one of them */
    uint64_t sessions, turns, words;
};

struct crowd {
    struct intern keys;
    struct who *items;
    size_t capacity;
};

static enum status add_who(struct page *page, struct crowd *crowd, uint32_t input,
                           const struct survey_speaker *speaker, struct error *error) {
    const uint32_t key[] = {speaker->name, speaker->role, speaker->by, speaker->in_source};
    uint32_t known = crowd->keys.count;
    uint32_t id = intern_add(&crowd->keys, slice_make((const char *)key, sizeof key));
    if (id == INTERN_NONE || !array_reserve(page->survey->alloc, &crowd->items, &crowd->capacity,
                                            (size_t)id + 1, sizeof *crowd->items)) {
        return error_memory(error);
    }
    struct who *who = &crowd->items[id];
    if (id == known) {
        *who = (struct who){.name = speaker->name, .input = input, .speaker = *speaker};
    }
    who->sessions++;
    who->turns += speaker->turns;
    who->words += speaker->words;
    return STATUS_OK;
}

/* Of many, those that say most come first. */
static int by_words(const void *left, const void *right) {
    const struct who *a = left;
    const struct who *b = right;
    if (a->words != b->words) {
        return a->words > b->words ? -1 : 1;
    }
    return a->name < b->name ? -1 : a->name > b->name;
}

static enum status collect_crowd(struct page *page, struct crowd *crowd, struct error *error) {
    const struct survey *survey = page->survey;
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < survey->session_count; i++) {
        for (uint32_t at = survey->sessions[i].first_speaker;
             at != SURVEY_NONE && status == STATUS_OK; at = survey->speakers[at].next) {
            if (survey_name(survey, survey->speakers[at].name).length) {
                status =
                    add_who(page, crowd, survey->sessions[i].input, &survey->speakers[at], error);
            }
        }
    }
    return status;
}

static enum status write_crowd(struct page *page, const struct crowd *crowd, struct error *error) {
    struct table_writer *writer;
    enum status status = begin_table(page, who_columns, WHO_COLUMNS, &writer, error);
    uint32_t shown = crowd->keys.count;
    if (shown > SPEAKERS_LISTED) {
        shown = SPEAKERS_LISTED;
    }
    for (uint32_t i = 0; i < shown && status == STATUS_OK; i++) {
        const struct who *who = &crowd->items[i];
        const char *role = role_name((enum role)who->speaker.role);
        uint32_t path = page->survey->inputs[who->input].path;
        const struct cell cells[WHO_COLUMNS] = {
            [WHO_LABEL] = text_cell(survey_name(page->survey, who->name)),
            [WHO_ROLE] = text_cell(slice_of(role[0] ? role : "?")),
            [WHO_BY] = text_cell(slice_of(dry_run_found_by(&who->speaker))),
            [WHO_SESSIONS] = whole_cell(who->sessions),
            [WHO_TURNS] = whole_cell(who->turns),
            [WHO_WORDS] = whole_cell(who->words),
            [WHO_WHERE] = text_cell(survey_name(page->survey, path)),
        };
        status = writer_row(writer, cells, error);
    }
    status = end_table(writer, status, error);
    if (shown < crowd->keys.count) {
        buffer_append_text(&page->text, "and ");
        amount(&page->text, crowd->keys.count - shown, "label", "labels");
        put(page, " more, which say less\n");
    }
    return status;
}

static enum status put_speakers(struct page *page, struct error *error) {
    struct crowd crowd = {0};
    intern_init(&crowd.keys, page->survey->alloc);
    enum status status = collect_crowd(page, &crowd, error);
    if (status == STATUS_OK && crowd.keys.count) {
        heading(page, "Who speaks");
        qsort(crowd.items, crowd.keys.count, sizeof *crowd.items, by_words);
        status = write_crowd(page, &crowd, error);
    }
    array_free(page->survey->alloc, &crowd.items, &crowd.capacity, sizeof *crowd.items);
    intern_release(&crowd.keys);
    return status;
}

/* --- what may be wrong ----------------------------------------------------------------------------- */

static void put_finding(struct page *page, const struct findings_group *group, unsigned ordinal) {
    buffer_print(&page->text, "\n%2u. ", ordinal);
    amount(&page->line, group->files, "input", "inputs");
    buffer_append_text(&page->line, group->failure ? ", not read or not wholly: " : ": ");
    findings_print(group, &page->line);
    wrap(page, INDENT, INDENT);
    blanks(page, INDENT);
    findings_print_places(group, &page->line);
    wrap(page, INDENT, INDENT);
    if (group->advice.length) {
        blanks(page, INDENT);
        buffer_append_text(&page->line, "What to do: ");
        buffer_append(&page->line, group->advice);
        wrap(page, INDENT, INDENT);
    }
}

/* What could not be read comes first. */
static unsigned put_findings(struct page *page) {
    const struct findings *findings = &page->run->findings;
    unsigned ordinal = 0;
    if (findings->shapes.count) {
        heading(page, "What to look at");
    }
    for (int failure = 1; failure >= 0; failure--) {
        for (uint32_t i = 0; i < findings->shapes.count; i++) {
            if (findings->groups[i].failure == failure) {
                put_finding(page, &findings->groups[i], ++ordinal);
            }
        }
    }
    return ordinal;
}

/* --- what to do next ------------------------------------------------------------------------------- */

static uint64_t count_untouched(const struct survey *survey) {
    uint64_t count = 0;
    for (uint32_t i = 0; i < survey->input_count; i++) {
        const struct survey_input *input = &survey->inputs[i];
        bool clean = !input->failed && input->first_note == SURVEY_NONE;
        for (uint32_t at = input->first_session; clean && at != SURVEY_NONE;
             at = survey->sessions[at].next) {
            clean = survey->sessions[at].problems == 0;
        }
        count += clean;
    }
    return count;
}

static void put_next_steps(struct page *page, unsigned found) {
    heading(page, "What next");
    if (page->run->list) {
        amount(&page->line, page->run->listed, "speaker", "speakers");
        buffer_append_text(&page->line, " without a role: fill in the column role of the list, and "
                                        "give it back with");
        wrap(page, 0, 0);
        blanks(page, INDENT);
        put(page, "--speakers ");
        visible_append(&page->text, slice_of(page->run->list));
        put(page, "\n");
    }
    if (found) {
        buffer_append_text(&page->line, "Inputs with nothing to look at: ");
        buffer_append_count(&page->line, count_untouched(page->survey));
        buffer_append_text(&page->line, " of ");
        buffer_append_count(&page->line, page->survey->input_count);
        buffer_print(&page->line,
                     ". Go through the %u point%s above, mend what is to be mended, and try again; "
                     "then run the same command without --dry-run.",
                     found, found == 1 ? "" : "s");
    } else {
        buffer_append_text(&page->line, "Nothing seems wrong. Run the same command without "
                                        "--dry-run.");
    }
    wrap(page, 0, 0);
}

enum status dry_run_write_page(struct dry_run *run, size_t width, struct error *error) {
    struct page page = {.run = run,
                        .survey = &run->survey,
                        .width = width,
                        .listed = run->survey.input_count <= INPUTS_LISTED};
    buffer_init(&page.text, run->cli->alloc);
    buffer_init(&page.line, run->cli->alloc);
    put_totals(&page);
    enum status status = STATUS_OK;
    if (run->survey.input_count) {
        status = put_inputs(&page, error);
    }
    if (status == STATUS_OK) {
        status = put_speakers(&page, error);
    }
    if (status == STATUS_OK) {
        unsigned found = put_findings(&page);
        put_next_steps(&page, found);
        status = send(&page, error);
    }
    buffer_release(&page.text);
    buffer_release(&page.line);
    return status;
}
