/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lsp/answers.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* --- values ------------------------------------------------------------------------------------ */

static json_t *mended_string(struct slice text) {
    json_t *string = NULL;
    struct alloc alloc = alloc_standard();
    struct buffer mended;
    buffer_init(&mended, &alloc);
    while (text.length) {
        uint32_t code_point;
        int truncated;
        size_t length = utf8_decode(text.at, text.length, &code_point);
        if (length) {
            buffer_append_bytes(&mended, text.at, length);
        } else {
            buffer_append_code_point(&mended, UTF8_REPLACEMENT);
            length = utf8_malformed(text.at, text.length, &truncated);
        }
        text = slice_from(text, length);
    }
    if (!mended.failed) {
        string = json_stringn(mended.at, mended.length);
    }
    buffer_release(&mended);
    return string;
}

json_t *answers_string(struct slice text) {
    json_t *string = json_stringn(text.length ? text.at : "", text.length);
    return string ? string : mended_string(text);
}

static json_t *range_of(const struct document_note *note) {
    return json_pack("{s:{s:I,s:I},s:{s:I,s:I}}", "start", "line", (json_int_t)note->from.line,
                     "character", (json_int_t)note->from.character, "end", "line",
                     (json_int_t)note->to.line, "character", (json_int_t)note->to.character);
}

static json_t *text_of(const struct document *document, struct document_text text) {
    return answers_string(document_slice(document, text));
}

/* --- diagnostics ------------------------------------------------------------------------------- */

static json_t *diagnostic(const struct document *document, const struct document_note *note) {
    json_t *code = note->code.length ? text_of(document, note->code) : NULL;
    return json_pack("{s:o,s:i,s:o*,s:s,s:o}", "range", range_of(note), "severity",
                     (int)note->severity, "code", code, "source", "attune", "message",
                     text_of(document, note->message));
}

static json_t *left_out(uint64_t count) {
    return json_pack("{s:{s:{s:i,s:i},s:{s:i,s:i}},s:i,s:s,s:o}", "range", "start", "line", 0,
                     "character", 0, "end", "line", 0, "character", 0, "severity",
                     (int)DOCUMENT_INFORMATION, "source", "attune", "message",
                     json_sprintf("%llu more findings are not shown; 'attune check' lists all",
                                  (unsigned long long)count));
}

static bool append(json_t *array, json_t *value) {
    return json_array_append_new(array, value) == 0;
}

json_t *answers_diagnostics(const struct document *document) {
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < document->note_count && whole; i++) {
        whole = append(list, diagnostic(document, &document->notes[i]));
    }
    if (whole && document->notes_left_out) {
        whole = append(list, left_out(document->notes_left_out));
    }
    if (!whole) {
        json_decref(list);
        return NULL;
    }
    json_t *version = document->versioned ? json_integer((json_int_t)document->version) : NULL;
    return json_pack("{s:o,s:o*,s:o}", "uri", answers_string(buffer_slice(&document->uri)),
                     "version", version, "diagnostics", list);
}

/* --- hover ------------------------------------------------------------------------------------- */

static bool touches(const struct document_note *note, size_t start, size_t stop) {
    return !note->spotless && note->start <= stop && note->stop >= start;
}

static json_t *hover_of(const struct document_note *first, struct slice text) {
    return json_pack("{s:{s:s,s:o},s:o}", "contents", "kind", "plaintext", "value",
                     answers_string(text), "range", range_of(first));
}

json_t *answers_hover(const struct document *document, size_t offset) {
    const struct document_note *first = NULL;
    struct buffer text;
    buffer_init(&text, document->alloc);
    for (size_t i = 0; i < document->note_count; i++) {
        const struct document_note *note = &document->notes[i];
        if (touches(note, offset, offset)) {
            buffer_append_text(&text, first ? "\n\n" : "");
            buffer_append(&text, document_slice(document, note->hover));
            first = first ? first : note;
        }
    }
    json_t *hover = NULL;
    if (!text.failed) {
        hover = first ? hover_of(first, buffer_slice(&text)) : json_null();
    }
    buffer_release(&text);
    return hover;
}

/* --- quick fixes ------------------------------------------------------------------------------- */

/* Words at the beginning of a sentence stay there; "IVDU" says nothing of how a sentence begins. */
static bool wants_capital(struct slice words) {
    return words.length > 1 && ascii_is_capital(words.at[0]) && !ascii_is_capital(words.at[1]);
}

static json_t *replacement(struct slice words, struct slice say, const struct alloc *alloc) {
    struct buffer text;
    buffer_init(&text, alloc);
    buffer_append(&text, say);
    if (text.length && wants_capital(words) && text.at[0] >= 'a' && text.at[0] <= 'z') {
        text.at[0] = (char)(text.at[0] & ~0x20);
    }
    json_t *string = text.failed ? NULL : answers_string(buffer_slice(&text));
    buffer_release(&text);
    return string;
}

static json_t *edit_of(const struct document *document, const struct document_note *note,
                       json_t *text) {
    json_t *changes = json_object();
    json_t *edits = json_pack("[{s:o,s:o}]", "range", range_of(note), "newText", text);
    if (!changes || !edits ||
        json_object_setn_new(changes, document->uri.at, document->uri.length, edits) != 0) {
        json_decref(changes);
        return NULL;
    }
    return json_pack("{s:o}", "changes", changes);
}

static json_t *fix(const struct document *document, const struct document_note *note,
                   struct slice say) {
    struct slice words = slice_make(document->text.at + note->start, note->stop - note->start);
    json_t *text = replacement(words, say, document->alloc);
    if (!text) {
        return NULL;
    }
    json_t *title = json_sprintf("Say \"%s\"", json_string_value(text));
    return json_pack("{s:o,s:s,s:[o],s:o}", "title", title, "kind", "quickfix", "diagnostics",
                     diagnostic(document, note), "edit", edit_of(document, note, text));
}

static bool append_fixes(json_t *list, const struct document *document,
                         const struct document_note *note) {
    struct slice rest = document_slice(document, note->say);
    bool whole = true;
    while (rest.length && whole) {
        struct slice say = slice_trim(slice_split(rest, ';', &rest));
        whole = !say.length || append(list, fix(document, note, say));
    }
    return whole;
}

json_t *answers_fixes(const struct document *document, size_t start, size_t stop) {
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < document->note_count && whole; i++) {
        const struct document_note *note = &document->notes[i];
        if (touches(note, start, stop)) {
            whole = append_fixes(list, document, note);
        }
    }
    if (!whole) {
        json_decref(list);
        return NULL;
    }
    return list;
}
