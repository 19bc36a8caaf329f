# trust.lex: therapy as a place where something can be risked.
#
# trust.offered (therapist): safety, privacy, one's own pace. trust.felt (client): feeling safe, heard,
# able to say; trust.doubted (client): not yet. Physical safety and safety plans are not here.
title     Trust and safety
role      any
language  en
source    Working Alliance Inventory, bond (Horvath & Greenberg 1989); SOFTA-o, safety; wording our own
version   2026.2
evidence  D

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

list safe = safe, comfortable, at ease, understood, heard, seen, listened to, accepted, welcome, calm, free, held,
  supported, respected
list here = here, in here, with you, talking to you, in this room, in therapy, telling you, in our sessions, around you,
  talking here, coming here

[trust.offered]                                ; role therapist
! safe (at home|house|sex|drive|trip|travels|dose)
(this is|here is|it is|therapy is|a|our) [a|your|meant to be a] (safe|private|protected|confidential) (place|space|room|setting) [to|for you|here]
  ! (find|found|need|want|in|into|from) a (safe|private) (place|space|room)
  ! (safe|private) (place|space) (to (park|keep (the|your)|store|inject|use)|at home)
(stays|stay|kept|keep|remains|remain) [{adverb}|completely|strictly] (between (us|you and me)|confidential|in (this|the) room|private|in here)
(what you (say|tell|share)|everything|this|our (sessions|conversations|talks)|it|that) (is|are|will be) [{intens}|strictly] (confidential|private|just between us)
confidentiality|confidential                   ; weight 0.4
take (your|all the) time [you need|you want]
  ! take your time (off|sheet)
(no|there is no|without any|without) (rush|hurry|pressure) [at all|here|to]
  ! (blood|high|low|no) pressure (reading|check|problems|medication|is)
(at|in|go at) your own (pace|time|speed|rhythm)
(at|go at|move at) (a|the|whatever) pace [that] [is|feels|works|you]
(whenever|when) you (are|feel) [{intens}] (ready|comfortable|able)
(only|as much or as little|as much as|as little as) [as|what] you (want|like|feel comfortable|are comfortable|feel able|choose|wish) [to] [share|say|tell|with]
you do not (have to|need to) (share|talk|tell|say|answer|explain|go into|go there|do this alone|be strong|decide)   ; negation ignore; not in question
i am [right|still] here with you
(you are|you will be) [{intens}] safe (here|with me|now|in here|in this room)
(would|could|might|can) [i|we|it|that] (help|make|do to help|do to make) you feel [{intens}|more|a bit|a little] {safe}
what would (help|make|it take for) you [to] feel [{intens}|more] {safe}   ; in question
you can trust (me|this|that)
  ! can you trust
(i hope|i want|i would like) you [can|could|to|will] (feel|trust|know|find) [{intens}] ({safe}|that i|me|this)
we can (stop|pause|take a break|slow down) [at] (any time|anytime|whenever|if|when)
i (will not|am not going to|would never|never) (tell|share|repeat|leave you|give up on you|push you|make you|force you)   ; negation ignore; not in question

[trust.felt]                                   ; role client author; not in reported
! (safe|comfortable) (at home|with (him|her|them)|driving|alone)
i [{adverb}] (feel|felt|am|am feeling|have felt) [{intens}|more|quite] {safe} [enough] {here}
(it|this) (is|feels|felt) [{intens}|like] [a] safe [place|space] [to|for me|here]
  ! it is [not] safe to (drive|eat|go|walk|drink|say)
i [{adverb}|can|do|have come to|am starting to|am beginning to|feel i can] trust (you|this|in this|the process|therapy|my therapist|that you)
  ! trust you (are|were) (well|fine)
i can [{adverb}|finally] (be (myself|honest|open)|say anything|tell you (anything|everything|this|things)|talk to you|let (go|my guard down)|breathe|cry) [here|with you|in here|anything|things]
you (make|made|help|helped) me feel [{intens}] {safe}
you [{adverb}|really] (listen|listened|understand|get it|get me|heard me|care|know me|never judge|do not judge)   ; not in question; weight 0.8
  ! (if|when|do|did|think|hope|know|that|because|like|wish|do you think) you [{adverb}|really] (listen|listened|understand|get it|care)
(never|not) (told|said|shared|talked about|admitted) [this|that|it] [to] (anyone|anybody|a soul|another) [before|else|this]
first (person|time|one) i (have|ever) [ever] (told|talked|said|opened|spoken|admitted|trusted)   ; weight 0.8
first (person|one) i (told|trust|talked to|opened up to)   ; weight 0.8
(glad|good|nice|helps|relief|relieved|grateful|thankful) [{adverb}|to|that i can|i can|i could] (to tell|to talk|telling|talk to|talking to|have you|come here|be here|tell) [you|this|to you|about|here|someone who]
i look forward to (coming|our|this|these|seeing you|talking)
it (helps|helped) [{intens}] (to talk|talking|to come|coming|that you|having)
i feel (like|that|as if|as though) (you|i can|someone) [{adverb}|finally|can] (understand|listen|care|hear|get|tell|trust|talk|be|believe)

[trust.doubted]                                ; role client author; not in reported; negation ignore
i (do not|can not|did not|could not|am not sure i|do not know if i) [{adverb}|can|could|fully|yet] trust (you|this|anyone|anybody|therapists|counselors|counsellors|people|therapy)
i (do not|did not|never) [{adverb}] feel [{intens}] {safe} [{here}|enough|yet]
(afraid|scared|worried|nervous|anxious|terrified|embarrassed) [of|about|that|what] (what you|you will|you might|you would|how you|telling you|you are going to|to tell you|letting you)
what (will|would|do|must) you think (of|about) me   ; weight 0.8
you (will|would|must|might|probably) [{adverb}] (think i am|think less|think badly|hate me|leave me|judge me|laugh at|be shocked|be disgusted|give up on me|get tired of)   ; weight 0.8
  ! you will (think about|tell me)
(who|what) (else|will you|do you|are you going to) (tell|know|will see|hear|sees|write|writing down) [about|this|what]   ; in question; weight 0.8
(will|is|are) (this|that|it|you) [going to] (stay|kept|be|going to tell|writing) (between us|confidential|private|anyone|anybody|this down)   ; in question
(can|should|how do|how can) i [{adverb}|know i can] trust (you|this)   ; in question
it is [{intens}] (hard|difficult|scary|not easy) [for me] to (trust|open up|let (people|anyone|you) in|rely)
