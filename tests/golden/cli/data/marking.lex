title     Marks
language  en
version   1

[warmth]
so sad
i am sorry
kind of you                                ; weight 0.3

[attention]
so sad for you
what happened
you know best                              ; negation ignore
