# An open question is repeated once beside something else, then it waits.
Monday 2026-11-23 18:42, Europe/London

You   /start
You   [A weak spot]
Bot   2 of 4.
You   what do you know about me
Bot   Privacy
      2 of 4.
You   is yoga any good?
Bot   Yoga
You   who are you
Bot   What I can do
You   /start
Bot   2 of 4.
You   [Yoga] [Next]
Bot   3 of 4.
You   hello
Bot   Hello, good to have you here.
      3 of 4.
You   [Strength] [Next]
You   [Farther]
You   Leeds
You   [Mon Easy] [Tue Hard]
You   [07:00]
You   Mon easy, Tue intervals, Thu easy, Sat easy, Sun long 18k
Bot   You're set.
You   /race
Bot   How long is the race?
You   thanks
Bot   With pleasure.
      How long is the race?
You   thank you
Bot   With pleasure.
You   what's my week
Bot   Your week
You   [10 km]
Bot   When is the race?
