# repair.lex: the therapist tends to the bond: owns a part, explains, asks how it landed, changes course.
#
# Attempts, not repairs: whether they reached the client is for a reader. Best read beside what came
# before (a withdrawal or a complaint). Absence of ruptures is not effective therapy, and there is no
# right number of these. Sympathy ("sorry to hear") and logistics ("sorry I'm late") are not here.
title     Repair attempts
role      therapist
language  en
source    rupture resolution strategies (Safran & Muran 2000; Eubanks et al. 2015); wording our own
version   2026.2
evidence  D
sensitive punctuation

include lists/grammar.lex
include lists/intensifiers.lex
include lists/feelings.lex

list fault = missed, misunderstood, misheard, misread, pushed, rushed, hurt, upset, assumed, interrupted,
  ignored, overlooked, jumped, offended, moved, gone, gotten, got, put, made, said, come, lost, forgotten,
  pressured, let, failed, overstepped, lectured, talked, dismissed, been, sounded, given
list fast = too fast, too quickly, too much, ahead of you, ahead of us, ahead of myself, too soon, too hard,
  ahead, wrong, it wrong, that wrong

# ---------------------------------------------------------------- owning one's part

[repair.owning]                                ; negation ignore
! sorry [to] hear
! sorry (i am|i was|about|for) [{adverb}|the|running|being|a bit] (late|wait|delay|noise|mess|interruption|phone)
! sorry (what|could you|can you|say|you what)
! sorry $
i am [{intens}] sorry (i (pushed|rushed|said|hurt|upset|missed|misunderstood|interrupted|made|did not|forgot|kept|have been|assumed|went|let|got|put|was|lost|moved|brought)|that i|if i|for (not|having|pushing|making|saying|my|assuming|misunderstanding|rushing|missing|how i|what i|the way i|interrupting|being|putting))
  ! i am sorry i (can not|could not|do not|did not) (help|have|know|catch|hear)
sorry (if i|that i|for (not (listening|hearing|understanding|asking)|pushing|assuming|misunderstanding|rushing|interrupting)|i (pushed|rushed|missed|misunderstood|interrupted|assumed|made you|hurt|upset))
i [want to|would like to|should|must|have to|owe you an|do] apologize|apologise|apology [for|that|if]
my apologies
  ! my apologies for the (delay|wait|noise)
i (may|might|must|could) have [{adverb}] {fault}   ; not in question
  ! i (may|might) have (been (there|here|to)|got (a|the|some|your)|said [that] to)
(i think|maybe|perhaps|i guess|i feel|looks like|it seems) i [{adverb}|have|may have] (missed (something|what|that|the point|you|your)|misunderstood|misheard|misread|pushed|rushed|hurt you|upset you|assumed|interrupted|jumped|went {fast}|got {fast}|moved {fast}|said something|was (pushing|rushing|going too|too quick|being)) [{fast}|something|you|the|your|what|past|over]   ; weight 0.8; not in question
  ! i think i (got|was|went) (a|the|to|in|on|there|here|it now)
i (got|had) (that|it|this|you) wrong
i [{adverb}] (pushed|rushed|interrupted|misunderstood|misheard|hurt|dismissed|lectured|overlooked|pressured|cornered|misread) you
i [{adverb}] did not (listen|hear you|hear what|ask you|let you|give you (time|room|space|a chance))
i am not [{intens}] (happy|pleased|proud|content) (with|of|about) (how i|what i|the way i)
i do not think i (was|got|have been|did) [{adverb}] (right|fair|helpful|listening|it right|you justice|hearing|enough)
(that|it) was (mine|my doing|unfair of me|careless of me|my own) [and|not]
(a|my) (failing|mistake|blind spot|oversight) (of mine|on my part)
(i|what i said) stepped on (it|that|you|your)
i was wrong (about|to|there)
  ! (me|him|her|them|hoped|hoping|knew|thought|felt|realized|realised|that) i was wrong
i was (not listening|not hearing|being [{adverb}] (pushy|insensitive|unfair|unclear)|going too fast|getting ahead|making assumptions)
that is on me
(that is|that was|it was) my (mistake|bad|misunderstanding|error|doing)   ; not in question
^ [oh|sorry] my (mistake|bad|fault|error)      ; not in question
i (should|could) (not have|have) [{adverb}] (said that|pushed|asked you|listened|noticed|checked|made you|interrupted|slowed|explained|handled that)
  ! i (should|could) have (said|asked) (earlier|before) we (start|begin)
i take [some|full|my] (responsibility|part) [for|in]
you are right [that|about|to] (i|me|be angry|be upset|call me|tell me|point)
i [can|do] see (now|how) [that|how] (i|my|what i) [{adverb}] (hurt|upset|missed|was|came|made|pushed|landed|said)
(i did not|it was not my intention to|i never) (mean|meant|intend|want) to (hurt|push|upset|offend|judge|pressure|dismiss|rush|sound|make you|put you|suggest|imply)
thank you for (telling me|letting me know|pointing|correcting|being (honest|direct|frank) with me|saying that)   ; weight 0.8
i am glad you (told me|said that|said something|brought that up|pointed|spoke up|let me know|can tell me)   ; weight 0.8

# ---------------------------------------------------------------- asking about what happens between us

[repair.metacommunication]
how did (that|it|this|what i said|my) [so|very|just|really] (land|come across|sit with you|feel when i)   ; in question
how (was|is) it [for you] (when i|that i|to hear me|to hear that from me|being here with me)   ; in question
how (are you|do you) [{adverb}] (feel|feeling) (about|with|toward|towards) (us|me|our|this session|what i|being here|coming here|working|how we|therapy)   ; in question
how (are|is) (we|this|our work|things) (doing|going|working) (between us|for you|together|so far|the two of us|in here)   ; in question
  ! how are things going (at|with|in|on)
what (is|was|just) (happening|happened|going on) (between us|between you and me|here between|in here|just now|right now between)
something [just|has] (shifted|feels off|felt off|is off|changed (between|just now|in here)|happened (between us|just now|in here)) [just now|between us]   ; weight 0.8
(something|anything) [that] (i said|i did) [{adverb}] (bothered|upset|hurt|bother|made|landed|felt|that)   ; weight 0.8
i [just|have|also] (notice|noticed|am noticing|sense|sensed|am sensing|wonder|get the sense) <6> (just now|between us|in here with me|with me|since i|right now between)
(did|have) i [just|say something that|do something to|somehow] (upset|hurt|offend|offended|push|pushed|lose|lost|miss|missed|misunderstand|misunderstood|misread) (you|something|what|too|it|that)   ; in question
(if|that|when) you (are|were|feel|felt) [{adverb}] (angry|annoyed|upset|frustrated|cross|disappointed|let down|mad|irritated) (with|at|by) me
what (did|do|would|could) you [{adverb}] (need|want|have needed|have wanted|wish for) (from me|me to)   ; in question
(tell|stop) me if i (am|get|go|went|push|miss|have|got) [{adverb}] (going too|too|pushing|missing|it wrong|wrong|off|ahead)
thank you for (saying|bringing|raising|being) [{adverb}] (it|that|this|so|honest|direct|up|angry) (to|up|with) me
(are|were|do) you [{adverb}] (angry|upset|annoyed|frustrated|disappointed|mad|irritated|cross|feel judged|feeling judged) (with|at|by) me   ; in question
it is [{intens}|also] (okay|ok|all right|alright|fine|important) to (disagree|be angry|be upset|tell me|say no|push back|correct me) [with|at|when|if]
you can [always|also] (tell me|say|let me know) (if|when) [something|i|it|this|that] [so|very|just|really] (wrong|not|feel|off|upset|bother|pushing|missing|right|fit)
(i wonder|i am wondering) (if|whether|how|what) <4> (between us|you and i|you and me|our relationship|i said|i did|with me)
(our relationship|between the two of us|between you and me) <3> (feel|feels|here|stuck|different|off)   ; weight 0.6

# ---------------------------------------------------------------- checking, clarifying, changing course

[repair.course]
did i [{adverb}] (get|understand|hear) (that|you|this|it) (right|correctly|wrong)   ; in question
what (did|am|have) i [{adverb}] (miss|missed|missing|get wrong|not understanding|overlooking)   ; in question
correct me if
let me [just] (back up|try again|start over|start again|slow down|say that differently|rephrase|try that again|put (it|that) (differently|another way)|take a step back|explain (why|what i meant))
can (we|i) [just] (back up|go back|slow down|start over|try again|rewind|take a step back)
let us [just] (slow down|back up|pause|take a step back|try something (different|else)|go back to what|leave (that|it|this) for now|do (it|this) (differently|your way)|change)
we (can|could|do not have to|do not need to) [{adverb}] (slow down|stop|try something (else|different)|do (it|this) differently|leave (it|that|this)|change (course|direction|that)|talk about (that|it|this) now|go there|drop)
  ! we can stop (the|your) (medication|tablets|treatment)
the reason [that|why] i (ask|asked|am asking|suggest|suggested|bring|brought|said|say|mention|mentioned|wanted)
(what i meant|what i was trying|i meant) (to say|was|is|to ask)   ; weight 0.7
i (hear|understand) that (this|that|it|what i) [{adverb}|said] (is|was|has|did|does) not [{adverb}|been] (helpful|helping|working|what you|feel|felt|easy|right|fit)
(would|is) [it|there] [be] (better|more helpful|easier|something) [if|that] (we|i) (slowed|stopped|tried|could|went|did|talked|left|put)   ; in question
