/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lsp: the findings of `check` in an editor, while one writes: standard input to the server of ../lsp/, and
 * its answers to standard output. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/editor.h"
#include "cli/messages.h"
#include "lsp/server.h"

enum { READ_BYTES = 64 * 1024 };

struct lsp_run {
    struct editor editor;
    struct server_source source;
    struct server server;
    struct output output;
    struct buffer out;
};

static enum status find(void *context, struct document *document, struct error *error) {
    return editor_find(context, document, error);
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

static void release(struct lsp_run *run) {
    server_release(&run->server);
    editor_release(&run->editor);
    if (run->output.path.alloc) {
        output_release(&run->output);
    }
    buffer_release(&run->out);
}

/* An editor that ends without a word, or before a shutdown, is a failure, as the protocol has it. */
enum exit_status cli_lsp(const struct cli *cli) {
    struct lsp_run run = {.source = {.find = find, .context = &run.editor}};
    struct error error = {0};
    if (isatty(STDIN_FILENO)) {
        error_set(
            &error, STATUS_USAGE,
            "'attune lsp' speaks with editors, not with people; 'attune check' shows the same "
            "findings here");
        return messages_fail(cli, &error);
    }
    server_init(&run.server, cli->alloc, &run.source);
    buffer_init(&run.out, cli->alloc);
    enum status status = editor_init(&run.editor, cli, &error);
    if (status == STATUS_OK) {
        status = output_open(&run.output, cli->alloc, NULL, &error);
    }
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
