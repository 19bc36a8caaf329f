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
you [just|always|often|also|sometimes|really|still|kind of|sort of|do|did|might|may|must|probably|maybe|almost|even|now] (feel|felt|think|thought|believe|believed|worry|worried|fear|feared|wonder|wondered|assume|assumed|imagine|imagined|guess|say|said|see yourself|saw yourself|call yourself|called yourself|tell yourself|told yourself|blame yourself|decide|decided|figure|figured|suspect|suspected|expect|expected) [like|that|as if|as though|as|because] (i|you|it|that|this|he|she|they|there|nobody|no one|people|everyone|nothing|maybe|your|my)
  ! (who|what) [do|did|would] you (think|believe|expect|imagine) (i|you) (am|are)
you (feel|felt) like
you (are|were|have been) [just|always|also|really|still|maybe|afraid and] (afraid|scared|worried|thinking|feeling like|feeling as if|feeling that|wondering|saying|convinced|telling yourself|beating yourself up|calling yourself|telling me|concerned|ashamed|sure)
you (have|had) (the|a|this|that) (thought|thoughts|feeling|sense|belief|idea|worry|fear) that
(part|side|some part|a bit) of you [is|was|that] [just|also|still] (think|thinks|feel|feels|say|says|saying|believe|believes|thinking|feeling|know|knows|tell|tells)
(voice|critic|thought|thoughts|belief|mind|head|brain|depression|anxiety|ocd|guilt|shame) [that] [is|are|was|were|just|keeps|keep|always] (say|says|saying|said|tell|tells|telling|told)
(do|did|would) you [ever|really|sometimes|still] (think|feel|believe|worry|fear)
you [also|just|often|sometimes] (judge|criticize|criticise|blame|punish|hate) yourself
(told|tell|tells|telling|calling|call|called) (yourself|myself|himself|herself|themselves)
(it|that) (feels|felt) [to you] (like|as if|as though)
i (feel|felt) like i

[reported.stop]
but i (think|believe|see|hear|feel|wonder|do not|would)
but you (are|have|were|did|can)
i think you
i do not (think|believe|agree|see)
and i (think|agree)
to me you
if you ask me
