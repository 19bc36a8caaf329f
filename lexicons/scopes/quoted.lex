# quoted.lex: words that stand in quotation marks behind "he said", "in her words", "he calls it".
#
# For notes: what the client said is quoted verbatim, over as many sentences as the quotation marks
# hold. A word in marks without somebody who says it ("scare quotes") is not quoted here.
title     Quoted words
scope     quoted
opens     quote
language  en
source    own wording
version   2026.1
evidence  D

include lists/people.lex

list says = said, says, saying, say, stated, states, stating, state, reported, reports, reporting, replied, replies,
  answered, answers, asked, asks, added, adds, described, describes, explained, explains, called, calls, calling,
  wrote, writes, told me, told us, tells me, quoted, quotes, quote, quoting, repeated, repeats, shouted, shouts,
  whispered, disclosed, expressed, noted, remarked, stated that, reports that, said that, insisted, claimed, commented,
  shared, shares, endorsed, endorses, verbalized, verbalised, described as, refers to, referred to, spoke of

[quoted.speech]
{says} [that|as|to|it|himself|herself|themselves|this|being|feeling]
(in|his|her|their) [own] words
per (client|patient|pt|mother|father|family)
(client|patient|pt|he|she|they) ({says})
