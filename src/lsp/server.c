/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lsp/server.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "lsp/answers.h"

/* As JSON-RPC 2.0 and LSP number them. */
enum fault {
    FAULT_NONE = 0,
    FAULT_PARSE = -32700,
    FAULT_INVALID_REQUEST = -32600,
    FAULT_NO_METHOD = -32601,
    FAULT_INVALID_PARAMS = -32602,
    FAULT_NOT_INITIALIZED = -32002
};

/* A request or notification, and what is answered to it. */
struct call {
    const json_t *params; /* NULL: none */
    struct buffer *out;
    struct error *error;
    json_t *result; /* ours; NULL: memory ran out, unless there is a fault */
    enum fault fault;
    const char *text;
};

struct method {
    const char *name;
    bool request;
    enum status (*run)(struct server *server, struct call *call);
};

/* --- sending ----------------------------------------------------------------------------------- */

static int append_json(const char *bytes, size_t length, void *context) {
    return buffer_append_bytes(context, bytes, length) ? 0 : -1;
}

/* Takes the message; NULL: there was no memory for it. */
static enum status send_message(struct server *server, struct buffer *out, json_t *message) {
    buffer_clear(&server->message);
    bool sent = message &&
                json_dump_callback(message, append_json, &server->message, JSON_COMPACT) == 0 &&
                framing_append(out, buffer_slice(&server->message));
    json_decref(message);
    return sent ? STATUS_OK : STATUS_MEMORY;
}

/* `id` is borrowed; NULL: it is not known. */
static enum status send_fault(struct server *server, struct buffer *out, json_t *id,
                              enum fault fault, const char *text) {
    return send_message(server, out,
                        json_pack("{s:s,s:O?,s:{s:i,s:s}}", "jsonrpc", "2.0", "id", id, "error",
                                  "code", (int)fault, "message", text));
}

static enum status notify(struct server *server, struct buffer *out, const char *method,
                          json_t *params) {
    return send_message(
        server, out,
        params ? json_pack("{s:s,s:s,s:o}", "jsonrpc", "2.0", "method", method, "params", params)
               : NULL);
}

/* To the editor's log: what cannot be answered. */
static enum status warn(struct server *server, struct buffer *out, const char *text) {
    return notify(server, out, "window/logMessage",
                  json_pack("{s:i,s:s}", "type", 2, "message", text));
}

static enum status refuse(struct call *call, enum fault fault, const char *text) {
    call->fault = fault;
    call->text = text;
    return STATUS_OK;
}

/* --- parameters -------------------------------------------------------------------------------- */

static const json_t *member(const json_t *object, const char *name) {
    return json_object_get(object, name);
}

static bool read_string(const json_t *object, const char *name, struct slice *text) {
    const json_t *string = member(object, name);
    *text = json_is_string(string)
                ? slice_make(json_string_value(string), json_string_length(string))
                : (struct slice){0};
    return json_is_string(string);
}

static bool read_position(const json_t *json, struct position *position) {
    const json_t *line = member(json, "line");
    const json_t *character = member(json, "character");
    if (!json_is_integer(line) || !json_is_integer(character)) {
        return false;
    }
    json_int_t numbers[] = {json_integer_value(line), json_integer_value(character)};
    for (size_t i = 0; i < 2; i++) {
        if (numbers[i] < 0) {
            return false;
        }
        numbers[i] = numbers[i] > INT32_MAX ? INT32_MAX : numbers[i];
    }
    *position = (struct position){(uint32_t)numbers[0], (uint32_t)numbers[1]};
    return true;
}

/* As bytes of the document. */
static bool read_range(const struct server *server, const struct document *document,
                       const json_t *json, size_t *start, size_t *stop) {
    struct position from;
    struct position to;
    struct position_cursor cursor;
    if (!read_position(member(json, "start"), &from) || !read_position(member(json, "end"), &to)) {
        return false;
    }
    position_cursor_init(&cursor, buffer_slice(&document->text), server->encoding);
    *start = position_offset(&cursor, from);
    *stop = position_offset(&cursor, to);
    return *start <= *stop;
}

/* NULL, and a fault, where the parameters name none that is open. */
static struct document *find_document(struct server *server, struct call *call) {
    struct slice uri;
    struct document *document = NULL;
    if (read_string(member(call->params, "textDocument"), "uri", &uri)) {
        document = documents_find(&server->documents, uri);
    }
    if (!document) {
        refuse(call, FAULT_INVALID_PARAMS, "textDocument.uri names no document that is open");
    }
    return document;
}

/* --- life -------------------------------------------------------------------------------------- */

/* The first of the editor's encodings that is known here; it wishes UTF-16 when it names none. */
static enum position_encoding choose_encoding(const json_t *params) {
    const json_t *list =
        member(member(member(params, "capabilities"), "general"), "positionEncodings");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_array_get(list, i));
        for (int known = 0; name && known < POSITION_ENCODINGS; known++) {
            if (strcmp(name, position_encoding_name((enum position_encoding)known)) == 0) {
                return (enum position_encoding)known;
            }
        }
    }
    return POSITION_UTF16;
}

static enum status initialize(struct server *server, struct call *call) {
    if (server->state != SERVER_NEW) {
        return refuse(call, FAULT_INVALID_REQUEST, "the server has been initialized before");
    }
    server->state = SERVER_RUNNING;
    server->encoding = choose_encoding(call->params);
    call->result = json_pack("{s:{s:s,s:{s:b,s:i,s:b},s:b,s:{s:[s]}},s:{s:s,s:s}}", "capabilities",
                             "positionEncoding", position_encoding_name(server->encoding),
                             "textDocumentSync", "openClose", 1, "change", 2 /* incremental */,
                             "save", 0, "hoverProvider", 1, "codeActionProvider", "codeActionKinds",
                             "quickfix", "serverInfo", "name", "attune", "version", ATTUNE_VERSION);
    return STATUS_OK;
}

static enum status shut_down(struct server *server, struct call *call) {
    server->state = SERVER_SHUT_DOWN;
    call->result = json_null();
    return STATUS_OK;
}

static enum status leave(struct server *server, struct call *call) {
    (void)call;
    server->ended = true;
    server->orderly = server->state == SERVER_SHUT_DOWN;
    return STATUS_OK;
}

static enum status nothing(struct server *server, struct call *call) {
    (void)server;
    (void)call;
    return STATUS_OK;
}

/* --- documents --------------------------------------------------------------------------------- */

static enum status note_too_long(struct document *document) {
    static const char text[] = "this document is longer than 16 MiB and is not checked here; "
                               "'attune check' reads files of any length";
    return document_note(document, &(struct document_remark){.severity = DOCUMENT_INFORMATION,
                                                             .spotless = true,
                                                             .message = slice_of(text)});
}

/* Looks at the text as it stands now, and tells the editor. */
static enum status look(struct server *server, struct document *document, struct call *call) {
    document_clear_notes(document);
    enum status status = document->too_long
                             ? note_too_long(document)
                             : server->source->find(server->source->context, document, call->error);
    if (status != STATUS_OK) {
        return status;
    }
    document_place_notes(document, server->encoding);
    return notify(server, call->out, "textDocument/publishDiagnostics",
                  answers_diagnostics(document));
}

static void take_version(struct document *document, const json_t *item) {
    const json_t *version = member(item, "version");
    document->versioned = json_is_integer(version);
    document->version = json_integer_value(version);
}

static enum status open_document(struct server *server, struct call *call) {
    const json_t *item = member(call->params, "textDocument");
    struct slice uri;
    struct slice text;
    if (!read_string(item, "uri", &uri) || !read_string(item, "text", &text)) {
        return refuse(call, FAULT_INVALID_PARAMS, "didOpen without textDocument.uri and .text");
    }
    struct document *document = documents_open(&server->documents, uri);
    if (!document || document_replace(document, 0, 0, text) != STATUS_OK) {
        return STATUS_MEMORY;
    }
    take_version(document, item);
    return look(server, document, call);
}

/* A change without a range is the whole text. One with a range in a text that was not kept is lost,
 * and the text stays away until it comes whole. */
static enum status change(struct server *server, struct document *document, const json_t *change,
                          struct call *call) {
    const json_t *range = member(change, "range");
    size_t start = 0;
    size_t stop = document->text.length;
    struct slice text;
    if (!read_string(change, "text", &text) ||
        (range && !read_range(server, document, range, &start, &stop))) {
        return refuse(call, FAULT_INVALID_PARAMS,
                      "didChange with a change that cannot be understood; close the document and "
                      "open it again");
    }
    return range && document->too_long ? STATUS_OK : document_replace(document, start, stop, text);
}

static enum status change_document(struct server *server, struct call *call) {
    struct document *document = find_document(server, call);
    const json_t *changes = member(call->params, "contentChanges");
    enum status status = STATUS_OK;
    if (!document) {
        return STATUS_OK;
    }
    for (size_t i = 0; i < json_array_size(changes) && status == STATUS_OK; i++) {
        status = change(server, document, json_array_get(changes, i), call);
    }
    take_version(document, member(call->params, "textDocument"));
    return status == STATUS_OK ? look(server, document, call) : status;
}

static enum status close_document(struct server *server, struct call *call) {
    struct document *document = find_document(server, call);
    if (!document) {
        return STATUS_OK;
    }
    document->versioned = false;
    document_clear_notes(document);
    enum status status =
        notify(server, call->out, "textDocument/publishDiagnostics", answers_diagnostics(document));
    documents_close(&server->documents, buffer_slice(&document->uri));
    return status;
}

/* --- questions --------------------------------------------------------------------------------- */

static enum status hover(struct server *server, struct call *call) {
    const struct document *document = find_document(server, call);
    struct position position;
    struct position_cursor cursor;
    if (!document) {
        return STATUS_OK;
    }
    if (!read_position(member(call->params, "position"), &position)) {
        return refuse(call, FAULT_INVALID_PARAMS, "hover without a position");
    }
    position_cursor_init(&cursor, buffer_slice(&document->text), server->encoding);
    call->result = answers_hover(document, position_offset(&cursor, position));
    return STATUS_OK;
}

/* Kinds form a tree: who wants "quickfix" is named by that or by nothing at all. */
static bool wants_fixes(const json_t *only) {
    bool wants = !json_is_array(only);
    for (size_t i = 0; i < json_array_size(only); i++) {
        const char *kind = json_string_value(json_array_get(only, i));
        wants = wants || (kind && (!kind[0] || strcmp(kind, "quickfix") == 0));
    }
    return wants;
}

static enum status code_action(struct server *server, struct call *call) {
    const struct document *document = find_document(server, call);
    size_t start;
    size_t stop;
    if (!document) {
        return STATUS_OK;
    }
    if (!read_range(server, document, member(call->params, "range"), &start, &stop)) {
        return refuse(call, FAULT_INVALID_PARAMS, "codeAction without a range");
    }
    call->result = wants_fixes(member(member(call->params, "context"), "only"))
                       ? answers_fixes(document, start, stop)
                       : json_array();
    return STATUS_OK;
}

/* --- messages ---------------------------------------------------------------------------------- */

static const struct method methods[] = {
    {"initialize", true, initialize},
    {"initialized", false, nothing},
    {"shutdown", true, shut_down},
    {"exit", false, leave},
    {"textDocument/didOpen", false, open_document},
    {"textDocument/didChange", false, change_document},
    {"textDocument/didSave", false, nothing},
    {"textDocument/didClose", false, close_document},
    {"textDocument/hover", true, hover},
    {"textDocument/codeAction", true, code_action},
};

static const struct method *find_method(const char *name) {
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (strcmp(methods[i].name, name) == 0) {
            return &methods[i];
        }
    }
    return NULL;
}

static enum status answer(struct server *server, struct call *call, json_t *id) {
    if (call->fault) {
        json_decref(call->result);
        return send_fault(server, call->out, id, call->fault, call->text);
    }
    return send_message(server, call->out,
                        call->result ? json_pack("{s:s,s:O,s:o}", "jsonrpc", "2.0", "id", id,
                                                 "result", call->result)
                                     : NULL);
}

static enum status take_request(struct server *server, const struct method *method,
                                struct call *call, json_t *id) {
    enum status status = STATUS_OK;
    if (!method || !method->request) {
        refuse(call, FAULT_NO_METHOD, "there is no such request here");
    } else if (server->state == SERVER_NEW && method->run != initialize) {
        refuse(call, FAULT_NOT_INITIALIZED, "the first request must be initialize");
    } else if (server->state == SERVER_SHUT_DOWN) {
        refuse(call, FAULT_INVALID_REQUEST, "after shutdown only exit may come");
    } else {
        status = method->run(server, call);
    }
    return status == STATUS_OK ? answer(server, call, id) : status;
}

/* Notifications have no answer; what is wrong with one goes to the editor's log. */
static enum status take_notification(struct server *server, const struct method *method,
                                     struct call *call) {
    bool may = server->state == SERVER_RUNNING || (method && method->run == leave);
    if (!method || method->request || !may) {
        return STATUS_OK;
    }
    enum status status = method->run(server, call);
    return status == STATUS_OK && call->fault ? warn(server, call->out, call->text) : status;
}

static bool is_id(const json_t *id) {
    return json_is_integer(id) || json_is_string(id);
}

static enum status take_json(struct server *server, const json_t *message, struct buffer *out,
                             struct error *error) {
    json_t *id = json_object_get(message, "id");
    const json_t *name = member(message, "method");
    struct call call = {.params = member(message, "params"), .out = out, .error = error};
    if (json_is_object(message) && !name &&
        (member(message, "result") || member(message, "error"))) {
        return STATUS_OK; /* an answer, and nothing was asked */
    }
    if (!json_is_string(name) || (id && !is_id(id))) {
        return send_fault(server, out, is_id(id) ? id : NULL, FAULT_INVALID_REQUEST,
                          "neither a request nor a notification of JSON-RPC 2.0");
    }
    const struct method *method = find_method(json_string_value(name));
    return id ? take_request(server, method, &call, id) : take_notification(server, method, &call);
}

/* --- bytes ------------------------------------------------------------------------------------- */

/* The code unit that \uXXXX stands for; -1 where this is none. */
static long read_escape(struct slice text) {
    char digits[5] = {0};
    char *end;
    if (text.length < 6 || text.at[0] != '\\' || text.at[1] != 'u') {
        return -1;
    }
    memcpy(digits, text.at + 2, 4);
    long unit = strtol(digits, &end, 16);
    return end == digits + 4 ? unit : -1;
}

/* Half a surrogate pair, which an editor's text may hold and UTF-8 cannot, becomes U+FFFD: both take one
 * unit of UTF-16. */
static void mend_surrogates(struct buffer *json) {
    for (size_t at = 0; at + 1 < json->length;) {
        struct slice rest = slice_from(buffer_slice(json), at);
        long unit = rest.at[0] == '\\' ? read_escape(rest) : -1;
        long next = unit >= 0xD800 && unit < 0xDC00 ? read_escape(slice_from(rest, 6)) : -1;
        bool pair = next >= 0xDC00 && next < 0xE000;
        if (unit >= 0xD800 && unit < 0xE000 && !pair) {
            memcpy(json->at + at + 2, "fffd", 4);
        }
        at += pair ? 12 : rest.at[0] == '\\' ? 2 : 1;
    }
}

static enum status take_body(struct server *server, struct buffer *out, struct error *error) {
    struct buffer *body = &server->framing.body;
    mend_surrogates(body);
    json_error_t wrong;
    json_t *message = json_loadb(body->at, body->length, JSON_ALLOW_NUL, &wrong);
    if (!message) {
        return json_error_code(&wrong) == json_error_out_of_memory
                   ? STATUS_MEMORY
                   : send_fault(server, out, NULL, FAULT_PARSE, "the message is no JSON");
    }
    enum status status = take_json(server, message, out, error);
    json_decref(message);
    return status;
}

static enum status take_event(struct server *server, enum framing_event event, struct buffer *out,
                              struct error *error) {
    switch (event) {
    case FRAMING_MESSAGE:
        return take_body(server, out, error);
    case FRAMING_MALFORMED:
        return send_fault(server, out, NULL, FAULT_PARSE,
                          "headers without a Content-Length; what follows is passed over up to the "
                          "next one");
    case FRAMING_TOO_LONG:
        return send_fault(server, out, NULL, FAULT_INVALID_REQUEST,
                          "the message is longer than 64 MiB and was passed over");
    case FRAMING_MORE:
        break;
    }
    return STATUS_OK;
}

enum status server_feed(struct server *server, struct slice bytes, struct buffer *out,
                        struct error *error) {
    enum status status = STATUS_OK;
    enum framing_event event = FRAMING_MESSAGE;
    error->status = STATUS_OK;
    while (status == STATUS_OK && !server->ended && event != FRAMING_MORE) {
        status = framing_take(&server->framing, &bytes, &event);
        if (status == STATUS_OK) {
            status = take_event(server, event, out, error);
        }
    }
    return status == STATUS_OK || error->status ? status : error_memory(error);
}

void server_init(struct server *server, const struct alloc *alloc,
                 const struct server_source *source) {
    *server = (struct server){.alloc = alloc, .source = source};
    framing_init(&server->framing, alloc, SERVER_MESSAGE_BYTES);
    documents_init(&server->documents, alloc);
    buffer_init(&server->message, alloc);
}

void server_release(struct server *server) {
    framing_release(&server->framing);
    documents_release(&server->documents);
    buffer_release(&server->message);
}
