# marks.lex: says that it depends on punctuation.
title     Marks
language  en
version   1.0
sensitive punctuation fillers

[thanks] ; role therapist
thank you

[quiet] ; role client
went quiet
glad
