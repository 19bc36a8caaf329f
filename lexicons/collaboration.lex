# collaboration.lex: sharing power: permission asked, goals and tasks agreed, "let's look together".
#
# Joint-action frames, never bare "we": on two labelled sets "we" told nothing, and in one study the
# therapist's first person went with lower alliance (Ryu 2023, n = 28).
title     Collaboration
role      therapist
language  en
source    MITI 4.2.1 Seek Collaboration; Working Alliance Inventory, goals and tasks; wording our own
version   2026.2
evidence  D
sensitive punctuation

include lists/grammar.lex
include lists/intensifiers.lex

list okay = okay, ok, all right, alright, fine, helpful, useful, good, acceptable, comfortable
list do = look, work, talk, think, explore, figure, try, go, see, start, come up, plan, make, find, focus, spend, decide,
  discuss, set, take, check, agree, put, build, write, practise, practice, brainstorm, unpack, understand

# ---------------------------------------------------------------- permission

[collaboration.permission]                     ; in question
(would|is|will) (it|that|this) [be] [{intens}] {okay} [with you|for you] (if|to|for me to|that)
  ! (is|will) it (okay|fine) to (park|eat|drink)
(do|would) you mind if (i|we)
(can|may|could|might) i [{adverb}|just|also|perhaps|maybe] (share|offer|ask|suggest|tell you|say|check|give you|show you|make a|push|challenge|give)
  ! (can|may|could) i (ask|give you) [for] your (name|number|address|date|insurance)
  ! may i help
(are|would) you [be] [{intens}] (open|willing|interested|comfortable|up|ready|okay|ok|happy) [to|for|with|in] [{adverb}|hear|hearing|try|trying|talk|talking|explore|exploring|share|sharing|look|looking|discuss|discussing|do|doing|us|me|if]
would you like [me|us] to (share|tell|hear|go|talk|try|explain|look|know|work|discuss|explore|start|say|see|offer)
(how|what) would you feel about (me|us|trying|looking|talking|if)

[collaboration.permission.offered]
(if|as long as|when|whenever) (you are|that is|it is|that feels|it feels|you feel) [{intens}] (open|willing|okay|ok|comfortable|interested|all right|alright|ready) [to|with|for] [you|that|it|me|us]
with your permission
if you (would like|do not mind|want|prefer|wish) [i|we] (could|can|might|me to|us to)
i (have|had) (a|an|some|one) (idea|ideas|thought|thoughts|suggestion|suggestions) [that|i] [could|would like to|if you]   ; weight 0.6

# ---------------------------------------------------------------- the client's view of goals and ways

[collaboration.seeking]                        ; in question
what (do|did) you make of (that|this|it|what)
what (would|might|could) (be|feel|you find|you like|you want|you hope|help|we) [{intens}|most|to|the] [{intens}|most] [helpful|useful|important|good|to get|to focus|to talk|to work|to do|focus|start|you|work]
where (would|do|should|shall|could) (you|we) [like|want] [to] (start|begin|go|focus)
how (does|do|would) (that|this|it|these|those) [{adverb}|all|idea|plan|goals] (sound|fit|seem|work for|strike|sit) [to|with|for|like] [you|that]
what (are|were|is) your (thoughts|thought|ideas|hopes|goals|goal|view|sense|take|priorities|preference|expectations) [about|on|of|for]
what (should|shall|could|can|do) we (focus|work|talk|look|start|do|want|put|agree|call|need)
(does|would|did) (that|this|it) [{adverb}] (fit|match|work|make sense as a|ring true|line up|sound (right|fair|okay|good|reasonable|doable)) [for|with] [you]
what (do|did) you think (about|of) (that|this|trying|the idea|what i|it)
(anything|something|what) (else) (you (would|want|think|feel)|we (should|need|could|have)|on your)
which (of|one|would|do) [these|those|them|you] (would you|do you|feels|seems|prefer|want|like)
what (brings|brought|made) you (here|in|to)    ; weight 0.4
(am i|are we) on the (right track|same page)

# ---------------------------------------------------------------- together

[collaboration.together]
! we (require|recommend|need you|will call you|accept)
! how are we
let us [{adverb}|see if we can] {do} <3> together
we (could|might|can) [{adverb}|maybe|perhaps] {do} [<3> together]   ; weight 0.6
we will [{adverb}|maybe|perhaps] {do} [<3> together]   ; weight 0.4
  ! we can (see|make|take) (you|that|your|an) (appointment|next|at|on|blood)
(you and i|the two of us|both of us) (can|could|will|might|are|have) [{adverb}] [{do}|working|figuring|trying|agreed|been]
(work|working|figure|figuring|look|looking|think|thinking|explore|exploring|find|finding|come up|plan|planning|go through|going through|sort|get through) [this|that|it|things|<3>] [out|on|at|through] together
on the same (page|team|side)
as a team
we (agreed|decided|talked about|set out|planned|said|settled|came up with|have been working)   ; weight 0.6
let us (see|look|think|try|work|explore|talk|start|take|figure|come back|go back|stay|put|agree|make)   ; weight 0.5
  ! let us (see|look) (here|your (chart|file|form|results))
our (goal|goals|work|plan|agenda|focus|time) (together|today|for today|is|was|has been|here)   ; weight 0.7
