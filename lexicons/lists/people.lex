# people.lex: people other than the two in the room.
#
# relative  family, partners and other close people, after "my" or "your"
# third     whoever can be the speaker of reported words, without "my" or "your"

list relative = mum, mom, mother, mam, mama, dad, father, papa, parents, parent, stepmother,
  stepfather, stepmum, stepmom, stepdad, brother, sister, brothers, sisters, sibling, siblings,
  grandmother, grandfather, grandma, grandpa, gran, nan, nana, granddad, aunt, auntie, uncle,
  cousin, son, daughter, kid, kids, child, children, wife, husband, spouse, partner, boyfriend,
  girlfriend, fiance, fiancee, ex, family, friend, friends, best friend, roommate, flatmate,
  housemate, neighbor, neighbour, boss, manager, supervisor, teacher, professor, coach, doctor,
  gp, nurse, psychiatrist, old therapist, last therapist, other therapist, previous therapist,
  ex wife, ex husband, in laws, mother in law, father in law, colleague, colleagues, coworker,
  coworkers, co worker, co workers, lawyer, pastor, priest, imam, rabbi, sponsor

list third = he, she, they, people, everyone, everybody, someone, somebody, others, other people,
  some people, society, the doctor, the doctors, the teacher, the teachers, the court, the judge,
  the police, the voice, the voices, the critic, the inner critic
