# judgment.lex: the therapist confronts, blames, labels, warns or shames.
#
# MITI's Confront and MISC's Confront and Warn. Telling the client what to do ("you should",
# "you need to") is not condemnation and is not here: it is the category directive. What
# others said ("they say you are lazy") and what the client thinks of himself ("you feel you
# are a burden") is kept out by the scope reported.
title     Judgment in speech
role      therapist
language  en
source    MITI 4.2.1 Confront; MISC 2.5 Confront, Warn; wording our own
version   2026.1
evidence  D
sensitive quotation punctuation

include lists/labels.lex
include lists/scorn.lex
include lists/intensifiers.lex
include lists/people.lex

list fault = laziness, selfishness, stubbornness, ignorance, arrogance, stupidity, negativity,
  immaturity, irresponsibility, dishonesty, hypocrisy, attitude problem, excuses, bad attitude,
  nonsense, lies, drama, whining, self pity

# ---------------------------------------------------------------- blame

[judgment.blame]                               ; not in reported
why (did|do|can|could|will|would|have) not you [just|ever|at least|simply|even|ever just]
  ! why (do|did|could|can|would) not you [just] (tell|take|start|share|try|have a|come|sit|think|talk|describe|say|let|see|write|bring|begin|explain|pick|go ahead|go first|go on|give me|walk|choose|show|read|ask|join|want|like|feel)
why (are|were) not you
why would you [even|ever|just|not] <3>   ; weight 0.7
  ! why would you (say|like|give|choose|rate|pick|call|describe|put|place)
  ! why would you (want|decide) to (change|make|quit|stop|do this|cut|start|lose|get|take|go|be|work|try)
why (do|must|did) you (always|never|keep|insist|have to|refuse|even)
it is [all|really|only|just] (your fault|your own fault|your own doing)   ; not in question
  ! (say|says|said|think|thinks|thought|believe|felt|feel|blame|tell|telling) [that|like|you|yourself|me|him|her] it is
your own fault   ; not in question
your fault   ; weight 0.6; not in question
  ! (feel|feels|felt|think|thinks|thought|say|says|said|believe|as if|like|as though|whether|if|wonder) <3> your fault
whose (fault|choice|decision|idea) (is|was) (that|this|it)   ; weight 0.7
you [really|only] (brought|bring) (this|it|that) on yourself
you did (this|that|it) to yourself
[only] [got|have] yourself to blame
you (are|were) [really|the one|clearly|entirely|solely] to blame   ; not in question
you (made|make) (your own bed|your bed)
you had it coming
(serves|served) you right
you (asked|were asking|are asking) for (it|this|trouble)
  ! you asked for (it|this) (to|at|in|last)
(look|see) (what|at what) you (did|do|have done|'ve done|made|caused)
  ! (look|see) [at] what you have done (well|right|already|so far|here)
what did you expect
  ! what did you expect (from (me|us|therapy|counselling|counseling|today|our)|would|to (get|happen|hear|feel))
how could you [ever|possibly|even|do|let|say|not|be]   ; weight 0.8
  ! how could you (tell|know|use|make|make (it|that|this)|get|find|change|work|start|take care|help|handle|manage|go about|do (that|it|this) (differently|safely)|do something|be kinder|be more|let yourself|let (him|her|them) know|say (that|it|no) (differently|to))
what (were|was) you thinking
  ! what were you thinking (about|of|when|at|as|while|right|before|then|just)
what (is|the hell is|on earth is|was) (wrong|the matter) with you
  ! nothing is wrong
what is your (problem|excuse|deal)
  ! what is your problem (with|list|solving)
i (told|warned) you [so|not to|this|that this|it|already|before|over and over]
  ! i told you (about|when|what|last|how|i|earlier|in|that (i|we)|my)
[well] i did warn you
how many times (do|have|must|did) (i|we)
when (are|will) you [ever|finally] [going to] (learn|grow|stop|start|wake|realize|realise|listen|take|get)   ; weight 0.8
you (failed|neglected|refused|refuse|did not bother|do not bother|can not be bothered|could not be bothered) [to|even]   ; weight 0.7; negation ignore; not in question
  ! (feel|felt|think|thought|like) [that] you failed
  ! you (failed|refused) (the|a|math|school) (test|exam|class|course|driving)
you (did not|do not|would not|will not|have not) even (try|tried|bother|bothered|care|think|thought|ask|asked|listen|want|consider|considered|look|looked)   ; negation ignore; not in question
you are [just|clearly|obviously|really] not [even|really] (trying|listening|serious|committed|motivated|cooperating|making an effort|taking this seriously|doing the work|willing to|pulling your)   ; negation ignore; not in question
you (do not|will not|never) [ever|even|just|really|seem to|want to] (listen|care|try|think|change|learn|follow through|take responsibility|take this seriously|make an effort|want to get better|want to change|do anything|help yourself)   ; negation ignore; not in question; weight 0.8
  ! you (do not|did not|will not) [really|just|even] (want to change|care|think) (anything|everything|that|about|it|what|how|so|you|the|too|much)
  ! you (do not|never) think (you|i|it|that|so|there|they|he|she|this|your|about it)
  ! (if|when|that) you (do not|will not|never)
you keep|kept [on] *ing   ; weight 0.6; not in question
  ! you keep|kept [on] (going|trying|coming|fighting|working|thinking|hoping|feeling|wondering|having|getting|hearing|looking|seeing|being|showing|pushing|moving|hanging|holding|growing|learning|practicing|practising|reaching|waking|remembering|worrying|telling yourself|replaying|asking yourself|loving|giving|caring|taking|losing|bumping|using|smiling|everything|nothing|something|anything|living|building|talking|wanting|dreaming)
  ! (if|as long as|while|when|and|help|helps|what) you keep
do not you [even|ever|have any|see|know] (care|realize|realise|see that|get it|know that|see how|see what|listen|think at all|understand|have any)   ; not in reported; weight 0.7
you (let|have let) (me|us|everyone|everybody|him|her|them|your {relative}|people|yourself) down   ; weight 0.8; not in question
  ! (feel|felt|think|like|worry|worried|afraid|fear) <4> (let|have let)
because of (you|what you did|your behaviour|your behavior|your choices|your drinking|your attitude|your actions)   ; weight 0.6; not in question
you (made|make|drove) (him|her|them|your {relative}) (leave|cry|sick|angry|suffer|do|feel|away|hit|mad)   ; weight 0.6; not in question
it is (your|on you) [own] (choice you made|doing|mess|on you)   ; weight 0.6
you (chose|choose) (this|that|to (drink|use|ignore|leave|stay|cheat|lie|hit|give up|relapse|skip|fail))   ; weight 0.6; not in question
you (could have|might have) (thought|tried|bothered|told|called|asked|stopped) <3>   ; weight 0.4
you are (the|your own|your own worst) (problem|one with the problem|enemy|one who caused)
you should have known [better]
no one|nobody (made|forced) you [to]   ; negation ignore; weight 0.6; not in question

# ---------------------------------------------------------------- label

[judgment.label]                               ; not in reported
! (not|never) [being] [a|an|so|that] [{intens}] ({neglabel}|{negnoun})
! you are (weak|negative|impossible|hopeless|difficult|aggressive|defensive) (from|for|about|because of|to)
you (are|were|have been|get|got|seem|sound|look|come across as|can be) [just|only|simply|still|kind of|sort of] [being|acting] [{intens}|such a|a bit|a] [{intens}] {neglabel}   ; not in question
  ! (if|as if|as though|like|whether|because|that|when|unless) you (are|were) [being] [{intens}] (crazy|stupid|silly|weak|hopeless|paranoid|insane|foolish)
  ! you (feel|look|seem|sound) (hopeless|weak|insane)
  ! (drive|drives|driving) you crazy
  ! you (are|were) (tested|tests) negative
you [clearly|obviously|really|just] (are|were) [{intens}|a] [{intens}] {neglabel}   ; not in question
you (are|were|sound like|look like|act like|are acting like|are behaving like|behave like|are nothing but|are just|are being) [just|such|really|nothing but|quite|only|being] (a|an|such a) [{intens}|little|big|complete|total|spoiled|spoilt|bloody|damn|real|pathological|pure] [little] {negnoun}   ; not in question
  ! (if|as if|as though|like|whether|that) you are
you (act|behave|are acting|are behaving|acted|behaved) like (a|an|you are) [spoiled|spoilt|little|big|complete|five year old|two year old|three year old] (child|baby|teenager|toddler|kid|brat|idiot|victim|fool|king|queen|princess|animal|five year old|two year old|three year old|martyr)   ; not in question
  ! was it like
(stop|quit) (being|acting) [so|such a|such an|like a|like an|like|a] [{intens}] ({neglabel}|{negnoun}|child|baby|victim|martyr|dramatic|difficult|negative|you)   ; negation ignore
(do not|try not to) be [so|such a|such an|a] ({neglabel}|{negnoun}|dramatic|negative)   ; negation ignore
(so|very|really|pretty|extremely|terribly|incredibly|a bit|how) {neglabel} of you   ; negation ignore
{neglabel} of you
how {neglabel} (are you|can you be|do you have to be|you are)   ; weight 0.9
you {negnoun}
  ! (are|were|call|called|calling|calls|make|made|do|did|love) you {negnoun}
  ! you (joke|bully|baby|drunk|fool|mess) (about|around|with|him|her|them|up|yourself)
you [stupid|lazy|selfish|pathetic|ignorant|silly|foolish|dumb] (people|person|man|woman|girl|boy|guys|lot|idiot|fool|thing)   ; weight 0.3
your [own|constant|blatant|sheer|utter|total|complete] {fault}   ; weight 0.8; not in question
  ! your own lies
  ! (stop|quit) your (excuses)
[typical] (people|men|women|guys|patients|clients|addicts) like (you|yourself)   ; weight 0.7; not in question
  ! (help|helps|helped|see|work with|many|other|some|lots of|seen|loves|love|of|with|for|talk to|met) <2> people like (you|yourself)
(your kind|you people|your type|your ilk|you lot|your sort)
  ! your (kind|type|sort) (words|of|support|help|message|offer|note|heart|and)
  ! (what is|what's|not) your type
typical [of you|addict|alcoholic|behaviour|behavior|teenager]   ; weight 0.2
(what|such) a {negnoun}   ; weight 0.6; not in question
  ! (feel|felt|am|was|i am|think you are|feeling|being|been|see yourself as) [like] such a
you (have|have got|had) [such|got] (a|an) [{intens}] (attitude|attitude problem|bad attitude|problem with authority|victim mentality|chip on your shoulder|martyr complex|big ego|anger problem|guilty conscience)   ; weight 0.8; not in question
you (play|are playing|like to play|love playing|always play) the (victim|martyr|blame game)   ; not in question
you [just|only|really] (want|like|crave) [the] (attention|sympathy|pity|drama)   ; weight 0.8; not in question
(in|into) [a state of|total|complete|deep] denial   ; weight 0.7; not in question
  ! (he|she|they|{relative}|family) (is|are|was|were) [also|still|just|all] in [total|complete] denial
  ! (anger|grief|stage|stages|bargaining|acceptance) <3> denial
you (are|have been|were) [just|clearly|still|really|obviously|completely] in [total|complete] denial   ; not in question

# ---------------------------------------------------------------- "you always", "you never"

[judgment.absolute]                            ; not in reported; not in question
! you (always|never) (know|can|could|feel|felt|wanted|knew|thought|been|hoped|loved|imagined|liked|dreamed|dreamt|believed|told|forget|deserve|deserved|had|have|got|get to|learned|learnt|enjoyed|expected|wished|meant|welcome|seem|seemed|were|was|really|quite|fully|asked for|gave up|stop loving|again|mind|saw yourself|found)
! (if|when|that|because|like|as if|how|what|where|why|who) you (always|never)
! can (always|never)
you (always|never|constantly) (do|did|say|said|make|makes|blame|come|call|complain|take|listen|think|try|let|find|give|want|expect|put|ask|miss|run|avoid|ignore|refuse|forget to|start|finish|change|learn|talk|interrupt|argue|lie|cancel|show up|quit|act|assume|push|pick|turn|twist|use|need|go|get|have to|bring|follow|stick|help|consider|apologize|apologise|admit)
  ! you never (know|give up|try to hurt|complain|ask|let anyone)
you are (always|never|constantly|forever) (late|on time|satisfied|happy with|wrong|blaming|complaining|making|looking for|playing|arguing|trying to get|on about|the victim|there for|willing|going to change|going to learn|ready|finding|changing|interrupting|whining|avoiding|running|missing|asking|talking about)
  ! you are (always|never) (welcome|alone|too|trying to help)
(every single time|every time|whenever) (you (do|say|come|drink|use|get|start|leave|act)) <5> (you|it)   ; weight 0.4
all you [ever] [want to|seem to|can] (do|did|think|talk|care|want) [is|about]
nothing is [ever] [good enough] (your fault|good enough for you)   ; negation ignore
it is always (about you|somebody else|someone else|the other|everyone else|all about you|an excuse|something with you)   ; weight 0.9
everything (is|has to be|must be) [always|all] about you
(it is not|not everything is) all about you   ; negation ignore
you (only|just) (think|care|thought|cared|worry) (about|of) (yourself|you)
(there|here) (you|we) go again   ; weight 0.8
(once|yet) again you (have|did|failed|are|let|went|came|chose)   ; weight 0.7
(same|the same) old (story|excuse|excuses|behaviour|behavior|song|you|pattern)   ; weight 0.7
you (can not|could not|will) [even|never|ever|seem to] (do anything right|be trusted|be bothered|change|handle anything|get anything right|control yourself|take criticism|follow (simple|instructions)|amount to|learn)   ; negation ignore

# ---------------------------------------------------------------- warning

[judgment.warning]                             ; not in reported; not in question
! if you <9> you (will|are going to|'ll) (feel|get|be|do|find|see|notice|have|start|sleep) [a lot|so much|much|the] (better|fine|okay|ok|all right|alright|well|there|help|support|safe|stronger|calmer|easier|great|change|changes|difference|time)
if you (do not|keep|continue|carry on|go on|refuse|fail|will not|can not|stay|quit) <8> you (will|are going to|'ll|might|may|could|risk|can) [never|end up|lose|be|have|not|just|only|die|regret|get|fail|find yourself|wind up]   ; negation ignore
  ! if you do not (mind|know|feel like|want to|like|understand|agree|have) <6> you (can|could|may|might)
  ! if you do not <6> you (can|could|may|do not have to)
you (will|are going to|'ll|gonna|are just going to|will just) [just|only|probably|definitely|surely|really|soon] (lose|regret|end up|wind up|be sorry|fail|pay for|ruin|wreck|destroy|kill|die|never|suffer|get (fired|arrested|sick|worse|hurt|caught)|be (alone|dead|sorry|fired|in trouble|in jail|in prison)|go to (jail|prison|hell))   ; weight 0.9
  ! you will never (forget|be alone|have to|regret it|know)
  ! (if|afraid|scared|worried|fear|think|worry|thinking|feel|what if|like|wonder|whether) [that] you (will|are going to)
  ! you will (lose|end) (weight|up (feeling|with more|getting more|in a better))
you are [slowly|just|really|literally|only] (killing|ruining|destroying|wasting|wrecking|hurting|harming|poisoning|damaging|throwing away) (yourself|your|everyone|everybody|people|those|my|our|the)
(or else|last chance|last warning|final warning|one more chance|there will be consequences|you will pay|mark my words|do not come crying|do not say i did not warn|do not blame me)   ; negation ignore
  ! (or else|last chance) (we|it|there|i|they|he|she|to (ask|register))
you are (heading|headed|going) (for|towards|toward|straight for|down) (trouble|disaster|a fall|a breakdown|relapse|jail|prison|a bad|the wrong|a dangerous|a slippery)
you (are|'re) (playing with fire|on thin ice|asking for trouble|digging your own|your own worst enemy|making it worse|making things worse|only making it worse)
(keep|carry on|go on) (this|it|that|doing this|like this|living like this|drinking) [up] [like this] and [you|see|you will]   ; weight 0.8
  ! keep (it|this) up and (you are|you will be) doing
unless you [really|actually|finally] (change|stop|start|quit|do|get|make|take|listen|learn) <8> (you|nothing|it|this|i|we|your)   ; weight 0.8
you are running out of (time|chances|excuses|options)
i (would not|will not) (be able to|help|continue|keep|work with you|see you) <6> (if|unless|until) you   ; weight 0.6; negation ignore
this is (your|the) last (chance|warning|time i)

# ---------------------------------------------------------------- honesty challenged

[judgment.honesty]                             ; not in reported
! (thank you|thanks|appreciate) <3> honest
! (can|could|feel|free|okay|safe|able|easy|hard|want|wanting|trying|try|important|chance|ready) [to|enough to] be [more|completely|totally|really] honest
(be|being) [{intens}|a little] (honest|truthful|straight|real|frank) with (me|yourself|us)   ; not in question
  ! (to|i will|i am|i'll|let me|you are|you have been|you were|for|if i am|i'm going to|i have to) (be|being) [{intens}] honest with (you|me|yourself)
are you [really|actually|sure you are|even|completely|totally] (lying|being honest|being truthful|telling [me] the truth|telling me everything|being straight|hiding something|kidding me|trying to fool)
(are you sure|you sure|really sure) (you|about that|that is|that's|it is|it was) [not|really|did not|do not|are not|have not|all]   ; weight 0.6
  ! are you sure (you (want|are okay|are ok|are ready|are safe|are all right|feel|are comfortable))
you are [just|clearly|obviously|not|always|still] [not] (lying|being honest|telling the truth|being truthful|being straight|hiding something|making (this|that|it|things) up|exaggerating|bluffing|bullshitting|pretending|playing games|manipulating|in the dark)   ; negation ignore; not in question
  ! you are [always] being [very|so|really] honest
you (lie|lied|lied to|made that up|made it up|exaggerate|exaggerated) [to|about|all]   ; weight 0.8; not in question
  ! you (lied|lie) (down|in bed|there|awake)
  ! (when|if|that|because) you (lie|lied)
(that|this|it) (is|was) [just|clearly|simply|obviously|really|absolutely|totally|a complete|a total|a|an outright] (not true|untrue|a lie|lies|false|made up|not the truth|not what (happened|you said|you told)|an exaggeration|baloney|fiction|inaccurate|incorrect)   ; negation ignore; weight 0.8; not in question
  ! (if|that|believe|whether) (that|it|this) is (true|a lie|false)
do you [really|honestly|seriously|actually|truly] (expect|think|believe|want) [me|anyone|us|people|that|it|this|anybody|you|your|he|she|they] <4>   ; weight 0.3; in question
  ! do you (expect|think|believe|want)
do you (honestly|seriously) (expect|think|believe|want)
do you (really|actually) (expect|believe|think) (me|anyone|anybody|us|people|that is (going|fair|reasonable|acceptable|okay|ok|enough)|that (makes|helps|justifies|excuses|works))
i (do not|can not|could not|will not|find it hard to|just do not) [really|quite|just] (believe|buy|accept|trust) (you|that|a word|it|this|what you|your|any of|your story)   ; negation ignore; not in question
  ! i (can not|could not) believe (you (went|had|have been|got|are going|made it)|he|she|they|it|how (strong|brave|much|far|well)|that (happened|he|she|they|someone))
  ! i do not (believe|think|trust) (you (are|were) (lazy|crazy|alone|weak|stupid|bad|to blame|wrong)|it is|that (is|makes|you|you are|it))
i find (that|it|this) [very|really|pretty|a little|a bit|quite] (hard|difficult) to (believe|accept|swallow|buy|credit)
(you|are you) (expect|expecting|want|asking) me to believe
(who|whom) (are|do) you (kidding|trying to kid|fooling|think you are|think you're|trying to fool|think you are talking to)
you are [only|just|really] (kidding|fooling|lying to|deceiving|deluding|cheating|conning) [only|no one but|nobody but] yourself   ; not in question
(that|it|this|which) (is|sounds like|was|seems like|looks like) [just|only|really|simply|to me like] [like] (an|another|just another|no|a poor|a lame|a convenient|your|your usual|a bad|a weak|a pathetic|some kind of|nothing but an) [old] (excuse|excuses|cop out|rationalization|rationalisation)   ; negation ignore
(no more|enough with the|enough of the|stop making|stop with the|quit making|you are making|you make|you always have|you have always got|full of|making up|you keep making|always) [an|up|your|any|all these|these] (excuse|excuses)   ; not in question
you [just|clearly|obviously|also] (said|told me|mentioned|claimed|claim|say|promised|agreed|admitted|swore) <8> but [you|now|then|here|last|your|i|the|it|that|how|what|why|are|if]   ; weight 0.6
  ! you (said|mentioned|told me|say) <8> but (you (also|still|would|want|love|like|feel|felt|do|really|are (also|not|still)|have also)|it (also|still|sounds|feels|was)|that|what|how|i (wonder|am wondering|hear)|the|at the same time|are|if)
that is not what (you|i) (said|told|heard|just said|were saying|agreed)   ; negation ignore
you are (contradicting|not being consistent|being inconsistent|not making sense|talking in circles) [yourself]   ; negation ignore
(prove it|so you say|so you claim|if that is really true|if that were true|what is the real reason|tell me the truth|admit it|just admit|come clean|stop lying|stop pretending|stop kidding|stop hiding|face facts|face reality|face it|let us be real|let us be honest)   ; negation ignore; weight 0.8
  ! (can|could|not|to|have to|had to|afraid to|alone|together|he|she|they|i|we|you) (face it|admit it|face reality|come clean)
come on (now|be|you|really|tell|admit|that|seriously)   ; weight 0.7
  ! come on (in|over|time|tell me more)
you (know|knew) (that is|that was|that's|it is|it was|this is|perfectly|full|very|damn|exactly|as well as i) [not|wrong|well|a lie|what|an excuse|true|right|better]   ; weight 0.6; not in question; negation ignore
  ! (if|do|that|how|what) you (know|knew)
(really|seriously) $   ; weight 0.1; in question

# ---------------------------------------------------------------- moralising

[judgment.moralising]                          ; not in reported
think (of|about) (your|the) ({relative}|unborn child|kids|children|others|other people|consequences|what you are doing|people (who|you))   ; not in question; weight 0.8
  ! (you|to|i|when|i'd|we|would|who|not|often|they|could|they|then|really) [also|just|really] think (of|about) (your|the)
  ! (you|when you|to|as you|if you) think about
what about your ({relative}|family|kids|children|responsibilities|baby)   ; weight 0.5
what (would|will|must|do) (your {relative}|people|the neighbours|the neighbors|everyone|god) (think|say)   ; weight 0.4
(that|it|this|what you did) (is|was) [{intens}|just|plain|simply|morally|totally|completely] (wrong|selfish|cruel|irresponsible|unacceptable|immoral|shameful|a sin|sinful|disgraceful|disgusting|inexcusable|unforgivable|mean|thoughtless|inconsiderate|careless|reckless|immature|childish|unfair of you|a terrible thing to|a bad thing to|an awful thing to)   ; not in question
  ! is|was (it|that|this) (wrong|selfish)
  ! (what|something|nothing|who|and|when|if|whatever|anything) (is|was) wrong
  ! (what|everything|something|that) (he|she|they) (did|said) (is|was) [{intens}]
  ! is (mean|means)
(good|decent|real|proper|responsible|normal|sane|loving|caring|better) (mother|mothers|father|fathers|parent|parents|mum|mom|dad|person|people|man|men|woman|women|christian|wife|husband|citizen|citizens) [always|never] (do|does|would|do not|does not|would not|puts|put|takes|take|behave|behaves|is|are)   ; not in question
  ! (what|how|kind of|you are a|are a|be a|is a|was a|being a) [a] (good|better|decent|loving|caring|responsible) (mother|father|parent|person|mum|mom|dad)
what (kind|sort) of [a] (mother|father|parent|person|man|woman|son|daughter|friend|mum|mom|dad|wife|husband|doctor|human) (would|does|do|are|is|lets|leaves|treats|says)
  ! what (kind|sort) of [a] (person|mother|father|parent|friend|man|woman|mum|mom|dad|wife|husband|son|daughter) (would|do|are|is) you (like|want|hope|think|see|wish)
you [really|certainly|damn well|surely|ought to|should] (know|knew) better [than]   ; not in question
  ! (nobody|no one|who|does) know|knows you better
you (should|ought to|must|need to) be (ashamed|embarrassed) [of]
(ashamed|disgusted|disappointed) (of|in|with|by) you   ; weight 0.8
  ! (feel|felt|feels|worry|worried|afraid|think|thinks|scared|fear|he|she|they|are|{relative}|are they|was|is) [is|are|was|were] [so|still|going to be] (ashamed|disgusted|disappointed) (of|in|with|by) you
i am [{intens}] (disappointed|ashamed|disgusted|appalled|shocked) (in|of|with|by|at|that|to hear) (you|your|how you|what you)
shame on (you|them|him|her|anyone)
have you [got] no (shame|decency|conscience|respect|self respect|heart|feelings)   ; negation ignore
(how dare you|have some (respect|shame|decency)|show some (respect|gratitude|decency|backbone))   ; negation ignore
do not you (care|think|feel|have) [any|at all|about|that|what|some] [for|your|how|about|what|guilty|ashamed|bad|respect|responsibility|remorse|guilt|shame|it is wrong|it is selfish] <3>   ; weight 0.4
do not you (care|feel (guilty|ashamed|bad|any))
it is [just|simply|so|very|really|morally|plain] (wrong|immoral|selfish|irresponsible|unfair|a sin|unacceptable|cruel|not right|not fair|bad) (to|of you|that you|for you to|on your {relative})   ; negation ignore; not in question
  ! (think|feel|feels|believe|say|not|if|whether|like|felt|afraid|thinks) [that] it is
  ! is it (wrong|selfish|unfair)
you (owe|owed) it to (your|him|her|them|the|your {relative}|us|society|everyone|god)   ; not in question
(setting|set|being) a (bad|terrible|poor|horrible) (example|role model)
i (expected|expect|thought|had hoped for) (better|more) (of|from|than) (you|this|that)
there is (no|never an|never any) (excuse|justification) for [your|that|this|what you|such|doing|being|it]   ; negation ignore; not in question
  ! there is no excuse for (what (he|she|they)|how (he|she|they)|his|her|their|him|them|abuse|violence)
(is that|is this) (how|what|the way|the kind of|the example|really|any way|who) <2> (you want|you were raised|you treat|a way to|you wish|to treat|to talk|to behave|a mother|a parent|you think) <4>   ; weight 0.3; in question
you (were|are) raised better|wrong
you (have|had) no (right|business|excuse|reason|respect|self control|discipline|willpower|shame|manners|idea what you) [to|for|being|doing|complaining|put|feeling]   ; negation ignore; not in question; weight 0.8
  ! (feel|felt|like|as if|think|told|say|said|believe|afraid|worry) [that] you (have|had) no
grow up and   ; weight 0.8
  ! (you|kids|children|they|to|people|we|i|who) grow up and
(take|start taking) [some|more] responsibility for (yourself|your (actions|life|behaviour|behavior|choices|mistakes))   ; weight 0.6; not in question
  ! (to|you|i|we|able to|you are|you have|want to) take responsibility

# ---------------------------------------------------------------- disagreeing, correcting

[judgment.contradiction]                       ; not in reported
you are [just|simply|completely|totally|absolutely|clearly|so|quite|dead|very|flat out] (wrong|mistaken|incorrect|misinformed|missing the point|being illogical|confused about|off base|not right|misreading|misinterpreting)   ; not in question; negation ignore
  ! (tell|told|telling|if|that|because|think|whether|feel|like|when|as if) [you|that|me] you are (wrong|mistaken)
  ! you are not wrong
i [really|strongly|totally|completely|respectfully|have to|must|would|do] disagree   ; not in question
  ! (if|when|where|whether|can|could) [i] disagree
i (do not|can not) [really|quite|at all] agree [with (you|that|your)|at all|there]   ; negation ignore; not in question
(that|this|it|which) (makes|make) (no|zero|little|absolutely no) sense   ; negation ignore; weight 0.8; not in question
  ! (if|when|feel|feels|felt|seem|seems|like|life|even though|as if|nothing) <3> (makes|make) (no|little) sense
(that|this|it) (does not|did not|do not) make [any|a lot of|much] sense   ; negation ignore; weight 0.6; not in question
  ! (if|when|feels like|as if|like|sorry) <2> (does not|did not) make
you (have|had) [absolutely|clearly|obviously|really] (no idea|no clue|not a clue|not the faintest|no concept|zero) [what|how|about|who|of]   ; negation ignore; not in question
you (do not|did not|clearly do not|obviously do not|really do not|just do not) (know|understand|get|realize|realise|have a clue|see) (what you are|what you're|anything about|the first thing|how (it|this|that|the) (works|really works)|what (it|this|that) is (about|really)|the (point|facts|difference|problem)) <3>   ; negation ignore; weight 0.8; not in question
no you (did not|do not|are not|can not|will not|have not|would not|were not)   ; negation ignore; weight 0.7; not in question
(wrong|false|incorrect|not true|untrue) $   ; weight 0.5; not in question
  ! (is|are|was|were|anything|something|nothing|what|go|goes|gone|went|feel|feels|do|did|right|not|be|so|you|more|it|me|him|her|them|done|things|thing|true|that|prove|proven|proved) [{intens}|or|done] (wrong|false|incorrect|untrue|true)
that is not (the point|how it works|the issue|a reason|good enough|how (this|therapy|life) works|my problem|going to work|acceptable|an answer|fair|realistic|a plan)   ; negation ignore; weight 0.6; not in question
i do not think (that is|you are|you're|that you are|that's) [really|quite|being|entirely] (true|right|fair|honest|trying|realistic|correct|accurate|serious|listening|ready|committed)   ; negation ignore; weight 0.7; not in question
you (are|were|have been) [just|totally|completely|always|still|really|clearly] (missing|ignoring|avoiding|dodging|refusing|rationalizing|rationalising|minimizing|minimising|overreacting|exaggerating|intellectualizing|intellectualising|resisting|sabotaging|self sabotaging|projecting|catastrophizing|catastrophising) [to|the|my|it|this|everything|things|your]   ; weight 0.7; not in question
  ! you are missing (him|her|them|out|your|home|someone|something|that|a)
  ! you (were|are) (avoiding|ignoring) (it|him|her|them|the|your|people) [pain|feeling|because|so|when]
(actually|in fact|the fact is|the truth is|the reality is|fact is) [that] you (are|did|do|were|have|never|can|could|chose|want)   ; weight 0.6; not in question
  ! (can|could|do|did|will|would|when|what|if) [you] actually

# ---------------------------------------------------------------- "yes, but"

[judgment.yes_but]                             ; not in reported
! but (tell me|also|it (sounds|seems|feels)|i (wonder|hear|am wondering|also|still|really|want|am glad|appreciate|am curious)|what|how|at the same time|on the other|part of|there is|maybe|if (you|that|it) (want|like|would|feels))
(yes|yeah|yep|sure|right|okay|ok|fine|true|well yes|oh sure) but (you|that|it|why|do not|still|then|look|think|the|have|are|is|did|not|this|he|she|they|your|come|surely|really|if)   ; weight 0.6
  ! (sure|right|fine|okay|ok|true) but
(okay|ok|fine|true|sure|right) but (you|that is not|why|do not|still|look|think|come|surely|really)   ; weight 0.6
  ! (not|am|is|are|was|feel|feels|doing|you're|seem|seems|be|all|makes it|be|were|so|pretty|quite) [{intens}] (okay|ok|fine|true|sure|right) but
(i (hear|understand|get|see|know|appreciate|respect)) [you|that|it|this|what|how|where|why|your|the] <6> but (you|that|it|still|the|why|do not|this|we|your|have|are|i (think|need|do not|can not))   ; weight 0.6
that (may|might|could) be [true|so|right|the case|how you|what you|well] <3> but
(easier said than done but|be that as it may|with all due respect|with respect|no offense but|no offence but|not to be rude but|i hate to say (it|this) but|i am sorry but you|sorry but you|i do not mean to be <3> but)   ; negation ignore; weight 0.8
(that is|it is|that's) (all very well|all well and good|easy to say|easy for you to say|nice but|fine but|great but|good but) [but|and|to say]   ; weight 0.7
you (say|said) (that|so|this) but   ; weight 0.8

# ---------------------------------------------------------------- ridicule and contempt

[judgment.ridicule]                            ; not in reported
(oh please|give me a break|get a life|get real|get a grip|get over yourself|grow a pair|man up|grow up already|just grow up|boo hoo|cry me a river|spare me|dream on|nice try|big whoop|good grief|for heaven 's sake|for god 's sake|for goodness sake|for crying out loud)   ; negation ignore
  ! oh please (do|tell|go|stay|sit|no|don't|come|take|keep|know)
grow up $   ; weight 0.8; not in question
  ! (to|you|i|he|she|they|we|kids|children|did|people|them|him|her|where) grow up
(wake up|suck it up|toughen up|snap out of it|deal with it|get used to it|get over it|stop whining|stop complaining|quit whining|quit complaining|stop crying|shut up|shut your)   ; weight 0.8; negation ignore; not in question
  ! (to|i|you|he|she|they|we|when|not|can|could|just can not|day|morning|will|would|that) [just|always|often|ever|really] (wake up|deal with it|get used to it|get over it|snap out of it|suck it up|shut up|stop crying)
  ! (wake up) (at|in|early|late|every|tired|feeling|and feel|with|the next)
who (cares|gives a|asked you|are you to|made you|do you think you are|needs)   ; weight 0.8
  ! (someone|somebody|one|person|people|anyone|those|friend|is|person|mother|father|partner|and) who (cares|needs)
  ! who cares (about|for) (you|him|her|me|us|them)
(nobody|no one) [really|even|else] (cares|asked|wants to hear|believes you|gives a|likes you|is interested|takes you)   ; negation ignore; not in question
  ! (feel|feels|felt|feeling|like|as if|think|thinks|believe|believes|seems|say|saying|worry|afraid|that) [like|that|as if] (nobody|no one)
so what $   ; weight 0.5
(and|what is|so what is|whats|what was) your point   ; weight 0.7
(you must be|you have to be|you've got to be|are you|you are|surely you are) [seriously|actually|just|even] (kidding|joking|serious|having a laugh|out of your mind|off your|nuts|mad|crazy|insane|stupid|dense|deaf|blind|for real|delusional|dreaming)   ; weight 0.7
  ! are you (mad|serious) (at|about|with)
  ! (are|were) you (seriously|just) (thinking|considering)
  ! (think|that|if|like|as if|feel|say|says|whether) you are
(did|do|can|could|have|are|would) you (even|ever actually|actually even|ever bother|ever stop to|not even|bother to|bother) <3>   ; weight 0.7; in question
  ! (do|did|can|could|would|have) you even (feel|want|remember|know if|begin|notice)
(try|maybe try|how about|start|learn|learn how) (to read|reading|thinking for|using your (brain|head)|to think|to spell|spelling|growing up|being honest|being a|listening for|to listen|looking in the mirror|doing something useful|a little|reading what|to use)   ; weight 0.5; not in question
(read|reread|re read|look up|check|get|do) (your|the|some|it|a|what i|my) (facts|facts straight|dictionary|history|homework|research|clue|education|book|article|wrote|post|comment|definition) [again|first|properly]   ; weight 0.5; not in question
  ! (to|you|did|i|we|they|he|she|your|will|if|do|could|can|not|of) [also|just|please] (do|read|check|get|look up) (your|the|my|some) (homework|book|article|history|research|facts|education)
you (clearly|obviously|evidently|apparently|plainly) (have|do|did|are|can|know|were|lack|think|need|missed|never|haven't|want|must|hate|love)   ; weight 0.6; not in question
  ! you (clearly|obviously) (care|love|love him|love her|are (strong|struggling|hurting|in pain|upset|smart|a|very|trying|thinking|worried)|have (a lot|strong|thought|been|worked|put)|want (to|what|this|the best)|know (a lot|yourself|what)|do (care|love))
(have you (lost your mind|no idea|any idea how|been living under)|are you out of your mind|what planet|what world|on what planet|which planet|what are you smoking|what have you been smoking|what are you on|under a rock)   ; negation ignore
  ! (what world|any idea how) (long|far|often)
(that|this|it|your (argument|comment|logic|post|reasoning|opinion|story|claim|excuse)|what you (say|said)|what you are saying) (is|was|sounds|are) [{intens}|just|such|absolutely|complete|utter|pure|total|beyond|the most|a|an|a load of|full of] [{intens}] {scorn}   ; weight 0.7; not in question
  ! (feel|feels|felt|think|thinks|like|sounds like|as if|if|whether|maybe) [that|like] (it|this|that) is
  ! (is|was) not {scorn}
what (a|an) [{intens}|complete|total|utter|load of|pile of|bunch of] [{intens}] (joke|{scorn}|pile|load|farce|waste|waste of time|sad excuse) <2>   ; weight 0.6; not in question
  ! what a {scorn} (thing (he|she|they)|way (he|she|they))
(i could not care less|i could care less|i do not give a|do not make me laugh|do not be (ridiculous|absurd|silly|stupid|daft|dramatic|a baby)|do not (flatter|kid|fool) yourself|do not give me that)   ; negation ignore
(good luck with that|yeah right|how convenient|how original|how clever|how nice for you|how typical|you wish|as if you|bless your little|poor baby|good for nothing)   ; weight 0.5; not in question
  ! (do|did|would|could|if|what|whatever|when|that|anything|as) you wish
  ! (yeah|yes|okay|ok) right (now|there|here|exactly|after|before|in|at|on)
  ! as if you (are|were|had|have|do|did|could|can not|could not|would|should|will|need|must|might)
is that (the best you|all you (have|can|got)|supposed to|your (best|excuse|answer|idea of))   ; weight 0.6
(sure|of course|right) you (did|will|are|were|have) $   ; weight 0.5; not in question
  ! (not|make|making|are|you|be) sure you
you (sound|look|seem) (ridiculous|pathetic|like an idiot|like a child|like a fool|like a broken record|like a spoiled|foolish|silly|stupid)   ; not in question
  ! (not|worry|afraid|scared|worried|think) <3> you (sound|look|seem)
(your|that) (little|so called|precious|sad|pathetic|silly|stupid|ridiculous) (problem|problems|story|game|games|feelings|excuse|excuses|friend|friends|tantrum|world|mind|rant|opinion|act|drama|theory)   ; weight 0.6; not in question
(laughing at you|make (a fool|fools) of yourself|making a fool of yourself|hear yourself|listen to yourself|look at yourself)   ; weight 0.5; not in question
  ! (people|everyone|they|he|she|are|were|like|if|as if|afraid|feel) <3> (laughing at you|make a fool)
  ! (when|can|to|do|as) [you] (hear|listen to|look at) yourself
  ! (to|can|could|when you) (look at|listen to|hear) yourself
{contempt}   ; weight 0.35
  ! (feel|feels|felt|feeling|call|called|calling|calls|yourself|himself|herself|myself|being|i am|i was|am) <3> {contempt}
  ! {contempt} (enough|thing|little|mistake)
  ! (the|a|drive|drives|drove|go|goes|going) [me|you] (nuts|insane|trash|garbage|sheep|rubbish)
