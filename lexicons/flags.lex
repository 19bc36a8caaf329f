# flags.lex: wording to look at in supervision: boundary crossings, and talk over another's culture.
#
# Never loaded unless named, and for no batch output: protocols such as phone coaching produce the
# first legitimately, and a sentence quoted from somebody else looks the same. A match is a question.
title     Flags for supervision
role      therapist
language  en
source    boundary crossings (Gutheil & Gabbard 1993); racial microaggressions in therapy (Sue et al. 2007); wording our own
version   2026.2
evidence  D
sensitive quotation

include lists/grammar.lex
include lists/intensifiers.lex
include lists/people.lex

[flags.crossing]                               ; not in reported; negation ignore
do not [{adverb}] (tell|say|mention) [this|that|it|anything] [to] (anyone|anybody|your {relative}|your (wife|husband|partner|parents|family))
  ! (i|you|they|people) do not (tell|say)
(our|just our|this is our|a little) [little] secret [between]
you are [{intens}|so|my] (special to me|my favorite|my favourite|favorite client|favourite client|different from my other|not like my other)
i (do not|would not|never) (usually|normally|ordinarily|typically) (do|say|tell|share|allow|offer|make) (this|that|it|an exception|clients|with)
(call|text|message|email) me (any time|anytime|day or night|whenever|on my (cell|personal|private|mobile)|at home)
(here is|this is|let me give you|i will give you) my (personal|private|home|cell|own) (number|phone|address|email|mobile)
(we|you and i) (could|should|can|might) (be friends|go out|have dinner|have a drink|get coffee|meet (up|outside)|hang out|have lunch)
i [{adverb}] (think about|miss|dream about|need|love|am attracted to|have feelings for) you [all|when|so|too|every]
  ! i (love|need|miss) you (to|said)
you (look|are) [{intens}|so] (beautiful|sexy|gorgeous|attractive)
  ! (think|feel|felt|told|said) you (look|are)
come (to|over to|by) my (house|place|home|apartment|flat)
(lend|loan|give|invest) (me|you) [some|any|the|a bit of] (money|cash)
(between|just between) (you and me|us) (i|this|let)
i should not [really|probably] (tell|say|be telling|share|be saying) (you|this|that)

[flags.culture]                                ; not in reported
! (he|she|they|someone|somebody|people) (say|says|said|told|asked)
you people (are|always|never|think|just|do|have|need|want|should|can|come)
  ! (to|give|help|let|make|show|introduce) you people
(know|knew|like|as|with) you people
i do not see (color|colour|race)
(where|but where) are you (really|originally|actually) from
we are all (the same|one race|just human|human beings|immigrants)
(your|those|these) kind of people
i am color|colour blind
some of my [best] friends are
(speak|speaking) [{intens}|such] (good|well|articulate|perfect) english
  ! (who|does|do) [not] speak
(not everything|it) is [not] (about|always about) race
(play|playing|pull|pulling) the (race|victim|gender) card
(in|back in) your country (they|people|women|men|you)
you (are|sound|look) [{intens}|so] (exotic|articulate for|different|foreign)
(are you sure|maybe) [it|that] (was|is) (about|really) (race|racism|because you are)
