/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/survey.h"

#include "base/array.h"
#include "report/language.h"

bool survey_init(struct survey *survey, const struct alloc *alloc) {
    *survey = (struct survey){.alloc = alloc, .session = SURVEY_NONE};
    intern_init(&survey->names, alloc);
    intern_init(&survey->keys, alloc);
    return intern_add(&survey->names, (struct slice){0}) == 0;
}

void survey_release(struct survey *survey) {
    const struct alloc *alloc = survey->alloc;
    intern_release(&survey->names);
    intern_release(&survey->keys);
    array_free(alloc, &survey->inputs, &survey->input_capacity, sizeof *survey->inputs);
    array_free(alloc, &survey->sessions, &survey->session_capacity, sizeof *survey->sessions);
    array_free(alloc, &survey->speakers, &survey->speaker_capacity, sizeof *survey->speakers);
    array_free(alloc, &survey->notes, &survey->note_capacity, sizeof *survey->notes);
}

struct slice survey_name(const struct survey *survey, uint32_t number) {
    return intern_text(&survey->names, number);
}

static bool name(struct survey *survey, struct slice text, uint32_t *number) {
    *number = intern_add(&survey->names, text);
    return *number != INTERN_NONE;
}

/* --- inputs ---------------------------------------------------------------------------------------- */

enum status survey_begin(struct survey *survey, const char *path, struct error *error) {
    if (!array_reserve(survey->alloc, &survey->inputs, &survey->input_capacity,
                       (size_t)survey->input_count + 1, sizeof *survey->inputs)) {
        return error_memory(error);
    }
    struct survey_input *input = &survey->inputs[survey->input_count];
    *input = (struct survey_input){.first_session = SURVEY_NONE,
                                   .last_session = SURVEY_NONE,
                                   .first_note = SURVEY_NONE,
                                   .last_note = SURVEY_NONE};
    if (!name(survey, slice_of(path), &input->path)) {
        return error_memory(error);
    }
    survey->input_count++;
    survey->session = SURVEY_NONE;
    survey->turn_counted = false;
    return STATUS_OK;
}

static struct survey_input *input_at_hand(const struct survey *survey) {
    return &survey->inputs[survey->input_count - 1];
}

enum status survey_note(struct survey *survey, const char *text, struct error *error) {
    uint32_t number = survey->note_count;
    if (!array_reserve(survey->alloc, &survey->notes, &survey->note_capacity, (size_t)number + 1,
                       sizeof *survey->notes)) {
        return error_memory(error);
    }
    struct survey_note *note = &survey->notes[number];
    note->next = SURVEY_NONE;
    if (!name(survey, slice_of(text), &note->text)) {
        return error_memory(error);
    }
    struct survey_input *input = input_at_hand(survey);
    if (input->last_note == SURVEY_NONE) {
        input->first_note = number;
    } else {
        survey->notes[input->last_note].next = number;
    }
    input->last_note = number;
    survey->note_count++;
    return STATUS_OK;
}

void survey_end(struct survey *survey, const struct intake_figures *figures, bool failed) {
    struct survey_input *input = input_at_hand(survey);
    input->figures = *figures;
    input->failed = failed;
}

/* --- sessions -------------------------------------------------------------------------------------- */

static bool name_fields(struct survey *survey, const struct batch *batch,
                        const struct session *session, uint32_t fields[SESSION_FIELDS]) {
    bool named = true;
    for (int i = 0; i < SESSION_FIELDS && named; i++) {
        named = name(survey, batch_text(batch, session->fields[i]), &fields[i]);
    }
    return named;
}

/* What counts as one session of an input: the same case and id. A session's number is that of its
 * key. */
static uint32_t session_number(struct survey *survey, const uint32_t fields[SESSION_FIELDS]) {
    const uint32_t key[] = {survey->input_count, fields[SESSION_CASE], fields[SESSION_ID]};
    return intern_add(&survey->keys, slice_make((const char *)key, sizeof key));
}

static enum status add_session(struct survey *survey, const uint32_t fields[SESSION_FIELDS],
                               enum kind kind, struct error *error) {
    uint32_t number = survey->session_count;
    struct survey_input *input = input_at_hand(survey);
    if (!array_reserve(survey->alloc, &survey->sessions, &survey->session_capacity,
                       (size_t)number + 1, sizeof *survey->sessions)) {
        return error_memory(error);
    }
    struct survey_session *session = &survey->sessions[number];
    *session = (struct survey_session){.input = survey->input_count - 1,
                                       .next = SURVEY_NONE,
                                       .first_speaker = SURVEY_NONE,
                                       .last_speaker = SURVEY_NONE,
                                       .kind = (uint8_t)kind,
                                       .alike = {.of = LIKENESS_NONE},
                                       .twin = SURVEY_NONE};
    for (int i = 0; i < SESSION_FIELDS; i++) {
        session->fields[i] = fields[i];
    }
    if (input->last_session == SURVEY_NONE) {
        input->first_session = number;
    } else {
        survey->sessions[input->last_session].next = number;
    }
    input->last_session = number;
    survey->session_count++;
    return STATUS_OK;
}

static enum status use_session(struct survey *survey, const struct batch *batch,
                               const struct session *session, struct error *error) {
    uint32_t fields[SESSION_FIELDS];
    if (!name_fields(survey, batch, session, fields)) {
        return error_memory(error);
    }
    survey->session = session_number(survey, fields);
    if (survey->session == INTERN_NONE) {
        return error_memory(error);
    }
    return survey->session == survey->session_count
               ? add_session(survey, fields, session->kind, error)
               : STATUS_OK;
}

/* --- speakers -------------------------------------------------------------------------------------- */

static struct survey_speaker *find_speaker(const struct survey *survey, uint32_t label,
                                           unsigned role) {
    uint32_t at = survey->sessions[survey->session].first_speaker;
    while (at != SURVEY_NONE &&
           (survey->speakers[at].name != label || survey->speakers[at].role != role)) {
        at = survey->speakers[at].next;
    }
    return at == SURVEY_NONE ? NULL : &survey->speakers[at];
}

static void ask_who_placed(struct survey_speaker *speaker, struct slice label,
                           struct intake *intake) {
    struct placing placing = intake_place(intake, label);
    bool by_label = placing.role == (enum role)speaker->role;
    speaker->by = (uint8_t)(by_label ? placing.by : PLACED_BY_NOTHING);
    speaker->in_source = !by_label && speaker->role != ROLE_AUTHOR;
}

static struct survey_speaker *add_speaker(struct survey *survey, uint32_t label,
                                          const struct turn *turn, struct error *error) {
    struct survey_session *session = &survey->sessions[survey->session];
    uint32_t number = survey->speaker_count;
    if (!array_reserve(survey->alloc, &survey->speakers, &survey->speaker_capacity,
                       (size_t)number + 1, sizeof *survey->speakers)) {
        error_memory(error);
        return NULL;
    }
    struct survey_speaker *speaker = &survey->speakers[survey->speaker_count++];
    *speaker = (struct survey_speaker){.name = label, .next = SURVEY_NONE, .role = turn->role};
    if (session->last_speaker == SURVEY_NONE) {
        session->first_speaker = number;
    } else {
        survey->speakers[session->last_speaker].next = number;
    }
    session->last_speaker = number;
    session->speaker_count++;
    return speaker;
}

/* `*speaker` stays NULL for a speaker too many. */
static enum status use_speaker(struct survey *survey, const struct batch *batch,
                               const struct turn *turn, struct intake *intake,
                               struct survey_speaker **speaker, struct error *error) {
    struct survey_session *session = &survey->sessions[survey->session];
    struct slice label = batch_text(batch, turn->speaker);
    bool full = session->speaker_count == SURVEY_SPEAKERS_MOST;
    uint32_t number = full ? intern_find(&survey->names, label) : intern_add(&survey->names, label);
    *speaker = NULL;
    if (number == INTERN_NONE && !full) {
        return error_memory(error);
    }
    *speaker = find_speaker(survey, number, turn->role);
    if (*speaker || full) {
        session->more_speakers |= !*speaker;
        return STATUS_OK;
    }
    *speaker = add_speaker(survey, number, turn, error);
    if (!*speaker) {
        return STATUS_MEMORY;
    }
    (*speaker)->line = batch_place(batch, turn, turn->text.at).line;
    ask_who_placed(*speaker, label, intake);
    return STATUS_OK;
}

/* --- turns ----------------------------------------------------------------------------------------- */

/* As count has it: a turn is counted where it holds a word, a backchannel is none. */
static void count_part(struct survey *survey, const struct parcel *parcel,
                       const struct part_record *part, struct survey_speaker *speaker) {
    const struct turn *turn = &parcel->batch.turns[part->turn];
    struct survey_session *session = &survey->sessions[survey->session];
    if (part->offset == 0 && !(turn->flags & TURN_RESUMED)) {
        survey->turn_counted = turn->flags & TURN_BACKCHANNEL;
    }
    bool counts = part->figures.words && !survey->turn_counted;
    survey->turn_counted |= part->figures.words > 0;
    session->turns += counts;
    session->words += part->figures.words;
    session->function_words += part->figures.function_words;
    if (speaker) {
        speaker->turns += counts;
        speaker->words += part->figures.words;
    }
    struct slice text = slice_from(batch_text(&parcel->batch, turn->text), part->offset);
    likeness_read(&session->likeness, slice_make(text.at, part->length));
}

enum status survey_take(struct survey *survey, const struct parcel *parcel, struct intake *intake,
                        struct error *error) {
    const struct batch *batch = &parcel->batch;
    uint32_t session = SURVEY_NONE;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < parcel->part_count && status == STATUS_OK; i++) {
        const struct turn *turn = &batch->turns[parcel->parts[i].turn];
        struct survey_speaker *speaker = NULL;
        if (turn->session != session) {
            session = turn->session;
            status = use_session(survey, batch, &batch->sessions[session], error);
        }
        if (status == STATUS_OK) {
            status = use_speaker(survey, batch, turn, intake, &speaker, error);
        }
        if (status == STATUS_OK) {
            count_part(survey, parcel, &parcel->parts[i], speaker);
        }
    }
    return status;
}

enum survey_english survey_english(const struct survey_session *session) {
    if (session->words < LANGUAGE_WORDS) {
        return SURVEY_UNTOLD;
    }
    bool few = session->function_words * 1000 < session->words * LANGUAGE_SHARE;
    return few ? SURVEY_FOREIGN : SURVEY_ENGLISH;
}

/* --- all inputs ------------------------------------------------------------------------------------ */

static enum status find_alike(struct survey *survey, struct error *error) {
    const struct alloc *alloc = survey->alloc;
    size_t count = survey->session_count;
    size_t text_bytes = (count + 1) * sizeof(struct likeness *);
    size_t found_bytes = (count + 1) * sizeof(struct likeness_found);
    const struct likeness **texts = alloc_zero(alloc, text_bytes);
    struct likeness_found *found = alloc_zero(alloc, found_bytes);
    enum status status = texts && found ? STATUS_OK : error_memory(error);
    for (size_t i = 0; texts && i < count; i++) {
        texts[i] = &survey->sessions[i].likeness;
    }
    if (status == STATUS_OK) {
        status = likeness_find(alloc, texts, survey->session_count, found, error);
    }
    for (size_t i = 0; found && i < count && status == STATUS_OK; i++) {
        survey->sessions[i].alike = found[i];
    }
    alloc_free(alloc, texts, texts ? text_bytes : 0);
    alloc_free(alloc, found, found ? found_bytes : 0);
    return status;
}

/* The names by which a result tells sessions apart. */
static uint32_t result_key(struct intern *keys, const struct survey *survey,
                           const struct survey_session *session) {
    uint32_t id = session->fields[SESSION_ID];
    const uint32_t key[] = {session->fields[SESSION_CASE], id,
                            id ? 0 : survey->inputs[session->input].path};
    return intern_add(keys, slice_make((const char *)key, sizeof key));
}

/* Sessions named alike in two inputs become one row of a result. */
static enum status find_twins(struct survey *survey, struct error *error) {
    struct intern keys;
    size_t bytes = ((size_t)survey->session_count + 1) * sizeof(uint32_t);
    uint32_t *first = alloc_zero(survey->alloc, bytes);
    enum status status = first ? STATUS_OK : error_memory(error);
    intern_init(&keys, survey->alloc);
    for (uint32_t i = 0; first && i < survey->session_count && status == STATUS_OK; i++) {
        uint32_t known = keys.count;
        uint32_t key = result_key(&keys, survey, &survey->sessions[i]);
        if (key == INTERN_NONE) {
            status = error_memory(error);
        } else if (key < known) {
            survey->sessions[i].twin = first[key];
        } else {
            first[key] = i;
        }
    }
    intern_release(&keys);
    alloc_free(survey->alloc, first, first ? bytes : 0);
    return status;
}

enum status survey_compare(struct survey *survey, struct error *error) {
    enum status status = find_alike(survey, error);
    return status == STATUS_OK ? find_twins(survey, error) : status;
}
