# The first run is left in the middle: one reminder, then silence, and it is all still there.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
Bot   2 of 4.
Clock +1d 18:41
Bot   nothing
Clock +0d 18:42
Bot   We stopped halfway; a few taps are left.
      2 of 4. What do you ENJOY
Clock +30d
Bot   nothing
You   [Yoga] [Next]
Bot   3 of 4.
Clock +30d
Bot   nothing
