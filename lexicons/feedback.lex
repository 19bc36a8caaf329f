# feedback.lex: the therapist asks how the work is, and the client says.
title     Feedback
role      any
language  en
source    feedback-informed treatment (Miller, Duncan); Session Rating Scale; wording our own
version   2026.3
evidence  D
sensitive punctuation

include lists/grammar.lex
include lists/intensifiers.lex

list session = today, our session, the session, this session, our time, our time together, our meeting,
  our conversation, what we did, what we talked about, talking about this, talking today, last session, last time, last week

[feedback.asked]                               ; role therapist; in question
how (was|has) {session} [been] [for you|today]
how did (today|our session|the session|our time) (go|feel)
(was|is|has) ({session}|this|that|it) [been] [{intens}] (helpful|useful|valuable|worthwhile|too much) [for you]
what (could|can|should|might) i [have] (do|done|have done) (differently|better|more of|less of)
(is|was) there (anything|something) [that|else] (i|we) (missed|forgot|left out|have missed|did not get|could have)
(anything|something) [that] (we|i) (missed|left out|did not (cover|get to|talk about)|forgot|should have)
what (was|has been|is|did you find|stood out|worked|will you take|are you taking) [{intens}] (helpful|useful|important|most|least|for you|with you|away|from)
(are|were) we [{adverb}] (on [the right] track|going|moving|working|talking) [<4> (right|fast|slow|things you|what you)]
(did|do) (we|you feel we|you feel) [{adverb}] (talk|work|cover|spend|heard|understood|listened to) [about|on|today|what you]
(what|how) (would|do) you (like|want|think|rate|feel) <3> (session|next time|today|our work|our time)
do you (have any|have some) feedback [for me|about|on]

[feedback.given]                               ; role client; not in reported
(that|it|this|last time|last week|last session|talking|what you said|what we did|the exercise) [{adverb}|has|have|was|is] (helped|really helped|made a difference|stuck with me|bothered me|upset me|confused me)   ; not in question
  ! (that|it) helped (him|her|them)
i [{adverb}] (like|liked|appreciate|appreciated|enjoyed|loved|hated) (when you|that you|how you|it when you|what you|our|this session|the way you|talking)
i (do not|did not|never) [{adverb}] (like|liked|find|found|think|feel) (when you|that you|how you|it when you|what you|that (helpful|useful)|this (helpful|useful)|the way you|like that (helped|fit|is it))
i do not think that (is|was) [{adverb}] (it|right|what i|quite|me)
it is [{adverb}] more (like|that|of a|about)   ; weight 0.7; not in question
(could|can|would) you [{adverb}|please|maybe] (explain|say|ask|stop|slow|go|talk) <3> (instead|slower|more|less|again|differently)   ; in question; weight 0.8
i (wish|wished|would have liked|would prefer) [that|it if] you [to|had|would|could|did] [{adverb}|not|just] (say|said|ask|asked|tell|told|listen|listened|go|slow|slowed|push|pushed|stop|stopped|help|explain|give|be|had)
i (felt|feel|was|am|left feeling) [{intens}|a bit|kind of] (rushed|heard|understood|judged|pushed|pressured|misunderstood|dismissed|lectured|interrupted|listened to|better|worse|lighter) (last|after|when you|by you|when we|in our|since|today|here|with you|leaving)
(go|going) [a bit|a little] (slower|too fast|faster)   ; weight 0.6; not in question
  ! (i|he|she|they|it|car|things) [was|is|am|are|were] (go|going)
(we|you) (do not|did not|never|should|could) [{adverb}] (talk|talked|get|got|spend|focus) (about|to|on|enough|more) [what|my|that|the]   ; weight 0.6; not in question
(that|it|this) (was|is|felt) [{intens}|a bit] (helpful|useful|unhelpful|too (fast|soon)|good to (talk|hear you|say this|say it))   ; not in question; weight 0.8
