# function.lex: function words, in the nine classes of language style matching (Ireland & Pennebaker).
#
# English closed-class words, as grammars list them. A word may be in two classes ("that", "so").
# Contractions are read as two words: "don't" is "do" and "not", so "not" stands for n't here.

list personal_pronoun = i, me, my, mine, myself, we, us, our, ours, ourselves, you, your, yours, yourself,
  yourselves, he, him, his, himself, she, her, hers, herself, they, them, their, theirs, themselves, themself,
  ya, y'all, thou, thee, ye

list impersonal_pronoun = it, its, itself, this, that, these, those, anybody, anyone, anything, everybody, everyone,
  everything, nobody, none, nothing, somebody, someone, something, other, others, another, what, whatever, which,
  whichever, who, whoever, whom, whomever, whose, stuff, thing, things, one's, such

list article = a, an, the

list adverb_function = about, absolutely, actually, again, almost, already, also, always, anyway, anyways, anywhere,
  apparently, around, away, back, barely, basically, certainly, clearly, completely, constantly, definitely, early,
  else, especially, essentially, even, eventually, ever, everywhere, exactly, extremely, finally, frequently, fully,
  generally, hardly, hence, here, hopefully, how, however, immediately, indeed, instead, just, largely, lately,
  later, likely, mainly, maybe, merely, more, most, mostly, much, namely, nearly, never, nevertheless, normally, now,
  obviously, occasionally, often, once, only, otherwise, perhaps, possibly, practically, presumably, pretty, primarily,
  probably, quickly, quite, rarely, rather, really, recently, seldom, simply, so, sometimes, somehow, somewhat,
  somewhere, soon, specifically, still, such, suddenly, surely, then, there, therefore, though, thus, together, too,
  totally, truly, typically, unfortunately, usually, very, well, when, whenever, where, wherever, why, yet

list auxiliary_verb = am, is, are, was, were, be, been, being, have, has, had, having, do, does, did, doing, done,
  will, would, shall, should, can, could, may, might, must, ought, need, dare, let, became, become

list conjunction = and, but, or, nor, so, yet, for, because, although, though, while, whilst, whereas, if, unless,
  until, till, since, as, than, whether, when, whenever, how, then, also, plus, however, therefore, otherwise, cause, cuz

list preposition = about, above, across, after, against, along, alongside, amid, among, amongst, around, as, at,
  before, behind, below, beneath, beside, besides, between, beyond, by, despite, down, during, except, excluding, for,
  from, in, inside, insides, into, like, minus, near, of, off, on, onto, opposite, out, outside, over, past, per, plus,
  regarding, since, than, through, throughout, till, to, toward, towards, under, underneath, unless, unlike, until,
  unto, up, upon, versus, via, wanna, with, within, without

list negation_word = no, not, never, none, nobody, nothing, nowhere, neither, nor, nope, nah, without, hardly, barely,
  cannot, noone

list quantifier = all, any, another, bit, both, bunch, couple, each, either, enough, entire, every, everyone, everything,
  extra, few, fewer, fewest, half, least, less, little, loads, lot, lots, lotta, many, more, most, much, neither, none,
  numerous, part, plenty, remaining, rest, several, single, some, somewhat, ton, tons, total, whole, various
