# autonomy.lex: the decision is the client's.
#
# What "but" takes back ("your choice, but …") and the dismissive "fine, it's your …" are not counted,
# nor choices of logistics.
title     Autonomy
role      therapist
language  en
source    MITI 4.2.1 Emphasizing Autonomy; self-determination theory (Deci & Ryan); wording our own
version   2026.2
evidence  D

include lists/grammar.lex
include lists/intensifiers.lex

list matter = choice, decision, call, life, body, right, goal, goals, decisions, choices, responsibility, say
list right = right, best, okay, ok, good, comfortable, doable, important, manageable, helpful, true, realistic

[autonomy]                                     ; negation ignore
! (choice|decision|call|you|life) but
! fine it is your
! (appointment|parking|insurance|tuesday|monday|wednesday|thursday|friday) <3> (up to you|your choice)
[{intens}|entirely|ultimately|purely|only] up to you
  ! (is it|it is not|not|never|was it|was not|wasn't) [{intens}|entirely|only] up to you
  ! up to you (to (prove|explain)|now)
(it|that|this|the) [{matter}] (is|was|has to be|needs to be|will be|has been) [{adverb}|entirely|still|always] [all|really] your [own] {matter}
  ! your [own] (life|fault|responsibility) (to|if you)
the {matter} (is|are) yours
you (get|are free|have the right|have every right|are allowed) to [{adverb}] (decide|choose|say|pick|make|determine|change your mind|stop|set|do what|not)
  ! you (get|are allowed) to (make|do) (an|one|a) (call|phone)
you can [{adverb}|always] (decide|choose|change your mind|say no|refuse|opt|pick) [to|what|which|how|whether|if|at any|any]   ; not in question; weight 0.8
(only you|you are the [only] one who|you alone) (can|could|know|knows|decide|decides|get|gets|has|have|will|is)
you are the (only one|one) (who|that) (can|could|knows|decides|gets|has|will|is|makes)
you are the (expert|boss|driver|captain|one in charge)
(no one|nobody) (can|could|will|would|is going to) [{adverb}|else] (make|force|tell|push|decide) (you|for you|that for you|what you)
i (will not|can not|am not going to|do not want to|would never) [{adverb}] (make you|force you|tell you what to|push you|decide for you|decide that)
(whatever|whichever|however|wherever) you (decide|choose|want|prefer|like|think|feel|would like) [is|to|is best|works|will be]   ; weight 0.8
  ! whatever you (want|like) [is] (fine|whatever)
what (feels|seems|works|would be|would feel|would work) [{intens}|most] [{right}] (for|to) you [right now|now]   ; weight 0.8
  ! what is [{intens}] (wrong|right) (for|to) you
(you are|it is you who is|you are the one) [{adverb}|still] in (charge|control|the driver's seat|the drivers seat)
  ! (feel|think|when|if|that) you are [not] in control
(take|keep|use|leave) (what|whatever) (is|works|you|fits|feels) [{intens}|find] [{right}|useful|helpful|need|want|for you]
(you do not|there is no|it is not) [have to|need to|obligation|pressure] [{adverb}] (decide|choose|change|agree|do (anything|this|that|it)|answer|take my|stop|quit|to (change|decide|do)|obligation) [now|today|with me|anything|if you]   ; not in question; weight 0.8
(your|you have) [own] (freedom|right) to (choose|decide|say no|refuse|change)
(i|we) (will|would) (respect|support|go with|follow) (your|whatever|what) (decision|choice|choices|you (decide|choose|want)|lead|pace|wishes)
it (depends on|is about) what you (want|decide|choose|think|feel|need)
(as|only if|if) you (choose|see fit|decide|are ready) to   ; weight 0.5; not in question
as you (choose|see fit|like)                   ; weight 0.6; not in question
(when|if) and when you
you know what (is best|you need|works|is right|you want) [for you]
  ! (do|if|how do|did) you know what
(it is|that is) [really|entirely] (for you to|your) (decide|say|judge|figure out|to decide)
