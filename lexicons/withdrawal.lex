# withdrawal.lex: possible signs of movement away from the therapist or the work.
#
# Markers, not findings: brevity, silence, agreement or self-criticism alone are not
# withdrawal, and minimal replies also follow culture, adolescence, autism, interpreters and
# a second language. Read them beside the open questions that invited more, and beside how
# this person usually speaks. Hedges ("I guess", "maybe") and fillers are not here.
title     Withdrawal markers
role      client
language  en
source    3RS (Eubanks, Muran & Safran 2015), withdrawal markers; wording our own
version   2026.1
evidence  D
sensitive punctuation backchannels

include lists/intensifiers.lex
include lists/people.lex

list uhhuh = yeah, yes, yep, yup, ok, okay, fine, sure, right, alright, all right, whatever, i guess,
  i guess so, i suppose, i suppose so, not really, nothing, nothing really, nothing much, no, nope,
  nah, not much, not sure, maybe, kind of, sort of, a bit, a little, no idea, it is fine, i am fine,
  it is okay, it was fine, it was okay, it is all right, good, pretty good, the same, same,
  same as usual, same as always, so so, not bad, normal, the usual, usual, okay i guess, fine i guess,
  not particularly, dunno, no clue, who knows, could be, if you like, i do not mind, it depends,
  do not care, i do not care, no reason, just because, like i said, as i said

# ---------------------------------------------------------------- minimal reply to an open question

[withdrawal.minimal]                           ; unit opportunity question.open
^ {uhhuh} $   ; after question.open
^ (well|yeah|no|okay|i mean|just) {uhhuh} $   ; after question.open
^ {uhhuh} {uhhuh} $   ; after question.open; weight 0.8
^ [well|yeah|no|so|just|i mean] i do not [really] know [what to (say|tell you)|how to (say|answer) [it|that]|to be honest|i guess|really|actually] $   ; after question.open
^ [i] can not (think of anything|say|remember|really say) $   ; after question.open
^ [there is] (not much|nothing) (to (say|tell|add)|comes to mind|i can think of|new) $   ; after question.open; negation ignore

# ---------------------------------------------------------------- denial: there is nothing

[withdrawal.denial]                            ; not in reported
! (i do not know|i am not sure|no idea) (if|how|why|what|whether|when|where|who|which|that|about|anything|the)
^ [well|yeah|no|oh|so|and] [i] do not [really] know [really|i guess|honestly|anymore|to be honest|i really do not know] $   ; negation ignore
^ i have no idea $   ; negation ignore
^ (no idea|no clue|who knows|beats me) $   ; negation ignore
(it is|it's|that is|everything is|things are|i am|all is) [all|just|really|totally|perfectly|fine] (fine|okay|ok|all right|alright|good) $   ; weight 0.5; not in question
  ! (hope|think|sure|if|that|feel|until|say|says|believe|when) [it|that|everything|things] is (fine|okay|ok|good)
  ! (is|are|am|be) not [all|just|really] (fine|okay|ok|all right|alright|good)
  ! (that|it) is [really|very] good
it is|was [really|just|probably] (nothing|no big deal|not a big deal|not that big a deal|not that big of a deal|not important|not that important|no problem|stupid|silly|not that bad|not so bad|not worth (it|talking about|mentioning|going into))   ; negation ignore; not in question
  ! it is nothing (like|but|compared|to do)
  ! it is not important (to|that|for)
it (does not|did not|doesn't) [really|even] (matter|bother me|affect me|mean anything|make [a|any] difference)   ; negation ignore; not in question
  ! it does not matter (how|what|who|where|if|whether|when|which|to (him|her|them|people))
  ! as if it (does|did) not matter
no big deal|biggie   ; negation ignore
i (do not|did not|never|could not) [really|even|ever|usually|actually] (think|feel|worry|get|care) [anything|about|much|that|like|any|upset|sad|emotional|into|too|bothered] (about|it|that|anything|way|feelings|emotions|much|at all)   ; weight 0.5; negation ignore
  ! i do not think (it|that|i|so) (is|was|will|would)
  ! i (do not|did not) feel like
i do not [really] (have|see) (a|any|the) (problem|problems|issue|issues|need|reason)   ; negation ignore; weight 0.7
  ! i do not have (a|any) problem with (you|coming|it)
i (am|was|have been|'m) [just|really|totally|perfectly|doing|feeling] (fine|okay|ok|all right|alright) [thanks|really|honestly|now|with it|with that|i guess]   ; weight 0.5
  ! not [just|really|feeling|doing] (fine|okay|ok|all right)
  ! (if|that|when|whether|until|like|pretend|say|think|once|so|make sure) i (am|was)
  ! fine (print|line|tuning|art)
  ! (okay|ok|fine) (talking|sharing|coming|trying|doing)
(nothing|not much|nothing much|nothing really) (happened|going on|to talk about|to say|new|to report|to tell|wrong|bothers me|is wrong|comes up|comes to mind|is bothering me|is going on)   ; negation ignore; weight 0.7
  ! (feel|feels|felt) like nothing
  ! nothing wrong with
(i am|i was) [just] (being (silly|stupid|dramatic|ridiculous|oversensitive|too sensitive)|overreacting|overthinking it|making (a|too) big [a] deal)   ; weight 0.6
i (can|could) (handle|deal with|manage|do|cope with) (it|this|that|things|everything) [by myself|on my own|myself|alone|just fine|fine]   ; weight 0.5
  ! i can (do|manage|handle) (it|this|that) (now|if|with your|better)
other people have it [much|a lot|way|so much] (worse|harder)   ; weight 0.6

# ---------------------------------------------------------------- avoiding: away from the topic

[withdrawal.avoiding]                          ; not in reported
i would (rather|prefer) not [really|to|get|go|talk|discuss|say]   ; negation ignore
  ! i would rather not (be|feel|have|live|drink|smoke|use|lose|die)
i (prefer|would prefer) not to   ; negation ignore
i do not [really|even|particularly|actually] (want|feel like|wanna|need|like) [to|like|having to|being asked to|it when we] [even|have to|really] (talk|talking|discuss|discussing|get|go|going|getting|think|thinking|open|opening|share|sharing|say|saying|answer|answering|deal|dealing|bring|bringing|look|speak|speaking|go there|do this|be here) <3>   ; negation ignore
  ! i do not [really] want to (think|talk|get|go|be) (myself|that way|like|back to|home|to (jail|prison|hospital|work|school|bed)|sick|hurt|up|there|out|drunk|high|worse|in trouble|fat|old)
(can|could|may) we [please|just|maybe] (talk about something|change the (subject|topic)|move on|skip|stop|leave (it|that|this)|not (talk|do|go|discuss|get)|drop (it|this|that|the)|do something else|come back to|talk about (it|that|this) (later|another|next)|finish|end|wrap)   ; negation ignore
(let us|lets|let's) [please|just|maybe|not] (talk about (something|anything)|change the (subject|topic)|move on|skip (it|this|that|over)|drop (it|this|that|the)|leave (it|that) [there|at that]|not (talk|go|get|discuss|do))   ; negation ignore
change the (subject|topic)   ; weight 0.7
  ! (you|he|she|they|always|to|would|i) [always|tend to|just|try to] (change|changed|changes) the (subject|topic)
(get|got|getting) off [the] (subject|topic|track)   ; weight 0.5
never mind   ; negation ignore; weight 0.8
  ! never mind (the|that|how|what|when)
forget (it|about it|i said|i mentioned|that i|i brought|that)   ; weight 0.8; not in question
  ! (not|never|can not|could not|to|will|ever|can|could|will never|would|i|you|they|he|she|people|help me|tend to|always|just) [just|ever|really] forget
(drop|skip|leave) (it|that|this one|this) [there|at that|alone|please|be]   ; weight 0.5; not in question
  ! (to|i|you|he|she|they|would|will|can|can not|could|not|just) (drop|skip|leave) (it|that|this)
^ [so|well|okay|ok|yeah|and|but] anyway   ; weight 0.7
  ! anyway (you|i) (want|can|could)
anyway $   ; weight 0.5; not in question
  ! (it|did|do|that|them|him|her|go|went|me|there|work|home|done|this|drink|use|happen|gone) anyway
(that is|this is|it is) (private|personal|none of your business|my business|not something i (want|like|talk)|not something we|between (me|us)|too personal|a long story|not relevant|irrelevant|not why i|off limits)   ; negation ignore; not in question
i do not (see|know|understand|get) (how|why|what) (that|this|it|talking|we) [is|has|would|are|will|does|should|need|about] [relevant|important|matters|helps|got|to do with|help|talking|have to|anything]   ; negation ignore; weight 0.7
why (do|are|does|should|would|is) (you|we|i|that|this|it) [always|keep|even|have|need|want] (ask|asking|want to know|talk about|talking about|matter|relevant|important|have to|need to|going over|bringing)   ; weight 0.7; in question
  ! why (do|would) i (want|have to) (change|quit|stop)
(what|how) about you   ; weight 0.6; in question
(do|did|are|have|would|can|will|could|were|had) you [ever|also|even|yourself|have|usually|personally|really|still] <6>   ; weight 0.3; in question
  ! (do|did|can|could|would|are|will) you (know (if|what|how|why)|understand what i|see what i|mean|think i (should|can|could|will))
(you|your)   ; weight 0.15; in question
i (have|'ve) (already|kind of|just|pretty much) (told|said|answered|explained|talked|gone over|been over|covered) [you|this|that|it|all|everything|about]   ; weight 0.7
(i have|i've|i) [got] nothing [else|more|really|much] to (say|add|talk about|tell)   ; negation ignore
(there is|there's|i do not think there is|i do not have) (not [really] [much|anything|a lot]|nothing|anything|much|not that much) [really|else|more|left|much|i want] to (say|talk about|tell|add|discuss|report|work on)   ; negation ignore
i (do not|can not|could not|did not) [really|even|honestly|quite] (remember|recall) [much|anything|any of|it|that|what|exactly]   ; negation ignore; weight 0.4
(people|everyone|everybody|most people|one) (just|always|usually|sometimes|tend to) (have|has|get|gets|do|does|feel|feels|go|goes|need|needs) <3>   ; weight 0.3
  ! (tell|told) people
(can|could|may) (i|we) (go|leave|stop|be done|finish|head out|get going) [now|early|here|yet|please]   ; weight 0.8; in question
(are we|is it|is this|is that) [nearly|almost|about] (done|finished|over|it|time [to]|all)   ; in question; weight 0.8
  ! is (it|that|this) all (right|my|about|because|in|the|of)
  ! (is it|is that|is this) (it|about|time) (to|that|for|right)
i [really|probably|just|also|should|'ve|have] (have to|need to|gotta|got to|should|must|better|want to|wanna) [get] (go|leave|going|head out|run|be somewhere|cut this short|end this|stop here|get back)   ; weight 0.5; not in question
  ! (have to|need to|got to|want to|should) (go|run|leave|stop) (to|through|with|for|on|back|out|him|her|them|my|the|home|there|see|and|work|into|it|smoking|drinking|doing)

# ---------------------------------------------------------------- declining: not now, not this

[withdrawal.declining]                         ; not in reported
! (afraid|scared|worried|know|sad|sorry|sucks|hate) [that] i (can not|do not|could not|will not)
not [really|exactly|just] (right now|now|today|yet|this time|at this time|at the moment|at this point|tonight|this week|this month|interested|into (it|that|this)|comfortable|ready|in the mood|my thing|for me|keen|up to it|up for it|inclined)   ; negation ignore; weight 0.7; not in question
  ! (are|is|was|were|he|she|they|you|why|if|it|things|who) [is|are|was] not [really] (interested|ready|comfortable|into|today|now|yet)
  ! (if|why|or|whether) not (now|today|yet|right now)
  ! (did|do|does|have|has|could|would|had|should) not today
i am [just|really|still|also|actually|simply|probably] not [really|quite|entirely|totally|completely|all that|so|that|too|feeling|even|exactly|very] (sure|certain|ready|interested|comfortable|convinced|willing|going|able|inclined|in the mood|up for|up to|prepared|in a position|keen|there yet|planning|looking|trying to|the type|good at) [to|about|that|if|in|with|of|it|i]   ; negation ignore; weight 0.7
  ! i am not sure (how|what|why|who|where|when|which)
  ! i am not (going|able|trying) to (lie|let|give up|die|drink|smoke|use|go back|hurt|sleep)
  ! i am not (going|able) (out|anywhere|back|home|crazy|there)
^ [no|nah|nope] [i|but|well|sorry|thanks|thank you|not] (really|do not think so|do not think|thanks|thank you|would not|will not|can not|not really|not right now|not today|not now|never|am not|do not|thank|i am not|i am good|i am okay|i am fine|i do not|i would not|i will not|i can not)   ; negation ignore; weight 0.5
no (thank you|thanks)   ; negation ignore; weight 0.8
i am (good|okay|fine|all right|ok) (thanks|thank you|for now|as i am|the way)   ; weight 0.7
i (do not|did not) think [so|i (can|could|will|would|want|need|have|am|should|'ll|'m|'d)|it (is|will|would|'s)|that (is|will|would|'s)|this (is|will|would|'s)|there is] <3>   ; negation ignore; weight 0.4
i (do not|would not|will not|can not|could not|am not able to|am unable to|am not going to|will never) [really|just|ever|even|probably|ever really|actually] (do|commit|afford|promise|agree|try|give|go along|participate|want|make|come|say|talk|see myself|consider|change|accept|justify|spare|trust|handle|be able) [to|it|that|this|any|more|anything|right|with|about|at|doing|much]   ; negation ignore; weight 0.4; not in question
  ! i (do not|would not) want (him|her|them|you|my) to
i do not (want to|have time|have the (time|energy|money|strength)|have (any|much|enough|extra|spare|that (much|kind)) (time|energy|money)|need [your|any|this|that|the|to|more|help])   ; negation ignore; weight 0.5; not in question
(maybe|perhaps|possibly) (later|another (time|day)|next (time|week|month|session|year)|some other (time|day)|some (day|time)|in the future|not|one day|when|down the (road|line)|if)   ; weight 0.6; not in question
(some other|another) (time|day) [maybe|perhaps]   ; weight 0.5; not in question
  ! (there was|one|at|on|it was|then) (another|some other) (time|day)
  ! another (day|time) (at|of|in|when|he|she|they|i|we|with)
i (will|'ll|would|might|may|can|could|should|am going to|need to|have to|would have to|'d have to|will have to|want to|'d need to|would need to) [just|have to|definitely|probably|maybe|also|certainly|need to|still] (think (about|on|over|it)|consider|look into|look at|look in to|check|see (about|if|how|what)|do (some|more|my|a little) (research|thinking|reading)|get back to|keep (it|that) in mind|try to (find|think|remember)|let you know|talk to my|research|sleep on|decide|figure)   ; weight 0.5; not in question
  ! i (have|need|want|am going) to (see|decide|check) (him|her|them|my|a|the|on)
(have|need) to think about (it|that)   ; weight 0.6; not in question
i (would|'d) (have|need|like|want) (to|more) (think|know|see|research|talk|time|information|check|look|be sure|hear) [about|more|first|it|into|over|to]   ; weight 0.5; not in question
(sounds like|seems like|it is|that is|it sounds|that sounds) (a lot|too much|too hard|too difficult|too far|not for me|a bit much|too (expensive|complicated|soon|early|late))   ; weight 0.5; not in question
(unfortunately|sadly|regrettably|i am afraid) [but|that|i] (i|not|it|my|we|can not|do not|there|no|right now|this|at)   ; weight 0.5; not in question
i wish (i (could|had|was|were|knew|did)|that i (could|had)|there was) [do|but|more|help|be|the|enough|give|say|tell] <2>   ; weight 0.4
(i am|we are|money is|things are|it is|times are) [just|really|a little|a bit|pretty|so|kind of|very|too] (tight|broke|busy|strapped|tired|short on|low on|poor|exhausted|swamped|overwhelmed)   ; weight 0.4; not in question
i (already|always) (do|did|have|give|gave|tried|know|am|got|went|help|support|see|did that|thought|talked|heard|do that|do all|go|take|been) [that|this|it|all|to|about|a lot|so|something|my|enough]   ; weight 0.5; not in question
  ! i already (know|knew|am|got) (i|he|she|they|it)
i (would rather|'d rather|prefer|prefer to|'d prefer|would prefer|rather) [to|just] (do|keep|wait|give|go|stay|have|spend|use|help|see|be|deal|handle|not|work|focus|think|try|leave|know|it) <3>   ; weight 0.6; not in question
  ! i would rather (be|feel|have|die|live|stay) (happy|with (him|her|you)|alive|sober|healthy|dead|here)
i (just|only|mostly|usually|typically|generally|normally|tend to) (like|prefer|want|give|help|do|try|try to|have|need|keep|stick|focus|worry) [to|with|at|on|my|the|it|about]   ; weight 0.3; not in question
i (feel|think|believe|know|guess|find) [like|that|it] (i am|i|there is|there are|we|it is|it would be|they|people|most|it) (already|do enough|not|too|should|just|a lot of|so many|can|could|better|need to|more|have enough|do not)   ; weight 0.4; not in question
that (is|'s|is just|would be) (not|too|never|a bit|just not) (really|for me|my|how|going|possible|much|hard|me|helpful|necessary|realistic|something i|what i|enough|convenient|likely|fair)   ; weight 0.5; negation ignore; not in question
(skeptical|sceptical|hesitant|reluctant|cautious|wary|leery|suspicious|unsure|doubtful|uneasy|iffy|on the fence|not convinced|not so sure|not too sure|not comfortable|uncomfortable) [about|of|to|with|that|when|in|giving|doing|talking|sharing|because]   ; weight 0.5; negation ignore; not in question
  ! (he|she|they|you|people|sound|sounds) (is|are|was|were|sound|seem) [{intens}] (skeptical|sceptical|hesitant|reluctant|cautious|wary|suspicious|unsure|uncomfortable)
how (do|can|could|would|will) (i|we|you) [really|even|actually|ever|possibly] (know|be sure|trust|tell|believe|verify|prove) [that|if|whether|it|this|you|they|what|any|the]   ; weight 0.7; in question
  ! how would you know
i (do not|can not|never|cannot|find it hard to) [really|fully|always|totally|completely|ever|just] (trust|believe) (it|that|them|this|anyone|people|anybody|the|most|in|those|these|what|how|they|any|doctors|therapists)   ; negation ignore; weight 0.6
  ! i (can not|could not) believe (it|that|how|what|the|they)
(but|and) (what|who|why|how|where|when) (about|if|is|are|do|does|would|will|says|else|can)   ; weight 0.4; in question
but   ; weight 0.15; not in question
(not|never|can not|do not|will not|would not)   ; weight 0.15; not in question; negation ignore
(already|enough|until|unless|instead|though|although|depends|rather|honestly|personally)   ; weight 0.15; not in question; negation ignore

# ---------------------------------------------------------------- deference

[withdrawal.deference]                         ; not in reported
if you say so
if (you think|that is what you think|that is what you want|you want me to|you want|you like|you insist) [so|it is best|i should|it will help|it helps|that is best|to] $   ; weight 0.8; not in question
whatever (you|the doctor|works for you|is easiest|is best) [think|say|want|like|suggest|recommend|prefer|decide|for you]   ; weight 0.9
  ! whatever you (do|are (doing|feeling|thinking|going))
  ! whatever works for you and
whatever $   ; weight 0.7
  ! (or|and|for|of|with|to|about|do|say|at|whatever) whatever
^ whatever [i guess|fine|okay|man]
  ! whatever (happens|it takes|that means|the|i|he|she|they|reason|it is|comes|works)
(you are|you're) the (expert|doctor|professional|boss|therapist|one who knows|psychologist|counselor|counsellor)
you (know|would know|'d know|must know|probably know) [better|best|more] (than (i do|me)|better|best)
  ! you know better (now|than to|than that)
no [no] you are right   ; negation ignore
^ [yeah|yes|okay|ok|well|no|i guess|i know|sure|oh] [yeah|i know|okay|but] you are [probably|totally|absolutely|completely] right [i guess|about that|i know|i am sorry|i should]
  ! you are right (handed|i (feel|felt|realized|realised|noticed|was|do feel))
i (guess|suppose) (you are right|you're right|you know best|that makes sense|so|i should|i have to|i could|i can try|it is (fine|okay|ok)|that is (fine|okay|ok|true))   ; weight 0.6
  ! i (guess|suppose) i (should|could|have to) (say|tell you|also|feel)
(i am|i'm|am) [{intens}] sorry [for|that i|i|about|if i] [am|was|keep|being|have been|just] (rambling|wasting|crying|complaining|whining|going on|talking too much|talk too much|venting|bothering|dumping|being (difficult|a pain|like this|such|so|a burden|negative|annoying|stupid|late with)|taking up|boring|late with the homework|not doing|dumb|difficult|stupid)
sorry (for|to|about|i am|i keep|i) [being|keep] (rambling|ramble|wasting|waste|crying|cry|complaining|complain|whining|going on|go on|venting|bothering|bother you|dumping|dump|taking up|bore|boring|babbling|burden)
(i do not want to|i would hate to|i hate to|i should not) (waste your time|bother you|burden you|upset you|disappoint you|be a (burden|bother)|take up your|let you down|offend you|complain|be difficult|be rude)   ; negation ignore
  ! i should not (be|complain) (rude|here)
i (should|'ll|will|can|could) [just|probably|definitely|try to] (do|try|work on|be) (what you (say|said|want|suggest|suggested|think)|better for you|harder|it your way|as you say)   ; weight 0.6
(anything|everything|all) you say   ; weight 0.7
  ! (everything|anything|all) you say (is|makes|hurts)
(did|do|am|was|have) i [do|say|doing|say it|get|answer|said] [it|that|this|something|it all|do it] (right|wrong|correctly|okay|properly)   ; weight 0.6; in question
(you have|you've|you) [already] (been|done|got|have) (so (kind|nice|patient)|enough|other|more important|people with (real|bigger|worse))   ; weight 0.4
(that is|it is|it's) (my|all my|probably my|just my) fault (i|for|not yours)   ; weight 0.4
i (will|'ll|am going to) (be (good|fine|quiet)|stop (talking|complaining|crying|now)|shut up|behave)   ; weight 0.7

# ---------------------------------------------------------------- giving up

[withdrawal.giving_up]                         ; not in reported
! (used to|until|before|do not|did not|will not|would not|never) [i] (give up|gave up)
what is the [whole|damn|bloody] (point|use|sense|good)   ; not in reported
  ! what is the point of (view|this (exercise|questionnaire|form))
  ! that is what is the point
(there is|there's|i see|i do not see|i can not see|see) (no|any|not any|the|little|not much|not a|not the) (point|use|reason|sense|hope|way out|purpose) [in|to|of|for|trying|anymore|any more|talking|coming|even]   ; negation ignore; weight 0.8; not in question
  ! (i see|see|there is|there's) (the|any) (point|reason|use|sense|purpose)
nothing [ever|really|i do|you do|we do|anyone does|anybody does|seems to|is going to|will|has|else|has ever|i try|can|is] [ever|really] (helps|help|works|work|worked|helped|changes|changed|change|matters|gets better|get better|is going to change|will change|makes a difference)   ; negation ignore; not in question
i [just|might as well|may as well|sort of|kind of|think i|have|'ve|am|'m|should|want to|wanna|feel like i] [just|have|will|should|am] (give up|gave up|given up|giving up|giving in|quit trying|stopped trying|stop trying)   ; not in question
  ! i [have] (gave up|given up|give up) (smoking|drinking|cigarettes|alcohol|my job|coffee|sugar|meat|the|drugs|my|work|a)
i am [just|so|really] (done|done with this|done trying|over it|over this|past it|beyond caring|not going to bother|tired of (trying|talking|this|it all|all this|fighting|explaining)|sick of (trying|talking|this|it all|all this))   ; weight 0.7; not in question
  ! i am [just] done (with (work|school|him|her|my|the (test|exam))|eating|drinking|smoking|at|for the day)
i (do not|can not|could not) [really|even|ever|just] (see|imagine|think|believe) [that|how|it|this|things|any|anything|how this|how it|how that] [is|could|can|will|would|this|it|that|talking|anything|things] [ever|going to|really] (helping|help|helps|change|changing|changes|get better|getting better|make a difference|work|working|point|do any good|do anything)   ; negation ignore
(it is|it's|this is|it all is|everything is|it all feels|it feels|everything feels|this feels|i am) [{intens}] (pointless|hopeless|useless|no use|a lost cause|beyond help|no good|a waste|not worth it|too late [for me]|never going to)   ; negation ignore; weight 0.7; not in question
  ! it is not (hopeless|pointless|useless)
  ! it is too late (to call|tonight|at night|in the)
i (do not|did not|could not|can not) [really|even|just] care [anymore|any more|about anything|about any of|either way|what happens|much]   ; negation ignore
  ! i do not care (about (him|her|them|what (he|she|they|people|others)|money|that|it)|if|how|who|for)
(why|no point|not even worth|not worth|no use) (bother|bothering|even (try|bother|trying|talking|talk)|trying|try anymore|even try)   ; negation ignore
(that is|that's) [pretty much|about|basically|really|kind of] (all|it) [i (have|got|can (say|think of)|want to say)|really|for today|i guess|there is|from me] $   ; weight 0.7; not in question
  ! that is all (right|i (need|want|ask|wanted))
  ! (is|not|think|sure|know|if|hope) that is (it|all)
i (do not|did not|am not sure i) [really|even] (know|see|understand|want|belong) [why|what|if|that|to] (i am [even] here|i came|i bother|i keep coming|i should come|come (back|here|anymore)|keep (coming|doing this)|be here|do this anymore|continue|this is for)   ; negation ignore
(i|maybe i|perhaps i) (should|might|want to|think i should|am going to|may|will) [just] (stop coming|stop (therapy|counselling|counseling|these sessions)|take a break from (this|therapy|counselling|counseling)|quit (therapy|this)|cancel (the|our|my) (next|sessions|session|appointments))
(it|things|this|nothing|i|life) (will|is going to|am going to|can|are going to) never [ever|really|going to] (change|get better|be (better|different|okay|ok|good enough|the same|normal|fixed|enough)|work|help|happen|get anywhere)   ; negation ignore; weight 0.7
i can not [really|even|just|possibly] (do this|do it|go on|take it|take this|handle this|handle it|deal with this|keep doing this) [anymore|any more|any longer|today|right now]   ; negation ignore; weight 0.6
