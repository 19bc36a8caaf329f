/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one file that knows the parts of input/. The first DETECT_HEAD bytes of a source are kept until
 * they, or the source's end, decide how it is read; from then on bytes flow straight through. */
#include "input/intake.h"
#include "input/detect.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "input/conceal.h"
#include "input/detect.h"
#include "input/encoding.h"
#include "input/front_matter.h"
#include "input/mojibake.h"
#include "input/office.h"
#include "input/packing.h"
#include "input/path_fields.h"
#include "input/reader.h"
#include "input/sniff.h"

struct intake {
    const struct alloc *alloc;
    const struct intake_options *options;
    const struct notices *notices;
    const struct reader_format *asked; /* NULL: each source decides */
    struct encoding_choice encoding;
    struct path_fields id;
    struct roles *roles;
    struct speakers *speakers; /* NULL without options->speakers */
    struct turns turns;
    struct decoder decoder;

    /* of the source being read */
    const char *document; /* what its text was in, or NULL */
    struct buffer path;
    struct buffer shown;   /* the path, or its code: what batches and messages say */
    struct buffer head;    /* its first bytes */
    struct buffer sniffed; /* the same, decoded */
    struct run head_run;   /* the last of the runs it became */
    size_t head_runs;
    struct buffer plain; /* of captions: what they say, as a transcript */
    struct sniff sniff;
    char separator; /* of a table, or '\0' */
    bool decided;
    bool failed;
    const struct reader_format *format;
    struct reader *reader;
    struct reader_figures figures;
    uint64_t mojibake;
};

static const struct reader_format *const formats[] = {
    &reader_text,  &reader_transcript, &reader_csv, &reader_tsv, &reader_chat,
    &reader_jsonl, &reader_json,       &reader_vtt, &reader_srt,
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

/* --- new and free ------------------------------------------------------------------------------ */

static const struct reader_format *format_by_name(struct slice name) {
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (slice_is(name, formats[i]->name)) {
            return formats[i];
        }
    }
    return NULL;
}

static enum status choose_format(struct intake *intake, struct error *error) {
    struct slice name = slice_of(intake->options->format);
    if (name.length == 0 || slice_is(name, "auto") || office_is_format(name.at)) {
        return STATUS_OK;
    }
    intake->asked = format_by_name(name);
    if (intake->asked) {
        return STATUS_OK;
    }
    char known[128] = "auto";
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        size_t length = strlen(known);
        snprintf(known + length, sizeof known - length, ", %s", formats[i]->name);
    }
    strncat(known, ", docx, odt", sizeof known - strlen(known) - 1);
    return error_set(error, STATUS_USAGE, "unknown format \"%.*s\"; known are %s",
                     SLICE_PRINT(name), known);
}

static enum status prepare(struct intake *intake, struct error *error) {
    const struct intake_options *options = intake->options;
    enum status status = choose_format(intake, error);
    if (status == STATUS_OK) {
        status = encoding_choose(options->encoding, &intake->encoding, error);
    }
    if (status == STATUS_OK) {
        status = path_fields_init(&intake->id, intake->alloc, options->id_pattern, error);
    }
    if (status == STATUS_OK) {
        intake->roles = roles_new(intake->alloc, options->roles, options->role_count, error);
        status = intake->roles ? STATUS_OK : STATUS_MEMORY;
    }
    if (status == STATUS_OK && options->speakers) {
        status = speakers_read(intake->alloc, options->speakers, &intake->speakers, error);
    }
    if (status == STATUS_OK) {
        roles_use_list(intake->roles, intake->speakers);
        intake->turns.list = intake->speakers;
    }
    return status;
}

struct intake *intake_new(const struct alloc *alloc, const struct intake_options *options,
                          const struct notices *notices, struct error *error) {
    struct intake *intake = alloc_zero(alloc, sizeof *intake);
    if (!intake) {
        error_memory(error);
        return NULL;
    }
    intake->alloc = alloc;
    intake->options = options;
    intake->notices = notices;
    turns_init(&intake->turns, alloc, options->backchannels);
    decoder_init(&intake->decoder, alloc);
    buffer_init(&intake->path, alloc);
    buffer_init(&intake->shown, alloc);
    buffer_init(&intake->head, alloc);
    buffer_init(&intake->sniffed, alloc);
    buffer_init(&intake->plain, alloc);
    if (prepare(intake, error) != STATUS_OK) {
        intake_free(intake);
        return NULL;
    }
    return intake;
}

static void free_reader(struct intake *intake) {
    if (intake->reader) {
        intake->format->free(intake->reader);
        intake->reader = NULL;
    }
}

void intake_free(struct intake *intake) {
    if (!intake) {
        return;
    }
    free_reader(intake);
    roles_free(intake->roles);
    speakers_free(intake->speakers);
    path_fields_release(&intake->id);
    encoding_release(&intake->encoding);
    turns_release(&intake->turns);
    decoder_release(&intake->decoder);
    buffer_release(&intake->path);
    buffer_release(&intake->shown);
    buffer_release(&intake->head);
    buffer_release(&intake->sniffed);
    buffer_release(&intake->plain);
    alloc_free(intake->alloc, intake, sizeof *intake);
}

/* --- a source begins --------------------------------------------------------------------------- */

static bool show_path(struct intake *intake) {
    struct slice path = buffer_slice(&intake->path);
    char code[PSEUDONYM_LENGTH + 1];
    buffer_clear(&intake->shown);
    if (intake->options->pseudonyms) {
        pseudonym_path(intake->options->pseudonyms, path, code);
        path = slice_of(code);
    }
    return buffer_append(&intake->shown, path);
}

void intake_expect(struct intake *intake, const char *document) {
    intake->document = document;
}

enum status intake_open(struct intake *intake, const char *path, struct batch *batch,
                        struct error *error) {
    free_reader(intake);
    intake->decided = intake->failed = false;
    intake->format = NULL;
    intake->figures = (struct reader_figures){0};
    intake->mojibake = 0;
    buffer_clear(&intake->path);
    buffer_clear(&intake->head);
    turns_begin(&intake->turns);
    roles_begin(intake->roles);
    decoder_begin(&intake->decoder, ENCODING_UTF8, NULL, (struct run_sink){0});
    if (!buffer_append_text(&intake->path, path) || !show_path(intake) ||
        !buffer_append(&batch->path, buffer_slice(&intake->shown))) {
        return error_memory(error);
    }
    if (intake->speakers && !speakers_begin(intake->speakers, slice_of(path))) {
        return error_memory(error);
    }
    return path_fields_read(&intake->id, slice_of(path), &intake->turns.session, error);
}

/* --- deciding ---------------------------------------------------------------------------------- */

static enum status sniff_run(void *context, struct run run, struct error *error) {
    struct intake *intake = context;
    intake->head_run = run;
    intake->head_runs++;
    return buffer_append(&intake->sniffed, run.text) ? STATUS_OK : error_memory(error);
}

static enum status read_run(void *context, struct run run, struct error *error) {
    struct intake *intake = context;
    return intake->format->feed(intake->reader, run, error);
}

static void begin_decoding(struct intake *intake, enum encoding encoding, struct run_sink sink) {
    const struct encoding_choice *choice = &intake->encoding;
    decoder_begin(&intake->decoder, encoding, encoding == ENCODING_SINGLE ? choice->table : NULL,
                  sink);
    if (encoding == ENCODING_SEVERAL) {
        decoder_convert(&intake->decoder, &choice->converter);
    }
}

/* Decodes the head, for looking at only. A last line that the head cuts off is not looked at. */
static enum status decode_head(struct intake *intake, enum encoding encoding, size_t mark,
                               struct error *error) {
    struct run_sink sink = {.take = sniff_run, .context = intake};
    buffer_clear(&intake->sniffed);
    intake->head_runs = 0;
    begin_decoding(intake, encoding, sink);
    enum status status =
        decoder_feed(&intake->decoder, slice_from(buffer_slice(&intake->head), mark), error);
    size_t end = intake->sniffed.length;
    if (intake->head.length < DETECT_HEAD) {
        return status;
    }
    while (end > 0 && intake->sniffed.at[end - 1] != '\n') {
        end--;
    }
    buffer_cut(&intake->sniffed, end ? end : intake->sniffed.length);
    return status;
}

static enum encoding choose_encoding(const struct intake *intake, size_t *mark) {
    struct slice head = buffer_slice(&intake->head);
    if (intake->document) {
        *mark = 0;
        return ENCODING_UTF8;
    }
    if (intake->encoding.by_itself) {
        return detect_encoding(head, mark);
    }
    const struct encoding_choice *choice = &intake->encoding;
    enum encoding encoding = choice->encoding;
    if (choice->other != encoding && detect_mark(choice->other, head)) {
        encoding = choice->other;
    }
    *mark = detect_mark(encoding, head);
    return encoding;
}

/* "csv" of "a/b.csv", or empty. */
static struct slice extension_of(struct slice path) {
    size_t at = path.length;
    while (at > 0 && path.at[at - 1] != '.' && path.at[at - 1] != '/') {
        at--;
    }
    return at > 0 && path.at[at - 1] == '.' ? slice_from(path, at) : (struct slice){0};
}

static const struct reader_format *format_by_extension(struct slice path) {
    struct slice extension = extension_of(packing_bare_path(path));
    for (size_t i = 0; i < FORMAT_COUNT && extension.length; i++) {
        struct slice names = slice_of(formats[i]->extensions);
        while (names.length) {
            struct slice name = slice_split(names, ' ', &names);
            if (slice_same(extension, name)) {
                return formats[i];
            }
        }
    }
    return NULL;
}

static void tell(const struct intake *intake, unsigned long line, const char *text) {
    struct error notice;
    error_at(&notice, STATUS_OK, intake->shown.at, line, 0, "%s", text);
    notices_tell(intake->notices, &notice);
}

static void tell_unknown_key(const struct intake *intake, const struct front_matter *header) {
    char text[400];
    int shown = header->unknown_key.length < 60 ? (int)header->unknown_key.length : 60;
    snprintf(text, sizeof text,
             "the header's \"%.*s\" says nothing to attune; known are case_id, session_id, "
             "session_no, therapist_id, site, date, language, transcription, kind, and "
             "therapist or client with that speaker's label, as in \"therapist: Anna\"",
             shown, header->unknown_key.at);
    tell(intake, header->unknown_line, text);
}

static enum status read_header(struct intake *intake, struct front_matter *header,
                               struct error *error) {
    enum status status = front_matter_read(buffer_slice(&intake->sniffed), &intake->turns.session,
                                           intake->roles, header, error);
    if (status == STATUS_OK && header->unknown_line) {
        tell_unknown_key(intake, header);
    }
    return status;
}

static void tell_rest(const struct intake *intake) {
    struct error notice;
    if (!roles_settle(intake->roles, &notice)) {
        error_name_file(&notice, intake->shown.at);
        notices_tell(intake->notices, &notice);
    }
}

/* Which of the labels seen gets REST. */
static void survey_labels(struct intake *intake) {
    roles_survey(intake->roles);
    for (size_t i = 0; i < intake->sniff.count; i++) {
        roles_place(intake->roles, intake->sniff.labels[i].label);
    }
    tell_rest(intake);
}

/* What the labels seen tell the roles: the ones that recur are labels. */
static enum status settle_roles(struct intake *intake, struct error *error) {
    const struct sniff *sniff = &intake->sniff;
    enum status status = STATUS_OK;
    roles_hint(intake->roles, sniff->hints);
    for (size_t i = 0; i < sniff->count && status == STATUS_OK; i++) {
        const struct sniffed *seen = &sniff->labels[i];
        if (seen->lines >= 2 && seen->placing.standing < STANDING_NAME) {
            status = roles_admit(intake->roles, seen->label, error);
        }
    }
    bool labelled = intake->format == &reader_transcript || intake->format->has_captions;
    if (status == STATUS_OK && labelled && roles_rest(intake->roles)) {
        survey_labels(intake);
    }
    return status;
}

/* Where no label with a colon makes a transcript, labels without one may. */
static void sniff_labels(struct intake *intake, struct slice text, bool sure) {
    struct sniff *sniff = &intake->sniff;
    sniff_text(text, intake->roles, sure, sniff);
    if (!sniff->is_transcript && !(sure && sniff->count)) {
        sniff_bare(text, intake->roles, sniff);
        if (!sniff->is_transcript) {
            sniff_text(text, intake->roles, sure, sniff);
        }
    }
}

/* Between a text by one author and a transcript. */
static enum status choose_by_labels(struct intake *intake, const struct front_matter *header,
                                    bool kind_given, struct error *error) {
    bool is_note = kind_given && intake->turns.session.kind == KIND_NOTE;
    bool sure = intake->format == &reader_transcript ||
                (kind_given && intake->turns.session.kind == KIND_TRANSCRIPT);
    struct slice text = slice_from(buffer_slice(&intake->sniffed), header->bytes);
    sniff_labels(intake, text, sure);
    bool labels = intake->sniff.is_transcript || (sure && intake->sniff.count);
    if (!intake->format) {
        intake->format = labels && !is_note ? &reader_transcript : &reader_text;
    }
    if (sure && !labels && text.length) {
        tell(intake, 0,
             "no speaker label found, so it is read as one author's text; labels stand at a "
             "line's beginning, as \"Therapist: \"");
        intake->format = &reader_text;
    }
    return settle_roles(intake, error);
}

/* The text column's name, where one was asked for that is no number. */
static const char *asked_text(const struct intake *intake) {
    const char *asked = intake->options->columns[INPUT_COLUMN_TEXT];
    return asked && !ascii_is_digit(asked[0]) ? asked : NULL;
}

/* What the head looks like, where neither the user nor the name has told. A .json file may well hold
 * an object a line. */
static const struct reader_format *format_by_content(const struct intake *intake) {
    bool told = intake->format && (intake->asked || intake->format != &reader_json);
    struct slice head = buffer_slice(&intake->sniffed);
    enum sniffed_json json = told ? SNIFFED_NO_JSON : sniff_json(head, intake->format != NULL);
    if (json == SNIFFED_JSON_LINES) {
        return &reader_jsonl;
    }
    if (!intake->format && json == SNIFFED_JSON_DOCUMENT) {
        return &reader_json;
    }
    if (!intake->format && intake->separator) {
        return intake->separator == '\t' ? &reader_tsv : &reader_csv;
    }
    return intake->format;
}

/* The format that was asked for; else what the text itself says it is, the name's extension says, or
 * a first line of column names. NULL: labels decide. */
static void choose_by_marks(struct intake *intake) {
    struct slice text = buffer_slice(&intake->sniffed);
    const char *marked = sniff_format(text);
    intake->separator = sniff_table(text, asked_text(intake));
    intake->format = intake->asked ? intake->asked : format_by_name(slice_of(marked));
    if (!intake->format) {
        intake->format = format_by_extension(buffer_slice(&intake->path));
    }
    intake->format = format_by_content(intake);
    if (intake->format == &reader_csv && !intake->separator) {
        intake->separator = sniff_separator(text);
    }
}

/* Sets format, session and roles by what the head tells. */
static enum status choose_reader(struct intake *intake, struct front_matter *header,
                                 struct error *error) {
    struct session_text *session = &intake->turns.session;
    *header = (struct front_matter){0};
    enum status status = STATUS_OK;
    choose_by_marks(intake);
    if (!intake->format || intake->format->has_front_matter) {
        status = read_header(intake, header, error);
    }
    bool kind_given = header->kind_given || intake->options->kind_given;
    if (intake->options->kind_given) {
        session->kind = intake->options->kind;
    }
    if (status == STATUS_OK && (!intake->format || intake->format->has_front_matter)) {
        status = choose_by_labels(intake, header, kind_given, error);
    }
    if (!kind_given) {
        session->kind = intake->format == &reader_text ? KIND_NOTE : KIND_TRANSCRIPT;
    }
    return status;
}

static struct reader_setup set_up(struct intake *intake, enum encoding encoding,
                                  const struct front_matter *header) {
    return (struct reader_setup){
        .alloc = intake->alloc,
        .options = intake->options,
        .notices = intake->notices,
        .path = intake->shown.at,
        .roles = intake->roles,
        .turns = &intake->turns,
        .width = decoder_width(encoding),
        .skip = header->lines,
        .separator = intake->separator,
        .unlabelled = ROLE_AUTHOR,
        .paragraphs = intake->document != NULL,
    };
}

/* Reads the head once, for what a reader tells of it; the turns are read later. */
static enum status read_head(struct intake *intake, struct reader_setup setup,
                             struct reader_figures *figures, struct error *error) {
    const struct notices nobody = {0};
    setup.survey = true;
    setup.notices = &nobody;
    struct reader *reader = intake->format->make(&setup, error);
    if (!reader) {
        return error->status;
    }
    struct run run = {.text = buffer_slice(&intake->sniffed)};
    enum status status = intake->format->feed(reader, run, error);
    if (status == STATUS_OK && intake->head.length < DETECT_HEAD) {
        status = intake->format->finish(reader, error);
    }
    intake->format->figures(reader, figures);
    intake->format->free(reader);
    return status;
}

/* Who gets REST in a table: its first rows are read once before, for their labels alone. */
static enum status survey_table(struct intake *intake, const struct reader_setup *setup,
                                struct error *error) {
    struct reader_figures figures;
    roles_survey(intake->roles);
    enum status status = read_head(intake, *setup, &figures, error);
    tell_rest(intake);
    return status;
}

/* Names stand before the text where they do so again and again, or mostly. */
static bool has_labels(const struct sniff *sniff) {
    uint32_t lines = 0;
    for (size_t i = 0; i < sniff->count; i++) {
        lines += sniff->labels[i].lines;
    }
    return sniff->is_transcript || (lines >= 2 && lines > sniff->plain);
}

/* Whose labels are whose, by what the captions say without marks and times; and how they say it. */
static enum status survey_captions(struct intake *intake, struct reader_setup *setup,
                                   struct error *error) {
    struct reader_figures figures = {0};
    buffer_clear(&intake->plain);
    setup->plain = &intake->plain;
    enum status status = read_head(intake, *setup, &figures, error);
    if (status != STATUS_OK) {
        return status;
    }
    sniff_text(buffer_slice(&intake->plain), intake->roles, false, &intake->sniff);
    setup->labels = has_labels(&intake->sniff);
    setup->repeats =
        figures.lines_repeated >= 3 && figures.lines_repeated * 3 >= figures.lines_given;
    return settle_roles(intake, error);
}

static enum status survey(struct intake *intake, struct reader_setup *setup, struct error *error) {
    if (intake->format->has_captions) {
        return survey_captions(intake, setup, error);
    }
    /* A document is there only when it has ended, and looks for itself. */
    bool table = !intake->format->has_front_matter && intake->format != &reader_json;
    return table && roles_rest(intake->roles) ? survey_table(intake, setup, error) : STATUS_OK;
}

static enum status make_reader(struct intake *intake, enum encoding encoding,
                               const struct front_matter *header, struct error *error) {
    struct reader_setup setup = set_up(intake, encoding, header);
    enum status status = survey(intake, &setup, error);
    if (status == STATUS_OK) {
        intake->reader = intake->format->make(&setup, error);
        status = intake->reader ? STATUS_OK : error->status;
    }
    return status;
}

static enum status start_reading(struct intake *intake, enum encoding encoding, size_t mark,
                                 struct error *error) {
    struct run_sink sink = {.take = read_run, .context = intake};
    struct slice head = slice_from(buffer_slice(&intake->head), mark);
    enum status status;
    intake->decided = true;
    if (intake->head_runs == 1 && intake->head_run.text.at == head.at) {
        /* Nearly every head: clean UTF-8, which lies where it was decoded. */
        intake->decoder.sink = sink;
        decoder_skip(&intake->decoder, mark);
        intake->head_run.raw += mark;
        status = read_run(intake, intake->head_run, error);
    } else {
        begin_decoding(intake, encoding, sink);
        decoder_skip(&intake->decoder, mark);
        status = decoder_feed(&intake->decoder, head, error);
    }
    buffer_clear(&intake->head);
    return status;
}

/* Has a header begun of which more may come? */
static bool is_amid_header(const struct intake *intake) {
    return (!intake->asked || intake->asked->has_front_matter) &&
           front_matter_is_open(buffer_slice(&intake->sniffed));
}

/* By what has come; if `more` may come, the end of a header is waited for. */
static enum status decide(struct intake *intake, bool more, struct batch *batch,
                          struct error *error) {
    size_t mark;
    enum encoding encoding = choose_encoding(intake, &mark);
    const char *refusal = detect_refusal(encoding, buffer_slice(&intake->head));
    if (refusal) {
        return error_at(error, STATUS_INPUT, intake->shown.at, 0, 0, "%s", refusal);
    }
    struct front_matter header;
    batch->width = decoder_width(encoding);
    enum status status = decode_head(intake, encoding, mark, error);
    if (more && is_amid_header(intake)) {
        return status;
    }
    if (status == STATUS_OK) {
        status = choose_reader(intake, &header, error);
    }
    if (status == STATUS_OK) {
        status = make_reader(intake, encoding, &header, error);
    }
    return status == STATUS_OK ? start_reading(intake, encoding, mark, error) : status;
}

enum status intake_decide(struct intake *intake, struct batch *batch, struct error *error) {
    turns_use(&intake->turns, batch);
    enum status status = intake->decided ? STATUS_OK : decide(intake, true, batch, error);
    intake->failed |= status != STATUS_OK;
    return status;
}

bool intake_open_turn(struct intake *intake, struct batch *batch, struct turn *turn) {
    turns_use(&intake->turns, batch);
    return turns_peek(&intake->turns, turn);
}

/* --- bytes ------------------------------------------------------------------------------------- */

enum status intake_feed(struct intake *intake, struct slice bytes, struct batch *batch,
                        struct error *error) {
    enum status status = STATUS_OK;
    turns_use(&intake->turns, batch);
    if (!intake->decided) {
        size_t room = DETECT_HEAD - intake->head.length;
        size_t taken = bytes.length < room ? bytes.length : room;
        if (!buffer_append_bytes(&intake->head, bytes.at, taken)) {
            return error_memory(error);
        }
        bytes = slice_from(bytes, taken);
        if (intake->head.length < DETECT_HEAD) {
            return STATUS_OK;
        }
        status = decide(intake, false, batch, error);
    }
    if (status == STATUS_OK) {
        status = decoder_feed(&intake->decoder, bytes, error);
    }
    if (status == STATUS_OK) {
        status = roles_check(intake->roles, error);
    }
    intake->failed = status != STATUS_OK;
    return status;
}

static void tell_count(const struct intake *intake, uint64_t count, const char *one,
                       const char *many, const char *what) {
    char text[400];
    if (count) {
        snprintf(text, sizeof text, "%llu %s %s", (unsigned long long)count,
                 count == 1 ? one : many, what);
        tell(intake, 0, text);
    }
}

static void tell_figures(const struct intake *intake) {
    const struct decoder_counts *counts = &intake->decoder.counts;
    tell_count(intake, counts->malformed, "byte sequence", "byte sequences",
               "not valid in its encoding, read as U+FFFD; if letters are missing, say which "
               "encoding it has, for example --encoding windows-1252");
    tell_count(intake, intake->mojibake, "character is", "characters are",
               "garbled (\"don\u00E2\u20AC\u2122t\"): the text was UTF-8 once and was saved in "
               "another encoding, so that words are missed; export it anew as UTF-8, or try iconv "
               "-f UTF-8 -t WINDOWS-1252 FILE > MENDED");
    tell_count(intake, counts->nuls, "NUL character", "NUL characters",
               "read as U+FFFD; is the file damaged?");
    tell_count(intake, intake->turns.counts.cut, "turn", "turns",
               "longer than 512 KiB, cut and read in parts; are speaker labels missing?");
}

/* A source that gives no row is named, so that nobody takes it for counted. */
static void tell_empty(const struct intake *intake) {
    if (intake->turns.counts.turns == 0 && !intake->failed) {
        tell(intake, 0,
             intake->decoder.counts.bytes ? "holds no words anybody says, so it has no row"
                                          : "is empty, so it has no row");
    }
}

static enum status conceal(const struct intake *intake, struct batch *batch, struct error *error) {
    const struct pseudonyms *pseudonyms = intake->options->pseudonyms;
    return pseudonyms ? conceal_batch(pseudonyms, batch, error) : STATUS_OK;
}

enum status intake_finish(struct intake *intake, struct batch *batch, struct error *error) {
    enum status status = STATUS_OK;
    turns_use(&intake->turns, batch);
    if (!intake->decided) {
        status = decide(intake, false, batch, error);
    }
    if (status == STATUS_OK) {
        status = decoder_finish(&intake->decoder, error);
    }
    if (status == STATUS_OK) {
        status = intake->format->finish(intake->reader, error);
    }
    if (status == STATUS_OK) {
        status = roles_check(intake->roles, error);
    }
    intake->mojibake += mojibake_count_batch(batch);
    if (status == STATUS_OK) {
        tell_figures(intake);
        tell_empty(intake);
        intake->format->figures(intake->reader, &intake->figures);
    }
    free_reader(intake);
    batch->last_of_source = true;
    /* Also when the source has failed: the turns read before are handed on. */
    enum status concealed = conceal(intake, batch, error);
    return concealed == STATUS_OK && batch_pad(batch) ? status : error_memory(error);
}

enum status intake_ship(struct intake *intake, struct batch *full, struct batch *next,
                        struct error *error) {
    turns_use(&intake->turns, full);
    if (!buffer_append(&next->path, buffer_slice(&full->path)) || !batch_pad(full)) {
        return error_memory(error);
    }
    enum status status = turns_move(&intake->turns, next, error);
    intake->mojibake += mojibake_count_batch(full);
    if (status == STATUS_OK) {
        status = conceal(intake, full, error);
    }
    /* What moved away left text behind the end. */
    return status == STATUS_OK && !batch_pad(full) ? error_memory(error) : status;
}

enum status intake_tell_unmatched(const struct intake *intake, struct error *error) {
    if (intake->speakers) {
        speakers_tell_unused(intake->speakers, intake->notices);
    }
    path_fields_tell_missed(&intake->id, intake->notices);
    return roles_tell_unmatched(intake->roles, intake->notices, error);
}

struct placing intake_place(struct intake *intake, struct slice label) {
    struct placing placing = roles_place(intake->roles, label);
    if (intake->speakers && placing.by != PLACED_BY_LIST) {
        enum role role = speakers_role_of(intake->speakers, label);
        if (role != ROLE_UNKNOWN) {
            placing =
                (struct placing){.role = role, .standing = STANDING_ROLE, .by = PLACED_BY_LIST};
        }
    }
    return placing;
}

void intake_figures(const struct intake *intake, struct intake_figures *figures) {
    const struct decoder_counts *counts = &intake->decoder.counts;
    *figures = (struct intake_figures){
        .bytes = counts->bytes,
        .lines = intake->figures.lines,
        .malformed = counts->malformed,
        .nuls = counts->nuls,
        .mojibake = intake->mojibake,
        .lone_returns = counts->lone_returns,
        .left_out = intake->figures.left_out,
        .ragged_rows = intake->figures.ragged_rows,
        .turns = intake->turns.counts,
        .format = intake->format ? intake->format->name : "",
        .document = intake->document,
        .encoding = encoding_name(&intake->encoding, intake->decoder.encoding),
    };
}
