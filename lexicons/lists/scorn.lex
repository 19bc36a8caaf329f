# scorn.lex: contempt, as words of their own. Hints only: they say little about whom.

list contempt = idiot, idiots, idiotic, moron, morons, moronic, fool, fools, foolish, stupid,
  stupidity, dumb, imbecile, clown, clowns, liar, liars, lying, hypocrite, hypocrites, hypocrisy,
  hypocritical, ignorant, ignorance, ignoramus, clueless, pathetic, ridiculous, laughable,
  absurd, nonsense, nonsensical, rubbish, garbage, drivel, bullshit, bs, crap, hogwash,
  delusional, delusion, bigot, bigots, bigoted, bigotry, racist, racists, troll, trolls,
  trolling, whine, whines, whining, whiner, whiners, loser, losers, coward, cowards, cowardly,
  gullible, greedy, disgusting, disgrace, disgraceful, despicable, shameful, shameless, sheep,
  nuts, lunatic, lunatics, crackpot, insane, insanity, brainwashed, uneducated, illiterate,
  arrogant, arrogance, smug, sanctimonious, self righteous, asinine, inane, silly, childish,
  crybaby, snowflake, snowflakes, scum, trash, vile, puppet, shill, puerile, bogus, farce,
  ludicrous
