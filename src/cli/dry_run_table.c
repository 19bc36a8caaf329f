/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dry run for machines: a row a speaker, what is known of the session and its input beside it; a row
 * too for an input without any. And the list of speakers without a role, to be filled in. */
#include <string.h>

#include "base/array.h"
#include "cli/checks.h"
#include "cli/dry_run.h"
#include "report/writer.h"

enum row_column {
    ROW_FILE,
    ROW_CASE,
    ROW_SESSION,
    ROW_SESSION_NO,
    ROW_THERAPIST,
    ROW_SITE,
    ROW_DATE,
    ROW_LANGUAGE,
    ROW_FORMAT,
    ROW_KIND,
    ROW_ENCODING,
    ROW_BYTES,
    ROW_READ,
    ROW_SESSION_WORDS,
    ROW_FUNCTION_WORDS,
    ROW_SPEAKER,
    ROW_ROLE,
    ROW_ROLE_FROM,
    ROW_TURNS,
    ROW_WORDS,
    ROW_MALFORMED,
    ROW_NULS,
    ROW_MOJIBAKE,
    ROW_LEFT_OUT,
    ROW_RAGGED,
    ROW_CUT,
    ROW_PROBLEMS,
    ROW_SAME_AS,
    ROW_SIMILAR,
    ROW_SIMILARITY,
    ROW_MESSAGES,
    ROW_COLUMNS
};

#define TEXT(column) \
    { .name = (column), .type = COLUMN_TEXT, .brief = true }
#define WHOLE(column) \
    { .name = (column), .type = COLUMN_INTEGER, .brief = true }

static const struct column columns[ROW_COLUMNS] = {
    [ROW_FILE] = TEXT("file"),
    [ROW_CASE] = TEXT("case_id"),
    [ROW_SESSION] = TEXT("session_id"),
    [ROW_SESSION_NO] = TEXT("session_no"),
    [ROW_THERAPIST] = TEXT("therapist_id"),
    [ROW_SITE] = TEXT("site"),
    [ROW_DATE] = TEXT("date"),
    [ROW_LANGUAGE] = TEXT("language"),
    [ROW_FORMAT] = TEXT("format"),
    [ROW_KIND] = TEXT("kind"),
    [ROW_ENCODING] = TEXT("encoding"),
    [ROW_BYTES] = WHOLE("bytes"),
    [ROW_READ] = TEXT("was_read"),
    [ROW_SESSION_WORDS] = WHOLE("session_words"),
    [ROW_FUNCTION_WORDS] = {.name = "function_word_share",
                            .type = COLUMN_REAL,
                            .digits = 3,
                            .brief = true},
    [ROW_SPEAKER] = TEXT("speaker"),
    [ROW_ROLE] = TEXT("role"),
    [ROW_ROLE_FROM] = TEXT("role_from"),
    [ROW_TURNS] = WHOLE("turns"),
    [ROW_WORDS] = WHOLE("words"),
    [ROW_MALFORMED] = WHOLE("undecodable"),
    [ROW_NULS] = WHOLE("nuls"),
    [ROW_MOJIBAKE] = WHOLE("garbled"),
    [ROW_LEFT_OUT] = WHOLE("lines_left_out"),
    [ROW_RAGGED] = WHOLE("ragged_rows"),
    [ROW_CUT] = WHOLE("cut_turns"),
    [ROW_PROBLEMS] = TEXT("problems"),
    [ROW_SAME_AS] = TEXT("same_as"),
    [ROW_SIMILAR] = TEXT("similar_to"),
    [ROW_SIMILARITY] = {.name = "similarity", .type = COLUMN_REAL, .digits = 2, .brief = true},
    [ROW_MESSAGES] = TEXT("messages"),
};

struct rows {
    struct dry_run *run;
    struct table_writer *writer;
    struct buffer problems, messages;
};

/* Empty where nothing is known. */
static struct cell known(struct slice text) {
    return text.length ? cell_text(text) : (struct cell){0};
}

static struct cell count_cell(uint64_t count) {
    return cell_integer((int64_t)count);
}

/* --- what the rows of an input share --------------------------------------------------------------- */

static void fill_input(struct rows *rows, const struct survey_input *input, struct cell *cells) {
    const struct survey *survey = &rows->run->survey;
    const struct intake_figures *figures = &input->figures;
    buffer_clear(&rows->messages);
    for (uint32_t at = input->first_note; at != SURVEY_NONE; at = survey->notes[at].next) {
        buffer_append_text(&rows->messages, rows->messages.length ? " | " : "");
        buffer_append(&rows->messages, survey_name(survey, survey->notes[at].text));
    }
    memset(cells, 0, ROW_COLUMNS * sizeof *cells);
    cells[ROW_FILE] = known(survey_name(survey, input->path));
    cells[ROW_FORMAT] = known(slice_of(figures->format));
    cells[ROW_ENCODING] = known(slice_of(figures->encoding));
    cells[ROW_READ] = cell_text(slice_of(input->failed ? "no" : "yes"));
    cells[ROW_BYTES] = count_cell(figures->bytes);
    cells[ROW_MALFORMED] = count_cell(figures->malformed);
    cells[ROW_NULS] = count_cell(figures->nuls);
    cells[ROW_MOJIBAKE] = count_cell(figures->mojibake);
    cells[ROW_LEFT_OUT] = count_cell(figures->left_out);
    cells[ROW_RAGGED] = count_cell(figures->ragged_rows);
    cells[ROW_CUT] = count_cell(figures->turns.cut);
    cells[ROW_MESSAGES] = known(buffer_slice(&rows->messages));
}

/* --- of a session ---------------------------------------------------------------------------------- */

static void fill_alike(const struct survey *survey, const struct survey_session *session,
                       struct cell *cells) {
    const struct likeness_found *alike = &session->alike;
    cells[ROW_SAME_AS] = cells[ROW_SIMILAR] = cells[ROW_SIMILARITY] = (struct cell){0};
    if (alike->of == LIKENESS_NONE) {
        return;
    }
    struct slice path = survey_name(survey, survey->inputs[survey->sessions[alike->of].input].path);
    cells[alike->same ? ROW_SAME_AS : ROW_SIMILAR] = known(path);
    cells[ROW_SIMILARITY].state = CELL_SET;
    cells[ROW_SIMILARITY].value.real = alike->share;
}

static void fill_session(struct rows *rows, const struct survey_session *session,
                         struct cell *cells) {
    static const struct {
        enum row_column column;
        enum session_field field;
    } fields[] = {{ROW_CASE, SESSION_CASE},        {ROW_SESSION, SESSION_ID},
                  {ROW_SESSION_NO, SESSION_NO},    {ROW_THERAPIST, SESSION_THERAPIST},
                  {ROW_SITE, SESSION_SITE},        {ROW_DATE, SESSION_DATE},
                  {ROW_LANGUAGE, SESSION_LANGUAGE}};
    const struct survey *survey = &rows->run->survey;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        cells[fields[i].column] = known(survey_name(survey, session->fields[fields[i].field]));
    }
    buffer_clear(&rows->problems);
    for (unsigned problem = 0; problem < PROBLEM_COUNT; problem++) {
        if (session->problems & (1U << problem)) {
            buffer_append_text(&rows->problems, rows->problems.length ? " " : "");
            buffer_append_text(&rows->problems, checks_code((enum survey_problem)problem));
        }
    }
    cells[ROW_KIND] = cell_text(slice_of(session->kind == KIND_NOTE ? "note" : "transcript"));
    cells[ROW_SESSION_WORDS] = count_cell(session->words);
    cells[ROW_FUNCTION_WORDS] = (struct cell){0};
    if (session->words) {
        cells[ROW_FUNCTION_WORDS].state = CELL_SET;
        cells[ROW_FUNCTION_WORDS].value.real =
            (double)session->function_words / (double)session->words;
    }
    cells[ROW_PROBLEMS] = known(buffer_slice(&rows->problems));
    fill_alike(survey, session, cells);
}

static void fill_speaker(const struct survey *survey, const struct survey_speaker *speaker,
                         struct cell *cells) {
    cells[ROW_SPEAKER] = known(survey_name(survey, speaker->name));
    cells[ROW_ROLE] = known(slice_of(role_name((enum role)speaker->role)));
    cells[ROW_ROLE_FROM] = known(slice_of(dry_run_found_code(speaker)));
    cells[ROW_TURNS] = count_cell(speaker->turns);
    cells[ROW_WORDS] = count_cell(speaker->words);
}

/* --- rows ------------------------------------------------------------------------------------------ */

static enum status write_row(struct rows *rows, const struct cell *cells, struct error *error) {
    if (rows->problems.failed || rows->messages.failed) {
        return error_memory(error);
    }
    return writer_row(rows->writer, cells, error);
}

static enum status write_session(struct rows *rows, const struct survey_session *session,
                                 struct cell *cells, struct error *error) {
    const struct survey *survey = &rows->run->survey;
    enum status status = STATUS_OK;
    fill_session(rows, session, cells);
    for (uint32_t at = session->first_speaker; at != SURVEY_NONE && status == STATUS_OK;
         at = survey->speakers[at].next) {
        fill_speaker(survey, &survey->speakers[at], cells);
        status = write_row(rows, cells, error);
    }
    return status;
}

static enum status write_input(struct rows *rows, const struct survey_input *input,
                               struct error *error) {
    const struct survey *survey = &rows->run->survey;
    struct cell cells[ROW_COLUMNS];
    enum status status = STATUS_OK;
    fill_input(rows, input, cells);
    if (input->first_session == SURVEY_NONE) {
        return write_row(rows, cells, error);
    }
    for (uint32_t at = input->first_session; at != SURVEY_NONE && status == STATUS_OK;
         at = survey->sessions[at].next) {
        status = write_session(rows, &survey->sessions[at], cells, error);
    }
    return status;
}

enum status dry_run_write_table(struct dry_run *run, const struct table_format *format,
                                struct error *error) {
    struct rows rows = {.run = run};
    buffer_init(&rows.problems, run->cli->alloc);
    buffer_init(&rows.messages, run->cli->alloc);
    rows.writer = writer_new(run->cli->alloc, format, &run->output, 0);
    enum status status =
        rows.writer ? writer_begin(rows.writer, columns, ROW_COLUMNS, error) : error_memory(error);
    for (uint32_t i = 0; i < run->survey.input_count && status == STATUS_OK; i++) {
        status = write_input(&rows, &run->survey.inputs[i], error);
    }
    if (status == STATUS_OK) {
        status = writer_finish(rows.writer, error);
    }
    writer_free(rows.writer);
    buffer_release(&rows.problems);
    buffer_release(&rows.messages);
    return status;
}

/* --- the list to be filled in ---------------------------------------------------------------------- */

enum list_column {
    LIST_PATH,
    LIST_LABEL,
    LIST_ROLE,
    LIST_PERSON,
    LIST_TURNS,
    LIST_WORDS,
    LIST_LINE,
    LIST_COLUMNS
};

static const struct column list_columns[LIST_COLUMNS] = {
    [LIST_PATH] = TEXT("path"),     [LIST_LABEL] = TEXT("label"),  [LIST_ROLE] = TEXT("role"),
    [LIST_PERSON] = TEXT("person"), [LIST_TURNS] = WHOLE("turns"), [LIST_WORDS] = WHOLE("words"),
    [LIST_LINE] = WHOLE("line"),
};

/* A label without a role in an input, in however many sessions. */
struct unplaced {
    uint32_t input, label, line;
    uint64_t turns, words;
};

struct unplaced_list {
    const struct survey *survey;
    struct intern keys; /* of input and label; the number is that of the item */
    struct unplaced *items;
    size_t capacity;
};

static enum status list_speaker(struct unplaced_list *list, uint32_t input,
                                const struct survey_speaker *speaker, struct error *error) {
    const uint32_t key[] = {input, speaker->name};
    uint32_t known = list->keys.count;
    uint32_t number = intern_add(&list->keys, slice_make((const char *)key, sizeof key));
    if (number == INTERN_NONE || !array_reserve(list->survey->alloc, &list->items, &list->capacity,
                                                (size_t)number + 1, sizeof *list->items)) {
        return error_memory(error);
    }
    struct unplaced *item = &list->items[number];
    if (number == known) {
        *item = (struct unplaced){.input = input, .label = speaker->name, .line = speaker->line};
    }
    item->turns += speaker->turns;
    item->words += speaker->words;
    return STATUS_OK;
}

static enum status list_all(struct unplaced_list *list, struct error *error) {
    const struct survey *survey = list->survey;
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < survey->session_count; i++) {
        const struct survey_session *session = &survey->sessions[i];
        for (uint32_t at = session->first_speaker; at != SURVEY_NONE && status == STATUS_OK;
             at = survey->speakers[at].next) {
            const struct survey_speaker *speaker = &survey->speakers[at];
            if (speaker->role == ROLE_UNKNOWN && survey_name(survey, speaker->name).length) {
                status = list_speaker(list, session->input, speaker, error);
            }
        }
    }
    return status;
}

static enum status write_list(const struct unplaced_list *list, struct table_writer *writer,
                              struct error *error) {
    const struct survey *survey = list->survey;
    enum status status = writer_begin(writer, list_columns, LIST_COLUMNS, error);
    for (uint32_t i = 0; i < list->keys.count && status == STATUS_OK; i++) {
        const struct unplaced *item = &list->items[i];
        const struct cell cells[LIST_COLUMNS] = {
            [LIST_PATH] = known(survey_name(survey, survey->inputs[item->input].path)),
            [LIST_LABEL] = known(survey_name(survey, item->label)),
            [LIST_TURNS] = count_cell(item->turns),
            [LIST_WORDS] = count_cell(item->words),
            [LIST_LINE] = count_cell(item->line),
        };
        status = writer_row(writer, cells, error);
    }
    return status == STATUS_OK ? writer_finish(writer, error) : status;
}

enum status dry_run_write_list(struct dry_run *run, const char *path, struct error *error) {
    struct unplaced_list list = {.survey = &run->survey};
    struct output output;
    struct table_writer *writer = NULL;
    intern_init(&list.keys, run->cli->alloc);
    enum status status = output_open(&output, run->cli->alloc, path, error);
    if (status == STATUS_OK) {
        status = list_all(&list, error);
    }
    if (status == STATUS_OK) {
        writer = writer_new(run->cli->alloc, &writer_csv_format, &output, 0);
        status = writer ? write_list(&list, writer, error) : error_memory(error);
    }
    if (status == STATUS_OK) {
        status = output_commit(&output, error);
    }
    run->listed = list.keys.count;
    writer_free(writer);
    output_release(&output);
    array_free(run->cli->alloc, &list.items, &list.capacity, sizeof *list.items);
    intern_release(&list.keys);
    return status;
}
