/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/manual.h"

#include <string.h>

#include "cli/command.h"
#include "cli/help.h"
#include "input/role_words.h"
#include "input/session.h"

/* The day the page last changed in substance. */
#define MANUAL_DATE "2026-11-23"

enum { MANUAL_WIDTH = 78 };

/* In running text, roff takes a backslash for its own, a dash for a hyphen that may be typeset, and
 * a line that begins with a dot or an apostrophe for a macro. */
static void append_text(struct buffer *out, struct slice text) {
    bool line_begins = true;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.at[i];
        if (line_begins && (byte == '.' || byte == '\'')) {
            buffer_append_text(out, "\\&");
        }
        if (byte == '\\') {
            buffer_append_text(out, "\\e");
        } else if (byte == '-') {
            buffer_append_text(out, "\\-");
        } else if (byte == '\n') {
            buffer_append_text(out, "\n.PP\n");
        } else {
            buffer_append_byte(out, byte);
        }
        line_begins = byte == '\n';
    }
}

/* Each sentence on a line of its own, as roff wants it. */
static void append_sentences(struct buffer *out, const char *text) {
    struct buffer lines;
    buffer_init(&lines, out->alloc);
    append_text(&lines, slice_of(text));
    for (size_t i = 0; i < lines.length; i++) {
        bool ends = i > 0 && lines.at[i] == ' ' && lines.at[i - 1] == '.';
        buffer_append_byte(out, ends ? '\n' : lines.at[i]);
    }
    buffer_append_byte(out, '\n');
    out->failed |= lines.failed;
    buffer_release(&lines);
}

static void append_bold(struct buffer *out, const char *text) {
    buffer_append_text(out, "\\fB");
    append_text(out, slice_of(text));
    buffer_append_text(out, "\\fR");
}

static void append_italic(struct buffer *out, const char *text) {
    buffer_append_text(out, "\\fI");
    append_text(out, slice_of(text));
    buffer_append_text(out, "\\fR");
}

static void append_commands(struct buffer *out) {
    buffer_append_text(out, ".SH COMMANDS\n");
    for (const struct command *command = command_table; command->name; command++) {
        buffer_append_text(out, ".SS attune ");
        append_text(out, slice_of(command->name));
        buffer_append_byte(out, '\n');
        append_bold(out, "attune");
        buffer_append_byte(out, ' ');
        append_bold(out, command->name);
        buffer_append_text(out, " [\\fIOPTION\\fR]...");
        if (command->operands[0]) {
            buffer_append_byte(out, ' ');
            append_italic(out, command->operands);
        }
        buffer_append_text(out, "\n.PP\n");
        append_sentences(out, command->description);
    }
}

/* Which commands take the option, where not all do. */
static void append_takers(struct buffer *out, const struct option *option) {
    const char *before = "Of ";
    if (option->commands == COMMAND_ALL) {
        return;
    }
    for (const struct command *command = command_table; command->name; command++) {
        if (option->commands & command->bit) {
            buffer_append_text(out, before);
            append_bold(out, command->name);
            before = ", ";
        }
    }
    buffer_append_text(out, ".\n");
}

static void append_option(struct buffer *out, const struct option *option) {
    struct buffer meaning;
    buffer_init(&meaning, out->alloc);
    buffer_append_text(out, ".TP\n");
    if (option->letter) {
        const char letter[] = {'-', option->letter, '\0'};
        append_bold(out, letter);
        buffer_append_text(out, ", ");
    }
    buffer_append_text(out, "\\fB\\-\\-");
    append_text(out, slice_of(option->name));
    buffer_append_text(out, "\\fR");
    if (option->argument != ARGUMENT_NONE) {
        buffer_append_byte(out, ' ');
        append_italic(out, option->metavar);
    }
    buffer_append_byte(out, '\n');
    help_describe(&meaning, option);
    append_text(out, buffer_slice(&meaning));
    buffer_append_text(out, option->repeats ? "; may be given several times.\n" : ".\n");
    append_takers(out, option);
    out->failed |= meaning.failed;
    buffer_release(&meaning);
}

static void append_options(struct buffer *out) {
    buffer_append_text(out, ".SH OPTIONS\n"
                            "A value follows its option after a space or an equals sign.\n"
                            "\\fB\\-\\-\\fR ends the options.\n");
    for (unsigned group = 0; group < GROUP_COUNT; group++) {
        buffer_print(out, ".SS %s\n", option_group_name((enum option_group)group));
        for (unsigned id = 0; id < OPTION_COUNT; id++) {
            if (option_table[id].group == group) {
                append_option(out, &option_table[id]);
            }
        }
    }
}

static void append_header_keys(struct buffer *out) {
    buffer_append_text(out, ".SH HEADER\n"
                            "A text may begin with lines of \\fIkey\\fR: \\fIvalue\\fR between two "
                            "lines of \\-\\-\\-.\n"
                            "The keys are ");
    for (int field = 0; field < SESSION_FIELDS; field++) {
        append_bold(out, session_field_name((enum session_field)field));
        buffer_append_text(out, ", ");
    }
    buffer_append_text(out, "\\fBkind\\fR (transcript or note), and a role, as \\fBtherapist\\fR "
                            "or \\fBclient\\fR, whose value is the label that has it, or several "
                            "with commas between.\n");
}

/* The words of one role and standing, with commas between. */
static void append_role_words(struct buffer *out, enum role role, enum standing standing) {
    struct placing placing;
    const char *word;
    const char *between = "";
    for (size_t i = 0; (word = role_words_at(i, &placing)) != NULL; i++) {
        if (placing.role == role && placing.standing == standing) {
            buffer_print(out, "%s%s", between, word);
            between = ", ";
        }
    }
    buffer_append_text(out, ".\n");
}

static void append_labels(struct buffer *out) {
    static const enum role roles[] = {ROLE_THERAPIST, ROLE_CLIENT, ROLE_INTERPRETER, ROLE_OTHER};
    buffer_append_text(out, ".SH LABELS\n"
                            "A label of these words, in any case, with names and numbers about "
                            "them, has its role without \\fB\\-\\-role\\fR.\n");
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        buffer_print(out, ".TP\n.B %s\n", role_name(roles[i]));
        append_role_words(out, roles[i], STANDING_ROLE);
    }
    buffer_append_text(out,
                       ".PP\nAbbreviations count where a second role or label is beside them; C "
                       "beside P, without T, is the therapist.\n");
    for (size_t i = 0; i < 2; i++) {
        buffer_print(out, ".TP\n.B %s\n", role_name(roles[i]));
        append_role_words(out, roles[i], STANDING_LETTER);
    }
}

static void append_statuses(struct buffer *out) {
    buffer_append_text(out, ".SH EXIT STATUS\n");
    for (unsigned status = 0; status < EXIT_STATUS_COUNT; status++) {
        buffer_print(out, ".TP\n%u\n", status);
        append_text(out, slice_of(exit_status_meaning((enum exit_status)status)));
        buffer_append_text(out, ".\n");
    }
    buffer_append_text(out, ".PP\nA reader that closes its pipe early ends attune quietly, with "
                            "status 0.\n");
}

static const char environment[] =
    ".SH ENVIRONMENT\n"
    ".TP\n.B COLUMNS\nThe width of tables and help, where it is a number.\n"
    ".TP\n.B TMPDIR\nThe folder of temporary files, which have no name and are readable by "
    "nobody else; /tmp without it.\n";

static const char examples[] =
    ".SH EXAMPLES\n"
    ".TP\n.B attune session.txt\nA table of one session on the terminal.\n"
    ".TP\n.B attune sessions/ \\-\\-out table.csv \\-\\-provenance table.json\n"
    "A folder of sessions as a table for R or Python, and a record of what it was made of.\n"
    ".TP\n.B attune \\-\\-by turn \\-\\-text utterance \\-\\-speaker who corpus.csv\n"
    "A row for each turn of a table of turns.\n"
    ".TP\n.B attune lexicon explain \\(dqDoes that make sense?\\(dq\n"
    "Why a sentence counts, or does not.\n";

static const char confidentiality[] =
    ".SH CONFIDENTIALITY\n"
    "attune touches no network.\n"
    "Tables and provenance hold counts, labels and file names, never the words of a transcript.\n"
    "What is written with \\fB\\-\\-out\\fR is readable by its owner alone.\n"
    ".PP\n"
    "attune counts words.\n"
    "It gives no grade and no verdict, and it screens for no risk: silence about risk is no "
    "clearance.\n";

/* The first space at which a line may be broken so that it keeps to `width`; 0: nowhere. A line must
 * not begin with what roff takes for a macro. */
static size_t find_break(struct slice line, size_t width) {
    size_t found = 0;
    for (size_t i = 1; i + 1 < line.length && (i <= width || !found); i++) {
        if (line.at[i] == ' ' && !strchr(".'", line.at[i + 1])) {
            found = i;
        }
    }
    return found;
}

/* Copies the page with lines that people can read too; roff joins them again. */
static void append_filled(struct buffer *out, struct slice page) {
    while (page.length) {
        struct slice line = slice_split(page, '\n', &page);
        while (line.length > MANUAL_WIDTH && line.at[0] != '.') {
            size_t length = find_break(line, MANUAL_WIDTH);
            if (!length) {
                break;
            }
            buffer_append(out, slice_make(line.at, length));
            buffer_append_byte(out, '\n');
            line = slice_from(line, length + 1);
        }
        buffer_append(out, line);
        buffer_append_byte(out, '\n');
    }
}

static void append_page(struct buffer *out) {
    buffer_append_text(out, ".\\\" Written by attune help --man.\n"
                            ".TH ATTUNE 1 " MANUAL_DATE " \"attune " ATTUNE_VERSION
                            "\" \"User Commands\"\n"
                            ".SH NAME\n"
                            "attune \\- measure the language of the therapeutic relationship\n"
                            ".SH SYNOPSIS\n"
                            "\\fBattune\\fR [\\fICOMMAND\\fR] [\\fIOPTION\\fR]... "
                            "[\\fIFILE\\fR|\\fIFOLDER\\fR|\\-]...\n"
                            ".SH DESCRIPTION\n"
                            "attune reads psychotherapy transcripts and clinical notes, and counts "
                            "how often, and by whom, people speak with empathy, validation, "
                            "judgment, withdrawal and other ways of relating.\n"
                            "Each of these is a lexicon: a text file of patterns that can be read "
                            "and changed.\n"
                            "Without a command, attune counts; the first word is a command only "
                            "when it is a command's name, so a file named count is given as "
                            "./count.\n");
    append_commands(out);
    append_options(out);
    append_header_keys(out);
    append_labels(out);
    append_statuses(out);
    buffer_append_text(out, environment);
    buffer_append_text(out, examples);
    buffer_append_text(out, confidentiality);
}

void manual_page(struct buffer *out) {
    struct buffer page;
    buffer_init(&page, out->alloc);
    append_page(&page);
    append_filled(out, buffer_slice(&page));
    out->failed |= page.failed;
    buffer_release(&page);
}
