/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an editor is told of a document, as JSON values. Each is the caller's; NULL: memory ran out. */
#ifndef ATTUNE_LSP_ANSWERS_H
#define ATTUNE_LSP_ANSWERS_H

#include <jansson.h>

#include "lsp/document.h"

/* A string; bytes that are not UTF-8, as messages may quote, become U+FFFD. */
json_t *answers_string(struct slice text);

/* Parameters of textDocument/publishDiagnostics. */
json_t *answers_diagnostics(const struct document *document);

/* A hover for the byte at `offset`, or null. */
json_t *answers_hover(const struct document *document, size_t offset);

/* Quick fixes for notes that touch the bytes from `start` to `stop`. */
json_t *answers_fixes(const struct document *document, size_t start, size_t stop);

#endif
