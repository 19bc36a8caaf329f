/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon test: the sentences beside lexicons, tried one by one. A file beside a scope has starred
 * words: every word is probed for lying in the scope. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/messages.h"
#include "cli/sentences.h"
#include "report/output.h"
#include "report/visible.h"

enum { FOLDERS_DEEP = 8, SCOPE_NAME_ROOM = 128 };

#define PROBE "probe"

static const char default_folder[] = "lexicons";

struct test_run {
    const struct cli *cli;
    struct output output;
    struct error error;
    unsigned long passed, failed;
    enum exit_status worst; /* of files that could not be tried */
};

/* One .tests file. */
struct test_file {
    struct test_run *run;
    struct trial trial;
    struct sentences sentences;
};

/* --- reporting ----------------------------------------------------------------------------------- */

static enum status print_failure(struct test_file *file, const struct buffer *why,
                                 const struct sentence_line *sentence) {
    struct buffer line;
    buffer_init(&line, file->run->cli->alloc);
    visible_append(&line, slice_of(file->sentences.path));
    buffer_print(&line, ":%lu: ", file->sentences.line);
    visible_append(&line, buffer_slice(why));
    if (sentence) {
        buffer_append_text(&line, ": ");
        visible_append(&line, sentence->text);
    }
    buffer_append_byte(&line, '\n');
    enum status status =
        line.failed ? error_memory(&file->run->error)
                    : output_write(&file->run->output, buffer_slice(&line), &file->run->error);
    buffer_release(&line);
    file->run->failed++;
    return status;
}

static enum status malformed(void *context, const char *message) {
    struct test_file *file = context;
    struct buffer why;
    buffer_init(&why, file->run->cli->alloc);
    buffer_append_text(&why, message);
    enum status status =
        why.failed ? error_memory(&file->run->error) : print_failure(file, &why, NULL);
    buffer_release(&why);
    return status;
}

/* --- sentences of categories --------------------------------------------------------------------- */

static bool is_of_group(const struct test_file *file, const struct hit *hit) {
    return lexicon_within(file->trial.set, hit->category, file->sentences.category);
}

/* The hit that decides, or NULL. A hint, which only adds to the score, is no match. */
static const struct hit *find_match(const struct test_file *file, bool negated) {
    for (size_t i = 0; i < file->trial.hits.count; i++) {
        const struct hit *hit = &file->trial.hits.items[i];
        if (is_of_group(file, hit) && sentences_is_match(file->trial.set, hit, negated)) {
            return hit;
        }
    }
    return NULL;
}

/* Of a sentence that should have matched: what came nearest, and what became of it. */
static void append_nearest(const struct test_file *file, struct buffer *why) {
    for (size_t i = 0; i < file->trial.hits.count; i++) {
        const struct hit *hit = &file->trial.hits.items[i];
        if (is_of_group(file, hit)) {
            const struct entry *entry = &file->trial.set->entries[hit->entry];
            buffer_print(why, " (%.*s, ", SLICE_PRINT(entry->source));
            trial_append_place(file->trial.set, entry, why);
            buffer_append_text(why, ": ");
            trial_append_fate(&file->trial, hit, why);
            buffer_append_byte(why, ')');
            return;
        }
    }
}

static void append_culprit(const struct test_file *file, const struct hit *hit,
                           struct buffer *why) {
    const struct entry *entry = &file->trial.set->entries[hit->entry];
    buffer_print(why, " \"%.*s\" by %.*s (", (int)(hit->stop - hit->start),
                 file->trial.text.at + hit->start, SLICE_PRINT(entry->source));
    trial_append_place(file->trial.set, entry, why);
    buffer_append_byte(why, ')');
}

static enum status judge(struct test_file *file, const struct sentence_line *sentence) {
    const struct hit *match = find_match(file, sentence->sign == '~');
    bool wanted = sentence->sign != '-';
    if ((match != NULL) == wanted) {
        file->run->passed++;
        return STATUS_OK;
    }
    struct slice name = file->trial.set->categories[file->sentences.category].name;
    struct buffer why;
    buffer_init(&why, file->run->cli->alloc);
    buffer_print(&why, wanted ? "[%.*s] should match%s, and does not" : "[%.*s] should not match%s",
                 SLICE_PRINT(name), sentence->sign == '~' ? " under negation" : "");
    if (wanted) {
        append_nearest(file, &why);
    } else {
        append_culprit(file, match, &why);
    }
    enum status status =
        why.failed ? error_memory(&file->run->error) : print_failure(file, &why, sentence);
    buffer_release(&why);
    return status;
}

/* --- sentences of scopes ------------------------------------------------------------------------- */

/* Does a probed word that begins in [start, stop) agree with the sign? *any tells of a word at all. */
static bool words_agree(const struct test_file *file, size_t start, size_t stop, bool inside,
                        bool *any) {
    bool agree = true;
    for (size_t i = 0; i < file->trial.hits.count; i++) {
        const struct hit *hit = &file->trial.hits.items[i];
        bool probed = slice_is(file->trial.set->categories[hit->category].name, PROBE);
        if (probed && hit->start >= start && hit->start < stop) {
            *any = true;
            agree &= (hit->fate == FATE_COUNTED) == inside;
        }
    }
    return agree;
}

/* Takes the stars out of the text and notes where they were. False unless there are two. */
static bool remove_stars(struct slice text, struct buffer *plain, size_t stars[2]) {
    struct slice rest = text;
    size_t count = 0;
    while (rest.length) {
        struct slice piece = slice_split(rest, '*', &rest);
        buffer_append(plain, piece);
        bool star = piece.at + piece.length < text.at + text.length;
        if (star && count < 2) {
            stars[count] = plain->length;
        }
        count += star;
    }
    return count == 2;
}

static enum status judge_scope(struct test_file *file, const struct sentence_line *sentence) {
    size_t stars[2] = {0, 0};
    bool any = false;
    struct buffer plain;
    struct error *error = &file->run->error;
    buffer_init(&plain, file->run->cli->alloc);
    if (!remove_stars(sentence->text, &plain, stars)) {
        buffer_release(&plain);
        return malformed(file, "put two stars into the sentence, around the words in question");
    }
    enum status status = plain.failed ? error_memory(error)
                                      : trial_read(&file->trial, sentence->role, sentence->kind,
                                                   buffer_slice(&plain), error);
    buffer_release(&plain);
    if (status != STATUS_OK) {
        return status;
    }
    bool inside = sentence->sign == '+';
    if (words_agree(file, stars[0], stars[1], inside, &any) && any) {
        file->run->passed++;
        return STATUS_OK;
    }
    struct buffer why;
    buffer_init(&why, file->run->cli->alloc);
    buffer_print(&why, "[%.*s] should %s the starred words%s",
                 SLICE_PRINT(file->trial.set->scopes[file->sentences.scope].name),
                 inside ? "hold" : "not hold",
                 any ? "" : ", and there is no word between the stars");
    status = why.failed ? error_memory(error) : print_failure(file, &why, sentence);
    buffer_release(&why);
    return status;
}

static enum status take_sentence(void *context, const struct sentence_line *sentence) {
    struct test_file *file = context;
    return file->sentences.scope == LEXICON_NONE ? judge(file, sentence)
                                                 : judge_scope(file, sentence);
}

/* --- one file ------------------------------------------------------------------------------------ */

/* Any word inside the scope; those outside are kept with their fate. */
static enum status add_probe(struct lexicons *lexicons, const struct cli *cli, const char *scope,
                             struct error *error) {
    struct buffer text;
    buffer_init(&text, cli->alloc);
    buffer_print(&text, "title Probe\n[" PROBE "]\n/[^ ]+/ ; in %s; negation ignore\n", scope);
    enum status status = text.failed ? error_memory(error)
                                     : set_builder_add_text(lexicons->builder, PROBE ".lex",
                                                            buffer_slice(&text), error);
    buffer_release(&text);
    return status;
}

static enum status load(const struct cli *cli, const char *lexicon, const char *scope,
                        struct lexicons *lexicons, struct error *error) {
    struct cli silent = *cli;
    silent.notices = (struct notices){0}; /* the probe is slow, and may be */
    enum status status = lexicons_init(lexicons, scope ? &silent : cli, error);
    if (status == STATUS_OK) {
        status = set_builder_add(lexicons->builder, lexicon, error);
    }
    if (status == STATUS_OK && scope) {
        status = add_probe(lexicons, cli, scope, error);
    }
    return status == STATUS_OK ? lexicons_finish(lexicons, error) : status;
}

/* Whether the file is a scope's is known when it has been read; then it is read again, with a probe. */
static enum status load_for_test(struct test_file *file, const char *lexicon,
                                 struct lexicons *lexicons) {
    struct test_run *run = file->run;
    char scope[SCOPE_NAME_ROOM];
    enum status status = load(run->cli, lexicon, NULL, lexicons, &run->error);
    if (status != STATUS_OK || lexicons->set->lexicons[0].scope == LEXICON_NONE) {
        return status;
    }
    struct slice name = lexicons->set->scopes[lexicons->set->lexicons[0].scope].name;
    snprintf(scope, sizeof scope, "%.*s", SLICE_PRINT(name));
    lexicons_release(lexicons);
    status = load(run->cli, lexicon, scope, lexicons, &run->error);
    if (status == STATUS_OK) {
        file->sentences.scope = lexicon_scope(lexicons->set, slice_of(scope));
    }
    return status;
}

static enum status try_file(struct test_file *file, const char *lexicon) {
    struct lexicons lexicons = {0};
    enum status status = load_for_test(file, lexicon, &lexicons);
    if (status == STATUS_OK) {
        status = trial_init(&file->trial, file->run->cli->alloc, &lexicons, &file->run->error);
        if (status == STATUS_OK) {
            status = sentences_read(&file->sentences, &file->run->error);
        }
        trial_release(&file->trial);
    }
    lexicons_release(&lexicons);
    return status;
}

/* What is wrong with one file is told, and the others are tried; the output's failure ends all. */
static enum status settle(struct test_run *run, enum status status) {
    if (status == STATUS_OK || status == STATUS_OUTPUT || status == STATUS_STOP ||
        status == STATUS_MEMORY) {
        return status;
    }
    enum exit_status ended = messages_fail(run->cli, &run->error);
    run->worst = ended > run->worst ? ended : run->worst;
    return STATUS_OK;
}

static enum status test_path(struct test_run *run, struct slice path) {
    struct buffer tests;
    struct buffer lexicon;
    enum status status = STATUS_OK;
    buffer_init(&tests, run->cli->alloc);
    buffer_init(&lexicon, run->cli->alloc);
    struct test_file file = {.run = run};
    bool named = sentences_append_sibling(&tests, path, "tests") &&
                 sentences_append_sibling(&lexicon, path, "lex");
    file.sentences = (struct sentences){.path = tests.at,
                                        .trial = &file.trial,
                                        .scope = LEXICON_NONE,
                                        .category = LEXICON_NONE,
                                        .take = take_sentence,
                                        .malformed = malformed,
                                        .context = &file};
    if (!named) {
        status = error_memory(&run->error);
    } else if (access(tests.at, R_OK) != 0) {
        status = error_at(&run->error, STATUS_INPUT, tests.at, 0, 0, "cannot be read: %s",
                          strerror(errno));
    } else {
        status = try_file(&file, lexicon.at);
    }
    buffer_release(&tests);
    buffer_release(&lexicon);
    return settle(run, status);
}

/* --- folders ------------------------------------------------------------------------------------- */

static int is_visible(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static enum status test_any(struct test_run *run, const char *path, unsigned depth);

static enum status test_folder(struct test_run *run, const char *path, unsigned depth) {
    struct dirent **entries = NULL;
    int count = depth < FOLDERS_DEEP ? scandir(path, &entries, is_visible, alphasort) : 0;
    enum status status = STATUS_OK;
    if (count < 0) {
        error_at(&run->error, STATUS_INPUT, path, 0, 0, "cannot be read: %s", strerror(errno));
        return settle(run, STATUS_INPUT);
    }
    for (int i = 0; i < count; i++) {
        struct buffer child;
        buffer_init(&child, run->cli->alloc);
        if (status == STATUS_OK) {
            status = buffer_print(&child, "%s/%s", path, entries[i]->d_name)
                         ? test_any(run, child.at, depth + 1)
                         : error_memory(&run->error);
        }
        buffer_release(&child);
        free(entries[i]); /* scandir's own malloc, as is the list */
    }
    free(entries);
    return status;
}

/* --- what is not there --------------------------------------------------------------------------- */

/* A bundled lexicon is in the program, the sentences beside it are in the folder that it came from. */
static enum status test_bundled(struct test_run *run, const struct bundled_file *file) {
    struct buffer lexicon;
    struct buffer tests;
    buffer_init(&lexicon, run->cli->alloc);
    buffer_init(&tests, run->cli->alloc);
    bool named = buffer_print(&lexicon, "%s/%s", default_folder, file->name) &&
                 sentences_append_sibling(&tests, buffer_slice(&lexicon), "tests");
    enum status status = named ? STATUS_OK : error_memory(&run->error);
    if (named && access(tests.at, R_OK) == 0) {
        status = test_path(run, buffer_slice(&tests));
    } else if (named) {
        error_set(
            &run->error, STATUS_INPUT,
            "%s is a bundled lexicon, and its sentences are not at hand: there is no %s here; "
            "go where attune's source is, or name your own .lex or .tests file",
            file->name, tests.at);
        status = settle(run, STATUS_INPUT);
    }
    buffer_release(&tests);
    buffer_release(&lexicon);
    return status;
}

static enum status test_absent(struct test_run *run, const char *path, int why) {
    const struct bundled_file *bundled = why == ENOENT ? lexicons_bundled(path) : NULL;
    if (bundled) {
        return test_bundled(run, bundled);
    }
    error_at(&run->error, STATUS_INPUT, path, 0, 0, "cannot be read: %s", strerror(why));
    return settle(run, STATUS_INPUT);
}

/* --- any path ------------------------------------------------------------------------------------ */

/* In a folder only .tests files count; what is named is taken for one, or for the lexicon beside it. */
static enum status test_any(struct test_run *run, const char *path, unsigned depth) {
    struct slice name = slice_of(path);
    struct stat found;
    if (stat(path, &found) != 0) {
        return test_absent(run, path, errno);
    }
    if (S_ISDIR(found.st_mode)) {
        while (name.length > 1 && name.at[name.length - 1] == '/') {
            name.length--; /* "lexicons/" and "lexicons" give the same messages */
        }
        struct buffer folder;
        buffer_init(&folder, run->cli->alloc);
        enum status status = buffer_append(&folder, name) ? test_folder(run, folder.at, depth)
                                                          : error_memory(&run->error);
        buffer_release(&folder);
        return status;
    }
    if (slice_ends(name, ".tests") || (depth == 0 && slice_ends(name, ".lex"))) {
        return test_path(run, name);
    }
    if (depth == 0) {
        error_at(&run->error, STATUS_USAGE, path, 0, 0,
                 "is neither a .tests file, nor a .lex file, nor a folder with such in it");
        return settle(run, STATUS_USAGE);
    }
    return STATUS_OK;
}

/* --- all ----------------------------------------------------------------------------------------- */

static enum status test_default(struct test_run *run) {
    if (access(default_folder, R_OK) == 0) {
        return test_any(run, default_folder, 0);
    }
    error_set(
        &run->error, STATUS_INPUT,
        "without a FILE the folder %s is tested, and there is none here; name a .lex or .tests "
        "file, or a folder with such in it",
        default_folder);
    return settle(run, STATUS_INPUT);
}

static enum status test_operands(struct test_run *run) {
    const struct options *options = run->cli->options;
    enum status status = STATUS_OK;
    if (options->operand_count == 0) {
        return test_default(run);
    }
    for (size_t i = 0; i < options->operand_count && status == STATUS_OK; i++) {
        status = test_any(run, options->operands[i], 0);
    }
    return status;
}

static enum status sum_up(struct test_run *run) {
    char line[64];
    if (run->passed + run->failed == 0 && run->worst == EXIT_STATUS_DONE) {
        error_set(&run->error, STATUS_INPUT, "there is no .tests file, or no sentence in it");
        settle(run, STATUS_INPUT);
    }
    snprintf(line, sizeof line, "sentences: %lu passed, %lu failed\n", run->passed, run->failed);
    enum status status = output_write(&run->output, slice_of(line), &run->error);
    return status == STATUS_OK ? output_commit(&run->output, &run->error) : status;
}

enum exit_status cli_lexicon_test(const struct cli *cli) {
    struct test_run run = {.cli = cli, .worst = EXIT_STATUS_DONE};
    enum status status = output_open(&run.output, cli->alloc, NULL, &run.error);
    if (status == STATUS_OK) {
        status = test_operands(&run);
    }
    if (status == STATUS_OK) {
        status = sum_up(&run);
    }
    output_release(&run.output);
    if (status != STATUS_OK) {
        return messages_fail(cli, &run.error);
    }
    return run.worst != EXIT_STATUS_DONE ? run.worst
           : run.failed                  ? EXIT_STATUS_FOUND
                                         : EXIT_STATUS_DONE;
}
