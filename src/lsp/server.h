/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language server (LSP 3.17): bytes of the editor in, bytes for the editor out. It knows nothing of how
 * words are found: that is asked of a `server_source`. What it answers is the same for every split of the
 * bytes. What cannot be understood is answered by an error, and the work goes on. Nothing is written
 * anywhere but to `out`.
 * jansson, which takes memory for itself, holds one message at a time. */
#ifndef ATTUNE_LSP_SERVER_H
#define ATTUNE_LSP_SERVER_H

#include "lsp/document.h"
#include "lsp/framing.h"

enum { SERVER_MESSAGE_BYTES = 64 * 1024 * 1024 }; /* of one message: a document and its escapes */

struct server_source {
    /* Adds what is found in the document's text by document_note. Errors end the server. */
    enum status (*find)(void *context, struct document *document, struct error *error);
    void *context;
};

enum server_state { SERVER_NEW, SERVER_RUNNING, SERVER_SHUT_DOWN };

struct server {
    const struct alloc *alloc;
    const struct server_source *source;
    struct framing framing;
    struct documents documents;
    struct buffer message; /* in the making */
    enum server_state state;
    enum position_encoding encoding;
    bool ended;   /* the editor said exit: nothing more is read */
    bool orderly; /* after a shutdown */
};

/* `source` must outlive it. */
void server_init(struct server *server, const struct alloc *alloc,
                 const struct server_source *source);
void server_release(struct server *server);

/* Takes bytes of the editor and appends what is answered. Errors: STATUS_MEMORY, what the source
 * returned. */
enum status server_feed(struct server *server, struct slice bytes, struct buffer *out,
                        struct error *error);

#endif
