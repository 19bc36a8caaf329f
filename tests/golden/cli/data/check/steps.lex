title     Steps
role      client
language  en
version   1
evidence  D

[steps.small]
one step
step by step
i (try|tried)
small steps                       ; weight 0.3

[steps.large]
all at once                       # attune:ignore untested: a rare one

[steps.back]
gave up
went (back|under)
