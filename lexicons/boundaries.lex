# boundaries.lex: roles and limits made clear: time, role, contact, privacy; the client's own limits.
#
# No validated lexicon of this exists. For reading, not for rates.
title     Boundaries
role      any
language  en
source    the therapeutic frame (Gutheil & Gabbard 1993); wording our own
version   2026.2
evidence  D

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

[boundaries.frame]                             ; role therapist; negation ignore
our (time|session|hour) is [{adverb}|almost|nearly|about] (up|over|done|coming to an end|running out)
(we|i) (have|are|only have|have got) [{adverb}|only|about|just|almost] [<2>] (minutes|out of time|time) (left|for today|today|remaining)
we (are|have) [{adverb}|almost|nearly] [running] (out of time|run out of time|at the end|at time|need to (stop|finish|end|wrap))
we (need|have|will have|are going to have) to (stop|end|finish|wrap up|leave it) [for|here|there|now|it] [today|now]
i am not [{adverb}] (able|allowed|permitted|in a position|qualified|licensed) to [{adverb}]
  ! i am not able to (sleep|hear|see|find)
i can not [{adverb}] (give you|offer|prescribe|tell you what|be your|accept|make (that|this) decision|promise|meet|be (your|both)|see you (outside|as))   ; weight 0.8; not in question
my (role|job) [here|with you] is
my role as
as your (therapist|counselor|counsellor|psychologist|doctor|clinician)
(between|outside|outside of) (sessions|our sessions|session|the session|therapy|here|this room|work hours|office hours)   ; weight 0.8
(limits|exceptions|exception|limit) (of|to) [our] (confidentiality|privacy|what i can)
what i can (offer|do|help|give|provide) [you|here|is|with]
i (do not|will not|am not going to) (answer|respond|reply|check|read|accept|give|share|talk about) [to] (texts|emails|messages|calls|gifts|friend requests|personal|my (personal|private|own))
(required|obliged|obligated|have a duty|mandated) [by law] to (report|tell|break|inform|share)
(the|our) (agreement|contract|ground rules|frame|cancellation policy|policy) (is|we|that|about|for|says)   ; weight 0.7

[boundaries.own]                               ; role client; negation ignore
i [{adverb}|finally] (said|say|told (him|her|them|my {relative})) no [to]
  ! i (said|say) no (one|idea|problem|way)
i [{adverb}|have|finally] (set|put up|made|drew|drawn|established|enforced|kept|held) [a|some|my|the|clear|firm|better] [clear|firm|healthy|new] (limit|limits|boundary|boundaries|line)
(not|never) (okay|ok|comfortable|all right|acceptable|willing) (with|to) (that|this|how|being|it|him|her|them|you|me)   ; weight 0.7
i need [some|my|a little|more|a bit of] [own] (space|distance|time to myself|time alone|privacy|room)
(leave|left) me alone                          ; weight 0.6
i (do not|did not|will not|would not|am not going to|refuse to) (let|allow) (him|her|them|people|anyone|my {relative}|anybody|that) [<2>] (treat|talk|speak|use|walk|push|control|do|hurt|hit|touch)
i (walked away|hung up|left the room|asked (him|her|them) to (stop|leave)|told (him|her|them) to (stop|leave)|cut (him|her|them) off|blocked (him|her|them))
(that is|it is) (none of|not) (your|his|her|their|my) (business|place|job|responsibility|problem)   ; weight 0.7
(rather|prefer) not (talk about|say|share|discuss|answer)   ; weight 0.7
