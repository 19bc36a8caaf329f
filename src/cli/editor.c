/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/editor.h"

#include <string.h>

/* --- findings ---------------------------------------------------------------------------------- */

/* Of the ways to say it, those that can stand in the place of the words; others tell what to think of. */
static bool is_replacement(struct slice say) {
    static const char *const advice[] = {
        "describe ", "what ", "why ", "the ", "state ", "report ", "or ",   "ask ",
        "tell ",     "name ", "let ", "say ", "leave ", "slow ",   "stay ", "it is "};
    for (size_t i = 0; i < sizeof advice / sizeof *advice; i++) {
        if (slice_starts(say, advice[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < say.length; i++) {
        if ((unsigned char)say.at[i] >= 0x80 || say.at[i] == ',') { /* "person with …" */
            return false;
        }
    }
    return say.length > 0;
}

static void put_replacements(struct buffer *out, struct slice say) {
    while (say.length) {
        struct slice one = slice_trim(slice_split(say, ';', &say));
        if (is_replacement(one)) {
            buffer_append_text(out, out->length ? ";" : "");
            buffer_append(out, one);
        }
    }
}

static enum status note_finding(struct editor *editor, const struct found *found,
                                struct error *error) {
    static const enum document_severity severities[FINDING_SEVERITIES] = {
        [FINDING_NOTE] = DOCUMENT_HINT,
        [FINDING_INFO] = DOCUMENT_INFORMATION,
        [FINDING_WARNING] = DOCUMENT_WARNING};
    buffer_clear(&editor->message);
    buffer_clear(&editor->hover);
    buffer_clear(&editor->say);
    finding_append_message(&editor->message, found, false, NULL);
    finding_append_message(&editor->hover, found, true, NULL);
    put_replacements(&editor->say, found->say);
    if (editor->message.failed || editor->hover.failed || editor->say.failed) {
        return error_memory(error);
    }
    const struct document_remark remark = {.start = (size_t)found->offset,
                                           .stop = (size_t)found->end,
                                           .severity = severities[found->severity],
                                           .code = found->category,
                                           .message = buffer_slice(&editor->message),
                                           .hover = buffer_slice(&editor->hover),
                                           .say = buffer_slice(&editor->say)};
    return document_note(editor->document, &remark) == STATUS_OK ? STATUS_OK : error_memory(error);
}

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct editor *editor = context;
    struct found found;
    enum status status = checker_part(&editor->checker, part, &editor->notices, error);
    for (size_t i = 0; i < part->hit_count && status == STATUS_OK; i++) {
        if (checker_finds(&editor->checker, part, &part->hits[i], &found)) {
            status = note_finding(editor, &found, error);
        }
    }
    return status;
}

/* A failure here is one of memory, which the next step meets too. */
static void note_notice(void *context, const struct error *notice) {
    struct editor *editor = context;
    if (editor->document) {
        document_note(editor->document,
                      &(struct document_remark){.severity = DOCUMENT_INFORMATION,
                                                .spotless = true,
                                                .message = slice_of(notice->text)});
    }
}

/* --- a text ------------------------------------------------------------------------------------ */

static enum status read_text(struct editor *editor, struct error *error) {
    struct parcel *parcel = &editor->parcel;
    struct document *document = editor->document;
    batch_clear(&parcel->batch);
    enum status status = intake_open(editor->intake, document->path.at, &parcel->batch, error);
    if (status == STATUS_OK) {
        status = intake_feed(editor->intake, buffer_slice(&document->text), &parcel->batch, error);
    }
    return status == STATUS_OK ? intake_finish(editor->intake, &parcel->batch, error) : status;
}

static enum status match_text(struct editor *editor, struct error *error) {
    editor->parcel.source = ++editor->sources;
    editor->parcel.batch.sequence = editor->sources - 1;
    if (stage_match(&editor->reader, &editor->parcel) != STATUS_OK) {
        return error_memory(error);
    }
    enum status status = stage_take(&editor->order, &editor->parcel, error);
    bool failed = dictionary_failed(editor->matching.matcher->dictionary);
    return status == STATUS_OK && failed ? error_memory(error) : status;
}

/* A text that cannot be read as what its name says is told as one. */
enum status editor_find(struct editor *editor, struct document *document, struct error *error) {
    editor->document = document;
    enum status status = read_text(editor, error);
    if (status == STATUS_INPUT) {
        note_notice(editor, error);
        status = STATUS_OK;
    }
    if (status == STATUS_OK) {
        status = match_text(editor, error);
    }
    checker_end_input(&editor->checker, &editor->notices);
    editor->document = NULL;
    return status;
}

/* --- setting up -------------------------------------------------------------------------------- */

enum status editor_init(struct editor *editor, const struct cli *cli, struct error *error) {
    const struct alloc *alloc = cli->alloc;
    *editor = (struct editor){.cli = cli};
    parcel_init(&editor->parcel, alloc);
    buffer_init(&editor->message, alloc);
    buffer_init(&editor->hover, alloc);
    buffer_init(&editor->say, alloc);
    enum status status = matching_init(&editor->matching, cli, false, error);
    if (status == STATUS_OK) {
        status = checker_init(&editor->checker, &editor->matching, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    editor->matching.inputs.intake.encoding = "UTF-8"; /* as JSON is, whatever the file's */
    editor->notices = (struct notices){.tell = note_notice, .context = editor};
    editor->intake = intake_new(alloc, &editor->matching.inputs.intake, &editor->notices, error);
    if (!editor->intake) {
        return error->status ? error->status : error_memory(error);
    }
    editor->sink = (struct stage_sink){.take = take_part, .context = editor};
    bool made =
        stage_reader_init(&editor->reader, alloc, editor->matching.matcher, false) == STATUS_OK &&
        stage_order_init(&editor->order, alloc, editor->matching.matcher, &editor->sink) ==
            STATUS_OK;
    return made ? STATUS_OK : error_memory(error);
}

void editor_release(struct editor *editor) {
    intake_free(editor->intake);
    stage_reader_release(&editor->reader);
    stage_order_release(&editor->order);
    parcel_release(&editor->parcel, editor->cli->alloc);
    buffer_release(&editor->message);
    buffer_release(&editor->hover);
    buffer_release(&editor->say);
    checker_release(&editor->checker);
    matching_release(&editor->matching);
}
