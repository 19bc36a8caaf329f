/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer: what an editor may send, with what `attune check` finds behind the server. The answers are the
 * same for every split of the bytes, and each is a message of valid JSON; texts stay valid UTF-8, and notes
 * stand on words of theirs. The first byte chooses the pieces, and, by its lowest bit, whether the rest is
 * a stream as it is, or lines that each become a message. */
#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "cli/command.h"
#include "cli/editor.h"
#include "lsp/server.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(bool holds) {
    if (!holds) {
        abort();
    }
}

static void check_text(struct slice text) {
    while (text.length) {
        uint32_t code_point;
        size_t length = utf8_decode(text.at, text.length, &code_point);
        check(length > 0);
        text = slice_from(text, length);
    }
}

static void check_note(const struct document *document, const struct document_note *note) {
    check(note->spotless || note->start < note->stop);
    check(note->stop <= document->text.length);
    check_text(slice_make(document->text.at + note->start, note->stop - note->start));
}

static enum status find(void *context, struct document *document, struct error *error) {
    check_text(buffer_slice(&document->text));
    enum status status = editor_find(context, document, error);
    for (size_t i = 0; i < document->note_count; i++) {
        check_note(document, &document->notes[i]);
    }
    return status;
}

/* Loading takes longer than a run: once, and kept until the program ends. */
static struct editor *editor(const struct alloc *alloc) {
    static const char *const words[] = {"lsp", "--strict"};
    static struct options options;
    static struct cli cli;
    static struct editor loaded;
    const struct command *command;
    struct error error;
    size_t used;
    if (!cli.alloc) {
        check(command_find(2, words, &command, &used, &error) == STATUS_OK);
        check(options_parse(&options, alloc, command, 2 - used, words + used, &error) == STATUS_OK);
        cli = (struct cli){.alloc = alloc, .options = &options};
        check(editor_init(&loaded, &cli, &error) == STATUS_OK);
    }
    return &loaded;
}

static void answer(const struct alloc *alloc, struct slice bytes, size_t piece,
                   struct buffer *out) {
    const struct server_source source = {.find = find, .context = editor(alloc)};
    struct server server;
    struct error error;
    server_init(&server, alloc, &source);
    for (size_t at = 0; at < bytes.length; at += piece) {
        struct slice rest = slice_from(bytes, at);
        rest.length = rest.length < piece ? rest.length : piece;
        check(server_feed(&server, rest, out, &error) == STATUS_OK);
    }
    server_release(&server);
}

static void check_answers(const struct alloc *alloc, struct slice out) {
    struct framing framing;
    framing_init(&framing, alloc, SIZE_MAX / 2);
    while (out.length) {
        enum framing_event event;
        json_error_t wrong;
        check(framing_take(&framing, &out, &event) == STATUS_OK && event == FRAMING_MESSAGE);
        json_t *message = json_loadb(framing.body.at, framing.body.length, JSON_ALLOW_NUL, &wrong);
        check(json_is_object(message));
        json_decref(message);
    }
    framing_release(&framing);
}

static void frame_lines(struct buffer *to, struct slice lines) {
    while (lines.length) {
        framing_append(to, slice_split(lines, '\n', &lines));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static struct alloc alloc;
    struct slice rest = slice_make((const char *)bytes + 1, length ? length - 1 : 0);
    struct buffer in, whole, pieces;
    if (length == 0) {
        return 0;
    }
    alloc = alloc_standard();
    buffer_init(&in, &alloc);
    buffer_init(&whole, &alloc);
    buffer_init(&pieces, &alloc);
    if (bytes[0] & 1) {
        frame_lines(&in, rest);
    } else {
        buffer_append(&in, rest);
    }
    answer(&alloc, buffer_slice(&in), in.length + 1, &whole);
    answer(&alloc, buffer_slice(&in), 1 + bytes[0] / 2 % 64, &pieces);
    check(slice_equal(buffer_slice(&whole), buffer_slice(&pieces)));
    check_answers(&alloc, buffer_slice(&whole));
    buffer_release(&in);
    buffer_release(&whole);
    buffer_release(&pieces);
    return 0;
}
