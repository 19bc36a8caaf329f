# labels.lex: words that condemn a person or what a person says.
#
# neglabel  adjectives that, said of "you", pass sentence on the person
# negnoun   the same as nouns: "you are a {negnoun}"
# scorn     adjectives that dismiss what somebody says or does: "that is {scorn}"

list neglabel = lazy, selfish, stubborn, immature, childish, irresponsible, careless, reckless,
  thoughtless, inconsiderate, ungrateful, unreasonable, irrational, ridiculous, foolish, stupid,
  dumb, silly, crazy, insane, delusional, pathetic, weak, weak willed, spineless, cowardly,
  dishonest, manipulative, controlling, needy, clingy, attention seeking, self centered,
  self centred, self absorbed, self indulgent, narcissistic, arrogant, entitled, spoiled, spoilt,
  rude, defensive, difficult, resistant, uncooperative, noncompliant, non compliant,
  oppositional, argumentative, aggressive, hostile, negative, unmotivated, undisciplined,
  unrealistic, naive, gullible, ignorant, clueless, hypocritical, cruel, heartless, greedy,
  paranoid, hysterical, impossible, hopeless, a disgrace, out of control,
  passive aggressive

list negnoun = liar, coward, hypocrite, quitter, loser, failure, fool, idiot, moron, bully, baby,
  brat, mess, manipulator, narcissist, addict, drunk, disgrace, disappointment, bigot, racist,
  clown, joke, lunatic, snob, control freak, drama queen, waste of space, bad person, bad mother,
  bad father, bad parent, bad mom, bad mum, bad dad, terrible mother, terrible father,
  terrible parent, terrible person, horrible person

list scorn = stupid, dumb, idiotic, moronic, ridiculous, laughable, absurd, pathetic, foolish,
  asinine, silly, nonsense, rubbish, garbage, ludicrous, disgusting, disgraceful, shameful,
  despicable, contemptible, ignorant, childish, delusional, nuts, insane, a joke, a lie,
  bullshit, bs, crap, hogwash, drivel, pure nonsense, utter nonsense, bogus, senseless, inane
