title     Reflecting
language  en
role      therapist
version   1

[reflecting]
sounds like
