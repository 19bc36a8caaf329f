title     Trustful
role      client
language  en
version   1
evidence  D

[trustful]
i can do it                       # also in hope
i know you will help ; over hope
my counsellor {laugh}             # roles and events are no trouble
say it again ; role therapist; after trustful; kind note
dawn|dusk at the end              # half of it is in hope
