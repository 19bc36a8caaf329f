# invalidation.lex: private experience dismissed, made small, or denied.
#
# In the therapist's words (role therapist), and turned by the client against himself
# (invalidation.self). "At least" counts only before you, it, he …, not before a number.
title     Invalidation
role      any
language  en
source    Validating and Invalidating Behaviors Coding Scale (Fruzzetti); Linehan 1993; wording our own
version   2026.4
evidence  D
sensitive quotation

include lists/feelings.lex
include lists/intensifiers.lex
include lists/grammar.lex

list upset = {feeling}, worried, worry, cry, complain, feel, scared, like that, this way, that way, that
list over = overreacting, being dramatic, too sensitive, so sensitive, oversensitive, being silly, being too sensitive,
  making a big deal, blowing this out of proportion, blowing it out of proportion, exaggerating, too emotional,
  being so emotional, imagining it, imagining things, just tired, just looking for attention, being a drama queen

[invalidation.dismissing]                      ; role therapist; not in reported; say "say what you see"; because "a feeling that is waved away does not go away; VIBCS counts it as invalidating"
you (should|must|ought to|need) not [to] (feel|be) [{intens}] [{upset}]   ; not in question; say "it is there; ask what it is about"
you (should|must|ought to) not (worry|cry|complain|let it|get so|think that)   ; not in question
(there is|you have|you have got) (no|not any|absolutely no) (reason|need|cause|right) (to|for you to) [be|feel] {upset}
  ! no (need|reason) to (be ashamed|feel ashamed|apologise|apologize)
(what|there is nothing) (do you have|have you got|to be|is there) to be {feeling} about
(do not|stop|no need to|quit) (feel|be|being|feeling) [{intens}|like|so] [{intens}] {feeling}   ; not in question; weight 0.6
  ! (i|you|he|she|they|we|to|why|people|and) [{adverb}] (do not|stop) (feel|be|feeling|being)
(do not|no need to) (cry|be upset) [about it|about that|so much]   ; not in question; weight 0.6; say "let the tears be"
(do not|no need to) (worry|fret) [about it|about that|so much]   ; not in question; weight 0.4
  ! (i|you|he|she|they|we|to|why|people|who|that) [{adverb}] do not (worry|cry)
(calm|settle|simmer) down                      ; not in question; weight 0.8; say "slow down yourself, and say that there is time"
  ! (to|you|can|could|helps|help|i|not|might|before|and|until|they|he|she|things|will|would|let|make) [you|me|him|her|yourself|myself] (calm|settle|simmer) down
(get|getting|got) over (it|that|this|yourself)   ; not in question; weight 0.8; say "ask what keeps it alive"
  ! (to|not|never|can|will|he|she|they|i|did|have|people) (get|getting|got) over
(just|let us|it is time to|time to|you need to|you have to|you should) (move on|let it go|forget about it|forget it|put it behind you|snap out of it|get on with it|cheer up|think positive|suck it up)   ; not in question; say "ask what keeps it alive"
(you are|stop|you were) [{adverb}] {over}      ; not in question; say "say what makes it so strong"
  ! you are [{adverb}] not {over}
you are [just|only] (being|feeling) [{intens}|a bit] (silly|dramatic|hormonal|tired|emotional|paranoid|sensitive|hysterical|negative|ridiculous)   ; not in question
it is [all|just|only] in your (head|mind|imagination)   ; say "ask what it is like"
  ! not [all|just|only] in your
i know exactly how you feel   ; say "say what you hear, and ask whether it is so"
i know just what you are going through   ; say "say what you hear, and ask whether it is so"

[invalidation.minimising]                      ; role therapist; not in reported; say "say that it is hard"; because "comfort that comes too soon sounds like not having heard; VIBCS counts it as invalidating"
(it|that|things|this) (is|are|was|can|could|can not|could not|is probably) [be] not (that|so|all that|really that|too|nearly so) (bad|hard|big|serious|terrible|awful|important|much)   ; not in question
  ! not (that|so) bad (for|as) (a|me)
(no|not a|not such a|not that big a|not that big of a) big deal   ; not in question
what is the big deal
at least (you|it|he|she|they|that|there|this|your|nobody|no one)   ; not in question; say "say that it is hard, and leave its good side to them"
  ! at least (you|it) (know|tried|said|sounds)
look (on|at) the bright side   ; say "leave the good side to them"
(others|other people|some people|people|many people|so many people|plenty of people) (have|had) it [much|so much|far|a lot|way] (worse|harder|tougher)   ; say "stay with this person"
(could|might) (be|have been) [much|so much|a lot|far|way] worse   ; not in question
(everyone|everybody|we all|people) (goes|go|gets|get|has|have|feels|feel) [through|that|like|bad|a bit|sad] [that|this|it|way|days] (sometimes|some time|now and then|all the time)   ; weight 0.5; not in question
(everything|it|things) (happens|happen) for a reason   ; say "leave its meaning to them"
(it|this|that|everything) will [all|just|soon] (be fine|blow over|work itself out|sort itself out|be forgotten|be all right|pass soon)   ; weight 0.6; not in question; say "say that nobody knows, and that you are there"
(count your blessings|you should be (grateful|thankful)|look how lucky|you should consider yourself lucky|consider yourself lucky)   ; not in question
you are lucky [that|to|you]                    ; weight 0.4; not in question
(it is|that is|this is) (just|only|nothing but) [a|the] (phase|feeling|thought|hormones|nerves|stress|dream|joke|life|anxiety talking)   ; not in question
(you will|you are going to) (get over it|laugh about (it|this)|forget (him|her|it|about)|feel better in the morning|be over it)
you (think|believe) that is (bad|hard|tough)   ; not in question
time heals [all]

[invalidation.self]                            ; role client; not in reported
i should not (feel|be [{intens}] {feeling}|complain|cry|be complaining|be like this|let it|be so)
i (am|was) [{adverb}|probably] (overreacting|being silly|being dramatic|too sensitive|just being|being stupid|making a big deal|exaggerating|being ridiculous|oversensitive|so dramatic)
i have no (right|reason) to (feel|complain|be|cry|whine)
it is [{intens}|really|just] (stupid|silly|dumb|pathetic|ridiculous) (but|that i|of me|i know|really)   ; weight 0.6
(others|other people|people|so many people) have it [{intens}|so much|much] (worse|harder)
^ [no|well|i mean|oh] it is [{adverb}|really] not that (bad|big a deal|big of a deal|serious)   ; weight 0.7; not in question
i know (i should not|it is (stupid|silly|irrational|dumb)|that sounds (stupid|silly|dumb|crazy))
i should [just|really] (get over it|be over it|be over|suck it up|snap out of it|move on|be grateful|be stronger|be able to|pull myself|just deal)
(it is|maybe it is) [probably|just|all] in my (head|mind|imagination)
