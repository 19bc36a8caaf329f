# hard.lex: words that call an experience heavy.
#
# hard       how heavy it is: "that must be {hard}"
# hardship   the heavy thing itself, as a noun: "what a {hardship}"

list hard = hard, harder, difficult, tough, rough, painful, hurtful, scary, frightening,
  terrifying, awful, terrible, horrible, horrific, dreadful, heartbreaking, heart breaking,
  devastating, crushing, upsetting, distressing, disturbing, sad, stressful, exhausting, tiring,
  draining, wearing, overwhelming, unbearable, excruciating, frustrating, infuriating, maddening,
  annoying, disappointing, discouraging, disheartening, demoralizing, demoralising, humiliating,
  embarrassing, degrading, confusing, bewildering, unsettling, shocking, lonely, isolating,
  challenging, heavy, a lot, too much, so much, agonizing, agonising, traumatic, traumatizing,
  traumatising, brutal, gutting, hell, unfair, unpleasant, worrying, nerve wracking,
  nerve racking, daunting, intimidating

list hardship = loss, struggle, nightmare, ordeal, burden, blow, shock, weight, betrayal
