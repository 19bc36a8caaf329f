/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * make_corpus KIND SIZE SEED SESSION...
 *
 * Makes a large transcript for the bench out of the turns of the given sessions: therapist's and
 * client's turns in random order but alternating, so that every turn is one a person could have
 * said. Real corpora never stop bringing new words (names, places, slips), and a program that
 * remembers every word it met would shine on a text without them; so one turn in four has one
 * word replaced by one of 200,000 invented words, the rarer the higher its number.
 *
 * The same arguments give the same bytes. KIND is
 *   text     one transcript, "Therapist: ..." and "Client: ...", on stdout
 *   csv      the same turns as rows of session,speaker,text, on stdout
 *   files    SIZE files of 5 KB, 100 to a folder, below the working directory
 *
 * The turns' texts are kept in the memory of the sessions read, which is never freed: the program
 * ends first.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { THERAPIST, CLIENT, SPEAKERS };

enum { INVENTED_WORDS = 200000, TURNS_A_SESSION = 160, SMALL_FILE = 5000 };

struct turns {
    char **texts;
    size_t count;
    size_t capacity;
};

struct corpus {
    struct turns of[SPEAKERS];
    uint64_t random;
};

static _Noreturn void die(const char *what, const char *name) {
    fprintf(stderr, "make_corpus: %s: %s: %s\n", name, what, strerror(errno));
    exit(1);
}

/* Steele's splitmix64: one state word, no weak seeds. */
static uint64_t next_random(struct corpus *corpus) {
    uint64_t z = corpus->random += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static size_t random_below(struct corpus *corpus, size_t bound) {
    return (size_t)(next_random(corpus) % bound);
}

static void add_turn(struct turns *turns, char *text) {
    if (turns->count == turns->capacity) {
        turns->capacity = turns->capacity ? turns->capacity * 2 : 256;
        turns->texts = realloc(turns->texts, turns->capacity * sizeof *turns->texts);
        if (!turns->texts)
            die("no memory", "turns");
    }
    turns->texts[turns->count++] = text;
}

static char *read_whole(const char *name) {
    FILE *file = fopen(name, "rb");
    char *text;
    long size;

    if (!file || fseek(file, 0, SEEK_END) || (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET))
        die("cannot read", name);
    text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size)
        die("cannot read", name);
    text[size] = '\0';
    fclose(file);
    return text;
}

/* The labels of corpora/demo begin with a T or a C; all else is no turn. */
static int speaker_of(const char *line) {
    if (line[0] != 'T' && line[0] != 'C')
        return -1;
    return line[0] == 'T' ? THERAPIST : CLIENT;
}

static void take_session(struct corpus *corpus, const char *name) {
    char *rest = NULL;

    for (char *line = strtok_r(read_whole(name), "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest)) {
        int speaker = speaker_of(line);
        char *colon = strstr(line, ": ");

        if (speaker >= 0 && colon && colon - line < 12)
            add_turn(&corpus->of[speaker], colon + 2);
    }
}

static void release_turns(struct corpus *corpus) {
    for (int speaker = 0; speaker < SPEAKERS; speaker++)
        free(corpus->of[speaker].texts);
}

/* Numbers spelled in syllables: pronounceable, distinct and in no dictionary. */
static size_t invent_word(char *word, size_t number) {
    static const char *const onsets[] = {"b", "d", "f", "g", "k", "l", "m", "n", "r", "v"};
    static const char *const rhymes[] = {"ao", "ix", "oy", "uth", "eev", "aw", "onn", "irt"};
    size_t length = 0;

    do {
        const char *onset = onsets[number % 10];
        const char *rhyme = rhymes[number / 10 % 8];

        memcpy(word + length, onset, strlen(onset));
        length += strlen(onset);
        memcpy(word + length, rhyme, strlen(rhyme));
        length += strlen(rhyme);
        number /= 80;
    } while (number > 0);
    return length;
}

/* The product of three uniform numbers: most draws are low, the tail is long. */
static size_t rare_number(struct corpus *corpus) {
    double part = 1;

    for (int i = 0; i < 3; i++)
        part *= (double)(next_random(corpus) >> 11) / 9007199254740992.0;
    return (size_t)(part * INVENTED_WORDS);
}

/* A turn's text, terminated, with one word in it perhaps exchanged. Returns its length. */
static size_t make_turn(struct corpus *corpus, int speaker, char *turn, size_t size) {
    const struct turns *turns = &corpus->of[speaker];
    const char *text = turns->texts[random_below(corpus, turns->count)];
    size_t length = strlen(text);
    const char *space = strchr(text + random_below(corpus, length), ' ');
    const char *end = space ? strchr(space + 1, ' ') : NULL;
    int exchange = random_below(corpus, 4) == 0;
    size_t number = rare_number(corpus);
    size_t at;

    if (length + 64 > size)
        length = size - 64;
    if (!exchange || !end || (size_t)(end - text) > length) {
        memcpy(turn, text, length);
        turn[length] = '\0';
        return length;
    }
    at = (size_t)(space + 1 - text);
    memcpy(turn, text, at);
    at += invent_word(turn + at, number);
    memcpy(turn + at, end, length - (size_t)(end - text));
    at += length - (size_t)(end - text);
    turn[at] = '\0';
    return at;
}

static const char *const labels[SPEAKERS] = {"Therapist", "Client"};

static size_t write_text(struct corpus *corpus, FILE *file, size_t turn_number) {
    char turn[8192];
    int speaker = (int)(turn_number % SPEAKERS);

    make_turn(corpus, speaker, turn, sizeof turn);
    return (size_t)fprintf(file, "%s: %s\n", labels[speaker], turn);
}

static size_t write_row(struct corpus *corpus, FILE *file, size_t turn_number) {
    char turn[8192];
    int speaker = (int)(turn_number % SPEAKERS);
    size_t written;

    make_turn(corpus, speaker, turn, sizeof turn);
    written = (size_t)fprintf(file, "s%06zu,%s,\"", turn_number / TURNS_A_SESSION, labels[speaker]);
    for (const char *at = turn; *at; at++) {
        if (*at == '"')
            written += (size_t)(putc('"', file) != EOF);
        written += (size_t)(putc(*at, file) != EOF);
    }
    return written + (size_t)fprintf(file, "\"\n");
}

static size_t write_record(struct corpus *corpus, FILE *file, size_t turn_number) {
    char turn[8192];
    int speaker = (int)(turn_number % SPEAKERS);
    size_t written;

    make_turn(corpus, speaker, turn, sizeof turn);
    written = (size_t)fprintf(file, "{\"session\": \"s%06zu\", \"speaker\": \"%s\", \"text\": \"",
                              turn_number / TURNS_A_SESSION, labels[speaker]);
    for (const char *at = turn; *at; at++) {
        if (*at == '"' || *at == '\\')
            written += (size_t)(putc('\\', file) != EOF);
        written += (size_t)(putc(*at, file) != EOF);
    }
    return written + (size_t)fprintf(file, "\"}\n");
}

static void write_stream(struct corpus *corpus, size_t size,
                         size_t (*write)(struct corpus *, FILE *, size_t)) {
    size_t written = 0;

    for (size_t turn = 0; written < size; turn++)
        written += write(corpus, stdout, turn);
    if (fflush(stdout))
        die("cannot write", "stdout");
}

static void make_folder(const char *name) {
    if (mkdir(name, 0777) && errno != EEXIST)
        die("cannot make", name);
}

static void write_files(struct corpus *corpus, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char name[64];
        FILE *file;
        size_t written = 0;

        snprintf(name, sizeof name, "case-%04zu", i / 100);
        make_folder(name);
        snprintf(name, sizeof name, "case-%04zu/session-%02zu.txt", i / 100, i % 100);
        file = fopen(name, "w");
        if (!file)
            die("cannot write", name);
        for (size_t turn = 0; written < SMALL_FILE; turn++)
            written += write_text(corpus, file, turn);
        if (fclose(file))
            die("cannot write", name);
    }
}

static int write_corpus(struct corpus *corpus, const char *kind, size_t size) {
    if (!corpus->of[THERAPIST].count || !corpus->of[CLIENT].count) {
        fputs("make_corpus: the sessions given hold no turns of therapist and client\n", stderr);
        return 1;
    }
    if (!strcmp(kind, "files")) {
        write_files(corpus, size);
    } else if (!strcmp(kind, "csv")) {
        puts("session,speaker,text");
        write_stream(corpus, size, write_row);
    } else if (!strcmp(kind, "jsonl")) {
        write_stream(corpus, size, write_record);
    } else {
        write_stream(corpus, size, write_text);
    }
    return 0;
}

int main(int argc, char **argv) {
    struct corpus corpus = {0};
    int status;

    if (argc < 5) {
        fputs("usage: make_corpus text|csv|jsonl|files SIZE SEED SESSION...\n", stderr);
        return 2;
    }
    corpus.random = strtoull(argv[3], NULL, 10);
    for (int i = 4; i < argc; i++)
        take_session(&corpus, argv[i]);
    status = write_corpus(&corpus, argv[1], strtoull(argv[2], NULL, 10));
    release_turns(&corpus);
    return status;
}
