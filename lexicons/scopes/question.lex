# question.lex: where a question is being asked.
#
# In punctuated text the final "?" alone decides. In a transcript without any terminal
# punctuation an opener decides, and the question runs from it to the sentence's end. A
# therapist's "tell me more" asks without being a question: it is in the category
# question.open, not in this scope.
title     Questions (scope)
scope     question
opens     sentence
terminal  ?
language  en
source    own grammar of English interrogatives
version   2026.1
evidence  C

include lists/grammar.lex

list whom = you, your, i, it, that, this, he, she, they, we, there, these, those, the, my, his,
  her, their
list subject = you, it, that, he, she, they, we, i
list wh = what, how, why, when, where, who, which, whose
list opener = so, and, but, okay, ok, well, right, now, yeah, alright, then, or
list knows = know, knows, knew, wonder, wondering, understand, see, sure, remember, matter,
  matters, about, is, was, that, this, if, whether, as, than, nor, neither, of
list wonders = feel, think, want, have, know, see, mean, find, remember, notice, like, need, get,
  go, take, use, drink, smoke, say, tell, talk, believe, understand, agree, recall, worry, try,
  hear, experience, enjoy, wish, miss, ever, still, really, also, even, actually, usually,
  sometimes
list states = feeling, doing, saying, able, willing, open, okay, ok, sure, aware, thinking,
  having, getting, still, worried, afraid, comfortable, telling, ready, safe, interested, going
list does = tell, say, describe, give, help, share, explain, talk, walk, think, be, like,
  imagine, see, mind, want, prefer, consider, agree

[question.wh]
{wh} {auxiliary} {whom}
  ! {knows} {wh} {auxiliary}
what {auxiliary} (going|happening|wrong|on|not)
  ! {knows} what {auxiliary}
(what|which) (kind|kinds|sort|sorts|part|parts) of <2> {auxiliary} you
how (long|often|much|many|far|bad|well|important|likely|confident|ready) <3> {auxiliary} {whom}
  ! {knows} how
(how|what) (about|come|if) {whom}
  ! {knows} (how|what)
^ [{opener}] {wh} ({auxiliary}|about|made|makes|brings|brought|happened|happens|else|kind|sort)
^ [{opener}] (anything|something|what|anyone) else $
^ [{opener}] (why|how|how so|how come|why not|what else|like what|such as) $

[question.polar]
^ [{opener}] {auxiliary} not {subject}
^ [{opener}] {auxiliary} {whom}
^ [{opener}] {auxiliary} (any|anyone|anything|anybody)
(do|did) you {wonders}
  ! {wh} (do|did) you
are you {states}
  ! {wh} are you
have you (ever|been|had|tried|thought|talked|noticed|considered|told|felt|got|seen|spoken|found|done)
  ! {wh} have you
(can|could|would|will) you {does}
is (there|it|that|this) (anything|something|someone|anyone|any|okay|ok|right|fair|possible|true)
(would|is|was|does|did|could|will) (it|that|this) (be (okay|ok|alright|helpful|possible)|help|fit|work)
(does|did|would) (it|that|this) (make sense|feel|sound|seem|bother|mean|matter)
