/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/chat_header.h"

#include <stdio.h>
#include <string.h>

/* --- roles ------------------------------------------------------------------------------------- */

/* The roles of CHAT beyond the words everybody uses. A role that stands nowhere (Child, Adult,
 * Teacher, Unidentified) tells nothing of who is treated by whom. */
static const struct {
    const char *word;
    enum role role;
} chat_roles[] = {
    {"Investigator", ROLE_THERAPIST}, {"Subject", ROLE_CLIENT}, {"Aunt", ROLE_OTHER},
    {"Camera_Operator", ROLE_OTHER},  {"Cousin", ROLE_OTHER},   {"Environment", ROLE_OTHER},
    {"Family_Friend", ROLE_OTHER},    {"Friend", ROLE_OTHER},   {"Media", ROLE_OTHER},
    {"Relative", ROLE_OTHER},         {"Sibling", ROLE_OTHER},  {"Uncle", ROLE_OTHER},
    {"Visitor", ROLE_OTHER},
};

/* The codes of TalkBank's clinical banks, for files without headers. */
static const struct {
    const char *code;
    enum role role;
} conventions[] = {
    {"PAR", ROLE_CLIENT},
    {"INV", ROLE_THERAPIST},
};

static enum role role_of(struct slice word) {
    for (size_t i = 0; i < sizeof chat_roles / sizeof *chat_roles; i++) {
        if (slice_is_ignoring_case(word, chat_roles[i].word)) {
            return chat_roles[i].role;
        }
    }
    struct placing placing = role_words_place(word);
    return placing.standing == STANDING_ROLE ? placing.role : ROLE_UNKNOWN;
}

/* The first role that says something of a code wins. Of a code whose role says nothing here, nothing
 * is guessed. */
static enum status name_participant(struct chat_header *header, struct slice code,
                                    struct slice word, struct error *error) {
    enum role role = role_of(word);
    if (code.length == 0 || word.length == 0 || header->participants == CHAT_PARTICIPANTS_MOST) {
        return STATUS_OK;
    }
    header->participants++;
    roles_hint(header->roles, (struct roles_hints){.any = true});
    return role == ROLE_UNKNOWN ? STATUS_OK : roles_name(header->roles, code, role, error);
}

/* "PAR Anna Participant, INV Investigator": a code, perhaps a name, a role. */
static enum status read_participants(struct chat_header *header, struct slice value,
                                     struct error *error) {
    enum status status = STATUS_OK;
    while (value.length && status == STATUS_OK) {
        struct slice rest;
        struct slice one = slice_trim(slice_split(value, ',', &value));
        struct slice code = slice_split(one, ' ', &rest);
        size_t at = rest.length;
        while (at > 0 && rest.at[at - 1] != ' ') {
            at--;
        }
        status = name_participant(header, code, slice_from(rest, at), error);
    }
    return status;
}

/* "eng|corpus|PAR|42;|female|||Participant|||": the third field's role is the eighth. */
static enum status read_id(struct chat_header *header, struct slice value, struct error *error) {
    struct slice fields[8] = {{0}};
    for (size_t i = 0; i < 8; i++) {
        fields[i] = slice_trim(slice_split(value, '|', &value));
    }
    return name_participant(header, fields[2], fields[7], error);
}

enum status chat_header_close(struct chat_header *header, struct error *error) {
    const size_t count = header->participants ? 0 : sizeof conventions / sizeof *conventions;
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        status =
            roles_name(header->roles, slice_of(conventions[i].code), conventions[i].role, error);
    }
    return status;
}

/* --- session ----------------------------------------------------------------------------------- */

static enum status set(struct chat_header *header, enum session_field field, struct slice value,
                       bool *changed, struct error *error) {
    *changed = true;
    return session_set(header->session, field, value) ? STATUS_OK : error_memory(error);
}

/* "12-MAR-2019" is 2019-03-12; another date stays as it is. */
static enum status read_date(struct chat_header *header, struct slice value, bool *changed,
                             struct error *error) {
    static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    struct slice rest;
    struct slice day = slice_split(value, '-', &rest);
    struct slice month = slice_split(rest, '-', &rest);
    char date[16] = "";
    for (int i = 0; i < 12 && day.length == 2 && rest.length == 4; i++) {
        if (slice_is_ignoring_case(month, months[i])) {
            snprintf(date, sizeof date, "%.*s-%02d-%.*s", SLICE_PRINT(rest), i + 1,
                     SLICE_PRINT(day));
        }
    }
    return set(header, SESSION_DATE, date[0] ? slice_of(date) : value, changed, error);
}

/* The first language is the main one. Its code of three letters becomes the usual one of two. */
static enum status read_languages(struct chat_header *header, struct slice value, bool *changed,
                                  struct error *error) {
    static const char *const languages[][2] = {
        {"ara", "ar"}, {"cat", "ca"}, {"ces", "cs"}, {"dan", "da"}, {"deu", "de"}, {"ell", "el"},
        {"eng", "en"}, {"est", "et"}, {"eus", "eu"}, {"fin", "fi"}, {"fra", "fr"}, {"heb", "he"},
        {"hrv", "hr"}, {"hun", "hu"}, {"isl", "is"}, {"ita", "it"}, {"jpn", "ja"}, {"kor", "ko"},
        {"nld", "nl"}, {"nor", "no"}, {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"}, {"rus", "ru"},
        {"spa", "es"}, {"swe", "sv"}, {"tur", "tr"}, {"ukr", "uk"}, {"zho", "zh"},
    };
    struct slice rest;
    struct slice language = slice_trim(slice_split(value, ',', &rest));
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        if (slice_is_ignoring_case(language, languages[i][0])) {
            language = slice_of(languages[i][1]);
        }
    }
    return set(header, SESSION_LANGUAGE, language, changed, error);
}

/* --- lines ------------------------------------------------------------------------------------- */

void chat_header_begin(struct chat_header *header, struct session_text *session,
                       struct roles *roles) {
    *header = (struct chat_header){.session = session, .roles = roles};
    /* Whoever has a tier speaks, whatever the code's shape. */
    roles_hint(roles, (struct roles_hints){.letters = true, .any = true});
}

enum status chat_header_read(struct chat_header *header, struct slice line, bool *changed,
                             struct error *error) {
    struct slice value;
    struct slice name = slice_trim(slice_split(line, ':', &value));
    value = slice_trim(value);
    *changed = false;
    header->ended = header->ended || slice_is(name, "@End");
    if (slice_is(name, "@ID")) {
        return read_id(header, value, error);
    }
    if (slice_is(name, "@Participants")) {
        return read_participants(header, value, error);
    }
    if (slice_is(name, "@Date")) {
        return read_date(header, value, changed, error);
    }
    return slice_is(name, "@Languages") ? read_languages(header, value, changed, error) : STATUS_OK;
}
