# respect.lex: regard and attention: the client as somebody whose view counts.
title     Respect and presence
role      therapist
language  en
source    Barrett-Lennard Relationship Inventory, level of regard; therapeutic presence (Geller & Greenberg 2012); wording our own
version   2026.2
evidence  D
sensitive punctuation

include lists/grammar.lex
include lists/intensifiers.lex

list dear = trust, honesty, openness, courage, time, patience, effort, candor, candour, willingness, perspective, view,
  point of view, input, feedback, question, thoughts, story, work, being here

[respect.regard]
(thank you|thanks) [so much|very much|again|{adverb}] for (sharing|trusting|telling|letting me|opening|being (so|open|honest|here|willing|patient)|your {dear}|coming|bringing|explaining|reminding)
  ! (thank you|thanks) for (coming|being here) (on time|early)
i [{adverb}|really|so|deeply|truly|very much] (appreciate|value|respect|admire) (you|your|that you|how you|the way you|what you)
  ! i appreciate your (business|payment|prompt)
(from|in|hear|understand|value|respect|appreciate|share) your (view|perspective|point of view|opinion|way of seeing)   ; weight 0.8
you (know|understand) (yourself|your (own|life|body|child|children|family|situation|son|daughter|mind)) [best|better|well]
you are the (expert|one who knows|authority) [on|in|of|about|here]
(what you|that|your (feelings|needs|voice|opinion|story|experience)|you|it) (matters|matter|counts|count) [here|to me|too|a lot]   ; not in question; weight 0.8
  ! (no|what is the|as a|it does not|does not|any|the) matter
i (want|would like|intend|try) to (take|honor|honour|respect) (that|this|what you|your|it) [{adverb}] [seriously|wishes|said|choice]
i [{adverb}] (take|am taking) (that|this|what you|you|it) [{intens}|say|said] seriously
i am [{intens}] (moved|touched|honored|honoured|humbled|privileged|grateful) [by|that|to|when] [you|hear|what|your|how|have]
it (is|was|means) [{intens}] (an honor|an honour|a privilege|a lot to me) (to|that|for me)
i am [{intens}] glad (you (came|are here|told|shared|called|brought|asked|said)|we (met|are|talked)|to (see|meet|have) you)   ; weight 0.8
(nice|good|lovely|great|pleasure) to (see|meet) you [again|too|today]   ; weight 0.3

[respect.presence]
i am [{adverb}|right|still|all] (listening|with you|here with|hearing you|following you|paying attention)   ; not in question
  ! i am with you (on|at) (monday|tuesday|wednesday|thursday|friday|the)
i (want|would like|need|am trying|hope) to [{adverb}] (hear|understand|listen|get this right|make sure i (understand|hear|have|get)|know what)   ; weight 0.8
i (noticed|notice|see|saw|hear|heard) [that] (you|your) [{adverb}] (paused|stopped|sighed|smiled|looked|went quiet|got quiet|hesitated|voice|eyes|tears|face|teared|shoulders|took a|became|laughed|took a breath)
i (remember|recall) (you|your|that you|when you|how you|what you) [{adverb}] (said|told|mentioned|were|talked|felt|saying|telling|described|spoke|wanted|had)
(last (time|week|session)|earlier|a few weeks ago|before) you (said|told|mentioned|talked|spoke|described|were saying|used the word)
you (said|used the word|mentioned) [something|that] [{adverb}] (earlier|important|before|last (time|week)|just now|a moment ago|a while ago|at the beginning)
i (have been|was|am still|keep|kept) thinking about (what you|our|you|something you|your)
(take|let us take) a moment [with|to|for|here]   ; weight 0.6
i can (see|hear|tell|sense) [that] (this|it|that) (is|means|matters|was|has) [{intens}] (important|a lot|difficult|hard|something|to you|not easy|painful)
can we (stay|sit|be) with (that|this|it) [for|a] [a] [moment|bit|while|little]

[respect.interrupting]                         ; weight 0.7
let me (stop|interrupt|cut) you [there|off|for|right]
(hang|hold) on [a] [second|minute|moment|sec]  ; weight 0.5
  ! (to|not|can|you|i|they|we|just) (hang|hold) on
(as|like) i was saying
(sorry|i have) to (interrupt|cut you off|stop you)
(wait|just a) (a minute|a second|minute|second|a moment) [there]
(anyway|moving on|be that as it may|back to my|let us move on|enough about)   ; weight 0.3
(get|getting) (to the point|back to the (point|topic|question))
