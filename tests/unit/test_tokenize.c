/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokenizer: what each text gives, that both paths give the same, and what holds when a part is
 * cut or memory runs out. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/intern.h"
#include "memory_fixture.h"
#include "run_suite.h"
#include "text/events.h"
#include "text/function_words.h"
#include "text/scan.h"
#include "text/word_break.h"

/* Every form gets a class: its number in `forms` + 1. */
struct fixture {
    struct alloc alloc;
    struct intern own_forms, *forms;
    struct tokenizer *tokenizer;
    struct tokens tokens;
};

static uint32_t classify(const void *context, struct slice form) {
    struct intern *forms = (struct intern *)(uintptr_t)context;
    return intern_add(forms, form) + 1;
}

/* With the forms of another fixture, or its own for NULL. */
static void start_sharing(struct fixture *fixture, struct intern *forms) {
    fixture->alloc = alloc_standard();
    intern_init(&fixture->own_forms, &fixture->alloc);
    fixture->forms = forms ? forms : &fixture->own_forms;
    struct dictionary dictionary = {classify, fixture->forms};
    fixture->tokenizer = tokenizer_new(&fixture->alloc, &rules_attune, dictionary);
    ck_assert_ptr_nonnull(fixture->tokenizer);
    tokens_init(&fixture->tokens);
}

static void start(struct fixture *fixture) {
    start_sharing(fixture, NULL);
}

static void stop(struct fixture *fixture) {
    tokens_release(&fixture->tokens, &fixture->alloc);
    tokenizer_free(fixture->tokenizer);
    intern_release(&fixture->own_forms);
}

typedef enum status read_function(struct tokenizer *, struct slice, struct tokens *);

/* Reads from a block that ends where the padding does: a sanitizer sees every byte too far. */
static void read_padded(struct fixture *fixture, read_function *function, struct slice text) {
    char *padded = malloc(text.length + TOKEN_PADDING);
    ck_assert_ptr_nonnull(padded);
    if (text.length) {
        memcpy(padded, text.at, text.length);
    }
    memset(padded + text.length, 'z', TOKEN_PADDING);
    struct slice copy = slice_make(padded, text.length);
    ck_assert_int_eq(function(fixture->tokenizer, copy, &fixture->tokens), STATUS_OK);
    free(padded);
}

static const char *terminal_text(uint32_t terminal) {
    switch (terminal) {
    case 0:
        return "#";
    case '.':
        return ".";
    case '?':
        return "?";
    case '!':
        return "!";
    default:
        return "...";
    }
}

/* The forms in order. Before a form: ~ may be skipped, < > may be skipped as a pair, " a quotation
 * mark, + the same word goes on. A sentence ends with its terminal, # for none. */
static void render(const struct fixture *fixture, struct buffer *line) {
    static const char *const skips[] = {[TOKEN_PLAIN] = "",
                                        [TOKEN_SKIP] = "~",
                                        [TOKEN_SKIP_FIRST] = "<",
                                        [TOKEN_SKIP_SECOND] = ">"};
    const struct tokens *tokens = &fixture->tokens;
    for (size_t i = 0; i < tokens->sentence_count; i++) {
        const struct sentence *sentence = &tokens->sentences[i];
        for (uint32_t n = sentence->first_token; n < sentence->end_token; n++) {
            const struct token *token = &tokens->items[n];
            ck_assert_int_eq((token->symbol & TOKEN_SENTENCE) != 0, n == sentence->first_token);
            buffer_append_text(line, token->flags & TOKEN_QUOTE ? "\"" : "");
            buffer_append_text(line, token->flags & TOKEN_CONTINUES ? "+" : "");
            buffer_append_text(line, skips[token->symbol & TOKEN_SKIP_MASK]);
            buffer_append(line, intern_text(fixture->forms, token_class(token) - 1));
            buffer_append_text(line, " ");
        }
        buffer_append_text(line, terminal_text(sentence->terminal));
        buffer_append_text(line, i + 1 < tokens->sentence_count ? " " : "");
    }
}

struct example {
    const char *text, *tokens;
};

static void verify(struct fixture *fixture, const struct example *example,
                   read_function *function) {
    struct buffer line;
    buffer_init(&line, &fixture->alloc);
    read_padded(fixture, function, slice_of(example->text));
    render(fixture, &line);
    ck_assert_msg(slice_is(buffer_slice(&line), example->tokens), "%s\n  gave   %s\n  wanted %s",
                  example->text, line.at, example->tokens);
    buffer_release(&line);
}

static void verify_all(const struct example *examples, size_t count) {
    struct fixture fixture;
    start(&fixture);
    for (size_t i = 0; i < count; i++) {
        verify(&fixture, &examples[i], tokenizer_read_slowly);
        verify(&fixture, &examples[i], tokenizer_read);
    }
    stop(&fixture);
}

#define VERIFY(examples) verify_all(examples, sizeof(examples) / sizeof *(examples))

START_TEST(words_become_tokens)
{
    static const struct example examples[] = {
        {"", ""},
        {" \n ", ""},
        {"Hello", "hello #"},
        {"You're NOT well-known", "you +are not well known #"},
        {"I don\xE2\x80\x99t.", "i do +not ."},
        {"She'd've said mum's here.", "she +'d +have said mum +'s here ."},
        {"I dunno, gonna go", "i do +not +know going +to go #"},
        {"3.5 mg at 10:30, 1,000 steps", "3.5 mg at 10 30 1,000 steps #"},
        {"snake_case _ __init__", "snake_case __init__ #"},
        {"Mm-hmm.", "~mm ~hmm ."},
        {"\xC3\x89"
         "cole e\xCC\x81t\xC3\xA9 \xEF\xBC\xA1",
         "\xC3\xA9"
         "cole \xC3\xA9t\xC3\xA9 \xEF\xBD\x81 #"},
        {"Stra\xC3\x9F"
         "e",
         "strasse #"},
        {"line one\nline two", "line one line two #"},
        {"anticonstitutionnellement isn't short", "anticonstitutionnellement is +not short #"},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(sentences_end_where_they_should)
{
    static const struct example examples[] = {
        {"Yes. No? Go! Hm\xE2\x80\xA6 So", "yes . no ? go ! ~hm ... so #"},
        {"Wait... what?!", "wait ... what ?"},
        {"Dr. J. Smith, e.g. him. I did too, so did I. Then",
         "dr j smith e.g him . i did too so did i . then #"},
        {"Version 3.5.1 and sad.I know", "version 3.5.1 and sad.i know #"},
        {"He said \"Stop!\" Then \xE2\x80\x9Cgo.\xE2\x80\x9D (Yes.) End",
         "he said \"stop ! \"then \"go . \"yes . end #"},
        {"...so I left....", "so i left ."},
        {"Really! ? What . . . now", "really ? what . now #"},
        {"I was ... tired", "i was ... tired #"},
        {"what?no", "what no #"},
        {"No.", "no ."},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(fillers_repeats_and_you_know_may_be_skipped)
{
    static const struct example examples[] = {
        {"Um, I, uh, I think", "~um i ~uh ~i think #"},
        {"I- I understand, The the THE end", "i ~i understand the ~the ~the end #"},
        {"I'm I'm sad", "i +am <i +>am sad #"},
        {"dunno dunno", "do +not +know do +not +know #"},
        {"I\xE2\x80\x99m I'm", "i +am <i +>am #"},
        {"It's hard. Hard to say", "it +'s hard . hard to say #"},
        {"I... I can't", "i ... ~i can +not #"},
        {"I...\" I can't", "i ... \"i can +not #"},
        {"I? I can't", "i ? i can +not #"},
        {"th- the end", "th the end #"},
        {"no [pause] no", "no ~{pause} ~no #"},
        {"You know, it was, you know, hard", "<you >know it was <you >know hard #"},
        {"It was hard, you know? You know better", "it was hard <you >know ? you know better #"},
        {"As you know, you know it", "as you know you know it #"},
        {"I, you know, I went", "i <you >know ~i went #"},
        {"I'm, you know, I'm, uh, I'm here", "i +am <you >know <i +>am ~uh <i +>am here #"},
        {"Fine, you\nknow,", "fine <you >know #"},
        {"Fine, you, know, yes", "fine you know yes #"},
        {"um um", "~um ~um #"},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(events_are_tokens_but_no_words)
{
    static const struct example examples[] = {
        {"I [pause 5s] see (laughs) it (.) now", "i ~{pause} see ~{laugh} it ~{pause} now #"},
        {"[00:01:02] Hi [crosstalk] (as discussed) [to dog]",
         "hi ~{crosstalk} as discussed ~{event} #"},
        {"Okay.[sighs] So xxx said XXX", "okay . ~{sigh} so ~{inaudible} said xxx #"},
        {"Yes. [inaudible 00:01:02]", "yes . ~{inaudible} #"},
        {"well (0.4) \"no\" [coughs]", "well ~{pause} \"no \"~{event} #"},
        {"[[laughs]] (crying", "~{laugh} crying #"},
    };
    VERIFY(examples);
}
END_TEST

START_TEST(figures_are_counted)
{
    struct fixture fixture;
    start(&fixture);
    read_padded(&fixture, tokenizer_read,
                slice_of("Um, I don't [pause] know (.) [laughs] xxx, uh."));
    const struct tokens *tokens = &fixture.tokens;
    ck_assert_uint_eq(tokens->words, 5);
    ck_assert_uint_eq(tokens->fillers, 2);
    ck_assert_uint_eq(tokens->function_words, 2); /* I, don't */
    ck_assert_uint_eq(tokens->items[1].flags, TOKEN_FUNCTION);
    ck_assert_uint_eq(tokens->events[EVENT_PAUSE], 2);
    ck_assert_uint_eq(tokens->events[EVENT_LAUGH], 1);
    ck_assert_uint_eq(tokens->events[EVENT_INAUDIBLE], 1);
    ck_assert_uint_eq(tokens->count, 10);
    ck_assert_uint_eq(tokens->items[3].start, 8); /* n't */
    ck_assert_uint_eq(tokens->items[3].length, 3);
    ck_assert_uint_eq(tokens->items[3].word, 2);
    ck_assert_uint_eq(tokens->items[4].word, 3); /* the event bears the next word's number */
    ck_assert_uint_eq(tokens->items[4].flags, TOKEN_EVENT | EVENT_PAUSE << TOKEN_EVENT_SHIFT);
    ck_assert_uint_eq(tokens->items[9].flags, TOKEN_FILLER);
    stop(&fixture);
}
END_TEST

START_TEST(sentences_cover_their_text)
{
    static const char text[] = "  \"Well,\" he said. \xE2\x80\x94 (No?)  \n and";
    struct fixture fixture;
    start(&fixture);
    read_padded(&fixture, tokenizer_read, slice_of(text));
    const struct sentence *sentences = fixture.tokens.sentences;
    ck_assert_uint_eq(fixture.tokens.sentence_count, 3);
    ck_assert_uint_eq(sentences[0].start, 2);
    ck_assert_uint_eq(sentences[0].end, 18);
    ck_assert_uint_eq(sentences[1].start, 19);
    ck_assert_uint_eq(sentences[1].end, strlen(text) - strlen("  \n and"));
    ck_assert_uint_eq(sentences[2].start, strlen(text) - strlen("and"));
    ck_assert_uint_eq(sentences[2].end, strlen(text));
    stop(&fixture);
}
END_TEST

/* More words in a block than in any text, each with every trait that is counted there. */
START_TEST(counts_of_a_block_never_meet)
{
    struct fixture fixture;
    struct buffer text;
    start(&fixture);
    buffer_init(&text, &fixture.alloc);
    for (int i = 0; i < 1000; i++) {
        buffer_append_text(&text, i % 2 ? "a " : "I ");
    }
    read_padded(&fixture, tokenizer_read, buffer_slice(&text));
    ck_assert_uint_eq(fixture.tokens.words, 1000);
    ck_assert_uint_eq(fixture.tokens.function_words, 1000);
    ck_assert_uint_eq(fixture.tokens.fillers, 0);
    buffer_clear(&text);
    for (int i = 0; i < 1000; i++) {
        buffer_append_text(&text, i % 2 ? "uh " : "UM ");
    }
    read_padded(&fixture, tokenizer_read, buffer_slice(&text));
    ck_assert_uint_eq(fixture.tokens.function_words, 0);
    ck_assert_uint_eq(fixture.tokens.fillers, 1000);
    buffer_release(&text);
    stop(&fixture);
}
END_TEST

START_TEST(sentences_with_a_mark_are_counted)
{
    struct fixture fixture;
    start(&fixture);
    read_padded(&fixture, tokenizer_read,
                slice_of("Yes. No! Why? Really! ? (He left.) I see \xE2\x80\xA6 and then"));
    ck_assert_uint_eq(fixture.tokens.sentence_count, 7);
    ck_assert_uint_eq(fixture.tokens.ended, 6);
    ck_assert_uint_eq(fixture.tokens.asked, 2);
    stop(&fixture);
}
END_TEST

START_TEST(function_words_are_found_in_order)
{
    static const struct {
        const char *form;
        unsigned classes;
    } rows[] = {
        {"'d", FUNCTION_AUXILIARY},
        {"I", FUNCTION_PRONOUN},
        {"The", FUNCTION_ARTICLE},
        {"that", FUNCTION_IMPERSONAL | FUNCTION_CONJUNCTION},
        {"underneath", FUNCTION_PREPOSITION},
        {"neither", FUNCTION_NEGATION | FUNCTION_QUANTIFIER},
        {"yet", FUNCTION_CONJUNCTION | FUNCTION_ADVERB},
        {"yourselves", FUNCTION_PRONOUN},
        {"", 0},
        {"yoursel", 0},
        {"youth", 0},
        {"underneaths", 0},
        {"therapist", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        unsigned classes = function_words_classes(slice_of(rows[i].form));
        ck_assert_msg(classes == rows[i].classes, "%s", rows[i].form);
    }
}
END_TEST

static uint32_t no_class(const void *context, struct slice form) {
    (void)context;
    return slice_is(form, "not");
}

/* --- the two paths -------------------------------------------------------------------------- */

/* A fixed sequence (xorshift), so that a failure can be seen again. */
static uint32_t draw(uint64_t *state, uint32_t bound) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state >> 32) % bound;
}

static const char *const pieces[] = {
    "I",
    "i",
    "you",
    "You",
    "know",
    "don't",
    "I'm",
    "gonna",
    "dunno",
    "shouldn't've",
    "the",
    "The",
    "um",
    "uh",
    "mm-hmm",
    "xxx",
    "yes",
    "Dr",
    "J",
    "e.g",
    "3.5",
    "1,000",
    "10:30",
    "5",
    "can't",
    "can\xE2\x80\x99t",
    "mum's",
    "'cause",
    "responsibilities",
    "uncharacteristically",
    "_",
    "__x",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    ",",
    ", ",
    ", you know, ",
    ". ",
    ".",
    "...",
    "? ",
    "?",
    "! ",
    "!?",
    "\xE2\x80\xA6",
    "-",
    "- ",
    " \xE2\x80\x94 ",
    "\"",
    "'",
    "''",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x99",
    "\xC2\xAB",
    "\xC2\xBB",
    ":",
    ";",
    "(",
    ")",
    "[",
    "]",
    "[pause]",
    "(.)",
    "(5)",
    "[00:01:02]",
    "(laughs)",
    "[inaudible 00:01:02]",
    "(as discussed)",
    "[x",
    "{",
    "}",
    "/",
    "\\",
    "@",
    "#",
    "&",
    "*",
    "+",
    "=",
    "%",
    "$",
    "<",
    ">",
    "|",
    "~",
    "^",
    "`",
    "\xCC\x81",
    "e\xCC\x81",
    "\xC3\xA9",
    "\xC3\x9F",
    "\xCE\xA3",
    "\xEA\xB0\x81",
    "\xE1\x84\x80\xE1\x85\xA1",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
    "\xE2\x80\x8D",
    "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
    "\xE6\x82\xB2",
    "\xE3\x81\x97",
    "\xE3\x82\xAB",
    "\xEF\xBE\x9E",
    "\xD7\x90",
    "\xD7\x90'",
    "\xE2\x80\xBF",
    "\xC2\xA0",
    "\xE3\x80\x80",
    "\xE2\x80\x83",
    "\xC2\xAD",
    "\r\n",
    "\r",
    "\x01",
    "\x7F",
    "\xC2\x85",
};

/* What a transcript is made of: brackets stand in the midst of blocks that are read at once. */
static const char *const spoken[] = {
    "I",
    "you",
    "know",
    "um",
    "don't",
    "the",
    "Dr",
    "mother",
    "xxx",
    "laughs",
    "[laughs]",
    "(laughs)",
    "[12:30]",
    "(5)",
    "(as",
    "discussed)",
    "[",
    "]",
    "(",
    ")",
    "[pause.",
    "Then",
    "long]",
    "[silence 10s]",
    ".",
    "?",
    "!",
    ",",
    "...",
    "-",
    "\"",
    "\xE2\x80\x99s",
    "[so],",
    "(sighs).",
    "\xE2\x80\x9C",
    "[caf\xC3\xA9]",
};

/* From word to noise: built of pieces, or of single ASCII bytes. */
static void draw_text(uint64_t *state, struct buffer *text) {
    static const char plain[] = "aB'. ,9";
    uint32_t style = draw(state, 5);
    uint32_t count = draw(state, style >= 3 ? 150 : 60);
    buffer_clear(text);
    for (uint32_t i = 0; i < count; i++) {
        if (style == 4) {
            buffer_append_text(text, spoken[draw(state, sizeof spoken / sizeof *spoken)]);
            buffer_append_text(text, draw(state, 8) ? " " : "");
        } else if (style < 2) {
            buffer_append_text(text, pieces[draw(state, sizeof pieces / sizeof *pieces)]);
        } else if (style == 2) {
            buffer_append_byte(text, (char)(draw(state, 95) + ' '));
        } else {
            buffer_append_byte(text, plain[draw(state, sizeof plain - 1)]);
        }
        if (style == 1 && draw(state, 3)) {
            buffer_append_byte(text, ' ');
        }
    }
    ck_assert(!text->failed);
}

static bool same(const void *left, const void *right, size_t size) {
    return size == 0 || memcmp(left, right, size) == 0;
}

static bool equal_tokens(const struct tokens *left, const struct tokens *right) {
    return left->count == right->count && left->sentence_count == right->sentence_count &&
           left->consumed == right->consumed && left->words == right->words &&
           left->fillers == right->fillers && left->function_words == right->function_words &&
           left->ended == right->ended && left->asked == right->asked &&
           same(left->events, right->events, sizeof left->events) &&
           same(left->items, right->items, left->count * sizeof *left->items) &&
           same(left->sentences, right->sentences, left->sentence_count * sizeof *left->sentences);
}

/* memcmp above needs tokens and sentences without holes. */
_Static_assert(sizeof(struct token) == 16, "no padding");
_Static_assert(sizeof(struct sentence) == 20, "no padding");

/* What holds for any text: tokens in order without overlap, each in its sentence, words counted. */
static void verify_order(const struct tokens *tokens, size_t length) {
    size_t end = 0, covered = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        ck_assert(token->start >= end && token->length > 0);
        end = token->start + token->length;
    }
    ck_assert(end <= length);
    for (size_t i = 0; i < tokens->sentence_count; i++) {
        const struct sentence *sentence = &tokens->sentences[i];
        const struct token *last = &tokens->items[sentence->end_token - 1];
        ck_assert_uint_eq(sentence->first_token, covered);
        ck_assert(sentence->end_token > sentence->first_token);
        ck_assert(sentence->start <= tokens->items[covered].start);
        ck_assert(last->start + last->length <= sentence->end && sentence->end <= length);
        covered = sentence->end_token;
    }
    ck_assert_uint_eq(covered, tokens->count);
}

/* Takes another one of the machine's ways to read. */
static void choose_readers(struct tokenizer *tokenizer, unsigned number) {
    block_reader *blocks[4];
    scan_reader *fast[2];
    size_t block_count = block_readers(blocks), fast_count = scan_readers(fast);
    tokenizer->read_block = blocks[number % block_count];
    tokenizer->read_fast = fast[number / block_count % fast_count];
}

enum { RANDOM_TEXTS = 200000 };

START_TEST(both_paths_give_the_same)
{
    struct fixture quick, slow;
    start(&quick);
    start_sharing(&slow, quick.forms);
    struct buffer text;
    buffer_init(&text, &quick.alloc);
    uint64_t state = UINT64_C(0x5EED5EED5EED);
    for (unsigned i = 0; i < RANDOM_TEXTS; i++) {
        draw_text(&state, &text);
        choose_readers(quick.tokenizer, i);
        read_padded(&quick, tokenizer_read, buffer_slice(&text));
        read_padded(&slow, tokenizer_read_slowly, buffer_slice(&text));
        ck_assert_msg(equal_tokens(&quick.tokens, &slow.tokens), "text %u: %s", i, text.at);
        ck_assert_uint_eq(quick.tokens.consumed, text.length);
        verify_order(&quick.tokens, text.length);
    }
    buffer_release(&text);
    stop(&quick);
    stop(&slow);
}
END_TEST

/* Words and gaps of prose, of which those come often that are read the shortest way. */
static void draw_prose(uint64_t *state, struct buffer *text, size_t length) {
    static const char *const words[] = {
        "I",
        "I",
        "i'm",
        "I'm",
        "you",
        "know",
        "um",
        "Dr",
        "etc",
        "e.g",
        "J",
        "the",
        "The",
        "don't",
        "shouldn't've",
        "xxx",
        "nirt",
        "Yes",
        "yes",
        "can\xE2\x80\x99t",
        "hard",
        "3.5",
        "gonna",
        "mm-hmm",
        "incompatibility",
        "responsibility's",
        "responsibilities",
        "responsibilities",
        "incomprehensibly",
        "uncharacteristically",
    };
    static const char *const gaps[] = {
        " ",
        " ",
        " ",
        " ",
        " ",
        ". ",
        ". ",
        "? ",
        "! ",
        ", ",
        ".",
        ".\n",
        ".  ",
        ".. ",
        "... ",
        ".\" ",
        ".) ",
        " . ",
        ".' ",
        ", you know, ",
        " \"",
        ".,",
        ". [pause] ",
        " (laughs) ",
        ".]",
        "!? ",
        " \xE2\x80\x94 ",
        "\xE2\x80\xA6 ",
    };
    buffer_clear(text);
    while (text->length < length) {
        buffer_append_text(text, words[draw(state, sizeof words / sizeof *words)]);
        uint32_t bound = draw(state, 4) ? 9 : sizeof gaps / sizeof *gaps;
        buffer_append_text(text, gaps[draw(state, bound)]);
    }
    ck_assert(!text->failed);
}

enum { PROSE_TEXTS = 200, PROSE_LENGTH = 2 * BLOCK_SIZE + 20 };

START_TEST(prose_is_read_the_same_wherever_it_ends)
{
    struct fixture quick, slow;
    start(&quick);
    start_sharing(&slow, quick.forms);
    struct buffer text;
    buffer_init(&text, &quick.alloc);
    uint64_t state = UINT64_C(0xB10C5);
    for (unsigned i = 0; i < PROSE_TEXTS; i++) {
        draw_prose(&state, &text, PROSE_LENGTH);
        for (size_t length = 0; length < PROSE_LENGTH; length++) {
            struct slice part = slice_make(text.at, length);
            choose_readers(quick.tokenizer, i);
            read_padded(&quick, tokenizer_read, part);
            read_padded(&slow, tokenizer_read_slowly, part);
            ck_assert_msg(equal_tokens(&quick.tokens, &slow.tokens), "text %u, %zu bytes: %s", i,
                          length, text.at);
        }
    }
    buffer_release(&text);
    stop(&quick);
    stop(&slow);
}
END_TEST

/* --- texts side by side --------------------------------------------------------------------- */

/* Texts in one block of memory, as a batch holds them. */
struct row {
    struct fixture quick, slow;
    struct buffer bytes;
    struct {
        size_t at, length;
    } texts[64];
    size_t count;
    struct buffer drawn; /* for who puts texts in */
};

static void start_row(struct row *row) {
    start(&row->quick);
    start_sharing(&row->slow, row->quick.forms);
    buffer_init(&row->bytes, &row->quick.alloc);
    buffer_init(&row->drawn, &row->quick.alloc);
}

static void stop_row(struct row *row) {
    buffer_release(&row->bytes);
    buffer_release(&row->drawn);
    stop(&row->quick);
    stop(&row->slow);
}

static void clear_row(struct row *row) {
    buffer_clear(&row->bytes);
    row->count = 0;
}

static void put_text(struct row *row, struct slice text) {
    row->texts[row->count].at = row->bytes.length;
    row->texts[row->count++].length = text.length;
    buffer_append(&row->bytes, text);
}

/* Reads each text of the row where it stands and compares it with what it gives alone. Nothing behind the row
 * may be read but the padding: it is moved to where a sanitizer watches its end. */
static void verify_row(struct row *row) {
    struct fixture *quick = &row->quick, *slow = &row->slow;
    size_t length = row->bytes.length;
    char *moved = malloc(length + TOKEN_PADDING);
    ck_assert_ptr_nonnull(moved);
    memcpy(moved, row->bytes.at, length);
    memset(moved + length, 'z', TOKEN_PADDING);
    tokenizer_ahead(quick->tokenizer, slice_make(moved, length));
    for (size_t i = 0; i < row->count; i++) {
        struct slice text = slice_make(moved + row->texts[i].at, row->texts[i].length);
        ck_assert_int_eq(tokenizer_read(quick->tokenizer, text, &quick->tokens), STATUS_OK);
        read_padded(slow, tokenizer_read_slowly, text);
        ck_assert_msg(equal_tokens(&quick->tokens, &slow->tokens), "text %zu: %.*s", i,
                      SLICE_PRINT(text));
        verify_order(&quick->tokens, text.length);
    }
    tokenizer_ahead(quick->tokenizer, (struct slice){0});
    free(moved);
}

/* What stands between the texts of a row: mostly a zero byte, which lets them be read together; sometimes
 * something else, or nothing. */
static void draw_between(uint64_t *state, struct buffer *bytes) {
    uint32_t kind = draw(state, 12);
    if (kind == 0) {
        buffer_append_text(bytes, "Client");
    } else if (kind == 1) {
        buffer_append_bytes(bytes, "\0Client. (\0", 12);
    } else if (kind > 2) {
        buffer_append_byte(bytes, '\0');
    }
}

enum { RANDOM_ROWS = 6000 };

START_TEST(texts_side_by_side_are_read_as_each_alone)
{
    struct row row;
    start_row(&row);
    uint64_t state = UINT64_C(0x7E475);
    for (unsigned i = 0; i < RANDOM_ROWS; i++) {
        clear_row(&row);
        for (size_t texts = 1 + draw(&state, 20); row.count < texts;) {
            if (draw(&state, 3)) {
                draw_prose(&state, &row.drawn, draw(&state, 120));
            } else {
                draw_text(&state, &row.drawn);
            }
            put_text(&row, buffer_slice(&row.drawn));
            draw_between(&state, &row.bytes);
        }
        choose_readers(row.quick.tokenizer, i);
        verify_row(&row);
    }
    stop_row(&row);
}
END_TEST

START_TEST(two_texts_may_meet_anywhere_in_a_block)
{
    static const char *const second[] = {"I", "[laughs] Yes. \"No.\"", ". so", "caf\xC3\xA9 yes.",
                                         "\xE2\x80\x9CNo?\xE2\x80\x9D Dr. Who."};
    struct row row;
    start_row(&row);
    uint64_t state = UINT64_C(0xB04DE4);
    for (unsigned i = 0; i < 10; i++) {
        draw_prose(&state, &row.drawn, BLOCK_SIZE + BLOCK_LANE);
        for (size_t length = 0; length < BLOCK_SIZE + BLOCK_LANE; length++) {
            clear_row(&row);
            put_text(&row, slice_make(row.drawn.at, length));
            buffer_append_byte(&row.bytes, '\0');
            put_text(&row, slice_of(second[length % (sizeof second / sizeof *second)]));
            buffer_append_byte(&row.bytes, '\0');
            put_text(&row, slice_of("Yes."));
            buffer_append_byte(&row.bytes, '\0');
            choose_readers(row.quick.tokenizer, i);
            verify_row(&row);
        }
    }
    stop_row(&row);
}
END_TEST

/* A stretch that is no longer told of is forgotten, with what was read of it. */
START_TEST(what_was_read_ahead_is_read_anew_when_it_changed)
{
    struct fixture fixture;
    start(&fixture);
    char bytes[3 * BLOCK_LANE + TOKEN_PADDING] = "One two.";
    const size_t second = strlen(bytes) + 1;
    memcpy(bytes + second, "three", 6);
    tokenizer_ahead(fixture.tokenizer, slice_make(bytes, second + 6));
    struct slice one = slice_make(bytes, second - 1), other = slice_make(bytes + second, 5);
    ck_assert_int_eq(tokenizer_read(fixture.tokenizer, one, &fixture.tokens), STATUS_OK);
    memcpy(bytes + second, "4 5 6", 6);
    tokenizer_ahead(fixture.tokenizer, slice_make(bytes, second + 6));
    ck_assert_int_eq(tokenizer_read(fixture.tokenizer, other, &fixture.tokens), STATUS_OK);
    ck_assert_uint_eq(fixture.tokens.words, 3);
    ck_assert_int_eq(tokenizer_read(fixture.tokenizer, one, &fixture.tokens), STATUS_OK);
    tokenizer_ahead(fixture.tokenizer, (struct slice){0});
    memcpy(bytes + second, "seven", 6);
    ck_assert_int_eq(tokenizer_read(fixture.tokenizer, other, &fixture.tokens), STATUS_OK);
    ck_assert_uint_eq(fixture.tokens.words, 1);
    stop(&fixture);
}
END_TEST

START_TEST(a_bracket_may_open_where_a_block_ends)
{
    static const char *const brackets[] = {"(",
                                           "[",
                                           "( ",
                                           "[ ",
                                           "(so",
                                           "[so",
                                           "(so it is",
                                           "[so it is",
                                           "(laughs)",
                                           "[laughs]",
                                           "(laughs) I",
                                           "[laughs] I",
                                           "[pause] [pause]",
                                           "(.",
                                           "[5"};
    struct fixture quick, slow;
    start(&quick);
    start_sharing(&slow, quick.forms);
    struct buffer text;
    buffer_init(&text, &quick.alloc);
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        for (size_t place = BLOCK_SIZE / 2 - 6; place < BLOCK_SIZE + 5; place++) {
            static const char fill[] = "so. ";
            buffer_clear(&text);
            while (text.length < place) {
                buffer_append_byte(&text, fill[(place - text.length) % (sizeof fill - 1)]);
            }
            buffer_append_text(&text, brackets[i]);
            choose_readers(quick.tokenizer, (unsigned)place);
            read_padded(&quick, tokenizer_read, buffer_slice(&text));
            read_padded(&slow, tokenizer_read_slowly, buffer_slice(&text));
            ck_assert_msg(equal_tokens(&quick.tokens, &slow.tokens), "%s at %zu", brackets[i],
                          place);
        }
    }
    buffer_release(&text);
    stop(&quick);
    stop(&slow);
}
END_TEST

/* --- words ---------------------------------------------------------------------------------- */

/* A word of a table or near one, in any case, or letters without sense. */
static void draw_word(uint64_t *state, struct buffer *word) {
    static const char *const tables[] = {
        "gonna",  "dunno",          "cannot", "dont", "youve", "um",     "mhm",     "know",
        "approx", "prof",           "cf",     "our",  "yours", "around", "several", "that",
        "a",      "responsibility", "I'm",    "it's", "3.5",   "abc:de", "e.g",     "1,000",
    };
    const char *from = tables[draw(state, sizeof tables / sizeof *tables)];
    buffer_clear(word);
    buffer_append_text(word, from);
    if (draw(state, 3) == 0) {
        buffer_clear(word);
        for (uint32_t left = 1 + draw(state, 18); left; left--) {
            buffer_append_byte(word, (char)('a' + draw(state, 26)));
        }
    } else if (draw(state, 2)) {
        word->at[draw(state, (uint32_t)word->length)] = (char)('a' + draw(state, 26));
    }
    for (size_t i = 0; i < word->length; i++) {
        bool letter = word->at[i] >= 'a' && word->at[i] <= 'z';
        word->at[i] = letter && draw(state, 4) == 0 ? (char)(word->at[i] - 0x20) : word->at[i];
    }
    ck_assert(!word->failed);
}

static void verify_derived(struct fixture *fixture, struct slice word, struct buffer *storage) {
    struct forms forms;
    ck_assert_int_eq(rules_derive(&rules_attune, word, storage, &forms), STATUS_OK);
    read_padded(fixture, tokenizer_read, word);
    const struct token *items = fixture->tokens.items;
    ck_assert_msg(fixture->tokens.count == forms.count, "%.*s", SLICE_PRINT(word));
    for (unsigned i = 0; i < forms.count; i++) {
        uint32_t class = classify(fixture->forms, forms.form[i]);
        ck_assert_msg(token_class(&items[i]) == class, "%.*s", SLICE_PRINT(word));
        ck_assert_uint_eq(items[i].start, forms.cut[i]);
    }
    bool function = function_words_classes(forms.form[0]) != 0;
    ck_assert_int_eq((items[0].flags & TOKEN_FUNCTION) != 0, function);
    ck_assert_int_eq((items[0].flags & TOKEN_FILLER) != 0, forms.filler);
    ck_assert_int_eq((items[0].flags & TOKEN_ABBREVIATION) != 0, gap_is_abbreviation(word));
}

START_TEST(words_are_what_the_rules_say)
{
    struct fixture fixture;
    start(&fixture);
    struct buffer word, storage;
    buffer_init(&word, &fixture.alloc);
    buffer_init(&storage, &fixture.alloc);
    uint64_t state = UINT64_C(0x30BD5);
    for (unsigned i = 0; i < RANDOM_TEXTS / 4; i++) {
        draw_word(&state, &word);
        bool one;
        struct slice text = buffer_slice(&word);
        if (word_break_next(text, &one) == text.length && !event_is_mark(text)) {
            verify_derived(&fixture, text, &storage);
        }
    }
    buffer_release(&word);
    buffer_release(&storage);
    stop(&fixture);
}
END_TEST

/* The cache is small beside this vocabulary, and every path of it is taken twice. */
START_TEST(a_crowded_cache_changes_nothing)
{
    struct fixture quick, slow;
    start(&quick);
    start_sharing(&slow, quick.forms);
    struct buffer text;
    buffer_init(&text, &quick.alloc);
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned i = 0; i < 120000; i += 10) {
            buffer_clear(&text);
            for (unsigned n = i; n < i + 10; n++) {
                buffer_print(&text, "w%u ", n * 2654435761U);
            }
            read_padded(&quick, tokenizer_read, buffer_slice(&text));
            read_padded(&slow, tokenizer_read_slowly, buffer_slice(&text));
            ck_assert(equal_tokens(&quick.tokens, &slow.tokens));
        }
    }
    buffer_release(&text);
    stop(&quick);
    stop(&slow);
}
END_TEST

/* --- parts ---------------------------------------------------------------------------------- */

static void repeat(struct buffer *text, const char *piece, unsigned count) {
    while (count--) {
        buffer_append_text(text, piece);
    }
    ck_assert(!text->failed);
}

/* Reads a long text with both paths, expects `consumed` and the figures of that much text alone. */
static void verify_cut(const struct buffer *text, size_t consumed) {
    struct fixture quick, slow, prefix;
    start(&quick);
    start_sharing(&slow, quick.forms);
    start_sharing(&prefix, quick.forms);
    read_padded(&quick, tokenizer_read, buffer_slice(text));
    read_padded(&slow, tokenizer_read_slowly, buffer_slice(text));
    ck_assert(equal_tokens(&quick.tokens, &slow.tokens));
    ck_assert_uint_eq(quick.tokens.consumed, consumed);
    verify_order(&quick.tokens, consumed);
    read_padded(&prefix, tokenizer_read, slice_make(text->at, consumed));
    ck_assert(equal_tokens(&quick.tokens, &prefix.tokens));
    stop(&quick);
    stop(&slow);
    stop(&prefix);
}

START_TEST(a_long_text_is_cut_at_its_last_sentence_end)
{
    struct alloc alloc = alloc_standard();
    struct buffer text;
    buffer_init(&text, &alloc);
    repeat(&text, "word here. ", TOKENS_MOST / 4);
    repeat(&text, "He said \"so.\"", 1);
    size_t cut = text.length;
    repeat(&text, " um don't [pause] dunno zzz", TOKENS_MOST / 4);
    verify_cut(&text, cut);
    buffer_release(&text);
}
END_TEST

START_TEST(a_text_without_sentences_is_cut_before_the_token_too_many)
{
    struct alloc alloc = alloc_standard();
    struct buffer text;
    buffer_init(&text, &alloc);
    repeat(&text, "a word ", TOKENS_MOST / 2 - 1);
    repeat(&text, "one ", 1);
    size_t cut = text.length; /* one place is free, the next word needs two */
    repeat(&text, "don't stop now", 1);
    verify_cut(&text, cut);
    buffer_release(&text);
}
END_TEST

START_TEST(parts_together_hold_every_word)
{
    struct fixture fixture;
    struct buffer text;
    start(&fixture);
    buffer_init(&text, &fixture.alloc);
    repeat(&text, "one two three. Four, [pause] five ", 40000);
    uint64_t words = 0, pauses = 0;
    struct slice rest = buffer_slice(&text);
    for (unsigned parts = 0; rest.length; parts++) {
        ck_assert_uint_lt(parts, 100);
        read_padded(&fixture, tokenizer_read, rest);
        ck_assert_uint_le(fixture.tokens.count, TOKENS_MOST);
        words += fixture.tokens.words;
        pauses += fixture.tokens.events[EVENT_PAUSE];
        rest = slice_from(rest, fixture.tokens.consumed);
    }
    ck_assert_uint_eq(words, 200000);
    ck_assert_uint_eq(pauses, 40000);
    buffer_release(&text);
    stop(&fixture);
}
END_TEST

START_TEST(a_huge_word_is_one_word)
{
    struct fixture fixture;
    struct buffer text;
    start(&fixture);
    buffer_init(&text, &fixture.alloc);
    repeat(&text, "x", 70000);
    repeat(&text, "n't end", 1);
    read_padded(&fixture, tokenizer_read, buffer_slice(&text));
    ck_assert_uint_eq(fixture.tokens.words, 2);
    ck_assert_uint_eq(fixture.tokens.count, 2);
    ck_assert_uint_eq(fixture.tokens.items[0].length, UINT16_MAX);
    ck_assert_uint_eq(fixture.tokens.items[1].start, 70004);
    buffer_release(&text);
    stop(&fixture);
}
END_TEST

/* --- memory --------------------------------------------------------------------------------- */

/* Long enough to make every array grow, with all that allocates on the way. */
static const char demanding[] =
    "Um. I I said shouldn\xE2\x80\x99t've. The the. You know, I'm I\xE2\x80\x99m "
    "uncharacteristically e\xCC\x81t\xC3\xA9. A. B? c! d. e! f? g! h. i! j? k! l. m! n? o! [pause] dunno. "
    "responsibilities-responsibilities.";

static enum status read_demanding(const struct alloc *alloc, read_function *function) {
    char *text = calloc(1, sizeof demanding + TOKEN_PADDING);
    ck_assert_ptr_nonnull(text);
    memcpy(text, demanding, sizeof demanding);
    struct tokenizer *tokenizer =
        tokenizer_new(alloc, &rules_attune, (struct dictionary){no_class, NULL});
    struct tokens tokens;
    tokens_init(&tokens);
    enum status status = STATUS_MEMORY;
    if (tokenizer) {
        status = function(tokenizer, slice_make(text, sizeof demanding - 1), &tokens);
    }
    tokens_release(&tokens, alloc);
    tokenizer_free(tokenizer);
    free(text);
    return status;
}

struct starved {
    struct memory_fixture memory;
    read_function *function;
};

static enum status read_starved(void *context) {
    const struct starved *starved = context;
    return read_demanding(&starved->memory.alloc, starved->function);
}

static void fail_each_allocation(read_function *function) {
    struct starved starved = {.function = function};
    memory_fixture_init(&starved.memory);
    ck_assert_uint_gt(memory_fixture_fail_each(&starved.memory, read_starved, &starved), 5);
}

START_TEST(memory_may_run_out_anywhere)
{
    fail_each_allocation(tokenizer_read);
    fail_each_allocation(tokenizer_read_slowly);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("tokenize");
    tcase_set_timeout(cases, 600);
    tcase_add_test(cases, words_become_tokens);
    tcase_add_test(cases, sentences_end_where_they_should);
    tcase_add_test(cases, fillers_repeats_and_you_know_may_be_skipped);
    tcase_add_test(cases, events_are_tokens_but_no_words);
    tcase_add_test(cases, figures_are_counted);
    tcase_add_test(cases, sentences_cover_their_text);
    tcase_add_test(cases, counts_of_a_block_never_meet);
    tcase_add_test(cases, sentences_with_a_mark_are_counted);
    tcase_add_test(cases, function_words_are_found_in_order);
    tcase_add_test(cases, both_paths_give_the_same);
    tcase_add_test(cases, prose_is_read_the_same_wherever_it_ends);
    tcase_add_test(cases, texts_side_by_side_are_read_as_each_alone);
    tcase_add_test(cases, two_texts_may_meet_anywhere_in_a_block);
    tcase_add_test(cases, what_was_read_ahead_is_read_anew_when_it_changed);
    tcase_add_test(cases, a_bracket_may_open_where_a_block_ends);
    tcase_add_test(cases, words_are_what_the_rules_say);
    tcase_add_test(cases, a_crowded_cache_changes_nothing);
    tcase_add_test(cases, a_long_text_is_cut_at_its_last_sentence_end);
    tcase_add_test(cases, a_text_without_sentences_is_cut_before_the_token_too_many);
    tcase_add_test(cases, parts_together_hold_every_word);
    tcase_add_test(cases, a_huge_word_is_one_word);
    tcase_add_test(cases, memory_may_run_out_anywhere);
    Suite *suite = suite_create("tokenize");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
