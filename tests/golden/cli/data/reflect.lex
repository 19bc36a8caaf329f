# The tests' own measure, so that they do not depend on the bundled ones.
title    Reflection and direction
role     therapist
language en
source   invented
version  1
evidence D

[reflect.stem]
it (sounds|seems) like
so you
you (feel|sound|are)
what i hear

[reflect.hint] ; weight 0.3
(alone|worried|painful|tired|angry)

[direct]
you should
please
