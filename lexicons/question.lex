# question.lex: questions, open and closed, by their wording.
#
# A lexical proxy: it finds questions, it does not know whether they were good ones, and its
# ratio to reflections is not MITI's. Withdrawal needs it, because a short answer means something
# else after an open question than after a closed one.
title     Questions
role      any
language  en
source    MITI 4.2.1 Question; MISC 2.5 open and closed question; wording our own
version   2026.10
evidence  C
sensitive punctuation

# Words that several entries below share, used as {name}.
include lists/grammar.lex

list recall = know, remember, understand, see, mind, recall, realize, realise, notice, tell,
  mean, think about, care
list tell = tell, describe, explain, walk, say, talk, share, give, elaborate, expand, unpack
list topic = about, more, how, what, the, that, on, through, your, it, me, us, some, any, an, a
list whom = you, it, that, this, he, she, they, we, i, there, your, any, anyone, anything,
  anybody, everything, things
list who = i, we, you, it, he, she, they, that, this, there, these, those, your, my, his, her,
  their, any, anyone, anything, anybody, something, someone, things, everything, everyone, both,
  one, all, some, people, having, being
list asks = do, does, did, is, are, was, were, have, has, had, can, could, would, will, should, may,
  might, am
list reach = tried, considered, thought about, thought of, talked to, talked with, talked about,
  spoken to, spoken with, asked, told, sought, looked into, looked for, looked at, gone to, been to,
  seen a, explained, explored, signed up, reached out, contacted, attempted
list aspect = about, else, made, makes, brings, brought, happened, happens, kind, kinds, sort,
  sorts, comes, came, goes, went, come, led, got, keeps, kept, helps, helped, matters, worries,
  bothers, scares, stops, gets, gives, hurts, leads, triggers, so, then, part, parts, other,
  things, exactly, ways, feels, worked, works, changed, stopped, prompted, caused, concerns,
  seems, sounds, needs, next
list gauge = important, ready, confident, likely, motivated, willing, sure, open, hard, bad, well,
  comfortable, big, strongly, often, much, far, long
list any_word = a*, b*, c*, d*, e*, f*, g*, h*, i*, j*, k*, l*, m*, n*, o*, p*, q*, r*, s*, t*, u*,
  v*, w*, x*, y*, z*
list small = often, long, much, many, old, tall, far, soon
list asking = tell me, let me know, say, explain, describe, remind me, show me
# An open question invites more than a word: what, how, why, "tell me".

[question.open]                                ; unit turn; negation ignore
! (do|did|does|can|could|would) (you|he|she|they|it) [{adverb}] {recall} (what|how|why|when|where|who)
! why do not (you|we)
! what if (i|we|you)
! (that|this|it) is (what|how|why)
! (is|was) (that|this|it) (what|how|why)
! how are you [doing|going] [today|tonight] $
! ^ [so|and|hi|hello|hey|okay|well|there] [there] how (are|is|have) (you|things|it) [been] (doing|going) [today|tonight] $
! how is it going $
! what (time|day|date|year|month|age)
! how {small} [{auxiliary}]
! (how|what) about (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|tomorrow|today)
! (know|knows|knew|understand|matter) [exactly] (what|how|why)
! what i mean
! or what
! guess what
(what|how|why) {auxiliary} [not] [{who}]        ; in question
(what|which) <3> {auxiliary} (you|we|it|that|this|he|she|they|your|there)   ; in question; weight 0.8
how {gauge} {auxiliary} {who}                  ; in question; weight 0.6
(what|how|why) {aspect}                        ; in question
^ [so|and|but|okay|ok|well|right|yeah|mm hmm|oh|now|um|then|all right] (what|how|why) [<3> {auxiliary} [{who}]]   ; in question
how {auxiliary} {who} [been] [doing|going|feeling|holding up]   ; in question
what|how|why                                   ; in question; weight 0.4
# Turned round, a question is one without its mark.
^ [so|and|but|okay|ok|well|right|yeah|mm hmm|oh|now|then|all right] [so|and|well|um|now] (what|how|why) {auxiliary} [{who}]   ; not in question; weight 0.8
^ [so|and|but|okay|ok|well|right|yeah|mm hmm|oh|now|then|all right] [so|and|well|um|now] (what|how) (about|else|so|come)   ; not in question; weight 0.6
  ! how come (he|she|they|it) (was|is)
(what|how|why|where) (do|did|would|are|were|have|could|can|should|might) you [{adverb}] [think|feel|want|see|like|know|mean|say|get|go|do|find|make|describe|spend]   ; not in question; weight 0.6
  ! (know|knows|knew|is|was|that|about|of|see|understand|and|matter) (what|how|why) (do|did|would|are|were|have|could|can|should) you
in what (way|ways|sense)                       ; in question
when (do|would|could|are|were|did) you [think|see|feel|want|plan|first|last|notice|usually|most|going]   ; in question; weight 0.5
(interested in|curious about|like) [to know|hearing|knowing] (what|how|why) (you|your)   ; weight 0.5; not in question
(how|what) is (that|this|it) (for you|going|look|fit|work|affect)   ; in question
which <4> (you|your)                           ; weight 0.6; in question
(where|who|when) (would|could|might) (you|that|this|it|we)   ; in question; weight 0.8
(where|who) (do|does|did|are|is|have|has|was|were) (you|that|this|it|all|your|the|else)   ; in question; weight 0.5
who (could|would|might|can|will|else)          ; in question; weight 0.5
(any|some) (thoughts|ideas|feelings|sense|other|particular)   ; weight 0.6; in question
any (concerns|questions|reason|reasons)        ; weight 0.4; in question
(what|who|where) else   ; weight 0.7; in question
(can|could|would|will) you [please|maybe|perhaps|just|also|like to|be willing to] {tell} [me|us] [a little|a bit|some|a little bit] {topic}
  ! (tell|give) me [what] your (name|age|number|address|date)
(maybe|perhaps|so|please|okay|and|if|wondering if|whether) you (can|could|would|might|want to|would like to) [just|please] {tell} [to|with] [me|us] [a little|a bit|some|a little bit] {topic}   ; weight 0.8
tell me [a little|a bit|a little bit|something|some|just] (about|more|what|how|why|where|when|something|everything)   ; not in question
  ! (he|she|they|to|not|never|you|did|does|people|just|always) tell me
  ! tell me when (to|we|it)
(tell|telling) [me|us] [a little|a bit|a little bit|something|some|just] (about|more|what|how|why|something)   ; in question; weight 0.8
(want|love|like|need) you to (tell|describe|explain|talk) [to] [me|us] (about|more|what|how|why|a little|a bit)
^ [so|and|okay|well] (describe|explain) (that|it|how|what|your|a|the|to me|for me)
say [a little|a bit|a little bit|some] more
(do you want to|would you like to|do you wanna|would you want to|care to) {tell} [me|us|with me|with us] [a little|a bit|some] [{topic}]   ; in question; weight 0.7
your (thoughts|take|view|views|sense|feelings|ideas|impression|opinion) (on|about|of)   ; in question; weight 0.6
i (want|need|would want) to [{adverb}] (hear|know|understand|learn) [a little|a bit] (more|about|what|how|why)   ; weight 0.8
  ! (do|did|does|if) i (want|need) to
(talk|speak) to (me|us) [a little|a bit|some] [more] about
(fill me in|catch me up|bring me up to (speed|date))
(such as|like what|for example|for instance|meaning|how so|to what extent|because) $   ; in question; weight 0.8
help me [to] understand
walk me through
(wondering|curious|interested) (what|how|why|where|to (hear|know|understand|learn)|about (what|how|your|that|the|it|this))
  ! (he|she|they|you|not|people|are you|be) [really|so|also] (wondering|curious|interested)
i (am|was|would be) [just|really|also|a little] (curious|interested|wondering) about
i (wonder|wondered) (what|how|why|about)
i would [really] (like|love) to (hear|know|understand|learn) (more|about|what|how|why|a little|a bit)
{asking} (what|how|why) (you|your|it|that|this)   ; not in question; weight 0.6
  ! (did|do|not|to|he|she|they|will|can|could|would|you) {asking}
# Hints: a question that ends the turn; a question's word where there is no mark.
{any_word} $                                   ; in question; weight 0.2
what|how|why                                   ; not in question; weight 0.1

# A closed question can be answered with yes, no or a number. A turn that begins with one asks;
# one at the end of an account, or that checks or suggests, asks less, and weighs less.

[question.closed]                              ; unit turn; negation ignore
! (you know|right|okay|ok|yeah|huh) {auxiliary} $
! (have|had) (any|some|someone|anything|something|anyone|anybody|people|one|all|everything)
! {who} (do|did|have|had|can|could|would|will|should|is|are|was|were) (your|my|this|that|it|his|her|their|things|everything|anything|something|both|all)
^ [so|and|but|okay|ok|well|oh|hi|hello|yes|yeah|i see|or|then|now] {asks} {who}   ; in question
{asks} {who}                                   ; in question; weight 0.5
{asks} not {who}                               ; in question; weight 0.5
(is|are) there (anything|any|any other|anyone|something) (else|other|concerns|questions|ways|things|reasons|ideas|part|parts)   ; in question; weight 0.5
(anything|something|anyone) else                ; in question; weight 0.5
have you [{adverb}|ever] {reach}               ; in question; weight 0.5
why do not (you|we)                            ; in question; weight 0.5
(is|was|am) (that|it|this|i) [{adverb}] (right|correct|true|accurate|so|fair)   ; in question; weight 0.5
^ [so|and|hi|hello|hey|okay|well|there] [there] how (are|have|is) (you|it|things|everything) [been] [doing|going|feeling|today|tonight]   ; in question
how (are|have|is) (you|it|things|everything) [been] [doing|going|feeling|today|tonight]   ; in question; weight 0.5
(can|may|could) i (help|assist|ask|suggest|offer)   ; in question; weight 0.6
(is|are|was|were|does|do|did) (the|a|an|our|its|most|another|to)   ; in question; weight 0.6
^ [so|and|but|okay] (has|can|will|would|could|should) (the|a|an|our|its|most|another)   ; in question; weight 0.6
how {small}                                    ; in question; weight 0.8
how (many|old|often|much|long|far) [<2> {auxiliary} {whom}]   ; in question; weight 0.8
what (time|day|date|year|month|age) [{auxiliary} {whom}]   ; in question; weight 0.8
(when|where|who|which) {auxiliary} {whom}      ; in question; weight 0.8
^ [so|and|but|oh|or|okay] (any|anyone|anybody|anything|you|your|it|that|he|she|they|there)   ; in question; weight 0.6
(what|how) about (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|tomorrow|today)   ; in question; weight 0.8
(wanna|care|want) to (talk|share|tell|say|chat|vent)   ; in question; weight 0.5
you (are|were|have|had|mean|feel|felt|think|want|ever)   ; in question; weight 0.2
