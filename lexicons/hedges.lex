# hedges.lex: words that leave room: "maybe", "sort of", "I guess".
#
# In therapists a way of offering rather than telling; in clients often change talk, and no
# withdrawal. Description, neither good nor bad.
title     Hedges
role      any
language  en
source    hedging in conversation (Lakoff 1973; Holmes 1990); wording our own
version   2026.2
evidence  D
sensitive fillers

# May the month is no "may".
list month = january, february, march, april, june, july, august, september, october, november,
  december
list day = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
  26, 27, 28, 29, 30, 31, 1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, 11th, 12th, 13th, 14th,
  15th, 16th, 17th, 18th, 19th, 20th, 21st, 22nd, 23rd, 24th, 25th, 26th, 27th, 28th, 29th, 30th,
  31st, 20*, 19*
[hedges]                                       ; negation ignore
(maybe|perhaps|possibly|presumably|apparently|seemingly|somewhat|probably)
  ! maybe (he|she|they) said
(kind|sort) of
  ! (what|this|that|some|any|every|each|all|one|a|the|same|these|those|which|no|another|other) (kind|sort) of
  ! (kind|sort) of (person|people|thing|things|work|place)
kinds|sorts of [like]                          ; weight 0.3
(a bit|a little|a little bit) [of|more|less]
  ! (quite|every) a bit
i (guess|suppose|wonder|imagine|suspect|gather)
  ! (do|did|can) i (guess|suppose|wonder|imagine)
i (am|was) [just|also] (wondering|guessing|not sure|curious)
i (think|thought|feel|believe) [that|like|maybe]   ; weight 0.5
  ! (do|did|what|how) [do|did] i (think|feel|believe)
(it|that) (seems|sounds|seemed|sounded|looks|feels) [like|to me|as if|as though]   ; weight 0.5
(might|may|could) [be|have|want|feel|not|well|also]   ; weight 0.5
  ! (in|since|until|till|by|of|early|mid|late|last|next|every|from|after|before|during|was|around) may
  ! {day} [of] may
  ! may {day}
  ! {month} (and|or|to|until|till|through) may
  ! may (and|or|to|until|till|through) {month}
  ! may (was|were|is|are|has|had|when)
more or less
in a (way|sense)
  ! in a way (that|to|of)
as it were
so to speak
(if you like|if that makes sense|if you will|i do not know if|as far as i (know|can tell)|in my (opinion|view|experience)|to some (extent|degree))
(roughly|around|about) (half|a third|that much|there)
something like (that|this)
or (something|anything|whatever|so)
(not|never) (quite|entirely|completely|totally|exactly|necessarily|always)
would it be (fair|right|okay|possible|helpful)
(correct me|tell me|let me know) if i
