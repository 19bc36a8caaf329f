# reported.lex: words the speaker gives as somebody else's, or as the listener's own thought.
#
# "My mum says I'm lazy", "you feel you should", "they think you never listen": what
# follows is not the speaker's own statement. The scope runs to the sentence's end or to
# a word that brings the speaker back.
title     Reported speech and attributed thought
scope     reported
opens     sentence
language  en
source    attribution contexts after CODEBOOK.md constructs 3, 4 and 6; own wording
version   2026.1
evidence  D

include lists/people.lex

list says = say, says, said, saying, tell, tells, told, think, thinks, thought, believe,
  believes, believed, claim, claims, claimed, insist, insists, insisted, assume, assumes,
  assumed, shout, shouts, shouted, yell, yells, yelled, was like, were like, is like, are like,
  went like, keep saying, keeps saying, kept saying, keep telling, keeps telling, kept telling
list calls = call, calls, called, accuse, accuses, accused, blame, blames, blamed, criticize,
  criticizes, criticized, criticise, criticises, criticised, label, labels, labelled, labeled
list would = just, always, even, also, often, usually, constantly, would, will, might, must, all,
  both, still, once, never, sometimes, really
list thinks = feel, felt, think, thought, believe, believed, worry, worried, fear, feared,
  wonder, wondered, assume, assumed, imagine, imagined, suspect, suspected, figure, figured
list mightyou = just, always, often, also, sometimes, really, still, do, did, might, may, must,
  probably, maybe, almost, even, now
list thinking = afraid, scared, worried, thinking, feeling, wondering, saying, convinced,
  concerned, ashamed, terrified
list yourself = tell yourself, told yourself, telling yourself, call yourself, called yourself,
  calling yourself, blame yourself, blamed yourself, blaming yourself, judge yourself,
  judged yourself, judging yourself, see yourself, saw yourself, seeing yourself
list inner = voice, critic, thought, thoughts, belief, mind, head, depression, anxiety, guilt,
  shame
list them = me, you, us, him, her, them, myself, yourself, himself, herself

# Somebody else's words.
[reported.other]
{third} [{would}] {says}
(my|your|his|her|their|our|the) {relative} [{would}] ({says}|{calls})
(mum|mom|dad|mummy|mommy|daddy|grandma|gran|nan) [{would}] ({says}|{calls})
({third}|mum|mom|dad) [{would}] {calls} {them}
{third} [{would}] (feel|feels|felt) (that|like) (i|you)
(telling|told|tells) {them}
  ! i (am|was|will be|have been|have|had) [{would}] (telling|told) you
  ! i told you
  ! you (are|were|have|had) [{would}] (telling|told) me
  ! (thank|thanks|glad) <3> (telling|told) me
(i|we|you) (said|tell|say|yelled|shouted) [to] (him|her|them|my {relative}|his|their)
being (told|called|accused of|labelled|labeled|blamed|judged)
(was|were|been|got|get|gets) (told|called|accused of|labelled|labeled)
(made|make|makes|making) {them} (feel|think|believe|out)
according to
in (his|her|their) (words|eyes|opinion|view|mind)
(heard|hear|hearing) [{third}|{them}] say

# The listener's own thought, given back: "you feel you should", "part of you thinks".
[reported.own]
you [{mightyou}] {thinks}
  ! (who|what) [do|did|would] you (think|believe|imagine)
  ! (do|did|does|can|could|how) you (honestly|seriously|really) (think|believe)
you [{mightyou}|keep|kept] {yourself}
you (say|said) [that|like] (i|you|it|that|he|she|they|your|everyone|nobody|people)
  ! you (say|said) <8> but
you (are|were|have been) [{mightyou}] {thinking}
you (have|had) (the|a|this|that) (thought|thoughts|feeling|sense|belief|idea|worry|fear)
(part|side|some part) of you
{inner} [that] [just|keeps|keep|always] (say|says|saying|said|tell|tells|telling|told)

# Not stated but supposed: "as if you were a child".
[reported.supposed]
as (if|though)
(feel|feels|felt|feeling) like
  ! i (feel|felt) like you
whether [or not] you

[reported.stop]
but
i think
i agree
i disagree
if you ask me
