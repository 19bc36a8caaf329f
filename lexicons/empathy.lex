# empathy.lex: the therapist communicates a grasp of the client's perspective.
#
# Three different acts, reported beside their sum: reflection (what you say and what
# lies in it), warmth (I feel with you), exploration (what is it like for you). Bare
# "I understand" is almost never empathic in speech and is a hint only.
title     Empathy
role      therapist
language  en
source    MITI 4.2.1 (Moyers et al. 2014); EPITOME (Sharma et al. 2020); wording our own
version   2026.1
evidence  C
sensitive punctuation fillers backchannels

include lists/feelings.lex
include lists/hard.lex
include lists/intensifiers.lex
include lists/people.lex

# ---------------------------------------------------------------- reflection: simple stem

[empathy.reflection.stem]
! (sounds|sound|looks|look|seems|seem) [like] [a|an|{intens}] [{intens}] (good|great|fun|lovely|nice|perfect|wonderful|fantastic|fine|plan|deal|idea) [idea|plan|deal|start|time|one|place|choice]
! (sounds|looks|seems) like (fun|rain|snow|we|our)
! feel|feels free
! sounds about right
it|that|this (sounds|seems) [{intens}|to me|to me like|as if|as though] [like|as if|as though]
it|that|this (sounds|seems|feels|looks) [{intens}|{hedge}|to me] (like|as if|as though) (you|your|it|that|this|there|part|some|he|she|they|things|the|everything|nothing|a|maybe)
(sounds|seems|looks) [{intens}|{hedge}|to me] (like|as if|as though) (you|your|it|that|this|there|part|some|he|she|they|things|the|everything|nothing|a|maybe|maybe you)
it|that|this (sounded|seemed|felt) [{intens}|{hedge}|to me] (like|as if|as though) (you|your|it|that|there|part|some|he|she|they|things|everything|nothing)
i [just] get the (sense|feeling|impression) [that] (you|your|it|this|that|there|part)
i am (getting|sensing) [that|a|the|some] <3> (you|your|from)
(what|so what|and what) (i am|i'm) [really] (hearing|understanding|getting|picking up|taking from|gathering) <3>
  ! i am not hearing
(what|all|part of what|one thing) i (hear|heard|understand|understood) [from you|you saying|you say|in what you|is|was]
  ! what i understand from (the|your) (referral|file|chart|doctor|notes)
i [can|really|also|do] (hear|heard) [you|your|from you|in your|in that] <2> (saying|say|that|how|in|a lot|the|some|say that)
  ! i can not hear
  ! (can|could) you hear
  ! i heard (that|the|a|some) (news|sound|noise|song)
i am hearing <3> (you|your|that|a lot|some|how)
(so|and|if) [then|what|i hear you right|i understand you right|i understand correctly] you are [really|basically|kind of] (saying|telling me|describing|noticing|thinking|wondering|wanting|hoping|finding)
  ! i see what you are saying
you are [really|also|kind of|just] (saying|telling me|describing) [that|how|it|you|there|me that|to me]
  ! (what|why|are|not|if) [are] you are (saying|telling me)
  ! what you are (saying|telling me)
in other words
so for you
for you [then] (it|this|that) is
so [then|really|basically|in a way|in some ways|on some level|now|today|part of you] you (feel|felt|want|wanted|need|needed|like|liked|know|knew|think|thought|believe|wish|wished|love|loved|hate|hated|see|saw|find|found|got|get|had|tried|care|worry|hope|hoped|enjoy|enjoyed|noticed|notice|realized|realised|decided|started|stopped)   ; not in question
so [then|really|basically|in a way|in some ways|on some level|now|today] you (are|were|have|have been|would|do not|did not|had been|will|can not|could not)   ; weight 0.7; not in question
  ! so you are (welcome|right|done|all set|here for|here today)
  ! so you have (to|an appointment|any)
so [then|really|also] you (feel|felt|are feeling|want|wanted|think|thought|believe|do not want|are not|do not feel|would like|have been|are worried|are thinking)   ; weight 0.6; in question
you [had] (mentioned|talked about|spoke about|described|told me [about]|said [that|you|it|earlier|before])   ; weight 0.5; not in question
  ! as you (mentioned|said) in [your|the] (form|paperwork|intake)
  ! what you said
  ! you said <8> but
  ! (he|she|they|mother|father|mom|mum|dad|doctor|husband|wife|partner) said
on [the] one hand
(and|but) on the other hand
  ! on the other hand i
(a|one|another|the other) part of you
part of you
you (also|already) (know|feel|see|want|said|mentioned|recognize|recognise) <3> (that|how|it|to|about)   ; weight 0.5; not in question
if i (hear|heard|understand|understood|am hearing|am understanding) (you|that|this) [right|correctly|well]
let me [just|try to|try and|see if i can] (summarize|summarise|recap|pull together|reflect [back]|say back|repeat back|see if i (have|got|understand|am following))
to (summarize|summarise) [what|so]
you [just|really] (feel|felt) like (you|it|that|there|nobody|no one|nothing|everything|everyone|the|he|she|they|your)   ; not in question
you (feel|felt) that (you|it|there|nobody|no one|nothing|your|he|she|they)   ; not in question
you [really|just|also] (do not|did not) (want|feel|see|know|think|like|have|trust|believe|get) <2>   ; weight 0.5; not in question
  ! you (do not|did not) (need|have) to
  ! why (do|did) not you
  ! you do not want to (miss|be late)
  ! if you (do not|did not)
  ! you (do not|did not) (know|think) (me|anything|straight)
you [really|just|also|still|always] (want|wanted|hope|hoped|wish|wished|long|longed) [to|for|that|it|him|her|them|this|your|things|people|someone|somebody]   ; weight 0.5; not in question
  ! if|when|whenever|what|whatever|do|whether|wherever you (want|wanted|wish|wished)
  ! you want to (try|come|take|make sure|be careful|look|have a|go ahead|sit|start)

# ---------------------------------------------------------------- reflection: named feeling

[empathy.reflection.feeling]
! if you (feel|are|were|felt) [{intens}] {feeling}
! are you (ready|comfortable|free|interested|curious)
! feel free
! you should (feel|be)
! you are (good|free|strong|better|ready) [to go]
you [{hedge}|must|also] (sound|sounded|seem|seemed|look|looked|appear) [{hedge}] [{intens}] ({feeling}|{pleasant})
  ! you look good
you [just|also|still|really|must|may|might|probably|must have] (feel|felt|are feeling|were feeling|have been feeling|had been feeling) [{hedge}|{intens}] [{intens}] ({feeling}|{pleasant})   ; not in question
  ! (make|makes|made|making|help|helps|helped) you (feel|felt) {pleasant}
  ! (hope|want|wish) <2> you (feel|are feeling)
you (are|were|have been|got|get|must be|must have been|have got|had been) [{hedge}|{intens}] [{intens}] {feeling}   ; not in question
  ! you are (used|down|free|lost|stuck|alone) (to|with|for|in the)
  ! you are not alone
  ! you are (struggling|suffering) financially
  ! when you are (tired|bored|stressed|angry|alone|sad|anxious)
you (are|were|have been|must be) [{hedge}|{intens}] [{intens}] {pleasant} (about|that|with|to|when|of)   ; weight 0.7; not in question
  ! you are [more than] (free|ready|good) to
[you are|you were|of|so|and|still] feeling [{hedge}|{intens}] [{intens}] ({feeling}|{pleasant})   ; weight 0.6; not in question
  ! (start|stop|avoid|prevent|about|by|from|i was|i am|been) feeling
  ! feeling better
you (feel|felt) [{intens}] ({feeling}|{pleasant})   ; weight 0.5; in question
(left|leaves|leaving|made|makes|making) you [feel|feeling|to feel] [{hedge}|{intens}] [{intens}] {feeling}   ; not in question
(that|it|this|which) (left|leaves|has left) you [feeling|with|wondering|thinking] <3>
there is|was [a lot of|so much|some|also|still|such|real|a real|this|a|such a|that] [real] {feelingnoun}   ; weight 0.8
(i [can|could|do]|we) (hear|see|sense|feel|notice) [{intens}] [the|your|a lot of|some|how much|so much|that|such|all the|all that|this] [real|deep] {feelingnoun}
i (can|could) [really|only|just|almost|totally|completely|certainly|definitely|well|easily] (imagine|sense|hear|see|feel|tell) (how|that you|that it|it must|it would|it is|that must|what|this is|this must|you are|the)
  ! i can see (how|why) (you|anyone|somebody|someone) would
  ! i can see the (point|file)
i can [really|only|just|not even|not even begin to|hardly|barely|not begin to|not|not possibly] (imagine|fathom) [what|how|it|that|the|being]   ; negation ignore
  ! i can not imagine (why|that|anyone|you)
it|that|this (must|has to|had to|might|may|can) [really|all|just|have] [be|been|feel|felt|have been|have felt|leave|hurt] <2> ({hard}|{feeling})   ; not in question
  ! (must|might|may|can) be (hard|difficult|tough) to (schedule|park|find)
(must|has to|had to|got to) [really|all|just] (be|been|have been|feel|have felt) <2> {hard}   ; not in question
you must [really|just|all|have] (be|been|feel|have been|have felt|felt) <2> ({feeling}|{hard})
that|this|it (is|was|has been|sounds|seems|sounded|feels|felt|looks) [{hedge}|{intens}|such a|like a|like such a|a|a really|a very] [{intens}] {hard} [for you|on you|thing|time|place|situation|position|one]   ; weight 0.8; not in question
  ! {hard} to (say|tell|schedule|find|see) [if|whether|when]
  ! is (that|this|it) {hard}
  ! is too much (information|detail)
  ! (is|was) a lot (of|more|less|better|easier|easy|like)
  ! that is harder to (do|say)
how [{intens}] {hard} (it|this|that|things|life) (is|was|must|has|can|feels|felt|would|gets|have)   ; not in question
how [{intens}] {hard} for you
what [a] [{intens}|such] [{hard}] ({hardship}|{hard} (time|thing|situation|position|experience|day|week|year))   ; weight 0.8
{hard} (for|on) you   ; not in question
  ! not {hard} for you
such a [{intens}] {hard} (time|thing|situation|position|place|experience|decision|choice|loss)
it (hurt|hurts|stings|stung|weighs|weighed|scares|scared|worries|worried|bothers|bothered|frustrates|frustrated|upsets|upset|pains|pained) you   ; not in question
(that|this|he|she|they|which) [really|must have|deeply|still] (hurt|hurts|scares|scared|worries|worried|bothers|bothered|frustrates|frustrated|upsets|upset|angers|angered|overwhelms|overwhelmed) you   ; not in question
  ! that scared you off
you (worry|worried|fear|feared|dread|dreaded|hate|hated|miss|missed|regret|love|loved|resent|resented) [about|that|how|it|being|having|him|her|them|your|the|this]   ; weight 0.5; not in question
  ! you missed (your|the|an|a|our) (appointment|session|dose|call|meeting|class|bus)
  ! would you (hate|love|miss)
(you|your) <2> (had enough|had it|at the end of your rope|at your wits end|at breaking point|hitting a wall|on your own with)
your [own|real|deep] {feelingnoun}   ; weight 0.5; not in question
  ! (rate|manage|control|fix|treat|reduce) your {feelingnoun}
a lot (going on|on your plate|on your mind|on your shoulders|to carry|to deal with|to handle|to hold|to take in|to go through|to cope with|weighing on you)
(so much|too much) (going on|on your plate|on your mind|on your shoulders|to carry|to deal with|to handle)

# ---------------------------------------------------------------- reflection: added meaning

[empathy.reflection.meaning]
i wonder (if|whether) <4> ({feeling}|{feelingnoun}|{hard})
  ! i wonder if (you|we) (could|can|should) (find|schedule|move)
i (wonder|am wondering) (if|whether) (part of you|some of|there is|underneath|that is|it is|you are|you were|you felt|you feel|what)
(underneath|beneath|behind) (that|all|all of|all that|this|the|it|your) [this|of it|{feelingnoun}]
  ! (underneath|beneath|behind) the (desk|chair|door|building|couch|table|wheel|house)
(is|was|so|really|very|it is) [{intens}] important (to|for) you
  ! (important|helpful) for you to (take|remember|call|know|come|keep|use|bring|stop|see)
  ! what is important to you
(matters|mattered|means|meant) [so much|a lot|a great deal|something|everything|the world|the most|most|that much|so] to you
  ! what matters [most] to you
(what|the thing that|something) (matters|counts|hurts|scares you|worries you|bothers you) [most|the most|more] [is|here is]   ; not in question
you [really|deeply|clearly|also|obviously] (value|treasure|cherish|care) [about|deeply|so much|a lot]   ; not in question
you [just|really|also|still|desperately|only] (want|wanted|need|needed|long|longed) to (be|feel) (heard|seen|understood|loved|accepted|wanted|safe|free|respected|believed|held|known|appreciated|recognized|recognised|in control|normal|enough|needed|there for|taken seriously)
you (want|wanted) (someone|somebody|him|her|them|people|your {relative}) to (hear|see|understand|know|notice|listen|care|love|be|stop|accept)
(as if|as though|almost as if|almost like|it is like|like) you (are|were|have|had|have to|had to|can not|could not|do not|did not|should|would)   ; weight 0.6; not in question
  ! (like|just like) you (said|are saying|were saying|have to say)
  ! feel|feels|felt like you
  ! would like you
you are|were|feel|felt [kind of|really|so] (torn|caught|stuck|pulled|split|trapped) [between|in|in the middle|both ways|in two|in two directions]
(two|both) (sides|parts) of you
(of|in) two minds
a (tug of war|balancing act|double bind|catch 22|push and pull)
(deep down|at heart|on some level|at some level|in your heart|inside) [part of] you   ; not in question
  ! deep inside your
you would [really|also|just|much] (like|love|prefer|rather|want|hope|wish) <4>   ; weight 0.6; not in question
  ! (if|what|when|whatever|whenever|anything|something|would|how|where|which) you would (like|prefer|rather)
  ! you would (like|love) (me|us) to
  ! you would like to (schedule|book)
it is not [just|so much|only] (that|about|the) <8> it is   ; weight 0.7
you (have been|had been|are|were) [really|always|also|just] (carrying|holding|juggling|fighting|battling|wrestling|grappling|longing|yearning|searching|craving|looking for|blaming|questioning|doubting|dreading|bearing|enduring|hanging on|holding on|holding back|putting up with|walking on eggshells|keeping it together|trying to)   ; weight 0.8; not in question
  ! are you (looking|trying|fighting)
(weight|burden) (you|of|on|that you) [have|are|been|it|all|your]   ; weight 0.7
you (do not|did not) (feel|seem|sound) [{intens}] ({pleasant}|sure|yourself|ready|like)   ; weight 0.7; negation ignore; not in question
you (are|were) not [{intens}] ({pleasant}|sure|certain|convinced|too|all that|exactly|really|yet|quite|so)   ; weight 0.6; negation ignore; not in question
  ! you are not (alone|really|too late)
a (sense|feeling) of [{intens}|real|great] ({feelingnoun}|being|not|having|relief|failure|duty|responsibility|responsibility|urgency|freedom|purpose|belonging)
it is (almost|sort of|kind of) like
it [really|still|just] (feels|felt|seems|seemed) [so|too|really|very|pretty|almost|all|a bit|to you] ({hard}|{feeling}|like|impossible|hopeless|pointless|endless|never ending|wrong|right|scary|safe) [to you|for you|that you|you]   ; weight 0.6; not in question
you (find|found) [it|that|yourself|this] <3> ({hard}|{feeling}|{pleasant}|hard to|helpful|easier)   ; weight 0.7; not in question
(something|a part|someone|somewhere) (in|inside|within) you
(that|this|it|which) [really|just|also] (gives|gave|brings|brought|takes|took|costs|cost|robs|robbed|reminds|reminded) you <3>   ; weight 0.5; not in question
  ! what (gives|brings|brought|reminds|took) you
  ! that brings you to
(is|was|has been) (getting|eating|wearing|weighing|dragging|getting to|tearing|pulling) (away at|at|on|away|you|to)   ; weight 0.5; not in question
you (have|had) (mixed feelings|a hard time|been through|gone through|lost|grown|come to|never|always|tried|done|got|had|noticed|started|made|given|learned|learnt|decided|reached) <2>   ; weight 0.5; not in question
  ! have you
  ! you have never (been|met|seen)
  ! you have got to
  ! after all you
  ! if you have
(one|another|a big|the biggest|the main|a real) (concern|worry|fear|challenge|struggle|reason) (of yours|for you|you have|is|was)   ; weight 0.6; not in question

# ---------------------------------------------------------------- reflection: accuracy check

[empathy.reflection.check]
is that [about|more or less|kind of|sort of] right
  ! is that right (foot|leg|arm|hand|side|ear|eye|now|away)
(am|do|did|have) i (getting|understanding|hearing|following|reading|understand|have|get|got|understood|hear) (that|this|you|it|what|correctly|right|how)
  ! (do|have|did) i (have|get|got) (your|time|to|this) (number|address|email|here|on)
(have|did) i (understood|got|heard|hear|get|understand|capture|captured|miss|missed) (you|that|it|this|everything|anything)   ; in question
(does|did) (that|this) [kind of|sort of] (fit|ring true|sound right|sound about right|capture|match|resonate|feel right|feel true)
  ! does that fit (in|into) your (schedule|diary|calendar)
(is|was) that (how|what|where|the way) (it|you|this) (is|was|feel|felt|feels|are|were|mean|meant|mean|comes|see|saw) [for you|like]   ; weight 0.7
is that what you (mean|meant|are saying|were saying|are feeling)
is that (fair|accurate|a fair (summary|way to put it))   ; weight 0.8
(if i|do i|have i|did i) [am] (got|get|have|understood|understand|hear) (you|this|that|it) (right|correctly|properly)
(tell me|let me know|stop me|correct me) if i (am|have|got|get|am getting|did) [wrong|off|mistaken|misunderstood|missing|missed|not getting|off base|off the mark|mishearing|misunderstanding]
correct me if
that is what i am (hearing|getting|understanding|picking up)

# ---------------------------------------------------------------- warmth

[empathy.warmth]
i am [{intens}] [{intens}] sorry (to hear|to learn|to read|for your|for all|for what|for you|about what|about your|you|your|that you|this|that this|that he|that she|that they|it|things|he|she|they|life)
  ! sorry (about the wait|i am late|to keep you|for the delay|to interrupt|for interrupting|to cut you off|that i|this is taking)
  ! i am sorry (you|your) (will have|call|time|appointment|insurance|are mistaken|have to wait)
  ! sorry you (lost me|said|were saying|what)
i am [{intens}] sorry   ; weight 0.3
[{intens}] [{intens}] sorry (to hear|for your loss|to hear that|you are|you feel|you had|you have|that you are|that happened|this happened|this is happening|you went|you were|about your loss)
  ! are you sorry
  ! you are sorry
feel|feeling sorry for you   ; weight 0.3
(my|our) heart (goes out|breaks|aches|is with|hurts)
(breaks|broke) my heart
(it|that|this) (saddens|pains|hurts|moves|touches) me [to|that|when|how|hearing]
(it|that|this) makes me [feel] [{intens}] (sad|angry|happy|glad) (to|for|that|hearing|when) [hear|you|read|know]
i am [{intens}] (glad|happy|pleased|relieved|thrilled|delighted) (you|to hear|that you|for you|it|that it|things|we|to have you)
  ! (happy|glad|pleased) to (help you schedule|meet you)
[{intens}] glad (you|to hear|that you|it (helped|worked|is)) [are|were|came|could|here]   ; weight 0.7
i [really|truly|genuinely|just|sincerely|do|honestly|so] (hope|wish|pray) [that] (you|things|it|this|your|all|everything|tomorrow|today|he|she|they|i) <2> (feel|get|gets|are|find|be|can|will|go|goes|work|works|have|stay|know|could|make|take|better|okay|helps|help|were|had|turn|did|hang|manage|see|realize|realise|enjoy)
  ! i hope (you|it) (are on time|understand why|is on the form|does not rain)
i wish (i could|you|there was|there were|it|this|things|i knew|i had) [well|the best|all|nothing but|something|more|were|was|did]   ; weight 0.7; negation ignore
i care [deeply|a lot|so much] (about you|about how|what happens|for you)
we (care about|love|are here for|believe in|see|hear) you
i (feel|felt) [for|with] you   ; weight 0.7
  ! i feel|felt you (are|were|should|need|have|do|did|can|could|will|would)
i (feel|felt) ya
(i am|we are|i will be) [always|still|right|all|also] (here|around|there) (for|with|if|to|when|whenever|should) (you|listen|talk|help|support|anyone)
  ! here to help (people|anyone|customers|companies)
(i am|we are) here [with you]   ; weight 0.5
  ! we are here to (look at|discuss|talk about|review)
  ! i am here (because|every|until|on|at|today|as)
(you can|feel free to|please|you could|you may) [always] (talk|message|write|reach out|pm|dm|text|vent|chat|speak|open up) [to] (me|us|here) [any|anytime]   ; weight 0.7
(message|pm|dm|text|inbox) me   ; weight 0.5
(if|whenever|when|in case|should) you (ever|just) (need|want|feel like|wanna) [to|a|someone|anyone|anything]   ; weight 0.7
(if|whenever) you (want|need|would like|feel like) [to|someone|somebody|a] [to] (talk|vent|chat|talking|rant|friend|listen|an ear)   ; weight 0.7
(willing|happy|down|glad|here|ready|open|free) to (listen|talk|chat|lend an ear)   ; weight 0.7
  ! (he|she|they|not|are you|is) [is|are] (willing|ready|open|free) to (listen|talk)
all ears
(send|sending|sent|give|giving|have|virtual|big|internet|many|lots of|warm|huge) [you|out|a|my|some|all my|all the|lots of|big|virtual|warm|good] (hug|hugs|love|strength|prayers|thoughts|vibes|support|light|positivity|positive vibes|energy|healing)
  ! (he|she|they|not|to) (give|send|have) [you|me] (hug|hugs|love|support)
hugs
  ! (he|she|they|never|my {relative}|who) hugs
thinking (of|about) you   ; weight 0.7
  ! (stop|stopped|keep|kept|not|always|is|he|she|they) [is] thinking (of|about) you
(in|with) (my|our) (thoughts|prayers|heart)
(love|peace|blessings|best wishes|all the best|warm wishes|best of luck|good luck) (to|for|with|from|and)   ; weight 0.6
  ! (fell|falling|fall|in|make|made|my|your|his|her|their|the|of|true|i|we|would) love (to|for|with|from|and)
(best of luck|good luck|all the best|take care|stay safe|stay strong|be well|be safe|stay well|get well|god bless|bless you|keep your (head|chin) up|hang in there|hang tough|hold on|keep going|keep fighting|do not give up|never give up|keep pushing|stay with us|keep at it|cheer up)   ; weight 0.7; negation ignore
  ! (to|not|can|could|who|will|would|let) [me|you|him|her|them] (take care|hold on|keep going|give up|stay well)
  ! hold on (a|to|i|one|let|the|just|there)
  ! take care of (it|that|this|the|him|her|them|my|business|your (kids|mother|father|children))
(take|taking|please take) [good|great] care [of] (yourself|you)   ; weight 0.7
  ! (to|not) (take|taking) care of yourself
(be|go) (kind|gentle|easy|good) (to|with|on) yourself   ; weight 0.7
please (do not (hurt|kill|give up|do|end|go|leave)|stay|hold on|hang|know|keep|be safe|take care|reach out|talk to|remember|try|believe|get help|call|stay safe|feel)   ; weight 0.6; negation ignore
  ! please (call|know|try|keep|remember) (the|our|to fill|your appointment|back)
(worried|concerned|scared|care) (about|for) you
  ! (are|is|was|were|he|she|they|who|people|{relative}) [is|are|was|were|also|not|so] [{intens}] (worried|concerned|scared|care) (about|for) you
(that|this|it) [really|absolutely|truly|just|totally|all|must] (sucks|suck|stinks|blows|hurts|breaks your heart|is hell|was hell|is shit|is shitty|is rough|is the worst)
  ! (this|it|that) (stinks|hurts) (in|when|to|if|here)
(oh|oh no|no|my|oh my|my god|oh god|oh man|wow|aw|aww|gosh|ouch|jeez|man|damn|yikes) [that|it|this] [is|was|must be|sounds] [{intens}|just|such a] {hard}   ; weight 0.8
(aw|aww|ouch|oh dear|oh no|you poor thing|poor you|bless your heart|my dear|dear heart|sweetheart)   ; weight 0.5
  ! (the|a|an) (ouch|sweetheart)
you poor (thing|soul|love)
how (awful|terrible|horrible|dreadful|heartbreaking|sad|devastating|painful|frightening|scary|upsetting|frustrating|distressing|exhausting)   ; not in question
you (are|were) [so|very|deeply|truly|always|all] (loved|cared for|cared about|precious|wanted|missed|needed|important to (me|us)|in my (thoughts|prayers|heart))
  ! not (feel|felt) [that] you are
you [{intens}|do|certainly|truly|all] deserve [to|so much|love|better|happiness|support|more|help|kindness|respect|peace|to be|good|the|a|all]
  ! (do|did) you [think|feel|believe] [you] deserve
  ! you (do|did) not deserve to (win|be here|complain)
  ! you deserve (it|what you (get|got)|to suffer|punishment)
you (do not|did not|never) deserve [that|this|to|it|any|such|what|being]   ; negation ignore
  ! you (do not|did not|never) deserve (to be here|to win|my|our|a)
nobody|no one deserves (that|this|to)   ; negation ignore
(my|our|deepest|sincere|heartfelt) [deepest|sincere|heartfelt] (condolences|sympathies|sympathy)
(i|we) (love|appreciate|cherish|treasure) you
  ! i love you (said|too)
  ! i appreciate you (coming|being) (in|on time)
i want you to (know|be (safe|okay|happy|well)|feel (safe|heard|better)|get better|live)   ; weight 0.7
  ! i want you to know (what|that (we|the|if))
i (hate|hated) (to hear|that you|that this|hearing|seeing)
i [do] (know|understand|get) [exactly|just|how] (how|what) (you|it|that|this) (feel|is|feels|are|mean|must|can|like) [feeling|like|going]   ; weight 0.5; not in question
  ! i know exactly how you feel
  ! i [do] (know|understand|get) what you (mean|are saying)
i (get|understand|hear|see|feel) you   ; weight 0.4
  ! i (see|get|hear) you (are|have|did|on|at|next|tomorrow|do)
i understand   ; weight 0.1
  ! i understand [that] you (were referred|came in|were sent|are here)
  ! i understand <6> but
  ! do you think i understand
  ! (now|do|sure) i understand
you are not (alone|the only one) [in|here|with|who|at all|anymore|feeling|and|at]   ; weight 0.5; negation ignore
you (have|got) (me|us|my|our) [support|back|here|in your corner]   ; weight 0.6
  ! you (have|got) (me|us) (wrong|there|confused|thinking)
  ! you got my (message|email|letter|text|call)
(you|we) (can|will|are going to) (get|make it|pull|come|work) through (this|it|that)   ; weight 0.7
(you have|you've|ya|you) got this   ; weight 0.7
(it|things|life) (will|can|does|do|is going to|are going to) [slowly|really|always|definitely|also|eventually] (get|gets|be) [so much|a lot] (better|easier|okay|ok|alright|all right|brighter)   ; weight 0.6
i believe in you   ; weight 0.7
welcome (to|here|back) [the|us]   ; weight 0.3
[{intens}] proud of you   ; weight 0.6
  ! (are|is|was|were|be) [your {relative}|he|she|they|not] proud of you
thank you for (being|trusting|opening up|letting me|reaching out|telling|sharing)   ; weight 0.3
(i|we) (went|have gone|have been|am going|go|been|going) through [something|the|exactly|a|this|that|it|similar] [very] [same|similar|too|as well|thing]   ; weight 0.2
(i have been|i've been|been) (there|where you are|in your shoes|in your position)   ; weight 0.3
(i feel|feel|felt) the same [way|thing]   ; weight 0.3
me too|same here   ; weight 0.2

# ---------------------------------------------------------------- exploration

[empathy.exploration]
! do you understand
! what (time|day|date) (is|was|are|do|does)
! (how|what|who|where) (about|is) (your|the) (insurance|schedule|address|phone|email|address|number)
! how are we [doing] today
what (is|was|has|would|might) (that|it|this) [be|been|have been] like   ; in question
what (is|was) (that|it|this|going on|happening|coming up|underneath|behind|hardest|worst|worrying|bothering|weighing|stopping|keeping|making|getting|causing|troubling|upsetting|wrong|the hardest|the worst|so|your|on your mind|it like|life like)   ; in question
what is (up|it|wrong|going on)   ; weight 0.7; in question
what (does|did|do|would|might|has|have|is|are|was|were|will|can|could) <2> (you|your|it|that|this) <3> (feel|mean|feeling|think|thinking|want|need|like|say|tell|hope|worried|afraid|scared|notice|see|make|wish|mind|do|doing|going|bring|help|happen|experience|remind|look|change|brought|been|have|happened|enjoy|struggle|miss|fear)   ; in question
what (happened|happens|has happened|makes|made|brings|brought|comes|came|goes|went|got|led|caused|triggered|hurts|scares|worries|bothers|keeps|helps|helped|matters|stops|stopped)   ; in question
  ! what brings you in today
what else   ; weight 0.7; in question
what (kind|kinds|sort|sorts|types|type|part|parts) of <4>   ; weight 0.7; in question
what (do|did|are|would|have|were|can|could|about) (you|your)   ; weight 0.6; in question
how (does|did|do|is|was|has|would|might|are|were|have) (that|it|this|you|your|things|he|she|they|life|the) <3> (feel|feeling|felt|affect|affecting|affected|like|make|making|makes|coping|doing|holding|managing|going|been|for|handle|handling|feels|sit|see|think|know|react|respond|come|end|started|deal|cope|find|sleeping|experience|impact|impacted|impacting|work)   ; in question
how (are|have|is) (you|things|everything|it|that|life) [doing|been|feeling|going|holding up|coping|today]   ; weight 0.7; in question
how come   ; weight 0.7; in question
how (long|often|much|bad|well|hard|badly) (have|has|do|does|did|is|was|would|are) (you|it|this|that|your) [been|feel|felt|think]   ; weight 0.6; in question
why (do|did|are|were|have|is|was|does|would|has) (you|that|it|this|your|he|she|they|the) <2> (feel|think|feeling|thinking|say|so|like|believe|want|that|happen|hate|sad|upset|hurt|afraid|scared|is|hard)   ; weight 0.7; in question
  ! why would you
why (do|did|is|are|was|were) (you|that|it|this|your)   ; weight 0.5; in question
  ! why (did|do) you (not|always|never|just|keep)
(when|where) (do|did|does|have|are|were|is|was|in your body) (you|it|that|this|your|these|those|do you) <3>   ; weight 0.6; in question
who (do|is|are|else|was|in|can|did|makes|made) <3> (you|your)   ; weight 0.5; in question
(tell|telling) me [a little|a bit|a little bit|some|just] (more|about|what|how|where|when|why|something|everything|your)
  ! (tell|telling) me about (the weather|your insurance)
  ! (not|just|stop|never|please) [just] (tell|telling) me (what|how) to
  ! (he|she|they|to) (tell|telling|told) me
  ! tell me when (to|we|it)
say [a little|a bit|a little bit|some] more
(tell|talk|speak) [to me|me] [a little|a bit|a little bit] [more] about (that|this|it|what|how|your|yourself|them|him|her|some)   ; weight 0.7
  ! (we|will|to|can|could|let|i|should|they|he|she|you|not) (talk|speak) [a little|a bit|a little bit|more] about
help me [to] (understand|see|know|get|follow|make sense)
  ! (could|can|you|they|it|really) [have|has|will|would] (help|helped) me (understand|see)
(can|could|would|will) you [please|maybe|perhaps|just|also] (tell|say|describe|share|explain|walk|give|talk|help|expand|elaborate|unpack|put|think)   ; weight 0.8; in question
  ! (can|could|would|will) you (tell|give|say) (me|us) your (name|date of birth|address|phone|number)
  ! (can|could|would|will) you (give|help) (him|her|them)
walk me through
(paint|give) me a (picture|sense|feel)
i (am|was|would be) [just|really|also] (curious|interested|wondering) (about|what|how|if|whether|to|in|where|when|why)
i (would|'d) [really|also|just] (like|love|want) to (hear|know|understand|learn) [a little|a bit|some] [more]
i want to (hear|know|understand|learn) [a little|a bit|some|more|about|what|how]
i (wonder|wondered) (what|how|why|when|where|about|who|which)
(do|did|does|would|are|were|have|has|had) (you|that|it|this|your|he|she|they|anyone|any) <3> (feel|feeling|felt|hurt|scare|scared|worry|worried|afraid|lonely|safe|okay|ok|alright|sad|angry|upset|anxious|tired|depressed|hopeless|happy|miss|fear|cry|cope|coping|mean|bother|affect|suicidal|struggling|hurting|alone|better)   ; weight 0.8; in question
(do|did) you (want|need|wanna|feel|have|know|think|ever|really|still|believe|like|mean|remember|notice|find|see|hear|get|live|go|talk|tell|say|usually|also|enjoy|try|wish|hope|often|currently|struggle|love|hate)   ; weight 0.6; in question
are you (okay|ok|alright|feeling|sure|safe|able|in|seeing|getting|doing|still|going|having|thinking|afraid|saying|worried|on|currently|taking|talking|looking|trying|a|the|being|really|just|working|aware|struggling|there|not|happy|angry|mad|sad|good|comfortable|depressed|alone|planning|considering|in school|in therapy|living|suicidal)   ; weight 0.6; in question
have you (ever|been|tried|thought|talked|told|considered|had|got|gotten|noticed|felt|done|seen|spoken|looked|always|found|made|reached|wondered|asked|any|taken|gone|sought|given|experienced)   ; weight 0.6; in question
(is|was) (there|it|that|this) [something|anything|someone|anyone|a|any|because|more|what|how|just|really|like|about|some]   ; weight 0.5; in question
  ! (is|was) there anything [else] (you would like to|you need to) (schedule|sign)
  ! is that right
(do|would|did|are|can|could|have|were|will|had|should) you   ; weight 0.4; in question
(what|how|why|when|where|who|which) <8> (you|your|yourself|u)   ; weight 0.4; in question
(want|wanna|care|need|like) to (talk|vent|share|chat|elaborate|tell|discuss|explain)   ; weight 0.6; in question
(anything|something|someone|anyone|anybody|everything) (else|in particular|specific|happen|happened|going on|you|wrong|that|on your mind|okay|ok|bothering)   ; weight 0.5; in question
(any|what) (idea|ideas|thoughts|reason|particular reason|plans) (what|why|how|about|for|on|of|who|where)   ; weight 0.5; in question
(you|your)   ; weight 0.15; in question
(what|how|why|when|where|who|which|whose|is|are|do|does|did|was|were|can|could|would|have|has|will|should)   ; weight 0.1; in question
