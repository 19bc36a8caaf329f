/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libattune measures the language of the therapeutic relationship in psychotherapy transcripts and
 * clinical notes: how often, by whom and where a text speaks with empathy, validation, judgment,
 * withdrawal and what other lexicons hold. It counts words. It gives no grade and no verdict.
 *
 * Two objects. `struct attune_lexicons` is what is looked for: loaded once, never changed, shared by
 * any number of analysers in any threads. `struct attune` is an analyser: it takes the bytes of one
 * source after the other, in pieces of any size, calls back for each turn and each match, and keeps
 * the tallies. An analyser belongs to one thread at a time.
 *
 *     attune_lexicons_new(NULL, &lexicons, &error);
 *     attune_new(lexicons, &options, &analyser, &error);
 *     attune_begin(analyser, "session-1.txt", &error);
 *     attune_feed(analyser, bytes, length, &error);     as often as there are bytes
 *     attune_finish(analyser, &error);                  then begin the next source
 *     attune_tallies(analyser, print_group, context, &error);
 *     attune_free(analyser);
 *     attune_lexicons_free(lexicons);
 *
 * Errors. A function that can fail returns a status, and tells the rest in `*error`, the caller's
 * own storage; `error` may be NULL everywhere. When all went well `*error` is left alone. Nothing is
 * ever printed and nothing ends the program.
 *
 * Memory. What a function hands out through a callback is lent until the callback returns. Strings
 * and arrays that options point to are copied; the options may go away when the function returns.
 *
 * Splitting. However a source is cut into feeds, the callbacks are the same, in the same order, with
 * the same values; only when they come may differ. The beginning of a source (64 KiB, or all of it)
 * is held back until its format is known, and a turn until the next one begins.
 */
#ifndef ATTUNE_H
#define ATTUNE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ATTUNE_API __attribute__((visibility("default")))
#else
#define ATTUNE_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --- values -------------------------------------------------------------------------------------- */

enum attune_status {
    ATTUNE_OK,
    ATTUNE_MEMORY,  /* an allocation failed */
    ATTUNE_USAGE,   /* the call asks for something that does not exist, or comes out of turn */
    ATTUNE_INPUT,   /* the source cannot be understood (it is no text, say) */
    ATTUNE_LEXICON, /* a lexicon is wrong or cannot be read */
    ATTUNE_OUTPUT,  /* tallies beyond 24 MB could not be kept in a temporary file */
    ATTUNE_STOPPED  /* a callback asked to stop */
};

struct attune_error {
    enum attune_status status;
    unsigned long line;   /* from 1; 0: unknown */
    unsigned long column; /* in bytes, from 1; 0: unknown */
    char file[512];       /* the end of a longer path; "": none */
    char text[512];       /* what is wrong, and what to do; without a full stop */
};

/* UTF-8 that somebody else owns; not terminated. `at` may be NULL where `length` is 0. */
struct attune_text {
    const char *at;
    size_t length; /* bytes */
};

/* All memory of attune's own goes through one function: realloc with the old size told. `block` NULL
 * and `old_size` 0 allocates, `new_size` 0 frees and returns NULL, a failure returns NULL and leaves
 * the block as it was. Memory must be aligned for any type. It is called from whichever threads use
 * the objects. Not of attune's own: what PCRE2, jansson, iconv and SQLite take for themselves. */
struct attune_alloc {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
};

enum attune_role {
    ATTUNE_ROLE_UNKNOWN, /* a label that nothing placed: every category applies */
    ATTUNE_ROLE_THERAPIST,
    ATTUNE_ROLE_CLIENT,
    ATTUNE_ROLE_AUTHOR, /* of a note: every category applies */
    ATTUNE_ROLE_INTERPRETER,
    ATTUNE_ROLE_OTHER
};

enum attune_kind { ATTUNE_KIND_AUTO, ATTUNE_KIND_TRANSCRIPT, ATTUNE_KIND_NOTE };

/* What becomes of a listener's "mm-hmm" in the midst of the other's turn. */
enum attune_backchannels {
    ATTUNE_BACKCHANNELS_MERGE, /* the other's turn goes on; the backchannel is a turn marked so */
    ATTUNE_BACKCHANNELS_SPLIT, /* it ends the other's turn, as any words would */
    ATTUNE_BACKCHANNELS_DROP   /* it is left out */
};

/* Told of mistakes, all that are found and not only the first, and of remarks, whose status is
 * ATTUNE_OK. `message` is lent. */
typedef void attune_message_function(void *context, const struct attune_error *message);

/* "0.1.0". */
ATTUNE_API const char *attune_version(void);

/* "therapist", "client" …; "" for ATTUNE_ROLE_UNKNOWN. */
ATTUNE_API const char *attune_role_name(enum attune_role role);

/* "FILE:LINE:COLUMN: text" into `line`, cut to `size` bytes with the terminator. Returns `line`. */
ATTUNE_API const char *attune_error_format(const struct attune_error *error, char *line,
                                           size_t size);

/* --- lexicons ------------------------------------------------------------------------------------ */

/* Immutable, and safe to use from several threads at once. */
struct attune_lexicons;

/* A lexicon from memory, as a file of that name would hold it. */
struct attune_lexicon_text {
    const char *name; /* "mine.lex": for messages */
    const char *text; /* UTF-8 */
    size_t length;    /* bytes */
};

/* Set all of it to zero but `size`; what is zero takes its default. */
struct attune_lexicons_options {
    size_t size;     /* sizeof(struct attune_lexicons_options) */
    const char *set; /* of bundled lexicons: "default" (also NULL), "core", "full", "none" */
    const char *const *names; /* more: bundled ones ("empathy") or paths to .lex files */
    size_t name_count;
    const struct attune_lexicon_text *texts; /* and more, from memory */
    size_t text_count;
    const struct attune_alloc *alloc; /* NULL: malloc's. Copied; its context must live on */
    attune_message_function *message; /* NULL: nobody is told */
    void *context;                    /* of `message` */
};

/* Loads and compiles. `options` may be NULL. Every mistake in every lexicon is told to `message`,
 * with its place; `*error` sums them up, or is the first of them when there is no `message`. Unless
 * it returns ATTUNE_OK, `*lexicons` is NULL.
 * Errors: ATTUNE_LEXICON; ATTUNE_USAGE for a name that does not exist (told with those that do);
 * ATTUNE_MEMORY. */
ATTUNE_API enum attune_status attune_lexicons_new(const struct attune_lexicons_options *options,
                                                  struct attune_lexicons **lexicons,
                                                  struct attune_error *error);

/* `lexicons` may be NULL. Its analysers must have been freed. */
ATTUNE_API void attune_lexicons_free(struct attune_lexicons *lexicons);

/* One category. Its strings live as long as the lexicons; NULL or "" where nothing was said. */
struct attune_category {
    const char *name;  /* "empathy.reflection": below "empathy", in whose tallies it counts too */
    const char *title; /* of its lexicon, as all that follows */
    const char *version;
    const char *source;
    const char *file; /* as messages name it */
    char evidence;    /* 'A' to 'D': how well labelled data backs it; '\0': not said */
    const char *unit; /* what a rate is based on: "words", "turns" or "opportunities" */
};

/* The categories that were asked for, in the order of their numbers, from 0. A category that was only
 * loaded because another one refers to it is none of them, and its matches are not called back. */
ATTUNE_API size_t attune_lexicons_count(const struct attune_lexicons *lexicons);

/* Fills `*category`. Errors: ATTUNE_USAGE when `index` is not below the count; nothing is filled. */
ATTUNE_API enum attune_status attune_lexicons_category(const struct attune_lexicons *lexicons,
                                                       size_t index,
                                                       struct attune_category *category);

/* --- what an analyser calls back ----------------------------------------------------------------- */

/* A turn: one speaker's uninterrupted speech, a paragraph of a note, a row of a table. A turn of more
 * than 32,768 words or 512 KiB comes in parts, each of them a callback, with the same `number`. */
struct attune_turn {
    struct attune_text source;  /* the name given to attune_begin */
    struct attune_text session; /* its id, by header or column; else the source */
    struct attune_text case_id; /* empty: not told; so are the next two */
    struct attune_text session_no;
    struct attune_text therapist_id;
    struct attune_text row;     /* the id of a table's row, or empty */
    struct attune_text speaker; /* the label as written; empty in a note */
    enum attune_role role;
    enum attune_kind kind;   /* never ATTUNE_KIND_AUTO */
    uint64_t number;         /* of the source's turns, from 1 */
    bool starts, ends;       /* the part begins, ends its turn; a whole turn does both */
    bool is_backchannel;     /* "mm-hmm" in the midst of another's turn */
    bool new_session;        /* the first turn of a session */
    struct attune_text text; /* of the part, as UTF-8 with lines joined by '\n' */
    uint64_t offset;         /* of its first byte in the source, bytes from 0 */
    uint32_t line, column;   /* of the same, from 1; the column in bytes of the source */
    double start, end;       /* seconds in the session; NaN: not told */
    uint32_t words;          /* of the part; so are the next three */
    uint32_t sentences;
    uint32_t questions; /* sentences that ask */
    uint32_t fillers;   /* um, uh */
};

/* Words that fit a pattern, after exclusions, context and overlaps have had their say. Hints of little
 * weight and what is negated are called back too, and marked so. */
struct attune_match {
    const struct attune_turn *turn; /* the part it stands in */
    const char *category; /* of its entry; it counts in the categories above it too. Terminated, as
                               the next four; they live as long as the lexicons */
    const char *entry;    /* the pattern as its lexicon has it */
    const char *entry_file;
    const char *say;     /* what the lexicon suggests instead; "": nothing */
    const char *because; /* and why; "": nothing */
    uint32_t entry_line; /* from 1 */
    double weight;       /* from 0.5 on it counts in `n`; a lighter one adds to the score alone */
    bool counts;         /* in `n`: weight and not negated */
    bool negated;        /* "I am not angry" */
    struct attune_text words; /* as they stand in the turn's text */
    size_t text_offset;       /* of `words` in turn->text, bytes */
    uint64_t offset, end;     /* bytes [offset, end) of the source as it was fed */
    uint32_t line, column;    /* of the first, from 1; the column in bytes of the source */
    uint32_t covered;         /* distinct words that the pattern read, gaps left out */
};

/* What a callback returns: ATTUNE_GO_ON, or anything else to stop. The call that it came from then
 * returns ATTUNE_STOPPED. A callback must not call functions of the same analyser. */
enum { ATTUNE_GO_ON = 0 };

typedef int attune_turn_function(void *context, const struct attune_turn *turn);
typedef int attune_match_function(void *context, const struct attune_match *match);

/* --- the analyser -------------------------------------------------------------------------------- */

struct attune;

/* A speaker's label that matches the pattern (PCRE2, the whole label, in any case) has the role;
 * "REST" stands for the one label that nothing else placed. */
struct attune_role_rule {
    enum attune_role role;
    const char *pattern;
};

/* Set all of it to zero but `size`; what is zero takes its default. */
struct attune_options {
    size_t size;          /* sizeof(struct attune_options) */
    const char *format;   /* "text", "transcript", "csv", "tsv"; NULL or "auto": by its beginning */
    const char *encoding; /* any that iconv knows; NULL or "auto": by the first bytes */
    enum attune_kind kind;
    enum attune_backchannels backchannels;
    const struct attune_role_rule *roles; /* asked before the usual labels */
    size_t role_count;
    /* Of tables: columns by name, or by number from 1. NULL: by their usual names. */
    const char *text_column;
    const char *speaker_column;
    const char *session_column;
    const char *case_column;
    const char *row_column; /* an id of each row */
    const char
        *id_pattern;   /* PCRE2 over a source's name; named groups tell case_id, session_no … */
    double per;        /* words that a rate refers to; 0: 1000 */
    double confidence; /* of intervals; 0: 0.95 */
    attune_turn_function *turn;       /* each turn, before its matches; NULL: not called */
    attune_match_function *match;     /* each match, in the order of the text; NULL: not called */
    attune_message_function *message; /* remarks on a source; NULL: nobody is told */
    void *context;                    /* of these three */
    const struct attune_alloc *alloc; /* NULL: malloc's. Copied; its context must live on */
};

/* `options` may be NULL. The lexicons must outlive the analyser. An analyser holds 1 MB, and up to
 * some 5 MB while it reads, whatever the size of its sources. Unless it returns ATTUNE_OK, `*analyser` is NULL.
 * Errors: ATTUNE_USAGE for a format, an encoding or a pattern that is none; ATTUNE_MEMORY. */
ATTUNE_API enum attune_status attune_new(const struct attune_lexicons *lexicons,
                                         const struct attune_options *options,
                                         struct attune **analyser, struct attune_error *error);

/* `analyser` may be NULL, and in any state. */
ATTUNE_API void attune_free(struct attune *analyser);

/* Begins a source. `name` is what it is called in callbacks and messages, and an ending .csv or .tsv
 * says what it is; nothing is opened. A Word or OpenDocument file (docx, odt; at most 16 MiB) is held
 * and read when it is finished; places are then those in its text, where a paragraph is a line. Errors:
 * ATTUNE_USAGE when another source has not been finished; ATTUNE_MEMORY.
 *
 * After ATTUNE_INPUT the source is over and what could be read of it has been counted; the next one
 * can begin. After ATTUNE_MEMORY, ATTUNE_OUTPUT and ATTUNE_STOPPED the analyser is only good to be
 * freed: every further call returns the same. Lexicons that ran out of memory while a text was read
 * give ATTUNE_MEMORY to all their analysers. */
ATTUNE_API enum attune_status attune_begin(struct attune *analyser, const char *name,
                                           struct attune_error *error);

/* The next bytes of the source; they are not needed afterwards. Errors: ATTUNE_INPUT; ATTUNE_STOPPED;
 * ATTUNE_OUTPUT; ATTUNE_MEMORY; ATTUNE_USAGE when no source has begun. */
ATTUNE_API enum attune_status attune_feed(struct attune *analyser, const void *bytes, size_t length,
                                          struct attune_error *error);

/* Ends the source: calls back for what is left. Errors: as attune_feed. */
ATTUNE_API enum attune_status attune_finish(struct attune *analyser, struct attune_error *error);

/* --- tallies ------------------------------------------------------------------------------------- */

/* One category in the words of one group. A rate is `n` per as many units as asked for: words in the
 * thousand, else single turns or opportunities. */
struct attune_tally {
    const char *category; /* terminated; lives as long as the lexicons */
    int64_t n;            /* matches of weight 0.5 and more, those negated left out */
    int64_t exposure;     /* words, turns or opportunities */
    const char *unit;     /* which: "words", "turns", "opportunities" */
    bool has_rate;        /* there was exposure; else the next five are 0 and "" */
    double rate;
    double rate_low, rate_high; /* the confidence interval */
    const char *interval;       /* its method: "garwood", "garwood_dispersion", "wilson" */
    double score;               /* sum of weights, hints included, per as many units */
    int64_t covered;            /* distinct words that the matches in `n` read */
    int64_t negated;            /* matches of weight 0.5 and more that a negation turns round */
};

/* A speaker in a session. */
struct attune_group {
    struct attune_text source, session, case_id, session_no, therapist_id, speaker;
    enum attune_role role;
    enum attune_kind kind;
    int64_t words, turns, backchannels, sentences, questions, fillers;
    int64_t session_words;              /* of all speakers of the session */
    const struct attune_tally *tallies; /* of every category that its role can show */
    size_t tally_count;
};

typedef int attune_group_function(void *context, const struct attune_group *group);

/* Gives the groups of all sources since the last call, in the order in which they first spoke, and
 * forgets them. `group` may not be NULL. Errors: ATTUNE_USAGE when a source has not been finished; ATTUNE_STOPPED;
 * ATTUNE_OUTPUT; ATTUNE_MEMORY. */
ATTUNE_API enum attune_status attune_tallies(struct attune *analyser, attune_group_function *group,
                                             void *context, struct attune_error *error);

#ifdef __cplusplus
}
#endif

#endif
