# empathy.lex: the therapist communicates a grasp of the client's perspective.
#
# Three different acts, reported beside their sum: reflection (what you say and what lies in
# it), warmth (I feel with you), exploration (what is it like for you). Bare "I understand" is
# seldom empathic in speech, so it is no entry.
title     Empathy
role      therapist
language  en
source    MITI 4.2.1 (Moyers et al. 2014); EPITOME (Sharma et al. 2020); wording our own
version   2026.18
evidence  C
sensitive punctuation fillers backchannels

include lists/feelings.lex
include lists/hard.lex
include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

# Words that several entries below share, used as {name}.
list seemslike = looks as if, looks as though, sounds like, seems like, looks like, feels like,
  sounds as if, seems as if, sounds as though, seems as though, feels as if, feels as though,
  sounds to me like, seems to me like, seems to me, sounds almost like, sounds kind of like,
  sounded like, seemed like, sounds a bit like, sounds a little like, sounds to me as if,
  sounds maybe like
list inner = want, wanted, need, needed, wish, wished, hope, hoped, like, liked, love, loved,
  hate, hated, miss, missed, worry, worried, fear, feared, dread, enjoy, enjoyed, believe,
  believed, know, knew, think, thought, feel, felt, care, cared, trust, trusted, long, longed,
  regret, regretted, doubt, doubted, struggle, struggled, notice, noticed, realize, realized,
  realise, realised, find, found, see, saw, remember, decided, expected, resent, blame, blamed,
  value
list burdened = carrying, holding, juggling, fighting, battling, wrestling, grappling, longing,
  yearning, searching, craving, looking for, blaming yourself, questioning, doubting, dreading,
  enduring, hanging on, holding on, holding back, putting up with, walking on eggshells,
  keeping it together, trying to, going through, dealing with, coping with, thinking about,
  hoping, waiting, missing, grieving, running from, protecting, hiding, avoiding, wondering
# Words after which "you …" is part of another statement: "if you feel", "what you want".
list sub = anytime, any time, ever, however, if, when, whenever, what, whatever, why, how, whether, wherever, where, as, because, that,
  do, did, does, would, could, can, should, than, unless, until, who, which, way, ways, something,
  someone, somebody, anything, everything, things, thing, all, person, people, things that, since,
  while, although, though, like, the more, for what, anyone, time, times, reason, reasons, else,
  once, help, makes, make, made, let, hope, wish, with what, think, know, say, them, him, her
list seen = heard, seen, understood, loved, accepted, wanted, safe, free, respected, believed,
  held, known, appreciated, recognized, recognised, in control, needed, taken seriously, noticed,
  comforted, valued, left alone, normal, enough, closer, part of it
list occasion = thing, time, place, situation, position, decision, experience, day, week, year,
  one
list pained = hurt, hurts, scares, scared, frightens, frightened, worries, worried, bothers,
  bothered, frustrates, frustrated, upsets, upset, angers, angered, saddens, overwhelms
list grasp = getting, understanding, hearing, following, understand, understood, hear, heard,
  get, got
list fits = fit, ring true, sound right, capture, match, resonate, feel right, feel true
list whom = you, things, it, this, your, all, everything, tomorrow, today, he, she, they
list wishes = best of luck, good luck, all the best, best wishes, take care, stay safe,
  stay strong, be safe, be well, stay well, get well, god bless, bless you
list dreadful = awful, terrible, horrible, dreadful, heartbreaking, sad, devastating, painful,
  frightening, scary
list will = will, can, does, do, is going to, are going to

# ---------------------------------------------------------------- reflection: simple stem
# What was said, said back: the frames that announce a reflection, and "so you …".

[empathy.reflection.stem]
! (sounds|seems|looks|feels) [like] [a|an] [{intens}] (good|great|nice|fun|perfect|lovely|fine|awesome|amazing|cool|wonderful|interesting)
! (sounds|seems|looks) like (a|the) [{intens}|very] (plan|deal|date|idea|good|great|right|best|fantastic|excellent|perfect|solid|reasonable|nice|wonderful|brilliant|smart)
! (sounds|seems|looks) like (fun|rain|snow|we)
! i (feel|felt|think|thought) it|that (sounds|seems|feels)
! sounds right|familiar
! (sounds|seems|looks|feels) like the (only|end|last|first)
! looks like (he|she|they|there|it)
! looks like you (brought|filled|came|signed|scored|got|use|smoke|drink|take|have an)
! (looks|seems|sounds) like you (need|have|are going) to
! (what|which|whatever|if|because|when|but|i|me) (seems|feels|sounds|looks) [like|as]
! (what|which|whatever|when|if|how|because|way) [it|that] (feels|sounds|seems|looks) like
{seemslike} (you|your|part|some|something|there|it|that|this|he|she|they|things|the|everything)
it|that|this (sounds|sounded|seems|seemed|looks) like (nothing|nobody|no one|one|when|what|a|an|maybe|even|being|for)
it|that|this (sounds|sounded|seems|seemed) [{hedge}|{intens}] ({hard}|{feeling})
i [just] get the (sense|feeling|impression) [that] (you|it|this|there|part)
i am (sensing|getting|gathering|picking up) <3> (you|your|from you)
what i am [really] (hearing|understanding|getting|sensing|picking up)
all|what i (hear|heard) (from you|you say|you saying|is|was)
i [can|really|also] (hear|heard) you (say|saying|that|when)
  ! can you hear
i (hear|heard) (that|how|in what) <3> you
i am hearing [from you|a lot of|you|that|how|some]
so (what|if i hear you right) you are [really] (saying|telling me|describing)
(so|like|think|hear|heard) you are [{adverb}] (saying|telling me|describing|talking about)   ; not in question
you are saying (that|you|it|there|he|she|they)   ; not in question
  ! (what|why|if|when|while) you are
you are saying   ; weight 0.7; in question
so for you
^ as (though|if)   ; weight 0.8
so [then|really|basically|in a way] you [{adverb}] {inner}   ; weight 0.8
  ! so you know
^ so [then|really|basically] you (do not|did not|can not|could not|are not|were not)   ; weight 0.7
you [also|just|already] (mentioned|talked about|described|told me)   ; weight 0.7; not in question
  ! (what|that|when|if|as|like|things|which|all|everything) you [also|just|already|have|had] (mentioned|talked about|described|told me)
  ! you mentioned (in|on) (your|the) form
  ! (every|each|all the) <1> you [also|just|already] (mentioned|talked about|described|told me)
you said [that|it|you|this|earlier|before]   ; weight 0.45; not in question
  ! you said <8> but
  ! (what|like|as) you said
on [the] one hand
on the other hand (you|your|part|there is|he|she|they|it is|it feels)
  ! on the other hand you (can|could|should|might|may)
(a|one|another|the other) part of you
part of you
if i (hear|heard|understand|understood) (you|that|this) [right|correctly|well]
let me [just] (summarize|summarise|reflect that back|say that back|see if i)
in other words
you [{adverb}] (feel|felt) [that|like|as if|as though] (you|it|there|nobody|no one|nothing)   ; not in question
  ! {sub} you [{adverb}] (feel|felt)
you [{adverb}] (feel|felt) [that|like|as if|as though] (he|she|they|everyone|your|this|people)   ; not in question
  ! {sub} you [{adverb}] (feel|felt)
you [{adverb}] (wanted|hoped|wished|longed)    ; weight 0.6; not in question
  ! {sub} you [{adverb}] (wanted|wished|hoped|longed)
(but|because|hear|heard|hand) you [{adverb}] (want|hope|wish|long|love|hate|worry|enjoy|miss|do not {inner})   ; weight 0.6; not in question
  ! you want to (try|come|take a look|make sure|be careful|go ahead|sit|start|look)
  ! you do not need to
you [{adverb}] (want|hope|wish|long)           ; weight 0.45; not in question
  ! {sub} you [{adverb}] (want|wish|hope|long)
  ! you want to (try|come|take a look|make sure|be careful|go ahead|sit|start|look)
you [{adverb}] (did not|never) {inner}         ; weight 0.6; not in question
  ! {sub} you [{adverb}] (did not|never)
  ! you did not need to
  ! you never (know|see|find)
you [{adverb}] do not {inner}                  ; weight 0.45; not in question
  ! {sub} you [{adverb}] do not
  ! you do not need to
you [{adverb}] (loved|hated|worried|enjoyed|missed)   ; weight 0.6; not in question
  ! {sub} you [{adverb}] (loved|hated|worried|enjoyed|missed)
  ! you missed (your|the|an|our) (appointment|session|dose|call|bus)

# ---------------------------------------------------------------- reflection: named feeling
# A feeling of the client's put into words, or how heavy it must be.

[empathy.reflection.feeling]
! {sub} you [{adverb}] (feel|felt|get|sound|seem)
! {hard} to (say|tell|schedule|find|park|book)
! you should|could (feel|be)
! (is|was) (that|this|it) [{intens}] {hard}
you [{hedge}|must|also] (sound|sounded|seem|seemed|look|looked|appear) [{intens}] ({feeling}|{pleasant})
  ! you look good
you [just|also|still|really|must|may|might|probably] (feel|felt) [{intens}] [{intens}] {feeling}   ; not in question
you [{adverb}] (feel|felt) [{intens}] {pleasant}   ; weight 0.8; not in question
  ! (make|makes|made|help|helps|helped|hope|want|wish) you (feel|felt)
you (are|were|have been|had been|must be) [{adverb}] feeling [{hedge}|{intens}] ({feeling}|{pleasant})
you (are|were|have been|got|get|must be) [{hedge}|{intens}] [{intens}] {feeling}   ; not in question
  ! {sub} you (are|were|have been|got|get)
  ! you (get|got) down (the|to|on|from|a)
  ! feel [like|that] you (are|were|have been|got|get)
  ! you are (used to|down for|lost for|alone in|not|in pain anywhere)
you are [{intens}] {pleasant} (about|that|with|of)   ; weight 0.7; not in question
you (feel|felt) [{intens}] ({feeling}|{pleasant})   ; weight 0.5; in question
(left|leaves|leaving) you [feeling|with|wondering] [{intens}] [a sense of] ({feeling}|{feelingnoun})
(made|makes|making|make) you [feel] [{hedge}|{intens}] [{intens}] {feeling}   ; not in question
there is|was [a lot of|so much|some|also|still|real|a real|all this] {feelingnoun}
  ! (is|was) [a lot of|so much|some|also|still|real] hope
i [can|could|do] (hear|see|sense|feel|notice) [the|your|a lot of|some|how much|so much] {feelingnoun}
i (can|could) [really|only|just|almost|well] (imagine|sense|hear|see|feel|tell) (how|it|that|what)
  ! i can see (how|why) (you|anyone|somebody) would
i [can|could|do|really|certainly|definitely|totally|completely|fully] [{adverb}] (understand|see|appreciate) (how|that|why|what|your|being|feeling|wanting|not) [{intens}|it|this|that|you|must] [<4> ({feeling}|{hard}|{feelingnoun})]   ; weight 0.45; not in question
i (understand|can understand|can see|see|can tell|can hear) [that|how|why] <5> ({feeling}|{hard})   ; weight 0.8; not in question
  ! i <1> (understand|see) <6> but
  ! (want|like|need|trying|help me) to (understand|see)
  ! i understand <8> but
  ! i (understand|see) [that] you (were|came) (referred|in|here)
  ! i can see (what|your (name|file|form|results))
  ! (see|understand|tell|hear) <4> (he|she|they|i) (feel|feels|felt|is|are|was|were|am)
(i am sure|i bet|i imagine|i can imagine|i know how|i guess) [that] (you|it|that|this) [{adverb}] (are|were|feel|felt|must|have|is|was|has|had|might) [be|been|feel|feeling] [{intens}] [{intens}] ({feeling}|{hard})   ; weight 0.8; not in question
(i am sure|i bet|i imagine|i can imagine) [that] (you|it|that|this) [{adverb}] (are|were|feel|felt|must|have|was|has|had|might)   ; weight 0.4; not in question
i can [hardly|barely] (imagine|fathom)
i can not [even|possibly|begin to|even begin to] (imagine|fathom) (how|what|the|your|it|losing|going through|having to|having been|being in)
must have (*ed|hurt|left|hit|shaken|broken|felt like) you   ; not in question
it (hurts|stings|is painful|is frightening|is lonely) to (be|have|feel|see|hear|lose|know)   ; not in question
must (be|have been|feel|have felt) <2> ({hard}|{feeling})
  ! you must be (careful|free|good)
(has|had|have|got) to be <1> ({hard}|{feeling})   ; weight 0.7; not in question
  ! not have to be
(can|could|might|may) (be|feel|have been) [{intens}] {hard}   ; weight 0.4; not in question
it|that|this (is|was|has been|feels|felt|looks|can be|could be|would be) [{hedge}|{intens}] [{intens}] {hard}   ; weight 0.45; not in question
  ! {hard} (for|on) (me|us|him|her|them)
  ! {hard} to
  ! a lot (of|more|less|better|easier|like)
  ! (whether|if) (it|that|this) is
  ! too much (information|detail)
it|that|this (is|was|has been) [such|quite|really] a [{intens}] {hard} {occasion}   ; weight 0.8
how [{intens}] {hard} (it|this|that|things|life)   ; not in question
  ! how {hard} (it|this|that|things) (would be to|is to book)
[so|how|very|really|too|quite] {hard} for|on you   ; not in question
it|that|this (is|was|has been|feels|felt|must be|must have been) [{hedge}|{intens}] [{intens}] {hard} for|on you   ; not in question
  ! not {hard} for you
what [a] [{intens}] ({hardship}|{hard} (time|thing|situation|position|experience|day|week|year))
such a [{intens}] {hard} (time|thing|situation|place|experience|decision|loss)   ; weight 0.8
it|that|this|he|she|they [really|still|must have|also] {pained} you   ; not in question
  ! scared you off
  ! (before|if|unless|until|in case|when) (it|that|this|he|she|they) [really|still] {pained}
your [own|real|deep] {feelingnoun}   ; weight 0.3; not in question
  ! (rate|manage|control|fix|treat|reduce|of) your {feelingnoun}
(a lot|so much|too much) (going on|on your plate|on your mind|on your shoulders)
a lot (to carry|to deal with|to handle|to hold|to take in|to go through|to cope with)

# ---------------------------------------------------------------- reflection: added meaning
# What was not said, or not in these words: a guess at what it means, wants, costs.

[empathy.reflection.meaning]
! ^ if you
! (only|even|as|but|and|so|or) if you
i wonder (if|whether) <5> ({feeling}|{feelingnoun}|{hard})
  ! i wonder if we
i (wonder|am wondering) (if|whether) (part of you|some of|there is|underneath|you felt|you feel)
(underneath|beneath|behind) (all that|all of that|all this|that|this|the {feelingnoun}|it|your)
  ! behind the|your (desk|door|house|back)
important to|for you   ; not in question
  ! (something|anything|things|what|people|that) [that|who] (is|are) [{intens}] important (to|for) you
  ! if <3> is [{intens}] important (to|for) you
  ! important (to|for) you to (take|remember|call|know|come|keep|use|bring|stop|see)
(matters|mattered|means|meant) [so much|a lot|a great deal|something|everything|the world|most] to you
  ! what matters [most] to you
you [{adverb}] (value|treasure|care) [about|deeply|a lot]   ; not in question
  ! {sub} you [{adverb}] (value|treasure|care)
you [{adverb}] (want|wanted|need|needed|long|longed) to (be|feel) {seen}   ; not in question
you [{adverb}] (want|wanted|needed) (someone|somebody|him|her|them|people|your {relative}) to
  ! do you want
  ! (if|when|do|did|because|unless) you [{adverb}] (want|wanted|needed)
(almost as if|as if|as though|almost like) you   ; weight 0.8; not in question
it is [{adverb}|almost] like you [are|were|have|had|feel|felt|can not|do not]   ; weight 0.7; not in question
you (are|were|feel|felt) [kind of|really|so] (torn|caught|pulled|split|trapped|stuck) [between|in]
  ! (as|when|if|where|because|until) you (are|were|feel|felt)
two|both sides|parts of you
of|in two minds
a (tug of war|balancing act|double bind|push and pull)
(deep down|at heart|on some level|at some level|in your heart) [part of] you   ; not in question
you would [really|also|just|much] (like|love|prefer|rather|want) to   ; weight 0.6; not in question
  ! {sub} you would
  ! (what|where|goals|changes|steps|options|things) you would
it is not (just|so much|only) [that|about] <8> it is   ; weight 0.8
it is not that you <8> it is                   ; weight 0.8
you (have been|had been|are|were) [{adverb}] {burdened}   ; weight 0.8; not in question
  ! {sub} you (have been|had been|are|were) [{adverb}] {burdened}
you (do not|did not) (feel|seem|sound) [{intens}] ({pleasant}|sure|yourself|ready)   ; weight 0.8; not in question
you (are|were) not [{intens}] ({pleasant}|sure|certain|convinced|too|all that)   ; weight 0.6; not in question
  ! you are not alone
  ! you are not too late
  ! (sure|if|when|because|as|that) you are not
a (sense|feeling) of [{intens}|real|great] ({feelingnoun}|being|not|having|failure|responsibility)
it [{adverb}] (feels|felt) [so|too|really|very|a bit] ({hard}|{feeling}|impossible)   ; weight 0.5; not in question
it [{adverb}] (feels|felt) [so|too|really|very|a bit] (pointless|endless|wrong)   ; weight 0.7; not in question
you (find|found) [it|that|this|yourself] [{intens}] ({hard}|{feeling}|hard to|difficult to)   ; weight 0.8; not in question
something (in|inside|within) you
(gives|gave|brings|brought|takes|took) you [a|some|of|back|so much|a lot]   ; weight 0.45; not in question
  ! (what|who) (gives|brings|brought|reminds|took) you
(costs|cost|robs|reminds|reminded) you [a|some|of|back|so much|a lot]   ; weight 0.5; not in question
  ! (what|who) (gives|brings|brought|reminds|took) you
(it|that|this|things|all|really) [really] (weighs|wears|eats|drags|gets) [away] (at|on|down|to) you
(is|are|was|were|been|really) [really|just] (weighing|eating|wearing|dragging|tearing|getting) [away] (at|on|down|to) you
you have (mixed feelings|a hard time|been through|gone through|lost|never)   ; weight 0.6; not in question
  ! have you
  ! (all|what|everything|after) you have
your (main|biggest|big|real|one) (concern|worry|fear|struggle)   ; weight 0.6; not in question
(it|this|that) (is|was) not (only|just) (about|that|your|the|a|an)   ; weight 0.6; not in question
  ! (is|was) not (only|just) (that|about|your) (easy|simple)
(is|was) the (part|bit|thing) [that] you (can not|could not|still|most|keep|hate|hated|dread|dreaded|miss|missed|regret|never)   ; weight 0.7; not in question
(is|was|became) [{adverb}] (how|the way) you [{adverb}] (coped|survived|managed|protected|got (by|through)|kept (going|safe|yourself)|made it)   ; weight 0.7; not in question
the only (way|thing) [left] you (had|could|knew)   ; weight 0.7; not in question

# ---------------------------------------------------------------- reflection: restating
# The client's story said back without a frame: statements about "you" in the past or under way.
# About two in three are reflections; that is why they stand apart and weigh less.

[empathy.reflection.restating]                 ; weight 0.45; not in question
! {sub} you (have been|had been|have)
you (have been|had been) [{adverb}] *ing
you have [{adverb}] *ed
  ! you have (missed|completed|reached|scored)
you [{adverb}] (used to|were able|had to|could not|did not|were not|have not)
(and|but|because) you (are|were|have|had|feel|felt|want|wanted)
your (life|family|mother|father|wife|husband|mom|mum|dad|kids|children|friends|body|mind) (is|was|are|were|has|had)

# What a client is told to have left undone, or never to do: a reproach, and no reflection.
list undone = do, done, try, tried, bother, bothered, follow, followed, keep to, kept to, stick to,
  stuck to, finish, finished, complete, completed, practice, practise, practiced, practised, bring,
  brought, turn up, turned up, show up, showed up, listen, listened, answer, answered, prepare,
  prepared, read
list reproached = {undone}, change, help, learn, pay, come on time, say sorry, apologize, apologise,
  clean, arrive, take any, take responsibility

# Hints: how a reflection is built, whatever it says. Statements about "you" and "so …" that ask
# nothing; a statement that ends like a question; the client's "he" and "they" taken up.
list any_word = a*, b*, c*, d*, e*, f*, g*, h*, i*, j*, k*, l*, m*, n*, o*, p*, q*, r*, s*, t*, u*,
  v*, w*, x*, y*, z*
list livedpast = felt, had, got, knew, thought, went, were, was, said, told, saw, came, found, meant,
  let, made, took, gave, lost, been, wanted, liked, loved, needed, expected, imagined, heard,
  learned, learnt, stopped
list soopen = okay, ok, yeah, yes, right, all right, mm hmm, and, well, oh, wow, hmm, mm, great, sure,
  absolutely, but
^ [{soopen}] [{soopen}] so [then|really|basically|again|now|even|for|with|part of|in a way] (you|your) [are|were|have|had|would|can|could|do|did|want|feel|also|just|really]   ; weight 0.6; not in question
  ! so you (are welcome|know|are (all set|free|done|here for))
  ! so your (appointment|next appointment|doctor|blood|insurance)
  ! so you (could|can|should|need|will|might|may|must|are going to)
  ! so you had (better|best)
  ! so you would [{adverb}] (need|have) to
  ! so you (did not|have not|do not) [even|really|ever] {undone}
  ! so you (did not|have not|do not) <4> (we|i) (agreed|asked|told|said|suggested|planned)
  ! so you (were|are|have) [{adverb}|every|the|a] right [to|about]
^ [{soopen}] so [then|really|basically|now] (it|he|she|they|there) [{adverb}] (is|was|are|were|has been|had been|has become)   ; weight 0.6; not in question
  ! so (it|there) (is|was|are) [{intens}|always] (time|good|great|nice|important|recommended|possible|nothing|no)
  ! so (it|there) is (a|an|the|called) [<1>] (form|forms|pill|tablet|test|scale|questionnaire|medication|medicine|program|programme|exercise|technique|skill|course|study|trial|appointment)
  ! so there (is|are|was|were) (two|three|some|many|a few|a couple|lots|plenty|different) [of] [<1>] (things|ways|options|types|kinds|forms|steps)
^ [{soopen}] so [then|really|basically|again|now|even|for|with|in a way] (it|that|this|he|she|they|there|the|being|having|when|if|kind of|sort of|not|a|even|maybe|one|part|getting)   ; weight 0.45; not in question
^ [{soopen}] so [then|really|basically] (you|your|it|that|this|he|she|they|there|the|being|having|kind of|sort of|not|a|even|maybe|one|part)   ; weight 0.45; in question
  ! so (you|it|he|she|they|there) know
so (you|it|that|he|she|they|there|your)        ; weight 0.35; not in question
  ! so (that|you) (you can|we can|know|i)
^ [{soopen}] [{soopen}] you [{adverb}] (felt|feel|want|wanted|were|have|had|did not|do not|could not|never [{adverb}|even] {livedpast}|*ed|knew|thought|found|got|went|went through|lost|kept|gave|left|said|told|made|took|came|saw)   ; weight 0.6; not in question
  ! you [{adverb}] (have|had) to
  ! you [{adverb}] (scored|missed|signed|filled|completed|need|needed|reached|agreed|promised|failed|have an appointment|were late|said that last)
  ! you [{adverb}] (do not|did not) (have|need) to
  ! you [{adverb}] have (a|an|some|any|no|the|two|three|high|been diagnosed)
  ! you [{adverb}] had (better|best)
  ! you [{adverb}] would [{adverb}] (need|have|want) to
  ! you would [{adverb}] be (surprised|amazed|wise|better off|well advised)
  ! you [{adverb}] (did not|have not|do not|never) [{adverb}|even|ever] {undone}
  ! you [{adverb}] never [{adverb}|even|ever] {reproached}
  ! you [{adverb}] (did not|have not|do not|never) <4> (we|i) (agreed|asked|told|said|suggested|planned)
  ! you (were|have|had) [{adverb}|every|the|a] right [to|about]
  ! you [{adverb}] (came|arrived|were) [<1>] late
  ! you [{adverb}] (ignored|wasted) (my|our|your|the (whole|entire))
  ! you [{adverb}] gave up (too|so) (soon|early|easily|quickly|fast)
  ! you had (no (right|business)|all (day|week|month|year) to)
  ! you want to (try|come|take a look|make sure|be careful|go ahead|sit|start|look)
  ! only yourself to blame
  ! you [{adverb}] have [got] (options|choices|plenty|lots of (options|time))
^ (you|your)                                   ; weight 0.4
  ! ^ (you know|you too|your turn|you are welcome)
^ [{soopen}] [and|because|but|like|then] (he|she|they|it|that|this|there) (is|was|are|were|has|had|does|did|would|can|could|will|makes|made|feels|felt|kind of|sort of|really|just)   ; weight 0.3; not in question
^ (and|because|but|or|then) (that|it|he|she|they|there|when|if|now|then|the|part|some|not|at the same time)   ; weight 0.35; not in question
^ (almost|kind of|sort of|like|not|just|more|still|maybe|sometimes|a little|a bit|things|everything|nobody|nothing|someone|something)   ; weight 0.25; not in question
  ! ^ (not|just|like) (a|one|at all|to|in|me|really|sure|yet|bad)
(is not it|are not they|does not it|do not they|do not you|was not it|are not you|is not he|is not she|did not you|have not you|right|yeah) $   ; weight 0.3; in question

# ---------------------------------------------------------------- reflection: accuracy check

[empathy.reflection.check]
is that [about|more or less|kind of|sort of] right
  ! is that right (foot|leg|arm|hand|side|ear|eye|away)
(am|do|did|have) i [am] {grasp} (that|this|you|it)
(does|did) (that|this) [kind of|sort of] {fits}
  ! does that fit (in|into)
(is|was) that (how|what|where) (it|you|this) (is|was|feel|felt|feels|are|were|mean|meant)   ; in question
is that what you (mean|meant|are saying|were saying|are feeling)
is that [a] (fair|accurate)   ; weight 0.8
(tell me|let me know|stop me|correct me) if i am (wrong|off|mistaken|missing|not|misreading)
(tell me|let me know|stop me|correct me) if i (have (got|missed|misunderstood|not)|got|get)
correct me if

# ---------------------------------------------------------------- warmth
# The therapist's own feeling for the client: concern, sympathy, care, encouragement.

[empathy.warmth]
! sorry (about the wait|to keep you|for the delay|to interrupt|for interrupting|to cut you off)
! sorry (i am|i was|i have|that i|about that) [running] [late]
! sorry (you|what|could you|can you) (said|were saying|was that|say|repeat)
i am [{intens}] sorry (to hear|to learn|to read|for your|for you|for what|for all)
i am [{intens}] sorry (about what|about your|that|this|it|things|he|she|they|life|you|your)
  ! i am sorry (you|your) (will have to|call|time is|appointment|insurance)
sorry (to hear|for your loss|for what|you are|you feel|you had|you have|you went|you were|that happened)
  ! are you sorry
  ! (he|she|they) (is|are|was|were|said|say) sorry
sorry   ; weight 0.3
  ! sorry (but|i (can not|do not|did not|ate|am|was|forgot|just)|if|about (that|this)|what|for the)
(my|our) heart (goes out|breaks|aches|hurts|is with)
(breaks|broke) my heart
(it|that|this) (saddens|pains|hurts|moves|touches) me
(it|that|this) makes me [feel] [{intens}] (sad|angry|happy|glad) [to hear|for you|that]
i am [{intens}] (glad|happy|pleased|relieved|grateful|delighted) [that] (you|to hear|for you|it (helped|went|worked|got|is|was)|we|things (are|went|got)|someone)
  ! happy to hear from the
glad (you|to hear|that you|it helped|it worked)   ; weight 0.7
i [really|truly|sincerely|do|just|honestly|so] (hope|pray) [that] {whom}   ; weight 0.8
  ! i hope you (understand why|are on time|brought|filled)
hope (you|it|things|this|that|everything|all) [feel|feels|get|gets|find|works|goes|helps|stay|are|is|will]   ; weight 0.7
  ! (no|lose|lost|losing|any|of|they|he|she|who|people|we|have|has|had|with|give|gives) hope
  ! hope (that|this|it) i (can|will|am|get|stay|do|have|find|never|always)
hope|hopefully   ; weight 0.2
  ! (no|lose|lost|losing|any|of|without|they|he|she|little) hope
i wish i could [{adverb}] (help|hug|give you|make|tell you|take|do more|do something|offer|be there|say|reach|talk)   ; weight 0.8
i wish (you|i knew (how|what|the)|things (were|could|was)|there was (something|more|a way|anything) i)   ; weight 0.7
  ! i wish you (would|had|did) not
i care [deeply|a lot|so much] (about you|about what|about how|what happens)
i (feel|felt) [so] for you   ; weight 0.8
i feel [with] you|ya   ; weight 0.5
  ! i (feel|felt) you (are|were|should|need|have|do|did|can|could|will|would)
(i am|we are|i will be) [always|still|right|all] (here|around|there) (for|with|if)
  ! what (i am|we are|i will be) here for
  ! here (to talk|to help) (about|with) (the|your|a) (blood|form|medication|medicine)
(i am|we are|i will be) [always|still|right|all] (here|around|there) (to (listen|talk|help|support)|when|whenever)
  ! what (i am|we are|i will be) here for
  ! here (to talk|to help) (about|with) (the|your|a) (blood|form|medication|medicine)
i am [right] here with you
(you can|feel free to|please|you could|you may) [always] (talk|write|reach out|vent) [to] (me|us)   ; weight 0.7
(you can|feel free to|please|you could|you may) [always] (speak|message|text|call) [to] (me|us)   ; weight 0.7
(message|pm|dm|text|inbox) me   ; weight 0.45
(if|whenever) you ever (need|want|feel like)   ; weight 0.7
  ! (need|want|feel like) (to|a) (change|quit|stop|start|drink|smoke|cigarette)
(if|whenever) you just (need|want) (someone|somebody|to (talk|vent|chat))   ; weight 0.7
(if|whenever) you (want|need|would like|feel like) [to|someone|somebody] [to] (talk|vent|chat|talking|listen)   ; weight 0.7
(willing|happy|glad|open|free) to (listen|talk|chat)   ; weight 0.7
  ! (he|she|they|you|your {relative}|not|are you|is|be) [is|are] (willing|happy|glad|open|free) to
all ears
(send|sending|virtual|big) [you|a|my|some|all my|lots of|big] (hug|hugs|love|strength|prayers|thoughts|vibes|support)
(huge|warm|internet|many) [you|a|my|some|all my|lots of|big] (hug|hugs|love|strength|prayers|thoughts|vibes|support)
lots of [you|a|my|some|all my|lots of|big] (hug|hugs|love|strength|prayers|thoughts|vibes|support)
hugs
  ! (he|she|they|never|who|no|of) hugs
  ! my {relative} hugs
thinking of you   ; weight 0.7
  ! (stop|stopped|keep|kept) thinking of you
(you are|you will be|keep you|keeping you|have you|are|hold you|holding you) (in|with) (my|our) (thoughts|prayers|heart)
{wishes}   ; weight 0.7
  ! take care of (it|that|this|the|him|her|them|my|your|business|things|a)
  ! (to|not|can|could|who|will|would|let) [me|him|her|them] take care
  ! good luck with that
(hang in there|keep going|keep fighting|you have got this|stay with us)   ; weight 0.7
  ! got this (new|one|idea|from|knowledge|thing|letter|form|far|other)
  ! (to|not|can|could|will|would|let|i|just|you) keep (going|fighting)
(do not|never) give up   ; weight 0.6
  ! (i|you|we|they|he|she|to|who|will|would|can) (do not|never) give up
take [good|great] care of yourself   ; weight 0.7
  ! (to|you|not|can|could|should|must) take [good|great] care
please (hold on|take care|reach out|talk to (someone|somebody|me)|be kind to)   ; weight 0.6
please (stay (safe|strong|here|alive|with us)|keep (going|fighting|trying|talking|posting))   ; weight 0.6
please do not (give up|hurt yourself|kill yourself|do it|be so hard|blame yourself|lose hope|think you|hate)   ; weight 0.6
please (know|remember) [that] (you are|i am|we are|people care)   ; weight 0.6
(worried|concerned|scared) (about|for) you
  ! (is|was|were|he|she|they|who|people) [is|are|was|were|also|not] [{intens}] (worried|concerned|scared)
that [really|absolutely|truly|just|totally|must|does|has to] [really] (sucks|suck|stinks|is hell|was hell|hurts|blows|bites)   ; weight 0.8
(this|it) [really|absolutely|truly|just|totally|must|has to] (sucks|suck|stinks|is hell|was hell|hurts)   ; weight 0.2
  ! (if|whether|where|when) (it|this|that) hurts
  ! (it|this|that) hurts (in|when|here|to|if)
(oh|oh no|oh my|wow|gosh|ouch|damn|man|jeez) [that|it|this] [is|was|must be|sounds] [{intens}] {hard}   ; weight 0.8
(aww|ouch|oh dear|you poor thing|poor you|bless your heart|oh no|oh my goodness)   ; weight 0.5
how {dreadful} for you   ; not in question
^ [oh|oh no|wow|ah] how {dreadful} [that|for]   ; weight 0.6; not in question
  ! how {hard} (it|this|that|things|is|was|are|do|does|can|would|did)
you (are|were) [so|very|deeply|truly|always] (loved|cared for|cared about|precious|important to (me|us))
  ! not (feel|felt|know) [that] you are
you [{intens}|do] deserve [to|so much|love|better|happiness|support|more|help|kindness|respect|peace|a|all]
  ! (do|did) you (think|feel|believe) you
  ! (feel|feels) [that|like] you [do] deserve
  ! you deserve (it|punishment|to suffer|what you)
you (do not|did not|never) deserve|deserved [that|this|to|it|any]
(nobody|no one) deserves
(my|our|deepest|sincere|heartfelt) (condolences|sympathies|sympathy)
i|we (love|appreciate|cherish) you
  ! i love you (said|too)
i want you to (know|be|feel|get|live)   ; weight 0.6
  ! i want you to (know|be) (the|that (the|we|our|when|whenever|if)|on time)
i (hate|hated) (to hear|that you|that this|hearing|seeing)
i [do|really] (know|understand|get|see) [just] how (you|it|that|this)   ; weight 0.5; not in question
  ! i know exactly how you feel
  ! i (know|understand|see) how you (got|did|made|want)
i (get|hear|understand) you   ; weight 0.4
  ! i (get|hear|understand) you (are|have|did|on|at|were|want|wanted|hope|do|feel|felt|say|saying|love|hate|miss|need)
not alone   ; weight 0.6; not in question
  ! (he|she|they|i|we) (is|are|was|were|am) not alone
you (have|got) (me|us|my support|our support)   ; weight 0.6
  ! you (have|got) (me|us) (wrong|there|confused|thinking|worried)
it|things|life {will} [{adverb}] (get|gets|be) [so much|a lot] (better|easier|okay|ok)   ; weight 0.45; not in question
this|it|that (will|too shall|is going to) [all|slowly|eventually] (pass|get better|end|heal)   ; weight 0.45; not in question
you (can|will) [totally|definitely] (do this|do it|make it|get there|find)   ; weight 0.45; not in question
  ! do (it|this|that) (anywhere|any|at|in|by|with|when|now|here|later|every|over|once)
  ! (if|when|what|where|how|that) you (can|will)
  ! you (can|will) find (the|it|them) [form|room|desk|toilet|here|there|on|in]
(you should|be|you can be) [{intens}] proud of (yourself|that|what you|this|how)   ; weight 0.6; not in question
(want|like|wanna) to (talk|chat|vent|share)    ; weight 0.2; in question
anything you want to (talk|share|say|tell)     ; weight 0.5
(trust|believe) me                             ; weight 0.2
i do love you
(stay|be|remain|keep) (strong|positive|hopeful|brave|smiling|fighting|your head up|pushing|trying|moving)   ; weight 0.45; not in question
  ! (to|i|not|just|can|could|you|they|he|she|people|we) [just] (stay|be|remain|keep)
hold on [tight|there|to hope]   ; weight 0.4; not in question
  ! hold on (a|to (the|your|my)|one|just)
keep (it up|at it|going strong|pushing forward|trucking|your chin up|your head up|on keeping on)   ; weight 0.45
  ! (to|i|can|could|not) keep
(my|hey|hi|hello|dear) (friend|buddy|love|dear|dude|sweetheart)   ; weight 0.3
(hey|hi|hello|hang in there|sorry|thanks) (brother|sister|bro|man|friend)   ; weight 0.3
  ! my friend (is|was|has|and|who|said|told|had|from|group|just|that)
  ! my (buddy|love) (is|was|has|and|who|said|told|had|life|for)
(congratulations|congrats|way to go|well done|good job|great job|good on you|good for you)   ; weight 0.45
(that is|this is|it is) [{intens}|so|really] (awesome|great|amazing|wonderful|fantastic|beautiful|cool|lovely|good news|great news)   ; weight 0.4; not in question
  ! is [{intens}] (great|good|cool) (to|if|for|but|that)
(happy|excited|rooting|praying|cheering) for you   ; weight 0.8
i (would|want to|wanna|wish i could) [really|just] (hug|hold|hear more|help you|love to (help|hear|talk|listen|chat))   ; weight 0.7
i would [{adverb}] (give|send) you (a hug|a big|hugs|love|all my|my love)   ; weight 0.6
(much|lots of|all my|so much|sending) love   ; weight 0.7
  ! (with|in|so) much love (for|in) (him|her|them)
(lend|lending) (an|you an|you my|my|a) ear   ; weight 0.8
i can [always|also] (listen|be here|be there|talk if|chat)   ; weight 0.6; not in question
i will [always] (be here|be there|listen|talk to you|pray)   ; weight 0.6
  ! i will [always] be (here|there) (at|on|by|in)
feel free to   ; weight 0.45
  ! feel free to (skip|ignore|correct|use|take|sit)
i know (it is|it can be|that is|this is|that it is|things are|how) [{intens}] ({hard}|hard it)   ; weight 0.6; not in question
it is (never|not) too late   ; weight 0.45; not in question
you are not (a (burden|failure|bad person|loser|freak|monster|waste|disappointment)|worthless|useless|broken|weak|crazy|stupid|pathetic|ugly|unlovable)   ; weight 0.7; not in question
(no need to|do not|try not to) (feel (bad|ashamed|guilty|low|like a)|be (scared|afraid|ashamed|sad|embarrassed|discouraged))   ; weight 0.5
you will [{adverb}] (be (okay|ok|fine|alright|all right|happy|great|better)|get there|find|see|make it|do great|feel)   ; weight 0.4; not in question
  ! (if|when|what|where|how|that|because) you will
  ! you will (find|see) (that|the)
(we|i) [do] (believe|have faith) in you
your feelings (are|matter)   ; weight 0.5; not in question
(you are|all of you are|u are) (worth|worthy|loved|valued|enough|special|strong|amazing|beautiful|brave)   ; weight 0.7; not in question
  ! (if|when|think|feel|because|that|what|how) you are
please   ; weight 0.1
i (know|remember) (the|this|that) feeling   ; weight 0.6
i can [{adverb}] relate   ; weight 0.3
i will (listen|be here|hear you out|stay with you|sit with you)   ; weight 0.7
i am with you [on|in|all the way]   ; weight 0.6
  ! i am with you (so far|on tuesday|on monday)
(people|someone|somebody|those) [out there|here] who [do|really|will] (care|cares|love|loves) [about] you   ; weight 0.7
(people|someone|somebody|others|we|i) [do|really] (care|cares) about you   ; weight 0.7; not in question
you (matter|are worth it|are worth|are not worthless|are not useless)   ; weight 0.6; not in question
it|this|that (is|was) not your fault   ; weight 0.6; not in question
(do not|try not to) (worry|blame yourself|be so hard|be too hard|be hard on|feel bad)   ; weight 0.4
(in this together|by your side|in your corner|on your side)   ; weight 0.7
it is [{intens}] (okay|ok|all right|alright)   ; weight 0.4; not in question
proud of you   ; weight 0.6
  ! (are|is|was|were|be) [your {relative}|he|she|they|not] proud of you
i (have|had) been there   ; weight 0.3


# ---------------------------------------------------------------- exploration
# Asking about the experience: what it is like, what is felt, what it means. Other questions put to
# the client are hints here (weight 0.4, not counted); as questions they are in question.lex.

list inmost = feel, feeling, felt, affect, affected, affecting, coping, cope, holding up,
  managing, sit with you, hurt, make you feel, making you feel, mean to you, mean for you
list within = happening, happening as you, going on, going on for you, going on inside,
  happening inside, happening for you, coming up, coming up for you, underneath, behind that,
  weighing on you, on your mind, hardest, bothering you, troubling you, worrying you,
  hurting you, upsetting you, getting you down, making you feel, making you so, scaring you,
  eating you, wrong
list touches = hurts, scares, worries, frightens, bothers, upsets, matters, comes up, came up,
  goes on, went on, goes through your mind, went through your mind, helps, made you feel,
  makes you feel, makes you so
list wh = what, how, why, when, where, who, which
list aux = does, did, do, would, has, have, are, were, will, can, is, was, might, could, should, had
[empathy.exploration]                          ; negation ignore
! do you understand
! what (time|day|date) (is|was|are|do|does)
! what|how (is|about) your (insurance|schedule|address|phone|email|number)
! how are we
! why (do|would) not you
! (do|would) you [{adverb}|ever] (want|like|care|mind) [to|if] [me|just] [to] (talk|chat|try|pm|vent|hear|me|share|message|if)
! did you know
! you know (what|that|how|who)
! (how|what) (about|if) (you|trying|going|getting|a|taking|we|i|the)
! how dare you
! who (cares|knows)
(what|how) (is|was|has|would) (that|it|this) [been|be] (like|for you)   ; in question
what (is|was) it like   ; in question
what (is|was|has been) {within}   ; in question
  ! (tell|ask|know|understand|remember|see|about|of|seen|exactly) [them|him|her|you|us|exactly] what (is|was|has been)
  ! what is wrong with you
what {touches}   ; in question
what {aux} (that|it|this) <2> (like|mean|feel|bring up|do to you)   ; in question
what are you [{adverb}] (noticing|thinking|aware of)   ; weight 0.6; in question
what (are|is|were|was) (the|your|those|these) <2> like   ; in question
how (was|is) (that|it) (for|to|been|feeling) [you]   ; weight 0.7; in question
how was (that|it)                              ; weight 0.6; in question
what {aux} you [{adverb}] (feel|feeling|need|fear|afraid of|hope|hoping)   ; in question
  ! feel (like|is|are|would|that)
  ! need (help|to (know|do|get|buy|bring|work|change|take))
what {aux} you [{adverb}] (wish|miss|worry about|dread|long for)   ; in question
how {aux} (that|it|this|you|things|life|he|she|they) [{adverb}|all] {inmost}   ; in question
how (are|have) (you|things) [been] (feeling|coping|holding up|managing|sleeping)   ; in question
how (was|is|does|did) <2> (feel|land|sit)   ; in question
where [in your body] do you (feel|notice|carry)   ; in question
tell me [a little|a bit|a little bit|some|just] more
  ! (not|just|stop|never|he|she|they|to|people|who) (tell|telling) me
tell me [a little|a bit|a little bit|something] about (that|him|her|them|it|yourself|how|being)
  ! about (that|how) (much|many|often|long|medication|form)
  ! (not|just|stop|never|he|she|they|to|people|who) (tell|telling) me
say [a little|a bit|a little bit|some] more
help me [to] (understand|see|follow|get a sense)
  ! (you|they|it|he|she|really|to) [have|has|will|would] help me
(can|could|would) you [{adverb}] (tell me|say|describe|share) [a little|a bit|some] more   ; in question
(can|could|would) you [{adverb}] (tell me|say|describe|share) [a little|a bit] (about (that|it|how)|how (you|it|that) (feel|felt|feels)|what (it|that) (is|was|feels|felt) like)   ; in question
(can|could|would) you [{adverb}] (walk me|talk me) through   ; in question
walk me through
(paint|give) me a (picture|sense|feel)
i am [{adverb}] (curious|interested|wondering) (about|what|how)   ; weight 0.6
  ! wondering how (much|many|often|long|far|old|interested|ready|confident|important|willing|motivated|you (could|can|would|might|did with))
  ! (curious|interested|wondering) (about|what) (the|time|day|kind|type)
i would [{adverb}] (like|love) to (hear|understand|know (more|what|how|about)) [a little|a bit] [more|about|what|how]
  ! (what|how) (much|many|often|time|day)
i want to (hear|know|understand) [a little|a bit] (more|about|what|how)
i (wonder|wondered) (what|how|where)
(do|did|are|were|have) you [also|ever|still|really|been] (feel|feeling|felt|{feeling})   ; in question
  ! have you [also|ever|still|really|been] used
  ! how [{intens}] (motivated|confident|important|ready|likely|committed|sure) (do|did|are|were) you
  ! (do|did|have) you [also|ever|still|really] (feel|felt) (like|that|this|it|as|interested|comfortable|confident|ready|ok|okay|able|there|he|she|they)
(does|did) (it|that|this) [{adverb}] (make you|makes you|hurt|scare you)   ; weight 0.6; in question
(is|was) (it|that|this) [{adverb}] {hard} for you   ; in question
(is there|was there) (something|anything) [else|in particular] (bothering|troubling|worrying|weighing)   ; in question
(is there|was there) (something|anything) [else|in particular] (on your mind|that (hurts|worries|scares))   ; in question
tell us [a little|a bit] more
how long have you (felt|been feeling|been struggling|struggled|carried|been carrying|had to)   ; in question
when did (it|this|that|things) (start|begin|change|get worse)   ; weight 0.4; in question
what happened (then|next|to you|after|inside|there)   ; weight 0.6; in question
what (would|might|could) happen [then|to you|for you|inside] (if|when) (you|it|he|she|they)   ; weight 0.6; in question
# Questions put to the client, whatever about: hints, the more so the more they ask about "you".
^ {wh}                                         ; weight 0.4; in question
{aux} (you|your)                               ; weight 0.45; in question
{aux} (it|that|this|he|she|they|things|there|any|anyone|anything)   ; weight 0.35; in question
you|your                                       ; weight 0.1; in question
(do you mind if i ask|may i ask|can i ask|care to share|in what way)   ; weight 0.4; in question
# A question that ends the turn gives the floor, whatever its last word.
{any_word} $                                    ; weight 0.4; in question
