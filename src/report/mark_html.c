/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that needs nothing but itself: no script, no font, no picture, and a policy that forbids the
 * browser to fetch any. Groups are told apart by colour, by the line under the words and by a letter, so
 * that neither a colour-blind reader nor a black-and-white print loses one. */
#include "report/mark.h"
#include "report/visible.h"

/* Okabe and Ito's colours, made darker or lighter for text behind; without a plain red or green. The
 * lines are CSS text-decoration styles. */
static const struct {
    const char *background, *line, *style;
} looks[MARK_STYLES] = {
    {"#d6eaf8", "#0072b2", "solid"},  {"#ece5f7", "#6a4ba3", "double"},
    {"#fdebd0", "#b9770e", "wavy"},   {"#f8e3f0", "#a64d85", "dashed"},
    {"#eef0f3", "#6b7785", "dotted"}, {"#dcf1f3", "#1f7f8c", "double"},
    {"#efe3d6", "#7a5230", "solid"},  {"#fcf3cf", "#8a7a00", "dotted"},
    {"#dde3f0", "#27408b", "dashed"}, {"#f7e6d8", "#a0522d", "wavy"},
    {"#eee0f3", "#6c3483", "solid"},  {"#e4ecee", "#37576b", "double"},
};

static const char head[] =
    "<!DOCTYPE html>\n"
    "<html lang=\"en\">\n"
    "<head>\n"
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<title>attune: marked text</title>\n"
    "<style>\n"
    "body{font:16px/1.6 Georgia,serif;color:#222;background:#fff;max-width:46rem;margin:2rem "
    "auto;padding:0 1rem}\n"
    "header,footer,h2{font-family:system-ui,sans-serif}\n"
    "header p,footer{font-size:.9rem;color:#444}\n"
    "h2{font-size:1.05rem;margin:2.2rem 0 .6rem;border-bottom:1px solid #ccc;"
    "overflow-wrap:anywhere}\n"
    ".t{display:grid;grid-template-columns:4.6rem 1fr;column-gap:.8rem;margin:.35rem 0}\n"
    ".t>p{margin:0;white-space:pre-line;overflow-wrap:anywhere}\n"
    ".g{font:.72rem/2.2 ui-monospace,monospace;color:#444;display:flex;gap:.6em}\n"
    ".g i{font-style:normal;color:#888;min-width:2.2em;text-align:right}\n"
    ".b>p{margin-left:1.5rem;font-size:.92em;color:#555}\n"
    "b{font:600 .85rem system-ui,sans-serif;margin-right:.3rem}\n"
    "mark{color:inherit;padding:0 .1em;text-decoration-line:underline;"
    "text-decoration-thickness:2px;text-underline-offset:3px}\n"
    "mark.h{background:none;text-decoration-thickness:1px}\n"
    "mark.n{font-style:italic;background:none}\n"
    "sup{font:.62em ui-monospace,monospace;color:#444;margin-left:.1em}\n"
    "a{color:inherit}\n"
    "mark:target{outline:2px solid #555;outline-offset:4px}\n"
    "ul.l{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.9rem}\n"
    "@media(max-width:34rem){.t{grid-template-columns:2.2rem 1fr}.g{display:block}.g "
    "i{display:block;text-align:left}.g span{display:block;line-height:1.3}.b>p{margin-left:1rem}}\n"
    "@media print{body{font-size:11pt;margin:0 "
    "auto}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}.t>p{break-inside:avoid;"
    "orphans:3;widows:3}h2{break-after:avoid}footer{break-inside:avoid}header .o{display:none}}\n";

/* --- text as text ------------------------------------------------------------------------------ */

static bool put_escape(struct buffer *out, char byte) {
    switch (byte) {
    case '<':
        return buffer_append_text(out, "&lt;");
    case '>':
        return buffer_append_text(out, "&gt;");
    case '&':
        return buffer_append_text(out, "&amp;");
    case '"':
        return buffer_append_text(out, "&quot;");
    case '\'':
        return buffer_append_text(out, "&#39;");
    default:
        return buffer_append_byte(out, byte);
    }
}

static bool is_plain(char byte) {
    return byte != '<' && byte != '>' && byte != '&' && byte != '"' && byte != '\'' &&
           byte != '\n' && byte != '\t';
}

/* Line feeds and tabs stay: the page shows them, as white space. */
static void put_text(struct buffer *out, struct slice text) {
    size_t from = 0;
    for (size_t at = 0; at <= text.length; at++) {
        bool ends = at == text.length || !is_plain(text.at[at]);
        if (!ends) {
            continue;
        }
        visible_append(out, slice_make(text.at + from, at - from));
        if (at < text.length) {
            put_escape(out, text.at[at]);
        }
        from = at + 1;
    }
}

/* --- the page ---------------------------------------------------------------------------------- */

static void put_look(struct buffer *out, size_t style) {
    buffer_print(out, ".c%zu{background:%s;text-decoration-color:%s;text-decoration-style:%s}\n",
                 style, looks[style].background, looks[style].line, looks[style].style);
}

static void put_legend(struct buffer *out, const struct marker_options *options) {
    buffer_append_text(out, "<ul class=\"l\">\n");
    for (size_t i = 0; i < options->group_count; i++) {
        buffer_print(out, "<li><mark class=\"c%u\">", options->groups[i].style);
        put_text(out, options->groups[i].name);
        buffer_print(out, "</mark><sup>%c</sup></li>\n", options->groups[i].letter);
    }
    buffer_append_text(out, "</ul>\n");
}

static enum status begin(struct marker *marker, struct error *error) {
    struct buffer *out = &marker->line;
    buffer_append_text(out, head);
    for (size_t i = 0; i < MARK_STYLES; i++) {
        put_look(out, i);
    }
    buffer_append_text(out, "</style>\n</head>\n<body>\n<header>\n");
    put_legend(out, marker->options);
    buffer_append_text(
        out, "<p class=\"o\">Rest the pointer on a mark to see its category and its entry; "
             "<sup>&#172;</sup> is negated, a small letter a hint.</p>\n"
             "</header>\n<main>\n");
    return marker_send(marker, error);
}

static char letter_of(const struct marker *marker, const struct mark *mark) {
    char letter = marker->options->groups[mark->group].letter;
    return mark->counts || mark->negated ? letter : (char)(letter | 0x20);
}

/* What is shown where the pointer rests: a line each. */
static void put_hint(struct buffer *out, const struct mark *mark) {
    put_text(out, mark->category);
    buffer_append_text(out, mark->negated ? ", negated" : mark->counts ? "" : ", a hint");
    if (mark->say.length) {
        buffer_append_text(out, "&#10;Instead: ");
        put_text(out, mark->say);
    }
    if (mark->because.length) {
        buffer_append_text(out, "&#10;Because: ");
        put_text(out, mark->because);
    }
    buffer_append_text(out, "&#10;Entry: ");
    put_text(out, mark->entry);
}

static void open_mark(struct marker *marker, const struct marked_turn *turn,
                      const struct stretch *stretch) {
    struct buffer *out = &marker->line;
    const struct mark *last = mark_shown(turn->marks, stretch, marker->options->groups);
    buffer_append_text(out, "<mark");
    if (last->line > marker->told_line) { /* what a question's link leads to */
        buffer_print(out, " id=\"s%llu-%lu\"", (unsigned long long)marker->sessions,
                     (unsigned long)last->line);
        marker->told_line = last->line;
    }
    buffer_print(out, " class=\"c%u%s\" title=\"", marker->options->groups[last->group].style,
                 last->negated  ? " n"
                 : last->counts ? ""
                                : " h");
    const char *between = "";
    for (size_t i = stretch->first; i < stretch->end; i++) {
        if (mark_covers(&turn->marks[i], stretch)) {
            buffer_append_text(out, between);
            put_hint(out, &turn->marks[i]);
            between = "&#10;&#10;";
        }
    }
    buffer_append_text(out, "\">");
}

/* Letters stand behind the last word of a mark. */
static void close_mark(struct marker *marker, const struct marked_turn *turn,
                       const struct stretch *stretch) {
    struct buffer *out = &marker->line;
    buffer_append_text(out, "</mark>");
    for (size_t i = stretch->end; i-- > stretch->first;) {
        const struct mark *mark = &turn->marks[i];
        if (mark_covers(mark, stretch) && mark->stop == stretch->stop) {
            buffer_print(out, "<sup>%s%c</sup>", mark->negated ? "&#172;" : "",
                         letter_of(marker, mark));
        }
    }
}

static void put_margin(struct marker *marker, const struct marked_turn *turn) {
    struct buffer *out = &marker->line;
    buffer_print(out, "<span class=\"g\"><i>%lu</i><span>", (unsigned long)turn->line);
    for (size_t group = 0; group < marker->options->group_count; group++) {
        size_t count = 0;
        for (size_t i = 0; i < turn->mark_count; i++) {
            count += turn->marks[i].group == group && turn->marks[i].counts;
        }
        if (count) {
            buffer_append_byte(out, marker->options->groups[group].letter);
            if (count > 1) {
                buffer_print(out, "%zu", count);
            }
            buffer_append_byte(out, ' ');
        }
    }
    buffer_append_text(out, "</span></span>");
}

static void put_session(struct marker *marker, const struct marked_turn *turn) {
    if (turn->new_session) {
        buffer_append_text(&marker->line, "<h2>");
        put_text(&marker->line, marked_turn_title(turn));
        buffer_append_text(&marker->line, "</h2>\n");
        marker->sessions++;
        marker->told_line = 0;
    }
}

static enum status write_turn(struct marker *marker, const struct marked_turn *turn,
                              struct error *error) {
    struct buffer *out = &marker->line;
    put_session(marker, turn);
    buffer_append_text(out, turn->backchannel ? "<div class=\"t b\">" : "<div class=\"t\">");
    put_margin(marker, turn);
    buffer_append_text(out, "<p>");
    if (turn->speaker.length && !turn->resumed) {
        buffer_append_text(out, "<b>");
        put_text(out, turn->speaker);
        buffer_append_text(out, "</b> ");
    }
    uint32_t at = 0;
    while (at < turn->text.length) {
        struct stretch stretch =
            mark_stretch(turn->marks, turn->mark_count, at, (uint32_t)turn->text.length);
        struct slice text = slice_make(turn->text.at + at, stretch.stop - at);
        if (stretch.open) {
            open_mark(marker, turn, &stretch);
            put_text(out, text);
            close_mark(marker, turn, &stretch);
        } else {
            put_text(out, text);
        }
        at = stretch.stop;
    }
    buffer_append_text(out, "</p></div>\n");
    return marker_send(marker, error);
}

static enum status closing(struct marker *marker, const struct mark_question *questions,
                           size_t count, struct error *error) {
    struct buffer *out = &marker->line;
    buffer_append_text(out, "<footer>\n<p>To take to supervision:</p>\n<ol>\n");
    for (size_t i = 0; i < count; i++) {
        buffer_print(out, "<li><a href=\"#s%llu-%lu\">Line %lu</a>, &#8220;",
                     (unsigned long long)marker->sessions, (unsigned long)questions[i].line,
                     (unsigned long)questions[i].line);
        put_text(out, questions[i].words);
        buffer_append_text(out, "&#8221;: ");
        put_text(out, questions[i].question);
        buffer_append_text(out, "</li>\n");
    }
    buffer_append_text(out, "</ol>\n</footer>\n");
    return marker_send(marker, error);
}

/* "How well labelled data backs each category, A best: empathy B, validation C." */
static void put_evidence(struct buffer *out, const struct marker_options *options) {
    const char *between = "How well labelled data backs each, from A to D: ";
    for (size_t i = 0; i < options->group_count; i++) {
        if (options->groups[i].evidence) {
            buffer_append_text(out, between);
            put_text(out, options->groups[i].name);
            buffer_print(out, " %c", options->groups[i].evidence);
            between = ", ";
        }
    }
    buffer_append_text(out, *between == ',' ? ".\n" : "");
}

static enum status finish(struct marker *marker, struct error *error) {
    struct buffer *out = &marker->line;
    buffer_append_text(out, "</main>\n<footer>\n<p>attune marks words. What they meant, "
                            "only the people in the room can say. ");
    put_evidence(out, marker->options);
    buffer_append_text(out, "</p>\n</footer>\n</body>\n</html>\n");
    return marker_send(marker, error);
}

const struct mark_format mark_html_format = {
    .name = "html",
    .begin = begin,
    .turn = write_turn,
    .closing = closing,
    .finish = finish,
};
