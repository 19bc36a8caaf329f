# Matches that count for more and for less than one, and a hint.
title    Weighed
role     therapist
language en
source   invented
version  1
evidence D

[weighed]
you sound
so you ; weight 2
you are ; weight 0.6
(alone|worried) ; weight 0.4
