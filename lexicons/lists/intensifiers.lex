# intensifiers.lex: words of degree and of hedging that stand before an adjective or verb.
#
# intens  degree, up and down: "you feel {intens} sad"; several may follow each other,
#         so the commonest pairs are items too
# hedge   softeners between a stem and what it reflects: "you sound {hedge} upset"

list intens = so, really, very, pretty, quite, too, extremely, incredibly, unbelievably,
  terribly, awfully, deeply, truly, totally, completely, absolutely, utterly, just, just so,
  just really, really really, so so, so very, very very, rather, fairly, somewhat, all,
  especially, still, often, always, a little, a bit, a little bit, a lot, more, even more, most,
  genuinely, entirely, particularly, pretty much, super, quite a bit, also, now, actually,
  obviously, clearly, understandably, constantly, already, really quite, really very

list hedge = kind of, sort of, a bit, a little, a little bit, maybe, perhaps, almost, slightly,
  somewhat, pretty, rather, quite
