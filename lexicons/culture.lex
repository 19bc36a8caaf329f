# culture.lex: culture, faith, background: asked about with humility, or told of.
title     Culture
role      any
language  en
source    Cultural Humility Scale (Hook et al. 2013) as a construct; Cultural Formulation Interview; wording our own
version   2026.2
evidence  D

include lists/grammar.lex
include lists/people.lex

list heritage = culture, cultures, faith, religion, background, heritage, community, tradition, traditions, upbringing,
  ethnicity, identity, beliefs, language, people, spirituality, church, mosque, temple, synagogue, tribe, homeland,
  nationality, roots, race, customs

[culture.asked]                                ; role therapist
(in|from|within|of|about|with) your (culture|faith|religion|community|tradition|heritage|country|church|mosque|temple|language|background)
your (cultural|religious|ethnic|spiritual|racial|family's cultural|faith|gender|sexual) {heritage}
your [own] (culture|faith|religion|heritage|ethnicity|traditions|spirituality|cultural background)
  ! your culture (results|test|swab|sample)
i (may|might|do|could|probably) [{adverb}|well] (not know|not understand|not fully|be (missing|getting|wrong|making)|have (made|been making)) <6> (culture|faith|religion|background|experience|community|assumptions|identity|like to be|world|tradition)
(have|am|did|was) i [{adverb}|been] (made|making|make) [any|an|some] assumption|assumptions [about|here]   ; in question
what (does|do|would|did) <2> mean (in|to|for) (your|people in your) (family|community|culture|faith|church|tradition|people)   ; in question
(how|what) (does|do|did|would|is) [the people in] your (family|community|culture|faith|church|people|elders|parents) (see|view|understand|think|say|handle|talk|deal|call|feel) [about|of|this|that|with|it]   ; in question
(as|being) (a|an) <2> (person|man|woman|student|immigrant|refugee|muslim|christian|jew|jewish|hindu|buddhist|black|asian|latino|latina|gay|trans|lesbian|queer|deaf) (like|in this|here|at|myself)   ; weight 0.7
(i come|i am coming) from a different (background|culture|place|world|generation)
(help me understand|teach me|tell me) [<3>] (culture|faith|community|background|tradition|religion|customs)
(racism|discrimination|prejudice|microaggressions|oppression)   ; weight 0.5

[culture.told]                                 ; role client author
(people|women|men|girls|boys|someone|families|folks) like (me|us)   ; weight 0.8
  ! (does not|do not|did not|make|not) [make] people like me
  ! (people|someone) like me (a lot|as|for|because)
(in|from|within|of) (my|our) (culture|religion|faith|community|country|tradition|church|mosque|temple|language|homeland|tribe)
(my|our) (culture|religion|faith|heritage|ethnicity|traditions|ancestors|people|community)
where (i am|we are|i come|we come|my {relative} (is|are|come)|my family is) from
(back|growing up) (in my country|in the old country)   ; weight 0.7
you would not (understand|get it|know) (because|what it is|how it is|unless|since|being)
(as|being) (a|an|the only) [first|young|older|second] (immigrant|refugee|foreigner|minority|muslim|christian|jew|hindu|buddhist|black|asian|latino|latina|hispanic|native|gay|lesbian|trans|queer|bisexual|brown|white|disabled|deaf) [person|man|woman|guy|girl|kid|student]
we do not (talk about|believe in|do|discuss|share|show|air) [<3>] (in (my|our)|that|this|feelings|therapy|outside|things like)   ; weight 0.7
(racist|racism|discriminated|discrimination|stereotyped|prejudice|deported|immigration status|green card)   ; weight 0.6
