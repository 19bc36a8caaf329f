/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lsp: the findings of `check` in an editor, while one writes. What is said of a text on the way (that it
 * is cut, that its bytes are wrong) becomes a note of the document: nobody sees standard error there. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/checker.h"
#include "cli/messages.h"
#include "lsp/server.h"

enum { READ_BYTES = 64 * 1024 };

struct lsp_run {
    const struct cli *cli;
    struct matching matching;
    struct checker checker;
    struct notices notices; /* of the text at hand */
    struct intake *intake;
    struct stage_sink sink;
    struct stage_reader reader;
    struct stage_order order;
    struct parcel parcel;
    struct document *document; /* the one at hand */
    uint64_t sources;
    struct server_source source;
    struct server server;
    struct output output;
    struct buffer out, message, hover, say;
};

/* --- findings ---------------------------------------------------------------------------------- */

/* Of the ways to say it, those that can stand in the place of the words; others tell what to think of. */
static bool is_replacement(struct slice say) {
    static const char *const advice[] = {"describe ", "what ", "why ",     "the ",  "state ",
                                         "report ",   "or ",   "ask ",     "tell ", "name ",
                                         "let ",      "say ",  "leave out"};
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

static enum status note_finding(struct lsp_run *run, const struct found *found,
                                struct error *error) {
    static const enum document_severity severities[FINDING_SEVERITIES] = {
        [FINDING_NOTE] = DOCUMENT_HINT,
        [FINDING_INFO] = DOCUMENT_INFORMATION,
        [FINDING_WARNING] = DOCUMENT_WARNING};
    buffer_clear(&run->message);
    buffer_clear(&run->hover);
    buffer_clear(&run->say);
    finding_append_message(&run->message, found, false, NULL);
    finding_append_message(&run->hover, found, true, NULL);
    put_replacements(&run->say, found->say);
    if (run->message.failed || run->hover.failed || run->say.failed) {
        return error_memory(error);
    }
    const struct document_remark remark = {.start = (size_t)found->offset,
                                           .stop = (size_t)found->end,
                                           .severity = severities[found->severity],
                                           .code = found->category,
                                           .message = buffer_slice(&run->message),
                                           .hover = buffer_slice(&run->hover),
                                           .say = buffer_slice(&run->say)};
    return document_note(run->document, &remark) == STATUS_OK ? STATUS_OK : error_memory(error);
}

static enum status take_part(void *context, const struct stage_part *part, struct error *error) {
    struct lsp_run *run = context;
    struct found found;
    enum status status = checker_part(&run->checker, part, error);
    for (size_t i = 0; i < part->hit_count && status == STATUS_OK; i++) {
        if (checker_finds(&run->checker, part, &part->hits[i], &found)) {
            status = note_finding(run, &found, error);
        }
    }
    return status;
}

/* A failure here is one of memory, which the next step meets too. */
static void note_notice(void *context, const struct error *notice) {
    struct lsp_run *run = context;
    if (run->document) {
        document_note(run->document, &(struct document_remark){.severity = DOCUMENT_INFORMATION,
                                                               .spotless = true,
                                                               .message = slice_of(notice->text)});
    }
}

/* --- a text ------------------------------------------------------------------------------------ */

static enum status read_text(struct lsp_run *run, struct error *error) {
    struct parcel *parcel = &run->parcel;
    struct document *document = run->document;
    batch_clear(&parcel->batch);
    enum status status = intake_open(run->intake, document->path.at, &parcel->batch, error);
    if (status == STATUS_OK) {
        status = intake_feed(run->intake, buffer_slice(&document->text), &parcel->batch, error);
    }
    return status == STATUS_OK ? intake_finish(run->intake, &parcel->batch, error) : status;
}

static enum status match_text(struct lsp_run *run, struct error *error) {
    run->parcel.source = ++run->sources;
    run->parcel.batch.sequence = run->sources - 1;
    if (stage_match(&run->reader, &run->parcel) != STATUS_OK) {
        return error_memory(error);
    }
    enum status status = stage_take(&run->order, &run->parcel, error);
    bool failed = dictionary_failed(run->matching.matcher->dictionary);
    return status == STATUS_OK && failed ? error_memory(error) : status;
}

/* A text that cannot be read as what its name says is told as one. */
static enum status find(void *context, struct document *document, struct error *error) {
    struct lsp_run *run = context;
    run->document = document;
    enum status status = read_text(run, error);
    if (status == STATUS_INPUT) {
        note_notice(run, error);
        status = STATUS_OK;
    }
    if (status == STATUS_OK) {
        status = match_text(run, error);
    }
    run->document = NULL;
    return status;
}

/* --- the run ----------------------------------------------------------------------------------- */

static enum status prepare(struct lsp_run *run, struct error *error) {
    const struct alloc *alloc = run->cli->alloc;
    enum status status = matching_init(&run->matching, run->cli, false, error);
    if (status == STATUS_OK) {
        status = checker_init(&run->checker, &run->matching, error);
    }
    if (status != STATUS_OK) {
        return status;
    }
    run->matching.inputs.intake.encoding = "UTF-8"; /* as JSON is, whatever the file's */
    run->notices = (struct notices){.tell = note_notice, .context = run};
    run->intake = intake_new(alloc, &run->matching.inputs.intake, &run->notices, error);
    if (!run->intake) {
        return error->status ? error->status : error_memory(error);
    }
    run->sink = (struct stage_sink){.take = take_part, .context = run};
    if (stage_reader_init(&run->reader, alloc, run->matching.matcher, false) != STATUS_OK ||
        stage_order_init(&run->order, alloc, run->matching.matcher, &run->sink) != STATUS_OK) {
        return error_memory(error);
    }
    return output_open(&run->output, alloc, NULL, error);
}

static enum status answer(struct lsp_run *run, struct slice bytes, struct error *error) {
    buffer_clear(&run->out);
    enum status status = server_feed(&run->server, bytes, &run->out, error);
    if (status == STATUS_OK) {
        status = output_write(&run->output, buffer_slice(&run->out), error);
    }
    return status == STATUS_OK ? output_flush(&run->output, error) : status;
}

static enum status serve(struct lsp_run *run, struct error *error) {
    enum status status = STATUS_OK;
    char bytes[READ_BYTES];
    ssize_t length = 1;
    while (status == STATUS_OK && length != 0 && !run->server.ended) {
        length = read(STDIN_FILENO, bytes, sizeof bytes);
        if (length > 0) {
            status = answer(run, slice_make(bytes, (size_t)length), error);
        } else if (length < 0 && errno != EINTR) {
            status =
                error_at(error, STATUS_INPUT, "-", 0, 0, "cannot be read: %s", strerror(errno));
        }
    }
    return status;
}

static void init(struct lsp_run *run) {
    const struct alloc *alloc = run->cli->alloc;
    run->source = (struct server_source){.find = find, .context = run};
    server_init(&run->server, alloc, &run->source);
    parcel_init(&run->parcel, alloc);
    buffer_init(&run->out, alloc);
    buffer_init(&run->message, alloc);
    buffer_init(&run->hover, alloc);
    buffer_init(&run->say, alloc);
}

static void release(struct lsp_run *run) {
    server_release(&run->server);
    intake_free(run->intake);
    stage_reader_release(&run->reader);
    stage_order_release(&run->order);
    parcel_release(&run->parcel, run->cli->alloc);
    if (run->output.path.alloc) {
        output_release(&run->output);
    }
    buffer_release(&run->out);
    buffer_release(&run->message);
    buffer_release(&run->hover);
    buffer_release(&run->say);
    checker_release(&run->checker);
    matching_release(&run->matching);
}

/* An editor that ends without a word, or before a shutdown, is a failure, as the protocol has it. */
enum exit_status cli_lsp(const struct cli *cli) {
    struct lsp_run run = {.cli = cli};
    struct error error = {0};
    if (isatty(STDIN_FILENO)) {
        error_set(
            &error, STATUS_USAGE,
            "'attune lsp' speaks with editors, not with people; 'attune check' shows the same "
            "findings here");
        return messages_fail(cli, &error);
    }
    init(&run);
    enum status status = prepare(&run, &error);
    if (status == STATUS_OK) {
        status = serve(&run, &error);
    }
    bool orderly = run.server.orderly;
    release(&run);
    if (status != STATUS_OK) {
        return messages_fail(cli, &error);
    }
    return orderly ? EXIT_STATUS_DONE : EXIT_STATUS_FOUND;
}
