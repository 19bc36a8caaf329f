/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include <string.h>
#include <unistd.h>

#include "cli/suggest.h"

const struct command command_table[] = {
    {.name = "count",
     .bit = COMMAND_COUNT,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "count words, turns and categories",
     .description =
         "Gives a row for each session and speaker: words, turns, questions, and how often each "
         "category of the lexicons was heard. Folders are read with all they hold, - is standard "
         "input. This is what attune does when no command is named.\n"
         "In a table for people, rates that rest on fewer than 300 words or 3 matches are left "
         "out; files hold them all, and a column `flag` that marks them. A category that a known "
         "role cannot show is empty in that speaker's row.",
     .most = COMMAND_MANY,
     .run = cli_count},
    {.name = "mark",
     .bit = COMMAND_MARK,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "show a text with its matches marked",
     .description =
         "Writes the text as it flows in, each match of the lexicons marked in its place: on a "
         "terminal in a colour and with a kind of underline for each category, elsewhere in "
         "brackets behind the category's letter. The margin holds the line of the source and the "
         "letters of the matches that begin in it. At the end of a session stand at most three things to look at, as "
         "questions for supervision.\n"
         "--to html writes a page that needs nothing else, --to jsonl an object for each turn with "
         "its matches as spans: in bytes and characters of the turn's text, and in bytes, line and "
         "column of the source. This shows what people said: keep it as confidential as the "
         "transcript.",
     .most = COMMAND_MANY,
     .run = cli_mark},
    {.name = "kwic",
     .bit = COMMAND_KWIC,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "list every match in its context",
     .description =
         "Gives a row for each match of the lexicons, with what stands left and right of it: of "
         "the categories of --category, of the entries of --entry, or of a pattern of your own "
         "(--pattern), which is then all that is looked for unless lexicons are named too. In the "
         "table for people the matches stand below each other, and what does not fit is cut.\n"
         "Words of context are those of the same turn; --context 2t gives whole turns before and "
         "after instead, with their speakers, \" / \" between them, at most 8 KB on each side: "
         "what is cut ends in an ellipsis. Files hold for each match the line, the byte of the "
         "line where it begins, and its bytes in the source: cutting a text file there gives the "
         "matched words. --sort brings like contexts together, --sample draws from all matches. "
         "This shows what people said: keep it as confidential as the transcript.",
     .most = COMMAND_MANY,
     .run = cli_kwic},
    {.name = "check",
     .bit = COMMAND_FIND,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "find wording to reconsider, for editors and builds",
     .description =
         "Names words that may be said otherwise, as compilers name mistakes: "
         "file:line:column: severity: category: \"words\": suggestion [lexicon:line]. In notes these "
         "are words that stigmatize, in a transcript the therapist's judgment and invalidation "
         "(--only for another's). Severity is how sure an entry is: warning, info, or, with "
         "--strict, note. It is advice which the context decides on, no error. In a document a "
         "paragraph's number stands in place of line and column.\n"
         "A mark in the text, [attune:ignore stigma.person because it is quoted], takes findings "
         "out of its line, and of the next one where it stands alone; without a name, all. Marks "
         "are not counted as words. The ignore file does the same from outside: "
         "notes/2019*:stigma.person, or *:\"non compliant\".\n"
         "Where nobody of a transcript is known to be the therapist (or who --only names), nothing of "
         "it is checked: this is told as a failure, and the exit status is 3; --role, --speakers and "
         "--kind note are the remedies.\n"
         "--to json and --to sarif (2.1.0) hold the words found and no other text, unless "
         "--with-text is given. The exit status is 1 where anything was found.",
     .most = COMMAND_MANY,
     .run = cli_check},
    {.name = "lsp",
     .bit = COMMAND_LSP,
     .operands = "",
     .summary = "show the findings of check in an editor, while one writes",
     .description =
         "A language server (LSP 3.17) on standard input and output, which an editor starts: VS "
         "Code, Neovim, Emacs, Kate. It gives the findings of 'attune check' for each text that is "
         "open, as it stands in the editor: the reason when the pointer rests on the words, and a "
         "quick fix where other words can stand in their place. A text is read as its file's name "
         "and its content say, unless --from or --kind does.\n"
         "Texts stay in memory for as long as they are open; nothing is written anywhere else, and "
         "there is no network. A document of more than 16 MiB is not checked, and says so; of more "
         "than 1000 findings the rest is counted. Where nobody is known to be the therapist, a remark "
         "on line 1 says that nothing was checked. The exit status is 0 after "
         "shutdown and exit, and 1 where the editor went without them.",
     .run = cli_lsp},
    {.name = "validate",
     .bit = COMMAND_VALIDATE,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "hold categories against human codes",
     .description =
         "Reads a table in which people coded texts (--code COLUMN) and says how well a measure "
         "(--measure) agrees with them: area under the ROC curve, average precision, and at a "
         "threshold precision, recall, F1 and Cohen's kappa; for ordered codes Spearman's rho; "
         "with several coders Krippendorff's alpha and intraclass correlations, the measure being "
         "one rater more. Every figure has an interval from a bootstrap over groups, and the number "
         "of words stands beside the measure as a control (-words: turned round, so that fewer "
         "words are more, where that agrees better): what does not beat it says little.\n"
         "A measure is the score, to which hints that count in no n add their weights; --counted "
         "asks how good the n is that count reports.\n"
         "Each row is a text by itself unless --session names a column; then history counts, as in "
         "a session. A table for people shows the main figures, files a row for each figure.",
     .most = COMMAND_MANY,
     .run = cli_validate},
    {.name = "lexicon list",
     .bit = COMMAND_LIST,
     .operands = "",
     .summary = "list the categories that can be counted",
     .description = "Gives a row for each category of the bundled lexicons, or of those named with "
                    "--set and --lexicon: the set it is part of (core, full; none: --lexicon must "
                    "name it), who speaks it, how many entries it has, and how well it is backed "
                    "by labelled data, from A (well) to D (by expert judgment alone).",
     .run = cli_lexicon_list},
    {.name = "lexicon show",
     .bit = COMMAND_SHOW,
     .operands = "NAME...",
     .summary = "print a bundled lexicon",
     .description = "Prints the lexicon as it was written, so that it can be read, cited, or "
                    "copied and changed.",
     .least = 1,
     .most = COMMAND_MANY,
     .run = cli_lexicon_show},
    {.name = "lexicon check",
     .bit = COMMAND_CHECK,
     .operands = "NAME|FILE...",
     .summary = "say what is wrong in a lexicon",
     .description =
         "Reads each lexicon and names every mistake in it with its line and column, and what to do "
         "about it. Then it names what is dubious, as file:line:column: severity: what [kind]: what "
         "stands twice (duplicate); an entry whose words another one of its category always finds "
         "first (shadowed), or that its exclusions or another category always take (never); one "
         "whose words count in another category too (overlap, a note); a list that nothing uses "
         "(unused); a regex that is tried everywhere (slow); what no sentence in the .tests file "
         "beside it tests (untested); and with --corpus what counts too often in those texts "
         "(broad). Each entry is tried on the words it stands for. Lexicons that are named together are compared with each other, those of "
         "--set and --lexicon with them.\n"
         "A comment at a line's end, # attune:ignore overlap: both are meant, takes findings of that "
         "kind from its line; without a kind, all. The exit status is 1 where anything but notes "
         "was found, 4 where a lexicon is wrong.",
     .least = 1,
     .most = COMMAND_MANY,
     .run = cli_lexicon_check},
    {.name = "lexicon explain",
     .bit = COMMAND_EXPLAIN,
     .operands = "SENTENCE...",
     .summary = "show what matches a sentence, and why",
     .description = "Shows for each sentence every entry that could match it, the words it would "
                    "match, and what became of it: counted, negated, excluded, out of its context, "
                    "or lost to another entry.",
     .least = 1,
     .most = COMMAND_MANY,
     .run = cli_lexicon_explain},
    {.name = "lexicon test",
     .bit = COMMAND_TEST,
     .operands = "[FILE|FOLDER|NAME]...",
     .summary = "try lexicons on the sentences beside them",
     .description =
         "Reads NAME.tests beside each NAME.lex, and says which of its sentences do not match as "
         "they should. A line `[section.name]` opens a group; in it, `+ sentence` must match the "
         "section, `- sentence` must not, and `~ sentence` must match under negation. Braces set "
         "the context of one sentence: {role client}, {kind note}, {before therapist: How was "
         "that?}. For a scope the group is `[scope]`; starred words are inside it after `+`, outside "
         "after `-`. Without a FILE, the folder lexicons is tested; NAME is a bundled lexicon, whose "
         "sentences lie in that folder of attune's source. The last line counts the sentences.",
     .most = COMMAND_MANY,
     .run = cli_lexicon_test},
    {.name = "lexicon coverage",
     .bit = COMMAND_COVERAGE,
     .operands = "[FILE|FOLDER|-]...",
     .summary = "say what each entry found in a corpus, and what never fired",
     .description =
         "Gives a row for each entry: how often it could have matched, and what became of that: "
         "counted, a hint, negated, excluded, spoken by another role, out of its context (scope, "
         "kind, turns before), or lost to another entry; in how many sessions, how often in 1,000 "
         "words of those who can speak it, and its share of its category. Within "
         "each category the most frequent stand first. --by section or category sums them up and names the entry that found most; "
         "--by exclusion tells what each exclusion vetoed. Without --set, the lexicons of --lexicon are all that is looked at.\n"
         "--by neighbour lists the words that stand left and right of a category's matches more often "
         "than elsewhere, --by word those of turns with a match and of turns without: words to "
         "write further entries with, and exclusions. Words of the matches themselves are left out. "
         "g2 is the log-likelihood ratio, log_ratio the binary logarithm of how much more frequent "
         "the word is there. These tables show words that people said, names among them.",
     .most = COMMAND_MANY,
     .run = cli_lexicon_coverage},
    {.name = "help",
     .bit = COMMAND_HELP,
     .operands = "[COMMAND]",
     .summary = "print help on a command",
     .description = "Prints help on attune or on one of its commands, the manual page, or the "
                    "completion for a shell.",
     .most = 2,
     .run = cli_help},
    {0},
};

/* The first word of a name with two. */
static struct slice group_of(const struct command *command) {
    struct slice rest;
    struct slice first = slice_split(slice_of(command->name), ' ', &rest);
    return rest.length ? first : (struct slice){0};
}

bool command_in_group(const struct command *command, const char *word) {
    struct slice group = group_of(command);
    return group.at && slice_is(group, word);
}

bool command_is_group(const char *word) {
    for (const struct command *command = command_table; command->name; command++) {
        if (command_in_group(command, word)) {
            return true;
        }
    }
    return false;
}

/* How many of the words are the command's name; 0: it is not named. */
static size_t named_by(const struct command *command, size_t count, const char *const *words) {
    struct slice rest = slice_of(command->name);
    size_t used = 0;
    while (rest.length) {
        struct slice word = slice_split(rest, ' ', &rest);
        if (used == count || !slice_is(word, words[used])) {
            return 0;
        }
        used++;
    }
    return used;
}

static enum status unknown_in_group(size_t count, const char *const *words, struct error *error) {
    struct suggest suggest = suggest_for(slice_of(count > 1 ? words[1] : ""));
    for (const struct command *command = command_table; command->name; command++) {
        if (command_in_group(command, words[0])) {
            struct slice second = slice_from(slice_of(command->name), strlen(words[0]) + 1);
            suggest_consider(&suggest, second);
            suggest_list(&suggest, second);
        }
    }
    if (count > 1 && suggest.nearest.at) {
        return error_set(error, STATUS_USAGE, "'%s %s' is no command; did you mean '%s %.*s'?",
                         words[0], words[1], words[0], SLICE_PRINT(suggest.nearest));
    }
    return error_set(error, STATUS_USAGE, "'%s' needs one of these behind it: %s", words[0],
                     suggest.list);
}

/* A word that is no file and nearly a command was meant as one. */
static enum status check_slip(const char *word, struct error *error) {
    struct suggest suggest = suggest_for(slice_of(word));
    if (word[0] == '-' || strpbrk(word, "./") || access(word, F_OK) == 0) {
        return STATUS_OK;
    }
    for (const struct command *command = command_table; command->name; command++) {
        struct slice rest;
        suggest_consider(&suggest, slice_split(slice_of(command->name), ' ', &rest));
    }
    if (!suggest.nearest.at) {
        return STATUS_OK;
    }
    return error_set(error, STATUS_USAGE,
                     "'%s' is neither a command nor a file; did you mean 'attune %.*s'?", word,
                     SLICE_PRINT(suggest.nearest));
}

enum status command_find(size_t count, const char *const *words, const struct command **command,
                         size_t *used, struct error *error) {
    for (*command = command_table; (*command)->name; ++*command) {
        *used = named_by(*command, count, words);
        if (*used) {
            return STATUS_OK;
        }
    }
    *command = command_table;
    if (count && command_is_group(words[0])) {
        return unknown_in_group(count, words, error);
    }
    return count ? check_slip(words[0], error) : STATUS_OK;
}
