# stigma_strict.lex: further words of notes that can hurt or suggest doubt. Most are mixed: in many
# notes they are harmless, so nothing loads them unless they are asked for.
title     Wording in notes, strict
role      author
kind      note
language  en
source    Sun et al. 2022; Beach et al. 2021; Park et al. 2021; Cox & Fritz 2022; Goddu et al. 2018; VA; NIDA; wording our own
version   2026.2
evidence  D
sensitive quotation

include lists/people.lex

list person = patient, client, he, she, they, pt, mother, father, who
list risk = si, hi, suicidal, suicidality, suicide, homicidal, plan, plans, intent, hallucinations, delusions, avh, ah, vh,
  ideation, self harm, any, thoughts, current, access, paranoia

[stigma_strict.compliance]                     ; not in reported; not in quoted; confidence medium; negation ignore
(noncompliant|noncompliance|non compliant|non compliance|nonadherent|non adherent|nonadherence|non adherence)   ; say "the pattern and what stood in the way; chose not to complete"; because "compliance asks for obedience"
not (compliant|adherent) [with]                ; say "the pattern and what stood in the way"; because "compliance asks for obedience"
(poorly|medication) (compliant|compliance)     ; say "takes, or does not take, and why"; because "compliance asks for obedience"
  ! lung compliance
(resistant|resistance|resisting) [to] (treatment|therapy|change|intervention|interventions|help|care|suggestions|feedback|recommendations|engaging)   ; say "unsure about; there was discord about"; because "resistance is between two people"
  ! (treatment|drug|antibiotic|insulin|medication) resistant
{person} (is|was|were|remains|remained|appeared|seemed|became) [very|somewhat|highly] (resistant|guarded and resistant)   ; say "unsure about treatment"; because "resistance is between two people"
  ! (resistant) (depression|ocd|schizophrenia|infection|strain)
in denial                                      ; say "sees it differently"; because "it ends the question what the person sees"
(unmotivated|lacks motivation|poorly motivated|uncooperative|noncooperative|non cooperative|difficult patient|difficult client|challenging patient|challenging client)   ; say "what the person did, and the context"; because "it blames before it explains"
(failed|fails|failing) (treatment|therapy|outpatient|inpatient|trial|trials|medication|to (attend|comply|show|complete|improve|respond|engage))   ; say "did not benefit; did not attend"; because "treatments fail people"
i instructed                                   ; say "we discussed; I asked"; because "it shows a rank"

[stigma_strict.character]                      ; not in reported; not in quoted; confidence medium
(aggressive|agitated|defensive|unpleasant|hostile|demanding|belligerent|attention seeking|entitled|dramatic|needy|manipulative|manipulating|manipulates|malingering|malingerer|malingers)   ; say "what the person did and said, and the context"; because "it judges a behaviour instead of showing it"
  ! psychomotor agitated
  ! (feel|feels|felt|feeling|reports|reported|reporting|endorses|endorsed|denies|denied|describes|described|mood|affect|mildly|slightly|psychomotor|motor|status) [feeling|being|as|is|was|irritable and|anxious and|very|more|mildly|slightly] (agitated|hostile)
  ! (feel|feels|felt|feeling|reports feeling|describes feeling) [very|more|so] (aggressive|defensive)
  ! (aggressive|manipulative) (treatment|therapy|behaviours toward|monitoring|management)
(exaggerate|exaggerates|exaggerated|exaggerating|overdramatic)   ; say "report what was said and what was found"; because "it doubts the person"
  ! exaggerated (startle|reflex|reflexes)
secondary gain                                 ; say "the request and the findings"; because "it supposes a motive"
(angry|irate|argumentative) (patient|client|man|woman)   ; say "what the person did and said"; because "it judges a feeling instead of showing it"
poor historian                                 ; say "why the history was limited"; because "it blames the teller"

[stigma_strict.doubt]                          ; not in quoted; confidence medium
{person} (claims|claimed|insists|insisted|alleges|alleged|is adamant|was adamant|swears)   ; say "reports; or state the fact"; because "it hints at doubt"
(supposedly|allegedly|purportedly|claiming|so called)   ; say "reports; or leave out"; because "it hints at doubt"
(adamant|adamantly)                            ; say "says; is sure"; because "it hints at doubt"
{person} (denies|denied|denying)               ; say "reports no"; because "denying is what the accused do"; confidence low
  ! {person} (denies|denied|denying) [any|current|active|passive|all|having] [current|active|passive|thoughts of] {risk}
(denies|denied|denying)                        ; say "reports no"; because "denying is what the accused do"; confidence low
  ! (denies|denied|denying) [any|current|active|passive|all|having] [current|active|passive|thoughts of] {risk}
(complains of|complained of|complaining of|complaint of|presenting complaint|chief complaint)   ; say "reports; concern"; because "complaining sounds like a fault"; confidence low

[stigma_strict.use]                            ; not in reported; not in quoted; confidence medium
{person} (is|was|are|has been|got|stayed|remains|remained|getting) [now|currently] clean   ; say "not using; in remission"; because "its opposite is dirty"
(clean|dirty) (urine|urines|uds|screen|drug screen|test|tests|tox|utox|needle|needles)   ; say "negative, positive; sterile, used"; because "results are not dirt"
(relapse|relapsed|relapses|relapsing)          ; say "return to use; recurrence"; because "it sounds like a fall"; confidence low
  ! relapse prevention
  ! (relapsing|relapsed) (remitting|depression|fever|ms|psychosis)
(lapsed|slipped up|slip up|fell off the wagon) ; say "used again; return to use"; because "it sounds like a fault"; confidence low
  ! lapsed (insurance|policy|catholic)
(drug|alcohol|cocaine|heroin|smoking|opioid|gambling) (habit|user|users)   ; say "use; person who uses"; because "a person is more than the use"
  ! service (user|users)
(opioid|opiate) (substitution|replacement) [therapy]   ; say "medication for opioid use disorder"; because "one drug is not swapped for another"
(medication assisted treatment|medically assisted treatment)   ; say "medication for opioid use disorder"; because "the medication is the treatment"
(mentally ill|mental patient|mental patients|emotionally disturbed)   ; say "person with a mental illness"; because "a person is more than an illness"
