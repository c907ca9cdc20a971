# Somebody who never taps: words, close spellings, an activity that the guide does not know.
Monday 2026-11-23 18:42, America/New_York

You   hi
Bot   1 of 4.
You   my hips are weak
Bot   2 of 4.
You   yoga, pole dancing and bouldering
Bot   3 of 4.
You   all of it
Bot   4 of 4.
You   next
Bot   I could not match “next” to an answer.
      4 of 4.
You   I want to keep up with my sister
Bot   I keep your words: “my hips are weak”.
      I keep your words: “I want to keep up with my sister”.
      I treat pole dancing as hard on your legs
      Which town are you in?
You   xyzzy
Bot   I do not know “xyzzy”. The nearest larger town will do.
      Which town are you in?
You   Springfield
Bot   Which one is it?
      [Springfield, MO, US] [Springfield, MA, US]
You   2
Bot   Springfield, 18:42. What do you run?
You   easy, tempo 8k
Bot   Mon 23 Nov
      When shall I write each day?
You   half past
Bot   I could not read “half past” as a time. Try 6:30 or 19:15.
You   6.30
Bot   Your usual week
You   Mondays and Thursdays off, Tue tempo, Wed easy, Fri-Sat easy; Sun long 11 miles
Bot   You're set.
      Mon and Thu
You   /settings
Bot   PURPOSE: “my hips are weak”
      ENJOY: Yoga, Climbing, “pole dancing”
      BENEFITS: Strength, Stability & balance, Lower injury risk, Fitness & cardio, A break & fun
      HOW: “I want to keep up with my sister”
      Usual week: Mon rest, Tue hard, Wed easy, Thu rest, Fri easy, Sat easy, Sun long
      Town: Springfield
      Daily message: 06:30
      Your own activities: pole dancing (hard on the legs)
