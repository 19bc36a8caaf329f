# covered.lex: an entry for each thing that can become of one.
title     Covered
role      therapist
language  en
version   1
evidence  D

[care.feeling]
it sounds like
  ! sounds like rain
sounds                        ; weight 0.2
you feel alone                ; not in question
i feel you

[care.support]
with you
i am here
hold on                       ; once
you are very brave

[plea]
help me                       ; role client
help me out                   ; role client
