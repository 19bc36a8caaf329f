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

[question.wh]
(what|how|why|when|where|who|which|whose) (is|are|was|were|am|do|does|did|have|has|had|can|could|would|will|should|might|may|must) (you|your|i|it|that|this|he|she|they|we|there|these|those|the|my|his|her|their|going|happening|wrong|on|like|not)
  ! (know|knows|knew|wonder|wondering|understand|see|sure|remember|matter|that|this|is|was|about) (what|how|why|when|where|who) (is|are|was|were|do|does|did|have|has|had|can|could|would|will|should)
(what|how|why|when|where|who|which) (do|does|did|are|were|would|can|could|have|will|should) (you|i|we|they|he|she|it)
(what|which) [kind of|sort of|kinds of|sorts of|part of|parts of] <2> (do|does|did|are|were|would|can|could|have|will) you
how (long|often|much|many|old|far|bad|well|important|likely|confident|ready|come) <3> (is|are|was|were|do|does|did|have|has|would|could|can) (you|it|that|this|he|she|they|your|the)
how (about|come) (you|that|we|the|it|this|if|your)
what (about|if) (you|that|we|the|it|this|your|i)
^ [so|and|but|okay|ok|well|right|now|yeah|alright|then] (what|how|why|where|when|who|which) (is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|about|made|makes|brings|brought|happened|happens|else|kind|sort)
^ [so|and|but|okay|ok|well|right|now] (anything|something|what|anyone) else $
^ [so|and|but] (why|how|how so|how come|why not|what else|like what|such as|meaning) $

[question.polar]
(do|did|does|are|were|have|can|could|would|will|should|had|is|was) not (you|it|that|he|she|they|we|i)
  ! (i|you|we|they|he|she|it|that|this|who|which) (do|did|does|are|were|have|can|could|would|will|should|had|is|was) not
^ [so|and|but|okay|ok|well|right|now|yeah|alright|then|or] (do|did|does|are|were|have|can|could|would|will|should|had|is|was|has|am|may|might|shall) (you|it|that|this|he|she|they|we|i|there|your|any|anyone|anything|the|these|those)
(do|did) you [ever|still|really|also|even|actually|usually|sometimes|just] (feel|think|want|have|know|see|mean|find|remember|notice|like|need|get|go|take|use|drink|smoke|say|tell|talk|believe|understand|agree|recall|worry|try|hear|experience|enjoy|wish|miss|ever)
  ! (what|how|why|when|where|who|which|if|whether|as|than|so|nor|neither) <2> (do|did) you
are you (feeling|doing|saying|able|willing|open|okay|ok|sure|aware|thinking|having|getting|still|worried|afraid|comfortable|telling|ready|safe|interested|going)
  ! (what|how|why|when|where|who) are you
have you (ever|been|had|tried|thought|talked|noticed|considered|told|felt|got|seen|spoken|found|done)
  ! (what|how|why|when|where|who) have you
(can|could|would|will) you (tell|say|describe|give|help|share|explain|talk|walk|think|be|like|imagine|see|mind|want|prefer|consider|agree)
is (there|it|that|this) (anything|something|someone|anyone|any|okay|ok|right|fair|possible|true|what|how|because|a|part of)
  ! (there|it|that|this|what|which|he|she) is (there|it|that|this)
(would|is|was|does|did|could|will) (it|that|this) (be okay|be ok|be alright|be helpful|help|make sense|fit|feel|sound|seem|bother|work|mean|matter|be possible)
