/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/language.h"

#include "input/turn.h"

/* What people and programs write for a language: ISO 639-1 first, then ISO 639-2 and 639-3 (CHAT), its
 * English name and its own. One that is not here is compared as it is written. */
static const char *const languages[] = {
    "en eng english",
    "de deu ger german deutsch",
    ("fr fra fre french fran\xC3\xA7"
     "ais francais"),
    "es spa spanish espa\xC3\xB1ol espanol castellano",
    "it ita italian italiano",
    "pt por portuguese portugu\xC3\xAAs portugues",
    "nl nld dut dutch nederlands",
    "sv swe swedish svenska",
    "da dan danish dansk",
    "no nor nb nob nn nno norwegian norsk",
    "fi fin finnish suomi",
    "pl pol polish polski",
    "cs ces cze czech",
    "hu hun hungarian magyar",
    "ro ron rum romanian",
    "el ell gre greek",
    "tr tur turkish",
    "ru rus russian",
    "uk ukr ukrainian",
    "ar ara arabic",
    "he heb hebrew",
    "fa fas per persian farsi",
    "hi hin hindi",
    "zh zho chi chinese mandarin cantonese",
    "ja jpn japanese",
    "ko kor korean",
    "vi vie vietnamese",
};

/* Codes that state nothing. */
static const char unknown_codes[] = "und mul mis zxx unknown";

const char *language_flag_name(enum language_flag flag) {
    static const char *const names[] = {
        [LANGUAGE_FITS] = "",
        [LANGUAGE_STATED] = "other_stated",
        [LANGUAGE_FOUND] = "other_found",
        [LANGUAGE_MIXED] = "mixed",
        [LANGUAGE_INTERPRETED] = "interpreted",
    };
    return names[flag];
}

/* --- tags ---------------------------------------------------------------------------------------- */

/* "en" of "en-US" and "en_GB.UTF-8". */
static struct slice primary(struct slice tag) {
    size_t length = 0;
    while (length < tag.length && !(tag.at[length] >= '!' && tag.at[length] <= '@') &&
           tag.at[length] != '_' && tag.at[length] != ' ') {
        length++;
    }
    return slice_make(tag.at, length);
}

static bool is_listed(struct slice text, const char *words) {
    struct slice rest = slice_of(words);
    while (rest.length) {
        if (slice_same(text, slice_split(rest, ' ', &rest))) {
            return true;
        }
    }
    return false;
}

enum { LANGUAGES = sizeof languages / sizeof *languages };

static size_t number_of(struct slice tag) {
    size_t i = 0;
    while (i < LANGUAGES && !is_listed(tag, languages[i])) {
        i++;
    }
    return i;
}

static bool is_english(struct slice language) {
    return number_of(primary(slice_trim(language))) == 0;
}

bool language_same(struct slice left, struct slice right) {
    struct slice one = primary(slice_trim(left));
    struct slice other = primary(slice_trim(right));
    size_t number = number_of(one);
    return number < LANGUAGES ? number == number_of(other) : slice_same(one, other);
}

/* --- what tells ---------------------------------------------------------------------------------- */

enum english { ENGLISH_YES, ENGLISH_NO, ENGLISH_UNTOLD };

static enum english by_words(int64_t words, int64_t function_words) {
    if (words < LANGUAGE_WORDS) {
        return ENGLISH_UNTOLD;
    }
    return function_words * 1000 < words * LANGUAGE_SHARE ? ENGLISH_NO : ENGLISH_YES;
}

/* What the group's sessions state, or what is said of those that state nothing; empty: unknown. */
static struct slice stated_language(const struct language_guard *guard, const struct group *group) {
    struct slice stated = slice_trim(group->fields[GROUP_LANGUAGE]);
    if (group->differ & group_differs_bit(GROUP_LANGUAGE)) {
        return (struct slice){0};
    }
    return !stated.length || is_listed(primary(stated), unknown_codes) ? guard->unstated : stated;
}

/* "eng, spa": a session in two languages states that it is in each. */
static bool states(struct slice stated, struct slice language) {
    while (stated.length) {
        if (language_same(slice_split(stated, ',', &stated), language)) {
            return true;
        }
    }
    return false;
}

/* Too few words are judged by what the same role has said in the session so far, or, if they look
 * foreign themselves, by the whole session. */
static enum english group_english(const struct group *group, const struct role_figures *said) {
    enum english english = by_words(said->words, said->function_words);
    if (english != ENGLISH_UNTOLD || said->words != group->figures.words) {
        return english;
    }
    english = by_words(group->heard.words, group->heard.function_words);
    bool foreign = said->function_words * 1000 < said->words * LANGUAGE_SHARE;
    if (english == ENGLISH_UNTOLD && foreign &&
        by_words(group->shared.words, group->shared.function_words) == ENGLISH_NO) {
        english = ENGLISH_NO;
    }
    return english;
}

enum language_flag language_of_words(const struct language_guard *guard, const struct group *group,
                                     const struct role_figures *said, struct slice lexicon) {
    if (guard->off || !lexicon.length) {
        return LANGUAGE_FITS;
    }
    struct slice stated = stated_language(guard, group);
    if (stated.length && !states(stated, lexicon)) {
        return LANGUAGE_STATED;
    }
    if (stated.length && group->kind == KIND_NOTE) {
        return LANGUAGE_FITS;
    }
    enum english english = group_english(group, said);
    bool other = english == (is_english(lexicon) ? ENGLISH_NO : ENGLISH_YES);
    return other ? LANGUAGE_FOUND : LANGUAGE_FITS;
}

/* Do some of the roles in the group speak English and others not? */
static bool roles_differ(const struct group *group) {
    bool seen[ENGLISH_UNTOLD + 1] = {false};
    for (int role = 0; role < GROUP_ROLES; role++) {
        seen[by_words(group->by_role[role].words, group->by_role[role].function_words)] = true;
    }
    return seen[ENGLISH_YES] && seen[ENGLISH_NO];
}

static bool fellows_differ(const struct group *group) {
    enum english own = by_words(group->figures.words, group->figures.function_words);
    enum english others = by_words(group->shared.words - group->figures.words,
                                   group->shared.function_words - group->figures.function_words);
    return own != others && own != ENGLISH_UNTOLD && others != ENGLISH_UNTOLD;
}

enum language_flag language_of_row(const struct language_guard *guard, const struct group *group) {
    bool differ = group->differ & group_differs_bit(GROUP_LANGUAGE);
    if (guard->off) {
        return LANGUAGE_FITS;
    }
    if (differ || roles_differ(group) || fellows_differ(group)) {
        return LANGUAGE_MIXED;
    }
    return group->shared.interpreted ? LANGUAGE_INTERPRETED : LANGUAGE_FITS;
}
