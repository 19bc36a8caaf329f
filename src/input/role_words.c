/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/role_words.h"

#include <string.h>

#include "base/ascii.h"
#include "input/label.h"

static const struct role_word {
    const char *word;
    enum role role;
} full[] = {
    {"therapist", ROLE_THERAPIST},
    {"cotherapist", ROLE_THERAPIST},
    {"psychotherapist", ROLE_THERAPIST},
    {"counsellor", ROLE_THERAPIST},
    {"counselor", ROLE_THERAPIST},
    {"clinician", ROLE_THERAPIST},
    {"practitioner", ROLE_THERAPIST},
    {"psychologist", ROLE_THERAPIST},
    {"psychiatrist", ROLE_THERAPIST},
    {"psychoanalyst", ROLE_THERAPIST},
    {"doctor", ROLE_THERAPIST},
    {"dr", ROLE_THERAPIST},
    {"interviewer", ROLE_THERAPIST},
    {"coach", ROLE_THERAPIST},
    {"helper", ROLE_THERAPIST},
    {"supporter", ROLE_THERAPIST},
    {"listener", ROLE_THERAPIST},
    {"client", ROLE_CLIENT},
    {"patient", ROLE_CLIENT},
    {"seeker", ROLE_CLIENT},
    {"helpseeker", ROLE_CLIENT},
    {"consumer", ROLE_CLIENT},
    {"participant", ROLE_CLIENT},
    {"interviewee", ROLE_CLIENT},
    {"interpreter", ROLE_INTERPRETER},
    {"translator", ROLE_INTERPRETER},
    {"observer", ROLE_OTHER},
    {"supervisor", ROLE_OTHER},
    {"mother", ROLE_OTHER},
    {"mum", ROLE_OTHER},
    {"mom", ROLE_OTHER},
    {"father", ROLE_OTHER},
    {"dad", ROLE_OTHER},
    {"parent", ROLE_OTHER},
    {"partner", ROLE_OTHER},
    {"wife", ROLE_OTHER},
    {"husband", ROLE_OTHER},
    {"spouse", ROLE_OTHER},
    {"sister", ROLE_OTHER},
    {"brother", ROLE_OTHER},
    {"daughter", ROLE_OTHER},
    {"son", ROLE_OTHER},
    {"grandmother", ROLE_OTHER},
    {"grandfather", ROLE_OTHER},
    {"caregiver", ROLE_OTHER},
    {"carer", ROLE_OTHER},
    {"receptionist", ROLE_OTHER},
};

/* Abbreviations: too short to be sure of on their own. */
static const struct role_word abbreviations[] = {
    {"t", ROLE_THERAPIST}, {"th", ROLE_THERAPIST}, {"co", ROLE_THERAPIST}, {"c", ROLE_CLIENT},
    {"cl", ROLE_CLIENT},   {"p", ROLE_CLIENT},     {"pt", ROLE_CLIENT},
};

static bool find_word(const struct role_word *words, size_t count, struct slice word,
                      enum role *role) {
    for (size_t i = 0; i < count; i++) {
        if (slice_is_ignoring_case(word, words[i].word)) {
            *role = words[i].role;
            return true;
        }
    }
    return false;
}

const char *role_words_at(size_t index, struct placing *placing) {
    const size_t words = sizeof full / sizeof *full;
    const size_t letters = sizeof abbreviations / sizeof *abbreviations;
    if (index >= words + letters) {
        return NULL;
    }
    bool letter = index >= words;
    const struct role_word *word = letter ? &abbreviations[index - words] : &full[index];
    *placing = (struct placing){.role = word->role,
                                .standing = letter ? STANDING_LETTER : STANDING_ROLE,
                                .by = letter ? PLACED_BY_LETTER : PLACED_BY_WORD};
    return word->word;
}

struct slice role_words_bare(struct slice word) {
    while (word.length > 1 && ascii_is_digit(word.at[word.length - 1])) {
        word.length--;
    }
    return word;
}

/* Of two role words the one that is not therapist or client tells who speaks: "Client's mother" is
 * the mother. "Client Therapist" tells nothing. */
static enum role joined_role(enum role known, enum role found) {
    bool known_is_dyad = known == ROLE_THERAPIST || known == ROLE_CLIENT;
    bool found_is_dyad = found == ROLE_THERAPIST || found == ROLE_CLIENT;
    if (known == ROLE_UNKNOWN || (known_is_dyad && !found_is_dyad)) {
        return found;
    }
    return found_is_dyad && known_is_dyad && known != found ? ROLE_UNKNOWN : known;
}

/* A word that may stand beside a role word: a number, a name, an initial. */
static bool is_companion(struct slice word) {
    return word.at[0] < 'a' || word.at[0] > 'z' || word.length == 1;
}

/* "client's", with either apostrophe. */
static struct slice without_possessive(struct slice word) {
    size_t ending = slice_ends(word, "'s") ? 2 : slice_ends(word, "\xE2\x80\x99s") ? 4 : 0;
    return slice_make(word.at, word.length - ending);
}

/* Role words with names, numbers and initials about them. "Client goals" heads a section. */
static struct placing place_by_role_words(struct slice label) {
    enum role role = ROLE_UNKNOWN;
    bool any = false;
    bool section = false;
    bool strange = false;
    const char *parenthesis = memchr(label.at, '(', label.length);
    struct slice word;
    while (label_next_word(&label, &word)) {
        enum role found = ROLE_UNKNOWN;
        struct slice bare = role_words_bare(without_possessive(word));
        if (find_word(full, sizeof full / sizeof *full, bare, &found)) {
            role = any ? joined_role(role, found) : found;
            any = true;
        } else {
            section = section || label_is_section(word);
            strange = strange || !(is_companion(word) || (parenthesis && word.at > parenthesis));
        }
    }
    if (any && section) {
        return (struct placing){.standing = STANDING_SECTION};
    }
    bool told = any && !strange && role != ROLE_UNKNOWN;
    return told ? (struct placing){.role = role, .standing = STANDING_ROLE, .by = PLACED_BY_WORD}
                : (struct placing){.standing = STANDING_NONE};
}

struct placing role_words_place(struct slice label) {
    struct slice rest = label;
    struct slice word;
    struct slice more;
    enum role role = ROLE_UNKNOWN;
    bool single = label_next_word(&rest, &word) && !label_next_word(&rest, &more);
    if (single && find_word(abbreviations, sizeof abbreviations / sizeof *abbreviations,
                            role_words_bare(word), &role)) {
        return (struct placing){.role = role, .standing = STANDING_LETTER, .by = PLACED_BY_LETTER};
    }
    if (label_is_heading(label)) {
        return (struct placing){.standing = STANDING_SECTION};
    }
    return place_by_role_words(label);
}

static bool is_all_digits(struct slice word) {
    return slice_digits(word) == word.length;
}

static bool is_role(struct slice word) {
    struct slice bare = role_words_bare(without_possessive(word));
    enum role role;
    return is_all_digits(word) || slice_is_ignoring_case(bare, "speaker") ||
           find_word(full, sizeof full / sizeof *full, bare, &role) ||
           find_word(abbreviations, sizeof abbreviations / sizeof *abbreviations, bare, &role);
}

bool role_words_only(struct slice label) {
    struct slice word;
    bool all = label.length > 0;
    for (size_t i = 0; all && i < label.length; i++) {
        all = (unsigned char)label.at[i] < 0x80; /* no word of ours */
    }
    while (all && label_next_word(&label, &word)) {
        all = is_role(word);
    }
    return all;
}
