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
version   2026.14
evidence  D
sensitive quotation punctuation
over      empathy.reflection.restating

include lists/labels.lex
include lists/scorn.lex
include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

# Words that several entries below share, used as {name}.
list asking = if, when, whenever, how, why, what, where, who, whether, notice, do, did, have, are,
  were
list being = just, only, simply, still, kind of, clearly, being, acting, just being
list likea = are, were, sound like, look like, act like, are acting like, are nothing but
list size = little, big, complete, total, real, such, {intens}
list sheer = just, complete, utter, pure, total, a load of, {intens}
list openly = clearly, obviously, evidently, plainly
list grasps = read, think, thought, know, care, understand, want, listen, listening, bother,
  bothered, get, grasp
list fault = laziness, selfishness, stubbornness, ignorance, arrogance, stupidity, negativity,
  immaturity, irresponsibility, dishonesty, hypocrisy, attitude problem, bad attitude, whining,
  self pity, drama
list harm = killing, ruining, destroying, wasting, wrecking, harming, poisoning, damaging,
  throwing away
list dire = alone, dead, in jail, in prison, in hospital, in the hospital, in trouble, homeless,
  broke, back here, with nothing, with no, like your, losing, hurting, regretting, sick, worse
list doom = lose, regret, end up {dire}, wind up {dire}, be sorry, fail, pay for, ruin, wreck,
  destroy, be in trouble, be in front of, be back here, get fired, get arrested, get worse, be alone, go to jail,
  go to prison
list ruin = {doom}, damage, kill, hurt, harm, die, get sick, go blind, lose
list effort = try, tried, bother, bothered, care, think, thought, ask, asked, listen, consider
list heldto = do, done, did, follow, followed, keep to, kept to, keep, kept, stick to, stuck to, finish,
  finished, complete, completed, bring, brought, practice, practise, practiced, practised
list earnest = trying, listening, serious, committed, motivated, cooperating, making an effort,
  taking this seriously, doing the work, pulling your weight
list comply = listen, follow through, take responsibility, take this seriously, make an effort,
  want to get better, do anything, help yourself
list childlike = child, baby, teenager, toddler, kid, brat, idiot, victim, martyr, princess
list habit = make excuses, blame, complain, listen, think, try, want, expect, ignore, refuse,
  change, argue, lie, cancel, quit, assume, push, twist, consider, apologize, apologise, admit,
  interrupt, run away, avoid, find an excuse, have an excuse, put yourself first, show up,
  finish, follow through, come late, take responsibility, take
list neglect = do (your|the|as|what), bother, keep (your|a|to|any), finish (what|your|anything), bring (your|the|it|any),
  practice, practise, prepare, pay attention, take (any|an) interest, turn up, answer (me|my|the|a|when),
  help (me|us|him|her|out|at|with), call (me|us|when|back), come on time, say (sorry|please|thank you),
  do your share, clean up
list habitpast = did, made, listened, tried, blamed, took, let, came, called, asked, told me,
  said
list habiting = late, blaming, complaining, making excuses, looking for, playing, arguing,
  on about, the victim, changing, interrupting, whining, avoiding, running away
list become = feel, get, be, do, find, see, notice, have, start, sleep
list improve = better, fine, okay, ok, well, there, help, support, safe, stronger, calmer,
  easier, change, difference, it gets
list may = can, could, free, okay, safe, able, easy, hard, want, trying, important, ready
list truthful = lying, being honest, being truthful, telling the truth, telling me the truth,
  telling me everything, being straight, hiding something
list deceiving = lying, hiding something, making this up, making that up, making it up,
  exaggerating, bluffing, pretending, playing games, manipulating
list untrue = a lie, made up, not the truth, not what happened, an exaggeration
list confess = if that were true, tell me the truth, admit it,
  just admit, come clean, stop lying, stop pretending, stop kidding yourself, face facts,
  face reality
list careless = selfish, irresponsible, thoughtless, inconsiderate, careless, reckless, immature,
  childish
list wrong = wrong, cruel, unacceptable, immoral, shameful, sinful, disgraceful, disgusting,
  inexcusable, unforgivable, {careless}
list rolemodel = mother, mothers, father, fathers, parent, parents, mum, mom, dad, person,
  people, man, woman, christian, wife, husband, friend
list resisting = ignoring, dodging, rationalizing, rationalising, minimizing, minimising,
  overreacting, intellectualizing, intellectualising, resisting, sabotaging
list concede = hear, understand, get, see, know, appreciate, respect
list scoff = give me a break, get a life, get real, get a grip, get over yourself, man up,
  cry me a river, spare me, dream on, nice try, for crying out loud, boo hoo
list order = shut your mouth, zip it, get over yourself, toughen up, snap out of it, get used to it, stop whining,
  stop complaining, quit whining, shut up
list mad = kidding, joking, out of your mind, off your head, nuts, insane, stupid, deaf, blind
list argument = argument, comment, logic, reasoning, opinion, story, claim, excuse
list belittling = little, so called, precious, pathetic, silly, stupid, ridiculous
list belittled = problem, problems, story, game, games, feelings, excuse, excuses, tantrum,
  world, rant, act, drama

# ---------------------------------------------------------------- blame

[judgment.blame]                               ; not in reported; say "ask what made it hard"; because "asked to justify themselves, people defend themselves; MITI 4.2.1 counts it as Confront"
! not [really|all|entirely|just|even] your [own] fault
why (did|do|can|could|will|would|have) not you (just|ever|simply|at least|even|think|care|bother|listen|learn|stop|grow|try harder)   ; say "ask what got in the way"
why would you (ever|even|do (that|this|something|such)|say (that|this|such)|lie|think that)   ; say "ask what led there"
why (do|must|did) you (always|never|keep|insist|have to)
  ! why do you (have to|always) (come|see|take|go)
it is [all|really|just] your own (fault|doing)
it is [all|really|just] your fault
whose fault (is|was)   ; weight 0.7
you [really|only] (brought|bring) (this|it|that) on yourself
you (did|are doing|have done|do) (this|that|it|all this) to yourself
[only] (got|have) yourself to blame
only yourself to blame
you [{adverb}] gave up (too|so) (soon|early|easily|quickly|fast)   ; weight 0.8; not in question
you had (no (right|business) to|all (day|week|month|year) to)   ; weight 0.7; not in question
you [{adverb}] (ignored|wasted) (my|our)   ; weight 0.8; not in question
you could [have] at least [have] (called|rung|tried|asked|told|said|let|apologized|apologised)   ; weight 0.8; not in question
you are [really|the one|clearly|solely] to blame   ; not in question
you had it coming
(serves|served) you right
you (asked|were asking|are asking) for (it|trouble)
  ! you asked for it to
look [at] what you (did|do|have done|made|caused)
  ! look [at] what you have done (so far|already|here|well)
what did you expect
  ! what did you expect (from|would|to (get|happen|hear|feel))
how could you (even|ever|possibly) (do|say|let|be|not|have|think|treat)   ; say "ask what happened before"
how could you [just] (be so|not (have|know|see|care|tell|do|think)|let (this|that|it|him|her|them)|do (this|that|such)|say (such|that)|treat|think (that|it) is)   ; say "ask what happened before"
  ! how could you let (him|her|them) know
  ! how could you (do|say) (it|that|this) differently
  ! like how could you
how could you $   ; say "ask what happened before"
what (were|was) you thinking   ; say "ask what went through their mind"
  ! what were you thinking (about|of|when|at|as|while|right|before|then|just)
what (is|was|the hell is|on earth is) (wrong|the matter) with you
what is your excuse
i (told|warned) you (so|not to|over and over|this would happen|a hundred times)
i did warn you
do i [really|honestly] (need|have) to (remind|tell|explain|review|repeat|spell|go over) [you|this|it|that|all]   ; in question
  ! do i [really] (need|have) to tell (you|him|her|them) (everything|now|my)
i can not believe [at <5>] [that] you [are|have|would|did|just|still|actually] (just|still|slipping|doing|did|would|even|do not|did not|have not|let|said that|smoking|drinking|using|telling me)   ; weight 0.8; not in question
  ! i can not believe [that] you [just] (went through|had to|have had to)
you (just|only) (want|came|come) [here] (for|to get) (the|your|a|more) (pills|tablets|drugs|prescription|attention|medication|note)   ; not in question
how many times (do|have|must) (i|we)
when (are|will) you (ever|finally) [going to] (learn|grow up|stop|listen|realize|realise|start)   ; weight 0.8
you [simply|just] (failed|refused|refuse|neglected|did not bother|can not be bothered) to   ; weight 0.7; not in question; say "ask what stood in the way"
you (did not|do not|would not|will not|have not) even {effort}
you (did not|do not|have not|never|are not) [{adverb}|even|ever] (try|tried|trying) [nearly|anywhere near] hard enough   ; not in question; say "ask what made it hard"
you (did not|have not|never) [{adverb}|even] {heldto} [<3>] (we|i) [had|have] (agreed|asked|told|said|set|planned)   ; weight 0.8; not in question; say "ask what stood in the way"
  ! {asking} you (did|do|would|will|have) not
you are [{adverb}] not [even|really] {earnest}
  ! {asking} you are
you (do not|will not) [ever|even|just|really|want to] {comply}
  ! if|when|because|that you (do not|will not)
you keep|kept [on] (making|blaming|lying|complaining|whining|avoiding|ignoring|refusing|messing|failing|forgetting|ruining|repeating|arguing|interrupting|canceling|cancelling|finding excuses|changing) [the same|excuses|it|this|that|everyone|me|your]   ; weight 0.7; not in question; say "say what comes back, and ask what it does for them"
  ! (if|as long as|while|when|help|helps|what|until|either) you keep
do not you (realize|realise|get it|see that|listen|understand that)   ; weight 0.8
you let (me|us|everyone|everybody|him|her|them|your {relative}|people) down
(you are|you have been|you keep) [{adverb}] making your own   ; weight 0.7
you (made|drove) (him|her|them|your {relative}) (leave|cry|sick|suffer|away|do it)   ; weight 0.7; not in question
[and|so] you think (it is|that is) (okay|ok|fine|funny|acceptable|all right|alright) (to|that|if|for)   ; weight 0.7
you (do not|did not) (seem|appear) to (care|listen|realize|realise|understand|want to|be (trying|listening|taking))   ; weight 0.6; not in question
how (hard|difficult) can it be
can not you (just|even|see (that|how|what)|think of anything|do anything|for once|ever)   ; weight 0.7; in question
(have|will|did|can|could|would) you at least   ; weight 0.7; in question
you do not even (know|care|see|try|listen|realize|realise|want|bother|think)   ; weight 0.7; not in question
  ! (if|when|that|because|and|where|so) you do not even
you are (hardly|barely|not|never) doing anything (right|about it|with your life)   ; weight 0.8; not in question
you should have known [better]   ; say "ask what they see now that they did not see then"

# ---------------------------------------------------------------- label

[judgment.label]                               ; not in reported; say "describe what was done"; because "a label says what someone is, not what happened; MITI 4.2.1 counts it as Confront"
! not|never [being|a|an|so|that] [{intens}] ({neglabel}|{negnoun})
# A question that closes ("…, right?") leaves the statement one; one that only holds it asks.
! {asking} you (are|were|have been|get|seem|sound|can be|act|behave)
! (make|makes|made|making|drive|drives|driving|drove) you
! you are (weak|negative|hopeless|difficult|aggressive|defensive|impossible) (from|for|about|because)
you (are|were|have been|get|seem|sound|can be) [{being}] [{intens}|such a] {neglabel}
  ! you (seem|sound|get) (weak|hopeless)
  ! controlling (your|the|it|this|that|them|him|her|what|how)
you {likea} [{adverb}] (a|an|such a|such an) [{size}] {negnoun}
you (act|behave|are acting) like a|an [spoiled|spoilt|little|big|five year old] {childlike}
you (are behaving|acted|behaved) like a|an [spoiled|spoilt|little|big|five year old] {childlike}
(stop|quit) (being|acting) [so|such a|such an|like a|a] [{intens}] ({neglabel}|{negnoun}|child|victim|martyr|dramatic)
  ! (to|you|i|not|would|could|can) (stop|quit) being
do not be [so|such a|such an|a] ({neglabel}|{negnoun}|dramatic)
{neglabel} of you
how {neglabel} (are you|can you be|you are)
  ! how (difficult|negative|hopeless|weak|impossible|aggressive|defensive)
you {negnoun}
  ! (are|were|call|called|calling|calls|make|made|do|did|love) you {negnoun}
  ! you (joke|bully|baby|drunk|fool|mess)
your [own|constant|blatant|sheer|utter|total|complete] {fault}   ; weight 0.8; not in question
(people|men|women|guys|patients|clients|addicts) like (you|yourself) (never|always|are|do not|just|should|ought|make|have no|deserve)   ; weight 0.8; not in question
you people (are|always|never|think|just|do|keep|have|need|want|should|can)
  ! (give|gives|bring|show|introduce|help|let|make|getting|get) you people
(what|such) a {negnoun}   ; weight 0.6; not in question
  ! (what|such) a (mess|joke|disappointment|disgrace|failure|baby)
  ! (feel|felt|am|feeling|being|been|yourself as) [like] such a
you have [got|such] [a|an] [{intens}] (attitude problem|bad attitude|attitude)   ; not in question
you have [got|such] [a|an] [{intens}] (victim mentality|chip on your shoulder)   ; not in question
you (play|are playing|like to play|always play) the (victim|martyr)   ; not in question
you [{adverb}] (want|like|crave) [the] (attention|sympathy|pity|drama)   ; not in question
you are [just|all] (all talk|a lot of talk)
you have [got] a [serious|real|big|bad|major] (drinking|drug|anger|attitude|gambling|spending|eating) problem   ; weight 0.8; not in question
  ! (if|that|think|whether|when) you have
in [total|complete|deep] denial   ; weight 0.7; not in question; say "ask how they see it"
  ! (he|she|they|i|{relative}|family) (is|are|was|were|am) [{adverb}] in [total|complete] denial
you are [{adverb}] in [total|complete] denial   ; say "ask how they see it"

# ---------------------------------------------------------------- "you always", "you never"

[judgment.absolute]                            ; not in reported; say "name the one time that you mean"; because "always and never sound like a charge; MITI 4.2.1 counts it as Confront"
! (if|when|that|because|like|as if|how|what|where|why|who|can|do|did|have|are|were|will|would|could|should) you always|never
you (always|never|constantly) [ever|even|seem to|just|really] {habit} [the|a|me|it|that|this|your|things|on|to|anything]
  ! you never (say never|want|think you|expect|lie to)
  ! you always (try to|think of|want|do your best|show up|say that)
you (never|hardly ever) [ever|even|just|really|seem to] {neglect}
  ! you never keep (still|quiet|it)
you (always|never) [ever] {habitpast}   ; weight 0.6
  ! you never (told anyone|made it|asked (for|to)|let (anyone|yourself))
  ! you never did (get|feel|find|have|hear|manage|see|know|anything (wrong|bad|for))
you are (always|constantly|forever) {habiting}
you are never (on time|satisfied|happy with|wrong|there for|willing|going to change|ready)
all you [ever] [want to|seem to] (do|think about|talk about|care about) is
  ! (if|when) all you
nothing is [ever] [good] enough for you
nothing is ever (your fault|good enough)
it is always (about you|somebody else|someone else|everyone else|an excuse)
everything (is|has to be) [always|all] about you
you (only|just) (think|care|thought|cared) (about|of) yourself
there you go again
(once|yet) again you   ; weight 0.7
same old (story|excuse|excuses|behaviour|behavior|song)
you can not [even|ever] (do anything right|be trusted|get anything right|control yourself|take criticism)

# ---------------------------------------------------------------- warning

[judgment.warning]                             ; not in reported; not in question; say "ask what they fear may happen"; because "a threat is answered with compliance or withdrawal; MISC 2.5 counts it as Warn"
! you (will|are going to) [just|also|probably|soon] {become} [a lot|so much|much|the|that|yourself] {improve}
if you (do not|keep|continue|carry on|go on|refuse|will not) <8> you (will|are going to|can|could|may|might|will never|risk) [<1>] {ruin}
if you (go on|carry on) like this   ; weight 0.8
you (will|are going to) [just|only|probably|definitely|surely|soon] {doom}
  ! you will never (forget|be alone|have to|regret|know)
  ! lose (weight|pounds|some|a few|a little)
you are [{adverb}] {harm} (yourself|your)
(last warning|final warning|there will be consequences|mark my words)
or else you
or else $
(do not come crying|do not say i did not warn|do not blame me)
you are (heading|headed) (for|towards|toward|down)
you are [only|just] making (it|things|this|everything) worse
you are (playing with fire|on thin ice|asking for trouble|digging your own|your own worst enemy)
(keep|carry on|go on) (this|it|that|like this|doing this|drinking) [up] and you
  ! keep (it|this) up and you (are doing|will be doing)
unless you [{adverb}] (change|stop|start|quit|get|make|listen|learn) <8> (you|nothing|it|this|i|we)
you are running out of (time|chances|excuses)
you (are|might be|may be|could be) (putting|placing) (your|yourself|the|other|others) <3> (risk|danger|jeopardy)
do you [{adverb}] want to (die|lose your|end up {dire}|kill (yourself|him|her|them|someone)|go (blind|to jail|to prison)|ruin|hurt your|get (fired|arrested|expelled))   ; in question
(smoking|drinking|using|it|that|this) (is going to|will|is) (kill|killing|going to kill) you   ; not in question
(is going to|will) (ruin|wreck|destroy|cost you) your (life|health|family|future|marriage|relationship|body|career|liver|lungs|job)   ; not in question
you (could|might|can|may) [{adverb}|end up] (get (arrested|fired|expelled|killed)|die|dying|go (blind|to jail|to prison)|lose your (job|kids|children|license|licence|family|house|home|life|leg|legs|sight|eyesight)|kill (yourself|someone|somebody))   ; weight 0.8; not in question
you (could|might) end up {dire}   ; weight 0.8; not in question
i would hate to see you (wreck|lose|end up|ruin|throw|waste|destroy)   ; weight 0.7
this is (your|the) last (chance|warning|time)

# ---------------------------------------------------------------- honesty challenged

[judgment.honesty]                             ; not in reported; say "tell what does not fit together for you"; because "who is doubted says less; MITI 4.2.1 counts it as Confront"
! (thank you|thanks|appreciate) <3> honest
! {may} [to|enough to] be [more|completely|really] honest
be [{intens}|a little] (honest|truthful|straight|real) with (me|yourself|us)   ; not in question; say "say what you wonder about"
  ! (to|i will|let me|if i am|i have to|am going to) be [{intens}] honest
are you [{adverb}] {truthful}
you are [{adverb}] {deceiving}
  ! {asking} you are
you are [{adverb}] not (being honest|telling the truth|being truthful|being straight)
  ! {asking} you are
you have been lying
you (lie|lied) (to|about) (me|us|it|that|him|her|them|everyone)
  ! {asking} you (lie|lied)
that (is|was) [{adverb}] {untrue}   ; not in question
do you (honestly|seriously) (expect|think|believe|want)
do you really (expect|believe|think) (me|anyone|anybody|us|people)
do you [really] think i (am stupid|believe|was born)
i (do not|can not|just do not) [really|quite] (believe|buy|accept) (you|a word|your story|what you)   ; not in question
  ! i can not believe (you (went|had|have been|got|made it)|what you (went|have))
  ! i do not believe you (are|were|have)
i find (that|it|this) [{intens}] (hard|difficult) to (swallow|buy|credit)
(expect|expecting|want) me to believe
(who|whom) (are|do) you (kidding|trying to kid|fooling|think you are|trying to fool)
you are [{adverb}] (kidding|fooling|lying to|deceiving|deluding|cheating) [only|nobody but] yourself
(that|it|this) (is|sounds like|was) [{adverb}] (an|another|just another|no|a poor) excuse   ; say "ask what stands in the way"
  ! excuse for (him|her|them|his|their|what (he|she|they))
(that|it|this) (is|sounds like|was) [{adverb}] (a lame|a convenient|your usual) excuse
(no more|enough with the|stop making|quit making|you are making|you make|you always have|full of) [your|any|these] excuses
you [{adverb}] (said|told me|claimed|promised) <8> but [now|then] (you|here|last|your|i)   ; weight 0.7; say "say both: on one hand, and on the other"
  ! but you (also|still|would|want|love|like|feel|felt|do|really|are|have also|were|did)
you [{adverb}] (agreed|admitted|swore) <8> but [now|then] (you|here|last|your|i)   ; weight 0.7
  ! but you (also|still|would|want|love|like|feel|felt|do|really|are|have also|were|did)
not what (you|i) (said|told|agreed)   ; weight 0.6; not in question
you are [just|really] (contradicting yourself|being inconsistent|not making sense|talking in circles)
{confess}
  ! (can|could|not|to|must|have to|afraid to|he|she|they|i|we|you) (admit it|come clean|face reality|tell me the truth)
so you (say|claim) $
come on (be honest|admit)   ; weight 0.7
you know (perfectly|full|very|damn) well

# ---------------------------------------------------------------- moralising

[judgment.moralising]                          ; not in reported; say "ask what matters to them here"; because "it puts your values above theirs; MITI 4.2.1 counts it as Confront"
(just|you should|you need to|you have to|for once|well then|start to|then) think (of|about) your (family|kids|children|{relative})   ; not in question
think of your (family|kids|children|{relative})   ; weight 0.8; not in question
  ! (you|to|i|when|we|would|who|not|often|could|they) [{adverb}] think of your
think (of|about) (others|other people|the consequences|what you are doing) [for once|too]   ; weight 0.6; not in question
  ! (you|to|i|when|we|would|who|not|often|could|they) [{adverb}] think (of|about)
(what you (did|said)|the way you (acted|behaved|treated (me|us|him|her|them))) (is|was) [{intens}|plain|simply|morally] {wrong}   ; not in question
(that|it|this) (is|was) [{intens}|plain|simply] {careless}   ; weight 0.7
  ! {careless} (of|for) (him|her|them|your {relative}|his|their)
that was [{intens}|plain|simply|morally] (wrong|selfish|cruel) $   ; weight 0.7; not in question
  ! (something|nothing|everything|all|part) that was
(wrong|bad) of you
(good|decent|real|proper) {rolemodel} [always|never] (does|do|would|puts|put|takes|take|behaves)   ; not in question
  ! (you are|be|being|is|was) [a] (good|decent|loving|real)
  ! what (does|do|would) a
(responsible|loving) {rolemodel} [always|never] (does|do|would|puts|put|takes|take|behaves)   ; not in question
  ! (you are|be|being|is|was) [a] (good|decent|loving|real)
  ! what (does|do|would) a
what (kind|sort) of [a] {rolemodel} (does|lets|leaves|treats|says|are you)
you [really|certainly|surely|should|ought to] (know|knew) better   ; not in question
  ! (nobody|no one|who) know|knows you better
  ! better (days|times|than anyone|what)
  ! you know better (now|what|how)
you (should|ought to|must) be ashamed
(ashamed|disgusted|disappointed) (of|in|with|by) you   ; weight 0.8
  ! (he|she|they|are|is) [is|are|was] [{intens}] (ashamed|disgusted|disappointed)
i am [{intens}] (disappointed|ashamed|disgusted|appalled|shocked) (in|of|with|by|at|that) (you|your|how you|what you)
shame on (you|him|her|them)
have you no (shame|decency|conscience|respect|heart)
how dare you
(have|show) some (respect|shame|decency|gratitude|backbone|sense)   ; not in question
you (better|had better|need to|have to|must|ought to|should) [{adverb}] (shape up|straighten (up|out|it out|this out)|get your act together|clean up your act|wise up|smarten up|sort yourself out|take some responsibility)   ; not in question
^ [just] (get your act together|shape up|wise up)   ; not in question
do not you (care|feel (guilty|ashamed))
it (is|would be|was) [{intens}|simply|morally] (wrong|immoral|selfish|irresponsible|stupid|foolish|reckless|crazy|a sin) (of you|for you to)   ; not in question
you owe it to (your|him|her|them|us|everyone|god)   ; not in question
(setting|set|being) a (bad|terrible|poor) (example|role model)
i (expected|expect|had hoped for) (better|more) (of|from) you
there is (no|never any) excuse for (your|that|what you|such)   ; not in question
you were raised better
you have no (right|business|excuse|self control|willpower|shame) [to]   ; not in question; weight 0.8

# ---------------------------------------------------------------- disagreeing, correcting

[judgment.contradiction]                       ; not in reported; say "ask how they see it"; because "it turns the talk into a dispute; MITI 4.2.1 counts it as Confront"
i am not sure that is [{intens}|entirely] (fair|true|right|so)   ; weight 0.6
no need to get defensive
you are [just|simply|{intens}|dead|flat out] (wrong|mistaken|incorrect|misinformed|missing the point)   ; say "say that you see it another way, and ask whether you may say how"
  ! you are not wrong
  ! {asking} you are
i [really|strongly|totally|completely|respectfully|have to|must|do] disagree   ; not in question; say "say that you see it another way, and ask whether you may say how"
  ! (if|when|where|whether|can|could|that) i disagree
i (do not|can not) [really|quite|at all] agree [with]   ; not in question
(that|this|it) makes (no|zero|little) sense   ; weight 0.8; not in question
  ! (life|nothing|everything) makes
(that|this) does not make [any|a lot of|much] sense   ; weight 0.6; not in question
you have [{adverb}] no (idea|clue|concept) (what you are|how (serious|dangerous|bad|stupid|ridiculous|foolish|wrong)|of)   ; not in question
just because (you|it|that|he|she|they) <6> (does not|do not|did not) mean   ; weight 0.7; not in question
  ! mean (you are|that you are|you have|that you have) [a|to|{adverb}] (alone|bad|failure|broken|weak|unlovable|worthless|wrong|stuck|burden|less)
i do not think you [really|quite|fully] (realize|realise|understand|appreciate|get) (how|what|that|the|this)   ; weight 0.8; not in question; say "ask what they know of it, and what they make of it"
you (do not|did not) [{adverb}] (realize|realise|understand|appreciate) how (serious|dangerous|bad|risky|harmful|lucky)   ; weight 0.8; not in question
do you (have any idea|realize|realise) (how (dangerous|serious|bad|irresponsible|selfish|stupid|lucky|risky|harmful)|what you (are doing|have done|did))   ; weight 0.8
do not you think [that] (you (should|ought|need|have|could have)|it is (time|about time))   ; weight 0.7
you [{adverb}] do not (know|understand|get|realize|realise) what you are (talking|saying|doing)
  ! {asking} you do not
you (clearly|obviously) do not (know|understand|get it|realize|realise|see)
you just do not (get it|understand|listen|learn|care)
^ no you (did not|do not|are not|can not|will not|have not) $   ; weight 0.7; not in question
^ (wrong|false|incorrect|not true|untrue|nonsense)   ; weight 0.7; not in question
that is not (the point|how it works|good enough|an answer|my problem)   ; weight 0.6; not in question
i do not think you are [really|being|entirely] (trying|honest|being honest|ready)   ; not in question
i do not think you are [really|being|entirely] (serious|listening|committed)   ; not in question
you are [{adverb}] {resisting}   ; weight 0.7
  ! {asking} you are

# ---------------------------------------------------------------- "yes, but"

[judgment.yes_but]                             ; not in reported; say "let both stand: and"; because "what follows the but takes back what came before; MITI 4.2.1 counts it as Confront"
! but (tell me|also|what|how|at the same time|part of you|there is|maybe)
! but it (sounds|seems|feels)
! but i (wonder|hear|am wondering|also|still|really|want|am glad|appreciate|am curious)
(yes|yeah|yep) but (why|look|surely)   ; weight 0.7
  ! (say|says|said) yes but
(yes|yeah|yep) but you (should|need|must|ought|have to|could|can not|keep|said|never|always|not|do not|did not|have not|are not|know)   ; weight 0.7
  ! (say|says|said) yes but
  ! yeah but you know (what|that|it|i|he|she|they|we)
^ [well] (fine|true|sure|right) but (you|surely) (should|need to|have to|must|ought|could have|keep|can not|know)   ; weight 0.7
i {concede} [you|that|it|this|what you|how you|where you|why you|your] <4> but (you (can not|are just|do not|still (did|went|have|are not|chose|keep))|surely|that is no (excuse|reason|solution|answer)|that does not (excuse|mean|change))   ; weight 0.7
that (may|might|could) be [true|so|right|the case] but (you|it|that|still|surely)   ; weight 0.6
with all [due] respect
(no offense|no offence|not to be rude) but
(i am sorry|sorry) but you (are|did|do|have|should|need|can not) [not|just|to|wrong|being]   ; weight 0.6
(all very well|all well and good|easy for you to say)
you (say|said) (that|so|this) but

# ---------------------------------------------------------------- ridicule and contempt

[judgment.ridicule]                            ; not in reported; say "ask what it means to them"; because "what is made little of is not told again; MITI 4.2.1 counts it as Confront"
{scoff}
  ! (to|myself|i|he|she|they|told|always|just|would) [me|him|her|them] (man up|get a grip|get a life|get real|dream on)
  ! man up (means|is|was|attitude|mentality|thing|culture)
^ [oh] please $
oh please
  ! oh please (do|tell|go|stay|sit|no|come|take|keep|know)
just grow up
grow up $   ; weight 0.8; not in question
  ! (to|you|i|he|she|they|we|did|kids|children|people|them|him|her|where) grow up
{order}   ; weight 0.8; not in question
  ! (to|i|you|he|she|they|we|not|can|could|just can not) [just] (suck it up|snap out of it|get used to it|shut up)
^ [oh] wake up   ; weight 0.8; not in question
who (asked you|do you think you are|cares what you)   ; weight 0.8
(who|nobody) (cares|gives a)   ; weight 0.3
  ! (someone|somebody|one|person|people|anyone|those|friend|partner|mother|father|and) who cares
  ! who cares [more|a lot|so much|deeply] (about|for|than|and)
(nobody|no one) (cares what you|asked you|believes you|takes you seriously)   ; not in question
(and|what is) your point
(you must be|you have to be|you have got to be) {mad}
are you [actually|seriously] (out of your mind|off your head|nuts|insane|stupid|deaf|blind)
(did|do|can|have) you even (read|think|try|know|care|listen|bother|look|understand)   ; in question
  ! (do|can) you even (know (if|what you want)|think about)
(try|maybe try|how about|learn) (to read|thinking for yourself|using your (brain|head))   ; not in question
(try|maybe try|how about) (growing up|looking in the mirror)   ; not in question
you {openly} (did not|do not|have not|can not|never|are not) {grasps}   ; weight 0.6
you {openly} (missed|lack|have no)   ; weight 0.7; not in question
(have you lost your mind|are you out of your mind|what planet|what are you smoking|living under a rock)
  ! what planet is
(what you say|what you are saying|your {argument}) (is|was|sounds) [{sheer}] [{intens}] {scorn}   ; weight 0.8
^ (that|this) is [{sheer}] [{intens}] {scorn} $   ; weight 0.6
what (a|an) [{intens}|complete|total|utter|load of|pile of] (joke|{scorn}|farce)   ; weight 0.6; not in question
do not be [so] (absurd|daft)
do not make me laugh
do not (flatter|kid) yourself
(how convenient|how original|how clever of you|poor baby)   ; weight 0.7; not in question
is that (the best you|all you have got)   ; weight 0.6
you (sound|look) (ridiculous|pathetic|like an idiot|like a child|like a broken record)   ; not in question
your {belittling} {belittled}   ; not in question
{contempt}   ; weight 0.35
  ! (feel|feels|felt|feeling|being|so|i am|i was|yourself|myself) {contempt}
  ! (drive|drives|drove|go|goes|going) [me|you] (nuts|insane)
# The tone of sarcasm, as far as words have one.
(duh|yawn|sheesh|puhleeze|gee|geez|jeez|golly|blah blah|boo hoo|big deal|so what|good grief|hogwash)   ; weight 0.3
^ (oh|wow|gee|so|funny|right|ah|hey|sorry|no) (really|please|dear|boy|good|right|my|those|poor|he|she|they)   ; weight 0.2
(clearly|obviously|evidently|apparently) (you|he|she|they|some|your|the)   ; weight 0.25
you (are|were) not [even|really|very|exactly|qualified]   ; weight 0.2; not in question
  ! you (are|were) not alone
(do|did|have|are|can|could|would) you [{adverb}] (honestly|seriously|even|actually|really) [believe|think|read|expect|care|understand]   ; weight 0.3; in question
(nice|great|good|lovely|brilliant) (try|attitude|one|logic|argument|job) [there]   ; weight 0.2
