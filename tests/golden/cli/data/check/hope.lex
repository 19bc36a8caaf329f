# hope.lex: one finding of each kind, each told in its comment.
title     Hope
role      client
language  en
version   1
evidence  D

list ahead = tomorrow, next week, tomorrow
list never_named = sunrise, dawn

[hope.future]
looking forward to {ahead}
looking forward to tomorrow       # the entry above finds it first
looking forward [very much] to <2> day
looking forward to a|one day      # so does this one
it will get better
it will get better                # a duplicate
there is hope                     # all of it is excluded
  ! hope
  ! is hope
  ! hope                          # a duplicate
(light|dawn) at the end           ; not in question
(light|dawn) at the end           ; in question
/\bb(righ|es)t\w*/
! sunny
  # an exclusion of an entry that the section has too:
day by day
  ! sunny

[hope.self]
^ i can do it
i can do it                       # not dead: it stands elsewhere too
^ i can do                        # not dead: something else may follow
i can <1> do it ; not in negation # not dead: the one above has no gap
counting on it                    # attune:ignore shadowed: kept for the record
counting on it                    # attune:ignore duplicate: kept for the record
