# growth.lex: the client tells of change: insight, a step taken, intention, ownership, coping, worth.
#
# What is wished ("I wish I could"), negated, or somebody else's is kept out or counted apart.
title     Growth
role      client author
language  en
source    innovative moments (Goncalves); assimilation of problematic experiences (Stiles); change talk (Miller & Rollnick); wording our own
version   2026.2
evidence  D

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

list realised = realized, realised, noticed, learned, learnt, discovered, understood, figured out, recognized,
  recognised, found out, come to see, come to realize, come to realise
list realise = realize, realise, notice, understand, recognize, recognise, see
list doing = trying, working on, learning to, getting better at, practicing, practising, starting to, beginning to,
  becoming, growing, healing, recovering, making progress, doing better, changing, improving, moving on, setting

[growth.insight]                               ; not in reported
! i wish [that] i
i [have|had] {realised} [that|how|i|what|why|it|something|about|a lot]
  ! i (noticed|found out|learned) (a|the) (sign|car|man|woman|lump|noise)
i [am|have|can|do] (starting to|beginning to|now) {realise} [now|that|how|why|what|it] (i|it|my|now|that|was|is|he was|differently|where)   ; not in question; weight 0.8
  ! i (see|understand) (that|what) (you|they|he|she)
(i am|i have been) (starting|beginning|coming|started) to (see|realize|realise|understand|notice|accept|think|believe|feel|get)
it (hit|dawned on|occurred to|clicked for|struck) me [that|how]
(now|today|suddenly) i (see|get|understand|realize|realise|know) [it|that|why|how|what]
(that is|which is|maybe that is|so that is|i think that is) [{adverb}] why i                  ; weight 0.7; not in question
i (never|had not|have never) (realized|realised|noticed|thought of it|thought about it|seen it|saw it|looked at it|connected) [that way|like that|before|until]
i (see|look at|think about|think of) (it|this|that|things|myself|him|her|them) [{adverb}] (differently|in a (new|different|better) (way|light))
(it|that|this) makes sense now                 ; weight 0.8
looking back [on|at|i|now]                     ; weight 0.7

[growth.step]                                  ; not in reported; not in question
! i wish [that] i
this (time|week) i [{adverb}] (did|said|told|went|tried|asked|stayed|managed|spoke|called|stopped|was able|did not|could|let|took|felt)
for the first time [in|i|since]                ; weight 0.8
i [{adverb}|finally|actually] (spoke up|stood up|asked for (help|what|support|time)|reached out|told (him|her|them|my {relative}) (no|that i|how i|i)|said no|set (a|some|my) (limit|boundary|boundaries|limits)|opened up|faced|walked away|started (going|talking|seeing|to feel|exercising|sleeping|eating)|stopped (drinking|smoking|using|taking|cutting|blaming|apologizing|apologising)|quit|signed up|applied|took (a|the) (step|risk|walk|first)|made (a|the|an) (call|appointment|decision|plan|change))
i [{adverb}|have|finally] (managed|was able|have been able|succeeded|found the courage|forced myself|pushed myself|got myself) to
i [{adverb}|finally|have] (decided|chose|chosen|committed|made the decision|made up my mind) [to|that|not|on]
instead of *ing [<6>] i                        ; weight 0.8
i used to <6> (but now|now i|not anymore|not any more|these days)
(since|after) (our|the|last|that) [last] (session|time|week|talk) i   ; weight 0.7
i have [{adverb}|also] been (able to|sleeping better|eating better|working on|exercising|practicing|practising|better|sober|clean)   ; weight 0.6
i am {doing}                                   ; weight 0.45

[growth.intention]                             ; not in reported; not in question
! i wish [that] i
i (will|am going to|plan to|intend to|am planning to|am determined to|want to|would like to|am ready to|am willing to) [{adverb}] (try|start|stop|change|work on|call|talk to|tell|ask|quit|cut|make|take|keep|practice|practise|do (better|something about)|get (better|help|help with|healthy|through)|be (better|kinder)|learn|give|reduce|focus|set|let|find|look for|apply|reach|stand|say no|face|go to)
  ! i will try not to be late
  ! ready to (make|take|keep) (the|a) (bus|call)
i (could|can|might) [{adverb}|maybe] (try|start|ask|call|talk to|tell) (to|him|her|them|my|with|by|that)   ; weight 0.6
  ! i can (not|tell you)
(my|the|our) (goal|plan|next step|aim|hope) (is|would be|for) [to|that|this]   ; weight 0.8
next time i (will|am|want|could|can)
from now on
one (day|step) at a time
i (have to|need to|should|must|got to|know i (need|have) to) [{adverb}] (change|stop|quit|start|work on|do something|cut (down|back)|get help|take care|try|make a change)   ; weight 0.6

[growth.ownership]                             ; not in reported; not in question
(my|some|take|taking|took|taken|full) [own|full] (part|responsibility|role|share) (in|for) [it|this|that|the|what]
i (take|took|accept|accepted|have taken|need to take|want to take) [full|some|my|the] (responsibility|part|blame)
i (own|owned|have to own) (it|that|up to|my (part|mistake|mistakes|share))
it (is|was) (up to me|my (choice|decision|responsibility|call|life)|on me)
i (am|was) [{adverb}] (responsible|accountable) [for|too]
i (could|should) have (handled|reacted|done|said|responded|dealt) [<2>] (differently|better|it better)
i (played|had) (a|my|some) part
i do it (for|to) myself
nobody [else] (can|will|is going to) [do|change|fix] (it|this|that|my) for me

[growth.coping]                                ; not in reported; not in question
! i wish [that] i
i (handled|coped|dealt with|managed|got through|made it through|survived|got past|overcame|worked through|calmed myself|talked myself|got out of|kept going|have handled|have coped) [it|that|this|with|the|down|the week|everything|okay|well|better]
(bounced|bouncing|bounce) back
(still|am still) (here|standing|going|trying|fighting|alive|sober|clean)   ; weight 0.7
i can (handle|cope with|deal with|manage|get through|do|live with|sit with|tolerate) (it|this|that|things|anything|my)
(it|this|that|things|i) (is|are|am|has been|have been|feels|feel|felt|got|getting|is getting|are getting|am getting) [{intens}|so|much|a lot|a bit|slowly|definitely] (better|easier|calmer|lighter|stronger|less (anxious|afraid|scared|depressed|painful|angry|intense)|more (confident|relaxed|hopeful|manageable|like myself|in control))   ; weight 0.8
  ! (will|would|might|could|want|wish|hope|if|make|when) [it|this|that|things|i] (is|get|be|feel|gets) better
(the|my) (breathing|exercise|exercises|walking|journal|journaling|meditation|routine|medication|skills|techniques|tools|strategies) [{adverb}|has|have|is|are|does|do] (helps|helped|help|helping|works|worked|working)
what (helps|helped|works|worked) [me|for me] [is|was|most]   ; weight 0.8
i (remind|reminded|told|tell|ask|asked) myself [that|to|it|i]   ; weight 0.7
i (took|take|went|go|did|do|used|use) (a|some|for a|my|the) (deep breath|breath|walk|break|time for myself|breathing|skills|technique|run)

[growth.worth]                                 ; not in reported; not in question
i (deserve|deserved) [to|better|more|this|it|love|respect|happiness|good|a]
  ! i deserve (to (die|suffer|be (punished|hurt|alone))|it|this|punishment|what i)
i (matter|am enough|am good enough|am worth (it|something|more)|am worthy|count|have value|am lovable|am not (a (failure|bad person|burden)|stupid|worthless|broken|to blame|alone)|belong)
  ! i am not (sure|saying)
i am [{intens}|actually] (proud|pleased|happy|satisfied|impressed) (of|with) (myself|what i|how i|that i|my)
proud of (myself|what i|how i)
i (like|love|accept|forgive|forgave|believe in|trust|respect|am kind to|am being kind to|am learning to (like|love|trust|accept)) (myself|who i am)
(good|kind|kinder|gentle|easier|gentler|fair|better) (for|to|on|with|about) (myself|me) [now|lately]   ; weight 0.6
i am (stronger|braver|tougher|more capable|good|better) (than i|at|now|person)   ; weight 0.7
