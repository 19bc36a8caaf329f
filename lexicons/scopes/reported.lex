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

[reported.other]
{third} [just|always|keep|kept|even|also|often|usually|constantly|would|will|might|must|all|both|still|once|never] (say|says|said|saying|tell|tells|told|think|thinks|thought|believe|believes|believed|claim|claims|claimed|insist|insists|insisted|feel|feels|felt|assume|assumes|assumed|shout|shouts|shouted|yell|yells|yelled|ask|asks|asked|go|goes|went like|was like|were like|is like|are like)
  # "people feel", "they think so" in a generalisation about feelings is no report
  ! (people|everyone|everybody|others|other people|some people) (feel|feels|felt|go|goes|ask|asks|asked)
  ! (he|she|they) (feel|feels|felt|go|goes)
  ! someone|somebody (go|goes|feel|feels|felt)
(my|your|his|her|their|our|the) {relative} [just|always|keep|kept|even|also|often|usually|constantly|would|will|might|all|still|once] (say|says|said|saying|tell|tells|told|think|thinks|thought|believe|believes|believed|claim|claims|claimed|insist|insists|insisted|call|calls|called|was like|were like|is like)
(mum|mom|dad|mummy|mommy|daddy|grandma|gran|nan) [just|always|keeps|kept|even|also|often|would] (say|says|said|tell|tells|told|think|thinks|thought|calls|called|was like)
{third} (call|calls|called|accuse|accuses|accused|blame|blames|blamed|criticize|criticizes|criticized|criticise|criticises|criticised|label|labels|labelled|labeled) (me|you|him|her|them)
(telling|told|tells) (me|you|us|him|her|them) (that|to|how|i|you|we|he|she|they|not|it|what)
  ! (i|we) (am|are|was|were|will|have|had) (telling|told) you
  ! i (tell|told) you
  ! you (are|were) (telling|told) me
  ! thank* [you] for telling
(i|we|you) (said|told|tell|say|asked|yelled|shouted) [to] (him|her|them|my {relative}|his|their)
being (told|called|accused of|labelled|labeled|blamed|judged)
(was|were|been|got|get|gets) (told|called|accused of|labelled|labeled)
(made|make|makes|making) (you|me|him|her|them) (feel|think|believe|out)
according to
(his|her|their|your {relative}|my {relative}) (words|opinion|view|message)
in (his|her|their) (eyes|opinion|view|mind)
(heard|hear|hearing) [{third}|them|him|her|people] say
as if to say
quote

[reported.own]
# the listener's own thought, given back: "you feel you should", "part of you thinks"
you [just|always|often|also|sometimes|really|still|do|did|might|may|must|probably|maybe|almost|even|now] (feel|felt|think|thought|believe|believed|worry|worried|fear|feared|wonder|wondered|assume|assumed|imagine|imagined|suspect|suspected|figure|figured)
  ! (who|what) [do|did|would] you (think|believe|imagine)
  ! (do|did|does|can|could|how) you (honestly|seriously|really) (think|believe)
you [just|always|often|also|keep|kept] (tell|told|telling|call|called|calling|blame|blamed|blaming|judge|judged|judging|see|saw|seeing) yourself
you (say|said) [that|like] (i|you|it|that|he|she|they|your|everyone|nobody|people)
  ! you (say|said) <8> but
you (are|were|have been) [just|always|also|really|still] (afraid|scared|worried|thinking|feeling|wondering|saying|convinced|concerned|ashamed|terrified)
you (have|had) (the|a|this|that) (thought|thoughts|feeling|sense|belief|idea|worry|fear)
(part|side|some part) of you
(voice|critic|thought|thoughts|belief|mind|head|depression|anxiety|guilt|shame) [that] [just|keeps|keep|always] (say|says|saying|said|tell|tells|telling|told)
(it|that) (feels|felt|is) [to you] (like|as if|as though)
i (feel|felt) like i

[reported.stop]
but
i think
i agree
i disagree
if you ask me
