# validation.lex: the therapist conveys that the client's experience makes sense.
#
# Levels after Linehan, from "that makes sense" to meeting the client as an equal; then what
# MITI keeps apart: affirmation of something specific, generic praise (which MITI does not code)
# and reassurance. More is not better: one validates what is valid.
title     Validation
role      therapist
language  en
source    Linehan 1997 (levels of validation); MITI 4.2.1 Affirm; wording our own
version   2026.12
evidence  C
sensitive punctuation fillers

include lists/feelings.lex
include lists/hard.lex
include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

# Words that several entries below share, used as {name}.
list fully = completely, perfectly, totally, absolutely, entirely, quite, very, really, so, all,
  only, just, also, pretty, certainly, definitely, fully, truly, well, still, even
list virtue = nerve, some nerve, strength, courage, bravery, resilience, honesty, openness, willingness,
  determination, effort, efforts, commitment, dedication, patience, kindness, compassion,
  insight, self awareness, thoughtfulness, persistence, perseverance, creativity,
  resourcefulness, wisdom, guts, care, love, loyalty, humour, humor, perspective
list virtuous = strong, brave, courageous, resilient, resourceful, determined, honest, open,
  thoughtful, caring, kind, compassionate, insightful, self aware, committed, dedicated, patient,
  perceptive, capable, creative, hard working, loving, generous, motivated, articulate, smart,
  intelligent, wise, persistent, tough, loyal, considerate, mature, proactive, introspective,
  sensitive, reflective
list good = good, great, wonderful, awesome, fantastic, amazing, excellent, brilliant, terrific,
  lovely, marvellous, marvelous, fabulous, incredible, impressive, beautiful
list fine = okay, ok, fine, all right, alright
list usual = normal, natural, common, human, typical, to be expected, expected, understandable
list anyone = anyone, anybody, everyone, everybody, most people, many people, a lot of people,
  lots of people, any person, any human being, most of us, many of us, all of us, so many people,
  plenty of people, any parent, any mother, any father
list undergo = feel, struggle, react, be, want, find, worry, need, cry, have felt, have reacted,
  have been, do the same, go through, experience, get
list allowed = feel, cry, grieve, struggle, need, want, ask, say, rest, take time, take a break,
  take your time, miss, hate, doubt, change, have
list imagine = imagine, would imagine, guess, suspect, sense, bet
list youwere = part of you, you were, you felt, you feel, you are, you might, you may, you must
list it_all = it, this, that, things, everything, life
list response = reaction, response, feeling, emotion, concern, question, fear, way, part, thing,
  experience, struggle, worry, need
list upset = angry, upset, sad, scared, afraid, hurt, careful, proud, tired, confused, unsure,
  yourself
list valid = valid, real, legitimate, understandable, natural, normal, justified, important,
  {fine}, {usual}, sense
list claim = feelings, feeling, point, concern, concerns, reason, reasons, emotion, emotions,
  question, fear, fears
list strange = wrong, bad, weird, strange, shameful, silly, crazy
list disclose = talk about, say, admit, share, open up, trust, ask, put, reach out, hear, let,
  bring up, ask for, put into words, let go, sit with
list lived = have, had, went, lived, were, grew, saw, survived, suffered, lost
list learned = learned, learnt, had to learn, were taught, came to believe, had learned,
  had learnt
list purpose = because, in order, to survive, to stay, to keep, to protect, that, to cope, not to
list survive = survive, survived, surviving, cope, coped, coping, protect, protected, protecting
list folk = people, parents, mothers, fathers, couples, women, men, students, clients, survivors
list allthis = everything, all that is, all this, so much, all the stress, all the pressure
list faulty = crazy, weird, lazy, selfish, weak, stupid, a bad person, a failure, silly,
  overreacting, unreasonable, naive, foolish, your fault, a burden, dramatic, bad, failure,
  broken, unlovable, less
list manyof = many, most, lots, plenty, a lot, so many, millions, thousands
list share = feel, felt, have felt, go through, struggle, experience, have been there
list muchof = a lot of, so much, a great deal of, real, great, your, how much, such, some,
  immense, a, so, tremendous, incredible
list person = person, man, woman, mother, father, parent, friend, young, human, soul, human being
list noble = brave, courageous, thoughtful, generous, mature, wise, loving, selfless, admirable,
  commendable, inspiring, resourceful, insightful, caring
list big = big, huge, important, great, major, real, first, brave, giant, good, positive
list step = step, achievement, accomplishment, change, first step, deal for you, steps, start,
  progress, effort, strides, changes
list reaching = reaching out, opening up, speaking up, asking for help, coming here,
  sharing this, talking about it, being here, getting help, admitting it
list bravery = {virtue}, brave, huge, big, first, great, good, hard, strong, important
list notice = notice, noticed, see, saw, hear, heard, appreciate, like
list merit = {virtue}, {virtuous}, tried, worked, handled, stood, stayed, trying, progress
list handled = handled, coped with, dealt with, managed, faced, expressed, said, put, explained
list job = idea, thing, start, plan, question, point, news, to hear, for you, job, work, going,
  on you, effort, progress, thinking, stuff, insight, choice, attitude
list desert = happiness, love, better, respect, credit, happy, loved, support, kindness, help,
  rest, relief, peace, more, it
list better = {fine}, better, easier, good, well, brighter
list iamsure = i know, i believe, i am sure, i am confident, i am certain, i have no doubt,
  i trust, i have faith
list can = can, will, are going to, have what it, have the strength, have the courage, have the power,
  have the ability, have the skills, have the heart, are able, are capable, could
list cheer = hang in there, stay strong, keep it up, keep going, keep at it, keep trying,
  keep fighting, keep up the good work
list unsure = maybe, if, how, when, where, what, whether, think, so, so that, until, before, because
list hopeful = positive, hopeful, healthy, promising, encouraging, good
list sign = thing, sign, step, way, news, beginning, first step, move

# ---------------------------------------------------------------- level: it makes sense

[validation.level.sense]
# What "but" takes back is not given.
! (make|makes|made) [{fully}|complete|perfect] sense <3> but
! understandable <3> but
! (see|understand|get) why <6> but
! (valid|real|legitimate|justified) <3> but
! (do|does|did|would) (that|this|it) make
! make sense of
! (if|hope|whether|which) [that|it|this|what i said] (makes|made) [any|some] sense
! (makes|made) [{fully}|complete|perfect] sense (for (us|you|me)|to (you|us|him|her|them))
makes|make|made [so much|complete|perfect|total|a lot of|all the|absolute] sense   ; not in question
  ! makes|make [complete|perfect] sense (to (start|try|book|schedule|do|take|meet|have|plan)|if we)
  ! nothing <3> makes|made sense
  ! you make sense
  ! i (felt|thought|found) [that|it] made
it|that|this [is|was|seems|sounds] [{fully}] understandable   ; not in question
understandable [that|why|to|given|considering|reaction|response|feeling]   ; not in question
  ! understandable (language|english|terms)
  ! more understandable
understandably
i [can|could|do] [{fully}] (see|understand|get|appreciate) why   ; not in question
  ! (trying|want|like|need) to (see|understand|get) why
i [can|could|do] [{fully}] (see|understand|get) how [that|it|this|you] (would|might|could|must)   ; not in question
  ! i understand <8> but
i can [{fully}] (understand|relate|sympathize|sympathise|empathize|empathise)   ; weight 0.2; not in question
i (totally|completely|absolutely|definitely) (understand|get it|get that|hear you)   ; weight 0.15; not in question
of course you (feel|felt|are|were|did|do|had|want|wanted|need|needed|got|miss|worry|would)
  ! of course you (would like|are welcome)
of course you (can not|could not|do not|did not)
of course it|that|this (hurts|hurt|feels|felt|upsets|upset|scares|scared|makes|made)
of course it|that|this (is|was|would be) [{fully}] ({hard}|{feeling})
of course there (is|are|was|were)   ; weight 0.7; not in question
no|little|small wonder [that] (you|it|this|they|he|she)
not surprised|surprising [that|at all] (you|to hear|it|by that)
  ! (is|are|was|were|he|she|they) not surprised
(a|an) [{fully}] (understandable|reasonable|legitimate|valid) {response}   ; not in question
(natural|reasonable|fair|legitimate|normal|healthy) to (feel|want|ask|wonder|worry)   ; not in question
(natural|reasonable|fair|legitimate|normal|healthy) to (expect|need|cry|grieve)   ; not in question
you (are|were) [{fully}] (justified in|right in) feeling   ; not in question
you (are|were) [{fully}] (entitled|allowed|right) to (feel|want|say no|need|worry|cry|be {upset})   ; not in question
you (have|had) every right   ; not in question
you have|had [got] (every|a|the|a perfect|all the|good|every good) (right|reason|reasons) to   ; not in question
  ! right to (an|a|appeal|remain|refuse|see your)
your {experience} (is|are|was|were) [{fully}] {valid}   ; not in question
  ! your (reaction|response) time
your {experience} (makes|make|matter|matters|count|counts)   ; not in question
(what|how|the way) you (feel|felt|are feeling|reacted|see it) (is|was|makes) [{fully}] {valid}   ; not in question
you (are|were) [{fully}] valid   ; not in question
valid {claim}   ; not in question
  ! (not|no|any) [a] valid (point|reason|reasons)
nothing [at all] [{fully}] {strange} (with|about) (you|feeling|being|how|that|wanting|needing)   ; not in question
it|that|this (is|was) [{intens}|such a|a] [{intens}] {hard}   ; weight 0.45; not in question
  ! {hard} to
  ! {hard} (for|on) (me|us|him|her|them)
  ! a lot (of|more|less|better|easier)
  ! (whether|if) (it|that|this) is
it|that|this|he|she|they (must|can|could|might|may) (be|feel|have been|have felt) [{intens}] ({hard}|{feeling})   ; weight 0.45; not in question

# ---------------------------------------------------------------- level: the unspoken, put into words

[validation.level.unspoken]
it|that (is|must be|must have been|can be) [{intens}] {hard} to {disclose}   ; not in question
  ! {hard} to say [exactly|for sure|how|what|if|whether|when|why] $
i {imagine} [that] {youwere} <5> ({feeling}|{feelingnoun})   ; not in question
i {imagine} [that] {youwere} <5> (hoping|hoped|wishing|wished)   ; not in question
you (must|might|may) [{adverb}] have (felt|wondered|wanted|needed|hoped|doubted)   ; not in question
(hard|difficult|scary|risky|tough|painful|frightening) to {disclose}   ; weight 0.7; not in question
  ! to hear but
  ! that are (hard|difficult|scary|risky|tough|painful|frightening)
  ! (hard|difficult) to say [exactly|for sure|how|what|if|whether|when|why] $
not|never [an|at all] [been] easy (to|for|at|when)
  ! it is not easy to (park|find (us|the|a))
(can|could|must) not have been [an|the] easy [thing|option|choice|decision|one]

# ---------------------------------------------------------------- level: in the light of what happened before

[validation.level.history]
(given|considering|after|knowing) (what|all|everything|all that|how much|all the things) you {lived}
  ! (given|considering) what|all you (have|had) to (do|pay|sign)
(given|considering|after|with) (what|all|everything|all that) [that] (happened|has happened|was done) to you
(given|considering|with) your (past|story|background|upbringing|childhood|losses|loss|trauma)
(given|considering) your (history|experience|experiences|life)
you {learned} <4> {purpose}   ; not in question
(helped|kept|protected|saved) you [to] (survive|cope|safe|alive|through|from|then|get by)   ; weight 0.7; not in question
(a way|your way|how you|the way you|what you did) [of|to] {survive}   ; weight 0.8; not in question
  ! {survive} [with|through] (my|me)
(how|way) you (got by|survived|coped|got through|kept going|stayed safe)   ; not in question
  ! (know|see|ask|about|wonder) how you
(no one|nobody) (was there|listened|believed|helped|protected|taught|showed) [for] you   ; weight 0.7; not in question
(burned|burnt|hurt|let down|betrayed|disappointed|abandoned|rejected) (before|in the past)   ; not in question
(burned|burnt|hurt|let down|betrayed|disappointed|abandoned|rejected) (so many times|so often)   ; not in question
(burned|burnt|hurt|let down|betrayed|disappointed|abandoned|rejected) (again and again|more than once)   ; not in question

# ---------------------------------------------------------------- level: in the present circumstances

[validation.level.present]
{anyone} <5> (would|might|may|could|can) [also|probably|naturally|easily] {undergo}   ; not in question
  ! {anyone} (could|can|would|might|may) (do|get|have|be (here|there|at|loved|happy))
  ! {anyone} (would|might|may|could) (think|say) you
anyone (would|might) be [{intens}] ({feeling}|{hard})   ; not in question
who would not [be|feel|want|have|worry|need]
in your (situation|position|place|shoes) (i|anyone|anybody|most|many|everyone) [<1>] (would|might|feel|felt)   ; weight 0.7; not in question
(anyone|anybody|everyone|people|most of us|many) <4> in (your|such a|that kind of) (situation|position|place|circumstances|shoes)   ; weight 0.7; not in question
(most|many|a lot of|lots of|so many) {folk} (who|in your|that) <5> (feel|struggle)   ; weight 0.8; not in question
(most|many|a lot of|lots of|so many) {folk} (who|in your|that) <5> go through   ; weight 0.8; not in question
(most|many|a lot of|lots of|so many) {folk} (who|in your|that) <5> (experience|find)   ; weight 0.8; not in question
with|given|considering {allthis} [that is] (going on|happening|on your plate|you are facing)   ; not in question
  ! what is (going on|happening)

# ---------------------------------------------------------------- level: radical genuineness

[validation.level.genuine]
i would [{adverb}] (feel|be|have felt|have been) [{intens}] ({feeling}|that way|that too|the same|like that) [too|as well|also|in your]   ; not in question
  ! (and|like|where|that|then|when|because|told myself|said) i would
i would have [{adverb}] (felt|been|done|wanted) [{intens}] (that|the same|so|too|it|{feeling})   ; not in question
i would have [{adverb}] (reacted|struggled) [{intens}] (that|the same|so|too|it|{feeling})   ; not in question
i would [probably|also] [have] (feel|felt|want|wanted|react|reacted|struggle|struggled) (too|as well)   ; not in question
if (i|it|that) (were|was|had been|happened) [to] (me|in your shoes|in your place|in your position|in your situation) i (would|might) [{adverb}] (feel|be|have|want|react|think|struggle|need)
i [really|deeply|truly|so|do] (admire|respect|look up to) (you|your|how|the way|that|what)
  ! i (admire|respect) your <3> but
(respect|admiration) for (you|how you|what you|your|the way)   ; weight 0.8; not in question
i am [{intens}] (moved|touched|humbled|struck|inspired) [by|that|when]   ; not in question
it|that|this [really|deeply] (moves|moved|touches|touched|inspires|inspired) me
i believe|trust you [and] $   ; not in question
you are [{fully}] right [about|that|to]   ; weight 0.5; not in question
  ! you are right (handed|now|here|there|on time|back|but)
you (make|made|have|raise|raised) [a|an|some|such a] [{intens}] (good|great|fair|important) point|points
you (make|made|have|raise|raised) [a|an|some|such a] [{intens}] (excellent|valid|interesting) point|points
i [totally|completely|absolutely|could not|do] agree [more|with (you|that)]   ; weight 0.45; not in question
  ! i (agree|agree with you|agree with that) <2> but

# ---------------------------------------------------------------- normalising

[validation.normalising]
! (normal|natural|common|human|okay) <3> but
! (blood|results|result|test|tests|labs|scan|pressure|reading|level|temperature) <4> normal
! normal (range|limits|result|results|level|levels|dose|delivery|price|hours)
! (is|was) (it|that|this) [{fully}] ({usual}|{fine})
it|that|this (is|was) [{fully}] {usual}   ; not in question
  ! not {usual}
  ! (life|person|thing|something|anything|level|one|someone) that (is|was)
  ! (is|was) (expected|typical|common) (in|on|at|to (arrive|be (here|ready)))
(these|those|such|your) <2> (are|is) [{fully}] (normal|natural|common|human)   ; not in question
(are|is|feels|was|were) [{fully}] (normal|natural|common) (to|for|that|reaction|reactions)   ; weight 0.8; not in question
(are|is|feels|was|were) [{fully}] (normal|natural|common) (response|feeling|feelings|part)   ; weight 0.8; not in question
(a|an) [{fully}] (normal|natural|common|human|universal|healthy) {response}   ; not in question
  ! (thing for (you|us)|part of my)
it|that|this (is|was) [{fully}] {fine} (to|that you|if you|for you to) [not|still|just] ({allowed}|be {upset})   ; not in question
it|that|this (is|was) [{fully}] {fine} not to   ; not in question
{fine} (to feel|to cry|to grieve|to struggle|not to be|to not be|to be {upset})   ; not in question
you are [{fully}] not (alone|the only one|overreacting|crazy|weird)   ; not in question
  ! (help|helps|good|nice) to know [that] you are not
you are [{fully}] not (going crazy|losing your mind|imagining|broken)   ; not in question
you are [{fully}] not (a bad person|a bad mother|a bad father|a bad parent)   ; not in question
you are [{fully}] not (a burden|weak|to blame|a failure|worthless|lazy)   ; not in question
you are [{fully}] not (selfish|stupid|too sensitive)   ; not in question
you are [{fully}] not being (silly|dramatic|difficult|too sensitive|selfish|unreasonable)   ; not in question
i would not call (it|that|you|this) [a|an] (stupid|lazy|crazy|weak|selfish|silly|weird|strange|failure|cruel|bad)
i do not think [any] less of you
(it|that|you|this) (does not|do not) (sound|seem|look) [at all|{adverb}] {faulty} [to me]   ; not in question
you are [{fully}] not (helpless|hopeless|at fault|wrong|in the wrong|stuck|useless|pathetic|a loser|too late|behind|unlovable|in trouble)   ; not in question; weight 0.8
  ! you are [{fully}] not wrong (about|that) (your|the) (dose|date|time)
you (did|have done) (nothing wrong|the right thing|not do anything wrong|the best thing)   ; not in question
(nobody|no one|none of us) is perfect
mistakes happen|everyone makes mistakes
crying is (good|okay|ok|fine|healthy|all right|normal)
you [have] (did|done) (a|some|something) [{intens}] (hard|difficult|brave|big|tough|remarkable) [thing|things|work]   ; not in question
i do not take [it|that|this] lightly
(hard|difficult|big|brave) (thing|step|call|conversation|door|talk) to (do|take|make|have|open|say)   ; weight 0.45; not in question
i do not think (you|it|that) <4> {faulty}
(does not|do not) (make|mean) you [are] [a|an] {faulty}
{manyof} of (people|us|others) [also] {share}   ; not in question
(other|many|lots of|so many|most) (people|others) (also {share}|struggle|have been there|go through (this|that|it|the same)|feel (this|that|the same|like that))   ; weight 0.8; not in question
  ! (do|does|did|see|seeing|hear|hearing) (other|most|many) people
(happens|happen) to (everyone|everybody|all of us|most people|a lot of people|many people|the best of us)
we all (have|feel|make|need|get|go|struggle|want|worry|fall|face|experience|do)   ; weight 0.7; not in question
  ! we all (have|need) to (go|leave|work)
  ! (that|which|thing|things|expectation|something|as|what|where|how) we all
(everyone|everybody) (makes mistakes|struggles|needs help)
(everyone|everybody) (has (bad days|doubts|struggles)|gets (sad|scared|angry|overwhelmed))
not|never [really|all|just|entirely] your fault   ; not in question
(you are|only|part of being|that is just|we are all) [only|just] human
  ! human (resources|rights)
no shame in
nothing to be (ashamed|embarrassed|sorry) [of|about|for]
(do not|did not) (have|need) to (apologize|apologise)   ; not in question
(do not|did not) (have|need) to be (ashamed|sorry|embarrassed|perfect|strong)   ; not in question
(do not|did not) (have|need) to feel (bad|guilty|ashamed)   ; not in question

# ---------------------------------------------------------------- affirmation: something specific

[validation.affirmation]
! kind of (a|the|like|*ing)
! you are kind of
! (if|unless|until|whether) you (have|are|were|did|managed|got|kept|found|had|keep)
! (your|of) patience (while|with us)
it|that|this [must have|really|just] (took|takes|taken|shows|showed|tells me|says) [{muchof}] ({virtue}|you care|about you)
it (takes|took) [{muchof}] ({virtue}|a lot|so much) to   ; not in question
{virtue} (it took|it takes|you showed|you have shown|you are showing|that took)   ; not in question
your [own|inner|real|incredible] ({virtue}|hard work|progress)   ; weight 0.7; not in question
  ! your [own] (love|care|perspective|patience|effort|humour|humor)
  ! (in|into|under|out of|for|about) your (care|love|progress)
  ! (need|take|try|improve|work on|use) your
  ! your progress (report|notes)
you [have|have been|are|were|really|clearly] (worked|working|tried) [so|really|very|your|the] (hard|best)   ; not in question
you [have|have been|are|were|really|clearly] (trying|fought) [so|really|very|your|the] (hard|best)   ; not in question
you [have|have been|are|were|really|clearly] fighting [so|really|very|your|the] (hard|best)   ; not in question
you (are|were|have been) doing [the|your|all|everything] [very] (best|you can|best you can)   ; not in question
you did (your|the|all|everything|what) [very] (best|you could|you had to|best you could)   ; not in question
you (kept|keep|have kept) (going|trying|showing up|fighting|coming back)   ; not in question
you (kept|keep|have kept) (at it|moving|pushing|reaching out)   ; not in question
you (managed|were able|have been able|have managed|found a way) to   ; not in question
  ! (hope|wish|whether|if) you (managed|were|have|found)
you (found|had) the (strength|courage|energy|guts) to   ; not in question
you (got|made it|came|came out|pulled|made) [yourself|it] (through|this far|so far|a long way)   ; not in question
you (are|were) (someone|the kind of person|a person|the sort of person) who   ; not in question
you (are|were|have been|seem|sound) [{intens}|clearly|such a|a|an] [{intens}] {virtuous} [{person}]   ; not in question
  ! you are [{intens}] (honest|open|smart|strong|wise|patient|tough|kind|capable|sensitive) (enough to know|with me|to|or)
  ! you are [{intens}] capable of
  ! (a|an) patient
you (must be|come across as) [{intens}|clearly|such a|a|an] [{intens}] {virtuous} [{person}]   ; not in question
  ! you are [{intens}] (honest|open|smart|strong|wise|patient|tough|kind|capable|sensitive) (enough to know|with me|to|or)
  ! you are [{intens}] capable of
it|that|this (was|is) [{intens}|such a|a|an] [{intens}] {noble}   ; not in question
it|that|this (was|is) [{intens}|such a|a|an] {big} {step}   ; not in question
  ! the first step (in|of) the
  ! change (in|of) (many|all|the|our)
(brave|courageous|strong|thoughtful|generous|wise|mature|big|loving) of you
you [really|also] (reached out|spoke up|stood up for|asked for help|opened up)   ; not in question
you [really|also] (set a boundary|took (the|a|that) (step|risk|chance|first step))   ; not in question
you [really|also] (took care of|took responsibility|faced|stuck with|did not give up|protected)   ; not in question
{reaching} (is|was|takes|took|shows) [already|such|itself|really|so] [a|the|an] {bravery}   ; not in question
you [{adverb}|have|have already|are] [{adverb}] (taken|took|taking|made|making) [a|the|an|that|this|such a|some] {big} {step}   ; weight 0.7; not in question
you have [{adverb}] (come [a|such a|so] (long way|far)|overcome|accomplished)   ; not in question
you have [{adverb}] (achieved|survived|shown|handled|endured|grown|put in)   ; not in question
that is (quite something|no small thing|no mean feat|a lot to have done)
(it was you who|you are the one who|you were the one who) (came|told|did|decided|chose|kept|said|asked|risked)
(it was you who|you are the one who|you were the one who) (made|stayed|faced|took|noticed|opened)
as human as it gets
look [at] how (far|much|well) you
how far you (have come|came|got|made it)       ; not in question
how (hard|well) you (have|are|worked|tried|did|handled|came)   ; not in question
  ! (know|see|wonder|ask|understand|depends on|determine|measure|check|tell) how (hard|well)
  ! hard you are on
i [really|also|do] {notice} (how|your|the way you) [much|hard|honestly|openly|carefully|you] <2> {merit}   ; not in question
you {handled} (that|it|this|yourself|things) [{intens}] (well|beautifully|wisely)   ; not in question
you {handled} (that|it|this|yourself|things) [{intens}] (gracefully|calmly|clearly)   ; not in question
you [clearly|obviously|really|do|still] (care|love) [very|so|a lot|deeply] [much] (about|for|him|her|them|your)   ; weight 0.6; not in question
  ! (if|because|when|whenever|do|who|what|how|those|someone|people) you [clearly|obviously|really|do|still] (care|love)
you (have|show|showed|are showing) [{muchof}] ({virtue}|good heart|big heart)   ; weight 0.8; not in question
you (have|show|showed|are showing) [{muchof}] (a lot to offer|so much to offer)   ; weight 0.8; not in question

# ---------------------------------------------------------------- generic praise (MITI: not coded)

[validation.praise]                            ; weight 0.5
! not [so|that|really|very|too] {good}
! (is|was) (that|this|it) {good}
! would be {good}
it|that|this (is|was|sounds) [{intens}|like|absolutely|just|a|such a|like a] [{intens}] {good} [{job}]   ; weight 0.45; not in question
({good} (job|work|going|effort|progress|thinking|on you|for you)|nice work)   ; weight 0.6; not in question
  ! (making|make|makes|made) {good} (progress|effort)
  ! (in|at|get|find|lose|have|the|your|my|his|her|keep|a) [a] {good} (job|work)
{good} {job}   ; weight 0.4; not in question
  ! (in|at|get|find|lose|have|the|your|my|his|her|keep) [a] {good} (job|work|start|effort|question|idea|choice)
  ! (is|not|be|are|was) [not|so|really|very] good for you
kudos|bravo|congratulations|congrats   ; not in question
(well done|way to go|nicely done|nice work|good for you|nice job)   ; not in question
  ! as well done
  ! (long|some|a|little) way to go
  ! (is|not|be|are) [not|so|really|very] good for you
you are doing [{intens}|just|a|such a|an] ({good}|well|fine|{good} job|the right thing|better)   ; not in question
you did [{intens}|a|such a] ({good}|well|{good} job|the right thing)   ; not in question
you (should|can|must|deserve to|have every right to) [really] be [{intens}] proud   ; not in question
proud of you [for]
  ! (are|is|was|were|be|feel) [your {relative}|he|she|they|not] proud of you
you are [{intens}|such an|such a|a|an] [{intens}] ({good}|special|worthy|valuable) [{person}]   ; not in question
  ! you are (good to go|good at|good with|important to)
  ! (feel|felt|think|if|when) [that|like] you are
you are [{intens}|such an|such a|a|an] [{intens}] (enough|precious|important) [{person}]   ; not in question
  ! you are (good to go|good at|good with|important to)
  ! (feel|felt|think|if|when) [that|like] you are
you (deserve|are worth|are worthy of) [{intens}|to|a|all|the] [be|have|lot of|so much] {desert}   ; not in question
give yourself [some|a bit of|a lot of|more|the] (credit|time|grace|permission|compassion|a break|a pat)
i am [{intens}] impressed [by|with|that|to hear|to see] (you|that|it|your|how)   ; not in question
i am [{intens}] (glad|happy) [by|with|for|that|to hear|to see] (you|that|it|your)   ; weight 0.45; not in question
(thank you|thanks) [so much|very much|again] for (sharing|telling|opening|being|trusting)   ; weight 0.45; not in question
  ! (thank you|thanks) for (being on time|telling reception)
(thank you|thanks) [so much|very much|again] for your (honesty|openness|trust|courage)   ; not in question
  ! (thank you|thanks) for (being on time|telling reception)
i [really|do|truly|so] appreciate (you|your (honesty|openness|courage|trust|willingness|effort)|how (open|honest))   ; not in question
perfect|excellent|wonderful|fantastic|awesome|amazing|brilliant|terrific|great   ; weight 0.2; not in question

# ---------------------------------------------------------------- reassurance

[validation.reassurance]                       ; weight 0.5
! better (set|off|able|prepared|informed)
! do (it|this|that) (anywhere|any|at|in|by|with|when|now|here|later|every|over|once)
! not [going to] (be okay|get better)
{it_all} (will|is going to|are going to|does|do) [{adverb}] (be|get|work|turn|go) [out] [{intens}] {better}   ; not in question
  ! (hope|thought|told|saying|says|said) [that|to] [myself|hey] {it_all}
{it_all} (will|is going to|are going to) [{adverb}|all] (work|turn|sort) [itself|themselves] out   ; not in question
you (will|are going to) be [{intens}] ({fine}|better|able to)   ; not in question
  ! {unsure} you (will|are going to)
{iamsure} [that] you {can}   ; weight 0.7; not in question
  ! you (can|could|will) [{adverb}] (be eligible|get a|qualify|find a)
  ! i think you (can|could|will|are going to) (see|take|come|sit|call|go|want|need|have|be (late|wrong))
you (can|will) [{adverb}] (do it|do this|do that|get through|make it)   ; not in question
  ! you are [{intens}] (confident|sure|certain) [that] you (can|will)
  ! {unsure} you (can|will)
  ! (something|things|thing|anything|all|one|everything) you (can|will)
you (can|will) [{adverb}] (handle (it|this|that)|get there|overcome|survive)   ; not in question
  ! {unsure} you (can|will)
you (can|will) [{adverb}] find (a way|someone|your|the right)   ; not in question
  ! {unsure} you (can|will)
you (can|will) [{adverb}] (succeed|manage|feel better|get better)   ; not in question
  ! {unsure} you (can|will)
  ! manage (your|by|to)
  ! better at
i (believe|have faith|have confidence) in you
you have got this
  ! got this (new|one|idea|from|knowledge|thing|letter|form|far|other)
you are [{intens}] (stronger|braver|smarter|more capable|tougher|better) than   ; not in question
you (have|had) (what it takes|the strength|the courage|the power to)   ; not in question
there (is|are|will be) [always|still|definitely|so much] (hope|help|light|a way|people who|someone who)   ; not in question
  ! (is|are|if|whether|when|where|think|wish) there
  ! there (is|are) (someone|people) who (works|work|can see you)
(do not|try not to|no need to) worry   ; not in question
  ! (i|we|they|you|he|she|who|why|people) do not (worry|give up|feel)
  ! do not worry about (the|your) (form|parking|bill|paperwork)
(do not|try not to|no need to) be (afraid|ashamed|scared|embarrassed|hard on yourself|so hard)   ; not in question
  ! (afraid|scared|ashamed) to (contact|call|ask|write|message|email)
  ! (i|we|they|you|he|she|who|why|people) do not (worry|give up|feel)
  ! do not worry about (the|your) (form|parking|bill|paperwork)
(do not|try not to|no need to) (beat yourself up|blame yourself)   ; not in question
  ! (i|we|they|you|he|she|who|why|people) do not (worry|give up|feel)
  ! do not worry about (the|your) (form|parking|bill|paperwork)
(do not|try not to|no need to) (feel (bad|guilty|ashamed)|give up|lose hope)   ; not in question
  ! (i|we|they|you|he|she|who|why|people) do not (worry|give up|feel)
  ! do not worry about (the|your) (form|parking|bill|paperwork)
{cheer}   ; weight 0.45; not in question
  ! (to|can|could|i|you|he|she|they|we|just|not) (keep going|keep trying|keep at it)
(it|this|that|the pain) (will|too shall) [eventually|slowly|also|all] (pass|fade|heal|lessen|end|ease)   ; not in question
  ! (lessen|heal|end|ease) (the|your|up|with|when)
(it|this|that|the pain) (shall|does|do) [eventually|slowly|also|all] (pass|fade|heal|lessen|end|ease)   ; not in question
(it|this|that|the pain) is going to [eventually|slowly|also|all] (pass|fade|heal|lessen|end|ease)   ; not in question
(does|do|will) not last forever   ; not in question
you are [{intens}] (safe|loved|cared for|wanted|needed)   ; not in question
  ! you are (safe|wanted|needed) (at|on|in|to)
you are [{intens}] (on the right (track|path)|in the right place|in good hands)   ; not in question
  ! you are (safe|wanted|needed) (at|on|in|to)
i|we (am|are|will be) [always|right|still|all|both] here for   ; weight 0.45; not in question
it|that|this (is|was) [{intens}|definitely|such] a [{intens}] {hopeful} {sign}   ; not in question
that is the spirit
(it|this|that) is (only|just) temporary        ; not in question
(brighter|better) (days|times|future|tomorrow) [ahead|are|will|to come|await]   ; weight 0.45; not in question
light at the end of the tunnel
(worth (a|the) (try|shot)|worth trying)        ; weight 0.3; not in question
(the|a) [{adverb}] right (choice|decision|thing to do|move|call)   ; weight 0.45; not in question
you (have|got|still have) [{muchof}] (resources|support|people who|options|your whole|potential|to offer|going for you|a bright|a good|so many)   ; weight 0.45; not in question
  ! (if|do|when) you (have|got)
(there is|there are|there will be) [always|still|so many|plenty of|many|lots of] (someone out there|people out there|other|others|ways|options|opportunities|fish|hope)   ; weight 0.4; not in question
# Sympathy and good wishes are counted as empathy.warmth; here they are hints.
(appreciate|value) (you|your|that you|this|the)   ; not in question; weight 0.3
(rooting|cheering|praying|happy|excited) for you   ; weight 0.45
^ (good|great|nice|awesome|wonderful|amazing|excellent|perfect|fantastic|bravo|absolutely|exactly|right on|indeed|beautiful|cool|wow) $   ; weight 0.3
you (got|have got) (it|this) [right|all|figured|under control]   ; weight 0.4; not in question
(asking|reaching out|seeking|speaking|opening|coming) <3> (is|takes|shows|was|already) [a|an|the|very|really|so|already] (brave|courage|strength|strong|good|great|big|first|important|hard|set|step|huge|wonderful)   ; weight 0.7; not in question
i love (that you|how you|your|the way you|this|what you)   ; weight 0.45; not in question
i am [{intens}] sorry   ; not in question; weight 0.3
i [really|do|sincerely|just] hope (you|it|things|this|everything|all|that)   ; weight 0.3
(good luck|best of luck|all the best|best wishes)   ; not in question; weight 0.3
  ! take care of (it|that|the|this)
(warm wishes|take care|bless you|god bless|hugs)   ; not in question; weight 0.3
  ! take care of (it|that|the|this)
(thank you|thanks) for (your question|writing|reaching out|posting|asking|coming)   ; weight 0.3
i (hear|feel) you   ; not in question; weight 0.15
i [do] (know|understand|get) [just|exactly] how (you|it|that|hard|difficult)   ; not in question; weight 0.2
i (care|am here|am listening|am with you|love you|am happy to help|am glad to)   ; not in question; weight 0.3
i am sure   ; not in question; weight 0.3
  ! i am sure (i|he said|she said)
(exactly|absolutely|definitely)   ; not in question; weight 0.2
