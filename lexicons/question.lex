# question.lex: questions, open and closed, by their wording.
#
# A lexical proxy: it finds questions, it does not know whether they were good ones, and its
# ratio to reflections is not MITI's. Withdrawal needs it, because a short answer means something
# else after an open question than after a closed one.
title     Questions
role      any
language  en
source    MITI 4.2.1 Question; MISC 2.5 open and closed question; wording our own
version   2026.1
evidence  C
sensitive punctuation

# Words that several entries below share, used as {name}.
include lists/grammar.lex

list asks = is, are, was, were, do, does, did, have, has, had, can, could, would, will, should,
  might, may
list aspect = about, else, made, makes, brings, brought, happened, happens, kind, kinds, sort,
  sorts, comes, came, goes, went, come, led, got, keeps, kept, helps, helped, matters, worries,
  bothers, scares, stops, gets, gives, hurts, leads, triggers, so, then, part, parts, other,
  things, exactly, ways, if, feels, worked, works, changed, stopped, prompted, caused, concerns
list recall = know, remember, understand, see, mind, recall, realize, realise, notice, tell
list tell = tell, describe, explain, walk, say, talk, share, give, elaborate, expand, unpack
list topic = about, more, how, what, the, that, on, through, your, it
list whom = you, it, that, this, he, she, they, we, i, there, your, any, anyone, anything,
  anybody, everything, things
# An open question invites more than a word: what, how, why, "tell me".

[question.open]                                ; unit turn; negation ignore
! (do|did|does|can|could|would) (you|he|she|they|it) [{adverb}] {recall} (what|how|why|when|where|who)
! why do not (you|we)
! what if (i|we|you)
! how are you [doing] [today]
! what (time|day|date|year|month|age)
! how (often|long|much|many|old|tall|far)
! (how|what) about (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|tomorrow|today)
what|how|why ({asks}|{aspect})   ; in question
in what (way|ways|sense)   ; in question
which <4> (you|your)   ; weight 0.6; in question
^ [so|and|but|well|okay] (why|how so|how come|like what|such as|what else) $   ; in question
(any|what) (thoughts|ideas|feelings) [about|on]   ; weight 0.6; in question
(can|could|would|will) you [please|maybe|perhaps|just|also] {tell} [me|us] [a little|a bit|some] {topic}   ; in question
  ! (tell|give) me [what] your (name|age|number|address|date)
tell me [a little|a bit|a little bit|some|just] (about|more|what|how|why|where|when|something)   ; not in question
  ! (he|she|they|to|not|never|you|did|does|people|just|always) tell me
  ! tell me when (to|we|it)
say [a little|a bit|a little bit|some] more
help me [to] understand
walk me through
i (am|was|would be) [just|really|also|a little] (curious|interested|wondering) (about|what|how|why|to (hear|know))
i (wonder|wondered) (what|how|why|about)
i would [really] (like|love) to (hear|know|understand) (more|about|what|how|why|a little|a bit)

# A closed question can be answered with yes, no or a number.

[question.closed]                              ; unit turn; negation ignore
(do|did|have|are|were|can|could|would|will|should|had) [not] you   ; in question
(do|did|does|was|were|has|will|would|could|should) [not] (it|he|she|they|this|your|anyone|anything)   ; in question
is (there|it|this|that) (any|anything|something|someone|anyone|okay|ok|all right|possible|true|because)   ; in question
(is|are) (your|he|she|they) <3> (still|okay|ok|at|there|with|going|aware|able|home|well)   ; in question
how (many|old|often|much|long|far) [<2> {asks} {whom}]   ; in question; weight 0.8
what (time|day|date|year|month|age) [{asks} {whom}]   ; in question; weight 0.8
(when|where|who) {asks} {whom}   ; in question; weight 0.8
