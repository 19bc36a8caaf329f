# complaint.lex: the client objects to the therapist, to what is being done, or to how it goes.
#
# 3RS confrontation markers; named complaint, since MITI's Confront is the therapist's. A voiced
# complaint can be progress. What was said to or about somebody else ("I told him you never listen")
# is kept out by the scope reported.
title     Complaint
role      client
language  en
source    3RS (Eubanks, Muran & Safran 2015), confrontation markers; wording our own
version   2026.1
evidence  D
sensitive quotation punctuation

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

list hear = understand, get it, get me, get what, listen, hear me, believe me, care, see it, take me seriously,
  know what it is like, know me, help
list hearing = listening, helping, hearing me, hearing what, getting it, understanding, paying attention,
  taking me seriously, on my side, being fair
list work = this, therapy, counselling, counseling, all this, all this talking, talking, coming here,
  what we are doing, the exercise, the homework

# ---------------------------------------------------------------- about the therapist

[complaint.therapist]                          ; not in reported
! (if|when|because|whether|why) you (do not|are not)
you [{adverb}] (do not|did not|never|can not|could not|will not) [{adverb}|even] {hear}   ; not in question
  ! you (do not|never) understand (how much|why i (did|said)) (it|you) (helped|meant)
  ! you can not help (it|but|feeling|who)
you (are|were) [{adverb}] not [{adverb}|even] {hearing}   ; not in question
you (are|were|keep) [{adverb}|just] (judging|attacking|lecturing|blaming|accusing|pushing|patronizing|patronising|ignoring|interrupting|mocking) me
you [just|always] (keep|keep on|kept) (saying|asking|telling|pushing|doing|interrupting|repeating|bringing)   ; not in question
  ! you keep (telling|asking|saying|doing) (yourself|him|her|them)
why (are|do) you [{adverb}|keep] (asking|ask|want|care|judging|pushing|need) [me|to know|that|this]   ; in question
how (would|could|can|do) you [{adverb}|possibly] (know|understand|tell|say that)   ; in question
(that is|it is|this is) not what i (said|meant|am saying|asked|want|wanted|came for|need)
not what i (said|meant)                        ; weight 0.8
i [{adverb}] (already|just) (told|said|answered|explained) (you|that|this|it)
  ! i (already|just) told (him|her|them|my)
i (told|have told) you [{adverb}|already] [a hundred times|before|i|that i|no]   ; weight 0.5; not in question
do not (tell|patronize|patronise|lecture|judge|push|interrupt|analyze|analyse|touch) me   ; not in question
  ! (you|they|he|she|people|please|i) do not (tell|judge|push) me
  ! do not tell me (he|she|they|it) (did|was|is)
(stop|quit) (asking|telling|pushing|judging|interrupting|saying|analyzing|analysing|lecturing) [me|that|this]   ; weight 0.7
  ! (to|i|you|he|she|they|not|never|will|would|could|can|did) stop
just (tell|answer|listen to) me [what to do|what you want|the answer]   ; weight 0.7
  ! (they|he|she|will|would|could|to|you|people) just tell me
you (think|thought|assume|act like|make it sound like) [that] (i am|it is|this is) [{intens}|just|so|all] (crazy|lying|stupid|easy|simple|my fault|making it up|exaggerating|lazy|a joke|nothing)   ; not in question
you [{adverb}] (made|make|are making|let) me (feel|down|look|worse|do|uncomfortable)   ; weight 0.7; not in question
you (sound|are) [{adverb}] (just like|like) (my|everyone|everybody|all the|the others)   ; not in question
(another|a different|a new|my old|my last) (therapist|counselor|counsellor|psychologist|one of you)   ; weight 0.7
that is [{adverb}|so] (easy for you to say|not fair|unfair|rude|ridiculous|offensive|insulting|patronizing|patronising|none of your business|not helpful|a stupid question)   ; weight 0.8
i (do not|did not|can not) [{adverb}] (like|appreciate|trust) (you|your|how you|the way you|that you|when you|being)   ; weight 0.8
(what|how) (do|would) you know [about]         ; in question
you are [just|only] (paid to|doing your job|saying that|trying to (make|get) me|reading from)   ; not in question
(annoyed|angry|mad|frustrated|pissed off|disappointed|upset|furious) (with|at|by) you

# ---------------------------------------------------------------- about the work

[complaint.work]                               ; not in reported
{work} (is|are|was) [{adverb}] not [{adverb}|even] (working|helping|useful|helpful|doing anything|going anywhere|getting anywhere|what i (need|want|came for))   ; not in question
it (is|was) [{adverb}] not [{adverb}|even] (working|helping) [for me|anymore|at all]   ; not in question; weight 0.7
  ! it is not working (out|late|hours)
  ! (if|whether|that) {work} (is|are|was) not
{work} (does not|do not|did not|has not|have not|never) [{adverb}] (help|helped|work|worked|do|done|change|changed) [me|anything|for me]   ; not in question; weight 0.8
  ! it (did not|does not) (work|do) (out|it)
what is the point of (this|talking|coming|doing|these|therapy|all|your)
(waste|wasting|waste of) [my|of|your|our|everyone's] (time|money)
  ! (sorry|want) [for|about|to] [wasting|waste|taking] [your]
i am [{adverb}] not (answering|going to answer|playing|filling in|filling out) (that|this|any)   ; not in question
i am [{adverb}] not (doing|going to do) (that|this|it)   ; weight 0.45; not in question
i am not [going to] (answering|answer|discussing|discuss) (that|this|your)
(this|the exercise|the homework|therapy|your question) is [{intens}|just|all|so|a] [{intens}] (stupid|pointless|ridiculous|bullshit|a joke|useless|silly|nonsense|bs|crap|rubbish|boring|waste)   ; weight 0.7; not in question
(how|why) (is|does|would|will) (this|that|it|talking) [{adverb}|supposed to|going to|ever] (help|relevant|helping|change|matter|any use)   ; in question
i (do not|did not|can not) [{adverb}] (see|get|know|understand) (how|why|what) (this|that|we|you|the point|talking) [{adverb}|is|are|keep] (help|helps|helping|doing|talking|the point|supposed|going|matters|asking)
i (expected|was hoping for|hoped for) (more|better)   ; weight 0.6
i thought you (would|were going to) (help|listen|understand|be)
we (are|were|keep) [just|always] (going (in circles|round in circles|around in circles|nowhere)|wasting|talking about the same|getting nowhere)
nothing (is|has) [{adverb}] (changing|changed|improved|improving|getting better|different)   ; weight 0.7; not in question
(i am|i feel) [{intens}] (worse|no better) (than|since|after|now)   ; weight 0.7
i (did not|never) (ask|asked) (for|to) (this|be|your|come|any)
(you|they|the court|my {relative}) (made|make|forced|are making|is making|are forcing) me (come|be here|do this|go|talk)   ; weight 0.6
