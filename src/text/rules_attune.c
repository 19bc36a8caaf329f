/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attune's own rules: tables only. Every line changes what is counted; README.md explains each
 * kind, and tests/unit/test_rules.c pins them. */
#include "text/rules.h"

static const struct contraction contractions[] = {
    /* Whole words whose parts are not what they look like. */
    {"ca|n't", "can not"},
    {"wo|n't", "will not"},
    {"sha|n't", "shall not"},
    {"ai|n't", "is not"},
    {"can|not", "can not"},
    {"let|'s", "let us"},
    {"i|'m", "i am"},
    {"y|'all", "you all"},
    {"ya|'ll", "you all"},
    {"d|'you", "do you"},
    {"c'm|on", "come on"},
    /* Words that run together in speech. */
    {"gon|na", "going to"},
    {"wan|na", "want to"},
    {"got|ta", "got to"},
    {"haf|ta", "have to"},
    {"ought|a", "ought to"},
    {"out|ta", "out of"},
    {"kind|a", "kind of"},
    {"sort|a", "sort of"},
    {"could|a", "could have"},
    {"should|a", "should have"},
    {"would|a", "would have"},
    {"lem|me", "let me"},
    {"gim|me", "give me"},
    {"du|n|no", "do not know"},
    /* Typed without the apostrophe; those that are words of their own (its, ill, well, were) are
     * left alone. */
    {"do|nt", "do not"},
    {"does|nt", "does not"},
    {"did|nt", "did not"},
    {"ca|nt", "can not"},
    {"wo|nt", "will not"},
    {"is|nt", "is not"},
    {"are|nt", "are not"},
    {"was|nt", "was not"},
    {"were|nt", "were not"},
    {"have|nt", "have not"},
    {"has|nt", "has not"},
    {"had|nt", "had not"},
    {"would|nt", "would not"},
    {"could|nt", "could not"},
    {"should|nt", "should not"},
    {"i|m", "i am"},
    {"i|ve", "i have"},
    {"you|re", "you are"},
    {"you|ve", "you have"},
    {"they|re", "they are"},
    {"they|ve", "they have"},
    {"we|ve", "we have"},
    /* Suffixes. */
    {"*|n't", "* not"},
    {"*|'re", "* are"},
    {"*|'ve", "* have"},
    {"*|'ll", "* will"},
    {"*|'s", "* 's"}, /* is, has, us, or the possessive */
    {"*|'d", "* 'd"}, /* had, would, did */
    {NULL, NULL},
};

static const struct reading readings[] = {
    {"'s", "is has us"},
    {"'d", "had would did"},
    {NULL, NULL},
};

/* Sounds made while searching for words. Spellings that lengthen the vowel or the hum are listed up
 * to what transcribers write. */
static const char *const fillers[] = {
    "um",   "umm", "ummm", "uh",  "uhh",  "uhhh", "uhm", "er", "err", "erm", "mm", "mmm",
    "mmmm", "mhm", "hm",   "hmm", "hmmm", "ah",   "ahh", "oh", "ohh", "eh",  NULL,
};

const struct rules rules_attune = {
    .name = "attune",
    .compose = true,
    .fold_case = true,
    .drop_ignorable = true,
    .straighten_quotes = true,
    .skip_fillers = true,
    .skip_you_know = true,
    .skip_repeats = true,
    .skip_events = true,
    .contractions = contractions,
    .readings = readings,
    .fillers = fillers,
};
