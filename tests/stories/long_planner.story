# Somebody who plans: a whole week in a line, two races, a trip, and back.
Monday 2026-11-23 18:42, Europe/London
After  set_up

You   my week: mon rest, tue tempo, wed easy, thu rest, fri easy, sat parkrun hard, sun long 20k
Bot   Your usual week
      Mon rest, Tue hard, Wed easy, Thu rest, Fri easy, Sat hard, Sun long 20 km
      [Undo]
You   show me the week
Bot   Your week
      Mon 23 · Rest · yoga, 15 min ←
      Tue 24 · Hard
      Wed 25 · Easy
      Thu 26 · Rest · strength, 15 min
      Fri 27 · Easy
      Sat 28 · Hard
      Sun 29 · Long 20 km
      [Change tomorrow's run] [Usual week] [Next week]
You   half marathon on 6 December
Bot   21.1 km on Sunday 6 December
      In the six days before: light on your legs only, two sessions at most.
      Saturday, the day before: rest, or a short walk or easy yoga.
      After it: only what is light on your legs for 5 days, rest first.
      [Undo]
You   10k race on 20 December, just training
Bot   10 km on Sunday 20 December
      In the six days before: light on your legs only, two sessions at most.
      Saturday, the day before: rest, or a short walk or easy yoga.
      After it: only what is light on your legs for 2 days, rest first.
      [Undo]
You   /race
Bot   Your races:
      21.1 km on Sunday 6 December
      10 km on Sunday 20 December
      [Add a race] [Sun 6 Dec] [Sun 20 Dec] [← Back]
You   /cancel
Bot   Left as it was.
You   cancel the 10k
Bot   Removed: 10 km on Sunday 20 December. Your week no longer turns around it.
      [Undo]
You   I'm in New York from tomorrow
Bot   Changed
      Town: New York City
      It is 13:42 there.
      [Undo]
You   [Undo]
Bot   Taken back. Your town is as before.
You   away until 3 December
Bot   Messages are paused; they return on Thursday 3 December, or with /resume. /today works.
      [Undo]
You   what's on today
Bot   Mon 23 Nov · Yoga, 15 min
      Nothing heavy on your legs now, since Tuesday is a hard run. You enjoy yoga, you said. Your
      next strength is on Thursday.
      2 min lying still, slow breath
      · 10 cat-cows
      · Low lunge, 5 breaths each side, twice
      · Child's pose, 8 breaths
      · Figure-four on your back, 8 breaths each
      3 min legs up the wall
      Effort 2 of 10: you should finish fresher than you began.
      Messages are paused; they return on Thursday 3 December, or with /resume. /today works.
      [Did it] [Swap] [Skip] [How to do these] [Tuesday changed]
Clock 2026-12-03 09:00
Bot   Thu 3 Dec · Yoga, 15 min
      Welcome back.
      With your half marathon on Sunday, the guide wants less of everything, and only what is
      light on your legs. You enjoy yoga, you said. Strength waits until after the race: from
      Saturday 12 December on.
      …
      [Did it] [Swap] [Skip] [How to do these] [Friday changed]
You   [Did it]
Bot   Noted: yoga, 15 min, on Thursday. How did it feel?
      [Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   [Easy]
Bot   Noted: yoga, 15 min, on Thursday. Effort 3 of 10.
      [✓ Easy] [OK] [Hard] [It hurt] [Not all of it] [Undo]
You   show me the guide
Bot   The guide
      Sidestride follows the cross-training guide of running coach Amy Haas, Run with Aim. It is
      based on her guide, in our own words, and not endorsed by her.
      [What it is good for] [Which types] [How much] [Do] [Do not]
You   [How much]
Bot   How much
      · What you are after, what you need and what you like decide how much.
      · As a rule two or three sessions a week, one or two of them strength.
      · The harder it is on your legs (strength), the less of it you can take.
      · The lighter it is on your legs (walking), the more of it you can take.
      After Amy Haas, Run with Aim; the words are ours.
      [What it is good for] [Which types] [Do] [Do not]
You   change my answers
Bot   Your answers
      PURPOSE: A weak spot
      ENJOY: Cycling, Yoga, Walking
      BENEFITS: Strength, Stability & balance
      HOW: Farther
      Usual week: Mon rest, Tue hard, Wed easy, Thu rest, Fri easy, Sat hard, Sun long 20 km
      Town: Leeds
      Daily message: 07:00
      Messages come: every day
      Used to already: nothing yet
      Language: English
      Units: Kilometres
      What shall I change?
      [PURPOSE] [ENJOY] [BENEFITS] [HOW] [Usual week] [Town] [Daily message] [Different on some
      days] [Messages come] [Evening question] [Pause] [Used to already] [Language] [Units]
