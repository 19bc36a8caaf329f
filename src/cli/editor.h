/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found in a text as it stands in an editor: the findings of `check`, as notes of the document. What
 * is said of a text on the way (that it is cut, that it is no table) becomes a note too: nobody sees
 * standard error there. Each text is a source of its own. */
#ifndef ATTUNE_CLI_EDITOR_H
#define ATTUNE_CLI_EDITOR_H

#include "cli/checker.h"
#include "lsp/document.h"

struct editor {
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
    struct buffer message, hover, say;
};

/* Must stay where it is, and be released even if this fails. Errors: STATUS_USAGE, STATUS_LEXICON,
 * STATUS_MEMORY. */
enum status editor_init(struct editor *editor, const struct cli *cli, struct error *error);
void editor_release(struct editor *editor);

/* Adds notes to the document. Errors: STATUS_MEMORY. */
enum status editor_find(struct editor *editor, struct document *document, struct error *error);

#endif
