/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/checks.h"

#include "report/language.h"

enum { WORDS_FEW = 300 };

/* What a question sees, and what it answers. */
struct asked {
    const struct survey *survey;
    const struct survey_session *session;
    const struct checks_options *options;
    const struct survey_speaker *speaker; /* of questions that are asked of each speaker */
    struct buffer *detail;                /* may be filled */
};

/* --- the questions --------------------------------------------------------------------------------- */

static bool is_transcript(const struct asked *asked) {
    return asked->session->kind == KIND_TRANSCRIPT;
}

static unsigned roles_present(const struct asked *asked) {
    unsigned roles = 0;
    for (uint32_t at = asked->session->first_speaker; at != SURVEY_NONE;
         at = asked->survey->speakers[at].next) {
        roles |= 1U << asked->survey->speakers[at].role;
    }
    return roles;
}

static bool is_unplaced(const struct asked *asked) {
    const struct survey_speaker *speaker = asked->speaker;
    struct slice label = survey_name(asked->survey, speaker->name);
    if (speaker->role != ROLE_UNKNOWN) {
        return false;
    }
    buffer_print(asked->detail, label.length ? "\"%.*s\"" : "nobody is named%.*s",
                 SLICE_PRINT(label));
    buffer_print(asked->detail, " (%llu turn%s, %llu word%s)", (unsigned long long)speaker->turns,
                 speaker->turns == 1 ? "" : "s", (unsigned long long)speaker->words,
                 speaker->words == 1 ? "" : "s");
    return true;
}

static bool has_too_many(const struct asked *asked) {
    return asked->session->more_speakers;
}

static bool has_one_speaker(const struct asked *asked) {
    return is_transcript(asked) && asked->session->speaker_count == 1 && asked->session->words;
}

/* Nobody has the role, and nobody is left who might. */
static bool lacks(const struct asked *asked, enum role role) {
    unsigned roles = roles_present(asked);
    return is_transcript(asked) && asked->session->speaker_count > 1 &&
           !(roles & (1U << ROLE_UNKNOWN | 1U << role));
}

static bool lacks_therapist(const struct asked *asked) {
    return lacks(asked, ROLE_THERAPIST);
}

static bool lacks_client(const struct asked *asked) {
    return lacks(asked, ROLE_CLIENT);
}

static bool has_no_speakers(const struct asked *asked) {
    return !is_transcript(asked) && !asked->options->kind_given && asked->session->words;
}

/* A note may leave all small words out, so one that states its language is believed. */
static bool is_foreign(const struct asked *asked) {
    const struct survey_session *session = asked->session;
    struct slice stated = survey_name(asked->survey, session->fields[SESSION_LANGUAGE]);
    bool english = stated.length && language_same(stated, slice_of("en"));
    bool other = stated.length && !english;
    bool found = survey_english(session) == SURVEY_FOREIGN;
    if (other) {
        buffer_print(asked->detail, "(stated: %.*s)", SLICE_PRINT(stated));
    } else if (found) {
        buffer_print(asked->detail, "(%llu function words in 100 words)",
                     (unsigned long long)(session->function_words * 100 / session->words));
    }
    return other || (found && !(english && !is_transcript(asked)));
}

/* How the session is called in messages: by its id, where the input has several. */
static void print_session(const struct survey *survey, uint32_t number, struct buffer *to) {
    const struct survey_session *session = &survey->sessions[number];
    const struct survey_input *input = &survey->inputs[session->input];
    buffer_append(to, survey_name(survey, input->path));
    if (input->first_session != input->last_session) {
        buffer_print(to, " (session %.*s)",
                     SLICE_PRINT(survey_name(survey, session->fields[SESSION_ID])));
    }
}

static bool is_copy(const struct asked *asked) {
    const struct likeness_found *alike = &asked->session->alike;
    if (alike->of == LIKENESS_NONE || !alike->same) {
        return false;
    }
    buffer_append_text(asked->detail, "= ");
    print_session(asked->survey, alike->of, asked->detail);
    return true;
}

static bool is_alike(const struct asked *asked) {
    const struct likeness_found *alike = &asked->session->alike;
    if (alike->of == LIKENESS_NONE || alike->same) {
        return false;
    }
    buffer_print(asked->detail, "(%.0f in 100 as in ", alike->share * 100);
    print_session(asked->survey, alike->of, asked->detail);
    buffer_append_byte(asked->detail, ')');
    return true;
}

static bool is_twin(const struct asked *asked) {
    if (asked->session->twin == SURVEY_NONE) {
        return false;
    }
    buffer_print(asked->detail, "(session %.*s, also in ",
                 SLICE_PRINT(survey_name(asked->survey, asked->session->fields[SESSION_ID])));
    buffer_append(
        asked->detail,
        survey_name(
            asked->survey,
            asked->survey->inputs[asked->survey->sessions[asked->session->twin].input].path));
    buffer_append_byte(asked->detail, ')');
    return true;
}

static bool has_few_words(const struct asked *asked) {
    if (asked->session->words >= WORDS_FEW) {
        return false;
    }
    buffer_print(asked->detail, "(%llu)", (unsigned long long)asked->session->words);
    return true;
}

static const struct check {
    const char *code;
    bool (*holds)(const struct asked *asked);
    bool of_speakers; /* asked of each speaker */
    const char *text;
    const char *advice;
} checks[PROBLEM_COUNT] = {
    [PROBLEM_UNPLACED] =
        {.code = "no_role",
         .holds = is_unplaced,
         .of_speakers = true,
         .text = "Who are these speakers? Without a role, what they say is counted in every "
                 "category, the therapist's and the client's alike.",
         .advice =
             "Add --speakers-out speakers.csv to this command. It writes a list of them; fill "
             "in its column role (therapist, client, interpreter, other), and give it back "
             "with --speakers speakers.csv. Where the same name always means the same role, "
             "--role therapist=NAME is shorter, and --role client=REST makes the other one of "
             "two the client."},
    [PROBLEM_MANY_SPEAKERS] =
        {.code = "many_speakers",
         .holds = has_too_many,
         .text = "More than 200 different labels: this looks like something else than a "
                 "transcript.",
         .advice = "Look at the file. If it is one author's text, --kind note says so; if it is a "
                   "table, name its columns with --speaker and --text."},
    [PROBLEM_ONE_SPEAKER] =
        {.code = "one_speaker",
         .holds = has_one_speaker,
         .text = "Only one speaker was found.",
         .advice =
             "Look at the beginning of these files: each change of speaker needs a label at a "
             "line's beginning, as \"Client: \". If nobody else speaks, nothing is wrong."},
    [PROBLEM_NO_THERAPIST] = {.code = "no_therapist",
                              .holds = lacks_therapist,
                              .text = "Every speaker has a role, and none is the therapist.",
                              .advice =
                                  "If one of them should be, say so with --speakers or --role "
                                  "therapist=NAME."},
    [PROBLEM_NO_CLIENT] = {.code = "no_client",
                           .holds = lacks_client,
                           .text = "Every speaker has a role, and none is the client.",
                           .advice = "If one of them should be, say so with --speakers or --role "
                                     "client=NAME."},
    [PROBLEM_NO_SPEAKERS] =
        {.code = "no_speakers",
         .holds = has_no_speakers,
         .text = "Read as notes by one author, since no speakers were found. Notes are counted in "
                 "every category.",
         .advice = "If these are notes, nothing is wrong; --kind note says so. If they are "
                   "transcripts, look at how their lines begin: a label, a colon and a blank, as "
                   "\"Client: \"."},
    [PROBLEM_LANGUAGE] =
        {.code = "language",
         .holds = is_foreign,
         .text = "Another language than English, by what the file states or by its small words "
                 "(the, of, and, I). Rates of English categories will be left empty.",
         .advice = "Write a lexicon in that language (attune help lexicon check), or leave these "
                   "out. If it is English after all, --language en says so for files that state "
                   "none, and --language any counts whatever the language is."},
    [PROBLEM_SAME_TEXT] = {.code = "same_text",
                           .holds = is_copy,
                           .text = "The same text word for word as in another input.",
                           .advice = "Leave all but one out, lest it be counted twice."},
    [PROBLEM_ALIKE] =
        {.code = "alike",
         .holds = is_alike,
         .text = "Nearly the same text as in another input: of all their sequences of three words "
                 "half and more are in both.",
         .advice =
             "Compare the two: drafts and corrected versions of one session should not both be "
             "counted. Forms and texts read out aloud are alike for a reason."},
    [PROBLEM_SAME_SESSION] = {.code = "same_session",
                              .holds = is_twin,
                              .text =
                                  "The same case and session as in another input, so the rows of "
                                  "both are added up into one.",
                              .advice =
                                  "If these are two parts of one session, that is right. Else "
                                  "mend session_id in the file, or the pattern of --id."},
    [PROBLEM_FEW_WORDS] = {.code = "few_words",
                           .holds = has_few_words,
                           .text = "Fewer than 300 words, so that rates say little.",
                           .advice = "Nothing, if that is all that was said; the column flag marks "
                                     "such rows."},
};

const char *checks_code(enum survey_problem problem) {
    return checks[problem].code;
}

/* --- asking ---------------------------------------------------------------------------------------- */

static enum status found(struct survey *survey, uint32_t number, enum survey_problem problem,
                         const struct survey_speaker *speaker, const struct buffer *detail,
                         struct findings *findings, struct error *error) {
    struct survey_session *session = &survey->sessions[number];
    const struct check *check = &checks[problem];
    struct buffer path;
    buffer_init(&path, survey->alloc);
    print_session(survey, number, &path);
    const struct finding finding = {
        .text = slice_of(check->text),
        .advice = slice_of(check->advice),
        .place = {.file = buffer_slice(&path),
                  .detail = buffer_slice(detail),
                  .line = speaker ? speaker->line : 0},
    };
    session->problems |= 1U << problem;
    enum status status = path.failed || detail->failed ? error_memory(error)
                                                       : findings_add(findings, &finding, error);
    buffer_release(&path);
    return status;
}

static enum status ask(struct survey *survey, uint32_t number, enum survey_problem problem,
                       const struct survey_speaker *speaker, const struct checks_options *options,
                       struct findings *findings, struct error *error) {
    struct buffer detail;
    buffer_init(&detail, survey->alloc);
    const struct asked asked = {.survey = survey,
                                .session = &survey->sessions[number],
                                .options = options,
                                .speaker = speaker,
                                .detail = &detail};
    enum status status = STATUS_OK;
    if (checks[problem].holds(&asked)) {
        status = found(survey, number, problem, speaker, &detail, findings, error);
    }
    buffer_release(&detail);
    return status;
}

static enum status ask_session(struct survey *survey, uint32_t number, enum survey_problem problem,
                               const struct checks_options *options, struct findings *findings,
                               struct error *error) {
    if (!checks[problem].of_speakers) {
        return ask(survey, number, problem, NULL, options, findings, error);
    }
    enum status status = STATUS_OK;
    for (uint32_t at = survey->sessions[number].first_speaker;
         at != SURVEY_NONE && status == STATUS_OK; at = survey->speakers[at].next) {
        status = ask(survey, number, problem, &survey->speakers[at], options, findings, error);
    }
    return status;
}

enum status checks_run(struct survey *survey, const struct checks_options *options,
                       struct findings *findings, struct error *error) {
    enum status status = STATUS_OK;
    for (unsigned problem = 0; problem < PROBLEM_COUNT; problem++) {
        for (uint32_t i = 0; i < survey->session_count && status == STATUS_OK; i++) {
            status = ask_session(survey, i, (enum survey_problem)problem, options, findings, error);
        }
    }
    return status;
}
