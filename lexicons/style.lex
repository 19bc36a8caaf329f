# style.lex: function words, by the nine classes of language style matching.
#
# Nearly half of all words are here, so nothing loads them unless it is asked for by name; what they
# are good for is comparing two speakers' styles, not counting.
title     Function words
role      any
language  en
source    classes after Ireland & Pennebaker 2010 (language style matching); words from English grammars
version   2026.1
evidence  D
sensitive fillers backchannels

include lists/function.lex

[style_personal_pronoun]                       ; negation ignore
{personal_pronoun}
[style_impersonal_pronoun]                     ; negation ignore
{impersonal_pronoun}
[style_article]                                ; negation ignore
{article}
[style_adverb]                                 ; negation ignore
{adverb_function}
[style_auxiliary_verb]                         ; negation ignore
{auxiliary_verb}
[style_conjunction]                            ; negation ignore
{conjunction}
[style_preposition]                            ; negation ignore
{preposition}
[style_negation]                               ; negation ignore
{negation_word}
[style_quantifier]                             ; negation ignore
{quantifier}
