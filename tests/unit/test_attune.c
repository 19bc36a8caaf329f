/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libattune, as its users see it: every split of a source gives the same callbacks, matches lead back to
 * the bytes that were fed, tallies agree with the matches, and every allocation may fail. */
#include <check.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attune.h"
#include "base/alloc.h"
#include "base/buffer.h"
#include "memory_fixture.h"
#include "packed_fixture.h"
#include "run_suite.h"

#define RANDOM_CHUNKS ((size_t)-1)

static const char warm[] = "title Probe\n"
                           "role therapist\n"
                           "evidence C\n"
                           "version 7\n"
                           "list feeling = sad, afraid, let down\n"
                           "[warmth]\n"
                           "you sound|seem [really] {feeling} ; say \"Go on.\"\n"
                           "i am sorry ; weight 0.3\n"
                           "  ! i am sorry i am\n"
                           "[warmth.closeness]\n"
                           "with you in this\n"
                           "[blame]\n"
                           "your fault ; unless warmth within 2 turns\n"
                           "/never (ever )?listen/ ; needs never\n";

static const char echoing[] = "title Echo\n"
                              "role client\n"
                              "[echo] ; unit opportunity warmth\n"
                              "^ yes|yeah ; after warmth\n";

static const char session[] = "---\n"
                              "case_id: C1\n"
                              "session_id: first\n"
                              "roles: Ann = therapist, Bo = client\n"
                              "---\n"
                              "Therapist: You sound really sad. I\xE2\x80\x99m sorry.\n"
                              "  And I'm with you in this.\n"
                              "Client: Yes. It is, um, hard to say\n"
                              "Therapist: Mm-hmm.\n"
                              "Client: what it is like.\n"
                              "Therapist: It is not your fault.\n"
                              "Therapist: I don't think you seem let down. You seem afraid.\n"
                              "Client: Yeah, but.\n"
                              "\n"
                              "Therapist: You never listen, it is your fault.\n"
                              "Client: [pause] Well.\n"
                              "Client: Is that so? (laughs) You sound sad.\n";

/* --- a run, written down ------------------------------------------------------------------------- */

struct world {
    struct alloc standard;
    struct memory_fixture memory;
    struct attune_alloc alloc; /* its hook */
    struct attune_lexicon_text texts[2];
    struct attune_lexicons *lexicons;
    struct attune *analyser;
    struct attune_error error;
    struct slice source; /* that is being fed */
    struct buffer log;   /* a line a callback */
    struct buffer told;  /* a line a message */
    unsigned long turns, matches, counted, misplaced;
    unsigned long stop_at; /* the turn whose callback says stop, from 1; 0: none */
};

static void note_message(void *context, const struct attune_error *message) {
    struct world *world = context;
    char line[1200];
    buffer_print(&world->told, "%s\n", attune_error_format(message, line, sizeof line));
}

static void log_text(struct world *world, struct attune_text text) {
    buffer_append_byte(&world->log, ' ');
    buffer_append_bytes(&world->log, text.at, text.length);
}

static int note_turn(void *context, const struct attune_turn *turn) {
    struct world *world = context;
    struct buffer *log = &world->log;
    buffer_print(log, "turn %llu", (unsigned long long)turn->number);
    log_text(world, turn->source);
    log_text(world, turn->session);
    log_text(world, turn->case_id);
    log_text(world, turn->row);
    log_text(world, turn->speaker);
    buffer_print(
        log, "/%s%s%s%s%s%s %llu %lu:%lu %lu words %lu sentences %lu questions %lu fillers",
        attune_role_name(turn->role), turn->kind == ATTUNE_KIND_NOTE ? " note" : "",
        turn->starts ? "" : " resumed", turn->ends ? "" : " cut",
        turn->is_backchannel ? " backchannel" : "", turn->new_session ? " new" : "",
        (unsigned long long)turn->offset, (unsigned long)turn->line, (unsigned long)turn->column,
        (unsigned long)turn->words, (unsigned long)turn->sentences, (unsigned long)turn->questions,
        (unsigned long)turn->fillers);
    log_text(world, turn->text);
    buffer_append_byte(log, '\n');
    ck_assert(isnan(turn->start) && isnan(turn->end));
    return ++world->turns == world->stop_at ? 1 : ATTUNE_GO_ON;
}

/* In a source of UTF-8 that is no table the words stand where they are said to stand, as they are. */
static bool is_in_place(const struct world *world, const struct attune_match *match) {
    if (match->end > world->source.length || match->offset >= match->end ||
        match->end - match->offset != match->words.length) {
        return false;
    }
    const char *line = world->source.at + match->offset - (match->column - 1);
    return memcmp(world->source.at + match->offset, match->words.at, match->words.length) == 0 &&
           (line == world->source.at || line[-1] == '\n') &&
           match->turn->text.at + match->text_offset == match->words.at;
}

static int note_match(void *context, const struct attune_match *match) {
    struct world *world = context;
    struct buffer *log = &world->log;
    buffer_print(log, "match %s %s:%lu <%s> say <%s> %g%s%s [%llu,%llu) %lu:%lu covers %lu:",
                 match->category, match->entry_file, (unsigned long)match->entry_line, match->entry,
                 match->say, match->weight, match->counts ? " counts" : "",
                 match->negated ? " negated" : "", (unsigned long long)match->offset,
                 (unsigned long long)match->end, (unsigned long)match->line,
                 (unsigned long)match->column, (unsigned long)match->covered);
    log_text(world, match->words);
    buffer_append_byte(log, '\n');
    world->matches++;
    world->counted += match->counts;
    world->misplaced += !is_in_place(world, match);
    return ATTUNE_GO_ON;
}

static int note_group(void *context, const struct attune_group *group) {
    struct world *world = context;
    struct buffer *log = &world->log;
    buffer_append_text(log, "group");
    log_text(world, group->session);
    log_text(world, group->case_id);
    log_text(world, group->speaker);
    buffer_print(log, "/%s %ld of %ld words %ld turns %ld backchannels %ld questions\n",
                 attune_role_name(group->role), (long)group->words, (long)group->session_words,
                 (long)group->turns, (long)group->backchannels, (long)group->questions);
    for (size_t i = 0; i < group->tally_count; i++) {
        const struct attune_tally *tally = &group->tallies[i];
        buffer_print(log, "tally %s %ld in %ld %s", tally->category, (long)tally->n,
                     (long)tally->exposure, tally->unit);
        if (tally->has_rate) {
            buffer_print(log, " %.3f [%.3f %.3f] %s score %.3f", tally->rate, tally->rate_low,
                         tally->rate_high, tally->interval, tally->score);
        }
        buffer_print(log, " covered %ld negated %ld\n", (long)tally->covered, (long)tally->negated);
    }
    return ATTUNE_GO_ON;
}

static void world_init(struct world *world) {
    *world = (struct world){.standard = alloc_standard()};
    memory_fixture_init(&world->memory);
    world->alloc = (struct attune_alloc){world->memory.alloc.resize, world->memory.alloc.context};
    world->texts[0] = (struct attune_lexicon_text){"warm.lex", warm, strlen(warm)};
    world->texts[1] = (struct attune_lexicon_text){"echo.lex", echoing, strlen(echoing)};
    buffer_init(&world->log, &world->standard);
    buffer_init(&world->told, &world->standard);
}

static enum attune_status load(struct world *world) {
    const struct attune_lexicons_options options = {
        .size = sizeof options,
        .set = "none",
        .texts = world->texts,
        .text_count = 2,
        .alloc = &world->alloc,
        .message = note_message,
        .context = world,
    };
    return attune_lexicons_new(&options, &world->lexicons, &world->error);
}

static struct attune_options options_of(struct world *world) {
    return (struct attune_options){
        .size = sizeof(struct attune_options),
        .turn = note_turn,
        .match = note_match,
        .message = note_message,
        .context = world,
        .alloc = &world->alloc,
    };
}

static enum attune_status start(struct world *world) {
    const struct attune_options options = options_of(world);
    enum attune_status status = load(world);
    return status == ATTUNE_OK
               ? attune_new(world->lexicons, &options, &world->analyser, &world->error)
               : status;
}

/* Everything given back? */
static bool world_release(struct world *world) {
    attune_free(world->analyser);
    attune_lexicons_free(world->lexicons);
    buffer_release(&world->log);
    buffer_release(&world->told);
    return world->memory.held == 0;
}

/* Feeds a whole source, `chunk` bytes at a time; 0: all at once. */
static enum attune_status feed(struct world *world, const char *name, struct slice source,
                               size_t chunk) {
    uint64_t state = 1;
    world->source = source;
    enum attune_status status = attune_begin(world->analyser, name, &world->error);
    for (size_t at = 0; at < source.length && status == ATTUNE_OK;) {
        size_t length = chunk ? chunk : source.length;
        if (chunk == RANDOM_CHUNKS) {
            state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            length = (size_t)(state >> 33) % 100;
        }
        length = length < source.length - at ? length : source.length - at;
        /* A copy of its own, so that nobody can read more than he was given. */
        char *bytes = malloc(length + 1);
        ck_assert_ptr_nonnull(bytes);
        memcpy(bytes, source.at + at, length);
        status = attune_feed(world->analyser, bytes, length, &world->error);
        free(bytes);
        at += length;
    }
    return status == ATTUNE_OK ? attune_finish(world->analyser, &world->error) : status;
}

static enum attune_status tally(struct world *world) {
    return attune_tallies(world->analyser, note_group, world, &world->error);
}

static void assert_ok(const struct world *world, enum attune_status status) {
    ck_assert_msg(status == ATTUNE_OK, "%d: %s", (int)status, world->error.text);
}

/* What a source gives, in every usual split; fails where two differ. The caller frees it. */
static char *log_of(const char *name, struct slice source, unsigned long *misplaced) {
    static const size_t chunks[] = {0, 1, 2, 3, 4, 5, 64, 4096, RANDOM_CHUNKS};
    char *first = NULL;
    struct world world;
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        world_init(&world);
        assert_ok(&world, start(&world));
        assert_ok(&world, feed(&world, name, source, chunks[i]));
        assert_ok(&world, tally(&world));
        *misplaced = world.misplaced;
        if (!first) {
            first = malloc(world.log.length + 1);
            ck_assert_ptr_nonnull(first);
            memcpy(first, world.log.at, world.log.length + 1);
        }
        ck_assert_str_eq(first, world.log.at);
        ck_assert(world_release(&world));
    }
    return first;
}

/* --- what is called back ------------------------------------------------------------------------- */

START_TEST(callbacks_tell_turns_matches_and_tallies)
{
    unsigned long misplaced;
    char *log = log_of("s.txt", slice_of(session), &misplaced);
    ck_assert_uint_eq(misplaced, 0);
    static const char *const lines[] = {
        "turn 1 s.txt first C1  Therapist/therapist new 85 6:12 12 words 3 sentences 0 questions 0 "
        "fillers You sound really sad. I\xE2\x80\x99m sorry.\nAnd I'm with you in this.\n",
        "match warmth warm.lex:7 <you sound|seem [really] {feeling}> say <Go on.> 1 counts "
        "[85,105) 6:12 covers 4: You sound really sad\n",
        "match warmth warm.lex:8 <i am sorry> say <> 0.3 [107,118) 6:34 covers 2: "
        "I\xE2\x80\x99m sorry\n",
        "match warmth.closeness warm.lex:11 <with you in this> say <> 1 counts",
        "Client/client 156 8:9 11 words 2 sentences 0 questions 1 fillers Yes. It is, um, hard to "
        "say\nwhat it is like.\n",
        "match echo echo.lex:4",
        "Therapist/therapist backchannel",
        "match warmth warm.lex:7 <you sound|seem [really] {feeling}> say <Go on.> 1 negated",
        "I don't think you seem let down. You seem afraid.\n",
        "match blame warm.lex:14 </never (ever )?listen/>",
        "Client/client 397 16:9 7 words",
        "group first C1 Therapist/therapist",
        "group first C1 Client/client",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        ck_assert_msg(strstr(log, lines[i]) != NULL, "not found: %s\nin\n%s", lines[i], log);
    }
    free(log);
}
END_TEST

START_TEST(a_match_in_another_encoding_keeps_its_place)
{
    static const char text[] = "T: Hello.\nC: Hi.\nT: You sound sad. \xF0\x9F\x99\x82 You seem "
                               "afraid.\nC: Yes.\n";
    struct buffer wide;
    struct alloc standard = alloc_standard();
    unsigned long misplaced;
    buffer_init(&wide, &standard);
    /* UTF-16 with its mark; the one character beyond U+FFFF takes a pair. */
    buffer_append_bytes(&wide, "\xFF\xFE", 2);
    for (size_t i = 0; i < sizeof text - 1; i++) {
        if (text[i] == '\xF0') {
            buffer_append_bytes(&wide, "\x3D\xD8\x42\xDE", 4);
            i += 3;
        } else {
            buffer_append_byte(&wide, text[i]);
            buffer_append_byte(&wide, '\0');
        }
    }
    char *log = log_of("s.txt", buffer_slice(&wide), &misplaced);
    ck_assert_msg(strstr(log, "[42,68) 3:7 covers 3: You sound sad") != NULL, "%s", log);
    ck_assert_msg(strstr(log, "[78,108) 3:43 covers 3: You seem afraid") != NULL, "%s", log);
    buffer_release(&wide);
    free(log);
}
END_TEST

START_TEST(rows_of_a_table_are_turns_with_ids)
{
    static const char table[] = "id,speaker,text\n"
                                "a1,T,\"You \"\"sound\"\" sad, and\nyou seem let down\"\n"
                                "a2,C,Yes\n";
    unsigned long misplaced;
    char *log = log_of("t.csv", slice_of(table), &misplaced);
    ck_assert_msg(strstr(log, "turn 1 t.csv t.csv  a1 T/therapist new") != NULL, "%s", log);
    ck_assert_msg(strstr(log, "[22,39) 2:7 covers 3: You \"sound\" sad") != NULL, "%s", log);
    ck_assert_msg(strstr(log, "[45,62) 3:1 covers 4: you seem let down") != NULL, "%s", log);
    ck_assert_msg(strstr(log, "tally echo 1 in 1 opportunities 1.000") != NULL, "%s", log);
    free(log);
}
END_TEST

/* More words than a part holds, and more bytes than a turn may have. */
START_TEST(a_turn_that_is_too_long_comes_in_parts)
{
    struct world world;
    struct buffer text;
    struct alloc standard = alloc_standard();
    uint32_t previous = 0;
    buffer_init(&text, &standard);
    buffer_append_text(&text, "T: Hello.\nC: Hi.\nT: Well?\nC: ");
    while (text.length < 900000) {
        buffer_append_text(&text, "So it goes on and on. ");
    }
    buffer_append_text(&text, "\nT: You sound sad.\n");
    for (size_t chunk = 0; chunk <= 4097; chunk += 4097) {
        world_init(&world);
        assert_ok(&world, start(&world));
        assert_ok(&world, feed(&world, "s.txt", buffer_slice(&text), chunk));
        ck_assert_uint_gt(world.turns, 8);
        ck_assert_uint_eq(world.matches, 1);
        ck_assert_uint_eq(world.misplaced, 0);
        ck_assert_ptr_nonnull(strstr(world.log.at, "turn 4 s.txt s.txt   C/client cut"));
        ck_assert_ptr_nonnull(strstr(world.log.at, "turn 4 s.txt s.txt   C/client resumed cut"));
        ck_assert_ptr_nonnull(strstr(world.log.at, "turn 5 s.txt s.txt   T/therapist"));
        uint32_t hash = 0;
        for (size_t i = 0; i < world.log.length; i++) {
            hash = hash * 31 + (unsigned char)world.log.at[i];
        }
        ck_assert(chunk == 0 || hash == previous);
        previous = hash;
        ck_assert(world_release(&world));
    }
    buffer_release(&text);
}
END_TEST

START_TEST(tallies_agree_with_the_matches)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, start(&world));
    assert_ok(&world, feed(&world, "s.txt", slice_of(session), 0));
    buffer_clear(&world.log);
    assert_ok(&world, tally(&world));
    ck_assert_uint_eq(world.counted, 6);
    static const char *const lines[] = {
        "group first C1 Therapist/therapist 36 of 56 words 3 turns 1 backchannels 0 questions\n"
        "tally warmth 3 in 36 words 83.333 [17.185 243.535] garwood score 91.667 covered 11 "
        "negated 1\n"
        "tally warmth.closeness 1 in 36 words 27.778 ",
        "tally blame 1 in 36 words 27.778 ",
        "group first C1 Client/client 20 of 56 words 3 turns 0 backchannels 1 questions\n"
        "tally echo 2 in 2 opportunities 1.000 [0.342 1.000] wilson score 1.000 covered 2 "
        "negated 0\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        ck_assert_msg(strstr(world.log.at, lines[i]) != NULL, "not found: %s\nin\n%s", lines[i],
                      world.log.at);
    }
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(tallies_gather_sources_and_are_given_once)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, start(&world));
    assert_ok(&world, tally(&world));
    ck_assert_uint_eq(world.log.length, 0);
    assert_ok(&world, feed(&world, "a.txt", slice_of("T: You sound sad.\nC: Yes.\n"), 0));
    assert_ok(&world, feed(&world, "empty.txt", (struct slice){0}, 0));
    assert_ok(&world, feed(&world, "b.txt", slice_of("T: You sound sad.\nC: No.\n"), 0));
    assert_ok(&world, tally(&world));
    ck_assert_ptr_nonnull(strstr(world.log.at, "group a.txt  T/therapist 3 of 4 words"));
    ck_assert_ptr_nonnull(strstr(world.log.at, "group b.txt  C/client 1 of 4 words"));
    ck_assert_ptr_null(strstr(world.log.at, "group empty.txt"));
    buffer_clear(&world.log);
    assert_ok(&world, tally(&world));
    ck_assert_uint_eq(world.log.length, 0);
    assert_ok(&world, feed(&world, "c.txt", slice_of("T: You sound sad.\nC: No.\n"), 0));
    assert_ok(&world, tally(&world));
    ck_assert_ptr_null(strstr(world.log.at, "group a.txt"));
    ck_assert_ptr_nonnull(strstr(world.log.at, "group c.txt"));
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(what_another_category_needs_is_not_called_back)
{
    const struct attune_lexicons_options what = {.size = sizeof what,
                                                 .set = "none",
                                                 .names = (const char *const[]){"withdrawal"},
                                                 .name_count = 1};
    struct attune_category category = {0};
    struct world world;
    world_init(&world);
    assert_ok(&world, attune_lexicons_new(&what, &world.lexicons, &world.error));
    size_t count = attune_lexicons_count(world.lexicons);
    ck_assert_uint_gt(count, 1);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(attune_lexicons_category(world.lexicons, i, &category), ATTUNE_OK);
        ck_assert_msg(strncmp(category.name, "withdrawal", 10) == 0, "%s", category.name);
    }
    ck_assert_str_eq(category.title, "Withdrawal markers");
    ck_assert_str_eq(category.file, "lexicons/withdrawal.lex");
    ck_assert(category.evidence >= 'A' && category.evidence <= 'D');
    ck_assert_int_eq(attune_lexicons_category(world.lexicons, count, &category), ATTUNE_USAGE);
    const struct attune_options how = options_of(&world);
    assert_ok(&world, attune_new(world.lexicons, &how, &world.analyser, &world.error));
    assert_ok(&world, feed(&world, "s.txt", slice_of("T: How do you feel?\nC: Fine.\n"), 0));
    assert_ok(&world, tally(&world));
    ck_assert_ptr_null(strstr(world.log.at, "match question"));
    ck_assert_ptr_null(strstr(world.log.at, "tally question"));
    ck_assert(world_release(&world));
}
END_TEST

/* --- options ------------------------------------------------------------------------------------- */

static enum attune_status try_options(struct world *world, const struct attune_options *options) {
    struct attune *analyser = NULL;
    enum attune_status status = attune_new(world->lexicons, options, &analyser, &world->error);
    ck_assert((analyser != NULL) == (status == ATTUNE_OK));
    attune_free(analyser);
    return status;
}

START_TEST(options_are_checked)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, load(&world));
    const struct attune_role_rule unknown = {ATTUNE_ROLE_UNKNOWN, "X"};
    const struct attune_role_rule open = {ATTUNE_ROLE_CLIENT, "(X"};
    const struct attune_options usual = options_of(&world);
    struct attune_options options[10];
    for (size_t i = 0; i < 10; i++) {
        options[i] = usual;
    }
    options[0].size = 0;
    options[1].format = "novel";
    options[2].encoding = "none-such";
    options[3].id_pattern = "(";
    options[4].per = -1;
    options[5].confidence = 1;
    options[6].roles = &unknown;
    options[6].role_count = 1;
    options[7].roles = &open;
    options[7].role_count = 1;
    options[8].kind = (enum attune_kind)7;
    options[9].backchannels = (enum attune_backchannels)7;
    for (size_t i = 0; i < 10; i++) {
        world.error.text[0] = '\0';
        ck_assert_msg(try_options(&world, &options[i]) == ATTUNE_USAGE, "options %zu", i);
        ck_assert_msg(strlen(world.error.text) > 10, "options %zu: %s", i, world.error.text);
    }
    ck_assert_int_eq(try_options(&world, NULL), ATTUNE_OK);
    ck_assert(world_release(&world));
}
END_TEST

/* What options point to may go away; an older program's shorter options give the rest its defaults. */
START_TEST(options_are_copied)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, load(&world));
    char pattern[] = "Ann|Anna";
    char format[] = "transcript";
    struct attune_role_rule rules[] = {{ATTUNE_ROLE_THERAPIST, pattern},
                                       {ATTUNE_ROLE_CLIENT, "REST"}};
    struct attune_options options = options_of(&world);
    options.format = format;
    options.roles = rules;
    options.role_count = 2;
    options.per = 100;
    assert_ok(&world, attune_new(world.lexicons, &options, &world.analyser, &world.error));
    memset(pattern, 'x', sizeof pattern - 1);
    memset(format, 'x', sizeof format - 1);
    memset(rules, 0, sizeof rules);
    assert_ok(&world, feed(&world, "s.txt", slice_of("Anna: You sound sad.\nBo: Yes.\n"), 1));
    assert_ok(&world, tally(&world));
    ck_assert_msg(strstr(world.log.at, "Anna/therapist") != NULL, "%s", world.log.at);
    ck_assert_ptr_nonnull(strstr(world.log.at, "Bo/client"));
    ck_assert_ptr_nonnull(strstr(world.log.at, "tally warmth 1 in 3 words 33.333"));
    struct attune_options shorter = options_of(&world);
    shorter.size = offsetof(struct attune_options, roles);
    shorter.per = -1;
    ck_assert_int_eq(try_options(&world, &shorter), ATTUNE_OK);
    ck_assert(world_release(&world));
}
END_TEST

/* --- errors -------------------------------------------------------------------------------------- */

START_TEST(all_mistakes_of_all_lexicons_are_told)
{
    static const char wrong[] = "title Wrong\n[a]\n(you\n<99> me\n";
    static const char bad[] = "[b]\nlone * star\n";
    struct world world;
    world_init(&world);
    world.texts[0] = (struct attune_lexicon_text){"wrong.lex", wrong, strlen(wrong)};
    world.texts[1] = (struct attune_lexicon_text){"bad.lex", bad, strlen(bad)};
    ck_assert_int_eq(load(&world), ATTUNE_LEXICON);
    ck_assert_ptr_null(world.lexicons);
    ck_assert_int_eq(world.error.status, ATTUNE_LEXICON);
    ck_assert_msg(strstr(world.told.at, "wrong.lex:3:") != NULL, "%s", world.told.at);
    ck_assert_msg(strstr(world.told.at, "wrong.lex:4:") != NULL, "%s", world.told.at);
    ck_assert_msg(strstr(world.told.at, "bad.lex:2:") != NULL, "%s", world.told.at);
    /* With nobody to tell, the first mistake is the error. */
    const struct attune_lexicons_options silent = {
        .size = sizeof silent, .set = "none", .texts = world.texts, .text_count = 2};
    ck_assert_int_eq(attune_lexicons_new(&silent, &world.lexicons, &world.error), ATTUNE_LEXICON);
    ck_assert_str_eq(world.error.file, "wrong.lex");
    ck_assert_uint_eq(world.error.line, 3);
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(a_name_that_is_none_is_told_with_those_that_are)
{
    static const char *const names[] = {"empaty"};
    struct attune_lexicons *lexicons = NULL;
    struct attune_error error;
    const struct attune_lexicons_options name = {
        .size = sizeof name, .names = names, .name_count = 1};
    const struct attune_lexicons_options set = {.size = sizeof set, .set = "everything"};
    const struct attune_lexicons_options unset = {.set = "core"};
    ck_assert_int_eq(attune_lexicons_new(&name, &lexicons, &error), ATTUNE_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "empathy"));
    ck_assert_int_eq(attune_lexicons_new(&set, &lexicons, &error), ATTUNE_USAGE);
    ck_assert_ptr_nonnull(strstr(error.text, "full"));
    ck_assert_int_eq(attune_lexicons_new(&unset, &lexicons, NULL), ATTUNE_USAGE);
    ck_assert_ptr_null(lexicons);
}
END_TEST

START_TEST(calls_out_of_turn_are_refused)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, start(&world));
    ck_assert_int_eq(attune_feed(world.analyser, "a", 1, &world.error), ATTUNE_USAGE);
    ck_assert_int_eq(attune_finish(world.analyser, NULL), ATTUNE_USAGE);
    assert_ok(&world, attune_begin(world.analyser, "s.txt", &world.error));
    ck_assert_int_eq(attune_begin(world.analyser, "t.txt", &world.error), ATTUNE_USAGE);
    ck_assert_int_eq(tally(&world), ATTUNE_USAGE);
    assert_ok(&world, attune_feed(world.analyser, "T: You sound sad.\n", 18, &world.error));
    assert_ok(&world, attune_feed(world.analyser, NULL, 0, &world.error));
    assert_ok(&world, attune_finish(world.analyser, &world.error));
    ck_assert_uint_eq(world.matches, 1);
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(a_source_that_is_no_text_does_not_end_the_others)
{
    static const char binary[] = "\x7F"
                                 "ELF\0\0\0\1\2\3\0\0\0\0\0\0\0\4\5\6\0\0\0\0";
    static const size_t chunks[] = {0, 1, 5};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct world world;
        world_init(&world);
        assert_ok(&world, start(&world));
        ck_assert_int_eq(feed(&world, "binary", slice_make(binary, sizeof binary - 1), chunks[i]),
                         ATTUNE_INPUT);
        ck_assert_str_eq(world.error.file, "binary");
        ck_assert_int_eq(attune_feed(world.analyser, "a", 1, NULL), ATTUNE_USAGE);
        assert_ok(&world, feed(&world, "s.txt", slice_of("T: You sound sad.\nC: No.\n"), 0));
        assert_ok(&world, tally(&world));
        ck_assert_uint_eq(world.matches, 1);
        ck_assert(world_release(&world));
    }
}
END_TEST

/* A row too long for a record is refused whole. */
START_TEST(a_document_is_read_when_it_is_finished)
{
    static const char body[] =
        "<w:p><w:r><w:t>T: You sound sad.</w:t></w:r></w:p><w:p><w:r><w:t>C: No.</w:t></w:r></w:p>";
    static const size_t chunks[] = {0, 1, 3, 5, 64};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct world world;
        struct buffer file;
        world_init(&world);
        buffer_init(&file, &world.standard);
        packed_docx(&file, NULL, body, 1);
        assert_ok(&world, start(&world));
        assert_ok(&world, feed(&world, "s.docx", buffer_slice(&file), chunks[i]));
        assert_ok(&world,
                  feed(&world, "s.txt", slice_of("PK: You sound sad.\nPK: No.\n"), chunks[i]));
        assert_ok(&world, feed(&world, "P", slice_of("P"), chunks[i]));
        assert_ok(&world, tally(&world));
        ck_assert_uint_eq(world.matches, 2);
        ck_assert_ptr_nonnull(strstr(world.log.at, "turn 2 s.docx"));
        buffer_release(&file);
        ck_assert(world_release(&world));
    }
}
END_TEST

START_TEST(an_archive_or_a_damaged_document_is_refused_and_the_next_source_read)
{
    struct world world;
    struct buffer file;
    world_init(&world);
    buffer_init(&file, &world.standard);
    packed_docx(&file, NULL, "<w:p><w:r><w:t>T: You sound sad.</w:t></w:r></w:p></w:x>", 1);
    assert_ok(&world, start(&world));
    ck_assert_int_eq(feed(&world, "a.zip", slice_of("PK\003\004 and so on"), 1), ATTUNE_INPUT);
    ck_assert_ptr_nonnull(strstr(world.error.text, "archive"));
    ck_assert_int_eq(feed(&world, "b.docx", buffer_slice(&file), 7), ATTUNE_INPUT);
    ck_assert_ptr_nonnull(strstr(world.error.text, "damaged"));
    ck_assert_str_eq(world.error.file, "b.docx");
    buffer_clear(&file);
    buffer_append_text(&file, "PK\003\004[Content_Types].xml");
    while (file.length <= 16 * 1024 * 1024) {
        buffer_append_text(&file,
                           "................................................................");
    }
    ck_assert_int_eq(feed(&world, "c.docx", buffer_slice(&file), 100000), ATTUNE_INPUT);
    ck_assert_ptr_nonnull(strstr(world.error.text, "16 MiB"));
    assert_ok(&world, feed(&world, "s.txt", slice_of("T: You sound sad.\nC: No.\n"), 0));
    assert_ok(&world, tally(&world));
    /* What stood before the damage counts. */
    ck_assert_uint_eq(world.matches, 2);
    ck_assert_ptr_null(strstr(world.told.at, "is empty"));
    buffer_release(&file);
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(a_refused_row_counts_nothing_and_leaves_no_trace_in_the_next)
{
    static const char rows[] = "speaker,text\n"
                               "T,You sound sad\nC,No\nT,Well\nC,No\nT,Well\nC,No\nT,Well\n"
                               "C,No\nT,Well\nC,No\nT,Well\nC,No\nT,Well\nC,No\nT,Well\n"
                               "C,No\nT,You seem sad\nC,No\nT,Well\nC,No\nT,Well\n";
    struct world alone;
    struct world after;
    struct buffer huge;
    world_init(&alone);
    assert_ok(&alone, start(&alone));
    assert_ok(&alone, feed(&alone, "t.csv", slice_of(rows), 0));
    assert_ok(&alone, tally(&alone));
    world_init(&after);
    buffer_init(&huge, &after.standard);
    buffer_append_text(&huge, "speaker,text\nT,\"");
    while (huge.length < (size_t)17 << 20) {
        buffer_append_text(&huge, "You sound sad. So it goes on and on and on, and there it is. ");
    }
    assert_ok(&after, start(&after));
    ck_assert_int_eq(feed(&after, "huge.csv", buffer_slice(&huge), 0), ATTUNE_INPUT);
    ck_assert_uint_eq(after.matches, 0);
    buffer_clear(&after.log);
    assert_ok(&after, feed(&after, "t.csv", slice_of(rows), 0));
    assert_ok(&after, tally(&after));
    const char *tallies = strstr(alone.log.at, "group t.csv");
    ck_assert_ptr_nonnull(tallies);
    ck_assert_ptr_nonnull(strstr(tallies, "garwood_dispersion"));
    ck_assert_msg(strstr(after.log.at, tallies) != NULL, "%s\nafter\n%s", after.log.at, tallies);
    buffer_release(&huge);
    ck_assert(world_release(&alone));
    ck_assert(world_release(&after));
}
END_TEST

START_TEST(a_callback_can_stop)
{
    struct world world;
    world_init(&world);
    world.stop_at = 2;
    assert_ok(&world, start(&world));
    ck_assert_int_eq(feed(&world, "s.txt", slice_of(session), 0), ATTUNE_STOPPED);
    ck_assert_uint_eq(world.turns, 2);
    ck_assert_int_eq(attune_finish(world.analyser, &world.error), ATTUNE_STOPPED);
    ck_assert_int_eq(attune_begin(world.analyser, "t", &world.error), ATTUNE_STOPPED);
    ck_assert_int_eq(tally(&world), ATTUNE_STOPPED);
    ck_assert(world_release(&world));
}
END_TEST

START_TEST(names_and_messages_have_a_form)
{
    struct attune_error error = {.status = ATTUNE_INPUT, .line = 3, .column = 4};
    char line[32];
    snprintf(error.file, sizeof error.file, "%s", "a.txt");
    snprintf(error.text, sizeof error.text, "%s", "is wrong");
    ck_assert_str_eq(attune_error_format(&error, line, sizeof line), "a.txt:3:4: is wrong");
    ck_assert_str_eq(attune_error_format(&error, line, 8), "a.txt:3");
    ck_assert_str_eq(attune_role_name(ATTUNE_ROLE_INTERPRETER), "interpreter");
    ck_assert_str_eq(attune_role_name(ATTUNE_ROLE_UNKNOWN), "");
    ck_assert_str_eq(attune_role_name((enum attune_role)99), "");
    ck_assert_str_eq(attune_version(), ATTUNE_VERSION);
    attune_free(NULL);
    attune_lexicons_free(NULL);
}
END_TEST

/* --- memory and threads -------------------------------------------------------------------------- */

static enum attune_status live(struct world *world) {
    enum attune_status status = start(world);
    if (status == ATTUNE_OK) {
        status = feed(world, "s.txt", slice_of(session), 64);
    }
    if (status == ATTUNE_OK) {
        status = feed(world, "t.csv", slice_of("speaker,text\nT,You seem sad\nC,Yes\n"), 0);
    }
    return status == ATTUNE_OK ? tally(world) : status;
}

/* Nothing is ever wrong in silence: what succeeds in spite of the failure says the same. */
START_TEST(any_allocation_may_fail)
{
    struct world world;
    world_init(&world);
    assert_ok(&world, live(&world));
    unsigned long needed = world.memory.allocations;
    char *whole = strdup(world.log.at);
    ck_assert_ptr_nonnull(whole);
    ck_assert(world_release(&world));
    unsigned long failures = 0;
    for (unsigned long at = 1; at <= needed; at++) {
        world_init(&world);
        memory_fixture_fail(&world.memory, at);
        world.error.status = ATTUNE_OK;
        enum attune_status status = live(&world);
        if (status == ATTUNE_OK) {
            ck_assert_str_eq(whole, world.log.at);
        } else {
            failures++;
            ck_assert_msg(status == ATTUNE_MEMORY, "allocation %lu: status %d, %s", at, (int)status,
                          world.error.text);
            ck_assert_int_eq(world.error.status, ATTUNE_MEMORY);
            ck_assert(!world.analyser || attune_begin(world.analyser, "u", NULL) == ATTUNE_MEMORY);
        }
        ck_assert_msg(world_release(&world), "allocation %lu: not all was given back", at);
    }
    ck_assert_uint_gt(failures, 100);
    free(whole);
}
END_TEST

static void *count_many(void *context) {
    struct world *world = context;
    const struct attune_options options = options_of(world);
    assert_ok(world, attune_new(world->lexicons, &options, &world->analyser, &world->error));
    for (size_t i = 0; i < 20; i++) {
        assert_ok(world, feed(world, "s.txt", slice_of(session), i % 7));
    }
    assert_ok(world, tally(world));
    return NULL;
}

START_TEST(lexicons_are_shared_between_threads)
{
    struct world owner;
    struct world worlds[2];
    pthread_t threads[2];
    world_init(&owner);
    assert_ok(&owner, load(&owner));
    for (int i = 0; i < 2; i++) {
        world_init(&worlds[i]);
        worlds[i].lexicons = owner.lexicons;
        ck_assert_int_eq(pthread_create(&threads[i], NULL, count_many, &worlds[i]), 0);
    }
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        worlds[i].lexicons = NULL;
    }
    ck_assert_uint_gt(worlds[0].log.length, 1000);
    ck_assert_str_eq(worlds[0].log.at, worlds[1].log.at);
    attune_free(worlds[1].analyser);
    attune_free(worlds[0].analyser);
    worlds[0].analyser = worlds[1].analyser = NULL;
    ck_assert(world_release(&worlds[0]));
    ck_assert(world_release(&worlds[1]));
    ck_assert(world_release(&owner));
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("attune");
    TCase *tests = tcase_create("attune");
    tcase_set_timeout(tests, 0);
    tcase_add_test(tests, callbacks_tell_turns_matches_and_tallies);
    tcase_add_test(tests, a_match_in_another_encoding_keeps_its_place);
    tcase_add_test(tests, rows_of_a_table_are_turns_with_ids);
    tcase_add_test(tests, a_turn_that_is_too_long_comes_in_parts);
    tcase_add_test(tests, tallies_agree_with_the_matches);
    tcase_add_test(tests, tallies_gather_sources_and_are_given_once);
    tcase_add_test(tests, what_another_category_needs_is_not_called_back);
    tcase_add_test(tests, options_are_checked);
    tcase_add_test(tests, options_are_copied);
    tcase_add_test(tests, all_mistakes_of_all_lexicons_are_told);
    tcase_add_test(tests, a_name_that_is_none_is_told_with_those_that_are);
    tcase_add_test(tests, calls_out_of_turn_are_refused);
    tcase_add_test(tests, a_source_that_is_no_text_does_not_end_the_others);
    tcase_add_test(tests, a_document_is_read_when_it_is_finished);
    tcase_add_test(tests, an_archive_or_a_damaged_document_is_refused_and_the_next_source_read);
    tcase_add_test(tests, a_refused_row_counts_nothing_and_leaves_no_trace_in_the_next);
    tcase_add_test(tests, a_callback_can_stop);
    tcase_add_test(tests, names_and_messages_have_a_form);
    tcase_add_test(tests, any_allocation_may_fail);
    tcase_add_test(tests, lexicons_are_shared_between_threads);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
