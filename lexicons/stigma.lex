# stigma.lex: words of notes that many people are hurt by, with what to write instead.
#
# On by default are only the terms that were consistently stigmatizing over 80 million notes, the
# phrasings of suicide, and person-first nouns; stigma_strict has the rest. The sources studied hospital
# notes, psychotherapy notes differ: advice with its context, no error. Quotations of the client,
# diagnoses by name and names of bodies are left alone.
title     Stigmatizing wording in notes
role      author
kind      note
language  en
source    Sun et al. 2022; Goddu et al. 2018; AFSP; NIDA; CDC preferred terms; AMA-AAMC 2021; wording our own
version   2026.3
evidence  D
sensitive quotation

include lists/people.lex

# An exclusion names the use that hurts nobody: the name of a service, words that the client chose.

# ---------------------------------------------------------------- consistently stigmatizing

[stigma.behaviour]                             ; not in reported; not in quoted; confidence high
combative                                      ; say "describe what the person did"; because "it judges a behaviour instead of showing it"
hysterical|hysterically                        ; say "describe what the person did and felt"; because "it judges a feeling instead of showing it"
(refuse|refuses|refused|refusing|refusal) [to|of|all|the|any]   ; say "declined; did not tolerate; chose not to"; because "refusing sounds like defiance; a decision has a reason"
  ! (refuse|refuses|refused) (to give up|to be beaten)
  ! refuse (bin|collection|disposal)
(narcotic|narcotics|drug|opioid) (seeking|seeker)   ; say "describe the request and the findings"; because "it supposes a motive"
narcotic|narcotics                             ; say "opioid; the medication's name"; because "the word is one of law enforcement"; confidence medium
  ! (narcotic|narcotics) (anonymous|seeking|seeker)

[stigma.substance]                             ; not in reported; not in quoted; confidence high
! i am [just|such|only|still|an|a|nothing but] [a|an] (addict|junkie|alcoholic|drunk)
(substance|drug|alcohol|opioid|cocaine|heroin|cannabis|polysubstance|prescription drug) (abuse|abuser|abusers|abusing)   ; say "substance use; substance use disorder"; because "abuse puts blame before illness"
  ! (substance|drug|alcohol) abuse (and mental health services|counselor|counsellor|program|services|treatment)
(abuses|abused|abusing) (drugs|alcohol|substances|cocaine|heroin|opioids|cannabis|prescription|pills)   ; say "uses; has a use disorder"; because "abuse puts blame before illness"
(a|an|the|former|recovering|known|chronic|heroin|drug|ivdu|meth|cocaine|opioid|crack|is|was) (addict|addicts|junkie|junkies|abuser|abusers|druggie)   ; say "person with a substance use disorder; person in recovery"; because "a person is more than the illness"
  ! (calls|called|identifies|describes|considers|sees) [himself|herself|themselves|themself|self] [as] [a|an] (addict|drug addict)
addict|addicts|junkie|junkies                  ; say "person with a substance use disorder"; because "a person is more than the illness"
  ! (calls|called|identifies|describes|considers|sees) [himself|herself|themselves|themself|self] [as] [a|an] [recovering] addict
an (alcoholic|drunk)                           ; say "person with an alcohol use disorder"; because "a person is more than the illness"
  ! alcoholic (drink|drinks|beverage|beverages|hepatitis|liver|cirrhosis|ketoacidosis|neuropathy|pancreatitis)
  ! (calls|called|identifies|describes|considers|sees) [himself|herself|themselves|themself|self] [as] an alcoholic
(known|chronic|recovering|former|severe|high functioning|is|was) alcoholic   ; say "person with an alcohol use disorder; person in recovery"; because "a person is more than the illness"
  ! alcoholic (drink|drinks|beverage|beverages|hepatitis|liver|cirrhosis|ketoacidosis|neuropathy|pancreatitis)

# ---------------------------------------------------------------- suicide

[stigma.suicide]                               ; not in reported; not in quoted; negation ignore; confidence high
(commit|commits|committed|committing) suicide  ; say "died by suicide; killed himself or herself"; because "to commit is what one does to a crime"
completed suicide                              ; say "died by suicide"; because "completion sounds like an achievement"
(failed|unsuccessful|incomplete|botched) [suicide] (attempt|attempts|suicide|overdose|hanging)   ; say "suicide attempt; survived a suicide attempt"; because "surviving is no failure"
  ! failed (attempt|attempts) (at (contact|calling|reaching)|to (contact|call|reach))
successful (suicide|suicide attempt|overdose|hanging)   ; say "died by suicide"; because "a death is no success"
(suicide|suicidal) (gesture|gestures|threat|threats)   ; say "describe what was done or said"; because "gesture supposes that it was not meant"
(epidemic of suicide|suicide epidemic)         ; say "rise in suicides"; because "it makes suicide look like a contagion nobody can help"; confidence low

# ---------------------------------------------------------------- person first

[stigma.person]                                ; not in reported; not in quoted; confidence high
(a|an|the|this|known|is a|was a|other|these|chronic|paranoid|many) (schizophrenic|schizophrenics|bipolar|borderline|bpd|anorexic|bulimic|psychotic|manic depressive|autistic|epileptic|diabetic|diabetics|hemophiliac|quadriplegic|paraplegic|sickler|cripple|borderlines)   ; say "person with …"; because "a person is more than a diagnosis"
  ! (schizophrenic|bipolar|borderline|bpd|anorexic|bulimic|psychotic|autistic|epileptic|diabetic) (disorder|disorders|i|ii|1|2|depression|affective|personality|episode|episodes|symptoms|spectrum|features|traits|state|patient|patients|illness|diagnosis|range|seizure|seizures|ketoacidosis|diet|foot|retinopathy|neuropathy|nephropathy|person|woman|man|client|adult|child|break|process|phase|level|type|score|iq)
schizophrenics|diabetics|epileptics|psychotics|borderlines|anorexics|sicklers   ; say "people with …"; because "a person is more than a diagnosis"
(inmate|inmates|convict|convicts|prisoner|felon|felons|ex con|ex convict)   ; say "person who is, or was, incarcerated"; because "a person is more than a sentence"; confidence medium
the (homeless|mentally ill|disabled|handicapped|elderly|retarded|blind|deaf)   ; say "people experiencing homelessness; people with …"; because "a group named by one trait is no longer people"
  ! the (homeless|mentally ill|disabled|elderly|blind|deaf) (shelter|man|woman|person|patient|client|community|population|services|outreach|parking|team|people|mother|father|parent|spouse|adult|adults|service|toilet)
(wheelchair bound|confined to a wheelchair|bound to a wheelchair|wheelchair confined)   ; say "uses a wheelchair"; because "a wheelchair is what one moves with"
(suffers|suffering|suffer|suffered) from (schizophrenia|depression|bipolar|autism|anxiety|ptsd|psychosis|mental|a mental|an eating|alcoholism|diabetes|hiv|addiction)   ; say "has; lives with"; because "whether somebody suffers is theirs to say"; confidence medium
(afflicted|stricken) (with|by)                 ; say "has; lives with"; because "whether somebody suffers is theirs to say"
(crazy|insane|lunatic|psycho|nutcase|mental case|retarded|imbecile|mongoloid|midget)   ; say "describe what was seen or said"; because "the word insults"
  ! (feel|feels|felt|feeling|going|go|driving|drive|drives) [like] [she is|he is|they are|going|him|her|them] (crazy|insane)
frequent (flyer|flier|fliers|flyers)           ; say "the number of visits, and why"; because "it mocks a need"
(sickler|sicklers)                             ; say "person with sickle cell disease"; because "a person is more than a diagnosis"
