/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyser: one source at a time, pushed through the stages without threads. Two parcels take
 * turns: one is being filled; as soon as it holds a finished turn, the turn at hand moves to the other,
 * and the full one is matched, taken and emptied. So memory does not grow with the source, nor do
 * callbacks wait for more than a turn's end. Only a document (docx, odt) is held whole, since its text
 * cannot be told before its end is there. */
#include "attune.h"

#include <string.h>

#include "attune_lexicons.h"
#include "base/arena.h"
#include "input/intake.h"
#include "input/office.h"
#include "input/packing.h"
#include "match/finder.h"
#include "report/rates.h"
#include "stage.h"

enum {
    FEED_BYTES = 64 * 1024, /* read before finished turns are looked for */
    TEXT_BYTES = 8 * 1024,  /* of a document, at once */
    DEFAULT_PER = 1000,
    BY_SPEAKERS = BY_SESSION | BY_SPEAKER
};

_Static_assert((int)ATTUNE_BACKCHANNELS_MERGE == (int)BACKCHANNELS_MERGE &&
                   (int)ATTUNE_BACKCHANNELS_SPLIT == (int)BACKCHANNELS_SPLIT &&
                   (int)ATTUNE_BACKCHANNELS_DROP == (int)BACKCHANNELS_DROP,
               "backchannels have the same numbers inside and outside");

/* What of a row of the long table a tally holds. */
enum tally_cell {
    TALLY_CATEGORY,
    TALLY_N,
    TALLY_EXPOSURE,
    TALLY_RATE,
    TALLY_RATE_LOW,
    TALLY_RATE_HIGH,
    TALLY_INTERVAL,
    TALLY_SCORE,
    TALLY_COVERED,
    TALLY_NEGATED,
    TALLY_CELLS
};

struct attune {
    struct alloc alloc;
    const struct attune_lexicons *lexicons;
    struct attune_options options; /* its strings and arrays are in `strings`, or NULL */
    struct arena strings;
    struct attune_messages messages;
    struct notices notices;
    struct intake_options intake_options;
    struct intake *intake;
    struct stage_reader reader;
    struct stage_order order;
    struct stage_sink sink;
    struct parcel parcels[2];
    unsigned filling;
    struct buffer name; /* of the source */
    struct buffer held; /* its first bytes, as long as it may be a document; or all of it */
    bool holding;
    bool fed;        /* some of it went on */
    uint64_t source; /* number of the one that is open, or was last */
    bool open;
    uint64_t *skipped;       /* by regex entry: sentences given up in earlier sources */
    struct counter *counter; /* NULL: nothing counted since the last tallies */
    struct rates *rates;
    size_t cells[TALLY_CELLS]; /* where they stand in a row of `rates` */
    struct attune_tally *tallies;
    size_t tally_count;
    attune_group_function *group; /* while tallies are given */
    void *group_context;
    struct error failure; /* what no call can mend; status STATUS_OK: none */
};

/* --- options ------------------------------------------------------------------------------------- */

static bool keep(struct attune *analyser, const char **kept, const char *text) {
    *kept = text ? arena_copy(&analyser->strings, slice_of(text)).at : NULL;
    return !text || *kept;
}

static bool keep_roles(struct attune *analyser) {
    const struct attune_options *options = &analyser->options;
    struct role_rule *rules =
        arena_take(&analyser->strings, (options->role_count + 1) * sizeof *rules);
    if (!rules) {
        return false;
    }
    for (size_t i = 0; i < options->role_count; i++) {
        rules[i].role = (enum role)options->roles[i].role;
        if (!keep(analyser, &rules[i].pattern, options->roles[i].pattern)) {
            return false;
        }
    }
    analyser->intake_options.roles = rules;
    analyser->intake_options.role_count = options->role_count;
    return true;
}

static bool keep_texts(struct attune *analyser) {
    const struct attune_options *options = &analyser->options;
    struct intake_options *intake = &analyser->intake_options;
    const struct {
        const char **kept;
        const char *text;
    } texts[] = {
        {&intake->format, options->format},
        {&intake->encoding, options->encoding},
        {&intake->id_pattern, options->id_pattern},
        {&intake->columns[INPUT_COLUMN_TEXT], options->text_column},
        {&intake->columns[INPUT_COLUMN_SPEAKER], options->speaker_column},
        {&intake->columns[INPUT_COLUMN_ROW], options->row_column},
        {&intake->columns[INPUT_COLUMN_SESSION + SESSION_ID], options->session_column},
        {&intake->columns[INPUT_COLUMN_SESSION + SESSION_CASE], options->case_column},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (!keep(analyser, texts[i].kept, texts[i].text)) {
            return false;
        }
    }
    return true;
}

static enum status check_roles(const struct attune_options *options, struct error *error) {
    for (size_t i = 0; i < options->role_count; i++) {
        unsigned role = (unsigned)options->roles[i].role;
        const char *pattern = options->roles[i].pattern;
        if (role == ROLE_UNKNOWN || role >= ROLE_COUNT || !pattern || !pattern[0]) {
            return error_set(error, STATUS_USAGE,
                             "role rule %zu has no role or no pattern; name both", i + 1);
        }
    }
    return STATUS_OK;
}

static enum status check_options(const struct attune_options *options, struct error *error) {
    if ((unsigned)options->kind > ATTUNE_KIND_NOTE ||
        (unsigned)options->backchannels > ATTUNE_BACKCHANNELS_DROP) {
        return error_set(error, STATUS_USAGE,
                         "kind or backchannels is none of its values; use those of attune.h");
    }
    if (!(options->per > 0)) {
        return error_set(error, STATUS_USAGE, "per is not above 0; 1000 is usual");
    }
    if (!(options->confidence > 0 && options->confidence < 1)) {
        return error_set(error, STATUS_USAGE, "confidence is not between 0 and 1; 0.95 is usual");
    }
    return check_roles(options, error);
}

static enum status read_options(struct attune *analyser, struct error *error) {
    struct attune_options *options = &analyser->options;
    options->per = options->per != 0 ? options->per : DEFAULT_PER;
    options->confidence = options->confidence != 0 ? options->confidence : 0.95;
    enum status status = check_options(options, error);
    if (status != STATUS_OK) {
        return status;
    }
    analyser->messages = (struct attune_messages){options->message, options->context};
    analyser->notices = attune_messages_notices(&analyser->messages);
    analyser->intake_options.backchannels = (enum backchannels)options->backchannels;
    analyser->intake_options.kind_given = options->kind != ATTUNE_KIND_AUTO;
    analyser->intake_options.kind = options->kind == ATTUNE_KIND_NOTE ? KIND_NOTE : KIND_TRANSCRIPT;
    return keep_texts(analyser) && keep_roles(analyser) ? STATUS_OK : error_memory(error);
}

/* --- callbacks ----------------------------------------------------------------------------------- */

static struct attune_text outside(struct slice text) {
    return (struct attune_text){.at = text.at, .length = text.length};
}

static enum attune_kind kind_outside(enum kind kind) {
    return kind == KIND_NOTE ? ATTUNE_KIND_NOTE : ATTUNE_KIND_TRANSCRIPT;
}

static const char *text_or_none(struct slice text) {
    return text.at ? text.at : "";
}

static enum status go_on(int answer, struct error *error) {
    return answer == ATTUNE_GO_ON ? STATUS_OK
                                  : error_set(error, STATUS_STOP, "a callback asked to stop");
}

static void fill_names(const struct counted_part *part, struct attune_turn *turn) {
    struct slice names[GROUP_FIELDS];
    stage_names(part, names);
    turn->source = outside(names[GROUP_FILE]);
    turn->session = outside(names[GROUP_SESSION]);
    turn->case_id = outside(names[GROUP_CASE]);
    turn->session_no = outside(names[GROUP_SESSION_NO]);
    turn->therapist_id = outside(names[GROUP_THERAPIST]);
    turn->row = outside(names[GROUP_ROW]);
    turn->speaker = outside(names[GROUP_SPEAKER]);
}

static struct attune_turn turn_outside(const struct counted_part *part) {
    struct place place = stage_place(part);
    struct attune_turn turn = {
        .role = (enum attune_role)part->turn->role,
        .kind = kind_outside(part->batch->sessions[part->turn->session].kind),
        .number = part->turn->number,
        .starts = part->starts,
        .ends = part->ends,
        .is_backchannel = part->turn->flags & TURN_BACKCHANNEL,
        .new_session = part->new_session,
        .text = outside(stage_text(part)),
        .offset = place.raw,
        .line = place.line,
        .column = place.column,
        .start = part->turn->start,
        .end = part->turn->end,
        .words = part->figures->words,
        .sentences = part->figures->sentences,
        .questions = part->figures->questions,
        .fillers = part->figures->fillers,
    };
    fill_names(part, &turn);
    return turn;
}

static struct attune_match match_outside(const struct lexicon_set *set,
                                         const struct counted_part *part, const struct hit *hit,
                                         const struct attune_turn *turn) {
    const struct entry *entry = &set->entries[hit->entry];
    struct hit_place place = stage_hit_place(part, hit);
    return (struct attune_match){
        .turn = turn,
        .category = set->categories[hit->category].name.at,
        .entry = text_or_none(entry->source),
        .entry_file = set->lexicons[entry->lexicon].file,
        .say = text_or_none(entry->say),
        .because = text_or_none(entry->because),
        .entry_line = entry->line,
        .weight = (double)entry->weight / LEXICON_WEIGHT_ONE,
        .counts = hit_counts(hit, entry),
        .negated = hit->negated,
        .words = outside(place.words),
        .text_offset = hit->start,
        .offset = place.first.raw,
        .end = place.end,
        .line = place.first.line,
        .column = place.first.column,
        .covered = hit->words,
    };
}

static enum status call_matches(const struct attune *analyser, const struct counted_part *part,
                                const struct attune_turn *turn, struct error *error) {
    const struct attune_options *options = &analyser->options;
    enum status status = STATUS_OK;
    for (size_t i = 0; options->match && i < part->hit_count && status == STATUS_OK; i++) {
        const struct hit *hit = &part->hits[i];
        if (hit->fate == FATE_COUNTED && analyser->lexicons->asked[hit->category]) {
            struct attune_match match = match_outside(analyser->lexicons->set, part, hit, turn);
            status = go_on(options->match(options->context, &match), error);
        }
    }
    return status;
}

static enum status call_back(const struct attune *analyser, const struct counted_part *part,
                             struct error *error) {
    const struct attune_options *options = &analyser->options;
    if (!options->turn && !options->match) {
        return STATUS_OK;
    }
    struct attune_turn turn = turn_outside(part);
    enum status status = STATUS_OK;
    if (options->turn) {
        status = go_on(options->turn(options->context, &turn), error);
    }
    return status == STATUS_OK ? call_matches(analyser, part, &turn, error) : status;
}

/* --- tallies ------------------------------------------------------------------------------------- */

/* One row of the long table. Its cells are never text that ends with the call: categories and methods
 * are the lexicons' and the program's own. */
static enum status take_row(void *context, const struct cell *cells, struct error *error) {
    struct attune *analyser = context;
    const size_t *at = analyser->cells;
    struct attune_tally *tally = &analyser->tallies[analyser->tally_count++];
    uint32_t category =
        lexicon_category(analyser->lexicons->set, cells[at[TALLY_CATEGORY]].value.text);
    (void)error;
    *tally = (struct attune_tally){
        .category = cells[at[TALLY_CATEGORY]].value.text.at,
        .n = cells[at[TALLY_N]].value.integer,
        .exposure = cells[at[TALLY_EXPOSURE]].value.integer,
        .unit = attune_unit_name(analyser->lexicons->set->categories[category].unit),
        .has_rate = cells[at[TALLY_RATE]].state == CELL_SET,
        .interval = "",
        .covered = cells[at[TALLY_COVERED]].value.integer,
        .negated = cells[at[TALLY_NEGATED]].value.integer,
    };
    if (tally->has_rate) {
        tally->rate = cells[at[TALLY_RATE]].value.real;
        tally->rate_low = cells[at[TALLY_RATE_LOW]].value.real;
        tally->rate_high = cells[at[TALLY_RATE_HIGH]].value.real;
        tally->interval = cells[at[TALLY_INTERVAL]].value.text.at;
        tally->score = cells[at[TALLY_SCORE]].value.real;
    }
    return STATUS_OK;
}

static enum status take_group(void *context, const struct group *group, struct error *error) {
    struct attune *analyser = context;
    const struct figures *figures = &group->figures;
    analyser->tally_count = 0;
    enum status status = rates_give(analyser->rates, group, take_row, analyser, error);
    const struct attune_group given = {
        .source = outside(group->fields[GROUP_FILE]),
        .session = outside(group->fields[GROUP_SESSION]),
        .case_id = outside(group->fields[GROUP_CASE]),
        .session_no = outside(group->fields[GROUP_SESSION_NO]),
        .therapist_id = outside(group->fields[GROUP_THERAPIST]),
        .speaker = outside(group->fields[GROUP_SPEAKER]),
        .role = (enum attune_role)group->role,
        .kind = kind_outside((enum kind)group->kind),
        .words = figures->words,
        .turns = figures->turns,
        .backchannels = figures->backchannels,
        .sentences = figures->sentences,
        .questions = figures->questions,
        .fillers = figures->fillers,
        .session_words = group->shared.words,
        .tallies = analyser->tallies,
        .tally_count = analyser->tally_count,
    };
    return status == STATUS_OK ? go_on(analyser->group(analyser->group_context, &given), error)
                               : status;
}

/* Only rows of single turns come before the end, and there are none. */
static struct group_sink groups_of(struct attune *analyser) {
    return (struct group_sink){.take = take_group, .context = analyser};
}

static enum status take_part(void *context, const struct counted_part *part, struct error *error) {
    struct attune *analyser = context;
    const struct group_sink groups = groups_of(analyser);
    enum status status = call_back(analyser, part, error);
    return status == STATUS_OK ? counter_add(analyser->counter, part, &groups, error) : status;
}

/* --- new and free -------------------------------------------------------------------------------- */

static void find_cells(struct attune *analyser) {
    static const char *const names[TALLY_CELLS] = {
        [TALLY_CATEGORY] = "category",  [TALLY_N] = "n",
        [TALLY_EXPOSURE] = "exposure",  [TALLY_RATE] = "rate",
        [TALLY_RATE_LOW] = "rate_lo",   [TALLY_RATE_HIGH] = "rate_hi",
        [TALLY_INTERVAL] = "ci_method", [TALLY_SCORE] = "score",
        [TALLY_COVERED] = "covered",    [TALLY_NEGATED] = "negated",
    };
    size_t count;
    const struct column *columns = rates_columns(analyser->rates, &count);
    for (size_t i = 0; i < count; i++) {
        for (int cell = 0; cell < TALLY_CELLS; cell++) {
            if (strcmp(columns[i].name, names[cell]) == 0) {
                analyser->cells[cell] = i;
            }
        }
    }
}

static enum status prepare_tallies(struct attune *analyser) {
    const struct attune_lexicons *lexicons = analyser->lexicons;
    const struct rates_options options = {
        .by = BY_SPEAKERS,
        .long_form = true,
        .per = analyser->options.per,
        .confidence = analyser->options.confidence,
        .shown = lexicons->asked,
    };
    analyser->rates = rates_new(&analyser->alloc, lexicons->set, &options);
    analyser->tallies =
        alloc_zero(&analyser->alloc, (lexicons->count + 1) * sizeof *analyser->tallies);
    analyser->skipped = alloc_zero(&analyser->alloc, (lexicons->matcher->regex_count + 1) *
                                                         sizeof *analyser->skipped);
    if (!analyser->rates || !analyser->tallies || !analyser->skipped) {
        return STATUS_MEMORY;
    }
    find_cells(analyser);
    return STATUS_OK;
}

static enum status prepare(struct attune *analyser, struct error *error) {
    const struct alloc *alloc = &analyser->alloc;
    const struct matcher *matcher = analyser->lexicons->matcher;
    enum status status = read_options(analyser, error);
    if (status != STATUS_OK) {
        return status;
    }
    analyser->intake = intake_new(alloc, &analyser->intake_options, &analyser->notices, error);
    if (!analyser->intake) {
        return error->status ? error->status : error_memory(error);
    }
    analyser->sink = (struct stage_sink){.take = take_part, .context = analyser};
    if (stage_reader_init(&analyser->reader, alloc, matcher, false) != STATUS_OK ||
        stage_order_init(&analyser->order, alloc, matcher, &analyser->sink) != STATUS_OK ||
        prepare_tallies(analyser) != STATUS_OK) {
        return error_memory(error);
    }
    return STATUS_OK;
}

static struct attune *make(const struct attune_lexicons *lexicons,
                           const struct attune_options *options, struct error *error) {
    struct alloc alloc = attune_alloc_of(options->alloc);
    struct attune *analyser = alloc_zero(&alloc, sizeof *analyser);
    if (!analyser) {
        error_memory(error);
        return NULL;
    }
    analyser->alloc = alloc;
    analyser->lexicons = lexicons;
    analyser->options = *options;
    arena_init(&analyser->strings, &analyser->alloc);
    parcel_init(&analyser->parcels[0], &analyser->alloc);
    parcel_init(&analyser->parcels[1], &analyser->alloc);
    buffer_init(&analyser->name, &analyser->alloc);
    buffer_init(&analyser->held, &analyser->alloc);
    if (prepare(analyser, error) != STATUS_OK) {
        attune_free(analyser);
        return NULL;
    }
    return analyser;
}

enum attune_status attune_new(const struct attune_lexicons *lexicons,
                              const struct attune_options *options, struct attune **analyser,
                              struct attune_error *error) {
    struct attune_options known = {0};
    struct error inside = {0};
    *analyser = NULL;
    if (!options ||
        attune_options_read(options, options->size, &known, sizeof known, &inside) == STATUS_OK) {
        *analyser = make(lexicons, &known, &inside);
    }
    return *analyser ? ATTUNE_OK : attune_error_give(&inside, error);
}

void attune_free(struct attune *analyser) {
    if (!analyser) {
        return;
    }
    struct alloc alloc = analyser->alloc;
    const struct attune_lexicons *lexicons = analyser->lexicons;
    counter_free(analyser->counter);
    rates_free(analyser->rates);
    alloc_free(&alloc, analyser->tallies, (lexicons->count + 1) * sizeof *analyser->tallies);
    alloc_free(&alloc, analyser->skipped,
               (lexicons->matcher->regex_count + 1) * sizeof *analyser->skipped);
    stage_order_release(&analyser->order);
    stage_reader_release(&analyser->reader);
    intake_free(analyser->intake);
    parcel_release(&analyser->parcels[0], &alloc);
    parcel_release(&analyser->parcels[1], &alloc);
    buffer_release(&analyser->name);
    buffer_release(&analyser->held);
    arena_release(&analyser->strings);
    alloc_free(&alloc, analyser, sizeof *analyser);
}

/* --- sources ------------------------------------------------------------------------------------- */

/* What the lexicons' dictionary could not remember would be a match in silence less. */
static enum status take(struct attune *analyser, struct parcel *parcel, struct error *error) {
    parcel->source = analyser->source;
    if (stage_match(&analyser->reader, parcel) != STATUS_OK ||
        dictionary_failed(analyser->lexicons->matcher->dictionary)) {
        return error_memory(error);
    }
    return stage_take(&analyser->order, parcel, error);
}

/* Hands on the turns that are finished, if any. */
static enum status hand_on(struct attune *analyser, struct error *error) {
    struct parcel *full = &analyser->parcels[analyser->filling];
    struct parcel *next = &analyser->parcels[!analyser->filling];
    if (full->batch.turn_count == 0) {
        return STATUS_OK;
    }
    batch_clear(&next->batch);
    enum status status = intake_ship(analyser->intake, &full->batch, &next->batch, error);
    if (status != STATUS_OK) {
        return status;
    }
    analyser->filling = !analyser->filling;
    return take(analyser, full, error);
}

static void tell_skipped(struct attune *analyser) {
    const struct matcher *matcher = analyser->lexicons->matcher;
    for (size_t i = 0; i < matcher->regex_count; i++) {
        uint64_t skipped = finder_skipped(analyser->reader.finder, i);
        if (skipped > analyser->skipped[i]) {
            stage_tell_skipped(matcher, i, skipped - analyser->skipped[i], &analyser->notices);
            analyser->skipped[i] = skipped;
        }
    }
}

static enum status feed_text(struct attune *analyser, struct slice bytes, struct error *error) {
    enum status status = STATUS_OK;
    analyser->fed = true;
    while (bytes.length && status == STATUS_OK) {
        size_t length = bytes.length < FEED_BYTES ? bytes.length : FEED_BYTES;
        struct batch *batch = &analyser->parcels[analyser->filling].batch;
        status = intake_feed(analyser->intake, slice_make(bytes.at, length), batch, error);
        if (status == STATUS_OK) {
            status = hand_on(analyser, error);
        }
        bytes = slice_from(bytes, length);
    }
    return status;
}

/* --- documents ----------------------------------------------------------------------------------- */

static const char zip_begins[] = {'P', 'K', 3, 4};

static bool may_be_document(struct slice begun) {
    size_t length = begun.length < sizeof zip_begins ? begun.length : sizeof zip_begins;
    return memcmp(begun.at, zip_begins, length) == 0;
}

/* With "docx" asked for nothing else will do. */
static enum status check_asked(const struct attune *analyser, const char *found,
                               struct error *error) {
    const char *asked = analyser->intake_options.format;
    return !office_is_format(asked) || (found && strcmp(found, asked) == 0)
               ? STATUS_OK
               : error_set(error, STATUS_INPUT, "this is no %s document", asked);
}

static enum status feed_held(struct attune *analyser, struct error *error) {
    analyser->holding = false;
    enum status status = check_asked(analyser, NULL, error);
    return status == STATUS_OK ? feed_text(analyser, buffer_slice(&analyser->held), error) : status;
}

/* Keeps bytes as long as they may be a document's. */
static enum status hold(struct attune *analyser, struct slice bytes, struct error *error) {
    struct buffer *held = &analyser->held;
    bool known = held->length >= sizeof zip_begins;
    size_t some = known || bytes.length < sizeof zip_begins ? bytes.length : sizeof zip_begins;
    if (held->length + bytes.length > OFFICE_MOST && known) {
        analyser->holding = false;
        return office_refuse_size(analyser->name.at, error);
    }
    if (!buffer_append_bytes(held, bytes.at, some)) {
        return error_memory(error);
    }
    if (may_be_document(buffer_slice(held))) {
        bytes = slice_from(bytes, some);
        return bytes.length ? hold(analyser, bytes, error) : STATUS_OK;
    }
    enum status status = feed_held(analyser, error);
    return status == STATUS_OK ? feed_text(analyser, slice_from(bytes, some), error) : status;
}

static enum status feed_document(struct attune *analyser, struct office *office,
                                 struct error *error) {
    char bytes[TEXT_BYTES];
    size_t length = 1;
    enum status status = check_asked(analyser, office_format(office), error);
    intake_expect(analyser->intake, office_format(office));
    while (status == STATUS_OK && length) {
        status = office_read(office, bytes, sizeof bytes, &length, error);
        if (status == STATUS_OK) {
            status = feed_text(analyser, slice_make(bytes, length), error);
        }
    }
    return status;
}

/* The source is over: what was held is a document, or too little to be one. */
static enum status release_held(struct attune *analyser, struct error *error) {
    struct slice file = buffer_slice(&analyser->held);
    if (file.length < sizeof zip_begins) {
        return feed_held(analyser, error);
    }
    analyser->holding = false;
    if (packing_of(file) != PACKING_OFFICE) {
        return error_set(error, STATUS_INPUT, "this is an archive; unpack it first");
    }
    struct office *office =
        office_new(&analyser->alloc, file, analyser->name.at, &analyser->notices, error);
    enum status status = office ? feed_document(analyser, office, error) : error->status;
    office_free(office);
    return status;
}

/* --- a source ends ------------------------------------------------------------------------------- */

/* What could be read of it is handed on. */
static enum status finish_source(struct attune *analyser, struct error *error) {
    enum status status =
        intake_finish(analyser->intake, &analyser->parcels[analyser->filling].batch, error);
    if (status != STATUS_OK && status != STATUS_INPUT) {
        return status;
    }
    struct error other;
    enum status taken = take(analyser, &analyser->parcels[analyser->filling], &other);
    tell_skipped(analyser);
    if (taken != STATUS_OK) {
        *error = other;
        return taken;
    }
    return status;
}

/* Ends the source, be it whole or not. */
static enum status end_source(struct attune *analyser, struct error *error) {
    enum status status = analyser->holding ? release_held(analyser, error) : STATUS_OK;
    analyser->open = false;
    if (status != STATUS_OK && (status != STATUS_INPUT || !analyser->fed)) {
        return status;
    }
    struct error again;
    enum status finished = finish_source(analyser, status == STATUS_OK ? error : &again);
    if (status == STATUS_INPUT && finished != STATUS_OK && finished != STATUS_INPUT) {
        *error = again;
    }
    return status == STATUS_INPUT && finished == STATUS_OK ? status : finished;
}

static enum status feed(struct attune *analyser, struct slice bytes, struct error *error) {
    enum status status = analyser->holding && bytes.length ? hold(analyser, bytes, error)
                                                           : feed_text(analyser, bytes, error);
    if (status == STATUS_INPUT) {
        struct error again;
        analyser->holding = analyser->open = false;
        enum status ended = analyser->fed ? end_source(analyser, &again) : STATUS_OK;
        if (ended != STATUS_OK && ended != STATUS_INPUT) {
            *error = again;
            return ended;
        }
    }
    return status;
}

/* --- the outside --------------------------------------------------------------------------------- */

/* Failures that leave an object half done are remembered. */
static enum attune_status answer(struct attune *analyser, enum status status, struct error *inside,
                                 struct attune_error *error) {
    if (status == STATUS_OK) {
        return ATTUNE_OK;
    }
    if (status == STATUS_INPUT) {
        error_name_file(inside, analyser->parcels[analyser->filling].batch.path.at);
    } else if (status != STATUS_USAGE) {
        analyser->failure = *inside;
    }
    return attune_error_give(inside, error);
}

/* May a call that needs a source to be open, or none to be, go on? */
static enum status check(const struct attune *analyser, bool open, struct error *error) {
    if (analyser->failure.status != STATUS_OK) {
        *error = analyser->failure;
        return error->status;
    }
    if (analyser->open == open) {
        return STATUS_OK;
    }
    return error_set(error, STATUS_USAGE, "%s",
                     open ? "no source is open; begin one" : "a source is open; finish it first");
}

static enum status begin(struct attune *analyser, const char *name, struct error *error) {
    const struct counter_options by = {.by = BY_SPEAKERS};
    struct batch *batch = &analyser->parcels[analyser->filling].batch;
    enum status status = check(analyser, false, error);
    if (status == STATUS_OK && !analyser->counter) {
        status = counter_new(&analyser->alloc, analyser->lexicons->set, &by, &stage_questions,
                             &analyser->counter, error);
    }
    if (status == STATUS_OK) {
        batch_clear(batch);
        buffer_clear(&analyser->name);
        buffer_clear(&analyser->held);
        analyser->holding = true;
        analyser->fed = false;
        analyser->source++;
        intake_expect(analyser->intake, NULL);
        status = buffer_append_text(&analyser->name, name)
                     ? intake_open(analyser->intake, name, batch, error)
                     : error_memory(error);
        analyser->open = status == STATUS_OK;
    }
    return status;
}

enum attune_status attune_begin(struct attune *analyser, const char *name,
                                struct attune_error *error) {
    struct error inside = {0};
    enum status status = begin(analyser, name, &inside);
    return answer(analyser, status, &inside, error);
}

enum attune_status attune_feed(struct attune *analyser, const void *bytes, size_t length,
                               struct attune_error *error) {
    struct error inside = {0};
    enum status status = check(analyser, true, &inside);
    if (status == STATUS_OK) {
        status = feed(analyser, slice_make(bytes, length), &inside);
    }
    return answer(analyser, status, &inside, error);
}

enum attune_status attune_finish(struct attune *analyser, struct attune_error *error) {
    struct error inside = {0};
    enum status status = check(analyser, true, &inside);
    if (status == STATUS_OK) {
        status = end_source(analyser, &inside);
    }
    return answer(analyser, status, &inside, error);
}

enum attune_status attune_tallies(struct attune *analyser, attune_group_function *group,
                                  void *context, struct attune_error *error) {
    struct error inside = {0};
    enum status status = check(analyser, false, &inside);
    if (status == STATUS_OK && analyser->counter) {
        const struct group_sink groups = groups_of(analyser);
        analyser->group = group;
        analyser->group_context = context;
        status = counter_finish(analyser->counter, &groups, &inside);
        counter_free(analyser->counter);
        analyser->counter = NULL;
    }
    return answer(analyser, status, &inside, error);
}
