# probe.lex: a small lexicon whose counts are easily checked by hand.
title     Probe
role      therapist
language  en
version   1.0
evidence  D

list feeling = sad, afraid, let down

[warmth]
you sound|seem [really] {feeling}
i am sorry
  ! i am sorry i am late
sorry ; weight 0.2

[warmth.thanks]
thank you

[blame]
your fault
you never listen ; not in reported
