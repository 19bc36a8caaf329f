# selfcriticism.lex: the client against himself, and without hope.
#
# A counter-category to growth. It is no risk screening: silence about risk is no clearance, and a
# match is no finding. Read it.
title     Self-criticism and hopelessness
role      client author
language  en
source    Forms of Self-Criticising scale (Gilbert et al. 2004); Beck Hopelessness Scale as constructs; wording our own
version   2026.2
evidence  D
sensitive quotation

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

list selfneg = stupid, dumb, worthless, useless, pathetic, weak, lazy, selfish, disgusting, ugly, unlovable, broken,
  a failure, a loser, a burden, a mess, an idiot, a disappointment, a bad person, a bad mother, a bad father, a bad mum,
  a bad mom, a bad parent, a terrible person, a horrible person, a terrible mother, a freak, a coward, a fraud, a monster,
  a waste of space, not good enough, never good enough, hopeless, incompetent, inadequate, a joke, trash, garbage, crazy,
  damaged, inferior, no good, good for nothing, unworthy, an embarrassment, a piece of shit, such a failure, such an idiot,
  such a loser, such a mess, such a burden, a screw up, a fool, ridiculous, repulsive

[selfcriticism.self]                           ; not in reported
! i am not (saying|crazy|stupid|that)
i (am|was|feel|felt|look|sound|have been) [{intens}|like|like i am|just|such|being] [{intens}] {selfneg}
  ! i (was|am) (weak|lazy|crazy) (from|about|for|busy)
i (am|was) such (a|an) (loser|failure|idiot|mess|burden|disappointment|fool|coward|freak|baby|bad|terrible|horrible)
how (stupid|dumb|pathetic|selfish|weak) (i am|am i|can i be|could i be|of me|i was)
(my|all my|it is my|it was my|that is my) [own] fault
  ! not [really|all] my [own] fault
i (blame|hate|despise|loathe|disgust|hated|blamed|punish|beat|kick|can not stand|can not forgive) myself [up|for]
i [{adverb}|just] (can not|never|could not) [{adverb}|ever] (do|get|make) (anything|it|things|one thing|nothing) right
i (mess|messed|screw|screwed|fuck|fucked|ruin|ruined|spoil|spoiled) (up|everything|it all|it up|things) [everything|again|my life|up]
i (fail|failed|have failed|keep failing) [at|everyone|everything|him|her|them|my {relative}|as a|again|again and]   ; weight 0.8
  ! i failed (my|the|a) (test|exam|class|driving)
i (let|have let|always let) (everyone|everybody|them|him|her|my {relative}|people|myself|you) down
i (should have|should not have|ought to have) [{adverb}] (known|done|said|been|seen|tried|gone|stopped|left|stayed|noticed|let|listened)   ; weight 0.6
i am (not|never) [{intens}|going to be|a] (good|smart|strong|pretty|attractive|worthy|worth|thin|normal|enough|capable) [enough|it|person]   ; weight 0.8
i (do not|never) deserve [to be|any|it|this|love|him|her|help|to live]
what is wrong with me
why (can not|am|do|did) i [{adverb}] (not|such|so|be (normal|like)|always|just|do this|like this) [stupid|weak|normal|like|get|do|stop|a]
i am [just|only|nothing but] [a] (burden|bother|nuisance|problem) [to|on|for]
(everyone|everybody|they|you|people|he|she|my {relative}) (would be|will be|is|are) [all] better off without me
i am ashamed of (myself|who i am|what i did)

[selfcriticism.hopeless]                       ; not in reported; negation ignore
(nothing|it|things|this|i) (will|is going to|are going to|am going to|can) [just|probably] never (change|get better|be (okay|ok|happy|normal|the same|good|better|fixed|enough)|work|end|stop|improve|get over|recover)
nothing (will|is going to|can|would|could|ever) [ever] (change|help|get better|work|fix|matter|make)
(there is|i see|i have|what is|i do not see|there is not) (no|any|the|not any) (hope|point|future|way out|reason (to|for)|use)
  ! (no|the) (point of view|reason to (worry|think|doubt))
(it is|i am|i feel|everything is|life is|this is|feels|seems) [{intens}|all|just|so] (hopeless|pointless|meaningless|useless|no use|beyond help|doomed|too late)
  ! (it is|this is) not hopeless
i (give|gave|have given|am giving|want to give) up [on|hope|trying|everything|already|now]   ; weight 0.8
  ! i (gave|give|have given) up (smoking|drinking|my|the|a|coffee|sugar|alcohol|meat)
i (can not|could not) [{adverb}] (go on|do this|take (it|this)|keep (going|doing|living)|see a|live like|bear|stand it) [anymore|any more|any longer|like this|way]
(what is|there is no|no|i see no) [the] (point|use|purpose) [in|to] [living|trying|life|anything|any of|going on|it all]
  ! no point of
i do not [{adverb}] (see|have|want) (a|any) (future|hope|tomorrow|way|reason)
i (lost|have lost|am losing) [all] (hope|faith|the will|my will)
(it|things|this|nothing|i) (is|am|are) never going to (get better|be okay|be happy|change|work|end|find|make it|be good|be able)   ; weight 0.8
