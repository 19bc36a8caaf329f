# withdrawal.lex: possible signs of movement away from the therapist or the work.
#
# Markers, not findings: brevity, silence, agreement or self-criticism alone are not withdrawal,
# and minimal replies also follow culture, adolescence, autism, interpreters and a second
# language. Read them beside the open questions that invited more, and beside how this person
# usually speaks. Hedges ("I guess", "maybe") in longer turns and fillers are not here.
title     Withdrawal markers
role      client
language  en
source    3RS (Eubanks, Muran & Safran 2015), withdrawal markers; wording our own
version   2026.7
evidence  D
sensitive punctuation backchannels

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

# Words that several entries below share, used as {name}.
list short = fine, whatever, i guess, i guess so, i suppose,
  i suppose so, not really, nothing, nothing really, nothing much, not much,
  not sure, maybe, kind of, sort of, a bit, a little, no idea, it is fine, i am fine, it is okay,
  it was fine, it was okay, it is all right, the same, same, same as usual,
  same as always, so so, the usual, usual, not particularly, do not know,
  no clue, who knows, could be, if you like, i do not mind, it depends, i do not care, no reason,
  just because, like i said, as i said
list fine = fine, okay, ok, all right, alright
list speak = talk, talking, discuss, discussing, go into, going into, get into, getting into,
  go there, think about, thinking about, open up, opening up, share, sharing, say, saying,
  answer, answering, deal with, dealing with, bring up, bringing up, look at, do this, be here
list rude = rambling, ramble, wasting, waste, crying, cry, complaining, complain, whining,
  going on, go on, venting, bothering, bother, dumping, dump, taking up, boring, babbling,
  talking too much, being difficult, being a burden, being like this, being such, being so,
  being negative
list unready = ready, interested, comfortable, inclined, keen, in the mood, up for, up to
list unable = willing, convinced, prepared, able, planning, sure, going, allowed
list later = right now, now, today, yet, this time, at this time, at the moment, at this point,
  tonight, this week, this month
list private = private, personal, none of your business, my business, a long story, irrelevant,
  off limits, too personal
list degree = really, quite, entirely, totally, all that, so, that, too, exactly, very
list might = will, would, might, may, am going to, need to, have to, would have to, will have to,
  should, want to
list act = do, keep, wait, give, go, stay, have, spend, use, help, see, deal, focus, work, leave
list other = than, instead, my, it, myself, first, until, someone, something, people, to
list commit = commit, promise, afford, see myself, participate, justify, spare
list wary = skeptical, sceptical, hesitant, reluctant, cautious, wary, suspicious, doubtful,
  on the fence
list ofall = ever, really, i do, you do, we do, is going to, will, else, i try
list helps = helps, help, works, work
list itis = it is, this is, it all is, everything is, it feels, this feels
list pointless = pointless, hopeless, useless, no use, a lost cause, a waste, too late for me

# ---------------------------------------------------------------- minimal reply to an open question

# A turn that also asks a closed question may be answered shortly.
[withdrawal.minimal]                           ; unit opportunity question.open; unless question.closed within 1 turns
^ {short} $   ; after question.open
^ (well|yeah|yes|no|ok|okay|sure|i mean|just|it is|it was) ({short}|okay|ok|normal) $   ; after question.open
^ {short} {short} [{short}] $   ; after question.open; weight 0.8
^ [well|yeah|no|so|just|i mean] i do not [really] know $   ; after question.open
^ i do not [really] know (what to (say|tell you)|how to (say|answer) [it|that]) $   ; after question.open
^ [i] can not (think of anything|say|remember) $   ; after question.open
^ [there is] (not much|nothing) (to (say|tell|add)|comes to mind|new) $   ; after question.open

# ---------------------------------------------------------------- denial: there is nothing

[withdrawal.denial]                            ; not in reported
^ [well|yeah|no|so|and] [i] do not [really] know [really|i guess|honestly|anymore] $
^ i do not know i really do not know $
^ [i have] no (idea|clue) $
^ (who knows|beats me) $
^ [no|yeah|well|oh] [no|yeah] it is [all|just|really] fine [really|i guess] $   ; weight 0.8; not in question; unless question.closed within 1 turns
^ (no|no no|oh no) it is [all|just|really] (fine|okay|all right)   ; weight 0.6; not in question
^ no i am just [{intens}] tired   ; weight 0.6
(it is|it was|that is) [{adverb}] nothing   ; not in question
  ! nothing (like|but|compared|to do|that|i|you|he|she|we|they)
^ [no|yeah|well|oh|i mean] [no|yeah|i mean] (it is|it was|that is) [{adverb}] (no big deal|not a big deal|not a big thing|not that big a deal)   ; not in question
(it is|it was|that is) [{adverb}] (no big deal|not a big deal|not a big thing|not that big a deal) [really|anyway|honestly|i guess|to me] $   ; not in question
(it is|it was|that is) [{adverb}] (not that big of a deal|not important)   ; not in question
  ! not [that] important (to|that|for)
(it is|it was|that is) [{adverb}] (not that important|not worth (talking about|mentioning|going into))   ; not in question
  ! not [that] important (to|that|for)
(it|that) does not [really|even] matter   ; not in question
  ! does|did not [really|even] matter (how|what|who|where|if|whether|when|which|to (him|her|them))
^ [well|no|yeah] (does not|did not|do not) [really] matter   ; not in question
  ! matter (how|what|who|where|if|whether|when|which|to)
^ [no|yeah|well|oh] no big deal|thing   ; not in question
no big deal|thing $                            ; weight 0.7; not in question
i do not [really] have (a|any) (problem|problems|issues|feelings about) [with that|really|at all] $   ; weight 0.7
i (do not|never) [really|ever] think about (it|that) [much|anymore] $   ; weight 0.6
nothing (to talk about|to tell|bothers me|comes up|is bothering me)   ; weight 0.6
  ! (if|like|as if|as though|pretend) nothing
i was just being (silly|stupid|dramatic|ridiculous|oversensitive)
there is nothing wrong with me
^ [no|well] nothing is wrong
(i am|i was) [just|probably] (overreacting|overthinking it)   ; weight 0.6
(other people|others) have it [much|a lot|way|so much] (worse|harder)   ; weight 0.7

# ---------------------------------------------------------------- avoiding: away from the topic

[withdrawal.avoiding]                          ; not in reported
i would [really|much|honestly] (rather|prefer) not [to] (talk|say|answer|discuss|get into|think about|go into|go there|share|right now|today|yet|if)
i would [really|much|honestly] (rather|prefer) not $
i [would] prefer not to $
i do not [{adverb}] (want to|feel like|wanna|like|need to|see why we) [even|have to|really|should] {speak}
  ! talk|talking (to|with) (him|her|them|my|anyone|anybody|people|others)
  ! talk|talking about <4> with
  ! (think about|deal with|look at|share) (him|her|them|my {relative})
^ [no] (do not|did not) [really] want to (talk|go|think|get into|discuss)   ; not in question
i do not [really|even] want to (hear|listen to) (it|this|that|any more|anymore|about (it|this|that))
do (we|i) [really|still|even] have to ({speak}|do (this|that|it))   ; in question
why (are we|do we have to|do i have to|should i) [even|still] (talk|talking|discuss|discussing|doing this|do this|going over|go over|be here|come here|answer)   ; in question
(get|getting) (it|this|that) over with
  ! (to|and|just) (get|getting) (it|that) over with (him|her|them)
(just|please) leave me alone
i [just|really] want to (be left alone|get out of here|be done here)
i am done (here|talking|for today)
  ! (after|when|once|until|if|before) i am done
^ (pass|next|next question|no comment) $
i have heard (it all|all (this|that|of this|of it)) [before]
you would not understand
(can|could|may) we [please|just|maybe] (talk about something|change the subject|change the topic|move on)
(can|could|may) we [please|just|maybe] (skip|stop|leave (it|that|this)|not talk|drop (it|this|that))
(can|could|may) we [please|just|maybe] (do something else|talk about (it|that|this) (later|another))
let us [please|just|maybe] (talk about something else|change the subject|change the topic)
let us [please|just|maybe] (skip (it|this|that)|drop (it|this|that)|leave (it|that)|not (talk|discuss))
change the (subject|topic)   ; weight 0.7
  ! (you|he|she|they|always|to|would|i) [always|tend to|just|try to] change
nevermind   ; weight 0.8
never mind   ; weight 0.8
  ! never mind (the|that|how|what|when)
^ [oh|just|no|yeah|well|okay|anyway] [just] forget (it|about it|i said|i mentioned|i brought)   ; not in question
forget (it|about it) [okay|please|it is fine|never mind] $   ; weight 0.8; not in question
(just|please) forget (it|about it|i said)   ; not in question
^ [so|well|okay|ok|yeah|and|but] anyway   ; weight 0.8
  ! anyway (thank|thanks|i appreciate)
(that is|this is|it is) {private}   ; not in question
i do not (see|know|understand) (how|why) (that|this|it|talking) (is|would be) (relevant|important)   ; weight 0.7
i do not (see|know|understand) (how|what) (that|this|it|talking) (would|will|does|is supposed to) help   ; weight 0.7
i do not (see|know|understand) (how|why) (that|this|it) matters   ; weight 0.7
i have nothing [else|more|really] to (say|add|talk about|tell)
(there is|i have) not [really] (much|anything|a lot) [else|more] to (say|talk about|tell|add)
(can|could|may) i [please] (go|leave|stop|be done) (now|early|yet|please)   ; in question
(can|could|may) i [please] (go|leave) $   ; in question
(are we|is this|is it) [nearly|almost] (done|finished|over)   ; in question; weight 0.8
why do you [always|keep|even|need to|want to] (ask|asking|want to know)   ; weight 0.7; in question
i [have] already (told|said|answered|explained) [you|this|that|it|all]   ; weight 0.6

# ---------------------------------------------------------------- declining: not now, not this

[withdrawal.declining]                         ; not in reported
! {unready} [to] (he|she|they) (is|are|was|were)
^ [well|no|yeah|maybe|probably|but|i guess|sorry] not [{adverb}] {later}   ; weight 0.7; not in question
  ! not [{adverb}] yet
not [{adverb}] {later}   ; weight 0.45; not in question
  ! (if|why|or|whether|are|is|was|were|did|do|does|have|has|could|would|had|should) not {later}
  ! not (yet|today) [he|she|it|they]
^ [well|no|yeah|sorry|but] not [really] (interested|into (it|that|this)|in the mood|my thing|for me|up to it|up for it)   ; weight 0.7; not in question
i am [{adverb}] not [{degree}] (ready|comfortable|in the mood|up for|up to) [to|with] ({speak}|do (that|it)|for (this|that|it)|it|this|that|today|yet)   ; weight 0.8
  ! ready to (go|leave|die|quit|stop|drive|walk|sleep|eat)
  ! talk|talking (to|with) (him|her|them|my|anyone|anybody|people|others|those|these|the)
i am [{adverb}] not [{degree}] {unable}        ; weight 0.4; not in question
i am [{adverb}] not [{degree}] sure (about (that|this|it)|i want to (talk|do this|do that|say|be here|come|answer|go there))   ; weight 0.6
i am [{adverb}] not [{degree}] sure (this|that|it) (is for me|will help|would help|helps)   ; weight 0.6
i am [{adverb}] not going to (talk|say|go there|discuss|answer)   ; not in question
no (thank you|thanks)   ; weight 0.45
i am (good|{fine}) (for now|as i am|the way i am)   ; weight 0.7
^ [well|yeah|okay|no|but] (maybe|perhaps) (later|another (time|day)|some other (time|day)|not (today|now))   ; weight 0.7; not in question
(maybe|perhaps|possibly) (later|another (time|day)|next (time|week|month|session|year))   ; weight 0.45; not in question
i {might} [{adverb}] (think about|think on|think over|consider|look into|see about)   ; weight 0.45; not in question
i {might} [{adverb}] (check (it|that|with|out)|do some (research|thinking|reading)|talk to my|wait|look (it up|at it|at the|further|more))   ; weight 0.4; not in question
let me (think about (it|that)|sleep on it|get back to you)   ; weight 0.4; not in question
i would (rather|prefer) [to|just] {act} <3> {other}   ; weight 0.6; not in question
  ! i would rather (have|stay|see) (him|her|them|alive|sober)
i (do not|can not|could not|would not|will not) [{adverb}] {commit}   ; weight 0.45; not in question
i do not [really] need (your help|therapy|counselling|counseling|a therapist|help from (you|anyone|anybody))   ; weight 0.7; not in question
i am only here because
the only reason i (am here|came|come)
  ! (she|he|they) [is|are] the only reason
i (did not|do not) (want|ask|choose) to (come|be) here
i do not [really] need (help|any help|this) $   ; weight 0.7; not in question
i am [just|{intens}] too (upset|tired|angry|scared|sad|ashamed|embarrassed) to (talk|say|discuss|go into|think about|do this)
i do not think (i (want to|am ready)|we should) (talk|do this|go there|discuss|be here)   ; weight 0.8; not in question
i do not think [so|i|that|it|this]   ; weight 0.4; not in question
i do not think (it would help|that would help|that will help|it will help)   ; weight 0.6; not in question
unfortunately [i|not|it|my|we|right now]   ; weight 0.4; not in question
{wary} [about|of|to|that|with]   ; weight 0.4; not in question
  ! (he|she|they|you|people|sound|sounds) [is|are|was|were|sound|seem] [{intens}] {wary}
how (do|can|could|would) i [{adverb}] (know|be sure|trust|tell|believe) [that|if|whether|it|this]   ; weight 0.45; in question
i (do not|can not) [{adverb}] (trust|believe in) (doctors|therapists|therapy)   ; weight 0.6
# Hints: holding off, without saying so. What one cannot, already does, would rather; the question
# given back.
but i                                          ; weight 0.3; not in question
  ! but i (love|really (like|enjoy)|am (glad|happy|better))
i (just|only|mostly|usually|typically|normally|generally|tend to|prefer|already|always|rarely|never|seldom) [like|prefer|want|keep|stick|do|give|help|try|have|did|gave|tried|went|thought|use|think|go|feel]   ; weight 0.4; not in question
i have (to|already|never|only|always|my own|other|enough)   ; weight 0.35; not in question
i (would|could) [{adverb}] (rather|prefer|feel better|feel more comfortable)   ; weight 0.45; not in question
i (would|will|might|may|should|could) (have to|need to|wait|like to but|consider|think|look|check)   ; weight 0.4; not in question
i [{adverb}] (can not|could not|am not able|am unable|will not|would not|do not|did not|have not|am not) [{adverb}|do|have|want|need|like|know|believe|feel|trust|afford|care]   ; weight 0.3; not in question
i need [the|my|to|more|some|it]                ; weight 0.3; not in question
(right now|at (this|the) (time|moment|point)|at present|for now|not yet|later|in the future|next (week|month|year|time)|some day|someday|when i (can|have|get|am)|once i|as soon as|until)   ; weight 0.35; not in question
(however|unfortunately|honestly|to be honest|although|still|instead|except|unless|besides|anyway|actually|though)   ; weight 0.25; not in question
(do|did|have|are|would|can|will|could) you (ever|think|feel|know|do|have|want|work|going|really|plan|usually|personally|also|even)   ; weight 0.3; in question
(why|how much|how many|how do i|how can i|what about|why do not|how often|how do they|how does) [do|are|did|would|should|is|will|can]   ; weight 0.35; in question
(they|people|some|others|most of them|nobody|it) (never|always|just|only|do not|does not|are not|should|need to|probably)   ; weight 0.25; not in question
(not (my|our) (problem|issue|fault|job|business)|my own|myself|on my own|by myself)   ; weight 0.25; not in question

# ---------------------------------------------------------------- deference

[withdrawal.deference]                         ; not in reported
if you say so
you (are|were) (only|just) (doing your job|trying to help|trying)   ; weight 0.7; not in question
^ if you (want|like|say)   ; weight 0.6
^ [yeah|okay|fine|i guess|well] if i (have to|must) $
if (you think so|that is what you (think|want)|you insist|you want me to)   ; weight 0.8; not in question
whatever you (think|say|want|like|suggest|recommend|prefer|decide)   ; weight 0.9
  ! (eat|do|say|be|buy|have|choose|pick|drink|wear|use|take) whatever you
whatever (works for you|is easiest|is best)   ; weight 0.7
whatever $   ; weight 0.7
  ! (or|and|do|say|about|of|with|for|to) whatever
^ [yeah|okay|so|fine|i guess] whatever $
^ whatever [man|i guess|fine|okay]   ; weight 0.6
  ! whatever (your|happens|it|that|the|i|you|he|she|they|we|reason|comes|works|is)
you are the (expert|doctor|professional|boss|therapist|psychologist|counselor|counsellor|one who knows)
you (know|would know|must know|probably know) best
you (know|would know|must know|probably know) better than (i do|me)
no [no] you are right
^ [yeah|yes|okay|ok|well|fine] [yeah|i know|okay] you are [{adverb}] right (i guess|i suppose|sorry) $   ; weight 0.7
{pause} [yeah|yes|okay|ok|well] you are [{adverb}] right $   ; weight 0.7
i (guess|suppose) (you are right|you know best)   ; weight 0.7
sorry [for|that i am|i am|i keep|to] {rude}
sorry (i am|i was|that i am|if i am) [just|being|so|too] (boring|difficult|a burden|a mess|so slow)
(i do not want to|i would hate to|i hate to) (waste your time|bother you|burden you|upset you|disappoint you)
(i do not want to|i would hate to|i hate to) (be a (burden|bother)|take up your|let you down|offend you)
i (should|will|can) [just|probably|try to] (do|try) what you (say|said|want|suggest|suggested|think)   ; weight 0.7
did i (say|do|get|answer) (it|that|this|something) (right|wrong|correctly|properly)   ; weight 0.6; in question

# ---------------------------------------------------------------- giving up

[withdrawal.giving_up]                         ; not in reported
! (used to|until|before|do not|did not|will not|would not|never|not) [just] (give|giving) up
! (gave|given|give|giving) up (smoking|drinking|cigarettes|alcohol|coffee|sugar|meat|drugs|my|the|a|work)
what is the [whole] (point|use) (of|in) (any|this|that|talking|trying|it|all|coming|going|telling|saying|even)
what is the [whole] (point|use) $
no (point|use) (in|to|talking|trying|anymore|coming)   ; weight 0.8; not in question
there is no (point|hope|use|way out)   ; not in question
nothing [{ofall}] [ever|really] {helps}   ; not in question
  ! (if|when|because) nothing
i [just|might as well|may as well|kind of|think i|want to] give up   ; not in question
i am [just|kind of] giving up   ; not in question
i am [just|so|really] (done with this|done trying|over it|over this|beyond caring)   ; not in question
i am [just|so|really] (tired|sick) of (trying|talking|this|it all|all this|explaining)   ; weight 0.7; not in question
i (do not|can not) see (how|that) (this|it|that|talking|anything) (is|will|would|can|could) [ever|going to|really] (help|helping|change|work|make)   ; not in question
{itis} [{intens}] {pointless} [anyway|now|anymore] $   ; weight 0.8; not in question
  ! (since|because|when|if) {itis}
^ [no] i [just] do not [really] care $
i (do not|could not) [{adverb}] care (anymore|any more|about anything|either way|what happens)
  ! care (about (him|her|them|money|that|it|what)|if|how|who|for)
(why|not worth) (bother|bothering|even try|even bother)
^ [yeah|so|well|okay] that is [pretty much|about|basically|really] all [really|i guess] $   ; not in question; unless question.closed within 1 turns
that is [pretty much|about|basically|really] all [i have got|i can say|i can think of|really|i guess|from me] $   ; weight 0.7; not in question; unless question.closed within 1 turns
  ! (is|not|think|sure|know|if|hope) that is
i do not know why i (am here|came|bother|come|keep coming)
i [{adverb}|think i] [{might}] (stop coming|stop therapy|quit therapy)
i [{adverb}|think i] [{might}] (take a break from (this|therapy)|cancel (our|my) (next|sessions|appointments))
(it|things|this|i|nothing) (will|is going to|are going to|am going to) never (change|get better)   ; not in question
(it|things|this|i|nothing) (will|is going to|are going to|am going to) never (work|help)   ; not in question
