# absolutes.lex: words that leave no exception.
#
# The absolutist words of Al-Mosaiwi & Johnstone 2018 and close relatives. A marker of symptoms in
# writing (anxiety, depression, suicidal ideation forums), not of a relationship, and no screening.
title     Absolute words
role      any
language  en
source    Al-Mosaiwi & Johnstone 2018 (absolutist words); extended with inflections
version   2026.1
evidence  D

[absolutes]                                    ; negation ignore
absolutely|all|always|complete|completely|constant|constantly|definitely|entire|entirely|ever|every|everyone|everything|full|must|never|nothing|totally|whole
  ! all (right|at once|of a sudden|day long)
  ! (at|after|first of|above|that is) all
  ! (every|ever) (so|since) (often|slightly|much|then)
  ! (full|whole) (name|time|stop|wheat|foods)
  ! (never|nothing) (mind|but)
everybody|nobody|forever|none|utterly|wholly|perfectly|impossible|anybody ; weight 0.4
