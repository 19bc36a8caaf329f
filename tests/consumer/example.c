/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole public interface as a program of somebody else uses it: counts the files it is given, or
 * a short session of its own. `make distcheck` compiles it against the installed library. */
#include <attune.h>

#include <stdio.h>
#include <string.h>

static const char session[] = "Therapist: It sounds like you felt really alone with this.\n"
                              "Client: I don't know. Maybe.\n"
                              "Therapist: That makes sense, after the week you have had.\n";

static void print_message(void *context, const struct attune_error *message) {
    char line[1200];
    (void)context;
    fprintf(stderr, "%s\n", attune_error_format(message, line, sizeof line));
}

/* A hint, or what is negated, is called back too. */
static int print_match(void *context, const struct attune_match *match) {
    unsigned *matches = context;
    if (!match->counts) {
        return ATTUNE_GO_ON;
    }
    printf("%.*s:%lu:%lu: %s: \"%.*s\" (%s:%lu)\n", (int)match->turn->source.length,
           match->turn->source.at, (unsigned long)match->line, (unsigned long)match->column,
           match->category, (int)match->words.length, match->words.at, match->entry_file,
           (unsigned long)match->entry_line);
    ++*matches;
    return ATTUNE_GO_ON;
}

static int print_group(void *context, const struct attune_group *group) {
    unsigned *groups = context;
    printf("%.*s, %.*s (%s): %ld words\n", (int)group->session.length, group->session.at,
           (int)group->speaker.length, group->speaker.at, attune_role_name(group->role),
           (long)group->words);
    for (size_t i = 0; i < group->tally_count; i++) {
        const struct attune_tally *tally = &group->tallies[i];
        if (tally->n && tally->has_rate) {
            printf("  %-32s %3ld  %7.3f [%.3f, %.3f]\n", tally->category, (long)tally->n,
                   tally->rate, tally->rate_low, tally->rate_high);
        }
    }
    ++*groups;
    return ATTUNE_GO_ON;
}

static enum attune_status feed_file(struct attune *analyser, FILE *file,
                                    struct attune_error *error) {
    char bytes[4096];
    enum attune_status status = ATTUNE_OK;
    size_t length;
    while (status == ATTUNE_OK && (length = fread(bytes, 1, sizeof bytes, file)) > 0) {
        status = attune_feed(analyser, bytes, length, error);
    }
    return status;
}

/* A source that failed is over: it must not be finished. */
static enum attune_status count_file(struct attune *analyser, const char *path,
                                     struct attune_error *error) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return ATTUNE_INPUT;
    }
    enum attune_status status = attune_begin(analyser, path, error);
    if (status == ATTUNE_OK) {
        status = feed_file(analyser, file, error);
    }
    if (status == ATTUNE_OK) {
        status = attune_finish(analyser, error);
    }
    fclose(file);
    return status;
}

static enum attune_status count_own(struct attune *analyser, struct attune_error *error) {
    enum attune_status status = attune_begin(analyser, "session", error);
    if (status == ATTUNE_OK) {
        status = attune_feed(analyser, session, strlen(session), error);
    }
    return status == ATTUNE_OK ? attune_finish(analyser, error) : status;
}

static enum attune_status count_all(struct attune *analyser, int count, char **paths,
                                    struct attune_error *error) {
    unsigned groups = 0;
    enum attune_status status = count ? ATTUNE_OK : count_own(analyser, error);
    for (int i = 0; i < count && status == ATTUNE_OK; i++) {
        status = count_file(analyser, paths[i], error);
    }
    if (status == ATTUNE_OK) {
        status = attune_tallies(analyser, print_group, &groups, error);
    }
    if (status == ATTUNE_OK && groups == 0) {
        fputs("nobody spoke\n", stderr);
        status = ATTUNE_INPUT;
    }
    return status;
}

int main(int argc, char **argv) {
    struct attune_lexicons_options what = {.size = sizeof what, .message = print_message};
    struct attune_options how = {
        .size = sizeof how, .match = print_match, .message = print_message};
    struct attune_error error = {.status = ATTUNE_OK};
    struct attune_lexicons *lexicons = NULL;
    struct attune *analyser = NULL;
    unsigned matches = 0;
    how.context = &matches;
    enum attune_status status = attune_lexicons_new(&what, &lexicons, &error);
    if (status == ATTUNE_OK) {
        status = attune_new(lexicons, &how, &analyser, &error);
    }
    if (status == ATTUNE_OK) {
        status = count_all(analyser, argc - 1, argv + 1, &error);
    }
    if (error.status != ATTUNE_OK) {
        print_message(NULL, &error);
    }
    attune_free(analyser);
    attune_lexicons_free(lexicons);
    printf("attune %s: %u matches\n", attune_version(), matches);
    return status == ATTUNE_OK && matches > 0 ? 0 : 1;
}
