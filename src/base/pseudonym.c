/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pseudonym.h"

#include <stdio.h>
#include <string.h>

static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
static const char letters[] = {
    [PSEUDONYM_CASE] = 'c',    [PSEUDONYM_FILE] = 'f',   [PSEUDONYM_KEY] = 'k',
    [PSEUDONYM_NUMBER] = 'n',  [PSEUDONYM_PERSON] = 'p', [PSEUDONYM_ROW] = 'r',
    [PSEUDONYM_SESSION] = 's', [PSEUDONYM_SITE] = 'o',   [PSEUDONYM_THERAPIST] = 't',
    [PSEUDONYM_VALUE] = 'x',
};

/* --- codes --------------------------------------------------------------------------------------- */

static void update(struct hmac_sha256_ctx *context, struct slice bytes) {
    if (bytes.length) {
        hmac_sha256_update(context, bytes.length, (const uint8_t *)bytes.at);
    }
}

void pseudonym_init(struct pseudonyms *pseudonyms, struct slice key) {
    hmac_sha256_set_key(&pseudonyms->keyed, key.length, (const uint8_t *)key.at);
}

/* "f-" and the first 60 bits; the letter is part of what is hashed. */
static void finish(struct hmac_sha256_ctx *context, enum pseudonym_kind kind,
                   char code[PSEUDONYM_LENGTH + 1]) {
    uint8_t hash[8];
    uint64_t bits = 0;
    hmac_sha256_digest(context, sizeof hash, hash);
    for (size_t i = 0; i < sizeof hash; i++) {
        bits = bits << 8 | hash[i];
    }
    code[0] = letters[kind];
    code[1] = '-';
    for (size_t i = 2; i < PSEUDONYM_LENGTH; i++) {
        code[i] = digits[bits >> 59];
        bits <<= 5;
    }
    code[PSEUDONYM_LENGTH] = '\0';
}

void pseudonym_code(const struct pseudonyms *pseudonyms, enum pseudonym_kind kind,
                    struct slice name, char code[PSEUDONYM_LENGTH + 1]) {
    struct hmac_sha256_ctx context = pseudonyms->keyed;
    update(&context, slice_make(&letters[kind], 1));
    update(&context, name);
    finish(&context, kind, code);
}

static struct slice without_dots(struct slice path) {
    while (path.length > 2 && slice_starts(path, "./")) {
        path = slice_from(path, 2);
        while (path.length && path.at[0] == '/') {
            path = slice_from(path, 1);
        }
    }
    return path;
}

void pseudonym_path(const struct pseudonyms *pseudonyms, struct slice path,
                    char code[PSEUDONYM_LENGTH + 1]) {
    if (slice_is(path, "-")) {
        memcpy(code, "-", sizeof "-");
        return;
    }
    struct hmac_sha256_ctx context = pseudonyms->keyed;
    update(&context, slice_make(&letters[PSEUDONYM_FILE], 1));
    path = without_dots(path);
    for (size_t i = 0; i < path.length; i++) {
        if (path.at[i] != '/' || i + 1 == path.length || path.at[i + 1] != '/') {
            update(&context, slice_make(path.at + i, 1));
        }
    }
    finish(&context, PSEUDONYM_FILE, code);
}

bool pseudonym_is_code(struct slice text) {
    bool is = text.length == PSEUDONYM_LENGTH && text.at[1] == '-' &&
              memchr(letters, text.at[0], sizeof letters);
    for (size_t i = 2; is && i < text.length; i++) {
        is = strchr(digits, text.at[i]) && text.at[i];
    }
    return is;
}

/* --- messages ------------------------------------------------------------------------------------ */

static const char lexicon_ending[] = ".lex";
static const char withheld[] = "(withheld)";

struct line {
    char *text; /* of `size` bytes */
    size_t size, length;
};

static void put(struct line *line, struct slice text) {
    size_t room = line->size - 1 - line->length;
    size_t taken = text.length < room ? text.length : room;
    memcpy(line->text + line->length, text.at, taken);
    line->length += taken;
    line->text[line->length] = '\0';
}

/* Are there whole codes and nothing else between each two marks? */
static bool quotes_codes(struct slice text, char mark) {
    while (text.length) {
        struct slice quoted;
        slice_split(text, mark, &text);
        if (!text.length) {
            return true;
        }
        quoted = slice_split(text, mark, &text);
        if (!pseudonym_is_code(quoted)) {
            return false;
        }
    }
    return true;
}

/* A mark that opens: at the beginning, or behind what ends no word. */
static bool opens(struct slice text, size_t at) {
    return at == 0 || strchr(" =(:,[", text.at[at - 1]);
}

static const char *first_mark(struct slice text, char mark) {
    for (size_t i = 0; i < text.length; i++) {
        if (text.at[i] == mark && (mark == '"' || opens(text, i))) {
            return text.at + i;
        }
    }
    return NULL;
}

/* From the first mark to the last one: what is quoted may hold marks of its own. One that is
 * never closed reaches to the end. */
static void conceal_quoted(struct slice text, char mark, struct line *line) {
    const char *first = first_mark(text, mark);
    if (!first || (mark == '"' && quotes_codes(text, mark))) {
        put(line, text);
        return;
    }
    size_t end = text.length;
    while (end > 0 && text.at[end - 1] != mark) {
        end--;
    }
    bool closed = text.at + end > first + 1;
    put(line, slice_make(text.at, (size_t)(first - text.at)));
    put(line, slice_of(withheld));
    put(line, slice_from(text, closed ? end : text.length));
}

static void conceal_paths(struct slice text, struct line *line) {
    while (text.length) {
        size_t length = 0;
        while (length < text.length && text.at[length] != ' ') {
            length++;
        }
        struct slice word = slice_make(text.at, length);
        bool path = length && memchr(word.at, '/', length);
        put(line, path ? slice_of(withheld) : word);
        put(line, slice_make(text.at + length, length < text.length));
        text = slice_from(text, length + 1);
    }
}

static void conceal_file(const struct pseudonyms *pseudonyms, struct error *error) {
    struct slice file = slice_of(error->file);
    char code[PSEUDONYM_LENGTH + 1];
    if (!file.length || pseudonym_is_code(file) || slice_is(file, "-")) {
        return;
    }
    /* The beginning of a very long path is not there any more, and with it its code. */
    if (!pseudonyms || file.length + 1 == sizeof error->file) {
        snprintf(error->file, sizeof error->file, "%s", withheld);
        return;
    }
    pseudonym_path(pseudonyms, file, code);
    snprintf(error->file, sizeof error->file, "%s", code);
}

/* What is quoted is left out mark by mark, each from what the last one has left. */
void pseudonym_conceal(const struct pseudonyms *pseudonyms, struct error *error) {
    static const char marks[] = {'"', '\'', '`'};
    char before[sizeof error->text];
    struct line line = {error->text, sizeof error->text, 0};
    if (slice_ends(slice_of(error->file), lexicon_ending)) {
        return;
    }
    conceal_file(pseudonyms, error);
    for (size_t i = 0; i < sizeof marks; i++) {
        memcpy(before, error->text, sizeof before);
        line.length = 0;
        conceal_quoted(slice_of(before), marks[i], &line);
    }
    memcpy(before, error->text, sizeof before);
    line.length = 0;
    conceal_paths(slice_of(before), &line);
}
