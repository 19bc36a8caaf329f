# openness.lex: the client discloses private experience.
#
# Three acts: saying what is hard to say (disclosure), naming an own feeling (feeling), and telling
# of being cut off from others or of longing for them (isolation, after the interpersonal theory of
# suicide's thwarted belongingness: it is no measure of risk, and silence about it is no clearance).
# "I feel like he …" is an opinion, "honestly" a filler; neither is here.
title     Openness
role      client author
language  en
source    self-disclosure and experiencing in psychotherapy; thwarted belongingness (Van Orden et al. 2010) for isolation; wording our own
version   2026.3
evidence  C
sensitive quotation

include lists/feelings.lex
include lists/intensifiers.lex
include lists/grammar.lex
include lists/people.lex

list no_one = no one, nobody, noone, not anyone, not anybody, no friends, no family, no body, not a soul
list close = friend, friends, friendship, friendships, best friend, girlfriend, boyfriend, wife, husband,
  partner, ex, family, parents, mom, mum, mother, dad, father, sister, brother, relationship,
  relationships, girl, guy, crush, roommate, roommates, dating, date, marriage, classmates, coworkers,
  bestfriend, gf, bf, love life, social life, siblings, divorce, breakup, fiance, fiancee, spouse
list apart = alone, lonely, isolated, abandoned, unloved, unwanted, invisible, rejected, ignored,
  excluded, left out, disconnected, forgotten, loneliness, isolation, replaceable, unlovable, outcast,
  outsider, friendless, ghosted, estranged, detached, distant, distanced, dumped, cheated, betrayed

# ---------------------------------------------------------------- what is hard to say

[openness.disclosure]                          ; not in reported
! (to be honest|honestly) [with you] i (do not|did not) (know|remember|mind|care)
i (have|had) never (told|said|admitted|shared|talked about|spoken about) [this|that|it|anyone|anybody|you]
i (never|have not) told (anyone|anybody|you|my {relative}|him|her|them)
(nobody|no one) (knows|knew) [about|that|how|what] [this|it|i]
  ! (nobody|no one) knows (the answer|what will|the future|everything|why)
i [really|just] (need|want|have) to (tell|confess|admit|get) (you|this off|something|it off) [something|about|that|my chest]
i have something to (tell|say|confess)
the truth is
  ! what the truth is
i have been (hiding|avoiding|lying|pretending|keeping|bottling|carrying|holding) [it|this|that|things|from|in|back|up|my|to]
it is [{intens}] (hard|difficult|embarrassing|painful|scary) [for me] to (say|admit|talk about|tell|open up|share)
i am [{intens}] (ashamed|embarrassed|afraid|scared|terrified) (to (say|admit|tell|ask|open up|talk)|of (myself|what i|it|this|being|how i)|that (people|everyone|they|you|i will|i would)|about (what|how|my))
i am [{intens}] (ashamed|embarrassed)
i (have to|hate to|should|guess i should) admit   ; weight 0.7
deep down [i]
what (scares|hurts|worries|frightens|upsets|bothers) me [most|is|the most]
i (cried|cry|wept|broke down|was crying|am crying|started crying|sobbed|have been crying)
  ! i cried (with laughter|laughing)
it (hurts|hurt|breaks my heart|broke my heart|kills me|scares me|scared me|terrifies me)   ; not in question; weight 0.8
  ! it hurts (when|if) i (walk|move|bend|touch|press)
i (opened|open|am opening|was opening) up [to|about]
  ! opened up (a|the|my) (shop|door|account|business)

# ---------------------------------------------------------------- cut off from others, longing for them

[openness.isolation]                           ; negation ignore
! (leave|left|let) (me|it|him|her|them|us|that) alone
! (living|live|lives|lived) alone (is|was) (fine|great|nice|good)
! let alone
i [{adverb}] have [{adverb}] (no|zero|few|0) [real|close|good|actual|more] (friends|friend|one|family|body|social life|people|support)
i [{adverb}] (do not|did not|never) [{adverb}] have [any|a|many|a single|that many|much] [real|close|good|actual|single] (friends|friend|anyone|anybody|family|girlfriend|boyfriend|social life|relationships|support)
(no one|nobody|noone) [{adverb}] (to|cares|cared|likes|liked|loves|loved|wants|wanted|understands|understood|talks|talked|listens|would|will|even|notices|noticed|knows|knew|is there|in|around|for|else|who)
not (have|had) (anyone|anybody|someone|somebody) [to|who|that]
i have (nobody|no one|noone)
{no_one} to (talk|turn|go|share|hang|spend|be|confide|lean|vent)
(someone|somebody|anyone|anybody|people|friends) to (talk|hang out|be with|love|hold|share|vent|listen|lean|cuddle|spend|go out)   ; weight 0.8
(want|need|wish for|looking for|crave|have|find|found|with) (someone|somebody) [to|who|that|i]   ; weight 0.6
(left|leave|leaves|leaving|dumped|ghosted|ditched|abandoned|rejected|ignores|ignored|ignoring|hates|hate|blocked|avoids|avoid|avoiding|excluded|cheated on|betrayed|replaced|used|bullied|bully|bullying) me [alone|out|behind|for]   ; weight 0.8
(broke|broken|breaking|break) up with [me|him|her|my]
(she|he|they|my {close}) [{adverb}|just] (left|dumped|does not|do not|did not) [want|love|like|talk|care|me|talk to|respond|answer|reply]   ; weight 0.6
(stopped|stop|stops|quit) (talking|texting|replying|responding|answering|calling|hanging out|inviting|speaking|messaging)   ; weight 0.8
(do not|does not|did not|never|would|will|will not|would not|even) (care|love|miss|like|notice|want|understand|invite) (about me|me|if i|that i)
(miss|missing|without|love|loved|losing|lost) (him|her|them|my {close})   ; weight 0.7
(lost|losing|lose|pushing away|push away|pushed away|pushing|drifted|cut off|distance myself|distanced myself|isolate myself|isolated myself|isolating|shut out|shut myself) [all|of|my|from|away|everyone|every|a lot] [all|of|my|away] (friends|friend|family|everyone|people|myself|away)
(fit|fitting|belong|belonging) in   ; weight 0.8
(do not|did not|never|nowhere) [{adverb}] (fit|belong|matter|fit in)
(burden|bother|bothering|annoying|nuisance) (to|on|my|everyone|people|others|them|him|her)   ; weight 0.6
a [huge|massive|total|big] burden   ; weight 0.6
(better off|happier|fine|better) without me
(made|make|making|have|had|keep) [any|new|real|good|some|a|more|many] [new|real|good|close|single] (friends|friend)   ; weight 0.6
(never|not) (been|had|have) [a|any|in|been] [in] [a] (girlfriend|boyfriend|relationship|love|loved|friend|kissed)   ; weight 0.8
by myself                                      ; weight 0.6
everyone [else] (is|has|hates|seems|around|i|leaves|left|in|thinks)   ; weight 0.5
# Hints: others are what the telling is about.
{close}                                        ; weight 0.25
(people|everyone|everybody|someone|somebody|nobody|anyone|others|together|social|socially|socialize|socialise|talk|talking|texted|text|loved|hug|hugged|introvert|introverted|awkward|friendly|hang out|hanging out|party|parties|invited|reply)   ; weight 0.15

# What is negated is not felt: "I am not alone", "I don't feel lonely".
[openness.isolation]
! (leave|left|let) (me|it|him|her|them|us|that) alone
! (living|live|lives|lived) alone (is|was) (fine|great|nice|good)
! let alone
i [{adverb}] (feel|felt|am|was|have been|get) [{intens}|like] [{intens}] (alone|lonely|isolated|abandoned|unloved|unwanted|invisible|rejected|ignored|excluded|left out|disconnected|forgotten|an outsider|an outcast)
(so|all|completely|totally|always|forever|really|very|feeling|being|be|feel|die|dying|end up|myself|am) (alone|lonely|isolated|unloved|unwanted)
{apart}                                        ; weight 0.4

# ---------------------------------------------------------------- an own feeling named

[openness.feeling]                             ; not in reported
! i feel like (he|she|it|that|they|you|we)
i [{adverb}] (feel|felt|am feeling|was feeling|have been feeling|have felt) [{hedge}|{intens}] [{intens}] {feeling}
i (am|was|have been|get|got) [{hedge}|{intens}] [{intens}] {feeling}   ; weight 0.7
  ! i (am|was|got|get) [just] (down|used|lost|mad|sorry|bored|tired) (to|for|about|on|in|at)
  ! i am (used|stuck) (to|in traffic)
i [{adverb}] (miss|missed|long for|longed for|need|needed) (him|her|them|you|my {relative}|someone|somebody|people|love)
i (hate|hated|love|loved) (him|her|them|you|my {relative}|myself|being|feeling|my life)   ; weight 0.6
  ! i (would|will) (hate|love)
i am so (sad|alone|tired|done|lost|scared|lonely|depressed|angry|ashamed|broken)
i feel like (i|nothing|no one|nobody|everyone|everything|a|an|crying|dying|shit|crap|giving)   ; weight 0.6
my [own] {feelingnoun}                         ; weight 0.4
