# directive.lex: the therapist tells the client what to do, or advises.
#
# MISC's Direct and Advise without Permission. Telling is no condemnation: it is kept apart from judgment and says
# nothing against the person who tells. Not here: what others say one must ("they say you
# should", "you feel you should"), safety instructions, invitations to tell more, the session's
# own order ("we need to stop"), skills that are being practised ("notice your breath").
title     Directive
role      therapist
language  en
source    MISC 2.5 Direct, Advise without Permission; MITI 4.2.1 Persuade; wording our own
version   2026.10
evidence  C
sensitive punctuation quotation

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

list must = should, need to, have to, must, ought to, had better, have got to, are supposed to,
  will need to, will have to, are going to have to, are going to need to, would need to,
  are required to, better
list may = could, might, can, may, might as well, may as well
list softly = maybe, perhaps, possibly, then, also, just, always, simply, at least, first, instead,
  hopefully, surely, probably, definitely, certainly, absolutely, either, still, actually
list do = ask, avoid, be, become, begin, block, break, bring, build, buy, call, change, check,
  choose, clean, consider, contact, create, cut, decide, delete, develop, discuss, do, drink, eat,
  educate, email, encourage, enjoy, examine, exercise, experiment, explain, explore, express, face,
  figure, file, fill, find, focus, follow, forgive, get, give, go, hold, ignore, inform, invite,
  involve, join, keep, learn, leave, let, listen, look, love, maintain, make, meditate, meet, move,
  offer, open, own, pay, pick, plan, practice, practise, prepare, put, quit, reach, read,
  reconsider, record, reduce, reflect, remain, remember, remove, report, research, respect, rest,
  reward, save, search, see, seek, send, set, share, show, sit, sleep, slow, speak, spend, stand,
  start, stay, step, stick, stop, study, surround, switch, take, talk, teach, tell, text, think,
  treat, trust, try, turn, use, visit, volunteer, wait, walk, watch, wear, work, write
# What seldom begins a sentence but as an order.
list order = ask, avoid, be, become, begin, block, break, bring, build, buy, choose, consider,
  create, cut, delete, develop, discuss, do, eat, enjoy, examine, explore, express, face, find,
  follow, forgive, get, give, go, hold, ignore, inform, invite, involve, join, keep, learn, leave,
  listen, look, make, meditate, meet, pick, practice, practise, prepare, put, quit, reach, read,
  reconsider, reduce, reflect, remain, remove, save, seek, send, set, show, speak, spend, start,
  stay, stick, stop, surround, switch, take, teach, tell, think, treat, try, turn, use, wait,
  write, identify, accept, allow, connect, embrace, engage, establish, expect, imagine, limit,
  recognize, recognise, remind, replace, respond, understand, utilize, utilise, own up
# What heads a line of notes as well ("Plan: …", "Call with mother."): an order only if it says
# what to do it to.
list named = approach, call, challenge, change, check, clean, contact, drink, email, exercise,
  experiment, figure, file, focus, list, measure, monitor, move, notice, offer, open, own, pay,
  phone, plan, record, report, research, respect, rest, review, reward, schedule, search, share,
  sign, sleep, slow, step, study, talk, text, track, trust, visit, volunteer, walk, watch, work
list object = a, an, the, your, yourself, some, someone, somebody, something, it, them, him, her,
  that, this, these, those, things, each, any, all, one, people, what, how, whether, another, both
list onward = on, up, out, in, off, down, back, away, through, towards, toward, forward, around,
  over
list held = your, yourself, him, her, them, it, someone, somebody, something, this, that, those,
  these, each, one thing
list opener = so, and, then, just, please, also, maybe, perhaps, but, first, second, secondly, next,
  instead, basically, honestly, now, or, finally, always, definitely, otherwise, okay, well, firstly,
  lastly, simply, again, in addition, at the same time, if anything, like come on, only, go ahead and,
  whatever you do
list thing = a, an, the, your, yourself, some, someone, somebody, something, one, time, it, them, him,
  her, that, this, things, more, care of, advantage of, each, any, all, as much, as many, steps, little,
  small, good, people, out, up, with, to, on, in, into, about, for, at, with your, off
list urge = recommend, suggest, advise, encourage, urge, propose, strongly suggest, strongly recommend,
  highly recommend, highly suggest, strongly encourage, strongly advise, really suggest,
  really recommend, really encourage, also suggest, also recommend, also encourage,
  definitely recommend, definitely suggest
list sound = good, great, best, helpful, useful, beneficial, important, wise, worthwhile, essential,
  crucial, better, key, healthy, vital, necessary, advisable, worth, imperative, better off, smart
list remedy = idea, thing, way, step, place, option, start, time, choice, strategy, approach, first step,
  next step, tool, resource, plan, question
list doing = asking, trying, talking, speaking, seeing, going, getting, finding, looking, taking,
  making, writing, reading, working, doing, contacting, calling, reaching, using, setting, having,
  telling, giving, learning, joining, keeping, starting, stopping, focusing, practicing,
  practising, spending, considering, exploring, cutting, letting, moving, putting
list helper = counselor, counsellor, therapist, doctor, psychiatrist, psychologist, gp, lawyer,
  attorney, physician, professional, specialist, dietitian, nurse, teacher, support group, therapy,
  counseling, counselling, help

# ---------------------------------------------------------------- deontics: you should, you need to

[directive.must]                               ; not in reported; over empathy.reflection.restating
# A question that closes ("…, okay?") leaves the statement one.
! (if|whether|what|when|where|how|why|who|which|that|as|whatever|think|feel|because|unless|than|do|did|does|would|will|not|should|can|could|might|may|are|were|have) you [{softly}|really|both] {must}
! you (should|must|have to|ought to) [{intens}] be [{intens}] (proud|exhausted|tired|happy|pleased)
! you (should|must) (feel|know|have been|have felt|have had)
! {must} (stop|finish|end) (for today|here|there|now|in a)
! you (need to|have to) (sign|fill|pay|park|wait here)
! you {must} [{softly}] (call|dial|contact) (911|999|112|000|the emergency|emergency|an ambulance|the crisis)
! all you (need|have) to
! you must be
! (any time|anytime|when|whenever|as much as|where) you {must}
! you had better (days|times)
! you better than
you [{softly}|really|both] {must} [{softly}|really|not]
you [{softly}|really] (must|can|may) not [just|ever] {do}   ; weight 0.6; not in question
you (do not|will not) [really] (need|have|want) to   ; weight 0.3; not in question
you (need|require|deserve) (a|an|some|more|to) <1> {helper}   ; weight 0.8; not in question
i (want|need|expect|would like) you to         ; weight 0.8; not in question
  ! i (want|need|would like) you to (know|feel|be|have|tell|think about|understand)
it is (time|up to you) to                      ; weight 0.7; not in question
(it|that|this|there|your <2>) (should|must|needs to|has to) be   ; weight 0.3; not in question
you are (supposed|required|expected) to        ; weight 0.7; not in question

# ---------------------------------------------------------------- imperatives

[directive.imperative]                         ; not in question; not in reported
! (tell|let|give|show) (me|us)
! (keep|hang|hold) (it up|up the|going|in there|on)
! (take|be) (care|safe|well|strong|kind)
! take your time
! take care of yourself
! let me know
! do not [you] (worry|give up|be sorry|be afraid|apologize|apologise|mention)
! (talk|see|look forward) [to] you (soon|later|then|next)
! (think|look) (so|not|like|as|at that|how)
! (call|contact|text|dial|phone) (911|999|112|000|988|the emergency|emergency|an ambulance|the crisis|a crisis)
! sounds like
! {do} you
! (be|do|go|get|see|make|keep|work) (it|that|this|there|sense|good|well|you|sure enough|what)
! (thank|thanks|bless|best|good|sorry|love)
! (close|open) your eyes
! (notice|imagine) (your|how|what|that|where|the breath|you)
! (work|talk|change|help|practice|plan|rest|love|study|call|sleep|exercise|start|research|respect|focus|trust|walk|walks) (is|was|can|has|will|would|and|takes|may|helps|of|are)
! (first|next) (step|steps|move|call|visit|walk|contact|review|session|time|meeting|start|try|look)
! (to|will|would|can|could|might|may|not|i|we|they|he|she) (maybe|perhaps)
! allow you
! do not hesitate to (message|contact|call|write|text|ask|reach|let)
! ^ [{opener}] [{opener}] (look|listen) (i|you|we|it|he|she|they|there|let|the|my|your|this|that|nobody|if|okay|well|no|yes)
! follow up (in|on|at|after|by|next|call|visit|session|appointment|planned|arranged)
^ [{opener}] [{opener}] {order} [{thing}]      ; weight 0.8
  ! (start|stop|leave|practice|use|break|turn|cut) (of|at|date)
^ [{opener}] [{opener}] {named} [{onward}] {object}   ; weight 0.8
^ [{opener}] [{opener}] {named} [{onward}] (on|to|with|at|for|into|about|by|from) {held}   ; weight 0.8
^ [{opener}] [{opener}] {named} (and|or) ({order}|{named}) {object}   ; weight 0.8
^ [{opener}] [{opener}] (exercise|walk|drink|rest|text|call) (daily|regularly|every|less|more|often)   ; weight 0.8
^ [{opener}] [{opener}] (focus on|work on|check in with|check out|step back|move on|search for|slow down|sign up|plan to|talk (to|it|about)|pay attention|research *ing|rest (up|well)|sleep on it|open up|own up)   ; weight 0.8
^ [{opener}] [{opener}] (do not|never|try not to) [{softly}|ever] [let|be|feel|{order}|{named}]   ; weight 0.8
^ [{opener}] [{opener}] (be|let) (yourself|your|patient|honest|open|mindful|aware|careful|him|her|them|it|prepared|gentle|proud|more|as)   ; weight 0.8
^ (if|when|once|whenever|unless) you <10> (then|just|please|maybe|perhaps) {do}
^ (if|when|once|whenever) you <10> (try|consider|seek|ask|call|talk to|reach out|find|take|let|give)   ; weight 0.6
  ! you <10> (to|can|could|will|would|might|may|not|you|i|and|or|who|do) [{softly}] (try|consider|seek|ask|talk to|reach out|find|take|let|give)
make sure [that|to|you|it|your|they]
  ! (to|you|i|we|they|he|she|me|us|will|just to) [just] make sure
  ! (my|our) (job|jobs|role|task) <16> make sure
  ! (one|part|some) of (my|our) (job|jobs|duties) <16> make sure
  ! so (i|we) can [{softly}] <10> make sure
be sure (to|that|you)
  ! (to|can|not|could|may|will) be sure
(try|remember|consider|start|begin|keep|learn|continue) (to|not to|by) {do}   ; weight 0.7
  ! (to|you|i|we|they|he|she|will|would|can|could|might|may|not|also|people|and|who|really|did|do|have|has|had) (try|remember|consider|start|begin|keep|learn|continue)
(just|then|please|instead|first|next|also|so) {order} [{thing}]   ; weight 0.6
  ! (you|i|we|they|he|she|it|me|us|people|to|can|could|would|will|should|not|might|may|and|did|do|who|is|are) (just|then|please|also|so|first) {order}
(just|then|please|instead|first|next|also|so) {named} [{onward}] [on|to|with|at] {object}   ; weight 0.6
  ! (you|i|we|they|he|she|it|me|us|people|to|can|could|would|will|should|not|might|may|and|did|do|who|is|are) (just|then|please|also|so|first) {named}
(maybe|perhaps) (try|just|consider|send|talk|ask|get|take|find|look|start|go|write|make|see)   ; weight 0.8
(talk|speak) (to|with) (your|a|an|someone|somebody|him|her|them|people|another)   ; weight 0.6
  ! (to|you|i|we|they|he|she|can|could|not|will|would|had|who|and) [{softly}] (talk|speak)
(give|allow|let|treat|ask|remind|forgive|push|surround) yourself   ; weight 0.7
  ! (to|you|i|can|could|not|will|would|that) [{softly}] (give|allow|let|treat|ask|remind|forgive|push|surround)
(keep|bear) in mind                            ; weight 0.6
  ! (to|you|i|we|they|he|she|will|would|can|could|might|may) [{softly}] (keep|bear) in mind
do not (let|be|try|do|go|make|take|forget|keep|allow|use|get|force|blame|assume|push|rush|hesitate|settle|wait|ignore|feel like|just)   ; weight 0.6
  ! (i|you|we|they|people|who|just|really|why|they|he|or|and|if|that|some|others) [{softly}] do not
stop (being|trying|thinking|doing|worrying|using|drinking|smoking|blaming|comparing|letting|looking|talking)   ; weight 0.5
  ! (to|you|i|not|can|could|would|will|did|they|he|she) stop

# ---------------------------------------------------------------- advice: suggestions, however soft

# Advice that was asked leave for is no advice without permission.
[directive.advice]                             ; not in reported; unless collaboration.permission within 3 turns
! i would (suggest|recommend|advise) that (he|she|they)
! what (would|do|can) you
! (do|does|did|was|were|would) (it|that|this) [be] helpful
[i|we|would|can|might|may|do|will] {urge} [that|you|to|a|the|trying|talking|seeing]   ; not in question; weight 0.8
  ! (what|does|you|he|she|they|doctor) [do|would|you] (recommend|suggest|advise|propose)
  ! (recommended|encouraged|can i|may i|could i)
my (advice|suggestion|recommendation|tip) [to you|for you|would be|is]   ; not in question
i would [{softly}|really|strongly] (try|start|look|talk|ask|get|go|see|tell|want you|consider|say just|begin|take|find|be careful|make sure)   ; not in question; weight 0.6
  ! i would (like|love) to
  ! i would say (that|you|it)
  ! i would want
if i were you
if i was you
you [{softly}] {may} [{softly}|even|both] (want to|wish to|need to|consider|try|look|benefit|find it|find that|like to|think about|ask|talk|start|go|use|get|take|see|tell|say|reward|reach|do|write|make|work|have|be able|learn|give|help|speak|contact|call|seek|set|explore|also)   ; weight 0.8
  ! (if|whether|what|when|where|how|who|that|as|whatever|think|than|so|than|because|all|best|anything|things|something|someone|which|everything|until|where) you [{softly}] {may}
  ! you can (see|tell|do it|do this|get through|find your way|be|imagine|say that|always (come|call|talk))
  ! you (can|could) (talk to me|tell me|share|contact us|contact me|call me|write to me|message me)
  ! (i|that) you {may}
(have|had) you (considered|tried|thought about|thought of|looked into|looked at) [*ing]   ; in question; weight 0.8
  ! have you thought about (suicide|killing|hurting|ending|dying)
(would|could|can) you [{softly}|consider] (consider|try|ask|talk to|go to|start|see if|maybe) [*ing]   ; in question; weight 0.6
why (do not|not) (you|try|we|just) [try|start|talk|ask|go|take|give]   ; in question; weight 0.8
what (if|about) (you|trying|going|getting|talking|taking|asking|making)   ; weight 0.7
how about (you|trying|going|getting|talking|taking|asking|making|if)   ; weight 0.7
  ! how about you $
(it|that|this|therapy|counseling|counselling|there) (may|might|would|could|can|will|may also|might also) [also] be [{intens}|a|an|the] {sound} [{remedy}] [to|that|for you|if you|when]   ; not in question; weight 0.7
(it|that|this|therapy|counseling|counselling) is [{intens}|also] [a|an|the] {sound} (to {do}|that you|for you to|if you)   ; not in question; weight 0.6
it is [{intens}|also] (important|best|essential|crucial|helpful|vital|better|necessary|wise|okay) (to|that you|for you to) [not] {do}   ; not in question; weight 0.8
(a|one|the|another) [{intens}] (good|great|best|better|first|helpful|useful|healthy|next|key) {remedy} (is|would be|to|might be|may be|could be|for you)   ; not in question; weight 0.7
(may|might|could|can|would) be [{intens}] [a|an|the] [{intens}] {sound} [{remedy}] (to|for you|if you|in)   ; not in question; weight 0.6
(may|might|could|can|will|would) [also|really] (help|benefit) (you|to|from|if|with) [to]   ; not in question; weight 0.5
  ! (how|what|that|i|we) (may|might|could|can|will|would) [also|really] help
(benefit|help) from (a|an|some|seeing|talking|therapy|counseling|counselling)   ; weight 0.6
(see|seek|find|get|contact|call|visit|consult) [a|an|your|some|the|out|with|another] [good|local|licensed|trained|qualified|mental health|professional|family|new|different|couples] {helper}   ; weight 0.5
  ! (i|did|have) (see|seek|find|get|contact|call|visit|consult)
(worth|consider|considering|try|recommend|suggest|start|begin|by) {doing}   ; not in question; weight 0.4
  ! (was|were|i|is|am|he|she|they) {doing}
(the (best|first|next|important|only|other) (thing|step|way|things) [you can do|to do] [here|now|is|to|would]|something (else) to)   ; not in question; weight 0.4
(let us|let) (talk|look|work|start|focus|figure)   ; weight 0.2
the (key|trick|goal|point|idea|solution) (is|would be) to   ; weight 0.5
# Hints: what is mostly said when advising.
(look into|reach out (to|for)|set aside|sign up for|check out|stick to|stand up for|open up to|focus on|pay attention to|let go of|write down|stay away from|get in touch with|make an appointment|seek out|take care of|work on|get help|take it (slow|easy|one)|slow down|be honest with|set (boundaries|limits|goals))   ; not in question; weight 0.3
  ! (i|we|he|she|they|you|did|have|had) [{softly}] (look|reach|set|sign|check|stick|stand|open|focus|pay|let|write|stay|get|make|seek|take|work|slow|be)
  ! take care of yourself
(one|another|first|other|only) thing [that] (you can|you could|to|i would|is to)   ; not in question; weight 0.5
you will (want|need|have) to                   ; not in question; weight 0.6
(do not|never) (be afraid to|hesitate|be too hard|be so hard)   ; not in question; weight 0.5
