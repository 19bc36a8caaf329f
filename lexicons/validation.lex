# validation.lex: the therapist conveys that the client's experience makes sense.
#
# Levels after Linehan, from "that makes sense" to meeting the client as an equal, then
# what MITI separates: affirmation of something specific, generic praise (which MITI does
# not code) and reassurance. More is not better: one validates what is valid.
title     Validation
role      therapist
language  en
source    Linehan 1997 (levels of validation); MITI 4.2.1 Affirm; wording our own
version   2026.1
evidence  C
sensitive punctuation fillers

include lists/feelings.lex
include lists/hard.lex
include lists/intensifiers.lex
include lists/people.lex

list trying = tried, trying, worked, working, fought, fighting
list virtue = strength, courage, bravery, resilience, honesty, openness, willingness, determination,
  effort, efforts, commitment, dedication, patience, kindness, compassion, insight, self awareness,
  thoughtfulness, persistence, perseverance, creativity, resourcefulness, wisdom, care
list strongword = strong, brave, courageous, resilient, resourceful, determined, honest, open,
  thoughtful, caring, kind, compassionate, insightful, self aware, committed, dedicated, patient,
  perceptive, capable, creative, hard working, loving, generous, motivated, articulate, smart,
  intelligent, wise, persistent, tough, loyal, responsible, considerate, mature, proactive,
  introspective, sensitive

# ---------------------------------------------------------------- level: it makes sense

[validation.level.sense]
! (do|does|did|would) (that|this|it|any of that|what i said) make [any|some|complete|more] sense
! (that|it|this) (makes|make) [complete|perfect] sense to (start|try|book|schedule|do|take|meet|have|plan|change|increase|stop|go|use|wait|switch|begin|keep)
! make sense of
makes|make|made [so much|complete|perfect|total|a lot of|all the|absolute|good] sense [that|why|to me|how|given|for you|with|because]   ; not in question
  ! (does|do|did|would|not) [that|this|it|not|you|really|any of that] <2> make sense
  ! (nothing|none) <3> (makes|made) sense
  ! i (makes|make|made) sense
  ! you make [no] sense
  ! make sense to (me that we|start|try)
  ! if (that|it|this) makes sense
that|it|this [is|was|seems|sounds] [{intens}|perfectly|very] understandable   ; not in question
  ! understandable (english|language|terms)
understandable [that|why|to|given|if|considering|when|for|how|reaction|response|feeling]   ; not in question
  ! more understandable
understandably
  ! understandably [enough] (the|he|she|they)
i [can|could|do|really|totally|completely|certainly|fully|definitely|also] [really|totally|completely|certainly|fully|definitely|definitely see|see and] (see|understand|get|appreciate) why [you|that|it|this|he|she|they|anyone|someone|anybody|somebody|the]   ; not in question
  ! (can|do|could) not (see|understand|get) why
  ! (trying|want|like|need|struggling) to (see|understand|get) why
i [can|do|could] [really|totally|completely|certainly|fully|definitely] (understand|see|get|appreciate) (how|that) (you|it|that|this) (would|might|could|may|must|feel|are feeling|can|is|was)   ; weight 0.7; not in question
  ! i (understand|see) that you (were referred|came in|have been referred)
  ! i understand <8> but
i can [really|totally|completely|certainly|fully|definitely|absolutely] (understand|relate|sympathize|sympathise|empathize|empathise|appreciate)   ; weight 0.6; not in question
i [totally|completely|really|fully|absolutely|definitely|certainly] (understand|get it|get that|hear you)   ; weight 0.5; not in question
  ! i (do|did) not (really|fully|totally|completely) (understand|get)
  ! i [totally|completely|really|fully|absolutely] understand <8> but
  ! i understand
of course you (feel|felt|would|are|were|did|do|had|have|want|wanted|need|needed|could not|can not|get|got|miss|worry)   ; negation ignore
  ! of course you (would like|can|may|should|must|could (call|come|stop))
  ! of course you (have|had) to
of course (it|that|this|they|he|she) (hurts|hurt|feels|felt|would|is|was|makes|made|upset|upsets|scared|scares) <3> ({hard}|{feeling}|you|sense|hurt|upset|feel)
(no|little|small) wonder [that] (you|it|this|they|he|she)   ; negation ignore
(it|that|this) (is|was) [really|just] no (wonder|surprise) [that|you]   ; negation ignore
(i am|it is|it's|am|is) not [at all] (surprised|surprising) [that|you|it|to hear|by that]   ; negation ignore; weight 0.7
i would be (surprised|amazed) if you (did not|were not)
(that|this|it|which|what you are saying) [really|totally|completely|certainly] (fits|figures|follows|adds up) [with|given|that|from|for]   ; weight 0.6; not in question
  ! (fits|fits with) (your|the|my) (schedule|diary|calendar)
(a|an|such a|perfectly|a very|a completely|a perfectly|an entirely) [natural|understandable|reasonable|normal|human|legitimate|valid|healthy] (reaction|response|feeling|way to feel|thing to feel|thing to want|emotion|concern|question|fear|reasonable fear)   ; weight 0.7; not in question
  ! (a|an) (reaction|response|feeling|question|emotion|concern)
  ! (allergic|adverse|bad|quick) (reaction|response)
(reasonable|natural|legitimate|valid|fair|justified|warranted|appropriate) [enough] to (feel|want|be|ask|wonder|worry|expect|react|need)   ; not in question
(you are|you're|you were) [{intens}] (justified|entitled|allowed|permitted|right) (in feeling|to feel|to be|in being|to want|to have|to say no|to need|to take|to think|to worry)   ; not in question
  ! you are not (allowed|permitted|entitled)
  ! (entitled|allowed|permitted) to (a|the|have (a|the)) (refund|copy|benefits|appeal)
you have|had [got] [every|a|a perfect|all the|the|good|every good|a very good] (right|reason|reasons) to (feel|be|want|think|say|expect|ask|worry|hate|cry|grieve|need|doubt|distrust|fear|complain|leave|stop|protect|mistrust|not)   ; not in question
  ! you have no (right|reason)
  ! you have the right to (remain|an|a|appeal|refuse treatment|see your)
your [own] {experience} [all|about <4>] (is|are|was|were) [{intens}|all|still|totally|completely|perfectly] (valid|real|legitimate|understandable|natural|normal|important|okay|ok|justified|reasonable|true|telling you|worth|honest|yours)   ; not in question
  ! (blood|lab|test|labs|results|scan|heart|pulse) <4> (normal|okay)
your (feelings|feeling|emotions|emotion|reaction|anger|sadness|pain|fear) (makes|make|matter|matters|count|counts|deserve|deserves)
(what|how|the way) (you feel|you are feeling|you're feeling|you felt|you reacted|you see it|you went through) (is|was|makes|are) [{intens}|perfectly|completely|totally|all] (valid|real|understandable|natural|normal|okay|ok|legitimate|sense|important|human)   ; not in question
valid (feelings|feeling|point|points|concern|concerns|reason|reasons|emotion|emotions|question|fear|fears|worry|worries)   ; not in question
  ! a valid (id|licence|license|ticket|passport|card|prescription|email|number|date)
there is [really|absolutely|certainly] (nothing|not anything) [at all] [{intens}] (wrong|bad|weird|strange|shameful|silly|crazy|abnormal) (with|about|in) (you|feeling|being|how|what|that|having|wanting|needing|your)   ; negation ignore
it is|was (a lot|so much|a great deal|hard|tough|difficult|too much) to (ask|go through|carry|handle|take in|bear|deal with|cope with|live with|process|hold|manage)   ; weight 0.7; not in question
  ! it is (hard|difficult) to (say|tell|know)
(that|this|it) is|was [{intens}|a|an|quite a|such a] [{intens}] {hard} [thing|time|place|situation|position|spot|decision|choice|experience] [for anyone|for anybody|to go through|to be in|to deal with|to cope with|to face|to handle|to live with|to carry|to hear]   ; weight 0.5; not in question
  ! {hard} to (say|tell|schedule|find|know)
  ! is a lot (of|more|less|better|easier|like)
  ! is (that|this|it) {hard}
(that|it|this|he|she|they) (must|would|can|could|has to|had to|may|might) [really|all|just] (be|have been|feel|have felt) [{intens}|such a|a] [{intens}] ({hard}|{feeling}) [time|thing|situation|for you]   ; weight 0.5; not in question

# ---------------------------------------------------------------- level: the unspoken, put into words

[validation.level.unspoken]
i (imagine|would imagine|guess|would guess|suspect|sense|bet) <3> (part of you|you (may|might|must|were|felt|feel|are|also|probably|wanted|had)) <4> ({feeling}|{feelingnoun}|{hard}|wish|wished|hoping|hoped)   ; not in question
(and|even though|though|although) you (may|might) not (have said|say|be saying) [it|so]   ; negation ignore
(anyone|someone|a person) who <6> would (feel|be|want|need|have)
you (must|might|may|probably) [also|still|just|really] [have] (wonder|wondered|felt|feel|be wondering|been wondering|be thinking|been thinking|wanted|want|needed|need|hoped|doubt|doubted) <4> ({feeling}|{hard}|whether|if|why|how|that)   ; weight 0.6; not in question
(hard|difficult|scary|risky|not easy|never easy|painful|frightening|tough) to (talk about|say|admit|share|open up|bring up|tell|trust|ask for|put into words|reach out|say out loud|hear|let|let go|sit with)   ; weight 0.6; negation ignore; not in question
it (takes|took|must have taken) (a lot|so much|a great deal|real|guts|some|courage|strength|great|tremendous|immense|incredible) [of|strength|courage|guts] <2> to
it is not [an|at all] easy [thing] (to|for|at)   ; negation ignore
that (is not|was not|can not be|could not have been|can not have been|must not have been|is never|has not been) [an|at all|been|be] easy   ; negation ignore

# ---------------------------------------------------------------- level: in the light of what happened before

[validation.level.history]
(given|considering|with|after|knowing|looking at|in view of|in light of) (what|all|everything|all that|all of|how|the way|the things|all the things) [that] (you have|you've|you had|you|has|have|happened|you were|you are) <3> [been|gone|told|lived|grew|went|seen|through|happened|treated|said|describe]   ; not in question
  ! considering (what|all) you (want|need) to
  ! with all you can
(given|considering|with) your (history|past|story|background|upbringing|experience|experiences|childhood|life|losses|loss|trauma)
  ! considering your (options|application|request)
after (all|everything|what|all of what|all the things) [that] (you have|you've|you had|you|happened|has happened) [been|gone|went|lived|put|had|had to|survived|suffered|experienced|lost|endured|dealt] <2>
  ! after all you (can|should|could|must|will|need)
  ! after everything you (need|should)
(because of|growing up|coming from|based on|since) (what|how|where|all) <2> you (went|came|had|lived|grew|learned|learnt|experienced|survived|have been|were)
you (learned|learnt|were taught|had to learn|grew up|came to believe|had learned|had learnt) <4> (because|in order to|to survive|to stay safe|to keep|to protect|that|to cope|with|being|not to|it)   ; weight 0.7; not in question
  ! what have you (learned|learnt)
(it|that|which) (helped|kept|protected|saved|got|served) you [to|from|through|safe|well|alive|survive|then|once|cope|get]   ; weight 0.6; not in question
  ! (it|that|which) got you (here|into trouble|fired)
(that was|it was|this was|that is|this has been|it has been) [once|just|maybe|your|a|the] (way|how|what) [you|of] (survived|coped|coping|surviving|survive|cope|protecting|protected|managed|kept) <3>   ; weight 0.8
no one|nobody (was there|listened|believed|helped|protected|taught|showed|ever) <2> (you|for you)   ; weight 0.6; negation ignore; not in question
(burned|burnt|hurt|let down|betrayed|disappointed|abandoned|rejected) (before|in the past|so many times|so often|too often|so much|more than once|again and again)

# ---------------------------------------------------------------- level: in the present circumstances

[validation.level.present]
(anyone|anybody|everyone|everybody|any person|most people|many people|a lot of people|lots of people|people|others|any of us|most of us|all of us|many of us|we all) [else|in your|who|in that|with that|in this] <5> (would|might|could|can|may|will|do|feel|have|struggle|get|find) [also|probably|likely|all|well|be|often|sometimes|naturally|have] (feel|felt|react|struggle|struggled|be|find|have|want|worry|need|cry|scared|upset|angry|hurt|lost|anxious|nervous|sad|overwhelmed|do|get|think|stressed|the same|that way|this way|difficult|hard)   ; not in question
  ! (people|others|everyone|anyone|someone|everybody|many people|a lot of people|most people) <5> (do not|think you|hate|judge|blame|laugh)
  ! (everyone|everybody|people|others|anyone) (could|can|will|may|would) (do|get|be|have)
  ! (what|how|why|do|does|would|if) [do|does] (people|others|anyone|everyone|everybody)
who would not [be|feel|want|have|get|react|worry|need]   ; negation ignore
(in|with) (your|that|this|such a) (situation|position|place|circumstances|shoes) <4> (would|might|feel|be|understandable|normal|anyone|i)   ; weight 0.7; not in question
(most|many|a lot of|lots of|so many|other|some) (people|parents|mothers|fathers|couples|women|men|students|clients|veterans|patients|folks|teenagers|carers|caregivers|survivors|of us) [who|in your|that|in this|go|with|have|are|i|feel|find|struggle] <4> (feel|struggle|go through|experience|find|have|face|report|describe|say)   ; weight 0.7; not in question
  ! (most|many|some|other|a lot of) people (do not|think you|say you|say that you)
  ! (do|did|does|what|how) <2> (most|many|other|some) people
(with|given|considering|under|in) (everything|all that is|all this|so much|all that has been|all the|these|those|the|such) [of|that|that is|you have] (going on|happening|on your plate|circumstances|pressure|stress|conditions|pressures|stresses)   ; weight 0.8
(any|every) (parent|mother|father|human being|person|human|one|couple|student) <4> would   ; weight 0.8
(such|so|very|pretty|really) (trying|stressful|uncertain|unprecedented|difficult|hard|tough|crazy|strange|challenging|scary) (times|time|period|circumstances|situation|year|days|moment)   ; weight 0.6; not in question

# ---------------------------------------------------------------- level: radical genuineness

[validation.level.genuine]
i would [probably|have|also|definitely|certainly|be|likely|totally] (feel|felt|be|been|have been|have felt|want|struggle|react|find|cry|worry|hate) [{intens}] ({feeling}|{hard}|that [way]|the same|too|as well|like that|it)   ; not in question
i (would have|would|'d) [probably|also|definitely|totally] (felt|been|done|reacted|wanted|struggled|feel|do) (that|the same|so|it|like that|just as|too|as well|{feeling}) [way|thing|too]
(if|were) (i|it|that) [was|were|had been|happened] (me|in your shoes|in your place|in your position|in that situation|to me) <3> i (would|might|could|'d)   ; not in question
(i|that|it) [really|also|deeply|honestly|do|am] (moves|moved|touches|touched|admire|respect|inspires|inspired|impressed|impresses) [by|me|with|you|how|your|that|the way]
  ! i respect your (decision|choice|wishes) but
  ! that (moved|moves) (to|on|into|up|back|out)
  ! (i|he|she) moved (to|in|out|on|here|house|away|back)
  ! it (moves|moved) (to|on|along|forward)
i [really|deeply|truly|so|do] (admire|respect|value|look up to) (you|your|how|the way|that|what)
  ! i (admire|respect|value) your <3> but
i have [so much|a lot of|great|huge|real|tremendous|the utmost] (respect|admiration) for (you|how|the|your|what|people|anyone)
i feel [{intens}] (honoured|honored|privileged|touched|moved|humbled|that too)
i (believe|trust) you
  ! i (believe|trust) you (said|were|are (on|here|due)|have (a|an|your|been|to)|had|know|will|can|met|meant)
  ! (do|can|could|should|why should|would) i (believe|trust) you
you are right [about|that|to|it|and|this|of course|i]   ; weight 0.5; not in question
  ! you are right (handed|now|here|there|on time|back|but)
  ! you are right <4> but
you (make|made|have|raise|raised) [a|an|some|such a] [really|very|such a] (good|great|fair|important|excellent|valid|interesting) point|points   ; weight 0.8
(fair|good) (enough point|point)   ; weight 0.6; not in question
i (agree|totally agree|completely agree|could not agree more) [with you|that|with that]   ; weight 0.5; negation ignore; not in question
  ! i (agree|agree with you) <4> but

# ---------------------------------------------------------------- normalising

[validation.normalising]
(it|that|this) (is|was) [also|all] [{intens}|perfectly|totally|completely|entirely|quite] (normal|natural|common|human|typical|expected|to be expected) [to|for|that|and|reaction|response|thing|in|given|when|feeling|if|after|with|experience|part]   ; not in question
  ! (normal|typical|common|natural|expected) (range|limits|results|result|level|levels|temperature|price|blood|delivery|cold|mistake|error|dose|size|weight)
  ! (blood|results|result|test|tests|labs|scan|pressure|reading|level|it) (is|are|was|were|came back) normal (range|limits|$)
  ! is (it|that|this) normal
  ! not (normal|natural|common|typical)
(are|is|feel|feels|was|were|seems|sounds) [{intens}|perfectly|totally|completely|entirely|quite] (normal|natural|common) (to|for|that|reaction|reactions|response|responses|feeling|feelings|part|thing|things)   ; weight 0.7; not in question
  ! (blood|results|result|test|tests|labs|scan|pressure|level|levels) (is|are|was|were)
(a|an) [{intens}|perfectly|completely] (normal|natural|common|human|universal) [human] (reaction|response|feeling|experience|part|thing|emotion|struggle|fear|worry|human)   ; not in question
  ! (what is|is there|is this|not) (a|an) (normal|common)
(it|that|this) (is|was) [{intens}|perfectly|totally|completely|absolutely|all] (okay|ok|all right|alright|fine|human|good|healthy) (to|that you|for you to|if you|not to|you) <2> (feel|feeling|cry|be|have|grieve|struggle|need|want|ask|say|angry|sad|rest|take|not|hate|fail|let|hurt|mourn|miss|doubt|change)   ; not in question; negation ignore
  ! (is|was) (it|that|this) (okay|ok|all right|alright|fine)
  ! (okay|ok|fine|all right|alright) (to|if you) (be|have|take|need) (late|the bus|my|our|this session|a seat)
(okay|ok|all right|alright|fine) (to|not to) (feel|cry|grieve|struggle|not be|be (angry|sad|scared|upset|afraid|tired|yourself|imperfect|vulnerable)|not (be|feel|know|have))   ; weight 0.8; not in question; negation ignore
you are [{intens}|certainly|definitely|absolutely|really] not [{intens}|at all|the] (alone|the only one|the only person|overreacting|crazy|weird|going crazy|losing your mind|imagining|broken|a bad person|a burden|weak|being (silly|dramatic|difficult|too sensitive|selfish|unreasonable)|wrong (to|for)|abnormal|stupid|strange|to blame|a failure|worthless|lazy|selfish|too sensitive|defective)   ; negation ignore; not in question
you (do not|did not) (sound|seem|look) [{intens}|like|like a|like an] [{intens}|a|an] (crazy|weird|burden|lazy|selfish|weak|stupid|bad person|failure|silly|unreasonable|dramatic|ungrateful)   ; negation ignore
i do not think (you|that you|that makes you|it makes you|it is|you are) <3> (crazy|weird|lazy|selfish|weak|stupid|bad person|bad mother|bad father|bad parent|failure|silly|overreacting|unreasonable|wrong|naive|foolish|your fault|a burden|dramatic)   ; negation ignore
you are in good company   ; weight 0.7
(many|most|lots|plenty|a lot|so many|millions|thousands) of (people|us|others|folks|you|them) [who|out there|have|are|feel|go|struggle|here|in] <3> (feel|have|go through|struggle|experience|been there|are in|same|this|that)   ; weight 0.7; not in question
(other|many|lots of|so many) (people|others|folks) (feel|have felt|go through|experience|have been there|are in|in) [that|this|the|exactly|it|similar|your] [same|way|too|boat|position|situation|as well]   ; weight 0.7; not in question
(happens|happen) to (everyone|everybody|all of us|most people|a lot of people|many people|the best of us|us all)
we all (have|feel|make|need|get|go|struggle|do|want|worry|fall|face|experience) <3>   ; weight 0.6; not in question
  ! we all (have|need) to (go|leave|work|do|be)
(everyone|everybody) (makes mistakes|has (bad|off|those|hard|their|his|her|struggles|doubts|days)|needs (help|support|someone|love|a break)|struggles|gets (sad|scared|angry|overwhelmed|nervous|stressed))
(it|that|this) is|was not [really|at all|entirely|all|just|even] your fault   ; negation ignore; not in question
(not|never) your fault   ; negation ignore; not in question
(part of|that is|it is|you are|only|just|makes you|we are all) [just|only|being|so] human [being]   ; not in question
  ! human (resources|rights|being who)
no (shame|harm) in (feeling|being|asking|needing|having|that|getting|seeking|it|crying|admitting|wanting|taking)   ; negation ignore
(nothing|not anything) to be (ashamed|embarrassed|sorry|guilty) [of|about|for]   ; negation ignore
you (do not|did not) have to (apologize|apologise|be (ashamed|sorry|embarrassed|perfect|strong|okay|ok)|feel (bad|guilty|ashamed|embarrassed))   ; weight 0.7; negation ignore

# ---------------------------------------------------------------- affirmation: something specific

[validation.affirmation]
! you should be proud of your
that|it|this [must have|has|really|just|still] (took|takes|taken|shows|showed|speaks to|says a lot about|tells me|demonstrates|reflects|speaks volumes) [about|a lot|so much|a great deal|real|such|great|your|you|how|some|tremendous|immense|incredible|true|guts|that|of] <3> ({virtue}|guts|care|you care|of you|strong|brave|about you|want|you are|love|committed)
{virtue} (it took|it takes|you showed|you have shown|you are showing|you have|that took)   ; not in question
your [own|inner|real|incredible|amazing|great] ({virtue}|hard work|self control|progress) <2>   ; weight 0.7; not in question
  ! (i appreciate|thank you for|thanks for) your patience [while|with (the|us|our)]
  ! (in|into|under|for|out of) your care
  ! (need|needs|take|takes|try|improve|work on|use) your (patience|best effort|honesty)
you (have|have been|are|were|had been) [really|always|so|already|obviously|clearly|been] (worked|working|tried|trying|fought|fighting|pushed|pushing|struggled) [so|really|very|incredibly|awfully|damn|extremely|pretty] (hard|long|much|hard to|best)   ; not in question
you [really|clearly|obviously] (worked|tried|fought|{trying}) [so|really|very|incredibly|extremely|pretty|your] (hard|best|much)   ; not in question
  ! (if|unless|until) you [really] (worked|tried|work|try)
you (are|were|have been) (doing|trying|giving) [the|your|all|everything|it] [very] (best|you can|you could|your all|your best|all you can|everything you can|best you can)   ; not in question
you did (your|the|all|everything|what) [very] (best|you could|you can|you had to|best you could|you needed to)   ; not in question
you (kept|keep|have kept) (going|trying|showing up|fighting|coming back|at it|coming|moving forward|pushing|hanging on|holding on|reaching out|working)   ; not in question
  ! (why|if|when|how) <2> you (keep|kept)
you (managed|were able|have been able|have managed|found a way|found the (strength|courage|energy)|had the (courage|strength|guts)) to   ; not in question
  ! (have|were|are|had|if|how) you (managed|been able|were able|able)
  ! if you (managed|were able|have been able)
  ! (who|what|how|when) you (managed|were able)
you (got|made it|came|came out|pulled|have gotten|have got|have made it|have come) [yourself|all the way|it] (through|out of|this far|so far|a long way|such a long way|here|out the other side) [that|this|it|anyway|and]   ; weight 0.7; not in question
  ! (how|when|if|where) [did|have] you (got|came|come|made it)
  ! you (came|got|made it|come) here (by|for|to|because|at|with|on)
  ! before you (came|got)
  ! (when|since|until) you (came|got) here
you (are|were) (someone|the kind of person|a person|the sort of person|the type of person) who   ; not in question
  ! (are|were) you (someone|a person)
you (are|were|have been|seem|sound|must be|come across as) [{intens}|such a|a|an|clearly|obviously|incredibly|amazingly] [{intens}] {strongword} [person|woman|man|for|to|in|enough|about|with|parent|mother|father|mom|mum|dad|and|young|individual|human|soul]   ; not in question
  ! you are [{intens}] (honest|open|smart|strong|wise|patient|tough|kind|responsible|capable) (enough to know|with me|to|$|or|if)
  ! (if|when|unless|until|because|be) you are
  ! you (are|were) responsible (for|to)
  ! you are (sensitive|open) to
(that|it|this|what you did) (was|is) [{intens}|such a|a|an|incredibly] [{intens}] (brave|courageous|thoughtful|generous|kind|mature|wise|loving|selfless|strong|admirable|commendable|impressive|inspiring|honest|caring|resourceful|insightful|big step|huge step|important step|big achievement|huge achievement|big accomplishment|accomplishment|achievement|first step|great first step|good first step) [thing|of you|step|to|move|act|decision|way|for you|one]   ; not in question
  ! is (that|it|this) (kind|wise)
  ! (that|it|this) is the first step (in|of) (the form|our process)
(brave|courageous|kind|strong|thoughtful|generous|wise|mature|smart|good|big|loving) of you (to|that|for|and)   ; weight 0.8
(you|that you|and you) (reached out|spoke up|stood up for|asked for help|opened up|set a boundary|took (the|a|that) (step|risk|chance|first step)|took care of|took responsibility|owned|faced|stuck with|did not give up|chose|protected|stayed)   ; not in question
  ! (if|when|have|had|before|what|why|who|did|if only) you (reached out|opened up|took|chose|protected|stayed|faced|owned|spoke up|asked for help)
  ! you (chose|stayed) (the|at|in|on)
(reaching out|opening up|speaking up|asking for help|coming here|sharing this|talking about (it|this)|being here|getting help|seeking help|admitting (it|that|this)) (is|was|takes|took|shows) [already|such|a|an|the|itself|really|so|in itself|very|huge|big|first|great|good] <2> (step|brave|courage|strength|courageous|start|hard|strong|important|achievement)
(taken|took|taking|made|making|make) [a|the|an|that|this|such a|some] [very|really] (big|huge|great|first|important|brave|giant|good|real|positive|major|crucial|hard|difficult|significant) (step|steps|start|progress|effort|strides|change|changes|decision)   ; weight 0.7; not in question
  ! (i|he|she|they|we|can|to|could|should|need|must|will) (take|took|made|make|taking|making)
you have [already|really|just] (come|made|done|overcome|accomplished|achieved|survived|gotten|shown|proven|handled|dealt|put in|been able|grown|endured) [a|so|such a|some|it|this|very|so much|a lot|through|with|real|great|well] <2>   ; weight 0.6; not in question
  ! have you
  ! (what|if|whatever|when|that|all) you have (done|made)
  ! you have (done|made) (nothing|this to|it to|a mistake|a mess)
look (how far|at how far|at (what|all|everything|how much)) you   ; weight 0.8; not in question
how (far|much|hard|well) you (have|'ve|are|worked|tried|did|handled|care|love|came|managed) [come|grown|done|worked|accomplished|overcome|tried|been|coped|handled|doing|changed]   ; not in question
  ! (know|see|tell me|wonder|ask|asking|about|understand) how (much|far|well|hard) you
i (noticed|notice|see|saw|can see|hear|can hear|admire|appreciate|like|love|really like|really appreciate|am struck by|am impressed by|am impressed with|am moved by) (how|that|your|the way|what) [much|hard|you|you are|you have|well|honestly|openly|real|great|carefully] <3> ({virtue}|try|trying|worked|working|care|hard|stood|stayed|honest|open|handled|able|managed|doing|progress|thought|committed|kept)   ; not in question
you (handled|coped|dealt|managed|faced|expressed|said|put|described|explained) (that|it|this|with that|with it|with this|yourself|things|with things) [{intens}|all|so] (well|beautifully|wisely|gracefully|calmly|with grace|clearly|admirably|perfectly)   ; not in question
you (care|cared|love|loved|clearly care|obviously care|really care) [very|so|a lot|deeply|really|about] [much|deeply|a lot] (about|for|him|her|them|your) <2> (him|her|them|{relative}|people|others|you|this|that|work|health|each other)   ; weight 0.6; not in question
you (have|have got|are showing|show|showed) [a|so|such|an|real|great|a lot of|tremendous|incredible|amazing|the] [a|lot of|much|great|real|strong|good|big] (strength|strengths|courage|resilience|insight|determination|good heart|big heart|kind heart|self awareness|compassion|heart|inner strength|sense of (humor|humour|responsibility)|gift|talent|lot to offer|lot going for you|so much to offer|willpower|perspective)   ; weight 0.8; not in question
  ! (do|did|if) you have

# ---------------------------------------------------------------- generic praise (MITI: not coded)

[validation.praise]                            ; weight 0.5
! (no|not) (good|great|nice|enough)
(that|it|this) (is|was|sounds) [{intens}|just|absolutely|all|like] (great|wonderful|awesome|fantastic|amazing|excellent|brilliant|terrific|lovely|marvellous|marvelous|fabulous|incredible|really good|very good|so good|good to hear|great to hear|good news|great news|wonderful news|a good (idea|thing|start|plan|sign|question|point)|a great (idea|thing|start|plan|sign|question|point)|good for you)   ; not in question
  ! (is|was) (that|it|this) (great|wonderful|good)
  ! (that|it) would be (great|good|lovely)
(good|great|nice|excellent|wonderful|awesome|fantastic|amazing|brilliant) (job|work|going|for you|on you|start|effort|progress|thinking|stuff|question|idea|insight)   ; not in question
  ! (at|get|find|lose|have|a|the|your|my|his|her|keep|do) [a] (good|great|nice) (job|work|start|effort|question|idea)
well done|good for you|way to go|kudos|bravo|congratulations|congrats|nicely done|nice work   ; not in question
  ! as well done
  ! (is|not|be|would be|really|so|very|that is not) good for you
you are (doing|did) [{intens}|just|a|such a] (great|well|good|fine|fantastic|amazing|wonderful|amazingly|brilliantly|the right thing|good job|great job|okay|ok|better than)   ; not in question
you did [{intens}|a|such a] (great|well|good|fantastic|amazing|wonderful|the right thing|good job|great job)   ; not in question
you (should|can|must|ought to|deserve to|have a right to|have every right to) [really|all] be [{intens}] (proud|pleased) [of|with|that]
[i am] proud of you [for]
  ! (are|is|was|were|be|feel) [your {relative}|he|she|they|not|anyone] proud of you
you are [{intens}|such an|such a|a|an] (amazing|awesome|great|wonderful|incredible|beautiful|fantastic|special|good|lovely|worthy|worth|valuable|important|enough|loved|precious) [person|human|soul|human being|woman|man|mother|father|mom|mum|dad|parent|friend|it|of]   ; not in question
  ! you are good (to go|at|with|for)
  ! you are (important|special) to
  ! (if|when) you are (good|great|worth)
(perfect|excellent|wonderful|fantastic|awesome|amazing|brilliant|terrific|great)   ; weight 0.2; not in question
good   ; weight 0.1; not in question
you (deserve|are worth|are worthy) [{intens}|of|to|a|all|the] [be|have|lot|so much] (happiness|love|better|respect|credit|happy|loved|good|happier|support|kindness|help|rest|relief|peace|more|it|praise|pat on the back)   ; not in question
  ! do you (deserve|think)
give yourself [some|a bit of|a lot of|a|more|the] [little] (credit|break|pat|time|grace|permission|compassion)
(be|go) (kind|gentle|easy|proud|good|patient) (to|with|of|on) yourself
i am [{intens}] (impressed|proud|glad|happy|pleased|delighted) [by|with|for|that|to (hear|see)|you] <2> (you|that|it|your)   ; not in question
i like (that|your|how|the way|it)   ; weight 0.4; not in question
(thank you|thanks) [so much|very much|again|a lot] for (sharing|telling|opening|being (so|honest|open|here|willing)|trusting|your (honesty|openness|trust|courage)|coming (in|today|here)|talking|letting|explaining|saying|reaching|having the courage)   ; not in question
(i|we) [really|do|truly|so] appreciate (you|your|that|it|how) <2> (sharing|telling|opening|being|trusting|honesty|openness|coming|willingness|time|trust|effort|here|honest|talking|saying)   ; not in question

# ---------------------------------------------------------------- reassurance

[validation.reassurance]                       ; weight 0.5
! (not|never) [going to] (be okay|be alright|get better)
(it|this|that|things|everything|life|you) (will|is going to|are going to|can|does|do|is gonna) [all|really|slowly|eventually|always|definitely|also|probably|get|be|surely|just] [be|get|feel|work|turn|go] [{intens}|much|a lot|so much] (okay|ok|all right|alright|fine|better|easier|out|well|good|brighter|worth it|through)   ; not in question
  ! (can|could|will) (it|this|that|you|things|everything) [be|get]
  ! you can (do|be) better
  ! (if|that is|when) (that|it|this) (is|will)
  ! you (can|will|do|are going to) (find|figure|go|get|work|turn|carry) out
(i know|i believe|i am sure|i am confident|i am certain|i have no doubt|i trust|no doubt|i have faith|i am positive|i think) [that] you (can|will|are going to|have|have what it takes|have the|are able|are capable|are going|have it in you|could|'ll) <3> (do|get|find|through|make|it|handle|able|succeed|manage|this|strength|overcome|strong|deal|be)   ; weight 0.7; negation ignore; not in question
you (can|will|are going to|could) [totally|definitely|absolutely|certainly|really|surely|still] (do it|do this|do that|get through|make it|handle (it|this|that)|get there|be okay|be ok|be fine|be all right|be alright|overcome|beat this|survive|find (a way|someone|something|your|the right)|succeed|figure (it|this) out|manage|feel better|get better)   ; not in question
  ! (do you think|how|if|what|when|whether) <2> you (can|could|will)
i (believe|have faith|have confidence) in you
you (have|'ve) got this
you are [{intens}] (stronger|braver|smarter|more capable|tougher|better) than (you|that|this|they|most|any)   ; not in question
you (have|are) (what it takes|the (strength|ability|power|skills|tools)|it in you|capable of|able to)   ; weight 0.5; not in question
  ! (do|if|are|when|to be) you (have|are|able)
  ! you are able to (come|call|book|pay)
(there is|there are|there's|there will be|there is always) [always|still|definitely|certainly|so much|a lot of] (hope|help|light|a way|a way out|people who|someone who|someone|support|plenty of|a light|other|so many|lots of) [for you|at the end|out there|who|that|to|out]   ; weight 0.5; not in question
  ! (is|are) there
  ! there (is|are) (someone|people who|other|support|a way) (at|in|on) the (door|phone)
(do not|try not to|no need to|please do not) (worry|be (afraid|ashamed|scared|embarrassed|hard on yourself|so hard)|beat yourself up|blame yourself|feel (bad|guilty|ashamed|like)|give up|lose hope|apologize|apologise)   ; weight 0.5; negation ignore; not in question
  ! (i|we|they|you|she|he|who|why) do not (worry|give up|feel)
  ! do not worry about (the (form|parking|bill|copay|paperwork|time)|it i will)
hang in there|stay strong|keep it up|keep going|keep at it|keep trying|keep up the good work|keep fighting|do not give up|never give up|one (day|step) at a time|take it one (day|step)   ; negation ignore; not in question
  ! (to|just|can not|could not|i|you|he|she|they|we|if|why) [just] (keep going|keep trying|give up|keep at it)
(this|that|it|these feelings|those feelings|the feelings|the pain) (will|shall|does|do|too shall|is going to) [eventually|slowly|also|too|all|not] (pass|fade|heal|lessen|end|get easier|last forever|ease|change)   ; negation ignore; weight 0.6; not in question
(time heals|it takes time|takes time|give it time|it gets better|it gets easier|it does get better)   ; not in question
you are (safe|loved|cared for|worthy|wanted|needed|enough|going to be (okay|ok|fine|alright|all right)|on the right (track|path)|in the right place|welcome here|in good hands|heading in the right direction|not going crazy)   ; negation ignore; not in question
  ! you are (safe|wanted|needed) (at|on|in|to)
  ! (if|when|until|know) you are safe
(i am|we are|i will be|we will be) [always|right|still|all|both] here (for|to (help|support|listen|talk)|with|if|whenever|when|as)   ; not in question
(that|it|this) (is|was) [{intens}|definitely|always|certainly|such] [a] (good|positive|hopeful|healthy|promising|encouraging) (thing|sign|start|step|way|news|beginning|first step|move|idea|coping)   ; weight 0.5; not in question
  ! (is|was) (that|it|this) [a] good
  ! (a|that|it) (is|was) good (thing|news) you (told|mention)
