# negation.lex: words that turn what follows into its opposite.
#
# After the idea of NegEx: a trigger reaches the next six tokens, a turn in the
# sentence ("but", "because") ends its reach, and phrases that only look like
# negation open nothing.
title     Negation
scope     negation
opens     next 6
language  en
source    idea of NegEx (Chapman et al. 2001), triggers for conversation our own
version   2026.2
evidence  D

include lists/grammar.lex

list others = you are, you were, they are, we are, he is, she is, people are, definitely, certainly, know
list subject = i, you, he, she, it, we, they, that, this, there, these, those
list onward = but, no, yes, yeah, well, so, because, of course, actually, really, not, just,
  sorry, please, what, how, why, let, maybe, absolutely, your, my, his, her

[negation.trigger]
not
  ! not only|just|merely|simply|solely
  ! not to mention
  ! not sure|certain (if|whether|but|what|how|why|when|where|who|which|that|about)
  ! (am|was|is|are) not sure|certain [if|whether]
  ! not (surprised|surprising|surprisingly|unusual|uncommon|unreasonable|unlike|unheard of|for nothing)
  ! {others} [{adverb}] not alone
  ! ^ not alone
  ! not until
  ! whether or not
  ! or not
  ! why not
  ! if not
  # the speaker does not know, what follows is no less said
  ! (do|did) not know|realize|realise|remember|mind|forget|doubt|care
  ! (do|did) not you (dare|forget)
  # "I can't imagine how hard", "I can't help feeling"
  ! (can|could) not (imagine|help|wait|believe|get over|stop|agree more|emphasize|emphasise|overstate|stress)
  ! could not (have|be) [been] more
  # a negative question or a tag asks for a yes
  ! {auxiliary} not {subject}
  ! (it|that|this) is not (that|as if|as though|like|about)
never
  ! never mind
  ! never (forget|too late)
  ! never (before|have i|in my life)
no
  # as an answer, "no" negates nothing that comes after it
  ! no ({subject}|{onward})
  ! no wonder|doubt|matter|question
  ! no right or wrong
  ! no (problem|worries|thanks|thank you)
  ! oh no
  ! no $
  ! no longer alone
without
  ! without (a doubt|question|fail)
none
no one
nobody
nothing
  ! nothing but
  ! nothing wrong
neither|nor
hardly|scarcely|barely
  ! hardly surprising
lack|lacks|lacked|lacking
far from
anything but
instead of
rather than
(fail|fails|failed) to
(refuse|refuses|refused) to
(stop|stopped|quit) being
unable to
free of

[negation.stop]
but
however
though
although
because
cause
cuz
since
except
yet
until
unless
so (you|it)
and (you|it)
which
i think
i guess
