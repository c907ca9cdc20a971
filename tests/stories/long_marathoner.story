# A careful marathoner who writes more than she taps.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   hi there
Bot   Hello. Tell me about your runs and sessions in your own words, or tap.
      [Today] [Week] [Settings] [More]
You   tomorrow 18k long instead of the intervals
Bot   Mon 23 Nov · Yoga, 15 min
      Noted: Tuesday, long 18 km.
      Nothing heavy on your legs now, since Tuesday is your long run, 18 km. You enjoy yoga, you
      said. Your next strength is on Thursday.
      2 min lying still, slow breath
      · 10 cat-cows
      · Low lunge, 5 breaths each side, twice
      · Child's pose, 8 breaths
      · Figure-four on your back, 8 breaths each
      3 min legs up the wall
      Effort 2 of 10: you should finish fresher than you began.
      [Did it] [Swap] [Skip] [How to do these] [Tuesday changed] [Undo]
You   what's tomorrow then?
Bot   Tomorrow, Tue 24 Nov · Yoga, 15 min, or nothing
      Tuesday is your long run, 18 km, and the guide keeps what comes after it light. Your next
      strength is on Thursday.
      …
      [Did it] [Swap] [Skip] [How to do these] [Wednesday changed]
You   my marathon is on 20 December in Pisa
Bot   42.2 km on Sunday 20 December
      In the six days before: light on your legs only, two sessions at most.
      Saturday, the day before: rest, or a short walk or easy yoga.
      After it: only what is light on your legs for 14 days, rest first.
      [Undo]
You   why not strength tomorrow?
Bot   Strength on Tuesday?
      · Tuesday is your long run, 18 km already; beside it the guide wants only what is light on
      your legs.
      Light beside a hard run – the guide: Walking, yoga and the like belong after what was hard.
      The next day for it is Wednesday 25 November.
Clock +1d 07:00
Bot   Tue 24 Nov · Yoga, 15 min
      Tuesday is your long run, 18 km, and the guide keeps what comes after it light. And you said
      that you enjoy yoga. Your next strength is on Thursday.
      …
      [Did it] [Swap] [Skip] [How to do these] [Wednesday changed]
You   did it, felt easy
Bot   Noted: yoga, 15 min, on Tuesday. Effort 3 of 10.
      [✓ Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   how am I doing?
Bot   Your progress
      23 Nov: ▪ 15 min, 1 session
      For your answers, in 1 week:
      · PURPOSE, a weak spot: 1 session
      · ENJOY, what you like doing: 1 session
      · BENEFITS: strength 1, stability & balance 1
      · HOW, farther: 1 session
      [Log something] [Today]
You   moved the long run to saturday
Bot   Fri 27 Nov · Yoga, 15 min, or nothing
      Noted: Saturday, long.
      Nothing heavy on your legs now, since Saturday is your long run. Your next strength is on Friday 4 December.
      2 min lying still, slow breath
      · 10 cat-cows
      · Low lunge, 5 breaths each side, twice
      · Child's pose, 8 breaths
      · Figure-four on your back, 8 breaths each
      3 min legs up the wall
      Effort 2 of 10: you should finish fresher than you began.
      [Did it] [Swap] [Skip] [How to do these] [Saturday changed] [Undo]
Clock +2d 07:00
Bot   Wed 25 Nov · Yoga, 15 min, or nothing
      There is room for this: Thursday is an easy run.
      …
      [Did it] [Swap] [Skip] [How to do these] [Thursday changed]
Bot   Thu 26 Nov · Strength, 15 min
      Friday is a rest day, so your legs have time to recover. And you asked for strength.
      Warm-up 3 min: march, circle hips and arms
      Two rounds, 1 min rest between:
      · 8 squats to a chair
      · 6 reverse lunges each side
      · 8 bridges on your back
      · 15 s side plank each side, knees down
      · 10 calf raises, a hand on the wall
      Cool-down 3 min: loosen hips and calves
      Effort 4 of 10: you could do five more of each.
      [Did it] [Swap] [Skip] [How to do these] [Friday changed]
You   can I swim instead
Bot   Instead: Swimming, 20 min
      Friday is a rest day, so there is room for this. And swimming is what you swapped to.
      Warm-up 4 min: easy lengths, any stroke
      · 6 easy lengths, 30 s rest after each
      · 4 lengths of kicking, holding a float
      · Breathe whenever you need to
      Cool-down 4 min: float, slow backstroke
      Effort 3 of 10: you could chat at every wall.
      [Did it] [Swap] [Skip] [How to do these] [Friday changed] [Undo]
You   [Undo]
Bot   Taken back. The session is the one that it was.
You   yesterday I did 30 min yoga, rpe 3
Bot   Noted: yoga, 30 min, on Wednesday. Effort 3 of 10.
      [✓ Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   thanks a lot
Bot   With pleasure.
You   when is my next strength
Bot   Your week
      Mon 23 · Easy
      Tue 24 · Long 18 km · ✓ yoga, 15 min
      Wed 25 · Rest · ✓ yoga, 30 min
      Thu 26 · Easy · strength, 15 min ←
      Fri 27 · Rest
      Sat 28 · Long
      Sun 29 · Long 18 km
      [Change tomorrow's run] [Usual week] [Next week]
Clock +1d 07:00
Bot   Fri 27 Nov · Yoga, 15 min, or nothing
      Nothing heavy on your legs now, since Saturday is your long run. Your next strength is on
      Friday 4 December.
      …
      [Did it] [Swap] [Skip] [How to do these] [Saturday changed]
You   send it at 6:15 from now on
Bot   Changed
      Daily message: 06:15
      [Undo]
