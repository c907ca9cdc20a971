# What is pressed beside an open question leaves the question good.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
You   juggling, boxing, yoga
You   [Strength] [Next]
You   [Farther]
You   Leeds
You   [Mon Easy] [Tue Hard]
Bot   When shall I write each day?
You   [Did it]
Bot   Noted: yoga, 15 min, on Monday.
      [Undo]
You   [Another time]
You   4
Bot   Your usual week
You   Mon rest, Tue intervals 8x200m, Thu easy, Sat easy, Sun long 18k
Bot   You're set.
      Till 04:00.
You   /settings
Bot   Usual week: Mon rest, Tue hard, Wed rest, Thu easy, Fri rest, Sat easy, Sun long 18 km
You   /tomorrow
You   not easy
Bot   I could not read “not easy”.
You   none of your business
Bot   I could not read “none of your business”.
You   a rest day
Bot   Noted: Tuesday, rest.
