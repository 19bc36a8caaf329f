# grammar.lex: small words that many entries need.
#
# adverb     words that may stand between subject and verb without changing much
# auxiliary  verbs that open a question

list adverb = absolutely, actually, already, also, always, both, certainly, clearly, completely,
  constantly, deeply, definitely, entirely, even, evidently, exactly, finally, fully, genuinely,
  honestly, just, kind of, likely, maybe, merely, now, obviously, often, only, particularly,
  perhaps, plainly, pretty much, probably, quite, really, simply, sincerely, sometimes, sort of,
  still, strongly, surely, totally, truly, usually

list auxiliary = is, are, was, were, am, do, does, did, have, has, had, can, could, would, will,
  should, might, may, must, shall
