# judgment.lex: the therapist confronts, blames, labels, warns or shames.
#
# MITI's Confront, MISC's Confront and Warn. Telling the client what to do ("you should", "you
# need to") is no condemnation and is not here: it is the category directive. What others said
# ("they say you are lazy") and what the client thinks of himself ("you feel you are a burden")
# is kept out by the scope reported.
title     Judgment in speech
role      therapist
language  en
source    MITI 4.2.1 Confront; MISC 2.5 Confront and Warn; wording our own
version   2026.1
evidence  D
sensitive quotation punctuation

include lists/labels.lex
include lists/scorn.lex
include lists/intensifiers.lex
include lists/people.lex

list fault = laziness, selfishness, stubbornness, ignorance, arrogance, stupidity, negativity,
  immaturity, irresponsibility, dishonesty, hypocrisy, attitude problem, bad attitude, whining,
  self pity, drama
list suppose = feel, felt, feels, worry, worried, fear, afraid, scared, like, as if, as though, if,
  whether, wonder, wondering, imagine, ashamed, as being
list harm = killing, ruining, destroying, wasting, wrecking, harming, poisoning, damaging,
  throwing away
list doom = lose, regret, end up, wind up, be sorry, fail, pay for, ruin, wreck, destroy, die,
  never, suffer, get fired, get arrested, get worse, be alone, go to jail, go to prison
list good = going, trying, coming, fighting, working, thinking, hoping, feeling, wondering, having,
  getting, hearing, looking, seeing, being, showing, pushing, moving, hanging, holding, growing,
  learning, practicing, practising, reaching, waking, remembering, worrying, telling yourself,
  replaying, asking yourself, loving, giving, caring, taking, losing, using, smiling, living,
  building, talking, wanting, dreaming, everything, something, anything, nothing

# ---------------------------------------------------------------- blame

[judgment.blame]                               ; not in reported
! not [really|all|entirely|just|even] your [own] fault
! {suppose} [that|yourself|like] [it|this|that] [is|was|were] [all] your [own] fault
why (did|do|can|could|will|would|have) not you
  ! why (did|do|can|could|would) not you [just] (tell|take|start|share|try|come|sit|think|talk|describe|say|let|see|write|bring|begin|explain|pick|go|give|walk|choose|show|read|ask|join|want|like|feel|have)
why would you   ; weight 0.7
  ! why would you (say|like|give|choose|rate|pick|call|describe|put|place)
  ! why would you (want|decide) to (change|make|quit|stop|do this|cut|start|lose|get|take|go|be|work|try)
why (do|must|did) you (always|never|keep|insist|refuse)
it is [all|really|just] your own (fault|doing)   ; not in question
it is [all|really|just] your fault   ; not in question
your [own] fault   ; weight 0.6; not in question
whose fault (is|was)   ; weight 0.7
you [really|only] (brought|bring) (this|it|that) on yourself
you did (this|that|it) to yourself
[only] (got|have) yourself to blame
you are [really|the one|clearly|solely] to blame   ; not in question
you had it coming
(serves|served) you right
you (asked|were asking|are asking) for (it|trouble)
  ! you asked for it to
look [at] what you (did|do|have done|made|caused)
  ! look [at] what you have done (so far|already|here|well)
what did you expect
  ! what did you expect (from|would|to (get|happen|hear|feel))
how could you [even|ever|possibly] (do|say|let|be|not|have|think|treat)
  ! how could you (let yourself|let (him|her|them) know|say no|say (it|that|this) differently|do (it|that|this) differently|be (kinder|more|safe)|have (done|said) (it|that|this) differently)
how could you $
what (were|was) you thinking
  ! what were you thinking (about|of|when|at|as|while|right|before|then|just)
what (is|was|the hell is|on earth is) (wrong|the matter) with you
what is your (problem|excuse)
  ! what is your problem (with|list)
i (told|warned) you (so|not to|over and over|this would happen|a hundred times)
i did warn you
how many times (do|have|must) (i|we)
when (are|will) you [ever|finally] [going to] (learn|grow up|stop|listen|realize|realise|start)   ; weight 0.8
you [simply|just] (failed|refused|refuse|neglected|did not bother|can not be bothered) to   ; weight 0.7; negation ignore; not in question
  ! {suppose} [that] you
you (did not|do not|would not|will not|have not) even (try|tried|bother|bothered|care|think|thought|ask|asked|listen|consider)   ; negation ignore; not in question
you are [just|clearly|obviously|simply] not [even|really] (trying|listening|serious|committed|motivated|cooperating|making an effort|taking this seriously|doing the work|pulling your weight)   ; negation ignore; not in question
you (do not|will not) [ever|even|just|really|want to] (listen|follow through|take responsibility|take this seriously|make an effort|want to get better|do anything|help yourself)   ; negation ignore; not in question
  ! if|when|because|that you (do not|will not)
you keep|kept [on] *ing   ; weight 0.6; not in question
  ! keep|kept [on] {good}
  ! (if|as long as|while|when|help|helps|what|until) you keep
do not you (realize|realise|get it|see that|listen|understand that)   ; weight 0.8
you let (me|us|everyone|everybody|him|her|them|your {relative}|people) down   ; not in question
  ! {suppose} [that] you let
because of you   ; weight 0.6; not in question
you (made|drove) (him|her|them|your {relative}) (leave|cry|sick|suffer|away|do it)   ; weight 0.7; not in question
you should have known [better]

# ---------------------------------------------------------------- label

[judgment.label]                               ; not in reported
! not|never [being|a|an|so|that] [{intens}] ({neglabel}|{negnoun})
! {suppose} [that] you (are|were|look|seem|sound)
! (make|makes|made|making|drive|drives|driving|drove) you
! you are (weak|negative|hopeless|difficult|aggressive|defensive|impossible) (from|for|about|because)
you (are|were|have been|get|seem|sound|can be) [just|only|simply|still|kind of|clearly|being|acting] [{intens}|such a|a bit|being] [{intens}] {neglabel}   ; not in question
  ! you (seem|sound|get) (weak|hopeless)
you (are|were|sound like|look like|act like|are acting like) [just|such|really|nothing but|being] (a|an) [{intens}|little|big|complete|total|real] {negnoun}   ; not in question
you (act|behave|are acting|are behaving|acted|behaved) like a|an [spoiled|spoilt|little|big|five year old] (child|baby|teenager|toddler|kid|brat|idiot|victim|martyr|princess)   ; not in question
(stop|quit) (being|acting) [so|such a|such an|like a|a] [{intens}] ({neglabel}|{negnoun}|child|victim|martyr|dramatic)   ; negation ignore
  ! (to|you|i|not|would|could|can) (stop|quit) being
do not be [so|such a|such an|a] ({neglabel}|{negnoun}|dramatic)   ; negation ignore
{neglabel} of you
how {neglabel} (are you|can you be|you are)
you {negnoun}
  ! (are|were|call|called|calling|calls|make|made|do|did|love) you {negnoun}
  ! you (joke|bully|baby|drunk|fool|mess)
your [own|constant|blatant|sheer|utter|total|complete] {fault}   ; weight 0.8; not in question
(people|men|women|guys|patients|clients|addicts) like (you|yourself)   ; weight 0.8; not in question
  ! (help|helps|helped|see|with|many|other|some|of|for|to|met|know|love) <2> like (you|yourself)
(you people|your kind|your type|your ilk)
  ! your (kind|type) (words|of|support|message|offer|note|heart)
  ! not your type
(what|such) a {negnoun}   ; weight 0.6; not in question
  ! (feel|felt|am|feeling|being|been|yourself as) [like] such a
you have [got|such] [a|an] [{intens}] (attitude problem|bad attitude|attitude|victim mentality|chip on your shoulder)   ; not in question
you (play|are playing|like to play|always play) the (victim|martyr)   ; not in question
you [just|only|really] (want|like|crave) [the] (attention|sympathy|pity|drama)   ; not in question
in [total|complete|deep] denial   ; weight 0.7; not in question
  ! (he|she|they|i|{relative}|family) (is|are|was|were|am) [also|still|just] in [total|complete] denial
you are [just|clearly|still|really|obviously] in [total|complete] denial   ; not in question
typical   ; weight 0.2; not in question

# ---------------------------------------------------------------- "you always", "you never"

[judgment.absolute]                            ; not in reported; not in question
! (if|when|that|because|like|as if|how|what|where|why|who|can) you always|never
! {suppose} [that] you
you (always|never|constantly) [ever|even|seem to|just|really] (do|say|make|blame|complain|listen|think|try|want|expect|ignore|refuse|change|argue|lie|cancel|quit|assume|push|twist|consider|apologize|apologise|admit|interrupt|run away|avoid|find an excuse|have an excuse|put yourself first|show up|finish|follow through|come late|take responsibility|take)
  ! you never (say never|want|think you|expect|lie to)
  ! you always (try to|think of|want|do your best|show up|say that)
you (always|never) [ever] (did|made|listened|tried|blamed|took|let|came|called|asked|told me|said)   ; weight 0.6
  ! you never (told anyone|made it|asked (for|to)|let (anyone|yourself))
you are (always|constantly|forever) (late|blaming|complaining|making excuses|looking for|playing|arguing|on about|the victim|changing|interrupting|whining|avoiding|running away)
you are never (on time|satisfied|happy with|wrong|there for|willing|going to change|ready)
all you [ever] [want to|seem to] (do|think about|talk about|care about) is
nothing is [ever] [good] enough for you   ; negation ignore
nothing is ever (your fault|good enough)   ; negation ignore
it is always (about you|somebody else|someone else|everyone else|an excuse)
everything (is|has to be) [always|all] about you
you (only|just) (think|care|thought|cared) (about|of) yourself
(there you|here we|there we|here you) go again
(once|yet) again you   ; weight 0.7
same old (story|excuse|excuses|behaviour|behavior|song)
you can not [even|ever] (do anything right|be trusted|get anything right|control yourself|take criticism)   ; negation ignore

# ---------------------------------------------------------------- warning

[judgment.warning]                             ; not in reported; not in question
! you (will|are going to) [just|also|probably|soon] (feel|get|be|do|find|see|notice|have|start|sleep) [a lot|so much|much|the|that|yourself] (better|fine|okay|ok|well|there|help|support|safe|stronger|calmer|easier|change|difference|it gets)
! {suppose} [that] you (will|are going to|are)
! not have to
if you (do not|keep|continue|carry on|go on|refuse|will not) <8> you (will|are going to|might|may|could|risk) [just|never|end up|lose]   ; negation ignore
  ! if you do not (mind|know|feel like|want|like|understand|agree|have)
  ! if you do not <6> you (can|could|may)
you (will|are going to) [just|only|probably|definitely|surely|soon] {doom}
  ! you will never (forget|be alone|have to|regret|know)
  ! end up feeling
you are [slowly|just|really|only] {harm} (yourself|your)
(or else|last chance|last warning|final warning|there will be consequences|mark my words)
  ! or else (we|it|there|i|they|he|she)
(do not come crying|do not say i did not warn|do not blame me)   ; negation ignore
you are (heading|headed) (for|towards|toward|down)
you are [only|just] making (it|things|this|everything) worse
you are (playing with fire|on thin ice|asking for trouble|digging your own|your own worst enemy)
(keep|carry on|go on) (this|it|that|like this|doing this|drinking) [up] and you
  ! keep (it|this) up and you (are doing|will be doing)
unless you [really|actually|finally] (change|stop|start|quit|get|make|listen|learn) <8> (you|nothing|it|this|i|we)
you are running out of (time|chances|excuses)
this is (your|the) last (chance|warning|time)

# ---------------------------------------------------------------- honesty challenged

[judgment.honesty]                             ; not in reported
! (thank you|thanks|appreciate) <3> honest
! (can|could|free|okay|safe|able|easy|hard|want|trying|important|ready) [to|enough to] be [more|completely|really] honest
! {suppose} [that] you (are|were|lie|lied)
be [{intens}|a little] (honest|truthful|straight|real) with (me|yourself|us)   ; not in question
  ! (to|i will|let me|if i am|i have to|am going to) be [{intens}] honest
are you [really|actually|even|completely] (lying|being honest|being truthful|telling the truth|telling me the truth|telling me everything|being straight|hiding something|kidding me)
are you sure (you|that|it|about) [did not|have not|are not|that is|is not|was not|were not]   ; weight 0.5; negation ignore
  ! are you sure [that] you (want|are|feel)
you are [just|clearly|obviously|always|still] (lying|hiding something|making this up|making that up|making it up|exaggerating|bluffing|pretending|playing games|manipulating)   ; not in question
you are [just|clearly|obviously|still] not (being honest|telling the truth|being truthful|being straight)   ; negation ignore; not in question
you (lie|lied) (to|about) (me|us|it|that|him|her|them|everyone)   ; not in question
that (is|was) [just|clearly|simply|obviously|really|absolutely] (not true|untrue|a lie|false|made up|not the truth|not what happened|an exaggeration)   ; negation ignore; not in question
do you (honestly|seriously) (expect|think|believe|want)
do you really (expect|believe|think) (me|anyone|anybody|us|people)
do you [really] think i (am stupid|believe|was born)
i (do not|can not|just do not) [really|quite] (believe|buy|accept) (you|a word|your story|what you)   ; negation ignore; not in question
  ! i can not believe (you (went|had|have been|got|made it)|what you (went|have))
  ! i do not believe you (are|were|have)
i find (that|it|this) [{intens}] (hard|difficult) to (believe|swallow|buy|credit)
(expect|expecting|want) me to believe
(who|whom) (are|do) you (kidding|trying to kid|fooling|think you are|trying to fool)
you are [only|just|really] (kidding|fooling|lying to|deceiving|deluding|cheating) [only|nobody but] yourself   ; not in question
(that|it|this) (is|sounds like|was) [just|only|really|simply] (an|another|just another|no|a poor|a lame|a convenient|your usual) excuse   ; negation ignore; not in question
(no more|enough with the|stop making|quit making|you are making|you make|you always have|full of) [your|any|these] excuses
you [just|clearly|also] (said|told me|claimed|promised|agreed|admitted|swore) <8> but [now|then] (you|here|last|your|i)   ; weight 0.7
  ! but you (also|still|would|want|love|like|feel|felt|do|really|are|have also|were|did)
not what (you|i) (said|told|agreed)   ; weight 0.6; negation ignore; not in question
you are [just|really] (contradicting yourself|being inconsistent|not making sense|talking in circles)   ; negation ignore
(so you say|so you claim|if that were true|tell me the truth|admit it|just admit|come clean|stop lying|stop pretending|stop kidding yourself|face facts|face reality)   ; negation ignore
  ! (can|could|not|to|have to|afraid to|he|she|they|i|we|you) (admit it|come clean|face reality|tell me the truth)
(oh|now) come on   ; weight 0.7
come on (now|be honest|you know|really|admit)   ; weight 0.7
you know (perfectly|full|very|damn) well

# ---------------------------------------------------------------- moralising

[judgment.moralising]                          ; not in reported
think (of|about) your (family|kids|children|{relative})   ; not in question
  ! (you|to|i|when|we|would|who|not|often|could|they|then|really) [also|just|really] think (of|about) your
think (of|about) (others|other people|the consequences|what you are doing) [for once|too]   ; weight 0.6; not in question
  ! (you|to|i|when|we|would|who|not|often|could|they|then) [also|just|really] think
what about your (family|kids|children|responsibilities)   ; weight 0.4
(that|it|this|what you did) (is|was) [{intens}|plain|simply|morally] (wrong|selfish|cruel|irresponsible|unacceptable|immoral|shameful|sinful|disgraceful|disgusting|inexcusable|unforgivable|thoughtless|inconsiderate|careless|reckless|immature|childish)   ; not in question
  ! (is|was) (that|it|this) [{intens}] (wrong|selfish|cruel)
  ! (what|something|nothing|everything|what (he|she|they) did) (is|was) [{intens}] (wrong|selfish|cruel)
  ! that was wrong with
  ! {suppose} [that|like] (that|it|this) (is|was)
(good|decent|real|proper|responsible|loving) (mother|mothers|father|fathers|parent|parents|mum|mom|dad|person|people|man|woman|christian|wife|husband) [always|never] (does|do|would|puts|put|takes|take|behaves)   ; not in question
  ! (you are|be|being|is|was) [a] (good|decent|loving|real)
  ! what (does|do|would) a
what (kind|sort) of [a] (mother|father|parent|person|man|woman|friend|mum|mom|dad|wife|husband) (does|lets|leaves|treats|says|are you)
you [really|certainly|surely|should|ought to] (know|knew) better   ; not in question
  ! (nobody|no one|who) know|knows you better
  ! better (days|times|than anyone|what)
  ! you know better (now|what|how)
you (should|ought to|must) be ashamed
(ashamed|disgusted|disappointed) (of|in|with|by) you   ; weight 0.8
  ! {suppose} [that|he|she|they|people|i|your {relative}] [is|are|was|would|will] [be] [{intens}] (ashamed|disgusted|disappointed)
  ! (he|she|they|are|is) [is|are|was] [{intens}] (ashamed|disgusted|disappointed)
i am [{intens}] (disappointed|ashamed|disgusted|appalled|shocked) (in|of|with|by|at|that) (you|your|how you|what you)
shame on (you|him|her|them)
have you no (shame|decency|conscience|respect|heart)   ; negation ignore
how dare you
(have|show) some (respect|shame|decency|gratitude|backbone)   ; not in question
do not you (care|feel (guilty|ashamed|bad))
it is [just|simply|so|very|really|morally] (wrong|immoral|selfish|irresponsible|a sin|unacceptable|cruel) (to|of you|that you)   ; not in question
  ! is it (wrong|selfish)
  ! {suppose} [that] it is
you owe it to (your|him|her|them|us|everyone|god)   ; not in question
(setting|set|being) a (bad|terrible|poor) (example|role model)
i (expected|expect|had hoped for) (better|more) (of|from) you
there is (no|never any) excuse for (your|that|what you|such)   ; negation ignore; not in question
you were raised better
you have no (right|business|excuse|self control|willpower|shame) [to]   ; negation ignore; not in question; weight 0.8
  ! {suppose} [that] you have no

# ---------------------------------------------------------------- disagreeing, correcting

[judgment.contradiction]                       ; not in reported
! {suppose} [that] you are
you are [just|simply|{intens}|dead|flat out] (wrong|mistaken|incorrect|misinformed|missing the point)   ; not in question
  ! you are not wrong
i [really|strongly|totally|completely|respectfully|have to|must|do] disagree   ; not in question
  ! (if|when|where|whether|can|could|that) i disagree
i (do not|can not) [really|quite|at all] agree [with]   ; negation ignore; not in question
(that|this|it) makes (no|zero|little) sense   ; weight 0.8; negation ignore; not in question
  ! (if|when|feel|feels|felt|seem|seems|like|life) <2> makes (no|little) sense
(that|this) does not make [any|a lot of|much] sense   ; weight 0.6; negation ignore; not in question
you have [absolutely|clearly|obviously|really] no (idea|clue|concept)   ; negation ignore; not in question
  ! you have no idea (how (much|glad|happy|proud)|why)
you [clearly|obviously|just|really] do not (know|understand|get|realize|realise) what you are (talking|saying|doing)   ; negation ignore; not in question
you (clearly|obviously|just) do not (know|understand|get it|realize|realise|see)   ; negation ignore; not in question
no you (did not|do not|are not|can not|will not|have not)   ; weight 0.7; negation ignore; not in question
^ (wrong|false|incorrect|not true|untrue|nonsense)   ; weight 0.7; negation ignore; not in question
that is not (the point|how it works|good enough|acceptable|an answer|my problem)   ; weight 0.6; negation ignore; not in question
i do not think you are [really|being|entirely] (trying|honest|being honest|ready|serious|listening|committed)   ; negation ignore; not in question
you are [just|totally|always|still|really|clearly] (ignoring|dodging|rationalizing|rationalising|minimizing|minimising|overreacting|intellectualizing|intellectualising|resisting|sabotaging)   ; weight 0.7; not in question

# ---------------------------------------------------------------- "yes, but"

[judgment.yes_but]                             ; not in reported
! but (tell me|also|what|how|at the same time|part of you|there is|maybe)
! but it (sounds|seems|feels)
! but i (wonder|hear|am wondering|also|still|really|want|am glad|appreciate|am curious)
(yes|yeah|yep) but (you|that|it|why|do not|still|look|think|the|have|are|is|did|this|your|surely|if)   ; weight 0.7
  ! (say|says|said) yes but
^ [well] (okay|ok|fine|true|sure|right|all right) but (you|that|it|why|do not|still|look|think|your)   ; weight 0.7
i (hear|understand|get|see|know|appreciate|respect) [you|that|it|this|what you|how you|where you|why you|your] <4> but (you|that|it|still|the|why|do not|this|your)   ; weight 0.7
  ! but you (also|still (want|love|care|feel)|want|feel|felt)
that (may|might|could) be [true|so|right|the case] but
with [all] [due] respect
(no offense|no offence|not to be rude) but   ; negation ignore
(i am sorry|sorry) but (you|that|your)   ; weight 0.7
  ! sorry but that (must|sounds|is (so|really|very))
(all very well|all well and good|easy for you to say)
you (say|said) (that|so|this) but

# ---------------------------------------------------------------- ridicule and contempt

[judgment.ridicule]                            ; not in reported
! {suppose} [that|like] (you|it|this|that) (are|is|sound|look)
(give me a break|get a life|get real|get a grip|get over yourself|man up|cry me a river|spare me|dream on|nice try|for crying out loud|boo hoo)
^ [oh] please $
oh please
  ! oh please (do|tell|go|stay|sit|no|come|take|keep|know)
just grow up
grow up $   ; weight 0.8; not in question
  ! (to|you|i|he|she|they|we|did|kids|children|people|them|him|her|where) grow up
(suck it up|toughen up|snap out of it|get used to it|stop whining|stop complaining|quit whining|shut up)   ; weight 0.8; negation ignore; not in question
  ! (to|i|you|he|she|they|we|not|can|could|just can not) [just] (suck it up|snap out of it|get used to it|shut up)
^ [oh] wake up   ; weight 0.8; not in question
who (cares|asked you|do you think you are|gives a)   ; weight 0.8
  ! (someone|somebody|one|person|people|anyone|those|friend|partner|mother|father|and) who cares
  ! who cares (about|for) (you|him|her|me|us|them)
(nobody|no one) (cares|asked you|believes you|takes you seriously)   ; negation ignore; not in question
  ! {suppose} [that|like] (nobody|no one)
(and|what is) your point
(you must be|you have to be|you have got to be|are you|are you actually|are you seriously) (kidding|joking|out of your mind|off your head|nuts|insane|stupid|deaf|blind)
are you serious $   ; weight 0.6
(did|do|can|have) you even (read|think|try|know|care|listen|bother|look|understand)   ; in question
  ! (do|can) you even (know (if|what you want)|think about)
(try|maybe try|how about|learn) (to read|reading|thinking for|using your (brain|head)|to think|growing up|looking in the mirror)   ; not in question
you (clearly|obviously|evidently|apparently|plainly) (have|do|did|are|can|know|were|lack|think|need|missed|never|want)   ; weight 0.6; not in question
  ! you (clearly|obviously) (do care|do love|are (strong|struggling|hurting|in pain|upset|smart|a|very|trying|thinking|worried|{intens})|have (a lot|strong|thought|been|worked|put)|want (to|what|this|the best)|know (a lot|yourself|what)|think (a lot|about))
(have you lost your mind|are you out of your mind|what planet|what are you smoking|living under a rock)
  ! what planet is
(that|this|your (argument|comment|logic|reasoning|opinion|story|claim|excuse)|what you say|what you are saying) (is|was|sounds) [{intens}|just|complete|utter|pure|total|a load of] [{intens}] {scorn}   ; weight 0.7; not in question
what (a|an) [{intens}|complete|total|utter|load of|pile of] (joke|{scorn}|farce)   ; weight 0.6; not in question
do not be [so] (absurd|daft)   ; negation ignore
do not make me laugh   ; negation ignore
do not (flatter|kid) yourself   ; negation ignore
(good luck with that|how convenient|how original|how clever of you|poor baby)   ; weight 0.7; not in question
yeah right   ; weight 0.5; not in question
  ! yeah right (now|there|here|exactly|after|before|in|at|on|so)
is that (the best you|all you have got|your best)   ; weight 0.6
you (sound|look) (ridiculous|pathetic|like an idiot|like a child|like a broken record)   ; not in question
your (little|so called|precious|sad|pathetic|silly|stupid|ridiculous) (problem|problems|story|game|games|feelings|excuse|excuses|tantrum|world|rant|act|drama)   ; not in question
{contempt}   ; weight 0.35
  ! (feel|feels|felt|feeling|call|called|calling|calls|yourself|himself|herself|myself|being|i am|i was) <3> {contempt}
  ! (drive|drives|drove|go|goes|going) [me|you] (nuts|insane)
