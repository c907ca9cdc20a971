# At 20:00 the message is about the next day, and a changed hour never says a day twice.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
You   [Yoga] [Next]
You   [Strength] [Next]
You   [Farther]
You   Leeds
You   [Mon Easy] [Tue Hard]
You   [20:00, for the next day]
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   20:00
Clock 2026-11-23 20:00
Bot   Tomorrow, Tue 24 Nov · Yoga, 15 min, or nothing
You   [Did it]
Notice  That is for Tuesday. Press it then.
You   /settings
You   [Daily message]
You   [07:00]
Clock 2026-11-24 19:00
Bot   nothing
Clock 2026-11-25 07:00
Bot   Wed 25 Nov
Down  2026-11-27 19:00
Bot   Fri 27 Nov
Down  2026-11-28 23:30
Bot   nothing
