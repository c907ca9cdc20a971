# The four questions, the first suggestion, then the hour and the week.
Monday 2026-11-23 18:42, Europe/London

You   /start
Bot   Hi. Four questions from running coach Amy Haas's guide
      … /privacy
      1 of 4. What is the PURPOSE of cross-training for you?
      [A weak spot] [Fitness, less impact] [Support my training] [A break from just running] [Not sure] [Several]
You   [A weak spot]
Bot   PURPOSE: A weak spot
      2 of 4. What do you ENJOY, and can get to?
      [Strength] [Swimming] [Cycling] [Yoga] [Elliptical] [Walking] [Golf] [Something else]
You   [Cycling] [Yoga] [Walking] [Next]
Bot   [✓ Cycling] [✓ Yoga] [Elliptical] [✓ Walking]
      ENJOY: Cycling, Yoga, Walking … 3 of 4. What BENEFITS are you seeking?
      [Strength] [Stability & balance] [Lower injury risk] [Fitness & cardio] [A break & fun] [All of it]
You   [Strength] [Stability & balance] [Next]
Bot   4 of 4. HOW will this SUPPORT your running or your goals?
      [A race] [Faster] [Farther] [Regularly] [Enjoy it] [Several]
You   [Farther]
Bot   Yoga: you enjoy it … Cycling: you enjoy it … Strength, kept short
      Which town are you in?
You   Leeds
Bot   Leeds, 18:42. What do you run? Mon (today) Tue (tomorrow)
      [Mon] [Rest] [Easy] [Hard] [Long] [Tue] [Rest] [Easy] [Hard] [Long] [Not sure]
You   [Mon Easy] [Tue Hard]
Bot   Mon 23 Nov · Yoga, 15 min
      Tuesday is a hard run
      [Did it] [Swap] [Skip] [How to do these] [Tuesday changed]
      When shall I write each day?
      [07:00] [12:00]
You   [07:00]
Bot   Your usual week, in one line
      [Tap it] [Later]
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   You're set. … Wed and Fri. …
      This week: yoga today and strength on Thursday. … 07:00.
Clock +1d 07:00
Bot   Tue 24 Nov · Yoga
