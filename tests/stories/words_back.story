# Words that are no answer go back, leave, or are not taken for one; runs are typed day by day or all at once.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   back
Bot   1 of 4.
You   no idea
Bot   I could not match “no idea” to an answer.
      1 of 4.
You   a weak spot
You   dunno
Bot   I could not match “dunno” to an answer.
      2 of 4.
You   no sé
Bot   I could not match “no sé” to an answer.
You   Back
Bot   1 of 4.
You   cancel
Bot   Stopped; your answers are dropped.
You   start
Bot   1 of 4.
You   a weak spot
You   yoga
You   strength
You   farther
You   Leeds
You   easy
Bot   What do you run?
      Mon (today)
You   hard
Bot   Mon 23 Nov · Yoga
      Nothing heavy on your legs now, since Tuesday is a hard run.
      When shall I write each day?
You   back
Bot   When shall I write each day?
You   /delete
You   [Yes, delete everything]
You   /start
You   a weak spot
You   yoga
You   strength
You   farther
You   Leeds
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   When shall I write each day?
You   7am
Bot   You're set.
      Rest days: Wed and Fri.
