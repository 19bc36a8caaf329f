title     Words in context
language  en
version   1

[alone]
on my own
alone

[sound.stem]
it sounds like
sounds

[hint]
maybe                                      ; weight 0.3
