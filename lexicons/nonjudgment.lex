# nonjudgment.lex: the therapist says that nobody is being judged.
title     Non-judgment
role      therapist
language  en
source    unconditional positive regard (Rogers 1957; Barrett-Lennard); wording our own
version   2026.1
evidence  D

include lists/grammar.lex

[nonjudgment]                                  ; negation ignore
(not|never|nobody|no one|without) [here to|going to|trying to|is going to|will|is here to] (judge|judging|judges|judgement|judgment|blame|blaming) [you|here|it|that|anyone|this]
  ! (do|did|does|can|could) not (judge|blame) (him|her|them|me|others)
  ! (he|she|they|people|to|please) (do|does|did|will|would) not (judge|blame)
no (judgment|judgement|judgments|judgements|judging|blame) [here|from me|in here|at all]
  ! no (judgment|judgement) (was|has|call|day)
(judgment|judgement) free
non (judgmental|judgemental|judging|judgment|judgement)
nonjudgmental|nonjudgemental
(no|not a|there is no|there are no|neither) (right or wrong|right and wrong|wrong) (answer|answers|way|here|feelings)
no (right or wrong|bad (feelings|emotions|questions)|stupid (questions|question)|silly (questions|question))
(does not|do not|did not) make you (a (bad|terrible|horrible|weak|lesser|worse) (person|mother|father|parent|mum|mom|dad|friend|partner|son|daughter)|bad|weak|crazy|wrong)
you are not (a (bad|terrible|horrible|weak) (person|mother|father|parent|mum|mom|dad|friend|partner)|in trouble|being (judged|graded|tested|blamed)|bad)
  ! (think|feel|like|that|if) you are not
(whatever|anything) you (say|feel|felt|bring|share|tell me|decide|choose|think) (is|will be) [{adverb}] (okay|ok|fine|welcome|all right|alright|allowed|good enough)
(all|any|both|every|these|those|your) (feelings|feeling|emotions|parts of you) (are|is) (welcome|allowed|okay|ok|all right|alright) [here]
(you are|you will be) [{adverb}] (accepted|welcome) [here] (as|just as|exactly as|however|no matter)
i (accept|respect) you [{adverb}] (as|no matter|whatever|however)
you can (say|tell me|bring|feel|be) (anything|whatever|however|it all) [here|you want|to me]   ; weight 0.7
i (do not|will not|would not|am not going to) think [any] (less|badly|worse|differently) of you
(nothing|not anything) (you (say|do|tell me)|to be ashamed of) [will|could|would|is] [change|shock|make|wrong]
