# feelings.lex: words for feelings, shared by several lexicons.
#
# feeling      unpleasant and mixed feelings as they stand after "you feel" or "you are";
#              words that more often describe a thing than a person ("cold", "blue",
#              "low") are left out, "down" stands only as part of a phrase
# pleasant     feelings one would wish to have
# feelingnoun  the names of feelings

list feeling = afraid, scared, frightened, terrified, petrified, anxious, worried, nervous,
  fearful, panicked, panicky, apprehensive, uneasy, on edge, tense, stressed, stressed out,
  overwhelmed, swamped, burdened, weighed down, pressured, under pressure, sad, unhappy, upset,
  miserable, heartbroken, devastated, distraught, gutted, crushed, shattered, grieving,
  depressed, down, feeling low, discouraged, disheartened, hopeless, despairing, desperate,
  defeated, helpless, powerless, trapped, stuck, lost, empty, numb, hollow, disconnected, lonely,
  alone, isolated, left out, excluded, abandoned, rejected, unwanted, unloved, invisible,
  ignored, unheard, misunderstood, dismissed, disrespected, hurt, wounded, betrayed, let down,
  disappointed, angry, mad, furious, enraged, outraged, livid, resentful, bitter, irritated,
  annoyed, frustrated, fed up, pissed off, jealous, envious, guilty, ashamed, embarrassed,
  humiliated, mortified, worthless, useless, inadequate, insecure, like a failure,
  not good enough, unsure, uncertain, confused, torn, conflicted, ambivalent, doubtful,
  skeptical, sceptical, suspicious, mistrustful, vulnerable, exposed, raw, shaken, shocked,
  stunned, blindsided, surprised, exhausted, tired, drained, worn out, burnt out, burned out,
  weary, spent, attacked, judged, blamed, criticized, criticised, controlled, used,
  taken for granted, bored, restless, homesick, regretful, reluctant, uncomfortable,
  self conscious, unsafe, threatened, heavy, broken, sick of, tired of, worried about, concerned,
  bothered, struggling, suffering, hurting, in pain

list pleasant = happy, glad, relieved, hopeful, proud, calm, calmer, peaceful, at peace, content,
  grateful, thankful, excited, confident, safe, loved, accepted, heard, understood, supported,
  encouraged, motivated, inspired, determined, ready, strong, stronger, lighter, comfortable,
  interested, curious, committed, optimistic, pleased, satisfied, free, good, better

list feelingnoun = sadness, sorrow, grief, pain, hurt, heartache, loss, loneliness, isolation,
  emptiness, despair, hopelessness, helplessness, fear, fears, anxiety, worry, worries, panic,
  dread, terror, anger, rage, fury, frustration, resentment, bitterness, irritation,
  disappointment, betrayal, shame, guilt, embarrassment, humiliation, regret, remorse, confusion,
  doubt, doubts, ambivalence, stress, pressure, overwhelm, exhaustion, tiredness, jealousy, envy,
  longing, yearning, love, joy, hope, relief, pride, gratitude, distress, suffering, struggle,
  struggles, tension, disgust, mistrust, insecurity, self doubt

# "your … is real": what can be said to be valid
list experience = feeling, feelings, emotion, emotions, reaction, reactions, response,
  experience, experiences, perspective, concern, concerns, {feelingnoun}
