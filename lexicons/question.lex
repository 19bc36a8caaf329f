# question.lex: questions, open and closed, by their wording.
#
# A lexical proxy: it finds questions, it does not know whether they were good ones, and its
# ratio to reflections is not MITI's. Withdrawal needs it, because a short answer means
# something else after an open question than after a closed one.
title     Questions
role      any
language  en
source    MITI 4.2.1 Question; MISC 2.5 open and closed question; wording our own
version   2026.1
evidence  C
sensitive punctuation

# An open question invites more than a word: what, how, why, "tell me".

[question.open]                                ; unit turn
! (do|did|does|can|could|would|will|are|were|is|have|has) (you|he|she|they|it|that) [also|even|really|ever|still|now|already] (know|remember|understand|see|mind|have any idea|wonder|recall|realize|realise|get|notice|tell) (what|how|why|when|where|who)
! (what|how) (time|day|date|year|month|old|many|tall|long ago|far away|often|long|much)
! (how about|what about) (tuesday|monday|wednesday|thursday|friday|saturday|sunday|next|tomorrow|today)
(what|how|why) (is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|might|may|must|about|else|made|makes|brings|brought|happened|happens|kind|kinds|sort|sorts|comes|came|goes|went|come|led|got|keeps|kept|helps|helped|matters|worries|bothers|scares|stops|stands|gets|gives|hurts|leads|triggers|so|then|part|parts|other|things|specifically|exactly|ways|if|feels|felt|worked|works|changed|stopped|prompted|caused|concerns)   ; in question
in what (way|ways|sense)   ; in question
which <4> (you|your)   ; weight 0.6; in question
why   ; weight 0.5; in question
  ! (that is|reason|is why|know|understand|see|reasons) why
what ;  weight 0.3; in question
like what|such as   ; weight 0.6; in question
(any|what) (thoughts|ideas|feelings) [about|on]   ; weight 0.6; in question
(can|could|would|will) you [please|maybe|perhaps|just|also] (tell|describe|explain|walk|say|talk|share|give|help|elaborate|expand|unpack) [a little|a bit|a little bit|some] (me|us|about|more|how|what|on|a bit|a little|with|that|it)
  ! (tell|give) me your (name|age|number|address|date)
tell me [a little|a bit|a little bit|some|just] (about|more|what|how|why|where|when|something)   ; not in question
  ! (he|she|they|to|not|never|you|did|does|people|just|always) tell me
  ! tell me when (to|we|it)
say [a little|a bit|a little bit|some] more
help me [to] understand
walk me through
i (am|was|would be) [just|really|also|a little] (curious|interested|wondering) (about|what|how|why|whether|if|to (hear|know))
i (wonder|wondered) (what|how|why|about)
i (would) [really] (like|love|want) to (hear|know|understand) (more|about|what|how|why|a little|a bit)

# A closed question can be answered with yes, no or a number.

[question.closed]                              ; unit turn
! (what|how|why|when|where|who|which|whose|whom|if|whether|as|than|so|nor|neither|because|that|whatever|whenever|wherever) [<2>] (do|did|does|are|were|was|is|have|has|had|can|could|would|will|should|might|may) (you|it|that|this|he|she|they|we|i|there|your)
! (can|could|would|will) you [please|maybe|perhaps|just|also] (tell|describe|explain|walk|say|talk|share|help|elaborate|expand) [a little|a bit|a little bit|some] (me|us|about|more|how|what|on)
(do|did|does|are|were|was|is|have|has|had|can|could|would|will|should|might|may|am|shall) [not] (you|it|that|this|he|she|they|we|i|there|your|the|these|those|any|anyone|anything|anybody|everything|things)   ; in question
  ! (you|i|we|they|he|she|it|that|this|there|who|which) (do|did|does|are|were|was|is|have|has|had|can|could|would|will|should|might|may) [not] (the|any|your|that|this|it|there|these|those)
(how (many|old|often|much|long|far|tall|big)|what (time|day|date|year|month|age)|when (is|was|did|do|does|are|were|will|have)|where (is|was|did|do|does|are|were|will|have)|who (is|was|did|do|does|are|were|will|else|has)|which (one|of|day|do|would|is))   ; in question; weight 0.7
(is|was|does|did|has|would|could|will) not it $   ; in question
(right|correct|yeah|okay|yes|no) $   ; weight 0.3; in question
