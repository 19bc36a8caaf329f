/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements are told by namespace and name; a table for each format says what each of them does, and
 * what is in neither table is passed through, so that text in any wrapping is found. */
#include "input/office_xml.h"

#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"

enum {
    DEPTH_MOST = 256,         /* elements in one another */
    TOKEN_MOST = 1024 * 1024, /* bytes of one tag */
    STYLES_MOST = 1024,       /* bold styles */
    STYLE_BYTES = 64,         /* of a style's name */
    SPACES_MOST = 256         /* that one element stands for */
};

static const char separator = '|'; /* between namespace and name, as expat gives them */

enum action {
    ACTION_PASS,
    ACTION_SKIP, /* with all that is in it */
    ACTION_PARAGRAPH,
    ACTION_TEXT, /* only in it characters are text */
    ACTION_TAB,
    ACTION_BREAK,
    ACTION_HYPHEN,
    ACTION_SPACES,
    ACTION_NOTE, /* these three are counted and skipped */
    ACTION_COMMENT,
    ACTION_BOX,
    ACTION_RUN,
    ACTION_BOLD,
    ACTION_RUN_STYLE,
    ACTION_PROPERTIES, /* of a paragraph or a row, not of a run */
    ACTION_DELETED,    /* text, or, in properties, the paragraph's end or the row */
    ACTION_STYLE,
    ACTION_STYLE_TEXT,
    ACTION_SPAN,
    ACTION_TABLE,
    ACTION_ROW,
    ACTION_ROW_PROPERTIES,
    ACTION_CELL,
    ACTION_COUNT
};

struct element {
    const char *space; /* part of the namespace */
    const char *name;
    enum action action;
};

/* Both namespaces of WordprocessingML (ECMA-376, transitional and strict) hold this. */
static const char word[] = "/wordprocessingml/";

static const struct element docx_elements[] = {
    {word, "p", ACTION_PARAGRAPH},
    {word, "t", ACTION_TEXT},
    {word, "r", ACTION_RUN},
    {word, "b", ACTION_BOLD},
    {word, "rStyle", ACTION_RUN_STYLE},
    {word, "pPr", ACTION_PROPERTIES},
    {word, "tab", ACTION_TAB},
    {word, "ptab", ACTION_TAB},
    {word, "br", ACTION_BREAK},
    {word, "cr", ACTION_BREAK},
    {word, "noBreakHyphen", ACTION_HYPHEN},
    {word, "del", ACTION_DELETED},
    {word, "moveFrom", ACTION_DELETED},
    {word, "rPrChange", ACTION_SKIP},
    {word, "pPrChange", ACTION_SKIP},
    {word, "trPrChange", ACTION_SKIP},
    {word, "rt", ACTION_SKIP},
    {"/markup-compatibility/", "Fallback", ACTION_SKIP},
    {word, "footnoteReference", ACTION_NOTE},
    {word, "endnoteReference", ACTION_NOTE},
    {word, "commentReference", ACTION_COMMENT},
    {word, "txbxContent", ACTION_BOX},
    {word, "tbl", ACTION_TABLE},
    {word, "tr", ACTION_ROW},
    {word, "trPr", ACTION_ROW_PROPERTIES},
    {word, "tc", ACTION_CELL},
    {NULL, NULL, ACTION_PASS},
};

static const struct element odt_elements[] = {
    {":text:", "p", ACTION_PARAGRAPH},
    {":text:", "h", ACTION_PARAGRAPH},
    {":text:", "span", ACTION_SPAN},
    {":text:", "s", ACTION_SPACES},
    {":text:", "tab", ACTION_TAB},
    {":text:", "line-break", ACTION_BREAK},
    {":text:", "tracked-changes", ACTION_SKIP},
    {":text:", "ruby-text", ACTION_SKIP},
    {":text:", "note", ACTION_NOTE},
    {":office:", "annotation", ACTION_COMMENT},
    {":drawing:", "text-box", ACTION_BOX},
    {":style:", "style", ACTION_STYLE},
    {":style:", "text-properties", ACTION_STYLE_TEXT},
    {":table:", "table", ACTION_TABLE},
    {":table:", "table-row", ACTION_ROW},
    {":table:", "table-cell", ACTION_CELL},
    {NULL, NULL, ACTION_PASS},
};

static const struct element *const elements[OFFICE_KINDS] = {
    [OFFICE_DOCX] = docx_elements,
    [OFFICE_ODT] = odt_elements,
};

struct office_xml {
    const struct alloc *alloc;
    XML_Parser parser;
    enum office_kind kind;
    struct office_lines *lines;
    unsigned depth;
    unsigned skipped;    /* depth of the element that is skipped, or 0 */
    unsigned text;       /* how many elements that hold text are open */
    unsigned properties; /* depth of the properties being read, or 0 */
    bool of_row;         /* they are a row's */
    bool run_bold;       /* docx: by this run's properties */
    unsigned bold;       /* odt: depth of the outermost bold element, or 0 */
    bool joined;         /* the paragraph's end was deleted: the next one goes on with it */
    bool space;          /* odt: a blank was the last character, or none was yet */
    struct arena names;
    struct slice *styles; /* odt: the bold ones */
    size_t style_count;
    struct slice style; /* being read */
    uint64_t left_out[LEFT_KINDS];
    size_t unanswered; /* bytes fed since expat last told of anything */
    const char *refusal;
};

/* --- names and attributes --------------------------------------------------------------------------- */

static const char *local_name(const char *name) {
    const char *found = strrchr(name, separator);
    return found ? found + 1 : name;
}

static bool is_in_space(const char *name, const char *space) {
    const char *found = strstr(name, space);
    const char *local = local_name(name);
    return found && found + strlen(space) <= local;
}

static enum action action_of(const struct office_xml *xml, const char *name) {
    const char *local = local_name(name);
    const struct element *element = elements[xml->kind];
    while (element->name &&
           (strcmp(local, element->name) != 0 || !is_in_space(name, element->space))) {
        element++;
    }
    return element->action;
}

/* By its local name; NULL when there is none. */
static const char *attribute(const char **attributes, const char *name) {
    for (; *attributes; attributes += 2) {
        if (strcmp(local_name(attributes[0]), name) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

static bool is_true(const char *value) {
    static const char *const no[] = {"0", "false", "off", "none"};
    for (size_t i = 0; value && i < sizeof no / sizeof *no; i++) {
        if (strcmp(value, no[i]) == 0) {
            return false;
        }
    }
    return true;
}

static void refuse(struct office_xml *xml, const char *why) {
    if (!xml->refusal) {
        xml->refusal = why;
        XML_StopParser(xml->parser, XML_FALSE);
    }
}

/* --- styles (odt) ----------------------------------------------------------------------------------- */

static void begin_style(struct office_xml *xml, const char **attributes) {
    const char *name = attribute(attributes, "name");
    bool fits = name && strlen(name) <= STYLE_BYTES && xml->style_count < STYLES_MOST;
    xml->style = (struct slice){0};
    if (fits) {
        xml->style = arena_copy(&xml->names, slice_of(name));
        xml->lines->failed = xml->lines->failed || !xml->style.at;
    }
}

static void read_style(struct office_xml *xml, const char **attributes) {
    const char *weight = attribute(attributes, "font-weight");
    if (weight && strcmp(weight, "bold") == 0 && xml->style.length) {
        xml->styles[xml->style_count++] = xml->style;
        xml->style.length = 0;
    }
}

static bool is_bold_style(const struct office_xml *xml, const char *name) {
    if (!name) {
        return false;
    }
    for (size_t i = 0; i < xml->style_count; i++) {
        if (slice_is(xml->styles[i], name)) {
            return true;
        }
    }
    return strcmp(name, "Strong_20_Emphasis") == 0;
}

static void enter_bold(struct office_xml *xml, const char **attributes) {
    if (!xml->bold && is_bold_style(xml, attribute(attributes, "style-name"))) {
        xml->bold = xml->depth;
    }
}

/* --- text ------------------------------------------------------------------------------------------- */

static void put_text(struct office_xml *xml, const char *text) {
    office_lines_text(xml->lines, slice_of(text), xml->run_bold || xml->bold);
    xml->space = false;
}

static void put_spaces(struct office_xml *xml, const char **attributes) {
    const char *asked = attribute(attributes, "c");
    unsigned long count = asked ? strtoul(asked, NULL, 10) : 1;
    for (unsigned long i = 0; i < count && i < SPACES_MOST; i++) {
        put_text(xml, " ");
    }
}

/* How much of the text can be given as it is: no white space but blanks, no soft hyphen (U+00AD);
 * in odt no blank after a blank (OpenDocument 1.3, 6.1.2). */
static size_t plain_length(struct office_xml *xml, struct slice text) {
    size_t at = 0;
    for (; at < text.length; at++) {
        bool space = ascii_is_space(text.at[at]);
        bool hyphen = text.at[at] == '\xC2' && at + 1 < text.length && text.at[at + 1] == '\xAD';
        if (hyphen || (space && (text.at[at] != ' ' || xml->space))) {
            break;
        }
        xml->space = xml->kind == OFFICE_ODT && space;
    }
    return at;
}

static void on_characters(void *context, const char *characters, int length) {
    struct office_xml *xml = context;
    struct slice text = slice_make(characters, (size_t)length);
    xml->unanswered = 0;
    if (xml->skipped || !xml->text) {
        return;
    }
    bool bold = xml->run_bold || xml->bold;
    while (text.length) {
        size_t plain = plain_length(xml, text);
        if (plain) {
            office_lines_text(xml->lines, slice_make(text.at, plain), bold);
        }
        text = slice_from(text, plain);
        if (text.length && text.at[0] == '\xC2') {
            text = slice_from(text, 2);
        } else if (text.length) {
            if (!xml->space) {
                office_lines_text(xml->lines, slice_of(" "), bold);
                xml->space = xml->kind == OFFICE_ODT;
            }
            text = slice_from(text, 1);
        }
    }
}

/* --- elements --------------------------------------------------------------------------------------- */

static void leave_out(struct office_xml *xml, enum office_left what) {
    xml->left_out[what]++;
    xml->skipped = xml->depth;
}

static void begin_note(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    leave_out(xml, LEFT_NOTES);
}

static void begin_comment(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    leave_out(xml, LEFT_COMMENTS);
}

static void begin_box(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    leave_out(xml, LEFT_BOXES);
}

static void begin_skipped(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    xml->skipped = xml->depth;
}

static void begin_paragraph(struct office_xml *xml, const char **attributes) {
    bool odt = xml->kind == OFFICE_ODT;
    xml->run_bold = false;
    xml->joined = false;
    xml->space = odt;
    if (odt) {
        xml->text++;
        enter_bold(xml, attributes);
    }
}

static void begin_text(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    xml->text++;
}

/* In properties it is a tab stop. */
static void begin_tab(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    if (!xml->properties) {
        put_text(xml, "\t");
    }
}

static void begin_break(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    office_lines_break(xml->lines);
    xml->space = xml->kind == OFFICE_ODT;
}

static void begin_hyphen(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    put_text(xml, "-");
}

static void begin_run(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    xml->run_bold = false;
}

static void begin_bold(struct office_xml *xml, const char **attributes) {
    xml->run_bold = !xml->properties && is_true(attribute(attributes, "val"));
}

static void begin_run_style(struct office_xml *xml, const char **attributes) {
    const char *style = attribute(attributes, "val");
    xml->run_bold |= !xml->properties && style && strcmp(style, "Strong") == 0;
}

static void begin_properties(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    xml->properties = xml->properties ? xml->properties : xml->depth;
}

static void begin_row_properties(struct office_xml *xml, const char **attributes) {
    begin_properties(xml, attributes);
    xml->of_row = true;
}

static void begin_deleted(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    if (!xml->properties) {
        xml->skipped = xml->depth;
    } else if (xml->of_row) {
        xml->lines->dropped = true;
    } else {
        xml->joined = true;
    }
}

static void begin_table(struct office_xml *xml, const char **attributes) {
    (void)attributes;
    office_lines_begin_table(xml->lines);
}

static void (*const begin[ACTION_COUNT])(struct office_xml *xml, const char **attributes) = {
    [ACTION_SKIP] = begin_skipped,
    [ACTION_PARAGRAPH] = begin_paragraph,
    [ACTION_TEXT] = begin_text,
    [ACTION_TAB] = begin_tab,
    [ACTION_BREAK] = begin_break,
    [ACTION_HYPHEN] = begin_hyphen,
    [ACTION_SPACES] = put_spaces,
    [ACTION_NOTE] = begin_note,
    [ACTION_COMMENT] = begin_comment,
    [ACTION_BOX] = begin_box,
    [ACTION_RUN] = begin_run,
    [ACTION_BOLD] = begin_bold,
    [ACTION_RUN_STYLE] = begin_run_style,
    [ACTION_PROPERTIES] = begin_properties,
    [ACTION_ROW_PROPERTIES] = begin_row_properties,
    [ACTION_DELETED] = begin_deleted,
    [ACTION_STYLE] = begin_style,
    [ACTION_STYLE_TEXT] = read_style,
    [ACTION_SPAN] = enter_bold,
    [ACTION_TABLE] = begin_table,
};

static void on_start(void *context, const char *name, const char **attributes) {
    struct office_xml *xml = context;
    xml->unanswered = 0;
    if (++xml->depth > DEPTH_MOST) {
        refuse(xml, "its elements nest without end; it was not written by a word processor");
    } else if (!xml->skipped) {
        enum action action = action_of(xml, name);
        if (begin[action]) {
            begin[action](xml, attributes);
        }
    }
}

static void end_paragraph(struct office_xml *xml) {
    xml->text -= xml->kind == OFFICE_ODT;
    xml->run_bold = false;
    if (!xml->joined) {
        office_lines_break(xml->lines);
    }
}

static void end_text(struct office_xml *xml) {
    xml->text--;
}

static void end_run(struct office_xml *xml) {
    xml->run_bold = false;
}

static void end_cell(struct office_xml *xml) {
    office_lines_end_cell(xml->lines);
}

static void end_row(struct office_xml *xml) {
    office_lines_end_row(xml->lines);
}

static void end_table(struct office_xml *xml) {
    office_lines_end_table(xml->lines);
}

static void (*const end[ACTION_COUNT])(struct office_xml *xml) = {
    [ACTION_PARAGRAPH] = end_paragraph, [ACTION_TEXT] = end_text, [ACTION_RUN] = end_run,
    [ACTION_CELL] = end_cell,           [ACTION_ROW] = end_row,   [ACTION_TABLE] = end_table,
};

static void on_end(void *context, const char *name) {
    struct office_xml *xml = context;
    xml->unanswered = 0;
    if (!xml->skipped) {
        enum action action = action_of(xml, name);
        if (end[action]) {
            end[action](xml);
        }
    }
    xml->skipped = xml->skipped == xml->depth ? 0 : xml->skipped;
    if (xml->properties == xml->depth) {
        xml->properties = 0;
        xml->of_row = false;
    }
    xml->bold = xml->bold == xml->depth ? 0 : xml->bold;
    xml->depth--;
}

/* Comments, processing instructions: only that there was something. */
static void on_other(void *context, const char *characters, int length) {
    struct office_xml *xml = context;
    (void)characters;
    (void)length;
    xml->unanswered = 0;
}

static void on_doctype(void *context, const char *name, const char *system, const char *public,
                       int has_subset) {
    (void)name;
    (void)system;
    (void)public;
    (void)has_subset;
    refuse(context,
           "it declares entities (a DOCTYPE), which no word processor writes and which can "
           "blow a text up without end; save it anew with a word processor");
}

/* --- life ------------------------------------------------------------------------------------------- */

struct office_xml *office_xml_new(const struct alloc *alloc, enum office_kind kind,
                                  struct office_lines *lines) {
    struct office_xml *xml = alloc_zero(alloc, sizeof *xml);
    if (!xml) {
        return NULL;
    }
    xml->alloc = alloc;
    xml->kind = kind;
    xml->lines = lines;
    arena_init(&xml->names, alloc);
    xml->styles = alloc_zero(alloc, STYLES_MOST * sizeof *xml->styles);
    xml->parser = XML_ParserCreateNS(NULL, separator);
    if (!xml->styles || !xml->parser) {
        office_xml_free(xml);
        return NULL;
    }
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, on_start, on_end);
    XML_SetCharacterDataHandler(xml->parser, on_characters);
    XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
    XML_SetDefaultHandler(xml->parser, on_other);
    return xml;
}

void office_xml_free(struct office_xml *xml) {
    if (xml) {
        if (xml->parser) {
            XML_ParserFree(xml->parser);
        }
        alloc_free(xml->alloc, xml->styles, xml->styles ? STYLES_MOST * sizeof *xml->styles : 0);
        arena_release(&xml->names);
        alloc_free(xml->alloc, xml, sizeof *xml);
    }
}

static enum status tell_parser(struct office_xml *xml, struct error *error) {
    enum XML_Error code = XML_GetErrorCode(xml->parser);
    if (xml->refusal) {
        return error_set(error, STATUS_INPUT, "this document is refused: %s", xml->refusal);
    }
    if (code == XML_ERROR_NO_MEMORY) {
        return error_memory(error);
    }
    return error_set(error, STATUS_INPUT,
                     "this document is damaged or protected (%s); what stands before that is read; "
                     "open it with a word processor and save it anew",
                     XML_ErrorString(code));
}

enum status office_xml_feed(struct office_xml *xml, struct slice bytes, bool last,
                            struct error *error) {
    xml->unanswered += bytes.length;
    if (xml->unanswered > TOKEN_MOST) {
        return error_set(error, STATUS_INPUT,
                         "this document is refused: a tag in it is longer than 1 MiB; it was not "
                         "written by a word processor");
    }
    enum XML_Status parsed = XML_Parse(xml->parser, bytes.at, (int)bytes.length, last);
    if (xml->lines->failed) {
        return error_memory(error);
    }
    if (parsed != XML_STATUS_OK) {
        return tell_parser(xml, error);
    }
    return xml->lines->too_long
               ? error_set(error, STATUS_INPUT,
                           "this document is refused: a row of a table in it holds more than 16 "
                           "MiB; save its text as a .txt file")
               : STATUS_OK;
}

uint64_t office_xml_left_out(const struct office_xml *xml, enum office_left what) {
    return xml->left_out[what];
}
