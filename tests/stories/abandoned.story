# The first run is left in the middle: one reminder, then silence, and it is all still there.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
Bot   2 of 4.
Clock +1d 18:41
Bot   nothing
Clock +0d 18:42
Bot   This is where we stopped.
      2 of 4. What do you ENJOY
Clock +30d
Bot   nothing
You   [Yoga] [Next]
Bot   3 of 4.
Clock +30d
Bot   nothing
You   [Strength] [Next]
You   [Farther]
You   Leeds
Clock +1d
You   [Sat Easy]
Bot   Things have changed since. We go on from here.
      Sun (today)
You   easy, hard
Bot   Yoga, 15 min
      When shall I write each day?
Clock +30d
Bot   nothing
You   /cancel
Bot   I do not write by myself yet; /start asks for the hour.
You   /resume
Bot   I do not write by myself yet; /start asks for the hour.
You   /start
Bot   When shall I write each day?
